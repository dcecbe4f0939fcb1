"""What Landsat saw: surface reflectance, surface temperature and quality bands of Collection 2 Level-2 products."""
import datetime
from typing import NamedTuple

import numpy as np

from .cover import BUILDING, FARM, FOREST, ORCHARD, ROAD, TANK, WATER, land_cover
from .mines import TAILINGS, plant_cover
from .terrain import CELL, distance_to, fractal

SCENE_YEARS = tuple(year for year in range(2000, 2020) if year != 2012)
LATITUDE, LONGITUDE = 26.0, 116.0
BANDS = ("blue", "green", "red", "nir", "swir1", "swir2")

# Reflectance in the six bands and how much warmer (K) than forest the ground is on a summer morning.
MATERIALS = {
    "forest": (0.022, 0.044, 0.029, 0.325, 0.145, 0.062, 0.0),
    "grass": (0.036, 0.070, 0.058, 0.300, 0.215, 0.115, 3.2),
    "orchard": (0.037, 0.066, 0.060, 0.300, 0.205, 0.110, 2.8),
    "paddy": (0.031, 0.060, 0.040, 0.335, 0.165, 0.075, 0.8),
    "stubble": (0.062, 0.092, 0.104, 0.225, 0.245, 0.165, 4.6),
    "water": (0.048, 0.068, 0.052, 0.030, 0.012, 0.008, -2.6),
    "pond": (0.085, 0.125, 0.110, 0.058, 0.024, 0.015, -0.5),
    "road": (0.105, 0.128, 0.148, 0.195, 0.225, 0.195, 6.5),
    "town": (0.112, 0.132, 0.145, 0.190, 0.215, 0.195, 8.0),
    "pit": (0.085, 0.125, 0.205, 0.255, 0.325, 0.265, 9.5),
    "tailings": (0.125, 0.175, 0.240, 0.295, 0.365, 0.305, 11.0),
}
PLANTS = ("forest", "grass", "orchard", "paddy")
SPECTRA = {name: np.array(values, np.float32) for name, values in MATERIALS.items()}
# What one unit of plant vigour (1 = 100 %) does to the bands of fully green ground.
VIGOUR = np.array((-0.5, -0.3, -0.8, 1.0, -0.6, -0.7), np.float32)
# Dry (+) and wet (-) summers in standard deviations. The worst drought is early and the years have no trend, so that land where nothing happens shows none.
DRYNESS = dict(zip(range(2000, 2020), (0.1, -0.6, -0.9, 2.1, 0.7, -0.3, -0.8, 0.9, -0.2, 0.6, -1.3, 1.0, -0.4, 1.2, -0.6, -1.1, -0.2, 0.3, 0.8, -0.5)))

# Codes of QA_PIXEL (USGS, Landsat Collection 2): OLI and TM.
CODES = {
    "OLI_TIRS": {"fill": 1, "clear": 21824, "water": 21952, "dilated": 21826, "cloud": 22280, "shadow": 23888, "cirrus": 54596},
    "TM": {"fill": 1, "clear": 5440, "water": 5504, "dilated": 5442, "cloud": 5896, "shadow": 7440},
}


class Pass(NamedTuple):
    """One overpass: date, sensor (TM, OLI_TIRS), product id, cloud share wanted, whether a corner is missing, whether there is thin cirrus."""

    date: datetime.date
    sensor: str
    product: str
    clouds: float
    corner: bool
    cirrus: bool


class Sun(NamedTuple):
    """Where the sun stands: degrees clockwise from north, degrees above the horizon, time of day (UTC, hours)."""

    azimuth: float
    elevation: float
    hour: float


def passes(years, seed):
    """Return the overpasses of the years: one to three between June and September, at least one in July or August."""
    cycle = datetime.date(2019, 7, 15)
    found = []
    for year in years:
        rng = np.random.default_rng([seed, 3, year])
        days = [datetime.date(year, 6, 1) + datetime.timedelta(d) for d in range(122)]
        days = [day for day in days if (day - cycle).days % 16 == 0]
        count = int(rng.choice([1, 2, 3], p=[0.1, 0.5, 0.4]))
        summer = [day for day in days if day.month in (7, 8)]
        chosen = [summer[rng.integers(len(summer))]]
        others = [day for day in days if day != chosen[0]]
        chosen += [others[i] for i in rng.choice(len(others), count - 1, replace=False)]
        for number, day in enumerate(chosen):
            sensor = "TM" if year < 2012 else "OLI_TIRS"
            product = "%s_L2SP_121042_%s_20200827_02_T1" % ("LT05" if sensor == "TM" else "LC08", day.strftime("%Y%m%d"))
            # The first view of a summer is the clear one.
            clouds = float(rng.uniform(0.01, 0.07) if number == 0 else rng.choice([0.06, 0.18, 0.32, 0.5]) * rng.uniform(0.7, 1.2))
            cirrus = sensor != "TM" and number > 0 and bool(rng.random() < 0.4)
            found.append(Pass(day, sensor, product, clouds, bool(rng.random() < 0.3), cirrus))
    return sorted(found)


def sun(view):
    """Return the position of the sun at the overpass (declination by Cooper's formula, no equation of time)."""
    hour = 2.35 if view.sensor == "TM" else 2.62
    day = view.date.timetuple().tm_yday
    declination = np.radians(23.45) * np.sin(2 * np.pi * (284 + day) / 365)
    angle = np.radians(15 * (hour + LONGITUDE / 15 - 12))
    latitude = np.radians(LATITUDE)
    up = np.sin(latitude) * np.sin(declination) + np.cos(latitude) * np.cos(declination) * np.cos(angle)
    north = np.cos(latitude) * np.sin(declination) - np.sin(latitude) * np.cos(declination) * np.cos(angle)
    east = -np.cos(declination) * np.sin(angle)
    return Sun(float(np.degrees(np.arctan2(east, north)) % 360), float(np.degrees(np.arcsin(up))), hour)


def _rice(day, parcel):
    """Return how green the fields are (0-1): two crops of rice on most, one on the others, each a few days apart."""
    shift = 16 * ((parcel * 97) % 1 - 0.5)
    two = np.maximum(np.exp(-(((day - shift - 168) / 26) ** 2)), np.exp(-(((day - shift - 255) / 24) ** 2)))
    one = np.exp(-(((day - shift - 222) / 42) ** 2))
    return 0.18 + 0.78 * np.where(parcel < 0.55, two, one)


def ground(land, year, day, seed):
    """Return what the ground sends back, free of weather, light and noise.

    Parameters
    ----------
    land : Land
    year : int
    day : int
        Day of the year, for the rice.
    seed : int

    Returns
    -------
    mixture : (7, y, x) float32
        Reflectance of the six bands, and warmth over forest (K).
    green : (y, x) float32
        Share of the ground under plants, 0-1.
    """
    rng = np.random.default_rng([seed, 4])
    shape = land.base.shape
    streets = rng.random(shape).astype(np.float32)
    crowns = (0.045 * fractal(rng, shape, 2.2, longest=60) + 0.02 * rng.standard_normal(shape)).astype(np.float32)
    rust = (0.07 * fractal(rng, shape, 2.4, longest=16)).astype(np.float32)
    codes = land_cover(land, year)
    works = land.workings
    mixture = np.empty((7,) + shape, np.float32)
    green = np.zeros(shape, np.float32)

    def put(where, first, second, share):
        share = np.broadcast_to(np.asarray(share, np.float32), where.shape)[where]
        mixture[:, where] = SPECTRA[first][:, None] * (1 - share) + SPECTRA[second][:, None] * share
        green[where] = (1 - share) * (first in PLANTS) + share * (second in PLANTS)

    put(codes == FOREST, "forest", "grass", 0.06)
    put(codes == FARM, "stubble", "paddy", _rice(day, land.parcel))
    put(codes == ORCHARD, "pit", "orchard", np.clip(0.4 + 0.14 * (year - land.orchard_year), 0, 0.86 + 0.14 * land.parcel))
    put(codes == BUILDING, "town", "grass", 0.05 + 0.3 * streets**2)
    put(codes == ROAD, "grass", "road", 0.5)
    put(codes == WATER, "water", "pond", 0.12)
    put(codes == TANK, "pond", "tailings", 0.04)
    mined = (works.mined_year > 0) & (works.mined_year <= year) & (codes != TANK)
    cover = plant_cover(works, year)[mined].astype(np.float32)
    bare = np.where((works.part[mined] == TAILINGS), SPECTRA["tailings"][:, None], SPECTRA["pit"][:, None]) * (1 + rust[mined])
    # Grass comes first, and trees take over as the cover closes; full cover looks like the forest around (6 % glades).
    wood = SPECTRA["forest"][:, None] * 0.94 * cover + SPECTRA["grass"][:, None] * (1 - 0.94 * cover)
    mixture[:, mined] = bare * (1 - cover) + wood * cover
    green[mined] = cover
    mixture[:6] *= 1 + VIGOUR[:, None, None] * (crowns * green)
    return mixture, green


def evi(reflectance):
    """Return the enhanced vegetation index of (blue, green, red, nir, ...) reflectance (Huete et al. 2002)."""
    blue, red, nir = reflectance[0], reflectance[2], reflectance[3]
    return 2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1)


def weather(land, year, green, seed):
    """Return this summer's plant vigour and soil brightness (0 = the mean of both) and heat (K), each (y, x).

    Drier summers are hotter, their plants less green and their soil brighter.
    """
    rng = np.random.default_rng([seed, 5, year])
    shape = green.shape
    dry = DRYNESS[year]
    vigour = -0.057 * dry + 0.056 * fractal(rng, shape, 2.8) + 0.034 * rng.standard_normal(shape)
    heat = 0.75 * dry * (1.25 - 0.5 * green) + 0.4 * rng.standard_normal() + 0.5 * fractal(rng, shape, 3.0)
    soil = 0.05 * dry + 0.05 * fractal(rng, shape, 2.8) + 0.02 * rng.standard_normal(shape)
    return vigour.astype(np.float32), soil.astype(np.float32), heat.astype(np.float32)


def _sky(rng, shape, view, light):
    """Return cloud thickness (0 none - 1), shadow (bool), dilated rim (bool) and cirrus thickness (0-1)."""
    from scipy.ndimage import gaussian_filter

    # Round heaps on a smooth pattern of where the air rises.
    field = fractal(rng, shape, 3.4, longest=min(90, shape[0] / 2), shortest=4)
    edge = np.quantile(field, 1 - view.clouds)
    cloudy = gaussian_filter((field > edge).astype(float), 1.2) > 0.5
    thick = np.clip(0.05 + (field - edge) / 0.7, 0.05, 1) * cloudy
    # Clouds 1400 m above the ground; the map wraps around, so that clouds beyond its edge throw shadows too.
    reach = 1400.0 / np.tan(np.radians(light.elevation)) / CELL
    away = np.radians(light.azimuth + 180)
    shadow = np.roll(cloudy, (round(-reach * np.cos(away)), round(reach * np.sin(away))), (0, 1)) & ~cloudy
    rim = (distance_to(cloudy) <= 3) & ~cloudy & ~shadow if cloudy.any() else cloudy
    veil = np.zeros(shape)
    if view.cirrus:
        row, column = np.mgrid[:shape[0], :shape[1]] / shape[0]
        veil = np.clip(1 - np.abs(row - 0.55 * column - rng.uniform(0, 0.4) - 0.03 * fractal(rng, shape, 3)) / 0.09, 0, 1)
    return thick, shadow, rim, veil


def observe(land, view, seed):
    """Return the bands of one overpass as digital numbers.

    Parameters
    ----------
    land : Land
    view : Pass
    seed : int

    Returns
    -------
    dict
        Band name (as in the file name) -> (y, x) uint16, `ST_QA` int16.
    """
    from scipy.ndimage import gaussian_filter

    day = view.date.timetuple().tm_yday
    rng = np.random.default_rng([seed, 6, view.date.year, day])
    shape = land.base.shape
    light = sun(view)
    mixture, green = ground(land, view.date.year, day, seed)
    vigour, soil, heat = weather(land, view.date.year, green, seed)

    # Hillsides towards the sun are brighter and warmer.
    east, north = land.terrain.gradient
    azimuth, elevation = np.radians(light.azimuth), np.radians(light.elevation)
    facing = (np.sin(elevation) - np.cos(elevation) * (east * np.sin(azimuth) + north * np.cos(azimuth))) / np.sqrt(1 + east**2 + north**2)
    lit = np.clip(1 + 0.7 * (facing / np.sin(elevation) - 1), 0.35, 1.5).astype(np.float32)

    season = 1 - 0.0008 * abs(day - 215)
    reflectance = mixture[:6] * (1 + VIGOUR[:, None, None] * ((vigour + season - 1) * green)) * (1 + soil * (1 - green)) * lit
    warmth = 301.6 + 1.3 * np.cos((day - 212) / 58) + mixture[6] + heat - 0.0065 * (land.terrain.height - 300)
    warmth += 7.0 * (facing - np.sin(elevation)) + 1.0 * fractal(rng, shape, 2.5, longest=20) * (1 - green) + 0.4 * rng.standard_normal()
    # The sensor blurs: reflectance over neighbouring cells, temperature over its 100 m footprint.
    reflectance = np.stack([gaussian_filter(band, 0.55) for band in reflectance])
    warmth = gaussian_filter(warmth, 1.3)

    thick, shadow, rim, veil = _sky(rng, shape, view, light)
    reflectance *= (1 - 0.58 * gaussian_filter(shadow.astype(np.float32), 0.8))
    opaque = np.clip(0.3 + 2.2 * thick, 0, 1) * (thick > 0)
    reflectance = reflectance * (1 - opaque) + opaque * (0.34 + 0.42 * thick) + 0.05 * veil
    reflectance *= 1 + 0.012 * rng.standard_normal((6,) + shape)
    reflectance += 0.0012 * rng.standard_normal((6,) + shape)
    warmth = warmth - 2.2 * gaussian_filter(shadow.astype(float), 2) - opaque * (14 + 12 * thick) - 4 * veil + 0.12 * rng.standard_normal(shape)

    missing = np.zeros(shape, bool)
    if view.corner:
        row, column = np.mgrid[:shape[0], :shape[1]] / shape[0]
        missing = column + 0.31 * row > 1.31 - rng.uniform(0.06, 0.16)
        missing = missing[::-1, ::-1] if rng.random() < 0.5 else missing
    codes = CODES[view.sensor]
    quality = np.full(shape, codes["clear"], np.uint16)
    quality[(reflectance[1] > reflectance[4]) & np.isin(land_cover(land, view.date.year), (WATER, TANK))] = codes["water"]
    quality[rim] = codes["dilated"]
    if view.cirrus:
        quality[(veil > 0.25) & (thick == 0)] = codes["cirrus"]
    quality[shadow] = codes["shadow"]
    quality[thick > 0] = codes["cloud"]
    quality[missing] = codes["fill"]

    numbers = np.clip(np.rint((reflectance + 0.2) / 2.75e-5), 1, 65535).astype(np.uint16)
    kelvin = np.clip(np.rint((warmth - 149.0) / 0.00341802), 1, 65535).astype(np.uint16)
    numbers[:, missing] = 0
    kelvin[missing] = 0
    error = 1.6 + 3.5 * np.exp(-distance_to(thick > 0) / 30) if (thick > 0).any() else np.full(shape, 1.6)
    error = np.where(missing, -9999, np.rint(100 * (error + 0.08 * rng.standard_normal(shape)))).astype(np.int16)
    if view.sensor == "TM":
        bands = {"SR_B%d" % n: band for n, band in zip((1, 2, 3, 4, 5, 7), numbers)}
        bands["ST_B6"] = kelvin
    else:
        coastal = np.clip(np.rint((0.82 * reflectance[0] + 0.2) / 2.75e-5), 1, 65535).astype(np.uint16)
        coastal[missing] = 0
        bands = {"SR_B1": coastal, **{"SR_B%d" % n: band for n, band in zip(range(2, 8), numbers)}, "ST_B10": kelvin}
    # The brightest cloud tops saturate the visible bands.
    saturated = np.where((thick > 0.97) & ~missing, 7, 0).astype(np.uint16)
    return {**bands, "ST_QA": error, "QA_PIXEL": quality, "QA_RADSAT": saturated}
