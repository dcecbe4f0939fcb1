"""The evaluation of one date: worked numbers by every weighting, Zhang's Table 2, saved models, classes, gaps, and what is refused."""
import csv
import json
import os
import shutil

import numpy as np
import pytest

NAMES = ("ndvi", "lst", "erosion", "dryness")
SIGNS = ("+", "-", "-", "-")
AHP = "2,3,4,2,3,2"


def table(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def weights(path):
    return {row["name"]: float(row["weight"]) for row in table(path)}


@pytest.fixture
def eight(saved, vectors, tmp_path):
    """The eight samples of methods 8 as rasters of one row, handed over in another order than their table."""
    example = vectors["v5.weights"]
    layers = [saved(tmp_path / (name + ".tif"), [row], (name.upper(),), -9999, kind=7) for name, row in zip(NAMES, np.array(example["X"]).T)]
    rows = tmp_path / "own.csv"
    rows.write_text("name,direction,weight\n" + "".join("%s,%s,%r\n" % row for row in zip(NAMES, SIGNS, example["w_comb"])), encoding="utf-8")
    return {"INDICATORS": layers[::-1], "TABLE": str(rows)}, example


def files(folder, *names):
    ends = {"OUTPUT": "p.tif", "OUTPUT_CLASSES": "c.tif", "OUTPUT_SENSITIVITY": "s.tif", "OUTPUT_TABLE": "t.csv", "OUTPUT_MODEL": "m.json", "OUTPUT_HTML": "p.html"}
    return {name: str(folder / ends[name]) for name in names or ends}


def test_eight_samples_by_name(run, eight, values, tmp_path):
    """P and classes of methods 8 (example 8); the rasters stand in another order than the table, and in upper case."""
    given, example = eight
    results, log = run("resilience", **given, **files(tmp_path))
    np.testing.assert_allclose(values(tmp_path / "p.tif", 1)[0], example["P"], atol=3e-6)
    np.testing.assert_array_equal(values(tmp_path / "c.tif", 1)[0], example["cls"])
    assert results["MEAN"] == pytest.approx(np.mean(example["P"]), abs=1e-6)
    assert not any("sum to" in line for line in log)
    assert any("The class from 0.38 to 0.41 is very narrow" in line for line in log if line.startswith("WARNING"))
    with open(tmp_path / "m.json", encoding="utf-8") as file:
        model = json.load(file)
    assert model["breaks"] == [.38, .41, .63, .73]
    assert (tmp_path / "p.html").read_text(encoding="utf-8").count("<img") == 6


@pytest.mark.parametrize(("weighting", "more", "key"), [
    ("mse", {}, "w_mse"), ("entropy", {}, "w_entropy"), ("critic", {}, "w_critic"),
    ("ahp", {"MATRIX": AHP, "NAMES": "ndvi, lst, erosion, dryness"}, "w_ahp_root"),
    ("combined", {"MATRIX": AHP, "NAMES": "ndvi, lst, erosion, dryness"}, "w_comb"),
    ("combined", {"MATRIX": AHP, "NAMES": "ndvi, lst, erosion, dryness", "COMBINATION": "multiplicative"}, "w_mult"),
])
def test_every_weighting(run, eight, tmp_path, weighting, more, key):
    given, example = eight
    run("resilience", **given, WEIGHTING=weighting, **more, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    found = weights(tmp_path / "t.csv")
    assert [found[name.upper()] for name in NAMES] == pytest.approx(example[key], abs=2e-6)
    rows = {row["name"]: row for row in table(tmp_path / "t.csv")}
    if weighting == "combined":
        assert [float(rows[name.upper()]["subjective"]) for name in NAMES] == pytest.approx(example["w_ahp_root"], abs=1e-6)
        assert [float(rows[name.upper()]["objective"]) for name in NAMES] == pytest.approx(example["w_mse"], abs=1e-6)


def test_comparisons_from_a_file_in_its_own_order(run, eight, tmp_path):
    given, example = eight
    path = tmp_path / "matrix.csv"
    # the same judgements with the criteria turned round
    path.write_text(",dryness,erosion,lst,ndvi\ndryness,1,1/2,1/3,1/4\nerosion,,1,1/2,1/3\nlst,,,1,1/2\nndvi,,,,1\n", encoding="utf-8")
    run("resilience", **given, WEIGHTING="ahp", FILE=str(path), OUTPUT_TABLE=str(tmp_path / "t.csv"))
    found = weights(tmp_path / "t.csv")
    assert [found[name.upper()] for name in NAMES] == pytest.approx(example["w_ahp_root"], abs=1e-6)


@pytest.fixture
def seventeen(saved, vectors, tmp_path):
    """The 17 indicators of Zhang et al. under names of the preset or their aliases, 6 x 5 random cells each."""
    names = ["ddi", "soil_loss_t_ha", "fvc", "vhi", "population", "hai", "tc_wetness", "ndbsi", "lst", "albedo", "tc_brightness", "bai", "eco", "shdi", "fn", "pm25", "co2"]
    rng = np.random.default_rng(5)
    arrays = rng.random((17, 6, 5))
    layers = [saved(tmp_path / ("%s.tif" % name), array, (name,), -9999) for name, array in zip(names, arrays)]
    return layers, arrays.astype("float32").astype(float), names, vectors["v5.table2"]


def test_table_2_as_printed_and_corrected(run, seventeen, values, tmp_path):
    """Objective and subjective weights give the combined ones of Zhang's Table 2; the slip of PM2.5 is named; three directions turn."""
    layers, arrays, names, printed = seventeen
    maps = {}
    for preset in ("zhang2023_corrected", "zhang2023_printed"):
        _, log = run("resilience", INDICATORS=layers[::-1], PRESET=preset, **files(tmp_path, "OUTPUT", "OUTPUT_TABLE"))
        rows = {row["name"]: row for row in table(tmp_path / "t.csv")}
        signs = np.array([1 if rows[name]["direction"] == "+" else -1 for name in names])
        found = np.array([float(rows[name]["weight"]) for name in names])
        # columns of table2: name, objective, subjective, combined as printed, ..., direction as printed
        objective, subjective, combined = (np.array([row[column] for row in printed]) for column in (1, 2, 3))
        known = np.array([1 if row[6] == "+" else -1 for row in printed])
        if preset == "zhang2023_printed":
            np.testing.assert_allclose(found, combined / combined.sum(), rtol=1e-9)
            np.testing.assert_array_equal(signs, known)
            assert any("weight of PM2.5 is 0.0391, but its two weights have the mean 0.0395" in line for line in log)
            assert any("give it -DDI" in line for line in log)
        else:
            # the two columns, each brought to a sum of 1, have this mean
            np.testing.assert_allclose(found, (objective / objective.sum() + subjective / subjective.sum()) / 2, rtol=1e-6)
            assert found[15] == pytest.approx(.0395, abs=1e-5)
            assert [name for name, one, other in zip(names, signs, known) if one != other] == ["ddi", "eco", "fn"]
            assert not any("PM2.5" in line for line in log)
        low, high = arrays.min(axis=(1, 2))[:, None, None], arrays.max(axis=(1, 2))[:, None, None]
        scaled = (arrays - low) / (high - low)
        scaled[signs < 0] = 1 - scaled[signs < 0]
        np.testing.assert_allclose(values(tmp_path / "p.tif", 1), np.tensordot(found, scaled, 1), atol=1e-6)
        maps[preset] = values(tmp_path / "p.tif", 1)
    assert np.abs(maps["zhang2023_corrected"] - maps["zhang2023_printed"]).max() > .05


def test_combined_with_the_preset_takes_its_judgements(run, seventeen, tmp_path):
    layers, arrays, names, printed = seventeen
    run("resilience", INDICATORS=layers, WEIGHTING="combined", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    rows = {row["name"]: row for row in table(tmp_path / "t.csv")}
    subjective = np.array([row[2] for row in printed])
    assert [float(rows[name]["subjective"]) for name in names] == pytest.approx(subjective / subjective.sum())
    scaled = arrays.reshape(17, -1)
    sigma = ((scaled - scaled.min(axis=1)[:, None]) / np.ptp(scaled, axis=1)[:, None]).std(axis=1)
    assert [float(rows[name]["weight"]) for name in names] == pytest.approx((subjective / subjective.sum() + sigma / sigma.sum()) / 2, rel=1e-6)


def test_some_indicators_of_the_preset(run, seventeen, scene, tmp_path):
    """Three of 17, one of them in a stack whose other bands are none: weights are brought to a sum of 1, and both is told."""
    layers, _, names, printed = seventeen
    stack = scene.stack  # blue ... swir2: none of them an indicator
    _, log = run("resilience", INDICATORS=[scene.index["albedo"], scene.index["ndbsi"], stack, scene.lst], OUTPUT_TABLE=str(tmp_path / "t.csv"))
    rows = table(tmp_path / "t.csv")
    assert [row["name"] for row in rows] == ["albedo", "ndbsi", "lst"]
    assert sum(float(row["weight"]) for row in rows) == pytest.approx(1)
    assert any("passed over: blue (scene), green" in line for line in log)
    assert any("No raster for ddi, erosion, fvc" in line for line in log if line.startswith("WARNING"))
    assert any("weights sum to 0.131" in line for line in log if line.startswith("WARNING"))


def test_classes_by_natural_and_equal_breaks(run, scene, values, saved, tmp_path):
    """Natural breaks of P against an exhaustive search on a two-indicator map of few distinct values."""
    rows = tmp_path / "own.csv"
    rows.write_text("name,direction,weight\na,+,.5\nb,+,.5\n", encoding="utf-8")
    distinct = np.array([4, 5, 9, 10, 11, 24, 25, 26, 42, 44, 70, 71, 73.0])  # the example of Jenks: three classes end at 11 and 44
    a = saved(tmp_path / "a.tif", np.repeat([distinct], 500, axis=0), ("a",))
    b = saved(tmp_path / "b.tif", np.repeat([distinct], 500, axis=0), ("b",))
    given = {"INDICATORS": [a, b], "TABLE": str(rows)}
    run("resilience", **given, CLASS_METHOD="natural", CLASSES=3, **files(tmp_path, "OUTPUT", "OUTPUT_CLASSES", "OUTPUT_MODEL"))
    np.testing.assert_array_equal(values(tmp_path / "c.tif", 1)[0], [1] * 5 + [2] * 5 + [3] * 3)
    with open(tmp_path / "m.json", encoding="utf-8") as file:
        low, high = json.load(file)["breaks"]
    assert (11 - 4) / 69 < low <= (24 - 4) / 69
    assert (44 - 4) / 69 < high <= (70 - 4) / 69
    run("resilience", **given, CLASS_METHOD="equal", CLASSES=4, **files(tmp_path, "OUTPUT_CLASSES", "OUTPUT_MODEL"))
    with open(tmp_path / "m.json", encoding="utf-8") as file:
        assert json.load(file)["breaks"] == pytest.approx([.25, .5, .75])
    run("resilience", **given, CLASS_METHOD="quantile", CLASSES=2, **files(tmp_path, "OUTPUT_CLASSES"))
    assert np.unique(values(tmp_path / "c.tif", 1), return_counts=True)[1].tolist() == [3000, 3500]  # the median value belongs to the upper half


def test_a_saved_model_puts_another_date_on_its_scale(run, eight, saved, values, tmp_path):
    given, example = eight
    run("resilience", **given, **files(tmp_path, "OUTPUT", "OUTPUT_CLASSES", "OUTPUT_MODEL"))
    model = shutil.copy(tmp_path / "m.json", tmp_path / "saved.json")
    later = np.array(example["X"]).T
    later[0] += .1  # greener: P rises by weight x .1 / range where it stays within the old range, else it is cut
    layers = [saved(tmp_path / ("later_" + name + ".tif"), [row], (name,), -9999, kind=7) for name, row in zip(NAMES, later)]
    _, log = run("resilience", INDICATORS=layers, MODEL=str(model), **files(tmp_path, "OUTPUT"))
    ndvi = np.array(example["X"]).T[0]
    rise = example["w_comb"][0] * (np.minimum(ndvi + .1, .82) - ndvi) / .7
    np.testing.assert_allclose(values(tmp_path / "p.tif", 1)[0], np.array(example["P"]) + rise, atol=3e-6)
    assert any("ndvi 25.00 %" in line.lower() for line in log if line.startswith("WARNING"))  # two of eight lie beyond
    with pytest.raises(Exception, match="saved model needs rasters called"):
        run("resilience", INDICATORS=layers[:3], MODEL=str(model), **files(tmp_path, "OUTPUT"))
    broken = tmp_path / "broken.json"
    broken.write_text("{}", encoding="utf-8")
    with pytest.raises(Exception, match="not a resilience model"):
        run("resilience", INDICATORS=layers, MODEL=str(broken), **files(tmp_path, "OUTPUT"))


def test_missing_indicators(run, saved, values, tmp_path):
    """Weights .9 and .1: without the light one P is that of the heavy one, without the heavy one there is none."""
    rows = tmp_path / "own.csv"
    rows.write_text("name,direction,weight\nheavy,+,.9\nlight,-,.1\n", encoding="utf-8")
    layers = [saved(tmp_path / (name + ".tif"), [row], (name,), -9999) for name, row in (("heavy", [0, 1, .5, -9999, .5]), ("light", [0, 1, .5, .5, -9999]))]
    wanted = {"strict": [.1, .9, .5, np.nan, np.nan], "renormalise": [.1, .9, .5, np.nan, .5]}
    for gaps, known in wanted.items():
        run("resilience", INDICATORS=layers, TABLE=str(rows), GAPS=gaps, **files(tmp_path, "OUTPUT", "OUTPUT_CLASSES", "OUTPUT_SENSITIVITY"))
        np.testing.assert_allclose(values(tmp_path / "p.tif", 1)[0], known, atol=1e-6)
        for name in ("c.tif", "s.tif"):
            np.testing.assert_array_equal(np.isnan(values(tmp_path / name, 1)[0]), np.isnan(known))


def test_sensitivity_is_the_spread_of_p_under_random_weights(run, eight, values, tmp_path):
    """Against P computed for every drawn set of weights; the same seed gives the same map, another seed nearly the same."""
    given, example = eight
    maps = {}
    for seed in (0, 0, 1):
        run("resilience", **given, SEED=seed, SPREAD=30, DRAWS=2000, **files(tmp_path, "OUTPUT_SENSITIVITY"))
        found = values(tmp_path / "s.tif", 1)[0]
        if seed in maps:
            np.testing.assert_array_equal(found, maps[seed])
        maps[seed] = found
    # the model has the indicators in the order of the rasters, which was turned round
    order = list(reversed(range(4)))
    drawn = np.array(example["w_comb"])[order] * np.random.default_rng(0).uniform(.7, 1.3, (2000, 4))
    drawn /= drawn.sum(axis=1, keepdims=True)
    wanted = (drawn @ np.array(example["Z"])[:, order].T).std(axis=0)
    np.testing.assert_allclose(maps[0], wanted, atol=2e-6)
    np.testing.assert_allclose(maps[1], maps[0], atol=.1 * maps[0].max())
    assert (maps[1] != maps[0]).any()


@pytest.mark.parametrize(("text", "more", "words"), [
    ("name,direction,weight\nndvi,+,.5\nlst,-,.6\nerosion,-,.2\ndryness,-,.1\n", {}, None),
    ("name,direction,weight\nndvi,up,.5\nlst,-,.5\nerosion,-,0\ndryness,-,0\n", {}, 'direction "up" of ndvi is unknown'),
    ("name,direction,weight\nndvi,+,.5\nheat,-,.5\nerosion,-,0\ndryness,-,0\n", {}, "Rasters without a row: LST. Rows without a raster: heat"),
    ("name,direction,weight\nndvi,+,\nlst,-,.5\nerosion,-,0\ndryness,-,0\n", {}, "TABLE has no weight of NDVI"),
    ("name,direction,weight\nndvi,+,-1\nlst,-,.5\nerosion,-,0\ndryness,-,0\n", {}, "weight of NDVI is -1"),
    ("name,direction,weight\nndvi,+,0\nlst,-,0\nerosion,-,0\ndryness,-,0\n", {}, "All weights are 0"),
    ("name,weight\nndvi,1\n", {}, "TABLE has no column direction"),
    ("name,direction,weight\nndvi,+,.5\nndvi,-,.5\nerosion,-,0\ndryness,-,0\n", {}, "TABLE names ndvi twice"),
    (None, {"PRESET": "custom"}, "PRESET custom needs TABLE"),
    (None, {}, "Rasters without a row: NDVI"),
    ("", {}, "has no rows"),
    ("own", {"WEIGHTING": "ahp"}, "either as MATRIX or as FILE"),
    ("own", {"WEIGHTING": "ahp", "MATRIX": AHP, "NAMES": "ndvi,lst,erosion,rain"}, "Indicators without a comparison: DRYNESS. Comparisons without an indicator: rain"),
    ("own", {"WEIGHTING": "ahp", "MATRIX": "2,a,4,2,3,2", "NAMES": "ndvi,lst,erosion,dryness"}, 'MATRIX: "a"'),
    ("own", {"BREAKS": "0.5,0.4"}, "do not increase"),
    ("own", {"BREAKS": "low"}, "BREAKS is low, not a list of numbers"),
    ("own", {"SPREAD": 200}, "SPREAD"),
])
def test_what_does_not_fit_is_said(run, eight, tmp_path, text, more, words):
    given, _ = eight
    if text is None:
        given.pop("TABLE")
    elif text != "own":
        given["TABLE"] = str(tmp_path / "other.csv")
        (tmp_path / "other.csv").write_text(text, encoding="utf-8")
    if words is None:  # weights that do not sum to 1 pass with a warning
        _, log = run("resilience", **given, **more, **files(tmp_path, "OUTPUT_TABLE"))
        assert any("weights sum to 1.4, not to 1" in line for line in log if line.startswith("WARNING"))
        assert sum(weights(tmp_path / "t.csv").values()) == pytest.approx(1)
        return
    with pytest.raises(Exception, match=words):
        run("resilience", **given, **more, **files(tmp_path, "OUTPUT"))
    assert not os.path.exists(tmp_path / "p.tif")


def test_constant_single_and_empty_indicators(run, eight, saved, values, tmp_path):
    given, example = eight
    out = files(tmp_path, "OUTPUT")
    with pytest.raises(Exception, match="INDICATORS holds 1 raster"):
        run("resilience", INDICATORS=given["INDICATORS"][:1], TABLE=given["TABLE"], **out)
    flat = saved(tmp_path / "flat.tif", np.full((1, 8), 7.0), ("ndvi",))
    _, log = run("resilience", INDICATORS=[*given["INDICATORS"][:3], flat], TABLE=given["TABLE"], **out)
    assert any("ndvi holds the value 7 everywhere" in line for line in log if line.startswith("WARNING"))
    np.testing.assert_allclose(values(tmp_path / "p.tif", 1)[0], np.array(example["P"]) - example["w_comb"][0] * np.array(example["Z"])[:, 0], atol=3e-6)
    empty = saved(tmp_path / "empty.tif", np.full((1, 8), -9999.0), ("ndvi",), -9999)
    with pytest.raises(Exception, match="No cell has a value in all indicators"):
        run("resilience", INDICATORS=[*given["INDICATORS"][:3], empty], TABLE=given["TABLE"], **out)


def test_contradictions_are_told_and_named(run, eight, tmp_path):
    given, _ = eight
    _, log = run("resilience", **given, WEIGHTING="ahp", MATRIX="9,1/5,1,7,1,1", NAMES="ndvi,lst,erosion,dryness", **files(tmp_path, "OUTPUT"))
    assert any("is above 0.1" in line and "departs most" in line for line in log if line.startswith("WARNING"))


def test_coarse_indicators_are_brought_to_the_grid(run, scene, saved, values, tmp_path):
    """Population on cells of 300 m beside indices on 30 m: bilinear, and told."""
    people = saved(tmp_path / "population.tif", np.arange(30.0).reshape(5, 6), ("population",), -9999, cell=300)
    _, log = run("resilience", INDICATORS=[scene.index["ndbsi"], people], **files(tmp_path, "OUTPUT"))
    assert values(tmp_path / "p.tif", 1).shape == (50, 60)
    assert any("INDICATORS (population): brought from" in line and "bilinear" in line for line in log)
