"""Value of ecosystem services, by hand."""
import numpy as np
import pytest
from mineeco.core.resilience.ecosystem_value import count_codes, ecosystem_value
from mineeco.messages import InputProblem


def test_two_dates():
    # cells of 900 m2; forest 100 -> 200 cells = 9 -> 18 ha at 5000, bare 300 -> 180 = 27 -> 16.2 ha at 100, water new: 0 -> 20 = 1.8 ha at 8000
    rows = ecosystem_value([{2: 100, 7: 300}, {2: 200, 7: 180, 5: 20}], 900.0, {2: 5000, 5: 8000, 7: 100, 9: 1})
    assert [row[0] for row in rows] == [2, 5, 7, None]
    assert rows[0] == (2, pytest.approx([9, 18]), pytest.approx([45_000, 90_000]), pytest.approx(45_000), pytest.approx(100))
    assert rows[1][2:] == (pytest.approx([0, 14_400]), pytest.approx(14_400), None)
    assert rows[2][3:] == (pytest.approx(-1080), pytest.approx(-40))
    # 47,700 -> 106,020
    assert rows[3] == (None, pytest.approx([36, 36]), pytest.approx([47_700, 106_020]), pytest.approx(58_320), pytest.approx(100 * 58_320 / 47_700))


def test_cells_known_at_all_dates_are_counted():
    first, last = np.array([1, 1, 2, np.nan, np.nan]), np.array([1, 2, np.nan, 2, np.nan])
    one, other, lost = count_codes(first, last) + count_codes(np.array([7.0]), np.array([1.0]))
    assert (one.cells, other.cells, lost) == ({1: 2, 7: 1}, {1: 2, 2: 1}, 2)
    with pytest.raises(InputProblem, match="LANDCOVER holds 0.5"):
        count_codes(np.array([0.5]))


def test_a_loss_has_no_percent():
    (row, total) = ecosystem_value([{1: 10}, {1: 5}], 1e4, {1: -3})
    assert row == (1, [10, 5], [-30, -15], 15, None)
    assert total[3:] == (15, None)


def test_refusals():
    with pytest.raises(InputProblem, match="no value for the classes 3, 8"):
        ecosystem_value([{1: 5, 8: 2}, {3: 1, 4: 0}], 900.0, {1: 10})
    with pytest.raises(InputProblem, match="value of class 1 is nan"):
        ecosystem_value([{1: 5}], 900.0, {1: float("nan")})
