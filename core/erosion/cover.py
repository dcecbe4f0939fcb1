"""Cover C and support practice P of RUSLE."""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..tables import load

COVER_UNITS = ("fraction", "percent")
FULL_COVER = 78.3
"""Percent of cover from which the factor of Cai et al. is 0."""


def cover_cai(percent):
    """Return C after Cai et al. (2000) from vegetation cover in percent (*cellwise*).

    1 up to 0.1 %, 0 from 78.3 %, .6508 - .3436 lg(percent) between. The unit is percent: only so the formula is continuous at both ends.

    References
    ----------
    Cai et al. (2000), Journal of Soil and Water Conservation (China) 14(2), 19-24.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        factor = 0.6508 - 0.3436 * np.log10(percent)
    factor = np.where(percent <= 0.1, 1.0, np.where(percent >= FULL_COVER, 0.0, factor))
    return np.where(np.isnan(percent), np.nan, np.clip(factor, 0, 1))


def cover_vanderknijff(ndvi):
    """Return C = exp(-2 NDVI / (1 - NDVI)), at most 1 (*cellwise*).

    References
    ----------
    Van der Knijff, Jones & Montanarella (2000), European Soil Bureau, EUR 19044 EN.
    """
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        factor = np.exp(-2 * ndvi / (1 - ndvi))
    factor = np.where(ndvi <= 0, 1.0, np.where(ndvi >= 1, 0.0, factor))
    return np.where(np.isnan(ndvi), np.nan, np.minimum(factor, 1.0))


def check_cover(minimum, maximum, unit):
    """Refuse cover in the wrong unit, and what no cover can be, judged by its smallest and largest value.

    Raises
    ------
    InputProblem
        If a fraction reaches above 1.5, percent stay at or below 1, or the values lie more than half outside 0 to 100 %.
    """
    if unit == "fraction" and maximum > 1.5:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "COVER reaches {value:.4g}, so it is no fraction: choose COVER_UNIT percent."), value=float(maximum))
    if unit == "percent" and maximum <= 1:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "COVER reaches {value:.4g} only, so it is hardly percent: choose COVER_UNIT fraction."), value=float(maximum))
    full = 1 if unit == "fraction" else 100
    if minimum < -0.5 * full or maximum > 1.5 * full:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "COVER holds values from {low:.4g} to {high:.4g}, which no cover can have: check the raster and its no data."), low=float(minimum), high=float(maximum)
        )


def practice_by_slope(percent):
    """Return P = .2 + .03 x slope in percent, at most 1 (*cellwise*; Wenner's form, unverified)."""
    return np.minimum(0.2 + 0.03 * percent, 1.0)


def check_slope(minimum, maximum):
    """Refuse slopes that cannot be degrees.

    Raises
    ------
    InputProblem
        If one is negative, or 90 or more.
    """
    if minimum < 0 or maximum >= 90:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "SLOPE holds values from {low:.4g} to {high:.4g}: it must be in degrees, from 0 to below 90. If it is in percent, give DEM instead; else check its no data."),
            low=float(minimum), high=float(maximum),
        )


def class_factors(kind):
    """Return {scheme: {code: factor}} of land-cover classes for ``cover`` or ``practice``."""
    roles = load("erosion")[kind]["by_role"]
    return {
        scheme: {row["code"]: roles[row["role"]] for row in table["classes"] if row["role"] in roles}
        for scheme, table in load("landcover_schemes")["schemes"].items()
    }
