"""The provider: finds the algorithms by scanning the wings and ships ready-made models; nothing is listed twice."""
import importlib
import inspect
import os
import pkgutil
import traceback

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMessageLog,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingProvider,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from ..messages import QT_TRANSLATE_NOOP
from .base import ROOT, WINGS, MineEcoAlgorithm, help_page, manual, metadata
from .job import translated
from .vectors import ENDINGS

MODELS = os.path.join(ROOT, "resources", "models")
# Title and summary of the ready-made models: a model file holds one name only, and that is the id.
TITLES = {
    "rseifromlandsat": (
        QT_TRANSLATE_NOOP("MineEco", "RSEI from a Landsat product"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From a Landsat Collection 2 Level-2 product, as it was downloaded, to the remote sensing ecological index (RSEI): clouds are taken out, NDVI, wetness and dryness computed, "
            "water left out, and the index written with its classes, the table of loadings and a page.",
        ),
    ),
    "mlrifromseries": (
        QT_TRANSLATE_NOOP("MineEco", "Mine restoration from Landsat products"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From a folder of Landsat Collection 2 Level-2 products of many years to the restoration of its mines: annual maxima of EVI and surface temperature, the number of clear views, "
            "then MLRI with its trend, classes, types, recent course, the register of the mines and the page.",
        ),
    ),
    "securitypatternofyear": (
        QT_TRANSLATE_NOOP("MineEco", "Ecological security pattern, step by step"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From the land use of one year, what lies over it (tailings, ponds, roads), and elevation to its ecological security pattern, step by step: resistances, ecological sources, accumulated cost, corridors and the "
            "room around them, radiation channels, nodes, and the measures of the network. For zones, ledger and page in one run take Ecological security pattern.",
        ),
    ),
    "resilienceofyear": (
        QT_TRANSLATE_NOOP("MineEco", "Resilience of a year"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From a Landsat Collection 2 Level-2 product, land cover, elevation, monthly rain and soil of one year to its resilience: vegetation cover and health, desertification, wetness, dryness, brightness, "
            "albedo and heat from the scene, soil loss by RUSLE, the pattern of the land cover, and further rasters such as population, PM2.5 and CO2, evaluated as published by Zhang et al. (2023). Water is left out.",
        ),
    ),
    "miningcity": (
        QT_TRANSLATE_NOOP("MineEco", "Mining city: influence of the mines"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From the ecological quality (RSEI) of a city over the years and its mines to all tables and charts of the study of mining cities in one run: gradient with the distance from the mines and how far it reaches, "
            "mines against the city, classes of quality, values by size of the mines and by latitude, and what explains the quality: correlations, random forest and a ranking of the drivers.",
        ),
    ),
    "restorationreport": (
        QT_TRANSLATE_NOOP("MineEco", "Restoration report: diagnose, quantities, evaluate"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From a folder of Landsat Collection 2 Level-2 products, the outlines of the mines and two elevation models to one dossier in English or Chinese. Diagnose: yearly EVI and temperature, restoration by the MLRI. "
            "Quantities: the register of the mines, cut and fill, steep slopes, soil, gravel and manure. Evaluate: resilience in three dimensions of each mine. With it, if wanted, pictures of EVI of every mine and year.",
        ),
    ),
}
# Inputs and results of models of which the step that they belong to says too little: label and help.
LABELS = {
    "restorationreport": {
        "MINES": (QT_TRANSLATE_NOOP("MineEco", "Mines"), QT_TRANSLATE_NOOP("MineEco", "Polygons of the mines: what is diagnosed, summed up and evaluated one by one.")),
        "MINES_FIELD": (
            QT_TRANSLATE_NOOP("MineEco", "Field with the ids of the mines"),
            QT_TRANSLATE_NOOP("MineEco", "Field of a vector layer that names its features; features with one id count together. Where it is missing, the feature ids are used."),
        ),
        "START_FIELD": (
            QT_TRANSLATE_NOOP("MineEco", "Field with the year of start"), QT_TRANSLATE_NOOP("MineEco", "Field of the mines with the year of opening: the register then tells how long each has been at work."),
        ),
        "BEFORE": (
            QT_TRANSLATE_NOOP("MineEco", "Elevation before the works (m)"),
            QT_TRANSLATE_NOOP("MineEco", "Elevation model before the works, in a projected CRS. If you have one model only, name it twice: volumes are then 0, slopes and quantities of soil hold."),
        ),
        "AFTER": (QT_TRANSLATE_NOOP("MineEco", "Elevation after the works (m)"), QT_TRANSLATE_NOOP("MineEco", "Elevation model after the works; its slopes are evaluated.")),
        "SOURCES": (
            QT_TRANSLATE_NOOP("MineEco", "Ecological sources"), QT_TRANSLATE_NOOP("MineEco", "From Ecological sources. With the corridors they add the network to the resilience; left empty, it is evaluated without."),
        ),
        "page": (QT_TRANSLATE_NOOP("MineEco", "Dossier"), QT_TRANSLATE_NOOP("MineEco", "One page with everything inside, to be sent or printed.")),
        "restoration_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the restoration"), QT_TRANSLATE_NOOP("MineEco", "Page with maps, curves, the mines ranked, and what chance would give.")),
        "earthwork_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the earthwork"), QT_TRANSLATE_NOOP("MineEco", "Page with the map of the difference, volumes and their errors, slopes and quantities.")),
        "resilience_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the resilience"), QT_TRANSLATE_NOOP("MineEco", "Page with R, its parts, the zones and a map.")),
        "pictures": (QT_TRANSLATE_NOOP("MineEco", "Pictures of the mines"), QT_TRANSLATE_NOOP("MineEco", "Page with a plate a mine: EVI of every year in one stretch, and its curve.")),
    },
    "miningcity": {
        "VALUES": (
            QT_TRANSLATE_NOOP("MineEco", "RSEI of the years"),
            QT_TRANSLATE_NOOP("MineEco", "Quality of the whole city, one raster a year: several layers of one band each, or one layer with a band for each year."),
        ),
        "TARGET": (
            QT_TRANSLATE_NOOP("MineEco", "RSEI of one year"),
            QT_TRANSLATE_NOOP("MineEco", "The year that is put into classes, told by size of the mines and by latitude, and explained by the drivers. Its cells are those of the drivers."),
        ),
        "REGION": (
            QT_TRANSLATE_NOOP("MineEco", "City"),
            QT_TRANSLATE_NOOP("MineEco", "Polygons, such as the boundary of the city; only what lies inside counts. Left empty, all cells of the quality."),
        ),
        "DRIVERS": (
            QT_TRANSLATE_NOOP("MineEco", "Further drivers"),
            QT_TRANSLATE_NOOP(
                "MineEco",
                "Rasters that may explain the quality, such as elevation, slope, rain, population or night lights; of a stack all bands. "
                "Distance from the mines and share of mined land are always among the drivers.",
            ),
        ),
        "TARGET_BAND": (QT_TRANSLATE_NOOP("MineEco", "Band of that year"), QT_TRANSLATE_NOOP("MineEco", "Number of the band to read, from 1.")),
        "page": (QT_TRANSLATE_NOOP("MineEco", "Page with everything"), QT_TRANSLATE_NOOP("MineEco", "All maps, charts and tables on one page, with the warnings of all steps, methods and sources.")),
        "gradient_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the gradient"), QT_TRANSLATE_NOOP("MineEco", "Page with the curves, the transition distance and a map.")),
        "means_page": (QT_TRANSLATE_NOOP("MineEco", "Page of mines and city"), QT_TRANSLATE_NOOP("MineEco", "Page with densities, yearly means and their difference.")),
        "sizes_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the sizes"), QT_TRANSLATE_NOOP("MineEco", "Page with a box for each class.")),
        "latitudes_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the latitudes"), QT_TRANSLATE_NOOP("MineEco", "Page with both profiles.")),
        "correlations_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the correlations"), QT_TRANSLATE_NOOP("MineEco", "Page with the correlations of all pairs and the scatter of the strongest.")),
        "importance_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the random forest"), QT_TRANSLATE_NOOP("MineEco", "Page with skill, importance, partial dependence and maps.")),
        "SEED": (
            QT_TRANSLATE_NOOP("MineEco", "Seed"), QT_TRANSLATE_NOOP("MineEco", "Start of everything that is drawn by chance; the same number gives the same result."),
        ),
    },
}


def find_algorithms():
    """Yield the class of every algorithm in the wings; a file that cannot be imported is logged and passed over."""
    here = os.path.dirname(os.path.abspath(__file__))
    for wing in WINGS:
        folder = os.path.join(here, wing)
        for module in pkgutil.iter_modules([folder]):
            name = "%s.%s.%s" % (__package__, wing, module.name)
            try:
                loaded = importlib.import_module(name)
            except Exception:  # noqa: BLE001 - whatever is wrong with one file must not cost the user the others
                QgsMessageLog.logMessage("%s\n%s" % (name, traceback.format_exc()), "MineEco", Qgis.MessageLevel.Critical)
                continue
            for _, found in inspect.getmembers(loaded, inspect.isclass):
                if issubclass(found, MineEcoAlgorithm) and found.__module__ == name and found.NAME:
                    yield found


class ReadyModel(QgsProcessingModelAlgorithm):
    """A ready-made model that speaks the user's language: its labels and helps are those of the steps that its inputs feed."""

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.complete = self.fromFile(path)
        from_input = QgsProcessingModelChildParameterSource.fromModelParameter("").source()
        for child in self.childAlgorithms().values():
            step = child.algorithm()
            if step is None:  # its file could not be loaded: the model says so when it is run
                continue
            for name, sources in child.parameterSources().items():
                for source in sources:
                    if source.source() == from_input:
                        self._label(source.parameterName(), step.parameterDefinition(name))
            for output in child.modelOutputs().values():
                for name in (output.name(), "%s:%s" % (child.childId(), output.name())):  # the second up to QGIS 3.22
                    self._label(name, step.parameterDefinition(output.childOutputName()))
        for name, (label, text) in LABELS.get(self.name(), {}).items():
            own = self.parameterDefinition(name)
            if own is not None:  # results had another name up to QGIS 3.22
                own.setDescription(translated(label))
                own.setHelp(translated(text))

    def _label(self, name, example):
        """Give a parameter the label and help of another one."""
        own = self.parameterDefinition(name)
        if own is not None and example is not None:
            own.setDescription(example.description())
            own.setHelp(example.help())

    def createInstance(self):
        return ReadyModel(self.path)

    def processAlgorithm(self, parameters, context, feedback):
        """Run; a result that a later step reads is also made where it is not wanted as a result of the model: QGIS would pass that step nothing."""
        from_child = QgsProcessingModelChildParameterSource.fromChildOutput("", "").source()
        steps = self.childAlgorithms().values()
        read = {(source.outputChildId(), source.outputName()) for step in steps for sources in step.parameterSources().values() for source in sources if source.source() == from_child}
        made = {}
        for step in steps:
            for output in step.modelOutputs().values():
                for name in (output.name(), "%s:%s" % (step.childId(), output.name())):
                    definition = self.parameterDefinition(name)
                    if definition is not None and (step.childId(), output.childOutputName()) in read and not parameters.get(name):
                        # In a file, not in memory, there is room for how a layer was made.
                        made[name] = QgsProcessingUtils.generateTempFilename(output.name() + ".gpkg") if definition.type() == "sink" else definition.generateTemporaryDestination()
        results = super().processAlgorithm({**parameters, **made}, context, feedback)
        return {name: value for name, value in results.items() if name not in made}

    def displayName(self):
        return translated(TITLES[self.name()][0]) if self.name() in TITLES else self.name()

    def group(self):
        return translated(WINGS[self.groupId()])

    def shortDescription(self):
        return translated(TITLES[self.name()][1]) if self.name() in TITLES else super().shortDescription()

    def shortHelpString(self):
        more = translated(QT_TRANSLATE_NOOP("MineEco", "To see or change its steps, open {path} in the model designer.")).format(path=self.path)
        return help_page(self.shortDescription() + "\n" + more, self.parameterDefinitions())

    def helpUrl(self):
        return manual(self.name())


class MineEcoProvider(QgsProcessingProvider):
    """All algorithms and models of MineEco."""

    def id(self):
        return "mineeco"

    def name(self):
        return "MineEco"

    def versionInfo(self):
        return metadata()["version"]

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return os.path.join(ROOT, "resources", "icons", "mineeco.svg")

    def supportedOutputRasterLayerExtensions(self):
        return ["tif"]

    def supportedOutputVectorLayerExtensions(self):
        return [ending[1:] for ending in ENDINGS]

    def loadAlgorithms(self):
        for found in find_algorithms():
            self.addAlgorithm(found())
        if QgsApplication.processingRegistry().providerById(self.id()) is None:
            return  # the first load: the steps of the models can be called only from the second on, see `plugin`
        for name in sorted(os.listdir(MODELS)) if os.path.isdir(MODELS) else ():
            if name.endswith(".model3"):
                model = ReadyModel(os.path.join(MODELS, name))
                if model.complete:
                    self.addAlgorithm(model)
