"""The page: what it shows, that nothing handed in can run or load anything, and that a file is written whole or not at all."""
import json
import os
import pathlib
import re
import subprocess
import sys
from html.parser import HTMLParser

import numpy as np
import pytest
from mineeco.messages import FileProblem
from mineeco.report import charts, page
from mineeco.report.page import Column, Definitions, Figure, Notice, Page, Provenance, Section, Table, Tile, number

HOSTILE = '<script>alert("x")</script> & </title></style> {{ 7 * 7 }} \' onload=x 矿区'
LONG = "LC08_L2SP_123032_20230715_20230911_02_T1_" * 8 + ".tif"
VOID = {"meta", "img", "br"}
FOLDER = pathlib.Path(page.__file__).parent
DOT = "data:image/png;base64,iVBORw0KGgo="


class Reader(HTMLParser):
    """Reads a page as a browser does: elements with their attributes and the text inside, checking that they nest."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self._open = [], []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "attrs": dict(attrs), "text": "", "inside": [parent["tag"] for parent in self._open]}
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        assert self._open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self._open:
            element["text"] += data

    def all(self, tag, **attrs):
        found = [element for element in self.elements if element["tag"] == tag]
        return [element for element in found if all(element["attrs"].get(name.strip("_")) == value for name, value in attrs.items())]

    def texts(self, tag, **attrs):
        return [" ".join(element["text"].split()) for element in self.all(tag, **attrs)]


def full_page(word):
    """Return a page on which every place for text holds `word`."""
    table = Table([Column(word), Column(word, "right", ".1f")], [[word, 1.25], [word, None]], word, ["#1a9641", ""], [word, 2])
    return Page(
        word, word, "zh_CN", word, [(word, word), (word, [word, 3])], Notice(word, [word]), [Tile(word, word, word, word)], word,
        [Section(word, [word, [word, word], Figure(DOT, word, word), table, Definitions([(word, word)], word), Notice(word, [word]), [Tile(word, 1.0, word)]])],
        Definitions([(word, word)], word), Provenance(word, [word], word, [word], word, {word: word}), word)


def test_start_up_needs_neither_matplotlib_nor_jinja2():
    code = ("import sys; import mineeco.report.page, mineeco.report.charts;"
            "print([name for name in ('matplotlib', 'jinja2', 'PIL', 'qgis', 'osgeo', 'mineeco.core', 'mineeco.gis') if name in sys.modules])")
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path))
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("word", [HOSTILE, LONG, "a\x00b", "矿区生态 & <i>"])
def test_whatever_is_handed_in_is_only_text(word):
    text = page.render(full_page(word))
    reader = Reader(text)
    tags = {element["tag"] for element in reader.elements}
    assert tags <= {"html", "head", "meta", "title", "style", "body", "main", "header", "h1", "h2", "h3", "p", "dl", "div", "dt", "dd", "aside", "ul", "ol",
                    "li", "nav", "a", "section", "figure", "img", "figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "details",
                    "summary", "pre", "footer"}
    for element in reader.elements:
        assert not [name for name in element["attrs"] if name.startswith("on")]
    shown = word.replace("\x00", "\ufffd")
    headings = [element["text"].replace("\x00", "\ufffd") for element in reader.all("h1") + reader.all("title")]
    assert headings == [shown, shown]
    assert reader.all("img")[0]["attrs"]["alt"].replace("\x00", "\ufffd") == shown
    assert "49" not in reader.all("h1")[0]["text"]


def test_nothing_is_loaded_from_anywhere():
    text = page.render(full_page("http://example.org/x.js"))
    reader = Reader(text)
    for element in reader.elements:
        for name in ("src", "href", "srcset", "data", "action", "poster", "background", "xlink:href"):
            value = element["attrs"].get(name)
            assert value is None or value.startswith("data:image/") or re.fullmatch(r"#section-\d+", value)
        assert "http" not in element["attrs"].get("style", "")
    style = reader.all("style")[0]["text"]
    assert "url(" not in style
    assert "@import" not in style
    policy = reader.all("meta", **{"http-equiv": "Content-Security-Policy"})[0]["attrs"]["content"]
    assert policy == "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def test_templates_hold_no_words():
    for name in ("page.html", "blocks.html"):
        text = (FOLDER / "templates" / name).read_text(encoding="utf-8")
        visible = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)
        assert re.sub(r"<[^>]*>", "", visible).strip() == ""


def test_parts_stand_where_they_belong():
    rows = [["Poor", 0.0, -1.5], ["Good", float("nan"), 12345.678]]
    table = Table([Column("Level"), Column("From", "right", ".1f"), Column("Area", "right", ",.2f")], rows, "Areas", ["#d7191c", ""], ["All", None, 12344.178])
    half = Figure(DOT, "first", "Caption 1", 480, 300, wide=False, share=98.6)
    content = Page(
        "Title", "Subtitle", "zh_CN", "MineEco", [("Files", ["a.tif", "b.tif"])], Notice("Check", ["Turned round."]),
        [Tile("Mean", 0.5126, "km²", "note", ".2f")],
        "Contents", [Section("One", ["Prose.", half, half, table, half], new_page=True), Section("Two", [["a", "b"]])],
        Definitions([("LOW", 1), ("AOI", None)], "Parameters"),
        Provenance("Sources", ["Method."], "References", ["Xu (2013), doi:10.1016/x"], "JSON", {"名": [1, 2.5], "path": pathlib.PurePosixPath("a.tif")}),
        "End")
    reader = Reader(page.render(content))
    assert reader.all("html")[0]["attrs"]["lang"] == "zh-CN"
    assert reader.texts("title") == ["Title"]
    assert reader.texts("h2") == ["Check", "Contents", "One", "Two", "Parameters", "Sources"]
    assert reader.texts("dd") == ["a.tif, b.tif", "0.51 km²", "note", "1", "–"]
    assert reader.texts("aside") == ["Check Turned round."]
    assert [element["attrs"]["href"] for element in reader.all("a")] == ["#section-1", "#section-2"]
    assert [element["attrs"].get("class") for element in reader.all("section")] == ["new-page", None, None, "provenance"]
    assert [element["text"].count("Caption 1") for element in reader.all("div", class_="figures")] == [2, 1]
    assert reader.all("img")[0]["attrs"] == {"src": DOT, "alt": "first", "width": "480", "height": "300", "style": "width: 98.6%"}
    assert reader.texts("th") == ["Level", "From", "Area"]
    assert all("thead" in element["inside"] for element in reader.all("th"))
    assert reader.texts("td") == ["Poor", "0.0", "−1.50", "Good", "–", "12,345.68", "All", "–", "12,344.18"]
    assert [element["attrs"]["class"] for element in reader.all("td")] == ["left", "right", "right"] * 3
    assert [element["attrs"]["style"] for element in reader.all("span", class_="patch")] == ["background: #d7191c"]
    assert reader.all("tr")[-1]["attrs"] == {"class": "total"}
    assert json.loads(reader.all("pre")[0]["text"]) == {"名": [1, 2.5], "path": "a.tif"}
    assert "open" not in reader.all("details")[0]["attrs"]
    assert reader.texts("footer") == ["End"]


def test_parts_that_are_not_handed_in_leave_no_trace():
    text = page.render(Page("Title"))
    assert text.startswith("<!DOCTYPE html>\n<html lang=\"en\">")
    reader = Reader(text)
    assert {element["tag"] for element in reader.elements} == {"html", "head", "meta", "title", "style", "body", "main", "header", "h1"}


def test_long_tables_scroll_on_screen_and_print_whole():
    style = (FOLDER / "templates" / "page.css").read_text(encoding="utf-8")
    screen, _, paper = style.partition("@media print")
    assert re.search(r"\.table \{[^}]*max-height: \d+px; overflow: auto", screen)
    assert re.search(r"\.picture, \.table, pre \{ overflow: visible; max-height: none; \}", paper)
    assert "thead { display: table-header-group; }" in paper
    assert "td.left { max-width: 20em; }" in screen  # a long name without a space must not push the other columns off the paper
    assert "print-color-adjust: exact" in paper
    assert "size: A4" in screen


@pytest.mark.parametrize(("value", "spec", "text"), [
    (None, "", "–"), (float("nan"), ".2f", "–"), (np.float32("nan"), "", "–"), (float("inf"), "", "∞"), (-np.inf, "", "−∞"),
    (2001, "", "2001"), (np.int64(7), ".1f", "7.0"), (-3, "", "−3"), (0.123456, "", "0.1235"), (-0.001, ".2f", "0.00"), (1234567.8, ",.1f", "1,234,567.8"),
    (12345.6, "", "12,346"), (0.000012, "", "1.2×10⁻⁵"), (-2.5e12, "", "−2.5×10¹²"), (0.256, ".1%", "25.6%"), ("a-b", "", "a-b"), (True, "", "True"),
    (12000, ",d", "12,000"), (3.5, ",d", "3.5")])
def test_numbers(value, spec, text):
    assert number(value, spec) == text


@pytest.mark.parametrize("source", [
    "javascript:alert(1)", "http://example.org/a.png", "data:text/html;base64,AAAA", 'data:image/png;base64,AA" onload="x', "data:image/png;base64,AAAA\n", ""])
def test_only_pictures_inside_the_page_are_figures(source):
    with pytest.raises(ValueError, match="data address"):
        Figure(source, "alt")


def test_tables_refuse_what_does_not_fit():
    columns = [Column("a"), Column("b")]
    with pytest.raises(ValueError, match="3 values for 2 columns"):
        Table(columns, [[1, 2], [1, 2, 3]])
    with pytest.raises(ValueError, match="1 values for 2 columns"):
        Table(columns, [[1, 2]], total=[1])
    with pytest.raises(ValueError, match="must look like"):
        Table(columns, [[1, 2]], colours=["red; background: url(x)"])
    with pytest.raises(ValueError, match="2 colours for 1 rows"):
        Table(columns, [[1, 2]], colours=["#000000", ""])
    with pytest.raises(ValueError, match="align"):
        Column("a", "justify")


def test_equal_pages_are_equal_bytes_also_with_odd_file_names(tmp_path):
    odd = os.fsdecode(b"scene_\xff.tif")
    first, second = page.render(full_page(odd)), page.render(full_page(odd))
    assert first == second
    page.write(full_page(odd), tmp_path / "page.html")
    assert (tmp_path / "page.html").read_bytes() == first.encode("utf-8")
    assert os.listdir(tmp_path) == ["page.html"]


def test_an_older_page_is_replaced(tmp_path):
    path = tmp_path / "生态.html"
    path.write_text("old", encoding="utf-8")
    page.write(Page("新"), str(path))
    assert "<h1>新</h1>" in path.read_text(encoding="utf-8")
    assert os.listdir(tmp_path) == ["生态.html"]


def test_a_target_that_cannot_be_replaced_leaves_nothing_behind(tmp_path):
    target = tmp_path / "page.html"
    target.mkdir()
    with pytest.raises(FileProblem, match=r"page\.html cannot be written \(.+\): close it"):
        page.write(Page("Title"), target)
    assert os.listdir(tmp_path) == ["page.html"]
    with pytest.raises(FileProblem, match="No such file or directory"):
        page.write(Page("Title"), tmp_path / "missing" / "page.html")
    assert os.listdir(tmp_path) == ["page.html"]


@pytest.mark.parametrize("failing", ["write", "replace"])
def test_a_failure_on_the_way_keeps_the_older_page(tmp_path, monkeypatch, failing):
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")
    if failing == "replace":
        def refuse(source, target):
            assert os.path.basename(source) == "page.%d.partial.html" % os.getpid()
            raise PermissionError(13, "The file is open elsewhere")
        monkeypatch.setattr(os, "replace", refuse)
        reason = "The file is open elsewhere"
    else:
        if not os.path.exists("/dev/full"):
            pytest.skip("this system has no device that is always full")
        link = tmp_path / ("page.%d.partial.html" % os.getpid())
        link.symlink_to("/dev/full")  # every write there fails as on a full disk
        reason = "No space left on device"
    with pytest.raises(FileProblem, match=reason):
        page.write(Page("Title"), path)
    assert path.read_text(encoding="utf-8") == "old"
    assert os.listdir(tmp_path) == ["page.html"]


def test_a_usual_page_stays_small():
    generator = np.random.default_rng(5)
    values = generator.random((400, 400))  # noise, the worst case for a compressed picture
    values[:30] = np.nan
    names = ["Poor", "Fair", "Moderate", "Good", "Excellent"]
    colours = charts.ramp_colours("rsei", 5)
    years = list(range(2001, 2024))
    counts, edges = np.histogram(values[np.isfinite(values)], 256, (0, 1))
    table = Table([Column("Year"), Column("Value", "right", ".3f")], [[year, 0.5] for year in years], "Values")
    figures = [
        charts.raster_map(values, (0, 12000, 0, 12000), title="RSEI", ramp="rsei", label="RSEI", nodata="No data", north="N"),
        charts.histogram(edges, counts, title="Distribution", breaks=[0.2, 0.4, 0.6, 0.8], colours=colours, x_label="RSEI", y_label="Cells"),
        charts.class_bars(names, [1, 2, 3, 4, 5], colours, title="Areas", unit="km²", shares=[10, 20, 30, 20, 20]),
        charts.lines(years, [charts.Series("Mean", generator.random(23), low=np.zeros(23), high=np.ones(23)), charts.Series("Mine", generator.random(23))],
                     title="Years"),
        charts.stacked_bars(years, names, generator.random((5, 23)), colours, title="Levels by year")]
    text = page.render(Page("Title", sections=[Section("Result", [*figures, table, table, table])]))
    assert len(text.encode("utf-8")) < 600_000
