"""What the table and the page of a security pattern say."""
import dataclasses

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.classify import ClassCounts
from .. import legends
from ..job import translated
from .shared import KINDS, LOOKS

translate = QCoreApplication.translate
COLUMNS = [
    ("part", str), ("kind", str), ("id", int), ("from_id", int), ("to_id", int), ("source_id", int), ("corridor", int), ("count", int), ("area_km2", float), ("percent", float), ("length_m", float),
    ("cost", float), ("mean_resistance", float), ("gravity", float), ("cheaper_via", int), ("rank", int), ("dpc", float), ("landuse", int), ("value", float),
]
SHOWN = 40  # rows of a table on the page
LABELLED = 30  # sources with their number on the map
LEAST_SHARE = 5  # percent of the cells from which on a class is named
INK = "#123d1c"  # numbers of the sources


@dataclasses.dataclass
class Pattern:
    """What a run found.

    Parameters
    ----------
    sources, corridors, channels, nodes : (list of (name, type), list of (QgsGeometry, values))
        Fields and features of the four layers.
    resistance, zones : numpy.ndarray
        NaN and 0 are no data.
    legend : list of (code, label, colour)
        Of the zones.
    land : LandCover
    table : sequence of ClassResistance
    classes : list of int
        Codes of the land use that occur.
    network : dict of str to float
        Measures by name, None where unknown.
    dpc : (sequence, dict)
        Percent of PC that hangs on each source, and on corridors by id; empty without a dispersal distance.
    trials : list of (float, int)
        Threshold of the channels in percent, and how many there would be.
    """

    sources: tuple
    corridors: tuple
    channels: tuple
    nodes: tuple
    resistance: np.ndarray
    zones: np.ndarray
    legend: list
    land: object
    table: tuple
    classes: list
    network: dict
    dpc: tuple
    trials: list

    def rows(self, part):
        """Return the features of ``sources``, ``corridors``, ``channels`` or ``nodes`` as dicts, with ``dpc`` where it is known."""
        fields, features = getattr(self, part)
        rows = [dict(zip([name for name, _ in fields], values)) for _, values in features]
        if self.dpc and part == "sources":
            rows = [{**row, "dpc": lost} for row, lost in zip(rows, self.dpc[0])]
        elif self.dpc and part == "corridors":
            rows = [{**row, "dpc": self.dpc[1].get(row["id"])} for row in rows]
        return rows

    def zone_shares(self):
        """Return the cells of each zone of the legend and their percents."""
        counts = ClassCounts(len(self.legend)).count(self.zones)
        return counts.cells, counts.percents()


def table(pattern, cell_km2):
    """Return the columns and rows of the ledger.

    Totals come first, then zones, land use, sources, corridors, channels, nodes and the network.
    """
    columns = COLUMNS + [("share_%d" % code, float) for code in pattern.classes]
    land = sum(pattern.land.counts.values())
    area = land * cell_km2
    sources, corridors, channels, nodes = (pattern.rows(part) for part in ("sources", "corridors", "channels", "nodes"))
    covered = sum(row["area_km2"] for row in sources)
    rows = [
        {"part": "total", "kind": "source", "count": len(sources), "area_km2": covered, "percent": 100 * covered / area},
        {"part": "total", "kind": "corridor", "count": len(corridors), "length_m": sum(row["length_m"] for row in corridors)},
        {"part": "total", "kind": "channel", "count": len(channels), "length_m": sum(row["length_m"] for row in channels)},
        *({"part": "total", "kind": kind, "count": sum(row["kind"] == kind for row in nodes)} for kind in kinds_of(nodes)),
    ]
    rows += [
        {"part": "zone", "kind": translated(label), "id": code, "count": int(cells), "area_km2": cells * cell_km2, "percent": share}
        for (code, label, _), cells, share in zip(pattern.legend, *pattern.zone_shares())
    ]
    rows += [
        {"part": "landuse", "kind": row.name, "id": row.code, "count": cells, "area_km2": cells * cell_km2, "percent": 100 * cells / land, "value": row.resistance}
        for row, cells in zip(pattern.table, pattern.land.counts.values())
    ]
    rows += [{"part": "source", "percent": 100 * row["area_km2"] / area, **row} for row in sources]
    rows += [{"part": "corridor", **row} for row in corridors]
    rows += [{"part": "channel", **row} for row in channels]
    rows += [{"part": "node", **row} for row in nodes]
    rows += [{"part": "network", "kind": name, "value": value} for name, value in pattern.network.items()]
    return columns, [[row.get(name) for name, _ in columns] for row in rows]


def kinds_of(nodes):
    """Return the kinds of nodes that occur, in their order; the saddle in any case."""
    return [kind for kind, _ in KINDS if kind == "saddle" or any(row["kind"] == kind for row in nodes)]


def build(job, pattern):
    """Return what the page shows."""
    from ...report.page import Tile

    sources, corridors, channels, nodes = (pattern.rows(part) for part in ("sources", "corridors", "channels", "nodes"))
    metres = [sum(row["length_m"] for row in rows) / 1000 for rows in (corridors, channels)]
    kinds = translate("MineEco", "one a corridor") if kinds_of(nodes) == ["saddle"] else ", ".join("%d %s" % (sum(row["kind"] == kind for row in nodes), _kind(kind).lower()) for kind in kinds_of(nodes))
    tiles = [
        Tile(translate("MineEco", "Ecological sources"), len(sources), "", "%.2f km²" % sum(row["area_km2"] for row in sources)),
        Tile(translate("MineEco", "Corridors"), len(corridors), "", "%.2f km" % metres[0]), Tile(translate("MineEco", "Radiation channels"), len(channels), "", "%.2f km" % metres[1]),
        Tile(translate("MineEco", "Ecological nodes"), len(nodes), "", kinds),
    ]
    if pattern.network.get("ec_km2") is not None:
        tiles.append(Tile(translate("MineEco", "Equivalent connected area"), pattern.network["ec_km2"], "km²", translate("MineEco", "one patch this large would be worth as much"), ".2f"))
    return {
        "subtitle": translate("MineEco", "Sources, corridors, nodes and security zones of {name}").format(name=job.used["LANDUSE"]["name"]), "tiles": tiles,
        "sections": [_pattern(job, pattern, sources, nodes), _ledger(pattern, sources, corridors, channels, nodes), _resistance(job, pattern), *_network(pattern)],
    }


def _kind(kind):
    """Return a kind of nodes as the map calls it."""
    return translated(next(label for value, label, _ in legends.categories("node_kinds") if value == kind))


def _frame(job):
    """What all maps have in common."""
    return {"metres": job.metres(), "north": translate("MineEco", "N"), "nodata": translate("MineEco", "No data or not reached")}


def _pattern(job, pattern, sources, nodes):
    """The map of all."""
    from ...report import charts
    from ...report.page import Section

    lines = {part: [[(point.x(), point.y()) for point in shape.asPolyline()] for shape, _ in getattr(pattern, part)[1]] for part in ("channels", "corridors")}
    overlays = [charts.Overlay(lines["channels"], LOOKS["channels"].colour, translate("MineEco", "Radiation channels"), width=1.1), charts.Overlay(lines["corridors"], LOOKS["corridors"].colour, translate("MineEco", "Corridors"), width=2.2)]
    colours = {value: colour for value, _, colour in legends.categories("node_kinds")}
    for kind in kinds_of(nodes):  # what lies on a saddle is smaller, so that both are seen
        shapes = [shape.asPoint() for (shape, _), row in zip(pattern.nodes[1], nodes) if row["kind"] == kind]
        size = (9.0 if kind == "saddle" else 4.0) * (1 if len(nodes) <= SHOWN else 0.6)
        overlays.append(charts.Points([(point.x(), point.y()) for point in shapes], colours[kind], translate("MineEco", "Node: {kind}").format(kind=_kind(kind).lower()), size=size))
    places = [shape.pointOnSurface().asPoint() for shape, _ in pattern.sources[1][:LABELLED]]
    overlays.append(charts.Points([(point.x(), point.y()) for point in places], INK, size=0, labels=[str(row["id"]) for row in sources[:LABELLED]]))
    cells, shares = pattern.zone_shares()
    classes = [(code, translated(label), colour) for code, label, colour in pattern.legend]
    return Section(translate("MineEco", "The pattern"), [
        charts.raster_map(
            pattern.zones, job.extent(), title=translate("MineEco", "Sources, corridors, channels and nodes over the security zones"), classes=classes,
            overlays=[overlay for overlay in overlays if len(getattr(overlay, "parts", ())) or len(getattr(overlay, "places", ()))], **_frame(job),
            caption=translate(
                "MineEco",
                "Zones say how dear it is to get there from the nearest source. Corridors are the cheapest ways between sources; nodes are their weakest points; "
                "channels are ways on which species can spread outwards. Numbers are the ids of the sources.",
            ),
        ),
        charts.class_bars(
            [name for _, name, _ in classes], cells * job.grid.cell_km2, [colour for _, _, colour in classes], title=translate("MineEco", "Area of the security zones"), unit="km²", shares=shares, spec=",.2f", wide=True,
            caption=translate("MineEco", "The limits between the zones are natural breaks of the accumulated cost of this run: another year has other limits, so compare areas of zones between years with care."),
        ),
    ])


def _ledger(pattern, sources, corridors, channels, nodes):
    """The tables."""
    from ...report.page import Column, Section

    def right(label, spec=""):
        return Column(label, "right", spec)

    own = [[channel["length_m"] / 1000 for channel in channels if channel["source_id"] == row["id"]] for row in sources]
    links = [sum(row["id"] in (corridor["from_id"], corridor["to_id"]) for corridor in corridors) for row in sources]
    lost = [(translate("MineEco", "Lost without it (% of PC)"), ".1f")] if pattern.dpc else []
    blocks = _rows(
        [
            right(translate("MineEco", "Source")), right(translate("MineEco", "Area (km²)"), ",.3f"), right(translate("MineEco", "Corridors")), right(translate("MineEco", "Channels")),
            right(translate("MineEco", "Channels (km)"), ".2f"), *(right(*column) for column in lost),
        ],
        [[row["id"], row["area_km2"], joined, len(lengths), sum(lengths), *([row["dpc"]] if lost else [])] for row, joined, lengths in zip(sources, links, own)],
        translate("MineEco", "Ecological sources, the largest first"),
    )
    blocks += _rows(
        [
            right(translate("MineEco", "Corridor")), Column(translate("MineEco", "Between")), right(translate("MineEco", "Cost"), ",.0f"), right(translate("MineEco", "Length (km)"), ".2f"),
            right(translate("MineEco", "Mean resistance"), ".2f"), right(translate("MineEco", "Gravity"), ",.2f"), right(translate("MineEco", "Cheaper via")), *(right(*column) for column in lost),
            Column(translate("MineEco", "Land use along it")),
        ],
        [
            [
                row["id"], "%s - %s" % (row["from_id"], row["to_id"]), row["cost"], row["length_m"] / 1000, row["mean_resistance"], row["gravity"], row["cheaper_via"], *([row["dpc"]] if lost else []), _shares(pattern, row),
            ] for row in corridors
        ], translate("MineEco", "Corridors. Gravity tells how strongly the two sources draw each other: protect those of high gravity first. Cheaper via: a source through which the way between the two would cost less."),
    )
    crossed = [": %s" % pattern.land.names.get(row["landuse"], row["landuse"]) if row["landuse"] else "" for row in nodes]
    blocks += _rows(
        [right(translate("MineEco", "Node")), Column(translate("MineEco", "Kind")), right(translate("MineEco", "Corridor")), right(translate("MineEco", "Cost"), ",.0f"), Column(translate("MineEco", "Land use around"))],
        [[row["id"], _kind(row["kind"]) + name, row["corridor"], row["cost"], _shares(pattern, row)] for row, name in zip(nodes, crossed)],
        translate("MineEco", "Nodes: where a corridor is most easily cut. Cost is that from the nearest source."),
    )
    blocks += _rows(
        [right(translate("MineEco", "Channel")), right(translate("MineEco", "Source")), right(translate("MineEco", "Length (km)"), ".2f")], [[row["id"], row["source_id"], row["length_m"] / 1000] for row in channels],
        translate("MineEco", "Radiation channels"),
    )
    trials = ", ".join(translate("MineEco", "{share:g} %: {count}").format(share=share, count=count) for share, count in pattern.trials)
    blocks.append(translate("MineEco", "The number of channels hangs on THRESHOLD. With other thresholds there would be so many: {trials}. Choose one and keep it for all years.").format(trials=trials))
    return Section(translate("MineEco", "Ledger"), blocks)


def _rows(columns, rows, caption):
    """Return a table of at most `SHOWN` rows and how many there are, nothing without rows."""
    from ...report.page import Table

    more = [translate("MineEco", "{shown} of {count} rows are shown; the table file has all of them.").format(shown=SHOWN, count=len(rows))] if len(rows) > SHOWN else []
    return [Table(columns, rows[:SHOWN], caption=caption), *more] if rows else []


def _shares(pattern, row):
    """Return the land use under or around something in words, the most frequent class first."""
    shares = sorted(((row["share_%d" % code], code) for code in pattern.classes), reverse=True)
    return ", ".join("%s %.0f\u00a0%%" % (pattern.land.names.get(code, code), share) for share, code in shares if share >= LEAST_SHARE)


def _resistance(job, pattern):
    """The map of resistances and the table of the land use."""
    from ...report import charts
    from ...report.page import Column, Section, Table

    counts = pattern.land.counts
    total = sum(counts.values())
    return Section(translate("MineEco", "What it rests on: resistances"), [
        translate("MineEco", "Everything above follows from these resistances and from the least area of a source. Change the ones that you doubt and see what stays."),
        charts.raster_map(
            pattern.resistance, job.extent(), title=translate("MineEco", "Resistance"), ramp=[colour for _, colour in legends.ramp("resistance")], label=translate("MineEco", "Resistance"), **_frame(job),
            caption=translate("MineEco", "Green is easy to cross, red hard; cells without a colour are barriers or have no data."),
        ),
        Table(
            [
                Column(translate("MineEco", "Code"), "right"), Column(translate("MineEco", "Land use")), Column(translate("MineEco", "Resistance"), "right", "g"),
                Column(translate("MineEco", "Area (km²)"), "right", ",.3f"), Column("%", "right", ".2f"),
            ],
            [[row.code, row.name, row.resistance, counts[row.code] * job.grid.cell_km2, 100 * counts[row.code] / total] for row in pattern.table],
            caption=translate("MineEco", "Classes of the land use, what lies over it included."),
        ),
    ])


def _network(pattern):
    """The measures of the network."""
    from ...report.page import Column, Section, Table

    words = {
        "alpha": translate("MineEco", "share of the possible loops that are closed; 0: cutting any corridor cuts the network"), "beta": translate("MineEco", "corridors a source"),
        "gamma": translate("MineEco", "share of the possible corridors that are there"), "cost_ratio": translate("MineEco", "1 minus corridors over kilometres"),
        "components": translate("MineEco", "parts that no corridor joins"), "iic": translate("MineEco", "integral index of connectivity"), "pc": translate("MineEco", "probability of connectivity"),
        "ec_km2": translate("MineEco", "equivalent connected area (km²): one patch this large would be worth as much"),
    }
    blocks = [Table(
        [Column(translate("MineEco", "Measure")), Column(translate("MineEco", "Value"), "right", ".4g"), Column(translate("MineEco", "What it says"))],
        [[name, pattern.network[name], text] for name, text in words.items() if pattern.network.get(name) is not None],
    )]
    if not pattern.dpc:
        blocks.append(translate("MineEco", "Give a dispersal DISTANCE to learn how much connected habitat the network makes, and what each source and corridor adds to it."))
    return [Section(translate("MineEco", "How well it holds together"), blocks)]
