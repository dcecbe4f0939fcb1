"""The Mann-Kendall score and its variance, the kernel that trend and permutation test share."""
import numpy as np


def scores(values):
    """Return the Mann-Kendall score of every series (*cellwise*).

    Parameters
    ----------
    values : numpy.ndarray
        Shape (years, cells). A pair with NaN counts as nothing.

    Returns
    -------
    score : numpy.ndarray
        S = number of rising pairs - number of falling pairs, int32, shape (cells,).
    untied : numpy.ndarray
        Number of rising and falling pairs, int32.
    """
    rising = np.zeros(values.shape[1], np.int32)
    falling = np.zeros(values.shape[1], np.int32)
    for i in range(len(values) - 1):
        rising += _count(values[i + 1:] > values[i])
        falling += _count(values[i + 1:] < values[i])
    return rising - falling, rising + falling


def _count(true):
    """Count what is true along the first axis; a narrow sum is several times faster than ``numpy.count_nonzero``."""
    return np.add.reduce(true.view(np.int8), axis=0, dtype=np.int8 if len(true) < 128 else np.int32)


def tie_sums(rows):
    """Return what ties take from 18 Var(S): the sum of t (t - 1)(2 t + 5) over the groups of t equal values.

    Parameters
    ----------
    rows : numpy.ndarray
        Shape (cells, years), each row sorted; NaN is last and never tied.
    """
    t = np.arange(rows.shape[1] + 1.0)
    growth = np.diff(t * (t - 1) * (2 * t + 5), prepend=0)  # what the t-th member adds to its group
    same = rows[:, 1:] == rows[:, :-1]
    total = np.zeros(len(rows))
    members = np.ones(len(rows), np.intp)
    for column in same.T:
        members += 1
        members[~column] = 1
        total += growth[members]
    return total


def variance(n, ties=0.0):
    """Return Var(S) of series of `n` values with the given `tie_sums`.

    References
    ----------
    Kendall (1975), Rank correlation methods, 4th ed.
    """
    return (n * (n - 1.0) * (2.0 * n + 5.0) - ties) / 18.0


def z_values(score, var):
    """Return Z with continuity correction: (S -+ 1)/sqrt(Var), and 0 where S is 0 (constant series too).

    A negative variance, which the correction of Hamed and Rao can produce, gives NaN.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        z = (score - np.sign(score)) / np.sqrt(var)
    return np.where(score == 0, 0.0, z)


def tied_variance(values, n, untied):
    """Return Var(S) of series, looking for tie groups only in the cells that have tied pairs.

    Parameters
    ----------
    values : numpy.ndarray
        Shape (years, cells), with NaN for gaps.
    n : numpy.ndarray
        Number of valid years of each cell.
    untied : numpy.ndarray
        From `scores`.
    """
    ties = np.zeros(n.shape)
    tied = np.flatnonzero(untied < n * (n - 1) // 2)
    if tied.size:
        ties[tied] = tie_sums(np.sort(values[:, tied].T, axis=1))
    return variance(n, ties)
