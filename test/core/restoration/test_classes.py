"""Classes, types and the recent course, by hand."""
import numpy as np
import pytest
from mineeco.core.restoration.classes import contradictions, recent_course, restoration_classes, restoration_types
from mineeco.messages import InputProblem

NAN = float("nan")
Z = np.array([2.5, 2.5, 1.96, -1.0, -2.5, -2.5, 2.5, -2.5, NAN, 2.5])
SLOPE = np.array([0.1, 0.1, 0.1, -0.1, -0.1, -0.1, 0.0, 0.1, 0.1, NAN])
P = np.array([0.02, 0.03, NAN, NAN, 0.025, 0.2, 0.001, 0.001, NAN, 0.001])


def test_printed_rule():
    """|Z| 1.96 itself is not significant; slope 0 counts as a decrease; where Z and slope disagree the slope decides."""
    np.testing.assert_array_equal(restoration_classes(Z, SLOPE), [1, 1, 2, 3, 4, 4, 4, 1, 0, 0])
    assert contradictions(Z, SLOPE) == 2


def test_calibrated_rule():
    """SI needs Z, slope and p; SD needs Z and p; all others go by the slope."""
    np.testing.assert_array_equal(restoration_classes(Z, SLOPE, P), [1, 2, 2, 3, 4, 3, 3, 4, 0, 0])


def test_level_of_the_false_discovery_rate():
    np.testing.assert_array_equal(restoration_classes(Z, SLOPE, P, level=0.001), [2, 2, 2, 3, 3, 3, 3, 4, 0, 0])
    np.testing.assert_array_equal(restoration_classes(Z, SLOPE, P, level=0.0), [2, 2, 2, 3, 3, 3, 3, 2, 0, 0])


def test_types_by_the_band():
    """On the ends of the band and inside it: undecided; no H: undecided; not SI: none."""
    h = np.array([0.8, 0.76, 0.5, 0.18, 0.1, NAN, 0.9])
    np.testing.assert_array_equal(restoration_types([1, 1, 1, 1, 1, 1, 2], h, np.full(7, 0.18), np.full(7, 0.76)), [1, 3, 3, 3, 2, 3, 0])


def test_types_as_printed():
    np.testing.assert_array_equal(restoration_types([1, 1, 1, 1, 4, 0], np.array([0.51, 0.5, 0.2, NAN, 0.9, 0.9])), [1, 2, 2, 3, 0, 0])


def course(*values, years=None):
    values = np.array(values, dtype=float)
    return int(recent_course(np.arange(2000, 2000 + len(values)) if years is None else years, values[:, None])[0])


def test_course_by_hand():
    """Slope x 5 years against 5 % of the median of the last six."""
    assert course(2, 2, 2, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8) == 3  # rising again, but the last three, 1.7, are below .9 x 2
    assert course(1.0, 1.1, 1.2, 1.3, 1.4, 1.5) == 1  # +.5 of 1.25
    assert course(1.5, 1.4, 1.3, 1.2, 1.1, 1.0) == 3
    assert course(1.00, 1.01, 1.02, 1.03, 1.04, 1.05) == 2  # +.05 of 1.025 is 4.88 %
    assert course(1.00, 1.011, 1.022, 1.033, 1.044, 1.055) == 1  # +.055 of 1.0275 is 5.35 %
    assert course(1.055, 1.044, 1.033, 1.022, 1.011, 1.00) == 3
    assert course(*[1.2] * 3, *[1.07] * 6) == 3  # level, but 1.07 is below .9 x 1.2
    assert course(*[1.2] * 3, *[1.09] * 6) == 2  # 1.09 is not below 1.08


def test_course_takes_the_last_six_valid_years():
    """Real years count: .1 a year over 2010-2015 and a gap; then five valid years only."""
    assert course(9, NAN, 1, 1.1, 1.2, NAN, 1.3, 1.4, 1.5) == 3  # the 9 makes the best three years 3.7
    assert course(NAN, 1, 1.1, 1.2, NAN, 1.3, 1.4, 1.5, NAN) == 1
    assert course(NAN, 1, 1.1, 1.2, NAN, 1.3, 1.4, NAN, NAN) == 0
    # 2000 ... 2004 and 2010 rising by .009 a year: .09 over ten years is 8.6 % of 1.0225; by position it would be a little over 4 %
    years = np.array([2000, 2001, 2002, 2003, 2004, 2010])
    assert course(*(1 + 0.009 * (years - 2000)), years=years) == 1


def test_course_of_blocks():
    rng = np.random.default_rng(0)
    values = 1 + rng.random((15, 20, 30))
    values[rng.random(values.shape) < 0.5] = NAN
    whole = recent_course(np.arange(15), values)
    np.testing.assert_array_equal(whole[:, :7], recent_course(np.arange(15), values[:, :, :7]))
    np.testing.assert_array_equal(whole == 0, np.count_nonzero(~np.isnan(values), axis=0) < 6)
    assert set(np.unique(whole)) == {0, 1, 2, 3}


def test_course_needs_six_years():
    with pytest.raises(InputProblem, match="The series has 5 years; at least 6 are needed"):
        recent_course(np.arange(5), np.ones((5, 2)))
