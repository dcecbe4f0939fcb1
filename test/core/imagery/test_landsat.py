"""A Landsat scene to masked variables: worked numbers of the product guide and of the formulas."""
import numpy as np
import pytest
from mineeco.core.imagery import landsat
from mineeco.messages import InputProblem

# Three cells: clear, cloud (22280), and clear without temperature. Digital numbers 10000 = 0.075, 20000 = 0.35.
BLOCKS = {
    "qa_pixel": np.array([[21824.0, 22280.0, 5440.0]]), "st": np.array([[44177.0, 44177.0, 0.0]]), "st_qa": np.array([[250.0, 250.0, -9999.0]]),
    **{band: np.full((1, 3), number) for band, number in (("blue", 9000.0), ("green", 10000.0), ("red", 10000.0), ("nir", 20000.0), ("swir1", 15000.0), ("swir2", 12000.0))},
}


def test_worked_numbers():
    """EVI = 2.5 (0.35 - 0.075) / (0.35 + 6 x 0.075 - 7.5 x 0.0475 + 1); NDVI = 0.275 / 0.425; 44177 x 0.00341802 + 149 = 299.99787 K."""
    found = landsat.planes(BLOCKS, ["evi", "ndvi", "lst"], "oli")
    np.testing.assert_allclose(found["evi"], [[.6875 / 1.44375, np.nan, .6875 / 1.44375]])
    np.testing.assert_allclose(found["ndvi"], [[.275 / .425, np.nan, .275 / .425]])
    np.testing.assert_allclose(found["lst"], [[299.99787, np.nan, np.nan]], rtol=1e-8)


def test_uncertain_temperature_is_no_data():
    """ST_QA 250 is 2.5 K; what is not known is not trusted."""
    assert np.isfinite(landsat.planes(BLOCKS, ["lst"], "oli", max_error=2.5)["lst"]).tolist() == [[True, False, False]]
    assert not np.isfinite(landsat.planes(BLOCKS, ["lst"], "oli", max_error=2.4)["lst"]).any()
    known = {**BLOCKS, "st": np.full((1, 3), 44177.0)}
    assert np.isfinite(landsat.planes(known, ["lst"], "oli")["lst"]).tolist() == [[True, False, True]]
    assert np.isfinite(landsat.planes(known, ["lst"], "oli", max_error=9)["lst"]).tolist() == [[True, False, False]]


def test_scaling_of_the_scene_counts():
    found = landsat.planes(BLOCKS, ["reflectance", "lst"], "oli", {"red": (2e-5, -.1), "st": (.003, 150.0)})
    assert found["red"][0, 0] == pytest.approx(.1)
    assert found["nir"][0, 0] == pytest.approx(.35)
    assert found["lst"][0, 0] == pytest.approx(282.531)


def test_harmonising_changes_the_older_sensors_only():
    """Roy et al. 2016, red: 0.9047 x 0.075 + 0.0061."""
    assert landsat.planes(BLOCKS, ["reflectance"], "tm", harmonise="roy2016")["red"][0, 0] == pytest.approx(.9047 * .075 + .0061)
    assert landsat.planes(BLOCKS, ["reflectance"], "oli", harmonise="roy2016")["red"][0, 0] == pytest.approx(.075)


def test_bands_that_are_read():
    assert landsat.bands_needed(["evi", "lst"]) == ["qa_pixel", "blue", "red", "nir", "st"]
    assert landsat.bands_needed(["lst"], 2.0) == ["qa_pixel", "st", "st_qa"]
    assert landsat.bands_needed(["mndwi"], 2.0) == ["qa_pixel", "green", "swir1"]
    assert landsat.planes_of("evi") == ("evi",)
    assert len(landsat.planes_of("reflectance")) == 6
    every = landsat.planes({**BLOCKS}, landsat.VARIABLES, "tm")
    assert set(every) == {plane for variable in landsat.VARIABLES for plane in landsat.planes_of(variable)}


def test_unknown_variable():
    with pytest.raises(InputProblem, match="VARIABLES has no ndwi"):
        landsat.planes(BLOCKS, ["ndwi"], "oli")
