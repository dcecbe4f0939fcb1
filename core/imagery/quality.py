"""Quality bands of satellite products: which cells are usable."""
import functools
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..tables import load

PRODUCTS = ("landsat_c2", "landsat_c1", "modis_state_500m", "modis_qc_500m", "mod13_summary", "mod11_qc", "sentinel2_scl")


class Flag(typing.NamedTuple):
    """One reason to leave a cell out; `exclude` tells whether that is the default."""

    token: str
    label: str
    exclude: bool


def flags(product):
    """Flags of one product, fill first.

    Raises
    ------
    InputProblem
        If the product is unknown.
    """
    return tuple(Flag(row["token"], row["label"], row["exclude"]) for row in _product(product)["flags"])


def all_flags():
    """Flags of all products, each token once, as (token, label)."""
    return tuple({flag.token: flag.label for product in PRODUCTS for flag in flags(product)}.items())


def default_exclude(product):
    """Tokens that are excluded unless the user says otherwise."""
    return tuple(flag.token for flag in flags(product) if flag.exclude)


def usable(array, product, exclude=None):
    """Tell which cells may be used (*cellwise*).

    Parameters
    ----------
    array : array
        Quality band of any shape, whole numbers (float64 as the raster seam gives them, or any integer type).
    product : str
        One of `PRODUCTS`.
    exclude : iterable of str, optional
        Flag tokens; None means the product's default. Fill is always excluded.

    Returns
    -------
    array of bool
        False for flagged cells, for NaN and for values that the product's bit field cannot hold.

    Raises
    ------
    InputProblem
        If the product or a flag is unknown; the sentence lists the product's flags.
    """
    known = [flag.token for flag in flags(product)]
    chosen = default_exclude(product) if exclude is None else tuple(exclude)
    wrong = [token for token in chosen if token not in known]
    if wrong:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{product} has no flag {wrong}; its flags are: {known}."),
                           product=product, wrong=", ".join(wrong), known=", ".join(known))
    excluded = frozenset(chosen) | {"fill"}
    values = np.asarray(array, dtype=np.float64)
    bits = _product(product)["bits"]
    good = values >= 0
    good &= values < 2 ** bits
    qa = np.zeros(values.shape, np.uint32)
    np.copyto(qa, values, where=good, casting="unsafe")  # NaN and what does not fit never reach the cast
    if bits <= 16:
        good &= _lookup(product, excluded)[qa]
    else:
        good &= ~_flagged(qa, product, excluded)
    return good


def _product(product):
    products = load("quality_flags")["products"]
    if product not in products:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The quality product {product} is unknown; choose one of: {products}."),
                           product=product, products=", ".join(products))
    return products[product]


@functools.lru_cache(maxsize=32)
def _lookup(product, excluded):
    """Usable or not for every value that the bit field can hold: one gather instead of several passes over the block."""
    table = ~_flagged(np.arange(2 ** _product(product)["bits"], dtype=np.uint32), product, excluded)
    table.flags.writeable = False
    return table


def _flagged(qa, product, excluded):
    out = np.zeros(qa.shape, bool)
    for row in _product(product)["flags"]:
        if row["token"] in excluded:
            hit = np.ones(qa.shape, bool)
            for condition in row["when"]:
                hit &= np.isin((qa >> condition["shift"]) & (2 ** condition["bits"] - 1), condition["values"])
            out |= hit
    return out
