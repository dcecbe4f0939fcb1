"""Breaks, classes and their counts: printed examples, brute force and NumPy."""
import itertools

import numpy as np
import pytest
from mineeco.core.classify import (
    NATURAL_SAMPLE,
    RSEI_BREAKS,
    ClassCounts,
    CrossTable,
    classes,
    computed_breaks,
    equal_breaks,
    fixed_breaks,
    natural_breaks,
    quantile_breaks,
    quantile_percents,
)
from mineeco.core.histogram import Histogram
from mineeco.core.moments import Moments
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_natural_breaks_are_those_of_jenkspy(vectors, count):
    wanted = vectors["v5.jenks"][str(count)]
    found = natural_breaks(vectors["v5.jenks_x"], count)
    assert found.uppers.tolist() == wanted["jenkspy"][1:-1]
    assert found.gvf == pytest.approx(wanted["gvf"], abs=5e-7)


def test_natural_breaks_lie_midway_and_class_alike():
    # x = 4 5 9 10 11 | 24 25 26 | 42 44 | 70 71 73: breaks (11 + 24) / 2, (26 + 42) / 2, (44 + 70) / 2
    values = [4, 5, 9, 10, 11, 24, 25, 26, 42, 44, 70, 71, 73]
    found = natural_breaks(values, 4)
    assert found.breaks.tolist() == [17.5, 34, 57]
    assert classes(values, found.breaks).tolist() == [1] * 5 + [2] * 3 + [3] * 2 + [4] * 3


def deviation(values):
    """Squared deviations from the mean."""
    return ((values - values.mean()) ** 2).sum()


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("count", [2, 3, 4])
def test_natural_breaks_are_the_best_of_all(seed, count):
    values = np.sort(np.random.default_rng(seed).integers(0, 12, 14) * 1.5 + 1000)  # ties, and far from zero
    distinct = np.unique(values)
    least = min(sum(deviation(part) for part in np.split(values, np.searchsorted(values, cut))) for cut in itertools.combinations(distinct[1:], count - 1))
    found = natural_breaks(values, count)
    level = classes(values, found.breaks)
    assert sum(deviation(values[level == i]) for i in range(1, count + 1)) == pytest.approx(least, abs=1e-9)
    assert found.gvf == pytest.approx(1 - least / deviation(values), abs=1e-9)


def test_natural_breaks_of_as_many_values_as_classes():
    found = natural_breaks([3.0, 1.0, 2.0, 2.0], 3)
    assert found.breaks.tolist() == [1.5, 2.5]
    assert found.gvf == pytest.approx(1)


def test_natural_breaks_of_a_raster_by_quantiles():
    # two million cells in five clumps: every break lies in the gap between two clumps, whatever the quantiles
    rng = np.random.default_rng(1)
    raster = rng.choice([0.1, 0.3, 0.5, 0.7, 0.9], 2_000_000) + rng.uniform(-0.03, 0.03, 2_000_000)
    ranges = Moments.of(raster)
    sample = Histogram(ranges.minimum, ranges.maximum).count(raster).quantiles(NATURAL_SAMPLE)[0]
    assert np.abs(natural_breaks(sample, 5).breaks - [0.2, 0.4, 0.6, 0.8]).max() < 0.08


def test_quantiles_stand_for_the_raster():
    # a smooth distribution: the breaks of 2000 quantiles are those of 4000 to a thousandth of the range
    raster = np.random.default_rng(7).beta(2, 3, 500_000)
    histogram = Histogram(0, 1).count(raster)
    np.testing.assert_allclose(natural_breaks(histogram.quantiles(2000)[0], 5).breaks, natural_breaks(histogram.quantiles(4000)[0], 5).breaks, atol=1e-3)


def test_classes_are_half_open_and_the_last_is_closed():
    values = [[-5.0, 0.0, 0.1999, 0.2], [0.4, 0.8, 1.0, 7.0], [np.nan, np.inf, -np.inf, 0.6]]
    found = classes(values, RSEI_BREAKS[5])
    assert found.dtype == np.uint8
    assert found.tolist() == [[1, 1, 1, 2], [3, 5, 5, 5], [0, 0, 0, 4]]


@pytest.mark.parametrize("count", [2, 5, 10, 255])
def test_classes_are_those_of_digitize(count):
    values = np.random.default_rng(count).normal(size=(301, 299))
    breaks = np.linspace(-2, 2, count - 1) if count > 2 else np.array([0.0])
    values[0, :breaks.size] = breaks[:values.shape[1]]
    np.testing.assert_array_equal(classes(values, breaks), np.digitize(values, breaks) + 1)


def test_classes_of_views():
    values = np.arange(24.0).reshape(4, 6)
    np.testing.assert_array_equal(classes(values[::2, ::3], [6.0, 15.0]), [[1, 1], [2, 3]])  # 0 3 / 12 15


def test_equal_breaks():
    np.testing.assert_allclose(equal_breaks(10, 20, 5), [12, 14, 16, 18])
    with pytest.raises(InputProblem, match="All cells hold the value 3"):
        equal_breaks(3.0, 3.0, 5)


def test_quantile_breaks_make_classes_of_equal_size():
    values = np.random.default_rng(0).lognormal(size=10_000)
    ranges = Moments.of(values)
    refined = Histogram(ranges.minimum, ranges.maximum).count(values).refine(quantile_percents(5)).count(values)
    breaks = quantile_breaks(refined.percentiles()[0], ranges.minimum[0])
    np.testing.assert_allclose(breaks, np.percentile(values, [20, 40, 60, 80]))
    assert ClassCounts(5).count(classes(values, breaks)).cells.tolist() == [2000] * 5


@pytest.mark.parametrize(("percentiles", "low"), [([1.0, 1.0, 2.0], 0.0), ([0.0, 1.0, 2.0], 0.0)])
def test_a_frequent_value_has_no_quantile_classes(percentiles, low):
    with pytest.raises(InputProblem, match=r"The value %g is so frequent that 4 classes" % percentiles[0]):
        quantile_breaks(percentiles, low)


@pytest.mark.parametrize("breaks", [[0.4, 0.2], [0.2, 0.2], [0.1, np.nan], [0.1, np.inf]])
def test_breaks_must_increase(breaks):
    with pytest.raises(InputProblem, match="do not increase"):
        fixed_breaks(breaks)


def test_fixed_breaks_are_kept():
    assert fixed_breaks([0.38, 0.41, 0.63, 0.73]).tolist() == [0.38, 0.41, 0.63, 0.73]


@pytest.mark.parametrize("call", [
    lambda: fixed_breaks([]), lambda: fixed_breaks(np.arange(255)), lambda: equal_breaks(0, 1, 1), lambda: quantile_percents(256),
    lambda: natural_breaks([1, 2, 3], 1),
])
def test_numbers_of_classes(call):
    with pytest.raises(InputProblem, match="choose 2 to 255"):
        call()


def test_fewer_values_than_classes():
    with pytest.raises(InputProblem, match="2 distinct values cannot be divided into 3 classes: choose fewer classes"):
        natural_breaks([1.0, 1.0, 2.0], 3)


def test_class_counts():
    # 2 x class 1, 1 x class 2, 3 x class 4, 2 without data; cells of 900 m2
    byte = np.array([[1, 1, 2, 4], [4, 4, 0, 0]], dtype=np.uint8)
    counts = ClassCounts(4).count(byte)
    assert counts.cells.tolist() == [2, 1, 0, 3]
    np.testing.assert_allclose(counts.areas(0.0009), [0.0018, 0.0009, 0, 0.0027])
    np.testing.assert_allclose(counts.percents(), [100 / 3, 100 / 6, 0, 50])
    gaps = np.where(byte == 0, np.nan, byte)
    assert (counts + ClassCounts(4).count(gaps)).cells.tolist() == [4, 2, 0, 6]


def test_class_counts_of_nothing():
    assert ClassCounts(3).count(np.full((2, 2), np.nan)).percents().tolist() == [0, 0, 0]


@pytest.mark.parametrize("value", [5, -1, 2.5, 300])
def test_what_is_not_a_class(value):
    with pytest.raises(InputProblem, match="The value %g is not a class from 1 to 4" % value):
        ClassCounts(4).count(np.array([1.0, value]))


def test_cross_table():
    before = np.array([1, 1, 2, 3, 0, 2], dtype=np.uint8)
    after = np.array([1, 2, 2, 1, 3, np.nan])
    table = CrossTable(3).count(before, after)
    assert table.cells.tolist() == [[1, 1, 0], [0, 1, 0], [1, 0, 0]]  # rows before, columns after
    np.testing.assert_allclose(table.percents(), [[25, 25, 0], [0, 25, 0], [25, 0, 0]])
    np.testing.assert_allclose((table + table).areas(0.5), [[1, 1, 0], [0, 1, 0], [1, 0, 0]])


def test_cross_table_of_random_classes_in_random_blocks():
    from sklearn.metrics import confusion_matrix

    rng = np.random.default_rng(9)
    before, after = rng.integers(1, 6, (2, 10_000))
    total = CrossTable(5)
    for rows in np.split(np.arange(10_000), [17, 3000, 3001]):
        total = total + CrossTable(5).count(before[rows], after[rows])
    np.testing.assert_array_equal(total.cells, confusion_matrix(before, after))


def test_breaks_of_rsei():
    assert RSEI_BREAKS[10] == tuple(round(0.1 * i, 1) for i in range(1, 10))


def test_breaks_from_streamed_figures(vectors):
    """Two blocks of the example of Jenks, each value a thousand times so that the quantiles hold them all."""
    values = np.repeat(np.array(vectors["v5.jenks_x"], float), 1000)
    blocks = [values[::2], np.append(values[1::2], np.nan)]
    calls = []

    def run(function):
        calls.append(function)
        return function(blocks[0]) + function(blocks[1])

    natural = computed_breaks(run, "natural", 3)
    assert 11 < natural.breaks[0] <= 24
    assert 44 < natural.breaks[1] <= 70
    assert natural.gvf == pytest.approx(vectors["v5.jenks"]["3"]["gvf"], abs=2e-3)  # 2000 quantiles do not hold each value equally often
    np.testing.assert_allclose(computed_breaks(run, "quantile", 4).breaks, np.percentile(values, [25, 50, 75]))
    assert len(calls) == 6
    np.testing.assert_allclose(computed_breaks(run, "equal", 4).breaks, 4 + 69 * np.array([.25, .5, .75]))
    assert len(calls) == 7
    with pytest.raises(InputProblem, match="no valid cell"):
        computed_breaks(lambda function: function(np.full(3, np.nan)), "equal", 4)
