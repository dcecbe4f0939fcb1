"""Gradients through Processing: a planted break, worked rings, the Brumadinho tailings, bad rings."""
import numpy as np
import pytest
from osgeo import gdal, ogr


@pytest.fixture
def planted(saved, vector, box, tmp_path):
    """Two years of quality on 120 x 120 cells of 100 m that rises up to 2.5 km from a mine of 10 x 10 cells; the second year is 0.1 better."""
    from scipy.ndimage import distance_transform_edt, gaussian_filter

    random = np.random.default_rng(3)
    mine = np.zeros((120, 120), bool)
    mine[55:65, 55:65] = True
    away = distance_transform_edt(~mine, 100)
    paths = []
    for year, level in ((2001, 0.3), (2002, 0.4)):
        rough = gaussian_filter(random.standard_normal(mine.shape), 2)
        values = level + 0.1e-3 * np.minimum(away, 2500) + 0.01 * rough / rough.std() - 0.1 * mine
        paths.append(saved(str(tmp_path / ("rsei_%d.tif" % year)), values, ("rsei",), cell=100))
    return {"VALUES": paths, "MINES": vector([box(55, 55, 65, 65, 100)]), "RING": 500}


def test_planted_break_is_found(run, planted, table, tmp_path):
    results, log = run("distancegradient", **planted, OUTPUT_TABLE=str(tmp_path / "rings.csv"), OUTPUT_TRANSITION=str(tmp_path / "transition.csv"), OUTPUT_HTML=str(tmp_path / "page.html"))
    assert results["DISTANCE"] == pytest.approx(2500, abs=150)
    assert results["LOWER"] < 2500 < results["UPPER"]
    assert results["UPPER"] - results["LOWER"] < 1000
    rows = table(results["OUTPUT_TABLE"])
    assert [row["year"] for row in rows if row["ring"] == 0] == [2001, 2002, "mean"]
    first, last = (next(row for row in rows if row["year"] == year and row["ring"] == 0) for year in (2001, "mean"))
    assert (first["n"], first["from_m"], first["to_m"]) == (100, 0, 0)
    assert first["mean"] == pytest.approx(0.2, abs=0.02)
    assert last["mean"] == pytest.approx(0.25, abs=0.02)
    assert not any("no clear transition" in line for line in log)
    row, = table(results["OUTPUT_TRANSITION"])
    assert [row["distance_m"], row["lower_m"], row["upper_m"]] == pytest.approx([results["DISTANCE"], results["LOWER"], results["UPPER"]], rel=1e-5)
    assert row["before_per_km"] == pytest.approx(0.1, abs=0.01)  # planted: 0.1 per km up to 2.5 km, then level
    assert row["behind_per_km"] == pytest.approx(0, abs=0.01)
    assert row["clear"] == "yes"


def test_one_seed_one_interval(run, planted):
    first, second, third = (run("distancegradient", **planted, SEED=seed)[0] for seed in (4, 4, 5))
    assert first == second
    assert first["DISTANCE"] == third["DISTANCE"]
    assert (first["LOWER"], first["UPPER"]) != (third["LOWER"], third["UPPER"])


def test_rings_of_a_raster_worked_by_hand(run, saved, vector, box, table, tmp_path):
    # A mine of one cell in the middle of a row of nine cells of 30 m, values 0 to 8; rings of 60 m: cells 3, 5 and 2, 6; then 1, 7 and 0, 8.
    values = saved(str(tmp_path / "row_2020.tif"), np.arange(9.0)[None] ** 2)
    results, log = run("distancegradient", VALUES=[values], MINES=vector([box(4, 0, 5, 1)]), RING=60, MIN_CELLS=2, OUTPUT_TABLE=str(tmp_path / "rings.csv"))
    rows = table(results["OUTPUT_TABLE"])
    assert [(row["ring"], row["from_m"], row["to_m"], row["n"]) for row in rows] == [(0, 0, 0, 1), (1, 0, 60, 4), (2, 60, 120, 4)]
    np.testing.assert_allclose([row["mean"] for row in rows], [16, (9 + 25 + 4 + 36) / 4, (1 + 49 + 0 + 64) / 4])
    assert rows[1]["sd"] == pytest.approx(np.std([9, 25, 4, 36], ddof=1))
    assert any("Only 2 rings" in line for line in log)
    assert "DISTANCE" not in results


def test_ring_polygons(run, planted, tmp_path):
    results, _ = run("distancegradient", **planted, OUTPUT=str(tmp_path / "rings.gpkg"))
    dataset = ogr.Open(results["OUTPUT"])
    shapes = {feature["ring"]: (feature.GetGeometryRef().Clone(), feature["n"], feature["to_m"], feature["mean"]) for feature in dataset.GetLayer(0)}
    assert shapes[0][0].GetArea() == pytest.approx(1e6)
    # Ring 1: 500 m around a square of 1 km: four sides and a circle of 500 m.
    assert shapes[1][0].GetArea() == pytest.approx(4 * 1000 * 500 + np.pi * 500**2, rel=0.01)
    # Cells are counted by their centres, and distances are those from the outermost centres: a ring of cells is half a cell further in.
    assert shapes[1][1] * 1e4 == pytest.approx(shapes[1][0].GetArea(), rel=0.15)
    assert shapes[0][3] < shapes[1][3] < shapes[3][3]


@pytest.mark.parametrize(("method", "low", "high"), [("argmax", 2000, 7500), ("plateau", 2000, 3000)])
def test_other_rules(run, planted, method, low, high):
    results, _ = run("distancegradient", **planted, TRANSITION=method)
    assert low <= results["DISTANCE"] <= high


@pytest.fixture
def brumadinho(real_data):
    """NDVI before and after the dam break (no data -9999), the polygon of its tailings (of another source), the cells in it, and the grid's origin."""
    tailings = real_data + "/brumadinho_landsat8/brumadinho_tailings_extent_2019.gpkg"
    fields = []
    for date in ("20190114", "20190130"):
        stack = gdal.Open("%s/brumadinho_landsat8/brumadinho_L8_SR_%s_common.tif" % (real_data, date))
        red, nir = (stack.GetRasterBand(number).ReadAsArray() * 2.75e-5 - 0.2 for number in (3, 4))
        with np.errstate(divide="ignore", invalid="ignore"):
            fields.append(np.where(red > -0.19, (nir - red) / (nir + red), -9999))
    west, _, _, north, _, _ = stack.GetGeoTransform()
    burnt = gdal.Rasterize("", tailings, format="MEM", width=stack.RasterXSize, height=stack.RasterYSize, burnValues=[1], outputSRS=stack.GetProjection(), outputBounds=[
        west, north - 30 * stack.RasterYSize, west + 30 * stack.RasterXSize, north])
    return fields, tailings, burnt.ReadAsArray() == 1, (west, north)


def test_brumadinho_before_and_after(run, brumadinho, saved, table, tmp_path):
    """NDVI falls by 0.44 inside the tailings and hardly changes outside."""
    fields, tailings, inside, origin = brumadinho
    paths = [saved(str(tmp_path / ("ndvi_%d.tif" % year)), ndvi, ("ndvi",), -9999, 32623, origin) for year, ndvi in zip((2018, 2019), fields)]
    results, _ = run("distancegradient", VALUES=paths, MINES=tailings, RING=90, MAX_DISTANCE=2700, OUTPUT_TABLE=str(tmp_path / "rings.csv"))
    rows = table(results["OUTPUT_TABLE"])
    before, after = ([row for row in rows if row["year"] == year] for year in (2018, 2019))
    assert (before[0]["n"], after[0]["n"]) == (2728, 2728)
    assert [before[0]["mean"], after[0]["mean"]] == pytest.approx([ndvi[inside].mean() for ndvi in fields], rel=1e-6)
    change = [b["mean"] - a["mean"] for a, b in zip(before, after)]
    assert change[0] == pytest.approx(-0.44, abs=0.01)
    assert max(abs(one) for one in change[2:]) < 0.1


def test_brumadinho_change_ends_at_the_edge_of_the_tailings(run, brumadinho, saved, table, tmp_path):
    """The rings of the change are those of SciPy's distances; it ends within three cells of the polygon, and the interval knows that."""
    from scipy.ndimage import distance_transform_edt

    (before, after), tailings, inside, origin = brumadinho
    change = np.where((before > -9) & (after > -9), after - before, -9999)
    path = saved(str(tmp_path / "change_2019.tif"), change, ("change",), -9999, 32623, origin)
    results, log = run("distancegradient", VALUES=[path], MINES=tailings, RING=30, MAX_DISTANCE=900, OUTPUT_TABLE=str(tmp_path / "rings.csv"))
    ring = np.where(change > -9, np.ceil(distance_transform_edt(~inside) - 1e-9), -1)
    rows = table(results["OUTPUT_TABLE"])
    assert [row["n"] for row in rows] == [np.count_nonzero(ring == number) for number in range(31)]
    assert [row["mean"] for row in rows] == pytest.approx([change[ring == number].mean() for number in range(31)], rel=1e-5)
    assert 30 < results["LOWER"] <= results["DISTANCE"] <= results["UPPER"] < 120
    assert not any("no clear transition" in line for line in log)


def test_a_straight_course_is_told(run, saved, vector, box, tmp_path):
    row, column = np.indices((60, 200))
    values = saved(str(tmp_path / "a_2020.tif"), 0.01 * column + 0.001 * np.random.default_rng(0).standard_normal(row.shape))
    _, log = run("distancegradient", VALUES=[values], MINES=vector([box(0, 0, 1, 60)]), RING=300)
    assert any("no clear transition" in line for line in log)


@pytest.mark.parametrize(("changes", "sentence"), [
    ({"RING": 0}, "RING is 0"),
    ({"RING": 50}, "RING is 50 m, but the cells are 100 m wide"),
    ({"RING": 90000}, "inside the first ring"),
    ({"MAX_DISTANCE": 100}, "MAX_DISTANCE is 100 m"),
    ({"MIN_CELLS": 100000}, "fewer than MIN_CELLS"),
    ({"MINES": "empty"}, "MINES has no features"),
    ({"YEARS": "2001"}, "YEARS names 1 times but VALUES has 2 rasters"),
])
def test_bad_inputs(fails, planted, vector, tmp_path, changes, sentence):
    changes = {key: vector([], "empty", kind=ogr.wkbPolygon) if value == "empty" else value for key, value in changes.items()}
    assert sentence in fails("distancegradient", **{**planted, **changes}, OUTPUT_TABLE=str(tmp_path / "rings.csv"))
    assert not (tmp_path / "rings.csv").exists()


def test_values_without_data(fails, saved, vector, box, tmp_path):
    empty = saved(str(tmp_path / "a_2020.tif"), np.full((20, 20), -9999.0), nodata=-9999)
    assert "VALUES has no valid cell" in fails("distancegradient", VALUES=[empty], MINES=vector([box(3, 3, 5, 5)]), RING=30)
