"""The worked numbers of RUSLE's factors."""
import numpy as np
import pytest
from mineeco.core.erosion import cover, loss, rain, soil, topography


@pytest.mark.parametrize(("method", "key", "more"), [
    ("renard_freimund_f", "RenardFreimundF", {}), ("renard_freimund_p", "RenardFreimundP", {}), ("zhang_fu_2003", "ZhangFu2003", {}),
    ("wischmeier_monthly", "R_0p8188", {"unit_factor": 1}), ("wischmeier_monthly", "R_0p8188_x17p02", {"unit_factor": 17.02}),
    ("wischmeier_monthly", "R_0p08188", {"unit_factor": 1, "c_exp": .08188}),
])
def test_erosivity(vectors, method, key, more):
    months = np.array(vectors["v3.R"]["monthly"], dtype=float).reshape(12, 1)
    assert rain.erosivity(months, method, **more)[0] == pytest.approx(vectors["v3.R"][key], rel=1e-6)


def test_erosivity_of_annual_rain_and_of_none():
    assert rain.erosivity(np.array([[800.0]]), "renard_freimund_p")[0] == pytest.approx(.0483 * 800 ** 1.61)
    for method in rain.METHODS:
        np.testing.assert_array_equal(rain.erosivity(np.zeros((12, 2)), method), [0, 0])
    gap = np.full((12, 1), 50.0)
    gap[3] = np.nan
    for method in rain.METHODS:
        assert np.isnan(rain.erosivity(gap, method)).all()
    for wrong in (np.ones((11, 1)), np.ones((1, 1))):
        with pytest.raises(ValueError, match="twelve months"):
            rain.erosivity(wrong)


def test_rain_that_cannot_be():
    with pytest.raises(ValueError, match="negative"):
        rain.check_rain(-1, 1500)
    assert "mm per day" in str(rain.check_rain(0, 48)[0])
    assert rain.check_rain(0, 1500) == []


@pytest.mark.parametrize("key", ["v3.K_red_soil", "v3.K_sandy", "v3.K_loam"])
def test_erodibility(vectors, key):
    inputs = [np.array([float(value)]) for value in vectors[key]["inp"]]
    # printed to six places
    assert soil.erodibility(*inputs)[0] == pytest.approx(vectors[key]["K_SI"], abs=6e-7)
    assert soil.erodibility(*inputs, correction="zhang_2008")[0] == pytest.approx(vectors[key]["K_Zhang2008_SI"], abs=6e-7)


def test_soils_at_the_edge():
    assert np.isnan(soil.erodibility(*np.array([[100.0], [0.0], [0.0], [0.0]]))[0])
    sandy = soil.erodibility(*np.array([[98.0], [0.001], [2.0], [5.0]]), correction="zhang_2008")[0]
    assert sandy == 0  # below K = 0.026815 in US units the correction would be negative


def test_soil_in_the_wrong_unit():
    with pytest.raises(ValueError, match="TEXTURE_UNIT"):
        soil.check_soil(1000, 1, 5, 0)
    with pytest.raises(ValueError, match="CARBON_UNIT"):
        soil.check_soil(100, 180, 400, 0)
    with pytest.raises(ValueError, match="negative"):
        soil.check_soil(100, 1, 2, -5)
    assert "organic matter" in str(soil.check_soil(100, 8, 12, 0)[0])
    assert "instead of 100" in str(soil.check_soil(95, 1, 2, 0)[0])
    assert soil.check_soil(100.5, 1, 2, 0) == []


def test_steepness(vectors):
    for slope, (mccool, liu) in vectors["v3.S"].items():
        angle = np.array([float(slope)])
        assert topography.steepness(angle, "mccool")[0] == pytest.approx(mccool, abs=6e-7)
        assert topography.steepness(angle, "liu")[0] == pytest.approx(liu, abs=6e-7)
    # the upper threshold can be moved: with 14 degrees, 12 degrees still follow the middle line
    assert topography.steepness(np.array([12.0]), "liu", (5, 14))[0] == pytest.approx(16.8 * np.sin(np.radians(12)) - .5)


def test_length_exponents_and_lengths(vectors):
    for slope, (stepped, mccool) in vectors["v3.m"].items():
        angle = np.array([float(slope)])
        assert topography.stepped_exponent(angle)[0] == pytest.approx(stepped)
        assert topography.length_exponent(angle)[0] == pytest.approx(mccool, abs=6e-7)
    for length, slope, wanted in ((22.13, 8, 1), (30, 3, 1.095575), (60, 8, 1.646588), (100, 15, 2.125736), (300, 25, 3.681882)):
        assert topography.uniform_length(length, topography.stepped_exponent(np.array([float(slope)])))[0] == pytest.approx(wanted, abs=6e-7)


@pytest.mark.parametrize(("area", "aspect", "m", "wanted"), [
    (0, 0, .5, 1.164313), (0, 45, .5, .979067), (900, 0, .5, 2.128862), (9000, 45, .5, 4.75836), (90000, 180, .4, 9.996546)
])
def test_length_on_a_grid(area, aspect, m, wanted):
    assert topography.grid_length(np.array([float(area)]), 30.0, np.array([float(aspect)]), np.array([m]))[0] == pytest.approx(wanted, rel=1e-6)


def test_length_where_another_program_differs(vectors):
    """15 degrees, aspect 45: 7.3318 after Desmet & Govers; taking the root of the area and the slope for the aspect gives 1.2332."""
    m = topography.length_exponent(np.array([15.0]))
    assert m[0] == pytest.approx(vectors["v3.DG_invest_variant"]["m"], abs=6e-7)
    assert topography.grid_length(np.array([9000.0]), 30.0, np.array([45.0]), m)[0] == pytest.approx(vectors["v3.DG_invest_variant"]["L_DesmetGovers_asp45"], abs=6e-7)


def test_a_cell_at_the_top_of_a_slope_equals_a_uniform_slope_of_its_own_length():
    m = np.array([.5])
    # with no water from above the formula is D^m / 22.13^m
    assert topography.grid_length(np.zeros(1), 30.0, np.zeros(1), m)[0] == pytest.approx(topography.uniform_length(30.0, .5))


def test_capped_slope_length():
    np.testing.assert_allclose(topography.capped_area(np.array([0, 5, 1000]), 30.0, 300.0), [0, 4500, 9000])


def test_cover(vectors):
    for percent, wanted in vectors["v3.C"].items():
        assert cover.cover_cai(np.array([float(percent)]))[0] == pytest.approx(wanted, abs=6e-7)
    for ndvi, wanted in vectors["v3.C_vdk"].items():
        assert cover.cover_vanderknijff(np.array([float(ndvi)]))[0] == pytest.approx(wanted, abs=6e-7)
    for function in (cover.cover_cai, cover.cover_vanderknijff):
        assert np.isnan(function(np.array([np.nan]))).all()
    assert cover.cover_vanderknijff(np.array([1.0, -.3])).tolist() == [0, 1]


def test_cover_in_the_wrong_unit():
    with pytest.raises(ValueError, match="COVER_UNIT percent"):
        cover.check_cover(98, "fraction")
    with pytest.raises(ValueError, match="COVER_UNIT fraction"):
        cover.check_cover(.97, "percent")
    cover.check_cover(1.02, "fraction")
    cover.check_cover(80, "percent")


def test_practice():
    np.testing.assert_allclose(cover.practice_by_slope(np.array([0, 10, 26.7, 50])), [.2, .5, 1, 1], atol=2e-3)
    factors = cover.class_factors("practice")
    assert factors["li2020"][5] == .35  # farmland
    assert factors["li2020"][9] == 1  # tailings
    assert all(0 <= value <= 1 for kind in ("practice", "cover") for scheme in cover.class_factors(kind).values() for value in scheme.values())


def test_soil_loss_and_classes(vectors):
    v = vectors["v3.A"]
    ls = v["L"] * v["S"]
    assert loss.soil_loss(v["R"], v["K"], ls, v["C"], v["P"]) == pytest.approx(v["A_t_ha"], rel=1e-5)
    from mineeco.core.classify import classes

    breaks = loss.class_breaks(500)
    for value, level in vectors["v3.SL190"].items():
        assert classes(np.array([float(value)]), breaks)[0] == level
    with pytest.raises(ValueError, match="TOLERANCE"):
        loss.class_breaks(2500)


def test_sums_by_zone_do_not_depend_on_blocks():
    rng = np.random.default_rng(0)
    a, z = rng.gamma(1, 20, (40, 30)), rng.integers(1, 4, (40, 30)).astype(float)
    a[:3], z[5] = np.nan, np.nan
    from mineeco.core.classify import classes

    level = classes(a * loss.T_KM2, loss.class_breaks(500))
    empty = loss.LossByGroup(3)
    whole = empty.count(a, level, z)
    parts = sum((empty.count(a[i:i + 7], level[i:i + 7], z[i:i + 7]) for i in range(0, 40, 7)), empty)
    for zone in range(3):
        inside = (z == zone + 1) & np.isfinite(a)
        assert whole.cells[zone] == parts.cells[zone] == inside.sum()
        assert whole.mean()[zone] == pytest.approx(a[inside].mean())
        assert parts.total[zone] == pytest.approx(a[inside].sum())
        assert whole.classes[zone].sum() == inside.sum()
