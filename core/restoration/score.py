"""The Mann-Kendall score and its variance, the kernel that trend and permutation test share."""
import numpy as np


def scores(values):
    """Return the Mann-Kendall score of every series, rising pairs less falling pairs, int32 (*cellwise*).

    Parameters
    ----------
    values : numpy.ndarray
        Shape (years, cells). A pair with NaN counts as nothing.
    """
    pairs = len(values) - 1
    balance = np.zeros((pairs, values.shape[1]), np.int8 if pairs < 128 else np.int16)  # narrow sums are several times faster
    rising, falling = np.empty((2, pairs, values.shape[1]), bool)
    for i in range(pairs):
        later = pairs - i
        np.greater(values[i + 1:], values[i], out=rising[:later])
        np.less(values[i + 1:], values[i], out=falling[:later])
        balance[:later] += rising[:later].view(np.int8)
        balance[:later] -= falling[:later].view(np.int8)
    return np.add.reduce(balance, axis=0, dtype=np.int32)


def tie_sums(ranked):
    """Return what ties take from 18 Var(S): the sum of t (t - 1)(2 t + 5) over the groups of t equal values.

    Parameters
    ----------
    ranked : numpy.ndarray
        Shape (years, cells), each column sorted; NaN is last and never tied.
    """
    total = np.zeros(ranked.shape[1])
    same = ranked[1:] == ranked[:-1]
    tied = np.flatnonzero(same.any(axis=0))
    if tied.size:
        t = np.arange(len(ranked) + 1.0)
        growth = np.diff(t * (t - 1) * (2 * t + 5), prepend=0)  # what the t-th member adds to its group
        members = np.ones(tied.size, np.intp)
        for step in same[:, tied]:
            members += 1
            members[~step] = 1
            total[tied] += growth[members]
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
