"""Indicators of several years -> comparable RSEI maps."""
import functools
import operator

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core import classify
from ...core.dates import year_of
from ...core.moments import Joined, Moments
from ...core.quality import rsei
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from ..job import translated
from .rsei import NORMALIZATION, ORIENTATION

translate = QCoreApplication.translate
SCALING = [
    ("pooled", QT_TRANSLATE_NOOP("MineEco", "One scale for all years (comparable)")),
    ("per_year", QT_TRANSLATE_NOOP("MineEco", "A scale for each year (as printed; years cannot be compared)")),
    ("reference_year", QT_TRANSLATE_NOOP("MineEco", "The scale of one year")),
]
FEWER = 0.9  # share of the cells of the fullest year below which years are hardly of the same land


class RseiSeries(MineEcoAlgorithm):
    NAME = "rseiseries"
    GROUP = "quality"
    REFERENCE = "Xu (2013), China Environmental Science 33, 889-897; Xu et al. (2018), doi:10.1016/j.ecolind.2018.02.006"
    LOOKS = {"OUTPUT": legends.Ramp("quality", 0, 1)}

    def displayName(self):
        return translate("MineEco", "RSEI of several years")

    def summary(self):
        return translate(
            "MineEco",
            "Computes the remote sensing ecological index of several years. By default ranges and components are those of all years together, so that maps can be compared. "
            "With a scale of its own for each year, as printed in most papers, a decline of the whole region does not show at all: its mean stays where it was.",
        )

    def initAlgorithm(self, configuration=None):
        for name, label, text in (
            ("NDVI", translate("MineEco", "Greenness (NDVI)"), translate("MineEco", "Vegetation index of each year.")),
            ("WET", translate("MineEco", "Wetness (tasselled cap)"), translate("MineEco", "Tasselled-cap wetness of each year, all with one set of coefficients.")),
            ("NDBSI", translate("MineEco", "Dryness (NDBSI)"), translate("MineEco", "Built-up and bare soil index of each year.")),
            ("LST", translate("MineEco", "Heat (land surface temperature)"), translate("MineEco", "Land surface temperature of each year, in Kelvin or degrees Celsius throughout.")),
        ):
            self.add_series(name, label, text)
        self.add_series("WATER", translate("MineEco", "Water"), translate("MineEco", "Masks with 1 for water, one for each year."), True)
        self.add_years()
        self.add_choice("SCALING", translate("MineEco", "Scale"), translate("MineEco", "Which years set ranges and components."), SCALING)
        self.add_number("REFERENCE_YEAR", translate("MineEco", "Reference year"), translate("MineEco", "Only with the scale of one year."), INTEGER, minimum=1900, maximum=2099, optional=True)
        self.add_choice("NORMALIZATION", translate("MineEco", "Bring indicators to 0-1"), translate("MineEco", "How each indicator is scaled before the components are found."), NORMALIZATION)
        percentile = translate("MineEco", "Percentile that becomes {end}; only with the normalisation by percentiles.")
        self.add_number("LOW", translate("MineEco", "Lower percentile"), percentile.format(end=0), default=1.0, minimum=0, maximum=100, advanced=True)
        self.add_number("HIGH", translate("MineEco", "Upper percentile"), percentile.format(end=1), default=99.0, minimum=0, maximum=100, advanced=True)
        self.add_choice("ORIENTATION", translate("MineEco", "Which end is good"), translate("MineEco", "How the sign of the first component is chosen."), ORIENTATION)
        self.add_number("CLASSES", translate("MineEco", "Number of classes"), translate("MineEco", "Ten classes of 0.1 or five of 0.2, for the areas in the table."), INTEGER, 10, 5, 10)
        self.add_file(
            "MODEL", translate("MineEco", "Saved model"), translate("MineEco", "Scale of an earlier run, such as one pooled over several regions; it takes the place of the scale above."),
            translate("MineEco", "Saved models (*.json)"), optional=True, advanced=True,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "RSEI"), translate("MineEco", "Float raster with a band for each year, 0 (worst) to 1 (best)."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Years"), translate("MineEco", "Table of the years: mean, loadings, contribution, orientation score, area and percent of each class."), "csv")
        self.add_file_output("OUTPUT_MODEL", translate("MineEco", "Model"), translate("MineEco", "Ranges and loadings (pooled or of the reference year), to be applied to other dates."), "json")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the maps of the first and last year, means, classes and loadings of all years."), "html")

    def run_steps(self, job):
        number = job.number("CLASSES")
        if number not in classify.RSEI_BREAKS:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CLASSES is {value}: choose 10 (classes of 0.1) or 5 (classes of 0.2)."), value=number)
        job.use_grid(*job.layers("NDVI")[:1])
        years, groups = self._series(job)
        scaling, saved = job.choice("SCALING"), job.read_model("MODEL", rsei.RseiModel.from_dict)
        single = scaling != "per_year" or saved is not None
        if not single and self.wanted(job.parameters, "OUTPUT_MODEL", job.context):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_MODEL: with a scale for each year there is no single model to save. Choose another SCALING, or leave it out."))
        models = self._models(job, years, groups, scaling, saved)
        for warning in rsei.series_warnings(models):
            job.warn(warning)

        ends = np.cumsum([len(groups[year]) for year in years])
        indices = {year: rsei.on_land(functools.partial(rsei.apply_rsei, models[year])) for year in years}
        breaks, counts = classify.RSEI_BREAKS[number], classify.ClassCounts(number)

        def maps(*blocks):
            return (np.stack([indices[year](*blocks[end - len(groups[year]):end]) for year, end in zip(years, ends)]),)

        def summarise(planes):
            return Joined(Joined((Moments.of(plane), counts.count(classify.classes(plane, breaks)))) for plane in planes)

        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the index"))
        found = job.write([job.target("OUTPUT", ["rsei_%d" % year for year in years])], maps, [layer for year in years for layer in groups[year]], summarise=summarise)
        rows = self._rows(job, years, models, found)
        cells = [row[2] for row in rows]
        if min(cells) < FEWER * max(cells):
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "The years have between {least} and {most} valid cells: their means are of different land. Compare the maps where both have data, or fill the gaps first."),
                {"least": min(cells), "most": max(cells)},
            )
        job.table(
            "OUTPUT_TABLE",
            [("year", int), ("mean", float), ("cells", int), *((name.lower(), float) for name in rsei.INDICATORS), ("contribution", float), ("orientation_score", float)] + [
                (column % code, float) for code in range(1, number + 1) for column in ("class_%d_km2", "class_%d_percent")
            ],
            rows,
        )
        job.saved_model("OUTPUT_MODEL", models[years[0]].to_dict())
        job.page("OUTPUT_HTML", lambda: self._page(job, years, groups, indices, models, rows, number))

    @staticmethod
    def _series(job):
        """Return the years and, for each, its layers in the order of the indicators, water last."""
        names = [*rsei.INDICATORS, *(["WATER"] if job.given("WATER") else [])]
        series = {name: {year_of(date): layer for date, layer in job.series(name, categorical=name == "WATER")} for name in names}
        years = sorted(set.intersection(*(set(found) for found in series.values())))
        lost = sorted(set.union(*(set(found) for found in series.values())) - set(years))
        if lost:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "Only years that all indicators have are used; left out: {years}."), {"years": ", ".join(map(str, lost))})
        if not years:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The indicators have no year in common: check the rasters, or name the years in YEARS."))
        return years, {year: [series[name][year] for name in names] for year in years}

    @staticmethod
    def _models(job, years, groups, scaling, saved):
        """Return the model of each year; of one that comes from elsewhere, tell how the years lie in its range."""
        normalization, reference = job.choice("NORMALIZATION"), job.number("REFERENCE_YEAR")
        own = 1 if scaling == "reference_year" else len(years)
        foreign = len(years) if saved is not None or scaling == "reference_year" else 0
        job.steps((0 if saved is not None else own * rsei.PASSES[normalization]) + foreign + 1)

        def run(function, members):
            parts = []
            for year in members:
                job.step(QT_TRANSLATE_NOOP("MineEco", "Reading {year}"), year=year)
                parts.append(job.fold(rsei.on_land(function), groups[year]))
            return functools.reduce(operator.add, parts)

        if saved is not None:
            models = dict.fromkeys(years, saved)
        else:
            models = rsei.fit_series(run, years, scaling, reference, normalization, job.number("LOW"), job.number("HIGH"), job.choice("ORIENTATION"))
        if foreign:
            for warning in run(functools.partial(rsei.tally, models[years[0]]), years).warnings:
                job.warn(warning)
        return models

    @staticmethod
    def _rows(job, years, models, found):
        """Return a row of the table for each year."""
        area = job.grid.cell_km2 if job.grid.projected else float("nan")
        rows = []
        for year, (moments, counts) in zip(years, found):
            if not moments.n:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{year} has no valid land cell: check its rasters, WATER and AOI, or leave the year out."), year=year)
            model = models[year]
            classes = [float(value) for pair in zip(counts.areas(area), counts.percents()) for value in pair]
            rows.append([year, float(moments.mean[0]), moments.n, *map(float, model.loadings), float(model.contributions[0]), model.score, *classes])
        return rows

    @staticmethod
    def _page(job, years, groups, indices, models, rows, number):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        legend = [(code, translated(label), colour) for code, label, colour in legends.colours("levels%d" % number)]
        ramp = [colour for _, colour in legends.ramp("quality")]
        means = [row[1] for row in rows]

        comparable = len({id(model) for model in models.values()}) == 1
        caption = (
            translate("MineEco", "Green is a better, red a worse ecological state; one scale for all years, so that a colour means the same in each.") if comparable
            else translate("MineEco", "Green is a better, red a worse ecological state than elsewhere in the same year; colours of two years cannot be compared.")
        )

        def chart_of(year):
            return charts.raster_map(
                indices[year](*job.sample(groups[year], 400)), job.extent(), title=str(year), ramp=ramp, limits=(0, 1), label="RSEI", nodata=translate("MineEco", "Water or no data"),
                metres=job.metres(), north=translate("MineEco", "N"), wide=False, caption=caption,
            )

        shown = [years[0], years[-1]] if len(years) > 1 else years
        return {
            "subtitle": translate("MineEco", "Ecological quality from 0 (worst) to 1 (best) in {count} years").format(count=len(years)),
            "tiles": [
                Tile(translate("MineEco", "Mean RSEI {year}").format(year=years[0]), means[0], format=".3f"),
                Tile(translate("MineEco", "Mean RSEI {year}").format(year=years[-1]), means[-1], format=".3f"),
                Tile(translate("MineEco", "First component explains"), float(models[years[-1]].contributions[0]), "%", format=".1f"),
                Tile(translate("MineEco", "Orientation score"), models[years[-1]].score, note=translate("MineEco", "2 is perfect, below 0.5 doubtful"), format=".2f"),
            ],
            "sections": [
                Section(translate("MineEco", "Maps"), [chart_of(year) for year in shown]),
                Section(translate("MineEco", "How quality went"), [
                    charts.lines(years, [charts.Series(translate("MineEco", "Mean RSEI"), means)], title=translate("MineEco", "Mean RSEI of the years"), y_label="RSEI",
                        caption=translate("MineEco", "Mean of the valid land cells of each year. Where clouds hide another part each year, look at the number of cells below.") if comparable
                        else translate("MineEco", "Each year has a scale of its own: a change of the whole area does not show here.")),
                    charts.stacked_bars(
                        years, [label for _, label, _ in legend], np.array([row[10::2] for row in rows]).T, [colour for _, _, colour in legend],
                        title=translate("MineEco", "Share of the classes"), y_label="%", caption=translate("MineEco", "Percent of the valid land cells of each year, the worst class at the bottom."),
                    ),
                    Table(
                        [Column(translate("MineEco", "Year")), Column(translate("MineEco", "Mean RSEI"), "right", ".3f"), Column(translate("MineEco", "Cells"), "right", ",.0f"), *(Column(name, "right", "+.3f") for name in rsei.INDICATORS),
                         Column(translate("MineEco", "Contribution (%)"), "right", ".1f"), Column(translate("MineEco", "Orientation score"), "right", ".2f")],
                        [[str(row[0]), row[1], row[2], *row[3:9]] for row in rows],
                    ),
                ]),
            ],
        }
