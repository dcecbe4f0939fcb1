"""Comparison of patterns: three years by hand in the layout of the paper's Table 4, its own areas, years, and what is refused."""
import csv
import os

import numpy as np
import pytest
from osgeo import ogr, osr


def box(west, east, north):
    """A rectangle from 0 to `north`, all in km."""
    return "POLYGON((%(w)d 0,%(e)d 0,%(e)d %(n)d,%(w)d %(n)d,%(w)d 0))" % {"w": 1000 * west, "e": 1000 * east, "n": 1000 * north}


def line(start, end, one, other, cost, length):
    return "LINESTRING(%d 500,%d 500)" % (1000 * start, 1000 * end), {"from_id": one, "to_id": other, "cost": cost, "length_m": length}


SOURCES = {
    2009: {1: (0, 5, 4), 2: (10, 15, 3)},                                    # 20 and 15 km2
    2013: {7: (1, 6, 4), 8: (10, 12, 3), 9: (13, 15, 3), 10: (20, 22, 2)},   # the first moved by a km, the second split, a third came
    2018: {1: (1, 6, 4), 2: (10, 15, 3)},                                    # the second grew together again, the third went
}
CORRIDORS = {
    2009: [line(5, 10, 1, 2, 1000.0, 5000.0)],
    2013: [line(6, 10, 8, 7, 1000.0, 4000.0), line(12, 13, 8, 9, 500.0, 1000.0), line(15, 20, 9, 10, 800.0, 5000.0)],
    2018: [line(6, 10, 1, 2, 1000.0, 4000.0)],
}


@pytest.fixture
def years(saved_polygons, tmp_path):
    """Files of sources and of corridors by year; their names tell the year."""
    sources = {year: saved_polygons(str(tmp_path / ("sources_%d.gpkg" % year)), [(box(*own), {"id": one}) for one, own in found.items()]) for year, found in SOURCES.items()}
    return sources, {year: saved_polygons(str(tmp_path / ("corridors_%d.gpkg" % year)), found) for year, found in CORRIDORS.items()}


def rows_of(path):
    with open(path, encoding="utf-8-sig") as file:
        return [{key: float(value) if value else None for key, value in row.items()} for row in csv.DictReader(file)]


def test_three_years_by_hand(run, years, features, tmp_path):
    sources, corridors = years
    out = {name: str(tmp_path / file) for name, file in (("OUTPUT", "o.gpkg"), ("OUTPUT_CORRIDORS", "c.gpkg"), ("OUTPUT_TABLE", "t.csv"))}
    results, log = run("comparepatterns", SOURCES=list(sources.values()), CORRIDORS=list(corridors.values()), DISTANCE=1000, **out)
    first, second, third = rows_of(out["OUTPUT_TABLE"])
    # EC: p = .5 at cost 1000, the product along the way between sources that are not neighbours.
    ec = [np.sqrt(20**2 + 15**2 + 2 * 20 * 15 * .5)]
    ec.append(np.sqrt(20**2 + 6**2 + 6**2 + 4**2 + 2 * (20 * 6 * .5 + 6 * 6 * .5**.5 + 6 * 4 * .5**.8 + 20 * 6 * .5**1.5 + 6 * 4 * .5**1.3 + 20 * 4 * .5**2.3)))
    known = {
        "year": 2009, "sources": 2, "source_area_km2": 35, "area_change_km2": None, "kept_km2": None, "gained_km2": None, "lost_km2": None, "sources_kept": None, "sources_gained": None, "sources_lost": None,
        "corridors": 1, "corridors_kept": None, "corridors_gained": None, "corridors_lost": None, "corridor_length_km": 5, "ec_km2": ec[0], "ec_change_percent": None,
    }
    assert list(first) == list(known)
    assert first == {name: value if value is None else pytest.approx(value) for name, value in known.items()}
    # 16 of the 20 km2 of the first are kept, 6 and 6 of the 15 of the second; 4 and the new 4 are gained; 4 and the gap of 3 lost.
    assert second == pytest.approx({
        "year": 2013, "sources": 4, "source_area_km2": 36, "area_change_km2": 1, "kept_km2": 28, "gained_km2": 8, "lost_km2": 7, "sources_kept": 2, "sources_gained": 2, "sources_lost": 0,
        "corridors": 3, "corridors_kept": 1, "corridors_gained": 2, "corridors_lost": 0, "corridor_length_km": 10, "ec_km2": ec[1], "ec_change_percent": 100 * (ec[1] / ec[0] - 1),
    })
    assert third == pytest.approx({
        "year": 2018, "sources": 2, "source_area_km2": 35, "area_change_km2": -1, "kept_km2": 32, "gained_km2": 3, "lost_km2": 4, "sources_kept": 2, "sources_gained": 0, "sources_lost": 2,
        "corridors": 1, "corridors_kept": 1, "corridors_gained": 0, "corridors_lost": 2, "corridor_length_km": 4, "ec_km2": ec[0], "ec_change_percent": 100 * (ec[0] / ec[1] - 1),
    })
    assert (results["AREA_CHANGE"], results["EC_CHANGE"]) == pytest.approx((0, 0), abs=1e-9)
    assert "   ".join(log).count("2013 = sources_2013 + corridors_2013") == 1
    found = features(out["OUTPUT"])
    for own, shape in found:
        assert own["area_km2"] == pytest.approx(shape.GetArea() / 1e6)
    assert sorted((own["from_year"], own["status"], own["id"], own["source_id"], round(own["area_km2"], 9)) for own, _ in found) == [
        (2009, "gained", 1, 7, 4), (2009, "gained", 4, 10, 4), (2009, "kept", 1, 7, 16), (2009, "kept", 2, 8, 6), (2009, "kept", 3, 9, 6), (2009, "lost", 1, 1, 4), (2009, "lost", 2, 2, 3),
        (2013, "gained", 2, 2, 3), (2013, "kept", 1, 1, 20), (2013, "kept", 2, 2, 12), (2013, "lost", 4, 10, 4),
    ]
    assert {(own["from_year"], own["to_year"]) for own, _ in found} == {(2009, 2013), (2013, 2018)}
    assert sorted((own["from_year"], own["status"], own["id"], own["from_id"], own["to_id"], own["cost"]) for own, _ in features(out["OUTPUT_CORRIDORS"])) == [
        (2009, "gained", 2, 2, 3, 500), (2009, "gained", 3, 3, 4, 800), (2009, "kept", 1, 1, 2, 1000), (2013, "kept", 1, 1, 2, 1000), (2013, "lost", 2, 2, 3, 500), (2013, "lost", 3, 3, 4, 800),
    ]


def test_areas_of_the_paper(run, saved_polygons, tmp_path):
    """34.833, 37.286 and 36.465 km2: the paper prints +2.452 for what is +2.453, and -0.820 and -0.82 for -0.821."""
    files = [[], []]
    for year, area in ((2009, 34.833), (2013, 37.286), (2018, 36.465)):
        ring = "POLYGON((0 0,%(a).6f 0,%(a).6f 1000,0 1000,0 0))" % {"a": 1000 * area - 5000}
        files[0].append(saved_polygons(str(tmp_path / ("s%d.gpkg" % year)), [(ring, {"id": 1}), (box(50, 55, 1), {"id": 2})]))
        files[1].append(saved_polygons(str(tmp_path / ("c%d.gpkg" % year)), [line(30, 50, 1, 2, 9.0, 20000.0)]))
    out = str(tmp_path / "t.csv")
    results, _ = run("comparepatterns", SOURCES=files[0], CORRIDORS=files[1], YEARS="2009,2013,2018", OUTPUT_TABLE=out)
    rows = rows_of(out)
    assert [row["source_area_km2"] for row in rows] == pytest.approx([34.833, 37.286, 36.465])
    assert [row["area_change_km2"] for row in rows[1:]] == pytest.approx([2.453, -.821])
    assert results["AREA_CHANGE"] == pytest.approx(1.632)
    assert "EC_CHANGE" not in results
    assert [row["ec_km2"] for row in rows] == [None] * 3


def test_years_in_any_order_and_from_elsewhere(run, years, tmp_path):
    """The order of the lists does not matter: by YEARS, and by the names of the layers even where the two lists differ."""
    sources, corridors = years
    out = str(tmp_path / "t.csv")
    mixed = 2018, 2009, 2013
    ledgers = []
    for given in (
        {"SOURCES": [sources[year] for year in mixed], "CORRIDORS": [corridors[year] for year in mixed], "YEARS": "2018,2009,2013"},
        {"SOURCES": [sources[year] for year in mixed], "CORRIDORS": list(corridors.values())},
        {"SOURCES": list(sources.values()), "CORRIDORS": list(corridors.values())},
    ):
        run("comparepatterns", DISTANCE=1000, OUTPUT_TABLE=out, **given)
        ledgers.append(rows_of(out))
    assert ledgers[0] == ledgers[1] == ledgers[2]
    assert [row["year"] for row in ledgers[0]] == [2009, 2013, 2018]
    _, log = run("comparepatterns", SOURCES=list(sources.values()), CORRIDORS=list(corridors.values()), YEARS="2018,2013,2009")
    assert sum("WARNING YEARS says" in entry for entry in log) == 2


def test_raster_other_crs_and_no_corridor(run, saved, saved_polygons, tmp_path):
    """Labels on cells of 100 m against a polygon in the next zone of UTM; the later year has no corridor left."""
    labels = np.zeros((20, 40))
    labels[:10, :10], labels[:10, 30:] = 3, 5
    raster = saved(tmp_path / "sources_2001.tif", labels, ("sources",), 0, cell=100)
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32650)
    target.ImportFromEPSG(32651)
    shape = ogr.CreateGeometryFromWkt("POLYGON((300000 2799000,301000 2799000,301000 2800000,300000 2800000,300000 2799000))")
    shape.Transform(osr.CoordinateTransformation(source, target))
    shifted = saved_polygons(str(tmp_path / "other_2002.gpkg"), [(shape.ExportToWkt(), {"id": 3})], epsg=32651)
    corridor = saved_polygons(str(tmp_path / "c_2001.gpkg"), [("LINESTRING(301000 2799500,303000 2799500)", {"from_id": 3, "to_id": 5, "cost": 2000.0, "length_m": 2000.0})])
    none = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "c_2002.gpkg"))
    layer = none.CreateLayer("corridors", source, ogr.wkbLineString)
    for name, kind in (("from_id", ogr.OFTInteger), ("to_id", ogr.OFTInteger), ("cost", ogr.OFTReal), ("length_m", ogr.OFTReal)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    del layer, none
    out = str(tmp_path / "t.csv")
    results, _ = run("comparepatterns", SOURCES=[raster, shifted], CORRIDORS=[corridor, str(tmp_path / "c_2002.gpkg")], DISTANCE=2000, OUTPUT_TABLE=out)
    first, second = rows_of(out)
    assert (first["source_area_km2"], first["ec_km2"]) == pytest.approx((2, (1 + 1 + 2 * .5)**.5))
    assert (second["source_area_km2"], second["kept_km2"], second["lost_km2"], second["ec_km2"]) == pytest.approx((1, 1, 1, 1), rel=1e-5)
    assert (second["corridors"], second["corridors_lost"], second["sources_kept"], second["sources_lost"]) == (0, 1, 1, 1)
    assert results["EC_CHANGE"] == pytest.approx(100 * (1 / 3**.5 - 1), rel=1e-4)


def test_overlaps_and_other_places_are_told(run, years, saved_polygons, tmp_path):
    sources, corridors = years
    twice = saved_polygons(str(tmp_path / "twice.gpkg"), [(box(0, 5, 4), {"id": 1}), (box(4, 15, 3), {"id": 2})])
    far = saved_polygons(str(tmp_path / "far.gpkg"), [(box(100, 105, 4), {"id": 1}), (box(110, 115, 3), {"id": 2})])
    lines = [corridors[2009], corridors[2018]]
    _, log = run("comparepatterns", SOURCES=[sources[2009], twice], CORRIDORS=lines, YEARS="2009,2018")
    assert any("WARNING Sources of 2018 overlap each other on 3.000 km²" in entry for entry in log)
    _, log = run("comparepatterns", SOURCES=[sources[2009], far], CORRIDORS=lines, YEARS="2009,2018")
    assert any("WARNING No source of 2018 shares ground with one of 2009" in entry for entry in log)


def test_teaching_mine(run, tmp_path):
    """Three years of land cover through the single algorithms: areas and kept ground as the cells tell them."""
    from mineeco.resources.sample.make import make
    from osgeo import gdal

    files = make(str(tmp_path / "mine"), years=[2019], size=120)
    labels, sources, corridors = [], [], []
    for year in (2009, 2013, 2018):
        path = [str(tmp_path / (name % year)) for name in ("r_%d.tif", "s_%d.gpkg", "s_%d.tif", "c_%d.gpkg")]
        landcover = files["landcover_%d" % year]
        run("resistancesurface", LANDUSE=landcover, SCHEME="li2020", DEM=files["dem"], OUTPUT=path[0])
        run("ecologicalsources", LANDUSE=landcover, SCHEME="li2020", MIN_AREA=.3, OUTPUT=path[1], OUTPUT_RASTER=path[2])
        run("corridors", RESISTANCE=path[0], SOURCES=path[1], OUTPUT=path[3])
        labels.append(gdal.Open(path[2]).ReadAsArray() > 0)
        sources.append(path[1])
        corridors.append(path[3])
    out = {"OUTPUT_TABLE": str(tmp_path / "t.csv"), "OUTPUT_HTML": str(tmp_path / "p.html")}
    run("comparepatterns", SOURCES=sources, CORRIDORS=corridors, DISTANCE=1500, **out)
    rows, cell = rows_of(out["OUTPUT_TABLE"]), 900 / 1e6
    assert [row["source_area_km2"] for row in rows] == pytest.approx([mask.sum() * cell for mask in labels])
    for row, before, after in zip(rows[1:], labels, labels[1:]):
        assert (row["kept_km2"], row["gained_km2"], row["lost_km2"]) == pytest.approx(((before & after).sum() * cell, (after & ~before).sum() * cell, (before & ~after).sum() * cell), abs=1e-9)
    with open(out["OUTPUT_HTML"], encoding="utf-8") as file:
        page = file.read()
    assert "Sources and corridors, 2013 to 2018" in page
    assert page.count("data:image") == 4  # two maps, two charts


def test_what_cannot_be_is_said(run, years, saved_polygons, tmp_path):
    sources, corridors = (list(found.values()) for found in years)
    bare = saved_polygons(str(tmp_path / "bare.gpkg"), [(box(0, 5, 4), {"id": 1}), (box(10, 15, 3), {"id": 2})])
    degrees = saved_polygons(str(tmp_path / "d_2009.gpkg"), [("POLYGON((0 0,1 0,1 1,0 0))", {"id": 1})], epsg=4326)
    wrong = saved_polygons(str(tmp_path / "wrong_2013.gpkg"), [line(0, 1, 7, 77, 5.0, 5.0)])
    loop = saved_polygons(str(tmp_path / "loop_2013.gpkg"), [line(0, 1, 7, 7, 5.0, 5.0)])
    for given, words in (
        ({"CORRIDORS": corridors[:2]}, "SOURCES has 3 layers and CORRIDORS has 2: give one of each for every year"),
        ({"SOURCES": sources[:1], "CORRIDORS": corridors[:1]}, "SOURCES has 1 layers: a comparison needs two years or more"),
        ({"YEARS": "2009,2013"}, "YEARS names 2 years but SOURCES has 3 layers"),
        ({"YEARS": "2009,2013,2013"}, "SOURCES: 2013 stands for more than one layer"),
        ({"YEARS": "2018-2009"}, "YEARS: 2018-2009 is not a year or a range of years"),
        ({"YEARS": "soon"}, "YEARS: soon is not a year"),
        ({"SOURCES": [bare, *sources[1:]]}, "SOURCES: no year is found in bare: name them all in YEARS"),
        ({"SOURCES": [sources[0], sources[0], sources[2]]}, "SOURCES: 2009 stands for more than one layer"),
        ({"CORRIDORS": [corridors[0], corridors[0], corridors[2]]}, "CORRIDORS: 2009 stands for more than one layer"),
        ({"SOURCES": sources[:2], "CORRIDORS": corridors[1:]}, "names of SOURCES tell the years 2009, 2013, those of CORRIDORS 2013, 2018"),
        ({"SOURCES": [degrees, *sources[1:]]}, r"SOURCES \(d_2009\) is in EPSG:4326, but areas need a projected CRS"),
        ({"CORRIDORS": [corridors[0], wrong, corridors[2]]}, r"CORRIDORS \(wrong_2013\) leads to the sources 77, which SOURCES \(sources_2013\) does not have"),
        ({"CORRIDORS": [corridors[0], loop, corridors[2]]}, r"CORRIDORS \(2013\): a corridor has the same source at both ends"),
        ({"CORRIDORS": sources}, r"CORRIDORS \(sources_2009\): there is no field from_id"),
        ({"SOURCES": corridors}, r"SOURCES \(corridors_2009\) holds points or lines"),
        ({"DISTANCE": 0}, "DISTANCE is 0"),
        ({"DISTANCE": 5, "PROBABILITY": 0}, "PROBABILITY is 0"),
        ({"SOURCES_FIELD": "name"}, r"SOURCES \(sources_2009\) has no field name"),
    ):
        with pytest.raises(Exception, match=words):
            run("comparepatterns", **{"SOURCES": sources, "CORRIDORS": corridors, **given}, OUTPUT=str(tmp_path / "o.gpkg"), OUTPUT_TABLE=str(tmp_path / "o.csv"))
    assert not [name for name in os.listdir(tmp_path) if name.startswith("o.")]
