"""Elevation -> slope length and steepness factor LS."""
import numpy as np
from qgis.core import QgsProcessingParameterBoolean
from qgis.PyQt.QtCore import QCoreApplication

from ...core import hydrology
from ...core.erosion import topography
from ...core.tables import load
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
L_METHODS = [
    ("desmet_govers", QT_TRANSLATE_NOOP("MineEco", "Upslope area (Desmet & Govers 1996)")),
    ("slope_length", QT_TRANSLATE_NOOP("MineEco", "Longest flow path from the divide")),
]
FLOW = [
    ("d8", QT_TRANSLATE_NOOP("MineEco", "All water to the steepest neighbour (D8)")),
    ("mfd", QT_TRANSLATE_NOOP("MineEco", "Parted among all lower neighbours (Freeman 1991)")),
]


class RusleLs(MineEcoAlgorithm):
    NAME = "ruslels"
    GROUP = "erosion"
    REFERENCE = "Desmet & Govers (1996), J. Soil Water Conserv. 51, 427-433; McCool et al. (1987, 1989); Liu et al. (1994), doi:10.13031/2013.28273; Horn (1981)"
    LOOKS = {
        "OUTPUT": legends.Ramp("erosion"), "OUTPUT_L": legends.Ramp("erosion"), "OUTPUT_S": legends.Ramp("erosion"), "OUTPUT_ACCUMULATION": legends.Ramp("rain"),
    }

    def displayName(self):
        return translate("MineEco", "Slope length and steepness (RUSLE LS)")

    def summary(self):
        return translate(
            "MineEco",
            "Computes how much the length and steepness of slopes raise erosion, from an elevation model in metres on a projected grid. Depressions are filled, water is led downhill over the whole raster, "
            "so the run needs memory for all of it (told at the start). Coarse elevations smooth slopes away: LS of 30 m and of 5 m cells cannot be compared.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("DEM", translate("MineEco", "Elevation (m)"), translate(
            "MineEco",
            "Elevation in metres (feet x 0.3048). Reproject it if its cells are in degrees. "
            "The area of interest cuts it first, so water from outside does not count: let it reach to the divides, and leave the sea out by it.",
        ))
        known = load("erosion")["steepness"]
        self.add_choice("S_METHOD", translate("MineEco", "Steepness"), translate("MineEco", "Formula of S. Liu's holds for steep slopes above 10 degrees."), [(method, known[method]["label"]) for method in topography.S_METHODS])
        self.add_choice("L_METHOD", translate("MineEco", "Length"), translate("MineEco", "What stands for the length of the slope."), L_METHODS)
        self.add_choice("FLOW", translate("MineEco", "Way of the water"), translate("MineEco", "How water runs from cell to cell."), FLOW)
        self.add_number(
            "MAX_LENGTH", translate("MineEco", "Longest slope (m)"), translate("MineEco", "Longer slopes are cut to this length: beyond it runoff gathers in channels. 300 is usual, 100 in the Chinese equation."),
            default=300.0, minimum=1,
        )
        self.add_number(
            "CHANNEL_AREA", translate("MineEco", "Channels from (km²)"),
            translate("MineEco", "Cells with a larger upslope area are channels and have no L and LS (S stays). Left empty, no cell is left out; the longest slope still holds."), minimum=0.0001, optional=True,
        )
        self.add_text(
            "S_LIMITS", translate("MineEco", "Slopes at which S changes (degrees)"),
            translate("MineEco", "Instead of the published ones: one for McCool (5.14, which is 9 %), two for Liu (5,10; 14 instead of 10 is found too)."), optional=True, advanced=True,
        )
        self.add(QgsProcessingParameterBoolean("FILL", translate("MineEco", "Fill depressions"), True), translate("MineEco", "Without it water ends in every pit of the model, and slopes look short."), True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "LS factor"), translate("MineEco", "L x S, without unit."))
        self.add_raster_output("OUTPUT_L", translate("MineEco", "L factor"), translate("MineEco", "Slope length factor."))
        self.add_raster_output("OUTPUT_S", translate("MineEco", "S factor"), translate("MineEco", "Slope steepness factor, also in channels."))
        self.add_raster_output("OUTPUT_ACCUMULATION", translate("MineEco", "Flow accumulation"), translate("MineEco", "Number of cells whose water comes through, the cell itself included, not cut."))

    def run_steps(self, job):
        s_method, l_method, flow = job.choice("S_METHOD"), job.choice("L_METHOD"), job.choice("FLOW")
        longest, channel = job.number("MAX_LENGTH"), job.number("CHANNEL_AREA")
        limits = job.numbers("S_LIMITS") if job.given("S_LIMITS") else None
        expected = len(load("erosion")["steepness"][s_method]["lines"]) - 1
        if limits is not None and (len(limits) != expected or sorted(limits) != limits):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "S_LIMITS has {count} slopes, but {method} changes at {expected}, in rising order."), count=len(limits), method=s_method, expected=expected
            )
        job.use_grid("DEM")
        job.check_scale()
        cell = job.grid.metres
        needed = hydrology.flow_memory(job.grid.width * job.grid.height)
        job.tell_memory(needed)
        job.steps(5)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading elevations"))
        elevation = job.whole(job.raster("DEM"))
        self._check(job, elevation)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Slopes"))
        slope, aspect = hydrology.slope_aspect(elevation, cell)
        steep = topography.steepness(slope, s_method, limits)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Leading water downhill"))
        surface = hydrology.fill_depressions(elevation, job.report) if job.flag("FILL") else elevation
        directions = hydrology.drain_flats(surface, hydrology.flow_directions(surface, cell))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Gathering water"))
        if flow == "mfd":
            accumulation = hydrology.multiple_flow_accumulation(surface, directions, cell, report=job.report)
        else:
            accumulation = hydrology.flow_accumulation(directions, job.report).astype(float)
        side = float(np.sqrt(cell[0] * cell[1]))
        if l_method == "desmet_govers":
            length = topography.grid_length(topography.capped_area(accumulation - 1, side, longest), side, aspect, topography.length_exponent(slope))
        else:
            path = hydrology.upslope_length(directions, cell, job.report) + side / 2  # to the middle of the cell
            length = topography.uniform_length(np.minimum(path, longest), topography.stepped_exponent(slope))
        nothing = np.isnan(elevation)
        accumulation[nothing] = np.nan
        length[nothing] = np.nan
        if channel is not None:
            inside = accumulation * job.grid.cell_km2 > channel
            length[inside] = np.nan
            job.info(QT_TRANSLATE_NOOP("MineEco", "{count} cells are channels and have no LS."), count=int(inside.sum()))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        for name, band, array in (
            ("OUTPUT", "rusle_ls", length * steep), ("OUTPUT_L", "rusle_l", length), ("OUTPUT_S", "rusle_s", steep), ("OUTPUT_ACCUMULATION", "flow_accumulation", accumulation)
        ):
            job.write_array(job.target(name, (band,)), array)
        both = (length * steep)[np.isfinite(length)]
        if both.size:
            job.info(QT_TRANSLATE_NOOP("MineEco", "LS: median {median:.2f}, mean {mean:.2f}, largest {high:.1f}."), median=float(np.median(both)), mean=float(both.mean()), high=float(both.max()))

    @staticmethod
    def _check(job, elevation):
        """Refuse an empty model; tell what looks like whole metres or the sea."""
        valid = elevation[np.isfinite(elevation)]
        if not valid.size:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "DEM has no valid cell here: check the raster, its no data and AOI."))
        if valid.size > 100 and valid.max() > valid.min() and (valid == np.round(valid)).all():
            job.warn(QT_TRANSLATE_NOOP("MineEco", "DEM holds whole numbers only: gentle slopes become steps, flat treads with steep risers. A model with decimals is better."))
        sea = float((valid == 0).mean())
        if sea > 0.01:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "{share:.1f} % of DEM is exactly 0: if this is the sea, leave it out by AOI, or it counts as flat land."), {"share": 100 * sea})
        if valid.max() > 9000 or valid.min() < -500:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "DEM reaches from {low:.0f} to {high:.0f}: in metres there is no such land. Is it in feet, or is its no-data value not declared?"),
                {"low": float(valid.min()), "high": float(valid.max())},
            )
