"""The charts: that they draw the numbers they are given, say what they cannot draw, and are the same picture every time."""
import base64
import io
import math
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree

import matplotlib
import numpy as np
import pytest
from matplotlib.colors import to_hex
from matplotlib.text import Text
from mineeco.messages import InputProblem
from mineeco.report import charts
from mineeco.report.charts import Overlay, Points, Series
from PIL import Image

NAN = float("nan")
WORD = "$x_1$ <b>&amp; 矿区 a_very_long_name_without_spaces_20230715_20230911_02_T1.tif"
SQUARE = (0, 90, 0, 90)
CLASSES = [(1, "Poor", "#d7191c"), (2, "Fair", "#fdae61"), (3, "Good", "#1a9641")]

# Every chart with words that try to break it, gaps where the chart may have some, and with a single value.
HOSTILE = {
    "raster_map": lambda word: charts.raster_map(
        [[0.1, NAN], [0.5, 0.9]], SQUARE, title=word, label=word, nodata=word, north=word, caption=word, hillshade=[[0.1, NAN], [0.7, 1]],
        overlays=[Overlay([[[0, 0], [90, 90], [0, 90]]], "#0072b2", word, fill=True), Overlay([[]], "#000000", word), Points([(20, 20), (70, 60)], "#d73027", word, labels=[word, word]), Points([], "#000000", word)]),
    "half_map": lambda word: charts.raster_map([[1, 2, NAN]], (0, 90, 0, 30), title=word, classes=[(1, word, "#d7191c")], nodata=word, wide=False),
    "loadings": lambda word: charts.loadings([word, word], [word, word], [[0.5, NAN], [-0.5, 0]], [80, NAN], title=word),
    "histogram": lambda word: charts.histogram([0, 1, 2], [5, NAN], title=word, x_label=word, y_label=word, breaks=[0.5]),
    "class_bars": lambda word: charts.class_bars([word, word], [1, NAN], ["#d7191c", "#1a9641"], title=word, unit=word, shares=[100, NAN]),
    "ranked_bars": lambda word: charts.ranked_bars([word, word, word], [1, NAN, -1], title=word, x_label=word, marks=[(0.5, word)]),
    "stacked_bars": lambda word: charts.stacked_bars([word], [word, word], [[1], [NAN]], ["#d7191c", "#1a9641"], title=word, x_label=word, y_label=word),
    "lines": lambda word: charts.lines([2001, 2002, 2004], [Series(word, [NAN, 1, 2], low=[0, NAN, 1], high=[1, 2, 3])], title=word, x_label=word,
                                       y_label=word, events=[(2002, word)]),
    "scatter": lambda word: charts.scatter([1, 2, NAN], [1, NAN, 2], title=word, x_label=word, y_label=word, fits=[(1, 0, word)]),
    "density": lambda word: charts.scatter(np.arange(2000) % 50, np.arange(2000) // 50, title=word, density_label=word),
    "counted density": lambda word: charts.density([[0, 3], [NAN, 40]], (0, 1, 0, 1), title=word, x_label=word, y_label=word, fits=[(-1, 1, word)], density_label=word),
    "boxplot": lambda word: charts.boxplot([word, word, word], [[1, 2, NAN], [], [3]], title=word, y_label=word),
    "heatmap": lambda word: charts.heatmap([[1, NAN], [3, -4]], [word, word], [word, word], title=word, x_label=word, y_label=word, ramp="diverging"),
}
SINGLE = {
    "raster_map": lambda: charts.raster_map([[0.3]], SQUARE, title="t"),
    "loadings": lambda: charts.loadings(["PC1"], ["NDVI"], [[0.0]], [100], title="t"),
    "histogram": lambda: charts.histogram([0, 1], [1], title="t"),
    "class_bars": lambda: charts.class_bars(["a"], [0], ["#d7191c"], title="t"),
    "ranked_bars": lambda: charts.ranked_bars(["a"], [-2], title="t"),
    "stacked_bars": lambda: charts.stacked_bars([2001], ["a"], [[0]], ["#d7191c"], title="t"),
    "lines": lambda: charts.lines([2001], [Series("", [0.5])], title="t"),
    "scatter": lambda: charts.scatter([1], [2], title="t"),
    "density": lambda: charts.density([[1]], (0, 1, 0, 1), title="t"),
    "boxplot": lambda: charts.boxplot(["a"], [[1]], title="t"),
    "heatmap": lambda: charts.heatmap([[3]], ["a"], ["b"], title="t"),
}
EMPTY = {
    "raster_map": lambda: charts.raster_map(np.full((2, 2), NAN), SQUARE, title="Empty"),
    "foreign classes": lambda: charts.raster_map([[7, 8]], SQUARE, title="Empty", classes=CLASSES),
    "loadings": lambda: charts.loadings(["PC1"], ["NDVI"], [[NAN]], [NAN], title="Empty"),
    "histogram": lambda: charts.histogram([0, 1, 2], [0, 0], title="Empty"),
    "class_bars": lambda: charts.class_bars([], [], [], title="Empty"),
    "ranked_bars": lambda: charts.ranked_bars(["a"], [np.inf], title="Empty"),
    "stacked_bars": lambda: charts.stacked_bars([2001], ["a"], [[NAN]], ["#d7191c"], title="Empty"),
    "lines": lambda: charts.lines([2001], [Series("a", [NAN])], title="Empty"),
    "no lines": lambda: charts.lines([2001], [], title="Empty"),
    "scatter": lambda: charts.scatter([1, NAN], [NAN, 1], title="Empty"),
    "density": lambda: charts.density([[0, NAN]], (0, 1, 0, 1), title="Empty"),
    "boxplot": lambda: charts.boxplot(["a", "b"], [[], [NAN]], title="Empty"),
    "heatmap": lambda: charts.heatmap([[NAN]], ["a"], ["b"], title="Empty"),
}


def decode(figure):
    """Return kind and bytes of a figure's picture."""
    head, _, data = figure.source.partition(",")
    return head, base64.b64decode(data)


def pixels(figure):
    """Return the picture of a PNG figure as an array (y, x, 3)."""
    head, data = decode(figure)
    assert head == "data:image/png;base64"
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


@pytest.fixture
def drawn(monkeypatch):
    """The matplotlib figures behind the charts of a test."""
    figures = []
    for name in ("_svg", "_png"):
        original = getattr(charts, name)
        monkeypatch.setattr(charts, name, lambda figure, *rest, original=original: figures.append(figure) or original(figure, *rest))
    return figures


def words(figure):
    """Return every text that a figure shows, as it is read."""
    return [text.get_text().replace(r"\$", "$") for text in figure.findobj(Text) if text.get_text() and text.get_visible()]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("chart", sorted(SINGLE))
def test_a_single_value_is_drawn(chart):
    figure = SINGLE[chart]()
    assert figure.width > 100
    assert len(decode(figure)[1]) > 1000


@pytest.mark.parametrize("chart", sorted(EMPTY))
def test_nothing_to_draw_is_said_by_name(chart):
    with pytest.raises(InputProblem, match='The chart "Empty" has nothing to show'):
        EMPTY[chart]()


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("chart", sorted(HOSTILE))
def test_pictures_hold_shapes_only_and_are_described(chart):
    figure = HOSTILE[chart](WORD)
    assert figure.alt.startswith(WORD + ". ")
    assert len(figure.alt) > len(WORD) + 3
    head, data = decode(figure)
    if head == "data:image/png;base64":
        assert data.startswith(b"\x89PNG")
        assert not Image.open(io.BytesIO(data)).info
        return
    text = data.decode("utf-8")
    assert "$" not in text
    assert "<!--" not in text
    root = ElementTree.fromstring(text)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {"svg", "defs", "style", "g", "path", "use", "clipPath", "rect", "image"}
    for element in root.iter():
        for name, value in element.attrib.items():
            if name.endswith("href"):
                assert value.startswith("data:image/png;base64,") or value[1:] in ids
            for reference in re.findall(r"url\(#([^)]*)\)", value):
                assert reference in ids


@pytest.mark.parametrize("chart", sorted(HOSTILE))
def test_dollars_are_not_read_as_mathematics(chart, drawn):
    HOSTILE[chart]("a $x_{1$ and $y$")
    texts = [text for text in drawn[-1].findobj(Text) if "$" in text.get_text()]
    assert texts
    assert not any(matplotlib.cbook.is_math_text(text.get_text()) for text in texts)


def test_equal_input_gives_equal_bytes_in_every_process():
    code = ("import sys, hashlib; sys.path.insert(0, %r); import test_charts;"
            "print([hashlib.sha256(make('word 1').source.encode()).hexdigest() for _, make in sorted(test_charts.HOSTILE.items())],"
            " 'matplotlib.pyplot' in sys.modules)") % os.path.dirname(__file__)
    answers = set()
    for seed in ("1", "2"):
        environment = dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path), PYTHONHASHSEED=seed)
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
        answers.add(run.stdout.strip())
    answer, = answers
    assert answer.endswith(" False")  # pyplot was not imported on the way
    assert len(set(re.findall("[0-9a-f]{64}", answer))) == len(HOSTILE)


def test_threads_draw_the_same_pictures_and_leave_settings_alone():
    settings = dict(matplotlib.rcParams)
    alone = {name: make(WORD).source for name, make in HOSTILE.items()}
    names = sorted(HOSTILE) * 3
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(lambda name: HOSTILE[name](WORD).source, names))
    assert together == [alone[name] for name in names]
    assert dict(matplotlib.rcParams) == settings


def test_chinese_is_drawn_with_a_font_that_has_it(recwarn):
    installed = [family for family, _ in charts._fonts()]
    if not set(installed) & set(charts._CJK_FONTS):
        pytest.skip("no Chinese font of the list is installed")
    families = charts._families("遥感生态指数 −0.5 km²")
    letters = set().union(*(drawn for family, drawn in charts._fonts() if family in families))
    assert {ord(letter) for letter in "遥感生态指数−²"} <= letters
    assert families[0] in charts._CJK_FONTS
    assert charts._families("Index −0.5")[0] not in charts._CJK_FONTS
    figure = charts.class_bars(["遥感生态指数"], [-0.5], ["#1a9641"], title="生态")
    assert not [warning for warning in recwarn if "Glyph" in str(warning.message)]
    assert decode(figure)[0] == "data:image/svg+xml;base64"


def test_minus_signs_are_never_boxes(drawn, monkeypatch):
    # A font without the minus sign, as SimHei is, and a matplotlib that takes no letters from a second font.
    family = charts._families("-0.5")[0]
    monkeypatch.setattr(charts, "_fonts", lambda: ((family, frozenset(range(32, 127))),))

    def texts():
        charts.lines([1, 2], [Series("a", [-2, 2])], title="t")
        return [label.get_text() for label in drawn[-1].axes[0].get_yticklabels()] + words(drawn[-1])

    monkeypatch.setattr(matplotlib, "__version__", "3.10.0")
    assert "−2" in texts()
    monkeypatch.setattr(matplotlib, "__version__", "3.5.1")
    assert "-2" in texts()
    assert "−" not in "".join(texts())


def test_ramps_run_through_their_colours():
    assert charts.ramp_colours("rsei", 5) == ["#d7191c", "#fdae61", "#ffffbf", "#a6d96a", "#1a9641"]
    assert charts.ramp_colours(["#000000", "#ff8000"], 3) == ["#000000", "#804000", "#ff8000"]  # 127.5 -> 128, 64
    assert charts.ramp_colours("rsei", 1) == ["#ffffbf"]
    for ramp in ("rsei", "sequential", "heat", "terrain", "diverging"):
        assert len(set(charts.ramp_colours(ramp, 10))) == 10
    assert len(set(charts.PALETTE)) == len(charts.PALETTE)


def test_words_are_broken_into_lines():
    assert charts._wrap("Distance to the nearest road", 12) == "Distance to\nthe nearest\nroad"
    assert charts._wrap("土壤有机质含量", 6) == "土壤有\n机质含\n量"
    assert charts._wrap("NDVI与湿度", 6) == "NDVI与\n湿度"
    assert charts._wrap("abcdefghij", 4) == "abcd\nefgh\nij"
    assert charts._wrap("a_long_name_of_a_file", 7) == "a_long_\nname_\nof_a_…"
    assert charts._wrap("  two \n words ", 20) == "two words"
    assert charts._wrap("", 20) == ""


def test_a_map_shows_each_cell_where_it_is_in_its_colour(drawn):
    # First row north: poor, fair / no data, good. The frame lies inside each quarter's edge, so quarters are read at their middles.
    figure = charts.raster_map([[1, 2], [NAN, 3]], (500000, 500060, 4000000, 4000060), title="Map", classes=CLASSES, nodata="No data", north="N")
    picture = pixels(figure)
    frame = drawn[-1].axes[0].get_position()
    height, width = picture.shape[:2]

    def at(x, y):
        return "#%02x%02x%02x" % tuple(picture[round((1 - frame.y0 - y * frame.height) * height), round((frame.x0 + x * frame.width) * width)])

    assert [at(0.25, 0.75), at(0.75, 0.75), at(0.25, 0.25), at(0.75, 0.25)] == ["#d7191c", "#fdae61", "#e4e4df", "#1a9641"]
    # The border between two cells is sharp and in the middle.
    assert [at(0.495, 0.75), at(0.505, 0.75)] == ["#d7191c", "#fdae61"]
    assert set(words(drawn[-1])) == {"Map", "Poor", "Fair", "Good", "No data", "N", "10 m"}
    assert figure.alt == "Map. Poor; Fair; Good"


def test_every_cell_of_a_map_is_the_same_number_of_dots():
    board = np.indices((37, 53)).sum(axis=0) % 2 + 1
    picture = pixels(charts.raster_map(board, (0, 53, 0, 37), title="Board", classes=[(1, "a", "#000000"), (2, "b", "#ff0000")], metres=None))
    red = np.all(picture == (255, 0, 0), axis=2)
    row = red[np.argmax(red.sum(axis=1))]
    changes = np.flatnonzero(np.diff(row.astype(int)))
    lengths = np.diff(changes[2:50])  # the frame's line covers a part of the first cell
    assert len(set(lengths.tolist())) == 1
    assert lengths[0] > 5


def test_a_map_of_values_says_what_lies_beyond_its_ends(drawn):
    charts.raster_map([[-2.0, 0.5, 0.7]], (0, 90, 0, 30), title="Map", label="Index", limits=(0, 1))
    assert {"≤ 0", "0.2", "0.4", "0.6", "0.8", "1.0"} <= set(words(drawn[-1]))
    assert not [word for word in words(drawn[-1]) if word.startswith("≥")]
    assert "20 m" in words(drawn[-1])  # a quarter of 90 m is 22.5 m
    picture = pixels(charts.raster_map([[-3.0, 0.0, 1.5]], (0, 90, 0, 30), title="Map", ramp="diverging"))
    for colour in ((166, 97, 26), (245, 245, 245)):  # both ends are 3: -3 is the lowest colour, 0 the middle, 1.5 no end
        assert np.all(picture == colour, axis=2).sum() > 1000
    assert np.all(picture == (1, 133, 113), axis=2).sum() < 1000


def test_shade_darkens_and_level_ground_keeps_its_colour(drawn):
    picture = pixels(charts.raster_map([[1, 1]], (0, 60, 0, 30), title="Map", classes=CLASSES, hillshade=[[0.0, 0.75]]))
    frame = drawn[-1].axes[0].get_position()
    height, width = picture.shape[:2]
    y = round((1 - frame.y0 - 0.5 * frame.height) * height)
    dark, level = (picture[y, round((frame.x0 + x * frame.width) * width)] for x in (0.25, 0.75))
    assert dark.tolist() == [107, 12, 14]  # half of 215, 25, 28
    assert level.tolist() == [215, 25, 28]


@pytest.mark.parametrize(("ground", "text", "part"), [(12000, "2 km", 1 / 6), (2400, "500 m", 5 / 24), (90, "20 m", 2 / 9), (4000, "1 km", 1 / 4)])
def test_scale_bars_are_round_and_true(drawn, ground, text, part):
    # The longest of 1, 2, 5 x 10^k metres that is at most a quarter of the map: 3000 m -> 2 km, 600 m -> 500 m, 22.5 m -> 20 m, 1000 m -> 1 km.
    charts.raster_map([[1, 2]], (0, ground / 100, 0, ground / 200), title="Map", metres=(100, 100))
    assert text in words(drawn[-1])
    bar = drawn[-1].axes[1]
    drawn_length = sum(patch.get_width() for patch in bar.patches)
    assert drawn_length / bar.get_xlim()[1] == pytest.approx(part)


def test_a_large_raster_is_thinned_and_keeps_its_shape():
    figure = charts.raster_map(np.arange(5000 * 2500.0).reshape(5000, 2500), (0, 2500, 0, 5000), title="Map", metres=None)
    assert pixels(figure).shape[0] < 1700
    assert figure.height > figure.width


def test_a_histogram_keeps_every_cell_and_colours_by_class(drawn):
    counts = np.ones(1000)
    charts.histogram(np.linspace(0, 1, 1001), counts, title="Distribution", breaks=[0.25, 0.5], colours=["#d7191c", "#fdae61", "#1a9641"])
    bars = drawn[-1].axes[0].patches
    heights = np.array([bar.get_height() for bar in bars])
    # 1000 bins: nine are joined to one bar, 112 bars, the last of them with one bin.
    assert (len(bars), heights.sum(), heights[0], heights[-1]) == (112, 1000, 9, 1)
    assert len({round(bar.get_width(), 9) for bar in bars}) == 1
    left = [to_hex(bar.get_facecolor()) for bar in bars if bar.get_x() + bar.get_width() / 2 < 0.25]
    assert set(left) == {"#d7191c"}
    assert {to_hex(bar.get_facecolor()) for bar in bars} == {"#d7191c", "#fdae61", "#1a9641"}
    assert {"0.25", "0.5"} <= set(words(drawn[-1]))
    with pytest.raises(ValueError, match="one edge more"):
        charts.histogram([0, 1], [1, 2], title="t")


def test_class_bars_show_amount_and_share_in_the_given_order(drawn):
    figure = charts.class_bars(["Poor", "Fair", "Good"], [1.26, NAN, 12345.6], ["#d7191c", "#fdae61", "#1a9641"], title="Areas", unit="km²",
                               shares=[0.01, NAN, 99.99])
    bars = drawn[-1].axes[0].patches
    assert [bar.get_width() for bar in bars] == [1.26, 0, 12345.6]
    assert [to_hex(bar.get_facecolor()) for bar in bars] == ["#d7191c", "#fdae61", "#1a9641"]
    assert {"1.3 km² · 0.0 %", "–", "12,345.6 km² · 100.0 %"} <= set(words(drawn[-1]))
    assert figure.alt == "Areas. Poor 1.3 km² · 0.0 %; Fair –; Good 12,345.6 km² · 100.0 %"
    with pytest.raises(ValueError, match="a name and a colour"):
        charts.class_bars(["Poor"], [1, 2], ["#d7191c"], title="t")


def test_ranked_bars_run_from_the_largest_down(drawn):
    figure = charts.ranked_bars(["a", "b", "c", "d"], [0.2, NAN, 0.5, -0.1], title="Importance", top=2)
    assert [bar.get_width() for bar in drawn[-1].axes[0].patches] == [0.5, 0.2]
    assert figure.alt == "Importance. c 0.5; a 0.2"


def test_marks_stand_across_ranked_bars(drawn):
    """Lines at 30 and 60 with their names one above the other, inside the axis though the bars end at 40."""
    figure = charts.ranked_bars(["a", "b"], [40, 10], title="Mines", marks=[(60, "printed"), (30, "chance")])
    axes = drawn[-1].axes[0]
    dashed = [line.get_xdata()[0] for line in axes.lines if line.get_linestyle() == "--"]
    assert dashed == [30, 60]
    assert axes.get_xlim() == (0, 60)
    heights = {text.get_text(): text.xyann[1] for text in axes.texts if text.get_text() in ("printed", "chance")}
    assert heights["printed"] > heights["chance"]
    assert figure.alt == "Mines. a 40; b 10; printed; chance"


def test_stacks_stand_on_each_other_and_missing_years_are_gaps(drawn):
    charts.stacked_bars([2001, 2002, 2004], ["Poor", "Good"], [[1, NAN, 3], [4, 5, 6]], ["#d7191c", "#1a9641"], title="Years")
    bars = drawn[-1].axes[0].patches
    assert [(round(bar.get_x() + bar.get_width() / 2, 6), bar.get_y(), bar.get_height()) for bar in bars] == [
        (2001, 0, 1), (2002, 0, 0), (2004, 0, 3), (2001, 1, 4), (2002, 0, 5), (2004, 3, 6)]
    charts.stacked_bars(["A", "B"], ["Poor"], [[1, 2]], ["#d7191c"], title="Words")
    assert {"A", "B", "Poor", "Words"} <= set(words(drawn[-1]))


def test_gaps_in_curves_stay_gaps(drawn):
    series = [Series("Mean", [1, 2, 3, NAN, 5, 6]), Series("Mine", [6, 5, 4, 3, 2, 1], low=[5, 4, 3, 2, 1, 0], high=[7, 6, 5, 4, 3, 2])]
    charts.lines([2001, 2002, 2004, 2005, 2006, 2007], series, title="Curves", events=[(2004, "Closed")])
    mean, mine = drawn[-1].axes[0].lines[:2]
    # 2003 is missing: a NaN stands between 2002 and 2004 in either curve; the NaN of 2005 stays.
    np.testing.assert_array_equal(mean.get_ydata(), [1, 2, NAN, 3, NAN, 5, 6])
    np.testing.assert_array_equal(mine.get_xdata(), [2001, 2002, NAN, 2004, 2005, 2006, 2007])
    assert drawn[-1].axes[0].lines[2].get_xdata()[0] == 2004
    assert {"Closed", "Mean", "Mine", "2001", "2004", "2007"} <= set(words(drawn[-1]))
    band = drawn[-1].axes[0].collections[0].get_paths()
    assert [path.vertices[:, 0].max() for path in band] == [2002, 2007]  # the band has the gap too
    # Dates every five years or so are no yearly series with gaps.
    charts.lines([1990, 1995, 2000, 2003, 2010], [Series("a", [1, 2, 3, 4, 5])], title="t")
    assert not np.isnan(drawn[-1].axes[0].lines[0].get_ydata()).any()
    with pytest.raises(ValueError, match="as many values"):
        charts.lines([1, 2], [Series("a", [1])], title="t")


def test_a_value_alone_between_gaps_shows_in_a_long_curve(drawn):
    values = np.sin(np.arange(200.0))
    charts.lines(np.arange(200) / 10, [Series("a", values)], title="t")
    assert drawn[-1].axes[0].lines[0].get_marker() in (None, "None")
    values[[49, 51]] = NAN
    charts.lines(np.arange(200) / 10, [Series("a", values)], title="t")
    assert drawn[-1].axes[0].lines[0].get_marker() == "o"


def test_points_become_density_when_there_are_many(drawn):
    few = charts.scatter([1, 2, 3, NAN], [2, 4, 6, 8], title="Few", fits=[(2, 0, "y = 2x")])
    axes = drawn[-1].axes[0]
    np.testing.assert_array_equal(axes.lines[0].get_ydata(), [2, 4, 6])
    np.testing.assert_allclose(axes.lines[1].get_ydata(), 2 * np.array(axes.get_xlim()))
    assert few.alt == "Few. n = 3; 1–3; 2–6; y = 2x"
    generator = np.random.default_rng(3)
    x = generator.normal(size=50_000)
    many = charts.scatter(x, x + generator.normal(size=x.size), title="Many", density_label="Pairs")
    assert len(drawn[-1].axes[0].images) == 1
    assert {"Pairs", "1", "10", "100"} <= set(words(drawn[-1]))
    assert len(many.source) < 100_000


def test_density_lies_where_it_was_counted(drawn):
    figure = charts.density([[0, 9], [100, 0]], (0, 2, -1, 1), title="Counted", x_label="x", y_label="y", fits=[(-1, 1, "y = 1 - x")])
    axes = drawn[-1].axes[0]
    image = axes.images[0]
    assert image.origin == "lower"
    assert tuple(image.get_extent()) == (0, 2, -1, 1)
    np.testing.assert_array_equal(np.asarray(image.get_array())[..., 3], [[0, 255], [255, 0]])
    np.testing.assert_allclose(axes.lines[0].get_ydata(), 1 - np.array(axes.get_xlim()))
    assert axes.get_xlim() == (0, 2)
    assert axes.get_ylim() == (-1, 1)
    assert figure.alt == "Counted. n = 109; x 0–2; y −1–1; y = 1 - x"


def test_boxes_show_median_and_quartiles_and_keep_empty_places(drawn):
    charts.boxplot(["a", "b", "c"], [[1, 2, 3, 4, 5, NAN], [], [7]], title="Boxes")
    axes = drawn[-1].axes[0]
    assert [(box.get_y(), box.get_height()) for box in axes.patches] == [(2, 2), (7, 0)]  # quartiles of 1..5 are 2 and 4
    assert axes.get_ylim()[0] < 1 < 7 < axes.get_ylim()[1]
    medians = {tuple(line.get_ydata()) for line in axes.lines if line.get_linewidth() == 1.8}
    assert medians == {(3, 3), (7, 7)}
    assert {"a\nn = 5", "b\nn = 0", "c\nn = 1"} <= set(words(drawn[-1]))


def test_outliers_are_dots_unless_they_would_be_a_smear(drawn):
    values = [0.0] * 10 + [1.0] * 10 + [50.0]
    charts.boxplot(["a"], [values], title="t")
    assert any(line.get_marker() == "o" and 50 in line.get_ydata() for line in drawn[-1].axes[0].lines)
    charts.boxplot(["a"], [values * 30], title="t")
    assert not any(line.get_marker() == "o" for line in drawn[-1].axes[0].lines)


def test_heat_maps_show_their_numbers_readably(drawn):
    charts.heatmap([[0, 10], [NAN, 5]], ["Poor", "Good"], ["to poor", "to good"], title="Changes", spec=".1f")
    axes = drawn[-1].axes[0]
    assert [to_hex(patch.get_facecolor()) for patch in axes.patches] == ["#ffffd9", "#081d58", "#41b6c4"]
    numbers = {text.get_text(): text.get_color() for text in axes.texts}
    assert numbers == {"0.0": "#26312b", "10.0": "white", "5.0": numbers["5.0"]}
    assert {"Poor", "Good", "to poor", "to good"} <= set(words(drawn[-1]))
    with pytest.raises(ValueError, match="one name a row"):
        charts.heatmap([[1, 2]], ["a"], ["b"], title="t")


def test_loadings_show_signs_and_contributions(drawn):
    figure = charts.loadings(["PC1", "PC2"], ["NDVI", "LST"], [[0.6, -0.8], [0.8, 0.6]], [78.44, 21.56], title="Loadings")
    first, second = drawn[-1].axes
    assert [bar.get_width() for bar in first.patches] == [0.6, -0.8]
    assert [to_hex(bar.get_facecolor()) for bar in first.patches] == [charts.PALETTE[0], charts.PALETTE[1]]
    assert [bar.get_width() for bar in second.patches] == [0.8, 0.6]
    assert {"PC1 · 78.4 %", "PC2 · 21.6 %", "0.60", "−0.80"} <= set(words(drawn[-1]))
    assert figure.alt == "Loadings. PC1 78.4 %: NDVI 0.60, LST −0.80; PC2 21.6 %: NDVI 0.80, LST 0.60"


def test_numbers_along_axes_share_decimals_and_years_are_not_grouped():
    assert charts._tick_texts([0.0, 0.25, 0.5]) == ["0.00", "0.25", "0.50"]
    assert charts._tick_texts([1990, 2000, 2010]) == ["1990", "2000", "2010"]
    assert charts._tick_texts([-20000, 0, 20000]) == ["−20,000", "0", "20,000"]
    assert charts._tick_texts([0.1 + 0.2, 0.6]) == ["0.3", "0.6"]
    assert charts._tick_texts([0, 2e7]) == ["0", "2×10⁷"]
    assert charts._tick_texts([]) == []


def test_counts_have_ticks_at_whole_numbers(drawn):
    for values, whole in (([8, NAN, 8], True), ([6, 7, 8], True), ([6, 7.5, 8], False)):
        charts.lines([2009, 2013, 2018], [Series("Sources", values)], title="t")
        ticks = drawn[-1].axes[0].get_yticks()
        assert (ticks == ticks.round()).all() == whole


def test_half_width_pictures_are_half_as_wide_and_letters_equally_large():
    half, wide = (charts.lines([2001, 2002], [Series("a", [1, 2])], title="t", wide=wide) for wide in (False, True))
    assert (half.wide, wide.wide) == (False, True)
    assert half.share == wide.share == 100
    assert math.isclose(half.width / 4.4, wide.width / 9.0, rel_tol=0.01)
