"""Soil loss through Processing."""
import csv

import numpy as np
import pytest


def rows(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_worked_product(run, saved, values, vectors, tmp_path):
    v = vectors["v3.A"]
    r = saved(tmp_path / "r.tif", [[v["R"]]], ("r",))
    given = {"R": r, "K_VALUE": v["K"], "LS_VALUE": v["L"] * v["S"], "C_VALUE": v["C"], "P_VALUE": v["P"]}
    results, _ = run("rusle", **given, OUTPUT=str(tmp_path / "a.tif"), OUTPUT_CLASSES=str(tmp_path / "c.tif"))
    assert values(tmp_path / "a.tif", 1)[0, 0] == pytest.approx(v["A_t_ha"], rel=1e-5)
    assert values(tmp_path / "c.tif", 1)[0, 0] == v["class_SL190"]
    assert results["MEAN"] == pytest.approx(v["A_t_ha"], rel=1e-5)
    assert results["TOTAL"] == pytest.approx(v["A_t_ha"] * .09, rel=1e-5)  # one cell of 30 m is 0.09 ha
    results, _ = run("rusle", **given, UNIT="t_km2")
    assert results["MEAN"] == pytest.approx(v["A_t_km2"], rel=1e-5)
    assert results["TOTAL"] == pytest.approx(v["A_t_ha"] * .09, rel=1e-5)


def test_classes_at_their_limits(run, saved, values, vectors, tmp_path):
    limits = vectors["v3.SL190"]
    layer = saved(tmp_path / "r.tif", [[float(value) / 100 for value in limits]], ("r",))
    ones = {name + "_VALUE": 1 for name in ("K", "LS", "C", "P")}
    run("rusle", R=layer, **ones, OUTPUT_CLASSES=str(tmp_path / "c.tif"))
    found = values(tmp_path / "c.tif", 1)[0]
    # 499.99 and 2499 are not exact in float32 but stay on their side of the break
    np.testing.assert_array_equal(found, list(limits.values()))


def test_zones_as_polygons_and_as_raster(run, scene, saved, values, polygons, tmp_path):
    given = {"R": scene.factors["r"], "K_VALUE": .03, "LS_VALUE": 4, "C": scene.factors["c"], "P_VALUE": 1}
    run("rusle", **given, ZONES=polygons("half"), OUTPUT=str(tmp_path / "a.tif"), OUTPUT_TABLE=str(tmp_path / "t.csv"))
    loss = values(tmp_path / "a.tif", 1)
    whole, west = rows(tmp_path / "t.csv")
    assert whole["zone"] == "Whole area"
    assert float(whole["mean_t_ha"]) == pytest.approx(loss.mean(), rel=1e-6)
    assert float(west["mean_t_ha"]) == pytest.approx(loss[:, :30].mean(), rel=1e-6)
    assert float(west["area_km2"]) == pytest.approx(50 * 30 * .0009)
    assert float(west["total_t"]) == pytest.approx(loss[:, :30].sum() * .09, rel=1e-6)
    assert sum(float(west["class_%d_percent" % code]) for code in range(1, 7)) == pytest.approx(100)
    labels = saved(tmp_path / "z.tif", np.where(np.arange(60) < 30, 7, 0) * np.ones((50, 1)), ("zone",), 0)
    run("rusle", **given, ZONES=labels, OUTPUT_TABLE=str(tmp_path / "u.csv"))
    assert rows(tmp_path / "u.csv")[1] == {**west, "zone": "7"}


@pytest.mark.parametrize(("change", "words"), [
    ({"K_VALUE": None}, "factors K are missing"),
    ({"R": None, "C": None, "R_VALUE": 1, "C_VALUE": .5}, "All factors are numbers"),
    ({"TOLERANCE": 2499.5}, "TOLERANCE"),
])
def test_what_is_missing_or_wrong(run, scene, tmp_path, change, words):
    given = {"R": scene.factors["r"], "K_VALUE": .03, "LS_VALUE": 4, "C": scene.factors["c"], "P_VALUE": 1, **change}
    with pytest.raises(Exception, match=words):
        run("rusle", **{key: value for key, value in given.items() if value is not None}, OUTPUT=str(tmp_path / "a.tif"))


def test_factors_that_cannot_be(run, scene, saved, tmp_path):
    numbers = {"R": scene.factors["r"], "K_VALUE": .03, "LS_VALUE": 4, "P_VALUE": 1}
    percent = saved(tmp_path / "c.tif", np.full((50, 60), 35.0), ("c",))
    with pytest.raises(Exception, match="C holds values from 35 to 35"):
        run("rusle", **numbers, C=percent, OUTPUT=str(tmp_path / "a.tif"))
    imperial = saved(tmp_path / "k.tif", np.full((50, 60), .25), ("k",))
    _, log = run("rusle", R=scene.factors["r"], K=imperial, LS_VALUE=4, C_VALUE=.1, P_VALUE=1)
    assert any("multiply it by 0.1317" in line for line in log)
