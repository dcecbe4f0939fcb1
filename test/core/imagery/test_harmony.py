"""The step test at the change of sensor."""
import numpy as np
import pytest
from mineeco.core.imagery import scaling
from mineeco.core.imagery.harmony import LEAST_CELLS, StepTest, sensor_change
from mineeco.messages import InputProblem

YEARS = [2000, 2005, 2007, 2008, 2009, 2010, 2011, 2013, 2014, 2015, 2016, 2019]


def series(step=0.0, shape=(60, 50), noise=0.02, seed=0):
    """EVI of stable land with a step in 2013, in relative terms."""
    rng = np.random.default_rng(seed)
    level = rng.uniform(0.2, 0.6, shape)
    return np.array([level * (1 + noise * rng.standard_normal(shape)) * (1 + step * (year >= 2013)) for year in YEARS])


def measure(stack, change=2013, outside=None):
    """The test over blocks of rows, as the raster seam runs it."""
    test = StepTest(YEARS, change)
    total = test.histogram()
    for rows in np.array_split(np.arange(stack.shape[1]), 4):
        total = total + test.count(*stack[:, rows], outside=None if outside is None else outside[rows])
    return test.result(total)


def test_change_of_sensor():
    assert sensor_change({2010: ["tm", "tm"], 2011: ["etm"], 2013: ["oli", "etm"], 2014: ["oli"]}) == 2013
    assert sensor_change({2012: ["etm"], 2013: ["etm", "etm", "oli"], 2014: ["oli"]}) == 2014
    assert sensor_change({2013: ["oli"], 2014: ["oli"]}) is None
    assert sensor_change({2009: ["tm"], 2010: ["tm", "etm"]}) is None
    assert sensor_change({}) is None


def test_years_compared_are_the_four_on_either_side():
    test = StepTest(YEARS, 2013)
    assert test.spans == ((2008, 2009, 2010, 2011), (2013, 2014, 2015, 2016))
    assert StepTest([2011, 2012, 2013, 2014], 2013).spans == ((2011, 2012), (2013, 2014))
    with pytest.raises(InputProblem, match="step in 2013 cannot be tested: the series needs at least 2 years"):
        StepTest([2012, 2013, 2014], 2013)


@pytest.mark.parametrize("step", [0.08, 0.0, -0.06])
def test_a_known_step_is_found(step):
    found = measure(series(step))
    assert found.percent == pytest.approx(100 * step, abs=0.15)  # noise 2 % over sqrt(4) years and 3000 cells: 0.02 %; plus the skew of medians
    assert found.cells == 3000
    assert len(found.warnings("EVI")) == (abs(step) > 0.05)
    assert "step at the change of sensor in 2013" in str(found.message("EVI"))
    if step == 0.08:
        assert found.rising > 99
        assert "EVI steps by +8.0 % where the sensor changes (2013)" in str(found.warnings("EVI")[0])
        assert "2008-2011" in str(found.message("EVI"))


def test_one_cell_by_hand():
    # before 10, 12, 11, no view: median 11; after 12, 12, 14, 13: median 12.5; 100 x 1.5 / 11 = 13.636 %
    stack = np.full((len(YEARS), 1, LEAST_CELLS), np.nan)
    stack[3:11] = np.array([10, 12, 11, np.nan, 12, 12, 14, 13])[:, None, None]
    assert measure(stack).percent == pytest.approx(13.6364, abs=0.002)
    stack[:, :, 0] = np.nan
    found = measure(stack)
    assert (np.isnan(found.percent), found.cells, found.warnings("x")) == (True, LEAST_CELLS - 1, [])
    assert "only 29 stable cells" in str(found.message("x"))


def test_mines_and_restless_cells_are_left_out():
    stack = series(0.0)
    outside = np.ones(stack.shape[1:])
    outside[:25] = 0
    stack[7:, :25] *= 1.5  # mines that are restored after 2013
    stack[4, 30:45] *= 0.4  # a fire before it: these cells swing
    assert measure(stack).cells == 3000 - 750
    found = measure(stack, outside=outside)
    assert found.cells == 35 * 50 - 750
    assert found.percent == pytest.approx(0.0, abs=0.15)


def test_harmonised_etm_no_longer_steps():
    """OLI made from ETM+ by the published regression: the raw near infrared steps, the harmonised one does not."""
    rng = np.random.default_rng(1)
    nir = rng.uniform(0.25, 0.45, (40, 50))
    noisy = [nir * (1 + 0.01 * rng.standard_normal(nir.shape)) for _ in YEARS]
    oli = [scaling.harmonise(layer, "nir", "etm") for layer in noisy]
    raw = measure(np.array([new if year >= 2013 else old for year, old, new in zip(YEARS, noisy, oli)]))
    # slope 0.8462 and intercept 0.0412: the step of each cell is 0.8462 + 0.0412 / nir - 1
    assert raw.percent == pytest.approx(np.median(100 * (0.8462 + 0.0412 / nir - 1)), abs=0.1)
    assert measure(np.array(oli)).percent == pytest.approx(0.0, abs=0.1)
