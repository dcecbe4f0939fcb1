"""Rings and transition distances of curves with a planted transition."""
import numpy as np
import pytest
from mineeco.core.influence import gradient
from mineeco.core.influence.groups import GroupMoments
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
MIDDLES = 1000.0 * (np.arange(20) + 0.5)


def find(curve, width, method="breakpoint"):
    return gradient.find_transition(MIDDLES[:len(curve)], curve, width, method)


def test_rings():
    distance = np.array([0, 30, 999.9, 1000, 1000.1, 2000, 3000.1, np.nan])
    found = gradient.ring_numbers(distance, 1000, 3)
    np.testing.assert_array_equal(found, [0, 1, 1, 1, 2, 2, np.nan, np.nan])


def test_ring_ends_are_not_lost_to_rounding():
    # 3 x 0.1 is a little more than 0.3 in binary: still the third ring.
    assert gradient.ring_numbers([0.1 * 3], 0.1, 5)[0] == 3


@pytest.mark.parametrize(("arguments", "sentence"), [
    ((0, 30), "RING is 0: a ring has a width above 0"),
    ((-5, 30), "RING is -5"),
    ((10, 30), "RING is 10 m, but the cells are 30 m wide"),
    ((1000, 30, 500), "MAX_DISTANCE is 500 m, narrower than the first ring"),
])
def test_rings_that_cannot_be(arguments, sentence):
    with pytest.raises(InputProblem, match=sentence):
        gradient.check_rings(*arguments)
    gradient.check_rings(30, 30, 30)


def test_an_area_that_ends_inside_the_first_ring():
    with pytest.raises(InputProblem, match="The area ends 400 m from the mines, inside the first ring"):
        gradient.ring_count(400, 1000)


def test_number_of_rings():
    assert gradient.ring_count(7300, 1000) == 8
    assert gradient.ring_count(7000, 1000) == 7
    assert gradient.ring_count(7300, 1000, 3500) == 4
    assert gradient.ring_count(7300, 1000, 99000) == 8


def test_curves_of_two_years():
    # Ring 0 has one cell of 1 and 3, ring 1 two cells with 4, 6 in the first year and one of 8 in the second.
    code, away = np.array([0.0, 1, 1]), np.array([0.0, 30, 60])
    values = [np.array([1.0, 4, 6]), np.array([3.0, 8, np.nan])]
    found = gradient.Curves(GroupMoments.of(code, [*values, gradient.where_known(*values, away)], 3), 2, 100)
    np.testing.assert_array_equal(found.means, [[1, 5, np.nan], [3, 8, np.nan]])
    np.testing.assert_array_equal(found.mean, [2, 6.5, np.nan])
    np.testing.assert_array_equal(found.n, [1, 2, 0])  # of 2 and 1 cells, 1.5, rounded to even
    np.testing.assert_allclose(found.away, [0, 45, 0])
    assert found.limits == [(0, 0), (0, 100), (100, 200)]
    assert found.known() == 1
    rows = found.rows(["2001", "2002"])
    assert [row[:5] for row in rows[3:5]] == [["2002", 0, 0.0, 0, 1], ["2002", 1, 0.0, 100, 1]]
    assert rows[1][5:] == [5, pytest.approx(2**0.5)]
    assert [row[0] for row in rows] == ["2001"] * 3 + ["2002"] * 3 + ["mean"] * 3


def test_rings_end_before_the_first_small_one():
    n = [[5, 400, 300, 31, 12, 80], [5, 380, 290, 20, 29, 80]]
    assert gradient.kept_rings(n) == 3
    assert gradient.kept_rings(n, 10) == 5


def test_block_side():
    assert gradient.block_side(160_000) == 40
    assert gradient.block_side(7) == 1


def test_blocks_and_rings_in_one_code():
    # Blocks of 2 x 2 on 3 rows and 5 columns: three a row. Rings 0 to 4, so five codes a block.
    number = np.arange(15).reshape(3, 5)
    distance = np.full((3, 5), 250.0)
    distance[2, 4], distance[0, 0] = 0, 999
    found = gradient.block_rings(number, distance, 100, 4, 2, 5)
    expected = 5 * np.array([[0, 0, 1, 1, 2], [0, 0, 1, 1, 2], [3, 3, 4, 4, 5]]) + 3.0
    expected[2, 4], expected[0, 0] = 25, np.nan
    np.testing.assert_array_equal(found, expected)
    assert gradient.block_count((3, 5), 2) == 6


def test_mean_of_years():
    np.testing.assert_array_equal(gradient.mean_curve([[1, np.nan, np.nan], [3, 4, np.nan]]), [2, 4, np.nan])


def test_breakpoint_of_a_broken_line_is_found_to_the_step():
    # 0.05 a km up to 7.3 km, then level.
    curve = 0.3 + 0.05e-3 * np.minimum(MIDDLES, 7300)
    found = find(curve, 1000)
    assert found.distance == pytest.approx(7300, abs=1000 / gradient.STEPS / 2 + 1e-6)
    assert found.inner_slope == pytest.approx(5e-5, rel=0.01)
    assert found.outer_slope == pytest.approx(0, abs=1e-6)
    assert found.clear
    np.testing.assert_allclose(found.fitted, curve, atol=2e-3)


def test_breakpoint_is_that_of_a_search_with_scipy():
    from scipy.optimize import minimize_scalar

    curve = 0.3 + 0.04e-3 * np.minimum(MIDDLES, 6100) - 0.01e-3 * MIDDLES + 0.01 * np.random.default_rng(4).standard_normal(20)

    def rest(place):
        design = np.stack([np.ones(20), MIDDLES, np.maximum(MIDDLES - place, 0)], axis=1)
        return np.linalg.lstsq(design, curve, rcond=None)[1][0]

    best = min((minimize_scalar(rest, bounds=(low, low + 1000), method="bounded") for low in range(1500, 18500, 1000)), key=lambda one: one.fun)
    assert find(curve, 1000).distance == pytest.approx(best.x, abs=1000 / gradient.STEPS)


def test_a_straight_line_has_no_clear_break():
    random = np.random.default_rng(0)
    clear = [find(0.3 + 0.01e-3 * MIDDLES + 0.01 * random.standard_normal(20), 1000).clear for _ in range(200)]
    assert np.mean(clear) < 0.05


def test_peak_and_trough():
    peak = 0.6 - 1e-9 * (MIDDLES - 4500) ** 2
    assert find(peak, 1000, "argmax").distance == 4500
    assert find(1 - peak, 1000, "argmax").distance == 4500
    assert find(peak, 1000, "argmax").clear
    assert not find(0.3 + 1e-5 * MIDDLES, 1000, "argmax").clear


def test_plateau():
    # Half of the rise every km: within a tenth of it after 3.3 km of middles, so from the fifth ring (middle 4.5 km: 0.5 ** 4 < 0.1) on.
    curve = 0.7 - 0.4 * 0.5 ** (MIDDLES / 1000 - 0.5)
    found = find(curve, 1000, "plateau")
    assert found.distance == 4000
    assert found.clear
    assert not find(0.3 + 1e-5 * MIDDLES, 1000, "plateau").clear


def area_around_mines(random, mines=((60, 60),), end=8000, noise=0.03, rings=25):
    """Moments of quality and distance, by block and ring, of 120 x 120 cells of 500 m: quality rises up to a distance; its noise is smooth."""
    from scipy.ndimage import gaussian_filter

    row, column = np.indices((120, 120))
    distance = 500 * np.min([np.hypot(row - r, column - c) for r, c in mines], axis=0)
    code = gradient.block_rings(120 * row + column, distance, 1000, rings, gradient.block_side(distance.size), 120)
    rough = gaussian_filter(random.standard_normal(distance.shape), 2)
    values = 0.3 + 0.04e-3 * np.minimum(distance, end) + noise * rough / rough.std()
    return GroupMoments.of(code, [values, distance], 100 * (rings + 1))


def curve_of(moments, rings=25, kept=20):
    """Mean distance and mean value of the rings."""
    values, distances = moments.joined(np.arange(100 * (rings + 1)) % (rings + 1), rings + 1).means()
    return distances[1:kept + 1], values[1:kept + 1]


def interval(moments, rings=25, kept=20, **more):
    first = GroupMoments(moments.n[:1], moments.mean[:1], moments.squares[:1])
    return gradient.transition_interval(first, rings, curve_of(moments, rings, kept)[0], 1000, **more)


def test_rings_of_blocks_join_to_the_curve():
    found = gradient.find_transition(*curve_of(area_around_mines(np.random.default_rng(0), noise=0.0)), 1000)
    assert found.distance == pytest.approx(8000, abs=100)
    assert found.inner_slope == pytest.approx(4e-5, rel=0.02)


@pytest.mark.parametrize("noise", [0.03, 0.08])
def test_interval_holds_the_planted_distance(noise):
    # Eight of ten at the least around one mine, where a few blocks make up the inner rings; nine of ten around several.
    one = several = 0
    for seed in range(40):
        random = np.random.default_rng(seed)
        low, high = interval(area_around_mines(random, noise=noise), seed=seed)
        one += low <= 8000 <= high
        low, high = interval(area_around_mines(random, random.integers(5, 115, (6, 2)), 4000, noise, 14), 14, 10, seed=seed)
        several += low <= 4000 <= high
    assert one >= 32
    assert several >= 36


def test_interval_is_reproducible():
    found = area_around_mines(np.random.default_rng(0), noise=0.08)
    assert interval(found, seed=3) == interval(found, seed=3)
    assert interval(found, seed=3) != interval(found, seed=4)


def test_few_blocks_give_no_interval():
    found = area_around_mines(np.random.default_rng(0))
    found.n[:, 9 * 26:] = 0
    assert np.isnan(interval(found)).all()
