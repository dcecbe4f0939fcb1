"""Many scenes to one value a season and cell, with memory that does not grow with their number.

A `Scene` is read on its own cells: quality mask and index first, by the function it carries, then brought to the grid. The
scenes of one season are composed window by window and written as one file of the state folder, which stays behind when a run is
killed: the next run with the same inputs and parameters takes finished seasons over. `assemble` makes the results of them.

::

    scenes, records = landsat_scenes(folder, choose, recipe, feedback)
    grid = target_grid(scenes, extent)
    composed = compose(state, scenes, grid, ("evi", "lst"), composer, parameters, feedback, mask)
    assemble(composed, [(("evi",), evi_target, evi_count_target), ...], join, feedback)
    composed.settle(scenes)
    composed.discard()

What is science is handed in: `choose` (which season a date belongs to), `recipe` (which bands, and how they become planes),
`composer` (the statistic) and `join` (seasons to composites).
"""
import collections
import contextlib
import dataclasses
import datetime
import functools
import hashlib
import json
import math
import os
import re

import numpy as np
from osgeo import gdal, osr

from ..messages import QT_TRANSLATE_NOOP, FileProblem, InputProblem, Message
from . import landsat
from .engines import ENGINES, workers
from .outputs import Outputs
from .raster import (
    MEMORY,
    TILE,
    Cancelled,
    Grid,
    Layer,
    Target,
    Window,
    crs_name,
    fold,
    layer_of_file,
    load_provenance,
    open_raster,
    same_crs,
    save_provenance,
    srs,
    write,
)

STATE = ".composites.partial"
"""Name of the state folder in an output folder; scans for scenes pass it over."""
FORMAT = "MineEco season 1"
STRIP = 1 << 17  # cells of a scene worked on at once: a megabyte an array, while GDAL keeps the decoded tiles
WINDOW = 1 << 21  # most cells of a window
EDGE_POINTS = 21
CODES = ("qa_pixel", "qa_radsat")  # bands of a Landsat product that hold codes
CATEGORIES = ("RT", "T2", "T1")


# -------------------------------------------------------------------------------------------------------------- scenes
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


def landsat_scenes(folder, choose, recipe, feedback=None):
    """Find the Landsat Level-2 products of a folder that are wanted.

    Parameters
    ----------
    folder : str
        Searched with its subfolders.
    choose : callable
        ``choose(date)`` -> (season, None), or (None, `Message` why not).
    recipe : callable
        ``recipe(product)`` -> (roles, planes, note): the bands to read, what to make of them (see `Scene`), and a `Message` or
        None to be told with the scene. Raises `InputProblem` for a product that cannot serve.
    feedback : optional
        With ``isCanceled()`` and ``setProgress(percent)``.

    Returns
    -------
    list of Scene
        In the order of date and id. Of products of one scene (processed twice, or an archive and its folder) the best
        category and the latest processing counts.
    list of Record
        The ledger: all products found, those that cannot be read among them, by date.

    Raises
    ------
    FileProblem
        If the folder holds no products at all.
    Cancelled
    """
    records, candidates = [], []
    found = landsat.find_products(folder)
    for number, (path, name) in enumerate(found, 1):
        tick(feedback, 100 * number / len(found))
        date, place = landsat.named(name)
        record = Record(name, date, place)
        if date is not None:  # the name spares opening what is not wanted
            season, record.reason = choose(date)
            if record.reason is not None:
                records.append(record)
                continue
        try:
            product = landsat.open_product(path)
            record = Record(product.id, product.date, "%03d_%03d" % (product.path, product.row))
            season, record.reason = choose(product.date)
            if record.reason is None:
                roles, planes, record.reason = recipe(product)
                layers = {role: layer_of_file(product.file(role), name=role, categorical=role in CODES) for role in roles}
                scene = make_scene(record, season, layers, planes)
                candidates.append(((product.spacecraft, product.path, product.row, product.date), scene))
        except landsat.NoProduct as problem:
            if date is None:
                continue  # some other archive
            record.reason = problem.message
        except (FileProblem, InputProblem) as problem:
            record.reason = problem.message
        records.append(record)
    if not records:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{folder} holds no Landsat Collection 2 Level-2 products (folders with *_MTL files, or .tar archives): check the folder."), folder=folder)
    best = {}
    for key, scene in sorted(candidates, key=lambda candidate: _rank(candidate[1].record.scene)):
        if key in best:
            _drop(best[key].record, QT_TRANSLATE_NOOP("MineEco", "the same scene as {other}"), other=scene.record.scene)
        best[key] = scene
    records.sort(key=lambda record: (str(record.date), record.scene))
    return sorted(best.values(), key=in_order), records


def _rank(product):
    """Better products of a scene sort later: by category, then by processing date."""
    parts = product.upper().split("_")
    category = next((CATEGORIES.index(part) for part in parts if part in CATEGORIES), -1)
    return category, parts[4] if len(parts) > 4 else "", product


def in_order(scene):
    """Return what scenes are sorted by: season, date, id."""
    return scene.season, scene.record.date, scene.record.scene


def _drop(record, text, **values):
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
        If there are no scenes, none touches the extent, or a cell size is needed.
    """
    if not scenes:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "None of the scenes found can be used: check the years, the months and the folder."))
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
    covered = [transformed(scene.grid.bounds(), scene.grid.crs, wkt) for scene in scenes]
    if extent is None:
        bounds = [min(box[0] for box in covered), min(box[1] for box in covered), max(box[2] for box in covered), max(box[3] for box in covered)]
    else:
        bounds = transformed(extent[0], extent[1], wkt)
        if not any(_meet(box, bounds) for box in covered):
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
    points = np.array(osr.CoordinateTransformation(srs(source), srs(target)).TransformPoints(edge))[:, :2]
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return math.inf, math.inf, -math.inf, -math.inf
    return (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())


def _meet(one, two):
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

        `keep_going` is called between strips and may raise `Cancelled`.
        """
        planes = {}
        rows = max(1, STRIP // window.width)
        for top in range(0, window.height, rows):
            if keep_going is not None:
                keep_going()
            strip = Window(window.x, window.y + top, window.width, min(rows, window.height - top))
            for name, (array, across, down) in self._strip(strip).items():
                if name not in planes:
                    planes[name] = np.full((window.height, window.width), np.nan)
                planes[name][top + down:top + down + array.shape[0], across:across + array.shape[1]] = array
        return planes

    def _strip(self, strip):
        """Planes of a part of the window, each with the column and row at which it starts there."""
        if self.shift is not None:
            native = self._clipped(strip.x + self.shift[0], strip.y + self.shift[1], strip.width, strip.height)
            if native is None:
                return {}
            across, down = native.x - strip.x - self.shift[0], native.y - strip.y - self.shift[1]
            return {name: (array, across, down) for name, array in self._native(native).items()}
        x, dx, _, y, _, dy = self.grid.transform
        bounds = (x + strip.x * dx, y + (strip.y + strip.height) * dy, x + (strip.x + strip.width) * dx, y + strip.y * dy)
        west, south, east, north = transformed(bounds, self.grid.crs, self.scene.grid.crs)
        if not west <= east:
            return {}
        x, dx, _, y, _, dy = self.scene.grid.transform
        # What a cell at the edge is made of reaches over it, by a cell of the coarser of the two grids.
        margin = 3 + math.ceil(max((east - west) / dx / strip.width, (south - north) / dy / strip.height))
        left, top = math.floor((west - x) / dx) - margin, math.floor((north - y) / dy) - margin
        right, bottom = math.ceil((east - x) / dx) + margin, math.ceil((south - y) / dy) + margin
        native = self._clipped(left, top, right - left, bottom - top)
        if native is None:
            return {}
        planes = self._native(native)
        return {name: (array, 0, 0) for name, array in zip(planes, self._warped(list(planes.values()), native, bounds, strip))}

    def _clipped(self, x, y, width, height):
        """The part of a rectangle of the scene's cells that exists, None where there is none."""
        right, bottom = min(x + width, self.scene.grid.width), min(y + height, self.scene.grid.height)
        x, y = max(x, 0), max(y, 0)
        return Window(x, y, right - x, bottom - y) if right > x and bottom > y else None

    def _native(self, window):
        """Masked planes on the scene's own cells."""
        return self.scene.planes({role: read(window) for role, read in self.readers.items()})

    def _warped(self, planes, native, bounds, strip):
        """Bring masked planes to the strip's cells; each plane has its own gaps."""
        x, dx, _, y, _, dy = self.scene.grid.transform
        source = gdal.GetDriverByName("MEM").Create("", native.width, native.height, len(planes), gdal.GDT_Float64)
        source.SetGeoTransform((x + native.x * dx, dx, 0.0, y + native.y * dy, 0.0, dy))
        source.SetProjection(self.scene.grid.crs)
        for number, plane in enumerate(planes, 1):
            source.GetRasterBand(number).WriteArray(plane)
        options = ["UNIFIED_SRC_NODATA=NO"]
        if self.how == "bilinear":
            options += ["XSCALE=1", "YSCALE=1"]  # GDAL would widen the kernel by the shape of each piece
        try:
            result = gdal.Warp(
                "", source, format="MEM", outputBounds=bounds, width=strip.width, height=strip.height, dstSRS=self.grid.crs,
                resampleAlg={"nearest": "near"}.get(self.how, self.how), srcNodata="nan", dstNodata="nan", errorThreshold=0, outputType=gdal.GDT_Float64, warpOptions=options,
            )
        except RuntimeError:  # what GDAL does in place of None inside QGIS
            result = None
        array = None if result is None else result.ReadAsArray()
        if array is None:
            raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "GDAL cannot work on {path}: {why}."), path=self.scene.record.scene, why=gdal.GetLastErrorMsg().strip(". "))
        return array.reshape(len(planes), strip.height, strip.width)


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


class _Unreadable(Exception):
    """A scene fails in the middle of a season."""

    def __init__(self, scene, problem):
        super().__init__(str(problem))
        self.scene, self.problem = scene, problem


@dataclasses.dataclass(frozen=True, eq=False)
class _Season:
    """The scenes of one season as a layer that reads as (planes and counts, cells that each scene gave)."""

    scenes: tuple
    names: tuple
    composer: object
    resampling: str
    mask: object
    feedback: object
    engine: str

    def open(self, grid):
        mask = self.mask.open(grid) if self.mask is not None else None
        return functools.partial(self.read, grid, mask)

    def read(self, grid, mask, window):
        shape = (window.height, window.width)
        outside = np.isnan(mask(window)) if mask is not None else np.zeros(shape, bool)
        clear = np.zeros((len(self.scenes), 1, 1), np.int64)
        if outside.all():
            self.feedback.step(len(self.scenes))
            return np.full((2 * len(self.names),) + shape, np.nan), clear
        composers = {name: self.composer() for name in self.names}
        for number, planes in enumerate(ENGINES[self.engine](functools.partial(self.planes, grid, window), self.scenes)):
            seen = np.zeros(shape, bool)
            for name, plane in planes.items():
                if name in composers:
                    plane[outside] = np.nan
                    seen |= np.isfinite(plane)
                    composers[name].add(plane)
            clear[number] = np.count_nonzero(seen)
            self.feedback.step(1)
        values = np.full((2 * len(self.names),) + shape, np.nan)
        for number, name in enumerate(self.names):
            value, count = composers.pop(name).result()
            if value is not None:
                values[number] = value
            values[len(self.names) + number] = np.where(outside, np.nan, 0.0 if count is None else count)
        return values, clear

    def planes(self, grid, window, scene):
        """Planes of one scene in the window; opened and closed here, so that few files are open at a time."""
        self.feedback.check()
        try:
            return SceneReader(scene, grid, self.resampling)(window, self.feedback.check)
        except (FileProblem, InputProblem) as problem:
            raise _Unreadable(scene, problem) from problem


class _Progress:
    """Counts scene by scene and window by window."""

    def __init__(self, feedback, total):
        self.feedback, self.total, self.done = feedback, max(1, total), 0

    def check(self):
        if self.feedback is not None and self.feedback.isCanceled():
            raise Cancelled

    def step(self, count):
        self.done += count
        tick(self.feedback, min(100.0, 100 * self.done / self.total))


# ----------------------------------------------------------------------------------------------------------- composing
@dataclasses.dataclass(frozen=True, eq=False)
class Composed:
    """The seasons that `compose` has finished, as files of the state folder.

    Attributes
    ----------
    state : str
    grid : Grid
    names : tuple of str
        Planes.
    seasons : dict of int to str
        Season to its file: the planes, then the number of views of each.
    clear : dict of str to int
        Scene to the number of cells it gave.
    failed : dict of str to Message
        Scenes that could not be read, and why.
    cells : int
        Cells of the study area.
    """

    state: str
    grid: Grid
    names: tuple
    seasons: dict
    clear: dict
    failed: dict
    cells: int

    def settle(self, scenes):
        """Write into the ledger what became of the scenes that were read."""
        for scene in scenes:
            record, name = scene.record, scene.record.scene
            if name in self.failed:
                record.reason = self.failed[name]
            elif name in self.clear:
                record.clear_percent = 100.0 * self.clear[name] / self.cells
                record.used = self.clear[name] > 0
                if not record.used:
                    _drop(record, QT_TRANSLATE_NOOP("MineEco", "no clear cell in the study area"))

    def discard(self):
        """Remove the state folder, once the results are written."""
        discard_state(self.state)


def discard_state(state):
    """Remove what an earlier run has left in a state folder, and the folder."""
    with contextlib.suppress(OSError):
        for name in os.listdir(state):
            if re.match(r"\d+(\.\d+\.partial)?\.tif", name):
                os.remove(os.path.join(state, name))
        os.rmdir(state)


def compose(state, scenes, grid, names, composer, parameters, feedback=None, mask=None, resampling="auto", resume=True, tell=None, engine="threads"):
    """Compose the scenes of every season.

    Each season becomes a file of the state folder. One that an earlier run has finished with the same scenes, grid, area and
    parameters is taken over. A scene that cannot be read is left out and its season begun anew.

    Parameters
    ----------
    state : str
        State folder; made if needed, in a folder that exists.
    scenes : sequence of Scene
        Those outside the grid are left out (and told in their records).
    grid : Grid
    names : sequence of str
        Planes to compose.
    composer : callable
        Returns something with ``add(block)``, ``result()`` -> (values, counts) or (None, None) and ``held(scenes)``: how many arrays it holds.
    parameters : dict
        Everything beside the other arguments that changes the result, as JSON can hold it.
    feedback : optional
        With ``isCanceled()`` and ``setProgress(percent)``.
    mask : optional
        Study area, a thing with ``open`` like a layer.
    resampling : str
        As in `Layer`.
    resume : bool
        False forgets what an earlier run has left.
    tell : callable, optional
        Called with a `Message` before each season.
    engine : str
        Engine that reads scenes.

    Returns
    -------
    Composed

    Raises
    ------
    InputProblem
        If no scene touches the grid, or the study area has no cell.
    FileProblem
        If the state cannot be written.
    Cancelled
    """
    names = tuple(names)
    if not resume:
        discard_state(state)
    try:
        os.makedirs(state, exist_ok=True)
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "Cannot write to {folder} ({why}): choose a folder that you may write to."), folder=os.path.dirname(state), why=error.strerror) from error
    seasons = {}
    for scene in sorted(scenes, key=in_order):
        if _meet(transformed(scene.grid.bounds(), scene.grid.crs, grid.crs), grid.bounds()):
            seasons.setdefault(scene.season, []).append(scene)
        else:
            _drop(scene.record, QT_TRANSLATE_NOOP("MineEco", "outside the study area"))
    if not seasons:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The study area lies outside all {count} scenes: check its place and CRS, and the folder."), count=len(scenes))
    cells = grid.width * grid.height if mask is None else fold(np.count_nonzero, [_Inside(mask)], grid)
    if not cells:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The study area holds no cell centre: choose smaller cells or a larger area."))
    shape = _window_shape(grid, names, composer(), max(map(len, seasons.values())))
    windows = sum(1 for _ in grid.windows(shape))
    progress = _Progress(feedback, windows * sum(map(len, seasons.values())))
    composed = Composed(state, grid, names, {}, {}, {}, int(cells))
    for season, members in seasons.items():
        path = os.path.join(state, "%d.tif" % season)
        key = _fingerprint(members, grid, names, parameters, mask, resampling)
        known = load_provenance(path) if os.path.exists(path) else None
        if known is not None and known.get("format") == FORMAT and known.get("fingerprint") == key:
            if tell is not None:
                tell(Message(QT_TRANSLATE_NOOP("MineEco", "{year}: taken over from the interrupted run"), {"year": season}))
            composed.clear.update(known["clear"])
            composed.failed.update({scene: Message(*one) for scene, one in known["failed"].items()})
            composed.seasons[season] = path
            progress.step(windows * len(members))
            continue
        if tell is not None:
            tell(Message(QT_TRANSLATE_NOOP("MineEco", "{year}: {count} scenes"), {"year": season, "count": len(members)}))
        _write_season(composed, path, season, key, members, composer, mask, resampling, progress, shape, engine)
    return composed


def _write_season(composed, path, season, key, members, composer, mask, resampling, progress, shape, engine):
    """Write the file of one season from the scenes that can be read."""
    failed, begun = {}, progress.done
    while len(failed) < len(members):
        usable = tuple(scene for scene in members if scene.record.scene not in failed)
        layer = _Season(usable, composed.names, composer, resampling, mask, progress, engine)
        bands = (*composed.names, *(name + "_count" for name in composed.names))
        try:
            with Outputs() as outputs:
                part = outputs.begin(path)
                clear = write([Target(part, bands), None], lambda planes: planes, [layer], composed.grid, engine="serial", shape=shape, summarise=lambda _, clear: clear)
                clear = {scene.record.scene: int(count) for scene, count in zip(usable, clear.ravel())}
                told = {scene: [message.text, {name: str(value) for name, value in message.values.items()}] for scene, message in failed.items()}
                save_provenance(part, {"format": FORMAT, "fingerprint": key, "clear": clear, "failed": told})
        except _Unreadable as bad:
            failed[bad.scene.record.scene] = bad.problem.message
            progress.done = begun
            continue
        composed.clear.update(clear)
        composed.seasons[season] = path
        break
    composed.failed.update(failed)


@dataclasses.dataclass(frozen=True)
class _Inside:
    """Whether cells lie in the study area, as a layer."""

    mask: object

    def open(self, grid):
        read = self.mask.open(grid)
        return lambda window: np.isfinite(read(window))


def _window_shape(grid, names, composer, scenes):
    """Columns and rows of the windows: whole tiles, wide before tall, as many as the memory allows.

    At once there are the planes of the scenes that are read ahead, what the composers hold, and the result.
    """
    cell = 8 * len(names) * (2 * workers() + composer.held(scenes) + 4)
    tiles = max(1, min(WINDOW, MEMORY // cell) // TILE ** 2)
    wide = min(tiles, -(-grid.width // TILE))
    return wide * TILE, max(1, tiles // wide) * TILE


def _fingerprint(scenes, grid, names, parameters, mask, resampling):
    """What a season was made of, in a few characters."""
    area = None if mask is None else [hashlib.sha256(wkb).hexdigest() for wkb in mask.wkb]
    made_of = [
        FORMAT, [(scene.record.scene, scene.stamp) for scene in scenes], [grid.width, grid.height, grid.transform, grid.crs], names, parameters, area, resampling,
    ]
    return hashlib.sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()


# ---------------------------------------------------------------------------------------------------------- assembling
@dataclasses.dataclass(frozen=True)
class _Stored:
    """Some bands of a season's file, read together: one open file a season."""

    path: str
    bands: tuple

    def open(self, grid):
        dataset = open_raster(self.path)

        def read(window):
            planes = np.empty((len(self.bands), window.height, window.width))
            for plane, number in zip(planes, self.bands):
                band = dataset.GetRasterBand(number)
                band.ReadAsArray(window.x, window.y, window.width, window.height, buf_obj=plane)
                plane[plane == band.GetNoDataValue()] = np.nan
            return planes

        return read


def assemble(composed, outputs, join, feedback=None, compression="deflate"):
    """Write the composites.

    Parameters
    ----------
    composed : Composed
    outputs : sequence of (names, Target or None, Target or None)
        Planes of a file, the file of their composites (a band for each composite and plane, composite by composite) and
        the file of their numbers of views (a band a composite; the smallest of the planes').
    join : callable
        ``join(values, counts)`` -> (values, counts): shape (seasons, planes, y, x), seasons rising, to (composites, planes, y, x).
    feedback : optional
        With ``isCanceled()`` and ``setProgress(percent)``.

    Raises
    ------
    FileProblem
    Cancelled
    """
    outputs = [output for output in outputs if output[1] or output[2]]
    for number, (names, values_target, counts_target) in enumerate(outputs):
        places = [composed.names.index(name) + 1 for name in names]
        bands = (*places, *(place + len(composed.names) for place in places))
        layers = [_Stored(composed.seasons[season], bands) for season in sorted(composed.seasons)]

        def function(*seasons, planes=len(names)):
            stack = np.stack(seasons)
            values, counts = join(stack[:, :planes], stack[:, planes:])
            return values.reshape((-1,) + values.shape[2:]), counts.min(axis=1)

        write([values_target, counts_target], function, layers, composed.grid, _Share(feedback, number, len(outputs)),
              shape=_assembling_shape(composed.grid, 6 * len(names) * len(layers)), compression=compression)


def _assembling_shape(grid, arrays):
    """Columns and rows of blocks of so many arrays a worker."""
    tiles = max(1, int(MEMORY / (8 * arrays * 2 * workers()) / TILE ** 2))
    wide = min(tiles, -(-grid.width // TILE))
    return wide * TILE, max(1, tiles // wide) * TILE


class _Share:
    """One of several equal parts of a run's progress."""

    def __init__(self, feedback, number, count):
        self.feedback, self.number, self.count = feedback, number, count

    def isCanceled(self):
        return self.feedback is not None and self.feedback.isCanceled()

    def setProgress(self, percent):
        if self.feedback is not None:
            self.feedback.setProgress((100 * self.number + percent) / self.count)
