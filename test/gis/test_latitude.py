"""Latitudes of cells against the exact transformation of each."""
import numpy as np
import pytest
from mineeco.gis.latitude import Latitudes, to_degrees
from mineeco.gis.raster import Grid
from mineeco.messages import InputProblem
from osgeo import osr


def wkt(code):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    return reference.ExportToWkt()


def exact(grid):
    """Latitude of every cell, one by one."""
    x, dx, _, y, _, dy = grid.transform
    transform = to_degrees(grid.crs)
    return np.array([[transform.TransformPoint(x + (c + 0.5) * dx, y + (r + 0.5) * dy)[1] for c in range(grid.width)] for r in range(grid.height)])


@pytest.mark.parametrize(("code", "transform"), [(32650, (400000.0, 500.0, 0.0, 4600000.0, 0.0, -500.0)), (102025, (0.0, 1000.0, 0.0, 2000000.0, 0.0, -1000.0))])
def test_between_exact_places_it_is_right_to_metres(code, transform):
    if code == 102025:
        reference = osr.SpatialReference()
        reference.SetFromUserInput("+proj=aea +lat_0=30 +lon_0=95 +lat_1=15 +lat_2=65 +datum=WGS84")
        crs = reference.ExportToWkt()
    else:
        crs = wkt(code)
    grid = Grid(70, 50, transform, crs)
    # A metre is 9e-6 degrees.
    np.testing.assert_allclose(Latitudes().open(grid)(grid.whole), exact(grid), atol=5e-5)


def test_degrees_stay_as_they_are():
    grid = Grid(9, 20, (110.0, 0.1, 0.0, 30.0, 0.0, -0.1), wkt(4326))
    found = Latitudes().open(grid)(grid.whole)
    np.testing.assert_allclose(found, np.repeat(30 - 0.1 * (np.arange(20) + 0.5)[:, None], 9, axis=1), atol=1e-9)


def test_blocks_are_close_to_the_whole():
    grid = Grid(70, 50, (400000.0, 500.0, 0.0, 4600000.0, 0.0, -500.0), wkt(32650))
    whole, read = Latitudes().open(grid)(grid.whole), Latitudes().open(grid)
    for window in grid.windows((33, 21)):
        np.testing.assert_allclose(read(window), whole[window.y:window.y + window.height, window.x:window.x + window.width], atol=5e-5)


def test_without_a_reference_system_there_is_none():
    with pytest.raises(InputProblem, match="coordinate reference system"):
        Latitudes().open(Grid(2, 2, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), ""))
