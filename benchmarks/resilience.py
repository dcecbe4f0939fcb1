"""Resilience of 17 indicators: MineEco beside whole arrays in NumPy and GRASS r.mapcalc, in one run; how memory grows with the raster.

usage: python3 benchmarks/resilience.py [SIDE ...]      (default 2000 4000)

Every program reads the same 17 GeoTIFFs, finds their ranges and writes the weighted sum as a compressed GeoTIFF; each runs in a process
of its own. GRASS imports its inputs before its clock starts. Memory is the peak of the process.
"""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OPTIONS = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "NUM_THREADS=ALL_CPUS"]


def indicators():
    """Return (name, direction, weight) of the published evaluation."""
    with open(os.path.join(ROOT, "resources", "tables", "zhang2023.json"), encoding="utf-8") as file:
        rows = json.load(file)["indicators"]
    total = sum(row["combined"] for row in rows)
    return [(row["name"], 1 if row["direction"] == "+" else -1, row["combined"] / total) for row in rows]


def make_inputs(folder, side):
    """Write 17 smooth indicators with noise and some no data, and their table."""
    from osgeo import gdal, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    rng = np.random.default_rng(1)
    y, x = np.mgrid[0:side, 0:side].astype("float32") / side
    with open(os.path.join(folder, "table.csv"), "w", encoding="utf-8") as table:
        table.write("name,direction,weight\n")
        for number, (name, sign, weight) in enumerate(indicators()):
            array = np.sin((5 + number) * x) * np.cos((3 + number) * y) + .1 * rng.standard_normal((side, side), dtype="float32")
            array[:side // 20] = -9999
            dataset = gdal.GetDriverByName("GTiff").Create(os.path.join(folder, name + ".tif"), side, side, 1, gdal.GDT_Float32, ["TILED=YES", "BIGTIFF=IF_SAFER"])
            dataset.SetGeoTransform((300000, 30, 0, 3000000, 0, -30))
            dataset.SetProjection(reference.ExportToWkt())
            dataset.GetRasterBand(1).SetNoDataValue(-9999)
            dataset.GetRasterBand(1).WriteArray(array)
            dataset = None
            table.write("%s,%s,%r\n" % (name, "+" if sign > 0 else "-", weight))


def peak():
    """Peak memory of this process so far, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run_mineeco(folder):
    """The evaluation by the plugin, inside QGIS."""
    sys.path[:0] = [os.path.join(ROOT, ".links"), "/usr/share/qgis/python/plugins"]
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback
    from qgis.testing import start_app

    start_app()
    from mineeco.algorithms.resilience.resilience import Resilience

    algorithm = Resilience()
    algorithm.initAlgorithm()
    layers = [os.path.join(folder, name + ".tif") for name, _, _ in indicators()]
    before, start = peak(), time.perf_counter()
    algorithm.run(
        {"INDICATORS": layers, "TABLE": os.path.join(folder, "table.csv"), "OUTPUT": os.path.join(folder, "mineeco.tif")}, QgsProcessingContext(), QgsProcessingFeedback(), {}, False
    )
    return time.perf_counter() - start, before


def run_numpy(folder):
    """The evaluation on whole arrays: all indicators at once, for the ranges are those of the cells that have all of them."""
    from osgeo import gdal

    before, start = peak(), time.perf_counter()
    rows = indicators()
    stack = np.array([gdal.Open(os.path.join(folder, name + ".tif")).ReadAsArray() for name, _, _ in rows])
    valid = (stack != -9999).all(axis=0)
    total = np.zeros(valid.sum())
    for layer, (_, sign, weight) in zip(stack, rows):
        cells = layer[valid].astype(float)
        scaled = (cells - cells.min()) / (cells.max() - cells.min())
        total += weight * (scaled if sign > 0 else 1 - scaled)
    out = np.full(valid.shape, -9999, "float32")
    out[valid] = total
    dataset = gdal.GetDriverByName("GTiff").Create(os.path.join(folder, "numpy.tif"), *valid.shape[::-1], 1, gdal.GDT_Float32, OPTIONS)
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(out)
    dataset = None
    return time.perf_counter() - start, before


def run_grass(folder):
    """Ranges and weighted sum in GRASS; import is not timed."""
    script, rows = os.path.join(folder, "grass.sh"), indicators()
    with open(script, "w", encoding="ascii") as file:
        file.write("set -e\n")
        for name, _, _ in rows:
            file.write("r.in.gdal -o --q --o input=%s output=%s\n" % (os.path.join(folder, name + ".tif"), name))
        file.write("g.region raster=%s\ndate +%%s.%%N > %s\n" % (rows[0][0], os.path.join(folder, "begin")))
        terms = []
        for name, sign, weight in rows:
            file.write("eval $(r.info -r %s)\nlow_%s=$min\nhigh_%s=$max\n" % (name, name, name))
            ends = ("$low_" + name, "$high_" + name) if sign > 0 else ("$high_" + name, "$low_" + name)
            terms.append("%r * (%s - (%s)) / (%s - (%s))" % (weight, name, ends[0], ends[1], ends[0]))
        file.write('r.mapcalc --q --o "p = float(%s)"\n' % " + ".join(terms))
        file.write("r.out.gdal --q --o -c -f input=p output=%s format=GTiff createopt=%s\n" % (os.path.join(folder, "grass.tif"), ",".join(OPTIONS)))
        file.write("date +%s.%N > " + os.path.join(folder, "end") + "\n")
    subprocess.run(
        ["grass", "--tmp-location", os.path.join(folder, rows[0][0] + ".tif"), "--exec", "bash", script], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    times = []
    for name in ("begin", "end"):
        with open(os.path.join(folder, name), encoding="ascii") as file:
            times.append(float(file.read()))
    return times[1] - times[0], 0


PROGRAMS = {"MineEco": (run_mineeco, "mineeco.tif"), "NumPy, whole arrays": (run_numpy, "numpy.tif"), "GRASS r.mapcalc": (run_grass, "grass.tif")}


def measure(name, folder):
    """Run a program in a process of its own; seconds, peak MB, MB before its work began."""
    done = subprocess.run(
        [sys.executable, os.path.abspath(__file__), "--one", name, folder], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def difference(folder, one, other):
    """Largest difference of two results."""
    from osgeo import gdal

    arrays = []
    for file in (one, other):
        dataset = gdal.Open(os.path.join(folder, file))
        array = dataset.ReadAsArray()
        nodata = dataset.GetRasterBand(1).GetNoDataValue()
        arrays.append(np.where(array == np.float32(nodata), np.nan, array))
    return float(np.nanmax(np.abs(arrays[0] - arrays[1])))


def main():
    if sys.argv[1:2] == ["--make"]:
        make_inputs(sys.argv[2], int(sys.argv[3]))
        return
    if sys.argv[1:2] == ["--one"]:
        name, folder = sys.argv[2:]
        seconds, before = PROGRAMS[name][0](folder)
        who = resource.RUSAGE_CHILDREN if name.startswith("GRASS") else resource.RUSAGE_SELF
        print(json.dumps([seconds, resource.getrusage(who).ru_maxrss / 1024, before]), flush=True)
        os._exit(0)
    for side in [int(word) for word in sys.argv[1:] if word.isdigit()] or [2000, 4000]:
        with tempfile.TemporaryDirectory() as folder:
            # in a process of its own as well: the peak of a process is handed on to the programs that it starts
            subprocess.run([sys.executable, os.path.abspath(__file__), "--make", folder, str(side)], check=True)
            print("\nResilience of 17 indicators, %d x %d cells" % (side, side))
            print("%-22s %9s %9s %12s %16s %18s" % ("", "seconds", "peak MB", "MB for work", "times MineEco", "largest difference"))
            base = None
            for name, (_, file) in PROGRAMS.items():
                if name.startswith("GRASS") and shutil.which("grass") is None:
                    print("%-22s not installed" % name)
                    continue
                seconds, most, before = measure(name, folder)
                base = base or seconds
                apart = "" if name == "MineEco" else "%.1e" % difference(folder, "mineeco.tif", file)
                print("%-22s %9.2f %9.0f %12s %16.2f %18s" % (name, seconds, most, "%.0f" % (most - before) if before else "", seconds / base, apart), flush=True)


if __name__ == "__main__":
    main()
