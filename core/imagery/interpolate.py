"""Figures of stations and of districts to cells: inverse distance weighting, and one value an area.

References
----------
Shepard (1968), doi:10.1145/800186.810616 (inverse distance weighting).
"""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem

POWER, NEIGHBOURS = 2.0, 12
CHUNK = 1 << 16
"""Cells looked up at once, so that distances to all neighbours stay small."""


class InverseDistance:
    """Inverse distance weighting of stations: ``sum(v / d^power) / sum(1 / d^power)`` over the nearest stations.

    Parameters
    ----------
    x, y : array_like
        Places of the stations in a projected CRS.
    values : array_like
        Shape (stations,) or (stations, fields); stations with NaN are left out, field by field.
    power : float
        The higher, the more the nearest station counts; above 0.
    neighbours : int
        Number of nearest stations that count; where there are fewer, all do.

    Raises
    ------
    InputProblem
        If a field has no station with a value, or `power` or `neighbours` is not above 0.
    """

    def __init__(self, x, y, values, power=POWER, neighbours=NEIGHBOURS):
        from scipy.spatial import cKDTree

        if not (power > 0 and neighbours >= 1):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "POWER ({power:g}) and NEIGHBOURS ({neighbours}) must be above 0."), power=power, neighbours=neighbours)
        places = np.column_stack([np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)])
        values = np.asarray(values, dtype=np.float64)
        self.power, self.neighbours = power, neighbours
        self.fields = []
        for field in values.reshape(len(places), -1).T:
            valid = np.isfinite(field)
            if not valid.any():
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No station has a value: check the fields (VALUE_FIELDS)."))
            self.fields.append((cKDTree(places[valid]), field[valid]))

    def at(self, x, y):
        """Interpolate (*cellwise*).

        Parameters
        ----------
        x, y : array
            Places of one shape (or shapes that broadcast: a row of x and a column of y).

        Returns
        -------
        array of float64
            Shape (fields, ...). At a station it is that station's value (their mean where several stand in one place).
        """
        x, y = np.broadcast_arrays(np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64))
        places = np.column_stack([x.ravel(), y.ravel()])
        out = np.empty((len(self.fields), len(places)))
        for row, (tree, values) in zip(out, self.fields):
            count = min(self.neighbours, values.size)
            for start in range(0, len(places), CHUNK):
                distance, nearest = tree.query(places[start:start + CHUNK], k=np.arange(1, count + 1))
                row[start:start + CHUNK] = self._weighted(distance, values[nearest])
        return out.reshape((len(self.fields),) + x.shape)

    def leave_one_out(self):
        """Return the root mean square error (fields,) of predicting each station from the others; NaN with one station only."""
        errors = []
        for tree, values in self.fields:
            count = min(self.neighbours, values.size - 1)
            if count < 1:
                errors.append(np.nan)
                continue
            distance, nearest = tree.query(tree.data, k=np.arange(1, count + 2))
            own = nearest == np.arange(values.size)[:, None]
            own[:, -1] |= ~own.any(axis=1)  # several stations in one place may crowd it out of its own list
            others = ~own
            shape = (values.size, count)
            found = self._weighted(distance[others].reshape(shape), values[nearest[others]].reshape(shape))
            errors.append(float(np.sqrt(np.mean((found - values) ** 2))))
        return np.array(errors)

    def _weighted(self, distance, values):
        """Weighted mean of each row; a distance of 0 leaves only what stands there."""
        here = distance == 0
        weights = np.where(here.any(axis=1)[:, None], here, 0.0)
        away = ~here.any(axis=1)
        # relative to the nearest, so that no power of a distance overflows
        weights[away] = (distance[away, :1] / distance[away]) ** self.power
        return (weights * values).sum(axis=1) / weights.sum(axis=1)


def values_of_areas(codes, values, areas=None):
    """Give every cell the figure of its district (*cellwise*).

    Parameters
    ----------
    codes : array
        Number of the district in `values` (0, 1, ...); NaN is outside all districts.
    values : array_like
        Figure of each district, in order; NaN is no data.
    areas : array_like, optional
        Area of each district: the result is then the figure per area (a count of people becomes people per km2). No area is
        no data.

    Returns
    -------
    array of float64
        NaN outside the districts.
    """
    table = np.asarray(values, dtype=np.float64)
    if areas is not None:
        areas = np.asarray(areas, dtype=np.float64)
        table = np.divide(table, areas, out=np.full(table.shape, np.nan), where=areas > 0)
    codes = np.asarray(codes, dtype=np.float64)
    inside = np.isfinite(codes)
    out = np.full(codes.shape, np.nan)
    out[inside] = table[codes[inside].astype(np.intp)]
    return out


def match_keys(wanted, rows, key, fields):
    """Join a table to districts by their key.

    Parameters
    ----------
    wanted : sequence of str
        Key of each district.
    rows : sequence of mapping
        Rows of the table: column to text.
    key : str
        Column of the key.
    fields : sequence of str
        Columns of figures.

    Returns
    -------
    numpy.ndarray
        float64, shape (districts, fields); NaN where the table has no row or no figure.
    list of str
        Keys of districts that the table lacks.
    list of str
        Keys of the table that no district has.

    Raises
    ------
    InputProblem
        If a column is missing, a key stands twice in the table, a figure is not a number, or nothing matches.
    """
    missing = [name for name in (key, *fields) if rows and name not in rows[0]]
    if missing:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "The table has no column {missing}; its columns are: {columns}."), missing=", ".join(missing), columns=", ".join(rows[0]))
    table = {}
    for row in rows:
        name = _plain(row[key])
        if name in table:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The table has two rows for {key}: leave one."), key=row[key])
        table[name] = [_number(row[field], field) for field in fields]
    names = [_plain(name) for name in wanted]
    lacking = [name for name, plain in zip(wanted, names) if plain not in table]
    unused = [row[key] for row in rows if _plain(row[key]) not in names]
    if len(lacking) == len(names):
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "No key of the table matches a district: the table has {table}, the districts {districts}. Choose the column (KEY) and the field."),
            table=", ".join(unused[:5]), districts=", ".join(str(name) for name in list(wanted)[:5]))
    return np.array([table.get(name, [np.nan] * len(fields)) for name in names]), lacking, unused


def _plain(text):
    """A key as it is compared: without blanks around it, and 360700.0 as 360700."""
    text = str(text).strip()
    return text[:-2] if text.endswith(".0") and text[:-2].isdecimal() else text


def _number(text, field):
    """A figure of the table; empty is NaN."""
    text = str(text).strip().replace(" ", "")
    if not text:
        return np.nan
    try:
        return float(text)
    except ValueError:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "{value} in the column {field} is not a number: write it with a decimal point and without a thousands separator."), value=text, field=field
        ) from None
