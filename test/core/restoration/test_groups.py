"""Group tests and clusters against worked numbers and SciPy."""
import numpy as np
import pytest
from mineeco.core.restoration.groups import k_means, kruskal_wallis, same_partition, spearman, spearman_p, summaries
from mineeco.messages import InputProblem

NAN = float("nan")


def test_kruskal_wallis_worked(vectors):
    worked = vectors["v8.kruskal"]
    values = [*worked["g1"], NAN, *worked["g2"], 1.0]
    found = kruskal_wallis(values, ["before"] * 8 + ["after"] * 6 + [None])
    assert found.statistic == pytest.approx(worked["H"], abs=5e-7)
    assert found.p == pytest.approx(worked["p"], abs=5e-9)
    assert found.n == 13


def test_kruskal_wallis_of_equal_values_is_nothing():
    assert np.isnan(kruskal_wallis([3, 3, 3, 3], [1, 1, 2, 2])[:2]).all()


def test_kruskal_wallis_needs_two_groups():
    with pytest.raises(InputProblem, match="Only 1 groups have values"):
        kruskal_wallis([1, 2, NAN], ["a", "a", "b"])


def test_spearman_worked(vectors):
    worked = vectors["v8.spearman"]
    found = spearman([*worked["x"], 5], [*worked["y"], NAN])
    assert found.statistic == pytest.approx(worked["rho"], abs=5e-7)
    assert found.p == pytest.approx(worked["p"], abs=5e-9)
    assert found.n == 10


def test_spearman_p_of_the_printed_coefficients(vectors):
    for rho, p in vectors["v8.spearman_p46"].items():
        assert spearman_p(float(rho), 46) == pytest.approx(p, abs=5e-6)


def test_spearman_as_scipy():
    from scipy.stats import spearmanr

    rng = np.random.default_rng(0)
    x, y = np.round(rng.standard_normal((2, 40)), 1)
    expected = spearmanr(x, y)
    assert spearman(x, y)[:2] == pytest.approx((expected.correlation, expected.pvalue), rel=1e-9)
    assert spearman(x, 2 * x)[:2] == (pytest.approx(1), 0)


def test_spearman_of_few_pairs_is_exact():
    """Five pairs, rho .8: of 120 orders those with |rho| >= .8 are 2 x 8, so p = 16/120 (printed tables: .1333)."""
    found = spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])
    assert found.statistic == pytest.approx(0.8)
    assert found.p == pytest.approx(16 / 120)
    assert spearman([1, 2, 3], [10, 20, 30]).p == pytest.approx(2 / 6)


def test_spearman_without_variation_is_nothing():
    assert np.isnan(spearman([1, 1, 1, 1], [1, 2, 3, 4])[:2]).all()
    assert np.isnan(spearman([1, 2], [1, 2])[:2]).all()


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_k_means_worked_for_any_seed(vectors, seed):
    worked = vectors["v8.kmeans"]
    found = k_means(worked["X"], 3, seed)
    np.testing.assert_array_equal(found.labels, worked["labels_sorted_by_total"])
    np.testing.assert_allclose(found.centres, worked["centers"], atol=5e-5)
    assert found.inertia == pytest.approx(worked["inertia"], abs=5e-7)


def test_silhouette_by_hand():
    """1, 2 and 10, 12. Widths (b - a)/b: 1: (10-1)/10, 2: (9-1)/9, 10: (8.5-2)/8.5, 12: (10.5-2)/10.5."""
    found = k_means([[1.0], [2], [10], [12]], 2)
    np.testing.assert_array_equal(found.labels, [2, 2, 1, 1])
    assert found.silhouette == pytest.approx(np.mean([9 / 10, 8 / 9, 6.5 / 8.5, 8.5 / 10.5]))
    assert np.isnan(k_means([[1.0], [2]], 1).silhouette)
    assert np.isnan(k_means([[1.0], [2]], 2).silhouette)


def test_standardizing_weighs_variables_alike():
    """The second variable decides when its metres are not taken for percents."""
    table = np.array([[0, 1000.0], [1, 1010], [0, 1020], [1, 1030]]) * [100, 1]
    np.testing.assert_array_equal(k_means(table, 2).labels, [2, 1, 2, 1])
    standardized = k_means(table * [0.001, 1], 2, standardize=True)
    np.testing.assert_allclose(sorted(standardized.centres[:, 0]), [0, 0.1])


def test_rows_with_gaps_have_no_cluster():
    found = k_means([[50.0, 20], [NAN, 3], [5, 5]], 2)
    np.testing.assert_array_equal(found.labels, [1, 0, 2])


def test_more_clusters_than_different_rows_are_refused():
    with pytest.raises(InputProblem, match="3 clusters cannot be made of 2 different rows"):
        k_means([[1.0, 2], [1, 2], [3, 4], [NAN, 1]], 3)


def test_summaries_by_hand():
    """1, 2, 3, 6: mean 3, sum of squares 14 over 3, quartiles between the ranks: 1.75, 2.5, 3.75."""
    found = summaries([1, 5, 2, 3, NAN, 6, NAN, 8], ["a", "b", "a", "a", "a", "a", "c", None])
    assert list(found) == ["a", "b", "c"]
    assert found["a"] == (4, 3, pytest.approx((14 / 3) ** 0.5), 1, 1.75, 2.5, 3.75, 6)
    assert found["b"][:2] == (1, 5)
    assert np.isnan(found["b"].sd)
    assert found["c"].n == 0
    assert np.isnan(found["c"][1:]).all()


def test_the_same_groups_under_other_names():
    assert same_partition(["x", "x", "y", None], [2, 2, 1, 5])
    assert not same_partition(["x", "x", "y"], [2, 1, 1])
    assert not same_partition(["x", "x", "y"], [1, 2, 3])
    assert not same_partition(["x", "x"], [1, 1])
    assert not same_partition([None], [1])
