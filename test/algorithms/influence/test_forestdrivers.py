"""Forests through Processing: planted drivers, drivers that only tell where, prediction and residual, bad drivers."""
import numpy as np
import pytest

pytest.importorskip("sklearn")
SHAPE = 50, 60


@pytest.fixture
def landscape(saved, tmp_path):
    """Return a function that writes a target of three of ten drivers, or one that has nothing to do with its ten smooth drivers."""
    from scipy.ndimage import gaussian_filter

    def make(related=True, seed=0):
        random = np.random.default_rng(seed)
        if related:
            fields = random.random((10, *SHAPE))
            target = fields[2] + 0.8 * np.sin(4 * fields[5]) + 0.6 * fields[8] ** 2 + 0.1 * random.standard_normal(SHAPE)
        else:
            target, *fields = (gaussian_filter(random.standard_normal((110, 120)), 5)[30:-30, 30:-30] for _ in range(11))
        files = [saved(str(tmp_path / ("d%d.tif" % number)), field, ("d%d" % number,), -9999) for number, field in enumerate(fields)]
        return {"TARGET": saved(str(tmp_path / "rsei.tif"), target, ("rsei",), -9999), "DRIVERS": files, "TREES": 30}, target, np.array(fields)

    return make


def test_three_planted_drivers_of_ten_rank_first(run, landscape, table, tmp_path):
    parameters, _, _ = landscape()
    results, log = run("forestdrivers", **parameters, OUTPUT_TABLE=str(tmp_path / "importance.csv"))
    rows = table(results["OUTPUT_TABLE"])
    assert {row["driver"] for row in rows[:3]} == {"d2", "d5", "d8"}
    assert [row["rank"] for row in rows] == list(range(1, 11))
    assert [row["incmse_z"] for row in rows] == sorted((row["incmse_z"] for row in rows), reverse=True)
    assert min(row["incmse_z"] for row in rows[:3]) > 10
    assert abs(results["R2"] - results["R2_BLOCKS"]) < 0.1  # nothing to gain from neighbours here
    assert results["R2"] > 0.7
    assert not any("much of the skill" in line for line in log)


def test_tables_of_skill_and_of_pairs_are_those_of_the_numbers(run, landscape, table, tmp_path):
    parameters, target, _ = landscape()
    results, _ = run("forestdrivers", **parameters, OUTPUT_SKILL=str(tmp_path / "skill.csv"), OUTPUT_PAIRS=str(tmp_path / "pairs.csv"))
    rows = {row["tested_on"]: row for row in table(results["OUTPUT_SKILL"])}
    assert list(rows) == ["random", "blocks", "out_of_bag"]
    for ending, test in (("", "random"), ("_BLOCKS", "blocks")):
        assert [rows[test][key] for key in ("r2", "rmse", "mae")] == pytest.approx([results[key + ending] for key in ("R2", "RMSE", "MAE")], rel=1e-5)
    assert 100 * rows["out_of_bag"]["r2"] == pytest.approx(results["VARIANCE_EXPLAINED"], rel=1e-4)
    assert [row["n"] for row in rows.values()] == [900, 3000, 2100]  # 30, 100 and 70 percent of 50 x 60 cells
    pairs = table(results["OUTPUT_PAIRS"])
    observed, predicted = (np.array([row[key] for row in pairs]) for key in ("observed", "predicted"))
    assert observed.size == 900
    assert np.isin(observed.astype(np.float32), target.astype(np.float32)).all()
    assert 1 - ((observed - predicted) ** 2).sum() / ((observed - observed.mean()) ** 2).sum() == pytest.approx(results["R2"], rel=1e-4)


def test_smooth_drivers_that_only_tell_where(run, landscape, tmp_path):
    parameters, _, _ = landscape(related=False)
    results, log = run("forestdrivers", **parameters, OUTPUT_HTML=str(tmp_path / "page.html"))
    assert results["R2"] > 0.85
    assert results["R2_BLOCKS"] < results["R2"] - 0.3
    with open(results["OUTPUT_HTML"], encoding="utf-8") as file:
        assert "much of the skill comes from neighbouring cells" in file.read()


def test_residual_is_target_less_prediction(run, landscape, values, tmp_path):
    parameters, target, _ = landscape()
    results, _ = run("forestdrivers", **parameters, VALIDATION="random", OUTPUT=str(tmp_path / "p.tif"), OUTPUT_RESIDUAL=str(tmp_path / "r.tif"))
    predicted, residual = values(results["OUTPUT"], 1), values(results["OUTPUT_RESIDUAL"], 1)
    np.testing.assert_allclose(predicted + residual, target, atol=1e-5)
    assert 1 - residual.var() / target.var() == pytest.approx(results["VARIANCE_EXPLAINED"] / 100, abs=0.05)
    assert "R2_BLOCKS" not in results


def test_cells_without_a_target_are_predicted(run, landscape, saved, values, tmp_path):
    parameters, target, fields = landscape()
    gaps = target.copy()
    gaps[10:20, 10:30] = -9999
    parameters["TARGET"] = saved(str(tmp_path / "gaps.tif"), gaps, ("rsei",), -9999)
    hole = fields[3].copy()
    hole[40:, :5] = -9999
    parameters["DRIVERS"][3] = saved(str(tmp_path / "hole.tif"), hole, ("d3",), -9999)
    results, _ = run("forestdrivers", **parameters, VALIDATION="blocks", OUTPUT=str(tmp_path / "p.tif"), OUTPUT_RESIDUAL=str(tmp_path / "r.tif"))
    predicted, residual = values(results["OUTPUT"], 1), values(results["OUTPUT_RESIDUAL"], 1)
    assert np.corrcoef(predicted[10:20, 10:30].ravel(), target[10:20, 10:30].ravel())[0, 1] > 0.8
    assert np.isnan(residual[10:20, 10:30]).all()
    assert np.isnan(predicted[40:, :5]).all()
    assert np.isfinite(predicted).sum() == predicted.size - 50
    assert "R2" not in results


def test_same_seed_same_result(run, landscape, table, tmp_path):
    parameters, _, _ = landscape()
    first, second, third = (
        run("forestdrivers", **{**parameters, "TREES": 12}, SEED=seed, OUTPUT_TABLE=str(tmp_path / ("%d.csv" % number)))[0] for number, seed in enumerate((4, 4, 5))
    )
    assert {**first, "OUTPUT_TABLE": 0} == {**second, "OUTPUT_TABLE": 0}
    assert table(first["OUTPUT_TABLE"]) == table(second["OUTPUT_TABLE"])
    assert first["R2"] != third["R2"]


def test_driver_on_other_cells(run, landscape, saved, tmp_path):
    parameters, _, fields = landscape()
    parameters["DRIVERS"][0] = saved(str(tmp_path / "coarse.tif"), fields[0].reshape(25, 2, 30, 2).mean(axis=(1, 3)), ("coarse",), cell=60)
    results, log = run("forestdrivers", **parameters, VALIDATION="random")
    assert any("brought from" in line for line in log)
    assert results["R2"] > 0.7


def test_fewer_cells_to_learn_from(run, landscape):
    parameters, _, _ = landscape()
    results, log = run("forestdrivers", **parameters, VALIDATION="random", MAX_CELLS=500, FEATURES=20)
    assert any("learns from 500 of 2100 cells" in line for line in log)
    assert any("all are tried at each split" in line for line in log)
    assert 0.5 < results["R2"] < 0.95


def test_side_of_the_blocks_is_told(run, landscape):
    parameters, _, _ = landscape(related=False)
    parameters["TREES"] = 10
    _, log = run("forestdrivers", **parameters, BLOCK_SIZE=300, VALIDATION="blocks")
    assert any("Blocks of 300 x 300 map units" in line for line in log)
    _, log = run("forestdrivers", **parameters, VALIDATION="blocks")
    side = next(float(line.split()[2]) for line in log if line.startswith("Blocks of"))
    assert side / 30 == pytest.approx(10 * np.log(5) ** 0.5, abs=4)  # correlation of the field: exp(-d2 / 100)


@pytest.mark.parametrize(("changes", "sentence"), [
    ({"TARGET": "flat"}, "TARGET is 0.5 in all"),
    ({"DRIVERS": "empty"}, "DRIVERS (empty) has no valid cell"),
    ({"DRIVERS": "west east"}, "no valid cell in common"),
    ({"EXTENT": "300000,300120,2799880,2800000 [EPSG:32650]"}, "Only 11 cells to learn from"),
    ({"DRIVERS": "west west"}, "two rasters are called west"),
    ({"BLOCK_SIZE": 1e6}, "all cells lie in one block"),
])
def test_bad_inputs(fails, landscape, saved, tmp_path, changes, sentence):
    parameters, _, fields = landscape()
    column = np.indices(SHAPE)[1]
    other = {
        "flat": np.full(SHAPE, 0.5), "empty": np.full(SHAPE, -9999.0), "west": np.where(column < 30, fields[0], -9999), "east": np.where(column >= 30, fields[0], -9999),
    }
    files = {name: saved(str(tmp_path / (name + ".tif")), field, (name,), -9999) for name, field in other.items()}
    for key, value in changes.items():
        parameters[key] = [files[name] for name in value.split()] if key == "DRIVERS" else files.get(value, value)
    assert sentence in fails("forestdrivers", OUTPUT_TABLE=str(tmp_path / "importance.csv"), **parameters)
    assert not (tmp_path / "importance.csv").exists()
