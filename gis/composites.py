"""Many scenes to one value a season and cell, with memory that does not grow with their number.

The scenes of one season (see `scenes`) are composed window by window and written as one file of the state folder, which stays
behind when a run is killed: the next run with the same inputs and parameters takes finished seasons over. `assemble` makes the
results of them.

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
import contextlib
import dataclasses
import functools
import hashlib
import json
import os
import re

import numpy as np
from osgeo import gdal

from ..messages import QT_TRANSLATE_NOOP, FileProblem, InputProblem, Message
from . import landsat
from .engines import ENGINES, workers
from .outputs import Outputs
from .raster import MEMORY, TILE, Cancelled, Grid, Target, checked, fold, layer_of_file, load_provenance, open_raster, save_provenance, write
from .scenes import Record, SceneReader, drop, in_order, make_scene, meet, require_scenes, tick, transformed

STATE = ".composites.partial"
"""Name of the state folder in an output folder; scans for scenes pass it over."""
FORMAT = "MineEco season 1"
WINDOW = 1 << 21  # most cells of a window
CODES = ("qa_pixel", "qa_radsat")  # bands of a Landsat product that hold codes
CATEGORIES = ("RT", "T2", "T1")


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
    InputProblem
        If none of them can be used.
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
            drop(best[key].record, QT_TRANSLATE_NOOP("MineEco", "the same scene as {other}"), other=scene.record.scene)
        best[key] = scene
    records.sort(key=lambda record: (str(record.date), record.scene))
    require_scenes(best, records, folder)
    return sorted(best.values(), key=in_order), records


def _rank(product):
    """Better products of a scene sort later: by category, then by processing date."""
    parts = product.upper().split("_")
    category = next((CATEGORIES.index(part) for part in parts if part in CATEGORIES), -1)
    return category, parts[4] if len(parts) > 4 else "", product


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
                    drop(record, QT_TRANSLATE_NOOP("MineEco", "no clear cell in the study area"))

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
        Study area (`Shapes` in the CRS of the grid).
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
        If no scene touches the grid or can be read, or the study area has no cell.
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
        if meet(transformed(scene.grid.bounds(), scene.grid.crs, grid.crs), grid.bounds()):
            seasons.setdefault(scene.season, []).append(scene)
        else:
            drop(scene.record, QT_TRANSLATE_NOOP("MineEco", "outside the study area"))
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
    if not composed.seasons:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "None of the {count} scenes can be read; the first: {reason}"), count=len(composed.failed), reason=next(iter(composed.failed.values())))
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
                clear = write([Target(part, bands), None], lambda planes: planes, [layer], composed.grid, engine="serial", shape=shape,
                              compression=_quick_compression(), summarise=lambda _, clear: clear)
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


def _quick_compression():
    """The fastest compression that this GDAL has, for files that are read once."""
    return "zstd" if ">ZSTD<" in gdal.GetDriverByName("GTiff").GetMetadataItem("DMD_CREATIONOPTIONLIST") else "deflate"


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
                checked(functools.partial(band.ReadAsArray, window.x, window.y, window.width, window.height, buf_obj=plane), self.path)
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
        count = len(places)
        bands = (*places, *(place + len(composed.names) for place in places))
        layers = [_Stored(composed.seasons[season], bands) for season in sorted(composed.seasons)]

        def function(*seasons, count=count):
            stack = np.stack(seasons)
            values, counts = join(stack[:, :count], stack[:, count:])
            return values.reshape((-1,) + values.shape[2:]), counts.min(axis=1)

        write([values_target, counts_target], function, layers, composed.grid, _Share(feedback, number, len(outputs)),
              shape=_assembling_shape(composed.grid, 6 * count * len(layers)), compression=compression)


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
