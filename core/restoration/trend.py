"""Mann-Kendall test and Sen's slope on real dates, for every cell of an annual series."""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .score import scores, tie_sums, variance, z_values
from .series import alike, checked_years, pieces, sorted_series

VARIANTS = ("original", "hamed_rao", "prewhitened")
MIN_YEARS = 8
PAIR_VALUES = 1 << 18
"""Pairwise slopes worked on at once (1 MB of float32)."""
Z_CRITICAL = 1.96
Z_LAGS = 1.959963984540054
"""Normal quantile 0.975, by which Hamed and Rao's test keeps a lag."""


class Trend(typing.NamedTuple):
    """What `trend` returns: arrays of the shape of one layer, NaN where a cell has too few valid years (`n` is always a number).

    `z`, `p` (two-sided), `slope` (per year), `intercept` (at year 0), `tau`, `n`; and `s`, `var`, from which z comes.
    """

    z: np.ndarray
    p: np.ndarray
    slope: np.ndarray
    intercept: np.ndarray
    tau: np.ndarray
    n: np.ndarray
    s: np.ndarray
    var: np.ndarray


def trend(years, values, variant="original", min_years=MIN_YEARS):
    """Test every cell of a series for a monotonic trend and measure its slope (*cellwise*).

    Parameters
    ----------
    years : array_like
        Real years (or decimal dates), rising, shape (years,). Slopes are per year even where years are missing.
    values : array_like
        Shape (years, ...); NaN and infinities are gaps, each cell uses its own valid years.
    variant : {'original', 'hamed_rao', 'prewhitened'}
        ``hamed_rao`` corrects the variance of S by the significant (.05) autocorrelations, over all lags, of the ranks of the
        detrended series; ``prewhitened`` takes the lag-1 autocorrelation out of the series and tests what is left (so `s`,
        `var` and `tau` are those of the n - 1 values left).
    min_years : int
        Fewest valid years of a cell, at least 5.

    Returns
    -------
    Trend
        Z and p equal those of pymannkendall 1.4.3 (`original_test`, `hamed_rao_modification_test`,
        `pre_whitening_modification_test`) on the layers in order. A constant series has Z 0, p 1, slope 0.
        `slope` is the median of all pairwise slopes on the real years (`scipy.stats.theilslopes`), for every variant.
        `intercept` is median(values) - slope median(valid years): pymannkendall's rule with years in place of positions.
        `tau` is S / (n (n - 1) / 2). Where Hamed and Rao's correction makes the variance negative, z and p are NaN.

    Raises
    ------
    InputProblem
        If the years do not fit the layers or do not rise, or if `min_years` is below 5 or above their number.

    References
    ----------
    Mann (1945), doi:10.2307/1907187; Kendall (1975); Sen (1968), doi:10.1080/01621459.1968.10480934; Conover (1980), the
    intercept; Hamed & Rao (1998), doi:10.1016/S0022-1694(97)00125-X; Yue & Wang (2002), doi:10.1029/2001WR000861;
    Hussain & Mahmud (2019), doi:10.21105/joss.01556 (pymannkendall).
    """
    values = np.asarray(values)
    years = checked_years(years, len(values), min_years)
    if variant not in VARIANTS:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The test {variant} is unknown; choose one of: {variants}."),
                           variant=variant, variants=", ".join(VARIANTS))
    layers = values.reshape(len(values), -1)
    out = np.empty((len(Trend._fields), layers.shape[1]))
    slopes = PairwiseSlopes(years.size, layers.shape[1])
    for part, piece in pieces(slopes.cells, layers):
        out[:, part] = _piece_trend(years, piece, variant, min_years, slopes)
    return Trend(*out.reshape(len(out), *values.shape[1:]))


def _piece_trend(years, values, variant, min_years, slopes):
    from scipy.special import erfc

    n = np.count_nonzero(~np.isnan(values), axis=0)
    slope = slopes.median(years, values, n)
    ranked = sorted_series(values)
    intercept = _medians(ranked, n) - slope * _median_years(years, values, n)
    if variant == "prewhitened":
        s, var, tested = _prewhitened(values, n, min_years)
    else:
        s, var, tested = scores(values), variance(n, tie_sums(ranked)), n
        if variant == "hamed_rao":
            # pymannkendall detrends by the slope on positions, which is the slope per year where the years have no gaps.
            positions = np.arange(float(years.size))
            by_step = slope if np.array_equal(np.diff(years), np.diff(positions)) else slopes.median(positions, values, n)
            var = var * _hamed_rao_factor(values, by_step, min_years)
    z = z_values(s, var)
    with np.errstate(invalid="ignore", divide="ignore"):
        tau = s / (0.5 * tested * (tested - 1))
    out = np.array([z, erfc(np.abs(z) / np.sqrt(2)), slope, intercept, tau, n, s, var])
    few = n < min_years
    if few.any():
        out[:, few] = np.nan
        out[Trend._fields.index("n"), few] = n[few]
    return out


class PairwiseSlopes:
    """Median slopes of many cells; holds the memory for all pieces of a block, as fresh memory costs more than the work in it.

    Parameters
    ----------
    years, cells : int
        Number of years and of cells in all. `cells` is then the number of cells that are worked on at once.
    """

    def __init__(self, years, cells):
        self.first, self.second = np.triu_indices(years, 1)
        self.cells = max(1, min(cells, PAIR_VALUES // self.first.size))
        self._store = np.empty((2, self.cells, self.first.size), np.float32)

    def median(self, times, values, n):
        """Return Sen's slope; NaN where a cell has fewer than two values.

        Parameters
        ----------
        times : numpy.ndarray
            Shape (years,).
        values : numpy.ndarray
            Shape (years, up to `cells` cells), NaN for gaps.
        n : numpy.ndarray
            Number of valid years of each cell.

        Notes
        -----
        The slopes are sorted as float32, which recent NumPy does ten times as fast as float64. Rounding keeps the order, so
        the float32 value at the middle rank is the rounded median, and the pair it came from gives the median in full. Only
        where its neighbours round to the same value are that cell's slopes sorted in full.
        """
        first, second, last = self.first, self.second, self.first.size - 1
        rounded, ranked = self._store[:, :values.shape[1]]
        pairs = n * (n - 1) // 2
        cells = np.arange(values.shape[1])
        total, unclear = np.zeros(cells.size), np.zeros(cells.size, bool)
        column = 0
        with np.errstate(over="ignore", invalid="ignore"):
            for i in range(times.size - 1):
                slopes = values[i + 1:] - values[i]
                slopes /= (times[i + 1:] - times[i])[:, None]
                rounded[:, column:column + len(slopes)] = slopes.T
                column += len(slopes)
            np.copyto(ranked, rounded)
            ranked.sort(axis=1)  # NaN last
            for rank in (np.maximum(pairs - 1, 0) // 2, np.minimum(pairs // 2, last)):
                middle = ranked[cells, rank]
                pair = (rounded == middle[:, None]).argmax(axis=1)
                i, j = first[pair], second[pair]
                total += (values[j, cells] - values[i, cells]) / (times[j] - times[i])
                below, above = ranked[cells, np.maximum(rank - 1, 0)], ranked[cells, np.minimum(rank + 1, last)]
                unclear |= (middle != 0) & ((below == middle) & (rank > 0) | (above == middle) & (rank < last))
            median = total / 2
            unclear = np.flatnonzero(unclear)
            if unclear.size:
                some = values[:, unclear]
                exact = np.sort((some[second] - some[first]) / (times[second] - times[first])[:, None], axis=0)
                median[unclear] = _medians(exact, pairs[unclear])
        median[n < 2] = np.nan
        return median


def _medians(ranked, n):
    """Return the median of the first `n` values of every sorted column; NaN where there is none."""
    cells = np.arange(n.size)
    return (ranked[np.maximum(n - 1, 0) // 2, cells] + ranked[np.minimum(n // 2, len(ranked) - 1), cells]) / 2


def _median_years(years, values, n):
    """Return the median of the valid years of every cell."""
    if n.min(initial=years.size) == years.size:
        return np.full(n.size, np.median(years))
    passed, lower, upper = np.zeros((3, n.size), np.int32)
    for there in ~np.isnan(values):
        passed += there
        lower += passed <= (n - 1) // 2
        upper += passed <= n // 2
    last = years.size - 1  # only cells without a valid year come so far
    return (years[np.minimum(lower, last)] + years[np.minimum(upper, last)]) / 2


def _hamed_rao_factor(values, slope, min_years):
    """Return the factor of Var(S) from the significant autocorrelations of the ranks of the detrended series."""
    factor = np.full(slope.shape, np.nan)
    for count, cells, x in alike(min_years, values):
        detrended = x - np.arange(1, count + 1)[:, None] * slope[cells]
        ranks = np.array([_count_below(detrended, row) for row in detrended])
        ranks -= ranks.mean(axis=0)
        power = np.einsum("tc,tc->c", ranks, ranks)
        total = np.zeros(power.size)
        for lag in range(1, count):
            with np.errstate(invalid="ignore", divide="ignore"):
                correlation = np.einsum("tc,tc->c", ranks[lag:], ranks[:-lag]) / power
            weight = (count - lag) * (count - lag - 1) * (count - lag - 2)
            total += np.where(np.abs(correlation) <= Z_LAGS / np.sqrt(count), 0.0, weight * correlation)
        factor[cells] = 1 + 2 / (count * (count - 1) * (count - 2)) * total
    return factor


def _count_below(values, row):
    """Return the average rank of `row` among the rows of `values`, column by column."""
    return (values < row).sum(axis=0) + 0.5 * ((values == row).sum(axis=0) + 1)


def _prewhitened(values, n, min_years):
    """Return score, variance and number of values of the series without its lag-1 autocorrelation."""
    s, var = np.zeros(n.shape), np.full(n.shape, np.nan)
    for count, cells, x in alike(min_years, values):
        centred = x - x.mean(axis=0)
        with np.errstate(invalid="ignore", divide="ignore"):
            correlation = np.einsum("tc,tc->c", centred[1:], centred[:-1]) / np.einsum("tc,tc->c", centred, centred)
        left = x[1:] - x[:-1] * correlation
        left[:, np.isnan(correlation)] = 0.0  # a constant series stays constant
        s[cells], var[cells] = scores(left), variance(count - 1, tie_sums(sorted_series(left)))
    return s, var, n - 1
