"""Yearly series for the restoration group: the teaching mine composed to one value a year, and made-up land where nothing happens."""
import collections
import csv
import os
import types

import numpy as np
import pytest
from osgeo import gdal

YEARS = [*range(2000, 2012), *range(2013, 2020)]  # Landsat 5 to 2011, Landsat 8 from 2013: 19 years


def rows(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def read_rows():
    """The function that reads a table as a list of dicts of text."""
    return rows


@pytest.fixture(scope="session")
def read_shapes():
    """The function that reads a vector file as a list of (OGR geometry or None, attributes)."""
    from osgeo import ogr

    def read(path):
        dataset = ogr.Open(str(path))
        layer = dataset.GetLayer(0)
        return [(feature.GetGeometryRef() and feature.GetGeometryRef().Clone(), feature.items()) for feature in layer]

    return read


@pytest.fixture(scope="session")
def series_years():
    return YEARS


@pytest.fixture(scope="session")
def teaching(tmp_path_factory, saved, values):
    """The teaching mine of all 19 years: EVI and LST as the largest of each year's clear views (plain NumPy), the truth, and the mines."""
    from mineeco.resources.sample.make import make

    folder = tmp_path_factory.mktemp("teaching")
    files = make(str(folder), size=120)
    views = collections.defaultdict(list)
    for product, path in files.items():
        if "_L2SP_" not in product:
            continue
        bands = ("SR_B1", "SR_B3", "SR_B4", "ST_B6") if product.startswith("LT05") else ("SR_B2", "SR_B4", "SR_B5", "ST_B10")
        blue, red, nir, surface = (gdal.Open(os.path.join(path, "%s_%s.TIF" % (product, band))).ReadAsArray().astype(float) for band in bands)
        blue, red, nir = (band * 2.75e-5 - 0.2 for band in (blue, red, nir))
        cloudy = (gdal.Open(os.path.join(path, product + "_QA_PIXEL.TIF")).ReadAsArray() & 31) > 0  # fill, dilated, cirrus, cloud, shadow
        evi, lst = 2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1), surface * 0.00341802 + 149
        views[int(product[17:21])].append(np.where(cloudy, np.nan, [evi, lst]))
    years = sorted(views)
    evi, lst = np.array([np.fmax.reduce(views[year]) for year in years]).transpose(1, 0, 2, 3)
    count = np.array([np.isfinite(np.array(views[year])[:, 0]).sum(axis=0) for year in years])
    transform = gdal.Open(files["dem"]).GetGeoTransform()
    stacks = {
        name: saved(folder / (name + ".tif"), np.nan_to_num(stack, nan=-9999), ["%s_%d" % (name, year) for year in years], -9999, origin=(transform[0], transform[3]))
        for name, stack in (("evi", evi), ("lst", lst), ("count", count))
    }
    return types.SimpleNamespace(
        years=years, LST=[stacks["lst"]], EVI=[stacks["evi"]], COUNT=[stacks["count"]], mines=files["mines"], truth=values(files["restored"], 1), mined=values(files["mined_year"], 1) > 0,
        files=files, mined_year=values(files["mined_year"], 1), reclaimed_year=values(files["reclaimed_year"], 1), origin=(transform[0], transform[3]),
    )


@pytest.fixture(scope="session")
def stable(tmp_path_factory, saved):
    """Return a function that gives the parameters LST and EVI of 50 x 40 cells where nothing happens but noise (EVI 15 %, LST 1.5 K), times a `path` of EVI."""
    folder = tmp_path_factory.mktemp("stable")

    def make(seed=1, path=1.0, years=YEARS, noise=0.15):
        rng = np.random.default_rng(seed)
        name = "%d_%s" % (seed, "".join(filter(str.isalnum, repr(np.mean(path)))))
        stacks = {
            "lst": 308 + 1.5 * rng.standard_normal((len(years), 40, 50)),
            "evi": 0.25 * np.broadcast_to(path, len(years))[:, None, None] * np.exp(noise * rng.standard_normal((len(years), 40, 50))),
        }
        return {role.upper(): [saved(folder / ("%s_%s.tif" % (role, name)), stack, ["%s_%d" % (role, year) for year in years], -9999)] for role, stack in stacks.items()}

    return make


@pytest.fixture(scope="session")
def one_cell(tmp_path_factory, saved):
    """Return a function that saves one series as a raster of one cell, a band a year."""
    folder = tmp_path_factory.mktemp("cell")
    count = iter(range(10_000))

    def make(series, years, name="x"):
        stack = np.nan_to_num(np.array(series, dtype=float), nan=-9999)[:, None, None]
        return [saved(folder / ("%s%d.tif" % (name, next(count))), stack, ["%s_%d" % (name, year) for year in years], -9999)]

    return make
