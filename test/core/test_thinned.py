"""Pictures of every so many-th cell: slices of the whole array."""
import numpy as np
import pytest
from mineeco.core.thinned import Thinned


@pytest.mark.parametrize(("shape", "side", "step"), [((40, 90), 600, 1), ((40, 90), 30, 3), ((41, 92), 30, 4), ((7, 5), 1, 7), ((90, 40), 45, 2)])
def test_slices(shape, side, step):
    values, numbers = np.random.default_rng(2).normal(size=shape), np.arange(shape[0] * shape[1], dtype=float).reshape(shape)
    values[:3, :2], numbers[-2:, 1:4] = np.nan, np.nan
    empty = Thinned(shape, side)
    assert empty.step == step
    found = empty
    for top in range(0, shape[0], 16):
        for left in range(0, shape[1], 25):
            block = np.s_[top:top + 16, left:left + 25]
            found = found + empty.count(values[block], numbers[block])
    wanted = np.where(np.isnan(numbers), np.nan, values)[step // 2::step, step // 2::step]
    np.testing.assert_array_equal(found.picture(), wanted)
    assert max(wanted.shape) <= side
