"""RSEI through Processing, beside a plain NumPy computation on whole arrays."""
import csv
import json
import os

import numpy as np
import pytest

INDICATORS = ("NDVI", "WET", "NDBSI", "LST")


def plain(ndvi, wet, ndbsi, lst, water=None, low=0, high=100):
    """RSEI on whole arrays: normalise, covariance, eigenvectors, expected signs, normalise."""
    stack = np.array([ndvi, wet, ndbsi, lst])
    valid = np.isfinite(stack).all(axis=0)
    if water is not None:
        valid &= water != 1
    cells = stack[:, valid]
    ends = np.percentile(cells, [low, high], axis=1)
    scaled = np.clip((cells - ends[0][:, None]) / (ends[1] - ends[0])[:, None], 0, 1)
    eigenvalues, vectors = np.linalg.eigh(np.cov(scaled))
    first = vectors[:, -1]
    if first @ [1, 1, -1, -1] < 0:
        first = -first
    component = first @ scaled
    result = np.full(valid.shape, np.nan)
    result[valid] = (component - component.min()) / (component.max() - component.min())
    return result, first, 100 * eigenvalues[::-1] / eigenvalues.sum()


@pytest.fixture
def inputs(scene):
    return {"NDVI": scene.index["ndvi"], "WET": scene.index["wet"], "NDBSI": scene.index["ndbsi"], "LST": scene.lst, "WATER": scene.water}


@pytest.mark.parametrize("normalization", ["minmax", "percentile"])
def test_equals_plain_numpy(run, inputs, values, tmp_path, normalization):
    out = str(tmp_path / "rsei.tif")
    results, _ = run("rsei", **inputs, NORMALIZATION=normalization, LOW=2, HIGH=98, OUTPUT=out, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    arrays = [values(inputs[name], 1) for name in (*INDICATORS, "WATER")]
    wanted, loadings, shares = plain(*arrays, *((2, 98) if normalization == "percentile" else ()))
    np.testing.assert_allclose(values(out, 1), wanted, atol=1e-6)
    assert results["EXPLAINED"] == pytest.approx(shares[0], rel=1e-6)
    assert results["ORIENTATION_SCORE"] == pytest.approx(loadings @ [1, 1, -1, -1], rel=1e-6)
    with open(tmp_path / "t.csv", encoding="utf-8-sig") as file:
        row = next(csv.DictReader(file))
    assert [float(row[name.lower()]) for name in INDICATORS] == pytest.approx(loadings, rel=1e-6)


def test_real_scene_with_sea(run, real_data, values, tmp_path):
    """Landsat 8 over Liverpool, half of it sea: every step from digital numbers to RSEI by the plugin, the last one again in NumPy."""
    scene = str(tmp_path / "scene.tif")
    run("scalescene", INPUT=os.path.join(real_data, "liverpool_landsat8", "liverpool_L8_SR_ST_20200927.tif"), OUTPUT=scene)
    files = {}
    for name, index in (("NDVI", "ndvi"), ("WET", "tc_wetness"), ("NDBSI", "ndbsi")):
        files[name] = str(tmp_path / (index + ".tif"))
        run("spectralindex", INPUT=scene, INDEX=index, OUTPUT=files[name])
    water = str(tmp_path / "water.tif")
    run("watermask", INPUT=scene, OUTPUT=water)
    out = str(tmp_path / "rsei.tif")
    results, log = run("rsei", **files, LST=scene, LST_BAND=7, WATER=water, OUTPUT=out)
    wanted, loadings, shares = plain(*(values(files[name], 1) for name in INDICATORS[:3]), values(scene, 7), values(water, 1))
    assert (np.sign(loadings) == [1, 1, -1, -1]).all()
    np.testing.assert_allclose(values(out, 1), wanted, atol=1e-6)
    assert results["EXPLAINED"] == pytest.approx(shares[0], rel=1e-6)
    sea = values(water, 1) == 1
    assert sea.mean() > .5
    assert np.isnan(values(out, 1)[sea]).all()


def test_saved_model_puts_another_date_on_the_same_scale(run, inputs, saved, values, tmp_path):
    model = str(tmp_path / "model.json")
    first, again = str(tmp_path / "first.tif"), str(tmp_path / "again.tif")
    run("rsei", **inputs, OUTPUT=first, OUTPUT_MODEL=model)
    run("rsei", **inputs, MODEL=model, OUTPUT=again)
    np.testing.assert_array_equal(values(first, 1), values(again, 1))
    # Everything warmer by 5 K and browner by 0.1: the map of the second date must be lower everywhere, and the share beyond the range is told.
    worse = {**inputs, "NDVI": saved(tmp_path / "n.tif", values(inputs["NDVI"], 1) - .1, ("ndvi",)), "LST": saved(tmp_path / "l.tif", values(inputs["LST"], 1) + 5, ("lst",))}
    _, log = run("rsei", **worse, MODEL=model, OUTPUT=str(tmp_path / "worse.tif"))
    change = values(tmp_path / "worse.tif", 1) - values(first, 1)
    assert np.nanmax(change) <= 0
    assert np.nanmean(change) < -.05
    assert any("outside the range of the saved model" in line for line in log)


def test_five_and_ten_classes(run, inputs, values, tmp_path):
    out, classes = str(tmp_path / "r.tif"), str(tmp_path / "c.tif")
    for number in (10, 5):
        run("rsei", **inputs, CLASSES=number, OUTPUT=out, OUTPUT_CLASSES=classes)
        quality, found = values(out, 1), values(classes, 1)
        valid = np.isfinite(quality)
        # float32 puts 0.3 a hair above or below the break: cells that near to one are not asked
        clear = valid & (np.abs(quality * number - np.round(quality * number)) > 1e-5)
        np.testing.assert_array_equal(found[clear], np.minimum(np.floor(quality[clear] * number) + 1, number))
        assert np.isnan(found[~valid]).all()
    with pytest.raises(Exception, match="CLASSES is 7"):
        run("rsei", **inputs, CLASSES=7, OUTPUT=out)


def test_orientation_can_be_turned(run, inputs, values, tmp_path):
    """The two signs that the decomposition leaves open give the two maps that add up to 1."""
    maps, scores = {}, {}
    for orientation in ("expected_signs", "ndvi_positive", "keep", "flip"):
        out = str(tmp_path / (orientation + ".tif"))
        results, _ = run("rsei", **inputs, ORIENTATION=orientation, OUTPUT=out)
        maps[orientation], scores[orientation] = values(out, 1), results["ORIENTATION_SCORE"]
    np.testing.assert_array_equal(maps["expected_signs"], maps["ndvi_positive"])
    np.testing.assert_allclose(maps["keep"] + maps["flip"], np.where(np.isfinite(maps["keep"]), 1, np.nan), atol=1e-6)
    assert scores["expected_signs"] == pytest.approx(abs(scores["keep"]))
    assert scores["keep"] == pytest.approx(-scores["flip"])


def test_warns_where_the_axis_is_not_ecological(run, inputs, saved, values, tmp_path):
    """Heat and greenness together, as in Panzhihua: a warning, not a silent map."""
    ndvi = values(inputs["NDVI"], 1)
    hot = saved(tmp_path / "hot.tif", 300 + 10 * ndvi, ("lst",))
    wet = saved(tmp_path / "wet.tif", -ndvi, ("wet",))
    _, log = run("rsei", NDVI=inputs["NDVI"], WET=wet, NDBSI=inputs["NDBSI"], LST=hot, OUTPUT=str(tmp_path / "o.tif"))
    assert any(line.startswith("WARNING") and "unexpected sign" in line for line in log)


def test_area_of_interest_comes_before_every_statistic(run, inputs, values, polygons, tmp_path):
    out = str(tmp_path / "aoi.tif")
    run("rsei", **inputs, AOI=polygons("half"), OUTPUT=out)
    arrays = [values(inputs[name], 1) for name in (*INDICATORS, "WATER")]
    columns = np.arange(arrays[0].shape[1]) >= 30  # the polygon ends at column 30
    arrays[0][:, columns] = np.nan
    np.testing.assert_allclose(values(out, 1), plain(*arrays)[0], atol=1e-6)


@pytest.mark.parametrize(("change", "words"), [
    ({"NDVI": lambda a: a * 10000}, "NDVI lies between"),
    ({"LST": lambda a: (a - 149) / .00341802}, "LST lies between"),
    ({"NDVI": lambda a: np.where(np.arange(a.size).reshape(a.shape) < 5, a, np.nan)}, "at least 10"),
    ({"NDVI": lambda a: a * 0 + .3, "WET": lambda a: a * 0, "NDBSI": lambda a: a * 0}, "at least two indicators that vary"),
])
def test_values_that_cannot_be_an_index(run, inputs, saved, values, tmp_path, change, words):
    changed = dict(inputs)
    for name, function in change.items():
        changed[name] = saved(tmp_path / (name + "_in.tif"), function(values(inputs[name], 1)), (name.lower(),))
    with pytest.raises(Exception, match=words):
        run("rsei", **changed, OUTPUT=str(tmp_path / "o.tif"))
    assert not os.path.exists(tmp_path / "o.tif")


def test_all_water(run, inputs, saved, tmp_path):
    water = saved(tmp_path / "w.tif", np.ones((50, 60)), ("water",))
    with pytest.raises(Exception, match="at least 10 are needed: check the water mask"):
        run("rsei", **{**inputs, "WATER": water}, OUTPUT=str(tmp_path / "o.tif"))


def test_constant_indicator_is_left_out_and_told(run, inputs, saved, values, tmp_path):
    wet = saved(tmp_path / "wet.tif", np.full((50, 60), .1), ("wet",))
    _, log = run("rsei", **{**inputs, "WET": wet}, OUTPUT=str(tmp_path / "o.tif"))
    assert any("WET holds one value everywhere" in line for line in log)


def test_a_wrong_model_file(run, inputs, tmp_path):
    for text in ("no json", json.dumps({"format": "something else"}), json.dumps([1, 2])):
        (tmp_path / "model.json").write_text(text)
        with pytest.raises(Exception, match="model"):
            run("rsei", **inputs, MODEL=str(tmp_path / "model.json"), OUTPUT=str(tmp_path / "o.tif"))


def test_indicators_on_other_cells_are_brought_to_those_of_ndvi(run, inputs, saved, values, tmp_path):
    """A coarser temperature in another CRS: the run says what it did, and water keeps its edges."""
    lst = saved(tmp_path / "coarse.tif", np.repeat(np.repeat(np.linspace(295, 305, 12)[None], 10, 0), 1, 1), ("lst",), cell=150)
    _, log = run("rsei", **{**inputs, "LST": lst}, OUTPUT=str(tmp_path / "o.tif"))
    assert any("LST: brought from 12 x 10 cells" in line and "bilinear" in line for line in log)
