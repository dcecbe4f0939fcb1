"""Class raster -> random points to be judged by eye."""
import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProcessing, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.codes import check_classes
from ...core.restoration.accuracy import sample_sizes
from ...core.sampling import ClassSample
from ...gis import raster
from ...gis.kml import write_kml
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm

translate = QCoreApplication.translate
STRATIFY = [
    ("class", QT_TRANSLATE_NOOP("MineEco", "As many points in every class")),
    ("area", QT_TRANSLATE_NOOP("MineEco", "In proportion to the area of the classes, at least 10 in each")),
]


class SamplePoints(MineEcoAlgorithm):
    NAME = "samplepoints"
    GROUP = "restoration"
    REFERENCE = "Stratified random sampling: Olofsson et al. (2014), doi:10.1016/j.rse.2014.02.015; random keys: Steele, Lea & Flood (2014), doi:10.1145/2660193.2660195"
    LOOKS = {"OUTPUT": legends.Vector("marker", "#ffd54f", 2.6)}

    def displayName(self):
        return translate("MineEco", "Sample points for the accuracy of a map")

    def summary(self):
        return translate(
            "MineEco",
            "Draws random cells of every class of a map, each once at most, and puts a point in the middle of each. Judge every point on pictures of high resolution (Google Earth) or in the field, "
            "without looking at its map class, and write what you see into the empty field reference; then run the accuracy assessment. The same seed gives the same points.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("CLASSES", translate("MineEco", "Class raster"), translate("MineEco", "The map whose accuracy is in question, such as the restoration classes: whole codes."))
        self.add_zones("MINES", translate("MineEco", "Mines"), translate("MineEco", "Draw points inside these only: polygons or a raster of labels. Left empty, on the whole map."), optional=True)
        self.add_number(
            "SIZE", translate("MineEco", "Number of points"), translate("MineEco", "In all classes together. Some hundreds give intervals of a few percent; at least 10 in each class."), INTEGER, 600, 1
        )
        self.add_choice(
            "STRATIFY", translate("MineEco", "Shared out among the classes"),
            translate("MineEco", "Equal numbers tell most about each class, numbers by area most about the map as a whole. The accuracy assessment weighs both rightly."), STRATIFY,
        )
        self.add_number("SEED", translate("MineEco", "Seed"), translate("MineEco", "Another seed gives other points."), INTEGER, 0, 0, advanced=True)
        self.add_grid()
        self.add_vector_output(
            "OUTPUT", translate("MineEco", "Sample points"),
            translate("MineEco", "Points in mixed order with id, reference (empty: write a code or a class name), map_class and class_name."), QgsProcessing.SourceType.TypeVectorPoint,
        )
        self.add_file_output(
            "OUTPUT_KML", translate("MineEco", "Points for Google Earth"), translate("MineEco", "The same points and the outlines of their cells in longitude and latitude; balloons do not show the map class."), "kml"
        )

    def run_steps(self, job):
        size, seed = job.number("SIZE"), job.number("SEED")
        stratify = job.choice("STRATIFY")
        job.use_grid("CLASSES")
        classes = job.raster("CLASSES", categorical=True)
        mines = job.zones("MINES")
        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Drawing cells"))

        def draw(codes, numbers, mine=None):
            return ClassSample.of(codes if mine is None else np.where(np.isnan(mine), np.nan, codes), numbers, size, seed, "CLASSES")

        sample = job.fold(draw, [classes, raster.CellNumbers(), *([mines.layer] if mines else [])])
        check_classes(sample.cells, "CLASSES")
        names = raster.class_names(classes)
        sizes = dict(zip(sample.cells, sample_sizes(list(sample.cells.values()), size, stratify).tolist()))
        for code, count in sizes.items():
            job.info(QT_TRANSLATE_NOOP("MineEco", "  class {code} {name}: {count} of {cells} cells"), code=code, name=names.get(code, ""), count=count, cells=sample.cells[code])
        numbers, codes = sample.draw(sizes)
        rows, columns = np.divmod(numbers, job.grid.width)
        left, dx, _, top, _, dy = job.grid.transform
        x, y = left + (columns + 0.5) * dx, top + (rows + 0.5) * dy
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the points"))
        fields = [("id", int), ("reference", str), ("map_class", int), ("class_name", str)]
        values = [[number, None, code, names.get(code)] for number, code in enumerate(codes.tolist(), 1)]
        if mines:
            fields.append(("mine", str))
            places = raster.values_at([mines.layer], x, y, job.grid, job.feedback)[0].astype(int)
            values = [[*own, str(mines.ids[place - 1])] for own, place in zip(values, places)]
            job.info(QT_TRANSLATE_NOOP("MineEco", "The points speak for the mines only: give the same mines as AOI to mineeco:accuracy, so that its areas are theirs."))
        points = list(zip(x.tolist(), y.tolist()))
        self._kml(job, points, fields, values)
        job.vector("OUTPUT", fields, QgsWkbTypes.Type.Point, [(QgsGeometry.fromPointXY(QgsPointXY(*point)), own) for point, own in zip(points, values)])

    @staticmethod
    def _kml(job, points, fields, values):
        """Write the points in longitude and latitude."""
        if not job.algorithm.wanted(job.parameters, "OUTPUT_KML", job.context):
            return
        crs = QgsCoordinateReferenceSystem.fromWkt(job.grid.crs)
        if not crs.isValid():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_KML needs longitude and latitude, but CLASSES has no coordinate reference system: give it one (right-click the layer, Layer CRS)."))
        to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), job.context.transformContext())

        def degrees(x, y):
            point = to_degrees.transform(QgsPointXY(x, y))
            return point.x(), point.y()

        _, dx, _, _, _, dy = job.grid.transform
        corners = [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5), (-0.5, -0.5)]
        places = [
            (own[0], degrees(x, y), [degrees(x + right * dx, y + down * dy) for right, down in corners], {field: value for (field, _), value in zip(fields, own)})
            for (x, y), own in zip(points, values)
        ]
        path = job.destination("OUTPUT_KML")
        write_kml(path, job.algorithm.displayName(), (translate("MineEco", "Points"), translate("MineEco", "Cells")), places)
        raster.save_provenance(path, job.provenance())
