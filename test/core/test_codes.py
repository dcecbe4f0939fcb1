"""Counts of codes against NumPy's own."""
import numpy as np
import pytest
from mineeco.core.codes import CodeCounts, check_classes
from mineeco.messages import InputProblem

NAN = float("nan")


def test_counts_by_hand():
    counts = CodeCounts.of([[1, 1, NAN], [0, 3, np.inf]], "CLASSES") + CodeCounts.of([[3, -2]], "CLASSES") + CodeCounts.of([[NAN]], "CLASSES")
    assert list(counts.cells.items()) == [(-2, 1), (0, 1), (1, 2), (3, 2)]


def test_codes_near_and_far_are_counted_alike():
    codes = np.random.default_rng(0).integers(1, 300, 5000)
    near, far = CodeCounts.of(codes, "CLASSES"), CodeCounts.of(codes * 1000.0, "CLASSES")
    assert {code * 1000: cells for code, cells in near.cells.items()} == far.cells
    assert near.cells == {code: int((codes == code).sum()) for code in np.unique(codes)}


def test_quantities_are_no_classes():
    with pytest.raises(InputProblem, match="CLASSES holds 0.25, but classes are whole codes"):
        CodeCounts.of([[1, 0.25]], "CLASSES")


def test_nothing_and_quantities_of_whole_numbers_are_refused():
    check_classes(range(1, 101), "CLASSES")
    with pytest.raises(InputProblem, match="CLASSES has no valid cell here"):
        check_classes({}, "CLASSES")
    with pytest.raises(InputProblem, match="DEM holds 101 different codes, from 200 to 300: that is no class raster"):
        check_classes(range(200, 301), "DEM")
