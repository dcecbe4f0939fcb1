"""Land surface temperature from a thermal band: radiance, brightness temperature, emissivity and two corrections for the air.

========================  =============================================================================================
what is known             function
========================  =============================================================================================
nothing about the air     `brightness_temperature`: as warm as a black body that sends this radiance
air of this scene         `radiative_transfer`: transmittance and radiance of the air, as numbers or as rasters (the Collection 2
                          product brings its own: ATRAN, URAD, DRAD, EMIS)
water vapour only         `single_channel`
========================  =============================================================================================

All are *cellwise*; every argument but the constants may be a number or an array, and NaN in any of them is no data.

References
----------
Chander, Markham & Helder (2009), doi:10.1016/j.rse.2009.01.007; Sobrino, Jimenez-Munoz & Paolini (2004),
doi:10.1016/j.rse.2004.02.003; Jimenez-Munoz et al. (2009), doi:10.1109/TGRS.2008.2007125, and (2014),
doi:10.1109/LGRS.2014.2312032.
"""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..tables import load

SENSORS = ("landsat4", "landsat5", "landsat7", "landsat8", "landsat8_b11", "landsat9")
UNITS = ("kelvin", "celsius")
ZERO_CELSIUS = 273.15
RADIANCE_LIMIT = 40.0
WATER_VAPOUR_LIMIT = 3.0
"""Water vapour (g cm-2) above which the single-channel method errs too much."""


def sensor_of(spacecraft, band):
    """Return the token in `SENSORS` of a spacecraft (``LANDSAT_8``) and thermal band (``10``, ``6_VCID_1``), None where there is none."""
    for token, row in load("thermal")["sensors"].items():
        if row["spacecraft"] == spacecraft and row["band"] == band.split("_")[0]:
            return token
    return None


def constants(sensor, k1=None, k2=None):
    """Return K1 (W m-2 sr-1 um-1) and K2 (K) of a sensor.

    Parameters
    ----------
    sensor : str
        One of `SENSORS`; may be empty where both constants are given.
    k1, k2 : float, optional
        From the scene's own metadata: they replace those of the table.

    Raises
    ------
    InputProblem
        If the sensor is unknown or a constant is not above 0.
    """
    if k1 is None or k2 is None:
        row = _row(sensor)
        k1, k2 = row["k1"] if k1 is None else k1, row["k2"] if k2 is None else k2
    if not (k1 > 0 and k2 > 0):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "K1 is {k1:g} and K2 is {k2:g}: both must be above 0; take them from the scene's MTL file."), k1=k1, k2=k2)
    return k1, k2


def radiance(dn, mult, add, saturated=None):
    """Turn digital numbers of a Level-1 thermal band into spectral radiance (*cellwise*).

    Parameters
    ----------
    dn : array
        Digital numbers; 0 is fill (also the gaps of Landsat 7 since 2003).
    mult, add : float
        RADIANCE_MULT and RADIANCE_ADD of the scene.
    saturated : int, optional
        Number at which the band is saturated (QUANTIZE_CAL_MAX: 255 for 8 bits, 65535 for 16): it is no data, since the
        place is hotter than the number says.

    Returns
    -------
    array of float64
        W m-2 sr-1 um-1.
    """
    dn = np.asarray(dn, dtype=np.float64)
    out = dn * mult
    out += add
    out[dn <= 0 if saturated is None else (dn <= 0) | (dn >= saturated)] = np.nan
    return out


def brightness_temperature(radiance, k1, k2):
    """Return the temperature (K) of a black body of this radiance, ``K2 / ln(K1 / L + 1)`` (*cellwise*).

    Parameters
    ----------
    radiance : array or float
        W m-2 sr-1 um-1; at or below 0 it is no data.
    k1, k2 : float
        See `constants`.
    """
    light = np.asarray(radiance, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(light > 0, k2 / np.log1p(k1 / light), np.nan)[()]


def black_body_radiance(temperature, k1, k2):
    """Return the radiance (W m-2 sr-1 um-1) of a black body of this temperature (K), the inverse of `brightness_temperature` (*cellwise*)."""
    warmth = np.asarray(temperature, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.where(warmth > 0, k1 / np.expm1(k2 / warmth), np.nan)[()]


def emissivity(ndvi, red, water=None, bare_intercept=None, bare_slope=None, water_emissivity=None):
    """Estimate the emissivity of land from NDVI (*cellwise*).

    Below NDVI 0.2 it is bare: ``a - b red``; above 0.5 it is covered: 0.99; between it is mixed: ``0.004 Pv + 0.986`` with
    ``Pv = ((NDVI - 0.2) / 0.3)^2``.

    Parameters
    ----------
    ndvi, red : array
        NDVI, and reflectance 0-1 of the red band.
    water : array, optional
        1 where there is water, anything else (no data too) is land.
    bare_intercept, bare_slope : float, optional
        a and b of bare soil, which depend on the sensor; default 0.979 and 0.035 (TM).
    water_emissivity : float, optional
        Default 0.99.

    Returns
    -------
    array of float64
        0-1; NaN where NDVI is, or the red band where it counts.

    References
    ----------
    Sobrino, Jimenez-Munoz & Paolini (2004), doi:10.1016/j.rse.2004.02.003
    """
    rule = load("thermal")["emissivity"]
    a = rule["bare_intercept"] if bare_intercept is None else bare_intercept
    b = rule["bare_slope"] if bare_slope is None else bare_slope
    low, high = rule["bare_below"], rule["vegetation_above"]
    ndvi, red = np.asarray(ndvi, dtype=np.float64), np.asarray(red, dtype=np.float64)
    share = (ndvi - low) / (high - low)
    out = rule["mixed_slope"] * share * share + rule["mixed_intercept"]
    out = np.where(ndvi < low, a - b * red, out)
    out = np.where(ndvi > high, rule["vegetation"], out)
    if water is not None:
        out = np.where(np.asarray(water) == 1, rule["water"] if water_emissivity is None else water_emissivity, out)
    return out[()]


def radiative_transfer(radiance, transmittance, upwelling, downwelling, emissivity, k1, k2):
    """Return land surface temperature (K) with the air of the scene taken out (*cellwise*).

    ``L = (e B(T) + (1 - e) Ld) t + Lu`` solved for B and inverted by `brightness_temperature`.

    Parameters
    ----------
    radiance : array
        At the satellite, W m-2 sr-1 um-1.
    transmittance, upwelling, downwelling : array or float
        t (0-1), Lu and Ld (W m-2 sr-1 um-1) of the air.
    emissivity : array or float
        e, 0-1.
    k1, k2 : float
        See `constants`.

    Returns
    -------
    array of float64
        NaN also where t or e is not above 0 and at most 1, and where the ground would send nothing.

    References
    ----------
    Sobrino, Jimenez-Munoz & Paolini (2004), eq. 1; Zhang et al. (2023), eq. 8.
    """
    light, t, e, up, down = (np.asarray(value, dtype=np.float64) for value in (radiance, transmittance, emissivity, upwelling, downwelling))
    with np.errstate(divide="ignore", invalid="ignore"):
        ground = (light - up - t * (1 - e) * down) / (t * e)
        possible = (t > 0) & (t <= 1) & (e > 0) & (e <= 1)
    return brightness_temperature(np.where(possible, ground, np.nan), k1, k2)


def single_channel(radiance, water_vapour, emissivity, sensor, k1=None, k2=None):
    """Return land surface temperature (K) from the radiance and the water vapour of the air (*cellwise*).

    Parameters
    ----------
    radiance : array
        At the satellite, W m-2 sr-1 um-1.
    water_vapour : array or float
        Column of water vapour, g cm-2; below 0 it is no data. See `water_vapour_warnings` for its upper end.
    emissivity : array or float
        0-1; outside it is no data.
    sensor : str
        landsat5, landsat7 or landsat8.
    k1, k2 : float, optional
        From the scene's own metadata.

    Raises
    ------
    InputProblem
        If there are no coefficients for the sensor.

    References
    ----------
    Jimenez-Munoz et al. (2009), doi:10.1109/TGRS.2008.2007125; (2014), doi:10.1109/LGRS.2014.2312032
    """
    row = _row(sensor)["single_channel"]
    if row is None:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "There are no published single-channel coefficients for {sensor}; there are for: {sensors}. Choose another METHOD."),
            sensor=sensor, sensors=", ".join(token for token, one in load("thermal")["sensors"].items() if one["single_channel"]),
        )
    light, w, e = (np.asarray(value, dtype=np.float64) for value in (radiance, water_vapour, emissivity))
    psi1, psi2, psi3 = ((a * w + b) * w + c for a, b, c in row["psi"])
    warmth = brightness_temperature(light, *constants(sensor, k1, k2))
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = warmth * warmth / row["b_gamma"]
        out = slope / light * ((psi1 * light + psi2) / e + psi3) + warmth - slope
        return np.where((e > 0) & (e <= 1) & (w >= 0), out, np.nan)[()]


def water_vapour_warnings(highest):
    """Return a warning if the highest water vapour (g cm-2) is beyond what the single-channel method bears, as a list."""
    if not highest > WATER_VAPOUR_LIMIT:
        return []
    return [Message(
        QT_TRANSLATE_NOOP("MineEco", "Water vapour reaches {highest:.2f} g/cm2; above {limit:g} the single-channel method errs by several kelvin: "
                          "use METHOD rte with the air of this scene."), {"highest": float(highest), "limit": WATER_VAPOUR_LIMIT})]


def unit_of(low, high, name):
    """Tell the unit of temperatures from the bulk of their values.

    Parameters
    ----------
    low, high : float
        1st and 99th percentile.
    name : str
        What to call the layer in the error.

    Returns
    -------
    str
        ``kelvin`` if both lie within 150-400, ``celsius`` if both lie within -100 to 100.

    Raises
    ------
    InputProblem
        If it can be neither: digital numbers, or several scenes of different units.
    """
    if low >= 150 and high <= 400:
        return "kelvin"
    if low >= -100 and high <= 100:
        return "celsius"
    raise InputProblem(
        QT_TRANSLATE_NOOP("MineEco", "{name} lies between {low:.5g} and {high:.5g} (1st and 99th percentile), which is neither Kelvin (150 to 400) nor degrees Celsius "
                          "(-100 to 100): if these are digital numbers, scale them first; if Kelvin and Celsius are mixed, bring all to one unit."),
        name=name, low=float(low), high=float(high),
    )


def check_radiance(low, high, name):
    """Refuse thermal radiance that can only be digital numbers.

    Parameters
    ----------
    low, high : float
        1st and 99th percentile; ground between -80 and 90 degrees Celsius sends 1 to 20 W m-2 sr-1 um-1.
    name : str
        What to call the layer in the sentence.

    Raises
    ------
    InputProblem
    """
    if high > RADIANCE_LIMIT:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "{name} lies between {low:.5g} and {high:.5g} (1st and 99th percentile), which is no radiance (W m-2 sr-1 um-1): choose INPUT_UNIT dn for digital numbers."),
            name=name, low=float(low), high=float(high))


def convert(temperature, unit, to):
    """Convert temperatures between ``kelvin`` and ``celsius`` (*cellwise*); NaN stays NaN."""
    return np.asarray(temperature, dtype=np.float64) + (UNITS.index(unit) - UNITS.index(to)) * ZERO_CELSIUS


def _row(sensor):
    sensors = load("thermal")["sensors"]
    if sensor not in sensors:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "The thermal sensor {sensor} is unknown; choose one of: {sensors}, or give K1 and K2."), sensor=sensor or "?", sensors=", ".join(sensors),
        )
    return sensors[sensor]
