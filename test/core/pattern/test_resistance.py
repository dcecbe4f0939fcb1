"""Resistances of Li et al. (2020): printed tables, closed ends, the worked example, and tables that do not fit."""
import math

import numpy as np
import pytest
from mineeco.core.pattern import resistance as r
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
# Table 1 as printed; the codes are the order of the table.
TABLE_1 = {1: 1, 2: 2, 3: 2, 4: 3, 5: 4, 6: 6, 7: 8, 8: 9, 9: 10}


def test_table_1():
    table = r.class_table("li2020")
    assert {row.code: row.resistance for row in table} == TABLE_1
    assert [row.name for row in table][0::8] == ["Vegetation", "Tailings"]
    codes = np.array([[1, 9, np.nan], [5, 4, 2]])
    np.testing.assert_array_equal(r.class_resistance(codes, table), [[1, 10, np.nan], [4, 3, 2]])


def test_table_2_with_its_closed_end():
    slope = [0, 4.999, 5, 14.999, 15, 24.999, 25, 35, 35.001, 89, np.nan, -0.0]
    np.testing.assert_array_equal(r.graded_resistance(slope, r.preset_grades("slope")), [1, 1, 3, 3, 5, 5, 7, 7, 10, 10, np.nan, 1])


def test_table_3_with_its_closed_end():
    elevation = [-50, 299.9, 300, 399.9, 400, 599.9, 600, 800, 800.1, 5000, np.inf]
    np.testing.assert_array_equal(r.graded_resistance(elevation, r.preset_grades("elevation")), [1, 1, 3, 3, 5, 5, 8, 8, 10, 10, np.nan])


def test_worked_example(vectors):
    example = {name: np.array(values) for name, values in vectors["v4.MCR_resistance"].items()}
    slope = r.graded_resistance(example["slope"], r.preset_grades("slope"))
    elevation = r.graded_resistance(example["elev"], r.preset_grades("elevation"))
    np.testing.assert_array_equal(slope, example["Rs"])
    np.testing.assert_array_equal(elevation, example["Re"])
    weights = r.preset_weights()
    found = r.weighted_resistance([example["LU"], slope, elevation], [weights["landuse"], weights["slope"], weights["elevation"]])
    np.testing.assert_allclose(found, example["R"], rtol=1e-12)


@pytest.mark.parametrize("scheme", ["li2020", "clcd", "worldcover", "globeland30", "mcd12q1"])
def test_every_scheme_has_a_resistance_for_every_class(scheme):
    table = r.class_table(scheme)
    assert all(1 <= row.resistance <= 10 for row in table)
    assert len({row.code for row in table}) == len(table)
    roles = {row.role: row.resistance for row in table}
    assert (roles["tailings"], roles["road"], roles["reclaimed"]) == (10, 6, 2)  # the paper's classes can be burnt over any land cover
    assert all(row.code >= r.EXTRA_CODE for row in table if row.role == "tailings") or scheme == "li2020"


def test_unknown_scheme():
    with pytest.raises(InputProblem, match="no land-cover scheme corine: choose one of li2020, clcd"):
        r.class_table("corine")


def test_unknown_codes_are_listed():
    codes = np.array([[1, 1, 12, 12], [12, 5, 77, np.nan]])
    counts = r.count_codes(codes[:1]) + r.count_codes(codes[1:])
    assert counts == {1: 2, 12: 3, 5: 1, 77: 1}
    with pytest.raises(InputProblem, match=r"12 \(42\.9 %\), 77 \(14\.3 %\)"):
        r.check_codes(counts, r.class_table("li2020"))
    r.check_codes({1: 2, 5: 1}, r.class_table("li2020"))
    with pytest.raises(InputProblem, match="12"):
        r.class_resistance(codes, r.class_table("li2020"))
    with pytest.raises(InputProblem, match=r"2\.5 \(100 %\)"):
        r.class_resistance(np.array([2.5]), r.class_table("li2020"))


def test_table_of_the_user():
    table = r.custom_class_table([("1", "Wald", "1.5"), (20.0, "Halde", 0), (3, "See", ""), (4, "Weg", None)])
    assert table[0] == r.ClassResistance(1, "Wald", "", 1.5)
    found = r.class_resistance(np.array([20, 1, 3, 4, np.nan]), table)
    np.testing.assert_array_equal(found, [np.nan, 1.5, np.nan, np.nan, np.nan])  # zero and empty are barriers
    assert math.isnan(table[2].resistance)


@pytest.mark.parametrize(("rows", "words"), [
    ([], "no row"),
    ([(1, "a", 2), (2, "b", 3), (1, "c", 4), ("2", "d", 5)], "more than once: 1, 2"),
    ([("x", "Wald", 1)], "code x of the class Wald"),
    ([("1.5", "Wald", 1)], "code 1.5 of the class Wald"),
    ([(1, "Wald", "low")], "value low of class 1"),
])
def test_tables_that_do_not_fit(rows, words):
    with pytest.raises(InputProblem, match=words):
        r.custom_class_table(rows)


def test_later_overlays_cover_earlier_ones():
    landuse = np.array([1.0, 2, 3, np.nan])
    first, second = np.array([np.nan, 9, 9, 9]), np.array([np.nan, np.nan, 6, np.nan])
    np.testing.assert_array_equal(r.burn(landuse, first, second), [1, 9, 6, 9])
    assert landuse[1] == 2


def test_grades_of_the_user():
    grades = r.custom_grades([(100, 1), ("250", "2.5"), ("", 9)], "SLOPE_TABLE")
    np.testing.assert_array_equal(r.graded_resistance([99, 100, 249, 250, 1000], grades), [1, 2.5, 2.5, 9, 9])
    np.testing.assert_array_equal(r.graded_resistance([10, 20, 35, 45, 50], r.quantile_grades([20, 30, 40, 50])), [1, 3, 5, 8, 10])


@pytest.mark.parametrize(("rows", "words"), [
    ([(1, 2)], "ELEVATION_TABLE needs two rows or more"),
    ([(5, 1), (5, 2), (None, 3)], "ELEVATION_TABLE needs two rows or more whose upper ends rise"),
    ([(5, 1), (9, 0), (None, 3)], "ELEVATION_TABLE: a resistance is not above 0"),
    ([("a", 1), (9, 2)], "ELEVATION_TABLE: a row is not two numbers"),
    ([(5,), (9, 2)], "ELEVATION_TABLE: a row is not two numbers"),
])
def test_grades_that_do_not_fit(rows, words):
    with pytest.raises(InputProblem, match=words):
        r.custom_grades(rows, "ELEVATION_TABLE")


def test_elevations_outside_the_table_warn():
    inside = np.full(95, 500.0)
    assert r.elevation_warning(r.count_outside(inside) + r.count_outside([100, 290, 800, 801, 900, np.nan])) is None  # 3 of 100
    warning = r.elevation_warning(r.count_outside(inside) + r.count_outside([100, 200, 801, 900, 1000, 1500.0]))
    assert str(warning).startswith("6 % of the cells lie outside the 290-800 m")
    assert r.elevation_warning((0, 0)) is None


@pytest.mark.parametrize(("weights", "words"), [
    ([0.8, 0.1, 0.2], r"add up to 1\.1"),
    ([1.2, -0.1, -0.1], "negative"),
    ([math.nan, 0.5, 0.5], "negative or missing"),
])
def test_weights_that_do_not_fit(weights, words):
    with pytest.raises(InputProblem, match=words):
        r.check_weights(weights)


def test_weights_and_missing_factors():
    r.check_weights([0.8, 0.1, 0.1 + 9e-7])
    found = r.weighted_resistance([np.array([1.0, np.nan, 3]), np.array([2.0, 2, np.nan]), None], [0.5, 0.5, 0])
    np.testing.assert_array_equal(found, [1.5, np.nan, np.nan])
