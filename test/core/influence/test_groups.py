"""Figures of groups against NumPy on the cells themselves."""
import numpy as np
import pytest
from mineeco.core.influence.groups import GroupMoments

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def cells():
    random = np.random.default_rng(0)
    group = random.integers(0, 5, (40, 30)).astype(float)
    group[group == 3] = np.nan
    layers = [300 + random.standard_normal(group.shape), random.random(group.shape)]
    layers[1][random.random(group.shape) < 0.3] = np.nan
    return group, layers


def check(found, group, layers):
    for place, layer in enumerate(layers):
        for number in range(5):
            values = layer[group == number]
            values = values[np.isfinite(values)]
            assert found.n[place, number] == values.size
            if values.size:
                assert found.means()[place, number] == pytest.approx(values.mean(), rel=1e-12)
                assert found.deviations()[place, number] == pytest.approx(values.std(ddof=1), rel=1e-9)


def test_one_block(cells):
    check(GroupMoments.of(cells[0], cells[1], 5), *cells)


def test_blocks_join_to_the_same(cells):
    group, layers = cells
    parts = [GroupMoments.of(group[start:start + 7], [layer[start:start + 7] for layer in layers], 5) for start in range(0, 40, 7)]
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    check(total, *cells)


def test_a_group_without_cells(cells):
    found = GroupMoments.of(cells[0], cells[1], 5)
    assert found.n[0, 3] == 0
    assert np.isnan(found.means()[0, 3])
    assert np.isnan(found.deviations()[0, 3])


def test_groups_of_groups(cells):
    group, layers = cells
    mapped = GroupMoments.of(group, layers, 5).joined([0, 1, 0, 1, -1], 2)
    expected = GroupMoments.of(np.where(group == 4, np.nan, np.where(np.isin(group, [0, 2]), 0.0, 1.0)) + np.where(np.isnan(group), np.nan, 0), layers, 2)
    np.testing.assert_array_equal(mapped.n, expected.n)
    np.testing.assert_allclose(mapped.means(), expected.means(), rtol=1e-12)
    np.testing.assert_allclose(mapped.deviations(), expected.deviations(), rtol=1e-9)


def test_one_cell_has_a_mean_and_no_deviation():
    found = GroupMoments.of(np.array([0.0]), [np.array([7.0])], 1)
    assert found.means()[0, 0] == 7
    assert np.isnan(found.deviations()[0, 0])
