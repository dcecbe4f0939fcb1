"""Slope length L and slope steepness S of RUSLE."""
import numpy as np

from ..tables import load

UNIT_PLOT = 22.13
"""Length of the unit plot, m."""
S_METHODS = ("liu", "mccool")
L_METHODS = ("desmet_govers", "slope_length")


def steepness(slope, method="liu", limits=None):
    """Return the slope steepness factor (*cellwise*).

    Parameters
    ----------
    slope : numpy.ndarray
        Slope in degrees; NaN is no data.
    method : str
        One of `S_METHODS`.
    limits : sequence of float, optional
        Slopes in degrees at which the formula changes, instead of the published ones.

    Returns
    -------
    numpy.ndarray
        S, dimensionless.

    References
    ----------
    McCool et al. (1987), doi:10.13031/2013.30576; Liu et al. (1994), doi:10.13031/2013.28273.
    """
    table = load("erosion")["steepness"][method]
    if limits is None:
        limits = table["limits_degrees"] if "limits_degrees" in table else np.degrees(np.arctan(np.array(table["limits_percent"]) / 100))
    sine = np.sin(np.radians(slope))
    (a, b), *steeper = table["lines"]
    factor = a * sine + b
    for limit, (a, b) in zip(limits, steeper):
        factor = np.where(slope >= limit, a * sine + b, factor)
    return factor


def length_exponent(slope):
    """Return the slope-length exponent m = beta / (1 + beta) of McCool et al. (1989) (*cellwise*); `slope` in degrees."""
    sine = np.sin(np.radians(slope))
    beta = sine / 0.0896 / (3 * sine ** 0.8 + 0.56)
    return beta / (1 + beta)


def stepped_exponent(slope):
    """Return the slope-length exponent of the Chinese soil loss equation: .2, .3, .4, .5 by 1, 3 and 5 degrees (*cellwise*)."""
    exponent = np.select([slope <= 1, slope <= 3, slope <= 5], [0.2, 0.3, 0.4], 0.5)
    return np.where(np.isnan(slope), np.nan, exponent)


def uniform_length(length, exponent):
    """Return L = (length / 22.13) ** m of a uniform slope (*cellwise*); `length` is horizontal, in m."""
    return (length / UNIT_PLOT) ** exponent


def grid_length(inlet_area, cell, aspect, exponent):
    """Return the slope length factor of a cell that water enters from above (*cellwise*).

    Parameters
    ----------
    inlet_area : numpy.ndarray
        Upslope area at the cell's inlet, m2: cells above x cell area.
    cell : float
        Side of a cell, m.
    aspect : numpy.ndarray
        Direction of the slope, degrees; NaN (flat) counts as along the axes.
    exponent : numpy.ndarray
        Slope-length exponent m.

    Returns
    -------
    numpy.ndarray
        L, dimensionless.

    References
    ----------
    Desmet & Govers (1996), Journal of Soil and Water Conservation 51, 427-433, equation 9.
    """
    angle = np.radians(np.nan_to_num(aspect))
    width = np.abs(np.sin(angle)) + np.abs(np.cos(angle))
    power = exponent + 1
    outlet = (inlet_area + cell ** 2) ** power
    outlet -= inlet_area ** power
    outlet /= cell ** (exponent + 2) * width ** exponent * UNIT_PLOT ** exponent
    return outlet


def capped_area(cells_above, cell, max_length):
    """Return the inlet area of a cell, m2, cut where the slope would be longer than `max_length` m (*cellwise*)."""
    return np.minimum(cells_above * cell ** 2, cell * max_length)
