"""Exact shares of cells against OGR's intersections and areas."""
import numpy as np
import pytest
from mineeco.gis import coverage
from mineeco.gis.coverage import Coverage
from mineeco.gis.raster import Grid, fold
from osgeo import ogr

GRID = Grid(24, 18, (500000.0, 30.0, 0.0, 4200000.0, 0.0, -20.0), "")
WEST, SOUTH, EAST, NORTH = GRID.bounds()


def polygon(*rings):
    """A polygon of rings in columns and rows of the grid."""
    shape = ogr.Geometry(ogr.wkbPolygon)
    for points in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for column, row in (*points, points[0]):
            ring.AddPoint_2D(WEST + 30 * column, NORTH - 20 * row)
        shape.AddGeometry(ring)
    return shape


def by_ogr(shape):
    """Share of every cell by an intersection of its own."""
    shares = np.zeros((GRID.height, GRID.width))
    for row, column in np.ndindex(*shares.shape):
        cell = polygon([(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)])
        shares[row, column] = shape.Intersection(cell).GetArea() / 600
    return shares


def read(*shapes):
    return Coverage(tuple(bytes(shape.ExportToWkb()) for shape in shapes)).open(GRID)(GRID.whole)


def star(random, column, row, corners, reach):
    """A star-shaped ring with random corners."""
    angles = np.sort(random.uniform(0, 2 * np.pi, corners))
    far = random.uniform(0.2, 1, corners) * reach
    return [(column + r * np.cos(a), row + r * np.sin(a)) for a, r in zip(angles, far)]


def test_half_a_cell_and_a_triangle():
    # A box over columns 2.5 to 4 of row 3, and a triangle that covers half of cell (10, 10).
    found = read(polygon([(2.5, 3), (4, 3), (4, 4), (2.5, 4)]), polygon([(10, 10), (11, 10), (10, 11)]))
    expected = np.zeros((18, 24))
    expected[3, 2:4] = [0.5, 1]
    expected[10, 10] = 0.5
    np.testing.assert_allclose(found, expected, atol=1e-12)


@pytest.mark.parametrize("turned", [False, True])
def test_a_hole_is_not_covered(turned):
    shell, hole = [(1, 1), (9, 1), (9, 9), (1, 9)], [(3.25, 3.5), (5, 3.5), (5, 6), (3.25, 6)]
    shape = polygon(shell[::-1], hole[::-1]) if turned else polygon(shell, hole)
    found = read(shape)
    assert found.sum() == pytest.approx(64 - 1.75 * 2.5, abs=1e-12)
    assert found[4, 3] == pytest.approx(0.25)
    assert found[4, 4] == 0


@pytest.mark.parametrize("seed", range(5))
def test_equals_intersections_of_every_cell(seed):
    random = np.random.default_rng(seed)
    shape = polygon(star(random, random.uniform(0, 24), random.uniform(0, 18), 12, 12))
    np.testing.assert_allclose(read(shape), by_ogr(shape), atol=1e-9)


def test_corners_and_edges_on_the_lines_of_the_grid():
    shape = polygon([(2, 2), (6, 2), (8, 4), (8, 9), (5, 12), (2, 9), (3, 6)])
    np.testing.assert_allclose(read(shape), by_ogr(shape), atol=1e-12)


def test_polygons_that_reach_beyond_the_grid_on_every_side():
    shape = polygon([(-30, -10), (12, -40), (60, 5), (20, 60), (-9, 30)], [(4, 4), (9, 5), (6, 11)])
    np.testing.assert_allclose(read(shape), by_ogr(shape), atol=1e-9)


def test_blocks_and_pieces_do_not_matter(monkeypatch):
    random = np.random.default_rng(11)
    shape = polygon(star(random, 12, 9, 40, 14))
    whole = read(shape)
    layer = Coverage((bytes(shape.ExportToWkb()),))
    monkeypatch.setattr(coverage, "PIECES", 7)
    reader = layer.open(GRID)
    for window in GRID.windows((7, 5), 1):
        x, y, width, height = window.outer
        np.testing.assert_allclose(reader(window), whole[y:y + height, x:x + width], atol=1e-12)


def test_totals_are_the_areas_of_ogr():
    random = np.random.default_rng(2)
    shapes = [polygon(star(random, 4 + 8 * (k % 3), 4 + 9 * (k // 3), 30, 3.9)) for k in range(6)]
    several = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes[:3]:
        several.AddGeometry(shape)
    layer = Coverage(tuple(bytes(shape.ExportToWkb()) for shape in (several, *shapes[3:])))
    area = fold(lambda block: float(block.sum()), [layer], GRID) * 600
    assert area == pytest.approx(sum(shape.GetArea() for shape in shapes), rel=1e-12)


def test_real_mines(real_data):
    source = ogr.Open(real_data + "/mine_polygons/gem_coal_mine_boundaries.gpkg")
    shapes = [feature.GetGeometryRef().Clone() for feature in source.GetLayer(0)]
    areas = [shape for shape in shapes if ogr.GT_Flatten(shape.GetGeometryType()) in (ogr.wkbPolygon, ogr.wkbMultiPolygon) and shape.IsValid()][:60]
    assert areas
    for shape in areas:
        shape.FlattenTo2D()
        west, east, south, north = shape.GetEnvelope()
        side = max(east - west, north - south) / 40
        grid = Grid(60, 60, (west - 5 * side, side, 0.0, north + 5 * side, 0.0, -side), "")
        covered = Coverage((bytes(shape.ExportToWkb()),)).open(grid)(grid.whole)
        assert covered.sum() * side**2 == pytest.approx(shape.GetArea(), rel=1e-9)


def test_what_is_no_polygon_covers_nothing():
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(WEST + 100, NORTH - 100)
    assert (read(point) == 0).all()
