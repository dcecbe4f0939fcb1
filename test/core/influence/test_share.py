"""Window means against weighted sums by hand and SciPy's uniform filter."""
import numpy as np
import pytest
from mineeco.core.influence.share import window_halo, window_mean

pytestmark = pytest.mark.filterwarnings("error")


def by_hand(values, sides):
    """Sum of weights cell by cell: the part of every cell that the window covers."""
    values = np.asarray(values, float)
    rows, columns = np.indices(values.shape)
    result = np.full(values.shape, np.nan)
    for row, column in np.argwhere(np.isfinite(values)):
        weight = np.ones(values.shape)
        for place, middle, side in ((rows, row, sides[0]), (columns, column, sides[1])):
            weight *= np.clip(np.minimum(place + 0.5, middle + side / 2) - np.maximum(place - 0.5, middle - side / 2), 0, 1)
        weight[~np.isfinite(values)] = 0
        result[row, column] = np.nansum(weight * values) / weight.sum()
    return result


@pytest.mark.parametrize(("side", "halo"), [(1, 0), (1.5, 1), (2, 1), (3, 1), (3.2, 2), (10, 5), (11, 5), (333.3333, 167)])
def test_halo(side, halo):
    assert window_halo(side) == halo


def test_ten_cells_have_half_weight_edges():
    # One covered cell of a wide empty land: 1 % of a window of 10 x 10 cells; half of that where it lies on the edge, a quarter in a corner.
    values = np.zeros((31, 31))
    values[15, 15] = 100.0
    found = window_mean(values, (10, 10))
    assert found[15, 15] == pytest.approx(1)
    assert found[15, 11] == pytest.approx(1)
    assert found[15, 10] == pytest.approx(0.5)
    assert found[10, 20] == pytest.approx(0.25)
    assert found[15, 9] == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("sides", [(1, 1), (2, 2), (3, 5), (4.5, 3.3), (1.2, 9), (40, 40)])
def test_equals_the_weighted_sum(sides):
    random = np.random.default_rng(0)
    values = random.random((12, 15))
    values[random.random(values.shape) < 0.2] = np.nan
    np.testing.assert_allclose(window_mean(values, sides), by_hand(values, sides), rtol=1e-12)


def test_inside_an_odd_window_is_that_of_scipy():
    from scipy.ndimage import uniform_filter

    values = np.random.default_rng(1).random((40, 50))
    np.testing.assert_allclose(window_mean(values, (7, 7))[3:-3, 3:-3], uniform_filter(values, 7)[3:-3, 3:-3], rtol=1e-12)


def test_edge_windows_count_what_they_hold():
    values = np.zeros((6, 6))
    values[0, 0] = 1.0
    assert window_mean(values, (3, 3))[0, 0] == pytest.approx(1 / 4)
    values[0, 1] = np.nan
    found = window_mean(values, (3, 3))
    assert found[0, 0] == pytest.approx(1 / 3)
    assert np.isnan(found[0, 1])


def test_blocks_with_their_halo_give_the_whole():
    values = np.random.default_rng(2).random((30, 34))
    whole = window_mean(values, (6, 6))
    halo = window_halo(6)
    np.testing.assert_allclose(window_mean(values[5:25, :20], (6, 6))[halo:-halo, :20 - halo], whole[5 + halo:25 - halo, :20 - halo], rtol=1e-12)


def test_nothing_stays_nothing_however_much_lies_before_it():
    # Running sums leave 2e-13 behind a covered stretch: a cell that counts as mined though no mine is near.
    values = np.random.default_rng(0).random((200, 300))
    values[:, 100:] = 0
    assert not window_mean(values, (3, 3))[:, 102:].any()
    assert window_mean(values, (3, 3))[0, 100] > 0
