"""What the algorithms of the group share: the MLRI parameters, the paired series, the test of significance."""
import re

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.dates import listed, parse_years, year_of
from ...core.moments import Moments
from ...core.restoration import chance, classes, fdr, permutation
from ...core.restoration.mlri import MlriRule, check_evi, detect_lst_unit
from ...gis.raster import Cancelled
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
SIGNIFICANCE = [
    ("permutation", QT_TRANSLATE_NOOP("MineEco", "Calibrated: the years are permuted, cell by cell (recommended)")),
    ("fdr", QT_TRANSLATE_NOOP("MineEco", "Calibrated, and 5 % false discoveries over the whole map")),
    ("z196", QT_TRANSLATE_NOOP("MineEco", "|Z| > 1.96 as printed (calls much stable land restored)")),
]
HURST_RULE = [
    ("band", QT_TRANSLATE_NOOP("MineEco", "Outside the band of chance; undecided inside it")),
    ("half", QT_TRANSLATE_NOOP("MineEco", "Above 0.5, or not (as printed)")),
]
LISTED = 5  # codes in a message
MEMORY_WARNING = 0.1  # lag-1 correlation; independent years give about -0.1, a memory of 0.3 gives 0.12 and lets 6.5 % of stable land pass
STRIP_CELLS = 1 << 13  # permuted between two looks at whether the user wants to stop
SENSOR = re.compile(r"(?<![A-Za-z])L[TECO]0?([45789])(?=[_\d])")


def add_mlri(algorithm, required=True):
    """Add LST, EVI and the parameters of MLRI to an algorithm."""
    optional = not required
    more = "" if required else " " + translate("MineEco", "Needed for the calibrated significance and for the recent course.")
    algorithm.add_series(
        "LST", translate("MineEco", "Surface temperature, one a year"), translate("MineEco", "Land surface temperature of the growing season, such as the annual maximum.") + more, optional
    )
    algorithm.add_series("EVI", translate("MineEco", "EVI, one a year"), translate("MineEco", "Enhanced vegetation index of the same years, -1 to 1.") + more, optional)
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


def add_significance(algorithm):
    """Add SIGNIFICANCE and what belongs to it."""
    algorithm.add_choice(
        "SIGNIFICANCE", translate("MineEco", "Significance"),
        translate("MineEco", "When a rise counts. With the published baseline the printed rule calls about 45 % of stable land restored; permuting the years brings that to 2.5 %."), SIGNIFICANCE,
    )
    algorithm.add_number(
        "PERMUTATIONS", translate("MineEco", "Permutations"), translate("MineEco", "At least 39. With 199, a seventh of the borderline cells falls out otherwise than with 999."),
        INTEGER, permutation.PERMUTATIONS, permutation.FEWEST_PERMUTATIONS, advanced=True,
    )
    algorithm.add_number(
        "BLOCK", translate("MineEco", "Years permuted together"),
        translate("MineEco", "1 suits independent years; 2 or 3 keep some of the memory from year to year, and find less."), INTEGER, 1, 1, advanced=True,
    )
    algorithm.add_number("SEED", translate("MineEco", "Seed"), translate("MineEco", "The same seed gives the same permutations and the same result."), INTEGER, 0, 0, advanced=True)


def add_hurst_rule(algorithm):
    """Add HURST_RULE."""
    algorithm.add_choice(
        "HURST_RULE", translate("MineEco", "What tells the types apart"),
        translate("MineEco", "On twenty years the Hurst exponent of pure noise lies anywhere from 0.2 to 0.8: inside that band nothing is known."), HURST_RULE, advanced=True,
    )


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
            job.warn(QT_TRANSLATE_NOOP("MineEco", "Only years that LST, EVI and COUNT have in common are used; left out: {years}."), {"years": listed(lost)})
        if not self.years:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LST and EVI have no year in common: check the rasters, or name the years in YEARS."))
        self.layers = [series[year] for series in (lst, evi, count) if series for year in self.years]
        reference = tuple(parse_years(job.text("REFERENCE_YEARS"), "REFERENCE_YEARS")) if job.given("REFERENCE_YEARS") else ()
        if job.choice("BASELINE") == "reference" and not reference:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "BASELINE is reference, but REFERENCE_YEARS is empty: name years of the series, such as 2000-2003."))
        unit = detect_lst_unit(*self._ends(job, "LST", [lst[year] for year in self.years]))
        job.info(QT_TRANSLATE_NOOP("MineEco", "The temperatures are in {unit}."), unit=unit)
        warning = check_evi(*self._ends(job, "EVI", [evi[year] for year in self.years]))
        if warning:
            job.warn(warning)
        self.rule = MlriRule(
            baseline=job.choice("BASELINE"), reference_years=reference, lst_unit=job.choice("LST_UNIT"), lst_input=unit, evi_min=job.number("EVI_MIN"),
            evi_policy=job.choice("EVI_POLICY"), min_count=job.number("MIN_COUNT"),
        )
        if self.rule.baseline == "reference":
            self.rule.reference(self.years)  # says at once which of them the series lacks
        if self.rule.lst_unit == "celsius":
            job.warn(QT_TRANSLATE_NOOP("MineEco", "Temperatures are divided in degrees Celsius: the zero of that scale is arbitrary, and classes differ from those in Kelvin."))
        if self.rule.evi_policy == "drop":
            job.warn(QT_TRANSLATE_NOOP("MineEco", "Years with EVI below EVI_MIN are left out: dark and wet pits lose their mined years, and pit lakes may look restored."))

    @staticmethod
    def _ends(job, name, layers):
        """Return the 1st and 99th percentile of a sample of all years."""
        sample = np.concatenate([array.ravel() for array in job.sample(layers, 256)])
        sample = sample[np.isfinite(sample)]
        if sample.size:
            return np.percentile(sample, [1, 99])
        ranges = job.fold(lambda *blocks: Moments.of(np.array(blocks)), layers)  # the few valid cells lie between those of the sample
        if not ranges.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the rasters, their no data and AOI."), name=name)
        return ranges.minimum[0], ranges.maximum[0]

    def arrays(self, blocks):
        """Return LST, EVI and counts (None where not given), each (years, y, x), of blocks that begin with those of `layers`."""
        count = len(self.years)
        stacks = [np.array(blocks[start:start + count]) for start in range(0, len(self.layers), count)]
        return (*stacks, None) if len(stacks) == 2 else tuple(stacks)


class Significance:
    """How a run tells significant cells: SIGNIFICANCE, PERMUTATIONS, BLOCK, SEED.

    Parameters
    ----------
    job : Job
    series : PairedSeries, optional
        Left out only where the printed rule is chosen.
    """

    def __init__(self, job, series):
        self.job, self.series = job, series
        self.kind = job.choice("SIGNIFICANCE")
        self.permutations, self.block, self.seed = (job.number(name) for name in ("PERMUTATIONS", "BLOCK", "SEED"))
        self.level = permutation.LEVEL
        self.passes = 2 if self.kind == "fdr" else 1
        if series is not None and self.block > len(series.years) // 2:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "BLOCK is {block}, too long for a series of {n} years: choose 1, 2 or 3."), block=self.block, n=len(series.years)
            )

    def prepare(self, stack, tested, layers):
        """For `fdr` permute in a first pass and find the largest p that passes; returns the layers of p for the pass to come.

        The p are kept in a temporary file: computing them again would take minutes, and they must not change by a digit.

        Parameters
        ----------
        stack : contextlib.ExitStack
            Ends with the run.
        tested : callable
            Gets the blocks of `layers`, returns Z, LST, EVI and counts.
        """
        if self.kind != "fdr":
            return []
        self.job.step(QT_TRANSLATE_NOOP("MineEco", "Permuting the years"))

        def permuted(*blocks):
            pairs = tested(*blocks)
            return self._permuted(*pairs), pairs[0]

        kept, tally = stack.enter_context(self.job.kept(permuted, layers, ["p"], fdr.PValues.of))
        self.level = tally.threshold()
        if self.level:
            self.job.info(QT_TRANSLATE_NOOP("MineEco", "At a false discovery rate of 5 % cells with p up to {level:.4g} are significant."), level=self.level)
        else:
            self.job.warn(
                QT_TRANSLATE_NOOP(
                    "MineEco",
                    "No cell passes a false discovery rate of 5 %. With {n} permutations p cannot fall below {least:.2g}, too much where few cells change: "
                    "restored land on 1 % of all cells needs 4000 PERMUTATIONS; or limit AOI to the mines.",
                ),
                {"n": self.permutations, "least": 1 / (1 + self.permutations)},
            )
        return kept

    def classes(self, z, slope, lst, evi, count, kept):
        """Return the restoration classes of a block; `kept` holds the blocks of what `prepare` returned."""
        p = None
        if self.kind != "z196":
            p = kept[0] if kept else self._permuted(z, lst, evi, count)
        return classes.restoration_classes(z, slope, p, self.level)

    def warn(self, contradictions):
        """Warn where the printed rule was used on an index that rises by chance; tell in how many cells Z and slope contradict each other there."""
        if self.kind != "z196":
            return
        if self.job.choice("BASELINE") == "expanding":
            self.job.warn(
                QT_TRANSLATE_NOOP("MineEco", "The printed rule |Z| > 1.96 is no test for MLRI with an expanding baseline: of land where nothing happens it calls about 45 % restored. Use it to compare with published figures only.")
            )
        if contradictions:
            self.job.info(QT_TRANSLATE_NOOP("MineEco", "In {count} cells |Z| > 1.96 while the slope is 0 or of the other sign (many ties): they went by their slope."), count=int(contradictions))

    def chance(self, sample):
        """Return what percent of the sampled cells the printed rule would call restored by chance."""
        return chance.chance_percent(self.series.years, sample, self.series.rule, self.block, self.seed)

    def _permuted(self, z, lst, evi, count):
        """Return p, strip by strip, so that a run that is cancelled stops within seconds."""
        p, rows = np.empty(z.shape), max(1, STRIP_CELLS // z.shape[1])
        for top in range(0, len(z), rows):
            if self.job.feedback.isCanceled():
                raise Cancelled
            part = slice(top, top + rows)
            p[part] = permutation.permutation_p(
                self.series.years, lst[:, part], evi[:, part], z[part], self.series.rule, None if count is None else count[:, part], self.permutations, self.block, self.seed
            )
        return p


def demand_years(name, years, least, optional=True):
    """Refuse a series that is too short.

    Parameters
    ----------
    optional : bool
        Whether MIN_YEARS can be lowered.
    """
    if len(years) < least:
        if optional:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has {n} years; MIN_YEARS asks for {least}: add years, or lower MIN_YEARS (to 5 at least)."), name=name, n=len(years), least=least)
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has {n} years; at least {least} are needed: add years."), name=name, n=len(years), least=least)


def demand_codes(name, found, known):
    """Refuse codes that the classes of a raster do not have.

    Parameters
    ----------
    found : CodeCounts
    known : dict
        Code -> short name.
    """
    foreign = [code for code in found.cells if code not in known and code != 0]
    if foreign:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "{name} holds the codes {codes}, but it may hold {known} only: give the result of the restoration classes."),
            name=name, codes=", ".join(map(str, foreign[:LISTED])), known=", ".join("%d (%s)" % (code, label.upper()) for code, label in known.items()),
        )


def sensors(names):
    """Return the number of the Landsat in each name (5 in ``LT05_L2SP_...``), None where a name does not tell."""
    found = [SENSOR.search(name) for name in names]
    return [int(match[1]) if match else None for match in found]


def year_names(name, years):
    """Return the band names of an annual series."""
    return ["%s_%d" % (name, year) for year in years]


def stacked(layers):
    """Return (years, layers) of a dated series."""
    return [year_of(date) for date, _ in layers], [layer for _, layer in layers]


def expanding_baseline(job, name):
    """Whether the series `name`, read before, is an MLRI with the published baseline, as far as its provenance tells."""
    made = [source.get("provenance", {}) for source in job.used[name]]
    return any(one.get("algorithm") in ("mineeco:mlri", "mineeco:mlrirestoration") and one["parameters"].get("BASELINE") == "expanding" for one in made)
