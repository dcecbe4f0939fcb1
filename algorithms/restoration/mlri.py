"""Annual LST and EVI -> mine-land restoration index."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.restoration import mlri
from ...core.restoration.series import LEAST_YEARS
from ...messages import QT_TRANSLATE_NOOP
from .. import legends
from ..base import MineEcoAlgorithm
from .shared import PairedSeries, add_mlri, demand_years, year_names

translate = QCoreApplication.translate


class Mlri(MineEcoAlgorithm):
    NAME = "mlri"
    GROUP = "restoration"
    REFERENCE = "The paper of the mine-land restoration index (MLRI); after the disturbance index of Mildrexler et al. (2007), Ecological Applications 17, 235-250"
    LOOKS = {"OUTPUT": legends.Ramp("gain")}

    def displayName(self):
        return translate("MineEco", "Mine-land restoration index (MLRI)")

    def summary(self):
        return translate(
            "MineEco",
            "Computes for every year (highest temperature / lowest EVI of the baseline) / (temperature / EVI of the year): 1 is the hottest and barest state, larger is greener and cooler. "
            "With the published, expanding baseline the index can only rise by chance: never test its trend by the ordinary Mann-Kendall rule alone (see the restoration classes).",
        )

    def initAlgorithm(self, configuration=None):
        add_mlri(self)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "MLRI"), translate("MineEco", "Float raster with a band for each year; a year without temperature or EVI is no data."))

    def run_steps(self, job):
        job.use_grid(*job.layers("LST")[:1])
        series = PairedSeries(job)
        demand_years("LST", series.years, LEAST_YEARS, optional=False)

        def index(*blocks):
            lst, evi, count = series.arrays(blocks)
            return (mlri.mlri(series.years, lst, evi, series.rule, count),)

        counts = job.write([job.target("OUTPUT", year_names("mlri", series.years))], index, series.layers, summarise=lambda found: np.isfinite(found).sum(axis=(1, 2)))
        job.info(QT_TRANSLATE_NOOP("MineEco", "{count} years, {first} to {last}."), count=len(series.years), first=series.years[0], last=series.years[-1])
        empty = [str(year) for year, count in zip(series.years, counts) if not count]
        if empty:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "No cell has a value in {years}: check the no data of these years, and MIN_COUNT if COUNT is given."), {"years": ", ".join(empty)})
