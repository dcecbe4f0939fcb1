"""Rates of deformation, as a raster or as points -> polygons where the ground moves too fast."""
import numpy as np
from qgis.core import (
    NULL,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.resilience import deformation
from ...gis.raster import Grid, Held
from ...gis.zones import outlines
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends
from ..base import DOUBLE, INTEGER, MineEcoAlgorithm
from ..job import named, translated

translate = QCoreApplication.translate
POINTS = 0  # type of points, a number in every version of QGIS
LISTED = 20  # alarms told in the log


class DeformationAlarm(MineEcoAlgorithm):
    NAME = "deformationalarm"
    GROUP = "resilience"
    NEEDS = ("scipy",)
    REFERENCE = "Threshold on measured rates, after the hazard inventory of Tang et al. (2025); persistent scatterers: Ferretti, Prati & Rocca (2001), doi:10.1109/36.898661"
    LOOKS = {"OUTPUT": legends.Vector("fill", "#d7301f", 0.4, "direction", "deformation")}

    def displayName(self):
        return translate("MineEco", "Deformation alarm")

    def summary(self):
        return translate(
            "MineEco",
            "Finds where the ground sinks or rises faster than a threshold, from a raster of rates or from measured points (InSAR, GNSS, levelling), and draws each place as a polygon with its area, strongest and mean rate, and slope. "
            "Ground that sinks and ground that rises make polygons of their own. The strongest rate comes first.\n"
            "InSAR measures along its line of sight: rates of slopes that move sideways are too small, and fast ground may show no rate at all. No alarm is no proof that ground is safe.",
        )

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterMapLayer("INPUT", translate("MineEco", "Rates of deformation"), types=[QgsProcessing.SourceType.TypeRaster, QgsProcessing.SourceType.TypeVectorPoint]),
            translate("MineEco", "Raster of rates, or points with a field of rates, such as mm per year; above 0 is rising, below 0 sinking."),
        )
        self.add(
            QgsProcessingParameterNumber("THRESHOLD", translate("MineEco", "Threshold"), DOUBLE), translate("MineEco", "Rate from which on ground is in alarm, above 0, in the unit of the rates. It counts for sinking and for rising."),
        )
        self.add_number("MIN_AREA", translate("MineEco", "Least area (m²)"), translate("MineEco", "Smaller places are left out; single cells are often errors."), default=0.0, minimum=0)
        self.add_raster("SLOPE", translate("MineEco", "Slope (degrees)"), translate("MineEco", "Slope of the ground, for the mean and largest slope of each place. Points take its cells unless there is a reference grid."), True)
        self.add_text(
            "INPUT_FIELD", translate("MineEco", "Field with the rates"), translate("MineEco", "Field of the points that holds their rates. Left empty, the only field of numbers is taken."), optional=True,
        )
        self.add_number(
            "INPUT_BAND", translate("MineEco", "Band of {layer}").format(layer=translate("MineEco", "Rates of deformation")), translate("MineEco", "Number of the band to read, from 1."), INTEGER, 1, 1, advanced=True
        )
        self.add_grid(own=False)
        self.add_vector_output("OUTPUT", translate("MineEco", "Places in alarm"), translate(
            "MineEco", "Polygons with id (1 is the strongest), direction, cells, area_m2, maximum (strongest rate), mean, slope (mean) and slope_max in degrees, and the number of points.",
        ))
        self.add_number_output("COUNT", translate("MineEco", "Number of places in alarm"))

    def run_steps(self, job):
        threshold = job.number("THRESHOLD")
        deformation.check_threshold(threshold)
        points = self._use_cells(job)
        job.check_scale()
        cell_area = job.grid.cell_km2 * 1e6
        job.tell_memory(deformation.BYTES * job.grid.width * job.grid.height)
        job.steps(4)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading rates"))
        if points is None:
            rate = job.whole(job.raster("INPUT"))
        else:
            rate = job.whole(Held(deformation.grid_points(*points, job.grid.transform, (job.grid.height, job.grid.width))))
        if not np.isfinite(rate).any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name="INPUT")
        slope = None
        if job.given("SLOPE"):
            slope = job.whole(job.raster("SLOPE"))
            deformation.check_slope(slope)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for fast ground"))
        found = deformation.alarm_patches(rate, threshold, job.number("MIN_AREA") / cell_area, slope)
        self._tell(job, found, cell_area, threshold, rate)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Drawing outlines"))
        features = self._features(job, found, cell_area, points) if found.cells.size and self.wanted(job.parameters, "OUTPUT", job.context) else []
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        fields = [("id", int), ("direction", str), ("cells", int), ("area_m2", float), ("maximum", float), ("mean", float), ("slope", float), ("slope_max", float), ("points", int)]
        job.vector("OUTPUT", fields, QgsWkbTypes.Type.MultiPolygon, features)
        job.result("COUNT", found.cells.size)

    def _use_cells(self, job):
        """Fix the grid; returns x, y and rate of the points, None where the rates are a raster."""
        layer = self.parameterAsLayer(job.parameters, "INPUT", job.context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(self.invalidSourceError(job.parameters, "INPUT"))
        if layer.type() == QgsMapLayer.LayerType.RasterLayer:
            job.use_grid("INPUT")
            return None
        if layer.geometryType() != POINTS:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUT holds no points: give a raster of rates, or points with a field of rates."))
        field = self._field(job, layer)
        given = next((name for name in ("REFERENCE", "SLOPE") if job.given(name)), None)
        if given:
            job.use_grid(given)
            points = self._points(job, layer, field, job.grid)
        else:
            points = self._points(job, layer, field, Grid(1, 1, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), inputs.wkt(layer.crs())))
            side = job.number("CELL_SIZE")
            if not side:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUT holds points, which have no cells: give CELL_SIZE, about the distance of neighbouring points, or REFERENCE or SLOPE."))
            left, top, columns, rows = deformation.point_frame(*points[:2], side)
            job.use_grid(Grid(columns, rows, (left, side, 0.0, top, 0.0, -side), inputs.wkt(layer.crs())))
        job.note("INPUT", named(layer))
        job.info(QT_TRANSLATE_NOOP("MineEco", "INPUT: {count} points, rates from the field {field}; each cell takes the strongest rate in it."), count=len(points[0]), field=field)
        return points

    @staticmethod
    def _field(job, layer):
        """Return the field with the rates."""
        known = [field.name() for field in layer.fields()]
        numeric = [field.name() for field in layer.fields() if field.isNumeric() and field.name().lower() not in ("fid", "id")]
        name = job.text("INPUT_FIELD")
        if not name and len(numeric) == 1:
            return job.note("INPUT_FIELD", numeric[0])
        if not name and not numeric:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUT has no field of numbers; it has: {fields}. Give points with a field of rates."), fields=", ".join(known) or "-")
        if not name:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUT has several fields of numbers: {fields}. Name the one with the rates in INPUT_FIELD."), fields=", ".join(numeric))
        if name not in known:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: there is no field {field}; the fields are: {fields}."), name="INPUT_FIELD", field=name, fields=", ".join(known))
        return name

    @staticmethod
    def _points(job, layer, field, grid):
        """Return x, y (in the CRS of a grid) and rate of all points."""
        rows = []
        for _, geometry, attributes in inputs.features(layer, grid, job.context, "INPUT", job.warn):
            value = attributes[field]
            try:
                rate = float("nan") if value is None or value == NULL else float(value)
            except (TypeError, ValueError):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: the field {field} holds {value}, which is no number."), name="INPUT_FIELD", field=field, value=str(value)) from None
            rows += [(vertex.x(), vertex.y(), rate) for vertex in geometry.vertices()]
        return np.array(rows).T

    @staticmethod
    def _tell(job, found, cell_area, threshold, rate):
        """Tell the places, or why there is none."""
        if not found.cells.size:
            strongest = float(np.nanmax(np.abs(np.where(np.isfinite(rate), rate, np.nan))))
            if strongest < threshold:
                job.warn(QT_TRANSLATE_NOOP("MineEco", "No place is in alarm: the strongest rate is {strongest:.4g}, below THRESHOLD {threshold:g}. Are both in one unit?"), {"strongest": strongest, "threshold": threshold})
            else:
                job.warn(
                    QT_TRANSLATE_NOOP("MineEco", "Rates reach {strongest:.4g}, but no place is as large as MIN_AREA {area:g} m2: lower it. Points need cells (CELL_SIZE) as large as the distance between them, or each stays alone."),
                    {"strongest": strongest, "area": job.number("MIN_AREA")},
                )
        names = {value: label for value, label, _ in legends.categories("deformation")}
        for number, (cells, strongest) in enumerate(list(zip(found.cells.tolist(), found.strongest.tolist()))[:LISTED], 1):
            job.info(
                QT_TRANSLATE_NOOP("MineEco", "Alarm {number}: {direction}, strongest rate {rate:.4g}, {area:,.0f} m2"),
                number=number, direction=translated(names[direction(strongest)]), rate=strongest, area=cells * cell_area,
            )

    @staticmethod
    def _features(job, found, cell_area, points):
        """Return the polygons and their attributes."""
        inside = np.zeros(found.cells.size, int)
        if points is not None:
            inside = deformation.count_points(found.labels, *points[:2], job.grid.transform)
        features = []
        for number, wkb in outlines(Held(np.where(found.labels > 0, found.labels, np.nan)), job.grid, job.feedback).items():
            shape = QgsGeometry()
            shape.fromWkb(wkb)
            place = number - 1
            strongest, cells = float(found.strongest[place]), int(found.cells[place])
            features.append((shape, (
                number, direction(strongest), cells, cells * cell_area, strongest, float(found.mean[place]), float(found.mean_slope[place]), float(found.largest_slope[place]),
                int(inside[place]) if points is not None else None,
            )))
        return features


def direction(rate):
    """Return the word for the sign of a rate, as it stands in the polygons."""
    return "rising" if rate > 0 else "sinking"
