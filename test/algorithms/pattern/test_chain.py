"""Steps that follow each other, as a user takes them: worked numbers to 1e-6, and rules that hold on any ground."""
import heapq

import numpy as np
import pytest

AREAS = (12, 4, 9, 6, 3)  # hectares: cells of 100 m
RESISTANCES = (1.2, 2.5, 1.8, 2.0, 3.1)
UNIT = 1000  # cost of one unit of the example
STEPS = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]


def dijkstra(resistance, starts, cell):
    """Accumulated costs by a heap, written down plainly."""
    costs = np.full(resistance.shape, np.inf)
    queue = [(0.0, *map(int, start)) for start in starts]
    while queue:
        cost, row, column = heapq.heappop(queue)
        if cost >= costs[row, column]:
            continue
        costs[row, column] = cost
        for down, right in STEPS:
            one, other = row + down, column + right
            if 0 <= one < resistance.shape[0] and 0 <= other < resistance.shape[1] and resistance[one, other] > 0 and resistance[row, column] > 0:
                heapq.heappush(queue, (cost + cell * np.hypot(down, right) * (resistance[row, column] + resistance[one, other]) / 2, one, other))
    return costs


def test_r_cost_and_five_by_five_to_a_millionth(run, worked, vectors, saved, values, tmp_path):
    """The printed matrices have four and three digits; an independent Dijkstra that agrees with them has all."""
    example, out = vectors["v4.MCR_grass_example"], str(tmp_path / "o.tif")
    sources = np.zeros((6, 7))
    sources[tuple(example["source_rowcol"])] = 1
    known = dijkstra(np.array(example["cost"]), np.argwhere(sources), 1)
    np.testing.assert_allclose(known, example["acc"], atol=5e-5)
    run("costsurface", RESISTANCE=saved(tmp_path / "r.tif", np.array(example["cost"]), ("r",), -9999, cell=1), SOURCES=saved(tmp_path / "s.tif", sources, ("s",), cell=1), OUTPUT=out)
    np.testing.assert_allclose(values(out, 1), known, rtol=1e-6)
    files, arrays = worked
    known = dijkstra(arrays["resistance"], np.argwhere(arrays["sources"]), 30)
    np.testing.assert_allclose(known, vectors["v4.MCR_5x5"]["MCR"], atol=5e-4)
    run("costsurface", RESISTANCE=files["resistance"], SOURCES=files["sources"], OUTPUT=out)
    np.testing.assert_allclose(values(out, 1), known, rtol=1e-6)


@pytest.fixture
def wires(vectors, saved, tmp_path):
    """The five sources of methods 6.8 and 6.9 on cells of 100 m, joined by wires of one cell through a barrier that cost what the example says, a thousandfold.

    A wire of n cells of resistance w between sources of P and Q costs 100 ((P + w) / 2 + (n - 1) w + (w + Q) / 2) = 100 ((P + Q) / 2 + n w).
    """
    resistance, sources = np.zeros((12, 17)), np.zeros((12, 17))
    for number, (area, own) in enumerate(zip(AREAS, RESISTANCES)):
        resistance[:area, 4 * number], sources[:area, 4 * number] = own, number + 1
    for one, other, _, cost in vectors["v4.net"]["edges"]:
        row, first, end = (8 if (one, other) == (0, 2) else 0), 4 * one + 1, 4 * other  # row 8 lies beyond source 1, and both its ends in sources
        resistance[row, first:end] = (UNIT * cost / 100 - (RESISTANCES[one] + RESISTANCES[other]) / 2) / (end - first)
    return {"RESISTANCE": saved(tmp_path / "r.tif", resistance, ("r",), -9999, cell=100), "SOURCES": saved(tmp_path / "s.tif", sources, ("s",), 0, cell=100)}


def test_gravity_and_network_of_the_examples(run, wires, vectors, features, tmp_path):
    ways, nodes, links = (str(tmp_path / name) for name in ("w.gpkg", "n.gpkg", "l.gpkg"))
    run("corridors", **wires, OUTPUT=ways)
    found = {"%d-%d" % (own["from_id"] - 1, own["to_id"] - 1): own for own, _ in features(ways)}
    assert {pair: own["cost"] / UNIT for pair, own in found.items()} == pytest.approx({"%d-%d" % tuple(edge[:2]): edge[3] for edge in vectors["v4.net"]["edges"]}, rel=1e-6)
    assert {pair: own["gravity"] for pair, own in found.items()} == pytest.approx(vectors["v4.gravity"], abs=1e-5)  # resistances are 32-bit floats in their file
    assert {own["cheaper_via"] for own in found.values()} == {None}
    results, _ = run("networkmetrics", SOURCES=wires["SOURCES"], CORRIDORS=ways, DISTANCE=4 * UNIT, LANDSCAPE_AREA=1, OUTPUT_NODES=nodes, OUTPUT_LINKS=links)
    conn, net = vectors["v4.conn"], vectors["v4.net"]
    assert [results[name] for name in ("ALPHA", "BETA", "GAMMA", "IIC")] == pytest.approx([net["alpha"], net["beta"], net["gamma"], conn["IIC"]], abs=1e-6)
    assert results["PC"] == pytest.approx(conn["PC"], abs=1e-6)
    assert 100 * results["EC"] == pytest.approx(conn["EC_PC"], abs=1e-4)  # hectares
    for own, _ in features(nodes):
        one = str(own["id"] - 1)
        assert [own["diic"], own["dpc"]] == pytest.approx([conn["dIIC"][one], conn["dPC"][one]], abs=1e-4)
        assert own["betweenness"] == pytest.approx(net["bc_norm_cost"][one], abs=1e-6)
    assert {"%d-%d" % (own["from_id"] - 1, own["to_id"] - 1): own["dpc"] for own, _ in features(links)} == pytest.approx(conn["dPC_edge"], abs=1e-4)


@pytest.mark.parametrize("seed", range(3))
def test_rules_on_any_ground(run, saved, values, features, tmp_path, seed):
    """Zones, costs, corridors and nodes of six sources on random land with barriers agree with a pass of its own from every source."""
    random = np.random.default_rng(seed)
    resistance, sources = np.round(np.exp(random.normal(1, .8, (40, 50))), 2), np.zeros((40, 50))
    resistance[random.random(resistance.shape) < .05] = 0
    for number, (row, column) in enumerate(((3, 4), (6, 24), (5, 43), (30, 6), (33, 27), (31, 44)), 1):
        sources[row:row + 3, column:column + 3], resistance[row:row + 3, column:column + 3] = number, 1
    resistance = resistance.astype(np.float32).astype(float)
    given = {"RESISTANCE": saved(tmp_path / "r.tif", resistance, ("r",), -9999), "SOURCES": saved(tmp_path / "s.tif", sources, ("s",), 0)}
    cost, zone, ways, nodes = (str(tmp_path / name) for name in ("c.tif", "z.tif", "w.gpkg", "n.gpkg"))
    single = np.array([dijkstra(resistance, np.argwhere(sources == number), 30) for number in range(1, 7)])
    run("costsurface", **given, OUTPUT=cost, OUTPUT_ALLOCATION=zone)
    surface, nearest = values(cost, 1), values(zone, 1)
    reached = np.isfinite(single.min(axis=0))
    np.testing.assert_allclose(np.where(reached, surface, 0), np.where(reached, single.min(axis=0), 0), rtol=1e-6)
    assert (np.isfinite(surface) == reached).all()
    row, column = np.nonzero(reached)
    np.testing.assert_allclose(single[nearest[row, column].astype(int) - 1, row, column], surface[row, column], rtol=1e-6)  # the zone is that of a source at this cost

    run("corridors", **given, PAIRS="all", OUTPUT=ways)
    whole = np.zeros((7, 7))
    for own, _ in features(ways):
        whole[own["from_id"], own["to_id"]] = whole[own["to_id"], own["from_id"]] = own["cost"]
        assert own["cost"] == pytest.approx(single[own["from_id"] - 1][sources == own["to_id"]].min(), rel=1e-9)
        assert own["cost"] == pytest.approx(single[own["to_id"] - 1][sources == own["from_id"]].min(), rel=1e-9)
    assert len(features(ways)) == 15
    # by way of a third source no pair gets there for less than its own way costs, crossing the third one (at most 2 diagonal steps of resistance 1 between any two of its cells) included
    through = 2 * 30 * 2**.5
    assert all(whole[one, other] <= whole[one, third] + whole[third, other] + through + 1e-9 for one in range(1, 7) for other in range(1, 7) for third in range(1, 7) if len({one, other, third}) == 3)

    run("corridors", **given, OUTPUT=ways)
    run("ecologicalnodes", **given, CORRIDORS=ways, OUTPUT=nodes)
    lines, saddles = features(ways), features(nodes)
    assert [own["corridor"] for own, _ in saddles] == [own["id"] for own, _ in lines]  # one saddle a corridor
    for (own, shape), (saddle, point) in zip(lines, saddles):
        cells = [(round((2800000 - y) / 30 - .5), round((x - 300000) / 30 - .5)) for x, y, *_ in shape.GetPoints()]
        zones = [nearest[cell] for cell in cells]
        assert (zones[0], zones[-1], sum(np.diff(zones) != 0)) == (own["from_id"], own["to_id"], 1)
        heights = [surface[cell] for cell in cells]
        assert saddle["cost"] == pytest.approx(max(heights), rel=1e-6)
        assert cells[int(np.argmax(heights))] == (round((2800000 - point.GetY()) / 30 - .5), round((point.GetX() - 300000) / 30 - .5))
        least = whole[own["from_id"], own["to_id"]]
        assert own["cost"] >= least * (1 - 1e-9)
        assert (own["cheaper_via"] is not None) == (own["cost"] > least * (1 + 1e-6))  # a cheaper way exists exactly where one is named


def test_room_around_real_corridors(run, demo, values, tmp_path):
    """Linkage Mapper's normalised least-cost corridors of all 15 pairs: cost from the one core plus that from the other, over the least, by scikit-image."""
    from skimage.graph import MCP_Geometric

    files, labels, cell = demo
    wide = str(tmp_path / "s.tif")
    run("corridors", RESISTANCE=files["resistance"], SOURCES=files["sources"], PAIRS="all", SWATH=10, OUTPUT_SWATH=wide)
    resistance = values(files["resistance"], 1)
    network = MCP_Geometric(np.where(resistance > 0, resistance * cell, -1))
    costs = [network.find_costs(np.argwhere(labels == core))[0].copy() for core in range(1, 7)]  # it gives the same array every time
    excess = np.min([(costs[one] + costs[other]) / costs[one][labels == other + 1].min() - 1 for one in range(6) for other in range(one + 1, 6)], axis=0)
    found = values(wide, 1)
    clear = np.abs(excess - .1) > 1e-6
    np.testing.assert_array_equal(np.isfinite(found)[clear], (excess < .1)[clear])
    both = np.isfinite(found)
    assert both.sum() > 10000
    np.testing.assert_allclose(found[both], 100 * np.maximum(excess, 0)[both], atol=1e-3)
