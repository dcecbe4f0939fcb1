"""Resistance, sources and corridors -> the cells where corridors are most easily cut."""
from qgis.core import QgsProcessing, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern import nodes
from ...core.pattern.corridors import corridor_memory, find_corridors
from ...core.pattern.cost import cost_surface
from ...core.pattern.resistance import class_table
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from .shared import (
    add_corridors,
    add_landuse,
    add_resistance,
    add_sources,
    corridor_paths,
    flow_and_cost_memory,
    plain_ids,
    point_at,
    read_ground,
    read_landuse,
    share_fields,
)

translate = QCoreApplication.translate
KINDS = [
    ("saddle", QT_TRANSLATE_NOOP("MineEco", "Saddle: the dearest cell of each corridor")),
    ("ridge_crossing", QT_TRANSLATE_NOOP("MineEco", "Crossing of a ridge of the cost surface")),
    ("vulnerable", QT_TRANSLATE_NOOP("MineEco", "Vulnerable: crossing of roads, tailings and the like")),
]
CUTTING = ("road", "built", "sedimentation_tank", "tailings", "bare")  # roles of the classes that cut corridors by default


class EcologicalNodes(MineEcoAlgorithm):
    NAME = "ecologicalnodes"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020), ecological nodes: tangent points of the lines of equal resistance"
    LOOKS = {"OUTPUT": legends.Vector("marker", "#d73027", 3.2, "kind", "node_kinds")}

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
        self.add_choice("KIND", translate("MineEco", "Kinds of nodes"), translate("MineEco", "Which nodes are wanted; vulnerable ones need the land use."), KINDS, multiple=True, default=["saddle"])
        add_landuse(self)
        self.add_text(
            "CLASSES", translate("MineEco", "Codes of the classes that cut corridors"),
            translate("MineEco", "For vulnerable nodes, such as 6,9. Left empty, the roads, buildings, tanks, tailings and bare ground of the scheme, and of the overlay."), optional=True, advanced=True,
        )
        self.add_number("RADIUS", translate("MineEco", "Radius (m)"), translate("MineEco", "Classes of the land use are counted in cells whose centre lies within this distance of a node."), default=500.0, minimum=0)
        self.add_number(
            "THRESHOLD", translate("MineEco", "Threshold of ridges (% of cells)"), translate("MineEco", "From a ridge comes the water of at least this share of the cells outside the sources, on the surface turned upside down."),
            default=1.0, minimum=0.0001, maximum=100, advanced=True,
        )
        self.add_grid()
        self.add_vector_output(
            "OUTPUT", translate("MineEco", "Ecological nodes"), translate("MineEco", "Points with id, corridor, kind, cost, landuse (the class crossed) and the shares of the classes around in percent."),
            QgsProcessing.SourceType.TypeVectorPoint,
        )

    def run_steps(self, job):
        kinds, radius, threshold = job.choices("KIND"), job.number("RADIUS"), job.number("THRESHOLD") / 100
        if "vulnerable" in kinds and not job.given("LANDUSE"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "KIND vulnerable needs LANDUSE: give it, or leave this kind out."))
        ground = read_ground(job, flow_and_cost_memory if "ridge_crossing" in kinds else corridor_memory, 4)
        codes, classes = read_landuse(job)
        cutting = self._cutting(job, classes) if "vulnerable" in kinds else []
        job.step(QT_TRANSLATE_NOOP("MineEco", "Accumulating cost"))
        if job.given("CORRIDORS"):
            names, paths = zip(*corridor_paths(job))
            surface = cost_surface(ground.resistance, ground.sources, ground.cell, job.report)
        else:
            found = find_corridors(ground.resistance, ground.sources, ground.cell, report=job.report)
            for message in found.messages:
                job.warn(message)
            names, paths, surface = range(1, len(found.corridors) + 1), [corridor.cells for corridor in found.corridors], found.surface
        job.step(QT_TRANSLATE_NOOP("MineEco", "Finding nodes"))
        places = []
        if "saddle" in kinds:
            places += nodes.saddles(paths, surface)
        if "ridge_crossing" in kinds:
            places += nodes.ridge_crossings(paths, surface, nodes.ridge_lines(surface, ground.cell, threshold, job.report))
        if "vulnerable" in kinds:
            places += nodes.vulnerable_crossings(paths, surface, codes, cutting)
        for kind in kinds:
            job.info(QT_TRANSLATE_NOOP("MineEco", "{kind}: {count} nodes on {corridors} corridors"), kind=kind, count=sum(node.kind == kind for node in places), corridors=len(paths))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        names = plain_ids(names)
        features = []
        for number, node in enumerate(places, 1):
            shares = nodes.shares_around(codes, node.row, node.column, ground.cell, radius) if classes else {}
            row = (number, names[node.corridor], node.kind, node.cost, node.landuse or None)
            features.append((point_at(job.grid, node.row, node.column), (*row, *(shares.get(code, 0.0) for code in classes))))
        fields = [("id", int), ("corridor", type(names[0]) if names else int), ("kind", str), ("cost", float), ("landuse", int)]
        job.vector("OUTPUT", fields + share_fields(classes), QgsWkbTypes.Type.Point, features)

    @staticmethod
    def _cutting(job, classes):
        """Return the codes of the classes that cut corridors."""
        wanted = [int(code) for code in job.numbers("CLASSES")]
        scheme = job.choice("SCHEME")
        if not wanted:
            if scheme in ("", "custom"):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Nothing says which classes cut corridors: name their codes in CLASSES, or choose SCHEME."))
            wanted = [row.code for row in class_table(scheme) if row.role in CUTTING]
            job.note("CLASSES", ",".join(map(str, wanted)))
        if not set(wanted) & set(classes):
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "None of the classes {wanted} that cut corridors occurs in LANDUSE, which holds {codes}: there are no vulnerable nodes. Check CLASSES and SCHEME."),
                {"wanted": ", ".join(map(str, wanted)), "codes": ", ".join(map(str, classes))},
            )
        return wanted
