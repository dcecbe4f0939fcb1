"""Patches of fast deformation, by hand and against SciPy's labels."""
import numpy as np
import pytest
from mineeco.core.resilience.deformation import alarm_patches, check_slope, check_threshold, count_points, grid_points, point_frame
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def test_by_hand():
    rate = np.array([[-12.0, -15, 0, 11], [np.nan, -3, -20, 10], [4, 0, 30, -np.inf], [9, 0, 0, -10]])
    slope = np.array([[5.0, 15, 1, 40], [1, 1, np.nan, 20], [1, 1, 2, 2], [1, 1, 1, np.nan]])
    found = alarm_patches(rate, 10, slope=slope)
    # rising: 11, 10 and 30 touch (corner); sinking: -12, -15 and -20 (corner); -10 alone
    np.testing.assert_array_equal(found.labels, [[2, 2, 0, 1], [0, 0, 2, 1], [0, 0, 1, 0], [0, 0, 0, 3]])
    assert found.cells.tolist() == [3, 3, 1]
    assert found.strongest.tolist() == [30, -20, -10]
    np.testing.assert_allclose(found.mean, [17, -47 / 3, -10])
    np.testing.assert_allclose(found.mean_slope, [62 / 3, 10, np.nan])
    np.testing.assert_allclose(found.largest_slope, [40, 15, np.nan])
    found = alarm_patches(rate, 10, min_cells=2)
    assert found.cells.tolist() == [3, 3]
    assert found.labels[3, 3] == 0
    assert np.isnan(found.mean_slope).all()
    quiet = alarm_patches(rate, 99)
    assert quiet.cells.size == quiet.labels.max() == 0
    assert alarm_patches(np.full((2, 2), np.nan), 1).cells.size == 0


def test_random_rates_by_scipy():
    from scipy.ndimage import label

    rate = np.random.default_rng(6).normal(size=(80, 90))
    found = alarm_patches(rate, 0.8, 3)
    sizes = np.concatenate([np.bincount(label(side, np.ones((3, 3)))[0].ravel())[1:] for side in (rate >= 0.8, rate <= -0.8)])
    assert sorted(found.cells) == sorted(sizes[sizes >= 3])
    assert (np.diff(abs(found.strongest)) <= 0).all()
    for number in (1, 2, found.cells.size):
        values = rate[found.labels == number]
        assert values.size == found.cells[number - 1]
        assert found.strongest[number - 1] == values[np.argmax(abs(values))]
        assert found.mean[number - 1] == pytest.approx(values.mean())


def test_points_on_a_grid():
    x, y, rate = [105, 112, 118, 131, 140], [52, 58, 51, 60, 41], [-3, 5, -9, 2, np.nan]
    # from x 100 to 140 and from y 60 down to 41, where the last cell takes the point on its border
    assert point_frame(x, y, 10) == (100, 60, 5, 2)
    rates = grid_points(x, y, rate, (100, 10, 0, 60, 0, -10), (2, 5))
    np.testing.assert_array_equal(rates, [[-3, -9, np.nan, 2, np.nan], [np.nan] * 5])
    # on other cells, some points outside: 112 and 118 lie in the second column of 8 m from 104, below 56 only -9
    np.testing.assert_array_equal(grid_points(x, y, rate, (104, 8, 0, 56, 0, -8), (1, 2)), [[-3, -9]])
    # the point without a rate counts too; that at 131, 60 lies outside all patches
    assert count_points(np.array([[2, 2, 0, 0, 0], [0, 0, 0, 0, 1]]), x, y, (100, 10, 0, 60, 0, -10)).tolist() == [1, 3]


def test_refusals():
    for threshold in (0, -5, np.nan):
        with pytest.raises(InputProblem, match="THRESHOLD"):
            alarm_patches(np.ones((2, 2)), threshold)
    with pytest.raises(InputProblem, match="THRESHOLD is missing"):
        check_threshold(None)
    for x, rate in ((1, np.nan), (99, 5)):
        with pytest.raises(InputProblem, match="No point of INPUT has a rate"):
            grid_points([x], [-1], [rate], (0, 1, 0, 0, 0, -1), (3, 3))
    with pytest.raises(InputProblem, match="CELL_SIZE"):
        point_frame([1], [1], 0)
    check_slope(np.array([0, 90, np.nan]))
    for slope in (-1, 91):
        with pytest.raises(InputProblem, match="SLOPE holds %d" % slope):
            check_slope(np.array([np.nan, slope]))
