"""Moving-window diversity and patches: MineEco beside GRASS r.li, in one run.

usage: python3 benchmarks/landscape.py [SIDE ...]      (default 1000)

Land cover of eight classes in smooth patches. Each program reads the raster from disk and writes its result there: MineEco from
and to GeoTIFF in one thread, GRASS from and to its own database (its import is not timed). The last column tells for how many
cells whose window lies inside the raster the two agree.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np
from osgeo import gdal

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SIZES = (11, 33)
CLASSES = 8
RUNS = 3
METRICS = {"shdi": "r.li.shannon", "np": "r.li.patchnum"}
CONNECTIVITY = 4
"""That of r.li.patchnum."""


def land_cover(side, seed=1):
    """Return codes 1 to 8, shape (side, side)."""
    from scipy.ndimage import gaussian_filter

    field = gaussian_filter(np.random.default_rng(seed).normal(size=(side, side)), 3)
    return (1 + np.digitize(field, np.quantile(field, np.arange(1, CLASSES) / CLASSES))).astype("uint8")


def save(path, array, kind):
    """Write a GeoTIFF of 30 m cells."""
    dataset = gdal.GetDriverByName("GTiff").Create(path, array.shape[1], array.shape[0], 1, kind)
    dataset.SetGeoTransform((300000, 30, 0, 3000000, 0, -30))
    dataset.SetProjection("EPSG:32650")
    dataset.GetRasterBand(1).WriteArray(array)
    dataset.FlushCache()


def load(path):
    """Return the first band of a raster."""
    dataset = gdal.Open(path)
    return dataset.GetRasterBand(1).ReadAsArray()


def by_mineeco(folder, size, metric):
    """Return seconds and the metric."""
    from mineeco.core.resilience.landscape import class_table
    from mineeco.core.resilience.moving_window import window_metrics

    table = class_table("clcd")
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        found = window_metrics(load(os.path.join(folder, "cover.tif")), table, size, (metric,), 900.0, CONNECTIVITY)[0]
        save(os.path.join(folder, "mineeco.tif"), found, gdal.GDT_Float64)
        best = min(best, time.perf_counter() - start)
    return best, found


def by_grass(folder, size, module, side):
    """Return seconds and the metric."""
    settings = os.path.join(folder, "home", ".grass8", "r.li")
    os.makedirs(settings, exist_ok=True)
    with open(os.path.join(settings, "window"), "w", encoding="ascii") as file:
        file.write("SAMPLINGFRAME 0|0|1|1\nSAMPLEAREA -1|-1|%.12f|%.12f\nMOVINGWINDOW\n" % (size / side, size / side))
    script = os.path.join(folder, "grass.sh")
    with open(script, "w", encoding="ascii") as file:
        file.write("set -e\nr.in.gdal -o --q --o input=%s output=cover\ng.region raster=cover\n" % os.path.join(folder, "cover.tif"))
        file.write("for i in %s; do\ndate +%%s.%%N\n%s --q --o input=cover config=window output=found >&2\ndate +%%s.%%N\ndone\n"
                   % (" ".join(map(str, range(RUNS))), module))
        file.write("r.out.gdal --q --o -c -f input=found output=%s type=Float64 nodata=-9999\n" % os.path.join(folder, "grass.tif"))
    done = subprocess.run(["grass", "--tmp-location", os.path.join(folder, "cover.tif"), "--exec", "bash", script],
                          env={**os.environ, "HOME": os.path.join(folder, "home")}, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    times = [float(line) for line in done.stdout.split() if line.replace(".", "").isdigit()]
    return min(end - start for start, end in zip(times[::2], times[1::2])), load(os.path.join(folder, "grass.tif"))


def main():
    sys.path.insert(0, os.path.join(ROOT, ".links"))
    gdal.UseExceptions()
    for side in [int(word) for word in sys.argv[1:]] or [1000]:
        with tempfile.TemporaryDirectory() as folder:
            save(os.path.join(folder, "cover.tif"), land_cover(side), gdal.GDT_Byte)
            print("\nMoving windows over %d x %d cells of %d classes" % (side, side, CLASSES))
            print("%-22s %8s %10s %10s %14s %14s" % ("", "window", "MineEco s", "GRASS s", "times MineEco", "alike, percent"))
            for metric, module in METRICS.items():
                for size in SIZES:
                    seconds, found = by_mineeco(folder, size, metric)
                    if shutil.which("grass") is None:
                        print("%-22s %8d %10.3f %10s" % (metric, size, seconds, "not there"), flush=True)
                        continue
                    other_seconds, other = by_grass(folder, size, module, side)
                    inner = np.s_[size:-size, size:-size]
                    alike = 100 * np.isclose(found[inner], other[inner], rtol=1e-6).mean()
                    ratio = other_seconds / seconds
                    print("%-22s %8d %10.3f %10.2f %14.1f %14.2f" % ("%s, %s" % (metric, module), size, seconds, other_seconds, ratio, alike), flush=True)


if __name__ == "__main__":
    main()
