"""Trend (and Hurst exponent) of MLRI -> restoration classes, types and recent course."""
import contextlib

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.moments import Joined
from ...core.restoration import checks, classes, mlri, register
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from .shared import PairedSeries, Significance, add_hurst_rule, add_mlri, add_significance

translate = QCoreApplication.translate


class RestorationClasses(MineEcoAlgorithm):
    NAME = "restorationclasses"
    GROUP = "restoration"
    STACKS = ("TREND", "HURST")
    NEEDS = ("scipy",)
    REFERENCE = "Classes: the paper of the mine-land restoration index (MLRI); permutation: Davison & Hinkley (1997); false discoveries: Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x"
    LOOKS = {
        "OUTPUT": legends.Classes("restoration"), "OUTPUT_TYPES": legends.Classes("restoration_types"), "OUTPUT_RECENT": legends.Classes("recent_course"),
    }

    def displayName(self):
        return translate("MineEco", "Restoration classes")

    def summary(self):
        return translate(
            "MineEco",
            "Sorts land by the trend of its MLRI into significant increase (SI, restored), increase, decrease and significant decrease, "
            "tells lasting from passing increases by the Hurst exponent, and shows where the last six years are heading. "
            "MLRI with the published baseline rises by chance alone: the printed rule calls nearly half of all stable land restored. "
            "The calibrated rules permute the years behind the index and keep that to 2.5 %; they need the series of temperature and EVI.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster(
            "TREND", translate("MineEco", "Trend of MLRI"),
            translate("MineEco", "Result of the trend algorithm on MLRI: its bands z and slope are found by their names, else bands 1 and 3 are read."), band=False,
        )
        self.add_raster(
            "HURST", translate("MineEco", "Hurst exponent of MLRI"),
            translate("MineEco", "Result of the Hurst algorithm on MLRI: its bands h, low and high. Needed for the restoration types only."), optional=True, band=False,
        )
        add_significance(self)
        add_mlri(self, required=False)
        add_hurst_rule(self)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Restoration classes"), translate("MineEco", "Byte raster: 1 SI, 2 NI, 3 ND, 4 SD."))
        self.add_raster_output("OUTPUT_TYPES", translate("MineEco", "Restoration types"), translate("MineEco", "Byte raster over SI: 1 lasting (SCI), 2 passing (SAI), 3 undecided."))
        self.add_raster_output("OUTPUT_RECENT", translate("MineEco", "Recent course"), translate("MineEco", "Byte raster of the last six years of MLRI: 1 rising, 2 level, 3 falling."))

    def run_steps(self, job):
        typed, recent = (bool(self.wanted(job.parameters, name, job.context)) for name in ("OUTPUT_TYPES", "OUTPUT_RECENT"))
        self._demand(job, typed, recent)
        job.use_grid("TREND")
        series = PairedSeries(job) if job.given("LST") else None
        significance = Significance(job, series)
        job.steps(significance.passes)
        own = [*self._trend(job), *(self._hurst(job) if typed else [])]
        layers = own + (series.layers if series else [])
        if series:
            self._check(job, series, layers)

        def paired(blocks):
            return series.arrays(blocks[len(own):]) if series else (None, None, None)

        def sort(*blocks):
            z, slope, *memory = blocks[:len(own)]
            lst, evi, count = paired(blocks)
            codes = significance.classes(z, slope, lst, evi, count, blocks[len(layers):])
            types = classes.restoration_types(codes, *memory) if typed else np.zeros_like(codes)
            course = np.zeros_like(codes)
            if recent:
                index = mlri.mlri(series.years, lst, evi, series.rule, count)
                course = np.where(codes > 0, classes.recent_course(series.years, index), 0)
            return codes, types, course, z, slope

        def tally(codes, types, course, z, slope):
            printed = np.count_nonzero(classes.restoration_classes(z, slope) == classes.SI)
            return Joined((register.MineCells.of(np.ones_like(codes), codes, types, 1, course), np.array([printed, classes.contradictions(z, slope)])))

        targets = [
            job.target(name, (band,), "uint8", classes=legends.classes(self.LOOKS[name].legend))
            for name, band in (("OUTPUT", "restoration_class"), ("OUTPUT_TYPES", "restoration_type"), ("OUTPUT_RECENT", "recent_course"))
        ]
        with contextlib.ExitStack() as stack:
            kept = significance.prepare(stack, lambda *blocks: (blocks[0], *paired(blocks)), layers)
            job.step(QT_TRANSLATE_NOOP("MineEco", "Sorting the cells into classes"))
            cells, (printed, contradictions) = job.write(targets, sort, layers + kept, summarise=tally)
        self._tell(job, cells, int(printed), typed, recent)
        significance.warn(contradictions)

    @staticmethod
    def _demand(job, typed, recent):
        """Say what is missing for what is asked for."""
        given = [job.given(name) for name in ("LST", "EVI")]
        kind = job.choice("SIGNIFICANCE")
        if any(given) and not all(given):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LST and EVI belong together: one is missing. Give both series, or neither with SIGNIFICANCE z196."))
        if kind != "z196" and not all(given):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "SIGNIFICANCE {kind} permutes the years of LST and EVI: give both series (those behind TREND), or choose z196, the printed rule."), kind=kind
            )
        if recent and not all(given):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_RECENT needs the series LST and EVI: give both, or leave it out."))
        if typed and not job.given("HURST"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_TYPES needs HURST, the result of mineeco:hurst on MLRI: give it, or leave OUTPUT_TYPES out."))

    @staticmethod
    def _trend(job):
        """Return the layers of z and slope."""
        bands = job.stack("TREND")
        names = [band.name.lower() for band in bands]
        if "z" in names and "slope" in names:
            return [bands[names.index("z")], bands[names.index("slope")]]
        if len(bands) < 3:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TREND has no bands named z and slope and only {count} bands: give the result of mineeco:trend."), count=len(bands))
        job.warn(QT_TRANSLATE_NOOP("MineEco", "TREND has no bands named z and slope: band 1 is taken for z, band 3 for the slope."))
        return [bands[0], bands[2]]

    @staticmethod
    def _hurst(job):
        """Return the layers of h, and of the band of chance where it is asked for."""
        bands = job.stack("HURST")
        names = [band.name.lower() for band in bands]
        found = [bands[names.index(name)] for name in ("h", "low", "high")] if {"h", "low", "high"} <= set(names) else bands[:3]
        if job.choice("HURST_RULE") == "half":
            return found[:1]
        if len(found) < 3:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "HURST has no bands low and high: types are told apart by 0.5, where pure noise lies on either side."))
            return found[:1]
        return found

    @staticmethod
    def _check(job, series, layers):
        """Warn where TREND is not that of these series."""
        _, slope, *rest = job.sample([*layers[:2], *series.layers], 128)
        lst, evi, count = series.arrays(rest)
        foreign = checks.foreign_slopes(series.years, slope, lst, evi, series.rule, count)
        if foreign > 1:
            job.warn(
                QT_TRANSLATE_NOOP(
                    "MineEco",
                    "TREND is not the trend of the MLRI that LST, EVI and these parameters give ({share:.0f} % of the slopes differ): what is tested is not what is mapped. "
                    "Make it by mineeco:mlri and mineeco:trend from the same rasters, with the same baseline, on the same cells.",
                ), {"share": foreign},
            )

    @staticmethod
    def _tell(job, cells, printed, typed, recent):
        """Tell the shares."""
        table = {name: float(values[0]) for name, values in cells.table(float("nan")).items()}
        valid = int(cells.classes[0, 1:].sum())
        if not valid:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "TREND has no valid cell here: the result is empty."))
            return
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Of {valid} cells: SI {si:.1f} %, NI {ni:.1f} %, ND {nd:.1f} %, SD {sd:.1f} %."),
            valid=valid, **{name: table[name + "_percent_of_valid"] for name in register.CLASS_NAMES.values()},
        )
        job.info(QT_TRANSLATE_NOOP("MineEco", "The printed rule (|Z| > 1.96) alone calls {share:.1f} % SI."), share=100 * printed / valid)
        if typed:
            job.info(
                QT_TRANSLATE_NOOP("MineEco", "Types of the significant increase, in percent of all valid cells: SCI {sci:.1f} %, SAI {sai:.1f} %, undecided {undecided:.1f} %."),
                **{name: table[name + "_percent_of_valid"] for name in register.TYPE_NAMES.values()},
            )
        if recent:
            job.info(
                QT_TRANSLATE_NOOP("MineEco", "Recent course: rising {rising:.1f} %, level {level:.1f} %, falling {falling:.1f} %."),
                **{name: table[name + "_percent_of_valid"] for name in register.COURSE_NAMES.values()},
            )
