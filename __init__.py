"""MineEco: ecological assessment and restoration of mined land, for the QGIS toolbox."""


def classFactory(iface):  # noqa: N802 - the name that QGIS calls
    """Return the plugin; `iface` is None in qgis_process."""
    from .plugin import MineEcoPlugin

    return MineEcoPlugin(iface)
