"""Cover, NDVI or land cover -> cover factor C."""
from qgis.PyQt.QtCore import QCoreApplication

from ...core.erosion import cover
from ...core.moments import Moments
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import landcover, legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
METHODS = [
    ("cai", QT_TRANSLATE_NOOP("MineEco", "Vegetation cover (Cai et al. 2000)")),
    ("vanderknijff", QT_TRANSLATE_NOOP("MineEco", "NDVI (Van der Knijff et al. 2000)")),
    ("table", QT_TRANSLATE_NOOP("MineEco", "Land-cover table")),
]
UNITS = [("fraction", QT_TRANSLATE_NOOP("MineEco", "Fraction (0-1)")), ("percent", QT_TRANSLATE_NOOP("MineEco", "Percent (0-100)"))]
NEEDED = {"cai": "COVER", "vanderknijff": "NDVI", "table": "LANDCOVER"}


class RusleC(MineEcoAlgorithm):
    NAME = "ruslec"
    GROUP = "erosion"
    REFERENCE = "Cai et al. (2000), Journal of Soil and Water Conservation 14(2), 19-24; Van der Knijff et al. (2000), EUR 19044 EN; Panagos et al. (2015), doi:10.1016/j.landusepol.2015.05.021"
    LOOKS = {"OUTPUT": legends.Ramp("bareness", 0, 1)}

    def displayName(self):
        return translate("MineEco", "Cover factor (RUSLE C)")

    def summary(self):
        return translate(
            "MineEco",
            "Computes how much of the erosion of bare soil is left under the plant cover: 1 bare, 0 fully covered. From vegetation cover, from NDVI, or from a table of land-cover classes. "
            "Give cover in the unit you state: taken as a fraction, 80 % would still erode like bare land.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_choice("METHOD", translate("MineEco", "Method"), translate("MineEco", "What the factor is computed from."), METHODS)
        self.add_raster("COVER", translate("MineEco", "Vegetation cover"), translate("MineEco", "For the method of Cai: share of the ground under plants."), optional=True)
        self.add_choice("COVER_UNIT", translate("MineEco", "Unit of the cover"), translate("MineEco", "Checked against the largest value."), UNITS)
        self.add_raster("NDVI", translate("MineEco", "NDVI"), translate("MineEco", "For the method of Van der Knijff, which was fitted for Europe."), optional=True)
        self.add_raster("LANDCOVER", translate("MineEco", "Land cover"), translate("MineEco", "For the table: class codes."), optional=True)
        landcover.add_scheme(self, "C, 0-1")
        landcover.add_overlay(self)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Cover factor C"), translate("MineEco", "0 (fully covered) to 1 (bare)."))

    def run_steps(self, job):
        method = job.choice("METHOD")
        name = NEEDED[method]
        if not job.given(name):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "METHOD {method} needs {name}: give that raster, or choose another method."), method=method, name=name)
        job.use_grid(name)
        if method == "table":
            land = landcover.LandCover(job, name, cover.class_factors("cover"))
            job.write([job.target("OUTPUT", ("rusle_c",))], lambda *blocks: (land.lookup(land.codes(*blocks)),), land.layers)
            return
        layer = job.raster(name)
        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at the cover"))
        ranges = job.fold(Moments.of, [layer])
        if not ranges.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name=name)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Computing the factor"))
        target = job.target("OUTPUT", ("rusle_c",))
        if method == "cai":
            unit = job.choice("COVER_UNIT")
            cover.check_cover(ranges.minimum[0], ranges.maximum[0], unit)
            percent = 100.0 if unit == "fraction" else 1.0
            job.write([target], lambda block: (cover.cover_cai(block * percent),), [layer])
            return
        worst = max(ranges.minimum[0], ranges.maximum[0], key=abs)
        if abs(worst) > 1.5:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "NDVI reaches {value:.4g}: it must lie between -1 and 1. Apply its scale factor first, and check its no data."), value=float(worst)
            )
        job.write([target], lambda block: (cover.cover_vanderknijff(block),), [layer])
