"""Vegetation cover through Processing."""
import os

import numpy as np
import pytest


def test_known_end_members(run, saved, values, tmp_path):
    """(S - 0.05) / (0.85 - 0.05), cut to 0-1, by hand."""
    index = saved(tmp_path / "ndvi.tif", np.array([[-.2, .05, .25, .45], [.65, .85, .95, np.nan]]), ("ndvi",), -9999)
    out = str(tmp_path / "fvc.tif")
    results, _ = run("vegetationcover", INPUT=index, SOIL=.05, VEGETATION=.85, OUTPUT=out)
    np.testing.assert_allclose(values(out, 1), [[0, 0, .25, .5], [.75, 1, 1, np.nan]], atol=1e-6)
    assert (results["SOIL_USED"], results["VEGETATION_USED"]) == (.05, .85)


def test_percentiles_are_those_of_all_dates(run, scene, saved, values, tmp_path):
    """Two dates: the end members are the percentiles of both together, whichever is mapped."""
    dry = saved(tmp_path / "dry.tif", scene.ndvi - .2, ("ndvi",), -9999)
    first, second = values(scene.index["ndvi"], 1), values(dry, 1)
    wanted = np.percentile(np.concatenate([first.ravel(), second.ravel()]), [5, 95])
    for own, other, array in ((scene.index["ndvi"], dry, first), (dry, scene.index["ndvi"], second)):
        out = str(tmp_path / "fvc.tif")
        results, _ = run("vegetationcover", INPUT=own, POOL=[other], OUTPUT=out)
        assert [results["SOIL_USED"], results["VEGETATION_USED"]] == pytest.approx(wanted, abs=1e-7)
        np.testing.assert_allclose(values(out, 1), np.clip((array - wanted[0]) / (wanted[1] - wanted[0]), 0, 1), atol=1e-5)


def test_one_value_given_the_other_found(run, scene, values):
    results, _ = run("vegetationcover", INPUT=scene.index["ndvi"], SOIL=.02, HIGH=99)
    assert results["SOIL_USED"] == .02
    assert results["VEGETATION_USED"] == pytest.approx(np.percentile(values(scene.index["ndvi"], 1), 99), abs=1e-7)


@pytest.mark.parametrize(("parameters", "words"), [
    ({"SOIL": .9, "VEGETATION": .1}, "must be below that of full vegetation"),
    ({"LOW": 95, "HIGH": 5}, "do not span a range"),
])
def test_end_members_that_make_no_sense(run, scene, tmp_path, parameters, words):
    with pytest.raises(Exception, match=words):
        run("vegetationcover", INPUT=scene.index["ndvi"], **parameters, OUTPUT=str(tmp_path / "o.tif"))
    assert not os.path.exists(tmp_path / "o.tif")


def test_real_scene(run, real_data, values, tmp_path):
    """Gewata forest: NDVI of the Landsat 7 scene; cover against the percentiles taken in NumPy."""
    stack = values(os.path.join(real_data, "gewata_ethiopia", "gewata_L7_SR1e4_clip.tif"))
    out, ndvi = str(tmp_path / "fvc.tif"), str(tmp_path / "ndvi.tif")
    from osgeo import gdal

    red, nir = stack[2], stack[3]
    with np.errstate(invalid="ignore", divide="ignore"):
        array = (nir - red) / (nir + red)
    array[~(np.abs(array) <= 1)] = np.nan
    source = gdal.Open(os.path.join(real_data, "gewata_ethiopia", "gewata_L7_SR1e4_clip.tif"))
    made = gdal.GetDriverByName("GTiff").Create(ndvi, source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Float64)
    made.SetGeoTransform(source.GetGeoTransform())
    made.SetProjection(source.GetProjection())
    made.GetRasterBand(1).WriteArray(array)
    made = None
    results, _ = run("vegetationcover", INPUT=ndvi, OUTPUT=out)
    soil, vegetation = np.nanpercentile(array, [5, 95])
    assert results["SOIL_USED"] == pytest.approx(soil, abs=1e-6)
    assert results["VEGETATION_USED"] == pytest.approx(vegetation, abs=1e-6)
    np.testing.assert_allclose(values(out, 1), np.clip((array - soil) / (vegetation - soil), 0, 1), atol=1e-5)
