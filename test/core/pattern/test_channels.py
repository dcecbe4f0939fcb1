"""Valley lines, corridors made of them, and radiation channels."""
import numpy as np
import pytest
from mineeco.core.fronts import NEIGHBOURS
from mineeco.core.hydrology import CODES, SINK
from mineeco.core.pattern.channels import radiation_channels, valley_corridors, valleys
from mineeco.core.pattern.corridors import find_corridors
from mineeco.core.pattern.cost import cost_surface

pytestmark = pytest.mark.filterwarnings("error")


def test_directions_of_the_worked_example(worked, vectors):
    resistance, sources, cell_size = worked
    surface = cost_surface(resistance, sources, cell_size)
    valley = valleys(surface, cell_size, 0.2)
    assert valley.directions.tolist() == vectors["v8.D8_on_MCR"]["dir"]
    assert (valley.accumulation - 1).tolist() == vectors["v8.D8_on_MCR"]["acc"]
    assert valley.least == pytest.approx(0.2 * 18)  # 25 cells, 7 of them sources


@pytest.mark.parametrize("seed", range(6))
def test_all_water_runs_into_the_source_of_its_zone(seed, landscape):
    resistance, sources = landscape(seed, barriers=0.05)
    surface = cost_surface(resistance, sources, 30)
    valley = valleys(surface, 30)
    assert ((valley.directions == SINK) == (surface.cost == 0)).all()
    inflow = np.bincount(surface.allocation.ravel(), np.where(surface.cost == 0, valley.accumulation, 0).ravel())
    for source, cells in enumerate(np.bincount(surface.allocation.ravel())):
        if source:
            # Every cell of a zone is counted once where it enters the source; water also runs on no further inside.
            assert inflow[source] == cells


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("pairs", ["adjacent", "mst"])
def test_valley_corridors_meet_at_the_saddle(seed, pairs, landscape):
    resistance, sources = landscape(seed)
    least = {(corridor.from_id, corridor.to_id): corridor for corridor in find_corridors(resistance, sources, 1, pairs).corridors}
    result = valley_corridors(resistance, sources, 1, pairs)
    assert [(corridor.from_id, corridor.to_id) for corridor in result.corridors] == list(least)
    for corridor in result.corridors:
        assert (np.abs(np.diff(corridor.cells, axis=0)).max(axis=1) == 1).all()
        ends = [sources[tuple(corridor.cells[end])] for end in (0, -1)]
        assert ends == [corridor.from_id, corridor.to_id]
        assert corridor.node == least[corridor.from_id, corridor.to_id].node
        assert corridor.cost >= least[corridor.from_id, corridor.to_id].cost * (1 - 1e-12)
        height = result.surface.cost[tuple(corridor.cells.T)]
        top = int(np.argmax(height))
        assert (np.diff(height[:top + 1]) > 0).all()
        assert (np.diff(height[top + 1:]) < 0).all()


def fan():
    """One source in the west; three valleys of low resistance lead east, the upper one with a short side arm."""
    resistance = np.full((41, 80), 8.0)
    for row in (5, 20, 35):
        resistance[row, 2:78] = 1.0
    resistance[1:6, 40] = 1.0
    sources = np.zeros((41, 80), int)
    sources[:, 0:2] = 1
    return resistance, sources


def test_main_stems_without_tributaries():
    resistance, sources = fan()
    surface = cost_surface(resistance, sources, 30)
    channels = radiation_channels(surface, valleys(surface, 30, 0.02), 30)
    assert sorted(channel.cells[0, 0] for channel in channels) == [5, 20, 35]
    for channel in channels:
        assert channel.source_id == 1
        assert sources[tuple(channel.cells[0])] == 1
        assert sources[tuple(channel.cells[1:].T)].max() == 0
        assert (np.abs(np.diff(channel.cells, axis=0)).max(axis=1) == 1).all()
        assert (np.diff(surface.cost[tuple(channel.cells.T)]) > 0).all()
        assert channel.length >= 500
    lengths = [channel.length for channel in channels]
    assert lengths == sorted(lengths, reverse=True)


def test_least_length_and_threshold():
    resistance, sources = fan()
    surface = cost_surface(resistance, sources, 30)
    valley = valleys(surface, 30, 0.02)
    longest = radiation_channels(surface, valley, 30)[0]
    assert radiation_channels(surface, valley, 30, min_length=longest.length + 1) == []
    assert len(radiation_channels(surface, valley, 30, min_length=longest.length)) >= 1
    rows, columns = longest.cells[1:].T
    assert (valley.accumulation[rows, columns] >= valley.least).all()
    # Upstream of its end nothing reaches the threshold any more.
    end = longest.cells[-1]
    for direction, (down, right) in enumerate(NEIGHBOURS):
        r, c = end[0] + down, end[1] + right
        if 0 <= r < 41 and 0 <= c < 80 and valley.directions[r, c] == CODES[(direction + 4) % 8]:
            assert valley.accumulation[r, c] < valley.least


def test_stems_along_a_corridor_are_left_out():
    resistance, sources = fan()
    sources[20, 79] = 2
    corridors = find_corridors(resistance, sources, 30).corridors
    surface = cost_surface(resistance, sources, 30)
    valley = valleys(surface, 30, 0.02)
    rows = {channel.cells[0, 0] for channel in radiation_channels(surface, valley, 30)}
    assert rows >= {5, 20, 35}
    assert {channel.cells[0, 0] for channel in radiation_channels(surface, valley, 30, paths=[corridor.cells for corridor in corridors])} == rows - {20}


def test_several_valleys_per_pair_and_the_threshold():
    resistance = np.full((41, 61), 9.0)
    for row in (5, 35):
        resistance[row] = 1.0
    sources = np.zeros((41, 61), int)
    sources[:, 0:2], sources[:, 59:61] = 1, 2
    both = valley_corridors(resistance, sources, 30, per_pair=4, threshold=0.05)
    assert sorted(corridor.node[0] for corridor in both.corridors) == [5, 35]
    assert both.messages == []
    one = valley_corridors(resistance, sources, 30, per_pair=4, threshold=0.9)
    assert len(one.corridors) == 1
    assert str(one.messages[0]).startswith("Between the sources 1-2 the valley lines gather less than THRESHOLD")
