"""Indicators -> weights from their own spread."""
from qgis.PyQt.QtCore import QCoreApplication

from ...core.moments import Moments
from ...core.resilience import weights
from ...messages import QT_TRANSLATE_NOOP
from ..base import MineEcoAlgorithm
from .shared import OBJECTIVE, indicators

translate = QCoreApplication.translate


class ObjectiveWeights(MineEcoAlgorithm):
    NAME = "objectiveweights"
    GROUP = "resilience"
    REFERENCE = "Zhang et al. (2023), equations 16, 18, 19; Shannon (1948); Diakoulaki et al. (1995), doi:10.1016/0305-0548(94)00059-H"

    def displayName(self):
        return translate("MineEco", "Objective weights")

    def summary(self):
        return translate(
            "MineEco",
            "Weighs indicators by what the data say: by how much they vary (mean square error, entropy) or by variation and independence (CRITIC), each brought to 0-1 first.\n"
            "An indicator that varies much gets much weight, whether it matters or not: single extreme cells narrow all the others, and lower its weight. On many cells entropy weights come out almost equal.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_rasters("INDICATORS", translate("MineEco", "Indicators"), translate("MineEco", "At least two rasters; every band of a stack is an indicator. The first raster sets the cells. Only cells with a value in all of them count."))
        self.add_text(
            "DIRECTIONS", translate("MineEco", "Directions"), translate("MineEco", "+ where more is better, - where less is, one for each indicator in their order, such as +,-,-. Left empty, all are +."), optional=True
        )
        self.add_choice("METHOD", translate("MineEco", "Method"), translate("MineEco", "What a weight is taken from."), OBJECTIVE)
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Weights"), translate("MineEco", "Table with name, direction, smallest and largest value, spread of the 0-1 values (sigma) and weight of each indicator."), "csv")

    def run_steps(self, job):
        method = job.choice("METHOD")
        job.use_grid(*job.layers("INDICATORS")[:1])
        names, layers = indicators(job)
        signs = weights.parse_directions(job.text("DIRECTIONS"), names)
        weights.check_names(names)
        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading the indicators"))
        moments = job.fold(Moments.of, layers)
        entropy = None
        if method == "entropy" and moments.n:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Measuring entropy"))
            entropy = job.fold(weights.EntropySums(moments, signs).count, layers)
        found = weights.objective_weights(names, signs, moments, method, entropy)
        for warning in found.warnings:
            job.warn(warning)
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Weights over {n} cells: {weights}"), n=found.n, weights=", ".join("%s %.4f" % pair for pair in zip(names, found.weights)),
        )
        columns = ("minimum", "maximum", "sigma", "weight")
        job.table(
            "OUTPUT_TABLE", [("name", str), ("direction", str), *((column, float) for column in columns)],
            [
                (name, "+" if sign > 0 else "-", *map(float, row)) for name, sign, *row in zip(names, signs, found.minima, found.maxima, found.sigma, found.weights)
            ],
        )
