"""Water masks."""
import numpy as np
import pytest
from mineeco.core.imagery.water import scheme_codes, water_mask
from mineeco.messages import InputProblem

GAP = np.nan


def test_threshold_is_exceeded_strictly():
    np.testing.assert_array_equal(water_mask(np.array([[-.5, 0.0, .001], [.2, GAP, 1.0]])), [[0, 0, 1], [1, GAP, 1]])
    np.testing.assert_array_equal(water_mask(np.array([.1, .2, .3]), threshold=.2), [0, 0, 1])


def test_land_cover_alone():
    np.testing.assert_array_equal(water_mask(landcover=np.array([1.0, 5.0, 9.0, GAP]), classes=scheme_codes("clcd")), [0, 1, 1, GAP])


def test_either_says_water():
    # every pair of MNDWI (land, water, gap) and land cover (1 land, 5 water, gap): a gap hides no water, and leaves land open
    mndwi = np.repeat([-.3, .4, GAP], 3)
    landcover = np.tile([1.0, 5.0, GAP], 3)
    np.testing.assert_array_equal(water_mask(mndwi, 0.0, landcover, (5,)), [0, 1, GAP, 1, 1, 1, GAP, 1, GAP])


def test_inputs_stay_as_they_are():
    mndwi, landcover = np.array([.5, GAP]), np.array([1.0, 5.0])
    water_mask(mndwi, 0.0, landcover, (5,))
    np.testing.assert_array_equal(mndwi, [.5, GAP])
    np.testing.assert_array_equal(landcover, [1.0, 5.0])


@pytest.mark.parametrize(("scheme", "codes"), [
    ("li2020", (3,)), ("clcd", (5, 9)), ("worldcover", (80, 90, 95)), ("globeland30", (50, 60, 255)), ("mcd12q1", (11, 17)),
])
def test_water_and_wetland_of_the_schemes(scheme, codes):
    assert scheme_codes(scheme) == codes


def test_other_roles():
    assert scheme_codes("clcd", ("forest", "shrub")) == (2, 3)


def test_what_cannot_be_done_is_said():
    with pytest.raises(InputProblem, match="li2020, clcd, worldcover, globeland30, mcd12q1"):
        scheme_codes("nlcd")
    with pytest.raises(InputProblem, match="MNDWI raster or a land-cover raster"):
        water_mask()
    with pytest.raises(InputProblem, match="SCHEME or give WATER_CLASSES"):
        water_mask(landcover=np.array([1.0]))
