"""Reflectance, MNDWI or land cover -> water mask."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import indices, water
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import landcover, legends
from ..base import MineEcoAlgorithm
from .spectralindex import read_stack, sensors

translate = QCoreApplication.translate


class WaterMask(MineEcoAlgorithm):
    NAME = "watermask"
    GROUP = "imagery"
    REFERENCE = "Xu (2006), doi:10.1080/01431160600589179"
    LOOKS = {"OUTPUT": legends.Classes("water")}
    STACKS = ("INPUT",)

    def displayName(self):
        return translate("MineEco", "Water mask")

    def summary(self):
        return translate(
            "MineEco",
            "Marks water: cells whose MNDWI lies above a threshold, and, if a land cover is given, its water and wetland classes. 1 water, 0 land. "
            "Ecological indices of land are computed with water left out, or its cold, wet cells would set the scale.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster(
            "INPUT", translate("MineEco", "Reflectance stack"), translate("MineEco", "Stack with a green and a first shortwave infrared band, from which MNDWI is computed."),
            optional=True, band=False,
        )
        self.add_raster("MNDWI", translate("MineEco", "MNDWI"), translate("MineEco", "Finished MNDWI raster, instead of the stack."), optional=True)
        self.add_number("THRESHOLD", translate("MineEco", "Threshold of MNDWI"), translate("MineEco", "Water lies strictly above it; 0 is usual."), default=0.0, minimum=-1, maximum=1)
        self.add_raster("LANDCOVER", translate("MineEco", "Land cover"), translate("MineEco", "Land-cover classes whose water and wetland count as water too."), optional=True)
        self.add_choice(
            "SCHEME", translate("MineEco", "Land-cover scheme"), translate("MineEco", "What the codes of the land cover mean. There is no default: a wrong scheme would go unnoticed."),
            landcover.schemes(), optional=True, default=None,
        )
        self.add_text("WATER_CLASSES", translate("MineEco", "Water classes"), translate("MineEco", "Codes of water in the land cover, such as 5,9, instead of those of the scheme."), optional=True)
        self.add_choice("SENSOR", translate("MineEco", "Bands"), translate("MineEco", "How the bands of the stack are told apart."), sensors(), advanced=True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Water"), translate("MineEco", "Byte raster: 1 water, 0 land, 255 no data."))

    def run_steps(self, job):
        threshold = job.number("THRESHOLD")
        if not any(job.given(name) for name in ("INPUT", "MNDWI", "LANDCOVER")):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Nothing to find water in: give INPUT (a stack), MNDWI or LANDCOVER."))
        job.use_grid("INPUT", "MNDWI", "LANDCOVER", native=True)
        layers, classes = [], ()
        if job.given("MNDWI"):
            layers = [job.raster("MNDWI")]
        elif job.given("INPUT"):
            needed = indices.bands_needed("mndwi")
            found = read_stack(job, job.choice("SENSOR"), needed)
            layers = [found[band] for band in needed]
        spectral = len(layers)
        if job.given("LANDCOVER"):
            classes = self._classes(job)
            layers.append(job.raster("LANDCOVER", categorical=True))

        def mark(*blocks):
            mndwi = None
            if spectral:
                mndwi = blocks[0] if spectral == 1 else indices.compute("mndwi", dict(zip(needed, blocks)))[0]
            return (water.water_mask(mndwi, threshold, blocks[-1] if classes else None, classes),)

        target = job.target("OUTPUT", ("water",), "uint8", 255, legends.classes("water"))
        found, valid = job.write([target], mark, layers, summarise=lambda marked: np.array([np.sum(marked == 1), np.sum(np.isfinite(marked))]))
        if not valid:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a value here: check the raster, its no data and AOI."))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Water: {share:.1f} % of {count} valid cells"), share=100 * found / valid, count=valid)

    @staticmethod
    def _classes(job):
        """Return the codes that are water in the land cover."""
        scheme, codes = job.choice("SCHEME"), job.numbers("WATER_CLASSES")
        if any(code != int(code) for code in codes):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "WATER_CLASSES is {value}: class codes are whole numbers, such as 5,9."), value=job.text("WATER_CLASSES"))
        if codes:
            return [int(code) for code in codes]
        if scheme in ("", "custom"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LANDCOVER needs the meaning of its codes: choose SCHEME, or list the codes of water in WATER_CLASSES."))
        found = water.scheme_codes(scheme)
        job.info(QT_TRANSLATE_NOOP("MineEco", "Water classes of {scheme}: {codes}"), scheme=scheme, codes=", ".join(map(str, found)))
        return found
