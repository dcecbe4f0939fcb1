"""Vegetation index -> fractional vegetation cover."""
import functools
import operator

from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import cover
from ...core.moments import Moments
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate


class VegetationCover(MineEcoAlgorithm):
    NAME = "vegetationcover"
    GROUP = "imagery"
    REFERENCE = "Gutman & Ignatov (1998), doi:10.1080/014311698215333; Zhang et al. (2023), equation 6"
    LOOKS = {"OUTPUT": legends.Ramp("vegetation", 0, 1)}

    def displayName(self):
        return translate("MineEco", "Vegetation cover (dimidiate pixel model)")

    def summary(self):
        return translate(
            "MineEco",
            "Turns a vegetation index into the share of the ground under vegetation, from its value over bare soil and over full vegetation. "
            "Dates that are to be compared must share these two values: give the other dates as further rasters, or the values as numbers.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("INPUT", translate("MineEco", "Vegetation index"), translate("MineEco", "NDVI, EVI, SAVI or NDMVI."))
        self.add_number("SOIL", translate("MineEco", "Index of bare soil"), translate("MineEco", "Left empty, it is the lower percentile of all cells of all dates given."), optional=True)
        self.add_number("VEGETATION", translate("MineEco", "Index of full vegetation"), translate("MineEco", "Left empty, it is the upper percentile of all cells of all dates given."), optional=True)
        self.add_number("LOW", translate("MineEco", "Lower percentile"), translate("MineEco", "Percent of the cells at which the index counts as bare soil."), default=cover.LOW, minimum=0, maximum=100, advanced=True)
        self.add_number("HIGH", translate("MineEco", "Upper percentile"), translate("MineEco", "Percent of the cells at which the index counts as full vegetation."), default=cover.HIGH, minimum=0, maximum=100, advanced=True)
        self.add_rasters("POOL", translate("MineEco", "Further dates that share the values"), translate("MineEco", "Rasters of the same index of other dates (first band)."), True, True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Vegetation cover"), translate("MineEco", "Float raster, share of the ground from 0 to 1."))
        self.add_number_output("SOIL_USED", translate("MineEco", "Index of bare soil used"))
        self.add_number_output("VEGETATION_USED", translate("MineEco", "Index of full vegetation used"))

    def run_steps(self, job):
        soil, vegetation = job.number("SOIL"), job.number("VEGETATION")
        job.use_grid("INPUT")
        layer, pool = job.raster("INPUT"), job.pool("INPUT", "POOL")
        job.steps(cover.PASSES * (1 + len(pool)) + 1)

        def run(function):
            job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for bare soil and full vegetation"))
            return functools.reduce(operator.add, [job.fold(function, [one]) for one in [layer, *pool]])

        members = cover.fit_cover(run, soil, vegetation, job.number("LOW"), job.number("HIGH"))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Bare soil {soil:.4f}, full vegetation {vegetation:.4f}"), soil=members.soil, vegetation=members.vegetation)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Computing cover"))
        found = job.write([job.target("OUTPUT", ("fvc",))], lambda index: (cover.vegetation_cover(index, members),), [layer], summarise=Moments.of)
        if not found.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name="INPUT")
        job.info(QT_TRANSLATE_NOOP("MineEco", "Mean cover {mean:.1f} %"), mean=100 * float(found.mean[0]))
        job.result("SOIL_USED", members.soil)
        job.result("VEGETATION_USED", members.vegetation)
