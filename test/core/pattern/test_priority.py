"""Gains of restored sites against a fresh calculation on the restored surface."""
import numpy as np
import pytest
from mineeco.core.pattern.corridors import find_corridors
from mineeco.core.pattern.network import decay, equivalent_area
from mineeco.core.pattern.priority import SiteGain, priority_levels, restoration_priority
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def ec(resistance, sources, areas, k, kind):
    """EC from new least-cost paths between all pairs, stepping stones included (Floyd-Warshall by hand)."""
    ids = sorted(areas)
    distance = np.full((len(ids),) * 2, np.inf)
    np.fill_diagonal(distance, 0)
    for corridor in find_corridors(resistance, sources, (30, 20), "all").corridors:
        one, other = ids.index(corridor.from_id), ids.index(corridor.to_id)
        distance[one, other] = distance[other, one] = corridor.cost if kind == "cost" else corridor.length
    for middle in range(len(ids)):
        distance = np.minimum(distance, distance[:, [middle]] + distance[[middle]])
    return equivalent_area([areas[source] for source in ids], distance, k)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", ["cost", "length"])
def test_as_calculated_anew(seed, kind, landscape):
    resistance, sources = landscape(seed, size=45, count=5, barriers=0.05)
    resistance *= 3
    sites = np.zeros((45, 45), int)
    sites[8:14, 10:30], sites[20:26, 3:12], sites[30:36, 20:40] = 5, 2, 9
    areas = {int(source): 3.0 + source for source in np.unique(sources[sources > 0])}
    k = decay(800.0)
    shares = []
    gains = restoration_priority(resistance, sources, sites, 0.5, (30, 20), areas, k, kind, report=shares.append)
    assert sorted(gain.site for gain in gains) == [2, 5, 9]
    assert [gain.rank for gain in gains] == [1, 2, 3]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1)
    before = find_corridors(resistance, sources, (30, 20), "all").corridors
    neighbours = {(corridor.from_id, corridor.to_id) for corridor in find_corridors(resistance, sources, (30, 20)).corridors}
    for gain in gains:
        restored = np.where((sites == gain.site) & ~(resistance <= 0.5), 0.5, resistance)
        assert gain.ec_before == pytest.approx(ec(resistance, sources, areas, k, kind), rel=1e-9)
        assert gain.ec_after == pytest.approx(ec(restored, sources, areas, k, kind), rel=1e-9)
        assert gain.ec_gain_percent == pytest.approx(100 * (gain.ec_after / gain.ec_before - 1))
        assert gain.pc_gain_percent == pytest.approx(100 * ((gain.ec_after / gain.ec_before)**2 - 1))
        after = {(corridor.from_id, corridor.to_id): corridor.cost for corridor in find_corridors(restored, sources, (30, 20), "all").corridors}
        fall = sum(corridor.cost - after[corridor.from_id, corridor.to_id] for corridor in before if (corridor.from_id, corridor.to_id) in neighbours)
        assert gain.cost_fall == pytest.approx(fall, rel=1e-9, abs=1e-9)
        assert gain.cost_fall >= 0
        hectares = np.count_nonzero(sites == gain.site) * 0.06
        assert gain.area_ha == pytest.approx(hectares)
        assert gain.restored_ha == pytest.approx(np.count_nonzero((sites == gain.site) & ~(resistance <= 0.5)) * 0.06)
        assert gain.ec_gain_per_ha == pytest.approx((gain.ec_after - gain.ec_before) / hectares)
        assert gain.cost_fall_per_ha == pytest.approx(gain.cost_fall / hectares)
    assert [gain.ec_gain_per_ha for gain in gains] == sorted((gain.ec_gain_per_ha for gain in gains), reverse=True)


def test_opening_a_barrier_joins_the_network():
    resistance = np.ones((5, 11))
    resistance[:, 5] = np.nan
    sources = np.zeros((5, 11), int)
    sources[2, 0], sources[2, 10] = 1, 2
    sites = np.zeros((5, 11), int)
    sites[2, 5], sites[0, 0] = 1, 2
    first, second = restoration_priority(resistance, sources, sites, 1.0, 100, {1: 4.0, 2: 3.0}, decay(1000))
    assert (first.site, first.cost_fall) == (1, 0)  # there was no corridor that could become cheaper
    assert first.ec_before == pytest.approx(5)
    assert first.ec_after == pytest.approx((16 + 9 + 2 * 12 * 0.5)**0.5)  # 10 steps of 100 m
    assert (second.site, second.ec_gain_percent, second.restored_ha) == (2, 0, 0)


def test_sites_that_overlap_lie_on_sheets():
    """Each site as if it were alone: a cell that belongs to both is restored with each."""
    resistance = np.full((3, 9), 4.0)
    sources = np.zeros((3, 9), int)
    sources[1, 0], sources[1, 8] = 1, 2
    sites = np.zeros((2, 3, 9), int)
    sites[0, 1, 2:5], sites[1, 1, 4:7] = 1, 2
    both = restoration_priority(resistance, sources, sites, 1.0, 10, {1: 2, 2: 3}, decay(200))
    alone = [restoration_priority(resistance, sources, sheet, 1.0, 10, {1: 2, 2: 3}, decay(200))[0] for sheet in sites]
    # Every way is 8 steps of 10 x 4; three cells of 1 in a row make two steps of 10 x 1 and two of 10 x 2.5.
    assert [gain.cost_fall for gain in alone] == pytest.approx([320 - 4 * 40 - 2 * 10 - 2 * 25] * 2)
    assert [(gain.site, gain.ec_after, gain.area_ha) for gain in both] == [(gain.site, gain.ec_after, pytest.approx(0.03)) for gain in alone]


@pytest.mark.parametrize("kind", ["cost", "length"])
def test_restored_as_habitat_is_one_more_source(kind, landscape):
    """As if the restored site had been a source from the start."""
    resistance, sources = landscape(3, size=40, count=4)
    sites = np.zeros((40, 40), int)
    sites[16:22, 18:26], sites[30:34, 2:9] = 1, 2
    sites[sources > 0] = 0
    areas, k = {int(source): 3.0 + source for source in np.unique(sources[sources > 0])}, decay(400.0)
    for gain in restoration_priority(resistance, sources, sites, 0.5, (30, 20), areas, k, kind, habitat=0.06):
        restored = np.where((sites == gain.site) & ~(resistance <= 0.5), 0.5, resistance)
        more = np.where(sites == gain.site, 99, sources)
        assert gain.ec_before == pytest.approx(ec(resistance, sources, areas, k, kind), rel=1e-9)
        assert gain.ec_after == pytest.approx(ec(restored, more, {**areas, 99: 0.06 * np.count_nonzero(sites == gain.site)}, k, kind), rel=1e-9)
        assert gain.ec_after > gain.ec_before


def test_levels_are_thirds_of_the_sites_that_bring_something():
    def gain(site, percent, fall):
        return SiteGain(site, site, 1.0, 1.0, 1.0, 1.0, percent, percent, percent, fall, fall)

    gains = [gain(1, 5.0, 9.0), gain(2, 3.0, 0.0), gain(3, 1e-12, 2.0), gain(4, 1e-12, 0.0), gain(5, -1.0, 0.0)]
    assert priority_levels(gains) == ["high", "medium", "low", "none", "none"]
    assert priority_levels(gains[:1]) == ["high"]
    assert priority_levels([gain(n, 7.0, 1.0) for n in range(1, 8)]) == ["high"] * 3 + ["medium"] * 2 + ["low"] * 2
    assert priority_levels(gains[3:]) == ["none", "none"]


def test_good_ground_stays_as_it_is():
    resistance = np.full((3, 20), 2.0)
    resistance[1] = 0.5
    sources = np.zeros((3, 20), int)
    sources[1, 0], sources[1, 19] = 1, 2
    (gain,) = restoration_priority(resistance, sources, np.ones((3, 20), int), 1.0, 10, {1: 2, 2: 2}, decay(50))
    assert gain.cost_fall == 0
    assert gain.restored_ha == pytest.approx(40 * 0.01)


def test_wrong_input():
    resistance, sources = np.ones((3, 9)), np.zeros((3, 9), int)
    sources[1, 0], sources[1, 8] = 1, 2
    areas = {1: 2.0, 2: 2.0}
    with pytest.raises(InputProblem, match="TARGET_RESISTANCE is 0"):
        restoration_priority(resistance, sources, np.ones((3, 9), int), 0, 10, areas, 1.0)
    with pytest.raises(InputProblem, match="No site of SITES has a cell of RESISTANCE"):
        restoration_priority(resistance, sources, np.zeros((3, 9), int), 1, 10, areas, 1.0)
    with pytest.raises(InputProblem, match="no distance type time"):
        restoration_priority(resistance, sources, np.ones((3, 9), int), 1, 10, areas, 1.0, "time")
