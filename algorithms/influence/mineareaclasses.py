"""Values and mines -> values by the size of the mines."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.influence.groups import GroupMoments
from ...core.influence.sizes import area_breaks, size_classes
from ...gis.zones import Shapes
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import MineEcoAlgorithm
from ..mines import Mines, over_sheets

translate = QCoreApplication.translate


class MineAreaClasses(MineEcoAlgorithm):
    NAME = "mineareaclasses"
    GROUP = "influence"
    REFERENCE = "Classes of mine area: the study of seven mining cities by RSEI"

    def displayName(self):
        return translate("MineEco", "Values by size of the mines")

    def summary(self):
        return translate(
            "MineEco",
            "Sorts mines into classes of area and tells the values, such as RSEI, inside the mines of each class: over all their cells, and over the means of the mines, which count the same however large they are. "
            "A mine too small to hold the centre of a cell has the cells that it touches.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("VALUES", translate("MineEco", "Values"), translate("MineEco", "The quantity to be told, such as RSEI. Its cells are those of the run."))
        self.add_zones("MINES", translate("MineEco", "Mines"), translate("MineEco", "Polygons, or a raster of whole labels, one for each mine. Their area is that of the polygon, or of the cells of the label."))
        self.add_text(
            "BREAKS", translate("MineEco", "Breaks of the area (km²)"), translate("MineEco", "Inner breaks in rising order, separated by commas; a class holds its lower break."), "0.25,0.5,0.75,1"
        )
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Classes"), translate("MineEco", "A row a class: mines, area, cells, mean and standard deviation of the cells, mean and quartiles of the means of the mines."), "csv")
        self.add_file_output("OUTPUT_MINES", translate("MineEco", "Mines as a table"), translate("MineEco", "A row a mine: id, area, class, cells, mean, standard deviation."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with a box for each class."), "html")

    def run_steps(self, job):
        breaks = area_breaks(job.numbers("BREAKS"))
        job.use_grid("VALUES")
        square = job.grid.cell_km2
        job.check_scale()
        layer, mines = job.raster("VALUES"), Mines(job)
        if mines.geometries and not mines.are_polygons:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "MINES hold points or lines, which have no area: give polygons or a raster of labels."))
        count = len(mines.names)

        def gather(values, number):
            return GroupMoments.of(number - 1, [values, number], count)

        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Averaging mines"))
        found = over_sheets(mines.sheets, lambda sheet: job.fold(gather, [layer, sheet]))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Averaging small mines"))
        missed = np.flatnonzero(found.n[1] == 0)
        if mines.geometries and missed.size:
            small = Shapes(tuple(bytes(mines.geometries[number].asWkb()) for number in missed), job.grid.crs, tuple((missed + 1).tolist()), True)
            found = found + job.fold(gather, [layer, small])
        here = np.flatnonzero(found.n[1])
        touched = np.intersect1d(missed, here).size
        if touched:
            job.info(QT_TRANSLATE_NOOP("MineEco", "MINES: {count} are smaller than a cell and hold no centre of one; they count with the cells that they touch."), count=int(touched))
        if here.size < count:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "MINES: {count} lie outside the values and are left out."), {"count": int(count - here.size)})
        if not found.n[0].any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "VALUES has no valid cell inside MINES: check the layers, their no data and AOI."))
        areas = self._areas(job, mines, found.n[1], square)[here]
        values = GroupMoments(*(figures[:1, here] for figures in (found.n, found.mean, found.squares)))
        classes = size_classes(areas, breaks, values)
        names = [self._name(one) for one in classes]
        job.table(
            "OUTPUT_TABLE",
            [
                ("class", int), ("name", str), ("low_km2", float), ("high_km2", float), ("mines", int), ("area_km2", float), ("n", int), ("mean", float), ("sd", float), ("mean_of_mines", float),
                ("q25_of_mines", float), ("median_of_mines", float), ("q75_of_mines", float),
            ],
            [
                [number, name, one.low, one.high, one.mines, one.area, one.cells, one.mean, one.sd, *one.spread()] for number, (name, one) in enumerate(zip(names, classes), 1)
            ],
        )
        own = np.digitize(areas, breaks) + 1
        job.table(
            "OUTPUT_MINES", [("mine", str), ("area_km2", float), ("class", int), ("class_name", str), ("n", int), ("mean", float), ("sd", float)],
            [
                [mines.names[number], float(area), int(code), names[code - 1], int(n), float(mean), float(sd)]
                for number, area, code, n, mean, sd in zip(here, areas, own, values.n[0], values.means()[0], values.deviations()[0])
            ],
        )
        job.page("OUTPUT_HTML", lambda: self._page(classes, names, areas, values.means()[0]))

    @staticmethod
    def _areas(job, mines, cells, square):
        """Return the area of every mine, km2."""
        if not mines.geometries:
            return cells * square
        unit = job.grid.metres[0] / abs(job.grid.transform[1])
        return np.array([geometry.area() for geometry in mines.geometries]) * unit**2 / 1e6

    @staticmethod
    def _name(one):
        """Name of a class of area."""
        if one.low is None:
            return translate("MineEco", "below {high:g} km²").format(high=one.high)
        if one.high is None:
            return translate("MineEco", "{low:g} km² and more").format(low=one.low)
        return translate("MineEco", "{low:g} to {high:g} km²").format(low=one.low, high=one.high)

    @staticmethod
    def _page(classes, names, areas, means):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        largest = max(classes, key=lambda one: one.mines)
        return {
            "subtitle": translate("MineEco", "Values inside the mines, by the size of the mines"),
            "tiles": [
                Tile(translate("MineEco", "Mines"), int(areas.size)), Tile(translate("MineEco", "Their area"), float(areas.sum()), "km²", format=",.2f"),
                Tile(translate("MineEco", "Median mine"), float(np.median(areas)), "km²", format=".3g"), Tile(translate("MineEco", "Most mines are"), names[classes.index(largest)]),
            ],
            "sections": [
                Section(translate("MineEco", "Means of the mines by class"), [
                    charts.boxplot(
                        names, [one.of_mines for one in classes], title=translate("MineEco", "Means of the mines"), y_label=translate("MineEco", "Mean of a mine"), wide=True,
                        caption=translate("MineEco", "Every mine counts once. Line: median; box: middle half of the mines; whiskers: to the last mine within one and a half boxes."),
                    ),
                    charts.scatter(areas, means, title=translate("MineEco", "Area and mean of the mines"), x_label=translate("MineEco", "Area (km²)"), y_label=translate("MineEco", "Mean of a mine")),
                ]),
                Section(translate("MineEco", "Classes"), [Table(
                    [
                        Column(translate("MineEco", "Area of the mine")), Column(translate("MineEco", "Mines"), "right", ",d"), Column(translate("MineEco", "Area (km²)"), "right", ",.2f"),
                        Column(translate("MineEco", "Cells"), "right", ",d"), Column(translate("MineEco", "Mean of the cells"), "right", ".4g"),
                        Column(translate("MineEco", "Standard deviation"), "right", ".3g"), Column(translate("MineEco", "Mean of the mines"), "right", ".4g"),
                    ],
                    [[name, one.mines, one.area, one.cells, one.mean, one.sd, one.spread()[0]] for name, one in zip(names, classes)],
                    caption=translate("MineEco", "The mean of the cells is that of the ground: large mines weigh more. The mean of the mines is that of a typical mine."),
                )]),
            ],
        }
