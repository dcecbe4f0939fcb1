"""Before and after pictures of mines."""
import html
import json
import os
import re
import shutil

import numpy as np
import pytest
from osgeo import gdal

BANDS = ("blue", "green", "red", "nir", "swir1", "swir2")


def text_of(path):
    """Words of a page without its pictures."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    return html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r'<style>.*?</style>|src="[^"]*"|<pre>.*?</pre>', "", page, flags=re.DOTALL)))


@pytest.fixture
def plates(run, tmp_path):
    """Return a function that makes plates and gives (words of the page, PNG files, log)."""

    def make(**parameters):
        page, folder = str(tmp_path / "plates.html"), str(tmp_path / "plates")
        _, log = run("beforeafterpicture", **parameters, OUTPUT_HTML=page, OUTPUT_FOLDER=folder)
        return text_of(page), sorted(name for name in os.listdir(folder) if name.endswith(".png")), log

    return make


@pytest.fixture(scope="session")
def scenes(tmp_path_factory, saved):
    """Two scenes of six named bands; in the second the west is bare."""
    folder = tmp_path_factory.mktemp("scenes")
    rng = np.random.default_rng(3)
    green = np.array([.03, .06, .04, .40, .18, .08])[:, None, None] * rng.uniform(.9, 1.1, (6, 50, 60))
    bare = green.copy()
    bare[:, :, :30] = np.array([.12, .16, .22, .28, .34, .30])[:, None, None]
    return [saved(folder / ("scene_%s.tif" % date), array, BANDS, -9999) for date, array in (("2001-07-14", green), ("2010-07-20", bare))]


def test_means_of_the_curve_are_those_of_the_mines(plates, scene, values):
    """East is columns 10-29 and rows 10-39, west 5-19 and 5-19: they overlap, and each counts whole."""
    evi = values(scene.annual["EVI"])
    words, files, _ = plates(INPUTS=scene.dated, ZONES=scene.annual["MINES"], VALUES=[scene.annual["EVI"]])
    assert files == ["east.png", "west.png"]
    for rows, columns in ((slice(10, 40), slice(10, 30)), (slice(5, 20), slice(5, 20))):
        first, last = evi[0, rows, columns].mean(), evi[-1, rows, columns].mean()
        assert "Mean of evi in the mine: %.3g in 2001, %.3g in 2012" % (first, last) in words
    assert "Area 0.54 km²" in words  # 20 x 30 cells of 900 m2
    assert words.index("east") < words.index("west")  # the largest first
    assert "2005-07-14" in words


def test_the_picture_file(plates, scene, tmp_path):
    """The file is 9 inches wide and says what made it."""
    from PIL import Image

    plates(INPUTS=scene.dated, ZONES=scene.annual["MINES"], DPI=100, MAX_MINES=1)
    with Image.open(tmp_path / "plates" / "east.png") as image:
        assert image.size[0] == 900
        assert round(image.info["dpi"][0]) == 100
    with open(tmp_path / "plates" / "east.png.mineeco.json", encoding="utf-8") as file:
        told = json.load(file)
    assert told["algorithm"] == "mineeco:beforeafterpicture"
    assert [one["time"] for one in told["parameters"]["INPUTS"]] == ["2005-07-14", "2005-08-30", "2006-08-01"]


def test_one_colour_means_one_value_at_every_date(plates, saved, saved_polygons, cells_box, tmp_path):
    """Two dates with 0 and 1 everywhere: with a range from 0 to 1 the first is the ramp's first colour, the second its last."""
    from PIL import Image

    files = [saved(tmp_path / ("ndvi_%d.tif" % year), np.full((50, 60), float(year > 2005)), ("ndvi",), -9999) for year in (2001, 2010)]
    zones = saved_polygons(tmp_path / "one.gpkg", [(cells_box(20, 20, 10, 10), {"id": 1})])
    plates(INPUTS=files, ZONES=zones, RANGE="0,1", DPI=100)
    with Image.open(tmp_path / "plates" / "1.png") as image:
        line = np.asarray(image.convert("RGB"))[120]
    assert line[150].tolist() == [0x8C, 0x51, 0x0A]  # the ramp vegetation begins and ends so
    assert line[600].tolist() == [0x00, 0x44, 0x1B]


def test_scenes_in_colours_by_their_band_names(plates, scenes, scene, tmp_path):
    words, files, _ = plates(INPUTS=scenes, ZONES=scene.annual["MINES"], MAX_MINES=1)
    assert files == ["east.png"]
    assert "the 1 largest have a plate" in words
    before = open(tmp_path / "plates" / "east.png", "rb").read()
    plates(INPUTS=scenes, ZONES=scene.annual["MINES"], MAX_MINES=1, BANDS="red,green,blue")
    assert open(tmp_path / "plates" / "east.png", "rb").read() == before  # what natural colours are
    plates(INPUTS=scenes, ZONES=scene.annual["MINES"], MAX_MINES=1, COMBINATION="vegetation")
    other = open(tmp_path / "plates" / "east.png", "rb").read()
    assert other != before
    plates(INPUTS=scenes, ZONES=scene.annual["MINES"], MAX_MINES=1, BANDS="4,3,2")
    assert open(tmp_path / "plates" / "east.png", "rb").read() == other


def test_classes_keep_their_colours(plates, scene, run, tmp_path):
    levels = [str(tmp_path / ("levels_%d.tif" % year)) for year in (2001, 2005)]
    for path, index in zip(levels, (scene.index["ndvi"], scene.index_worse["ndvi"])):
        run("classifylevels", INPUT=index, OUTPUT=path)
    words, files, _ = plates(INPUTS=levels, ZONES=scene.annual["MINES"])
    assert len(files) == 2
    assert "the same colour is the same class" in words


def test_bands_of_one_raster_and_zones_as_raster(plates, scene, saved, tmp_path):
    """A band a year, and mines as labels; label 7 is a single cell, smaller than the margin and with a curve of its own cell."""
    labels = np.zeros((50, 60))
    labels[10:20, 10:20], labels[40, 50] = 3, 7
    zones = saved(tmp_path / "labels.tif", labels, ("label",), 0, kind=gdal.GDT_Byte)
    words, files, _ = plates(INPUTS=[scene.annual["MLRI"]], ZONES=zones, VALUES=[scene.annual["MLRI"]], COLUMNS=6)
    assert files == ["3.png", "7.png"]
    assert "Dates: 12, from 2001 to 2012" in words
    assert "Mine 7" in words


def test_points_and_a_mine_smaller_than_a_cell(plates, scene, saved_polygons, tmp_path):
    """A mine that holds no centre of a cell has a plate but no curve, and that is said; points are circled."""
    tiny = "POLYGON((300001 2799999,300006 2799999,300006 2799994,300001 2799994,300001 2799999))"
    zones = saved_polygons(tmp_path / "tiny.gpkg", [(tiny, {"id": "tiny"})])
    words, files, log = plates(INPUTS=scene.dated, ZONES=zones, VALUES=[scene.annual["EVI"]])
    assert files == ["tiny.png"]
    assert any("smaller than a cell" in line for line in log)
    points = saved_polygons(tmp_path / "points.gpkg", [("POINT(300900 2799500)", {"id": "point"})])
    assert plates(INPUTS=scene.dated, ZONES=points)[1] == ["point.png", "tiny.png"]


def test_names_with_markup_and_slashes(plates, scene, saved_polygons, cells_box, tmp_path):
    """Two names that make one file name, one with markup, one of a device: each its own file, and the page shows the name as it is."""
    zones = saved_polygons(tmp_path / "names.gpkg", [(cells_box(5 + 15 * place, 10, 10, 10), {"id": name}) for place, name in enumerate(("矿/一", "矿:一", "<b>x</b>", "con"))])
    words, files, _ = plates(INPUTS=scene.dated, ZONES=zones)
    assert files == ["b_x_b.png", "con_.png", "矿_一.png", "矿_一_2.png"]  # Windows has no file called con
    with open(tmp_path / "plates.html", encoding="utf-8") as file:
        page = file.read()
    assert "<b>x</b>" not in page
    assert "&lt;b&gt;x&lt;/b&gt;" in page


def test_mines_outside_are_left_out_and_told(plates, scene, saved_polygons, cells_box, tmp_path):
    zones = saved_polygons(tmp_path / "far.gpkg", [(cells_box(10, 10, 10, 10), {"id": "here"}), (cells_box(9000, 10, 10, 10), {"id": "far"})])
    words, files, log = plates(INPUTS=scene.dated, ZONES=zones)
    assert files == ["here.png"]
    assert "1 of 2 mines (such as far) lie beyond the pictures" in words


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"INPUTS": "one"}, "INPUTS is one date only"),
        ({"INPUTS": "scene"}, "INPUTS is one date only"),
        ({"INPUTS": "undated"}, "no year or date is found.*DATES"),
        ({"DATES": "2001,2002"}, "DATES names 2 times but INPUTS has 3 rasters"),
        ({"DATES": "2001,2001,2002"}, "both belong to 2001"),
        ({"DATES": "2001,2002,xx"}, "DATES: xx"),
        ({"INPUTS": "mixed", "DATES": "2001,2002"}, "INPUTS mixes"),
        ({"INPUTS": "unnamed", "DATES": "2001,2002"}, "do not tell which is red"),
        ({"BANDS": "9"}, "BANDS.*no band 9"),
        ({"BANDS": "1,2"}, "BANDS is 1,2"),
        ({"RANGE": "3,1"}, "RANGE is 3,1"),
        ({"LOW": 60, "HIGH": 40}, "LOW is 60 and HIGH is 40"),
        ({"ZONES": "far"}, "ZONES lies outside"),
        ({"ZONES": "empty"}, "ZONES has no features"),
    ],
)
def test_bad_input(run, scene, polygons, saved, tmp_path, wrong, sentence):
    stack = np.random.default_rng(0).random((5, 50, 60))
    files = {
        "one": [scene.index["ndvi"]], "scene": [scene.stack], "undated": [scene.index["ndvi"], scene.index["wet"]], "mixed": [scene.index["ndvi"], scene.stack],
        "unnamed": [saved(tmp_path / ("plain%d.tif" % number), stack) for number in range(2)],
    }
    parameters = {"INPUTS": scene.dated, "ZONES": scene.annual["MINES"], **wrong}
    if isinstance(parameters["INPUTS"], str):
        parameters["INPUTS"] = files[parameters["INPUTS"]]
    if parameters["ZONES"] in ("far", "empty"):
        parameters["ZONES"] = polygons(parameters["ZONES"])
    page = tmp_path / "out" / "page.html"
    page.parent.mkdir()
    with pytest.raises(Exception, match=sentence) as caught:
        run("beforeafterpicture", **parameters, OUTPUT_HTML=str(page), OUTPUT_FOLDER=str(tmp_path / "out" / "plates"))
    assert type(caught.value).__name__ == "QgsProcessingException"
    assert not [name for _, _, names in os.walk(tmp_path / "out") for name in names]


def test_dates_in_other_units_are_told(plates, scene, saved, tmp_path):
    early = shutil.copy(scene.stack, tmp_path / "scene_2001-07-01.tif")
    late = shutil.copy(scene.dn, tmp_path / "scene_2005-07-01.tif")
    _, _, log = plates(INPUTS=[str(early), str(late)], ZONES=scene.annual["MINES"])
    assert any("same unit" in line for line in log)


def test_brumadinho(plates, run, real_data, tmp_path):
    """The tailings flow of 25 January 2019: 2.45 km2 and, from its own cells by plain NumPy, what became of NDVI there."""
    folder = os.path.join(real_data, "brumadinho_landsat8")
    files = [os.path.join(folder, "brumadinho_L8_SR_%s_common.tif" % day) for day in ("20190114", "20190130")]
    flow = os.path.join(folder, "brumadinho_tailings_extent_2019.gpkg")
    target = gdal.GetDriverByName("MEM").CreateCopy("", gdal.Translate("", files[0], format="MEM", bandList=[1]))
    target.GetRasterBand(1).Fill(0)
    outline = gdal.OpenEx(flow)  # held: a layer dies with its dataset
    gdal.RasterizeLayer(target, [1], outline.GetLayer(), burn_values=[1])
    inside = target.ReadAsArray() == 1
    wanted, ndvi = [], []
    for day, path in zip(("2019-01-14", "2019-01-30"), files):
        stored = gdal.Open(path).ReadAsArray().astype(float)
        red, nir = (np.where(stored[band] > 0, stored[band] * 2.75e-5 - .2, np.nan) for band in (2, 3))
        index = (nir - red) / (nir + red)
        index[~(np.abs(index) <= 1)] = np.nan
        wanted.append(np.nanmean(index[inside]))
        scaled, out = (str(tmp_path / ("%s_%s.tif" % (name, day))) for name in ("sr", "ndvi"))
        run("scalescene", INPUT=path, PRODUCT="landsat_c2", OUTPUT=scaled)
        run("spectralindex", INPUT=scaled, INDEX="ndvi", OUTPUT=out)
        ndvi.append(out)
    words, names, _ = plates(INPUTS=files, ZONES=flow, VALUES=ndvi)
    assert names == ["1.png"]
    assert "Area 2.45 km²" in words
    before, after = (float(value) for value in re.search(r"Mean of ndvi in the mine: ([\d.]+) in 2019-01-14, ([\d.]+) in 2019-01-30", words).groups())
    np.testing.assert_allclose((before, after), wanted, atol=.0015)
    assert before > .6
    assert after < .3
