"""Landscape metrics: the worked grid, brute-force windows, real land cover against scikit-image, and what is refused."""
import csv
import math
import os

import numpy as np
import pytest

VALUES = "code,name,bai,hai,eco\n1,wood,.35,0,.8\n2,grass,.21,.067,.6\n3,wetland,.28,0,.7\n4,crop,.11,.2,.4\n5,built,.04,1,.1\n"


def table(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def measured(codes, cell_ha=.09, connectivity=2):
    """Counts and patches of a set of cells by scikit-image, one class at a time; `codes` is 0 outside."""
    from skimage.measure import label

    classes = [code for code in np.unique(codes) if code > 0]
    areas = [np.bincount(label(codes == code, connectivity=connectivity).ravel())[1:] for code in classes]
    cells = [area.sum() for area in areas]
    total, patches = sum(cells), sum(area.size for area in areas)
    share = np.array(cells) / total
    shdi = -(share * np.log(share)).sum()
    return {
        "cells": total, "shdi": shdi, "shei": shdi / math.log(len(classes)) if len(classes) > 1 else 0.0, "np": patches, "pd": patches / (total * cell_ha) * 100, "mps": total * cell_ha / patches,
        "lpi": 100 * max(area.max() for area in areas) / total, "fn": (patches - 1) / total,
    }


@pytest.fixture
def worked(saved, vectors, tmp_path):
    """The 6 x 6 grid of methods 7 and its class table with HAI of construction-land equivalents."""
    (tmp_path / "classes.csv").write_text(VALUES, encoding="utf-8")
    return {"LANDCOVER": saved(tmp_path / "land.tif", vectors["v4.land"]["grid"], ("landcover",), 0), "TABLE": str(tmp_path / "classes.csv")}, vectors["v4.land"]


def test_worked_grid_as_one_unit(run, worked, values, tmp_path):
    layers, wanted = worked
    metrics = ["shdi", "shei", "np", "fn", "bai", "hai", "pd", "mps", "lpi"]
    out, rows = str(tmp_path / "o.tif"), str(tmp_path / "t.csv")
    _, log = run("landscapemetrics", **layers, METRICS=metrics, UNIT="grid", GRID_SIZE=180, OUTPUT=out, OUTPUT_TABLE=rows)
    (row,) = table(rows)
    found = {name: float(row[name]) for name in metrics}
    assert found["shdi"] == pytest.approx(wanted["SHDI"], abs=1e-6)
    assert found["shei"] == pytest.approx(wanted["SHEI"], abs=1e-6)
    assert found["np"] == wanted["N8"]
    assert found["fn"] == pytest.approx(wanted["FN1"], abs=1e-6)
    assert found["bai"] == pytest.approx(wanted["BAI_index"], rel=1e-6)
    assert found["hai"] == pytest.approx(wanted["HAI_CLE_Xu2016"], abs=1e-6)
    # 36 cells of 0.09 ha are 3.24 ha; the largest of six patches has 8 cells
    assert (found["pd"], found["mps"], found["lpi"]) == pytest.approx((6 / 3.24 * 100, .54, 100 * 8 / 36))
    assert float(row["area_km2"]) == pytest.approx(.0324)
    bands = values(out)
    np.testing.assert_allclose(bands, np.array([found[name] for name in metrics])[:, None, None] * np.ones((6, 6)), rtol=1e-6)
    from osgeo import gdal

    dataset = gdal.Open(out)
    assert [dataset.GetRasterBand(number).GetDescription() for number in range(1, 10)] == metrics
    assert any("code 2: grass, value bai 0.21, hai 0.067, 19.44 %" in line for line in log)


@pytest.mark.parametrize(("formula", "key"), [("fn2", "FN2_class_meanpatch"), ("paper", "eq13_landscape")])
def test_other_formulas_of_fragmentation(run, worked, tmp_path, formula, key):
    layers, wanted = worked
    rows = str(tmp_path / "t.csv")
    run("landscapemetrics", **layers, METRICS=["fn"], UNIT="grid", GRID_SIZE=180, FRAGMENTATION=formula, OUTPUT_TABLE=rows)
    known = wanted[key]
    if isinstance(known, dict):  # a figure for each class, averaged by their areas
        known = sum(known[code] * count for code, count in wanted["counts"].items()) / 36
    assert float(table(rows)[0]["fn"]) == pytest.approx(known, abs=1e-6)


def test_window_equals_a_brute_force_loop(run, saved, values, tmp_path):
    """Every window of 7 x 7 cells cut out and measured by itself; three classes in smooth patches with a hole of no data."""
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng(3)
    codes = 1 + np.digitize(gaussian_filter(rng.normal(size=(40, 52)), 1.5), [-.1, .15])
    codes[10:16, 20:27] = 0
    metrics = ["shdi", "shei", "np", "pd", "mps", "lpi", "fn"]
    out = str(tmp_path / "o.tif")
    run("landscapemetrics", LANDCOVER=saved(tmp_path / "l.tif", codes, ("landcover",), 0), METRICS=metrics, SIZE=7, CONNECTIVITY=4, OUTPUT=out)
    found = values(out)
    for row, column in np.ndindex(codes.shape):
        window = codes[max(0, row - 3):row + 4, max(0, column - 3):column + 4]
        if (window > 0).sum() * 2 < 49:
            assert np.isnan(found[:, row, column]).all()
        else:
            known = measured(window, connectivity=1)
            np.testing.assert_allclose(found[:, row, column], [known[metric] for metric in metrics], rtol=1e-5, atol=1e-6)


def test_window_ends_at_the_area_of_interest(run, scene, polygons, values, tmp_path):
    out, whole = str(tmp_path / "o.tif"), str(tmp_path / "w.tif")
    run("landscapemetrics", LANDCOVER=scene.classes, AOI=polygons("half"), SIZE=9, OUTPUT=out)
    run("landscapemetrics", LANDCOVER=scene.classes, SIZE=9, OUTPUT=whole)
    found = values(out, 1)
    assert np.isnan(found[:, 30:]).all()
    assert np.isfinite(found[4:-4, 4:30]).all()  # in the corners less than half of a window is filled
    np.testing.assert_array_equal(found[:, :26], values(whole, 1)[:, :26])  # windows that lie inside
    assert (found[4:-4, 29] != values(whole, 1)[4:-4, 29]).any()


def test_gewata_in_zones_and_fishnet(run, real_data, saved, values, tmp_path):
    """Land cover of Kafa, Ethiopia (255 no data): zone totals against scikit-image, fishnet totals against slices of the array."""
    file = os.path.join(real_data, "gewata_ethiopia", "gewata_lulc2011_clip.tif")
    codes = np.nan_to_num(values(file, 1))
    zones = np.zeros(codes.shape)
    zones[:300, :250], zones[300:, :400], zones[100:500, 450:] = 4, 9, 11
    labels = saved(tmp_path / "zones.tif", zones, ("zone",), 0, epsg=32636, origin=(811995, 840015))
    metrics = ["shdi", "shei", "np", "pd", "mps", "lpi", "fn"]
    out, rows = str(tmp_path / "o.tif"), str(tmp_path / "t.csv")
    run("landscapemetrics", LANDCOVER=file, METRICS=metrics, UNIT="zones", ZONES=labels, OUTPUT=out, OUTPUT_TABLE=rows)
    found = table(rows)
    assert [row["zone"] for row in found] == ["4", "9", "11"]
    for row in found:
        known = measured(np.where(zones == int(row["zone"]), codes, 0))
        assert int(row["cells"]) == known["cells"]
        assert [float(row[metric]) for metric in metrics] == pytest.approx([known[metric] for metric in metrics], rel=1e-8)
        np.testing.assert_allclose(values(out)[:, zones == int(row["zone"])][:, 0], [known[metric] for metric in metrics], rtol=1e-6)
    assert np.isnan(values(out)[:, zones == 0]).all()
    run("landscapemetrics", LANDCOVER=file, METRICS=metrics, UNIT="grid", GRID_SIZE=4500, OUTPUT_TABLE=rows, OUTPUT=out)
    found = {int(row["zone"]): row for row in table(rows)}
    for row, column in ((0, 0), (1, 2), (4, 4)):  # five units of 150 cells side by side, the last column and row hold one cell
        known = measured(codes[150 * row:150 * row + 150, 150 * column:150 * column + 150])
        assert [float(found[1 + 5 * row + column][metric]) for metric in ("cells", *metrics)] == pytest.approx([known[metric] for metric in ("cells", *metrics)], rel=1e-8)
    assert len(found) <= 25


def test_nlcd_of_zion_in_the_park(run, real_data, values, tmp_path):
    """NLCD 2011 (16 classes named in TABLE) within the park's polygon: the total against scikit-image over cells whose centre lies inside."""
    from osgeo import gdal

    folder = os.path.join(real_data, "zion_dem_landcover")
    names = tmp_path / "nlcd.csv"
    names.write_text("code;name\n" + "\n".join("%d;class %d" % (code, code) for code in (11, 21, 22, 23, 31, 41, 42, 43, 52, 71, 81, 82, 90, 95)), encoding="utf-8")
    rows, out, polygons = (str(tmp_path / name) for name in ("t.csv", "o.tif", "o.gpkg"))
    run("landscapemetrics", LANDCOVER=os.path.join(folder, "nlcd2011.tif"), SCHEME="custom", TABLE=str(names), METRICS=["np", "shdi", "lpi"], UNIT="zones",
        ZONES=os.path.join(folder, "zion.gpkg"), OUTPUT=out, OUTPUT_TABLE=rows, OUTPUT_ZONES=polygons)
    (row,) = table(rows)
    codes = values(os.path.join(folder, "nlcd2011.tif"), 1)
    inside = np.isfinite(values(out, 1))
    known = measured(np.where(inside, codes, 0))
    assert int(row["cells"]) == known["cells"] == inside.sum()
    assert [float(row[metric]) for metric in ("np", "shdi", "lpi")] == pytest.approx([known[metric] for metric in ("np", "shdi", "lpi")], rel=1e-8)
    dataset = gdal.OpenEx(polygons)
    layer = dataset.GetLayer(0)
    feature = layer.GetNextFeature()
    assert feature["np"] == known["np"]
    # the park's polygon and the cells inside it have the same area, but for the cells that its border cuts
    assert feature.geometry().GetArea() == pytest.approx(inside.sum() * 31.530298 * 31.524659, rel=2e-3)


def test_scheme_gives_the_values_and_names_the_doubtful_ones(run, scene, values, tmp_path):
    """li2020: vegetation 1, reclaimed 2, water 3, orchard 4 have HAI 0, .133, 0, .133, of which reclaimed is an assignment of our own."""
    out = str(tmp_path / "o.tif")
    _, log = run("landscapemetrics", LANDCOVER=scene.classes, SCHEME="li2020", METRICS=["hai"], SIZE=3, OUTPUT=out)
    scores = np.array([0, .133, 0, .133])[scene.cover]
    np.testing.assert_allclose(values(out, 1)[1:-1, 1:-1], np.lib.stride_tricks.sliding_window_view(scores, (3, 3)).mean(axis=(2, 3)), atol=1e-6)
    warning = next(line for line in log if "no verified source" in line)
    assert "HAI" in warning
    assert "Reclaimed vegetation 0.133" in warning
    assert "Orchard" not in warning
    own = tmp_path / "own.csv"
    own.write_text("code,name,value\n2,spoil heap,1\n", encoding="utf-8")  # one metric: the column value will do
    _, log = run("landscapemetrics", LANDCOVER=scene.classes, SCHEME="li2020", TABLE=str(own), METRICS=["hai"], SIZE=3, OUTPUT=out)
    scores = np.array([0, 1, 0, .133])[scene.cover]
    np.testing.assert_allclose(values(out, 1)[1:-1, 1:-1], np.lib.stride_tricks.sliding_window_view(scores, (3, 3)).mean(axis=(2, 3)), atol=1e-6)
    assert not any("Reclaimed" in line for line in log)


def test_features_over_the_land_cover(run, worked, saved, values, tmp_path):
    """A pond drawn over the upper left quarter makes one class of it."""
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    file = str(tmp_path / "pond.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(file)
    layer = dataset.CreateLayer("pond", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["code"] = 3
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((300000 2799910,300090 2799910,300090 2800000,300000 2800000,300000 2799910))"))
    layer.CreateFeature(feature)
    dataset = layer = feature = None
    layers, wanted = worked
    rows = str(tmp_path / "t.csv")
    for metrics in (["shdi"], ["shdi", "np"]):  # counted in blocks, and on the whole array
        run("landscapemetrics", **layers, OVERLAY=file, METRICS=metrics, UNIT="grid", GRID_SIZE=90, OUTPUT_TABLE=rows)
        found = table(rows)
        assert float(found[0]["shdi"]) == 0
        codes = np.array(wanted["grid"])
        assert float(found[3]["shdi"]) == pytest.approx(measured(codes[3:, 3:])["shdi"])


def test_overlapping_zones_count_whole(run, worked, values, tmp_path):
    """The left four columns and the right four columns share two: both count 24 cells."""
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    file = str(tmp_path / "zones.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(file)
    layer = dataset.CreateLayer("zones", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("id", ogr.OFTString))
    for name, west in (("left", 300000), ("right", 300060), ("far", 400000)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["id"] = name
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((%d 2799820,%d 2799820,%d 2800000,%d 2800000,%d 2799820))" % (west, west + 120, west + 120, west, west)))
        layer.CreateFeature(feature)
    dataset = layer = feature = None
    layers, wanted = worked
    codes = np.array(wanted["grid"])
    rows = str(tmp_path / "t.csv")
    for metrics in (["shdi"], ["shdi", "np", "lpi"]):
        _, log = run("landscapemetrics", **layers, METRICS=metrics, UNIT="zones", ZONES=file, OUTPUT_TABLE=rows, OUTPUT_ZONES=str(tmp_path / "z.gpkg"))
        left, right, far = table(rows)
        assert (left["zone"], right["zone"], far["zone"]) == ("left", "right", "far")
        for row, part in ((left, codes[:, :4]), (right, codes[:, 2:])):
            assert [float(row[metric]) for metric in ("cells", *metrics)] == pytest.approx([measured(part)[metric] for metric in ("cells", *metrics)])
        assert far["shdi"] == ""
        assert any("1 zones hold no cell" in line for line in log if line.startswith("WARNING"))


@pytest.mark.parametrize(("change", "words"), [
    ({"SIZE": 4}, "SIZE is 4: .*odd number from 3, such as 5"),
    ({"SIZE": 61}, "SIZE is 61, but the raster has only 50 x 60 cells"),
    ({"METRICS": []}, "METRICS"),
    ({"METRICS": ["bai", "hai"]}, "BAI, HAI need the meaning of the codes of LANDCOVER: choose SCHEME"),
    ({"SCHEME": "worldcover"}, "codes 1, 2, 3, 4, which the class table does not name"),
    ({"UNIT": "grid"}, "UNIT grid needs GRID_SIZE"),
    ({"UNIT": "grid", "GRID_SIZE": 10}, r"GRID_SIZE is 10: choose a side from 60 \(two cells\) to 1800"),
    ({"UNIT": "zones"}, "UNIT zones needs ZONES"),
    ({"OUTPUT_TABLE": "t.csv"}, "OUTPUT_TABLE belongs to a fishnet or zones"),
    ({"CONNECTIVITY": 6}, "CONNECTIVITY is 6"),
])
def test_what_is_wrong_is_said(run, scene, tmp_path, change, words):
    if "OUTPUT_TABLE" in change:
        change = {"OUTPUT_TABLE": str(tmp_path / change["OUTPUT_TABLE"])}
    with pytest.raises(Exception, match=words):
        run("landscapemetrics", **{"LANDCOVER": scene.classes, "OUTPUT": str(tmp_path / "o.tif"), **change})
    assert os.listdir(tmp_path) == []


def test_tables_that_do_not_fit(run, scene, saved, tmp_path):
    out = {"OUTPUT": str(tmp_path / "o.tif")}
    own = tmp_path / "own.csv"
    for text, metrics, words in (
        ("code,name,hai\n1,a,0\n2,b,0\n3,c,0\n", ["hai"], "codes 4, which the class table does not name"),
        ("code,name,hai\n1,a,0\n2,b,0\n3,c,0\n4,d,\n", ["hai"], "HAI has no value for the classes 4 d"),
        ("code,name,hai\n1,a,2\n", ["hai"], "value 2 of class 1 for HAI is not between 0 and 1"),
        ("code,name,value\n1,a,1\n", ["hai", "eco"], "TABLE has one column value, but hai, eco are wanted"),
        ("code,name,hai\nx,a,1\n", ["hai"], r"TABLE, line 2 \(code = x; bai = -; hai = 1; eco = -; value = -\): it needs a whole number in the column code and numbers such as 0.32 in bai, hai, eco, value"),
    ):
        own.write_text(text, encoding="utf-8")
        with pytest.raises(Exception, match=words):
            run("landscapemetrics", LANDCOVER=scene.classes, SCHEME="custom", TABLE=str(own), METRICS=metrics, **out)
    with pytest.raises(Exception, match="projected CRS"):
        run("landscapemetrics", LANDCOVER=saved(tmp_path / "g.tif", scene.cover + 1, (), 0, epsg=4326, origin=(115, 25), cell=.001), METRICS=["pd"], **out)
    assert not os.path.exists(out["OUTPUT"])
