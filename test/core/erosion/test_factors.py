"""The worked numbers of RUSLE's factors."""
import numpy as np
import pytest
from mineeco.core.erosion import cover, loss, rain, soil, topography


@pytest.mark.parametrize(("method", "key", "more"), [
    ("renard_freimund_f", "RenardFreimundF", {}), ("renard_freimund_p", "RenardFreimundP", {}), ("zhang_fu_2003", "ZhangFu2003", {}),
    ("wischmeier_monthly", "R_0p8188", {"unit_factor": 1}), ("wischmeier_monthly", "R_0p8188_x17p02", {"unit_factor": 17.02}),
    ("wischmeier_monthly", "R_0p08188", {"unit_factor": 1, "c_exp": .08188}), ("wischmeier_monthly", 1879.223, {}), ("wischmeier_monthly", 10254.119, {"c_exp": .08188}),
])
def test_erosivity(vectors, method, key, more):
    months = np.array(vectors["v3.R"]["monthly"], dtype=float).reshape(12, 1)
    assert rain.erosivity(months, method, **more)[0] == pytest.approx(vectors["v3.R"].get(key, key), rel=1e-6)


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


def test_both_sides_of_the_thresholds_of_erosivity():
    """Equal months of x mm have F = x and P = 12 x."""
    def equal(month):
        return np.full((12, 1), month)

    assert rain.erosivity(equal(50.0))[0] == pytest.approx(.07397 * 50 ** 1.847)
    assert rain.erosivity(equal(55.0))[0] == pytest.approx(95.77 - 334.455 + 1442.925)  # 6.081 x 55, .4770 x 55^2
    annual = np.array([[850.0, 851.0]])
    assert rain.erosivity(annual, "renard_freimund_p").tolist() == pytest.approx([.0483 * 850 ** 1.610, 587.8 - 1037.369 + 2972.845105])  # 1.219 x 851, .004105 x 851^2


def test_rain_that_cannot_be():
    with pytest.raises(ValueError, match="negative"):
        rain.check_rain(-1, 1500)
    assert "mm per day" in str(rain.check_rain(0, 48)[0])
    assert "tenths of a millimetre" in str(rain.check_rain(0, 14880)[0])
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
    # pure clay has no silt, so its ratio and K are 0; without carbon the carbon term is 1: .2 + .3 exp(0) = .5 for pure silt, times 1 - .7/(1 + e^17.39)
    assert soil.erodibility(*np.array([[0.0], [0.0], [100.0], [1.0]]))[0] == 0
    assert soil.erodibility(*np.array([[0.0], [100.0], [0.0], [0.0]]))[0] == pytest.approx(.5 * (1 - .7 / (1 + np.exp(17.39))) * .1317)
    for gap in range(4):
        assert np.isnan(soil.erodibility(*(np.array([np.nan if n == gap else 25.0]) for n in range(4)))).all()
    assert sandy == 0  # below K = 0.026815 in US units the correction would be negative


def test_soil_in_the_wrong_unit():
    with pytest.raises(ValueError, match="TEXTURE_UNIT"):
        soil.check_soil(1000, 1, 5, 0)
    with pytest.raises(ValueError, match="CARBON_UNIT"):
        soil.check_soil(100, 180, 400, 0)
    with pytest.raises(ValueError, match="negative"):
        soil.check_soil(100, 1, 2, -5)
    with pytest.raises(ValueError, match="CARBON holds -9999"):
        soil.check_soil(100, 1, 2, -9999)
    assert soil.CARBON_UNITS["organic_matter_percent"] * 1.724 == pytest.approx(1)
    assert "organic matter" in str(soil.check_soil(100, 8, 12, 0)[0])
    assert "instead of 100" in str(soil.check_soil(95, 1, 2, 0)[0])
    assert soil.check_soil(100.5, 1, 2, 0) == []


def test_steepness(vectors):
    for slope, (mccool, liu) in vectors["v3.S"].items():
        angle = np.array([float(slope)])
        assert topography.steepness(angle, "mccool")[0] == pytest.approx(mccool, abs=6e-7)
        assert topography.steepness(angle, "liu")[0] == pytest.approx(liu, abs=6e-7)
    # the thresholds themselves belong to the steeper line: 9 percent (5.1428 degrees, not 9 degrees) for McCool, 5 and 10 degrees for Liu
    nine_percent = np.degrees(np.arctan(.09))
    for method, limit, below, above in (("mccool", nine_percent, (10.8, .03), (16.8, -.5)), ("liu", 5.0, (10.8, .03), (16.8, -.5)), ("liu", 10.0, (16.8, -.5), (21.91, -.96))):
        for angle, (a, b) in ((limit - 1e-6, below), (limit, above)):
            assert topography.steepness(np.array([angle]), method)[0] == pytest.approx(a * np.sin(np.radians(angle)) + b, rel=1e-12)
    assert np.isnan(topography.steepness(np.array([np.nan]), "liu")).all()
    # the upper threshold can be moved: with 14 degrees, 12 degrees still follow the middle line
    assert topography.steepness(np.array([12.0]), "liu", (5, 14))[0] == pytest.approx(16.8 * np.sin(np.radians(12)) - .5)


def test_length_exponents_and_lengths(vectors):
    for slope, (stepped, mccool) in vectors["v3.m"].items():
        angle = np.array([float(slope)])
        assert topography.stepped_exponent(angle)[0] == pytest.approx(stepped)
        assert topography.length_exponent(angle)[0] == pytest.approx(mccool, abs=6e-7)
    assert topography.stepped_exponent(np.array([0, 1, 1.001, 3, 3.001, 5, 5.001])).tolist() == [.2, .2, .3, .3, .4, .4, .5]
    assert np.isnan(topography.stepped_exponent(np.array([np.nan]))).all()
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
        cover.check_cover(0, 98, "fraction")
    with pytest.raises(ValueError, match="COVER_UNIT fraction"):
        cover.check_cover(0, .97, "percent")
    for low, high, unit in ((-9999, .9, "fraction"), (-9999, 90, "percent"), (0, 255, "percent")):
        with pytest.raises(ValueError, match="no cover can have"):
            cover.check_cover(low, high, unit)
    cover.check_cover(-.05, 1.02, "fraction")
    cover.check_cover(-5, 102, "percent")


def test_practice():
    np.testing.assert_allclose(cover.practice_by_slope(np.array([0, 10, 26.7, 50])), [.2, .5, 1, 1], atol=2e-3)
    for low, high in ((0, 90), (0, 150), (-9999, 40)):
        with pytest.raises(ValueError, match="must be in degrees"):
            cover.check_slope(low, high)
    cover.check_slope(0, 89.9)
    factors = cover.class_factors("practice")
    # orchard .69, forest 1, built-up land and water 0
    roles = cover.load("erosion")["practice"]["by_role"]
    assert [roles[role] for role in ("orchard", "forest", "grassland", "shrub", "built", "water", "bare")] == [.69, 1, 1, 1, 0, 0, 1]
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
    for tolerance in (200, 1000):  # the other regions
        assert classes(np.array([tolerance - .01, tolerance, 2500]), loss.class_breaks(tolerance)).tolist() == [1, 2, 3]
    for tolerance in (0, 2500):
        with pytest.raises(ValueError, match="TOLERANCE"):
            loss.class_breaks(tolerance)


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
