"""One overpass as a Landsat Collection 2 Level-2 product: files, names and metadata as the USGS delivers them."""
import os
import shutil
import tarfile

from osgeo import osr

from .files import LEFT, TOP, reference, write_raster
from .scenes import sun
from .terrain import CELL

# Thermal constants of the two sensors (W m-2 sr-1 um-1, K).
THERMAL = {"TM": ("6", 607.76, 1260.56), "OLI_TIRS": ("10", 774.8853, 1321.0789)}


def _corners(size):
    """Return the corners' pixel centres by name: (x, y, latitude, longitude); that is what the metadata gives, not the edges."""
    geographic = osr.SpatialReference()
    geographic.ImportFromEPSG(4326)
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transform = osr.CoordinateTransformation(reference(), geographic)
    far = CELL * (size - 0.5)
    corners = {}
    for name, right, down in (("UL", 15.0, 15.0), ("UR", far, 15.0), ("LL", 15.0, far), ("LR", far, far)):
        x, y = LEFT + right, TOP - down
        longitude, latitude, _ = transform.TransformPoint(x, y)
        corners[name] = (x, y, latitude, longitude)
    return corners


def metadata(view, bands, size):
    """Return the text of the `_MTL.txt` file.

    Parameters
    ----------
    view : Pass
    bands : dict
        Band name -> array, as `observe` returns them.
    size : int
        Lines and samples.
    """
    product = view.product
    light = sun(view)
    band, k1, k2 = THERMAL[view.sensor]
    landsat8 = view.sensor != "TM"
    optical = [name[4:] for name in bands if name.startswith("SR_B")]
    surface = "ST_B" + band
    quality = bands["QA_PIXEL"]
    seen = quality != 1
    cover = 100.0 * ((quality & 8) > 0)[seen].mean()
    corners = _corners(size)
    seconds = light.hour * 3600
    time = "%02d:%02d:%010.7fZ" % (seconds // 3600, seconds % 3600 // 60, seconds % 60)
    level1 = product.replace("L2SP", "L1TP")
    origin = ("ORIGIN", '"Made-up scene of the MineEco teaching mine, not an observation"')

    def quoted(text):
        return '"%s"' % text

    files = [("FILE_NAME_BAND_" + n, "SR_B" + n, "UINT16") for n in optical] + [("FILE_NAME_BAND_" + surface, surface, "UINT16")]
    files += [("FILE_NAME_QUALITY_L2_SURFACE_TEMPERATURE", "ST_QA", "INT16"), ("FILE_NAME_QUALITY_L1_PIXEL", "QA_PIXEL", "UINT16"),
              ("FILE_NAME_QUALITY_L1_RADIOMETRIC_SATURATION", "QA_RADSAT", "UINT16")]
    contents = [origin, ("LANDSAT_PRODUCT_ID", quoted(product)), ("PROCESSING_LEVEL", quoted("L2SP")), ("COLLECTION_NUMBER", "02"),
                ("COLLECTION_CATEGORY", quoted("T1")), ("OUTPUT_FORMAT", quoted("GEOTIFF"))]
    contents += [(key, quoted("%s_%s.TIF" % (product, name))) for key, name, _ in files]
    contents += [("FILE_NAME_METADATA_ODL", quoted(product + "_MTL.txt"))]
    contents += [(key.replace("FILE_NAME", "DATA_TYPE"), quoted(kind)) for key, _, kind in files]
    image = [("SPACECRAFT_ID", quoted("LANDSAT_8" if landsat8 else "LANDSAT_5")), ("SENSOR_ID", quoted(view.sensor)), ("WRS_TYPE", "2"), ("WRS_PATH", "121"),
             ("WRS_ROW", "42"), ("DATE_ACQUIRED", view.date.isoformat()), ("SCENE_CENTER_TIME", quoted(time)), ("CLOUD_COVER", "%.2f" % cover),
             ("CLOUD_COVER_LAND", "%.2f" % cover)]
    image += [("IMAGE_QUALITY_OLI", "9"), ("IMAGE_QUALITY_TIRS", "9")] if landsat8 else [("IMAGE_QUALITY", "9")]
    image += [("SUN_AZIMUTH", "%.8f" % light.azimuth), ("SUN_ELEVATION", "%.8f" % light.elevation)]
    projection = [("MAP_PROJECTION", quoted("UTM")), ("DATUM", quoted("WGS84")), ("ELLIPSOID", quoted("WGS84")), ("UTM_ZONE", "50"),
                  ("GRID_CELL_SIZE_REFLECTIVE", "%.2f" % CELL), ("GRID_CELL_SIZE_THERMAL", "%.2f" % CELL)]
    projection += [(key, str(size)) for key in ("REFLECTIVE_LINES", "REFLECTIVE_SAMPLES", "THERMAL_LINES", "THERMAL_SAMPLES")]
    projection += [("ORIENTATION", quoted("NORTH_UP"))]
    for name, (_, _, latitude, longitude) in corners.items():
        projection += [("CORNER_%s_LAT_PRODUCT" % name, "%.5f" % latitude), ("CORNER_%s_LON_PRODUCT" % name, "%.5f" % longitude)]
    for name, (x, y, _, _) in corners.items():
        projection += [("CORNER_%s_PROJECTION_X_PRODUCT" % name, "%.1f" % x), ("CORNER_%s_PROJECTION_Y_PRODUCT" % name, "%.1f" % y)]
    record = [origin, ("LANDSAT_PRODUCT_ID", quoted(product)), ("PROCESSING_LEVEL", quoted("L2SP")), ("OUTPUT_FORMAT", quoted("GEOTIFF")),
              ("ALGORITHM_SOURCE_SURFACE_REFLECTANCE", quoted("LaSRC_1.5.0" if landsat8 else "LEDAPS_3.4.0")),
              ("ALGORITHM_SOURCE_SURFACE_TEMPERATURE", quoted("st_1.3.0"))]
    numbers = [("REFLECTANCE_MAXIMUM", "1.602213"), ("REFLECTANCE_MINIMUM", "-0.199972"), ("QUANTIZE_CAL_MAX", "65535"), ("QUANTIZE_CAL_MIN", "1"),
               ("REFLECTANCE_MULT", "2.75e-05"), ("REFLECTANCE_ADD", "-0.2")]
    reflectance = [("%s_BAND_%s" % (key, n), value) for key, value in numbers for n in optical]
    temperature = [("TEMPERATURE_MAXIMUM_BAND_" + surface, "372.999941"), ("TEMPERATURE_MINIMUM_BAND_" + surface, "149.003418"),
                   ("QUANTIZE_CAL_MAXIMUM_BAND_" + surface, "65535"), ("QUANTIZE_CAL_MINIMUM_BAND_" + surface, "1"),
                   ("TEMPERATURE_MULT_BAND_" + surface, "0.00341802"), ("TEMPERATURE_ADD_BAND_" + surface, "149.0")]
    scene = "%s121042%s%s00" % (product[0:2] + product[3], view.date.strftime("%Y%j"), "LGN" if landsat8 else "BJC")
    first = [("LANDSAT_SCENE_ID", quoted(scene)), ("LANDSAT_PRODUCT_ID", quoted(level1)), ("PROCESSING_LEVEL", quoted("L1TP"))]
    groups = [("PRODUCT_CONTENTS", contents), ("IMAGE_ATTRIBUTES", image), ("PROJECTION_ATTRIBUTES", projection),
              ("LEVEL2_PROCESSING_RECORD", record), ("LEVEL2_SURFACE_REFLECTANCE_PARAMETERS", reflectance),
              ("LEVEL2_SURFACE_TEMPERATURE_PARAMETERS", temperature), ("LEVEL1_PROCESSING_RECORD", first)]
    if landsat8:
        # The same keys as above with the numbers of the level-1 bands: a reader has to mind the group.
        rescaling = [("REFLECTANCE_%s_BAND_%s" % (key, n), value) for key, value in (("MULT", "2.0000E-05"), ("ADD", "-0.100000")) for n in optical]
        groups.append(("LEVEL1_RADIOMETRIC_RESCALING", rescaling))
    groups.append(("LEVEL1_THERMAL_CONSTANTS", [("K1_CONSTANT_BAND_" + band, str(k1)), ("K2_CONSTANT_BAND_" + band, str(k2))]))
    lines = ["GROUP = LANDSAT_METADATA_FILE"]
    for name, pairs in groups:
        lines += ["  GROUP = " + name] + ["    %s = %s" % pair for pair in pairs] + ["  END_GROUP = " + name]
    return "\n".join(lines + ["END_GROUP = LANDSAT_METADATA_FILE", "END", ""])


def _plain(entry):
    """Give a tar entry no owner and no time, so that equal scenes make equal files."""
    entry.uid = entry.gid = entry.mtime = 0
    entry.uname = entry.gname = ""
    return entry


def write_product(folder, view, bands, tar=False):
    """Write one product into `folder`, as a folder or a `.tar` of the product's name.

    Parameters
    ----------
    folder : str
    view : Pass
    bands : dict
        As `observe` returns them.
    tar : bool

    Returns
    -------
    str
        Path of the product's folder or tar file.
    """
    target = os.path.join(folder, view.product)
    os.makedirs(target, exist_ok=True)
    for name, array in bands.items():
        nodata = {"QA_PIXEL": 1, "QA_RADSAT": None, "ST_QA": -9999}.get(name, 0)
        write_raster(os.path.join(target, "%s_%s.TIF" % (view.product, name)), array, nodata)
    size = len(next(iter(bands.values())))
    with open(os.path.join(target, view.product + "_MTL.txt"), "w", encoding="ascii", newline="\n") as file:
        file.write(metadata(view, bands, size))
    if not tar:
        return target
    with tarfile.open(target + ".tar", "w") as archive:
        for name in sorted(os.listdir(target)):
            archive.add(os.path.join(target, name), name, filter=_plain)
    shutil.rmtree(target)
    return target + ".tar"
