"""Indicators of one date -> resilience and its classes."""
import functools

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core import classify
from ...core.histogram import Histogram
from ...core.moments import Joined, Moments
from ...core.resilience import composite, indicator_table, weights
from ...gis.tables import read_table
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from . import evaluation
from .shared import indicators

translate = QCoreApplication.translate
SHOWN_BINS = 50


class Resilience(MineEcoAlgorithm):
    NAME = "resilience"
    GROUP = "resilience"
    REFERENCE = evaluation.REFERENCE
    LOOKS = evaluation.LOOKS

    def displayName(self):
        return translate("MineEco", "Resilience evaluation")

    def summary(self):
        return translate(
            "MineEco",
            "Adds up any number of indicators to the resilience P of each cell, from 0 (worst) to 1 (best), and to its classes: each indicator is brought to 0-1, better towards 1, and weighted. "
            "Indicators are matched by their names, never by their order.\n"
            "P is relative: 0 and 1 are the worst and best that this area has at this date. Dates that are to be compared need one scale: use the evaluation of several years, or a saved model. "
            "The sensitivity map shows where the result hangs on the weights.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_rasters(
            "INDICATORS", translate("MineEco", "Indicators"),
            translate(
                "MineEco",
                "At least two rasters named after their indicator (band name, else layer name, else file name), such as fvc, lst, erosion. "
                "Of a stack the bands that are indicators are taken. The first raster sets the cells.",
            ),
        )
        evaluation.add_rules(self, lambda: self.add_file(
            "TABLE", translate("MineEco", "Table of indicators"),
            translate("MineEco", "CSV with name, direction (+ where more is better, - where less is) and weight, one row for each raster; it takes the place of the published evaluation."),
            translate("MineEco", "Tables (*.csv)"), optional=True,
        ))
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Resilience P"), translate("MineEco", "Float raster, 0 (worst) to 1 (best)."))
        self.add_raster_output("OUTPUT_CLASSES", translate("MineEco", "Resilience classes"), translate("MineEco", "Byte raster, 1 is the worst class (of five: severe, poor, moderate, good, excellent)."))
        self.add_raster_output("OUTPUT_SENSITIVITY", translate("MineEco", "Sensitivity to the weights"), translate("MineEco", "Standard deviation of P when the weights are varied at random; large where the result hangs on them."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Weights and ranges"), translate("MineEco", "Table of the indicators: direction, weight, rank, range; it can serve as TABLE of another run."), "csv")
        self.add_file_output("OUTPUT_MODEL", translate("MineEco", "Model"), translate("MineEco", "Directions, ranges, weights and breaks, to be applied to another date."), "json")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with maps, weights, class areas and the sensitivity to the weights."), "html")
        self.add_number_output("MEAN", translate("MineEco", "Mean resilience"))

    def run_steps(self, job):
        table = job.file("TABLE")
        rules = evaluation.Rules(job, indicator_table.weight_rows(read_table(table)) if table else None)
        gaps = job.choice("GAPS")
        job.use_grid(*job.layers("INDICATORS")[:1])
        names, layers = indicators(job, rules.known)
        job.steps(2 + rules.needs_entropy + 3 * rules.needs_breaks)
        model, layers, parts = self._apply(job, rules.model, names, layers) if rules.model is not None else self._fit(job, rules, names, layers)
        for warning in model.warnings:
            job.warn(warning)
        evaluation.tell_weights(job, model)
        index = functools.partial(composite.index, model, gaps=gaps)

        def over_index(function):
            job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for breaks"))
            return job.fold(lambda *blocks: function(index(*blocks)), layers)

        model = rules.with_breaks(model, over_index)
        legend = evaluation.class_legend(job, model)
        targets = [job.target("OUTPUT", ("resilience",)), job.target("OUTPUT_CLASSES", ("resilience_class",), "uint8", classes=legends.rgb(legend))]
        doubt = evaluation.sensitivity(job, model)
        wants_doubt = self.wanted(job.parameters, "OUTPUT_SENSITIVITY", job.context)
        if wants_doubt:
            targets.append(job.target("OUTPUT_SENSITIVITY", ("resilience_sensitivity",)))

        def evaluate(*blocks):
            found = index(*blocks)
            return (found, classify.classes(found, model.breaks), *((doubt(*blocks),) if wants_doubt else ()))

        counts, shown = classify.ClassCounts(len(legend)), Histogram(0, 1, SHOWN_BINS)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the evaluation"))
        summary = job.write(targets, evaluate, layers, summarise=lambda found, levels, *_: Joined((counts.count(levels), shown.count(found), Moments.of(found))))
        if not summary[2].n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a value in all indicators ({names}): check their extents, the area and the no-data values."), names=", ".join(model.names))
        columns, rows = evaluation.weight_rows(model, *parts)
        job.table("OUTPUT_TABLE", columns, rows)
        job.saved_model("OUTPUT_MODEL", model.to_dict())
        job.page("OUTPUT_HTML", lambda: self._page(job, model, legend, rows, summary, index, doubt, layers))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Mean resilience {mean:.4f} over {n} cells."), mean=float(summary[2].mean[0]), n=summary[2].n)
        job.result("MEAN", float(summary[2].mean[0]))

    @staticmethod
    def _fit(job, rules, names, layers):
        """Find ranges and weights; returns the model, the layers and the two parts of combined weights."""
        rules.match(names)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading the indicators"))
        moments, entropy = job.fold(Moments.of, layers), None
        if rules.needs_entropy and moments.n:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Measuring entropy"))
            entropy = job.fold(weights.EntropySums(moments, rules.signs).count, layers)
        found, *parts = rules.weigh(moments, rules.signs, entropy)
        return composite.fit_model(names, rules.signs, found, moments, rules.weighting), layers, parts

    @staticmethod
    def _apply(job, model, names, layers):
        """Bring the rasters into the order of a saved model and see how they lie in its ranges."""
        order = model.order(names)
        layers = [layers[place] for place in order]
        job.step(QT_TRANSLATE_NOOP("MineEco", "Applying the saved model"))
        outside = job.fold(functools.partial(composite.Outside.of, model), layers)
        for warning in outside.warnings:
            job.warn(warning)
        return model, layers, (None, None)

    @staticmethod
    def _page(job, model, legend, rows, summary, index, doubt, layers):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        counts, histogram, moments = summary
        codes, names, colours = evaluation.shown_legend(legend)
        areas = counts.areas(job.grid.cell_km2 if job.grid.projected else float("nan")).tolist()
        shares = counts.percents().tolist()
        sample = job.sample(layers, 600)
        found, spread = index(*sample), doubt(*sample)
        place = {"metres": job.metres(), "north": translate("MineEco", "N"), "nodata": translate("MineEco", "No data")}
        limits = [None, *map(float, model.breaks), None]
        return {
            "subtitle": translate("MineEco", "Weighted sum of {count} indicators, from 0 (worst) to 1 (best)").format(count=len(model.names)),
            "tiles": [
                Tile(translate("MineEco", "Mean resilience"), float(moments.mean[0]), format=".3f"),
                Tile(names[-1], shares[-1], "%", note=translate("MineEco", "of the valid cells"), format=".1f"),
                Tile(names[0], shares[0], "%", note=translate("MineEco", "of the valid cells"), format=".1f"),
                Tile(translate("MineEco", "Mean sensitivity"), float(np.nanmean(spread)), note=translate("MineEco", "change of P when weights vary by {spread:g} %").format(spread=job.used["SPREAD"]), format=".3f"),
            ],
            "sections": [
                Section(translate("MineEco", "Maps"), [
                    charts.raster_map(
                        found, job.extent(), title=translate("MineEco", "Resilience P"), ramp=[colour for _, colour in legends.ramp("quality")], limits=(0, 1), label="P", **place,
                        caption=translate("MineEco", "Green is better, red worse than elsewhere on this map; 0 and 1 are the worst and best that all indicators together could have here."),
                    ),
                    charts.raster_map(
                        classify.classes(found, model.breaks).astype(float), job.extent(), title=translate("MineEco", "Resilience classes"), classes=list(zip(codes, names, colours)), **place,
                        caption=translate("MineEco", "The same map in classes."), wide=False,
                    ),
                    charts.raster_map(
                        spread, job.extent(), title=translate("MineEco", "Sensitivity to the weights"), ramp=[colour for _, colour in legends.ramp("erosion")], label=translate("MineEco", "Standard deviation of P"), **place,
                        caption=translate("MineEco", "Where it is dark the result hangs on the weights: a difference of P smaller than this means little."), wide=False,
                    ),
                ]),
                evaluation.weights_section(model, rows),
                Section(translate("MineEco", "How resilience is distributed"), [
                    charts.histogram(
                        np.linspace(0, 1, SHOWN_BINS + 1), histogram.counts[0], title=translate("MineEco", "Distribution of P"), x_label="P", y_label=translate("MineEco", "Cells"),
                        breaks=[float(value) for value in model.breaks], colours=colours, caption=translate("MineEco", "The lines are the breaks of the classes. A break in the middle of a peak makes areas that hang on small errors."),
                    ),
                    charts.class_bars(
                        names, areas if job.grid.projected else counts.cells.tolist(), colours, title=translate("MineEco", "Area of the classes"),
                        unit="km²" if job.grid.projected else translate("MineEco", "cells"), shares=shares,
                    ),
                    Table(
                        [
                            Column(translate("MineEco", "Class")), Column(translate("MineEco", "From"), "right", ".3f"), Column(translate("MineEco", "To below"), "right", ".3f"),
                            Column(translate("MineEco", "Area (km²)"), "right", ",.2f"), Column(translate("MineEco", "Share (%)"), "right", ".1f"),
                        ],
                        [list(row) for row in zip(names, limits, limits[1:], areas, shares)], colours=colours,
                    ),
                ]),
            ],
        }
