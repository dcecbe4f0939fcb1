"""Annual LST and EVI -> MLRI, its trend, restoration classes, recent course, mine register and page, in one run."""
import contextlib
import os
import tempfile

from qgis.core import QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.dates import parse_years
from ...core.restoration import checks, classes, register
from ...gis.raster import Target, layer_of_file
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from ..mines import Mines
from .assessment import Assessment
from .hurst import BANDS as HURST_BANDS
from .hurst import METHODS, ON
from .page import build
from .shared import MEMORY_WARNING, PairedSeries, Significance, add_hurst_rule, add_mlri, add_significance, demand_years, sensors, year_names
from .trend import BANDS as TREND_BANDS
from .trend import add_variant

translate = QCoreApplication.translate
FLOOR_WARNING = 5.0  # percent of EVI values below EVI_MIN
SHOWN = ("OUTPUT_CLASSES", "OUTPUT_RECENT")  # maps on the page
SHOWN_CELLS = 600
CURVES = [("mine", str), ("class", str), ("year", int), ("mean", float), ("n", int)]


class MlriRestoration(MineEcoAlgorithm):
    NAME = "mlrirestoration"
    GROUP = "restoration"
    NEEDS = ("scipy", "pymannkendall")
    REFERENCE = (
        "The paper of the mine-land restoration index (MLRI); significance calibrated by permutation (Davison & Hinkley 1997); Mann (1945); Sen (1968); "
        "Anis & Lloyd (1976), doi:10.1093/biomet/63.1.111; Hussain & Mahmud (2019), doi:10.21105/joss.01556"
    )
    LOOKS = {
        "OUTPUT": legends.Ramp("gain"), "OUTPUT_TREND": legends.Ramp("change", -3, 3), "OUTPUT_HURST": legends.Ramp("change", 0, 1),
        "OUTPUT_CLASSES": legends.Classes("restoration"), "OUTPUT_TYPES": legends.Classes("restoration_types"), "OUTPUT_RECENT": legends.Classes("recent_course"),
        "OUTPUT_MINES": legends.Vector("fill", "#e0a458", 0.6),
    }

    def displayName(self):
        return translate("MineEco", "Mine restoration assessment (MLRI)")

    def summary(self):
        return translate(
            "MineEco",
            "From yearly surface temperature and EVI to an account of restoration: the index MLRI, its trend, the restoration classes, where each place has been heading in the last six years, a register of the mines and a page for print. "
            "A rise counts only if it is more than the index makes of chance; the run always says what the printed rule would have called restored, and how much of that is chance.\n"
            "It also looks for a step where the sensor changes and for memory from year to year, and warns where they spoil the figures.",
        )

    def initAlgorithm(self, configuration=None):
        add_mlri(self)
        self.add_zones("MINES", translate("MineEco", "Mines"), translate("MineEco", "Outlines of the mines, or a raster of labels. Each gets its row in the register, also where mines overlap."), optional=True)
        self.add_text("START_FIELD", translate("MineEco", "Field with the first year of mining"), translate("MineEco", "Adds to the register how long each mine has been at work within the series."), optional=True, advanced=True)
        add_variant(self)
        add_significance(self)
        self.add_choice("HURST_METHOD", translate("MineEco", "Method of the Hurst exponent"), translate("MineEco", "How the rescaled range is taken."), METHODS, advanced=True)
        self.add_choice("HURST_ON", translate("MineEco", "Hurst exponent computed on"), translate("MineEco", "Levels of a series with a trend always look persistent; changes do not."), ON, advanced=True)
        add_hurst_rule(self)
        self.add_text(
            "SENSOR_CHANGE", translate("MineEco", "First year of the new sensor"),
            translate("MineEco", "Year of the step test, such as 2013 for Landsat 8 after Landsat 5. Left empty, it is taken from the names of the EVI rasters, else from a gap in 2012."),
            optional=True, advanced=True,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "MLRI"), translate("MineEco", "Float raster with a band for each year."))
        self.add_raster_output("OUTPUT_TREND", translate("MineEco", "Trend of MLRI"), translate("MineEco", "Six bands: z, p, slope per year, intercept, tau, number of years. With the published baseline z by itself is no test."))
        self.add_raster_output("OUTPUT_HURST", translate("MineEco", "Hurst exponent of MLRI"), translate("MineEco", "Three bands: h, and the ends of the 95 % band under chance (low, high)."))
        self.add_raster_output("OUTPUT_CLASSES", translate("MineEco", "Restoration classes"), translate("MineEco", "Byte raster: 1 SI, 2 NI, 3 ND, 4 SD."))
        self.add_raster_output("OUTPUT_TYPES", translate("MineEco", "Restoration types"), translate("MineEco", "Byte raster over SI: 1 lasting (SCI), 2 passing (SAI), 3 undecided."))
        self.add_raster_output("OUTPUT_RECENT", translate("MineEco", "Recent course"), translate("MineEco", "Byte raster of the last six years of MLRI: 1 rising, 2 level, 3 falling."))
        self.add_vector_output("OUTPUT_MINES", translate("MineEco", "Mines with their figures"), translate("MineEco", "Polygons with the columns of the register."))
        self.add_file_output(
            "OUTPUT_TABLE", translate("MineEco", "Mine register"),
            translate("MineEco", "A row for each mine: areas and percents of classes, types and recent courses, trends of its yearly means. Without mines one row for the whole area."), "csv",
        )
        self.add_file_output("OUTPUT_CURVES", translate("MineEco", "Curves"), translate("MineEco", "Mean MLRI of each mine, class and year, and the number of cells behind it."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with maps, curves, the mines ranked, what chance would give, and the looks at sensor and memory."), "html")
        self.add_number_output("RESTORED_PERCENT", translate("MineEco", "Significant increase (percent of valid mine land)"))
        self.add_number_output("CHANCE_PERCENT", translate("MineEco", "Restored by chance under the printed rule (percent)"))

    def run_steps(self, job):
        names = [definition.name() for definition in self.parameterDefinitions() if definition.isDestination()]
        wanted = {name for name in names if self.wanted(job.parameters, name, job.context)}
        if "OUTPUT_MINES" in wanted and not job.given("MINES"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_MINES needs MINES: give the outlines of the mines, or leave OUTPUT_MINES out."))
        job.use_grid(*job.layers("LST")[:1])
        series = PairedSeries(job)
        demand_years("LST", series.years, job.number("MIN_YEARS"))
        if "OUTPUT_RECENT" in wanted:
            demand_years("OUTPUT_RECENT", series.years, classes.RECENT_YEARS, optional=False)
        mines, starts = self._mines(job, wanted)
        significance = Significance(job, series)
        change = self._sensor_change(job, series.years)
        look = Assessment(job, series, significance, mines, change, wanted)
        with contextlib.ExitStack() as stack:
            targets = self._targets(job, series.years, stack if "OUTPUT_HTML" in wanted else None)
            job.steps(significance.passes)
            kept = significance.prepare(stack, look.tested, look.layers)
            job.step(QT_TRANSLATE_NOOP("MineEco", "Computing MLRI, its trend and the classes"))
            found = job.write(list(targets.values()), look, look.layers + kept, summarise=look.tally)
            self._demand_cells(look, found)
            figures = self._figures(job, significance, found, change)
            self._tell(job, figures, look)
            if not job.grid.projected and wanted & {"OUTPUT_TABLE", "OUTPUT_MINES"}:
                job.warn(QT_TRANSLATE_NOOP("MineEco", "The grid has no projected CRS: areas in km² are left out."))
            columns, rows = self._register(job, look, mines, starts, found)
            job.table("OUTPUT_TABLE", columns, rows)
            job.table("OUTPUT_CURVES", CURVES, self._curves(series.years, self._names(mines), found.curves))
            job.page("OUTPUT_HTML", lambda: build(
                job, look, mines, found, figures, [dict(zip([name for name, _ in columns], row)) for row in rows],
                dict(zip(SHOWN, job.sample([layer_of_file(targets[name].path, categorical=True) for name in SHOWN], SHOWN_CELLS))),
            ))
            if "OUTPUT_MINES" in wanted:
                job.vector("OUTPUT_MINES", columns, QgsWkbTypes.Type.MultiPolygon, list(zip(mines.polygons(), rows)))
        job.result("RESTORED_PERCENT", figures["restored"])
        job.result("CHANCE_PERCENT", figures["chance"])

    @staticmethod
    def _demand_cells(look, found):
        """Refuse a run in which no cell could be judged."""
        if found.whole.classes[1, 1:].any():
            return
        if found.whole.classes[0, 1:].any():
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "MINES: no mine has a cell with {least} valid years. Check where the mines lie, the no data of the rasters, and AOI."), least=look.least
            )
        raise InputProblem(
            QT_TRANSLATE_NOOP(
                "MineEco", "No cell has {least} years with both LST and EVI: lower MIN_YEARS (to 5 at least) or MIN_COUNT, or check the no data of the rasters and AOI."
            ), least=look.least,
        )

    @staticmethod
    def _mines(job, wanted):
        """Return the mines and the year in which each began, (None, None) without mines."""
        if not job.given("MINES"):
            return None, None
        mines = Mines(job)
        if "OUTPUT_MINES" in wanted and not mines.are_polygons:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_MINES needs MINES as polygons: give outlines, or leave OUTPUT_MINES out (OUTPUT_TABLE has the same figures)."))
        return mines, mines.starts(job.text("START_FIELD"), "START_FIELD") if job.given("START_FIELD") else None

    @staticmethod
    def _names(mines):
        return mines.names if mines else [translate("MineEco", "Whole area")]

    @staticmethod
    def _sensor_change(job, years):
        """Return the first year of a new sensor, None where it is not known."""
        text = job.text("SENSOR_CHANGE")
        if text:
            change = parse_years(text, "SENSOR_CHANGE")[0]
        else:
            numbers = sensors(["%s %s" % (one["file"], one["name"]) for one in job.used["EVI"]])
            newer = [int(one["time"]) for one, number in zip(job.used["EVI"], numbers) if number in (8, 9)]
            older = [int(one["time"]) for one, number in zip(job.used["EVI"], numbers) if number in (4, 5, 7)]
            change = min(newer) if newer and older and max(older) < min(newer) else None
            if change is None and {2011, 2013} <= set(years) and 2012 not in years:
                change = 2013  # the gap between Landsat 5 and Landsat 8
        before = sum(year < change for year in years) if change else 0
        if change and min(before, len(years) - before) >= checks.STEP_YEARS:
            return change
        if text:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "SENSOR_CHANGE is {change}, but the step test needs {n} years on both sides and there are {before} before: name the first year of the new sensor, or leave it empty."),
                change=change, n=checks.STEP_YEARS, before=before,
            )
        job.info(QT_TRANSLATE_NOOP("MineEco", "Step test: it is not known where the sensor changes; if it does, name its first year in SENSOR_CHANGE."))
        return None

    def _targets(self, job, years, stack):
        """Return the rasters to write by name; with a `stack` (a page is wanted) the maps that it shows are written in any case."""
        bands = {"OUTPUT": year_names("mlri", years), "OUTPUT_TREND": TREND_BANDS, "OUTPUT_HURST": HURST_BANDS}
        targets = {name: job.target(name, names) for name, names in bands.items()}
        bands = {"OUTPUT_CLASSES": "restoration_class", "OUTPUT_TYPES": "restoration_type", "OUTPUT_RECENT": "recent_course"}
        targets.update({name: job.target(name, (band,), "uint8", classes=legends.classes(self.LOOKS[name].legend)) for name, band in bands.items()})
        if stack is not None:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="mineeco"))
            targets.update({name: targets[name] or Target(os.path.join(folder, name + ".tif"), ("shown",), "uint8") for name in SHOWN})
        return targets

    @staticmethod
    def _figures(job, significance, found, change):
        """Return the key figures of the run by name, in percent."""
        outside, inside = found.whole.classes[:, 1:].sum(axis=1)
        elsewhere, table = ({name: float(values[row]) for name, values in found.whole.table(float("nan")).items()} for row in (0, 1))
        printed, plain, contradictions, floor, values = map(int, found.counts)
        step = float(found.step.percentiles([50])[0, 0]) if change else None
        return {
            "valid": int(inside + outside), "inside": int(inside), "classes": {name: table[name + "_percent_of_valid"] for name in register.CLASS_NAMES.values()},
            "types": {name: table[name + "_percent_of_valid"] for name in register.TYPE_NAMES.values()},
            "recent": {name: table[name + "_percent_of_valid"] for name in register.COURSE_NAMES.values()},
            "elsewhere": {name: elsewhere[name + "_percent_of_valid"] for name in register.COURSE_NAMES.values()} if outside else None,
            "restored": table["si_percent_of_valid"], "printed": float(register.percent(printed, inside)), "plain": float(register.percent(plain, inside)),
            "contradictions": contradictions, "floor": float(register.percent(floor, values)), "chance": significance.chance(found.sample),
            "memory": float(found.memory.mean[0]) if found.memory.n else None, "change": change, "step": step if found.step.n else None, "stable": int(found.step.n),
        }

    @staticmethod
    def _tell(job, figures, look):
        """Tell the key figures, and warn where they are not to be trusted."""
        where = translate("MineEco", "the mines") if look.sheets else translate("MineEco", "the area")
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "{where}, {cells} valid cells: SI {si:.1f} %, NI {ni:.1f} %, ND {nd:.1f} %, SD {sd:.1f} %."), where=where[:1].upper() + where[1:], cells=figures["inside"],
            **figures["classes"],
        )
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "The printed rule (|Z| > 1.96) calls {printed:.1f} % of {where} restored; with the years in random order it would still call {chance:.1f} % of all cells so."),
            printed=figures["printed"], where=where, chance=figures["chance"],
        )
        job.info(QT_TRANSLATE_NOOP("MineEco", "EVI/LST itself, which needs no calibration, rises (z > 1.96) in {share:.1f} % of {where}."), share=figures["plain"], where=where)
        if look.typed:
            job.info(QT_TRANSLATE_NOOP("MineEco", "Types of SI, in percent of {where}: SCI {sci:.1f} %, SAI {sai:.1f} %, undecided {undecided:.1f} %."), where=where, **figures["types"])
        if look.recent:
            job.info(QT_TRANSLATE_NOOP("MineEco", "Recent course of {where}: rising {rising:.1f} %, level {level:.1f} %, falling {falling:.1f} %."), where=where, **figures["recent"])
            if figures["elsewhere"]:
                job.info(QT_TRANSLATE_NOOP("MineEco", "Recent course of the land outside, which the weather drove alone: rising {rising:.1f} %, level {level:.1f} %, falling {falling:.1f} %."), **figures["elsewhere"])
        if figures["memory"] is not None:
            job.info(QT_TRANSLATE_NOOP("MineEco", "Memory: the lag-1 correlation of detrended log EVI is {memory:+.2f} in cells that are not significant; independent years give about -0.1."), memory=figures["memory"])
            if figures["memory"] > MEMORY_WARNING:
                job.warn(
                    QT_TRANSLATE_NOOP("MineEco", "Years resemble the years before (lag-1 correlation {memory:+.2f}): the permutation test then lets more than 2.5 % of stable land pass. BLOCK 2 or 3 keeps some of that memory."),
                    {"memory": figures["memory"]},
                )
        if figures["step"] is not None:
            job.info(
                QT_TRANSLATE_NOOP("MineEco", "Step test: EVI of {land} ({cells} cells) changes by {step:+.1f} % (median) from the four years before {change} to the four from it on."),
                land=translate("MineEco", "the land outside the mines") if look.sheets else translate("MineEco", "all land"), cells=figures["stable"], step=figures["step"], change=figures["change"],
            )
            warning = checks.step_message(figures["step"], figures["change"])
            if warning:
                job.warn(warning)
        if figures["floor"] > FLOOR_WARNING:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{share:.1f} % of the EVI values lie below EVI_MIN and were treated by EVI_POLICY: water, or clouds that were not taken out? Their MLRI says little."),
                {"share": figures["floor"]},
            )
        look.significance.warn(figures["contradictions"])

    def _register(self, job, look, mines, starts, found):
        """Return columns and rows of the mine register."""
        columns = [("mine", str), *register.columns(look.typed, look.recent)]
        table = found.mines.table(job.grid.cell_km2 if job.grid.projected else float("nan"))
        names = self._names(mines)
        lost = [name for name, cells in zip(names, table["cells"]) if not cells]
        if lost:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "MINES: {count} of them have no cell here (outside the rasters or AOI, or smaller than a cell): {names}."), {"count": len(lost), "names": ", ".join(lost[:10])})
        blank = [name for name, cells, valid in zip(names, table["cells"], table["valid_percent"]) if cells and not valid]
        if blank:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "MINES: {count} of them have no valid cell and are not ranked ({names}): they lie in no data or outside the study area, or have too few valid years."),
                {"count": len(blank), "names": ", ".join(blank[:10])},
            )
        rows = [[name, *(kind(table[column][number]) for column, kind in columns[1:])] for number, name in enumerate(names)]
        for label, means in (("mlri", found.curves.together(len(register.CLASS_NAMES)).means()), ("evi", found.evi.means())):
            columns += [("%s_slope" % label, float), ("%s_z" % label, float), ("%s_p" % label, float), ("%s_years" % label, int)]
            for row, mean in zip(rows, means):
                line = register.mean_trend(look.years, mean, look.variant, look.least)
                row += [line.slope, line.z, line.p, line.n]
        if starts is not None:
            columns += [("start", float), ("duration_years", float), ("censored", int)]
            for row, *values in zip(rows, starts, *register.durations(starts, look.years[0], look.years[-1])):
                row += [float(values[0]), float(values[1]), int(values[2])]
        return columns, rows

    @staticmethod
    def _curves(years, names, curves):
        """Return the rows of OUTPUT_CURVES; what has no cell has no row."""
        zones = [(name, label.upper()) for name in names for label in register.CLASS_NAMES.values()]
        return [
            [mine, label, year, float(mean), int(n)]
            for (mine, label), means, counts in zip(zones, curves.means(), curves.n) for year, mean, n in zip(years, means, counts) if n
        ]
