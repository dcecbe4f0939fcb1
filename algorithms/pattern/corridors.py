"""Resistance and sources -> corridors between the sources, and the room around them."""
from qgis.core import QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern.corridors import corridor_memory, swath
from ...messages import QT_TRANSLATE_NOOP
from .. import legends
from ..base import MineEcoAlgorithm
from .shared import (
    LOOKS,
    add_corridor_rule,
    add_corridors_output,
    add_landuse,
    add_resistance,
    add_sources,
    corridor_features,
    read_ground,
    read_landuse,
    search_corridors,
)

translate = QCoreApplication.translate


class Corridors(MineEcoAlgorithm):
    NAME = "corridors"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020); swath: McRae & Kavanagh (2011), Linkage Mapper; cost: Knaapen, Scheffer & Harms (1992), doi:10.1016/0169-2046(92)90060-D"
    LOOKS = {"OUTPUT": LOOKS["corridors"], "OUTPUT_SWATH": legends.Ramp("swath", 0, 10)}

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
        add_corridor_rule(self)
        add_landuse(self)
        self.add_number(
            "THRESHOLD", translate("MineEco", "Threshold of valley lines (% of cells)"),
            translate("MineEco", "Through a valley line comes the water of at least this share of the cells outside the sources; for valley lines only."), default=1.0, minimum=0.0001, maximum=100, advanced=True,
        )
        self.add_number(
            "SWATH", translate("MineEco", "Width of the swath (% of the cost)"), translate("MineEco", "The swath holds the cells through which a way is at most this much dearer than the corridor."),
            default=10.0, minimum=0, advanced=True,
        )
        self.add_grid()
        add_corridors_output(self, "OUTPUT")
        self.add_raster_output("OUTPUT_SWATH", translate("MineEco", "Swath"), translate("MineEco", "How much dearer a way through a cell is than the corridor, in percent; no data beyond the width."))

    def run_steps(self, job):
        share = job.number("SWATH") / 100
        wide = self.wanted(job.parameters, "OUTPUT_SWATH", job.context)
        ground = read_ground(job, corridor_memory, 4 if wide else 3)
        codes, classes = read_landuse(job)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Finding corridors"))
        found = search_corridors(job, ground)
        if wide:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Finding the room around corridors"))
            room = swath(ground.resistance, ground.sources, found, ground.cell, share, job.choice("PAIRS") != "all" or job.choice("METHOD") == "valley_lines", job.report)
            job.write_array(job.target("OUTPUT_SWATH", ("swath",)), room)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        fields, features = corridor_features(job, ground, found.corridors, codes, classes)
        job.vector("OUTPUT", fields, QgsWkbTypes.Type.LineString, features)
