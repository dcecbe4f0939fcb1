"""Soil erodibility K of RUSLE."""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message

TEXTURE_UNITS = {"percent": 1.0, "g_kg": 0.1}
"""To percent."""
CARBON_UNITS = {"percent": 1.0, "g_kg": 0.1, "dg_kg": 0.01, "organic_matter_percent": 1 / 1.724}
"""To percent of organic carbon (van Bemmelen: matter = 1.724 x carbon)."""
CORRECTIONS = ("none", "zhang_2008")
SI = 0.1317
"""US customary units to t ha h ha-1 MJ-1 mm-1 (Foster et al. 1981)."""
TEXTURE_TOLERANCE = 2.0
"""Percent by which sand, silt and clay may miss 100 together."""
MOST_CARBON = 20.0
"""Percent of organic carbon above which a mean is hardly carbon of a mineral soil."""


def erodibility(sand, silt, clay, carbon, correction="none"):
    """Return the soil erodibility of each cell (*cellwise*).

    Parameters
    ----------
    sand, silt, clay : numpy.ndarray
        Percent of the mineral soil; NaN is no data.
    carbon : numpy.ndarray
        Percent of organic carbon.
    correction : str
        ``zhang_2008`` for soils of China; negative results become 0.

    Returns
    -------
    numpy.ndarray
        K in t ha h ha-1 MJ-1 mm-1; NaN where an input is NaN or a soil is all sand.

    References
    ----------
    Williams (1995), EPIC model; Zhang et al. (2008), Pedosphere 18, 596-604.
    """
    rest = 1 - sand / 100
    fine = silt + clay
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(fine > 0, silt / fine, np.nan)
    k = 0.2 + 0.3 * np.exp(-0.0256 * sand * (1 - silt / 100))
    k *= ratio ** 0.3
    k *= 1 - 0.25 * carbon / (carbon + np.exp(3.72 - 2.95 * carbon))
    k *= 1 - 0.7 * rest / (rest + np.exp(-5.51 + 22.9 * rest))
    if correction == "zhang_2008":
        k = np.maximum(-0.01383 + 0.51575 * k, 0.0)
    return k * SI


def check_soil(texture_mean, carbon_mean, carbon_max, minimum):
    """Return warnings about soil data in the wrong unit; what cannot be is refused.

    Parameters
    ----------
    texture_mean : float
        Mean of sand + silt + clay, percent.
    carbon_mean, carbon_max : float
        Percent of organic carbon.
    minimum : float
        Smallest share of sand, silt, clay or carbon anywhere.

    Raises
    ------
    InputProblem
        If a share is negative, or the three are far from 100.
    """
    if minimum < 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SAND, SILT, CLAY or CARBON holds {value:.4g} %: a share cannot be negative. Check the no-data value of the rasters."), value=float(minimum))
    if not 50 <= texture_mean <= 150:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "SAND + SILT + CLAY is {mean:.1f} % on average instead of 100: check TEXTURE_UNIT (SoilGrids delivers g/kg)."), mean=float(texture_mean)
        )
    warnings = []
    if abs(texture_mean - 100) > TEXTURE_TOLERANCE:
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "SAND + SILT + CLAY is {mean:.1f} % on average instead of 100."), {"mean": float(texture_mean)}))
    if carbon_mean > MOST_CARBON or carbon_max > 100:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "CARBON is {mean:.1f} % on average: check CARBON_UNIT (SoilGrids delivers dg/kg; choose organic_matter_percent for organic matter)."), mean=float(carbon_mean)
        )
    if carbon_mean > 6:
        warnings.append(Message(
            QT_TRANSLATE_NOOP("MineEco", "CARBON is {mean:.1f} % on average, much for a mineral soil: if it is organic matter, choose organic_matter_percent."), {"mean": float(carbon_mean)}
        ))
    return warnings
