"""Mann-Kendall and Sen's slope against pymannkendall, SciPy and worked numbers."""
import warnings

import numpy as np
import pytest
from mineeco.core.restoration.trend import trend
from mineeco.messages import InputProblem


def pymannkendall_of(variant, series):
    import pymannkendall

    test = {"original": pymannkendall.original_test, "hamed_rao": pymannkendall.hamed_rao_modification_test,
            "prewhitened": pymannkendall.pre_whitening_modification_test}[variant]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it divides by 0 for constant series
        return test(series)


def assert_as_peers(years, values, variant, cells):
    """Every cell: z, p, tau, S and variance as pymannkendall, slope and intercept as SciPy's theilslopes on the real years."""
    from scipy.stats import theilslopes

    found = trend(years, values, variant, min_years=5)
    for cell in cells:
        valid = ~np.isnan(values[:, cell])
        assert found.n[cell] == valid.sum()
        if valid.sum() < 5:
            assert np.isnan([found.z[cell], found.p[cell], found.slope[cell], found.intercept[cell], found.tau[cell]]).all()
            continue
        peer = pymannkendall_of(variant, values[:, cell])
        np.testing.assert_allclose([found.z[cell], found.p[cell], found.tau[cell], found.s[cell]], [peer.z, peer.p, peer.Tau, peer.s], rtol=0, atol=1e-9)
        np.testing.assert_allclose(found.var[cell], peer.var_s, rtol=1e-12)
        slope, intercept, *_ = theilslopes(values[valid, cell], years[valid])
        np.testing.assert_allclose([found.slope[cell], found.intercept[cell]], [slope, intercept], rtol=1e-12, atol=1e-12 * np.abs(values[valid, cell]).max())


def noise_with(kind, cells=60, years=19):
    rng = np.random.default_rng(7)
    values = rng.standard_normal((years, cells))
    if kind == "memory":
        for year in range(1, years):
            values[year] += 0.7 * values[year - 1]
    if kind == "trend":
        values += 0.3 * np.arange(years)[:, None]
    if kind in ("ties", "ties and gaps"):
        values = np.round(1.5 * values)
    if kind == "two levels":
        values = np.round(rng.random(values.shape))
    if kind == "line":
        values = np.linspace(0.1, 0.9, years)[:, None] * np.arange(1, cells + 1)
    if kind == "constant":
        values = np.full(values.shape, 0.1)
    if "gaps" in kind:
        values[rng.random(values.shape) < 0.3] = np.nan
    return values


@pytest.mark.parametrize("variant", ["original", "hamed_rao", "prewhitened"])
@pytest.mark.parametrize("kind", ["noise", "memory", "trend", "ties", "two levels", "line", "constant", "gaps", "ties and gaps"])
def test_as_pymannkendall_and_scipy(years, kind, variant):
    values = noise_with(kind)
    assert_as_peers(years, values, variant, range(values.shape[1]))


@pytest.mark.parametrize("variant", ["original", "hamed_rao", "prewhitened"])
@pytest.mark.parametrize(("name", "step"), [("gewata", 61), ("china_lai", 17), ("yatsm", 1)])
def test_real_series_as_pymannkendall_and_scipy(real_series, name, step, variant):
    years, values = real_series(name)
    assert_as_peers(years, values, variant, range(0, values.shape[1], step))


def test_worked_series_with_ties(vectors):
    worked = vectors["v6.mk_ties"]
    found = trend(np.arange(10), np.array(worked["x"], dtype=float))
    np.testing.assert_allclose([found.s, found.var, found.z, found.p, found.slope], worked["res"], rtol=1e-9)


def test_worked_constant_series(vectors):
    found = trend(np.arange(10), np.ones(10))
    assert [float(value) for value in (found.s, found.var, found.z, found.p, found.slope)] == vectors["v6.mk_const"]["res"]


def test_variance_and_smallest_significant_score(vectors):
    """From one series of n different values: Var(S) and, by exchanging neighbours, the least S with |Z| > 1.96."""
    for n, least in vectors["v6.mk_minSig"].items():
        n = int(n)
        if n < 5:
            continue  # no trend from so few years
        steps = [np.arange(n)]  # exchanging two neighbours that are in order takes 2 from S
        for _ in range(n * (n - 1) // 4):
            series = steps[-1].copy()
            place = np.flatnonzero(np.diff(series) > 0)[0]
            series[[place, place + 1]] = series[[place + 1, place]]
            steps.append(series)
        found = trend(np.arange(n), np.array(steps, dtype=float).T, min_years=5)
        assert found.var[0] == pytest.approx(vectors["v6.mk_varS"].get(str(n), n * (n - 1) * (2 * n + 5) / 18), rel=1e-12)
        assert (found.s[0], round(float(found.z[0]), 4)) == (least["Smax"], least["Zmax"])
        assert found.s[found.z > 1.96].min() == least["minS"]


def test_slope_is_per_year_across_a_missing_year():
    """0.5 a year with 2002 missing; by position the last step would count double."""
    years = np.array([2000, 2001, 2003, 2004, 2005])
    found = trend(years, 0.5 * years, min_years=5)
    assert (float(found.slope), float(found.intercept)) == (0.5, 0.0)


def test_infinities_are_gaps_and_short_cells_are_no_data():
    years = np.arange(2000, 2010)
    values = np.tile(np.arange(10.0)[:, None], (1, 3))
    values[3, 0] = np.inf
    values[:3, 1] = np.nan
    found = trend(years, values, min_years=8)
    np.testing.assert_array_equal(found.n, [9, 7, 10])
    np.testing.assert_array_equal(np.isnan(found.z), [False, True, False])
    np.testing.assert_array_equal(found.tau, [1, np.nan, 1])


def test_slopes_that_round_alike_are_told_apart():
    """Slopes that differ in the ninth digit are one number in float32: the median is still exact."""
    from scipy.stats import theilslopes

    rng = np.random.default_rng(1)
    years = np.arange(2000.0, 2020.0)
    values = years[:, None] * (1 + 1e-9 * rng.standard_normal((20, 50)))
    expected = [theilslopes(column, years)[0] for column in values.T]
    np.testing.assert_allclose(trend(years, values).slope, expected, rtol=1e-13)


def test_values_beyond_float32():
    years = np.arange(2000.0, 2010.0)
    assert float(trend(years, 1e200 * (years - 2000)).slope) == pytest.approx(1e200, rel=1e-12)


@pytest.mark.parametrize("variant", ["original", "hamed_rao", "prewhitened"])
def test_same_for_any_division_into_blocks(years, variant):
    values = noise_with("ties and gaps", 3000)
    whole = trend(years, values, variant)
    parts = [trend(years, values[:, part], variant) for part in (slice(0, 7), slice(7, 1200), slice(1200, None))]
    for number, field in enumerate(whole):
        np.testing.assert_array_equal(field, np.concatenate([part[number] for part in parts]))
    grid = trend(years, values.reshape(19, 60, 50), variant)
    np.testing.assert_array_equal(grid.z, whole.z.reshape(60, 50))


def test_more_than_127_dates():
    """Scores are counted in bytes while they fit: 200 rising values have S = 200 x 199 / 2."""
    found = trend(np.arange(200) / 12, np.arange(200.0)[:, None])
    assert found.s[0] == 19900
    assert found.slope[0] == pytest.approx(12, rel=1e-12)


@pytest.mark.parametrize(("years", "layers", "least", "sentence"), [
    ([2000, 2001], 5, 5, "2 years were given for 5 layers"),
    ([2000, 2001, 2001, 2003, 2004], 5, 5, "2001 is out of order or given twice"),
    ([2000, 2003, 2002, 2004, 2005], 5, 5, "2002 is out of order or given twice"),
    ([2000, np.nan, 2002, 2004, 2005], 5, 5, "must rise"),
    (range(2000, 2006), 6, 8, "The series has 6 years; at least 8 are needed"),
    (range(2000, 2010), 10, 4, "ask for at least 5 valid years"),
])
def test_years_that_cannot_be_used_are_named(years, layers, least, sentence):
    with pytest.raises(InputProblem, match=sentence):
        trend(list(years), np.ones((layers, 2)), min_years=least)


def test_unknown_variant_is_named():
    with pytest.raises(InputProblem, match="yue_wang is unknown; choose one of: original, hamed_rao, prewhitened"):
        trend(range(10), np.ones((10, 1)), "yue_wang")
