"""Ecological sources: the patches that species spread from."""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..patches import label_patches, patch_sizes, renumber

SQUARE_KILOMETRE = 1e6
LISTED = 10
"""Patches listed when too few are large enough."""


class Sources(typing.NamedTuple):
    """Patches that are sources, the largest first."""

    labels: np.ndarray
    """Ids (int32) from 1 in the order of falling area, 0 elsewhere."""
    areas_km2: np.ndarray
    """Area of source 1, 2, ..., shape (n,)."""


def source_mask(landuse, classes, quality=None, min_quality=None):
    """Tell which cells may belong to a source (*cellwise*).

    Parameters
    ----------
    landuse : array_like
        Land-use codes, NaN for no data.
    classes : sequence of int
        Codes of the classes that sources are made of.
    quality : array_like, optional
        A quality of the same shape, such as vegetation cover; cells below `min_quality` and NaN are left out.
    min_quality : float, optional
        Needed with `quality`.

    Returns
    -------
    numpy.ndarray of bool
    """
    mask = np.isin(landuse, np.asarray(classes, dtype=float))
    if quality is not None:
        with np.errstate(invalid="ignore"):
            mask &= np.asarray(quality) >= min_quality
    return mask


def ecological_sources(mask, cell_area, min_area=10.0, connectivity=8):
    """Find the patches that are large enough to be sources (*global*: `patches.BYTES_PER_CELL`).

    Parameters
    ----------
    mask : array_like of bool
        Cells that may belong to a source, shape (rows, columns).
    cell_area : float
        Square metres.
    min_area : float
        Least area of a patch, km2; a patch of exactly this area counts.
    connectivity : {8, 4}
        See `patches.label_patches`.

    Returns
    -------
    Sources
        Of equal areas the patch that starts further up, then further left, comes first.

    Raises
    ------
    InputProblem
        If fewer than two patches are large enough: lists the largest and the area that would give two.

    References
    ----------
    Li et al. (2020): sources are dense vegetation of more than 10 km2.
    """
    labels, count = label_patches(mask, connectivity)
    areas = patch_sizes(labels, count) * (cell_area / SQUARE_KILOMETRE)
    order = np.argsort(-areas, kind="stable")
    kept = order[areas[order] >= min_area * (1 - 1e-12)]
    if kept.size < 2:
        _refuse(areas[order], kept.size, min_area)
    return Sources(renumber(labels, kept + 1), areas[kept])


def _refuse(areas, kept, min_area):
    if not areas.size:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell belongs to the source classes: check the classes, the land use and the least quality."))
    largest = ", ".join("%.4g" % area for area in areas[:LISTED])
    if areas.size < 2:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "The source classes form one patch of {largest} km2, and a pattern needs two: choose narrower classes, "
                              "a higher least quality or 4 neighbours."), largest=largest)
    raise InputProblem(
        QT_TRANSLATE_NOOP("MineEco", "{kept} of {count} patches of the source classes reach {minimum:g} km2, and a pattern needs two. The largest have {largest} km2: "
                          "a least area of {enough} km2 would give two."),
        kept=kept, count=areas.size, minimum=float(min_area), largest=largest, enough=_rounded_down(areas[1]))


def _rounded_down(area):
    """Return three significant digits of an area, never above it."""
    digits = 2 - int(np.floor(np.log10(area)))
    return "%g" % (np.floor(area * 10.0**digits) / 10.0**digits)
