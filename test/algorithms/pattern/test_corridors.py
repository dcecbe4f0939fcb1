"""Corridors: the worked example, real resistances against scikit-image, shares, names as ids, barriers, and what is refused."""
import os

import numpy as np
import pytest

DIAGONAL = 30 * 2**.5


def test_worked_example(run, worked, vectors, values, features, tmp_path):
    files, _ = worked
    out, wide = str(tmp_path / "c.gpkg"), str(tmp_path / "s.tif")
    known = vectors["v4.MCR_lcp"]
    for method in ("least_cost", "valley_lines"):  # D8 from the saddle leads the same way here
        run("corridors", RESISTANCE=files["resistance"], SOURCES=files["sources"], METHOD=method, OUTPUT=out, OUTPUT_SWATH=wide)
        ((own, shape),) = features(out)
        assert own["cost"] == pytest.approx(known["cost"], abs=5e-4)
        assert own["length_m"] == pytest.approx(30 + 2 * DIAGONAL)
        assert own["mean_resistance"] == pytest.approx(own["cost"] / own["length_m"])
        assert (own["id"], own["from_id"], own["to_id"], own["rank"]) == (1, 1, 2, 1)
        assert own["gravity"] is None  # sources of 0.36 and 0.27 ha
        assert own["cheaper_via"] is None
        # vertices are centres of cells; without those in a straight line nothing is left out here
        assert [(round((2800000 - y) / 30 - .5), round((x - 300000) / 30 - .5)) for x, y, *_ in shape.GetPoints()] == [tuple(cell) for cell in known["path"]]
        excess = 100 * (np.array(vectors["v4.MCR_5x5"]["corridor_sum"]) / known["cost"] - 1)
        np.testing.assert_allclose(values(wide, 1), np.where(excess <= 10, np.maximum(excess, 0), np.nan), atol=1e-3)


def test_real_resistances(run, demo, values, features, tmp_path):
    """All fifteen pairs of six cores: the costs of scikit-image, every line connected cell by cell; trees and neighbours are among them."""
    from skimage.graph import MCP_Geometric

    files, labels, cell = demo
    out = str(tmp_path / "c.gpkg")
    given = {"RESISTANCE": files["resistance"], "SOURCES": files["sources"]}
    run("corridors", **given, PAIRS="all", OUTPUT=out)
    found = features(out)
    assert [(own["from_id"], own["to_id"]) for own, _ in found] == [(a, b) for a in range(1, 7) for b in range(a + 1, 7)]
    resistance = values(files["resistance"], 1)
    network = MCP_Geometric(np.where(resistance > 0, resistance * cell, -1))
    for core in range(1, 7):  # from both ends: costs are symmetric
        costs = network.find_costs(np.argwhere(labels == core))[0]
        for own, _ in found:
            if core in (own["from_id"], own["to_id"]):
                other = own["to_id"] + own["from_id"] - core
                assert own["cost"] == pytest.approx(costs[labels == other].min(), rel=1e-6)
    for own, shape in found:
        steps = np.abs(np.diff(np.array(shape.GetPoints())[:, :2], axis=0)) / cell
        assert np.allclose(steps.max(axis=1), 1, atol=1e-6)
        assert own["length_m"] == pytest.approx(shape.Length(), rel=1e-9)
    whole = {(own["from_id"], own["to_id"]): own["cost"] for own, _ in found}
    run("corridors", **given, OUTPUT=out)
    near = {(own["from_id"], own["to_id"]): own["cost"] for own, _ in features(out)}
    assert all(cost >= whole[pair] * (1 - 1e-9) for pair, cost in near.items())
    run("corridors", **given, PAIRS="mst", OUTPUT=out)
    tree = {(own["from_id"], own["to_id"]): own["cost"] for own, _ in features(out)}
    assert len(tree) == 5
    assert set(tree.items()) <= set(near.items())


def test_shares_gravity_and_names(run, scene, saved, saved_polygons, cells_box, features, tmp_path):
    """Two sources of 20 x 5 cells (9 ha) at the ends of a strip of 60 cells, resistance 2; the cells between are 15 of class 1 and 25 of class 4, burnt road in the middle."""
    resistance, codes = np.full((5, 60), 2.0), np.where(np.arange(60) < 35, 1, 4) * np.ones((5, 1))
    files = {"RESISTANCE": saved(tmp_path / "r.tif", resistance, ("r",), -9999), "LANDUSE": saved(tmp_path / "l.tif", codes, ("l",), 0)}
    sources = saved_polygons(str(tmp_path / "s.gpkg"), [(cells_box(0, 0, 10, 5), {"name": "west"}), (cells_box(50, 0, 10, 5), {"name": "东"})])
    road = saved_polygons(str(tmp_path / "road.gpkg"), [(cells_box(40, 0, 2, 5), {"code": 6})])
    out = str(tmp_path / "c.gpkg")
    _, log = run("corridors", **files, SOURCES=sources, SOURCES_FIELD="name", OVERLAY=road, OUTPUT=out)
    ((own, _),) = features(out)
    assert (own["from_id"], own["to_id"]) == ("west", "东")
    assert own["cost"] == pytest.approx(41 * 30 * 2)  # from the last cell of the one to the first of the other
    # 42 cells: 9-34 class 1, 35-50 class 4 without the two of the road
    assert [own["share_1"], own["share_4"], own["share_6"]] == pytest.approx([100 * 26 / 42, 100 * 14 / 42, 100 * 2 / 42])
    assert own["gravity"] == pytest.approx(np.log(4.5)**2 / 4)  # 50 cells of 0.09 ha, mean resistance 2, the only corridor
    assert any("Source 2 is 东" in line for line in log)


def test_a_cheaper_way_through_a_third_source_is_named(run, saved, features, tmp_path):
    """The west and east sides meet on the top row only, 29 steps from either; straight on, through a third source that is easy to cross, the way is cheaper."""
    sources, resistance = np.zeros((50, 60)), np.full((50, 60), 2.0)
    sources[:, 0], sources[:, 59], sources[30:, 25:35] = 11, 33, 22
    resistance[30:, 25:35] = 1
    out = str(tmp_path / "c.gpkg")
    run("corridors", RESISTANCE=saved(tmp_path / "r.tif", resistance, ("r",), -9999), SOURCES=saved(tmp_path / "s.tif", sources, ("s",)), OUTPUT=out)
    found = {(own["from_id"], own["to_id"]): own for own, _ in features(out)}
    assert {pair: own["cheaper_via"] for pair, own in found.items()} == {(11, 22): None, (11, 33): 22, (22, 33): None}
    assert found[11, 33]["cost"] == pytest.approx(59 * 30 * 2)


def test_barriers_and_touching_sources(run, saved, saved_polygons, cells_box, features, tmp_path):
    resistance = np.full((50, 60), 3.0)
    resistance[:, 40] = -1
    path = saved(tmp_path / "r.tif", resistance, ("r",), -9999)
    sources = saved_polygons(str(tmp_path / "s.gpkg"), [(cells_box(0, 0, 4, 4), {"id": 5}), (cells_box(4, 0, 4, 4), {"id": 2}), (cells_box(50, 20, 4, 4), {"id": 9})])
    out = str(tmp_path / "c.gpkg")
    _, log = run("corridors", RESISTANCE=path, SOURCES=sources, OUTPUT=out)
    ((own, _),) = features(out)
    assert (own["from_id"], own["to_id"], own["cost"], own["length_m"]) == (2, 5, 90, 30)
    assert any("WARNING No corridor reaches the sources 9" in line for line in log)
    wall = np.full((50, 60), 3.0)
    wall[:, 20] = 0
    lone = saved_polygons(str(tmp_path / "two.gpkg"), [(cells_box(0, 0, 4, 4), {"id": 1}), (cells_box(50, 0, 4, 4), {"id": 2})])
    for pairs in ("adjacent", "all", "mst"):
        _, log = run("corridors", RESISTANCE=saved(tmp_path / "w.tif", wall, ("r",), -9999), SOURCES=lone, PAIRS=pairs, OUTPUT=out)
        assert features(out) == []
        assert any("WARNING No corridor was found" in line for line in log)


def test_what_cannot_be_is_said(run, scene, saved, saved_polygons, cells_box, tmp_path):
    out = str(tmp_path / "o.gpkg")
    good = scene.pattern["resistance"]
    degrees = saved(tmp_path / "degrees.tif", np.ones((50, 60)), ("r",), -9999, epsg=4326, origin=(115, 25), cell=.01)
    wall = saved(tmp_path / "wall.tif", np.zeros((50, 60)), ("r",), -9999)
    one = saved_polygons(str(tmp_path / "one.gpkg"), [(cells_box(0, 0, 4, 4), {"id": 5})])
    for given, words in (
        ({"RESISTANCE": good, "SOURCES": one}, "SOURCES has 1 sources on the cells of this run, and at least 2 are needed"),
        ({"RESISTANCE": degrees, "SOURCES": one}, "need a projected CRS"),
        ({"RESISTANCE": wall, "SOURCES": scene.pattern["sources"]}, "everything is a barrier"),
    ):
        with pytest.raises(Exception, match=words):
            run("corridors", **given, OUTPUT=out)
        assert not os.path.exists(out)
