"""What may be wrong with mines, grids, years and runs: looked at for all algorithms of the group alike."""
import os

import numpy as np
import pytest
from osgeo import ogr, osr

MINED = ["distancetomine", "mineshare", "distancegradient", "mineversusregion", "mineareaclasses", "latitudeprofile"]
SIDE = 60


@pytest.fixture
def case(saved, vector, box, tmp_path):
    """Return a function that gives the parameters of a small run: 60 x 60 cells of 30 m, a mine of 10 x 10 in the middle, two years."""
    row, column = np.indices((SIDE, SIDE))
    random = np.random.default_rng(0)
    fields = {
        "rsei_2001": np.hypot(row - 30, column - 30) / 60 + 0.01 * random.standard_normal(row.shape), "rsei_2002": np.hypot(row - 30, column - 30) / 50 + 0.01 * random.standard_normal(row.shape),
        "rain": row + random.standard_normal(row.shape), "dem": column + random.standard_normal(row.shape),
    }
    results = {
        "distancetomine": {"OUTPUT": "distance.tif"}, "mineshare": {"OUTPUT": "share.tif"}, "distancegradient": {"OUTPUT_TABLE": "t.csv"}, "mineversusregion": {"OUTPUT_TABLE": "t.csv"},
        "mineareaclasses": {"OUTPUT_TABLE": "c.csv", "OUTPUT_MINES": "t.csv"}, "latitudeprofile": {"OUTPUT_TABLE": "t.csv"}, "correlation": {"OUTPUT_TABLE": "t.csv"}, "forestdrivers": {"OUTPUT_TABLE": "t.csv"},
    }

    def parameters(name, epsg=32650, origin=(300000, 2800000), cell=30, shape=(SIDE, SIDE)):
        files = {
            key: saved(str(tmp_path / (key + ".tif")), field[:shape[0], :shape[1]], (key.partition("_")[0],), -9999, epsg, origin, cell) for key, field in fields.items()
        }
        one, two = files["rsei_2001"], files["rsei_2002"]
        inputs = {
            "distancetomine": {"REFERENCE": one}, "mineshare": {"REFERENCE": one, "WINDOW": 90}, "distancegradient": {"VALUES": [one, two], "RING": 90}, "mineversusregion": {"VALUES": [one, two]},
            "mineareaclasses": {"VALUES": one}, "latitudeprofile": {"VALUES": one, "BIN": 0.005},
            "correlation": {"TARGET": one, "DRIVERS": [files["rain"], files["dem"]]}, "forestdrivers": {"TARGET": one, "DRIVERS": [files["rain"], files["dem"]], "TREES": 20, "FEATURES": 2},
        }[name]
        if name in MINED:
            inputs["MINES"] = vector([box(25, 25, 35, 35)])
        return {**inputs, **{key: str(tmp_path / file) for key, file in results[name].items()}}

    return parameters


@pytest.fixture
def outcome(run, values, table):
    """Return a function that runs and gives what came out, a raster or a table, and the log."""

    def call(name, **parameters):
        results, log = run(name, **parameters)
        return (values(results["OUTPUT"], 1) if "OUTPUT" in results else table(results.get("OUTPUT_MINES") or results["OUTPUT_TABLE"])), log

    return call


def same(one, other, **tolerance):
    """Compare two rasters or tables."""
    if isinstance(one, np.ndarray):
        np.testing.assert_allclose(one, other, **tolerance)
    else:
        assert [list(row) for row in one] == [list(row) for row in other]
        for row, twin in zip(one, other):
            assert row == pytest.approx(twin, nan_ok=True, rel=1e-4)


def refused(fails, tmp_path, name, parameters):
    """Return the sentence that a run ends with; nothing must be left of it."""
    sentence = fails(name, **parameters)
    assert not [file for file in os.listdir(tmp_path) if file.endswith(".csv") or ".partial" in file or file in ("distance.tif", "share.tif")]
    return sentence


@pytest.mark.parametrize("name", MINED)
def test_no_mines(case, fails, vector, grid, tmp_path, name):
    assert "MINES has no features" in refused(fails, tmp_path, name, {**case(name), "MINES": vector([], "empty", kind=ogr.wkbPolygon)})
    sentence = refused(fails, tmp_path, name, {**case(name), "MINES": grid(SIDE, SIDE)})
    assert "no mine on the grid" in sentence or "MINES holds no label above 0" in sentence


@pytest.mark.parametrize("name", MINED)
def test_mines_elsewhere(case, fails, vector, box, tmp_path, name):
    assert "MINES lies outside" in refused(fails, tmp_path, name, {**case(name), "MINES": vector([box(9000, 9000, 9100, 9100)], "far")})


@pytest.mark.parametrize("name", MINED)
def test_mines_without_a_crs(case, fails, tmp_path, name):
    path = str(tmp_path / "bare.geojson")
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [300500, 2799000]}}]}')
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    layer = QgsVectorLayer(path, "bare", "ogr")
    layer.setCrs(QgsCoordinateReferenceSystem())
    assert "MINES has no coordinate reference system" in refused(fails, tmp_path, name, {**case(name), "MINES": layer})


@pytest.mark.parametrize("epsg", [4326, 32651])
@pytest.mark.parametrize("name", MINED)
def test_mines_in_another_crs(case, outcome, vector, box, name, epsg):
    parameters = case(name)
    expected, _ = outcome(name, **parameters)
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32650)
    target.ImportFromEPSG(epsg)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    shape = ogr.CreateGeometryFromWkt(box(25, 25, 35, 35))
    shape.Transform(osr.CoordinateTransformation(source, target))
    found, _ = outcome(name, **{**parameters, "MINES": vector([shape.ExportToWkt()], "moved", epsg)})
    same(found, expected, atol=1e-3)


@pytest.mark.parametrize("name", MINED)
def test_polygons_that_cross_themselves(case, outcome, vector, name):
    # A bow tie of 10 x 10 cells is two triangles that touch: half of the square.
    parameters = case(name)
    left, right, top, bottom = 300750, 301050, 2799250, 2798950
    bow = "POLYGON((%d %d,%d %d,%d %d,%d %d,%d %d))" % (left, top, right, bottom, right, top, left, bottom, left, top)
    halves = "MULTIPOLYGON(((%d %d,300900 2799100,%d %d,%d %d)),((%d %d,300900 2799100,%d %d,%d %d)))" % (
        left, top, left, bottom, left, top, right, top, right, bottom, right, top)
    found, log = outcome(name, **{**parameters, "MINES": vector([bow], "bow")})
    assert any("MINES: 1 invalid geometries were repaired" in line for line in log)
    expected, log = outcome(name, **{**parameters, "MINES": vector([halves], "halves")})
    assert not any("repaired" in line for line in log)
    same(found, expected, atol=1e-4)
    if name == "mineareaclasses":
        assert found[0]["area_km2"] == pytest.approx(0.045)


@pytest.mark.parametrize("name", ["distancetomine", "mineshare", "distancegradient", "mineareaclasses"])
def test_metres_in_degrees_are_refused(case, fails, vector, tmp_path, name):
    parameters = case(name, 4326, (115, 25), 0.001)
    parameters["MINES"] = vector(["POLYGON((115.02 24.97,115.03 24.97,115.03 24.98,115.02 24.98,115.02 24.97))"], "degrees", 4326)
    assert "projected" in refused(fails, tmp_path, name, parameters)


@pytest.mark.parametrize("name", ["mineversusregion", "latitudeprofile", "correlation", "forestdrivers"])
def test_what_needs_no_metres_works_in_degrees(case, outcome, vector, name):
    parameters = case(name, 4326, (115, 25), 0.001)
    if name in MINED:
        parameters["MINES"] = vector(["POLYGON((115.02 24.97,115.03 24.97,115.03 24.98,115.02 24.98,115.02 24.97))"], "degrees", 4326)
    found, _ = outcome(name, **parameters)
    assert found


@pytest.mark.parametrize(("name", "expected"), [
    ("distancetomine", 0), ("mineshare", 100), ("mineversusregion", 0), ("mineareaclasses", 1), ("latitudeprofile", 1),
    ("distancegradient", "inside the first ring"), ("correlation", "TARGET does not vary over its 1 cells"), ("forestdrivers", "Only 1 cells to learn from"),
])
def test_rasters_of_one_cell(case, outcome, fails, vector, box, tmp_path, name, expected):
    parameters = case(name, shape=(1, 1))
    if name in MINED:
        parameters["MINES"] = vector([box(0, 0, 1, 1)], "one")
    if isinstance(expected, str):
        assert expected in refused(fails, tmp_path, name, parameters)
        return
    found, _ = outcome(name, **parameters)
    if isinstance(found, np.ndarray):
        assert found.tolist() == [[expected]]
    elif name == "mineversusregion":
        assert [row["difference"] for row in found] == [0, 0]
    else:
        assert [row["n"] for row in found] == [1]


@pytest.mark.parametrize("name", ["distancegradient", "mineversusregion"])
def test_years_in_any_order(case, outcome, name):
    parameters = case(name)
    expected, _ = outcome(name, **parameters)
    turned, log = outcome(name, **{**parameters, "VALUES": parameters["VALUES"][::-1]})
    same(turned, expected)
    named, _ = outcome(name, **{**parameters, "VALUES": parameters["VALUES"][::-1], "YEARS": "2002,2001"})
    same(named, expected)
    assert any("2001 = rsei_2001; 2002 = rsei_2002" in line for line in log)


@pytest.mark.parametrize("name", ["distancegradient", "mineversusregion"])
def test_a_raster_that_is_alone_needs_no_year(case, outcome, fails, saved, tmp_path, name):
    parameters = case(name)
    alone = saved(str(tmp_path / "quality.tif"), np.random.default_rng(0).random((SIDE, SIDE)), ("rsei",))
    found, _ = outcome(name, **{**parameters, "VALUES": [alone]})
    assert {row["year"] for row in found} == {"rsei"}
    stack = saved(str(tmp_path / "stack.tif"), np.random.default_rng(0).random((2, SIDE, SIDE)), ("a", "b"))
    assert "no year or date is found" in fails(name, **{**parameters, "VALUES": [stack]})
    assert "YEARS names 2 times but VALUES has 1 rasters" in fails(name, **{**parameters, "VALUES": [alone], "YEARS": "2001,2002"})


@pytest.mark.parametrize("name", ["distancegradient", "mineversusregion"])
@pytest.mark.parametrize(("years", "sentence"), [
    ("2001,2001", "both belong to 2001"), ("2001,2002,2003", "YEARS names 3 times but VALUES has 2 rasters"), ("2001,next", "YEARS"),
])
def test_years_that_cannot_be(case, fails, tmp_path, name, years, sentence):
    assert sentence in refused(fails, tmp_path, name, {**case(name), "YEARS": years})


@pytest.mark.parametrize("name", [*MINED, "correlation", "forestdrivers"])
def test_cancelled_half_way(case, fails, tmp_path, name):
    assert "ancelled: nothing was written" in refused(fails, tmp_path, name, {**case(name), "cancel_at": 30})


@pytest.mark.parametrize("name", ["correlation", "forestdrivers"])
def test_infinite_values_are_no_data(case, outcome, saved, tmp_path, name):
    parameters = case(name)
    expected, _ = outcome(name, **parameters)
    infinite = np.zeros((SIDE, SIDE))
    infinite[:] = np.random.default_rng(3).random((SIDE, SIDE))
    infinite[3, 4:9] = np.inf
    found, _ = outcome(name, **{**parameters, "DRIVERS": [*parameters["DRIVERS"], saved(str(tmp_path / "odd.tif"), infinite, ("odd",))]})
    assert {row["driver"] for row in found} == {"rain", "dem", "odd"}
    assert all(np.isfinite(value) for row in found for key, value in row.items() if key != "driver")
    if name == "correlation":
        assert [row["n"] for row in found] == [3600, 3600, 3595]


def test_last_year_of_a_gradient_without_values(case, run, saved, tmp_path):
    parameters = case("distancegradient")
    empty = saved(str(tmp_path / "rsei_2003.tif"), np.full((SIDE, SIDE), -9999.0), ("rsei",), -9999)
    run("distancegradient", **{**parameters, "VALUES": [*parameters["VALUES"], empty]}, OUTPUT_HTML=str(tmp_path / "page.html"))
    with open(str(tmp_path / "page.html"), encoding="utf-8") as file:
        assert "Values of 2002" in file.read()


@pytest.mark.parametrize("name", ["correlation", "forestdrivers"])
def test_no_drivers(case, fails, tmp_path, name):
    assert refused(fails, tmp_path, name, {**case(name), "DRIVERS": []}) == "DRIVERS is empty: choose at least one."


@pytest.mark.parametrize("name", ["correlation", "forestdrivers"])
def test_drivers_that_are_copies(case, run, saved, values, tmp_path, name):
    parameters = case(name)
    _, log = run(name, **parameters)
    assert not any("all but" in line for line in log)
    target, rain = values(parameters["TARGET"], 1), values(parameters["DRIVERS"][0], 1)
    copies = [saved(str(tmp_path / "again.tif"), 7 - 2 * rain, ("again",)), saved(str(tmp_path / "self.tif"), target, ("self",))]
    _, log = run(name, **{**parameters, "DRIVERS": [*parameters["DRIVERS"], *copies]})
    assert any("self is all but the target itself (r = +1.000)" in line for line in log)
    assert any("all but the same: rain = again (r = -1.000). " in line for line in log)


@pytest.mark.parametrize("name", ["distancetomine", "mineshare", "distancegradient", "mineareaclasses"])
def test_metres_that_are_none_on_the_ground(case, run, vector, name):
    # Web Mercator at 40.9° N stretches lengths by 1 / cos(40.9°): 1000 m are about 757 m.
    _, log = run(name, **case(name))
    assert not any("on the ground" in line for line in log)
    west, north = 13000000 + 750, 5000000 - 750
    corners = ",".join("%d %d" % (west + right, north - down) for right, down in ((0, 0), (300, 0), (300, 300), (0, 300), (0, 0)))
    _, log = run(name, **{**case(name, 3857, (13000000, 5000000)), "MINES": vector(["POLYGON((%s))" % corners], "web", 3857)})
    assert any("1000 m of the grid's CRS (EPSG:3857) are 757 m on the ground here" in line or "are 758 m on the ground" in line for line in log)


@pytest.mark.parametrize("name", MINED)
def test_mines_without_geometries(case, fails, tmp_path, name):
    path = tmp_path / "register.txt"
    path.write_text("id,name\n1,north\n", encoding="utf-8")
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer("CSV:" + str(path), "register", "ogr")
    assert layer.featureCount() == 1
    assert "MINES is a table without geometries" in refused(fails, tmp_path, name, {**case(name), "MINES": layer})


def test_the_same_year_twice(case, fails, tmp_path):
    parameters = case("distancegradient")
    assert "both belong to 2001" in refused(fails, tmp_path, "distancegradient", {**parameters, "VALUES": parameters["VALUES"][:1] * 2})


def test_whole_numbers_beyond_those_of_qgis(case, fails, tmp_path):
    assert refused(fails, tmp_path, "forestdrivers", {**case("forestdrivers"), "SEED": 2**40}) == "SEED is 1099511627776: whole numbers go up to 2147483647."


def test_a_driver_that_does_not_vary(case, run, saved, tmp_path):
    parameters = case("forestdrivers")
    still = saved(str(tmp_path / "still.tif"), np.full((SIDE, SIDE), 3.0), ("still",))
    _, log = run("forestdrivers", **{**parameters, "DRIVERS": [*parameters["DRIVERS"], still]})
    assert any("still: no variation over the cells to learn from" in line for line in log)


@pytest.mark.parametrize("window", [1e9, 1e300])
def test_a_window_beyond_the_grid_is_all_of_it(case, outcome, window):
    found, _ = outcome("mineshare", **{**case("mineshare"), "WINDOW": window})
    np.testing.assert_allclose(found, 100 * 100 / SIDE**2, rtol=1e-6)


def test_barriers_that_leave_nothing(case, fails, vector, box, tmp_path):
    parameters = {**case("distancetomine"), "BARRIERS": vector([box(-5, -5, 70, 70)], "sea")}
    assert "BARRIERS leave no cell" in refused(fails, tmp_path, "distancetomine", parameters)
