"""Agreement of predictions, and dealing cells into tests."""
import numpy as np
import pytest
from mineeco.core.influence.skill import SkillSums, at_most, block_side, choose_test, deal_blocks, skill

pytestmark = pytest.mark.filterwarnings("error")


def test_worked_example(vectors):
    example = vectors["v8.reg"]
    found = skill(example["obs"], example["pred"])
    assert found.r2 == pytest.approx(example["R2"], abs=5e-7)
    assert found.rmse == pytest.approx(example["RMSE"], abs=5e-7)
    assert found.mae == pytest.approx(example["MAE"], abs=5e-7)
    assert found.n == 6


def test_r2_is_negative_where_the_mean_predicts_better():
    # Residuals 2, 0, -2 against deviations -1, 0, 1: 1 - 8 / 2.
    assert skill([1, 2, 3], [3, 2, 1]).r2 == pytest.approx(-3)


def test_blocks_join_and_gaps_do_not_count():
    random = np.random.default_rng(0)
    observed, predicted = 300 + random.random(100), 300 + random.random(100)
    predicted[::7] = np.nan
    parts = [SkillSums.of(observed[start:start + 13], predicted[start:start + 13]) for start in range(0, 100, 13)]
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    np.testing.assert_allclose(total.skill(), skill(observed, predicted), rtol=1e-9)
    assert total.n == np.isfinite(predicted).sum()


def test_nothing_to_compare():
    assert np.isnan(skill([np.nan], [1]).r2)
    assert np.isnan(skill([2, 2], [1, 2]).r2)
    assert skill([2, 2], [1, 2]).mae == 0.5


def test_random_test_cells():
    test = choose_test(1000, 0.3, 5)
    assert test.sum() == 300
    np.testing.assert_array_equal(test, choose_test(1000, 0.3, 5))
    assert (test != choose_test(1000, 0.3, 6)).any()


def test_thinned_choice():
    chosen = np.arange(100) % 2 == 0
    assert at_most(chosen, 50, 0) is chosen
    assert at_most(chosen, 0, 0) is chosen
    found = at_most(chosen, 20, 0)
    assert found.sum() == 20
    assert not found[~chosen].any()
    np.testing.assert_array_equal(found, at_most(chosen, 20, 0))


@pytest.mark.parametrize(("lag", "side"), [(0.4, 2), (7.3, 7), (90, 20)])
def test_side_of_blocks(lag, side):
    assert block_side(lag, (60, 100)) == side


def test_blocks_stay_whole_and_folds_are_balanced():
    rows, columns = (part.ravel() for part in np.indices((60, 80)))
    fold = deal_blocks(rows, columns, 10, 3)
    assert set(fold) == {0, 1, 2, 3, 4}
    by_block = fold.reshape(6, 10, 8, 10)
    assert (by_block == by_block[:, :1, :, :1]).all()
    counts = np.bincount(fold)
    assert counts.max() - counts.min() <= 100
    np.testing.assert_array_equal(fold, deal_blocks(rows, columns, 10, 3))
    assert (fold != deal_blocks(rows, columns, 10, 4)).any()


def test_few_blocks_give_few_folds():
    assert set(deal_blocks([0, 0, 9], [0, 1, 9], 5, 0)) == {0, 1}
