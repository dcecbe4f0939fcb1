"""The page of the comparison of patterns."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...gis.raster import Grid
from ...gis.zones import Shapes
from .. import inputs, legends
from ..job import translated

translate = QCoreApplication.translate
KEPT, GAINED, LOST = STATUSES = "kept", "gained", "lost"
LEGEND = "change_status"
PICTURE = 700  # cells of the longer side of a map
MARGIN = 0.03  # of the longer side, around the sources


def build(years, changes, found):
    """Return what the page shows.

    Parameters
    ----------
    years : list of Year
    changes : list of Change
    found : Comparison
    """
    from ...report.page import Section, Tile

    first, last = found.ledger[0], found.ledger[-1]
    span = translate("MineEco", "{first} to {last}").format(first=first.year, last=last.year)
    known = last.ec_km2 == last.ec_km2
    tiles = [
        Tile(translate("MineEco", "Source area in {year}").format(year=last.year), last.source_area_km2, "km²", format=",.3f"),
        Tile(translate("MineEco", "Change of the source area"), found.area_change_km2, "km²", span, "+,.3f"),
        *([Tile(translate("MineEco", "Change of EC"), found.ec_change_percent, "%", span, "+.1f")] if known else []),
        Tile(translate("MineEco", "Corridors in {year}").format(year=last.year), last.corridors, "", translate("MineEco", "{count} in {year}").format(count=first.corridors, year=first.year)),
    ]
    return {
        "subtitle": translate("MineEco", "Ecological security patterns of {years}").format(years=", ".join(str(entry.year) for entry in found.ledger)), "tiles": tiles,
        "sections": [
            Section(translate("MineEco", "What changed, year by year"), [
                translate("MineEco", "Change is that from the year before. Ground: area of sources in both years (kept), in the later year only (gained), in the earlier year only (lost)."), *_ledger(found.ledger, known),
            ]),
            Section(translate("MineEco", "Where it changed"), [_map(years, change) for change in changes]),
            Section(translate("MineEco", "The course of the years"), _curves(found.ledger, known)),
        ],
    }


def _ledger(ledger, known):
    """Return the tables of ground, and of sources and corridors."""
    from ...report.page import Column, Table

    ground = [
        (translate("MineEco", "Source area (km²)"), "source_area_km2", ",.3f"), (translate("MineEco", "Change (km²)"), "area_change_km2", "+,.3f"), (translate("MineEco", "Kept (km²)"), "kept_km2", ",.3f"),
        (translate("MineEco", "Gained (km²)"), "gained_km2", ",.3f"), (translate("MineEco", "Lost (km²)"), "lost_km2", ",.3f"),
        *([(translate("MineEco", "EC (km²)"), "ec_km2", ",.3f"), (translate("MineEco", "Change of EC (%)"), "ec_change_percent", "+.2f")] if known else []),
    ]
    parts = [
        (translate("MineEco", "Sources"), "sources", "d"), (translate("MineEco", "Kept"), "sources_kept", ".0f"), (translate("MineEco", "Gained"), "sources_gained", ".0f"),
        (translate("MineEco", "Lost"), "sources_lost", ".0f"), (translate("MineEco", "Corridors"), "corridors", "d"), (translate("MineEco", "Kept"), "corridors_kept", ".0f"),
        (translate("MineEco", "Gained"), "corridors_gained", ".0f"), (translate("MineEco", "Lost"), "corridors_lost", ".0f"), (translate("MineEco", "Length (km)"), "corridor_length_km", ",.2f"),
    ]
    return [
        Table([Column(translate("MineEco", "Year")), *(Column(label, "right", spec) for label, _, spec in columns)], [[str(entry.year), *(getattr(entry, name) for _, name, _ in columns)] for entry in ledger])
        for columns in (ground, parts)
    ]


def _map(years, change):
    """Return a map of what was kept, gained and lost between two years."""
    from ...report import charts

    crs, box = years[0].patches.crs, years[0].whole.boundingBox()
    for year in years:
        for shape in (*year.patches.shapes, *year.shapes):
            box.combineExtentWith(shape.boundingBox())
    side = max(box.width(), box.height())
    box.grow(MARGIN * side)
    cell = (1 + 2 * MARGIN) * side / PICTURE
    grid = Grid(max(1, round(box.width() / cell)), max(1, round(box.height() / cell)), (box.xMinimum(), cell, 0.0, box.yMaximum(), 0.0, -cell), inputs.wkt(crs))
    entries = [(value, translated(label), colour) for value, label, colour in legends.categories(LEGEND)]
    values = {status: number for number, status in enumerate(STATUSES, 1)}
    codes = np.full((grid.height, grid.width), np.nan)
    if change.parts:
        codes = Shapes(tuple(bytes(shape.asWkb()) for _, _, _, shape, _ in change.parts), grid.crs, tuple(values[status] for _, _, status, _, _ in change.parts)).open(grid)(grid.whole)
    overlays = []
    for value, label, colour in entries:
        lines = [line for _, status, year, place in change.corridors if status == value for line in _lines(year.shapes[place])]
        if lines:
            overlays.append(charts.Overlay(lines, colour, translate("MineEco", "Corridor: {status}").format(status=label), width=1.8))
    west, south, east, north = grid.bounds()
    unit = grid.metres[0] / cell
    return charts.raster_map(
        codes, (west, east, south, north), title=translate("MineEco", "Sources and corridors, {before} to {after}").format(before=change.before, after=change.after),
        classes=[(values[value], label, colour) for value, label, colour in entries], nodata=translate("MineEco", "No source"), overlays=overlays, metres=(unit, unit), north=translate("MineEco", "N"),
        caption=translate("MineEco", "Ground and corridors of both years. A corridor that is kept joins the same two sources; its line is that of the later year and may have moved."),
    )


def _curves(ledger, known):
    """Return the charts of area, connectivity and numbers over the years."""
    from ...report import charts

    years = [entry.year for entry in ledger]
    series = [charts.Series(translate("MineEco", "Area of the sources"), [entry.source_area_km2 for entry in ledger], "#2e7d32")]
    if known:
        series.append(charts.Series(translate("MineEco", "Equivalent connected area (EC)"), [entry.ec_km2 for entry in ledger], "#d95f02"))
    numbers = [charts.Series(translate("MineEco", "Sources"), [entry.sources for entry in ledger], "#2e7d32"), charts.Series(translate("MineEco", "Corridors"), [entry.corridors for entry in ledger], "#d95f02")]
    caption = translate("MineEco", "EC is the area of one patch that would be as well connected as the whole network: where it falls faster than the area, sources lose touch with each other.") if known else ""
    return [
        charts.lines(years, series, title=translate("MineEco", "Habitat and its connectivity"), y_label="km²", caption=caption),
        charts.lines(years, numbers, title=translate("MineEco", "Number of sources and corridors"), y_label=translate("MineEco", "Number")),
    ]


def _lines(shape):
    """Return the lines of a shape as lists of (x, y)."""
    return [[(point.x(), point.y()) for point in line] for line in shape.asMultiPolyline()] if not shape.isEmpty() else []
