"""Plates: pictures of one place at several dates beside each other, in one stretch, with the curve of its values beneath."""
import base64
import dataclasses
import io
import math
from collections.abc import Sequence
from typing import Optional

import numpy as np

from ..messages import QT_TRANSLATE_NOOP, InputProblem
from . import charts
from .page import Figure, number

SCREEN_DPI = 150
_GAP, _MOST_HEIGHT, _CURVE = 0.12, 4.6, 2.5  # inches
_MOST_MARKS = 12  # dates that are written beside their lines
_OUTLINE = "#ffe600"
_GAMMA = 0.65  # of pictures in three colours: bare ground is so bright that plants beside it would be black
_CIRCLE = np.column_stack([np.cos(np.linspace(0, 2 * np.pi, 33)), np.sin(np.linspace(0, 2 * np.pi, 33))])


@dataclasses.dataclass
class Look:
    """How cells become colours, the same for all dates.

    Parameters
    ----------
    limits : array_like, shape (bands, 2), optional
        Values that are drawn darkest and brightest in each band (of one band: in the ramp's first and last colour).
    ramp : sequence of str
        Colours ``#rrggbb`` of one band, from low to high.
    classes : sequence of (value, name, colour), optional
        Of a class raster, instead of limits.
    label : str
        What the values are: name of the ramp in the legend.
    """

    limits: Optional[Sequence] = None
    ramp: Sequence[str] = ("#000000", "#ffffff")
    classes: Optional[Sequence] = None
    label: str = ""


@dataclasses.dataclass
class Curve:
    """Values of the place over time: positions on the axis, values, name of the axis, and the labels of its ticks (none: years)."""

    places: Sequence[float]
    values: Sequence[float]
    label: str = ""
    ticks: Sequence = ()


def stretch(pictures, low=2.0, high=98.0, balanced=False):
    """Return the darkest and the brightest value of each band over all dates together, so that one colour means one value at every date.

    Parameters
    ----------
    pictures : sequence of array_like, shape (bands, rows, columns)
        One a date, of any size; NaN is no data.
    low, high : float
        Percentiles, 0 to 100.
    balanced : bool
        Put zero into the middle where values lie on both sides of it, as a ramp of change needs it.

    Returns
    -------
    numpy.ndarray
        Shape (bands, 2), never equal in a row; NaN for a band without any value.
    """
    limits = np.full((len(pictures[0]), 2), np.nan)
    for place, band in enumerate(limits):
        values = np.concatenate([np.ravel(picture[place]) for picture in pictures])
        known = values[np.isfinite(values)]
        if known.size:
            band[:] = np.percentile(known, [low, high])
            if band[0] == band[1]:  # most cells hold one value, such as no change: what differs must show
                band[:] = known.min(), known.max()
            if balanced and known.min() < 0 < known.max():
                band[:] = -np.abs(band).max(), np.abs(band).max()
            if band[0] == band[1]:
                band += (-0.5, 0.5)
    return limits


def colours(picture, look):
    """Return bytes (rows, columns, 3) of a picture (bands, rows, columns); cells without data in all bands are grey."""
    picture = np.asarray(picture, dtype=float)
    known = np.isfinite(picture).all(axis=0)
    rgb = np.empty(picture.shape[1:] + (3,), np.uint8)
    rgb[:] = charts._rgb(charts._NODATA)
    if look.classes is not None:
        for value, _, colour in look.classes:
            rgb[picture[0] == value] = charts._rgb(colour)
        return rgb
    limits = np.asarray(look.limits, dtype=float)[:, :, np.newaxis]
    shares = np.clip((picture[:, known] - limits[:, 0]) / (limits[:, 1] - limits[:, 0]), 0.0, 1.0)
    # So many steps of a ramp look as smooth as more and leave room for the colours of lines in a file of 256.
    rgb[known] = charts._ramp_rgb(look.ramp, np.round(shares[0] * 64) / 64) if len(picture) == 1 else np.round(255 * shares.T ** _GAMMA).astype(np.uint8)
    return rgb


def plate(title, names, pictures, extent, look, *, outlines=(), points=(), places=(), curve=None, metres=None, columns=4, outline="", nodata="", north="", caption="", wide=True, dpi=0):
    """Draw the pictures of one place, a date each, and the curve beneath.

    Parameters
    ----------
    title : str
    names : sequence of str
        The date of each picture.
    pictures : sequence of array_like, shape (bands, rows, columns)
        One band (see `Look.ramp` and `Look.classes`) or red, green, blue; NaN is no data.
    extent : (float, float, float, float)
        West, east, south, north in map units.
    look : Look
    outlines : sequence of array_like, shape (n, 2)
        Map coordinates of the rings of the place, drawn over every picture.
    points : sequence of (float, float)
        Places without an area, each circled.
    places : sequence of float, optional
        Where each picture lies on the axis of the curve.
    curve : Curve, optional
    metres : (float, float) or None
        Metres a map unit along x and y; None leaves the scale bars away.
    columns : int
        Most pictures in a row.
    outline, nodata : str
        What the outline and the grey cells are, for the legend.
    north : str
        Letter of the north arrow; without one there is no arrow.
    caption : str
    wide : bool
        As wide as a page, or half of it.
    dpi : int
        Dots per inch of the picture file; 0 makes none.

    Returns
    -------
    (Figure, bytes or None)
        For a page, and the PNG file.

    Raises
    ------
    InputProblem
        If no picture has a cell with a value.
    """
    from matplotlib.collections import LineCollection

    known = [bool(np.isfinite(np.asarray(picture, dtype=float)).all(axis=0).any()) for picture in pictures]
    if not any(known):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The plate \"{name}\" has nothing to show: no picture has a value there. Check where the layers lie."), name=title)
    west, east, south, north_edge = map(float, extent)
    x_scale, y_scale = metres or (1.0, 1.0)
    ratio = (north_edge - south) * y_scale / ((east - west) * x_scale)
    across, total = max(1, min(columns, len(pictures))), charts._WIDE if wide else charts._HALF
    width = min((total - _GAP * (across - 1)) / across, _MOST_HEIGHT / ratio)
    rows = -(-len(pictures) // across)
    heading = charts._wrap(title, 92 if wide else 44)
    top = 0.1 + 0.19 * (heading.count("\n") + 1)
    row = 0.24 + width * ratio + 0.1
    gaps = not all(np.isfinite(np.asarray(picture, dtype=float)).all() for picture in pictures)
    entries = [(colour, name, "patch") for _, name, colour in look.classes or ()]
    entries += [(_OUTLINE, outline, "line")] * bool(outline) + [(charts._NODATA, nodata, "patch")] * (gaps and bool(nodata))
    ramp = look.limits is not None and len(look.limits) == 1
    legend = 0.5 * ramp + (0.25 * -(-len(entries) // 3) + 0.12) * bool(entries)
    height = top + rows * row + legend + (_CURVE if curve is not None else 0.0)
    drawing = charts._figure(total, height, constrained=False)
    drawing.text(0.012 / total, 1 - 0.07 / height, charts._plain(heading), fontsize=charts._TITLE, fontweight="bold", color=charts._INK, ha="left", va="top")
    for place, (name, picture, shown) in enumerate(zip(names, pictures, known)):
        left, below = 0.012 + place % across * (width + _GAP), height - top - (place // across + 1) * row + 0.1
        axes = drawing.add_axes((left / total, below / height, (width - 0.024) / total, width * ratio / height))
        axes.set(xticks=[], yticks=[])
        axes.imshow(colours(picture, look), extent=(west, east, south, north_edge), aspect="auto", interpolation="nearest")
        radius = 0.06 * (east - west)
        rings = [*outlines, *(np.array(point) + _CIRCLE * (radius, radius * x_scale / y_scale) for point in points)]
        # Thin, with a dark edge: narrow places such as a stream of mud must stay visible inside.
        for colour, thickness in (("black", 1.7), (_OUTLINE, 0.8)):
            axes.add_collection(LineCollection(rings, colors=colour, linewidths=thickness, capstyle="round"), autolim=False)
        axes.set(xlim=(west, east), ylim=(south, north_edge))
        axes.set_title(charts._words(name), fontsize=charts._TEXT, fontweight="bold", color=charts._INK, loc="left", pad=3)
        for spine in axes.spines.values():
            spine.set_color(charts._MUTED)
        if not shown:
            axes.text(0.5, 0.5, charts._words(nodata), transform=axes.transAxes, ha="center", va="center", fontsize=charts._TEXT, color=charts._INK)
        if metres:
            _scale_bar(axes, width, width * ratio, (east - west) * x_scale)
        if north and not place:
            _north_arrow(axes, width, width * ratio, north)
    if legend:
        _draw_legend(drawing, (total, height), top + rows * row, legend, look if ramp else None, entries)
    if curve is not None:
        _draw_curve(drawing, (total, height), curve, list(zip(places, names)))
    charts._choose_fonts(drawing)
    words = ["%s %s–%s" % (look.label, *map(number, look.limits[0]))] if ramp else []
    alt = "%s. %s" % (title, "; ".join([*names, *words]))
    photo = len(np.asarray(pictures[0])) == 3
    source = _jpeg(drawing) if photo else charts._png(drawing, SCREEN_DPI)
    shown = Figure(source, alt, caption, round(total * 110), round(height * 110), wide)
    return shown, _file(drawing, dpi) if dpi else None


def _scale_bar(axes, width, height, ground):
    """Draw a bar of a round length into the lower left corner of a picture of `width` x `height` inches; `ground` metres are `width` inches."""
    power = 10.0 ** math.floor(math.log10(ground / 3))
    length = power * max(step for step in (1, 2, 5) if step * power <= ground / 3)
    text = "%s km" % number(length / 1000, "g") if length >= 1000 else "%s m" % number(length, "g")
    drawn, size = length / ground * width, min(1.0, width / 2.2)  # smaller on small pictures, of which it would hide too much
    across, tall = drawn + 0.16 * size, 0.3 * size
    box = axes.inset_axes((0.06 * size / width, 0.06 * size / height, across / width, tall / height))
    box.set(xticks=[], yticks=[], xlim=(0, across), ylim=(0, tall))
    box.patch.set_alpha(0.75)
    for spine in box.spines.values():
        spine.set_visible(False)
    for half, colour in enumerate((charts._INK, "white")):
        box.add_patch(charts._rectangle(box, (0.08 * size + half * drawn / 2, 0.05 * size), drawn / 2, 0.06 * size, data=True, facecolor=colour, edgecolor=charts._INK, linewidth=0.6 * size))
    box.text(across / 2, 0.14 * size, text, fontsize=(charts._SMALL - 0.5) * size, color=charts._INK, ha="center", va="bottom")


def _north_arrow(axes, width, height, letter):
    """Draw an arrow and its letter into the upper right corner."""
    size = min(1.0, width / 2.2)
    arrow = axes.inset_axes((1 - 0.3 * size / width, 1 - 0.5 * size / height, 0.24 * size / width, 0.44 * size / height))
    arrow.set(xlim=(0, 0.24), ylim=(0, 0.44), xticks=[], yticks=[])
    arrow.patch.set_alpha(0.75)
    for spine in arrow.spines.values():
        spine.set_visible(False)
    arrow.fill([0.12, 0.2, 0.12, 0.04], [0.42, 0.17, 0.23, 0.17], color=charts._INK, linewidth=0)
    arrow.text(0.12, 0.08, charts._words(letter), fontsize=charts._SMALL * size, fontweight="bold", color=charts._INK, ha="center", va="center")


def _draw_legend(drawing, size, below, tall, look, entries):
    """Draw the ramp of a look and named colours beneath the pictures; units are inches."""
    width, height = size
    axes = drawing.add_axes((0.012 / width, (height - below - tall) / height, 1 - 0.024 / width, tall / height))
    axes.set(xlim=(0, width), ylim=(0, tall), xticks=[], yticks=[])
    axes.set_axis_off()
    y = tall - 0.04
    if look is not None:
        low, high = np.asarray(look.limits, dtype=float)[0]
        axes.imshow(charts._ramp_rgb(look.ramp, np.linspace(0, 1, 33))[np.newaxis], extent=(0, 3.2, y - 0.2, y - 0.04), aspect="auto", interpolation="nearest")
        axes.set(xlim=(0, width), ylim=(0, tall))
        for x, text, side in ((0, "≤ " + charts._short(low), "left"), (1.6, charts._short((low + high) / 2), "center"), (3.2, "≥ " + charts._short(high), "right")):
            axes.text(x, y - 0.23, text, fontsize=charts._SMALL, color=charts._INK, ha=side, va="top")
        axes.text(3.4, y - 0.12, charts._words(look.label, 60), fontsize=charts._TEXT, color=charts._INK, ha="left", va="center")
        y -= 0.5
    for place, (colour, name, kind) in enumerate(entries):
        x, middle = place % 3 * width / 3, y - 0.1 - 0.25 * (place // 3)
        if kind == "patch":
            axes.add_patch(charts._rectangle(axes, (x, middle - 0.075), 0.22, 0.15, data=True, facecolor=colour, edgecolor=charts._MUTED, linewidth=0.5))
        else:
            axes.plot([x, x + 0.22], [middle] * 2, color="black", linewidth=2.6, solid_capstyle="butt")
            axes.plot([x, x + 0.22], [middle] * 2, color=colour, linewidth=1.2, solid_capstyle="butt")
        axes.text(x + 0.3, middle, charts._words(charts._wrap(name, 34, 1)), fontsize=charts._SMALL + 0.5, color=charts._INK, ha="left", va="center")


def _draw_curve(drawing, size, curve, marks):
    """Draw the curve across the foot of the plate and a line at the date of each picture; pictures of one place share a line."""
    width, height = size
    axes = charts._styled(drawing.add_axes((0.75 / width, 0.42 / height, 1 - 0.95 / width, (_CURVE - 0.72) / height)), "y")
    places, values = np.asarray(curve.places, dtype=float), charts._finite(curve.values)
    gaps = charts._missing_years(places)
    if np.isfinite(values).any():
        axes.plot(np.insert(places, gaps, np.nan), np.insert(values, gaps, np.nan), color=charts.PALETTE[0], linewidth=1.8, marker="o", markersize=3.6, markeredgewidth=0)
    together = {}
    for place, name in marks:
        together.setdefault(place, []).append(name)
    for place, names in together.items():
        axes.axvline(place, color=charts.PALETTE[1], linewidth=0.9, linestyle=(0, (4, 3)))
        if len(together) > _MOST_MARKS:  # the ticks tell as much
            continue
        axes.annotate(charts._words(", ".join(names), 34), (place, 1), (3, -3), xycoords=("data", "axes fraction"), textcoords="offset points", rotation=90,
                      ha="left", va="top", fontsize=charts._SMALL, color=charts._INK, bbox={"facecolor": "white", "alpha": 0.75, "linewidth": 0, "pad": 1.0})
    ends = [*places, *together]
    margin = 0.03 * (max(ends) - min(ends)) or 0.5
    axes.set_xlim(min(ends) - margin, max(ends) + margin)
    if curve.ticks:
        axes.set_xticks([place for place, _ in curve.ticks])
        axes.set_xticklabels([charts._words(name) for _, name in curve.ticks])
    else:
        charts._year_ticks(axes, np.unique(np.round(places)), True)
    charts._label_axes(axes, "", curve.label)


def _jpeg(drawing):
    """Return the drawing as JPEG in a data address: photographs as PNG would make pages of many megabytes."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(_drawn(drawing, SCREEN_DPI)).save(buffer, "jpeg", quality=85, subsampling=0, optimize=True)
    return "data:image/jpeg;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def _file(drawing, dpi):
    """Return the drawing as the bytes of a PNG file that knows its size on paper."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(_drawn(drawing, dpi)).save(buffer, "png", optimize=True, dpi=(dpi, dpi))
    return buffer.getvalue()


def _drawn(drawing, dpi):
    """Return the dots of a drawing, (rows, columns, 3) bytes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    drawing.set_dpi(dpi)
    canvas = FigureCanvasAgg(drawing)
    canvas.draw()
    return np.ascontiguousarray(np.asarray(canvas.buffer_rgba())[..., :3])
