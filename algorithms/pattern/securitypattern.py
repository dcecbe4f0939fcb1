"""Land use, what lies over it, and elevation -> a whole ecological security pattern in one run."""
import os
import tempfile

import numpy as np
from qgis.core import QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.classify import NATURAL_SAMPLE, computed_breaks, natural_breaks
from ...core.pattern import network
from ...core.pattern.plan import security_zones
from ...core.pattern.sources import ecological_sources, source_mask
from ...gis.raster import NODATA, Held, Layer, Target
from ...messages import QT_TRANSLATE_NOOP
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from . import ledger
from .factors import add_factors, add_meaning, factor_weights, read_land, write_resistance
from .shared import (
    LOOKS,
    Ground,
    add_channel_rule,
    add_channels_output,
    add_corridor_rule,
    add_corridors_output,
    add_cutting_classes,
    add_dispersal,
    add_kind,
    add_nodes_output,
    add_patch_rule,
    add_quality,
    add_radius,
    add_source_classes,
    add_sources_output,
    channel_features,
    corridor_features,
    cutting_classes,
    demand_source_classes,
    find_nodes,
    node_features,
    patch_rule,
    search_channels,
    search_corridors,
    source_classes,
    source_features,
    tell_reach,
    tell_sources,
    warn_crossing,
)

translate = QCoreApplication.translate
BYTES_PER_CELL = 90  # peak memory (86 measured, when ridges are sought), all that the run holds included


class SecurityPattern(MineEcoAlgorithm):
    NAME = "securitypattern"
    GROUP = "pattern"
    REFERENCE = (
        "Li et al. (2020); Knaapen, Scheffer & Harms (1992), doi:10.1016/0169-2046(92)90060-D; zones: Fisher (1958), doi:10.1080/01621459.1958.10501479; "
        "network: Saura & Pascual-Hortal (2007), doi:10.1016/j.landurbplan.2007.03.005"
    )
    LOOKS = {
        "OUTPUT_RESISTANCE": legends.Ramp("resistance"), "OUTPUT_COST": legends.Ramp("cost"), "OUTPUT_ALLOCATION": legends.Ramp("landscape"), "OUTPUT_ZONES": legends.Classes("security"),
        **{"OUTPUT_" + name.upper(): look for name, look in LOOKS.items()},
    }

    def displayName(self):
        return translate("MineEco", "Ecological security pattern")

    def summary(self):
        return translate(
            "MineEco",
            "The whole pattern of Li et al. in one run: resistances from land use and terrain, ecological sources, accumulated cost, corridors between the sources, radiation channels, nodes, and zones of security by natural breaks "
            "of the cost, with a ledger and a page for print. Every layer is the same as that of the single algorithm.\n"
            "The shipped resistances and the least area of 10 km² are those of a rare-earth mining area in southern China. The pattern hangs on them: check them for your species and your area, and keep them for all years that you compare.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("LANDUSE", translate("MineEco", "Land use"), translate("MineEco", "Raster of class codes, in a projected CRS."))
        add_meaning(self)
        add_factors(self, advanced=True)
        add_source_classes(self)
        add_quality(self, advanced=True)
        add_patch_rule(self)
        add_corridor_rule(self, advanced=True)
        add_channel_rule(self)
        add_kind(self, advanced=True)
        add_cutting_classes(self, "CUTTING_CLASSES")
        add_radius(self)
        add_dispersal(self, advanced=True)
        self.add_number(
            "ZONE_CLASSES", translate("MineEco", "Number of security zones"), translate("MineEco", "Beside the sources, from the core zone outwards; their limits are natural breaks of the accumulated cost."), INTEGER, 5, 2, 5,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT_ZONES", translate("MineEco", "Security zones"), translate("MineEco", "Byte raster: 1 source, then from the zone of the lowest cost (2) to that of the highest."))
        add_sources_output(self, "OUTPUT_SOURCES")
        add_corridors_output(self, "OUTPUT_CORRIDORS")
        add_channels_output(self, "OUTPUT_CHANNELS")
        add_nodes_output(self, "OUTPUT_NODES")
        self.add_raster_output("OUTPUT_RESISTANCE", translate("MineEco", "Resistance"), translate("MineEco", "Weighted sum; no data is a barrier."))
        self.add_raster_output("OUTPUT_COST", translate("MineEco", "Accumulated cost"), translate("MineEco", "Metres x resistance; 0 in sources, no data where barriers cut a cell off."))
        self.add_raster_output("OUTPUT_ALLOCATION", translate("MineEco", "Nearest source"), translate("MineEco", "Id of the source that is reached at this cost: its zone."))
        self.add_file_output(
            "OUTPUT_TABLE", translate("MineEco", "Ledger"),
            translate("MineEco", "Rows of totals, zones, land use, sources, corridors, channels, nodes and measures of the network; the column part tells which."), "csv",
        )
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the map of the pattern, the ledger and the resistances."), "html")
        for name, label in (
            ("SOURCES_COUNT", translate("MineEco", "Number of sources")), ("CORRIDORS_COUNT", translate("MineEco", "Number of corridors")),
            ("CHANNELS_COUNT", translate("MineEco", "Number of radiation channels")), ("NODES_COUNT", translate("MineEco", "Number of nodes")),
        ):
            self.add_number_output(name, label)

    def run_steps(self, job):
        kinds, weights, rule, wanted = job.choices("KIND"), factor_weights(job), patch_rule(job), source_classes(job)
        dispersal = None if job.number("DISTANCE") is None else network.decay(job.number("DISTANCE"), job.number("PROBABILITY"))
        job.use_grid("LANDUSE")
        job.check_scale()
        cell = job.grid.metres
        job.tell_memory(BYTES_PER_CELL * job.grid.width * job.grid.height)
        job.steps(10 if weights[2] else 9)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Classes of the land use"))
        land, table = read_land(job)
        classes = sorted(land.counts)
        demand_source_classes(wanted, land)
        cutting = cutting_classes(job, "CUTTING_CLASSES", classes) if "vulnerable" in kinds else []
        resistance = self._resistance(job, land, table, weights)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Joining cells to patches"))
        codes = land.codes(*(job.whole(layer) for layer in land.layers))
        sources = self._sources(job, codes, wanted, rule)
        ground = Ground(resistance, sources.labels, {number: number for number in range(1, len(sources.areas_km2) + 1)}, cell)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Finding corridors"))
        found = search_corridors(job, ground)
        surface, paths = found.surface, [corridor.cells for corridor in found.corridors]
        job.step(QT_TRANSLATE_NOOP("MineEco", "Gathering water"))
        channels, trials = search_channels(job, ground, surface, paths)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Finding nodes"))
        places = find_nodes(job, ground, surface, paths, kinds, codes, cutting)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Laying out zones"))
        zones = self._zones(job, surface.cost)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Drawing outlines"))
        measures, dpc = self._network(job, sources.areas_km2, found.corridors, dispersal, sum(land.counts.values()) * job.grid.cell_km2)
        pattern = ledger.Pattern(
            source_features(job, sources), corridor_features(job, ground, found.corridors, codes, classes), channel_features(job, ground, channels),
            node_features(job, ground, places, list(range(1, len(paths) + 1)), codes, classes, job.number("RADIUS")), resistance, zones,
            legends.colours("security")[:1 + job.number("ZONE_CLASSES")], land, table, classes, measures, dpc, trials,
        )
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        self._write(job, pattern, surface)

    @staticmethod
    def _resistance(job, land, table, weights):
        """Write the resistances and return them as they stand in their file, in which the single algorithms would read them."""
        with tempfile.TemporaryDirectory(prefix="mineeco") as folder:
            target = job.target("OUTPUT_RESISTANCE", ("resistance",)) or Target(os.path.join(folder, "resistance.tif"), ("resistance",))
            write_resistance(job, land, table, weights, [target, None, None, None])
            return job.whole(Layer(target.path, 1, "resistance", ((NODATA[target.dtype],) * 2,), crs=job.grid.crs))

    @staticmethod
    def _sources(job, codes, wanted, rule):
        """Return the sources."""
        least, size, neighbours = rule
        quality = job.whole(job.raster("QUALITY")) if least is not None else None
        found = ecological_sources(source_mask(codes, wanted, quality, least), job.grid.cell_km2 * 1e6, size, neighbours)
        tell_sources(job, found)
        return found

    @staticmethod
    def _zones(job, cost):
        """Return the zones of security; tells their limits."""
        if not tell_reach(job, cost):
            return security_zones(cost, ())
        wanted, outside = job.number("ZONE_CLASSES"), cost[cost > 0]
        different = np.unique(outside).size
        count = min(wanted, different)
        if count < wanted:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "ZONE_CLASSES is {wanted}, but the cost has only {count} different values outside the sources: there are as many zones."), {"wanted": wanted, "count": count})
        if count < 2:
            return security_zones(cost, ())
        if different < NATURAL_SAMPLE:  # few costs, some of them rare: a sample would miss those
            breaks = natural_breaks(outside, count).breaks
        else:
            held = Held(np.where(cost > 0, cost, np.nan))
            breaks = computed_breaks(lambda function: job.fold(function, [held]), "natural", count).breaks
        job.info(QT_TRANSLATE_NOOP("MineEco", "Limits of the zones (cost): {breaks}"), breaks=", ".join("%.6g" % value for value in breaks))
        return security_zones(cost, breaks)

    @staticmethod
    def _network(job, areas, corridors, k, landscape):
        """Return the measures of the network by name, and what each source and corridor adds to PC, where a dispersal distance is given."""
        lengths = [corridor.length for corridor in corridors]
        distances = lengths if job.choice("DISTANCE_TYPE") == "length" else [corridor.cost for corridor in corridors]
        links = network.simple_links([(corridor.from_id - 1, corridor.to_id - 1) for corridor in corridors], distances)
        shape = network.structure(len(areas), links, lengths)
        warn_crossing(job, shape)
        measures = {name: getattr(shape, name) for name in ("components", "alpha", "beta", "gamma", "length_km", "cost_ratio")}
        if k is None:
            return measures, ()
        habitat = network.connectivity(areas, links, k, landscape, job.report)
        measures.update(landscape_km2=landscape, iic=habitat.iic, pc=habitat.pc, ec_km2=habitat.ec)
        job.info(QT_TRANSLATE_NOOP("MineEco", "Equivalent connected area: {area:.4f} km²"), area=habitat.ec)
        return measures, (habitat.node_dpc.tolist(), dict(zip((links.corridor + 1).tolist(), habitat.link_dpc.tolist())))

    @staticmethod
    def _write(job, pattern, surface):
        """Write what is wanted; vector layers last."""
        job.write_array(job.target("OUTPUT_COST", ("cost",)), surface.cost)
        job.write_array(job.target("OUTPUT_ALLOCATION", ("source",)), np.where(surface.allocation > 0, surface.allocation, np.nan))
        job.write_array(job.target("OUTPUT_ZONES", ("security_zone",), "uint8", classes=legends.rgb(pattern.legend)), pattern.zones)
        job.table("OUTPUT_TABLE", *ledger.table(pattern, job.grid.cell_km2))
        job.page("OUTPUT_HTML", lambda: ledger.build(job, pattern))
        kinds = {"SOURCES": QgsWkbTypes.Type.MultiPolygon, "CORRIDORS": QgsWkbTypes.Type.LineString, "CHANNELS": QgsWkbTypes.Type.LineString, "NODES": QgsWkbTypes.Type.Point}
        for name, kind in kinds.items():
            fields, features = getattr(pattern, name.lower())
            job.result(name + "_COUNT", len(features))
            job.vector("OUTPUT_" + name, fields, kind, features)
