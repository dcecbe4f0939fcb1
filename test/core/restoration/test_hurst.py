"""Hurst exponents against worked numbers and simulations of known processes."""
import numpy as np
import pytest
from mineeco.core.restoration.hurst import chance_band, expected_range, hurst
from mineeco.core.restoration.mlri import mlri
from mineeco.core.restoration.trend import trend
from mineeco.messages import InputProblem

WORKED = {("growing", "levels"): "growing tau>=3 ddof0 (levels)", ("growing", "differences"): "growing tau>=3 (first differences)",
          ("subseries", "levels"): "subseries w=4..n/2 +n ddof0", ("subseries", "differences"): "subseries on differences",
          ("subseries_al", "levels"): "subseries Anis-Lloyd corrected", ("simple", "levels"): "pracma simple log(R/S)/log(n)"}


@pytest.mark.parametrize(("method", "on"), list(WORKED))
def test_worked_series(vectors, years, method, on):
    found = hurst(years, np.array(vectors["v6.hurst_series19"]), method, on)
    assert float(found.h) == pytest.approx(vectors["v6.hurst_example"][WORKED[method, on]], abs=1e-6)


PROCESSES = {"white noise n=19": lambda rng, shape: rng.standard_normal(shape),
             "trend .1/yr + N(0,.2) n=19": lambda rng, shape: 0.1 * np.arange(shape[0])[:, None] + 0.2 * rng.standard_normal(shape),
             "random walk n=19": lambda rng, shape: rng.standard_normal(shape).cumsum(axis=0)}
COLUMNS = {"grow": ("growing", "levels"), "growdiff": ("growing", "differences"), "sub": ("subseries", "levels"), "subAL": ("subseries_al", "levels"),
           "subdiff": ("subseries", "differences"), "simple": ("simple", "levels")}


@pytest.mark.parametrize("process", list(PROCESSES))
def test_simulated_processes(vectors, years, process):
    """Mean, sd and share above .5, to four standard errors of two simulations with 4,000 series and (at least) 2,000."""
    values = PROCESSES[process](np.random.default_rng(2), (19, 4000))
    for column, (mean, sd, share) in vectors["v6.hurst_mc"][process].items():
        h = hurst(years, values, *COLUMNS[column]).h
        error = np.sqrt(1 / 4000 + 1 / 2000)
        assert h.mean() == pytest.approx(mean, abs=4 * sd * error + 0.0005), column
        assert h.std() == pytest.approx(sd, abs=4 * sd * error + 0.0005), column
        assert (h > 0.5).mean() == pytest.approx(share, abs=4 * np.sqrt(share * (1 - share)) * error + 0.0005), column


def test_simulated_false_restoration(vectors, years, simulate):
    """Where nothing happened but the printed rule sees restoration: 915 cells of the worked simulation, about 1,300 here."""
    values = mlri(years, *simulate(3000, 4, cv=0.2))
    values = values[:, trend(years, values).z > 1.96]
    names = {"grow": "growing", "sub": "subseries", "subAL": "subseries_al", "lv": "levels", "diff": "differences", "detr": "detrended"}
    worked = dict(vectors["v8.hurst_SI"]["no recovery (stationary EVI .2, noise .2)"])
    other = worked.pop("nSI")
    for key, (mean, sd, _) in worked.items():
        h = hurst(years, values, *(names[part] for part in key.split("_"))).h
        assert h.mean() == pytest.approx(mean, abs=4 * sd * np.sqrt(1 / h.size + 1 / other)), key


def test_band_of_white_noise_with_18_changes():
    """The stated band: .18 to .76."""
    assert [round(end, 2) for end in chance_band(19)] == [0.18, 0.76]


def test_band_holds_19_in_20_of_memoryless_series():
    """Normal, skewed and permuted real-like changes: 5 % +- 1.2 (four standard errors of 5,000) outside; skew leaves a little less."""
    rng = np.random.default_rng(8)
    years = np.arange(2000, 2016)
    outside = {}
    for name, changes in (("normal", rng.standard_normal((16, 5000))), ("skewed", rng.exponential(size=(16, 5000)))):
        found = hurst(years, changes.cumsum(axis=0))
        outside[name] = np.mean((found.h < found.low) | (found.h > found.high))
    assert outside["normal"] == pytest.approx(0.05, abs=0.012)
    assert 0.025 < outside["skewed"] < 0.062


def test_band_depends_on_the_number_of_valid_years_only(years):
    rng = np.random.default_rng(3)
    values = rng.standard_normal((19, 40))
    values[rng.random(values.shape) < 0.2] = np.nan
    found = hurst(years, values)
    n = np.count_nonzero(~np.isnan(values), axis=0)
    np.testing.assert_array_equal(found.low, [chance_band(int(count))[0] if count >= 8 else np.nan for count in n])
    np.testing.assert_array_equal(found.high, [chance_band(int(count))[1] if count >= 8 else np.nan for count in n])


def test_gaps_close_up():
    """A gap leaves the other years next to each other."""
    values = np.random.default_rng(5).standard_normal(19)
    with_gap = np.insert(values, 6, np.nan)
    assert float(hurst(np.arange(20), with_gap).h) == float(hurst(np.arange(19), values).h)


def test_expected_range_is_that_of_simulated_white_noise():
    rng = np.random.default_rng(0)
    noise = rng.standard_normal((9, 100_000))
    away = np.cumsum(noise - noise.mean(axis=0), axis=0)
    ratio = (away.max(axis=0) - away.min(axis=0)) / noise.std(axis=0)
    assert ratio.mean() == pytest.approx(expected_range(9), abs=4 * ratio.std() / np.sqrt(100_000))


@pytest.mark.parametrize("method", ["subseries_al", "subseries", "growing", "simple"])
@pytest.mark.parametrize("on", ["differences", "levels", "detrended"])
def test_constant_and_short_series_have_no_exponent(method, on):
    years = np.arange(2000, 2020)
    values = np.full((20, 2), 0.1)
    values[6:, 1] = np.nan
    values[:6, 1] = np.arange(6) ** 2
    assert np.isnan(hurst(years, values, method, on).h).all()
    assert np.isnan(hurst(years, 0.1 * years, method, "detrended").h)  # what a line leaves is rounding


def test_windows_without_variation_are_left_out():
    """Eight equal years, then a rise: only windows that reach into the rise count, by hand for `growing`."""
    series = np.concatenate([np.ones(8), 1 + np.arange(1, 8) ** 1.5])
    logs = []
    for w in range(9, 16):
        away = series[:w] - series[:w].mean()
        walk = away.cumsum()
        logs.append(np.log((walk.max() - walk.min()) / series[:w].std()))
    slope = np.polyfit(np.log(np.arange(9, 16)), logs, 1)[0]
    assert float(hurst(np.arange(15), series, "growing", "levels").h) == pytest.approx(slope, rel=1e-9)


def test_same_for_any_division_into_blocks(years):
    values = np.random.default_rng(6).standard_normal((19, 2500))
    values[3, ::3] = np.nan
    whole = hurst(years, values)
    parts = [hurst(years, values[:, part]).h for part in (slice(0, 11), slice(11, None))]
    np.testing.assert_array_equal(whole.h, np.concatenate(parts))


@pytest.mark.parametrize(("method", "on", "word"), [("dfa", "levels", "dfa"), ("simple", "logs", "logs")])
def test_unknown_choices_are_named(method, on, word):
    with pytest.raises(InputProblem, match="The choice %s is unknown" % word):
        hurst(range(10), np.ones((10, 1)), method, on)
