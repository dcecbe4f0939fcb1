"""Profiles over latitude through Processing: degrees by hand, a projected raster, mines counted, bad bands."""
import numpy as np
import pytest
from osgeo import ogr


def test_bands_by_hand(run, saved, vector, table, tmp_path):
    # Rows of 0.1 degrees from 30 N down to 29; bands of 0.2: two rows each. Points at 29.95, 29.85 and 29.05.
    values = np.repeat(np.arange(10.0)[:, None], 8, axis=1)
    values[0, :3] = -9999
    raster = saved(str(tmp_path / "v.tif"), values, nodata=-9999, epsg=4326, origin=(110, 30), cell=0.1)
    mines = vector(["POINT(110.05 29.95)", "POINT(110.45 29.85)", "POINT(110.5 29.05)"], epsg=4326)
    results, _ = run("latitudeprofile", VALUES=raster, MINES=mines, BIN=0.2, OUTPUT_TABLE=str(tmp_path / "p.csv"), OUTPUT_HTML=str(tmp_path / "p.html"))
    rows = table(results["OUTPUT_TABLE"])
    assert [(row["from_latitude"], row["to_latitude"]) for row in rows] == [pytest.approx((29.8 - 0.2 * k, 30 - 0.2 * k)) for k in range(5)]
    assert [row["n"] for row in rows] == [13, 16, 16, 16, 16]
    assert [row["mean"] for row in rows] == pytest.approx([8 / 13, 2.5, 4.5, 6.5, 8.5])
    assert rows[1]["sd"] == pytest.approx(np.std([2] * 8 + [3] * 8, ddof=1))
    assert [row["mines"] for row in rows] == [2, 0, 0, 0, 1]


def test_projected_raster_and_labels(run, saved, values, table, tmp_path):
    # Far from the central meridian of its zone, rows are oblique to latitude: compared with an exact transformation of every cell.
    from osgeo import osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32650)
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transform = osr.CoordinateTransformation(source, target)
    field = np.random.default_rng(0).random((40, 50))
    labels = np.zeros((40, 50))
    labels[3, 4], labels[30:33, 40:42] = 5, 9
    raster = saved(str(tmp_path / "v.tif"), field, cell=1000)
    results, _ = run("latitudeprofile", VALUES=raster, MINES=saved(str(tmp_path / "labels.tif"), labels, cell=1000), BIN=0.1, OUTPUT_TABLE=str(tmp_path / "p.csv"))
    latitude = np.array([[transform.TransformPoint(300500 + 1000 * column, 2799500 - 1000 * row)[1] for column in range(50)] for row in range(40)])
    rows = table(results["OUTPUT_TABLE"])
    assert sum(row["n"] for row in rows) == 2000
    for row in rows:
        inside = (latitude >= row["from_latitude"]) & (latitude < row["to_latitude"])
        assert abs(row["n"] - inside.sum()) <= 2  # cells within metres of the border
        assert row["mean"] == pytest.approx(field[inside].mean(), abs=0.01)
    assert sum(row["mines"] for row in rows) == 2
    assert next(row["mines"] for row in rows if row["from_latitude"] <= latitude[3, 4] < row["to_latitude"]) >= 1


def test_mines_beyond_are_told(run, saved, vector, table, tmp_path):
    raster = saved(str(tmp_path / "v.tif"), np.zeros((10, 10)), epsg=4326, origin=(110, 30), cell=0.1)
    mines = vector(["POINT(110.5 29.5)", "POINT(110.5 45)"], epsg=4326)
    results, log = run("latitudeprofile", VALUES=raster, MINES=mines, OUTPUT_TABLE=str(tmp_path / "p.csv"))
    assert sum(row["mines"] for row in table(results["OUTPUT_TABLE"])) == 1
    assert any("1 lie north or south" in line for line in log)


def test_mines_outside_the_area_of_interest_do_not_count(run, saved, vector, table, tmp_path):
    raster = saved(str(tmp_path / "v.tif"), np.zeros((10, 10)), epsg=4326, origin=(110, 30), cell=0.1)
    mines = vector(["POINT(110.25 29.5)", "POINT(110.75 29.5)"], epsg=4326)
    half = vector(["POLYGON((110 29,110.5 29,110.5 30,110 30,110 29))"], "half", 4326)
    results, log = run("latitudeprofile", VALUES=raster, MINES=mines, AOI=half, BIN=0.5, OUTPUT_TABLE=str(tmp_path / "p.csv"))
    rows = table(results["OUTPUT_TABLE"])
    assert [row["n"] for row in rows] == [25, 25]
    assert sum(row["mines"] for row in rows) == 1
    assert any("1 lie north or south of the values, or outside AOI" in line for line in log)


def test_teaching_mine(run, mine, table, tmp_path):
    dataset = ogr.Open(mine["mines"])
    results, _ = run("latitudeprofile", VALUES=mine["dem"], MINES=mine["mines"], BIN=0.002, OUTPUT_TABLE=str(tmp_path / "p.csv"))
    assert sum(row["mines"] for row in table(results["OUTPUT_TABLE"])) == dataset.GetLayer(0).GetFeatureCount()


@pytest.mark.parametrize(("changes", "sentence"), [
    ({"BIN": 0}, "BIN is 0"),
    ({"BIN": -1}, "BIN is -1"),
    ({"BIN": 1e-7}, "choose wider ones"),
    ({"VALUES": "empty"}, "VALUES has no valid cell"),
    ({"MINES": "empty"}, "MINES has no features"),
])
def test_bad_inputs(fails, saved, vector, box, tmp_path, changes, sentence):
    other = {"VALUES": lambda: saved(str(tmp_path / "empty.tif"), np.full((9, 9), -9999.0), nodata=-9999), "MINES": lambda: vector([], "empty", kind=ogr.wkbPolygon)}
    parameters = {"VALUES": saved(str(tmp_path / "v.tif"), np.zeros((9, 9))), "MINES": vector([box(2, 2, 4, 4)])}
    parameters.update({key: other[key]() if value == "empty" else value for key, value in changes.items()})
    assert sentence in fails("latitudeprofile", **parameters, OUTPUT_TABLE=str(tmp_path / "p.csv"))
    assert not (tmp_path / "p.csv").exists()
