"""Finds what would fail with Qt 6 and QGIS 4, without QGIS 4: reads the sources only.

usage: .build/lint/bin/python tools/check_qt6.py
PyQt6 (in that environment) tells the names of Qt 6, the QGIS of this machine tells which enums have a scope. PyQt6 is
read in a process of its own, so that it never meets the PyQt5 of QGIS.
"""
import ast
import importlib
import json
import os
import subprocess
import sys

from translate import ROOT, sources

PROBE = """
import importlib, json, sys
names = {}
for module in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtXml", "QtSvg", "QtPrintSupport", "QtTest", "QtSql"):
    try:
        loaded = importlib.import_module("PyQt6." + module)
    except ImportError:
        continue
    names[module] = {name: sorted(dir(thing)) if isinstance(thing, type) else [] for name, thing in vars(loaded).items()}
json.dump(names, sys.stdout)
"""
ELSEWHERE = ("QVariant", "pyqtSignal", "NULL", "QAction", "QShortcut")  # qgis.PyQt provides these for both versions


def scope(cls, member):
    """Name of the enum of `cls` that a plain ``cls.member`` leaves out, '' where nothing is left out."""
    value = getattr(cls, member, None)
    if value is None or isinstance(value, type) or not isinstance(cls, type):
        return ""
    for name in dir(cls):
        enum = getattr(cls, name, None)
        if isinstance(enum, type) and enum is type(value) and hasattr(enum, member):
            return name
    return ""


def check_import(node, pyqt6):
    """Yield what is wrong with an import."""
    modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    for module in modules:
        if module.split(".")[0] in ("PyQt5", "PyQt6", "sip"):
            yield "%s: import it from qgis.PyQt" % module
        if module == "qgis.PyQt.Qt":
            yield "qgis.PyQt.Qt does not exist with Qt 6: use qgis.PyQt.QtCore"
    if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
        known = pyqt6.get(node.module.split(".")[-1])
        for alias in node.names:
            if known and alias.name not in known and alias.name not in ELSEWHERE:
                yield "%s is not in %s of Qt 6" % (alias.name, node.module)


def check_attribute(node, names, pyqt6, inner):
    """Yield what is wrong with ``x.y``; `inner` tells that it is followed by another name."""
    if node.attr == "exec_":
        yield "exec_(): use exec()"
    if inner or not isinstance(node.value, ast.Name) or node.value.id not in names:
        return
    module, cls = names[node.value.id]
    known = pyqt6.get(module.split(".")[-1], {}).get(cls) if module.startswith("qgis.PyQt.") else None
    if cls == "QVariant" and node.attr != "Type":
        yield "QVariant.%s: use QMetaType.Type" % node.attr
    elif known and node.attr not in known:
        yield "%s.%s does not exist in Qt 6: name the enum as well" % (cls, node.attr)
    elif module in ("qgis.core", "qgis.gui", "qgis.analysis"):
        enum = scope(getattr(importlib.import_module(module), cls, None), node.attr)
        if enum:
            yield "unscoped %s.%s: use %s.%s.%s" % (cls, node.attr, cls, enum, node.attr)


def check(code, pyqt6):
    """Yield (line, what is wrong) of a source."""
    tree = ast.parse(code)
    nodes = list(ast.walk(tree))
    inner = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
    imports = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    names = {alias.asname or alias.name: (node.module or "", alias.name) for node in imports for alias in node.names}
    for node in nodes:
        found = ()
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            found = check_import(node, pyqt6)
        elif isinstance(node, ast.Attribute):
            found = check_attribute(node, names, pyqt6, id(node) in inner)
        for problem in found:
            yield node.lineno, problem


def main():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    pyqt6 = json.loads(subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True).stdout)
    if not pyqt6:
        sys.exit("PyQt6 is not installed: tools/setup.sh lint")
    problems = 0
    for path in sources():
        with open(path, encoding="utf-8") as file:
            for line, problem in check(file.read(), pyqt6):
                problems += 1
                print("%s:%d %s" % (os.path.relpath(path, ROOT), line, problem))
    print("Qt 6: %d finding(s) in %d files." % (problems, len(sources())))
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
