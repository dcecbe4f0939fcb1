"""Landsat Collection 2 Level-2 product -> stack of reflectance and surface temperature without clouds."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import quality, scaling
from ...gis.landsat import REFLECTIVE, open_product
from ...gis.raster import grid_of_file, layer_of_file
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
PRODUCT = "landsat_c2"
HARMONISE = [
    ("none", QT_TRANSLATE_NOOP("MineEco", "None")),
    ("roy2016", QT_TRANSLATE_NOOP("MineEco", "TM and ETM+ to OLI (Roy et al. 2016)")),
]
EXTRA = [
    ("st_qa", QT_TRANSLATE_NOOP("MineEco", "Uncertainty of surface temperature (K)")),
    ("trad", QT_TRANSLATE_NOOP("MineEco", "Thermal radiance")),
    ("atran", QT_TRANSLATE_NOOP("MineEco", "Atmospheric transmittance")),
    ("urad", QT_TRANSLATE_NOOP("MineEco", "Upwelled radiance")),
    ("drad", QT_TRANSLATE_NOOP("MineEco", "Downwelled radiance")),
    ("emis", QT_TRANSLATE_NOOP("MineEco", "Emissivity")),
]


class ImportLandsat(MineEcoAlgorithm):
    NAME = "importlandsat"
    GROUP = "imagery"
    REFERENCE = "USGS, Landsat Collection 2 Level-2 Science Product Guides (LSDS-1618, LSDS-1619); Roy et al. (2016), doi:10.1016/j.rse.2015.12.024"
    LOOKS = {"OUTPUT": legends.Composite()}

    def displayName(self):
        return translate("MineEco", "Import a Landsat product")

    def summary(self):
        return translate(
            "MineEco",
            "Reads a Landsat Collection 2 Level-2 product (Landsat 4 to 9) as it was downloaded, folder or archive, and gives one raster: surface reflectance (0 to 1) in "
            "six bands and land surface temperature in Kelvin. Clouds, shadows and fill are taken out on the scene's own cells before anything is resampled.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_file("FOLDER", translate("MineEco", "Product folder"), translate("MineEco", "Folder of the unpacked product, with its *_MTL file."), optional=True, folder=True)
        self.add_file(
            "FILE", translate("MineEco", "Product file"), translate("MineEco", "Instead of the folder: the *_MTL.txt, .json or .xml in it, or the .tar archive, which is read without unpacking."),
            translate("MineEco", "Landsat products (*_MTL.txt *_MTL.json *_MTL.xml *.tar *.tar.gz *.tgz)"), optional=True,
        )
        self.add_choice(
            "EXCLUDE", translate("MineEco", "Take out cells marked as"), translate("MineEco", "Flags of QA_PIXEL that make a cell no data. Fill is always taken out."),
            [(flag.token, flag.label) for flag in quality.flags(PRODUCT)], multiple=True, optional=True, default=list(quality.default_exclude(PRODUCT)),
        )
        self.add_choice(
            "HARMONISE", translate("MineEco", "Harmonise sensors"),
            translate("MineEco", "Brings the reflectance of TM and ETM+ to that of OLI. The coefficients were fitted on Collection 1: use them only where a series shows a step between sensors."),
            HARMONISE, advanced=True,
        )
        self.add_choice(
            "EXTRA", translate("MineEco", "Further bands"), translate("MineEco", "Bands of the temperature product to append to the stack."),
            EXTRA, multiple=True, optional=True, default=None, advanced=True,
        )
        self.add_grid()
        self.add_raster_output(
            "OUTPUT", translate("MineEco", "Reflectance and surface temperature"),
            translate("MineEco", "Float raster with the bands blue, green, red, nir, swir1, swir2 (0 to 1) and lst (Kelvin); six bands where the product has no temperature."),
        )
        self.add_number_output("VALID_PERCENT", translate("MineEco", "Share of valid cells (percent)"))

    def run_steps(self, job):
        folder, file = job.file("FOLDER", folder=True), job.file("FILE")
        if bool(folder) == bool(file):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Name one product: either FOLDER or FILE."))
        product = open_product(folder or file)
        exclude, method = job.choices("EXCLUDE"), job.choice("HARMONISE")
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Product {id}: {spacecraft}, {date}, path {path} row {row}"),
            id=product.id, spacecraft=product.spacecraft, date=product.date.isoformat(), path=product.path, row=product.row,
        )
        names, files, hows = list(REFLECTIVE), [product.file(role) for role in REFLECTIVE], []
        for role in REFLECTIVE:
            hows.append(scaling.scaling(PRODUCT, "reflectance", *product.scaling.get(role, ())))
        if product.files["st"] is None:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "The product {id} has no surface temperature: the result has the six reflective bands only."), {"id": product.id})
        else:
            names.append("lst")
            files.append(product.file("st"))
            hows.append(scaling.scaling(PRODUCT, "temperature", *product.scaling.get("st", ())))
        for role in job.choices("EXTRA"):
            names.append(role)
            files.append(product.file(role))
            hows.append(scaling.scaling(PRODUCT, role))
        job.use_grid(grid_of_file(files[0]), native=True)
        layers = [layer_of_file(path, name=name) for path, name in zip(files, names)]
        layers.append(layer_of_file(product.file("qa_pixel"), name="qa_pixel", categorical=True))

        def scene(*blocks):
            usable = quality.usable(blocks[-1], PRODUCT, exclude)
            planes = np.stack([scaling.apply_scaling(dn, how) for dn, how in zip(blocks, hows)])
            for plane, name in zip(planes, names):
                if name in REFLECTIVE and method != "none":
                    plane[...] = scaling.harmonise(plane, name, product.sensor, method)
            planes[:, ~usable] = np.nan
            return (planes,)

        def valid(planes):
            return int(np.isfinite(planes[:len(REFLECTIVE)]).all(axis=0).sum())

        count = job.write([job.target("OUTPUT", names)], scene, layers, summarise=valid)
        share = 100.0 * count / job.cells_inside()
        job.result("VALID_PERCENT", share)
        job.info(QT_TRANSLATE_NOOP("MineEco", "Valid cells: {share:.1f} %"), share=share)
        if not count:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "No cell of this scene is usable here: everything is cloud, shadow or fill."))
