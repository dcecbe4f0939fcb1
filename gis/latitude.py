"""The latitude of every cell, read like a layer."""
import dataclasses

import numpy as np
from osgeo import osr

from ..messages import QT_TRANSLATE_NOOP, InputProblem
from .raster import srs

STEP = 16
"""Cells between places that are transformed exactly; between them latitude is interpolated (some metres off where cells are 500 m wide)."""


@dataclasses.dataclass(frozen=True)
class Latitudes:
    """Latitude of the centre of every cell of a grid, degrees north (WGS 84)."""

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) float64.

        Raises
        ------
        InputProblem
            If the CRS is unknown.
        """
        if not grid.crs:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The latitude of the cells needs a coordinate reference system, which the grid lacks: give the raster one."))
        transform = to_degrees(grid.crs)

        def read(window):
            column, row, width, height = window.outer
            columns, rows = (np.unique(np.append(np.arange(0, size, STEP), size - 1)) for size in (width, height))
            x, dx, _, y, _, dy = grid.transform
            east, north = np.meshgrid(x + (column + columns + 0.5) * dx, y + (row + rows + 0.5) * dy)
            places = transform.TransformPoints(np.stack([east.ravel(), north.ravel()], axis=1).tolist())
            exact = np.array(places)[:, 1].reshape(east.shape)
            along = np.array([np.interp(np.arange(width), columns, line) for line in exact])
            return np.array([np.interp(np.arange(height), rows, line) for line in along.T]).T

        return read


def to_degrees(crs):
    """Return the transformation from a CRS (WKT) to longitude and latitude (WGS 84)."""
    target = osr.SpatialReference()
    target.ImportFromEPSG(4326)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(srs(crs), target)
