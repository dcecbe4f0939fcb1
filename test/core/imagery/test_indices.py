"""Spectral indices: worked pixels, the rules at the edges, the choice of coefficients."""
import numpy as np
import pytest
from mineeco.core.imagery import indices
from mineeco.messages import InputProblem

SETS = {"tm_refl": "TM_Crist1985_refl", "tm_dn": "TM_CristCicone1984_DN", "etm_toa": "ETM_Huang2002_TOA", "oli_toa": "OLI_Baig2014_TOA",
        "oli_sr": "OLI_Zhai2022_SR", "s2_6b": "S2_ShiXu2019_TOA", "modis_lc": "MODIS_Lobser2007_NBAR", "modis_z": "MODIS_Zhang2002"}
ALBEDO = {"liang": "alb_Liang", "liang_normalised": "alb_Smith", "modis": "alb_MODIS", "sentinel2": "alb_S2_Bonafoni"}
PIXELS = ("veg", "bare", "water", "urban")


def stack(**values):
    """Bands as arrays of one row."""
    return {band: np.array([value], float).reshape(1, -1) for band, value in values.items()}


@pytest.fixture(scope="module")
def pixels(vectors):
    rows = vectors["v1.B_pixels"]
    bands = {band: np.array([rows[pixel]["bands"][key] for pixel in PIXELS]) for band, key in zip(indices.REFLECTIVE, ("B", "G", "R", "N", "S1", "S2"))}
    bands["b5"] = (bands["nir"] + bands["swir1"]) / 2  # as in the worked example
    return bands


@pytest.mark.parametrize("index", ["ndvi", "evi", "evi2", "mndwi", "si", "ibi", "ndbsi"])
def test_worked_pixels(vectors, pixels, index):
    values, dropped = indices.compute(index, pixels)
    np.testing.assert_allclose(values, [vectors["v1.B_pixels"][pixel][index.upper()] for pixel in PIXELS], rtol=0, atol=6e-7)
    assert dropped == 0


def test_savi_and_ndwi_by_hand():
    # vegetation: SAVI = 1.5 (.40 - .04) / (.40 + .04 + .5) = .574468; NDWI = (.06 - .40) / (.06 + .40) = -.739130
    bands = stack(green=.06, red=.04, nir=.40)
    assert indices.compute("savi", bands)[0][0, 0] == pytest.approx(.5744680851, abs=1e-9)
    assert indices.compute("ndwi", bands)[0][0, 0] == pytest.approx(-.7391304348, abs=1e-9)


@pytest.mark.parametrize("name", SETS)
def test_tasselled_cap_of_worked_pixels(vectors, pixels, name):
    for number, component in enumerate(("tc_brightness", "tc_greenness", "tc_wetness")):
        values, dropped = indices.compute(component, pixels, name)
        np.testing.assert_allclose(values, [vectors["v1.B_pixels"][pixel][SETS[name]][number] for pixel in PIXELS], rtol=0, atol=6e-7)
        assert dropped == 0


@pytest.mark.parametrize("name", ALBEDO)
def test_albedo_of_worked_pixels(vectors, pixels, name):
    values, _ = indices.compute("albedo", pixels, name)
    np.testing.assert_allclose(values, [vectors["v1.B_pixels"][pixel][ALBEDO[name]] for pixel in PIXELS], rtol=0, atol=6e-7)


def test_mine_vegetation_index(vectors, pixels):
    values, dropped = indices.compute("ndmvi", pixels, red_min=.02, nir_min=.05)
    land = [0, 1, 3]
    np.testing.assert_allclose(values[land], [vectors["v1.B_pixels"][PIXELS[pixel]]["NDMVI"] for pixel in land], rtol=0, atol=6e-7)
    # water: N - Nmin + R - Rmin = -.03 + .01 = -.02 <= 0: no data
    assert np.isnan(values[2])
    assert dropped == 1


def test_mine_vegetation_index_is_clipped_and_is_ndvi_of_shifted_bands():
    # R - Rmin = .03, N - Nmin = -.01: (-.01 - .03) / .02 = -2, clipped
    assert indices.compute("ndmvi", stack(red=.05, nir=.04), red_min=.02, nir_min=.05)[0][0, 0] == -1.0
    red, nir = np.array([.10, .22]), np.array([.30, .28])
    shifted = indices.compute("ndvi", {"red": red - .02, "nir": nir - .05})[0]
    np.testing.assert_allclose(indices.compute("ndmvi", {"red": red, "nir": nir}, red_min=.02, nir_min=.05)[0], shifted, rtol=1e-12)
    with pytest.raises(InputProblem, match="RED_MIN and NIR_MIN"):
        indices.compute("ndmvi", stack(red=.1, nir=.2), red_min=.02)


def test_ratio_indices_outside_their_range_are_no_data_and_counted():
    # (.01 + .02) / (.01 - .02) = -3; (.30 - .10) / .40 = .5; 0 / 0; no data
    values, dropped = indices.compute("ndvi", stack(red=[-.02, .10, .0, np.nan], nir=[.01, .30, .0, .3]))
    np.testing.assert_allclose(values, [[np.nan, .5, np.nan, np.nan]])
    assert dropped == 2


def test_zero_denominator_is_no_data_even_where_the_numerator_is_not_zero():
    for index, bands in (("ndvi", stack(red=-.1, nir=.1)), ("mndwi", stack(green=.1, swir1=-.1)), ("ndwi", stack(green=.1, nir=-.1))):
        values, dropped = indices.compute(index, bands)
        assert np.isnan(values).all()
        assert dropped == 1


def test_the_ends_of_the_range_are_valid():
    np.testing.assert_array_equal(indices.compute("ndvi", stack(red=[0, .2], nir=[.2, 0]))[0], [[1.0, -1.0]])


def test_evi_over_clouds_is_no_data():
    # denominators: .81 + 4.8 - 6.75 + 1 = -.14 with 2.5 x .01 / -.14 = -.18; .9 + .3 - 1.5 + 1 = .7 with 2.5 x .85 / .7 = 3.04;
    # .4 + .24 - .225 + 1 = 1.415 with 2.5 x .36 / 1.415
    values, dropped = indices.compute("evi", stack(blue=[.9, .2, .03], red=[.8, .05, .04], nir=[.81, .9, .40]))
    np.testing.assert_allclose(values, [[np.nan, np.nan, .636042]], atol=6e-7)
    assert dropped == 2


def test_water_indices_are_clipped():
    # (.05 + .01) / .04 = 1.5 -> 1; (-.002 - .01) / .008 = -1.5 -> -1
    values, dropped = indices.compute("mndwi", stack(green=[.05, -.002, .05], swir1=[-.01, .01, .01]))
    np.testing.assert_allclose(values, [[1.0, -1.0, 2 / 3]])
    assert dropped == 0


def test_water_indices_keep_their_side_where_the_sum_is_negative():
    # overcorrected shadow: green -.05 below swir1 .01 is not water, although (-.05 - .01) / (-.05 + .01) = +1.5
    np.testing.assert_allclose(indices.compute("mndwi", stack(green=[-.05, -.01], swir1=[.01, -.02]))[0], [[-1.0, 1 / 3]])
    np.testing.assert_allclose(indices.compute("ndwi", stack(green=[-.05], nir=[.01]))[0], [[-1.0]])


def test_ndbsi_is_no_data_where_one_part_is():
    # SI = ((.01 + .01) - (-.03 + .02)) / ((.01 + .01) + (-.03 + .02)) = .03 / .01 = 3
    bands = stack(blue=-.03, green=.05, red=.01, nir=.02, swir1=.01)
    assert np.isfinite(indices.compute("ibi", bands)[0]).all()
    assert np.isnan(indices.compute("si", bands)[0]).all()
    values, dropped = indices.compute("ndbsi", bands)
    assert np.isnan(values).all()
    assert dropped == 1


def test_no_data_in_any_needed_band_is_no_data_and_not_counted(pixels):
    for index in indices.INDICES:
        chosen, _ = indices.coefficients_for(index)
        for band in indices.bands_needed(index, chosen):
            bands = {name: array.copy() for name, array in pixels.items()}
            bands[band][:] = np.nan
            values, dropped = indices.compute(index, bands, chosen, red_min=.0, nir_min=.0)
            assert np.isnan(values).all(), (index, band)
            assert dropped == 0
        assert np.isfinite(indices.compute(index, pixels, chosen, red_min=.0, nir_min=.0)[0]).all()


def test_large_and_cut_blocks_agree_with_the_plain_formula_and_inputs_stay():
    # 300 x 401 cells are worked on in slabs; a view with steps is no contiguous array
    rng = np.random.default_rng(0)
    bands = {band: rng.uniform(-.02, .5, (600, 401)) for band in indices.REFLECTIVE}
    bands["red"][5, 7] = np.nan
    before = {band: array.copy() for band, array in bands.items()}
    view = {band: array[::2] for band, array in bands.items()}
    g, r, n, s = (view[band] for band in ("green", "red", "nir", "swir1"))
    with np.errstate(all="ignore"):
        a, b = 2 * s / (s + n), n / (n + r) + g / (g + s)
        expected = (a - b) / (a + b)
    expected[np.abs(expected) > 1] = np.nan
    values, dropped = indices.compute("ibi", view)
    np.testing.assert_allclose(values, expected, rtol=1e-12)
    assert dropped == np.isnan(expected).sum() - np.isnan(r).sum() > 0
    for band, array in bands.items():
        np.testing.assert_array_equal(array, before[band])


def test_a_single_row_and_nothing_at_all():
    assert indices.compute("ndvi", {"red": np.array([.1]), "nir": np.array([.3])})[0].tolist() == pytest.approx([.5])
    assert indices.compute("ndvi", {"red": np.empty((0, 5)), "nir": np.empty((0, 5))})[0].shape == (0, 5)


def test_real_scene_counts(real_data):
    from osgeo import gdal

    dn = gdal.Open(real_data + "/liverpool_landsat8/liverpool_L8_SR_ST_20200927.tif").ReadAsArray().astype(float)
    blue, green, red, nir, swir1, swir2 = np.where(dn == 0, np.nan, dn)[:6] * 2.75e-5 - 0.2
    values, dropped = indices.compute("ndvi", {"red": red, "nir": nir})
    plain = (nir - red) / (nir + red)
    beyond = np.abs(plain) > 1  # the sea: both bands near or below zero
    assert dropped == beyond.sum() > 50000
    np.testing.assert_allclose(values[~beyond], plain[~beyond], rtol=1e-12)
    water, _ = indices.compute("mndwi", {"green": green, "swir1": swir1})
    np.testing.assert_allclose(water, np.clip((green - swir1) / (green + swir1), -1, 1), rtol=1e-12)
    assert np.isfinite(water).all()


def test_land_for_the_minima():
    red, nir = indices.land_only(np.array([.10, .05, -.01, .06, np.nan]), np.array([.30, .02, .20, -.01, .3]))
    np.testing.assert_array_equal(red, [.10, np.nan, np.nan, np.nan, np.nan])
    np.testing.assert_array_equal(nir, [.30, np.nan, np.nan, np.nan, .3])
    # with green and swir1 MNDWI tells the water: the second cell is dry, dark soil, the first is water with algae
    red, nir = indices.land_only(np.array([.10, .05, .05]), np.array([.30, .04, -.01]), np.array([.20, .05, .05]), np.array([.10, .25, .25]))
    np.testing.assert_array_equal(red, [np.nan, .05, np.nan])
    np.testing.assert_array_equal(nir, [np.nan, .04, np.nan])


@pytest.mark.parametrize(("index", "family", "expected"), [
    ("tc_wetness", "landsat", "tm_refl"), ("tc_brightness", "modis", "modis_lc"), ("tc_greenness", "sentinel2", "s2_6b"),
    ("albedo", "landsat", "liang"), ("albedo", "modis", "modis"), ("albedo", "sentinel2", "sentinel2"), ("ndvi", "landsat", None),
])
def test_automatic_coefficients(index, family, expected):
    chosen, warnings = indices.coefficients_for(index, "auto", family)
    assert chosen == expected
    assert len(warnings) == (expected == "s2_6b")  # the only automatic set that was derived for at-satellite reflectance


@pytest.mark.parametrize(("name", "said"), [("tm_dn", "digital numbers"), ("etm_toa", "at-satellite"), ("oli_toa", "at-satellite"), ("s2_6b", "at-satellite"),
                                            ("tm_refl", ""), ("oli_sr", ""), ("modis_lc", ""), ("modis_z", "")])
def test_sets_made_for_other_units_warn(name, said):
    chosen, warnings = indices.coefficients_for("tc_wetness", name)
    assert chosen == name
    assert len(warnings) == bool(said)
    assert all(said in str(warning) and name in str(warning) for warning in warnings)


def test_coefficients_of_another_index_are_refused_and_useless_ones_told():
    with pytest.raises(InputProblem, match="tc_wetness has no coefficient set liang; choose one of: auto, tm_refl, tm_dn"):
        indices.coefficients_for("tc_wetness", "liang")
    with pytest.raises(InputProblem, match="albedo has no coefficient set tm_refl"):
        indices.coefficients_for("albedo", "tm_refl")
    chosen, warnings = indices.coefficients_for("ndvi", "tm_refl")
    assert chosen is None
    assert "tm_refl is not used" in str(warnings[0])


def test_bands_needed():
    assert indices.bands_needed("ndbsi") == ("blue", "green", "red", "nir", "swir1")
    assert indices.bands_needed("tc_wetness", "tm_refl") == indices.REFLECTIVE
    assert "b5" in indices.bands_needed("tc_wetness", "modis_lc")
    assert set(indices.bands_needed("albedo", "liang")) == {"blue", "red", "nir", "swir1", "swir2"}


def test_missing_bands_and_unknown_indices_are_refused():
    with pytest.raises(InputProblem, match="ndvi needs the bands red, nir; missing: nir"):
        indices.compute("ndvi", stack(red=.1))
    with pytest.raises(InputProblem, match="ndvi, evi, evi2"):
        indices.compute("gndvi", stack(red=.1))


def test_every_index_of_the_contract_is_there():
    assert list(indices.INDICES) == [
        "ndvi", "evi", "evi2", "savi", "mndwi", "ndwi", "ndbsi", "ibi", "si", "ndmvi", "tc_brightness", "tc_greenness", "tc_wetness", "albedo",
    ]
    assert all(index.label and index.reference for index in indices.INDICES.values())
