"""Patterns of several years side by side: which sources and corridors stayed, came and went.

References
----------
Li et al. (2020), Table 4 (source areas of the years and their change).
"""
import typing

import numpy as np

from .network import equivalent_area, shortest, simple_links

ROUNDING = 1e-9
"""Share of an area that is no difference."""


class YearPattern(typing.NamedTuple):
    """The pattern of one year."""

    year: int
    areas: np.ndarray
    """Areas of the sources, km2, shape (n,)."""
    pairs: np.ndarray
    """Places (from 0) of the two sources of each corridor, shape (m, 2)."""
    distances: np.ndarray
    """Cost or length of each corridor, for EC, shape (m,)."""
    lengths: np.ndarray
    """Length of each corridor, metres, shape (m,)."""


class YearEntry(typing.NamedTuple):
    """One row of the ledger; what compares with the year before is NaN in the first."""

    year: int
    sources: int
    source_area_km2: float
    area_change_km2: float
    kept_km2: float
    gained_km2: float
    lost_km2: float
    sources_kept: float
    sources_gained: float
    sources_lost: float
    corridors: int
    corridors_kept: float
    corridors_gained: float
    corridors_lost: float
    corridor_length_km: float
    ec_km2: float
    ec_change_percent: float


class Comparison(typing.NamedTuple):
    """What `compare_patterns` finds."""

    source_ids: list
    """Lasting id of each source, an array of shape (n,) per year."""
    corridor_ids: list
    """Lasting id of each corridor, an array of shape (m,) per year."""
    ledger: list
    """`YearEntry` rows."""
    area_change_km2: float
    """Source area of the last year less that of the first."""
    ec_change_percent: float
    """EC of the last year against that of the first; NaN where it is not known."""


def overlap_areas(before, after, cell_area=1.0):
    """Return the area shared by each source of one year and each of another (*cellwise*: blocks of one labelling joined with ``+``).

    Parameters
    ----------
    before, after : array_like of int
        Ids from 1 on one grid, 0 elsewhere.
    cell_area : float

    Returns
    -------
    numpy.ndarray
        Shape (largest id before, largest id after).
    """
    before, after = np.asarray(before, np.intp).ravel(), np.asarray(after, np.intp).ravel()
    rows, columns = before.max(initial=0) + 1, after.max(initial=0) + 1
    return np.bincount(before * columns + after, minlength=rows * columns).reshape(rows, columns)[1:, 1:] * cell_area


def lasting_ids(first, overlaps):
    """Give sources ids that last over the years.

    A source takes the id of the source of the year before with which it shares the most area; where two claim one id,
    the larger shared area has it and the other takes its next best or a new id.

    Parameters
    ----------
    first : int
        Number of sources in the first year.
    overlaps : sequence of array_like
        Shared areas from each year (rows) to the next (columns).

    Returns
    -------
    list of numpy.ndarray
        Ids from 1, an array per year.
    """
    ids, used = [np.arange(1, first + 1)], first
    for shared in overlaps:
        shared = np.asarray(shared, dtype=float)
        own, taken = np.zeros(shared.shape[1], np.int64), set()
        for place in np.argsort(-shared, axis=None, kind="stable"):
            before, after = np.unravel_index(place, shared.shape)
            if shared[before, after] <= 0:
                break
            if not own[after] and before not in taken:
                own[after] = ids[-1][before]
                taken.add(before)
        new = own == 0
        own[new] = np.arange(used + 1, used + 1 + np.count_nonzero(new))
        used += np.count_nonzero(new)
        ids.append(own)
    return ids


def compare_patterns(patterns, overlaps, k):
    """Follow sources and corridors through the years and draw up the ledger.

    A corridor is the same when it joins the same sources and has the same rank by distance among the corridors between
    them.

    Parameters
    ----------
    patterns : sequence of YearPattern
        In the order of the years.
    overlaps : sequence of array_like
        Areas, km2, shared by the sources of each year (rows) and the next (columns).
    k : float or None
        From `network.decay`: the same for all years, so that their EC compare. None leaves EC out (NaN).

    Returns
    -------
    Comparison

    Raises
    ------
    InputProblem
        If a corridor returns to its own source or has no distance, as in `network.simple_links`.
    """
    source_ids = lasting_ids(patterns[0].areas.size, overlaps)
    names = [_corridor_names(pattern, ids) for pattern, ids in zip(patterns, source_ids)]
    numbers = {}
    corridor_ids = [np.array([numbers.setdefault(name, len(numbers) + 1) for name in year], np.int64) for year in names]
    ledger = []
    for place, pattern in enumerate(patterns):
        area, ec = float(pattern.areas.sum()), _ec(pattern, k)
        change = [np.nan] * 11
        if place:
            before, kept = ledger[-1], float(np.sum(overlaps[place - 1]))
            change = [area - before.source_area_km2, kept, _rest(area, kept), _rest(before.source_area_km2, kept),
                      *_turnover(source_ids[place - 1], source_ids[place]), *_turnover(corridor_ids[place - 1], corridor_ids[place]),
                      _percent_change(before.ec_km2, ec)]
        ledger.append(YearEntry(pattern.year, pattern.areas.size, area, *change[:7], len(names[place]), *change[7:10],
                                float(np.sum(pattern.lengths)) / 1000, ec, change[-1]))
    first, last = ledger[0], ledger[-1]
    return Comparison(source_ids, corridor_ids, ledger, last.source_area_km2 - first.source_area_km2, _percent_change(first.ec_km2, last.ec_km2))


def _rest(whole, part):
    """Return what a part leaves of the whole; rounding leaves nothing."""
    return whole - part if abs(whole - part) > ROUNDING * whole else 0.0


def _percent_change(before, after):
    return 100 * (after / before - 1) if before > 0 else np.nan


def _corridor_names(pattern, ids):
    """Return (smaller id, larger id, rank) of each corridor."""
    ends = np.sort(ids[np.asarray(pattern.pairs, np.intp).reshape(-1, 2)], axis=1)
    names, ranks = [None] * len(ends), {}
    for place in np.argsort(pattern.distances, kind="stable"):
        pair = tuple(ends[place].tolist())
        ranks[pair] = ranks.get(pair, 0) + 1
        names[place] = pair + (ranks[pair],)
    return names


def _turnover(before, after):
    """Return how many ids were kept, gained and lost."""
    kept = np.intersect1d(before, after).size
    return kept, after.size - kept, before.size - kept


def _ec(pattern, k):
    links = simple_links(pattern.pairs, pattern.distances, "CORRIDORS (%d)" % pattern.year)
    return np.nan if k is None else equivalent_area(pattern.areas, shortest(pattern.areas.size, links), k)
