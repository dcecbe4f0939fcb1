"""Continuous raster -> levels and their areas."""
import functools
import operator

from qgis.core import QgsProcessingOutputString
from qgis.PyQt.QtCore import QCoreApplication

from ...core import classify
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from ..choices import BREAK_METHODS
from ..job import translated

translate = QCoreApplication.translate


class ClassifyLevels(MineEcoAlgorithm):
    NAME = "classifylevels"
    GROUP = "quality"
    REFERENCE = "Fisher (1958), doi:10.1080/01621459.1958.10501479; Jenks (1977)"
    LOOKS = {"OUTPUT": legends.Classes("levels5")}

    def displayName(self):
        return translate("MineEco", "Classify into levels")

    def summary(self):
        return translate(
            "MineEco",
            "Cuts a continuous raster into classes by given breaks, natural breaks, equal areas or equal widths, and gives the area of each class. "
            "Dates that are to be compared must share their breaks: give the other dates as further rasters.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("INPUT", translate("MineEco", "Raster"), translate("MineEco", "Continuous values, such as an index from 0 to 1."))
        self.add_choice("METHOD", translate("MineEco", "Method"), translate("MineEco", "Where the breaks come from."), BREAK_METHODS)
        self.add_number(
            "CLASSES", translate("MineEco", "Number of classes"), translate("MineEco", "For natural, equal-area and equal-width classes; with given breaks their number decides."), INTEGER, 5, 2, 255
        )
        self.add_text(
            "BREAKS", translate("MineEco", "Breaks"), translate("MineEco", "Inner breaks in rising order, separated by commas; a class holds its lower break."), "0.2,0.4,0.6,0.8"
        )
        self.add_rasters(
            "POOL", translate("MineEco", "Further rasters that share the breaks"),
            translate("MineEco", "Other dates of the same quantity (first band). Breaks that are computed are found on all of them together."), True, True,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Levels"), translate("MineEco", "Byte raster, 1 is the lowest level, 0 no data."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Areas"), translate("MineEco", "Table of the classes: name, lower and upper limit, area in km2, percent of the valid cells."), "csv")
        self.addOutput(QgsProcessingOutputString("BREAKS_USED", translate("MineEco", "Breaks used")))

    def run_steps(self, job):
        method = job.choice("METHOD")
        job.use_grid("INPUT")
        layer = job.raster("INPUT")
        pool = job.pool("INPUT", "POOL")
        job.steps(2 + (4 if method != "breaks" else 0) * (1 + len(pool)))

        def run(function):
            """Fold over the blocks of all rasters that share the breaks."""
            job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for breaks"))
            return functools.reduce(operator.add, [job.fold(function, [one]) for one in [layer, *pool]])

        if method == "breaks" and not job.numbers("BREAKS"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "BREAKS is empty: name the inner breaks, such as 0.2,0.4,0.6,0.8, or choose another METHOD."))
        breaks = classify.fixed_breaks(job.numbers("BREAKS")) if method == "breaks" else self._breaks(job, run, method)
        legend = legends.levels(len(breaks) + 1)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Classifying"))
        counts = classify.ClassCounts(len(legend))
        counts = job.write([job.target("OUTPUT", ("level",), "uint8", classes=legends.rgb(legend))], lambda values: (classify.classes(values, breaks),), [layer], summarise=counts.count)
        if not counts.cells.sum():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUT has no valid cell here: check the raster, its no data and AOI."))
        area = job.grid.cell_km2 if job.grid.projected else float("nan")
        if not job.grid.projected and self.wanted(job.parameters, "OUTPUT_TABLE", job.context):
            job.warn(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_TABLE has no areas, because the CRS is not projected: reproject the raster, or name a projected REFERENCE."))
        limits = [None, *map(float, breaks), None]
        job.table(
            "OUTPUT_TABLE", [("class", int), ("name", str), ("low", float), ("high", float), ("area_km2", float), ("percent", float)],
            [
                (code, translated(label), low, high, float(size), float(share))
                for (code, label, _), low, high, size, share in zip(legend, limits, limits[1:], counts.areas(area), counts.percents())
            ],
        )
        used = ",".join("%.10g" % value for value in breaks)
        job.result("BREAKS_USED", used)
        job.info(QT_TRANSLATE_NOOP("MineEco", "Breaks: {breaks}"), breaks=used)

    @staticmethod
    def _breaks(job, run, method):
        """Return breaks computed on all rasters that share them."""
        found = classify.computed_breaks(run, method, job.number("CLASSES"))
        if method == "natural":
            job.info(QT_TRANSLATE_NOOP("MineEco", "Goodness of variance fit: {gvf:.4f}"), gvf=found.gvf)
        return found.breaks
