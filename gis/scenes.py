"""Scenes on their own cells, brought to one grid after masking.

A `Scene` carries the function that makes planes (masked, computed) of its bands. `SceneReader` reads them on a grid: as they are
where the cells are shared, else warped after the function has run; unmasked numbers are never resampled.
"""
import collections
import contextlib
import dataclasses
import datetime
import math
import os
import re

import numpy as np
from osgeo import gdal, osr

from ..messages import QT_TRANSLATE_NOOP, FileProblem, InputProblem, Message
from .raster import Cancelled, Grid, Layer, Window, checked, crs_name, open_raster, same_crs, srs

STRIP = 1 << 17  # cells of a scene worked on at once: a megabyte an array, while GDAL keeps the decoded tiles
SQUARE = 512  # widest piece that is warped
EDGE_POINTS = 21


@dataclasses.dataclass
class Record:
    """What became of a scene: a row of the ledger.

    Parameters
    ----------
    scene : str
        Product id or file name.
    date : datetime.date or None
    place : str
        Path and row (``121_042``) or tile (``h28v06``).
    used : bool
        Whether it gave a value to any cell.
    clear_percent : float or None
        Share of the cells of the study area to which it gave a value; None where it was not read.
    reason : Message or None
        Why it was not used, or what was missing.
    """

    scene: str
    date: datetime.date = None
    place: str = ""
    used: bool = False
    clear_percent: float = None
    reason: Message = None


@dataclasses.dataclass(frozen=True, eq=False)
class Scene:
    """One scene on its own cells.

    Parameters
    ----------
    record : Record
        Its row of the ledger.
    season : int
        Year of the season it counts to.
    layers : dict of str to Layer
        Bands by role, all on `grid`.
    planes : callable
        Gets a dict of role to (y, x) float64 block, NaN for no data, and returns a dict of plane name to block: masked, computed,
        before anything is resampled. Runs in several threads at once; must be *cellwise*.
    grid : Grid
        The scene's own cells.
    stamp : tuple
        Sizes and times of its files: another stamp means another scene.
    """

    record: Record
    season: int
    layers: dict
    planes: object
    grid: Grid
    stamp: tuple


def make_scene(record, season, layers, planes, grid=None):
    """Return a `Scene`, after a look at its files.

    Parameters
    ----------
    record : Record
    season : int
    layers : dict of str to Layer
        Bands by role.
    planes : callable
        See `Scene`.
    grid : Grid, optional
        Cells that all layers are known to share.

    Raises
    ------
    FileProblem
        If a file cannot be opened or they do not share their cells.
    """
    for role, layer in layers.items() if grid is None else ():
        own = cells_of(layer)
        grid = grid or own
        if grid.offset(own) != (0, 0) or (own.width, own.height) != (grid.width, grid.height):
            raise FileProblem(
                QT_TRANSLATE_NOOP("MineEco", "The bands of {scene} do not lie on the same cells ({role} differs): download it again."), scene=record.scene, role=role)
    return Scene(record, season, layers, planes, grid, tuple(sorted({_stamp(layer.path) for layer in layers.values()})))


def cells_of(layer):
    """Return the `Grid` of a layer's own cells, which must lie north up.

    Raises
    ------
    FileProblem
        If it cannot be opened, has no place on the map or is turned.
    """
    dataset = open_raster(layer.path)
    transform = dataset.GetGeoTransform(can_return_null=True)
    if transform is None or transform[2] or transform[4] or transform[5] > 0 or not layer.crs:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "{path} has no place on the map or is turned: export it again, north up and with its CRS."), path=layer.path)
    return Grid(dataset.RasterXSize, dataset.RasterYSize, transform, layer.crs)


def _stamp(path):
    """Name, size and time of the file behind a name that GDAL opens."""
    inner = re.match(r'/vsitar/\{(.*)\}/|\w+:\w+:"([^"]+)":', path)
    path = next((part for part in inner.groups() if part), path) if inner else path
    try:
        status = os.stat(path)
    except OSError as error:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Cannot read {path}: {why}."), path=path, why=error.strerror) from error
    return os.path.basename(path), status.st_size, status.st_mtime_ns


def in_order(scene):
    """Return what scenes are sorted by: season, date, id."""
    return scene.season, scene.record.date, scene.record.scene


def require_scenes(scenes, records, folder):
    """Refuse to go on where nothing that was found can be used.

    Raises
    ------
    InputProblem
        With the reason that most of the records give.
    """
    if not scenes:
        reasons = [record.reason for record in records]
        texts = [str(reason) for reason in reasons]
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "None of the {count} scenes in {folder} can be used ({reason}): check the years, the months and the folder."),
            count=len(records), folder=folder, reason=max(reasons, key=lambda reason: texts.count(str(reason))))


def drop(record, text, **values):
    """Say in the ledger why a scene is not used."""
    record.used, record.reason = False, Message(text, values)


def tick(feedback, percent):
    """Tell how far the run is; raises `Cancelled` if the user asked to stop."""
    if feedback is not None:
        feedback.setProgress(percent)
        if feedback.isCanceled():
            raise Cancelled


# ---------------------------------------------------------------------------------------------------------------- grid
def target_grid(scenes, extent=None, crs="", cell_size=None):
    """Choose the cells of the composites.

    The CRS is that of most scenes and the cells are those of the first of these, unless `crs` or `cell_size` say otherwise; cells of
    another CRS start at multiples of their size.

    Parameters
    ----------
    scenes : sequence of Scene
        At least one.
    extent : ((west, south, east, north), wkt), optional
        Study area; default all that the scenes cover together.
    crs : str, optional
        WKT.
    cell_size : float, optional
        In units of the CRS.

    Returns
    -------
    Grid
        Covers the extent, snapped outwards to whole cells.

    Raises
    ------
    InputProblem
        If no scene touches the extent or has a place in the CRS, or a cell size is needed.
    """
    counts = collections.Counter(scene.grid.crs for scene in scenes)
    common = max(counts, key=lambda wkt: (counts[wkt], -[scene.grid.crs for scene in scenes].index(wkt)))
    own = next(scene.grid for scene in scenes if scene.grid.crs == common)
    wkt = crs or own.crs
    x, dx, _, y, _, dy = own.transform
    if not same_crs(wkt, own.crs):
        if not cell_size and (srs(wkt).IsProjected() != srs(own.crs).IsProjected() or srs(wkt).GetLinearUnits() != srs(own.crs).GetLinearUnits()):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The CRS {crs} has other units than the scenes: give the CELL_SIZE in its units."), crs=crs_name(wkt))
        x, y = 0.0, 0.0
    if cell_size:
        dx, dy = cell_size, -cell_size
    covered = [box for box in (transformed(scene.grid.bounds(), scene.grid.crs, wkt) for scene in scenes) if box[0] <= box[2]]
    if not covered:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The scenes have no place in the CRS {crs}: choose another one."), crs=crs_name(wkt))
    if extent is None:
        bounds = [min(box[0] for box in covered), min(box[1] for box in covered), max(box[2] for box in covered), max(box[3] for box in covered)]
    else:
        bounds = transformed(extent[0], extent[1], wkt)
        if not any(meet(box, bounds) for box in covered):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The study area lies outside all {count} scenes: check its place and CRS, and the folder."), count=len(scenes))
    # A thousandth of a cell is rounding, not another cell.
    left, right = math.floor((bounds[0] - x) / dx + 1e-3), math.ceil((bounds[2] - x) / dx - 1e-3)
    top, bottom = math.floor((bounds[3] - y) / dy + 1e-3), math.ceil((bounds[1] - y) / dy - 1e-3)
    return Grid(max(1, right - left), max(1, bottom - top), (x + left * dx, dx, 0.0, y + top * dy, 0.0, dy), wkt)


def transformed(bounds, source, target):
    """Return west, south, east, north of a rectangle in another CRS; infinite where it has no place there."""
    west, south, east, north = bounds
    if same_crs(source, target):
        return tuple(bounds)
    steps = np.linspace(0, 1, EDGE_POINTS)
    xs, ys = west + (east - west) * steps, south + (north - south) * steps
    edge = [(x, y) for x in xs for y in (south, north)] + [(x, y) for y in ys for x in (west, east)]
    transformation, points = osr.CoordinateTransformation(srs(source), srs(target)), []
    for point in edge:
        with contextlib.suppress(RuntimeError):  # what GDAL does inside QGIS in place of giving infinity
            points.append(transformation.TransformPoint(*point)[:2])
    points = np.array([point for point in points if np.isfinite(point).all()])
    if not len(points):
        return math.inf, math.inf, -math.inf, -math.inf
    return (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())


def meet(one, two):
    """Whether two rectangles (west, south, east, north) share an area."""
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


# ------------------------------------------------------------------------------------------------------------- reading
class SceneReader:
    """Reads the planes of a scene on a grid: exact where the cells are shared, else warped after masking.

    Opened by one thread for itself, for as long as it reads.

    Parameters
    ----------
    scene : Scene
    grid : Grid
    resampling : str
        As in `Layer`.
    """

    def __init__(self, scene, grid, resampling="auto"):
        self.scene, self.grid = scene, grid
        self.readers = {role: layer.open(scene.grid) for role, layer in scene.layers.items()}
        self.shift = scene.grid.offset(grid)
        if self.shift is None:
            # as a layer with these cells would be brought to the grid
            cells = gdal.GetDriverByName("VRT").Create("", scene.grid.width, scene.grid.height, 0)
            cells.SetGeoTransform(scene.grid.transform)
            layer = Layer("", crs=scene.grid.crs, resampling=resampling)
            self.how = layer.method(cells, grid)

    def __call__(self, window, keep_going=None):
        """Return a dict of plane name to (y, x) float64 array of the window's cells; empty where the scene does not reach.

        `keep_going` is called between pieces and may raise `Cancelled`.
        """
        planes = {}
        # Whole rows follow the scene's own; a warped piece needs what its corners span, so it is the better the squarer it is.
        wide = window.width if self.shift is not None else min(window.width, SQUARE)
        tall = max(1, STRIP // wide)
        for y in range(window.y, window.y + window.height, tall):
            for x in range(window.x, window.x + window.width, wide):
                if keep_going is not None:
                    keep_going()
                piece = Window(x, y, min(wide, window.x + window.width - x), min(tall, window.y + window.height - y))
                for name, (array, across, down) in self._piece(piece).items():
                    if name not in planes:
                        planes[name] = np.full((window.height, window.width), np.nan)
                    row, column = y - window.y + down, x - window.x + across
                    planes[name][row:row + array.shape[0], column:column + array.shape[1]] = array
        return planes

    def _piece(self, piece):
        """Planes of a part of the window, each with the column and row at which it starts there."""
        if self.shift is not None:
            native = self._clipped(piece.x + self.shift[0], piece.y + self.shift[1], piece.width, piece.height)
            if native is None:
                return {}
            across, down = native.x - piece.x - self.shift[0], native.y - piece.y - self.shift[1]
            return {name: (array, across, down) for name, array in self._native(native).items()}
        x, dx, _, y, _, dy = self.grid.transform
        bounds = (x + piece.x * dx, y + (piece.y + piece.height) * dy, x + (piece.x + piece.width) * dx, y + piece.y * dy)
        west, south, east, north = transformed(bounds, self.grid.crs, self.scene.grid.crs)
        if not west <= east:
            return {}
        x, dx, _, y, _, dy = self.scene.grid.transform
        # What a cell at the edge is made of reaches over it, by a cell of the coarser of the two grids.
        margin = 3 + math.ceil(max((east - west) / dx / piece.width, (south - north) / dy / piece.height))
        left, top = math.floor((west - x) / dx) - margin, math.floor((north - y) / dy) - margin
        right, bottom = math.ceil((east - x) / dx) + margin, math.ceil((south - y) / dy) + margin
        if self._clipped(left, top, right - left, bottom - top) is None:
            return {}
        # Not cut at the scene's edge: GDAL would give cells beyond it a value, others for other pieces.
        native = Window(left, top, right - left, bottom - top)
        planes = self._native(native)
        return {name: (array, 0, 0) for name, array in zip(planes, self._warped(list(planes.values()), native, bounds, piece))}

    def _clipped(self, x, y, width, height):
        """The part of a rectangle of the scene's cells that exists, None where there is none."""
        right, bottom = min(x + width, self.scene.grid.width), min(y + height, self.scene.grid.height)
        x, y = max(x, 0), max(y, 0)
        return Window(x, y, right - x, bottom - y) if right > x and bottom > y else None

    def _native(self, window):
        """Masked planes on the scene's own cells."""
        return self.scene.planes({role: read(window) for role, read in self.readers.items()})

    def _warped(self, planes, native, bounds, piece):
        """Bring masked planes to the piece's cells; each plane has its own gaps."""
        x, dx, _, y, _, dy = self.scene.grid.transform
        source = gdal.GetDriverByName("MEM").Create("", native.width, native.height, len(planes), gdal.GDT_Float64)
        source.SetGeoTransform((x + native.x * dx, dx, 0.0, y + native.y * dy, 0.0, dy))
        source.SetProjection(self.scene.grid.crs)
        for number, plane in enumerate(planes, 1):
            source.GetRasterBand(number).WriteArray(plane)
        options = ["UNIFIED_SRC_NODATA=NO"]
        if self.how == "bilinear":
            options += ["XSCALE=1", "YSCALE=1"]  # GDAL would widen the kernel by the shape of each piece
        warped = checked(
            lambda: gdal.Warp(
                "", source, format="MEM", outputBounds=bounds, width=piece.width, height=piece.height, dstSRS=self.grid.crs,
                resampleAlg={"nearest": "near"}.get(self.how, self.how), srcNodata="nan", dstNodata="nan", errorThreshold=0, outputType=gdal.GDT_Float64, warpOptions=options,
            ),
            self.scene.record.scene,
        )
        return checked(warped.ReadAsArray, self.scene.record.scene).reshape(len(planes), piece.height, piece.width)


@dataclasses.dataclass(frozen=True)
class SceneLayer:
    """Planes of a scene as a layer of the raster seam; its blocks have the shape (y, x, planes)."""

    scene: Scene
    planes: tuple
    resampling: str = "auto"

    def open(self, grid):
        """Return ``read(window)`` -> (y, x, planes) float64 with NaN; opened once for one worker of one run."""
        reader = SceneReader(self.scene, grid, self.resampling)

        def read(window):
            x, y, width, height = window.outer
            found = reader(Window(x, y, width, height))
            block = np.full((height, width, len(self.planes)), np.nan)
            for number, name in enumerate(self.planes):
                if name in found:
                    block[:, :, number] = found[name]
            return block

        return read
