"""Land cover with the meaning of its codes: scheme, own table, and features that are burnt over it."""
import dataclasses

import numpy as np
from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from ..core.codes import CodeCounts, whole_codes
from ..core.imagery.water import SCHEMES
from ..core.tables import load
from ..gis.tables import read_table
from ..messages import QT_TRANSLATE_NOOP, InputProblem
from .inputs import shapes
from .job import translated

translate = QCoreApplication.translate


def schemes():
    """Return the choices of SCHEME."""
    known = load("landcover_schemes")["schemes"]
    return [(scheme, known[scheme]["label"]) for scheme in SCHEMES] + [("custom", QT_TRANSLATE_NOOP("MineEco", "Own codes (named below)"))]


def add_scheme(algorithm, value, optional=True):
    """Add SCHEME and TABLE to an algorithm; `value` names what the table's column ``value`` holds, for the help."""
    algorithm.add_choice(
        "SCHEME", translate("MineEco", "Land-cover scheme"), translate("MineEco", "What the codes of the land cover mean. There is no default: a wrong scheme would go unnoticed."),
        schemes(), optional=optional, default=None,
    )
    algorithm.add_file(
        "TABLE", translate("MineEco", "Class table"),
        translate("MineEco", "CSV with the columns code, name and value ({value}); its rows take the place of those of the scheme.").format(value=value),
        translate("MineEco", "Tables (*.csv)"), optional=True,
    )


def add_overlay(algorithm):
    """Add OVERLAY and OVERLAY_FIELD to an algorithm."""
    algorithm.add_features(
        "OVERLAY", translate("MineEco", "Features over the land cover"),
        translate("MineEco", "Tailings, ponds, roads, reclaimed land ...: their class codes are burnt over the land cover first. Lines and points mark every cell they touch."),
        QgsProcessing.SourceType.TypeVectorAnyGeometry, True, True,
    )
    algorithm.add_text("OVERLAY_FIELD", translate("MineEco", "Field with the class codes"), translate("MineEco", "Field of the features that holds their land-cover codes."), "code", True, True)


class LandCover:
    """Codes of a run's land cover, and what they mean.

    Attributes
    ----------
    layers : list
        To be handed to `Job.fold` and `Job.write`; `codes` makes one array of their blocks.
    counts : dict of int to int
        Cells of each code on the grid.
    names, values : dict of int
        Name and value of each code.
    rows : list of (int, str, dict)
        Rows of TABLE: code, name, and the numbers in `columns` by column.
    """

    def __init__(self, job, name, presets=None, columns=(), layer=None):
        """Read land cover `name` of a job on its grid.

        Parameters
        ----------
        presets : mapping of scheme to mapping of code to value, optional
            Values that a scheme brings along. Without them only names are looked up and codes without a meaning are fine.
        columns : sequence of str
            Columns of TABLE that hold numbers, where a code has several values: `rows` gives them, and the caller tells them (`tell`).
        layer : optional
            What reads the codes where `name` is no raster, such as `Shapes` of polygons.

        Raises
        ------
        InputProblem
            If no scheme and no table says what the codes mean, or a code that occurs has no row; the sentence lists them.
        """
        self.layers = [layer or job.raster(name, categorical=True)]
        if job.given("OVERLAY"):
            self.layers += self._overlay(job)
        scheme, table = job.choice("SCHEME"), job.file("TABLE")
        if presets is not None and not table and scheme in ("", "custom"):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name} needs the meaning of its codes: choose SCHEME, or give TABLE (a CSV with code, name and value)."), name=name
            )
        self.names, self.values, self.rows = {}, {}, []
        if scheme not in ("", "custom"):
            self.names = {row["code"]: translated(row["name"]) for row in load("landcover_schemes")["schemes"][scheme]["classes"]}
            self.values = dict((presets or {}).get(scheme, {}))
        if table:
            self._read(table, columns)
        self.counts = job.fold(lambda *blocks: self._count(name, *blocks), self.layers).cells
        if not self.counts:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name=name)
        missing = [code for code in self.counts if code not in self.values] if presets is not None else []
        if missing:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name} holds the codes {codes}, for which neither SCHEME nor TABLE has a value: add rows for them in TABLE (code, name, value)."),
                name=name, codes=", ".join(map(str, missing)),
            )
        if not columns:
            self.tell(job, lambda code: self.values.get(code, "-"))

    def tell(self, job, value):
        """Tell code, name, value and share of all codes that occur; ``value(code)`` gives what is shown as the value."""
        total = sum(self.counts.values())
        for code, cells in self.counts.items():
            job.info(
                QT_TRANSLATE_NOOP("MineEco", "  code {code}: {label}, value {value}, {share:.2f} %"),
                code=code, label=self.names.get(code, "?"), value=value(code), share=100 * cells / total,
            )

    @staticmethod
    def codes(landcover, overlay=None, touched=None):
        """Return the codes of blocks of `layers` (*cellwise*), NaN for no data."""
        for over in (overlay, touched):
            if over is not None:
                landcover = np.where(np.isnan(over), landcover, over)
        return landcover

    def _count(self, name, landcover, *over):
        """Count the codes of a block."""
        whole_codes(landcover, name)
        return CodeCounts.of(self.codes(landcover, *over), name)

    def lookup(self, codes):
        """Return the value of every cell (*cellwise*), NaN for no data."""
        known = np.array(sorted(self.counts))
        values = np.array([self.values[code] for code in known], dtype=float)
        place = np.searchsorted(known, np.nan_to_num(codes, nan=known[0]))
        return np.where(np.isnan(codes), np.nan, values[np.minimum(place, known.size - 1)])

    def _read(self, path, columns):
        """Take names and values from the user's table."""
        self.rows = class_rows(read_table(path), columns or ("value",))
        for code, name, numbers in self.rows:
            if name:
                self.names[code] = name
            if "value" in numbers:
                self.values[code] = numbers["value"]

    @staticmethod
    def _overlay(job):
        """Return the features as layers of codes: polygons by cell centres, lines and points by touch."""
        found, field = job.features("OVERLAY"), job.text("OVERLAY_FIELD") or "code"
        if field not in found[0][2]:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "OVERLAY has no field {field} with class codes; it has: {fields}. Name it in OVERLAY_FIELD."), field=field, fields=", ".join(found[0][2])
            )
        try:
            codes = [_whole(attributes[field]) for _, _, attributes in found]
        except (TypeError, ValueError):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "OVERLAY: the field {field} does not hold a whole class code for every feature: fill it in, or name another field in OVERLAY_FIELD."), field=field
            ) from None
        every, layers = shapes(found, job.grid, "OVERLAY", codes), []
        areas = [geometry.type() == 2 for _, geometry, _ in found]  # 2: polygon, in every version of QGIS
        for wanted in (True, False):
            chosen = [number for number, area in enumerate(areas) if area == wanted]
            if chosen:
                wkb, values = zip(*((every.wkb[number], codes[number]) for number in chosen))
                layers.append(dataclasses.replace(every, wkb=wkb, values=values, all_touched=not wanted))
        return layers


def class_rows(rows, columns):
    """Return the rows of TABLE (see `read_table`) as [(code, name, {column: number})].

    Parameters
    ----------
    rows : list of dict of str
        With a column ``code`` and, if there are any, names in ``name``.
    columns : sequence of str
        Columns that hold numbers; places that are empty are left out.

    Raises
    ------
    InputProblem
        If a code is no whole number or comes twice, or another place holds no number.
    """
    found = []
    if rows and "code" not in rows[0]:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE has no column {missing}; it needs {columns} and has {known}."), missing="code", columns=", ".join(["code", *columns]), known=", ".join(rows[0]))
    for line, row in enumerate(rows, 2):
        try:
            code = _whole(row["code"])
            numbers = {column: _finite(row[column]) for column in columns if row.get(column)}
        except (KeyError, ValueError):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "TABLE, line {line} ({row}): it needs a whole number in the column code and numbers such as 0.32 in {columns}."),
                line=line, columns=", ".join(columns), row="; ".join("%s = %s" % (column, row.get(column) or "-") for column in ("code", *columns)),
            ) from None
        if any(code == earlier for earlier, _, _ in found):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE, line {line}: the code {code} has a row already; leave one of them out."), line=line, code=code)
        found.append((code, row.get("name", ""), numbers))
    return found


def _finite(text):
    """Return a number; ValueError for anything else, NaN and infinity too."""
    number = float(text)
    if not np.isfinite(number):
        raise ValueError(text)
    return number


def _whole(text):
    """Return a whole number; ValueError for anything else."""
    number = _finite(text)
    if number != int(number):
        raise ValueError(text)
    return int(number)
