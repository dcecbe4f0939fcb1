"""Series and mines -> curves over the distance from the mines, and where the change ends."""
import numpy as np
from qgis.core import QgsGeometry, QgsRectangle, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.influence import gradient
from ...core.influence.groups import GroupMoments
from ...core.moments import Moments
from ...gis.raster import CellNumbers, Held
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from ..job import translated
from ..mines import AREA
from .shared import MinedGround, add_mines, dated_values, distances

translate = QCoreApplication.translate
METHODS = [
    ("breakpoint", QT_TRANSLATE_NOOP("MineEco", "Where two straight lines meet that describe the curve best")),
    ("argmax", QT_TRANSLATE_NOOP("MineEco", "At the peak (or at the trough, where the curve falls at first)")),
    ("plateau", QT_TRANSLATE_NOOP("MineEco", "Where the curve has come within a tenth of its outer level")),
]
SEGMENTS = 12  # of a quarter circle, of the rings that are drawn


class DistanceGradient(MineEcoAlgorithm):
    NAME = "distancegradient"
    GROUP = "influence"
    NEEDS = ("scipy",)
    REFERENCE = "Rings of 1 km around mines: the study of seven mining cities by RSEI; broken line: Muggeo (2003), doi:10.1002/sim.1545; bootstrap: Rubin (1981), doi:10.1214/aos/1176345338"
    LOOKS = {"OUTPUT": legends.Vector("fill", "#74a9cf", 0.3)}

    def displayName(self):
        return translate("MineEco", "Gradient with the distance from mines")

    def summary(self):
        return translate(
            "MineEco",
            "Averages a quantity, such as RSEI, in rings around all mines taken together, year by year and over all years, and finds the distance at which its change with distance ends, with an interval. "
            "Ring 0 is the mines themselves. Overlapping rings of neighbouring mines do not count twice: every cell belongs to the nearest mine.\n"
            "A gradient is no proof of cause: towns, roads and relief change with the distance from mines too.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_series("VALUES", translate("MineEco", "Values"), translate("MineEco", "The quantity to be followed, such as RSEI, one raster a year (one is enough)."))
        self.add_years()
        add_mines(self, translate("MineEco", "Polygons, points or a raster in which every value above 0 is a mine. They are dissolved; mines beyond the values count as well."))
        self.add_number("RING", translate("MineEco", "Width of the rings (m)"), translate("MineEco", "At least the width of a cell."), default=1000.0)
        self.add_number("MAX_DISTANCE", translate("MineEco", "Largest distance (m)"), translate("MineEco", "Where the rings end. Left empty, they go on to the edge of the values, as long as they hold enough cells."), optional=True)
        self.add_choice("TRANSITION", translate("MineEco", "Transition distance"), translate("MineEco", "How the end of the change is found in the mean curve; the mines themselves are left out."), METHODS)
        self.add_number(
            "MIN_CELLS", translate("MineEco", "Fewest cells of a ring"), translate("MineEco", "The rings end before the first one that holds fewer cells in every year."), INTEGER, gradient.LEAST_CELLS, 1, advanced=True
        )
        self.add_number("SEED", translate("MineEco", "Seed"), translate("MineEco", "Start of the random weights behind the interval; the same number gives the same interval."), INTEGER, 0, 0, advanced=True)
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Rings as a table"), translate("MineEco", "A row a year and ring: limits, cells, mean and standard deviation; the mean of the years last."), "csv")
        self.add_vector_output("OUTPUT", translate("MineEco", "Rings"), translate("MineEco", "Polygons of the rings with their figures over all years."))
        self.add_file_output(
            "OUTPUT_TRANSITION", translate("MineEco", "Transition as a table"),
            translate("MineEco", "One row: transition distance with its 95 % interval, change per km before and behind it, and whether it is clear."), "csv",
        )
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the curves, the transition distance and a map."), "html")
        self.add_number_output("DISTANCE", translate("MineEco", "Transition distance (m)"))
        self.add_number_output("LOWER", translate("MineEco", "Lower end of its 95 % interval (m)"))
        self.add_number_output("UPPER", translate("MineEco", "Upper end of its 95 % interval (m)"))

    def run_steps(self, job):
        width, limit, method, least = job.number("RING"), job.number("MAX_DISTANCE"), job.choice("TRANSITION"), job.number("MIN_CELLS")
        job.use_grid(*job.layers("VALUES")[:1])
        gradient.check_rings(width, max(job.grid.metres), limit)
        job.check_scale()
        times, layers = dated_values(job)
        mines = MinedGround(job)
        job.steps(3)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Measuring distances"))
        distance = Held(distances(job, mines))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking how far the values reach"))
        reach = job.fold(lambda *blocks: Moments.of(gradient.where_known(*blocks)), [*layers, distance])
        if not reach.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name="VALUES")
        rings = gradient.ring_count(float(reach.maximum[0]), width, limit)
        shape = job.grid.height, job.grid.width
        side = gradient.block_side(max(reach.n, shape[0] * shape[1] // 20))  # a few values on a wide grid must not make countless blocks
        count = gradient.block_count(shape, side) * (rings + 1)

        def gather(*blocks):
            *values, away, number = blocks
            code = gradient.block_rings(number, away, width, rings, side, shape[1])
            return GroupMoments.of(code, [*values, gradient.where_known(*values, away)], count)

        job.step(QT_TRANSLATE_NOOP("MineEco", "Averaging rings"))
        found = job.fold(gather, [*layers, distance, CellNumbers()])
        by_ring = found.joined(np.arange(count) % (rings + 1), rings + 1)
        kept = gradient.kept_rings(by_ring.n[:-1], least)
        if not kept:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "The first ring (RING {width:g} m) holds only {n} cells with values, fewer than MIN_CELLS {least}: choose wider rings or a larger area."),
                width=width, n=int(by_ring.n[:-1, 1].max()), least=least,
            )
        if kept < rings:
            job.info(QT_TRANSLATE_NOOP("MineEco", "The rings end at {distance:g} m: the next one holds fewer than {least} cells."), distance=kept * width, least=least)
        curves = gradient.Curves(by_ring, kept, width)
        transition, interval = self._transition(job, curves, found, rings, method)
        job.table("OUTPUT_TABLE", [("year", str), ("ring", int), ("from_m", float), ("to_m", float), ("n", int), ("mean", float), ("sd", float)], curves.rows(times))
        job.table(
            "OUTPUT_TRANSITION",
            [("distance_m", float), ("lower_m", float), ("upper_m", float), ("before_per_km", float), ("behind_per_km", float), ("clear", str)],
            [] if transition is None else [[
                transition.distance, *interval, 1000 * transition.inner_slope, 1000 * transition.outer_slope,
                translated(QT_TRANSLATE_NOOP("MineEco", "yes")) if transition.clear else translated(QT_TRANSLATE_NOOP("MineEco", "no")),
            ]],
        )
        self._write_rings(job, mines, curves)
        job.page("OUTPUT_HTML", lambda: self._page(job, mines, curves, times, transition, interval, layers))
        if transition is not None:
            job.result("DISTANCE", transition.distance)
            if not np.isnan(interval[0]):
                job.result("LOWER", interval[0])
                job.result("UPPER", interval[1])

    @staticmethod
    def _transition(job, curves, found, rings, method):
        """Return the transition of the mean curve and its interval, (None, None) where there are too few rings; both are told."""
        known = curves.known()
        if known < gradient.LEAST_RINGS:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "Only {count} rings around the mines have values: a transition distance needs {least}. Choose narrower rings or a larger area."),
                {"count": known, "least": gradient.LEAST_RINGS},
            )
            return None, None
        away = curves.away[1:known + 1]
        transition = gradient.find_transition(away, curves.mean[1:known + 1], curves.width, method)
        years = GroupMoments(found.n[:-1], found.mean[:-1], found.squares[:-1])
        interval = gradient.transition_interval(years, rings, away, curves.width, method, job.number("SEED"))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Transition distance: {distance:.0f} m."), distance=transition.distance)
        if np.isnan(interval[0]):
            job.warn(QT_TRANSLATE_NOOP("MineEco", "The rings lie in fewer than {least} blocks of cells: no interval can be given."), {"least": gradient.LEAST_BLOCKS})
        else:
            job.info(QT_TRANSLATE_NOOP("MineEco", "Its 95 % interval: {low:.0f} to {high:.0f} m."), low=interval[0], high=interval[1])
        if not transition.clear:
            job.warn(QT_TRANSLATE_NOOP(
                "MineEco", "The curve shows no clear transition: a straight line describes it as well, or it ends before the change does. Do not build on the distance that is given."
            ))
        return transition, interval

    @staticmethod
    def _write_rings(job, mines, curves):
        """Write the rings as polygons, inside the grid and the area of interest."""
        if not job.algorithm.wanted(job.parameters, "OUTPUT", job.context):
            return
        west, south, east, north = job.grid.bounds()
        frame = QgsGeometry.fromRect(QgsRectangle(west, south, east, north))
        if job.mask is not None:
            frame = frame.intersection(QgsGeometry.unaryUnion([geometry for _, geometry, _ in job.features("AOI")]))
        unit = job.grid.metres[0] / abs(job.grid.transform[1])
        inner, features = QgsGeometry(), []
        for ring, (low, high) in enumerate(curves.limits):
            outer = mines.geometry().buffer(high / unit, SEGMENTS)
            shape = (outer.difference(inner) if ring else outer).intersection(frame)
            shape.convertToMultiType()
            if shape.type() == AREA and not shape.isEmpty():
                features.append((shape, [ring, low, high, int(curves.n[ring]), float(curves.mean[ring]), float(curves.sd[ring])]))
            inner = outer
        fields = [("ring", int), ("from_m", float), ("to_m", float), ("n", int), ("mean", float), ("sd", float)]
        job.vector("OUTPUT", fields, QgsWkbTypes.Type.MultiPolygon, features)

    @staticmethod
    def _page(job, mines, curves, times, transition, interval, layers):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        kilometres = curves.away / 1000
        several = len(times) > 1
        series = [charts.Series(translate("MineEco", "Mean of the years") if several else times[0], curves.mean, "#26312b")]
        if several:
            series[0].low, series[0].high = np.fmin.reduce(curves.means), np.fmax.reduce(curves.means)
            series += [charts.Series(times[place], curves.means[place], colour) for place, colour in ((0, "#56b4e9"), (-1, "#0072b2"))]
        else:
            series[0].low, series[0].high = curves.mean - curves.sd, curves.mean + curves.sd
        events, tiles = [], []
        if transition is not None:
            fitted = np.full(kilometres.size, np.nan)
            fitted[1:transition.fitted.size + 1] = transition.fitted
            series.append(charts.Series(translate("MineEco", "Fitted course"), fitted, "#d55e00"))
            events = [(transition.distance / 1000, translate("MineEco", "Transition"))]
            tiles = [
                Tile(
                    translate("MineEco", "Transition distance"), transition.distance / 1000, "km", format=".2f",
                    note="" if np.isnan(interval[0]) else translate("MineEco", "95 % interval {low:.2f} to {high:.2f} km").format(low=interval[0] / 1000, high=interval[1] / 1000),
                ),
            ]
            slopes = [(translate("MineEco", "Change before it"), transition.inner_slope), (translate("MineEco", "Change behind it"), transition.outer_slope)]
            if transition.inner_slope == transition.outer_slope:
                slopes = [(translate("MineEco", "Change over the whole curve"), transition.inner_slope)]
            tiles += [Tile(label, 1000 * slope, translate("MineEco", "per km"), format="+.4f") for label, slope in slopes]
        tiles.append(Tile(translate("MineEco", "Inside the mines"), float(curves.mean[0]), format=".4g"))
        overlays = [charts.Overlay(mines.rings(), "#000000", translate("MineEco", "Mines"))] if mines.are_areas else []
        shown = int(np.flatnonzero(curves.counts.any(axis=1))[-1])  # a year may be empty
        picture = job.sample([layers[shown]], 600)[0]
        return {
            "subtitle": translate("MineEco", "How the values change with the distance from the mines"),
            "tiles": tiles,
            "sections": [
                Section(translate("MineEco", "Gradient"), [charts.lines(
                    kilometres, series, title=translate("MineEco", "Mean of the rings around the mines"), x_label=translate("MineEco", "Distance from the mines (km)"),
                    y_label=translate("MineEco", "Mean"), events=events,
                    caption=translate(
                        "MineEco",
                        "Every dot is the mean of a ring, at the mean distance of its cells; the first is the mines themselves. "
                        "The band holds the curves of all years; with one year it is one standard deviation to each side.",
                    ),
                )]),
                Section(translate("MineEco", "Map"), [charts.raster_map(
                    picture, job.extent(), title=translate("MineEco", "Values of {time}").format(time=times[shown]), ramp=[colour for _, colour in legends.ramp("quality")],
                    overlays=overlays, nodata=translate("MineEco", "No data"), metres=job.metres(), north=translate("MineEco", "N"),
                    caption=translate("MineEco", "The last year that has values; outlined are the mines."),
                )]),
                Section(translate("MineEco", "Rings"), [Table(
                    [
                        Column(translate("MineEco", "Ring")), Column(translate("MineEco", "From (km)"), "right", ".2f"), Column(translate("MineEco", "To (km)"), "right", ".2f"),
                        Column(translate("MineEco", "Cells"), "right", ",d"), Column(translate("MineEco", "Mean"), "right", ".4g"), Column(translate("MineEco", "Standard deviation"), "right", ".3g"),
                    ],
                    [
                        [translated(QT_TRANSLATE_NOOP("MineEco", "0 (mines)")) if ring == 0 else str(ring), low / 1000, high / 1000, int(n), float(mean), float(sd)]
                        for ring, ((low, high), n, mean, sd) in enumerate(zip(curves.limits, curves.n, curves.mean, curves.sd))
                    ],
                    caption=translate("MineEco", "Over all years: mean of the years' means, of their numbers of cells, and of their spreads."),
                )]),
            ],
        }

