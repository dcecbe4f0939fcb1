"""Rainfall erosivity R of RUSLE."""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message

METHODS = ("renard_freimund_f", "renard_freimund_p", "zhang_fu_2003", "wischmeier_monthly")
MONTHLY = ("renard_freimund_f", "zhang_fu_2003", "wischmeier_monthly")
"""Methods that need the rain of every month."""
LEAST_ANNUAL = 200.0
"""Annual rain (mm) below which monthly rasters are probably in mm per day."""
MOST_ANNUAL = 12000.0
"""Annual rain (mm) that the wettest places on earth hardly reach; more is probably in tenths of mm."""


def erosivity(rain, method="renard_freimund_f", c_exp=0.8188, unit_factor=9.81):
    """Return the rainfall erosivity of each cell (*cellwise*).

    Parameters
    ----------
    rain : numpy.ndarray
        Mean rain of each month in mm, shape (12, ...), or annual rain in mm, shape (1, ...), for ``renard_freimund_p``; NaN is no data.
    method : str
        One of `METHODS`.
    c_exp, unit_factor : float
        Constant in the exponent, and conversion to SI units, of ``wischmeier_monthly``.

    Returns
    -------
    numpy.ndarray
        R in MJ mm ha-1 h-1 a-1, shape of one month; NaN where any month is NaN. No rain gives 0.

    Raises
    ------
    InputProblem
        If there are neither 12 months nor, for annual rain, one layer.

    References
    ----------
    Wischmeier & Smith (1978); Renard & Freimund (1994), doi:10.1016/0022-1694(94)90110-4; Zhang & Fu (2003).
    """
    if len(rain) != 12 and (method in MONTHLY or len(rain) != 1):
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "RAIN has {count} layers; {method} needs the rain of twelve months. Give 12 monthly rasters, or annual rain with renard_freimund_p."),
            count=len(rain), method=method,
        )
    annual = rain.sum(axis=0)
    if method == "renard_freimund_p":
        return np.where(annual <= 850, 0.0483 * annual ** 1.610, 587.8 - 1.219 * annual + 0.004105 * annual ** 2)
    share = np.divide(rain ** 2, annual, out=np.zeros_like(rain), where=annual > 0)
    share[:, np.isnan(annual)] = np.nan
    if method == "wischmeier_monthly":
        return unit_factor * 1.735 * 10.0 ** -c_exp * (share ** 1.5).sum(axis=0)
    fournier = share.sum(axis=0)
    if method == "zhang_fu_2003":
        return 0.1833 * fournier ** 1.9957
    return np.where(fournier < 55, 0.07397 * fournier ** 1.847, 95.77 - 6.081 * fournier + 0.4770 * fournier ** 2)


def check_rain(minimum, annual):
    """Return warnings about rain that cannot be what it should be; negative rain is refused.

    Parameters
    ----------
    minimum : float
        Smallest value of any month.
    annual : float
        Mean annual rain in mm.

    Raises
    ------
    InputProblem
        If there is negative rain.
    """
    if minimum < 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "RAIN holds {value:.4g} mm: rain cannot be negative. Check the no-data value of the rasters."), value=float(minimum))
    if annual < LEAST_ANNUAL:
        return [Message(
            QT_TRANSLATE_NOOP("MineEco", "The rain adds up to {annual:.0f} mm a year only: are the rasters in mm per day? Multiply them by the days of the month then."), {"annual": float(annual)}
        )]
    if annual > MOST_ANNUAL:
        return [Message(
            QT_TRANSLATE_NOOP("MineEco", "The rain adds up to {annual:.0f} mm a year: are the rasters in tenths of a millimetre? Divide them by 10 then."), {"annual": float(annual)}
        )]
    return []
