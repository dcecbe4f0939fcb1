"""How annual series are sorted and grouped."""
import numpy as np
import pytest
from mineeco.core.restoration.series import alike, sorted_series


@pytest.mark.parametrize("years", [1, 2, 5, 8, 20, 33])
@pytest.mark.parametrize("cells", [3, 2000])
def test_series_are_sorted_with_gaps_last(years, cells):
    rng = np.random.default_rng(years)
    values = rng.integers(-4, 5, (years, cells)).astype(float)
    values[rng.random(values.shape) < 0.2] = np.nan
    np.testing.assert_array_equal(sorted_series(values), np.sort(values, axis=0))


def test_cells_come_by_their_number_of_years_without_gaps():
    values = np.array([[1, np.nan, np.nan], [2, 5, np.nan], [3, 6, 9.0]])
    times = np.broadcast_to([[2001.0], [2002.0], [2004.0]], values.shape)
    found = [(count, cells.tolist(), part.tolist(), when.tolist()) for count, cells, part, when in alike(2, values, times)]
    assert found == [(2, [1], [[5], [6]], [[2002], [2004]]), (3, [0], [[1], [2], [3]], [[2001], [2002], [2004]])]
