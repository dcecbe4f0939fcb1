"""Change between two dates, by hand."""
import numpy as np
import pytest
from mineeco.core.classify import CrossTable
from mineeco.core.quality.change import difference, rate, transitions

pytestmark = pytest.mark.filterwarnings("error")


def test_difference_and_rate():
    before = np.array([[1.89, 0.5], [0.0, np.nan]])
    after = np.array([[3.06, 0.4], [0.3, 0.3]])
    np.testing.assert_allclose(difference(before, after), [[1.17, -0.1], [0.3, np.nan]])
    np.testing.assert_allclose(rate(before, after), [[61.9047619, -20], [np.nan, np.nan]])  # 117 / 1.89; nothing grows from 0


def test_whole_numbers():
    assert rate(np.array([4, 0]), np.array([5, 5]))[0] == 25
    assert difference(np.array([200], dtype=np.uint8), np.array([100], dtype=np.uint8)).tolist() == [-100]


def test_transitions():
    table = CrossTable(5).count(np.array([1, 1, 5, 2]), np.array([2, 2, 5, 1]))
    assert transitions(table, 0.25) == [(1, 2, 0.5, 50.0), (2, 1, 0.25, 25.0), (5, 5, 0.25, 25.0)]
    assert transitions(CrossTable(5), 0.25) == []
