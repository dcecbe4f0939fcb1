"""Brings the tables in docs up to date with the registry; words outside the marker comments stay as they are.

usage: docs.py [--check]    --check changes nothing, names the pages that are not current, and ends with 1 if there are any
"""
import html
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DOCS = os.path.join(ROOT, "docs")
TYPES = {
    "raster": "raster", "multilayer": "list of layers", "source": "vector layer", "vector": "vector layer", "layer": "raster or vector layer",
    "file": "file", "boolean": "yes or no", "string": "text", "crs": "coordinate system", "extent": "extent", "matrix": "table of numbers",
    "rasterDestination": "raster", "vectorDestination": "vector layer", "sink": "vector layer", "fileDestination": "file", "folderDestination": "folder",
    "outputNumber": "number", "outputString": "text", "outputMultilayer": "list of layers", "outputRaster": "raster", "outputVector": "vector layer",
    "outputFile": "file", "outputHtml": "page", "outputFolder": "folder",
}


def cell(text):
    """Return a text that can stand in a table cell."""
    return html.unescape(re.sub(r"<[^>]+>", "", str(text))).replace("|", "\\|").replace("\n", " ").strip()


def what(definition, note=""):
    """Label and help of a parameter."""
    return "**%s**%s. %s" % (cell(definition.description()), note, cell(definition.help()))


def kind(definition):
    """Type of a parameter or output in words."""
    name = definition.type()
    if name == "enum":
        return "several of" if definition.allowMultiple() else "one of"
    if name == "number":
        return "whole number" if definition.dataType() == definition.Type.Integer else "number"
    if name == "file" and definition.behavior() == definition.Behavior.Folder:
        return "folder"
    return TYPES.get(name, name)


def choices(definition):
    """Tokens and labels of a choice, or the limits of a number."""
    if definition.type() == "enum":
        labels = dict(map(tuple, definition.metadata().get("widget_wrapper", {}).get("labels", [])))
        return "<br>".join("`%s`: %s" % (token, cell(labels[token])) if token in labels else "`%s`" % token for token in definition.options())
    if definition.type() == "number":
        low, high = definition.minimum(), definition.maximum()
        parts = (["from %g" % low] if low > -1e300 else []) + (["to %g" % high] if high < 1e300 else [])
        return " ".join(parts)
    return ""


def default(definition):
    """Default of a parameter."""
    value = definition.defaultValue()
    if value is None or value == "" or value == []:
        return "optional" if definition.flags() & definition.Flag.FlagOptional else "**required**"
    return "`%s`" % (",".join(map(str, value)) if isinstance(value, list) else "%g" % value if isinstance(value, float) else value)


def row(*cells):
    return "| %s |" % " | ".join(cells)


def parameter_table(algorithm):
    """Markdown tables of the parameters and outputs of an algorithm."""
    shown = [item for item in algorithm.parameterDefinitions() if not item.flags() & item.Flag.FlagHidden]
    inputs = [item for item in shown if not item.isDestination()]
    destinations = [item for item in shown if item.isDestination()]
    names = {item.name() for item in destinations}
    lines = [row("Parameter", "What", "Type", "Choices", "Default"), row(*["---"] * 5)]
    for advanced in (False, True):
        for item in inputs:
            if bool(item.flags() & item.Flag.FlagAdvanced) == advanced:
                lines.append(row("`%s`" % item.name(), what(item, " (advanced)" if advanced else ""), kind(item), choices(item), default(item)))
    lines += ["", row("Output", "What", "Type"), row("---", "---", "---")]
    for item in destinations:
        lines.append(row("`%s`" % item.name(), what(item), kind(item)))
    for item in algorithm.outputDefinitions():
        if item.name() not in names:
            lines.append(row("`%s`" % item.name(), "**%s**" % cell(item.description()), TYPES.get(item.type(), item.type())))
    return "\n".join(lines)


def algorithm_table(provider):
    """Markdown table of all algorithms by group."""
    from mineeco.algorithms.base import WINGS

    wings = list(WINGS)
    lines = []
    algorithms = sorted(provider.algorithms(), key=lambda item: (wings.index(item.groupId()) if item.groupId() in wings else len(wings), item.name()))
    for number, algorithm in enumerate(algorithms):
        if not number or algorithm.groupId() != algorithms[number - 1].groupId():
            group = WINGS.get(algorithm.groupId(), algorithm.group())
            lines += [""] * bool(number) + ["## " + group, "", row("Algorithm", "Id", "What it does"), row("---", "---", "---")]
        title = "[%s](%s.md)" % (algorithm.displayName(), algorithm.name())
        lines.append(row(title, "`mineeco:%s`" % algorithm.name(), cell(algorithm.shortDescription())))
    return "\n".join(lines)


def between(page, marker, text):
    """Return the page with `text` between its two marker comments, which are put at the end of a page that lacks them."""
    begin, end = "<!-- %s -->" % marker, "<!-- /%s -->" % marker
    if begin not in page or end not in page:
        page = "%s\n\n%s\n%s\n" % (page.rstrip(), begin, end)
    head, _, rest = page.partition(begin)
    return "%s%s\n\n%s\n\n%s%s" % (head, begin, text, end, rest.partition(end)[2])


def pages():
    """Yield (name, current text of the page or None, text as it should be) of every page; QGIS runs already, with MineEco loaded."""
    from qgis.core import QgsApplication

    provider = QgsApplication.processingRegistry().providerById("mineeco")
    wanted = {"index": ("# All algorithms of MineEco", "algorithms", algorithm_table(provider))}
    for algorithm in provider.algorithms():
        words = (algorithm.displayName(), algorithm.group(), algorithm.name(), algorithm.shortDescription())
        wanted[algorithm.name()] = ("# %s\n\n*Group: %s · id `mineeco:%s`*\n\n%s\n\n## Parameters" % words, "parameters", parameter_table(algorithm))
    for name, (beginning, marker, table) in sorted(wanted.items()):
        before = None
        if os.path.exists(path_of(name)):
            with open(path_of(name), encoding="utf-8") as file:
                before = file.read()
        yield name, before, between(before or beginning, marker, table)


def path_of(name):
    """Path of a page."""
    return os.path.join(DOCS, name + ".md")


def stale(names=None):
    """Return the names, all or among those given, of the pages that are not current."""
    return [name for name, before, after in pages() if before != after and (names is None or name in names)]


def main(check):
    import headless

    headless.start()
    if check:
        found = stale()
        for name in found:
            print("docs/%s.md is not current: run make docs" % name)
        return 1 if found else 0
    for name, before, after in pages():
        if before != after:
            with open(path_of(name), "w", encoding="utf-8", newline="\n") as file:
                file.write(after)
            print("docs/%s.md written" % name)
    return 0


if __name__ == "__main__":
    status = main("--check" in sys.argv)
    sys.stdout.flush()
    os._exit(status)  # Python's own end would unload QGIS in an order that can crash
