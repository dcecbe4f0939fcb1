"""Resistance and sources -> radiation channels: the main valley lines that lead out of the sources."""
from qgis.core import QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern.cost import cost_surface
from ...messages import QT_TRANSLATE_NOOP
from ..base import MineEcoAlgorithm
from .shared import (
    LOOKS,
    add_channel_rule,
    add_channels_output,
    add_corridors,
    add_resistance,
    add_sources,
    channel_features,
    corridor_paths,
    flow_and_cost_memory,
    read_ground,
    search_channels,
)

translate = QCoreApplication.translate


class RadiationChannels(MineEcoAlgorithm):
    NAME = "radiationchannels"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020), radiation channels by hydrological analysis of the cost surface"
    LOOKS = {"OUTPUT": LOOKS["channels"]}

    def displayName(self):
        return translate("MineEco", "Radiation channels")

    def summary(self):
        return translate(
            "MineEco",
            "Finds the ways on which species can spread outwards from each source with the slowest rise of cost. The accumulated cost is read as terrain, water is led over it down to the sources, "
            "and the main stems of its valleys are the channels. Tributaries are not counted. Channels that run along a corridor are left out when corridors are given.",
        )

    def initAlgorithm(self, configuration=None):
        add_resistance(self)
        add_sources(self)
        add_corridors(self, translate("MineEco", "From Ecological corridors. Channels of which half or more runs within two cells of one of them are left out."))
        add_channel_rule(self)
        self.add_grid()
        add_channels_output(self, "OUTPUT")

    def run_steps(self, job):
        ground = read_ground(job, flow_and_cost_memory, 4, 1)
        paths = [cells for _, cells in corridor_paths(job)] if job.given("CORRIDORS") else []
        job.step(QT_TRANSLATE_NOOP("MineEco", "Accumulating cost"))
        surface = cost_surface(ground.resistance, ground.sources, ground.cell, job.report)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Gathering water"))
        found, _ = search_channels(job, ground, surface, paths)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        fields, features = channel_features(job, ground, found)
        job.vector("OUTPUT", fields, QgsWkbTypes.Type.LineString, features)
