"""Figures of districts and stations through Processing."""
import numpy as np
import pytest


@pytest.fixture
def districts(saved_polygons, cells_box, tmp_path):
    """Three districts of the small scene (20 x 50, 20 x 50 and 20 x 25 cells), codes as a yearbook has them; the lower right belongs to none."""
    boxes = {"360701": (0, 0, 20, 50), "360702": (20, 0, 20, 50), "360703": (40, 0, 20, 25)}
    return saved_polygons(tmp_path / "districts.gpkg", [(cells_box(*box), {"code": code, "gdp": 10.0 * number}) for number, (code, box) in enumerate(boxes.items(), 1)])


def table(folder, text, encoding="utf-8-sig"):
    path = folder / "yearbook.csv"
    path.write_bytes(text.encode(encoding))
    return str(path)


def wanted(first, second, third):
    array = np.full((50, 60), np.nan)
    array[:, :20], array[:, 20:40], array[:25, 40:] = first, second, third
    return array


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_table_joined_to_districts(run, scene, districts, values, tmp_path, encoding):
    path = table(tmp_path, "Code,名称,GDP,Population\n360702,乙,20.5,3000\n360701,甲,10.5,1000\n360703,丙,,500\n", encoding)
    out = str(tmp_path / "o.tif")
    run("indicatorraster", ZONES=districts, ZONES_FIELD="code", TABLE=path, KEY="Code", VALUE_FIELDS="GDP, Population", REFERENCE=scene.lst, OUTPUT=out)
    np.testing.assert_allclose(values(out), [wanted(10.5, 20.5, np.nan), wanted(1000, 3000, 500)])
    from osgeo import gdal

    dataset = gdal.Open(out)
    assert [dataset.GetRasterBand(number).GetDescription() for number in (1, 2)] == ["GDP", "Population"]


def test_per_area(run, scene, districts, values, tmp_path):
    """20 x 50 cells of 30 m are 0.9 km2 on the map; UTM near its zone's edge stretches areas by up to 0.1 %."""
    path = table(tmp_path, "code,people\n360701,900\n360702,1800\n360703,900\n")
    out = str(tmp_path / "o.tif")
    run("indicatorraster", ZONES=districts, ZONES_FIELD="code", TABLE=path, KEY="code", VALUE_FIELDS="people", PER_AREA=True, REFERENCE=scene.lst, OUTPUT=out)
    np.testing.assert_allclose(values(out, 1), wanted(1000, 2000, 2000), rtol=1.5e-3)


def test_attributes_of_the_districts_themselves(run, districts, values, tmp_path):
    """Without a table; cells of 30 m over the extent of the layer."""
    out = str(tmp_path / "o.tif")
    run("indicatorraster", ZONES=districts, ZONES_FIELD="code", VALUE_FIELDS="gdp", CELL_SIZE=30, OUTPUT=out)
    found = values(out, 1)
    assert {float(value) for value in found[np.isfinite(found)]} == {10, 20, 30}
    assert np.nansum(found) == 10 * 1000 + 20 * 1000 + 30 * 500


def test_raster_of_districts(run, scene, values, tmp_path):
    """Labels 1 to 4; per area by the cells of each (0.0009 km2)."""
    path = table(tmp_path, "id;tonnes\n1;9\n2;9\n3;9\n4;9\n")
    out = str(tmp_path / "o.tif")
    run("indicatorraster", ZONES=scene.classes, TABLE=path, KEY="id", VALUE_FIELDS="tonnes", PER_AREA=True, OUTPUT=out)
    counts = np.bincount(scene.cover.ravel())
    np.testing.assert_allclose(values(out, 1), (9 / (counts * .0009))[scene.cover], rtol=1e-6)


def test_what_does_not_match_is_told(run, scene, districts, tmp_path):
    path = table(tmp_path, "code,gdp\n360701,1\n999999,2\n")
    _, log = run("indicatorraster", ZONES=districts, ZONES_FIELD="code", TABLE=path, KEY="code", VALUE_FIELDS="gdp", REFERENCE=scene.lst, OUTPUT=str(tmp_path / "o.tif"))
    assert any("no row for 2 districts" in line and "360702, 360703" in line for line in log)
    assert any("1 rows of TABLE belong to no district" in line and "999999" in line for line in log)


@pytest.fixture
def stations(saved_polygons, tmp_path):
    """Four stations with rain, one of them without a value of dust."""
    places = {(10, 10): (100.0, 5.0), (50, 10): (200.0, 7.0), (10, 40): (300.0, 9.0), (50, 40): (400.0, 11.0)}
    return places, saved_polygons(tmp_path / "stations.gpkg", [
        ("POINT(%d %d)" % (300000 + 30 * x + 15, 2800000 - 30 * y - 15), {"rain": rain, "dust": dust}) for (x, y), (rain, dust) in places.items()
    ])


@pytest.mark.parametrize("power", [2, 1])
def test_inverse_distance(run, scene, stations, values, tmp_path, power):
    """Every cell by a loop over the stations; at a station its own value; the error of leaving each out by hand."""
    places, path = stations
    out = str(tmp_path / "o.tif")
    results, _ = run("indicatorraster", METHOD="idw", STATIONS=path, VALUE_FIELDS="rain,dust", POWER=power, REFERENCE=scene.lst, OUTPUT=out)
    row, column = np.mgrid[:50, :60]
    for band, place in ((1, 0), (2, 1)):
        weights, total = np.zeros((50, 60)), np.zeros((50, 60))
        with np.errstate(divide="ignore"):
            for (x, y), figures in places.items():
                weight = np.hypot(column - x, row - y) ** -float(power)
                weights, total = weights + weight, total + weight * figures[place]
        with np.errstate(invalid="ignore"):
            direct = total / weights
        for (x, y), figures in places.items():
            direct[y, x] = figures[place]
        np.testing.assert_allclose(values(out, band), direct, rtol=1e-5)
    errors = []
    for own, (rain, _) in places.items():
        others = [(np.hypot(own[0] - x, own[1] - y) ** -float(power), figures[0]) for (x, y), figures in places.items() if (x, y) != own]
        errors.append(sum(weight * value for weight, value in others) / sum(weight for weight, _ in others) - rain)
    assert results["RMSE"] == pytest.approx(np.sqrt(np.mean(np.square(errors))), rel=1e-9)


def test_area_of_interest(run, scene, stations, polygons, values, tmp_path):
    out = str(tmp_path / "o.tif")
    run("indicatorraster", METHOD="idw", STATIONS=stations[1], VALUE_FIELDS="rain", REFERENCE=scene.lst, AOI=polygons("half"), OUTPUT=out)
    np.testing.assert_array_equal(np.isnan(values(out, 1)), (np.arange(60) >= 30) * np.ones((50, 1), bool))


@pytest.mark.parametrize(("parameters", "words"), [
    ({"VALUE_FIELDS": ","}, "VALUE_FIELDS is empty"),
    ({"VALUE_FIELDS": "snow"}, "no field snow; the fields are"),
    ({"METHOD": "zones"}, "METHOD zones needs ZONES"),
    ({"REFERENCE": None}, "cells are not known"),
])
def test_what_is_missing(run, scene, stations, tmp_path, parameters, words):
    given = {"METHOD": "idw", "STATIONS": stations[1], "VALUE_FIELDS": "rain", "REFERENCE": scene.lst, **parameters}
    with pytest.raises(Exception, match=words):
        run("indicatorraster", **given, OUTPUT=str(tmp_path / "o.tif"))


def test_a_table_without_its_key(run, scene, districts, tmp_path):
    path = table(tmp_path, "code,gdp\n360701,1\n")
    common = {"ZONES": districts, "ZONES_FIELD": "code", "TABLE": path, "REFERENCE": scene.lst, "OUTPUT": str(tmp_path / "o.tif")}
    for more, words in (({"VALUE_FIELDS": "gdp"}, "KEY is empty"), ({"VALUE_FIELDS": "gdp", "KEY": "name"}, "no column name"), ({"VALUE_FIELDS": "rain", "KEY": "code"}, "no column rain")):
        with pytest.raises(Exception, match=words):
            run("indicatorraster", **common, **more)
