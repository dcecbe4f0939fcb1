"""Texture and organic carbon -> soil erodibility K."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.erosion import soil
from ...core.moments import Moments
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
TEXTURE_UNITS = [("percent", QT_TRANSLATE_NOOP("MineEco", "Percent")), ("g_kg", QT_TRANSLATE_NOOP("MineEco", "g/kg (SoilGrids)"))]
CARBON_UNITS = [
    ("percent", QT_TRANSLATE_NOOP("MineEco", "Percent of organic carbon")),
    ("g_kg", QT_TRANSLATE_NOOP("MineEco", "g/kg of organic carbon")),
    ("dg_kg", QT_TRANSLATE_NOOP("MineEco", "dg/kg of organic carbon (SoilGrids)")),
    ("organic_matter_percent", QT_TRANSLATE_NOOP("MineEco", "Percent of organic matter")),
]
CORRECTIONS = [("none", QT_TRANSLATE_NOOP("MineEco", "None")), ("zhang_2008", QT_TRANSLATE_NOOP("MineEco", "Soils of China (Zhang et al. 2008)"))]


class RusleK(MineEcoAlgorithm):
    NAME = "ruslek"
    GROUP = "erosion"
    REFERENCE = "Williams (1995), The EPIC model; Zhang et al. (2008), Pedosphere 18, 596-604"
    LOOKS = {"OUTPUT": legends.Ramp("soil")}

    def displayName(self):
        return translate("MineEco", "Soil erodibility (RUSLE K)")

    def summary(self):
        return translate(
            "MineEco",
            "Computes how easily a soil erodes from its texture and organic carbon, by the formula of the EPIC model, in SI units. "
            "Mine soils are no natural soils: their texture on a national map is that of before mining, so give measured values where you have them.",
        )

    def initAlgorithm(self, configuration=None):
        for name, label in (("SAND", translate("MineEco", "Sand")), ("SILT", translate("MineEco", "Silt")), ("CLAY", translate("MineEco", "Clay"))):
            self.add_raster(name, label, translate("MineEco", "Share of the mineral soil; sand, silt and clay make up 100 %."))
        self.add_choice("TEXTURE_UNIT", translate("MineEco", "Unit of the texture"), translate("MineEco", "Unit of sand, silt and clay."), TEXTURE_UNITS)
        self.add_raster("CARBON", translate("MineEco", "Organic carbon"), translate("MineEco", "Organic carbon of the topsoil (or organic matter, see its unit)."))
        self.add_choice("CARBON_UNIT", translate("MineEco", "Unit of the carbon"), translate("MineEco", "Organic matter is divided by 1.724."), CARBON_UNITS)
        self.add_choice("CORRECTION", translate("MineEco", "Correction"), translate("MineEco", "Regression that brings the formula to plots in China; its source is not verified."), CORRECTIONS, advanced=True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Soil erodibility K"), translate("MineEco", "t ha h per ha, MJ and mm."))

    def run_steps(self, job):
        texture, carbon = soil.TEXTURE_UNITS[job.choice("TEXTURE_UNIT")], soil.CARBON_UNITS[job.choice("CARBON_UNIT")]
        correction = job.choice("CORRECTION")
        job.use_grid("SAND")
        layers = [job.raster(name) for name in ("SAND", "SILT", "CLAY", "CARBON")]

        def percent(*blocks):
            return [block * factor for block, factor in zip(blocks, (texture, texture, texture, carbon))]

        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at the soil"))
        ranges = job.fold(lambda *blocks: Moments.of(*percent(*blocks)), layers)
        if not ranges.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SAND, SILT, CLAY and CARBON have no valid cell in common: check the rasters, their no data and AOI."))
        for warning in soil.check_soil(ranges.mean[:3].sum(), ranges.mean[3], ranges.maximum[3], ranges.minimum.min()):
            job.warn(warning)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Computing erodibility"))
        found = job.write(
            [job.target("OUTPUT", ("rusle_k",))], lambda *blocks: (soil.erodibility(*percent(*blocks), correction),), layers,
            summarise=lambda k: np.array([np.isfinite(k).sum(), np.nansum(k)]),
        )
        job.info(QT_TRANSLATE_NOOP("MineEco", "Mean erodibility {mean:.4f} t ha h/(ha MJ mm)"), mean=float(found[1] / max(1, found[0])))
