"""Years of disturbance and recovery, by hand."""
import numpy as np
import pytest
from mineeco.core.restoration.recovery import recovery
from mineeco.messages import InputProblem

NAN = float("nan")
YEARS = np.arange(2000, 2012)


def of(values, **options):
    found = recovery(YEARS[:len(values)], np.array(values, dtype=float)[:, None], **options)
    return tuple(float(field[0]) for field in found)


def test_against_the_own_past():
    """Mean of 2000-2003 is .5, 80 % of it .4: below from 2004, there again from 2008; the last three are .4333, 86.67 % of .5."""
    disturbed, back, percent = of([0.5, 0.4, 0.6, 0.5, 0.1, 0.1, 0.2, 0.3, 0.4, 0.45, 0.4, 0.45])
    assert (disturbed, back) == (2004, 2008)
    assert percent == pytest.approx(100 * (0.45 + 0.4 + 0.45) / 3 / 0.5)


def test_not_yet_back():
    """Two good years at the end are not three."""
    disturbed, back, percent = of([0.5, 0.5, 0.5, 0.5, 0.1, 0.1, 0.2, 0.2, 0.2, 0.3, 0.5, 0.5])
    assert disturbed == 2004
    assert np.isnan(back)
    assert percent == pytest.approx(100 * 1.3 / 3 / 0.5)


def test_one_or_two_dry_years_are_no_disturbance():
    assert np.isnan(of([0.5, 0.5, 0.5, 0.1, 0.1, 0.5, 0.5, 0.1, 0.5, 0.5, 0.1, 0.1])).all()


def test_one_good_year_is_no_recovery():
    disturbed, back, _ = of([0.5, 0.5, 0.5, 0.1, 0.1, 0.1, 0.5, 0.1, 0.1, 0.5, 0.5, 0.5])
    assert (disturbed, back) == (2003, 2009)


def test_stay_and_share():
    """With two years running .1 .1 is a disturbance; half of .5 is reached by .3."""
    assert of([0.5, 0.5, 0.5, 0.1, 0.1, 0.5, 0.5], stay=2)[:2] == (2003, 2005)
    assert of([0.5, 0.5, 0.5, 0.1, 0.1, 0.1, 0.3, 0.3, 0.3], share=0.5)[:2] == (2003, 2006)


def test_gaps_are_passed_over():
    """2005 and 2006 are missing: 2004, 2007 and 2008 run on."""
    disturbed, back, _ = of([0.5, 0.5, NAN, 0.5, 0.1, NAN, NAN, 0.1, 0.1, 0.5, 0.5, 0.5])
    assert (disturbed, back) == (2004, 2009)


def test_against_reference_areas():
    """The reference falls to half in a dry spell: no disturbance there; the cell is at 20 % from 2000 on, so lost then or before."""
    reference = np.array([0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5])
    assert np.isnan(of(reference * 0.9, reference=reference)[:2]).all()
    assert of(reference * 0.9, reference=reference)[2] == pytest.approx(90)
    disturbed, back, percent = of(reference * [0.2, 0.2, 0.2, 0.5, 0.8, 0.8, 0.8, 0.9, 1], reference=reference)
    assert (disturbed, back) == (2000, 2004)
    assert percent == pytest.approx(90)


def test_years_without_reference_are_gaps():
    reference = np.array([0.5, 0.5, 0.5, NAN, 0.5, 0.5, 0.5, 0.5, 0.5])
    disturbed, back, _ = of([0.5, 0.5, 0.1, 0.5, 0.1, 0.1, 0.5, 0.5, 0.5], reference=reference)
    assert (disturbed, back) == (2002, 2006)


def test_past_that_is_not_above_zero_gives_nothing():
    assert np.isnan(of([-0.1] * 4 + [-0.5] * 4)).all()
    assert np.isnan(of([NAN] * 6 + [0.3] * 6)).all()


def test_blocks():
    rng = np.random.default_rng(0)
    values = np.clip(0.5 + 0.3 * rng.standard_normal((12, 50, 40)).cumsum(axis=0), 0.01, None)
    values[rng.random(values.shape) < 0.1] = NAN
    whole = recovery(YEARS, values)
    for field, part in zip(whole, recovery(YEARS, values[:, :, 9:])):
        np.testing.assert_array_equal(field[:, 9:], part)
    assert np.isfinite(whole.recovery).sum() > 50
    back = np.isfinite(whole.recovery)
    assert (whole.recovery[back] > whole.disturbance[back]).all()


@pytest.mark.parametrize(("options", "sentence"), [
    ({"share": 0.0}, "share of the reference level is 0; it must be above 0"),
    ({"stay": 7}, "7 years running do not suit a series of 12 years: choose 1 to 6"),
    ({"reference": np.ones(5)}, "The reference has 5 values for 12 years"),
])
def test_what_cannot_be_is_named(options, sentence):
    with pytest.raises(InputProblem, match=sentence):
        recovery(YEARS, np.ones((12, 2)), **options)
