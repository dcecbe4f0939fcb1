"""Before and after: the worked tests, SciPy and R's figures, and what happens where nothing has changed."""
import math
from datetime import date

import numpy as np
import pytest
from mineeco.core.resilience.before_after import (
    Plots,
    area_means,
    bacip,
    bootstrap,
    choose_design,
    compare,
    decimal_year,
    later_times,
    paired,
    parse_time,
    positions,
    read_plots,
    recovery_percent,
    side_means,
    wilcoxon,
)
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def test_the_worked_pairs(vectors):
    example = vectors["v8.before_after"]
    found = paired(example["before"], example["after"], "fraction")
    assert found.effect == pytest.approx(example["mean_diff"], abs=1e-9)
    assert found.statistics["t"] == pytest.approx(example["t"], abs=1e-6)
    assert found.p == pytest.approx(example["p_t"], abs=1e-8)
    assert found.statistics["cohen_dz"] == pytest.approx(example["cohen_dz"], abs=1e-6)
    assert found.percent == pytest.approx(example["pct"], abs=1e-4)
    assert found.points == pytest.approx(9.375)
    # R 4.2.2: wilcox.test(after, before, paired = TRUE): V = 35, p = 0.02071 (two differences of .11 are tied)
    assert found.statistics["wilcoxon_w"] == example["W"] == 36 - 35
    assert found.statistics["wilcoxon_p"] == pytest.approx(0.02071, abs=5e-6)
    assert found.statistics["wilcoxon_exact"] is False
    # the raw binary fractions hide the tie and would give the exact p
    change = np.array(example["after"]) - example["before"]
    assert wilcoxon(change + np.arange(8) * 1e-7)[1] == example["p_w"]
    assert found.lower == pytest.approx(example["mean_diff"] * (1 - 2.364624 / example["t"]), abs=1e-6)  # t of 7 degrees, .975


@pytest.mark.parametrize("n", [5, 12, 25, 26, 60])
def test_signed_ranks_by_scipy(n):
    from scipy import stats

    rng = np.random.default_rng(n)
    change = rng.normal(0.3, 1, n)
    w, p, exact = wilcoxon(change)
    expected = stats.wilcoxon(change, method="exact" if n <= 25 else "approx", correction=n > 25)
    assert (w, p) == pytest.approx((expected.statistic, expected.pvalue), rel=1e-9)
    assert exact is (n <= 25)
    if n < 10:
        return  # SciPy finds these too few for a normal approximation
    tied = np.round(change * 2) / 2
    expected = stats.wilcoxon(tied, method="approx", correction=True)
    assert wilcoxon(tied)[:2] == pytest.approx((expected.statistic, expected.pvalue), rel=1e-9)


def test_signed_ranks_without_any_difference():
    assert wilcoxon(np.zeros(7)) == (0.0, 1.0, True)
    assert wilcoxon(np.array([0.0, 0, 1, 2, 4]))[1] == 0.25  # all three ranks positive: 2 / 2^3


def test_the_worked_control(vectors):
    example, wanted = vectors["v8.before_after"], vectors["v8.BACI"]
    found = area_means(example["before"], example["after"], example["ctrl_before"], example["ctrl_after"])
    assert found.effect == pytest.approx(wanted["baci"], abs=1e-9)
    assert found.statistics["t"] == pytest.approx(wanted["welch_t"], abs=1e-6)
    assert found.p == pytest.approx(wanted["p"], abs=1e-7)
    assert found.lower < found.effect < found.upper
    assert found.points is None


def test_yearly_differences_by_scipy():
    from scipy import stats

    rng = np.random.default_rng(3)
    years = np.array([2001, 2002, 2004, 2005, 2006, 2008, 2009, 2010, 2012, 2013])
    weather = rng.normal(0, 0.08, 10)
    control = 0.5 + weather + rng.normal(0, 0.01, 10)
    treated = 0.3 + weather + 0.15 * (years >= 2008) + rng.normal(0, 0.01, 10)
    found = bacip(years, treated, control, 2008, "fraction")
    d = treated - control
    expected = stats.ttest_ind(d[5:], d[:5], equal_var=False)
    assert found.statistics["t"] == pytest.approx(expected.statistic, rel=1e-9)
    assert found.p == pytest.approx(expected.pvalue, rel=1e-9)
    assert found.p < 1e-4  # the weather, larger than the noise, is gone
    assert found.lower < 0.15 < found.upper
    line = stats.linregress(years[:5], d[:5])
    assert (found.statistics["trend_before"], found.statistics["trend_p"]) == pytest.approx((line.slope, line.pvalue), rel=1e-9)
    assert found.statistics["control_change"] == pytest.approx(control[5:].mean() - control[:5].mean())
    assert found.warnings == ()


def test_areas_that_did_not_run_parallel_are_told():
    years = np.arange(2000, 2012)
    treated = 0.3 + 0.02 * (years - 2000) + 0.002 * (-1.0) ** years
    found = bacip(years, treated, np.full(12, 0.5), 2006)
    assert ["did not run parallel" in str(warning) for warning in found.warnings] == [True]
    assert found.statistics["trend_before"] == pytest.approx(0.02, abs=0.001)


def test_years_that_depend_on_each_other_are_told():
    # about its means the difference is ++++---- twice: products 3 - 1 + 3 in each half and -1 between them, 9 of 16
    found = bacip(np.arange(16), [2, 2, 2, 2, 1, 1, 1, 1] * 2, np.ones(16), 8)
    assert found.statistics["memory"] == pytest.approx(9 / 16)
    assert "depend on the year before" in " ".join(map(str, found.warnings))


def test_few_replicates_are_described_only():
    found = paired([1, 2, 3, 4], [2, 3, 4, 6])
    assert (found.effect, found.p, found.lower) == (1.25, None, None)
    assert "4 pairs are described" in str(found.warnings[0])
    found = bacip([2000, 2001, 2002, 2003, 2004], [1, 1, 1, 2, 2.5], [1, 1, 1, 1, 1], 2003)
    assert (found.effect, found.p) == (1.25, None)
    found = area_means([1, 2], [2, 3], [1, 2, 3], [1, 2, 3])
    assert (found.effect, found.p) == (1, None)


def test_changes_without_any_spread():
    """R's t.test stops at such data ("data are essentially constant"); here the change is told and no test is made."""
    found = paired(np.zeros(6), np.full(6, 0.25))
    assert (found.effect, found.lower, found.upper, found.p) == (0.25, None, None, None)
    assert math.isnan(found.percent)
    same = np.linspace(0.1, 0.7, 7)  # + 0.1 differs in the last binary digits only
    for one in (paired(same, same), paired(same, same + 0.1), area_means(same, same + 0.1, same, same), bacip(np.arange(8), [1] * 4 + [2] * 4, [1] * 8, 4)):
        assert one.p is None
        assert "changes of all replicates are equal" in str(one.warnings[-1])
    one = bootstrap(np.zeros((60, 60)), np.ones((60, 60)), np.ones((60, 60), dtype=bool))
    assert (one.effect, one.lower) == (1, None)
    assert "changes of all replicates are equal" in str(one.warnings[-1])


def test_units():
    for unit, points in (("other", None), ("fraction", 53), ("percent", 0.53)):
        found = paired([0.15] * 5, [0.68] * 5, unit)
        assert found.points == (points if points is None else pytest.approx(points))
        assert found.percent == pytest.approx(100 * 0.53 / 0.15)


def test_recovery():
    assert recovery_percent(0.2, 0.5, 0.8) == pytest.approx(50)
    np.testing.assert_allclose(recovery_percent([0.2, 0.2, 0.5], [0.1, 0.9, 0.7], [0.7, 0.7, 0.5]), [-20, 140, np.nan])


@pytest.mark.parametrize(("counts", "wanted"), [
    ((3, 3, 1, 1), "area_means"), ((1, 1, 3, 3), "bacip"), ((2, 5, 3, 5), "bacip"), ((1, 1, 2, 3), "bootstrap"), ((5, 0, 1, 1), "paired"),
    ((4, 0, 5, 5), "bootstrap"), ((1, 0, 5, 5), "bootstrap")])
def test_designs(counts, wanted):
    assert choose_design(*counts) == wanted


def test_refusals():
    with pytest.raises(InputProblem, match="no treated area"):
        choose_design(0, 3, 3, 3)
    with pytest.raises(InputProblem, match="EVENT has 5 dates before it and 0"):
        choose_design(1, 1, 5, 0)
    for event in (1990, 2020):
        with pytest.raises(InputProblem, match="lies outside the years"):
            bacip([2000, 2001], [1, 2], [1, 2], event)
    with pytest.raises(InputProblem, match="No plot or area"):
        paired([np.nan, 1], [1, np.nan])
    with pytest.raises(InputProblem, match="no control area"):
        area_means([1, 2], [1, 2], [np.nan], [1])
    with pytest.raises(InputProblem, match="CONTROL holds no cell"):
        bootstrap(np.ones((9, 9)), np.ones((9, 9)), np.eye(9), np.zeros((9, 9)))


# plots and areas with their dates


def plots(times, treated, control=(), reference=(), unit="other"):
    return Plots("x", unit, times, *(np.array(group, dtype=float).reshape(-1, len(times)) for group in (treated, control, reference)))


def test_times():
    assert parse_time("2010", "EVENT") == 2010
    assert [parse_time(text, "EVENT") for text in ("2019-01-25", "2019/1/25", "20190125", "2019.1.25", "2019-01-25T08:00:00")] == [date(2019, 1, 25)] * 5
    for text in ("soon", "2019-13-01", "2010-2012", "2010,2011", ""):
        with pytest.raises(InputProblem, match="EVENT"):
            parse_time(text, "EVENT")
    assert later_times([2018, 2019, 2020], date(2019, 6, 1)).tolist() == [False, True, True]
    assert later_times([date(2018, 12, 31), date(2019, 1, 1)], 2019).tolist() == [False, True]
    assert later_times([date(2019, 1, 14), date(2019, 1, 25), date(2019, 1, 30)], date(2019, 1, 25)).tolist() == [False, True, True]
    assert decimal_year(2019) == 2019.5
    assert decimal_year(date(2020, 7, 1)) == pytest.approx(2020 + 182 / 366)
    assert positions([2001, 2004], date(2003, 5, 1)) == ([2001, 2004], 2002.5, False)
    places, mark, in_days = positions([date(2019, 1, 14), date(2019, 1, 30)], date(2019, 1, 25))
    assert (pytest.approx(places, abs=0.02), mark, in_days) == ([-11, 5], 0, True)
    assert positions([date(2010, 1, 1), 2014], 2012) == ([2010, 2014.5], 2012, False)
    before, after = side_means([[1, np.nan], [3, np.nan], [5, 7]], [False, False, True])
    np.testing.assert_array_equal(before, [2, np.nan])
    np.testing.assert_array_equal(after, [5, 7])


def test_comparison_takes_what_the_replicates_allow(vectors):
    example = vectors["v8.before_after"]
    pairs = list(zip(example["before"], example["after"]))
    found = compare(plots([2010, 2014], pairs, list(zip(example["ctrl_before"], example["ctrl_after"])), unit="fraction"), 2012)
    assert (found.design, found.treated, found.control, found.years_before, found.years_after) == ("area_means", 8, 5, 1, 1)
    assert [(what, effect.test) for what, effect in found.rows] == [("treated_less_control", "area_means"), ("treated", "described"), ("control", "described")]
    assert found.rows[0][1].p == pytest.approx(vectors["v8.BACI"]["p"], abs=1e-7)
    assert found.rows[1][1].effect == pytest.approx(example["mean_diff"])
    assert found.rows[2][1].effect == pytest.approx(found.rows[1][1].effect - vectors["v8.BACI"]["baci"])
    found = compare(plots([2010, 2014], pairs, unit="%"), 2012)
    assert (found.design, [effect.test for _, effect in found.rows]) == ("paired", ["paired", "wilcoxon"])
    assert [effect.p for _, effect in found.rows] == pytest.approx([example["p_t"], 0.02071], abs=5e-6)
    assert found.rows[0][1].points == pytest.approx(example["mean_diff"])
    assert "Without a control" in str(found.warnings[0])


def test_dates_of_one_year_are_one_replicate():
    times = [date(year, month, 1) for year in (2001, 2002, 2003, 2004) for month in (6, 8)]
    treated, control = [1, 2, 1, 2, 3, 4, 3, 4.5], [1, 1.5, 1.2, 1, 1, 1, 1, 1]
    found = compare(plots(times, treated, control), 2003)
    assert (found.years_before, found.years_after, found.design) == (2, 2, "described")  # eight dates make no eight years
    assert found.rows[0][1].p is None
    # differences by years: .25, .4 before; 2.5, 2.75 after
    assert found.rows[0][1].effect == pytest.approx((2.5 + 2.75) / 2 - (0.25 + 0.4) / 2)
    years = compare(plots([2001, 2002, 2003, 2004, 2005, 2006], [1, 2, 1, 5, 6, 5.5], [1, 1.5, 1.2, 1, 1, 1]), 2004)
    assert years.design == "bacip"
    assert years.rows[0][1].p == bacip(range(6), [1, 2, 1, 5, 6, 5.5], [1, 1.5, 1.2, 1, 1, 1], 3).p
    gap = compare(plots([2001, 2002, 2003, 2004, 2005, 2006, 2007], [1, 2, 1, 5, 6, 5.5, 6], [1, 1.5, 1.2, 1, 1, 1, np.nan]), 2004)
    assert gap.rows[0][1].p == years.rows[0][1].p
    assert "1 years are left out" in str(gap.warnings[0])


def test_event_within_a_year_parts_its_dates():
    times = [date(2018, 6, 1), date(2019, 1, 14), date(2019, 1, 30), date(2020, 6, 1)]
    found = compare(plots(times, [0.8, 0.7, 0.1, 0.3], [0.8, 0.8, 0.8, 0.8]), date(2019, 1, 25))
    assert (found.years_before, found.years_after) == (2, 2)
    assert found.rows[0][1].effect == pytest.approx(0.2 - 0.75)


def test_comparison_with_a_reference():
    found = compare(plots([2001, 2010], [[0.2, 0.5], [0.2, 0.4]], [[0.3, 0.3]], [[0.8, 0.7], [0.7, 0.5]]), 2005)
    assert (found.reference, found.recovery) == pytest.approx((0.6, 100 * 0.25 / 0.4))
    with pytest.raises(InputProblem, match="No reference area"):
        compare(plots([2001, 2010], [[0.2, 0.5]], (), [[0.8, np.nan]]), 2005)


@pytest.mark.parametrize(("unit", "factor", "sentence"), [("fraction", 1, None), ("fraction", 100, "reach 46, so they are no shares"), ("percent", 100, None), ("%", 1, "beyond 0.46: are they shares"), ("mg/kg", 100, None)])
def test_values_of_another_unit_are_told(unit, factor, sentence):
    treated = factor * np.array([[.32, .46], [.28, .39]])
    found = compare(Plots("cover", unit, [2010, 2014], treated, np.empty((0, 2)), np.empty((0, 2)), (["a", "b"], [], [])), 2012)
    assert [str(warning) for warning in found.warnings if "shares" in str(warning)] == [str(warning) for warning in found.warnings if sentence and sentence in str(warning)]
    assert any("shares" in str(warning) for warning in found.warnings) is bool(sentence)


def test_one_cell_has_no_interval_and_no_false_reason():
    values = np.array([[1.0, 2.0], [3.0, 5.0]])
    found = bootstrap(values, values + [[1, 2], [3, 4]], np.array([[True, False], [False, False]]))
    assert (found.effect, found.lower) == (1.0, None)
    assert not any("equal" in str(warning) for warning in found.warnings)


def test_cells_are_the_last_resort():
    effect = bootstrap(np.zeros((40, 40)), np.arange(1600.0).reshape(40, 40) % 7, np.ones((40, 40), dtype=bool))
    few = plots([2001, 2010], [[0.2, 0.5]])
    found = compare(few, 2005, lambda: effect)
    assert (found.design, found.rows) == ("bootstrap", [("treated", effect)])
    assert [str(warning).startswith("Without a control") for warning in found.warnings] == [True]
    assert compare(few, 2005).design == "described"
    assert compare(plots([2001, 2010], [[0.2, 0.5]] * 5), 2005, lambda: effect).design == "paired"


def test_comparison_refuses():
    with pytest.raises(InputProblem, match="EVENT has 0 dates before it and 2"):
        compare(plots([2001, 2010], [0.2, 0.5]), 1999)
    with pytest.raises(InputProblem, match="EVENT has 2 dates before it and 0"):
        compare(plots([2001, 2010], [0.2, 0.5]), 2020)
    with pytest.raises(InputProblem, match="no treated area or plot"):
        compare(plots([2001, 2010], (), [0.2, 0.5]), 2005)
    with pytest.raises(InputProblem, match="No control area or plot"):
        compare(plots([2001, 2010], [0.2, 0.5], [np.nan, 0.3]), 2005)


ROW = {"site": "a", "metric": "cover", "date": "2010", "value": "0.3", "treated": "1"}


def test_table_of_plots():
    rows = [
        {**ROW, "unit": "percent"}, {**ROW, "date": "2015-07-01", "value": 0.5}, {**ROW, "site": "b", "treated": "no"}, {**ROW, "site": "b", "treated": "否", "date": 2015, "value": None},
        {**ROW, "site": "c", "treated": "reference", "value": "0.9"}, {**ROW, "metric": "species", "value": "14"},
    ]
    cover, species = read_plots(rows, "fraction")
    assert (cover.metric, cover.unit, cover.times) == ("cover", "percent", [2010, date(2015, 7, 1), 2015])
    np.testing.assert_array_equal(cover.treated, [[0.3, 0.5, np.nan]])
    np.testing.assert_array_equal(cover.control, [[0.3, np.nan, np.nan]])
    np.testing.assert_array_equal(cover.reference, [[0.9, np.nan, np.nan]])
    assert (species.unit, species.times, species.treated.tolist(), species.control.shape) == ("fraction", [2010], [[14.0]], (0, 1))


@pytest.mark.parametrize(("rows", "sentence"), [
    ([{"site": "a", "date": 2010, "value": 1}], "no column metric, treated; it needs site, metric, date, value, treated and has site, date, value"),
    ([{**ROW, "value": "0,3"}], "value is 0,3 in row 2"), ([{**ROW, "value": "inf"}], "value is inf in row 2"), ([{**ROW, "treated": "maybe"}], "treated is maybe in row 2"),
    ([{**ROW, "date": "July"}], r"TABLE \(date\)"), ([{**ROW, "site": None}], "row 2 has no site"), ([ROW, {**ROW, "treated": "0"}], "the site a is treated in one row and control in another"),
    ([ROW, ROW], "cover of the site a has two values of 2010")])
def test_bad_tables_of_plots(rows, sentence):
    with pytest.raises(InputProblem, match=sentence):
        read_plots(rows)


# where nothing has changed

SIDE = 110


def squares(top):
    """Six squares of 18 x 18 cells, some way apart, in the rows from `top` on."""
    masks = np.zeros((6, SIDE, SIDE), dtype=bool)
    for i, mask in enumerate(masks):
        row, column = top + 26 * (i // 3), 6 + 36 * (i % 3)
        mask[row:row + 18, column:column + 18] = True
    return masks


def test_no_effect_is_seldom_significant_where_noise_is_smooth():
    from scipy import stats
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng(11)
    treated, control = squares(4), squares(58)
    hits = dict.fromkeys(("cells", "bacip", "area_means", "paired"), 0)
    runs = 300
    for _ in range(runs):
        fields = [0.5 + gaussian_filter(rng.normal(size=(SIDE, SIDE)), 4) for _ in range(8)]
        means = np.array([[[field[mask].mean() for mask in masks] for masks in (treated, control)] for field in fields])  # date, group, area
        yearly = means.mean(axis=2)
        hits["bacip"] += bacip(np.arange(8), yearly[:, 0], yearly[:, 1], 4).p < 0.05
        hits["area_means"] += area_means(means[0, 0], means[1, 0], means[0, 1], means[1, 1]).p < 0.05
        hits["paired"] += paired(means[0, 0], means[1, 0]).p < 0.05
        inside = treated.any(axis=0)
        hits["cells"] += stats.ttest_rel(fields[0][inside], fields[1][inside]).pvalue < 0.05
    shares = {name: count / runs for name, count in hits.items()}
    assert shares["cells"] > 0.8  # what the replicates are there to avoid
    assert max(shares[name] for name in ("bacip", "area_means", "paired")) <= 0.07


@pytest.mark.parametrize(("smooth", "with_control"), [(1.0, True), (2.0, True), (2.0, False)])
def test_intervals_from_blocks_seldom_miss_no_change(smooth, with_control):
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng(5)
    treated, control = np.zeros((2, SIDE, SIDE), dtype=bool)
    treated[3:53, 3:53], control[58:108, 56:106] = True, True
    missed, told, runs = 0, 0, 250
    for seed in range(runs):
        before, after = (0.5 + gaussian_filter(rng.normal(size=(SIDE, SIDE)), smooth) for _ in range(2))
        found = bootstrap(before, after, treated, control if with_control else None, resamples=299, seed=seed)
        assert found.p is None
        if found.lower is not None:
            told += 1
            missed += not found.lower <= 0 <= found.upper
    assert told > 0.8 * runs
    assert missed / told <= 0.07


def test_blocks_find_a_change_and_say_when_they_cannot_tell():
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng(1)
    treated, control = np.zeros((2, 150, 150), dtype=bool)
    treated[5:70, 5:70], control[80:145, 60:140] = True, True
    before, after = (0.5 + 0.1 * gaussian_filter(rng.normal(size=(150, 150)), 1.5) for _ in range(2))
    after = after + 0.07 * treated + 0.02
    after[7, 9] = np.nan
    found = bootstrap(before, after, treated, control, "fraction", seed=4)
    inside = treated & np.isfinite(after)
    assert found.effect == pytest.approx((after - before)[inside].mean() - (after - before)[control].mean(), rel=1e-12)
    assert found.statistics["control_change"] == pytest.approx(0.02, abs=0.01)
    assert 0.05 < found.lower < 0.07 < found.upper < 0.09
    assert found == bootstrap(before, after, treated, control, "fraction", seed=4)
    assert found.warnings == ()
    smooth = bootstrap(before, before + gaussian_filter(rng.normal(size=(150, 150)), 12), treated)
    assert smooth.lower is None
    texts = " ".join(map(str, smooth.warnings))
    assert "Without a control" in texts
    assert "independent blocks" in texts
