"""Radiation channels and ecological nodes on the worked example and on plain land, and what is refused."""
import os

import numpy as np
import pytest


def cells_of(shape):
    """Rows and columns of the vertices of a shape on cells of 30 m."""
    return [(round((2800000 - y) / 30 - .5), round((x - 300000) / 30 - .5)) for x, y, *_ in shape.GetPoints()]


def test_channels_of_the_worked_example(run, worked, features, tmp_path):
    """18 cells belong to no source; from 15 % of them on, 2.7 cells, only (0, 2) and (4, 2) with their two donors each are valley cells (flow accumulation of methods 6.2b and the cell itself)."""
    files, _ = worked
    given = {"RESISTANCE": files["resistance"], "SOURCES": files["sources"], "THRESHOLD": 15}
    out, ways = str(tmp_path / "o.gpkg"), str(tmp_path / "c.gpkg")
    run("radiationchannels", **given, MIN_LENGTH=30, OUTPUT=out)
    assert [(own, cells_of(shape)) for own, shape in features(out)] == [
        ({"id": 1, "source_id": 1, "length_m": 30.0}, [(0, 1), (0, 2)]), ({"id": 2, "source_id": 2, "length_m": 30.0}, [(4, 3), (4, 2)]),
    ]
    run("corridors", RESISTANCE=files["resistance"], SOURCES=files["sources"], OUTPUT=ways)
    for change in ({"MIN_LENGTH": 31}, {"MIN_LENGTH": 0, "CORRIDORS": ways}):  # both stems are within two cells of the corridor
        _, log = run("radiationchannels", **given, **change, OUTPUT=out)
        assert features(out) == []
        assert any("WARNING No channel is long enough" in line for line in log)


def test_nodes_of_the_worked_example(run, worked, features, tmp_path):
    files, _ = worked
    given = {"RESISTANCE": files["resistance"], "SOURCES": files["sources"], "LANDUSE": files["landuse"], "RADIUS": 30}
    out, ways = str(tmp_path / "o.gpkg"), str(tmp_path / "c.gpkg")
    run("ecologicalnodes", **given, OUTPUT=out)
    ((own, shape),) = features(out)
    assert cells_of(shape) == [(3, 2)]
    assert (own["corridor"], own["kind"], own["landuse"]) == (1, "saddle", None)
    assert own["cost"] == pytest.approx(114.551, abs=5e-4)
    # the cell and its four neighbours hold 4, 6, 3, 3, 2
    assert [own["share_%d" % code] for code in (1, 2, 3, 4, 6, 8, 9, 10)] == [0, 20, 40, 20, 20, 0, 0, 0]
    run("corridors", RESISTANCE=files["resistance"], SOURCES=files["sources"], OUTPUT=ways)
    run("ecologicalnodes", **given, CORRIDORS=ways, KIND=["saddle", "vulnerable"], CLASSES="3,10", OUTPUT=out)
    saddle, vulnerable = features(out)
    assert cells_of(saddle[1]) == [(3, 2)]
    assert cells_of(vulnerable[1]) == [(2, 1)]  # the only cell of class 3 on the path, at a cost of 72
    assert (vulnerable[0]["kind"], vulnerable[0]["landuse"], vulnerable[0]["cost"]) == ("vulnerable", 3, pytest.approx(72))


def test_ridge_between_two_fronts(run, saved, features, tmp_path):
    """Sources along the whole west and east of even land: the ridge is the middle column, and the corridor crosses it once."""
    sources = np.zeros((21, 41))
    sources[:, 0], sources[:, 40] = 1, 2
    files = {"RESISTANCE": saved(tmp_path / "r.tif", np.ones((21, 41)), ("r",), -9999), "SOURCES": saved(tmp_path / "s.tif", sources, ("s",))}
    out = str(tmp_path / "o.gpkg")
    run("ecologicalnodes", **files, KIND=["ridge_crossing"], OUTPUT=out)
    ((own, shape),) = features(out)
    assert own["cost"] == 20 * 30
    assert cells_of(shape)[0][1] == 20


def test_classes_that_cut_come_from_the_scheme(run, scene, saved_polygons, features, tmp_path):
    road = saved_polygons(str(tmp_path / "road.gpkg"), [("LINESTRING(300900 2800000,300900 2798500)", {"code": 1004})])
    given = {"RESISTANCE": scene.pattern["resistance"], "SOURCES": scene.pattern["sources"], "LANDUSE": scene.classes, "SCHEME": "clcd", "KIND": ["vulnerable"]}
    out = str(tmp_path / "o.gpkg")
    run("ecologicalnodes", **given, OVERLAY=road, CORRIDORS=scene.pattern["corridors"], OUTPUT=out)
    ((own, shape),) = features(out)
    assert (own["corridor"], own["landuse"]) == (7, 1004)
    assert cells_of(shape)[0][1] in (29, 30)  # the line runs along the side of these columns
    _, log = run("ecologicalnodes", **given, OUTPUT=out)
    assert features(out) == []
    assert any("WARNING None of the classes" in line for line in log)


@pytest.mark.parametrize(("name", "change", "words"), [
    ("ecologicalnodes", {"KIND": []}, r"KIND is \[\]: choose among saddle, ridge_crossing, vulnerable"),
    ("ecologicalnodes", {"KIND": ["vulnerable"]}, "KIND vulnerable needs LANDUSE"),
    ("ecologicalnodes", {"KIND": ["vulnerable"], "LANDUSE": True}, "Nothing says which classes cut corridors"),
    ("ecologicalnodes", {"CORRIDORS": "far"}, "CORRIDORS lies outside RESISTANCE"),
    ("radiationchannels", {"CORRIDORS": "far"}, "CORRIDORS lies outside RESISTANCE"),
    ("radiationchannels", {"THRESHOLD": 0}, "THRESHOLD"),
])
def test_what_cannot_be_is_said(run, scene, saved_polygons, tmp_path, name, change, words):
    given = {"RESISTANCE": scene.pattern["resistance"], "SOURCES": scene.pattern["sources"], **change}
    if given.get("CORRIDORS") == "far":
        given["CORRIDORS"] = saved_polygons(str(tmp_path / "far.gpkg"), [("LINESTRING(0 0,100 100)", {"id": 1})])
    if "LANDUSE" in given:
        given["LANDUSE"] = scene.classes
    with pytest.raises(Exception, match=words):
        run(name, **given, OUTPUT=str(tmp_path / "o.gpkg"))
    assert not os.path.exists(str(tmp_path / "o.gpkg"))
