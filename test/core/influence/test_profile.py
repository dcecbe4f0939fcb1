"""Bins of latitude."""
import numpy as np
import pytest
from mineeco.core.influence.profile import bin_numbers, latitude_edges
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def test_edges_are_whole_multiples():
    np.testing.assert_allclose(latitude_edges(25.13, 25.38, 0.1), [25.1, 25.2, 25.3, 25.4])
    np.testing.assert_allclose(latitude_edges(-0.05, 0.05, 0.1), [-0.1, 0, 0.1])
    np.testing.assert_allclose(latitude_edges(0.3, 0.3, 0.1), [0.3, 0.4])  # 0.3 / 0.1 is a little below 3 in binary


def test_bins_hold_their_lower_edge():
    edges = latitude_edges(25.1, 25.3, 0.1)
    np.testing.assert_array_equal(bin_numbers([25.1, 25.1999, 25.2, 25.3, 25.4, 25.05, np.nan], edges), [0, 0, 1, 2, np.nan, np.nan, np.nan])


@pytest.mark.parametrize(("width", "sentence"), [(0, "BIN is 0"), (-1, "BIN is -1"), (1e-6, "more than 2000 bins")])
def test_widths_that_cannot_be(width, sentence):
    with pytest.raises(InputProblem, match=sentence):
        latitude_edges(25, 26, width)
