"""Rain -> rainfall erosivity R."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.dates import parse_years
from ...core.erosion import rain
from ...core.moments import Moments
from ...core.tables import load
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate


class RusleR(MineEcoAlgorithm):
    NAME = "rusler"
    GROUP = "erosion"
    REFERENCE = "Renard & Freimund (1994), doi:10.1016/0022-1694(94)90110-4; Zhang & Fu (2003); Wischmeier & Smith (1978)"
    LOOKS = {"OUTPUT": legends.Ramp("rain")}

    def displayName(self):
        return translate("MineEco", "Rainfall erosivity (RUSLE R)")

    def summary(self):
        return translate(
            "MineEco",
            "Computes the erosivity of rain from monthly or annual rain. The formulas are regressions from other regions and differ by a factor of six on one station "
            "(1,900 to 10,700 MJ mm/(ha h a) for 1,488 mm a year in southern China): take one that was fitted near your site, use it for all dates, and compare patterns rather than amounts.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_rasters(
            "RAIN", translate("MineEco", "Rain (mm)"),
            translate("MineEco", "Twelve monthly rasters in the order January to December, one stack of twelve bands, twelve for each of several years, or one raster of annual rain (renard_freimund_p only)."),
        )
        self.add_text(
            "YEARS", translate("MineEco", "Years"),
            translate("MineEco", "Only with several years of months, year after year: their years, such as 2010-2019. The mean of each month is taken over them."), optional=True,
        )
        known = load("erosion")["erosivity"]
        self.add_choice("METHOD", translate("MineEco", "Formula"), translate("MineEco", "How erosivity follows from rain."), [(method, known[method]["label"]) for method in rain.METHODS])
        self.add_number(
            "C_EXP", translate("MineEco", "Constant in the exponent"), translate("MineEco", "Of the monthly formula: 0.8188; 0.08188 circulates too and gives 5.5 times as much."),
            default=known["wischmeier_monthly"]["c_exp"], minimum=0, maximum=2, advanced=True,
        )
        self.add_number(
            "UNIT_FACTOR", translate("MineEco", "Conversion to SI units"), translate("MineEco", "Of the monthly formula: 9.81 converts its units; many papers use 17.02, which converts twice; 1 keeps them."),
            default=known["wischmeier_monthly"]["unit_factor"], minimum=0.01, maximum=100, advanced=True,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Rainfall erosivity R"), translate("MineEco", "MJ mm per ha, hour and year."))

    def run_steps(self, job):
        method = job.choice("METHOD")
        options = {"c_exp": job.number("C_EXP"), "unit_factor": job.number("UNIT_FACTOR")}
        layers = job.layers("RAIN")
        job.use_grid(*layers[:1])
        bands = [(layer, band) for layer in layers for band in range(1, layer.bandCount() + 1)]
        years = parse_years(job.text("YEARS")) if job.given("YEARS") else []
        expected = 12 * len(years) if years else 12
        if len(bands) != expected and not (len(bands) == 1 and method not in rain.MONTHLY):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "RAIN has {count} rasters, but {expected} are needed: twelve months, for each year in YEARS if there are several (annual rain only with renard_freimund_p)."),
                count=len(bands), expected=expected,
            )
        months = [job.band(layer, band, "RAIN") for layer, band in bands]
        job.note("RAIN", [layer.name() for layer in layers])

        def monthly(*blocks):
            """The mean of each month over the years."""
            stack = np.array(blocks)
            return stack.reshape(-1, 12, *stack.shape[1:]).mean(axis=0) if len(blocks) > 12 else stack

        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at the rain"))
        ranges = job.fold(lambda *blocks: Moments.of(*monthly(*blocks)), months)
        if not ranges.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "RAIN has no cell with a value in every month: check the rasters, their no data and AOI."))
        for warning in rain.check_rain(ranges.minimum.min(), ranges.mean.sum()):
            job.warn(warning)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Computing erosivity"))
        erosivity = job.write(
            [job.target("OUTPUT", ("rusle_r",))], lambda *blocks: (rain.erosivity(monthly(*blocks), method, **options),), months, summarise=Moments.of
        )
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Annual rain {rain:.0f} mm, erosivity {mean:.0f} MJ mm/(ha h a) on average, {low:.0f} to {high:.0f}."),
            rain=float(ranges.mean.sum()), mean=float(erosivity.mean[0]), low=float(erosivity.minimum[0]), high=float(erosivity.maximum[0]),
        )
