"""RSEI of large rasters: MineEco beside a whole-array NumPy version, scikit-learn's PCA and GRASS (r.mapcalc + i.pca), in one run.

usage: python3 benchmarks/rsei.py [SIDE ...] [deflate]      (default 4000 8000, inputs not compressed)

Every program reads the same four GeoTIFFs and writes RSEI as a compressed GeoTIFF; each runs in a process of its own. GRASS
imports its inputs before its clock starts. Memory is the peak of the process.
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
NAMES = ("ndvi", "wet", "ndbsi", "lst")
OPTIONS = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "NUM_THREADS=ALL_CPUS"]


def make_inputs(folder, side, compression):
    """Write four correlated, smooth indicators with noise and some no data."""
    from osgeo import gdal

    reference = 'PROJCS["WGS 84 / UTM zone 50N",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],' \
                'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",117],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","32650"]]'
    rng = np.random.default_rng(1)
    y, x = np.mgrid[0:side, 0:side].astype("float32") / side
    state = np.sin(7 * x) * np.cos(5 * y) + .5 * np.sin(23 * x * y)
    for name, (mean, slope, noise) in zip(NAMES, ((.5, .25, .03), (-.1, .06, .01), (-.05, -.15, .02), (303, -4, .6))):
        array = (mean + slope * state + noise * rng.standard_normal((side, side), dtype="float32")).astype("float32")
        array[:side // 20] = -9999
        dataset = gdal.GetDriverByName("GTiff").Create(os.path.join(folder, name + ".tif"), side, side, 1, gdal.GDT_Float32, OPTIONS if compression == "deflate" else ["TILED=YES", "BIGTIFF=IF_SAFER"])
        dataset.SetGeoTransform((300000, 30, 0, 3000000, 0, -30))
        dataset.SetProjection(reference)
        dataset.GetRasterBand(1).SetNoDataValue(-9999)
        dataset.GetRasterBand(1).WriteArray(array)
        dataset = None


def run_mineeco(folder):
    """RSEI by the plugin, inside QGIS."""
    sys.path[:0] = [os.path.join(ROOT, ".links"), "/usr/share/qgis/python/plugins"]
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback
    from qgis.testing import start_app

    start_app()
    from mineeco.algorithms.quality.rsei import Rsei

    algorithm = Rsei()
    algorithm.initAlgorithm()
    parameters = {name.upper(): os.path.join(folder, name + ".tif") for name in NAMES}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.perf_counter()
    algorithm.run({**parameters, "OUTPUT": os.path.join(folder, "mineeco.tif")}, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
    return time.perf_counter() - start, before


def run_whole(folder, principal):
    """RSEI on whole arrays."""
    from osgeo import gdal

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.perf_counter()
    first = gdal.Open(os.path.join(folder, "ndvi.tif"))
    stack = np.array([gdal.Open(os.path.join(folder, name + ".tif")).ReadAsArray() for name in NAMES])
    valid = (stack != -9999).all(axis=0)
    cells = stack[:, valid].astype("float64")
    cells -= cells.min(axis=1)[:, None]
    cells /= cells.max(axis=1)[:, None]
    axis = principal(cells)
    axis = axis if axis @ [1, 1, -1, -1] > 0 else -axis
    component = axis @ cells
    out = np.full(valid.shape, -9999, "float32")
    out[valid] = (component - component.min()) / (component.max() - component.min())
    dataset = gdal.GetDriverByName("GTiff").Create(os.path.join(folder, "whole.tif"), *valid.shape[::-1], 1, gdal.GDT_Float32, OPTIONS)
    dataset.SetGeoTransform(first.GetGeoTransform())
    dataset.SetProjection(first.GetProjection())
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(out)
    dataset = None
    return time.perf_counter() - start, before


def run_numpy(folder):
    return run_whole(folder, lambda cells: np.linalg.eigh(np.cov(cells))[1][:, -1])


def run_sklearn(folder):
    from sklearn.decomposition import PCA

    return run_whole(folder, lambda cells: PCA(1).fit(cells.T).components_[0])


def run_grass(folder):
    """Scale, components and rescaling in GRASS; import is not timed."""
    script = os.path.join(folder, "grass.sh")
    with open(script, "w", encoding="ascii") as file:
        file.write("set -e\n")
        for name in NAMES:
            file.write("r.in.gdal -o --q --o input=%s output=%s\n" % (os.path.join(folder, name + ".tif"), name))
        file.write("g.region raster=ndvi\ndate +%s.%N > " + os.path.join(folder, "begin") + "\n")
        for name in NAMES:
            file.write("eval $(r.info -r %s)\nr.mapcalc --q --o \"n_%s = (%s - $min) / ($max - $min)\"\n" % (name, name, name))
        file.write("i.pca --q --o input=%s output=pc rescale=0,0\n" % ",".join("n_" + name for name in NAMES))
        file.write('eval $(r.info -r pc.1)\nr.mapcalc --q --o "rsei = float((pc.1 - $min) / ($max - $min))"\n')
        file.write("r.out.gdal --q --o -c -f input=rsei output=%s format=GTiff createopt=%s\n" % (os.path.join(folder, "grass.tif"), ",".join(OPTIONS)))
        file.write("date +%s.%N > " + os.path.join(folder, "end") + "\n")
    subprocess.run(
        ["grass", "--tmp-location", os.path.join(folder, "ndvi.tif"), "--exec", "bash", script], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    times = []
    for name in ("begin", "end"):
        with open(os.path.join(folder, name), encoding="ascii") as file:
            times.append(float(file.read()))
    return times[1] - times[0], 0


PROGRAMS = {"MineEco": run_mineeco, "NumPy, whole arrays": run_numpy, "scikit-learn PCA": run_sklearn, "GRASS i.pca": run_grass}


def measure(name, folder):
    """Run a program in a process of its own; seconds, peak MB, MB before its work began."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": str(os.cpu_count())}
    done = subprocess.run([sys.executable, os.path.abspath(__file__), "--one", name, folder], env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def main():
    if sys.argv[1:2] == ["--make"]:
        make_inputs(sys.argv[2], int(sys.argv[3]), sys.argv[4])
        return
    if sys.argv[1:2] == ["--one"]:
        name, folder = sys.argv[2:]
        seconds, before = PROGRAMS[name](folder)
        who = resource.RUSAGE_CHILDREN if name.startswith("GRASS") else resource.RUSAGE_SELF
        print(json.dumps([seconds, resource.getrusage(who).ru_maxrss / 1024, before]), flush=True)
        os._exit(0)
    compression = "deflate" if "deflate" in sys.argv else "none"
    for side in [int(word) for word in sys.argv[1:] if word.isdigit()] or [4000, 8000]:
        with tempfile.TemporaryDirectory() as folder:
            # in a process of its own as well: the peak of a process is handed on to the programs that it starts
            subprocess.run([sys.executable, os.path.abspath(__file__), "--make", folder, str(side), compression], check=True)
            print("\nRSEI of %d x %d cells, inputs: %s" % (side, side, compression))
            print("%-22s %9s %9s %12s %16s" % ("", "seconds", "peak MB", "MB for work", "times MineEco"))
            base = None
            for name in PROGRAMS:
                if name.startswith("GRASS") and shutil.which("grass") is None:
                    print("%-22s not installed" % name)
                    continue
                if name.startswith("scikit") and side > 4000:
                    continue  # its copies need more than 10 GB there
                seconds, peak, before = min(measure(name, folder) for _ in range(2 if side <= 4000 else 1))
                base = base or seconds
                print("%-22s %9.2f %9.0f %12s %16.2f" % (name, seconds, peak, "%.0f" % (peak - before) if before else "", seconds / base), flush=True)


if __name__ == "__main__":
    main()
