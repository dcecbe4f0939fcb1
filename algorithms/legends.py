"""Looks of raster results: class legends and colour ramps (from `resources/tables/legends.json`), each by a name."""
import dataclasses

from ..core.tables import load


@dataclasses.dataclass(frozen=True)
class Ramp:
    """A continuous look: colours of a ramp over a fixed range, or over the layer's own values where `low` is None."""

    ramp: str
    low: float = None
    high: float = None


@dataclasses.dataclass(frozen=True)
class Classes:
    """The look of a class raster."""

    legend: str


@dataclasses.dataclass(frozen=True)
class Composite:
    """Three bands as red, green, blue."""

    bands: tuple = (3, 2, 1)


def classes(name):
    """Return the legend `name` as [(code, English label, (red, green, blue))]."""
    return [(code, label, tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5))) for code, label, colour in load("legends")["classes"][name]]


def colours(name):
    """Return the legend `name` as [(code, English label, '#rrggbb')]."""
    return [tuple(row) for row in load("legends")["classes"][name]]


def ramp(name):
    """Return the ramp `name` as [(position 0-1, '#rrggbb')]."""
    return [tuple(row) for row in load("legends")["ramps"][name]]
