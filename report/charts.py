"""Charts and maps from plain arrays, ready for `page.py`.

Every function takes numbers and words (already translated) and gives a `Figure`. They share one look: `PALETTE` for series, `RAMPS`
for values, the same fonts and sizes. Small charts are SVG with the letters drawn as shapes, so a page needs no fonts; maps and crowded
charts are PNG. The same input gives the same bytes on one machine.

Drawing happens in worker threads. Therefore each chart is a `matplotlib.figure.Figure` of its own with its own canvas, pyplot is
never used, and nothing is read from or written to ``rcParams`` on purpose: those belong to the whole process (`rc_context` as well),
where another plugin may be drawing at the same time. Fonts and colours are set on the artists instead.
"""
import base64
import dataclasses
import functools
import io
import math
import re
import unicodedata
from collections.abc import Sequence
from typing import Optional

import numpy as np

from ..messages import QT_TRANSLATE_NOOP, InputProblem
from .page import Figure, number

# Okabe & Ito (2008), without the yellow that is lost on white paper: told apart with any colour vision.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#4d4d4d")

# Colours from low to high, evenly spaced. Red-yellow-green is what readers of RSEI maps expect; the others suit any colour vision.
RAMPS = {
    "rsei": ("#d7191c", "#fdae61", "#ffffbf", "#a6d96a", "#1a9641"),
    "sequential": ("#ffffd9", "#c7e9b4", "#41b6c4", "#225ea8", "#081d58"),
    "heat": ("#ffffcc", "#fed976", "#fd8d3c", "#e31a1c", "#800026"),
    "terrain": ("#33714a", "#8fb573", "#e9dfa0", "#b98350", "#7a5544", "#f5f3f0"),
    "diverging": ("#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571"),
}

_INK, _MUTED, _GRID, _BAR, _NODATA = "#26312b", "#5f6b64", "#e3e7e2", "#3f7f5c", "#e4e4df"
_WIDE, _HALF = 9.0, 4.4  # inches; half-width charts stand in pairs, and letters come out at the same size in both
_PIXELS_PER_INCH = 110  # on screen: nine inches fill the page
_MAP_WIDTH = 6.9  # of a wide one; the rest is its legend
_PNG_DPI = 165
_SVG_LIMIT = 130_000  # bytes; more is drawn as PNG
_POINTS_LIMIT = 1500  # more points than this are shown as density
_TITLE, _TEXT, _SMALL = 10.5, 9.0, 8.0  # points

_LATIN_FONTS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "Open Sans")
_CJK_FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Source Han Sans", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei",
    "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Heiti TC", "Arial Unicode MS", "SimHei", "Noto Sans CJK JP", "Droid Sans Fallback")
_OWN_FONT = "DejaVu Sans"  # comes with matplotlib


@dataclasses.dataclass
class Overlay:
    """Lines or outlines drawn over a map.

    Parameters
    ----------
    parts : sequence of array_like, shape (n, 2)
        Map coordinates of each line, or of each ring of the polygons.
    colour : str
        ``#rrggbb``.
    name : str
        For the legend; without one there is no entry.
    fill : bool
        Fill the rings lightly.
    width : float
        Of the line, points.
    """

    parts: Sequence
    colour: str = "#000000"
    name: str = ""
    fill: bool = False
    width: float = 1.4


@dataclasses.dataclass
class Points:
    """Dots drawn over a map, or names without a dot.

    Parameters
    ----------
    places : sequence of (float, float)
        Map coordinates.
    colour : str
        ``#rrggbb``.
    name : str
        For the legend; without one there is no entry.
    size : float
        Diameter of the dots, points; 0 draws none.
    labels : sequence of str
        Text at each place, on the dot.
    """

    places: Sequence
    colour: str = "#000000"
    name: str = ""
    size: float = 6.0
    labels: Sequence[str] = ()


@dataclasses.dataclass
class Series:
    """A curve of `lines`: its values (NaN is a gap), a colour of its own if wanted, and the limits of a band around it."""

    name: str
    values: Sequence[float]
    colour: str = ""
    low: Optional[Sequence[float]] = None
    high: Optional[Sequence[float]] = None


def ramp_colours(ramp, count):
    """Return evenly spaced colours of a ramp, for instance one a class.

    Parameters
    ----------
    ramp : str or sequence of str
        A name in `RAMPS` or colours ``#rrggbb`` from low to high.
    count : int

    Returns
    -------
    list of str
        ``#rrggbb``, from low to high; a single one comes from the middle.
    """
    places = np.linspace(0.0, 1.0, count) if count > 1 else np.array([0.5])
    return ["#%02x%02x%02x" % tuple(rgb) for rgb in _ramp_rgb(ramp, places)]


def raster_map(array, extent, *, title, ramp="sequential", limits=None, classes=None, label="", nodata="", overlays=(), hillshade=None,
               metres=(1.0, 1.0), north="", caption="", wide=True):
    """Draw a raster as a map with legend, scale bar and north arrow.

    Parameters
    ----------
    array : array_like, shape (rows, columns)
        Values, the first row in the north; NaN is no data. Of a large raster hand in a thinned copy: some 600 cells a side are shown.
    extent : (float, float, float, float)
        West, east, south, north in map units.
    title : str
    ramp : str or sequence of str
        Colours of continuous values, see `ramp_colours`. ``diverging`` is centred on zero unless `limits` are given.
    limits : (float, float), optional
        Values of the ramp's ends, default the smallest and largest; values outside take the end's colour and the legend says so.
    classes : sequence of (value, name, colour), optional
        Draw whole-number classes instead; cells of other values count as no data. A class without a name is not in the legend.
    label : str
        What the values are, with their unit: heading of the legend.
    nodata : str
        Name of the no-data colour in the legend, shown where there are such cells.
    overlays : sequence of Overlay or Points
        Later ones lie above earlier ones.
    hillshade : array_like, shape (rows, columns), optional
        Light on the ground, 0 (dark) to 1 (bright): what is darker than level ground (0.7) darkens the colours.
    metres : (float, float) or None
        Metres a map unit along x and y (for degrees: at the map's latitude). None leaves the scale bar away.
    north : str
        Letter of the north arrow; without one there is no arrow.
    caption : str
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If there is no cell with a value.
    """
    array = np.ma.asarray(array)
    if array.ndim != 2:
        raise ValueError("a map needs an array of rows and columns")
    # More cells than the map has dots cannot be seen; thinning first keeps memory and time small.
    room = _MAP_WIDTH if wide else _HALF - 0.06
    step = max(1, math.ceil(array.shape[1] / (room * 240)), math.ceil(array.shape[0] / 1500))
    values = _finite(array[::step, ::step])
    if classes is not None:
        values[~np.isin(values, [value for value, _, _ in classes])] = np.nan
    _demand_values(values, title)
    bar = None if classes is not None else _ramp_limits(values, ramp, limits)
    rgb = _map_colours(values, ramp, bar, classes, None if hillshade is None else np.asarray(hillshade, dtype=float)[::step, ::step])

    west, east, south, north_edge = (float(edge) for edge in extent)
    x_scale, y_scale = metres or (1.0, 1.0)
    ratio = (north_edge - south) * y_scale / ((east - west) * x_scale)
    entries = [(colour, name, "patch") for _, name, colour in classes or () if name]
    if nodata and np.isnan(values).any():
        entries.append((_NODATA, nodata, "patch"))
    entries += [(overlay.colour, overlay.name, "dot" if isinstance(overlay, Points) else "area" if overlay.fill else "line") for overlay in overlays if overlay.name]

    # Laid out by hand, in inches: the map's shape is known, and the legend must not shrink it. Every cell gets the same whole number of
    # dots, which keeps it sharp and the file small.
    width = min(room, (6.4 if wide else 4.6) / ratio)
    dots = max(1, round(170 * width / values.shape[1]))
    dpi = dots * values.shape[1] / width
    height = width * ratio
    strip = 0.42 if metres or north else 0.1
    legend_title = _wrap(label, 24 if wide else 46)
    heading = _wrap(title, 92 if wide else 44)
    top = 0.2 + 0.19 * (heading.count("\n") + 1)
    heading_height = 0.17 * (legend_title.count("\n") + 1) + 0.08 if label else 0.0
    if wide:
        total_width = max(width + 2.0, _HALF)
        needed = heading_height + (1.9 if bar else 0.0) + sum(_entry_height(name, 22) for _, name, _ in entries)
        below = max(0.0, needed - height - strip)
        legend_box = (width + 0.22, 0.0, 1.75, height + strip + below)
    else:
        total_width = _HALF
        pairs = [entries[index:index + 2] for index in range(0, len(entries), 2)]
        below = 0.05 + heading_height + (0.46 if bar else 0.0) + sum(max(_entry_height(name, 26) for _, name, _ in pair) for pair in pairs)
        legend_box = (0.012, 0.0, _HALF - 0.03, below)
    total_width, total_height = math.ceil(total_width * dpi) / dpi, math.ceil((height + top + strip + below) * dpi) / dpi
    bottom = total_height - top - height
    figure = _figure(total_width, total_height, constrained=False)

    def place(x, y, w, h):
        x, y = round(x * dpi) / dpi, round(y * dpi) / dpi
        axes = figure.add_axes((x / total_width, y / total_height, w / total_width, h / total_height))
        axes.set(xticks=[], yticks=[])
        axes.set_axis_off()
        return axes

    figure.text(0.012 / total_width, 1 - 0.07 / total_height, _plain(heading), fontsize=_TITLE, fontweight="bold", color=_INK, ha="left", va="top")
    axes = place(0.012, bottom, width, height)
    axes.imshow(rgb, extent=(west, east, south, north_edge), aspect="auto", interpolation="nearest")
    _draw_overlays(axes, overlays)
    axes.set(xlim=(west, east), ylim=(south, north_edge))
    axes.add_patch(_rectangle(axes, (0, 0), 1, 1, facecolor="none", edgecolor=_MUTED, linewidth=0.8, clip_on=False))
    if metres:
        _draw_scale_bar(place(0.012, bottom - 0.42, width, 0.42), (east - west) * x_scale, width)
    if north:
        arrow = place(0.012 + width - 0.55, bottom - 0.42, 0.55, 0.42)
        arrow.set(xlim=(0, 0.55), ylim=(0, 0.42))
        arrow.fill([0.45, 0.53, 0.45, 0.37], [0.36, 0.08, 0.15, 0.08], color=_INK, linewidth=0)
        arrow.text(0.31, 0.21, _words(north), fontsize=_TEXT, fontweight="bold", color=_INK, ha="right", va="center")
    legend = place(*legend_box)
    legend.set(xlim=(0, legend_box[2]), ylim=(0, legend_box[3]))
    _draw_map_legend(legend, legend_box[2:], legend_title, heading_height, ramp, bar, (np.nanmin(values), np.nanmax(values)), entries, wide)

    parts = ["%s %s" % (label, _span(values))] if classes is None else [name for _, name, _ in classes if name]
    return _finish(figure, title, caption, wide, parts + [overlay.name for overlay in overlays if overlay.name], dpi=dpi)


def loadings(components, indicators, values, contributions, *, title, caption="", wide=True):
    """Draw what each indicator weighs in each principal component.

    Parameters
    ----------
    components, indicators : sequence of str
    values : array_like, shape (components, indicators)
        Loadings; an indicator that did not take part is NaN.
    contributions : sequence of float
        Percent of the variance that each component explains.
    title, caption : str
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If there is no loading.
    """
    values = _finite(values)
    _demand_values(values, title)
    if values.shape != (len(components), len(indicators)) or len(contributions) != len(components):
        raise ValueError("loadings need one row a component and one column an indicator")
    names = [_words(name, 16) for name in indicators]
    columns = min(len(components), 4 if wide else 2)
    rows = -(-len(components) // columns)
    figure = _figure(_WIDE if wide else _HALF, 0.5 + rows * (0.55 + 0.3 * sum(name.count("\n") * 0.6 + 1 for name in names)))
    reach = np.nanmax(np.abs(values)) or 1.0
    places = np.arange(len(indicators))
    for index, (component, row, percent) in enumerate(zip(components, values, contributions)):
        axes = _axes(figure, (rows, columns, index + 1))
        axes.set_title(_words("%s · %s %%" % (component, number(percent, ".1f"))), fontsize=_TEXT, color=_INK, loc="center", fontweight="bold")
        colours = [PALETTE[0] if value >= 0 else PALETTE[1] for value in row]
        axes.barh(places, np.nan_to_num(row), height=0.66, color=colours, linewidth=0)
        axes.axvline(0, color=_MUTED, linewidth=0.8)
        for place, value in zip(places, row):
            outward = 1 if not value < 0 else -1
            axes.annotate(number(value, ".2f"), (0 if math.isnan(value) else value, place), (3 * outward, 0), textcoords="offset points",
                          ha="left" if outward > 0 else "right", va="center", fontsize=_SMALL, color=_INK)
        axes.set(xlim=(-1.65 * reach, 1.65 * reach), ylim=(len(indicators) - 0.45, -0.55))
        axes.set_xticks([])
        axes.spines["bottom"].set_visible(False)
        axes.spines["left"].set_visible(False)
        axes.set_yticks(places)
        axes.set_yticklabels(names if index % columns == 0 else [""] * len(names))
        axes.tick_params(axis="y", length=0)
    parts = ["%s %s %%: %s" % (component, number(percent, ".1f"), ", ".join("%s %s" % (name, number(value, ".2f")) for name, value in zip(indicators, row)))
             for component, percent, row in zip(components, contributions, values)]
    return _finish(figure, title, caption, wide, parts)


def histogram(edges, counts, *, title, x_label="", y_label="", breaks=(), colours=None, caption="", wide=False):
    """Draw a histogram that was counted elsewhere, with the borders of classes.

    Parameters
    ----------
    edges : array_like, shape (bins + 1,)
        Rising borders of bins of equal width. Neighbours are joined until at most 120 bars are left.
    counts : array_like, shape (bins,)
        Cells, or any other amount, in each bin.
    title, x_label, y_label, caption : str
    breaks : sequence of float
        Borders of classes, drawn as lines with their values.
    colours : sequence of str, optional
        One more than `breaks`: bars take the colour of the class they lie in.
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If every count is zero or missing.
    """
    edges, counts = np.asarray(edges, dtype=float), np.nan_to_num(_finite(counts))
    if edges.shape != (counts.size + 1,):
        raise ValueError("a histogram needs one edge more than counts")
    _demand_values(counts if counts.any() else np.array([]), title)
    # Empty ends say nothing and squeeze the rest.
    first, last = np.flatnonzero(counts)[[0, -1]]
    edges, counts = edges[first:last + 2], counts[first:last + 1]
    joined = -(-counts.size // 120)
    bars = -(-counts.size // joined)
    edges = np.linspace(edges[0], edges[0] + bars * joined * (edges[1] - edges[0]), bars + 1)
    counts = np.pad(counts, (0, bars * joined - counts.size)).reshape(bars, joined).sum(axis=1)
    middles = (edges[:-1] + edges[1:]) / 2
    figure = _figure(_WIDE if wide else _HALF, 3.0)
    axes = _axes(figure, grid="y")
    colour = _BAR if colours is None else [colours[index] for index in np.searchsorted(np.asarray(breaks, dtype=float), middles)]
    # A hairline in the bar's own colour closes the seams that viewers leave between neighbours.
    for patch in axes.bar(edges[:-1], counts, width=np.diff(edges), align="edge", color=colour, linewidth=0.3):
        patch.set_edgecolor(patch.get_facecolor())
    span = edges[-1] - edges[0]
    last = -math.inf
    for value in sorted(breaks):
        if not edges[0] - 0.02 * span <= value <= edges[-1] + 0.02 * span:
            continue
        axes.axvline(value, color=_INK, linewidth=0.9, linestyle=(0, (4, 3)))
        # A value too close to the one before would be written over it.
        if value - last > (0.05 if wide else 0.1) * span:
            last = value
            axes.annotate(_short(value), (value, 1), (0, 3), xycoords=("data", "axes fraction"), textcoords="offset points",
                          ha="center", va="bottom", fontsize=_SMALL, color=_INK)
    axes.set_ylim(0, counts.max() * 1.05)
    axes.set_xlim(edges[0] - 0.02 * span, edges[-1] + 0.02 * span)
    _number_ticks(axes.xaxis)
    _label_axes(axes, x_label, y_label)
    parts = ["%s %s–%s" % (x_label, number(edges[0]), number(edges[-1]))] + [_short(value) for value in breaks]
    return _finish(figure, title, caption, wide, parts)


def class_bars(names, values, colours, *, title, unit="", shares=None, spec=",.1f", caption="", wide=False):
    """Draw the amount of each class as a horizontal bar in the class's colour, in the given order.

    Parameters
    ----------
    names : sequence of str
    values : sequence of float
        Areas or other amounts, not negative; NaN draws no bar.
    colours : sequence of str
    title, unit, caption : str
    shares : sequence of float, optional
        Percent, printed behind each value.
    spec : str
        Format of the values, as in `page.number`.
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If there is no value.
    """
    values = _finite(values)
    _demand_values(values, title)
    tails = [number(value, spec) if math.isnan(value) else ("%s %s" % (number(value, spec), unit)).strip() for value in values]
    if shares is not None:
        tails = [tail if math.isnan(value) else "%s · %s %%" % (tail, number(share, ".1f")) for tail, value, share in zip(tails, values, shares)]
    return _horizontal_bars(names, values, list(colours), tails, title, caption, wide)


def ranked_bars(names, values, *, title, x_label="", top=20, colour=_BAR, spec=".3g", marks=(), caption="", wide=False):
    """Draw named values from the largest down, such as the importance of drivers.

    Parameters
    ----------
    names : sequence of str
    values : sequence of float
        Negative ones point to the left; NaN are left out.
    title, x_label, caption : str
    top : int
        At most so many are drawn.
    colour : str
    spec : str
        Format of the values, as in `page.number`.
    marks : sequence of (float, str)
        Values to compare with, such as what chance would give: dashed lines across all bars with their names above.
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If there is no value.
    """
    values = _finite(values)
    _demand_values(values, title)
    order = [index for index in np.argsort(-values, kind="stable") if np.isfinite(values[index])][:top]
    ranked = values[order]
    colours = [colour if value >= 0 else PALETTE[1] for value in ranked]
    return _horizontal_bars([names[index] for index in order], ranked, colours, [number(value, spec) for value in ranked], title, caption, wide, x_label, marks)


def stacked_bars(positions, names, values, colours, *, title, x_label="", y_label="", caption="", wide=True):
    """Draw how a whole is made up, a bar a year (or another position).

    Parameters
    ----------
    positions : sequence of float or of str
        Years keep their distance on the axis, so a missing year is a gap; words stand side by side.
    names : sequence of str
        Of the parts, from the bottom up.
    values : array_like, shape (parts, positions)
        Not negative; NaN is nothing.
    colours : sequence of str
        One a part.
    title, x_label, y_label, caption : str
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If there is no value.
    """
    values = _finite(values)
    _demand_values(values, title)
    if values.shape != (len(names), len(positions)) or len(colours) != len(names):
        raise ValueError("stacked bars need one row and one colour a part and one column a position")
    words = any(isinstance(position, str) for position in positions)
    places = np.arange(len(positions), dtype=float) if words else np.asarray(positions, dtype=float)
    step = np.diff(np.sort(places)).min() if places.size > 1 else 1.0
    figure = _figure(_WIDE if wide else _HALF, 3.4)
    axes = _axes(figure, grid="y")
    below = np.zeros(places.size)
    for name, row, colour in zip(names, np.nan_to_num(values), colours):
        axes.bar(places, row, 0.8 * step, bottom=below, color=colour, linewidth=0, label=_words(name, 30))
        below += row
    axes.set_xlim(places.min() - 0.6 * step, places.max() + 0.6 * step)
    axes.set_ylim(0, (below.max() or 1.0) * 1.04)
    if words:
        _name_ticks(axes, positions, wide)
    else:
        _year_ticks(axes, places, wide)
    _label_axes(axes, x_label, y_label)
    if (below == np.round(below)).all():
        _number_ticks(axes.yaxis, whole=True)  # numbers of things have no halves
    _legend_above(axes, names, wide)
    return _finish(figure, title, caption, wide, ["%s %s" % (name, _span(row)) for name, row in zip(names, values)])


def lines(positions, series, *, title, x_label="", y_label="", events=(), limits=None, caption="", wide=True):
    """Draw curves over years (or another axis), with bands around them and marks of events.

    Parameters
    ----------
    positions : sequence of float, shape (n,)
        Rising. In yearly series a missing year is a gap, like a NaN; a value alone between two gaps is a dot.
    series : sequence of Series
        Each with n values.
    title, x_label, y_label, caption : str
    events : sequence of (float, str)
        Where something happened and what.
    limits : (float, float), optional
        Of the y axis.
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If no series has a value.
    """
    places = np.asarray(positions, dtype=float)
    curves = [_finite(item.values) for item in series]
    _demand_values(np.concatenate(curves) if curves else np.array([]), title)
    if any(curve.shape != places.shape for curve in curves):
        raise ValueError("every series needs as many values as there are positions")
    figure = _figure(_WIDE if wide else _HALF, 3.5 if wide else 3.2)
    axes = _axes(figure, grid="y")
    gaps = _missing_years(places)
    for index, (item, curve) in enumerate(zip(series, curves)):
        colour = item.colour or PALETTE[index % len(PALETTE)]
        dashes = ("-", (0, (5, 2)), (0, (1.5, 1.5)))[index // len(PALETTE) % 3]
        x = np.insert(places, gaps, np.nan)
        if item.low is not None and item.high is not None:
            low, high = np.insert(_finite(item.low), gaps, np.nan), np.insert(_finite(item.high), gaps, np.nan)
            axes.fill_between(x, low, high, where=np.isfinite(low) & np.isfinite(high), color=colour, alpha=0.18, linewidth=0)
        axes.plot(x, np.insert(curve, gaps, np.nan), color=colour, linestyle=dashes, linewidth=1.8, label=_words(item.name, 34),
                  marker="o" if places.size <= 80 else _lonely_marker(curve), markersize=3.6, markeredgewidth=0)
    for place, name in events:
        axes.axvline(place, color=_MUTED, linewidth=0.9, linestyle=(0, (4, 3)))
        axes.annotate(_words(name, 34), (place, 1), (3, -3), xycoords=("data", "axes fraction"), textcoords="offset points", rotation=90,
                      ha="left", va="top", fontsize=_SMALL, color=_INK, bbox={"facecolor": "white", "alpha": 0.75, "linewidth": 0, "pad": 1.0})
    if limits is not None:
        axes.set_ylim(*limits)
    values = np.concatenate(curves)
    if np.array_equal(values, np.round(values), equal_nan=True):
        _number_ticks(axes.yaxis, whole=True)
    margin = 0.02 * np.ptp(places) or 0.5
    axes.set_xlim(places.min() - margin, places.max() + margin)
    _year_ticks(axes, places, wide)
    _label_axes(axes, x_label, y_label)
    if any(item.name for item in series):
        _legend_above(axes, [item.name for item in series], wide)
    parts = ["%s %s" % (item.name, _span(curve)) for item, curve in zip(series, curves)] + ["%s %s" % (number(place), name) for place, name in events]
    return _finish(figure, title, caption, wide, ["%s–%s" % (number(places.min()), number(places.max()))] + parts)


def scatter(x, y, *, title, x_label="", y_label="", fits=(), density_label="", caption="", wide=False):
    """Draw pairs of values; very many of them as density.

    Parameters
    ----------
    x, y : array_like
        Of equal shape; pairs with a NaN are left out.
    title, x_label, y_label, caption : str
    fits : sequence of (float, float, str)
        Straight lines: slope, intercept and what they are, such as a regression or the line of equality.
    density_label : str
        What the colours count where more than 1500 pairs are drawn as density.
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If there is no pair.
    """
    x, y = _finite(x).ravel(), _finite(y).ravel()
    both = np.isfinite(x) & np.isfinite(y)
    x, y = x[both], y[both]
    _demand_values(x, title)
    figure = _figure(_WIDE if wide else _HALF, 3.7)
    axes = _axes(figure, grid="both")
    if x.size <= _POINTS_LIMIT:
        axes.plot(x, y, linestyle="none", marker="o", markersize=4.2, markeredgewidth=0, color=PALETTE[0], alpha=0.55)
        axes.margins(0.05)
    else:
        counts, x_edges, y_edges = np.histogram2d(x, y, bins=(110 if wide else 70, 60))
        _draw_density(figure, axes, counts.T, (x_edges[0], x_edges[-1], y_edges[0], y_edges[-1]), density_label)
    _draw_fits(axes, fits, wide)
    _label_axes(axes, x_label, y_label)
    parts = ["n = %s" % number(x.size), "%s %s" % (x_label, _span(x)), "%s %s" % (y_label, _span(y))] + [name for _, _, name in fits]
    return _finish(figure, title, caption, wide, parts)


def density(counts, extent, *, title, x_label="", y_label="", fits=(), density_label="", caption="", wide=False):
    """Draw how many pairs of values lie where, counted elsewhere: `scatter` of a raster of any size.

    Parameters
    ----------
    counts : array_like, shape (rows, columns)
        Pairs in each cell; rows from the lowest y up, columns from the lowest x on.
    extent : (float, float, float, float)
        Smallest and largest x, smallest and largest y.
    title, x_label, y_label, fits, density_label, caption, wide
        As in `scatter`.

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If nothing was counted.
    """
    counts = np.nan_to_num(_finite(counts))
    _demand_values(counts[counts > 0], title)
    figure = _figure(_WIDE if wide else _HALF, 3.7)
    axes = _axes(figure, grid="both")
    _draw_density(figure, axes, counts, extent, density_label)
    _draw_fits(axes, fits, wide)
    _label_axes(axes, x_label, y_label)
    ends = ["%s %s" % (name, _span(np.array(limits))) for name, limits in ((x_label, extent[:2]), (y_label, extent[2:]))]
    return _finish(figure, title, caption, wide, ["n = %s" % number(int(counts.sum())), *ends] + [name for _, _, name in fits])


def boxplot(names, groups, *, title, y_label="", colours=None, caption="", wide=False):
    """Draw the spread of each group: median, quartiles, and whiskers to the last value within 1.5 quartile distances.

    Parameters
    ----------
    names : sequence of str
    groups : sequence of array_like
        Values of each group; NaN are left out. A group without values keeps its place. Values beyond the whiskers are drawn as
        dots where a group has at most 500 values; in larger groups they would be a smear.
    title, y_label, caption : str
    colours : sequence of str, optional
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If no group has a value.
    """
    from matplotlib.cbook import boxplot_stats

    groups = [_finite(group).ravel() for group in groups]
    groups = [group[np.isfinite(group)] for group in groups]
    _demand_values(np.concatenate(groups) if groups else np.array([]), title)
    colours = list(colours) if colours is not None else [PALETTE[0]] * len(groups)
    figure = _figure(_WIDE if wide else _HALF, 3.4)
    axes = _axes(figure, grid="y")
    parts = []
    for place, (name, group, colour) in enumerate(zip(names, groups, colours)):
        parts.append("%s n = %d" % (name, group.size))
        if not group.size:
            continue
        stats = boxplot_stats(group)[0]
        parts[-1] += ", %s" % number(stats["med"])
        # Drawn by hand: Axes.bxp reads all of rcParams, which makes matplotlib import pyplot and choose a backend.
        axes.bar(place, stats["q3"] - stats["q1"], 0.56, bottom=stats["q1"], facecolor=colour + "55", edgecolor=colour, linewidth=1.1)
        for end, quartile in ((stats["whislo"], stats["q1"]), (stats["whishi"], stats["q3"])):
            axes.plot([place, place], [quartile, end], color=colour, linewidth=1.1)
            axes.plot([place - 0.14, place + 0.14], [end, end], color=colour, linewidth=1.1)
        axes.plot([place - 0.28, place + 0.28], [stats["med"]] * 2, color=_INK, linewidth=1.8, solid_capstyle="butt")
        if group.size <= 500:
            fliers = stats["fliers"]
            axes.plot([place] * len(fliers), fliers, linestyle="none", marker="o", markersize=3, markeredgewidth=0, color=colour, alpha=0.6)
    axes.use_sticky_edges = False  # a box without height would else lie on the edge
    axes.set_xlim(-0.6, len(groups) - 0.4)
    _name_ticks(axes, names, wide, ["n = %s" % number(group.size) for group in groups])
    _label_axes(axes, "", y_label)
    return _finish(figure, title, caption, wide, parts)


def heatmap(matrix, row_names, column_names, *, title, x_label="", y_label="", ramp="sequential", limits=None, spec=".2f", caption="",
            wide=False):
    """Draw a matrix as coloured cells with their numbers: correlations, transitions from class to class, pairwise judgements.

    Parameters
    ----------
    matrix : array_like, shape (rows, columns)
        NaN cells stay empty.
    row_names, column_names : sequence of str
    title, x_label, y_label, caption : str
    ramp : str or sequence of str
        See `ramp_colours`; ``diverging`` is centred on zero unless `limits` are given.
    limits : (float, float), optional
        Values of the ramp's ends, default the smallest and largest.
    spec : str
        Format of the numbers, as in `page.number`.
    wide : bool

    Returns
    -------
    Figure

    Raises
    ------
    InputProblem
        If there is no value.
    """
    values = _finite(matrix)
    _demand_values(values, title)
    if values.shape != (len(row_names), len(column_names)):
        raise ValueError("a heat map needs one name a row and one a column")
    low, high = _ramp_limits(values, ramp, limits)
    rgb = _ramp_rgb(ramp, np.clip((values - low) / (high - low), 0.0, 1.0))
    rows = [_words(name, 22) for name in row_names]
    figure = _figure(_WIDE if wide else _HALF, 1.1 + sum(0.3 + 0.13 * name.count("\n") for name in rows))
    axes = _axes(figure)
    for (row, column), value in np.ndenumerate(values):
        if math.isnan(value):
            continue
        colour = rgb[row, column]
        axes.add_patch(_rectangle(axes, (column - 0.5, row - 0.5), 1, 1, data=True, facecolor=colour / 255.0, edgecolor="white", linewidth=1.0))
        dark = colour @ (0.299, 0.587, 0.114) < 150
        axes.text(column, row, number(value, spec), ha="center", va="center", fontsize=_SMALL, color="white" if dark else _INK)
    axes.set(xlim=(-0.5, len(column_names) - 0.5), ylim=(len(row_names) - 0.5, -0.5))
    axes.set_yticks(range(len(rows)))
    axes.set_yticklabels(rows)
    axes.xaxis.tick_top()
    axes.xaxis.set_label_position("top")
    _name_ticks(axes, column_names, wide)
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    _label_axes(axes, x_label, y_label)
    parts = ["%s: %s" % (name, ", ".join("%s %s" % (column, number(value, spec)) for column, value in zip(column_names, row)))
             for name, row in zip(row_names, values)]
    return _finish(figure, title, caption, wide, parts)


# --- values ---------------------------------------------------------------------------------------------------------------------------


def _finite(values):
    """Return a float copy in which everything that is not a number is NaN."""
    values = np.array(np.ma.filled(np.ma.asarray(values, dtype=float), np.nan), dtype=float)
    values[~np.isfinite(values)] = np.nan
    return values


def _demand_values(values, title):
    if not np.isfinite(values).any():
        raise InputProblem(
            QT_TRANSLATE_NOOP(
                "MineEco", "The chart \"{name}\" has nothing to show: every value is missing. Check that the inputs overlap and hold valid cells."),
            name=title)


def _ramp_limits(values, ramp, limits):
    """Return the values of a ramp's ends, never equal."""
    if limits is not None:
        low, high = (float(limit) for limit in limits)
    else:
        low, high = float(np.nanmin(values)), float(np.nanmax(values))
        if ramp == "diverging":
            low, high = -max(abs(low), abs(high)), max(abs(low), abs(high))
    if not low < high:
        low, high = low - 0.5, low + 0.5
    return low, high


def _ramp_rgb(ramp, places):
    """Return bytes (..., 3) of the ramp at places from 0 to 1; NaN gives the first colour."""
    anchors = np.array([_rgb(colour) for colour in RAMPS.get(ramp, ramp)] if isinstance(ramp, str) else [_rgb(colour) for colour in ramp], dtype=float)
    places = np.nan_to_num(places) * (len(anchors) - 1)
    channels = [np.interp(places, np.arange(len(anchors)), anchors[:, channel]) for channel in range(3)]
    return np.round(np.stack(channels, axis=-1)).astype(np.uint8)


def _rgb(colour):
    return tuple(int(colour[start:start + 2], 16) for start in (1, 3, 5))


def _span(values):
    """Write the range of some values for the picture's description."""
    known = values[np.isfinite(values)]
    return "%s–%s" % (number(float(known.min())), number(float(known.max()))) if known.size else number(None)


def _short(value):
    """Write a number to three digits."""
    return number(float("%.3g" % value))


def _missing_years(places):
    """Return where a yearly series leaves years out: indices to insert a gap at."""
    steps = np.diff(places)
    if not steps.size or np.median(steps) != 1 or not np.array_equal(places, np.round(places)):
        return np.array([], dtype=int)
    return np.flatnonzero(steps > 1) + 1


def _lonely_marker(curve):
    """Return a marker where a long curve has a value alone between gaps, which a line cannot show."""
    known = np.concatenate([[False], np.isfinite(curve), [False]])
    return "o" if (known[1:-1] & ~known[:-2] & ~known[2:]).any() else None


# --- words ----------------------------------------------------------------------------------------------------------------------------


def _plain(text):
    """Keep matplotlib from reading dollars as mathematics, in every version."""
    return text.replace("$", r"\$")


def _words(text, width=None):
    """Return words ready to be drawn: one line, or lines of at most `width` letters."""
    text = " ".join(str(text).split())
    return _plain(text if width is None else _wrap(text, width))


def _cells(text):
    """Return the width of a text in letters; Chinese ones are two wide."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _wrap(text, width, rows=3):
    """Break a text into at most `rows` lines of `width` letters; the rest becomes an ellipsis."""
    # A piece is a word with what joins it to the next (space, underscore, hyphen, slash), or one Chinese character.
    pieces = [piece for piece in re.findall(r"[⺀-鿿豈-﫿＀-￯]|[^\s_\-/⺀-鿿豈-﫿＀-￯]*[\s_\-/]?", " ".join(str(text).split())) if piece]
    done, line = [], ""
    for piece in pieces:
        if line and _cells((line + piece).rstrip()) > width:
            done.append(line.rstrip())
            line = ""
        while _cells(piece.rstrip()) > width:
            done.append(piece[:width])
            piece = piece[width:]
        line += piece
    done.append(line.rstrip())
    if len(done) > rows:
        last = done[rows - 1]
        while _cells(last) > width - 1:
            last = last[:-1]
        done = done[:rows - 1] + [last + "…"]
    return "\n".join(done)


# --- the shared look ------------------------------------------------------------------------------------------------------------------


def _figure(width, height, constrained=True):
    from matplotlib.figure import Figure as Canvas

    return Canvas(figsize=(width, height), dpi=100, facecolor="white", edgecolor="white", constrained_layout=constrained)


def _axes(figure, place=(1, 1, 1), grid=None):
    return _styled(figure.add_subplot(*place), grid)


def _styled(axes, grid=None):
    """Give axes the shared look."""
    axes.set_facecolor("white")
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(_MUTED)
        spine.set_linewidth(0.8)
    axes.tick_params(which="both", direction="out", length=3, width=0.8, color=_MUTED, labelcolor=_INK, labelsize=_SMALL + 0.5, top=False, right=False)
    axes.grid(False)
    if grid:
        axes.grid(True, axis=grid, color=_GRID, linewidth=0.8, linestyle="-")
    axes.set_axisbelow(True)
    return axes


def _rectangle(axes, corner, width, height, data=False, **style):
    from matplotlib.patches import Rectangle

    return Rectangle(corner, width, height, transform=axes.transData if data else axes.transAxes, **style)


def _label_axes(axes, x_label, y_label):
    axes.set_xlabel(_words(x_label, 60), fontsize=_TEXT, color=_MUTED)
    axes.set_ylabel(_words(y_label, 38), fontsize=_TEXT, color=_MUTED)
    if axes.yaxis.get_major_formatter().__class__.__name__ == "ScalarFormatter":
        _number_ticks(axes.yaxis)


def _tick_texts(values):
    """Write the numbers along an axis with the same decimals; thousands are grouped from 10 000 on, so that years are not."""
    most = max((abs(value) for value in values), default=0.0)
    if not 1e-3 <= most < 1e7:
        return [number(float("%.3g" % value), ".3g") for value in values]
    decimals = max(len(("%.*f" % (6, value)).rstrip("0").partition(".")[2]) for value in values)
    return [number(value, ("," if most >= 1e4 else "") + ".%df" % decimals) for value in values]


def _tick_formatter():
    """Return a formatter that sees all numbers of its axis when it writes them."""
    from matplotlib.ticker import Formatter

    class Numbers(Formatter):
        minus = "−"

        def __call__(self, value, place=None):
            return self.format_ticks([value])[0]

        def format_ticks(self, values):
            return [text.replace("−", self.minus) for text in _tick_texts(values)]

    return Numbers()


def _number_ticks(axis, whole=False):
    """Put ticks at round numbers, at whole ones for counts."""
    from matplotlib.ticker import MaxNLocator

    axis.set_major_locator(MaxNLocator(nbins=6, steps=[1, 2, 5, 10], integer=True, min_n_ticks=1) if whole else MaxNLocator(nbins=6, steps=[1, 2, 2.5, 5, 10]))
    axis.set_major_formatter(_tick_formatter())


def _year_ticks(axes, places, wide):
    """Put ticks at whole numbers where the positions are such, at each one if there is room."""
    from matplotlib.ticker import FixedLocator, MaxNLocator

    room = 16 if wide else 8
    whole = np.array_equal(places, np.round(places))
    axes.xaxis.set_major_locator(FixedLocator(places) if whole and places.size <= room else MaxNLocator(nbins=room - 2, steps=[1, 2, 5, 10], integer=whole))
    axes.xaxis.set_major_formatter(_tick_formatter())


def _name_ticks(axes, names, wide, second=None):
    """Write names beneath places 0, 1, 2 ...: in lines where they fit, else slanted; `second` stands on a line of its own."""
    room = int((110 if wide else 48) / max(1, len(names)))
    slanted = max(_cells(part) for name in names for part in re.split(r"[\s_\-/⺀-鿿]", str(name))) > room or room < 4
    labels = [_words(name, 24 if slanted else room) for name in names]
    if second is not None:
        labels = ["%s\n%s" % pair for pair in zip(labels, second)]
    axes.set_xticks(range(len(names)))
    if not slanted:
        axes.set_xticklabels(labels)
        return
    top = axes.xaxis.get_ticks_position() == "top"
    axes.set_xticklabels(labels, rotation=40, ha="left" if top else "right", rotation_mode="anchor")


def _legend_above(axes, names, wide):
    """Put the legend between title and axes, in as many columns as the names leave room for."""
    longest = max(min(_cells(name), 34) for name in names)
    columns = max(1, min(len(names), int((118 if wide else 52) // (longest + 6))))
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=columns, fontsize=_SMALL + 0.5, frameon=False, labelcolor=_INK,
                borderaxespad=0.2, borderpad=0.1, handlelength=1.8, handletextpad=0.6, columnspacing=1.6)


def _horizontal_bars(names, values, colours, tails, title, caption, wide, x_label="", marks=()):
    """Draw bars to the right of their names, each with its value at the end; marks are lines across them."""
    if not len(names) == values.size == len(colours):
        raise ValueError("bars need a name and a colour for every value")
    labels = [_words(name, 40 if wide else 24) for name in names]
    figure = _figure(_WIDE if wide else _HALF, 0.6 + (0.2 if x_label else 0) + 0.15 * len(marks) + sum(0.29 + 0.13 * label.count("\n") for label in labels))
    axes = _axes(figure)
    places = np.arange(values.size)
    axes.barh(places, np.nan_to_num(values), height=0.7, color=colours, edgecolor=_MUTED, linewidth=0.4)
    axes.axvline(0, color=_MUTED, linewidth=0.8)
    for place, value, tail in zip(places, values, tails):
        outward = -1 if value < 0 else 1
        axes.annotate(_words(tail, 60 if wide else 26), (0 if math.isnan(value) else value, place), (4 * outward, 0), textcoords="offset points",
                      ha="right" if outward < 0 else "left", va="center", fontsize=_SMALL + 0.5, color=_INK)
    low, high = (extreme([0.0, extreme(values), *(place for place, _ in marks)]) for extreme in (np.nanmin, np.nanmax))
    for level, (place, name) in enumerate(sorted(marks)):
        axes.axvline(place, color=_INK, linewidth=1.0, linestyle=(0, (4, 3)), zorder=0.5)
        # One above the other, or neighbours would write over each other.
        axes.annotate(_words(name, 60 if wide else 30), (place, 1), (2, 2 + 11 * level), xycoords=("data", "axes fraction"), textcoords="offset points",
                      ha="left" if place < (low + high) / 2 else "right", va="bottom", fontsize=_SMALL, color=_INK)
    # Beyond negative bars there is room for their numbers; those of positive ones may stand outside.
    axes.set(xlim=(low - 0.2 * (high - low) * (low < 0), high if high > low else low + 1.0), ylim=(values.size - 0.45, -0.55))
    axes.set_xticks([])
    axes.set_yticks(places)
    axes.set_yticklabels(labels)
    axes.tick_params(axis="y", length=0, pad=5)
    axes.spines["bottom"].set_visible(False)
    axes.spines["left"].set_visible(False)
    _label_axes(axes, x_label, "")
    return _finish(figure, title, caption, wide, ["%s %s" % pair for pair in zip(names, tails)] + [name for _, name in marks])


def _map_colours(values, ramp, bar, classes, light):
    """Return bytes (rows, columns, 3) of a map: ramp between the limits of `bar`, or classes; darkened where there is little light."""
    from PIL import Image

    rgb = np.full(values.shape + (3,), _rgb(_NODATA), dtype=np.uint8)
    if classes is not None:
        for value, _, colour in classes:
            rgb[values == value] = _rgb(colour)
    else:
        low, high = bar
        valid = np.isfinite(values)
        places = np.clip((values[valid] - low) / (high - low), 0.0, 1.0)
        # So many steps look as smooth as more and make half the file.
        rgb[valid] = _ramp_rgb(ramp, np.round(places * 64) / 64)
    if light is not None:
        light = np.clip(np.nan_to_num(light, nan=1.0), 0.0, 1.0)
        # Level ground (about 0.7) keeps its colour, so that the map still matches its legend; slopes in shade are darkened.
        rgb = (rgb * np.minimum(1.0, 0.5 + 0.7 * light)[..., np.newaxis]).astype(np.uint8)
        # Chosen here, where only the ground counts, its colours leave room for those of legend and lines in the file's 256.
        rgb = np.asarray(Image.fromarray(rgb).quantize(140, method=0, dither=0).convert("RGB"))
    return rgb


def _draw_overlays(axes, overlays):
    from matplotlib.collections import LineCollection, PolyCollection

    for overlay in overlays:
        if isinstance(overlay, Points):
            _draw_points(axes, overlay)
            continue
        parts = [np.asarray(part, dtype=float) for part in overlay.parts if len(part)]
        if not parts:
            continue
        if overlay.fill:
            axes.add_collection(PolyCollection(parts, facecolors=overlay.colour + "4d", edgecolors="none"), autolim=False)
        # A white edge keeps a line visible on any colour.
        axes.add_collection(LineCollection(parts, colors="white", linewidths=overlay.width + 1.2, alpha=0.75, capstyle="round"), autolim=False)
        axes.add_collection(LineCollection(parts, colors=overlay.colour, linewidths=overlay.width, capstyle="round"), autolim=False)


def _draw_points(axes, points):
    from matplotlib.patheffects import withStroke

    if points.size and len(points.places):
        x, y = np.asarray(points.places, dtype=float).T
        axes.plot(x, y, linestyle="none", marker="o", markersize=points.size, markerfacecolor=points.colour, markeredgecolor="white", markeredgewidth=0.9)
    for (x, y), text in zip(points.places, points.labels):
        halo = [withStroke(linewidth=2.4, foreground="white")]
        axes.text(x, y, _plain(text), fontsize=_TEXT, fontweight="bold", color=points.colour, ha="center", va="center", path_effects=halo, clip_on=True)


def _draw_scale_bar(axes, ground, width):
    """Draw a bar of a round length, about a quarter of the map; `ground` metres are `width` inches."""
    power = 10.0 ** math.floor(math.log10(ground / 4))
    length = power * max(step for step in (1, 2, 5) if step * power <= ground / 4)
    axes.set(xlim=(0, width), ylim=(0, 0.42))
    drawn = length / ground * width
    for half, colour in enumerate((_INK, "white")):
        axes.add_patch(_rectangle(axes, (half * drawn / 2, 0.19), drawn / 2, 0.07, data=True, facecolor=colour, edgecolor=_INK, linewidth=0.8, clip_on=False))
    text = "%s km" % number(length / 1000, "g") if length >= 1000 else "%s m" % number(length, "g")
    axes.text(drawn + 0.08, 0.225, text, fontsize=_SMALL, color=_INK, ha="left", va="center")


def _entry_height(name, letters):
    """Return the height of a legend entry in inches."""
    return 0.235 + 0.125 * _wrap(name, letters).count("\n")


def _draw_map_legend(axes, size, title, title_height, ramp, bar, span, entries, wide):
    """Draw heading, colour bar and named colours into the box beside or beneath a map; units are inches."""
    from matplotlib.ticker import MaxNLocator

    width, height = size
    y = height
    if title:
        axes.text(0, y, _plain(title), fontsize=_TEXT, color=_INK, ha="left", va="top", linespacing=1.25)
    y -= title_height
    if bar is not None:
        low, high = bar
        length = min(2.4, y - 0.3 - sum(_entry_height(name, 22) for _, name, _ in entries)) if wide else width - 0.5
        shades = _ramp_rgb(ramp, np.linspace(0, 1, 33))
        grace = 1e-9 * (high - low)
        marks = [tick for tick in MaxNLocator(nbins=5, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high) if low - grace <= tick <= high + grace]
        texts = dict(zip(marks, _tick_texts(marks)))
        # Where values lie beyond the ends, the ends themselves are marked as such.
        for beyond, end, sign in ((span[0] < low, low, "≤ "), (span[1] > high, high, "≥ ")):
            if beyond:
                texts = {tick: text for tick, text in texts.items() if abs(tick - end) > 0.09 * (high - low)}
                texts[end] = sign + _short(end)
        for tick, text in sorted(texts.items()):
            place = (tick - low) / (high - low) * length
            if wide:
                axes.plot([0.2, 0.25], [y - length + place] * 2, color=_MUTED, linewidth=0.8, solid_capstyle="butt")
                axes.text(0.3, y - length + place, text, fontsize=_SMALL, color=_INK, ha="left", va="center")
            else:
                axes.plot([0.2 + place] * 2, [y - 0.16, y - 0.21], color=_MUTED, linewidth=0.8, solid_capstyle="butt")
                axes.text(0.2 + place, y - 0.24, text, fontsize=_SMALL, color=_INK, ha="center", va="top")
        if wide:
            frame, shades = (0, y - length, 0.2, length), shades[::-1, np.newaxis]
        else:
            frame, shades = (0.2, y - 0.16, length, 0.16), shades[np.newaxis]
        axes.imshow(shades, extent=(frame[0], frame[0] + frame[2], frame[1], frame[1] + frame[3]), aspect="auto", interpolation="nearest")
        axes.add_patch(_rectangle(axes, frame[:2], *frame[2:], data=True, facecolor="none", edgecolor=_MUTED, linewidth=0.6))
        axes.set(xlim=(0, width), ylim=(0, height))
        y -= length + 0.22 if wide else 0.46
    column, tallest = 0, 0.0
    for colour, name, kind in entries:
        text = _wrap(name, 22 if wide else 26)
        x = 0.0 if wide or not column else width / 2
        if kind == "patch":
            axes.add_patch(_rectangle(axes, (x, y - 0.15), 0.22, 0.15, data=True, facecolor=colour, edgecolor=_MUTED, linewidth=0.5))
        elif kind == "area":
            axes.add_patch(_rectangle(axes, (x, y - 0.15), 0.22, 0.15, data=True, facecolor=colour + "4d", edgecolor=colour, linewidth=1.4))
        elif kind == "dot":
            axes.plot([x + 0.11], [y - 0.075], marker="o", markersize=6, markerfacecolor=colour, markeredgecolor="white", markeredgewidth=0.9)
        else:
            axes.plot([x, x + 0.22], [y - 0.075] * 2, color=colour, linewidth=1.8, solid_capstyle="butt")
        axes.text(x + 0.3, y - 0.08 - 0.062 * text.count("\n"), _plain(text), fontsize=_SMALL + 0.5, color=_INK, ha="left", va="center", linespacing=1.2)
        tallest = max(tallest, _entry_height(name, 22 if wide else 26))
        column = 0 if wide else 1 - column
        if not column:
            y, tallest = y - tallest, 0.0


def _draw_density(figure, axes, counts, extent, label):
    """Draw counts, shape (y, x), as colours on a logarithmic scale, and their bar."""
    light = np.where(counts > 0, np.log1p(counts) / np.log1p(counts.max()), np.nan)
    # The palest end of the ramp would be lost on white.
    rgba = np.dstack([_ramp_rgb("sequential", 0.15 + 0.85 * light), np.where(np.isfinite(light), 255, 0).astype(np.uint8)])
    axes.imshow(rgba, extent=extent, origin="lower", aspect="auto", interpolation="nearest", zorder=2)
    _draw_density_bar(figure, axes, label, counts.max())


def _draw_fits(axes, fits, wide):
    """Draw straight lines (slope, intercept, name) through the field as it is, and their legend."""
    reach, height = axes.get_xlim(), axes.get_ylim()
    for index, (slope, intercept, name) in enumerate(fits):
        ends = np.array(reach)
        axes.plot(ends, slope * ends + intercept, color=(PALETTE[1], _INK)[index % 2], linewidth=1.6, linestyle=("-", (0, (5, 3)))[index % 2],
                  label=_words(name, 44), zorder=3)
    axes.set(xlim=reach, ylim=height)
    _number_ticks(axes.xaxis)
    if fits:
        _legend_above(axes, [name for _, _, name in fits], wide)


def _draw_density_bar(figure, axes, label, most):
    """Draw the colours of a density beside it, from one pair to the most in a cell."""
    bar = axes.inset_axes((1.03, 0.0, 0.035, 1.0))
    bar.imshow(_ramp_rgb("sequential", 0.15 + 0.85 * np.linspace(1, 0, 120))[:, np.newaxis], extent=(0, 1, 0, 1), aspect="auto", interpolation="nearest")
    steps = [10 ** power for power in range(int(math.log10(max(most, 1))) + 1)]
    bar.set_xticks([])
    bar.yaxis.tick_right()
    bar.yaxis.set_label_position("right")
    bar.set_yticks([math.log1p(step) / math.log1p(most) for step in steps])
    bar.set_yticklabels(_tick_texts(steps))
    bar.tick_params(length=2, width=0.8, color=_MUTED, labelcolor=_INK, labelsize=_SMALL)
    for spine in bar.spines.values():
        spine.set_linewidth(0.5)
        spine.set_color(_MUTED)
    bar.set_ylabel(_words(label, 38), fontsize=_SMALL, color=_MUTED)


# --- from drawing to bytes --------------------------------------------------------------------------------------------------------------


@functools.cache
def _fonts():
    """Return the installed fonts of our lists, best first, each with the characters it can draw."""
    from matplotlib.font_manager import FontProperties, findfont, fontManager
    from matplotlib.ft2font import FT2Font

    installed = {font.name for font in fontManager.ttflist}
    return tuple((family, frozenset(FT2Font(findfont(FontProperties(family=family))).get_charmap()))
                 for family in _LATIN_FONTS + _CJK_FONTS + (_OWN_FONT,) if family in installed)


def _families(text):
    """Return the fonts for a text: the first that draws all of it, else the one that draws the most, and others for what is left.

    matplotlib before 3.6 takes only the first font; therefore a Chinese letter, which is a box without its font, counts for many.
    """
    needed = {letter for letter in text if not letter.isspace()}
    families = []
    while needed:
        family, drawn = max(_fonts(), key=lambda font: sum(_cells(letter) ** 5 for letter in needed if ord(letter) in font[1]))
        missing = {letter for letter in needed if ord(letter) not in drawn}
        if missing == needed:
            break
        families.append(family)
        needed = missing
    return families + [_OWN_FONT] * (_OWN_FONT not in families)


def _use_hyphens(figure, families):
    """Write hyphens for minus signs where they would come out as boxes: matplotlib before 3.6 takes no letter from a second font."""
    import matplotlib

    fallback = tuple(int(part) for part in matplotlib.__version__.split(".")[:2]) >= (3, 6)
    if fallback or ord("−") in dict(_fonts()).get(families[0], ()):
        return
    from matplotlib.text import Text

    for text in figure.findobj(Text):
        text.set_text(text.get_text().replace("−", "-"))
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            axis.get_major_formatter().minus = "-"


def draws(text):
    """Whether the installed fonts have every letter of a text; where they lack Chinese, charts show boxes."""
    return all(letter.isspace() or any(ord(letter) in letters for _, letters in _fonts()) for letter in set(text))


def _choose_fonts(figure):
    """Write all texts of a drawing in fonts that have their letters."""
    from matplotlib.text import Text

    for axes in figure.axes:
        # Makes the labels of the ticks, so that they are among the texts below; later ones copy theirs.
        axes.get_xticklabels()
        axes.get_yticklabels()
    texts = figure.findobj(Text)
    families = _families("".join(text.get_text() for text in texts) + "0123456789.,")
    for text in texts:
        text.set_fontfamily(families)
        text.set_usetex(False)
    _use_hyphens(figure, families)


def _finish(figure, title, caption, wide, parts, dpi=None):
    """Choose the font, add the title and turn the drawing into a `Figure`; a `dpi` is given for maps, which are PNG and have their title."""
    if dpi is None:
        figure.suptitle(_words(title, 92 if wide else 44), x=0.0, ha="left", fontsize=_TITLE, fontweight="bold", color=_INK)
    _choose_fonts(figure)
    width, height = figure.get_size_inches()
    source = _svg(figure) if dpi is None else _png(figure, dpi)
    if len(source) > _SVG_LIMIT and dpi is None:
        source = _png(figure, _PNG_DPI)
    alt = "%s. %s" % (title, "; ".join(part.strip() for part in parts[:20]))
    return Figure(source, alt, caption, round(width * _PIXELS_PER_INCH), round(height * _PIXELS_PER_INCH), wide,
                  100.0 * width / (_WIDE if wide else _HALF))


def _svg(figure):
    """Return the drawing as SVG in a data address.

    What matplotlib writes is made smaller and repeatable: no comments or metadata, coordinates to 1/100 point, and only those ids
    that are referred to, counted through instead of random.
    """
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    buffer = io.BytesIO()
    FigureCanvasSVG(figure).print_svg(buffer, metadata={"Date": None})
    text = buffer.getvalue().decode("utf-8")
    text = text[text.index("<svg"):]
    text = re.sub(r"<!--.*?-->|<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    text = re.sub(r' d="[^"]*"', lambda match: re.sub(r"(\.\d\d)\d+", r"\1", match.group().replace("\n", "")), text)
    used = {}
    for name in re.findall(r'(?:url\(#|href="#)([^)"]+)', text):
        used.setdefault(name, "i%d" % len(used))
    text = re.sub(r' id="([^"]*)"', lambda match: ' id="%s"' % used[match.group(1)] if match.group(1) in used else "", text)
    text = re.sub(r'(url\(#|href="#)([^)"]+)', lambda match: match.group(1) + used[match.group(2)], text)
    text = re.sub(r">\s+<", "><", text)
    return "data:image/svg+xml;base64," + base64.b64encode(text.encode("utf-8")).decode("ascii")


def _png(figure, dpi):
    """Return the drawing as PNG of 256 colours in a data address."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    figure.set_dpi(dpi)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    codes = np.asarray(canvas.buffer_rgba())[..., :3].astype(np.uint32) @ np.array([65536, 256, 1], dtype=np.uint32)
    colours, places, counts = np.unique(codes, return_inverse=True, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    # The most frequent colours stay as they are (classes must look like their legend); the blends at edges share the others.
    rgb = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1).astype(np.uint8)
    kept, blends = order[:200], order[200:]
    palette, index = rgb[kept], np.empty(colours.size, dtype=np.uint8)
    index[kept] = np.arange(kept.size)
    if blends.size:
        # Counted by their order of frequency, so that the greys of letters outweigh stray dots.
        weights = 1 + np.log2(counts[blends]).astype(int)
        shared = Image.fromarray(np.repeat(rgb[blends], weights, axis=0)[np.newaxis]).quantize(56, method=0, dither=0)
        index[blends] = 200 + np.asarray(shared)[0][np.cumsum(weights) - 1]
        palette = np.concatenate([palette, np.array(shared.getpalette(), dtype=np.uint8).reshape(-1, 3)[:56]])
    picture = Image.fromarray(index[places].reshape(codes.shape))
    picture.putpalette(palette.ravel().tolist())
    buffer = io.BytesIO()
    picture.save(buffer, "png", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
