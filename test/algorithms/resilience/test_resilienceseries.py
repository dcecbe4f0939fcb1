"""The evaluation of several years: worked numbers in two years, the teaching mine with its truth, and what is refused."""
import csv
import json
import os

import numpy as np
import pytest

NAMES = ("ndvi", "lst", "erosion", "dryness")
SIGNS = ("+", "-", "-", "-")
YEARS = (2009, 2013)


def table(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def files(folder, *names):
    ends = {
        "OUTPUT": "p.tif", "OUTPUT_CLASSES": "c.tif", "OUTPUT_SENSITIVITY": "s.tif", "OUTPUT_TABLE": "areas.csv", "OUTPUT_GROWTH": "growth.csv", "OUTPUT_TRANSITIONS": "transitions.csv",
        "OUTPUT_CURVES": "curves.csv", "OUTPUT_MODEL": "m.json", "OUTPUT_HTML": "p.html",
    }
    return {name: str(folder / ends[name]) for name in names or ends}


def written(path, rows):
    """Write a table of rasters from (year, name, file, direction, weight)."""
    path.write_text("year,name,file,direction,weight\n" + "".join("%s,%s,%s,%s,%s\n" % row for row in rows), encoding="utf-8")
    return str(path)


@pytest.fixture
def halves(saved, vectors, tmp_path):
    """The eight samples of methods 8: the first four are one year, the last four another; erosion is one raster for both."""
    example = vectors["v5.weights"]
    folder = tmp_path / "data"
    folder.mkdir()
    rows = []
    for name, sign, weight, values in zip(NAMES, SIGNS, example["w_comb"], np.array(example["X"]).T):
        for year, part in zip(YEARS, (values[:4], values[4:])):
            saved(folder / ("%s_%d.tif" % (name, year)), [part], ("b",), -9999, kind=7)
            rows.append((year, name, "%s_%d.tif" % (name, year), sign, weight))
    return written(folder / "rasters.csv", rows[::-1]), example, rows


def test_two_years_on_one_scale(run, halves, values, saved, tmp_path):
    """P and classes of both years are those of methods 8 for all eight samples together; areas, growth, transitions and zones by hand."""
    given, example, _ = halves
    zones = saved(tmp_path / "zones.tif", [[1, 1, 2, 0]], ("zone",), 0)
    _, log = run("resilienceseries", TABLE=given, ZONES=zones, **files(tmp_path))
    p, levels = np.array(example["P"]).reshape(2, 4), np.array(example["cls"]).reshape(2, 4)
    np.testing.assert_allclose(values(tmp_path / "p.tif")[:, 0], p, atol=3e-6)
    np.testing.assert_array_equal(values(tmp_path / "c.tif")[:, 0], levels)  # 5 5 4 3 and 3 1 1 1
    from osgeo import gdal

    dataset = gdal.Open(str(tmp_path / "p.tif"))
    assert [dataset.GetRasterBand(number).GetDescription() for number in (1, 2)] == ["resilience_2009", "resilience_2013"]
    areas = {(int(row["year"]), row["name"]): (float(row["area_km2"]), float(row["percent"])) for row in table(tmp_path / "areas.csv")}
    assert areas[2009, "Excellent"] == pytest.approx((.0018, 50))
    assert areas[2013, "Severe"] == pytest.approx((.0027, 75))
    assert areas[2013, "Good"] == (0, 0)
    growth = {(row["kind"], row["name"]): row for row in table(tmp_path / "growth.csv")}
    mean = growth["mean", "Mean resilience"]
    assert (mean["from_year"], mean["to_year"]) == ("2009", "2013")
    assert float(mean["before"]) == pytest.approx(p[0].mean(), abs=1e-6)
    assert float(mean["percent"]) == pytest.approx(100 * (p[1].mean() / p[0].mean() - 1), abs=1e-4)
    assert float(growth["class_percent", "Moderate"]["percent"]) == 0  # one of four cells in both years
    assert float(growth["class_percent", "Excellent"]["percent"]) == -100
    assert growth["class_percent", "Severe"]["percent"] == ""  # from nothing
    assert float(growth["zone", "1"]["difference"]) == pytest.approx(p[1, :2].mean() - p[0, :2].mean(), abs=1e-6)
    moves = {(row["from_class"], row["to_class"]): float(row["percent"]) for row in table(tmp_path / "transitions.csv")}
    assert moves == {("5", "3"): 25, ("5", "1"): 25, ("4", "1"): 25, ("3", "1"): 25}
    curves = [(row["zone"], row["year"], float(row["mean"]), row["cells"]) for row in table(tmp_path / "curves.csv")]
    assert curves[0] == ("1", "2009", pytest.approx(p[0, :2].mean(), abs=1e-6), "2")
    assert curves[3] == ("2", "2013", pytest.approx(p[1, 2], abs=1e-6), "1")
    assert (tmp_path / "p.html").read_text(encoding="utf-8").count("<img") == 8
    with open(tmp_path / "p.tif.mineeco.json", encoding="utf-8") as file:
        told = json.load(file)["parameters"]["TABLE"]
    assert told["file"] == "rasters.csv"
    assert {"year": 2009, "indicator": "lst", "file": "lst_2009.tif", "name": "lst_2009", "band": 1} in told["rasters"]


def test_a_year_apart_by_the_saved_model(run, halves, values, tmp_path):
    given, example, rows = halves
    run("resilienceseries", TABLE=given, **files(tmp_path, "OUTPUT_MODEL"))
    one = written(tmp_path / "data" / "one.csv", [row for row in rows if row[0] == 2013])
    _, log = run("resilienceseries", TABLE=one, MODEL=str(tmp_path / "m.json"), **files(tmp_path, "OUTPUT", "OUTPUT_CLASSES", "OUTPUT_HTML", "OUTPUT_TRANSITIONS"))
    np.testing.assert_allclose(values(tmp_path / "p.tif")[0, 0], example["P"][4:], atol=3e-6)
    assert not any("beyond the ranges" in line for line in log)
    assert table(tmp_path / "transitions.csv") == []
    # and the evaluation of one date takes it as well
    layers = [str(tmp_path / "data" / ("%s_2013.tif" % name)) for name in NAMES]
    import shutil

    named = [shutil.copy(path, tmp_path / (name + ".tif")) for path, name in zip(layers, NAMES)]
    from osgeo import gdal

    for path, name in zip(named, NAMES):
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.GetRasterBand(1).SetDescription(name)
        dataset = None
    run("resilience", INDICATORS=[str(path) for path in named], MODEL=str(tmp_path / "m.json"), OUTPUT=str(tmp_path / "one.tif"))
    np.testing.assert_allclose(values(tmp_path / "one.tif")[0, 0], example["P"][4:], atol=3e-6)


def test_a_scale_for_each_year(run, halves, values, tmp_path):
    """Per date each year runs from its own worst to its own best; by hand for the first indicator alone."""
    given, example, rows = halves
    _, log = run("resilienceseries", TABLE=given, NORMALIZATION="per_date", **files(tmp_path, "OUTPUT", "OUTPUT_HTML"))
    found = values(tmp_path / "p.tif")[:, 0]
    for year, part in enumerate(np.split(np.array(example["X"]), 2)):
        scaled = (part - part.min(axis=0)) / np.ptp(part, axis=0)
        scaled[:, 1:] = 1 - scaled[:, 1:]
        np.testing.assert_allclose(found[year], scaled @ example["w_comb"], atol=3e-6)
    assert any("years cannot be compared" in line for line in log if line.startswith("WARNING"))
    with pytest.raises(Exception, match="OUTPUT_MODEL: with a scale for each year"):
        run("resilienceseries", TABLE=given, NORMALIZATION="per_date", **files(tmp_path, "OUTPUT_MODEL"))


@pytest.mark.parametrize(("weighting", "key"), [("mse", "w_mse"), ("entropy", "w_entropy"), ("critic", "w_critic")])
@pytest.mark.parametrize("normalization", ["pooled", "per_date"])
def test_weights_from_the_data_of_all_years(run, halves, tmp_path, weighting, key, normalization):
    given, example, _ = halves
    _, log = run("resilienceseries", TABLE=given, WEIGHTING=weighting, NORMALIZATION=normalization, **files(tmp_path, "OUTPUT"))
    told = next(line for line in log if line.startswith("Weights: "))
    found = {part.split()[0]: abs(float(part.split()[1])) for part in told[len("Weights: "):].split(", ")}
    if normalization == "pooled":
        assert [found[name] for name in NAMES] == pytest.approx(example[key], abs=6e-5)
    elif weighting == "mse":
        scaled = np.concatenate([(part - part.min(axis=0)) / np.ptp(part, axis=0) for part in np.split(np.array(example["X"]), 2)])
        assert [found[name] for name in NAMES] == pytest.approx(scaled.std(axis=0) / scaled.std(axis=0).sum(), abs=6e-5)
    else:
        assert sum(found.values()) == pytest.approx(1, abs=3e-4)


def test_breaks_of_all_years_together(run, halves, values, tmp_path):
    """Two classes of equal size over both years: the four largest of the eight P, wherever they lie."""
    given, example, _ = halves
    run("resilienceseries", TABLE=given, CLASS_METHOD="quantile", CLASSES=2, **files(tmp_path, "OUTPUT_CLASSES", "OUTPUT_MODEL"))
    p = np.array(example["P"])
    np.testing.assert_array_equal(values(tmp_path / "c.tif")[:, 0].ravel(), 1 + (p > np.median(p)))
    with open(tmp_path / "m.json", encoding="utf-8") as file:
        assert json.load(file)["breaks"] == pytest.approx([np.median(p)], abs=1e-6)


def test_clouds_hide_other_cells_in_other_years(run, saved, tmp_path):
    """The good half is hidden in the second year: the mean falls though no cell changed; counted over common cells it stays."""
    good = np.tile([1.0, 1, 0, 0], (4, 1))
    hidden = good.copy()
    hidden[:, 1] = -9999
    rows = []
    for year, array in ((2009, good), (2013, hidden)):
        for name in "ab":
            saved(tmp_path / ("%s_%d.tif" % (name, year)), array, (name,), -9999)
            rows.append((year, name, "%s_%d.tif" % (name, year), "+", .5))
    given = written(tmp_path / "t.csv", rows)
    means = {}
    for cells in ("own", "common"):
        _, log = run("resilienceseries", TABLE=given, CELLS=cells, **files(tmp_path, "OUTPUT_GROWTH", "OUTPUT_TABLE"))
        row = table(tmp_path / "growth.csv")[0]
        means[cells] = float(row["before"]), float(row["after"])
        assert any("different numbers of valid cells (2009 16, 2013 12)" in line for line in log if line.startswith("WARNING")) == (cells == "own")
    assert means == {"own": (.5, pytest.approx(1 / 3)), "common": (pytest.approx(1 / 3), pytest.approx(1 / 3))}
    assert [float(row["percent"]) for row in table(tmp_path / "areas.csv")[:5]] == pytest.approx([200 / 3, 0, 0, 0, 100 / 3])


# ------------------------------------------------------------------------------------------------------------------------ the teaching mine
@pytest.fixture(scope="module")
def history(registry, tmp_path_factory):
    """Scenes of the small teaching mine of 2001, 2009 and 2019 as tables of indicators, its mines and its truth."""
    from mineeco.resources.sample.make import make
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    folder = tmp_path_factory.mktemp("history")
    found = make(str(folder / "mine"), years=[2001, 2009, 2019], size=120)

    def call(name, **parameters):
        results, done = registry.createAlgorithmById("mineeco:" + name).run(parameters, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
        assert done
        return results

    lines = ["year,name,file,band"]
    for year, product in ((2001, "LT05_L2SP_121042_20010713_20200827_02_T1"), (2009, "LT05_L2SP_121042_20090804_20200827_02_T1"), (2019, "LC08_L2SP_121042_20190731_20200827_02_T1")):
        scene = str(folder / ("scene_%d.tif" % year))
        call("importlandsat", FOLDER=found[product], OUTPUT=scene)
        lines.append("%d,lst,scene_%d.tif,7" % (year, year))
        for name in ("tc_wetness", "ndbsi", "albedo"):
            call("spectralindex", INPUT=scene, INDEX=name, OUTPUT=str(folder / ("%s_%d.tif" % (name, year))))
            lines.append("%d,%s,%s_%d.tif," % (year, name, name, year))
    # greenness as cover of one scale: NDMVI would have other dark objects in every scene
    for year in (2001, 2009, 2019):
        call("spectralindex", INPUT=str(folder / ("scene_%d.tif" % year)), INDEX="ndvi", OUTPUT=str(folder / ("ndvi_%d.tif" % year)))
    for year in (2001, 2009, 2019):
        others = [str(folder / ("ndvi_%d.tif" % other)) for other in (2001, 2009, 2019) if other != year]
        call("vegetationcover", INPUT=str(folder / ("ndvi_%d.tif" % year)), POOL=others, OUTPUT=str(folder / ("fvc_%d.tif" % year)))
        lines.append("%d,fvc,fvc_%d.tif," % (year, year))
    rasters = folder / "rasters.csv"
    rasters.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(rasters), found


def test_the_teaching_mine_tells_its_history(run, history, values, tmp_path):
    """Directions and weights of the preset; each mine is held against its register (see resources/sample/mines.py).

    Mean P in the outlines of the mines, 2001, 2009, 2019, and why:
    1 dug 1993-2003, reclaimed 2004: bare, then green again        .38 .70 .75
    2 dug 1996-2008, reclaimed 2009: bare twice, then green        .39 .19 .76
    3 dug 1998-2006, reclamation of 2007 failed: stays bare        .45 .24 .26
    4 opened in 2001, reclaimed 2010: half dug, bare, green        .52 .24 .77
    5 dug 2003-2010, reclaimed 2012: forest, bare, green           .78 .30 .73
    6 dug 2004-2011, abandoned: forest, then bare for good         .77 .36 .31
    7 opened in 2008, active: forest, half dug, bare               .77 .55 .25
    8 opened in 2009, reclaimed 2016, recovering: half way         .83 .55 .50
    """
    rasters, found = history
    results, _ = run("resilienceseries", TABLE=rasters, ZONES=found["mines"], **files(tmp_path, "OUTPUT", "OUTPUT_CURVES", "OUTPUT_HTML", "OUTPUT_GROWTH"))
    curves = {}
    for row in table(tmp_path / "curves.csv"):
        curves.setdefault(int(row["zone"]), []).append(float(row["mean"]))
    green, bare = .65, .4  # forest and old reclamation lie above, open pits below
    state = {mine: "".join("G" if mean > green else "b" if mean < bare else "-" for mean in means) for mine, means in curves.items()}
    assert state == {1: "bGG", 2: "bbG", 3: "-bb", 4: "-bG", 5: "GbG", 6: "Gbb", 7: "G-b", 8: "G--"}
    p, truth = values(tmp_path / "p.tif"), values(found["restored"], 1)
    stable, restored, lost = (np.nanmean(p[2][truth == code]) for code in (0, 1, 2))
    assert lost < bare < green < stable  # cells that were mined and not restored by 2019
    assert restored > green
    # away from the bare ground of 2019 resilience rises: in it, beside it, within 100 m, within 200 m
    from scipy.ndimage import distance_transform_edt

    away = 30 * distance_transform_edt(truth != 2)
    rings = [np.nanmean(p[2][(away >= low) & (away < high)]) for low, high in ((0, 1), (1, 45), (45, 105), (105, 210))]
    assert rings == sorted(rings)
    assert rings[1] - rings[0] > .2
    # whole area: eight small mines hardly move its mean, which would hide what happened in them
    means = [float(row["difference"]) for row in table(tmp_path / "growth.csv") if row["kind"] == "mean"]
    assert max(map(abs, means)) < .05


def test_per_date_scales_hide_a_decline(run, history, saved, values, tmp_path):
    """All indicators of 2019 made worse everywhere by the same step: pooled the mean falls, per date the map does not change at all."""
    rasters, _ = history
    rows = []
    for name, sign, column in (("ndvi", "+", None), ("lst", "-", 7)):
        folder = os.path.dirname(rasters)
        array = values(os.path.join(folder, ("scene" if column else name) + "_2019.tif"), column or 1)
        step = -.2 if sign == "+" else 5
        for year, shift in ((2019, 0), (2024, step)):
            saved(tmp_path / ("%s_%d.tif" % (name, year)), np.where(np.isnan(array), -9999, array + shift), (name,), -9999)
            rows.append((year, name, "%s_%d.tif" % (name, year), sign, .5))
    given = written(tmp_path / "t.csv", rows)
    changes = {}
    for normalization in ("pooled", "per_date"):
        run("resilienceseries", TABLE=given, NORMALIZATION=normalization, **files(tmp_path, "OUTPUT_GROWTH"))
        changes[normalization] = float(table(tmp_path / "growth.csv")[0]["difference"])
    assert changes["pooled"] < -.1
    assert changes["per_date"] == pytest.approx(0, abs=1e-5)


def test_an_indicator_for_all_years_and_sensitivity(run, halves, values, saved, tmp_path):
    """People are mapped once: their row has no year. The sensitivity has a band a year, the same as the one date's with the same model."""
    given, example, rows = halves
    saved(tmp_path / "data" / "people.tif", [[1.0, 2, 3, 4]], ("people",), kind=7)
    more = written(tmp_path / "data" / "more.csv", [*rows, ("", "people", "people.tif", "-", .1)])
    run("resilienceseries", TABLE=more, SEED=3, **files(tmp_path, "OUTPUT", "OUTPUT_SENSITIVITY", "OUTPUT_MODEL"))
    with open(tmp_path / "m.json", encoding="utf-8") as file:
        model = json.load(file)
    assert dict(zip(model["indicators"], model["maxima"]))["people"] == 4
    assert sum(model["weights"]) == pytest.approx(1)
    p, spread = values(tmp_path / "p.tif"), values(tmp_path / "s.tif")
    assert spread.shape == p.shape == (2, 1, 4)
    scaled = np.concatenate([np.array(example["Z"]), np.tile([1, 2 / 3, 1 / 3, 0], 2)[:, None]], axis=1)
    base = np.array([*example["w_comb"], .1]) / 1.1
    np.testing.assert_allclose(p.ravel(), scaled @ base, atol=3e-6)
    drawn = base * np.random.default_rng(3).uniform(.8, 1.2, (1000, 5))
    np.testing.assert_allclose(spread.ravel(), (scaled @ (drawn / drawn.sum(axis=1, keepdims=True)).T).std(axis=1), atol=3e-6)


@pytest.mark.parametrize(("change", "more", "words"), [
    (lambda rows: [row for row in rows if row[:2] != (2013, "lst")], {}, "TABLE has no raster of lst 2013"),
    (lambda rows: [(row[0], row[1], "gone.tif" if row[:2] == (2013, "lst") else row[2], *row[3:]) for row in rows], {}, r"TABLE: the raster gone.tif cannot be opened"),
    (lambda rows: [(*row[:3], "sideways", row[4]) for row in rows], {}, 'direction "sideways" of'),
    (lambda rows: [(*row[:4], -1) for row in rows], {}, "The weight of .* is -1"),
    (lambda rows: [row for row in rows if row[1] == "lst"], {}, r"TABLE names one indicator \(lst\)"),
    (lambda rows: [(*row[:3], "", "") for row in rows], {}, "Rasters without a row: ndvi|Rasters without a row: dryness"),
    (lambda rows: rows, {"BREAKS": "1,0"}, "do not increase"),
    (lambda rows: rows, {"OUTPUT_CURVES": "curves.csv"}, "OUTPUT_CURVES needs ZONES"),
    (lambda rows: rows, {"OUTPUT": "data/lst_2009.tif"}, "OUTPUT would overwrite the input TABLE"),
    (lambda rows: rows, {"WEIGHTING": "ahp", "MATRIX": "1,2,3,4,5,6", "NAMES": "ndvi,lst,erosion,cold"}, "Indicators without a comparison: dryness"),
])
def test_what_does_not_fit_is_said(run, halves, tmp_path, change, more, words):
    given, _, rows = halves
    before = open(tmp_path / "data" / "lst_2009.tif", "rb").read()
    given = written(tmp_path / "data" / "other.csv", change(rows))
    more = {key: str(tmp_path / value) if key.startswith("OUTPUT") else value for key, value in more.items()}
    with pytest.raises(Exception, match=words):
        run("resilienceseries", **{"TABLE": given, **files(tmp_path, "OUTPUT"), **more})
    assert not os.path.exists(tmp_path / "p.tif")
    assert open(tmp_path / "data" / "lst_2009.tif", "rb").read() == before


def test_a_year_without_cells_and_zones_without_cells(run, halves, saved, tmp_path):
    given, _, rows = halves
    saved(tmp_path / "data" / "lst_2013.tif", np.full((1, 4), -9999.0), ("b",), -9999)
    with pytest.raises(Exception, match="2013 has no cell with a value in all indicators"):
        run("resilienceseries", TABLE=given, **files(tmp_path, "OUTPUT"))
    only = written(tmp_path / "data" / "one.csv", [row for row in rows if row[0] == 2009])
    zones = saved(tmp_path / "zones.tif", [[0, 0, 0, 0]], ("zone",), 0)
    with pytest.raises(Exception, match="ZONES holds no label above 0"):
        run("resilienceseries", TABLE=only, ZONES=zones, **files(tmp_path, "OUTPUT"))
