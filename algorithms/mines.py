"""The mines of a run, each counted whole where several overlap."""
import functools
import itertools
import operator

from qgis.core import NULL, QgsGeometry, QgsRectangle, QgsSpatialIndex, QgsWkbTypes

from ..core.dates import date_in, year_of
from ..gis.zones import Shapes, outlines
from ..messages import QT_TRANSLATE_NOOP, InputProblem

AREA = 2  # type of polygons, a number in every version of QGIS
MULTI = (QgsWkbTypes.Type.MultiPoint, QgsWkbTypes.Type.MultiLineString, QgsWkbTypes.Type.MultiPolygon)  # by type


class Mines:
    """The mines of a run.

    Attributes
    ----------
    names : list of str
        Id of each mine; the mine's number is its place from 1.
    sheets : list
        Layers to be handed to `Job.fold` and `Job.write`: the number of the mine, NaN outside. Mines that overlap lie on
        different sheets, so that what is summed over all sheets counts each mine whole.
    geometries : list of QgsGeometry
        In the grid's CRS; empty where the mines came as a raster.
    """

    def __init__(self, job, name="MINES"):
        zones = job.zones(name)
        self.names = [str(one) for one in zones.ids]
        own = {one: [] for one in zones.ids}
        for one, (_, geometry, attributes) in zones.features:
            own[one].append((geometry, attributes))
        self.attributes = [[attributes for _, attributes in features] for features in own.values()]
        self.geometries = [_united([geometry for geometry, _ in features]) for features in own.values() if features]
        self.sheets = [zones.layer]
        if self.geometries:
            places = _apart(self.geometries)
            self.sheets = []
            for sheet in sorted(set(places)):
                numbers = [number for number, place in enumerate(places) if place == sheet]
                wkb = tuple(bytes(self.geometries[number].asWkb()) for number in numbers)
                self.sheets.append(Shapes(wkb, job.grid.crs, tuple(number + 1 for number in numbers)))
            if len(self.sheets) > 1:
                job.info(QT_TRANSLATE_NOOP("MineEco", "{name}: some overlap; each is counted whole, so their areas add up to more than the ground they cover."), name=name)

    @property
    def are_polygons(self):
        """Whether every mine has an outline."""
        return bool(self.geometries) and all(geometry.type() == AREA for geometry in self.geometries)

    def polygons(self):
        """Return the outline of each mine as one multipolygon."""
        return self.multiparts()[1]

    def outlines(self):
        """Return the rings of all mines as lists of (x, y), for maps on pages."""
        if not self.are_polygons:
            return []
        return [[(point.x(), point.y()) for point in ring] for geometry in self.polygons() for polygon in geometry.asMultiPolygon() for ring in polygon]

    def starts(self, field, name):
        """Return the year in `field` of each mine (the earliest of its features), NaN where it is unknown.

        Raises
        ------
        InputProblem
            If the mines are a raster or do not have the field.
        """
        years = [[_year(own) for own in values] for values in self._values(field, name)]
        return [min((year for year in own if year == year), default=float("nan")) for own in years]

    def texts(self, field, name):
        """Return what `field` says of each mine (of its first feature), None where it is empty; errors as in `starts`."""
        firsts = [values[0] for values in self._values(field, name)]
        return [None if value is None or value == NULL or not str(value).strip() else str(value).strip() for value in firsts]

    def _values(self, field, name):
        known = sorted({key for attributes in self.attributes for own in attributes for key in own})
        if field not in known:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name}: the mines have no field {field}; they have: {fields}."), name=name, field=field, fields=", ".join(known) or "-"
            )
        return [[own[field] for own in attributes] for attributes in self.attributes]

    def shapes(self, job):
        """Return what `multiparts` does; for mines that are a raster their shapes along the cells, a null one for a mine without cells."""
        if self.geometries:
            return self.multiparts()
        found, shapes = outlines(self.sheets[0], job.grid, job.feedback, job.mask), []
        for number in range(1, len(self.names) + 1):
            shape = QgsGeometry()
            if number in found:
                shape.fromWkb(found[number])
            shapes.append(shape)
        return QgsWkbTypes.Type.MultiPolygon, shapes

    def multiparts(self):
        """Return the kind of layer that the mines are (QgsWkbTypes.Type) and the shape of each as that kind."""
        kind = MULTI[int(self.geometries[0].type())]
        parts = [geometry.coerceToType(kind) for geometry in self.geometries]
        return kind, [found[0] if len(found) == 1 else QgsGeometry.collectGeometry(found) for found in parts]

    def beyond(self, grid):
        """Return the names of the mines that reach beyond a grid; none where the mines are a raster."""
        west, south, east, north = grid.bounds()
        frame = QgsGeometry.fromRect(QgsRectangle(west, south, east, north))
        return [name for name, geometry in zip(self.names, self.geometries) if not frame.contains(geometry)]


def over_sheets(sheets, count):
    """Return the sum of ``count(sheet)`` over the blocks of all sheets."""
    return functools.reduce(operator.add, (count(sheet) for sheet in sheets))


def _united(geometries):
    """Return the features of one id as one geometry."""
    return geometries[0] if len(geometries) == 1 else QgsGeometry.unaryUnion(geometries)


def _apart(geometries):
    """Return the sheet (from 0) of each geometry; those that share ground are on different ones."""
    index, sheets = QgsSpatialIndex(), []
    for number, geometry in enumerate(geometries):
        near = index.intersects(geometry.boundingBox())
        taken = {sheets[other] for other in near if geometries[other].intersects(geometry) and not geometries[other].touches(geometry)}
        sheets.append(next(sheet for sheet in itertools.count() if sheet not in taken))
        index.addFeature(number, geometry.boundingBox())
    return sheets


def _year(value):
    """Return the year in an attribute: a number, a date, or text that holds one; NaN where there is none (0 often stands for unknown)."""
    try:
        year = float(value)
        return year if 1000 < year < 3000 else float("nan")
    except (TypeError, ValueError):
        found = date_in(str(value))
        return float("nan") if found is None else float(year_of(found))
