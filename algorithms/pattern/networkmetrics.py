"""Sources and corridors -> how well the network holds together, and what each source and corridor adds to it."""

import numpy as np
from qgis.core import QgsGeometry, QgsProcessing, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern import network
from ...messages import QT_TRANSLATE_NOOP
from .. import legends
from ..base import MineEcoAlgorithm
from ..job import named
from .patches import ends_of, read_patches
from .shared import NO_LINES, add_corridors, add_dispersal, warn_crossing

translate = QCoreApplication.translate


class NetworkMetrics(MineEcoAlgorithm):
    NAME = "networkmetrics"
    GROUP = "pattern"
    REFERENCE = (
        "Forman & Godron (1986), Landscape Ecology; Saura & Pascual-Hortal (2007), doi:10.1016/j.landurbplan.2007.03.005; Pascual-Hortal & Saura (2006), doi:10.1007/s10980-006-0013-z; "
        "Saura et al. (2011), doi:10.1016/j.ecolind.2010.06.011; Brandes (2001), doi:10.1080/0022250X.2001.9990249"
    )
    LOOKS = {"OUTPUT_NODES": legends.Vector("fill", "#4c9f50", 0.4), "OUTPUT_LINKS": legends.Vector("line", "#d95f02", 0.9)}

    def displayName(self):
        return translate("MineEco", "Network metrics")

    def summary(self):
        return translate(
            "MineEco",
            "Measures how well sources and corridors hold together: closure (alpha), links a source (beta), share of the possible links (gamma), cost ratio, and the connectivity of habitat (IIC, PC, equivalent connected area). "
            "For every source and corridor it tells how much of the connectivity would be lost without it, and how many of the cheapest ways lead over it. PC needs a dispersal distance: compare years at one and the same.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_zones("SOURCES", translate("MineEco", "Ecological sources"), translate("MineEco", "From Ecological sources: polygons, or a raster of whole labels above 0, in a projected CRS."))
        add_corridors(self, translate("MineEco", "From Ecological corridors: lines with from_id, to_id, cost and length_m. Of several corridors of a pair the one of least cost or length counts."), False)
        add_dispersal(self)
        self.add_number(
            "LANDSCAPE_AREA", translate("MineEco", "Area of the landscape (km²)"),
            translate("MineEco", "Area of the whole study area, the same for all years. Without it IIC and PC are left out; EC and the shares do not need it."), minimum=0, optional=True,
        )
        self.add_vector_output("OUTPUT_NODES", translate("MineEco", "Sources with their metrics"), translate("MineEco", "Polygons with id, area_km2, links, betweenness, diic and dpc (percent lost without the source)."))
        self.add_vector_output(
            "OUTPUT_LINKS", translate("MineEco", "Corridors with their metrics"),
            translate("MineEco", "Lines with id, from_id, to_id, distance, betweenness and dpc (percent lost without the corridor)."), QgsProcessing.SourceType.TypeVectorLine,
        )
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Metrics of the network"), translate("MineEco", "One row a metric: measure, value."), "csv")
        for name, label in (("ALPHA", "Alpha"), ("BETA", "Beta"), ("GAMMA", "Gamma")):
            self.add_number_output(name, label)
        self.add_number_output("COST_RATIO", translate("MineEco", "Cost ratio"))
        for name in ("IIC", "PC"):
            self.add_number_output(name, name)
        self.add_number_output("EC", translate("MineEco", "Equivalent connected area (km²)"))

    def run_steps(self, job):
        kind, distance, probability, landscape = job.choice("DISTANCE_TYPE"), job.number("DISTANCE"), job.number("PROBABILITY"), job.number("LANDSCAPE_AREA")
        k = network.decay(1.0 if distance is None else distance, probability)  # IIC does not depend on it
        job.steps(3)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading sources and corridors"))
        layer = self.parameterAsLayer(job.parameters, "SOURCES", job.context)
        patches = read_patches(job, layer, "SOURCES", job.text("SOURCES_FIELD"))
        job.note("SOURCES", named(layer))
        ids, areas = patches.ids, patches.areas
        corridors = job.records("CORRIDORS", empty=True)
        if not corridors.rows:
            job.warn(NO_LINES)
        pairs = ends_of(corridors, ids, "CORRIDORS", "SOURCES")
        lengths = corridors.numbers("length_m", "CORRIDORS")
        links = network.simple_links(pairs, lengths if kind == "length" else corridors.numbers("cost", "CORRIDORS"))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Measuring the network"))
        figures = network.structure(len(ids), links, lengths)
        habitat = network.connectivity(areas, links, k, np.inf if landscape is None else landscape, job.report)
        of_nodes, of_links = network.betweenness(len(ids), links)
        known = distance is not None
        values = {
            "ALPHA": figures.alpha, "BETA": figures.beta, "GAMMA": figures.gamma, "COST_RATIO": figures.cost_ratio, "IIC": None if landscape is None else habitat.iic,
            "PC": habitat.pc if known and landscape is not None else None, "EC": habitat.ec if known else None,
        }
        warn_crossing(job, figures)
        if figures.components > 1:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "The network falls into {count} parts that no corridor joins."), {"count": figures.components})
        for left_out, why in (
            (len(ids) < 3, QT_TRANSLATE_NOOP("MineEco", "ALPHA, BETA and GAMMA are left out: they are defined from three sources on.")),
            (not figures.length_km > 0, QT_TRANSLATE_NOOP("MineEco", "COST_RATIO is left out: the corridors have no length.")),
            (landscape is None, QT_TRANSLATE_NOOP("MineEco", "IIC and PC are left out: give LANDSCAPE_AREA if you want them.")),
            (not known, QT_TRANSLATE_NOOP("MineEco", "PC, EC and the field dpc are left out: give DISTANCE, how far your species gets, if you want them.")),
        ):
            if left_out:
                job.warn(why)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        for name, value in values.items():
            if value is not None and value == value:
                job.result(name, value)
        rows = [("sources", figures.nodes), ("corridors", figures.links), ("components", figures.components), ("length_km", figures.length_km)]
        rows += [(name.lower() if name != "EC" else "ec_km2", value) for name, value in values.items()]
        job.table("OUTPUT_TABLE", [("measure", str), ("value", float)], rows)
        for measure, value in rows:
            if value is not None and value == value:
                job.info(QT_TRANSLATE_NOOP("MineEco", "{measure}: {value:.6g}"), measure=measure, value=value)
        self._write(job, patches, corridors, links, habitat, of_nodes, of_links, known)

    @staticmethod
    def _write(job, patches, corridors, links, habitat, of_nodes, of_links, known):
        """Write sources and links with their metrics."""
        ids = patches.ids
        lost = habitat.node_dpc if known else [None] * len(ids)
        degree = np.bincount(np.concatenate([links.low, links.high]), minlength=len(ids))
        kind = type(ids[0])
        fields = [("id", kind), ("area_km2", float), ("links", int), ("betweenness", float), ("diic", float), ("dpc", float)]
        job.vector("OUTPUT_NODES", fields, QgsWkbTypes.Type.MultiPolygon, list(zip(patches.shapes, zip(ids, patches.areas, degree, of_nodes, habitat.node_diic, lost))), patches.crs)
        lost = habitat.link_dpc if known else [None] * links.low.size
        fields = [("id", int), ("from_id", kind), ("to_id", kind), ("distance", float), ("betweenness", float), ("dpc", float)]
        features = []
        for number, (place, low, high, far, between, share) in enumerate(zip(links.corridor, links.low, links.high, links.distance, of_links, lost), 1):
            shape = QgsGeometry(corridors.rows[place][0])
            shape.convertToMultiType()
            features.append((shape, (number, ids[low], ids[high], far, between, share)))
        job.vector("OUTPUT_LINKS", fields, QgsWkbTypes.Type.MultiLineString, features, corridors.crs)
