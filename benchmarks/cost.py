"""Accumulated cost: MineEco beside scikit-image, SciPy, GRASS r.cost and xarray-spatial, in one run.

usage: python3 benchmarks/cost.py [--peers PYTHON] [MILLION_CELLS ...]      (default 1 4 16)

A surface of resistances 1 to 10 in patches of all sizes and 40 sources. Each program runs in a process of its own, on arrays
in memory (r.cost from and to its own database), after a small warm-up run; the programs take turns three times and the best run of
each counts, memory is the peak of the process with its inputs. xarray-spatial is taken from the interpreter PYTHON (it compiles, so it
likes its own environment); programs that are not installed are left out, and SciPy, whose graph takes 250 bytes a cell, above 4 million
cells. Only MineEco and r.cost also tell which source is nearest and the way back. The last column is the mean cost: all find the same.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAMS = ("mineeco", "scikit-image", "scipy", "grass", "xarray-spatial")
ROUNDS = 3
MOST_SCIPY = 4
"""Million cells."""
SOURCES = 40
RESISTANCES = np.array([1, 2, 2, 3, 4, 6, 8, 9, 10.0])


def landscape(side, seed=0):
    """Return resistances and sources, shape (side, side)."""
    from scipy import ndimage

    random = np.random.default_rng(seed)
    field = np.zeros((side, side))
    for cells, weight in ((1, 0.3), (4, 0.5), (16, 0.7), (64, 1.0)):
        coarse = ndimage.gaussian_filter(random.standard_normal((side // cells + 2,) * 2), 2)
        field += weight * ndimage.zoom(coarse / coarse.std(), cells, order=1)[:side, :side]
    cover = RESISTANCES[np.digitize(field, np.quantile(field[::7, ::7], np.linspace(0, 1, 10)[1:-1]))]
    slope = ndimage.zoom(random.uniform(1, 10, (side // 8 + 2,) * 2), 8, order=1)[:side, :side]
    sources = np.zeros((side, side), np.int32)
    for source in range(1, SOURCES + 1):
        y, x = random.integers(0, side, 2)
        height, width = random.integers(side // 200 + 1, side // 50 + 2, 2)
        sources[y:y + height, x:x + width] = source
    return 0.8 * cover + 0.2 * np.round(slope), sources


def by_mineeco(resistance, sources):
    sys.path.insert(0, os.path.join(ROOT, ".links"))
    from mineeco.core.pattern.cost import cost_surface

    return cost_surface(resistance, sources).cost


def by_scikit_image(resistance, sources):
    from skimage.graph import MCP_Geometric

    return MCP_Geometric(resistance).find_costs([tuple(cell) for cell in np.argwhere(sources)])[0]


def by_scipy(resistance, sources):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    rows, columns = resistance.shape
    number = np.arange(resistance.size, dtype=np.int32).reshape(resistance.shape)
    padded = np.pad(resistance, 1, constant_values=np.nan)
    steps = [(0, 1), (1, -1), (1, 0), (1, 1)]  # rising cell numbers, so that rows come out sorted
    costs = np.stack([(resistance + padded[1 + r:1 + r + rows, 1 + c:1 + c + columns]) / 2 * np.hypot(r, c) for r, c in steps], axis=-1).reshape(-1, 4)
    ends = np.stack([number + r * columns + c for r, c in steps], axis=-1).reshape(-1, 4)
    there = np.isfinite(costs)
    pointers = np.concatenate([[0], np.cumsum(there.sum(axis=1))]).astype(np.int32)
    graph = csr_matrix((costs[there], ends[there], pointers), shape=(resistance.size,) * 2)
    return dijkstra(graph, directed=False, indices=np.flatnonzero(sources), min_only=True).reshape(resistance.shape)


def by_xarray_spatial(resistance, sources):
    import xarray
    from xrspatial import cost_distance

    coordinates = {"y": np.arange(len(resistance))[::-1] * 1.0, "x": np.arange(len(resistance)) * 1.0}
    layers = [xarray.DataArray(array, dims=("y", "x"), coords=coordinates) for array in ((sources > 0).astype(float), resistance)]
    return cost_distance(*layers).data


def run_python(name, path):
    """Time one program on saved arrays and print what it took."""
    import resource

    function = {"mineeco": by_mineeco, "scikit-image": by_scikit_image, "scipy": by_scipy, "xarray-spatial": by_xarray_spatial}[name]
    function(np.load(path % "small"), np.load(path % "small_sources"))
    resistance, sources = np.load(path % "resistance"), np.load(path % "sources")
    start = time.perf_counter()
    cost = function(resistance, sources)
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, float(np.mean(cost))]))


def make(path, side):
    """Save a landscape and a small one to warm up with."""
    for name, array in zip(("resistance", "sources", "small", "small_sources"), landscape(side) + landscape(50)):
        np.save(path % name, array)


def to_geotiff(path):
    """Write the saved resistances and sources as GeoTIFF beside them."""
    from osgeo import gdal, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    for name, kind in (("resistance", gdal.GDT_Float64), ("sources", gdal.GDT_Int32)):
        array = np.load(path % name)
        dataset = gdal.GetDriverByName("GTiff").Create((path % name)[:-3] + "tif", array.shape[1], array.shape[0], 1, kind)
        dataset.SetProjection(reference.ExportToWkt())
        dataset.SetGeoTransform((500000, 1, 0, 4000000, 0, -1))
        dataset.GetRasterBand(1).WriteArray(array)
        dataset = None


def run_grass(folder, path):
    """Return what r.cost took, with allocation and directions."""
    subprocess.run([sys.executable, os.path.abspath(__file__), "--convert", path], check=True)
    script = os.path.join(folder, "run.sh")
    with open(script, "w", encoding="ascii") as file:
        file.write("cd '%s'\n" % folder)
        file.write("for name in resistance sources; do r.in.gdal -o --q input=$name.tif output=$name; done\n")
        file.write("g.region raster=resistance\nr.null map=sources setnull=0 --q\n")
        file.write("/usr/bin/env python3 '%s' --measure r.cost --q input=resistance start_raster=sources output=cost outdir=back nearest=zone memory=4000\n"
                   % os.path.abspath(__file__))
        file.write("r.univar -g cost | grep ^mean=\n")
    lines = subprocess.run(["grass", "--tmp-location", "EPSG:32650", "--exec", "sh", script], capture_output=True, text=True, check=True).stdout.split("\n")
    measured = next(json.loads(line) for line in lines if line.startswith("["))
    return measured + [next(float(line[5:]) for line in lines if line.startswith("mean="))]


def measure(command):
    """Run a command and print the seconds and megabytes it took."""
    import resource

    start = time.perf_counter()
    subprocess.run(command, check=True)
    print(json.dumps([time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON")
    parser.add_argument("millions", nargs="*", type=float, default=[1, 4, 16])
    options = parser.parse_args()
    print("%8s  %-15s %8s %8s %7s %12s" % ("cells", "program", "seconds", "MB", "ratio", "mean cost"))
    for millions in options.millions or [1, 4, 16]:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "%s.npy")
            # In a process of its own: a process that starts others hands its own peak of memory on to them.
            subprocess.run([sys.executable, os.path.abspath(__file__), "--make", path, str(round((millions * 1e6)**0.5))], check=True)
            best = {}
            for _ in range(ROUNDS):
                for name in PROGRAMS:
                    if (name == "scipy" and millions > MOST_SCIPY) or (name == "grass" and not shutil.which("grass")):
                        continue
                    result = run_grass(folder, path) if name == "grass" else run(options.peers if name == "xarray-spatial" else sys.executable, name, path)
                    if result:
                        best[name] = min(best.get(name, result), result)
            for name, (seconds, memory, mean) in best.items():
                print("%7gM  %-15s %8.2f %8.0f %7.2f %12.6g" % (millions, name, seconds, memory, seconds / best["mineeco"][0], mean), flush=True)


def run(python, name, path):
    """Return what one program took in a process of its own, or None where it is not installed."""
    done = subprocess.run([python, os.path.abspath(__file__), "--run", name, path], capture_output=True, text=True, check=False)
    return json.loads(done.stdout.split("\n")[0]) if done.returncode == 0 else None


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run_python(*sys.argv[2:])
    elif sys.argv[1:2] == ["--make"]:
        make(sys.argv[2], int(sys.argv[3]))
    elif sys.argv[1:2] == ["--convert"]:
        to_geotiff(sys.argv[2])
    elif sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2:])
    else:
        main()
