"""Ecological sources as polygons with ids and areas, and the sources at the ends of corridors."""
import typing

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsMapLayer

from ...gis.raster import Grid, fold
from ...gis.zones import Labels, outlines
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs
from ..mines import AREA
from .shared import plain_ids

LISTED = 20  # ids in a message


class Patches(typing.NamedTuple):
    """Sources as polygons."""

    ids: list
    """All int or all str."""
    shapes: list
    """QgsGeometry, multipolygons in the CRS."""
    areas: list
    """km2."""
    unit: float
    """km2 of a square map unit."""
    crs: QgsCoordinateReferenceSystem


def read_patches(job, layer, name, field, crs=None):
    """Return the sources of a map layer of either kind.

    Parameters
    ----------
    layer : QgsMapLayer
    name : str
        What the layer is called in messages.
    field : str
        Field with the ids; features with one id are one source. Where it is missing, feature ids are used.
    crs : QgsCoordinateReferenceSystem, optional
        Default the layer's own.

    Raises
    ------
    InputProblem
        If the layer cannot be opened, has no metres, or holds no areas.
    """
    if layer is None or not layer.isValid():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} cannot be opened: check the name."), name=name)
    crs = layer.crs() if crs is None else crs
    if not crs.isValid() or crs.isGeographic():
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "{name} is in {crs}, but areas need a projected CRS: reproject the layer."), name=name, crs=crs.authid() or crs.description() or "-",
        )
    if layer.type() == QgsMapLayer.LayerType.RasterLayer:
        shapes = _of_raster(job, layer, name, crs)
    else:
        shapes = _of_vector(job, layer, name, field, crs)
    if not shapes:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} holds no source: give polygons, or a raster of whole labels above 0."), name=name)
    unit = Grid(1, 1, (0, 1, 0, 0, 0, -1), inputs.wkt(crs)).cell_km2
    for shape in shapes.values():
        shape.convertToMultiType()
    return Patches(plain_ids(shapes), list(shapes.values()), [shape.area() * unit for shape in shapes.values()], unit, crs)


def _of_raster(job, layer, name, crs):
    """Return the shapes of labels along the borders of cells."""
    grid = inputs.grid_of(layer)
    band = inputs.raster_band(layer, 1, name, categorical=True)
    fold(Labels.of, [band], grid)  # refuses what is no label
    found = outlines(band, grid, job.feedback)
    shapes, transform = {label: QgsGeometry() for label in found if label > 0}, QgsCoordinateTransform(layer.crs(), crs, job.context.transformContext())
    for label, shape in shapes.items():
        shape.fromWkb(found[label])
        shape.transform(transform)
    return shapes


def _of_vector(job, layer, name, field, crs):
    """Return the polygons of a vector layer by id; those with one id are united."""
    found = inputs.features(layer, Grid(1, 1, (0, 1, 0, 0, 0, -1), inputs.wkt(crs)), job.context, name, job.warn)
    if any(int(geometry.type()) != AREA for _, geometry, _ in found):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} holds points or lines, which have no area: give polygons, or a raster of whole labels above 0."), name=name)
    if field and field != "id" and field not in found[0][2]:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no field {field}; it has: {fields}."), name=name, field=field, fields=", ".join(found[0][2]))
    parts = {}
    for number, geometry, attributes in found:
        parts.setdefault(attributes.get(field, number), []).append(geometry)
    return {one: own[0] if len(own) == 1 else QgsGeometry.unaryUnion(own) for one, own in parts.items()}


def ends_of(corridors, ids, name, sources):
    """Return the places of the two sources of every corridor, by the fields ``from_id`` and ``to_id``.

    Parameters
    ----------
    corridors : Records
    ids : list
        Of the sources.
    name, sources : str
        What corridors and sources are called in messages.

    Raises
    ------
    InputProblem
        If a field is missing, or names a source that there is not.
    """
    places = {str(one): place for place, one in enumerate(ids)}
    ends = [[text if text in places else text.removesuffix(".0") for text in map(str, corridors.values(field, name))] for field in ("from_id", "to_id")]
    unknown = sorted({one for end in ends for one in end} - set(places))
    if unknown:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "{name} leads to the sources {unknown}, which {sources} does not have: give the sources that the corridors were made of, and their field of ids in SOURCES_FIELD."),
            name=name, unknown=", ".join(unknown[:LISTED]), sources=sources,
        )
    return [[places[one], places[other]] for one, other in zip(*ends)]
