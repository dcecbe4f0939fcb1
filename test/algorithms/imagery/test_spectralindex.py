"""Indices through Processing."""
import numpy as np
import pytest

PIXELS = ("veg", "bare", "water", "urban")
BANDS = ("blue", "green", "red", "nir", "swir1", "swir2")
SHORT = ("B", "G", "R", "N", "S1", "S2")


@pytest.fixture
def pixels(vectors, saved, tmp_path):
    """The four worked pixels as a stack of named bands."""
    found = vectors["v1.B_pixels"]
    array = np.array([[[found[pixel]["bands"][band] for pixel in PIXELS]] for band in SHORT])
    return saved(tmp_path / "pixels.tif", array, BANDS)


@pytest.mark.parametrize(("index", "key"), [
    ("ndvi", "NDVI"), ("evi", "EVI"), ("evi2", "EVI2"), ("mndwi", "MNDWI"), ("si", "SI"), ("ibi", "IBI"), ("ndbsi", "NDBSI"),
])
def test_worked_pixels(run, pixels, vectors, values, tmp_path, index, key):
    run("spectralindex", INPUT=pixels, INDEX=index, OUTPUT=str(tmp_path / "o.tif"))
    np.testing.assert_allclose(values(tmp_path / "o.tif", 1)[0], [vectors["v1.B_pixels"][pixel][key] for pixel in PIXELS], atol=1e-6)


def test_tasselled_cap_sets(run, pixels, values, tmp_path):
    """Wetness of vegetation and bare soil by several sets: worked numbers of the methods text."""
    for given, wanted in (({}, (-.082141, -.265682)), ({"COEFFICIENTS": "oli_sr"}, (-.041840, -.218074)), ({"COEFFICIENTS": "tm_dn"}, (.001129, -.161786))):
        _, log = run("spectralindex", INPUT=pixels, INDEX="tc_wetness", OUTPUT=str(tmp_path / "o.tif"), **given)
        np.testing.assert_allclose(values(tmp_path / "o.tif", 1)[0, :2], wanted, atol=1e-6)
        assert any("digital numbers" in line for line in log) == (given.get("COEFFICIENTS") == "tm_dn")


def test_ndmvi_with_given_and_found_minima(run, pixels, scene, values, tmp_path):
    run("spectralindex", INPUT=pixels, INDEX="ndmvi", RED_MIN=.02, NIR_MIN=.05, OUTPUT=str(tmp_path / "o.tif"))
    found = values(tmp_path / "o.tif", 1)[0]
    np.testing.assert_allclose(found[[0, 1, 3]], [.891892, .069767, .071429], atol=1e-6)
    _, log = run("spectralindex", INPUT=scene.stack, INDEX="ndmvi", OUTPUT=str(tmp_path / "p.tif"))
    red, nir = values(scene.stack, 3), values(scene.stack, 4)
    land = ~(values(scene.stack, 2) > values(scene.stack, 5))  # MNDWI > 0 is water
    low = [np.percentile(band[land], .1) for band in (red, nir)]
    told = next(line for line in log if line.startswith("Dark objects"))
    assert told == "Dark objects: red %.4f, near infrared %.4f" % tuple(low)
    np.testing.assert_allclose(values(tmp_path / "p.tif", 1)[land], np.clip(((nir - low[1]) - (red - low[0])) / ((nir - low[1]) + (red - low[0])), -1, 1)[land], atol=1e-5)


def test_bands_in_the_wrong_order_are_found_by_name(run, scene, saved, values, tmp_path):
    array = values(scene.stack)[::-1]
    run("spectralindex", INPUT=saved(tmp_path / "r.tif", array, BANDS[::-1]), OUTPUT=str(tmp_path / "o.tif"))
    np.testing.assert_allclose(values(tmp_path / "o.tif", 1), scene.ndvi, atol=1e-5)
    plain = saved(tmp_path / "n.tif", array[::-1])
    with pytest.raises(Exception, match="choose the sensor"):
        run("spectralindex", INPUT=plain, OUTPUT=str(tmp_path / "p.tif"))
    run("spectralindex", INPUT=plain, SENSOR="oli", OUTPUT=str(tmp_path / "p.tif"))
    np.testing.assert_allclose(values(tmp_path / "p.tif", 1), scene.ndvi, atol=1e-5)


def test_what_cannot_be_is_no_data_and_counted(run, saved, values, tmp_path):
    """Negative reflectance: an NDVI of -3 and a zero denominator."""
    stack = saved(tmp_path / "i.tif", [[[.02, .05, .1]], [[-.01, -.05, .3]]], ("red", "nir"))
    _, log = run("spectralindex", INPUT=stack, OUTPUT=str(tmp_path / "o.tif"))
    np.testing.assert_allclose(values(tmp_path / "o.tif", 1), [[np.nan, np.nan, .5]], atol=1e-6)
    assert any(line.startswith("2 cells had no possible value of NDVI") for line in log)


def test_index_before_average(run, scene, values, tmp_path):
    """On coarser cells the index is the mean of indices, not the index of mean bands."""
    run("spectralindex", INPUT=scene.stack, CELL_SIZE=150, OUTPUT=str(tmp_path / "o.tif"))
    wanted = scene.ndvi.reshape(10, 5, 12, 5).mean(axis=(1, 3))
    np.testing.assert_allclose(values(tmp_path / "o.tif", 1), wanted, rtol=1e-4, atol=1e-5)
