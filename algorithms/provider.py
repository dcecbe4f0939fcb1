"""The provider: finds the algorithms by scanning the wings and ships ready-made models; nothing is listed twice."""
import importlib
import inspect
import os
import pkgutil
import traceback

from qgis.core import Qgis, QgsMessageLog, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .base import ROOT, WINGS, MineEcoAlgorithm, metadata

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

    def loadAlgorithms(self):
        for found in find_algorithms():
            self.addAlgorithm(found())
        for name in sorted(os.listdir(MODELS)) if os.path.isdir(MODELS) else ():
            if name.endswith(".model3"):
                model = QgsProcessingModelAlgorithm()
                # On the first load the children are not registered yet; the plugin refreshes once more.
                if model.fromFile(os.path.join(MODELS, name)):
                    self.addAlgorithm(model)
