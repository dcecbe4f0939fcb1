"""Pairwise comparisons: the worked matrices, what is read, and what is refused."""
import numpy as np
import pytest
from mineeco.core.resilience.ahp import (
    Weights,
    hierarchy,
    matrix_of_csv,
    matrix_of_values,
    parse_hierarchy,
    parse_number,
    random_index,
    split_names,
    weigh,
)
from mineeco.core.tables import load
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
FIVE = "2,4,5,7,3,4,6,2,3,2"


def consistent(n):
    """Flat upper triangle of comparisons that agree with the weights n, n - 1 ... 1."""
    given = np.arange(n, 0, -1.0)
    return [given[i] / given[j] for i in range(n) for j in range(i + 1, n)], given / given.sum()


@pytest.mark.parametrize(("method", "key", "suffix"), [("root", "root", "_root"), ("eigenvector", "eig", "")])
def test_the_worked_matrices(vectors, method, key, suffix):
    inconsistent = [1, 9, "1/5", "1/9", 1, 7, 5, "1/7", 1]
    for name, values in (("v5.ahp5", FIVE), ("v5.ahp3_inconsistent", inconsistent), ("v5.ahp2", [3])):
        wanted, found = vectors[name], weigh(matrix_of_values(values), method)
        np.testing.assert_allclose(found.weights, wanted[key], atol=1e-6)
        assert found.eigenvalue == pytest.approx(wanted["lam" + suffix], abs=1e-6)
        assert found.consistency_index == pytest.approx(wanted["CI" + suffix], abs=1e-6)
        assert found.consistency_ratio == pytest.approx(wanted["CR" + suffix], abs=1e-6)
    assert weigh(matrix_of_values(FIVE), method).warnings == ()


def test_the_worst_pair_is_named():
    # the weights of a consistent matrix with one comparison turned round
    values, _ = consistent(5)
    values[7] = 1 / 9  # third against fourth, 1.5 in truth
    warning = weigh(matrix_of_values(values, ["a", "b", "c", "d", "e"])).warnings[0]
    assert (warning.values["first"], warning.values["second"]) == ("c", "d")
    assert warning.values["given"] == pytest.approx(1 / 9)
    assert 0.3 < warning.values["implied"] < 1.5
    # in a ring of three all pairs depart alike: the first is named, on any machine
    assert weigh(matrix_of_values([9, "1/5", 7])).warnings[0].values["second"] == "C2"


@pytest.mark.parametrize("method", ["root", "eigenvector"])
@pytest.mark.parametrize("n", [1, 2, 3, 9, 16, 30])
def test_consistent_comparisons_give_their_weights_back(n, method):
    values, wanted = consistent(n)
    found = weigh(matrix_of_values(values or [1], ["c%d" % i for i in range(n)]), method)
    np.testing.assert_allclose(found.weights, wanted, rtol=1e-9)
    assert found.consistency_ratio == pytest.approx(0, abs=1e-9)
    assert found.ranks.tolist() == list(range(1, n + 1))


def test_random_indices():
    assert [random_index(n) for n in (1, 2, 3, 9, 15)] == [0, 0, 0.58, 1.45, 1.59]
    assert random_index(11, "chinese") == 1.52
    # (2.7699 x 16 - 4.3513 - 16) / 15
    assert random_index(16) == pytest.approx(23.9671 / 15)
    values, _ = consistent(17)
    values[0] = 9
    found = weigh(matrix_of_values(values, ["c%d" % i for i in range(17)]))
    assert found.consistency_ratio == pytest.approx((found.eigenvalue - 17) / (2.7699 * 17 - 4.3513 - 17))
    for row in load("ahp_random_index")["sets"].values():
        assert len(row["citation"]) > 20
        assert row["status"] in ("verified", "unverified")
        assert all(a <= b for a, b in zip(row["values"][:11], row["values"][1:11]))


def test_equal_weights_share_a_rank():
    assert weigh(matrix_of_values([1, 2, 2])).ranks.tolist() == [1, 1, 3]


@pytest.mark.parametrize(("text", "wanted"), [("3", 3), (" 1/3 ", 1 / 3), ("1 / 3", 1 / 3), (0.5, 0.5), ("9.0", 9), ("2e-1", 0.2)])
def test_numbers(text, wanted):
    assert parse_number(text) == wanted


@pytest.mark.parametrize("text", ["a", "0", "-2", "1/0", "nan", "inf", "", "1//3", "1e999", "1/2/3"])
def test_what_is_no_comparison(text):
    with pytest.raises(InputProblem, match="is not a comparison"):
        matrix_of_values([1, text, 1, 1])


@pytest.mark.parametrize(("values", "names", "wanted"), [
    ("1,3,1/3,1", None, [[1, 3], [1 / 3, 1]]),
    ([1, 3, "", 1], None, [[1, 3], [1 / 3, 1]]),
    ("3", None, [[1, 3], [1 / 3, 1]]),
    ("2;4;3", None, [[1, 2, 4], [0.5, 1, 3], [0.25, 1 / 3, 1]]),
    ("2 4 3", ["a", "b", "c"], [[1, 2, 4], [0.5, 1, 3], [0.25, 1 / 3, 1]]),
    ([1], ["alone"], [[1]]),
])
def test_rows_of_values(values, names, wanted):
    found = matrix_of_values(values, names)
    np.testing.assert_allclose(found.matrix, wanted, rtol=1e-12)
    assert found.names == tuple(names or ["C1", "C2", "C3"][:len(wanted)])
    assert found.warnings == ()


def test_names_decide_where_a_square_is_a_triangle_too():
    # 36 values: a whole 6 x 6 matrix, or the upper triangle of 9
    assert matrix_of_values([1] * 36).matrix.shape == (6, 6)
    assert matrix_of_values([1] * 36, list("abcdefghi")).matrix.shape == (9, 9)


def test_rounded_reciprocals_pass_with_a_word_and_others_do_not():
    found = matrix_of_values([1, 3, ".333", 1])
    assert found.matrix[1, 0] == 1 / 3
    assert "C1 - C2" in str(found.warnings[0])
    assert weigh(found).warnings == found.warnings
    with pytest.raises(InputProblem, match="not its reciprocal"):
        matrix_of_values([1, 3, ".3", 1])


@pytest.mark.parametrize(("values", "names", "words"), [
    ("1,2,3,4,5", None, "5 values, which is neither"),
    ("", None, "0 values"),
    ("1,2,3", ["a", "b"], "3 values, but 2 criteria need 4"),
    ("1,2,1/2,2", None, "itself as 2"),
    ("2", ["a", "A"], "there twice"),
    ("2", ["a", " "], "empty"),
    ([1] * 465, None, "31 criteria"),
])
def test_rows_that_make_no_matrix(values, names, words):
    with pytest.raises(InputProblem, match=words):
        matrix_of_values(values, names)


@pytest.mark.parametrize("text", [
    "1,3,5\n1/3,1,2\n1/5,1/2,1\n",
    "\ufeff;a;b;c\na;1;3;5\nb;;1;2\nc;;;1\n",
    "criterion,a,b,c\na,,3,5\nb,,,2\nc,,,\n",
    "a,b,c\n1,3,5\n,1,2\n,,1\n",
    "a\t1\t3\t5\nb\t1/3\t1\t2\nc\t1/5\t1/2\t1\n\n",
    "1,3,5\n,1,2\n,,\n",
])
def test_files(text):
    found = matrix_of_csv(text)
    np.testing.assert_allclose(found.matrix, [[1, 3, 5], [1 / 3, 1, 2], [0.2, 0.5, 1]], rtol=1e-12)
    assert found.names in (("a", "b", "c"), ("C1", "C2", "C3"))
    assert matrix_of_csv("1,2\n,1", ["x", "y"]).names == ("x", "y")


@pytest.mark.parametrize(("text", "names", "words"), [
    ("", None, "holds no comparison"),
    ("1,2,3\n1,1\n", None, "a matrix is square"),
    ("1,a\n1,1\n", None, "\"a\" \\(1, 2\\)"),
    (",a,b\na,1,2\nc,,1\n", None, "names its rows a, c and its columns a, b"),
    ("a,b\n1,2\n,1\n", ["x", "y"], "leave NAMES empty"),
    ("1,2\n,1\n", ["x", "y", "z"], "compares 2 criteria, but there are 3 names"),
])
def test_files_that_make_no_matrix(text, names, words):
    with pytest.raises(InputProblem, match=words):
        matrix_of_csv(text, names)


def test_a_hierarchy_multiplies_down():
    criteria = weigh(matrix_of_values("3", ["Soil", "Green"]))  # .75, .25
    groups = {"green": weigh(matrix_of_values("1", ["fvc", "vhi"])), "Soil": weigh(matrix_of_values([9, "1/5", 7], ["ddi", "erosion", "wet"]))}
    found = hierarchy(criteria, groups)
    assert found.names == ("ddi", "erosion", "wet", "fvc", "vhi")
    np.testing.assert_allclose(found.weights, [*(0.75 * groups["Soil"].weights), 0.125, 0.125], rtol=1e-12)
    assert found.weights.sum() == pytest.approx(1, abs=1e-12)
    # only Soil has a random index, so the ratio of the whole is that of Soil
    assert found.consistency_ratio == pytest.approx(groups["Soil"].consistency_ratio)
    assert found.warnings == groups["Soil"].warnings


def test_hierarchies_that_do_not_fit():
    criteria = weigh(matrix_of_values("3", ["Soil", "Green"]))
    two = weigh(matrix_of_values("1", ["fvc", "vhi"]))
    with pytest.raises(InputProblem, match="each criterion needs its group"):
        hierarchy(criteria, {"Soil": two})
    with pytest.raises(InputProblem, match="there twice"):
        hierarchy(criteria, {"Soil": two, "Green": two})
    assert isinstance(two, Weights)


def test_a_hierarchy_as_text():
    groups = parse_hierarchy("Green: fvc, vhi, bai | 2, 3, 2; heat：lst，ndbsi | 1/2\npeople: population;")
    assert list(groups) == ["Green", "heat", "people"]
    assert [group.names for group in groups.values()] == [("fvc", "vhi", "bai"), ("lst", "ndbsi"), ("population",)]
    np.testing.assert_allclose(groups["Green"].matrix, [[1, 2, 3], [0.5, 1, 2], [1 / 3, 0.5, 1]])
    np.testing.assert_allclose(groups["heat"].matrix, [[1, 0.5], [2, 1]])
    # without comparisons all count the same; 1 + 1/2 = 2/3 and 1/3 of the weight of the first criterion
    equal = parse_hierarchy("a: x, y; b: z")
    found = hierarchy(weigh(matrix_of_values("2", ["a", "b"])), {name: weigh(group) for name, group in equal.items()})
    assert found.names == ("x", "y", "z")
    np.testing.assert_allclose(found.weights, [1 / 3, 1 / 3, 1 / 3])
    assert found.consistency_ratio == 0


@pytest.mark.parametrize(("text", "words"), [
    (" ; ", "HIERARCHY is empty"),
    ("a: x, y; b", "\"b\" does not name a criterion"),
    ("a:", "does not name a criterion"),
    ("a: x; A: y", "names the criterion A twice"),
    ("a: x, y | 1, 2, 3", "HIERARCHY, a: MATRIX has 3 values, but 2 criteria need 4"),
    ("a: x, y | b", "HIERARCHY, a: MATRIX: \"b\""),
    ("a: x, x", "HIERARCHY, a: The name \"x\""),
])
def test_hierarchies_that_cannot_be_read(text, words):
    with pytest.raises(InputProblem, match=words):
        parse_hierarchy(text)


def test_names_in_a_line():
    assert split_names("slope, cover；rain、soil\n") == ["slope", "cover", "rain", "soil"]
    assert split_names(" ,") == []
