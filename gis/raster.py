"""The raster seam: everything above sees float64 blocks with NaN for no data, everything below is GDAL.

`fold` runs a function on every block and joins the results, `write` runs one and writes what it returns. Every input is
brought to one `Grid`; a raster that lies on its cells already (or is shifted by whole cells) is read directly, any other
through a warped VRT with exact coordinates.
"""
import contextlib
import dataclasses
import functools
import json
import math
import os
import re
import sys
import threading

import numpy as np
from osgeo import gdal, osr

from ..messages import QT_TRANSLATE_NOOP, FileProblem, InputProblem, Message
from .engines import ENGINES, workers
from .outputs import PROVENANCE

TILE = 256
MEMORY = 200_000_000  # bytes that all blocks in flight may take together
WARPED_CELLS = 1 << 20  # source cells that one block of a warped raster may need, 8 MB
CACHE = 64 << 20  # GDAL's own block cache while a run is under way; its default is 5 % of the machine's memory
DEEPEST = 200  # levels of a provenance; each run that went before takes five
NODATA = {"float32": -9999.0, "float64": -9999.0, "uint8": 0}
TYPES = {"float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64, "uint8": gdal.GDT_Byte}
# A mask band that is the product of its sources, which are compared as Float64.
MASK = (
    '<MaskBand><VRTRasterBand dataType="Byte" subClass="VRTDerivedRasterBand"><PixelFunctionType>mul</PixelFunctionType>'
    "<SourceTransferType>Float64</SourceTransferType>%s</VRTRasterBand></MaskBand>"
)
COMPRESSION = {"deflate": ["COMPRESS=DEFLATE", "ZLEVEL=1"], "zstd": ["COMPRESS=ZSTD", "ZSTD_LEVEL=1"], "none": ["COMPRESS=NONE"]}


class Cancelled(Exception):
    """The user asked to stop."""


# ---------------------------------------------------------------------------------------------------------------- grid
@dataclasses.dataclass(frozen=True)
class Window:
    """A block of cells to work on, and the halo to read around it (cells that exist on each side)."""

    x: int
    y: int
    width: int
    height: int
    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0

    @property
    def outer(self):
        """Column, row, width and height with the halo."""
        return self.x - self.left, self.y - self.top, self.width + self.left + self.right, self.height + self.top + self.bottom

    def crop(self, array):
        """Return `array` (..., y, x) without the halo."""
        return array[..., self.top:self.top + self.height, self.left:self.left + self.width]


@dataclasses.dataclass(frozen=True)
class Grid:
    """The cells that every input is brought to and every output is written on (north up).

    Parameters
    ----------
    width, height : int
        Number of columns and rows.
    transform : tuple of float
        GDAL geotransform (x of the upper left corner, cell width, 0, y of that corner, 0, negative cell height).
    crs : str
        WKT; empty where it is unknown.
    """

    width: int
    height: int
    transform: tuple
    crs: str

    def windows(self, shape, halo=0):
        """Yield the blocks of `shape` (columns, rows), row by row, with `halo` cells around them."""
        wide, tall = shape
        for y in range(0, self.height, tall):
            h = min(tall, self.height - y)
            for x in range(0, self.width, wide):
                w = min(wide, self.width - x)
                yield Window(x, y, w, h, min(halo, x), min(halo, y), min(halo, self.width - x - w), min(halo, self.height - y - h))

    @property
    def whole(self):
        """The window of all cells."""
        return Window(0, 0, self.width, self.height)

    def offset(self, other):
        """Return the column and row of the first cell of `other` on these cells if both share them, else None.

        Parameters
        ----------
        other : Grid
        """
        t, g = self.transform, other.transform
        if not same_crs(self.crs, other.crs) or t[2] or t[4]:
            return None
        # Cells may drift apart by a thousandth of a cell over the whole grid.
        if abs(t[1] - g[1]) * other.width > 1e-3 * abs(g[1]) or abs(t[5] - g[5]) * other.height > 1e-3 * abs(g[5]):
            return None
        x, y = (g[0] - t[0]) / t[1], (g[3] - t[3]) / t[5]
        return (round(x), round(y)) if abs(x - round(x)) < 1e-3 and abs(y - round(y)) < 1e-3 else None

    def bounds(self):
        """Return west, south, east, north."""
        x, dx, _, y, _, dy = self.transform
        return x, y + self.height * dy, x + self.width * dx, y

    def widened(self, left, top, right, bottom):
        """Return the grid with so many cells more on its sides."""
        x, dx, _, y, _, dy = self.transform
        return Grid(self.width + left + right, self.height + top + bottom, (x - left * dx, dx, 0.0, y - top * dy, 0.0, dy), self.crs)

    def coarser(self, side):
        """Return a grid over the same area with at most `side` cells a side, for pictures."""
        factor = max(1, -(-max(self.width, self.height) // side))
        width, height = -(-self.width // factor), -(-self.height // factor)
        x, dx, _, y, _, dy = self.transform
        return Grid(width, height, (x, dx * factor, 0.0, y, 0.0, dy * factor), self.crs)

    @property
    def projected(self):
        """Whether areas and distances can be taken from the cell size."""
        return bool(self.crs) and bool(srs(self.crs).IsProjected())

    @property
    def metres(self):
        """Cell width and height in metres.

        Raises
        ------
        InputProblem
            If the CRS is geographic or unknown.
        """
        if not self.projected:
            raise InputProblem(
                QT_TRANSLATE_NOOP(
                    "MineEco", "Areas and distances need a projected CRS, but the grid is in {crs}: reproject the rasters, or name a projected REFERENCE."
                ),
                crs=crs_name(self.crs),
            )
        unit = srs(self.crs).GetLinearUnits()
        return abs(self.transform[1]) * unit, abs(self.transform[5]) * unit

    @property
    def cell_km2(self):
        """Area of a cell in km2 (projected CRS only)."""
        width, height = self.metres
        return width * height / 1e6

    def describe(self):
        """Return the grid in a few words as a `Message`."""
        return Message(
            QT_TRANSLATE_NOOP("MineEco", "{width} x {height} cells of {x:g} x {y:g}, {crs}"),
            {"width": self.width, "height": self.height, "x": abs(self.transform[1]), "y": abs(self.transform[5]), "crs": crs_name(self.crs)},
        )


@functools.lru_cache(64)
def srs(wkt):
    """Return the spatial reference of a WKT in x, y order."""
    reference = osr.SpatialReference()
    reference.ImportFromWkt(wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


@functools.lru_cache(64)
def same_crs(a, b):
    """Whether two WKTs mean the same reference system."""
    return a == b or (bool(a) and bool(b) and bool(srs(a).IsSame(srs(b), ["CRITERION=EQUIVALENT", "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"])))


def crs_name(wkt):
    """Return the authority's code of a WKT, else its name."""
    if not wkt:
        return "no CRS"
    code = srs(wkt).GetAuthorityCode(None)
    return "%s:%s" % (srs(wkt).GetAuthorityName(None), code) if code else srs(wkt).GetName()


# --------------------------------------------------------------------------------------------------------------- input
def open_raster(path, options=()):
    """Open a raster; `FileProblem` whatever GDAL's exception mode is."""
    try:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER, open_options=list(options))
    except RuntimeError as error:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Cannot open the raster {path}: {why}."), path=path, why=str(error).strip(". ")) from error
    if dataset is None:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Cannot open the raster {path}: {why}."), path=path, why=gdal.GetLastErrorMsg().strip(". "))
    return dataset


@dataclasses.dataclass(frozen=True)
class Layer:
    """One band of a raster as plain data that any worker can open.

    Parameters
    ----------
    path : str
        Name that GDAL opens.
    band : int
        1-based.
    name : str
        Name of the raster in messages and lists.
    nodata : tuple of (float, float)
        Closed ranges of stored values that mean no data.
    scale, offset : float
        value = stored x scale + offset, after no data was taken out.
    crs : str
        WKT of the layer, which may differ from the file's.
    categorical : bool
        Codes rather than quantities: never averaged by the automatic resampling.
    resampling : {'auto', 'nearest', 'bilinear', 'average', 'mode'}
        How cells of another grid are made. No-data cells never count; a cell whose centre lies in one has none under
        'nearest' and 'bilinear'.
    options : tuple of str
        GDAL open options.
    """

    path: str
    band: int = 1
    name: str = ""
    nodata: tuple = ()
    scale: float = 1.0
    offset: float = 0.0
    crs: str = ""
    categorical: bool = False
    resampling: str = "auto"
    options: tuple = ()

    def shift(self, dataset, grid):
        """Return the column and row of the grid's first cell in the dataset if both share their cells, else None."""
        return Grid(dataset.RasterXSize, dataset.RasterYSize, _transform(dataset), self.crs).offset(grid)

    def method(self, dataset, grid):
        """Return the resampling that is used to bring the dataset to the grid ('' where none is needed)."""
        if self.shift(dataset, grid) is not None:
            return ""
        if self.resampling != "auto":
            return self.resampling
        if self.categorical:
            return "nearest"
        # From a cell half as long again as the source's, bilinear leaves out what lies between.
        return "average" if self._coarser(dataset, grid) > 1.5 else "bilinear"

    def _coarser(self, dataset, grid):
        """How many source cells the side of a grid cell spans, at the grid's centre."""
        transform = osr.CoordinateTransformation(srs(grid.crs), srs(self.crs)) if self.crs and grid.crs else None
        x0, dx, _, y0, _, dy = grid.transform
        x, y = x0 + dx * grid.width / 2, y0 + dy * grid.height / 2
        corners = [(x, y), (x + dx, y), (x, y + dy)]
        if transform is not None:
            corners = [transform.TransformPoint(*corner)[:2] for corner in corners]
        (ax, ay), *others = corners
        sides = [np.hypot(bx - ax, by - ay) for bx, by in others]
        t = _transform(dataset)
        return float(np.sqrt(sides[0] * sides[1] / abs(t[1] * t[5] - t[2] * t[4])))

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) float64 with NaN; opened once for one worker of one run."""
        dataset = open_raster(self.path, self.options)
        if self.crs == "" and grid.crs:
            raise InputProblem(
                QT_TRANSLATE_NOOP(
                    "MineEco", "{name} has no coordinate reference system: give it one (right-click the layer, Layer CRS), it cannot be placed otherwise."
                ),
                name=self.name or self.path,
            )
        shift = self.shift(dataset, grid)
        if shift is not None:
            return functools.partial(_read, self.path, dataset, self.band, self._values(dataset), self.scale, self.offset, shift)
        if dataset.GetGeoTransform(can_return_null=True) is None and not dataset.GetGCPCount():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no place on the map: georeference it first."), name=self.name or self.path)
        how = self.method(dataset, grid)
        source = self._masked(dataset)
        warped = checked(
            lambda: gdal.Warp(
                "", source, format="VRT", outputBounds=grid.bounds(), width=grid.width, height=grid.height, srcSRS=self.crs or None, dstSRS=grid.crs or None,
                resampleAlg={"nearest": "near"}.get(how, how), outputType=gdal.GDT_Float64, dstNodata=float("nan"), errorThreshold=0,
                # GDAL would widen the bilinear kernel by the shape of each chunk it works on.
                warpOptions=["XSCALE=1", "YSCALE=1"] if how == "bilinear" else [],
            ),
            self.path,
        )
        warped = self._in_small_blocks(warped, self._coarser(dataset, grid))
        return functools.partial(_read, self.path, warped, 1, (), self.scale, self.offset, (0, 0), keep=source)

    def _in_small_blocks(self, warped, coarser):
        """Return a warped raster in blocks that need few source cells each: GDAL makes 512 x 128 cells at once, which onto much coarser cells takes gigabytes."""
        if not 256 * coarser > math.sqrt(WARPED_CELLS):  # 256 x 256 are as many cells as GDAL's own; NaN where the CRS does not reach
            return warped
        text = re.sub(r"<(BlockXSize|BlockYSize)>\d+", r"<\g<1>>%d" % max(16, math.sqrt(WARPED_CELLS) // coarser), warped.GetMetadata("xml:VRT")[0], count=2)
        return checked(lambda: gdal.Open(text), self.path)

    def _values(self, dataset):
        """No-data ranges as they compare with the stored values (-3.4e38 is another number in float32)."""
        if dataset.GetRasterBand(self.band).DataType != gdal.GDT_Float32:
            return self.nodata
        with np.errstate(over="ignore"):
            return tuple((float(np.float32(low)), float(np.float32(high))) for low, high in self.nodata)

    def _masked(self, dataset):
        """Return the band as a virtual raster whose mask hides every no-data range, NaN, infinity and what the file itself masks.

        The warper knows one no-data value only and would mix all others into their neighbours.
        """
        band = dataset.GetRasterBand(self.band)
        plain = checked(lambda: gdal.Translate("", dataset, format="VRT", bandList=[self.band], noData="none", maskBand="none"), self.path)
        text = plain.GetMetadata("xml:VRT")[0]
        _, _, source = text.partition("<SimpleSource>")
        source, _, _ = source.partition("</SimpleSource>")
        most = sys.float_info.max
        factors = [(source, low, high) for low, high in ((-math.inf, -most), (most, math.inf), *self._values(dataset)) if low == low]
        if _masks_itself(band):
            factors.append((source.replace("<SourceBand>", "<SourceBand>mask,"), 0, 0))
        mask = "".join("<ComplexSource>%s<LUT>%s</LUT></ComplexSource>" % (origin, _zero_within(low, high)) for origin, low, high in factors)
        text = text.replace("</VRTDataset>", MASK % mask + "</VRTDataset>")
        return checked(lambda: gdal.Open(text), self.path)


def _transform(dataset):
    """Return the geotransform; without georeferencing the cells are those that QGIS shows."""
    return dataset.GetGeoTransform(can_return_null=True) or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)


def _masks_itself(band):
    """Whether cells are hidden by a mask or an alpha band, which counts beside the no-data values."""
    return not band.GetMaskFlags() & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA)


def _zero_within(low, high):
    """Return GDAL's look-up table that is 0 from `low` to `high`, else 1; NaN gets its first entry."""
    points = {math.nextafter(low, -math.inf): 1, math.nextafter(high, math.inf): 1, low: 0, high: 0}
    return ",".join("%r:%d" % (float(value), points[value]) for value in sorted(points) if math.isfinite(value))


@dataclasses.dataclass(frozen=True, eq=False)
class Held:
    """An array of the whole grid, (y, x) with NaN, that is read like a layer."""

    array: np.ndarray

    def open(self, grid):
        """Return ``read(window)`` -> (y, x)."""

        def read(window):
            x, y, width, height = window.outer
            return np.array(self.array[y:y + height, x:x + width], dtype=float)

        return read


def grid_of_file(path):
    """Return the cells of a north-up raster file."""
    dataset = open_raster(path)
    return Grid(dataset.RasterXSize, dataset.RasterYSize, dataset.GetGeoTransform(), dataset.GetProjection())


def layer_of_file(path, band=1, name="", categorical=False):
    """Return a band of a raster file as a `Layer`, with the file's own no data, scale, offset and CRS."""
    dataset = open_raster(path)
    source = dataset.GetRasterBand(band)
    nodata = source.GetNoDataValue()
    ranges = () if nodata is None or nodata != nodata else ((nodata, nodata),)
    return Layer(
        path, band, name or source.GetDescription(), ranges, source.GetScale() or 1.0, source.GetOffset() or 0.0, dataset.GetProjection(), categorical
    )


def class_names(layer):
    """Return the names of a class raster as {code: name}: from its attribute table, else its category names; empty where it has none.

    Parameters
    ----------
    layer : Layer
    """
    dataset = open_raster(layer.path, layer.options)
    dataset.GetGeoTransform()  # GDAL 3.6 reads the names beside the file with it only
    band = dataset.GetRasterBand(layer.band)
    table = band.GetDefaultRAT()
    if table is not None:
        value, name = table.GetColOfUsage(gdal.GFU_MinMax), table.GetColOfUsage(gdal.GFU_Name)
        if value >= 0 and name >= 0:
            return {table.GetValueAsInt(row, value): table.GetValueAsString(row, name) for row in range(table.GetRowCount())}
    return {code: name for code, name in enumerate(band.GetCategoryNames() or ()) if name}


def class_legend(layer):
    """Return the legend of a class raster as [(code, name, (red, green, blue))], empty where its classes have no names.

    Parameters
    ----------
    layer : Layer
    """
    dataset = open_raster(layer.path, layer.options)  # held: a band does not keep it open
    colours = dataset.GetRasterBand(layer.band).GetColorTable()
    count = colours.GetCount() if colours is not None else 0
    return [(code, name, colours.GetColorEntry(code)[:3] if code < count else (128, 128, 128)) for code, name in sorted(class_names(layer).items())]


@dataclasses.dataclass(frozen=True)
class Briefly:
    """A layer whose file is open only while a block of it is read: for more layers than a process may hold files open."""

    layer: Layer

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) float64 with NaN."""
        return lambda window: self.layer.open(grid)(window)


@dataclasses.dataclass(frozen=True)
class CellCentres:
    """The place of every cell's centre along x (`axis` 0) or y (1), in map units; to be read beside layers."""

    axis: int

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) float64."""

        def read(window):
            column, row, width, height = window.outer
            x = grid.transform[0] + grid.transform[1] * (column + np.arange(width) + 0.5)
            y = grid.transform[3] + grid.transform[5] * (row + np.arange(height) + 0.5)
            return np.array(np.broadcast_arrays(x[None, :], y[:, None])[self.axis])

        return read


@dataclasses.dataclass(frozen=True)
class CellNumbers:
    """The number of every cell of a grid, row by row from 0 in the upper left corner; to be read beside layers."""

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) float64."""

        def read(window):
            column, row, width, height = window.outer
            return (row + np.arange(height, dtype=float))[:, None] * grid.width + (column + np.arange(width))

        return read


def checked(call, path):
    """Return what a GDAL call gives, which returns None or raises, depending on its mode; `FileProblem` in both cases."""
    try:
        result, why = call(), None
    except RuntimeError as error:
        result, why = None, str(error)
    if result is None:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "GDAL cannot work on {path}: {why}. If the file is damaged or incomplete, copy or make it again."), path=path, why=(why or gdal.GetLastErrorMsg()).strip(". ")
        )
    return result


def _read(path, dataset, number, nodata, scale, offset, shift, window, keep=None):
    """Read a window of a band as float64 with NaN where there is no data or no raster."""
    x, y, width, height = window.outer
    x, y = x + shift[0], y + shift[1]
    left, top = max(0, -x), max(0, -y)
    right, bottom = min(width, dataset.RasterXSize - x), min(height, dataset.RasterYSize - y)
    if right <= left or bottom <= top:
        return np.full((height, width), np.nan)
    band = dataset.GetRasterBand(number)
    area = (x + left, y + top, right - left, bottom - top)
    stored = checked(lambda: band.ReadAsArray(*area), path)
    # What is no data is looked for in the stored type: half the memory of float64 or less.
    gone = False
    with np.errstate(invalid="ignore", over="ignore"):
        if stored.dtype.kind == "f" and not np.isfinite(stored.sum()):  # one bad value spoils the sum: the common case needs no mask
            gone = ~np.isfinite(stored)
    for low, high in nodata:
        gone |= stored == low if low == high else (stored >= low) & (stored <= high)
    if _masks_itself(band):
        gone |= checked(lambda: band.GetMaskBand().ReadAsArray(*area), path) == 0
    values = stored.astype(float)
    if np.any(gone):
        values[gone] = np.nan
    if scale != 1:
        values *= scale
    if offset != 0:
        values += offset
    if values.shape == (height, width):
        return values
    padded = np.full((height, width), np.nan)
    padded[top:bottom, left:right] = values
    return padded


# ------------------------------------------------------------------------------------------------------------- running
_cache = {"runs": 0, "before": 0, "lock": threading.Lock()}


@contextlib.contextmanager
def small_cache():
    """Hold GDAL's block cache small while any run is under way (it is one for the whole process)."""
    with _cache["lock"]:
        if _cache["runs"] == 0:
            _cache["before"] = gdal.GetCacheMax()
            gdal.SetCacheMax(min(CACHE, _cache["before"]))
        _cache["runs"] += 1
    try:
        yield
    finally:
        with _cache["lock"]:
            _cache["runs"] -= 1
            if _cache["runs"] == 0:
                gdal.SetCacheMax(_cache["before"])


def block_shape(grid, layers):
    """Return columns and rows of the blocks: whole tiles, wide before tall, as many as the memory allows."""
    cells = MEMORY / (8 * (2 * max(1, layers) + 6) * 2 * workers())
    tiles = max(1, int(cells / TILE ** 2))
    wide = min(tiles, -(-grid.width // TILE))
    return wide * TILE, max(1, tiles // wide) * TILE


def blocks(function, layers, grid, feedback=None, engine="threads", halo=0, shape=None, mask=None):
    """Yield (window, ``function(*blocks)``) in the order of the windows.

    Parameters
    ----------
    function : callable
        Gets one (y, x) float64 array a layer, halo included; runs in several threads at once.
    layers : sequence
        Things with ``open(grid)`` -> ``read(window)``: `Layer`, `Shapes`.
    feedback : optional
        With ``isCanceled()`` and ``setProgress(percent)``.
    shape : (int, int), optional
        Columns and rows of a block; results of cellwise functions do not depend on it.
    mask : optional
        Thing with `open` like a layer: where it reads NaN, every block is NaN before `function` sees it (area of interest).

    Raises
    ------
    Cancelled
        As soon as the feedback says so.
    """
    yield from _blocks(lambda window, *arrays: function(*arrays), layers, grid, feedback, engine, halo, shape, mask)


def _blocks(function, layers, grid, feedback, engine, halo, shape, mask):
    """As `blocks`, with a function that gets the window first."""
    windows = list(grid.windows(shape or block_shape(grid, len(layers)), halo))
    opened = [*layers, mask] if mask is not None else layers
    worker = threading.local()

    def one(window):
        if feedback is not None and feedback.isCanceled():
            raise Cancelled
        if not hasattr(worker, "readers"):
            worker.readers = [layer.open(grid) for layer in opened]
        arrays = [read(window) for read in worker.readers]
        if mask is not None:
            outside = np.isnan(arrays.pop())
            for array in arrays:
                array[outside] = np.nan
        return window, function(window, *arrays)

    with small_cache():
        for done, result in enumerate(ENGINES[engine](one, windows), 1):
            yield result
            if feedback is not None:
                feedback.setProgress(100 * done / len(windows))
                if feedback.isCanceled():
                    raise Cancelled


def fold(function, layers, grid, feedback=None, engine="threads", shape=None, mask=None):
    """Run `function` on every block and join the results with ``+`` in the order of the blocks."""
    total = None
    for _, part in blocks(function, layers, grid, feedback, engine, 0, shape, mask):
        total = part if total is None else total + part
    return total


def values_at(layers, x, y, grid, feedback=None, engine="threads", shape=None, mask=None):
    """Return what layers hold at points: of the cell that each lies in.

    Parameters
    ----------
    x, y : array_like
        Coordinates in the grid's CRS, shape (points,).

    Returns
    -------
    numpy.ndarray
        Shape (layers, points); NaN for no data and outside the grid. Only blocks are held in memory.
    """
    left, dx, _, top, _, dy = grid.transform
    columns, rows = np.floor((np.asarray(x) - left) / dx).astype(np.int64), np.floor((np.asarray(y) - top) / dy).astype(np.int64)
    found = np.full((len(layers), columns.size), np.nan)
    for window, arrays in blocks(lambda *arrays: arrays, layers, grid, feedback, engine, 0, shape, mask):
        column, row = columns - window.x, rows - window.y
        here = np.flatnonzero((column >= 0) & (column < window.width) & (row >= 0) & (row < window.height))
        for values, array in zip(found, arrays):
            values[here] = array[row[here], column[here]]
    return found


# -------------------------------------------------------------------------------------------------------------- output
@dataclasses.dataclass
class Target:
    """A raster file to write.

    Parameters
    ----------
    path : str
        GeoTIFF; see `Outputs.begin`.
    names : sequence of str
        Description of each band; their number is the number of bands.
    dtype : {'float32', 'float64', 'uint8'}
        float64 only for what a run keeps for its own next pass.
    nodata : float, optional
        Default -9999 for floats, 0 for classes (a mask says 255).
    classes : sequence of (code, name, (red, green, blue)), optional
        Legend of a class raster: colour table, category names and attribute table.
    provenance : dict, optional
        What made the file; goes into its metadata and into a JSON file beside it.
    """

    path: str
    names: tuple = ("",)
    dtype: str = "float32"
    nodata: float = None
    classes: tuple = ()
    provenance: dict = None

    def encode(self, array):
        """Return what is stored for an array with NaN."""
        nodata = NODATA[self.dtype] if self.nodata is None else self.nodata
        with np.errstate(invalid="ignore", over="ignore"):
            out = array.astype(self.dtype)
        if array.dtype.kind == "f":
            out[~np.isfinite(out if out.dtype.kind == "f" else array)] = nodata
        return out[None] if out.ndim == 2 else out


def write(targets, function, layers, grid, feedback=None, halo=0, engine="threads", shape=None, mask=None, compression="deflate", summarise=None):
    """Run `function` on every block and write what it returns.

    Parameters
    ----------
    targets : Target or sequence of (Target or None)
        Files to write in this one pass. With a sequence, `function` returns one array for each; that for a None is not written, nor are further ones,
        which are for `summarise`.
    function : callable
        Gets one (y, x) float64 array a layer, returns (y, x) or (band, y, x).
    summarise : callable, optional
        Gets what `function` returned, without halo, and returns something that joins with ``+``: counts of what is
        written, without another pass.

    Returns
    -------
    object
        The joined summaries, in the order of the blocks; None without `summarise`.

    Raises
    ------
    FileProblem
        If a file cannot be created or the disk is full.
    """
    single = isinstance(targets, Target)
    targets = [targets] if single else list(targets)

    def compute(window, *arrays):
        results = function(*arrays)
        results = [window.crop(np.asarray(array)) for array in ([results] if single else results)]
        part = summarise(*results) if summarise is not None else None
        return [target and target.encode(array) for target, array in zip(targets, results)], part

    total = None
    with contextlib.ExitStack() as stack:
        files = [target and stack.enter_context(_Writer(target, grid, compression)) for target in targets]
        for window, (arrays, part) in _blocks(compute, layers, grid, feedback, engine, halo, shape, mask):
            for file, array in zip(files, arrays):
                if file is not None:
                    file.put(array, window)
            total = part if total is None else total + part
    return total


class _Writer:
    """A GeoTIFF under way."""

    def __init__(self, target, grid, compression):
        self.target = target
        if os.path.splitext(target.path)[1].lower() not in (".tif", ".tiff"):
            raise FileProblem(
                QT_TRANSLATE_NOOP("MineEco", "{path} cannot be written: MineEco writes GeoTIFF, so choose a name that ends in .tif."), path=target.path
            )
        options = ["TILED=YES", "INTERLEAVE=BAND", "BIGTIFF=IF_SAFER", "BLOCKXSIZE=%d" % TILE, "BLOCKYSIZE=%d" % TILE, *COMPRESSION[compression]]
        if compression != "none":
            options += ["PREDICTOR=%d" % (2 if target.dtype == "uint8" else 3), "NUM_THREADS=ALL_CPUS"]
        driver = gdal.GetDriverByName("GTiff")
        self.dataset = checked(lambda: driver.Create(target.path, grid.width, grid.height, len(target.names), TYPES[target.dtype], options), target.path)
        self.dataset.SetGeoTransform(grid.transform)
        self.dataset.SetProjection(grid.crs)
        for number, name in enumerate(target.names, 1):
            band = self.dataset.GetRasterBand(number)
            band.SetNoDataValue(NODATA[target.dtype] if target.nodata is None else target.nodata)
            band.SetDescription(name)
            if target.classes:
                _legend(band, target.classes, coloured=len(target.names) == 1)
        if target.provenance:
            flat = {key: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for key, value in target.provenance.items()}
            self.dataset.SetMetadata(flat, "MINEECO")

    def __enter__(self):
        return self

    def put(self, array, window):
        for number, plane in enumerate(array, 1):
            self._try(lambda plane=plane, number=number: self.dataset.GetRasterBand(number).WriteArray(np.ascontiguousarray(plane), window.x, window.y))

    def _try(self, call):
        """Run a call that writes; GDAL tells of a full disk by an exception, a code, its last error or, for .aux.xml, a warning only."""
        gdal.ErrorReset()
        try:
            failed = call()
            why = gdal.GetLastErrorMsg()
            failed = failed or gdal.GetLastErrorType() >= gdal.CE_Failure or why.startswith("Unable to save auxiliary information")
        except RuntimeError as error:
            failed, why = True, str(error)
        if failed:
            raise FileProblem(
                QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=self.target.path, why=why.strip(". ")
            )

    def __exit__(self, kind, error, trace):
        try:
            if kind is None:
                self._try(lambda: self.dataset.FlushCache())
                self._try(self._close)
                if self.target.provenance:
                    save_provenance(self.target.path, self.target.provenance)
        finally:
            with contextlib.suppress(RuntimeError):
                self._close()

    def _close(self):
        self.dataset = None


def _legend(band, classes, coloured):
    """Give a class band its colours (a GeoTIFF has one colour table), names and attribute table, so that any GIS shows the legend."""
    colours, table = gdal.ColorTable(), gdal.RasterAttributeTable()
    for column, kind, usage in (
        ("VALUE", gdal.GFT_Integer, gdal.GFU_MinMax), ("NAME", gdal.GFT_String, gdal.GFU_Name),
        ("RED", gdal.GFT_Integer, gdal.GFU_Red), ("GREEN", gdal.GFT_Integer, gdal.GFU_Green), ("BLUE", gdal.GFT_Integer, gdal.GFU_Blue),
    ):
        table.CreateColumn(column, kind, usage)
    names = [""] * (max(code for code, _, _ in classes) + 1)
    table.SetRowCount(len(classes))
    for row, (code, name, colour) in enumerate(classes):
        names[code] = name
        colours.SetColorEntry(code, (*colour, 255))
        table.SetValueAsInt(row, 0, code)
        table.SetValueAsString(row, 1, name)
        for column, value in enumerate(colour, 2):
            table.SetValueAsInt(row, column, value)
    if coloured:
        band.SetColorTable(colours)
    band.SetCategoryNames(names)
    band.SetDefaultRAT(table)


def save_provenance(path, provenance):
    """Write what made the file at `path` into a JSON file beside it."""
    try:
        with open(path + PROVENANCE, "w", encoding="utf-8") as file:
            json.dump(provenance, file, ensure_ascii=False, indent=1)
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=path + PROVENANCE, why=error.strerror
        ) from error


def load_provenance(path):
    """Return what made the file at `path`, or None where MineEco did not write it."""
    try:
        with open(path + PROVENANCE, encoding="utf-8") as file:
            found = json.load(file)
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and _shallow(found) else None


def _shallow(found):
    """Whether no place of what was read lies deeper than a chain of runs goes: it is nested, and written again, within others."""
    level, depth = [found], 0
    while level and depth < DEEPEST:
        level = [inner for one in level if isinstance(one, (dict, list)) for inner in (one.values() if isinstance(one, dict) else one)]
        depth += 1
    return not level


def embedded_provenance(path):
    """Return what the metadata of the raster at `path` say of its making, for a file that has lost the JSON beside it; None where they say nothing."""
    try:
        stored = open_raster(path).GetMetadata("MINEECO")
    except FileProblem:
        return None
    if not stored:
        return None
    found = dict(stored)
    with contextlib.suppress(ValueError, KeyError, RecursionError):
        found["parameters"] = json.loads(found["parameters"])
    return found if isinstance(found.get("parameters"), dict) and _shallow(found) else None
