"""The factors of RUSLE through Processing."""
import os

import numpy as np
import pytest
from osgeo import gdal


def test_erosivity_of_the_worked_station(run, scene, vectors, values, tmp_path):
    for method, key in (("renard_freimund_f", "RenardFreimundF"), ("renard_freimund_p", "RenardFreimundP"), ("zhang_fu_2003", "ZhangFu2003")):
        run("rusler", RAIN=scene.rain, METHOD=method, OUTPUT=str(tmp_path / "r.tif"))
        np.testing.assert_allclose(values(tmp_path / "r.tif", 1), vectors["v3.R"][key], rtol=1e-6)
    run("rusler", RAIN=scene.rain, METHOD="wischmeier_monthly", UNIT_FACTOR=17.02, OUTPUT=str(tmp_path / "r.tif"))
    np.testing.assert_allclose(values(tmp_path / "r.tif", 1), vectors["v3.R"]["R_0p8188_x17p02"], rtol=1e-6)


def test_rain_as_stack_as_years_and_as_annual_sum(run, scene, saved, values, vectors, tmp_path):
    months = np.array(vectors["v3.R"]["monthly"], dtype=float)
    stack = saved(tmp_path / "stack.tif", np.broadcast_to(months[:, None, None], (12, 4, 5)), ("rain",) * 12)
    run("rusler", RAIN=[stack], OUTPUT=str(tmp_path / "a.tif"))
    # two years whose mean is the station's
    both = [saved(tmp_path / ("y%d.tif" % year), np.broadcast_to((months * factor)[:, None, None], (12, 4, 5)), ("rain",) * 12) for year, factor in ((1, .5), (2, 1.5))]
    run("rusler", RAIN=both, YEARS="2010,2011", OUTPUT=str(tmp_path / "b.tif"))
    np.testing.assert_allclose(values(tmp_path / "a.tif", 1), values(tmp_path / "b.tif", 1), rtol=1e-6)
    with pytest.raises(Exception, match="RAIN has 24 rasters, but 12 are needed"):
        run("rusler", RAIN=both, OUTPUT=str(tmp_path / "d.tif"))
    with pytest.raises(Exception, match="RAIN has 24 rasters, but 36 are needed"):
        run("rusler", RAIN=both, YEARS="2010-2012", OUTPUT=str(tmp_path / "d.tif"))
    annual = saved(tmp_path / "annual.tif", np.full((4, 5), 1488.0), ("rain",))
    run("rusler", RAIN=[annual], METHOD="renard_freimund_p", OUTPUT=str(tmp_path / "c.tif"))
    np.testing.assert_allclose(values(tmp_path / "c.tif", 1), vectors["v3.R"]["RenardFreimundP"], rtol=1e-6)


def test_wrong_rain(run, scene, saved, tmp_path):
    out = str(tmp_path / "r.tif")
    with pytest.raises(Exception, match="RAIN has 11 rasters"):
        run("rusler", RAIN=scene.rain[:11], OUTPUT=out)
    negative = [saved(tmp_path / "n.tif", np.full((50, 60), -999.0), ("rain",)), *scene.rain[1:]]
    with pytest.raises(Exception, match="negative"):
        run("rusler", RAIN=negative, OUTPUT=out)
    assert not os.path.exists(out)
    daily = [saved(tmp_path / ("d%d.tif" % month), np.full((50, 60), 4.0), ("rain",)) for month in range(12)]
    _, log = run("rusler", RAIN=daily, OUTPUT=out)
    assert any("mm per day" in line for line in log)


def test_erodibility_and_its_units(run, scene, saved, values, vectors, tmp_path):
    given = {name.upper(): path for name, path in scene.soil.items()}
    run("ruslek", **given, OUTPUT=str(tmp_path / "k.tif"))
    np.testing.assert_allclose(values(tmp_path / "k.tif", 1), vectors["v3.K_red_soil"]["K_SI"], atol=6e-7)
    # the same soil as SoilGrids delivers it: g/kg and dg/kg
    grids = {name: saved(tmp_path / (name + ".tif"), values(path, 1) * (100 if name == "CARBON" else 10), (name,)) for name, path in given.items()}
    run("ruslek", **grids, TEXTURE_UNIT="g_kg", CARBON_UNIT="dg_kg", OUTPUT=str(tmp_path / "g.tif"))
    np.testing.assert_allclose(values(tmp_path / "g.tif", 1), values(tmp_path / "k.tif", 1), rtol=1e-6)
    undeclared = saved(tmp_path / "undeclared.tif", np.full(values(given["CARBON"], 1).shape, -9999.0), ("carbon",))
    with pytest.raises(Exception, match="CARBON holds -9999"):
        run("ruslek", **{**given, "CARBON": undeclared}, OUTPUT=str(tmp_path / "o.tif"))
    with pytest.raises(Exception, match="TEXTURE_UNIT"):
        run("ruslek", **grids, OUTPUT=str(tmp_path / "o.tif"))
    with pytest.raises(Exception, match="CARBON_UNIT"):
        run("ruslek", **{**given, "CARBON": grids["CARBON"]}, OUTPUT=str(tmp_path / "o.tif"))
    assert not os.path.exists(tmp_path / "o.tif")


def test_cover_factor(run, saved, values, vectors, tmp_path):
    known = {float(key): value for key, value in vectors["v3.C"].items() if key not in ("0.1", "78.3")}  # its breaks, which float32 crosses
    percent, wanted = list(known), list(known.values())
    as_percent = saved(tmp_path / "p.tif", [percent], ("cover",))
    as_fraction = saved(tmp_path / "f.tif", [np.array(percent) / 100], ("cover",))
    run("ruslec", COVER=as_percent, COVER_UNIT="percent", OUTPUT=str(tmp_path / "a.tif"))
    run("ruslec", COVER=as_fraction, OUTPUT=str(tmp_path / "b.tif"))
    np.testing.assert_allclose(values(tmp_path / "a.tif", 1)[0], wanted, atol=1e-5)
    np.testing.assert_allclose(values(tmp_path / "b.tif", 1)[0], wanted, atol=1e-5)
    with pytest.raises(Exception, match="COVER_UNIT percent"):
        run("ruslec", COVER=as_percent, OUTPUT=str(tmp_path / "o.tif"))
    undeclared = saved(tmp_path / "u.tif", [[-9999, .5]], ("cover",))
    with pytest.raises(Exception, match="COVER holds values from -9999"):
        run("ruslec", COVER=undeclared, OUTPUT=str(tmp_path / "o.tif"))
    with pytest.raises(Exception, match="NDVI reaches -9999"):
        run("ruslec", METHOD="vanderknijff", NDVI=undeclared, OUTPUT=str(tmp_path / "o.tif"))
    assert not os.path.exists(tmp_path / "o.tif")
    with pytest.raises(Exception, match="METHOD vanderknijff needs NDVI"):
        run("ruslec", METHOD="vanderknijff", COVER=as_fraction, OUTPUT=str(tmp_path / "o.tif"))


def test_land_cover_tables(run, saved, values, polygons, tmp_path):
    land = saved(tmp_path / "land.tif", [[1, 5, 9, 0]], ("landcover",), 0, kind=gdal.GDT_Byte)
    run("ruslec", METHOD="table", LANDCOVER=land, SCHEME="li2020", OUTPUT=str(tmp_path / "c.tif"))
    np.testing.assert_allclose(values(tmp_path / "c.tif", 1), [[.005, .23, 1, np.nan]], rtol=1e-6)
    table = tmp_path / "表.csv"
    table.write_text("code,name,value\n5,旱地,0.4\n", encoding="gb18030")
    _, log = run("ruslec", METHOD="table", LANDCOVER=land, SCHEME="li2020", TABLE=str(table), OUTPUT=str(tmp_path / "d.tif"))
    np.testing.assert_allclose(values(tmp_path / "d.tif", 1), [[.005, .4, 1, np.nan]], rtol=1e-6)
    assert any("旱地, value 0.4, 33.33 %" in line for line in log)
    strange = saved(tmp_path / "strange.tif", [[1, 42]], ("landcover",), 0, kind=gdal.GDT_Byte)
    with pytest.raises(Exception, match="codes 42"):
        run("ruslec", METHOD="table", LANDCOVER=strange, SCHEME="li2020", OUTPUT=str(tmp_path / "o.tif"))
    with pytest.raises(Exception, match="choose SCHEME"):
        run("ruslep", LANDCOVER=land, OUTPUT=str(tmp_path / "o.tif"))


def test_tailings_burnt_over_the_land_cover(run, scene, values, polygons, tmp_path):
    from osgeo import ogr

    overlay = str(tmp_path / "tailings.gpkg")
    gdal.VectorTranslate(overlay, polygons("half"))
    layer = ogr.Open(overlay, 1)
    layer.GetLayer(0).CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    feature = layer.GetLayer(0).GetNextFeature()
    feature.SetField("code", 9)
    layer.GetLayer(0).SetFeature(feature)
    layer = feature = None
    run("ruslep", LANDCOVER=scene.classes, SCHEME="li2020", OVERLAY=overlay, OUTPUT=str(tmp_path / "p.tif"))
    practice = values(tmp_path / "p.tif", 1)
    assert (practice[:, :30] == 1).all()  # tailings
    np.testing.assert_array_equal(practice[:, 30:], np.array([np.nan, 1, 1, 0, .69], "float32")[scene.cover + 1][:, 30:])


def test_practice_by_slope(run, saved, values, tmp_path):
    """A plane that rises 3 m on each cell of 30 m: 10 percent, hence 0.5."""
    dem = saved(tmp_path / "dem.tif", np.arange(20.0)[None] * 3 + np.zeros((15, 1)), ("dem",))
    run("ruslep", METHOD="slope", DEM=dem, OUTPUT=str(tmp_path / "p.tif"))
    np.testing.assert_allclose(values(tmp_path / "p.tif", 1)[1:-1, 1:-1], .5, rtol=1e-5)
    slope = saved(tmp_path / "slope.tif", np.full((5, 5), np.degrees(np.arctan(.1))), ("slope",))
    run("ruslep", METHOD="slope", SLOPE=slope, OUTPUT=str(tmp_path / "q.tif"))
    np.testing.assert_allclose(values(tmp_path / "q.tif", 1), .5, rtol=1e-5)
    percent = saved(tmp_path / "percent.tif", np.full((5, 5), 150.0), ("slope",))
    with pytest.raises(Exception, match="SLOPE holds values from 150 to 150: it must be in degrees"):
        run("ruslep", METHOD="slope", SLOPE=percent, OUTPUT=str(tmp_path / "o.tif"))
    assert not os.path.exists(tmp_path / "o.tif")
