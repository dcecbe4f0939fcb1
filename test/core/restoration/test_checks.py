"""Step at a change of sensor, and memory from year to year."""
import numpy as np
import pytest
from mineeco.core.restoration.checks import foreign_slopes, lag1_correlation, sensor_step, step_message
from mineeco.core.restoration.mlri import MlriRule, mlri
from mineeco.core.restoration.trend import trend
from mineeco.messages import InputProblem

NAN = float("nan")


def test_step_by_hand(years):
    """Medians of 2008-2011 and of 2013-2016: (.28 + .32)/2 = .30, and .33; + 10 %."""
    values = np.full(19, 0.9)
    values[8:12] = [0.28, 0.1, 0.5, 0.32]
    values[12:16] = [0.2, 0.34, 0.32, 0.4]
    assert float(sensor_step(years, values, 2013)) == pytest.approx(10)
    assert float(sensor_step(years, values, 2012)) == pytest.approx(10)  # no layer between


def test_step_takes_the_nearest_four_valid_years(years):
    values = np.tile(np.where(years < 2013, 0.3, 0.36)[:, None], (1, 3))
    values[11, 0] = NAN
    values[7, 0] = 0.3  # the fourth before is now 2007
    values[9:, 1] = NAN
    values[13:17, 2] = NAN  # three valid years after
    found = sensor_step(years, values, 2013)
    np.testing.assert_allclose(found, [20, NAN, NAN])


def test_step_of_noise_and_of_a_step(years, simulate):
    """Median over 4,000 stable cells: nothing, or the 8 % that were put in; the median of a ratio of medians of four errs by about .2 %."""
    stable = np.median(sensor_step(years, simulate(4000, 1)[1], 2013))
    stepped = np.median(sensor_step(years, simulate(4000, 1, np.where(years < 2013, 1, 1.08))[1], 2013))
    assert stable == pytest.approx(0, abs=0.8)
    assert stepped == pytest.approx(8, abs=0.8)


def test_step_above_five_percent_warns():
    assert step_message(4.9, 2013) is None
    assert step_message(NAN, 2013) is None
    assert str(step_message(-7.26, 2013)).startswith("Stable cells change by -7.3 % at 2013, where the sensor changes")


def test_too_few_years_beside_the_change_are_named(years):
    with pytest.raises(InputProblem, match="needs 4 years on both sides; there are 3 before and 16 after"):
        sensor_step(years, np.ones((19, 1)), 2003)


def test_memory_by_hand():
    """log EVI 0 1 0 1 0 1 0 1: the line rises by 4/84 x 2 ... residuals from numpy.polyfit, products of neighbours over squares."""
    years = np.arange(8.0)
    logs = np.array([0, 1, 0, 1, 0, 1, 0, 1.0])
    rest = logs - np.polyval(np.polyfit(years, logs, 1), years)
    assert float(lag1_correlation(years, np.exp(logs))) == pytest.approx(rest[1:] @ rest[:-1] / (rest @ rest), rel=1e-9)


@pytest.mark.parametrize("memory", [0.0, 0.3, 0.6])
def test_memory_of_simulated_series(years, simulate, memory):
    """Against the same estimate by numpy.polyfit, cell by cell; and between series with and without memory it tells the difference."""
    evi = simulate(400, 2, memory=memory)[1]
    found = lag1_correlation(years, evi)
    logs = np.log(evi)
    rest = logs - np.array([np.polyval(np.polyfit(years, column, 1), years) for column in logs.T]).T
    np.testing.assert_allclose(found, (rest[1:] * rest[:-1]).sum(axis=0) / (rest ** 2).sum(axis=0), rtol=1e-9, atol=1e-12)
    assert found.mean() == pytest.approx(memory - 0.1 - 0.25 * memory, abs=0.06)  # about -2/n by chance, and shrunk by the line


def test_memory_with_gaps_and_without_variation(years, simulate):
    evi = simulate(4, 3)[1]
    evi[5, 0] = 0.0  # no logarithm: a gap
    evi[7:, 1] = NAN
    evi[:, 2] = 0.3
    evi[:, 3] = np.exp(0.01 * years)
    found = lag1_correlation(years, evi)
    np.testing.assert_array_equal(np.isnan(found), [False, True, True, True])
    keep = np.arange(19) != 5
    assert found[0] == pytest.approx(float(lag1_correlation(years[keep], evi[keep, 0])), rel=1e-12)


def test_whose_slopes_they_are(years, simulate):
    """The slopes of MLRI in single precision are its own; those of EVI, or of another baseline, are not. Four cells without a slope do not count."""
    lst, evi = simulate(200, 4)
    own = np.float32(trend(years, mlri(years, lst, evi)).slope)
    own[:4] = NAN
    assert foreign_slopes(years, own, lst, evi) == 0
    own[4:53] += 0.1
    assert foreign_slopes(years, own, lst, evi) == 25  # 49 of 196
    assert foreign_slopes(years, trend(years, evi).slope, lst, evi) > 95
    assert foreign_slopes(years, own, lst, evi, MlriRule("full_period")) > 95
    assert np.isnan(foreign_slopes(years, np.full(200, NAN), lst, evi))
