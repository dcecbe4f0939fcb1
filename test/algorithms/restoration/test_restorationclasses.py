"""Restoration classes through Processing: made-up land where nothing happens, classes by hand, and what is missing."""
import os

import numpy as np
import pytest

NAN = np.nan


@pytest.fixture
def prepared(run, tmp_path):
    """Return a function that makes TREND and HURST of MLRI from LST and EVI."""

    def make(series, **rule):
        files = {name: str(tmp_path / (name + ".tif")) for name in ("mlri", "trend", "hurst")}
        run("mlri", **series, **rule, OUTPUT=files["mlri"])
        run("trend", INPUTS=[files["mlri"]], OUTPUT=files["trend"])
        run("hurst", INPUTS=[files["mlri"]], OUTPUT=files["hurst"])
        return {"TREND": files["trend"], "HURST": files["hurst"], **series, **rule}

    return make


def test_land_where_nothing_happens(run, stable, prepared, values, tmp_path):
    """The printed rule calls about 45 % of 2,000 cells restored (four standard errors: 4.5 %), the calibrated one at most 3 % and three of its standard errors (.35 %), fdr none."""
    given, share = prepared(stable()), {}
    for rule in ("z196", "permutation", "fdr"):
        out = str(tmp_path / (rule + ".tif"))
        _, log = run("restorationclasses", **given, SIGNIFICANCE=rule, OUTPUT=out)
        share[rule] = np.mean(values(out, 1) == 1)
        told = next(line for line in log if "The printed rule" in line and "alone calls" in line)
        assert "alone calls %.1f %% SI" % (100 * np.mean(values(str(tmp_path / "z196.tif"), 1) == 1)) in told
        assert any(line.startswith("WARNING") and "no test for MLRI" in line for line in log) == (rule == "z196")
    assert share["z196"] == pytest.approx(.445, abs=.045)
    assert share["permutation"] <= .03 + 3 * .0035
    assert share["fdr"] == 0


@pytest.mark.parametrize("baseline", [{"BASELINE": "full_period"}, {"BASELINE": "reference", "REFERENCE_YEARS": "2000-2003"}])
def test_fixed_baselines_keep_the_level_by_themselves(run, stable, prepared, values, tmp_path, baseline):
    """MLRI is then EVI/LST times a constant: the printed rule calls 2 % restored, and does not warn."""
    out = str(tmp_path / "o.tif")
    _, log = run("restorationclasses", **prepared(stable(), **baseline), SIGNIFICANCE="z196", OUTPUT=out)
    assert np.mean(values(out, 1) == 1) == pytest.approx(.02, abs=4 * np.sqrt(.02 * .98 / 2000))
    assert not any(line.startswith("WARNING") for line in log)


@pytest.fixture
def by_hand(saved, tmp_path):
    """Six cells: z, slope; h, low, high."""
    trend = np.array([[2.5, 1.9, 1.5, -2.2, 2.1, NAN], [.1] * 6, [.2, .1, -.1, -.3, 0, NAN]])[:, None]
    hurst = np.array([[.9, .9, .4, .4, .6, .5], [.2] * 6, [.8] * 6])[:, None]
    return {
        "TREND": saved(tmp_path / "trend.tif", np.nan_to_num(trend, nan=-9999), ("z", "p", "slope"), -9999),
        "HURST": saved(tmp_path / "hurst.tif", hurst, ("h", "low", "high"), -9999),
    }


def test_printed_rule_by_hand(run, by_hand, values, tmp_path):
    """2.5 rising SI; 1.9 rising NI; 1.5 falling ND; -2.2 falling SD; 2.1 level: SD by its slope, and told; nothing known: no data."""
    out, types = str(tmp_path / "c.tif"), str(tmp_path / "t.tif")
    _, log = run("restorationclasses", **by_hand, SIGNIFICANCE="z196", OUTPUT=out, OUTPUT_TYPES=types)
    np.testing.assert_array_equal(values(out, 1)[0], [1, 2, 3, 4, 4, NAN])
    np.testing.assert_array_equal(values(types, 1)[0], [1] + [NAN] * 5)
    assert any("In 1 cells |Z| > 1.96 while the slope is 0" in line for line in log)


def test_types_by_hand(run, saved, values, tmp_path):
    """All SI; h below, inside and above its band, and unknown. At 0.5: SAI SAI SCI SCI, and undecided where it is unknown."""
    trend = saved(tmp_path / "t.tif", np.array([[3.0] * 5, [0] * 5, [1] * 5])[:, None], ("z", "p", "slope"), -9999)
    hurst = saved(tmp_path / "h.tif", np.array([[.1, .45, .7, .9, -9999], [.2] * 5, [.8] * 5])[:, None], ("h", "low", "high"), -9999)
    out, given = str(tmp_path / "o.tif"), {"TREND": trend, "SIGNIFICANCE": "z196"}
    run("restorationclasses", **given, HURST=hurst, OUTPUT_TYPES=out)
    np.testing.assert_array_equal(values(out, 1)[0], [2, 3, 3, 1, 3])
    run("restorationclasses", **given, HURST=hurst, HURST_RULE="half", OUTPUT_TYPES=out)
    np.testing.assert_array_equal(values(out, 1)[0], [2, 2, 1, 1, 3])
    alone = saved(tmp_path / "alone.tif", np.array([[.1, .45, .7, .9, -9999]]), ("h",), -9999)
    _, log = run("restorationclasses", **given, HURST=alone, OUTPUT_TYPES=out)
    np.testing.assert_array_equal(values(out, 1)[0], [2, 2, 1, 1, 3])
    assert any("no bands low and high" in line for line in log)


def test_bands_by_name_else_by_place(run, by_hand, saved, values, tmp_path):
    planes = values(by_hand["TREND"])
    out = str(tmp_path / "c.tif")
    turned = saved(tmp_path / "turned.tif", np.nan_to_num(planes[[2, 1, 0]], nan=-9999), ("Slope", "p", "Z"), -9999)
    run("restorationclasses", TREND=turned, SIGNIFICANCE="z196", OUTPUT=out)
    np.testing.assert_array_equal(values(out, 1)[0], [1, 2, 3, 4, 4, NAN])
    nameless = saved(tmp_path / "nameless.tif", np.nan_to_num(planes, nan=-9999), (), -9999)
    _, log = run("restorationclasses", TREND=nameless, SIGNIFICANCE="z196", OUTPUT=out)
    np.testing.assert_array_equal(values(out, 1)[0], [1, 2, 3, 4, 4, NAN])
    assert any("band 1 is taken for z, band 3 for the slope" in line for line in log)


@pytest.mark.parametrize(("evi", "course"), [
    ([.1] * 4 + [.2] * 8, 2),
    ([.1] * 7 + [.15, .2, .25, .3, .35], 1),
    ([.1] * 6 + [.35, .3, .25, .2, .15, .1], 3),
    ([.1, .1, .5, .5, .5] + [.4] * 7, 3),
])
def test_recent_course_by_hand(run, one_cell, prepared, values, tmp_path, evi, course):
    """LST 300 K and the lowest EVI first: MLRI is 10 EVI. Its last six years are level, rise, fall; or are level at 4, below 90 % of the best three years, which had 5."""
    out, years = str(tmp_path / "o.tif"), range(2000, 2012)
    run("restorationclasses", **prepared({"LST": one_cell([300] * 12, years, "lst"), "EVI": one_cell(evi, years, "evi")}), SIGNIFICANCE="z196", OUTPUT_RECENT=out)
    assert values(out, 1)[0, 0] == course


def test_false_discovery_rate_by_hand(run, stable, saved, prepared, values, tmp_path):
    """A tenth of the land grows clearly greener. Benjamini and Hochberg's rule on p from plain permutation tests of the core, over two hypotheses a cell."""
    from mineeco.core.restoration.mlri import mlri
    from mineeco.core.restoration.permutation import permutation_p
    from mineeco.core.restoration.trend import trend

    series = stable()
    evi, lst = values(series["EVI"][0]), values(series["LST"][0])
    evi[:, :4] *= np.linspace(1, 2.5, 19)[:, None, None]
    years = [*range(2000, 2012), *range(2013, 2020)]
    series["EVI"] = [saved(tmp_path / "evi.tif", evi, ["evi_%d" % year for year in years], -9999)]
    evi = values(series["EVI"][0])
    out = str(tmp_path / "o.tif")
    _, log = run("restorationclasses", **prepared(series), SIGNIFICANCE="fdr", OUTPUT=out)
    found = trend(years, mlri(years, lst, evi))
    p = permutation_p(years, lst, evi, found.z)
    ranked = np.sort(p[np.isfinite(p)])
    passing = [value for rank, value in enumerate(ranked, 1) if value <= .05 * rank / (2 * p.size)]
    wanted = (p <= max(passing)) & (found.z > 1.96) & (found.slope > 0)
    np.testing.assert_array_equal(values(out, 1) == 1, wanted)
    assert wanted[:4].mean() > .8
    assert wanted[4:].mean() < .01
    assert any("cells with p up to %.4g are significant" % max(passing) in line for line in log)


def test_the_same_seed_gives_the_same_map(run, stable, prepared, values, tmp_path):
    given = prepared(stable())
    maps = []
    for number, seed in enumerate((0, 0, 5)):
        out = str(tmp_path / ("%d.tif" % number))
        run("restorationclasses", **given, PERMUTATIONS=99, SEED=seed, OUTPUT=out)
        maps.append(values(out, 1))
    np.testing.assert_array_equal(maps[0], maps[1])
    assert (maps[0] != maps[2]).any()


def test_a_trend_of_something_else_is_noticed(run, stable, prepared, tmp_path):
    """TREND of MLRI over the full period beside the default baseline, and TREND of EVI: a warning that says what share differs."""
    series = stable()
    _, log = run("restorationclasses", **prepared(series), PERMUTATIONS=39, OUTPUT=str(tmp_path / "o.tif"))
    assert not any("not the trend of the MLRI" in line for line in log)
    other = {**prepared(series, BASELINE="full_period"), "BASELINE": "expanding"}
    _, log = run("restorationclasses", **other, PERMUTATIONS=39, OUTPUT=str(tmp_path / "o.tif"))
    assert any(line.startswith("WARNING") and "not the trend of the MLRI" in line for line in log)


@pytest.mark.parametrize(("change", "words"), [
    ({"LST": None, "EVI": None}, "SIGNIFICANCE permutation permutes the years of LST and EVI"),
    ({"LST": None, "EVI": None, "SIGNIFICANCE": "fdr"}, "SIGNIFICANCE fdr permutes"),
    ({"LST": None}, "LST and EVI belong together"),
    ({"LST": None, "EVI": None, "SIGNIFICANCE": "z196", "OUTPUT_RECENT": "r.tif"}, "OUTPUT_RECENT needs the series LST and EVI"),
    ({"HURST": None, "OUTPUT_TYPES": "t.tif"}, "OUTPUT_TYPES needs HURST"),
    ({"PERMUTATIONS": 19}, "PERMUTATIONS"),
    ({"BLOCK": 7}, "BLOCK is 7, too long for a series of 12 years"),
    ({"YEARS": "2001-2011"}, "YEARS names 11 times but LST has 12"),
    ({"EVI_MIN": 0}, "EVI_MIN"),
    ({"TREND": "one band"}, "TREND has no bands named z and slope and only 1 bands"),
])
def test_what_is_missing_or_wrong(run, scene, tmp_path, change, words):
    given = {**{role: scene.annual[role] for role in ("TREND", "HURST")}, "LST": [scene.annual["LST"]], "EVI": [scene.annual["EVI"]], "OUTPUT": "c.tif", **change}
    given = {key: str(tmp_path / value) if key.startswith("OUTPUT") else value for key, value in given.items() if value is not None}
    if change.get("TREND"):
        given["TREND"] = scene.index["ndvi"]
    with pytest.raises(Exception, match=words):
        run("restorationclasses", **given)
    assert os.listdir(tmp_path) == []
