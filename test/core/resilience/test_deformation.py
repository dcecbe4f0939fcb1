"""Patches of fast deformation, by hand and against SciPy's labels."""
import numpy as np
import pytest
from mineeco.core.resilience.deformation import alarm_patches, grid_points
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
    rates, left, top = grid_points([105, 112, 118, 131, 140], [52, 58, 51, 60, 41], [-3, 5, -9, 2, np.nan], 10)
    assert (left, top) == (100, 60)
    np.testing.assert_array_equal(rates, [[-3, -9, np.nan, 2]])


def test_refusals():
    for threshold in (0, -5, np.nan):
        with pytest.raises(InputProblem, match="THRESHOLD"):
            alarm_patches(np.ones((2, 2)), threshold)
    with pytest.raises(InputProblem, match="No point has a rate"):
        grid_points([1], [1], [np.nan], 1)
    with pytest.raises(InputProblem, match="CELL_SIZE"):
        grid_points([1], [1], [1], 0)
