"""What made the files of a dossier, put in words: a paragraph a step, its citations, and the warnings of all runs."""
import dataclasses
import json
import os
import re

from qgis.core import QgsProcessingParameterEnum

from ...core.dates import listed
from ...messages import Message
from ..provider import find_algorithms

# Written down as what was found on the way, not as what was chosen.
FOUND = ("EXTENT", "CELL_SIZE", "REFERENCE")
SOURCES = ("file", "multilayer", "raster", "source", "vector", "layer")  # parameters that are inputs, whatever was written down of them
ID = "mineeco:"
TEXTS = ("version", "qgis", "reference", "output", "look")
LONGEST = 2000  # letters of a value


@dataclasses.dataclass
class Run:
    """A run of an algorithm.

    Parameters
    ----------
    provenance : dict
    files : list of str
        Those of the dossier that it made; none where it only made what a later step read.
    number : int
        Its step, from 1.
    """

    provenance: dict
    files: list
    number: int


class Algorithms:
    """The algorithms of MineEco by id, as they describe themselves."""

    def __init__(self):
        self._classes = {found.NAME: found for found in find_algorithms()}
        self._made = {}

    def get(self, provenance):
        """Return the algorithm of a provenance, None where this version of MineEco does not have it."""
        name = provenance["algorithm"].partition(ID)[2] if provenance["algorithm"].startswith(ID) else ""
        if name not in self._classes:
            return None
        if name not in self._made:
            made = self._classes[name]()
            made.initAlgorithm({})
            self._made[name] = made
        return self._made[name]

    def title(self, provenance, words):
        """Return the name of the algorithm of a provenance."""
        algorithm = self.get(provenance)
        return words.again(algorithm.displayName()) if algorithm else provenance["algorithm"]


class History:
    """All runs behind the files of a dossier, each once, what was made first before what it was made into.

    Attributes
    ----------
    runs : list of Run
    unknown : list of str
        Files of whose making nothing is known.
    warnings : list of (Run, Message)
    """

    def __init__(self):
        self._runs = {}
        self.unknown = []

    @property
    def runs(self):
        return list(self._runs.values())

    @property
    def warnings(self):
        found = []
        for run in self.runs:
            for data in run.provenance.get("warnings", ()):
                if not any(data == known for _, known in found):
                    found.append((run, data))
        return [(run, Message.of_data(data)) for run, data in found]

    def add(self, file, provenance):
        """Add a file of the dossier."""
        if provenance is None:
            self.unknown.append(file)
        else:
            self._add(provenance).files.append(file)

    def of(self, provenance):
        """Return the run of a provenance that was added, itself or within another one."""
        return self._runs[_key(provenance)]

    def _add(self, provenance):
        for _, sources in inputs_of(provenance):
            for source in sources:
                if made_by(source):
                    self._add(source["provenance"])
        key = _key(provenance)
        if key not in self._runs:
            self._runs[key] = Run(provenance, [], len(self._runs) + 1)
        elif "warnings" in provenance:
            self._runs[key].provenance.setdefault("warnings", provenance["warnings"])
        return self._runs[key]


def valid(provenance):
    """Whether a provenance that was read is one: files beside a file may hold anything."""
    return isinstance(provenance, dict) and isinstance(provenance.get("algorithm"), str) and isinstance(provenance.get("parameters"), dict)


def cleaned(found):
    """Return a provenance that was read, without what is not of its form, None where it is none; those of its inputs alike."""
    if not valid(found):
        return None
    told = {name: _kept(value) for name, value in found.items() if name not in TEXTS or isinstance(value, str)}
    if "warnings" in told:
        told["warnings"] = [data for data in found["warnings"] if Message.of_data(data)] if isinstance(found["warnings"], list) else []
    return told


def _kept(value):
    """Return a value of a provenance as the rest of this file expects it."""
    if isinstance(value, str):
        return value if len(value) <= LONGEST else value[:LONGEST] + "…"
    if isinstance(value, list):
        return [_kept(one) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {name: _kept(inner) for name, inner in value.items() if name != "provenance"}
    if is_input(value):
        kept.update({name: str(kept[name]) for name in ("file", "name", "time") if name in kept})
        if not isinstance(kept.get("band"), (int, list)):
            kept.pop("band", None)
        earlier = cleaned(value.get("provenance"))
        kept.update({"provenance": earlier} if earlier else {})
    return kept


def is_input(value):
    """Whether the value of a parameter is an input with its file."""
    return isinstance(value, dict) and "file" in value


def made_by(source):
    """Whether an input says what made it."""
    return valid(source.get("provenance"))


def inputs_of(provenance):
    """Return [(parameter, [source, ...])] of the inputs of a run: {'file', 'name', ...} each."""
    found = []
    for name, value in provenance["parameters"].items():
        sources = [one for one in (value if isinstance(value, list) else [value]) if is_input(one)]
        if sources:
            found.append((name, sources))
    return found


def alone(told):
    """Return a provenance, or a part of it, without those of its inputs: their runs are told by themselves, and a series would repeat them for every year."""
    if isinstance(told, dict):
        return {name: alone(value) for name, value in told.items() if name != "provenance"}
    return [alone(value) for value in told] if isinstance(told, list) else told


def paragraphs(history, algorithms, words):
    """Return the paragraphs on methods and the citations they refer to by number."""
    told, citations = [], []
    versions = {(run.provenance.get("version", "?"), str(run.provenance.get("qgis", "?")).partition("-")[0]) for run in history.runs}
    if versions:
        many = words.joined(words.translate("MineEco", "MineEco {version} in QGIS {qgis}").format(version=version, qgis=qgis) for version, qgis in sorted(versions))
        told.append(
            words.translate(
                "MineEco",
                "All steps were computed with {programs}. They are numbered in the order in which one builds on another; numbers in brackets are the sources listed below. "
                "Parameters that are not named had their defaults.",
            ).format(programs=many)
        )
    sizes = [size for size in map(_cells, history.runs) if size]
    usual = max(sizes, key=sizes.count) if sizes else None
    if usual:
        told[0] = words.sentences([told[0], words.translate("MineEco", "Unless said otherwise, cells are {x:g} by {y:g} map units.").format(x=usual[0], y=usual[1])])
    for run in history.runs:
        reference = str(run.provenance.get("reference", "")).strip()
        if reference and reference not in citations:
            citations.append(reference)
        told.append(_paragraph(run, history, algorithms, words, "[%d]" % (citations.index(reference) + 1) if reference else "", usual))
    if history.unknown:
        told.append(
            words.translate(
                "MineEco",
                "Nothing is known of the making of {files}: not written by MineEco, or without the file .mineeco.json beside it. Sources, dates and methods have to be described by hand.",
            ).format(files=words.joined(dict.fromkeys(history.unknown)))
        )
    return told, citations


def _paragraph(run, history, algorithms, words, citation, usual):
    """Return the paragraph of one run."""
    provenance, algorithm = run.provenance, algorithms.get(run.provenance)
    labels = {one.name(): one for one in algorithm.parameterDefinitions()} if algorithm else {}

    def label(name):
        if name.endswith("_FIELD") and name[:-len("_FIELD")] in labels:
            return words.translate("MineEco", "Field with the ids of {layer}").format(layer=label(name[:-len("_FIELD")]))
        return words.again(labels[name].description()) if name in labels else name

    sentences = [words.translate("MineEco", "Step {number}: {title} ({id}) {citation}.").format(
        number=run.number, title=algorithms.title(provenance, words), id=provenance["algorithm"], citation=citation,
    ).replace(" .", ".").replace(" 。", "。")]
    sources = [words.translate("MineEco", "{label}: {files}").format(label=label(name), files=_sources(found, history, words)) for name, found in inputs_of(provenance)]
    sources += [
        words.translate("MineEco", "{label}: {files}").format(label=label(name), files=_value(value, None, words))
        for name, value in provenance["parameters"].items() if _is_plain_source(value, labels.get(name)) and name not in FOUND
    ]
    if sources:
        sentences.append(words.translate("MineEco", "Inputs: {inputs}.").format(inputs=words.joined(sources)))
    size = _cells(run)
    if size and size != usual:
        sentences.append(words.translate("MineEco", "Cells are {x:g} by {y:g} map units.").format(x=size[0], y=size[1]))
    chosen = [
        words.translate("MineEco", "{label} = {value}").format(label=label(name), value=_value(value, labels.get(name), words))
        for name, value in provenance["parameters"].items() if _differs(name, value, labels.get(name))
    ]
    if chosen:
        sentences.append(words.translate("MineEco", "Parameters: {parameters}.").format(parameters=words.joined(chosen)))
    if run.files:
        sentences.append(words.translate("MineEco", "Result: {files}.").format(files=words.joined(dict.fromkeys(run.files))))
    return words.sentences(sentences)


def _sources(sources, history, words):
    """Return the inputs of one parameter in words: files, times of a series, and the step that made each."""
    groups = {}
    for source in sources:
        step = history.of(source["provenance"]).number if made_by(source) else None
        name = str(source.get("file") or source.get("name") or "?")
        groups.setdefault((name if step is None else "", step), []).append(source)
    told = []
    for (name, step), own in groups.items():
        names = [str(source.get("name") or source.get("file") or "?") for source in own]
        text = name or words.joined(dict.fromkeys(names if len(set(names)) <= 8 else [names[0], "…", names[-1]]))
        times = [str(source["time"]) for source in own if "time" in source]
        if times:
            text += " (%s)" % listed([int(time) if time.isdecimal() else time for time in times])
        bands = {source.get("band") for source in own if not isinstance(source.get("band"), list)} - {0, 1, None}
        if bands and not times:
            text = words.translate("MineEco", "{file} band {bands}").format(file=text, bands=", ".join(map(str, sorted(bands))))
        told.append(words.translate("MineEco", "{file} from step {number}").format(file=text, number=step) if step else text)
    return ", ".join(told)


def _cells(run):
    """Return width and height of the cells of a run, None where it has none."""
    cells = run.provenance["parameters"].get("CELL_SIZE")
    return tuple(map(float, cells)) if isinstance(cells, list) and len(cells) == 2 and all(isinstance(side, (int, float)) for side in cells) else None


def _is_plain_source(value, definition):
    """Whether the value of a parameter is an input of which only names were written down."""
    return definition is not None and definition.type() in SOURCES and value not in (None, "", []) and not any(isinstance(one, dict) for one in (value if isinstance(value, list) else [value]))


def _differs(name, value, definition):
    """Whether a parameter was chosen otherwise than by default, and is no input."""
    if name in FOUND or name.endswith("_BAND") or value in (None, "", []) or isinstance(value, dict) or (isinstance(value, list) and isinstance(value[0], dict)) or _is_plain_source(value, definition):
        return False
    if definition is None:
        return True
    default = definition.defaultValue()
    if isinstance(definition, QgsProcessingParameterEnum) and definition.allowMultiple():
        default = list(default) if isinstance(default, (list, tuple)) else [part for part in str(default or "").split(",") if part]
    if isinstance(value, (int, float)) and isinstance(default, (int, float)):
        return float(value) != float(default)
    return value != default and str(value) != str(default)


def _value(value, definition, words):
    """Return the value of a parameter in words."""
    if isinstance(definition, QgsProcessingParameterEnum):
        known = dict(map(tuple, definition.metadata().get("widget_wrapper", {}).get("labels", [])))
        return ", ".join(words(known.get(str(one), str(one))) for one in (value if isinstance(value, list) else [value]))
    if isinstance(value, bool):
        return words.translate("MineEco", "yes") if value else words.translate("MineEco", "no")
    if isinstance(value, float):
        return "%.10g" % value
    if isinstance(value, list):
        return ", ".join(_value(one, None, words) for one in value)
    # A folder of the computer is no business of the reader.
    return os.path.basename(value.rstrip("/\\")) if isinstance(value, str) and re.match(r"(?:[A-Za-z]:)?[/\\]", value) else str(value)


def _key(provenance):
    """Return what tells a run from others: what a file says of itself, and the warnings, are not of the run."""
    return json.dumps({name: value for name, value in provenance.items() if name not in ("output", "look", "warnings")}, sort_keys=True, default=str)
