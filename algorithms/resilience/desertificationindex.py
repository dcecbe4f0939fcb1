"""NDVI and albedo -> desertification difference index."""
import functools
import operator

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.histogram import Histogram
from ...core.moments import Joined, Moments
from ...core.resilience import desertification
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from .shared import raster_name

translate = QCoreApplication.translate
SHOWN_BINS = 50


class DesertificationIndex(MineEcoAlgorithm):
    NAME = "desertificationindex"
    GROUP = "resilience"
    REFERENCE = "Zeng et al. (2006), Scientia Geographica Sinica 26(1), 75-81; Zhang et al. (2023), equations 1-2"
    LOOKS = {"OUTPUT": legends.Ramp("vegetation")}

    def displayName(self):
        return translate("MineEco", "Desertification difference index (DDI)")

    def summary(self):
        return translate(
            "MineEco",
            "Measures how far land has gone from green and dark to bare and bright: DDI = k NDVI - albedo, both brought to 0-1, with k from the line that albedo falls along as NDVI rises. "
            "A higher DDI means less desertified land.\n"
            "The index exists only where there is such a falling line: where land is green throughout, albedo rises with vegetation and the run is refused. Leave water, cloud and snow out; "
            "dates that are to be compared must share one fit: give them as further dates.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("NDVI", translate("MineEco", "NDVI"), translate("MineEco", "Vegetation index, -1 to 1. Its cells are those of the result."))
        self.add_raster("ALBEDO", translate("MineEco", "Albedo"), translate("MineEco", "Surface albedo of the same date, 0 to 1, such as the spectral index albedo."))
        self.add_raster("WATER", translate("MineEco", "Water"), translate("MineEco", "Mask with 1 for water, which is left out: it is dark without being green, and bends the line."), optional=True)
        self.add_rasters(
            "POOL", translate("MineEco", "Further dates that share the fit"),
            translate(
                "MineEco",
                "NDVI and albedo of other dates (first bands), and their water masks if you like, told apart by their names, which must hold ndvi, albedo or water. "
                "The first NDVI goes with the first albedo, the second with the second, and so on; the log shows what goes together. Ranges and line are found on all dates together.",
            ), True, True,
        )
        self.add_number(
            "SLOPE_A", translate("MineEco", "Slope of albedo on NDVI"),
            translate("MineEco", "Slope of the line between the layers brought to 0-1, found elsewhere; below 0. Left empty, the line is fitted here."), maximum=0, optional=True, advanced=True,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Desertification difference index"), translate("MineEco", "Float raster without unit; higher is less desertified."))
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the map, the scatter of albedo over NDVI with its line, and the regression."), "html")
        self.add_number_output("SLOPE", translate("MineEco", "Slope of albedo on NDVI (both 0-1)"))
        self.add_number_output("INTERCEPT", translate("MineEco", "Intercept of the line"))
        self.add_number_output("CORRELATION", translate("MineEco", "Correlation of albedo and NDVI"))
        self.add_number_output("K", translate("MineEco", "Factor k of NDVI"))

    def run_steps(self, job):
        job.use_grid("NDVI")
        water = job.yes_no("WATER")
        masks = [] if water is None else [water]
        layers = [job.raster("NDVI"), job.raster("ALBEDO"), *masks]
        dates = [layers, *self._pool(job, masks)]
        wants_page = bool(self.wanted(job.parameters, "OUTPUT_HTML", job.context))
        job.steps(len(dates) * (2 if wants_page else 1) + 1)

        def over_dates(function, text):
            parts = []
            for date in dates:
                job.step(text)
                parts.append(job.fold(desertification.on_land(function), date))
            return functools.reduce(operator.add, parts)

        moments = over_dates(Moments.of, QT_TRANSLATE_NOOP("MineEco", "Reading NDVI and albedo"))
        model = desertification.fit_ddi(moments, job.number("SLOPE_A"))
        line = model.regression
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Albedo = {slope:.4f} NDVI + {intercept:.4f} (both brought to 0-1), r = {r:.3f} over {n} cells; k = {k:.4f}."),
            slope=line.slope, intercept=line.intercept, r=line.r, n=line.n, k=model.k,
        )
        for warning in model.warnings:
            job.warn(warning)

        index = desertification.on_land(functools.partial(desertification.ddi, model))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the index"))
        ends = model.k * np.array([0, 1]) - [1, 0]  # of the index over the whole range of both layers
        shown = Histogram(ends[0], ends[1], SHOWN_BINS)
        summary = job.write(
            [job.target("OUTPUT", ("ddi",))], lambda *blocks: (index(*blocks),), layers, summarise=lambda values: Joined((shown.count(values), Moments.of(values)))
        )
        if wants_page:
            counts = over_dates(functools.partial(desertification.scatter, model), QT_TRANSLATE_NOOP("MineEco", "Counting for the scatter"))
            job.page("OUTPUT_HTML", lambda: self._page(job, model, moments, counts, summary, index, layers, len(dates)))
        job.result("SLOPE", line.slope)
        job.result("INTERCEPT", line.intercept)
        job.result("CORRELATION", line.r)
        job.result("K", model.k)

    @staticmethod
    def _pool(job, masks):
        """Return the layers of each further date; rasters are told apart by their names. A date without water of its own takes `masks`."""
        found = {"ndvi": [], "albedo": [], "water": []}
        for layer in job.layers("POOL"):
            name = raster_name(layer, 1)
            kinds = [kind for kind in found if kind in name.casefold()]
            if len(kinds) != 1:
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "POOL: the name {name} does not tell whether the raster is NDVI, albedo or water: name the layer or its band so that it holds one of the three words."), name=name
                )
            found[kinds[0]].append(layer)
        ndvi, albedo, water = found.values()
        if len(ndvi) != len(albedo) or len(water) not in (0, len(ndvi)):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "POOL holds {ndvi} NDVI, {albedo} albedo and {water} water rasters: each further date needs NDVI and albedo, and either all or none have their water."),
                ndvi=len(ndvi), albedo=len(albedo), water=len(water),
            )
        dates = list(zip(ndvi, albedo, water)) if water else list(zip(ndvi, albedo))
        for date in dates:
            job.info(QT_TRANSLATE_NOOP("MineEco", "Further date: {names}"), names=" + ".join(layer.name() for layer in date))
        layers = [[*(job.band(layer, 1, "POOL") for layer in date[:2]), *(job.band(layer, 1, "POOL", categorical=True) for layer in date[2:])] for date in dates]
        job.note("POOL", [" + ".join(layer.name() for layer in date) for date in dates])
        return [date if water else [*date, *masks] for date in layers]

    @staticmethod
    def _page(job, model, pooled, counts, summary, index, layers, dates):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        histogram, moments = summary
        line = model.regression
        ramp = [colour for _, colour in legends.ramp("vegetation")]
        green, bright = model.normalised(*pooled.mean)  # every line is drawn through the middle of the cloud
        fits = [(model.slope, float(bright - model.slope * green), translate("MineEco", "line that is used"))]
        if model.slope != line.slope:
            fits.append((line.slope, line.intercept, translate("MineEco", "line fitted here")))
        ranges = [
            [name, float(low), float(high)] for name, low, high in zip((translate("MineEco", "NDVI"), translate("MineEco", "Albedo")), model.minima, model.maxima)
        ]
        picture = index(*job.sample(layers, 600))
        return {
            "subtitle": translate("MineEco", "How far land has gone from green and dark to bare and bright"),
            "tiles": [
                Tile(translate("MineEco", "Mean DDI"), float(moments.mean[0]), format=".3f"),
                Tile(translate("MineEco", "Correlation of albedo and NDVI"), line.r, note=translate("MineEco", "-1 is a perfect line; nearer to 0 than -0.5 is doubtful"), format="+.3f"),
                Tile(translate("MineEco", "Factor k"), model.k, format=".3f"),
                Tile(translate("MineEco", "Dates in the fit"), dates),
            ],
            "sections": [
                Section(translate("MineEco", "Map"), [
                    charts.raster_map(
                        picture, job.extent(), title=translate("MineEco", "Desertification difference index"), ramp=ramp, limits=tuple(np.nanpercentile(picture, [2, 98])), label="DDI",
                        nodata=translate("MineEco", "Water or no data"), metres=job.metres(), north=translate("MineEco", "N"),
                        caption=translate("MineEco", "Green is less desertified, brown more. The colours end at the 2nd and 98th percentile."),
                    ),
                ]),
                Section(translate("MineEco", "The line that the index follows"), [
                    translate(
                        "MineEco",
                        "Each cell is a point: green and dark land lies at the lower right, bare and bright land at the upper left. The index is the place along the line; "
                        "points far from it (water, shadow, snow, cloud) do not belong to the process.",
                    ),
                    charts.density(
                        counts, (0, 1, 0, 1), title=translate("MineEco", "Albedo over NDVI"), x_label=translate("MineEco", "NDVI, brought to 0-1"), y_label=translate("MineEco", "Albedo, brought to 0-1"),
                        fits=fits, density_label=translate("MineEco", "Cells"), caption=translate("MineEco", "Dark colours: many cells. A narrow cloud along a falling line is what the index needs."),
                    ),
                    charts.histogram(
                        np.linspace(histogram.low[0], histogram.high[0], SHOWN_BINS + 1), histogram.counts[0], title=translate("MineEco", "Distribution of DDI"), x_label="DDI",
                        y_label=translate("MineEco", "Cells"), caption=translate("MineEco", "Of this date; cells to the right are less desertified."),
                    ),
                    Table(
                        [Column(translate("MineEco", "Layer")), Column(translate("MineEco", "Smallest value"), "right", ".4f"), Column(translate("MineEco", "Largest value"), "right", ".4f")], ranges,
                        caption=translate("MineEco", "Values that became 0 and 1"),
                    ),
                    Table(
                        [
                            Column(translate("MineEco", "Slope"), "right", "+.4f"), Column(translate("MineEco", "Intercept"), "right", "+.4f"),
                            Column(translate("MineEco", "Correlation"), "right", "+.3f"), Column(translate("MineEco", "Cells"), "right", ",d"),
                        ],
                        [[line.slope, line.intercept, line.r, line.n]], caption=translate("MineEco", "Regression of albedo on NDVI"),
                    ),
                ]),
            ],
        }
