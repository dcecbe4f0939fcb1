"""The dossier: what it shows, in which order, and what it says of methods."""
import html
import json
import os
import re
import shutil

import numpy as np
import pytest


def words_of(path):
    """Words of a page without its pictures and the JSON at its foot, sections by heading."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    page = re.sub(r'<style>.*?</style>|src="[^"]*"|<pre>.*?</pre>', "", page, flags=re.DOTALL)
    heads = re.findall(r"<h2>(.*?)</h2>", page)
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))), [html.unescape(head) for head in heads]


@pytest.fixture
def dossier(run, tmp_path):
    """Return a function that makes a dossier and gives (words, headings, log)."""

    def make(**parameters):
        path = str(tmp_path / "dossier.html")
        _, log = run("report", **parameters, OUTPUT_HTML=path)
        return (*words_of(path), log)

    return make


@pytest.fixture(scope="module")
def study(scene, tmp_path_factory, registry):
    """Results of several runs on the small scene, by name."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    folder = tmp_path_factory.mktemp("study")
    files = {}

    def call(name, outputs, **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        for key, file in outputs.items():
            files[file] = parameters[key] = str(folder / file)
        _, done = registry.createAlgorithmById("mineeco:" + name).run(parameters, context, QgsProcessingFeedback(), {}, False)
        assert done

    call("spectralindex", {"OUTPUT": "ndvi.tif"}, INPUT=scene.stack, INDEX="ndvi")
    call("spectralindex", {"OUTPUT": "ndbsi.tif"}, INPUT=scene.stack, INDEX="ndbsi")
    call(
        "rsei", {"OUTPUT": "rsei.tif", "OUTPUT_CLASSES": "rsei_classes.tif", "OUTPUT_TABLE": "loadings.csv"}, NDVI=files["ndvi.tif"], WET=scene.index["wet"], NDBSI=files["ndbsi.tif"], LST=scene.lst,
        WATER=scene.water, CLASSES=5,
    )
    call("rusle", {"OUTPUT": "loss.tif", "OUTPUT_TABLE": "loss.csv"}, R=scene.factors["r"], K_VALUE=.03, LS_VALUE=4, C=scene.factors["c"], P_VALUE=1)
    call(
        "mlrirestoration", {"OUTPUT_CLASSES": "classes.tif", "OUTPUT_MINES": "mines.gpkg", "OUTPUT_TABLE": "register.csv"},
        LST=[scene.annual["LST"]], EVI=[scene.annual["EVI"]], MINES=scene.annual["MINES"], SIGNIFICANCE="z196", PERMUTATIONS=99,
    )
    call("minestatistics", {"OUTPUT_TABLE": "statistics.csv"}, MINES=scene.annual["MINES"], CLASSES=files["classes.tif"], VALUES=[scene.annual["EVI"]])
    call("resilience", {"OUTPUT": "resilience.tif", "OUTPUT_TABLE": "weights.csv"}, INDICATORS=[scene.index["ndbsi"], scene.index["wet"], scene.index["albedo"], scene.lst])
    return files


def test_the_order_is_diagnose_quantities_evaluate(dossier, study, scene):
    """Whatever order the files are given in."""
    layers = [study[name] for name in ("resilience.tif", "loss.tif", "rsei.tif", "classes.tif")]
    words, heads, _ = dossier(LAYERS=[scene.lst, *layers], TABLES=[study[name] for name in ("statistics.csv", "weights.csv", "loadings.csv")], TITLE="A study")
    wanted = [
        "Diagnose: Ecological quality", "Diagnose: Mine restoration", "Quantities: Soil erosion", "Quantities: Mine statistics (register)", "Evaluate: Resilience evaluation", "Further layers and tables",
    ]
    assert [head for head in heads if head in wanted] == wanted
    assert "A study" in words


def test_methods_name_steps_inputs_and_what_differs(dossier, study, scene):
    """The index is told before what was made of it, defaults are not told, and each source is cited once."""
    words, _, _ = dossier(LAYERS=[study["rsei.tif"], study["rsei_classes.tif"]])
    methods = words[words.rindex("Methods"):]
    steps = re.findall(r"Step (\d): (.*?) \((mineeco:\w+)\) \[(\d)\]", methods)
    assert [(number, algorithm, source) for number, _, algorithm, source in steps] == [("1", "mineeco:spectralindex", "1"), ("2", "mineeco:spectralindex", "1"), ("3", "mineeco:rsei", "2")]
    last = methods[methods.index("Step 3"):]
    assert "Greenness (NDVI): ndvi from step 1" in last
    assert "Dryness (NDBSI): ndbsi from step 2" in last
    assert "Heat (land surface temperature): lst.tif" in last
    assert "Parameters: Number of classes = 5." in last  # nothing else differs from its default
    assert "Result: rsei.tif; rsei_classes.tif." in last
    assert "cells are 30 by 30 map units" in methods
    assert "Xu (2013)" in methods
    assert "MineEco 0." in methods


def test_parameters_that_differ_are_told_by_their_labels(dossier, study):
    words, _, _ = dossier(TABLES=[study["register.csv"]])
    assert "Significance = |Z| > 1.96 as printed (calls much stable land restored)" in words
    assert "Permutations = 99" in words
    assert "Fewest years" not in words[words.rindex("Methods"):]


def test_warnings_of_all_runs_are_collected(dossier, study):
    """The run whose file is not in the dossier, only behind one of its tables, warned."""
    with open(study["classes.tif"] + ".mineeco.json", encoding="utf-8") as file:
        told = json.load(file)["warnings"]
    assert any("no test for MLRI with an expanding baseline" in one["text"] for one in told)
    words, _, _ = dossier(TABLES=[study["statistics.csv"]])
    warnings = words[:words.index("Contents")]
    assert "is no test for MLRI with an expanding baseline" in warnings
    assert "(step 1, Mine restoration assessment (MLRI))" in warnings


def test_key_figures(dossier, study, values):
    words, _, _ = dossier(LAYERS=[study["rsei.tif"]], TABLES=[study["register.csv"], study["loss.csv"]])
    tiles = words[:words.index("Contents")]
    assert "Mean RSEI %.3f" % np.nanmean(values(study["rsei.tif"])) in tiles
    assert "Mines 2" in tiles
    assert "Area of the mines 0.74 km²" in tiles  # 600 and 225 cells of 900 m2
    # t/ha of every cell, each 0.09 ha
    assert "Soil loss a year {:,.0f} t".format(np.nansum(values(study["loss.tif"])) * .09) in tiles


def test_chinese(dossier, study):
    """The words are Chinese whatever QGIS speaks, class names and the labels of parameters included."""
    words, _, _ = dossier(LAYERS=[study["classes.tif"]], TABLES=[study["statistics.csv"]], LANGUAGE="zh")
    assert "矿山生态修复评价（MLRI）" in words
    assert "使用结果前请先阅读" in words
    methods = words[words.index("mineeco:mlrirestoration"):]
    assert "Surface temperature" not in methods


def test_english_under_a_chinese_qgis_and_the_same_page_under_both(dossier, study):
    """With the interface in Chinese a page in English holds no Chinese letter; one in Chinese does not depend on the interface."""
    from mineeco.plugin import ROOT
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    parameters = {"LAYERS": [study["rsei.tif"], study["mines.gpkg"]], "TABLES": [study["loadings.csv"], study["register.csv"]]}
    before, _, _ = dossier(**parameters, LANGUAGE="zh")
    translator = QTranslator()
    if not translator.load(os.path.join(ROOT, "i18n", "mineeco_zh.qm")):
        pytest.skip("the translation is not built (make qm)")
    QCoreApplication.installTranslator(translator)
    try:
        plain, _, _ = dossier(**parameters, LANGUAGE="en")
        after, _, _ = dossier(**parameters, LANGUAGE="zh")
    finally:
        QCoreApplication.removeTranslator(translator)
    assert re.findall("[一-鿿]+", plain) == []
    assert after == before


def test_tables_are_cut_and_it_is_said(dossier, tmp_path):
    """30 rows and 20 columns: the first 5 rows and 13 columns are shown."""
    path = tmp_path / "表 一.csv"
    rows = [",".join("c%d" % column for column in range(20))] + [",".join(str(100 * row + column) for column in range(20)) for row in range(30)]
    path.write_bytes(("\n".join(rows) + "\n").replace("c0", "矿山").encode("gb18030"))
    words, _, _ = dossier(TABLES=[str(path)], ROWS=5)
    assert "表 一.csv; the first 5 of 30 rows; 13 of 20 columns; the file has all" in words
    assert "矿山 c1 c2" in words
    assert " 412 " in words
    assert " 413 " not in words
    assert " 500 " not in words


def test_empty_columns_are_left_out(dossier, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("zone,gravel_m3,net_m3\nall,,5\nnorth,,6\n", encoding="utf-8")
    words, _, _ = dossier(TABLES=[str(path)])
    assert "t.csv Zone Net (m³) Whole area 5 north 6" in words


def test_charts_of_known_tables(study):
    """Each kind of table has its chart, and another one has none."""
    from mineeco.algorithms.report.tables import Sheet, charts_of
    from mineeco.algorithms.report.words import Words
    from mineeco.gis.tables import read_table

    words = Words("en")
    titles = {}
    for name in ("register.csv", "loadings.csv", "loss.csv", "weights.csv", "statistics.csv"):
        rows = read_table(study[name])
        titles[name] = [figure.alt.partition(".")[0] for figure in charts_of(Sheet(name, list(rows[0]), rows), "Title", words)]
    assert titles == {
        "register.csv": ["Mines ranked by significant increase"], "loadings.csv": ["Title"], "loss.csv": ["Title: classes"], "weights.csv": ["Title"],
        "statistics.csv": ["Mines ranked by significant increase", "Mean of each year"],
    }
    kinds = {
        "year,class,name,area_km2,percent\n2001,1,low,1,25\n2001,2,high,3,75\n2005,1,low,2,50\n2005,2,high,2,50": 1, "class,name,area_km2,percent\n1,low,1,25\n2,high,3,75": 1,
        "driver,incmse_percent\nrain,4\nslope,9": 1, "driver,r,p\nrain,.4,.01": 1, "year,ring,from_m,to_m,n,mean\n2001,0,0,60,9,.1\n2001,1,60,120,9,.2": 1,
        "zone,dimension,indicator,score,weight\nall,R,,.5,1\nall,R1,,.4,.4\nall,R1,slope,.4,1": 1, "zone,cut_m3,fill_m3,net_m3\na,0,0,0": 0,
        "zone,year,mean,cells\na,2001,.1,5\na,2002,.3,5": 1, "zone,cut_m3,fill_m3,net_m3\na,5,9,4": 1, "year,mean\n2001,.1": 0, "what,ever\n1,x": 0, "driver,r\nrain,": 0,
    }
    for text, count in kinds.items():
        head, *lines = text.split("\n")
        rows = [dict(zip(head.split(","), line.split(","))) for line in lines]
        assert len(charts_of(Sheet("x.csv", head.split(","), rows), "Title", words)) == count, head


NASTY = ["", "abc", "inf", "-inf", "nan", "1e308", "2.5", "-3", "007", "<b>", "{0}", "$x$", "9" * 30, "1,5", "5"]


@pytest.mark.parametrize("turn", range(4))
def test_tables_of_a_known_kind_may_hold_anything(turn):
    """Columns as ours, but other contents: whatever cannot be drawn has no chart, and the rest of the dossier goes on."""
    from mineeco.algorithms.report import tables
    from mineeco.algorithms.report.words import Words
    from mineeco.report.page import Page, Section, render

    words = Words("zh" if turn % 2 else "en")
    more = [("class_1_percent", "year"), ("mean_2001", "mean_2002", "mean_2003", "area_km2"), ("effect", "lower", "upper", "metric"), ("zone", "total_t"), ("mine", "area_km2", "si_percent_of_valid", "valid_percent")]
    for place, kind in enumerate([*(columns for columns, _ in tables.KINDS), *more]):
        columns = [*kind, "n", "p"]
        rng = np.random.default_rng([turn, place])
        rows = [{column: NASTY[rng.integers(len(NASTY))] for column in columns} for _ in range(1 + turn)]
        sheet = tables.Sheet("x.csv", columns, rows)
        tiles, blocks = tables.tiles_of(sheet, words), [*tables.charts_of(sheet, "Title", words), tables.shown(sheet, 20, words)]
        assert "x.csv" in render(Page("Title", tiles=tiles, sections=[Section("Section", blocks)]))


def test_names_of_things_are_no_numbers():
    from mineeco.algorithms.report.tables import Sheet

    sheet = Sheet("x", ["id", "n", "share"], [{"id": "007", "n": "12", "share": "0.5"}, {"id": "12", "n": "", "share": "-1e3"}])
    assert sheet.values == {"id": ["007", "12"], "n": [12, None], "share": [.5, -1000.0]}


def test_unknown_origin_is_said_plainly(dossier, scene, study, tmp_path):
    """A raster that is not ours, one whose JSON is lost but whose metadata tell, and a JSON that holds anything."""
    lost = shutil.copy(study["rsei.tif"], tmp_path / "moved.tif")
    foreign = shutil.copy(scene.lst, tmp_path / "foreign.tif")
    (tmp_path / "foreign.tif.mineeco.json").write_text('["anything"]', encoding="utf-8")
    words, heads, _ = dossier(LAYERS=[str(lost), str(foreign)], TABLES=[scene.register])
    assert "Diagnose: Ecological quality" in heads
    assert "Nothing is known of the making of foreign.tif; register.csv" in words
    assert "moved.tif" not in words[words.index("Nothing is known"):]


SOURCE = {"file": "a.tif", "name": "a"}
STEP = {"algorithm": "mineeco:rsei", "version": "1", "qgis": "3.40", "reference": "Xu", "parameters": {"NDVI": SOURCE}, "output": "OUTPUT", "look": "OUTPUT"}


@pytest.mark.parametrize("told", [
    {"warnings": "abc"}, {"warnings": [1, {}, {"values": {}}, {"text": 5, "values": {}}, {"text": "a {x}", "values": [1]}, {"text": "a {x}", "values": {"x": {"q": 1}}}]},
    {"warnings": [{"text": text, "values": {"x": "s"}} for text in ("{0}", "{y}", "{", "{x", "{x.__class__}", "{x!r}", "{x:>99999999}", "{x:.1f}", "{x:{x}}")]},
    {"version": ["1"], "qgis": {}, "reference": ["a"], "output": 5, "look": [1]}, {"version": "{0}{x}", "reference": "{0} %s"},
    {"parameters": {"{0}": "{x}", "CELL_SIZE": ["a", None], "CLASSES": [["z"], {"a": 1}], "NDVI": {"file": {"a": 1}, "name": 5, "band": {"b": 1}, "time": 7, "provenance": {"algorithm": "x", "parameters": []}}}},
    {"parameters": {"NDVI": [{"file": "a", "band": "q"}, {"file": "a", "band": 3}, 4, None], "LST": [4, {"file": None, "time": None}]}},
    {"algorithm": "mineeco:../x"}, {"parameters": {"NDVI": "z" * 5_000_000}},
])
def test_a_provenance_may_hold_anything(dossier, saved, tmp_path, told):
    """Whatever stands beside a file, the dossier is made, and nothing of it is taken for a format or swells the page."""
    raster = saved(tmp_path / "dem.tif", np.arange(100.0).reshape(10, 10))
    (tmp_path / "dem.tif.mineeco.json").write_text(json.dumps({**STEP, **told}), encoding="utf-8")
    words, _, _ = dossier(LAYERS=[raster])
    assert "Step 1:" in words
    assert "Read this before" not in words
    assert os.path.getsize(tmp_path / "dossier.html") < 200_000


def test_figures_of_a_comparison_are_shown_in_the_language_of_the_page(dossier, tmp_path):
    """Of 14 columns p and percent stay; tests, groups and sub-indicators are said in words, and values of years have their year."""
    path = tmp_path / "effects.csv"
    path.write_text(
        "metric,unit,compared,test,treated,control,years_before,years_after,before,after,effect,lower,upper,p,percent\n"
        "ndvi,other,treated_less_control,area_means,8,5,1,1,0.30125,0.395,0.07975,0.0306,0.1289,0.00546,26.473\n", encoding="utf-8",
    )
    scores, worth = tmp_path / "scores.csv", tmp_path / "worth.csv"
    scores.write_text("zone,dimension,indicator,score\nall,R1,cover,0.5\n", encoding="utf-8")
    worth.write_text("code,name,area_2009_ha,value_2009,change\n1,forest,2,262737000,-15025500\n", encoding="utf-8")
    words, _, _ = dossier(TABLES=[str(path), str(scores), str(worth)])
    assert "Metric Compared Test Before After Effect Lower limit Upper limit p Percent ndvi Treated less control Changes of areas (BACI, Welch's t) 0.3013 0.395 0.07975 0.0306 0.1289 0.0055 26.5" in words
    assert "Whole area R1 Vegetation cover 0.5" in words
    assert "Code Name 2009 (ha) Value in 2009 Change 1 forest 2.00 262,737,000 −15,025,500" in words
    ledger = tmp_path / "ledger.csv"
    ledger.write_text("scene,date,path_row,used,clear_percent,reason\nL1,2009-07-20,121042,1,85.66,\n", encoding="utf-8")
    assert "Scene Date Path and row Used Clear (%) L1 2009-07-20 121042 1 85.7" in dossier(TABLES=[str(ledger)])[0]
    words, _, _ = dossier(TABLES=[str(path), str(scores)], LANGUAGE="zh")
    assert "treated" not in words
    assert "cover" not in words


def test_markup_in_names_and_titles_is_shown_not_run(dossier, saved, tmp_path):
    from qgis.core import QgsProject, QgsRasterLayer

    raster = saved(tmp_path / "dem.tif", np.arange(100.0).reshape(10, 10))
    layer = QgsRasterLayer(raster, "<script>alert(1)</script>")
    QgsProject.instance().addMapLayer(layer)
    table = tmp_path / "t.csv"
    table.write_text('name,weight\n"<img src=x onerror=alert(2)>",1\n', encoding="utf-8")
    try:
        dossier(LAYERS=[layer.id()], TABLES=[str(table)], TITLE="<b>bold</b> & 'quoted'")
    finally:
        QgsProject.instance().removeMapLayer(layer)
    with open(tmp_path / "dossier.html", encoding="utf-8") as file:
        page = file.read()
    assert "<script" not in page
    assert "<img src=x" not in page
    assert "&lt;b&gt;bold&lt;/b&gt; &amp;" in page


def test_layers_of_one_index_share_one_stretch(scene, registry):
    """NDVI of two dates: limits are those of all values together, so that colours can be compared."""
    from mineeco.algorithms.report import figures
    from mineeco.algorithms.report.words import Words
    from qgis.core import QgsRasterLayer

    layers = [QgsRasterLayer(scene.index[name], name) for name in ("ndvi", "wet")]
    pictures = [figures.Picture(layer, None, Words("en")) for layer in layers]
    figures.share_limits(pictures)
    both = np.concatenate([scene.ndvi.ravel(), scene.wet.ravel()]).astype("float32")
    np.testing.assert_allclose(pictures[0].limits, np.percentile(both, [2, 98]), rtol=1e-6)
    assert pictures[0].limits == pictures[1].limits


def test_vector_layers_series_and_layers_without_values(dossier, scene, saved, saved_polygons, tmp_path):
    """Lines, points, a series with a band a year, a stack in colours, a raster without any value, and a layer without features."""
    from osgeo import ogr

    nothing = saved(tmp_path / "nothing.tif", np.full((5, 5), -9999.0), (), -9999)
    empty = str(tmp_path / "empty.gpkg")
    source = ogr.GetDriverByName("GPKG").CreateDataSource(empty)
    source.CreateLayer("empty", None, ogr.wkbPolygon)
    source = None
    layers = [scene.annual["EVI"], scene.stack, scene.pattern["corridors"], scene.points, nothing, empty]
    words, _, log = dossier(LAYERS=layers, OUTLINES=scene.annual["MINES"])
    with open(tmp_path / "dossier.html", encoding="utf-8") as file:
        page = file.read()
    assert page.count("<figure") == 2 + 1 + 1 + 1 + 1  # first and last year and the curve; colours; lines; points
    assert "nothing.tif has no cell with a value" in words
    assert "empty.gpkg has no features" in words
    assert any("no value to show" in line for line in log)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({}, "give LAYERS, TABLES, or both"),
        ({"LAYERS": [], "TABLES": []}, "give LAYERS, TABLES, or both"),
        ({"TABLES": ["missing.csv"]}, "TABLES"),
        ({"LAYERS": ["missing.tif"]}, "LAYERS"),
        ({"TABLES": ["broken.csv"]}, "TABLES|neither UTF-8"),
        ({"TABLES": ["raster"]}, "TABLES"),
        ({"LAYERS": ["table"]}, "has no shapes: give it in TABLES"),
        ({"LAYERS": ["raster"], "LANGUAGE": "fr"}, "LANGUAGE"),
        ({"LAYERS": ["raster"], "ROWS": 0}, "ROWS"),
    ],
)
def test_bad_input(run, scene, tmp_path, wrong, sentence):
    (tmp_path / "broken.csv").write_bytes(b"\xff\xfe\x00\x81\x20\xff,\x00\n\x81\x20,\xff\n")
    files = {"broken.csv": str(tmp_path / "broken.csv"), "raster": scene.lst, "table": scene.register}
    parameters = {name: [files.get(one, one) for one in value] if isinstance(value, list) else value for name, value in wrong.items()}
    page = tmp_path / "page.html"
    with pytest.raises(Exception, match=sentence) as caught:
        run("report", **parameters, OUTPUT_HTML=str(page))
    assert type(caught.value).__name__ == "QgsProcessingException"
    assert not page.exists()
    assert not [name for name in os.listdir(tmp_path) if "partial" in name]


def test_a_table_without_rows_and_a_table_of_another_kind(dossier, scene, tmp_path):
    """A CSV that holds its header only is told; a GeoPackage table is shown like any other."""
    (tmp_path / "empty.csv").write_text("mine,area_km2\n", encoding="utf-8")
    words, _, _ = dossier(TABLES=[str(tmp_path / "empty.csv"), scene.annual["MINES"]])
    assert "empty.csv has no rows" in words
    assert "annual_mines.gpkg" in words
    assert "1998" in words


@pytest.mark.filterwarnings("ignore:Glyph")
def test_missing_letters_are_told_once(dossier, scene, monkeypatch):
    from mineeco.report import charts

    fonts = charts._fonts()
    monkeypatch.setattr(charts, "_fonts", lambda: tuple((name, frozenset(letter for letter in letters if letter < 0x2E80)) for name, letters in fonts))
    _, _, log = dossier(LAYERS=[scene.lst], LANGUAGE="zh")
    assert sum("No font on this computer" in line for line in log) == 1
    _, _, log = dossier(LAYERS=[scene.lst], LANGUAGE="en")
    assert sum("No font on this computer" in line for line in log) == 0


def test_restoration_report_from_a_folder(run, teaching, values, tmp_path):
    """The model in one run: three chapters in order, the register that its step alone makes, optional inputs left out, one elevation model named twice."""
    outputs = {name: str(tmp_path / file) for name, file in (("page", "page.html"), ("register", "register.csv"), ("quantities", "earth.csv"), ("resilience", "r.csv"), ("classes", "c.tif"), ("evi", "evi.tif"))}
    common = {"MINES": teaching.mines, "START_FIELD": "start"}
    run(
        "restorationreport", FOLDER=teaching.files["scenes"], BEFORE=teaching.files["dem"], AFTER=teaching.files["dem"], COVER_DEPTH=.5, PERMUTATIONS=99, MIN_COUNT=1, TITLE="Dossier <1>", **common, **outputs,
    )
    words, heads = words_of(outputs["page"])
    wanted = ["Diagnose: Imagery", "Diagnose: Mine restoration", "Quantities: Mine statistics (register)", "Quantities: Earthwork: cut, fill and cover", "Evaluate: Resilience evaluation"]
    assert [head for head in heads if head in wanted] == wanted
    assert "Dossier <1>" in words
    assert "R was computed without R3" in words
    assert re.findall(r"Step \d: .*? \(mineeco:(\w+)\)", words) == ["landsatcomposites", "mlrirestoration", "minestatistics", "earthwork", "threedimensionresilience"]
    alone = str(tmp_path / "alone.csv")
    run("minestatistics", **common, CLASSES=outputs["classes"], VALUES=[outputs["evi"]], OUTPUT_TABLE=alone)
    own, again = (read_rows(path) for path in (outputs["register"], alone))
    assert [row["mine"] for row in own] == [row["mine"] for row in again]
    for column in ("area_km2", "si_percent_of_valid", "mean_2019", "duration_years"):
        assert [row[column] for row in own] == [row[column] for row in again]
    whole = read_rows(outputs["quantities"])[0]
    assert float(whole["net_m3"]) == 0
    assert float(whole["cover_m3"]) == pytest.approx(.5 * 1e4 * float(whole["area_ha"]))
    truth = {"restored": np.nanmean(values(outputs["classes"], 1)[teaching.truth == 1] == 1), "pits": np.nanmean(values(outputs["classes"], 1)[teaching.truth == 2] == 1)}
    assert truth["restored"] > truth["pits"] + .3


def read_rows(path):
    """Rows of a CSV file as dicts of text."""
    from mineeco.gis.tables import read_table

    return read_table(path)


def test_a_warning_is_kept_for_any_language():
    """Numbers of NumPy and messages within messages survive JSON, and the sentence can be said in another language later."""
    from mineeco.messages import Message

    inner = Message("the {n} mines", {"n": np.int64(3)})
    kept = json.loads(json.dumps(Message("{what}: {share:.1f} %", {"what": inner, "share": np.float32(12.5)}).data()))
    assert Message.of_data(kept).format() == "the 3 mines: 12.5 %"
    assert Message.of_data(kept).format({"{what}: {share:.1f} %": "{share:.1f}% von {what}", "the {n} mines": "{n} Minen"}.get) == "12.5% von 3 Minen"


def test_the_report_model_takes_the_distance_of_its_network():
    """Without it the network of the resilience lacks two of its four parts."""
    from qgis.core import QgsProcessingModelAlgorithm

    model = QgsProcessingModelAlgorithm()
    folder = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    assert model.fromFile(os.path.join(folder, "resources", "models", "restorationreport.model3"))
    sources = model.childAlgorithm("resilience").parameterSources()
    for name in ("SOURCES", "CORRIDORS", "DISTANCE", "DISTANCE_TYPE"):
        assert [source.parameterName() for source in sources[name]] == [name]
