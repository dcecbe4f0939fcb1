"""Ecological nodes: saddles, ridge crossings, vulnerable crossings and what surrounds them."""
import numpy as np
import pytest
from mineeco.core.pattern.corridors import find_corridors
from mineeco.core.pattern.cost import cost_surface
from mineeco.core.pattern.nodes import ridge_crossings, ridge_lines, saddles, shares_around, vulnerable_crossings

pytestmark = pytest.mark.filterwarnings("error")


@pytest.mark.parametrize("pairs", ["adjacent", "all", "mst"])
@pytest.mark.parametrize("seed", range(4))
def test_one_saddle_a_corridor(pairs, seed, landscape):
    resistance, sources = landscape(seed)
    result = find_corridors(resistance, sources, 30, pairs)
    nodes = saddles([corridor.cells for corridor in result.corridors], result.surface)
    assert [node.corridor for node in nodes] == list(range(len(result.corridors)))
    for node, corridor in zip(nodes, result.corridors):
        assert [node.row, node.column] in corridor.cells.tolist()
        assert (node.row, node.column, node.cost) == corridor.node + (corridor.node_cost,)
        assert node.cost == result.surface.cost[tuple(corridor.cells.T)].max()
        assert (node.kind, node.landuse) == ("saddle", 0)


def test_saddle_of_the_worked_example(worked):
    result = find_corridors(*worked)
    (node,) = saddles([result.corridors[0].cells], result.surface)
    assert (node.row, node.column) == (3, 2)
    assert node.cost == pytest.approx(114.551, abs=5e-4)


def test_cells_that_no_source_reaches_are_no_saddle():
    resistance = np.array([[1.0, 1, np.nan, 1, 1]])
    surface = cost_surface(resistance, [[1, 0, 0, 0, 0]])
    (node,) = saddles([np.array([[0, 4], [0, 3], [0, 2], [0, 1], [0, 0]])], surface)
    assert (node.column, node.cost) == (1, 1)


def test_ridge_between_two_sources():
    # On even ground between two walls of source the ridge is the line midway, and the corridor crosses it once.
    resistance = np.ones((31, 41))
    sources = np.zeros((31, 41), int)
    sources[:, 0], sources[:, 40] = 1, 2
    result = find_corridors(resistance, sources, 30)
    ridges = ridge_lines(result.surface, 30, 0.02)
    assert set(np.nonzero(ridges)[1].tolist()) == {20}
    (node,) = ridge_crossings([result.corridors[0].cells], result.surface, ridges)
    assert (node.column, node.kind, node.cost) == (20, "ridge_crossing", 600)


def test_a_diagonal_path_does_not_slip_through_a_diagonal_ridge():
    resistance = np.full((9, 9), 50.0)
    np.fill_diagonal(resistance, 1.0)
    sources = np.zeros((9, 9), int)
    sources[0, 0], sources[8, 8] = 1, 2
    result = find_corridors(resistance, sources, 1)
    ridges = np.zeros((9, 9), bool)
    for row in range(9):
        ridges[row, 7 - row if row < 8 else 0] = True  # passes between (3, 3) and (4, 4) over (3, 4) and (4, 3)
    assert not ridges[tuple(result.corridors[0].cells.T)].any()
    (node,) = ridge_crossings([result.corridors[0].cells], result.surface, ridges)
    assert (node.row, node.column) == (4, 4)


def test_crossings_of_roads():
    resistance = np.ones((3, 20))
    sources = np.zeros((3, 20), int)
    sources[1, 0], sources[1, 19] = 1, 2
    landuse = np.ones((3, 20))
    landuse[:, 5:8], landuse[:, 12], landuse[:, 15] = 6, 6, 9
    landuse[:, 17] = np.nan
    result = find_corridors(resistance, sources, 10)
    nodes = vulnerable_crossings([result.corridors[0].cells], result.surface, landuse, [6, 9])
    assert [(node.column, node.landuse, node.kind, node.corridor) for node in nodes] == [(6, 6, "vulnerable", 0), (12, 6, "vulnerable", 0), (15, 9, "vulnerable", 0)]
    assert [node.cost for node in nodes] == [60, 70, 40]


def test_shares_around_a_node():
    landuse = np.ones((21, 21))
    landuse[:, 11:] = 2
    landuse[10, 10] = 9
    # Within 100 m of a cell of 50 m lie 13 cells: 5 in the middle column, 3 in each beside, 1 beyond.
    assert shares_around(landuse, 10, 10, 50, 100) == {1: pytest.approx(100 * 8 / 13), 2: pytest.approx(100 * 4 / 13), 9: pytest.approx(100 / 13)}
    # Cells 100 m wide and 50 m high: the middle column of five, and one cell on either side.
    assert shares_around(landuse, 10, 10, (100, 50), 100) == {1: pytest.approx(500 / 7), 2: pytest.approx(100 / 7), 9: pytest.approx(100 / 7)}
    # In the corner the disc is cut off: 6 of the 13 cells lie on the grid.
    landuse[0, 0] = np.nan
    assert shares_around(landuse, 0, 0, 50, 100) == {1: 100}
