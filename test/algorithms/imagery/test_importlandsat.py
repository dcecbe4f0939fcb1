"""Landsat products as folder, metadata file and archive."""
import os
import shutil

import numpy as np
import pytest
from osgeo import gdal

BANDS = ["blue", "green", "red", "nir", "swir1", "swir2", "lst"]


def names(path):
    dataset = gdal.Open(str(path))
    return [dataset.GetRasterBand(number).GetDescription() for number in range(1, dataset.RasterCount + 1)]


def test_real_product_in_every_form(run, landsat_product, real_data, values, tmp_path):
    """Liverpool as folder, metadata file and archive: one result, the scale factors of the product guide applied to clear cells."""
    folder, archive = landsat_product("liverpool"), landsat_product("liverpool", ".tar", "archive")
    mtl = next(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith("_MTL.txt"))
    results = []
    for number, given in enumerate(({"FOLDER": folder}, {"FILE": mtl}, {"FILE": archive})):
        out = str(tmp_path / ("%d.tif" % number))
        found, _ = run("importlandsat", **given, OUTPUT=out)
        results.append(values(out))
        assert names(out) == BANDS
    np.testing.assert_array_equal(results[0], results[1])
    np.testing.assert_array_equal(results[0], results[2])
    numbers = values(os.path.join(real_data, "liverpool_landsat8", "liverpool_L8_SR_ST_20200927.tif"))
    numbers[numbers == 0] = np.nan
    clear = np.isfinite(numbers).all(axis=0)
    wanted = np.where(clear, np.concatenate([numbers[:6] * 2.75e-5 - .2, numbers[6:] * .00341802 + 149]), np.nan)
    np.testing.assert_allclose(results[0], wanted, rtol=1e-6, atol=1e-7)
    assert found["VALID_PERCENT"] == pytest.approx(100 * clear.mean())


def test_clouds_go_and_what_is_taken_out_can_be_chosen(run, mine, values, tmp_path):
    """The teaching mine's own quality band decides cell by cell."""
    folder = mine["product"]
    quality = values(os.path.join(folder, os.path.basename(folder) + "_QA_PIXEL.TIF"), 1)
    quality = np.where(np.isnan(quality), 1, quality).astype(int)
    for exclude, bits in ((None, 0b011111), (["cloud"], 0b001001), ([], 0b000001)):
        given = {} if exclude is None else {"EXCLUDE": exclude}
        found, _ = run("importlandsat", FOLDER=folder, OUTPUT=str(tmp_path / "o.tif"), **given)
        usable = quality & bits == 0
        np.testing.assert_array_equal(np.isfinite(values(tmp_path / "o.tif", 1)), usable)
        assert found["VALID_PERCENT"] == pytest.approx(100 * usable.mean())


def test_product_without_thermal_band(run, landsat_product, tmp_path):
    _, log = run("importlandsat", FOLDER=landsat_product("before"), OUTPUT=str(tmp_path / "o.tif"))
    assert names(tmp_path / "o.tif") == BANDS[:6]
    assert any("no surface temperature" in line for line in log)


def test_harmonised_reflectance(run, mine, values, tmp_path):
    """Only TM and ETM+ are changed; the scene is of OLI."""
    run("importlandsat", FOLDER=mine["product"], OUTPUT=str(tmp_path / "a.tif"))
    run("importlandsat", FOLDER=mine["product"], HARMONISE="roy2016", OUTPUT=str(tmp_path / "b.tif"))
    np.testing.assert_array_equal(values(tmp_path / "a.tif"), values(tmp_path / "b.tif"))


def test_clouds_are_taken_out_before_cells_are_averaged(run, mine, values, tmp_path):
    """On 90 m cells no cloud reaches the averages: equal to a masked mean of the nine cells of the scene."""
    run("importlandsat", FOLDER=mine["product"], OUTPUT=str(tmp_path / "fine.tif"))
    run("importlandsat", FOLDER=mine["product"], CELL_SIZE=90, OUTPUT=str(tmp_path / "coarse.tif"))
    fine, coarse = values(tmp_path / "fine.tif"), values(tmp_path / "coarse.tif")
    bands, height, width = fine.shape
    nine = fine.reshape(bands, height // 3, 3, width // 3, 3)
    with np.errstate(all="ignore"), pytest.warns(RuntimeWarning):
        wanted = np.nanmean(nine, axis=(2, 4))
    np.testing.assert_allclose(coarse, wanted, rtol=1e-5)


def test_folders_in_chinese_with_blanks(run, mine, tmp_path):
    folder = tmp_path / "遥感 影像" / os.path.basename(mine["product"])
    shutil.copytree(mine["product"], folder)
    run("importlandsat", FOLDER=str(folder), OUTPUT=str(tmp_path / "遥感 影像" / "结果.tif"))
    assert os.path.exists(tmp_path / "遥感 影像" / "结果.tif")


def test_bad_products(run, mine, tmp_path):
    out = str(tmp_path / "o.tif")
    empty = tmp_path / "empty"
    empty.mkdir()
    truncated = tmp_path / "truncated.tar"
    shutil.make_archive(str(tmp_path / "whole"), "tar", mine["product"])
    truncated.write_bytes((tmp_path / "whole.tar").read_bytes()[:200000])
    folder = shutil.copytree(mine["product"], tmp_path / "holes" / os.path.basename(mine["product"]))
    os.remove(next(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith("_SR_B4.TIF")))
    for given, words in (
        ({}, "either FOLDER or FILE"),
        ({"FOLDER": mine["product"], "FILE": str(truncated)}, "either FOLDER or FILE"),
        ({"FOLDER": str(empty)}, "no Landsat metadata"),
        ({"FOLDER": str(tmp_path / "nowhere")}, "FOLDER"),
        ({"FILE": str(truncated)}, "damaged or incomplete"),
        ({"FOLDER": str(folder)}, "SR_B4.TIF"),
        ({"FOLDER": mine["product"], "EXTRA": ["trad"]}, "no trad file"),
    ):
        with pytest.raises(Exception, match=words):
            run("importlandsat", **given, OUTPUT=out)
        assert not os.path.exists(out)
