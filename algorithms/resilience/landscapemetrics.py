"""Land cover -> landscape metrics in a moving window, a fishnet or zones."""
import functools
import operator

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.memory import require_memory
from ...core.resilience import landscape
from ...core.resilience.moving_window import check_size, window_metrics
from ...gis.zones import outlines
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import landcover, legends
from ..base import INTEGER, MineEcoAlgorithm
from ..mines import Mines

translate = QCoreApplication.translate
METRICS = [
    ("shdi", QT_TRANSLATE_NOOP("MineEco", "Shannon diversity (SHDI)")),
    ("shei", QT_TRANSLATE_NOOP("MineEco", "Shannon evenness (SHEI), 0-1")),
    ("np", QT_TRANSLATE_NOOP("MineEco", "Number of patches (NP)")),
    ("pd", QT_TRANSLATE_NOOP("MineEco", "Patch density (PD), patches per 100 ha")),
    ("mps", QT_TRANSLATE_NOOP("MineEco", "Mean patch size (MPS), ha")),
    ("lpi", QT_TRANSLATE_NOOP("MineEco", "Largest patch (LPI), percent")),
    ("fn", QT_TRANSLATE_NOOP("MineEco", "Fragmentation (FN), 0-1")),
    ("bai", QT_TRANSLATE_NOOP("MineEco", "Biological abundance index (BAI)")),
    ("hai", QT_TRANSLATE_NOOP("MineEco", "Human activity index (HAI), 0-1")),
    ("eco", QT_TRANSLATE_NOOP("MineEco", "Landscape resilience (ECO), 0-1")),
]
UNITS = [
    ("window", QT_TRANSLATE_NOOP("MineEco", "Moving window around every cell")),
    ("grid", QT_TRANSLATE_NOOP("MineEco", "Fishnet of square units")),
    ("zones", QT_TRANSLATE_NOOP("MineEco", "Zones given below")),
]
FRAGMENTATION = [
    ("fn1", QT_TRANSLATE_NOOP("MineEco", "(patches - 1) / area in smallest patches, of the whole unit")),
    ("fn2", QT_TRANSLATE_NOOP("MineEco", "Of each class by its mean patch size, averaged by area")),
    ("paper", QT_TRANSLATE_NOOP("MineEco", "As worded by Zhang et al. (1 - 1 / patches, whatever their size)")),
]
ACTIVITY = [
    ("xu2016", QT_TRANSLATE_NOOP("MineEco", "Construction-land equivalent (Xu et al. 2016)")),
    ("delphi", QT_TRANSLATE_NOOP("MineEco", "Expert scores (Delphi, unverified)")),
]


class Fishnet:
    """The square units of a grid, read like a layer."""

    def __init__(self, grid, size):
        self.grid, self.size = grid, size
        self.cell = abs(grid.transform[1]), abs(grid.transform[5])
        self.rows, self.columns = landscape.fishnet_shape((grid.height, grid.width), self.cell, size)

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) number of the unit."""
        return lambda window: landscape.fishnet(window.outer, self.cell, self.size, self.columns).astype(float)

    def square(self, number):
        """Return the outline of a unit, cut by the edge of the raster."""
        row, column = divmod(number - 1, self.columns)
        west, south, east, north = self.grid.bounds()
        left, top = west + column * self.size, north - row * self.size
        shape = QgsGeometry.fromRect(QgsRectangle(left, max(south, top - self.size), min(east, left + self.size), top))
        shape.convertToMultiType()
        return shape


class LandscapeMetrics(MineEcoAlgorithm):
    NAME = "landscapemetrics"
    GROUP = "resilience"
    REFERENCE = "McGarigal & Marks (1995), doi:10.2737/PNW-GTR-351; HJ 192-2015 (BAI); Xu et al. (2016), Journal of Geographical Sciences 26, 1349 (HAI); Zhang et al. (2023), equations 7 and 12-14"
    LOOKS = {"OUTPUT": legends.Ramp("landscape"), "OUTPUT_ZONES": legends.Vector("fill", "#21918c", 0.26)}

    def displayName(self):
        return translate("MineEco", "Landscape metrics")

    def summary(self):
        return translate(
            "MineEco",
            "Measures diversity, patches, fragmentation, biological abundance and human activity of land cover, in a moving window around every cell, in a fishnet, or in zones.\n"
            "Figures depend on the size of the window or unit and on the classes: compare only maps made with the same ones. Patches end at the border of their window or zone. "
            "What a class counts in BAI, HAI and ECO comes from published tables where they exist; the run names the values without a verified source, so that you can give your own.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("LANDCOVER", translate("MineEco", "Land cover"), translate("MineEco", "Class codes; 0 is no data unless the scheme has a class 0."))
        landcover.add_scheme(self, translate("MineEco", "or, for several metrics at once, columns named bai, hai, eco; each from 0 to 1"))
        self.add_choice(
            "METRICS", translate("MineEco", "Metrics"), translate("MineEco", "BAI, HAI and ECO need the scheme or the class table; the others only tell classes apart."), METRICS, multiple=True, default="shdi",
        )
        self.add_choice("UNIT", translate("MineEco", "Measured in"), translate("MineEco", "What a figure is measured in."), UNITS)
        self.add_number(
            "SIZE", translate("MineEco", "Side of the window (cells)"), translate("MineEco", "For the moving window: an odd number. Cells whose window is less than half filled have no value."), INTEGER, 11, 1,
        )
        self.add_number(
            "GRID_SIZE", translate("MineEco", "Side of the units (map units)"), translate("MineEco", "For the fishnet, such as 300 to 1000 m; units begin at the upper left corner of the raster."), minimum=0, optional=True,
        )
        self.add_zones("ZONES", translate("MineEco", "Zones"), translate("MineEco", "For zones: mines, catchments, townships ... as polygons or a raster of labels."), optional=True)
        landcover.add_overlay(self)
        self.add_number("CONNECTIVITY", translate("MineEco", "Connectivity of patches"), translate("MineEco", "8: cells that touch at a corner belong together; 4: only those that share a side."), INTEGER, 8, 4, 8, advanced=True)
        self.add_choice("FRAGMENTATION", translate("MineEco", "Formula of fragmentation"), translate("MineEco", "How FN is computed."), FRAGMENTATION, advanced=True)
        self.add_number("MIN_PATCH", translate("MineEco", "Smallest patch (cells)"), translate("MineEco", "For the first formula of fragmentation: the area that counts as one."), default=1.0, minimum=0.01, advanced=True)
        self.add_choice("ACTIVITY", translate("MineEco", "Scores of human activity"), translate("MineEco", "Published set for HAI; rows of the class table take their place."), ACTIVITY, advanced=True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Raster of the metrics"), translate("MineEco", "A band for each metric, named after it. With a fishnet or zones every cell holds the figure of its unit."))
        self.add_vector_output("OUTPUT_ZONES", translate("MineEco", "Units with their metrics"), translate("MineEco", "Polygons of the fishnet or the zones with a field for each metric."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Table of the units"), translate("MineEco", "Table with a row for each unit or zone: cells, area, metrics."), "csv")

    def run_steps(self, job):
        metrics = list(dict.fromkeys(job.choices("METRICS")))
        landscape.check_metrics(metrics)
        unit, size = job.choice("UNIT"), job.number("SIZE")
        if job.number("CONNECTIVITY") not in (4, 8):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CONNECTIVITY is {value}: choose 8 or 4."), value=job.number("CONNECTIVITY"))
        for name in ("OUTPUT_ZONES", "OUTPUT_TABLE"):
            if unit == "window" and self.wanted(job.parameters, name, job.context):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} belongs to a fishnet or zones: choose UNIT grid or zones, or leave it out."), name=name)
        job.use_grid("LANDCOVER")
        halo = check_size(size, (job.grid.height, job.grid.width)) if unit == "window" else 0
        units = Fishnet(job.grid, self._grid_size(job)) if unit == "grid" else None
        if unit == "zones" and not job.given("ZONES"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "UNIT zones needs ZONES: give polygons or a raster of labels."))
        job.steps(3)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at the classes"))
        land, table = self._classes(job, metrics)
        options = {
            "metrics": metrics, "cell_area": float(np.prod(job.grid.metres)) if job.grid.projected or {"pd", "mps"} & set(metrics) else float("nan"),
            "fn": job.choice("FRAGMENTATION"), "min_patch": job.number("MIN_PATCH"),
        }
        if unit == "window":
            self._window(job, land, functools.partial(window_metrics, table=table, size=size, connectivity=job.number("CONNECTIVITY"), **options), halo)
        else:
            self._units(job, land, table, options, units)

    @staticmethod
    def _grid_size(job):
        """Return the side of the units."""
        size = job.number("GRID_SIZE")
        if not size:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "UNIT grid needs GRID_SIZE, the side of the units in map units, such as 1000."))
        return size

    @staticmethod
    def _classes(job, metrics):
        """Return the land cover and what its classes count."""
        valued = [metric for metric in landscape.VALUE_METRICS if metric in metrics]
        scheme = job.choice("SCHEME")
        if valued and scheme in ("", "custom") and not job.given("TABLE"):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{metrics} need the meaning of the codes of LANDCOVER: choose SCHEME, or give TABLE (a CSV with code, name and value)."), metrics=", ".join(map(str.upper, valued))
            )
        land = landcover.LandCover(job, "LANDCOVER", columns=(*landscape.VALUE_METRICS, "value"))
        if len(valued) > 1 and any("value" in numbers for _, _, numbers in land.rows):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE has one column value, but {metrics} are wanted: name a column after each of them."), metrics=", ".join(valued))
        # The codes alone will do where nothing says what they mean.
        rows = [
            (code, name, {valued[0] if key == "value" else key: number for key, number in numbers.items() if key != "value" or valued}) for code, name, numbers in land.rows
        ] or ([(code, "", {}) for code in land.counts if code] if scheme in ("", "custom") else [])
        table, warnings = landscape.class_table(scheme or "custom", rows, job.choice("ACTIVITY")).check(list(land.counts), metrics)
        values = {code: ", ".join("%s %g" % (metric, table.values[metric][place]) for metric in valued) for place, code in enumerate(table.codes.tolist())}
        land.tell(job, lambda code: values.get(code) or "-")
        for warning in warnings:
            job.warn(warning)
        return land, table

    @staticmethod
    def _window(job, land, metrics_of, halo):
        """Write the metrics of the window around every cell; they end at the edge of the area of interest."""
        layers = [*land.layers, *([job.mask] if job.mask is not None else [])]

        def measure(*blocks):
            found = metrics_of(land.codes(*blocks[:len(land.layers)]))
            for mask in blocks[len(land.layers):]:
                found[:, np.isnan(mask)] = np.nan
            return (found,)

        job.step(QT_TRANSLATE_NOOP("MineEco", "Moving the window"))
        job.write([job.target("OUTPUT", metrics_of.keywords["metrics"])], measure, layers, halo)

    def _units(self, job, land, table, options, fishnet):
        """Measure the units of a fishnet or the zones and write them as raster, polygons and table."""
        zones = None if fishnet else Mines(job, "ZONES")
        sheets, number = ([fishnet], fishnet.rows * fishnet.columns) if fishnet else (zones.sheets, len(zones.names))
        metrics = options["metrics"]
        counts, class_patches, largest = self._count(job, land, table, sheets, number, metrics)
        patches = None if class_patches is None else class_patches.sum(axis=0)
        values = np.array(landscape.figures(counts=counts, table=table, patches=patches, class_patches=class_patches, largest=largest, **options))
        for warning in [] if fishnet else landscape.empty_zones(counts):
            job.warn(warning)

        def painted(*blocks):
            result = landscape.paint(values, blocks[0])
            for block in blocks[1:]:  # zones that overlap the former ones lie above them
                result = np.where(np.isnan(block), result, landscape.paint(values, block))
            return (result,)

        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the units"))
        job.write([job.target("OUTPUT", metrics)], painted, sheets)
        cells = counts.sum(axis=0)
        shown = [place for place in range(number) if cells[place] or not fishnet]  # a fishnet reaches beyond the land cover
        rows = [
            (str(place + 1) if fishnet else zones.names[place], int(cells[place]), float(cells[place] * options["cell_area"] / 1e6), *values[:, place].tolist()) for place in shown
        ]
        columns = [("zone", str), ("cells", int), ("area_km2", float), *((metric, float) for metric in metrics)]
        job.table("OUTPUT_TABLE", columns, rows)
        if self.wanted(job.parameters, "OUTPUT_ZONES", job.context):
            shapes = [fishnet.square(place + 1) for place in shown] if fishnet else self._outlines(job, zones)
            job.vector("OUTPUT_ZONES", columns, QgsWkbTypes.Type.MultiPolygon, zip(shapes, rows))

    @staticmethod
    def _count(job, land, table, sheets, number, metrics):
        """Return cells and patches of each class in each unit, and the cells of the largest patch; the latter two are None where no metric asks for them."""
        classes = table.codes.size
        if not set(metrics) & set(landscape.PATCH_METRICS):
            job.step(QT_TRANSLATE_NOOP("MineEco", "Counting classes"))
            return functools.reduce(operator.add, [
                job.fold(lambda *blocks: landscape.zone_counts(blocks[-1], table.positions(land.codes(*blocks[:-1])), number, classes), [*land.layers, sheet]) for sheet in sheets
            ]), None, None
        require_memory((landscape.ZONE_BYTES + 8 * len(land.layers)) * job.grid.width * job.grid.height)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Labelling patches"))
        positions = table.positions(land.codes(*(job.whole(layer) for layer in land.layers)))
        counts, patches, largest = np.zeros((classes, number), int), np.zeros((classes, number), int), np.zeros(number, int)
        for sheet in sheets:
            inside = job.whole(sheet)
            counts += landscape.zone_counts(inside, positions, number, classes)
            found, biggest = landscape.zone_patches(inside, positions, number, classes, job.number("CONNECTIVITY"))
            patches += found
            largest = np.maximum(largest, biggest)
        return counts, patches, largest

    @staticmethod
    def _outlines(job, zones):
        """Return the outline of every zone: as it was given, else along its cells."""
        if zones.are_polygons:
            return zones.polygons()
        found = [outlines(sheet, job.grid, job.feedback) for sheet in zones.sheets]
        shapes = []
        for number in range(1, len(zones.names) + 1):
            shape = QgsGeometry()
            for sheet in found:
                if number in sheet:
                    shape.fromWkb(sheet[number])
            shapes.append(shape)
        return shapes
