"""Scaling of digital numbers: the worked numbers of the products, fill, ranges, and telling numbers from reflectance."""
import numpy as np
import pytest
from mineeco.core.imagery import scaling
from mineeco.messages import InputProblem


def scaled(dn, product, role, **options):
    return scaling.apply_scaling(np.array([dn], float), scaling.scaling(product, role, **options))[0]


def test_landsat_surface_reflectance(vectors):
    for dn, value in vectors["v1.A1_sr"].items():
        if dn != "0":  # fill
            assert scaled(float(dn), "landsat_c2", "reflectance") == pytest.approx(value, abs=1e-12)


def test_landsat_surface_temperature(vectors):
    for dn, value in vectors["v1.A1_st"].items():
        assert scaled(float(dn), "landsat_c2", "temperature") == pytest.approx(value, abs=5.1e-6)  # printed with five decimals


def test_modis_temperature(vectors):
    for dn, value in vectors["v1.A5_lst"].items():
        result = scaled(float(dn), "modis", "temperature")
        assert np.isnan(result) if value is None else result == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize(("product", "role", "dn", "value"), [
    ("modis", "reflectance", 3500, 0.35),
    ("modis", "index", -2000, -0.2),
    ("landsat_c1", "reflectance", 3500, 0.35),
    ("landsat_c1", "temperature", 2981, 298.1),
    ("sentinel2_l2a", "reflectance", 4500, 0.35),  # (4500 - 1000) / 10000
    ("landsat_c2", "atran", 7800, 0.78),
    ("landsat_c2", "urad", 1850, 1.85),
    ("landsat_c2", "drad", 3000, 3.0),
    ("landsat_c2", "trad", 9500, 9.5),
    ("landsat_c2", "emis", 9860, 0.986),
    ("landsat_c2", "st_qa", 250, 2.5),
    ("landsat_c2", "cdist", 123, 1.23),
])
def test_other_products(product, role, dn, value):
    assert scaled(dn, product, role) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(("product", "role", "dn"), [
    ("landsat_c2", "reflectance", 0), ("landsat_c2", "temperature", 0), ("landsat_c2", "emis", -9999), ("landsat_c1", "reflectance", -9999),
    ("landsat_c1", "reflectance", 20000), ("modis", "reflectance", -28672), ("modis", "reflectance", -101), ("modis", "reflectance", 16001),
    ("modis", "index", -3000), ("modis", "temperature", 7499), ("sentinel2_l2a", "reflectance", 0),
])
def test_fill_and_impossible_numbers_are_no_data(product, role, dn):
    assert np.isnan(scaled(dn, product, role))


def test_ends_of_the_valid_range_belong_to_it():
    assert scaled(-100, "modis", "reflectance") == pytest.approx(-0.01)
    assert scaled(16000, "modis", "reflectance") == pytest.approx(1.6)


def test_no_data_stays_and_the_input_is_not_touched():
    dn = np.array([[np.nan, 10000.0], [0.0, 7000.0]])
    before = dn.copy()
    out = scaling.apply_scaling(dn, scaling.scaling("landsat_c2", "reflectance"))
    np.testing.assert_array_equal(dn, before)
    # 10000 x 2.75e-5 - 0.2 = 0.075; 7000 x 2.75e-5 - 0.2 = -0.0075, kept
    np.testing.assert_allclose(out, [[np.nan, 0.075], [np.nan, -0.0075]], atol=1e-12)


def test_clipping_is_an_option():
    dn = np.array([7000.0, 50000.0, np.nan])
    np.testing.assert_array_equal(scaling.apply_scaling(dn, scaling.scaling("landsat_c2", "reflectance"), clip=True), [0.0, 1.0, np.nan])


def test_scale_and_offset_of_a_scene_replace_those_of_the_table():
    assert scaled(4500, "sentinel2_l2a", "reflectance", offset=0.0) == pytest.approx(0.45)
    assert scaled(100, "landsat_c2", "reflectance", scale=0.001, offset=0.5) == pytest.approx(0.6)
    assert np.isnan(scaled(0, "landsat_c2", "reflectance", scale=0.001, offset=0.5))


def test_unknown_product_and_role_are_refused():
    with pytest.raises(InputProblem, match="landsat_c2, landsat_c1, modis, sentinel2_l2a"):
        scaling.scaling("spot", "reflectance")
    with pytest.raises(InputProblem, match="no scaling for temperature"):
        scaling.scaling("sentinel2_l2a", "temperature")


@pytest.mark.parametrize(("name", "role"), [
    ("blue", "reflectance"), ("SR_B4", "reflectance"), ("sur_refl_b01", "reflectance"), ("Band 4: red", "reflectance"), ("", "reflectance"),
    ("st_b10", "temperature"), ("ST_B6", "temperature"), ("lst", "temperature"), ("LST_Day_1km", "temperature"), ("surface_temperature", "temperature"),
    ("LC08_L2SP_204023_20200927_20201006_02_T1_ST_B10", "temperature"),
    ("ST_QA", "st_qa"), ("LC08_L2SP_204023_20200927_20201006_02_T1_ST_QA", "st_qa"), ("ST_TRAD", "trad"), ("atran", "atran"),
    ("ST_EMIS", "emis"), ("st_cdist", "cdist"),
    ("500m 16 days EVI", "index"), ("ndvi", "index"),
    ("QA_PIXEL", "quality"), ("pixel_qa", "quality"), ("SCL", "quality"), ("QC_Day", "quality"), ("sur_refl_state_500m", "quality"),
    ("sur_refl_qc_500m", "quality"), ("500m 16 days VI Quality", "quality"), ("StateQA", "quality"),
])
def test_role_of_a_band_by_its_name(name, role):
    assert scaling.role_of(name) == role


def test_harmonisation_of_etm_to_oli():
    # Roy et al. (2016): NIR 0.8462 x 0.30 + 0.0412 = 0.29506; blue 0.8474 x 0.10 + 0.0003 = 0.08504
    values = np.array([0.30, np.nan])
    np.testing.assert_allclose(scaling.harmonise(values, "nir", "etm"), [0.29506, np.nan], atol=1e-12)
    np.testing.assert_allclose(scaling.harmonise(np.array([0.10]), "blue", "tm"), [0.08504], atol=1e-12)
    np.testing.assert_array_equal(values, [0.30, np.nan])


def test_harmonisation_leaves_oli_and_temperature_alone():
    values = np.array([0.30])
    assert scaling.harmonise(values, "nir", "oli") is values
    assert scaling.harmonise(values, "lst", "etm") is values
    assert scaling.harmonise(values, "nir", "etm", "none") is values
    with pytest.raises(InputProblem, match="none, roy2016"):
        scaling.harmonise(values, "nir", "etm", "roy")


@pytest.mark.parametrize(("low", "high", "kind", "expected"), [
    (-0.3, 0.9, "index", False), (-1.7, 9.9, "index", False), (-2000, 9000, "index", True), (-258, 0.9, "index", True),
    (0.0, 0.6, "reflectance", False), (-0.2, 1.6, "reflectance", False), (120, 4300, "reflectance", True), (7300, 43000, "reflectance", True),
    (280, 320, "temperature", False), (5.0, 45.0, "temperature", False), (-40.0, 10.0, "temperature", False),
    (13800, 15600, "temperature", True), (40000, 46000, "temperature", True), (90.0, 140.0, "temperature", True), (float("nan"), float("nan"), "index", False),
])
def test_digital_numbers_are_told_from_physical_values(low, high, kind, expected):
    assert scaling.looks_like_digital_numbers(low, high, kind) is expected


def test_digital_numbers_are_refused_with_the_remedy():
    scaling.check_reflectance(-0.01, 0.5, "INPUT")
    with pytest.raises(InputProblem, match="INPUT holds values from 7300 to 43000.*mineeco:scalescene"):
        scaling.check_reflectance(np.float64(7300), np.float64(43000), "INPUT")
