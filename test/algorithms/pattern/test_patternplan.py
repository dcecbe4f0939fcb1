"""Plan of the pattern: zones cell by cell, conflicts, the cells of the plan, the area of interest, the teaching mine, and what is refused."""
import csv
import os

import numpy as np
import pytest

SIDE = 20


def line(cells, **values):
    """Centres of cells (column, row) of 100 m as a line."""
    return "LINESTRING(%s)" % ",".join("%d %d" % (300050 + 100 * x, 2799950 - 100 * y) for x, y in cells), values


def box(column, row, width, height):
    west, north = 300000 + 100 * column, 2800000 - 100 * row
    east, south = west + 100 * width, north - 100 * height
    return "POLYGON((%d %d,%d %d,%d %d,%d %d,%d %d))" % (west, south, east, south, east, north, west, north, west, south)


@pytest.fixture
def pattern(saved, saved_polygons, tmp_path):
    """Cells of 1 ha: a source of 3 x 3 cells, a corridor from its middle to the east, a node on it; tailings (9) on the source, the corridor and far away."""
    landuse = np.ones((SIDE, SIDE))
    landuse[2, 2], landuse[3, 12], landuse[19, 19], landuse[15, 15] = 9, 9, 9, 6
    return {
        "LANDUSE": saved(tmp_path / "landuse.tif", landuse, ("landuse",), 0, cell=100), "FORBIDDEN": "9,6",
        "SOURCES": saved_polygons(str(tmp_path / "s.gpkg"), [(box(2, 2, 3, 3), {"id": 1})]),
        "CORRIDORS": saved_polygons(str(tmp_path / "c.gpkg"), [line([(3, 3), (12, 3)], id=1)]),
        "NODES": saved_polygons(str(tmp_path / "n.gpkg"), [("POINT(300950 2799650)", {"id": 1})]),
        "BUFFER": 100, "CORRIDOR_WIDTH": 100, "NODE_RADIUS": 100,
    }


def rows_of(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_zones_by_hand(run, pattern, values, tmp_path):
    """The buffer is three cells on each side of the source; the corridor takes the middle one in the east and is one cell wide; the node is a cross of five cells on it."""
    known = np.full((SIDE, SIDE), np.nan)
    known[1, 2:5] = known[5, 2:5] = known[2:5, 1] = known[2:5, 5] = 2
    known[3, 5:13] = 3
    known[3, 8:11] = known[2, 9] = known[4, 9] = 4
    known[2:5, 2:5] = 1
    known[2, 2] = known[3, 12] = 5
    out = {"OUTPUT": str(tmp_path / "o.tif"), "OUTPUT_TABLE": str(tmp_path / "t.csv"), "OUTPUT_CONFLICTS": str(tmp_path / "k.csv"), "OUTPUT_HTML": str(tmp_path / "p.html")}
    run("patternplan", **pattern, **out)
    np.testing.assert_array_equal(values(out["OUTPUT"], 1), known)
    # 8 core, 11 buffer, 8 - 3 - 1 corridor, 5 node, 2 conflict: 30 cells of 1 ha, of 400.
    assert [(row["zone"], row["name"], float(row["area_ha"]), float(row["area_km2"])) for row in rows_of(out["OUTPUT_TABLE"])] == [
        ("1", "Core", 8, .08), ("2", "Buffer", 11, .11), ("3", "Corridor", 4, .04), ("4", "Node", 5, .05), ("5", "Conflict", 2, .02),
    ]
    assert [float(row["percent"]) for row in rows_of(out["OUTPUT_TABLE"])] == pytest.approx([100 * n / 30 for n in (8, 11, 4, 5, 2)])
    assert [float(row["percent_of_area"]) for row in rows_of(out["OUTPUT_TABLE"])] == pytest.approx([n / 4 for n in (8, 11, 4, 5, 2)])
    assert [(row["zone_name"], row["class"], float(row["area_ha"])) for row in rows_of(out["OUTPUT_CONFLICTS"])] == [("Core", "9", 1), ("Corridor", "9", 1)]


def test_widths(run, pattern, values, tmp_path):
    """300 m reach one cell to each side of the line; a corridor of no width has the cells of its line."""
    out = str(tmp_path / "o.tif")
    given = {**pattern, "NODES": None, "BUFFER": 0, "FORBIDDEN": "6"}
    run("patternplan", **{**given, "CORRIDOR_WIDTH": 300}, OUTPUT=out)
    known = np.full((SIDE, SIDE), np.nan)
    known[2:5, 2:13] = 3  # 150 m from the centres of the line's cells: the diagonal neighbour is 141 m away
    known[2:5, 13] = 3
    known[2:5, 2:5] = 1
    np.testing.assert_array_equal(values(out, 1), known)
    run("patternplan", **{**given, "CORRIDOR_WIDTH": 0}, OUTPUT=out)
    assert np.count_nonzero(values(out, 1) == 3) == 8
    _, log = run("patternplan", **{**given, "CORRIDOR_WIDTH": 60, "BUFFER": 70}, OUTPUT=out)
    assert np.count_nonzero(values(out, 1) == 3) == 8
    assert [line.split(",")[0] for line in log if line.startswith("WARNING") and "less than the 100 m of a cell" in line] == ["WARNING BUFFER is 70 m", "WARNING CORRIDOR_WIDTH is 60 m"]


def test_without_land_use(run, pattern, saved, values, tmp_path):
    """The cells are those of the sources where they are a raster, else of REFERENCE; there are no conflicts."""
    out = str(tmp_path / "o.tif")
    given = {name: value for name, value in pattern.items() if name not in ("LANDUSE", "FORBIDDEN")}
    run("patternplan", **given, REFERENCE=pattern["LANDUSE"], OUTPUT=out)
    found = values(out, 1)
    assert np.count_nonzero(found == 1) == 9
    assert not (found == 5).any()
    labels = np.zeros((SIDE, SIDE))
    labels[2:5, 2:5] = 7
    again = str(tmp_path / "again.tif")
    run("patternplan", **{**given, "SOURCES": saved(tmp_path / "s.tif", labels, ("source",), 0, cell=100)}, OUTPUT=again)
    np.testing.assert_array_equal(values(again, 1), found)


def test_area_of_interest_and_scheme(run, pattern, saved_polygons, values, tmp_path):
    """Nothing is planned outside the area of interest; the forbidden classes of li2020 are 6 to 9."""
    out, table = str(tmp_path / "o.tif"), str(tmp_path / "t.csv")
    west = saved_polygons(str(tmp_path / "aoi.gpkg"), [(box(0, 0, 5, 20), {"id": 1})])
    given = {**pattern, "FORBIDDEN": None}
    run("patternplan", **given, SCHEME="li2020", AOI=west, OUTPUT=out, OUTPUT_TABLE=table)
    found = values(out, 1)
    assert np.isnan(found[:, 5:]).all()
    assert np.count_nonzero(found == 5) == 1
    assert sum(float(row["percent_of_area"]) for row in rows_of(table)) == pytest.approx(100 * (9 + 9) / 100)  # the source and three sides of its buffer
    assert [code for code, row in zip("12345", rows_of(table)) if not float(row["area_ha"])] == ["3", "4"]


def test_teaching_mine(run, mine, values, tmp_path):
    """Core and conflicts are the cells of the sources and of the land use that the rule names, counted beside it."""
    from osgeo import gdal
    from scipy import ndimage

    files = {name: str(tmp_path / name) for name in ("r.tif", "s.gpkg", "s.tif", "c.gpkg", "n.gpkg", "o.tif", "k.csv")}
    land = mine["landcover_2018"]
    run("resistancesurface", LANDUSE=land, SCHEME="li2020", DEM=mine["dem"], OUTPUT=files["r.tif"])
    run("ecologicalsources", LANDUSE=land, SCHEME="li2020", MIN_AREA=.3, OUTPUT=files["s.gpkg"], OUTPUT_RASTER=files["s.tif"])
    run("corridors", RESISTANCE=files["r.tif"], SOURCES=files["s.gpkg"], OUTPUT=files["c.gpkg"])
    run("ecologicalnodes", RESISTANCE=files["r.tif"], SOURCES=files["s.gpkg"], CORRIDORS=files["c.gpkg"], OUTPUT=files["n.gpkg"])
    run("patternplan", LANDUSE=land, SCHEME="li2020", SOURCES=files["s.gpkg"], CORRIDORS=files["c.gpkg"], NODES=files["n.gpkg"], BUFFER=150, OUTPUT=files["o.tif"], OUTPUT_CONFLICTS=files["k.csv"])
    found, codes, sources = values(files["o.tif"], 1), gdal.Open(land).ReadAsArray(), values(files["s.tif"], 1) > 0
    np.testing.assert_array_equal(found == 1, sources)
    assert np.isin(codes[found == 5], (6, 7, 8, 9)).all()
    assert not np.isin(codes[np.isfinite(found) & (found != 5)], (6, 7, 8, 9)).any()
    rows, columns = np.ogrid[-5:6, -5:6]
    belt = ndimage.binary_dilation(sources, rows**2 + columns**2 <= 25)
    assert np.isfinite(found[belt]).all()
    total = sum(float(row["area_ha"]) for row in rows_of(files["k.csv"]))
    assert total == pytest.approx(.09 * np.count_nonzero(found == 5))


def test_what_cannot_be_is_said(run, pattern, saved, saved_polygons, tmp_path):
    far = saved_polygons(str(tmp_path / "far.gpkg"), [line([(500, 500), (600, 600)], id=1)])
    degrees = saved(tmp_path / "d.tif", np.ones((SIDE, SIDE)), ("landuse",), 0, epsg=4326, origin=(115, 25), cell=.01)
    tiny = saved_polygons(str(tmp_path / "tiny.gpkg"), [("POLYGON((300010 2799990,300020 2799990,300020 2799995,300010 2799990))", {"id": 1})])
    for given, words in (
        ({"FORBIDDEN": "7,8"}, "None of the classes FORBIDDEN 7, 8 occurs in LANDUSE, which holds 1, 6, 9"),
        ({"FORBIDDEN": "6.5"}, "FORBIDDEN is 6.5, but classes have whole codes"),
        ({"FORBIDDEN": "tailings"}, "FORBIDDEN is tailings, not a list of numbers"),
        ({"FORBIDDEN": None}, "Nothing says which classes are forbidden: name their codes in FORBIDDEN, or choose SCHEME"),
        ({"LANDUSE": None}, "FORBIDDEN needs LANDUSE"),
        ({"LANDUSE": None, "FORBIDDEN": None}, "No raster is given that sets the cells of the result"),
        ({"BUFFER": -5}, "BUFFER is -5: give a number from 0"),
        ({"CORRIDOR_WIDTH": -1}, "CORRIDOR_WIDTH is -1: give a number from 0"),
        ({"NODE_RADIUS": -1}, "NODE_RADIUS is -1: give a number from 0"),
        ({"CORRIDORS": far}, "CORRIDORS lies outside the rasters"),
        ({"SOURCES": tiny}, "SOURCES has no cell in this run"),
        ({"LANDUSE": degrees, "FORBIDDEN": "1"}, "need a projected CRS"),
    ):
        with pytest.raises(Exception, match=words):
            run("patternplan", **{**pattern, **given}, OUTPUT=str(tmp_path / "o.tif"), OUTPUT_TABLE=str(tmp_path / "o.csv"))
    assert not [name for name in os.listdir(tmp_path) if name.startswith("o.")]
    _, log = run("patternplan", **{**pattern, "FORBIDDEN": "7,9"}, OUTPUT=str(tmp_path / "o.tif"))
    assert any("WARNING The classes 7 of FORBIDDEN do not occur in LANDUSE" in line for line in log)
