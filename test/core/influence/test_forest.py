"""Forests against R's randomForest (figures of three seeds) and against what was planted."""
import os

import numpy as np
import pytest
from mineeco.core import memory
from mineeco.core.influence import forest
from mineeco.core.influence.correlogram import correlogram, first_lag_below
from mineeco.core.influence.forest import Cells, cross_validate, grow_forest
from mineeco.core.influence.skill import block_side, choose_test, deal_blocks, skill
from mineeco.messages import InputProblem

pytest.importorskip("sklearn")
FOLDER = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# R 4.2.2, randomForest 4.7-1.1, ntree 1000, mtry 3, seeds 1 to 3: percent of variance explained, and importance(type = 1, scale = TRUE) of x1 to x6.
R_VARIANCE_EXPLAINED = np.mean([87.41, 87.34, 87.32])
R_SCORE = np.mean([[211.2, 103.4, 23.6, 26.4, 1.10, 1.77], [209.6, 99.6, 21.0, 25.4, 1.80, 0.60], [217.7, 102.8, 21.5, 27.4, 0.16, -0.60]], axis=0)


@pytest.fixture(scope="module")
def table():
    values = np.genfromtxt(os.path.join(FOLDER, "rf.csv"), delimiter=",", skip_header=1)
    return values[:, :6], values[:, 6]


@pytest.fixture(scope="module")
def grown(table):
    return [grow_forest(*table, trees=1000, seed=seed) for seed in range(3)]


def test_importance_is_that_of_r(grown):
    score = np.mean([one.importance.z for one in grown], axis=0)
    np.testing.assert_allclose(score[:4], R_SCORE[:4], rtol=0.08)
    assert (np.abs(score[4:]) < 3).all()


def test_raw_importance_and_errors(grown, table, vectors):
    expected = vectors["v7.rf_py"]
    raw = np.mean([one.importance.raw for one in grown], axis=0)
    np.testing.assert_allclose(raw[:4], expected["raw"][:4], rtol=0.05)
    np.testing.assert_allclose(raw[4:], 0, atol=5e-5)
    assert np.mean([one.mse for one in grown]) == pytest.approx(table[1].var() * (1 - R_VARIANCE_EXPLAINED / 100), rel=0.01)
    for one in grown:
        assert one.variance_explained == pytest.approx(R_VARIANCE_EXPLAINED, abs=0.4)
        np.testing.assert_allclose(one.importance.percent, 100 * one.importance.raw / one.mse)


def test_order_of_drivers(grown):
    for one in grown:
        score = one.importance.z
        assert score[0] > score[1] > score[2:4].max()
        assert score[2:4].min() > score[4:].max()


def test_percent_of_variance_is_that_of_out_of_bag_predictions(grown, table):
    rest = grown[0].predicted - table[1]
    assert grown[0].mse == pytest.approx(np.mean(rest**2))
    assert grown[0].variance_explained == pytest.approx(100 * (1 - np.mean(rest**2) / table[1].var()))


def same(one, other):
    np.testing.assert_array_equal(one.predicted, other.predicted)
    for a, b in zip(one.importance, other.importance):
        np.testing.assert_array_equal(a, b)


def test_threads_do_not_matter_but_seeds_do(table):
    first = grow_forest(*table, trees=40, seed=7, workers=1)
    same(first, grow_forest(*table, trees=40, seed=7, workers=3))
    assert (first.predicted != grow_forest(*table, trees=40, seed=8).predicted).any()


def test_cells_that_were_not_learnt_from_are_predicted_by_all_trees(table):
    drivers, target = table
    learn = np.arange(400) < 300
    found = grow_forest(drivers, target, learn, trees=60, seed=1)
    hidden = grow_forest(drivers, np.where(learn, target, np.nan), trees=60, seed=1)
    same(found, hidden)
    assert skill(target[~learn], found.predicted[~learn]).r2 > 0.8


def test_tree_sizes_are_those_of_r(table):
    # R: 265.1 to 266.4 nodes on average at node size 5.
    sizes, grow = [], forest.grow_tree

    def counting(drivers, *arguments):
        tree = grow(drivers, *arguments)
        sizes.append(2 * np.unique(tree.apply(drivers)).size - 1)
        return tree

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(forest, "grow_tree", counting)
        grow_forest(*table, trees=200, importance=False, workers=1)
    assert np.mean(sizes) == pytest.approx(265.7, rel=0.01)


def test_a_tree_is_that_of_rows_that_stand_in_the_table_as_often_as_they_were_drawn(table):
    # All drivers are tried at each split, so that nothing but the order of ties is left to chance.
    from sklearn.tree import DecisionTreeRegressor

    drivers, target = table[0].astype(np.float32), table[1]
    for seed in range(5):
        drawn = np.random.default_rng(seed).integers(0, 400, 400)
        draws = np.bincount(drawn, minlength=400)
        seen = np.flatnonzero(draws)
        by_rows = DecisionTreeRegressor(min_samples_split=6).fit(drivers[drawn], target[drawn])
        by_draws = forest.grow_tree(drivers[seen], target[seen], draws[seen], 6, seed)
        np.testing.assert_allclose(by_draws.value[by_draws.apply(drivers[seen]), 0, 0], by_rows.predict(drivers[seen]), rtol=1e-12)
        assert 2 * np.unique(by_draws.apply(drivers[seen])).size - 1 == by_rows.tree_.node_count


def test_partial_dependence_follows_the_planted_course():
    random = np.random.default_rng(0)
    drivers = random.random((1500, 3))
    target = 2 * drivers[:, 0] + np.sin(6 * drivers[:, 1])
    curves = grow_forest(drivers, target, trees=60, features=2, importance=False, dependence=True).dependence
    points, values = curves[0]
    assert np.polyfit(points, values, 1)[0] == pytest.approx(2, rel=0.1)
    points, values = curves[1]
    np.testing.assert_allclose(values - values.mean(), np.sin(6 * points) - np.sin(6 * points).mean(), atol=0.15)
    assert np.ptp(curves[2][1]) < 0.1


def test_three_of_ten_drivers_are_found():
    random = np.random.default_rng(1)
    drivers = random.random((1200, 10))
    target = drivers[:, 2] + 0.8 * np.sin(4 * drivers[:, 5]) + 0.6 * drivers[:, 8] ** 2 + 0.1 * random.standard_normal(1200)
    score = grow_forest(drivers, target, trees=100).importance.z
    assert set(np.argsort(score)[-3:]) == {2, 5, 8}


def test_smooth_drivers_that_have_nothing_to_do_with_the_target():
    # Random cells are predicted from their neighbours; whole blocks are not, and the less the wider they are.
    from scipy.ndimage import gaussian_filter

    by_chance, by_blocks, by_wide_blocks = [], [], []
    for seed in range(3):
        random = np.random.default_rng(seed)
        fields = [gaussian_filter(random.standard_normal((110, 120)), 5)[25:-25, 25:-25] for _ in range(11)]
        rows, columns = (part.ravel() for part in np.indices(fields[0].shape))
        drivers, target = np.stack([field.ravel() for field in fields[1:]], axis=1), fields[0].ravel()
        test = choose_test(target.size, 0.3, 0)
        by_chance.append(skill(target[test], grow_forest(drivers, target, ~test, trees=30, importance=False).predicted[test]).r2)
        side = block_side(first_lag_below(correlogram(fields[0])), fields[0].shape)
        for factor, found in ((1, by_blocks), (2, by_wide_blocks)):
            found.append(skill(target, cross_validate(drivers, target, deal_blocks(rows, columns, factor * side, 0), trees=15)).r2)
    assert min(by_chance) > 0.9
    assert np.mean(by_blocks) < 0.5
    assert np.mean(by_wide_blocks) < 0.2


def test_few_cells_and_targets_without_variation(table):
    drivers, target = table
    with pytest.raises(InputProblem, match="Only 19 cells to learn from have TARGET and all DRIVERS; a forest needs at least 20"):
        grow_forest(drivers[:19], target[:19])
    with pytest.raises(InputProblem, match="TARGET is 0.4 in all 400 cells: there is nothing to explain"):
        grow_forest(drivers, np.full(400, 0.4))


def test_more_features_than_drivers_are_all(table):
    drivers, target = table
    same(grow_forest(drivers[:, :2], target, trees=10, features=9), grow_forest(drivers[:, :2], target, trees=10, features=2))


def test_a_driver_that_is_never_used_has_no_importance(table):
    drivers, target = table
    found = grow_forest(np.column_stack([drivers[:, 0], np.ones(400)]), target, trees=20)
    assert found.importance.raw[1] == found.importance.z[1] == 0


def test_cells_are_gathered_block_by_block():
    random = np.random.default_rng(0)
    target, first, second = random.random((3, 12, 10))
    target[3, 4] = first[5, 6] = second[0, 0] = second[0, 1] = np.nan
    number = np.arange(120.0).reshape(12, 10)
    parts = [Cells.of(*(layer[start:start + 5] for layer in (number, target, first, second))) for start in range(0, 12, 5)]
    found = parts[0] + parts[1] + parts[2]
    np.testing.assert_array_equal(found.valid, [119, 119, 118])
    numbers, known, drivers = found.joined()
    kept = np.setdiff1d(np.arange(120), [56, 0, 1])
    np.testing.assert_array_equal(numbers, kept)
    np.testing.assert_array_equal(known, target.ravel()[kept])
    np.testing.assert_array_equal(drivers, np.stack([first.ravel()[kept], second.ravel()[kept]], axis=1).astype(np.float32))


def test_progress_and_its_end(table):
    shares = []
    grow_forest(*table, trees=20, report=shares.append)
    assert shares == pytest.approx(np.arange(1, 21) / 20)

    def stop(share):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        grow_forest(*table, trees=500, report=stop)


def test_too_little_memory_is_told_first(table, monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: forest.forest_memory(399, 399, 6))
    with pytest.raises(InputProblem, match="GB of memory"):
        grow_forest(*table)


def test_drivers_beyond_what_a_forest_can_hold_are_no_data():
    cells = Cells.of(np.arange(3), [1.0, 2.0, 3.0], [-1.7e308, 1.0, 2.0], [1.0, 1.0, np.inf])
    number, target, drivers = cells.joined()
    assert (number.tolist(), target.tolist(), drivers.tolist(), cells.valid.tolist()) == ([1], [2.0], [[1.0, 1.0]], [3, 2, 2])
