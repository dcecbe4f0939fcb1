"""What may be odd about sources, corridors, grids and files: looked at for the algorithms of the group alike."""
import os
import shutil

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

PLACES = (0, 0, 4, 4), (50, 0, 4, 4)  # column, row, width and height of the two sources
STRAIGHT = 47 * 30 * 2  # cost of the way between the two sources: 47 steps of 30 m over a resistance of 2


@pytest.fixture
def ground(saved, saved_polygons, cells_box, tmp_path):
    """Even land of 60 x 50 cells with a resistance of 2 and two sources, and the same land with a wall between them."""
    even, cut = np.full((50, 60), 2.0), np.full((50, 60), 2.0)
    cut[:, 30] = 0
    sources = saved_polygons(str(tmp_path / "sources.gpkg"), [(cells_box(*cells), {"id": number}) for number, cells in enumerate(PLACES, 1)])
    return {"RESISTANCE": saved(tmp_path / "even.tif", even, ("r",), -9999), "SOURCES": sources}, {"RESISTANCE": saved(tmp_path / "cut.tif", cut, ("r",), -9999), "SOURCES": sources}


@pytest.fixture
def named(cells_box, tmp_path):
    """Return a function that writes the two sources with ids of an OGR type."""
    def write(kind, ids):
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(32650)
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "named.gpkg"))
        layer = dataset.CreateLayer("sources", reference, ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("id", kind))
        for one, cells in zip(ids, PLACES):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("id", one)
            feature.SetGeometry(ogr.CreateGeometryFromWkt(cells_box(*cells)))
            layer.CreateFeature(feature)
        return str(tmp_path / "named.gpkg")

    return write


@pytest.mark.parametrize(("kind", "ids", "told"), [
    (ogr.OFTInteger64, (2**60 + 1, 2**60 + 2), ("1152921504606846977", "1152921504606846978")),  # a float holds neither
    (ogr.OFTString, ("01", "1"), ("01", "1")),
    (ogr.OFTString, ("7", "12"), (7, 12)),
    (ogr.OFTString, ("inf", "3"), ("inf", "3")),
    (ogr.OFTReal, (3.0, 4.0), (3, 4)),
    (ogr.OFTReal, (3.5, 4.0), ("3.5", "4")),
    (ogr.OFTInteger, (-1, 0), ("-1", "0")),
])
def test_ids_stay_apart_from_step_to_step(run, ground, named, features, tmp_path, kind, ids, told):
    """Whatever the sources are called, the corridor between them, its node and the network know them again."""
    given = {**ground[0], "SOURCES": named(kind, ids)}
    ways, nodes, links = (str(tmp_path / name) for name in ("w.gpkg", "n.gpkg", "l.gpkg"))
    run("corridors", **given, OUTPUT=ways)
    ((own, _),) = features(ways)
    assert (own["from_id"], own["to_id"]) == told
    assert own["cost"] == pytest.approx(STRAIGHT)
    run("ecologicalnodes", **given, CORRIDORS=ways, OUTPUT=nodes)
    assert len(features(nodes)) == 1
    results, _ = run("networkmetrics", SOURCES=given["SOURCES"], CORRIDORS=ways, DISTANCE=STRAIGHT, OUTPUT_LINKS=links)
    # two sources of 16 cells (0.0144 km2), dispersal .5 between them
    assert results["EC"] == pytest.approx(0.0144 * 3**.5)
    assert len(features(links)) == 1


def test_a_pattern_without_corridors_goes_on(run, ground, values, features, tmp_path):
    """A wall between all sources is a finding, no mistake: every step that takes the empty corridors says so and ends."""
    open_, walled = ground
    ways, out, raster, table = (str(tmp_path / name) for name in ("w.gpkg", "o.gpkg", "o.tif", "t.csv"))
    run("corridors", **walled, OUTPUT=ways)
    assert features(ways) == []

    def told(log):
        return any("WARNING CORRIDORS has no lines" in line for line in log)

    for kinds in (["saddle"], ["saddle", "ridge_crossing"]):
        _, log = run("ecologicalnodes", **walled, CORRIDORS=ways, KIND=kinds, OUTPUT=out)
        assert told(log)
        assert features(out) == []
    # of even land on which nothing lies channels are found as without corridors
    _, log = run("radiationchannels", **open_, CORRIDORS=ways, MIN_LENGTH=100, OUTPUT=out)
    assert told(log)
    found = features(out)
    run("radiationchannels", **open_, MIN_LENGTH=100, OUTPUT=out)
    assert len(features(out)) == len(found) > 0
    results, log = run("networkmetrics", SOURCES=walled["SOURCES"], CORRIDORS=ways, DISTANCE=100, LANDSCAPE_AREA=1, OUTPUT_LINKS=out, OUTPUT_TABLE=table)
    assert told(log)
    assert results == {"EC": pytest.approx(0.0144 * 2**.5), "PC": pytest.approx(2 * 0.0144**2), "IIC": pytest.approx(2 * 0.0144**2), "OUTPUT_LINKS": out, "OUTPUT_TABLE": table}
    assert features(out) == []
    assert any("COST_RATIO is left out: the corridors have no length" in line for line in log)
    _, log = run("patternplan", **{"SOURCES": walled["SOURCES"], "REFERENCE": walled["RESISTANCE"]}, CORRIDORS=ways, NODES=ways, BUFFER=30, CORRIDOR_WIDTH=30, OUTPUT=raster)
    assert sum("has no cell in this run" in line for line in log) == 2
    assert set(np.unique(values(raster, 1)[np.isfinite(values(raster, 1))])) == {1, 2}  # core and buffer


def test_the_model_where_no_corridor_exists(run, saved, features, tmp_path):
    """The steps of the model end as the single run does; results that nobody wants (cost, nearest source) stop nothing."""
    codes = np.full((50, 60), 1.0)
    codes[:, 25:35] = 5
    (tmp_path / "t.csv").write_text("code,name,value\n5,fence,0\n", encoding="utf-8")
    given = {
        "LANDUSE": saved(tmp_path / "l.tif", codes, ("landuse",), 0), "DEM": saved(tmp_path / "d.tif", np.full((50, 60), 400.0), ("dem",), -9999), "SCHEME": "li2020",
        "TABLE": str(tmp_path / "t.csv"), "MIN_AREA": 0.1, "DISTANCE": 1000,
    }
    out = {name: str(tmp_path / file) for name, file in (("corridors", "c.gpkg"), ("channels", "ch.gpkg"), ("nodes", "n.gpkg"), ("table", "net.csv"))}
    _, log = run("securitypatternofyear", **given, **out)
    assert [features(out[name]) for name in ("corridors", "channels", "nodes")] == [[], [], []]
    with open(out["table"], encoding="utf-8-sig") as file:
        measures = dict(line.strip().split(",") for line in file)
    # two woods of 25 x 50 cells, 1.125 km2 each
    assert (measures["sources"], measures["corridors"], measures["components"], float(measures["ec_km2"])) == ("2", "0", "2", pytest.approx(1.125 * 2**.5))
    assert any("WARNING No corridor was found" in line for line in log)
    run("securitypatternofyear", **given, corridors=str(tmp_path / "alone.gpkg"))
    assert os.path.exists(tmp_path / "alone.gpkg")


def test_other_kinds_of_corridors_are_refused(run, ground, saved_polygons, tmp_path):
    points = saved_polygons(str(tmp_path / "p.gpkg"), [("POINT(300500 2799500)", {"id": 1})])
    for name in ("ecologicalnodes", "radiationchannels"):
        for wrong in (points, ground[0]["SOURCES"]):
            with pytest.raises(Exception, match="CORRIDORS holds points or polygons: give the lines of Ecological corridors"):
                run(name, **ground[0], CORRIDORS=wrong, OUTPUT=str(tmp_path / "o.gpkg"))


def test_a_layer_without_features_is_called_so(run, ground, tmp_path):
    """QGIS gives a table without shapes no coordinate system; that is not what is wrong with it."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    path = str(tmp_path / "none.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    dataset.CreateLayer("none", reference, ogr.wkbUnknown).CreateField(ogr.FieldDefn("id", ogr.OFTInteger))
    del dataset
    with pytest.raises(Exception, match="SOURCES has no features: choose a layer that has some"):
        run("corridors", RESISTANCE=ground[0]["RESISTANCE"], SOURCES=path, OUTPUT=str(tmp_path / "o.gpkg"))


def written(path, array, transform, epsg, nodata=-9999):
    """Write a raster with any geotransform and return its path."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(transform)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(array)
    del dataset
    return str(path)


@pytest.mark.parametrize(("transform", "epsg", "wide", "tall"), [
    ((600000, 100, 0, 2100000, 0, -100), 2229, 100 * 1200 / 3937, 100 * 1200 / 3937),  # US survey feet
    ((300000, 30, 0, 2800000, 0, -60), 32650, 30, 60),
    ((300000, 90, 0, 2800000, 0, -30), 32650, 90, 30),
])
def test_feet_and_oblong_cells(run, values, features, tmp_path, transform, epsg, wide, tall):
    """Corridors and channels are in metres whatever the cells are; the cost surface is scikit-image's in the units of the map."""
    from skimage.graph import MCP_Geometric

    resistance, sources = np.random.default_rng(3).integers(1, 9, (40, 60)).astype(float), np.zeros((40, 60))
    sources[2:6, 2:6], sources[30:34, 50:54] = 1, 2
    given = {"RESISTANCE": written(tmp_path / "r.tif", resistance, transform, epsg), "SOURCES": written(tmp_path / "s.tif", sources, transform, epsg, 0)}
    cost, ways = str(tmp_path / "c.tif"), str(tmp_path / "w.gpkg")
    run("costsurface", **given, OUTPUT=cost)
    np.testing.assert_allclose(values(cost, 1), MCP_Geometric(resistance, sampling=(abs(transform[5]), transform[1])).find_costs(np.argwhere(sources > 0))[0], rtol=1e-6)
    run("corridors", **given, PAIRS="all", OUTPUT=ways)
    ((own, shape),) = features(ways)
    known = MCP_Geometric(resistance, sampling=(tall, wide)).find_costs(np.argwhere(sources == 1))[0][sources == 2].min()
    assert own["cost"] == pytest.approx(known, rel=1e-9)
    assert own["length_m"] == pytest.approx(shape.Length() * wide / transform[1] if wide == tall else shape.Length(), rel=1e-9)


def test_a_rotated_raster_is_turned_upright(run, features, tmp_path):
    """30 degrees, cells of 30 m: the cells are brought to an upright grid, and the way is as long as on the ground, to its eight directions."""
    turned = (300000, 30 * np.cos(np.pi / 6), 15, 2800000, 15, -30 * np.cos(np.pi / 6))
    sources = np.zeros((50, 60))
    sources[20:24, 4:8], sources[20:24, 50:54] = 1, 2
    given = {"RESISTANCE": written(tmp_path / "r.tif", np.full((50, 60), 2.0), turned, 32650), "SOURCES": written(tmp_path / "s.tif", sources, turned, 32650, 0)}
    out = str(tmp_path / "w.gpkg")
    _, log = run("corridors", **given, OUTPUT=out)
    ((own, _),) = features(out)
    # 43 cells of 30 m apart; an eight-neighbour way is up to 8.2 % longer than the straight line, and ends lie within a cell
    assert 43 * 30 - 60 < own["length_m"] < 1.083 * (43 * 30 + 60)
    assert any("brought from" in line for line in log)


def test_layers_in_another_crs_and_crossed_polygons(run, ground, saved_polygons, cells_box, features, tmp_path):
    """Longitude and latitude do for vector layers; a bow tie is repaired."""
    given, _ = ground
    ways = str(tmp_path / "w.gpkg")
    run("corridors", **given, OUTPUT=ways)
    degrees = {}
    for name, path in (("SOURCES", given["SOURCES"]), ("CORRIDORS", ways)):
        degrees[name] = str(tmp_path / (name + ".gpkg"))
        gdal.VectorTranslate(degrees[name], path, dstSRS="EPSG:4326", reproject=True)
    out = str(tmp_path / "n.gpkg")
    run("ecologicalnodes", RESISTANCE=given["RESISTANCE"], **degrees, OUTPUT=out)
    ((own, shape),) = features(out)
    # the cost rises by 60 a cell from either side: 46 steps between the rims, the dearest cell is the 23rd
    assert own["cost"] == 23 * 60
    assert shape.GetX() in (300000 + 30 * (3 + 23) + 15, 300000 + 30 * (50 - 23) + 15)
    tie = "POLYGON((300000 2800000,300120 2799880,300120 2800000,300000 2799880,300000 2800000))"
    sources = saved_polygons(str(tmp_path / "tie.gpkg"), [(tie, {"id": 1}), (cells_box(50, 0, 4, 4), {"id": 2})])
    _, log = run("corridors", RESISTANCE=given["RESISTANCE"], SOURCES=sources, OUTPUT=ways)
    assert any("WARNING SOURCES: 1 invalid geometries were repaired" in line for line in log)
    assert len(features(ways)) == 1


def test_bands_and_names(run, ground, saved, values, features, tmp_path):
    """The second band where it is named, with a warning where it is not; names in any script."""
    given, _ = ground
    folder = tmp_path / "矿区 é (1) & 'q'"
    folder.mkdir()
    sources = str(folder / "源地 ä.gpkg")
    shutil.copy(given["SOURCES"], sources)
    two = saved(folder / "阻力 面.tif", np.stack([np.full((50, 60), 7.0), np.full((50, 60), 2.0)]), ("a", "b"), -9999)
    ways, wide = str(folder / "廊道.gpkg"), str(folder / "宽.tif")
    for band, cost in ((None, STRAIGHT * 3.5), (1, STRAIGHT * 3.5), (2, STRAIGHT)):
        _, log = run("corridors", RESISTANCE=two, SOURCES=sources, **({"RESISTANCE_BAND": band} if band else {}), OUTPUT=ways, OUTPUT_SWATH=wide)
        assert features(ways)[0][0]["cost"] == pytest.approx(cost)
        assert any("has 2 bands (a, b), and the first is read" in line for line in log) == (band != 2)
    with pytest.raises(Exception, match="RESISTANCE has no band 3"):
        run("corridors", RESISTANCE=two, SOURCES=sources, RESISTANCE_BAND=3, OUTPUT=ways)
    results, _ = run("networkmetrics", SOURCES=sources, CORRIDORS=ways, DISTANCE=STRAIGHT, OUTPUT_TABLE=str(folder / "表.csv"))
    assert results["EC"] == pytest.approx(0.0144 * 3**.5)


@pytest.mark.parametrize("name", ["costsurface", "corridors", "radiationchannels", "ecologicalnodes"])
def test_no_data_everywhere_and_a_single_cell(run, ground, saved, tmp_path, name):
    out = str(tmp_path / ("o.tif" if name == "costsurface" else "o.gpkg"))
    nothing = saved(tmp_path / "nothing.tif", np.full((50, 60), -9999.0), ("r",), -9999)
    with pytest.raises(Exception, match="RESISTANCE has no cell above 0 here"):
        run(name, RESISTANCE=nothing, SOURCES=ground[0]["SOURCES"], OUTPUT=out)
    one = {"RESISTANCE": saved(tmp_path / "one.tif", np.ones((1, 1)), ("r",), -9999), "SOURCES": saved(tmp_path / "label.tif", np.ones((1, 1)), ("s",), 0)}
    if name in ("costsurface", "radiationchannels"):
        _, log = run(name, **one, OUTPUT=out)
        assert any("WARNING No c" in line for line in log)
    else:
        with pytest.raises(Exception, match="SOURCES has 1 sources on the cells of this run, and at least 2 are needed"):
            run(name, **one, OUTPUT=out)


def test_more_corridors_than_a_plane_takes(run, real_data, demo, tmp_path):
    """All 15 pairs of six sources: without crossings there is room for 3 x (6 - 2) = 12, so gamma is 15 / 12 and no share."""
    files, _, _ = demo
    ways = str(tmp_path / "w.gpkg")
    for pairs, above in (("all", True), ("adjacent", False)):
        run("corridors", RESISTANCE=files["resistance"], SOURCES=files["sources"], PAIRS=pairs, OUTPUT=ways)
        results, log = run("networkmetrics", SOURCES=files["sources"], CORRIDORS=ways)
        assert (results["GAMMA"] == 1.25) == above
        assert any("WARNING Gamma is 1.25" in line for line in log) == above
