"""Distance from mines, straight and around barriers, and means of rings: MineEco beside SciPy, GDAL, scikit-image and GRASS, in one run.

usage: python3 benchmarks/distance.py [MILLION_CELLS ...]      (default 16)

A hundred mines, with walls and lakes as barriers. Each program runs in a process of its own, on arrays in memory (GRASS from and to its
own database), after a small warm-up run; the programs take turns three times and the best run of each counts, memory is the peak of the
process with its inputs. Programs that are not installed are left out. The last column is the mean of what was found: straight distances
are all the same; around barriers scikit-image goes in eight directions and r.cost in sixteen, so that their ways are too long; the means
of rings are all the same. MineEco gathers rings block by block, as it does from files.
"""
import argparse
import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROUNDS = 3
MINES = 100
CELL, RING = 30.0, 1000.0
ROWS = 512
"""Rows of a block of rings."""
TASKS = {
    "straight": ("mineeco", "scipy", "gdal", "grass"),
    "around": ("mineeco", "scikit-image", "grass"),
    "rings": ("mineeco", "numpy", "scipy", "grass"),
}
GRASS = {
    "straight": "r.grow.distance --q input=mines distance=found",
    "around": "r.cost -k --q input=open start_raster=mines output=found memory=4000",
    "rings": "sh -c 'r.mapcalc --q \"ring = if(away == 0, 0, int(ceil(away / %g)))\" && r.univar -t --q --overwrite map=values zones=ring output=rings.txt'" % RING,
}


def landscape(side, seed=0):
    """Return mines, barriers, distances and values, shape (side, side)."""
    from scipy import ndimage

    random = np.random.default_rng(seed)
    row, column = np.ogrid[:side, :side]
    mines, walls = np.zeros((side, side), bool), np.zeros((side, side), bool)
    for _ in range(MINES):
        y, x = random.integers(0, side, 2)
        high, wide = random.integers(side // 400 + 1, side // 80 + 2, 2)
        mines[y:y + high, x:x + wide] = True
    for _ in range(20):
        y, x, angle = random.uniform(0, side), random.uniform(0, side), random.uniform(0, np.pi)
        along, across = (column - x) * np.cos(angle) + (row - y) * np.sin(angle), (row - y) * np.cos(angle) - (column - x) * np.sin(angle)
        walls |= (np.abs(along) < side / 8) & (np.abs(across) < 1.5)
        y, x, radius = random.uniform(0, side), random.uniform(0, side), random.uniform(side / 100, side / 25)
        walls |= np.hypot(row - y, column - x) < radius
    away = ndimage.distance_transform_edt(~mines, CELL)
    return mines, walls & ~mines, away, np.sqrt(away / away.max()) + 0.1 * random.standard_normal(away.shape)


def straight_by_mineeco(mines, walls, away, values):
    from mineeco.core.influence.distance import straight_distance

    return straight_distance(mines, CELL)


def straight_by_scipy(mines, walls, away, values):
    from scipy.ndimage import distance_transform_edt

    return distance_transform_edt(~mines, CELL)


def straight_by_gdal(mines, walls, away, values):
    from osgeo import gdal, gdal_array

    source, target = gdal_array.OpenArray(mines.view(np.uint8)), gdal.GetDriverByName("MEM").Create("", mines.shape[1], mines.shape[0], 1, gdal.GDT_Float32)
    for dataset in (source, target):
        dataset.SetGeoTransform((0, CELL, 0, 0, 0, -CELL))
    gdal.ComputeProximity(source.GetRasterBand(1), target.GetRasterBand(1), ["DISTUNITS=GEO"])
    return target.ReadAsArray()


def around_by_mineeco(mines, walls, away, values):
    from mineeco.core.influence.distance import distance_around

    return distance_around(mines, walls, CELL)[~walls]


def around_by_scikit_image(mines, walls, away, values):
    from skimage.graph import MCP_Geometric

    return CELL * MCP_Geometric(np.where(walls, -1.0, 1.0)).find_costs([tuple(cell) for cell in np.argwhere(mines)])[0][~walls]


def rings_by_mineeco(mines, walls, away, values):
    from mineeco.core.influence.gradient import ring_numbers
    from mineeco.core.influence.groups import GroupMoments

    count = int(np.ceil(away.max() / RING)) + 1
    parts = (slice(start, start + ROWS) for start in range(0, len(away), ROWS))
    found = functools.reduce(lambda one, other: one + other, (GroupMoments.of(ring_numbers(away[part], RING, count), [values[part]], count) for part in parts))
    found.deviations()
    return found.means()[0]


def rings_by_numpy(mines, walls, away, values):
    ring = np.ceil(away / RING).astype(np.intp).ravel()
    n = np.bincount(ring)
    means = np.bincount(ring, values.ravel()) / n
    np.sqrt(np.bincount(ring, (values.ravel() - means[ring]) ** 2) / (n - 1))
    return means


def rings_by_scipy(mines, walls, away, values):
    from scipy import ndimage

    ring = np.ceil(away / RING).astype(np.intp)
    numbers = np.arange(ring.max() + 1)
    ndimage.standard_deviation(values, ring, numbers)
    return ndimage.mean(values, ring, numbers)


def run_python(task, name, path):
    """Time one program on saved arrays and print what it took."""
    import resource

    sys.path.insert(0, os.path.join(ROOT, ".links"))
    function = globals()["%s_by_%s" % (task, name.replace("-", "_"))]
    function(*landscape(64))
    arrays = list(np.load(path).values())
    start = time.perf_counter()
    found = function(*arrays)
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, float(np.mean(found[np.isfinite(found)]))]))


def to_geotiff(path):
    """Write the saved arrays as GeoTIFFs beside them; mines without 0, `open` is 1 where a way leads."""
    from osgeo import gdal, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    mines, walls, away, values = np.load(path).values()
    for name, array, kind, nodata in (
        ("mines", mines, gdal.GDT_Byte, 0), ("open", ~walls, gdal.GDT_Byte, 0), ("away", away, gdal.GDT_Float64, -1), ("values", values, gdal.GDT_Float64, -9999),
    ):
        dataset = gdal.GetDriverByName("GTiff").Create(os.path.join(os.path.dirname(path), name + ".tif"), array.shape[1], array.shape[0], 1, kind)
        dataset.SetProjection(reference.ExportToWkt())
        dataset.SetGeoTransform((300000, CELL, 0, 4000000, 0, -CELL))
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
        dataset.GetRasterBand(1).WriteArray(array)
        dataset = None


def run_grass(folder, task):
    """Return what GRASS took: seconds, megabytes, mean."""
    script = os.path.join(folder, "run.sh")
    mean = "awk -F'|' 'NR > 1 {sum += $8; n += 1} END {print \"mean=\" sum / n}' rings.txt" if task == "rings" else "r.univar -g found | grep ^mean="
    with open(script, "w", encoding="ascii") as file:
        file.write("cd '%s'\nfor name in mines open away values; do r.in.gdal --q input=$name.tif output=$name; done\ng.region raster=away\n" % folder)
        file.write("/usr/bin/env python3 '%s' --measure %s\n%s\n" % (os.path.join(ROOT, "benchmarks", "cost.py"), GRASS[task], mean))
    lines = subprocess.run(["grass", "--tmp-location", "EPSG:32650", "--exec", "sh", script], capture_output=True, text=True, check=True).stdout.split("\n")
    measured = next(json.loads(line) for line in lines if line.startswith("["))
    found = next(float(line[5:]) for line in lines if line.startswith("mean="))
    return measured + [CELL * found if task == "around" else found]


def run(task, name, path):
    """Return what one program took in a process of its own, None where it is not installed."""
    if name == "grass":
        return run_grass(os.path.dirname(path), task) if shutil.which("grass") else None
    done = subprocess.run([sys.executable, os.path.abspath(__file__), "--run", task, name, path], capture_output=True, text=True, check=False)
    if done.returncode and "ModuleNotFoundError" not in done.stderr:
        raise RuntimeError("%s by %s failed: %s" % (task, name, done.stderr[-500:]))
    return None if done.returncode else json.loads(done.stdout.split("\n")[0])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("millions", nargs="*", type=float, default=[16])
    options = parser.parse_args()
    print("%8s  %-9s %-13s %8s %8s %7s %12s" % ("cells", "task", "program", "seconds", "MB", "ratio", "mean"))
    for millions in options.millions:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "arrays.npz")
            # In processes of their own: a process that starts others hands its own peak of memory on to them.
            for words in (["--make", path, str(round((millions * 1e6)**0.5))], ["--convert", path]):
                subprocess.run([sys.executable, os.path.abspath(__file__), *words], check=True)
            for task, programs in TASKS.items():
                best = {}
                for _ in range(ROUNDS):
                    for name in programs:
                        result = run(task, name, path)
                        if result:
                            best[name] = min(best.get(name, result), result)
                for name, (seconds, memory, mean) in best.items():
                    print("%7gM  %-9s %-13s %8.2f %8.0f %7.2f %12.6g" % (millions, task, name, seconds, memory, seconds / best["mineeco"][0], mean), flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run_python(*sys.argv[2:])
    elif sys.argv[1:2] == ["--make"]:
        np.savez(sys.argv[2], *landscape(int(sys.argv[3])))
    elif sys.argv[1:2] == ["--convert"]:
        to_geotiff(sys.argv[2])
    else:
        main()
