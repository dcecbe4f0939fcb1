"""Filled depressions, flow directions and accumulation: MineEco beside GRASS r.watershed and pyflwdir, in one run.

usage: python3 benchmarks/flow.py [--peers PYTHON] [MILLION_CELLS ...]      (default 1 4 16)

Two surfaces: ``smooth`` has the spectrum of real ground and, as generated ground has, ponds on a third to a half of its cells;
``steep`` is a mountain with small pits. Each program runs in a process of its own, on arrays in memory (r.watershed from and to its
own database); the programs take turns three times and the best run of each counts, memory is the peak of the process with its inputs. d8 is all water to one neighbour
(r.watershed -s), mfd to all that lie lower (r.watershed's default). pyflwdir is taken from the interpreter PYTHON (it compiles,
so it likes its own environment). Programs that are not installed are left out. The last columns tell where the water of the
largest catchment leaves (cells, among the largest that leave) and, for MineEco, what is missing at all outlets together (nothing).
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
ROUNDS = 3


def ground(side, kind, seed=0):
    """Return elevations in metres, shape (side, side), float32 as elevation models are."""
    random = np.random.default_rng(seed)
    frequency = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)[None])
    frequency[0, 0] = 1
    spectrum = frequency**-1.6 * np.exp(2j * np.pi * random.random(frequency.shape))
    spectrum[0, 0] = 0
    surface = np.fft.irfft2(spectrum, s=(side, side))
    surface = 500 * (surface - surface.min()) / (surface.max() - surface.min())
    if kind == "steep":
        y, x = np.indices((side, side)) / side - 0.5
        surface += side * 6 * (0.5 - np.hypot(y, x))
    return surface.astype(np.float32)


def by_mineeco(surface, method):
    sys.path.insert(0, os.path.join(ROOT, ".links"))
    from mineeco.core import hydrology

    filled = hydrology.fill_depressions(surface)
    directions = hydrology.drain_flats(filled, hydrology.flow_directions(filled, 30))
    if method == "d8":
        accumulation = hydrology.flow_accumulation(directions)
    else:
        accumulation = hydrology.multiple_flow_accumulation(filled, directions, 30)
    leaving = accumulation[directions == hydrology.SINK]
    return float(leaving.max()), float(surface.size - leaving.sum())


def by_pyflwdir(surface, method):
    import pyflwdir

    _, codes = pyflwdir.dem.fill_depressions(surface, outlets="edge")
    accumulation = pyflwdir.from_array(codes, ftype="d8", check_ftype=False).upstream_area(unit="cell")
    return float(accumulation.max()), None


def run_python(name, path, method):
    """Time one program on a saved surface and print what it took."""
    import resource

    function = {"mineeco": by_mineeco, "pyflwdir": by_pyflwdir}[name]
    surface = np.load(path)
    function(np.ascontiguousarray(surface[:60, :60]), method)
    start = time.perf_counter()
    largest, missing = function(surface, method)
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, largest, missing]))


def to_geotiff(path):
    """Write a saved surface as ground.tif beside it."""
    from osgeo import gdal, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    surface = np.load(path)
    dataset = gdal.GetDriverByName("GTiff").Create(path[:-3] + "tif", surface.shape[1], surface.shape[0], 1, gdal.GDT_Float32)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((500000, 30, 0, 4000000, 0, -30))
    dataset.GetRasterBand(1).WriteArray(surface)
    dataset = None


def run_grass(folder, path, method):
    """Return what r.watershed took."""
    subprocess.run([sys.executable, os.path.abspath(__file__), "--convert", path], check=True)
    script = os.path.join(folder, "run.sh")
    with open(script, "w", encoding="ascii") as file:
        file.write("cd '%s'\nr.in.gdal -o --q input=ground.tif output=ground\ng.region raster=ground\n" % folder)
        file.write("/usr/bin/env python3 '%s' --measure r.watershed %s --q elevation=ground accumulation=flow drainage=way\n"
                   % (os.path.abspath(__file__), "-s" if method == "d8" else ""))
        file.write("r.mapcalc --q 'size = abs(flow)'\nr.univar -g size | grep ^max=\n")
    lines = subprocess.run(["grass", "--tmp-location", "EPSG:32650", "--exec", "sh", script], capture_output=True, text=True, check=True).stdout.split("\n")
    measured = next(json.loads(line) for line in lines if line.startswith("["))
    return measured + [next(float(line[4:]) for line in lines if line.startswith("max=")), None]


def measure(command):
    """Run a command and print the seconds and megabytes it took."""
    import resource

    start = time.perf_counter()
    subprocess.run(command, check=True)
    print(json.dumps([time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON")
    parser.add_argument("millions", nargs="*", type=float)
    options = parser.parse_args()
    print("%8s  %-7s %-4s %-10s %8s %8s %7s %12s %9s" % ("cells", "ground", "flow", "program", "seconds", "MB", "ratio", "largest", "missing"))
    for millions in options.millions or [1, 4, 16]:
        for kind in ("smooth", "steep"):
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "ground.npy")
                # In a process of its own: a process that starts others hands its own peak of memory on to them.
                subprocess.run([sys.executable, os.path.abspath(__file__), "--make", path, str(round((millions * 1e6)**0.5)), kind], check=True)
                for method, names in (("d8", ("mineeco", "grass", "pyflwdir")), ("mfd", ("mineeco", "grass"))):
                    best = {}
                    for _ in range(ROUNDS):
                        for name in names:
                            if name == "grass" and not shutil.which("grass"):
                                continue
                            result = run_grass(folder, path, method) if name == "grass" else run(options.peers if name == "pyflwdir" else sys.executable, name, path, method)
                            if result:
                                best[name] = min(best.get(name, result), result)
                    for name, (seconds, memory, largest, missing) in best.items():
                        print("%7gM  %-7s %-4s %-10s %8.2f %8.0f %7.2f %12.0f %9s" % (
                            millions, kind, method, name, seconds, memory, seconds / best["mineeco"][0], largest, "" if missing is None else "%.2g" % missing), flush=True)


def run(python, name, path, method):
    """Return what one program took in a process of its own, or None where it is not installed."""
    done = subprocess.run([python, os.path.abspath(__file__), "--run", name, path, method], capture_output=True, text=True, check=False)
    return json.loads(done.stdout.split("\n")[0]) if done.returncode == 0 else None


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run_python(*sys.argv[2:])
    elif sys.argv[1:2] == ["--make"]:
        np.save(sys.argv[2], ground(int(sys.argv[3]), sys.argv[4]))
    elif sys.argv[1:2] == ["--convert"]:
        to_geotiff(sys.argv[2])
    elif sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2:])
    else:
        main()
