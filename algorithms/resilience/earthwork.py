"""Two elevation models -> cut, fill, net volume and how sure they are, slopes, and what covering the land takes."""
import functools
import operator

from qgis.PyQt.QtCore import QCoreApplication

from ...core.hydrology import slope_aspect
from ...core.moments import Joined, Moments
from ...core.resilience import earthwork
from ...core.thinned import Thinned
from ...gis.raster import CellNumbers
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from ..inputs import shapes
from ..mines import Mines
from . import earthwork_page

translate = QCoreApplication.translate
QUANTITIES = ("COVER_DEPTH", "GRAVEL_DEPTH", "MANURE_T_PER_MU")
COVERED = 99.5  # percent of a zone with heights from which on it counts as covered
LISTED = 10  # names in a warning


class Earthwork(MineEcoAlgorithm):
    NAME = "earthwork"
    GROUP = "resilience"
    REFERENCE = (
        "Wheaton et al. (2010), doi:10.1002/esp.1886; Lane, Westaway & Hicks (2003), doi:10.1002/esp.483; Höhle & Höhle (2009), doi:10.1016/j.isprsjprs.2009.02.003 (NMAD); "
        "Horn (1981), doi:10.1109/PROC.1981.11918 (slope); Tang et al. (2025) (slope limits, quantities of cover)"
    )
    LOOKS = {"OUTPUT": legends.Ramp("change", centred=True)}

    def displayName(self):
        return translate("MineEco", "Earthwork: cut, fill and cover")

    def summary(self):
        return translate(
            "MineEco",
            "Subtracts an earlier elevation model from a later one and gives cut, fill and net volume for the whole area and each zone, with their errors; the area that is too steep, before and after; "
            "and how much soil, gravel and manure it takes to cover the land.\n"
            "Two models seldom share their zero: a difference of 10 cm over 1 km2 is 100,000 m3. Give polygons of ground that did not change (STABLE): their median difference is taken off, "
            "and their spread says which changes are real. The error of a volume lies between that of independent cells and that of cells that all err alike; the truth is between the two.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("BEFORE", translate("MineEco", "Earlier elevation (m)"), translate("MineEco", "Elevation model before the works, in metres, in a projected CRS. Its cells are those of the run."))
        self.add_raster("AFTER", translate("MineEco", "Later elevation (m)"), translate("MineEco", "Elevation model after the works, in metres, above the same zero if possible; other cells are brought to those of the earlier one."))
        self.add_zones("ZONES", translate("MineEco", "Zones"), translate("MineEco", "Pits, heaps, sites ...: volumes are given for each and for all together. Left empty, for the whole area."), True)
        self.add_features("STABLE", translate("MineEco", "Stable ground"), translate(
            "MineEco",
            "Polygons of ground that did not change and is bare or low in both models: rock, roads, squares. They give the offset between the models and the error, instead of the stated ones. "
            "Ground within the zones is left out of them.",
        ), optional=True)
        text = translate("MineEco", "Standard deviation of the heights, such as 0.1 for a drone model or 4 for a global one. Not needed where stable ground is given; else give both, or none.")
        for name, label in (("ERROR_BEFORE", translate("MineEco", "Error of the earlier model (m)")), ("ERROR_AFTER", translate("MineEco", "Error of the later model (m)"))):
            self.add_number(name, label, text, minimum=0, optional=True)
        self.add_text("SLOPE_LIMITS", translate("MineEco", "Limits of slope (degrees)"), translate("MineEco", "Rising, separated by commas. The area steeper than each is given. Banks are said to be safe below 25."), "25,35,60")
        self.add_number("COVER_DEPTH", translate("MineEco", "Depth of soil (m)"), translate("MineEco", "Thickness of the soil cover, usually 0.3 to 0.8. Left empty, no volume of soil is given."), minimum=0, optional=True)
        self.add_number("GRAVEL_DEPTH", translate("MineEco", "Depth of gravel (m)"), translate("MineEco", "Thickness of the gravel layer, such as 0.2. Left empty, no volume of gravel is given."), minimum=0, optional=True)
        self.add_number("MANURE_T_PER_MU", translate("MineEco", "Manure (t per mu)"), translate("MineEco", "Tonnes of manure on a mu (1/15 ha), such as 3. Left empty, no manure is given."), minimum=0, optional=True)
        self.add_number(
            "LOD_FACTOR", translate("MineEco", "Factor of the level of detection"),
            translate("MineEco", "Changes up to so many standard deviations count as noise in the significant volumes: 1.96 for 95 % certainty, 1.645 for 90 %, 1 for 68 %."), default=earthwork.T_95, minimum=0.01, advanced=True,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Difference of elevation"), translate("MineEco", "Later minus earlier elevation in metres, less the offset on stable ground: red was cut, blue was filled."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Volumes, slopes and quantities"), translate(
            "MineEco", "Table with the whole area and each zone: volumes in m3 with their errors, area steeper than each limit in ha, soil and gravel in m3, manure in t, area in ha and mu.",
        ), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the map of the difference, volumes and their errors, slopes and quantities."), "html")
        for name, label in (
            ("CUT", translate("MineEco", "Cut (m3)")), ("FILL", translate("MineEco", "Fill (m3)")), ("NET", translate("MineEco", "Net volume, fill less cut (m3)")),
            ("NET_SIGNIFICANT", translate("MineEco", "Net volume above the level of detection (m3)")), ("NET_ERROR", translate("MineEco", "Error of the net volume if all cells err alike (m3)")),
            ("NET_ERROR_RANDOM", translate("MineEco", "Error of the net volume if cells err independently (m3)")),
        ):
            self.add_number_output(name, label)

    def run_steps(self, job):
        limits = job.numbers("SLOPE_LIMITS")
        earthwork.SlopeAreas(1, limits)
        depths = [job.number(name) for name in QUANTITIES]
        earthwork.quantities(0.0, *(depth or 0.0 for depth in depths))
        accuracy = self._stated(job)
        job.use_grid("BEFORE")
        job.check_scale()
        cell = job.grid.metres
        if abs(cell[0] / abs(job.grid.transform[1]) - 1) > 1e-3:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "The unit of the CRS is not the metre: areas are converted, but heights must be in metres (feet x 0.3048)."))
        for warning in earthwork.slope_warnings(max(cell), limits):
            job.warn(warning)
        zones = self._zones(job) if job.given("ZONES") else None
        layers = [job.raster("BEFORE"), job.raster("AFTER"), *(zones.sheets if zones else ())]
        stable = job.features("STABLE") if job.given("STABLE") else []
        job.steps(9)  # looking, six passes over stable ground or five over all, summing up, the page
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at the heights"))
        heights, changes = job.fold(lambda before, after, *sheets: Joined((Moments.of(before, after), Moments.of(earthwork.within(sheets, earthwork.difference(before, after))))), layers)
        for warning in earthwork.check_heights(heights):
            job.warn(warning)
        if not changes.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "ZONES has no cell with a height in both BEFORE and AFTER: check the places of the layers, their no data and AOI."))
        if stable:
            accuracy = self._measured(job, layers, shapes(stable, job.grid, "STABLE"))
        for warning in accuracy.warnings:
            job.warn(warning)
        known = accuracy.sigma == accuracy.sigma
        if known:
            job.info(
                QT_TRANSLATE_NOOP("MineEco", "Offset {offset:+.4f} m, error of the difference {sigma:.4f} m, level of detection {level:.4f} m."),
                offset=accuracy.offset, sigma=accuracy.sigma, level=accuracy.level,
            )
        else:
            job.warn(QT_TRANSLATE_NOOP(
                "MineEco", "Neither STABLE nor ERROR_BEFORE and ERROR_AFTER is given: how sure the volumes are cannot be told, and NET_SIGNIFICANT and NET_ERROR are left out.",
            ))
        volumes, after, before, shown, picture = self._measure(job, layers, zones, accuracy, limits, changes)
        cell_area = cell[0] * cell[1]
        found = earthwork_page.Result(
            [translate("MineEco", "Whole area"), *(zones.names if zones else ())], accuracy, volumes, volumes.table(cell_area, accuracy.sigma), before, after, cell_area,
            earthwork.quantities(volumes.zone_cells * cell_area, *(depth or 0.0 for depth in depths)), [depth is not None for depth in depths],
        )
        whole = found.whole
        if stable:
            before, after, *sheets = job.sample(layers)
            warning = earthwork.stable_warning(
                earthwork.stable_ground(earthwork.difference(before, after, accuracy), None, sheets), accuracy, int(volumes.cells[0]), whole["fill"] + whole["cut"], cell_area,
            )
            if warning is not None:
                job.warn(warning)
        else:
            self._look_for_offset(job, layers, bool(zones), int(volumes.cells[0]), whole["fill"] + whole["cut"], cell_area)
        self._warn_of_gaps(job, found)
        job.table("OUTPUT_TABLE", *earthwork_page.table(found))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the page"))
        job.page("OUTPUT_HTML", lambda: earthwork_page.build(job, found, zones, stable, shown, picture.picture()))
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Cut {cut:,.1f} m3, fill {fill:,.1f} m3, net {net:+,.1f} m3 on {area:,.2f} ha."),
            cut=whole["cut"], fill=whole["fill"], net=whole["net"], area=whole["area_m2"] / earthwork.HECTARE,
        )
        for name in ("cut", "fill", "net"):
            job.result(name.upper(), whole[name])
        if known:
            for name, column in (("NET_SIGNIFICANT", "net_significant"), ("NET_ERROR", "net_error_correlated"), ("NET_ERROR_RANDOM", "net_error_random")):
                job.result(name, whole[column])

    @staticmethod
    def _stated(job):
        """Return the accuracy by the stated errors."""
        errors, factor = [job.number(name) for name in ("ERROR_BEFORE", "ERROR_AFTER")], job.number("LOD_FACTOR")
        if job.given("STABLE"):
            if any(error is not None for error in errors):
                job.info(QT_TRANSLATE_NOOP("MineEco", "ERROR_BEFORE and ERROR_AFTER are not used: the error is measured on stable ground."))
            errors = [0.0, 0.0]
        if errors == [None, None]:
            return earthwork.unknown_accuracy()
        if None in errors:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Only one of ERROR_BEFORE and ERROR_AFTER is given: give both (0 for a model without error), or STABLE polygons."))
        return earthwork.stated_accuracy(*errors, factor)

    @staticmethod
    def _zones(job):
        """Return the zones; points and lines are refused."""
        zones = Mines(job, "ZONES")
        if zones.geometries and not zones.are_polygons:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "ZONES hold points or lines, which have no area: give polygons or a raster of labels."))
        beyond = zones.beyond(job.grid)
        if beyond:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "ZONES: {names} reach beyond the elevation models; only the part inside counts."), {"names": ", ".join(beyond[:LISTED])})
        return zones

    @staticmethod
    def _measured(job, layers, stable):
        """Return the accuracy on stable ground outside the zones."""
        def run(function):
            job.step(QT_TRANSLATE_NOOP("MineEco", "Comparing stable ground"))
            return job.fold(lambda before, after, ground, *sheets: function(earthwork.stable_ground(earthwork.difference(before, after), ground, sheets)), [*layers[:2], stable, *layers[2:]])

        if layers[2:]:
            total, inside = job.fold(earthwork.stable_cells, [stable, *layers[2:]]).tolist()
            if inside:
                job.warn(QT_TRANSLATE_NOOP("MineEco", "{share:.1f} % of STABLE lies within ZONES and is left out of it: ground in the works is not stable."), {"share": 100 * inside / total})
        return earthwork.stable_accuracy(run, job.number("LOD_FACTOR"))

    @staticmethod
    def _look_for_offset(job, layers, zoned, cells, moved, cell_area):
        """Warn where the models look as if they did not share their zero."""
        def run(function):
            job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for an offset"))
            return job.fold(lambda before, after, *sheets: function(earthwork.stable_ground(earthwork.difference(before, after), None, sheets)), layers)

        warning = earthwork.offset_warning(run, zoned, cells, moved, cell_area)
        if warning is not None:
            job.warn(warning)

    @staticmethod
    def _measure(job, layers, zones, accuracy, limits, changes):
        """Write the difference; returns volumes, slopes after and before, the histogram of the difference in the works, and its picture."""
        cell = job.grid.metres
        number = 1 + (len(zones.names) if zones else 0)
        volumes, slopes = earthwork.Volumes(number, accuracy.level), earthwork.SlopeAreas(number, limits)
        shown = earthwork.shown_histogram(changes, accuracy.offset)
        picture = Thinned((job.grid.height, job.grid.width))

        def measure(numbers, before, after, *sheets):
            return (earthwork.difference(before, after, accuracy), slope_aspect(after, cell)[0], slope_aspect(before, cell)[0], numbers, *sheets)

        def count(dz, after, before, numbers, *sheets):
            parts = [
                Joined((volumes.count(group, dz), slopes.count(group, after), slopes.count(group, before))) for group in earthwork.groups(sheets, dz)
            ]
            return Joined((*functools.reduce(operator.add, parts), shown.count(earthwork.within(sheets, dz)), picture.count(dz, numbers)))

        job.step(QT_TRANSLATE_NOOP("MineEco", "Summing up volumes and slopes"))
        return job.write([job.target("OUTPUT", ("dz",))], measure, [CellNumbers(), *layers], 1, count)

    @staticmethod
    def _warn_of_gaps(job, found):
        """Warn of zones without cells, and of those that lack heights."""
        shares = list(zip(found.names, found.covered().tolist()))[1:]
        empty, partly = [name for name, share in shares if share != share], [name for name, share in shares if share < COVERED]
        if empty:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "ZONES: {names} have no cell in this run, as they are smaller than a cell or lie outside the models or AOI."), {"names": ", ".join(empty[:LISTED])})
        if partly:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "ZONES: {names} lack heights in one of the models on part of their area (valid_percent in the table): their volumes are those of the rest."),
                {"names": ", ".join(partly[:LISTED])},
            )
