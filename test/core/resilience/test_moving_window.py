"""Metrics of moving windows against a loop over all windows, and in blocks against the whole."""
import numpy as np
import pytest
from mineeco.core.resilience.landscape import FN_VARIANTS, METRICS, class_table
from mineeco.core.resilience.moving_window import check_size, patch_counts, window_metrics
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
TABLE = class_table("clcd")
CELL = 900.0


def cover(shape=(34, 41), classes=5, smooth=0.7, gaps=0.05, seed=1):
    """Land cover with islands, rings and gaps."""
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng(seed)
    field = rng.normal(size=shape)
    field = gaussian_filter(field, smooth) if smooth else field
    codes = 1.0 + np.digitize(field, np.quantile(field, np.arange(1, classes) / classes))
    codes[rng.random(shape) < gaps] = np.nan
    codes[:7, :9] = np.nan
    return codes


def by_loop(codes, size, connectivity=8, fn="fn1", min_patch=1.0):
    """All metrics of all windows, one by one, with SciPy's labels."""
    from scipy.ndimage import label

    half, touching = size // 2, np.ones((3, 3)) if connectivity == 8 else None
    result = np.full((len(METRICS), *codes.shape), np.nan)
    for row, column in np.ndindex(codes.shape):
        window = codes[max(0, row - half):row + half + 1, max(0, column - half):column + half + 1]
        n = np.count_nonzero(np.isfinite(window))
        if n < size * size / 2:
            continue
        sizes = {code: np.bincount(label(window == code, touching)[0].ravel())[1:] for code in np.unique(window[np.isfinite(window)])}
        cells = {code: part.sum() for code, part in sizes.items()}
        shares = np.array(list(cells.values())) / n
        every = np.concatenate(list(sizes.values()))
        shdi = -(shares * np.log(shares)).sum() if shares.size > 1 else 0.0
        fragmentation = {
            "fn1": (every.size - 1) / (n / min_patch),
            "fn2": sum(cells[code] / n * part.mean() * (part.size - 1) / n for code, part in sizes.items()),
            "paper": every.mean() * (every.size - 1) / n,
        }[fn]
        means = [sum(TABLE.values[metric][int(code) - 1] * cells[code] for code in cells) / n for metric in ("bai", "hai", "eco")]
        result[:, row, column] = (
            shdi, shdi / np.log(shares.size) if shares.size > 1 else 0, every.size, every.size / (n * CELL) * 1e6, every.mean() * CELL / 1e4,
            100 * every.max() / n, fragmentation, means[0] * 511.2642131067, *means[1:])
    return result


@pytest.mark.parametrize("connectivity", [4, 8])
@pytest.mark.parametrize(("size", "smooth"), [(3, 0), (5, 0.7), (9, 0), (9, 1.0), (13, 0.6)])
def test_every_metric_of_every_window(size, smooth, connectivity):
    codes = cover(smooth=smooth, seed=size)
    found = window_metrics(codes, TABLE, size, METRICS, CELL, connectivity)
    np.testing.assert_allclose(found, by_loop(codes, size, connectivity), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("fn", FN_VARIANTS)
def test_kinds_of_fragmentation(fn):
    codes = cover(seed=4)
    found = window_metrics(codes, TABLE, 7, ("fn", "np"), CELL, 8, fn, 2.0)
    np.testing.assert_allclose(found, by_loop(codes, 7, 8, fn, 2.0)[[6, 2]], rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("connectivity", [4, 8])
def test_rings_in_rings_and_holes_at_the_edge(connectivity):
    # what defeats Euler numbers: rings within rings, holes that a window opens, holes by diagonal cells
    rows, columns = np.mgrid[:30, :30]
    codes = 1.0 + np.maximum(abs(rows - 14), abs(columns - 14)) % 3
    codes[20:, :10] = 1 + (rows + columns)[20:, :10] % 2  # a chessboard
    codes[22:27, 14:19] = [[4, 4, 4, 4, 4], [4, 5, 5, 5, 4], [4, 5, 4, 5, 4], [4, 5, 5, 5, 4], [4, 4, 4, 4, 4]]
    for size in (3, 7, 11, 29):
        found = window_metrics(codes, TABLE, size, ("np", "lpi"), 1.0, connectivity)
        np.testing.assert_array_equal(found[0], by_loop(codes, size, connectivity)[2])
        np.testing.assert_allclose(found[1], by_loop(codes, size, connectivity)[5])


def test_many_classes_fill_several_words():
    rng = np.random.default_rng(8)
    table = class_table("custom", [(code, "", {}) for code in range(1, 31)])
    codes = rng.integers(1, 31, (60, 50)).astype(float)
    found = window_metrics(codes, table, 33, ("shdi",))[0]
    window = codes[30 - 16:30 + 17, 25 - 16:25 + 17]
    shares = np.unique(window, return_counts=True)[1] / window.size
    assert found[30, 25] == pytest.approx(-(shares * np.log(shares)).sum(), rel=1e-12)
    one = window_metrics(np.full((40, 40), 7.0), table, 33, ("shdi", "shei", "np"))
    assert np.nanmax(abs(one - np.array([0, 0, 1])[:, None, None])) == 0


@pytest.mark.parametrize("metrics", [("shdi", "np", "hai"), ("lpi",), ("fn",)])
def test_blocks_with_their_halo_give_the_whole(metrics):
    codes = cover((70, 83), smooth=0.9, seed=6)
    size, half = 11, 5
    whole = window_metrics(codes, TABLE, size, metrics, fn="fn2")
    for top, left, height, width in ((0, 0, 32, 40), (32, 40, 30, 30), (62, 70, 8, 13), (69, 82, 1, 1), (0, 80, 70, 3)):
        above, before = min(half, top), min(half, left)
        block = codes[top - above:top + height + half, left - before:left + width + half]
        found = window_metrics(block, TABLE, size, metrics, fn="fn2")[:, above:above + height, before:before + width]
        np.testing.assert_array_equal(found, whole[:, top:top + height, left:left + width])


def test_half_of_a_window_must_be_valid():
    codes = np.full((9, 9), 2.0)
    codes[:, :4] = np.nan
    codes[:5, 4] = np.nan
    found = window_metrics(codes, TABLE, 5, ("shdi",))[0]
    valid = [[np.isfinite(codes[max(0, y - 2):y + 3, max(0, x - 2):x + 3]).sum() for x in range(9)] for y in range(9)]
    np.testing.assert_array_equal(np.isfinite(found), np.array(valid) >= 12.5)
    assert np.isfinite(found).sum() not in (0, 81)


def test_counts_of_patches_are_whole_numbers():
    positions = TABLE.positions(cover(seed=2))
    found = patch_counts(positions, 7, 8, 9)
    assert found.dtype == np.int64
    assert found.min() >= 0


@pytest.mark.parametrize(("size", "words"), [(4, "SIZE is 4"), (1, "SIZE is 1"), (0, "SIZE is 0"), (51, "only 50 x 70 cells")])
def test_windows_that_cannot_be(size, words):
    with pytest.raises(InputProblem, match=words):
        check_size(size, (50, 70))
    assert check_size(11, (50, 70)) == 5
