"""Spectral indices, tasselled cap components and albedo of surface reflectance."""
import functools
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..tables import load

REFLECTIVE = ("blue", "green", "red", "nir", "swir1", "swir2")
TASSELLED_CAP = ("tm_refl", "tm_dn", "etm_toa", "oli_toa", "oli_sr", "modis_lc", "modis_z", "s2_6b")
ALBEDO = ("liang", "liang_normalised", "modis", "sentinel2")
COEFFICIENTS = ("auto",) + TASSELLED_CAP + ALBEDO
CHUNK = 1 << 16  # cells worked on at once: intermediate arrays stay in the cache, and fresh memory is slow
COMPONENTS = {"tc_brightness": "brightness", "tc_greenness": "greenness", "tc_wetness": "wetness"}
MADE_FOR = {"dn": QT_TRANSLATE_NOOP("MineEco", "digital numbers"), "toa": QT_TRANSLATE_NOOP("MineEco", "at-satellite reflectance")}


class Index(typing.NamedTuple):
    """One index: its label, the bands it needs (None: `bands_needed` tells) and its source."""

    token: str
    label: str
    bands: tuple
    reference: str


CRIST = "Crist (1985), doi:10.1016/0034-4257(85)90102-6"
INDICES = {index.token: index for index in (
    Index("ndvi", QT_TRANSLATE_NOOP("MineEco", "NDVI (vegetation)"), ("red", "nir"), "Rouse et al. (1974)"),
    Index("evi", QT_TRANSLATE_NOOP("MineEco", "EVI (enhanced vegetation index)"), ("blue", "red", "nir"),
          "Huete et al. (2002), doi:10.1016/S0034-4257(02)00096-2"),
    Index("evi2", QT_TRANSLATE_NOOP("MineEco", "EVI2 (enhanced vegetation index without blue)"), ("red", "nir"),
          "Jiang et al. (2008), doi:10.1016/j.rse.2008.06.006"),
    Index("savi", QT_TRANSLATE_NOOP("MineEco", "SAVI (soil-adjusted vegetation index)"), ("red", "nir"), "Huete (1988), doi:10.1016/0034-4257(88)90106-X"),
    Index("mndwi", QT_TRANSLATE_NOOP("MineEco", "MNDWI (water, green and shortwave infrared)"), ("green", "swir1"),
          "Xu (2006), doi:10.1080/01431160600589179"),
    Index("ndwi", QT_TRANSLATE_NOOP("MineEco", "NDWI (water, green and near infrared)"), ("green", "nir"), "McFeeters (1996), doi:10.1080/01431169608948714"),
    Index("ndbsi", QT_TRANSLATE_NOOP("MineEco", "NDBSI (built-up and bare soil)"), ("blue", "green", "red", "nir", "swir1"),
          "Xu (2013), China Environmental Science 33:889-897"),
    Index("ibi", QT_TRANSLATE_NOOP("MineEco", "IBI (built-up)"), ("green", "red", "nir", "swir1"), "Xu (2008), doi:10.1080/01431160802039957"),
    Index("si", QT_TRANSLATE_NOOP("MineEco", "SI (bare soil)"), ("blue", "red", "nir", "swir1"), "Rikimaru et al. (2002); Xu (2013)"),
    Index("ndmvi", QT_TRANSLATE_NOOP("MineEco", "NDMVI (mine vegetation)"), ("red", "nir"), "Wu & Xu (2011), doi:10.3724/SP.J.1047.2011.00656"),
    Index("tc_brightness", QT_TRANSLATE_NOOP("MineEco", "Tasselled cap brightness"), None, CRIST),
    Index("tc_greenness", QT_TRANSLATE_NOOP("MineEco", "Tasselled cap greenness"), None, CRIST),
    Index("tc_wetness", QT_TRANSLATE_NOOP("MineEco", "Tasselled cap wetness"), None, CRIST),
    Index("albedo", QT_TRANSLATE_NOOP("MineEco", "Albedo (broadband, shortwave)"), None, "Liang (2001), doi:10.1016/S0034-4257(00)00205-4"),
)}


def coefficients_for(index, coefficients="auto", family="landsat"):
    """Choose the coefficient set of an index.

    Parameters
    ----------
    index : str
        Token in `INDICES`.
    coefficients : str
        ``auto`` or a set in `COEFFICIENTS`.
    family : str
        ``landsat``, ``modis`` or ``sentinel2`` (`bands.family_of`); ``auto`` takes TM_REFL for the surface reflectance of
        every Landsat sensor, MODIS_LC and S2_6B; albedo by Liang, Liang's MODIS set, Bonafoni and Sekertekin.

    Returns
    -------
    str or None
        The set; None for indices that have no coefficients.
    list of Message
        A warning if the set was made for digital numbers or at-satellite reflectance, or is not used at all.

    Raises
    ------
    InputProblem
        If the index is unknown or has no such set.
    """
    table = _table(index)
    if table is None:
        unused = QT_TRANSLATE_NOOP("MineEco", "{index} has no coefficients: {coefficients} is not used.")
        return None, [] if coefficients == "auto" else [Message(unused, {"index": index, "coefficients": coefficients})]
    chosen = table["auto"][family] if coefficients == "auto" else coefficients
    if chosen not in table["sets"]:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{index} has no coefficient set {coefficients}; choose one of: {sets}."),
                           index=index, coefficients=coefficients, sets=", ".join(("auto",) + tuple(table["sets"])))
    made_for = table["sets"][chosen]["made_for"]
    if made_for == "reflectance":
        return chosen, []
    return chosen, [Message(
        QT_TRANSLATE_NOOP("MineEco", "The coefficients {coefficients} were derived for {made_for}; on surface reflectance the values are shifted."),
        {"coefficients": chosen, "made_for": Message(MADE_FOR[made_for])},
    )]


def bands_needed(index, coefficients=None):
    """Common names of the bands that an index needs.

    Parameters
    ----------
    index : str
        Token in `INDICES`.
    coefficients : str, optional
        Set from `coefficients_for`; needed for tasselled cap and albedo.

    Returns
    -------
    tuple of str
    """
    table = _table(index)
    if table is None:
        return INDICES[index].bands
    chosen = table["sets"][coefficients]
    return chosen["bands"] if index in COMPONENTS else tuple(chosen["weights"])


def compute(index, bands, coefficients=None, red_min=None, nir_min=None):
    """Compute one index of surface reflectance (*cellwise*).

    Ratio indices outside [-1, 1] (NDVI, EVI, EVI2, SAVI, SI, IBI, and NDBSI where SI or IBI is) are no data; MNDWI, NDWI and
    NDMVI are clipped to [-1, 1]. A zero denominator is no data; so is a denominator at or below zero of EVI, EVI2, SAVI and
    NDMVI. In MNDWI and NDWI the denominator counts without its sign: it is negative only for overcorrected dark cells, where
    the index would change sides and call shadow water.

    Parameters
    ----------
    index : str
        Token in `INDICES`.
    bands : mapping of str to array
        Common name to reflectance 0-1, arrays of one shape, NaN is no data; others than needed are ignored.
    coefficients : str, optional
        Set from `coefficients_for`, for tasselled cap and albedo.
    red_min, nir_min : float, optional
        Lowest reflectance of valid land, for NDMVI.

    Returns
    -------
    array of float64
        The index; NaN where any needed band is NaN or a rule above says so.
    int
        How many cells with data in all bands became no data because the index or its denominator is out of range; blocks add up.

    Raises
    ------
    InputProblem
        If the index is unknown, a needed band is missing, or NDMVI has no minima.

    References
    ----------
    See `INDICES`; tasselled cap and albedo in `resources/tables`.
    """
    needed = bands_needed(index, coefficients)
    missing = [band for band in needed if band not in bands]
    if missing:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{index} needs the bands {needed}; missing: {missing}."),
                           index=index, needed=", ".join(needed), missing=", ".join(missing))
    arrays = {band: np.asarray(bands[band], dtype=np.float64) for band in needed}
    formula = _formula(index, coefficients, red_min, nir_min)
    first = arrays[needed[0]]
    out = np.empty(first.shape)
    rows = max(1, CHUNK * len(first) // max(1, first.size))
    gaps = 0
    for top in range(0, len(first), rows):
        part = {band: array[top:top + rows] for band, array in arrays.items()}
        out[top:top + rows] = formula(**part)
        gaps += _gaps(out[top:top + rows]) - _gaps(*part.values())
    return out, gaps


def land_only(red, nir, green=None, swir1=None):
    """Keep only the land among the cells of two bands, for the minima of NDMVI (*cellwise*).

    Parameters
    ----------
    red, nir : array
        Reflectance 0-1; NaN is no data.
    green, swir1 : array, optional
        With both, cells of positive MNDWI are water; without, cells that are darker in the near infrared than in the red.

    Returns
    -------
    red, nir : array
        Copies in which water and cells of negative reflectance are NaN.
    """
    other = nir < red if green is None or swir1 is None else green > swir1
    other |= red < 0.0
    other |= nir < 0.0
    return np.where(other, np.nan, red), np.where(other, np.nan, nir)


def _gaps(first, *others):
    """Number of cells that have no data in one of the arrays."""
    gaps = np.isnan(first)
    for array in others:
        gaps |= np.isnan(array)
    return int(np.count_nonzero(gaps))


def _formula(index, coefficients, red_min, nir_min):
    """The index as a function of its bands alone."""
    if index in COMPONENTS:
        chosen = load("tasselled_cap")["sets"][coefficients]
        return functools.partial(_weighted, dict(zip(chosen["bands"], chosen[COMPONENTS[index]])), 0.0, 1.0)
    if index == "albedo":
        chosen = load("albedo")["sets"][coefficients]
        return functools.partial(_weighted, chosen["weights"], chosen["constant"], chosen["divisor"])
    if index == "ndmvi":
        if red_min is None or nir_min is None:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "NDMVI needs the lowest red and near infrared reflectance of the land: set RED_MIN and NIR_MIN."))
        return functools.partial(_ndmvi, red_min, nir_min)
    return FORMULAS[index]


def _table(index):
    if index not in INDICES:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The index {index} is unknown; choose one of: {indices}."), index=index, indices=", ".join(INDICES))
    if index in COMPONENTS:
        return load("tasselled_cap")
    return load("albedo") if index == "albedo" else None


def _divided(out, total):
    """`out` / `total` in place of `out`: infinite or NaN where `total` is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        out /= total
    return out


def _limited(out):
    """`out`, no data outside [-1, 1], which infinity is too."""
    bad = out > 1.0
    bad |= out < -1.0
    np.put(out, np.flatnonzero(bad), np.nan)
    return out


def _ratio(out, total):
    return _limited(_divided(out, total))


def _positive_ratio(out, total):
    """A ratio that has no meaning where its denominator is not positive."""
    bad = total <= 0.0
    _ratio(out, total)
    np.put(out, np.flatnonzero(bad), np.nan)
    return out


def _clipped_ratio(out, total):
    """A ratio clipped to [-1, 1], of a denominator that must be positive."""
    bad = total <= 0.0
    np.clip(_divided(out, total), -1.0, 1.0, out=out)
    np.put(out, np.flatnonzero(bad), np.nan)
    return out


def _weighted(weights, constant, divisor, **bands):
    """(sum of weight x band + constant) / divisor."""
    (first, weight), *others = weights.items()
    out = np.multiply(bands[first], weight)
    spare = np.empty_like(out)
    for band, weight in others:
        out += np.multiply(bands[band], weight, out=spare)
    if constant:
        out += constant
    if divisor != 1.0:
        out /= divisor
    return out


def _ndvi(red, nir):
    return _ratio(nir - red, nir + red)


def _evi(blue, red, nir):
    """2.5 (N - R) / (N + 6 R - 7.5 B + 1)."""
    total = np.multiply(red, 6.0)
    spare = np.multiply(blue, 7.5)
    total -= spare
    total += nir
    total += 1.0
    out = np.subtract(nir, red, out=spare)
    out *= 2.5
    return _positive_ratio(out, total)


def _evi2(red, nir):
    """2.5 (N - R) / (N + 2.4 R + 1)."""
    total = np.multiply(red, 2.4)
    total += nir
    total += 1.0
    out = nir - red
    out *= 2.5
    return _positive_ratio(out, total)


def _savi(red, nir):
    """1.5 (N - R) / (N + R + 0.5)."""
    total = nir + red
    total += 0.5
    out = nir - red
    out *= 1.5
    return _positive_ratio(out, total)


def _mndwi(green, swir1):
    total = green + swir1
    return _clipped_ratio(green - swir1, np.abs(total, out=total))


def _ndwi(green, nir):
    total = green + nir
    return _clipped_ratio(green - nir, np.abs(total, out=total))


def _si(blue, red, nir, swir1):
    """((S1 + R) - (B + N)) / ((S1 + R) + (B + N))."""
    dry = swir1 + red
    wet = blue + nir
    out = dry - wet
    dry += wet
    return _ratio(out, dry)


def _ibi(green, red, nir, swir1):
    """(a - b) / (a + b) with a = 2 S1 / (S1 + N) and b = N / (N + R) + G / (G + S1)."""
    spare = swir1 + nir
    a = _divided(swir1 * 2.0, spare)
    b = _divided(nir.copy(), np.add(nir, red, out=spare))
    np.add(green, swir1, out=spare)
    with np.errstate(divide="ignore", invalid="ignore"):
        b += np.divide(green, spare, out=spare)
        np.subtract(a, b, out=spare)
        a += b
    return _ratio(spare, a)


def _ndbsi(blue, green, red, nir, swir1):
    """(SI + IBI) / 2, no data where either is."""
    out = _ibi(green, red, nir, swir1)
    out += _si(blue, red, nir, swir1)
    out *= 0.5
    return out


def _ndmvi(red_min, nir_min, red, nir):
    """NDVI of bands less their minima."""
    high = nir - nir_min
    low = red - red_min
    out = high - low
    high += low
    return _clipped_ratio(out, high)


FORMULAS = {"ndvi": _ndvi, "evi": _evi, "evi2": _evi2, "savi": _savi, "mndwi": _mndwi, "ndwi": _ndwi, "ndbsi": _ndbsi, "ibi": _ibi, "si": _si}
