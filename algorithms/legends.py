"""Looks of raster results: class legends and colour ramps (from `resources/tables/legends.json`), each by a name."""
import dataclasses

from ..core.tables import load


@dataclasses.dataclass(frozen=True)
class Ramp:
    """A continuous look: colours of a ramp over a fixed range, or over the layer's own values where `low` is None.

    With `centred` the range of the layer's own values reaches as far below 0 as above it: the middle colour is no change.
    """

    ramp: str
    low: float = None
    high: float = None
    centred: bool = False


@dataclasses.dataclass(frozen=True)
class Classes:
    """The look of a class raster."""

    legend: str


@dataclasses.dataclass(frozen=True)
class Vector:
    """The look of a vector layer.

    Parameters
    ----------
    kind : {'fill', 'line', 'marker'}
    colour : str
        ``#rrggbb``; for a fill the inside, which lets the map beneath shine through.
    size : float
        Width of lines and outlines, diameter of markers, in millimetres.
    field : str
        Attribute that decides the colour, by its values in `legend`.
    legend : str
        Name of a legend in legends.json whose ``value`` (else ``code``) entries are values of the field.
    """

    kind: str
    colour: str = "#2b8cbe"
    size: float = 0.5
    field: str = ""
    legend: str = ""


@dataclasses.dataclass(frozen=True)
class Composite:
    """Three bands as red, green, blue."""

    bands: tuple = (3, 2, 1)


def colours(name):
    """Return the legend `name` as [(code, English label, '#rrggbb')]."""
    return [(row["code"], row["label"], row["colour"]) for row in load("legends")["classes"][name]]


def categories(name):
    """Return the legend `name` as [(attribute value as text, English label, '#rrggbb')]."""
    return [(str(row.get("value", row.get("code"))), row["label"], row["colour"]) for row in load("legends")["classes"][name]]


def classes(name):
    """Return the legend `name` as [(code, English label, (red, green, blue))]."""
    return rgb(colours(name))


def rgb(legend):
    """Return a legend with its colours as (red, green, blue)."""
    return [(code, label, _rgb(colour)) for code, label, colour in legend]


def levels(count):
    """Return the legend of `count` levels from the lowest to the highest: five have names, others are numbered."""
    if count == 5:
        return colours("levels5")
    stops = ramp("quality")
    legend = []
    for code in range(1, count + 1):
        place = (code - 1) / max(1, count - 1)
        (low, first), (high, last) = next(pair for pair in zip(stops, stops[1:]) if place <= pair[1][0])
        share = (place - low) / (high - low)
        mixed = [round(a + (b - a) * share) for a, b in zip(_rgb(first), _rgb(last))]
        legend.append((code, str(code), "#%02x%02x%02x" % tuple(mixed)))
    return legend


def ramp(name):
    """Return the ramp `name` as [(position 0-1, '#rrggbb')]."""
    return [tuple(row) for row in load("legends")["ramps"][name]]


def _rgb(colour):
    return tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5))
