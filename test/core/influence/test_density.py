"""Densities against SciPy's kernel estimate, and peaks of mixtures."""
import numpy as np
import pytest
from mineeco.core.influence.density import BINS, GroupCounts, density, shown_range
from mineeco.core.moments import Moments

pytestmark = pytest.mark.filterwarnings("error")


def counted(values, low=None, high=None):
    low, high = values.min() if low is None else low, values.max() if high is None else high
    return np.histogram(values, BINS, (low, high))[0], low, high


def test_equals_scipy_at_one_width():
    from scipy.stats import gaussian_kde

    values = np.random.default_rng(0).normal(0.5, 0.1, 900)
    found = density(*counted(values))
    expected = gaussian_kde(values, found.width / values.std(ddof=1))(found.places)
    np.testing.assert_allclose(found.values, expected, atol=0.01 * expected.max())
    assert found.width == pytest.approx(0.9 * min(values.std(ddof=1), np.subtract(*np.percentile(values, [75, 25])) / 1.34) * 900 ** -0.2, rel=0.01)


def test_integral_is_one():
    found = density(*counted(np.random.default_rng(1).random(5000)))
    assert found.values.sum() * (found.places[1] - found.places[0]) == pytest.approx(1, rel=1e-3)


def test_one_and_two_peaks():
    random = np.random.default_rng(2)
    one = density(*counted(random.normal(0.6, 0.1, 100_000)))
    assert one.peaks == pytest.approx([0.6], abs=0.02)
    two = density(*counted(np.append(random.normal(0.3, 0.05, 30_000), random.normal(0.7, 0.05, 70_000))))
    assert two.peaks == pytest.approx([0.7, 0.3], abs=0.02)


def test_roughness_of_many_cells_is_no_peak():
    # A million cells that take 40 distinct values: the plain rule would show each as a peak.
    random = np.random.default_rng(3)
    assert density(*counted(np.round(random.normal(0.5, 0.1, 1_000_000) * 50) / 50)).peaks.size == 1


def test_nothing_to_show():
    assert density(np.zeros(10), 0, 1).places.size == 0
    assert density([5], 1, 1).peaks.size == 0


def test_all_cells_in_one_bin():
    found = density([0, 0, 7, 0], 0, 4)
    assert found.peaks == pytest.approx([2.5])


def test_counts_of_groups_and_blocks():
    random = np.random.default_rng(4)
    group = random.integers(0, 2, (40, 30)).astype(float)
    group[:5] = np.nan
    layers = random.normal(0.5, 0.2, (2, 40, 30))
    layers[1, 10:20] = np.nan
    empty = GroupCounts(0.0, 1.0)
    parts = [empty.count(group[start:start + 9], layers[:, start:start + 9], 2) for start in range(0, 40, 9)]
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    for place, layer in enumerate(layers):
        for number in range(2):
            values = layer[(group == number) & np.isfinite(layer)]
            expected = np.histogram(np.clip(values, 0, 1), BINS, (0, 1))[0]
            np.testing.assert_array_equal(total.counts[place, number], expected)


def test_equal_values_are_counted_in_the_first_bin():
    found = GroupCounts(2.0, 2.0).count(np.zeros(5), [np.full(5, 2.0)], 1)
    assert found.counts[0, 0, 0] == 5


def test_range_ends_at_the_values_but_not_at_a_stray_one():
    values = np.append(np.random.default_rng(5).normal(0, 1, 10_000), 1e4)
    low, high = shown_range(Moments.of(values))
    assert low == values.min()
    assert high == pytest.approx(values.mean() + 6 * values.std())
