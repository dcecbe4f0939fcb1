"""Builds the ready-made models in resources/models from the registered algorithms.

usage: QT_QPA_PLATFORM=offscreen python3 tools/build_models.py    (make models)

An input of a model is a copy of the child parameter that it feeds, so label, help, choices and default stand in one place.
"""
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, "resources", "models")
sys.path[:0] = [os.path.join(ROOT, ".links"), "/usr/share/qgis/python/plugins"]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
)
from qgis.PyQt.QtCore import QPointF  # noqa: E402
from qgis.testing import start_app  # noqa: E402


class Builder:
    """A model under construction: children from left to right, inputs above, outputs beside the child that makes them."""

    def __init__(self, name, group, summary):
        self.summary = summary
        self.model = QgsProcessingModelAlgorithm(name, group, group)
        self.model.setName(name)
        self.model.setGroup(group)
        self.children = {}
        self.inputs = {}
        self.outputs = []

    def input(self, name, child, parameter=None, optional=None):
        """Add a model input that copies a parameter of the algorithm `child`."""
        algorithm = QgsApplication.processingRegistry().algorithmById("mineeco:" + child)
        definition = algorithm.parameterDefinition(parameter or name).clone()
        definition.setName(name)
        if optional is not None:
            flag = definition.Flag.FlagOptional
            definition.setFlags(definition.flags() | flag if optional else definition.flags() & ~flag)
        place = QgsProcessingModelParameter(name)
        place.setPosition(QPointF(150 + 230 * len(self.inputs), 60))
        self.inputs[name] = (child, parameter or name)
        self.model.addModelParameter(definition, place)

    def child(self, key, algorithm, column, row, outputs=None, main=True, **sources):
        """Add a child. A source is ``"@NAME"`` (model input), ``("child", "OUTPUT")`` or a value; lists are several sources.

        The first output of a main child is always made, those of others only where they are wanted.
        """
        child = QgsProcessingModelChildAlgorithm("mineeco:" + algorithm)
        child.setChildId(key)
        child.setDescription(key)
        child.setPosition(QPointF(200 + 300 * column, 220 + 120 * row))
        for name, value in sources.items():
            values = value if isinstance(value, list) else [value]
            child.addParameterSources(name, [self._source(one) for one in values])
        made = {}
        for number, (name, output) in enumerate((outputs or {}).items()):
            result = QgsProcessingModelOutput(name, name)
            result.setChildId(key)
            result.setChildOutputName(output)
            result.setMandatory(main and not made)  # the dialog then makes it without being asked
            result.setPosition(QPointF(200 + 300 * (column + 1), 220 + 120 * row + 80 * number))
            made[name] = result
            self.outputs.append(name)
        child.setModelOutputs(made)
        self.model.addChildAlgorithm(child)

    @staticmethod
    def _source(value):
        kind = QgsProcessingModelChildParameterSource
        if isinstance(value, tuple):
            return kind.fromChildOutput(*value)
        if isinstance(value, str) and value.startswith("@"):
            return kind.fromModelParameter(value[1:])
        return kind.fromStaticValue(value)

    def save(self):
        """Check the model and write it."""
        self.model.updateDestinationParameters()
        self.model.setParameterOrder([*self.inputs, *self.outputs])
        helps = {definition.name(): definition.help() for definition in self.model.parameterDefinitions()}
        self.model.setHelpContent({"ALG_DESC": self.summary, "SHORT_DESCRIPTION": self.summary, **helps})
        fine, problems = self.model.validate()
        if not fine:
            raise SystemExit("%s: %s" % (self.model.name(), problems))
        self.model.toFile(os.path.join(FOLDER, self.model.name() + ".model3"))
        print("built", self.model.name())


def rseifromlandsat():
    """A Landsat product -> RSEI, its classes, the table of loadings and the page."""
    b = Builder(
        "rseifromlandsat", "quality",
        "From a Landsat Collection 2 Level-2 product, as it was downloaded, to the remote sensing ecological index (RSEI): clouds are taken out, NDVI, wetness and dryness computed, "
        "water left out, and the index written with its classes, the table of loadings and a page. Open it in the modeler to change a step.",
    )
    b.input("FOLDER", "importlandsat")
    b.input("FILE", "importlandsat")
    b.input("AOI", "importlandsat")
    b.input("EXCLUDE", "importlandsat")
    b.input("THRESHOLD", "watermask")
    for name in ("NORMALIZATION", "ORIENTATION", "CLASSES"):
        b.input(name, "rsei")
    b.child("scene", "importlandsat", 0, 1, FOLDER="@FOLDER", FILE="@FILE", AOI="@AOI", EXCLUDE="@EXCLUDE")
    for row, (key, index) in enumerate((("ndvi", "ndvi"), ("wetness", "tc_wetness"), ("dryness", "ndbsi"))):
        b.child(key, "spectralindex", 1, row, INPUT=("scene", "OUTPUT"), INDEX=index)
    b.child("water", "watermask", 1, 3, INPUT=("scene", "OUTPUT"), THRESHOLD="@THRESHOLD")
    b.child(
        "rsei", "rsei", 2, 1, {"rsei": "OUTPUT", "classes": "OUTPUT_CLASSES", "table": "OUTPUT_TABLE", "page": "OUTPUT_HTML"},
        NDVI=("ndvi", "OUTPUT"), WET=("wetness", "OUTPUT"), NDBSI=("dryness", "OUTPUT"), LST=("scene", "OUTPUT"), LST_BAND=7, WATER=("water", "OUTPUT"),
        NORMALIZATION="@NORMALIZATION", ORIENTATION="@ORIENTATION", CLASSES="@CLASSES",
    )
    b.save()


def mlrifromseries():
    """A folder of Landsat products -> annual maxima of EVI and temperature -> restoration of the mines."""
    b = Builder(
        "mlrifromseries", "restoration",
        "From a folder of Landsat Collection 2 Level-2 products of many years to the restoration of its mines: annual maxima of EVI and surface temperature from June to September, the number of clear views, "
        "then MLRI with its trend, classes, types, recent course, the register of the mines and the page. Open it in the modeler to change a step.",
    )
    for name in ("FOLDER", "AOI", "YEARS", "MONTHS", "HARMONISE"):
        b.input(name, "landsatcomposites")
    for name in ("MINES", "MINES_FIELD", "START_FIELD", "PERMUTATIONS", "MIN_COUNT"):
        b.input(name, "mlrirestoration")
    b.child(
        "series", "landsatcomposites", 0, 1, {"ledger": "OUTPUT_TABLE"}, False,
        FOLDER="@FOLDER", AOI="@AOI", YEARS="@YEARS", MONTHS="@MONTHS", HARMONISE="@HARMONISE", MINES="@MINES", VARIABLES="evi,lst",
    )
    b.child(
        "restoration", "mlrirestoration", 1, 1,
        {"mlri": "OUTPUT", "trend": "OUTPUT_TREND", "classes": "OUTPUT_CLASSES", "types": "OUTPUT_TYPES", "recent": "OUTPUT_RECENT", "mines": "OUTPUT_MINES", "register": "OUTPUT_TABLE", "page": "OUTPUT_HTML"},
        LST=("series", "OUTPUT_LST"), EVI=("series", "OUTPUT_EVI"), COUNT=("series", "OUTPUT_EVI_COUNT"), MINES="@MINES", MINES_FIELD="@MINES_FIELD", START_FIELD="@START_FIELD",
        PERMUTATIONS="@PERMUTATIONS", MIN_COUNT="@MIN_COUNT",
    )
    b.save()


def resilienceofyear():
    """A scene, land cover, elevation, rain, soil and further rasters of one year -> resilience and its classes."""
    b = Builder(
        "resilienceofyear", "resilience",
        "From a Landsat Collection 2 Level-2 product, land cover, elevation, monthly rain and soil of one year to its resilience: vegetation cover and health, desertification, wetness, dryness, brightness, albedo and heat "
        "from the scene, soil loss by RUSLE, the pattern of the land cover, and further rasters such as population, PM2.5 and CO2, evaluated as published by Zhang et al. (2023). Water is left out. "
        "Open it in the modeler to change a step.",
    )
    for name in ("FOLDER", "FILE", "AOI", "EXCLUDE"):
        b.input(name, "importlandsat")
    b.input("LANDCOVER", "landscapemetrics")
    b.input("SCHEME", "landscapemetrics", optional=False)
    b.input("SIZE", "landscapemetrics")
    b.input("DEM", "ruslels")
    b.input("RAIN", "rusler")
    for name in ("SAND", "SILT", "CLAY", "TEXTURE_UNIT", "CARBON", "CARBON_UNIT"):
        b.input(name, "ruslek")
    b.input("FURTHER", "resilience", "INDICATORS", optional=True)
    b.input("SLOPE_A", "desertificationindex")
    for name in ("TABLE", "PRESET", "WEIGHTING", "CLASS_METHOD", "BREAKS", "MODEL"):
        b.input(name, "resilience")
    b.child("scene", "importlandsat", 0, 2, FOLDER="@FOLDER", FILE="@FILE", AOI="@AOI", EXCLUDE="@EXCLUDE")
    scene = ("scene", "OUTPUT")
    for row, index in enumerate(("ndvi", "ndmvi", "albedo", "tc_wetness", "ndbsi", "tc_brightness")):
        b.child(index, "spectralindex", 1, row, INPUT=scene, INDEX=index)
    b.child("water", "watermask", 1, 6, INPUT=scene)
    b.child("lst", "surfacetemperature", 1, 7, METHOD="c2_product", INPUT=scene, INPUT_BAND=7)
    b.child("cover", "vegetationcover", 2, 1, INPUT=("ndmvi", "OUTPUT"))
    b.child("desertification", "desertificationindex", 2, 0, NDVI=("ndvi", "OUTPUT"), ALBEDO=("albedo", "OUTPUT"), WATER=("water", "OUTPUT"), SLOPE_A="@SLOPE_A")
    b.child("health", "vegetationhealth", 2, 7, NDVI=[("ndvi", "OUTPUT")], LST=[("lst", "OUTPUT")])
    b.child("erosivity", "rusler", 0, 8, RAIN="@RAIN")
    b.child("erodibility", "ruslek", 0, 9, **{name: "@" + name for name in ("SAND", "SILT", "CLAY", "TEXTURE_UNIT", "CARBON", "CARBON_UNIT")})
    b.child("slopes", "ruslels", 0, 10, DEM="@DEM")
    b.child("c_factor", "ruslec", 3, 1, METHOD="cai", COVER=("cover", "OUTPUT"))
    b.child("p_factor", "ruslep", 0, 11, METHOD="table", LANDCOVER="@LANDCOVER", SCHEME="@SCHEME")
    b.child(
        "erosion", "rusle", 4, 8, REFERENCE=scene, R=("erosivity", "OUTPUT"), K=("erodibility", "OUTPUT"), LS=("slopes", "OUTPUT"), C=("c_factor", "OUTPUT"), P=("p_factor", "OUTPUT"),
    )
    b.child("landscape", "landscapemetrics", 0, 12, LANDCOVER="@LANDCOVER", SCHEME="@SCHEME", SIZE="@SIZE", METRICS="hai,bai,eco,shdi,fn")
    b.child(
        "resilience", "resilience", 5, 4,
        {"resilience": "OUTPUT", "classes": "OUTPUT_CLASSES", "sensitivity": "OUTPUT_SENSITIVITY", "weights": "OUTPUT_TABLE", "model": "OUTPUT_MODEL", "page": "OUTPUT_HTML"},
        INDICATORS=[
            *((child, "OUTPUT") for child in ("cover", "desertification", "erosion", "tc_wetness", "ndbsi", "lst", "albedo", "tc_brightness", "landscape")), ("health", "OUTPUT_VHI"), "@FURTHER",
        ],
        **{name: "@" + name for name in ("TABLE", "PRESET", "WEIGHTING", "CLASS_METHOD", "BREAKS", "MODEL")},
    )
    b.save()


def main():
    start_app()
    from processing.core.Processing import Processing

    Processing.initialize()
    from mineeco.algorithms.provider import MineEcoProvider

    provider = MineEcoProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    os.makedirs(FOLDER, exist_ok=True)
    rseifromlandsat()
    mlrifromseries()
    resilienceofyear()
    sys.stdout.flush()
    os._exit(0)  # QGIS objects that are still alive would crash its ordinary end


if __name__ == "__main__":
    main()
