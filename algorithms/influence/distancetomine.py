"""Mines -> distance of every cell from the nearest one."""
import numpy as np
from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from ...gis.raster import Held
from ...gis.zones import Shapes, present
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends
from ..base import MineEcoAlgorithm
from ..mines import AREA
from .shared import MinedGround, add_mines, distances, use_grid

translate = QCoreApplication.translate


class DistanceToMine(MineEcoAlgorithm):
    NAME = "distancetomine"
    GROUP = "influence"
    NEEDS = ("scipy",)
    REFERENCE = "Maurer, Qi & Raghavan (2003), doi:10.1109/TPAMI.2003.1177156; around barriers: Nash, Daniel, Koenig & Felner (2007), Theta*: any-angle path planning on grids"
    LOOKS = {"OUTPUT": legends.Ramp("distance")}

    def displayName(self):
        return translate("MineEco", "Distance to the nearest mine")

    def summary(self):
        return translate(
            "MineEco",
            "Maps how far every cell is from the nearest mine, in metres between centres of cells; 0 inside. Mines beyond the edge of the grid count as well. "
            "With barriers, such as a coast or a river, the distance is that of the shortest way around them; such ways stay on the grid.\n"
            "The whole raster is held in memory: 22 bytes a cell, with barriers 65.",
        )

    def initAlgorithm(self, configuration=None):
        add_mines(self, translate("MineEco", "Polygons, points or a raster in which every value above 0 is a mine. Where they are no raster, a reference grid or a cell size is needed."))
        self.add_features(
            "BARRIERS", translate("MineEco", "Barriers"),
            translate("MineEco", "Lines or polygons that no way crosses, such as a coast, the sea or a gorge. Cells whose centre lies inside a polygon are no data."),
            QgsProcessing.SourceType.TypeVectorAnyGeometry, optional=True,
        )
        self.add_grid(own=False)
        self.add_raster_output("OUTPUT", translate("MineEco", "Distance to the nearest mine"), translate("MineEco", "Float raster, metres; no data where no way leads."))

    def run_steps(self, job):
        use_grid(job)
        mines = MinedGround(job)
        wall, water = self._barriers(job) if job.given("BARRIERS") else (None, None)
        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Measuring distances"))
        distance = distances(job, mines, wall)
        if water is not None:
            distance[water] = np.nan
            if np.isnan(distance).all():
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "BARRIERS leave no cell that can be reached from a mine: check the layer; polygons are where no way leads, such as the sea, not the land."))
            lost = np.count_nonzero(np.isnan(distance) & ~water)
            if lost:
                job.warn(
                    QT_TRANSLATE_NOOP("MineEco", "{share:.1f} % of the cells cannot be reached from any mine without crossing a barrier: they are no data."),
                    {"share": 100 * lost / distance.size},
                )
        job.info(QT_TRANSLATE_NOOP("MineEco", "Farthest cell: {distance:.0f} m from a mine."), distance=float(np.nanmax(distance)))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        job.write([job.target("OUTPUT", ("distance_to_mine",))], lambda block: (block,), [Held(distance)])

    @staticmethod
    def _barriers(job):
        """Return what gives the cells that barriers touch on a grid, and the cells of the run's grid inside of polygons."""
        found = job.features("BARRIERS")
        touched = inputs.shapes(found, job.grid, "BARRIERS", all_touched=True)
        areas = tuple(bytes(geometry.asWkb()) for _, geometry, _ in found if geometry.type() == AREA)
        inside = present(Shapes(areas, job.grid.crs), job.grid, job.feedback) if areas else np.zeros((job.grid.height, job.grid.width), bool)
        return lambda grid: present(touched, grid, job.feedback), inside
