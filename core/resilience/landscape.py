"""Landscape metrics of land cover: what the classes count, and the metrics of whole evaluation units.

==========  ==========================================================================================  ===========
metric      what                                                                                        unit
==========  ==========================================================================================  ===========
``shdi``    Shannon diversity, ``-sum p ln p`` over the classes' shares p                               0 to ln m
``shei``    Shannon evenness, SHDI / ln m with m classes present (0 with one)                           0-1
``np``      number of patches of all classes                                                            count
``pd``      patch density                                                                               per 100 ha
``mps``     mean patch size                                                                             ha
``lpi``     share of the largest patch in the unit                                                      percent
``fn``      fragmentation, see `FN_VARIANTS`                                                            0-1
``bai``     biological abundance index, 511.26 x mean of the class weights                              0 to 178.9
``hai``     human activity index, mean of the class scores                                              0-1
``eco``     landscape resilience, mean of the class scores                                              0-1
==========  ==========================================================================================  ===========

Shares and areas are of the cells with a class; cells without one belong to no patch. Patches of a unit end at its
border, and cells touch by edges and corners (``connectivity`` 8) or by edges (4). `moving_window` computes the same for
a window around every cell.

References
----------
McGarigal & Marks (1995), doi:10.2737/PNW-GTR-351 (the metrics); HJ 192-2015 (BAI); Zhang et al. (2023), eq. 7 and 12-14.
"""
import dataclasses

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..tables import load

METRICS = ("shdi", "shei", "np", "pd", "mps", "lpi", "fn", "bai", "hai", "eco")
VALUE_METRICS = ("bai", "hai", "eco")
"""Metrics that need a value for every class."""
PATCH_METRICS = ("np", "pd", "mps", "lpi", "fn")
"""Metrics that need patches to be told apart."""
FN_VARIANTS = ("fn1", "fn2", "paper")
"""``fn1`` = (patches - 1) / N, with N the unit's area in smallest patches; ``fn2`` = mean over the classes, by area, of
(mean patch area of the class) x (its patches - 1) / (area of the unit); ``paper`` = equation 13 as worded by Zhang et al.
(2023), with all patches, which is 1 - 1 / patches whatever their size."""
SCHEMES = ("li2020", "clcd", "worldcover", "globeland30", "mcd12q1", "custom")
MAX_CODE = 65535
ROUNDING = 1e-12
"""Diversities below are 0: a single cell of a second class among 10^9 makes 2e-8."""
HECTARE = 10_000.0
ZONE_BYTES = 56
"""Bytes a cell that `zone_metrics` takes with metrics of patches, its two inputs included."""


@dataclasses.dataclass(frozen=True, eq=False)
class ClassTable:
    """The classes of a land cover and what they count.

    Attributes
    ----------
    codes : numpy.ndarray
        Codes in rising order, int.
    names : tuple of str
        Their names.
    values : dict
        Metric of `VALUE_METRICS` -> one float per class; NaN where there is none.
    doubtful : dict
        Metric -> positions of the classes whose value has no verified source.
    """

    codes: np.ndarray
    names: tuple
    values: dict
    doubtful: dict

    def check(self, present, metrics):
        """Return the table of the classes that occur, and what a user should know about their values.

        Parameters
        ----------
        present : array_like
            Codes that occur in the land cover; 0 is no data where the table has no class 0.
        metrics : sequence of str
            Metrics that are wanted.

        Returns
        -------
        table : ClassTable
        warnings : list of Message
            Values without a verified source, by metric.

        Raises
        ------
        InputProblem
            If a code that occurs is not in the table, or has no value for a metric that needs one: all of them are listed.
        """
        present = np.unique(np.asarray(present, dtype=np.intp))
        present = present[(present != 0) | (0 in self.codes)]
        unknown = np.setdiff1d(present, self.codes)
        if unknown.size:
            raise InputProblem(QT_TRANSLATE_NOOP(
                "MineEco", "The land cover has the codes {codes}, which the class table does not name: choose the right SCHEME, add them to TABLE, or "
                           "declare them as no data."),
                codes=", ".join("%d" % code for code in unknown))
        kept = np.searchsorted(self.codes, present)
        table = ClassTable(self.codes[kept], tuple(self.names[i] for i in kept), {metric: self.values[metric][kept] for metric in self.values},
                           {metric: np.flatnonzero(np.isin(kept, self.doubtful[metric])) for metric in self.doubtful})
        warnings = []
        for metric in VALUE_METRICS:
            if metric not in metrics:
                continue
            missing = np.flatnonzero(np.isnan(table.values[metric]))
            if missing.size:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{metric} has no value for the classes {classes}: give one for each in TABLE."),
                                   metric=metric.upper(), classes=", ".join("%d %s" % (table.codes[i], table.names[i]) for i in missing))
            if table.doubtful[metric].size:
                warnings.append(Message(QT_TRANSLATE_NOOP(
                    "MineEco", "{metric}: these class values have no verified source, give your own in TABLE where they matter: {classes}."),
                    {"metric": metric.upper(), "classes": ", ".join("%s %g" % (table.names[i], table.values[metric][i]) for i in table.doubtful[metric])}))
        return table, warnings

    def positions(self, landcover):
        """Return the position of each cell's class in `codes`, -1 for no data (*cellwise*).

        Parameters
        ----------
        landcover : array_like
            Codes; NaN and infinities are no data, and 0 is where the table has no class 0.

        Returns
        -------
        numpy.ndarray
            int16 of the same shape.

        Raises
        ------
        InputProblem
            If a code is met that is not in the table.
        """
        landcover = np.asarray(landcover)
        missing = ~np.isfinite(landcover) if landcover.dtype.kind == "f" else None
        codes = (landcover if missing is None or not missing.any() else np.where(missing, 0, landcover)).astype(np.intp)
        places = np.full(int(self.codes[-1]) + 2, -2, dtype=np.int16)  # one more, for every code beyond
        places[0] = -1
        places[self.codes] = np.arange(self.codes.size)
        result = places.take(np.where((codes < 0) | (codes >= places.size), places.size - 1, codes))
        if missing is not None:
            result[(codes != landcover) & ~missing] = -2
            result[missing] = -1
        if result.size and result.min() < -1:
            raise InputProblem(QT_TRANSLATE_NOOP(
                "MineEco", "The land cover has the value {value:g}, which is no code of the class table: choose the right SCHEME, add it to TABLE, and "
                "resample codes by nearest alone."), value=float(landcover[result < -1][0]))
        return result


def class_table(scheme, rows=(), hai_set=None):
    """Return the classes of a scheme and what they count.

    Parameters
    ----------
    scheme : str
        One of `SCHEMES`; ``custom`` has no class of its own.
    rows : sequence of (int, str, mapping)
        The user's own rows: code, name (may be empty where the scheme names it), and values by metric, such as ``{"hai": 1}``.
        They add classes and replace values.
    hai_set : {'xu2016', 'delphi'}, optional
        Published scores of human activity; the default is that of the table ``landscape_values``.

    Returns
    -------
    ClassTable

    Raises
    ------
    InputProblem
        If there is no class, a code is not from 0 to 65535, or a value is not a number from 0 to 1.
    """
    values = load("landscape_values")
    chosen = dict(values["default"], **({"hai": hai_set} if hai_set else {}))
    classes, doubtful = {}, {metric: set() for metric in VALUE_METRICS}
    for row in load("landcover_schemes")["schemes"][scheme]["classes"] if scheme != "custom" else ():
        numbers = {}
        for metric in VALUE_METRICS:
            found = values["sets"][chosen[metric]]["roles"].get(row["role"])
            if found:
                numbers[metric] = float(found["value"])
                if found["status"] != "verified":
                    doubtful[metric].add(row["code"])
        classes[row["code"]] = (row["name"], numbers)
    for code, name, numbers in rows:
        if not (float(code).is_integer() and 0 <= code <= MAX_CODE):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: {code} is not a class code; codes are whole numbers from 0 to {largest}."),
                               code=code, largest=MAX_CODE)
        code = int(code)
        for metric, number in numbers.items():
            if not 0 <= number <= 1:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: the value {value:g} of class {code} for {metric} is not between 0 and 1."),
                                   value=number, code=code, metric=metric.upper())
            doubtful[metric].discard(code)
        own_name, own_numbers = classes.get(code, ("%d" % code, {}))
        classes[code] = (name or own_name, {**own_numbers, **numbers})
    if not classes:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SCHEME custom has no classes of its own: give them in TABLE (code, name, value)."))
    codes = sorted(classes)
    return ClassTable(
        np.array(codes), tuple(classes[code][0] for code in codes),
        {metric: np.array([classes[code][1].get(metric, np.nan) for code in codes]) for metric in VALUE_METRICS},
        {metric: np.flatnonzero([code in doubtful[metric] for code in codes]) for metric in VALUE_METRICS})


def check_metrics(metrics):
    """Refuse metrics that do not exist.

    Raises
    ------
    InputProblem
        If none is wanted or one is not in `METRICS`.
    """
    unknown = [metric for metric in metrics if metric not in METRICS]
    if unknown or not metrics:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "METRICS is {given}: choose one or several of {known}."),
                           given=", ".join(metrics) or "-", known=", ".join(METRICS))


def figures(metrics, counts, table, cell_area, patches=None, class_patches=None, largest=None, fn="fn1", min_patch=1.0, x_log_x=None):
    """Return the metrics of units whose cells and patches are counted (*cellwise*, a unit at a time).

    Parameters
    ----------
    metrics : sequence of str
        From `METRICS`.
    counts : numpy.ndarray
        Cells of each class, whole numbers, shape (classes, ...) with any shape of units.
    table : ClassTable
        The classes, in the order of `counts`.
    cell_area : float
        Square metres.
    patches : numpy.ndarray, optional
        Patches of each unit, for `PATCH_METRICS`.
    class_patches : numpy.ndarray, optional
        Patches of each class, shape of `counts`, for ``fn`` of the variant ``fn2``.
    largest : numpy.ndarray, optional
        Cells of the largest patch, for ``lpi``.
    fn : str
        One of `FN_VARIANTS`.
    min_patch : float
        Area of the smallest patch, cells; for ``fn1``.
    x_log_x : callable, optional
        Returns n ln n of counts, where a table is quicker than the logarithm.

    Returns
    -------
    list of numpy.ndarray
        float64, one per metric; NaN where a unit has no cell with a class.
    """
    n = counts.sum(axis=0)
    empty = n == 0
    total = np.where(empty, np.nan, n)
    found = {}
    if "shdi" in metrics or "shei" in metrics:
        shdi = np.log(total) - (x_log_x or _x_log_x)(counts).sum(axis=0) / total
        shdi[shdi < ROUNDING] = 0.0
        found["shdi"] = shdi
    if "shei" in metrics:
        present = np.count_nonzero(counts, axis=0)
        found["shei"] = np.where(empty, np.nan, np.divide(shdi, np.log(np.maximum(present, 1)), out=np.zeros(n.shape), where=present > 1))
    for metric in VALUE_METRICS:
        if metric in metrics:
            mean = sum(value * count for value, count in zip(table.values[metric], counts)) / total
            found[metric] = mean * load("landscape_values")["normaliser"]["bai"]["value"] if metric == "bai" else mean
    if patches is not None:
        patches = np.where(empty, np.nan, patches)
        found["np"] = patches
        found["pd"] = patches / (total * cell_area) * 100 * HECTARE
        found["mps"] = total * cell_area / patches / HECTARE
    if "lpi" in metrics:
        found["lpi"] = 100 * largest / total
    if "fn" in metrics:
        if fn == "fn2":
            parts = np.divide(counts * (class_patches - 1), class_patches, out=np.zeros(counts.shape), where=class_patches > 0)
            found["fn"] = (counts * parts).sum(axis=0) / total**2
        elif fn == "paper":
            found["fn"] = 1 - 1 / patches
        else:
            units = total / min_patch
            found["fn"] = np.where(units > 1, (patches - 1) / units, np.where(empty, np.nan, 0.0))
    return [np.asarray(found[metric], dtype=float) for metric in metrics]


def fishnet(window, cell, size, columns):
    """Return the evaluation units of a fishnet under a block of cells (*cellwise*).

    A unit holds the cells whose centre lies in it. Units count from 1, row by row from the upper left corner of the raster.

    Parameters
    ----------
    window : tuple of int
        Column and row of the block's upper left cell in the raster, width and height of the block.
    cell : tuple of float
        Width and height of a cell, positive.
    size : float
        Side of a unit, in the unit of `cell`.
    columns : int
        Units side by side: `fishnet_shape` gives it.

    Returns
    -------
    numpy.ndarray
        int64, shape (height, width).
    """
    x, y, width, height = window
    across, down = (np.floor((np.arange(start, start + count) + 0.5) * side / size).astype(np.int64)
                    for start, count, side in ((x, width, cell[0]), (y, height, cell[1])))
    return 1 + down[:, None] * columns + across


def fishnet_shape(shape, cell, size):
    """Return rows and columns of the fishnet that covers a raster.

    Parameters
    ----------
    shape : tuple of int
        Rows and columns of the raster.
    cell, size
        As in `fishnet`.

    Raises
    ------
    InputProblem
        If a unit would be smaller than two cells or larger than the raster.
    """
    height, width = shape[0] * cell[1], shape[1] * cell[0]
    if not 2 * max(cell) <= size <= max(height, width):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "GRID_SIZE is {size:g}: choose a side from {least:g} (two cells) to {most:g} (the raster)."),
                           size=size, least=2 * max(cell), most=max(height, width))
    return int(np.floor((shape[0] - 0.5) * cell[1] / size)) + 1, int(np.floor((shape[1] - 0.5) * cell[0] / size)) + 1


def zone_counts(zones, positions, number, classes):
    """Return the cells of each class in each zone (*cellwise*: any blocks, joined with ``+``).

    Parameters
    ----------
    zones : array_like
        Zone of each cell, 1 to `number`; anything else is outside.
    positions : numpy.ndarray
        Class of each cell as `ClassTable.positions` gives it.
    number, classes : int
        Number of zones and of classes.

    Returns
    -------
    numpy.ndarray
        int64, shape (classes, number).
    """
    zones, inside = _zones_inside(zones, number)
    inside &= positions >= 0
    codes = (zones[inside] - 1) * classes + positions[inside]
    return np.bincount(codes, minlength=number * classes).reshape(number, classes).T


def zone_patches(zones, positions, number, classes, connectivity=8):
    """Return the patches of each class in each zone, and the largest of each zone; *global*, `ZONE_BYTES` a cell.

    Patches end at the border of their zone. Zones may be handed over in several calls, each zone whole in one call (a
    fishnet: whole rows of units); the counts of the calls add up, the largest patches join with ``numpy.maximum``.

    Parameters
    ----------
    zones, positions, number, classes
        As in `zone_counts`, both arrays 2-D.
    connectivity : {8, 4}
        Whether cells that touch by corners are one patch.

    Returns
    -------
    patches : numpy.ndarray
        int64, shape (classes, number).
    largest : numpy.ndarray
        Cells of the largest patch of each zone, int64, shape (number,); 0 without a patch.
    """
    zones, inside = _zones_inside(zones, number)
    inside &= positions >= 0
    codes = np.where(inside, (zones - 1) * classes + positions, -1)
    labels = patch_labels(codes, connectivity)
    sizes = np.bincount(labels.ravel())
    owner = np.zeros(sizes.size, dtype=np.int64)
    owner[labels] = codes  # every cell of a patch writes the same
    sizes, owner = sizes[1:], owner[1:]
    largest = np.zeros(number, dtype=np.int64)
    np.maximum.at(largest, owner // classes, sizes)
    return np.bincount(owner, minlength=number * classes).reshape(number, classes).T, largest


def patch_labels(codes, connectivity=8):
    """Return the patches of equal codes, numbered from 1; 0 where the code is -1 (*global*, 24 bytes a cell, `codes` included).

    Parameters
    ----------
    codes : numpy.ndarray
        Whole numbers, 2-D.
    connectivity : {8, 4}
        Whether cells that touch by corners are one patch.
    """
    from skimage.measure import label

    return label(codes, background=-1, connectivity=2 if connectivity == 8 else 1)


def zone_metrics(zones, landcover, table, number, metrics=("shdi",), cell_area=1.0, connectivity=8, fn="fn1", min_patch=1.0):
    """Return the metrics of each zone; *global* with `PATCH_METRICS` (`ZONE_BYTES` a cell), else through counts.

    Parameters
    ----------
    zones : array_like
        Zone of each cell, 1 to `number`; anything else is outside.
    landcover : array_like
        Codes, same shape; no data as in `ClassTable.positions`.
    table : ClassTable
        Classes that occur, as `ClassTable.check` returns them.
    number : int
        Number of zones.
    metrics, cell_area, fn, min_patch
        As in `figures`.
    connectivity : {8, 4}
        As in `zone_patches`.

    Returns
    -------
    values : numpy.ndarray
        float64, shape (metrics, number); NaN for zones without a cell.
    warnings : list of Message
        Zones without a cell.
    """
    check_metrics(metrics)
    positions = table.positions(landcover)
    counts = zone_counts(zones, positions, number, table.codes.size)
    class_patches = largest = patches = None
    if set(metrics) & set(PATCH_METRICS):
        class_patches, largest = zone_patches(zones, positions, number, table.codes.size, connectivity)
        patches = class_patches.sum(axis=0)
    return np.array(figures(metrics, counts, table, cell_area, patches, class_patches, largest, fn, min_patch)), empty_zones(counts)


def empty_zones(counts):
    """Return a warning that lists the zones without a cell, as a list of `Message`; argument as `zone_counts` gives it."""
    empty = np.flatnonzero(counts.sum(axis=0) == 0) + 1
    if not empty.size:
        return []
    return [Message(QT_TRANSLATE_NOOP("MineEco", "{n} zones hold no cell with a class (number {zones}): they are too small for these cells or lie outside "
                                                 "the land cover."),
                    {"n": int(empty.size), "zones": ", ".join("%d" % zone for zone in empty[:10]) + (" ..." if empty.size > 10 else "")})]


def paint(values, zones):
    """Return the figure of its zone for every cell (*cellwise*).

    Parameters
    ----------
    values : array_like
        One figure per zone, shape (..., number).
    zones : array_like
        Zone of each cell, 1 to number; anything else is outside.

    Returns
    -------
    numpy.ndarray
        float64, shape (..., *zones.shape), NaN outside.
    """
    values = np.asarray(values, dtype=float)
    zones, inside = _zones_inside(zones, values.shape[-1])
    padded = np.concatenate([values, np.full(values.shape[:-1] + (1,), np.nan)], axis=-1)
    return padded.take(np.where(inside, zones - 1, values.shape[-1]), axis=-1)


def _zones_inside(zones, number):
    """Return zones as int64, and where they are one of 1 to `number`."""
    zones = np.asarray(zones)
    if zones.dtype.kind == "f":
        zones = np.where(np.isfinite(zones), zones, 0)
    zones = zones.astype(np.int64)
    return zones, (zones >= 1) & (zones <= number)


def _x_log_x(counts):
    """Return n ln n, 0 where n is 0."""
    from scipy.special import xlogy

    return xlogy(counts, counts)
