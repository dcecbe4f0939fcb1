"""Zones of the plan and of the cost surface, by hand."""
import numpy as np
import pytest
from mineeco.core import memory
from mineeco.core.pattern.plan import mark_conflicts, plan_zones, security_zones
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def test_zones_by_distance_and_precedence():
    sources, corridors, nodes = (np.zeros((3, 12), bool) for _ in range(3))
    sources[1, 0:2] = True
    corridors[1, 1:11] = True
    nodes[1, 8] = True
    zones = plan_zones(sources, corridors, nodes, (10, 20), buffer=20, corridor_width=10, node_radius=20)
    # Cells are 10 m wide and 20 m high: 20 m reach two cells sideways and one up or down; half the corridor's width reaches none.
    assert zones.tolist() == [
        [2, 2, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0],
        [1, 1, 3, 3, 3, 3, 4, 4, 4, 4, 4, 0],
        [2, 2, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0],
    ]


def test_forbidden_land_use_is_a_conflict_only_inside_the_zones():
    sources = np.zeros((1, 6), bool)
    sources[0, 0] = True
    nothing = np.zeros((1, 6), bool)
    landuse = np.array([[9, 1, 9, np.nan, 9, 9]])
    zones = plan_zones(sources, nothing, nothing, 10, 30, 10, 10)
    assert zones.tolist() == [[1, 2, 2, 2, 0, 0]]
    marked, cells = mark_conflicts(zones, landuse, [9, 7])
    assert marked.tolist() == [[5, 2, 5, 2, 0, 0]]
    assert marked.dtype == np.uint8
    assert cells == {(1, 9): 1, (2, 9): 1}
    assert mark_conflicts(zones, landuse, [7])[1] == {}


def test_security_zones():
    cost = np.array([[0.0, 0.1, 10, 19.9], [20, 500, np.nan, 0]])
    assert security_zones(cost, [10, 20]).tolist() == [[1, 2, 3, 3], [4, 4, 0, 1]]


def test_memory_is_asked_first(monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 100)
    with pytest.raises(InputProblem, match="of memory"):
        plan_zones(*(np.zeros((3, 3), bool),) * 3, 10, 30, 10, 10)
