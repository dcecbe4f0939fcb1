"""Land use or a mask -> patches that are large enough to be ecological sources."""
import numpy as np
from qgis.core import QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core import patches
from ...core.pattern.sources import ecological_sources, source_mask
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import landcover, legends
from ..base import MineEcoAlgorithm
from .shared import (
    LOOKS,
    add_patch_rule,
    add_quality,
    add_source_classes,
    add_sources_output,
    demand_source_classes,
    patch_rule,
    source_classes,
    source_features,
    tell_sources,
)

translate = QCoreApplication.translate
BYTES_PER_CELL = 24 + patches.BYTES_PER_CELL  # codes, quality and mask beside the patches


class EcologicalSources(MineEcoAlgorithm):
    NAME = "ecologicalsources"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020): dense vegetation of more than 10 km2"
    LOOKS = {"OUTPUT": LOOKS["sources"], "OUTPUT_RASTER": legends.Ramp("landscape")}

    def displayName(self):
        return translate("MineEco", "Ecological sources")

    def summary(self):
        return translate(
            "MineEco",
            "Finds the patches that species spread from: connected cells of dense vegetation (or of the classes or the mask that you give), large enough to hold a population. "
            "The least area decides how many there are: try several, and give the same one to all years that you compare. Where fewer than two are found, the largest patches are listed.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("LANDUSE", translate("MineEco", "Land use"), translate("MineEco", "Raster of class codes, in a projected CRS."), optional=True)
        landcover.add_scheme(self, translate("MineEco", "not needed here"))
        add_source_classes(self)
        landcover.add_overlay(self)
        self.add_raster("MASK", translate("MineEco", "Mask"), translate("MineEco", "Instead of the land use: 1 where a source may lie, 0 elsewhere."), optional=True)
        add_quality(self)
        add_patch_rule(self)
        self.add_grid()
        add_sources_output(self, "OUTPUT")
        self.add_raster_output("OUTPUT_RASTER", translate("MineEco", "Sources as a raster"), translate("MineEco", "The ids; no data elsewhere."))
        self.add_number_output("COUNT", translate("MineEco", "Number of sources"))

    def run_steps(self, job):
        if job.given("LANDUSE") == job.given("MASK"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Give either LANDUSE or MASK: one of them says where sources may lie."))
        least, size, neighbours = patch_rule(job)
        job.use_grid("LANDUSE", "MASK")
        job.check_scale()
        area = job.grid.cell_km2 * 1e6
        job.tell_memory(BYTES_PER_CELL * job.grid.width * job.grid.height)
        job.steps(4)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Finding cells that may belong to a source"))
        codes, classes = self._codes(job)
        quality = job.whole(job.raster("QUALITY")) if least is not None else None
        job.step(QT_TRANSLATE_NOOP("MineEco", "Joining cells to patches"))
        found = ecological_sources(source_mask(codes, classes, quality, least), area, size, neighbours)
        tell_sources(job, found)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Drawing outlines"))
        fields, features = source_features(job, found) if self.wanted(job.parameters, "OUTPUT", job.context) else ([], [])
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        job.write_array(job.target("OUTPUT_RASTER", ("source",)), np.where(found.labels > 0, found.labels, np.nan))
        job.result("COUNT", len(found.areas_km2))
        job.vector("OUTPUT", fields, QgsWkbTypes.Type.MultiPolygon, features)

    @staticmethod
    def _codes(job):
        """Return the codes of all cells and those that sources are made of."""
        if job.given("MASK"):
            return job.whole(job.yes_no("MASK")), [1]
        wanted = source_classes(job)
        land = landcover.LandCover(job, "LANDUSE")
        demand_source_classes(wanted, land)
        return land.codes(*(job.whole(layer) for layer in land.layers)), wanted
