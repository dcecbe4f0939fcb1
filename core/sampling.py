"""Random cells of classes, drawn while a raster of any size is read once."""
import numpy as np

from .codes import CodeCounts, whole_codes

PIECE_CELLS = 1 << 16
"""Cells worked on at once (512 kB of float64), so that the steps on them meet them in the processor's cache."""
GAMMA = 0x9E3779B97F4A7C15
_U = np.uint64


def splitmix64(numbers, seed):
    """Return entries of the SplitMix64 sequence (*cellwise*).

    Parameters
    ----------
    numbers : array_like
        Places in the sequence, whole numbers from 0, such as those of cells.
    seed : int
        0 or more.

    Returns
    -------
    numpy.ndarray
        uint64 of the shape of `numbers`: no two places have the same entry.

    References
    ----------
    Steele, Lea & Flood (2014), doi:10.1145/2660193.2660195.
    """
    mixed = np.array(numbers, dtype=np.uint64)
    mixed += _U(1)
    mixed *= _U(GAMMA)
    mixed += _U(seed)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed ^= mixed >> _U(shift)
        mixed *= _U(factor)
    mixed ^= mixed >> _U(31)
    return mixed


class ClassSample:
    """Cells drawn at random from each class, without replacement (*cellwise*: any blocks, joined with ``+``).

    Every cell has a random key, which follows from its number and the seed alone; of each class those with the smallest keys
    are kept. So the sample does not depend on how the raster was cut, and memory grows with the sample only.

    Parameters
    ----------
    most : int
        Cells kept of each class.
    cells : dict of int to int
        Code -> number of cells seen.
    keys, numbers : dict of int to numpy.ndarray
        Code -> random keys, rising, and numbers of the cells kept.
    """

    def __init__(self, most, cells, keys, numbers):
        self.most, self.cells, self.keys, self.numbers = most, cells, keys, numbers

    @classmethod
    def of(cls, classes, numbers, most, seed, name):
        """Return the sample of one block.

        Parameters
        ----------
        classes : array_like
            Whole codes; NaN is no data.
        numbers : array_like
            Number of each cell on the grid, of the same shape, below 2**53.
        most : int
            Largest sample of a class that will be drawn.
        seed : int
        name : str
            Of the raster, for messages.

        Raises
        ------
        InputProblem
            If there are fractions among the codes.
        """
        classes, numbers = np.asarray(classes, dtype=float).ravel(), np.asarray(numbers).ravel()
        sample = cls(most, {}, {}, {})
        for start in range(0, classes.size, PIECE_CELLS):
            piece = classes[start:start + PIECE_CELLS]
            codes = whole_codes(piece, name)
            places = numbers[start:start + PIECE_CELLS][np.isfinite(piece)].astype(np.uint64)
            keys, part = splitmix64(places, seed), cls(most, {}, {}, {})
            for code in CodeCounts.of(codes, name).cells:
                own = codes == code
                part._keep(code, np.count_nonzero(own), keys[own], places[own])
            sample += part
        return sample

    def _keep(self, code, cells, keys, numbers):
        if keys.size > self.most:
            smallest = np.argpartition(keys, self.most - 1)[:self.most]
            keys, numbers = keys[smallest], numbers[smallest]
        order = np.argsort(keys)
        self.cells[code], self.keys[code], self.numbers[code] = cells, keys[order], numbers[order]

    def __add__(self, other):
        if not (self.cells and other.cells):
            return self if self.cells else other
        joined = ClassSample(self.most, {}, {}, {})
        for code in sorted({*self.cells, *other.cells}):
            both = [part for part in (self, other) if code in part.cells]
            joined._keep(code, sum(part.cells[code] for part in both), *(np.concatenate([getattr(part, name)[code] for part in both]) for name in ("keys", "numbers")))
        return joined

    def draw(self, sizes):
        """Return the cells of a stratified sample in random order.

        Parameters
        ----------
        sizes : dict of int to int
            Code -> how many, at most `most` and at most the cells of the class.

        Returns
        -------
        numbers, codes : numpy.ndarray
            int64: numbers of the cells and their classes; mixed, so that the order tells nothing about the class.
        """
        drawn = [(keys, numbers, np.full(keys.size, code)) for code, keys, numbers in (
            (code, self.keys[code][:size], self.numbers[code][:size]) for code, size in sizes.items())]
        keys, numbers, codes = (np.concatenate(column) for column in zip(*drawn))
        order = np.argsort(splitmix64(keys, 0))  # by the keys themselves those of small classes, which reach further, would come last
        return numbers[order].astype(np.int64), codes[order].astype(np.int64)
