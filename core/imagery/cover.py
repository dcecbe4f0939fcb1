"""Fractional vegetation cover (FVC) by the dimidiate pixel model: how far an index lies between bare soil and full cover.

Dates that are to be compared share their end members: `fit_cover` takes them from the percentiles of all dates together,
through a function that folds over the blocks of all of them.

References
----------
Gutman & Ignatov (1998), doi:10.1080/014311698215333; Zhang et al. (2023), eq. 6.
"""
import dataclasses

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..histogram import Histogram
from ..moments import Moments

LOW, HIGH = 5.0, 95.0
PASSES = 3
"""How often `pooled_percentiles` reads all blocks."""


def pooled_percentiles(run, percents):
    """Return percentiles over the cells of all dates together, exact to 2.4e-10 of the range; *global* through its passes.

    They are the end members of FVC, and, of red and near infrared over land at 0.1 percent, the dark objects of NDMVI
    (`indices.land_only`).

    Parameters
    ----------
    run : callable
        ``run(function)`` calls ``function(*layers)`` on every block of every date and joins the results with ``+``. It is
        called `PASSES` times.
    percents : sequence of float

    Returns
    -------
    numpy.ndarray
        Shape (layers, percents), over the cells valid in all layers.

    Raises
    ------
    InputProblem
        If no cell is valid.
    """
    ranges = run(Moments.of)
    histogram = run(Histogram(ranges.minimum, ranges.maximum).count)
    return run(histogram.refine(percents).count).percentiles()


@dataclasses.dataclass(frozen=True)
class EndMembers:
    """Values of the index over bare soil and over full vegetation."""

    soil: float
    vegetation: float


def fit_cover(run, soil=None, vegetation=None, low=LOW, high=HIGH):
    """Find the end members of FVC.

    Parameters
    ----------
    run : callable
        ``run(function)`` calls ``function(index)`` on every block of every date that shares the end members and joins the
        results with ``+``. It is not called where both values are given.
    soil, vegetation : float, optional
        Known values of the index (NDVI, NDMVI, EVI); each that is left out comes from the percentiles.
    low, high : float
        Percents of the cells at which the index counts as bare soil and as full vegetation.

    Returns
    -------
    EndMembers

    Raises
    ------
    InputProblem
        If not 0 <= low < high <= 100, no cell is valid, or soil is not below vegetation.
    """
    if None in (soil, vegetation):
        if not 0 <= low < high <= 100:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "The percentiles {low:g} and {high:g} do not span a range: that of soil must be below that of vegetation, both from 0 to 100."),
                low=low, high=high)
        found = pooled_percentiles(run, (low, high))[0]
        soil, vegetation = (float(own) if value is None else value for value, own in zip((soil, vegetation), found))
    if not soil < vegetation:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "The index of bare soil ({soil:g}) must be below that of full vegetation ({vegetation:g}): "
                              "check the area, or give SOIL and VEGETATION."), soil=soil, vegetation=vegetation)
    return EndMembers(soil, vegetation)


def vegetation_cover(index, members):
    """Return the share of the ground under vegetation, ``(S - Ssoil) / (Sveg - Ssoil)`` cut to 0-1 (*cellwise*).

    Parameters
    ----------
    index : array
        Vegetation index; NaN is no data.
    members : EndMembers
        In the unit of the index.

    Returns
    -------
    array of float64
        0-1, NaN where the index is NaN or infinite.
    """
    index = np.asarray(index, dtype=np.float64)
    share = (index - members.soil) / (members.vegetation - members.soil)
    return np.where(np.isinf(index), np.nan, np.clip(share, 0.0, 1.0))
