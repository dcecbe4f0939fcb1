"""Digital numbers to reflectance and temperature, and the look that tells the two apart."""
import re
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..tables import load

PRODUCTS = ("landsat_c2", "landsat_c1", "modis", "sentinel2_l2a")
HARMONISATIONS = ("none", "roy2016")
LIMITS = {"index": 10.0, "reflectance": 2.0}


class Scaling(typing.NamedTuple):
    """Value = `scale` x DN + `offset`; DN in `fill` or outside `valid` (first and last DN, or None) are no data."""

    scale: float
    offset: float
    fill: tuple = ()
    valid: tuple = None


def scaling(product, role, scale=None, offset=None):
    """Look up how a product's digital numbers are scaled.

    Parameters
    ----------
    product : str
        One of `PRODUCTS`.
    role : str
        What the band holds: ``reflectance``, ``temperature``; ``index`` (modis); ``st_qa``, ``trad``, ``urad``, ``drad``,
        ``atran``, ``emis``, ``emsd``, ``cdist`` (landsat_c2). See `role_of`.
    scale, offset : float, optional
        Replace those of the table, in the unit of the result: from a scene's own metadata, or offset 0 for Sentinel-2
        products before processing baseline 04.00.

    Returns
    -------
    Scaling

    Raises
    ------
    InputProblem
        If the product is unknown or has no such role.
    """
    products = load("scaling")["products"]
    if product not in products:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The product {product} is unknown; choose one of: {products}."),
                           product=product, products=", ".join(products))
    roles = products[product]["roles"]
    if role not in roles:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "{product} has no scaling for {role} bands, only for: {roles}. Leave such bands out or choose another product."),
            product=product, role=role, roles=", ".join(roles),
        )
    row = roles[role]
    return Scaling(row["scale"] if scale is None else scale, row["offset"] if offset is None else offset, row["fill"], row["valid"])


def role_of(name):
    """Tell from its name what a band of a stack holds.

    Parameters
    ----------
    name : str
        Band description, such as ``blue``, ``SR_B4``, ``st_b10``, ``LST_Day_1km``, ``ST_TRAD``, ``500m 16 days EVI``.

    Returns
    -------
    str
        A role of `scaling`; ``quality`` for quality bands, which are never scaled; ``reflectance`` for everything else.
    """
    text = name.strip().lower()
    words = set(re.split(r"[^a-z0-9]+", text))
    for role in load("scaling")["products"]["landsat_c2"]["roles"]:
        if text == role or text.endswith("_" + role):
            return role
    if words & {"qa", "qc", "scl", "quality", "qa60", "reliability", "summaryqa", "stateqa"} or "_state_" in text:
        return "quality"
    if words & {"lst", "st", "bt"}:
        return "temperature"
    if words & {"ndvi", "evi"}:
        return "index"
    return "reflectance"


def apply_scaling(dn, how, clip=False):
    """Scale digital numbers (*cellwise*).

    Parameters
    ----------
    dn : array
        Digital numbers of any shape; NaN is no data.
    how : Scaling
        From `scaling`.
    clip : bool
        Clip the result to 0-1. Off by default: clipped reflectance changes ratio indices over water.

    Returns
    -------
    array of float64
        Physical values; NaN where `dn` is NaN, fill or outside the valid range.
    """
    dn = np.asarray(dn, dtype=np.float64)
    out = np.multiply(dn, how.scale)
    out += how.offset
    if how.valid is not None:
        out[(dn < how.valid[0]) | (dn > how.valid[1])] = np.nan
    for fill in how.fill:
        out[dn == fill] = np.nan
    if clip:
        np.clip(out, 0.0, 1.0, out=out)
    return out


def harmonise(reflectance, band, sensor, method="roy2016"):
    """Bring surface reflectance of TM and ETM+ to that of OLI (*cellwise*).

    Parameters
    ----------
    reflectance : array
        Reflectance 0-1 of one band; NaN is no data.
    band : str
        Common name, blue to swir2; any other band is returned as it is.
    sensor : str
        ``tm``, ``etm`` or ``oli``.
    method : str
        ``none`` or ``roy2016``.

    Returns
    -------
    array
        OLI-like reflectance, slope x reflectance + intercept; the input itself where nothing is to be done.

    Raises
    ------
    InputProblem
        If the method is unknown.

    References
    ----------
    Roy et al. (2016), doi:10.1016/j.rse.2015.12.024, Table 2. Fitted on Collection 1.
    """
    if method == "none":
        return reflectance
    methods = load("scaling")["harmonisation"]
    if method not in methods:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The harmonisation {method} is unknown; choose one of: {methods}."),
                           method=method, methods=", ".join(HARMONISATIONS))
    row = methods[method]
    if sensor not in row["from"] or band not in row["bands"]:
        return reflectance
    out = np.multiply(reflectance, row["bands"][band]["slope"])
    out += row["bands"][band]["intercept"]
    return out


def looks_like_digital_numbers(low, high, kind="index"):
    """Tell whether the bulk of a layer can only be digital numbers.

    Parameters
    ----------
    low, high : float
        1st and 99th percentile over valid land cells (over sea, single cells of ratio indices reach hundreds).
    kind : str
        ``index`` (beyond +-10), ``reflectance`` (beyond +-2) or ``temperature`` (above 400 K, or below 150 K and not
        degrees Celsius, which lie between -100 and 100).

    Returns
    -------
    bool
        False where a percentile is NaN.
    """
    if kind == "temperature":
        celsius = low >= -100.0 and high <= 100.0
        return bool(high > 400.0 or (low < 150.0 and not celsius))
    return bool(low < -LIMITS[kind] or high > LIMITS[kind])


def check_reflectance(low, high, name):
    """Refuse a stack of digital numbers where reflectance is needed.

    Parameters
    ----------
    low, high : float
        1st and 99th percentile of a band.
    name : str
        What to call the layer in the sentence.

    Raises
    ------
    InputProblem
        If the values look like digital numbers; names the algorithm that scales them.
    """
    if looks_like_digital_numbers(low, high, "reflectance"):
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "{name} holds values from {low:.6g} to {high:.6g}, so it looks like digital numbers, not reflectance from 0 to 1: "
                                         "scale it first with mineeco:scalescene."),
            name=name, low=float(low), high=float(high),
        )
