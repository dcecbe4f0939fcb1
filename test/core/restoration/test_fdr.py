"""Benjamini-Hochberg over a map, gathered block by block."""
import numpy as np
import pytest
from mineeco.core.restoration.fdr import PValues


def by_hand(p_up, rate):
    """Benjamini-Hochberg over both hypotheses of every cell, in its own words: the largest p(k) <= rate k / m."""
    every = np.sort(np.concatenate([p_up, 1 - p_up]))
    below = [p for k, p in enumerate(every, 1) if p <= rate * k / every.size]
    return max(below) if below else 0.0


@pytest.mark.parametrize("restored", [0, 3, 60, 300])
def test_as_the_textbook(restored):
    rng = np.random.default_rng(restored)
    p_up = np.ceil(1000 * np.concatenate([rng.random(700), rng.random(restored) * 0.01])) / 1000 - 0.0004
    one_sided = np.minimum(p_up, 1 - p_up)
    z = np.where(p_up < 0.5, 2.5, -2.5)
    assert PValues.of(one_sided, z).threshold() == by_hand(p_up, 0.05)


def test_ten_p_by_hand():
    """Ten cells, twenty hypotheses: .001 <= .05 x 2/20, .006 <= .05 x 3/20 (k counts equal p together), .011 > .05 x 4/20."""
    p = np.array([0.001, 0.001, 0.006, 0.011, np.nan, np.nan, np.nan, np.nan, np.nan, np.nan])
    assert PValues.of(p, np.full(10, 1.0)).threshold() == 0.006


def test_blocks_join_to_the_whole():
    rng = np.random.default_rng(3)
    p, z = np.round(rng.random((40, 50)) * 0.05, 3), rng.standard_normal((40, 50))
    p[rng.random(p.shape) < 0.4] = np.nan
    z[0] = np.nan
    whole = PValues.of(p, z)
    joined = PValues.of(p[:7], z[:7]) + PValues.of(p[7:30], z[7:30]) + PValues.of(p[30:], z[30:])
    assert (joined.valid, whole.valid) == (1950, 1950)
    np.testing.assert_array_equal(joined.values, whole.values)
    np.testing.assert_array_equal(joined.counts, whole.counts)
    assert joined.threshold() == whole.threshold()


def test_nothing_tested_nothing_found():
    assert PValues.of(np.full(4, np.nan), np.zeros(4)).threshold() == 0
