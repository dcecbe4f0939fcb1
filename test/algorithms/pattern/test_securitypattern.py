"""The whole pattern in one run: the worked example, the same layers as the single algorithms, the ledger, real data, and what is refused."""
import csv
import os
import re

import numpy as np
import pytest

FILES = {
    "OUTPUT_RESISTANCE": "resistance.tif", "OUTPUT_SOURCES": "sources.gpkg", "OUTPUT_COST": "cost.tif", "OUTPUT_ALLOCATION": "allocation.tif", "OUTPUT_CORRIDORS": "corridors.gpkg",
    "OUTPUT_CHANNELS": "channels.gpkg", "OUTPUT_NODES": "nodes.gpkg", "OUTPUT_ZONES": "zones.tif", "OUTPUT_TABLE": "ledger.csv", "OUTPUT_HTML": "page.html",
}
# Table 1 by resistance -> code of the scheme li2020; the example is given as resistances
CODES = {1: 1, 2: 2, 3: 4, 4: 5, 6: 6, 8: 7, 9: 8, 10: 9}
SMALL = {"MIN_AREA": 0.2, "THRESHOLD": 0.2, "MIN_LENGTH": 100, "RADIUS": 120}  # for the small teaching mine of 3.6 km a side


def outputs(folder, *names):
    """Paths of results, all of them unless some are named."""
    return {name: os.path.join(str(folder), FILES[name]) for name in names or FILES}


def ledger(path):
    """Rows of a ledger by part."""
    rows = {}
    with open(path, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["part"], []).append(row)
    return rows


def totals(rows):
    """Count of each total of a ledger."""
    return {row["kind"]: int(row["count"]) for row in rows["total"]}


@pytest.fixture
def example(worked, saved, tmp_path):
    """Parameters of the worked 5 x 5 example: its sources are the patches of vegetation of 4 and 3 cells of 900 m2."""
    files, arrays = worked
    codes = np.vectorize(CODES.get)(arrays["landuse"].astype(int))
    landuse = saved(tmp_path / "codes.tif", codes, ("landuse",), 0)
    return {"LANDUSE": landuse, "SCHEME": "li2020", "DEM": files["elevation"], "SLOPE": files["slope"], "MIN_AREA": 0.0027, "THRESHOLD": 15, "MIN_LENGTH": 30, "RADIUS": 30, "ZONE_CLASSES": 2}


def test_worked_example(run, example, vectors, values, features, tmp_path):
    out = outputs(tmp_path)
    results, log = run("securitypattern", **example, DISTANCE=335.044, **out)
    assert {name: results[name + "_COUNT"] for name in ("SOURCES", "CORRIDORS", "CHANNELS", "NODES")} == {"SOURCES": 2, "CORRIDORS": 1, "CHANNELS": 0, "NODES": 1}
    known = vectors["v4.MCR_5x5"]
    np.testing.assert_allclose(values(out["OUTPUT_RESISTANCE"], 1), vectors["v4.MCR_resistance"]["R"], atol=1e-6)
    np.testing.assert_allclose(values(out["OUTPUT_COST"], 1), known["MCR"], atol=5e-4)
    ((corridor, _),) = features(out["OUTPUT_CORRIDORS"])
    assert corridor["cost"] == pytest.approx(335.044, abs=5e-4)
    ((node, shape),) = features(out["OUTPUT_NODES"])
    assert (round((2800000 - shape.GetY()) / 30 - .5), round((shape.GetX() - 300000) / 30 - .5)) == (3, 2)
    # Of the 18 cells outside the sources those up to 144.25 are nearer to their mean (87) than those from 165 on to theirs (253).
    cost = np.array(known["MCR"])
    np.testing.assert_array_equal(values(out["OUTPUT_ZONES"], 1), np.where(cost == 0, 1, np.where(cost < 180, 2, 3)))
    # Half of the seeds get as far as the corridor costs: EC = sqrt(a1^2 + a2^2 + 2 a1 a2 / 2) with 0.0036 and 0.0027 km2
    rows = ledger(out["OUTPUT_TABLE"])
    measures = {row["kind"]: float(row["value"]) for row in rows["network"] if row["value"]}
    assert measures["ec_km2"] == pytest.approx(np.sqrt(.0036**2 + .0027**2 + .0036 * .0027), rel=1e-5)
    assert measures["pc"] == pytest.approx((measures["ec_km2"] / (25 * 9e-4))**2, rel=1e-6)
    assert any("about 0.00 GB of memory" in line for line in log[:log.index("Joining cells to patches")])
    assert any("WARNING No channel is long enough" in line for line in log)  # both stems are within two cells of the corridor


@pytest.fixture(scope="module")
def chain():
    """Parameters of the single algorithms, from those of one run."""
    def steps(given, folder):
        path = lambda name: os.path.join(str(folder), name)  # noqa: E731
        land = {name: given[name] for name in ("LANDUSE", "SCHEME", "OVERLAY") if name in given}
        both = {"RESISTANCE": path("resistance.tif"), "SOURCES": path("sources.gpkg")}
        share = given["THRESHOLD"]
        return [
            ("resistancesurface", {**land, "DEM": given["DEM"], "OUTPUT": both["RESISTANCE"]}),
            ("ecologicalsources", {**land, "MIN_AREA": given["MIN_AREA"], "OUTPUT": both["SOURCES"]}),
            ("costsurface", {**both, "OUTPUT": path("cost.tif"), "OUTPUT_ALLOCATION": path("allocation.tif")}),
            ("corridors", {**both, **land, "PER_PAIR": 2, "METHOD": given.get("METHOD", "least_cost"), "THRESHOLD": share, "OUTPUT": path("corridors.gpkg")}),
            ("radiationchannels", {**both, "CORRIDORS": path("corridors.gpkg"), "THRESHOLD": share, "MIN_LENGTH": given["MIN_LENGTH"], "OUTPUT": path("channels.gpkg")}),
            ("ecologicalnodes", {**both, **land, "CORRIDORS": path("corridors.gpkg"), "KIND": given["KIND"], "THRESHOLD": share, "RADIUS": given["RADIUS"], "OUTPUT": path("nodes.gpkg")}),
        ]
    return steps


@pytest.mark.parametrize("more", [{}, {"METHOD": "valley_lines"}])
def test_the_same_layers_as_the_single_algorithms(run, mine, chain, saved_polygons, values, features, tmp_path, more):
    """Cell by cell and byte by byte, with a road burnt over the land use."""
    one, many = tmp_path / "one", tmp_path / "many"
    one.mkdir()
    many.mkdir()
    from osgeo import gdal

    x, _, _, y, _, _ = gdal.Open(mine["dem"]).GetGeoTransform()
    middle = y - 15 * len(values(mine["dem"], 1))
    road = saved_polygons(str(tmp_path / "road.gpkg"), [("LINESTRING(%f %f,%f %f)" % (x, middle, x + 3600, middle), {"code": 6})])
    given = {"LANDUSE": mine["landcover_2018"], "SCHEME": "li2020", "DEM": mine["dem"], "OVERLAY": road, **SMALL, **more, "KIND": ["saddle", "ridge_crossing", "vulnerable"]}
    whole = outputs(one)
    run("securitypattern", **given, PER_PAIR=2, **whole)
    for name, parameters in chain(given, many):
        run(name, **parameters)
    for name in ("resistance.tif", "cost.tif", "allocation.tif"):
        np.testing.assert_array_equal(values(one / name, 1), values(many / name, 1))
    for name in ("sources.gpkg", "corridors.gpkg", "channels.gpkg", "nodes.gpkg"):
        found, known = ([(own, bytes(shape.ExportToWkb())) for own, shape in features(folder / name)] for folder in (one, many))
        assert len(known) > 1
        assert found == known
    rows = ledger(whole["OUTPUT_TABLE"])
    layers = {part: features(one / (part + "s.gpkg")) for part in ("source", "corridor", "channel", "node")}
    assert {part: len(rows[part]) for part in layers} == {part: len(found) for part, found in layers.items()}
    assert totals(rows) == {
        **{part: len(layers[part]) for part in ("source", "corridor", "channel")},
        **{kind: sum(own["kind"] == kind for own, _ in layers["node"]) for kind in ("saddle", "ridge_crossing", "vulnerable")},
    }


def test_ledger_and_page_tell_what_the_layers_hold(run, mine, values, features, tmp_path):
    out = outputs(tmp_path)
    results, _ = run("securitypattern", LANDUSE=mine["landcover_2018"], SCHEME="li2020", DEM=mine["dem"], **SMALL, DISTANCE=3000, **out)
    rows = ledger(out["OUTPUT_TABLE"])
    layers = {name: features(out["OUTPUT_" + name]) for name in ("SOURCES", "CORRIDORS", "CHANNELS", "NODES")}
    for (name, found), total in zip(layers.items(), rows["total"]):
        assert results[name + "_COUNT"] == len(found) == int(total["count"])
    for part, name in (("source", "SOURCES"), ("corridor", "CORRIDORS"), ("channel", "CHANNELS"), ("node", "NODES")):
        for row, (own, _) in zip(rows[part], layers[name]):
            for field, value in own.items():
                told = row["kind" if field == "kind" else field]
                assert told == (value or "") if field == "kind" or value is None else float(told) == pytest.approx(value, rel=1e-9)
    assert float(rows["total"][0]["area_km2"]) == pytest.approx(sum(shape.GetArea() for _, shape in layers["SOURCES"]) / 1e6)
    for total, name in zip(rows["total"][1:3], ("CORRIDORS", "CHANNELS")):
        assert float(total["length_m"]) == pytest.approx(sum(shape.Length() for _, shape in layers[name]))
    zones, landuse = values(out["OUTPUT_ZONES"], 1), values(mine["landcover_2018"], 1)
    assert {int(row["id"]): int(row["count"]) for row in rows["zone"]} == {code: int((zones == code).sum()) for code in range(1, 7)}
    assert {int(row["id"]): int(row["count"]) for row in rows["landuse"]} == {int(code): int((landuse == code).sum()) for code in np.unique(landuse)}
    assert sum(float(row["percent"]) for row in rows["zone"]) == pytest.approx(100)
    cost = values(out["OUTPUT_COST"], 1)
    assert (cost[zones == 1] == 0).all()
    assert all(cost[zones == code].max() <= cost[zones == code + 1].min() for code in range(2, 6))  # from the lowest cost to the highest
    assert len([row for row in rows["source"] if float(row["dpc"]) > 0]) == len(rows["source"])
    with open(out["OUTPUT_HTML"], encoding="utf-8") as file:
        page = re.sub(r"<[^>]+>", "|", file.read())
    for label, count in (("Ecological sources", "SOURCES"), ("Corridors", "CORRIDORS"), ("Radiation channels", "CHANNELS"), ("Ecological nodes", "NODES")):
        assert re.search(r"%s\|[\s|]*%d\|" % (label, results[count + "_COUNT"]), page), label
    assert "Equivalent connected area" in page
    assert "Sedimentation tank" in page


def test_what_reclamation_changed(run, mine, values, tmp_path):
    """Where tailings of 2009 are reclaimed in 2018 the resistance falls by 0.8 x (10 - 2), and nothing else changes there; the ground is cheaper to reach."""
    found = {}
    for year in (2009, 2013, 2018):
        folder = tmp_path / str(year)
        folder.mkdir()
        out = outputs(folder, "OUTPUT_RESISTANCE", "OUTPUT_COST", "OUTPUT_TABLE", "OUTPUT_CHANNELS")
        results, _ = run("securitypattern", LANDUSE=mine["landcover_%d" % year], SCHEME="li2020", DEM=mine["dem"], **SMALL, **out)
        rows = ledger(out["OUTPUT_TABLE"])
        assert totals(rows)["channel"] == results["CHANNELS_COUNT"] == len(rows.get("channel", []))
        found[year] = values(out["OUTPUT_RESISTANCE"], 1), values(out["OUTPUT_COST"], 1), values(mine["landcover_%d" % year], 1)
    reclaimed = (found[2009][2] == 9) & (found[2018][2] == 2)
    assert reclaimed.sum() > 100
    np.testing.assert_allclose((found[2018][0] - found[2009][0])[reclaimed], -6.4, atol=1e-5)
    assert np.nanmean(found[2018][1][reclaimed]) < .7 * np.nanmean(found[2009][1][reclaimed])


def land_of_brumadinho(folder, date):
    """A land use by thresholds (1 forest, 3 water, 5 pasture, 7 built-up or bare, 0 cloud) of a Landsat scene."""
    from osgeo import gdal

    scene = gdal.Open(os.path.join(folder, "brumadinho_L8_SR_%s_common.tif" % date)).ReadAsArray() * 2.75e-5 - .2
    blue, green, red, nir, swir, _ = scene
    ndvi, mndwi = (nir - red) / (nir + red), (green - swir) / (green + swir)
    codes = np.select([(mndwi > 0) & (ndvi < .3), ndvi < .45, (ndvi > .75) & (swir < .15)], [3, 7, 1], 5)
    return np.where((blue > .09) & (red / blue < 1.5), 0, codes)


def test_a_dam_failure_cuts_a_real_pattern(run, real_data, saved, saved_polygons, features, tmp_path):
    """Brumadinho before and after 25 January 2019: the tailings flow lies across the corridors and costs connected habitat."""
    from osgeo import gdal

    folder = os.path.join(real_data, "brumadinho_landsat8")
    scene = gdal.Open(os.path.join(folder, "brumadinho_L8_SR_20190114_common.tif"))
    place = {"origin": (scene.GetGeoTransform()[0], scene.GetGeoTransform()[3]), "epsg": 32623}
    table = tmp_path / "table.csv"
    table.write_text("code,name,value\n5,Pasture,4\n7,Built-up or bare,8\n", encoding="utf-8")
    (_, shape), = features(os.path.join(folder, "brumadinho_tailings_extent_2019.gpkg"))
    flow = saved_polygons(str(tmp_path / "flow.gpkg"), [(shape.ExportToWkt(), {"code": 9})], 32623)
    dem = os.path.join(folder, "brumadinho_dem30_approx_registered.tif")
    grid = gdal.Open(dem)
    west, _, _, north, _, _ = grid.GetGeoTransform()
    given = {
        "SCHEME": "li2020", "TABLE": str(table), "DEM": dem, "ELEVATION_BREAKS": "quintiles", "EXTENT": "%f,%f,%f,%f" % (west, west + 30 * grid.RasterXSize, north - 30 * grid.RasterYSize, north),
        "MIN_AREA": 0.4, "KIND": ["saddle", "vulnerable"], "CUTTING_CLASSES": "9", "DISTANCE": 3000,
    }
    ec = {}
    for date, more in (("20190114", {}), ("20190130", {"OVERLAY": flow})):
        out = outputs(tmp_path, "OUTPUT_ZONES", "OUTPUT_NODES", "OUTPUT_TABLE")
        landuse = saved(tmp_path / (date + ".tif"), land_of_brumadinho(folder, date), ("landuse",), 0, **place)
        results, log = run("securitypattern", LANDUSE=landuse, **given, **more, **out)
        assert results["SOURCES_COUNT"] >= 4
        assert results["CORRIDORS_COUNT"] >= results["SOURCES_COUNT"] - 1
        ec[date] = next(float(row["value"]) for row in ledger(out["OUTPUT_TABLE"])["network"] if row["kind"] == "ec_km2")
        cut = [(own["landuse"], point) for own, point in features(out["OUTPUT_NODES"]) if own["kind"] == "vulnerable"]
        assert bool(cut) == bool(more)
        assert any("WARNING None of the classes 9 that cut corridors occurs" in line for line in log) != bool(more)
    inside = shape.Buffer(22)  # half a diagonal: a cell belongs to the flow by its centre
    assert all(code == 9 and inside.Contains(point) for code, point in cut)
    assert len(cut) >= 2
    assert ec["20190130"] < .9 * ec["20190114"]


def two_woods(saved, tmp_path, between=5, name="woods.tif", hole=False):
    """Forest (1) in the west and the east, a strip of another class between, 20 x 40 cells; with a hole in the data in its middle."""
    codes = np.full((20, 40), between)
    codes[:, :10] = codes[:, 30:] = 1
    if hole:
        codes[5:15, 18:22] = 0
    return saved(tmp_path / name, codes, ("landuse",), 0)


LANDUSE_ONLY = {"WEIGHT_LANDUSE": 1, "WEIGHT_SLOPE": 0, "WEIGHT_ELEVATION": 0, "SCHEME": "li2020", "MIN_AREA": 0.1}


def test_a_barrier_between_the_sources(run, saved, values, features, tmp_path):
    """A resistance of 0 or less in the table is a barrier: no corridor, no node, and the page says so; the woods themselves stay."""
    for number in (0, -2):
        (tmp_path / "t.csv").write_text("code,name,value\n5,Fence,%d\n" % number, encoding="utf-8")
        out = outputs(tmp_path)
        results, log = run("securitypattern", LANDUSE=two_woods(saved, tmp_path, name="fence%d.tif" % number), **LANDUSE_ONLY, TABLE=str(tmp_path / "t.csv"), MIN_LENGTH=0, **out)
        assert (results["SOURCES_COUNT"], results["CORRIDORS_COUNT"], results["NODES_COUNT"]) == (2, 0, 0)
        for words in ("These classes have a resistance of 0 or less and are barriers, which no way crosses: 5 Fence (%d)." % number, "No corridor reaches the sources 1, 2", "No cell beside the sources is reached"):
            assert any("WARNING" in line and words in line for line in log), words
        zones = values(out["OUTPUT_ZONES"], 1)
        np.testing.assert_array_equal(zones, np.where((np.arange(40) < 10) | (np.arange(40) >= 30), 1, np.nan) * np.ones((20, 1)))
        assert features(out["OUTPUT_CORRIDORS"]) == []
        assert totals(ledger(out["OUTPUT_TABLE"])) == {"source": 2, "corridor": 0, "channel": 0, "saddle": 0}
        with open(out["OUTPUT_HTML"], encoding="utf-8") as file:
            assert "No corridor reaches the sources 1, 2" in file.read()


def test_a_hole_in_the_data_is_gone_around(run, saved, values, features, tmp_path):
    out = outputs(tmp_path, "OUTPUT_CORRIDORS", "OUTPUT_ZONES", "OUTPUT_COST")
    run("securitypattern", LANDUSE=two_woods(saved, tmp_path, hole=True), **LANDUSE_ONLY, **out)
    ((own, shape),) = features(out["OUTPUT_CORRIDORS"])
    rows = [round((2800000 - y) / 30 - .5) for _, y, *_ in shape.GetPoints()]
    assert min(rows) < 5 or max(rows) > 14
    assert np.isnan(values(out["OUTPUT_ZONES"], 1)[5:15, 18:22]).all()
    assert own["cost"] == pytest.approx(2 * 30 * 2.5 + 19 * 30 * 4)  # straight along an edge row: 21 steps, of which the first and the last leave the woods


@pytest.mark.parametrize(("width", "zones"), [(1, 1), (4, 2), (9, 5)])
def test_a_narrow_gap_has_as_many_zones_as_costs(run, saved, values, tmp_path, width, zones):
    """One road through a wood: all its cells cost the same. Four cells wide, those in the middle cost more; of nine there are five costs."""
    codes = np.ones((20, 40))
    codes[:, 15:15 + width] = 6
    out = outputs(tmp_path, "OUTPUT_ZONES", "OUTPUT_HTML")
    _, log = run("securitypattern", LANDUSE=saved(tmp_path / "road.tif", codes, ("landuse",), 0), **LANDUSE_ONLY, MIN_LENGTH=0, **out)
    row = values(out["OUTPUT_ZONES"], 1)[7, 15:15 + width]
    assert row.tolist() == [min(place, width - 1 - place) + 2 for place in range(width)]
    assert any("WARNING ZONE_CLASSES is 5, but the cost has only %d different values" % zones in line for line in log) == (zones < 5)


def test_a_rare_cost_has_its_zone(run, saved, values, tmp_path):
    """A road of one cell between two woods, 5000 cells long, with one pit beside it: two costs, and the second is that of a single cell."""
    codes = np.ones((5000, 20))
    codes[:, 10], codes[2500, 11] = 6, 9
    out = outputs(tmp_path, "OUTPUT_ZONES")
    run("securitypattern", LANDUSE=saved(tmp_path / "rare.tif", codes, ("landuse",), 0), **LANDUSE_ONLY, MIN_LENGTH=0, **out)
    zones = values(out["OUTPUT_ZONES"], 1)
    assert zones[2500, 11] == 3
    assert (zones[:, 10] == 2).all()
    assert np.count_nonzero(zones > 1) == 5001


def test_clcd_under_the_scheme_of_the_paper(run, saved, tmp_path):
    """Forest is 2 in CLCD: the log lists what the codes are taken for, and the share of reclaimed land gives the mistake away."""
    codes = np.where(np.random.default_rng(1).random((20, 40)) < .7, 2, 1)
    with pytest.raises(Exception, match="patches of the source classes reach 10 km2"):
        run("securitypattern", LANDUSE=saved(tmp_path / "c.tif", codes, ("landuse",), 0), **{**LANDUSE_ONLY, "MIN_AREA": 10}, OUTPUT_ZONES=str(tmp_path / "z.tif"))
    codes[:, :15] = codes[:, 25:] = 1
    codes[:, 15:25] = 2
    codes[0] = 8
    _, log = run("securitypattern", LANDUSE=saved(tmp_path / "d.tif", codes, ("landuse",), 0), **LANDUSE_ONLY, OUTPUT_ZONES=str(tmp_path / "z.tif"))
    assert any("code 2: Reclaimed vegetation, value 2, 23.75 %" in line for line in log)
    assert any("WARNING SCHEME is li2020" in line and "5.0 % sedimentation tanks" in line for line in log)
    _, log = run("securitypattern", LANDUSE=saved(tmp_path / "d.tif", codes, ("landuse",), 0), **{**LANDUSE_ONLY, "SCHEME": "clcd", "CLASSES": "1"}, OUTPUT_ZONES=str(tmp_path / "z.tif"))
    assert not any("WARNING SCHEME" in line for line in log)


@pytest.mark.parametrize(("change", "words"), [
    ({"MIN_AREA": 0.2}, r"0 of 2 patches of the source classes reach 0.2 km2, and a pattern needs two. The largest have 0.18, 0.18 km2: a least area of 0.18 km2 would give two"),
    ({"CLASSES": "5", "MIN_AREA": 0.1}, "The source classes form one patch of 0.36 km2"),
    ({"CLASSES": "3"}, "None of the source classes 3 occurs in LANDUSE, which holds 1, 5"),
    ({"SCHEME": None}, "Nothing says which classes sources are made of"),
    ({"SCHEME": None, "CLASSES": "1"}, "LANDUSE needs the meaning of its codes: choose SCHEME, or give TABLE"),
    ({"SCHEME": "custom", "CLASSES": "1", "TABLE": "code,name,value\n1,wood,1\n"}, "LANDUSE holds the codes 5, for which neither SCHEME nor TABLE has a value"),
    ({"TABLE": "code,name,value\n5,a,1\n5,b,2\n"}, "TABLE, line 3: the code 5 has a row already"),
    ({"WEIGHT_LANDUSE": .8, "WEIGHT_SLOPE": .1, "WEIGHT_ELEVATION": .1}, "WEIGHT_SLOPE is 0.1 but neither SLOPE nor DEM is given"),
    ({"ZONE_CLASSES": 9}, "ZONE_CLASSES is 9: give a whole number from 2 to 5"),
    ({"DISTANCE": 0}, "DISTANCE is 0"),
    ({"KIND": ["vulnerable"], "SCHEME": "custom", "CLASSES": "1", "TABLE": "code,name,value\n1,wood,1\n5,field,4\n"}, "Nothing says which classes cut corridors: name their codes in CUTTING_CLASSES"),
    ({"OVERLAY": {"kind": 9}}, "OVERLAY has no field code with class codes; it has: fid, kind. Name it in OVERLAY_FIELD"),
    ({"QUALITY": True}, "QUALITY and MIN_QUALITY belong together"),
    ({"CONNECTIVITY": 5}, "CONNECTIVITY is 5: give 8 or 4"),
])
def test_what_cannot_be_is_said(run, saved, saved_polygons, cells_box, tmp_path, change, words):
    given = {"LANDUSE": two_woods(saved, tmp_path), **LANDUSE_ONLY, **change}
    if "TABLE" in change:
        (tmp_path / "t.csv").write_text(change["TABLE"], encoding="utf-8")
        given["TABLE"] = str(tmp_path / "t.csv")
    if "OVERLAY" in change:
        given["OVERLAY"] = saved_polygons(str(tmp_path / "over.gpkg"), [(cells_box(12, 2, 4, 4), change["OVERLAY"])])
    if "QUALITY" in change:
        given["QUALITY"] = given["LANDUSE"]
    results = tmp_path / "results"
    results.mkdir()
    with pytest.raises(Exception, match=words):
        run("securitypattern", **given, **outputs(results))
    assert os.listdir(results) == []


def test_degrees_are_refused(run, saved, tmp_path):
    landuse = saved(tmp_path / "degrees.tif", np.ones((10, 10)), ("landuse",), 0, epsg=4326, origin=(115, 25), cell=.0003)
    with pytest.raises(Exception, match=r"(?i)projected"):
        run("securitypattern", LANDUSE=landuse, **LANDUSE_ONLY, OUTPUT_ZONES=str(tmp_path / "z.tif"))


def test_an_elevation_model_that_is_too_small(run, saved, tmp_path):
    dem = saved(tmp_path / "dem.tif", np.full((20, 20), 350.0), ("dem",), -9999)
    given = {**LANDUSE_ONLY, "WEIGHT_LANDUSE": .8, "WEIGHT_SLOPE": .1, "WEIGHT_ELEVATION": .1}
    _, log = run("securitypattern", LANDUSE=two_woods(saved, tmp_path), DEM=dem, **given, OUTPUT_ZONES=str(tmp_path / "z.tif"))
    assert any("WARNING 50.0 % of the cells with a land use become barriers because DEM, SLOPE or FACTORS have no data there" in line for line in log)
    assert any("WARNING No corridor reaches the sources 1, 2" in line for line in log)


@pytest.mark.parametrize("at", [15, 45, 75, 90])
def test_cancelled_on_the_way(run, mine, tmp_path, at):
    with pytest.raises(Exception, match="Cancelled: nothing was written"):
        run("securitypattern", LANDUSE=mine["landcover_2018"], SCHEME="li2020", DEM=mine["dem"], **SMALL, **outputs(tmp_path), cancel_at=at)
    assert os.listdir(tmp_path) == []


def test_the_model_gives_the_same_layers(run, mine, values, features, tmp_path):
    given = {"LANDUSE": mine["landcover_2018"], "SCHEME": "li2020", "DEM": mine["dem"], **SMALL, "DISTANCE": 3000}
    names = {"resistance": "RESISTANCE", "sources": "SOURCES", "cost": "COST", "allocation": "ALLOCATION", "corridors": "CORRIDORS", "channels": "CHANNELS", "nodes": "NODES", "table": "TABLE"}
    one, many = tmp_path / "one", tmp_path / "many"
    one.mkdir()
    many.mkdir()
    whole = outputs(one)
    run("securitypattern", **given, **whole)
    run("securitypatternofyear", **given, **{name: str(many / FILES["OUTPUT_" + output]) for name, output in names.items()})
    for output in names.values():
        path = FILES["OUTPUT_" + output]
        if path.endswith(".tif"):
            np.testing.assert_array_equal(values(one / path, 1), values(many / path, 1))
        elif path.endswith(".gpkg"):
            assert [(own, bytes(shape.ExportToWkb())) for own, shape in features(one / path)] == [(own, bytes(shape.ExportToWkb())) for own, shape in features(many / path)]
    with open(many / "ledger.csv", encoding="utf-8-sig") as file:
        measures = {row["measure"]: row["value"] for row in csv.DictReader(file)}
    told = {row["kind"]: row["value"] for row in ledger(whole["OUTPUT_TABLE"])["network"]}
    assert float(measures["ec_km2"]) == pytest.approx(float(told["ec_km2"]), rel=1e-9)
    assert measures["alpha"] == told["alpha"]
