"""Weights by pairwise comparison (analytic hierarchy process), and how consistent the comparisons are.

A comparison a_ij says how many times as important criterion i is as criterion j, 1 to 9 or the reciprocal. The upper
triangle of the matrix counts; the lower one is its reciprocal.

References
----------
Saaty (1980), The analytic hierarchy process; Zhang et al. (2023), eq. 15 (root method); Alonso & Lamata (2006),
doi:10.1142/S0218488506004114 (random index of large matrices).
"""
import csv
import dataclasses
import io
import math
import re
from fractions import Fraction

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..tables import load

METHODS = ("root", "eigenvector")
MAX_CRITERIA = 30
CONSISTENT = 0.1
"""Consistency ratio above which the comparisons contradict each other too much (Saaty)."""
RECIPROCAL = 1e-6
RECIPROCAL_LIMIT = 0.02
"""Largest |a_ij a_ji - 1|: warned above the first, refused above the second; hand-typed .333 for 1/3 passes."""


@dataclasses.dataclass(frozen=True, eq=False)
class Comparison:
    """A matrix of pairwise comparisons.

    Attributes
    ----------
    names : tuple of str
        Criteria.
    matrix : numpy.ndarray
        Positive and exactly reciprocal, shape (n, n).
    warnings : tuple of Message
        What was mended while it was read.
    """

    names: tuple
    matrix: np.ndarray
    warnings: tuple = ()


@dataclasses.dataclass(frozen=True, eq=False)
class Weights:
    """Weights of a comparison.

    Attributes
    ----------
    names : tuple of str
        Criteria.
    weights : numpy.ndarray
        Sum 1, in the order of `names`.
    eigenvalue : float
        Largest eigenvalue, as estimated by the mean of (M w)_i / w_i; n for perfectly consistent comparisons.
    consistency_index, consistency_ratio : float
        (eigenvalue - n) / (n - 1), and that over the random index; 0 for one or two criteria.
    warnings : tuple of Message
        What a user should know; the pair that departs most, where the ratio is above .1.
    """

    names: tuple
    weights: np.ndarray
    eigenvalue: float
    consistency_index: float
    consistency_ratio: float
    warnings: tuple = ()

    @property
    def ranks(self):
        """Rank of each criterion, 1 for the largest weight; equal weights share the better rank."""
        return 1 + np.count_nonzero(self.weights[:, None] > self.weights[None, :] * (1 + 1e-12), axis=0)


def parse_number(text, place=""):
    """Return a comparison given as a number or as text such as ``3``, ``0.5`` or ``1/3``.

    Parameters
    ----------
    text : str, int or float
        What was typed.
    place : str
        Where it stands, for the sentence of an error.

    Raises
    ------
    InputProblem
        If it is not a number above 0.
    """
    shown = str(text).strip()
    try:
        number = float(Fraction(shown.replace(" ", ""))) if re.fullmatch(r"\d{1,9} */ *\d{1,9}", shown) else float(shown)
    except (ValueError, ZeroDivisionError):
        number = math.nan
    if not (math.isfinite(number) and number > 0):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "MATRIX: \"{given}\" {place} is not a comparison: give a number above 0, such as 3, 0.5 or 1/3."),
                           given=shown, place=place)
    return number


def matrix_of_values(values, names=None):
    """Return the comparison given as one row of values.

    Parameters
    ----------
    values : sequence of str or numbers, or str
        The whole matrix row by row, n x n, or its strict upper triangle row by row, n (n - 1) / 2; text is cut at commas, semicolons and spaces.
        In a whole matrix the places below the diagonal may be empty.
    names : sequence of str, optional
        Criteria; their number decides between the two forms. Without names a square number of values is a whole matrix
        (one single value is the comparison of two criteria), and the criteria are called C1, C2, ...

    Returns
    -------
    Comparison

    Raises
    ------
    InputProblem
        If the number of values fits no matrix or the names, a value is not a number above 0, the diagonal is not 1, or
        two opposite values are not reciprocal.
    """
    if isinstance(values, str):
        values = re.split(r"[,;]", values) if re.search(r"[,;]", values) else values.split()
    values = list(values)
    count = len(values)
    if names:
        n = len(names)
        if count not in (n * n, n * (n - 1) // 2):
            raise InputProblem(QT_TRANSLATE_NOOP(
                "MineEco", "MATRIX has {count} values, but {n} criteria need {square} (all) or {triangle} (above the diagonal): check MATRIX and NAMES."),
                count=count, n=n, square=n * n, triangle=n * (n - 1) // 2)
    else:
        root, n = math.isqrt(count), (1 + math.isqrt(1 + 8 * count)) // 2
        if root * root == count and count > 1:
            n = root
        elif n * (n - 1) // 2 != count or count == 0:
            raise InputProblem(QT_TRANSLATE_NOOP(
                "MineEco", "MATRIX has {count} values, which is neither a whole matrix (4, 9, 16, 25 ...) nor the part above the diagonal (1, 3, 6, 10 ...)."),
                count=count)
        names = ["C%d" % i for i in range(1, n + 1)]
    names = _checked_names(names)
    if count == n * n:
        rows = [values[i * n:(i + 1) * n] for i in range(n)]
    else:
        left = iter(values)
        rows = [[next(left) if j > i else "" for j in range(n)] for i in range(n)]
    return _comparison(names, rows)


def matrix_of_csv(text, names=None):
    """Return the comparison in the text of a CSV file.

    Parameters
    ----------
    text : str
        A row per criterion, cut at commas, semicolons or tabs. A first row and a first column of names are optional, and
        the places below the diagonal and on it may be empty.
    names : sequence of str, optional
        Criteria, where the file does not name them.

    Returns
    -------
    Comparison

    Raises
    ------
    InputProblem
        As in `matrix_of_values`, and if the rows do not make a square or rows and columns are named differently.
    """
    text = text.lstrip("\ufeff")
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(",;\t", key=first.count)
    rows = [[field.strip() for field in row] for row in csv.reader(io.StringIO(text), delimiter=separator)]
    rows = [row for row in rows if any(row)]
    if not rows:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "FILE holds no comparison: write a row per criterion."))
    header = own = None
    if all(_is_name(field) for field in rows[0][1:] or rows[0]) and (not rows[0][0] or _is_name(rows[0][0])):
        header, rows = rows[0], rows[1:]
    named_rows = bool(rows) and all(_is_name(row[0]) for row in rows)
    if named_rows:
        own = [row[0] for row in rows]
        rows = [row[1:] for row in rows]
    if header is not None:
        columns = header[1:] if named_rows else header
        if own is not None and [name.casefold() for name in own] != [name.casefold() for name in columns]:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "FILE names its rows {rows} and its columns {columns}: both must be the same criteria in the "
                                                            "same order."),
                               rows=", ".join(own), columns=", ".join(columns))
        own = columns
    if len(rows) > 1 and not named_rows and all(len(row) == len(rows) + 1 for row in rows):
        rows.append([""] * len(rows[0]))  # with the part above the diagonal alone the last row is empty
    n = len(rows)
    if any(len(row) != n for row in rows):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "FILE has {rows} rows of comparisons, but a row with {columns} values: a matrix is square."),
                           rows=n, columns=next(len(row) for row in rows if len(row) != n))
    if own and names and [name.casefold() for name in own] != [name.strip().casefold() for name in names]:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "FILE names the criteria {own} and NAMES {names}: leave NAMES empty or give the same."),
                           own=", ".join(own), names=", ".join(names))
    names = own or names or ["C%d" % i for i in range(1, n + 1)]
    if len(names) != n:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "FILE compares {n} criteria, but there are {names} names."), n=n, names=len(names))
    return _comparison(_checked_names(names), rows)


def split_names(text):
    """Return the names in a text, cut at commas, semicolons and line ends (full-width ones too), without blanks around them."""
    return [name.strip() for name in re.split(r"[,;，；、\n]", text) if name.strip()]


def parse_hierarchy(text):
    """Return the indicators of each criterion and how they compare with each other.

    Parameters
    ----------
    text : str
        A criterion each, separated by semicolons or line ends: its name, a colon, its indicators separated by commas. Comparisons of the indicators may
        follow behind a bar, in either form of `matrix_of_values`; without them all count the same::

            cover: fvc, vhi, bai | 2, 3, 2; heat: lst, ndbsi | 1/2; people: population

    Returns
    -------
    dict of str to Comparison
        By criterion, in the order of the text.

    Raises
    ------
    InputProblem
        If a part is not written like this, a name is there twice, or comparisons do not fit; the sentence names the criterion.
    """
    groups = {}
    for part in re.split(r"[;；\n]", text):
        if not part.strip():
            continue
        head, bar, values = part.partition("|")
        criterion, *indicators = re.split(r"[:：]", head, maxsplit=1)
        criterion = criterion.strip()
        names = split_names(indicators[0]) if indicators else []
        if not (criterion and names):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "HIERARCHY: \"{part}\" does not name a criterion and its indicators: write criterion: indicator, indicator | 2; ..."),
                               part=part.strip())
        if criterion.casefold() in (name.casefold() for name in groups):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "HIERARCHY names the criterion {name} twice."), name=criterion)
        try:
            ones = [1] * (len(names) ** 2)
            groups[criterion] = matrix_of_values(values.replace("，", ",") if bar else ones, names)
        except InputProblem as problem:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "HIERARCHY, {criterion}: {problem}"), criterion=criterion, problem=problem.message) from problem
    if not groups:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "HIERARCHY is empty: write criterion: indicator, indicator | 2; ..."))
    return groups


def random_index(n, variant=None):
    """Return the random index of Saaty, the mean consistency index of random comparisons of n criteria.

    Parameters
    ----------
    n : int
        Criteria.
    variant : str, optional
        One of the sets of the table ``ahp_random_index``. Beyond its end the line of Alonso & Lamata takes over:
        (2.7699 n - 4.3513 - n) / (n - 1).
    """
    table = load("ahp_random_index")
    values = table["sets"][variant or table["default"]]["values"]
    if n <= len(values):
        return values[n - 1]
    line = table["eigenvalue_line"]
    return (line["slope"] * n + line["intercept"] - n) / (n - 1)


def weigh(comparison, method="root", variant=None):
    """Return the weights of a comparison and its consistency.

    Parameters
    ----------
    comparison : Comparison
        From `matrix_of_values` or `matrix_of_csv`.
    method : {'root', 'eigenvector'}
        Geometric mean of each row (equation 15 of Zhang et al. 2023), or principal eigenvector (Saaty).
    variant : str, optional
        As in `random_index`.

    Returns
    -------
    Weights
    """
    matrix, n = comparison.matrix, len(comparison.names)
    if method == "root":
        weights = np.exp(np.log(matrix).mean(axis=1))
    else:
        values, vectors = np.linalg.eig(matrix)
        weights = np.abs(vectors[:, np.argmax(values.real)].real)
    weights = weights / weights.sum()
    eigenvalue = float(((matrix @ weights) / weights).mean())
    index = ratio = 0.0
    if n > 2:
        index = (eigenvalue - n) / (n - 1)
        ratio = index / random_index(n, variant)
    warnings = list(comparison.warnings)
    if ratio > CONSISTENT:
        departure = np.triu(np.abs(np.log(matrix * weights / weights[:, None])), 1)
        i, j = np.argwhere(departure > (1 - 1e-9) * departure.max())[0]  # the first of equals, or rounding would choose
        pair = {"first": comparison.names[i], "second": comparison.names[j], "given": float(matrix[i, j]), "implied": float(weights[i] / weights[j])}
        warnings.append(Message(QT_TRANSLATE_NOOP(
            "MineEco", "The comparisons contradict each other: consistency ratio {ratio:.3f} is above {limit}. {first} against {second} departs most: "
            "it was given as {given:.4g}, the weights imply {implied:.4g}."), {"ratio": ratio, "limit": CONSISTENT, **pair}))
    return Weights(comparison.names, weights, eigenvalue, index, ratio, tuple(warnings))


def hierarchy(criteria, groups):
    """Return the weights of indicators that are grouped under criteria: criterion weight times weight within the criterion.

    Parameters
    ----------
    criteria : Weights
        Of the criteria.
    groups : mapping of str to Weights
        Indicators of each criterion, by its name.

    Returns
    -------
    Weights
        Indicators, criterion by criterion in the order of `criteria`. The consistency index is the mean of those of the
        groups weighted by the criteria, the ratio that over the same mean of their random indices; the larger of this
        ratio and that of the criteria is kept. `eigenvalue` is that of the criteria.

    Raises
    ------
    InputProblem
        If criteria and groups are not the same, or an indicator stands under two criteria.
    """
    if {name.casefold() for name in criteria.names} != {name.strip().casefold() for name in groups}:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "HIERARCHY has the groups {groups}, but the criteria are {criteria}: each criterion needs its group."),
                           groups=", ".join(groups), criteria=", ".join(criteria.names))
    by_name = {name.strip().casefold(): group for name, group in groups.items()}
    ordered = [by_name[name.casefold()] for name in criteria.names]
    names = _checked_names([name for group in ordered for name in group.names])
    weights = np.concatenate([share * group.weights for share, group in zip(criteria.weights, ordered)])
    index = float(criteria.weights @ [group.consistency_index for group in ordered])
    chance = float(criteria.weights @ [random_index(len(group.names)) for group in ordered])
    ratio = max(criteria.consistency_ratio, index / chance if chance else 0.0)
    warnings = [warning for one in (criteria, *ordered) for warning in one.warnings]
    return Weights(names, weights, criteria.eigenvalue, index, ratio, tuple(warnings))


def _comparison(names, rows):
    """Return the comparison of rows of values, in which places on and below the diagonal may be empty."""
    n = len(names)
    if n > MAX_CRITERIA:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{n} criteria in one matrix are too many to compare (at most {most}): group them by HIERARCHY."),
                           n=n, most=MAX_CRITERIA)
    matrix, rounded = np.eye(n), []
    for i in range(n):
        diagonal = 1.0 if _blank(rows[i][i]) else parse_number(rows[i][i], _place(i, i))
        if abs(diagonal - 1) > RECIPROCAL:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "MATRIX compares {name} with itself as {value:g}: the diagonal holds 1."),
                               name=names[i], value=diagonal)
        for j in range(i + 1, n):
            upper = parse_number(rows[i][j], _place(i, j))
            matrix[i, j], matrix[j, i] = upper, 1 / upper
            if _blank(rows[j][i]):
                continue
            lower = parse_number(rows[j][i], _place(j, i))
            off = abs(upper * lower - 1)
            values = {"first": names[i], "second": names[j], "upper": upper, "lower": lower}
            if off > RECIPROCAL_LIMIT:
                raise InputProblem(QT_TRANSLATE_NOOP(
                    "MineEco", "MATRIX gives {first} against {second} as {upper:g} and {second} against {first} as {lower:g}, which is not its reciprocal: "
                    "correct one of them, or give the part above the diagonal only."), **values)
            if off > RECIPROCAL:
                rounded.append("%s - %s" % (names[i], names[j]))
    warnings = []
    if rounded:
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "MATRIX: values below the diagonal are rounded reciprocals; the exact ones were used ({pairs})."),
                                {"pairs": ", ".join(rounded)}))
    return Comparison(tuple(names), matrix, tuple(warnings))


def _checked_names(names):
    """Return names without blanks around them; each must be there once."""
    names = tuple(str(name).strip() for name in names)
    folded = [name.casefold() for name in names]
    wrong = [name for name, key in zip(names, folded) if not name or folded.count(key) > 1]
    if wrong:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The name \"{name}\" is empty or there twice: give each criterion a name of its own."), name=wrong[0])
    return names


def _place(row, column):
    """Return where a value stands, counted from 1."""
    return "(%d, %d)" % (row + 1, column + 1)


def _blank(value):
    return value is None or not str(value).strip()


def _is_name(text):
    return bool(text) and not re.fullmatch(r"[-+]?[\d.,]+([eE][-+]?\d+)?( */ *[\d.]+)?", text)
