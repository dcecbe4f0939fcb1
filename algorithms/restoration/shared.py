"""What the algorithms of the group share: the MLRI parameters, the paired series, legends."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.dates import parse_years, year_of
from ...core.restoration.mlri import MlriRule, detect_lst_unit
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import INTEGER

translate = QCoreApplication.translate
BASELINE = [
    ("expanding", QT_TRANSLATE_NOOP("MineEco", "From the first year to the year at hand (as published)")),
    ("full_period", QT_TRANSLATE_NOOP("MineEco", "All years (MLRI is then EVI/LST times a constant of the cell)")),
    ("reference", QT_TRANSLATE_NOOP("MineEco", "Reference years named below")),
]
LST_UNIT = [
    ("kelvin", QT_TRANSLATE_NOOP("MineEco", "Kelvin")),
    ("celsius", QT_TRANSLATE_NOOP("MineEco", "Degrees Celsius")),
]
EVI_POLICY = [
    ("clamp", QT_TRANSLATE_NOOP("MineEco", "Raise them to the smallest value")),
    ("drop", QT_TRANSLATE_NOOP("MineEco", "Leave the year out (dark pits may then look restored)")),
]


def add_mlri(algorithm, required=True):
    """Add LST, EVI and the parameters of MLRI to an algorithm."""
    optional = not required
    algorithm.add_series("LST", translate("MineEco", "Surface temperature, one a year"), translate("MineEco", "Land surface temperature of the growing season, such as the annual maximum."), optional)
    algorithm.add_series("EVI", translate("MineEco", "EVI, one a year"), translate("MineEco", "Enhanced vegetation index of the same years, -1 to 1."), optional)
    algorithm.add_years()
    algorithm.add_choice(
        "BASELINE", translate("MineEco", "Baseline"),
        translate("MineEco", "Years over which the highest temperature and the lowest EVI are taken. The published, expanding one can only gain records: its trends need the calibrated significance."), BASELINE,
    )
    algorithm.add_text("REFERENCE_YEARS", translate("MineEco", "Reference years"), translate("MineEco", "Only with reference years as baseline, such as 2000-2003."), optional=True, advanced=True)
    algorithm.add_choice(
        "LST_UNIT", translate("MineEco", "Unit of temperature in the ratio"),
        translate("MineEco", "Unit in which temperatures are divided; the unit of the rasters is found out. In degrees Celsius classes change."), LST_UNIT, advanced=True,
    )
    algorithm.add_number("EVI_MIN", translate("MineEco", "Smallest EVI"), translate("MineEco", "EVI below it would blow the ratio up."), default=0.01, minimum=0.0001, maximum=0.5, advanced=True)
    algorithm.add_choice("EVI_POLICY", translate("MineEco", "Smaller EVI values"), translate("MineEco", "What becomes of EVI below the smallest value, as in pits and ponds."), EVI_POLICY, advanced=True)
    algorithm.add_series(
        "COUNT", translate("MineEco", "Number of clear views, one a year"),
        translate("MineEco", "How many clear scenes are behind each value. One bad year poisons an expanding baseline: years with too few become gaps."), True,
    )
    algorithm.add_number("MIN_COUNT", translate("MineEco", "Fewest clear views"), translate("MineEco", "Years with fewer are gaps; only with the numbers of clear views."), INTEGER, 3, 1, advanced=True)


class PairedSeries:
    """LST, EVI and counts of a run as layers of common years.

    Attributes
    ----------
    years : list of int
    layers : list
        LST of all years, then EVI, then counts; `arrays` sorts their blocks.
    rule : MlriRule
    """

    def __init__(self, job):
        lst, evi = dict(job.series("LST")), dict(job.series("EVI"))
        count = dict(job.series("COUNT")) if job.given("COUNT") else {}
        known = [set(map(year_of, series)) for series in (lst, evi, count) if series]
        self.years = sorted(set.intersection(*known))
        lost = sorted(set.union(*known) - set(self.years))
        if lost:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "Only years that LST, EVI and COUNT have in common are used; left out: {years}."), {"years": ", ".join(map(str, lost))})
        if not self.years:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LST and EVI have no year in common: check the rasters, or name the years in YEARS."))
        self.layers = [series[year] for series in (lst, evi, count) if series for year in self.years]
        reference = tuple(parse_years(job.text("REFERENCE_YEARS"), "REFERENCE_YEARS")) if job.given("REFERENCE_YEARS") else ()
        sample = np.concatenate([array.ravel() for array in job.sample([lst[year] for year in self.years], 256)])
        sample = sample[np.isfinite(sample)]
        if not sample.size:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LST has no valid cell here: check the rasters, their no data and AOI."))
        unit = detect_lst_unit(*np.percentile(sample, [1, 99]))
        job.info(QT_TRANSLATE_NOOP("MineEco", "The temperatures are in {unit}."), unit=unit)
        self.rule = MlriRule(
            baseline=job.choice("BASELINE"), reference_years=reference, lst_unit=job.choice("LST_UNIT"), lst_input=unit, evi_min=job.number("EVI_MIN"),
            evi_policy=job.choice("EVI_POLICY"), min_count=job.number("MIN_COUNT"),
        )
        if self.rule.lst_unit == "celsius":
            job.warn(QT_TRANSLATE_NOOP("MineEco", "Temperatures are divided in degrees Celsius: the zero of that scale is arbitrary, and classes differ from those in Kelvin."))

    def arrays(self, blocks):
        """Return LST, EVI and counts (None where not given) of blocks of `layers`, each (years, y, x)."""
        count = len(self.years)
        stacks = [np.array(blocks[start:start + count]) for start in range(0, len(blocks), count)]
        return (*stacks, None) if len(stacks) == 2 else tuple(stacks)


def year_names(name, years):
    """Return the band names of an annual series."""
    return ["%s_%d" % (name, year) for year in years]


def stacked(layers):
    """Return (years, layers) of a dated series."""
    return [year_of(date) for date, _ in layers], [layer for _, layer in layers]
