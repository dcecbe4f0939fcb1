"""The floors of the plugin and its conventions, read from the sources with `ast`; no source is imported."""
import ast
import os
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FLOORS = ("core", "gis", "report", "algorithms")
STANDARD = set(sys.stdlib_module_names) if hasattr(sys, "stdlib_module_names") else set()
HEAVY = {"scipy", "sklearn", "skimage", "pymannkendall", "matplotlib", "jinja2"}
# What a floor never imports, not even inside a function, and what it may import at module level beside the standard library.
NEVER = {
    "core": {"qgis", "osgeo", "processing", "gis", "algorithms", "report"},
    "gis": {"qgis", "processing", "core", "algorithms", "report"},
    "report": {"qgis", "osgeo", "processing", "core", "gis", "algorithms"},
    "algorithms": set(),
}
AT_MODULE_LEVEL = {
    "core": {"numpy", "core", "messages"},
    "gis": {"numpy", "osgeo", "gis", "messages"},
    "report": {"numpy", "report", "messages"},
    "algorithms": {"numpy", "osgeo", "qgis", "processing", "core", "gis", "report", "algorithms", "messages", "plugin"},
}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_MODULES = {"pickle", "cPickle", "dill", "shelve", "marshal", "subprocess", "multiprocessing", "pty"}
FORBIDDEN_OS = {"system", "popen", "fork"}
# The two helpers that translate a text marked elsewhere.
TRANSLATORS = {("algorithms/job.py", "translated"), ("algorithms/widgets.py", "shown")}


def python_files(*folders):
    """Paths of the Python files under the folders of the plugin, relative to its root."""
    found = []
    for folder in folders:
        for place, _, names in os.walk(os.path.join(ROOT, folder)):
            found += [os.path.relpath(os.path.join(place, name), ROOT).replace(os.sep, "/") for name in names if name.endswith(".py")]
    return sorted(found)


TOP = sorted(name for name in os.listdir(ROOT) if name.endswith(".py"))
PACKAGED = TOP + python_files(*FLOORS, "resources")


def tree_of(name):
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:
        return ast.parse(file.read(), name)


def resolved(name, node):
    """Modules that an import names: the first part of outside ones, the floor (or top-level module) of our own."""
    if isinstance(node, ast.Import):
        modules = [alias.name for alias in node.names]
    elif node.level:
        package = name.split("/")[:-1]
        base = package[: len(package) - node.level + 1] + (node.module.split(".") if node.module else [])
        modules = [".".join(base)] if base else [alias.name for alias in node.names]
    else:
        modules = [node.module]
    return {part[1] if part[0] == "mineeco" and len(part) > 1 else part[0] for part in (module.split(".") for module in modules)}


def imports(name, tree):
    """Yield (modules, line, whether it runs when the file is imported) of every import."""
    inside = {id(node) for function in ast.walk(tree) if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)) for node in ast.walk(function)}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield resolved(name, node), node.lineno, id(node) not in inside


def violations(name, code):
    """Yield (line, sentence) of every breach of the rules on floors in a source."""
    tree = ast.parse(code)
    floor = name.split("/")[0]
    for modules, line, at_module_level in imports(name, tree):
        for module in modules:
            if module in NEVER.get(floor, ()):
                yield line, "%s/ never imports %s" % (floor, module)
            if at_module_level and module in HEAVY:
                yield line, "%s is imported inside the function that needs it" % module
            elif at_module_level and floor in AT_MODULE_LEVEL and module not in AT_MODULE_LEVEL[floor] and STANDARD and module not in STANDARD:
                yield line, "%s/ does not import %s at module level" % (floor, module)
            if module in ("PyQt5", "PyQt6"):
                yield line, "Qt comes through qgis.PyQt"
            if module in FORBIDDEN_MODULES:
                yield line, "%s has no place in the plugin" % module


def unsafe(code):
    """Yield (line, sentence) of what the plugin must not do."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name) and function.id in FORBIDDEN_CALLS:
                yield node.lineno, "%s()" % function.id
            if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "os" and function.attr in FORBIDDEN_OS:
                yield node.lineno, "os.%s()" % function.attr
            if any(keyword.arg == "shell" and getattr(keyword.value, "value", True) for keyword in node.keywords):
                yield node.lineno, "shell=True"
        if isinstance(node, ast.ExceptHandler):
            wide = node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException"))
            if wide and all(isinstance(step, (ast.Pass, ast.Continue)) or getattr(getattr(step, "value", None), "value", 0) is Ellipsis for step in node.body):
                yield node.lineno, "an error of any kind is swallowed"
        if isinstance(node, ast.Assert):
            yield node.lineno, "assert outside the tests"


def unmarked(name, code):
    """Yield (line, sentence) of texts that the collector of translations cannot read."""
    tree = ast.parse(code)
    allowed = {
        id(node) for function in ast.walk(tree) if isinstance(function, ast.FunctionDef) and (name, function.name) in TRANSLATORS for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or id(node) in allowed:
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if called not in ("translate", "QT_TRANSLATE_NOOP") or (isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Constant)):
            continue
        # `translate` that is handed in as a parameter takes the text alone; Qt's own takes context and text.
        if called == "translate" and len(node.args) < 2:
            continue
        context, text = node.args[:2]
        if not (isinstance(context, ast.Constant) and context.value == "MineEco"):
            yield node.lineno, "the context is the literal \"MineEco\""
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            yield node.lineno, "the text is a literal"


def undocumented(code):
    """Yield (line, sentence) of public functions, classes and their methods without a docstring, and of a module without one."""
    tree = ast.parse(code)
    if tree.body and not ast.get_docstring(tree):
        yield 1, "the module has no docstring"
    for node in tree.body:
        members = [node, *node.body] if isinstance(node, ast.ClassDef) and not node.name.startswith("_") else [node]
        for member in members:
            if isinstance(member, (ast.FunctionDef, ast.ClassDef)) and not member.name.startswith("_") and not ast.get_docstring(member):
                yield member.lineno, "%s has no docstring" % member.name


def told(name, found):
    return ["%s:%d %s" % (name, line, sentence) for line, sentence in found]


def read(name):
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:
        return file.read()


def test_the_floors_are_found():
    for floor in FLOORS:
        assert python_files(floor), floor


def test_floors_import_only_what_is_theirs():
    breaches = [line for name in PACKAGED for line in told(name, violations(name, read(name)))]
    assert not breaches, "\n".join(breaches)


def test_every_init_imports_nothing():
    breaches = []
    for name in PACKAGED:
        if os.path.basename(name) == "__init__.py":
            breaches += ["%s:%d" % (name, line) for _, line, at_module_level in imports(name, tree_of(name)) if at_module_level]
    assert not breaches, "\n".join(breaches)


def test_algorithms_know_neither_project_nor_window():
    breaches = []
    for name in python_files("algorithms"):
        for node in ast.walk(tree_of(name)):
            project = isinstance(node, ast.Attribute) and node.attr == "instance" and isinstance(node.value, ast.Name) and node.value.id == "QgsProject"
            if project or getattr(node, "id", getattr(node, "attr", "")) == "iface" or (isinstance(node, ast.alias) and node.name == "iface"):
                breaches.append("%s:%d" % (name, getattr(node, "lineno", 0)))
    assert not breaches, "\n".join(breaches)


def test_nothing_unsafe():
    breaches = [line for name in PACKAGED for line in told(name, unsafe(read(name)))]
    assert not breaches, "\n".join(breaches)


def test_texts_are_literals():
    breaches = [line for name in PACKAGED for line in told(name, unmarked(name, read(name)))]
    assert not breaches, "\n".join(breaches)


def test_public_functions_are_documented():
    breaches = [line for name in python_files("core", "gis", "report") for line in told(name, undocumented(read(name)))]
    assert not breaches, "\n".join(breaches)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("core/quality/rsei.py", "import qgis.core"),
        ("core/quality/rsei.py", "def f():\n    from osgeo import gdal"),
        ("core/quality/rsei.py", "from ...gis import raster"),
        ("core/quality/rsei.py", "from ...gis.raster import Grid"),
        ("core/moments.py", "from .. import report"),
        ("core/moments.py", "from mineeco.algorithms import base"),
        ("core/moments.py", "import scipy.ndimage"),
        ("core/moments.py", "import pandas"),
        ("gis/raster.py", "from ..core import moments"),
        ("gis/raster.py", "from qgis.core import QgsRasterLayer"),
        ("report/page.py", "import jinja2"),
        ("report/page.py", "def f():\n    from ..core.moments import Moments"),
        ("algorithms/base.py", "from PyQt5.QtCore import QObject"),
        ("algorithms/base.py", "class A:\n    import sklearn"),
        ("plugin.py", "if True:\n    import skimage"),
        ("algorithms/base.py", "def f():\n    import subprocess"),
    ],
)
def test_a_breach_of_the_floors_is_seen(name, code):
    assert list(violations(name, code))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("core/quality/rsei.py", "import numpy as np\nfrom ..moments import Moments\nfrom ...messages import Message\ndef f():\n    import scipy.ndimage"),
        ("gis/raster.py", "from osgeo import gdal\nfrom . import engines\nfrom ..messages import Message"),
        ("report/charts.py", "import json\ndef f():\n    from matplotlib.figure import Figure"),
        ("algorithms/quality/rsei.py", "from qgis.core import Qgis\nfrom ...core.quality import rsei\nfrom ..base import MineEcoAlgorithm"),
    ],
)
def test_what_is_allowed_passes(name, code):
    assert list(violations(name, code)) == []


@pytest.mark.parametrize(
    "code",
    [
        "eval('1')", "exec('1')", "import os\nos.system('ls')", "run('ls', shell=True)", "assert True",
        "try:\n    f()\nexcept Exception:\n    pass", "try:\n    f()\nexcept:\n    pass",
        "for x in y:\n    try:\n        f()\n    except BaseException:\n        continue",
    ],
)
def test_what_is_unsafe_is_seen(code):
    assert len(list(unsafe(code))) == 1


@pytest.mark.parametrize("code", ["try:\n    f()\nexcept OSError:\n    pass", "try:\n    f()\nexcept Exception:\n    log()\n    raise", "run(shell=False)"])
def test_what_is_safe_passes(code):
    assert list(unsafe(code)) == []


@pytest.mark.parametrize(
    ("name", "code", "count"),
    [
        ("core/a.py", "QT_TRANSLATE_NOOP('Other', 'x')", 1),
        ("core/a.py", "QT_TRANSLATE_NOOP('MineEco', 'x %s' % n)", 1),
        ("core/a.py", "QT_TRANSLATE_NOOP('MineEco', f'x {n}')", 1),
        ("algorithms/base.py", "QCoreApplication.translate(NAME, text)", 2),
        ("algorithms/base.py", "translate('MineEco', text)", 1),
        ("algorithms/job.py", "def translated(text):\n    return translate('MineEco', text)", 0),
        ("algorithms/job.py", "translate('MineEco', 'one ' 'two')", 0),
        ("core/a.py", "'abc'.translate(table)", 0),
        ("messages.py", "def format(self, translate):\n    return translate(self.text)", 0),
    ],
)
def test_texts_that_cannot_be_collected_are_seen(name, code, count):
    assert len(list(unmarked(name, code))) == count


def test_missing_docstrings_are_seen():
    code = '"""M."""\ndef f():\n    pass\ndef _g():\n    pass\n'
    code += 'class C:\n    """C."""\n    def m(self):\n        pass\nclass _D:\n    def m(self):\n        pass\n'
    assert [line for line, _ in undocumented(code)] == [2, 8]
