"""Flow on worked examples, on surfaces whose accumulation is known, and against a plain priority flood."""
import heapq
import os

import numpy as np
import pytest
from mineeco.core import hydrology, memory
from mineeco.core.fronts import NEIGHBOURS
from mineeco.core.hydrology import (
    CODES,
    NO_DATA,
    SINK,
    downstream_path,
    drain_flats,
    fill_depressions,
    flow_accumulation,
    flow_directions,
    main_stem,
    multiple_flow_accumulation,
    slope_aspect,
    upslope_length,
)
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def rough(seed, shape=(40, 50), step=None, holes=0.0):
    """A random surface; `step` rounds it so that it has flats, `holes` is the share of cells without data."""
    from scipy import ndimage

    random = np.random.default_rng(seed)
    surface = ndimage.gaussian_filter(random.standard_normal(shape), 2) * 40 + ndimage.gaussian_filter(random.standard_normal(shape), 8) * 200
    if step:
        surface = np.round(surface / step) * step
    surface[random.random(shape) < holes] = np.nan
    return surface


def flood(surface):
    """Priority flood with a heap (Barnes, Lehman & Mulla 2014, algorithm 1)."""
    rows, columns = surface.shape
    filled, closed, heap = surface.copy(), np.isnan(surface), []
    for r, c in np.argwhere(~np.isnan(surface)):
        around = [(r + down, c + right) for down, right in NEIGHBOURS]
        if any(not (0 <= y < rows and 0 <= x < columns) or np.isnan(surface[y, x]) for y, x in around):
            heapq.heappush(heap, (surface[r, c], r, c))
            closed[r, c] = True
    while heap:
        level, r, c = heapq.heappop(heap)
        for down, right in NEIGHBOURS:
            y, x = r + down, c + right
            if 0 <= y < rows and 0 <= x < columns and not closed[y, x]:
                closed[y, x] = True
                filled[y, x] = max(level, surface[y, x])
                heapq.heappush(heap, (filled[y, x], y, x))
    return filled


def counted(directions):
    """Accumulation by walking down from every cell."""
    count = np.zeros(directions.shape, int)
    for r, c in np.argwhere(directions != NO_DATA):
        for cell in downstream_path(directions, r, c).tolist():
            count[tuple(cell)] += 1
    return count


@pytest.fixture
def pennsylvania(real_data):
    from osgeo import gdal

    dataset = gdal.Open(os.path.join(real_data, "pennsylvania_landsat7_dem", "p015r032_dem30.tif"))
    return dataset.ReadAsArray().astype(float)


def test_directions_and_accumulation_of_the_cost_surface(vectors):
    cost = np.array(vectors["v4.MCR_5x5"]["MCR"])
    directions = flow_directions(cost, 30)
    assert directions.tolist() == vectors["v8.D8_on_MCR"]["dir"]
    assert (flow_accumulation(directions) - 1).tolist() == vectors["v8.D8_on_MCR"]["acc"]


def test_directions_and_accumulation_of_its_ridges(vectors):
    cost = np.array(vectors["v4.MCR_5x5"]["MCR"])
    directions = flow_directions(cost.max() - cost, 30)
    assert directions.tolist() == vectors["v8.D8_ridge"]["dir"]
    assert (flow_accumulation(directions) - 1).tolist() == vectors["v8.D8_ridge"]["acc"]


def test_each_neighbour_has_its_code():
    for direction, (down, right) in enumerate(NEIGHBOURS):
        surface = np.ones((3, 3))
        surface[1 + down, 1 + right] = 0
        assert flow_directions(surface)[1, 1] == CODES[direction] == [1, 2, 4, 8, 16, 32, 64, 128][direction]


def test_first_of_equal_drops_and_steepest_per_distance():
    assert flow_directions([[2.0, 1.0], [1.0, 2.0]])[0, 0] == 1  # E and S fall by 1: E comes first
    assert flow_directions([[10.0, 9.0], [9.5, 8.7]])[0, 0] == 1  # 1 beats 1.3 / 1.414
    assert flow_directions([[10.0, 9.0], [9.5, 8.5]])[0, 0] == 2  # 1.5 / 1.414 beats 1
    assert flow_directions([[10.0, 9.0], [9.4, 9.9]], (30, 10))[0, 0] == 4  # .6 over 10 m beats 1 over 30 m


def test_equal_drops_stay_equal_beside_rounding():
    rows, columns = np.indices((9, 9))
    surface = 1234.5 - 0.1 * rows - 0.1 * columns  # falls alike to E and S, and by .2 / 1.414 to SE
    assert (flow_directions(surface, (1, 1))[:8, :8] == 2).all()
    surface = 1234.5 - 0.1 * rows + 0.1 * columns  # falls alike to S and W, most to SW
    assert (flow_directions(surface, (1, 1))[:8, 1:] == 8).all()
    surface = np.abs(rows - 4) * -0.1 + 7.3  # a roof along the middle row: N and S fall alike, S comes first
    assert (flow_directions(surface)[4] == 4).all()


def test_water_does_not_cross_zones():
    surface = np.array([[3.0, 1.0, 2.0]])
    assert flow_directions(surface, zones=[[1, 2, 2]]).tolist() == [[SINK, SINK, 16]]


def test_no_data_is_no_neighbour():
    surface = np.array([[3.0, np.nan, 1.0], [3.5, 4.0, np.inf]])
    assert flow_directions(surface).tolist() == [[SINK, NO_DATA, SINK], [64, 128, NO_DATA]]
    assert flow_accumulation(flow_directions(surface)).tolist() == [[2, 0, 2], [1, 1, 0]]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("step", [None, 5.0])
@pytest.mark.parametrize("holes", [0.0, 0.05])
def test_filled_as_by_a_priority_flood(seed, step, holes):
    surface = rough(seed, step=step, holes=holes)
    filled = fill_depressions(surface)
    np.testing.assert_array_equal(filled, flood(surface))
    assert (filled > surface).any()


def test_filled_as_by_reconstruction(pennsylvania):
    from skimage.morphology import reconstruction

    seed = np.full(pennsylvania.shape, pennsylvania.max())
    seed[[0, -1]], seed[:, [0, -1]] = pennsylvania[[0, -1]], pennsylvania[:, [0, -1]]
    np.testing.assert_array_equal(fill_depressions(pennsylvania), reconstruction(seed, pennsylvania, method="erosion"))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("step", [None, 5.0])
def test_all_water_leaves_and_none_is_lost(seed, step):
    surface = rough(seed, step=step, holes=0.03)
    filled = fill_depressions(surface)
    directions = drain_flats(filled, flow_directions(filled, 30))
    inner = np.zeros(surface.shape, bool)
    inner[1:-1, 1:-1] = True
    for down, right in NEIGHBOURS:
        inner &= ~np.isnan(np.roll(surface, (-down, -right), (0, 1)))
    assert not (inner & (directions == SINK)).any()
    count = flow_accumulation(directions)
    np.testing.assert_array_equal(count, counted(directions))
    valid = np.count_nonzero(~np.isnan(surface))
    assert count[directions == SINK].sum() == valid
    parted = multiple_flow_accumulation(filled, directions, 30)
    np.testing.assert_allclose(parted[directions == SINK].sum(), valid, rtol=1e-12)
    assert (parted[~np.isnan(surface)] >= 1).all()
    assert (parted[np.isnan(surface)] == 0).all()


def test_inclined_plane():
    surface = np.add.outer(np.zeros(41), -2.0 * np.arange(15))
    directions = flow_directions(surface, 30)
    assert (directions[:, :-1] == 1).all()
    assert (flow_accumulation(directions) == np.arange(1, 16)).all()
    # Parted among NE, E and SE, each column hands its water on to the next; the missing rows above and below are 20 away.
    np.testing.assert_allclose(multiple_flow_accumulation(surface, directions, 30)[20], np.arange(1, 16), rtol=1e-12)


def test_longest_way_down():
    plane = np.add.outer(np.zeros(4), -2.0 * np.arange(6))
    assert (upslope_length(flow_directions(plane, (30, 20)), (30, 20)) == 30 * np.arange(6)).all()
    diagonal = np.add.outer(-3.0 * np.arange(5), -3.0 * np.arange(5))
    assert np.diag(upslope_length(flow_directions(diagonal, 10), 10)) == pytest.approx(10 * 2**0.5 * np.arange(5), rel=1e-12)
    # Of the ways that meet the longer counts: 3 steps from the west, 1 from the north.
    assert upslope_length(np.array([[255, 255, 4, 255], [1, 1, 1, 0]], np.uint8), 1).tolist() == [[0, 0, 0, 0], [0, 1, 2, 3]]


def test_valley_between_two_slopes():
    rows, columns = np.indices((12, 21))
    surface = 1.0 * np.abs(columns - 10) - 0.3 * rows  # the sides are steep enough (.3 < .414) to run straight down
    count = flow_accumulation(flow_directions(surface))
    assert (count[:, 10] == 21 * np.arange(1, 13)).all()
    assert (count[:, :10] == np.arange(1, 11)).all()


def test_cone():
    rows, columns = np.indices((61, 61)) - 30
    radius = np.hypot(rows, columns)
    directions = flow_directions(100 - radius)
    count = flow_accumulation(directions)
    assert count[30, :30].tolist() == list(range(30, 0, -1))  # along the axes nothing joins from the sides
    assert count[30, 31:].tolist() == list(range(2, 32))  # the top itself runs east, the first of eight equal ways
    assert count[directions == SINK].sum() == 61 * 61
    parted = multiple_flow_accumulation(100 - radius, directions)
    for turned in (parted.T, parted[::-1], parted[:, ::-1]):
        np.testing.assert_allclose(turned, parted, rtol=1e-9)
    # The funnel turned upside down gathers everything in its middle.
    inward = flow_directions(radius)
    assert flow_accumulation(inward)[30, 30] == 61 * 61
    assert multiple_flow_accumulation(radius, inward)[30, 30] == pytest.approx(61 * 61, rel=1e-12)


def test_shares_of_lower_neighbours():
    surface = np.array([[20.0, 20, 20], [20, 10, 9], [20, 20, 8]])
    directions = flow_directions(surface)
    parted = multiple_flow_accumulation(surface, directions, exponent=1.1)
    # The middle cell gets all of the left column and of (0, 1), for these have no other lower neighbour but it. 1^1.1 = 1 to E and (2 / sqrt 2)^1.1 = 2^.55 to SE.
    middle = parted[1, 1]
    to_east = middle / (1 + 2**0.55)
    # (0, 1) at 20 has W, E at 20, middle 10 lower by 10, (1, 2) lower by 11 / sqrt 2; (0, 2) has (1, 2) by 11, middle by 10 / sqrt 2.
    top = (11 / 2**0.5)**1.1 / (10**1.1 + (11 / 2**0.5)**1.1)
    corner = 11**1.1 / (11**1.1 + (10 / 2**0.5)**1.1)
    # (2, 1) at 20 gives E 12, N 10, NE 11 / sqrt 2.
    shares = np.array([12, 10, 11 / 2**0.5])**1.1
    shares /= shares.sum()
    assert middle == pytest.approx(1 + 3 + (1 - top) + (1 - corner) + shares[1], rel=1e-12)
    assert parted[1, 2] == pytest.approx(1 + to_east + top + corner + shares[2], rel=1e-12)
    assert parted[2, 2] == pytest.approx(9, rel=1e-12)


def test_pond_gathers_in_its_middle():
    surface = np.full((9, 9), 5.0)
    surface[[0, -1]] = surface[:, [0, -1]] = 9
    surface[4, 8] = 5  # the only gap in the wall
    filled = fill_depressions(surface)
    directions = drain_flats(filled, flow_directions(filled))
    count = flow_accumulation(directions)
    assert count[4, 8] == 7 * 7 + 1 + 31  # the pond, the gap and the wall
    # Away from the walls: the water of the far corners runs down the middle row, not along the walls.
    assert count[4, 4] > count[1:4, 4].max()
    assert (count == count[::-1]).mean() > 0.8


def test_closed_pit_stays_a_sink():
    surface = np.full((5, 5), 3.0)
    surface[1:4, 1:4] = 1
    directions = drain_flats(surface, flow_directions(surface))
    assert (directions[1:4, 1:4] == SINK).all()


def test_paths_down_and_up():
    directions = np.array([[1, 1, 4], [1, 1, 4], [128, 1, 0]], np.uint8)
    count = flow_accumulation(directions)
    assert count.tolist() == [[1, 2, 3], [1, 3, 7], [1, 1, 9]]
    assert downstream_path(directions, 2, 0).tolist() == [[2, 0], [1, 1], [1, 2], [2, 2]]
    assert main_stem(directions, count, 2, 2, 1).tolist() == [[2, 2], [1, 2], [1, 1], [2, 0]]  # of two threes W before N, of two ones SW before W
    assert main_stem(directions, count, 2, 2, 3).tolist() == [[2, 2], [1, 2], [1, 1]]


def test_slope_and_aspect_of_planes():
    rows, columns = np.indices((7, 8)).astype(float)
    for east, north in ((3.0, 0.0), (0.0, 2.0), (-1.0, 4.0), (-2.0, -2.0)):
        surface = east * columns * 5 + north * -rows * 10
        surface[3, 4] = np.nan
        surface[0, 7] = np.nan
        slope, aspect = slope_aspect(surface, (5, 10))
        valid = ~np.isnan(surface)
        np.testing.assert_allclose(slope[valid], np.degrees(np.arctan(np.hypot(east, north))), rtol=1e-9)
        np.testing.assert_allclose(aspect[valid], np.degrees(np.arctan2(-east, -north)) % 360, rtol=1e-9, atol=1e-9)
        assert np.isnan(slope[~valid]).all()
        assert np.isnan(aspect[~valid]).all()


def test_horn_by_hand():
    surface = np.array([[50.0, 45, 50], [30, 30, 30], [8, 10, 10]])
    # x: ((50 + 60 + 10) - (50 + 60 + 8)) / 40 = .05; y down: ((8 + 20 + 10) - (50 + 90 + 50)) / 40 = -3.8 -> atan 3.800329
    slope, aspect = slope_aspect(surface, 5)
    assert slope[1, 1] == pytest.approx(75.25766, abs=1e-5)
    # falls to the south, a little to the west: 180 + atan(.05 / 3.8)
    assert aspect[1, 1] == pytest.approx(180 + np.degrees(np.arctan(0.05 / 3.8)), rel=1e-9)


def test_flat_ground_has_no_aspect():
    slope, aspect = slope_aspect(np.full((4, 4), 7.0), 30)
    assert (slope == 0).all()
    assert np.isnan(aspect).all()


def test_slope_and_aspect_as_gdal(pennsylvania):
    from osgeo import gdal

    dataset = gdal.GetDriverByName("MEM").Create("", *pennsylvania.shape[::-1], 1, gdal.GDT_Float64)
    dataset.SetGeoTransform((0, 30, 0, 0, 0, -30))
    dataset.GetRasterBand(1).WriteArray(pennsylvania)
    slope, aspect = slope_aspect(pennsylvania, 30)
    inner = (slice(1, -1), slice(1, -1))
    other = gdal.DEMProcessing("", dataset, "slope", format="MEM").ReadAsArray()
    np.testing.assert_allclose(slope[inner], other[inner], rtol=1e-5, atol=1e-4)  # GDAL works in float32
    other = gdal.DEMProcessing("", dataset, "aspect", format="MEM").ReadAsArray()[inner]
    apart = np.abs(aspect[inner] - other)[slope[inner] > 0.01]
    assert np.minimum(apart, 360 - apart).max() < 0.05


def test_slope_does_not_depend_on_blocks():
    surface = rough(4, (150, 40), holes=0.02)
    whole = np.array(slope_aspect(surface, (30, 20)))
    part = np.array(slope_aspect(surface[49:101], (30, 20)))
    np.testing.assert_array_equal(part[:, 1:-1], whole[:, 50:100])


def test_real_ground_keeps_its_mass(pennsylvania):
    filled = fill_depressions(pennsylvania)
    directions = drain_flats(filled, flow_directions(filled, 30))
    count = flow_accumulation(directions)
    assert count[directions == SINK].sum() == pennsylvania.size
    assert not (directions[1:-1, 1:-1] == SINK).any()
    parted = multiple_flow_accumulation(filled, directions, 30)
    assert parted[directions == SINK].sum() == pytest.approx(pennsylvania.size, rel=1e-12)


def test_nothing_to_work_on():
    with pytest.raises(InputProblem, match="no cell with a value"):
        fill_depressions(np.full((3, 3), np.nan))


def test_one_cell():
    filled = fill_depressions([[7.0]])
    directions = drain_flats(filled, flow_directions(filled))
    assert (filled.tolist(), directions.tolist(), flow_accumulation(directions).tolist()) == ([[7.0]], [[SINK]], [[1]])


def test_memory_is_asked_first(monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 1e5)
    zeros = np.zeros((100, 100), np.uint8)
    for function in (fill_depressions, lambda surface: drain_flats(surface, zeros), lambda surface: flow_accumulation(zeros), lambda surface: upslope_length(zeros),
                     lambda surface: multiple_flow_accumulation(surface, zeros)):
        with pytest.raises(InputProblem, match="of memory"):
            function(rough(0, (100, 100)))
    assert hydrology.flow_memory(16_000_000) < 1.2e9


def test_progress_and_cancel():
    shares = []
    surface = rough(1)
    filled = fill_depressions(surface, shares.append)
    directions = drain_flats(filled, flow_directions(filled))
    for run in (lambda report: flow_accumulation(directions, report), lambda report: multiple_flow_accumulation(filled, directions, report=report)):
        assert shares == sorted(shares)
        assert shares[-1] == 1
        shares.clear()
        run(shares.append)

    def stop(share):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fill_depressions(surface, stop)
