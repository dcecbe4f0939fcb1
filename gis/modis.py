"""MODIS land products: HDF4-EOS granules, and the GeoTIFFs into which other programs have exported them.

A granule is one product of one day and tile (or area). As HDF it is one file; an export is one GeoTIFF with a band a field, or
one GeoTIFF a field. Which fields there are is handed in as a layout (`resources/tables/modis_products.json`).
"""
import dataclasses
import datetime
import os
import re

import numpy as np
from osgeo import gdal

from ..messages import QT_TRANSLATE_NOOP, FileProblem, InputProblem, Message
from .outputs import is_partial
from .raster import Layer, checked, open_raster
from .scenes import Record, cells_of, in_order, make_scene, require_scenes, tick

TILE = re.compile(r"(?<![A-Za-z0-9])(h\d{2}v\d{2})(?!\d)|(?<![A-Za-z0-9])(aid\d+)(?!\d)")
# Rules in the order in which they are tried: acquisition, day of the year, calendar date.
DATES = (
    (re.compile(r"(?<![A-Za-z0-9])A(\d{4})(\d{3})(?!\d)"), "%Y%j"), (re.compile(r"doy(\d{4})(\d{3})(?!\d)", re.IGNORECASE), "%Y%j"),
    (re.compile(r"(?<!\d)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)"), "%Y%m%d"), (re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)"), "%Y%m%d"),
    (re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.](\d{3})(?!\d)"), "%Y%j"),
)
SAMPLE = 1 << 16  # cells looked at to tell how values are stored


@dataclasses.dataclass(frozen=True)
class Granule:
    """One product of one day and place.

    Parameters
    ----------
    id : str
        Such as ``MOD09A1.A2001193.h26v05``.
    product : str
        Key of the layout.
    date : datetime.date
        First day of its period, as its name tells.
    place : str
        Tile (``h26v05``), area of an export (``aid0001``), or empty.
    paths : tuple of str
        Its files.
    layers : dict of str to Layer
        Role to band, once `open_granule` has looked into the files; stored numbers, neither scaled nor masked, but for the no-data
        values of exports.
    """

    id: str
    product: str
    date: datetime.date
    place: str
    paths: tuple
    layers: dict = None


def date_of(name):
    """Return the date in the name of a granule or an export of it, None where there is none.

    Reads ``.A2001193.``, ``doy2001193``, ``2001_07_12`` (also with - or .), ``20010712`` and ``2001_193``.
    """
    for pattern, form in DATES:
        for match in pattern.finditer(name):
            try:
                return datetime.datetime.strptime("".join(match.groups()), form).date()
            except ValueError:
                continue
    return None


def find_granules(folder, layout, products=None):
    """Find the granules of some products in a folder and its subfolders.

    Parameters
    ----------
    folder : str
    layout : mapping
        Products by key.
    products : iterable of str, optional
        Keys wanted; default all.

    Returns
    -------
    list of Granule
        By product, date and place; not opened. Of several processings of one granule, the last by name counts. Files without a
        product's name or a date, unfinished and hidden files are passed over.
    """
    wanted = list(layout if products is None else products)
    groups = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and not name.endswith(".partial")]
        for name in sorted(names):
            key = _key(name, layout)
            if key is not None and key[0] in wanted:
                groups.setdefault(key, []).append(os.path.join(place, name))
    return [_granule(key, paths, layout) for key, paths in sorted(groups.items())]


def granule_of(path, layout, product):
    """Return the opened granule to which a file belongs.

    Parameters
    ----------
    path : str
        HDF file, GeoTIFF with a band a field, or one of the GeoTIFFs with one field each: the others are found beside it by their names.
    layout : mapping
    product : str
        Key of the product that it must be; a GeoTIFF whose name does not tell is taken to be it.

    Returns
    -------
    Granule

    Raises
    ------
    FileProblem
        If it is another product or cannot be read.
    """
    name = os.path.basename(path)
    key = _key(name, layout)
    if key is None:
        return open_granule(Granule(os.path.splitext(name)[0], product, date_of(name), "", (path,)), layout)
    if key[0] != product:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is a granule of {found}; one of {wanted} is needed."), name=name, found=key[1], wanted=" / ".join(layout[product]["names"]))
    folder = os.path.dirname(path)
    beside = [os.path.join(folder, other) for other in sorted(os.listdir(folder or ".")) if _key(other, layout) == key]
    return open_granule(_granule(key, [path] if _is_hdf(path) else beside, layout), layout)


def _key(name, layout):
    """Product, its name in the file name, date and place, None where the file is no granule."""
    if name.startswith(".") or is_partial(name) or os.path.splitext(name)[1].lower() not in (".hdf", ".tif", ".tiff"):
        return None
    for key, row in layout.items():
        for one in row["names"]:
            if re.search(r"(?<![A-Za-z0-9])%s(?![A-Za-z0-9])" % one, name.replace("_", "."), re.IGNORECASE):
                date, tile = date_of(name), TILE.search(name.replace("_", "."))
                return None if date is None else (key, one, date, tile[0] if tile else "")
    return None


def _granule(key, paths, layout):
    product, name, date, place = key
    whole = [path for path in paths if _is_hdf(path)]
    single = [path for path in paths if not _is_hdf(path) and _field(os.path.splitext(os.path.basename(path))[0], layout[product])]
    identity = ".".join(part for part in (name, date.strftime("A%Y%j"), place) if part)
    return Granule(identity, product, date, place, tuple(whole[-1:] or single or paths[-1:]))


def _is_hdf(path):
    return path.lower().endswith(".hdf")


def _plain(text):
    """Lower case letters and digits, everything else one underscore, underscores at both ends."""
    return "_%s_" % re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


def _field(text, row):
    """The role of a field that a band or file is named after, None where there is none; the longest name counts."""
    best = {}
    for role, field in row["fields"].items():
        for name in (field, *row["aliases"].get(role, ())):
            if _plain(name) in _plain(text):
                best[len(name)] = role
    return best[max(best)] if best else None


def open_granule(granule, layout):
    """Look into the files of a granule.

    Returns
    -------
    Granule
        With its layers.

    Raises
    ------
    FileProblem
        If GDAL cannot read HDF4, a file is damaged, or none of the product's fields is found.
    """
    row, layers = layout[granule.product], {}
    for path in granule.paths:
        layers.update(_hdf_layers(path, row) if _is_hdf(path) else _tiff_layers(path, row))
    if not any(role in layers for role in row["scaling"]):
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{path} holds none of the fields {fields} of {product}: name the bands of an export as the product does."),
            path=granule.paths[0], fields=", ".join(row["fields"].values()), product=row["names"][0])
    return dataclasses.replace(granule, layers=layers)


def _hdf_layers(path, row):
    """Layers of an HDF4-EOS file: its subdatasets by the name of their field."""
    if gdal.GetDriverByName("HDF4") is None:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "This QGIS cannot read HDF4 files such as {path} (GDAL has no HDF4 driver): order or export the product as GeoTIFF."), path=path)
    fields, layers = {_plain(field): role for role, field in row["fields"].items()}, {}
    crs = None
    for name, _ in open_raster(path).GetSubDatasets():
        role = fields.get(_plain(name.rsplit('":', 1)[-1].split(":", 1)[-1]))
        if role is not None:
            crs = open_raster(name).GetProjection() if crs is None else crs  # the fields of a grid share it
            layers[role] = Layer(name, 1, role, crs=crs, categorical=role in row["quality"])
    return layers


def _tiff_layers(path, row):
    """Layers of an export: bands named after fields, one band in a file named after its field, or all fields in their order."""
    dataset = open_raster(path)
    count, crs = dataset.RasterCount, dataset.GetProjection()
    texts = [dataset.GetRasterBand(number).GetDescription() for number in range(1, count + 1)]
    roles = [_field(text, row) for text in texts]
    if not any(roles):
        if count == 1:
            roles = [_field(os.path.splitext(os.path.basename(path))[0], row)]
        elif count == len(row["order"]):
            roles = list(row["order"])
    layers = {}
    for number, role in enumerate(roles, 1):
        if role is not None and role not in layers:
            nodata = dataset.GetRasterBand(number).GetNoDataValue()
            # quality bands call their good cells 0, which exports may call no data
            hidden = () if role in row["quality"] or nodata is None or nodata != nodata else ((nodata, nodata),)
            layers[role] = Layer(path, number, role, hidden, crs=crs, categorical=role in row["quality"])
    return layers


def sample(layer):
    """Return up to 65,536 valid stored values of a band, evenly spread, to tell how they are stored.

    Raises
    ------
    FileProblem
        If the band cannot be read.
    """
    dataset = open_raster(layer.path)
    shrink = max(1.0, (dataset.RasterXSize * dataset.RasterYSize / SAMPLE) ** 0.5)
    size = (max(1, int(dataset.RasterXSize / shrink)), max(1, int(dataset.RasterYSize / shrink)))
    values = checked(lambda: dataset.GetRasterBand(layer.band).ReadAsArray(buf_xsize=size[0], buf_ysize=size[1], buf_type=gdal.GDT_Float64), layer.path)
    values = values[np.isfinite(values)]
    for low, high in layer.nodata:
        values = values[(values < low) | (values > high)]
    return values


def modis_scenes(folders, layout, choose, recipe, feedback=None):
    """Find the granules of some folders that are wanted.

    Parameters
    ----------
    folders : iterable of str
        Each is searched with its subfolders.
    layout : mapping
    choose : callable
        ``choose(date)`` -> (season, None), or (None, `Message` why not).
    recipe : callable
        ``recipe(granule)`` -> (roles, planes, note) of an opened granule, as in `composites.landsat_scenes`; None for a product
        that is not wanted at all.
    feedback : optional
        With ``isCanceled()`` and ``setProgress(percent)``.

    Returns
    -------
    list of Scene
        In the order of date and id.
    list of Record
        The ledger.

    Raises
    ------
    FileProblem
        If the folders hold no granules.
    InputProblem
        If none of them can be used.
    Cancelled
    """
    found = {}
    for folder in folders:
        found.update({granule.id: granule for granule in find_granules(folder, layout)})
    if not found:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{folder} holds no granules of {products} (.hdf, or GeoTIFFs named after product and date): check the folder."),
            folder=", ".join(folders), products=", ".join(row["names"][0] for row in layout.values()))
    scenes, records = [], []
    for number, granule in enumerate(found.values(), 1):
        tick(feedback, 100 * number / len(found))
        record = Record(granule.id, granule.date, granule.place)
        season, record.reason = choose(granule.date)
        if record.reason is None:
            try:
                opened = open_granule(granule, layout)
                made = recipe(opened)
                if made is None:
                    continue
                roles, planes, record.reason = made
                layers = {role: opened.layers[role] for role in roles}
                # the fields of an HDF grid share their cells by construction
                grid = cells_of(next(iter(layers.values()))) if _is_hdf(granule.paths[0]) else None
                scenes.append(make_scene(record, season, layers, planes, grid))
            except (FileProblem, InputProblem) as problem:
                record.reason = problem.message
        records.append(record)
    records.sort(key=lambda record: (str(record.date), record.scene))
    require_scenes(scenes, records, ", ".join(folders))
    return sorted(scenes, key=in_order), records


def lacks_quality(granule, layout):
    """Return the note on a granule whose export has no quality band at all, None where there is one."""
    if any(role in granule.layers for role in layout[granule.product]["quality"]):
        return None
    return Message(QT_TRANSLATE_NOOP("MineEco", "no quality band: used as it is, clouds included"))
