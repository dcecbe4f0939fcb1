"""The share that the printed rule would call restored by chance, and the sample it is reckoned from."""
import numpy as np
import pytest
from mineeco.core.restoration import chance
from mineeco.core.restoration.chance import CellSample, chance_percent
from mineeco.core.restoration.mlri import MlriRule, mlri
from mineeco.core.restoration.trend import trend


def test_of_noise_it_is_what_the_printed_rule_finds(years, simulate):
    """3,000 cells with 199 permutations each against 20,000 cells as they are; four standard errors of the latter and of 45 % in 3,000."""
    found = chance_percent(years, CellSample.of(years, *simulate(3000, 1)))
    printed = 100 * (trend(years, mlri(years, *simulate(20_000, 2))).z > 1.96).mean()
    assert found == pytest.approx(printed, abs=4 * 100 * np.sqrt(0.45 * 0.55 * (1 / 20_000 + 1 / 3000)))


def test_restored_land_is_not_counted_as_chance(years, simulate):
    """Whatever their own Z, cells are shuffled: a steady greening stays far below the 100 % that the printed rule calls restored."""
    lst, evi = simulate(500, 3, np.linspace(1, 2.5, 19))
    assert (trend(years, mlri(years, lst, evi)).z > 1.96).mean() > 0.99
    assert chance_percent(years, CellSample.of(years, lst, evi)) < 60


def test_full_period_is_calibrated_by_itself(years, simulate):
    """Z > 1.96 means S >= 59 of 19 different values; 2 % of all orders."""
    found = chance_percent(years, CellSample.of(years, *simulate(1000, 4)), MlriRule("full_period"))
    assert found == pytest.approx(2.0, abs=0.2)


def test_one_by_one(years, simulate):
    """The fast count equals the trend engine on every rebuilt MLRI, for series with ties and gaps."""
    lst, evi = simulate(40, 5)
    lst, evi = np.round(lst), np.round(evi, 1)
    evi[4, ::2] = np.nan
    sample = CellSample.of(years, lst, evi)
    total = 0
    for gaps in (False, True):
        chosen = np.flatnonzero(np.isnan(sample.evi[4]) == gaps)
        keep = [year for year in range(19) if year != 4 or not gaps]
        orders = chance.permuted_orders(len(keep), 199, 1, [0, len(keep), 1])
        for order in orders:
            permuted = [array[keep][order][:, chosen] for array in (sample.lst, sample.evi)]
            total += (trend(years[keep], np.round(mlri(years[keep], *permuted), 12)).z > 1.96).sum()
    assert chance_percent(years, sample) == pytest.approx(100 * total / (199 * 40), rel=1e-12)


def test_the_sample_does_not_depend_on_blocks(years, simulate, monkeypatch):
    monkeypatch.setattr(chance, "CELLS", 100)
    lst, evi = simulate(1000, 6)
    evi[7, 10:20] = np.nan
    evi[:12, 20:400] = np.nan  # seven valid years: too few
    whole = CellSample.of(years, lst, evi)
    order = np.random.default_rng(0).permutation(1000)
    parts = [CellSample.of(years, lst[:, cells], evi[:, cells]) for cells in np.split(order, [3, 500])]
    joined = parts[2] + (parts[0] + parts[1])
    np.testing.assert_array_equal(whole.keys, joined.keys)
    np.testing.assert_array_equal(whole.evi, joined.evi)
    assert whole.keys.size == 100
    assert chance_percent(years, whole) == chance_percent(years, joined)
    assert not np.array_equal(whole.keys, CellSample.of(years, lst, evi, seed=1).keys)


def test_the_sample_is_a_fair_draw(years, simulate, monkeypatch):
    """Every cell is as likely: of 4,000 cells with rising EVI levels, the mean rank of 1,000 drawn is 2,000 +- 4 x 1155/sqrt(1000) x .87."""
    monkeypatch.setattr(chance, "CELLS", 1000)
    lst, evi = simulate(4000, 7)
    evi *= np.linspace(1, 2, 4000)
    evi = evi.astype(np.float32).astype(float)  # as read from a Float32 file
    drawn = CellSample.of(years, lst, evi)
    place = {column.tobytes(): number for number, column in enumerate(np.ascontiguousarray(evi.T))}
    numbers = np.array([place[column.tobytes()] for column in np.ascontiguousarray(drawn.evi.T)])
    assert numbers.size == np.unique(numbers).size == 1000
    assert numbers.mean() == pytest.approx(1999.5, abs=4 * 1155 / np.sqrt(1000) * 0.87)


def test_no_cell_no_share(years, simulate):
    lst, evi = simulate(5, 8)
    assert np.isnan(chance_percent(years, CellSample.of(years, lst, np.full_like(evi, np.nan))))
