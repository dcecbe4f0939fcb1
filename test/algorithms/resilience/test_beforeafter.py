"""Before and after through Processing: worked tests, R's figures, the teaching mine with known truth, the dam break, bad input."""
import csv
import os

import numpy as np
import pytest
from osgeo import gdal, ogr


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def plots(path, values, columns="site,metric,date,value,treated"):
    """Write a table of plots from rows of text."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(columns + "\n" + "".join(",".join(map(str, row)) + "\n" for row in values))
    return str(path)


def pairs(treated, before, after, metric="cover", prefix="p"):
    return [("%s%d" % (prefix, number), metric, year, value, treated) for number, both in enumerate(zip(before, after)) for year, value in zip((2010, 2014), both)]


def test_worked_pairs_and_the_ties_of_r(run, vectors, tmp_path):
    example = vectors["v8.before_after"]
    table = plots(tmp_path / "plots.csv", pairs(1, example["before"], example["after"]))
    results, log = run("beforeafter", TABLE=table, EVENT="2012", UNIT="fraction", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert results["EFFECT"] == pytest.approx(example["mean_diff"], abs=1e-9)
    assert results["P"] == pytest.approx(example["p_t"], abs=1e-8)
    first, second = rows(tmp_path / "t.csv")
    assert (first["test"], first["compared"], first["treated"], first["control"]) == ("paired", "treated", "8", "0")
    assert [float(first[name]) for name in ("statistic", "cohen_dz", "percent", "percentage_points", "df")] == pytest.approx([example["t"], example["cohen_dz"], example["pct"], 9.375, 7], abs=1e-4)
    # R 4.2.2: wilcox.test(after, before, paired = TRUE) gives V = 35 (W = 1 of 36) and p = 0.02071: two differences are tied
    assert (second["test"], float(second["statistic"])) == ("wilcoxon", 1)
    assert float(second["p"]) == pytest.approx(0.02071, abs=5e-6)
    assert any("Without a control area" in line for line in log)


def test_tables_as_they_come(run, vectors, tmp_path):
    """GB 18030 with semicolons, Chinese dates and words, sites 1 and 01 that are two, and NA: the worked pairs all the same."""
    example = vectors["v8.before_after"]
    names = ["1", "01", *"甲乙丙丁戊己"]
    lines = ["%s;植被;%s;%s;是" % (name, date, value) for name, both in zip(names, zip(example["before"], example["after"])) for date, value in zip(("2010年7月1日", "2014/8/2"), both)]
    path = tmp_path / "样地.csv"
    path.write_bytes("\n".join([" Site ;METRIC;date;value;Treated", *lines, "辛;植被;2010年7月1日;NA;是", "辛;植被;2014年8月2日;.9;是"]).encode("gb18030"))
    results, log = run("beforeafter", TABLE=str(path), EVENT="2012年5月1日", OUTPUT_MEANS=str(tmp_path / "m.csv"), OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert (results["EFFECT"], results["P"]) == pytest.approx((example["mean_diff"], example["p_t"]), abs=1e-8)
    means = rows(tmp_path / "m.csv")
    assert {row["metric"] for row in means} == {"植被"}
    assert [row["area"] for row in means[::2]] == [*names, "辛"]
    assert {row["date"] for row in means} == {"2010-07-01", "2014-08-02"}
    assert means[-2]["mean"] == ""


def test_only_the_rows_that_are_selected_count(run, tmp_path):
    """A CSV file that is loaded as a layer with a filter, or of which features are selected, is not read whole."""
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(plots(tmp_path / "plots.csv", pairs(1, [.1, .2], [.2, .9])), "plots", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        assert run("beforeafter", TABLE=layer.id(), EVENT="2012")[0]["EFFECT"] == pytest.approx(.4)
        layer.selectByExpression("site = 'p0'")
        assert run("beforeafter", TABLE=QgsProcessingFeatureSourceDefinition(layer.id(), True), EVENT="2012")[0]["EFFECT"] == pytest.approx(.1)
        layer.setSubsetString("site = 'p1'")
        assert run("beforeafter", TABLE=layer.id(), EVENT="2012")[0]["EFFECT"] == pytest.approx(.7)
    finally:
        QgsProject.instance().removeMapLayer(layer)


def test_worked_baci(run, vectors, tmp_path):
    example, wanted = vectors["v8.before_after"], vectors["v8.BACI"]
    table = plots(tmp_path / "plots.csv", pairs("yes", example["before"], example["after"]) + pairs("no", example["ctrl_before"], example["ctrl_after"], prefix="c"))
    results, _ = run("beforeafter", TABLE=table, EVENT="2012", OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT_MEANS=str(tmp_path / "m.csv"))
    assert (results["EFFECT"], results["P"]) == pytest.approx((wanted["baci"], wanted["p"]), abs=1e-7)
    first, treated, control = rows(tmp_path / "t.csv")
    assert (first["test"], first["compared"]) == ("area_means", "treated_less_control")
    assert float(first["statistic"]) == pytest.approx(wanted["welch_t"], abs=1e-6)
    assert first["percentage_points"] == ""
    assert float(treated["effect"]) - float(control["effect"]) == pytest.approx(wanted["baci"])
    assert (treated["p"], control["p"]) == ("", "")  # two tests beside each other are no test of their difference
    means = rows(tmp_path / "m.csv")
    assert len(means) == 2 * (8 + 5)
    assert means[1] == {"metric": "cover", "group": "treated", "area": "p0", "date": "2014", "mean": "0.46"}


def test_percent_and_points_of_the_paper(run, tmp_path):
    """Tang et al. (2025): cover from 15 to 68 %, plant species from 14 to 47 in six years; one site each."""
    table = plots(tmp_path / "plots.csv", [
        ("dump", "cover", "2015", 15, 1, "percent"), ("dump", "cover", "2021", 68, 1, "percent"), ("dump", "species", "2015", 14, 1, ""), ("dump", "species", "2021", 47, 1, ""),
        ("forest", "species", "2021", 80, "reference", ""),
    ], "site,metric,date,value,treated,unit")
    results, log = run("beforeafter", TABLE=table, EVENT="2016", METRIC="species", OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT_HTML=str(tmp_path / "page.html"))
    assert results["EFFECT"] == 33
    assert not {"LOWER", "UPPER", "P"} & set(results)
    cover, species = rows(tmp_path / "t.csv")
    assert (float(cover["percent"]), float(cover["percentage_points"])) == pytest.approx((100 * 53 / 15, 53))
    assert (float(species["percent"]), species["percentage_points"]) == (pytest.approx(100 * 33 / 14), "")
    assert float(species["recovery_percent"]) == pytest.approx(100 * 33 / 66)
    assert any("1 pairs are described but not tested" in line for line in log)
    assert any("do not allow an interval or a test" in line for line in log)
    assert "species" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_metrics_that_cannot_be_compared_are_left_out(run, fails, tmp_path):
    table = plots(tmp_path / "plots.csv", [*pairs(1, [1, 2], [2, 4]), ("p0", "soil", 2014, 5, 1)])
    results, log = run("beforeafter", TABLE=table, EVENT="2012")
    assert results["EFFECT"] == 1.5
    assert any("soil is left out. EVENT has 0 dates before it and 1 from it on" in line for line in log)
    later = plots(tmp_path / "later.csv", [*pairs(1, [1, 2], [2, 4]), ("p0", "soil", 2020, 5, 1), ("p0", "cover", 2020, 50, 1)])
    results, log = run("beforeafter", TABLE=later, EVENT="2012", PERIOD="2010-2014")
    assert results["EFFECT"] == 1.5
    assert any("PERIOD holds none of the years of soil" in line for line in log)
    assert "soil: EVENT has 0 dates before it" in fails("beforeafter", TABLE=table, EVENT="2012", METRIC="soil")


def test_a_layer_of_plots_with_dates(run, tmp_path):
    """A layer keeps dates as dates; several of one year are one replicate."""
    path = str(tmp_path / "plots.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("plots", None, ogr.wkbNone)
    for name, kind in (("Site", ogr.OFTString), ("Metric", ogr.OFTString), ("Date", ogr.OFTDate), ("Value", ogr.OFTReal), ("Treated", ogr.OFTInteger)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for site, treated, values in (("a", 1, (1, 3, 2, 2, 3, 1, 7, 9, 8, 8, 7, 9)), ("b", 0, (1, 1, 1, 1.2, 1, 1, 1, 1, 1, 1, 1, 1.2))):
        for place, value in enumerate(values):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature["Site"], feature["Metric"], feature["Date"], feature["Value"], feature["Treated"] = site, "cover", "%d-%02d-01" % (2001 + place // 2, 6 + place % 2), value, treated
            layer.CreateFeature(feature)
    dataset = None
    results, _ = run("beforeafter", TABLE=path, EVENT="2004-01-01", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    first = rows(tmp_path / "t.csv")[0]
    assert (first["test"], first["years_before"], first["years_after"]) == ("bacip", "3", "3")
    # yearly means: treated 2 2 2, 8 8 8; control 1 1.1 1, 1 1 1.1
    assert results["EFFECT"] == pytest.approx(6)
    # the differences 1 .9 1 and 7 7 6.9 have the variance .01 / 3 each: t = 6 / sqrt(2 (.01 / 3) / 3)
    assert float(first["statistic"]) == pytest.approx(6 / np.sqrt(0.02 / 9))


# --------------------------------------------------------------------------------------------- the teaching mine
@pytest.fixture
def ground(teaching, saved_polygons, tmp_path):
    """Return a function that writes squares of 8 x 8 cells (row, column) of the teaching mine, refused where they are not stable forest."""

    def write(name, *corners):
        x, y = teaching.origin
        features = []
        for number, (row, column) in enumerate(corners):
            assert (teaching.truth[row:row + 8, column:column + 8] == 0).all()
            west, north = x + 30 * column, y - 30 * row
            ring = ((west, north), (west + 240, north), (west + 240, north - 240), (west, north - 240), (west, north))
            features.append(("POLYGON((%s))" % ",".join("%r %r" % corner for corner in ring), {"id": "%s%d" % (name, number)}))
        return saved_polygons(tmp_path / (name + ".gpkg"), features, 32650)

    return write


@pytest.fixture
def pits(teaching, saved_polygons, tmp_path):
    """Return a function that writes some of the teaching mine's mines by their numbers."""

    def write(*numbers):
        dataset = ogr.Open(teaching.mines)
        shapes = {feature["id"]: feature.GetGeometryRef().ExportToWkt() for feature in dataset.GetLayer(0)}
        return saved_polygons(tmp_path / ("pits%s.gpkg" % "".join(map(str, numbers))), [(shapes[number], {"id": number}) for number in numbers], 32650)

    return write


def test_a_reclaimed_pit_has_an_effect_and_a_stable_hill_has_none(run, teaching, ground, pits, tmp_path):
    """Mine 4 was worked until 2009 and reclaimed in 2010; the hills were never touched."""
    control = ground("control", (68, 80))
    common = {"VALUES": teaching.EVI, "EVENT": "2010", "PERIOD": "2005-2009,2014-2019", "CONTROL": control}
    pit, log = run("beforeafter", **common, TREATED=pits(4), OUTPUT_TABLE=str(tmp_path / "pit.csv"), OUTPUT_HTML=str(tmp_path / "pit.html"))
    assert rows(tmp_path / "pit.csv")[0]["test"] == "bacip"
    assert pit["P"] < 0.001
    assert 0.15 < pit["LOWER"] < pit["EFFECT"] < pit["UPPER"]
    assert any("chance alone hardly explains it" in line for line in log)
    hill, log = run("beforeafter", **common, TREATED=ground("hill", (86, 80)))
    assert hill["P"] > 0.1
    assert hill["LOWER"] < 0 < hill["UPPER"]
    assert any("it may be chance" in line for line in log)


def test_several_pits_against_several_hills_and_a_reference(run, teaching, ground, pits, values, tmp_path):
    hills, forest = ground("hills", (68, 80), (20, 86), (92, 14), (8, 8)), ground("forest", (104, 8), (32, 80))
    results, _ = run(
        "beforeafter", VALUES=teaching.EVI, EVENT="2010", PERIOD="2005-2008,2015-2019", TREATED=pits(2, 4, 5), CONTROL=hills, REFERENCE_AREAS=forest,
        OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT_MEANS=str(tmp_path / "m.csv"),
    )
    first = rows(tmp_path / "t.csv")[0]
    assert (first["test"], first["treated"], first["control"], first["years_before"], first["years_after"]) == ("area_means", "3", "4", "4", "5")
    assert results["P"] < 0.05
    assert 60 < float(first["recovery_percent"]) < 130
    evi = values(teaching.EVI[0])[teaching.years.index(2019)]
    square = evi[20:28, 86:94]
    mean = next(float(row["mean"]) for row in rows(tmp_path / "m.csv") if row["area"] == "hills1" and row["date"] == "2019")
    assert mean == pytest.approx(np.nanmean(square), rel=1e-6)


def test_hills_against_hills_show_nothing(run, teaching, ground):
    results, _ = run("beforeafter", VALUES=teaching.EVI, EVENT="2010", TREATED=ground("some", (86, 80), (20, 92), (98, 20)), CONTROL=ground("others", (68, 80), (2, 80), (80, 14), (8, 8)))
    assert results["P"] > 0.05


# ------------------------------------------------------------------------------------------------- the dam break
def test_brumadinho_has_an_interval_and_says_why_it_has_no_p(run, real_data, saved, tmp_path):
    """NDVI eleven days before and five after: with one flow and two dates no replicates allow a test."""
    folder = os.path.join(real_data, "brumadinho_landsat8")
    paths, arrays = [], []
    for day in ("20190114", "20190130"):
        source = gdal.Open(os.path.join(folder, "brumadinho_L8_SR_%s_common.tif" % day))
        _, _, red, nir, _, _ = source.ReadAsArray().astype(float) * 2.75e-5 - 0.2
        transform = source.GetGeoTransform()
        arrays.append((nir - red) / (nir + red))
        paths.append(saved(tmp_path / ("ndvi_%s.tif" % day), arrays[-1], ("ndvi",), -9999, 32623, (transform[0], transform[3])))
    tailings = os.path.join(folder, "brumadinho_tailings_extent_2019.gpkg")
    dataset = ogr.Open(tailings)
    layer = dataset.GetLayer(0)
    whole = layer.GetNextFeature()  # held: its geometry is part of it
    flow = whole.GetGeometryRef().Clone()
    ring = str(tmp_path / "ring.gpkg")
    target = ogr.GetDriverByName("GPKG").CreateDataSource(ring)
    around = target.CreateLayer("ring", layer.GetSpatialRef(), ogr.wkbPolygon)
    feature = ogr.Feature(around.GetLayerDefn())
    feature.SetGeometry(flow.Buffer(1200).Difference(flow.Buffer(200)))
    around.CreateFeature(feature)
    target = None
    results, log = run("beforeafter", VALUES=paths, EVENT="2019-01-25", TREATED=tailings, CONTROL=ring, OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT_HTML=str(tmp_path / "page.html"))
    assert "P" not in results
    first, treated, control = rows(tmp_path / "t.csv")
    assert (first["test"], first["p"], first["years_before"], first["years_after"]) == ("bootstrap", "", "1", "1")
    assert results["UPPER"] < -0.2
    assert any("do not allow a test, so there is no p" in line for line in log)
    # the cells whose centre lies in the polygon, by GDAL
    inside = gdal.GetDriverByName("MEM").Create("", *arrays[0].shape[::-1], 1, gdal.GDT_Byte)
    inside.SetGeoTransform(transform)
    inside.SetProjection(source.GetProjection())
    gdal.RasterizeLayer(inside, [1], layer, burn_values=[1])
    flowed = inside.ReadAsArray() == 1
    assert [float(treated[name]) for name in ("before", "after")] == pytest.approx([np.nanmean(array[flowed]) for array in arrays], rel=1e-3)
    assert results["EFFECT"] == pytest.approx(float(treated["effect"]) - float(control["effect"]), rel=1e-6)


# ------------------------------------------------------------------------------------------------- designs, limits
@pytest.fixture
def noise(saved, tmp_path):
    """Return a function that writes rasters of 60 x 50 cells of smooth noise, 0.1 more in the columns up to 20 from a year on."""
    from scipy.ndimage import gaussian_filter

    def make(years, event, smooth=1.0, epsg=32650, cell=30, origin=(300000, 2800000), rise=0.1):
        rng = np.random.default_rng(3)
        paths = []
        for year in years:
            values = 0.5 + 0.1 * gaussian_filter(rng.normal(size=(50, 60)), smooth)
            values[:, :20] += rise * (year >= event)
            paths.append(saved(tmp_path / ("v_%d.tif" % year), values, ("cover",), -9999, epsg, origin, cell))
        return paths

    return make


def test_blocks_without_a_control_are_reproducible_and_told(run, noise, saved_polygons, cells_box, tmp_path):
    treated = saved_polygons(tmp_path / "t.gpkg", [(cells_box(0, 0, 20, 50), {"id": 1})])
    common = {"VALUES": noise((2001, 2010), 2005), "EVENT": "2005", "TREATED": treated, "UNIT": "fraction"}
    results, log = run("beforeafter", **common, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert results["LOWER"] < 0.1 < results["UPPER"]
    assert "P" not in results
    row, = rows(tmp_path / "t.csv")
    assert (row["test"], row["compared"]) == ("bootstrap", "treated")
    assert float(row["percentage_points"]) == pytest.approx(100 * results["EFFECT"])
    assert any("Without a control area" in line for line in log)
    assert run("beforeafter", **common)[0]["LOWER"] == results["LOWER"]
    assert run("beforeafter", **common, SEED=5)[0]["LOWER"] != results["LOWER"]
    smooth, log = run("beforeafter", **{**common, "VALUES": noise((2001, 2010), 2005, smooth=12)})
    assert "LOWER" not in smooth
    assert any("independent blocks and no interval can be given" in line for line in log)


def test_geographic_rasters_need_no_metres(run, noise, saved_polygons, tmp_path):
    paths = noise((2001, 2010), 2005, epsg=4326, cell=0.001, origin=(115, 25))
    treated = saved_polygons(tmp_path / "t.gpkg", [("POLYGON((115 25,115.02 25,115.02 24.95,115 24.95,115 25))", {"id": 1})], 4326)
    results, _ = run("beforeafter", VALUES=paths, EVENT="2005", TREATED=treated)
    assert results["EFFECT"] == pytest.approx(0.1, abs=0.02)


def test_zones_as_raster_and_areas_of_one_id(run, noise, saved, saved_polygons, cells_box, tmp_path):
    paths = noise((2001, 2010), 2005)
    labels = np.zeros((50, 60))
    labels[:, :10], labels[:, 10:20] = 1, 2
    raster = saved(tmp_path / "labels.tif", labels, ("zones",), 0, kind=gdal.GDT_Byte)
    run("beforeafter", VALUES=paths, EVENT="2005", TREATED=raster, OUTPUT_TABLE=str(tmp_path / "a.csv"))
    assert rows(tmp_path / "a.csv")[0]["treated"] == "2"
    halves = saved_polygons(tmp_path / "t.gpkg", [(cells_box(0, 0, 10, 50), {"id": 7}), (cells_box(10, 0, 10, 50), {"id": 7})])
    run("beforeafter", VALUES=paths, EVENT="2005", TREATED=halves, OUTPUT_TABLE=str(tmp_path / "b.csv"), OUTPUT_HTML=str(tmp_path / "b.html"))
    one, two = rows(tmp_path / "a.csv")[0], rows(tmp_path / "b.csv")[0]
    assert two["treated"] == "1"
    assert (one["effect"], one["lower"]) == (two["effect"], two["lower"])  # the cells are the same


def test_areas_that_share_ground_are_told(run, noise, saved_polygons, cells_box, tmp_path):
    zones = saved_polygons(tmp_path / "z.gpkg", [(cells_box(5, 5, 10, 10), {"id": 1}), (cells_box(10, 5, 10, 10), {"id": 2})])
    values = noise((2005, 2010), 2010)
    _, log = run("beforeafter", VALUES=values, EVENT="2010", TREATED=zones)
    assert any("TREATED: 50 cells lie in more than one area" in line for line in log)  # 5 columns of 10 rows
    one = saved_polygons(tmp_path / "o.gpkg", [(cells_box(5, 5, 10, 10), {"id": 1}), (cells_box(10, 5, 10, 10), {"id": 1})])
    _, log = run("beforeafter", VALUES=values, EVENT="2010", TREATED=one)
    assert not any("more than one area" in line for line in log)


def test_clouded_dates_and_areas_without_cells_are_told(run, saved, saved_polygons, cells_box, tmp_path):
    paths = []
    for year in range(2001, 2009):
        values = np.full((50, 60), 0.3 + 0.01 * (year % 3) + 0.2 * (year > 2004))
        values[:, :15] = -9999 if year == 2006 else values[:, :15]
        paths.append(saved(tmp_path / ("v_%d.tif" % year), values, ("cover",), -9999))
    treated = saved_polygons(tmp_path / "t.gpkg", [(cells_box(0, 0, 20, 20), {"id": 1}), (cells_box(80, 0, 5, 5), {"id": 2})])
    _, log = run("beforeafter", VALUES=paths, EVENT="2005", TREATED=treated, CONTROL=saved_polygons(tmp_path / "c.gpkg", [(cells_box(30, 0, 20, 20), {"id": 1})]))
    text = "\n".join(log)
    assert "TREATED: 1 of 2 areas (such as 2) hold no cell with a value" in text
    assert "1 times the mean of an area (such as 1 in 2006)" in text


def test_equal_changes_make_no_test(run, tmp_path):
    table = plots(tmp_path / "p.csv", pairs(1, [0.3] * 6, [0.3] * 6) + pairs(0, [0.5] * 4, [0.5] * 4, prefix="c"))
    results, log = run("beforeafter", TABLE=table, EVENT="2012")
    assert results == {"EFFECT": 0}
    assert any("changes of all replicates are equal" in line for line in log)


@pytest.mark.parametrize(("changes", "sentence"), [
    ({"EVENT": "1999"}, "EVENT has 0 dates before it and 3 from it on"),
    ({"EVENT": "2030"}, "EVENT has 3 dates before it and 0 from it on"),
    ({"EVENT": "2001"}, "EVENT has 0 dates before it"),
    ({"EVENT": "spring"}, "EVENT is spring: write one year or one date"),
    ({"EVENT": "2001-2003"}, "EVENT is 2001-2003: write one year or one date"),
    ({"YEARS": "2001,2001,2003"}, "both belong to 2001"),
    ({"YEARS": "2001,2002"}, "YEARS names 2 times but VALUES has 3"),
    ({"PERIOD": "1990-1995"}, "PERIOD 1990-1995 holds none of the years of the data (2001, 2005, 2010)"),
    ({"TREATED": None}, "TREATED is missing"),
    ({"CONTROL": "overlapping"}, "TREATED and CONTROL share 100 cells"),
    ({"REFERENCE_AREAS": "overlapping"}, "TREATED and REFERENCE_AREAS share 100 cells"),
    ({"TREATED": "far"}, "TREATED lies outside the rasters"),
    ({"CONTROL": "blank"}, "No control area or plot has a value"),
    ({"METRIC": "species"}, "METRIC is species, but the metrics are cover"),
    ({"TABLE": "plots"}, "either VALUES (rasters) with TREATED areas, or TABLE"),
    ({"VALUES": None}, "either VALUES (rasters) with TREATED areas, or TABLE"),
])
def test_bad_areas(fails, saved, saved_polygons, cells_box, tmp_path, changes, sentence):
    paths = []
    for year in (2001, 2005, 2010):
        values = np.random.default_rng(year).random((50, 60))
        values[40:, 50:] = -9999
        paths.append(saved(tmp_path / ("v_%d.tif" % year), values, ("cover",), -9999))
    boxes = {"treated": (0, 0, 20, 20), "overlapping": (10, 10, 20, 20), "far": (900, 0, 5, 5), "blank": (52, 42, 5, 5)}
    layers = {name: saved_polygons(tmp_path / (name + ".gpkg"), [(cells_box(*cells), {"id": 1})]) for name, cells in boxes.items()}
    layers["plots"] = plots(tmp_path / "plots.csv", pairs(1, [1], [2]))
    good = {"VALUES": paths, "EVENT": "2005", "TREATED": layers["treated"]}
    told = fails("beforeafter", **{**good, **{key: layers.get(value, value) if value else value for key, value in changes.items()}}, OUTPUT_TABLE=str(tmp_path / "out.csv"))
    assert sentence in told
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(("table", "sentence"), [
    (("site,metric,date,value\n", "a,cover,2010,1\n"), "TABLE has no column treated; it needs site, metric, date, value, treated"),
    (("site,metric,date,value,treated\n", "a,cover,2010,high,1\n"), "value is high in row 2"),
    (("site,metric,date,value,treated\n", "a,cover,2010,1,1\na,cover,2010,2,1\n"), "cover of the site a has two values of 2010"),
    (("site,metric,date,value,treated\n", "a,cover,2010,1,0\na,cover,2014,2,0\n"), "no treated area or plot"),
    (("site,metric,date,value,treated\n", "a,cover,2010,1,1\na,cover,2014,2,1\nb,cover,2010,2,0\n"), "No control area or plot has a value both before and after"),
    (("site,metric,date,value,treated\n", ""), "TABLE has no rows"),
])
def test_bad_tables(fails, tmp_path, table, sentence):
    path = tmp_path / "plots.csv"
    path.write_text("".join(table), encoding="utf-8")
    assert sentence in fails("beforeafter", TABLE=str(path), EVENT="2012", OUTPUT_TABLE=str(tmp_path / "out.csv"))
    assert not (tmp_path / "out.csv").exists()
