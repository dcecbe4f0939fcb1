"""Area classes of mines by hand."""
import numpy as np
import pytest
from mineeco.core.influence.groups import GroupMoments
from mineeco.core.influence.sizes import area_breaks, size_classes
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def test_classes_hold_their_lower_break():
    # Mines of 0.1, 0.25, 0.3 and 2 km2; the last has no cell. Cells: 1 and 3; 5; 7; none.
    group, values = np.array([0.0, 0, 1, 2, np.nan]), np.array([1.0, 3, 5, 7, 99])
    found = size_classes([0.1, 0.25, 0.3, 2], [0.25, 0.5, 0.75, 1], GroupMoments.of(group, [values], 4))
    assert [(one.low, one.high) for one in found] == [(None, 0.25), (0.25, 0.5), (0.5, 0.75), (0.75, 1), (1, None)]
    assert [one.mines for one in found] == [1, 2, 0, 0, 1]
    assert [one.cells for one in found] == [2, 2, 0, 0, 0]
    assert [one.area for one in found] == pytest.approx([0.1, 0.55, 0, 0, 2])
    assert (found[0].mean, found[1].mean) == (2, 6)
    assert found[0].sd == pytest.approx(2**0.5)
    np.testing.assert_array_equal(found[1].of_mines, [5, 7])
    assert np.isnan(found[4].mean)
    assert found[4].of_mines.size == 0
    assert found[1].spread() == (6, 5.5, 6, 6.5)
    assert np.isnan(found[4].spread()).all()


@pytest.mark.parametrize(("breaks", "sentence"), [([0, 1], "BREAKS begins with 0"), ([1, 0.5], "do not increase")])
def test_breaks_that_cannot_be(breaks, sentence):
    with pytest.raises(InputProblem, match=sentence):
        area_breaks(breaks)
