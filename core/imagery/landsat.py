"""A Landsat Collection 2 Level-2 scene to masked variables, on its own cells.

References
----------
USGS, Landsat Collection 2 Level-2 Science Product Guides (LSDS-1618, LSDS-1619); indices and harmonisation: see `indices`, `scaling`.
"""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from . import indices, quality, scaling

PRODUCT = "landsat_c2"
INDEX = {"evi": "evi", "ndvi": "ndvi", "wet": "tc_wetness", "ndbsi": "ndbsi", "mndwi": "mndwi", "albedo": "albedo"}
VARIABLES = ("evi", "lst", "ndvi", "wet", "ndbsi", "mndwi", "albedo", "reflectance")


def planes_of(variable):
    """Return the names of the planes of a variable: its own name, or the six bands of ``reflectance``."""
    return indices.REFLECTIVE if variable == "reflectance" else (variable,)


def bands_needed(variables, max_error=None):
    """Return the roles of the bands that some variables need, the quality band first.

    Parameters
    ----------
    variables : iterable of str
        Of `VARIABLES`.
    max_error : float, optional
        As in `planes`; the uncertainty of surface temperature is needed with it.
    """
    needed = {band for variable in variables if variable in INDEX for band in indices.bands_needed(INDEX[variable], _coefficients(variable))}
    if "reflectance" in variables:
        needed.update(indices.REFLECTIVE)
    temperature = ["st", *(["st_qa"] if max_error is not None else [])] if "lst" in variables else []
    return ["qa_pixel", *(band for band in indices.REFLECTIVE if band in needed), *temperature]


def planes(blocks, variables, sensor, own=None, exclude=None, harmonise="none", max_error=None):
    """Turn the stored numbers of a scene into variables without clouds (*cellwise*).

    Parameters
    ----------
    blocks : mapping of str to array
        Role (`bands_needed`) to stored numbers; NaN is no data.
    variables : iterable of str
        Of `VARIABLES`.
    sensor : str
        ``tm``, ``etm`` or ``oli``.
    own : mapping of str to (float, float), optional
        Role to the scale and offset of the scene's metadata; default those of the product.
    exclude : iterable of str, optional
        Flags of QA_PIXEL, see `quality.usable`.
    harmonise : str
        See `scaling.harmonise`.
    max_error : float, optional
        Surface temperature whose uncertainty (K) is above it, or not known, is no data.

    Returns
    -------
    dict of str to array of float64
        Plane (`planes_of`) to reflectance or index; ``lst`` in Kelvin. NaN where it is not usable. Tasselled-cap wetness has one
        set of coefficients for all sensors (Crist 1985, as `indices.coefficients_for` says), so that a series does not mix them.

    Raises
    ------
    InputProblem
        If a variable or flag is unknown.
    """
    variables = list(variables)
    wrong = [variable for variable in variables if variable not in VARIABLES]
    if wrong:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "VARIABLES has no {wrong}; choose among: {known}."), wrong=", ".join(wrong), known=", ".join(VARIABLES))
    own = own or {}
    usable = quality.usable(blocks["qa_pixel"], PRODUCT, exclude)
    bands = {
        role: scaling.harmonise(scaling.apply_scaling(blocks[role], scaling.scaling(PRODUCT, "reflectance", *own.get(role, ()))), role, sensor, harmonise)
        for role in bands_needed(variables)[1:] if role != "st"
    }
    found = {variable: indices.compute(INDEX[variable], bands, _coefficients(variable))[0] for variable in variables if variable in INDEX}
    if "reflectance" in variables:
        found.update({role: bands[role] for role in indices.REFLECTIVE})
    if "lst" in variables:
        found["lst"] = scaling.apply_scaling(blocks["st"], scaling.scaling(PRODUCT, "temperature", *own.get("st", ())))
        if max_error is not None:
            with np.errstate(invalid="ignore"):
                found["lst"][~(scaling.apply_scaling(blocks["st_qa"], scaling.scaling(PRODUCT, "st_qa")) <= max_error)] = np.nan
    for plane in found.values():
        plane[~usable] = np.nan
    return found


def _coefficients(variable):
    return indices.coefficients_for(INDEX[variable])[0]
