"""Patterns of several years, by hand."""
import numpy as np
import pytest
from mineeco.core.pattern.compare import YearPattern, compare_patterns, lasting_ids, overlap_areas
from mineeco.core.pattern.network import decay
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def test_overlaps():
    before = np.array([[1, 1, 0], [2, 2, 2]])
    after = np.array([[1, 0, 0], [1, 3, 3]])
    assert overlap_areas(before, after, 0.5).tolist() == [[0.5, 0, 0], [0.5, 0, 1.0]]
    assert overlap_areas(np.zeros((2, 2), int), after[:, :2]).shape == (0, 3)


def test_ids_last():
    # Year 2: source 0 goes on with 8 km2, 1 splits into 5 and 3 (the larger part keeps the id), one is new.
    first = np.array([[8, 0, 0, 0], [0, 3, 5, 0]])
    # Year 3: the first and the third merge, the id of the larger part holds; the new one is gone.
    second = np.array([[7], [0], [4], [0]])
    assert [ids.tolist() for ids in lasting_ids(2, [first, second])] == [[1, 2], [1, 3, 2, 4], [1]]


def test_without_distance_and_in_full():
    years = [YearPattern(year, np.array([3.0, 4.0]), np.array([[0, 1]]), np.array([7.0]), np.array([10.0])) for year in (2001, 2002)]
    years[1] = years[1]._replace(pairs=np.empty((0, 2), int), distances=np.array([]), lengths=np.array([]))
    overlap = [np.diag([3.0, 4.0])]
    found = compare_patterns(years, overlap, None)
    assert np.isnan([entry.ec_km2 for entry in found.ledger]).all()
    assert np.isnan(found.ec_change_percent)
    assert (found.ledger[1].corridors, found.ledger[1].corridors_lost, found.ledger[1].corridor_length_km) == (0, 1, 0)
    # All that is joined counts in full: 7 km2, and without the corridor 5.
    assert compare_patterns(years, overlap, 0.0).ec_change_percent == pytest.approx(100 * (5 / 7 - 1))


def test_corridors_that_do_not_fit_name_their_year():
    year = YearPattern(2013, np.array([3.0, 4.0]), np.array([[0, 0]]), np.array([7.0]), np.array([10.0]))
    with pytest.raises(InputProblem, match=r"CORRIDORS \(2013\): a corridor has the same source at both ends"):
        compare_patterns([year, year], [np.eye(2)], 1.0)


def test_two_claims_to_one_id():
    # Both later sources lie mostly on source 1; the larger share has its id, the other takes its next best.
    assert lasting_ids(2, [np.array([[6, 5], [0, 1]])])[1].tolist() == [1, 2]


def test_ledger_in_the_layout_of_table_4():
    years = [
        YearPattern(2009, np.array([20.0, 14.833]), np.array([[0, 1]]), np.array([4.0]), np.array([2000.0])),
        YearPattern(2013, np.array([21.0, 10.0, 6.286]), np.array([[0, 1], [1, 2], [1, 0]]), np.array([4.0, 8.0, 6.0]), np.array([2000.0, 3000.0, 2500.0])),
        YearPattern(2018, np.array([20.465, 16.0]), np.array([[1, 0]]), np.array([2.0]), np.array([1500.0])),
    ]
    overlaps = [np.array([[19.5, 0, 0], [0, 9, 4]]), np.array([[20, 0], [0, 9.5], [0, 5.5]])]
    found = compare_patterns(years, overlaps, decay(4))
    assert [ids.tolist() for ids in found.source_ids] == [[1, 2], [1, 2, 3], [1, 2]]
    assert [ids.tolist() for ids in found.corridor_ids] == [[1], [1, 2, 3], [1]]  # the second of 1-2 is a corridor of its own
    first, second, third = found.ledger
    assert (first.year, first.sources, first.corridors, first.corridor_length_km) == (2009, 2, 1, 2)
    assert np.isnan([first.area_change_km2, first.kept_km2, first.sources_gained, first.corridors_lost, first.ec_change_percent]).all()
    assert second.source_area_km2 == pytest.approx(37.286)
    assert second.area_change_km2 == pytest.approx(2.453)  # as the areas of the paper's Table 4 give it
    assert (second.kept_km2, second.gained_km2, second.lost_km2) == pytest.approx((32.5, 4.786, 2.333))
    assert (second.sources_kept, second.sources_gained, second.sources_lost) == (2, 1, 0)
    assert (second.corridors_kept, second.corridors_gained, second.corridors_lost) == (1, 2, 0)
    assert third.area_change_km2 == pytest.approx(-0.821)
    assert (third.sources_kept, third.sources_gained, third.sources_lost) == (2, 0, 1)
    assert (third.corridors_kept, third.corridors_gained, third.corridors_lost) == (1, 0, 2)
    assert found.area_change_km2 == pytest.approx(36.465 - 34.833)
    # EC: p = .5 at cost 4; .25 at 8 and by way of the middle source .125.
    ec = [np.sqrt(20**2 + 14.833**2 + 20 * 14.833),
          np.sqrt(21**2 + 10**2 + 6.286**2 + 21 * 10 + 0.5 * 10 * 6.286 + 0.25 * 21 * 6.286),
          np.sqrt(20.465**2 + 16**2 + 2 * 0.5**0.5 * 20.465 * 16)]
    assert [entry.ec_km2 for entry in found.ledger] == pytest.approx(ec, rel=1e-12)
    assert [entry.ec_change_percent for entry in found.ledger[1:]] == pytest.approx([100 * (ec[1] / ec[0] - 1), 100 * (ec[2] / ec[1] - 1)], rel=1e-9)
    assert found.ec_change_percent == pytest.approx(100 * (ec[2] / ec[0] - 1))
