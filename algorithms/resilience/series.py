"""The figures of an evaluation of several years: their tables and their page."""
import functools
import operator

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.quality.change import transitions
from ...core.resilience import composite
from .. import legends
from . import evaluation

translate = QCoreApplication.translate
SHOWN_ZONES = 12


class SeriesResults:
    """What an evaluation of several years found.

    Parameters
    ----------
    job : Job
    years : list of int
    legend : list of (code, marked label, colour)
    found : tuple
        Moments and class counts of each year, cross tables of each year and the next, that of the first and the last, and the means of
        the zones on each sheet.
    zones : Mines or None
    """

    def __init__(self, job, years, legend, found, zones):
        self.job, self.years, self.legend, self.zones = job, years, legend, zones
        moments, self.counts, self.crosses, self.overall, curves = found
        self.means, self.cells = [float(one.mean[0]) for one in moments], [one.n for one in moments]
        self.shares = np.array([one.percents() for one in self.counts])
        self.curves = functools.reduce(operator.add, curves) if curves else None
        self.area = job.grid.cell_km2 if job.grid.projected else float("nan")
        self.names = evaluation.shown_legend(legend)[1]
        self.pooled = job.choice("NORMALIZATION") == "pooled"

    def write_tables(self):
        """Write the tables that are wanted."""
        job, years = self.job, self.years
        job.table(
            "OUTPUT_TABLE", [("year", int), ("class", int), ("name", str), ("area_km2", float), ("percent", float)],
            [
                (year, code, name, float(area), float(share)) for year, counts in zip(years, self.counts)
                for (code, _, _), name, area, share in zip(self.legend, self.names, counts.areas(self.area), counts.percents())
            ],
        )
        job.table(
            "OUTPUT_GROWTH", [("kind", str), ("name", str), ("from_year", int), ("to_year", int), ("before", float), ("after", float), ("difference", float), ("percent", float)], self.growth()
        )
        job.table(
            "OUTPUT_TRANSITIONS", [("from_year", int), ("to_year", int), ("from_class", int), ("to_class", int), ("area_km2", float), ("percent", float)],
            [(*pair, *row) for pair, cross in zip(zip(years, years[1:]), self.crosses) for row in transitions(cross, self.area)] + (
                [(years[0], years[-1], *row) for row in transitions(self.overall, self.area)] if len(years) > 2 else []
            ),
        )
        if self.zones:
            means = self.curves.means()
            job.table(
                "OUTPUT_CURVES", [("zone", str), ("year", int), ("mean", float), ("cells", int)],
                [(name, year, float(means[zone, place]), int(self.curves.n[zone, place])) for zone, name in enumerate(self.zones.names) for place, year in enumerate(years)],
            )

    def growth(self):
        """Return how means, class shares and zones grew: rows of kind, name, years, before, after, difference, percent."""
        series = [("mean", translate("MineEco", "Mean resilience"), self.means)]
        series += [("class_percent", name, shares) for name, shares in zip(self.names, self.shares.T.tolist())]
        if self.zones:
            series += [("zone", name, means) for name, means in zip(self.zones.names, self.curves.means().tolist())]
        places = list(range(len(self.years)))
        steps = [*zip(places, places[1:])] + ([(0, places[-1])] if len(places) > 2 else [])
        rows = []
        for kind, name, values in series:
            for before, after in steps:
                ((_, _, difference, percent),) = composite.growth([self.years[before], self.years[after]], [values[before], values[after]])
                rows.append((kind, name, self.years[before], self.years[after], values[before], values[after], float(difference), float(percent)))
        return rows

    def page(self, model, rows, pictures):
        """Return what the page shows.

        Parameters
        ----------
        model : ResilienceModel
        rows : list
            Of the table of weights.
        pictures : list of numpy.ndarray
            P of each year on a coarse grid.
        """
        from ...report.page import Tile

        years, means = self.years, self.means
        sections = [self._maps(pictures), self._change()]
        tiles = [Tile(translate("MineEco", "Mean resilience {year}").format(year=years[place]), means[place], format=".3f") for place in ((0, -1) if len(years) > 1 else (0,))]
        if len(years) > 1:
            better, worse = float(np.triu(self.overall.percents(), 1).sum()), float(np.tril(self.overall.percents(), -1).sum())
            tiles += [
                Tile(translate("MineEco", "Change"), means[-1] - means[0], format="+.3f"),
                Tile(translate("MineEco", "In a better class"), better, "%", note=translate("MineEco", "and {worse:.1f} % in a worse one").format(worse=worse), format=".1f"),
            ]
            sections.append(self._transitions())
        if self.zones:
            sections.append(self._zones())
        return {
            "subtitle": translate("MineEco", "Weighted sum of {count} indicators in {years} years, from 0 (worst) to 1 (best)").format(count=len(model.names), years=len(years)),
            "tiles": tiles, "sections": [*sections, evaluation.weights_section(model, rows)],
        }

    def _maps(self, pictures):
        """Return the section with the maps of all years and the change from the first to the last."""
        from ...report import charts
        from ...report.page import Section

        outlines = self.zones.outlines() if self.zones else []
        place = {
            "metres": self.job.metres(), "north": translate("MineEco", "N"), "nodata": translate("MineEco", "No data"),
            "overlays": [charts.Overlay(outlines, "#1b1b1b", translate("MineEco", "Zones"), width=0.9)] if outlines else [],
        }
        ramp = [colour for _, colour in legends.ramp("quality")]
        found = [
            charts.raster_map(picture, self.job.extent(), title=str(year), ramp=ramp, limits=(0, 1), label="P", **place, wide=False) for year, picture in zip(self.years, pictures)
        ]
        if len(self.years) > 1 and np.isfinite(pictures[-1] - pictures[0]).any():
            found.append(charts.raster_map(
                pictures[-1] - pictures[0], self.job.extent(), title=translate("MineEco", "Change of P from {first} to {last}").format(first=self.years[0], last=self.years[-1]),
                ramp="diverging", label=translate("MineEco", "P of {last} minus P of {first}").format(first=self.years[0], last=self.years[-1]), **place,
                caption=translate("MineEco", "Green has become better, brown worse; grey is hidden in one of the two years."),
            ))
        return Section(translate("MineEco", "Maps"), found)

    def _change(self):
        """Return the section with means and class shares of all years."""
        from ...report import charts
        from ...report.page import Column, Section, Table

        _, names, colours = evaluation.shown_legend(self.legend)
        pooled = translate("MineEco", "One scale for all years: a rise is a rise.")
        apart = translate("MineEco", "Each year has its own scale: the curve cannot show a change of the whole area.")
        return Section(translate("MineEco", "How resilience changed"), [
            charts.lines(
                self.years, [charts.Series(translate("MineEco", "Mean resilience"), self.means)], title=translate("MineEco", "Mean resilience of the area"), y_label="P", wide=False,
                caption=pooled if self.pooled else apart,
            ),
            charts.stacked_bars(
                self.years, names, self.shares.T, colours, title=translate("MineEco", "Shares of the classes"), y_label=translate("MineEco", "Percent of the valid cells"), wide=False,
                caption=translate("MineEco", "From the worst class at the bottom to the best at the top."),
            ),
            Table(
                [
                    Column(translate("MineEco", "Year")), Column(translate("MineEco", "Mean P"), "right", ".4f"), Column(translate("MineEco", "Cells"), "right", ",d"),
                    *(Column(name + " (%)", "right", ".2f") for name in names),
                ],
                [[str(year), mean, cells, *shares] for year, mean, cells, shares in zip(self.years, self.means, self.cells, self.shares.tolist())],
            ),
        ])

    def _transitions(self):
        """Return the section with transitions and growth."""
        from ...report import charts
        from ...report.page import Column, Section, Table

        first, last = self.years[0], self.years[-1]
        heads = [Column(translate("MineEco", "From")), Column(translate("MineEco", "To")), Column(translate("MineEco", "What"))] + [
            Column(label, "right", spec) for label, spec in (
                (translate("MineEco", "Before"), ".4g"), (translate("MineEco", "After"), ".4g"), (translate("MineEco", "Difference"), "+.4g"), (translate("MineEco", "Growth (%)"), "+.1f"),
            )
        ]
        return Section(translate("MineEco", "From class to class"), [
            charts.heatmap(
                self.overall.percents(), self.names, self.names, title=translate("MineEco", "Transitions from {first} to {last}, percent of the cells").format(first=first, last=last),
                x_label=str(last), y_label=str(first), spec=".1f", wide=True,
                caption=translate("MineEco", "Rows are the classes of the first year. What lies right of the diagonal has become better, left of it worse."),
            ),
            Table(heads, [[str(row[2]), str(row[3]), row[1], *row[4:]] for row in self.growth() if row[0] != "zone"], caption=translate("MineEco", "Growth of the mean and of the class shares (percent)")),
        ])

    def _zones(self):
        """Return the section about the zones."""
        from ...report import charts
        from ...report.page import Column, Section, Table

        means = self.curves.means()
        order = np.argsort(-self.curves.n.sum(axis=1), kind="stable")[:SHOWN_ZONES]
        shown = [charts.Series(self.zones.names[zone], means[zone].tolist()) for zone in order]
        caption = translate("MineEco", "A mine falls when it is dug and rises when it recovers; beside the curve of the whole area one sees what is its own. At most {count} zones are drawn, the largest ones.")
        return Section(translate("MineEco", "Zones through the years"), [
            charts.lines(
                self.years, [*shown, charts.Series(translate("MineEco", "Whole area"), self.means, colour="#4d4d4d")], title=translate("MineEco", "Mean resilience of the zones"), y_label="P",
                caption=caption.format(count=SHOWN_ZONES),
            ),
            Table(
                [Column(translate("MineEco", "Zone")), *(Column(str(year), "right", ".3f") for year in self.years), Column(translate("MineEco", "Change"), "right", "+.3f")],
                [[name, *row, row[-1] - row[0]] for name, row in zip(self.zones.names, means.tolist())],
            ),
        ])
