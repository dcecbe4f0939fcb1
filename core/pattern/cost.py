"""Accumulated cost over a resistance surface: how dear it is to reach every cell from the nearest source.

A step from a cell to one of its eight neighbours costs the mean of their two resistances times the distance of their
centres. The least sums are exact: the same as Dijkstra's algorithm finds, but by whole fronts of cells (`fronts.py`).

References
----------
Knaapen, Scheffer & Harms (1992), doi:10.1016/0169-2046(92)90060-D; Li et al. (2020), eq. 1 with f the identity. The
same rule as ArcGIS Cost Distance, GRASS r.cost and scikit-image ``MCP_Geometric``.
"""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..fronts import Spread, step_lengths
from ..memory import require_memory
from .resistance import check_weights

SOURCE, UNREACHED = 0, 255
BYTES_PER_CELL = 50
"""Peak memory of a pass (measured), the resistances and sources handed in included."""


class CostSurface(typing.NamedTuple):
    """What one pass finds, arrays of the shape of the resistances."""

    cost: np.ndarray
    """Accumulated cost (float64, map units x resistance); 0 in sources, NaN where no source can be reached."""
    allocation: np.ndarray
    """Id of the source that is reached at this cost (unsigned whole numbers); 0 where none is."""
    back_link: np.ndarray
    """Direction of the next cell on the way back (uint8): 0 source, 1 E, 2 SE, 3 S, 4 SW, 5 W, 6 NW, 7 N, 8 NE, 255 unreached."""


def cost_memory(cells):
    """Return the bytes of memory that a pass over a raster of `cells` cells needs at its peak."""
    return BYTES_PER_CELL * cells


def cost_surface(resistance, sources, cell_size=1.0, report=None):
    """Accumulate the cost of reaching every cell from its cheapest source (*global*: see `cost_memory`).

    Parameters
    ----------
    resistance : array_like
        Resistances, shape (rows, columns). Cells that are NaN, infinite, zero or negative are barriers.
    sources : array_like
        Ids of the sources (whole numbers from 1), same shape; 0 and NaN are no source. Source cells cost 0 even
        where their resistance is missing, but then they cannot be left.
    cell_size : float or (float, float)
        Side of a cell, or its width and height, in map units of a projected system.
    report : callable, optional
        Called with the share done (0-1) every now and then; may raise to stop the run.

    Returns
    -------
    CostSurface
        Where two sources are equally near, one of them is named, the same one in every run.

    Raises
    ------
    InputProblem
        If the shapes differ, no cell has a resistance above 0, no source lies on the grid or the memory does not suffice.
    """
    field = CostField(resistance, cell_size)
    field.spread(*field.source_cells(sources), report=report)
    return field.surface()


def weighted_cost(factors, weights, sources, cell_size=1.0, report=None):
    """Accumulate the cost over each factor by itself and add the results up by weight (*global*).

    This is the order that the text of Li et al. (2020) tells. The sum never exceeds the cost over the weighted
    resistances, and no path belongs to it: corridors are to come from `cost_surface` of the weighted resistances.

    Parameters
    ----------
    factors : iterable of array_like
        Resistances by factor, of one shape; each is asked for when its turn comes.
    weights : sequence of float
        One weight per factor, together 1.
    sources, cell_size, report
        As in `cost_surface`.

    Returns
    -------
    numpy.ndarray
        Weighted cost (float64), NaN where a source cannot be reached over one of the factors.

    Raises
    ------
    InputProblem
        If the weights do not add up to 1, or as in `cost_surface`.
    """
    check_weights(weights)
    total = 0.0
    for place, (factor, weight) in enumerate(zip(factors, weights)):
        part = None if report is None else (lambda share, place=place: report((place + share) / len(weights)))
        total = total + weight * cost_surface(factor, sources, cell_size, part).cost
    return total


class CostField(Spread):
    """A resistance surface and the labels of the passes over it, in memory that every pass uses anew.

    Parameters
    ----------
    resistance, cell_size
        As in `cost_surface`.

    Attributes
    ----------
    half : numpy.ndarray
        Half the resistance of every cell (infinite: barrier), flat and padded.
    lengths : list of float
        Distances to the eight neighbours.
    label, allocation, back_link : numpy.ndarray
        Costs (infinite: unreached), source ids and back-links of the last pass, flat and padded.
    """

    def __init__(self, resistance, cell_size=1.0):
        resistance = np.asarray(resistance)
        if resistance.ndim != 2:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The resistances are not one band of cells: give one raster band."))
        require_memory(cost_memory(resistance.size))
        self.lengths = step_lengths(cell_size)
        super().__init__(resistance.shape, width=0)
        self.half = self.full(np.inf)
        np.multiply(resistance, 0.5, out=self.inside(self.half), where=resistance > 0)
        self.passable = np.count_nonzero(np.isfinite(self.half))
        if not self.passable:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a resistance above 0: check the resistance layer and its no-data value."))
        self._width = self._typical_step()
        self.back_link = np.empty(self.size, np.uint8)
        self.allocation = np.empty(0, np.uint8)

    def source_cells(self, sources):
        """Return the cells of all sources and their ids.

        Parameters
        ----------
        sources : array_like
            As in `cost_surface`.

        Raises
        ------
        InputProblem
            If the shape is not that of the resistances or there is no source.
        """
        sources = np.asarray(sources)
        if sources.shape != self.shape:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The sources and the resistances do not lie on one grid."))
        rows, columns = np.nonzero(sources > 0)
        if not rows.size:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No source lies on the resistance layer: check its extent and coordinate system."))
        return self.cells(rows, columns), sources[rows, columns].astype(np.int64)

    def spread(self, cells, ids, limit=np.inf, report=None):
        """Run a pass from the given cells.

        Parameters
        ----------
        cells : numpy.ndarray
            Cells that cost 0, each once.
        ids : int or numpy.ndarray
            Their source ids, from 1.
        limit : float
            Costs from here on need not be settled: labels below it are exact, others are upper bounds.
        report : callable, optional
            As in `cost_surface`.
        """
        kind = np.min_scalar_type(int(np.max(ids)))
        if self.allocation.size and self.allocation.dtype == kind:
            self.allocation.fill(0)
        else:
            self.allocation = np.zeros(self.size, kind)
        self.label.fill(np.inf)
        self.back_link.fill(UNREACHED)
        self.label[cells] = 0
        self.back_link[cells] = SOURCE
        self.allocation[cells] = ids
        self._settle(cells, limit, report, self.passable)

    def lower(self, cells, resistance):
        """Lower the resistance of some cells and let the labels of the last pass follow.

        Parameters
        ----------
        cells : numpy.ndarray
            Cells, each once.
        resistance : float or numpy.ndarray
            Their new resistance, nowhere above the present one.

        Returns
        -------
        numpy.ndarray
            Cells whose label changed, each once.
        """
        self.half[cells] = 0.5 * np.asarray(resistance)
        around = np.concatenate([cells] + [cells + offset for offset in self.offsets])
        front, changed = self._unique(around[np.isfinite(self.label.take(around))]), []
        self._settle(front, changed=changed)
        return self._unique(np.concatenate(changed)) if changed else cells[:0]

    def path(self, cell):
        """Return the cells from `cell` back to its source, both included, by the back-links of the last pass."""
        cells, link = [int(cell)], self.back_link[cell]
        while link != SOURCE:
            cells.append(cells[-1] + self.offsets[link - 1])
            link = self.back_link[cells[-1]]
        return np.array(cells)

    def measure(self, path):
        """Return the cost and the length of a way given cell by cell.

        Parameters
        ----------
        path : numpy.ndarray
            Cells, each a neighbour of the one before.
        """
        length_of = dict(zip(self.offsets, self.lengths))
        lengths = np.array([length_of[offset] for offset in np.diff(path).tolist()])
        halves = self.half.take(path)
        return float(((halves[:-1] + halves[1:]) * lengths).sum()), float(lengths.sum())

    def surface(self):
        """Return the labels of the last pass; they are views of the arrays of this field, which is done with."""
        cost = self.inside(self.label)
        np.copyto(cost, np.nan, where=np.isinf(cost))
        return CostSurface(cost, self.inside(self.allocation), self.inside(self.back_link))

    def _typical_step(self):
        """A first guess, corrected on the way, of how far the bound moves: the cost of two steps over the geometric mean."""
        sample = self.half[::max(1, self.size // 100_000)]
        sample = sample[np.isfinite(sample)]
        return 4 * min(self.lengths) * float(np.exp(np.log(sample).mean())) if sample.size else min(self.lengths)

    def _offer(self, front):
        label, half, allocation, back_link, reached = self.label, self.half, self.allocation, self.back_link, []
        front_label, front_half, front_source = label.take(front), half.take(front), allocation.take(front)
        for direction, (offset, length) in enumerate(zip(self.offsets, self.lengths)):
            target = front + offset
            offer = half.take(target)
            offer += front_half
            offer *= length
            offer += front_label
            better = (offer < label.take(target)).nonzero()[0]
            if better.size:
                target = target.take(better)
                label[target] = offer.take(better)
                allocation[target] = front_source.take(better)
                back_link[target] = (direction + 4) % 8 + 1
                reached.append(target)
        return reached
