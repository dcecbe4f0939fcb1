"""Network measures on the worked example, by hand, and against networkx where it is installed."""
import itertools

import numpy as np
import pytest
from mineeco.core.pattern import network
from mineeco.core.pattern.network import Links, betweenness, connectivity, decay, equivalent_area, shortest, simple_links, structure
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def example(vectors):
    """Links by cost, lengths and areas of the worked example."""
    edges = np.array(vectors["v4.net"]["edges"])
    return simple_links(edges[:, :2].astype(int), edges[:, 3]), edges[:, 2], vectors["v4.conn"]["area"]


def test_structure(example, vectors):
    links, lengths, _ = example
    found, expected = structure(5, links, lengths), vectors["v4.net"]
    assert (found.nodes, found.links, found.components) == (expected["V"], expected["L"], expected["p"])
    assert (found.alpha, found.beta, found.gamma) == pytest.approx((expected["alpha"], expected["beta"], expected["gamma"]), rel=1e-6)
    assert found.length_km == pytest.approx(6.2)
    assert found.cost_ratio == pytest.approx(expected["cost_ratio_km"], rel=1e-5)


def test_structure_of_parts_and_of_little():
    links = simple_links([(0, 1), (2, 3), (3, 4), (2, 4)], [1, 1, 1, 1])
    found = structure(6, links, [500, 500, 500, 500])  # components {0, 1}, {2, 3, 4}, {5}
    assert found.components == 3
    assert found.alpha == pytest.approx((4 - 6 + 3) / (12 - 5))
    assert found.cost_ratio == pytest.approx(1 - 4 / 2)  # links of half a kilometre
    two = structure(2, simple_links([(0, 1)], [1]), [1000])
    assert np.isnan([two.alpha, two.beta, two.gamma]).all()
    none = structure(3, simple_links([], []), [])
    assert (none.links, none.components, none.alpha, none.beta) == (0, 3, 0, 0)
    assert np.isnan(none.cost_ratio)


def test_parallel_corridors_count_once():
    links = simple_links([(1, 0), (0, 1), (2, 1), (0, 1)], [5.0, 3.0, 1.0, 4.0])
    assert [column.tolist() for column in links] == [[0, 1], [1, 2], [3, 1], [1, 2]]
    assert structure(3, links, [50, 30, 10, 40]).length_km == pytest.approx(0.04)


def test_connectivity(example, vectors):
    links, _, areas = example
    expected = vectors["v4.conn"]
    k = decay(4.0)
    assert k == pytest.approx(expected["k"], rel=1e-6)
    shares = []
    found = connectivity(areas, links, k, expected["AL"], shares.append)
    assert (found.iic, found.pc, found.ec) == pytest.approx((expected["IIC"], expected["PC"], expected["EC_PC"]), rel=1e-5)
    np.testing.assert_allclose(found.node_diic, list(expected["dIIC"].values()), rtol=1e-5)
    np.testing.assert_allclose(found.node_dpc, list(expected["dPC"].values()), rtol=1e-5)
    np.testing.assert_allclose(found.link_dpc, [expected["dPC_edge"]["%d-%d" % pair] for pair in zip(links.low, links.high)], rtol=1e-4)
    assert shares == pytest.approx([(place + 1) / 10 for place in range(10)])


def test_connectivity_of_parts_by_hand():
    found = connectivity([3.0, 4.0, 2.0], simple_links([(0, 1)], [10.0]), decay(10, 0.5), 20)
    assert found.pc == pytest.approx((9 + 16 + 4 + 2 * 12 * 0.5) / 400)
    assert found.iic == pytest.approx((9 + 16 + 4 + 2 * 12 / 2) / 400)
    assert found.ec == pytest.approx(41**0.5)
    np.testing.assert_allclose(found.node_dpc, [100 * (1 - 20 / 41), 100 * (1 - 13 / 41), 100 * 4 / 41])
    np.testing.assert_allclose(found.link_dpc, [100 * 12 / 41])


def test_probabilities_multiply_along_the_best_way():
    links = simple_links([(0, 1), (1, 2), (0, 2)], [1.0, 1.0, 5.0])
    distances = shortest(3, links)
    assert distances[0, 2] == 2
    assert equivalent_area([1, 0, 1], distances, np.log(2)) == pytest.approx((2 + 2 * 0.25)**0.5)
    apart = shortest(3, simple_links([(0, 1)], [0.0]))
    assert apart[0, 1] == 0  # a link without length is a link
    assert np.isinf(apart[0, 2])


def test_without_decay_what_is_joined_counts_in_full():
    distances = shortest(3, simple_links([(0, 1)], [7.0]))
    assert equivalent_area([3.0, 4.0, 2.0], distances, 0.0) == pytest.approx(((3 + 4)**2 + 2**2)**0.5)  # {0, 1} and {2}


@pytest.mark.parametrize("seed", range(4))
def test_connectivity_as_the_best_product_over_all_ways(seed):
    """PC by its definition: for every pair the largest product of p = .5^(d/d0) over every way without loops."""
    random = np.random.default_rng(seed)
    n, half = 7, 3.0
    pairs = [pair for pair in itertools.combinations(range(n), 2) if random.random() < 0.4]
    links, areas = simple_links(pairs, random.uniform(0.5, 6, len(pairs))), random.uniform(1, 9, n)
    best = np.eye(n)
    for start, end in itertools.permutations(range(n), 2):
        best[start, end] = max((0.5**(length / half) for length, _ in every_way(links, start, end)), default=0)
    total = sum(areas[i] * areas[j] * best[i, j] for i in range(n) for j in range(n))
    found = connectivity(areas, links, decay(half), 100)
    assert found.ec == pytest.approx(total**0.5, rel=1e-12)
    assert found.pc == pytest.approx(total / 1e4, rel=1e-12)


def test_connectivity_as_networkx():
    networkx = pytest.importorskip("networkx")
    random = np.random.default_rng(3)
    pairs = np.array(list(itertools.combinations(range(25), 2)))[random.random(300) < 0.08]
    links, areas = simple_links(pairs, random.uniform(1, 9, len(pairs))), random.uniform(1, 9, 25)
    graph = networkx.Graph()
    graph.add_nodes_from(range(25))
    graph.add_weighted_edges_from(zip(links.low.tolist(), links.high.tolist(), links.distance.tolist()))
    steps, ways = dict(networkx.all_pairs_shortest_path_length(graph)), dict(networkx.all_pairs_dijkstra_path_length(graph))
    assert any(len(reached) < 25 for reached in ways.values())  # parts that nothing joins are among it
    pc = sum(areas[i] * areas[j] * 0.5**(d / 4) for i, reached in ways.items() for j, d in reached.items())
    iic = sum(areas[i] * areas[j] / (1 + count) for i, reached in steps.items() for j, count in reached.items())
    found = connectivity(areas, links, decay(4), 500)
    assert (found.ec, found.iic) == pytest.approx((pc**0.5, iic / 500**2), rel=1e-12)


def test_betweenness(example, vectors):
    links = example[0]
    for weighted, name in ((False, "bc_norm_unweighted"), (True, "bc_norm_cost")):
        nodes, _ = betweenness(5, links, weighted)
        np.testing.assert_allclose(nodes, list(vectors["v4.net"][name].values()), atol=1e-6)


def every_way(links, start, end, used=()):
    """All ways without loops, as (length, nodes)."""
    if start == end:
        yield 0.0, (end,)
        return
    for low, high, distance in zip(links.low.tolist(), links.high.tolist(), links.distance.tolist()):
        for here, there in ((low, high), (high, low)):
            if here == start and there not in used:
                for rest, nodes in every_way(links, there, end, used + (start,)):
                    yield distance + rest, (start,) + nodes


@pytest.mark.parametrize("seed", range(5))
def test_betweenness_by_counting_all_ways(seed):
    random = np.random.default_rng(seed)
    n = 7
    pairs = [pair for pair in itertools.combinations(range(n), 2) if random.random() < 0.45]
    links = simple_links(pairs, random.integers(1, 4, len(pairs)).astype(float))  # small whole numbers: many ties
    nodes, edges = np.zeros(n), np.zeros(len(pairs))
    for start, end in itertools.combinations(range(n), 2):
        ways = list(every_way(links, start, end))
        shortest_ways = [way for length, way in ways if length == min(ways)[0]] if ways else []
        for way in shortest_ways:
            for node in way[1:-1]:
                nodes[node] += 1 / len(shortest_ways)
            for pair in zip(way, way[1:]):
                edges[pairs.index(tuple(sorted(pair)))] += 1 / len(shortest_ways)
    found = betweenness(n, links)
    np.testing.assert_allclose(found[0], nodes * 2 / ((n - 1) * (n - 2)), atol=1e-12)
    np.testing.assert_allclose(found[1], edges * 2 / (n * (n - 1)), atol=1e-12)


def test_betweenness_as_networkx():
    networkx = pytest.importorskip("networkx")
    random = np.random.default_rng(1)
    pairs = np.array(list(itertools.combinations(range(30), 2)))[random.random(435) < 0.15]
    links = simple_links(pairs, random.uniform(1, 9, len(pairs)))
    graph = networkx.Graph()
    graph.add_nodes_from(range(30))
    graph.add_weighted_edges_from(zip(links.low.tolist(), links.high.tolist(), links.distance.tolist()))
    expected = networkx.betweenness_centrality(graph, weight="weight")
    np.testing.assert_allclose(betweenness(30, links)[0], [expected[node] for node in range(30)], atol=1e-12)


def test_little_networks():
    nodes, edges = betweenness(2, simple_links([(0, 1)], [3.0]))
    assert np.isnan(nodes).all()
    assert edges.tolist() == [1]
    nodes, edges = betweenness(3, simple_links([], []))
    assert (nodes.tolist(), edges.size) == ([0, 0, 0], 0)


def test_wrong_input():
    with pytest.raises(InputProblem, match="CORRIDORS: a corridor has the same source at both ends"):
        simple_links([(1, 1)], [2.0])
    for distance in (-1.0, np.nan):
        with pytest.raises(InputProblem, match=r"CORRIDORS \(2009\): a corridor has a negative or missing cost or length"):
            simple_links([(0, 1)], [distance], "CORRIDORS (2009)")
    with pytest.raises(InputProblem, match="DISTANCE is 0"):
        decay(0)
    with pytest.raises(InputProblem, match="PROBABILITY is 1"):
        decay(10, 1)
    with pytest.raises(InputProblem, match="sources cover 5 and the whole landscape only 4"):
        connectivity([2, 3], Links(*(np.array([], int),) * 2, np.array([]), np.array([], int)), 1.0, 4)


def without(areas, pairs, distances, worth, node=None, link=None):
    """A sum over all ordered pairs in a network without one node or link, by SciPy from the beginning."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    kept = [place for place, pair in enumerate(pairs) if place != link and node not in pair]
    low, high = np.array([pairs[place] for place in kept]).reshape(-1, 2).T
    far = dijkstra(coo_matrix((np.array(distances)[kept], (low, high)), shape=(areas.size,) * 2).tocsr(), directed=False)
    own = np.where(np.arange(areas.size) == node, 0, areas)
    return own @ worth(far) @ own


GRID = [(5 * row + column, 5 * row + column + step) for row in range(5) for column in range(5) for step in (1, 5) if column + step < 5 or (step == 5 and row < 4)]


@pytest.mark.parametrize(("nodes", "pairs", "distances"), [
    (25, GRID, [1.0] * len(GRID)),  # many ways of the same length
    (25, GRID, np.random.default_rng(1).integers(1, 4, len(GRID)) / 10),
    (12, [(0, other) for other in range(1, 12)], np.arange(1, 12) / 5),  # a hub that holds all
    (9, [(one, other) for one in range(9) for other in range(one + 1, 9)], np.random.default_rng(2).random(36)),  # all joined to all
    (8, [(0, 1), (1, 2), (0, 2), (3, 4), (5, 6)], [1, 1, 3, 2, .5]),  # parts, and a node alone
    (5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)], [0, 0, 1, 1, 2.0]),  # no distance at all
    (3, [], []),
])
def test_what_is_lost_as_calculated_anew(nodes, pairs, distances, monkeypatch):
    monkeypatch.setattr(network, "MOST_OFFERS", 7)  # several rounds
    areas = np.random.default_rng(3).random(nodes) + .1
    found = connectivity(areas, simple_links(pairs, distances), .7, 100.0)

    def by_distance(far):
        return np.exp(-.7 * far)

    def by_hops(far):
        return 1 / (1 + far)

    pc, iic = without(areas, pairs, distances, by_distance), without(areas, pairs, [1.0] * len(pairs), by_hops)
    assert (found.pc, found.iic) == pytest.approx((pc / 1e4, iic / 1e4), rel=1e-12)
    assert found.node_dpc == pytest.approx([100 * (1 - without(areas, pairs, distances, by_distance, node) / pc) for node in range(nodes)], abs=1e-9)
    assert found.node_diic == pytest.approx([100 * (1 - without(areas, pairs, [1.0] * len(pairs), by_hops, node) / iic) for node in range(nodes)], abs=1e-9)
    order = sorted(range(len(pairs)), key=lambda place: pairs[place])
    assert found.link_dpc == pytest.approx([100 * (1 - without(areas, pairs, distances, by_distance, link=link) / pc) for link in order], abs=1e-9)
