"""Random cells of classes: the generator against published numbers, the sample against what chance may do."""
import numpy as np
import pytest
from mineeco.core.sampling import ClassSample, splitmix64
from mineeco.messages import InputProblem

WIDTH, HEIGHT = 400, 300
NUMBERS = np.arange(WIDTH * HEIGHT).reshape(HEIGHT, WIDTH)


@pytest.fixture(scope="module")
def classes():
    codes = np.where(NUMBERS % 7 < 4, 1.0, np.where(NUMBERS % 7 < 6, 2.0, 4.0))
    codes[:20, :50] = np.nan
    return codes


def sample(classes, rows, columns, most=50, seed=0):
    """Of blocks of so many rows and columns, joined."""
    parts = [ClassSample.of(classes[y:y + rows, x:x + columns], NUMBERS[y:y + rows, x:x + columns], most, seed, "CLASSES")
             for y in range(0, HEIGHT, rows) for x in range(0, WIDTH, columns)]
    return sum(parts[1:], parts[0])


def test_splitmix64_is_the_published_generator():
    """First five numbers of seed 1234567, as the reference implementation in C prints them (prng.di.unimi.it/splitmix64.c)."""
    expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]
    assert splitmix64(np.arange(5), 1234567).tolist() == expected


def test_sample_does_not_depend_on_the_blocks(classes):
    sizes = {1: 50, 2: 20, 4: 0}
    whole, *others = (sample(classes, rows, columns).draw(sizes) for rows, columns in ((HEIGHT, WIDTH), (64, 64), (7, WIDTH), (HEIGHT, 33)))
    for other in others:
        np.testing.assert_array_equal(whole, other)


def test_cells_of_their_class_and_each_once(classes):
    found = sample(classes, 64, 64)
    assert found.cells == {code: int((classes == code).sum()) for code in (1, 2, 4)}
    numbers, codes = found.draw({1: 50, 2: 50, 4: 50})
    assert len(set(numbers.tolist())) == 150
    np.testing.assert_array_equal(classes.ravel()[numbers], codes)


def test_small_classes_are_drawn_whole():
    numbers, codes = ClassSample.of([[5, 5, 6]], [[0, 1, 2]], 10, 3, "CLASSES").draw({5: 2, 6: 1})
    assert sorted(zip(numbers.tolist(), codes.tolist())) == [(0, 5), (1, 5), (2, 6)]


def test_every_cell_has_the_same_chance(classes):
    """400 seeds, 50 of class 2 each: quarters of the map get their share within four standard errors; every seed draws other cells."""
    draws = [sample(classes, HEIGHT, WIDTH, 50, seed).draw({2: 50})[0] for seed in range(400)]
    assert len({tuple(draw) for draw in draws}) == 400
    drawn = np.concatenate(draws)
    east, south = drawn % WIDTH >= WIDTH // 2, drawn // WIDTH >= HEIGHT // 2
    mine = classes == 2
    for quarter, cells in ((east, mine[:, WIDTH // 2:]), (south, mine[HEIGHT // 2:])):
        share = cells.sum() / mine.sum()
        assert quarter.mean() == pytest.approx(share, abs=4 * np.sqrt(share * (1 - share) / drawn.size))


def test_order_is_mixed(classes):
    """Points of one class do not follow each other: 100 and 100 mixed make 101 runs of equal classes, within four standard errors of 7.05."""
    _, codes = sample(classes, HEIGHT, WIDTH, 100).draw({1: 100, 2: 100})
    assert 1 + np.count_nonzero(np.diff(codes)) == pytest.approx(101, abs=4 * 7.05)


def test_quantities_are_no_classes():
    with pytest.raises(InputProblem, match="holds 0.5"):
        ClassSample.of([[0.5]], [[0]], 1, 0, "CLASSES")
