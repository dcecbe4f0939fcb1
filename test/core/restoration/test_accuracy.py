"""Accuracies against paper 004's counts and the worked example of Olofsson et al. (2014)."""
import numpy as np
import pytest
from mineeco.core.restoration.accuracy import accuracy, adjusted_accuracy, confusion_matrix, sample_sizes
from mineeco.messages import InputProblem

# Rows map, columns reference; SI and other. Paper 004, Table 3 prints kappa .88 for Antaibao (the counts give .8745), and for
# Shengli it exchanges producer's and user's accuracy: .81/.86 for SI and .98/.96 for the others (and .8667 would round to .87).
COUNTS = {"v5.conf_Antaibao": [[377, 28], [6, 189]], "v5.conf_Shengli": [[13, 3], [2, 82]]}
# Olofsson et al. (2014), Table 8: deforestation, forest gain, stable forest, stable non-forest; areas in pixels of .09 ha.
OLOFSSON = [[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]]
OLOFSSON_HA = np.array([200_000, 150_000, 3_200_000, 6_450_000]) * 0.09


@pytest.mark.parametrize("key", list(COUNTS))
def test_counts_of_paper_004(vectors, key):
    worked, matrix = vectors[key], np.array(COUNTS[key])
    found = accuracy(matrix)
    assert matrix.sum() == worked["N"]
    np.testing.assert_allclose(found.producers, [worked["PA1"], worked["PA0"]], atol=5e-5)
    np.testing.assert_allclose(found.users, [worked["UA1"], worked["UA0"]], atol=5e-5)
    assert (found.overall, found.kappa) == (pytest.approx(worked["OA"], abs=5e-5), pytest.approx(worked["kappa"], abs=5e-5))


def test_example_of_olofsson():
    """As printed: accuracies to two digits, areas in whole hectares with their intervals."""
    found = adjusted_accuracy(OLOFSSON, OLOFSSON_HA)
    np.testing.assert_allclose(found.users, [0.88, 0.73, 0.93, 0.96], atol=0.005)
    np.testing.assert_allclose(found.users_ci, [0.07, 0.10, 0.04, 0.02], atol=0.005)
    np.testing.assert_allclose(found.producers, [0.75, 0.85, 0.93, 0.96], atol=0.005)
    np.testing.assert_allclose([found.overall, found.overall_ci], [0.95, 0.02], atol=0.005)
    np.testing.assert_allclose(found.area, [21_158, 11_686, 285_770, 581_386], atol=0.5)
    np.testing.assert_allclose(found.area_ci, [6_158, 3_756, 15_510, 16_282], atol=0.5)


def test_adjusted_intervals_hold_19_of_20_samples():
    """2,000 large stratified samples of a map with known errors: 95 % of the intervals hold the truth, +- four standard errors."""
    rng = np.random.default_rng(0)
    truth = np.array([[0.8, 0.15, 0.05], [0.1, 0.85, 0.05], [0.02, 0.03, 0.95]])
    areas = np.array([100.0, 300, 600])
    cells = truth * areas[:, None]
    inside = []
    for _ in range(2000):
        found = adjusted_accuracy([rng.multinomial(2000, row) for row in truth], areas)
        inside.append([np.abs(found.producers - np.diag(cells) / cells.sum(axis=0)) <= found.producers_ci,
                       np.abs(found.area - cells.sum(axis=0)) <= found.area_ci,
                       np.abs(found.users - np.diag(truth)) <= found.users_ci])
    np.testing.assert_allclose(np.mean(inside, axis=0), 0.95, atol=4 * np.sqrt(0.05 * 0.95 / 2000))


def test_proportional_sample_needs_no_adjustment():
    matrix = np.array([[40, 10], [5, 45]])
    found = adjusted_accuracy(matrix, [7.0, 7.0])
    np.testing.assert_allclose(found.producers, accuracy(matrix).producers)
    assert found.overall == pytest.approx(accuracy(matrix).overall)


def test_empty_rows_and_columns_are_no_data():
    found = accuracy([[5, 0, 1], [0, 0, 2], [0, 0, 0]])
    np.testing.assert_allclose(found.producers, [1, np.nan, 0])
    np.testing.assert_allclose(found.users, [5 / 6, 0, np.nan])
    assert np.isnan(accuracy([[9, 0], [0, 0]]).kappa)


def test_a_class_with_one_point_has_no_interval():
    found = adjusted_accuracy([[1, 0], [3, 7]], [1.0, 9.0])
    assert np.isnan([found.users_ci[0], found.overall_ci, found.area_ci[0]]).all()
    assert found.users_ci[1] == pytest.approx(1.96 * np.sqrt(0.7 * 0.3 / 9))
    assert found.overall == pytest.approx(0.1 + 0.9 * 0.7)


def test_matrix_of_maps_and_points():
    """Rows map, columns reference; codes in any order; what is no class is left out; blocks add up."""
    mapped, reference = np.array([[3, 1, 1, 9], [2, 0, np.nan, 3]]), np.array([[3, 1, 3, 1], [1, 1, 1, np.nan]])
    expected = [[1, 0, 0], [1, 1, 0], [0, 1, 0]]
    np.testing.assert_array_equal(confusion_matrix(mapped, reference, [3, 1, 2]), expected)
    np.testing.assert_array_equal(sum(confusion_matrix(*rows, [3, 1, 2]) for rows in zip(mapped, reference)), expected)


def test_no_common_point_is_named():
    with pytest.raises(InputProblem, match="No point has both a map class and a reference class"):
        accuracy(np.zeros((2, 2)))


@pytest.mark.parametrize(("areas", "sentence"), [([1.0], "do not fit the 2 classes"), ([-1.0, 2], "do not fit the 2 classes"),
                                                 ([1.0, 1], "Class number 2 covers part")])
def test_areas_that_cannot_be_are_named(areas, sentence):
    with pytest.raises(InputProblem, match=sentence):
        adjusted_accuracy([[3, 1], [0, 0]], areas)


def test_sample_sizes_by_hand():
    """In proportion with at least ten; equally, but no more than there are; none for an empty class."""
    np.testing.assert_array_equal(sample_sizes([900, 90, 10], 100, "area"), [80, 10, 10])
    np.testing.assert_array_equal(sample_sizes([6000, 3000, 1000], 100, "area"), [60, 30, 10])
    np.testing.assert_array_equal(sample_sizes([900, 90, 4], 60), [28, 28, 4])
    np.testing.assert_array_equal(sample_sizes([0, 5, 500], 50), [0, 5, 45])
    np.testing.assert_array_equal(sample_sizes([3, 3], 6), [3, 3])


def test_sample_sizes_always_add_up():
    rng = np.random.default_rng(1)
    for _ in range(200):
        areas = rng.integers(0, 400, 6)
        least = int(rng.integers(0, 12))
        lowest = np.minimum(areas, least).sum()
        size = int(rng.integers(lowest, areas.sum() + 1))
        for stratify in ("class", "area"):
            sizes = sample_sizes(areas, size, stratify, least)
            assert sizes.sum() == size
            assert (sizes <= areas).all()
            assert (sizes >= np.minimum(areas, least)).all()


@pytest.mark.parametrize(("areas", "size", "stratify", "sentence"), [
    ([5, 5], 11, "class", "11 points were asked for but the classes have 10 cells"),
    ([500, 500], 15, "area", "15 points are too few for 10 in each class: ask for at least 20"),
    ([500, 500], 50, "random", "The stratification random is unknown"),
])
def test_sizes_that_cannot_be_are_named(areas, size, stratify, sentence):
    with pytest.raises(InputProblem, match=sentence):
        sample_sizes(areas, size, stratify)
