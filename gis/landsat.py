"""Landsat products: Collection 2 Level-2 (a folder, a metadata file or an archive, read where they lie), and the calibration of Level-1 scenes."""
import dataclasses
import datetime
import html
import json
import os
import re
import tarfile
import zlib

from ..messages import QT_TRANSLATE_NOOP, FileProblem
from .outputs import is_partial

MTL = re.compile(r"(.+)_MTL\.(txt|json|xml)$", re.IGNORECASE)
MTL_LIMIT = 1 << 20  # bytes; real metadata files have 15-40 kB
ARCHIVES = (".tar", ".tar.gz", ".tgz")
PRODUCT_ID = re.compile(r"L[COTE]0\d_L\d\w{2}_(\d{3})(\d{3})_(\d{8})_\d{8}_\d{2}_(?:T1|T2|RT)", re.IGNORECASE)
SENSORS = {"TM": "tm", "ETM": "etm", "OLI": "oli", "OLI_TIRS": "oli"}
REFLECTIVE = ("blue", "green", "red", "nir", "swir1", "swir2")
NUMBERS = {"tm": (1, 2, 3, 4, 5, 7), "etm": (1, 2, 3, 4, 5, 7), "oli": (2, 3, 4, 5, 6, 7)}
THERMAL = {"tm": "ST_B6", "etm": "ST_B6", "oli": "ST_B10"}
# Keys of the calibration in metadata files since 2012 and before.
LEVEL1 = {
    "mult": re.compile(r"RADIANCE_MULT_BAND_(.+)"), "add": re.compile(r"RADIANCE_ADD_BAND_(.+)"),
    "high": re.compile(r"(?:RADIANCE_MAXIMUM_BAND_|LMAX_BAND)(.+)"), "low": re.compile(r"(?:RADIANCE_MINIMUM_BAND_|LMIN_BAND)(.+)"),
    "last": re.compile(r"(?:QUANTIZE_CAL_MAX_BAND_|QCALMAX_BAND)(.+)"), "first": re.compile(r"(?:QUANTIZE_CAL_MIN_BAND_|QCALMIN_BAND)(.+)"),
    "k1": re.compile(r"K1_CONSTANT_BAND_(.+)"), "k2": re.compile(r"K2_CONSTANT_BAND_(.+)"),
}
OLD_ETM = {"61": "6_VCID_1", "62": "6_VCID_2"}
SURE_DIGITS = 4  # of a printed factor; fewer, and what follows from the limits is better
AUXILIARY = {
    "qa_pixel": "QUALITY_L1_PIXEL",
    "qa_radsat": "QUALITY_L1_RADIOMETRIC_SATURATION",
    "st_qa": "QUALITY_L2_SURFACE_TEMPERATURE",
    "trad": "THERMAL_RADIANCE",
    "atran": "ATMOSPHERIC_TRANSMITTANCE",
    "urad": "UPWELL_RADIANCE",
    "drad": "DOWNWELL_RADIANCE",
    "emis": "EMISSIVITY",
}


class NoProduct(FileProblem):
    """A folder or archive without any Landsat metadata."""


@dataclasses.dataclass(frozen=True)
class Product:
    """One scene.

    Parameters
    ----------
    id : str
        Such as ``LC08_L2SP_204023_20200927_20201006_02_T1``.
    spacecraft : str
        Such as ``LANDSAT_8``.
    sensor : str
        ``tm``, ``etm`` or ``oli``.
    date : datetime.date
        Day of acquisition.
    path, row : int
        Worldwide Reference System 2.
    level : str
        ``L2SP``, or ``L2SR`` for products without surface temperature.
    collection : int
    category : str
        ``T1``, ``T2`` or ``RT``; empty where the metadata do not say.
    scaling : dict
        Role to (scale, offset), for the reflective bands and ``st``, where the metadata say; the product tables of the
        science hold for the rest.
    files : dict
        Role to a name that GDAL opens; ``st`` is None for products without surface temperature. Roles: blue, green, red, nir,
        swir1, swir2, st, qa_pixel, qa_radsat, st_qa, trad, atran, urad, drad, emis. Reflective bands, qa_pixel and a
        named st are there for sure; the others only where their file is.
    """

    id: str
    spacecraft: str
    sensor: str
    date: datetime.date
    path: int
    row: int
    level: str
    collection: int
    category: str
    scaling: dict
    files: dict

    def file(self, role):
        """Return the file of a role, or say which product lacks it.

        Raises
        ------
        FileProblem
            If the product has no such file.
        """
        name = self.files.get(role)
        if name is None:
            raise FileProblem(
                QT_TRANSLATE_NOOP("MineEco", "The product {id} has no {role} file: download it whole, or leave {role} out."), id=self.id, role=role,
            )
        return name


@dataclasses.dataclass(frozen=True)
class Calibration:
    """How the digital numbers of a Level-1 band become radiance: L = `mult` DN + `add` (W m-2 sr-1 um-1).

    `saturated` is the highest number, None where it is not known; `k1` and `k2` are the thermal constants, None where the
    metadata do not give them.
    """

    mult: float
    add: float
    saturated: int = None
    k1: float = None
    k2: float = None


@dataclasses.dataclass(frozen=True)
class Level1:
    """What the metadata of a Level-1 scene say: spacecraft (``LANDSAT_5``), sensor (``tm``, ``etm``, ``oli``), and the `Calibration` of each band by its name.

    Band names are those of the metadata: ``6``, ``6_VCID_1`` (low gain), ``6_VCID_2`` (high gain), ``10``.
    """

    spacecraft: str
    sensor: str
    bands: dict

    @property
    def thermal(self):
        """Names of the thermal bands."""
        return [name for name in self.bands if name.split("_")[0] in (("10", "11") if self.sensor == "oli" else ("6",))]


def read_mtl_calibration(path):
    """Read the calibration of a Level-1 scene from its ``*_MTL.txt``, ``.json`` or ``.xml``; also from those of a Level-2 product.

    RADIANCE_MULT and RADIANCE_ADD count where they are printed with four digits. Metadata written before about 2016 round
    RADIANCE_MULT to three decimals (0.055 for 0.0554: half a kelvin); the factor then follows from the limits of radiance and
    pixel value, as it does in the metadata before 2012, which have nothing else.

    Parameters
    ----------
    path : str

    Returns
    -------
    Level1

    Raises
    ------
    FileProblem
        If it is no readable metadata file of TM, ETM+ or OLI/TIRS, or holds no calibration.
    """
    name = os.path.basename(path)
    if MTL.match(name) is None:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "{path} is not a metadata file of Landsat: give the *_MTL.txt, .json or .xml of the scene."), path=path)
    groups = _parse(_Folder(os.path.dirname(os.path.abspath(path)), name).read(name), name)
    rows = {key: text for group, pairs in groups.items() if not group.startswith("LEVEL2_") for key, text in pairs.items()}
    sensor = SENSORS.get(rows.get("SENSOR_ID", "").replace("+", ""))
    if sensor is None and rows.get("SENSOR_ID") == "TIRS":
        sensor = "oli"
    spacecraft = re.fullmatch(r"LANDSAT_?(\d)", rows.get("SPACECRAFT_ID", "").upper())
    found = {}
    for key, text in rows.items():
        for role, pattern in LEVEL1.items():
            match = pattern.fullmatch(key)
            if match:
                found.setdefault(OLD_ETM.get(match[1], match[1]) if sensor == "etm" else match[1], {})[role] = text
    try:
        bands = {band: _calibration(texts) for band, texts in found.items() if {"mult", "add"} <= texts.keys() or {"high", "low", "last", "first"} <= texts.keys()}
    except (ValueError, ZeroDivisionError) as error:
        raise _unreadable(name, error) from error
    if sensor is None or spacecraft is None or not bands:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{name} holds no radiance calibration of a Landsat 4 to 9 scene: give the *_MTL file of the Level-1 scene, or RADIANCE_MULT and RADIANCE_ADD."),
            name=name,
        )
    return Level1("LANDSAT_" + spacecraft[1], sensor, bands)


def _calibration(texts):
    """The calibration of one band from the texts of its keys by role."""
    mult, add, k1, k2 = (float(texts[role]) if role in texts else None for role in ("mult", "add", "k1", "k2"))
    if {"high", "low", "last", "first"} <= texts.keys():
        high, low, last, first = (float(texts[role]) for role in ("high", "low", "last", "first"))
        if mult is None or len(re.sub(r"[Ee].*|\D", "", texts["mult"]).lstrip("0")) < SURE_DIGITS:
            mult = (high - low) / (last - first)
        if add is None:
            add = low - mult * first
    return Calibration(mult, add, int(float(texts["last"])) if "last" in texts else None, k1, k2)


def open_product(path):
    """Read the metadata of a Collection 2 Level-2 product and find its files.

    Parameters
    ----------
    path : str
        Folder of an unpacked product, its ``*_MTL.txt``, ``.json`` or ``.xml``, or its ``.tar`` (also ``.tar.gz``, ``.tgz``). An
        archive is read in place, nothing is extracted.

    Returns
    -------
    Product

    Raises
    ------
    FileProblem
        If it is not one readable Level-2 product, a file that its metadata name is missing, or an archive is damaged
        or unsafe.
    """
    path = os.path.abspath(path)
    if os.path.isdir(path):
        source = _Folder(path)
    elif os.path.isfile(path) and path.lower().endswith(ARCHIVES):
        source = _Archive(path)
    elif os.path.isfile(path) and MTL.match(os.path.basename(path)):
        source = _Folder(os.path.dirname(path), os.path.basename(path))
    elif os.path.exists(path):
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{path} is not a Landsat product: give its folder, its *_MTL.txt, .json or .xml file, or its .tar archive."),
            path=path,
        )
    else:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "{path} does not exist."), path=path)
    mtl = _choose_mtl(source)
    groups = _parse(source.read(mtl), mtl)
    return _product(groups, source, mtl)


def find_products(folder):
    """Find everything in a folder and its subfolders that is or claims to be a product.

    Parameters
    ----------
    folder : str

    Returns
    -------
    list of (str, str)
        Path for `open_product` (a metadata file, one for each product, or an archive; the folder itself where it is named like a
        product but has no metadata) and name: the product's id as far as the file or folder name holds one. Unfinished
        downloads and hidden files are passed over; in the order of the names.
    """
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and not name.endswith(".partial")]
        products = {}
        for name in filter(_is_mtl, sorted(names)):
            stem, ending = MTL.match(name).groups()
            products.setdefault(stem, {})[ending.lower()] = os.path.join(place, name)
        for stem, files in products.items():
            found.append((next(files[ending] for ending in ("txt", "json", "xml") if ending in files), stem))
        if not products and PRODUCT_ID.fullmatch(os.path.basename(place)):
            found.append((place, os.path.basename(place)))
        for name in names:
            if name.lower().endswith(ARCHIVES) and not name.startswith(".") and not is_partial(name):
                found.append((os.path.join(place, name), re.sub(r"(?i)(\.tar)?\.(tar|gz|tgz)$", "", name)))
    return sorted(found, key=lambda item: (item[1], item[0]))


def named(name):
    """Return the date, and path and row, that a product's name tells, None and "" where it is no product id."""
    match = PRODUCT_ID.search(name)
    if match is None:
        return None, ""
    try:
        return datetime.datetime.strptime(match[3], "%Y%m%d").date(), "%s_%s" % match.groups()[:2]
    except ValueError:
        return None, ""


def _is_mtl(name):
    """A metadata file, and not one of the hidden ones that macOS adds."""
    name = os.path.basename(name)
    return MTL.match(name) is not None and not name.startswith(".")


class _Folder:
    """Files of a folder; a name that leads elsewhere is none of them."""

    def __init__(self, path, mtl=None):
        self.path = path
        try:
            names = [entry.name for entry in os.scandir(path) if entry.is_file()]
        except OSError as error:
            raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Cannot read {path}: {why}."), path=path, why=error.strerror) from error
        self.names = {name.lower(): name for name in names}
        self.mtl = [mtl] if mtl else [name for name in names if _is_mtl(name)]

    def read(self, name):
        try:
            with open(os.path.join(self.path, name), "rb") as file:
                return file.read(MTL_LIMIT + 1)
        except OSError as error:
            raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Cannot read {path}: {why}."), path=os.path.join(self.path, name), why=error.strerror) from error

    def find(self, mtl, name):
        name = self.names.get(name.lower())
        return name and os.path.join(self.path, name)


class _Archive:
    """Members of a tar archive, with GDAL's names for them."""

    def __init__(self, path):
        self.path, self.texts, members = path, {}, []
        try:
            with tarfile.open(path, "r:" if path.lower().endswith(".tar") else "r:gz") as archive:
                for member in archive:  # one pass: going back in a compressed archive means unpacking it again
                    members.append(member)
                    if member.isfile() and _is_mtl(member.name):
                        self.texts[member.name] = archive.extractfile(member).read(MTL_LIMIT + 1)
        except (tarfile.TarError, EOFError, zlib.error, OSError) as error:
            raise FileProblem(
                QT_TRANSLATE_NOOP("MineEco", "The archive {path} cannot be read ({why}): it is damaged or incomplete, download it again."),
                path=path, why=str(error),
            ) from error
        for member in members:
            if member.name.startswith(("/", "\\")) or ":" in member.name or ".." in re.split(r"[/\\]", member.name):
                raise FileProblem(
                    QT_TRANSLATE_NOOP("MineEco", "{path} holds a file that would leave its folder ({name}): it is not a product as the USGS delivers it."),
                    path=path, name=member.name,
                )
        # a link is no file of its own: whatever it points to is not read
        names = [member.name for member in members if member.isfile()]
        self.names = {name.lower(): name for name in names}
        self.mtl = list(self.texts)

    def read(self, name):
        return self.texts[name]

    def find(self, mtl, name):
        folder = os.path.dirname(mtl)
        name = self.names.get((folder + "/" + name if folder else name).lower())
        return name and "/vsitar/{%s}/%s" % (self.path, name[2:] if name.startswith("./") else name)  # GDAL leaves that prefix out


def _choose_mtl(source):
    """The metadata file of the one product there is: text before JSON before XML."""
    if not source.mtl:
        raise NoProduct(
            QT_TRANSLATE_NOOP("MineEco", "{path} holds no Landsat metadata (*_MTL.txt, .json or .xml): give the folder or archive of one product."),
            path=source.path,
        )
    products = sorted({MTL.match(name).group(1) for name in source.mtl})
    if len(products) > 1:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{path} holds more than one Landsat product ({products}): give one at a time."),
            path=source.path, products=", ".join(os.path.basename(name) for name in products),
        )
    return min(source.mtl, key=lambda name: ("txt", "json", "xml").index(name.rsplit(".", 1)[1].lower()))


def _parse(raw, name):
    """Metadata as {group: {key: text}}: keys repeat between the Level-2 and Level-1 groups."""
    try:
        if len(raw) > MTL_LIMIT:
            raise ValueError("%d bytes and more" % MTL_LIMIT)
        text = raw.decode("utf-8-sig")
        groups = {"txt": _parse_text, "json": _parse_json, "xml": _parse_xml}[name.rsplit(".", 1)[1].lower()](text)
        if not groups:
            raise ValueError("no groups")
    except (ValueError, RecursionError) as error:
        raise _unreadable(name, error) from error
    return groups


def _unreadable(name, why):
    return FileProblem(
        QT_TRANSLATE_NOOP("MineEco", "{name} is not readable Landsat metadata ({why}): download it again."), name=os.path.basename(name), why=str(why),
    )


def _parse_text(text):
    groups, open_groups = {}, []
    for line in text.splitlines():
        key, equals, value = (part.strip() for part in line.partition("="))
        if key == "GROUP":
            open_groups.append(value)
        elif key == "END_GROUP":
            if not open_groups or open_groups.pop() != value:
                raise ValueError("END_GROUP = %s" % value)
        elif equals and open_groups:
            groups.setdefault(open_groups[-1], {})[key] = value.strip('"')
    if open_groups:
        raise ValueError("GROUP = %s has no end" % open_groups[-1])
    return groups


def _parse_json(text):
    top = json.loads(text)
    if not isinstance(top, dict) or len(top) != 1:
        raise ValueError("no single top group")
    groups, = top.values()
    if not isinstance(groups, dict):
        raise ValueError("no groups")
    return {group: {key: str(value) for key, value in rows.items()} for group, rows in groups.items() if isinstance(rows, dict)}


def _parse_xml(text):
    """Read the plain elements that the metadata consist of: no parser that could be led astray by what a file declares."""
    if "<!" in text:
        raise ValueError("it has a document type or comment")
    groups, open_tags = {}, []
    for closing, tag, content in re.findall(r"<(/?)([A-Z0-9_]+)>([^<]*)", text):
        if not closing:
            open_tags.append(tag)
            if len(open_tags) == 3:  # top, group, key
                groups.setdefault(open_tags[1], {})[tag] = html.unescape(content.strip())
        elif not open_tags or open_tags.pop() != tag:
            raise ValueError("</%s>" % tag)
    if open_tags:
        raise ValueError("<%s> has no end" % open_tags[-1])
    return groups


def _product(groups, source, mtl):
    contents = groups.get("PRODUCT_CONTENTS", {})
    image = groups.get("IMAGE_ATTRIBUTES", {})
    level = contents.get("PROCESSING_LEVEL") or groups.get("PRODUCT_METADATA", {}).get("DATA_TYPE", "")
    stem = MTL.match(os.path.basename(mtl)).group(1)
    if not level.startswith("L2") or not contents:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{id} is a product of level {level}; Collection 2 Level-2 (surface reflectance) is needed: order that level."),
            id=stem, level=level or "?",
        )
    sensor = SENSORS.get(image.get("SENSOR_ID", ""))
    if sensor is None:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{id} was taken by the sensor {sensor}; TM, ETM+ and OLI are read."), id=stem, sensor=image.get("SENSOR_ID", "?"),
        )
    try:
        common = {
            "id": contents["LANDSAT_PRODUCT_ID"], "spacecraft": image["SPACECRAFT_ID"], "sensor": sensor, "level": level,
            "date": datetime.date.fromisoformat(image["DATE_ACQUIRED"]), "path": int(image["WRS_PATH"]), "row": int(image["WRS_ROW"]),
            "collection": int(contents["COLLECTION_NUMBER"]), "category": contents.get("COLLECTION_CATEGORY", ""),
            "scaling": _scaling(groups, sensor),
        }
    except KeyError as error:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "{name} lacks {key}: download it again."), name=os.path.basename(mtl), key=error.args[0]) from error
    except ValueError as error:
        raise _unreadable(mtl, error) from error
    return Product(files=_files(contents, sensor, source, mtl), **common)


def _scaling(groups, sensor):
    """Scale and offset by role, as far as the metadata name them."""
    reflectance = groups.get("LEVEL2_SURFACE_REFLECTANCE_PARAMETERS", {})
    temperature = groups.get("LEVEL2_SURFACE_TEMPERATURE_PARAMETERS", {})
    wanted = {role: (reflectance, "REFLECTANCE_%%s_BAND_%d" % number) for role, number in zip(REFLECTIVE, NUMBERS[sensor])}
    wanted["st"] = (temperature, "TEMPERATURE_%%s_BAND_%s" % THERMAL[sensor])
    found = {role: (group.get(key % "MULT"), group.get(key % "ADD")) for role, (group, key) in wanted.items()}
    return {role: (float(scale), float(offset)) for role, (scale, offset) in found.items() if None not in (scale, offset)}


def _files(contents, sensor, source, mtl):
    """Files by role; an optional one that was not downloaded is left out."""
    keys = {role: "BAND_%d" % number for role, number in zip(REFLECTIVE, NUMBERS[sensor])}
    keys.update(st="BAND_" + THERMAL[sensor], **AUXILIARY)
    files = {"st": None}
    for role, key in keys.items():
        name = contents.get("FILE_NAME_" + key)
        needed = role in REFLECTIVE or role == "qa_pixel"
        if name is None and not needed:
            continue
        found = source.find(mtl, name) if name else None
        if found is None and (needed or role == "st"):
            raise FileProblem(
                QT_TRANSLATE_NOOP("MineEco", "{path} lacks {name}, the {role} file that its metadata name: download the product whole."),
                path=source.path, name=name or "FILE_NAME_" + key, role=role,
            )
        if found is not None:
            files[role] = found
    return files
