"""The mine register by hand."""
import numpy as np
import pytest
from mineeco.core.restoration.register import MineCells, ZoneMeans, durations, mean_trend, mine_class_zones
from mineeco.messages import InputProblem

NAN = float("nan")
MINES = np.array([[1, 1, 1, 1, 0], [2, 2, NAN, 1, 0], [2, 2, 2, 2, 0]])
CLASSES = np.array([[1, 1, 2, 0, 1], [3, 4, 1, 1, 1], [1, 3, 3, 3, 2]])
TYPES = np.array([[1, 2, 0, 0, 1], [0, 0, 2, 3, 1], [1, 0, 0, 0, 0]])
RECENT = np.array([[1, 3, 3, 0, 1], [2, 2, 0, 1, 1], [3, 2, 1, 2, 1]])


def test_areas_and_percents_by_hand():
    """Mine 1: five cells, SI SI NI - SI; mine 2: six cells, ND SD SI ND ND ND; mine 3 is not on the map."""
    table = MineCells.of(MINES, CLASSES, TYPES, 3).table(0.5)
    np.testing.assert_array_equal(table["cells"], [5, 6, 0])
    np.testing.assert_array_equal(table["area_km2"], [2.5, 3, 0])
    np.testing.assert_array_equal(table["valid_percent"], [80, 100, NAN])
    np.testing.assert_array_equal(table["si_km2"], [1.5, 0.5, 0])
    np.testing.assert_array_equal(table["si_percent_of_mine"], [60, 100 / 6, NAN])
    np.testing.assert_array_equal(table["si_percent_of_valid"], [75, 100 / 6, NAN])
    np.testing.assert_array_equal(table["nd_percent_of_valid"], [0, 400 / 6, NAN])
    np.testing.assert_array_equal(table["sd_km2"], [0, 0.5, 0])
    np.testing.assert_array_equal(table["sci_percent_of_valid"], [25, 100 / 6, NAN])
    np.testing.assert_array_equal(table["sci_km2"] + table["sai_km2"] + table["undecided_km2"], table["si_km2"])


def test_recent_courses_by_hand():
    """Mine 1: rising falling falling - rising, four valid; mine 2: level level falling level rising level, six valid."""
    table = MineCells.of(MINES, CLASSES, TYPES, 3, RECENT).table(0.5)
    np.testing.assert_array_equal(table["rising_percent_of_valid"], [50, 100 / 6, NAN])
    np.testing.assert_array_equal(table["level_percent_of_mine"], [0, 400 / 6, NAN])
    np.testing.assert_array_equal(table["falling_km2"], [1, 0.5, 0])


def test_counts_join():
    whole = MineCells.of(MINES, CLASSES, TYPES, 3, RECENT)
    joined = MineCells.of(MINES[:1], CLASSES[:1], TYPES[:1], 3, RECENT[:1]) + MineCells.of(MINES[1:], CLASSES[1:], TYPES[1:], 3, RECENT[1:])
    np.testing.assert_array_equal(whole.classes, joined.classes)
    np.testing.assert_array_equal(whole.types, joined.types)
    np.testing.assert_array_equal(whole.recent, joined.recent)
    assert MineCells.of(MINES, CLASSES, None, 3).types.sum() == 0
    assert MineCells.of(MINES, CLASSES, TYPES, 3).recent.sum() == 0


def test_groups_pooled_and_as_mean_of_mines():
    """SI: 3 of 4 and 1 of 6 valid cells: pooled 40 %, mean of 75 and 16.67 %; the mine off the map has no percent and counts as a mine."""
    groups = MineCells.of(MINES, CLASSES, TYPES, 3).groups(["old", "old", "new"])
    assert groups["old"]["si_pooled"] == 40
    assert groups["old"]["si_mean"] == pytest.approx((75 + 100 / 6) / 2)
    assert (groups["old"]["mines"], groups["new"]["mines"]) == (2, 1)
    assert np.isnan([groups["new"]["si_pooled"], groups["new"]["si_mean"]]).all()
    assert list(MineCells.of(MINES, CLASSES, TYPES, 3).groups([None, "b", None])) == ["b"]
    # Falling in two of the four valid cells of mine 1 and in one of the six of mine 2: 3 of 10, and the mean of 50 and 16.67 %.
    recent = [[3, 3, 1, 0, 0], [1, 1, 0, 2, 0], [3, 1, 1, 2, 0]]
    courses = MineCells.of(MINES, CLASSES, TYPES, 3, recent).groups(["old", "old", None])["old"]
    assert (courses["falling_pooled"], courses["falling_mean"]) == (30, pytest.approx((50 + 100 / 6) / 2))


def test_printed_shares_of_paper_004(vectors):
    """Table 4, Antaibao: SCI 42.68 + SAI 21.47 = 64.15 %, printed SI 64.25."""
    classes, types = np.array([[0, 6415, 3585, 0, 0]]), np.array([[3585, 4268, 2147, 0]])
    table = MineCells(classes, types).table(1.0)
    assert float(table["sci_percent_of_valid"] + table["sai_percent_of_valid"]) == pytest.approx(vectors["v5.t4"]["sum"])
    assert float(table["si_percent_of_valid"]) == pytest.approx(vectors["v5.t4"]["sum"])


def test_yearly_means_by_hand():
    """Mine 1 holds 1, 2, 3, NaN and 4 in the first year, and nothing in the second; zones that nobody has stay NaN."""
    values = np.array([[[1, 2, 3, NAN, 9], [10, 20, 9, 4, 9], [30, np.inf, 50, 60, 9]], np.full((3, 5), NAN)])
    values[1, 2] = 7
    sums = ZoneMeans.of(MINES, values, 3)
    np.testing.assert_array_equal(sums.n, [[4, 0], [5, 4], [0, 0]])
    np.testing.assert_array_equal(sums.means(), [[2.5, NAN], [34, 7], [NAN, NAN]])
    assert ZoneMeans.of(MINES, [], 3).means().shape == (3, 0)
    parts = ZoneMeans.of(MINES[:2], values[:, :2], 3) + ZoneMeans.of(MINES[2:], values[:, 2:], 3)
    np.testing.assert_allclose(parts.means(), sums.means(), rtol=1e-12)


def test_yearly_means_of_groups_by_hand():
    """First year: 4 cells of sum 10 and 5 of sum 170: pooled 180/9 = 20, mean of 2.5 and 34; second year: only mine 2 has cells."""
    groups = ZoneMeans(np.array([[4, 0], [5, 4], [0, 0]]), np.array([[10.0, 0], [170, 28], [0, 0]])).groups(["old", "old", None])
    assert list(groups) == ["old"]
    np.testing.assert_allclose(groups["old"]["pooled"], [20, 7])
    np.testing.assert_allclose(groups["old"]["mean"], [18.25, 7])
    empty = ZoneMeans(np.zeros((1, 2), np.int64), np.zeros((1, 2))).groups(["new"])
    assert np.isnan([empty["new"]["pooled"], empty["new"]["mean"]]).all()


def test_curves_by_mine_and_class():
    """Zone 4 (mine - 1) + class: SI cells of mine 1 are the first two and the fourth of the second row."""
    zones = mine_class_zones(MINES, CLASSES)
    values = np.arange(15.0).reshape(1, 3, 5)
    means = ZoneMeans.of(zones, values, 12).means()[:, 0].reshape(3, 4)
    np.testing.assert_array_equal(means, [[(0 + 1 + 8) / 3, 2, NAN, NAN], [10, NAN, (5 + 11 + 12 + 13) / 4, 6], [NAN] * 4])
    whole = ZoneMeans.of(zones, values, 12).together(4)
    np.testing.assert_array_equal(whole.means()[:, 0], [(0 + 1 + 8 + 2) / 4, (10 + 5 + 11 + 12 + 13 + 6) / 6, NAN])
    np.testing.assert_array_equal(whole.n[:, 0], [4, 6, 0])


@pytest.mark.parametrize("variant", ["original", "hamed_rao", "prewhitened"])
def test_trend_of_a_yearly_mean(years, variant):
    import pymannkendall
    from scipy.stats import theilslopes

    means = 0.02 * (years - 2000) + 0.1 * np.random.default_rng(1).standard_normal(19)
    means[4] = NAN
    test = {"original": pymannkendall.original_test, "hamed_rao": pymannkendall.hamed_rao_modification_test,
            "prewhitened": pymannkendall.pre_whitening_modification_test}[variant](means)
    found = mean_trend(years, means, variant)
    valid = ~np.isnan(means)
    assert (found.z, found.p, found.tau, found.n) == (test.z, test.p, test.Tau, 18)
    assert (found.slope, found.intercept) == pytest.approx(theilslopes(means[valid], years[valid])[:2], rel=1e-12)


def test_short_yearly_mean_has_no_trend(years):
    means = np.full(19, NAN)
    means[:4] = 1
    found = mean_trend(years, means)
    assert found.n == 4
    assert np.isnan(found[:-1]).all()
    with pytest.raises(InputProblem, match="18 years were given for 19 layers"):
        mean_trend(years[1:], means)


def test_durations():
    """2019 - start; a mine from 1993 has at least the 19 years of the series; one from 2021 or of unknown start has none."""
    years, censored = durations([1993, 2000, 2011, 2021, NAN], 2000, 2019)
    np.testing.assert_array_equal(years, [19, 19, 8, NAN, NAN])
    np.testing.assert_array_equal(censored, [True, False, False, False, False])
