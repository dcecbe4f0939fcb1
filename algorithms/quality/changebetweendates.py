"""Two dates -> difference, growth rate and transitions between classes."""
from qgis.PyQt.QtCore import QCoreApplication

from ...core.classify import CrossTable
from ...core.moments import Joined, Moments
from ...core.quality import change
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
CLASSES = 255


class ChangeBetweenDates(MineEcoAlgorithm):
    NAME = "changebetweendates"
    GROUP = "quality"
    REFERENCE = "Zhang et al. (2023), equations of growth rate and transition between levels"
    LOOKS = {"OUTPUT": legends.Ramp("change", centred=True), "OUTPUT_RATE": legends.Ramp("change", -50, 50)}

    def displayName(self):
        return translate("MineEco", "Change between two dates")

    def summary(self):
        return translate(
            "MineEco",
            "Subtracts an earlier raster from a later one by place, on the cells of the earlier one; gives the growth rate and, with class rasters, the area that went from each class to each other. "
            "Both dates must be on one scale: two maps that were each scaled by their own date cannot be compared.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("BEFORE", translate("MineEco", "Earlier date"), translate("MineEco", "Raster of the earlier date; its cells are those of the result."))
        self.add_raster("AFTER", translate("MineEco", "Later date"), translate("MineEco", "Raster of the later date, of the same quantity and scale."))
        for name, label in (("BEFORE_CLASSES", translate("MineEco", "Classes of the earlier date")), ("AFTER_CLASSES", translate("MineEco", "Classes of the later date"))):
            self.add_raster(name, label, translate("MineEco", "Class raster (1, 2, 3 ...; 0 is no data) for the table of transitions. Both dates are needed."), optional=True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Difference"), translate("MineEco", "Later minus earlier, in the unit of the rasters."))
        self.add_raster_output("OUTPUT_RATE", translate("MineEco", "Growth rate"), translate("MineEco", "100 x (later - earlier) / earlier in percent; no data where the earlier value is 0."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Transitions"), translate("MineEco", "Table of the areas that went from each class to each other, in km2 and percent of the cells valid at both dates."), "csv")

    def run_steps(self, job):
        classified = [job.given(name) for name in ("BEFORE_CLASSES", "AFTER_CLASSES")]
        if any(classified) and not all(classified):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "A table of transitions needs both BEFORE_CLASSES and AFTER_CLASSES: one is missing."))
        table_wanted = bool(self.wanted(job.parameters, "OUTPUT_TABLE", job.context))
        if table_wanted and not all(classified):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_TABLE needs BEFORE_CLASSES and AFTER_CLASSES: give both class rasters, or leave the table out."))
        job.use_grid("BEFORE")
        area = job.grid.cell_km2 if table_wanted else None
        layers = [job.raster("BEFORE"), job.raster("AFTER")]
        codes = [job.raster(name, categorical=True) for name in ("BEFORE_CLASSES", "AFTER_CLASSES")] if all(classified) else []
        job.steps(2 if table_wanted else 1)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Comparing the dates"))
        moments = job.write(
            [job.target("OUTPUT", ("difference",)), job.target("OUTPUT_RATE", ("growth_rate",))],
            lambda before, after: (change.difference(before, after), change.rate(before, after)), layers,
            summarise=lambda difference, rate: Joined((Moments.of(difference), Moments.of(rate))),
        )
        self._tell(job, *moments)
        if table_wanted:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Counting transitions"))
            table = job.fold(CrossTable(CLASSES).count, codes)
            job.table("OUTPUT_TABLE", [("from_class", int), ("to_class", int), ("area_km2", float), ("percent", float)], change.transitions(table, area))

    @staticmethod
    def _tell(job, difference, rate):
        """Tell the mean change; refuse dates without a common cell."""
        if not difference.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "BEFORE and AFTER have no valid cell in common: check the rasters, their no data and AOI."))
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Mean difference {mean:.4g} over {count} cells, from {low:.4g} to {high:.4g}."),
            mean=float(difference.mean[0]), count=difference.n, low=float(difference.minimum[0]), high=float(difference.maximum[0]),
        )
        if rate.n < difference.n:
            job.info(QT_TRANSLATE_NOOP("MineEco", "{count} cells have no growth rate, because the earlier value is 0."), count=difference.n - rate.n)
