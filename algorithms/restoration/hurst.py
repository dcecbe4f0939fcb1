"""Annual series -> Hurst exponent with its band under chance."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.restoration import hurst
from ...core.restoration.trend import MIN_YEARS
from ...messages import QT_TRANSLATE_NOOP
from .. import legends
from ..base import MineEcoAlgorithm
from .shared import demand_years, stacked

translate = QCoreApplication.translate
METHODS = [
    ("subseries_al", QT_TRANSLATE_NOOP("MineEco", "Subseries, corrected for short series (Anis & Lloyd)")),
    ("subseries", QT_TRANSLATE_NOOP("MineEco", "Subseries")),
    ("growing", QT_TRANSLATE_NOOP("MineEco", "Growing window (as in many papers)")),
    ("simple", QT_TRANSLATE_NOOP("MineEco", "Whole series at once")),
]
ON = [
    ("differences", QT_TRANSLATE_NOOP("MineEco", "Changes from year to year")),
    ("levels", QT_TRANSLATE_NOOP("MineEco", "Values")),
    ("detrended", QT_TRANSLATE_NOOP("MineEco", "Values without their linear trend")),
]
BANDS = ("h", "low", "high")


class HurstExponent(MineEcoAlgorithm):
    NAME = "hurst"
    GROUP = "restoration"
    REFERENCE = "Hurst (1951); Mandelbrot & Wallis (1969), doi:10.1029/WR005i005p00967; Anis & Lloyd (1976), doi:10.1093/biomet/63.1.111"
    LOOKS = {"OUTPUT": legends.Ramp("change", 0, 1)}

    def displayName(self):
        return translate("MineEco", "Hurst exponent (rescaled range)")

    def summary(self):
        return translate(
            "MineEco",
            "Measures whether the changes of a series tend to go on (above 0.5) or to turn round (below). On twenty years it can hardly tell: of pure noise, plain rescaled range calls three quarters persistent. "
            "Therefore the band in which 95 % of the exponents lie by chance alone is given beside it; inside the band nothing is known.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_series("INPUTS", translate("MineEco", "Annual series"), translate("MineEco", "One raster a year of the same quantity."))
        self.add_years()
        self.add_choice("METHOD", translate("MineEco", "Method"), translate("MineEco", "How the rescaled range is taken."), METHODS)
        self.add_choice("ON", translate("MineEco", "Computed on"), translate("MineEco", "Levels of a series with a trend always look persistent; changes do not."), ON)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Hurst exponent"), translate("MineEco", "Three bands: h, and the ends of the 95 % band under chance (low, high)."))

    def run_steps(self, job):
        method, on = job.choice("METHOD"), job.choice("ON")
        job.use_grid(*job.layers("INPUTS")[:1])
        years, layers = stacked(job.series("INPUTS"))
        demand_years("INPUTS", years, MIN_YEARS, optional=False)

        def measure(*blocks):
            found = hurst.hurst(years, np.array(blocks), method, on)
            return (np.stack([getattr(found, band) for band in BANDS]),)

        def outside(planes):
            h, low, high = planes
            return np.array([np.isfinite(h).sum(), (h > high).sum(), (h < low).sum()])

        valid, above, below = job.write([job.target("OUTPUT", BANDS)], measure, layers, summarise=outside)
        if not valid:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "No cell has enough valid years for this method: the result is empty."))
        else:
            job.info(
                QT_TRANSLATE_NOOP("MineEco", "Above the band of chance: {above:.1f} % of the cells, below it: {below:.1f} % (2.5 % each would be chance)."),
                above=100 * above / valid, below=100 * below / valid,
            )
