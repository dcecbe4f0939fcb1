"""MLRI against the worked example, and what becomes of gaps, units and bad values."""
import numpy as np
import pytest
from mineeco.core.restoration.mlri import MlriRule, check_evi, detect_lst_unit, mlri
from mineeco.core.restoration.trend import trend
from mineeco.messages import InputProblem

FIVE = np.arange(2000, 2005)


@pytest.fixture
def example(vectors):
    worked = vectors["v6.mlri"]
    return worked, np.array(worked["LST_C"]), np.array(worked["EVI"])


def test_worked_example_in_kelvin(example):
    worked, lst, evi = example
    found = mlri(worked["years"], lst, evi, MlriRule(lst_input="celsius"))
    np.testing.assert_allclose(found, worked["MLRI_K"], atol=6e-7)
    np.testing.assert_array_equal(found[:5], 1)  # exactly: ties there count as ties
    line = trend(worked["years"], found)
    assert (float(line.s), float(line.var)) == (worked["S"], worked["varS"])
    np.testing.assert_allclose([line.z, line.slope], [worked["Z"], worked["sen_per_year"]], rtol=1e-6)
    assert float(line.p) == pytest.approx(worked["p"], abs=5e-13)  # printed with six digits
    by_step = trend(np.arange(19), found)
    np.testing.assert_allclose(by_step.slope, worked["sen_index"], rtol=1e-6)


def test_worked_example_in_celsius(example):
    worked, lst, evi = example
    rule = MlriRule(lst_input="celsius", lst_unit="celsius")
    np.testing.assert_allclose(mlri(worked["years"], lst, evi, rule), worked["MLRI_C"], atol=6e-7)
    np.testing.assert_allclose(mlri(worked["years"], lst + 273.15, evi, MlriRule(lst_unit="celsius")), worked["MLRI_C"], atol=6e-7)
    line = trend(worked["years"], mlri(worked["years"], lst, evi, rule))
    assert (float(line.s), float(line.var)) == (worked["C"]["S"], worked["C"]["varS"])
    np.testing.assert_allclose([line.z, line.slope], [worked["C"]["Z"], worked["C"]["sen"]], rtol=1e-6)


def test_full_period_is_evi_over_lst_up_to_a_constant(years, simulate):
    lst, evi = simulate(50, 1)
    ratio = mlri(years, lst, evi, MlriRule("full_period")) / (evi / lst)
    np.testing.assert_allclose(ratio, np.broadcast_to(lst.max(axis=0) / evi.min(axis=0), ratio.shape), rtol=1e-12)


def test_reference_years_by_hand():
    """Reference 2001 and 2003: highest LST 320, lowest EVI .2; 2000: (320/.2)/(300/.1) = .5333."""
    lst, evi = np.array([300.0, 310, 340, 320, 300]), np.array([0.1, 0.4, 0.05, 0.2, 0.3])
    found = mlri(FIVE, lst, evi, MlriRule("reference", (2001, 2003)))
    np.testing.assert_allclose(found, [320 / 0.2 / (t / e) for t, e in zip(lst, evi)], rtol=1e-12)
    assert found[0] == pytest.approx(0.53333333)


def test_cells_without_a_valid_reference_year_are_no_data():
    evi = np.full((5, 2), 0.3)
    evi[1, 1] = np.nan
    found = mlri(FIVE, np.full((5, 2), 300.0), evi, MlriRule("reference", (2001,)))
    np.testing.assert_array_equal(np.isnan(found).all(axis=0), [False, True])


def test_a_year_without_either_layer_takes_no_part():
    """2001 has the highest LST but no EVI, 2002 the lowest EVI but no LST: neither sets the baseline."""
    lst, evi = np.array([300.0, 330, np.nan, 300, 300]), np.array([0.2, np.nan, 0.01, 0.4, 0.2])
    np.testing.assert_allclose(mlri(FIVE, lst, evi), [1, np.nan, np.nan, 2, 1])


def test_few_clear_views_make_a_gap():
    """EVI .02 from two views would make every later year ten times better."""
    lst, evi = np.full(5, 300.0), np.array([0.2, 0.02, 0.2, 0.3, 0.2])
    np.testing.assert_allclose(mlri(FIVE, lst, evi)[3], 15)
    np.testing.assert_allclose(mlri(FIVE, lst, evi, count=np.array([3, 2, 9, 3, np.nan])), [1, np.nan, 1, 1.5, np.nan])


def test_small_evi_is_clamped_or_dropped():
    """-.05 counts as .01 (so .2 is twenty times that), or its year is a gap."""
    lst, evi = np.full(5, 300.0), np.array([0.2, -0.05, 0.2, 0.1, 0.2])
    np.testing.assert_allclose(mlri(FIVE, lst, evi), [1, 1, 20, 10, 20])
    np.testing.assert_allclose(mlri(FIVE, lst, evi, MlriRule(evi_policy="drop")), [1, np.nan, 1, 1, 2])


def test_temperatures_without_ratio_are_no_data():
    rule = MlriRule(lst_input="celsius", lst_unit="celsius")
    np.testing.assert_allclose(mlri(FIVE, np.array([20.0, 0, -3, 25, 20]), np.full(5, 0.3), rule), [1, np.nan, np.nan, 1, 1.25])


def test_inputs_stay_as_they_are(years, simulate):
    lst, evi = simulate(10, 3)
    evi[4, 2] = -1
    before = lst.copy(), evi.copy()
    mlri(years, lst, evi, MlriRule(lst_unit="celsius"))
    np.testing.assert_array_equal(lst, before[0])
    np.testing.assert_array_equal(evi, before[1])


@pytest.mark.parametrize(("low", "high", "unit"), [(270, 325, "kelvin"), (-12, 48, "celsius"), (35, 35, "celsius")])
def test_unit_is_detected(low, high, unit):
    assert detect_lst_unit(low, high) == unit


@pytest.mark.parametrize(("low", "high"), [(38000, 47000), (20, 300), (0, 15000), (float("nan"), 300)])
def test_other_quantities_are_refused(low, high):
    with pytest.raises(InputProblem, match="neither kelvin nor degrees Celsius"):
        detect_lst_unit(low, high)


def test_evi_that_is_none():
    assert check_evi(-0.2, 0.9) is None
    assert "EVI holds values from -0.2 to 1.8, more than" in str(check_evi(-0.2, 1.8))
    for low, high in ((-2000, 6500), (0.1, 10.5)):
        with pytest.raises(InputProblem, match="look like digital numbers: apply the scale factor"):
            check_evi(low, high)


@pytest.mark.parametrize(("options", "sentence"), [
    ({"baseline": "rolling"}, "rolling is unknown for MLRI"),
    ({"evi_policy": "skip"}, "skip is unknown for MLRI"),
    ({"evi_min": 0.0}, "The smallest EVI is 0; it must be above 0"),
    ({"baseline": "reference"}, "needs reference years"),
])
def test_rules_that_cannot_be_are_named(options, sentence):
    with pytest.raises(InputProblem, match=sentence):
        MlriRule(**options)


def test_layers_that_do_not_fit_are_named():
    with pytest.raises(InputProblem, match="LST has 4 layers and EVI has 5"):
        mlri(FIVE, np.ones((4, 2)), np.ones((5, 2)))
    with pytest.raises(InputProblem, match="The reference years 1999, 2010 are not in the series, which runs from 2000 to 2004"):
        mlri(FIVE, np.ones((5, 2)), np.ones((5, 2)), MlriRule("reference", (2010, 2001, 1999)))
