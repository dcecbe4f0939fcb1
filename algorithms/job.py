"""One run of an algorithm: its parameters as plain values, its files, its messages, its provenance."""
import os

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsSettings,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..gis import raster

from ..gis.raster import Target, load_provenance
from ..gis.tables import write_table
from ..messages import QT_TRANSLATE_NOOP, InputProblem, Message
from . import inputs

translate = QCoreApplication.translate


def translated(text):
    """Return a marked sentence or label in the user's language."""
    return translate("MineEco", text)


class Job:
    """What `run_steps` of an algorithm works with.

    Every value that is asked for is written down, so that the provenance holds what was really used.

    Parameters
    ----------
    algorithm : MineEcoAlgorithm
    parameters : dict
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
    outputs : Outputs
    """

    def __init__(self, algorithm, parameters, context, feedback, outputs):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.outputs = outputs
        self.results = {}
        self.used = {}
        self.warnings = []
        self.mask = None
        self.grid = None
        self._inside_model = feedback.metaObject().className() == "QgsProcessingMultiStepFeedback"  # what models hand to their children
        self._plain = feedback
        self.feedback = feedback

    # ------------------------------------------------------------------------------------------------------- messages
    def info(self, text, **values):
        """Tell a marked sentence in the log."""
        self._plain.pushInfo(Message(text, values).format(translated))

    def warn(self, message, values=None):
        """Tell a warning (`Message`, or a marked sentence and its values) in the log; pages show it again."""
        message = message if isinstance(message, Message) else Message(message, values)
        self.warnings.append(message)
        self._plain.pushWarning(message.format(translated))

    def steps(self, count):
        """Say how many passes the run has; progress is shared out among them."""
        self._count = count
        self.feedback = QgsProcessingMultiStepFeedback(count, self._plain)
        self._step = -1

    def step(self, text, **values):
        """Begin the next pass and tell its name."""
        self._step += 1
        self.feedback.setCurrentStep(min(self._step, self._count - 1))
        self._plain.setProgressText(Message(text, values).format(translated))

    # --------------------------------------------------------------------------------------------------------- values
    def given(self, name):
        """Whether the user gave a value (models hand over None for what was left out)."""
        value = self.parameters.get(name)
        return value is not None and value != "" and value != []

    def _note(self, name, value):
        self.used[name] = value
        return value

    def number(self, name):
        """Return a number parameter as int or float, None where it is optional and left out."""
        definition = self.algorithm.parameterDefinition(name)
        if not self.given(name) and definition.defaultValue() is None:
            return self._note(name, None)
        if definition.dataType() == QgsProcessingParameterNumber.Type.Integer:
            return self._note(name, self.algorithm.parameterAsInt(self.parameters, name, self.context))
        return self._note(name, self.algorithm.parameterAsDouble(self.parameters, name, self.context))

    def text(self, name):
        """Return a text parameter, '' where it is left out."""
        return self._note(name, self.algorithm.parameterAsString(self.parameters, name, self.context).strip())

    def flag(self, name):
        """Return a yes/no parameter."""
        return self._note(name, self.algorithm.parameterAsBool(self.parameters, name, self.context))

    def choice(self, name):
        """Return the token of a choice, '' where it is optional and left out."""
        if not self.given(name) and self.algorithm.parameterDefinition(name).defaultValue() is None:
            return self._note(name, "")
        return self._note(name, self.algorithm.parameterAsEnumString(self.parameters, name, self.context))

    def choices(self, name):
        """Return the tokens of a multiple choice: an explicit empty list means none, a value left out means the default."""
        value = self.parameters.get(name)
        if isinstance(value, (list, tuple)) and not value:
            return self._note(name, [])
        return self._note(name, list(self.algorithm.parameterAsEnumStrings(self.parameters, name, self.context)))

    def numbers(self, name):
        """Return a text such as ``0.2,0.4`` as a list of floats."""
        text = self.text(name)
        try:
            return [float(part) for part in text.replace(";", ",").split(",") if part.strip()]
        except ValueError:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name} is {value}, not a list of numbers: write them as in 0.2,0.4,0.6."), name=name, value=text
            ) from None

    def file(self, name, folder=False):
        """Return the path of a file (or folder) parameter that exists, '' where it is left out."""
        path = self.algorithm.parameterAsFile(self.parameters, name, self.context)
        if not path:
            return self._note(name, "")
        path = os.path.abspath(path)
        if not (os.path.isdir if folder else os.path.exists)(path):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: there is no {path}. Check the name."), name=name, path=path)
        self._note(name, os.path.basename(path.rstrip(os.sep)))
        return path

    # ---------------------------------------------------------------------------------------------------------- grids
    def raster_layer(self, name):
        """Return the QGIS layer of a raster parameter, None where it is left out."""
        if not self.given(name):
            return None
        layer = self.algorithm.parameterAsRasterLayer(self.parameters, name, self.context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(self.algorithm.invalidRasterError(self.parameters, name))
        return layer

    def use_grid(self, *names):
        """Fix the grid: that of the first raster named (parameter names or QGIS layers), changed by REFERENCE, CELL_SIZE and EXTENT, in this order."""
        found = (self.raster_layer(name) if isinstance(name, str) else name for name in ("REFERENCE", *names))
        layer = next(layer for layer in found if layer is not None)
        grid = inputs.grid_of(layer)
        size = self.number("CELL_SIZE")
        if size:
            grid = inputs.resized(grid, size)
        if self.given("EXTENT"):
            grid = inputs.clipped(grid, self.algorithm.parameterAsExtent(self.parameters, "EXTENT", self.context, layer.crs()))
        self._note("EXTENT", [round(value, 6) for value in grid.bounds()])
        self._note("CELL_SIZE", [grid.transform[1], -grid.transform[5]])
        self.resampling = self.choice("RESAMPLING")
        self.grid = grid
        self.info(QT_TRANSLATE_NOOP("MineEco", "Grid: {grid}"), grid=grid.describe())
        source = self.algorithm.parameterAsSource(self.parameters, "AOI", self.context) if self.given("AOI") else None
        if self.given("AOI") and source is None:
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, "AOI"))
        if source is not None:
            self.mask = inputs.shapes(self.features("AOI", source), grid, "AOI")
        self._note("AOI", source.sourceName() if source is not None else None)
        return grid

    def features(self, name, source=None):
        """Return the features of a vector parameter in the grid's CRS, see `inputs.features`."""
        source = source or self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
        return inputs.features(source, self.grid, self.context, name, self.warn)

    def raster(self, name, categorical=False):
        """Return a raster parameter's band as a `Layer` to be read on the grid, None where it is left out."""
        layer = self.raster_layer(name)
        if layer is None:
            return self._note(name, None)
        return self.band(layer, self.number(name + "_BAND"), name, categorical)

    def band(self, layer, band, name, categorical=False):
        """Return a band of a QGIS raster layer as a `Layer`; tells how it is brought to the grid."""
        result = inputs.raster_band(layer, band, name, categorical, self.resampling)
        self._note(name, self._source(layer, band))
        how = result.method(raster.open_raster(result.path, result.options), self.grid)
        share = inputs.shared_area(layer, self.grid, self.context)
        if share == 0:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name} ({layer}) does not overlap the grid of this run: choose rasters of the same place, or another REFERENCE."),
                name=name, layer=layer.name(),
            )
        if how:
            self.info(
                QT_TRANSLATE_NOOP("MineEco", "{name}: brought from {source} to the grid by {method}; it covers {share:.1f} % of it."),
                name=name, source=inputs.grid_of(layer).describe(), method=how, share=100 * share,
            )
        elif share < 0.9999:
            self.info(QT_TRANSLATE_NOOP("MineEco", "{name}: same cells as the grid; it covers {share:.1f} % of it."), name=name, share=100 * share)
        return result

    def _source(self, layer, band):
        """What the provenance says of an input raster."""
        path = layer.source().partition("|")[0]
        source = {"file": os.path.basename(path), "name": layer.name(), "band": band}
        earlier = load_provenance(path)
        if earlier:
            source["provenance"] = earlier
        return source

    # -------------------------------------------------------------------------------------------------------- running
    def fold(self, function, layers):
        """Run a function on every block of the grid inside the area of interest and join the results with ``+``."""
        return raster.fold(function, layers, self.grid, self.feedback, mask=self.mask)

    def write(self, targets, function, layers, halo=0):
        """Run a function on every block and write its results; ``None`` among the targets is skipped with its result."""
        wanted = [number for number, target in enumerate(targets) if target is not None]
        if not wanted:
            return

        def chosen(*blocks):
            arrays = function(*blocks)
            return [arrays[number] for number in wanted]

        compression = QgsSettings().value("MineEco/compression", "deflate")
        raster.write(
            [targets[number] for number in wanted], chosen, layers, self.grid, self.feedback, halo, mask=self.mask,
            compression=compression if compression in raster.COMPRESSION else "deflate",
        )

    # ---------------------------------------------------------------------------------------------------------- files
    def destination(self, name):
        """Return the unfinished file to write for a destination, '' where it is not wanted; its result is noted."""
        path = self.algorithm.wanted(self.parameters, name, self.context)
        if not path:
            return ""
        part = self.outputs.begin(path)
        self.results[name] = part
        return part

    def target(self, name, names, dtype="float32", nodata=None, classes=()):
        """Return the `Target` of a raster destination, None where it is not wanted.

        Parameters
        ----------
        names : sequence of str
            Band descriptions.
        classes : sequence of (code, marked label, colour)
            Legend; the labels are translated here.
        """
        path = self.destination(name)
        if not path:
            return None
        legend = [(code, translated(label), colour) for code, label, colour in classes]
        return Target(path, tuple(names), dtype, nodata, legend, self.provenance())

    def table(self, name, columns, rows):
        """Write a table destination where it is wanted, and offer it for loading as a layer."""
        path = self.destination(name)
        if not path:
            return
        write_table(path, columns, rows)
        raster.save_provenance(path, self.provenance())
        if not self._inside_model and self.context.project() is not None:
            label = self.algorithm.parameterDefinition(name).description()
            details = QgsProcessingContext.LayerDetails(label, self.context.project(), name, QgsProcessingUtils.LayerHint.Vector)
            self.context.addLayerToLoadOnCompletion(self.outputs.final(path), details)

    def page(self, name, page):
        """Write a page destination where it is wanted; `page` is a callable that builds it."""
        path = self.destination(name)
        if path:
            from ..report.page import write

            write(page(), path)

    def result(self, name, value):
        """Give a number output; one that is not a number is left out with a warning."""
        if value is None or value != value:
            self.warn(QT_TRANSLATE_NOOP("MineEco", "{name} cannot be computed from these data and is left out."), {"name": name})
        else:
            self.results[name] = value

    def provenance(self):
        """What made the files of this run: algorithm, version, reference and the resolved value of every parameter."""
        values = {}
        for definition in self.algorithm.parameterDefinitions():
            name = definition.name()
            if definition.isDestination():
                continue
            if name in self.used:
                values[name] = self.used[name]
            elif isinstance(definition, QgsProcessingParameterEnum) and definition.allowMultiple():
                values[name] = self.choices(name)
            else:
                value = self.parameters.get(name)
                value = definition.defaultValue() if value is None else value
                values[name] = value if isinstance(value, (str, int, float, bool, list, type(None))) else str(value)
        return {
            "algorithm": self.algorithm.provenance_id(), "version": self.algorithm.version(), "qgis": Qgis.version(),
            "reference": self.algorithm.REFERENCE, "parameters": values,
        }


def destination_path(algorithm, parameters, name, context):
    """Return the file that is wanted for a destination, '' where none is.

    The batch dialog hands over an output definition without a sink, which counts as true in Python.
    """
    value = parameters.get(name)
    if isinstance(value, QgsProcessingOutputLayerDefinition) and not value.sink.staticValue() and not value.sink.expressionString():
        return ""
    definition = algorithm.parameterDefinition(name)
    if isinstance(definition, QgsProcessingParameterFileDestination):
        return algorithm.parameterAsFileOutput(parameters, name, context) or ""
    return algorithm.parameterAsOutputLayer(parameters, name, context) or ""



