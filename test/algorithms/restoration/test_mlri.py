"""MLRI through Processing."""
import json
import os

import numpy as np
import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


@pytest.fixture
def worked(vectors, one_cell):
    example = vectors["v6.mlri"]
    return example, {"LST": one_cell(example["LST_C"], example["years"], "lst"), "EVI": one_cell(example["EVI"], example["years"], "evi")}


@pytest.mark.parametrize("unit", ["kelvin", "celsius"])
def test_worked_example(run, worked, values, tmp_path, unit):
    """The rasters are in degrees Celsius, which is found out; divided is in the unit that is asked for."""
    example, series = worked
    out = str(tmp_path / "mlri.tif")
    _, log = run("mlri", **series, LST_UNIT=unit, OUTPUT=out)
    found = values(out)[:, 0, 0]
    wanted = example["MLRI_K"] if unit == "kelvin" else example["MLRI_C"]
    np.testing.assert_allclose(found[-len(wanted):], wanted, atol=1e-6)
    assert any("temperatures are in celsius" in line for line in log)
    assert any("divided in degrees Celsius" in line for line in log) == (unit == "celsius")


def test_kelvin_and_celsius_rasters_give_one_index(run, worked, one_cell, values, tmp_path):
    example, series = worked
    kelvin = one_cell(np.array(example["LST_C"]) + 273.15, example["years"], "lst")
    out = [str(tmp_path / name) for name in ("a.tif", "b.tif")]
    run("mlri", **series, OUTPUT=out[0])
    run("mlri", **{**series, "LST": kelvin}, OUTPUT=out[1])
    np.testing.assert_allclose(values(out[0]), values(out[1]), rtol=1e-6)


def test_the_years_are_told_in_one_line_and_named_in_the_bands(run, worked, tmp_path):
    from osgeo import gdal

    example, series = worked
    out = str(tmp_path / "mlri.tif")
    _, log = run("mlri", **series, OUTPUT=out)
    assert any(line.startswith("LST: 2000-2011, 2013-2019 (19 bands of ") for line in log)
    dataset = gdal.Open(out)
    assert [dataset.GetRasterBand(number).GetDescription() for number in (1, 13, 19)] == ["mlri_2000", "mlri_2013", "mlri_2019"]


def test_several_rasters_in_any_order(run, worked, saved, values, tmp_path):
    """One file a year, named by it, handed over unsorted: the same index; the log has the pairs."""
    example, series = worked
    years = example["years"]
    files = {
        role: [saved(tmp_path / ("%s_%d.tif" % (role.lower(), year)), [[value]], (), -9999) for year, value in zip(years, example[key])][::-1]
        for role, key in (("LST", "LST_C"), ("EVI", "EVI"))
    }
    out = str(tmp_path / "out.tif")
    _, log = run("mlri", **files, OUTPUT=out)
    np.testing.assert_allclose(values(out)[:, 0, 0], example["MLRI_K"], atol=1e-6)
    assert any("2000 = lst_2000; 2001 = lst_2001" in line for line in log)
    with open(out + ".mineeco.json", encoding="utf-8") as file:
        told = json.load(file)["parameters"]["LST"]
    assert [one["time"] for one in told] == [str(year) for year in years]
    assert str(tmp_path) not in json.dumps(told)


FIVE = [2000, 2001, 2002, 2003, 2005]


def test_gaps_floor_and_counts_by_hand(run, one_cell, values, tmp_path):
    """LST always 300 K. EVI .4 .2 -.1 .3 .4; lowest so far .4 .2 .01 .01 .01: MLRI 1 1 1 30 40; without the third year 1 1 - 1.5 2."""
    lst, evi = one_cell([300] * 5, FIVE, "lst"), one_cell([.4, .2, -.1, .3, .4], FIVE, "evi")
    out = str(tmp_path / "o.tif")

    def index(**more):
        run("mlri", LST=lst, EVI=evi, OUTPUT=out, **more)
        return values(out)[:, 0, 0]

    np.testing.assert_allclose(index(), [1, 1, 1, 30, 40], rtol=1e-6)
    np.testing.assert_allclose(index(EVI_POLICY="drop"), [1, 1, np.nan, 1.5, 2], rtol=1e-6)
    few = one_cell([3, 3, 2, 3, 9], FIVE, "count")
    np.testing.assert_allclose(index(COUNT=few), [1, 1, np.nan, 1.5, 2], rtol=1e-6)
    np.testing.assert_allclose(index(COUNT=few, MIN_COUNT=4), [np.nan] * 4 + [1], rtol=1e-6)
    np.testing.assert_allclose(index(BASELINE="full_period", EVI_MIN=.1), [4, 2, 1, 3, 4], rtol=1e-6)
    np.testing.assert_allclose(index(BASELINE="reference", REFERENCE_YEARS="2001-2002", EVI_MIN=.1), [4, 2, 1, 3, 4], rtol=1e-6)
    np.testing.assert_allclose(index(BASELINE="reference", REFERENCE_YEARS="2000"), [1, .5, .025, .75, 1], rtol=1e-6)


def test_years_without_a_value_are_named(run, one_cell, tmp_path):
    given = {"LST": one_cell([300] * 5, FIVE, "lst"), "EVI": one_cell([.4, .2, .1, .3, .4], FIVE, "evi"), "COUNT": one_cell([3, 3, 1, 3, 2], FIVE, "count")}
    _, log = run("mlri", **given, MIN_COUNT=3, OUTPUT=str(tmp_path / "o.tif"))
    gaps = ", ".join(str(FIVE[place]) for place in (2, 4))
    assert any(line.startswith("WARNING") and "No cell has a value in %s:" % gaps in line for line in log)
    _, log = run("mlri", **given, MIN_COUNT=1, OUTPUT=str(tmp_path / "p.tif"))
    assert not any("No cell has a value" in line for line in log)


def test_only_common_years_are_used(run, one_cell, values, tmp_path):
    lst, evi = one_cell([300] * 6, [1999, *FIVE], "lst"), one_cell([.1, .2, .1, .3, .4, .9], [*FIVE, 2007], "evi")
    out = str(tmp_path / "o.tif")
    _, log = run("mlri", LST=lst, EVI=evi, OUTPUT=out)
    np.testing.assert_allclose(values(out)[:, 0, 0], [1, 2, 1, 3, 4], rtol=1e-6)
    assert any(line.startswith("WARNING") and "left out: 1999, 2007" in line for line in log)


@pytest.mark.parametrize(("change", "words"), [
    ({"YEARS": "2000-2003"}, "YEARS names 4 times but LST has 5 rasters"),
    ({"YEARS": "2000,2001,2001,2003,2005"}, "both belong to 2001"),
    ({"YEARS": "2000-2003,20x5"}, "YEARS: 20x5 is not a year"),
    ({"BASELINE": "reference"}, "REFERENCE_YEARS is empty"),
    ({"BASELINE": "reference", "REFERENCE_YEARS": "1990,2001"}, "reference years 1990 are not in the series"),
    ({"LST": ([20000] * 5, FIVE, "lst")}, "neither kelvin nor degrees Celsius"),
    ({"LST": ([300, 301, 302, 29, 28], FIVE, "lst")}, "LST holds values from 28.* if Kelvin and Celsius are mixed, bring all years to one unit"),
    ({"EVI": ([2000, 3000, 2500, 4000, 3500], FIVE, "evi")}, "look like digital numbers"),
    ({"EVI": ([.2] * 5, [2010, 2011, 2012, 2013, 2014], "evi")}, "LST and EVI have no year in common"),
    ({"EVI": ([.2] * 4, FIVE[:4], "evi")}, "LST has 4 years; at least 5 are needed"),
    ({"EVI": ([np.nan] * 5, FIVE, "evi")}, "EVI has no valid cell here"),
])
def test_what_cannot_be(run, one_cell, tmp_path, change, words):
    given = {"LST": one_cell([300] * 5, FIVE, "lst"), "EVI": one_cell([.4, .2, .1, .3, .4], FIVE, "evi")}
    given.update({key: one_cell(*value) if isinstance(value, tuple) else value for key, value in change.items()})
    with pytest.raises(Exception, match=words):
        run("mlri", **given, OUTPUT=str(tmp_path / "o.tif"))
    assert os.listdir(tmp_path) == []


def test_a_small_area_of_interest_between_the_cells_of_the_sample(run, saved, saved_polygons, values, tmp_path):
    """600 x 600 cells: the first look takes every third; an area of one cell is found all the same."""
    stacks = {name: saved(tmp_path / (name + ".tif"), np.full((5, 600, 600), value, np.float32), ["%s_%d" % (name, year) for year in FIVE], -9999) for name, value in (("lst", 300), ("evi", .3))}
    area = saved_polygons(tmp_path / "aoi.gpkg", [("POLYGON((300031 2799969, 300059 2799969, 300059 2799941, 300031 2799941, 300031 2799969))", {"id": "a"})])
    out = str(tmp_path / "o.tif")
    run("mlri", LST=[stacks["lst"]], EVI=[stacks["evi"]], AOI=area, OUTPUT=out)
    found = values(out)
    assert np.isfinite(found).sum() == 5
    np.testing.assert_array_equal(found[:, 1, 1], 1)


def test_on_the_map_stands_the_last_year(run, stable, values, tmp_path):
    """In its first year an index against its own past is 1 everywhere: the style shows the last band, over the range of that band."""
    from mineeco.algorithms.styling import apply_style
    from qgis.core import QgsRasterLayer

    out = str(tmp_path / "mlri.tif")
    run("mlri", **stable(), OUTPUT=out)
    layer = QgsRasterLayer(out, "mlri")
    apply_style(layer, os.path.join(ROOT, "resources", "styles", "mlri.qml"))
    renderer = layer.renderer()
    assert renderer.usesBands() == [19]
    last = values(out, 19)
    colours = renderer.shader().rasterShaderFunction().colorRampItemList()
    assert last.min() <= colours[0].value < np.median(last) < colours[-1].value <= last.max()
