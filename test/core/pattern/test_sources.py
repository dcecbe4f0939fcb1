"""Ecological sources by hand, and the refusals that tell how to go on."""
import numpy as np
import pytest
from mineeco.core.pattern.sources import ecological_sources, source_mask
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
KM2 = 1e6
MASK = np.zeros((12, 12), bool)
MASK[0:2, 0:5] = True  # 10 cells
MASK[4:7, 4:8] = True  # 12 cells
MASK[9:12, 0:3] = True  # 9 cells
MASK[0, 11] = MASK[1, 10] = True  # 2 cells that touch at a corner


def test_patches_of_the_least_area_count():
    found = ecological_sources(MASK, KM2)
    assert found.areas_km2.tolist() == [12, 10]
    assert (found.labels[5, 5], found.labels[0, 0], found.labels[10, 0], found.labels[0, 11]) == (1, 2, 0, 0)
    assert np.bincount(found.labels.ravel()).tolist() == [144 - 22, 12, 10]
    assert ecological_sources(MASK, KM2, 9).areas_km2.tolist() == [12, 10, 9]
    assert ecological_sources(MASK, 900.0, 0.0018).areas_km2 == pytest.approx([0.0108, 0.009, 0.0081, 0.0018], rel=1e-12)


def test_corners_part_with_four_neighbours():
    assert ecological_sources(MASK, KM2, 1, 8).areas_km2.tolist() == [12, 10, 9, 2]
    assert ecological_sources(MASK, KM2, 1, 4).areas_km2.tolist() == [12, 10, 9, 1, 1]


def test_equal_areas_go_by_place():
    mask = np.zeros((5, 5), bool)
    mask[0, 4] = mask[2, 0] = mask[4, 4] = True
    labels = ecological_sources(mask, KM2, 1).labels
    assert (labels[0, 4], labels[2, 0], labels[4, 4]) == (1, 2, 3)


def test_fewer_than_two_lists_the_largest_and_what_would_do():
    with pytest.raises(InputProblem) as caught:
        ecological_sources(MASK, KM2, 11)
    assert str(caught.value) == ("1 of 4 patches of the source classes reach 11 km2, and a pattern needs two. The largest have 12, 10, 9, 2 km2: "
                                 "a least area of 10 km2 would give two.")


def test_only_ten_are_listed_and_the_proposed_area_holds():
    mask = np.zeros((60, 60), bool)
    for place in range(15):
        mask[4 * place, :20 + place] = True
    with pytest.raises(InputProblem) as caught:
        ecological_sources(mask, 1234.567, 5)
    text = str(caught.value)
    assert text.startswith("0 of 15 patches")
    assert text.split("largest have ")[1].split(" km2")[0].count(",") == 9
    proposed = float(text.split("least area of ")[1].split()[0])
    assert ecological_sources(mask, 1234.567, proposed).areas_km2.size == 2


def test_nothing_or_one_patch():
    with pytest.raises(InputProblem, match="No cell belongs to the source classes"):
        ecological_sources(np.zeros((4, 4), bool), KM2)
    with pytest.raises(InputProblem, match="form one patch of 16 km2"):
        ecological_sources(np.ones((4, 4), bool), KM2)


def test_mask_by_class_and_quality():
    landuse = np.array([1, 1, 2, 3, np.nan, 1])
    quality = np.array([0.5, 0.6, 0.9, 0.9, 0.9, np.nan])
    assert source_mask(landuse, [1, 2]).tolist() == [True, True, True, False, False, True]
    assert source_mask(landuse, [1, 2], quality, 0.6).tolist() == [False, True, True, False, False, False]


def test_areas_of_the_paper():
    # Table 4: 34.833 km2, then 37.286 and 36.465: the printed changes are 2.452 and -0.820, the areas give 2.453 and -0.821.
    assert (round(37.286 - 34.833, 3), round(36.465 - 37.286, 3)) == (2.453, -0.821)
