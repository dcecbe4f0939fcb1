"""Yearly series for the restoration group: made-up land where nothing happens, and single cells."""
import csv

import numpy as np
import pytest

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
