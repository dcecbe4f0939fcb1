"""Water masks from MNDWI and from land cover."""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..tables import load

SCHEMES = ("li2020", "clcd", "worldcover", "globeland30", "mcd12q1")


def scheme_codes(scheme, roles=("water", "wetland")):
    """Land-cover codes of a scheme that have one of these roles.

    Parameters
    ----------
    scheme : str
        One of `SCHEMES`.
    roles : iterable of str
        Roles as listed in `resources/tables/landcover_schemes.json`.

    Returns
    -------
    tuple of int

    Raises
    ------
    InputProblem
        If the scheme is unknown.
    """
    schemes = load("landcover_schemes")["schemes"]
    if scheme not in schemes:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "The land-cover scheme {scheme} is unknown; choose one of: {schemes}, or give the codes of water (WATER_CLASSES)."),
            scheme=scheme, schemes=", ".join(schemes),
        )
    return tuple(row["code"] for row in schemes[scheme]["classes"] if row["role"] in roles)


def water_mask(mndwi=None, threshold=0.0, landcover=None, classes=()):
    """Mark water (*cellwise*): MNDWI above the threshold, or a land-cover class of water or wetland.

    Parameters
    ----------
    mndwi : array, optional
        MNDWI; NaN is no data.
    threshold : float
        Water is strictly above it.
    landcover : array, optional
        Land-cover codes; NaN is no data.
    classes : iterable of int
        Codes that are water, as from `scheme_codes`.

    Returns
    -------
    array of float64
        1 water, 0 land; NaN where no input says water and at least one has no data.

    Raises
    ------
    InputProblem
        If neither input is given, or land cover without classes.

    References
    ----------
    Xu (2006), doi:10.1080/01431160600589179
    """
    if mndwi is None and landcover is None:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The water mask needs a stack (INPUT), an MNDWI raster or a land-cover raster."))
    out = None
    if mndwi is not None:
        mndwi = np.asarray(mndwi, dtype=np.float64)
        out = (mndwi > threshold).astype(np.float64)
        np.copyto(out, np.nan, where=np.isnan(mndwi))
    if landcover is not None:
        classes = list(classes)
        if not classes:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The land cover has no classes of water: choose its SCHEME or give WATER_CLASSES."))
        landcover = np.asarray(landcover, dtype=np.float64)
        wet = np.isin(landcover, classes)
        if out is None:
            out = wet.astype(np.float64)
        np.copyto(out, np.nan, where=np.isnan(landcover) & (out != 1.0))  # a gap in one input hides no water that the other sees
        np.copyto(out, 1.0, where=wet)
    return out
