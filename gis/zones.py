"""Polygons, lines and points -> cells."""
import dataclasses
import os
import tempfile

import numpy as np
from osgeo import gdal, ogr

from ..messages import QT_TRANSLATE_NOOP, InputProblem
from .raster import Target, blocks, open_raster, srs, write

# Share of a cell by which shapes are moved right and down: where they run exactly along borders, centres or corners of cells,
# rounding would burn other cells in one block shape than in another. The direction is one that no such line takes.
NUDGE = (1e-5, 0.618e-5)


@dataclasses.dataclass(frozen=True)
class Shapes:
    """Vector features as plain data, read block by block like a raster layer.

    Parameters
    ----------
    wkb : tuple of bytes
        Geometries in the grid's CRS.
    crs : str
        WKT of that CRS.
    values : tuple of float, optional
        What is burnt for each feature (later ones win where they overlap); 1 for all where left out.
    all_touched : bool
        Burn every cell that is touched (roads, ditches) instead of those whose centre lies inside.
    """

    wkb: tuple
    crs: str
    values: tuple = ()
    all_touched: bool = False

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) float64 with the burnt value, NaN outside all features."""
        source = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = source.CreateLayer("shapes", srs(self.crs) if self.crs else None)
        layer.CreateField(ogr.FieldDefn("value", ogr.OFTReal))
        for number, wkb in enumerate(self.wkb):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb).GetLinearGeometry())  # GDAL leaves curves out
            feature.SetField("value", float(self.values[number]) if self.values else 1.0)
            layer.CreateFeature(feature)
        options = ["ATTRIBUTE=value", "ALL_TOUCHED=%s" % ("TRUE" if self.all_touched else "FALSE")]

        def read(window, keep=(source, layer)):
            column, row, width, height = window.outer
            x, dx, _, y, _, dy = grid.transform
            target = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Float64)
            target.SetGeoTransform((x + (column - NUDGE[0]) * dx, dx, 0.0, y + (row - NUDGE[1]) * dy, 0.0, dy))
            target.SetProjection(self.crs)
            target.GetRasterBand(1).Fill(np.nan)
            # Features beyond the next cell are passed over.
            keep[1].SetSpatialFilterRect(x + (column - 1) * dx, y + (row + height + 1) * dy, x + (column + width + 1) * dx, y + (row - 1) * dy)
            gdal.RasterizeLayer(target, [1], keep[1], options=options)
            return target.GetRasterBand(1).ReadAsArray()

        return read

    def bounds(self):
        """Return west, south, east, north of all features."""
        west, east, south, north = zip(*(ogr.CreateGeometryFromWkb(wkb).GetEnvelope() for wkb in self.wkb))
        return min(west), min(south), max(east), max(north)


class Labels:
    """The whole labels above 0 that were seen; joined with ``+``."""

    def __init__(self, found):
        self.found = found

    @classmethod
    def of(cls, block):
        """Return the labels of one block.

        Raises
        ------
        InputProblem
            If it holds fractions: quantities are no labels.
        """
        found = np.unique(block[block > 0])
        if (found != np.round(found)).any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "A raster of zones must hold whole labels (1, 2, 3 ...), but it holds {value:g}: give classes or labelled patches."), value=float(found[found != np.round(found)][0]))
        return cls(found)

    def __add__(self, other):
        return Labels(np.union1d(self.found, other.found))


@dataclasses.dataclass(frozen=True)
class Relabelled:
    """A raster of labels, read as their place (from 1) among `labels`; NaN everywhere else.

    Parameters
    ----------
    layer : Layer
    labels : tuple of float
        Sorted.
    """

    layer: object
    labels: tuple

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) float64."""
        inner, labels = self.layer.open(grid), np.array(self.labels)

        def read(window):
            block = inner(window)
            place = np.searchsorted(labels, block)
            known = labels[np.minimum(place, labels.size - 1)] == block
            return np.where(known, place + 1.0, np.nan)

        return read


@dataclasses.dataclass(frozen=True)
class AboveZero:
    """A raster of labels, read as 1 where it is above 0; NaN everywhere else.

    Parameters
    ----------
    layer : Layer
    """

    layer: object

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) float64."""
        inner = self.layer.open(grid)

        def read(window):
            with np.errstate(invalid="ignore"):
                return np.where(inner(window) > 0, 1.0, np.nan)

        return read


def present(layer, grid, feedback=None):
    """Return where a layer has a value: bool, of the whole grid, a byte a cell.

    Parameters
    ----------
    layer : Shapes, Layer, AboveZero ...
    grid : Grid
    """
    found = np.empty((grid.height, grid.width), bool)
    for window, block in blocks(np.isfinite, [layer], grid, feedback):
        found[window.y:window.y + window.height, window.x:window.x + window.width] = block
    return found


def outlines(layer, grid, feedback=None, mask=None):
    """Return the shapes of labels along the borders of cells.

    Parameters
    ----------
    layer : Layer or Relabelled
        Whole labels up to 16,777,216; NaN is none.
    grid : Grid
    mask : optional
        As in `raster.blocks`.

    Returns
    -------
    dict of int to bytes
        Label -> WKB of a multipolygon in the grid's CRS. Cells that share a side lie in one polygon. Memory grows with the shapes, not with the raster.
    """
    shapes = {}
    with tempfile.TemporaryDirectory(prefix="mineeco") as folder:
        path = os.path.join(folder, "labels.tif")
        write(Target(path), lambda block: block, [layer], grid, feedback, mask=mask)
        dataset = open_raster(path)
        band = dataset.GetRasterBand(1)
        source = ogr.GetDriverByName("Memory").CreateDataSource("")
        found = source.CreateLayer("labels", srs(grid.crs) if grid.crs else None, ogr.wkbPolygon)
        found.CreateField(ogr.FieldDefn("label", ogr.OFTInteger64))
        gdal.Polygonize(band, band.GetMaskBand(), found, 0)
        for feature in found:
            shapes.setdefault(feature.GetField(0), ogr.Geometry(ogr.wkbMultiPolygon)).AddGeometry(feature.GetGeometryRef())
        dataset = band = None  # Windows removes no file that is open
    return {label: bytes(shapes[label].ExportToWkb()) for label in sorted(shapes)}
