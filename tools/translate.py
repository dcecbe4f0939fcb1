"""Collects every text that users see into i18n/mineeco_zh.ts, keeping the translations that are there.

Texts are the literals in ``translate("MineEco", "...")`` and ``QT_TRANSLATE_NOOP("MineEco", "...")`` (test_architecture.py
sees to it that they are literals), and the labels in resources/tables: values of the keys `label` and `name`, and the
second member of legend entries ``[code, label, colour]``.
"""
import ast
import glob
import json
import os
import re
from xml.etree import ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TS = os.path.join(ROOT, "i18n", "mineeco_zh.ts")
CONTEXT = "MineEco"
FOLDERS = ("algorithms", "core", "gis", "report", "resources")


def sources():
    """Paths of the Python files of the plugin."""
    paths = glob.glob(os.path.join(ROOT, "*.py"))
    for folder in FOLDERS:
        paths += glob.glob(os.path.join(ROOT, folder, "**", "*.py"), recursive=True)
    return sorted(paths)


def called(node):
    """Name of the function in a call."""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def texts_of_code(code):
    """Yield the marked literals of a Python source."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and called(node) in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) > 1:
            context, text = node.args[:2]
            if isinstance(context, ast.Constant) and context.value == CONTEXT and isinstance(text, ast.Constant):
                yield text.value


def texts_of_table(value):
    """Yield the labels in what a JSON table holds; those without a letter need no translation."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key in ("label", "name") and isinstance(member, str):
                if re.search("[A-Za-z]", member):
                    yield member
            else:
                yield from texts_of_table(member)
    elif isinstance(value, list):
        if len(value) == 3 and isinstance(value[1], str) and str(value[2]).startswith("#"):
            value = [{"label": value[1]}]
        for member in value:
            yield from texts_of_table(member)


def texts():
    """Return all texts once, in the order of the sources."""
    found = {}
    for path in sources():
        with open(path, encoding="utf-8") as file:
            found.update(dict.fromkeys(texts_of_code(file.read())))
    for path in sorted(glob.glob(os.path.join(ROOT, "resources", "tables", "*.json"))):
        with open(path, encoding="utf-8") as file:
            found.update(dict.fromkeys(texts_of_table(json.load(file))))
    return list(found)


def translations():
    """Return the translations of the file, English to Chinese."""
    if not os.path.exists(TS):
        return {}
    messages = ElementTree.parse(TS).iter("message")
    return {message.findtext("source"): message.findtext("translation") for message in messages if message.findtext("translation")}


def missing():
    """Return the texts that have no Chinese."""
    known = translations()
    return [text for text in texts() if text not in known]


def mismatched():
    """Return the texts whose Chinese has other ``{name}`` places than the English."""
    places = re.compile(r"\{[^{}]*\}")
    return [text for text, chinese in translations().items() if sorted(places.findall(text)) != sorted(places.findall(chinese))]


def write(found, known):
    """Write the translation file."""
    root = ElementTree.Element("TS", version="2.1", language="zh", sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text in found:
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    with open(TS, "w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n%s\n' % ElementTree.tostring(root, encoding="unicode"))


if __name__ == "__main__":
    everything, chinese = texts(), translations()
    write(everything, chinese)
    lacking = [text for text in everything if text not in chinese]
    dropped = set(chinese) - set(everything)
    print("%d texts, %d without Chinese, %d translations dropped because their text is gone." % (len(everything), len(lacking), len(dropped)))
    for text in lacking[:20]:
        print("  lacks Chinese: " + text)
