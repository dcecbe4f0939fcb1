"""Shares through Processing: totals equal areas, windows, real mines, bad mines."""
import numpy as np
import pytest
from osgeo import gdal, ogr


@pytest.fixture
def shared(run, values, tmp_path):
    """Run and return (percent, log)."""

    def call(**parameters):
        results, log = run("mineshare", OUTPUT=str(tmp_path / "share.tif"), **parameters)
        return values(results["OUTPUT"], 1), log

    return call


def test_share_of_each_cell_adds_up_to_the_area(shared, grid, vector, box):
    # 7.5 x 3.25 cells, and a mine of a hundredth of a cell; both overlap a copy of themselves.
    shapes = [box(20.25, 10.5, 27.75, 13.75), box(40.4, 30.4, 40.5, 30.5)]
    found, log = shared(MINES=vector(shapes * 2), REFERENCE=grid(50, 60), WINDOW=30)
    assert found.sum() / 100 == pytest.approx(7.5 * 3.25 + 0.01, rel=1e-5)
    assert found[30, 40] == pytest.approx(1, rel=1e-5)
    assert found[10, 20] == pytest.approx(100 * 0.75 * 0.5, rel=1e-5)
    assert any("Mined on the grid: 0.0219 km2" in line for line in log)  # 24.385 cells of 900 m2


def test_ten_kilometres_on_cells_of_one(shared, grid, vector, box):
    # A mine of 1 km2 on one of the cells of 1 km: 1 % within 4 km, half of it at 5 km, a quarter at the corner of the window.
    found, _ = shared(MINES=vector([box(15, 15, 16, 16, 1000)]), REFERENCE=grid(31, 31, 1000))
    assert found[15, 15] == pytest.approx(1)
    assert found[15, 19] == pytest.approx(1)
    assert found[15, 20] == pytest.approx(0.5)
    assert found[10, 10] == pytest.approx(0.25)
    assert found[15, 21] == 0


def test_window_at_the_edge_is_cut(shared, grid, vector, box):
    # In the corner a window of 3 cells holds 4 of them, one mined.
    found, _ = shared(MINES=vector([box(0, 0, 1, 1)]), REFERENCE=grid(10, 10), WINDOW=90)
    assert found[0, 0] == pytest.approx(25)
    assert found[0, 1] == pytest.approx(100 / 6)
    assert found[1, 1] == pytest.approx(100 / 9)


def test_area_of_interest_cuts_it_too(shared, grid, vector, box):
    found, _ = shared(MINES=vector([box(4, 0, 6, 10)]), REFERENCE=grid(10, 10), WINDOW=90, AOI=vector([box(0, 0, 5, 10)], "aoi"))
    assert np.isnan(found[:, 5:]).all()
    assert found[5, 4] == pytest.approx(50)  # two columns of the window are inside, one of them mined
    assert found[5, 3] == pytest.approx(100 / 3)


@pytest.mark.parametrize("name", ["whiteoak", "mudriver", "bencreek"])
def test_real_mined_areas(shared, real_data, grid, name, saved, tmp_path):
    """Masks at 10 m brought to cells of 100 m: the total is the mined area."""
    path = "%s/mine_polygons/wv_mtr_mask_%s.tif" % (real_data, name)
    mask = gdal.Open(path)
    transform = mask.GetGeoTransform()
    rows, columns = mask.RasterYSize // 10 * 10, mask.RasterXSize // 10 * 10
    reference = saved(str(tmp_path / "grid.tif"), np.zeros((rows // 10, columns // 10)), epsg=26917, origin=(transform[0], transform[3]), cell=100)
    mined = mask.ReadAsArray()[:rows, :columns] == 1
    found, _ = shared(MINES=path, REFERENCE=reference, WINDOW=100)
    np.testing.assert_allclose(found, 100 * mined.reshape(rows // 10, 10, columns // 10, 10).mean(axis=(1, 3)), atol=1e-4)


def test_real_mine_boundaries_add_up_to_their_areas(shared, coal_mines, saved, vector, tmp_path):
    """The grid holds OGR's area of the union of the coal mines, however coarse it is."""
    united = coal_mines[0]
    for shape in coal_mines[1:]:
        united = united.Union(shape)
    west, east, south, north = united.GetEnvelope()
    side = 2000.0
    rows, columns = int((north - south) / side) + 3, int((east - west) / side) + 3
    reference = saved(str(tmp_path / "grid.tif"), np.zeros((rows, columns)), epsg=26917, origin=(west - side, north + side), cell=side)
    found, _ = shared(MINES=vector([shape.ExportToWkt() for shape in coal_mines], epsg=26917), REFERENCE=reference, WINDOW=side)
    assert found.sum() / 100 * side**2 == pytest.approx(united.GetArea(), rel=1e-5)


def test_window_below_the_cell_is_told(shared, grid, vector, box):
    found, log = shared(MINES=vector([box(3, 3, 4, 4)]), REFERENCE=grid(10, 10), WINDOW=10)
    assert found[3, 3] == pytest.approx(100)
    assert any("smaller than a cell" in line for line in log)


@pytest.mark.parametrize(("changes", "sentence"), [
    ({"WINDOW": 0}, "WINDOW is 0"),
    ({"WINDOW": -5}, "WINDOW is -5"),
    ({"MINES": "points"}, "points or lines"),
    ({"MINES": "empty"}, "MINES has no features"),
    ({"MINES": "far"}, "MINES lies outside"),
    ({"REFERENCE": None}, "CELL_SIZE"),
])
def test_bad_inputs(fails, grid, vector, box, tmp_path, changes, sentence):
    layers = {
        "empty": lambda: vector([], "empty", kind=ogr.wkbPolygon), "far": lambda: vector([box(9000, 9000, 9100, 9100)], "far"), "points": lambda: vector(["POINT(300105 2799895)"], "points"),
    }
    parameters = {"MINES": vector([box(2, 2, 3, 3)]), "REFERENCE": grid(10, 10), **changes}
    parameters = {key: layers[value]() if value in ("empty", "far", "points") else value for key, value in parameters.items()}
    assert sentence in fails("mineshare", OUTPUT=str(tmp_path / "share.tif"), **parameters)
    assert not (tmp_path / "share.tif").exists()
