"""LS of real elevation models by MineEco, GRASS r.watershed and SAGA (LS-Factor, Field Based), in one run.

usage: python3 benchmarks/ls.py [FOLDER]      (default ../shared/data; any folder with the GeoTIFFs named in MODELS)

The formulas differ, so the figures do: SAGA takes Desmet & Govers like MineEco, with multiple flow and a specific catchment area that is not
cut, so the order of the cells must agree (rank correlation about 0.9). r.watershed lets slope length begin anew at every break of slope, so that the
LS of most cells of a 30 m model is that of a slope head (median 0.03): it agrees with neither of the two in size, and only weakly in order. MineEco is run with S after
McCool, so that steepness is the same for all; "300 m" is its default, "no cut" lets slopes be as long as they come, as the peers do. Programs that are not installed are left out.
"""
import os
import shutil
import subprocess
import sys
import tempfile

import numpy as np
from osgeo import gdal

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, ".links"))

from mineeco.core import hydrology  # noqa: E402
from mineeco.core.erosion import topography  # noqa: E402

MODELS = ("pennsylvania_landsat7_dem/p015r032_dem30.tif", "para_landsat5_dem/srtm30.tif", "talca_landsat7_dem/talca_dem30.tif", "brumadinho_landsat8/brumadinho_dem30_approx_registered.tif")


def read(path):
    """Return a raster with NaN for no data."""
    band = (dataset := gdal.Open(path)).GetRasterBand(1)
    array = band.ReadAsArray().astype(float)
    nodata = band.GetNoDataValue()
    if nodata is not None:
        array[array == nodata] = np.nan
    return array, abs(dataset.GetGeoTransform()[1])


def mineeco(path, longest, flow):
    """Return LS after Desmet & Govers and McCool."""
    elevation, cell = read(path)
    slope, aspect = hydrology.slope_aspect(elevation, cell)
    surface = hydrology.fill_depressions(elevation)
    directions = hydrology.drain_flats(surface, hydrology.flow_directions(surface, cell))
    above = (hydrology.flow_accumulation(directions) if flow == "d8" else hydrology.multiple_flow_accumulation(surface, directions, cell)) - 1.0
    length = topography.grid_length(topography.capped_area(above, cell, longest), cell, aspect, topography.length_exponent(slope))
    return length * topography.steepness(slope, "mccool")


def grass(path, folder):
    """Return the LS of r.watershed (stored times 100 in some versions; the median tells)."""
    out = os.path.join(folder, "grass.tif")
    script = os.path.join(folder, "ls.sh")
    with open(script, "w", encoding="ascii") as file:
        file.write("set -e\nr.in.gdal -o --q --o input=%s output=dem\ng.region raster=dem\nr.watershed --q --o elevation=dem threshold=100 length_slope=ls\n" % path)
        file.write("r.out.gdal --q --o -c -f input=ls output=%s format=GTiff type=Float64 nodata=-9999\n" % out)
    subprocess.run(["grass", "--tmp-location", path, "--exec", "bash", script], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return read(out)[0]


def saga(path, folder):
    """Return the LS of SAGA's field-based tool (Desmet & Govers)."""
    flat, out = os.path.join(folder, "dem.tif"), os.path.join(folder, "ls.sgrd")
    elevation, _ = read(path)
    copy = gdal.Translate(flat, path, outputType=gdal.GDT_Float32, noData=-9999)
    copy.GetRasterBand(1).WriteArray(np.nan_to_num(elevation, nan=-9999).astype("float32"))
    copy = None
    subprocess.run(["saga_cmd", "ta_hydrology", "25", "-DEM", flat, "-LS_FACTOR", out, "-METHOD", "1"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return read(os.path.join(folder, "ls.sdat"))[0]


def rank_correlation(a, b):
    from scipy.stats import spearmanr

    return spearmanr(a, b)[0]


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(ROOT), "shared", "data")
    print("%-24s %10s %10s %10s %10s %10s %12s %12s %12s" % ("median LS, rank corr.", "300 m d8", "no cut d8", "no cut mfd", "GRASS", "SAGA", "mfd~GRASS", "mfd~SAGA", "GRASS~SAGA"))
    for name in MODELS:
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            print("%-24s not there" % os.path.basename(name))
            continue
        with tempfile.TemporaryDirectory() as temporary:
            found = {"cut": mineeco(path, 300.0, "d8"), "d8": mineeco(path, 1e9, "d8"), "mfd": mineeco(path, 1e9, "mfd")}
            if shutil.which("grass"):
                found["grass"] = grass(path, temporary)
            if shutil.which("saga_cmd"):
                found["saga"] = saga(path, temporary)
        inner = np.zeros(found["d8"].shape, bool)
        inner[5:-5, 5:-5] = True  # at the edge the programs treat missing neighbours differently
        valid = inner & np.logical_and.reduce([np.isfinite(array) for array in found.values()])
        values = {key: array[valid] for key, array in found.items()}
        medians = ["%10.2f" % np.median(values[key]) if key in values else "%10s" % "-" for key in ("cut", "d8", "mfd", "grass", "saga")]
        pairs = [
            "%12.3f" % rank_correlation(values[one], values[two]) if one in values and two in values else "%12s" % "-"
            for one, two in (("mfd", "grass"), ("mfd", "saga"), ("grass", "saga"))
        ]
        print("%-24s %s %s" % (os.path.basename(name)[:24], " ".join(medians), " ".join(pairs)), flush=True)


if __name__ == "__main__":
    main()
