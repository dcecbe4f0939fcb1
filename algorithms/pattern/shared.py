"""What the algorithms of the pattern group share: resistances and sources as arrays, ids of sources, lines of cells."""
import typing

import numpy as np
from qgis.core import NULL, QgsGeometry, QgsPointXY, QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from ...core.hydrology import flow_memory
from ...core.memory import require_memory
from ...core.pattern.corridors import line_cells
from ...core.pattern.cost import cost_memory
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import landcover

translate = QCoreApplication.translate
LISTED = 20  # ids in a warning
HELD_BYTES = 30  # a cell of resistances, sources, cost, zones, back-links and land use
LARGEST_ID = 2**24  # whole numbers that a 32-bit float holds


class Ground(typing.NamedTuple):
    """Resistances and sources of a run on its whole grid."""

    resistance: np.ndarray
    """NaN for no data, shape (rows, columns)."""
    sources: np.ndarray
    """Number of the source, 0 elsewhere."""
    ids: dict
    """Id of each source by its number: the same, or a text where not all ids are whole numbers above 0."""
    cell: tuple
    """Width and height of a cell in metres."""

    @property
    def id_type(self):
        """int or str."""
        return type(next(iter(self.ids.values())))


def add_resistance(algorithm, optional=False):
    """Add RESISTANCE to an algorithm."""
    algorithm.add_raster(
        "RESISTANCE", translate("MineEco", "Resistance"), translate("MineEco", "From Resistance surface, in a projected CRS. Cells without data, and those of 0 or less, are barriers."), optional
    )


def add_sources(algorithm):
    """Add SOURCES to an algorithm."""
    algorithm.add_zones("SOURCES", translate("MineEco", "Ecological sources"), translate("MineEco", "From Ecological sources: polygons, points, or a raster of whole labels above 0."))


def flow_and_cost_memory(cells):
    """Return the bytes that water over a cost surface of so many cells needs at its peak, the surface and what it is made of included."""
    return max(cost_memory(cells), flow_memory(cells) + HELD_BYTES * cells)


def tell_memory(job, needed):
    """Tell how much memory a run needs for the whole raster, and refuse it where that is not free."""
    job.info(QT_TRANSLATE_NOOP("MineEco", "This run holds the whole raster: about {size:.2f} GB of memory."), size=needed / 1e9)
    require_memory(needed)


def read_resistance(job):
    """Return RESISTANCE on the whole grid."""
    resistance = job.whole(job.raster("RESISTANCE"))
    with np.errstate(invalid="ignore"):
        passable, blocked = np.count_nonzero(resistance > 0), np.count_nonzero(resistance <= 0)
    if not passable:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "RESISTANCE has no cell above 0 here: everything is a barrier. Check the layer, its no data and AOI."))
    if blocked:
        job.info(QT_TRANSLATE_NOOP("MineEco", "RESISTANCE: {count} cells of 0 or less are barriers."), count=blocked)
    return resistance


def read_sources(job, least):
    """Return the numbers of the sources on the whole grid and the ids by number (see `Ground`); fewer than `least` are refused."""
    zones = job.zones("SOURCES")
    labels = np.nan_to_num(job.whole(zones.layer)).astype(np.int32)
    there = np.bincount(labels.ravel(), minlength=len(zones.ids) + 1)[1:] > 0
    lost = [str(one) for one, found in zip(zones.ids, there) if not found]
    if lost:
        job.warn(
            QT_TRANSLATE_NOOP("MineEco", "SOURCES: {count} have no cell of the grid and are left out (smaller than a cell, outside or under others): {ids}."),
            {"count": len(lost), "ids": ", ".join(lost[:LISTED])},
        )
    if there.sum() < least:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "SOURCES has {count} sources on the cells of this run, and at least {least} are needed: check their place, their ids and AOI."),
            count=int(there.sum()), least=least,
        )
    ids = plain_ids(zones.ids)
    if all(isinstance(one, int) and 0 < one <= LARGEST_ID for one in ids):
        return np.array([0, *ids], np.int32)[labels], {one: one for one, found in zip(ids, there) if found}
    names = {number: str(one) for number, (one, found) in enumerate(zip(ids, there), 1) if found}
    for number, one in names.items():
        job.info(QT_TRANSLATE_NOOP("MineEco", "Source {number} is {id}"), number=number, id=one)
    return labels, names


def plain_ids(ids):
    """Return ids as whole numbers, or all as texts where one is none."""
    try:
        whole = [int(float(one)) for one in ids]
    except (TypeError, ValueError):
        return [str(one) for one in ids]
    return whole if all(float(one) == number for one, number in zip(ids, whole)) else [str(one) for one in ids]


def read_ground(job, memory, steps, least=2):
    """Return the `Ground` of a run that needs ``memory(cells)`` bytes and `least` sources; reading it is the first of `steps` steps."""
    job.use_grid("RESISTANCE")
    cell = job.grid.metres
    tell_memory(job, memory(job.grid.width * job.grid.height))
    job.steps(steps)
    job.step(QT_TRANSLATE_NOOP("MineEco", "Reading resistances and sources"))
    return Ground(read_resistance(job), *read_sources(job, least), cell)


def add_corridors(algorithm, text, optional=True):
    """Add CORRIDORS to an algorithm."""
    algorithm.add_features("CORRIDORS", translate("MineEco", "Corridors"), text, QgsProcessing.SourceType.TypeVectorLine, optional)


def corridor_paths(job):
    """Return CORRIDORS as [(id, cells under a line, shape (n, 2))]; a feature of several parts gives several, cells beyond the grid are left out.

    The id is that of the field ``id``, else that of the feature.
    """
    grid, paths = job.grid, []
    x, dx, _, y, _, dy = grid.transform
    for number, geometry, attributes in job.features("CORRIDORS"):
        geometry.convertToStraightSegment()
        for part in geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]:
            cells = line_cells([((point.y() - y) / dy - 0.5, (point.x() - x) / dx - 0.5) for point in part])
            cells = cells[((cells >= 0) & (cells < (grid.height, grid.width))).all(axis=1)]
            if len(cells):
                own = attributes.get("id")
                paths.append((number if own is None or own == NULL else own, cells))
    if not paths:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CORRIDORS lies outside RESISTANCE: give the corridors of this area."))
    return paths


def add_landuse(algorithm):
    """Add LANDUSE with its scheme and overlay to an algorithm that counts classes."""
    algorithm.add_raster("LANDUSE", translate("MineEco", "Land use"), translate("MineEco", "Raster of class codes; its classes are counted for every result in fields share_<code>, in percent."), True)
    landcover.add_scheme(algorithm, translate("MineEco", "not needed here"))
    landcover.add_overlay(algorithm)


def read_landuse(job):
    """Return LANDUSE on the whole grid and its codes in rising order, (None, []) where it is left out."""
    if not job.given("LANDUSE"):
        return None, []
    land = landcover.LandCover(job, "LANDUSE")
    return land.codes(*(job.whole(layer) for layer in land.layers)), sorted(land.counts)


def share_fields(codes):
    """Return the fields of the shares of classes."""
    return [("share_%d" % code, float) for code in codes]


def line_through(grid, cells):
    """Return cells (rows and columns, shape (n, 2)) as a line through their centres."""
    x, dx, _, y, _, dy = grid.transform
    return QgsGeometry.fromPolylineXY([QgsPointXY(x + (column + 0.5) * dx, y + (row + 0.5) * dy) for row, column in cells.tolist()])


def point_at(grid, row, column):
    """Return the centre of a cell as a point."""
    x, dx, _, y, _, dy = grid.transform
    return QgsGeometry.fromPointXY(QgsPointXY(x + (column + 0.5) * dx, y + (row + 0.5) * dy))
