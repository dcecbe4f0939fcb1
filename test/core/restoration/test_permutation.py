"""The calibrated test of restoration: simulated shares, the trap it avoids, and that its permutations are the same everywhere."""
import itertools

import numpy as np
import pytest
from mineeco.core.restoration.mlri import MlriRule, mlri
from mineeco.core.restoration.permutation import EXCEEDANCES, permutation_p, permuted_orders
from mineeco.core.restoration.score import scores
from mineeco.core.restoration.trend import trend
from mineeco.messages import InputProblem

CELLS = 2000
STEP = np.arange(19)


def shares(years, lst, evi, **options):
    """Return the shares called SI by the printed rule, by the calibrated one, and by Mann-Kendall on EVI/LST."""
    found = trend(years, mlri(years, lst, evi))
    rising = (found.z > 1.96) & (found.slope > 0)
    p = permutation_p(years, lst, evi, found.z, **options)
    return rising.mean(), (rising & (p <= 0.025)).mean(), (trend(years, evi / lst).z > 1.96).mean()


def error(share):
    """Three standard errors of the difference of two simulations, ours and one of (at least) 2,000 cells, and its rounding."""
    return 3 * np.sqrt(share * (1 - share) * (1 / CELLS + 1 / 2000)) + 0.005 * (share > 0.1) + 0.0005


HISTORIES = {  # what EVI and LST do, printed share, calibrated share
    "stable": ({}, 0.45, 0.027),
    "memory, lag-1 correlation .3": ({"memory": 0.3}, 0.49, 0.065),
    "mined in the eleventh year, never restored": ({"path": np.where(STEP < 10, 1, 0.4), "warmer": np.where(STEP < 10, 0, 3)}, 0.17, 0.004),
    "half as green again from the eleventh year": ({"path": np.where(STEP < 10, 1, 1.5)}, 0.999, 0.69),
    "one bad year": ({"path": np.where(STEP == 9, 0.5, 1)}, 0.98, 0.065),
    "8 % step at the change of sensor, EVI CV 8 %": ({"path": np.where(STEP < 12, 1, 1.08), "cv": 0.08}, 0.83, 0.21),
}


@pytest.mark.parametrize("history", list(HISTORIES))
def test_simulated_shares(years, simulate, history):
    options, printed, calibrated = HISTORIES[history]
    found = shares(years, *simulate(CELLS, 21, **options))
    assert found[0] == pytest.approx(printed, abs=error(printed))
    assert found[1] == pytest.approx(calibrated, abs=error(calibrated))


def test_level_is_kept(years, simulate):
    """Stable land, 10,000 cells: at most 2.5 % and three standard errors (.16 % each) are called restored."""
    assert shares(years, *simulate(10_000, 23))[1] <= 0.025 + 3 * np.sqrt(0.025 * 0.975 / 10_000)


def test_plain_trend_of_greening_beside_it(years, simulate):
    """EVI/LST finds a simple greening in 95 %, more often than MLRI: both are reported."""
    options, *_ = HISTORIES["half as green again from the eleventh year"]
    lst, evi = simulate(CELLS, 21, **options)
    assert (trend(years, evi / lst).z > 1.96).mean() == pytest.approx(0.95, abs=error(0.95))


def test_mined_and_restored_land_is_found(years, simulate):
    """Down to 40 % and 3 K warmer, then back: at once after six years (at least 60 %), or slowly over ten (at least 95 %); EVI/LST sees neither."""
    mined = (STEP >= 4) & (STEP < 10)
    printed, calibrated, plain = shares(years, *simulate(1000, 5, np.where(mined, 0.4, 1), np.where(mined, 3, 0)))
    assert printed > 0.99
    assert calibrated > 0.6
    assert plain < 0.1
    ramp = np.interp(STEP, [4, 5, 8, 18], [1, 0.4, 0.4, 1])
    printed, calibrated, plain = shares(years, *simulate(1000, 5, ramp, 5 * (1 - ramp)))
    assert printed > 0.99
    assert calibrated > 0.95
    assert plain < 0.1


@pytest.mark.parametrize("relative_sd", ["0.05", "0.1", "0.2"])
def test_printed_classes_of_noise(vectors, years, simulate, relative_sd):
    """The worked simulation has 5,000 cells."""
    found = trend(years, mlri(years, *simulate(5000, 31, cv=float(relative_sd))))
    significant, rising = np.abs(found.z) > 1.96, found.slope > 0
    for name, cells in (("SI", significant & rising), ("NI", ~significant & rising), ("ND", ~significant & ~rising), ("SD", significant & ~rising)):
        share = vectors["v8.mlri_null_classes"][relative_sd][name]
        assert cells.mean() == pytest.approx(share, abs=4 * np.sqrt(max(share, 0.0005) * (1 - share) * 2 / 5000)), name


def test_other_baselines_need_no_calibration(vectors, years, simulate):
    """Full period 2 % SI, as EVI alone; dropping the first years of the expanding index takes most of its false rise away (600 cells)."""
    lst, evi = simulate(5000, 41)
    limits = 4 * np.sqrt(0.0198 * 0.98 * 2 / 5000)
    assert (trend(years, mlri(years, lst, evi, MlriRule("full_period"))).z > 1.96).mean() == pytest.approx(vectors["v9.null_SI_rate"]["fixed"], abs=limits)
    assert (trend(years, evi).z > 1.96).mean() == pytest.approx(vectors["v9.null_SI_rate"]["EVI only"], abs=limits)
    values = mlri(years, lst, evi)
    for first in (3, 5, 8):
        share = vectors["v9.null_SI_rate_expanding_drop_first_%d" % first]
        assert (trend(years[first:], values[first:]).z > 1.96).mean() == pytest.approx(share, abs=4 * np.sqrt(share * (1 - share) * (1 / 5000 + 1 / 600)))


def test_permuting_finished_mlri_is_the_trap(years, simulate):
    """MLRI values of an expanding baseline are not exchangeable: permuting them still calls 37-41 % of stable land restored."""
    values = mlri(years, *simulate(CELLS, 51))
    found = trend(years, values)
    orders = permuted_orders(19, 199, 1, 0)
    as_far = sum((scores(values[order]) >= found.s).astype(int) for order in orders)
    wrong = ((found.z > 1.96) & (found.slope > 0) & ((1 + as_far) / 200 <= 0.025)).mean()
    assert 0.37 - error(0.37) < wrong < 0.41 + error(0.41)
    assert shares(years, *simulate(CELLS, 51), permutations=199)[1] < 0.05  # the right way, on the same cells


def test_falling_cells_are_tested_downwards(years, simulate):
    """Full period: SI and SD of noise alike near 2.5 %, and nothing is left of the direction."""
    lst, evi = simulate(4000, 61)
    rule = MlriRule("full_period")
    z = trend(years, mlri(years, lst, evi, rule)).z
    p = permutation_p(years, lst, evi, z, rule)
    for tail in (z > 1.96, z < -1.96):
        assert (tail & (p <= 0.025)).mean() == pytest.approx(0.025, abs=4 * np.sqrt(0.025 * 0.975 / 4000) + 0.005)  # z jumps over 1.96: a little less


def by_hand(lst, evi, permutations, seed, kind="expanding", named=None, block=1):
    """Return p of one series without gaps, one permutation after the other in plain Python."""
    def score(order):
        series = []
        for year in range(len(order)):
            base = order[:year + 1] if kind == "expanding" else [order[place] for place in named]
            series.append(max(lst[i] for i in base) / min(evi[i] for i in base) / (lst[order[year]] / evi[order[year]]))
        series = np.round(series, 12)
        return sum(np.sign(b - a) for a, b in itertools.combinations(series, 2))

    observed = score(list(range(len(lst))))
    met = 0
    for done, order in enumerate(permuted_orders(len(lst), permutations, block, [seed, len(lst)]).tolist(), 1):
        met += score(order) * np.sign(observed) >= abs(observed)
        if met == EXCEEDANCES:
            return EXCEEDANCES / done
    return (1 + met) / (1 + permutations)


@pytest.mark.parametrize("block", [1, 2, 3])
def test_p_by_hand_with_gaps_and_early_stop(years, simulate, block):
    lst, evi = simulate(12, 71)
    evi[5:, 6:] *= 1.6
    evi[[3, 8], ::3] = np.nan
    z = trend(years, mlri(years, lst, evi)).z
    z[:3] = 5  # weak cells too, which stop early
    found = permutation_p(years, lst, evi, z, permutations=99, block=block, seed=4)
    for cell in np.flatnonzero(np.abs(z) > 1.96):
        valid = ~np.isnan(evi[:, cell])
        assert found[cell] == pytest.approx(by_hand(lst[valid, cell], evi[valid, cell], 99, 4, block=block), rel=1e-12)
    assert np.isnan(found[np.abs(z) <= 1.96]).all()
    assert (found > 26 / 99).any()
    assert (found <= 0.025).any()


def test_p_by_hand_with_reference_years(years, simulate):
    """The reference years stay the same years while the pairs change places."""
    lst, evi = simulate(4, 81, np.linspace(1, 1.6, 19))
    evi[10, 1] = np.nan
    rule = MlriRule("reference", (2000, 2001, 2011))
    z = trend(years, mlri(years, lst, evi, rule)).z
    found = permutation_p(years, lst, evi, z, rule, permutations=99)
    for cell in range(4):
        valid = ~np.isnan(evi[:, cell])
        named = np.flatnonzero(np.isin(years[valid], rule.reference_years))
        assert found[cell] == pytest.approx(by_hand(lst[valid, cell], evi[valid, cell], 99, 0, "reference", named), rel=1e-12)


def test_same_for_any_division_into_blocks(years, simulate):
    lst, evi = simulate(900, 91, np.linspace(1, 1.5, 19))
    evi[np.random.default_rng(1).random(evi.shape) < 0.1] = np.nan
    z = trend(years, mlri(years, lst, evi)).z
    whole = permutation_p(years, lst, evi, z, permutations=199)
    parts = [permutation_p(years, lst[:, part], evi[:, part], z[part], permutations=199) for part in (slice(870, None), slice(5, 870), slice(0, 5))]
    np.testing.assert_array_equal(whole, np.concatenate(parts[::-1]))
    grid = permutation_p(years, lst.reshape(19, 30, 30), evi.reshape(19, 30, 30), z.reshape(30, 30), permutations=199)
    np.testing.assert_array_equal(whole.reshape(30, 30), grid)
    assert not np.array_equal(whole, permutation_p(years, lst, evi, z, permutations=199, seed=1), equal_nan=True)


def test_blocks_of_years_stay_together():
    """19 years in blocks of 3: six blocks and a last one of one year, each in its order."""
    for order in permuted_orders(19, 50, 3, 0).tolist():
        assert sorted(order) == list(range(19))
        assert [b - a for a, b in zip(order, order[1:])].count(1) >= 12
        assert all(order.index(i + 1) == order.index(i) + 1 for i in range(18) if i % 3 != 2)


def test_equal_pairs_are_ties():
    """A cell that never changes: every permuted score is 0, as far as the observed 0, and nothing is significant."""
    p = permutation_p(range(2000, 2010), np.full((10, 1), 300.0), np.full((10, 1), 0.3), [5.0])
    assert p[0] == 1.0  # 26 of the first 26


@pytest.mark.parametrize(("options", "sentence"), [
    ({"permutations": 19}, "19 permutations cannot show significance: ask for at least 39"),
    ({"block": 0}, "Blocks of 0 years do not suit a series of 19 years"),
    ({"block": 10}, "Blocks of 10 years do not suit a series of 19 years"),
])
def test_what_cannot_be_tested_is_named(years, simulate, options, sentence):
    with pytest.raises(InputProblem, match=sentence):
        permutation_p(years, *simulate(3, 1), np.full(3, 3.0), **options)
