"""Patches by hand and against scikit-image."""
import numpy as np
import pytest
from mineeco.core import memory
from mineeco.core.patches import label_patches, patch_sizes, renumber
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
MASK = np.array([[1, 0, 0, 1],
                 [0, 1, 0, 1],
                 [0, 0, 0, 0],
                 [1, 1, 1, 0]], dtype=bool)


def test_corners_join_with_eight_neighbours():
    labels, count = label_patches(MASK)
    assert labels.tolist() == [[1, 0, 0, 2], [0, 1, 0, 2], [0, 0, 0, 0], [3, 3, 3, 0]]
    assert patch_sizes(labels, count).tolist() == [2, 2, 3]


def test_corners_part_with_four_neighbours():
    labels, count = label_patches(MASK, 4)
    assert labels.tolist() == [[1, 0, 0, 2], [0, 3, 0, 2], [0, 0, 0, 0], [4, 4, 4, 0]]
    assert patch_sizes(labels, count).tolist() == [1, 2, 1, 3]


def test_landscape_of_the_worked_example(vectors):
    grid = np.array(vectors["v4.land"]["grid"])
    for code, sizes in vectors["v4.land"]["patch_areas8"].items():
        labels, count = label_patches(grid == int(code))
        assert sorted(patch_sizes(labels, count), reverse=True) == sizes


@pytest.mark.parametrize("connectivity", [4, 8])
def test_same_partition_as_scikit_image(connectivity):
    from skimage.measure import label

    mask = np.random.default_rng(3).random((60, 70)) < 0.45
    labels, count = label_patches(mask, connectivity)
    other = label(mask, connectivity=1 if connectivity == 4 else 2)
    assert count == other.max()
    assert len(np.unique(np.stack([labels[mask], other[mask]]), axis=1).T) == count
    assert (labels > 0).tolist() == mask.tolist()


def test_renumber():
    labels, _ = label_patches(MASK)
    assert renumber(labels, [3, 1]).tolist() == [[2, 0, 0, 0], [0, 2, 0, 0], [0, 0, 0, 0], [1, 1, 1, 0]]
    assert renumber(labels, []).max() == 0


def test_nothing_and_wrong_connectivity():
    labels, count = label_patches(np.zeros((3, 3), bool))
    assert (count, labels.max(), patch_sizes(labels, count).size) == (0, 0, 0)
    with pytest.raises(InputProblem, match="connectivity of 6"):
        label_patches(MASK, 6)


def test_memory_is_asked_first(monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 100)
    with pytest.raises(InputProblem, match="of memory"):
        label_patches(MASK)
