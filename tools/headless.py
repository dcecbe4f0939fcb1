"""QGIS without a screen, with MineEco loaded from this checkout."""
import contextlib
import io
import os
import sys

KEPT = []  # the plugin, with its provider and translator, lives as long as the program
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def start(language="en", prepare=None):
    """Start QGIS in a language (``en``, ``zh_CN``) and return the Processing registry with MineEco in it.

    `prepare` is called before Processing is imported: Processing keeps the `iface` that it finds then.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("LANGUAGE", None)
    os.environ["LC_ALL"] = "C.UTF-8" if language == "en" else language + ".UTF-8"
    for folder in ("/usr/share/qgis/python/plugins", os.path.join(ROOT, ".build", "python"), os.path.join(ROOT, ".links")):
        sys.path.insert(0, folder)
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QTranslator
    from qgis.testing import start_app

    with contextlib.redirect_stdout(io.StringIO()):  # it prints all its settings
        start_app()
    if language != "en":  # the texts of QGIS itself
        translator = QTranslator(QgsApplication.instance())
        translator.load(os.path.join(QgsApplication.i18nPath(), "qgis_%s.qm" % {"zh_CN": "zh-Hans"}.get(language, language)))
        QgsApplication.installTranslator(translator)
    if prepare is not None:
        prepare()
    from processing.core.Processing import Processing

    Processing.initialize()
    from mineeco.plugin import MineEcoPlugin

    KEPT.append(MineEcoPlugin(None))
    KEPT[-1].initProcessing()
    return QgsApplication.processingRegistry()
