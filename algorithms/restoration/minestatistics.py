"""Restoration classes and annual series -> the register of mines, and their groups."""
import numpy as np
from qgis.core import QgsProcessing, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from ...core.codes import CodeCounts
from ...core.dates import parse_years
from ...core.moments import Joined
from ...core.restoration import register
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from ..mines import Mines, over_sheets
from .shared import demand_codes, expanding_baseline, stacked
from .trend import add_variant

translate = QCoreApplication.translate
# Class raster -> the codes that it may hold and their names in the register.
CODED = {"CLASSES": register.CLASS_NAMES, "TYPES": register.TYPE_NAMES, "RECENT": register.COURSE_NAMES}
TREND_NEEDS = ("scipy", "pymannkendall")  # asked for only where a series is given
ALL = "all"  # the group of all mines
LISTED = 5  # mines that a warning names


class MineStatistics(MineEcoAlgorithm):
    NAME = "minestatistics"
    GROUP = "restoration"
    REFERENCE = "Mine register of the paper of the mine-land restoration index (MLRI); trend test: Hussain & Mahmud (2019), doi:10.21105/joss.01556 (pymannkendall)"
    LOOKS = {"OUTPUT": legends.Vector("fill", "#d9a441", 0.4)}

    def displayName(self):
        return translate("MineEco", "Mine statistics (register)")

    def summary(self):
        return translate(
            "MineEco",
            "Makes the register of the mines: how much of each is restored, what a yearly series was on average in each, with a trend test of that mean, and how long each has been at work. "
            "Percent of the mine and percent of its valid cells differ where there are gaps: see valid_percent. "
            "Groups are given as the mean of their mines and over all their cells together; these differ where large mines differ from small ones.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_zones("MINES", translate("MineEco", "Mines"), translate("MineEco", "Polygons, or a raster of whole labels. Mines that overlap are each counted whole."))
        self.add_raster("CLASSES", translate("MineEco", "Restoration classes"), translate("MineEco", "Result of the restoration classes: 1 SI, 2 NI, 3 ND, 4 SD."), optional=True)
        self.add_series("VALUES", translate("MineEco", "Annual series"), translate("MineEco", "EVI, MLRI or another quantity, one raster a year: its mean in each mine and year."), optional=True)
        self.add_years()
        self.add_text(
            "TYPE_FIELD", translate("MineEco", "Field with the group"), translate("MineEco", "Field of the mines by which they are grouped, such as mineral, region or owner."), optional=True
        )
        self.add_text(
            "START_FIELD", translate("MineEco", "Field with the year of start"),
            translate("MineEco", "Field of the mines with the year of opening. A mine older than the series gets the length of the series, marked as censored: it is at least that old."), optional=True,
        )
        self.add_raster("TYPES", translate("MineEco", "Restoration types"), translate("MineEco", "Result of the restoration classes over SI: 1 SCI, 2 SAI, 3 undecided."), optional=True, advanced=True)
        self.add_raster("RECENT", translate("MineEco", "Recent course"), translate("MineEco", "Result of the restoration classes: 1 rising, 2 level, 3 falling."), optional=True, advanced=True)
        add_variant(self)
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Register"), translate("MineEco", "Table with a row for each mine: areas (km2), percents, yearly means, their trend, duration."), "csv")
        self.add_vector_output(
            "OUTPUT", translate("MineEco", "Mines with their figures"), translate("MineEco", "The mines as a layer with the fields of the register."), QgsProcessing.SourceType.TypeVectorAnyGeometry
        )
        self.add_file_output(
            "OUTPUT_GROUPS", translate("MineEco", "Groups"), translate("MineEco", "Table of all mines and of each group: every quantity as the mean of the mines and over all their cells together."), "csv"
        )

    def run_steps(self, job):
        coded = [name for name in CODED if job.given(name)]
        if not job.given("CLASSES") and not job.given("VALUES"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There is nothing to sum up: give CLASSES (restoration classes), VALUES (an annual series), or both."))
        if coded and coded[0] != "CLASSES":
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} belongs to CLASSES, the restoration classes of the same run: give both."), name=coded[0])
        variant, least = job.choice("VARIANT"), job.number("MIN_YEARS")
        missing = self.missing_packages(TREND_NEEDS) if job.given("VALUES") else ""
        if missing:
            raise QgsProcessingException(missing)
        job.use_grid(*coded[:1], *job.layers("VALUES")[:1])
        classes = [job.raster(name, categorical=True) for name in coded]
        years, values = stacked(job.series("VALUES")) if job.given("VALUES") else ([], [])
        mines = Mines(job)
        kinds = mines.texts(job.text("TYPE_FIELD"), "TYPE_FIELD") if job.given("TYPE_FIELD") else None
        period = self._period(job, years)
        job.steps(1 + bool(coded))
        if coded:
            self._check(job, coded, classes)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Summing up mines"))
        first, count = len(classes) + len(values), len(mines.names)

        def add_up(*blocks):
            codes = dict(zip(coded, blocks))
            series = np.array(blocks[len(classes):first])

            def own(sheet):
                cells = register.MineCells.of(sheet, codes.get("CLASSES", np.zeros_like(sheet)), codes.get("TYPES"), count, codes.get("RECENT"))
                return Joined((cells, register.ZoneMeans.of(sheet, series, count)))

            shared = np.count_nonzero(np.isfinite(blocks[first:]).sum(axis=0) > 1)
            return Joined((over_sheets(blocks[first:], own), shared))

        (cells, sums), shared = job.fold(add_up, [*classes, *values, *mines.sheets])
        self._tell(job, mines, cells, shared, years, least)
        columns, rows = self._register(job, mines, kinds, period, coded, cells, years, sums, variant, least)
        job.table("OUTPUT_TABLE", columns, rows)
        job.table("OUTPUT_GROUPS", *self._groups(kinds, coded, cells, years, sums))
        if self.wanted(job.parameters, "OUTPUT", job.context):
            kind, shapes = mines.shapes(job)
            job.vector("OUTPUT", columns, kind, list(zip(shapes, rows)))

    @staticmethod
    def _period(job, years):
        """Return the first and the last year of the series where durations are asked for, else None."""
        if not job.given("START_FIELD"):
            return None
        known = years or (parse_years(job.text("YEARS")) if job.given("YEARS") else [])
        if not known:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "START_FIELD needs the years of the series, to which durations are counted: give VALUES, or name the years behind CLASSES in YEARS, such as 2000-2019."))
        return min(known), max(known)

    @staticmethod
    def _check(job, names, layers):
        """Refuse codes that the classes do not have."""
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at the classes"))
        counts = job.fold(lambda *blocks: Joined(CodeCounts.of(block, name) for block, name in zip(blocks, names)), layers)
        for name, found in zip(names, counts):
            demand_codes(name, found, CODED[name])

    @staticmethod
    def _tell(job, mines, cells, shared, years, least):
        """Warn of mines without cells, of overlaps, and of means whose trend is no test."""
        empty = [mine for mine, own in zip(mines.names, cells.classes.sum(axis=1)) if not own]
        if len(empty) == len(mines.names):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No mine holds the centre of a cell of the rasters (and of AOI): check where they lie and how large the cells are."))
        if empty:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{count} of {all} mines (such as {mines}) hold no centre of a cell: they lie beyond the rasters (or AOI), or are smaller than a cell."),
                {"count": len(empty), "all": len(mines.names), "mines": ", ".join(empty[:LISTED])},
            )
        beyond = mines.beyond(job.grid)
        partly = [mine for mine in beyond if mine not in empty]
        if partly:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{count} of {all} mines (such as {mines}) reach beyond the rasters: only what is inside counts."),
                {"count": len(partly), "all": len(mines.names), "mines": ", ".join(partly[:LISTED])},
            )
        if shared:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "{count} cells lie in more than one mine and count for each: areas of mines add up to more than the land they cover."), {"count": int(shared)})
        if 0 < len(years) < least:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "VALUES has {n} years; MIN_YEARS asks for {least}: the trend of the means is left out."), {"n": len(years), "least": least})
        elif years and expanding_baseline(job, "VALUES"):
            job.warn(QT_TRANSLATE_NOOP("MineEco", "VALUES is an MLRI with an expanding baseline, which rises by chance: the trend of its means is no test. Test EVI or MLRI of a fixed baseline beside it."))

    @staticmethod
    def _register(job, mines, kinds, period, coded, cells, years, sums, variant, least):
        """Return columns and rows of the register."""
        own = cells.table(job.grid.cell_km2)
        columns = {("mine", str): mines.names}
        if kinds is not None:
            columns["type", str] = kinds
        if period is not None:
            starts = mines.starts(job.text("START_FIELD"), "START_FIELD")
            durations, censored = register.durations(starts, *period)
            columns["start", int] = starts
            columns["duration_years", int] = durations
            columns["censored", int] = np.where(np.isnan(durations), np.nan, censored)
        names = register.columns("TYPES" in coded, "RECENT" in coded)
        columns.update({(name, kind): own[name] for name, kind in (names if coded else names[:2])})
        if years:
            columns["values_valid_percent", float] = register.percent(sums.n.sum(axis=1), own["cells"] * len(years))
            columns.update({("mean_%d" % year, float): means for year, means in zip(years, sums.means().T)})
        if len(years) >= least:
            tests = [register.mean_trend(years, means, variant, least) for means in sums.means()]
            columns.update({("trend_" + name, int if name == "n" else float): found for name, found in zip(register.MeanTrend._fields, zip(*tests))})
        rows = zip(*([None if value is None or value != value else kind(value) for value in values] for (_, kind), values in columns.items()))
        return list(columns), [list(row) for row in rows]

    @staticmethod
    def _groups(kinds, coded, cells, years, sums):
        """Return columns and rows of the table of groups: all mines first, then each group, a row a quantity."""
        rows = []
        for labels in ([ALL] * len(cells.classes), kinds or []):
            by_class, by_year = cells.groups(labels), sums.groups(labels)
            for group, found in by_class.items():
                for name in coded:
                    rows += [[group, found["mines"], label + "_percent_of_valid", found[label + "_mean"], found[label + "_pooled"]] for label in CODED[name].values()]
                rows += [[group, found["mines"], "mean_%d" % year, mean, pooled] for year, mean, pooled in zip(years, by_year[group]["mean"].tolist(), by_year[group]["pooled"].tolist())]
        return [("group", str), ("mines", int), ("quantity", str), ("mean_of_mines", float), ("pooled_cells", float)], rows
