"""Sources and corridors -> how well the network holds together, and what each source and corridor adds to it."""
import os

import numpy as np
from qgis.core import QgsGeometry, QgsMapLayer, QgsProcessing, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern import network
from ...gis.raster import Grid, fold
from ...gis.zones import Labels, outlines
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends
from ..base import MineEcoAlgorithm
from .shared import add_corridors, plain_ids

translate = QCoreApplication.translate
DISTANCES = [("cost", QT_TRANSLATE_NOOP("MineEco", "Cost of the corridors")), ("length", QT_TRANSLATE_NOOP("MineEco", "Length of the corridors (m)"))]
AREA = 2  # type of polygons, a number in every version of QGIS


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
        self.add_choice("DISTANCE_TYPE", translate("MineEco", "Distance"), translate("MineEco", "What keeps sources apart."), DISTANCES)
        self.add_number(
            "DISTANCE", translate("MineEco", "Dispersal distance"),
            translate("MineEco", "Cost (metres x resistance) or metres at which the probability below holds, from the ecology of your species. Without it PC, EC and dPC are left out."), minimum=0, optional=True,
        )
        self.add_number("PROBABILITY", translate("MineEco", "Probability at this distance"), translate("MineEco", "That an animal or seed gets so far, between 0 and 1."), default=0.5, minimum=0, maximum=1)
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
        ids, shapes, areas, crs = self._sources(job)
        corridors = job.records("CORRIDORS")
        pairs = self._pairs(corridors, ids)
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
        if figures.components > 1:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "The network falls into {count} parts that no corridor joins."), {"count": figures.components})
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        for name, value in values.items():
            job.result(name, value)
        rows = [("sources", figures.nodes), ("corridors", figures.links), ("components", figures.components), ("length_km", figures.length_km)]
        rows += [(name.lower() if name != "EC" else "ec_km2", value) for name, value in values.items()]
        job.table("OUTPUT_TABLE", [("measure", str), ("value", float)], rows)
        for measure, value in rows:
            if value is not None and value == value:
                job.info(QT_TRANSLATE_NOOP("MineEco", "{measure}: {value:.6g}"), measure=measure, value=value)
        self._write(job, (ids, shapes, areas, crs), corridors, links, habitat, of_nodes, of_links, known)

    def _sources(self, job):
        """Return ids, shapes, areas in km2 and the CRS of the sources."""
        layer = self.parameterAsLayer(job.parameters, "SOURCES", job.context)
        if layer is None or not layer.isValid():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SOURCES cannot be opened: check the name."))
        job.note("SOURCES", {"file": os.path.basename(layer.source().partition("|")[0]), "name": layer.name()})
        crs = layer.crs()
        if not crs.isValid() or crs.isGeographic():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SOURCES is in {crs}, but areas need a projected CRS: reproject the layer."), crs=crs.authid() or crs.description() or "-")
        if layer.type() == QgsMapLayer.LayerType.RasterLayer:
            grid = inputs.grid_of(layer)
            band = inputs.raster_band(layer, 1, "SOURCES", categorical=True)
            fold(Labels.of, [band], grid)  # refuses what is no label
            found = outlines(band, grid, job.feedback)
            shapes = {label: QgsGeometry() for label in found if label > 0}
            for label, shape in shapes.items():
                shape.fromWkb(found[label])
        else:
            grid = Grid(1, 1, (0, 1, 0, 0, 0, -1), inputs.wkt(crs))
            shapes = self._polygons(job, layer, grid)
        if not shapes:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SOURCES holds no source: give polygons, or a raster of whole labels above 0."))
        width, height = grid.metres
        unit = width * height / abs(grid.transform[1] * grid.transform[5]) / 1e6
        for shape in shapes.values():
            shape.convertToMultiType()
        return plain_ids(shapes), list(shapes.values()), [shape.area() * unit for shape in shapes.values()], crs

    @staticmethod
    def _polygons(job, layer, grid):
        """Return the polygons of a vector layer by id; those with one id are united."""
        found = inputs.features(layer, grid, job.context, "SOURCES", job.warn)
        field = job.text("SOURCES_FIELD")
        if any(int(geometry.type()) != AREA for _, geometry, _ in found):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SOURCES holds points or lines, which have no area: give polygons, or a raster of whole labels above 0."))
        if field and field != "id" and field not in found[0][2]:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no field {field}; it has: {fields}."), name="SOURCES", field=field, fields=", ".join(found[0][2]))
        parts = {}
        for number, geometry, attributes in found:
            parts.setdefault(attributes.get(field, number), []).append(geometry)
        return {one: own[0] if len(own) == 1 else QgsGeometry.unaryUnion(own) for one, own in parts.items()}

    @staticmethod
    def _pairs(corridors, ids):
        """Return the places of the two sources of every corridor."""
        places = {str(one): place for place, one in enumerate(ids)}
        ends = [[str(one) for one in plain_ids(corridors.values(field, "CORRIDORS"))] for field in ("from_id", "to_id")]
        unknown = sorted({one for end in ends for one in end} - set(places))
        if unknown:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "CORRIDORS leads to the sources {unknown}, which SOURCES does not have: give the sources that the corridors were made of, and their field of ids in SOURCES_FIELD."),
                unknown=", ".join(unknown[:20]),
            )
        return [[places[one], places[other]] for one, other in zip(*ends)]

    @staticmethod
    def _write(job, sources, corridors, links, habitat, of_nodes, of_links, known):
        """Write sources and links with their metrics."""
        ids, shapes, areas, crs = sources
        lost = habitat.node_dpc if known else [None] * len(ids)
        degree = np.bincount(np.concatenate([links.low, links.high]), minlength=len(ids))
        kind = type(ids[0])
        fields = [("id", kind), ("area_km2", float), ("links", int), ("betweenness", float), ("diic", float), ("dpc", float)]
        job.vector("OUTPUT_NODES", fields, QgsWkbTypes.Type.MultiPolygon, list(zip(shapes, zip(ids, areas, degree, of_nodes, habitat.node_diic, lost))), crs)
        lost = habitat.link_dpc if known else [None] * links.low.size
        fields = [("id", int), ("from_id", kind), ("to_id", kind), ("distance", float), ("betweenness", float), ("dpc", float)]
        features = []
        for number, (place, low, high, far, between, share) in enumerate(zip(links.corridor, links.low, links.high, links.distance, of_links, lost), 1):
            shape = QgsGeometry(corridors.rows[place][0])
            shape.convertToMultiType()
            features.append((shape, (number, ids[low], ids[high], far, between, share)))
        job.vector("OUTPUT_LINKS", fields, QgsWkbTypes.Type.MultiLineString, features, corridors.crs)
