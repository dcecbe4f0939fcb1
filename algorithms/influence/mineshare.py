"""Mines -> percent of the surroundings that they cover."""
import contextlib
import os
import tempfile

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.influence.share import window_halo, window_mean
from ...core.moments import Moments
from ...gis import raster
from ...gis.coverage import Coverage
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from .shared import NO_MINE, MinedGround, add_mines, use_grid

translate = QCoreApplication.translate


class MineShare(MineEcoAlgorithm):
    NAME = "mineshare"
    GROUP = "influence"
    REFERENCE = "Share of mined land in windows of 10 x 10 km: the driver 'mining area' of the study of seven mining cities by RSEI"
    LOOKS = {"OUTPUT": legends.Ramp("share")}

    def displayName(self):
        return translate("MineEco", "Share of mined land around every cell")

    def summary(self):
        return translate(
            "MineEco",
            "Maps how many percent of a square around every cell are mined. Of each cell the exact share that the mines cover is taken, however small they are; overlapping mines count once. "
            "Cells that the square covers in part count with that part. At the edge of the grid or of the area of interest the square is cut: the share is that of what is left of it.",
        )

    def initAlgorithm(self, configuration=None):
        add_mines(self, translate("MineEco", "Polygons, or a raster in which every value above 0 is a mine. Where they are no raster, a reference grid or a cell size is needed."))
        self.add_number("WINDOW", translate("MineEco", "Side of the window (m)"), translate("MineEco", "Side of the square around every cell; not below the cells, which then stand for themselves."), default=10_000.0)
        self.add_grid(own=False)
        self.add_raster_output("OUTPUT", translate("MineEco", "Share of mined land"), translate("MineEco", "Float raster, percent of the square around each cell."))

    def run_steps(self, job):
        side = job.number("WINDOW")
        if not side > 0:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "WINDOW is {value:g}: it is the side of a square in metres, such as 10000."), value=side)
        width, height = use_grid(job, side)
        sides = [min(max(1.0, side / cell), 2.0 * cells) for cell, cells in ((height, job.grid.height), (width, job.grid.width))]  # twice the grid covers all of it from every cell
        if side < max(width, height) * (1 - 1e-9):
            job.warn(QT_TRANSLATE_NOOP("MineEco", "WINDOW {window:g} m is smaller than a cell ({cell:g} m): the share of each cell itself is given."), {"window": side, "cell": max(width, height)})
        mines = MinedGround(job)
        if not mines.are_areas:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "MINES hold points or lines, which cover no share of a cell: give polygons or a raster."))
        job.steps(2)
        with self._cover(job, mines) as layer:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))

            def around(share):
                return share, 100 * window_mean(share, sides)

            moments = job.write([None, job.target("OUTPUT", ("mine_share",))], around, [layer], window_halo(max(sides)), summarise=lambda share, percent: Moments.of(share))
        if not moments.n or not moments.mean[0]:
            raise InputProblem(NO_MINE)
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Mined on the grid: {area:.4f} km2, {percent:.3f} % of it."),
            area=float(moments.mean[0] * moments.n * job.grid.cell_km2), percent=float(100 * moments.mean[0]),
        )

    @staticmethod
    @contextlib.contextmanager
    def _cover(job, mines):
        """Give a layer of the share of each cell (0-1) that is mined."""
        job.step(QT_TRANSLATE_NOOP("MineEco", "Covering cells"))
        if mines.layer is None:
            yield Coverage(tuple(bytes(part.asWkb()) for part in mines.parts))
            return
        # A raster on other cells: mined or not on its own ones, averaged onto those of the grid.
        source = mines.layer.layer
        with tempfile.TemporaryDirectory(prefix="mineeco") as folder:
            path = os.path.join(folder, "mined.tif")
            raster.write(raster.Target(path, nodata=255, dtype="uint8"), np.nan_to_num, [mines.layer], mines.grid, job.feedback, compression="none")
            yield raster.Layer(path, nodata=((255.0, 255.0),), crs=source.crs, resampling="average")
