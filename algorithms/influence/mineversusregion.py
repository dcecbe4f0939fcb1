"""Series, mines and a region -> yearly means, densities and peaks of both, and their difference."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.influence import density
from ...core.influence.groups import GroupMoments
from ...core.moments import Joined, Moments
from ...gis.raster import Held
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs
from ..base import MineEcoAlgorithm
from .shared import MinedGround, add_mines, dated_values

translate = QCoreApplication.translate
CELLS = [
    ("all", QT_TRANSLATE_NOOP("MineEco", "The whole region, mines included")),
    ("without_mines", QT_TRANSLATE_NOOP("MineEco", "The region without its mines")),
]
COLOURS = "#d7301f", "#2e7d32"  # mines, region


class MineVersusRegion(MineEcoAlgorithm):
    NAME = "mineversusregion"
    GROUP = "influence"
    NEEDS = ("scipy",)
    REFERENCE = "Mines against their city: the study of seven mining cities by RSEI; densities: Silverman (1986), Density Estimation, eq. 3.31"

    def displayName(self):
        return translate("MineEco", "Mines against their region")

    def summary(self):
        return translate(
            "MineEco",
            "Compares a quantity, such as RSEI, inside the mines with that of the whole region, year by year: means, their difference, the distribution of the cells and its peaks. "
            "Two peaks inside the mines are often bare ground beside restored ground.\n"
            "No test is made: cells are no independent observations, and the mines are not a sample. Use the comparison before and after for an effect with its interval.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_series("VALUES", translate("MineEco", "Values"), translate("MineEco", "The quantity to be compared, such as RSEI, one raster a year (one is enough)."))
        self.add_years()
        add_mines(self, translate("MineEco", "Polygons, points or a raster in which every value above 0 is a mine; only what lies in the region counts."))
        self.add_features("REGION", translate("MineEco", "Region"), translate("MineEco", "Polygons, such as the boundary of the city. Left empty, all cells of the values."), optional=True)
        self.add_choice("REGION_CELLS", translate("MineEco", "Cells of the region"), translate("MineEco", "Whether the mines count to the region that they are compared with."), CELLS, advanced=True)
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Means"), translate("MineEco", "A row a year: cells, mean, standard deviation and peaks of mines and region, and the difference of the means."), "csv")
        self.add_file_output("OUTPUT_DENSITIES", translate("MineEco", "Densities"), translate("MineEco", "The curves: year, group (mines, region), value, density."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with densities, yearly means and their difference."), "html")
        self.add_number_output("DIFFERENCE", translate("MineEco", "Mines less region, mean of the years"))

    def run_steps(self, job):
        included = job.choice("REGION_CELLS") == "all"
        job.use_grid(*job.layers("VALUES")[:1])
        times, layers = dated_values(job)
        extra = [Held(MinedGround(job).cells(job.grid))]
        if job.given("REGION"):
            extra.append(inputs.shapes(job.features("REGION"), job.grid, "REGION"))
        job.steps(2)

        def grouped(*blocks):
            """Return the values and, of every cell, whether it is a mine (0) or not (1), NaN outside the region."""
            values, (mined, *region) = blocks[:len(layers)], blocks[len(layers):]
            group = np.where(mined > 0, 0.0, 1.0)
            return values, np.where(np.isnan(region[0]), np.nan, group) if region else group

        def moments(*blocks):
            values, group = grouped(*blocks)
            return Joined((GroupMoments.of(group, values, 2), sum((Moments.of(np.where(np.isnan(group), np.nan, one)) for one in values), Moments.empty(1))))

        job.step(QT_TRANSLATE_NOOP("MineEco", "Averaging"))
        by_group, everything = job.fold(moments, [*layers, *extra])
        if not by_group.n[:, 0].any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "VALUES has no valid cell inside MINES (within REGION): check the layers, their no data and AOI."))
        whole = by_group.joined([0, 0], 1) if included else by_group.joined([-1, 0], 1)
        if not whole.n.any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "VALUES has no valid cell of REGION outside the mines: choose a larger region, or REGION_CELLS all."))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Counting"))
        empty = density.GroupCounts(*density.shown_range(everything))

        def count(*blocks):
            values, group = grouped(*blocks)
            return empty.count(group, values, 2)

        counts = job.fold(count, [*layers, *extra]).counts
        counts = np.stack([counts[:, 0], counts.sum(axis=1) if included else counts[:, 1]], axis=1)
        curves = [[density.density(own, empty.low, empty.high) for own in year] for year in counts]
        pooled = [density.density(own, empty.low, empty.high) for own in counts.sum(axis=0)]
        rows = [
            [
                time, *(figure for found, curve in zip(groups, pair) for figure in (*found, float(curve.peaks[0]) if curve.peaks.size else float("nan"), int(curve.peaks.size))),
                groups[0][1] - groups[1][1],
            ]
            for time, pair, *groups in zip(times, curves, _figures(by_group, 0), _figures(whole, 0))
        ]
        names = [(group + column, kind) for group in ("mines", "region") for column, kind in (("_n", int), ("_mean", float), ("_sd", float), ("_peak", float), ("_peaks", int))]
        job.table("OUTPUT_TABLE", [("year", str), *names, ("difference", float)], rows)
        job.table(
            "OUTPUT_DENSITIES", [("year", str), ("group", str), ("value", float), ("density", float)],
            (
                [time, group, float(place), float(value)]
                for time, pair in zip([*times, "all"], [*curves, pooled]) for group, curve in zip(("mines", "region"), pair) for place, value in zip(curve.places, curve.values)
            ),
        )
        difference = float(np.nanmean([row[-1] for row in rows]))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Mines less region, mean of the years: {difference:+.4g}"), difference=difference)
        job.page("OUTPUT_HTML", lambda: self._page(times, rows, curves, pooled, difference))
        job.result("DIFFERENCE", difference)

    @staticmethod
    def _page(times, rows, curves, pooled, difference):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        names = translate("MineEco", "Mines"), translate("MineEco", "Region")
        means = [float(np.nanmean([row[place] for row in rows])) for place in (2, 7)]

        def densities(pair, title, caption=""):
            ends = [end for one in pair if one.places.size for end in (one.places[0], one.places[-1])]
            if not ends:
                return translate("MineEco", "{title}: nothing can be drawn, because there are no values or all are equal.").format(title=title)
            places = np.linspace(min(ends), max(ends), 400)
            series = [charts.Series(name, np.interp(places, one.places, one.values, 0, 0), colour) for name, one, colour in zip(names, pair, COLOURS) if one.places.size]
            return charts.lines(
                places, series, title=title, x_label=translate("MineEco", "Value"), y_label=translate("MineEco", "Density"), events=[(float(place), "") for one in pair for place in one.peaks], caption=caption
            )

        sections = [Section(translate("MineEco", "How values are distributed"), [densities(
            pooled, translate("MineEco", "Densities over all years") if len(times) > 1 else translate("MineEco", "Densities"),
            translate("MineEco", "Share of the cells by value, smoothed; the dashed lines are peaks. A second peak of the mines is often ground that has been restored, or not yet dug."),
        )])]
        if len(times) > 1:
            years = [int(time) if time.isdigit() else number for number, time in enumerate(times)]
            sections[0].blocks.extend(densities(curves[place], translate("MineEco", "Densities of {time}").format(time=times[place])) for place in (0, -1))
            sections.append(Section(translate("MineEco", "Year by year"), [
                charts.lines(
                    years, [charts.Series(name, [row[place] for row in rows], colour) for name, place, colour in zip(names, (2, 7), COLOURS)], title=translate("MineEco", "Means"), y_label=translate("MineEco", "Mean"),
                ),
                charts.lines(
                    years, [charts.Series("", [row[-1] for row in rows], "#26312b")], title=translate("MineEco", "Mines less region"), y_label=translate("MineEco", "Difference"),
                    caption=translate("MineEco", "Below zero the mines are worse off than the region. It approaches zero where mines recover, or where the region declines."),
                ),
            ]))
        sections.append(Section(translate("MineEco", "Figures"), [Table(
            [
                Column(translate("MineEco", "Year")),
                *(Column("%s: %s" % (name, label), "right", spec) for name in names for label, spec in (
                    (translate("MineEco", "cells"), ",d"), (translate("MineEco", "mean"), ".4g"), (translate("MineEco", "standard deviation"), ".3g"), (translate("MineEco", "highest peak"), ".3g"),
                    (translate("MineEco", "peaks"), "d"))),
                Column(translate("MineEco", "Difference"), "right", "+.4g"),
            ],
            rows,
        )]))
        return {
            "subtitle": translate("MineEco", "Values inside the mines and in their region"),
            "tiles": [
                Tile(translate("MineEco", "Mean of the mines"), means[0], format=".4g"), Tile(translate("MineEco", "Mean of the region"), means[1], format=".4g"),
                Tile(translate("MineEco", "Difference"), difference, format="+.4g"), Tile(translate("MineEco", "Peaks of the mines"), int(pooled[0].peaks.size)),
            ],
            "sections": sections,
        }


def _figures(moments, group):
    """Return (n, mean, standard deviation) of a group in every layer."""
    return [(int(n), float(mean), float(sd)) for n, mean, sd in zip(moments.n[:, group], moments.means()[:, group], moments.deviations()[:, group])]
