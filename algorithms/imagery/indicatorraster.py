"""Figures of districts or stations -> rasters."""
import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsMapLayer, QgsProcessing, QgsProcessingException, QgsProcessingParameterBoolean
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import interpolate
from ...gis.raster import CellCentres, Grid, fold
from ...gis.tables import read_table
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends
from ..base import INTEGER, MineEcoAlgorithm

translate = QCoreApplication.translate
METHODS = [
    ("zones", QT_TRANSLATE_NOOP("MineEco", "Each district its own figure")),
    ("idw", QT_TRANSLATE_NOOP("MineEco", "Between stations, by inverse distance")),
]


class IndicatorRaster(MineEcoAlgorithm):
    NAME = "indicatorraster"
    GROUP = "imagery"
    NEEDS = ("scipy",)
    REFERENCE = "Shepard (1968), doi:10.1145/800186.810616 (inverse distance weighting)"
    LOOKS = {"OUTPUT": legends.Ramp("landscape")}

    def displayName(self):
        return translate("MineEco", "Indicator rasters from tables and stations")

    def summary(self):
        return translate(
            "MineEco",
            "Brings figures of districts (a yearbook table joined by a code) or of stations (rain, air quality) to cells. A district's figure is the same in all its cells: divide counts of people or tonnes by area, "
            "or large districts look rich. Between stations values are weighted by inverse distance; the error of leaving each station out is told.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_choice("METHOD", translate("MineEco", "Method"), translate("MineEco", "Districts that fill the map, or stations at points."), METHODS)
        self.add_zones("ZONES", translate("MineEco", "Districts"), translate("MineEco", "Polygons, or a raster of whole labels; the field with their ids (below) is what the table is joined by."), optional=True)
        self.add_features("STATIONS", translate("MineEco", "Stations"), translate("MineEco", "Points with their figures as attributes; for the method by inverse distance."), QgsProcessing.SourceType.TypeVectorPoint, optional=True)
        self.add_file("TABLE", translate("MineEco", "Table"), translate("MineEco", "CSV with a row for each district. Left empty, the figures are attributes of the districts."), translate("MineEco", "Tables (*.csv)"), optional=True)
        self.add_text("KEY", translate("MineEco", "Column of the table with the ids"), translate("MineEco", "Column that holds the ids of the districts, such as code or name."), optional=True)
        self.add_text("VALUE_FIELDS", translate("MineEco", "Figures"), translate("MineEco", "Columns or attributes with numbers, such as gdp,population; each becomes a band."))
        self.add(QgsProcessingParameterBoolean("PER_AREA", translate("MineEco", "Divide by area"), False), translate("MineEco", "Figures become per square kilometre of the district: for counts and sums, not for rates."))
        self.add_number("POWER", translate("MineEco", "Power of distance"), translate("MineEco", "The higher, the more the nearest station counts."), default=interpolate.POWER, minimum=0.1, maximum=10, advanced=True)
        self.add_number("NEIGHBOURS", translate("MineEco", "Stations that count"), translate("MineEco", "Number of nearest stations for each cell."), INTEGER, interpolate.NEIGHBOURS, 1, advanced=True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Indicators"), translate("MineEco", "Float raster with a band for each figure, named after it."))
        self.add_number_output("RMSE", translate("MineEco", "Error of leaving each station out (first figure)"))

    def run_steps(self, job):
        fields = list(dict.fromkeys(part.strip() for part in job.text("VALUE_FIELDS").replace("，", ",").split(",") if part.strip()))
        if not fields:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "VALUE_FIELDS is empty: name the columns with the figures, such as gdp,population."))
        by_distance = job.choice("METHOD") == "idw"
        name = "STATIONS" if by_distance else "ZONES"
        if not job.given(name):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "METHOD {method} needs {name}: choose a layer."), method=job.choice("METHOD"), name=name)
        self._use_grid(job, name)
        layers, function = self._idw(job, fields) if by_distance else self._districts(job, fields)
        job.write([job.target("OUTPUT", fields)], lambda *blocks: (function(*blocks),), layers)

    @staticmethod
    def _use_grid(job, name):
        """Fix the grid: REFERENCE, a raster of districts, or CELL_SIZE over the extent of the layer."""
        layer = job.algorithm.parameterAsLayer(job.parameters, name, job.context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(job.algorithm.invalidSourceError(job.parameters, name))
        if job.given("REFERENCE"):
            job.use_grid("REFERENCE")
        elif layer.type() == QgsMapLayer.LayerType.RasterLayer:
            job.use_grid(layer)
        else:
            size = job.number("CELL_SIZE")
            if not size:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The cells are not known: give REFERENCE (a raster), or CELL_SIZE in units of the CRS of {name}."), name=name)
            if not layer.crs().isValid() or layer.extent().isEmpty() and not layer.featureCount():
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no features, or no coordinate reference system: choose another layer, or give it one."), name=name)
            cells = Grid(1, 1, (0.0, size, 0.0, 0.0, 0.0, -size), inputs.wkt(layer.crs()))
            job.use_grid(inputs.clipped(cells, layer.extent().buffered(size / 2)))

    def _districts(self, job, fields):
        """Return (layers, function) of figures that hold all over a district."""
        zones = job.zones("ZONES")
        table = job.file("TABLE")
        if table:
            key = job.text("KEY").lower()
            if not key:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "KEY is empty: name the column of TABLE with the ids of the districts."))
            values, lacking, unused = interpolate.match_keys([str(one) for one in zones.ids], read_table(table), key, [field.lower() for field in fields])
            if lacking:
                job.warn(QT_TRANSLATE_NOOP("MineEco", "TABLE has no row for {count} districts, which become no data: {names}."), {"count": len(lacking), "names": ", ".join(lacking[:20])})
            if unused:
                job.warn(QT_TRANSLATE_NOOP("MineEco", "{count} rows of TABLE belong to no district: {names}."), {"count": len(unused), "names": ", ".join(unused[:20])})
        else:
            if not zones.features:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "A raster of districts has no figures of its own: give TABLE and KEY."))
            own = {one: attributes for one, (_, _, attributes) in reversed(zones.features)}
            values = np.array([self._figures(own[one], fields, "ZONES") for one in zones.ids])
        areas = self._areas(job, zones) if job.flag("PER_AREA") else None

        def function(numbers):
            return np.stack([interpolate.values_of_areas(numbers - 1, column, areas) for column in values.T])

        return [zones.layer], function

    @staticmethod
    def _areas(job, zones):
        """Return the area of each district in km2: on the ellipsoid, or by the cells of a raster."""
        if not zones.features:
            counts = fold(lambda numbers: np.bincount(numbers[np.isfinite(numbers)].astype(int), minlength=len(zones.ids) + 1), [zones.layer], job.grid)
            return counts[1:] * job.grid.cell_km2
        measure = QgsDistanceArea()
        measure.setSourceCrs(QgsCoordinateReferenceSystem.fromWkt(job.grid.crs), job.context.transformContext())
        measure.setEllipsoid("WGS84")  # areas are in square metres then
        areas = dict.fromkeys(zones.ids, 0.0)
        for one, (_, geometry, _) in zones.features:
            areas[one] += measure.measureArea(geometry) / 1e6
        return list(areas.values())

    def _idw(self, job, fields):
        """Return (layers, function) of figures between stations, and tell the error."""
        if not job.grid.projected:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Distances need a projected coordinate system, in metres: give a REFERENCE in one."))
        found = job.features("STATIONS")
        values = np.array([self._figures(attributes, fields, "STATIONS") for _, _, attributes in found])
        places = np.array([(geometry.centroid().asPoint().x(), geometry.centroid().asPoint().y()) for _, geometry, _ in found])
        model = interpolate.InverseDistance(places[:, 0], places[:, 1], values, job.number("POWER"), job.number("NEIGHBOURS"))
        errors = model.leave_one_out()
        for field, error in zip(fields, errors):
            job.info(QT_TRANSLATE_NOOP("MineEco", "{field}: error of leaving each station out {error:.4g}"), field=field, error=float(error))
        job.result("RMSE", float(errors[0]))
        return [CellCentres(0), CellCentres(1)], self._inside(model)

    @staticmethod
    def _inside(model):
        """Return the interpolation that leaves cells outside the area of interest no data."""
        def function(x, y):
            outside = np.isnan(x)
            found = model.at(np.where(outside, 0.0, x), np.where(outside, 0.0, y))
            found[:, outside] = np.nan
            return found

        return function

    @staticmethod
    def _figures(attributes, fields, name):
        """Return the numbers of some attributes, NaN where they are empty."""
        missing = [field for field in fields if field not in attributes]
        if missing:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: there is no field {field}; the fields are: {fields}."), name=name, field=missing[0], fields=", ".join(attributes))
        numbers = []
        for field in fields:
            try:
                numbers.append(float(attributes[field]) if attributes[field] not in (None, "") and str(attributes[field]) != "NULL" else float("nan"))
            except (TypeError, ValueError):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: the field {field} holds {value}, which is no number."), name=name, field=field, value=str(attributes[field])) from None
        return numbers
