"""Digital numbers of a satellite product -> reflectance and temperature."""
import numpy as np
from qgis.core import QgsProcessingParameterBoolean
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import scaling
from ...core.moments import Moments
from ...core.tables import load
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate


class ScaleScene(MineEcoAlgorithm):
    NAME = "scalescene"
    GROUP = "imagery"
    REFERENCE = "USGS, Landsat Collection 2 Level-2 Science Product Guides; MODIS MOD09, MOD11 and MOD13 user guides; ESA, Sentinel-2 Products Specification"
    LOOKS = {"OUTPUT": legends.Composite()}
    STACKS = ("INPUT",)

    def displayName(self):
        return translate("MineEco", "Scale a scene to reflectance and Kelvin")

    def summary(self):
        return translate(
            "MineEco",
            "Turns the digital numbers of a satellite product into surface reflectance (0 to 1) and, for bands named st, st_b10, lst or temperature, into Kelvin. "
            "Fill becomes no data; a mask takes out clouds on the scene's own cells.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster(
            "INPUT", translate("MineEco", "Scene"),
            translate("MineEco", "Stack of digital numbers; what a band holds is read from its name. Bands named as quality bands are left out."), band=False,
        )
        products = load("scaling")["products"]
        self.add_choice(
            "PRODUCT", translate("MineEco", "Product"), translate("MineEco", "Which product the numbers come from."),
            [(product, products[product]["label"]) for product in scaling.PRODUCTS],
        )
        self.add_raster("MASK", translate("MineEco", "Usable cells"), translate("MineEco", "Mask with 1 where the scene may be used, such as that of the quality mask."), optional=True)
        self.add_number(
            "OFFSET", translate("MineEco", "Offset of reflectance"),
            translate("MineEco", "Added after scaling, instead of the product's own: 0 for Sentinel-2 products before processing baseline 04.00."),
            minimum=-1, maximum=1, optional=True, advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("CLIP", translate("MineEco", "Clip reflectance to 0-1"), False),
            translate("MineEco", "Off as a rule: over water, slightly negative values are kept, because clipping changes ratio indices."), True,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Reflectance and temperature"), translate("MineEco", "Float raster: reflectance 0-1, temperature in Kelvin; band names as in the scene."))

    def run_steps(self, job):
        product, offset, clip = job.choice("PRODUCT"), job.number("OFFSET"), job.flag("CLIP")
        job.use_grid("INPUT", native=True)
        bands = [(layer, scaling.role_of(layer.name)) for layer in job.stack("INPUT")]
        bands = [(layer, role) for layer, role in bands if role != "quality"]
        if not bands:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUT has quality bands only: give the stack of the scene's reflectance bands."))
        hows = [scaling.scaling(product, role, offset=offset if role == "reflectance" else None) for _, role in bands]
        mask = job.yes_no("MASK")
        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at the numbers"))
        ranges = job.fold(Moments.of, [bands[0][0]])
        if not ranges.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUT has no valid cell in its first band: check the file and its no-data value."))
        if ranges.maximum[0] <= scaling.LIMITS["reflectance"] and bands[0][1] == "reflectance":
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "INPUT holds values from {low:.6g} to {high:.6g}: this is reflectance already, not digital numbers. Use it as it is."),
                low=float(ranges.minimum[0]), high=float(ranges.maximum[0]),
            )

        def scale(*blocks):
            usable = blocks[len(bands)] == 1 if mask is not None else None
            planes = np.stack([scaling.apply_scaling(dn, how, clip and role == "reflectance") for dn, how, (_, role) in zip(blocks, hows, bands)])
            if usable is not None:
                planes[:, ~usable] = np.nan
            return (planes,)

        job.step(QT_TRANSLATE_NOOP("MineEco", "Scaling"))
        target = job.target("OUTPUT", [layer.name for layer, _ in bands])
        job.write([target], scale, [layer for layer, _ in bands] + ([mask] if mask is not None else []))
