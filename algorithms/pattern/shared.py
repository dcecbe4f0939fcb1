"""What the algorithms of the pattern group share: their parameters, resistances and sources as arrays, and sources, corridors, channels and nodes as features."""
import typing

import numpy as np
from qgis.core import NULL, QgsGeometry, QgsPointXY, QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from ...core.hydrology import flow_memory
from ...core.pattern import nodes
from ...core.pattern.channels import radiation_channels, valley_corridors, valleys
from ...core.pattern.corridors import class_shares, find_corridors, line_cells
from ...core.pattern.cost import cost_memory
from ...core.pattern.resistance import class_table
from ...core.tables import load
from ...gis.raster import Held
from ...gis.zones import outlines
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import landcover, legends
from ..base import INTEGER

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
KINDS = [
    ("saddle", QT_TRANSLATE_NOOP("MineEco", "Saddle: the dearest cell of each corridor")),
    ("ridge_crossing", QT_TRANSLATE_NOOP("MineEco", "Crossing of a ridge of the cost surface")),
    ("vulnerable", QT_TRANSLATE_NOOP("MineEco", "Vulnerable: crossing of roads, tailings and the like")),
]
DISTANCES = [("cost", QT_TRANSLATE_NOOP("MineEco", "Cost of the corridors")), ("length", QT_TRANSLATE_NOOP("MineEco", "Length of the corridors (m)"))]
LOOKS = {
    "sources": legends.Vector("fill", "#2e7d32", 0.4), "corridors": legends.Vector("line", "#d95f02", 0.9), "channels": legends.Vector("line", "#1f78b4", 0.6),
    "nodes": legends.Vector("marker", "#d73027", 3.2, "kind", "node_kinds"),
}
DENSE = ("vegetation", "forest")  # roles of the classes that sources are made of by default
CUTTING = ("road", "built", "sedimentation_tank", "tailings", "bare")  # roles of the classes that cut corridors by default
TRIALS = (0.01, 0.005, 0.002, 0.001)  # shares of the cells tried as threshold of the channels, for the log
LISTED = 20  # ids in a warning
LINE = 1  # type of lines, a number in every version of QGIS
NO_LINES = QT_TRANSLATE_NOOP("MineEco", "CORRIDORS has no lines: there is no corridor in this pattern.")
HELD_BYTES = 30  # a cell of resistances, sources, cost, zones, back-links and land use
LARGEST_ID = 2**24  # whole numbers that a 32-bit float holds


class Ground(typing.NamedTuple):
    """Resistances and sources of a run on its whole grid."""

    resistance: np.ndarray
    """NaN for no data, shape (rows, columns)."""
    sources: np.ndarray
    """Number of the source, 0 elsewhere."""
    ids: dict
    """Id of each source by its number: the same, or a text where not all ids are whole numbers above 0."""
    cell: tuple
    """Width and height of a cell in metres."""

    @property
    def id_type(self):
        """int or str."""
        return type(next(iter(self.ids.values())))


def add_resistance(algorithm, optional=False):
    """Add RESISTANCE to an algorithm."""
    algorithm.add_raster(
        "RESISTANCE", translate("MineEco", "Resistance"), translate("MineEco", "From Resistance surface, in a projected CRS. Cells without data, and those of 0 or less, are barriers."), optional
    )


def add_sources(algorithm):
    """Add SOURCES to an algorithm."""
    algorithm.add_zones("SOURCES", translate("MineEco", "Ecological sources"), translate("MineEco", "From Ecological sources: polygons, points, or a raster of whole labels above 0."))


def flow_and_cost_memory(cells):
    """Return the bytes that water over a cost surface of so many cells needs at its peak, the surface and what it is made of included."""
    return max(cost_memory(cells), flow_memory(cells) + HELD_BYTES * cells)


def read_resistance(job):
    """Return RESISTANCE on the whole grid."""
    resistance = job.whole(job.raster("RESISTANCE"))
    with np.errstate(invalid="ignore"):
        passable, blocked = np.count_nonzero(resistance > 0), np.count_nonzero(resistance <= 0)
    if not passable:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "RESISTANCE has no cell above 0 here: everything is a barrier. Check the layer, its no data and AOI."))
    if blocked:
        job.info(QT_TRANSLATE_NOOP("MineEco", "RESISTANCE: {count} cells of 0 or less are barriers."), count=blocked)
    return resistance


def read_sources(job, least):
    """Return the numbers of the sources on the whole grid and the ids by number (see `Ground`); fewer than `least` are refused."""
    zones = job.zones("SOURCES")
    labels = np.nan_to_num(job.whole(zones.layer)).astype(np.int32)
    there = np.bincount(labels.ravel(), minlength=len(zones.ids) + 1)[1:] > 0
    lost = [str(one) for one, found in zip(zones.ids, there) if not found]
    if lost:
        job.warn(
            QT_TRANSLATE_NOOP("MineEco", "SOURCES: {count} have no cell of the grid and are left out (smaller than a cell, outside or under others): {ids}."),
            {"count": len(lost), "ids": ", ".join(lost[:LISTED])},
        )
    if there.sum() < least:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "SOURCES has {count} sources on the cells of this run, and at least {least} are needed: check their place, their ids and AOI."),
            count=int(there.sum()), least=least,
        )
    ids = plain_ids(zones.ids)
    if all(isinstance(one, int) and 0 < one <= LARGEST_ID for one in ids):
        return np.array([0, *ids], np.int32)[labels], {one: one for one, found in zip(ids, there) if found}
    names = {number: str(one) for number, (one, found) in enumerate(zip(ids, there), 1) if found}
    for number, one in names.items():
        job.info(QT_TRANSLATE_NOOP("MineEco", "Source {number} is {id}"), number=number, id=one)
    return labels, names


def plain_ids(ids):
    """Return ids as whole numbers, or all as texts where one is none; 01 is a text, and 4.0 of a field of decimals is 4."""
    texts = [str(one) for one in ids]
    plain = [text.removesuffix(".0") for text in texts]
    if len(set(plain)) < len(set(texts)):
        return texts
    return [int(text) for text in plain] if all(_is_whole(text) for text in plain) else plain


def _is_whole(text):
    """Whether a text reads the same as the whole number that it holds."""
    try:
        return str(int(text)) == text
    except ValueError:
        return False


def read_ground(job, memory, steps, least=2):
    """Return the `Ground` of a run that needs ``memory(cells)`` bytes and `least` sources; reading it is the first of `steps` steps."""
    job.use_grid("RESISTANCE")
    job.check_scale()
    cell = job.grid.metres
    job.tell_memory(memory(job.grid.width * job.grid.height))
    job.steps(steps)
    job.step(QT_TRANSLATE_NOOP("MineEco", "Reading resistances and sources"))
    return Ground(read_resistance(job), *read_sources(job, least), cell)


def tell_reach(job, cost):
    """Tell how far an accumulated cost reaches; returns whether it reaches any cell beside the sources."""
    outside = cost[cost > 0]
    if not outside.size:
        job.warn(QT_TRANSLATE_NOOP("MineEco", "No cell beside the sources is reached: barriers or cells without data surround all of them. Check RESISTANCE."))
        return False
    job.info(
        QT_TRANSLATE_NOOP("MineEco", "Cost outside the sources: median {median:.6g}, largest {largest:.6g}; {share:.1f} % of the grid is reached."),
        median=float(np.median(outside)), largest=float(outside.max()), share=100 * float(np.isfinite(cost).mean()),
    )
    return True


def add_corridors(algorithm, text, optional=True):
    """Add CORRIDORS to an algorithm."""
    algorithm.add_features("CORRIDORS", translate("MineEco", "Corridors"), text, QgsProcessing.SourceType.TypeVectorLine, optional)


def corridor_paths(job):
    """Return CORRIDORS as [(id, cells under a line, shape (n, 2))]; a feature of several parts gives several, cells beyond the grid are left out.

    The id is that of the field ``id``, else that of the feature. A layer without lines, as where barriers lie between all sources, gives none.
    """
    grid, paths = job.grid, []
    x, dx, _, y, _, dy = grid.transform
    found = job.features("CORRIDORS", empty=True)
    if not found:
        job.warn(NO_LINES)
        return []
    for number, geometry, attributes in found:
        if int(geometry.type()) != LINE:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CORRIDORS holds points or polygons: give the lines of Ecological corridors."))
        geometry.convertToStraightSegment()
        for part in geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]:
            cells = line_cells([((point.y() - y) / dy - 0.5, (point.x() - x) / dx - 0.5) for point in part])
            cells = cells[((cells >= 0) & (cells < (grid.height, grid.width))).all(axis=1)]
            if len(cells):
                own = attributes.get("id")
                paths.append((number if own is None or own == NULL else own, cells))
    if not paths:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CORRIDORS lies outside RESISTANCE: give the corridors of this area."))
    return paths


def add_landuse(algorithm):
    """Add LANDUSE with its scheme and overlay to an algorithm that counts classes."""
    algorithm.add_raster("LANDUSE", translate("MineEco", "Land use"), translate("MineEco", "Raster of class codes; its classes are counted for every result, in percent: the field share_5 is that of code 5."), True)
    landcover.add_scheme(algorithm, translate("MineEco", "not needed here"))
    landcover.add_overlay(algorithm)


def read_landuse(job):
    """Return LANDUSE on the whole grid and its codes in rising order, (None, []) where it is left out."""
    if not job.given("LANDUSE"):
        return None, []
    land = landcover.LandCover(job, "LANDUSE")
    return land.codes(*(job.whole(layer) for layer in land.layers)), sorted(land.counts)


def share_fields(codes):
    """Return the fields of the shares of classes."""
    return [("share_%d" % code, float) for code in codes]


def line_through(grid, cells):
    """Return cells (rows and columns, shape (n, 2)) as a line through their centres."""
    x, dx, _, y, _, dy = grid.transform
    return QgsGeometry.fromPolylineXY([QgsPointXY(x + (column + 0.5) * dx, y + (row + 0.5) * dy) for row, column in cells.tolist()])


def point_at(grid, row, column):
    """Return the centre of a cell as a point."""
    x, dx, _, y, _, dy = grid.transform
    return QgsGeometry.fromPointXY(QgsPointXY(x + (column + 0.5) * dx, y + (row + 0.5) * dy))


# ------------------------------------------------------------------------------------------------------------- sources
def add_source_classes(algorithm):
    """Add CLASSES, the classes that sources are made of, to an algorithm."""
    algorithm.add_text(
        "CLASSES", translate("MineEco", "Codes of the source classes"),
        translate("MineEco", "Such as 1,2. Left empty, the vegetation or forest of the scheme; name grassland or wetland yourself where they are the habitat."), optional=True,
    )


def add_quality(algorithm, advanced=False):
    """Add QUALITY and MIN_QUALITY, what cells of a source must reach, to an algorithm."""
    text = translate("MineEco", "Such as vegetation cover or RSEI: cells below the least quality, or without data, belong to no source.")
    algorithm.add_raster("QUALITY", translate("MineEco", "Quality"), text, optional=True, advanced=advanced)
    algorithm.add_number("MIN_QUALITY", translate("MineEco", "Least quality"), translate("MineEco", "In the unit of the quality, such as 0.6; cells of exactly this value count."), optional=True, advanced=advanced)


def add_patch_rule(algorithm):
    """Add MIN_AREA and CONNECTIVITY, what makes a patch a source, to an algorithm."""
    algorithm.add_number("MIN_AREA", translate("MineEco", "Least area (km²)"), translate("MineEco", "Smaller patches are no sources; a patch of exactly this area counts."), default=10.0, minimum=0)
    algorithm.add_number("CONNECTIVITY", translate("MineEco", "Neighbours"), translate("MineEco", "8: cells that touch at a corner belong together; 4: only those that share a side."), INTEGER, 8, 4, 8, advanced=True)


def add_sources_output(algorithm, name):
    """Add the layer of sources to an algorithm."""
    algorithm.add_vector_output(name, translate("MineEco", "Ecological sources"), translate("MineEco", "Polygons with id (from 1, the largest first) and area_km2."))


def patch_rule(job):
    """Return the least quality (None without one), the least area and the number of neighbours."""
    least, neighbours = job.number("MIN_QUALITY"), job.number("CONNECTIVITY")
    if job.given("QUALITY") != (least is not None):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "QUALITY and MIN_QUALITY belong together: give both or none."))
    if neighbours not in (4, 8):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CONNECTIVITY is {value}: give 8 or 4."), value=neighbours)
    return least, job.number("MIN_AREA"), neighbours


def source_classes(job):
    """Return the codes of the classes that sources are made of."""
    wanted = job.numbers("CLASSES")
    scheme = job.choice("SCHEME")
    if not wanted:
        if scheme in ("", "custom"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Nothing says which classes sources are made of: name their codes in CLASSES, or choose SCHEME."))
        wanted = [row["code"] for row in load("landcover_schemes")["schemes"][scheme]["classes"] if row["role"] in DENSE]
        job.note("CLASSES", ",".join(map(str, wanted)))
    return wanted


def demand_source_classes(wanted, land):
    """Refuse a land use in which none of the source classes occurs."""
    if not any(code in land.counts for code in wanted):
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "None of the source classes {classes} occurs in LANDUSE, which holds {codes}: check CLASSES and SCHEME."),
            classes=", ".join("%g" % code for code in wanted), codes=", ".join(map(str, land.counts)),
        )


def tell_sources(job, found):
    """Tell the area of every source."""
    for number, size in enumerate(found.areas_km2, 1):
        job.info(QT_TRANSLATE_NOOP("MineEco", "Source {number}: {area:.3f} km²"), number=number, area=float(size))


def source_features(job, found):
    """Return the fields and the features of sources (`core.pattern.sources.Sources`)."""
    features = []
    for number, wkb in outlines(Held(np.where(found.labels > 0, found.labels, np.nan)), job.grid, job.feedback).items():
        shape = QgsGeometry()
        shape.fromWkb(wkb)
        features.append((shape, (number, float(found.areas_km2[number - 1]))))
    return [("id", int), ("area_km2", float)], features


# ----------------------------------------------------------------------------------------------------------- corridors
def add_corridor_rule(algorithm, advanced=False):
    """Add METHOD, PAIRS, PER_PAIR and MIN_RISE, which corridors are sought, to an algorithm; with `advanced` the method is for experts."""
    text = translate("MineEco", "Least-cost paths are the cheapest; valley lines follow the water on the cost surface from the saddle down to both sources.")
    algorithm.add_choice("METHOD", translate("MineEco", "How corridors are found"), text, METHODS, advanced=advanced)
    algorithm.add_choice("PAIRS", translate("MineEco", "Pairs of sources"), translate("MineEco", "Which sources are joined. Valley lines do not cross zones: for them all pairs are the neighbours."), PAIRS)
    algorithm.add_number("PER_PAIR", translate("MineEco", "Corridors for each pair"), translate("MineEco", "At most so many, each through a saddle of its own; all pairs have one each."), INTEGER, 1, 1)
    algorithm.add_number(
        "MIN_RISE", translate("MineEco", "Rise between saddles (%)"), translate("MineEco", "Between two saddles of a pair the cost of crossing must rise by at least this much, or they count as one."),
        default=10.0, minimum=0, advanced=True,
    )


def add_corridors_output(algorithm, name):
    """Add the layer of corridors to an algorithm."""
    algorithm.add_vector_output(
        name, translate("MineEco", "Corridors"),
        translate("MineEco", "Lines with id, from_id, to_id, cost, length_m, mean_resistance, gravity, cheaper_via, rank and the shares of land use in percent of their cells."),
        QgsProcessing.SourceType.TypeVectorLine,
    )


def search_corridors(job, ground):
    """Return the `CorridorSet` of a run by its rule; warns of sources that have none."""
    rule = job.choice("PAIRS"), job.number("PER_PAIR"), job.number("MIN_RISE") / 100
    if job.choice("METHOD") == "valley_lines":
        found = valley_corridors(ground.resistance, ground.sources, ground.cell, *rule, job.number("THRESHOLD") / 100, job.report)
    else:
        found = find_corridors(ground.resistance, ground.sources, ground.cell, *rule, job.report)
    for message in found.messages:
        job.warn(message)
    if not found.corridors:
        job.warn(QT_TRANSLATE_NOOP("MineEco", "No corridor was found: barriers or cells without data lie between all sources. Check RESISTANCE."))
    return found


def corridor_features(job, ground, corridors, codes, classes):
    """Return the fields and the features of corridors, with the shares of the classes of a land use under them, and tell them.

    Parameters
    ----------
    ground : Ground
    corridors : list of Corridor
    codes, classes
        From `read_landuse`.
    """
    kind = ground.id_type
    fields = [("id", int), ("from_id", kind), ("to_id", kind), ("cost", float), ("length_m", float), ("mean_resistance", float), ("gravity", float), ("cheaper_via", kind), ("rank", int)]
    features = []
    for number, corridor in enumerate(corridors, 1):
        ends = ground.ids[corridor.from_id], ground.ids[corridor.to_id]
        via = ground.ids.get(corridor.cheaper_via)
        shares = class_shares(codes, corridor.cells) if classes else {}
        row = (number, *ends, corridor.cost, corridor.length, corridor.mean_resistance, corridor.gravity, via, corridor.rank)
        features.append((line_through(job.grid, corridor.cells), (*row, *(shares.get(code, 0.0) for code in classes))))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Corridor {number}: {one} - {other}, cost {cost:.6g}, {length:.2f} km"), number=number, one=ends[0], other=ends[1], cost=corridor.cost, length=corridor.length / 1000)
    return fields + share_fields(classes), features


# ------------------------------------------------------------------------------------------------------------ channels
def add_channel_rule(algorithm):
    """Add THRESHOLD and MIN_LENGTH, what makes a valley line a channel, to an algorithm."""
    algorithm.add_number(
        "THRESHOLD", translate("MineEco", "Threshold of channels (% of cells)"), translate("MineEco", "A channel carries the water of at least this share of the cells outside the sources: the smaller, the more channels."),
        default=1.0, minimum=0.0001, maximum=100,
    )
    algorithm.add_number("MIN_LENGTH", translate("MineEco", "Least length of channels (m)"), translate("MineEco", "Shorter channels are left out."), default=500.0, minimum=0)


def add_channels_output(algorithm, name):
    """Add the layer of radiation channels to an algorithm."""
    text = translate("MineEco", "Lines from the source outwards, with id, source_id and length_m.")
    algorithm.add_vector_output(name, translate("MineEco", "Radiation channels"), text, QgsProcessing.SourceType.TypeVectorLine)


def search_channels(job, ground, surface, paths):
    """Return the radiation channels by THRESHOLD and MIN_LENGTH, and [(threshold in percent, how many there would be)] for some others; tells both.

    Parameters
    ----------
    surface : CostSurface
        The pass from all sources.
    paths : sequence of numpy.ndarray
        Cells of the corridors.
    """
    valley, least = valleys(surface, ground.cell, job.number("THRESHOLD") / 100, job.report), job.number("MIN_LENGTH")
    outside = np.count_nonzero(surface.cost > 0)
    found = radiation_channels(surface, valley, ground.cell, least, paths)
    trials = [(100 * share, len(radiation_channels(surface, valley._replace(least=share * outside), ground.cell, least, paths))) for share in TRIALS]
    text = ", ".join("%g %%: %d" % trial for trial in trials)
    job.info(QT_TRANSLATE_NOOP("MineEco", "Channels by THRESHOLD: {trials}"), trials=text)
    if not found:
        job.warn(QT_TRANSLATE_NOOP("MineEco", "No channel is long enough: lower THRESHOLD or MIN_LENGTH if you expect some. By THRESHOLD there would be so many: {trials}."), {"trials": text})
    return found, trials


def channel_features(job, ground, channels):
    """Return the fields and the features of radiation channels, and tell how many each source has."""
    for number, one in ground.ids.items():
        own = [channel.length for channel in channels if channel.source_id == number]
        job.info(QT_TRANSLATE_NOOP("MineEco", "Source {id}: {count} channels, {length:.2f} km"), id=one, count=len(own), length=sum(own) / 1000)
    features = [(line_through(job.grid, channel.cells), (number, ground.ids[channel.source_id], channel.length)) for number, channel in enumerate(channels, 1)]
    return [("id", int), ("source_id", ground.id_type), ("length_m", float)], features


# --------------------------------------------------------------------------------------------------------------- nodes
def add_kind(algorithm, advanced=False):
    """Add KIND, which nodes are sought, to an algorithm."""
    text = translate("MineEco", "Which nodes are wanted; vulnerable ones need the land use.")
    algorithm.add_choice("KIND", translate("MineEco", "Kinds of nodes"), text, KINDS, multiple=True, default=["saddle"], advanced=advanced)


def add_cutting_classes(algorithm, name):
    """Add the classes that cut corridors, under a name of its own, to an algorithm."""
    algorithm.add_text(
        name, translate("MineEco", "Codes of the classes that cut corridors"),
        translate("MineEco", "For vulnerable nodes, such as 6,9. Left empty, the roads, buildings, tanks, tailings and bare ground of the scheme, and of the overlay."), optional=True, advanced=True,
    )


def add_radius(algorithm):
    """Add RADIUS, how far around nodes land use is counted, to an algorithm."""
    algorithm.add_number("RADIUS", translate("MineEco", "Radius around nodes (m)"), translate("MineEco", "Classes of the land use are counted in cells whose centre lies within this distance of a node."), default=500.0, minimum=0)


def add_nodes_output(algorithm, name):
    """Add the layer of nodes to an algorithm."""
    text = translate("MineEco", "Points with id, corridor, kind, cost, landuse (the class crossed) and the shares of the classes around in percent.")
    algorithm.add_vector_output(name, translate("MineEco", "Ecological nodes"), text, QgsProcessing.SourceType.TypeVectorPoint)


def cutting_classes(job, name, classes):
    """Return the codes of the classes that cut corridors.

    Parameters
    ----------
    name : str
        Of the parameter.
    classes : sequence of int
        Codes that occur.
    """
    wanted = [int(code) for code in job.numbers(name)]
    scheme = job.choice("SCHEME")
    if not wanted:
        if scheme in ("", "custom"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Nothing says which classes cut corridors: name their codes in {name}, or choose SCHEME."), name=name)
        wanted = [row.code for row in class_table(scheme) if row.role in CUTTING]
        job.note(name, ",".join(map(str, wanted)))
    if not set(wanted) & set(classes):
        job.warn(
            QT_TRANSLATE_NOOP("MineEco", "None of the classes {wanted} that cut corridors occurs in LANDUSE, which holds {codes}: there are no vulnerable nodes. Check {name} and SCHEME."),
            {"wanted": ", ".join(map(str, wanted)), "codes": ", ".join(map(str, classes)), "name": name},
        )
    return wanted


def find_nodes(job, ground, surface, paths, kinds, codes, cutting):
    """Return the nodes of some kinds on corridors (`core.pattern.nodes.Node`), and tell how many there are.

    Parameters
    ----------
    surface : CostSurface
    paths : sequence of numpy.ndarray
        Cells of the corridors.
    kinds : sequence of str
    codes : numpy.ndarray or None
        Land use; needed for vulnerable nodes, as `cutting`, the codes that cut corridors.
    """
    places = []
    if "saddle" in kinds:
        places += nodes.saddles(paths, surface)
    if "ridge_crossing" in kinds and paths:
        places += nodes.ridge_crossings(paths, surface, nodes.ridge_lines(surface, ground.cell, job.number("THRESHOLD") / 100, job.report))
    if "vulnerable" in kinds:
        places += nodes.vulnerable_crossings(paths, surface, codes, cutting)
    for kind in kinds:
        job.info(QT_TRANSLATE_NOOP("MineEco", "{kind}: {count} nodes on {corridors} corridors"), kind=kind, count=sum(node.kind == kind for node in places), corridors=len(paths))
    return places


def node_features(job, ground, places, names, codes, classes, radius):
    """Return the fields and the features of nodes, with the shares of the classes of a land use around them.

    Parameters
    ----------
    places : list of Node
    names : sequence
        Id of each corridor, all whole numbers or all texts.
    codes, classes
        From `read_landuse`.
    radius : float
        Metres.
    """
    features = []
    for number, node in enumerate(places, 1):
        shares = nodes.shares_around(codes, node.row, node.column, ground.cell, radius) if classes else {}
        row = (number, names[node.corridor], node.kind, node.cost, node.landuse or None)
        features.append((point_at(job.grid, node.row, node.column), (*row, *(shares.get(code, 0.0) for code in classes))))
    return [("id", int), ("corridor", type(names[0]) if names else int), ("kind", str), ("cost", float), ("landuse", int)] + share_fields(classes), features


# ------------------------------------------------------------------------------------------------------------- network
def add_dispersal(algorithm, advanced=False):
    """Add DISTANCE_TYPE, DISTANCE and PROBABILITY, how far species get, to an algorithm; with `advanced` all but the distance are for experts."""
    algorithm.add_choice("DISTANCE_TYPE", translate("MineEco", "Distance between sources"), translate("MineEco", "What keeps sources apart."), DISTANCES, advanced=advanced)
    algorithm.add_number(
        "DISTANCE", translate("MineEco", "Dispersal distance"),
        translate("MineEco", "Cost (metres x resistance) or metres at which the probability below holds, from the ecology of your species. Without it PC, EC and dPC are left out."), minimum=0, optional=True,
    )
    text = translate("MineEco", "That an animal or seed gets so far, between 0 and 1.")
    algorithm.add_number("PROBABILITY", translate("MineEco", "Probability at this distance"), text, default=0.5, minimum=0, maximum=1, advanced=advanced)


def warn_crossing(job, figures):
    """Warn of a network with more links than can be drawn without crossings (`core.pattern.network.Structure`): alpha and gamma are shares of those."""
    if figures.gamma > 1:
        job.warn(
            QT_TRANSLATE_NOOP("MineEco", "Gamma is {gamma:.2f}: alpha and gamma are shares only where corridors do not cross. Take the corridors between neighbours (PAIRS adjacent or mst), or do not use these two."),
            {"gamma": figures.gamma},
        )
