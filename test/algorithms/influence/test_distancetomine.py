"""Distances through Processing: against SciPy, around barriers, real mines, and bad mines."""
import numpy as np
import pytest
from osgeo import gdal, ogr


def straight(mask, sampling=(30, 30)):
    from scipy.ndimage import distance_transform_edt

    return distance_transform_edt(~mask, sampling)


@pytest.fixture
def measured(run, values, tmp_path):
    """Run and return (distances, log)."""

    def call(**parameters):
        results, log = run("distancetomine", OUTPUT=str(tmp_path / "distance.tif"), **parameters)
        return values(results["OUTPUT"], 1), log

    return call


def test_equals_scipy_without_barriers(measured, grid, vector, box):
    mask = np.zeros((50, 60), bool)
    mask[10:15, 20:28] = mask[40, 50] = True
    found, log = measured(MINES=vector([box(20, 10, 28, 15), box(49.8, 39.9, 51, 41)]), REFERENCE=grid(50, 60))
    np.testing.assert_allclose(found, straight(mask), rtol=1e-6)
    assert any("Farthest cell" in line for line in log)


def test_raster_of_mines_on_its_own_cells_that_are_not_square(measured, saved, tmp_path):
    labels = np.zeros((30, 40))
    labels[5, 6], labels[20, 33], labels[9, 9] = 3, 1, -9999
    path = saved(str(tmp_path / "labels.tif"), labels, ("mines",), -9999)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetGeoTransform((300000, 20, 0, 2800000, 0, -30))
    dataset = None
    found, _ = measured(MINES=path)
    np.testing.assert_allclose(found, straight(labels > 0, (30, 20)), rtol=1e-6)


def test_way_around_a_wall(measured, grid, vector, box, line):
    # A wall from the northern edge to row 25, a mine west of it: east of it the way bends at the wall's end. By hand: the end of the burnt
    # wall is the lower corners of cell (25, 30); from the mine's cell centre (10, 10.5 down) to there, along it, and on.
    mines, coast = vector([box(10, 10, 11, 11)]), vector([line((30.4, -1), (30.6, 25.5))], "coast")
    found, log = measured(MINES=mines, BARRIERS=coast, REFERENCE=grid(50, 60))
    mask = np.zeros((50, 60), bool)
    mask[10, 10] = True
    np.testing.assert_allclose(found[:, :30], straight(mask)[:, :30], rtol=1e-6)
    for row, column in ((10, 50), (20, 40), (2, 58)):
        by_hand = np.hypot(29.5 - 10, 25.5 - 10) + 1 + np.hypot(column - 30.5, 25.5 - row)
        assert 30 * by_hand - 1 <= found[row, column] <= 30 * (by_hand + 1.2)
    assert not any("cannot be reached" in line for line in log)


def test_sea_is_no_data_and_what_lies_behind_it_is_told(measured, grid, vector, box):
    found, log = measured(MINES=vector([box(10, 10, 11, 11)]), BARRIERS=vector([box(30, -1, 40, 51)], "sea"), REFERENCE=grid(50, 60))
    assert np.isnan(found[:, 30:]).all()
    assert np.isfinite(found[:, :30]).all()
    assert any("40.0 % of the cells cannot be reached" in line or "33.3 % of the cells cannot be reached" in line for line in log)


def test_mines_beyond_the_grid_count(measured, grid, vector, box):
    # One mine in the grid's west, one two cells beyond its east.
    found, _ = measured(MINES=vector([box(0, 20, 1, 21), box(62, 20, 63, 21)]), REFERENCE=grid(50, 60))
    mask = np.zeros((50, 70), bool)
    mask[20, 0] = mask[20, 62] = True
    np.testing.assert_allclose(found, straight(mask)[:, :60], rtol=1e-6)


def test_a_mine_smaller_than_a_cell_is_not_lost(measured, grid, vector, box):
    found, log = measured(MINES=vector([box(20.6, 10.7, 20.8, 10.9)]), REFERENCE=grid(50, 60))
    assert found[10, 20] == 0
    assert found[10, 23] == 90
    assert any("smaller than a cell" in line for line in log)


def test_points_are_mines_too(measured, grid, vector):
    found, _ = measured(MINES=vector(["POINT(300315 2799685)"]), REFERENCE=grid(50, 60))
    assert found[10, 10] == 0
    assert found[14, 13] == 150


def test_cells_by_size_around_the_mines(run, vector, box, tmp_path):
    results, _ = run("distancetomine", MINES=vector([box(0, 0, 10, 10)]), CELL_SIZE=500, OUTPUT=str(tmp_path / "distance.tif"))
    dataset = gdal.Open(results["OUTPUT"])
    x, width, _, y, _, height = dataset.GetGeoTransform()
    assert (width, height) == (500, -500)
    assert (x % 500, y % 500) == (0, 0)
    assert x <= 290000 < x + 500  # 10 km around, in whole cells
    assert y - 500 < 2810000 <= y


def test_area_of_interest_sets_the_grid_and_masks(run, values, vector, box, tmp_path):
    results, _ = run("distancetomine", MINES=vector([box(0, 0, 10, 10)]), AOI=vector([box(-20, 0, 20, 30)], "aoi"), CELL_SIZE=100, OUTPUT=str(tmp_path / "distance.tif"))
    found = values(results["OUTPUT"], 1)
    assert found.shape == (9, 12)
    assert found[0, 0] == 600


def test_mines_in_another_crs(run, values, grid, vector, box, mine, tmp_path):
    from osgeo import ogr, osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32650)
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    shape = ogr.CreateGeometryFromWkt(box(20.1, 10.1, 27.9, 14.9))
    shape.Transform(osr.CoordinateTransformation(source, target))
    results, _ = run("distancetomine", MINES=vector([shape.ExportToWkt()], epsg=4326), REFERENCE=grid(50, 60), OUTPUT=str(tmp_path / "distance.tif"))
    mask = np.zeros((50, 60), bool)
    mask[10:15, 20:28] = True
    np.testing.assert_allclose(values(results["OUTPUT"], 1), straight(mask), rtol=1e-6)


def test_self_intersecting_polygons_are_repaired_and_told(measured, grid, vector):
    bow_tie = "POLYGON((300300 2799700,300600 2799400,300600 2799700,300300 2799400,300300 2799700))"
    found, log = measured(MINES=vector([bow_tie]), REFERENCE=grid(50, 60))
    assert (found == 0).sum() == pytest.approx(50, abs=8)  # two triangles of 5 x 10 cells / 2 each
    assert any("repaired" in line for line in log)


@pytest.mark.parametrize("name", ["whiteoak", "mudriver", "bencreek"])
def test_real_mined_areas(measured, real_data, name):
    """Mountaintop-removal masks (1 mined, 255 outside the watershed) at 10 m equal SciPy's transform."""
    path = "%s/mine_polygons/wv_mtr_mask_%s.tif" % (real_data, name)
    mask = gdal.Open(path).ReadAsArray() == 1
    found, _ = measured(MINES=path)
    np.testing.assert_allclose(found, straight(mask, (10, 10)), rtol=1e-6)


def test_real_boundaries_are_as_far_as_ogr_tells(measured, coal_mines, saved, vector, tmp_path):
    """Coal mines on cells of 250 m, against OGR's distance of the centre of a cell from the polygons.

    Centres of mined cells lie inside the polygons, half a cell behind their border or, at arms narrower than a cell, farther; those of mines that hold no
    centre lie up to half a diagonal outside.
    """
    side = 250
    west, east, south, north = (function(places) for function, places in zip((min, max, min, max), zip(*(shape.GetEnvelope() for shape in coal_mines))))
    rows, columns = int((north - south) / side) + 2, int((east - west) / side) + 2
    reference = saved(str(tmp_path / "grid.tif"), np.zeros((rows, columns)), epsg=26917, origin=(west - side, north + side), cell=side)
    found, _ = measured(MINES=vector([shape.ExportToWkt() for shape in coal_mines], epsg=26917), REFERENCE=reference)
    excess = []
    for row, column in np.random.default_rng(0).integers(0, (rows, columns), (200, 2)):
        centre = ogr.CreateGeometryFromWkt("POINT(%r %r)" % (west + side * (float(column) - 0.5), north - side * (float(row) - 0.5)))
        excess.append(found[row, column] - min(shape.Distance(centre) for shape in coal_mines))
    assert min(excess) > -side * 0.5**0.5
    assert np.median(excess) < side / 2


def test_teaching_mine_is_zero_inside_its_mines(run, values, mine, tmp_path):
    results, _ = run("distancetomine", MINES=mine["mines"], REFERENCE=mine["dem"], OUTPUT=str(tmp_path / "distance.tif"))
    found, mined = values(results["OUTPUT"], 1), values(mine["mined_year"], 1) > 0
    assert np.isfinite(found).all()
    assert np.mean(found[mined] == 0) > 0.95
    assert found.max() > 300


@pytest.mark.parametrize(("changes", "sentence"), [
    ({"MINES": "empty"}, "MINES has no features"),
    ({"MINES": "far"}, "MINES lies outside"),
    ({"REFERENCE": None}, "name a raster as REFERENCE, or give CELL_SIZE"),
    ({"BARRIERS": "empty"}, "BARRIERS has no features"),
])
def test_bad_inputs(fails, grid, vector, box, tmp_path, changes, sentence):
    layers = {"empty": lambda: vector([], "empty", kind=3), "far": lambda: vector([box(9000, 9000, 9100, 9100)], "far")}
    parameters = {"MINES": vector([box(20, 10, 28, 15)]), "REFERENCE": grid(50, 60)}
    for key, value in changes.items():
        parameters[key] = layers[value]() if value else value
    assert sentence in fails("distancetomine", OUTPUT=str(tmp_path / "distance.tif"), **parameters)
    assert not (tmp_path / "distance.tif").exists()


def test_degrees_are_refused(fails, vector, saved, tmp_path):
    mines = vector(["POLYGON((115 25,115.1 25,115.1 25.1,115 25.1,115 25))"], epsg=4326)
    assert "projected" in fails("distancetomine", MINES=mines, CELL_SIZE=0.01, OUTPUT=str(tmp_path / "distance.tif"))


def test_raster_without_a_mine(fails, grid, tmp_path):
    assert "there is no mine on the grid" in fails("distancetomine", MINES=grid(20, 20), OUTPUT=str(tmp_path / "distance.tif"))


def test_provenance_names_files_without_their_folders(run, mine, tmp_path):
    import json
    import os

    results, _ = run("distancetomine", MINES=mine["mines"], REFERENCE=mine["dem"], OUTPUT=str(tmp_path / "distance.tif"))
    with open(results["OUTPUT"] + ".mineeco.json", encoding="utf-8") as file:
        told = json.load(file)["parameters"]
    assert told["MINES"]["file"] == "mines.gpkg"
    assert told["REFERENCE"]["file"] == "dem.tif"
    assert os.path.dirname(mine["dem"]) not in json.dumps(told)
