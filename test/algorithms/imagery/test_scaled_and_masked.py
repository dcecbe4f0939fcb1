"""scalescene, qualitymask and watermask through Processing."""
import os

import numpy as np
import pytest
from osgeo import gdal


def test_scaling_and_mask(run, scene, saved, values, tmp_path):
    mask = str(tmp_path / "mask.tif")
    run("qualitymask", INPUT=scene.quality, OUTPUT=mask)
    usable = np.isin(scene.quality_codes, (21824, 21952))  # clear land and clear water; cloud, shadow and fill go
    np.testing.assert_array_equal(values(mask, 1), usable)
    run("scalescene", INPUT=scene.dn, MASK=mask, OUTPUT=str(tmp_path / "s.tif"))
    wanted = np.where(usable, np.round((scene.reflectance + .2) / 2.75e-5) * 2.75e-5 - .2, np.nan)
    np.testing.assert_allclose(values(tmp_path / "s.tif"), wanted, rtol=1e-5, atol=1e-7)


def test_temperature_bands_and_quality_bands_by_name(run, saved, values, tmp_path):
    numbers = np.array([[[10000]], [[44177]], [[21824]]])
    stack = saved(tmp_path / "i.tif", numbers, ("SR_B4", "ST_B10", "QA_PIXEL"), 0, kind=gdal.GDT_UInt16)
    run("scalescene", INPUT=stack, OUTPUT=str(tmp_path / "o.tif"))
    # worked numbers of the scale factors: DN 10000 is 0.075, DN 44177 is 299.99787 K
    np.testing.assert_allclose(values(tmp_path / "o.tif")[:, 0, 0], [.075, 299.99787], rtol=1e-6)


def test_scaling_twice_is_refused(run, scene, tmp_path):
    with pytest.raises(Exception, match="reflectance already"):
        run("scalescene", INPUT=scene.stack, OUTPUT=str(tmp_path / "o.tif"))


def test_sentinel_before_baseline_4(run, saved, values, tmp_path):
    stack = saved(tmp_path / "i.tif", [[[3000]]], ("B4",), 0, kind=gdal.GDT_UInt16)
    run("scalescene", INPUT=stack, PRODUCT="sentinel2_l2a", OUTPUT=str(tmp_path / "new.tif"))
    run("scalescene", INPUT=stack, PRODUCT="sentinel2_l2a", OFFSET=0, OUTPUT=str(tmp_path / "old.tif"))
    assert values(tmp_path / "new.tif", 1)[0, 0] == pytest.approx(.2)
    assert values(tmp_path / "old.tif", 1)[0, 0] == pytest.approx(.3)


def test_default_flags_follow_the_product(run, saved, values, tmp_path):
    """State 72 clear, 76 shadow, 1097 cloud, 8200 next to cloud (kept by default): worked numbers of the MODIS state band."""
    state = saved(tmp_path / "state.tif", [[72, 76, 1097, 8200]], ("state",), kind=gdal.GDT_UInt16)
    _, log = run("qualitymask", INPUT=state, PRODUCT="modis_state_500m", OUTPUT=str(tmp_path / "o.tif"))
    np.testing.assert_array_equal(values(tmp_path / "o.tif", 1), [[1, 0, 0, 1]])
    with pytest.raises(Exception, match="no flag dilated"):
        run("qualitymask", INPUT=state, PRODUCT="modis_state_500m", EXCLUDE=["dilated"], OUTPUT=str(tmp_path / "o.tif"))


def test_water_from_bands_index_and_land_cover(run, scene, saved, values, tmp_path):
    out = str(tmp_path / "o.tif")
    run("watermask", INPUT=scene.stack, OUTPUT=out)
    np.testing.assert_array_equal(values(out, 1) == 1, scene.cover == 2)
    mndwi = str(tmp_path / "mndwi.tif")
    run("spectralindex", INPUT=scene.stack, INDEX="mndwi", OUTPUT=mndwi)
    run("watermask", MNDWI=mndwi, OUTPUT=str(tmp_path / "m.tif"))
    np.testing.assert_array_equal(values(tmp_path / "m.tif", 1), values(out, 1))
    landcover = saved(tmp_path / "lc.tif", np.where(np.arange(60) < 5, 3, 1) * np.ones((50, 1)), ("landcover",), 0, kind=gdal.GDT_Byte)
    run("watermask", INPUT=scene.stack, LANDCOVER=landcover, SCHEME="li2020", OUTPUT=str(tmp_path / "both.tif"))
    np.testing.assert_array_equal(values(tmp_path / "both.tif", 1) == 1, (scene.cover == 2) | (np.arange(60) < 5))
    run("watermask", LANDCOVER=landcover, WATER_CLASSES="1", OUTPUT=str(tmp_path / "own.tif"))
    np.testing.assert_array_equal(values(tmp_path / "own.tif", 1) == 1, np.broadcast_to(np.arange(60) >= 5, (50, 60)))


def test_water_needs_to_know_what_codes_mean(run, scene, tmp_path):
    for given, words in (({"LANDCOVER": scene.classes}, "SCHEME"), ({"LANDCOVER": scene.classes, "SCHEME": "custom"}, "WATER_CLASSES"), ({}, "INPUT")):
        with pytest.raises(Exception, match=words):
            run("watermask", **given, OUTPUT=str(tmp_path / "o.tif"))


def test_digital_numbers_are_refused_with_the_remedy(run, scene, tmp_path):
    for name, more in (("spectralindex", {"INDEX": "evi"}), ("watermask", {})):
        with pytest.raises(Exception, match="mineeco:scalescene"):
            run(name, INPUT=scene.dn, OUTPUT=str(tmp_path / "o.tif"), **more)
    assert os.listdir(tmp_path) == []
