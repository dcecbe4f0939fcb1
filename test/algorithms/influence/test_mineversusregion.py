"""Mines against regions through Processing: worked means, planted peaks, bad regions."""
import numpy as np
import pytest
from osgeo import ogr


@pytest.fixture
def planted(saved, vector, box, tmp_path):
    """40 x 60 cells: a mine of 20 x 20 half bare (0.2), half restored (0.6) in a region of 0.7; next year the bare half is 0.3."""
    random = np.random.default_rng(0)
    paths = []
    for year, bare in ((2001, 0.2), (2002, 0.3)):
        values = 0.7 + 0.02 * random.standard_normal((40, 60))
        values[10:30, 10:20] += bare - 0.7
        values[10:30, 20:30] += 0.6 - 0.7
        values[:, 59] = -9999
        paths.append(saved(str(tmp_path / ("rsei_%d.tif" % year)), values, ("rsei",), -9999))
    return {"VALUES": paths, "MINES": vector([box(10, 10, 30, 30)])}


def test_means_difference_and_peaks(run, planted, table, tmp_path):
    results, _ = run("mineversusregion", **planted, OUTPUT_TABLE=str(tmp_path / "means.csv"), OUTPUT_DENSITIES=str(tmp_path / "d.csv"), OUTPUT_HTML=str(tmp_path / "page.html"))
    first, second = table(results["OUTPUT_TABLE"])
    assert (first["mines_n"], first["region_n"]) == (400, 40 * 59)
    assert first["mines_mean"] == pytest.approx(0.4, abs=0.005)
    assert first["region_mean"] == pytest.approx((400 * 0.4 + 1960 * 0.7) / 2360, abs=0.003)
    assert first["difference"] == pytest.approx(first["mines_mean"] - first["region_mean"], abs=1e-9)
    assert results["DIFFERENCE"] == pytest.approx((first["difference"] + second["difference"]) / 2, abs=1e-9)
    assert (first["mines_peaks"], second["mines_peaks"]) == (2, 2)
    assert first["region_peak"] == pytest.approx(0.7, abs=0.02)
    curves = table(results["OUTPUT_DENSITIES"])
    assert {row["year"] for row in curves} == {2001, 2002, "all"}
    one = [(row["value"], row["density"]) for row in curves if row["year"] == 2001 and row["group"] == "mines"]
    places, values = np.array(one).T
    assert values.sum() * (places[1] - places[0]) == pytest.approx(1, rel=1e-3)
    near = [places[np.argmax(np.where(np.abs(places - middle) < 0.1, values, 0))] for middle in (0.2, 0.6)]
    assert near == pytest.approx([0.2, 0.6], abs=0.02)


def test_region_without_its_mines(run, planted, table, tmp_path):
    results, _ = run("mineversusregion", **planted, REGION_CELLS="without_mines", OUTPUT_TABLE=str(tmp_path / "means.csv"))
    row = table(results["OUTPUT_TABLE"])[0]
    assert row["region_n"] == 1960
    assert row["region_mean"] == pytest.approx(0.7, abs=0.002)


def test_only_what_lies_in_the_region_counts(run, planted, vector, box, table, tmp_path):
    # The region is the western half of the mine and what lies west of it: the bare half only.
    results, _ = run("mineversusregion", **planted, REGION=vector([box(0, 0, 20, 40)], "region"), OUTPUT_TABLE=str(tmp_path / "means.csv"))
    row = table(results["OUTPUT_TABLE"])[0]
    assert (row["mines_n"], row["region_n"]) == (200, 800)
    assert row["mines_mean"] == pytest.approx(0.2, abs=0.005)
    assert row["mines_peaks"] == 1


def test_teaching_mine(run, mine, values, table, tmp_path):
    """Year of the first digging: 0 all over the region but in the mines."""
    results, _ = run("mineversusregion", VALUES=[mine["mined_year"]], YEARS="2019", MINES=mine["mines"], OUTPUT_TABLE=str(tmp_path / "means.csv"))
    row = table(results["OUTPUT_TABLE"])[0]
    assert row["mines_mean"] > 1500
    assert row["region_n"] == values(mine["mined_year"], 1).size


@pytest.mark.parametrize(("changes", "sentence"), [
    ({"REGION": "far"}, "REGION lies outside"),
    ({"REGION": "east"}, "no valid cell inside MINES"),
    ({"REGION": "inside", "REGION_CELLS": "without_mines"}, "no valid cell of REGION outside the mines"),
    ({"MINES": "empty"}, "MINES has no features"),
])
def test_bad_inputs(fails, planted, vector, box, tmp_path, changes, sentence):
    layers = {
        "far": lambda: vector([box(900, 0, 950, 40)], "far"), "east": lambda: vector([box(40, 0, 60, 40)], "east"), "inside": lambda: vector([box(12, 12, 20, 20)], "inside"),
        "empty": lambda: vector([], "empty", kind=ogr.wkbPolygon),
    }
    changes = {key: layers[value]() if value in layers else value for key, value in changes.items()}
    assert sentence in fails("mineversusregion", **{**planted, **changes}, OUTPUT_TABLE=str(tmp_path / "means.csv"))
    assert not (tmp_path / "means.csv").exists()


def test_values_that_are_all_equal_and_years_without_any(run, planted, saved, table, tmp_path):
    flat = saved(str(tmp_path / "flat.tif"), np.full((40, 60), 0.5), ("rsei",), -9999)
    page = str(tmp_path / "page.html")
    results, _ = run("mineversusregion", **{**planted, "VALUES": [flat]}, OUTPUT_HTML=page)
    assert results["DIFFERENCE"] == 0
    with open(page, encoding="utf-8") as file:
        assert "nothing can be drawn" in file.read()
    empty = saved(str(tmp_path / "rsei_2003.tif"), np.full((40, 60), -9999.0), ("rsei",), -9999)
    results, _ = run("mineversusregion", **{**planted, "VALUES": [*planted["VALUES"], empty]}, OUTPUT_TABLE=str(tmp_path / "means.csv"), OUTPUT_HTML=page)
    rows = table(results["OUTPUT_TABLE"])
    assert [row["mines_n"] for row in rows] == [400, 400, 0]
    assert np.isnan(rows[2]["difference"])
    with open(page, encoding="utf-8") as file:
        assert "Densities of 2003: nothing can be drawn" in file.read()
