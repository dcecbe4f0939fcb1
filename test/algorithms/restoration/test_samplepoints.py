"""Sample points through Processing."""
import collections
import os

import numpy as np
import pytest
from osgeo import ogr

HEIGHT, WIDTH = 300, 400
CELLS = {1: 60_000, 2: 50_000, 4: 9_996, 7: 4}


@pytest.fixture(scope="module")
def classes(saved, tmp_path_factory):
    """119,996 cells of three classes, 4 of a fourth, none of no data."""
    codes = np.repeat(list(CELLS), list(CELLS.values()))
    codes = np.random.default_rng(3).permutation(codes).reshape(HEIGHT, WIDTH)
    return codes, saved(tmp_path_factory.mktemp("classes") / "classes.tif", codes, ("class",), 0)


def places(shapes):
    """Row and column of every point, which must lie in the middle of its cell."""
    found = np.array([[(2800000 - shape.GetY()) / 30 - .5, (shape.GetX() - 300000) / 30 - .5] for shape, _ in shapes])
    np.testing.assert_allclose(found, np.round(found), atol=1e-6)
    return np.round(found).astype(int)


def test_points_of_each_class_once_at_most(run, classes, read_shapes, tmp_path):
    """60 points in equal numbers: the class of four cells gives all, the other 56 go to three classes."""
    codes, path = classes
    _, log = run("samplepoints", CLASSES=path, SIZE=60, OUTPUT=str(tmp_path / "p.gpkg"))
    shapes = read_shapes(tmp_path / "p.gpkg")
    values = [values for _, values in shapes]
    at = places(shapes)
    assert [value["id"] for value in values] == list(range(1, 61))
    assert {value["reference"] for value in values} == {None}
    assert [value["map_class"] for value in values] == codes[tuple(at.T)].tolist()
    assert len({tuple(place) for place in at.tolist()}) == 60
    assert collections.Counter(value["map_class"] for value in values) in ({1: 19, 2: 19, 4: 18, 7: 4}, {1: 19, 2: 18, 4: 19, 7: 4}, {1: 18, 2: 19, 4: 19, 7: 4})
    assert any("class 7" in line and "4 of 4 cells" in line for line in log)


def test_in_proportion_to_the_area(run, classes, read_shapes, tmp_path):
    """600 points for 60,000, 50,000, 9,996 and 4 cells: 4 are all of class 7, the other 596 share as the areas: 298, 248, 50."""
    run("samplepoints", CLASSES=classes[1], SIZE=600, STRATIFY="area", OUTPUT=str(tmp_path / "p.gpkg"))
    counts = collections.Counter(values["map_class"] for _, values in read_shapes(tmp_path / "p.gpkg"))
    assert counts[7] == 4
    assert [counts[code] for code in (1, 2, 4)] == pytest.approx([298, 248, 50], abs=1)
    assert sum(counts.values()) == 600


def test_the_seed_alone_decides_whatever_the_blocks(run, classes, read_shapes, tmp_path, monkeypatch):
    """Blocks of 32 x 16 cells and one block give the same points; another seed gives others."""
    from mineeco.gis import raster

    found = []
    for number, (seed, shape) in enumerate(((5, None), (5, (32, 16)), (6, None))):
        with monkeypatch.context() as patch:
            if shape:
                patch.setattr(raster, "block_shape", lambda grid, layers, shape=shape: shape)
            run("samplepoints", CLASSES=classes[1], SIZE=80, SEED=seed, OUTPUT=str(tmp_path / ("%d.gpkg" % number)))
        found.append([(shape.ExportToWkt(), values) for shape, values in read_shapes(tmp_path / ("%d.gpkg" % number))])
    assert found[0] == found[1]
    assert {text for text, _ in found[0]} != {text for text, _ in found[2]}


def test_kml_in_degrees_without_showing_the_class(run, classes, read_shapes, tmp_path):
    """Points and the outlines of their cells; PROJ gives the longitudes and latitudes to hold against."""
    from osgeo import osr

    kml = str(tmp_path / "点.kml")
    run("samplepoints", CLASSES=classes[1], SIZE=40, OUTPUT=str(tmp_path / "p.gpkg"), OUTPUT_KML=kml)
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32650)
    target.ImportFromEPSG(4326)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    degrees = osr.CoordinateTransformation(source, target)
    dataset = ogr.Open(kml)
    points, cells = list(dataset.GetLayer(0)), list(dataset.GetLayer(1))
    expected = read_shapes(tmp_path / "p.gpkg")
    assert len(points) == len(cells) == len(expected) == 40
    for point, cell, (shape, values) in zip(points, cells, expected):
        assert point.GetField("Name") == str(values["id"])
        assert point.GetGeometryRef().GetPoint()[:2] == pytest.approx(degrees.TransformPoint(shape.GetX(), shape.GetY())[:2], abs=1e-7)
        corners = [cell.GetGeometryRef().GetPoint(number)[:2] for number in range(5)]
        assert corners[0] == corners[4] == pytest.approx(degrees.TransformPoint(shape.GetX() - 15, shape.GetY() + 15)[:2], abs=1e-7)
        assert corners[2] == pytest.approx(degrees.TransformPoint(shape.GetX() + 15, shape.GetY() - 15)[:2], abs=1e-7)
    with open(kml, encoding="utf-8") as file:
        text = file.read()
    assert "<BalloonStyle><text>$[name]</text></BalloonStyle>" in text
    assert os.path.exists(kml + ".mineeco.json")


def test_inside_mines_only(run, teaching, read_shapes, values, tmp_path):
    """Classes of the truth inside the mines of the teaching mine, with the name of the mine; names of the classes come from the raster."""
    from osgeo import gdal

    _, log = run("samplepoints", CLASSES=teaching.files["restored"], MINES=teaching.mines, MINES_FIELD="name", SIZE=90, OUTPUT=str(tmp_path / "p.gpkg"))
    assert any("give the same mines as AOI to mineeco:accuracy" in line for line in log)
    shapes = read_shapes(tmp_path / "p.gpkg")
    source = gdal.OpenEx(teaching.mines)
    layer = source.GetLayer(0)
    mines = {feature["name"]: feature.GetGeometryRef().Clone() for feature in layer}
    assert len(shapes) == 90
    names = {0: "stable", 1: "restored", 2: "mined, not restored", 3: "changed otherwise, never mined"}
    x, y = teaching.origin
    for shape, own in shapes:
        assert mines[own["mine"]].Contains(shape)
        assert own["map_class"] == teaching.truth[int((y - shape.GetY()) / 30), int((shape.GetX() - x) / 30)]
        assert own["class_name"] == names[own["map_class"]]


@pytest.mark.parametrize(("size", "change", "words"), [
    (30, {}, "30 points are too few for 10 in each class: ask for at least 34"),
    (120_001, {}, "120001 points were asked for but the classes have 120000 cells"),
    (60, {"CLASSES": "quantity"}, "CLASSES holds 0.5, but classes are whole codes"),
    (60, {"CLASSES": "heights"}, "CLASSES holds 4000 different codes, from 200 to 4199: that is no class raster"),
    (60, {"CLASSES": "nothing"}, "CLASSES has no valid cell here"),
    (60, {"MINES": "far"}, "MINES lies outside the rasters"),
    (60, {"MINES": "empty"}, "MINES has no features"),
])
def test_what_cannot_be_is_said(run, classes, saved, polygons, tmp_path, size, change, words):
    arrays = {"quantity": classes[0][:50, :60] / 2, "heights": np.arange(200, 4200).reshape(50, 80), "nothing": np.zeros((50, 60))}
    given = {"CLASSES": classes[1], **change}
    for name, value in given.items():
        if value in arrays:
            given[name] = saved(tmp_path / "c.tif", arrays[value], ("c",), 0)
        elif value in ("far", "empty"):
            given[name] = polygons(value)
    with pytest.raises(Exception, match=words):
        run("samplepoints", **given, SIZE=size, OUTPUT=str(tmp_path / "p.gpkg"), OUTPUT_KML=str(tmp_path / "p.kml"))
    assert not [name for name in os.listdir(tmp_path) if not name.startswith("c.tif")]


def test_kml_needs_a_place_on_earth(run, saved, tmp_path):
    path = saved(tmp_path / "c.tif", np.ones((20, 20)), ("c",), 0, epsg=None)
    with pytest.raises(Exception, match="OUTPUT_KML needs longitude and latitude"):
        run("samplepoints", CLASSES=path, SIZE=20, OUTPUT_KML=str(tmp_path / "p.kml"))
