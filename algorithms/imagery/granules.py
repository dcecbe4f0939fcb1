"""What the algorithms that read MODIS granules share."""
from ...core.imagery import modis
from ...gis.modis import lacks_quality, sample

LAYOUT = modis.layout()


def reader(granule, variables=False):
    """Return (roles to read, function that makes planes of them, what is to be told) of an opened granule.

    Parameters
    ----------
    variables : bool
        Planes are the variables composed of the product; else its bands in physical units.
    """
    bands = [band for band in modis.bands(granule.product) if band in granule.layers]
    roles = [*bands, *(role for role in modis.quality_roles(granule.product) if role in granule.layers)]
    stored = {band: modis.stored_as(granule.product, band, sample(granule.layers[band]), granule.id) for band in bands}

    def planes(blocks):
        found = modis.planes(granule.product, blocks, stored)
        return modis.variables(granule.product, found) if variables else found

    return roles, planes, lacks_quality(granule, LAYOUT)
