"""Ranks over tables: the worked example, ties, signs."""
import numpy as np
import pytest
from mineeco.core.influence.ranking import combine, direction
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def test_worked_example(vectors):
    example = vectors["v8.rankagg"]
    found = combine(example["imp"])
    np.testing.assert_array_equal(found.ranks, example["ranks"])
    np.testing.assert_array_equal(found.sums, example["sum"])
    assert (np.argsort(found.sums) + 1).tolist() == example["order"]
    np.testing.assert_array_equal(found.rank, [2, 1, 3, 4])


def test_ties_share_their_rank():
    # Rank sums 3, 3, 6: places 1.5, 1.5, 3.
    found = combine([[9, 5, 1], [4, 6, 2]])
    np.testing.assert_array_equal(found.sums, [3, 3, 6])
    np.testing.assert_array_equal(found.rank, [1.5, 1.5, 3])


def test_levels_are_thirds_of_the_ranking():
    found = combine([np.arange(10, 0, -1)])
    assert found.level == ["sensitive"] * 3 + ["retarding"] * 3 + ["weak"] * 4


def test_a_missing_importance():
    with pytest.raises(InputProblem, match="no importance"):
        combine([[1, np.nan]])


@pytest.mark.parametrize(("values", "mean", "name"), [
    ([0.4, 0.2, 0.6], 0.4, "promoting"),
    ([-0.4, np.nan, -0.2], -0.3, "inhibitory"),
    ([0.5, -0.1, 0.2], 0.2, "promoting"),
    ([0.9, -0.1, -0.2], 0.2, "mixed"),
    ([0.0, 0.0], 0.0, "mixed"),
])
def test_direction(values, mean, name):
    assert direction(values) == (pytest.approx(mean), name)


def test_no_direction_without_correlations():
    mean, name = direction([np.nan])
    assert np.isnan(mean)
    assert name == ""
