"""Arrays and shapes to GeoTIFF and GeoPackage."""
import os

import numpy as np
from osgeo import gdal, ogr, osr

EPSG = 32650
# Upper left corner of the upper left cell, in the hills of southern Jiangxi.
LEFT, TOP = 393990.0, 2882010.0


def reference():
    """Return the coordinate system (UTM 50 north) with x to the east and y to the north."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def write_raster(path, array, nodata=None, name=None, cell=30.0, classes=None):
    """Write one band as a tiled, compressed GeoTIFF of the array's own type.

    Parameters
    ----------
    path : str
    array : (y, x) array
    nodata : number, optional
    name : str, optional
        Band description.
    cell : float
        Cell size in m; the upper left corner is always (`LEFT`, `TOP`).
    classes : dict, optional
        Code -> (name, (red, green, blue)): a Byte raster gets a colour table, category names and an attribute table.

    Returns
    -------
    str
        The path.
    """
    kinds = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16, "float32": gdal.GDT_Float32}
    predictor = 1 if array.dtype == np.uint8 else 3 if array.dtype.kind == "f" else 2
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=4", "PREDICTOR=%d" % predictor, "BLOCKXSIZE=256", "BLOCKYSIZE=256"]
    dataset = gdal.GetDriverByName("GTiff").Create(path, array.shape[1], array.shape[0], 1, kinds[array.dtype.name], options)
    if dataset is None:
        raise OSError("%s cannot be written: %s" % (path, gdal.GetLastErrorMsg()))
    dataset.SetGeoTransform((LEFT, cell, 0.0, TOP, 0.0, -cell))
    dataset.SetSpatialRef(reference())
    band = dataset.GetRasterBand(1)
    if nodata is not None:
        band.SetNoDataValue(nodata)
    if name:
        band.SetDescription(name)
    if classes:
        _legend(band, classes)
    band.WriteArray(array)
    dataset.FlushCache()
    return path


def _legend(band, classes):
    """Give a band its colours and names. QGIS lists all 256 colours of a GeoTIFF unless an attribute table says which codes count."""
    colours, table = gdal.ColorTable(), gdal.RasterAttributeTable()
    table.CreateColumn("VALUE", gdal.GFT_Integer, gdal.GFU_MinMax)
    table.CreateColumn("NAME", gdal.GFT_String, gdal.GFU_Name)
    for column, usage in (("RED", gdal.GFU_Red), ("GREEN", gdal.GFU_Green), ("BLUE", gdal.GFU_Blue)):
        table.CreateColumn(column, gdal.GFT_Integer, usage)
    table.SetRowCount(len(classes))
    for row, (code, (name, colour)) in enumerate(classes.items()):
        colours.SetColorEntry(code, (*colour, 255))
        table.SetValueAsInt(row, 0, code)
        table.SetValueAsString(row, 1, name)
        for column, value in enumerate(colour, 2):
            table.SetValueAsInt(row, column, value)
    band.SetColorTable(colours)
    band.SetCategoryNames([classes[code][0] if code in classes else "" for code in range(max(classes) + 1)])
    band.SetDefaultRAT(table)


def write_vector(path, layer_name, kind, fields, features):
    """Write features to a GeoPackage (an older file of that name is replaced).

    Parameters
    ----------
    path, layer_name : str
    kind : int
        OGR geometry type.
    fields : dict
        Field name -> int, float or str.
    features : list of (ogr.Geometry, dict)
        Values None are null.

    Returns
    -------
    str
        The path.
    """
    driver = ogr.GetDriverByName("GPKG")
    if os.path.exists(path):
        driver.DeleteDataSource(path)
    source = driver.CreateDataSource(path)
    if source is None:
        raise OSError("%s cannot be written: %s" % (path, gdal.GetLastErrorMsg()))
    layer = source.CreateLayer(layer_name, reference(), kind)
    types = {int: ogr.OFTInteger, float: ogr.OFTReal, str: ogr.OFTString}
    for field, python_type in fields.items():
        layer.CreateField(ogr.FieldDefn(field, types[python_type]))
    for geometry, values in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        for field, value in values.items():
            feature[field] = value
        layer.CreateFeature(feature)
    return path


def outline(mask, smooth=0.0):
    """Return the (multi)polygon around the cells of a mask, in map coordinates.

    `smooth` (m) rounds the staircase: the outline moves out by as much and is then simplified, so that it still holds every cell centre.
    """
    memory = gdal.GetDriverByName("MEM").Create("", mask.shape[1], mask.shape[0], 1, gdal.GDT_Byte)
    memory.SetGeoTransform((LEFT, 30.0, 0.0, TOP, 0.0, -30.0))
    band = memory.GetRasterBand(1)
    band.WriteArray(mask.astype(np.uint8))
    holder = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = holder.CreateLayer("outline", reference(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    gdal.Polygonize(band, band, layer, 0)
    union = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        union.AddGeometry(feature.GetGeometryRef())
    union = union.UnionCascaded()
    if smooth:
        union = union.Buffer(smooth).Simplify(smooth)
    return ogr.ForceToMultiPolygon(union)


def line(path):
    """Return the line through the centres of cells ((row, column) in order), its corners cut twice (Chaikin)."""
    points = np.stack([LEFT + 30.0 * (path[:, 1] + 0.5), TOP - 30.0 * (path[:, 0] + 0.5)], axis=1)
    for _ in range(2):
        if len(points) > 2:
            cut = np.stack([0.75 * points[:-1] + 0.25 * points[1:], 0.25 * points[:-1] + 0.75 * points[1:]], axis=1).reshape(-1, 2)
            points = np.concatenate([points[:1], cut[1:-1], points[-1:]])
    geometry = ogr.Geometry(ogr.wkbLineString)
    for x, y in points:
        geometry.AddPoint_2D(float(x), float(y))
    return geometry
