"""Annual series -> Mann-Kendall test and Sen's slope."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.restoration import trend
from ...messages import QT_TRANSLATE_NOOP
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from .shared import demand_years, expanding_baseline, stacked

translate = QCoreApplication.translate
VARIANTS = [
    ("original", QT_TRANSLATE_NOOP("MineEco", "Original (corrected for ties)")),
    ("hamed_rao", QT_TRANSLATE_NOOP("MineEco", "Corrected for autocorrelation (Hamed & Rao)")),
    ("prewhitened", QT_TRANSLATE_NOOP("MineEco", "Pre-whitened (Yue & Wang)")),
]
BANDS = ("z", "p", "slope", "intercept", "tau", "n")


def add_variant(algorithm):
    """Add VARIANT and MIN_YEARS to an algorithm."""
    algorithm.add_choice("VARIANT", translate("MineEco", "Variant of the test"), translate("MineEco", "Positive autocorrelation makes the original test too easily significant."), VARIANTS)
    algorithm.add_number(
        "MIN_YEARS", translate("MineEco", "Fewest years"), translate("MineEco", "Cells with fewer valid years are no data; at least 5."), INTEGER, trend.MIN_YEARS, 5, advanced=True
    )


class TrendTest(MineEcoAlgorithm):
    NAME = "trend"
    GROUP = "restoration"
    NEEDS = ("scipy",)
    REFERENCE = "Mann (1945); Kendall (1975); Sen (1968); Hamed & Rao (1998), doi:10.1016/S0022-1694(97)00125-X; Yue & Wang (2002); Hussain & Mahmud (2019), doi:10.21105/joss.01556"
    LOOKS = {"OUTPUT": legends.Ramp("change", -3, 3)}

    def displayName(self):
        return translate("MineEco", "Trend (Mann-Kendall and Sen's slope)")

    def summary(self):
        return translate(
            "MineEco",
            "Tests every cell of an annual series for a rise or fall and measures its slope per year on the real years, whatever years are missing. "
            "Figures equal those of pymannkendall. A series made with an expanding baseline (such as MLRI) is not independent of its past: its z is no test.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_series("INPUTS", translate("MineEco", "Annual series"), translate("MineEco", "One raster a year of the same quantity."))
        self.add_years()
        add_variant(self)
        self.add_grid()
        self.add_raster_output(
            "OUTPUT", translate("MineEco", "Trend"),
            translate("MineEco", "Six bands: z, p (two-sided), slope per year, intercept at year 0, tau, number of years. The style shows z: beyond -1.96 and 1.96 it is significant at 5 %."),
        )

    def run_steps(self, job):
        variant, least = job.choice("VARIANT"), job.number("MIN_YEARS")
        job.use_grid(*job.layers("INPUTS")[:1])
        years, layers = stacked(job.series("INPUTS"))
        demand_years("INPUTS", years, least)
        if expanding_baseline(job, "INPUTS"):
            job.warn(QT_TRANSLATE_NOOP("MineEco", "INPUTS is an MLRI with an expanding baseline, which rises by chance: its z and p are no test. Let mineeco:restorationclasses judge this trend."))

        def test(*blocks):
            found = trend.trend(years, np.array(blocks), variant, least)
            return (np.stack([getattr(found, band) for band in BANDS]),)

        def significant(planes):
            return np.array([np.isfinite(planes[0]).sum(), (planes[0] > trend.Z_CRITICAL).sum(), (planes[0] < -trend.Z_CRITICAL).sum()])

        valid, up, down = job.write([job.target("OUTPUT", BANDS)], test, layers, summarise=significant)
        if not valid:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "No cell has {least} valid years: the result is empty. Lower MIN_YEARS or check the no data of the rasters."), {"least": least})
        else:
            job.info(QT_TRANSLATE_NOOP("MineEco", "Rising (z > 1.96): {up:.1f} % of the cells, falling: {down:.1f} %."), up=100 * up / valid, down=100 * down / valid)
