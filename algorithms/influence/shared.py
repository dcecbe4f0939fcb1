"""What the algorithms of the group share: the mined ground, the grid of a run that has mines alone, distances, named drivers."""

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterMapLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.influence.correlation import alike
from ...core.influence.distance import distance_around, straight_distance
from ...gis import raster
from ...gis.zones import AboveZero, Shapes, outlines, present
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs
from ..job import named
from ..mines import AREA
from ..resilience.shared import raster_name

translate = QCoreApplication.translate
NO_MINE = QT_TRANSLATE_NOOP("MineEco", "MINES: there is no mine on the grid: check the layer and its coordinate reference system; of a raster, labels above 0 are mines.")
TWINS = 10  # pairs of drivers that are told
AROUND = 10_000
"""Metres around the mines that are looked at where nothing says how far."""


def add_mines(algorithm, text):
    """Add MINES: polygons, points or a raster of labels, which are looked at as one mined area."""
    kinds = [QgsProcessing.SourceType.TypeRaster, QgsProcessing.SourceType.TypeVectorAnyGeometry]
    algorithm.add(QgsProcessingParameterMapLayer("MINES", translate("MineEco", "Mines"), types=kinds), text)


def mine_layer(job):
    """Return the QGIS layer of MINES."""
    layer = job.algorithm.parameterAsLayer(job.parameters, "MINES", job.context)
    if layer is None or not layer.isValid():
        raise QgsProcessingException(job.algorithm.invalidSourceError(job.parameters, "MINES"))
    return layer


def use_grid(job, around=AROUND):
    """Fix the grid of a run that has no raster but perhaps the mines, and return width and height of its cells in metres.

    It is that of REFERENCE, else of MINES where they are a raster, else cells of CELL_SIZE over the area of interest or, without one,
    the mines and `around` metres beyond.

    Raises
    ------
    InputProblem
        If nothing says how large the cells are, or the CRS has no metres.
    """
    layer = mine_layer(job)
    if job.given("REFERENCE"):
        job.use_grid("REFERENCE")
    elif layer.type() == QgsMapLayer.LayerType.RasterLayer:
        job.use_grid(layer)
    else:
        size = job.number("CELL_SIZE")
        if not size:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "MINES have no cells of their own: name a raster as REFERENCE, or give CELL_SIZE in metres."))
        crs = layer.crs()
        wkt = inputs.wkt(crs)
        unit = raster.Grid(1, 1, (0.0, size, 0.0, 0.0, 0.0, -size), wkt).metres[0] / size
        box = layer.extent().buffered(around / unit)
        if job.given("AOI"):
            source = job.algorithm.parameterAsSource(job.parameters, "AOI", job.context)
            if source is None:
                raise QgsProcessingException(job.algorithm.invalidSourceError(job.parameters, "AOI"))
            if source.sourceExtent().isEmpty():
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no features: choose a layer that has some."), name="AOI")
            box = QgsCoordinateTransform(source.sourceCrs(), crs, job.context.transformContext()).transformBoundingBox(source.sourceExtent())
        job.use_grid(inputs.clipped(raster.Grid(1, 1, (0.0, size, 0.0, 0.0, 0.0, -size), wkt), box))
    job.check_scale()
    return job.grid.metres


class MinedGround:
    """The mined ground of a run: all mines as one area. Needs the grid.

    Attributes
    ----------
    layer : AboveZero, optional
        Where the mines are a raster; `grid` are its own cells then.
    parts : list of QgsGeometry
        The dissolved mines in the grid's CRS; of a raster none.
    """

    def __init__(self, job):
        self.job, self.layer, self.parts = job, None, []
        source = mine_layer(job)
        if source.type() == QgsMapLayer.LayerType.RasterLayer:
            self.layer, self.grid = AboveZero(job.band(source, 1, "MINES", categorical=True)), inputs.grid_of(source)
            crs = QgsCoordinateReferenceSystem.fromWkt(job.grid.crs)
            box = QgsCoordinateTransform(source.crs(), crs, job.context.transformContext()).transformBoundingBox(source.extent())
            self.bounds = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
            return
        found = inputs.features(source, job.grid, job.context, "MINES", job.warn)
        job.note("MINES", named(source))
        inputs.shapes(found, job.grid, "MINES")  # refuses mines that lie elsewhere
        united = QgsGeometry.unaryUnion([geometry for _, geometry, _ in found])
        if united.isEmpty():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "MINES cannot be dissolved into one area: repair their geometries (Fix geometries) and try again."))
        self.parts = united.asGeometryCollection() or [united]
        box = united.boundingBox()
        self.bounds = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    @property
    def are_areas(self):
        """Whether every mine has an area."""
        return self.layer is not None or all(part.type() == AREA for part in self.parts)

    def cells(self, grid):
        """Return the cells of mines: bool, of the whole of a grid.

        A cell belongs to the mine in which its centre lies; a mine that holds no centre has the cells that it touches.

        Raises
        ------
        InputProblem
            If there is none on the run's own grid.
        """
        if self.layer is not None:
            found = present(self.layer, grid, self.job.feedback)
        else:
            wkb = [bytes(part.asWkb()) for part in self.parts]
            whole = Shapes(tuple(wkb), grid.crs, tuple(range(1, len(wkb) + 1)))
            held = raster.fold(_Seen, [whole], grid, self.job.feedback).numbers
            small = [one for number, one in enumerate(wkb, 1) if number not in held]
            found = present(whole, grid, self.job.feedback)
            if small:
                touched = present(Shapes(tuple(small), grid.crs, (), True), grid, self.job.feedback)
                if grid == self.job.grid and touched.any():
                    self.job.info(QT_TRANSLATE_NOOP("MineEco", "MINES: some are smaller than a cell and hold no centre of one; they count with the cells that they touch."))
                found |= touched
        if grid == self.job.grid and not found.any():
            raise InputProblem(NO_MINE)
        return found

    def geometry(self):
        """Return the mined ground as one geometry, along the borders of cells where the mines are a raster."""
        if not self.parts:
            shapes = outlines(self.layer, self.job.grid, self.job.feedback)
            self.parts = []
            for wkb in shapes.values():
                shape = QgsGeometry()
                shape.fromWkb(wkb)
                self.parts += shape.asGeometryCollection()
        return QgsGeometry.collectGeometry(self.parts)

    def rings(self):
        """Return the outlines as lists of (x, y), for maps on pages."""
        geometry = self.geometry()
        return [[(point.x(), point.y()) for point in ring] for part in geometry.asGeometryCollection() if part.type() == AREA for ring in part.asPolygon()]


class _Seen:
    """Whole numbers that occur; joined with ``+``."""

    def __init__(self, block):
        self.numbers = set(np.unique(block[np.isfinite(block)]).astype(int).tolist())

    def __add__(self, other):
        self.numbers |= other.numbers
        return self


def distances(job, mines, wall=None):
    """Return the distance of every cell of the grid from the mined ground, metres, NaN where no way leads.

    Mines beyond the grid count as well: it is widened as far as they may be nearer than those on it.

    Parameters
    ----------
    mines : MinedGround
    wall : callable, optional
        Gives the cells of barriers of a grid.
    """
    found = _distances(job, mines, wall, job.grid)
    west, south, east, north = job.grid.bounds()
    left, bottom, right, top = mines.bounds
    metres = job.grid.metres
    farthest = float(found.max())  # NaN where no way leads: then as far as the mines lie
    units = [abs(job.grid.transform[1]), abs(job.grid.transform[5])]
    reach = [np.nan_to_num(np.ceil(farthest / side), nan=np.inf) for side in metres]
    margins = [
        int(min(max(0.0, np.ceil(beyond / units[axis])), reach[axis], limit))
        for beyond, axis, limit in ((west - left, 0, job.grid.width), (top - north, 1, job.grid.height), (right - east, 0, job.grid.width), (south - bottom, 1, job.grid.height))
    ]
    if not any(margins):
        return found
    wider = _distances(job, mines, wall, job.grid.widened(*margins))
    return wider[margins[1]:margins[1] + job.grid.height, margins[0]:margins[0] + job.grid.width].copy()


def _distances(job, mines, wall, grid):
    cells = mines.cells(grid)
    if wall is None:
        return straight_distance(cells, job.grid.metres)
    return distance_around(cells, wall(grid), job.grid.metres, job.report)


def dated_values(job):
    """Return times (str) and layers of the series VALUES; a raster that is alone needs no time, its name stands for it."""
    alone = job.layers("VALUES")
    try:
        times, layers = zip(*job.series("VALUES"))
    except InputProblem:
        if len(alone) > 1 or alone[0].bandCount() > 1 or job.given("YEARS"):
            raise
        times, layers = [raster_name(alone[0], 1)], [job.band(alone[0], 1, "VALUES")]
    return [str(time) for time in times], list(layers)


def drivers(job, name="DRIVERS"):
    """Return names and layers of a list of rasters on the run's grid: of every raster its band, of a stack all bands.

    Raises
    ------
    InputProblem
        If there is none, or two have the same name.
    """
    found = [(raster_name(layer, band), layer, band) for layer in job.layers(name) for band in range(1, layer.bandCount() + 1)]
    if not found:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is empty: choose at least one."), name=name)
    names = [one for one, _, _ in found]
    for one in names:
        if names.count(one) > 1:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: two rasters are called {driver} (by their band description, else their layer): give the bands descriptions of their own, or leave one out."), name=name, driver=one)
    layers, sources = [], []
    for one, layer, band in found:
        layers.append(job.band(layer, band, name))
        sources.append({"driver": one, **job.used.pop(name)})
    job.note(name, sources)
    return names, layers


def tell_twins(job, names, matrix):
    """Warn of drivers that are all but the same, or the target itself.

    Parameters
    ----------
    names : list of str
    matrix : numpy.ndarray
        Correlations of the target, which comes first, and the drivers.
    """
    pairs = alike(matrix)
    for _, one, r in [pair for pair in pairs if pair[0] == 0]:
        job.warn(QT_TRANSLATE_NOOP("MineEco", "{driver} is all but the target itself (r = {r:+.3f}): leave it out if it is a copy of the target or was made from it."), {"driver": names[one - 1], "r": r})
    twins = ["%s = %s (r = %+.3f)" % (names[one - 1], names[other - 1], r) for one, other, r in pairs if one]
    if twins:
        more = len(twins) - TWINS
        job.warn(
            QT_TRANSLATE_NOOP("MineEco", "Drivers that are all but the same: {pairs}. They cannot be told apart, and a forest shares their importance out among them: keep one of them."),
            {"pairs": "; ".join([*twins[:TWINS], *(["... (+%d)" % more] if more > 0 else [])])},
        )
