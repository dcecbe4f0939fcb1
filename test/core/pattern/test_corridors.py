"""Corridors of the worked example, of random landscapes (property tests) and of the Linkage Mapper demonstration."""
import itertools

import numpy as np
import pytest
from mineeco.core import memory
from mineeco.core.pattern.corridors import all_crossings, class_shares, find_corridors, first_pass, gravities, line_cells, swath
from mineeco.core.pattern.cost import cost_surface
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def check_path(corridor, resistance, sources, cell_size=(1.0, 1.0)):
    """The corridor is connected cell by cell, joins its two sources, and costs what its steps cost."""
    steps = np.diff(corridor.cells, axis=0)
    assert (np.abs(steps).max(axis=1) == 1).all()
    ends = corridor.cells[0], corridor.cells[-1]
    assert [sources[tuple(end)] for end in ends] == [corridor.from_id, corridor.to_id]
    along = resistance[tuple(corridor.cells.T)]
    lengths = np.hypot(steps[:, 0] * cell_size[1], steps[:, 1] * cell_size[0])
    assert corridor.cost == pytest.approx(((along[:-1] + along[1:]) / 2 * lengths).sum(), rel=1e-12)
    assert corridor.length == pytest.approx(lengths.sum(), rel=1e-12)
    assert corridor.mean_resistance == corridor.cost / corridor.length


@pytest.mark.parametrize("pairs", ["adjacent", "mst", "all"])
def test_five_by_five(pairs, worked, vectors):
    resistance, sources, cell_size = worked
    result = find_corridors(resistance, sources, cell_size, pairs)
    (corridor,) = result.corridors
    check_path(corridor, resistance, sources, (30, 30))
    assert corridor.cells.tolist() == vectors["v4.MCR_lcp"]["path"]
    assert corridor.cost == pytest.approx(vectors["v4.MCR_lcp"]["cost"], abs=5e-4)
    profile = vectors["v4.MCR_lcp_profile"]
    np.testing.assert_allclose(result.surface.cost[tuple(corridor.cells.T)], [row[3] for row in profile], atol=5e-4)
    assert corridor.node == (3, 2)
    assert corridor.node_cost == pytest.approx(114.551, abs=5e-4)
    assert (corridor.rank, corridor.cheaper_via, result.messages) == (1, 0, [])


@pytest.mark.parametrize("confined", [True, False])
def test_swath_of_five_by_five(confined, worked, vectors):
    resistance, sources, cell_size = worked
    result = find_corridors(resistance, sources, cell_size)
    room = swath(resistance, sources, result, cell_size, 0.10, confined)
    # 1.1 x 335.044 = 368.548: of the sum raster the cells up to 358.227 remain, 6.92 % dearer. Costs are held in four bytes.
    total = np.array(vectors["v4.MCR_5x5"]["corridor_sum"])
    expected = np.where(total <= 1.1 * 335.044, 100 * (total / 335.044 - 1), np.nan)
    np.testing.assert_allclose(room, expected, atol=1e-3)
    assert np.argwhere(room < 1e-3).tolist() == [[1, 1], [2, 1], [3, 2], [4, 3]]


@pytest.mark.parametrize("seed", range(8))
def test_adjacent_on_random_landscapes(seed, landscape, dijkstra):
    resistance, sources = landscape(seed)
    result = find_corridors(resistance, sources, 1)
    allocation, cost = result.surface.allocation, result.surface.cost
    ids = np.unique(sources[sources > 0])
    free = {source: dijkstra(resistance, sources == source) for source in ids}
    touching = set()
    for (down, right) in ((0, 1), (1, 1), (1, 0), (1, -1)):
        for r, c in np.ndindex(*resistance.shape):
            y, x = r + down, c + right
            if y < 60 and 0 <= x < 60 and allocation[r, c] != allocation[y, x]:
                touching.add(tuple(sorted((int(allocation[r, c]), int(allocation[y, x])))))
    assert [(corridor.from_id, corridor.to_id) for corridor in result.corridors] == sorted(touching)
    for corridor in result.corridors:
        check_path(corridor, resistance, sources)
        pair = corridor.from_id, corridor.to_id
        zones = allocation[tuple(corridor.cells.T)]
        assert set(zones.tolist()) == set(pair)
        assert np.count_nonzero(np.diff(zones)) == 1  # one crossing: one saddle
        within = np.where(np.isin(allocation, pair), resistance, np.nan)
        assert corridor.cost == pytest.approx(dijkstra(within, sources == pair[0])[sources == pair[1]].min(), rel=1e-12)
        assert corridor.node_cost == cost[corridor.node] == cost[tuple(corridor.cells.T)].max()
        unconfined = free[pair[0]][sources == pair[1]].min()
        assert (corridor.cheaper_via > 0) == (unconfined < corridor.cost * (1 - 1e-9))
        assert corridor.cheaper_via not in pair


def test_cheaper_via_names_the_zone_that_the_cheaper_path_crosses():
    # Straight from 1 to 2 twelve steps cost 3 and the others less, 46 in all; round by source 3, at the bottom, it is 35.3.
    resistance = np.full((14, 21), 1.0)
    resistance[:11, 4:17] = 3.0
    sources = np.zeros((14, 21), int)
    sources[0:2, 0], sources[0:2, 20], sources[13, 10] = 1, 2, 3
    found = {(corridor.from_id, corridor.to_id): corridor for corridor in find_corridors(resistance, sources, 1).corridors}
    assert found[1, 2].cost == 46
    assert found[1, 2].cheaper_via == 3
    assert found[1, 3].cheaper_via == found[2, 3].cheaper_via == 0


@pytest.mark.parametrize("seed", range(8))
def test_all_pairs_on_random_landscapes(seed, landscape, dijkstra):
    resistance, sources = landscape(seed, size=45, count=6, barriers=0.05)
    ids = np.unique(sources[sources > 0]).tolist()
    result = find_corridors(resistance, sources, (30, 20), "all")
    costs = {(corridor.from_id, corridor.to_id): corridor.cost for corridor in result.corridors}
    for corridor in result.corridors:
        check_path(corridor, resistance, sources, (30, 20))
        height = result.surface.cost[tuple(corridor.cells.T)]
        assert corridor.node_cost == height.max() == result.surface.cost[corridor.node]
    for one in ids:
        free = dijkstra(resistance, sources == one, (30, 20))
        for other in ids:
            if one < other and np.isfinite(free[sources == other].min()):
                assert costs[one, other] == pytest.approx(free[sources == other].min(), rel=1e-12)
    # No corridor is dearer than the way over a third source and through it.
    through = {source: np.nanmax(resistance[sources == source]) * 30 * 9 for source in ids}
    for one, third, other in itertools.permutations(ids, 3):
        legs = [costs.get(tuple(sorted(pair)), np.inf) for pair in ((one, third), (third, other))]
        assert costs.get(tuple(sorted((one, other))), np.inf) <= sum(legs) + through[third] or np.isinf(sum(legs))


@pytest.mark.parametrize("seed", range(6))
def test_spanning_tree(seed, landscape):
    resistance, sources = landscape(seed)
    adjacent = find_corridors(resistance, sources, 1).corridors
    tree = find_corridors(resistance, sources, 1, "mst").corridors
    parent = {source: source for corridor in adjacent for source in (corridor.from_id, corridor.to_id)}

    def root(source):
        return source if parent[source] == source else root(parent[source])

    expected = set()
    for corridor in sorted(adjacent, key=lambda corridor: corridor.cost):  # Kruskal
        if root(corridor.from_id) != root(corridor.to_id):
            parent[root(corridor.from_id)] = root(corridor.to_id)
            expected.add((corridor.from_id, corridor.to_id))
    assert {(corridor.from_id, corridor.to_id) for corridor in tree} == expected


def two_passes():
    """Two sources left and right of a wall with three gaps, of which the lower two lie one cell apart."""
    resistance = np.ones((40, 31))
    resistance[:, 15] = 200.0
    resistance[5, 15], resistance[30, 15], resistance[32, 15] = 3.0, 2.0, 2.5
    sources = np.zeros((40, 31), int)
    sources[18:21, 0:2], sources[18:21, 29:31] = 1, 2
    return resistance, sources


def test_further_corridors_lead_through_other_saddles():
    resistance, sources = two_passes()
    corridors = find_corridors(resistance, sources, 1, per_pair=5).corridors
    # The gaps at rows 30 and 32 lead along the same way but for a few cells, so only the cheaper of the two counts.
    assert [corridor.node[0] for corridor in corridors] == [30, 5]
    assert [corridor.rank for corridor in corridors] == [1, 2]
    assert corridors[0].cost < corridors[1].cost
    for corridor in corridors:
        check_path(corridor, resistance, sources)
    assert [corridor.node[0] for corridor in find_corridors(resistance, sources, 1, per_pair=1).corridors] == [30]


def test_saddles_need_a_rise_between_them():
    resistance, sources = two_passes()
    resistance[:, 15] = 3.0
    resistance[[5, 30], 15] = 2.0, 1.0
    # Straight over the wall it is 30. The gap at row 30 costs 28 and 9 or 10 diagonal detours of .41 either way, 36, and
    # beside it the wall costs 37: a dip of 3 % is no saddle of its own. Nor is the dip at row 5.
    middle = find_corridors(resistance, sources, 1, per_pair=3).corridors
    assert len(middle) == 1
    assert 17 <= middle[0].node[0] <= 21
    wall = find_corridors(*two_passes(), 1, per_pair=3, min_rise=50.0).corridors
    assert len(wall) == 1


@pytest.mark.parametrize("seed", range(6))
def test_several_per_pair_keep_the_rules(seed, landscape):
    resistance, sources = landscape(seed, count=4)
    field, _, _ = first_pass(resistance, sources, 1, None)
    border = all_crossings(field)
    result = find_corridors(resistance, sources, 1, per_pair=3, min_rise=0.1)
    cheapest = {(corridor.from_id, corridor.to_id): corridor.cost for corridor in find_corridors(resistance, sources, 1).corridors}
    for pair, group in itertools.groupby(result.corridors, key=lambda corridor: (corridor.from_id, corridor.to_id)):
        group = list(group)
        assert group[0].cost == cheapest[pair]
        assert [corridor.rank for corridor in group] == list(range(1, len(group) + 1))
        assert len(group) <= 3
        of_pair = (border.low == pair[0]) & (border.high == pair[1])
        middles = (field.rows_columns(border.near[of_pair]) + field.rows_columns(border.far[of_pair])) / 2
        for one, other in itertools.combinations(group, 2):
            assert one.cost <= other.cost
            cells = [{tuple(cell) for cell in corridor.cells.tolist()} for corridor in (one, other)]
            assert len(cells[0] & cells[1]) < min(map(len, cells)) / 2
            assert not joined(middles, border.cost[of_pair], one, other, 1.1 * other.cost)


def joined(middles, costs, one, other, level):
    """Whether one can walk along the border from the crossing of one corridor to that of the other below a cost."""
    open_to = {place for place in range(len(costs)) if costs[place] < level}
    start, end = (min(range(len(costs)), key=lambda place, corridor=corridor: abs(costs[place] - corridor.cost)) for corridor in (one, other))
    seen, queue = {start}, [start]
    while queue:
        here = queue.pop()
        for place in open_to - seen:
            if np.abs(middles[place] - middles[here]).max() <= 1:
                seen.add(place)
                queue.append(place)
    return end in seen


def test_linkage_demo_gives_fifteen_corridors(linkage_demo):
    resistance, sources, cell_size = linkage_demo
    shares = []
    result = find_corridors(resistance, sources, cell_size, "all", report=shares.append)
    assert len(result.corridors) == 15
    assert result.messages == []
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1)
    costs = np.zeros((7, 7))
    for corridor in result.corridors:
        check_path(corridor, resistance, sources, cell_size)
        costs[corridor.from_id, corridor.to_id] = costs[corridor.to_id, corridor.from_id] = corridor.cost
    for source in range(1, 7):
        surface = cost_surface(resistance, sources == source, cell_size).cost
        for other in range(1, 7):
            assert surface[sources == other].min() == pytest.approx(costs[source, other], rel=1e-12)


def test_linkage_demo_adjacent(linkage_demo):
    resistance, sources, cell_size = linkage_demo
    result = find_corridors(resistance, sources, cell_size)
    whole = {(corridor.from_id, corridor.to_id): corridor.cost for corridor in find_corridors(resistance, sources, cell_size, "all").corridors}
    for corridor in result.corridors:
        check_path(corridor, resistance, sources, cell_size)
        best = whole[corridor.from_id, corridor.to_id]
        assert corridor.cost >= best * (1 - 1e-12)
        assert (corridor.cheaper_via > 0) == (best < corridor.cost * (1 - 1e-9))
    room = swath(resistance, sources, result, cell_size, 0.1)
    assert np.nanmin(room) == 0
    assert np.nanmax(room) <= 10.00001
    for corridor in result.corridors:
        np.testing.assert_allclose(room[tuple(corridor.cells.T)], 0, atol=1e-3)


def test_source_behind_a_barrier_is_named(landscape):
    resistance, sources = landscape(1)
    resistance[:, 30], sources[:, 29:32] = np.nan, 0
    sources[sources > 0] = 0
    sources[10:12, 5], sources[40:42, 5], sources[20, 50] = 1, 2, 3
    for pairs in ("adjacent", "mst"):
        result = find_corridors(resistance, sources, 1, pairs)
        assert [(corridor.from_id, corridor.to_id) for corridor in result.corridors] == [(1, 2)]
        assert [str(message) for message in result.messages] == ["No corridor reaches the sources 3: barriers or no-data cut them off."]
    result = find_corridors(resistance, sources, 1, "all")
    assert [str(message) for message in result.messages] == ["No corridor joins the sources 1-3, 2-3: barriers or no-data lie between them."]


def test_touching_sources_are_one_step_apart():
    resistance = np.array([[2.0, 2.0, 4.0, 4.0]])
    for pairs in ("adjacent", "all", "mst"):
        (corridor,) = find_corridors(resistance, [[1, 1, 2, 2]], 10, pairs).corridors
        assert (corridor.cost, corridor.length, corridor.cells.tolist()) == (30, 10, [[0, 1], [0, 2]])


def test_sources_all_apart():
    resistance = np.array([[1.0, np.nan, 1.0]])
    for pairs in ("adjacent", "all", "mst"):
        result = find_corridors(resistance, [[1, 0, 2]], 10, pairs)
        assert result.corridors == []
        assert len(result.messages) == 1
        assert np.isnan(swath(resistance, [[1, 0, 2]], result, 10)).all()


def test_gravity(vectors):
    example, areas = vectors["v4.net"]["edges"], np.array(vectors["v4.conn"]["area"])
    resistances = np.array([1.2, 2.5, 1.8, 2.0, 3.1])
    pairs = np.array([edge[:2] for edge in example])
    found = gravities(areas[pairs], resistances[pairs], [edge[3] for edge in example])
    np.testing.assert_allclose(found, [vectors["v4.gravity"]["%d-%d" % tuple(pair)] for pair in pairs], rtol=1e-6)
    assert np.isnan(gravities([[1.0, 5.0], [0.5, 4.0]], [[1, 1], [1, 1]], [2.0, 3.0])).all()
    assert gravities(np.empty((0, 2)), np.empty((0, 2)), []).size == 0


def test_gravity_of_found_corridors():
    resistance = np.ones((3, 40))
    sources = np.zeros((3, 40), int)
    sources[:, :2], sources[:, 20:23], sources[:, 39] = 1, 2, 3
    resistance[0, 0], resistance[0, 1] = 3.0, np.nan
    first, second = find_corridors(resistance, sources, 100).corridors
    # Areas 6, 9 and 3 ha; mean resistance of source 1 (3 + 4) / 5; 19 steps of 100 m cost 1900 and 17 steps 1700.
    assert (first.cost, second.cost) == (1900, 1700)
    assert first.gravity == pytest.approx(np.log(6) * np.log(9) / 1.4, rel=1e-12)
    assert second.gravity == pytest.approx((1900 / 1700)**2 * np.log(9) * np.log(3), rel=1e-12)


def test_ids_may_be_large():
    resistance = np.ones((3, 40))
    sources = np.zeros((3, 40))
    sources[:, :2], sources[:, 20:23], sources[:, 39] = 2_000_000_000, 7, 123_456_789
    result = find_corridors(resistance, sources, 100)
    assert [(corridor.from_id, corridor.to_id) for corridor in result.corridors] == [(7, 123_456_789), (7, 2_000_000_000)]
    assert result.corridors[1].gravity == pytest.approx(np.log(6) * np.log(9), rel=1e-12)
    assert (swath(resistance, sources, result, 100)[1, 1:20] == 0).all()


def test_cells_under_a_line():
    assert line_cells([(0, 0), (0, 3), (2, 5)]).tolist() == [[0, 0], [0, 1], [0, 2], [0, 3], [1, 4], [2, 5]]
    assert line_cells([(0.4, 0.4), (0.2, -0.3)]).tolist() == [[0, 0]]
    knight = line_cells([(0, 0), (1, 3)])  # at a third and two thirds of the way rows .33 and .67
    assert knight.tolist() == [[0, 0], [0, 1], [1, 2], [1, 3]]


@pytest.mark.parametrize("seed", range(3))
def test_corridors_drawn_as_lines_give_their_cells_back(seed, landscape):
    resistance, sources = landscape(seed)
    for corridor in find_corridors(resistance, sources, 1).corridors:
        assert line_cells(corridor.cells).tolist() == corridor.cells.tolist()
        turns = np.append(True, (np.diff(corridor.cells, n=2, axis=0) != 0).any(axis=1))  # straight runs need no vertices
        simple = corridor.cells[np.append(turns, True)]
        assert line_cells(simple).tolist() == corridor.cells.tolist()


def test_shares_of_classes_along_a_path():
    landuse = np.array([[1.0, 1, 4, np.nan], [6, 6, 6, 6]])
    assert class_shares(landuse, [[0, 0], [0, 1], [0, 2], [0, 3], [1, 3]]) == {1: 50, 4: 25, 6: 25}
    assert class_shares(landuse, [[0, 3]]) == {}


def test_wrong_input(worked):
    resistance, sources, cell_size = worked
    with pytest.raises(InputProblem, match="Only one source"):
        find_corridors(resistance, sources == 1, cell_size)
    with pytest.raises(InputProblem, match="no choice of pairs nearest"):
        find_corridors(resistance, sources, cell_size, "nearest")
    with pytest.raises(InputProblem, match="0 corridors a pair"):
        find_corridors(resistance, sources, cell_size, per_pair=0)


def test_unconfined_swath_asks_for_memory(worked, monkeypatch):
    resistance, sources, cell_size = worked
    result = find_corridors(resistance, sources, cell_size)
    monkeypatch.setattr(memory, "available_memory", lambda: 1300)  # 25 cells: a pass takes 1250 bytes, two surfaces 200 more
    with pytest.raises(InputProblem, match="of memory"):
        swath(resistance, sources, result, cell_size, confined=False)
