"""Reading and writing through the raster seam beside plain GDAL, in one run.

usage: python3 benchmarks/seam.py [SIDE]      (default 6000)

Plain GDAL reads blocks of 512 rows into NumPy one after the other and sums them up, and writes such blocks with the same
creation options. The seam does the same through `fold` and `write`, with no data, threads and progress. Goal: 0.9 of plain GDAL.
"""
import os
import sys
import tempfile
import time

import numpy as np
from osgeo import gdal

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, ".links"))

from mineeco.gis import raster  # noqa: E402

ROWS = 512
REPEATS = 3


def best(function):
    """Shortest of some runs, in seconds."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)


def options(compression):
    more = [] if compression == "none" else ["PREDICTOR=3", "NUM_THREADS=ALL_CPUS"]
    return ["TILED=YES", "INTERLEAVE=BAND", "BIGTIFF=IF_SAFER", *raster.COMPRESSION[compression], *more]


def plain_read(path):
    band = (dataset := gdal.Open(path)).GetRasterBand(1)
    return sum(band.ReadAsArray(0, y, dataset.RasterXSize, min(ROWS, dataset.RasterYSize - y)).sum(dtype="float64") for y in range(0, dataset.RasterYSize, ROWS))


def plain_write(path, array, compression):
    dataset = gdal.GetDriverByName("GTiff").Create(path, *array.shape[::-1], 1, gdal.GDT_Float32, options(compression))
    for y in range(0, array.shape[0], ROWS):
        dataset.GetRasterBand(1).WriteArray(array[y:y + ROWS], 0, y)
    dataset = None


class InMemory:
    """An array that is read like a layer, so that writing alone is timed."""

    def __init__(self, array):
        self.array = array

    def open(self, grid):
        def read(window):
            x, y, width, height = window.outer
            return self.array[y:y + height, x:x + width]

        return read


def main():
    side = int(sys.argv[1]) if len(sys.argv) > 1 else 6000
    rng = np.random.default_rng(0)
    array = (np.sin(np.arange(side) / 900)[:, None] * np.cos(np.arange(side) / 700) + rng.normal(0, .05, (side, side))).astype("float32")
    grid = raster.Grid(side, side, (0.0, 30.0, 0.0, 0.0, 0.0, -30.0), "")
    print("%d x %d float32 cells, megabytes a second and share of plain GDAL" % (side, side))
    print("%-24s %10s %10s %8s" % ("", "plain", "seam", "share"))
    with tempfile.TemporaryDirectory() as folder:
        for compression in ("none", "deflate", "zstd"):
            path = os.path.join(folder, compression + ".tif")
            times = [
                best(lambda path=path, compression=compression: plain_write(path, array, compression)),
                best(lambda path=path, compression=compression: raster.write(raster.Target(path, ("a",)), lambda block: block, [InMemory(array)], grid, compression=compression)),
            ]
            show("write, " + compression, times, array.nbytes)
            layer = raster.layer_of_file(path)
            times = [best(lambda path=path: plain_read(path)), best(lambda layer=layer: raster.fold(np.nansum, [layer], grid))]
            show("read, " + compression, times, array.nbytes)


def show(name, times, size):
    plain, seam = (size / 1e6 / seconds for seconds in times)
    print("%-24s %10.0f %10.0f %8.2f" % (name, plain, seam, seam / plain), flush=True)


if __name__ == "__main__":
    main()
