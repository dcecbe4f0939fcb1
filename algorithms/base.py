"""The one base class of every algorithm: naming, help, icons, shared parameters, checks, files, errors, styles."""
import configparser
import functools
import importlib.util
import os
import re

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProviderRegistry,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..gis.outputs import Outputs, partial_name
from ..gis.raster import Cancelled
from ..messages import QT_TRANSLATE_NOOP, FileProblem, InputProblem, Message
from . import vectors
from .choices import Resampling, pairs
from .job import Job, destination_path, is_file, is_in_model, translated

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
DOUBLE = QgsProcessingParameterNumber.Type.Double
INTEGER = QgsProcessingParameterNumber.Type.Integer
translate = QCoreApplication.translate

WINGS = {
    "imagery": QT_TRANSLATE_NOOP("MineEco", "Imagery"),
    "quality": QT_TRANSLATE_NOOP("MineEco", "Ecological quality"),
    "erosion": QT_TRANSLATE_NOOP("MineEco", "Soil erosion"),
    "pattern": QT_TRANSLATE_NOOP("MineEco", "Ecological security pattern"),
    "resilience": QT_TRANSLATE_NOOP("MineEco", "Resilience evaluation"),
    "restoration": QT_TRANSLATE_NOOP("MineEco", "Mine restoration"),
    "influence": QT_TRANSLATE_NOOP("MineEco", "Mining influence"),
    "report": QT_TRANSLATE_NOOP("MineEco", "Report"),
}
UNLIMITED = 1e9  # limits beyond it are QGIS's own for numbers without any
RASTERS = (".tif", ".tiff")
PAGE_NEEDS = ("matplotlib", "jinja2")  # asked for only where a page is wanted
# Python package -> what pip and most package managers call it.
PACKAGES = {"sklearn": "scikit-learn", "skimage": "scikit-image"}


@functools.lru_cache(1)
def metadata():
    """Return the section [general] of metadata.txt, the one place of version and addresses."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(os.path.join(ROOT, "metadata.txt"), encoding="utf-8")
    return dict(parser["general"])


def manual(name):
    """Address of the manual's page of an algorithm or model."""
    return "%s/blob/main/docs/%s.md" % (metadata()["repository"], name)


def help_page(summary, definitions, reference=""):
    """Return the text beside a dialog: the summary and the help of every parameter, which QGIS itself shows only as tooltips."""
    parts = ["<p>%s</p>" % paragraph for paragraph in summary.split("\n")]
    inputs = [definition for definition in definitions if not definition.isDestination()]
    for title, chosen in (
        ("", [definition for definition in inputs if not definition.flags() & ADVANCED]),
        (translate("MineEco", "Results"), [definition for definition in definitions if definition.isDestination()]),
        (translate("MineEco", "Advanced parameters"), [definition for definition in inputs if definition.flags() & ADVANCED]),
    ):
        labels = {}
        for definition in chosen:
            labels.setdefault(definition.help(), []).append(definition.description())  # those with one help stand together
        if title and labels:
            parts.append("<h3>%s</h3>" % title)
        pattern = translate("MineEco", "<b>{labels}</b>: {text}")
        parts += ["<p>%s</p>" % pattern.format(labels="</b>, <b>".join(described), text=text) for text, described in labels.items()]
    if reference:
        parts.append("<p><i>%s</i></p>" % reference)
    return "\n".join(parts)


def wanted_value(definition):
    """Return what a parameter accepts, in words; '' for kinds of which QGIS itself says enough."""
    if isinstance(definition, QgsProcessingParameterNumber):
        low, high = definition.minimum(), definition.maximum()
        whole = definition.dataType() == INTEGER
        if abs(low) < UNLIMITED and abs(high) < UNLIMITED:
            text = translate("MineEco", "give a whole number from {low:g} to {high:g}") if whole else translate("MineEco", "give a number from {low:g} to {high:g}")
        elif abs(low) < UNLIMITED:
            text = translate("MineEco", "give a whole number from {low:g}") if whole else translate("MineEco", "give a number from {low:g}")
        else:
            text = translate("MineEco", "give a whole number") if whole else translate("MineEco", "give a number")
        return text.format(low=low, high=high)
    if isinstance(definition, QgsProcessingParameterEnum):
        text = translate("MineEco", "choose among {choices}") if definition.allowMultiple() else translate("MineEco", "choose one of {choices}")
        return text.format(choices=", ".join(definition.options()))
    if isinstance(definition, QgsProcessingParameterMapLayer):
        return translate("MineEco", "give a layer or file that can be opened")
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        return translate("MineEco", "give layers or files that can be opened")
    if isinstance(definition, QgsProcessingParameterExtent):
        return translate("MineEco", "give west,east,south,north, such as 300000,310000,2790000,2800000 [EPSG:32650]")
    if isinstance(definition, QgsProcessingParameterFile) and definition.fileFilter():
        return translate("MineEco", "choose {kinds}").format(kinds=definition.fileFilter())
    return ""


class Styler(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer its style when QGIS loads it."""

    kept = []  # QGIS holds no reference: without this list the styler is silently never called

    def __init__(self, style):
        super().__init__()
        self.style = style
        Styler.kept.append(self)

    def postProcessLayer(self, layer, context, feedback):
        """Load the style and fit its range to the layer's values where the style leaves it open."""
        from .styling import apply_style

        apply_style(layer, self.style)


class MineEcoAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms.

    A subclass names `NAME`, `GROUP`, `REFERENCE`, the packages it needs beyond NumPy in `NEEDS` and the looks of its
    rasters in `LOOKS`, and defines `displayName`, `summary`, `initAlgorithm` and `run_steps`.
    """

    NAME = ""
    GROUP = ""
    REFERENCE = ""
    NEEDS = ()
    LOOKS = {}  # name of a raster output -> its look, see `legends`

    # --------------------------------------------------------------------------------------------------------- naming
    def name(self):
        return self.NAME

    def groupId(self):
        return self.GROUP

    def group(self):
        return translated(WINGS[self.GROUP])

    def createInstance(self):
        return type(self)()

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return os.path.join(ROOT, "resources", "icons", self.NAME + ".svg")

    def helpUrl(self):
        return manual(self.NAME)

    def shortDescription(self):
        return self.summary().partition("\n")[0]

    def shortHelpString(self):
        return help_page(self.summary(), self.parameterDefinitions(), self.REFERENCE)

    @classmethod
    def style_file(cls, output):
        """Name of the .qml of an output: ``<id>.qml`` for OUTPUT, ``<id>_<what>.qml`` for OUTPUT_<WHAT>."""
        return cls.NAME + output[len("OUTPUT"):].lower() + ".qml"

    def tags(self):
        return ["mineeco", "mine", self.NAME]

    @staticmethod
    def version():
        """Version of the plugin."""
        return metadata()["version"]

    def provenance_id(self):
        """Id as it stands in provenance, also when the algorithm runs outside the provider."""
        return "mineeco:" + self.NAME

    # ------------------------------------------------------------------------------------------------------ declaring
    def add(self, parameter, text, advanced=False):
        """Add a parameter with its help."""
        parameter.setHelp(text.replace("。 ", "。"))  # sentences are joined by a blank, which Chinese does not have
        if advanced:
            parameter.setFlags(parameter.flags() | ADVANCED)
        self.addParameter(parameter)

    def add_raster(self, name, label, text, optional=False, band=True, advanced=False):
        """Add a raster; with `band` also the number of the band that is read."""
        self.add(QgsProcessingParameterRasterLayer(name, label, optional=optional), text, advanced)
        if band:
            self.add_number(
                name + "_BAND", translate("MineEco", "Band of {layer}").format(layer=label), translate("MineEco", "Number of the band to read, from 1."),
                INTEGER, 1, 1, advanced=True,
            )

    def add_number(self, name, label, text, kind=DOUBLE, default=None, minimum=None, maximum=None, optional=False, advanced=False):
        """Add a number."""
        parameter = QgsProcessingParameterNumber(name, label, kind, default, optional or default is None)
        if minimum is not None:
            parameter.setMinimum(minimum)
        if maximum is not None:
            parameter.setMaximum(maximum)
        self.add(parameter, text, advanced)

    def add_text(self, name, label, text, default=None, optional=False, advanced=False):
        """Add a line of text."""
        self.add(QgsProcessingParameterString(name, label, default, False, optional), text, advanced)

    def add_choice(self, name, label, text, choices, multiple=False, optional=False, default=True, advanced=False):
        """Add a choice of tokens; the dialog shows the translated labels.

        Parameters
        ----------
        choices : Enum class or sequence of (token, marked label)
        default : True for the first, None, a token or a list of tokens
        """
        choices = pairs(choices)
        tokens = [token for token, _ in choices]
        parameter = QgsProcessingParameterEnum(
            name, label, tokens, multiple, tokens[0] if default is True else default, optional, usesStaticStrings=True
        )
        parameter.setMetadata({"widget_wrapper": {"class": __package__ + ".widgets.ChoiceWidget", "labels": [list(pair) for pair in choices]}})
        self.add(parameter, text, advanced)

    def add_file(self, name, label, text, kinds="", optional=False, folder=False, advanced=False):
        """Add a file (with a filter such as ``CSV (*.csv)``) or a folder."""
        behavior = QgsProcessingParameterFile.Behavior.Folder if folder else QgsProcessingParameterFile.Behavior.File
        self.add(QgsProcessingParameterFile(name, label, behavior, optional=optional, fileFilter="" if folder else kinds), text, advanced)

    def add_grid(self, own=True):
        """Add what every raster algorithm shares: AOI, REFERENCE, CELL_SIZE, EXTENT, RESAMPLING.

        REFERENCE and CELL_SIZE are advanced, but not where the algorithm may have no raster of its own (`own`) that gives the cells.
        """
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource("AOI", translate("MineEco", "Area of interest"), polygons, optional=True),
            translate("MineEco", "Polygons. Cells whose centre lies outside them are no data before anything is computed."), True,
        )
        self.add_raster(
            "REFERENCE", translate("MineEco", "Reference grid"),
            translate("MineEco", "Raster whose cells and CRS the result shall have. Left empty, those of the first raster are used."), True, False, own,
        )
        self.add_number(
            "CELL_SIZE", translate("MineEco", "Cell size"),
            translate("MineEco", "Size of the cells in units of the CRS; the upper left corner stays. Left empty, the cells stay as they are."),
            minimum=0, optional=True, advanced=own,
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", translate("MineEco", "Extent"), optional=True),
            translate("MineEco", "Part to work on; it is widened to whole cells."), True,
        )
        self.add_choice(
            "RESAMPLING", translate("MineEco", "Resampling"), translate("MineEco", "How rasters on other cells are brought to the grid."), Resampling, advanced=True
        )

    def add_zones(self, name, label, text, optional=False, advanced=False):
        """Add a map layer of either kind (polygons, points or a raster of whole labels) and the field with its ids."""
        kinds = [QgsProcessing.SourceType.TypeRaster, QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add(QgsProcessingParameterMapLayer(name, label, optional=optional, types=kinds), text, advanced)
        self.add_text(
            name + "_FIELD", translate("MineEco", "Field with the ids of {layer}").format(layer=label),
            translate("MineEco", "Field of a vector layer that names its features; features with one id count together. Where it is missing, the feature ids are used."), "id", True, True,
        )

    def add_features(self, name, label, text, kind=QgsProcessing.SourceType.TypeVectorPolygon, optional=False, advanced=False):
        """Add a vector layer."""
        self.add(QgsProcessingParameterFeatureSource(name, label, [kind], optional=optional), text, advanced)

    def add_rasters(self, name, label, text, optional=False, advanced=False):
        """Add a list of rasters."""
        self.add(QgsProcessingParameterMultipleLayers(name, label, QgsProcessing.SourceType.TypeRaster, optional=optional), text, advanced)

    def add_series(self, name, label, text, optional=False):
        """Add a dated series of rasters: several layers of one band, or one layer with a band a date (see `Job.series`)."""
        self.add_rasters(name, label, text + " " + translate("MineEco", "Several layers of one band each, or one layer with a band for each date."), optional)

    def add_years(self, name="YEARS", label=None):
        """Add the text that names the times of a series."""
        self.add_text(
            name, label or translate("MineEco", "Years"),
            translate(
                "MineEco",
                "One for each raster in its order, such as 2000-2011,2013-2019. Left empty, they are read from the band names, the layers' temporal ranges or the file names; the log shows them.",
            ), optional=True,
        )

    def add_destination(self, parameter_class, name, label, text, **more):
        """Add a destination: all are optional, the first one is ticked in the dialog."""
        first = not any(definition.isDestination() for definition in self.parameterDefinitions())
        self.add(parameter_class(name, label, optional=True, createByDefault=first, **more), text)

    def add_raster_output(self, name, label, text):
        """Add a raster to be written."""
        self.add_destination(QgsProcessingParameterRasterDestination, name, label, text)

    def add_vector_output(self, name, label, text, kind=QgsProcessing.SourceType.TypeVectorPolygon):
        """Add a vector layer to be written."""
        self.add_destination(QgsProcessingParameterFeatureSink, name, label, text, type=kind)

    def add_file_output(self, name, label, text, kind):
        """Add a file to be written: `kind` is 'csv', 'html', 'json' or 'kml'."""
        filters = {
            "csv": translate("MineEco", "Tables (*.csv)"), "html": translate("MineEco", "Pages (*.html)"), "json": translate("MineEco", "Saved models (*.json)"),
            "kml": translate("MineEco", "Google Earth (*.kml)"),
        }
        self.add_destination(QgsProcessingParameterFileDestination, name, label, text, fileFilter=filters[kind])

    def add_number_output(self, name, label):
        """Add a number that models can go on with."""
        self.addOutput(QgsProcessingOutputNumber(name, label))

    # ------------------------------------------------------------------------------------------------------- checking
    def checkParameterValues(self, parameters, context):
        """Refuse names that the algorithm does not have; QGIS itself ignores them."""
        known = [definition.name() for definition in self.parameterDefinitions()]
        unknown = sorted(set(parameters) - set(known))
        if unknown:
            return False, translate("MineEco", "Unknown parameter {names}. Known are: {known}.").format(names=", ".join(unknown), known=", ".join(known))
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if value is not None and not definition.checkValueIsAcceptable(value, context):
                wanted = wanted_value(definition)
                if wanted:
                    return False, translate("MineEco", "{name} is {value}: {wanted}.").format(name=definition.name(), value=translate("MineEco", "empty") if value == NULL else value, wanted=wanted)
        return super().checkParameterValues(parameters, context)

    def missing_packages(self, more=()):
        """Return a sentence that names the packages that are missing and how to get them, '' where none is."""
        missing = [PACKAGES.get(name, name) for name in (*self.NEEDS, *more) if importlib.util.find_spec(name) is None]
        if not missing:
            return ""
        return translate(
            "MineEco", "This run needs the Python package {packages}, which your QGIS lacks. Install it with: python3 -m pip install {packages} (the README shows where to type this)."
        ).format(packages=" ".join(missing))

    def canExecute(self):
        """Tell missing packages in the dialog."""
        sentence = self.missing_packages()
        return not sentence, sentence

    def wanted(self, parameters, name, context):
        """Return the file that is wanted for a destination, '' where none is.

        QGIS makes up a new temporary name and a new layer to load every time it is asked: it is asked once a run.
        """
        if name not in self._wanted:
            self._wanted[name] = destination_path(self, parameters, name, context)
        return self._wanted[name]

    def _wants_nothing(self, parameters, context):
        """Whether a run would have no result: no destination is named and there is no number output."""
        values = any(isinstance(output, (QgsProcessingOutputNumber, QgsProcessingOutputString)) for output in self.outputDefinitions())
        return not values and not any(self.wanted(parameters, definition.name(), context) for definition in self.destinationParameterDefinitions())

    def _check_destinations(self, parameters, context):
        """Refuse a run without results, a kind of file that is not written, two results in one file, and a result that would overwrite an input.

        Returns
        -------
        list of str
            Files that this run will write.
        """
        names = [definition.name() for definition in self.parameterDefinitions() if definition.isDestination()]
        targets = {name: self.wanted(parameters, name, context) for name in names}
        files = {name: os.path.realpath(path) for name, path in targets.items() if path and is_file(path)}
        if self._wants_nothing(parameters, context):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Nothing to write: name at least one of {names}."), names=", ".join(names))
        seen = {}
        for name, path in files.items():
            if path in seen:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} and {other} name the same file {path}: choose another name."), name=name, other=seen[path], path=path)
            seen[path] = name
        for definition in self.parameterDefinitions():
            if definition.isDestination():
                continue
            for path in self._input_files(parameters, definition, context):
                if path in seen:
                    raise InputProblem(
                        QT_TRANSLATE_NOOP("MineEco", "{name} would overwrite the input {input} ({path}): choose another name."),
                        name=seen[path], input=definition.name(), path=path,
                    )
        for name, path in files.items():
            self._check_ending(self.parameterDefinition(name), path)
        return [targets[name] for name in files if not isinstance(self.parameterDefinition(name), QgsProcessingParameterFolderDestination)]

    @staticmethod
    def _check_ending(definition, path):
        """Refuse a file whose name does not end as its kind does: programs would take it for something else."""
        if isinstance(definition, QgsProcessingParameterFeatureSink):
            endings = vectors.ENDINGS
        elif isinstance(definition, QgsProcessingParameterFileDestination):
            endings = re.findall(r"\*(\.\w+)", definition.fileFilter())
        elif isinstance(definition, QgsProcessingParameterRasterDestination):
            endings = RASTERS
        else:
            return
        if not path.lower().endswith(tuple(endings)):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name} is {path}, which cannot be written: choose a name that ends in {endings}."),
                name=definition.name(), path=path, endings=", ".join(endings),
            )

    def _input_files(self, parameters, definition, context):
        """Return the real paths of the files behind an input."""
        value = parameters.get(definition.name())
        if value is None or value == NULL or value == "":
            return []
        kind = definition.type()
        if kind == "raster":
            layers = [self.parameterAsRasterLayer(parameters, definition.name(), context)]
        elif kind in ("vector", "source", "layer"):
            layers = [self.parameterAsLayer(parameters, definition.name(), context)]
        elif kind == "multilayer":
            layers = self.parameterAsLayerList(parameters, definition.name(), context)
        elif kind == "file":
            return [os.path.realpath(str(value))]
        else:
            return []
        read = QgsProviderRegistry.instance().decodeUri
        paths = [read(layer.providerType(), layer.source()).get("path") for layer in layers if layer is not None]
        return [os.path.realpath(path) for path in paths if path]

    # -------------------------------------------------------------------------------------------------------- running
    def processAlgorithm(self, parameters, context, feedback):
        """Run the steps; files appear together at the end, expected problems become one sentence."""
        self._wanted = {}
        page = self.parameterDefinition("OUTPUT_HTML") is not None and self.wanted(parameters, "OUTPUT_HTML", context)
        sentence = self.missing_packages(PAGE_NEEDS if page else ())
        if sentence:
            raise QgsProcessingException(sentence)
        if is_in_model(feedback) and self._wants_nothing(parameters, context):
            feedback.pushInfo(translate("MineEco", "No result of this step is wanted: it is passed over."))
            return dict.fromkeys(definition.name() for definition in self.destinationParameterDefinitions())
        try:
            paths = self._check_destinations(parameters, context)
            with Outputs() as outputs:
                for path in paths:  # a target that cannot be written is told before the work, not after it
                    outputs.begin(path)
                job = Job(self, parameters, context, feedback, outputs)
                self.run_steps(job)
                job.save_warnings()
                results = {name: outputs.final(value) for name, value in job.results.items()}
        except Cancelled:
            raise QgsProcessingException(translate("MineEco", "Cancelled: nothing was written.")) from None
        except (InputProblem, FileProblem) as problem:
            raise QgsProcessingException(problem.message.format(translated).replace(partial_name(""), "")) from problem
        except MemoryError:
            raise QgsProcessingException(
                translate("MineEco", "The memory is not enough for this run: choose a smaller EXTENT or a larger CELL_SIZE. Nothing was written.")
            ) from None
        self._style(results, context, job.looks)
        if job.inside_model:  # a model that was exported as Python asks for every result, wanted or not
            return {**dict.fromkeys(definition.name() for definition in self.destinationParameterDefinitions()), **results}
        return results

    def _style(self, results, context, looks):
        """Hand the layers that QGIS will load their styles."""
        for name, value in results.items():
            look = looks.get(name, name)
            if look in self.LOOKS and context.willLoadLayerOnCompletion(value):
                style = os.path.join(ROOT, "resources", "styles", self.style_file(look))
                context.layerToLoadOnCompletionDetails(value).setPostProcessor(Styler(style))

    def run_steps(self, job):
        """Do the work: layers -> fit -> write."""
        raise QgsProcessingException(Message(QT_TRANSLATE_NOOP("MineEco", "{name} has no steps."), {"name": self.NAME}).format(translated))
