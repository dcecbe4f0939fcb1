"""Makes the checkout importable as `mineeco`, whatever its folder is called, and starts QGIS once for the tests that need it."""
import json
import os
import sys

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
