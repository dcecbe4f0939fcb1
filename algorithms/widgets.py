"""Widgets of the dialogs; QGIS imports this module by the name in a parameter's metadata, only when a dialog opens."""
from processing.gui.wrappers import WidgetWrapper
from qgis.core import NULL
from qgis.gui import QgsCheckableComboBox, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QComboBox

SHORTEST = 20  # characters of a label that are shown in a narrow dialog
MARGIN = 24  # pixels of the open list beside its labels: scroll bar, ticks


def shown(label):
    """Return the label of a choice in the user's language."""
    return QCoreApplication.translate("MineEco", label)


class ChoiceWidget(WidgetWrapper):
    """Combo box that shows translated labels and holds tokens.

    In the modeler QGIS's own widget is used, because it keeps the button that links a value to a model input; only its
    texts are replaced.
    """

    def __new__(cls, param, dialog, row=0, col=0, **kwargs):
        if dialog.__class__.__name__ != "ModelerParametersDialog":
            return super().__new__(cls, param, dialog, row, col)
        widget = QgsGui.processingGuiRegistry().createModelerParameterWidget(dialog.model, dialog.childId, param, dialog.context)
        widget.setDialog(dialog)
        labels = dict(kwargs["labels"])
        for combo in widget.findChildren(QComboBox):
            for row in range(combo.count()):
                if combo.itemData(row) in labels:
                    combo.setItemText(row, shown(labels[combo.itemData(row)]))
        return widget

    def tr(self, text):
        """QGIS's own translation of what its wrappers say ("[optional]"), which hangs on the name of the class."""
        return QCoreApplication.translate("WidgetWrapper", text)

    def createWidget(self, labels=()):
        definition = self.parameterDefinition()
        self.multiple = definition.allowMultiple()
        combo = QgsCheckableComboBox() if self.multiple else QComboBox()
        # Long labels must not make the dialog wider than the screen gives; the open list shows them whole.
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(SHORTEST)
        if self.multiple:
            for token, label in labels:
                combo.addItemWithCheckState(shown(label), Qt.CheckState.Unchecked, token)
            combo.checkedItemsChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        else:
            if definition.flags() & definition.Flag.FlagOptional:
                combo.addItem(QCoreApplication.translate("MineEco", "[Not set]"), None)
            for token, label in labels:
                combo.addItem(shown(label), token)
            combo.currentIndexChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0) + MARGIN)
        return combo

    def setValue(self, value):
        if self.multiple:
            if value is None or value == NULL:  # left out is not the same as nothing ticked
                value = self.parameterDefinition().defaultValue()
            tokens = value.split(",") if isinstance(value, str) else list(value or [])
            for row in range(self.widget.count()):
                checked = self.widget.itemData(row) in tokens
                self.widget.setItemCheckState(row, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        else:
            row = self.widget.findData(value)
            if row >= 0:
                self.widget.setCurrentIndex(row)

    def value(self):
        if self.multiple:
            return [self.widget.itemData(row) for row in range(self.widget.count()) if self.widget.itemCheckState(row) == Qt.CheckState.Checked]
        return self.widget.currentData()
