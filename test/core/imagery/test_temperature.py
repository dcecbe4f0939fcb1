"""Radiance, brightness temperature, emissivity, radiative transfer, single channel, against worked numbers and real thermal bands."""
import json
import os

import numpy as np
import pytest
from mineeco.core.imagery import scaling, temperature
from mineeco.core.imagery.temperature import (
    black_body_radiance,
    brightness_temperature,
    constants,
    convert,
    emissivity,
    radiance,
    radiative_transfer,
    single_channel,
    unit_of,
    water_vapour_warnings,
)
from mineeco.core.tables import FOLDER, load
from mineeco.messages import InputProblem

TABLES = ("thermal", "modis_products")
KEYS = {"landsat4": "TM4", "landsat5": "TM5", "landsat7": "ETM", "landsat8": "L8B10", "landsat8_b11": "L8B11", "landsat9": "L9B10"}


def test_every_sensor_has_its_source():
    table = load("thermal")
    assert tuple(table["sensors"]) == temperature.SENSORS
    for row in (*table["sensors"].values(), table["emissivity"], *(row["single_channel"] for row in table["sensors"].values() if row["single_channel"])):
        assert len(row["citation"]) > 20
        assert "verified" in row["status"]


@pytest.mark.parametrize("name", TABLES)
def test_no_key_stands_twice(name):
    def unique(pairs):
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    with open(os.path.join(FOLDER, name + ".json"), encoding="utf-8") as file:
        json.load(file, object_pairs_hook=unique)


@pytest.mark.parametrize("sensor", temperature.SENSORS)
def test_brightness_temperature_of_six_sensors(vectors, sensor):
    assert brightness_temperature(9.0, *constants(sensor)) == pytest.approx(vectors["v1.C_BT"][KEYS[sensor]], abs=5.1e-5)


def test_constants_of_the_scene_come_first():
    assert constants("landsat8", 800.0) == (800.0, 1321.0789)
    assert constants("", 607.76, 1260.56) == constants("landsat5")
    with pytest.raises(InputProblem, match="thermal sensor sentinel is unknown; choose one of: landsat4"):
        constants("sentinel")
    with pytest.raises(InputProblem, match="K1 is -1 and K2 is 1260.56"):
        constants("landsat5", -1.0)


def test_sensor_of_a_spacecraft_and_band():
    assert temperature.sensor_of("LANDSAT_7", "6_VCID_2") == "landsat7"
    assert temperature.sensor_of("LANDSAT_8", "11") == "landsat8_b11"
    assert temperature.sensor_of("LANDSAT_5", "6") == "landsat5"
    assert temperature.sensor_of("LANDSAT_9", "11") is None


def test_black_body_is_the_inverse():
    warmth = np.array([250.0, 300.0, 340.0])
    k = constants("landsat5")
    np.testing.assert_allclose(brightness_temperature(black_body_radiance(warmth, *k), *k), warmth, rtol=1e-13)
    assert np.isnan(black_body_radiance([0.0, -3.0, np.nan], *k)).all()


def test_radiance_leaves_out_fill_and_saturation():
    # 0.5 x 100 + 1 = 51; 0 is fill, 255 saturated in 8 bits, 65535 in 16
    np.testing.assert_array_equal(radiance([0, 1, 100, 254, 255, np.nan], 0.5, 1.0, 255), [np.nan, 1.5, 51.0, 128.0, np.nan, np.nan])
    np.testing.assert_array_equal(radiance([0, 255, 65535], 0.5, 1.0), [np.nan, 128.5, 32768.5])
    np.testing.assert_array_equal(radiance(np.array([255, 65535], np.uint16), 0.5, 1.0, 65535), [128.5, np.nan])
    assert np.isnan(brightness_temperature([0.0, -0.1, np.nan], *constants("landsat5"))).all()


def test_emissivity_by_ndvi(vectors):
    for pair, expected in vectors["v1.C_emis"].items():
        ndvi, red = map(float, pair.split(","))
        assert emissivity(ndvi, red) == pytest.approx(expected, abs=1e-9)


def test_emissivity_of_other_soil_water_and_gaps():
    ndvi, red = np.array([0.1, 0.1, -0.3, np.nan, 0.7]), np.array([0.2, 0.2, 0.05, 0.1, np.nan])
    found = emissivity(ndvi, red, water=[0, np.nan, 1, 0, 0], bare_intercept=0.98, bare_slope=0.047, water_emissivity=0.9925)
    # 0.98 - 0.047 x 0.2 = 0.9706; the red band does not count above NDVI 0.5
    np.testing.assert_allclose(found, [0.9706, 0.9706, 0.9925, np.nan, 0.99], rtol=1e-12)


def test_radiative_transfer(vectors):
    given = vectors["v1.C_rte"]["in"]
    for sensor in ("landsat5", "landsat7", "landsat8"):
        ground, expected = vectors["v1.C_rte"][KEYS[sensor]]
        k = constants(sensor)
        found = radiative_transfer(given["L"], given["tau"], given["Lu"], given["Ld"], given["eps"], *k)
        assert found == pytest.approx(expected, abs=5.1e-5)
        assert black_body_radiance(found, *k) == pytest.approx(ground, abs=5.1e-7)


def test_radiative_transfer_with_rasters_and_impossible_air():
    k = constants("landsat8")
    light = np.full(7, 9.5)
    t = np.array([0.78, 0.0, 1.2, 0.78, 0.78, 0.78, np.nan])
    e = np.array([0.986, 0.9, 0.9, 0.0, 1.1, 0.986, 0.9])
    up = np.array([1.85, 1.0, 1.0, 1.0, 1.0, 20.0, 1.0])  # the sixth: the air alone would send more than was seen
    found = radiative_transfer(light, t, up, 3.0, e, *k)
    assert found[0] == pytest.approx(302.1376, abs=5.1e-5)
    assert np.isnan(found[1:]).all()
    assert radiative_transfer(9.0, 1.0, 0.0, 0.0, 1.0, *k) == pytest.approx(295.7393, abs=5.1e-5)  # no air and a black body


@pytest.mark.parametrize("sensor", ["landsat5", "landsat7", "landsat8"])
def test_single_channel(vectors, sensor):
    expected = vectors["v1.C_sc"][KEYS[sensor]]
    assert single_channel(9.5, 2.0, 0.986, sensor) == pytest.approx(expected["Ts"], abs=5.1e-5)
    psi = [(a * 2.0 + b) * 2.0 + c for a, b, c in load("thermal")["sensors"][sensor]["single_channel"]["psi"]]
    assert psi == pytest.approx(expected["psi"], abs=5.1e-6)


def test_single_channel_gaps_and_sensors_without_coefficients():
    found = single_channel(np.array([9.5, np.nan, 9.5, 9.5, 0.0]), np.array([2.0, 2.0, -1.0, 2.0, 2.0]), np.array([0.986, 0.9, 0.9, 0.0, 0.9]), "landsat5")
    assert np.isfinite(found).tolist() == [True, False, False, False, False]
    with pytest.raises(InputProblem, match="no published single-channel coefficients for landsat4; there are for: landsat5, landsat7, landsat8"):
        single_channel(9.5, 2.0, 0.98, "landsat4")


def test_water_vapour_beyond_the_method_is_told():
    assert water_vapour_warnings(3.0) == []
    assert water_vapour_warnings(float("nan")) == []
    warning, = water_vapour_warnings(3.4)
    assert "reaches 3.40 g/cm2; above 3" in str(warning)


def test_units():
    assert unit_of(285.0, 315.0, "x") == "kelvin"
    assert unit_of(-12.0, 41.0, "x") == "celsius"
    for low, high in ((12.0, 305.0), (14250.0, 15500.0), (np.nan, np.nan)):
        with pytest.raises(InputProblem, match="LST.tif lies between"):
            unit_of(low, high, "LST.tif")
    np.testing.assert_allclose(convert([273.15, 300.0, np.nan], "kelvin", "celsius"), [0.0, 26.85, np.nan], rtol=1e-13)
    np.testing.assert_allclose(convert([0.0], "celsius", "kelvin"), [273.15])
    np.testing.assert_allclose(convert([300.0], "kelvin", "kelvin"), [300.0])


# ----------------------------------------------------------------------------------------------------------- real scenes
def opened(real_data, *names):
    from osgeo import gdal

    return gdal.Open(os.path.join(real_data, *names))


def test_para_landsat_5(real_data):
    """Forest and reservoir near the equator on an August morning."""
    from mineeco.gis.landsat import read_mtl_calibration

    stack = opened(real_data, "para_landsat5_dem", "LT5_224063_19880814_DN.tif").ReadAsArray()
    scene = read_mtl_calibration(os.path.join(real_data, "para_landsat5_dem", "LT52240631988227CUB02_MTL.txt"))
    how = scene.bands[scene.thermal[0]]
    k = constants(temperature.sensor_of(scene.spacecraft, scene.thermal[0]), how.k1, how.k2)
    warmth = brightness_temperature(radiance(stack[5], how.mult, how.add, how.saturated), *k)
    assert np.isnan(warmth).sum() == (stack[5] == 0).sum() + (stack[5] == 255).sum()
    low, middle, high = np.nanpercentile(warmth, [1, 50, 99])
    assert 290 < low < middle < high < 305
    # clearings (bright in the red) are warmer than forest (three times as bright in the near infrared): 142 against 137 at 0.43 K a number
    red, nir = stack[2].astype(float), stack[3].astype(float)
    assert 1.5 < np.nanmedian(warmth[red > 30]) - np.nanmedian(warmth[nir > 3 * red]) < 3.0


def test_pennsylvania_landsat_7_summer_and_late_autumn(real_data):
    """Both gains of one band agree; clouds saturate other bands; July is warm, November cold."""
    medians = {}
    for date in ("20020720", "20021125"):
        stack = opened(real_data, "pennsylvania_landsat7_dem", "p015r032_L7_DN_%s.tif" % date).ReadAsArray()
        # gains as the metadata of the other ETM+ scene print them: low (bands 61) and high (62)
        low, high = (brightness_temperature(radiance(stack[band], mult, add, 255), *constants("landsat7")) for band, mult, add in
                     ((5, 0.067087, -0.06709), (6, 0.037205, 3.16280)))
        both = np.isfinite(low) & np.isfinite(high)
        assert np.abs(low - high)[both].max() < 1.3  # a step of the low gain is 0.5 K, of the high gain 0.3 K, and they are rounded by themselves
        assert abs(np.median(low[both] - high[both])) < 0.3
        medians[date] = np.median(high[both])
    assert 295 < medians["20020720"] < 312
    assert 272 < medians["20021125"] < 288


def test_talca_gaps_are_no_data_and_methods_agree(real_data):
    """Irrigated summer fields in Chile, stripes of a broken scan line corrector."""
    from mineeco.gis.landsat import read_mtl_calibration

    dn = opened(real_data, "talca_landsat7_dem", "talca_L7_DN.tif").ReadAsArray()
    scene = read_mtl_calibration(os.path.join(real_data, "talca_landsat7_dem", "L7_MTL.txt"))
    how = scene.bands["6_VCID_1"]
    light = radiance(dn[5], how.mult, how.add, how.saturated)
    gaps = dn[5] == 0
    assert gaps.sum() == 1996
    np.testing.assert_array_equal(np.isnan(light), gaps | (dn[5] == 255))
    k = constants("landsat7")
    warmth = brightness_temperature(light, *k)
    low, high = np.nanpercentile(warmth, [1, 99])
    assert 290 < low < high < 325
    # NDVI of radiances times the usual gains is enough for emissivity
    red, nir = dn[2] * 0.943 - 5.94, dn[3] * 0.969 - 6.07
    ndvi = np.where(gaps, np.nan, (nir / 1047 - red / 1533) / (nir / 1047 + red / 1533))
    e = emissivity(ndvi, np.clip(np.pi * red / 1533 / 0.75, 0, 1))
    assert 0.95 < np.nanmin(e) <= np.nanmax(e) <= 0.99
    # a dry summer sky: both corrections lift the land by some kelvin and agree with each other to 2 K
    transfer = radiative_transfer(light, 0.86, 1.05, 1.75, e, *k)
    channel = single_channel(light, 1.5, e, "landsat7")
    for corrected in (transfer, channel):
        assert 1 < np.nanmedian(corrected - warmth) < 8
    assert abs(np.nanmedian(transfer - channel)) < 2


def test_liverpool_is_the_product_itself(real_data):
    dn = opened(real_data, "liverpool_landsat8", "liverpool_L8_SR_ST_20200927.tif").ReadAsArray()[6]
    found = scaling.apply_scaling(dn, scaling.scaling("landsat_c2", "temperature"))
    valid = dn > 0
    np.testing.assert_allclose(found[valid], dn[valid] * 0.00341802 + 149.0, rtol=1e-13)
    np.testing.assert_array_equal(np.isnan(found), ~valid)
    assert unit_of(*np.nanpercentile(found, [1, 99]), "lst") == "kelvin"
    assert 283 < np.nanmedian(found) < 293


def test_digital_numbers_are_no_radiance():
    temperature.check_radiance(2.0, 15.0, "B6")
    with pytest.raises(InputProblem, match="B6 lies between 110 and 150 .*choose INPUT_UNIT dn"):
        temperature.check_radiance(110.0, 150.0, "B6")
