"""Table and page of earthwork."""
import typing

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.resilience import earthwork
from .. import legends

translate = QCoreApplication.translate
SIDES = ("cut", "fill", "net")
SHOWN_ZONES = 20
CUT, NOISE, FILL = "#b2182b", "#bdbdbd", "#2166ac"
STEEP = ("#4d9221", "#fee08b", "#f46d43", "#a50026", "#3f1503")  # from level ground up


class Result(typing.NamedTuple):
    """Figures of a run, of the whole area first and then of each zone."""

    names: list
    accuracy: earthwork.Accuracy
    volumes: earthwork.Volumes
    figures: dict
    before: earthwork.SlopeAreas
    after: earthwork.SlopeAreas
    cell_area: float
    quantities: dict
    wanted: list
    """Whether soil, gravel and manure are wanted."""

    @property
    def whole(self):
        """The figures of the whole area."""
        return {name: float(values[0]) for name, values in self.figures.items()}

    @property
    def known(self):
        """Whether volumes have errors."""
        return self.accuracy.sigma == self.accuracy.sigma

    def covered(self):
        """Return the percent of each zone that has a difference, NaN where a zone has no cell."""
        return _percent(self.volumes.cells, self.volumes.zone_cells)


def _percent(part, whole):
    """Return 100 part / whole, NaN where the whole is 0."""
    return np.divide(100.0 * part, whole, out=np.full(np.shape(part), np.nan), where=whole > 0)


def table(found):
    """Return columns and rows of the table."""
    columns = {
        "area_ha": found.quantities["area_ha"], "area_mu": found.quantities["area_mu"], "valid_percent": found.covered(), **{side + "_m3": found.figures[side] for side in SIDES},
    }
    nothing = np.full(len(found.names), np.nan)
    for side in SIDES:
        columns[side + "_significant_m3"] = found.figures[side + "_significant"] if found.known else nothing
    hectares = found.cell_area / earthwork.HECTARE
    for limit, after, before in zip(found.after.limits, found.after.steeper, found.before.steeper):
        name = "slope_over_" + ("%g" % limit).replace(".", "_")
        columns.update({name + "_ha": after * hectares, name + "_percent": _percent(after, found.after.cells), name + "_before_ha": before * hectares})
    for name, wanted in zip(("cover_m3", "gravel_m3", "manure_t"), found.wanted):
        columns[name] = found.quantities[name] if wanted else nothing
    for side in SIDES:
        for kind in ("", "_significant"):
            for error in ("_error_random", "_error_correlated"):
                columns[side + kind + error + "_m3"] = found.figures[side + kind + error]
    return [("zone", str), *((name, float) for name in columns)], [[name, *map(float, row)] for name, row in zip(found.names, zip(*columns.values()))]


def build(job, found, zones, stable, shown, picture):
    """Return what the page shows.

    Parameters
    ----------
    found : Result
    zones : Mines or None
    stable : list of (id, QgsGeometry, attributes)
    shown : Histogram
        Of the difference within the zones.
    picture : numpy.ndarray
        The difference on fewer cells.
    """
    from ...report.page import Section, Tile

    whole, accuracy = found.whole, found.accuracy
    note = translate("MineEco", "± {low:,.0f} to {high:,.0f} m³").format(low=whole["net_error_random"], high=whole["net_error_correlated"]) if found.known else translate("MineEco", "error unknown")
    tiles = [
        Tile(translate("MineEco", "Cut"), whole["cut"], "m³", format=",.0f"), Tile(translate("MineEco", "Filled"), whole["fill"], "m³", format=",.0f"),
        Tile(translate("MineEco", "Net (fill less cut)"), whole["net"], "m³", note, format="+,.0f"),
    ]
    if accuracy.stable_cells:
        tiles.append(Tile(translate("MineEco", "Offset taken off"), accuracy.offset, "m", translate("MineEco", "median of {n:,} stable cells").format(n=accuracy.stable_cells), format="+.3f"))
    else:
        tiles.append(Tile(translate("MineEco", "Area"), whole["area_m2"] / earthwork.HECTARE, "ha", format=",.2f"))
    where = [_map(job, picture, zones, stable)] + ([_histogram(found, shown)] if shown.high > shown.low else [])
    sections = [Section(translate("MineEco", "Where ground was cut and filled"), where), _volumes(found)]
    sections += [_zones(found)] if zones else []
    sections.append(_slopes(found))
    sections += [_quantities(found)] if any(found.wanted) else []
    return {"subtitle": translate("MineEco", "Difference of two elevation models on {area:,.2f} ha").format(area=whole["area_m2"] / earthwork.HECTARE), "tiles": tiles, "sections": sections}


def _map(job, dz, zones, stable):
    """The map of the difference."""
    from ...report import charts

    high = float(np.nanpercentile(np.abs(dz), 99)) if np.isfinite(dz).any() else 0.0
    rings = [[(point.x(), point.y()) for point in ring] for _, geometry, _ in stable for polygon in _parts(geometry) for ring in polygon]
    overlays = [charts.Overlay(rings, "#1b7837", translate("MineEco", "Stable ground"), True, 1.0)] if rings else []
    if zones and zones.are_polygons:
        overlays.append(charts.Overlay(zones.outlines(), "#1d2a44", translate("MineEco", "Zones")))
    return charts.raster_map(
        dz, job.extent(), title=translate("MineEco", "Difference of elevation"), ramp=[colour for _, colour in legends.ramp("change")], limits=(-high or -1.0, high or 1.0),
        label=translate("MineEco", "Later minus earlier (m)"), nodata=translate("MineEco", "No data"), overlays=overlays, metres=job.metres(), north=translate("MineEco", "N"),
        caption=translate("MineEco", "Red ground was cut, blue ground filled. Outside the works it should be white: stripes, blocks or shades there are errors of the models, and they are in the volumes too."),
    )


def _parts(geometry):
    """Return the polygons of a geometry."""
    return geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]


def _histogram(found, shown):
    """How large the differences are, beside the level of detection."""
    from ...report import charts

    edges = np.linspace(float(shown.low[0]), float(shown.high[0]), shown.bins + 1)
    level = found.accuracy.level
    breaks = [-level, level] if found.known and level > 0 and edges[0] < -level and level < edges[-1] else []
    return charts.histogram(
        edges, shown.counts[0], title=translate("MineEco", "Differences in the works"), x_label=translate("MineEco", "Later minus earlier (m)"), y_label=translate("MineEco", "Cells"), breaks=breaks,
        colours=[CUT, NOISE, FILL] if breaks else None, wide=True,
        caption=translate("MineEco", "The first and last bar hold all that lies beyond. Between the lines, if there are any, lie differences below the level of detection: each by itself may be an error."),
    )


def _volumes(found):
    """The volumes with their errors."""
    from ...report.page import Column, Section, Table

    labels = {"cut": translate("MineEco", "Cut"), "fill": translate("MineEco", "Filled"), "net": translate("MineEco", "Net (fill less cut)")}
    head = [Column(translate("MineEco", "Volume")), Column("m³", "right", ",.1f")]
    if not found.known:
        return Section(translate("MineEco", "Volumes and how sure they are"), [
            translate("MineEco", "Nothing is known of the errors of the models: without stable ground or stated errors no one can say how far these volumes can be trusted."),
            Table(head, [[labels[side], found.whole[side]] for side in SIDES]),
        ])
    rows = []
    for kind, pattern in (("", translate("MineEco", "{volume}, all cells")), ("_significant", translate("MineEco", "{volume}, above the level of detection"))):
        rows += [[pattern.format(volume=labels[side]), *(found.whole[side + kind + part] for part in ("", "_error_random", "_error_correlated"))] for side in SIDES]
    how = translate("MineEco", "measured on {n:,} stable cells").format(n=found.accuracy.stable_cells) if found.accuracy.stable_cells else translate("MineEco", "as stated")
    return Section(translate("MineEco", "Volumes and how sure they are"), [
        translate("MineEco", "Error of the difference in one cell: {sigma:.3f} m ({how}). Level of detection: {level:.3f} m.").format(sigma=found.accuracy.sigma, how=how, level=found.accuracy.level),
        Table(
            [*head, Column(translate("MineEco", "± independent cells (m³)"), "right", ",.1f"), Column(translate("MineEco", "± all err alike (m³)"), "right", ",.1f")], rows,
            caption=translate(
                "MineEco",
                "Errors are one standard deviation. If the errors of cells have nothing to do with each other they even out, and the smaller one holds; if all cells lie too high or too low together, the larger one. "
                "Models are between the two. Take the net volume of all cells for the balance: leaving out small changes biases it where ground changed little over large areas.",
            ),
        ),
    ])


def _zones(found):
    """The zones, the largest change first."""
    from ...report import charts
    from ...report.page import Column, Section, Table

    order = 1 + np.argsort(-np.abs(found.figures["net"][1:]), kind="stable")
    names = [found.names[place] for place in order]
    columns = ("area_m2", "cut", "fill", "net", "net_error_random", "net_error_correlated")
    return Section(translate("MineEco", "Zones"), [
        charts.ranked_bars(
            names, found.figures["net"][order].tolist(), title=translate("MineEco", "Net volume of the zones"), x_label=translate("MineEco", "Net volume (m³)"), top=SHOWN_ZONES, spec=",.0f", wide=True,
            caption=translate("MineEco", "To the left more was cut, to the right more was filled."),
        ),
        Table(
            [
                Column(translate("MineEco", "Zone")), Column(translate("MineEco", "Area (ha)"), "right", ",.2f"), Column(translate("MineEco", "Cut (m³)"), "right", ",.0f"), Column(translate("MineEco", "Fill (m³)"), "right", ",.0f"),
                Column(translate("MineEco", "Net (m³)"), "right", "+,.0f"), Column(translate("MineEco", "± independent cells (m³)"), "right", ",.0f"), Column(translate("MineEco", "± all err alike (m³)"), "right", ",.0f"),
            ],
            [[name, float(found.figures["area_m2"][place]) / earthwork.HECTARE, *(float(found.figures[column][place]) for column in columns[1:])] for name, place in zip(names, order)],
        ),
    ])


def _slopes(found):
    """How steep the ground was and is."""
    from ...report import charts
    from ...report.page import Column, Section, Table

    limits = found.after.limits.tolist()
    sides = (found.before, found.after)
    over = np.array([_percent(side.steeper[:, 0], np.full(len(limits), side.cells[0])) for side in sides])
    shares = -np.diff(np.column_stack([np.full(2, 100.0), over, np.zeros(2)]), axis=1)
    names = [translate("MineEco", "up to {high:g}°").format(high=limits[0])] + [translate("MineEco", "{low:g}° to {high:g}°").format(low=low, high=high) for low, high in zip(limits, limits[1:])]
    names.append(translate("MineEco", "over {low:g}°").format(low=limits[-1]))
    hectares = found.cell_area / earthwork.HECTARE
    return Section(translate("MineEco", "How steep the ground is"), [
        charts.stacked_bars(
            [translate("MineEco", "Before"), translate("MineEco", "After")], names, shares.T, STEEP[:len(names)] if len(names) <= len(STEEP) else charts.ramp_colours(STEEP, len(names)),
            title=translate("MineEco", "Slopes before and after"), y_label=translate("MineEco", "Share of the area (%)"), wide=False,
            caption=translate("MineEco", "Slope of each cell after Horn. Banks are said to be safe below 25°; walls steeper than 60° show in fine models only."),
        ),
        Table(
            [
                Column(translate("MineEco", "Steeper than")), Column(translate("MineEco", "Before (ha)"), "right", ",.3f"), Column(translate("MineEco", "After (ha)"), "right", ",.3f"),
                Column(translate("MineEco", "Before (%)"), "right", ".2f"), Column(translate("MineEco", "After (%)"), "right", ".2f"),
            ],
            [
                ["%g°" % limit, *(float(side.steeper[place, 0] * hectares) for side in sides), *map(float, over[:, place])] for place, limit in enumerate(limits)
            ],
        ),
    ])


def _quantities(found):
    """What it takes to cover the land."""
    from ...report.page import Column, Section, Table

    columns = [("area_ha", translate("MineEco", "Area (ha)"), ",.2f"), ("area_mu", translate("MineEco", "Area (mu)"), ",.1f")]
    columns += [entry for entry, wanted in zip(
        (("cover_m3", translate("MineEco", "Soil (m³)"), ",.0f"), ("gravel_m3", translate("MineEco", "Gravel (m³)"), ",.0f"), ("manure_t", translate("MineEco", "Manure (t)"), ",.1f")), found.wanted,
    ) if wanted]
    rows = [[name, *(float(found.quantities[column][place]) for column, _, _ in columns)] for place, name in enumerate(found.names)]
    return Section(translate("MineEco", "What it takes to cover the land"), [Table(
        [Column(translate("MineEco", "Zone")), *(Column(label, "right", form) for _, label, form in columns)], rows[1:] or rows, total=rows[0] if rows[1:] else None,
        caption=translate("MineEco", "Depth times plan area: the depth is measured straight down. Add what is lost when it settles and on the way. 1 mu is 1/15 ha."),
    )])
