"""Inverse distance weighting and figures of districts."""
import numpy as np
import pytest
from mineeco.core.imagery.interpolate import InverseDistance, match_keys, values_of_areas
from mineeco.messages import InputProblem


def slow(places, values, x, y, power, neighbours):
    """The definition, one cell after the other."""
    out = np.empty(x.shape)
    for at in np.ndindex(x.shape):
        distance = np.hypot(places[:, 0] - x[at], places[:, 1] - y[at])
        nearest = np.argsort(distance, kind="stable")[:neighbours]
        if (distance[nearest] == 0).any():
            out[at] = values[nearest][distance[nearest] == 0].mean()
        else:
            weights = 1 / distance[nearest] ** power
            out[at] = (weights * values[nearest]).sum() / weights.sum()
    return out


def test_by_hand():
    # stations 0 and 10 at distances 1 and 3 with power 2: weights 1 and 1/9, (0 + 10/9) / (10/9) = 1
    found = InverseDistance([0, 4], [0, 0], [0, 10]).at([1.0], [0.0])
    np.testing.assert_allclose(found, [[1.0]], rtol=1e-14)
    np.testing.assert_allclose(InverseDistance([0, 4], [0, 0], [0, 10], power=1).at([1.0], [0.0]), [[2.5]], rtol=1e-14)  # 10/3 over 4/3


@pytest.mark.parametrize(("power", "neighbours"), [(2.0, 12), (1.0, 3), (3.5, 40)])
def test_against_the_definition(power, neighbours):
    rng = np.random.default_rng(0)
    places, values = rng.uniform(0, 1e5, (30, 2)), rng.normal(20, 5, 30)
    x, y = np.broadcast_arrays(np.arange(500, 90000, 3100.0)[None], np.arange(99000, 1000, -2700.0)[:, None])
    found = InverseDistance(*places.T, values, power, neighbours).at(x, y)
    np.testing.assert_allclose(found[0], slow(places, values, x, y, power, neighbours), rtol=1e-12)


def test_blocks_do_not_matter(monkeypatch):
    from mineeco.core.imagery import interpolate

    rng = np.random.default_rng(1)
    stations = InverseDistance(*rng.uniform(0, 1e5, (2, 50)), rng.normal(size=(50, 3)))
    x, y = np.arange(0, 1e5, 997.0)[None], np.arange(0, 1e5, 2003.0)[:, None]
    whole = stations.at(x, y)
    assert whole.shape == (3, 50, 101)
    monkeypatch.setattr(interpolate, "CHUNK", 77)
    np.testing.assert_array_equal(stations.at(x, y), whole)
    np.testing.assert_array_equal(stations.at(x[:, 20:40], y[5:9]), whole[:, 5:9, 20:40])


def test_stations_keep_their_values_and_share_a_place():
    stations = InverseDistance([0, 1000, 1000, 5000], [0, 0, 0, 0], [1.0, 4.0, 8.0, 2.0])
    np.testing.assert_allclose(stations.at([0, 1000, 5000], [0, 0, 0]), [[1.0, 6.0, 2.0]])


def test_gaps_are_left_out_field_by_field():
    values = np.array([[1.0, np.nan], [3.0, 7.0], [np.nan, 9.0]])
    found = InverseDistance([0, 10, 20], [0, 0, 0], values).at([0.0, 20.0], [0.0, 0.0])
    # field 1 at x = 20: 3 at distance 10 and 1 at distance 20, weights 4 and 1: 13 / 5; field 2 at 0: 7 at 10, 9 at 20: 37 / 5
    np.testing.assert_allclose(found, [[1.0, 2.6], [7.4, 9.0]], rtol=1e-13)
    with pytest.raises(InputProblem, match="No station has a value"):
        InverseDistance([0, 1], [0, 1], [np.nan, np.nan])
    for wrong in ({"power": 0.0}, {"neighbours": 0}):
        with pytest.raises(InputProblem, match="must be above 0"):
            InverseDistance([0, 1], [0, 1], [1, 2], **wrong)


def test_leave_one_out():
    rng = np.random.default_rng(2)
    places, values = rng.uniform(0, 1e5, (25, 2)), rng.normal(20, 5, 25)
    errors = [slow(np.delete(places, i, 0), np.delete(values, i), places[i, :1], places[i, 1:], 2.0, 12)[0] - values[i] for i in range(25)]
    np.testing.assert_allclose(InverseDistance(*places.T, values).leave_one_out(), [np.sqrt(np.mean(np.square(errors)))], rtol=1e-12)
    assert np.isnan(InverseDistance([0], [0], [3.0]).leave_one_out()).all()
    # two stations predict each other: |4 - 1| = 3; three in one place are predicted by the other two there
    np.testing.assert_allclose(InverseDistance([0, 9], [0, 0], [1.0, 4.0]).leave_one_out(), [3.0])
    crowd = InverseDistance([5, 5, 5], [5, 5, 5], [1.0, 2.0, 6.0], neighbours=1).leave_one_out()
    assert 1.0 <= crowd[0] <= np.sqrt((25 + 16 + 25) / 3)


def test_figures_of_districts():
    codes = np.array([[0, 1, np.nan], [2, 2, 1]])
    np.testing.assert_array_equal(values_of_areas(codes, [10.0, 20.0, np.nan]), [[10, 20, np.nan], [np.nan, np.nan, 20]])
    np.testing.assert_array_equal(values_of_areas(codes, [10.0, 20.0, 30.0], areas=[5.0, 0.0, 10.0]), [[2, np.nan, np.nan], [3, 3, np.nan]])


def test_table_is_joined_by_key():
    rows = [{"county": "360700", "pop": "120", "gdp": "5.5"}, {"county": " 360800 ", "pop": "80", "gdp": ""}, {"county": "999", "pop": "1", "gdp": "1"}]
    values, lacking, unused = match_keys(["360800.0", "360700", "360900"], rows, "county", ["pop", "gdp"])
    np.testing.assert_array_equal(values, [[80, np.nan], [120, 5.5], [np.nan, np.nan]])
    assert (lacking, unused) == (["360900"], ["999"])
    for change, said in (
        (("county", "name"), "has no column name; its columns are: county, pop, gdp"), (("pop", "area"), "has no column area"),
    ):
        with pytest.raises(InputProblem, match=said):
            match_keys(["360700"], rows, "name" if change[0] == "county" else "county", ["area"] if change[0] == "pop" else ["pop"])
    with pytest.raises(InputProblem, match="two rows for 360700"):
        match_keys(["360700"], [*rows, dict(rows[0], county="360700.0")][::-1], "county", ["pop"])
    with pytest.raises(InputProblem, match="1,200 in the column pop is not a number"):
        match_keys(["360700"], [dict(rows[0], pop="1,200")], "county", ["pop"])
    with pytest.raises(InputProblem, match="No key of the table matches a district: the table has 360700"):
        match_keys(["A", "B"], rows, "county", ["pop"])
