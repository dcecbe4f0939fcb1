"""Takes the pictures in docs/pictures without a screen.

usage: screenshots.py [--only NAME ...]    NAME is a picture without .png, such as toolbox, dialog_rsei, dialog_rsei_zh
The map and the page show what `make demo` wrote. The Chinese dialog is taken in a process of its own, because the
language of QGIS is chosen when it starts.
"""
import functools
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time

import headless

PICTURES = os.path.join(headless.ROOT, "docs", "pictures")
RESULTS = os.path.join(headless.ROOT, "demo", "results")
CHINESE = ("rsei",)
SHOWN_MODEL = "rseifromlandsat"
FONT = "DejaVu Sans"
COLOURS = 256


class Desktop:
    """QGIS with as much of a window as dialogs, modeler and toolbox ask for."""

    def __init__(self, language):
        os.environ["QT_FONT_DPI"] = "96"
        self.language = language
        self.registry = headless.start(language, self.prepare)
        self.provider = self.registry.providerById("mineeco")
        self.wait()  # or the news of another language arrives when the first dialog is open, and resets its buttons

    def prepare(self):
        """Make the stand-in for the window of QGIS."""
        import qgis.utils
        from qgis.core import QgsApplication
        from qgis.gui import QgsBrowserGuiModel, QgsMessageBar
        from qgis.PyQt.QtCore import QSize
        from qgis.PyQt.QtGui import QFont
        from qgis.testing.mocked import get_iface

        self.application = QgsApplication.instance()
        self.application.setStyle("fusion")
        self.application.setFont(QFont(FONT if self.language == "en" else "WenQuanYi Zen Hei", 9))
        iface = get_iface()
        self.kept = [QgsBrowserGuiModel(), QgsMessageBar()]
        iface.browserModel.return_value, iface.messageBar.return_value = self.kept
        iface.iconSize.return_value = QSize(24, 24)
        iface.activeLayer.return_value = None
        qgis.utils.iface = iface

    def wait(self, seconds=0.4):
        """Let Qt work."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.application.processEvents()
            time.sleep(0.01)

    def grab(self, widget, name, size):
        """Show a widget in a size and save its picture."""
        widget.resize(*size)
        widget.show()
        self.wait()
        save(widget.grab().toImage(), name)
        widget.hide()

    def toolbox(self):
        """The toolbox with the algorithms of MineEco."""
        from qgis.gui import QgsProcessingToolboxProxyModel, QgsProcessingToolboxTreeView
        from qgis.PyQt.QtCore import QModelIndex

        tree = QgsProcessingToolboxTreeView(None, self.registry)
        model = QgsProcessingToolboxProxyModel(tree, self.registry)
        tree.setToolboxProxyModel(model)
        tree.setHeaderHidden(True)
        for row in range(model.rowCount()):
            tree.setRowHidden(row, QModelIndex(), model.index(row, 0).data() != "MineEco")
        tree.expandAll()
        tree.clearSelection()
        tree.setCurrentIndex(QModelIndex())
        rows = 1 + len(self.provider.algorithms()) + len({algorithm.groupId() for algorithm in self.provider.algorithms()})
        self.grab(tree, "toolbox", (420, 19 * rows + 8))

    def dialog(self, algorithm, name):
        """The dialog of an algorithm."""
        import processing

        dialog = processing.createAlgorithmDialog(algorithm.id(), {})
        self.grab(dialog, name, (1000, 640))

    def modeler(self, algorithm, name):
        """The modeler with a model."""
        from processing.modeler.ModelerDialog import ModelerDialog
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtWidgets import QGraphicsView

        window = ModelerDialog.create()
        window.loadModel(os.path.join(headless.ROOT, "resources", "models", algorithm.name() + ".model3"))
        window.resize(1200, 480)
        window.show()
        self.wait()
        view = window.findChild(QGraphicsView)
        view.fitInView(view.scene().itemsBoundingRect(), Qt.AspectRatioMode.KeepAspectRatio)
        self.grab(window, name, (1200, 480))

    def map(self):
        """The scene of the demo in natural colours, and the RSEI that was made of it."""
        from mineeco.algorithms.styling import apply_style
        from osgeo import gdal
        from qgis.core import (
            QgsLayoutExporter,
            QgsLayoutItemLabel,
            QgsLayoutItemLegend,
            QgsLayoutItemMap,
            QgsLayoutItemScaleBar,
            QgsLayoutPoint,
            QgsLayoutSize,
            QgsLegendRenderer,
            QgsLegendStyle,
            QgsMapLayerLegendUtils,
            QgsPrintLayout,
            QgsProject,
            QgsRasterLayer,
            QgsTextFormat,
            QgsUnitTypes,
        )
        from qgis.PyQt.QtGui import QColor, QFont

        millimetres = QgsUnitTypes.LayoutUnit.LayoutMillimeters
        scene = "/vsimem/scene.tif"
        bands = [glob.glob(os.path.join(headless.ROOT, "demo", "sample", "scenes", "*_20190731_*", "*_SR_B%d.TIF" % band))[0] for band in (4, 3, 2)]
        together = gdal.BuildVRT("", bands, separate=True)
        gdal.Translate(scene, together, outputType=gdal.GDT_Byte, scaleParams=[[7300, 13500, 1, 255]] * 3, exponents=[0.7] * 3)  # reflectance 0 to 0.17
        rsei = QgsRasterLayer(os.path.join(RESULTS, "rsei.tif"), "RSEI")
        apply_style(rsei, os.path.join(headless.ROOT, "resources", "styles", "rsei.qml"))
        project = QgsProject()
        layers = [QgsRasterLayer(scene, "scene"), rsei]
        project.addMapLayers(layers)
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        layout.pageCollection().page(0).setPageSize(QgsLayoutSize(232, 110, millimetres))

        def text_format(points, bold=False):
            font = QFont(FONT)
            font.setBold(bold)
            text = QgsTextFormat()
            text.setFont(font)
            text.setSize(points)
            return text

        def place(item, x, y, width=None, height=None):
            layout.addLayoutItem(item)
            item.attemptMove(QgsLayoutPoint(x, y, millimetres))
            if width:
                item.attemptResize(QgsLayoutSize(width, height, millimetres))

        titles = ("Landsat 8 product of the teaching mine", "RSEI: ecological state of the land")
        for number, (layer, title) in enumerate(zip(layers, titles)):
            left = 2 + 104 * number
            label = QgsLayoutItemLabel(layout)
            label.setText(title)
            label.setTextFormat(text_format(10, True))
            place(label, left, 2, 100, 6)
            picture = QgsLayoutItemMap(layout)
            picture.setBackgroundColor(QColor("#e4e4df"))
            picture.setFrameEnabled(True)
            place(picture, left, 8, 100, 100)
            picture.setLayers([layer])
            picture.setCrs(layer.crs())
            picture.zoomToExtent(layer.extent())
        legend = QgsLayoutItemLegend(layout)
        legend.setLinkedMap(picture)
        legend.setAutoUpdateModel(False)
        root = legend.model().rootGroup()
        root.removeLayer(layers[0])
        node = root.findLayer(rsei)
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, [1])  # without the name of the band
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        legend.model().refreshLayerLegend(node)
        place(legend, 207, 6)
        bar = QgsLayoutItemScaleBar(layout)
        bar.applyDefaultSettings()
        bar.setStyle("Single Box")
        bar.setLinkedMap(picture)
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
        bar.setUnitLabel("km")
        bar.setUnitsPerSegment(1)
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setHeight(1.2)
        bar.setTextFormat(text_format(8))
        place(bar, 207, 98)
        save(QgsLayoutExporter(layout).renderPageToImage(0, dpi=90), "rsei_map")
        self.kept += [project, layout]


def save(image, name):
    """Save a picture and tell its size."""
    from PIL import Image

    path = os.path.join(PICTURES, name + ".png")
    if not image.save(path, "PNG"):
        sys.exit("%s cannot be written" % path)
    with Image.open(path) as full:
        small = full.convert("RGB").quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)  # a third of the size
    small.save(path, optimize=True)
    size = os.path.getsize(path) / 1024
    print("%s  %d x %d, %.0f kB" % (os.path.relpath(path, headless.ROOT), image.width(), image.height(), size), flush=True)


def page():
    """The report page of the demo in a browser, if there is one."""
    from qgis.PyQt.QtGui import QImage

    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        print("rsei_page is left out: there is no chromium to show the page in.")
        return
    with tempfile.TemporaryDirectory() as folder:
        shot = os.path.join(folder, "page.png")
        subprocess.run(
            [
                browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=900,1130", "--user-data-dir=" + folder,
                "--screenshot=" + shot, "file://" + os.path.join(RESULTS, "rsei.html"),
            ],
            capture_output=True, check=True, timeout=120,
        )
        save(QImage(shot), "rsei_page")


def pictures(desktop, language):
    """Return {name: function that takes it} of the pictures in a language."""
    wanted = {}
    if language == "en":
        wanted = {"toolbox": desktop.toolbox, "rsei_map": desktop.map, "rsei_page": page}
    for algorithm in desktop.provider.algorithms():
        if language == "en":
            name = "dialog_" + algorithm.name()
            wanted[name] = functools.partial(desktop.dialog, algorithm, name)
            if algorithm.name() == SHOWN_MODEL:
                wanted["modeler"] = functools.partial(desktop.modeler, algorithm, "modeler")
        elif algorithm.name() in CHINESE:
            name = "dialog_%s_zh" % algorithm.name()
            wanted[name] = functools.partial(desktop.dialog, algorithm, name)
    return wanted


def main(language, only):
    os.makedirs(PICTURES, exist_ok=True)
    for name, take in pictures(Desktop(language), language).items():
        if not only or name in only:
            take()


if __name__ == "__main__":
    arguments = sys.argv[1:]
    tongue = "zh_CN" if "--chinese" in arguments else "en"
    names = arguments[arguments.index("--only") + 1:] if "--only" in arguments else []
    if tongue == "en":
        subprocess.run([sys.executable, __file__, "--chinese", *(["--only", *names] if names else [])], check=True)
    main(tongue, names)
    sys.stdout.flush()
    os._exit(0)  # QGIS objects that are still alive would crash its ordinary end
