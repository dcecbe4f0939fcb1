"""The plugin: registers the provider and the translation."""
import os
import sys

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

ROOT = os.path.dirname(os.path.abspath(__file__))


def user_locale():
    """Return the locale that QGIS shows itself in, such as ``zh_CN``."""
    settings = QgsSettings()
    if settings.value("locale/overrideFlag", False, type=bool):
        return settings.value("locale/userLocale", "en", type=str)
    return QLocale.system().name()


class MineEcoPlugin:
    """What QGIS holds of MineEco; `iface` is None in qgis_process."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.translator = None
        file = os.path.join(ROOT, "i18n", "mineeco_%s.qm" % user_locale()[:2])
        if os.path.exists(file):
            self.translator = QTranslator()  # kept: Qt holds no reference of its own
            self.translator.load(file)
            QCoreApplication.installTranslator(self.translator)

    def initProcessing(self):
        """Register the provider; called by qgis_process and by the desktop."""
        from .algorithms.provider import MineEcoProvider

        self.provider = MineEcoProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        # The models call algorithms of this same provider, which exist only after the first load.
        self.provider.refreshAlgorithms()

    def initGui(self):
        """Called by the desktop."""
        self.initProcessing()

    def unload(self):
        """Leave nothing behind when the plugin is switched off."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
        # QGIS forgets only modules that came in by an import statement; an algorithm that stayed would hold classes of the old
        # base when the plugin is switched on again or updated.
        for name in [name for name in sys.modules if name.startswith(__package__ + ".")]:
            del sys.modules[name]
