"""Change by place, not by array position."""
import csv
import os

import numpy as np
import pytest


def test_tailings_flow_of_two_crops_with_different_corners(run, real_data, values, tmp_path):
    """Brumadinho before and after the dam failure: the crops have one size and corners 30 columns apart, the polygon is in the other UTM zone.

    The provenance of the scenes gives a median NDVI in the polygon of 0.78 before and 0.154 after on 2,728 cells, and 0.79 and 0.77 outside;
    stacking by array position finds 0.80 after.
    """
    from osgeo import gdal

    folder = os.path.join(real_data, "brumadinho_landsat8")
    tailings = str(tmp_path / "tailings.gpkg")
    gdal.VectorTranslate(tailings, os.path.join(folder, "brumadinho_tailings_extent_2019.gpkg"), dstSRS="EPSG:32723")
    ndvi = {}
    for day in (14, 30):
        scene, ndvi[day] = str(tmp_path / ("scene%d.tif" % day)), str(tmp_path / ("ndvi%d.tif" % day))
        run("scalescene", INPUT=os.path.join(folder, "brumadinho_L8_SR_201901%d.tif" % day), OUTPUT=scene)
        run("spectralindex", INPUT=scene, INDEX="ndvi", OUTPUT=ndvi[day])
    inside, everywhere = str(tmp_path / "inside.tif"), str(tmp_path / "all.tif")
    _, log = run("changebetweendates", BEFORE=ndvi[14], AFTER=ndvi[30], AOI=tailings, OUTPUT=inside)
    run("changebetweendates", BEFORE=ndvi[14], AFTER=ndvi[30], OUTPUT=everywhere)
    before, flow = values(ndvi[14], 1), np.isfinite(values(inside, 1))
    after = before + values(everywhere, 1)
    assert flow.sum() == 2728
    assert np.median(before[flow]) == pytest.approx(.78, abs=.005)
    assert np.median(after[flow]) == pytest.approx(.154, abs=.005)
    both = np.isfinite(after) & ~flow
    assert np.median(before[both]) == pytest.approx(.79, abs=.01)
    assert np.median(after[both]) == pytest.approx(.77, abs=.01)
    assert any("same cells as the grid; it covers 92.5 %" in line for line in log)


def test_difference_rate_and_transitions(run, saved, values, tmp_path):
    before = saved(tmp_path / "b.tif", [[2.0, 4.0, 0.0, -9999]], ("p",), -9999)
    after = saved(tmp_path / "a.tif", [[3.0, 3.0, 1.0, 1.0]], ("p",), -9999)
    classes = [saved(tmp_path / name, [row], ("c",), 0) for name, row in (("cb.tif", [1, 1, 2, 0]), ("ca.tif", [1, 2, 2, 2]))]
    run("changebetweendates", BEFORE=before, AFTER=after, BEFORE_CLASSES=classes[0], AFTER_CLASSES=classes[1],
        OUTPUT=str(tmp_path / "d.tif"), OUTPUT_RATE=str(tmp_path / "r.tif"), OUTPUT_TABLE=str(tmp_path / "t.csv"))
    np.testing.assert_array_equal(values(tmp_path / "d.tif", 1), [[1, -1, 1, np.nan]])
    np.testing.assert_array_equal(values(tmp_path / "r.tif", 1), [[50, -25, np.nan, np.nan]])
    with open(tmp_path / "t.csv", encoding="utf-8-sig") as file:
        rows = [(int(r["from_class"]), int(r["to_class"]), float(r["area_km2"]), float(r["percent"])) for r in csv.DictReader(file)]
    # one cell of 30 m is 0.0009 km2; three cells are valid in both class rasters
    assert rows == [(1, 1, .0009, pytest.approx(100 / 3)), (1, 2, .0009, pytest.approx(100 / 3)), (2, 2, .0009, pytest.approx(100 / 3))]


def test_what_is_missing_is_said(run, scene, tmp_path):
    maps = {"BEFORE": scene.index["ndvi"], "AFTER": scene.index["wet"]}
    with pytest.raises(Exception, match="one is missing"):
        run("changebetweendates", **maps, BEFORE_CLASSES=scene.classes, OUTPUT=str(tmp_path / "d.tif"))
    with pytest.raises(Exception, match="OUTPUT_TABLE needs"):
        run("changebetweendates", **maps, OUTPUT_TABLE=str(tmp_path / "t.csv"))


def test_areas_need_a_projected_crs(run, saved, tmp_path):
    layer = saved(tmp_path / "g.tif", [[1.0, 2.0]], ("p",), epsg=4326, origin=(115, 25), cell=.001)
    classes = saved(tmp_path / "c.tif", [[1, 2]], ("c",), 0, epsg=4326, origin=(115, 25), cell=.001)
    with pytest.raises(Exception, match="projected CRS"):
        run("changebetweendates", BEFORE=layer, AFTER=layer, BEFORE_CLASSES=classes, AFTER_CLASSES=classes, OUTPUT_TABLE=str(tmp_path / "t.csv"))
