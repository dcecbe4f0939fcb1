"""The register of mines through Processing."""
import json
import os

import numpy as np
import pytest

NAN = np.nan
YEARS = [*range(2000, 2006), *range(2007, 2011)]
# 6 x 8 cells. Mine A: rows 0-2, columns 0-3 (12 cells); mine B: rows 2-5, columns 2-5 (16 cells); two cells are in both. 0 is no data.
CLASSES = np.array([
    [1, 1, 1, 2, 2, 2, 2, 2],
    [1, 1, 0, 2, 2, 2, 2, 2],
    [4, 0, 3, 3, 1, 1, 2, 2],
    [2, 2, 1, 1, 1, 1, 2, 2],
    [2, 2, 2, 2, 2, 2, 2, 2],
    [2, 2, 4, 4, 0, 0, 2, 2],
])
TYPES = np.where(CLASSES == 1, [[1, 2, 3, 0, 0, 0, 0, 0], [1, 1, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 2, 2, 0, 0], [0, 0, 3, 3, 1, 1, 0, 0], [0] * 8, [0] * 8], 0)
CELL = .0009  # km2


@pytest.fixture
def land(saved, tmp_path):
    """Class rasters, and a series whose cells are 0.1 x column + 0.01 x year - 2000, with a gap."""
    made = {name: saved(tmp_path / (name.lower() + ".tif"), array, (name.lower(),), 0) for name, array in (("CLASSES", CLASSES), ("TYPES", TYPES), ("RECENT", CLASSES % 3 + (CLASSES > 0)))}
    values = np.broadcast_to(.1 * np.arange(8), (10, 6, 8)) + .01 * (np.array(YEARS) - 2000)[:, None, None]
    values = values + np.random.default_rng(2).normal(0, .02, (10, 1, 1))
    values[3, :, :2] = NAN
    made["values"] = values
    made["VALUES"] = [saved(tmp_path / "evi.tif", np.nan_to_num(values, nan=-9999), ["evi_%d" % year for year in YEARS], -9999)]
    return made


@pytest.fixture
def mines(saved_polygons, cells_box, tmp_path):
    return saved_polygons(tmp_path / "mines.gpkg", [
        (cells_box(0, 0, 4, 3), {"id": "A", "mineral": "coal", "start": 1998}), (cells_box(2, 2, 4, 4), {"id": "B", "mineral": "coal", "start": 2004}),
        (cells_box(6, 0, 2, 6), {"id": "C", "mineral": "iron", "start": None}),
    ])


def numbers(row, *names):
    return [float(row[name]) if row[name] else None for name in names]


def test_areas_and_percents_by_hand(run, land, mines, read_rows, tmp_path):
    """A: 12 cells, two without a class, SI in five of the ten others. B: 16 cells, two without, SI in six, two cells of ND shared with A."""
    given = {name: land[name] for name in ("CLASSES", "TYPES", "RECENT")}
    _, log = run("minestatistics", MINES=mines, **given, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    a, b, c = read_rows(tmp_path / "t.csv")
    assert (a["mine"], b["mine"], c["mine"]) == ("A", "B", "C")
    assert (a["cells"], b["cells"], c["cells"]) == ("12", "16", "12")
    assert numbers(a, "area_km2", "valid_percent", "si_km2", "si_percent_of_mine", "si_percent_of_valid") == pytest.approx([12 * CELL, 1000 / 12, 5 * CELL, 500 / 12, 50])
    assert numbers(b, "si_km2", "si_percent_of_mine", "si_percent_of_valid", "nd_km2", "sd_percent_of_valid") == pytest.approx([6 * CELL, 600 / 16, 600 / 14, 2 * CELL, 200 / 14])
    assert numbers(a, "nd_km2", "sd_km2", "ni_km2") == pytest.approx([2 * CELL, CELL, 2 * CELL])
    assert numbers(a, "sci_km2", "sai_km2", "undecided_km2") == pytest.approx([3 * CELL, CELL, CELL])
    assert numbers(b, "sci_percent_of_valid", "sai_percent_of_valid", "undecided_percent_of_valid") == pytest.approx([200 / 14] * 3)
    # RECENT is 2 for SI and SD, 3 for NI, 1 for ND
    assert numbers(a, "rising_km2", "level_km2", "falling_km2") == pytest.approx([2 * CELL, 6 * CELL, 2 * CELL])
    assert "type" not in a
    assert "mean_2000" not in a
    assert any("2 cells lie in more than one mine and count for each" in line for line in log)


def test_means_and_their_trend(run, land, mines, read_rows, tmp_path):
    """Mean, test and slope as NumPy, pymannkendall and SciPy have them; in one year columns 0 and 1 of mine A are missing."""
    import pymannkendall
    from scipy.stats import theilslopes

    run("minestatistics", MINES=mines, VALUES=land["VALUES"], OUTPUT_TABLE=str(tmp_path / "t.csv"))
    a, b, _ = read_rows(tmp_path / "t.csv")
    for row, part in ((a, land["values"][:, 0:3, 0:4]), (b, land["values"][:, 2:6, 2:6])):
        means = np.nanmean(part.astype("float32"), axis=(1, 2), dtype=float)
        assert numbers(row, *("mean_%d" % year for year in YEARS)) == pytest.approx(means.tolist(), rel=1e-6)
        test = pymannkendall.original_test(means)
        slope = theilslopes(means, YEARS)[0]
        assert numbers(row, "trend_z", "trend_p", "trend_tau", "trend_slope", "trend_n") == pytest.approx([test.z, test.p, test.Tau, slope, 10], rel=1e-5)
    assert numbers(a, "cells", "area_km2", "values_valid_percent") == pytest.approx([12, 12 * CELL, 100 * (120 - 6) / 120])
    assert "si_km2" not in a


@pytest.mark.parametrize("variant", ["hamed_rao", "prewhitened"])
def test_variants_of_the_test(run, land, mines, read_rows, tmp_path, variant):
    import pymannkendall

    run("minestatistics", MINES=mines, VALUES=land["VALUES"], VARIANT=variant, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    means = numbers(read_rows(tmp_path / "t.csv")[1], *("mean_%d" % year for year in YEARS))
    test = {"hamed_rao": pymannkendall.hamed_rao_modification_test, "prewhitened": pymannkendall.pre_whitening_modification_test}[variant](np.array(means))
    assert numbers(read_rows(tmp_path / "t.csv")[1], "trend_z", "trend_p") == pytest.approx([test.z, test.p], rel=1e-6)


def test_durations_and_their_censor_flag(run, land, mines, read_rows, tmp_path):
    """Series 2000 to 2010: the mine of 1998 has at least 10 years, that of 2004 has 6, of the third nothing is known."""
    run("minestatistics", MINES=mines, VALUES=land["VALUES"], START_FIELD="start", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    found = [[row[name] for name in ("start", "duration_years", "censored")] for row in read_rows(tmp_path / "t.csv")]
    assert found == [["1998", "10", "1"], ["2004", "6", "0"], ["", "", ""]]
    run("minestatistics", MINES=mines, CLASSES=land["CLASSES"], START_FIELD="start", YEARS="2000-2019", OUTPUT_TABLE=str(tmp_path / "u.csv"))
    assert [row["duration_years"] for row in read_rows(tmp_path / "u.csv")] == ["19", "15", ""]


@pytest.mark.parametrize(("said", "start"), [("2004-03-01", "2004"), ("before 1998", "1998"), ("2004.0", "2004"), ("0", ""), ("unknown", "")])
def test_years_of_start_as_people_write_them(run, land, saved_polygons, cells_box, read_rows, tmp_path, said, start):
    path = saved_polygons(tmp_path / "s.gpkg", [(cells_box(0, 0, 4, 3), {"id": "A", "start": said})])
    run("minestatistics", MINES=path, CLASSES=land["CLASSES"], START_FIELD="start", YEARS="2000-2019", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert read_rows(tmp_path / "t.csv")[0]["start"] == start


def test_groups_as_mean_of_mines_and_pooled(run, land, mines, read_rows, tmp_path):
    """SI of coal: 50 and 42.86 %: mean 46.43, pooled 11 of 24 cells. Means of a year: by cells they lean to the larger mine."""
    run("minestatistics", MINES=mines, CLASSES=land["CLASSES"], VALUES=land["VALUES"], TYPE_FIELD="mineral", OUTPUT_GROUPS=str(tmp_path / "g.csv"), OUTPUT_TABLE=str(tmp_path / "t.csv"))
    found = {(row["group"], row["quantity"]): row for row in read_rows(tmp_path / "g.csv")}
    assert {group for group, _ in found} == {"all", "coal", "iron"}
    coal = found["coal", "si_percent_of_valid"]
    assert coal["mines"] == "2"
    assert numbers(coal, "mean_of_mines", "pooled_cells") == pytest.approx([(50 + 600 / 14) / 2, 1100 / 24])
    assert numbers(found["all", "si_percent_of_valid"], "mean_of_mines", "pooled_cells") == pytest.approx([(50 + 600 / 14) / 3, 1100 / 36])
    a, b = (land["values"][0, rows, columns] for rows, columns in ((slice(0, 3), slice(0, 4)), (slice(2, 6), slice(2, 6))))
    assert numbers(found["coal", "mean_2000"], "mean_of_mines", "pooled_cells") == pytest.approx([(a.mean() + b.mean()) / 2, (a.sum() + b.sum()) / 28], rel=1e-6)
    assert [row["type"] for row in read_rows(tmp_path / "t.csv")] == ["coal", "coal", "iron"]


def test_a_raster_of_labels_and_its_outlines(run, land, saved, read_rows, read_shapes, tmp_path):
    """Labels 7 and 9 are polygons of the same cells; a label that only water has is a mine without cells of CLASSES."""
    labels = np.zeros((6, 8))
    labels[0:3, 0:4], labels[3:6, 2:6] = 7, 9
    raster = saved(tmp_path / "labels.tif", labels, ("mine",), 0)
    run("minestatistics", MINES=raster, CLASSES=land["CLASSES"], OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT=str(tmp_path / "m.gpkg"))
    first, second = read_rows(tmp_path / "t.csv")
    assert (first["mine"], second["mine"]) == ("7", "9")
    assert numbers(first, "si_percent_of_valid", "si_km2") == pytest.approx([50, 5 * CELL])
    shapes = read_shapes(tmp_path / "m.gpkg")
    assert [shape.GetArea() for shape, _ in shapes] == [12 * 900, 12 * 900]
    assert shapes[0][0].GetEnvelope() == (300000, 300120, 2799910, 2800000)
    assert shapes[1][1]["mine"] == "9"
    assert shapes[0][1]["si_percent_of_valid"] == pytest.approx(50)


def test_one_mine_of_several_parts_in_another_crs(run, land, saved_polygons, cells_box, read_rows, read_shapes, tmp_path):
    """Both parts of mine P together are A of the other tests; the layer is in geographic coordinates and comes back in those of the raster."""
    from osgeo import ogr, osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32650)
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    degrees = osr.CoordinateTransformation(source, target)
    parts = []
    for box in (cells_box(0, 0, 2, 3), cells_box(2, 0, 2, 3)):
        shape = ogr.CreateGeometryFromWkt(box)
        shape.Transform(degrees)
        parts.append((shape.ExportToWkt(), {"name": "P"}))
    path = saved_polygons(tmp_path / "p.gpkg", parts, epsg=4326)
    run("minestatistics", MINES=path, MINES_FIELD="name", CLASSES=land["CLASSES"], OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT=str(tmp_path / "m.gpkg"))
    row, = read_rows(tmp_path / "t.csv")
    assert numbers(row, "cells", "si_percent_of_valid") == pytest.approx([12, 50])
    (shape, _), = read_shapes(tmp_path / "m.gpkg")
    assert shape.GetEnvelope() == pytest.approx((300000, 300120, 2799910, 2800000), abs=.01)
    assert shape.GetArea() == pytest.approx(12 * 900, abs=1)


def test_points_are_mines_of_one_cell(run, land, saved_polygons, read_rows, read_shapes, tmp_path):
    points = saved_polygons(tmp_path / "p.gpkg", [("POINT(%d 2799985)" % (300015 + 30 * column), {"id": column}) for column in (0, 3)])
    run("minestatistics", MINES=points, CLASSES=land["CLASSES"], OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT=str(tmp_path / "m.gpkg"))
    assert [numbers(row, "cells", "si_percent_of_valid") for row in read_rows(tmp_path / "t.csv")] == [[1, 100], [1, 0]]
    assert [shape.ExportToWkt() for shape, _ in read_shapes(tmp_path / "m.gpkg")] == ["MULTIPOINT (300015 2799985)", "MULTIPOINT (300105 2799985)"]


def test_invalid_shapes_and_mines_beyond_the_raster(run, land, saved_polygons, cells_box, read_rows, tmp_path):
    """A bow tie of two triangles is repaired; one mine reaches beyond, one lies elsewhere, one is smaller than a cell."""
    bow = "POLYGON((300000 2800000,300240 2799820,300240 2800000,300000 2799820,300000 2800000))"
    path = saved_polygons(tmp_path / "p.gpkg", [
        (bow, {"id": "bow"}), (cells_box(6, 4, 4, 4), {"id": "edge"}), (cells_box(900, 0, 4, 4), {"id": "far"}), ("POLYGON((300001 2799999,300003 2799999,300003 2799997,300001 2799999))", {"id": "tiny"}),
    ])
    _, log = run("minestatistics", MINES=path, CLASSES=land["CLASSES"], OUTPUT_TABLE=str(tmp_path / "t.csv"))
    cells = {row["mine"]: int(row["cells"]) for row in read_rows(tmp_path / "t.csv")}
    assert cells["edge"] == 4
    assert (cells["far"], cells["tiny"]) == (0, 0)
    assert cells["bow"] == pytest.approx(24, abs=4)  # half of 48 cells
    row = read_rows(tmp_path / "t.csv")[2]
    assert row["si_percent_of_mine"] == row["valid_percent"] == ""
    assert any("1 invalid geometries were repaired" in line for line in log)
    assert any("2 of 4 mines (such as far, tiny) hold no centre of a cell" in line for line in log)
    assert any("1 of 4 mines (such as edge) reach beyond the rasters" in line for line in log)


def test_teaching_mine_against_its_truth(run, teaching, saved, read_rows, tmp_path):
    """The truth as classes: restored cells are SI. The register gives every mine's restored hectares of truth.json."""
    classes = saved(tmp_path / "classes.tif", np.array([2, 1, 3, 2])[teaching.truth.astype(int)], ("class",), 0, origin=teaching.origin)
    run(
        "minestatistics", MINES=teaching.mines, MINES_FIELD="name", CLASSES=classes, VALUES=teaching.EVI, START_FIELD="start", OUTPUT_TABLE=str(tmp_path / "t.csv"),
    )
    with open(teaching.files["truth"], encoding="utf-8") as file:
        facts = {mine["name"]: mine for mine in json.load(file)["mines"]}
    found = {row["mine"]: row for row in read_rows(tmp_path / "t.csv")}
    assert set(found) == set(facts)
    for name, mine in facts.items():
        assert float(found[name]["si_km2"]) * 100 == pytest.approx(mine["restored_ha"], abs=.01)
        assert found[name]["duration_years"] == str(2019 - max(2000, mine["start"]))
        assert found[name]["censored"] == str(int(mine["start"] < 2000))
    # A mine that was reclaimed in 2004 grew greener, one that is at work since 2008 did not.
    assert float(found["Shiziling"]["trend_z"]) > 1.96
    assert float(found["Tangwei"]["trend_z"]) < -1.96


@pytest.mark.parametrize(("change", "words"), [
    ({"CLASSES": None}, "nothing to sum up: give CLASSES"),
    ({"CLASSES": None, "VALUES": "series", "TYPES": "types"}, "TYPES belongs to CLASSES"),
    ({"TYPE_FIELD": "owner"}, "TYPE_FIELD: the mines have no field owner; they have: .*id, mineral, start"),
    ({"START_FIELD": "opened", "YEARS": "2000-2010"}, "START_FIELD: the mines have no field opened"),
    ({"START_FIELD": "start"}, "START_FIELD needs the years of the series"),
    ({"MINES_FIELD": "name"}, "MINES has no field name"),
    ({"CLASSES": "wrong"}, r"CLASSES holds the codes 5, 9, but it may hold 1 \(SI\), 2 \(NI\), 3 \(ND\), 4 \(SD\) only"),
    ({"CLASSES": "quantity"}, "CLASSES holds 0.5, but classes are whole codes"),
    ({"MINES": "raster", "TYPE_FIELD": "id"}, "the mines have no field id; they have: -"),
    ({"MINES": "empty"}, "MINES has no features"),
    ({"MINES": "far"}, "MINES lies outside the rasters"),
    ({"MINES": "tiny"}, "No mine holds the centre of a cell"),
    ({"CLASSES": "degrees", "MINES": "raster"}, "Areas and distances need a projected CRS"),
])
def test_what_is_missing_or_wrong(run, land, mines, saved, saved_polygons, polygons, tmp_path, change, words):
    files = {
        "series": lambda: land["VALUES"], "types": lambda: land["TYPES"], "empty": lambda: polygons("empty"), "far": lambda: polygons("far"),
        "wrong": lambda: saved(tmp_path / "w.tif", np.where(CLASSES == 4, 9, np.where(CLASSES == 3, 5, CLASSES)), ("c",), 0),
        "quantity": lambda: saved(tmp_path / "q.tif", CLASSES / 2, ("c",), 0),
        "degrees": lambda: saved(tmp_path / "d.tif", CLASSES, ("c",), 0, epsg=4326, origin=(115, 25), cell=.001),
        "raster": lambda: saved(tmp_path / "r.tif", np.ones((6, 8)), ("m",), 0, **({"epsg": 4326, "origin": (115, 25), "cell": .001} if change.get("CLASSES") else {})),
        "tiny": lambda: saved_polygons(tmp_path / "s.gpkg", [("POLYGON((300001 2799999,300003 2799999,300003 2799997,300001 2799999))", {"id": 1})]),
    }
    given = {"MINES": mines, "CLASSES": land["CLASSES"], **{name: files[value]() if value in files else value for name, value in change.items()}}
    with pytest.raises(Exception, match=words):
        run("minestatistics", **{name: value for name, value in given.items() if value is not None}, OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT=str(tmp_path / "m.gpkg"))
    assert not [name for name in os.listdir(tmp_path) if name in ("t.csv", "m.gpkg") or "partial" in name]


def test_means_that_are_no_test_are_told(run, land, mines, scene, read_rows, tmp_path):
    _, log = run("minestatistics", MINES=mines, VALUES=land["VALUES"], MIN_YEARS=11, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert any("VALUES has 10 years; MIN_YEARS asks for 11: the trend of the means is left out" in line for line in log)
    assert "trend_z" not in read_rows(tmp_path / "t.csv")[0]
    run("mlri", LST=[scene.annual["LST"]], EVI=[scene.annual["EVI"]], OUTPUT=str(tmp_path / "m.tif"))
    _, log = run("minestatistics", MINES=scene.annual["MINES"], VALUES=[str(tmp_path / "m.tif")], OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert any("rises by chance: the trend of its means is no test" in line for line in log)


def test_area_of_interest_counts(run, land, mines, polygons, read_rows, saved_polygons, cells_box, tmp_path):
    """Outside AOI there is nothing: of mine A the two western columns are left."""
    west = saved_polygons(tmp_path / "w.gpkg", [(cells_box(0, 0, 2, 6), {"id": 1})])
    run("minestatistics", MINES=mines, CLASSES=land["CLASSES"], AOI=west, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert [row["cells"] for row in read_rows(tmp_path / "t.csv")] == ["6", "0", "0"]
