"""What every algorithm has: checked over the whole registry, so that a new one is held to it by itself."""
import importlib.util
import json
import os
import re
import shutil
import subprocess

import pytest
from osgeo import gdal

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
INTERFACE = os.path.join(os.path.dirname(ROOT), "shared", "interface.md")


def tool(name):
    """Load a script of tools/ as a module."""
    spec = importlib.util.spec_from_file_location(name, os.path.join(ROOT, "tools", name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ids():
    """Ids of all algorithms by their files, without starting QGIS while tests are collected."""
    found = []
    for folder, _, files in sorted(os.walk(os.path.join(ROOT, "algorithms"))):
        for file in sorted(files):
            if folder != os.path.join(ROOT, "algorithms") and file.endswith(".py") and file != "__init__.py":
                with open(os.path.join(folder, file), encoding="utf-8") as text:
                    found += re.findall(r'^    NAME = "(\w+)"', text.read(), re.MULTILINE)
    return found


IDS = ids()


@pytest.fixture
def algorithm(registry, request):
    return registry.createAlgorithmById("mineeco:" + request.param)


every = pytest.mark.parametrize("algorithm", IDS, indirect=True)


def test_all_files_are_loaded(registry):
    loaded = {a.name() for a in registry.providerById("mineeco").algorithms() if a.groupId() and hasattr(a, "NAME")}
    assert loaded == set(IDS)


@every
def test_id_and_parameters_are_those_of_the_interface(algorithm):
    if not os.path.exists(INTERFACE):
        pytest.skip("the interface description (../shared/interface.md) is not on this machine")
    with open(INTERFACE, encoding="utf-8") as file:
        text = file.read()
    row = next((line for line in text.splitlines() if line.startswith("| `%s` |" % algorithm.name())), None)
    if row is None:  # the pages that join groups stand in a sentence
        row = "| | %s | |" % re.search(r"`%s` \(group `report`\): (.*?)(?:\. `|\Z)" % algorithm.name(), text, re.DOTALL)[1]
    _, _, inputs, outputs, _ = re.sub(r"`[^`]*<\w+>[^`]*`", "", row).split("|")  # `OUTPUT_<VARIABLE>` stands for several names
    wanted = set(re.findall(r"`(?:[^`]*?)\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\b[^`]*`", inputs + outputs))
    known = {d.name() for d in algorithm.parameterDefinitions()} | {o.name() for o in algorithm.outputDefinitions()}
    assert wanted - known == set()


@every
def test_parameters_are_explained(algorithm):
    assert re.fullmatch("[a-z0-9]+", algorithm.name())
    assert len(algorithm.summary()) > 60
    assert algorithm.REFERENCE
    for definition in algorithm.parameterDefinitions():
        assert re.fullmatch("[A-Z][A-Z0-9_]*", definition.name())
        assert len(definition.help()) > 15, definition.name()
        assert "<" not in definition.help(), definition.name()  # QGIS would take it for HTML
        assert definition.description() and definition.description()[0].isupper() or not definition.description()[0].isalpha(), definition.name()
        assert definition.description() in algorithm.shortHelpString()
        if definition.isDestination():
            assert definition.flags() & definition.Flag.FlagOptional, definition.name()
        if definition.type() == "enum":
            assert definition.usesStaticStrings()
            labels = definition.metadata()["widget_wrapper"]["labels"]
            assert [token for token, _ in labels] == definition.options()
            assert not any(token.isdigit() for token in definition.options())
            assert all(label for _, label in labels)
    destinations = [d for d in algorithm.parameterDefinitions() if d.isDestination()]
    assert [d.createByDefault() for d in destinations] == [True] + [False] * (len(destinations) - 1)


@every
def test_rasters_offer_their_band_and_the_common_grid(algorithm):
    names = {d.name() for d in algorithm.parameterDefinitions()}
    rasters = {d.name() for d in algorithm.parameterDefinitions() if d.type() == "raster"} - {"REFERENCE"}
    if rasters:
        assert {"AOI", "REFERENCE", "CELL_SIZE", "EXTENT", "RESAMPLING"} <= names
    assert {name + "_BAND" for name in rasters - set(getattr(algorithm, "STACKS", ()))} <= names


@every
def test_pictures_and_styles(algorithm):
    assert os.path.isfile(algorithm.svgIconPath())
    assert not algorithm.icon().isNull()
    for definition in algorithm.parameterDefinitions():
        if definition.type() in ("rasterDestination", "sink", "vectorDestination"):
            style = os.path.join(ROOT, "resources", "styles", algorithm.style_file(definition.name()))
            assert os.path.isfile(style), style


def test_styles_are_current():
    styles = tool("styles")
    for name, text in styles.expected().items():
        with open(os.path.join(styles.FOLDER, name), encoding="utf-8") as file:
            assert file.read() == text, "%s: run make styles" % name


def test_chinese_is_complete():
    assert tool("translate").missing() == []


@every
def test_page_in_the_manual_is_current(algorithm):
    assert tool("docs").stale([algorithm.name()]) == []


@every
def test_unknown_parameters_are_refused(algorithm, run, examples, tmp_path):
    parameters = examples(algorithm.name(), tmp_path)
    with pytest.raises(Exception, match="BNAD"):
        run(algorithm.name(), **parameters, BNAD=1)


def outputs_of(folder):
    """Files that a run wrote (QGIS itself may leave statistics beside an input)."""
    return sorted(os.path.relpath(os.path.join(at, file), folder) for at, _, files in os.walk(folder) for file in files)


@every
def test_runs_and_says_what_it_did(algorithm, run, examples, tmp_path):
    parameters = examples(algorithm.name(), tmp_path)
    results, _ = run(algorithm.name(), **parameters)
    for definition in algorithm.parameterDefinitions():
        if not definition.isDestination() or definition.name() not in parameters:
            continue
        path = results[definition.name()]
        assert path == parameters[definition.name()]
        if definition.type() == "rasterDestination":
            dataset = gdal.Open(path)
            stored = dataset.GetMetadata("MINEECO")
            assert stored["algorithm"] == "mineeco:" + algorithm.name()
            band = dataset.GetRasterBand(1)
            assert band.GetDescription()
            assert band.GetNoDataValue() in (-9999, 0, 255)
            with open(path + ".mineeco.json", encoding="utf-8") as file:
                told = json.load(file)
            inputs = {d.name() for d in algorithm.parameterDefinitions() if not d.isDestination()}
            assert set(told["parameters"]) == inputs
            assert told["version"] == algorithm.version()
            assert str(tmp_path) not in json.dumps(told)
        elif path.endswith(".csv"):
            with open(path, "rb") as file:
                assert file.read(3) == b"\xef\xbb\xbf"
            assert os.path.exists(path[:-4] + ".csvt")
        elif path.endswith(".html"):
            with open(path, encoding="utf-8") as file:
                page = file.read()
            assert "<script" not in page
            assert not re.search(r'(?:src|href)="https?:', re.sub(r'<a [^>]*>', "", page))
    numbers = {o.name() for o in algorithm.outputDefinitions() if o.type() == "outputNumber"}
    assert all(results[name] == results[name] for name in numbers & set(results))
    assert not [name for name in outputs_of(tmp_path) if ".partial" in name or name.endswith(".old")]


@every
def test_nothing_to_write(algorithm, run, examples, tmp_path):
    parameters = examples(algorithm.name(), tmp_path)
    inputs = {k: v for k, v in parameters.items() if not algorithm.parameterDefinition(k).isDestination()}
    if any(o.type() in ("outputNumber", "outputString") for o in algorithm.outputDefinitions()):
        run(algorithm.name(), **inputs)
        assert outputs_of(tmp_path) == []
    else:
        with pytest.raises(Exception, match="Nothing to write"):
            run(algorithm.name(), **inputs)


def raster_names(algorithm, parameters):
    """Rasters and lists of rasters that the example hands over."""
    from qgis.core import QgsProcessing

    known = {k: algorithm.parameterDefinition(k) for k in parameters}
    return [k for k, d in known.items() if d.type() == "raster" or (d.type() == "multilayer" and d.layerType() == QgsProcessing.SourceType.TypeRaster)]


def sentence_of(run, name, parameters):
    """Run with bad input and return the one sentence that it ends with."""
    with pytest.raises(Exception) as caught:
        run(name, **parameters)
    assert type(caught.value).__name__ == "QgsProcessingException", repr(caught.value)
    sentence = str(caught.value)
    assert sentence
    assert "Traceback" not in sentence
    return sentence


@every
def test_bad_targets(algorithm, run, examples, tmp_path):
    """A folder that is missing, a file that is an input, two results in one file: a sentence, and nothing written."""
    parameters = examples(algorithm.name(), tmp_path)
    targets = [k for k in parameters if algorithm.parameterDefinition(k).isDestination()]
    first = targets[0]
    lost = os.path.join(str(tmp_path), "nowhere", os.path.basename(parameters[first]))
    assert "nowhere" in sentence_of(run, algorithm.name(), {**parameters, first: lost})
    if len(targets) > 1:
        assert targets[1] in sentence_of(run, algorithm.name(), {**parameters, targets[1]: parameters[first]})
    for name in raster_names(algorithm, parameters):
        value = parameters[name][0] if isinstance(parameters[name], list) else parameters[name]
        copy = shutil.copy(value, os.path.join(str(tmp_path), "input.tif"))
        before = open(copy, "rb").read()
        changed = {**parameters, name: [copy] if isinstance(parameters[name], list) else copy, first: copy}
        assert "overwrite" in sentence_of(run, algorithm.name(), changed)
        assert open(copy, "rb").read() == before
        os.remove(copy)
    assert [name for name in outputs_of(tmp_path) if not name.endswith(".aux.xml")] == []


@every
def test_bad_rasters(algorithm, run, examples, tmp_path, scene):
    """A raster that is missing, broken, empty, without such a band, or elsewhere: a sentence that names the parameter, and nothing written."""
    parameters = examples(algorithm.name(), tmp_path)
    definitions = {d.name() for d in algorithm.parameterDefinitions()}
    broken = os.path.join(scene.folder, "broken.tif")
    with open(broken, "wb") as file:
        file.write(b"II*\0 no raster")
    for name in raster_names(algorithm, parameters):
        if isinstance(parameters[name], list):
            continue
        for wrong in (os.path.join(scene.folder, "missing.tif"), broken):
            assert name in sentence_of(run, algorithm.name(), {**parameters, name: wrong})
        if name + "_BAND" in definitions:
            assert name in sentence_of(run, algorithm.name(), {**parameters, name + "_BAND": 99})
    if raster_names(algorithm, parameters):
        assert "does not overlap" in sentence_of(run, algorithm.name(), {**parameters, "EXTENT": "100000,100900,100000,100900 [EPSG:32650]"})
    assert outputs_of(tmp_path) == []


@every
def test_area_of_interest_elsewhere_or_empty(algorithm, run, examples, tmp_path, polygons):
    parameters = examples(algorithm.name(), tmp_path)
    if "AOI" not in {d.name() for d in algorithm.parameterDefinitions()}:
        pytest.skip("no raster algorithm")
    assert "AOI" in sentence_of(run, algorithm.name(), {**parameters, "AOI": polygons("far")})
    assert "AOI" in sentence_of(run, algorithm.name(), {**parameters, "AOI": polygons("empty")})
    assert outputs_of(tmp_path) == []


@every
def test_cancel_leaves_nothing(algorithm, run, examples, tmp_path):
    parameters = examples(algorithm.name(), tmp_path)
    assert "ancel" in sentence_of(run, algorithm.name(), {**parameters, "cancel_at": 0})
    assert outputs_of(tmp_path) == []


@pytest.fixture(scope="session")
def command(tmp_path_factory):
    """Return a function that calls qgis_process with the plugin enabled in a profile of its own."""
    program = "/usr/bin/qgis_process.bin" if os.path.exists("/usr/bin/qgis_process.bin") else shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    home = tmp_path_factory.mktemp("profile")
    ini = home / "profiles" / "default" / "QGIS"
    ini.mkdir(parents=True)
    (ini / "QGIS3.ini").write_text("[PythonPlugins]\nmineeco=true\n")
    environment = {
        **os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(home), "QGIS_PLUGINPATH": os.path.join(ROOT, ".links"), "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.path.join(ROOT, ".build", "python"), "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8",
    }

    def call(*words):
        return subprocess.run([program, *words], env=environment, capture_output=True, text=True, timeout=300, check=False)

    return call


def as_words(parameters):
    """Parameters as NAME=value words of the command line."""
    return ["%s=%s" % (name, one) for name, value in parameters.items() for one in (value if isinstance(value, list) else [value])]


@every
def test_runs_from_the_command_line(algorithm, command, examples, tmp_path):
    folder = tmp_path / "矿区 甲"
    folder.mkdir()
    parameters = examples(algorithm.name(), folder)
    done = command("run", "mineeco:" + algorithm.name(), "--", *as_words(parameters))
    assert done.returncode == 0, done.stdout + done.stderr
    for name, value in parameters.items():
        if algorithm.parameterDefinition(name).isDestination():
            assert os.path.exists(value)


def test_a_bad_run_ends_with_code_1(command, tmp_path):
    done = command("run", "mineeco:rsei", "--", "NDVI=missing.tif", "OUTPUT=%s" % (tmp_path / "x.tif"))
    assert done.returncode == 1
    assert outputs_of(tmp_path) == []
