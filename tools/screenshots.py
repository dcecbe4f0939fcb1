"""Takes the pictures in docs/pictures without a screen.

usage: screenshots.py [--only NAME ...]    NAME is a picture without .png, such as toolbox, dialog_rsei, dialog_rsei_zh
The map and the page show what `make demo` wrote. The Chinese dialog is taken in a process of its own, because the
language of QGIS is chosen when it starts.
"""
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
FONT = "DejaVu Sans"


class Desktop:
    """QGIS with as much of a window as dialogs, modeler and toolbox ask for."""

    def __init__(self, language):
        os.environ["QT_FONT_DPI"] = "96"
        self.language = language
        self.registry = headless.start(language, self.prepare)
        self.provider = self.registry.providerById("mineeco")

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

        window = ModelerDialog.create()
        window.loadModel(os.path.join(headless.ROOT, "resources", "models", algorithm.name() + ".model3"))
        window.resize(1200, 760)
        window.show()
        self.wait()
        window.zoomFull() if hasattr(window, "zoomFull") else window.view().fitInView(window.view().sceneRect())
        self.grab(window, name, (1200, 760))

    def map(self):
        """The map of RSEI that the demo wrote, in its style, with legend and scale."""
        from mineeco.algorithms.styling import apply_style
        from qgis.core import (
            QgsLayoutExporter,
            QgsLayoutItemLabel,
            QgsLayoutItemLegend,
            QgsLayoutItemMap,
            QgsLayoutItemScaleBar,
            QgsLayoutPoint,
            QgsLayoutSize,
            QgsPrintLayout,
            QgsProject,
            QgsRasterLayer,
            QgsTextFormat,
            QgsUnitTypes,
        )
        from qgis.PyQt.QtCore import QRectF
        from qgis.PyQt.QtGui import QFont

        millimetres = QgsUnitTypes.LayoutUnit.LayoutMillimeters

        def text_format(points, bold=False):
            font = QFont(FONT)
            font.setBold(bold)
            text = QgsTextFormat()
            text.setFont(font)
            text.setSize(points)
            return text

        project = QgsProject()
        layers = []
        for stem, title, style in (("rsei", "RSEI", "rsei"), ("classes", "Classes", "rsei_classes")):
            layer = QgsRasterLayer(os.path.join(RESULTS, stem + ".tif"), title)
            apply_style(layer, os.path.join(headless.ROOT, "resources", "styles", style + ".qml"))
            project.addMapLayer(layer)
            layers.append(layer)
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        layout.pageCollection().page(0).setPageSize(QgsLayoutSize(254, 116, millimetres))

        def place(item, x, y, width=None, height=None):
            layout.addLayoutItem(item)
            item.attemptMove(QgsLayoutPoint(x, y, millimetres))
            if width:
                item.attemptResize(QgsLayoutSize(width, height, millimetres))

        for number, layer in enumerate(layers):
            left = 2 + 126 * number
            label = QgsLayoutItemLabel(layout)
            label.setText(("RSEI, 0 (worst) to 1 (best)", "RSEI in ten classes")[number])
            label.setTextFormat(text_format(11, True))
            place(label, left, 2, 120, 6)
            picture = QgsLayoutItemMap(layout)
            picture.setRect(QRectF(0, 0, 98, 98))
            place(picture, left, 9, 98, 98)
            picture.setLayers([layer])
            picture.setCrs(layer.crs())
            picture.zoomToExtent(layer.extent())
            picture.setFrameEnabled(True)
            legend = QgsLayoutItemLegend(layout)
            legend.setLinkedMap(picture)
            legend.setAutoUpdateModel(False)
            root = legend.model().rootGroup()
            for other in layers:
                if other is not layer:
                    root.removeLayer(other)
            place(legend, left + 99, 8)
            if number == 0:
                bar = QgsLayoutItemScaleBar(layout)
                bar.setStyle("Line Ticks Up")
                bar.setLinkedMap(picture)
                bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
                bar.setUnitsPerSegment(2)
                bar.setNumberOfSegments(2)
                bar.setNumberOfSegmentsLeft(0)
                bar.setUnitLabel("km")
                bar.setTextFormat(text_format(8))
                place(bar, left, 107)
        exporter = QgsLayoutExporter(layout)
        save(exporter.renderPageToImage(0, dpi=100), "rsei_map")
        self.kept += [project, layout]


def save(image, name):
    """Save a picture and tell its size."""
    path = os.path.join(PICTURES, name + ".png")
    if not image.save(path, "PNG", 0):  # 0: smallest file
        sys.exit("%s cannot be written" % path)
    print("%s  %d x %d, %.0f kB" % (os.path.relpath(path, headless.ROOT), image.width(), image.height(), os.path.getsize(path) / 1024), flush=True)


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
                browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1100,1500", "--user-data-dir=" + folder,
                "--screenshot=" + shot, "file://" + os.path.join(RESULTS, "rsei.html"),
            ],
            capture_output=True, check=True, timeout=120,
        )
        save(QImage(shot), "rsei_page")


def pictures(desktop, language):
    """Return {name: function that takes it} of the pictures in a language."""
    from qgis.core import QgsProcessingModelAlgorithm

    wanted = {}
    if language == "en":
        wanted = {"toolbox": desktop.toolbox, "rsei_map": desktop.map, "rsei_page": page}
    for algorithm in desktop.provider.algorithms():
        if language == "en":
            wanted["dialog_" + algorithm.name()] = lambda algorithm=algorithm: desktop.dialog(algorithm, "dialog_" + algorithm.name())
            if isinstance(algorithm, QgsProcessingModelAlgorithm):
                wanted["model_" + algorithm.name()] = lambda algorithm=algorithm: desktop.modeler(algorithm, "model_" + algorithm.name())
        elif algorithm.name() in CHINESE:
            wanted["dialog_%s_zh" % algorithm.name()] = lambda algorithm=algorithm: desktop.dialog(algorithm, "dialog_%s_zh" % algorithm.name())
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
