"""Correlations against NumPy, effective numbers against the matrices of the definition and against simulated fields."""
import numpy as np
import pytest
from mineeco.core.influence.correlation import PairSums, alike, effective_size, p_value
from mineeco.core.influence.correlogram import correlogram

pytestmark = pytest.mark.filterwarnings("error")


def smooth(random, cells, shape=(60, 80)):
    from scipy.ndimage import gaussian_filter

    field = random.standard_normal((shape[0] + 60, shape[1] + 60))
    return (gaussian_filter(field, cells) if cells else field)[30:-30, 30:-30]


def test_worked_example(vectors):
    example = vectors["v8.reg"]
    values = np.array([example["obs"] * 2, example["pred"] * 2])  # twice, because ten cells are asked for
    found = PairSums([0, 0]).count(*values)
    assert found.correlations()[0, 1] == pytest.approx(example["r"], abs=5e-7)


def test_pairs_with_their_own_gaps_and_blocks():
    random = np.random.default_rng(0)
    layers = 300 + random.standard_normal((3, 40, 30))
    layers[1] += layers[0]
    layers[random.random(layers.shape) < 0.2] = np.nan
    parts = [PairSums([300, 600, 300]).count(*layers[:, start:start + 9]) for start in range(0, 40, 9)]
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    r = total.correlations()
    for a in range(3):
        for b in range(3):
            both = np.isfinite(layers[a]) & np.isfinite(layers[b])
            assert total.n[a, b] == both.sum()
            assert r[a, b] == pytest.approx(np.corrcoef(layers[a][both], layers[b][both])[0, 1], rel=1e-10)


def test_constant_layers_and_few_cells_have_none():
    random = np.random.default_rng(0)
    constant = PairSums([0.3, 0.0]).count(np.full(50, 0.1 + 0.2), random.random(50)).correlations()
    assert np.isnan(constant[0]).all()
    assert constant[1, 1] == pytest.approx(1, rel=1e-12)  # the reference BLAS adds products in another order than squares
    assert np.isnan(PairSums([0, 0]).count(random.random(9), random.random(9)).correlations()).all()


def by_matrices(x, y):
    """1 + tr(B Sx) tr(B Sy) / tr(B Sx B Sy) with covariances from the correlograms."""
    valid = np.isfinite(x) & np.isfinite(y)
    cells = np.argwhere(valid)
    apart = np.hypot(*(cells[:, None] - cells[None]).transpose(2, 0, 1))
    centre = np.eye(len(cells)) - 1 / len(cells)
    parts = []
    for values in (x, y):
        found = correlogram(np.where(valid, values, np.nan))
        covariance = np.interp(apart, found.lags[1:], found.values[1:], right=0.0)
        np.fill_diagonal(covariance, 1)
        parts.append(centre @ covariance)
    return 1 + np.trace(parts[0]) * np.trace(parts[1]) / np.trace(parts[0] @ parts[1])


@pytest.mark.parametrize("cells", [1, 3])
def test_effective_number_is_that_of_the_definition(cells):
    random = np.random.default_rng(2)
    x, y = smooth(random, cells, (17, 22)), smooth(random, 2, (17, 22))
    x[3:6, 8:12] = np.nan
    y[0, 0] = np.nan
    assert effective_size(x, y) == pytest.approx(by_matrices(x, y), rel=1e-9)


def test_effective_number_of_white_noise_is_that_of_its_cells():
    random = np.random.default_rng(5)
    found = [effective_size(smooth(random, 0), smooth(random, 0)) for _ in range(10)]
    assert np.median(found) == pytest.approx(4800, rel=0.02)


def test_p_holds_its_level_where_the_plain_one_fails():
    # Two unrelated fields smooth over 4 cells, 60 x 80 cells: r varies as that of some 57 independent cells.
    random = np.random.default_rng(1)
    r, sizes = [], []
    for _ in range(120):
        x, y = smooth(random, 4), smooth(random, 4)
        r.append(np.corrcoef(x.ravel(), y.ravel())[0, 1])
        sizes.append(effective_size(x, y))
    assert np.median(sizes) == pytest.approx(1 + 1 / np.var(r), rel=0.3)
    modified = np.mean([p_value(one, size) < 0.05 for one, size in zip(r, sizes)])
    plain = np.mean([p_value(one, 4800) < 0.05 for one in r])
    assert modified < 0.10
    assert plain > 0.7


def test_p_of_independent_cells_is_that_of_scipy():
    from scipy.stats import pearsonr

    random = np.random.default_rng(3)
    x = random.random(40)
    y = x + 2 * random.random(40)
    found = pearsonr(x, y)
    assert p_value(found[0], 40) == pytest.approx(found[1], rel=1e-9)
    assert p_value(1.0, 40) == 0
    assert np.isnan(p_value(0.5, 2))
    assert np.isnan(p_value(np.nan, 40))


def test_no_number_without_variation_or_cells():
    random = np.random.default_rng(4)
    assert np.isnan(effective_size(np.full((20, 20), 1.5), random.random((20, 20))))
    few = np.full((20, 20), np.nan)
    few[0, :9] = 1
    assert np.isnan(effective_size(few, random.random((20, 20))))


def test_layers_that_are_all_but_the_same():
    matrix = [[1, -0.995, np.nan, 0.4], [-0.995, 1, 0.989, 0.2], [np.nan, 0.989, 1, 1], [0.4, 0.2, 1, 1]]
    assert alike(matrix) == [(0, 1, -0.995), (2, 3, 1.0)]
    assert alike(matrix, 0.98) == [(0, 1, -0.995), (1, 2, 0.989), (2, 3, 1.0)]
