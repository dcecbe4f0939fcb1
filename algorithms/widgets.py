"""Widgets of the dialogs; QGIS imports this module by the name in a parameter's metadata, only when a dialog opens."""
from processing.gui.wrappers import DIALOG_BATCH, WidgetWrapper
from qgis.core import NULL
from qgis.gui import QgsCheckableComboBox, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ..core.resilience import ahp
from ..messages import InputProblem

translate = QCoreApplication.translate
SHORTEST = 20  # characters of a label that are shown in a narrow dialog
MARGIN = 48  # pixels of the open list beside its labels: ticks, scroll bar


def shown(label):
    """Return the label of a choice in the user's language."""
    return QCoreApplication.translate("MineEco", label)


class LabelledWidget(WidgetWrapper):
    """Base of the widgets: its label is in the user's language whole, while QGIS translates "[optional]" for its own wrappers only."""

    def createLabel(self):
        label, definition = super().createLabel(), self.parameterDefinition()
        if label is not None and definition.flags() & definition.Flag.FlagOptional:
            label.setText(translate("MineEco", "{label} [optional]").format(label=definition.description()))
        return label


class ChoiceWidget(LabelledWidget):
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
                token = combo.itemData(row)
                if isinstance(token, str) and token in labels:  # the boxes that link to model inputs hold lists
                    combo.setItemText(row, shown(labels[token]))
        return widget

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
        longest = max(combo.fontMetrics().horizontalAdvance(combo.itemText(row)) for row in range(combo.count()))
        combo.view().setMinimumWidth(longest + MARGIN)
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


class PairwiseTable(QWidget):
    """Table of pairwise comparisons: a value typed on one side of the diagonal fills the other; weights and consistency show beside and below.

    `changed` is emitted after every value.
    """

    changed = pyqtSignal()

    def __init__(self):
        super().__init__()
        self.method = ahp.METHODS[0]
        self._names, self._filling = [], False
        self.count = QSpinBox()
        self.count.setRange(2, ahp.MAX_CRITERIA)
        self.count.setValue(3)
        self.count.valueChanged.connect(self._resize)
        clear = QPushButton(translate("MineEco", "Clear"))
        clear.clicked.connect(lambda: self.set_values([]))
        self.table = QTableWidget()
        self.table.horizontalHeader().setMinimumSectionSize(56)
        self.table.itemChanged.connect(self._typed)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = QHBoxLayout()
        top.addWidget(QLabel(translate("MineEco", "Number of criteria")))
        top.addWidget(self.count)
        top.addStretch()
        top.addWidget(clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (top, self.table, self.told):
            (layout.addLayout if part is top else layout.addWidget)(part)
        self._resize()

    def set_names(self, names):
        """Show the names of the criteria, which decide their number; without names it can be chosen."""
        self._names = list(names)
        self.count.setEnabled(not names)
        if len(names) >= 2:
            self.count.setValue(min(len(names), ahp.MAX_CRITERIA))
        self._head()
        self._show()

    def set_method(self, method):
        """Weigh by another method."""
        self.method = method
        self._show()

    def values(self):
        """Return the whole matrix row by row as text, empty below the diagonal; [] where nothing has been compared."""
        size = self.count.value()
        upper = {(row, column): self.table.item(row, column).text().strip() for row in range(size) for column in range(row + 1, size)}
        if not any(upper.values()):
            return []
        return ["1" if row == column else upper.get((row, column), "") for row in range(size) for column in range(size)]

    def set_values(self, values):
        """Fill in a matrix, in either form of `ahp.matrix_of_values`; what is none leaves the table empty."""
        try:
            matrix = ahp.matrix_of_values(values, self._names).matrix if values else None
        except InputProblem:
            matrix = None
        if matrix is not None:
            self.count.setValue(len(matrix))
        self._filling = True
        for row in range(self.count.value()):
            for column in range(self.count.value()):
                if row != column:
                    self.table.item(row, column).setText("" if matrix is None else ratio(matrix[row, column]))
        self._filling = False
        self._show()
        self.changed.emit()

    def _resize(self):
        """Make room for the number of criteria; what has been compared stays."""
        size, before = self.count.value(), self.table.rowCount()
        self._filling = True
        self.table.setRowCount(size)
        self.table.setColumnCount(size + 1)
        for row in range(size):
            for column in range(size + 1):
                if row >= before or column >= min(before, size):
                    item = QTableWidgetItem("1" if row == column else "")
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                    if row == column or column == size:
                        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                        item.setBackground(self.palette().alternateBase())
                    self.table.setItem(row, column, item)
        self._filling = False
        self._head()
        self.table.setFixedHeight(min(30 + 30 * size, 400))
        self._show()
        self.changed.emit()

    def _head(self):
        """Write the names of the criteria above and beside the table."""
        size = self.count.value()
        names = [self._names[place] if place < len(self._names) else "C%d" % (place + 1) for place in range(size)]
        self.table.setVerticalHeaderLabels(names)
        self.table.setHorizontalHeaderLabels([*names, translate("MineEco", "Weight")])

    def _typed(self, item):
        """Fill in the reciprocal of what was typed."""
        row, column = item.row(), item.column()
        if self._filling or row == column or column == self.count.value():
            return
        self._filling = True
        try:
            self.table.item(column, row).setText(ratio(1 / ahp.parse_number(item.text())) if item.text().strip() else "")
        except InputProblem:
            self.table.item(column, row).setText("")
        self._filling = False
        self._show()
        self.changed.emit()

    def _show(self):
        """Show the weights, and how far the comparisons agree with each other."""
        size, values = self.count.value(), self.values()
        weights, sentence, good = [""] * size, "", True
        missing = sum(not self.table.item(row, column).text().strip() for row in range(size) for column in range(row + 1, size))
        if not values:
            sentence = translate("MineEco", "How many times as important is the criterion on the left as the one above: 1 equally, 3 moderately, 5 strongly, 7 very strongly, 9 extremely; 1/3 the other way round.")
        elif missing:
            sentence = translate("MineEco", "{missing} comparisons are missing.").format(missing=missing)
        else:
            try:
                found = ahp.weigh(ahp.matrix_of_values(values, [self.table.verticalHeaderItem(row).text() for row in range(size)]), self.method)
                weights = ["%.4f" % weight for weight in found.weights]
                sentence = translate("MineEco", "Consistency ratio {ratio:.4f}: the comparisons agree.").format(ratio=found.consistency_ratio)
                if found.consistency_ratio > ahp.CONSISTENT:
                    sentence, good = " ".join(warning.format(shown) for warning in found.warnings), False
            except InputProblem as problem:
                sentence, good = problem.message.format(shown), False
        self._filling = True
        for row, weight in enumerate(weights):
            self.table.item(row, size).setText(weight)
        self._filling = False
        self.table.resizeColumnsToContents()
        self.told.setText(sentence)
        self.told.setStyleSheet("" if good else "color: #b3261e;")


class AhpWidget(LabelledWidget):
    """Pairwise comparisons typed into a `PairwiseTable`; the parameters named in the metadata give the names and the method.

    In the modeler QGIS's own widget is used, because it keeps the button that links a value to a model input; a row of the batch
    dialog has a line of text.
    """

    def __new__(cls, param, dialog, row=0, col=0, **kwargs):
        if dialog.__class__.__name__ != "ModelerParametersDialog":
            return super().__new__(cls, param, dialog, row, col)
        widget = QgsGui.processingGuiRegistry().createModelerParameterWidget(dialog.model, dialog.childId, param, dialog.context)
        widget.setDialog(dialog)
        return widget

    def createWidget(self, names="", method=""):
        self.linked = {names: self._name, method: self._weigh}
        if self.dialogType == DIALOG_BATCH:
            line = QLineEdit()
            line.setPlaceholderText("1,2,4,1/2,1,3,1/4,1/3,1")
            line.textChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
            return line
        table = PairwiseTable()
        table.changed.connect(lambda: self.widgetValueHasChanged.emit(self))
        return table

    def postInitialize(self, wrappers):
        """Follow the names and the method that are chosen beside the table."""
        if self.dialogType == DIALOG_BATCH:
            return
        for wrapper in wrappers:
            follow = self.linked.get(wrapper.parameterDefinition().name())
            if follow is not None:
                wrapper.widgetValueHasChanged.connect(lambda changed, follow=follow: follow(changed.parameterValue()))
                follow(wrapper.parameterValue())

    def _name(self, text):
        self.widget.set_names(ahp.split_names(text) if isinstance(text, str) else [])

    def _weigh(self, method):
        self.widget.set_method(method if method in ahp.METHODS else ahp.METHODS[0])

    def setValue(self, value):
        if self.dialogType == DIALOG_BATCH:
            self.widget.setText(value if isinstance(value, str) else ",".join(map(str, value or [])))
        else:
            self.widget.set_values(value)

    def value(self):
        return self.widget.text().strip() or None if self.dialogType == DIALOG_BATCH else self.widget.values() or None


def ratio(number):
    """Return a comparison as one would type it: 3, 1/3 or 0.4."""
    for value, text in ((number, "%d"), (1 / number, "1/%d")):
        if abs(value - round(value)) < 1e-6 * value:
            return text % round(value)
    return "%.6g" % number
