"""Rasters of every kind that QGIS opens, grids as users name them, and mistakes that end with one sentence and nothing written."""
import json
import math
import os

import numpy as np
import pytest
from osgeo import gdal


@pytest.fixture
def levels(run, scene, values, tmp_path):
    """Return a function that classifies a raster into five levels and gives the array; without a word about it, that of the small scene's NDVI."""

    def classify(source=None, **more):
        out = str(tmp_path / "levels.tif")
        run("classifylevels", INPUT=scene.index["ndvi"] if source is None else source, OUTPUT=out, **more)
        return values(out, 1)

    return classify


def levels_of(array):
    return np.where(np.isfinite(array), np.digitize(array, [.2, .4, .6, .8]) + 1, np.nan)


@pytest.fixture
def project(registry):
    """The project, emptied afterwards."""
    from qgis.core import QgsProject

    yield QgsProject.instance()
    QgsProject.instance().removeAllMapLayers()


# ------------------------------------------------------------------------------------------------------ kinds of rasters
def copy(source, path, **options):
    dataset = gdal.Translate(str(path), source, **options)
    del dataset
    return str(path)


def test_formats(levels, scene, tmp_path):
    from qgis.core import Qgis

    wanted = levels_of(scene.ndvi)
    package = copy(scene.lst, tmp_path / "two.gpkg", format="GPKG", creationOptions=["RASTER_TABLE=lst"])
    copy(scene.index["ndvi"], package, format="GPKG", creationOptions=["RASTER_TABLE=ndvi", "APPEND_SUBDATASET=YES"])
    sources = [copy(scene.index["ndvi"], tmp_path / "a.vrt", format="VRT"), copy(scene.index["ndvi"], tmp_path / "a.nc", format="netCDF")]
    if Qgis.QGIS_VERSION_INT >= 32800:  # QGIS 3.22 itself takes the name of a table for that of a file
        sources.append("GPKG:%s:ndvi" % package)
    for source in sources:
        np.testing.assert_array_equal(levels(source), wanted, err_msg=source)


def with_place(path, array, transform, like, kind=gdal.GDT_Float32, bands=1, options=()):
    """Write (y, x) with any geotransform."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], bands, kind, list(options))
    reference = gdal.Open(like)
    dataset.SetProjection(reference.GetProjection())
    dataset.SetGeoTransform(transform)
    for band in range(1, bands + 1):
        dataset.GetRasterBand(band).WriteArray(array)
    return dataset


def test_south_up_and_rotated(levels, scene, tmp_path):
    like = scene.index["ndvi"]
    del_me = with_place(tmp_path / "south.tif", scene.ndvi[::-1], (300000, 30, 0, 2798500, 0, 30), like)
    del del_me
    np.testing.assert_array_equal(levels(str(tmp_path / "south.tif")), levels_of(scene.ndvi))
    turn = math.radians(17)
    along, across = 30 * math.cos(turn), 30 * math.sin(turn)
    del_me = with_place(tmp_path / "rotated.tif", scene.ndvi, (300000, along, across, 2800000, across, -along), like)
    del del_me
    found = levels(str(tmp_path / "rotated.tif"), RESAMPLING="nearest")
    assert np.isfinite(found).sum() == pytest.approx(scene.ndvi.size, rel=.01)  # a turned square covers as many cells as before
    assert np.nanmean(found) == pytest.approx(np.mean(levels_of(scene.ndvi)), rel=.01)


def test_scale_and_offset(levels, scene, tmp_path):
    dataset = with_place(tmp_path / "scaled.tif", np.round((scene.ndvi - 1) * 10000), (300000, 30, 0, 2800000, 0, -30), scene.lst, gdal.GDT_Int16)
    band = dataset.GetRasterBand(1)
    band.SetScale(0.0001)
    band.SetOffset(1)
    band = dataset = None
    np.testing.assert_array_equal(levels(str(tmp_path / "scaled.tif")), levels_of(np.round(scene.ndvi, 4)))


def test_transparent_cells_are_no_data(run, levels, scene, tmp_path):
    """Colours with an alpha band; the first band is read, and the log says so."""
    dataset = with_place(tmp_path / "rgba.tif", scene.cover * 60, (300000, 30, 0, 2800000, 0, -30), scene.lst, gdal.GDT_Byte, 4, ["PHOTOMETRIC=RGB", "ALPHA=YES"])
    alpha = np.full(scene.cover.shape, 255, "u1")
    alpha[:10] = 0
    dataset.GetRasterBand(4).WriteArray(alpha)
    dataset = None
    found = levels(str(tmp_path / "rgba.tif"), BREAKS="30,90,150")
    np.testing.assert_array_equal(found, np.where(alpha > 0, scene.cover + 1, np.nan))
    _, log = run("classifylevels", INPUT=str(tmp_path / "rgba.tif"), BREAKS="30,90,150", OUTPUT=str(tmp_path / "again.tif"))
    assert any(line.startswith("WARNING INPUT: rgba has 4 bands") and "INPUT_BAND" in line for line in log)


def test_a_stack_in_place_of_an_index(run, scene, tmp_path):
    """The first band of the scene is blue: told, because nothing else would show it."""
    inputs = {"NDVI": scene.index["ndvi"], "WET": scene.index["wet"], "NDBSI": scene.index["ndbsi"], "LST": scene.stack}
    _, log = run("rsei", **inputs, OUTPUT=str(tmp_path / "a.tif"))
    assert any(line.startswith("WARNING LST: scene has 6 bands (blue, green") for line in log)
    _, log = run("rsei", **inputs, LST_BAND=6, OUTPUT=str(tmp_path / "b.tif"))
    assert not any("has 6 bands" in line for line in log)


@pytest.mark.parametrize(("bounds", "gone"), [
    ("IncludeMinAndMax", lambda code: (code >= 2) & (code <= 3)), ("Exclusive", lambda code: (code > 2) & (code < 3)),
    ("IncludeMin", lambda code: (code >= 2) & (code < 3)), ("IncludeMax", lambda code: (code > 2) & (code <= 3)),
])
def test_no_data_set_in_the_project(levels, scene, project, bounds, gone):
    """Ranges with open and closed ends, in Layer Properties, Transparency."""
    from qgis.core import QgsRasterLayer, QgsRasterRange

    layer = QgsRasterLayer(scene.classes, "classes")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(2, 3, getattr(QgsRasterRange, bounds))])
    project.addMapLayer(layer)
    codes = scene.cover + 1.0
    np.testing.assert_array_equal(levels(layer.id(), BREAKS="1.5,2.5,3.5"), np.where(gone(codes), np.nan, codes))


def test_the_files_own_no_data_switched_off(levels, scene, saved, project, tmp_path):
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(saved(tmp_path / "codes.tif", scene.cover + 1.0, ("code",), 2), "codes")
    assert np.isnan(levels(layer, BREAKS="1.5,2.5,3.5")).sum() == np.sum(scene.cover == 1)
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    project.addMapLayer(layer)
    np.testing.assert_array_equal(levels(layer.id(), BREAKS="1.5,2.5,3.5"), scene.cover + 1)


def test_a_crs_given_in_the_project(levels, scene, saved, project, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

    layer = QgsRasterLayer(saved(tmp_path / "bare.tif", scene.ndvi, ("ndvi",), epsg=None), "bare")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32650"))
    project.addMapLayer(layer)
    np.testing.assert_array_equal(levels(layer.id(), REFERENCE=scene.lst), levels_of(scene.ndvi))


def test_a_virtual_raster_of_qgis(levels, scene, project):
    """A layer of another provider than GDAL is written out first."""
    from qgis.core import QgsRasterLayer

    source = "?crs=EPSG:32650&extent=300000,2798500,301800,2800000&width=60&height=50&formula=%%22ndvi@1%%22*1&ndvi:uri=%s&ndvi:provider=gdal" % scene.index["ndvi"]
    layer = QgsRasterLayer(source, "virtual", "virtualraster")
    assert layer.isValid()
    project.addMapLayer(layer)
    np.testing.assert_array_equal(levels(layer.id()), levels_of(scene.ndvi))


def test_a_web_map_is_no_raster(run, scene, project, tmp_path):
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer("type=xyz&url=https://example.org/{z}/{x}/{y}.png&zmax=19&zmin=0", "web map", "wms")
    project.addMapLayer(layer)
    for more in ({"INPUT": layer.id()}, {"INPUT": scene.lst, "REFERENCE": layer.id()}):
        with pytest.raises(Exception, match="has no cells of its own"):
            run("classifylevels", **more, OUTPUT=str(tmp_path / "x.tif"))


# ----------------------------------------------------------------------------------------------------------------- grids
def test_extent_is_widened_to_whole_cells(levels, scene):
    """300100 lies in the fourth column, 300900 on a border; 2799500 and 2799000 in the rows 16 and 33."""
    wanted = levels_of(scene.ndvi)[16:34, 3:30]
    np.testing.assert_array_equal(levels(EXTENT="300100,300900,2799000,2799500"), wanted)
    np.testing.assert_array_equal(levels(EXTENT="300100,300900,2799000,2799500 [EPSG:32650]"), wanted)


def test_extent_in_another_crs(levels, scene, registry):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle

    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:32650"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    box = transform.transformBoundingBox(QgsRectangle(300310, 2799010, 300890, 2799490))
    found = levels(EXTENT="%.8f,%.8f,%.8f,%.8f [EPSG:4326]" % (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()))
    # degrees are not parallel to the cells: a row or column more at each side at most
    assert 20 <= found.shape[1] <= 22
    assert 16 <= found.shape[0] <= 19
    assert np.isfinite(found).all()


def test_reference_in_another_crs_and_cell_size(levels, scene, saved, tmp_path):
    reference = saved(tmp_path / "reference.tif", np.zeros((12, 15)), ("x",), epsg=4326, origin=(115.015, 25.299), cell=0.0005)
    found = levels(REFERENCE=reference)
    assert found.shape == (12, 15)
    assert np.isfinite(found).all()
    assert levels(REFERENCE=reference, CELL_SIZE=0.00075).shape == (8, 10)


@pytest.mark.parametrize(("more", "words"), [
    ({"EXTENT": "115.01,115.02,25.29,25.3"}, r"EXTENT .* does not overlap the raster: .* in EPSG:32650"),
    ({"EXTENT": "here"}, "EXTENT is here: give west,east,south,north"),
    ({"CELL_SIZE": 0.0001}, r"18000000 x 15000000 cells: CELL_SIZE is in units of EPSG:32650"),
    ({"CELL_SIZE": -30}, "CELL_SIZE is -30: give a number from 0"),
    ({"INPUT_BAND": 0}, "INPUT_BAND is 0: give a whole number from 1"),
    ({"INPUT_BAND": 5}, "INPUT has no band 5: ndvi has 1"),
    ({"METHOD": "nature"}, "METHOD is nature: choose one of breaks, natural, quantile, equal"),
    ({"CLASSES": 1}, "CLASSES is 1: give a whole number from 2 to 255"),
    ({"CLASSES": "five"}, "CLASSES is five: give a whole number from 2 to 255"),
    ({"BREAKS": "low,high"}, "BREAKS is low,high, not a list of numbers"),
    ({"BREAKS": " "}, "BREAKS is empty"),
    ({"BREAKS": "0.8,0.2"}, "do not increase"),
    ({"POOL": ["nowhere.tif"]}, "POOL is .*nowhere.*: give layers or files that can be opened"),
])
def test_values_that_cannot_be(run, scene, tmp_path, more, words):
    with pytest.raises(Exception, match=words):
        run("classifylevels", INPUT=scene.index["ndvi"], OUTPUT=str(tmp_path / "x.tif"), **more)
    assert os.listdir(tmp_path) == []


def test_breaks_with_chinese_commas(levels, scene):
    np.testing.assert_array_equal(levels(BREAKS="0.2，0.4；0.6、0.8"), levels_of(scene.ndvi))


def test_rasters_with_and_without_a_crs(run, levels, scene, saved, tmp_path):
    """All without one are taken as they lie; with and without one they cannot be placed."""
    bare = saved(tmp_path / "bare.tif", scene.ndvi, ("ndvi",), epsg=None)
    np.testing.assert_array_equal(levels(bare), levels_of(scene.ndvi))
    for more in ({"INPUT": bare, "REFERENCE": scene.lst}, {"INPUT": scene.lst, "REFERENCE": bare}):
        with pytest.raises(Exception, match="has no coordinate reference system"):
            run("classifylevels", **more, OUTPUT=str(tmp_path / "x.tif"))


def test_areas_need_a_projected_crs(run, scene, saved, tmp_path):
    degrees = saved(tmp_path / "degrees.tif", scene.ndvi, ("ndvi",), epsg=4326, origin=(115, 25), cell=0.00027)
    _, log = run("classifylevels", INPUT=degrees, OUTPUT_TABLE=str(tmp_path / "areas.csv"))
    assert any(line.startswith("WARNING OUTPUT_TABLE has no areas") for line in log)


# -------------------------------------------------------------------------------------------------------------- mistakes
def test_masks_hold_one_and_zero(run, scene, tmp_path):
    inputs = {"NDVI": scene.index["ndvi"], "WET": scene.index["wet"], "NDBSI": scene.index["ndbsi"], "LST": scene.lst}
    with pytest.raises(Exception, match=r"WATER holds .*, but a mask holds only 1"):
        run("rsei", **inputs, WATER=scene.index["ndvi"], OUTPUT=str(tmp_path / "x.tif"))
    with pytest.raises(Exception, match=r"MASK holds .*, but a mask holds only 1"):
        run("scalescene", INPUT=scene.dn, MASK=scene.lst, OUTPUT=str(tmp_path / "x.tif"))
    assert os.listdir(tmp_path) == []


def test_quality_bands_hold_whole_numbers(run, scene, tmp_path):
    with pytest.raises(Exception, match="INPUT holds .* whole"):
        run("qualitymask", INPUT=scene.index["ndvi"], OUTPUT=str(tmp_path / "x.tif"))


@pytest.mark.parametrize(("name", "parameter"), [("spectralindex", "INPUT"), ("watermask", "INPUT"), ("qualitymask", "INPUT"), ("scalescene", "INPUT"), ("watermask", "MNDWI")])
def test_rasters_without_a_valid_cell(run, saved, tmp_path, name, parameter):
    bands = ("blue", "green", "red", "nir", "swir1", "swir2")
    empty = saved(tmp_path / "empty.tif", np.full((6, 50, 60), -9999.0), bands, -9999)
    with pytest.raises(Exception, match="check"):
        run(name, **{parameter: empty}, OUTPUT=str(tmp_path / "x.tif"))
    assert not os.path.exists(tmp_path / "x.tif")


def test_codes_of_water(run, scene, tmp_path):
    for text, words in (("5.5", "WATER_CLASSES is 5.5: class codes are whole numbers"), ("water", "WATER_CLASSES is water")):
        with pytest.raises(Exception, match=words):
            run("watermask", LANDCOVER=scene.classes, WATER_CLASSES=text, OUTPUT=str(tmp_path / "x.tif"))
    _, log = run("watermask", LANDCOVER=scene.classes, WATER_CLASSES="3", OUTPUT=str(tmp_path / "x.tif"))
    assert any("Water: 10.0 % of 3000 valid cells" in line for line in log)  # 15 columns x 20 rows


@pytest.mark.parametrize(("output", "name", "words"), [
    ("OUTPUT", "x.png", r"OUTPUT is .*x\.png, .* ends in \.tif"), ("OUTPUT", "x", r"ends in \.tif"), ("OUTPUT_TABLE", "x.xlsx", r"OUTPUT_TABLE is .*ends in \.csv"),
])
def test_endings(run, scene, tmp_path, output, name, words):
    """A table that is called x.xlsx is none for the program that opens it."""
    with pytest.raises(Exception, match=words):
        run("classifylevels", INPUT=scene.index["ndvi"], **{output: str(tmp_path / name)})
    assert os.listdir(tmp_path) == []


def test_bad_targets_are_told_before_the_work(run, scene, tmp_path, monkeypatch):
    """And sentences name the file that was asked for, not the unfinished one beside it."""
    from mineeco.algorithms.quality.classifylevels import ClassifyLevels
    from mineeco.messages import FileProblem

    monkeypatch.setattr(ClassifyLevels, "run_steps", lambda self, job: pytest.fail("worked before it looked"))
    with pytest.raises(Exception, match="nowhere does not exist"):
        run("classifylevels", INPUT=scene.index["ndvi"], OUTPUT=str(tmp_path / "nowhere" / "x.tif"))

    def steps(self, job):
        raise FileProblem("Writing {path} failed", path=job.destination("OUTPUT"))

    monkeypatch.setattr(ClassifyLevels, "run_steps", steps)
    with pytest.raises(Exception, match=r"Writing %s failed" % (tmp_path / "x.tif")):
        run("classifylevels", INPUT=scene.index["ndvi"], OUTPUT=str(tmp_path / "x.tif"))


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_results_never_overwrite_an_input_through_links(run, scene, tmp_path):
    real = str(tmp_path / "real.tif")
    with open(scene.index["ndvi"], "rb") as source, open(real, "wb") as target:
        target.write(source.read())
    before = open(real, "rb").read()
    link, folder = tmp_path / "link.tif", tmp_path / "folder"
    os.symlink(real, link)
    os.symlink(tmp_path, folder)
    for given, wanted in ((real, link), (link, real), (real, folder / "real.tif")):
        with pytest.raises(Exception, match="would overwrite the input INPUT"):
            run("classifylevels", INPUT=str(given), OUTPUT=str(wanted))
    assert open(real, "rb").read() == before


def test_what_the_dialog_leaves_empty(run, scene, tmp_path):
    """The dialog hands over NULL for an empty file box: left out, also in the provenance."""
    from qgis.core import NULL

    inputs = {"NDVI": scene.index["ndvi"], "WET": scene.index["wet"], "NDBSI": scene.index["ndbsi"], "LST": scene.lst}
    out = tmp_path / "x.tif"
    run("rsei", **inputs, MODEL=NULL, WATER=NULL, AOI=NULL, EXTENT=NULL, CELL_SIZE=NULL, OUTPUT=str(out))
    with open(str(out) + ".mineeco.json", encoding="utf-8") as file:
        told = json.load(file)["parameters"]
    assert (told["MODEL"], told["WATER"], told["AOI"]) == ("", None, None)
    assert told["NORMALIZATION"] == "minmax"


@pytest.mark.parametrize(("name", "rasters"), [("ruslels", ["DEM"]), ("earthwork", ["BEFORE", "AFTER"])])
def test_metres_that_are_not_those_of_the_ground(run, mine, tmp_path, name, rasters):
    """Web Mercator stretches lengths by 1 / cos(latitude): 9 % and more at the 24th degree; UTM keeps them."""
    web = str(tmp_path / "web.tif")
    gdal.Warp(web, mine["dem"], dstSRS="EPSG:3857", xRes=33, yRes=33)
    for path, warned in ((web, True), (mine["dem"], False)):
        _, log = run(name, **dict.fromkeys(rasters, path), OUTPUT=str(tmp_path / "out.tif"))
        assert any("1000 m of the grid's CRS" in line for line in log) == warned
