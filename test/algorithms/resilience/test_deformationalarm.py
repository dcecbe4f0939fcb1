"""Deformation alarm: patches by hand and by scikit-image, points, and what is refused."""
import numpy as np
import pytest

RATE = np.array([[-12.0, -15, 0, 11], [-9999, -3, -20, 10], [4, 0, 30, 0], [9, 0, 0, -10]])
SLOPE = np.array([[5.0, 15, 1, 40], [1, 1, -9999, 20], [1, 1, 2, 2], [1, 1, 1, -9999]])


def features(path):
    """Attributes and shapes of a layer by id."""
    from osgeo import ogr

    dataset = ogr.Open(path)
    return {feature["id"]: (feature.items(), feature.GetGeometryRef().Clone()) for feature in dataset.GetLayer(0)}


@pytest.fixture
def small(saved, tmp_path):
    return {"INPUT": saved(tmp_path / "rate.tif", RATE, ("mm_a",), -9999), "SLOPE": saved(tmp_path / "slope.tif", SLOPE, ("slope",), -9999)}


def test_by_hand(run, small, tmp_path):
    out = str(tmp_path / "alarm.gpkg")
    results, log = run("deformationalarm", **small, THRESHOLD=10, OUTPUT=out)
    # rising: 11, 10 and 30 touch (corner); sinking: -12, -15 and -20 (corner); -10 alone, which reaches the threshold exactly
    assert results["COUNT"] == 3
    found = features(out)
    rising, sinking, alone = (found[number][0] for number in (1, 2, 3))
    assert (rising["direction"], rising["cells"], rising["area_m2"], rising["maximum"], rising["mean"]) == ("rising", 3, 2700, 30, pytest.approx(17))
    assert (rising["slope"], rising["slope_max"]) == pytest.approx((62 / 3, 40))
    assert (sinking["direction"], sinking["maximum"], sinking["mean"], sinking["slope"], sinking["slope_max"]) == ("sinking", -20, pytest.approx(-47 / 3), 10, 15)
    assert (alone["maximum"], alone["slope"], alone["points"]) == (-10, None, None)
    assert [shape.GetArea() for _, shape in found.values()] == pytest.approx([2700, 2700, 900])
    assert found[3][1].Centroid().GetPoints()[0][:2] == pytest.approx((300000 + 3.5 * 30, 2800000 - 3.5 * 30))
    assert any("Alarm 1: Rising, strongest rate 30, 2,700 m2" in line for line in log)
    assert any("This run holds the whole raster: about 0.00 GB" in line for line in log)
    # three cells of 900 m2 are exactly 2700 m2
    assert run("deformationalarm", **small, THRESHOLD=10, MIN_AREA=2700)[0]["COUNT"] == 2
    assert run("deformationalarm", **small, THRESHOLD=10, MIN_AREA=2701)[0]["COUNT"] == 0


def test_random_rates_by_scikit_image(run, saved, tmp_path):
    from skimage.measure import label, regionprops

    rate = np.random.default_rng(8).normal(0, 10, (90, 70))
    out = str(tmp_path / "alarm.gpkg")
    run("deformationalarm", INPUT=saved(tmp_path / "rate.tif", rate, ("mm_a",), -9999), THRESHOLD=8, MIN_AREA=4500, OUTPUT=out)
    found = sorted((items["direction"], items["cells"], round(abs(items["maximum"]), 4)) for items, _ in features(out).values())
    known = [(name, int(one.area), round(float(one.max_intensity), 4)) for name, side in (("rising", rate), ("sinking", -rate)) for one in regionprops(label(side >= 8, connectivity=2), np.float32(side)) if one.area >= 5]
    assert found == sorted(known)


@pytest.fixture
def points(saved_polygons, tmp_path):
    """Nine points 40 m apart that sink, one that rises far away, one without movement; the rates are in the field vel."""
    places = [(300100 + 40 * column, 2799900 - 40 * row, -20.0 - column) for row in range(3) for column in range(3)] + [(300900, 2799500, 33.0), (300500, 2799300, 1.0)]
    return saved_polygons(tmp_path / "points.gpkg", [("POINT(%d %d)" % place[:2], {"id": number, "vel": place[2], "station": "s%d" % number}) for number, place in enumerate(places)])


def test_points(run, points, tmp_path):
    out = str(tmp_path / "alarm.gpkg")
    results, log = run("deformationalarm", INPUT=points, THRESHOLD=15, CELL_SIZE=40, OUTPUT=out)
    assert results["COUNT"] == 2
    (first, _), (second, _) = features(out).values()
    assert (first["direction"], first["cells"], first["area_m2"], first["maximum"], first["points"]) == ("rising", 1, 1600, 33, 1)
    assert (second["direction"], second["cells"], second["maximum"], second["mean"], second["points"]) == ("sinking", 9, -22, pytest.approx(-21), 9)
    assert any("INPUT: 11 points, rates from the field vel" in line for line in log)


def test_points_on_the_cells_of_the_slope(run, points, saved, tmp_path):
    slope = saved(tmp_path / "slope.tif", np.full((30, 40), 12.0), ("slope",), -9999)
    out = str(tmp_path / "alarm.gpkg")
    _, log = run("deformationalarm", INPUT=points, THRESHOLD=15, SLOPE=slope, INPUT_FIELD="vel", OUTPUT=out)
    assert any("Grid: 40 x 30 cells of 30 x 30" in line for line in log)
    found = [items for items, _ in features(out).values()]
    assert {items["slope"] for items in found} == {12}
    # points 40 m apart leave cells of 30 m between them empty, and some patches fall apart; every point still counts
    assert sum(items["points"] for items in found) == 10


def test_points_in_degrees(run, polygons, saved, saved_polygons, tmp_path):
    file = saved_polygons(tmp_path / "degrees.gpkg", [("POINT(115.01 25.3)", {"vel": 30.0})], 4326)
    with pytest.raises(Exception, match="projected CRS.*name a projected REFERENCE"):
        run("deformationalarm", INPUT=file, THRESHOLD=5, CELL_SIZE=.001)
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

    way = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:32650"), QgsProject.instance())
    place = way.transform(QgsPointXY(115.01, 25.3))
    grid = saved(tmp_path / "grid.tif", np.ones((10, 10)), ("x",), -9999, origin=(place.x() - 95, place.y() + 65))
    out = str(tmp_path / "alarm.gpkg")
    assert run("deformationalarm", INPUT=file, THRESHOLD=5, REFERENCE=grid, OUTPUT=out)[0]["COUNT"] == 1
    middle = features(out)[1][1].Centroid().GetPoints()[0]
    # the fourth column and third row of the grid
    assert middle[:2] == pytest.approx((place.x() - 95 + 105, place.y() + 65 - 75))


def test_nothing_in_alarm(run, small, tmp_path):
    out = str(tmp_path / "alarm.gpkg")
    results, log = run("deformationalarm", **small, THRESHOLD=99, OUTPUT=out)
    assert results["COUNT"] == 0
    assert features(out) == {}
    assert any("strongest rate is 30, below THRESHOLD 99" in line for line in log)
    _, log = run("deformationalarm", **small, THRESHOLD=10, MIN_AREA=1e6)
    assert any("Rates reach 30, but no place is as large as MIN_AREA 1e+06 m2" in line for line in log)


def test_outside_the_area_of_interest_nothing_is_in_alarm(run, saved, polygons, tmp_path):
    rate = saved(tmp_path / "rate.tif", np.full((50, 60), -30.0), ("mm_a",), -9999)
    out = str(tmp_path / "alarm.gpkg")
    run("deformationalarm", INPUT=rate, THRESHOLD=10, AOI=polygons("half"), OUTPUT=out)
    assert features(out)[1][0]["cells"] == 30 * 50


def test_refusals(run, small, points, saved, saved_polygons, polygons, tmp_path):
    for change, sentence in (
        ({"THRESHOLD": 0}, "THRESHOLD is 0: give a rate above 0"), ({"THRESHOLD": -5}, "THRESHOLD is -5"), ({}, "THRESHOLD"), ({"THRESHOLD": 5, "MIN_AREA": -1}, "MIN_AREA is -1"),
        ({"THRESHOLD": 5, "INPUT_BAND": 4}, "INPUT has no band 4"), ({"THRESHOLD": 5, "SLOPE": saved(tmp_path / "percent.tif", SLOPE * 4, ("slope",), -39996)}, "SLOPE holds 160, but slopes lie between 0 and 90"),
        ({"THRESHOLD": 5, "INPUT": saved(tmp_path / "empty.tif", np.full((4, 4), -9999.0), ("mm_a",), -9999)}, "INPUT has no valid cell"),
        ({"THRESHOLD": 5, "INPUT": saved(tmp_path / "degrees.tif", RATE, ("mm_a",), -9999, epsg=4326, origin=(115, 26), cell=.001), "SLOPE": None}, "projected CRS"),
    ):
        with pytest.raises(Exception, match=sentence):
            run("deformationalarm", **{**small, **change})
    words = saved_polygons(tmp_path / "words.gpkg", [("POINT(300100 2799900)", {"id": 1, "station": "s1"})])
    several = saved_polygons(tmp_path / "several.gpkg", [("POINT(300100 2799900)", {"vel": 1.0, "height": 300.0})])
    for change, sentence in (
        ({"INPUT": points}, "INPUT holds points, which have no cells: give CELL_SIZE"), ({"INPUT": words, "CELL_SIZE": 30}, "INPUT has no field of numbers; it has: fid, id, station"),
        ({"INPUT": several, "CELL_SIZE": 30}, "INPUT has several fields of numbers: vel, height. Name the one"), ({"INPUT": points, "CELL_SIZE": 30, "INPUT_FIELD": "speed"}, "INPUT_FIELD: there is no field speed"),
        ({"INPUT": points, "CELL_SIZE": 30, "INPUT_FIELD": "station"}, "the field station holds s0, which is no number"), ({"INPUT": polygons("half"), "CELL_SIZE": 30}, "INPUT holds no points"),
        ({"INPUT": points, "REFERENCE": saved(tmp_path / "far.tif", RATE, ("x",), -9999, origin=(500000, 2500000))}, "No point of INPUT has a rate inside the grid"),
    ):
        with pytest.raises(Exception, match=sentence):
            run("deformationalarm", THRESHOLD=5, **change)


def test_a_layer_without_points(run, tmp_path):
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    file = str(tmp_path / "none.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(file)
    dataset.CreateLayer("none", reference, ogr.wkbPoint).CreateField(ogr.FieldDefn("vel", ogr.OFTReal))
    dataset = None
    with pytest.raises(Exception, match="INPUT has no features"):
        run("deformationalarm", INPUT=file, THRESHOLD=5, CELL_SIZE=30)
