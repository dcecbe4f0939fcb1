"""VCI, TCI and VHI against the worked example and by hand."""
import numpy as np
import pytest
from mineeco.core.resilience.vegetation_health import Extremes, check_temperatures, choose_range, vegetation_health
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
NDVI, LST = [0.30, 0.45, 0.62, 0.55, 0.71], [301.0, 305.0, 298.0, 308.0, 296.0]


def test_five_dates_of_one_cell(vectors):
    wanted = vectors["v1.B_vhi"]
    for limits in (None, Extremes.of(np.array(NDVI)[:, None, None], np.array(LST)[:, None, None]).limits("pooled")):
        found = vegetation_health(np.array(NDVI)[:, None, None], np.array(LST)[:, None, None], limits)
        for values, name in zip(found, ("VCI", "TCI", "VHI")):
            np.testing.assert_allclose(values.ravel(), wanted[name], atol=5e-5)


def test_ranges_by_hand():
    # two dates, three cells; the second cell does not change, the third has a gap
    ndvi = np.array([[0.2, 0.5, 0.1], [0.6, 0.5, np.nan]])
    lst = np.array([[300.0, 310.0, 305.0], [290.0, 310.0, np.inf]])
    vci, tci, vhi = vegetation_health(ndvi, lst, alpha=0.25)
    np.testing.assert_allclose(vci, [[0, np.nan, np.nan], [100, np.nan, np.nan]])
    np.testing.assert_allclose(tci, [[0, np.nan, np.nan], [100, np.nan, np.nan]])
    np.testing.assert_allclose(vhi, [[0, np.nan, np.nan], [100, np.nan, np.nan]])
    extremes = Extremes.of(ndvi[:, :1], lst[:, :1]) + Extremes.of(ndvi[:, 1:], lst[:, 1:])
    # pooled: NDVI .1 to .6, LST 290 to 310
    vci, tci, vhi = vegetation_health(ndvi, lst, extremes.limits("pooled"), alpha=0.25)
    np.testing.assert_allclose(vci, [[20, 80, 0], [100, 80, np.nan]])
    np.testing.assert_allclose(tci, [[50, 0, 25], [100, 0, np.nan]])
    np.testing.assert_allclose(vhi, [[42.5, 20, 18.75], [100, 20, np.nan]])  # .25 vci + .75 tci
    # spatial: first date NDVI .1 to .5, LST 300 to 310; second date NDVI .5 to .6, LST 290 to 310
    vci, tci, _ = vegetation_health(ndvi, lst, extremes.limits("spatial"))
    np.testing.assert_allclose(vci, [[25, 100, 0], [100, 0, np.nan]])
    np.testing.assert_allclose(tci, [[100, 0, 50], [100, 0, np.nan]])


def test_a_date_without_any_cell_stays_empty():
    ndvi, lst = np.array([[[np.nan, np.nan]], [[0.2, 0.4]]]), np.array([[[300.0, 301]], [[302.0, 303]]])
    for kind in ("pooled", "spatial"):
        vci, _, vhi = vegetation_health(ndvi, lst, Extremes.of(ndvi, lst).limits(kind))
        assert np.isnan(vci[0]).all()
        np.testing.assert_allclose(vci[1], [[0, 100]])
        assert np.isnan(vhi[0]).all()


@pytest.mark.parametrize(
    ("kind", "dates", "wanted"),
    [("auto", 9, "pooled"), ("auto", 10, "temporal"), ("auto", 1, "pooled"), ("spatial", 1, "spatial"), ("temporal", 2, "temporal")])
def test_which_range_is_used(kind, dates, wanted):
    assert choose_range(kind, dates) == wanted


def test_refusals():
    with pytest.raises(InputProblem, match="at least two dates"):
        choose_range("temporal", 1)
    with pytest.raises(InputProblem, match="ALPHA"):
        vegetation_health(np.ones((2, 1)), np.ones((2, 1)), alpha=1.5)
    with pytest.raises(InputProblem, match="NDVI has 2 dates and LST 3"):
        vegetation_health(np.ones((2, 1)), np.ones((3, 1)))


def test_two_units_in_one_series_are_refused():
    check_temperatures([2001, 2002, 2003], [300.0, np.nan, 295.0])
    check_temperatures([2001, 2002], [27.0, 22.0])
    with pytest.raises(InputProblem, match=r"Kelvin at some dates \(2001\) and in degrees Celsius at others \(2003\)"):
        check_temperatures([2001, 2002, 2003], [300.0, np.nan, 22.0])
