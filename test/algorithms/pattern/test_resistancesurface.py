"""Resistance surface: the worked example, tables of the user, overlays, polygons, and what is refused."""
import os

import numpy as np
import pytest

LANDUSE_ONLY = {"WEIGHT_LANDUSE": 1, "WEIGHT_SLOPE": 0, "WEIGHT_ELEVATION": 0}
# Table 1 by resistance -> code of the scheme li2020; the example is given as resistances
CODES = {1: 1, 2: 2, 3: 4, 4: 5, 6: 6, 8: 7, 9: 8, 10: 9}


@pytest.fixture
def landuse(worked, saved, tmp_path):
    """The land use of the example as codes of li2020."""
    codes = np.vectorize(CODES.get)(worked[1]["landuse"].astype(int))
    return saved(tmp_path / "codes.tif", codes, ("landuse",), 0)


def test_worked_example(run, worked, landuse, values, tmp_path):
    files, arrays = worked
    names = ("OUTPUT", "OUTPUT_LANDUSE", "OUTPUT_SLOPE", "OUTPUT_ELEVATION")
    out = {name: str(tmp_path / (name.lower() + ".tif")) for name in names}
    _, log = run("resistancesurface", LANDUSE=landuse, SCHEME="li2020", DEM=files["elevation"], SLOPE=files["slope"], **out)
    for name, known in zip(names, ("resistance", "landuse", "slope_resistance", "elevation_resistance")):
        np.testing.assert_allclose(values(out[name], 1), arrays[known], atol=1e-6)
    assert any("code 9: Tailings, value 10, 8.00 %" in line for line in log)  # 2 of 25 cells
    assert not any("WARNING" in line for line in log)  # all elevations lie in 290-800 m


def test_slope_comes_from_the_elevation(run, saved, values, tmp_path):
    """A plane that rises 12 m a cell of 30 m eastwards: atan(0.4) = 21.8 degrees, resistance 5."""
    plane = np.broadcast_to(300 + 12.0 * np.arange(20), (15, 20))
    dem, codes = saved(tmp_path / "d.tif", plane, ("dem",), -9999), saved(tmp_path / "c.tif", np.ones((15, 20)), ("landuse",), 0)
    out, slope = str(tmp_path / "o.tif"), str(tmp_path / "s.tif")
    run("resistancesurface", LANDUSE=codes, SCHEME="li2020", DEM=dem, OUTPUT=out, OUTPUT_SLOPE=slope)
    np.testing.assert_array_equal(values(slope, 1), 5)
    elevation = np.where(plane < 400, 3, 5)  # from 300 to 528 m
    np.testing.assert_allclose(values(out, 1), .8 + .5 + .1 * elevation, atol=1e-6)


def test_an_elevation_model_that_is_too_small(run, saved, values, tmp_path):
    codes = saved(tmp_path / "c.tif", np.ones((10, 10)), ("landuse",), 0)
    out = str(tmp_path / "o.tif")
    for rows, warned in ((10, False), (6, True)):
        dem = saved(tmp_path / "d.tif", np.full((rows, 10), 350.0), ("dem",), -9999)
        _, log = run("resistancesurface", LANDUSE=codes, SCHEME="li2020", DEM=dem, OUTPUT=out)
        assert np.isfinite(values(out, 1)).sum() == 10 * rows
        assert any("WARNING 40.0 % of the cells with a land use become barriers" in line for line in log) == warned


def test_own_tables_and_factors(run, worked, saved, values, tmp_path):
    files, arrays = worked
    (tmp_path / "t.csv").write_text("code;name;value\n1;wood;1\n2;grass;2.5\n3;crop;0\n4;town;7\n6;road;6\n8;pit;9\n9;heap;10\n10;pond;\n", encoding="utf-8")
    (tmp_path / "s.csv").write_text("to,value\n10,1\n,4\n", encoding="utf-8")
    (tmp_path / "e.csv").write_text("to,value\n350,2\n500,3\n,9\n", encoding="utf-8")
    own = saved(tmp_path / "codes.tif", np.where(arrays["landuse"] == 10, 9, arrays["landuse"]), ("landuse",), 0)
    out = str(tmp_path / "o.tif")
    run(
        "resistancesurface", LANDUSE=own, SCHEME="custom", TABLE=str(tmp_path / "t.csv"), DEM=files["elevation"], SLOPE=files["slope"], SLOPE_TABLE=str(tmp_path / "s.csv"),
        ELEVATION_TABLE=str(tmp_path / "e.csv"), WEIGHT_LANDUSE=.5, WEIGHT_SLOPE=.2, WEIGHT_ELEVATION=.1, FACTORS=[files["elevation_resistance"]], FACTOR_WEIGHTS="0.2", OUTPUT=out,
    )
    known = {1: 1, 2: 2.5, 3: np.nan, 4: 7, 6: 6, 8: 9, 9: 10, 10: 10}  # 0: a barrier
    land = np.vectorize(lambda code: known[int(code)], otypes=[float])(arrays["landuse"])
    slope = np.where(arrays["slope"] < 10, 1, 4)
    height = np.select([arrays["elevation"] < 350, arrays["elevation"] < 500], [2, 3], 9)
    np.testing.assert_allclose(values(out, 1), .5 * land + .2 * slope + .1 * height + .2 * arrays["elevation_resistance"], atol=1e-6)


def test_fifths_of_the_elevation(run, saved, values, tmp_path):
    dem = saved(tmp_path / "d.tif", 1000 + np.arange(100.0).reshape(10, 10), ("dem",), -9999)
    codes = saved(tmp_path / "c.tif", np.ones((10, 10)), ("landuse",), 0)
    out, parts = str(tmp_path / "o.tif"), str(tmp_path / "e.tif")
    _, log = run("resistancesurface", LANDUSE=codes, SCHEME="li2020", DEM=dem, WEIGHT_SLOPE=0, WEIGHT_LANDUSE=.9, OUTPUT=out)
    assert any("WARNING 100 % of the cells lie outside the 290-800 m" in line for line in log)
    np.testing.assert_allclose(values(out, 1), .9 + 1, atol=1e-6)
    run("resistancesurface", LANDUSE=codes, SCHEME="li2020", DEM=dem, WEIGHT_SLOPE=0, WEIGHT_LANDUSE=.9, ELEVATION_BREAKS="quintiles", OUTPUT_ELEVATION=parts)
    np.testing.assert_array_equal(values(parts, 1), np.repeat([1, 3, 5, 8, 10], 20).reshape(10, 10))
    (tmp_path / "e.csv").write_text("to,value\n1050,2\n,3\n", encoding="utf-8")
    with pytest.raises(Exception, match="ELEVATION_BREAKS quintiles and ELEVATION_TABLE both say"):
        run("resistancesurface", LANDUSE=codes, SCHEME="li2020", DEM=dem, ELEVATION_BREAKS="quintiles", ELEVATION_TABLE=str(tmp_path / "e.csv"), OUTPUT=out)


def test_overlay_and_polygons(run, scene, saved_polygons, cells_box, values, tmp_path):
    """Tailings and a road burnt over CLCD; the same land use as polygons on the cells of the elevation."""
    over = saved_polygons(str(tmp_path / "over.gpkg"), [(cells_box(0, 0, 10, 10), {"code": 1006}), ("LINESTRING(300000 2799000,301800 2799000)", {"code": 1004})])
    out = str(tmp_path / "o.tif")
    _, log = run("resistancesurface", LANDUSE=scene.classes, SCHEME="clcd", OVERLAY=over, **LANDUSE_ONLY, OUTPUT=out)
    found = values(out, 1)
    known = np.array([4, 1, 1, 1])[scene.cover].astype(float)  # cropland, forest, shrub, grassland
    known[:10, :10] = 10
    rows = np.flatnonzero((found == 6).all(axis=1))
    assert rows.size in (1, 2)
    assert set(rows) <= {32, 33}  # 1000 m are 33.3 cells; the line runs inside row 33
    known[rows] = 6
    np.testing.assert_array_equal(found, known)
    assert any("code 1006: Tailings, value 10" in line for line in log)
    polygons = saved_polygons(str(tmp_path / "land.gpkg"), [(cells_box(0, 0, 30, 50), {"code": 1, "klass": 5}), (cells_box(30, 0, 30, 50), {"code": 1, "klass": 9})])
    run("resistancesurface", LANDUSE=polygons, LANDUSE_FIELD="klass", REFERENCE=scene.lst, SCHEME="li2020", **LANDUSE_ONLY, OUTPUT=out)
    np.testing.assert_array_equal(values(out, 1), np.where(np.arange(60) < 30, 4, 10) * np.ones((50, 1)))
    with pytest.raises(Exception, match="LANDUSE holds polygons, which have no cells: give DEM, SLOPE or REFERENCE"):
        run("resistancesurface", LANDUSE=polygons, LANDUSE_FIELD="klass", SCHEME="li2020", **LANDUSE_ONLY, OUTPUT=out)
    with pytest.raises(Exception, match="LANDUSE has no field kind"):
        run("resistancesurface", LANDUSE=polygons, LANDUSE_FIELD="kind", REFERENCE=scene.lst, SCHEME="li2020", **LANDUSE_ONLY, OUTPUT=out)


@pytest.mark.parametrize(("change", "words"), [
    ({}, "WEIGHT_SLOPE is 0.1 but neither SLOPE nor DEM is given"),
    ({"WEIGHT_SLOPE": 0, "WEIGHT_LANDUSE": .9}, "WEIGHT_ELEVATION is 0.1 but DEM is not given"),
    ({"WEIGHT_SLOPE": 0}, "WEIGHT_LANDUSE, WEIGHT_SLOPE, WEIGHT_ELEVATION and FACTOR_WEIGHTS are 0.8, 0, 0.1 and make 0.9"),
    ({"FACTOR_WEIGHTS": "0.1"}, "FACTOR_WEIGHTS names 1 weights but FACTORS has 0 rasters"),
    ({**LANDUSE_ONLY, "SCHEME": None}, "LANDUSE needs the meaning of its codes: choose SCHEME, or give TABLE"),
    ({**LANDUSE_ONLY, "SCHEME": "worldcover"}, "LANDUSE holds the codes 1, 2, 3, 4, for which neither SCHEME nor TABLE has a value"),
    ({**LANDUSE_ONLY, "TABLE": "twice"}, "TABLE, line 3: the code 1 has a row already"),
    ({**LANDUSE_ONLY, "TABLE": "barriers"}, "No cell has a resistance: everywhere a class is a barrier"),
    ({**LANDUSE_ONLY, "OUTPUT_SLOPE": "s.tif"}, "OUTPUT_SLOPE is wanted but WEIGHT_SLOPE is 0"),
    ({"SLOPE_TABLE": "twice", "WEIGHT_ELEVATION": 0, "WEIGHT_SLOPE": .2, "SLOPE": True}, "SLOPE_TABLE has the columns code, name, value: it needs to"),
])
def test_what_cannot_be_is_said(run, scene, tmp_path, change, words):
    texts = {"twice": "code,name,value\n1,a,1\n1,b,2\n", "barriers": "code,name,value\n1,a,0\n2,b,0\n3,c,0\n4,d,0\n"}
    given = {"SCHEME": "li2020", **change}
    for name in ("TABLE", "SLOPE_TABLE"):
        if name in given:
            path = tmp_path / "table.csv"
            path.write_text(texts[given[name]], encoding="utf-8")
            given[name] = str(path)
    if "SLOPE" in given:
        given["SLOPE"] = scene.lst
    if "OUTPUT_SLOPE" in given:
        given["OUTPUT_SLOPE"] = str(tmp_path / "s.tif")
    with pytest.raises(Exception, match=words):
        run("resistancesurface", LANDUSE=scene.classes, **given, OUTPUT=str(tmp_path / "o.tif"))
    assert not [name for name in os.listdir(tmp_path) if name != "table.csv"]
