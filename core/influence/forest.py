"""Random forest with the importance that R's randomForest prints as %IncMSE.

Every tree grows on n cells drawn with replacement; a cell drawn twice counts twice, and a node of five draws or fewer is not split, as in
R. Cells that a tree was not given are its out-of-bag cells. The importance of a driver is how much the error of a tree on them grows
when the driver's values are shuffled among them: the mean over trees (raw), divided by its standard error over trees (what R calls
%IncMSE: a score that grows with the root of the number of trees, not a percentage), and in percent of the out-of-bag error.

Trees are used up as they grow, so that memory does not grow with their number: each adds its predictions to sums and is dropped. Trees
grow in several threads; each has its own random numbers, and sums are made in the order of the trees, so that the result depends on the
seed alone.

References
----------
Breiman (2001), doi:10.1023/A:1010933404324; Liaw & Wiener (2002), R News 2(3), 18-22; Friedman (2001), doi:10.1214/aos/1013203451
(partial dependence).
"""
import concurrent.futures
import os
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..memory import require_memory

NODE_SIZE = 5
"""Nodes of so many cells or fewer are not split (R's default for regression)."""
LEAST_CELLS = 20
"""Fewest cells that a forest is grown on."""
AHEAD = 2
"""Trees that are ready or under way for each thread."""
LEAF = -1
"""What scikit-learn's trees have for a child where there is none."""
TREE_BYTES = 130
"""Of a tree, for each cell that it grows on."""
SHOWN_CELLS, SHOWN_POINTS, SHOWN_TREES = 200, 20, 200
"""Partial dependence: cells averaged over, points along each driver, and trees used."""


class Importance(typing.NamedTuple):
    """Importance of every driver, arrays of shape (drivers,)."""

    raw: np.ndarray
    """Mean growth of the squared error."""
    z: np.ndarray
    """`raw` over its standard error: R's %IncMSE. `raw` itself where the error is 0."""
    percent: np.ndarray
    """`raw` in percent of the out-of-bag error; NaN where that is 0."""


class Forest(typing.NamedTuple):
    """What a forest tells."""

    predicted: np.ndarray
    """Prediction of every cell, float64: of cells that the forest grew on by the trees that did not see them; NaN where all did."""
    importance: Importance
    mse: float
    """Out-of-bag mean squared error."""
    variance_explained: float
    """Percent of the variance of the target: 100 (1 - mse / variance). NaN without variation."""
    dependence: tuple
    """For every driver (points, mean prediction), empty where not asked for."""


class Cells:
    """Cells that have all drivers, gathered block by block; joined with ``+``.

    Parameters
    ----------
    parts : list of (numbers, target, drivers)
        Number of each cell (int64), its target (NaN where not known) and its drivers, float32, shape (cells, drivers).
    valid : numpy.ndarray
        Valid cells of the target and of each driver by itself.
    """

    def __init__(self, parts, valid):
        self.parts, self.valid = parts, valid

    @classmethod
    def of(cls, number, target, *drivers):
        """Return the cells of one block (*cellwise*); NaN and infinities are no data, and drivers beyond what float32 holds."""
        target = np.ravel(target)
        with np.errstate(over="ignore"):
            layers = np.stack([np.ravel(layer) for layer in drivers]).astype(np.float32)
        known = np.vstack([np.isfinite(target), np.isfinite(layers)])
        kept = np.flatnonzero(known[1:].all(axis=0))
        return cls([(np.ravel(number)[kept].astype(np.int64), np.where(known[0, kept], target[kept], np.nan), np.ascontiguousarray(layers[:, kept].T))], known.sum(axis=1))

    def __add__(self, other):
        return Cells(self.parts + other.parts, self.valid + other.valid)

    def joined(self):
        """Return numbers, target and drivers of all cells."""
        return tuple(np.concatenate(column) for column in zip(*self.parts))


def forest_memory(cells, learnt, drivers):
    """Return the bytes of memory that a forest grown on `learnt` of `cells` cells needs at its peak."""
    ahead = threads() * AHEAD + 1
    return cells * (4 * drivers + 24 + 8 * ahead) + learnt * (4 * drivers + TREE_BYTES) * ahead


def fold_trees(trees):
    """Return how many trees a forest of cross validation has: a fifth, but a hundred where there are so many; the error is steady by then."""
    return min(trees, max(100, trees // 5))


def threads():
    """Return the number of threads in which trees grow."""
    return min(8, os.cpu_count() or 1)


def grow_forest(drivers, target, learn=None, trees=1000, features=3, seed=0, importance=True, dependence=False, workers=None, report=None):
    """Grow a forest and use it (*global*: see `forest_memory`).

    Parameters
    ----------
    drivers : array_like
        Shape (cells, drivers), without gaps.
    target : array_like
        Shape (cells,); NaN where it is not known: those cells are predicted only.
    learn : array_like of bool, optional
        Cells to grow on; default all with a target.
    trees, features : int
        Number of trees, and of drivers that are tried at each split (all, where there are fewer).
    seed : int
    importance : bool
        Shuffle drivers; without it `importance` holds NaN.
    dependence : bool
        Work out the partial dependence on every driver.
    workers : int, optional
        Threads; the result does not depend on their number.
    report : callable, optional
        Called with the share done (0-1) every now and then; may raise to stop the run.

    Returns
    -------
    Forest

    Raises
    ------
    InputProblem
        If there are fewer than `LEAST_CELLS` cells to grow on, the target does not vary over them, or the memory does not suffice.
    """
    drivers = np.ascontiguousarray(drivers, dtype=np.float32)
    target = np.asarray(target, dtype=float)
    learn = np.flatnonzero(np.isfinite(target) if learn is None else np.asarray(learn) & np.isfinite(target))
    if learn.size < LEAST_CELLS:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "Only {n} cells to learn from have TARGET and all DRIVERS; a forest needs at least {least}: check their gaps, the area and TEST_SHARE."),
            n=int(learn.size), least=LEAST_CELLS)
    known = target[learn]
    if known.min() == known.max():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TARGET is {value:g} in all {n} cells: there is nothing to explain. Choose another raster or a larger area."), value=float(known[0]), n=int(learn.size))
    require_memory(forest_memory(len(drivers), learn.size, drivers.shape[1]))
    tables = _dependence_tables(drivers[learn], seed) if dependence else None
    plan = _Plan(drivers, known, learn, min(features, drivers.shape[1]), seed, importance, tables)
    sums, counts = np.zeros(len(drivers)), np.zeros(len(drivers), np.int32)
    growth, curves, shown = np.empty((trees, drivers.shape[1])), 0.0, min(trees, SHOWN_TREES)
    for number, (values, unseen, grown, curve) in enumerate(_in_order(plan.tree, trees, workers or threads())):
        values[learn[~unseen]] = 0.0
        sums += values
        counts += 1
        counts[learn[~unseen]] -= 1
        growth[number] = grown
        if tables and number < shown:
            curves = curves + curve
        if report is not None:
            report((number + 1) / trees)
    predicted = np.divide(sums, counts, out=np.full(sums.size, np.nan), where=counts > 0)
    rest = predicted[learn] - known
    mse = float(np.nanmean(rest**2)) if np.isfinite(rest).any() else float("nan")
    return Forest(
        predicted, _importance(growth, mse), mse, float(100 * (1 - mse / known.var())),
        tuple((table.points, part / shown) for table, part in zip(tables, curves)) if tables else ())


def cross_validate(drivers, target, fold, trees=200, features=3, seed=0, workers=None, report=None):
    """Return the prediction of every cell by a forest grown on the other folds (*global*: see `forest_memory`).

    Parameters
    ----------
    drivers, target, trees, features, seed, workers, report
        As in `grow_forest`; every cell has a target.
    fold : array_like of int
        Fold of every cell.

    Returns
    -------
    numpy.ndarray
        float64, shape (cells,).
    """
    fold, found = np.asarray(fold), np.full(len(target), np.nan)
    numbers = np.unique(fold)
    for place, number in enumerate(numbers):
        part = None if report is None else lambda share, place=place: report((place + share) / numbers.size)
        grown = grow_forest(drivers, target, fold != number, trees, features, [*np.atleast_1d(seed), 10 + int(number)], False, False, workers, part)
        found[fold == number] = grown.predicted[fold == number]
    return found


def grow_tree(drivers, target, draws, features, seed):
    """Return a tree in which no node of `NODE_SIZE` draws or fewer is split.

    scikit-learn counts rows and not draws when it looks whether a node may be split, so the tree is grown to its end and cut there. What
    comes below a node has no bearing on how the node is split.

    Parameters
    ----------
    drivers, target : numpy.ndarray
        Rows that were drawn, float32 of shape (rows, drivers), and their target.
    draws : numpy.ndarray of int
        How often each was drawn.
    features : int
        Drivers that are tried at each split.
    seed : int

    Returns
    -------
    sklearn.tree._tree.Tree
        Nodes below the cut are still there, but lead nowhere.
    """
    from sklearn.tree import DecisionTreeRegressor

    tree = DecisionTreeRegressor(max_features=features, random_state=seed).fit(drivers, target, sample_weight=draws.astype(float), check_input=False).tree_
    end = tree.weighted_n_node_samples <= NODE_SIZE
    tree.children_left[end] = tree.children_right[end] = LEAF
    return tree


class _Table(typing.NamedTuple):
    """Cells of which one driver is set to each of some points in turn."""

    points: np.ndarray
    rows: np.ndarray


def _dependence_tables(drivers, seed):
    """Return a table for every driver: the same cells again for each of its quantiles."""
    random = np.random.default_rng([*np.atleast_1d(seed), 3])
    cells = drivers[random.permutation(len(drivers))[:SHOWN_CELLS]]
    tables = []
    for number, values in enumerate(drivers.T):
        points = np.quantile(values, np.linspace(0.02, 0.98, SHOWN_POINTS)).astype(np.float32)
        rows = np.tile(cells, (SHOWN_POINTS, 1))
        rows[:, number] = np.repeat(points, len(cells))
        tables.append(_Table(points, rows))
    return tables


class _Plan(typing.NamedTuple):
    """What all trees have in common."""

    drivers: np.ndarray
    known: np.ndarray
    learn: np.ndarray
    features: int
    seed: object
    importance: bool
    tables: list

    def tree(self, number):
        """Grow a tree: return its predictions of all cells, which of the learning cells it did not see, and what shuffling does to its error."""
        random = np.random.default_rng([*np.atleast_1d(self.seed), 4, number])
        n = self.learn.size
        draws = np.bincount(random.integers(0, n, n), minlength=n)
        seen, unseen = np.flatnonzero(draws), draws == 0
        grown = grow_tree(self.drivers[self.learn[seen]], self.known[seen], draws[seen], self.features, int(random.integers(2**31)))
        leaves = grown.value[:, 0, 0]
        leaf = grown.apply(self.drivers)
        values = leaves.take(leaf)
        growth = self._growth(grown, leaves, leaf, unseen, random) if self.importance else np.nan
        curve = None
        if self.tables and number < SHOWN_TREES:
            curve = np.array([leaves.take(grown.apply(table.rows)).reshape(table.points.size, -1).mean(axis=1) for table in self.tables])
        return values, unseen, growth, curve

    def _growth(self, grown, leaves, leaf, unseen, random):
        """Return by how much the mean squared error of the unseen cells grows with each driver shuffled among them; 0 for one not used."""
        growth = np.zeros(self.drivers.shape[1])
        places = np.flatnonzero(unseen)
        if not places.size:
            return growth
        places = places[np.argsort(leaf[self.learn[places]])]  # cells of one leaf pass the same nodes, which are then at hand
        cells, known = self.learn[places], self.known[places]
        error = np.mean((leaves.take(leaf[cells]) - known) ** 2)
        rows = self.drivers[cells]
        used = np.unique(grown.feature)
        for driver in used[used >= 0]:
            own = rows[:, driver].copy()
            rows[:, driver] = random.permutation(own)
            growth[driver] = np.mean((leaves.take(grown.apply(rows)) - known) ** 2) - error
            rows[:, driver] = own
        return growth


def _importance(growth, mse):
    """Return the importance from the growth of the error by tree and driver, as R's `importance` does."""
    trees = len(growth)
    raw = growth.mean(axis=0)
    error = np.sqrt(np.maximum((growth**2).mean(axis=0) - raw**2, 0) / trees)
    z = np.divide(raw, error, out=raw.copy(), where=error > np.finfo(float).eps)
    return Importance(raw, z, 100 * raw / mse if mse > 0 else np.full(raw.shape, np.nan))


def _in_order(function, count, workers):
    """Yield ``function(number)`` for 0 ... `count` - 1 in order, worked out in threads that run only a little ahead."""
    pool = concurrent.futures.ThreadPoolExecutor(workers, thread_name_prefix="mineeco")
    waiting = []
    try:
        for number in range(count):
            waiting.append(pool.submit(function, number))
            if len(waiting) >= AHEAD * workers:
                yield waiting.pop(0).result()
        while waiting:
            yield waiting.pop(0).result()
    finally:
        pool.shutdown(cancel_futures=True)
