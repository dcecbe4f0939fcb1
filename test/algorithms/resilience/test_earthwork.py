"""Earthwork: the worked example, a known pit and heap in the teaching mine, volumes by NumPy and slopes by gdaldem, and what is refused."""
import csv
import os
import re

import numpy as np
import pytest
from osgeo import gdal

CELL = 30
PIT, HEAP = (slice(30, 60), slice(35, 65)), (slice(80, 95), slice(75, 100))  # rows and columns of the works in the teaching mine


def table(path):
    """Rows by zone; empty places are NaN."""
    with open(path, encoding="utf-8-sig") as file:
        return {row.pop("zone"): {name: float(text or "nan") for name, text in row.items()} for row in csv.DictReader(file)}


def frame(rows, columns, corner, grow=0, cell=CELL):
    """WKT of a rectangle of cells, widened by so many."""
    west, east = (corner[0] + cell * (end + side) for end, side in ((columns.start, -grow), (columns.stop, grow)))
    north, south = (corner[1] - cell * (end + side) for end, side in ((rows.start, -grow), (rows.stop, grow)))
    return "POLYGON((%f %f,%f %f,%f %f,%f %f,%f %f))" % (west, south, east, south, east, north, west, north, west, south)


@pytest.fixture(scope="module")
def dug(mine, saved, values, saved_polygons, tmp_path_factory):
    """The elevation of the teaching mine, and the same with noise of 25 cm a model after a pit of 6 m and a heap of 4 m were made."""
    folder = tmp_path_factory.mktemp("dug")
    rng = np.random.default_rng(12)
    transform = gdal.Open(mine["dem"]).GetGeoTransform()
    corner = transform[0], transform[3]
    height = values(mine["dem"], 1)
    change = np.zeros(height.shape)
    change[PIT], change[HEAP] = -6, 4
    noisy = [height + step + rng.normal(0, .25, height.shape) for step in (0, change)]
    return {
        "BEFORE": saved(folder / "before.tif", noisy[0], ("dem",), -9999, origin=corner), "AFTER": saved(folder / "after.tif", noisy[1], ("dem",), -9999, origin=corner),
        "raised": saved(folder / "raised.tif", noisy[1] + 1.3, ("dem",), -9999, origin=corner),
        "ZONES": saved_polygons(folder / "zones.gpkg", [(frame(*PIT, corner, 2), {"id": "pit"}), (frame(*HEAP, corner, 2), {"id": "heap"})]),
        "STABLE": saved_polygons(folder / "stable.gpkg", [(frame(slice(5, 25), slice(5, 30), corner), {"id": 1}), (frame(slice(70, 115), slice(5, 60), corner), {"id": 2})]),
        "heights": noisy, "change": change, "corner": corner, "folder": folder,
    }


def given(dug, *names):
    return {name: dug[name] for name in names}


def told(log, sentence):
    """The number in a warning that looks like `sentence`."""
    (found,) = [match for match in (re.search("WARNING.*" + sentence, line) for line in log) if match]
    return float(found.group(1))


def volume(part):
    """Cubic metres of the made works."""
    return abs(part).sum() * CELL**2


def test_the_worked_example(run, saved, values, vectors, tmp_path):
    """Methods 12: nine cells of 5 m."""
    wanted = vectors["v8.DoD"]
    files = [saved(tmp_path / name, np.array(wanted[name]), ("dem",), -9999, cell=5) for name in ("z1", "z2")]
    out, rows = str(tmp_path / "dz.tif"), str(tmp_path / "t.csv")
    results, log = run("earthwork", BEFORE=files[0], AFTER=files[1], ERROR_BEFORE=.15, ERROR_AFTER=.1, OUTPUT=out, OUTPUT_TABLE=rows)
    np.testing.assert_allclose(values(out, 1), wanted["dz"], atol=1e-5)
    assert any("error of the difference %.4f m, level of detection %.4f m" % (.180278, .353344) in line for line in log)
    assert (results["CUT"], results["FILL"], results["NET"], results["NET_SIGNIFICANT"]) == pytest.approx((52.5, 100, 47.5, 45), abs=1e-3)
    assert results["NET_ERROR"] == pytest.approx(9 * 25 * .180278, abs=1e-3)
    assert results["NET_ERROR_RANDOM"] == pytest.approx(3 * 25 * .180278, abs=1e-3)
    (row,) = table(rows).values()
    found = [row[name + "_m3"] for name in ("fill_significant", "cut_significant", "fill_significant_error_random", "cut_significant_error_random", "fill_significant_error_correlated")]
    assert found == pytest.approx([95, 50, 7.8062, 6.3738, 13.5208], abs=1e-3)
    assert (row["area_ha"], row["area_mu"], row["valid_percent"]) == pytest.approx((.0225, .3375, 100))
    assert np.isnan([row["cover_m3"], row["gravel_m3"], row["manure_t"]]).all()


def test_other_certainty(run, saved, vectors, tmp_path):
    wanted = vectors["v8.DoD"]
    files = [saved(tmp_path / name, np.array(wanted[name]), ("dem",), -9999, cell=5) for name in ("z1", "z2")]
    # |dz| above 4 x .18 m: +2.2 +1.0 and -.8 -1.2
    results, _ = run("earthwork", BEFORE=files[0], AFTER=files[1], ERROR_BEFORE=.15, ERROR_AFTER=.1, LOD_FACTOR=4)
    assert results["NET_SIGNIFICANT"] == pytest.approx(25 * (3.2 - 2.0), abs=1e-3)


def test_known_pit_and_heap_within_five_percent(run, dug, values, tmp_path):
    """An offset of 1.3 m is found on stable ground and taken off; without it the volumes are wrong, and that is told."""
    rows, page, out = (str(tmp_path / name) for name in ("t.csv", "p.html", "dz.tif"))
    results, log = run("earthwork", **given(dug, "BEFORE", "ZONES", "STABLE"), AFTER=dug["raised"], COVER_DEPTH=.5, GRAVEL_DEPTH=.2, MANURE_T_PER_MU=3, OUTPUT=out, OUTPUT_TABLE=rows, OUTPUT_HTML=page)
    found = table(rows)
    pit, heap = volume(dug["change"][PIT]), volume(dug["change"][HEAP])
    assert list(found) == ["Whole area", "pit", "heap"]
    assert found["pit"]["cut_m3"] == pytest.approx(pit, rel=.05)
    assert found["heap"]["fill_m3"] == pytest.approx(heap, rel=.05)
    assert results["NET"] == pytest.approx(heap - pit, rel=.05)
    assert results["NET_SIGNIFICANT"] == pytest.approx(heap - pit, rel=.05)
    assert abs(results["NET"] - (heap - pit)) < 4 * results["NET_ERROR_RANDOM"] < results["NET_ERROR"]
    assert told(log, r"AFTER lies (\S+) m from BEFORE") == pytest.approx(1.3, abs=.04)  # four standard errors: 1.25 x .35 / sqrt(1400)
    assert not any("no stable ground" in line or "share their zero" in line for line in log)
    inside = values(out, 1)[5:25, 5:30]
    assert abs(np.median(inside)) < .05
    # the plan area of the pit with its margin is 34 x 34 cells of 900 m2
    area = 34 * 34 * 900
    assert [found["pit"][name] for name in ("area_ha", "area_mu", "cover_m3", "gravel_m3", "manure_t")] == pytest.approx([area / 1e4, area / 1e4 * 15, area * .5, area * .2, area / 1e4 * 45])
    with open(page, encoding="utf-8") as file:
        text = file.read()
    assert "Stable ground" in text
    assert "pit" in text
    assert "m from BEFORE" in text
    results, log = run("earthwork", **given(dug, "BEFORE", "ZONES"), AFTER=dug["raised"], ERROR_BEFORE=.25, ERROR_AFTER=.25)
    cells = 34 * 34 + 19 * 29
    assert results["NET"] == pytest.approx(heap - pit + 1.3 * cells * 900, rel=.02)
    assert told(log, r"Outside ZONES the models differ by (\S+) m in the median.*share their zero") == pytest.approx(1.3, abs=.02)
    assert not any("share their zero" in line for line in run("earthwork", **given(dug, "BEFORE", "AFTER", "ZONES"), ERROR_BEFORE=.25, ERROR_AFTER=.25)[1])


def test_an_offset_shows_without_zones_too(run, dug):
    _, log = run("earthwork", **given(dug, "BEFORE"), AFTER=dug["raised"])
    assert told(log, r"Half of the area lies higher or lower by (\S+) m or more") == pytest.approx(1.3, abs=.05)
    assert not any("share their zero" in line for line in run("earthwork", **given(dug, "BEFORE", "AFTER"))[1])


def test_models_on_other_cells(run, dug, saved, tmp_path):
    """The later model on cells of 10 m that begin elsewhere, with an offset of 2 m."""
    fine = gdal.Warp(
        "", dug["BEFORE"], format="MEM", xRes=10, yRes=10, outputBounds=(dug["corner"][0] + 7, dug["corner"][1] - 3580, dug["corner"][0] + 3587, dug["corner"][1] - 10), resampleAlg="bilinear", outputType=gdal.GDT_Float64,
    )
    height, transform = fine.ReadAsArray(), fine.GetGeoTransform()
    corner = transform[0], transform[3]
    pit, heap = (slice(90, 180), slice(100, 190)), (slice(240, 290), slice(230, 300))
    height[pit] -= 6
    height[heap] += 4
    after = saved(tmp_path / "after.tif", height + 2 + np.random.default_rng(3).normal(0, .2, height.shape), ("dem",), -9999, origin=corner, cell=10)
    from osgeo import ogr, osr

    zones = str(tmp_path / "zones.gpkg")
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    layer_file = ogr.GetDriverByName("GPKG").CreateDataSource(zones)
    layer = layer_file.CreateLayer("zones", reference, ogr.wkbPolygon)
    for part in (pit, heap):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(frame(*part, corner, 6, 10)))
        layer.CreateFeature(feature)
    layer_file = layer = None
    results, log = run("earthwork", BEFORE=dug["BEFORE"], AFTER=after, ZONES=zones, STABLE=dug["STABLE"])
    assert results["CUT"] == pytest.approx(90 * 90 * 100 * 6, rel=.05)
    assert results["FILL"] == pytest.approx(50 * 70 * 100 * 4, rel=.05)
    assert any("AFTER: brought from 358 x 357 cells of 10 x 10" in line for line in log)
    assert told(log, r"AFTER lies (\S+) m from BEFORE") == pytest.approx(2, abs=.1)


def test_tailings_of_brumadinho(run, real_data, saved, values, tmp_path):
    """Real terrain and the mapped tailings flow: 3 m laid over it and 40 cm of noise come back, the offset of -0.7 m does not."""
    folder = os.path.join(real_data, "brumadinho_landsat8")
    before, flow = os.path.join(folder, "brumadinho_dem30_approx_registered.tif"), os.path.join(folder, "brumadinho_tailings_extent_2019.gpkg")
    transform, height = gdal.Open(before).GetGeoTransform(), values(before, 1)
    burnt = gdal.GetDriverByName("MEM").Create("", height.shape[1], height.shape[0], 1, gdal.GDT_Byte)
    burnt.SetGeoTransform(transform)
    burnt.SetProjection(gdal.Open(before).GetProjection())
    gdal.Rasterize(burnt, flow, burnValues=[1])
    covered = burnt.ReadAsArray() == 1
    assert covered.sum() > 1000
    later = height + 3 * covered - .7 + np.random.default_rng(9).normal(0, .4, height.shape)
    corner = transform[0], transform[3]
    after = saved(tmp_path / "after.tif", later, ("dem",), -9999, epsg=32623, origin=corner)
    from osgeo import ogr

    stable = str(tmp_path / "stable.gpkg")
    file = ogr.GetDriverByName("GPKG").CreateDataSource(stable)
    layer = file.CreateLayer("stable", gdal.Open(before).GetSpatialRef(), ogr.wkbPolygon)
    for rows, columns in ((slice(0, 40), slice(0, 60)), (slice(height.shape[0] - 30, height.shape[0]), slice(height.shape[1] - 50, height.shape[1]))):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(frame(rows, columns, corner)))
        layer.CreateFeature(feature)
    file = layer = None
    rows = str(tmp_path / "t.csv")
    results, _ = run("earthwork", BEFORE=before, AFTER=after, ZONES=flow, STABLE=stable, OUTPUT_TABLE=rows)
    assert results["NET"] == pytest.approx(3 * covered.sum() * 900, rel=.05)
    assert table(rows)["Whole area"]["area_ha"] == pytest.approx(covered.sum() * .09, rel=.01)


def test_volumes_by_numpy_and_slopes_by_gdaldem(run, dug, saved, values, tmp_path):
    """Zones as a raster; every figure of a zone again from the arrays."""
    labels = np.zeros((120, 120))
    labels[10:50, 10:70], labels[60:110, 20:90] = 3, 7
    zones = saved(tmp_path / "labels.tif", labels, ("zone",), 0, origin=dug["corner"])
    rows = str(tmp_path / "t.csv")
    run("earthwork", **given(dug, "BEFORE", "AFTER"), ZONES=zones, ERROR_BEFORE=.3, ERROR_AFTER=.4, SLOPE_LIMITS="5;12.5,30", OUTPUT_TABLE=rows)
    found = table(rows)
    assert list(found) == ["Whole area", "3", "7"]
    dz = dug["heights"][1].astype("float32").astype(float) - dug["heights"][0].astype("float32")
    slopes = {}
    for name in ("BEFORE", "AFTER"):
        made = str(tmp_path / (name + ".tif"))
        gdal.DEMProcessing(made, dug[name], "slope", computeEdges=False)
        slopes[name] = values(made, 1)
    for zone, inside in (("Whole area", labels > 0), ("3", labels == 3), ("7", labels == 7)):
        own, row = dz[inside], found[zone]
        large = own[abs(own) > 1.96 * .5]
        assert row["cut_m3"] == pytest.approx(-own[own < 0].sum() * 900, rel=1e-6)
        assert row["fill_m3"] == pytest.approx(own[own > 0].sum() * 900, rel=1e-6)
        assert row["net_m3"] == pytest.approx(own.sum() * 900, rel=1e-6)
        assert row["net_significant_m3"] == pytest.approx(large.sum() * 900, rel=1e-6)
        assert row["net_significant_error_random_m3"] == pytest.approx(np.sqrt(large.size) * .5 * 900, rel=1e-6)
        assert row["net_error_correlated_m3"] == pytest.approx(own.size * .5 * 900, rel=1e-6)
        for limit, name in ((5, "5"), (12.5, "12_5"), (30, "30")):
            over = {key: np.count_nonzero(slope[inside] > limit) for key, slope in slopes.items()}
            assert row["slope_over_%s_ha" % name] == pytest.approx(over["AFTER"] * .09, abs=.091)  # gdaldem computes in 32 bits: a cell may lie on the limit
            assert row["slope_over_%s_before_ha" % name] == pytest.approx(over["BEFORE"] * .09, abs=.091)
            assert row["slope_over_%s_percent" % name] == pytest.approx(100 * over["AFTER"] / own.size, abs=.1)


def test_zones_as_polygons_and_as_raster_agree(run, dug, saved, tmp_path):
    labels = np.zeros((120, 120))
    for code, (rows, columns) in ((1, PIT), (2, HEAP)):
        labels[rows.start - 2:rows.stop + 2, columns.start - 2:columns.stop + 2] = code
    one, other = str(tmp_path / "a.csv"), str(tmp_path / "b.csv")
    run("earthwork", **given(dug, "BEFORE", "AFTER", "ZONES", "STABLE"), OUTPUT_TABLE=one)
    run("earthwork", **given(dug, "BEFORE", "AFTER", "STABLE"), ZONES=saved(tmp_path / "z.tif", labels, ("zone",), 0, origin=dug["corner"]), OUTPUT_TABLE=other)
    np.testing.assert_array_equal(*([list(row.values()) for row in table(path).values()] for path in (one, other)))


def test_ground_of_two_zones_counts_once_in_the_whole(run, dug, saved_polygons, tmp_path):
    zones = saved_polygons(tmp_path / "z.gpkg", [(frame(slice(20, 50), slice(20, 60), dug["corner"]), {"id": "a"}), (frame(slice(40, 70), slice(30, 70), dug["corner"]), {"id": "b"})])
    rows = str(tmp_path / "t.csv")
    run("earthwork", **given(dug, "BEFORE", "AFTER"), ZONES=zones, OUTPUT_TABLE=rows)
    found = table(rows)
    assert [found[name]["area_ha"] for name in ("a", "b", "Whole area")] == pytest.approx([1200 * .09, 1200 * .09, (2400 - 10 * 30) * .09])
    assert found["Whole area"]["cut_m3"] < found["a"]["cut_m3"] + found["b"]["cut_m3"]


def test_a_zone_with_gaps_is_told(run, dug, saved, tmp_path):
    height = dug["heights"][1].copy()
    height[30:45, 35:65] = -9999
    rows = str(tmp_path / "t.csv")
    _, log = run("earthwork", **given(dug, "BEFORE", "ZONES"), AFTER=saved(tmp_path / "a.tif", height, ("dem",), -9999, origin=dug["corner"]), ERROR_BEFORE=0, ERROR_AFTER=0, OUTPUT_TABLE=rows)
    assert any("ZONES: pit lack heights" in line for line in log)
    assert table(rows)["pit"]["valid_percent"] == pytest.approx(100 * (1 - 15 * 30 / 34**2))
    assert table(rows)["heap"]["valid_percent"] == 100


def test_stable_ground_within_the_works(run, dug, saved_polygons, tmp_path):
    """Part of it in a zone is left out; nothing but that is refused; works outside any zone show by their spread."""
    pit = frame(*PIT, dug["corner"])
    outside = frame(slice(5, 25), slice(5, 30), dug["corner"])
    both = saved_polygons(tmp_path / "both.gpkg", [(pit, {"id": 1}), (outside, {"id": 2})])
    rows = str(tmp_path / "t.csv")
    results, log = run("earthwork", **given(dug, "BEFORE", "AFTER", "ZONES"), STABLE=both, OUTPUT_TABLE=rows)
    # 900 of 1400 cells
    assert any("64.3 % of STABLE lies within ZONES" in line for line in log)
    assert results["CUT"] == pytest.approx(volume(dug["change"][PIT]), rel=.05)
    with pytest.raises(Exception, match="STABLE holds 0 cells .*outside ZONES.*draw larger polygons"):
        run("earthwork", **given(dug, "BEFORE", "AFTER", "ZONES"), STABLE=saved_polygons(tmp_path / "pit.gpkg", [(pit, {"id": 1})]))
    # without zones no one can know that 375 of 1275 cells are the heap
    mixed = saved_polygons(tmp_path / "mixed.gpkg", [(frame(slice(80, 110), slice(70, 100), dug["corner"]), {"id": 1}), (frame(*HEAP, dug["corner"]), {"id": 2})])
    _, log = run("earthwork", **given(dug, "BEFORE", "AFTER"), STABLE=mixed)
    assert any("part of it is no stable ground" in line for line in log)
    # nor that all of it is the pit, but for the rest of the ground, which then seems to rise by its 6 m
    _, log = run("earthwork", **given(dug, "BEFORE", "AFTER"), STABLE=str(tmp_path / "pit.gpkg"))
    assert told(log, r"half of the other ground still lies \+([\d.]+) m or more away") == pytest.approx(6, abs=.05)
    _, log = run("earthwork", **given(dug, "BEFORE", "AFTER", "STABLE"))
    assert not any("no stable ground" in line or "other ground" in line for line in log)


def test_without_errors_nothing_is_said_of_them(run, dug, tmp_path):
    rows = str(tmp_path / "t.csv")
    results, log = run("earthwork", **given(dug, "BEFORE", "AFTER", "ZONES"), OUTPUT_TABLE=rows, OUTPUT_HTML=str(tmp_path / "p.html"))
    assert set(results) == {"CUT", "FILL", "NET", "OUTPUT_TABLE", "OUTPUT_HTML"}
    assert any("Neither STABLE nor ERROR_BEFORE" in line for line in log)
    assert np.isnan([table(rows)["pit"][name] for name in ("net_significant_m3", "net_error_random_m3")]).all()


def test_warning_on_coarse_models(run, dug, saved, vectors, tmp_path):
    _, log = run("earthwork", **given(dug, "BEFORE", "AFTER"))
    assert any("Cells of 30 m smooth slopes: faces steeper than 25, 35, 60 degrees" in line for line in log)
    files = [saved(tmp_path / name, np.array(vectors["v8.DoD"][name]), ("dem",), -9999, cell=5) for name in ("z1", "z2")]
    assert not any("smooth slopes" in line for line in run("earthwork", BEFORE=files[0], AFTER=files[1])[1])


def test_colours_lie_around_zero(run, dug, tmp_path):
    """No change is white, though the pit is deeper than the heap is high."""
    from mineeco.algorithms.styling import apply_style
    from qgis.core import QgsRasterLayer

    out = str(tmp_path / "dz.tif")
    run("earthwork", **given(dug, "BEFORE", "AFTER"), OUTPUT=out)
    layer = QgsRasterLayer(out, "dz")
    apply_style(layer, os.path.join(os.path.dirname(__file__), "..", "..", "..", "resources", "styles", "earthwork.qml"))
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [(item.value, item.color.name()) for item in items if item.value == 0] == [(0, "#f7f7f7")]
    assert items[0].value == -items[-1].value < -3
    assert items[0].color.red() > items[0].color.blue()  # cut is red


def test_a_crs_in_feet_is_converted_and_told(run, saved, vectors, tmp_path):
    """The worked example on cells of 5 US feet: a cell has (5 x 0.3048006)2 m2."""
    wanted = vectors["v8.DoD"]
    files = [saved(tmp_path / name, np.array(wanted[name]), ("dem",), -9999, epsg=2263, cell=5) for name in ("z1", "z2")]
    results, log = run("earthwork", BEFORE=files[0], AFTER=files[1])
    assert results["FILL"] == pytest.approx(100 * 0.3048006**2, rel=1e-5)
    assert any("unit of the CRS is not the metre" in line for line in log)


def test_only_the_area_of_interest_counts(run, dug, saved_polygons, tmp_path):
    aoi = saved_polygons(tmp_path / "aoi.gpkg", [(frame(slice(0, 45), slice(0, 120), dug["corner"]), {"id": 1})])
    rows = str(tmp_path / "t.csv")
    _, log = run("earthwork", **given(dug, "BEFORE", "AFTER", "ZONES", "STABLE"), AOI=aoi, OUTPUT_TABLE=rows)
    found = table(rows)
    # rows 28 to 44 of the pit; the heap lies outside
    assert found["pit"]["area_ha"] == pytest.approx(17 * 34 * .09)
    assert found["pit"]["cut_m3"] == pytest.approx(15 * 30 * 6 * 900, rel=.05)
    assert (found["heap"]["area_ha"], found["heap"]["cut_m3"]) == (0, 0)
    assert any("ZONES: heap have no cell in this run" in line for line in log)


@pytest.mark.parametrize(("change", "sentence"), [
    ({"SLOPE_LIMITS": "25,steep"}, "SLOPE_LIMITS is 25,steep, not a list of numbers"),
    ({"SLOPE_LIMITS": "35,25"}, "SLOPE_LIMITS 35, 25: give degrees between 0 and 90 in rising order"),
    ({"SLOPE_LIMITS": "25,120"}, "SLOPE_LIMITS 25, 120"),
    ({"ERROR_BEFORE": -0.1}, "ERROR_BEFORE is -0.1"),
    ({"ERROR_AFTER": 0.1}, "Only one of ERROR_BEFORE and ERROR_AFTER"),
    ({"COVER_DEPTH": -1}, "COVER_DEPTH is -1"),
    ({"MANURE_T_PER_MU": -3}, "MANURE_T_PER_MU is -3"),
    ({"LOD_FACTOR": 0}, "LOD_FACTOR is 0"),
])
def test_bad_numbers(run, dug, change, sentence):
    with pytest.raises(Exception, match=sentence):
        run("earthwork", **given(dug, "BEFORE", "AFTER"), **change)


def test_bad_layers(run, dug, saved, saved_polygons, scene, polygons, tmp_path):
    heights = np.full((20, 20), 100.0)
    far = saved(tmp_path / "far.tif", heights, ("dem",), -9999, origin=(500000, 2500000))
    with pytest.raises(Exception, match="AFTER .far. does not overlap"):
        run("earthwork", BEFORE=dug["BEFORE"], AFTER=far)
    degrees = saved(tmp_path / "degrees.tif", heights, ("dem",), -9999, epsg=4326, origin=(115, 26), cell=.001)
    with pytest.raises(Exception, match="projected CRS.*reproject the rasters, or name a projected REFERENCE"):
        run("earthwork", BEFORE=degrees, AFTER=degrees)
    feet = saved(tmp_path / "feet.tif", dug["heights"][1] / .3048, ("dem",), -9999, origin=dug["corner"])
    with pytest.raises(Exception, match="AFTER is about 3.28 times BEFORE: it is in feet. Multiply it by 0.3048"):
        run("earthwork", BEFORE=dug["BEFORE"], AFTER=feet)
    with pytest.raises(Exception, match="BEFORE is about 3.28 times AFTER"):
        run("earthwork", BEFORE=feet, AFTER=dug["AFTER"])
    odd = dug["heights"][1].copy()
    odd[3, 3] = -32768
    _, log = run("earthwork", BEFORE=dug["BEFORE"], AFTER=saved(tmp_path / "odd.tif", odd, ("dem",), origin=dug["corner"]))
    assert any("AFTER reaches from -32768 to" in line and "no-data value not declared" in line for line in log)
    nothing = saved(tmp_path / "nothing.tif", np.full((120, 120), -9999.0), ("dem",), -9999, origin=dug["corner"])
    with pytest.raises(Exception, match="BEFORE and AFTER have no cell with a height in both"):
        run("earthwork", BEFORE=dug["BEFORE"], AFTER=nothing)
    with pytest.raises(Exception, match="STABLE lies outside the rasters"):
        run("earthwork", **given(dug, "BEFORE", "AFTER"), STABLE=polygons("far"))
    with pytest.raises(Exception, match="STABLE has no features"):
        run("earthwork", **given(dug, "BEFORE", "AFTER"), STABLE=polygons("empty"))
    points = saved_polygons(tmp_path / "points.gpkg", [("POINT(%f %f)" % (dug["corner"][0] + 900, dug["corner"][1] - 900), {"id": 1})])
    with pytest.raises(Exception, match="ZONES hold points or lines, which have no area"):
        run("earthwork", **given(dug, "BEFORE", "AFTER"), ZONES=points)
    assert not [name for name in os.listdir(tmp_path) if ".partial" in name]
