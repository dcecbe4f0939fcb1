"""Network metrics: the worked example, parallel corridors, sources as a raster, what is left out, and what is refused."""
import csv

import numpy as np
import pytest

AREAS = (12, 4, 9, 6, 3)


@pytest.fixture
def network(vectors, saved_polygons, tmp_path):
    """The five sources (km2) and five corridors of methods 6.9."""
    boxes = [("POLYGON((%d 0,%d 0,%d 1000,%d 1000,%d 0))" % (20000 * n, 20000 * n + 1000 * area, 20000 * n + 1000 * area, 20000 * n, 20000 * n), {"id": n}) for n, area in enumerate(AREAS)]
    edges = [("LINESTRING(%d 500,%d 500)" % (20000 * a, 20000 * b), {"from_id": a, "to_id": b, "length_m": length, "cost": cost}) for a, b, length, cost in vectors["v4.net"]["edges"]]
    return saved_polygons(str(tmp_path / "s.gpkg"), boxes), edges, saved_polygons(str(tmp_path / "c.gpkg"), edges)


def test_worked_example(run, network, vectors, features, tmp_path):
    sources, _, corridors = network
    out = {"OUTPUT_NODES": str(tmp_path / "n.gpkg"), "OUTPUT_LINKS": str(tmp_path / "l.gpkg"), "OUTPUT_TABLE": str(tmp_path / "t.csv")}
    results, _ = run("networkmetrics", SOURCES=sources, CORRIDORS=corridors, DISTANCE=4, LANDSCAPE_AREA=100, **out)
    net, conn = vectors["v4.net"], vectors["v4.conn"]
    known = {"ALPHA": net["alpha"], "BETA": net["beta"], "GAMMA": net["gamma"], "COST_RATIO": net["cost_ratio_km"], "IIC": conn["IIC"], "PC": conn["PC"], "EC": conn["EC_PC"]}
    for name, value in known.items():
        assert results[name] == pytest.approx(value, abs=1e-5), name
    for own, _ in features(out["OUTPUT_NODES"]):
        one = str(own["id"])
        assert own["area_km2"] == pytest.approx(AREAS[own["id"]])
        assert [own["betweenness"], own["diic"], own["dpc"]] == pytest.approx([net["bc_norm_cost"][one], conn["dIIC"][one], conn["dPC"][one]], abs=1e-3)
    assert [own["links"] for own, _ in features(out["OUTPUT_NODES"])] == [2, 2, 3, 2, 1]
    found = {"%d-%d" % (own["from_id"], own["to_id"]): own["dpc"] for own, _ in features(out["OUTPUT_LINKS"])}
    assert found == pytest.approx(conn["dPC_edge"], abs=1e-3)
    with open(out["OUTPUT_TABLE"], encoding="utf-8-sig") as file:
        rows = {row["measure"]: row["value"] for row in csv.DictReader(file)}
    assert (rows["sources"], rows["corridors"], rows["components"], rows["length_km"]) == ("5", "5", "1", "6.2")


def test_parallel_corridors_count_once(run, network, saved_polygons, features, tmp_path):
    """A dearer and shorter twin of 0-1, told from the other end: by cost it changes nothing, by length it takes the place of its twin."""
    sources, edges, _ = network
    twice = saved_polygons(str(tmp_path / "two.gpkg"), [*edges, ("LINESTRING(20000 0,0 0)", {"from_id": 1, "to_id": 0, "length_m": 200.0, "cost": 9.0})])
    out = str(tmp_path / "l.gpkg")
    results, _ = run("networkmetrics", SOURCES=sources, CORRIDORS=twice, OUTPUT_LINKS=out)
    assert results["COST_RATIO"] == pytest.approx(1 - 5 / 6.2)
    assert [own["distance"] for own, _ in features(out)][0] == 3.5
    results, _ = run("networkmetrics", SOURCES=sources, CORRIDORS=twice, DISTANCE_TYPE="length", OUTPUT_LINKS=out)
    assert results["COST_RATIO"] == pytest.approx(1 - 5 / 5.2)
    assert [own["distance"] for own, _ in features(out)][0] == 200


def test_what_cannot_be_computed_is_left_out(run, network, saved_polygons, tmp_path):
    sources, edges, corridors = network
    results, log = run("networkmetrics", SOURCES=sources, CORRIDORS=corridors)
    assert set(results) == {"ALPHA", "BETA", "GAMMA", "COST_RATIO"}
    told = [line for line in log if line.startswith("WARNING")]
    assert [line[8:].partition(" are left out: ")[0] for line in told] == ["IIC and PC", "PC, EC and the field dpc"]
    results, _ = run("networkmetrics", SOURCES=sources, CORRIDORS=corridors, DISTANCE=4)
    assert results["EC"] == pytest.approx(24.55734, abs=1e-5)
    assert "PC" not in results
    parts = saved_polygons(str(tmp_path / "p.gpkg"), edges[:1])
    results, log = run("networkmetrics", SOURCES=sources, CORRIDORS=parts)
    assert results["ALPHA"] == pytest.approx(0)  # 1 - 5 + 4 parts
    assert any("WARNING The network falls into 4 parts" in line for line in log)


def test_sources_as_a_raster(run, saved, saved_polygons, features, tmp_path):
    labels = np.zeros((20, 20))
    labels[:5, :4], labels[10:, 10:] = 3, 8
    raster = saved(tmp_path / "s.tif", labels, ("sources",), cell=100)
    corridor = saved_polygons(str(tmp_path / "c.gpkg"), [("LINESTRING(300400 2799500,301000 2799000)", {"from_id": 3, "to_id": 8, "length_m": 781.0, "cost": 1600.0})])
    out = str(tmp_path / "n.gpkg")
    run("networkmetrics", SOURCES=raster, CORRIDORS=corridor, OUTPUT_NODES=out)
    assert [(own["id"], own["area_km2"], own["links"]) for own, _ in features(out)] == [(3, pytest.approx(.2), 1), (8, pytest.approx(1.0), 1)]


def test_what_cannot_be_is_said(run, network, saved_polygons, tmp_path):
    sources, edges, corridors = network
    wrong = saved_polygons(str(tmp_path / "w.gpkg"), [(edges[0][0], {**edges[0][1], "to_id": 77})])
    bare = saved_polygons(str(tmp_path / "b.gpkg"), [(edges[0][0], {"from_id": 0, "to_id": 1})])
    below = saved_polygons(str(tmp_path / "m.gpkg"), [(edges[0][0], {**edges[0][1], "cost": -1.0})])
    points = saved_polygons(str(tmp_path / "p.gpkg"), [("POINT(0 0)", {"id": 0})])
    degrees = saved_polygons(str(tmp_path / "d.gpkg"), [("POLYGON((0 0,1 0,1 1,0 0))", {"id": 0})], epsg=4326)
    for given, words in (
        ({"CORRIDORS": wrong}, "CORRIDORS leads to the sources 77, which SOURCES does not have"),
        ({"CORRIDORS": bare}, "CORRIDORS: there is no field length_m; the fields are: from_id, to_id"),
        ({"CORRIDORS": below}, "negative or missing cost or length"),
        ({"SOURCES": points}, "SOURCES holds points or lines, which have no area"),
        ({"SOURCES": degrees}, "SOURCES is in EPSG:4326, but areas need a projected CRS"),
        ({"LANDSCAPE_AREA": 20}, "correct LANDSCAPE_AREA"),
        ({"DISTANCE": 4, "PROBABILITY": 1}, "PROBABILITY is 1"),
        ({"SOURCES_FIELD": "name"}, "SOURCES has no field name"),
    ):
        with pytest.raises(Exception, match=words):
            run("networkmetrics", **{"SOURCES": sources, "CORRIDORS": corridors, **given})
