"""VCI, TCI and VHI: the worked numbers, ranges by hand, and what is refused."""
import os

import numpy as np
import pytest

YEARS = [2001, 2003, 2004, 2006, 2009]
NDVI, LST = [.30, .45, .62, .55, .71], [301.0, 305.0, 298.0, 308.0, 296.0]


@pytest.fixture
def series(saved, tmp_path):
    """The five dates of methods 2.2 as rasters of one cell, handed over in another order."""
    made = {
        name: [saved(tmp_path / ("%s_%d.tif" % (name.lower(), year)), [[value]], (), -9999) for year, value in zip(YEARS, row)] for name, row in (("NDVI", NDVI), ("LST", LST))
    }
    return {"NDVI": made["NDVI"][::-1], "LST": made["LST"][2:] + made["LST"][:2]}


@pytest.mark.parametrize("kind", ["temporal", "auto"])
def test_worked_numbers(run, series, values, vectors, tmp_path, kind):
    """One cell: its own range over the five dates is that of the area as well; unsorted lists are sorted by year."""
    out = {name: str(tmp_path / (name + ".tif")) for name in ("OUTPUT", "OUTPUT_TCI", "OUTPUT_VHI")}
    _, log = run("vegetationhealth", **series, RANGE=kind, **out)
    for name, index in (("OUTPUT", "VCI"), ("OUTPUT_TCI", "TCI"), ("OUTPUT_VHI", "VHI")):
        np.testing.assert_allclose(values(out[name]).ravel(), vectors["v1.B_vhi"][index], atol=1e-4)
    from osgeo import gdal

    dataset = gdal.Open(out["OUTPUT_VHI"])
    assert [dataset.GetRasterBand(number).GetDescription() for number in range(1, 6)] == ["vhi_%d" % year for year in YEARS]
    assert any("Mean VHI: 2001 29.2; 2003 30.8" in line for line in log)
    assert any("Range: %s." % {"auto": "pooled"}.get(kind, kind) in line for line in log)


def test_ranges_differ(run, saved, values, tmp_path):
    """Two dates, two cells. NDVI .2 .6 / .4 .6, LST 300 290 / 290 280 (each row a date)."""
    ndvi = saved(tmp_path / "n.tif", np.array([[[.2, .6]], [[.4, .6]]]), ("2001", "2002"))
    lst = saved(tmp_path / "t.tif", np.array([[[300.0, 290.0]], [[290.0, 280.0]]]), ("2001", "2002"))
    nan = np.nan
    wanted = {
        # each cell on its own: the first goes from 0 to 100; the second has no range of NDVI
        "temporal": ([[0, nan], [100, nan]], [[0, 0], [100, 100]]),
        # NDVI .2-.6, LST 280-300 for all
        "pooled": ([[0, 100], [50, 100]], [[0, 50], [50, 100]]),
        # at each date its own: NDVI .2-.6 then .4-.6, LST 290-300 then 280-290
        "spatial": ([[0, 100], [0, 100]], [[0, 100], [0, 100]]),
    }
    out = {name: str(tmp_path / (name + ".tif")) for name in ("OUTPUT", "OUTPUT_TCI", "OUTPUT_VHI")}
    for kind, (vci, tci) in wanted.items():
        _, log = run("vegetationhealth", NDVI=[ndvi], LST=[lst], RANGE=kind, ALPHA=.25, **out)
        np.testing.assert_allclose(values(out["OUTPUT"])[:, 0], vci, atol=1e-4)
        np.testing.assert_allclose(values(out["OUTPUT_TCI"])[:, 0], tci, atol=1e-4)
        np.testing.assert_allclose(values(out["OUTPUT_VHI"])[:, 0], .25 * np.array(vci) + .75 * np.array(tci), atol=1e-4)
        assert any("dates cannot be compared" in line for line in log if line.startswith("WARNING")) == (kind == "spatial")


def test_one_date_needs_no_name(run, scene, values, tmp_path):
    out = str(tmp_path / "v.tif")
    run("vegetationhealth", NDVI=[scene.index["ndvi"]], LST=[scene.lst], OUTPUT_VHI=out)
    ndvi, lst = values(scene.index["ndvi"], 1), values(scene.lst, 1)
    wanted = 50 * (ndvi - ndvi.min()) / np.ptp(ndvi) + 50 * (lst.max() - lst) / np.ptp(lst)
    np.testing.assert_allclose(values(out, 1), wanted, atol=1e-4)
    from osgeo import gdal

    dataset = gdal.Open(out)
    assert dataset.GetRasterBand(1).GetDescription() == "vhi"  # the name by which the resilience evaluation finds it


def test_series_of_real_scenes(run, real_data, saved, values, tmp_path):
    """Tura, Ethiopia: annual maxima of NDVI with an invented temperature that falls with NDVI; the cell ranges by NumPy over the dates."""
    stack = os.path.join(real_data, "gewata_ethiopia", "tura_landsat_ndvi1e4_annualmax.tif")
    from osgeo import gdal

    dataset = gdal.Open(stack)
    names = [dataset.GetRasterBand(number).GetDescription() for number in range(1, dataset.RasterCount + 1)]
    ndvi = values(stack) / 1e4
    assert len(names) >= 10
    filled = np.where(np.isnan(ndvi), -9999, ndvi)
    layers = {
        "NDVI": [saved(tmp_path / "n.tif", filled, names, -9999, epsg=32636)],
        "LST": [saved(tmp_path / "t.tif", np.where(np.isnan(ndvi), -9999, 310 - 10 * ndvi), names, -9999, epsg=32636)],
    }
    out = str(tmp_path / "v.tif")
    run("vegetationhealth", **layers, OUTPUT=out)
    stored = values(layers["NDVI"][0])
    with np.errstate(invalid="ignore", divide="ignore"):
        low, high = np.nanmin(stored, axis=0), np.nanmax(stored, axis=0)
        wanted = np.where(high > low, 100 * (stored - low) / (high - low), np.nan)
    np.testing.assert_allclose(values(out), wanted, atol=1e-3)


def test_what_does_not_go_together(run, series, saved, tmp_path):
    out = {"OUTPUT": str(tmp_path / "o.tif")}
    with pytest.raises(Exception, match=r"NDVI is of 2001, 2003-2004, 2006, 2009 and LST of 2003-2004, 2006, 2009"):
        run("vegetationhealth", NDVI=series["NDVI"], LST=[path for path in series["LST"] if "2001" not in path], **out)
    with pytest.raises(Exception, match="RANGE temporal needs at least two dates"):
        run("vegetationhealth", NDVI=series["NDVI"][:1], LST=series["LST"][:1], RANGE="temporal", **out)
    warm = saved(tmp_path / "lst_2009.tif", [[22.85]])
    with pytest.raises(Exception, match=r"LST is in Kelvin at some dates .* Celsius at others \(2009\)"):
        run("vegetationhealth", NDVI=series["NDVI"], LST=[path for path in series["LST"] if "2009" not in path] + [warm], **out)
    with pytest.raises(Exception, match="ALPHA"):
        run("vegetationhealth", **series, ALPHA=2, **out)
    flat = saved(tmp_path / "flat.tif", np.full((3, 3), .5), ("ndvi",))
    with pytest.raises(Exception, match="no cell with a value and a range"):
        run("vegetationhealth", NDVI=[flat], LST=[flat], **out)
    assert not os.path.exists(out["OUTPUT"])
