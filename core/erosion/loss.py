"""Soil loss A = R K LS C P, its classes, and sums over classes and zones."""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..tables import load

T_KM2 = 100.0
"""t ha-1 to t km-2."""
LEVELS = 6


def soil_loss(r, k, ls, c, p):
    """Return the mean annual soil loss in t ha-1 a-1, the product of the five factors (*cellwise*); NaN where any is NaN.

    References
    ----------
    Renard et al. (1997), USDA Agriculture Handbook 703.
    """
    return r * k * ls * c * p


def class_breaks(tolerance):
    """Return the breaks of the erosion classes in t km-2 a-1.

    Parameters
    ----------
    tolerance : float
        Tolerable soil loss of the region: 200, 500 or 1000.

    Raises
    ------
    InputProblem
        If it is not above 0 and below the next break.

    References
    ----------
    SL190-2007.
    """
    breaks = load("erosion")["classes"]["breaks_t_km2"]
    if not 0 < tolerance < breaks[0]:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "TOLERANCE is {value:g}: it must lie between 0 and {next:g} t/km2 (SL190-2007: 200, 500 or 1000 by region)."), value=tolerance, next=breaks[0]
        )
    return (tolerance, *breaks)


class LossByGroup:
    """Cells, soil loss and cells by class in each group (zone or whole area); joined with ``+``.

    Parameters
    ----------
    groups : int
        Number of groups; a new instance is empty.
    """

    def __init__(self, groups, cells=None, total=None, classes=None):
        self.groups = groups
        self.cells = np.zeros(groups, dtype=np.int64) if cells is None else cells
        self.total = np.zeros(groups) if total is None else total
        self.classes = np.zeros((groups, LEVELS), dtype=np.int64) if classes is None else classes

    def count(self, loss, level, group=None):
        """Return the sums of one block (*cellwise*).

        Parameters
        ----------
        loss : numpy.ndarray
            t ha-1 a-1, NaN is no data.
        level : numpy.ndarray
            Class 1 to 6, 0 is no data.
        group : numpy.ndarray, optional
            Number of the group from 1, NaN outside all; left out, all cells are in the first.
        """
        valid = np.isfinite(loss)
        if group is not None:
            valid &= np.isfinite(group)
        place = np.zeros(valid.sum(), dtype=np.intp) if group is None else group[valid].astype(np.intp) - 1
        level = np.asarray(level)[valid].astype(np.intp)
        return LossByGroup(
            self.groups,
            np.bincount(place, minlength=self.groups),
            np.bincount(place, weights=loss[valid], minlength=self.groups),
            np.bincount(place * LEVELS + level - 1, minlength=self.groups * LEVELS).reshape(self.groups, LEVELS),
        )

    def __add__(self, other):
        return LossByGroup(self.groups, self.cells + other.cells, self.total + other.total, self.classes + other.classes)

    def mean(self):
        """Return the mean loss of each group, t ha-1 a-1; NaN without a cell."""
        return np.divide(self.total, self.cells, out=np.full(self.groups, np.nan), where=self.cells > 0)
