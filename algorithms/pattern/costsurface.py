"""Resistance and sources -> accumulated cost of reaching every cell."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern.cost import cost_memory, cost_surface, weighted_cost
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from .shared import add_resistance, add_sources, read_resistance, read_sources, tell_reach

translate = QCoreApplication.translate


class CostSurfaceAlgorithm(MineEcoAlgorithm):
    NAME = "costsurface"
    GROUP = "pattern"
    REFERENCE = "Knaapen, Scheffer & Harms (1992), doi:10.1016/0169-2046(92)90060-D; Li et al. (2020), eq. 1"
    LOOKS = {"OUTPUT": legends.Ramp("cost"), "OUTPUT_ALLOCATION": legends.Ramp("landscape"), "OUTPUT_BACKLINK": legends.Classes("backlink")}

    def displayName(self):
        return translate("MineEco", "Accumulated cost surface (MCR)")

    def summary(self):
        return translate(
            "MineEco",
            "How dear it is to reach every cell from the nearest ecological source: the least sum of resistance times distance over all ways (minimum cumulative resistance), exact over eight neighbours. "
            "A step costs the mean of the two resistances times the distance of the centres, so costs depend on the cell size only little. "
            "The run needs memory for the whole raster; it is told at the start.",
        )

    def initAlgorithm(self, configuration=None):
        add_resistance(self, optional=True)
        add_sources(self)
        self.add_rasters(
            "FACTORS", translate("MineEco", "Factors to accumulate one by one"),
            translate("MineEco", "Instead of the resistance: rasters of resistances. The cost over each is accumulated and then weighted, as the text of the paper says. Corridors cannot be taken from this sum."), True, True,
        )
        self.add_text("WEIGHTS", translate("MineEco", "Weights of the factors"), translate("MineEco", "One for each factor, in their order; together 1, such as 0.8,0.1,0.1."), optional=True, advanced=True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Accumulated cost"), translate("MineEco", "Map units x resistance; 0 in sources, no data where barriers cut a cell off."))
        self.add_raster_output(
            "OUTPUT_ALLOCATION", translate("MineEco", "Nearest source"),
            translate("MineEco", "Id of the source that is reached at this cost: its zone. Ids that are no whole numbers above 0 are counted from 1; see the log."),
        )
        self.add_raster_output("OUTPUT_BACKLINK", translate("MineEco", "Back-link"), translate("MineEco", "Direction of the next cell on the way to the source: 0 source, 1 E, 2 SE, 3 S, 4 SW, 5 W, 6 NW, 7 N, 8 NE."))

    def run_steps(self, job):
        factors, weights = job.layers("FACTORS"), job.numbers("WEIGHTS")
        paths = [name for name in ("OUTPUT_ALLOCATION", "OUTPUT_BACKLINK") if self.wanted(job.parameters, name, job.context)]
        self._check(job, factors, weights, paths)
        job.use_grid("RESISTANCE", *factors[:1])
        job.check_scale()
        job.grid.metres  # noqa: B018 - refuses degrees and tells the remedy
        cell = abs(job.grid.transform[1]), abs(job.grid.transform[5])
        job.tell_memory(cost_memory(job.grid.width * job.grid.height))
        job.steps(3 if factors and not paths else 5 if factors else 4)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading sources"))
        sources, _ = read_sources(job, 1)
        surface = cost = None
        if job.given("RESISTANCE") and (paths or not factors):
            job.step(QT_TRANSLATE_NOOP("MineEco", "Reading resistances and sources"))
            resistance = read_resistance(job)
            job.step(QT_TRANSLATE_NOOP("MineEco", "Accumulating cost"))
            surface = cost_surface(resistance, sources, cell, job.report)
            del resistance
            cost = surface.cost
        if factors:
            layers = [job.band(layer, 1, "FACTORS") for layer in factors]
            job.note("FACTORS", [layer.name() for layer in factors])
            job.step(QT_TRANSLATE_NOOP("MineEco", "Accumulating cost"))
            cost = weighted_cost((job.whole(layer) for layer in layers), weights, sources, cell, job.report)
        tell_reach(job, cost)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        job.write_array(job.target("OUTPUT", ("cost",)), cost)
        if "OUTPUT_ALLOCATION" in paths:
            job.write_array(job.target("OUTPUT_ALLOCATION", ("source",)), np.where(surface.allocation > 0, surface.allocation, np.nan))
        if "OUTPUT_BACKLINK" in paths:
            job.write_array(job.target("OUTPUT_BACKLINK", ("backlink",), "uint8", 255, legends.classes("backlink")), surface.back_link)

    @staticmethod
    def _check(job, factors, weights, paths):
        """Refuse what does not fit together."""
        if not factors and not job.given("RESISTANCE"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Give RESISTANCE, or FACTORS with their WEIGHTS."))
        if len(weights) != len(factors):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "WEIGHTS names {weights} weights but FACTORS has {count} rasters: give one for each."), weights=len(weights), count=len(factors))
        if factors and (min(weights) < 0 or abs(sum(weights) - 1) > 1e-6):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "WEIGHTS make {total:g}: they must be 0 or more and make 1."), total=sum(weights))
        if factors and paths and not job.given("RESISTANCE"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} needs RESISTANCE: no way belongs to a sum of costs. Give the weighted resistance too, or leave this result out."), name=paths[0])
        if factors:
            job.info(QT_TRANSLATE_NOOP("MineEco", "OUTPUT is the weighted sum of the costs over each factor; it never exceeds the cost over the weighted resistance, and no way belongs to it."))
