"""Builds the ready-made models in resources/models from the registered algorithms.

usage: QT_QPA_PLATFORM=offscreen python3 tools/build_models.py    (make models)

An input of a model is a copy of the child parameter that it feeds, so label, help, choices and default stand in one place.
"""
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, "resources", "models")
TENTHS = "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9"
sys.path[:0] = [os.path.join(ROOT, ".links"), "/usr/share/qgis/python/plugins"]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # the same model is then written the same way every time

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

    def __init__(self, name, group):
        from mineeco.algorithms.models import TITLES

        self.summary = TITLES[name][1] + " Open it in the modeler to change a step."
        self.model = QgsProcessingModelAlgorithm(name, group, group)
        self.model.setName(name)
        self.model.setGroup(group)
        self.children = {}
        self.inputs = {}
        self.outputs = []

    def input(self, name, child, parameter=None, optional=None, advanced=False):
        """Add a model input that copies a parameter of the algorithm `child`."""
        from mineeco.algorithms.models import LABELS

        algorithm = QgsApplication.processingRegistry().algorithmById("mineeco:" + child)
        definition = algorithm.parameterDefinition(parameter or name).clone()
        definition.setName(name)
        if optional is not None:
            flag = definition.Flag.FlagOptional
            definition.setFlags(definition.flags() | flag if optional else definition.flags() & ~flag)
        if advanced:
            definition.setFlags(definition.flags() | definition.Flag.FlagAdvanced)
        label, text = LABELS.get(self.model.name(), {}).get(name, (definition.description(), definition.help()))
        definition.setDescription(label)
        definition.setHelp(text)
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
        for definition in child.algorithm().parameterDefinitions():  # as the designer does: without them QGIS 3.22 takes the model for incomplete
            if definition.name() not in sources and not definition.isDestination() and not definition.flags() & definition.Flag.FlagOptional:
                child.addParameterSources(definition.name(), [self._source(definition.defaultValue())])
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
    b = Builder("rseifromlandsat", "quality")
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
    b = Builder("mlrifromseries", "restoration")
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
    b = Builder("resilienceofyear", "resilience")
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


def securitypatternofyear():
    """Land use, what lies over it, and elevation of one year -> resistances, sources, cost, corridors, channels, nodes, measures of the network."""
    b = Builder("securitypatternofyear", "pattern")
    b.input("LANDUSE", "ecologicalsources", optional=False)
    for name in ("SCHEME", "TABLE", "OVERLAY", "OVERLAY_FIELD", "DEM", "SLOPE_TABLE", "ELEVATION_TABLE", "ELEVATION_BREAKS"):
        b.input(name, "resistancesurface")
    for name in ("CLASSES", "MIN_AREA"):
        b.input(name, "ecologicalsources")
    for name in ("PAIRS", "PER_PAIR"):
        b.input(name, "corridors")
    for name in ("THRESHOLD", "MIN_LENGTH"):
        b.input(name, "radiationchannels")
    b.input("RADIUS", "ecologicalnodes")
    for name in ("DISTANCE_TYPE", "DISTANCE", "PROBABILITY"):
        b.input(name, "networkmetrics")
    b.input("AOI", "resistancesurface")
    land = {name: "@" + name for name in ("LANDUSE", "SCHEME", "OVERLAY", "OVERLAY_FIELD", "AOI")}
    b.child(
        "resistance", "resistancesurface", 0, 1, {"resistance": "OUTPUT"}, False, **land, **{name: "@" + name for name in ("TABLE", "DEM", "SLOPE_TABLE", "ELEVATION_TABLE", "ELEVATION_BREAKS")},
    )
    b.child("sources", "ecologicalsources", 0, 4, {"sources": "OUTPUT"}, False, **land, CLASSES="@CLASSES", MIN_AREA="@MIN_AREA")
    both = {"RESISTANCE": ("resistance", "OUTPUT"), "SOURCES": ("sources", "OUTPUT")}
    b.child("cost", "costsurface", 2, 1, {"cost": "OUTPUT", "allocation": "OUTPUT_ALLOCATION"}, False, **both)
    b.child("corridors", "corridors", 2, 4, {"corridors": "OUTPUT", "swath": "OUTPUT_SWATH"}, **both, **land, PAIRS="@PAIRS", PER_PAIR="@PER_PAIR")
    ways = ("corridors", "OUTPUT")
    b.child("channels", "radiationchannels", 4, 1, {"channels": "OUTPUT"}, False, **both, CORRIDORS=ways, THRESHOLD="@THRESHOLD", MIN_LENGTH="@MIN_LENGTH")
    b.child("nodes", "ecologicalnodes", 4, 3, {"nodes": "OUTPUT"}, False, **both, **land, CORRIDORS=ways, RADIUS="@RADIUS")
    b.child(
        "network", "networkmetrics", 4, 5, {"table": "OUTPUT_TABLE"}, False, SOURCES=both["SOURCES"], CORRIDORS=ways, DISTANCE_TYPE="@DISTANCE_TYPE", DISTANCE="@DISTANCE", PROBABILITY="@PROBABILITY",
    )
    b.save()


def miningcity():
    """RSEI of a city over the years, mines and drivers -> every table and chart of the study of mining cities."""
    b = Builder("miningcity", "influence")
    b.input("VALUES", "mineversusregion")
    b.input("YEARS", "mineversusregion")
    b.input("MINES", "mineareaclasses")
    b.input("REGION", "mineversusregion")
    b.input("TARGET", "correlation")
    b.input("DRIVERS", "correlation", optional=True)
    b.input("BARRIERS", "distancetomine")
    b.input("RING", "distancegradient")
    b.input("WINDOW", "mineshare")
    b.input("BREAKS", "mineareaclasses")
    b.input("BIN", "latitudeprofile")
    b.input("TREES", "forestdrivers")
    for name in ("TITLE", "LANGUAGE"):
        b.input(name, "report")
    for name in ("MAX_DISTANCE", "TRANSITION"):
        b.input(name, "distancegradient", advanced=True)
    b.input("SEED", "forestdrivers", advanced=True)
    b.input("TARGET_BAND", "correlation")
    b.input("MINES_FIELD", "mineareaclasses")
    city = {"MINES": "@MINES", "AOI": "@REGION"}
    series, one_year = {"VALUES": "@VALUES", "YEARS": "@YEARS"}, {"TARGET": "@TARGET", "TARGET_BAND": "@TARGET_BAND"}
    single = {"VALUES": "@TARGET", "VALUES_BAND": "@TARGET_BAND", "MINES_FIELD": "@MINES_FIELD"}
    b.child(
        "gradient", "distancegradient", 0, 1, {"gradient": "OUTPUT_TABLE", "transition": "OUTPUT_TRANSITION", "rings": "OUTPUT", "gradient_page": "OUTPUT_HTML"}, False,
        **series, **city, RING="@RING", MAX_DISTANCE="@MAX_DISTANCE", TRANSITION="@TRANSITION", SEED="@SEED",
    )
    b.child(
        "comparison", "mineversusregion", 0, 4, {"means": "OUTPUT_TABLE", "densities": "OUTPUT_DENSITIES", "means_page": "OUTPUT_HTML"}, False, **series, MINES="@MINES", REGION="@REGION",
    )
    b.child("levels", "classifylevels", 0, 6.2, {"classes": "OUTPUT", "areas": "OUTPUT_TABLE"}, False, INPUT="@TARGET", INPUT_BAND="@TARGET_BAND", AOI="@REGION", BREAKS=TENTHS)
    b.child("sizes", "mineareaclasses", 0, 7.8, {"sizes": "OUTPUT_TABLE", "mines": "OUTPUT_MINES", "sizes_page": "OUTPUT_HTML"}, False, **single, **city, BREAKS="@BREAKS")
    b.child("profile", "latitudeprofile", 0, 10, {"latitudes": "OUTPUT_TABLE", "latitudes_page": "OUTPUT_HTML"}, False, **single, **city, BIN="@BIN")
    b.child("distance", "distancetomine", 0, 11.6, {"distance": "OUTPUT"}, False, **city, REFERENCE="@TARGET", BARRIERS="@BARRIERS")
    b.child("share", "mineshare", 0, 12.8, {"share": "OUTPUT"}, False, **city, REFERENCE="@TARGET", WINDOW="@WINDOW")
    drivers = [("distance", "OUTPUT"), ("share", "OUTPUT"), "@DRIVERS"]
    b.child("correlation", "correlation", 2, 11, {"correlations": "OUTPUT_TABLE", "correlations_page": "OUTPUT_HTML"}, False, **one_year, DRIVERS=drivers, AOI="@REGION")
    b.child(
        "forest", "forestdrivers", 2, 12.8,
        {"importance": "OUTPUT_TABLE", "skill": "OUTPUT_SKILL", "pairs": "OUTPUT_PAIRS", "prediction": "OUTPUT", "residual": "OUTPUT_RESIDUAL", "importance_page": "OUTPUT_HTML"}, False,
        **one_year, DRIVERS=drivers, TREES="@TREES", SEED="@SEED", AOI="@REGION",
    )
    b.child("ranking", "rankdrivers", 4, 11, {"ranking": "OUTPUT_TABLE"}, False, TABLES=[("forest", "OUTPUT_TABLE")], CORRELATIONS=[("correlation", "OUTPUT_TABLE")])
    b.child(  # QGIS lists results by the names of their steps: this one comes first
        "all", "report", 6, 6, {"page": "OUTPUT_HTML"},
        LAYERS=["@TARGET", ("levels", "OUTPUT"), ("gradient", "OUTPUT"), ("distance", "OUTPUT"), ("share", "OUTPUT"), ("forest", "OUTPUT"), ("forest", "OUTPUT_RESIDUAL")],
        TABLES=[
            ("comparison", "OUTPUT_TABLE"), ("comparison", "OUTPUT_DENSITIES"), ("gradient", "OUTPUT_TRANSITION"), ("gradient", "OUTPUT_TABLE"), ("sizes", "OUTPUT_MINES"),
            ("sizes", "OUTPUT_TABLE"), ("profile", "OUTPUT_TABLE"), ("correlation", "OUTPUT_TABLE"), ("forest", "OUTPUT_SKILL"), ("forest", "OUTPUT_PAIRS"), ("forest", "OUTPUT_TABLE"), ("ranking", "OUTPUT_TABLE"),
        ],
        TITLE="@TITLE", LANGUAGE="@LANGUAGE", ROWS=100,
    )
    b.save()


def restorationreport():
    """A folder of Landsat products, mines and two elevation models -> diagnose, quantities, evaluate: the dossier."""
    b = Builder("restorationreport", "report")
    b.input("FOLDER", "landsatcomposites")
    b.input("MINES", "minestatistics")
    for name in ("BEFORE", "AFTER"):
        b.input(name, "earthwork")
    for name in ("AOI", "YEARS", "MONTHS"):
        b.input(name, "landsatcomposites")
    for name in ("COVER_DEPTH", "GRAVEL_DEPTH", "MANURE_T_PER_MU"):
        b.input(name, "earthwork")
    for name in ("SOURCES", "CORRIDORS", "DISTANCE_TYPE", "DISTANCE"):
        b.input(name, "threedimensionresilience")
    for name in ("TITLE", "LANGUAGE"):
        b.input(name, "report")
    b.input("MINES_FIELD", "minestatistics")
    b.input("START_FIELD", "minestatistics", advanced=True)
    for name in ("PERMUTATIONS", "MIN_COUNT"):
        b.input(name, "mlrirestoration")
    for name in ("STABLE", "ERROR_BEFORE", "ERROR_AFTER"):
        b.input(name, "earthwork", advanced=True)
    mines, zones = {"MINES": "@MINES", "MINES_FIELD": "@MINES_FIELD"}, {"ZONES": "@MINES", "ZONES_FIELD": "@MINES_FIELD"}
    evi = ("series", "OUTPUT_EVI")
    b.child(
        "series", "landsatcomposites", 0, 2, {"evi": "OUTPUT_EVI", "lst": "OUTPUT_LST", "ledger": "OUTPUT_TABLE"}, False,
        FOLDER="@FOLDER", AOI="@AOI", YEARS="@YEARS", MONTHS="@MONTHS", MINES="@MINES", VARIABLES="evi,lst",
    )
    b.child(
        "restoration", "mlrirestoration", 2, 1, {"mlri": "OUTPUT", "classes": "OUTPUT_CLASSES", "types": "OUTPUT_TYPES", "recent": "OUTPUT_RECENT", "restoration_page": "OUTPUT_HTML"}, False,
        **mines, START_FIELD="@START_FIELD", LST=("series", "OUTPUT_LST"), EVI=evi, COUNT=("series", "OUTPUT_EVI_COUNT"), PERMUTATIONS="@PERMUTATIONS", MIN_COUNT="@MIN_COUNT",
    )
    b.child(
        "statistics", "minestatistics", 4, 1, {"register": "OUTPUT_TABLE", "mines": "OUTPUT"}, False,
        **mines, START_FIELD="@START_FIELD", CLASSES=("restoration", "OUTPUT_CLASSES"), TYPES=("restoration", "OUTPUT_TYPES"), RECENT=("restoration", "OUTPUT_RECENT"), VALUES=evi,
    )
    b.child(
        "earthwork", "earthwork", 4, 4, {"difference": "OUTPUT", "quantities": "OUTPUT_TABLE", "earthwork_page": "OUTPUT_HTML"}, False,
        **zones, **{name: "@" + name for name in ("BEFORE", "AFTER", "STABLE", "ERROR_BEFORE", "ERROR_AFTER", "COVER_DEPTH", "GRAVEL_DEPTH", "MANURE_T_PER_MU")},
    )
    b.child(
        "resilience", "threedimensionresilience", 4, 7, {"resilience": "OUTPUT_TABLE", "resilience_zones": "OUTPUT", "resilience_page": "OUTPUT_HTML"}, False,
        **mines, **zones, EVI=evi, DEM="@AFTER", CLASSES=("restoration", "OUTPUT_CLASSES"), SOURCES="@SOURCES", CORRIDORS="@CORRIDORS", DISTANCE_TYPE="@DISTANCE_TYPE", DISTANCE="@DISTANCE", NETWORK="whole",
    )
    b.child("pictures", "beforeafterpicture", 4, 10, {"pictures": "OUTPUT_HTML"}, False, **zones, INPUTS=evi, VALUES=evi, COLUMNS=6)
    b.child(
        "all", "report", 6, 4, {"page": "OUTPUT_HTML"},
        LAYERS=[
            evi, ("restoration", "OUTPUT"), ("restoration", "OUTPUT_CLASSES"), ("restoration", "OUTPUT_RECENT"), ("statistics", "OUTPUT"), ("earthwork", "OUTPUT"), ("resilience", "OUTPUT"),
        ],
        TABLES=[("series", "OUTPUT_TABLE"), ("statistics", "OUTPUT_TABLE"), ("earthwork", "OUTPUT_TABLE"), ("resilience", "OUTPUT_TABLE")],
        OUTLINES="@MINES", TITLE="@TITLE", LANGUAGE="@LANGUAGE",
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
    securitypatternofyear()
    miningcity()
    restorationreport()
    sys.stdout.flush()
    os._exit(0)  # QGIS objects that are still alive would crash its ordinary end


if __name__ == "__main__":
    main()
