"""What the algorithms of the group share."""
import os

from .. import inputs


def raster_name(layer, band):
    """Return the name by which lists match a band of a raster layer: its description, else the layer's name, else the file's."""
    return inputs.band_names(layer)[band - 1] or layer.name() or os.path.splitext(os.path.basename(layer.source().partition("|")[0]))[0]
