"""What the tests of the file seam share."""
import pytest
from osgeo import gdal, ogr, osr


def without_exceptions():
    """Switch GDAL's exceptions off; return the modules that had them, last one first (the order in which they let go)."""
    had = []
    for _ in range(3):
        for module in (gdal, ogr, osr):
            if module.GetUseExceptions():
                try:
                    module.DontUseExceptions()
                except RuntimeError:  # another module's turn
                    continue
                had.append(module)
    return had


@pytest.fixture(params=["codes", "exceptions"])
def gdal_mode(request):
    """GDAL tells of errors by return codes (plain Python) or by exceptions (inside QGIS)."""
    before = without_exceptions()
    if request.param == "exceptions":
        gdal.UseExceptions()
    yield request.param
    without_exceptions()
    for module in reversed(before):
        module.UseExceptions()
