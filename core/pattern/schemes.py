"""Whether land-use codes mean what the user says: codes 1 to 9 fit more than one scheme, and a wrong one goes unnoticed."""
from ...messages import QT_TRANSLATE_NOOP, Message
from ..tables import load

VEGETATION, RECLAIMED, ROAD, TANK = 1, 2, 6, 8
"""Codes of li2020 that mean cropland, forest, snow and impervious in CLCD."""
MOST_TANKS = 0.02
"""Share of the area above which ponds without any road are not believed."""


def scheme_doubt(scheme, counts, names):
    """Return a warning where a scheme does not look like that of the data, else None.

    Parameters
    ----------
    scheme : str
        The scheme chosen, '' for none.
    counts : mapping of int to int
        Cells of each code.
    names : sequence of str
        Names of layer and file, which often tell the product.

    Notes
    -----
    Two signs: the name tells another product, or, under ``li2020``, shares that no mining area has but a CLCD map does (more
    reclaimed than other vegetation, where 2 is the forest of CLCD; ponds but no road, where 8 is its impervious land and 6 its snow).
    """
    schemes = load("landcover_schemes")["schemes"]
    text = " ".join(names).lower()
    told = [name for name in schemes if name in text]
    if scheme in schemes and told and scheme not in told:
        return Message(QT_TRANSLATE_NOOP("MineEco", "SCHEME is {scheme}, but the name of LANDUSE tells {told}: check the classes in the log."), {"scheme": scheme, "told": told[0]})
    total = sum(counts.values())
    share = {code: 100 * counts.get(code, 0) / total for code in (VEGETATION, RECLAIMED, ROAD, TANK)}
    if scheme == "li2020" and (share[RECLAIMED] > share[VEGETATION] or not share[ROAD] and share[TANK] > 100 * MOST_TANKS):
        return Message(
            QT_TRANSLATE_NOOP("MineEco", "SCHEME is li2020: {vegetation:.1f} % vegetation, {reclaimed:.1f} % reclaimed vegetation, {tanks:.1f} % sedimentation tanks, {roads:.1f} % roads. "
                              "That is unusual for it, but usual for CLCD, where 1 is cropland, 2 forest and 8 impervious: check SCHEME."),
            {"vegetation": share[VEGETATION], "reclaimed": share[RECLAIMED], "tanks": share[TANK], "roads": share[ROAD]})
    return None
