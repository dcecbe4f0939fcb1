"""MODIS granules through Processing: one date, and growing-season means, beside computations with the numbers written out."""
import csv
import os
import shutil

import numpy as np
import pytest
from osgeo import gdal

BANDS = ("red", "nir", "blue", "green", "b5", "swir1", "swir2")
ORDER = ("blue", "green", "red", "nir", "swir1", "swir2", "b5", "ndvi", "evi", "lst")


def physical(scene, year):
    """Reflectance by band, NDVI and temperature (on its own cells) where usable: state 72 is clear, 1097 cloudy; reliability 3 cloudy, NDVI below -2000 invalid; QC 0 good, 2 not produced."""
    *planes, state = gdal.Open(scene.modis["MOD09A1", year]).ReadAsArray().astype(float)
    ndvi, reliability = gdal.Open(scene.modis["MOD13A1", year]).ReadAsArray().astype(float)
    lst, qc = gdal.Open(scene.modis["MOD11A2", year]).ReadAsArray().astype(float)
    found = {band: np.where(state == 72, plane * 1e-4, np.nan) for band, plane in zip(BANDS, planes)}
    return {**found, "ndvi": np.where((reliability == 0) & (ndvi >= -2000), ndvi * 1e-4, np.nan), "lst": np.where(qc == 0, lst * .02, np.nan)}


def variables(found):
    r, n, b, g, b5, s1, s2 = (found[band] for band in BANDS)
    si, x, y = (s1 + r - b - n) / (s1 + r + b + n), 2 * s1 / (s1 + n), n / (n + r) + g / (g + s1)
    wet = sum(weight * band for weight, band in zip((.1147, .2489, .2408, .3132, -.3122, -.6416, -.5087), (r, n, b, g, b5, s1, s2)))
    return {"wet": wet, "ndbsi": (si + (x - y) / (x + y)) / 2, "mndwi": (g - s1) / (g + s1), "ndvi": found["ndvi"]}


def files(scene, year=2001):
    return {"REFLECTANCE": scene.modis["MOD09A1", year], "VEGETATION": scene.modis["MOD13A1", year], "TEMPERATURE": scene.modis["MOD11A2", year]}


def test_stack_of_one_date(run, scene, values, tmp_path):
    out = str(tmp_path / "o.tif")
    _, log = run("importmodis", **files(scene), OUTPUT=out)
    dataset, wanted = gdal.Open(out), physical(scene, 2001)
    names = [dataset.GetRasterBand(number).GetDescription() for number in range(1, dataset.RasterCount + 1)]
    assert names == [name for name in ORDER if name != "evi"]  # these granules have no EVI
    for number, name in enumerate(names[:-1], 1):
        np.testing.assert_allclose(values(out, number), wanted[name], rtol=1e-6)
    # Temperature of cells twice as large: what was masked on them is nowhere; a cell lies in one of them, so no value comes from farther than its neighbours.
    lst, coarse = values(out, len(names)), wanted["lst"]
    outside = np.repeat(np.repeat(np.isnan(coarse), 2, 0), 2, 1)
    np.testing.assert_array_equal(np.isnan(lst), outside)
    assert np.nanmin(coarse) <= np.nanmin(lst) <= np.nanmax(lst) <= np.nanmax(coarse)
    nearest = str(tmp_path / "n.tif")
    run("importmodis", TEMPERATURE=files(scene)["TEMPERATURE"], REFERENCE=scene.lst, RESAMPLING="nearest", OUTPUT=nearest)
    np.testing.assert_allclose(values(nearest, 1), np.repeat(np.repeat(coarse, 2, 0), 2, 1), rtol=1e-6)
    assert any("Valid cells: blue" in line for line in log)


def test_exports_that_are_scaled_already(run, scene, saved, values, tmp_path):
    """Reflectance 0-1 and degrees Celsius, as other programs export them."""
    planes = gdal.Open(scene.modis["MOD09A1", 2001]).ReadAsArray().astype(float)
    names = ["sur_refl_b%02d" % number for number in range(1, 8)] + ["sur_refl_state_500m"]
    scaled = saved(tmp_path / "MOD09A1.A2001193.h28v06.tif", np.concatenate([planes[:7] * 1e-4, planes[7:]]), names)
    run("importmodis", REFLECTANCE=scaled, OUTPUT=str(tmp_path / "a.tif"))
    run("importmodis", REFLECTANCE=scene.modis["MOD09A1", 2001], OUTPUT=str(tmp_path / "b.tif"))
    np.testing.assert_allclose(values(tmp_path / "a.tif"), values(tmp_path / "b.tif"), rtol=1e-5)
    lst, qc = gdal.Open(scene.modis["MOD11A2", 2001]).ReadAsArray().astype(float)
    celsius = saved(tmp_path / "MOD11A2.A2001193.h28v06.tif", np.array([lst * .02 - 273.15, qc]), ["LST_Day_1km", "QC_Day"], cell=60)
    run("importmodis", TEMPERATURE=celsius, OUTPUT=str(tmp_path / "c.tif"))
    np.testing.assert_allclose(values(tmp_path / "c.tif", 1), physical(scene, 2001)["lst"], atol=1e-3)


def test_what_cannot_be_imported(run, scene, saved, tmp_path):
    out = str(tmp_path / "o.tif")
    with pytest.raises(Exception, match="Nothing to import"):
        run("importmodis", OUTPUT=out)
    with pytest.raises(Exception, match="is a granule of"):
        run("importmodis", REFLECTANCE=scene.modis["MOD11A2", 2001], OUTPUT=out)
    with pytest.raises(Exception, match="holds none of the fields"):
        run("importmodis", REFLECTANCE=saved(tmp_path / "MOD09A1.A2001193.tif", np.zeros((2, 4, 4)), ["a", "b"]), OUTPUT=out)
    _, log = run("importmodis", **{**files(scene), "TEMPERATURE": scene.modis["MOD11A2", 2002]}, OUTPUT=out)
    assert any(line.startswith("WARNING The granules are of different dates") for line in log)


def test_growing_season_means(run, scene, values, tmp_path):
    """Two summers in a window of three years: both years' composites are the mean of the views of 2001 and 2002."""
    out, table = tmp_path / "out", tmp_path / "l.csv"
    results, log = run("modiscomposites", FOLDER=os.path.join(scene.folder, "modis"), OUTPUT_FOLDER=str(out), OUTPUT_TABLE=str(table))
    views = [variables(physical(scene, year)) for year in (2001, 2002)]
    for name in ("ndvi", "wet", "ndbsi", "mndwi"):
        stack = np.array([view[name] for view in views])
        count = np.isfinite(stack).sum(axis=0)
        with np.errstate(invalid="ignore"):
            mean = np.nansum(stack, axis=0) / np.where(count, count, np.nan)
        for band in (1, 2):
            np.testing.assert_allclose(values(out / (name + ".tif"), band), mean, rtol=2e-6, atol=2e-7)
            np.testing.assert_array_equal(values(out / (name + "_count.tif"), band), count)
    assert gdal.Open(str(out / "wet.tif")).GetRasterBand(2).GetDescription() == "wet_2002"
    assert results["OUTPUT_WET"] == str(out / "wet.tif")
    count = sum(np.isfinite(physical(scene, year)["lst"]).astype(int) for year in (2001, 2002))
    np.testing.assert_array_equal(values(out / "lst_count.tif", 1), np.repeat(np.repeat(count, 2, 0), 2, 1))
    with open(table, encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [(row["scene"], row["path_row"], row["used"]) for row in rows[:3]] == [("MOD09A1.A2001193.h28v06", "h28v06", "1"), ("MOD11A2.A2001193.h28v06", "h28v06", "1"), ("MOD13A1.A2001193.h28v06", "h28v06", "1")]
    assert any("lack years of their window" in line for line in log)


def test_single_years_and_products_that_are_missing(run, scene, values, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(scene.modis["MOD13A1", 2001], folder)
    shutil.copy(scene.modis["MOD13A1", 2002], folder)
    _, log = run("modiscomposites", FOLDER=str(folder), WINDOW_YEARS=1, YEARS="2002", OUTPUT_NDVI=str(tmp_path / "n.tif"))
    np.testing.assert_allclose(values(tmp_path / "n.tif", 1), physical(scene, 2002)["ndvi"], rtol=1e-6)
    assert any("no granules of MOD11A2" in line for line in log)
    with pytest.raises(Exception, match="OUTPUT_LST is wanted, but the folder has no granules of MOD11A2"):
        run("modiscomposites", FOLDER=str(folder), OUTPUT_LST=str(tmp_path / "l.tif"))
    with pytest.raises(Exception, match="outside the years"):
        run("modiscomposites", FOLDER=str(folder), FOLDER_2=os.path.join(scene.folder, "modis"), YEARS="1980", OUTPUT_NDVI=str(tmp_path / "x.tif"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(Exception, match="holds no granules"):
        run("modiscomposites", FOLDER=str(tmp_path / "empty"), OUTPUT_NDVI=str(tmp_path / "x.tif"))
