"""Levels by every method, and their areas."""
import csv

import numpy as np
import pytest

# The example of methods with breaks computed by jenkspy 0.4.1: three natural classes end at 11 and 44.
JENKS = [4, 5, 9, 10, 11, 24, 25, 26, 42, 44, 70, 71, 73]


def table(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_given_breaks_hold_their_lower_end(run, saved, values, tmp_path):
    layer = saved(tmp_path / "i.tif", [[0, .1999, .2, .4, .8, 1, -9999]], ("p",), -9999)
    results, _ = run("classifylevels", INPUT=layer, OUTPUT=str(tmp_path / "o.tif"), OUTPUT_TABLE=str(tmp_path / "t.csv"))
    np.testing.assert_array_equal(values(tmp_path / "o.tif", 1), [[1, 1, 2, 3, 5, 5, np.nan]])
    rows = table(tmp_path / "t.csv")
    assert [row["name"] for row in rows] == ["Poor", "Fair", "Moderate", "Good", "Excellent"]
    assert [float(row["percent"]) for row in rows] == pytest.approx([100 / 3, 100 / 6, 100 / 6, 0, 100 / 3])
    assert float(rows[0]["area_km2"]) == pytest.approx(2 * .0009)
    assert results["BREAKS_USED"] == "0.2,0.4,0.6,0.8"


def test_natural_breaks(run, saved, values, tmp_path):
    # each value stands a thousand times, so that the quantiles hold them all
    layer = saved(tmp_path / "i.tif", np.repeat([JENKS], 1000, axis=0), ("p",))
    results, _ = run("classifylevels", INPUT=layer, METHOD="natural", CLASSES=3, OUTPUT=str(tmp_path / "o.tif"))
    np.testing.assert_array_equal(values(tmp_path / "o.tif", 1)[0], [1] * 5 + [2] * 5 + [3] * 3)
    low, high = map(float, results["BREAKS_USED"].split(","))
    assert 11 < low <= 24
    assert 44 < high <= 70


def test_quantile_and_equal(run, saved, tmp_path):
    layer = saved(tmp_path / "i.tif", np.arange(100.0).reshape(10, 10) ** 2, ("p",))
    results, _ = run("classifylevels", INPUT=layer, METHOD="quantile", CLASSES=4, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert [float(v) for v in results["BREAKS_USED"].split(",")] == pytest.approx(np.percentile(np.arange(100.0) ** 2, [25, 50, 75]), rel=1e-6)
    assert [float(row["percent"]) for row in table(tmp_path / "t.csv")] == [25, 25, 25, 25]
    results, _ = run("classifylevels", INPUT=layer, METHOD="equal", CLASSES=4)
    assert [float(v) for v in results["BREAKS_USED"].split(",")] == pytest.approx(np.array([.25, .5, .75]) * 99 ** 2)


def test_dates_share_their_breaks(run, saved, tmp_path):
    first = saved(tmp_path / "a.tif", np.arange(100.0).reshape(10, 10), ("a",))
    second = saved(tmp_path / "b.tif", 100 + np.arange(100.0).reshape(10, 10), ("b",))
    used = [
        run("classifylevels", INPUT=one, POOL=[other], METHOD="quantile", CLASSES=2, OUTPUT=str(tmp_path / "o.tif"))[0]["BREAKS_USED"]
        for one, other in ((first, second), (second, first))
    ]
    assert used[0] == used[1]
    assert float(used[0]) == pytest.approx(99.5, rel=1e-6)
    # INPUT named among the further rasters counts once
    assert run("classifylevels", INPUT=first, POOL=[first, second], METHOD="quantile", CLASSES=2)[0]["BREAKS_USED"] == used[0]


@pytest.mark.parametrize(("breaks", "words"), [("0.4,0.2", "increase"), ("0.2,x", "not a list of numbers"), ("", "BREAKS")])
def test_wrong_breaks(run, scene, tmp_path, breaks, words):
    with pytest.raises(Exception, match=words):
        run("classifylevels", INPUT=scene.lst, BREAKS=breaks, OUTPUT=str(tmp_path / "o.tif"))


def test_constant_and_empty(run, saved, tmp_path):
    constant = saved(tmp_path / "c.tif", np.full((5, 5), 3.0), ("p",))
    for method, words in (("equal", "value 3"), ("quantile", "value 3"), ("natural", "1 distinct values")):
        with pytest.raises(Exception, match=words):
            run("classifylevels", INPUT=constant, METHOD=method, OUTPUT=str(tmp_path / "o.tif"))
    empty = saved(tmp_path / "e.tif", np.full((5, 5), -9999.0), ("p",), -9999)
    for method in ("breaks", "equal"):
        with pytest.raises(Exception, match="no valid cell"):
            run("classifylevels", INPUT=empty, METHOD=method, OUTPUT=str(tmp_path / "o.tif"))
