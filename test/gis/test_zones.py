"""Polygons, lines and points on cells against tests of single cell centres."""
import numpy as np
import pytest
from mineeco.gis.raster import Grid, Layer
from mineeco.gis.zones import AboveZero, Labels, Relabelled, Shapes, outlines, present
from mineeco.messages import InputProblem
from osgeo import gdal, ogr, osr


def wkt(code):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    return reference.ExportToWkt()


pytestmark = pytest.mark.usefixtures("gdal_mode")
UTM = wkt(32650)
GRID = Grid(120, 90, (500000.0, 30.0, 0.0, 4000000.0, 0.0, -30.0), UTM)


def shapes(texts, values=(), all_touched=False, crs=UTM):
    return Shapes(tuple(bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb()) for text in texts), crs, values, all_touched)


def burnt(layer, grid=GRID):
    return layer.open(grid)(grid.whole)


def by_blocks(layer, shape, grid=GRID, halo=0):
    whole = np.full((grid.height, grid.width), -1e300)
    read = layer.open(grid)
    for window in grid.windows(shape, halo):
        whole[window.y:window.y + window.height, window.x:window.x + window.width] = window.crop(read(window))
    return whole


def centres(grid):
    x, dx, _, y, _, dy = grid.transform
    return np.meshgrid(x + (np.arange(grid.width) + 0.5) * dx, y + (np.arange(grid.height) + 0.5) * dy)


def inside(rings, x, y):
    """Even-odd rule for points: a ray to the east crosses the rings an odd number of times."""
    odd = np.zeros(x.shape, bool)
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring[:-1], ring[1:]):
            if ay != by:
                crosses = (ay > y) != (by > y)
                odd ^= crosses & (x < ax + (y - ay) * (bx - ax) / (by - ay))
    return odd


def text(*polygons):
    """WKT of a multipolygon of lists of rings."""
    return "MULTIPOLYGON(%s)" % ",".join("(%s)" % ",".join("(%s)" % ",".join("%.17g %.17g" % tuple(p) for p in ring) for ring in rings) for rings in polygons)


def star(rng, x, y, radius, corners=17):
    angles = np.sort(rng.random(corners)) * 2 * np.pi
    far = radius * (0.4 + 0.6 * rng.random(corners))
    ring = [(x + r * np.cos(a), y + r * np.sin(a)) for a, r in zip(angles, far)]
    return [*ring, ring[0]]


@pytest.fixture
def rng():
    return np.random.default_rng(5)


def test_cell_centres_decide(rng):
    x, y = centres(GRID)
    for _ in range(10):
        ring = star(rng, 500000 + rng.random() * 3600, 4000000 - rng.random() * 2700, 1500)
        expected = np.where(inside([ring], x, y), 1.0, np.nan)
        assert 0 < np.nansum(expected) < expected.size
        np.testing.assert_array_equal(burnt(shapes([text([ring])])), expected)


def test_a_square_by_hand():
    # Centres lie at 15, 45, 75 ... m: from 40 to 100 m reach the second and third column; 100 to 180 m down the rows with 105, 135, 165 m.
    ring = [(500040, 3999900), (500100, 3999900), (500100, 3999820), (500040, 3999820), (500040, 3999900)]
    found = burnt(shapes([text([ring])], (4.5,)))
    assert np.argwhere(~np.isnan(found)).tolist() == [[3, 1], [3, 2], [4, 1], [4, 2], [5, 1], [5, 2]]
    assert np.unique(found[~np.isnan(found)]).tolist() == [4.5]


def test_holes_and_islands_in_them(rng):
    x, y = centres(GRID)
    outer, hole, island = (
        [(500300, 3999700), (503000, 3999600), (503100, 3997800), (500400, 3997700), (500300, 3999700)],
        star(rng, 501700, 3998700, 800),
        star(rng, 501700, 3998700, 250),
    )
    layer = shapes([text([outer, hole], [island])])
    np.testing.assert_array_equal(burnt(layer) == 1, inside([outer, hole, island], x, y))


def test_later_values_win(rng):
    x, y = centres(GRID)
    rings = [star(rng, 501000 + 400 * n, 3998800, 1200) for n in range(4)]
    values = (3.0, -1.25, 0.0, 1e6)
    expected = np.full(x.shape, np.nan)
    for ring, value in zip(rings, values):
        expected[inside([ring], x, y)] = value
    layer = shapes([text([ring]) for ring in rings], values)
    np.testing.assert_array_equal(burnt(layer), expected)
    for shape in ((37, 41), (256, 256), (1000, 7), (1, 1)):
        np.testing.assert_array_equal(by_blocks(layer, shape), expected)


def test_whole_numbers_are_kept(rng):
    layer = shapes([text([star(rng, 501000, 3998800, 1200)])], (123456789.0,))
    assert np.nanmax(burnt(layer)) == 123456789


@pytest.mark.parametrize("all_touched", [False, True])
@pytest.mark.parametrize("kind", ["polygons", "snapped polygons", "lines", "snapped lines", "points"])
@pytest.mark.parametrize("cell", [30.0, 0.1, 1 / 3])
def test_blocks_do_not_matter(rng, all_touched, kind, cell):
    # Snapped corners lie on cell centres and cell borders, where rounding decides.
    grid = Grid(120, 90, (500000.1, cell, 0.0, 4000000.7, 0.0, -cell), UTM)
    texts = []
    for _ in range(12):
        at = rng.random((6, 2)) * (150, 120) - 15
        if kind.startswith("snapped"):
            at = np.round(at * 2) / 2
        points = np.column_stack([grid.transform[0] + at[:, 0] * cell, grid.transform[3] - at[:, 1] * cell])
        if kind.endswith("polygons"):
            box = [points[0], (points[1][0], points[0][1]), points[1], (points[0][0], points[1][1]), points[0]]
            texts += [text([box]), text([[points[2], points[3], points[4], points[2]]])]
        elif kind.endswith("lines"):
            texts.append("LINESTRING(%s)" % ",".join("%.17g %.17g" % tuple(p) for p in points))
        else:
            texts.append("MULTIPOINT(%s)" % ",".join("(%.17g %.17g)" % tuple(p) for p in points))
    layer = shapes(texts, tuple(float(n) for n in range(len(texts))), all_touched)
    whole = burnt(layer, grid)
    assert np.isnan(whole).any()
    assert len(np.unique(whole[~np.isnan(whole)])) > 3
    for shape in ((37, 41), (64, 64), (1000, 7)):
        for halo in (0, 3):
            np.testing.assert_array_equal(by_blocks(layer, shape, grid, halo), whole, err_msg="%s %s" % (shape, halo))


def test_all_touched_polygon(rng):
    # Against small sub-squares: a cell is touched if the polygon overlaps it.
    ring = star(rng, 501700, 3998700, 1000)
    geometry = ogr.CreateGeometryFromWkt(text([ring]))
    expected = np.zeros((90, 120), bool)
    for row in range(90):
        for column in range(120):
            west, north = 500000 + 30 * column, 4000000 - 30 * row
            cell = [(west, north), (west + 30, north), (west + 30, north - 30), (west, north - 30), (west, north)]
            expected[row, column] = geometry.Intersects(ogr.CreateGeometryFromWkt(text([cell])))
    np.testing.assert_array_equal(burnt(shapes([text([ring])], all_touched=True)) == 1, expected)


def test_points_and_lines():
    # A point lies in the cell that holds it. A line from the middle of cell (2, 10) to that of (7, 10) passes six cells.
    found = burnt(shapes(["POINT(500040 3999955)", "MULTIPOINT((500001 3999999), (503599 3997301))"], (5.0, 6.0)))
    assert {tuple(at): found[tuple(at)] for at in np.argwhere(~np.isnan(found))} == {(1, 1): 5.0, (0, 0): 6.0, (89, 119): 6.0}
    line = burnt(shapes(["LINESTRING(500075 3999685, 500225 3999685)"]))
    assert np.argwhere(line == 1).tolist() == [[10, column] for column in range(2, 8)]
    # From (0, 0) to (2, 1) in cells, steeper than one: every touched cell counts, else one a column.
    slanted = "LINESTRING(500001 3999999, 500089 3999941)"
    assert np.argwhere(burnt(shapes([slanted], all_touched=True)) == 1).tolist() == [[0, 0], [0, 1], [1, 1], [1, 2]]


def test_outside_and_empty_windows():
    away = shapes([text([[(0, 0), (100, 0), (100, 100), (0, 0)]])])
    assert np.isnan(burnt(away)).all()
    square = "POLYGON((500000 4000000, 500090 4000000, 500090 3999910, 500000 3999910, 500000 4000000))"
    assert np.nansum(burnt(shapes(["GEOMETRYCOLLECTION(%s, POINT(503599 3997301))" % square]))) == 10  # 3 x 3 cells and one


def test_heights_and_curves():
    x, y = centres(GRID)
    square = [(500300, 3999700), (501300, 3999700), (501300, 3998700), (500300, 3998700), (500300, 3999700)]
    high = "POLYGON Z((%s))" % ",".join("%d %d 77" % point for point in square)
    np.testing.assert_array_equal(burnt(shapes([high])) == 1, inside([square], x, y))
    # A circle of 900 m around (501500, 3998500) in two arcs.
    circle = "CURVEPOLYGON(CIRCULARSTRING(500600 3998500, 501500 3999400, 502400 3998500, 501500 3997600, 500600 3998500))"
    far = np.hypot(x - 501500, y - 3998500)
    found = burnt(shapes([circle])) == 1
    assert found[far < 898].all()
    assert not found[far > 902].any()


def test_bounds():
    layer = shapes(["POINT(5 7)", "LINESTRING(-3 8, 2 20)", "POLYGON((0 -1, 4 -1, 4 3, 0 -1))"])
    assert layer.bounds() == (-3, -1, 5, 20)  # west, south, east, north


def test_without_crs(monkeypatch):
    monkeypatch.setattr(osr.SpatialReference, "ImportFromWkt", None)  # from GDAL 3.7 on, an empty text may raise
    grid = Grid(4, 4, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "")
    found = burnt(shapes([text([[(0, 0), (2, 0), (2, -2), (0, -2), (0, 0)]])], crs=""), grid)
    assert np.argwhere(found == 1).tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]


def test_a_grid_in_degrees():
    grid = Grid(50, 40, (117.0, 0.001, 0.0, 36.0, 0.0, -0.001), wkt(4326))
    ring = star(np.random.default_rng(2), 117.02, 35.98, 0.02)
    np.testing.assert_array_equal(burnt(shapes([text([ring])], crs=wkt(4326)), grid) == 1, inside([ring], *centres(grid)))


def test_many_features_in_many_blocks(rng):
    grid = Grid(1000, 1000, (500000.0, 30.0, 0.0, 4000000.0, 0.0, -30.0), UTM)
    corners = rng.random((3000, 2)) * 30000
    rings = [star(rng, 500000 + x, 4000000 - y, 200, 8) for x, y in corners]
    layer = shapes([text([ring]) for ring in rings], tuple(range(len(rings))))
    np.testing.assert_array_equal(by_blocks(layer, (128, 128), grid), burnt(layer, grid))


def test_labels_of_blocks_join():
    first, second = np.array([[np.nan, 0, 3], [7, 3, -2]]), np.array([[1.0, 7], [np.nan, 0]])
    assert (Labels.of(first) + Labels.of(second)).found.tolist() == [1, 3, 7]
    with pytest.raises(InputProblem, match="it holds 2.5"):
        Labels.of(np.array([[1, 2.5]]))


def test_relabelled_raster(tmp_path):
    values = np.random.default_rng(3).choice([0, 3, 7, 500, -1, 4], (90, 120))
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 120, 90, 1, gdal.GDT_Int16)
    dataset.SetGeoTransform(GRID.transform)
    dataset.SetProjection(UTM)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset = None
    layer = Relabelled(Layer(str(tmp_path / "a.tif"), nodata=((-1, -1),), crs=UTM, categorical=True), (3.0, 7.0, 500.0))
    expected = np.full(values.shape, np.nan)
    for place, label in ((1, 3), (2, 7), (3, 500)):
        expected[values == label] = place
    np.testing.assert_array_equal(burnt(layer), expected)
    np.testing.assert_array_equal(by_blocks(layer, (37, 41)), expected)


@pytest.fixture
def labelled(tmp_path):
    """Labels 7 and 9 on 5 x 4 cells of 30 m: 7 is an L and a cell that touches it by a corner only, 9 two columns."""
    labels = np.array([[7, 0, 0, 9, 9], [7, 0, 0, 9, 9], [7, 7, 0, 9, 9], [0, 0, 7, 9, 9]])
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "labels.tif"), 5, 4, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform(GRID.transform)
    dataset.SetProjection(UTM)
    dataset.GetRasterBand(1).WriteArray(labels)
    dataset = None
    return Relabelled(Layer(str(tmp_path / "labels.tif"), crs=UTM), (7.0, 9.0)), Grid(5, 4, GRID.transform, UTM)


def test_outlines_are_those_of_the_cells(labelled):
    """Label 7 is the first, 9 the second; an outline that is burnt gives the cells again."""
    layer, grid = labelled
    found = outlines(layer, grid)
    assert list(found) == [1, 2]
    first, second = (ogr.CreateGeometryFromWkb(wkb) for wkb in found.values())
    assert (first.GetGeometryCount(), second.GetGeometryCount()) == (2, 1)
    assert (first.GetArea(), second.GetArea()) == (5 * 900, 8 * 900)
    assert second.GetEnvelope() == (500090, 500150, 3999880, 4000000)
    np.testing.assert_array_equal(burnt(Shapes(tuple(found.values()), UTM, (1, 2)), grid), burnt(layer, grid))


def test_outlines_inside_a_mask(labelled):
    layer, grid = labelled
    west = shapes(["POLYGON((500000 3999880,500090 3999880,500090 4000000,500000 4000000,500000 3999880))"])
    assert list(outlines(layer, grid, mask=west)) == [1]


def test_labels_above_zero_are_one(labelled):
    layer, grid = labelled
    found = burnt(AboveZero(layer.layer), grid)
    np.testing.assert_array_equal(found, np.where(np.isnan(burnt(layer, grid)), np.nan, 1))


def test_where_a_layer_has_a_value(labelled):
    layer, grid = labelled
    np.testing.assert_array_equal(present(layer, grid), np.isfinite(burnt(layer, grid)))
    wider = grid.widened(2, 1, 3, 0)
    assert wider.bounds() == (grid.bounds()[0] - 60, grid.bounds()[1], grid.bounds()[2] + 90, grid.bounds()[3] + 30)
    found = present(layer, wider)
    np.testing.assert_array_equal(found[1:, 2:-3], np.isfinite(burnt(layer, grid)))
    assert found.sum() == np.isfinite(burnt(layer, grid)).sum()
