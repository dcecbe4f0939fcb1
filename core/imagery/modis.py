"""MODIS land products: which cells are usable, and digital numbers to reflectance, indices and temperature."""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..tables import load
from . import indices, quality, scaling, temperature

ROUNDING = 1e-5
"""How far scaled values may leave the valid range, as they were rounded to float32."""
PRODUCTS = ("mod09a1", "mod13a1", "mod11a2")
VARIABLES = {"mod09a1": ("wet", "ndbsi", "mndwi"), "mod13a1": ("ndvi",), "mod11a2": ("lst",)}
"""What is composed of each product."""
INDEX = {"wet": "tc_wetness", "ndbsi": "ndbsi", "mndwi": "mndwi"}


def layout():
    """Return the layout of the products (`resources/tables/modis_products.json`), for the reader of the files."""
    return load("modis_products")["products"]


def bands(product):
    """Roles of a product that hold quantities, in the order of the table."""
    return tuple(layout()[product]["scaling"])


def quality_roles(product):
    """Roles of a product that hold quality flags."""
    return tuple(layout()[product]["quality"])


def stored_as(product, role, values, name):
    """Tell how a band's values are stored.

    Exports are often scaled already, temperature sometimes to degrees Celsius.

    Parameters
    ----------
    product, role : str
    values : array
        Some of its stored values; NaN and the product's fill values do not count.
    name : str
        What to call the file in the error.

    Returns
    -------
    str
        ``dn``, ``scaled`` (reflectance or index) or, for temperature, ``kelvin`` or ``celsius``. Without a value: ``dn``.

    Raises
    ------
    InputProblem
        If a temperature can be none of them.
    """
    kind = layout()[product]["scaling"][role]
    how = scaling.scaling("modis", kind)
    values = np.asarray(values, dtype=np.float64)
    values = values[np.isfinite(values) & ~np.isin(values, how.fill)]
    if not values.size:
        return "dn"
    low, high = np.percentile(values, (1, 99))
    if kind == "temperature":
        return "dn" if low >= how.valid[0] else temperature.unit_of(low, high, name)
    return "dn" if scaling.looks_like_digital_numbers(low, high, kind) else "scaled"


def planes(product, blocks, stored=None, exclude=None):
    """Scale the bands of one granule and take out what is not usable (*cellwise*).

    Parameters
    ----------
    product : str
        One of `PRODUCTS`.
    blocks : mapping of str to array
        Role to block: bands as they are stored, and quality bands; what is not there is left out.
    stored : mapping of str to str, optional
        Band to what `stored_as` said; default digital numbers.
    exclude : mapping of str to iterable of str, optional
        Quality role to flags; default those of the product (`quality.default_exclude`).

    Returns
    -------
    dict of str to array of float64
        Band to reflectance or index (0-1, -1 to 1) or temperature in Kelvin; NaN where any quality band that is there says no.

    Raises
    ------
    InputProblem
        If a flag is unknown.
    """
    row, stored, exclude = layout()[product], stored or {}, exclude or {}
    usable = None
    for role, flags in row["quality"].items():
        if role in blocks:
            good = quality.usable(blocks[role], flags, exclude.get(role))
            usable = good if usable is None else usable & good
    found = {}
    for role, kind in row["scaling"].items():
        if role in blocks:
            found[role] = _physical(blocks[role], kind, stored.get(role, "dn"))
            if usable is not None:
                found[role][~usable] = np.nan
    if not found:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The {product} granule has none of the bands {bands}."), product=product.upper(), bands=", ".join(row["scaling"]))
    return found


def _physical(block, kind, stored):
    """Values of a band in the unit of its kind; what the product calls invalid is no data, however it is stored."""
    how = scaling.scaling("modis", kind)
    if stored == "dn":
        return scaling.apply_scaling(block, how)
    values = np.array(block, dtype=np.float64)
    if kind == "temperature":
        values = temperature.convert(values, stored, "kelvin")
    low, high = (number * how.scale for number in how.valid)
    values[(values < low - ROUNDING) | (values > high + ROUNDING)] = np.nan
    return values


def variables(product, found):
    """Turn the bands of one granule into what is composed of them (*cellwise*).

    Parameters
    ----------
    product : str
    found : mapping of str to array
        Bands in physical units, from `planes`.

    Returns
    -------
    dict of str to array of float64
        The variables of `VARIABLES` whose bands are all there: wetness (tasselled cap of Lobser & Cohen 2007), NDBSI and MNDWI of
        reflectance, NDVI as the product has it, temperature in Kelvin.
    """
    made = {}
    for variable in VARIABLES[product]:
        if variable in INDEX:
            chosen = indices.coefficients_for(INDEX[variable], family="modis")[0]
            if all(band in found for band in indices.bands_needed(INDEX[variable], chosen)):
                made[variable] = indices.compute(INDEX[variable], found, chosen)[0]
        elif variable in found:
            made[variable] = found[variable]
    return made
