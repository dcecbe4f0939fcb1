"""Pairwise comparisons -> weights and their consistency."""
from qgis.PyQt.QtCore import QCoreApplication

from ...messages import QT_TRANSLATE_NOOP
from ..base import MineEcoAlgorithm
from .shared import add_comparison, compared

translate = QCoreApplication.translate


class AhpWeights(MineEcoAlgorithm):
    NAME = "ahpweights"
    GROUP = "resilience"
    REFERENCE = "Saaty (1980), The analytic hierarchy process; Zhang et al. (2023), equation 15; Alonso & Lamata (2006), doi:10.1142/S0218488506004114"

    def displayName(self):
        return translate("MineEco", "Weights by pairwise comparison (AHP)")

    def summary(self):
        return translate(
            "MineEco",
            "Turns judgements of the kind \"cover is three times as important as heat\" into weights, for up to 30 criteria or a hierarchy of criteria and indicators, "
            "and tells how far the judgements agree with each other.\n"
            "A consistency ratio above 0.1 means that they contradict each other: the run names the pair that departs most. The weights remain judgements: see how much hangs on them.",
        )

    def initAlgorithm(self, configuration=None):
        add_comparison(self)
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Weights"), translate("MineEco", "Table with name, weight and rank of each criterion, or of each indicator of a hierarchy."), "csv")
        self.add_number_output("CONSISTENCY_RATIO", translate("MineEco", "Consistency ratio"))

    def run_steps(self, job):
        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Weighing"))
        found = compared(job)
        job.report(0.5)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the weights"))
        job.report(1)
        job.table(
            "OUTPUT_TABLE", [("name", str), ("weight", float), ("rank", int)],
            [(name, float(weight), int(rank)) for name, weight, rank in zip(found.names, found.weights, found.ranks)],
        )
        job.result("CONSISTENCY_RATIO", float(found.consistency_ratio))
