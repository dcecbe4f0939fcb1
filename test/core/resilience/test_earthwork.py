"""Cut, fill, stable ground, slopes and quantities: the worked example and a made pit."""
import numpy as np
import pytest
from mineeco.core.moments import Moments
from mineeco.core.resilience.earthwork import (
    Accuracy,
    SlopeAreas,
    Volumes,
    check_heights,
    difference,
    groups,
    offset_warning,
    quantities,
    shown_histogram,
    slope_warnings,
    stable_accuracy,
    stable_cells,
    stable_ground,
    stable_warning,
    stated_accuracy,
    unknown_accuracy,
    within,
)
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def run_over(blocks):
    """Return a `run` over a list of blocks."""
    def run(function):
        parts = [function(block) for block in blocks]
        return sum(parts[1:], parts[0])

    return run


def test_the_worked_example(vectors):
    example = vectors["v8.DoD"]
    accuracy = stated_accuracy(0.15, 0.10)
    assert accuracy.sigma == pytest.approx(example["sigma"], abs=1e-6)
    assert accuracy.level == pytest.approx(example["LoD95"], abs=1e-6)
    dz = difference(example["z1"], example["z2"], accuracy)
    np.testing.assert_allclose(dz, example["dz"], atol=1e-9)
    sums = Volumes(1, accuracy.level).count(np.ones((3, 3)), dz)
    assert [sums.fill_cells[0], sums.cut_cells[0]] == example["n"]
    table = {name: values[0] for name, values in sums.table(25.0, accuracy.sigma).items()}
    for name, key in (("fill_significant", "fill"), ("cut_significant", "cut"), ("net_significant", "net"), ("fill", "raw_fill"), ("cut", "raw_cut")):
        assert table[name] == pytest.approx(example[key], abs=1e-9)
    assert table["net"] == pytest.approx(47.5)
    assert table["fill_significant_error_random"] == pytest.approx(example["err_fill_random"], abs=5e-5)
    assert table["cut_significant_error_random"] == pytest.approx(example["err_cut_random"], abs=5e-5)
    assert table["fill_significant_error_correlated"] == pytest.approx(example["err_fill_system"], abs=5e-5)
    # all nine cells of 25 m2
    assert table["net_error_random"] == pytest.approx(3 * 25 * example["sigma"], abs=1e-4)
    assert table["net_error_correlated"] == pytest.approx(9 * 25 * example["sigma"], abs=1e-4)
    assert table["area_m2"] == 225


def pit(seed=2, offset=0.8, noise=0.1):
    """Two models of 120 x 150 cells of 2 m: a box of 40 x 30 cells dug 5 m deep, a heap of 20 x 20 cells of 3 m, noise, and another zero."""
    rng = np.random.default_rng(seed)
    rows, columns = np.mgrid[:120, :150]
    before = 100 + 0.05 * rows + 3 * np.sin(columns / 20) + rng.normal(0, noise, (120, 150))
    true = np.zeros((120, 150))
    true[20:60, 20:50], true[70:90, 80:100] = -5, 3
    after = 100 + 0.05 * rows + 3 * np.sin(columns / 20) + true + offset + rng.normal(0, noise, (120, 150))
    zones = np.full((120, 150), np.nan)
    zones[15:65, 15:55], zones[65:95, 75:105] = 1, 2
    stable = np.full((120, 150), np.nan)
    stable[95:, :60], stable[:, 120:], stable[15:20, 15:30] = 1, 1, 1  # the last lies within the works
    return before, after, zones, stable


def test_a_known_pit_and_heap_within_five_percent():
    before, after, zones, stable = pit()
    raw = difference(before, after)
    ground = stable_ground(raw, stable, [zones])
    assert np.isnan(ground[15:20, 15:30]).all()
    accuracy = stable_accuracy(run_over([ground[:50], ground[50:]]))
    assert accuracy.offset == pytest.approx(np.median(ground[np.isfinite(ground)]), abs=1e-9)
    assert accuracy.sigma == pytest.approx(1.4826 * np.median(abs(ground[np.isfinite(ground)] - accuracy.offset)), abs=1e-9)
    assert accuracy.offset == pytest.approx(0.8, abs=0.02)
    assert accuracy.sigma == pytest.approx(0.1 * np.sqrt(2), rel=0.1)
    assert "AFTER lies +0.8" in str(accuracy.warnings[0])
    assert len(accuracy.warnings) == 1
    dz = difference(before, after, accuracy)
    sums = Volumes(2, accuracy.level).count(zones[:50], dz[:50]) + Volumes(2, accuracy.level).count(zones[50:], dz[50:])
    table = sums.table(4.0, accuracy.sigma)
    cut, fill = 40 * 30 * 5 * 4.0, 20 * 20 * 3 * 4.0  # 24,000 and 4,800 m3
    assert table["cut_significant"][0] == pytest.approx(cut, rel=0.05)
    assert table["fill_significant"][1] == pytest.approx(fill, rel=0.05)
    assert abs(table["net"][0] + cut) < table["net_error_correlated"][0]
    # without the stable ground the offset alone moves 2000 cells x .8 m x 4 m2
    apart = Volumes(2).count(zones, raw).table(4.0, 0.1)["net"][0] - table["net"][0]
    assert apart == pytest.approx(2000 * accuracy.offset * 4)


def test_models_that_share_their_zero_are_left_alone():
    before, after, zones, stable = pit(offset=0.0)
    accuracy = stable_accuracy(run_over([stable_ground(difference(before, after), stable, [zones])]))
    assert accuracy.warnings == ()
    flat = stable_accuracy(run_over([np.full((20, 20), 0.5)]))
    assert (flat.offset, flat.sigma, flat.level) == (0.5, 0, 0)


def test_gaps_and_zones_outside():
    dz = difference([[1, np.nan, 3, 4]], [[2, 2, np.inf, 4.5]])
    np.testing.assert_array_equal(dz, [[1, np.nan, np.nan, 0.5]])
    sums = Volumes(2).count([[1, 1, 1, 0]], dz)
    assert sums.zone_cells.tolist() == [3, 0]
    assert sums.cells.tolist() == [1, 0]
    assert sums.fill.tolist() == [1, 0]


def test_a_change_at_the_level_of_detection_is_noise():
    sums = Volumes(1, 0.5).count(np.ones(4), np.array([0.5, -0.5, 0.500001, -0.6]))
    assert (sums.fill_cells[0], sums.cut_cells[0]) == (1, 1)


def test_groups_of_zones_that_overlap():
    """Zone 1 and zone 2 share the second cell; the whole has it once."""
    sheets, dz = [np.array([1.0, 1, np.nan, np.nan]), np.array([np.nan, 2, 2, np.nan])], np.array([1.0, -2, np.nan, 8])
    total = sum((Volumes(3).count(group, dz) for group in groups(sheets, dz)), Volumes(3))
    assert total.zone_cells.tolist() == [3, 2, 2]
    assert total.cells.tolist() == [2, 2, 1]
    assert total.fill.tolist() == [1, 1, 0]
    assert total.cut.tolist() == [2, 2, 2]
    (whole,) = groups([], dz)
    np.testing.assert_array_equal(whole, [1, 1, np.nan, 1])
    np.testing.assert_array_equal(within(sheets, dz), [1, -2, np.nan, np.nan])
    np.testing.assert_array_equal(within([], dz), dz)
    np.testing.assert_array_equal(stable_ground(dz, None, sheets), [np.nan, np.nan, np.nan, 8])
    np.testing.assert_array_equal(stable_ground(dz, [1, np.nan, 1, np.nan]), [1, np.nan, np.nan, np.nan])
    assert stable_cells([1, np.nan, 1, 1], *sheets).tolist() == [3, 2]


def test_ground_that_is_not_stable_is_told():
    ground = np.random.default_rng(5).normal(0, 0.1, 1000)
    assert not [warning for warning in stable_accuracy(run_over([ground])).warnings if "no stable ground" in str(warning)]
    ground[:300] -= 4
    # all of the 300 lie far from the median, and few of the others, as the 300 widen the NMAD
    warning = stable_accuracy(run_over([ground[:400], ground[400:]])).warnings[-1]
    assert "part of it is no stable ground" in str(warning)
    assert 30 <= warning.values["share"] < 35


def test_an_offset_without_stable_ground():
    dz = np.random.default_rng(5).normal(0.3, 0.1, 4000)
    warning = offset_warning(run_over([dz[:999], dz[999:]]), True, 2000, 50_000, 25.0)
    assert "Outside ZONES the models differ by +0.30" in str(warning)
    assert warning.values["volume"] == pytest.approx(2000 * 25 * np.median(dz))
    assert "Half of the area" in str(offset_warning(run_over([dz]), False, 2000, 50_000, 25.0))
    works = np.where(np.arange(4000) < 1200, -5, 0) + dz - 0.3  # 30 % of the ground dug, no offset
    assert offset_warning(run_over([works]), False, 4000, 150_000, 25.0) is None
    assert offset_warning(run_over([dz]), True, 2000, 400_000, 25.0) is None  # 15,000 m3 are below 5 %
    assert offset_warning(run_over([dz - np.median(dz)]), True, 2000, 0.0, 25.0) is None
    assert offset_warning(run_over([dz[:99]]), True, 2000, 50_000, 25.0) is None
    assert offset_warning(run_over([np.full(9, np.nan)]), True, 2000, 50_000, 25.0) is None


def test_heights_that_are_no_metres():
    rng = np.random.default_rng(5)
    height = 400 + 30 * rng.normal(size=500)
    later = height + rng.normal(size=500)
    assert check_heights(Moments.of(height, later)) == []
    with pytest.raises(InputProblem, match="AFTER is about 3.28 times BEFORE"):
        check_heights(Moments.of(height, later / 0.3048))
    with pytest.raises(InputProblem, match="BEFORE is about 3.28 times AFTER"):
        check_heights(Moments.of(height / 0.3048, later))
    assert check_heights(Moments.of(height, later + 912)) == []  # 3.28 times as high, but as rough
    (warning,) = check_heights(Moments.of(height, np.where(np.arange(500) == 7, -32768, later)))
    assert "AFTER reaches from -32768" in str(warning)
    with pytest.raises(InputProblem, match="no cell with a height in both"):
        check_heights(Moments.of([np.nan, 1], [1, np.nan]))
    assert check_heights(Moments.of(np.zeros(4), np.zeros(4))) == []


def test_nothing_known_of_the_errors():
    accuracy = unknown_accuracy()
    table = Volumes(1, accuracy.level).count(np.ones(2), np.array([2.0, -1])).table(1.0, accuracy.sigma)
    assert (table["fill"][0], table["cut"][0], table["net"][0]) == (2, 1, 1)
    assert np.isnan(table["net_error_random"][0])


def test_histogram_for_a_picture():
    dz = np.concatenate([np.random.default_rng(5).normal(1, 1, 9999), [500]])
    found = shown_histogram(Moments.of(dz), 1.0, 20)
    # mean 1.05, standard deviation about 5.1; the lower end is that of the values
    assert found.low[0] == pytest.approx(dz.min() - 1)
    assert found.high[0] == pytest.approx(dz.mean() - 1 + 4 * dz.std())
    counts = found.count(dz - 1).counts[0]
    assert counts.sum() == 10_000
    assert counts[-1] == 1


def test_areas_by_slope():
    slope = np.array([10, 25, 25.1, 36, 61, np.nan, 80])
    zones = np.array([1, 1, 1, 1, 2, 2, 0])
    found = SlopeAreas(2, (25, 35, 60)).count(zones[:3], slope[:3]) + SlopeAreas(2, (25, 35, 60)).count(zones[3:], slope[3:])
    assert found.cells.tolist() == [4, 1]
    assert found.steeper.tolist() == [[2, 1], [1, 1], [0, 1]]
    for limits in ([], [0, 30], [30, 25], [30, 90]):
        with pytest.raises(InputProblem, match="SLOPE_LIMITS"):
            SlopeAreas(1, limits)


def test_what_a_coarse_model_cannot_show():
    # a face of 60 degrees over two cells of 30 m is 2 x 30 x tan 60 = 104 m high, one of 25 degrees 28 m
    warning = slope_warnings(30.0, (25, 35, 60))[0]
    assert warning.values["limits"] == "25, 35, 60"
    assert warning.values["heights"] == "28, 42, 104"
    assert slope_warnings(2.0, (25, 35, 60)) == []
    assert slope_warnings(10.0, (25, 60))[0].values["limits"] == "60"


def test_quantities():
    # 3 ha = 45 mu; .5 m of soil, .2 m of gravel, 3 t of manure on each mu
    found = quantities(30_000.0, 0.5, 0.2, 3)
    assert found == {"area_ha": 3, "area_mu": pytest.approx(45), "cover_m3": 15_000, "gravel_m3": pytest.approx(6000), "manure_t": pytest.approx(135)}
    with pytest.raises(InputProblem, match="COVER_DEPTH is -1"):
        quantities(1.0, -1)


def test_refusals():
    with pytest.raises(InputProblem, match="STABLE holds 99 cells"):
        stable_accuracy(run_over([np.arange(99.0)]))
    with pytest.raises(InputProblem, match="ERROR_AFTER is -0.1"):
        stated_accuracy(0.1, -0.1)
    with pytest.raises(InputProblem, match="factor above 0"):
        stated_accuracy(0.1, 0.1, 0)


def test_stable_ground_that_is_none():
    """Ground that was lowered by 6 m, taken for stable: all the rest then lies 6 m higher. Its own error, a small volume and no ground at all are no reason."""
    accuracy = Accuracy(-6.0, 0.2, 0.392, 900)
    rest = np.full((20, 20), 6.0)
    rest[:9] = np.nan
    told = stable_warning(rest, accuracy, 1000, 30_000.0, 4.0)
    # 6 m on 1000 cells of 4 m2
    assert told.values == {"offset": -6.0, "median": 6.0, "volume": 24_000.0}
    assert stable_warning(rest, accuracy, 1000, 500_000.0, 4.0) is None
    assert stable_warning(rest - 5.7, accuracy, 1000, 0.0, 4.0) is None
    assert stable_warning(rest * np.nan, accuracy, 1000, 30_000.0, 4.0) is None
