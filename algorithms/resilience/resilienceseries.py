"""Indicators of several years -> comparable resilience, classes, growth and transitions."""
import contextlib
import dataclasses
import functools
import operator
import os

import numpy as np
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...core import classify
from ...core.moments import Joined, Moments
from ...core.resilience import composite, indicator_table, weights
from ...core.restoration.register import ZoneMeans
from ...gis.tables import read_table
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from ..mines import Mines
from . import evaluation
from .series import SeriesResults

translate = QCoreApplication.translate
NORMALIZATION = [
    ("pooled", QT_TRANSLATE_NOOP("MineEco", "One scale for all years (comparable)")),
    ("per_date", QT_TRANSLATE_NOOP("MineEco", "A scale for each year (years cannot be compared)")),
]
CELLS = [
    ("own", QT_TRANSLATE_NOOP("MineEco", "All that are valid in the year")),
    ("common", QT_TRANSLATE_NOOP("MineEco", "Only those valid in all years")),
]
UNEVEN = 1.02  # valid cells of the year with most over those of the year with least


class ResilienceSeries(MineEcoAlgorithm):
    NAME = "resilienceseries"
    GROUP = "resilience"
    REFERENCE = evaluation.REFERENCE
    LOOKS = evaluation.LOOKS

    def displayName(self):
        return translate("MineEco", "Resilience of several years")

    def summary(self):
        return translate(
            "MineEco",
            "Evaluates the resilience P of several years on one scale, with one set of weights and one set of class breaks, and tells how areas, means and mines changed from year to year. "
            "A table names the raster of each indicator and year.\n"
            "Ranges, weights from the data and computed breaks are those of all years together, so that maps can be compared. Clouds hide other cells in other years: "
            "the run warns where the valid areas differ, and can count only what all years have.",
        )

    def initAlgorithm(self, configuration=None):
        evaluation.add_rules(self, lambda: self.add_file(
            "TABLE", translate("MineEco", "Table of rasters"),
            translate(
                "MineEco",
                "CSV with year, name, file and, if you like, band, direction (+ or -) and weight. Files are looked for beside the table; a row without a year counts for all years. "
                "Without any direction those of the published evaluation are taken. The first raster sets the cells.",
            ), translate("MineEco", "Tables (*.csv)"),
        ))
        self.add_choice("NORMALIZATION", translate("MineEco", "Scale"), translate("MineEco", "Which cells set the range that becomes 0-1."), NORMALIZATION)
        self.add_zones("ZONES", translate("MineEco", "Zones"), translate("MineEco", "Mines or other places whose mean is followed through the years: polygons or a raster of labels."), optional=True)
        self.add_choice("CELLS", translate("MineEco", "Cells in tables and means"), translate("MineEco", "Which cells count in class areas, means and zones; the maps show all."), CELLS, advanced=True)
        self.add_grid()
        band = translate("MineEco", "A band for each year.")
        self.add_raster_output("OUTPUT", translate("MineEco", "Resilience P"), translate("MineEco", "Float raster, 0 (worst) to 1 (best).") + " " + band)
        self.add_raster_output("OUTPUT_CLASSES", translate("MineEco", "Resilience classes"), translate("MineEco", "Byte raster, 1 is the worst class (of five: severe, poor, moderate, good, excellent).") + " " + band)
        self.add_raster_output("OUTPUT_SENSITIVITY", translate("MineEco", "Sensitivity to the weights"), translate("MineEco", "Standard deviation of P when the weights are varied at random.") + " " + band)
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Class areas"), translate("MineEco", "Table of the years and classes: area in km2 and percent of the valid cells."), "csv")
        self.add_file_output(
            "OUTPUT_GROWTH", translate("MineEco", "Growth"), translate("MineEco", "Table of what changed from each year to the next and from the first to the last: mean P, class shares, zones; difference and percent."), "csv"
        )
        self.add_file_output(
            "OUTPUT_TRANSITIONS", translate("MineEco", "Transitions"), translate("MineEco", "Table of the areas that went from each class to each other between the years, in km2 and percent of the cells valid in both."), "csv"
        )
        self.add_file_output("OUTPUT_CURVES", translate("MineEco", "Curves of the zones"), translate("MineEco", "Table of the zones and years: mean P and number of cells."), "csv")
        self.add_file_output("OUTPUT_MODEL", translate("MineEco", "Model"), translate("MineEco", "Directions, ranges, weights and breaks, to be applied to other years."), "json")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the maps of all years, class areas, growth, transitions and the curves of the zones."), "html")

    def run_steps(self, job):
        table = job.file("TABLE")
        years, names, files, rows = indicator_table.dated_files(read_table(table))
        rules = evaluation.Rules(job, rows)
        per_date = job.choice("NORMALIZATION") == "per_date" and rules.model is None
        self._check(job, table, files, years, per_date)
        layers = self._layers(job, table, years, names, files)
        zones = Mines(job, "ZONES") if job.given("ZONES") else None
        wants_doubt = bool(self.wanted(job.parameters, "OUTPUT_SENSITIVITY", job.context))
        job.steps(len(years) * (2 + rules.needs_entropy + 3 * rules.needs_breaks) + 1)
        models, parts = self._apply(job, rules.model, years, names, layers) if rules.model is not None else self._fit(job, rules, years, names, layers, per_date)
        if rules.model is not None:
            layers = {year: [layers[year][place] for place in rules.model.order(names)] for year in years}
        with contextlib.ExitStack() as stack:
            maps, doubts = self._evaluate(job, stack, years, layers, models, wants_doubt)

            def over_years(function):
                found = []
                for layer in maps:
                    job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for breaks"))
                    found.append(job.fold(function, [layer]))
                return functools.reduce(operator.add, found)

            model = rules.with_breaks(models[years[0]], over_years)
            legend = evaluation.class_legend(job, model)
            found = self._write(job, years, model, legend, maps, doubts, zones)
            self._tell_cells(job, years, found)
            results = SeriesResults(job, years, legend, found, zones)
            results.write_tables()
            job.saved_model("OUTPUT_MODEL", model.to_dict())
            shown = dataclasses.replace(model, minima=np.min([one.minima for one in models.values()], axis=0), maxima=np.max([one.maxima for one in models.values()], axis=0))
            job.page("OUTPUT_HTML", lambda: results.page(shown, evaluation.weight_rows(shown, *parts)[1], job.sample(maps, 400)))

    def _check(self, job, table, files, years, per_date):
        """Refuse results that would overwrite a raster of the table, and a model where each year has its own."""
        if per_date and self.wanted(job.parameters, "OUTPUT_MODEL", job.context):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_MODEL: with a scale for each year there is no single model to save. Choose NORMALIZATION pooled, or leave it out."))
        if per_date and len(years) > 1:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "Each year has a scale of its own: a decline of the whole area does not show, and years cannot be compared."))
        if self.wanted(job.parameters, "OUTPUT_CURVES", job.context) and not job.given("ZONES"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "OUTPUT_CURVES needs ZONES: give polygons or a raster of labels, or leave it out."))
        own = {os.path.realpath(os.path.join(os.path.dirname(table), file)) for file, _ in files.values()}
        for definition in self.parameterDefinitions():
            path = self.wanted(job.parameters, definition.name(), job.context) if definition.isDestination() else ""
            if path and os.path.realpath(path) in own:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} would overwrite the input {input} ({path}): choose another name."), name=definition.name(), input="TABLE", path=path)

    @staticmethod
    def _layers(job, table, years, names, files):
        """Return the layers of each year in the order of the indicators; the first raster fixes the grid."""
        opened, layers, sources = {}, {}, []
        for file in dict.fromkeys(file for file, _ in files.values()):
            path = os.path.join(os.path.dirname(table), file)
            opened[file] = QgsRasterLayer(path, os.path.splitext(os.path.basename(path))[0])
            if not opened[file].isValid():
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: the raster {file} cannot be opened. It is looked for in {folder}: check the name."), file=file, folder=os.path.dirname(table))
        job.use_grid(opened[files[years[0], names[0]][0]])
        for (year, name), (file, band) in files.items():
            if (file, band) not in layers:
                place = "TABLE (%s %d)" % (name, year)
                layers[file, band] = job.band(opened[file], band, place)
                sources.append({"year": year, "indicator": name, **job.used[place]})
        job.note("TABLE", {"file": os.path.basename(table), "name": os.path.splitext(os.path.basename(table))[0], "rasters": sources})
        job.info(QT_TRANSLATE_NOOP("MineEco", "Years: {years}; indicators: {names}"), years=", ".join(map(str, years)), names=", ".join(names))
        return {year: [layers[files[year, name]] for name in names] for year in years}

    @staticmethod
    def _fit(job, rules, years, names, layers, per_date):
        """Find ranges and weights; returns the model of each year and the two parts of combined weights."""
        rules.match(names)
        moments = {}
        for year in years:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Reading {year}"), year=year)
            moments[year] = job.fold(Moments.of, layers[year])
            if not moments[year].n:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{year} has no cell with a value in all indicators: check its rasters, their no data and AOI, or leave the year out."), year=year)
        pooled = functools.reduce(operator.add, moments.values())
        ranges = moments if per_date else dict.fromkeys(years, pooled)
        entropy = None
        if rules.needs_entropy:
            sums = []
            for year in years:
                job.step(QT_TRANSLATE_NOOP("MineEco", "Measuring entropy"))
                sums.append(job.fold(weights.EntropySums(ranges[year], rules.signs).count, layers[year]))
            entropy = functools.reduce(operator.add, sums)
        signs = rules.signs
        if per_date:  # the weights are those of the values brought to 0-1 year by year, better towards 1
            pooled = functools.reduce(operator.add, [one.scaled(*weights.scaling(one.minimum, one.maximum, signs)) for one in moments.values()])
        found, *parts = rules.weigh(pooled, np.ones_like(signs) if per_date else signs, entropy)
        models = {year: composite.fit_model(names, signs, found, ranges[year], rules.weighting) for year in (years if per_date else years[:1])}
        told = []
        for model in models.values():
            told += [warning for warning in model.warnings if warning not in told]
        for warning in told:
            job.warn(warning)
        evaluation.tell_weights(job, models[years[0]])
        return {year: models.get(year, models[years[0]]) for year in years}, parts

    @staticmethod
    def _apply(job, model, years, names, layers):
        """See how the years lie in the ranges of a saved model."""
        order = model.order(names)
        outside = []
        for year in years:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Reading {year}"), year=year)
            outside.append(job.fold(functools.partial(composite.Outside.of, model), [layers[year][place] for place in order]))
        for warning in functools.reduce(operator.add, outside).warnings:
            job.warn(warning)
        evaluation.tell_weights(job, model)
        return dict.fromkeys(years, model), (None, None)

    @staticmethod
    def _evaluate(job, stack, years, layers, models, wants_doubt):
        """Compute P, and its sensitivity if wanted, year by year into temporary files; returns their layers."""
        gaps, maps, doubts = job.choice("GAPS"), [], []
        for year in years:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Evaluating {year}"), year=year)
            index = functools.partial(composite.index, models[year], gaps=gaps)
            doubt = evaluation.sensitivity(job, models[year]) if wants_doubt else None

            def evaluate(*blocks, index=index, doubt=doubt):
                found = index(*blocks)
                return (np.stack([found, doubt(*blocks)]) if doubt else found, found)

            kept, moments = stack.enter_context(job.kept(evaluate, layers[year], ("p", "sensitivity")[:1 + wants_doubt], lambda _, found: Moments.of(found)))
            if not moments.n:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{year} has no cell with a value in all indicators: check its rasters, their no data and AOI, or leave the year out."), year=year)
            maps.append(kept[0])
            doubts += kept[1:]
        return maps, doubts

    @staticmethod
    def _write(job, years, model, legend, maps, doubts, zones):
        """Write the maps; returns the figures of the years, of each year and the next, of the first and last, and of the zones."""
        count, sheets = len(years), zones.sheets if zones else []
        common = job.choice("CELLS") == "common"
        counts, crosses = classify.ClassCounts(len(legend)), classify.CrossTable(len(legend))

        def classified(*blocks):
            found = np.stack(blocks[:count])
            spread = np.stack(blocks[count:count + len(doubts)]) if doubts else found
            return (found, classify.classes(found, model.breaks), spread, *blocks[count + len(doubts):])

        def summarise(found, levels, _, *inside):
            if common:
                valid = np.isfinite(found).all(axis=0)
                found, levels = np.where(valid, found, np.nan), np.where(valid, levels, 0)
            return Joined((
                Joined(Moments.of(plane) for plane in found), Joined(counts.count(plane) for plane in levels), Joined(crosses.count(*pair) for pair in zip(levels, levels[1:])),
                crosses.count(levels[0], levels[-1]), Joined(ZoneMeans.of(zone, found, len(zones.names)) for zone in inside),
            ))

        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the evaluation"))
        targets = [
            job.target("OUTPUT", ["resilience_%d" % year for year in years]), job.target("OUTPUT_CLASSES", ["resilience_class_%d" % year for year in years], "uint8", classes=legends.rgb(legend)),
            job.target("OUTPUT_SENSITIVITY", ["resilience_sensitivity_%d" % year for year in years]),
        ]
        return job.write(targets, classified, [*maps, *doubts, *sheets], summarise=summarise)

    @staticmethod
    def _tell_cells(job, years, found):
        """Tell the means; warn where the years have different cells."""
        cells = [one.n for one in found[0]]
        if not min(cells):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell is valid in all years: choose CELLS own, or leave out the year with most gaps."))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Mean resilience: {means}"), means=", ".join("%d %.4f" % (year, one.mean[0]) for year, one in zip(years, found[0])))
        if max(cells) > UNEVEN * min(cells):
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "The years have different numbers of valid cells ({cells}): means and areas are of different places. CELLS common counts only what all years have."),
                {"cells": ", ".join("%d %d" % pair for pair in zip(years, cells))},
            )
