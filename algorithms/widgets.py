"""Widgets of the dialogs; QGIS imports this module by the name in a parameter's metadata, only when a dialog opens."""
from processing.gui.wrappers import WidgetWrapper
from qgis.gui import QgsCheckableComboBox, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QComboBox


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

    def createWidget(self, labels=()):
        definition = self.parameterDefinition()
        self.multiple = definition.allowMultiple()
        combo = QgsCheckableComboBox() if self.multiple else QComboBox()
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
        return combo

    def setValue(self, value):
        if self.multiple:
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
