"""Moments against whole-array NumPy, and against themselves when the cells are cut into other blocks."""
import numpy as np
import pytest
from mineeco.core.moments import CHUNK_VALUES, Joined, Moments, valid_chunks

pytestmark = pytest.mark.filterwarnings("error")


def cells(n=200_000, seed=3):
    """Four correlated layers like NDVI, WET, NDBSI and LST (300 K, sd 3)."""
    rng = np.random.default_rng(seed)
    green = rng.normal(size=n)
    noise = rng.normal(size=(3, n))
    return np.array([0.4 + 0.2 * green, -0.1 + 0.05 * green + 0.02 * noise[0], -0.1 * green + 0.05 * noise[1], 300 - 3 * green + noise[2]])


def folded(blocks, pieces, seed=0):
    """Moments joined over random cuts of the cells."""
    cuts = np.sort(np.random.default_rng(seed).integers(0, blocks.shape[1], pieces - 1))
    parts = [Moments.of(*part) for part in np.split(blocks, cuts, axis=1)]
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total


def assert_same(a, b, tolerance=1e-12):
    """Equal to `tolerance`, cross products relative to the spread of the two layers."""
    spread = np.sqrt(np.diag(b.products))
    assert a.n == b.n
    np.testing.assert_allclose(a.products, b.products, rtol=0, atol=tolerance * np.outer(spread, spread).max())
    assert (np.abs(a.products - b.products) <= tolerance * np.outer(spread, spread)).all()
    assert (np.abs(a.mean - b.mean) <= tolerance * (np.abs(b.mean) + spread / np.sqrt(b.n))).all()
    np.testing.assert_array_equal(a.minimum, b.minimum)
    np.testing.assert_array_equal(a.maximum, b.maximum)


def test_small_numbers_by_hand():
    # (1, 2), (3, 6), (5, 4): means 3 and 4; deviations (-2, -2), (0, 2), (2, 0): sums 8, 4, 8
    moments = Moments.of([1.0, 3.0, 5.0], [2.0, 6.0, 4.0])
    assert moments.n == 3
    assert moments.mean.tolist() == [3, 4]
    assert moments.products.tolist() == [[8, 4], [4, 8]]
    assert moments.covariance().tolist() == [[4, 2], [2, 4]]
    assert moments.covariance(ddof=0).tolist() == [[8 / 3, 4 / 3], [4 / 3, 8 / 3]]
    assert (moments.minimum.tolist(), moments.maximum.tolist()) == ([1, 2], [5, 6])


def test_covariance_is_numpys_whole_array_covariance():
    blocks = cells()
    moments = folded(blocks, 7)
    np.testing.assert_allclose(moments.covariance(), np.cov(blocks), rtol=1e-11)
    np.testing.assert_allclose(moments.mean, blocks.mean(axis=1), rtol=1e-12, atol=1e-15)


def test_temperatures_keep_their_digits():
    # sd 1e-3 on 300 K: exact reference in whole thousandths; a one-pass sum of squares would lose ten digits
    thousandths = np.random.default_rng(0).integers(-3, 4, 50_000)
    kelvin = 300 + thousandths / 1024  # a power of two, so that the values themselves are exact
    exact = (np.sum(thousandths.astype(object) ** 2) - np.sum(thousandths.astype(object)) ** 2 / 50_000) / 1024**2
    assert Moments.of(kelvin).products[0, 0] == pytest.approx(exact, rel=1e-12)


@pytest.mark.parametrize("pieces", [2, 13, 150])
def test_blocks_do_not_matter(pieces):
    blocks = cells()
    assert_same(folded(blocks, pieces, seed=pieces), Moments.of(*blocks))


def test_blocks_do_not_matter_with_gaps():
    blocks = cells()
    rng = np.random.default_rng(5)
    for layer in blocks:
        layer[rng.random(layer.size) < 0.1] = np.nan
    blocks[:, 50_000:120_000] = np.nan
    valid = blocks[:, np.isfinite(blocks).all(axis=0)]
    reference = np.cov(valid)
    for pieces in (1, 9):
        moments = folded(blocks, pieces)
        assert moments.n == valid.shape[1]
        np.testing.assert_allclose(moments.covariance(), reference, rtol=1e-11)
        np.testing.assert_array_equal(moments.minimum, valid.min(axis=1))
        np.testing.assert_array_equal(moments.maximum, valid.max(axis=1))


def test_infinities_are_no_data():
    moments = Moments.of([1.0, np.inf, 3.0, 4.0, 5.0], [1.0, 2.0, -np.inf, 4.0, np.nan])
    assert moments.n == 2
    assert moments.maximum.tolist() == [4, 4]


def test_no_cell():
    nothing = Moments.of([np.nan, np.nan], [1.0, 2.0])
    assert nothing.n == 0
    assert np.isnan(nothing.covariance()).all()
    some = Moments.of([1.0, 2.0], [3.0, 5.0])
    for total in (nothing + some, some + nothing):
        assert total.n == 2
        assert total.products.tolist() == some.products.tolist()
    assert (nothing + nothing).n == 0
    assert nothing.scaled([0, 0], [1, 1]).n == 0


def test_scaled_is_what_a_second_pass_would_find():
    blocks = cells()
    shift, factor = np.array([0.1, -0.2, 0.0, 290.0]), np.array([2.0, -3.0, 0.0, 0.05])
    again = Moments.of(*((blocks - shift[:, None]) * factor[:, None]))
    scaled = Moments.of(*blocks).scaled(shift, factor)
    np.testing.assert_allclose(scaled.products, again.products, rtol=1e-10, atol=1e-9)
    np.testing.assert_allclose(scaled.mean, again.mean, rtol=1e-12)
    np.testing.assert_array_equal(scaled.minimum, again.minimum)
    np.testing.assert_array_equal(scaled.maximum, again.maximum)


def test_two_dimensional_views_and_whole_numbers():
    block = np.arange(12).reshape(3, 4)
    assert Moments.of(block[:, ::2], block[:, 1::2]).mean.tolist() == [5, 6]  # 0 2 4 6 8 10 and 1 3 5 7 9 11


def test_inputs_stay_as_they_are():
    block = np.array([[1.0, np.nan], [3.0, 4.0]])
    Moments.of(block)
    np.testing.assert_array_equal(block, [[1, np.nan], [3, 4]])


def test_chunks_hold_every_valid_cell_once_and_in_order():
    n = CHUNK_VALUES + 77
    first = np.arange(n, dtype=float)
    first[::3] = np.nan
    seen = np.concatenate([chunk.copy() for chunk in valid_chunks([first, np.arange(n)])], axis=1)
    np.testing.assert_array_equal(seen[0], first[np.isfinite(first)])
    np.testing.assert_array_equal(seen[0], seen[1])


def test_joined_accumulators_are_added_one_by_one():
    total = Joined((Moments.of([1.0, 2.0]), 5)) + Joined((Moments.of([6.0]), 7))
    moments, number = total
    assert (moments.n, moments.mean[0], number) == (3, 3, 12)
    assert isinstance(total + total, Joined)
