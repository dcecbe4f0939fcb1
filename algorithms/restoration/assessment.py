"""What MLRI restoration does on every block of cells, and what it counts there."""
import dataclasses
import typing

import numpy as np

from ...core.histogram import Histogram
from ...core.moments import Moments
from ...core.restoration import chance, checks, classes, hurst, mlri, recovery, register, trend
from ..mines import over_sheets
from .hurst import BANDS as HURST_BANDS
from .trend import BANDS as TREND_BANDS

REGISTER = {"OUTPUT_MINES", "OUTPUT_TABLE", "OUTPUT_HTML"}  # results that hold the figures of mines
STEPS = Histogram(-100, 300, 8000)  # percent: the median step at a change of sensor is right to 0.025
Z, SLOPE = TREND_BANDS.index("z"), TREND_BANDS.index("slope")


class Tally(typing.NamedTuple):
    """What is counted beside the maps; joined with ``+``.

    Inside means inside the mines; without mines all land is inside. `whole` has two rows, outside and inside; `mines`, `evi`
    (yearly means) and `curves` (of MLRI, four classes a mine) hold the mines, or all land as if it were one; `pooled` the
    curves of all land inside. `counts`: cells inside that are SI by the printed rule, cells inside with a rising EVI/LST,
    cells whose Z and slope contradict each other, EVI values below the floor, EVI values in all. `step` is of the cells outside
    (choosing them by their class would hide the very step), `memory` of those that are not significant; without mines of all
    land. `turns`: cells inside that lost and regained vegetation, (2, years).
    """

    whole: register.MineCells
    mines: register.MineCells
    evi: register.ZoneMeans
    curves: register.ZoneMeans
    pooled: register.ZoneMeans
    counts: np.ndarray
    memory: Moments
    step: Histogram
    sample: chance.CellSample
    turns: np.ndarray

    def __add__(self, other):
        return Tally(*(a + b for a, b in zip(self, other)))


class Assessment:
    """The work on one block: a call gives the arrays of the six rasters and, behind them, what `tally` counts.

    Parameters
    ----------
    job : Job
    series : PairedSeries
    significance : Significance
    mines : Mines or None
    change : int or None
        First year of a new sensor.
    wanted : set of str
        Results of the run; what no result needs is left out.
    """

    def __init__(self, job, series, significance, mines, change, wanted):
        self.years, self.rule, self.series, self.significance, self.change = series.years, series.rule, series, significance, change
        self.sheets = mines.sheets if mines else []
        self.count = len(mines.names) if mines else 1
        self.layers = series.layers + self.sheets
        self.variant, self.least, self.seed = job.choice("VARIANT"), job.number("MIN_YEARS"), significance.seed
        self.hurst_method, self.hurst_on, self.half = job.choice("HURST_METHOD"), job.choice("HURST_ON"), job.choice("HURST_RULE") == "half"
        self.typed = bool(wanted & {"OUTPUT_HURST", "OUTPUT_TYPES", *REGISTER})
        self.recent = bool(wanted & {"OUTPUT_RECENT", *REGISTER}) and len(self.years) >= classes.RECENT_YEARS
        self.dated = "OUTPUT_HTML" in wanted and len(self.years) >= 2 * recovery.STAY

    def _trend(self, lst, evi, count, rule=None):
        """Return MLRI and its trend."""
        index = mlri.mlri(self.years, lst, evi, rule or self.rule, count)
        return index, trend.trend(self.years, index, self.variant, self.least)

    def tested(self, *blocks):
        """Return Z, LST, EVI and counts of a block, for `Significance.prepare`."""
        lst, evi, count = self.series.arrays(blocks)
        return self._trend(lst, evi, count)[1].z, lst, evi, count

    def __call__(self, *blocks):
        lst, evi, count = self.series.arrays(blocks)
        index, line = self._trend(lst, evi, count)
        codes = self.significance.classes(line.z, line.slope, lst, evi, count, blocks[len(self.layers):])
        types = course = np.zeros_like(codes)
        memory = np.empty((0, *codes.shape))
        if self.typed:
            found = hurst.hurst(self.years, index, self.hurst_method, self.hurst_on, self.least)
            memory = np.stack([getattr(found, band) for band in HURST_BANDS])
            types = classes.restoration_types(codes, *memory[:1 if self.half else 3])
        if self.recent:
            course = np.where(codes > 0, classes.recent_course(self.years, index), 0)
        sheets = np.array(blocks[len(self.series.layers):len(self.layers)]) if self.sheets else np.ones((1, *codes.shape))
        count = np.empty((0, *codes.shape)) if count is None else count
        return index, np.stack([getattr(line, band) for band in TREND_BANDS]), memory, codes, types, course, lst, evi, count, sheets

    def tally(self, index, line, memory, codes, types, course, lst, evi, count, sheets):
        """Return the `Tally` of a block."""
        count = count if len(count) else None
        inside = ~np.isnan(sheets).all(axis=0)
        outside = (codes > 0) & ~(inside & bool(self.sheets))
        stable = outside & ((codes == classes.NI) | (codes == classes.ND))
        values = [np.count_nonzero(np.isfinite(evi) & (evi < self.rule.evi_min)), np.count_nonzero(np.isfinite(evi))]
        _, ratio = self._trend(lst, evi, count, dataclasses.replace(self.rule, baseline="full_period"))  # EVI/LST, times a constant of the cell
        counts = np.array([
            np.count_nonzero(inside & (classes.restoration_classes(line[Z], line[SLOPE]) == classes.SI)),
            np.count_nonzero(inside & (ratio.z > trend.Z_CRITICAL)), classes.contradictions(line[Z], line[SLOPE]), *values,
        ])
        sample = chance.CellSample.of(self.years, lst, evi, self.rule, count, self.least, self.seed)
        _, green = mlri.valid_pairs(lst.copy(), evi.copy(), count, self.rule)  # as it enters MLRI
        return Tally(
            whole=register.MineCells.of(1 + inside, codes, types, 2, course),
            mines=over_sheets(sheets, lambda sheet: register.MineCells.of(sheet, codes, types, self.count, course)),
            evi=over_sheets(sheets, lambda sheet: register.ZoneMeans.of(sheet, green, self.count)),
            curves=over_sheets(sheets, lambda sheet: register.ZoneMeans.of(register.mine_class_zones(sheet, codes), index, 4 * self.count)),
            pooled=register.ZoneMeans.of(register.mine_class_zones(inside, codes), index, 4),
            counts=counts,
            memory=Moments.of(checks.lag1_correlation(self.years, green[:, stable])),
            step=STEPS.count(checks.sensor_step(self.years, green[:, outside], self.change)) if self.change else STEPS,
            sample=sample,
            turns=self._turns(green[:, inside & (codes > 0)]),
        )

    def _turns(self, green):
        """Return in how many cells each year brought the loss of vegetation, and its return, (2, years)."""
        if not self.dated:
            return np.zeros((2, len(self.years)), np.int64)
        found = recovery.recovery(self.years, green)
        return np.array([[np.count_nonzero(when == year) for year in self.years] for when in (found.disturbance, found.recovery)])
