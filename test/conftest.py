"""Makes the checkout importable as `mineeco`, whatever its folder is called, and starts QGIS once for the tests that need it."""
import json
import os
import sys

import numpy as np
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LINKS = os.path.join(ROOT, ".links")
LINK = os.path.join(LINKS, "mineeco")
os.makedirs(LINKS, exist_ok=True)
if not os.path.islink(LINK):
    os.symlink("..", LINK)
for folder in ("/usr/share/qgis/python/plugins", os.path.join(ROOT, ".build", "python"), LINKS):
    if folder not in sys.path:
        sys.path.insert(0, folder)


@pytest.fixture(scope="session")
def vectors():
    """Worked numbers of independent scripts (Python and R), by key."""
    with open(os.path.join(ROOT, "test", "vectors.json"), encoding="utf-8") as file:
        return json.load(file)


@pytest.fixture(scope="session")
def real_data():
    """Folder of the real scenes; tests that need it are skipped where it is not there."""
    folder = os.path.join(os.path.dirname(ROOT), "shared", "data")
    if not os.path.isdir(folder):
        pytest.skip("the real scenes (../shared/data) are not on this machine")
    return folder


@pytest.fixture
def landsat_product(real_data, tmp_path):
    """Makes Landsat 8 Level-2 products out of the real stacks and their metadata: ``make(scene, archive, folder)`` gives the path to open.

    `scene` is liverpool (with surface temperature), before or after (Brumadinho, L2SR), `archive` "" or an extension such as ".tar".
    QA_PIXEL is 21824 (clear) where all bands have data, else 1 (fill).
    """
    import re
    import tarfile

    from osgeo import gdal

    scenes = {"liverpool": ("liverpool_landsat8/liverpool_L8_SR_ST_20200927.tif", "LC08_L2SP_204023_20200927_20201006_02_T1"),
              "before": ("brumadinho_landsat8/brumadinho_L8_SR_20190114_common.tif", "LC08_L2SP_218074_20190114_20200829_02_T1"),
              "after": ("brumadinho_landsat8/brumadinho_L8_SR_20190130_common.tif", "LC08_L2SP_218074_20190130_20200829_02_T1")}

    def make(scene="liverpool", archive="", folder="product"):
        stack, product = scenes[scene]
        source = gdal.Open(os.path.join(real_data, stack))
        with open(os.path.join(real_data, os.path.dirname(stack), product + "_MTL.txt"), encoding="utf-8") as file:
            text = file.read()
        if source.RasterCount == 6:
            product = product.replace("L2SP", "L2SR")
            text = re.sub(r"(?m)^.*_ST_.*\n", "", text).replace("L2SP", "L2SR")
        target = tmp_path / folder / product
        target.mkdir(parents=True)
        (target / (product + "_MTL.txt")).write_text(text, encoding="utf-8")
        for band, name in enumerate(["SR_B%d" % number for number in range(2, 8)] + ["ST_B10"] * (source.RasterCount - 6), 1):
            gdal.Translate(str(target / ("%s_%s.TIF" % (product, name))), source, bandList=[band])
        clear = (source.ReadAsArray() > 0).all(axis=0)
        quality = gdal.Translate(str(target / (product + "_QA_PIXEL.TIF")), source, bandList=[1], noData=1)
        quality.GetRasterBand(1).WriteArray(np.where(clear, 21824, 1))
        del quality
        if not archive:
            return str(target)
        path = str(tmp_path / folder / (product + archive))
        with tarfile.open(path, "w" if archive == ".tar" else "w:gz") as tar:
            for file in sorted(target.iterdir()):
                tar.add(file, file.name)
        return path

    return make


@pytest.fixture(scope="session")
def registry():
    """The Processing registry with MineEco loaded the way the plugin loads itself."""
    from qgis.core import QgsApplication
    from qgis.testing import start_app

    if QgsApplication.instance() is None:
        start_app()
    from processing.core.Processing import Processing

    Processing.initialize()
    from mineeco.plugin import MineEcoPlugin

    registry = QgsApplication.processingRegistry()
    if registry.providerById("mineeco") is None:
        plugin = MineEcoPlugin(None)
        plugin.initProcessing()
        registry.mineeco_plugin = plugin
    return registry


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    session.config.mineeco_status = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    """Leave with pytest's own status: tracebacks of failed tests keep QGIS objects alive past QGIS's own end, which crashes."""
    if "qgis.testing" in sys.modules:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(getattr(config, "mineeco_status", 0))
