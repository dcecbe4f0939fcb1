"""Land cover or slope -> support practice factor P."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.erosion import cover
from ...core.hydrology import slope_aspect
from ...core.moments import Moments
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import landcover, legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
METHODS = [
    ("table", QT_TRANSLATE_NOOP("MineEco", "Land-cover table")),
    ("slope", QT_TRANSLATE_NOOP("MineEco", "Slope rule (0.2 + 0.03 x percent)")),
]


class RusleP(MineEcoAlgorithm):
    NAME = "ruslep"
    GROUP = "erosion"
    REFERENCE = "Renard et al. (1997), USDA Agriculture Handbook 703; slope rule after Wenner (unverified)"
    LOOKS = {"OUTPUT": legends.Ramp("bareness", 0, 1)}

    def displayName(self):
        return translate("MineEco", "Support practice factor (RUSLE P)")

    def summary(self):
        return translate(
            "MineEco",
            "How much of the erosion is left where land is terraced, contoured or sealed: 1 no measures, 0 no erosion. From a table of land-cover classes or from slope alone. "
            "The values of the shipped table are common ones, not measured at your site: edit them.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_choice("METHOD", translate("MineEco", "Method"), translate("MineEco", "What the factor is taken from."), METHODS)
        self.add_raster("LANDCOVER", translate("MineEco", "Land cover"), translate("MineEco", "For the table: class codes."), optional=True)
        landcover.add_scheme(self, "P, 0-1")
        landcover.add_overlay(self)
        self.add_raster("DEM", translate("MineEco", "Elevation (m)"), translate("MineEco", "For the slope rule; slope is computed from it."), optional=True)
        self.add_raster("SLOPE", translate("MineEco", "Slope (degrees)"), translate("MineEco", "For the slope rule, instead of the elevation."), optional=True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Practice factor P"), translate("MineEco", "0 (no erosion) to 1 (no measures)."))

    def run_steps(self, job):
        if job.choice("METHOD") == "table":
            if not job.given("LANDCOVER"):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "METHOD {method} needs {name}: give that raster, or choose another method."), method="table", name="LANDCOVER")
            job.use_grid("LANDCOVER")
            land = landcover.LandCover(job, "LANDCOVER", cover.class_factors("practice"))
            job.write([job.target("OUTPUT", ("rusle_p",))], lambda *blocks: (land.lookup(land.codes(*blocks)),), land.layers)
            return
        if not (job.given("SLOPE") or job.given("DEM")):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "METHOD slope needs SLOPE (degrees) or DEM: give one of them."))
        job.use_grid("SLOPE", "DEM")
        given = job.raster("SLOPE")
        if given is None:
            cell = job.grid.metres
        else:
            ranges = job.fold(Moments.of, [given])
            if not ranges.n:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name="SLOPE")
            cover.check_slope(ranges.minimum[0], ranges.maximum[0])

        def practice(block):
            slope = block if given is not None else slope_aspect(block, cell)[0]
            return (cover.practice_by_slope(100 * np.tan(np.radians(slope))),)

        job.write([job.target("OUTPUT", ("rusle_p",))], practice, [given or job.raster("DEM")], halo=0 if given is not None else 1)
