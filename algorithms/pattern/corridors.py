"""Resistance and sources -> corridors between the sources, and the room around them."""
from qgis.core import QgsProcessing, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern.channels import valley_corridors
from ...core.pattern.corridors import class_shares, corridor_memory, find_corridors, swath
from ...messages import QT_TRANSLATE_NOOP
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from .shared import add_landuse, add_resistance, add_sources, line_through, read_ground, read_landuse, share_fields

translate = QCoreApplication.translate
METHODS = [
    ("least_cost", QT_TRANSLATE_NOOP("MineEco", "Least-cost paths")),
    ("valley_lines", QT_TRANSLATE_NOOP("MineEco", "Valley lines of the cost surface (the paper's hydrological analysis)")),
]
PAIRS = [
    ("adjacent", QT_TRANSLATE_NOOP("MineEco", "Neighbours: sources whose zones touch")),
    ("all", QT_TRANSLATE_NOOP("MineEco", "All pairs that can be reached")),
    ("mst", QT_TRANSLATE_NOOP("MineEco", "Spanning tree: the fewest corridors that join all")),
]


class Corridors(MineEcoAlgorithm):
    NAME = "corridors"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020); swath: McRae & Kavanagh (2011), Linkage Mapper; cost: Knaapen, Scheffer & Harms (1992), doi:10.1016/0169-2046(92)90060-D"
    LOOKS = {"OUTPUT": legends.Vector("line", "#d95f02", 0.9), "OUTPUT_SWATH": legends.Ramp("swath", 0, 10)}

    def displayName(self):
        return translate("MineEco", "Ecological corridors")

    def summary(self):
        return translate(
            "MineEco",
            "Finds the ways of least cost between ecological sources, cell by cell, with their cost, length, mean resistance and gravity (how strongly they tie their sources together). "
            "Corridors between neighbours stay inside the zones of their two sources and have one saddle each; where a way through a third source would be cheaper, it is named. "
            "A corridor is a line of cells; the swath shows how much room there is around it.",
        )

    def initAlgorithm(self, configuration=None):
        add_resistance(self)
        add_sources(self)
        self.add_choice("METHOD", translate("MineEco", "Method"), translate("MineEco", "Least-cost paths are the cheapest; valley lines follow the water on the cost surface from the saddle down to both sources."), METHODS)
        self.add_choice("PAIRS", translate("MineEco", "Pairs of sources"), translate("MineEco", "Which sources are joined. Valley lines do not cross zones: for them all pairs are the neighbours."), PAIRS)
        self.add_number("PER_PAIR", translate("MineEco", "Corridors for each pair"), translate("MineEco", "At most so many, each through a saddle of its own; all pairs have one each."), INTEGER, 1, 1)
        add_landuse(self)
        self.add_number(
            "MIN_RISE", translate("MineEco", "Rise between saddles (%)"), translate("MineEco", "Between two saddles of a pair the cost of crossing must rise by at least this much, or they count as one."),
            default=10.0, minimum=0, advanced=True,
        )
        self.add_number(
            "THRESHOLD", translate("MineEco", "Threshold of valley lines (% of cells)"),
            translate("MineEco", "Through a valley line comes the water of at least this share of the cells outside the sources; for valley lines only."), default=1.0, minimum=0.0001, maximum=100, advanced=True,
        )
        self.add_number(
            "SWATH", translate("MineEco", "Width of the swath (% of the cost)"), translate("MineEco", "The swath holds the cells through which a way is at most this much dearer than the corridor."),
            default=10.0, minimum=0, advanced=True,
        )
        self.add_grid()
        self.add_vector_output(
            "OUTPUT", translate("MineEco", "Corridors"),
            translate("MineEco", "Lines with id, from_id, to_id, cost, length_m, mean_resistance, gravity, cheaper_via, rank and the shares of land use in percent of their cells."),
            QgsProcessing.SourceType.TypeVectorLine,
        )
        self.add_raster_output("OUTPUT_SWATH", translate("MineEco", "Swath"), translate("MineEco", "How much dearer a way through a cell is than the corridor, in percent; no data beyond the width."))

    def run_steps(self, job):
        method, pairs, count = job.choice("METHOD"), job.choice("PAIRS"), job.number("PER_PAIR")
        rise, share = job.number("MIN_RISE") / 100, job.number("SWATH") / 100
        wide = self.wanted(job.parameters, "OUTPUT_SWATH", job.context)
        ground = read_ground(job, corridor_memory, 4 if wide else 3)
        codes, classes = read_landuse(job)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Finding corridors"))
        if method == "valley_lines":
            found = valley_corridors(ground.resistance, ground.sources, ground.cell, pairs, count, rise, job.number("THRESHOLD") / 100, job.report)
        else:
            found = find_corridors(ground.resistance, ground.sources, ground.cell, pairs, count, rise, job.report)
        for message in found.messages:
            job.warn(message)
        if wide:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Finding the room around corridors"))
            room = swath(ground.resistance, ground.sources, found, ground.cell, share, pairs != "all" or method == "valley_lines", job.report)
            job.write_array(job.target("OUTPUT_SWATH", ("swath",)), room)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        kind = ground.id_type
        fields = [("id", int), ("from_id", kind), ("to_id", kind), ("cost", float), ("length_m", float), ("mean_resistance", float), ("gravity", float), ("cheaper_via", kind), ("rank", int)]
        features = []
        for number, corridor in enumerate(found.corridors, 1):
            ends = ground.ids[corridor.from_id], ground.ids[corridor.to_id]
            via = ground.ids.get(corridor.cheaper_via)
            shares = class_shares(codes, corridor.cells) if classes else {}
            row = (number, *ends, corridor.cost, corridor.length, corridor.mean_resistance, corridor.gravity, via, corridor.rank)
            features.append((line_through(job.grid, corridor.cells), (*row, *(shares.get(code, 0.0) for code in classes))))
            job.info(QT_TRANSLATE_NOOP("MineEco", "Corridor {number}: {one} - {other}, cost {cost:.6g}, {length:.2f} km"), number=number, one=ends[0], other=ends[1], cost=corridor.cost, length=corridor.length / 1000)
        if not features:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "No corridor was found: barriers or cells without data lie between all sources. Check RESISTANCE."))
        job.vector("OUTPUT", fields + share_fields(classes), QgsWkbTypes.Type.LineString, features)
