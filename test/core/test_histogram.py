"""Streamed percentiles against numpy.percentile."""
import numpy as np
import pytest
from mineeco.core.histogram import Histogram
from mineeco.core.moments import Moments
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
PERCENTS = [0, 0.1, 1, 5, 33.3, 50, 99, 100]


def samples():
    """Layers of 100,000 cells that are hard on percentiles in different ways."""
    rng = np.random.default_rng(11)
    n = 100_000
    return {
        "normal": rng.normal(300, 3, n),
        "skewed": rng.lognormal(0, 2, n),
        "tied": rng.integers(0, 7, n) / 10,
        "half zero": np.where(rng.random(n) < 0.5, 0.0, rng.random(n)),
        "one far out": np.append(rng.normal(size=n - 1), -258.0),
        "two clumps": np.where(rng.random(n) < 0.3, 0.001, 0.9) + rng.normal(0, 1e-5, n),
        "negative": -rng.gamma(2, size=n),
    }


def passes(values, percents, pieces=1, seed=0):
    """Range, histogram, refinement: each joined over random cuts."""
    cuts = np.sort(np.random.default_rng(seed).integers(0, values.size, pieces - 1))
    blocks = np.split(values, cuts)

    def fold(function):
        total = function(blocks[0])
        for block in blocks[1:]:
            total = total + function(block)
        return total

    ranges = fold(Moments.of)
    histogram = fold(Histogram(ranges.minimum, ranges.maximum).count)
    return histogram, fold(histogram.refine(percents).count).percentiles()[0]


@pytest.mark.parametrize("name", samples())
def test_refined_percentiles_are_numpys(name):
    values = samples()[name]
    wanted = np.percentile(values, PERCENTS, method="linear")
    _, found = passes(values, PERCENTS, pieces=5)
    np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-6)
    np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-9 * np.ptp(values))


@pytest.mark.parametrize("name", samples())
def test_one_pass_is_right_to_half_a_bin(name):
    values = samples()[name]
    histogram, _ = passes(values, PERCENTS)
    assert np.abs(histogram.percentiles(PERCENTS)[0] - np.percentile(values, PERCENTS)).max() <= np.ptp(values) / 131_072 * (1 + 1e-9)


def test_ties_come_out_exactly():
    values = np.random.default_rng(2).integers(0, 100, 30_000) * 0.1
    _, found = passes(values, np.arange(101), pieces=4)
    np.testing.assert_array_equal(found, np.percentile(values, np.arange(101)))


@pytest.mark.parametrize("name", ["skewed", "tied", "one far out"])
def test_blocks_do_not_matter(name):
    values = samples()[name]
    one, few = passes(values, PERCENTS)
    for pieces in (2, 40):
        histogram, found = passes(values, PERCENTS, pieces, seed=pieces)
        np.testing.assert_array_equal(histogram.counts, one.counts)
        np.testing.assert_array_equal(found, few)


def test_many_values_in_a_fine_bin_in_any_blocks():
    # a far cell squeezes 600,000 others into wide fine bins; they stand for their smallest value, wherever it was met
    values = np.append(np.random.default_rng(8).normal(size=600_000), 1e6)
    _, whole = passes(values, [10, 50, 90])
    for pieces in (3, 9):
        np.testing.assert_array_equal(passes(values, [10, 50, 90], pieces)[1], whole)
    assert np.abs(whole - np.percentile(values, [10, 50, 90])).max() < 1e-9 * np.ptp(values)


@pytest.mark.parametrize("values", [[3.3] * 50, [2.0], [1.0, 5.0], [1.0, 1.0, 1.0 + 2e-16 * 2], [0.0, 1e-300], [-1e150, 1e150]])
def test_constant_and_tiny_inputs(values):
    values = np.array(values)
    _, found = passes(values, [0, 25, 50, 100])
    np.testing.assert_allclose(found, np.percentile(values, [0, 25, 50, 100]), rtol=1e-15)


def test_a_cell_missing_in_one_layer_is_missing_in_all():
    a, b = np.array([1.0, 2.0, 3.0, np.nan, 100.0]), np.array([5.0, np.nan, 7.0, 8.0, 9.0])
    histogram = Histogram([1, 5], [100, 9]).count(a, b)
    assert histogram.n == 3  # cells 1, 3 and 5
    assert histogram.refine([50]).count(a, b).percentiles().tolist() == [[3.0], [7.0]]


def test_several_layers_are_refined_apart():
    rng = np.random.default_rng(4)
    layers = [rng.normal(size=20_000), rng.random(20_000) ** 3 * 50, rng.integers(0, 4, 20_000)]
    ranges = Moments.of(*layers)
    found = Histogram(ranges.minimum, ranges.maximum).count(*layers).refine([1, 99]).count(*layers).percentiles()
    np.testing.assert_allclose(found, [np.percentile(layer, [1, 99]) for layer in layers], rtol=1e-9)


def test_quantiles_are_equally_spaced_and_keep_ties_together():
    values = np.repeat([1.0, 2.0, 3.0], [500, 300, 200])
    quantiles = Histogram(1, 3).count(values).quantiles(11)[0]
    # ranks 0, 99.9, 199.8, 299.7, 399.6 | 499.5: between the last one and the first two | 599.4, 699.3 | 799.2 | 899.1, 999
    np.testing.assert_allclose(quantiles, [1] * 5 + [1.5] + [2] * 2 + [2.2] + [3] * 2, atol=2e-5)
    assert np.unique(np.delete(quantiles, [5, 8])).size == 3


def test_two_thousand_quantiles():
    values = samples()["normal"]
    ranges = Moments.of(values)
    histogram = Histogram(ranges.minimum, ranges.maximum).count(values)
    percents = np.linspace(0, 100, 2000)
    wanted = np.percentile(values, percents)
    np.testing.assert_allclose(histogram.quantiles(2000)[0], wanted, atol=np.ptp(values) / 131_000)
    np.testing.assert_allclose(histogram.refine(percents).count(values).percentiles()[0], wanted, atol=1e-7 * np.ptp(values))


def test_counts_lie_in_half_open_bins_and_outside_goes_to_the_ends():
    histogram = Histogram(0, 10, bins=5).count([0.0, 1.9, 2.0, 9.99, 10.0, -3.0, 12.0, np.nan, np.inf])
    assert histogram.counts.tolist() == [[3, 1, 0, 0, 3]]  # 0 1.9 -3 | 2 | | | 9.99 10 12


def test_no_cell():
    nothing = Moments.of([np.nan])
    with pytest.raises(InputProblem, match="No cell has a value"):
        Histogram(nothing.minimum, nothing.maximum)
    empty = Histogram(0, 1)
    assert np.isnan(empty.percentiles([50])).all()
    with pytest.raises(InputProblem, match="No cell has a value"):
        empty.refine([50])
