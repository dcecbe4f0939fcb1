"""Comparing groups of mines: Kruskal-Wallis, Spearman, K-means with stable numbers."""
import itertools
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem

STARTS = 20
EXACT_BELOW = 10
"""Pairs of values from which on Student's t serves for Spearman's p; below it all orders are counted."""


class Statistic(typing.NamedTuple):
    """A statistic, its p, and the number of values behind it; NaN where the values do not differ."""

    statistic: float
    p: float
    n: int


def kruskal_wallis(values, groups):
    """Test whether groups differ in location, with tie correction (*global*).

    Parameters
    ----------
    values : array_like
        One number each; NaN is left out.
    groups : sequence
        Group of each value; None is left out.

    Returns
    -------
    Statistic
        H and its p from chi-square with (groups - 1) degrees of freedom; NaN where all values are equal. Groups that were
        made from the same values (clusters) always differ: such a test is circular.

    Raises
    ------
    InputProblem
        If fewer than two groups have values.

    References
    ----------
    Kruskal & Wallis (1952), doi:10.1080/01621459.1952.10483441.
    """
    from scipy.stats import kruskal

    values = np.asarray(values, dtype=float)
    labels = dict.fromkeys(label for label in groups if label is not None)
    samples = [np.array([value for value, own in zip(values, groups) if own == label and np.isfinite(value)]) for label in labels]
    samples = [sample for sample in samples if sample.size]
    if len(samples) < 2:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Only {n} groups have values; at least 2 are needed: check the value and the group field."),
                           n=len(samples))
    pooled = np.concatenate(samples)
    if np.ptp(pooled) == 0:
        return Statistic(float("nan"), float("nan"), pooled.size)
    found = kruskal(*samples)
    return Statistic(float(found.statistic), float(found.pvalue), pooled.size)


def spearman(x, y):
    """Return Spearman's rank correlation (*global*).

    Parameters
    ----------
    x, y : array_like
        Pairs; one with NaN is left out. Ties get average ranks.

    Returns
    -------
    Statistic
        rho, two-sided p and the number of pairs. From ten pairs p is that of Student's t, below ten it is exact, over all
        orders. NaN where either does not vary or there are fewer than three pairs.

    References
    ----------
    Spearman (1904), doi:10.2307/1412159.
    """
    from scipy.stats import rankdata

    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    valid = np.isfinite(x) & np.isfinite(y)
    x, y = x[valid], y[valid]
    n = x.size
    if n < 3 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return Statistic(float("nan"), float("nan"), n)
    ranks = [rankdata(values) - (n + 1) / 2 for values in (x, y)]
    rho = float(ranks[0] @ ranks[1] / np.sqrt((ranks[0] @ ranks[0]) * (ranks[1] @ ranks[1])))
    if n >= EXACT_BELOW:
        return Statistic(rho, spearman_p(rho, n), n)
    # Twice the centred ranks are whole numbers, so equal correlations are told without rounding.
    first, second = (np.rint(2 * own).astype(np.int64) for own in ranks)
    orders = np.array(list(itertools.permutations(second.tolist())), dtype=np.int64)
    return Statistic(rho, float(np.mean(np.abs(orders @ first) >= abs(first @ second))), n)


def spearman_p(rho, n):
    """Return the two-sided p of a rank correlation of `n` pairs by Student's t with n - 2 degrees of freedom; for ten pairs or more."""
    from scipy.stats import t

    if abs(rho) >= 1:
        return 0.0
    return float(2 * t.sf(abs(rho) * np.sqrt((n - 2) / (1 - rho ** 2)), n - 2))


class Summary(typing.NamedTuple):
    """What `summaries` returns for a group: number of values, mean, standard deviation (n - 1), smallest, quartiles and largest."""

    n: int
    mean: float
    sd: float
    minimum: float
    lower: float
    median: float
    upper: float
    maximum: float


def summaries(values, groups):
    """Describe the values of each group (*global*).

    Parameters
    ----------
    values : array_like
        One number each; NaN is left out.
    groups : sequence
        Group of each value; None is left out.

    Returns
    -------
    dict of group to Summary
        In the order in which groups come up; NaN for what a group has too few values for.
    """
    values, found = np.asarray(values, dtype=float), {}
    for label in dict.fromkeys(label for label in groups if label is not None):
        own = np.array([value for value, group in zip(values, groups) if group == label and np.isfinite(value)])
        spread = float(own.std(ddof=1)) if own.size > 1 else float("nan")
        low, lower, median, upper, high = (float(value) for value in np.percentile(own, [0, 25, 50, 75, 100])) if own.size else [float("nan")] * 5
        found[label] = Summary(own.size, float(own.mean()) if own.size else float("nan"), spread, low, lower, median, upper, high)
    return found


def same_partition(one, other):
    """Whether two ways to group the same rows make the same groups under other names; rows without a group (None) in either are passed over (*global*)."""
    pairs = {(first, second) for first, second in zip(one, other) if first is not None and second is not None}
    firsts, seconds = zip(*pairs) if pairs else ((), ())
    return len(pairs) > 1 and len(set(firsts)) == len(set(seconds)) == len(pairs)


class Clusters(typing.NamedTuple):
    """K-means clusters numbered from 1, highest centre first.

    `labels` one per row (0 for a row with NaN), `centres` (clusters, variables), `inertia` the sum of squared distances to the
    centres in the units that were clustered, `silhouette` the mean silhouette width (-1 to 1; NaN for a single cluster or as
    many clusters as rows).
    """

    labels: np.ndarray
    centres: np.ndarray
    inertia: float
    silhouette: float


def k_means(table, clusters=3, seed=0, standardize=False):
    """Sort rows into clusters (*global*).

    Parameters
    ----------
    table : array_like
        Shape (rows, variables), such as percent SCI and SAI of each mine; a row with NaN is left out.
    clusters : int
    seed : int
        For the 20 starts (k-means++).
    standardize : bool
        Give every variable mean 0 and standard deviation 1 first. Off by default: percents share their unit.

    Returns
    -------
    Clusters
        Numbered by the sum of the centre's variables, highest first, so the numbers do not depend on the seed. Centres are in
        the table's own units.

    Raises
    ------
    InputProblem
        If there are fewer different rows than clusters.
    """
    from sklearn.cluster import KMeans
    from sklearn.metrics import silhouette_score

    table = np.asarray(table, dtype=float)
    valid = np.isfinite(table).all(axis=1)
    rows = table[valid]
    different = len(np.unique(rows, axis=0))
    if not 1 <= clusters <= different:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{clusters} clusters cannot be made of {rows} different rows: choose a number from 1 to {rows}."),
                           clusters=clusters, rows=different)
    shift, scale = np.zeros(rows.shape[1]), np.ones(rows.shape[1])
    if standardize:
        shift, scale = rows.mean(axis=0), rows.std(axis=0)
        scale[scale == 0] = 1.0
    scaled = (rows - shift) / scale
    model = KMeans(clusters, init="k-means++", n_init=STARTS, random_state=seed).fit(scaled)
    centres = model.cluster_centers_ * scale + shift
    order = np.lexsort((*centres.T[::-1], centres.sum(axis=1)))[::-1]
    number = np.empty(clusters, np.int64)
    number[order] = np.arange(1, clusters + 1)
    labels = np.zeros(len(table), np.int64)
    labels[valid] = number[model.labels_]
    width = silhouette_score(scaled, model.labels_) if 2 <= clusters < len(rows) else float("nan")
    return Clusters(labels, centres[order], float(model.inertia_), float(width))
