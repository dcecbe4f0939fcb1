"""Three-dimension resilience through Processing: the worked sum, figures by hand, the teaching mine with known truth, pieces missing, bad input."""
import csv

import numpy as np
import pytest
from osgeo import gdal, ogr

PARTS = ("cover", "erosion", "stability", "slope", "area", "quality", "recovery", "largest", "gamma", "eca", "redundancy", "robustness")
WEST, NORTH, CELL = 300000, 2800000, 30


@pytest.fixture
def scores(run, tmp_path):
    """Return a function that runs and gives the results, the log, and score and weight by (zone, dimension, indicator)."""

    def evaluate(**parameters):
        path = str(tmp_path / "scores.csv")
        results, log = run("threedimensionresilience", **parameters, OUTPUT_TABLE=path)
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        found = {(row["zone"], row["dimension"], row["indicator"]): tuple(float(row[name] or "nan") for name in ("score", "weight", "weight_in_r")) for row in rows}
        return results, log, found

    return evaluate


def only(*kept):
    """Weights that leave out all sub-indicators of a dimension but those kept."""
    dimensions = (PARTS[:4], PARTS[4:8], PARTS[8:])
    return {"WEIGHT_" + name.upper(): float(name in kept) for parts in dimensions if set(kept) & set(parts) for name in parts}


def lines(path, pairs, saved_polygons):
    """Write corridors between sources as (from, to, cost, length) and return the path."""
    return saved_polygons(path, [
        ("LINESTRING(%d %d,%d %d)" % (WEST + 10 * number, NORTH - 10, WEST + 10 * number + 200, NORTH - 300), {"id": number, "from_id": one, "to_id": two, "cost": float(cost), "length_m": float(length)})
        for number, (one, two, cost, length) in enumerate(pairs, 1)
    ])


def test_the_worked_sum(scores, vectors, saved, saved_polygons, tmp_path):
    """R1 = .62 by cover; R2 = .48 by 144 of 1000 cells of sources, .144 / .3; R3 = .35 by gamma: 21 corridors between 22 sources, 21 / (3 x 20)."""
    wanted = vectors["v8.tang"]
    labels = np.zeros(1000, int)
    labels[:144] = np.repeat(np.arange(22), [7] * 12 + [6] * 10) + 1
    cover = saved(tmp_path / "cover.tif", np.full((25, 40), wanted["R1"]), ("fvc",), -9999)
    sources = saved(tmp_path / "sources.tif", labels.reshape(25, 40), ("sources",), 0, kind=gdal.GDT_Byte)
    chain = lines(tmp_path / "corridors.gpkg", [(number, number + 1, 100, 90) for number in range(1, 22)], saved_polygons)
    results, log, found = scores(COVER=cover, SOURCES=sources, CORRIDORS=chain, **only("area", "gamma"))
    assert [results[name] for name in ("R1", "R2", "R3", "R")] == pytest.approx([wanted[name] for name in ("R1", "R2", "R3", "R")], abs=1e-6)
    assert found["all", "R1", "cover"] == pytest.approx((0.62, 1, 0.4), abs=1e-6)
    assert found["all", "R2", "area"] == pytest.approx((0.48, 1, 0.3))
    assert found["all", "R3", "gamma"] == pytest.approx((0.35, 1, 0.3))
    assert any("R1 was computed without Little erosion, Steady vegetation, Land below 35 degrees" in line for line in log)


@pytest.fixture
def place(saved, saved_polygons, cells_box, tmp_path):
    """A made-up place of 50 x 60 cells: bare and eroding in the west, a steep strip, three sources, two corridors, two zones that overlap."""
    rng = np.random.default_rng(2)
    columns = np.arange(60)[None] + np.zeros((50, 1))
    cover = np.where(columns < 20, 0.1, 0.8) + 0.05 * rng.random((50, 60))
    erosion = np.where(columns < 20, 20000.0, 1500.0)  # t/(km2 a)
    cover[:2, :2] = np.nan
    heights = np.where(columns < 30, 0.0, 30 * (columns - 30))  # 45 degrees from column 31 on
    evi = np.stack([0.3 + 0.01 * year + 0.04 * rng.standard_normal((50, 60)) for year in range(8)])
    classes = np.where(columns < 10, 1, np.where(columns < 20, 3, 2))
    boxes = {1: (22, 2, 10, 10), 2: (22, 30, 6, 10), 3: (45, 20, 10, 10)}
    return {
        "arrays": {"cover": cover, "erosion": erosion, "evi": evi, "classes": classes, "columns": columns},
        "COVER": saved(tmp_path / "cover.tif", np.nan_to_num(cover, nan=-9999), ("fvc",), -9999),
        "EROSION": saved(tmp_path / "erosion.tif", erosion, ("loss",), -9999), "EROSION_UNIT": "t_km2",
        "EVI": [saved(tmp_path / "evi.tif", evi, ["evi_%d" % year for year in range(2001, 2009)], -9999)],
        "DEM": saved(tmp_path / "dem.tif", heights, ("dem",), -9999),
        "SOURCES": saved_polygons(tmp_path / "sources.gpkg", [(cells_box(*box), {"id": number}) for number, box in boxes.items()]),
        "CORRIDORS": lines(tmp_path / "corridors.gpkg", [(1, 2, 3000, 700), (2, 3, 5000, 900), (2, 3, 9000, 800)], saved_polygons),
        "DISTANCE": 4000,
        "CLASSES": saved(tmp_path / "classes.tif", classes, ("class",), 0, kind=gdal.GDT_Byte),
        "MINES": saved_polygons(tmp_path / "mines.gpkg", [(cells_box(0, 0, 20, 50), {"id": 1})]),
        "ZONES": saved_polygons(tmp_path / "zones.gpkg", [(cells_box(0, 0, 25, 50), {"id": "west"}), (cells_box(20, 0, 40, 50), {"id": "east"})]),
    }


@pytest.fixture
def given(place):
    """The parameters of the made-up place."""
    return {name: value for name, value in place.items() if name != "arrays"}


def test_every_sub_indicator_by_hand(scores, place, given):
    from scipy.stats import theilslopes

    results, log, found = scores(**given)
    arrays = place["arrays"]
    cover, evi, years = arrays["cover"], arrays["evi"].astype("float32").astype(float), np.arange(2001, 2009)
    assert found["all", "R1", "cover"][0] == pytest.approx(np.nanmean(cover), rel=1e-6)
    assert found["all", "R1", "erosion"][0] == pytest.approx((20 * 0 + 40 * 0.9) / 60)
    assert found["all", "R1", "slope"][0] == pytest.approx(31 / 60)  # Horn at the foot: half the rise, 26.6 degrees
    variation = []
    for series in evi.reshape(8, -1).T[::7]:
        rest = series - theilslopes(series, years)[0] * years
        variation.append(rest.std(ddof=1) / series.mean())
    assert found["all", "R1", "stability"][0] == pytest.approx(1 - np.mean(variation) / 0.5, abs=0.01)
    inside = np.zeros((50, 60), bool)
    for column, row, width, height in ((22, 2, 10, 10), (22, 30, 6, 10), (45, 20, 10, 10)):
        inside[row:row + height, column:column + width] = True
    assert found["all", "R2", "area"][0] == pytest.approx(260 / 3000 / 0.3)
    assert found["all", "R2", "quality"][0] == pytest.approx(cover[inside].mean(), rel=1e-6)
    assert found["all", "R2", "recovery"][0] == pytest.approx(0.5)
    assert found["all", "R2", "largest"] == pytest.approx((100 / 260, 0, 0))
    # areas .09, .054, .09 km2; 1-2 at half its distance (cost 3000: .5^.75), 2-3 by the cheaper of two (5000: .5^1.25), 1-3 over 2 (8000: .25)
    first, second, over = 2 * 0.09 * 0.054 * 0.5**0.75, 2 * 0.054 * 0.09 * 0.5**1.25, 2 * 0.09 * 0.09 * 0.25
    alone = 0.09**2 + 0.054**2 + 0.09**2
    pc = alone + first + second + over
    assert found["all", "R3", "gamma"][0] == pytest.approx(2 / 3)
    assert found["all", "R3", "eca"][0] == pytest.approx(np.sqrt(pc) / 0.234)
    assert found["all", "R3", "redundancy"][0] == pytest.approx((alone + second) / pc)  # without 1-2, the greater loss, 2-3 stays
    # 2 is lost first (all ways between others lead over it), then 1, then 3: 3 1 1 0 of 3
    assert found["all", "R3", "robustness"][0] == pytest.approx(2 * (2 + 1 + 0.5) / 9)
    weights = [row for key, row in found.items() if key[0] == "all" and key[2]]
    assert sum(weight for _, _, weight in weights) == pytest.approx(1)
    assert results["R"] == pytest.approx(sum(score * weight for score, _, weight in weights))
    assert results["R"] == pytest.approx(0.4 * results["R1"] + 0.3 * results["R2"] + 0.3 * results["R3"])
    # the zones share columns 20 to 24, each counted whole; the west has a third of source 1 and half of 2
    assert found["west", "R2", "area"][0] == pytest.approx((30 + 30) / 1250 / 0.3)
    assert found["west", "R3", "gamma"][0] != found["west", "R3", "gamma"][0]  # two sources have none
    assert found["east", "R1", "erosion"][0] == pytest.approx(0.9)
    assert found["east", "R2", "recovery"][0] != found["east", "R2", "recovery"][0]
    assert any("1 zones (such as east): R2 was computed without Recovered disturbed land" in line for line in log)


def test_results_do_not_depend_on_blocks(scores, given, monkeypatch):
    from mineeco.gis import raster

    whole = scores(**given)[2]
    monkeypatch.setattr(raster, "block_shape", lambda grid, layers: (17, 13))
    small = scores(**given)[2]
    assert whole.keys() == small.keys()
    for key, row in whole.items():
        assert small[key] == pytest.approx(row, rel=1e-12, nan_ok=True)


def test_zones_are_written_with_their_figures(run, given, saved, tmp_path):
    labels = np.zeros((50, 60), int)
    labels[:, :25], labels[:, 25:50] = 4, 9
    zones = saved(tmp_path / "labels.tif", labels, ("zones",), 0, kind=gdal.GDT_Byte)
    run("threedimensionresilience", **{**given, "ZONES": zones}, OUTPUT=str(tmp_path / "zones.gpkg"), OUTPUT_HTML=str(tmp_path / "page.html"))
    dataset = ogr.Open(str(tmp_path / "zones.gpkg"))
    found = {feature["id"]: (feature.GetGeometryRef().GetArea(), feature.items()) for feature in dataset.GetLayer(0)}
    assert set(found) == {"4", "9"}
    area, items = found["4"]
    assert area == pytest.approx(25 * 50 * 900)
    assert items["area_km2"] == pytest.approx(area / 1e6)
    assert items["r1"] == pytest.approx(np.mean([items["r1_" + name] for name in PARTS[:4]]))
    assert items["level"] == int(items["r"] / 0.2) + 1
    assert items["r3_gamma"] is None
    run("threedimensionresilience", **{**given, "ZONES": None}, OUTPUT=str(tmp_path / "all.gpkg"))
    dataset = ogr.Open(str(tmp_path / "all.gpkg"))
    feature, = list(dataset.GetLayer(0))
    assert (feature["id"], feature.GetGeometryRef().GetArea()) == ("all", pytest.approx(3000 * 900))


def test_network_of_all_sources_for_every_zone(scores, given):
    own, shared = scores(**given)[2], scores(**given, NETWORK="whole")[2]
    assert own["west", "R3", ""][0] != own["all", "R3", ""][0]
    assert shared["west", "R3", ""][0] == shared["east", "R3", ""][0] == shared["all", "R3", ""][0] == own["all", "R3", ""][0]


def test_zones_with_fewer_than_two_sources_are_told(scores, given, cells_box, saved_polygons, tmp_path):
    zones = saved_polygons(tmp_path / "few.gpkg", [(cells_box(0, 0, 20, 50), {"id": "none"}), (cells_box(40, 0, 20, 50), {"id": "one"}), (cells_box(80, 0, 5, 5), {"id": "beyond"})])
    _, log, found = scores(**{**given, "ZONES": zones})
    assert found["none", "R3", ""][0] == found["one", "R3", ""][0] == 0
    # no source: R2 is recovery alone
    assert found["none", "R2", "recovery"] == pytest.approx((0.5, 1, 0.3))
    text = "\n".join(log)
    assert "hold fewer than two sources, so that their R3 is 0" in text
    assert "ZONES: 1 of 3 (such as beyond) hold no cell" in text


def test_what_is_missing_is_left_out_and_told(scores, given):
    everything = scores(**given)[2]
    results, log, found = scores(**{name: given[name] for name in ("COVER", "EROSION", "EROSION_UNIT", "DEM", "SOURCES", "CORRIDORS")})
    assert found["all", "R1", ""][0] == pytest.approx(np.mean([everything["all", "R1", name][0] for name in ("cover", "erosion", "slope")]))
    assert found["all", "R1", "stability"][1:] == (0, 0)
    assert found["all", "R2", ""][0] == pytest.approx(np.mean([everything["all", "R2", name][0] for name in ("area", "quality")]))
    assert found["all", "R3", ""][0] == pytest.approx(np.mean([everything["all", "R3", name][0] for name in ("gamma", "robustness")]))
    text = "\n".join(log)
    assert "R1 was computed without Steady vegetation; the weights of Vegetation cover, Little erosion, Land below 35 degrees were raised" in text
    assert "R2 was computed without Recovered disturbed land" in text
    assert "R3 was computed without Equivalent connected area, Redundancy of corridors" in text
    assert "QUALITY is left out: the quality of the sources is their cover" in text
    results, log, found = scores(COVER=given["COVER"])
    assert set(results) == {"R1", "R", "OUTPUT_TABLE"}
    assert results["R"] == results["R1"]
    assert any("R was computed without R2, R3" in line for line in log)


def test_recovery_of_reclaimed_land_and_of_all_that_has_a_class(scores, given, cells_box, saved_polygons, tmp_path):
    _, log, found = scores(**{**given, "MINES": None, "ZONES": None})
    assert found["all", "R2", "recovery"][0] == pytest.approx(10 / 60)  # every class counts as disturbed
    assert any("MINES is left out" in line for line in log)
    reclaimed = saved_polygons(tmp_path / "reclaimed.gpkg", [(cells_box(5, 0, 10, 50), {"id": 1})])  # five columns more than class 1
    assert scores(**given, RECLAIMED=reclaimed)[2]["all", "R2", "recovery"][0] == pytest.approx(15 / 20)
    assert scores(COVER=given["COVER"], MINES=given["MINES"], RECLAIMED=reclaimed)[2]["all", "R2", "recovery"][0] == pytest.approx(10 / 20, abs=0.01)


def test_units_of_erosion(scores, run, given, saved, tmp_path):
    """Soil loss of MineEco knows its unit, whichever was chosen; the scores are the same."""
    rain = saved(tmp_path / "r.tif", np.linspace(200, 9000, 3000).reshape(50, 60), ("r",), -9999)
    found = []
    for unit in ("t_ha", "t_km2"):
        path = str(tmp_path / (unit + ".tif"))
        run("rusle", R=rain, K_VALUE=0.03, LS_VALUE=2, C_VALUE=0.3, P_VALUE=1, UNIT=unit, OUTPUT=path)
        results, log, _ = scores(EROSION=path)
        found.append(results["R1"])
        assert any("EROSION is in %s, as its file says" % unit in line for line in log)
    assert found[0] == pytest.approx(found[1], rel=1e-6)
    loss = np.linspace(200, 9000, 3000) * 0.03 * 2 * 0.3 * 100
    assert found[0] == pytest.approx(np.mean(1 - np.minimum(loss / 15000, 1)), rel=1e-5)
    assert scores(EROSION=str(tmp_path / "t_ha.tif"), EROSION_UNIT="t_km2")[0]["R1"] > 0.99  # what is said goes first


def test_percent_cover_and_own_weights(scores, given, place, saved, tmp_path):
    percent = saved(tmp_path / "percent.tif", np.nan_to_num(100 * place["arrays"]["cover"], nan=-99.99), ("fvc",), -99.99)
    one, two = scores(**given)[2], scores(**{**given, "COVER": percent, "COVER_UNIT": "percent", "ZONES": None})[2]
    assert two["all", "R1", "cover"][0] == pytest.approx(one["all", "R1", "cover"][0], rel=1e-6)
    results, _, found = scores(**given, WEIGHT_R1=0.2, WEIGHT_R2=0.2, WEIGHT_R3=0.6, WEIGHT_COVER=3, WEIGHT_LARGEST=1, TARGET_SHARE=0.05)
    assert found["all", "R2", "area"] == pytest.approx((1, 0.25, 0.05))
    assert found["all", "R1", "cover"][1:] == pytest.approx((0.5, 0.1))
    assert results["R"] == pytest.approx(0.2 * results["R1"] + 0.2 * results["R2"] + 0.6 * results["R3"])


def test_teaching_mine_against_its_truth(scores, run, teaching, saved, values, tmp_path):
    """Mines that were restored stand above those that failed or are at work, in R1, R2 and R."""
    evi = values(teaching.EVI[0])
    cover = saved(tmp_path / "cover.tif", np.nan_to_num(np.clip(np.nanmean(evi[-3:], axis=0) / 0.6, 0, 1), nan=-9999), ("fvc",), -9999, origin=teaching.origin)
    run("ruslels", DEM=teaching.files["dem"], OUTPUT=str(tmp_path / "ls.tif"))
    run("ruslec", METHOD="cai", COVER=cover, OUTPUT=str(tmp_path / "c.tif"))
    run("rusle", R_VALUE=6000, K_VALUE=0.03, LS=str(tmp_path / "ls.tif"), C=str(tmp_path / "c.tif"), P_VALUE=1, OUTPUT=str(tmp_path / "loss.tif"))
    run("restorationclasses", LST=teaching.LST, EVI=teaching.EVI, PERMUTATIONS=99, **_trend(run, teaching, tmp_path), OUTPUT=str(tmp_path / "classes.tif"))
    results, log, found = scores(
        COVER=cover, EROSION=str(tmp_path / "loss.tif"), EVI=teaching.EVI, DEM=teaching.files["dem"], CLASSES=str(tmp_path / "classes.tif"), MINES=teaching.mines, ZONES=teaching.mines, ZONES_FIELD="name",
    )
    restored, lost = ("Shiziling", "Huangnikeng", "Bailing", "Xiaping"), ("Luotang", "Dongkeng", "Tangwei")
    for dimension in ("R1", "R2", "R"):
        assert min(found[name, dimension, ""][0] for name in restored) > max(found[name, dimension, ""][0] for name in lost) + 0.1
    inside = (teaching.mined_year > 0) & (values(cover, 1) >= 0)
    assert np.mean([found[name, "R1", "cover"][0] for name in (*restored, *lost, "Heshi")]) == pytest.approx(values(cover, 1)[inside].mean(), abs=0.1)
    assert any("R was computed without R3" in line for line in log)
    assert "R3" not in results


def _trend(run, teaching, tmp_path):
    """Return the parameters TREND of the restoration classes of the teaching mine."""
    run("mlri", LST=teaching.LST, EVI=teaching.EVI, OUTPUT=str(tmp_path / "mlri.tif"))
    run("trend", INPUTS=[str(tmp_path / "mlri.tif")], OUTPUT=str(tmp_path / "trend.tif"))
    return {"TREND": str(tmp_path / "trend.tif")}


@pytest.mark.parametrize(("changes", "sentence"), [
    ({"EROSION_UNIT": "auto"}, "does not tell its unit: choose t_ha or t_km2 as EROSION_UNIT"),
    ({"EROSION": "negative"}, "EROSION holds values down to -5"),
    ({"WEIGHT_R1": 0.5}, "with the sum 1.1: they must not be negative and must sum to 1"),
    ({"WEIGHT_R1": -0.1}, "WEIGHT_R1 is -0.1: give a number from 0 to 1"),
    ({"WEIGHT_COVER": -1}, "WEIGHT_COVER is -1: give a number from 0"),
    ({"WEIGHT_COVER": 0, "WEIGHT_EROSION": 0, "WEIGHT_STABILITY": 0, "WEIGHT_SLOPE": 0}, "The weights within R1 are"),
    ({"TARGET_SHARE": 0}, "TARGET_SHARE is 0"),
    ({"ZONES": "far"}, "ZONES lies outside the rasters"),
    ({"SOURCES": "far"}, "SOURCES lies outside the rasters"),
    ({"SOURCES": None}, "CORRIDORS without SOURCES are no network"),
    ({"CORRIDORS": "foreign"}, "CORRIDORS leads to the sources 8, which SOURCES does not have"),
    ({"CORRIDORS": "costless"}, "negative or missing cost or length"),
    ({"DISTANCE": 0}, "DISTANCE is 0"),
    ({"PROBABILITY": 1}, "PROBABILITY is 1"),
    ({"COVER": "percent"}, "so it is no fraction: choose COVER_UNIT percent"),
    ({"QUALITY": "percent"}, "QUALITY holds values from"),
    ({"CLASSES": "percent"}, "CLASSES"),
    ({"CLASSES": "codes"}, "CLASSES holds the codes 7, but it may hold 1 (SI)"),
    ({"EVI": "short"}, "EVI has 4 years; at least 5 are needed"),
    ({"EVI": "numbers"}, "look like digital numbers"),
    ({"YEARS": "2001-2007,2007"}, "both belong to 2007"),
    ({"MINES": None, "CLASSES": None, "RECLAIMED": "far"}, "RECLAIMED"),
    ({"COVER": "blank"}, "COVER has no valid cell"),
])
def test_bad_input(fails, given, place, saved, saved_polygons, cells_box, tmp_path, changes, sentence):
    evi = place["arrays"]["evi"]
    files = {
        "negative": lambda: saved(tmp_path / "negative.tif", np.full((50, 60), -5.0), ("loss",), -9999),
        "percent": lambda: saved(tmp_path / "percent.tif", np.full((50, 60), 60.5), ("fvc",), -9999),
        "codes": lambda: saved(tmp_path / "codes.tif", np.full((50, 60), 7), ("class",), 0, kind=gdal.GDT_Byte),
        "blank": lambda: saved(tmp_path / "blank.tif", np.full((50, 60), -9999.0), ("fvc",), -9999),
        "far": lambda: saved_polygons(tmp_path / "far.gpkg", [(cells_box(900, 0, 5, 5), {"id": 1})]),
        "foreign": lambda: lines(tmp_path / "foreign.gpkg", [(1, 8, 10, 10)], saved_polygons),
        "costless": lambda: lines(tmp_path / "costless.gpkg", [(1, 2, -10, 10)], saved_polygons),
        "short": lambda: [saved(tmp_path / "short.tif", evi[:4], ["evi_%d" % year for year in range(2001, 2005)], -9999)],
        "numbers": lambda: [saved(tmp_path / "numbers.tif", 10000 * evi, ["evi_%d" % year for year in range(2001, 2009)], -9999)],
    }
    changes = {name: files[value]() if isinstance(value, str) and value in files else value for name, value in changes.items()}
    assert sentence in fails("threedimensionresilience", **{**given, **changes}, OUTPUT_TABLE=str(tmp_path / "out.csv"))
    assert not (tmp_path / "out.csv").exists()


def test_nothing_given_and_no_cells(fails, given, tmp_path):
    assert "There is no layer for any of R1, R2 and R3" in fails("threedimensionresilience", OUTPUT_TABLE=str(tmp_path / "out.csv"))
    assert "No raster is given that sets the cells" in fails("threedimensionresilience", SOURCES=given["SOURCES"], OUTPUT_TABLE=str(tmp_path / "out.csv"))


def test_degrees(fails, scores, saved, tmp_path):
    """Slopes and the network need metres; cover does not."""
    options = {"epsg": 4326, "origin": (115, 25), "cell": 0.001}
    heights = saved(tmp_path / "dem.tif", np.zeros((50, 60)), ("dem",), -9999, **options)
    assert "need a projected CRS" in fails("threedimensionresilience", DEM=heights, OUTPUT_TABLE=str(tmp_path / "out.csv"))
    cover = saved(tmp_path / "cover.tif", np.full((50, 60), 0.4), ("fvc",), -9999, **options)
    assert scores(COVER=cover)[0]["R"] == pytest.approx(0.4)
