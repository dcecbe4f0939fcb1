"""Patches: connected areas of cells."""
import numpy as np

from ..messages import QT_TRANSLATE_NOOP, InputProblem
from .memory import require_memory

BYTES_PER_CELL = 16
"""Peak memory of labelling, counting and renumbering patches (12 measured)."""


def label_patches(mask, connectivity=8):
    """Number the connected areas of a mask (*global*: `BYTES_PER_CELL`, asked for before it starts).

    Parameters
    ----------
    mask : array_like of bool
        Shape (rows, columns).
    connectivity : {8, 4}
        Whether cells that only touch at a corner belong together (8) or not (4).

    Returns
    -------
    labels : numpy.ndarray
        int32, 0 outside the mask; patches are numbered from 1 in the order of their first cell, row by row.
    count : int
        Number of patches.

    Raises
    ------
    InputProblem
        If `connectivity` is neither 8 nor 4 or the memory does not suffice.
    """
    if connectivity not in (4, 8):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "A connectivity of {value} is not possible: choose 8 or 4."), value=connectivity)
    require_memory(BYTES_PER_CELL * np.size(mask))
    from scipy import ndimage

    labels = np.empty(np.shape(mask), np.int32)
    count = ndimage.label(mask, ndimage.generate_binary_structure(2, 2 if connectivity == 8 else 1), output=labels)
    return labels, count


def patch_sizes(labels, count):
    """Return the number of cells of the patches 1 to `count`, shape (count,)."""
    return np.bincount(np.ravel(labels), minlength=count + 1)[1:]


def renumber(labels, order):
    """Keep some patches under new numbers.

    Parameters
    ----------
    labels : numpy.ndarray
        Patch numbers from 1, 0 outside.
    order : sequence of int
        The numbers to keep: the first becomes 1, the second 2 and so on; all others become 0.

    Returns
    -------
    numpy.ndarray
        int32, same shape.
    """
    new = np.zeros(max(int(labels.max(initial=0)), max(order, default=0)) + 1, np.int32)
    new[np.asarray(order, np.intp)] = np.arange(1, len(order) + 1)
    return new[labels]
