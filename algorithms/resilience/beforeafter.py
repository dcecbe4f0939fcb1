"""Areas or plots before and after an event -> effect, interval and test, by replicates and never by cells."""
import functools
import itertools

import numpy as np
from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt

from ...core.dates import listed, parse_years, without_date, year_of
from ...core.memory import require_memory
from ...core.moments import Joined
from ...core.resilience import before_after
from ...core.restoration.register import ZoneMeans
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from ..job import translated
from ..mines import Mines, over_sheets
from .shared import raster_name

translate = QCoreApplication.translate
GROUPS = {
    "TREATED": (QT_TRANSLATE_NOOP("MineEco", "Treated"), "#0072b2"), "CONTROL": (QT_TRANSLATE_NOOP("MineEco", "Control"), "#d55e00"),
    "REFERENCE_AREAS": (QT_TRANSLATE_NOOP("MineEco", "Reference"), "#009e73"),
}
UNITS = [
    ("other", QT_TRANSLATE_NOOP("MineEco", "Any other (an index, mg/kg, t/km2, species ...)")),
    ("fraction", QT_TRANSLATE_NOOP("MineEco", "A share from 0 to 1")),
    ("percent", QT_TRANSLATE_NOOP("MineEco", "Percent")),
]
COMPARED = {
    "treated_less_control": QT_TRANSLATE_NOOP("MineEco", "Treated less control"), "treated": QT_TRANSLATE_NOOP("MineEco", "Treated alone"), "control": QT_TRANSLATE_NOOP("MineEco", "Control alone"),
}
TESTS = {
    "area_means": QT_TRANSLATE_NOOP("MineEco", "Changes of areas (BACI, Welch's t)"), "bacip": QT_TRANSLATE_NOOP("MineEco", "Yearly differences (BACIP, Welch's t)"),
    "paired": QT_TRANSLATE_NOOP("MineEco", "Paired t"), "wilcoxon": QT_TRANSLATE_NOOP("MineEco", "Wilcoxon's signed ranks"),
    "bootstrap": QT_TRANSLATE_NOOP("MineEco", "Blocks of cells, no test"), "described": QT_TRANSLATE_NOOP("MineEco", "Described, no test"),
}
COLUMNS = [
    ("metric", str), ("unit", str), ("compared", str), ("test", str), ("treated", int), ("control", int), ("years_before", int), ("years_after", int), ("before", float), ("after", float),
    ("effect", float), ("lower", float), ("upper", float), ("p", float), ("percent", float), ("percentage_points", float), ("statistic", float), ("df", float), ("cohen_dz", float),
    ("control_change", float), ("trend_before", float), ("trend_p", float), ("memory", float), ("reference", float), ("recovery_percent", float),
]
LISTED = 5  # areas that a warning names
HELD_BYTES = 32  # a cell of values and masks
SIGNIFICANT = 0.05
CLEAR = 0.5  # share of its best date's valid cells below which the mean of an area is told
MEASURED_YEARS = 3
CURVES = 12  # metrics that get a chart


class BeforeAfter(MineEcoAlgorithm):
    NAME = "beforeafter"
    GROUP = "resilience"
    NEEDS = ("scipy",)
    REFERENCE = (
        "Stewart-Oaten, Murdoch & Parker (1986), doi:10.2307/1939815 (BACIP); Hurlbert (1984), doi:10.2307/1942661 (pseudoreplication); Wilcoxon (1945), doi:10.2307/3001968; "
        "Kunsch (1989), doi:10.1214/aos/1176347265 (block bootstrap); Tang et al. (2025) (verification 3 to 5 years after)"
    )

    def displayName(self):
        return translate("MineEco", "Effect before and after")

    def summary(self):
        return translate(
            "MineEco",
            "Measures what a restoration, a disaster or another event has changed: treated areas or plots before and after it, against a control, with an interval and, where the replicates allow one, a test. "
            "Replicates are plots, areas or years, never cells: neighbouring cells are alike, and a test over them calls most differences significant that are mere chance.\n"
            "With three or more treated and control areas their changes are compared; with one of each, the yearly differences (three years or more on both sides); with five or more areas without control, "
            "pairs of before and after. Anything else gets an interval from resampled blocks of cells and no p.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_series("VALUES", translate("MineEco", "Values"), translate("MineEco", "Rasters of what is compared, such as EVI, cover or soil loss, before and after. Or give a table of plots below."), True)
        self.add_years()
        self.add_text(
            "EVENT", translate("MineEco", "Event (year or date)"),
            translate("MineEco", "First year or date that counts as after, such as 2010 or 2019-01-25. Of yearly values the year of the event counts as after."),
        )
        self.add_text(
            "PERIOD", translate("MineEco", "Years that count"),
            translate("MineEco", "Such as 2005-2009,2015-2019, to compare the worked mine with the restored one; dates of other years are left out. Left empty, all count."), optional=True,
        )
        self.add_zones("TREATED", translate("MineEco", "Treated areas"), translate("MineEco", "Polygons of what was restored or hit; each is one replicate. Features with one id count as one area."), True)
        self.add_zones("CONTROL", translate("MineEco", "Control areas"), translate("MineEco", "Polygons of similar land that the event left alone. Without it the effect includes the weather of the dates."), True)
        self.add_features(
            "TABLE", translate("MineEco", "Table of plots"),
            translate("MineEco", "Instead of rasters: CSV or layer with the columns site, metric, date, value, treated (1, 0 or reference) and perhaps unit. A row is one value of one site; every metric is compared by itself."),
            QgsProcessing.SourceType.TypeVector, True,
        )
        self.add_choice("UNIT", translate("MineEco", "Unit of the values"), translate("MineEco", "Of shares the change is also given in percentage points. A column unit in the table (percent, fraction, or any other) goes first."), UNITS)
        self.add_zones(
            "REFERENCE_AREAS", translate("MineEco", "Reference areas"),
            translate("MineEco", "Polygons of the ecosystem that restoration aims at. The way from the state before to their mean after the event is 100 percent of recovery."), True,
        )
        self.add_text("DATES", translate("MineEco", "Dates"), translate("MineEco", "Instead of years, where several rasters belong to one year: one for each, such as 2019-01-14,2019-01-30."), optional=True, advanced=True)
        self.add_text("METRIC", translate("MineEco", "Metric of the numbers"), translate("MineEco", "Which metric of the table gives the numbers EFFECT, LOWER, UPPER and P; left empty, the first."), optional=True, advanced=True)
        self.add_number("SEED", translate("MineEco", "Seed"), translate("MineEco", "Start of the random draws of blocks; the same number gives the same interval."), INTEGER, 0, 0, advanced=True)
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Effects"), translate("MineEco", "A row a comparison: test, means before and after, effect, interval, p, percent, percentage points, recovery."), "csv")
        self.add_file_output("OUTPUT_MEANS", translate("MineEco", "Means of the areas"), translate("MineEco", "The values behind it: metric, group, area, date, mean."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the effect, the curves of treated and control, the changes of the areas and a map."), "html")
        self.add_number_output("EFFECT", translate("MineEco", "Effect"))
        self.add_number_output("LOWER", translate("MineEco", "Lower end of its 95 % interval"))
        self.add_number_output("UPPER", translate("MineEco", "Upper end of its 95 % interval"))
        self.add_number_output("P", translate("MineEco", "Its p, where the replicates allow one"))

    def run_steps(self, job):
        if job.given("VALUES") == job.given("TABLE"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Give either VALUES (rasters) with TREATED areas, or TABLE (plots)."))
        event, unit = before_after.parse_time(job.text("EVENT"), "EVENT"), job.choice("UNIT")
        job.steps(4)
        if job.given("TABLE"):
            job.step(QT_TRANSLATE_NOOP("MineEco", "Reading the table"))
            measured, by_cells, picture = self._plots(job, unit), None, None
        else:
            plots, by_cells, picture = self._areas(job, event, unit)
            measured = [plots]
        metrics = [plots.metric for plots in measured]
        wanted = job.text("METRIC") or metrics[0]
        if wanted not in metrics:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "METRIC is {metric}, but the metrics are {metrics}."), metric=wanted, metrics=", ".join(metrics))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Comparing"))
        found = self._comparisons(job, measured, wanted, event, by_cells)
        rows = [row for plots, comparison in found for row in self._rows(plots, comparison)]
        job.table("OUTPUT_TABLE", COLUMNS, rows)
        job.table(
            "OUTPUT_MEANS", [("metric", str), ("group", str), ("area", str), ("date", str), ("mean", float)],
            [
                [plots.metric, name.lower().partition("_")[0], area, str(time), float(value)]
                for plots, _ in found for name, areas, values in zip(GROUPS, plots.names, (plots.treated, plots.control, plots.reference))
                for area, means in zip(areas, values) for time, value in zip(plots.times, means)
            ],
        )
        job.page("OUTPUT_HTML", lambda: self._page(job, found, wanted, rows, event, picture))
        effect = next(comparison for plots, comparison in found if plots.metric == wanted).rows[0][1]
        for name, value in (("EFFECT", effect.effect), ("LOWER", effect.lower), ("UPPER", effect.upper), ("P", effect.p)):
            if value is not None:
                job.result(name, value)

    @staticmethod
    def _plots(job, unit):
        """Return the metrics of TABLE."""
        rows = []
        for attributes in job.rows("TABLE"):
            row = {field.strip().lower(): value for field, value in attributes.items()}
            if isinstance(row.get("date"), (QDate, QDateTime)):
                row["date"] = row["date"].toString(Qt.DateFormat.ISODate)
            rows.append(row)
        found = before_after.read_plots(rows, unit)
        times = [time for plots in found for time in plots.times]
        counted = set(itertools.compress(times, BeforeAfter._counted(job, times)))
        kept = [plots.at([place for place, time in enumerate(plots.times) if time in counted]) for plots in found if counted & set(plots.times)]
        if len(kept) < len(found):
            lost = [plots.metric for plots in found if not counted & set(plots.times)]
            job.warn(QT_TRANSLATE_NOOP("MineEco", "PERIOD holds none of the years of {metrics}, which are left out."), {"metrics": ", ".join(lost)})
        return kept

    @staticmethod
    def _counted(job, times):
        """Return whether each time lies in the years of PERIOD."""
        years = parse_years(job.text("PERIOD"), "PERIOD") if job.given("PERIOD") else None
        inside = [years is None or year_of(time) in years for time in times]
        if not any(inside):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "PERIOD {period} holds none of the years of the data ({years})."), period=job.text("PERIOD"), years=listed(sorted({year_of(time) for time in times})))
        return inside

    @staticmethod
    def _areas(job, event, unit):
        """Return the means of the areas, what compares their cells, and what the map shows."""
        if not job.given("TREATED"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TREATED is missing: name the polygons of what was restored or hit."))
        first = job.layers("VALUES")[0]
        job.use_grid(first)
        series = job.series("VALUES", "YEARS" if job.given("YEARS") else "DATES")
        times, layers = zip(*itertools.compress(series, BeforeAfter._counted(job, [time for time, _ in series])))
        groups = {name: Mines(job, name) for name in GROUPS if job.given(name)}
        ends = np.cumsum([len(layers), *(len(areas.sheets) for areas in groups.values())])

        def add_up(*blocks):
            values, sheets = np.array(blocks[:len(layers)]), [blocks[start:end] for start, end in zip(ends, ends[1:])]
            means = [over_sheets(own, functools.partial(ZoneMeans.of, values=values, count=len(areas.names))) for own, areas in zip(sheets, groups.values())]
            hit, *others = (np.isfinite(own).any(axis=0) for own in sheets)
            twice = [np.count_nonzero(np.isfinite(own).sum(axis=0) > 1) for own in sheets]
            return Joined((*means, np.array([np.count_nonzero(hit & other) for other in others]), np.array(twice)))

        job.step(QT_TRANSLATE_NOOP("MineEco", "Averaging areas"))
        *means, shared, twice = job.fold(add_up, [*layers, *(sheet for areas in groups.values() for sheet in areas.sheets)])
        for name, cells in zip(list(groups)[1:], shared):
            if cells:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TREATED and {name} share {cells} cells: what is compared with must lie outside. Cut one out of the other."), name=name, cells=int(cells))
        for name, cells in zip(groups, twice):
            if cells:
                job.warn(
                    QT_TRANSLATE_NOOP("MineEco", "{name}: {cells} cells lie in more than one area. Areas that share ground are not independent, and p is too small: unite them, or give those that are one the same id."),
                    {"name": name, "cells": int(cells)},
                )
        held = dict(zip(groups, means))
        _tell_gaps(job, groups, held, times)
        arrays = [held[name].means() if name in held else np.empty((0, len(times))) for name in GROUPS]
        metric = without_date(raster_name(first, 1)) or "values"
        plots = before_after.Plots(metric, unit, list(times), *arrays, tuple(groups[name].names if name in groups else [] for name in GROUPS))
        later = before_after.later_times(times, event)

        def sides(*blocks):
            values, treated, control = blocks[:ends[0]], blocks[ends[0]:ends[1]], blocks[ends[1]:]
            inside = [np.isfinite(sheets).any(axis=0) for sheets in (treated, control) if sheets]
            return (np.stack([*before_after.side_means(values, later), *inside]),)

        def by_cells():
            """Resample blocks of cells, all treated areas taken as one."""
            job.step(QT_TRANSLATE_NOOP("MineEco", "Resampling blocks of cells"))
            require_memory((before_after.BYTES + HELD_BYTES) * job.grid.width * job.grid.height)
            compared = [sheet for name in ("TREATED", "CONTROL") if name in groups for sheet in groups[name].sheets]
            with job.kept(sides, [*layers, *compared], ("before", "after", "treated", "control")[:3 + ("CONTROL" in groups)], None) as (kept, _):
                before, after, *inside = (job.whole(layer) for layer in kept)
            return before_after.bootstrap(before, after, *(mask == 1 for mask in inside), unit=unit, seed=job.number("SEED"))

        return plots, by_cells, (layers[-1], times[-1], groups)

    @staticmethod
    def _comparisons(job, measured, wanted, event, by_cells):
        """Return [(plots, comparison)]; of several metrics those that cannot be compared are left out and told, but for the one that gives the numbers."""
        found = []
        for plots in measured:
            try:
                found.append((plots, before_after.compare(plots, event, by_cells)))
            except InputProblem as problem:
                if plots.metric == wanted:
                    raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{metric}: {problem}"), metric=plots.metric, problem=problem.message) from problem
                job.warn(QT_TRANSLATE_NOOP("MineEco", "{metric} is left out. {problem}"), {"metric": plots.metric, "problem": problem.message})
        for plots, comparison in found:
            BeforeAfter._tell(job, plots, comparison)
        return found

    @staticmethod
    def _tell(job, plots, found):
        """Tell what a comparison found and what to mind."""
        effect = found.rows[0][1]
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "{metric}: treated areas or plots {treated}, of control {control}; years before {before}, after {after}. {test}."),
            metric=plots.metric, treated=found.treated, control=found.control, before=found.years_before, after=found.years_after, test=translated(TESTS[effect.test]),
        )
        job.info(QT_TRANSLATE_NOOP("MineEco", "{metric}: {effect}"), metric=plots.metric, effect=_in_words(effect))
        if found.years_after < MEASURED_YEARS:
            job.info(QT_TRANSLATE_NOOP("MineEco", "{metric}: years measured after the event: {years}. Three to five show whether a change lasts."), metric=plots.metric, years=found.years_after)
        for warning in found.warnings:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "{metric}: {warning}"), {"metric": plots.metric, "warning": warning})

    @staticmethod
    def _rows(plots, found):
        """Return the rows of the table of effects."""
        rows = []
        for what, effect in found.rows:
            more = effect.statistics
            own = [plots.metric, plots.unit, what, effect.test, found.treated if what != "control" else 0, found.control if what != "treated" else 0, found.years_before, found.years_after]
            own += [effect.before, effect.after, effect.effect, effect.lower, effect.upper, effect.p, effect.percent, effect.points, more.get("t", more.get("w")), more.get("df"), more.get("cohen_dz")]
            own += [more.get(name) for name in ("control_change", "trend_before", "trend_p", "memory")]
            rows.append(own + ([found.reference, found.recovery] if what == "treated" or effect is found.rows[0][1] else [None, None]))
        return rows

    @staticmethod
    def _page(job, found, wanted, rows, event, picture):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        plots, first = next((plots, comparison) for plots, comparison in found if plots.metric == wanted)
        effect = first.rows[0][1]
        unit = "" if plots.unit in ("other", "fraction") else {"percent": "%"}.get(plots.unit, plots.unit)
        tiles = [Tile(translate("MineEco", "Effect: {metric}").format(metric=plots.metric), effect.effect, unit, _interval(effect), "+.4g")]
        if effect.percent == effect.percent:
            tiles.append(Tile(translate("MineEco", "In percent of the state before"), effect.percent, "%", format="+.1f"))
        if effect.points is not None:
            tiles.append(Tile(translate("MineEco", "In percentage points"), effect.points, format="+.2f"))
        tiles.append(Tile("p", translate("MineEco", "none") if effect.p is None else effect.p, note=translated(TESTS[effect.test]), format=".3g"))
        if first.recovery is not None:
            tiles.append(Tile(translate("MineEco", "Recovery towards the reference"), first.recovery, "%", format=".0f"))
        sections = [Section(own.metric, [_in_words(comparison.rows[0][1]), *_charts(charts, own, comparison, event)]) for own, comparison in found[:CURVES]]
        sections.append(Section(translate("MineEco", "Figures"), [_figures(Table, Column, rows, len(found) > 1)]))
        if picture is not None:
            layer, time, groups = picture
            overlays = [charts.Overlay(areas.outlines(), GROUPS[name][1], translated(GROUPS[name][0]), width=1.8) for name, areas in groups.items() if areas.are_polygons]
            sections.append(Section(translate("MineEco", "Map"), [charts.raster_map(
                job.sample([layer], 600)[0], job.extent(), title=translate("MineEco", "Values of {time}").format(time=time), ramp=[colour for _, colour in legends.ramp("quality")], overlays=overlays,
                nodata=translate("MineEco", "No data"), metres=job.metres(), north=translate("MineEco", "N"), caption=translate("MineEco", "The last date, with the areas that are compared."),
            )]))
        return {"subtitle": translate("MineEco", "Change by the event of {event}, against what changed anyway").format(event=event), "tiles": tiles, "sections": sections}


def _tell_gaps(job, groups, held, times):
    """Warn of areas without a cell, and of dates on which less than half of an area's cells has a value."""
    for name, areas in groups.items():
        cells = held[name].n
        empty = [area for area, most in zip(areas.names, cells.max(axis=1)) if not most]
        if empty:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{name}: {count} of {all} areas (such as {areas}) hold no cell with a value: they lie beyond the rasters, in their no data, or are smaller than a cell."),
                {"name": name, "count": len(empty), "all": len(cells), "areas": ", ".join(empty[:LISTED])},
            )
        thin = [(area, time) for area, row in zip(areas.names, cells) for time, n in zip(times, row) if n < CLEAR * row.max()]
        if thin:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{name}: {count} times the mean of an area (such as {area} in {time}) rests on less than half of its cells: clouds or gaps may make the change. Leave such dates out if they matter."),
                {"name": name, "count": len(thin), "area": thin[0][0], "time": str(thin[0][1])},
            )


def _interval(effect):
    """The interval of an effect in words, '' where it has none."""
    return "" if effect.lower is None else translate("MineEco", "95 % interval {low:+.4g} to {high:+.4g}").format(low=effect.lower, high=effect.upper)


def _in_words(effect):
    """One sentence that says what an effect allows to conclude."""
    values = {"effect": effect.effect, "low": effect.lower, "high": effect.upper, "p": effect.p}
    if effect.lower is None:
        return translate("MineEco", "The change is {effect:+.4g}. The replicates do not allow an interval or a test: it may be chance.").format(**values)
    if effect.p is None:
        if effect.lower <= 0 <= effect.upper:
            return translate("MineEco", "The change is {effect:+.4g} (95 % interval {low:+.4g} to {high:+.4g}): it may be chance. The replicates do not allow a test, so there is no p.").format(**values)
        return translate("MineEco", "The change is {effect:+.4g} (95 % interval {low:+.4g} to {high:+.4g}), more than the noise of the cells. The replicates do not allow a test, so there is no p.").format(**values)
    if effect.p < SIGNIFICANT:
        return translate("MineEco", "The change is {effect:+.4g} (95 % interval {low:+.4g} to {high:+.4g}, p = {p:.3g}): chance alone hardly explains it.").format(**values)
    return translate("MineEco", "The change is {effect:+.4g} (95 % interval {low:+.4g} to {high:+.4g}, p = {p:.3g}): it may be chance.").format(**values)


def _figures(table, column, rows, several):
    """Return the table of the page: of what is the same or empty in all rows no column."""
    places = {name: place for place, (name, _) in enumerate(COLUMNS)}
    columns = [
        (translate("MineEco", "Metric"), "", lambda row: row["metric"]),
        (translate("MineEco", "Compared"), "", lambda row: translated(COMPARED[row["compared"]])),
        (translate("MineEco", "Test"), "", lambda row: translated(TESTS[row["test"]])),
        (translate("MineEco", "Before"), ".4g", lambda row: row["before"]),
        (translate("MineEco", "After"), ".4g", lambda row: row["after"]),
        (translate("MineEco", "Effect"), "+.4g", lambda row: row["effect"]),
        (translate("MineEco", "95 % interval"), "", lambda row: None if row["lower"] is None else translate("MineEco", "{low:+.4g} to {high:+.4g}").format(low=row["lower"], high=row["upper"])),
        ("p", ".3g", lambda row: row["p"]),
        ("%", "+.1f", lambda row: row["percent"]),
        (translate("MineEco", "Percentage points"), "+.2f", lambda row: row["percentage_points"]),
        (translate("MineEco", "Recovery (%)"), ".0f", lambda row: row["recovery_percent"]),
    ]
    told = [{name: row[place] for name, place in places.items()} for row in rows]
    kept = [(label, spec, read) for number, (label, spec, read) in enumerate(columns) if (several if number == 0 else number < len(columns) - 2 or any(read(row) is not None for row in told))]
    return table(
        [column(label, "right" if spec else "left", spec) for label, spec, _ in kept], [[read(row) for _, _, read in kept] for row in told],
        caption=translate(
            "MineEco", "Percent is of the state before; percentage points are given for shares only. Before and After are of the treated, in rows of the control alone of the control.",
        ),
    )


def _charts(charts, plots, found, event):
    """Return the charts of a metric."""
    places, mark, in_days = before_after.positions(plots.times, event)
    along = translate("MineEco", "Days from the event") if in_days else ""
    marks = [(mark, translate("MineEco", "Event"))]
    curves = [
        charts.Series(translated(label), before_after.available_mean(values), colour) for (label, colour), values in zip(GROUPS.values(), (plots.treated, plots.control, plots.reference)) if len(values)
    ]
    made = [charts.lines(
        places, curves, title=translate("MineEco", "Means of the areas"), x_label=along, y_label=plots.metric, events=marks,
        caption=translate("MineEco", "What counts is how the distance between treated and control changes at the event, not the course of either."), wide=len(places) > 2,
    )]
    if len(plots.control) and len(places) > 2:
        made.append(charts.lines(
            places, [charts.Series("", curves[0].values - curves[1].values, "#26312b")], title=translate("MineEco", "Treated less control"), x_label=along, y_label=translate("MineEco", "Difference"), events=marks,
            caption=translate("MineEco", "Level before the event if the areas ran parallel; a slope there would go on without any event."), wide=False,
        ))
    changes = [own[np.isfinite(own)] for own in before_after.changes(plots, event)]
    if changes[0].size > 2:
        names, own = zip(*[(translated(label), values) for (label, _), values in zip(GROUPS.values(), changes) if values.size])
        made.append(charts.boxplot(
            names, own, title=translate("MineEco", "Changes of the areas"), y_label=translate("MineEco", "After less before"), colours=[colour for _, colour in GROUPS.values()][:len(names)],
            caption=translate("MineEco", "One value an area or plot. Line: median; box: middle half; whiskers: to the last value within one and a half boxes; dots: values beyond."),
        ))
    return made
