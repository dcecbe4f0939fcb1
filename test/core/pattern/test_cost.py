"""Accumulated cost on the worked examples, against a heap, against scikit-image, and on surfaces that try to break it."""
import numpy as np
import pytest
from mineeco.core import fronts, memory
from mineeco.core.fronts import NEIGHBOURS
from mineeco.core.pattern.cost import CostField, cost_memory, cost_surface, weighted_cost
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
SURFACES = {
    "one": lambda random, shape: np.ones(shape),
    "noise": lambda random, shape: random.uniform(1, 10, shape),
    "contrasts": lambda random, shape: np.exp(2.5 * random.standard_normal(shape)),
    "maze": lambda random, shape: np.where(random.random(shape) < 0.4, 1e6, 1.0),
    "classes": lambda random, shape: random.choice([1.0, 2, 3, 4, 6, 8, 9, 10], shape),
    "tiny": lambda random, shape: random.uniform(1e-9, 1e-7, shape),
}


def test_demonstration_of_r_cost(vectors):
    example = vectors["v4.MCR_grass_example"]
    sources = np.zeros((6, 7), int)
    sources[tuple(example["source_rowcol"])] = 1
    np.testing.assert_allclose(cost_surface(example["cost"], sources).cost, example["acc"], atol=5e-5)  # printed to four digits


def test_five_by_five(vectors, worked):
    resistance, sources, cell_size = worked
    surface = cost_surface(resistance, sources, cell_size)
    np.testing.assert_allclose(surface.cost, vectors["v4.MCR_5x5"]["MCR"], atol=5e-4)  # printed to three digits
    assert surface.allocation.tolist() == vectors["v4.MCR_5x5"]["alloc"]
    for source in (1, 2):
        single = cost_surface(resistance, sources == source, cell_size).cost
        np.testing.assert_allclose(single, vectors["v4.MCR_5x5"]["acc%d" % source], atol=5e-4)


def test_factors_accumulated_first(vectors, worked):
    resistance, sources, cell_size = worked
    factors = [np.array(vectors["v4.MCR_resistance"][name]) for name in ("LU", "Rs", "Re")]
    shares = []
    cost = weighted_cost(iter(factors), [0.8, 0.1, 0.1], sources, cell_size, shares.append)
    np.testing.assert_allclose(cost, vectors["v4.MCR_variant_b"]["MCR_b"], atol=5e-4)
    assert (cost <= cost_surface(resistance, sources, cell_size).cost + 1e-9).all()
    assert shares == sorted(shares)
    assert shares[-1] == 1
    with pytest.raises(InputProblem, match="add up to"):
        weighted_cost(factors, [0.8, 0.1, 0.2], sources, cell_size)


@pytest.mark.parametrize("name", SURFACES)
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("cell_size", [(1.0, 1.0), (30.0, 20.0)])
def test_identical_to_a_heap(name, seed, cell_size, dijkstra):
    random = np.random.default_rng(seed)
    shape = (33, 41)
    resistance = SURFACES[name](random, shape)
    resistance[random.random(shape) < 0.15 * (seed % 2)] = random.choice([np.nan, 0.0, -1.0])
    sources = np.where(random.random(shape) < 0.01, random.integers(1, 300, shape), 0)
    sources[5, 5] = 7
    expected = dijkstra(resistance, sources > 0, cell_size)
    surface = cost_surface(resistance, sources, cell_size)
    np.testing.assert_array_equal(np.where(np.isnan(surface.cost), np.inf, surface.cost), expected)
    check_labels(resistance, sources, cell_size, surface, dijkstra)


def check_labels(resistance, sources, cell_size, surface, dijkstra):
    """Back-links lead, step by step at the price of the step, to the source that the allocation names, and that one is nearest."""
    nearest = {source: dijkstra(resistance, sources == source, cell_size) for source in np.unique(sources[sources > 0])[:5]}
    for r, c in np.ndindex(*resistance.shape):
        link, name = surface.back_link[r, c], surface.allocation[r, c]
        if sources[r, c]:
            assert (link, name, surface.cost[r, c]) == (0, sources[r, c], 0)
        elif np.isnan(surface.cost[r, c]):
            assert (link, name) == (255, 0)
        else:
            down, right = NEIGHBOURS[link - 1]
            y, x = r + down, c + right
            step = np.hypot(down * cell_size[1], right * cell_size[0])
            assert surface.cost[r, c] == surface.cost[y, x] + (resistance[r, c] / 2 + resistance[y, x] / 2) * step
            assert surface.allocation[y, x] == name
            assert nearest.get(name, surface.cost)[r, c] == pytest.approx(surface.cost[r, c], rel=1e-12)


def test_chunks_and_widths_do_not_matter(monkeypatch, dijkstra):
    random = np.random.default_rng(8)
    resistance = np.exp(2 * random.standard_normal((60, 60)))
    sources = np.zeros((60, 60), int)
    sources[[3, 50], [3, 40]] = [1, 2]
    expected = dijkstra(resistance, sources > 0)
    monkeypatch.setattr(fronts, "CHUNK", 7)
    for width in (1e-6, 1e-2, 1e9):
        field = CostField(resistance)
        field._width = width
        field.spread(*field.source_cells(sources))
        np.testing.assert_array_equal(field.surface().cost, expected)


@pytest.mark.parametrize("sampling", [(1, 1), (25, 30)])
def test_as_scikit_image_on_real_resistances(linkage_demo, sampling):
    from skimage.graph import MCP_Geometric

    resistance, sources, _ = linkage_demo
    cost, _ = MCP_Geometric(np.where(resistance > 0, resistance, -1), sampling=sampling).find_costs(np.argwhere(sources).tolist())
    surface = cost_surface(resistance, sources, sampling[::-1])
    np.testing.assert_allclose(np.where(np.isnan(surface.cost), np.inf, surface.cost), cost, rtol=1e-12)
    assert np.nanmax(surface.cost) > 1e3


def test_barriers_and_unreachable_cells():
    resistance = np.ones((5, 7))
    resistance[:, 3] = [0, np.nan, -2, np.inf, 0]
    sources = np.zeros((5, 7), int)
    sources[2, 0] = 4
    surface = cost_surface(resistance, sources)
    assert np.isnan(surface.cost[:, 3:]).all()
    assert (surface.allocation[:, 3:] == 0).all()
    assert (surface.back_link[:, 3:] == 255).all()
    assert surface.cost[2, 2] == 2


def test_diagonal_gap_lets_through():
    resistance = np.array([[1, 0], [0, 1]])
    assert cost_surface(resistance, [[1, 0], [0, 0]]).cost[1, 1] == pytest.approx(2**0.5)


def test_source_on_a_barrier_costs_nothing_and_cannot_be_left():
    resistance = np.array([[np.nan, 1.0, 1.0, 1.0]])
    surface = cost_surface(resistance, [[2, 0, 0, 9]])
    assert surface.cost.tolist() == [[0, 2, 1, 0]]
    assert surface.allocation.tolist() == [[2, 9, 9, 9]]


def test_sources_with_nan_and_large_ids():
    surface = cost_surface(np.ones((1, 5)), [[70000.0, np.nan, np.nan, 0, 300.0]])
    assert surface.cost.tolist() == [[0, 1, 2, 1, 0]]
    assert surface.allocation[0, [0, 1, 3, 4]].tolist() == [70000, 70000, 300, 300]


def test_same_in_every_run():
    resistance = np.ones((50, 50))
    sources = np.zeros((50, 50), int)
    sources[[10, 40], [10, 40]] = [1, 2]
    first, second = cost_surface(resistance, sources), cost_surface(resistance, sources)
    for one, other in zip(first, second):
        np.testing.assert_array_equal(one, other)


def test_a_pass_up_to_a_limit_is_exact_below_it(landscape):
    resistance, sources = landscape(2)
    whole = cost_surface(resistance, sources == 1).cost
    field = CostField(resistance)
    field.spread(field.cells(*np.nonzero(sources == 1)), 1, limit=30.0)
    part = field.inside(field.label)
    below = whole < 30
    assert below.any()
    np.testing.assert_array_equal(part[below], whole[below])
    assert (part[~below] >= 30).all()


def test_a_field_serves_many_passes(landscape):
    resistance, sources = landscape(3)
    field = CostField(resistance)
    for source in (3, 300, 1):
        field.spread(field.cells(*np.nonzero(sources == min(source, 2))), source)
        fresh = cost_surface(resistance, np.where(sources == min(source, 2), source, 0))
        np.testing.assert_array_equal(field.inside(field.label), fresh.cost)
        np.testing.assert_array_equal(field.inside(field.allocation), fresh.allocation)
        np.testing.assert_array_equal(field.inside(field.back_link), fresh.back_link)


@pytest.mark.parametrize("seed", range(6))
def test_lowered_resistances_spread_as_in_a_new_pass(seed, landscape):
    resistance, sources = landscape(seed, barriers=0.1)
    field = CostField(resistance, (30, 20))
    field.spread(*field.source_cells(sources))
    before = field.label.copy()
    rows, columns = (part.ravel() for part in np.mgrid[20:31, 15:40])
    cells = field.cells(rows, columns)
    cells = cells[field.half[cells] > 0.05]
    changed = field.lower(cells, 0.1)
    lowered = resistance.copy()
    lowered[tuple(field.rows_columns(cells).T)] = 0.1
    fresh = cost_surface(lowered, sources, (30, 20))
    np.testing.assert_allclose(np.where(np.isinf(field.inside(field.label)), np.nan, field.inside(field.label)), fresh.cost, rtol=1e-12)
    touched = np.zeros(field.size, bool)
    touched[changed] = True
    np.testing.assert_array_equal(field.label[~touched], before[~touched])
    assert 0 < changed.size < field.size


def test_paths_and_their_measure(worked, vectors):
    resistance, sources, cell_size = worked
    field = CostField(resistance, cell_size)
    field.spread(field.cells(*np.nonzero(sources == 1)), 1)
    path = field.path(field.cells(4, 3))
    assert field.rows_columns(path)[::-1].tolist() == vectors["v4.MCR_lcp"]["path"]
    cost, length = field.measure(path)
    assert cost == pytest.approx(vectors["v4.MCR_lcp"]["cost"], abs=5e-4)
    assert length == pytest.approx(30 + 2 * 30 * 2**0.5, rel=1e-12)


def test_wrong_input():
    ones = np.ones((3, 3))
    with pytest.raises(InputProblem, match="not one band"):
        cost_surface(np.ones((2, 3, 3)), ones)
    with pytest.raises(InputProblem, match="No cell has a resistance above 0"):
        cost_surface(np.zeros((3, 3)), ones)
    with pytest.raises(InputProblem, match="not lie on one grid"):
        cost_surface(ones, np.ones((3, 4)))
    for empty in (np.zeros((3, 3)), np.full((3, 3), np.nan)):
        with pytest.raises(InputProblem, match="No source lies on"):
            cost_surface(ones, empty)


def test_memory_is_asked_first(monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 1e6)
    with pytest.raises(InputProblem, match="of memory"):
        cost_surface(np.ones((300, 300)), np.ones((300, 300)))
    assert cost_memory(16_000_000) == 16_000_000 * 50


def test_progress_and_cancel(landscape):
    resistance, sources = landscape(4)
    shares = []
    cost_surface(resistance, sources, report=shares.append)
    assert len(shares) > 5
    assert shares == sorted(shares)
    assert shares[-1] == 1

    class Stopped(Exception):
        pass

    def stop(share):
        if share > 0.3:
            raise Stopped

    with pytest.raises(Stopped):
        cost_surface(resistance, sources, report=stop)
