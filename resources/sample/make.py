"""Makes the whole teaching mine: landscape, scenes, other layers, and the truth beside them."""
import argparse
import fnmatch
import json
import os
import shutil

import numpy as np
from osgeo import ogr

from . import extras
from .cover import CLASSES, FOREST, LANDCOVER_YEARS, land_cover, make_land
from .files import LEFT, TOP, line, outline, write_raster, write_vector
from .mines import LAST, MINES
from .product import write_product
from .scenes import DRYNESS, SCENE_YEARS, evi, ground, observe, passes
from .terrain import CELL, make_terrain

STABLE, RESTORED, NOT_RESTORED, OTHER_CHANGE = range(4)
OUTCOMES = {
    STABLE: ("stable", (235, 235, 225)),
    RESTORED: ("restored", (60, 150, 70)),
    NOT_RESTORED: ("mined, not restored", (200, 80, 50)),
    OTHER_CHANGE: ("changed otherwise, never mined", (240, 200, 100)),
}
# Mined ground counts as restored from this share of its greenness before mining.
SHARE = 0.8
HECTARES = CELL * CELL / 1e4


def restored(land, seed):
    """Return what became of each cell by 2019, (y, x) uint8.

    0 neither mined nor changed, 1 mined and again at least `SHARE` of its EVI before mining (mean weather, no noise),
    2 mined and not restored, 3 never mined but changed otherwise since 2000 (town, orchard).
    """
    before = evi(ground(land, min(mine.start for mine in MINES) - 1, 215, seed)[0])
    after = evi(ground(land, LAST, 215, seed)[0])
    changed = (land.orchard_year >= 2000) | (land.town_year >= 2000) | (land.road_year >= 2000)
    outcome = np.where(changed, OTHER_CHANGE, STABLE)
    outcome = np.where(land.workings.mined_year > 0, np.where(after >= SHARE * before, RESTORED, NOT_RESTORED), outcome)
    return outcome.astype(np.uint8)


def _facts(land, outcome, size, seed, views):
    """Return the truth that does not fit into a raster, as a plain dictionary."""
    from scipy.ndimage import label

    codes = {year: land_cover(land, year) for year in LANDCOVER_YEARS}
    mines = []
    for number, mine in enumerate(MINES, 1):
        cells = land.workings.mine == number
        mines.append({
            "id": number, "name": mine.name, "name_zh": mine.name_zh, "start": mine.start, "closed": mine.closed, "reclaimed": mine.reclaimed,
            "outcome": mine.outcome, "site_row_column": list(land.sites[number - 1]), "mined_ha": round(float(cells.sum()) * HECTARES, 2),
            "restored_ha": round(float((outcome[cells] == RESTORED).sum()) * HECTARES, 2),
            "landcover_ha": {str(year): {str(code): round(float((c[cells] == code).sum()) * HECTARES, 2) for code in CLASSES if (c[cells] == code).any()}
                             for year, c in codes.items()},
        })
    forests = {}
    for year, c in codes.items():
        patches = np.bincount(label(c == FOREST, np.ones((3, 3)))[0].ravel())[1:] * HECTARES / 100
        forests[str(year)] = [round(float(area), 4) for area in np.sort(patches)[::-1] if area >= 1]
    return {
        "seed": seed, "size": size, "cell_m": CELL, "upper_left": [LEFT, TOP], "restored_share_of_evi_before": SHARE,
        "restored_codes": {str(code): name for code, (name, _) in OUTCOMES.items()},
        "restored_ha": {str(code): round(float((outcome == code).sum()) * HECTARES, 2) for code in OUTCOMES},
        "mines": mines,
        "landcover_ha": {str(year): {str(code): round(float((c == code).sum()) * HECTARES, 2) for code in CLASSES} for year, c in codes.items()},
        "forest_patches_km2_8_connected": forests,
        "dry_summers_sd": {str(year): value for year, value in DRYNESS.items()},
        "scenes": [view.product for view in views],
    }


def _shapes(folder, land):
    """Write the vector layers; returns role -> path."""
    from scipy.ndimage import binary_closing, binary_fill_holes, label

    size = land.base.shape[0]
    workings = land.workings
    register = []
    for number, mine in enumerate(MINES, 1):
        cells = workings.mine == number
        others = (workings.mine > 0) & ~cells
        shape = outline(cells | (binary_fill_holes(binary_closing(cells, np.ones((3, 3)))) & ~others), 10.0)
        values = {"id": number, "name": mine.name, "name_zh": mine.name_zh, "start": mine.start, "closed": mine.closed, "reclaimed": mine.reclaimed,
                  "area_ha": round(shape.GetArea() / 1e4, 2)}
        register.append((shape, values))
    roads = [(line(road.path), {"id": number, "kind": road.kind, "opened": road.year}) for number, road in enumerate(land.roads, 1)]
    patches, count = label((land.town_year > 0), np.ones((3, 3)))
    order = np.argsort(-np.bincount(patches.ravel(), minlength=count + 1)[1:], kind="stable") + 1
    settled = []
    for number, patch in enumerate(order, 1):
        shape = outline(patches == patch)
        settled.append((shape, {"id": number, "kind": "town" if number == 1 else "village", "area_ha": round(shape.GetArea() / 1e4, 2)}))
    ring = ogr.Geometry(ogr.wkbLinearRing)
    corners = extras.study_area(size)
    for x, y in np.concatenate([corners, corners[:1]]):
        ring.AddPoint_2D(LEFT + CELL * float(x), TOP - CELL * float(y))
    area = ogr.Geometry(ogr.wkbPolygon)
    area.AddGeometry(ring)
    fields = {"id": int, "name": str, "name_zh": str, "start": int, "closed": int, "reclaimed": int, "area_ha": float}

    def path(name):
        return os.path.join(folder, name + ".gpkg")

    return {
        "mines": write_vector(path("mines"), "mines", ogr.wkbMultiPolygon, fields, register),
        "roads": write_vector(path("roads"), "roads", ogr.wkbLineString, {"id": int, "kind": str, "opened": int}, roads),
        "town": write_vector(path("town"), "town", ogr.wkbMultiPolygon, {"id": int, "kind": str, "area_ha": float}, settled),
        "study_area": write_vector(path("study_area"), "study_area", ogr.wkbPolygon, {"id": int, "name": str}, [(area, {"id": 1, "name": "study area"})]),
    }


README = """The teaching mine - a made-up mining landscape with known truth
教学矿区——一个已知真值的虚拟矿区景观

Nothing here was observed: terrain, names, scenes and numbers are computed (seed {seed}). EPSG:32650, {size} x {size} cells of 30 m.
所有数据均由程序生成（随机种子 {seed}），并非实测。坐标系 EPSG:32650，{size} x {size} 个 30 m 像元。

dem.tif                    height, m / 高程（米）
landcover_2009/2013/2018.tif
                           land cover, scheme li2020: 1 vegetation 植被, 2 reclaimed vegetation 复垦植被, 3 water 水体, 4 orchard 果园,
                           5 farmland 耕地, 6 road 道路, 7 building 建筑, 8 sedimentation tank 沉淀池, 9 tailings 尾矿及裸露采区
mines.gpkg                 mines: id, name, name_zh, start, closed, reclaimed (year; empty = never), area_ha / 矿区边界及开采、关闭、复垦年份
town.gpkg, roads.gpkg      settlements and roads of 2019 / 2019 年城镇与道路
study_area.gpkg            boundary a little inside the map / 研究区边界
rain_01.tif ... rain_12.tif
                           mean rain of each month, mm / 各月平均降水量（毫米）
sand.tif, silt.tif, clay.tif
                           topsoil texture, percent, together 100; no data on water / 表土砂、粉、黏粒含量（%）
carbon.tif                 organic carbon of the topsoil, percent / 表土有机碳（%）
population.tif             persons per km2, 300 m cells / 人口密度（人/平方公里）
pm25.tif                   PM2.5, micrograms per m3, 300 m cells / PM2.5 浓度（微克/立方米）
co2.tif                    CO2 emission, t per km2 and year, 300 m cells / 二氧化碳排放（吨/平方公里·年）
scenes/                    Landsat 5 and 8 Collection 2 Level-2 products, June to September, 2000-2019 without 2012 (years here: {years})
                           / Landsat 5、8 C2 L2 影像，6-9 月，缺 2012 年（本次年份：{years}）
truth/mined_year.tif       year in which a cell was first dug, 0 never / 首次开采年份，0 为从未开采
truth/reclaimed_year.tif   year in which it was reclaimed, 0 never / 复垦年份，0 为未复垦
truth/restored.tif         0 stable 稳定, 1 restored by 2019 (EVI at least {percent} % of before mining) 已恢复, 2 mined and not restored 未恢复,
                           3 never mined but changed otherwise (town, orchard, road) 其他变化
truth/truth.json           facts of each mine, areas, forest patches, dry summers / 各矿区事实、面积、林斑、旱年
"""


def make(folder, years=None, tar=False, size=400, seed=1):
    """Write the teaching mine into a folder; the same arguments give the same data.

    Parameters
    ----------
    folder : str
        Made if needed. Files of an earlier run are replaced, its scenes removed.
    years : list of int, optional
        Which years of scenes to write (default all of `SCENE_YEARS`); everything else is always written.
    tar : bool
        Write each scene as a `.tar` instead of a folder.
    size : int
        Cells along a side, a multiple of 20, at least 120. A smaller map is the same landscape in small.
    seed : int
        Number of the landscape.

    Returns
    -------
    dict
        Role -> path: `dem`, `landcover_2009` ..., `mines`, `rain_01` ..., `scenes` (folder), each scene by its product id, `truth` ..., `readme`.

    Raises
    ------
    ValueError
        If a year has no scenes or the size does not fit.
    """
    years = sorted(set(SCENE_YEARS if years is None else years))
    unknown = [year for year in years if year not in SCENE_YEARS]
    if unknown:
        raise ValueError("There are no scenes of %s: choose years from 2000 to 2019 without 2012." % ", ".join(map(str, unknown)))
    if size < 120 or size % 20:
        raise ValueError("The size %s does not fit: choose a multiple of 20 cells, at least 120." % size)
    land = make_land(make_terrain(size, seed), seed)
    scenes, truth = os.path.join(folder, "scenes"), os.path.join(folder, "truth")
    os.makedirs(scenes, exist_ok=True)
    os.makedirs(truth, exist_ok=True)
    for name in fnmatch.filter(os.listdir(scenes), "L[CT]0[58]_L2SP_121042_*_02_T1*"):
        old = os.path.join(scenes, name)
        if os.path.isdir(old):
            shutil.rmtree(old)
        else:
            os.remove(old)

    paths = {}

    def raster(role, array, nodata=None, name=None, cell=CELL, classes=None, into=folder):
        paths[role] = write_raster(os.path.join(into, role + ".tif"), array, nodata, name or role, cell, classes)

    raster("dem", land.terrain.height.astype(np.float32), extras.NODATA)
    for year in LANDCOVER_YEARS:
        raster("landcover_%d" % year, land_cover(land, year), 0, "landcover", classes=CLASSES)
    for month, layer in enumerate(extras.rain(land.terrain, seed), 1):
        raster("rain_%02d" % month, layer, extras.NODATA)
    for role, layer in extras.soil(land, seed).items():
        raster(role, layer, extras.NODATA)
    for role, layer in extras.air(land, seed).items():
        raster(role, layer, extras.NODATA, cell=10 * CELL)
    paths.update(_shapes(folder, land))

    outcome = restored(land, seed)
    raster("mined_year", land.workings.mined_year, into=truth)
    raster("reclaimed_year", land.workings.reclaimed_year, into=truth)
    raster("restored", outcome, 255, classes=OUTCOMES, into=truth)
    views = passes(years, seed)
    paths["truth"] = os.path.join(truth, "truth.json")
    with open(paths["truth"], "w", encoding="utf-8", newline="\n") as file:
        json.dump(_facts(land, outcome, size, seed, views), file, ensure_ascii=False, indent=1)
    paths["readme"] = os.path.join(folder, "README.txt")
    with open(paths["readme"], "w", encoding="utf-8", newline="\n") as file:
        file.write(README.format(seed=seed, size=size, years=", ".join(map(str, years)), percent=round(100 * SHARE)))
    paths["scenes"] = scenes
    for view in views:
        paths[view.product] = write_product(scenes, view, observe(land, view, seed), tar)
    return paths


def main(arguments=None):
    """Run from the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="mineeco.resources.sample", description="Write the teaching mine: a small made-up mining landscape with known truth.")
    parser.add_argument("folder", help="where to write")
    parser.add_argument("--years", type=int, nargs="+", help="years of scenes to write (default: 2000 to 2019 without 2012)")
    parser.add_argument("--tar", action="store_true", help="write each scene as a .tar")
    options = parser.parse_args(arguments)
    try:
        paths = make(options.folder, options.years, options.tar)
    except (ValueError, OSError) as problem:
        parser.error(str(problem))
    print("%d files and scenes in %s" % (len(paths) - 1, options.folder))
    return 0
