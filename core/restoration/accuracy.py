"""How right a class map is: confusion matrix, accuracies, areas adjusted for the map's errors, and sample sizes."""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem

Z_INTERVAL = 1.96
LEAST_PER_CLASS = 10


def confusion_matrix(mapped, reference, codes):
    """Count map class against reference class (*cellwise*: matrices of blocks are added).

    Parameters
    ----------
    mapped, reference : array_like
        Class codes of the same cells or points; what is not in `codes` (no data, NaN) is left out.
    codes : array_like
        The classes, in the order of rows and columns.

    Returns
    -------
    numpy.ndarray
        int64, shape (classes, classes): rows are the map, columns the reference.
    """
    codes = np.asarray(codes)
    order = np.argsort(codes)
    places = []
    for labels in (mapped, reference):
        labels = np.asarray(labels).ravel()
        place = order[np.minimum(np.searchsorted(codes, labels, sorter=order), codes.size - 1)]
        places.append(np.where(codes[place] == labels, place, -1))
    both = (places[0] >= 0) & (places[1] >= 0)
    return np.bincount(places[0][both] * codes.size + places[1][both], minlength=codes.size ** 2).reshape(codes.size, codes.size)


class Accuracy(typing.NamedTuple):
    """Accuracies of the sample as fractions; NaN where a row or column is empty (`kappa`: where chance agreement is 1)."""

    producers: np.ndarray
    users: np.ndarray
    overall: float
    kappa: float


def accuracy(matrix):
    """Return the accuracies of a sample from its confusion matrix (*global*).

    Parameters
    ----------
    matrix : array_like
        Counts, rows map, columns reference.

    Returns
    -------
    Accuracy
        Producer's accuracy = diagonal / column sum, user's accuracy = diagonal / row sum, overall accuracy, kappa =
        (OA - pe)/(1 - pe) with pe = sum(row sum x column sum)/N^2.

    Raises
    ------
    InputProblem
        If no point has both a map class and a reference class.

    References
    ----------
    Congalton (1991), doi:10.1016/0034-4257(91)90048-B; Cohen (1960), doi:10.1177/001316446002000104.
    """
    matrix = _checked(matrix)
    n, right = matrix.sum(), np.diag(matrix)
    rows, columns = matrix.sum(axis=1), matrix.sum(axis=0)
    overall, chance = right.sum() / n, rows @ columns / n ** 2
    return Accuracy(_ratio(right, columns), _ratio(right, rows), float(overall), float((overall - chance) / (1 - chance)) if chance < 1 else float("nan"))


class AdjustedAccuracy(typing.NamedTuple):
    """Accuracies and areas of the whole map, estimated from a stratified sample, with half-widths of their 95 % intervals.

    Accuracies are fractions, `area` is in the unit of the mapped areas; `*_ci` is 1.96 standard errors; NaN where a map class
    has too few points.
    """

    producers: np.ndarray
    producers_ci: np.ndarray
    users: np.ndarray
    users_ci: np.ndarray
    overall: float
    overall_ci: float
    area: np.ndarray
    area_ci: np.ndarray


def adjusted_accuracy(matrix, mapped_areas):
    """Estimate accuracies and class areas of a map from a sample stratified by its classes (*global*).

    Parameters
    ----------
    matrix : array_like
        Counts, rows map, columns reference.
    mapped_areas : array_like
        Area of each map class, in the order of the rows.

    Returns
    -------
    AdjustedAccuracy
        Every point is weighed by the area it stands for. An interval needs at least two points in every map class with area.

    Raises
    ------
    InputProblem
        If the areas do not fit the matrix, are negative or all 0, or a map class with area has no point.

    References
    ----------
    Olofsson et al. (2014), doi:10.1016/j.rse.2014.02.015, equations 2-11.
    """
    matrix = _checked(matrix)
    areas = np.asarray(mapped_areas, dtype=float)
    if areas.shape != (len(matrix),) or not (areas >= 0).all() or not areas.sum() > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The mapped areas do not fit the {n} classes of the matrix: give one area of 0 or more for each "
                                                        "class."),
                           n=len(matrix))
    rows = matrix.sum(axis=1)
    empty = np.flatnonzero((areas > 0) & (rows == 0))
    if empty.size:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Class number {number} covers part of the map but no point: add points there or leave the class out."),
                           number=int(empty[0]) + 1)
    weights = areas / areas.sum()
    shares = np.divide(matrix, rows[:, None], out=np.zeros(matrix.shape), where=rows[:, None] > 0)
    cells = weights[:, None] * shares  # estimated share of the whole map, equation 4
    totals, right = cells.sum(axis=0), np.diag(cells)
    users, producers = np.where(rows > 0, np.diag(shares), np.nan), _ratio(right, totals)
    with np.errstate(invalid="ignore", divide="ignore"):
        spread = shares * (1 - shares) / (rows - 1)[:, None]  # variance of each share; NaN for a class with one point
        spread[weights == 0] = 0.0
        weighted = weights[:, None] ** 2 * spread
        own = np.diag(weighted)
        users_se = np.where(rows > 1, np.sqrt(users * (1 - users) / (rows - 1)), np.nan)
        others = weighted.sum(axis=0) - own
        producers_se = np.sqrt((1 - producers) ** 2 * own + producers ** 2 * others) / totals
    return AdjustedAccuracy(producers, Z_INTERVAL * producers_se, users, Z_INTERVAL * users_se, float(right.sum()), float(Z_INTERVAL * np.sqrt(own.sum())),
                            totals * areas.sum(), Z_INTERVAL * np.sqrt(weighted.sum(axis=0)) * areas.sum())


def sample_sizes(areas, size, stratify="class", least=LEAST_PER_CLASS):
    """Share a number of sample points out among classes (*global*).

    Parameters
    ----------
    areas : array_like
        Cells of each class.
    size : int
        Points in all.
    stratify : {'class', 'area'}
        As many points for every class, or in proportion to its area.
    least : int
        Fewest points of a class, as far as it has cells.

    Returns
    -------
    numpy.ndarray
        int64, points of each class: `size` in all, none for a class without cells, never more than its cells. After the
        fewest of every class, each point goes where cells (or classes) are worst represented (Webster's method).

    Raises
    ------
    InputProblem
        If there are no cells, fewer cells than points, or fewer points than the classes need at least; or the choice is unknown.
    """
    areas = np.asarray(areas, dtype=np.int64)
    if stratify not in ("class", "area"):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The stratification {choice} is unknown; choose class or area."), choice=stratify)
    if size > areas.sum():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{size} points were asked for but the classes have {cells} cells: ask for fewer points."),
                           size=size, cells=int(areas.sum()))
    sizes = np.minimum(areas, least)
    if size < sizes.sum():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{size} points are too few for {least} in each class: ask for at least {needed}."),
                           size=size, least=least, needed=int(sizes.sum()))
    weights = areas if stratify == "area" else np.ones(areas.size)
    for _ in range(size - int(sizes.sum())):
        sizes[np.argmax(np.where(sizes < areas, weights / (sizes + 0.5), -1.0))] += 1
    return sizes


def _checked(matrix):
    matrix = np.asarray(matrix, dtype=float)
    if not matrix.sum() > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No point has both a map class and a reference class: check the reference field and where the points "
                                                        "lie."))
    return matrix


def _ratio(part, whole):
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
