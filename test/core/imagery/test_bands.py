"""Finding the bands of a stack by words, by a sensor's own names and by position."""
import pytest
from mineeco.core.imagery.bands import bands_of, family_of
from mineeco.messages import InputProblem

SIX = {"blue": 1, "green": 2, "red": 3, "nir": 4, "swir1": 5, "swir2": 6}


def test_plain_names():
    assert bands_of("named", ["blue", "green", "red", "nir", "swir1", "swir2", "st_b10"], 7, ("red", "nir")) == SIX


@pytest.mark.parametrize("names", [
    ["Band 1: blue", "Band 2: green", "Band 3: red", "Band 4: nir", "Band 5: swir1", "Band 6: swir2"],
    ["Blue", "Green", "Red", "NIR", "SWIR-1", "SWIR_2"],
    ["B2 (Blue)", "B3 (Green)", "B4 (Red)", "B5 (Near Infrared)", "B6 (SWIR 1)", "B7 (SWIR 2)"],
    ["blue", "green", "red", "nir08", "swir16", "swir22"],
    ["蓝", "绿", "红", "近红外", "短波红外1", "短波红外2"],
    ["SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6", "SR_B7"],
    ["LC08_L2SP_x_SR_B2.TIF", "LC08_L2SP_x_SR_B3.TIF", "LC08_L2SP_x_SR_B4.TIF", "LC08_L2SP_x_SR_B5.TIF", "LC08_L2SP_x_SR_B6.TIF", "LC08_L2SP_x_SR_B7.TIF"],
    ["SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B7"],
    ["B2", "B3", "B4", "B8", "B11", "B12"],
    ["B02", "B03", "B04", "B8A", "B11", "B12"],
])
def test_names_that_are_understood(names):
    assert bands_of("named", names, 6, SIX) == SIX


def test_modis_names():
    names = ["sur_refl_b0%d" % number for number in range(1, 8)]
    expected = {"red": 1, "nir": 2, "blue": 3, "green": 4, "b5": 5, "swir1": 6, "swir2": 7}
    assert bands_of("named", names, 7) == expected
    assert bands_of("modis", ["Nadir_Reflectance_Band%d" % number for number in range(1, 8)], 7) == expected
    assert family_of("named", names, 7) == "modis"


def test_a_modis_stack_of_mineeco():
    names = ["blue", "green", "red", "nir", "swir1", "swir2", "b5", "ndvi", "evi", "lst"]
    assert bands_of("named", names, 10, ("b5",)) == dict(SIX, b5=7)
    assert family_of("named", names, 10) == "modis"


def test_band_five_of_other_sensors_is_not_the_modis_band():
    names = ["B2 blue", "B3 green", "B4 red", "B5", "B6", "B7", "nir", "B8A", "swir1", "swir2"]
    assert "b5" not in bands_of("named", names, 10)
    assert "b5" not in bands_of("named", ["red (B4)", "nir (B5)"], 2)


def test_coastal_and_red_edge_are_not_blue_and_red():
    names = ["Coastal blue", "blue", "ultra blue", "green", "red", "red edge 1", "Vegetation Red-Edge", "nir"]
    assert bands_of("named", names, 8, ("blue", "red")) == {"blue": 2, "green": 4, "red": 5, "nir": 8}


def test_a_narrow_near_infrared_gives_way_to_the_broad_one():
    assert bands_of("named", ["red", "nir08", "nir"], 3)["nir"] == 3
    assert bands_of("named", ["red", "nir08"], 2)["nir"] == 2
    assert bands_of("sentinel2", ["B4", "B8A", "B8"], 3)["nir"] == 3


def test_names_that_mean_two_bands_mean_none():
    assert bands_of("named", ["red", "nir", "red minus green"], 3) == {"red": 1, "nir": 2}


def test_words_win_over_the_usual_order_of_the_sensor():
    # seven unnamed OLI bands would begin with the coastal band; this stack says that it does not
    assert bands_of("oli", ["blue", "green", "red", "nir", "swir1", "swir2", "lst"], 7, ("red", "nir")) == SIX


def test_the_same_number_is_another_band_on_another_sensor():
    names = ["B%d" % number for number in range(1, 8)]
    assert bands_of("tm", names, 7) == {"blue": 1, "green": 2, "red": 3, "nir": 4, "swir1": 5, "swir2": 7}
    assert bands_of("oli", names, 7) == {"blue": 2, "green": 3, "red": 4, "nir": 5, "swir1": 6, "swir2": 7}
    with pytest.raises(InputProblem, match="fit several sensors .tm, etm, oli, modis.: choose the sensor .SENSOR."):
        bands_of("named", names, 7, ("red", "nir"))


def test_numbered_bands_in_any_order():
    assert bands_of("oli", ["SR_B5", "SR_B4"], 2, ("red", "nir")) == {"red": 2, "nir": 1}


def test_numbered_bands_that_only_one_sensor_can_explain():
    # two bands, B5 and B4: only OLI has red and near infrared there
    assert bands_of("named", ["B4", "B5"], 2, ("red", "nir")) == {"red": 1, "nir": 2}
    # Sentinel-2 at 10 m; B8 of ETM+ and OLI is panchromatic
    assert bands_of("named", ["B2", "B3", "B4", "B8"], 4, ("red", "nir")) == {"blue": 1, "green": 2, "red": 3, "nir": 4}
    assert family_of("named", ["B2", "B3", "B4", "B8"], 4, ("red", "nir")) == "sentinel2"
    with pytest.raises(InputProblem, match="choose the sensor"):
        bands_of("named", ["B3", "B4", "B5"], 3, ("red", "nir"))


@pytest.mark.parametrize(("sensor", "count", "expected"), [
    ("tm", 6, SIX), ("etm", 6, SIX), ("oli", 6, SIX), ("sentinel2", 6, SIX),
    ("tm", 7, dict(SIX, swir2=7)), ("etm", 7, dict(SIX, swir2=7)), ("etm", 8, dict(SIX, swir2=8)),
    ("oli", 7, {"blue": 2, "green": 3, "red": 4, "nir": 5, "swir1": 6, "swir2": 7}),
    ("oli", 10, {"blue": 2, "green": 3, "red": 4, "nir": 5, "swir1": 6, "swir2": 7}),
    ("oli", 11, {"blue": 2, "green": 3, "red": 4, "nir": 5, "swir1": 6, "swir2": 7}),
    ("modis", 7, {"red": 1, "nir": 2, "blue": 3, "green": 4, "b5": 5, "swir1": 6, "swir2": 7}),
    ("sentinel2", 4, {"blue": 1, "green": 2, "red": 3, "nir": 4}),
    ("sentinel2", 10, {"blue": 1, "green": 2, "red": 3, "nir": 7, "swir1": 9, "swir2": 10}),
    ("sentinel2", 12, {"blue": 2, "green": 3, "red": 4, "nir": 8, "swir1": 11, "swir2": 12}),
    ("sentinel2", 13, {"blue": 2, "green": 3, "red": 4, "nir": 8, "swir1": 12, "swir2": 13}),
])
def test_unnamed_stacks_by_position(sensor, count, expected):
    assert bands_of(sensor, [], count) == expected
    assert bands_of(sensor, ["Band %d" % number for number in range(1, count + 1)], count) == expected  # QGIS's own names say nothing
    assert bands_of(sensor, [""] * count, count, ("red", "nir")) == expected


def test_families():
    assert family_of("tm", [], 7) == "landsat"
    assert family_of("named", ["blue", "green", "red", "nir", "swir1", "swir2"], 6) == "landsat"
    assert family_of("modis", [], 7) == "modis"
    assert family_of("sentinel2", [], 10) == "sentinel2"


def test_a_missing_band_is_named_with_what_there_is():
    with pytest.raises(InputProblem, match="STACK has no band named red; its bands are: a, b, c. Name the bands or choose the sensor .SENSOR."):
        bands_of("named", ["a", "b", "c"], 3, ("red",), "STACK")
    with pytest.raises(InputProblem, match="no band named swir1; its bands are: blue, green, red, nir"):
        bands_of("oli", ["blue", "green", "red", "nir"], 4, ("green", "swir1"))
    with pytest.raises(InputProblem, match="no band named b5"):
        bands_of("oli", [], 7, ("red", "b5"))


def test_unnamed_bands_need_a_sensor_and_a_usual_number():
    with pytest.raises(InputProblem, match="no band named red, nir; its bands are: 6 without names"):
        bands_of("named", [], 6, ("red", "nir"))
    with pytest.raises(InputProblem, match="5 bands without names; the order of oli bands is known for stacks of 6, 7, 8, 9, 10, 11"):
        bands_of("oli", [], 5, ("red",))


def test_several_dates_in_one_stack_are_refused():
    with pytest.raises(InputProblem, match="several bands named red .bands 1, 3."):
        bands_of("named", ["red", "nir", "red", "nir"], 4, ("red", "nir"))


def test_unknown_sensor():
    with pytest.raises(InputProblem, match="named, tm, etm, oli, modis, sentinel2"):
        bands_of("spot", [], 4)
