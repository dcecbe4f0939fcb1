"""Tables of indicators that a user writes: names, directions, weights, and for a series the raster of each year."""
import math

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..dates import parse_years
from .weights import Row, parse_directions


def weight_rows(records):
    """Return the rows of a weight table.

    Parameters
    ----------
    records : sequence of mapping of str to str
        Columns ``name``, ``direction`` and ``weight`` (may be empty or missing, where the weights come from elsewhere).

    Returns
    -------
    list of Row

    Raises
    ------
    InputProblem
        If a name is missing, a direction is neither + nor -, or a weight is not a number.
    """
    _require_columns(records, ("name", "direction"))
    names = [_name(record, line) for line, record in enumerate(records, 2)]
    signs = parse_directions([record["direction"] for record in records], names)
    return [Row(name, int(sign), _weight(record, name)) for record, name, sign in zip(records, names, signs)]


def dated_files(records):
    """Return the rasters of a series of years, and directions and weights where the table gives them.

    Parameters
    ----------
    records : sequence of mapping of str to str
        Columns ``year``, ``name``, ``file``, and if wanted ``band`` (from 1), ``direction`` and ``weight``. A row without a year
        counts for every year. Directions and weights may stand in every row of an indicator or in one.

    Returns
    -------
    years : list of int
        Rising.
    names : list of str
        Indicators, in the order of their first rows.
    files : dict
        (year, name) -> (file, band).
    rows : list of Row or None
        Direction and weight of each indicator; None where the table gives no direction at all.

    Raises
    ------
    InputProblem
        If a column is missing, there is one indicator only, a year has no raster of an indicator or two, or rows contradict each other.
    """
    _require_columns(records, ("year", "name", "file"))
    names, shared, dated, told = {}, {}, {}, {"direction": {}, "weight": {}}
    for line, record in enumerate(records, 2):
        name = _name(record, line)
        key = name.casefold()
        names.setdefault(key, name)
        if not record["file"]:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE, line {line}: there is no file for {name}."), line=line, name=name)
        year = parse_years(record["year"], "TABLE")[0] if record["year"] else None
        place = shared if year is None else dated.setdefault(year, {})
        if key in place:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE names {name} of {year} twice: keep one row."), name=name, year=year or "-")
        place[key] = record["file"], _band(record, name)
        for column, values in told.items():
            if record.get(column):
                values.setdefault(key, set()).add(record[column])
    if len(names) < 2:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE names one indicator ({name}): at least two are needed to weigh one against the other."), name=next(iter(names.values())))
    if not dated:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE has no year: at least one row needs one."))
    years = sorted(dated)
    missing = ["%s %d" % (name, year) for year in years for key, name in names.items() if key not in dated[year] and key not in shared]
    if missing:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "TABLE has no raster of {missing}: every year needs every indicator. A row without a year counts for all of them."), missing=", ".join(missing[:10]))
    for column, values in told.items():
        for key, found in values.items():
            if len(found) > 1:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE gives {name} several values of {column}: {found}. Give one."),
                                   name=names[key], column=column, found=", ".join(sorted(found)))
    files = {(year, name): dated[year].get(key, shared.get(key)) for year in years for key, name in names.items()}
    if not told["direction"]:
        return years, list(names.values()), files, None
    given = [{"name": name, **{column: next(iter(values.get(key, [""]))) for column, values in told.items()}} for key, name in names.items()]
    return years, list(names.values()), files, weight_rows(given)


def _require_columns(records, columns):
    """Refuse a table that lacks columns."""
    lost = [column for column in columns if column not in records[0]]
    if lost:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE has no column {lost}; it has {columns}."), lost=", ".join(lost), columns=", ".join(records[0]))


def _name(record, line):
    """Return the name in a row."""
    if not record["name"]:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE, line {line}: there is no name."), line=line)
    return record["name"]


def _weight(record, name):
    """Return the weight in a row, None where it is left out."""
    text = record.get("weight", "")
    if not text:
        return None
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: the weight \"{weight}\" of {name} is not a number."), weight=text, name=name)
    return number


def _band(record, name):
    """Return the band in a row, 1 where it is left out."""
    text = record.get("band", "") or "1"
    if not (text.isdecimal() and int(text) > 0):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: the band \"{band}\" of {name} is not a number from 1."), band=text, name=name)
    return int(text)
