"""Aligning rasters through Processing."""
import csv
import os

import numpy as np
import pytest
from osgeo import gdal


def rows_of(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def grid_of(path):
    dataset = gdal.Open(str(path))
    return dataset.GetGeoTransform(), dataset.RasterXSize, dataset.RasterYSize, dataset.GetProjection()


@pytest.fixture
def rasters(saved, tmp_path):
    """Fine quantity (30 m, 12 x 12), coarse quantity (60 m, shifted by none), fine classes with one no-data cell."""
    folder = tmp_path / "in"
    folder.mkdir()
    fine = np.arange(144, dtype=float).reshape(12, 12)
    classes = np.tile([[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 0, 4], [3, 3, 4, 4]], (3, 3))
    return {
        "fine": saved(folder / "fine.tif", fine, ("fine",), -9999), "coarse": saved(folder / "coarse.tif", np.arange(36, dtype=float).reshape(6, 6), ("coarse",), -9999, cell=60),
        "classes": saved(folder / "classes.tif", classes, ("class",), 0, kind=gdal.GDT_Byte), "array": fine,
    }


def test_all_get_the_cells_of_the_reference_in_their_order(run, rasters, values, tmp_path):
    """Onto cells twice as large: the mean of 2 x 2 cells; the coarse raster as it is."""
    out, table = tmp_path / "out", tmp_path / "t.csv"
    results, _ = run("alignrasters", INPUTS=[rasters["fine"], rasters["coarse"]], REFERENCE=rasters["coarse"], OUTPUT_FOLDER=str(out), OUTPUT_TABLE=str(table))
    assert results["OUTPUT_LAYERS"] == [str(out / "fine.tif"), str(out / "coarse.tif")]
    assert {grid_of(path) for path in results["OUTPUT_LAYERS"]} == {grid_of(rasters["coarse"])}
    np.testing.assert_allclose(values(out / "fine.tif", 1), rasters["array"].reshape(6, 2, 6, 2).mean(axis=(1, 3)), rtol=1e-6)
    np.testing.assert_array_equal(values(out / "coarse.tif"), values(rasters["coarse"]))
    rows = rows_of(table)
    assert [row["raster"] for row in rows] == ["fine", "coarse"]
    assert [row["method"] for row in rows] == ["average", "same cells"]
    assert [float(row["nodata_percent"]) for row in rows] == [0, 0]
    assert rows[0]["from_grid"].startswith("12 x 12 cells")


def test_resampling_by_raster(run, rasters, values, tmp_path):
    out = tmp_path / "out"
    run("alignrasters", INPUTS=[rasters["fine"], rasters["classes"]], REFERENCE=rasters["coarse"], RESAMPLINGS="nearest,mode", OUTPUT_FOLDER=str(out))
    assert set(values(out / "fine.tif", 1).ravel()) <= set(rasters["array"].ravel())
    np.testing.assert_array_equal(values(out / "classes.tif", 1), np.tile([[1, 2], [3, 4]], (3, 3)))
    for wrong in ("nearest", "nearest,cubic"):
        with pytest.raises(Exception, match="RESAMPLINGS is"):
            run("alignrasters", INPUTS=[rasters["fine"], rasters["classes"]], REFERENCE=rasters["coarse"], RESAMPLINGS=wrong, OUTPUT_FOLDER=str(tmp_path / "no"))


def test_classes_keep_codes_names_and_colours(run, scene, saved, values, tmp_path):
    """A class raster with a legend comes by the nearest cell, as a byte, with its names."""
    levels = str(tmp_path / "levels.tif")
    run("classifylevels", INPUT=scene.index["ndvi"], METHOD="quantile", OUTPUT=levels)
    reference = saved(tmp_path / "r.tif", np.zeros((40, 50)), ("r",), -9999, cell=37, origin=(300010, 2799990))
    run("alignrasters", INPUTS=[levels], REFERENCE=reference, OUTPUT_FOLDER=str(tmp_path / "out"))
    made, own = (gdal.Open(path) for path in (str(tmp_path / "out" / "levels.tif"), levels))
    assert made.GetRasterBand(1).DataType == gdal.GDT_Byte
    assert made.GetRasterBand(1).GetCategoryNames() == own.GetRasterBand(1).GetCategoryNames()
    assert made.GetRasterBand(1).GetColorTable().GetColorEntry(5) == own.GetRasterBand(1).GetColorTable().GetColorEntry(5)
    # centre of cell (0, 0) of the reference: 18.5 m right of 10 and below 10 -> column 0, row 0 of the levels (30 m); of (2, 3): 139.5, 102.5
    np.testing.assert_array_equal(values(tmp_path / "out" / "levels.tif", 1)[[0, 2], [0, 3]], values(levels, 1)[[0, 3], [0, 4]])


def test_another_coordinate_system(run, rasters, values, tmp_path):
    out = tmp_path / "out"
    run("alignrasters", INPUTS=[rasters["fine"], rasters["coarse"]], CRS="EPSG:32649", CELL_SIZE=50, OUTPUT_FOLDER=str(out))
    one, two = grid_of(out / "fine.tif"), grid_of(out / "coarse.tif")
    assert one == two
    assert one[0][1] == 50
    assert one[0][0] % 50 == 0
    assert np.isfinite(values(out / "fine.tif", 1)).mean() > .4
    with pytest.raises(Exception, match="CELL_SIZE"):
        run("alignrasters", INPUTS=[rasters["fine"]], CRS="EPSG:4326", OUTPUT_FOLDER=str(tmp_path / "no"))
    with pytest.raises(Exception, match="REFERENCE and CRS"):
        run("alignrasters", INPUTS=[rasters["fine"]], CRS="EPSG:32649", REFERENCE=rasters["coarse"], OUTPUT_FOLDER=str(tmp_path / "no"))


def test_inputs_are_never_overwritten(run, rasters, tmp_path):
    folder = os.path.dirname(rasters["fine"])
    before = open(rasters["fine"], "rb").read()
    with pytest.raises(Exception, match="would overwrite the input"):
        run("alignrasters", INPUTS=[rasters["fine"]], REFERENCE=rasters["coarse"], OUTPUT_FOLDER=folder)
    assert open(rasters["fine"], "rb").read() == before


def test_all_bands_and_two_layers_of_one_name(run, scene, rasters, saved, values, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    twin = saved(other / "fine.tif", rasters["array"] + 1, ("fine",), -9999)
    out = tmp_path / "out"
    results, _ = run("alignrasters", INPUTS=[rasters["fine"], twin, scene.stack], OUTPUT_FOLDER=str(out))
    assert [os.path.basename(path) for path in results["OUTPUT_LAYERS"]] == ["fine.tif", "fine_2.tif", "scene.tif"]
    np.testing.assert_array_equal(values(out / "fine_2.tif", 1), rasters["array"] + 1)
    np.testing.assert_allclose(values(out / "scene.tif"), values(scene.stack)[:, :12, :12], rtol=1e-6)
    assert gdal.Open(str(out / "scene.tif")).GetRasterBand(4).GetDescription() == "nir"
