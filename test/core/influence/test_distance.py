"""Distances against SciPy's transform, against ways worked out by hand, and against every way over a small grid."""
import heapq

import numpy as np
import pytest
from mineeco.core import memory
from mineeco.core.influence.distance import close_corners, distance_around, distance_memory, straight_distance
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


@pytest.mark.parametrize("cell_size", [1.0, (30.0, 20.0), 500.0])
def test_straight_distance_is_that_of_scipy(cell_size):
    from scipy.ndimage import distance_transform_edt

    sources = np.random.default_rng(1).random((70, 90)) < 0.01
    width, height = np.broadcast_to(cell_size, 2)
    np.testing.assert_array_equal(straight_distance(sources, cell_size), distance_transform_edt(~sources, (height, width)))


def test_without_a_wall_the_distance_is_straight():
    sources = np.zeros((40, 50), bool)
    sources[5, 7] = sources[30, 44] = True
    np.testing.assert_array_equal(distance_around(sources, np.zeros_like(sources), (2, 3)), straight_distance(sources, (2, 3)))


def test_a_wall_behind_changes_nothing_before_it():
    sources = np.zeros((40, 50), bool)
    sources[20, 10] = True
    wall = np.zeros_like(sources)
    wall[:, 30] = True
    found = distance_around(sources, wall, 10)
    np.testing.assert_array_equal(found[:, :31], straight_distance(sources, 10)[:, :31])
    assert np.isnan(found[:, 31:]).all()


def wall_with_an_end():
    """A source 50 columns west of a wall that runs from the northern edge down to row 149."""
    sources, wall = np.zeros((200, 201), bool), np.zeros((200, 201), bool)
    sources[100, 50] = True
    wall[:150, 100] = True
    return sources, wall


@pytest.mark.parametrize(("row", "column"), [(100, 150), (60, 120), (20, 190), (140, 103)])
def test_detour_around_the_end_of_a_wall(row, column):
    # The shortest way touches the wall's lower corners, at row 149.5 and columns 99.5 and 100.5; ours bends at the next centre of a cell.
    sources, wall = wall_with_an_end()
    by_hand = np.hypot(49.5, 49.5) + 1 + np.hypot(149.5 - row, column - 100.5)
    found = distance_around(sources, wall)[row, column]
    turn = np.arctan2(49.5, 49.5) + np.arctan2(149.5 - row, column - 100.5)
    assert by_hand <= found <= by_hand + 0.6 * turn


def test_half_cells_of_the_wall_count_on_their_nearer_side():
    sources, wall = wall_with_an_end()
    found = distance_around(sources, wall)
    assert found[100, 100] == 50
    assert found[100, 101] > 100


@pytest.mark.parametrize("column", [230, 250, 290])
def test_detour_around_a_round_lake(column):
    # Tangent, arc, tangent around a disc of radius 60 at (150, 150), from 140 west of its centre.
    row, across = np.mgrid[:301, :301]
    sources = np.zeros((301, 301), bool)
    sources[150, 10] = True
    wall = np.hypot(row - 150, across - 150) < 60
    near, far = 140.0, column - 150.0
    arc = np.pi - np.arccos(60 / near) - np.arccos(60 / far)
    by_hand = np.sqrt(near**2 - 60**2) + np.sqrt(far**2 - 60**2) + 60 * arc
    assert distance_around(sources, wall)[150, column] == pytest.approx(by_hand, rel=0.004)


def crosses(first, last, square):
    """Whether the line between two points runs through the inside of a unit square (Liang & Barsky)."""
    enter, leave = 0.0, 1.0
    for start, end, middle in zip(first, last, square):
        step, low, high = end - start, middle - 0.5, middle + 0.5
        if step == 0:
            if not low < start < high:
                return False
            continue
        a, b = sorted(((low - start) / step, (high - start) / step))
        enter, leave = max(enter, a), min(leave, b)
    return leave - enter > 1e-9


def exact_ways(sources, wall, cell_size):
    """Dijkstra over all pairs of open cells that see each other."""
    cells = [tuple(cell) for cell in np.argwhere(~wall)]
    walls = [tuple(cell) for cell in np.argwhere(wall)]
    width, height = np.broadcast_to(cell_size, 2)
    lengths = {
        (a, b): float(np.hypot((a[0] - b[0]) * height, (a[1] - b[1]) * width))
        for a in cells for b in cells if a < b and not any(crosses(a, b, square) for square in walls)
    }
    around = {cell: [] for cell in cells}
    for (a, b), length in lengths.items():
        around[a].append((b, length))
        around[b].append((a, length))
    found = np.full(wall.shape, np.nan)
    queue = [(0.0, tuple(map(int, cell))) for cell in np.argwhere(sources)]
    while queue:
        done, cell = heapq.heappop(queue)
        if np.isfinite(found[cell]):
            continue
        found[cell] = done
        for other, length in around[cell]:
            if np.isnan(found[other]):
                heapq.heappush(queue, (done + length, other))
    return found


@pytest.mark.parametrize(("seed", "cell_size"), [(0, 1.0), (1, (2.0, 3.0)), (2, 1.0), (5, (2.0, 3.0)), (7, 1.0)])
def test_close_to_the_shortest_of_all_ways(seed, cell_size):
    random = np.random.default_rng(seed)
    sources = np.zeros((10, 11), bool)
    sources[tuple(random.integers(0, 10, 2))] = True
    wall = close_corners((random.random(sources.shape) < 0.25) & ~sources, ~sources)
    exact = exact_ways(sources, wall, cell_size)
    found = np.where(wall, np.nan, distance_around(sources, wall, cell_size))
    np.testing.assert_array_equal(np.isnan(found), np.isnan(exact))
    reached = np.isfinite(exact) & ~sources
    excess = found[reached] - exact[reached]
    assert excess.min() > -1e-9  # never shorter than the shortest
    assert excess.max() < 0.25 * np.max(cell_size)  # a quarter of a cell
    assert excess.mean() < 0.04 * np.max(cell_size)


def test_cells_that_touch_by_a_corner_are_closed():
    # A diagonal wall from edge to edge: without closing, a diagonal step would slip through.
    wall = np.eye(20, dtype=bool)
    sources = np.zeros_like(wall)
    sources[2, 15] = True
    found = distance_around(sources, wall)
    assert np.isnan(found[15, 2])
    assert np.isfinite(found[15, 18])


def test_a_source_on_a_wall_is_open_to_both_sides():
    sources, wall = np.zeros((9, 9), bool), np.zeros((9, 9), bool)
    wall[:, 4] = sources[4, 4] = True
    found = distance_around(sources, wall)
    assert found[4, 0] == found[4, 8] == 4
    assert found[4, 4] == 0


def test_does_not_depend_on_chunks(monkeypatch):
    from mineeco.core.influence import distance

    random = np.random.default_rng(3)
    wall = random.random((60, 70)) < 0.2
    sources = random.random(wall.shape) < 0.003
    expected = distance_around(sources, wall)
    monkeypatch.setattr(distance, "CHUNK", 37)
    np.testing.assert_array_equal(distance_around(sources, wall), expected)


def test_progress_and_its_end():
    sources, wall = wall_with_an_end()
    shares = []
    distance_around(sources, wall, report=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    def stop(share):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        distance_around(sources, wall, report=stop)


def test_no_source_no_distance():
    with pytest.raises(InputProblem, match="No mine lies on the grid: check MINES"):
        straight_distance(np.zeros((4, 4), bool))
    with pytest.raises(InputProblem, match="do not lie on one grid"):
        distance_around(np.eye(4, dtype=bool), np.zeros((3, 4), bool))


def test_too_little_memory_is_told_first(monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: distance_memory(99))
    with pytest.raises(InputProblem, match="GB of memory"):
        straight_distance(np.eye(10, dtype=bool))
