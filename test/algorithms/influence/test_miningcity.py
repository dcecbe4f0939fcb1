"""The model of a mining city: its steps in one run are those one by one, and its page holds them all."""
import os
import re

import numpy as np
import pytest

pytest.importorskip("sklearn")


@pytest.fixture
def city(saved, vector, box, tmp_path):
    """Parameters of a small city: 80 x 80 cells of 100 m, four years in one stack, three mines, one of them outside the city, two drivers of which one makes the quality."""
    from scipy.ndimage import distance_transform_edt, gaussian_filter

    random = np.random.default_rng(2)
    mined = np.zeros((80, 80), bool)
    mined[20:26, 20:26] = mined[50:58, 45:60] = True
    away = distance_transform_edt(~mined, 100)
    rain = gaussian_filter(random.standard_normal((80, 80)), 3) * 10
    years = [0.35 + 0.1e-3 * np.minimum(away, 1500) + 0.15 * rain - 0.1 * mined + 0.02 * year + 0.02 * random.standard_normal((80, 80)) for year in range(4)]
    return {
        "VALUES": [saved(str(tmp_path / "rsei.tif"), np.stack(years), ["rsei_%d" % year for year in (2001, 2004, 2007, 2010)], -9999, cell=100)],
        "TARGET": str(tmp_path / "rsei.tif"), "TARGET_BAND": 4,
        "MINES": vector([(box(20, 20, 26, 26, 100), {"id": "a"}), (box(45, 50, 60, 58, 100), {"id": "b"}), (box(75, 2, 78, 5, 100), {"id": "outside"})]),
        "REGION": vector([box(0, 0, 70, 80, 100)], "city"),
        "DRIVERS": [saved(str(tmp_path / (name + ".tif")), field, (name,), -9999, cell=100) for name, field in (("rain", rain), ("noise", random.random((80, 80))))],
        "RING": 200, "WINDOW": 1000, "BIN": 0.01, "TREES": 20,
    }


def test_page_alone(run, city, tmp_path):
    """Only the page is asked for: every step is shown on it, nothing else is written."""
    results, log = run("miningcity", **city, TITLE="Small city", page=str(tmp_path / "page.html"))
    assert [name for name, value in results.items() if isinstance(value, str) and value] == ["page"]
    assert {name for name in os.listdir(tmp_path) if name.endswith((".csv", ".gpkg", ".html"))} == {"mines.gpkg", "city.gpkg", "page.html"}
    with open(results["page"], encoding="utf-8") as file:
        page = file.read()
    text = re.sub("<[^>]+>", " ", page)
    assert "Small city" in text
    assert re.findall("Nothing is known of the making of ([^:]*):", text) == ["rsei.tif"]  # which the test itself made
    for words in (
        "Classify into levels", "Distance to the nearest mine", "Share of mined land around every cell", "Drivers by random forest", "Mines against their region", "Gradient with the distance from mines",
        "Values by size of the mines", "Profile over latitude", "Correlation with drivers", "Rank drivers over several tables", "Transition distance", "R2 on whole blocks", "promoting",
    ):
        assert words in text, words
    for chart in (
        "RSEI classes|Levels", "Rings", "Mines less region", "Densities: all years", "Mean of the rings around the mines", "Means of the mines", "Mean by latitude", "Mines by latitude", "Correlations",
        "Observed and predicted", "Importance",
    ):
        assert re.search('alt="(?:[^"]*)(?:%s)' % chart, page), chart
    assert any("1 lie outside the values" in line for line in log)


def test_its_results_are_those_of_the_steps(run, city, values, tmp_path):
    files = {
        "page": "page.html", "gradient": "g.csv", "rings": "rings.gpkg", "means": "m.csv", "sizes": "s.csv", "latitudes": "l.csv", "correlations": "r.csv", "importance": "i.csv", "ranking": "rank.csv",
        "distance": "d.tif", "share": "share.tif", "prediction": "p.tif", "classes": "c.tif", "areas": "a.csv",
    }
    one = {name: str(tmp_path / file) for name, file in files.items()}
    run("miningcity", **city, **one)
    two = {name: str(tmp_path / ("own_" + file)) for name, file in files.items()}
    series, area, target = {"VALUES": city["VALUES"], "MINES": city["MINES"]}, {"AOI": city["REGION"]}, {"TARGET": city["TARGET"], "TARGET_BAND": 4}
    single = {"VALUES": city["TARGET"], "VALUES_BAND": 4, "MINES": city["MINES"]}
    run("distancegradient", **series, **area, RING=200, OUTPUT_TABLE=two["gradient"], OUTPUT=two["rings"])
    run("mineversusregion", **series, REGION=city["REGION"], OUTPUT_TABLE=two["means"])
    run("mineareaclasses", **single, **area, OUTPUT_TABLE=two["sizes"])
    run("latitudeprofile", **single, **area, BIN=0.01, OUTPUT_TABLE=two["latitudes"])
    run("classifylevels", INPUT=city["TARGET"], INPUT_BAND=4, **area, BREAKS="0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9", OUTPUT=two["classes"], OUTPUT_TABLE=two["areas"])
    run("distancetomine", MINES=city["MINES"], REFERENCE=city["TARGET"], **area, OUTPUT=two["distance"])
    run("mineshare", MINES=city["MINES"], REFERENCE=city["TARGET"], **area, WINDOW=1000, OUTPUT=two["share"])
    drivers = [two["distance"], two["share"], *city["DRIVERS"]]
    run("correlation", **target, **area, DRIVERS=drivers, OUTPUT_TABLE=two["correlations"])
    run("forestdrivers", **target, **area, DRIVERS=drivers, TREES=20, OUTPUT=two["prediction"], OUTPUT_TABLE=two["importance"])
    run("rankdrivers", TABLES=[two["importance"]], CORRELATIONS=[two["correlations"]], OUTPUT_TABLE=two["ranking"])
    for name, file in files.items():
        if file.endswith(".tif"):
            np.testing.assert_array_equal(values(one[name]), values(two[name]))
        elif file.endswith(".csv"):
            with open(one[name], encoding="utf-8-sig") as first, open(two[name], encoding="utf-8-sig") as second:
                assert re.sub("rank_\\w+", "", first.read()) == re.sub("rank_\\w+", "", second.read()), name  # the ranking's last column is named after its table


def test_tables_of_two_cities_are_ranked_together(run, city, table, tmp_path):
    names = [{name: str(tmp_path / ("%s_%s.csv" % (name, which))) for name in ("importance", "correlations")} for which in ("north", "south")]
    for seed, files in enumerate(names):
        run("miningcity", **city, SEED=seed, **files, page=str(tmp_path / "page.html"))
    results, _ = run("rankdrivers", TABLES=[files["importance"] for files in names], CORRELATIONS=[files["correlations"] for files in names], OUTPUT_TABLE=str(tmp_path / "rank.csv"))
    rows = table(results["OUTPUT_TABLE"])
    assert {row["driver"] for row in rows} == {"distance_to_mine", "mine_share", "rain", "noise"}
    assert rows[0]["driver"] == "rain"
    assert rows[-1]["driver"] == "noise"
    assert rows[0]["label"] == "promoting, sensitive"


def test_without_further_drivers_and_in_chinese(run, city, tmp_path):
    city.pop("DRIVERS")
    results, _ = run("miningcity", **city, LANGUAGE="zh", page=str(tmp_path / "page.html"))
    with open(results["page"], encoding="utf-8") as file:
        page = file.read()
    assert 'lang="zh' in page
    assert "矿" in page


def test_what_is_wrong_is_told_by_the_step(run, city, vector, tmp_path):
    from osgeo import ogr

    with pytest.raises(Exception, match="MINES has no features"):
        run("miningcity", **{**city, "MINES": vector([], "none", kind=ogr.wkbPolygon)}, page=str(tmp_path / "page.html"))
    with pytest.raises(Exception, match="RING is 0"):
        run("miningcity", **{**city, "RING": 0}, page=str(tmp_path / "page.html"))
    assert not (tmp_path / "page.html").exists()
