"""QGIS layers -> plain data that any thread can read: `Layer`, `Grid`, `Shapes`."""
import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsRasterFileWriter,
    QgsRasterPipe,
)

from ..gis.raster import Grid, Layer, open_raster
from ..gis.zones import Shapes
from ..messages import QT_TRANSLATE_NOOP, FileProblem, InputProblem

WKT = QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED
NO_GEOMETRY = 100  # type of tables, a number in every version of QGIS


def wkt(crs):
    """Return the WKT of a QGIS CRS, '' where it is not valid."""
    return crs.toWkt(WKT) if crs.isValid() else ""


def gdal_source(layer, name):
    """Return (name that GDAL opens, open options) of any raster layer; one of another provider is written out first."""
    if layer.providerType() == "gdal":
        parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
        return layer.source().partition("|")[0], tuple(parts.get("openOptions") or ())
    provider = layer.dataProvider()
    if not provider.xSize() or not provider.ySize():
        raise _without_cells(name, layer)
    path = QgsProcessingUtils.generateTempFilename("exported.tif")
    pipe = QgsRasterPipe()
    pipe.set(provider.clone())
    writer = QgsRasterFileWriter(path)
    done = writer.writeRaster(pipe, provider.xSize(), provider.ySize(), provider.extent(), layer.crs(), QgsCoordinateTransformContext())
    if done != QgsRasterFileWriter.WriterError.NoError:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{name}: the layer of the provider {provider} cannot be read; export it as a GeoTIFF and use that."),
            name=name, provider=layer.providerType(),
        )
    return path, ()


def _without_cells(name, layer):
    """The problem of a web map: pictures, no values."""
    return InputProblem(
        QT_TRANSLATE_NOOP("MineEco", "{name}: a layer of the provider {provider} has no cells of its own; export it as a GeoTIFF and use that."),
        name=name, provider=layer.providerType(),
    )


def band_names(layer):
    """Return the description of every band ('' where it has none) as GDAL knows it."""
    if layer.providerType() != "gdal":
        return [""] * layer.bandCount()
    dataset = open_raster(*gdal_source(layer, layer.name()))
    return [dataset.GetRasterBand(number).GetDescription() for number in range(1, dataset.RasterCount + 1)]


def raster_band(layer, band, name, categorical=False, resampling="auto"):
    """Return one band of a raster layer as a `Layer`: the user's no data, scale and offset, and CRS come along.

    Parameters
    ----------
    layer : QgsRasterLayer
    band : int
        1-based.
    name : str
        Name of the parameter, for messages.

    Raises
    ------
    InputProblem
        If there is no such band.
    """
    if not 1 <= band <= layer.bandCount():
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "{name} has no band {band}: {layer} has {count}. Choose a band from 1 to {count}."),
            name=name, band=band, layer=layer.name(), count=layer.bandCount(),
        )
    path, options = gdal_source(layer, name)
    exported = layer.providerType() != "gdal"
    provider = layer.dataProvider()
    ranges = [_closed(r) for r in provider.userNoDataValues(band)]
    if provider.sourceHasNoDataValue(band) and provider.useSourceNoDataValue(band):
        ranges.append((provider.sourceNoDataValue(band),) * 2)
    if exported:
        # The export holds values, no longer stored numbers, and its own no data.
        dataset = open_raster(path)  # a band dies with its dataset
        written = dataset.GetRasterBand(band).GetNoDataValue()
        ranges = [] if written is None else [(written, written)]
    # Stored NaN is no data in any case; it is named only where nothing else is, for the warper.
    ranges = [r for r in ranges if r[0] == r[0]]
    scale, offset = (1.0, 0.0) if exported else (provider.bandScale(band), provider.bandOffset(band))
    return Layer(path, band, name, tuple(ranges), scale, offset, wkt(layer.crs()), categorical, resampling, options)


def _closed(value):
    """A no-data range of QGIS as a closed one."""
    low, high = value.min(), value.max()
    low = -math.inf if math.isnan(low) else low if value.contains(low) else math.nextafter(low, math.inf)
    high = math.inf if math.isnan(high) else high if value.contains(high) else math.nextafter(high, -math.inf)
    return low, high


def grid_of(layer):
    """Return the cells of a raster layer, north up."""
    extent, width, height = layer.extent(), layer.width(), layer.height()
    if not width or not height:
        raise _without_cells(layer.name(), layer)
    return Grid(
        width, height, (extent.xMinimum(), extent.width() / width, 0.0, extent.yMaximum(), 0.0, -extent.height() / height), wkt(layer.crs())
    )


def resized(grid, size):
    """Return the grid with another cell size; the upper left corner stays."""
    x, dx, _, y, _, dy = grid.transform
    width, height = max(1, round(grid.width * dx / size)), max(1, round(-grid.height * dy / size))
    return Grid(width, height, (x, size, 0.0, y, 0.0, -size), grid.crs)


def clipped(grid, rectangle):
    """Return the part of the grid's cells that a rectangle touches (snapped outwards, possibly beyond the grid)."""
    x, dx, _, y, _, dy = grid.transform
    first, last = math.floor((rectangle.xMinimum() - x) / dx + 1e-6), math.ceil((rectangle.xMaximum() - x) / dx - 1e-6)
    top, bottom = math.floor((rectangle.yMaximum() - y) / dy + 1e-6), math.ceil((rectangle.yMinimum() - y) / dy - 1e-6)
    if last <= first or bottom <= top:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "EXTENT is empty: name west, east, south and north with west < east and south < north."))
    return Grid(last - first, bottom - top, (x + first * dx, dx, 0.0, y + top * dy, 0.0, dy), grid.crs)


def overlap(one, other):
    """Whether two grids in one CRS have an area in common."""
    west, south, east, north = one.bounds()
    left, bottom, right, top = other.bounds()
    return left < east and right > west and bottom < north and top > south


def shared_area(layer, grid, context):
    """Return the share (0-1) of the grid's area that the bounding box of a raster layer covers."""
    west, south, east, north = grid.bounds()
    box = layer.extent()
    crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
    if layer.crs().isValid() and crs.isValid() and layer.crs() != crs:
        try:
            box = QgsCoordinateTransform(layer.crs(), crs, context.transformContext()).transformBoundingBox(box)
        except QgsCsException:
            return 0.0
    wide = min(east, box.xMaximum()) - max(west, box.xMinimum())
    tall = min(north, box.yMaximum()) - max(south, box.yMinimum())
    return max(0.0, wide) * max(0.0, tall) / ((east - west) * (north - south))


def features(source, grid, context, name, warn, empty=False):
    """Return the features of a vector source as [(id, geometry in the grid's CRS, attributes)]; invalid ones repaired.

    Parameters
    ----------
    source : QgsFeatureSource
    warn : callable
        Gets (text, values) of a warning.
    empty : bool
        Whether there may be no features.
    """
    crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
    if source.featureCount() != 0 and source.wkbType() == NO_GEOMETRY:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is a table without geometries: choose a layer of points, lines or polygons."), name=name)
    if source.featureCount() != 0 and not source.sourceCrs().isValid():
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "{name} has no coordinate reference system: give it one (right-click the layer, Layer CRS), it cannot be placed otherwise."),
            name=name,
        )
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    found, repaired = [], []
    for feature in source.getFeatures():
        geometry = feature.geometry()
        if geometry.isEmpty():
            continue
        if not geometry.isGeosValid():
            kind = geometry.type()
            geometry = geometry.makeValid()
            if geometry.type() != kind:  # a polygon with a spike: the spike is no area
                geometry.convertGeometryCollectionToSubclass(kind)
            repaired.append(feature.id())
        try:
            geometry.transform(transform)
        except QgsCsException:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name}: feature {feature} reaches beyond the area of the rasters' CRS ({crs}): clip the layer to their surroundings first."),
                name=name, feature=feature.id(), crs=crs.authid() or crs.description(),
            ) from None
        found.append((feature.id(), geometry, dict(zip(source.fields().names(), feature.attributes()))))
    if repaired:
        warn(
            QT_TRANSLATE_NOOP("MineEco", "{name}: {count} invalid geometries were repaired (first feature id {first})."),
            {"name": name, "count": len(repaired), "first": repaired[0]},
        )
    if not found and not empty:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no features: choose a layer that has some."), name=name)
    return found


def shapes(found, grid, name, values=(), all_touched=False):
    """Return features (see `features`) as `Shapes` to be read on the grid.

    Raises
    ------
    InputProblem
        If none of them touches the grid.
    """
    result = Shapes(tuple(bytes(geometry.asWkb()) for _, geometry, _ in found), grid.crs, tuple(values), all_touched)
    west, south, east, north = result.bounds()
    left, bottom, right, top = grid.bounds()
    if west >= right or east <= left or south >= top or north <= bottom:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} lies outside the rasters: choose features that overlap them."), name=name)
    return result
