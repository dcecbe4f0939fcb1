"""Where water runs on a surface: filled depressions, flow directions, accumulation, slope and aspect.

It serves the erosion group (on elevations) and the security pattern (on cost surfaces, whose valley lines are the
corridors of Li et al. 2020). The usual chain::

    filled = fill_depressions(elevation)
    directions = drain_flats(filled, flow_directions(filled, cell_size))
    accumulation = flow_accumulation(directions)                                       # all water to one neighbour
    accumulation = multiple_flow_accumulation(filled, directions, cell_size)           # or to all that lie lower

Cells at the edge of the raster and cells beside no-data are where water leaves. What follows the water is *global* and
asks for `flow_memory` bytes before it starts; `flow_directions` and `slope_aspect` are *neighbourhood*.
"""
import numpy as np

from ..messages import QT_TRANSLATE_NOOP, InputProblem
from .fronts import CHUNK, NEIGHBOURS, PaddedGrid, Spread, step_lengths
from .memory import require_memory

CODES = tuple(1 << direction for direction in range(8))
"""Codes of the flow directions: E 1, SE 2, S 4, SW 8, W 16, NW 32, N 64, NE 128."""
SINK, NO_DATA = 0, 255
"""Direction of cells whose water goes to no neighbour (outlets at the edge, bottoms of pits), and of cells without data."""
FREEMAN = 1.1
"""Exponent of Freeman (1991). Quinn et al. (1991) use 1 and weigh by contour length; 4 to 6 come near a single direction."""
TIE = 1 + 1e-9
"""A drop must be this much steeper to be preferred: on a plane equal drops differ in their last digits."""
BYTES_PER_CELL = 50
"""Peak memory of the chain (43 measured), the elevations handed in included."""
ROWS = 64
"""Rows worked on at once in whole-raster steps, so that intermediate arrays stay in the cache."""


def flow_memory(cells):
    """Return the bytes of memory that the chain from `fill_depressions` to an accumulation needs at its peak."""
    return BYTES_PER_CELL * cells


def fill_depressions(elevation, report=None):
    """Raise every cell of a depression to the level at which its water spills (*global*).

    The result is the one of a priority flood and of morphological reconstruction by erosion.

    Parameters
    ----------
    elevation : array_like
        Surface, shape (rows, columns), NaN where there is none.
    report : callable, optional
        Called with the share done (0-1) every now and then; may raise to stop the run.

    Returns
    -------
    numpy.ndarray
        Filled surface (float64): nowhere lower; filled ponds are flat, see `drain_flats`.

    Raises
    ------
    InputProblem
        If no cell has a value or the memory does not suffice.

    References
    ----------
    Barnes, Lehman & Mulla (2014), doi:10.1016/j.cageo.2013.04.024 (what is computed); `fronts` (how).
    """
    elevation = np.asarray(elevation, dtype=float)
    require_memory(flow_memory(elevation.size))
    flood = _Flood(elevation)
    seeds = _border(flood, np.isfinite(flood.ground))
    flood.label[seeds] = flood.ground[seeds]
    flood.settle(seeds, report)
    filled = flood.inside(flood.label)
    np.copyto(filled, np.nan, where=np.isinf(filled))
    return filled


class _Flood(Spread):
    """Water levels that rise from the border inwards: the level of a cell is the lowest highest ground on a way out."""

    def __init__(self, elevation):
        valid = np.isfinite(elevation)
        self.count = np.count_nonzero(valid)
        if not self.count:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The surface has no cell with a value: check the layer and its no-data value."))
        low, high = elevation.min(where=valid, initial=np.inf), elevation.max(where=valid, initial=-np.inf)
        super().__init__(elevation.shape, width=(high - low) / 1000)
        self.ground = self.full(np.inf)
        np.copyto(self.inside(self.ground), elevation, where=valid)
        self.label.fill(np.inf)

    def settle(self, seeds, report):
        self._settle(seeds, report=report, total=self.count)

    def _is_near(self, cells, bound):
        """Cells at ground level are final and need not wait; ponds do, the lowest level first."""
        level = self.label.take(cells)
        return (level < bound) | (level == self.ground.take(cells))

    def _offer(self, front):
        label, ground, reached = self.label, self.ground, []
        level = label.take(front)
        for offset in self.offsets:
            target = front + offset
            offer = np.maximum(level, ground.take(target))
            better = (offer < label.take(target)).nonzero()[0]
            if better.size:
                target = target.take(better)
                label[target] = offer.take(better)
                reached.append(target)
        return reached


def flow_directions(surface, cell_size=1.0, zones=None):
    """Point every cell to the neighbour with the steepest drop per distance (*neighbourhood*: halo of one cell).

    Parameters
    ----------
    surface : array_like
        Shape (rows, columns), NaN where there is none.
    cell_size : float or (float, float)
        Side of a cell, or its width and height.
    zones : array_like, optional
        Same shape: water does not cross between cells of different zones.

    Returns
    -------
    numpy.ndarray
        uint8 `CODES`; 0 where no neighbour lies lower, 255 without data. Of equal drops the first in the order of the
        codes is taken.

    References
    ----------
    O'Callaghan & Mark (1984), doi:10.1016/S0734-189X(84)80011-0 (D8).
    """
    surface = np.asarray(surface, dtype=float)
    zones = None if zones is None else np.asarray(zones)
    directions = np.zeros(surface.shape, np.uint8)
    lengths = step_lengths(cell_size)
    with np.errstate(invalid="ignore"):
        for top in range(0, surface.shape[0], ROWS):
            own = surface[top:top + ROWS]
            steepest = np.zeros(own.shape)
            for direction, length in enumerate(lengths):
                here, there = _overlap(direction, top, own.shape[0], surface.shape)
                drop = own[here] - surface[there]
                drop /= length
                better = drop > steepest[here] * TIE
                if zones is not None:
                    better &= zones[top:top + ROWS][here] == zones[there]
                np.copyto(steepest[here], drop, where=better)
                np.copyto(directions[top:top + ROWS][here], np.uint8(CODES[direction]), where=better)
    directions[~np.isfinite(surface)] = NO_DATA
    return directions


def drain_flats(surface, directions):
    """Lead the water of flat areas to where they drain, away from higher ground (*global*).

    Cells that no lower neighbour drains are pointed along the flat: twice the steps to the nearest drained cell of the
    same height, less the steps from the nearest higher ground, falls all the way. So water gathers in the middle of a
    flat instead of running in parallel lines. Pits, which have no way out at their height, stay sinks: fill them first.

    Parameters
    ----------
    surface : array_like
        Filled surface, shape (rows, columns), NaN where there is none.
    directions : numpy.ndarray
        From `flow_directions` of the same surface (without zones); changed in place.

    Returns
    -------
    numpy.ndarray
        The same array.

    References
    ----------
    Garbrecht & Martz (1997), doi:10.1016/S0022-1694(96)03138-1; Barnes, Lehman & Mulla (2014),
    doi:10.1016/j.cageo.2013.01.009.
    """
    grid = PaddedGrid(np.shape(surface))
    require_memory(flow_memory(grid.size))
    code = grid.pad(directions, NO_DATA)
    flat = code == SINK
    flat[_border(grid, code != NO_DATA)] = False
    cells = np.flatnonzero(flat)
    if not cells.size:
        return directions
    height = grid.pad(surface, np.nan, float)
    own = height.take(cells)
    outlet, below_higher = np.zeros(cells.size, bool), np.zeros(cells.size, bool)
    for direction in (0, 2, 4, 6, 1, 3, 5, 7):
        target = cells + grid.offsets[direction]
        other = height.take(target)
        drained = (other == own) & ~flat.take(target) & ~outlet
        code[cells[drained]] = CODES[direction]
        outlet |= drained
        below_higher |= other > own
    del height, other
    potential = _steps_from(grid, cells[outlet], flat.copy())
    walls = potential == 0
    inner = cells[~outlet & ~walls.take(cells)]
    potential *= 2
    potential -= _steps_from(grid, cells[below_higher], flat)
    potential[walls] = 1 << 30
    own, lowest = potential.take(inner), np.zeros(inner.size)
    for direction, length in enumerate(step_lengths(1)):
        drop = (own - potential.take(inner + grid.offsets[direction])) / length
        better = drop > lowest
        lowest[better] = drop[better]
        code[inner[better]] = CODES[direction]
    directions[:] = grid.inside(code)
    return directions


def _steps_from(grid, front, free):
    """Count steps over the `free` cells from those of `front` (1); 0 where none arrive. Uses `free` up."""
    steps, count = grid.full(0, np.int32), 0
    free[front] = False
    while front.size:
        count += 1
        steps[front] = count
        reached = []
        for offset in grid.offsets:
            target = front + offset
            target = target.compress(free.take(target))
            free[target] = False
            reached.append(target)
        front = np.concatenate(reached)
    return steps


def flow_accumulation(directions, report=None):
    """Count the cells whose water comes through each cell, itself included (*global*).

    Parameters
    ----------
    directions : array_like
        uint8 codes of `flow_directions`, shape (rows, columns).
    report : callable, optional
        As in `fill_depressions`.

    Returns
    -------
    numpy.ndarray
        int32, 0 without data. The counts of the sinks add up to the number of cells with data.
    """
    grid, code, donors = _single_donors(directions)
    count = (code != NO_DATA).astype(np.int32)

    def give(front):
        own = code.take(front)
        for offset, own_code in zip(grid.offsets, CODES):
            giving = front.compress(own == own_code)
            target = giving + offset
            count[target] += count.take(giving)
            yield target

    _downstream(code != NO_DATA, donors, give, report)
    return grid.inside(count)


def upslope_length(directions, cell_size=1.0, report=None):
    """Return how far water has come to each cell along the longest way from a divide, from cell centre to cell centre (*global*).

    Parameters
    ----------
    directions : array_like
        uint8 codes of `flow_directions`, shape (rows, columns).
    cell_size : float or (float, float)
        Side of a cell, or its width and height.
    report : callable, optional
        As in `fill_depressions`.

    Returns
    -------
    numpy.ndarray
        float64 in the unit of `cell_size`; 0 where no water comes from elsewhere and without data.
    """
    grid, code, donors = _single_donors(directions)
    length = grid.full(0.0)
    steps = step_lengths(cell_size)

    def give(front):
        own = code.take(front)
        for offset, own_code, step in zip(grid.offsets, CODES, steps):
            giving = front.compress(own == own_code)
            target = giving + offset
            length[target] = np.maximum(length.take(target), length.take(giving) + step)
            yield target

    _downstream(code != NO_DATA, donors, give, report)
    return grid.inside(length)


def multiple_flow_accumulation(surface, directions, cell_size=1.0, exponent=FREEMAN, report=None):
    """Add up the cells whose water comes through each cell, itself included, when it parts among all lower neighbours (*global*).

    A neighbour's share grows with its slope to the power of `exponent`. Cells without a lower neighbour pass all their
    water on by their direction.

    Parameters
    ----------
    surface : array_like
        Filled surface, shape (rows, columns), NaN where there is none.
    directions : array_like
        Codes of `flow_directions` and `drain_flats` of the same surface.
    cell_size : float or (float, float)
        Side of a cell, or its width and height.
    exponent : float
        Above 0; the larger, the nearer to a single direction.
    report : callable, optional
        As in `fill_depressions`.

    Returns
    -------
    numpy.ndarray
        float64, 0 without data. The sums at the sinks add up to the number of cells with data, but for rounding.

    References
    ----------
    Freeman (1991), doi:10.1016/0098-3004(91)90048-I; Quinn et al. (1991), doi:10.1002/hyp.3360050106.
    """
    grid = PaddedGrid(np.shape(directions))
    require_memory(flow_memory(grid.size))
    code = grid.pad(directions, NO_DATA)
    height = grid.pad(surface, np.inf, float)
    np.copyto(height, np.inf, where=np.isnan(height))
    total = (code != NO_DATA).astype(float)
    donors = grid.full(0, np.uint8)
    lower = grid.inside(grid.full(False))
    for direction in range(8):
        falls = grid.inside(height) > grid.beside(height, direction)
        falls &= grid.inside(code) != NO_DATA
        grid.beside(donors, direction)[:] += falls
        lower |= falls
    for direction, own_code in enumerate(CODES):
        grid.beside(donors, direction)[:] += ~lower & (grid.inside(code) == own_code)
    lengths = step_lengths(cell_size)

    def give(front):
        own_height, own_code = height.take(front), code.take(front)
        shares = np.empty((8, front.size))
        for share, offset, length in zip(shares, grid.offsets, lengths):
            np.subtract(own_height, height.take(front + offset), out=share)
            share /= length
        np.maximum(shares, 0, out=shares)
        shares **= exponent
        whole = shares.sum(axis=0)
        level = np.flatnonzero(whole == 0)
        for share, code_of_direction in zip(shares, CODES):
            share[level] = own_code[level] == code_of_direction
        whole[level] = 1
        shares *= total.take(front) / whole
        for share, offset in zip(shares, grid.offsets):
            giving = share.nonzero()[0]
            target = front.take(giving) + offset
            total[target] += share.take(giving)
            yield target

    _downstream(code != NO_DATA, donors, give, report)
    return grid.inside(total)


def downstream_path(directions, row, column):
    """Return the cells that the water of one cell runs through, from it to its sink, shape (n, 2) rows and columns."""
    step = dict(zip(CODES, NEIGHBOURS))
    path = [(row, column)]
    while int(directions[path[-1]]) in step:
        down, right = step[int(directions[path[-1]])]
        path.append((path[-1][0] + down, path[-1][1] + right))
    return np.array(path)


def main_stem(directions, accumulation, row, column, threshold):
    """Return the cells upstream of one cell along the largest accumulation, from it to where that falls below `threshold`.

    Parameters
    ----------
    directions, accumulation : numpy.ndarray
        From `flow_directions` and an accumulation of them, shape (rows, columns).
    row, column : int
        The cell to start from.
    threshold : float
        Least accumulation of a cell of the stem.

    Returns
    -------
    numpy.ndarray
        Rows and columns, shape (n, 2), the cell to start from first. Of equal accumulations the first in the order
        E, SE ... NE is followed.
    """
    rows, columns = directions.shape
    path = [(row, column)]
    while path:
        best, largest = None, threshold
        for direction, (down, right) in enumerate(NEIGHBOURS):
            r, c = path[-1][0] + down, path[-1][1] + right
            if 0 <= r < rows and 0 <= c < columns and directions[r, c] == CODES[(direction + 4) % 8] and (accumulation[r, c] > largest or (best is None and accumulation[r, c] == largest)):
                best, largest = (r, c), accumulation[r, c]
        if best is None:
            return np.array(path)
        path.append(best)
    return None


def slope_aspect(elevation, cell_size=1.0):
    """Return slope and aspect after Horn, in degrees (*neighbourhood*: halo of one cell).

    At the edge and beside no-data the missing neighbours are continued in a straight line, so that an inclined plane
    has one slope everywhere.

    Parameters
    ----------
    elevation : array_like
        Shape (rows, columns), NaN where there is none; in the unit of `cell_size`.
    cell_size : float or (float, float)
        Side of a cell, or its width and height.

    Returns
    -------
    slope : numpy.ndarray
        0-90 degrees, NaN where the elevation is.
    aspect : numpy.ndarray
        Direction of the steepest fall, degrees clockwise from north (0-360); NaN where the slope is 0 as well.

    References
    ----------
    Horn (1981), doi:10.1109/PROC.1981.11918.
    """
    elevation = np.asarray(elevation, dtype=float)
    rows, columns = elevation.shape
    width, height = np.broadcast_to(np.abs(np.asarray(cell_size, dtype=float)), 2)
    slope, aspect = np.empty((rows, columns)), np.empty((rows, columns))
    padded = np.full((rows + 2, columns + 2), np.nan)
    padded[1:-1, 1:-1] = np.where(np.isfinite(elevation), elevation, np.nan)
    for top in range(0, rows, ROWS):
        block = padded[top:top + ROWS + 2]
        own = block[1:-1, 1:-1]
        east, south_east, south, south_west, west, north_west, north, north_east = _continued(own, block)
        eastward = ((north_east + south_east + 2 * east) - (north_west + south_west + 2 * west)) / (8 * width)
        northward = ((north_east + north_west + 2 * north) - (south_east + south_west + 2 * south)) / (8 * height)
        slope[top:top + ROWS] = np.degrees(np.arctan(np.hypot(eastward, northward)))
        aspect[top:top + ROWS] = np.degrees(np.arctan2(-eastward, -northward)) % 360
    slope[np.isnan(padded[1:-1, 1:-1])] = np.nan
    aspect[~(slope > 0)] = np.nan
    return slope, aspect


def _continued(own, block):
    """Return the eight neighbours of the inner cells of `block`, the missing ones continued from the opposite side."""
    rows, columns = block.shape
    around = [block[1 + down:rows - 1 + down, 1 + right:columns - 1 + right] for down, right in NEIGHBOURS]
    if not np.isnan(block).any():
        return around
    for direction in (0, 2):
        one, other = around[direction], around[direction + 4]
        around[direction], around[direction + 4] = _either(one, 2 * own - other, own), _either(other, 2 * own - one, own)
    for direction in (1, 3, 5, 7):
        around[direction] = _either(around[direction], around[direction - 1] + around[(direction + 1) % 8] - own)
    return around


def _either(values, *stand_ins):
    """Return `values`, each NaN of them replaced by the first stand-in that has a value there."""
    for stand_in in stand_ins:
        values = np.where(np.isnan(values), stand_in, values)
    return values


def _single_donors(directions):
    """Return the padded grid, its codes, and how many neighbours give to each cell when all water goes to one."""
    grid = PaddedGrid(np.shape(directions))
    require_memory(flow_memory(grid.size))
    code = grid.pad(directions, NO_DATA)
    donors = grid.full(0, np.uint8)
    for direction, own_code in enumerate(CODES):
        grid.beside(donors, direction)[:] += grid.inside(code) == own_code
    return grid, code, donors


def _downstream(valid, donors, give, report):
    """Let cells give when all their donors have given; `give` yields targets, each array without repetition."""
    front, done, cells = np.flatnonzero(valid & (donors == 0)), 0, np.count_nonzero(valid)
    while front.size:
        done += front.size
        ready = []
        for start in range(0, front.size, CHUNK):
            for target in give(front[start:start + CHUNK]):
                left = donors.take(target)
                left -= 1
                donors[target] = left
                ready.append(target.compress(left == 0))
        front = np.concatenate(ready)
        if report is not None:
            report(min(1.0, done / cells))


def _border(grid, valid):
    """Return the valid cells beside the edge of the raster or beside a cell that is not valid."""
    inner = grid.inside(valid).copy()
    for direction in range(8):
        inner &= grid.beside(valid, direction)
    border = grid.full(False)
    grid.inside(border)[:] = grid.inside(valid) & ~inner
    return np.flatnonzero(border)


def _overlap(direction, top, count, shape):
    """Return slices of `count` rows from row `top` on, and of the whole raster, that lie a step in one direction apart."""
    down, right = NEIGHBOURS[direction]
    first, last = max(0, -top - down), min(count, shape[0] - top - down)
    left, end = max(0, -right), shape[1] - max(0, right)
    return (slice(first, last), slice(left, end)), (slice(top + first + down, top + last + down), slice(left + right, end + right))
