"""One self-contained HTML page from plain data: no scripts, no network, good on screen, phone and A4 paper.

The page holds no words of its own: every visible one is handed in, already translated. Whatever is handed in is escaped;
pictures are data addresses made by `charts.py`, which a browser shows but never runs.
"""
import contextlib
import dataclasses
import itertools
import json
import math
import numbers
import os
import re
from collections.abc import Sequence
from typing import Any, Optional, Union

from ..messages import QT_TRANSLATE_NOOP, FileProblem

_ALIGNMENTS = ("left", "right", "center")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_PICTURE = re.compile(r"data:image/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/]+=*")
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclasses.dataclass
class Figure:
    """A picture with its caption; made by the functions of `charts.py`.

    Parameters
    ----------
    source : str
        ``data:image/png;base64,...``, ``data:image/jpeg;base64,...`` or ``data:image/svg+xml;base64,...``.
    alt : str
        The picture in words, for those who cannot see it.
    caption : str
        Printed beneath the picture.
    width, height : int
        Size on screen, pixels.
    wide : bool
        True: a row of its own. False: two stand side by side where there is room.
    share : float
        Width in percent of the room it is given.
    """

    source: str
    alt: str
    caption: str = ""
    width: int = 0
    height: int = 0
    wide: bool = True
    share: float = 100.0

    def __post_init__(self):
        if not _PICTURE.fullmatch(self.source):
            raise ValueError("a figure's source must be a base64 data address of a PNG, JPEG or SVG picture")


@dataclasses.dataclass
class Tile:
    """A key figure: its label, the value, the unit, and a small note beneath; `format` is the `spec` of `number`."""

    label: str
    value: Any
    unit: str = ""
    note: str = ""
    format: str = ""


@dataclasses.dataclass
class Column:
    """Head of a table column; `align` is left, right or center, `format` is the `spec` of `number`."""

    label: str
    align: str = "left"
    format: str = ""

    def __post_init__(self):
        if self.align not in _ALIGNMENTS:
            raise ValueError("a column's align must be one of %s, not %r" % (", ".join(_ALIGNMENTS), self.align))


@dataclasses.dataclass
class Table:
    """Rows of values under columns.

    Parameters
    ----------
    columns : sequence of Column
    rows : sequence of sequences
        As many values a row as columns. Text is shown as it is, numbers as `number` writes them; None and NaN are a dash.
    caption : str
    colours : sequence of str, optional
        A colour ``#rrggbb`` a row, or "" for none: a patch before the first cell, such as the colour of a class on the map.
    total : sequence, optional
        A last, emphasised row.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]
    caption: str = ""
    colours: Optional[Sequence[str]] = None
    total: Optional[Sequence[Any]] = None

    def __post_init__(self):
        for row in itertools.chain(self.rows, [] if self.total is None else [self.total]):
            if len(row) != len(self.columns):
                raise ValueError("a table row has %d values for %d columns" % (len(row), len(self.columns)))
        if self.colours is not None:
            if len(self.colours) != len(self.rows):
                raise ValueError("a table has %d colours for %d rows" % (len(self.colours), len(self.rows)))
            for colour in self.colours:
                if colour and not _COLOUR.fullmatch(colour):
                    raise ValueError("a row's colour must look like #1a9641, not %r" % colour)


@dataclasses.dataclass
class Definitions:
    """Terms and their values, such as the parameters of a run; lists of values are joined by commas."""

    items: Sequence[tuple[str, Any]]
    title: str = ""


@dataclasses.dataclass
class Notice:
    """Warnings in a box that cannot be overlooked."""

    title: str
    messages: Sequence[str]


@dataclasses.dataclass
class Section:
    """A heading and what stands under it, in order.

    Parameters
    ----------
    title : str
    blocks : sequence
        A str is a paragraph, a list of str a bulleted list; `Figure`, `Table`, `Definitions`, `Notice`, and a list of `Tile`.
        Figures that follow each other share rows.
    new_page : bool
        Begin a new sheet when printed.
    """

    title: str
    blocks: Sequence[Union[str, Sequence[str], Sequence[Tile], Figure, Table, Definitions, Notice]] = ()
    new_page: bool = False


@dataclasses.dataclass
class Provenance:
    """Where the figures come from.

    Parameters
    ----------
    title : str
    methods : sequence of str
        Paragraphs.
    citations_title : str
    citations : sequence of str
    details_title : str
        What one clicks to unfold `details`.
    details : object
        Anything `json` can write (other objects as their text), such as the resolved parameters.
    """

    title: str
    methods: Sequence[str] = ()
    citations_title: str = ""
    citations: Sequence[str] = ()
    details_title: str = ""
    details: Any = None


@dataclasses.dataclass
class Page:
    """A whole page, from top to bottom.

    Parameters
    ----------
    title, subtitle : str
        What was computed, and in one sentence of what.
    language : str
        ``en``, ``zh`` or another language tag (``zh_CN`` and ``zh-CN`` are the same).
    kicker : str
        A short line above the title, such as the product's name.
    facts : sequence of (label, value)
        Small facts beneath the title: files, date, version.
    warnings : Notice, optional
    tiles : sequence of Tile
        Key figures.
    contents_title : str
        Heading of the list of sections; without it there is no list.
    sections : sequence of Section
    parameters : Definitions, optional
    provenance : Provenance, optional
    footer : str
    """

    title: str
    subtitle: str = ""
    language: str = "en"
    kicker: str = ""
    facts: Sequence[tuple[str, Any]] = ()
    warnings: Optional[Notice] = None
    tiles: Sequence[Tile] = ()
    contents_title: str = ""
    sections: Sequence[Section] = ()
    parameters: Optional[Definitions] = None
    provenance: Optional[Provenance] = None
    footer: str = ""


def number(value, spec=""):
    """Write a value the way the page and its charts show it.

    Parameters
    ----------
    value : object
        Number, text, or None.
    spec : str
        Python format for numbers (``.2f``, ``,.0f``, ``.1%``). Without one whole numbers are shown as they are, others to 4 significant
        digits and from 10 000 on without decimals; the same where the one given is for whole numbers (``d``) and the number is not whole.

    Returns
    -------
    str
        None and NaN are an en dash; numbers have a true minus sign and no negative zero; powers are written ``1.2×10⁻⁵``.
    """
    if value is None:
        return "–"
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        return str(value)
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    whole = isinstance(value, numbers.Integral)
    if not spec or (spec.endswith("d") and not whole):
        spec = "d" if whole else ",.0f" if 1e4 <= abs(value) < 1e9 else ".4g"
    text = format(int(value) if whole else float(value), spec)
    mantissa, mark, power = text.partition("e")
    if mark:
        return mantissa.replace("-", "−") + "×10" + str(int(power)).translate(_SUPERSCRIPT)
    if not re.search("[1-9]", text):
        return text.replace("-", "")
    return text.replace("-", "−")


def render(page):
    """Return the page as HTML text.

    Parameters
    ----------
    page : Page

    Returns
    -------
    str
        A complete document with everything inside; the same page gives the same text.

    Raises
    ------
    ImportError
        If jinja2 is not installed.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates")),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    environment.filters.update(number=number, value=_value, blocks=_blocks, json=_json)
    text = environment.get_template("page.html").render(page=page, language=page.language.replace("_", "-"))
    # File names that are not valid text carry halves of characters, which no encoding can write.
    return text.encode("utf-8", "replace").decode("utf-8")


def write(page, path):
    """Write the page to a file, whole or not at all.

    Parameters
    ----------
    page : Page
    path : str or path-like
        Target; an older file there is replaced only when the new one is complete.

    Raises
    ------
    FileProblem
        If the file cannot be written; nothing is left behind and an older file stays as it was.
    ImportError
        If jinja2 is not installed.
    """
    path = os.fspath(path)
    text = render(page)
    folder, name = os.path.split(path)
    partial = os.path.join(folder, "%s.%d.partial.html" % (os.path.splitext(name)[0], os.getpid()))
    try:
        with open(partial, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(partial, path)
    except OSError as problem:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "The page {name} cannot be written ({reason}): close it where it is open, or choose another folder or name."),
            name=path, reason=problem.strerror or str(problem)) from problem
    finally:
        with contextlib.suppress(OSError):
            os.remove(partial)


def _blocks(section):
    """Give each block of a section its kind, and let neighbouring figures share rows."""
    kinds = []
    for block in section.blocks:
        if isinstance(block, (list, tuple)):
            kind = "tiles" if all(isinstance(item, Tile) for item in block) else "bullets"
        else:
            kind = {str: "paragraph", Figure: "figures", Table: "table", Definitions: "definitions", Notice: "notice"}[type(block)]
        kinds.append((kind, block))
    for kind, group in itertools.groupby(kinds, key=lambda pair: pair[0]):
        if kind == "figures":
            yield kind, [block for _, block in group]
        else:
            yield from group


def _value(value):
    """Write a value of a definition list: sequences with commas between."""
    if isinstance(value, (list, tuple)):
        return ", ".join(number(item) for item in value)
    return number(value)


def _json(value):
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)
