"""Annual series -> year of disturbance, year of recovery, percent of the reference level."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.dates import listed
from ...core.restoration import recovery, register
from ...core.restoration.series import LEAST_YEARS
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends
from ..base import INTEGER, MineEcoAlgorithm
from .shared import demand_years, expanding_baseline, stacked

translate = QCoreApplication.translate
BANDS = ("disturbance_year", "recovery_year", "recovery_percent")


class RestorationYear(MineEcoAlgorithm):
    NAME = "restorationyear"
    GROUP = "restoration"
    REFERENCE = "Share of 80 % of the level before disturbance: Frazier et al. (2018), doi:10.1016/j.rse.2017.11.007 (R80P)"
    LOOKS = {"OUTPUT": legends.Ramp("heat")}

    def displayName(self):
        return translate("MineEco", "Year of disturbance and of restoration")

    def summary(self):
        return translate(
            "MineEco",
            "Finds for every cell the year in which it fell below a share of its reference level, and the year in which it was back, each for several years running: one dry or one good year does not count. "
            "The reference is undisturbed land of the same years (which takes dry spells out), or the cell's own earlier mean. "
            "Land that was already bare when the series begins has no past to compare with: there reference areas are needed.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_series("INPUTS", translate("MineEco", "Annual series"), translate("MineEco", "EVI, one raster a year (or MLRI of a fixed baseline): the more, the greener."))
        self.add_years()
        self.add_features(
            "REFERENCE_AREAS", translate("MineEco", "Reference areas"),
            translate("MineEco", "Polygons of undisturbed land like that before mining. Their mean of each year is the reference level. Left empty, each cell is compared with its own past."), optional=True,
        )
        self.add_number(
            "SHARE", translate("MineEco", "Share of the reference level"), translate("MineEco", "Below it a cell counts as disturbed, from it on as recovered; 0 to 1."),
            default=recovery.SHARE, minimum=0.01, maximum=1,
        )
        self.add_number("STAY", translate("MineEco", "Years running"), translate("MineEco", "So many valid years in a row must lie below or above, at most half of the series."), INTEGER, recovery.STAY, 1)
        self.add_grid()
        self.add_raster_output(
            "OUTPUT", translate("MineEco", "Years of disturbance and recovery"),
            translate("MineEco", "Three bands: disturbance_year, recovery_year, and recovery_percent, the mean of the last years in percent of the reference level. The style shows the first."),
        )

    def run_steps(self, job):
        share, stay = job.number("SHARE"), job.number("STAY")
        job.use_grid(*job.layers("INPUTS")[:1])
        years, layers = stacked(job.series("INPUTS"))
        demand_years("INPUTS", years, LEAST_YEARS, optional=False)
        if expanding_baseline(job, "INPUTS"):
            job.warn(QT_TRANSLATE_NOOP("MineEco", "INPUTS is an MLRI with an expanding baseline: every year is measured by another rule, so its years of disturbance and recovery mean little. Use EVI, or MLRI of a fixed baseline."))
        job.steps(2 if job.given("REFERENCE_AREAS") else 1)
        level = self._level(job, years, layers) if job.given("REFERENCE_AREAS") else None
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for disturbance and recovery"))

        def find(*blocks):
            return (np.stack(recovery.recovery(years, np.array(blocks), level, share, stay)),)

        def count(planes):
            disturbed, back, _ = planes
            return np.array([np.isfinite(planes).any(axis=0).sum(), np.isfinite(disturbed).sum(), np.isfinite(back).sum(), np.nansum(back - disturbed), (disturbed == years[0]).sum()])

        self._tell(job, years, *job.write([job.target("OUTPUT", BANDS)], find, layers, summarise=count))

    @staticmethod
    def _level(job, years, layers):
        """Return the mean of the reference areas in each year."""
        job.step(QT_TRANSLATE_NOOP("MineEco", "Measuring the reference areas"))
        areas = inputs.shapes(job.features("REFERENCE_AREAS"), job.grid, "REFERENCE_AREAS")
        found = job.fold(lambda *blocks: register.ZoneMeans.of(blocks[-1], blocks[:-1], 1), [*layers, areas])
        level = found.means()[0]
        if not (level > 0).any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "REFERENCE_AREAS have no valid cell with a value above 0: choose areas that the rasters (and AOI) cover."))
        missing = [year for year, value in zip(years, level) if not value > 0]
        if missing:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "REFERENCE_AREAS have no value above 0 in {years}: these years are left out."), {"years": listed(missing)})
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Level of the reference areas: {pairs}."), pairs=", ".join("%d = %.4g (%d)" % row for row in zip(years, level, found.n[0]))
        )
        return level

    @staticmethod
    def _tell(job, years, valid, disturbed, back, waited, first):
        """Tell how much was disturbed and came back."""
        if not disturbed:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "No cell was disturbed by this rule: check SHARE, STAY and the series, or give REFERENCE_AREAS if the land was bare from the start."))
            return
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Disturbed: {disturbed:.0f} cells; back since: {back:.0f} of them ({share:.1f} %), on average after {years:.1f} years."),
            disturbed=disturbed, back=back, share=100 * back / disturbed, years=waited / back if back else float("nan"),
        )
        if first:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{count:.0f} cells ({share:.1f} % of the disturbed) lie below the reference from {year} on: they were disturbed then or earlier, or never were like the reference."),
                {"count": first, "share": 100 * first / disturbed, "year": years[0]},
            )
