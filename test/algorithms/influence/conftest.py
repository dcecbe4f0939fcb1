"""Vector layers and areas with a planted truth for the tests of the group."""
import os

import numpy as np
import pytest
from osgeo import ogr, osr

WEST, NORTH, CELL = 300000, 2800000, 30


@pytest.fixture
def vector(tmp_path):
    """Return a function that writes (WKT, attributes) pairs as a GeoPackage and gives its path."""

    def write(shapes, name="mines", epsg=32650, kind=ogr.wkbUnknown):
        path = os.path.join(str(tmp_path), name + ".gpkg")
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        layer = dataset.CreateLayer(name, reference, kind)
        shapes = [(one, {}) if isinstance(one, str) else one for one in shapes]
        for field in sorted({key for _, attributes in shapes for key in attributes}):
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for text, attributes in shapes:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
            for key, value in attributes.items():
                feature.SetField(key, str(value))
            layer.CreateFeature(feature)
        dataset = None
        return path

    return write


@pytest.fixture(scope="session")
def coal_mines(real_data):
    """Boundaries of real coal mines of West Virginia and its neighbours, as OGR polygons in UTM zone 17 (EPSG:26917)."""
    source = ogr.Open(real_data + "/mine_polygons/gem_coal_mine_boundaries.gpkg")
    layer = source.GetLayer(0)
    layer.SetSpatialFilterRect(-83, 37, -79, 40)
    degrees, target = osr.SpatialReference(), osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    target.ImportFromEPSG(26917)
    for reference in (degrees, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    shapes = []
    for feature in layer:
        shape = feature.GetGeometryRef().Clone()
        if ogr.GT_Flatten(shape.GetGeometryType()) in (ogr.wkbPolygon, ogr.wkbMultiPolygon):
            shape.FlattenTo2D()
            shape.Transform(osr.CoordinateTransformation(degrees, target))
            shapes.append(shape.MakeValid())
    assert shapes
    return shapes


@pytest.fixture(scope="session")
def box():
    """Return a function that gives the WKT of a rectangle in columns and rows of cells of 30 m."""

    def text(first_column, first_row, last_column, last_row, cell=CELL):
        west, east, north, south = WEST + cell * first_column, WEST + cell * last_column, NORTH - cell * first_row, NORTH - cell * last_row
        return "POLYGON((%r %r,%r %r,%r %r,%r %r,%r %r))" % (west, north, east, north, east, south, west, south, west, north)

    return text


@pytest.fixture(scope="session")
def line():
    """Return a function that gives the WKT of a line through places in columns and rows of cells of 30 m."""
    return lambda *places: "LINESTRING(%s)" % ",".join("%r %r" % (WEST + CELL * column, NORTH - CELL * row) for column, row in places)


@pytest.fixture
def grid(saved, tmp_path):
    """Return a function that writes a raster of zeros of so many rows and columns to serve as reference grid."""
    return lambda rows, columns, cell=CELL, name="grid": saved(str(tmp_path / (name + ".tif")), np.zeros((rows, columns)), (name,), cell=cell)


@pytest.fixture(scope="session")
def table():
    """Return a function that reads a CSV result as a list of dicts, numbers as floats and empty cells as NaN."""
    import csv

    def number(text):
        try:
            return float(text) if text else float("nan")
        except ValueError:
            return text

    def read(path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            return [{key: number(value) for key, value in row.items()} for row in csv.DictReader(file)]

    return read
