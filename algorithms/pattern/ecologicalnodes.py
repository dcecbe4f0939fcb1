"""Resistance, sources and corridors -> the cells where corridors are most easily cut."""
from qgis.core import QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern.corridors import corridor_memory, find_corridors
from ...core.pattern.cost import cost_surface
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import MineEcoAlgorithm
from .shared import (
    LOOKS,
    add_corridors,
    add_cutting_classes,
    add_kind,
    add_landuse,
    add_nodes_output,
    add_radius,
    add_resistance,
    add_sources,
    corridor_paths,
    cutting_classes,
    find_nodes,
    flow_and_cost_memory,
    node_features,
    plain_ids,
    read_ground,
    read_landuse,
)

translate = QCoreApplication.translate


class EcologicalNodes(MineEcoAlgorithm):
    NAME = "ecologicalnodes"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020), ecological nodes: tangent points of the lines of equal resistance"
    LOOKS = {"OUTPUT": LOOKS["nodes"]}

    def displayName(self):
        return translate("MineEco", "Ecological nodes")

    def summary(self):
        return translate(
            "MineEco",
            "Finds the places where corridors are most easily cut and most worth protecting: the saddle of each corridor (the cell that is dearest to reach from the nearest source, one a corridor), its crossings of ridges of the cost "
            "surface, and its crossings of roads, tailings or other classes. With a land use, the classes around each node are counted.",
        )

    def initAlgorithm(self, configuration=None):
        add_resistance(self)
        add_sources(self)
        add_corridors(self, translate("MineEco", "From Ecological corridors. Left empty, the least-cost corridors between neighbouring sources are found first."))
        add_kind(self)
        add_landuse(self)
        add_cutting_classes(self, "CLASSES")
        add_radius(self)
        self.add_number(
            "THRESHOLD", translate("MineEco", "Threshold of ridges (% of cells)"), translate("MineEco", "From a ridge comes the water of at least this share of the cells outside the sources, on the surface turned upside down."),
            default=1.0, minimum=0.0001, maximum=100, advanced=True,
        )
        self.add_grid()
        add_nodes_output(self, "OUTPUT")

    def run_steps(self, job):
        kinds, radius = job.choices("KIND"), job.number("RADIUS")
        if "vulnerable" in kinds and not job.given("LANDUSE"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "KIND vulnerable needs LANDUSE: give it, or leave this kind out."))
        ground = read_ground(job, flow_and_cost_memory if "ridge_crossing" in kinds else corridor_memory, 4)
        codes, classes = read_landuse(job)
        cutting = cutting_classes(job, "CLASSES", classes) if "vulnerable" in kinds else []
        job.step(QT_TRANSLATE_NOOP("MineEco", "Accumulating cost"))
        if job.given("CORRIDORS"):
            lines = corridor_paths(job)
            names, paths = [name for name, _ in lines], [cells for _, cells in lines]
            surface = cost_surface(ground.resistance, ground.sources, ground.cell, job.report)
        else:
            found = find_corridors(ground.resistance, ground.sources, ground.cell, report=job.report)
            for message in found.messages:
                job.warn(message)
            names, paths, surface = range(1, len(found.corridors) + 1), [corridor.cells for corridor in found.corridors], found.surface
        job.step(QT_TRANSLATE_NOOP("MineEco", "Finding nodes"))
        places = find_nodes(job, ground, surface, paths, kinds, codes, cutting)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        fields, features = node_features(job, ground, places, plain_ids(names), codes, classes, radius)
        job.vector("OUTPUT", fields, QgsWkbTypes.Type.Point, features)
