"""Values by mine size through Processing: worked classes, small and overlapping mines, real areas, bad breaks."""
import numpy as np
import pytest
from osgeo import gdal, ogr


@pytest.fixture
def values_of_columns(saved, tmp_path):
    """60 x 60 cells of 30 m that hold the number of their column."""
    return saved(str(tmp_path / "values.tif"), np.tile(np.arange(60.0), (60, 1)))


def test_worked_classes(run, values_of_columns, vector, box, table, tmp_path):
    # Mines of 10 x 10, 20 x 20 and 30 x 10 cells: 0.09, 0.36 and 0.27 km2; breaks 0.1, 0.3.
    mines = vector([(box(0, 0, 10, 10), {"id": "a"}), (box(20, 0, 40, 20), {"id": "b"}), (box(10, 40, 40, 50), {"id": "c"})])
    results, _ = run("mineareaclasses", VALUES=values_of_columns, MINES=mines, BREAKS="0.1,0.3", OUTPUT_TABLE=str(tmp_path / "c.csv"), OUTPUT_MINES=str(tmp_path / "m.csv"), OUTPUT_HTML=str(tmp_path / "p.html"))
    first, second, third = table(results["OUTPUT_TABLE"])
    assert [row["mines"] for row in (first, second, third)] == [1, 1, 1]
    assert [row["area_km2"] for row in (first, second, third)] == pytest.approx([0.09, 0.27, 0.36])
    assert [row["n"] for row in (first, second, third)] == [100, 300, 400]
    assert [row["mean"] for row in (first, second, third)] == pytest.approx([4.5, 24.5, 29.5])
    assert first["sd"] == pytest.approx(np.std(np.repeat(np.arange(10), 10), ddof=1))
    assert np.isnan(first["low_km2"])
    assert (second["low_km2"], second["high_km2"]) == (0.1, 0.3)
    assert [(row["mine"], row["class"]) for row in table(results["OUTPUT_MINES"])] == [("a", 1), ("b", 3), ("c", 2)]


def test_features_of_one_id_are_one_mine_and_overlaps_count_in_both(run, values_of_columns, vector, box, table, tmp_path):
    mines = vector([(box(0, 0, 10, 10), {"id": "a"}), (box(20, 0, 30, 10), {"id": "a"}), (box(5, 0, 15, 10), {"id": "b"})])
    results, _ = run("mineareaclasses", VALUES=values_of_columns, MINES=mines, OUTPUT_MINES=str(tmp_path / "m.csv"))
    rows = {row["mine"]: row for row in table(results["OUTPUT_MINES"])}
    assert (rows["a"]["n"], rows["b"]["n"]) == (200, 100)
    assert rows["a"]["area_km2"] == pytest.approx(0.18)
    assert (rows["a"]["mean"], rows["b"]["mean"]) == pytest.approx((14.5, 9.5))


def test_a_mine_smaller_than_a_cell_has_the_cells_it_touches(run, values_of_columns, vector, box, table, tmp_path):
    mines = vector([(box(7.7, 5.1, 8.3, 5.4), {"id": "tiny"}), (box(900, 900, 910, 910), {"id": "far"}), (box(0, 20, 10, 30), {"id": "a"})])
    results, log = run("mineareaclasses", VALUES=values_of_columns, MINES=mines, OUTPUT_MINES=str(tmp_path / "m.csv"))
    rows = {row["mine"]: row for row in table(results["OUTPUT_MINES"])}
    assert rows["tiny"]["n"] == 2
    assert rows["tiny"]["mean"] == pytest.approx(7.5)
    assert rows["tiny"]["area_km2"] == pytest.approx(0.6 * 0.3 * 0.0009)
    assert set(rows) == {"tiny", "a"}
    assert any("1 lie outside the values" in line for line in log)


def test_raster_of_labels(run, values_of_columns, saved, table, tmp_path):
    labels = np.zeros((60, 60))
    labels[:10, :10], labels[20:30, 20:50] = 7, 3
    results, _ = run("mineareaclasses", VALUES=values_of_columns, MINES=saved(str(tmp_path / "labels.tif"), labels), BREAKS="0.1", OUTPUT_MINES=str(tmp_path / "m.csv"))
    assert [(row["mine"], round(row["area_km2"], 6), row["n"]) for row in table(results["OUTPUT_MINES"])] == [(3, 0.27, 300), (7, 0.09, 100)]


def test_teaching_mine_has_the_areas_of_its_register(run, mine, table, tmp_path):
    dataset = ogr.Open(mine["mines"])
    register = {str(feature["id"]): feature["area_ha"] / 100 for feature in dataset.GetLayer(0)}
    results, _ = run("mineareaclasses", VALUES=mine["dem"], MINES=mine["mines"], OUTPUT_MINES=str(tmp_path / "m.csv"))
    found = {"%g" % row["mine"]: row["area_km2"] for row in table(results["OUTPUT_MINES"])}
    assert found == pytest.approx(register, abs=1e-4)


def test_real_mines_have_the_areas_that_ogr_gives_them(run, coal_mines, saved, vector, table, tmp_path):
    """Boundaries of coal mines: area of each, and how many of them fall into each class."""
    west, east, south, north = (function(places) for function, places in zip((min, max, min, max), zip(*(shape.GetEnvelope() for shape in coal_mines))))
    values = saved(str(tmp_path / "v.tif"), np.zeros((int((north - south) / 500) + 2, int((east - west) / 500) + 2)), epsg=26917, origin=(west - 500, north + 500), cell=500)
    mines = vector([(shape.ExportToWkt(), {"id": "m%d" % number}) for number, shape in enumerate(coal_mines)], epsg=26917)
    breaks = [1, 5, 20]
    results, _ = run("mineareaclasses", VALUES=values, MINES=mines, BREAKS="1,5,20", OUTPUT_TABLE=str(tmp_path / "c.csv"), OUTPUT_MINES=str(tmp_path / "m.csv"))
    areas = {"m%d" % number: shape.GetArea() / 1e6 for number, shape in enumerate(coal_mines)}
    assert {row["mine"]: row["area_km2"] for row in table(results["OUTPUT_MINES"])} == pytest.approx(areas, rel=1e-6)
    classes = table(results["OUTPUT_TABLE"])
    assert [row["mines"] for row in classes] == np.bincount(np.digitize(list(areas.values()), breaks), minlength=4).tolist()
    assert sum(row["area_km2"] for row in classes) == pytest.approx(sum(areas.values()), rel=1e-6)


@pytest.mark.parametrize("name", ["whiteoak", "mudriver", "bencreek"])
def test_real_masks_have_the_area_of_their_cells(run, real_data, saved, table, tmp_path, name):
    """Mountaintop-removal masks at 10 m, every mined patch a mine of its own (four neighbours)."""
    from scipy.ndimage import label

    mask = gdal.Open("%s/mine_polygons/wv_mtr_mask_%s.tif" % (real_data, name))
    origin, mined = mask.GetGeoTransform()[::3], mask.ReadAsArray() == 1
    labels, _ = label(mined)
    files = [saved(str(tmp_path / (stem + ".tif")), array, epsg=26917, origin=origin, cell=10) for stem, array in (("labels", labels), ("v", np.ones(labels.shape)))]
    results, _ = run("mineareaclasses", VALUES=files[1], MINES=files[0], OUTPUT_TABLE=str(tmp_path / "c.csv"), OUTPUT_MINES=str(tmp_path / "m.csv"))
    areas = np.bincount(labels.ravel())[1:] * 1e-4
    assert [row["area_km2"] for row in table(results["OUTPUT_MINES"])] == pytest.approx(areas.tolist())
    classes = table(results["OUTPUT_TABLE"])
    assert [row["mines"] for row in classes] == np.bincount(np.digitize(areas, [0.25, 0.5, 0.75, 1]), minlength=5).tolist()
    assert sum(row["area_km2"] for row in classes) == pytest.approx(mined.sum() * 1e-4)


@pytest.mark.parametrize(("changes", "sentence"), [
    ({"BREAKS": "1,0.5"}, "do not increase"),
    ({"BREAKS": "0,1"}, "BREAKS begins with 0"),
    ({"BREAKS": "a"}, "BREAKS is a, not a list of numbers"),
    ({"MINES": "points"}, "points or lines"),
    ({"MINES": "far"}, "MINES lies outside"),
    ({"VALUES": "empty"}, "no valid cell inside MINES"),
])
def test_bad_inputs(fails, values_of_columns, vector, box, saved, tmp_path, changes, sentence):
    other = {
        "points": lambda: vector(["POINT(300100 2799900)"], "points"), "far": lambda: vector([box(900, 900, 910, 910)], "far"),
        "empty": lambda: saved(str(tmp_path / "empty.tif"), np.full((60, 60), -9999.0), nodata=-9999),
    }
    parameters = {"VALUES": values_of_columns, "MINES": vector([box(0, 0, 10, 10)])}
    parameters.update({key: other[value]() if value in other else value for key, value in changes.items()})
    assert sentence in fails("mineareaclasses", **parameters, OUTPUT_TABLE=str(tmp_path / "c.csv"))
    assert not (tmp_path / "c.csv").exists()
