"""Target and drivers -> random forest: importance, honest skill, prediction and residual."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.influence import forest, skill
from ...core.influence.correlation import PairSums
from ...core.influence.correlogram import correlogram, first_lag_below
from ...core.influence.ranking import combine
from ...gis.raster import CellNumbers, Held
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from ..job import translated
from ..resilience.shared import raster_name
from .shared import drivers, tell_twins

translate = QCoreApplication.translate
VALIDATION = [
    ("both", QT_TRANSLATE_NOOP("MineEco", "On random cells and on whole blocks")),
    ("random", QT_TRANSLATE_NOOP("MineEco", "On random cells only (too optimistic)")),
    ("blocks", QT_TRANSLATE_NOOP("MineEco", "On whole blocks only")),
]
MAX_CELLS = 100_000
SHOWN = 4  # drivers whose partial dependence is drawn
APART = 0.2  # by so much R2 on random cells may exceed that on blocks before it is told
SAMPLE = 512  # cells a side on which the correlogram is found


class ForestDrivers(MineEcoAlgorithm):
    NAME = "forestdrivers"
    GROUP = "influence"
    NEEDS = ("scipy", "sklearn")
    REFERENCE = "Breiman (2001), doi:10.1023/A:1010933404324; Liaw & Wiener (2002), R News 2(3), 18-22; blocks: Roberts et al. (2017), doi:10.1111/ecog.02881"
    LOOKS = {"OUTPUT": legends.Ramp("quality"), "OUTPUT_RESIDUAL": legends.Ramp("change", centred=True)}

    def displayName(self):
        return translate("MineEco", "Drivers by random forest")

    def summary(self):
        return translate(
            "MineEco",
            "Explains a target, such as RSEI, by several drivers with a random forest and ranks the drivers by what R's randomForest prints as %IncMSE: by how much the error grows when a driver is shuffled, "
            "as a score (mean over standard error), raw and in percent of the error. The score is no percentage: it grows with the number of trees.\n"
            "Neighbouring cells are alike, so random test cells are predicted from their neighbours, whatever the drivers are. The skill on whole blocks of cells, which the run gives beside it, is what the drivers are worth.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("TARGET", translate("MineEco", "Target"), translate("MineEco", "What is to be explained, such as RSEI. Its cells are those of the results."))
        self.add_rasters("DRIVERS", translate("MineEco", "Drivers"), translate("MineEco", "Rasters that may explain it; of a stack all bands. A driver's name is its band description, else the layer's name."))
        self.add_number("TREES", translate("MineEco", "Number of trees"), translate("MineEco", "More trees make the importance steadier and its score larger."), INTEGER, 1000, 10)
        self.add_number("FEATURES", translate("MineEco", "Drivers tried at each split"), translate("MineEco", "R's mtry; a third of the drivers is usual."), INTEGER, 3, 1)
        self.add_number(
            "TEST_SHARE", translate("MineEco", "Share of test cells"), translate("MineEco", "Share of the cells, drawn by chance, that the forest does not learn from; not used with blocks only."),
            default=0.3, minimum=0.05, maximum=0.9,
        )
        self.add_choice("VALIDATION", translate("MineEco", "Validation"), translate("MineEco", "On what the forest is tested. With blocks only it learns from all cells."), VALIDATION)
        self.add_number(
            "BLOCK_SIZE", translate("MineEco", "Side of the blocks (map units)"),
            translate("MineEco", "Square blocks that are dealt into five folds. 0: the distance at which cells of the target are hardly alike any more (correlation below 0.2)."), default=0.0, minimum=0,
        )
        self.add_number("SEED", translate("MineEco", "Seed"), translate("MineEco", "Start of everything that is drawn by chance; the same number gives the same result."), INTEGER, 0, 0)
        self.add_number(
            "MAX_CELLS", translate("MineEco", "Most cells to learn from"), translate("MineEco", "Of larger rasters so many cells are drawn; all are predicted. 0: no limit (hours and gigabytes from a million cells on)."),
            INTEGER, MAX_CELLS, 0, advanced=True,
        )
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Prediction"), translate("MineEco", "Float raster. Cells that the forest learnt from are predicted by the trees that did not see them."))
        self.add_raster_output("OUTPUT_RESIDUAL", translate("MineEco", "Residual"), translate("MineEco", "Target less prediction: positive where the target is better than the drivers tell."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Importance"), translate("MineEco", "A row a driver, the most important first: score (R's %IncMSE), raw growth of the error, percent of the error, rank."), "csv")
        self.add_file_output("OUTPUT_SKILL", translate("MineEco", "Skill"), translate("MineEco", "A row a test (random cells, whole blocks, out of bag): R2, root mean square error, mean absolute error, cells."), "csv")
        self.add_file_output(
            "OUTPUT_PAIRS", translate("MineEco", "Observed and predicted"),
            translate("MineEco", "A row a random test cell, or with blocks only a cell that the forest learnt from: what was observed and what predicted."), "csv",
        )
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with skill, importance, partial dependence and maps."), "html")
        for name, label in (
            ("R2", QT_TRANSLATE_NOOP("MineEco", "R2 on random cells")), ("RMSE", QT_TRANSLATE_NOOP("MineEco", "Root mean square error on random cells")), ("MAE", QT_TRANSLATE_NOOP("MineEco", "Mean absolute error on random cells")),
            ("R2_BLOCKS", QT_TRANSLATE_NOOP("MineEco", "R2 on blocks")), ("RMSE_BLOCKS", QT_TRANSLATE_NOOP("MineEco", "Root mean square error on blocks")),
            ("MAE_BLOCKS", QT_TRANSLATE_NOOP("MineEco", "Mean absolute error on blocks")), ("VARIANCE_EXPLAINED", QT_TRANSLATE_NOOP("MineEco", "Variance explained out of bag (percent)")),
        ):
            self.add_number_output(name, translated(label))

    def run_steps(self, job):
        trees, features, seed, how, most = job.number("TREES"), job.number("FEATURES"), job.number("SEED"), job.choice("VALIDATION"), job.number("MAX_CELLS")
        job.use_grid("TARGET")
        layer = job.raster("TARGET")
        own = raster_name(job.raster_layer("TARGET"), job.number("TARGET_BAND"))
        names, layers = drivers(job)
        if features > len(names):
            job.info(QT_TRANSLATE_NOOP("MineEco", "FEATURES is {features}, but there are {count} drivers: all are tried at each split."), features=features, count=len(names))
        job.steps(4)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading the cells"))
        cells = job.fold(forest.Cells.of, [CellNumbers(), layer, *layers])
        number, target, table = self._checked(cells, names)
        known = np.isfinite(target)
        test = np.zeros(target.size, bool)
        if how != "blocks":
            test[known] = skill.choose_test(int(known.sum()), job.number("TEST_SHARE"), seed)
        learn = skill.at_most(known & ~test, most, seed)
        if learn.sum() < (known & ~test).sum():
            job.info(QT_TRANSLATE_NOOP("MineEco", "The forest learns from {most} of {count} cells, drawn by chance (MAX_CELLS)."), most=most, count=int((known & ~test).sum()))

        self._look_at(job, names, target, table, np.flatnonzero(learn))

        job.step(QT_TRANSLATE_NOOP("MineEco", "Growing {trees} trees"), trees=trees)
        page = bool(job.algorithm.wanted(job.parameters, "OUTPUT_HTML", job.context))
        grown = forest.grow_forest(table, target, learn, trees, features, seed, dependence=page, report=job.report)
        random = skill.skill(target[test], grown.predicted[test]) if how != "blocks" else None
        job.step(QT_TRANSLATE_NOOP("MineEco", "Testing on blocks"))
        blocks = self._blocks(job, layer, number, target, table, skill.at_most(known, most, seed), features, trees) if how != "random" else None
        self._tell(job, random, blocks, grown)

        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        predicted = np.full((job.grid.height, job.grid.width), np.nan, np.float32)
        predicted.ravel()[number] = grown.predicted
        job.write(
            [job.target("OUTPUT", (own + "_predicted",)), job.target("OUTPUT_RESIDUAL", (own + "_residual",))], lambda observed, expected: (expected, observed - expected), [layer, Held(predicted)]
        )
        rows = self._rows(names, grown.importance)
        job.table("OUTPUT_TABLE", [("driver", str), ("incmse_z", float), ("incmse_raw", float), ("incmse_percent", float), ("rank", float)], rows)
        tests = (("random", random), ("blocks", blocks), ("out_of_bag", skill.skill(target[learn], grown.predicted[learn])))
        job.table("OUTPUT_SKILL", [("tested_on", str), ("r2", float), ("rmse", float), ("mae", float), ("n", int)], [[label, *found] for label, found in tests if found is not None])
        shown = test if random is not None else learn
        job.table("OUTPUT_PAIRS", [("observed", float), ("predicted", float)], np.column_stack([target[shown], grown.predicted[shown]]).tolist())
        job.page("OUTPUT_HTML", lambda: self._page(job, own, names, rows, grown, random, blocks, target, shown, learn, layer, predicted))
        for ending, found in (("", random), ("_BLOCKS", blocks)):
            for name, value in zip(("R2", "RMSE", "MAE"), found or ()):
                job.result(name + ending, value)
        job.result("VARIANCE_EXPLAINED", grown.variance_explained)

    @staticmethod
    def _checked(cells, names):
        """Return number, target and drivers of the cells that have all drivers."""
        for name, count in zip(["TARGET", *("DRIVERS (%s)" % name for name in names)], cells.valid):
            if not count:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name=name)
        number, target, table = cells.joined()
        if not np.isfinite(target).any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TARGET and DRIVERS have no valid cell in common: check their gaps, or leave out the driver that covers another part."))
        return number, target, table

    @staticmethod
    def _look_at(job, names, target, table, learn):
        """Warn of drivers that tell nothing, or nothing of their own."""
        learn = learn[::-(-learn.size // MAX_CELLS) or 1]
        own = table[learn].astype(float)
        if not own.size:
            return
        still = [name for name, values in zip(names, own.T) if values.min() == values.max()]
        if still:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "{drivers}: no variation over the cells to learn from (a forest sees seven digits), so nothing is explained by it."), {"drivers": ", ".join(still)})
        layers = [target[learn], *own.T]
        tell_twins(job, names, PairSums([values.mean() for values in layers]).count(*layers).correlations())

    @staticmethod
    def _blocks(job, layer, number, target, table, used, features, trees):
        """Return the skill on whole blocks of cells."""
        size, seed = job.number("BLOCK_SIZE"), job.number("SEED")
        units = abs(job.grid.transform[5]), abs(job.grid.transform[1])
        if size:
            side = [max(1.0, size / unit) for unit in units]
        else:
            sample = job.sample([layer], SAMPLE)[0]
            lag = first_lag_below(correlogram(sample)) * max(1, round(job.grid.width / sample.shape[1]))
            side = [skill.block_side(lag, (job.grid.height, job.grid.width))] * 2
        job.info(QT_TRANSLATE_NOOP("MineEco", "Blocks of {wide:.0f} x {high:.0f} map units for validation."), wide=side[1] * units[1], high=side[0] * units[0])
        used = np.flatnonzero(used)
        rows, columns = np.divmod(number[used], job.grid.width)
        fold = skill.deal_blocks(rows, columns, side, seed)
        if fold.max() == 0:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "BLOCK_SIZE {size:g}: all cells lie in one block, so that nothing is left to learn from. Choose smaller blocks."), size=side[1] * units[1])
        held_out = forest.cross_validate(table[used], target[used], fold, forest.fold_trees(trees), features, seed, report=job.report)
        return skill.skill(target[used], held_out)

    @staticmethod
    def _tell(job, random, blocks, grown):
        """Tell skill, and warn where random cells flatter it."""
        for found, text in (
            (random, QT_TRANSLATE_NOOP("MineEco", "Random cells: R2 {r2:.3f}, RMSE {rmse:.4g}, MAE {mae:.4g} ({n} cells).")),
            (blocks, QT_TRANSLATE_NOOP("MineEco", "Whole blocks: R2 {r2:.3f}, RMSE {rmse:.4g}, MAE {mae:.4g} ({n} cells).")),
        ):
            if found is not None:
                job.info(text, **found._asdict())
        job.info(QT_TRANSLATE_NOOP("MineEco", "Variance explained out of bag: {share:.1f} %."), share=grown.variance_explained)
        if random is not None and blocks is not None and random.r2 - blocks.r2 > APART:
            job.warn(
                QT_TRANSLATE_NOOP(
                    "MineEco",
                    "Random cells are predicted with R2 {random:.2f}, whole blocks only with {blocks:.2f}: much of the skill comes from neighbouring cells, not from what the drivers mean. "
                    "Do not take the first figure for the worth of the drivers, and importances with care: a smooth driver that only tells where a cell lies ranks high too.",
                ), {"random": random.r2, "blocks": blocks.r2},
            )
        elif random is not None and blocks is None:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "The skill is that on random cells, whose neighbours the forest has seen. It is too high wherever neighbouring cells are alike: choose VALIDATION both."))

    @staticmethod
    def _rows(names, importance):
        """Return the rows of the table, the most important driver first."""
        ranks = combine([importance.z]).ranks[0]
        rows = [[name, *map(float, figures)] for name, *figures in zip(names, importance.z, importance.raw, importance.percent, ranks)]
        return sorted(rows, key=lambda row: row[-1])

    @staticmethod
    def _page(job, own, names, rows, grown, random, blocks, target, shown, learn, layer, predicted):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        curves = [(row[0], *grown.dependence[names.index(row[0])]) for row in rows[:SHOWN]]
        low, high = min(float(values.min()) for _, _, values in curves), max(float(values.max()) for _, _, values in curves)
        margin = 0.05 * (high - low) or 1.0
        observed, step = job.sample([layer], 600)[0], -(-max(predicted.shape) // 600)
        expected = predicted[::step, ::step].astype(float)
        ends = [float(one) for one in np.nanpercentile(expected, [2, 98])]
        rest = observed - expected
        far = float(np.nanpercentile(np.abs(rest), 98)) or 1.0
        frame = {"nodata": translate("MineEco", "No data"), "metres": job.metres(), "north": translate("MineEco", "N")}

        def two(value, spec):
            return translate("MineEco", "{value} on random cells").format(value=format(value, spec))

        return {
            "subtitle": translate("MineEco", "{target} explained by {count} drivers").format(target=own, count=len(names)),
            "tiles": [
                *([Tile(translate("MineEco", "R2 on whole blocks"), blocks.r2, format=".3f", note=two(random.r2, ".3f") if random is not None else "")] if blocks is not None else [
                    Tile(translate("MineEco", "R2 on random cells"), random.r2, format=".3f", note=translate("MineEco", "too high where neighbours are alike"))]),
                Tile(translate("MineEco", "Variance explained out of bag"), grown.variance_explained, "%", format=".1f"),
                Tile(translate("MineEco", "Most important"), rows[0][0], note="%IncMSE = " + format(rows[0][1], ".1f")),
                Tile(translate("MineEco", "Cells learnt from"), int(learn.sum()), format=",d"),
            ],
            "sections": [
                Section(translate("MineEco", "How well the drivers predict"), [
                    translate("MineEco", "R2 is 1 less the residual over the total sum of squares: 0 is as good as the mean, below 0 is worse. The line on blocks is that of cells in whole squares that the forest has seen nothing of."),
                    Table(
                        [
                            Column(translate("MineEco", "Tested on")), Column("R2", "right", ".3f"), Column("RMSE", "right", ".4g"), Column("MAE", "right", ".4g"), Column(translate("MineEco", "Cells"), "right", ",d"),
                        ],
                        [[label, *found] for label, found in ((translate("MineEco", "Random cells"), random), (translate("MineEco", "Whole blocks"), blocks)) if found is not None],
                    ),
                    charts.scatter(
                        target[shown], grown.predicted[shown], title=translate("MineEco", "Observed and predicted"), x_label=translate("MineEco", "Observed {target}").format(target=own),
                        y_label=translate("MineEco", "Predicted"), fits=[(1.0, 0.0, translate("MineEco", "Line of equality"))], density_label=translate("MineEco", "Cells"),
                        caption=translate("MineEco", "Random test cells.") if random is not None else translate("MineEco", "All cells, each predicted by the trees that did not see it."),
                    ),
                ]),
                Section(translate("MineEco", "Importance of the drivers"), [
                    translate(
                        "MineEco",
                        "By how much the squared error grows when a driver is shuffled among the cells that a tree has not seen. The score (R's %IncMSE) is the mean over trees divided by its standard error; "
                        "it is no percentage and grows with the root of the number of trees. Scores below 2 are hardly told from nothing.",
                    ),
                    charts.ranked_bars([row[0] for row in rows], [row[1] for row in rows], title=translate("MineEco", "Importance (score, R's %IncMSE)"), x_label="%IncMSE", spec=".1f"),
                    Table(
                        [
                            Column(translate("MineEco", "Driver")), Column("%IncMSE", "right", ".1f"), Column(translate("MineEco", "Raw"), "right", ".3g"),
                            Column(translate("MineEco", "Percent of the error"), "right", ".1f"), Column(translate("MineEco", "Rank"), "right", "g"),
                        ],
                        rows,
                    ),
                ]),
                Section(translate("MineEco", "How the target follows the drivers"), [
                    *(
                        charts.lines(points.tolist(), [charts.Series("", values)], title=name, x_label=name, y_label=own, limits=(low - margin, high + margin), wide=False)
                        for name, points, values in curves if points[0] < points[-1]
                    ),
                    translate("MineEco", "Mean prediction when one driver is set to each of its values and all others stay as they are (partial dependence). Where drivers go together, the curve passes through places that do not exist."),
                ]),
                Section(translate("MineEco", "Maps"), [
                    charts.raster_map(expected, job.extent(), title=translate("MineEco", "Prediction"), ramp=[colour for _, colour in legends.ramp("quality")], limits=ends, label=own, wide=False, **frame),
                    charts.raster_map(
                        rest, job.extent(), title=translate("MineEco", "Residual"), ramp=[colour for _, colour in legends.ramp("change")], limits=(-far, far), label=own, wide=False,
                        caption=translate("MineEco", "Target less prediction. Blue is better, red worse than the drivers tell; patches of one colour are places where a driver is missing."), **frame,
                    ),
                ]),
            ],
        }
