"""Writing vector results."""
import os

from qgis.core import NULL, Qgis, QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsProviderRegistry, QgsVectorFileWriter
from qgis.PyQt.QtCore import QMetaType, QVariant

from ..messages import QT_TRANSLATE_NOOP, FileProblem

# Files of one piece, and those whose pieces `gis.outputs` puts in place together.
ENDINGS = (".gpkg", ".shp", ".geojson", ".fgb", ".kml", ".csv")


def field(name, kind):
    """Return a field of Python type int, float or str; QGIS changed how fields are typed with 3.38."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        return QgsField(name, {int: QMetaType.Type.LongLong, float: QMetaType.Type.Double, str: QMetaType.Type.QString}[kind])
    return QgsField(name, getattr(QVariant, {int: "LongLong", float: "Double", str: "String"}[kind]))


def fields_of(fields):
    """Return [(name, type)] as QgsFields."""
    made = QgsFields()
    for name, kind in fields:
        made.append(field(name, kind))
    return made


def fill(sink, fields, features, path):
    """Put [(geometry, values)] into a sink.

    Raises
    ------
    FileProblem
        If the sink does not take one.
    """
    for geometry, values in features:
        feature = QgsFeature(fields)
        if not geometry.isNull():
            feature.setGeometry(geometry)
        feature.setAttributes([NULL if value is None or value != value else value for value in values])
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=path, why=sink.lastError())


def write_file(part, path, fields, kind, crs, context, features):
    """Write features to the unfinished file `part` of the wanted `path`.

    Raises
    ------
    FileProblem
        If an existing GeoPackage holds other tables too, or writing fails.
    """
    driver = QgsVectorFileWriter.driverForExtension(os.path.splitext(path)[1].lstrip("."))
    if driver == "GPKG" and os.path.exists(path) and len(QgsProviderRegistry.instance().querySublayers(path)) > 1:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{path} holds further tables, which would be lost: choose another file, or save to a table of it (Save to GeoPackage)."), path=path
        )
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = os.path.splitext(os.path.basename(path))[0]
    options.fileEncoding = "UTF-8"
    if driver == "CSV":
        options.layerOptions = ["WRITE_BOM=YES", "CREATE_CSVT=YES", "STRING_QUOTING=IF_NEEDED"]  # as `gis.tables` writes them
    writer = QgsVectorFileWriter.create(part, fields, kind, crs, context.transformContext(), options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=path, why=writer.errorMessage())
    fill(writer, fields, features, path)
    if not writer.flushBuffer() and writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=path, why=writer.errorMessage())
    del writer
