"""Resistance surfaces: how hard each cell is to cross, from land use, slope and elevation.

The usual order: codes of `burn`, `count_codes` over the whole raster and `check_codes`, then cell by cell
`class_resistance`, `graded_resistance` and `weighted_resistance`.

References
----------
Li et al. (2020), Tables 1-3: ``resources/tables/resistance_li2020.json``.
"""
import collections
import math
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..tables import load

PRESET = "resistance_li2020"
EXTRA_CODE = 1001
"""First code of the classes a scheme lacks (tailings, roads, ...), so that polygons can be burnt over any land cover."""
MOST_OUTSIDE = 0.05
"""Share of the cells that may lie outside the elevations of Table 3 without a warning."""


class ClassResistance(typing.NamedTuple):
    """One row of a table of land-use resistances."""

    code: int
    name: str
    role: str
    """What the class is to the plugin (vegetation, tailings, ...); empty in a table of the user."""
    resistance: float
    """NaN, zero or negative: barrier."""


class Grades(typing.NamedTuple):
    """Resistances of the ranges that breaks cut a quantity into, from the lowest range to the highest."""

    breaks: tuple
    """Rising, one fewer than `resistances`; a value on a break belongs to the range above ..."""
    resistances: tuple
    included: tuple
    """... unless the break's entry here is true: then it belongs to the range below."""


def preset_weights():
    """Return the weights of land use, slope and elevation, by these names (Li et al. 2020)."""
    return dict(load(PRESET)["weights"])


def class_table(scheme):
    """Return the resistances of the classes of a land-cover scheme (Table 1 by role; what the paper lacks is marked in the file).

    Parameters
    ----------
    scheme : str
        A scheme of ``landcover_schemes.json``, such as ``li2020`` or ``clcd``.

    Returns
    -------
    tuple of ClassResistance
        The classes of the scheme, then those of Table 1 that it lacks under codes from `EXTRA_CODE`, for overlays.

    Raises
    ------
    InputProblem
        If there is no such scheme.
    """
    schemes = load("landcover_schemes")["schemes"]
    if scheme not in schemes:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There is no land-cover scheme {scheme}: choose one of {known}, or give a table."),
                           scheme=scheme, known=", ".join(schemes))
    by_role = {row["role"]: row for row in load(PRESET)["landuse"]}
    rows = [ClassResistance(row["code"], row["name"], row["role"], by_role[row["role"]]["resistance"]) for row in schemes[scheme]["classes"]]
    lacking = [row for row in by_role.values() if row["status"] == "paper" and row["role"] not in {own.role for own in rows}]
    return tuple(rows) + tuple(ClassResistance(EXTRA_CODE + place, row["name"], row["role"], row["resistance"]) for place, row in enumerate(lacking))


def custom_class_table(rows):
    """Return a table of the user, checked.

    Parameters
    ----------
    rows : iterable of (code, name, resistance)
        Texts or numbers; an empty resistance is a barrier.

    Raises
    ------
    InputProblem
        If there is no row, a code or a resistance is not a number, or a code comes twice.
    """
    table = tuple(ClassResistance(_whole(code, name), str(name), "", _number(resistance, code)) for code, name, resistance in rows)
    if not table:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The table of resistances has no row: give the columns code, name and value."))
    twice = [code for code, times in collections.Counter(row.code for row in table).items() if times > 1]
    if twice:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The table of resistances names these codes more than once: {codes}. Keep one row each."),
                           codes=", ".join(map(str, twice)))
    return table


def _whole(code, name):
    try:
        if float(code) == int(float(code)):
            return int(float(code))
    except (TypeError, ValueError, OverflowError):
        pass
    raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The code {code} of the class {name} is not a whole number: correct the table."), code=code, name=name)


def _number(resistance, code):
    text = "" if resistance is None else str(resistance).strip()
    try:
        return float(text) if text else math.nan
    except ValueError:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The value {value} of class {code} is not a number: correct the table, or leave it empty for a barrier."),
                           value=text, code=code) from None


def burn(landuse, *overlays):
    """Lay codes over a land use (*cellwise*).

    Parameters
    ----------
    landuse : array_like
        Codes, NaN for no data.
    *overlays : array_like
        Codes where something lies over it, NaN elsewhere; a later one covers an earlier one.

    Returns
    -------
    numpy.ndarray
        float64 codes.
    """
    codes = np.array(landuse, dtype=float)
    for overlay in overlays:
        np.copyto(codes, overlay, where=~np.isnan(overlay))
    return codes


def count_codes(codes):
    """Count the cells of every code (*cellwise*: any blocks, joined with ``+``); NaN is left out.

    Returns
    -------
    collections.Counter
        Cells by code. Codes that are not whole numbers keep their fraction.
    """
    codes = np.asarray(codes, dtype=float)
    values, cells = np.unique(codes[np.isfinite(codes)], return_counts=True)
    return collections.Counter({int(value) if value == int(value) else float(value): int(count) for value, count in zip(values, cells)})


def check_codes(counts, table):
    """Refuse codes that a table does not know.

    Parameters
    ----------
    counts : mapping
        Cells by code, from `count_codes`.
    table : sequence of ClassResistance

    Raises
    ------
    InputProblem
        Names the unknown codes and their share of the cells.
    """
    known = {row.code for row in table}
    unknown = sorted(code for code in counts if code not in known)
    if unknown:
        total = sum(counts.values())
        listed = ", ".join("%g (%.3g %%)" % (code, 100 * counts[code] / total) for code in unknown)
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "The land use has codes without a resistance: {codes}. Choose the scheme of this layer, or give a table with these codes."),
            codes=listed)


def class_resistance(codes, table):
    """Give every cell the resistance of its class (*cellwise*).

    Parameters
    ----------
    codes : array_like
        Land-use codes, NaN for no data.
    table : sequence of ClassResistance

    Returns
    -------
    numpy.ndarray
        float64; NaN for no data and for classes whose resistance is zero or less (barriers).

    Raises
    ------
    InputProblem
        If there is a code that the table does not know.
    """
    codes = np.asarray(codes, dtype=float)
    rows = sorted(table)
    known = np.array([row.code for row in rows], dtype=float)
    values = np.array([row.resistance if row.resistance > 0 else np.nan for row in rows])
    place = np.minimum(np.searchsorted(known, codes), known.size - 1)
    valid = np.isfinite(codes)
    if (known[place] != codes)[valid].any():
        check_codes(count_codes(codes), table)
    return np.where(valid, values[place], np.nan)


def preset_grades(quantity):
    """Return Table 2 (``slope``, degrees) or Table 3 (``elevation``, metres) of Li et al. (2020)."""
    rows = load(PRESET)[quantity]["grades"]
    return Grades(tuple(row["to"] for row in rows[:-1]), tuple(row["resistance"] for row in rows), tuple(row.get("to_included", False) for row in rows[:-1]))


def custom_grades(rows, name):
    """Return grades of the user, checked.

    Parameters
    ----------
    rows : sequence of (to, resistance)
        Upper end of each range, rising, and its resistance; the last range has no end (None or empty text) or its end
        is passed over. A value on an end belongs to the next range.
    name : str
        What the table is called in messages, such as ``SLOPE_TABLE``.

    Raises
    ------
    InputProblem
        If there are fewer than two rows, an entry is not a number, the ends do not rise or a resistance is not above 0.
    """
    try:
        resistances = tuple(float(row[1]) for row in rows)
        breaks = tuple(float(row[0]) for row in rows[:-1])
    except (TypeError, ValueError, IndexError):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: a row is not two numbers: give the upper end of each range and its resistance."), name=name) from None
    if len(resistances) < 2 or not all(low < high for low, high in zip(breaks, breaks[1:])):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} needs two rows or more whose upper ends rise: correct its order."), name=name)
    if not all(value > 0 for value in resistances):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: a resistance is not above 0: correct it."), name=name)
    return Grades(breaks, resistances, (False,) * len(breaks))


def quantile_grades(breaks):
    """Return the resistances of Table 3 over other elevations, such as the quintiles of the area (four breaks)."""
    return Grades(tuple(float(value) for value in breaks), preset_grades("elevation").resistances, (False,) * len(breaks))


def graded_resistance(values, grades):
    """Give every cell the resistance of the range it lies in (*cellwise*); NaN stays NaN.

    Parameters
    ----------
    values : array_like
        Slope in degrees, elevation in metres or any other quantity.
    grades : Grades

    Returns
    -------
    numpy.ndarray
        float64.
    """
    values = np.asarray(values, dtype=float)
    place = np.zeros(values.shape, np.intp)
    with np.errstate(invalid="ignore"):
        for end, included in zip(grades.breaks, grades.included):
            place += values > end if included else values >= end
    return np.where(np.isfinite(values), np.array(grades.resistances, dtype=float)[place], np.nan)


def count_outside(elevation):
    """Count the cells outside the elevations of Table 3, 290-800 m (*cellwise*: blocks joined with ``+``): array (outside, all)."""
    low, high = load(PRESET)["elevation"]["range"]
    elevation = np.asarray(elevation, dtype=float)
    valid = np.isfinite(elevation)
    with np.errstate(invalid="ignore"):
        outside = valid & ((elevation < low) | (elevation > high))
    return np.array([np.count_nonzero(outside), np.count_nonzero(valid)])


def elevation_warning(counts):
    """Return a warning if more than 5 % of the cells lie outside Table 3, else None.

    Parameters
    ----------
    counts : sequence of int
        Sum of `count_outside`.
    """
    outside, valid = counts
    if not valid or outside / valid <= MOST_OUTSIDE:
        return None
    low, high = load(PRESET)["elevation"]["range"]
    return Message(
        QT_TRANSLATE_NOOP("MineEco", "{share:.0f} % of the cells lie outside the {low:g}-{high:g} m that the elevation table was made for: "
                          "give an ELEVATION_TABLE of this area, such as its quintiles."),
        {"share": 100 * outside / valid, "low": low, "high": high})


def check_weights(weights):
    """Refuse weights that are negative or whose sum is not 1 (to 1e-6)."""
    if not all(weight >= 0 for weight in weights):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "A weight is negative or missing: weights are 0 or more and add up to 1."))
    if abs(sum(weights) - 1) > 1e-6:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The weights add up to {total:g}: change them so that they add up to 1."), total=sum(weights))


def weighted_resistance(factors, weights):
    """Add up resistances by weight (*cellwise*).

    Parameters
    ----------
    factors : sequence of array_like
        Resistances by factor; those with weight 0 may be None.
    weights : sequence of float
        One weight a factor, see `check_weights`.

    Returns
    -------
    numpy.ndarray
        float64; NaN (barrier) where a factor of weight above 0 is.
    """
    check_weights(weights)
    return sum(weight * np.asarray(factor, dtype=float) for factor, weight in zip(factors, weights) if weight > 0)
