"""Quality band of a satellite product -> mask of usable cells."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.codes import whole_codes
from ...core.imagery import quality
from ...core.tables import load
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
DEFAULT = list(quality.default_exclude(quality.PRODUCTS[0]))


class QualityMask(MineEcoAlgorithm):
    NAME = "qualitymask"
    GROUP = "imagery"
    REFERENCE = "USGS, Landsat Collection 2 Level-2 Science Product Guides; MODIS and Sentinel-2 user guides"
    LOOKS = {"OUTPUT": legends.Classes("usable")}

    def displayName(self):
        return translate("MineEco", "Quality mask from a QA band")

    def summary(self):
        return translate(
            "MineEco",
            "Decodes the quality band that comes with a satellite product and marks which cells may be used: 1 usable, 0 not. Clouds, shadows and fill must be taken out "
            "on the scene's own cells before anything is averaged or resampled; fill is always taken out.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("INPUT", translate("MineEco", "Quality band"), translate("MineEco", "QA_PIXEL, pixel_qa, state_500m, SummaryQA, QC_Day or SCL, as it came with the product."))
        products = load("quality_flags")["products"]
        self.add_choice(
            "PRODUCT", translate("MineEco", "Product"), translate("MineEco", "Which product the quality band belongs to: the same bit means different things."),
            [(product, products[product]["label"]) for product in quality.PRODUCTS],
        )
        self.add_choice(
            "EXCLUDE", translate("MineEco", "Take out cells marked as"),
            translate("MineEco", "Flags that make a cell unusable. Left as it is, the usual flags of the chosen product are taken; the log names them."),
            quality.all_flags(), multiple=True, optional=True, default=DEFAULT,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Usable cells"), translate("MineEco", "Byte raster: 1 usable, 0 not usable, 255 no data (outside)."))

    def run_steps(self, job):
        product = job.choice("PRODUCT")
        chosen = job.choices("EXCLUDE")
        exclude = job.note("EXCLUDE", list(quality.default_exclude(product)) if set(chosen) == set(DEFAULT) else chosen)
        job.use_grid("INPUT", native=True)
        layer = job.raster("INPUT", categorical=True)
        job.info(QT_TRANSLATE_NOOP("MineEco", "Taken out: {flags}"), flags=", ".join(exclude) or "fill")
        quality.usable(np.empty(0), product, exclude)  # a flag that the product lacks is refused before any file is read

        def mask(codes):
            whole_codes(codes, "INPUT")
            usable = quality.usable(codes, product, exclude).astype(float)
            usable[np.isnan(codes)] = np.nan
            return (usable,)

        target = job.target("OUTPUT", ("usable",), "uint8", 255, legends.classes("usable"))
        usable, valid = job.write([target], mask, [layer], summarise=lambda marked: np.array([np.sum(marked == 1), np.sum(np.isfinite(marked))]))
        if not valid:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a value here: check the raster, its no data and AOI."))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Usable: {share:.1f} % of {count} valid cells"), share=100 * usable / valid, count=valid)
