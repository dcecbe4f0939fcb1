"""Four indicators -> remote sensing ecological index."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core import classify
from ...core.histogram import Histogram
from ...core.moments import Joined, Moments
from ...core.quality import rsei
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from ..job import translated

translate = QCoreApplication.translate
NORMALIZATION = [
    ("minmax", QT_TRANSLATE_NOOP("MineEco", "Between minimum and maximum (as defined)")),
    ("percentile", QT_TRANSLATE_NOOP("MineEco", "Between two percentiles (robust against single extreme cells)")),
]
ORIENTATION = [
    ("expected_signs", QT_TRANSLATE_NOOP("MineEco", "By the expected signs of all four loadings (recommended)")),
    ("ndvi_positive", QT_TRANSLATE_NOOP("MineEco", "NDVI positive")),
    ("keep", QT_TRANSLATE_NOOP("MineEco", "Keep the sign of the decomposition")),
    ("flip", QT_TRANSLATE_NOOP("MineEco", "Turn the sign of the decomposition round")),
]
SHOWN_BINS = 50


class Rsei(MineEcoAlgorithm):
    NAME = "rsei"
    GROUP = "quality"
    REFERENCE = "Xu (2013), China Environmental Science 33, 889-897; Xu et al. (2018), doi:10.1016/j.ecolind.2018.02.006"
    LOOKS = {"OUTPUT": legends.Ramp("quality", 0, 1), "OUTPUT_CLASSES": legends.Classes("levels10")}

    def displayName(self):
        return translate("MineEco", "Remote sensing ecological index (RSEI)")

    def summary(self):
        return translate(
            "MineEco",
            "Maps ecological quality from 0 (worst) to 1 (best) as the first principal component of greenness (NDVI), wetness, dryness (NDBSI) and heat (LST) of one date. "
            "All valid cells count, in blocks, so that memory does not grow with the raster.\n"
            "A principal component has no sign of its own: the run tells the loadings and warns where the first component is not an ecological axis. Leave water out, or it sets the scale.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("NDVI", translate("MineEco", "Greenness (NDVI)"), translate("MineEco", "Vegetation index, -1 to 1. Its cells are those of the result."))
        self.add_raster("WET", translate("MineEco", "Wetness (tasselled cap)"), translate("MineEco", "Tasselled-cap wetness of surface reflectance."))
        self.add_raster("NDBSI", translate("MineEco", "Dryness (NDBSI)"), translate("MineEco", "Built-up and bare soil index, -1 to 1."))
        self.add_raster("LST", translate("MineEco", "Heat (land surface temperature)"), translate("MineEco", "Land surface temperature in Kelvin or degrees Celsius."))
        self.add_raster("WATER", translate("MineEco", "Water"), translate("MineEco", "Mask with 1 for water, which is left out before anything is computed."), optional=True)
        self.add_choice("NORMALIZATION", translate("MineEco", "Bring indicators to 0-1"), translate("MineEco", "How each indicator is scaled before the components are found."), NORMALIZATION)
        percentile = translate("MineEco", "Percentile that becomes {end}; only with the normalisation by percentiles.")
        self.add_number("LOW", translate("MineEco", "Lower percentile"), percentile.format(end=0), default=1.0, minimum=0, maximum=100, advanced=True)
        self.add_number("HIGH", translate("MineEco", "Upper percentile"), percentile.format(end=1), default=99.0, minimum=0, maximum=100, advanced=True)
        self.add_choice(
            "ORIENTATION", translate("MineEco", "Which end is good"),
            translate("MineEco", "How the sign of the first component is chosen. Expected are NDVI +, wetness +, dryness -, heat -; turn it round by hand only where you know the ground."), ORIENTATION,
        )
        self.add_number("CLASSES", translate("MineEco", "Number of classes"), translate("MineEco", "Ten classes of 0.1 or five of 0.2."), INTEGER, 10, 5, 10)
        self.add_file(
            "MODEL", translate("MineEco", "Saved model"),
            translate("MineEco", "Model of another date (OUTPUT_MODEL of an earlier run). It is applied as it is, so that both maps are on one scale; values beyond 0 to 1 are clipped and counted."),
            translate("MineEco", "Saved models (*.json)"), optional=True, advanced=True,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "RSEI"), translate("MineEco", "Float raster, 0 (worst) to 1 (best)."))
        self.add_raster_output("OUTPUT_CLASSES", translate("MineEco", "RSEI classes"), translate("MineEco", "Byte raster of ten or five equal classes, 1 is the worst."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Loadings"), translate("MineEco", "Table of all components: loadings of the indicators, eigenvalue, contribution in percent."), "csv")
        self.add_file_output("OUTPUT_MODEL", translate("MineEco", "Model"), translate("MineEco", "Ranges and loadings, to be applied to another date."), "json")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with map, loadings, histogram, class areas and warnings."), "html")
        self.add_number_output("EXPLAINED", translate("MineEco", "Contribution of the first component (percent)"))
        self.add_number_output("ORIENTATION_SCORE", translate("MineEco", "Orientation score (2 is perfect)"))

    def run_steps(self, job):
        number = job.number("CLASSES")
        if number not in (5, 10):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CLASSES is {value}: choose 10 (classes of 0.1) or 5 (classes of 0.2)."), value=number)
        job.use_grid("NDVI")
        layers = [job.raster(name) for name in rsei.INDICATORS]
        water = job.yes_no("WATER")
        layers += [water] if water is not None else []
        model = job.read_model("MODEL", rsei.RseiModel.from_dict)
        if model is None:
            model = self._fit(job, layers)
        else:
            self._compare(job, model, layers)
        self._tell(job, model)

        legend = legends.classes("levels%d" % number)
        breaks = classify.RSEI_BREAKS[number]
        index = rsei.on_land(lambda *blocks: rsei.apply_rsei(model, *blocks))

        targets = [job.target("OUTPUT", ("rsei",)), job.target("OUTPUT_CLASSES", ("rsei_class",), "uint8", classes=legend)]
        shown = self.wanted(job.parameters, "OUTPUT_HTML", job.context)  # what only the page shows is not counted without it
        counts, histogram = classify.ClassCounts(number), Histogram(0, 1, SHOWN_BINS)

        def map_quality(*blocks):
            quality = index(*blocks)
            return (quality, classify.classes(quality, breaks)) if shown or targets[1] else (quality,)

        def describe(quality, levels):
            return Joined((counts.count(levels), histogram.count(quality), Moments.of(quality)))

        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the index"))
        summary = job.write(targets, map_quality, layers, summarise=describe if shown else None)
        job.table(
            "OUTPUT_TABLE", [("component", str), *((name.lower(), float) for name in rsei.INDICATORS), ("eigenvalue", float), ("contribution", float)],
            [
                ("PC%d" % rank, *map(float, loadings), float(value), float(share))
                for rank, (loadings, value, share) in enumerate(zip(model.components, model.eigenvalues, model.contributions), 1)
            ],
        )
        job.saved_model("OUTPUT_MODEL", model.to_dict())
        job.page("OUTPUT_HTML", lambda: self._page(job, model, number, summary, index, layers))
        job.result("EXPLAINED", float(model.contributions[0]))
        job.result("ORIENTATION_SCORE", model.score)

    @staticmethod
    def _fit(job, layers):
        """Fit the components to all valid land cells."""
        normalization = job.choice("NORMALIZATION")
        job.steps(rsei.PASSES[normalization] + 1)

        def run(function):
            job.step(QT_TRANSLATE_NOOP("MineEco", "Reading the indicators"))
            return job.fold(rsei.on_land(function), layers)

        return rsei.fit_by_passes(run, normalization, job.number("LOW"), job.number("HIGH"), job.choice("ORIENTATION"))

    @staticmethod
    def _compare(job, model, layers):
        """See how this date lies in the range of a saved model."""
        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Applying the saved model"))
        tally = job.fold(rsei.on_land(lambda *blocks: rsei.tally(model, *blocks)), layers)
        if not tally.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has all four indicators on land: check the rasters, WATER and AOI."))
        for warning in tally.warnings:
            job.warn(warning)

    @staticmethod
    def _tell(job, model):
        """Tell loadings and warnings."""
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Loadings of the first component: {loadings}; it explains {share:.1f} % of the variance; orientation score {score:.3f} of 2."),
            loadings=", ".join("%s %+.3f" % pair for pair in zip(rsei.INDICATORS, model.loadings)), share=float(model.contributions[0]), score=model.score,
        )
        if model.flipped:
            job.info(QT_TRANSLATE_NOOP("MineEco", "The sign of the component was turned, so that a higher index is a better state."))
        for warning in model.warnings:
            job.warn(warning)

    @staticmethod
    def _page(job, model, number, summary, index, layers):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        counts, histogram, moments = summary
        legend = [(code, translated(label), colour) for code, label, colour in legends.colours("levels%d" % number)]
        names, colours = [label for _, label, _ in legend], [colour for _, _, colour in legend]
        known_area = job.grid.projected
        areas = counts.areas(job.grid.cell_km2 if known_area else float("nan")).tolist()
        shares = counts.percents().tolist()
        ramp = [colour for _, colour in legends.ramp("quality")]
        components = ["PC%d" % rank for rank in range(1, len(model.components) + 1)]
        first = [translate("MineEco", "Component"), *rsei.INDICATORS, translate("MineEco", "Eigenvalue"), translate("MineEco", "Contribution (%)")]
        return {
            "subtitle": translate("MineEco", "Ecological quality from 0 (worst) to 1 (best), from greenness, wetness, dryness and heat"),
            "tiles": [
                Tile(translate("MineEco", "Mean RSEI"), float(moments.mean[0]), format=".3f"),
                Tile(translate("MineEco", "First component explains"), float(model.contributions[0]), "%", format=".1f"),
                Tile(translate("MineEco", "Orientation score"), model.score, note=translate("MineEco", "2 is perfect, below 0.5 doubtful"), format=".2f"),
                Tile(translate("MineEco", "Valid land"), sum(areas) if known_area else int(counts.cells.sum()), "km²" if known_area else translate("MineEco", "cells"), format=",.1f" if known_area else ",d"),
            ],
            "sections": [
                Section(translate("MineEco", "Map"), [
                    charts.raster_map(
                        index(*job.sample(layers, 600)), job.extent(), title=translate("MineEco", "RSEI"), ramp=ramp, limits=(0, 1), label="RSEI", nodata=translate("MineEco", "Water or no data"),
                        metres=job.metres(), north=translate("MineEco", "N"), caption=translate("MineEco", "Green is a better, red a worse ecological state than elsewhere on this map."),
                    ),
                ]),
                Section(translate("MineEco", "What the index is made of"), [
                    translate(
                        "MineEco",
                        "The bars show how each indicator enters each component. In an ecological axis greenness and wetness point up, dryness and heat down; "
                        "only the first component becomes the index.",
                    ),
                    charts.loadings(components, list(rsei.INDICATORS), model.components, model.contributions, title=translate("MineEco", "Loadings of the principal components")),
                    Table(
                        [Column(first[0]), *(Column(label, "right", "+.3f") for label in first[1:5]), Column(first[5], "right", ".5f"), Column(first[6], "right", ".2f")],
                        [[name, *map(float, row), float(value), float(share)] for name, row, value, share in zip(components, model.components, model.eigenvalues, model.contributions)],
                    ),
                ]),
                Section(translate("MineEco", "How quality is distributed"), [
                    charts.histogram(
                        np.linspace(0, 1, SHOWN_BINS + 1), histogram.counts[0], title=translate("MineEco", "Distribution of RSEI"), x_label="RSEI", y_label=translate("MineEco", "Cells"),
                        breaks=classify.RSEI_BREAKS[number], colours=colours,
                    ),
                    charts.class_bars(
                        names, areas if known_area else counts.cells.tolist(), colours, title=translate("MineEco", "Area of the classes"),
                        unit="km²" if known_area else translate("MineEco", "cells"), shares=shares,
                    ),
                    Table(
                        [Column(translate("MineEco", "Class")), Column(translate("MineEco", "Area (km²)"), "right", ",.2f"), Column(translate("MineEco", "Share (%)"), "right", ".1f")],
                        [[name, area, share] for name, area, share in zip(names, areas, shares)], colours=colours,
                    ),
                ]),
            ],
        }
