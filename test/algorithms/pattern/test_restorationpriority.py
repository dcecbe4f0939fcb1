"""Restoration priority: ways by hand, habitat, sites that overlap or lie on sources, the teaching mine, and what is refused."""
import csv
import json
import os

import numpy as np
import pytest

AREA = 9e-4  # km2 of a cell


@pytest.fixture
def strip(saved, saved_polygons, cells_box, tmp_path):
    """Three rows of nine cells of 30 m with resistance 4; two sources of one cell at the ends of the middle row, and four sites."""
    sites = {"middle": (2, 1, 3, 1), "beside": (2, 0, 3, 1), "overlap": (4, 1, 3, 1), "source": (0, 1, 1, 1)}
    return {
        "RESISTANCE": saved(tmp_path / "r.tif", np.full((3, 9), 4.0), ("resistance",), -9999),
        "SOURCES": saved_polygons(str(tmp_path / "s.gpkg"), [(cells_box(0, 1, 1, 1), {"id": 1}), (cells_box(8, 1, 1, 1), {"id": 2})]),
        "SITES": saved_polygons(str(tmp_path / "sites.gpkg"), [(cells_box(*cells), {"name": name}) for name, cells in sites.items()]),
        "SITES_FIELD": "name", "TARGET_RESISTANCE": 1, "DISTANCE": 960,
    }


def rows_of(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_ways_by_hand(run, strip, features, tmp_path):
    """The way is 8 steps of 30 x 4 = 960.

    Three cells of 1 in the middle row leave 4 such steps, 2 of 30 x 2.5 and 2 of 30 x 1: 690. In the row beside them 3 + 1 steps
    of 120, 2 of 30 and two diagonals of 30 sqrt(2) x 2.5.
    """
    out = {"OUTPUT": str(tmp_path / "o.gpkg"), "OUTPUT_TABLE": str(tmp_path / "t.csv")}
    results, log = run("restorationpriority", **strip, **out)
    fall = {"middle": 270, "overlap": 270, "beside": 960 - 4 * 120 - 60 - 150 * 2**.5}
    ec = {name: AREA * (2 + 2 * .5**((960 - less) / 960))**.5 for name, less in fall.items()}
    before = AREA * 3**.5
    assert results["EC"] == pytest.approx(before)
    rows = rows_of(out["OUTPUT_TABLE"])
    assert [(row["rank"], row["site"], row["priority"]) for row in rows] == [("1", "middle", "high"), ("2", "overlap", "medium"), ("3", "beside", "low")]
    for row in rows:
        name = row["site"]
        found = {key: float(value) for key, value in row.items() if key not in ("site", "priority", "rank")}
        assert found == pytest.approx({
            "area_ha": .27, "restored_ha": .27, "ec_before_km2": before, "ec_after_km2": ec[name], "ec_gain_percent": 100 * (ec[name] / before - 1), "pc_gain_percent": 100 * ((ec[name] / before)**2 - 1),
            "ec_gain_per_ha": 100 * (ec[name] - before) / .27, "cost_fall": fall[name], "cost_fall_per_ha": fall[name] / .27,
        }, rel=1e-6)
    assert any("SITES lie on SOURCES with 0.09 ha (source)" in line for line in log)
    assert any("SITES: 1 have no cell of their own on the grid and are left out" in line for line in log)
    assert [(own["rank"], own["site"], own["priority"], round(shape.GetArea())) for own, shape in features(out["OUTPUT"])] == [(1, "middle", "high", 2700), (2, "overlap", "medium", 2700), (3, "beside", "low", 2700)]


def test_restored_as_habitat_by_hand(run, strip, tmp_path):
    """The site is a third source of three cells: 120 + 75 from either end (the middle site has two cells more to the right: 120 x 3 + 75)."""
    out = str(tmp_path / "t.csv")
    run("restorationpriority", **strip, RESTORED_AS="habitat", OUTPUT_TABLE=out)
    row = next(row for row in rows_of(out) if row["site"] == "middle")
    near, far, through = 195, 435, 690  # to the site; through it the sum of both, which is less than the whole way
    ways = .5**(near / 960) * 3 + .5**(far / 960) * 3 + .5**(min(through, near + far) / 960)
    assert float(row["ec_after_km2"]) == pytest.approx(AREA * (1 + 1 + 9 + 2 * ways)**.5)


def test_length(run, strip, tmp_path):
    """By length nothing changes for a straight way, and the cost still falls; the site beside lengthens it by two diagonals."""
    out = str(tmp_path / "t.csv")
    run("restorationpriority", **{**strip, "DISTANCE": 240}, DISTANCE_TYPE="length", OUTPUT_TABLE=out)
    rows = {row["site"]: row for row in rows_of(out)}
    assert float(rows["middle"]["ec_gain_percent"]) == pytest.approx(0, abs=1e-12)
    assert float(rows["middle"]["cost_fall"]) == pytest.approx(270)
    longer = 240 + 60 * (2**.5 - 1)
    assert float(rows["beside"]["ec_after_km2"]) == pytest.approx(AREA * (2 + 2 * .5**(longer / 240))**.5)


def test_sites_as_labels_and_points(run, strip, saved, saved_polygons, features, tmp_path):
    labels = np.zeros((3, 9))
    labels[1, 2:5], labels[0, 0] = 7, 4
    out = str(tmp_path / "o.gpkg")
    given = {name: value for name, value in strip.items() if name != "SITES_FIELD"}
    run("restorationpriority", **{**given, "SITES": saved(tmp_path / "labels.tif", labels, ("site",), 0)}, OUTPUT=out)
    assert [(own["site"], own["priority"], round(shape.GetArea())) for own, shape in features(out)] == [(7, "high", 2700), (4, "none", 900)]
    points = saved_polygons(str(tmp_path / "p.gpkg"), [("POINT(300135 2799955)", {"id": 3})])
    run("restorationpriority", **{**given, "SITES": points}, OUTPUT=out)
    ((own, shape),) = features(out)
    # One cell of 1 on the way: 6 steps of 120 and 2 of 75.
    assert (own["site"], own["cost_fall"], shape.GetGeometryName()) == (3, pytest.approx(960 - 870), "MULTIPOINT")


def test_nothing_to_gain_is_told(run, strip, tmp_path):
    page = str(tmp_path / "p.html")
    _, log = run("restorationpriority", **{**strip, "TARGET_RESISTANCE": 5}, OUTPUT_HTML=page)
    assert any("WARNING No site brings anything to the network" in line for line in log)
    with open(page, encoding="utf-8") as file:
        assert "No site brings anything" in file.read()


def test_teaching_mine(run, mine, tmp_path):
    """As habitat every mine brings something: it is ground of its own beside the forests that it was cut from."""
    files = {name: str(tmp_path / name) for name in ("r.tif", "s.gpkg", "s.tif", "t.csv")}
    run("resistancesurface", LANDUSE=mine["landcover_2018"], SCHEME="li2020", DEM=mine["dem"], OUTPUT=files["r.tif"])
    run("ecologicalsources", LANDUSE=mine["landcover_2018"], SCHEME="li2020", MIN_AREA=.3, OUTPUT=files["s.gpkg"])
    given = {"RESISTANCE": files["r.tif"], "SOURCES": files["s.gpkg"], "SITES": mine["mines"], "SITES_FIELD": "name", "DISTANCE": 1500, "OUTPUT_TABLE": files["t.csv"]}
    run("restorationpriority", **given, RESTORED_AS="habitat")
    rows = rows_of(files["t.csv"])
    with open(mine["truth"], encoding="utf-8") as file:
        truth = {entry["name"]: entry for entry in json.load(file)["mines"]}
    assert {row["site"] for row in rows} == set(truth)
    assert all(float(row["ec_gain_percent"]) > 0 for row in rows)
    per_ha = [float(row["ec_gain_per_ha"]) for row in rows]
    assert per_ha == sorted(per_ha, reverse=True)


def test_as_all_corridors_found_anew(run, demo, saved, features, tmp_path):
    """Six core areas in Washington State: EC after as from the costs of all pairs on a raster in which the site is restored (Floyd-Warshall by hand)."""
    files, labels, cell = demo
    from osgeo import gdal

    source = gdal.Open(files["resistance"])
    resistance = source.ReadAsArray().astype(float)
    sites = np.zeros(labels.shape)
    sites[250:280, 300:330], sites[400:430, 420:450] = 1, 2
    sites[labels > 0] = 0

    def written(name, array):
        target = gdal.GetDriverByName("GTiff").CreateCopy(str(tmp_path / name), source)
        target.GetRasterBand(1).WriteArray(array)
        del target
        return str(tmp_path / name)

    areas = np.bincount(labels.ravel())[1:] * cell**2 / 1e6

    def ec(raster):
        run("corridors", RESISTANCE=raster, SOURCES=files["sources"], PAIRS="all", OUTPUT=str(tmp_path / "all.gpkg"))
        distance = np.where(np.eye(areas.size) > 0, 0, np.inf)
        for own, _ in features(tmp_path / "all.gpkg"):
            one, other = own["from_id"] - 1, own["to_id"] - 1
            distance[one, other] = distance[other, one] = own["cost"]
        for middle in range(areas.size):
            distance = np.minimum(distance, distance[:, [middle]] + distance[[middle]])
        return (areas @ .5**(distance / 3e5) @ areas)**.5

    out = str(tmp_path / "t.csv")
    results, _ = run("restorationpriority", RESISTANCE=files["resistance"], SOURCES=files["sources"], SITES=written("sites.tif", sites), TARGET_RESISTANCE=1, DISTANCE=3e5, OUTPUT_TABLE=out)
    assert results["EC"] == pytest.approx(ec(files["resistance"]), rel=1e-9)
    for row in rows_of(out):
        restored = np.where((sites == int(row["site"])) & ~((resistance > 0) & (resistance <= 1)), 1, resistance)
        assert float(row["ec_after_km2"]) == pytest.approx(ec(written("restored.tif", restored)), rel=1e-9)


def test_what_cannot_be_is_said(run, strip, saved, saved_polygons, cells_box, tmp_path):
    far = saved_polygons(str(tmp_path / "far.gpkg"), [(cells_box(500, 500, 9, 9), {"name": "far"})])
    inside = saved_polygons(str(tmp_path / "inside.gpkg"), [(cells_box(0, 1, 1, 1), {"name": "inside"})])
    small = saved_polygons(str(tmp_path / "small.gpkg"), [("POLYGON((300091 2799991,300095 2799991,300095 2799995,300091 2799991))", {"name": "small"})])
    one = saved_polygons(str(tmp_path / "one.gpkg"), [(cells_box(0, 1, 1, 1), {"id": 1})])
    degrees = saved(tmp_path / "d.tif", np.full((3, 9), 4.0), ("resistance",), -9999, epsg=4326, origin=(115, 25), cell=.01)
    for given, words in (
        ({"SITES": far}, "SITES lies outside the rasters"),
        ({"SITES": inside}, "No site of SITES has a cell of RESISTANCE outside SOURCES"),
        ({"SITES": small}, "No site of SITES has a cell of RESISTANCE outside SOURCES"),
        ({"TARGET_RESISTANCE": 0}, "TARGET_RESISTANCE is 0: give the resistance of restored ground, above 0"),
        ({"TARGET_RESISTANCE": -1}, "TARGET_RESISTANCE is -1: give a number from 0"),
        ({"DISTANCE": None}, "DISTANCE is missing: give the cost or length at which PROBABILITY holds"),
        ({"DISTANCE": 0}, "DISTANCE is 0"),
        ({"PROBABILITY": 1}, "PROBABILITY is 1"),
        ({"SOURCES": one}, "SOURCES has 1 sources on the cells of this run, and at least 2 are needed"),
        ({"RESISTANCE": degrees}, "need a projected CRS"),
        ({"SITES_FIELD": "title"}, "SITES has no field title"),
    ):
        with pytest.raises(Exception, match=words):
            run("restorationpriority", **{**strip, **given}, OUTPUT=str(tmp_path / "o.gpkg"), OUTPUT_TABLE=str(tmp_path / "o.csv"))
    assert not [name for name in os.listdir(tmp_path) if name.startswith("o.")]
