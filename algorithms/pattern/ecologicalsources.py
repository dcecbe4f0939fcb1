"""Land use or a mask -> patches that are large enough to be ecological sources."""
import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core import patches
from ...core.pattern.sources import ecological_sources, source_mask
from ...core.tables import load
from ...gis.raster import Held
from ...gis.zones import outlines
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import landcover, legends
from ..base import INTEGER, MineEcoAlgorithm
from .shared import tell_memory

translate = QCoreApplication.translate
DENSE = ("vegetation", "forest")  # roles of the classes that sources are made of by default
BYTES_PER_CELL = 24 + patches.BYTES_PER_CELL  # codes, quality and mask beside the patches


class EcologicalSources(MineEcoAlgorithm):
    NAME = "ecologicalsources"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020): dense vegetation of more than 10 km2"
    LOOKS = {"OUTPUT": legends.Vector("fill", "#2e7d32", 0.4), "OUTPUT_RASTER": legends.Ramp("landscape")}

    def displayName(self):
        return translate("MineEco", "Ecological sources")

    def summary(self):
        return translate(
            "MineEco",
            "Finds the patches that species spread from: connected cells of dense vegetation (or of the classes or the mask that you give), large enough to hold a population. "
            "The least area decides how many there are: try several, and give the same one to all years that you compare. Where fewer than two are found, the largest patches are listed.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("LANDUSE", translate("MineEco", "Land use"), translate("MineEco", "Raster of class codes. Give this or a mask."), optional=True)
        landcover.add_scheme(self, translate("MineEco", "not needed here"))
        self.add_text(
            "CLASSES", translate("MineEco", "Codes of the source classes"),
            translate("MineEco", "Such as 1,2. Left empty, the vegetation or forest of the scheme; name grassland or wetland yourself where they are the habitat."), optional=True,
        )
        landcover.add_overlay(self)
        self.add_raster("MASK", translate("MineEco", "Mask"), translate("MineEco", "Instead of the land use: 1 where a source may lie, 0 elsewhere."), optional=True)
        self.add_raster("QUALITY", translate("MineEco", "Quality"), translate("MineEco", "Such as vegetation cover or RSEI: cells below the least quality, or without data, belong to no source."), optional=True)
        self.add_number("MIN_QUALITY", translate("MineEco", "Least quality"), translate("MineEco", "In the unit of the quality, such as 0.6; cells of exactly this value count."), optional=True)
        self.add_number("MIN_AREA", translate("MineEco", "Least area (km²)"), translate("MineEco", "Smaller patches are no sources; a patch of exactly this area counts."), default=10.0, minimum=0)
        self.add_number("CONNECTIVITY", translate("MineEco", "Neighbours"), translate("MineEco", "8: cells that touch at a corner belong together; 4: only those that share a side."), INTEGER, 8, 4, 8, advanced=True)
        self.add_grid()
        self.add_vector_output("OUTPUT", translate("MineEco", "Ecological sources"), translate("MineEco", "Polygons with id (from 1, the largest first) and area_km2."))
        self.add_raster_output("OUTPUT_RASTER", translate("MineEco", "Sources as a raster"), translate("MineEco", "The ids; no data elsewhere."))
        self.add_number_output("COUNT", translate("MineEco", "Number of sources"))

    def run_steps(self, job):
        if job.given("LANDUSE") == job.given("MASK"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Give either LANDUSE or MASK: one of them says where sources may lie."))
        least, neighbours = job.number("MIN_QUALITY"), job.number("CONNECTIVITY")
        if job.given("QUALITY") != (least is not None):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "QUALITY and MIN_QUALITY belong together: give both or none."))
        if neighbours not in (4, 8):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CONNECTIVITY is {value}: give 8 or 4."), value=neighbours)
        job.use_grid("LANDUSE", "MASK")
        area = job.grid.cell_km2 * 1e6
        tell_memory(job, BYTES_PER_CELL * job.grid.width * job.grid.height)
        job.steps(4)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Finding cells that may belong to a source"))
        codes, classes = self._codes(job)
        quality = job.whole(job.raster("QUALITY")) if least is not None else None
        job.step(QT_TRANSLATE_NOOP("MineEco", "Joining cells to patches"))
        found = ecological_sources(source_mask(codes, classes, quality, least), area, job.number("MIN_AREA"), neighbours)
        for number, size in enumerate(found.areas_km2, 1):
            job.info(QT_TRANSLATE_NOOP("MineEco", "Source {number}: {area:.3f} km²"), number=number, area=float(size))
        layer = Held(np.where(found.labels > 0, found.labels, np.nan))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Drawing outlines"))
        features = []
        if self.wanted(job.parameters, "OUTPUT", job.context):
            for number, wkb in outlines(layer, job.grid, job.feedback).items():
                shape = QgsGeometry()
                shape.fromWkb(wkb)
                features.append((shape, (number, float(found.areas_km2[number - 1]))))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        job.write_array(job.target("OUTPUT_RASTER", ("source",)), layer.array)
        job.result("COUNT", len(found.areas_km2))
        job.vector("OUTPUT", [("id", int), ("area_km2", float)], QgsWkbTypes.Type.MultiPolygon, features)

    @staticmethod
    def _codes(job):
        """Return the codes of all cells and those that sources are made of."""
        if job.given("MASK"):
            return job.whole(job.yes_no("MASK")), [1]
        wanted = job.numbers("CLASSES")
        scheme = job.choice("SCHEME")
        if not wanted:
            if scheme in ("", "custom"):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Nothing says which classes sources are made of: name their codes in CLASSES, or choose SCHEME."))
            wanted = [row["code"] for row in load("landcover_schemes")["schemes"][scheme]["classes"] if row["role"] in DENSE]
            job.note("CLASSES", ",".join(map(str, wanted)))
        land = landcover.LandCover(job, "LANDUSE")
        missing = [code for code in wanted if code not in land.counts]
        if len(missing) == len(wanted):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "None of the source classes {classes} occurs in LANDUSE, which holds {codes}: check CLASSES and SCHEME."),
                classes=", ".join("%g" % code for code in wanted), codes=", ".join(map(str, land.counts)),
            )
        return land.codes(*(job.whole(layer) for layer in land.layers)), wanted
