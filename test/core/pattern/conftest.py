"""Surfaces and sources that several tests share, and a plain Dijkstra to compare with."""
import heapq
import os

import numpy as np
import pytest


def dijkstra(resistance, start, cell_size=(1.0, 1.0)):
    """Least costs from the cells of the mask `start` by a heap, cell by cell."""
    rows, columns = resistance.shape
    cost = np.full(resistance.shape, np.inf)
    cost[start] = 0
    heap = [(0.0, r, c) for r, c in np.argwhere(start).tolist()]
    while heap:
        here, r, c = heapq.heappop(heap)
        if here > cost[r, c] or not resistance[r, c] > 0:
            continue
        for y in range(max(0, r - 1), min(rows, r + 2)):
            for x in range(max(0, c - 1), min(columns, c + 2)):
                if resistance[y, x] > 0:
                    step = np.hypot((y - r) * cell_size[1], (x - c) * cell_size[0])
                    offer = here + (resistance[r, c] / 2 + resistance[y, x] / 2) * step
                    if offer < cost[y, x]:
                        cost[y, x] = offer
                        heapq.heappush(heap, (offer, y, x))
    return cost


def landscape(seed, size=60, count=8, barriers=0.0):
    """A random surface of resistances, from noise to patches, and square sources of three cells a side."""
    from scipy import ndimage

    random = np.random.default_rng(seed)
    if seed % 2:
        resistance = random.uniform(1, 10, (size, size))
    else:
        resistance = np.exp(4 * ndimage.gaussian_filter(random.standard_normal((size, size)), random.choice([1, 2, 4])))
    resistance[random.random((size, size)) < barriers] = np.nan
    sources = np.zeros((size, size), int)
    for source in range(1, count + 1):
        y, x = random.integers(2, size - 5, 2)
        sources[y:y + 3, x:x + 3] = source
    return resistance, sources


@pytest.fixture(scope="session")
def worked(vectors):
    """The 5 x 5 example: resistances, sources and cell size."""
    sources = np.zeros((5, 5), int)
    for source in (1, 2):
        for cell in vectors["v4.MCR_5x5"]["src%d" % source]:
            sources[tuple(cell)] = source
    return np.array(vectors["v4.MCR_resistance"]["R"]), sources, 30.0


@pytest.fixture(scope="session")
def linkage_demo(real_data):
    """Resistances 1-2028 of 808 x 730 cells in Washington State with six core areas, and the cell size."""
    from osgeo import gdal, ogr

    folder = os.path.join(real_data, "linkage_mapper_demo")
    raster = gdal.Open(os.path.join(folder, "lm_resistances.tif"))
    resistance = raster.ReadAsArray().astype(float)
    resistance[resistance < 0] = np.nan
    transform = raster.GetGeoTransform()
    cores = ogr.Open(os.path.join(folder, "lm_cores.shp"))
    target = gdal.GetDriverByName("MEM").Create("", raster.RasterXSize, raster.RasterYSize, 1, gdal.GDT_Int32)
    target.SetGeoTransform(transform)
    target.SetProjection(cores.GetLayer().GetSpatialRef().ExportToWkt())
    gdal.RasterizeLayer(target, [1], cores.GetLayer(), options=["ATTRIBUTE=core_id"])
    return resistance, target.ReadAsArray(), (transform[1], -transform[5])


@pytest.fixture(scope="session", name="dijkstra")
def dijkstra_fixture():
    return dijkstra


@pytest.fixture(scope="session", name="landscape")
def landscape_fixture():
    return landscape
