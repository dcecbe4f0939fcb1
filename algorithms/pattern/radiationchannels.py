"""Resistance and sources -> radiation channels: the main valley lines that lead out of the sources."""
from qgis.core import QgsProcessing, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern.channels import radiation_channels, valleys
from ...core.pattern.cost import cost_surface
from ...messages import QT_TRANSLATE_NOOP
from .. import legends
from ..base import MineEcoAlgorithm
from .shared import add_corridors, add_resistance, add_sources, corridor_paths, flow_and_cost_memory, line_through, read_ground

translate = QCoreApplication.translate


class RadiationChannels(MineEcoAlgorithm):
    NAME = "radiationchannels"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020), radiation channels by hydrological analysis of the cost surface"
    LOOKS = {"OUTPUT": legends.Vector("line", "#1f78b4", 0.6)}

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
        self.add_number(
            "THRESHOLD", translate("MineEco", "Threshold (% of cells)"), translate("MineEco", "A channel carries the water of at least this share of the cells outside the sources: the smaller, the more channels."),
            default=1.0, minimum=0.0001, maximum=100,
        )
        self.add_number("MIN_LENGTH", translate("MineEco", "Least length (m)"), translate("MineEco", "Shorter channels are left out."), default=500.0, minimum=0)
        self.add_grid()
        self.add_vector_output("OUTPUT", translate("MineEco", "Radiation channels"), translate("MineEco", "Lines from the source outwards, with id, source_id and length_m."), QgsProcessing.SourceType.TypeVectorLine)

    def run_steps(self, job):
        threshold, least = job.number("THRESHOLD") / 100, job.number("MIN_LENGTH")
        ground = read_ground(job, flow_and_cost_memory, 4, 1)
        paths = [cells for _, cells in corridor_paths(job)] if job.given("CORRIDORS") else []
        job.step(QT_TRANSLATE_NOOP("MineEco", "Accumulating cost"))
        surface = cost_surface(ground.resistance, ground.sources, ground.cell, job.report)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Gathering water"))
        found = radiation_channels(surface, valleys(surface, ground.cell, threshold, job.report), ground.cell, least, paths)
        if not found:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "No channel is long enough: lower THRESHOLD or MIN_LENGTH if you expect some."))
        for number, one in ground.ids.items():
            own = [channel.length for channel in found if channel.source_id == number]
            job.info(QT_TRANSLATE_NOOP("MineEco", "Source {id}: {count} channels, {length:.2f} km"), id=one, count=len(own), length=sum(own) / 1000)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        features = [(line_through(job.grid, channel.cells), (number, ground.ids[channel.source_id], channel.length)) for number, channel in enumerate(found, 1)]
        job.vector("OUTPUT", [("id", int), ("source_id", ground.id_type), ("length_m", float)], QgsWkbTypes.Type.LineString, features)
