"""Value of ecosystem services, by hand."""
import pytest
from mineeco.core.resilience.ecosystem_value import ecosystem_value
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


def test_refusals():
    with pytest.raises(InputProblem, match="no value for the classes 3, 8"):
        ecosystem_value([{1: 5, 8: 2}, {3: 1, 4: 0}], 900.0, {1: 10})
    with pytest.raises(InputProblem, match="value of class 1 is nan"):
        ecosystem_value([{1: 5}], 900.0, {1: float("nan")})
