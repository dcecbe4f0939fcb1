"""The worked 5 x 5 example of a pattern and a real one as files."""
import os

import numpy as np
import pytest


@pytest.fixture
def demo(real_data, tmp_path):
    """Resistances of 808 x 730 cells in Washington State and its six core areas as polygons and as labels; the labels, and the side of a cell in metres."""
    from osgeo import gdal, ogr

    folder = os.path.join(real_data, "linkage_mapper_demo")
    files = {"resistance": os.path.join(folder, "lm_resistances.tif"), "cores": os.path.join(folder, "lm_cores.shp"), "sources": str(tmp_path / "labels.tif")}
    source, cores = gdal.Open(files["resistance"]), ogr.Open(files["cores"])
    target = gdal.GetDriverByName("GTiff").Create(files["sources"], source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Byte)
    target.SetGeoTransform(source.GetGeoTransform())
    target.SetProjection(source.GetProjection())
    gdal.RasterizeLayer(target, [1], cores.GetLayer(), options=["ATTRIBUTE=core_id"])
    labels = target.ReadAsArray()
    del target
    return files, labels, source.GetGeoTransform()[1]


@pytest.fixture
def worked(vectors, saved, tmp_path_factory):
    """Files of the 5 x 5 example on cells of 30 m (resistance, its factors, two sources as labels 1 and 2), and its arrays."""
    folder = tmp_path_factory.mktemp("worked")
    example = vectors["v4.MCR_resistance"]
    sources = np.zeros((5, 5))
    for number in (1, 2):
        for cell in vectors["v4.MCR_5x5"]["src%d" % number]:
            sources[tuple(cell)] = number
    arrays = {"resistance": example["R"], "landuse": example["LU"], "slope": example["slope"], "elevation": example["elev"], "slope_resistance": example["Rs"], "elevation_resistance": example["Re"], "sources": sources}
    files = {name: saved(folder / (name + ".tif"), np.array(array, dtype=float), (name,), -9999) for name, array in arrays.items()}
    return files, {name: np.array(array) for name, array in arrays.items()}


@pytest.fixture(scope="session")
def features():
    """The function that reads a vector file as [(attributes, OGR geometry)]."""
    from osgeo import ogr

    def read(path):
        dataset = ogr.Open(str(path))
        return [(feature.items(), feature.GetGeometryRef().Clone()) for feature in dataset.GetLayer()]

    return read
