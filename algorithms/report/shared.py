"""What pages of the group share: bands that make a picture, cells for a picture, even colours, the scale, letters."""
import dataclasses
import math
import re

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery.bands import bands_of
from ...gis import raster
from ...gis.latitude import to_degrees
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends

translate = QCoreApplication.translate
COMBINATIONS = {
    "natural": ("red", "green", "blue"),
    "vegetation": ("nir", "red", "green"),
    "shortwave": ("swir2", "nir", "red"),
}
METRES_A_DEGREE = 111_320  # along a meridian; the scale bar of a map in degrees needs no more digits
RGB = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)


def bands_named(text, layer, name):
    """Return the numbers of the bands that a user named, such as ``4,3,2``, ``nir,red,green`` or ``ndvi``.

    Raises
    ------
    InputProblem
        If they are neither one nor three, or the layer lacks one.
    """
    known = [known.lower() for known in inputs.band_names(layer)]
    parts = [part.strip().lower() for part in re.split("[,;，；、]", text) if part.strip()]
    numbers = [int(part) if part.isdecimal() else known.index(part) + 1 if part in known else 0 for part in parts]
    if len(numbers) not in (1, 3):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is {value}: name one band, or three for red, green and blue, such as 4,3,2 or nir,red,green."), name=name, value=text)
    for part, number in zip(parts, numbers):
        if not 1 <= number <= layer.bandCount():
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name}: {layer} has no band {band}; it has {count} bands: {names}."),
                name=name, layer=layer.name(), band=part, count=layer.bandCount(), names=", ".join(one or str(place) for place, one in enumerate(known, 1)),
            )
    return numbers


def bands_of_picture(layer, combination="natural"):
    """Return the numbers of the bands that make a picture in three colours, None where the layer does not tell which they are.

    By the names of the bands; for natural colours also by what the file says of red, green and blue, and the bands of a picture of three.
    """
    wanted, names = COMBINATIONS[combination], inputs.band_names(layer)
    try:
        found = bands_of("named", names, len(names), wanted)
    except InputProblem:
        if combination != "natural":
            return None
    else:
        return [found[band] for band in wanted]
    dataset = raster.open_raster(*inputs.gdal_source(layer, layer.name()))
    kinds = [dataset.GetRasterBand(number).GetColorInterpretation() for number in range(1, dataset.RasterCount + 1)]
    if all(kinds.count(kind) == 1 for kind in RGB):
        return [kinds.index(kind) + 1 for kind in RGB]
    return [1, 2, 3] if len(names) == 3 and not any(names) else None


def cells(layers, grid, mask=None):
    """Return layers on the cells of a small grid, (layers, y, x) with NaN; nearest cells, as pictures need no others.

    Parameters
    ----------
    mask : optional
        Where it reads NaN, the cells are without data.
    """
    with raster.small_cache():
        arrays = np.array([dataclasses.replace(layer, resampling="nearest").open(grid)(grid.whole) for layer in layers])
        if mask is not None:
            arrays[:, np.isnan(mask.open(grid)(grid.whole))] = np.nan
    return arrays


def even_ramp(name):
    """Return the ramp `name` of the legends as evenly spaced colours, as charts want them."""
    places, colours = zip(*legends.ramp(name))
    rgb = np.array([[int(colour[start:start + 2], 16) for start in (1, 3, 5)] for colour in colours], dtype=float)
    steps = np.linspace(0, 1, 21)
    return ["#%02x%02x%02x" % tuple(int(round(value)) for value in mixed) for mixed in np.stack([np.interp(steps, places, channel) for channel in rgb.T], axis=1)]


def scale_of(grid):
    """Return metres a map unit along x and y, at the latitude of the grid's centre where it is in degrees; None without a CRS."""
    if not grid.crs:
        return None
    if grid.projected:
        width, height = grid.metres
        return width / abs(grid.transform[1]), height / abs(grid.transform[5])
    west, south, east, north = grid.bounds()
    _, latitude, _ = to_degrees(grid.crs).TransformPoint((west + east) / 2, (south + north) / 2)
    return METRES_A_DEGREE * math.cos(math.radians(min(89.0, abs(latitude)))), METRES_A_DEGREE


def warn_of_letters(job, text):
    """Tell, once, where no installed font has the letters (as Chinese ones) of a text that charts will write."""
    from ...report.charts import draws

    if not draws(text):
        job.warn(
            QT_TRANSLATE_NOOP(
                "MineEco", "No font on this computer has all letters of the pictures (Chinese ones?): boxes stand for them. Install Noto Sans CJK SC or WenQuanYi Zen Hei, start QGIS again, and repeat the run."
            )
        )
