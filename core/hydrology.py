"""Where water runs on a surface: filled depressions, flow directions, accumulation, slope.

It serves the erosion group (on elevations) and the security pattern (on cost surfaces, whose valley lines are the
corridors of Li et al. 2020). Everything that follows the water is *global*; `slope_aspect` is *neighbourhood*.
"""
import numpy as np

from ..messages import QT_TRANSLATE_NOOP, InputProblem
from .fronts import CHUNK, NEIGHBOURS, PaddedGrid, Spread, step_lengths
from .memory import require_memory

NO_DATA = 255
FREEMAN = 1.1

class _Flood(Spread):
    def __init__(self, elevation):
        low, high = np.nanmin(elevation), np.nanmax(elevation)
        super().__init__(elevation.shape, (high - low) / 1000)
        self.ground = self.pad(elevation, np.inf)
        self.ground[~np.isfinite(self.ground)]=np.inf
        self.label.fill(np.inf)
    def _is_near(self, cells, bound):
        level = self.label.take(cells)
        return (level < bound) | (level == self.ground.take(cells))
    def _offer(self, front):
        label, ground = self.label, self.ground
        level = label.take(front)
        reached = []
        for offset in self.offsets:
            target = front + offset
            offer = np.maximum(level, ground.take(target))
            better = np.flatnonzero(offer < label.take(target))
            if better.size:
                target = target.take(better)
                label[target] = offer.take(better)
                reached.append(target)
        return reached
def border(grid, valid):
    inner = valid.copy()
    v2=valid.reshape(grid.padded)
    i2=inner.reshape(grid.padded)
    for r,c in NEIGHBOURS:
        i2[1:-1,1:-1] &= v2[1+r:v2.shape[0]-1+r, 1+c:v2.shape[1]-1+c]
    return np.flatnonzero(valid & ~inner)
def fill_depressions(elevation, report=None):
    flood=_Flood(elevation)
    seeds=border(flood, np.isfinite(flood.ground))
    flood.label[seeds]=flood.ground[seeds]
    flood._settle(seeds, report=report, total=elevation.size)
    out=flood.inside(flood.label)
    np.copyto(out,np.nan,where=np.isinf(out))
    return out
