"""Layers of a dossier -> maps with legends and what can be read off them; a layer of a kind that is not known is shown plainly."""
import contextlib

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsRectangle

from ...core import dates
from ...core.codes import CodeCounts
from ...core.moments import Joined, Moments
from ...gis import raster
from ...messages import InputProblem
from .. import inputs, legends
from ..mines import AREA
from . import shared

CELLS = 640  # most cells a side of a map
OUTLIERS = (2, 98)  # percentiles that end a ramp without limits of its own
COLUMNS = 60  # cells across the blank ground of a vector map
SLIM = 0.45  # a map is at least so tall (or wide) against its other side
WIDEST = 4  # a layer so many times wider than another one does not set its frame
PALE = "#aab3ac"
MOST_PARTS = 5000  # lines, rings and points of a map
BACKGROUND = "#f6f6f2"
PLAIN_RAMP = "landscape"
MOST_CLASSES = 24  # beyond it class names make no legend
TOUCH = 0.009  # radius of a point, as a share of the map's width


class Around:
    """What stands around a layer on its map: the outlines over it, and on maps of lines, points and polygons the other vector layers behind it.

    Parameters
    ----------
    outlines : QgsVectorLayer or None
    vectors : list of QgsVectorLayer
        Those of the dossier.
    context : QgsProcessingContext
    """

    def __init__(self, outlines, vectors, context):
        self._outlines, self._vectors, self._context = outlines, vectors, context

    def over(self, grid, words):
        """Return the outlines as overlays of a map."""
        from ...report.charts import Overlay

        rings = self._rings(self._outlines, grid)
        return [Overlay(rings, "#1f1f1f", words.translate("MineEco", "Outlines"), width=0.9)] if rings else []

    def behind(self, layer, grid, words):
        """Return the other vector layers as one pale overlay."""
        from ...report.charts import Overlay

        rings = [ring for other in self._vectors if other is not layer for ring in self._rings(other, grid)]
        return [Overlay(rings, PALE, words.translate("MineEco", "Other layers"), width=0.6)] if rings else []

    def frame(self, layer):
        """Return the extent of a layer together with that of others which overlap it, so that their maps can be compared."""
        box = QgsRectangle(layer.extent())
        own = max(box.width(), box.height())
        for other in [self._outlines, *self._vectors]:
            if other is None or not other.featureCount():
                continue
            with contextlib.suppress(QgsCsException):
                extent = QgsCoordinateTransform(other.crs(), layer.crs(), self._context.transformContext()).transformBoundingBox(other.extent())
                if extent.intersects(layer.extent()) and max(extent.width(), extent.height()) <= WIDEST * own:
                    box.combineExtentWith(extent)
        return box

    def _rings(self, layer, grid):
        """Return the lines and rings of a layer in the CRS of a map; none where it cannot be placed there."""
        if layer is None or not grid.crs or not layer.crs().isValid():
            return []
        try:
            found = inputs.features(layer, grid, self._context, layer.name(), lambda *_: None)
        except InputProblem:
            return []
        return [part for _, geometry, _ in found[:MOST_PARTS] for part in _parts(geometry, grid)]


class Picture:
    """What a raster layer shows: bands, cells, legend.

    Parameters
    ----------
    layer : QgsRasterLayer
    look : Ramp, Classes, Composite or None
        As the algorithm declares it.
    """

    def __init__(self, layer, look, words):
        self.layer, self.words = layer, words
        self.names = inputs.band_names(layer)
        self.grid = inputs.grid_of(layer)
        self.small = self.grid.coarser(CELLS)
        self.times = [_time(name) for name in self.names]
        self.series = len(self.names) > 1 and all(time is not None for time in self.times) and len(set(self.times)) == len(self.times)
        self.legend = raster.class_legend(self.band(1))
        self.legend = [(code, words.again(text), "#%02x%02x%02x" % tuple(colour)) for code, text, colour in self.legend if text]
        if not self.legend and isinstance(look, legends.Classes):
            self.legend = [(code, words(text), colour) for code, text, colour in legends.colours(look.legend)]
        if len(self.legend) > MOST_CLASSES:
            self.legend = []
        self.ramp = look if isinstance(look, legends.Ramp) else legends.Ramp(PLAIN_RAMP)
        self.limits = None  # ends of the ramp, or of the bands of a picture in colours, where several layers share them
        self.colours = None if self.legend or self.series or len(self.names) < 3 or isinstance(look, legends.Ramp) else shared.bands_of_picture(layer)

    def band(self, number, categorical=False):
        """Return a band as a `Layer`."""
        return inputs.raster_band(self.layer, number, self.layer.name(), categorical)

    def sample(self, numbers):
        """Return bands on the cells of the map, (bands, y, x)."""
        return shared.cells([self.band(number) for number in numbers], self.small)

    @property
    def shown(self):
        """Numbers of the bands that are shown: three, one, or of a dated series the first and the last."""
        return self.colours or (sorted({1, len(self.names)}) if self.series else [1])

    def extent(self):
        """West, east, south, north."""
        west, south, east, north = self.small.bounds()
        return west, east, south, north


def share_limits(pictures):
    """Give pictures of one kind (the same index at several dates) one stretch, so that their maps can be compared."""
    from ...report.plates import stretch

    arrays = [picture.sample(picture.shown) for picture in pictures]
    if len({len(array) for array in arrays}) > 1 or any(bool(picture.legend) for picture in pictures):
        return
    if pictures[0].colours:
        limits = stretch(arrays)
    else:
        limits = _limits(pictures[0].ramp, arrays)
    for picture in pictures:
        picture.limits = limits


def of_raster(picture, title, caption, around, job):
    """Return (figures, facts of the layer or None): maps of a raster layer, of a dated series the first and the last band and its course."""
    from ...report import charts, plates

    words = picture.words
    overlays = around.over(picture.small, words)
    frame = {
        "overlays": overlays, "metres": shared.scale_of(picture.small), "north": words.translate("MineEco", "N"), "nodata": words.translate("MineEco", "No data"), "wide": False,
    }
    if picture.colours:
        bands = picture.sample(picture.shown)
        if not np.isfinite(bands).all(axis=0).any():
            return [], None
        outline = words.translate("MineEco", "Outlines") if overlays else ""
        figure, _ = plates.plate(
            title, [words.translate("MineEco", "Natural colours")], [bands], picture.extent(), plates.Look(plates.stretch([bands]) if picture.limits is None else picture.limits), outlines=overlays[0].parts if overlays else (),
            metres=frame["metres"], outline=outline, nodata=frame["nodata"], north=frame["north"], caption=caption, wide=False,
        )
        return [figure], None
    shown, arrays = picture.shown, picture.sample(picture.shown)
    if not np.isfinite(arrays).any():
        return [], None
    figures = []
    limits = None if picture.legend else picture.limits or _limits(picture.ramp, arrays)
    for number, array in zip(shown, arrays):
        if not np.isfinite(array).any():
            continue
        name = picture.names[number - 1]
        heading = title if len(picture.names) == 1 else words.translate("MineEco", "{title}: {band}").format(title=title, band=picture.times[number - 1] if picture.series else name or number)
        more = {"classes": picture.legend} if picture.legend else {"ramp": shared.even_ramp(picture.ramp.ramp), "limits": limits, "label": dates.without_date(name) or name or picture.layer.name()}
        figures.append(charts.raster_map(array, picture.extent(), title=heading, caption=caption if number == shown[-1] else "", **more, **frame))
    if picture.legend and not picture.series:
        facts = _classes(picture, job)
        if facts:
            codes = [(text, colour) for code, text, colour in picture.legend]
            figures.append(charts.class_bars(
                [text for text, _ in codes], facts["areas"], [colour for _, colour in codes], title=words.translate("MineEco", "{title}: areas").format(title=title), unit=facts["unit"], shares=facts["shares"],
            ))
        return figures, facts
    means = _means(picture, job)
    if picture.series and not picture.legend and all(isinstance(time, int) for time in picture.times):
        figures.append(charts.lines(
            picture.times, [charts.Series("", means)], title=words.translate("MineEco", "{title}: mean of all cells").format(title=title), y_label=dates.without_date(picture.names[0]),
            caption=words.translate("MineEco", "A jump of one year is weather or the sensor more often than the land."),
        ))
    return figures, {"mean": means[-1]}


def _means(picture, job):
    """Return the mean of each band of a series, else of the first band; NaN without a valid cell."""
    layers = [picture.band(number) for number in range(1, len(picture.names) + 1)] if picture.series else [picture.band(1)]
    found = raster.fold(lambda *blocks: Joined(Moments.of(block) for block in blocks), layers, picture.grid, job.feedback)
    return [float(one.mean[0]) if one.n else float("nan") for one in found]


def _classes(picture, job):
    """Return area (or cells) and share of each class of the legend, None where there are none."""
    counts = raster.fold(lambda block: CodeCounts.of(block, picture.layer.name()), [picture.band(1, True)], picture.grid, job.feedback).cells
    cells = [counts.get(code, 0) for code, _, _ in picture.legend]
    if not sum(cells):
        return None
    size, unit = (picture.grid.cell_km2, picture.words.translate("MineEco", "km²")) if picture.grid.projected else (1, picture.words.translate("MineEco", "cells"))
    return {"areas": [count * size for count in cells], "unit": unit, "shares": [100 * count / sum(cells) for count in cells], "codes": [code for code, _, _ in picture.legend]}


def of_vector(layer, look, title, caption, around, words):
    """Return (figure or None, number of features): a map of a vector layer in the colours of its categories."""
    from ...report.charts import Overlay, raster_map

    if layer.extent().isNull() or not layer.featureCount():
        return None, 0
    box = around.frame(layer)
    side = max(box.width(), box.height()) or 1.0
    wide, tall = max(box.width(), SLIM * side) * 1.06, max(box.height(), SLIM * side) * 1.06
    rows = max(1, round(COLUMNS * tall / wide))
    grid = raster.Grid(COLUMNS, rows, (box.center().x() - wide / 2, wide / COLUMNS, 0.0, box.center().y() + tall / 2, 0.0, -tall / rows), inputs.wkt(layer.crs()))
    known = isinstance(look, legends.Vector)
    colour = look.colour if known else "#2b8cbe"
    categories = {value: (words(text), shade) for value, text, shade in legends.categories(look.legend)} if known and look.field in layer.fields().names() else {}
    groups, count, drawn = dict.fromkeys(categories.values()), 0, 0
    for feature in layer.getFeatures():
        count += 1
        if feature.geometry().isEmpty() or drawn > MOST_PARTS:
            continue
        parts = _parts(feature.geometry(), grid)
        drawn += len(parts)
        group = categories.get(str(feature[look.field]), (words.translate("MineEco", "Other"), colour)) if categories else (title, colour)
        groups[group] = (groups.get(group) or []) + parts
    if drawn > MOST_PARTS:
        caption = words.sentences([caption, words.translate("MineEco", "The map shows only the first of its many features.")])
    line = int(layer.geometryType()) == 1
    overlays = [Overlay(parts, shade, text, not line, 1.8 if line else 1.0) for (text, shade), parts in groups.items() if parts]
    if not overlays:
        return None, count
    west, south, east, north = grid.bounds()
    figure = raster_map(
        np.zeros((rows, COLUMNS)), (west, east, south, north), title=title, classes=[(0, "", BACKGROUND)], overlays=[*around.behind(layer, grid, words), *overlays, *around.over(grid, words)],
        metres=shared.scale_of(grid), north=words.translate("MineEco", "N"), caption=caption, wide=False,
    )
    return figure, count


def _parts(geometry, grid):
    """Return the lines, rings and points (as small circles) of a geometry as lists of (x, y), thinned to what a map can show."""
    west, south, east, north = grid.bounds()
    whole, found = geometry.simplify((east - west) / 1500), []
    if whole.isEmpty():
        whole = geometry
    for part in whole.asGeometryCollection() or [whole]:
        if part.type() == AREA:
            found += part.asPolygon()
        elif int(part.type()) == 1:
            found.append(part.asPolyline())
        else:
            radius = TOUCH * (east - west)
            found.append([(part.asPoint().x() + radius * np.cos(turn), part.asPoint().y() + radius * np.sin(turn)) for turn in np.linspace(0, 2 * np.pi, 13)])
    return [[(point[0], point[1]) if isinstance(point, tuple) else (point.x(), point.y()) for point in part] for part in found]


def _limits(ramp, arrays):
    """Return the ends of a ramp: its own, else percentiles of what is shown in all arrays together."""
    from ...report.plates import stretch

    return (ramp.low, ramp.high) if ramp.low is not None else tuple(stretch([[np.ravel(array)] for array in arrays], *OUTLIERS, ramp.centred)[0])


def _time(name):
    """Return the date or year in the name of a band, None where there is none or several."""
    try:
        return dates.date_in(name)
    except InputProblem:
        return None

