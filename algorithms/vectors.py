"""Writing vector results."""
import os

import numpy as np
from qgis.core import NULL, Qgis, QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsProviderRegistry, QgsVectorFileWriter
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


def fill(sink, fields, features):
    """Put [(geometry, values)] into a sink; returns why it does not take one, '' where it takes all."""
    for geometry, values in features:
        feature = QgsFeature(fields)
        feature.setGeometry(geometry)
        # Qt knows no numbers of NumPy: they would become empty.
        plain = [value.item() if isinstance(value, np.generic) else value for value in values]
        feature.setAttributes([NULL if value is None or value != value else value for value in plain])
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            return sink.lastError()
    return ""


def write_file(part, path, fields, kind, crs, context, features):
    """Write features to the unfinished file `part` of the wanted `path`.

    Raises
    ------
    FileProblem
        If an existing GeoPackage holds other tables too or is being edited, or writing fails.
    """
    driver = QgsVectorFileWriter.driverForExtension(os.path.splitext(path)[1].lstrip("."))
    if driver == "GPKG" and os.path.exists(path) and len(QgsProviderRegistry.instance().querySublayers(path)) > 1:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{path} holds further tables, which would be lost: choose another file, or save to a table of it (Save to GeoPackage)."), path=path
        )
    log = path + "-wal"  # edits that SQLite has not yet put into the file; they would come back in the new one
    if driver == "GPKG" and os.path.exists(log) and os.path.getsize(log):
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "{path} is open and was edited: remove its layer from the project first, or choose another name."), path=path)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = os.path.splitext(os.path.basename(path))[0]
    options.fileEncoding = "UTF-8"
    if driver == "CSV":
        options.layerOptions = ["WRITE_BOM=YES", "CREATE_CSVT=YES", "STRING_QUOTING=IF_NEEDED"]  # as `gis.tables` writes them
        crs = QgsCoordinateReferenceSystem()  # a table has no shapes, but would get a .prj
    writer = QgsVectorFileWriter.create(part, fields, kind, crs, context.transformContext(), options)
    fine = QgsVectorFileWriter.WriterError.NoError
    why = writer.errorMessage() if writer.hasError() != fine else fill(writer, fields, features)
    if not why and not writer.flushBuffer() and writer.hasError() != fine:
        why = writer.errorMessage()
    del writer  # closes the file; before an error goes on its way, or the rest of the file would be written after its removal
    if why:
        raise failed(path, why)


def failed(path, why):
    """The problem that a vector result cannot be written."""
    return FileProblem(QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=path, why=why)
