"""Made-up mines and real series for the tests of the restoration group."""
import os

import numpy as np
import pytest

YEARS = np.array([*range(2000, 2012), *range(2013, 2020)], dtype=float)  # Landsat 5 to 2011, Landsat 8 from 2013: 19 years


@pytest.fixture(scope="session")
def years():
    return YEARS


@pytest.fixture(scope="session")
def simulate():
    """Return a function that makes (LST, EVI) of cells: EVI around `path` (log-normal, relative sd `cv`), LST around 308 K (sd 1.5)."""

    def simulate(cells, seed, path=1.0, warmer=0.0, cv=0.15, memory=0.0):
        rng = np.random.default_rng(seed)
        noise = rng.standard_normal((2, YEARS.size, cells))
        for year in range(1, YEARS.size):
            noise[:, year] = memory * noise[:, year - 1] + np.sqrt(1 - memory ** 2) * noise[:, year]
        path, warmer = (np.broadcast_to(values, YEARS.size)[:, None] for values in (path, warmer))
        return 308 + warmer + 1.5 * noise[1], 0.25 * path * np.exp(cv * noise[0])

    return simulate


@pytest.fixture(scope="session")
def real_series(real_data):
    """Return a function that reads one of the real annual series: years and values (years, cells), NaN for gaps."""
    gdal = pytest.importorskip("osgeo.gdal")
    files = {"gewata": ("gewata_ethiopia/tura_landsat_ndvi1e4_annualmax.tif", None),
             "china_lai": ("china_lai_2001_2020/MOD15A2_LAI_China_G050_2001-2020.tif", np.arange(2001.0, 2021.0)),
             "yatsm": ("yatsm_landsat_pixels/p035r032_evi_annualmax_1984_2013.tif", None)}

    def read(name):
        path, years = files[name]
        dataset = gdal.Open(os.path.join(real_data, path))
        bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
        values = np.array([band.ReadAsArray().astype(float).ravel() for band in bands])
        values[values == bands[0].GetNoDataValue()] = np.nan
        return (np.array([float(band.GetDescription()[-4:]) for band in bands]) if years is None else years), values

    return read
