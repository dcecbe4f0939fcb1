"""Surface temperature through Processing: the worked numbers of the six sensors, real scenes with thermal bands."""
import os

import numpy as np
import pytest
from osgeo import gdal

# Radiance 9.0 W m-2 sr-1 um-1 as temperature of a black body, by Chander et al. (2009) and the handbooks.
BRIGHTNESS = {"landsat4": 296.8945, "landsat5": 298.1982, "landsat7": 297.0872, "landsat8": 295.7393, "landsat9": 295.5593, "landsat8_b11": 300.5150}


@pytest.fixture
def flat(saved, tmp_path):
    """Return a function that writes a raster of one value: ``flat(9.5)`` -> file."""
    def write(value, name="thermal", **more):
        return saved(tmp_path / (name + ".tif"), np.full((4, 5), float(value)), (name,), -9999, **more)

    return write


@pytest.fixture
def one(run, values, tmp_path):
    """Return a function that runs the algorithm and gives the one value of its result."""
    def call(**parameters):
        out = str(tmp_path / "out.tif")
        run("surfacetemperature", **parameters, OUTPUT=out)
        found = np.unique(values(out, 1))
        assert found.size == 1
        return found[0]

    return call


@pytest.mark.parametrize("sensor", BRIGHTNESS)
def test_brightness_temperature_of_six_sensors(one, flat, sensor):
    assert one(METHOD="brightness", INPUT=flat(9), INPUT_UNIT="radiance", SENSOR=sensor) == pytest.approx(BRIGHTNESS[sensor], abs=1e-4)


@pytest.mark.parametrize(("sensor", "kelvin"), [("landsat5", 305.0009), ("landsat7", 303.7287), ("landsat8", 302.1376)])
@pytest.mark.parametrize("as_raster", [False, True])
def test_radiative_transfer(one, flat, sensor, kelvin, as_raster):
    """L 9.5, transmittance 0.78, up 1.85, down 3.00, emissivity 0.986: the ground sends 9.904353. Numbers or rasters."""
    air = {"TRANSMITTANCE": .78, "UPWELLING": 1.85, "DOWNWELLING": 3.0, "EMISSIVITY": .986}
    given = {name: flat(value, name.lower()) for name, value in air.items()} if as_raster else {name + "_VALUE": value for name, value in air.items()}
    assert one(METHOD="rte", INPUT=flat(9.5), INPUT_UNIT="radiance", SENSOR=sensor, **given) == pytest.approx(kelvin, abs=2e-4)


def test_a_number_may_stand_where_a_raster_may(one, flat):
    found = one(METHOD="rte", INPUT=flat(9.5), INPUT_UNIT="radiance", SENSOR="landsat5", TRANSMITTANCE=.78, UPWELLING="1.85", DOWNWELLING=3, EMISSIVITY=.986, UNIT="celsius")
    assert found == pytest.approx(305.0009 - 273.15, abs=2e-4)


@pytest.mark.parametrize(("sensor", "kelvin"), [("landsat5", 308.1907), ("landsat7", 306.4562), ("landsat8", 302.7237)])
def test_single_channel(one, flat, sensor, kelvin):
    """L 9.5, water vapour 2 g/cm2, emissivity 0.986."""
    assert one(METHOD="single_channel", INPUT=flat(9.5), INPUT_UNIT="radiance", SENSOR=sensor, WATER_VAPOUR_VALUE=2, EMISSIVITY_VALUE=.986) == pytest.approx(kelvin, abs=3e-4)


def test_emissivity_by_ndvi(run, saved, values, tmp_path, flat):
    """(NDVI, red) -> emissivity: (.1,.20) .972; (.2,.15) .986; (.35,.10) .987; (.5,.06) .99; (.8,.03) .99, by the same run with rasters of these."""
    ndvi, red = (saved(tmp_path / (name + ".tif"), np.array([row]), (name,), -9999) for name, row in (("ndvi", [.1, .2, .35, .5, .8]), ("red", [.2, .15, .1, .06, .03])))
    known = saved(tmp_path / "e.tif", np.array([[.972, .986, .987, .99, .99]]), ("emissivity",), -9999)
    light = saved(tmp_path / "l.tif", np.full((1, 5), 9.5), ("thermal",), -9999)
    common = {"METHOD": "rte", "INPUT": light, "INPUT_UNIT": "radiance", "SENSOR": "landsat5", "TRANSMITTANCE_VALUE": .78, "UPWELLING_VALUE": 1.85, "DOWNWELLING_VALUE": 3}
    run("surfacetemperature", **common, NDVI=ndvi, RED=red, OUTPUT=str(tmp_path / "rule.tif"))
    run("surfacetemperature", **common, EMISSIVITY=known, OUTPUT=str(tmp_path / "known.tif"))
    np.testing.assert_allclose(values(tmp_path / "rule.tif"), values(tmp_path / "known.tif"), atol=1e-4)
    water = saved(tmp_path / "w.tif", np.array([[1, 1, 1, 1, 1]]), ("water",), 255)
    run("surfacetemperature", **common, NDVI=ndvi, RED=red, WATER=water, OUTPUT=str(tmp_path / "water.tif"))
    run("surfacetemperature", **common, EMISSIVITY_VALUE=.99, OUTPUT=str(tmp_path / "known.tif"))
    np.testing.assert_allclose(values(tmp_path / "water.tif"), values(tmp_path / "known.tif"), atol=1e-4)


def test_bands_of_the_product_itself(one, saved, tmp_path):
    """Stored numbers of ST_TRAD, ST_ATRAN, ST_URAD, ST_DRAD (thousandths, transmittance and emissivity ten thousandths) give the worked number."""
    stored = {"INPUT": ("ST_TRAD", 9500), "TRANSMITTANCE": ("ST_ATRAN", 7800), "UPWELLING": ("ST_URAD", 1850), "DOWNWELLING": ("ST_DRAD", 3000), "EMISSIVITY": ("ST_EMIS", 9860)}
    files = {name: saved(tmp_path / (band + ".tif"), np.full((4, 5), number), (band,), -9999, kind=gdal.GDT_Int16) for name, (band, number) in stored.items()}
    assert one(METHOD="rte", INPUT_UNIT="radiance", SENSOR="landsat8", **files) == pytest.approx(302.1376, abs=2e-4)


def test_product_band_equals_the_product(run, real_data, values, tmp_path):
    """Liverpool: K = DN x 0.00341802 + 149."""
    stack = os.path.join(real_data, "liverpool_landsat8", "liverpool_L8_SR_ST_20200927.tif")
    out = str(tmp_path / "lst.tif")
    _, log = run("surfacetemperature", INPUT=stack, INPUT_BAND=7, OUTPUT=out)
    np.testing.assert_allclose(values(out, 1), values(stack, 7) * .00341802 + 149, rtol=1e-7)
    run("surfacetemperature", INPUT=out, UNIT="celsius", OUTPUT=str(tmp_path / "c.tif"))
    np.testing.assert_allclose(values(tmp_path / "c.tif", 1), values(out, 1) - 273.15, atol=1e-4)
    assert any("of the cells have one" in line for line in log)


def test_landsat5_over_para_by_its_metadata(run, real_data, values, tmp_path):
    """Calibration by the limits of the metadata (0.0553740 x DN + 1.18243), constants of Chander et al.; forest and water of the tropics."""
    folder = os.path.join(real_data, "para_landsat5_dem")
    stack, out = os.path.join(folder, "LT5_224063_19880814_DN.tif"), str(tmp_path / "t.tif")
    run("surfacetemperature", METHOD="brightness", INPUT=stack, INPUT_BAND=6, MTL=os.path.join(folder, "LT52240631988227CUB02_MTL.txt"), UNIT="celsius", OUTPUT=out)
    dn = values(stack, 6)
    light = dn * (15.303 - 1.238) / 254 + 1.18243
    wanted = np.where((dn > 0) & (dn < 255), 1260.56 / np.log(607.76 / light + 1) - 273.15, np.nan)
    np.testing.assert_allclose(values(out, 1), wanted, atol=2e-5)
    assert 15 < np.nanpercentile(wanted, 1) < np.nanpercentile(wanted, 99) < 35


def test_landsat7_gaps_and_gain(run, real_data, values, tmp_path):
    """Talca, SLC off: gaps and border (0) are no data; the low-gain band is told by its name."""
    folder = os.path.join(real_data, "talca_landsat7_dem")
    stack, out = os.path.join(folder, "talca_L7_DN.tif"), str(tmp_path / "t.tif")
    _, log = run("surfacetemperature", METHOD="brightness", INPUT=stack, INPUT_BAND=6, MTL=os.path.join(folder, "L7_MTL.txt"), OUTPUT=out)
    assert any("Band 6_VCID_1 of LANDSAT_7" in line for line in log)
    dn = gdal.Open(stack).ReadAsArray()[5].astype(float)
    assert (dn == 0).any()
    dn[dn == 0] = np.nan
    wanted = np.where(dn < 255, 1282.71 / np.log(666.09 / (dn * 17.04 / 254 - .06709) + 1), np.nan)
    np.testing.assert_allclose(values(out, 1), wanted, atol=1e-4)
    assert 285 < np.nanmedian(wanted) < 320
    with pytest.raises(Exception, match="does not tell which it is"):
        run("surfacetemperature", METHOD="brightness", INPUT=stack, INPUT_BAND=1, MTL=os.path.join(folder, "L7_MTL.txt"), OUTPUT=out)


def test_saturated_cells_are_no_data(run, real_data, values, tmp_path):
    """Pennsylvania: 255 of the high-gain band is at least that hot, no temperature."""
    stack, out = os.path.join(real_data, "pennsylvania_landsat7_dem", "p015r032_L7_DN_20020720.tif"), str(tmp_path / "t.tif")
    run("surfacetemperature", METHOD="brightness", INPUT=stack, INPUT_BAND=1, RADIANCE_MULT=.0372, RADIANCE_ADD=3.1628, SENSOR="landsat7", OUTPUT=out)
    dn = values(stack, 1)
    assert (dn == 255).any()
    np.testing.assert_array_equal(np.isnan(values(out, 1)), (dn == 255) | (dn == 0))


@pytest.mark.parametrize(("parameters", "words"), [
    ({"METHOD": "rte", "SENSOR": "landsat5"}, "METHOD rte needs TRANSMITTANCE"),
    ({"METHOD": "brightness"}, "choose SENSOR, or give MTL"),
    ({"METHOD": "brightness", "SENSOR": "landsat5", "INPUT_UNIT": "dn"}, "need their calibration"),
    ({"METHOD": "single_channel", "SENSOR": "landsat5", "WATER_VAPOUR_VALUE": 2}, "missing: NDVI, RED"),
    ({"METHOD": "single_channel", "SENSOR": "landsat9", "WATER_VAPOUR_VALUE": 2, "EMISSIVITY_VALUE": .98}, "no published single-channel coefficients"),
    ({"METHOD": "brightness", "SENSOR": "landsat5", "K1": -1}, "both must be above 0"),
    ({"METHOD": "brightness", "SENSOR": "landsat5", "INPUT_UNIT": "brightness"}, "neither Kelvin"),
])
def test_what_is_not_known(run, saved, tmp_path, parameters, words):
    thermal = saved(tmp_path / "thermal.tif", np.full((4, 5), 135.0), ("thermal",), -9999) if parameters.get("INPUT_UNIT") else saved(tmp_path / "thermal.tif", np.full((4, 5), 9.5), ("thermal",), -9999)
    with pytest.raises(Exception, match=words):
        run("surfacetemperature", **{"INPUT": thermal, "INPUT_UNIT": "radiance", **parameters}, OUTPUT=str(tmp_path / "o.tif"))
    assert not os.path.exists(tmp_path / "o.tif")


def test_digital_numbers_taken_for_radiance(run, flat, tmp_path):
    with pytest.raises(Exception, match="choose INPUT_UNIT dn"):
        run("surfacetemperature", METHOD="brightness", INPUT=flat(135), INPUT_UNIT="radiance", SENSOR="landsat5", OUTPUT=str(tmp_path / "o.tif"))


def test_moist_air_warns(run, flat, tmp_path):
    _, log = run("surfacetemperature", METHOD="single_channel", INPUT=flat(9.5), INPUT_UNIT="radiance", SENSOR="landsat5", WATER_VAPOUR=flat(3.5, "vapour"), EMISSIVITY=.98, OUTPUT=str(tmp_path / "o.tif"))
    assert any(line.startswith("WARNING") and "3.50" in line for line in log)
