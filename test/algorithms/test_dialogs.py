"""What the desktop shows: widgets of choices, help, ready-made models in the toolbox and the designer, styles of loaded results."""
import os

import numpy as np
import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MODELS = os.path.join(ROOT, "resources", "models")
WIDEST = 330  # pixels that a choice may ask for in a dialog of QGIS's usual width


@pytest.fixture
def dialog(registry):
    """Return a function that opens the dialog of an algorithm."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    opened = []

    def open_dialog(name):
        opened.append(AlgorithmDialog(registry.createAlgorithmById("mineeco:" + name)))
        return opened[-1]

    yield open_dialog
    for one in opened:
        one.close()


def wrapper(dialog, name):
    return dialog.mainWidget().wrappers[name]


def test_choices_hold_tokens_and_show_labels(dialog):
    choice = wrapper(dialog("rsei"), "NORMALIZATION")
    assert choice.parameterValue() == "minmax"
    assert choice.widget.currentText() == "Between minimum and maximum (as defined)"
    choice.setWidgetValue("percentile", None)
    assert choice.parameterValue() == "percentile"
    choice.setWidgetValue("no such token", None)
    assert choice.parameterValue() == "percentile"


def test_optional_choice_can_be_left_out(dialog):
    choice = wrapper(dialog("watermask"), "SCHEME")
    assert choice.parameterValue() is None
    choice.setWidgetValue("clcd", None)
    assert choice.parameterValue() == "clcd"
    choice.setWidgetValue(None, None)
    assert choice.parameterValue() is None
    assert choice.label.text() == "Land-cover scheme [optional]"


def test_several_choices(dialog):
    """The default is ticked; nothing ticked means none, a value left out means the default again."""
    from qgis.core import NULL

    default = ["fill", "dilated", "cirrus", "cloud", "shadow"]
    choice = wrapper(dialog("importlandsat"), "EXCLUDE")
    assert choice.parameterValue() == default
    for given, held in (([], []), (None, default), (["snow", "cloud"], ["cloud", "snow"]), (NULL, default), ("cloud,water", ["cloud", "water"])):
        choice.setWidgetValue(given, None)
        assert choice.parameterValue() == held
    assert wrapper(dialog("importlandsat"), "EXTRA").parameterValue() == []


@pytest.mark.parametrize("name", ["rsei", "qualitymask", "spectralindex"])
def test_long_labels_do_not_widen_the_dialog(dialog, name):
    for definition in dialog(name).algorithm().parameterDefinitions():
        if definition.type() == "enum":
            combo = wrapper(dialog(name), definition.name()).widget
            longest = max(combo.fontMetrics().horizontalAdvance(combo.itemText(row)) for row in range(combo.count()))
            assert combo.sizeHint().width() < WIDEST, definition.name()
            assert combo.view().minimumWidth() > longest, definition.name()  # the open list shows them whole


def test_parameters_of_an_earlier_run_come_back(dialog, scene):
    """What the history hands over: every value as it was, choices too."""
    earlier = {"INPUT": scene.stack, "INDEX": "ndbsi", "SENSOR": "oli", "COEFFICIENTS": "tm_crist1985", "RED_MIN": 0.02, "RESAMPLING": "average"}
    panel = dialog("spectralindex").mainWidget()
    known = panel.algorithm().parameterDefinition("COEFFICIENTS").options()
    earlier["COEFFICIENTS"] = known[-1]
    panel.setParameters(earlier)
    found = panel.createProcessingParameters()
    assert {name: found[name] for name in earlier} == earlier


def test_help_names_results_and_puts_the_advanced_last(registry):
    text = registry.createAlgorithmById("mineeco:rsei").shortHelpString()
    places = [text.index(words) for words in ("<b>Greenness (NDVI)</b>", "<h3>Results</h3>", "<b>RSEI classes</b>", "<h3>Advanced parameters</h3>", "<b>Saved model</b>", "<i>Xu (2013)")]
    assert places == sorted(places)
    assert text.count("Number of the band to read") == 1  # once for all bands


def shipped():
    return sorted(name[:-len(".model3")] for name in os.listdir(MODELS))


@pytest.mark.parametrize("name", shipped())
def test_ready_models_speak_to_people(registry, name):
    """A title instead of the id; labels and helps of the steps that the inputs feed; so also in the copies that QGIS makes to run it."""
    from mineeco.algorithms.models import LABELS

    model = registry.createAlgorithmById("mineeco:" + name)
    for one in (model, model.create()):
        assert one.name() == name
        assert one.displayName() != name
        assert one.group() != one.groupId()
        assert len(one.shortDescription()) > 60
        assert os.path.join("models", name + ".model3") in one.shortHelpString()
        assert one.helpUrl().endswith("/docs/%s.md" % name)
        for definition in one.parameterDefinitions():
            assert definition.description() != definition.name(), definition.name()
            assert definition.description() in one.shortHelpString()
    for child in model.childAlgorithms().values():
        for parameter, sources in child.parameterSources().items():
            for source in sources:
                own = model.parameterDefinition(source.parameterName())
                if source.parameterName() in LABELS.get(name, {}):
                    assert own.description() == LABELS[name][source.parameterName()][0]
                elif own is not None and source.parameterName():
                    assert own.description() == child.algorithm().parameterDefinition(parameter).description()


@pytest.mark.parametrize("name", shipped())
def test_steps_of_models_open_in_the_designer(registry, name):
    """Opening a step and pressing OK changes nothing that was set: links to inputs and other steps, choices, numbers."""
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
    from qgis.core import QgsProcessingModelAlgorithm

    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(os.path.join(MODELS, name + ".model3"))

    def sources(child):
        found = {key: [one.toVariant() for one in value] for key, value in child.parameterSources().items()}
        for one in sum(found.values(), []):  # the designer writes several choices as a list
            if isinstance(one.get("static_value"), list):
                one["static_value"] = ",".join(map(str, one["static_value"]))
        return found

    for key, child in model.childAlgorithms().items():
        before = sources(child)
        edited = ModelerParametersDialog(child.algorithm(), model, key, child.configuration()).createAlgorithm()
        after = sources(edited)
        assert {name: after[name] for name in before} == before
        edited.setChildId(key)
        model.setChildAlgorithm(edited)
    assert model.validate() == (True, [])


def test_designer_shows_the_labels_of_choices(registry):
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
    from qgis.core import QgsProcessingModelAlgorithm
    from qgis.PyQt.QtWidgets import QComboBox

    model = QgsProcessingModelAlgorithm()
    dialog = ModelerParametersDialog(registry.createAlgorithmById("mineeco:rsei"), model)
    shown = {combo.itemText(row) for combo in dialog.findChildren(QComboBox) for row in range(combo.count())}
    assert "Between minimum and maximum (as defined)" in shown
    assert "minmax" not in shown


def test_exported_model_runs(registry, mine, tmp_path):
    """A model, opened in the designer, as a Python script, only its first result wanted: the script asks its steps for all of them."""
    from qgis.core import QgsProcessing, QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm, QgsProject

    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(os.path.join(MODELS, "rseifromlandsat.model3"))
    script = tmp_path / "exported.py"
    script.write_text("\n".join(model.asPythonCode(QgsProcessing.PythonOutputType.PythonQgsProcessingAlgorithmSubclass, 4)), encoding="utf-8")
    import importlib.util

    spec = importlib.util.spec_from_file_location("exported", str(script))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made = next(found for found in vars(module).values() if isinstance(found, type) and issubclass(found, QgsProcessingAlgorithm) and found is not QgsProcessingAlgorithm)
    algorithm = made().create()
    parameters = {definition.name(): definition.defaultValue() for definition in algorithm.parameterDefinitions()}
    index = next(definition.name() for definition in algorithm.destinationParameterDefinitions() if definition.name().lower() == "rsei")
    exclude = model.parameterDefinition("EXCLUDE").defaultValue()  # QGIS 3.22 leaves lists out of the script
    parameters.update({"FOLDER": mine["product"], "EXCLUDE": exclude, index: str(tmp_path / "rsei.tif")})
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, fine = algorithm.run(parameters, context, QgsProcessingFeedback())
    assert fine
    assert os.path.exists(results[index])


@pytest.fixture
def styled(registry):
    """Return a function that runs an algorithm as the desktop does and gives its loaded layer, styled."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputLayerDefinition, QgsProcessingUtils, QgsProject

    kept = []

    def run(name, output="OUTPUT", **parameters):
        context, project = QgsProcessingContext(), QgsProject()
        kept.append((context, project))
        context.setProject(project)
        parameters[output] = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
        results, fine = registry.createAlgorithmById("mineeco:" + name).run(parameters, context, QgsProcessingFeedback(), {}, False)
        assert fine
        layer = QgsProcessingUtils.mapLayerFromString(results[output], context)
        context.layerToLoadOnCompletionDetails(results[output]).postProcessor().postProcessLayer(layer, context, None)
        return layer

    return run


def legend(layer):
    return [label for label, _ in layer.legendSymbologyItems()]


def test_the_legend_has_the_classes_of_this_run(styled, scene):
    """Five, ten or seven classes: not those that the style file happens to hold."""
    inputs = {"NDVI": scene.index["ndvi"], "WET": scene.index["wet"], "NDBSI": scene.index["ndbsi"], "LST": scene.lst}
    assert legend(styled("rsei", "OUTPUT_CLASSES", **inputs, CLASSES=5)) == ["Poor", "Fair", "Moderate", "Good", "Excellent"]
    assert len(legend(styled("rsei", "OUTPUT_CLASSES", **inputs, CLASSES=10))) == 10
    assert legend(styled("classifylevels", INPUT=scene.index["ndvi"], METHOD="equal", CLASSES=7)) == list("1234567")
    assert legend(styled("watermask", INPUT=scene.stack)) == ["Land", "Water"]


def colours(layer):
    """First and last colour of the ramp."""
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    return items[0].color.name(), items[-1].color.name()


def test_continuous_styles_fit_the_values(styled, scene, values):
    layer = styled("spectralindex", INPUT=scene.stack, INDEX="mndwi")
    shader = layer.renderer().shader().rasterShaderFunction()
    low, high = np.nanpercentile(values(layer.source(), 1), [2, 98])
    assert shader.minimumValue() == pytest.approx(low, abs=.02)
    assert shader.maximumValue() == pytest.approx(high, abs=.02)


def test_styles_of_change_have_no_change_in_the_middle(styled, scene, values):
    layer = styled("changebetweendates", BEFORE=scene.index["ndvi"], AFTER=scene.index["wet"])
    shader = layer.renderer().shader().rasterShaderFunction()
    assert shader.minimumValue() == -shader.maximumValue()
    assert shader.maximumValue() == pytest.approx(np.abs(np.nanpercentile(values(layer.source(), 1), [2, 98])).max(), abs=.02)


def test_only_greenness_is_shown_as_greenness(styled, scene):
    """The darkest green stands for plants; bare soil that is highest must not get it."""
    green = colours(styled("spectralindex", INPUT=scene.stack, INDEX="ndvi"))
    bare = colours(styled("spectralindex", INPUT=scene.stack, INDEX="ndbsi"))
    wet = colours(styled("spectralindex", INPUT=scene.stack, INDEX="mndwi"))
    assert green[1] == "#00441b"
    assert (bare[0], bare[1]) == ("#1a7837", "#8c510a")
    assert wet[1] == "#08306b"


@pytest.mark.parametrize(("ticked", "wanted", "loaded"), [(True, True, True), (False, True, False), (True, False, True), (False, False, True)])
def test_tables_are_loaded_with_the_layers_of_their_run(registry, scene, tmp_path, ticked, wanted, loaded):
    """Where the user unticked the loading of the layers (batch dialog), the table stays unloaded too; alone, it is always offered."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputLayerDefinition, QgsProject

    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    table = str(tmp_path / "areas.csv")
    parameters = {"INPUT": scene.index["ndvi"], "OUTPUT_TABLE": table}
    if wanted:
        parameters["OUTPUT"] = QgsProcessingOutputLayerDefinition(str(tmp_path / "levels.tif"), project if ticked else None)
    registry.createAlgorithmById("mineeco:classifylevels").run(parameters, context, QgsProcessingFeedback(), {}, False)
    assert (table in context.layersToLoadOnCompletion()) == loaded


SWITCH = """
import os, sys
sys.path.insert(0, sys.argv[1])
import qgis.utils
from qgis.core import QgsApplication
from qgis.testing import start_app
start_app()
qgis.utils.plugin_paths = [sys.argv[1]]
qgis.utils.updateAvailablePlugins()
registry = QgsApplication.processingRegistry()
counts = []
for _ in range(3):
    assert qgis.utils.loadPlugin("mineeco") and qgis.utils.startPlugin("mineeco")
    counts.append(len(registry.providerById("mineeco").algorithms()))
    assert qgis.utils.unloadPlugin("mineeco")
    assert registry.providerById("mineeco") is None
print("counts", *counts, flush=True)
os._exit(0)
"""


def test_the_plugin_can_be_switched_off_and_on(registry, tmp_path):
    """As the plugin manager does it, for an update too: all algorithms come back, none of the old modules stays."""
    import subprocess
    import sys

    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", SWITCH, os.path.join(ROOT, ".links")], env=environment, capture_output=True, text=True, timeout=120, check=False)
    counts = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith("counts")]
    assert counts == [[str(len(registry.providerById("mineeco").algorithms()))] * 3], done.stdout[-500:] + done.stderr[-2000:]
