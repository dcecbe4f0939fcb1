"""Correlograms against sums over all pairs and against fields of known correlation."""
import numpy as np
import pytest
from mineeco.core.influence.correlogram import Correlogram, correlogram, first_lag_below

pytestmark = pytest.mark.filterwarnings("error")


def test_equals_sums_over_all_pairs():
    random = np.random.default_rng(0)
    field = random.random((9, 12))
    field[2:4, 5] = np.nan
    cells = np.argwhere(np.isfinite(field))
    values = field[np.isfinite(field)] - np.nanmean(field)
    apart = np.hypot(*(cells[:, None] - cells[None]).transpose(2, 0, 1))
    found = correlogram(field)
    assert found.lags[0] == 0
    assert found.values[0] == 1
    assert found.pairs.sum() == values.size**2
    for number, (low, high) in enumerate([(0.5, 1.5), (1.5, 2.5), (2.5, 3.5), (3.5, 4.5)], 1):
        pairs = (apart > low) & (apart <= high)
        assert found.pairs[number] == pairs.sum()
        assert found.lags[number] == pytest.approx(apart[pairs].mean(), rel=1e-9)
        assert found.values[number] == pytest.approx((values[:, None] * values)[pairs].mean() / (values**2).mean(), rel=1e-9)


def test_smooth_field_of_known_correlation():
    # White noise smoothed by a Gaussian of 5 cells: correlation exp(-d2 / 100), so 0.2 at 10 sqrt(ln 5) = 12.69 cells.
    from scipy.ndimage import gaussian_filter

    field = gaussian_filter(np.random.default_rng(0).standard_normal((500, 500)), 5, mode="wrap")
    field[100:200, 50:90] = np.nan
    found = correlogram(field)
    near = found.lags < 12
    np.testing.assert_allclose(found.values[near], np.exp(-found.lags[near] ** 2 / 100), atol=0.01)
    assert first_lag_below(found) == pytest.approx(10 * np.log(5) ** 0.5, rel=0.03)


def test_lag_between_two_rings():
    found = Correlogram(np.array([0.0, 1.2, 2.2]), np.array([1.0, 0.3, 0.1]), np.array([9, 9, 9]))
    assert first_lag_below(found) == pytest.approx(1.7)
    assert first_lag_below(found, 0.3) == pytest.approx(1.2)
    assert first_lag_below(found, 0.05) == 2.2


def test_white_noise_is_not_alike():
    assert first_lag_below(correlogram(np.random.default_rng(1).standard_normal((80, 90)))) < 1.2


def test_without_variation_there_is_no_correlation():
    found = correlogram(np.full((5, 6), 3.7))
    assert np.isnan(found.values[1:]).all()
