"""P, its model, its gaps and its sensitivity, by hand and by brute force."""
import json

import numpy as np
import pytest
from mineeco.core.classify import classes
from mineeco.core.moments import Moments
from mineeco.core.resilience.composite import DRAWS, Outside, ResilienceModel, Sensitivity, draw_weights, fit_model, growth, index
from mineeco.core.resilience.presets import preset_breaks
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
NAMES = ("ndvi", "lst", "erosion", "dryness")


def worked(vectors):
    """Blocks, signs and model of the worked example."""
    example = vectors["v5.weights"]
    blocks = np.array(example["X"]).T
    return blocks, example, fit_model(NAMES, example["trend"], example["w_comb"], Moments.of(*blocks)).with_breaks(preset_breaks())


def scene(shape=(30, 40), k=4, seed=1):
    rng = np.random.default_rng(seed)
    return [rng.normal(size=shape) * (1 + i) for i in range(k)]


def test_eight_samples(vectors):
    blocks, example, model = worked(vectors)
    found = index(model, *blocks)
    np.testing.assert_allclose(found, example["P"], atol=2e-6)
    assert classes(found, model.breaks).tolist() == example["cls"]
    assert model.warnings == ()


def test_two_indicators_by_hand():
    good, bad = np.array([0.0, 5, 10, np.nan, 10]), np.array([2.0, 4, 2, 2, np.inf])
    model = fit_model(("good", "bad"), [1, -1], [1, 3], Moments.of(good, bad))
    # good 0 to 10, bad 2 to 4 turned: (.25 z + .75 (1 - z'))
    np.testing.assert_allclose(index(model, good, bad), [0.75, 0.125, 1.0, np.nan, np.nan])
    assert "sum to 4" in str(model.warnings[0])


def test_a_saved_model_keeps_its_ranges(vectors):
    blocks, _, model = worked(vectors)
    saved = ResilienceModel.from_dict(json.loads(json.dumps(model.to_dict())))
    np.testing.assert_array_equal(index(saved, *blocks), index(model, *blocks))
    assert saved.breaks.tolist() == list(preset_breaks())
    # one cell beyond two ranges is counted as their ends
    other = blocks[:, :1] + [[0.5], [-50], [0], [0]]
    assert index(saved, *other)[0] == pytest.approx(saved.weights @ [1, 1, 0.830189, 1], abs=1e-6)
    outside = Outside.of(saved, *other) + Outside.of(saved, *blocks)
    assert (outside.n, outside.cells.tolist()) == (9, [1, 1, 0, 0])
    assert "ndvi 11.11 %, lst 11.11 %" in str(outside.warnings[0])
    assert Outside.of(saved, *blocks).warnings == []
    assert saved.order(["x", "DRYNESS", "ndvi", "erosion ", "LST"]) == [2, 4, 3, 1]
    with pytest.raises(InputProblem, match="needs rasters called erosion, dryness"):
        saved.order(["ndvi", "lst"])


@pytest.mark.parametrize(("key", "value"), [
    ("format", "x"), ("indicators", ["a"]), ("indicators", ["a", "A", "b", "c"]), ("indicators", "abcd"), ("directions", ["+", "-"]),
    ("directions", ["+", "-", "*", "+"]), ("weights", [0.5, 0.5, 0.5, 0.5]), ("weights", [1.5, -0.5, 0, 0]), ("weights", ["1", 0, 0, 0]),
    ("weights", [0.5, 0.5]), ("weights", None), ("minima", [0, 0, 0, [1]]), ("maxima", [0, 0, 0, 0]), ("weighting", None), ("cells", 0), ("cells", True),
    ("cells", 2.5), ("breaks", []), ("breaks", [0.5, 0.4]), ("breaks", "0.5"), ("breaks", [True]),
])
def test_a_damaged_model_is_refused_by_name(vectors, key, value):
    data = {**worked(vectors)[2].to_dict(), key: value}
    with pytest.raises(InputProblem, match="entry %s is" % key):
        ResilienceModel.from_dict(data)
    del data[key]
    if key != "breaks":
        with pytest.raises(InputProblem, match="entry %s is" % key):
            ResilienceModel.from_dict(data)
    with pytest.raises(InputProblem, match="entry format"):
        ResilienceModel.from_dict([1])


def test_gaps():
    blocks = [np.array([0.0, 1, 1, np.nan, 0.5]), np.array([0.0, 1, np.nan, 1, np.nan]), np.array([0.0, 1, 0, 0, 1])]
    model = ResilienceModel(("a", "b", "c"), np.ones(3), np.array([0.7, 0.1, 0.2]), np.zeros(3), np.ones(3), 5)
    np.testing.assert_allclose(index(model, *blocks), [0, 1, np.nan, np.nan, np.nan])
    # the third and fifth cell hold .9 of the weight, the fourth .3
    np.testing.assert_allclose(index(model, *blocks, gaps="renormalise"), [0, 1, 0.7 / 0.9, np.nan, 0.55 / 0.9])


def test_a_constant_indicator_counts_nothing_and_is_told():
    x = np.array([0.0, 1, 2])
    model = fit_model(("x", "flat"), [1, -1], [0.6, 0.4], Moments.of(x, np.full(3, 7.0)))
    np.testing.assert_allclose(index(model, x, np.full(3, 7.0)), [0, 0.3, 0.6])
    assert "flat holds the value 7 everywhere" in str(model.warnings[0])


def test_models_that_cannot_be():
    x = np.arange(5.0)
    with pytest.raises(InputProblem, match="No cell has a value in all"):
        fit_model(("a", "b"), [1, 1], [0.5, 0.5], Moments.of(x, np.full(5, np.nan)))
    with pytest.raises(InputProblem, match="hold one value everywhere"):
        fit_model(("a", "b"), [1, 1], [0, 1], Moments.of(x, np.ones(5)))
    with pytest.raises(InputProblem, match="INDICATORS holds 1"):
        fit_model(("a",), [1], [1], Moments.of(x))


# sensitivity

@pytest.mark.parametrize("gaps", ["strict", "renormalise"])
def test_sensitivity_is_the_deviation_over_all_drawn_weights(gaps):
    blocks = scene()
    for i, block in enumerate(blocks):
        block[np.random.default_rng(i).random(block.shape) < 0.1] = np.nan
    model = fit_model(NAMES, [1, -1, 1, 1], [0.1, 0.5, 0.15, 0.25], Moments.of(*blocks))
    drawn = draw_weights(model.weights, draws=50, seed=3)
    every = []
    for weights in drawn:  # one evaluation for each set of weights
        z = np.array([np.clip((x - low) / (high - low), 0, 1) for x, low, high in zip(blocks, model.minima, model.maxima)])
        z[1] = 1 - z[1]
        there = np.isfinite(z)
        total = np.where(there, weights[:, None, None] * z, 0).sum(axis=0) / (weights[:, None, None] * there).sum(axis=0)
        enough = (model.weights[:, None, None] * there).sum(axis=0) >= (0.8 if gaps == "renormalise" else 1) - 1e-9
        every.append(np.where(enough, total, np.nan))
    np.testing.assert_allclose(Sensitivity(model, drawn, gaps).of(*blocks), np.std(every, axis=0), rtol=1e-9, atol=1e-14)
    assert np.isfinite(every).any(axis=0).mean() > 0.5


def test_sensitivity_does_not_depend_on_blocks():
    blocks = scene((200, 300), 17)
    model = fit_model(["i%d" % i for i in range(17)], np.ones(17), np.arange(1, 18), Moments.of(*blocks))
    found = Sensitivity(model, draw_weights(model.weights))
    whole = found.of(*blocks)
    for part in (np.s_[3:4, 7:8], np.s_[10:77, 33:290], np.s_[:, 150:151]):
        np.testing.assert_array_equal(found.of(*(block[part] for block in blocks)), whole[part])
        np.testing.assert_array_equal(index(model, *(block[part] for block in blocks)), index(model, *blocks)[part])


def test_drawn_weights():
    weights = np.array([0.1, 0.2, 0.7])
    drawn = draw_weights(weights, 0.2, DRAWS, 5)
    np.testing.assert_allclose(drawn.sum(axis=1), 1, rtol=1e-12)
    np.testing.assert_array_equal(drawn, draw_weights(weights, 0.2, DRAWS, 5))
    assert (drawn != draw_weights(weights, 0.2, DRAWS, 6)).all()
    # the ratio of two weights varies between .8 / 1.2 and 1.2 / .8 of what it was
    ratio = drawn[:, 0] / drawn[:, 1] / 0.5
    assert 0.8 / 1.2 < ratio.min() < 0.75
    assert 1.33 < ratio.max() < 1.2 / 0.8
    for spread, draws in ((0, 100), (1.5, 100), (0.2, 1)):
        with pytest.raises(InputProblem, match="cannot be varied"):
            draw_weights(weights, spread, draws)


def test_growth():
    # the paper's own example: 1.89 to 3.06 is +61.9 %
    rows = growth([2016, 2020], [1.89, 3.06])
    assert [(row[0], row[1]) for row in rows] == [(2016, 2020)]
    assert rows[0][2] == pytest.approx(1.17)
    assert rows[0][3] == pytest.approx(61.9047619)
    rows = growth([2000, 2005, 2010], [[1, 0], [2, 5], [1, 10]])
    np.testing.assert_allclose([row[3] for row in rows], [[100, np.nan], [-50, 100]])
