"""Annual maxima of many Landsat products: MineEco beside a loop of plain GDAL and NumPy over whole scenes, in one run.

usage: python3 benchmarks/composites.py [SCENES [SIDE]]      (default 100 scenes of 2000 x 2000 cells, ten years)

Both read the same .tar archives where they lie (blue, red, near infrared, surface temperature, QA_PIXEL), mask clouds, compute
EVI and LST, and write one compressed GeoTIFF a variable with a band a year, and the number of views. The same is then done on
cells of another grid (CRS of the next zone), where the loop warps the masked indices of each scene. Each program runs in a process of
its own; memory is its peak.
"""
import datetime
import io
import json
import os
import resource
import subprocess
import sys
import tarfile
import tempfile
import time

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OPTIONS = ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "COMPRESS=DEFLATE", "ZLEVEL=6", "PREDICTOR=2", "NUM_THREADS=ALL_CPUS"]
OUT = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=1", "INTERLEAVE=BAND", "NUM_THREADS=ALL_CPUS"]
LEFT, TOP = 393990.0, 2882010.0
YEARS = 10
BANDS = ("SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6", "SR_B7", "ST_B10", "QA_PIXEL")
MTL = """GROUP = LANDSAT_METADATA_FILE
  GROUP = PRODUCT_CONTENTS
    LANDSAT_PRODUCT_ID = "{id}"
    PROCESSING_LEVEL = "L2SP"
    COLLECTION_NUMBER = 02
    COLLECTION_CATEGORY = "T1"
{files}
  END_GROUP = PRODUCT_CONTENTS
  GROUP = IMAGE_ATTRIBUTES
    SPACECRAFT_ID = "LANDSAT_8"
    SENSOR_ID = "OLI_TIRS"
    WRS_PATH = 121
    WRS_ROW = 042
    DATE_ACQUIRED = {date}
  END_GROUP = IMAGE_ATTRIBUTES
END_GROUP = LANDSAT_METADATA_FILE
END
"""


def make_inputs(folder, scenes, side):
    """Write the products: smooth land with noise, clouds on a quarter of each scene; the bands of eight scenes are used in turn."""
    from osgeo import gdal, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    kinds = []
    y, x = np.mgrid[0:side, 0:side].astype("float32") / side
    for kind in range(min(8, scenes)):
        rng = np.random.default_rng(kind)
        land = np.sin(9 * x + kind) * np.cos(7 * y) + .4 * np.sin(31 * x * y)
        clouds = np.sin(11 * x + 3 * kind) * np.sin(13 * y + kind) > .5
        texts = {}
        for name, (mean, slope, noise) in zip(BANDS, ((.04, .01, .002), (.07, .015, .002), (.06, .02, .002), (.3, .06, .006), (.2, .05, .004), (.1, .03, .003), (302, 4, .3), (0, 0, 0))):
            values = mean + slope * land + noise * rng.standard_normal((side, side), dtype="float32")
            numbers = np.where(clouds, 22280, 21824) if name == "QA_PIXEL" else (values - 149) / .00341802 if name == "ST_B10" else (values + .2) / 2.75e-5
            path = "/vsimem/%s.tif" % name
            dataset = gdal.GetDriverByName("GTiff").Create(path, side, side, 1, gdal.GDT_UInt16, OPTIONS)
            # scenes of one path and row do not start at the same cell
            dataset.SetGeoTransform((LEFT + 300 * (kind % 4), 30, 0, TOP - 150 * (kind % 3), 0, -30))
            dataset.SetProjection(reference.ExportToWkt())
            dataset.GetRasterBand(1).SetNoDataValue(1 if name == "QA_PIXEL" else 0)
            dataset.GetRasterBand(1).WriteArray(np.rint(numbers).astype("uint16"))
            dataset = None
            handle = gdal.VSIFOpenL(path, "rb")
            texts[name] = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, handle))
            gdal.VSIFCloseL(handle)
            gdal.Unlink(path)
        kinds.append(texts)
    for number in range(scenes):
        date = datetime.date(2010 + number % YEARS, 6, 1) + datetime.timedelta(days=2 * (number // YEARS))
        product = "LC08_L2SP_121042_%s_20200827_02_T1" % date.strftime("%Y%m%d")
        keys = ["BAND_%s" % name[4:] if name.startswith("SR_B") else {"ST_B10": "BAND_ST_B10", "QA_PIXEL": "QUALITY_L1_PIXEL"}[name] for name in BANDS]
        files = "\n".join('    FILE_NAME_%s = "%s_%s.TIF"' % (key, product, name) for key, name in zip(keys, BANDS))
        members = {"%s_%s.TIF" % (product, name): text for name, text in kinds[number % len(kinds)].items()}
        members[product + "_MTL.txt"] = MTL.format(id=product, date=date, files=files).encode()
        with tarfile.open(os.path.join(folder, product + ".tar"), "w") as archive:
            for name, text in members.items():
                entry = tarfile.TarInfo(name)
                entry.size = len(text)
                archive.addfile(entry, io.BytesIO(text))


def other_grid():
    """Cells of the neighbouring zone over the same area, as (west, south, east, north), WKT."""
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32649)
    return reference.ExportToWkt()


def run_mineeco(folder, warped):
    """The engine of landsatcomposites."""
    sys.path.insert(0, os.path.join(ROOT, ".links"))
    from mineeco.core.imagery import composite, indices, quality, scaling
    from mineeco.gis import composites
    from mineeco.gis.raster import Target
    from mineeco.gis.scenes import target_grid

    hows = {role: scaling.scaling("landsat_c2", "temperature" if role == "st" else "reflectance") for role in ("blue", "red", "nir", "st")}

    def planes(blocks):
        usable = quality.usable(blocks["qa_pixel"], "landsat_c2")
        values = {role: scaling.apply_scaling(blocks[role], how) for role, how in hows.items()}
        found = {"evi": indices.compute("evi", values)[0], "lst": values["st"]}
        for plane in found.values():
            plane[~usable] = np.nan
        return found

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.perf_counter()
    seasons = composite.Seasons((6, 7, 8, 9))
    scenes, _ = composites.landsat_scenes(folder, seasons.of, lambda product: (["qa_pixel", *hows], planes, None))
    grid = target_grid(scenes, crs=other_grid() if warped else "")
    with tempfile.TemporaryDirectory() as out:
        composed = composites.compose(os.path.join(out, composites.STATE), scenes, grid, ("evi", "lst"), lambda: composite.Composer("max"), {})
        groups, _ = seasons.groups(composed.seasons)
        outputs = [((name,), *(Target(os.path.join(out, name + ending + ".tif"), ["%s_%d" % (name, year) for year in groups]) for ending in ("", "_count"))) for name in ("evi", "lst")]
        composites.assemble(composed, outputs, lambda values, counts: composite.join_seasons(values, counts, sorted(composed.seasons), groups, "max"))
        composed.discard()
        seconds = time.perf_counter() - start
        return seconds, before, checksum(out)


def run_loop(folder, warped):
    """One scene after the other as whole arrays, all years' results in memory."""
    from osgeo import gdal

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.perf_counter()
    names = sorted(os.listdir(folder))
    opened = {name: gdal.Open("/vsitar/%s/%s_QA_PIXEL.TIF" % (os.path.join(folder, name), name[:-4])) for name in names}
    grid = None
    if warped:
        sys.path.insert(0, os.path.join(ROOT, ".links"))
        from mineeco.core.imagery.composite import Seasons
        from mineeco.gis import composites
        from mineeco.gis.scenes import target_grid

        scenes, _ = composites.landsat_scenes(folder, Seasons((6, 7, 8, 9)).of, lambda product: (["qa_pixel"], None, None))
        grid = target_grid(scenes, crs=other_grid())
        width, height = grid.width, grid.height
    else:
        corners = [dataset.GetGeoTransform() for dataset in opened.values()]
        west, north = min(t[0] for t in corners), max(t[3] for t in corners)
        width = max(round((t[0] - west) / 30) + d.RasterXSize for t, d in zip(corners, opened.values()))
        height = max(round((north - t[3]) / 30) + d.RasterYSize for t, d in zip(corners, opened.values()))
    results = {}
    for name in names:
        def read(band, name=name):
            return gdal.Open("/vsitar/%s/%s_%s.TIF" % (os.path.join(folder, name), name[:-4], band)).ReadAsArray()

        dn = {band: read(band) for band in ("SR_B2", "SR_B4", "SR_B5", "ST_B10", "QA_PIXEL")}
        bad = (dn["QA_PIXEL"] & 31) > 0
        blue, red, nir = (np.where(dn[band] == 0, np.nan, dn[band] * 2.75e-5 - .2) for band in ("SR_B2", "SR_B4", "SR_B5"))
        with np.errstate(all="ignore"):
            evi = 2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1)
            evi[bad | (np.abs(evi) > 1) | (nir + 6 * red - 7.5 * blue + 1 <= 0)] = np.nan
        lst = np.where(bad | (dn["ST_B10"] == 0), np.nan, dn["ST_B10"] * .00341802 + 149)
        t = opened[name].GetGeoTransform()
        if warped:
            source = gdal.GetDriverByName("MEM").Create("", evi.shape[1], evi.shape[0], 2, gdal.GDT_Float64)
            source.SetGeoTransform(t)
            source.SetProjection(opened[name].GetProjection())
            source.GetRasterBand(1).WriteArray(evi)
            source.GetRasterBand(2).WriteArray(lst)
            options = ["UNIFIED_SRC_NODATA=NO", "XSCALE=1", "YSCALE=1"]
            evi, lst = gdal.Warp("", source, format="MEM", outputBounds=grid.bounds(), width=width, height=height, dstSRS=grid.crs, resampleAlg="bilinear", srcNodata="nan",
                                 dstNodata="nan", errorThreshold=0, warpOptions=options).ReadAsArray()
            row = column = 0
        else:
            row, column = round((north - t[3]) / 30), round((t[0] - west) / 30)
        part = np.s_[row:row + evi.shape[0], column:column + evi.shape[1]]
        for variable, array in (("evi", evi), ("lst", lst)):
            best, count = results.setdefault((variable, name[17:21]), (np.full((height, width), np.nan), np.zeros((height, width), "int16")))
            np.fmax(best[part], array, out=best[part])
            count[part] += np.isfinite(array)
    with tempfile.TemporaryDirectory() as out:
        for variable in ("evi", "lst"):
            years = sorted(year for one, year in results if one == variable)
            for ending, place in (("", 0), ("_count", 1)):
                dataset = gdal.GetDriverByName("GTiff").Create(os.path.join(out, variable + ending + ".tif"), width, height, len(years), gdal.GDT_Float32, OUT)
                for number, year in enumerate(years, 1):
                    array = results[variable, year][place].astype("float32")
                    dataset.GetRasterBand(number).SetNoDataValue(-9999)
                    dataset.GetRasterBand(number).WriteArray(np.where(np.isnan(array), -9999, array))
                dataset = None
        seconds = time.perf_counter() - start
        return seconds, before, checksum(out)


def checksum(folder):
    """Sums of the written bands, to see that both programs made the same."""
    from osgeo import gdal

    sums = []
    for name in ("evi", "evi_count", "lst", "lst_count"):
        dataset = gdal.Open(os.path.join(folder, name + ".tif"))
        sums.append(sum(float(band[band != -9999].astype("float64").sum()) for band in (dataset.GetRasterBand(number).ReadAsArray() for number in range(1, dataset.RasterCount + 1))))
    return sums


PROGRAMS = {"MineEco": run_mineeco, "GDAL and NumPy": run_loop}


def main():
    if sys.argv[1:2] == ["--make"]:
        make_inputs(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
        return
    if sys.argv[1:2] == ["--one"]:
        name, folder, warped = sys.argv[2:]
        seconds, before, sums = PROGRAMS[name](folder, warped == "1")
        print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, before, sums]), flush=True)
        os._exit(0)
    scenes, side = ([int(word) for word in sys.argv[1:]] + [100, 2000][len(sys.argv) - 1:])[:2]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, os.path.abspath(__file__), "--make", folder, str(scenes), str(side)], check=True)
        print("%d products of %d x %d cells, %.0f MB" % (scenes, side, side, sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder)) / 1e6))
        print("%-32s %9s %14s %9s %12s   %s" % ("", "seconds", "scenes/minute", "peak MB", "MB for work", "sums of evi, views, lst, views"))
        for warped in (False, True):
            for name in PROGRAMS:
                done = subprocess.run([sys.executable, os.path.abspath(__file__), "--one", name, folder, str(int(warped))], capture_output=True, text=True, check=True)
                seconds, peak, before, sums = json.loads(done.stdout.splitlines()[-1])
                label = name + (", other zone" if warped else "")
                print("%-32s %9.1f %14.0f %9.0f %12.0f   %s" % (label, seconds, 60 * scenes / seconds, peak, peak - before, " ".join("%.7g" % value for value in sums)), flush=True)


if __name__ == "__main__":
    main()
