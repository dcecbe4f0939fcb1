"""MODIS products of one date -> stack of reflectance, indices and surface temperature without clouds."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import modis
from ...gis.modis import granule_of
from ...gis.scenes import Record, SceneLayer, make_scene
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from .granules import LAYOUT, reader

translate = QCoreApplication.translate
ORDER = ("blue", "green", "red", "nir", "swir1", "swir2", "b5", "ndvi", "evi", "lst")
PRODUCTS = {"REFLECTANCE": "mod09a1", "VEGETATION": "mod13a1", "TEMPERATURE": "mod11a2"}
SPAN = 16  # days within which granules count as of one date: the longest period of the three products


class ImportModis(MineEcoAlgorithm):
    NAME = "importmodis"
    GROUP = "imagery"
    REFERENCE = "Vermote (2021), doi:10.5067/MODIS/MOD09A1.061; Didan (2021), doi:10.5067/MODIS/MOD13A1.061; Wan et al. (2021), doi:10.5067/MODIS/MOD11A2.061"
    LOOKS = {"OUTPUT": legends.Composite()}

    def displayName(self):
        return translate("MineEco", "Import MODIS products")

    def summary(self):
        return translate(
            "MineEco",
            "Reads MODIS land products of one date (HDF as downloaded, or exported GeoTIFFs, scaled or not) and gives one raster: reflectance, NDVI and EVI, and surface temperature in Kelvin. "
            "Each product is masked by its own quality rules on its own cells; only then is the temperature of 1 km brought to the cells of 500 m.",
        )

    def initAlgorithm(self, configuration=None):
        kinds = translate("MineEco", "MODIS granules (*.hdf *.tif *.tiff)")
        self.add_file("REFLECTANCE", translate("MineEco", "Reflectance (MOD09A1)"), translate("MineEco", "Granule of MOD09A1 or MYD09A1. Of an export with a file for each field, any of the files."), kinds, optional=True)
        self.add_file("VEGETATION", translate("MineEco", "Vegetation indices (MOD13A1)"), translate("MineEco", "Granule of MOD13A1 or MYD13A1 of the same date and tile."), kinds, optional=True)
        self.add_file("TEMPERATURE", translate("MineEco", "Surface temperature (MOD11A2)"), translate("MineEco", "Granule of MOD11A2 or MYD11A2 of the same date and tile, 1 km."), kinds, optional=True)
        self.add_grid()
        self.add_raster_output(
            "OUTPUT", translate("MineEco", "Reflectance, indices and surface temperature"),
            translate("MineEco", "Float raster with the bands blue, green, red, nir, swir1, swir2, b5 (0 to 1), ndvi, evi and lst (Kelvin), as far as the products are given."),
        )

    def run_steps(self, job):
        scenes, dates = [], {}
        for name, product in PRODUCTS.items():
            path = job.file(name)
            if not path:
                continue
            granule = granule_of(path, LAYOUT, product)
            roles, planes, note = reader(granule)
            job.info(QT_TRANSLATE_NOOP("MineEco", "{name}: {granule}, bands {bands}"), name=name, granule=granule.id, bands=", ".join(roles))
            if note is not None:
                job.warn(QT_TRANSLATE_NOOP("MineEco", "{name}: {problem}"), {"name": name, "problem": note})
            dates[name] = granule.date
            names = tuple(band for band in ORDER if band in roles and band in modis.bands(product))
            scenes.append((make_scene(Record(granule.id), 0, {role: granule.layers[role] for role in roles}, planes), names))
        if not scenes:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Nothing to import: give REFLECTANCE, VEGETATION or TEMPERATURE."))
        known = sorted(date for date in dates.values() if date is not None)
        if known and (known[-1] - known[0]).days > SPAN:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "The granules are of different dates: {dates}."), {"dates": ", ".join("%s %s" % pair for pair in dates.items())})
        job.use_grid(scenes[0][0].grid)
        found = [band for _, names in scenes for band in names]
        order = [found.index(band) for band in ORDER if band in found]

        def stack(*blocks):
            return (np.concatenate(blocks, axis=2).transpose(2, 0, 1)[order],)

        count = job.write(
            [job.target("OUTPUT", [band for band in ORDER if band in found])], stack, [SceneLayer(scene, names, job.resampling) for scene, names in scenes],
            summarise=lambda planes: np.isfinite(planes).sum(axis=(1, 2)),
        )
        cells = job.cells_inside()
        job.info(QT_TRANSLATE_NOOP("MineEco", "Valid cells: {shares}"), shares=", ".join("%s %.1f %%" % (found[place], 100 * own / cells) for place, own in zip(order, count)))
        if not count.any():
            job.warn(QT_TRANSLATE_NOOP("MineEco", "No cell is usable here: everything is cloud or fill."))
