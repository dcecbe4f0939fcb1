"""RSEI against the worked example, the 49 printed eigenvectors, and scikit-learn's PCA of whole arrays."""
import json
import os
from functools import partial

import numpy as np
import pytest
from mineeco.core.classify import RSEI_BREAKS, classes
from mineeco.core.histogram import Histogram
from mineeco.core.moments import Moments
from mineeco.core.quality import rsei
from mineeco.core.quality.rsei import RseiModel, apply_rsei, check_indicators, check_spread, fit_by_passes, fit_rsei, on_land, orient, project, tally
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def fold_over(blocks):
    """Return a `run` over a list of blocks, each a sequence of four or five arrays."""
    def run(function):
        total = None
        for block in blocks:
            part = on_land(function)(*block)
            total = part if total is None else total + part
        return total

    return run


def scene(n=60_000, seed=1):
    """Four layers of one imaginary scene, shape (4, n)."""
    rng = np.random.default_rng(seed)
    green = rng.beta(2, 2, n)
    noise = rng.normal(size=(3, n))
    return np.array([green * 0.8, -0.25 + 0.2 * green + 0.03 * noise[0], 0.2 - 0.5 * green + 0.06 * noise[1], 310 - 12 * green + 1.5 * noise[2]])


def with_gaps(layers, seed=2):
    """The same with scattered holes in each layer and a hole through all."""
    rng = np.random.default_rng(seed)
    layers = np.where(rng.random(layers.shape) < 0.05, np.nan, layers)
    layers[:, 20_000:30_000] = np.nan
    return layers


def by_sklearn(layers, limits=None):
    """Oriented loadings, shares in percent and RSEI by another route: the whole array, scikit-learn's PCA."""
    from sklearn.decomposition import PCA

    valid = np.isfinite(layers).all(axis=0)
    cells = layers[:, valid].T
    low, high = (cells.min(axis=0), cells.max(axis=0)) if limits is None else limits
    pca = PCA().fit(np.clip((cells - low) / (high - low), 0, 1))
    loadings = pca.components_[0] * np.sign(pca.components_[0] @ [1, 1, -1, -1])
    pc1 = np.clip((cells - low) / (high - low), 0, 1) @ loadings
    result = np.full(layers.shape[1], np.nan)
    result[valid] = (pc1 - pc1.min()) / (pc1.max() - pc1.min())
    return loadings, 100 * pca.explained_variance_ratio_, pca.explained_variance_, result


# the worked example

def test_eight_cells(vectors, monkeypatch):
    monkeypatch.setattr(rsei, "MIN_CELLS", 8)  # the printed example is smaller than the plugin allows
    wanted = vectors["v2.rsei"]
    layers = np.array(wanted["X"]).T
    model = fit_by_passes(fold_over([layers]))
    np.testing.assert_allclose(model.eigenvalues, wanted["eigval"], atol=5e-9)
    np.testing.assert_allclose(model.contributions, wanted["contrib"], atol=5e-5)
    np.testing.assert_allclose(model.loadings, wanted["pc1_oriented"], atol=1e-6)
    assert model.score == pytest.approx(wanted["s"], abs=1e-6)
    np.testing.assert_allclose(project(model, *layers), wanted["RSEI0"], atol=1e-6)
    index = apply_rsei(model, *layers)
    np.testing.assert_allclose(index, wanted["RSEI"], atol=1e-6)
    assert model.mean == pytest.approx(wanted["mean"], abs=1e-6)
    assert index.mean() == pytest.approx(model.mean, abs=1e-12)
    assert classes(index, RSEI_BREAKS[5]).tolist() == wanted["cls"]
    assert (index.min(), index.max()) == (0, 1)
    assert model.warnings == ()


def test_eight_cells_written_twice_give_the_same_index(vectors):
    layers = np.array(vectors["v2.rsei"]["X"] * 2).T
    model = fit_by_passes(fold_over([layers]))
    np.testing.assert_allclose(apply_rsei(model, *layers)[:8], vectors["v2.rsei"]["RSEI"], atol=1e-6)


def test_loadings_do_not_depend_on_ddof(vectors):
    layers = np.array(vectors["v2.rsei"]["X"] * 2).T
    model = fit_rsei(Moments.of(*layers))
    # sixteen cells: the sums double, n - 1 goes from 7 to 15
    np.testing.assert_allclose(model.eigenvalues, np.array(vectors["v2.rsei"]["eigval"]) * 14 / 15, atol=1e-8)
    np.testing.assert_allclose(model.contributions, vectors["v2.rsei"]["contrib"], atol=5e-5)


# orientation

def test_the_49_city_years_of_table_a1(vectors):
    assert len(vectors["v2.A1"]) == 49
    for city, year, *loadings, _norm, score, expected, ndvi_rule, _contribution, mismatch in vectors["v2.A1"]:
        oriented, flipped = orient(loadings)
        assert flipped == (expected == "FLIP"), (city, year)
        assert rsei.EXPECTED_SIGNS @ oriented == pytest.approx(abs(score), abs=1.1e-3), (city, year)
        assert orient(loadings, "ndvi_positive")[1] == (ndvi_rule == "FLIP"), (city, year)
        if mismatch:
            place = rsei.INDICATORS.index(mismatch)
            assert rsei.EXPECTED_SIGNS[place] * oriented[place] < 0, (city, year)


@pytest.mark.parametrize(("loadings", "flipped"), [
    ((0.079, -0.735, 0.481, 0.471), True), ((-0.170, 0.777, -0.430, -0.428), False), ((0.636, 0.104, -0.030, 0.764), False),
    ((0.486, -0.175, 0.290, 0.805), True),
])
def test_sign_vectors(loadings, flipped):
    oriented, found = orient(loadings)
    assert found == flipped
    assert oriented.tolist() == [-x if flipped else x for x in loadings]
    assert orient(loadings, "keep") == (pytest.approx(np.array(loadings)), False)
    assert orient(loadings, "flip") == (pytest.approx(-np.array(loadings)), True)


def moments_along(loadings, share=0.9, n=1000):
    """Moments of indicators between 0 and 1 whose first component is `loadings`, with that share of the variance."""
    first = np.array(loadings) / np.linalg.norm(loadings)
    rest = (1 - share) / 3
    products = rest * np.eye(4) + (share - rest) * np.outer(first, first)
    return Moments(n, np.full(4, 0.5), products * n, np.zeros(4), np.ones(4))


def texts(model):
    """The model's warnings as sentences."""
    return [str(warning) for warning in model.warnings]


def test_panzhihua_2001_is_ambiguous():
    model = fit_rsei(moments_along((0.636, 0.104, -0.030, 0.764)))
    assert model.score == pytest.approx(0.006, abs=1e-3)
    assert [text[:34] for text in texts(model)] == ["PC1 has an unexpected sign for LST", "The orientation of RSEI is ambiguo"]


def test_panzhihua_2004_is_turned_round_and_said_to_be_doubtful():
    raw = (0.486, -0.175, 0.290, 0.805)
    model = fit_rsei(moments_along(raw))
    np.testing.assert_allclose(model.loadings, -np.array(raw) / np.linalg.norm(raw), atol=1e-9)
    assert model.flipped  # its largest loading, LST, counts as positive before it is oriented
    assert [text[:36] for text in texts(model)] == ["PC1 has an unexpected sign for NDVI "]
    kept = fit_rsei(moments_along(raw), "ndvi_positive")
    np.testing.assert_allclose(kept.loadings, np.array(raw) / np.linalg.norm(raw), atol=1e-9)
    assert kept.score < -0.7
    assert "unexpected sign for WET, NDBSI, LST" in texts(kept)[0]
    assert texts(kept)[1].startswith("With ORIENTATION ndvi_positive a higher RSEI means a worse state")


def test_a_weak_first_component_is_told():
    model = fit_rsei(moments_along((0.5, 0.5, -0.5, -0.5), share=0.47))
    assert texts(model) == ["PC1 holds only 47.0 % of the variance: RSEI leaves out more than half of what the indicators say."]


def test_a_sound_component_has_no_warning():
    assert texts(fit_rsei(moments_along((0.51, 0.272, -0.619, -0.532), share=0.624))) == []


def test_keep_and_flip_are_one_minus_the_other():
    layers = scene(5000)
    kept, flipped = (fit_by_passes(fold_over([layers]), orientation=choice) for choice in ("keep", "flip"))
    np.testing.assert_allclose(apply_rsei(kept, *layers), 1 - apply_rsei(flipped, *layers), atol=1e-12)
    assert (kept.flipped, flipped.flipped) == (False, True)


@pytest.mark.parametrize(("vector", "kept"), [
    ((0.079, -0.735, 0.481, 0.471), (-0.079, 0.735, -0.481, -0.471)), ((-0.5, -0.5, 0.5, 0.5), (0.5, 0.5, -0.5, -0.5)),
    ((0.2, 0.1, 0.3, 0.9), (0.2, 0.1, 0.3, 0.9)),
])
def test_a_kept_component_has_its_largest_loading_positive(vector, kept):
    model = fit_rsei(moments_along(vector), "keep")
    np.testing.assert_allclose(model.loadings, np.array(kept) / np.linalg.norm(kept), atol=1e-9)
    assert not model.flipped


def test_ndvi_positive_without_ndvi():
    layers = scene(100)
    layers[0] = 0.3
    with pytest.raises(InputProblem, match="NDVI does not vary"):
        fit_rsei(Moments.of(*layers), "ndvi_positive")


# against whole arrays, and blocks

@pytest.mark.parametrize("gaps", [False, True])
def test_min_max_is_sklearns_pca(gaps):
    layers = with_gaps(scene()) if gaps else scene()
    loadings, shares, variances, index = by_sklearn(layers)
    model = fit_by_passes(fold_over(np.array_split(layers, 5, axis=1)))
    np.testing.assert_allclose(model.loadings, loadings, atol=1e-10)
    np.testing.assert_allclose(model.contributions, shares, atol=1e-9)
    np.testing.assert_allclose(model.eigenvalues, variances, rtol=1e-9)
    np.testing.assert_allclose(apply_rsei(model, *layers), index, atol=1e-10)
    assert model.mean == pytest.approx(np.nanmean(index), abs=1e-10)
    assert model.n == np.isfinite(index).sum()


def test_percentile_is_sklearns_pca_of_the_cut_bands():
    layers = with_gaps(scene())
    layers[3, 7] = 900.0  # one hot cell
    cells = layers[:, np.isfinite(layers).all(axis=0)]
    limits = np.percentile(cells, [2, 98], axis=1)
    loadings, shares, _, index = by_sklearn(layers, limits)
    model = fit_by_passes(fold_over(np.array_split(layers, 4, axis=1)), "percentile", 2, 98)
    np.testing.assert_allclose([model.scaling.minima, model.scaling.maxima], limits, rtol=1e-12)
    np.testing.assert_allclose(model.loadings, loadings, atol=1e-9)
    np.testing.assert_allclose(model.contributions, shares, atol=1e-8)
    np.testing.assert_allclose(apply_rsei(model, *layers), index, atol=1e-9)
    assert model.mean == pytest.approx(np.nanmean(index), abs=1e-9)


@pytest.mark.parametrize("normalization", ["minmax", "percentile"])
def test_blocks_do_not_matter(normalization):
    layers = with_gaps(scene())
    whole = fit_by_passes(fold_over([layers]), normalization)
    for seed in (1, 2):
        cuts = np.sort(np.random.default_rng(seed).integers(0, layers.shape[1], 30 * seed))
        cut = fit_by_passes(fold_over(np.split(layers, cuts, axis=1)), normalization)
        np.testing.assert_allclose(cut.loadings, whole.loadings, rtol=1e-12)
        np.testing.assert_allclose(cut.eigenvalues, whole.eigenvalues, rtol=1e-11)
        np.testing.assert_allclose([cut.pc1_low, cut.pc1_high, cut.mean], [whole.pc1_low, whole.pc1_high, whole.mean], rtol=1e-12)
        assert texts(cut) == texts(whole)
        np.testing.assert_array_equal([cut.scaling.minima, cut.scaling.maxima], [whole.scaling.minima, whole.scaling.maxima])


@pytest.mark.parametrize("normalization", ["minmax", "percentile"])
def test_threads_give_the_same_bits(normalization):
    from concurrent.futures import ThreadPoolExecutor

    blocks = np.array_split(np.tile(with_gaps(scene()), 4), 24, axis=1)

    def run_in_threads(function):
        with ThreadPoolExecutor(3) as pool:
            parts = list(pool.map(lambda block: function(*block), blocks))
        total = parts[0]
        for part in parts[1:]:
            total = total + part
        return total

    serial = fit_by_passes(fold_over(blocks), normalization)
    for _ in range(3):
        assert fit_by_passes(run_in_threads, normalization).to_dict() == serial.to_dict()


def test_number_of_passes():
    for normalization, passes in rsei.PASSES.items():
        calls = []
        run = fold_over([scene(200)])
        fit_by_passes(lambda function, calls=calls, run=run: calls.append(1) or run(function), normalization)
        assert len(calls) == passes


def test_two_dimensional_blocks_keep_their_shape_and_gaps():
    layers = with_gaps(scene()).reshape(4, 200, 300)
    model = fit_by_passes(fold_over([layers]))
    index = apply_rsei(model, *layers)
    assert index.shape == (200, 300)
    np.testing.assert_array_equal(np.isnan(index), np.isnan(layers).any(axis=0))
    np.testing.assert_array_equal(apply_rsei(model, *layers[:, 3:77:2, ::5]), index[3:77:2, ::5])


@pytest.mark.parametrize("normalization", ["minmax", "percentile"])
def test_infinities_are_no_data(normalization):
    layers = scene(1000)
    model = fit_by_passes(fold_over([layers]), normalization)
    for layer, value in ((0, np.inf), (3, -np.inf)):
        spoilt = layers.copy()
        spoilt[layer, 5] = value
        assert np.flatnonzero(np.isnan(apply_rsei(model, *spoilt))).tolist() == [5]
        assert fit_by_passes(fold_over([spoilt]), normalization).n == 999
    spoilt = layers.copy()
    spoilt[:, 5] = np.inf, -np.inf, np.inf, np.nan
    spoilt[1, 6:8] = np.inf, -np.inf
    spoilt[2] = 0.1  # weight 0
    spoilt[2, 9] = np.inf
    assert fit_by_passes(fold_over([spoilt]), normalization).n == 996
    for fitted in (model, fit_by_passes(fold_over([spoilt]), normalization)):
        assert np.flatnonzero(np.isnan(apply_rsei(fitted, *spoilt))).tolist() == [5, 6, 7, 9]


def test_units_do_not_matter():
    kelvin = scene()
    celsius = kelvin - [[0], [0], [0], [273.15]]
    a, b = (apply_rsei(fit_by_passes(fold_over([layers])), *layers) for layers in (kelvin, celsius))
    np.testing.assert_allclose(a, b, atol=1e-10)


# water

def test_water_is_left_out_before_everything():
    layers = scene(20_000)
    water = np.zeros(20_000)
    water[4000:9000] = 1
    layers[:, 4000:9000] = np.array([[-258.0], [0.9], [-0.9], [285.0]])  # what the sea looks like
    water[:100] = np.nan  # not known to be water
    land = fold_over([np.delete(layers, slice(4000, 9000), axis=1)])
    whole, only = fit_by_passes(fold_over([(*layers, water)])), fit_by_passes(land)
    np.testing.assert_allclose(whole.components, only.components, rtol=1e-9)
    assert whole.n == 15_000
    index = on_land(partial(apply_rsei, whole))(*layers, water)
    assert np.flatnonzero(np.isnan(index)).tolist() == list(range(4000, 9000))
    assert layers[0, 4000] == -258  # the input stays as it is


# what cannot be fitted

def test_too_few_cells():
    with pytest.raises(InputProblem, match="Only 9 cells have a value in all of NDVI, WET, NDBSI and LST; at least 10"):
        fit_by_passes(fold_over([scene(9)]))
    nothing = np.full((4, 50), np.nan)
    for normalization in rsei.NORMALIZATIONS:
        with pytest.raises(InputProblem, match="Only 0 cells"):
            fit_by_passes(fold_over([nothing]), normalization)


@pytest.mark.parametrize("normalization", ["minmax", "percentile"])
def test_a_constant_indicator_is_left_out(normalization):
    layers = scene(5000)
    layers[1] = -0.07
    model = fit_by_passes(fold_over([layers]), normalization)
    assert model.components.shape == (3, 4)
    assert model.components[:, 1].tolist() == [0, 0, 0]
    assert "WET holds one value everywhere and was left out of the principal components." in texts(model)
    changed = layers.copy()
    changed[1] = 0.2
    np.testing.assert_array_equal(apply_rsei(model, *changed), apply_rsei(model, *layers))
    changed[1, 3] = np.nan
    assert np.isnan(apply_rsei(model, *changed)[3])


def test_one_varying_indicator_is_not_enough():
    layers = scene(50)
    layers[[0, 1, 3]] = np.array([[0.2], [0.1], [300.0]])
    with pytest.raises(InputProblem, match="at least two indicators that vary, but NDVI, WET, LST hold one value"):
        fit_by_passes(fold_over([layers]))


@pytest.mark.parametrize(("low", "high"), [(99, 1), (5, 5), (-1, 99), (1, 101)])
def test_percentiles_must_span_a_range(low, high):
    with pytest.raises(InputProblem, match="do not span a range"):
        fit_by_passes(fold_over([scene(50)]), "percentile", low, high)


# what the values look like

def histogram_of(layers):
    """Histogram of layers between their own limits."""
    moments = Moments.of(*layers)
    return Histogram(moments.minimum, moments.maximum).count(*layers)


def test_sound_values_pass():
    assert check_indicators(histogram_of(scene())) == []
    assert check_spread(histogram_of(scene())) == []


@pytest.mark.parametrize(("layer", "factor", "name"), [(0, 10_000, "NDVI"), (1, -10_000, "WET"), (2, 10_000, "NDBSI"), (3, 50, "LST")])
def test_digital_numbers_are_refused(layer, factor, name):
    layers = scene()
    layers[layer] *= factor
    for normalization in rsei.NORMALIZATIONS:
        with pytest.raises(InputProblem, match=name + r" lies between .* apply the scale factor first"):
            fit_by_passes(fold_over([layers]), normalization)


@pytest.mark.parametrize(("shift", "refused"), [(-273.15, False), (-370, False), (0, False), (75, False), (95, True), (-160, True), (-200, True)])
def test_units_of_temperature(shift, refused):
    # scene: P1 about 297, P99 about 311 K. Celsius 24 to 38 and -73 to -59 pass, as do 372 to 386 K; 392 to 406, 137 to 151 and 97 to 111 are neither
    layers = scene()
    np.testing.assert_allclose(np.percentile(layers[3], [1, 99]), [297, 311], atol=1)
    layers[3] += shift
    if refused:
        with pytest.raises(InputProblem, match="neither Kelvin"):
            check_indicators(histogram_of(layers))
    else:
        assert check_indicators(histogram_of(layers)) == []


def test_mixed_units_of_temperature():
    layers = scene()
    layers[3].flat[::2] -= 273.15  # every other cell in Celsius
    with pytest.raises(InputProblem, match="if Kelvin and Celsius are mixed, bring all to one unit"):
        check_indicators(histogram_of(layers))


def test_an_undeclared_fill_value_is_refused_or_told():
    layers = scene()
    layers[1, :3000] = -9999  # 5 %
    with pytest.raises(InputProblem, match="WET lies between -9998.9 "):  # half a bin from -9999
        check_indicators(histogram_of(layers))
    layers = scene()
    layers[1, :30] = -9999  # 0.05 %
    assert check_indicators(histogram_of(layers)) == []
    warnings = check_spread(histogram_of(layers))
    assert [warning.values["name"] for warning in warnings] == ["WET"]
    assert str(warnings[0]).startswith("WET: the middle 99.8 % of the values fill only 0 % of the range from -9999 to ")


def test_an_implausible_index_is_told():
    layers = scene()
    layers[0] *= 4  # P99 of NDVI about 3
    assert [str(warning)[:20] for warning in check_indicators(histogram_of(layers))] == ["NDVI lies between 0."]
    layers = scene()
    layers[0, :500] = 1.4 + np.arange(500)  # under one percent: single cells do not count
    assert check_indicators(histogram_of(layers)) == []


def test_a_stretched_range_is_told_by_min_max_alone():
    layers = scene()
    layers[3, 0] = 340.0
    spread = np.diff(np.percentile(layers[3], [0.1, 99.9]))[0] / np.ptp(layers[3])
    model = fit_by_passes(fold_over([layers]))
    told = [warning for warning in model.warnings if "NORMALIZATION percentile" in warning.text]
    assert [warning.values["name"] for warning in told] == ["LST"]
    assert told[0].values["share"] == pytest.approx(100 * spread, abs=0.1)
    assert fit_by_passes(fold_over([layers]), "percentile").warnings == ()


# saved models and several dates

def test_a_model_survives_json():
    layers = with_gaps(scene())
    for normalization in rsei.NORMALIZATIONS:
        model = fit_by_passes(fold_over([layers]), normalization)
        again = RseiModel.from_dict(json.loads(json.dumps(model.to_dict(), allow_nan=False)))
        assert again.to_dict() == model.to_dict()
        np.testing.assert_array_equal(apply_rsei(again, *layers), apply_rsei(model, *layers))
        assert tally(again, *layers).warnings == []


def test_no_cell_is_outside_its_own_model():
    for seed in range(30):
        layers = scene(50, seed)
        for normalization in rsei.NORMALIZATIONS:
            found = tally(fit_by_passes(fold_over([layers]), normalization), *layers)
            assert (found.n, found.below, found.above) == (50, 0, 0)


@pytest.mark.parametrize(("key", "value"), [
    ("format", None), ("format", "MineEco RSEI model 2"),
    ("indicators", ["NDVI", "WET", "LST", "NDBSI"]),
    ("normalization", "zscore"), ("normalization", ["minmax"]),
    ("orientation", 1), ("flipped", 0),
    ("minima", [0, 0, 0]), ("minima", [0, 0, 0, None]), ("minima", ["0", "0", "0", "0"]),
    ("maxima", [0.0, 0.0, 0.0, 0.0]), ("maxima", [1e999, 1, 1, 400]), ("maxima", [1, 1, 1]),
    ("components", [[1, 0, 0, 0]]), ("components", [[1, 0, 0, 0], [0, 1]]), ("components", [[1, 1, 0, 0]] * 4), ("components", "x"),
    ("eigenvalues", [1, 0, -1, 0]), ("eigenvalues", [0, 0, 0, 0]), ("eigenvalues", []),
    ("cells", 3), ("cells", True), ("pc1_mean", "a"), ("pc1_low", None), ("pc1_high", -99), ("pc1_high", [1, 2]),
])
def test_a_wrong_file_is_refused_with_the_entry(key, value):
    data = fit_by_passes(fold_over([scene(1000)])).to_dict()
    if value is None:
        del data[key]
    else:
        data[key] = value
    with pytest.raises(InputProblem, match="not an RSEI model that can be used: its entry %s is" % key):
        RseiModel.from_dict(data)


@pytest.mark.parametrize("data", [None, [], "text", 5, {}])
def test_another_file_is_refused(data):
    with pytest.raises(InputProblem, match="not an RSEI model"):
        RseiModel.from_dict(data)


def test_a_model_without_its_range_is_not_applied():
    with pytest.raises(ValueError, match="no range of PC1"):
        apply_rsei(fit_rsei(Moments.of(*scene(100))), *scene(100))


def test_cells_outside_a_saved_range_are_cut_and_counted():
    layers = scene(10_000)
    model = fit_by_passes(fold_over([layers]))
    hotter = layers + [[-0.1], [0], [0], [4.0]]
    straight = (project(model, *hotter) - model.pc1_low) / (model.pc1_high - model.pc1_low)
    assert straight.min() < 0  # or this test would test nothing
    np.testing.assert_allclose(apply_rsei(model, *hotter), np.clip(straight, 0, 1), atol=1e-12)
    hotter[2, 9] = np.nan
    straight = np.delete(straight, 9)
    found = tally(model, *hotter[:, :300]) + tally(model, *hotter[:, 300:])
    assert (found.n, found.below, found.above) == (9999, (straight < 0).sum(), (straight > 1).sum())
    assert found.mean == pytest.approx(np.clip(straight, 0, 1).mean(), abs=1e-12)
    assert str(found.warnings[0]).startswith("%.2f %% of the cells lie outside" % (100 * (found.below + found.above) / 9999))
    assert np.isnan(tally(model, *np.full((4, 3), np.nan)).mean)


def test_pooling_shows_a_change_that_each_year_alone_hides():
    before = scene()
    after = before + [[-0.15], [0], [0], [3.0]]
    pooled = fit_by_passes(fold_over([before, after]))
    means = [tally(pooled, *layers).mean for layers in (before, after)]
    alone = [fit_by_passes(fold_over([layers])).mean for layers in (before, after)]
    assert alone[1] == pytest.approx(alone[0], abs=1e-9)  # the same everywhere: nothing to see within one year
    assert means[1] < means[0] - 0.05
    _, _, _, index = by_sklearn(np.concatenate([before, after], axis=1))
    np.testing.assert_allclose(means, [index[:60_000].mean(), index[60_000:].mean()], atol=1e-10)


def test_a_real_scene(real_data):
    """Liverpool, Landsat 8, 27 September 2020: half of it sea."""
    from osgeo import gdal

    source = gdal.Open(os.path.join(real_data, "liverpool_landsat8", "liverpool_L8_SR_ST_20200927.tif"))
    numbers = source.ReadAsArray().astype(float)
    names = [source.GetRasterBand(i + 1).GetDescription() for i in range(source.RasterCount)]
    numbers[numbers == 0] = np.nan
    band = {name: dn * 2.75e-5 - 0.2 for name, dn in zip(names, numbers)}
    blue, green, red, nir, swir1, swir2 = (band[name] for name in ("blue", "green", "red", "nir", "swir1", "swir2"))
    lst = numbers[names.index("st_b10")] * 0.00341802 + 149
    ndvi = (nir - red) / (nir + red)
    wet = 0.0315 * blue + 0.2021 * green + 0.3102 * red + 0.1594 * nir - 0.6806 * swir1 - 0.6109 * swir2
    si = ((swir1 + red) - (blue + nir)) / ((swir1 + red) + (blue + nir))
    a, b = 2 * swir1 / (swir1 + nir), nir / (nir + red) + green / (green + swir1)
    layers = np.array([ndvi, wet, (si + (a - b) / (a + b)) / 2, lst])
    water = (green - swir1) / (green + swir1) > 0
    land = np.where(water, np.nan, layers)
    blocks = [(*layers[:, rows], water[rows].astype(float)) for rows in (slice(0, 100), slice(100, 101), slice(101, None))]
    limits = np.nanpercentile(np.where(np.isfinite(land).all(axis=0), land, np.nan), [1, 99], axis=(1, 2))
    for normalization, bounds in (("minmax", None), ("percentile", limits)):
        loadings, shares, _, index = by_sklearn(land.reshape(4, -1), bounds)
        model = fit_by_passes(fold_over(blocks), normalization)
        np.testing.assert_allclose(model.loadings, loadings, atol=1e-9)
        np.testing.assert_allclose(model.contributions, shares, atol=1e-8)
        np.testing.assert_allclose(on_land(partial(apply_rsei, model))(*layers, water).ravel(), index, atol=1e-9)
        assert model.n == np.isfinite(index).sum() > 0
