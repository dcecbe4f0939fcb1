"""Which band of a stack is blue, green, red, near infrared, shortwave infrared."""
import re

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..tables import load

SENSORS = ("named", "tm", "etm", "oli", "modis", "sentinel2")
NUMBERED = re.compile(r"(?:^|[^A-Z0-9])(SUR_REFL_B|NADIR_REFLECTANCE_BAND|ST_B|SR_B|BAND|B)[ _-]?0*(\d{1,2}A?)$")
PLAIN = re.compile(r"band 0*(\d+)$")


def bands_of(sensor, descriptions, count, needed=(), name="INPUT"):
    """Find the common bands of a stack.

    The descriptions are read first, since they were made for this very file: words (``blue``, ``Band 1: blue``, ``NIR``),
    then a sensor's own names (``B4``, ``SR_B4``, ``sur_refl_b01``). Numbered names mean different bands on different
    sensors; with ``named`` the sensor is taken to be the one that gives all needed bands and most of the common ones, and
    where two such sensors disagree on a needed band it is an error. Only a stack whose bands have no telling name is read by
    position, in the usual order of the chosen sensor for so many bands (`resources/tables/sensors.json`): six bands are
    always blue, green, red, nir, swir1, swir2; seven of TM and ETM+ have the thermal band sixth; seven to eleven of OLI start
    with the coastal band. Names like ``Band 3`` on the third band are QGIS's own and say nothing.

    Parameters
    ----------
    sensor : str
        One of `SENSORS`.
    descriptions : sequence of str
        Band descriptions, empty where there is none; may be shorter than `count`.
    count : int
        Number of bands.
    needed : iterable of str
        Common names that must be found.
    name : str
        What to call the layer in an error.

    Returns
    -------
    dict
        Common name to band number (from 1), for every common band found.

    Raises
    ------
    InputProblem
        If the sensor is unknown, a needed band is missing or named twice, or numbered bands fit several sensors.
    """
    return _find(sensor, descriptions, count, tuple(needed), name)[1]


def family_of(sensor, descriptions, count, needed=(), name="INPUT"):
    """Tell whether a stack is ``landsat``, ``modis`` or ``sentinel2``, for `indices.coefficients_for`.

    Parameters as for `bands_of`. A stack named by words is MODIS if it has the 1.24 micrometre band, else Landsat.
    """
    found, bands = _find(sensor, descriptions, count, tuple(needed), name)
    if found != "named":
        return load("sensors")["sensors"][found]["family"]
    return "modis" if "b5" in bands else "landsat"


def _find(sensor, descriptions, count, needed, name):
    """The sensor (``named`` where words left it open) and its bands."""
    sensors = load("sensors")["sensors"]
    if sensor not in SENSORS:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The sensor {sensor} is unknown; choose one of: {sensors}."), sensor=sensor, sensors=", ".join(SENSORS))
    texts = _telling(descriptions, count)
    bands = _by_words(texts, needed, name)
    if bands and all(band in bands for band in needed):
        return sensor, bands
    numbered = _numbered(texts)
    if numbered:
        fits = {key: _by_names(numbered, sensors[key]["names"]) for key in (sensors if sensor == "named" else [sensor])}
        fits = {key: found for key, found in fits.items() if found and all(band in found for band in needed)}
        if fits:
            most = max(len(found.keys() - {"b5"}) for found in fits.values())
            best = {key: found for key, found in fits.items() if len(found.keys() - {"b5"}) == most}
            key, found = next(iter(best.items()))
            if any(other[band] != found[band] for other in best.values() for band in (needed or found) if band in other):
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "The numbered bands of {name} ({found}) fit several sensors ({sensors}): choose the sensor (SENSOR)."),
                    name=name, found=_listed(texts), sensors=", ".join(best),
                )
            return key, found
    if not bands and not numbered and sensor != "named":
        stacks = sensors[sensor]["stacks"]
        if str(count) not in stacks:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name} has {count} bands without names; the order of {sensor} bands is known for stacks of {counts}. "
                                             "Name the bands blue, green, red, nir, swir1, swir2."),
                name=name, count=count, sensor=sensor, counts=", ".join(stacks),
            )
        bands = {band: number for number, band in enumerate(stacks[str(count)], 1) if band}
        if all(band in bands for band in needed):
            return sensor, bands
    missing = [band for band in needed if band not in bands] or ["red"]
    raise InputProblem(
        QT_TRANSLATE_NOOP("MineEco", "{name} has no band named {missing}; its bands are: {found}. Name the bands or choose the sensor (SENSOR)."),
        name=name, missing=", ".join(missing), found=_listed(texts),
    )


def _telling(descriptions, count):
    """The descriptions, emptied where all that look like ``Band 3`` only repeat their position."""
    texts = [(text or "").strip() for text in descriptions][:count]
    texts += [""] * (count - len(texts))
    plain = [(number, PLAIN.match(text.lower())) for number, text in enumerate(texts, 1)]
    if all(int(match.group(1)) == number for number, match in plain if match):
        texts = ["" if match else text for text, (_, match) in zip(texts, plain)]
    return texts


def _listed(texts):
    if not any(texts):
        return Message(QT_TRANSLATE_NOOP("MineEco", "{count} without names"), {"count": len(texts)})
    return ", ".join(text or "-" for text in texts)


def _by_words(texts, needed, name):
    """Bands by the words of their descriptions."""
    table = load("sensors")
    padded = [" %s " % " ".join(re.split(r"[\W_]+", text.lower())).strip() for text in texts]
    other = [any(" %s " % word in text for word in table["other_words"]) for text in padded]
    bands = {}
    for words in ("words", "fallback"):
        if words == "fallback" and (not bands or len(_numbered(texts)) > 1):
            break  # "b5" is MODIS band 5 only beside named bands and where it is the one numbered band
        taken = set(bands.values())
        hits = {common: [number for number, text in enumerate(padded, 1)
                         if number not in taken and not other[number - 1] and any(" %s " % word in text for word in row[words])]
                for common, row in table["common"].items() if common not in bands}
        for common, numbers in hits.items():
            # a description that names two bands ("blue-green", "red to nir") names neither
            numbers = [number for number in numbers if sum(number in found for found in hits.values()) == 1]
            if len(numbers) > 1 and common in needed:
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "{name} has several bands named {band} (bands {numbers}): give a stack of one date."),
                    name=name, band=common, numbers=", ".join(map(str, numbers)),
                )
            if numbers:
                bands[common] = numbers[0]
    return bands


def _numbered(texts):
    """Band number by sensor-like name (``SR_B4``), for every description that ends in one."""
    found = {}
    for number, text in enumerate(texts, 1):
        match = NUMBERED.search(re.sub(r"\.TIFF?$", "", text.upper()))
        if match:
            prefix = {"BAND": "B", "NADIR_REFLECTANCE_BAND": "SUR_REFL_B"}.get(match.group(1), match.group(1))
            found.setdefault(prefix + match.group(2), number)
    return found


def _by_names(numbered, names):
    """Common bands of a sensor that has all these names; empty where it has not."""
    if not set(numbered) <= set(names):
        return {}
    bands = {}
    for key, common in names.items():
        if common and key in numbered:
            bands.setdefault(common, numbered[key])
    return bands
