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
from .models import LABELS, TITLES
from .vectors import ENDINGS

MODELS = os.path.join(ROOT, "resources", "models")


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
        self.long_names = {}  # name of a result -> what QGIS before 3.28 calls it: ``step:name``; here it has one name in all versions
        for definition in self.destinationParameterDefinitions():
            long_name = definition.name()
            if ":" in long_name:
                own = definition.clone()
                own.setName(long_name.partition(":")[2])
                self.long_names[own.name()] = long_name
                self.removeParameter(long_name)
                self.addParameter(own)
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
                self._label(output.name(), step.parameterDefinition(output.childOutputName()))
        for name, (label, text) in LABELS.get(self.name(), {}).items():
            own = self.parameterDefinition(name)
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
                name = output.name()
                if (step.childId(), output.childOutputName()) in read and not parameters.get(name):
                    definition = self.parameterDefinition(name)
                    # In a file, not in memory, there is room for how a layer was made.
                    made[name] = QgsProcessingUtils.generateTempFilename(name + ".gpkg") if definition.type() == "sink" else definition.generateTemporaryDestination()
        wanted = {self.long_names.get(name, name): value for name, value in {**parameters, **made}.items()}
        results = super().processAlgorithm(wanted, context, feedback)
        names = {long_name: name for name, long_name in self.long_names.items()}
        results = {names.get(name, name): value for name, value in results.items()}
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
