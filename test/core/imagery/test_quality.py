"""Decoding of quality bands: the worked numbers of the products, single flags, numbers that do not fit."""
import numpy as np
import pytest
from mineeco.core.imagery import quality
from mineeco.messages import InputProblem


def keeps(value, product, exclude=None):
    return bool(quality.usable(np.array([value], float), product, exclude)[0])


def test_landsat_default_mask(vectors):
    for value, expected in vectors["v1.A2_mask31"].items():
        assert keeps(int(value), "landsat_c2") is expected, value


@pytest.mark.parametrize(("token", "key"), [("dilated", "dil"), *((name, name) for name in ("cirrus", "cloud", "shadow", "snow", "water"))])
def test_landsat_single_flags(vectors, token, key):
    for value, fields in vectors["v1.A2_qapixel"].items():
        assert keeps(int(value), "landsat_c2", [token]) == (not fields[key] and not fields["fill"]), value


def test_landsat_clear_bit_is_not_trusted():
    # 21826 has dilated and clear set, 54596 cirrus and clear: both go
    assert not keeps(21826, "landsat_c2")
    assert not keeps(54596, "landsat_c2")


def test_landsat_collection_1():
    # 66 = clear, 68 = water, 72 = shadow, 96 = cloud; 80 = snow; 834 = clear with high cirrus confidence (bits 8-9 = 3)
    assert keeps(66, "landsat_c1")
    assert keeps(68, "landsat_c1")
    assert not keeps(72, "landsat_c1")
    assert not keeps(96, "landsat_c1")
    assert not keeps(1, "landsat_c1")
    assert keeps(80, "landsat_c1")
    assert not keeps(80, "landsat_c1", ["snow"])
    assert keeps(834, "landsat_c1")
    assert not keeps(834, "landsat_c1", ["cirrus"])
    assert keeps(66, "landsat_c1", ["cirrus"])  # bits 6-7 are cloud, not cirrus confidence


def test_modis_state(vectors):
    for value, f in vectors["v1.A4_state"].items():
        keep = f["cloud"] in (0, 3) and not f["shadow"] and not f["icloud"] and f["cirrus"] <= 1
        assert keeps(int(value), "modis_state_500m") is bool(keep), value
        assert keeps(int(value), "modis_state_500m", ["snow"]) is (not f["snow35"]), value
        assert keeps(int(value), "modis_state_500m", ["cloud_adjacent"]) is (not f["adj"]), value


@pytest.mark.parametrize(("value", "keep"), [
    (72, True), (76, False), (1097, False), (8200, True), (10, False), (11, True), (256 + 8, True), (512 + 8, False), (65535, False),
])
def test_modis_state_examples(value, keep):
    # 10: cloud state 2 (mixed); 11: state 3 (not set, assumed clear); 264, 520: cirrus 1 and 2; 65535: fill
    assert keeps(value, "modis_state_500m") is keep


def test_modis_state_water_is_every_kind_of_permanent_water():
    # land-water bits 3-5: 0 shallow ocean, 1 land, 2 coast, 3 shallow inland, 4 ephemeral, 5 deep inland, 6 moderate ocean, 7 deep ocean
    codes = np.arange(8) << 3
    np.testing.assert_array_equal(quality.usable(codes, "modis_state_500m", ["water"]), [False, True, True, False, True, False, False, False])


def test_modis_quality_bits(vectors):
    for value, f in vectors["v1.A4_qc500"].items():
        assert keeps(int(value), "modis_qc_500m") is (f["modland"] <= 1), value
        assert keeps(int(value), "modis_qc_500m", ["less_than_ideal"]) is (f["modland"] == 0), value
    poor = ["poor_red", "poor_nir", "poor_blue", "poor_green", "poor_b5", "poor_swir1", "poor_swir2"]
    done = 1 << 30
    assert keeps(1075838976, "modis_qc_500m", poor)  # b05 = 8: dead detectors, interpolated, allowed
    assert not keeps(done | 9 << 18, "modis_qc_500m", ["poor_b5"])
    for band, token in enumerate(poor):
        for state in (7, 8, 15):
            value = done | state << (2 + 4 * band)
            assert keeps(value, "modis_qc_500m", [token]) is (token == "poor_b5" and state == 8)
            assert keeps(value, "modis_qc_500m", [other for other in poor if other != token])
            assert keeps(value, "modis_qc_500m")
    assert not keeps(0, "modis_qc_500m", ["no_atmospheric_correction"])
    assert keeps(done, "modis_qc_500m", ["no_atmospheric_correction"])


@pytest.mark.parametrize("value", [2, 3, 787410671, 4294967295])
def test_modis_cells_without_product_go(value):
    # 787410671 is the fill of the file: its lowest bits are 3, not produced
    assert not keeps(value, "modis_qc_500m")


def test_modis_vegetation_summary():
    assert [keeps(value, "mod13_summary") for value in (0, 1, 2, 3, -1, 255)] == [True, True, False, False, False, False]
    assert not keeps(1, "mod13_summary", ["marginal"])
    assert not keeps(-1, "mod13_summary", [])


def test_modis_temperature_quality(vectors):
    for value, f in vectors["v1.A5_lstqc"].items():
        assert keeps(int(value), "mod11_qc") is (f["mand"] == 0 or (f["mand"] == 1 and f["lst"] <= 2)), value
        strict = ["cloud", "error_above_two_kelvin"]
        assert keeps(int(value), "mod11_qc", strict) is (f["mand"] == 0 or (f["mand"] == 1 and f["lst"] <= 1)), value
        assert keeps(int(value), "mod11_qc", ["cloud", "error_above_one_kelvin"]) is (f["mand"] == 0 or (f["mand"] == 1 and f["lst"] == 0)), value


def test_modis_temperature_of_good_quality_stays_whatever_its_error_bits():
    assert keeps(192, "mod11_qc")
    assert not keeps(193, "mod11_qc")


def test_sentinel_2_classes():
    kept = quality.usable(np.arange(12.0), "sentinel2_scl")
    assert np.flatnonzero(kept).tolist() == [4, 5, 6, 7]
    kept = quality.usable(np.arange(12.0), "sentinel2_scl", ["saturated", "shadow", "cloud", "cirrus", "snow"])
    assert np.flatnonzero(kept).tolist() == [2, 4, 5, 6, 7]


@pytest.mark.parametrize("product", quality.PRODUCTS)
def test_fill_no_data_and_numbers_that_do_not_fit_are_never_usable(product):
    values = np.array([np.nan, np.inf, -np.inf, -1.0, 2.0 ** 32, 1e300])
    assert not quality.usable(values, product, []).any()
    assert quality.flags(product)[0].token == "fill"
    assert "fill" in quality.default_exclude(product)


@pytest.mark.parametrize(("product", "token", "flagged", "free"), [
    # value with the flag's bits alone, value with the neighbouring bits alone
    ("landsat_c1", "water", [4], [2, 8]),
    ("landsat_c1", "terrain_occlusion", [1 << 10], [1 << 9, 1 << 11]),
    ("modis_state_500m", "high_aerosol", [3 << 6], [1 << 6, 2 << 6, 3 << 5, 3 << 7]),
    ("modis_state_500m", "cirrus", [2 << 8, 3 << 8], [1 << 8, 1 << 10]),
    ("modis_state_500m", "fire", [1 << 11], [1 << 10, 1 << 12]),
    ("modis_state_500m", "internal_snow", [1 << 15], [1 << 14]),
    ("modis_state_500m", "fill", [65535], [65534, 32767]),
    ("mod11_qc", "fill", [3], [1, 2, 6]),
    ("sentinel2_scl", "fill", [0], [1]),
    ("sentinel2_scl", "water", [6], [5, 7]),
    ("sentinel2_scl", "unclassified", [7], [6, 8]),
])
def test_other_single_flags(product, token, flagged, free):
    assert not quality.usable(np.array(flagged), product, [token]).any()
    assert quality.usable(np.array(free), product, [token]).all()


@pytest.mark.parametrize(("product", "excluded"), [
    ("landsat_c1", {"fill", "shadow", "cloud"}),
    ("modis_state_500m", {"fill", "cloud", "mixed_cloud", "shadow", "cirrus", "internal_cloud"}),
    ("modis_qc_500m", {"fill", "cloud"}),
    ("mod13_summary", {"fill", "snow", "cloud"}),
    ("mod11_qc", {"fill", "cloud", "error_above_three_kelvin"}),
    ("sentinel2_scl", {"fill", "saturated", "dark", "shadow", "cloud", "cirrus", "snow"}),
])
def test_what_is_excluded_unless_the_user_says_otherwise(product, excluded):
    assert set(quality.default_exclude(product)) == excluded


def test_fill_is_excluded_even_when_nothing_is_chosen():
    assert not keeps(1, "landsat_c2", [])
    assert keeps(22280, "landsat_c2", [])  # cloud stays if the user wants it


def test_shape_and_integer_input():
    array = np.array([[21824, 22280], [1, 30048]], np.uint16)
    result = quality.usable(array, "landsat_c2")
    assert result.dtype == bool
    np.testing.assert_array_equal(result, [[True, False], [False, True]])
    assert quality.usable(np.empty(0), "modis_qc_500m").shape == (0,)


def test_unknown_flags_and_products_are_refused_with_what_there_is():
    with pytest.raises(InputProblem, match="landsat_c2 has no flag marginal, haze; its flags are: fill, dilated, cirrus, cloud, shadow, snow, water"):
        quality.usable(np.zeros(1), "landsat_c2", ["cloud", "marginal", "haze"])
    with pytest.raises(InputProblem, match="sentinel2_scl"):
        quality.flags("landsat")


def test_flags_of_the_landsat_import():
    assert [flag.token for flag in quality.flags("landsat_c2")] == ["fill", "dilated", "cirrus", "cloud", "shadow", "snow", "water"]
    assert quality.default_exclude("landsat_c2") == ("fill", "dilated", "cirrus", "cloud", "shadow")


def test_the_union_has_each_token_once_with_one_label():
    union = quality.all_flags()
    assert len({token for token, _ in union}) == len(union)
    for product in quality.PRODUCTS:
        for flag in quality.flags(product):
            assert (flag.token, flag.label) in union
