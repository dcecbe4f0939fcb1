"""Target and drivers -> correlations that know how few independent cells there are."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.influence import correlation
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import MineEcoAlgorithm
from ..resilience.shared import raster_name
from .shared import drivers, tell_twins

translate = QCoreApplication.translate
SHOWN = 4  # drivers whose scatter is drawn
PAIRED = 15  # drivers in the matrix of all pairs: more could not be read


class Correlation(MineEcoAlgorithm):
    NAME = "correlation"
    GROUP = "influence"
    NEEDS = ("scipy",)
    REFERENCE = "Clifford, Richardson & Hemon (1989), doi:10.2307/2532039; Dutilleul (1993), doi:10.2307/2532625"

    def displayName(self):
        return translate("MineEco", "Correlation with drivers")

    def summary(self):
        return translate(
            "MineEco",
            "Pearson's correlation of a target, such as RSEI, with each of several drivers over all cells that have both. Neighbouring cells are alike, so a hundred thousand of them may stand for fifty independent ones: "
            "p is taken from the effective number of cells (Dutilleul's modified t test), never from their count.\n"
            "A correlation is no cause, and r sees straight relations only: look at the scatter.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("TARGET", translate("MineEco", "Target"), translate("MineEco", "What is to be explained, such as RSEI. Its cells are those of the run."))
        self.add_rasters("DRIVERS", translate("MineEco", "Drivers"), translate("MineEco", "Rasters that may explain it; of a stack all bands. A driver's name is its band description, else the layer's name."))
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Correlations"), translate("MineEco", "A row a driver: r, cells with both, effective number of cells, p."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the correlations of all pairs and the scatter of the strongest."), "html")

    def run_steps(self, job):
        job.use_grid("TARGET")
        target = job.raster("TARGET")
        own = raster_name(job.raster_layer("TARGET"), job.number("TARGET_BAND"))
        names, layers = drivers(job)
        layers = [target, *layers]
        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at a sample"))
        samples = job.sample(layers, correlation.SAMPLE_SIDE)
        centre = [float(values[np.isfinite(values)].mean()) if np.isfinite(values).any() else 0.0 for values in samples]
        job.step(QT_TRANSLATE_NOOP("MineEco", "Summing up pairs"))
        sums = job.fold(correlation.PairSums(centre).count, layers)
        matrix, n = sums.correlations(), sums.n
        for name, count in zip(["TARGET", *("DRIVERS (%s)" % name for name in names)], np.diagonal(n)):
            if not count:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name=name)
        if np.isnan(matrix[0, 0]):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "TARGET does not vary over its {n} cells (or has fewer than {least}): there is nothing to correlate."), n=int(n[0, 0]), least=correlation.LEAST_CELLS
            )
        tell_twins(job, names, matrix)
        rows = []
        for number, name in enumerate(names, 1):
            r = float(matrix[0, number])
            if np.isnan(r):
                job.warn(
                    QT_TRANSLATE_NOOP("MineEco", "{driver} does not vary, or shares fewer than {least} cells with the target: it has no correlation."), {"driver": name, "least": correlation.LEAST_CELLS}
                )
                size = float("nan")
            else:
                size = correlation.effective_size(samples[0], samples[number])
            rows.append([name, r, int(n[0, number]), size, correlation.p_value(r, size)])
        for name, r, count, size, p in rows:
            job.info(QT_TRANSLATE_NOOP("MineEco", "  {driver}: r = {r:+.3f}, {n} cells, effectively {size:.0f}, p = {p:.3g}"), driver=name, r=r, n=count, size=size, p=p)
        job.table("OUTPUT_TABLE", [("driver", str), ("r", float), ("n", int), ("n_effective", float), ("p", float)], rows)
        job.page("OUTPUT_HTML", lambda: self._page(own, names, rows, matrix, samples))

    @staticmethod
    def _page(own, names, rows, matrix, samples):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        known = sorted((row for row in rows if not np.isnan(row[1])), key=lambda row: -abs(row[1]))
        sure = sum(row[4] < 0.05 for row in known)
        scatters = []
        for name, r, *_ in known[:SHOWN]:
            x, y = samples[1 + names.index(name)].ravel(), samples[0].ravel()
            both = np.isfinite(x) & np.isfinite(y)
            line = [(*map(float, np.polyfit(x[both], y[both], 1)), "r = %+.3f" % r)] if np.ptp(x[both]) else []
            scatters.append(charts.scatter(x, y, title=name, x_label=name, y_label=own, fits=line, density_label=translate("MineEco", "Cells")))
        sections = [Section(translate("MineEco", "Correlations with the target"), [
            translate(
                "MineEco",
                "Neighbouring cells are alike. The effective number says how many independent cells would make r vary as much by chance as these do; p comes from it. "
                "It is found on a regular sample of at most 512 x 512 cells and never exceeds it.",
            ),
            Table(
                [
                    Column(translate("MineEco", "Driver")), Column("r", "right", "+.3f"), Column(translate("MineEco", "Cells"), "right", ",d"),
                    Column(translate("MineEco", "Effective number"), "right", ",.0f"), Column("p", "right", ".3g"),
                ],
                sorted(rows, key=lambda row: -abs(row[1]) if row[1] == row[1] else 1),
            ),
        ])]
        if known:
            strongest = {row[0] for row in known[:PAIRED]} if len(names) > PAIRED else set(names)
            paired = [0, *(number for number, name in enumerate(names, 1) if name in strongest)]
            labels = [own, *(name for name in names if name in strongest)]
            left_out = [translate("MineEco", "Shown are the {count} drivers most strongly correlated with the target.").format(count=len(strongest))] if len(names) > PAIRED else []
            sections.append(Section(translate("MineEco", "All pairs"), [*left_out, charts.heatmap(
                matrix[np.ix_(paired, paired)], labels, labels, title=translate("MineEco", "Pearson's r of all pairs"), ramp="diverging", limits=(-1, 1), wide=True,
                caption=translate("MineEco", "Drivers that are strongly correlated with each other cannot be told apart by their correlation with the target."),
            )]))
            sections.append(Section(translate("MineEco", "Strongest drivers"), [*scatters, translate("MineEco", "Cells of the sample with the straight line through them.")]))
        return {
            "subtitle": translate("MineEco", "Correlation of {target} with {count} drivers").format(target=own, count=len(names)),
            "tiles": [
                Tile(translate("MineEco", "Strongest driver"), known[0][0] if known else None, note="r = %+.3f" % known[0][1] if known else ""),
                Tile(translate("MineEco", "Drivers with p below 0.05"), sure, note=translate("MineEco", "of {count}, by the effective number of cells").format(count=len(names))),
                Tile(translate("MineEco", "Median effective number"), float(np.median([row[3] for row in known])) if known else None, format=",.0f"),
            ],
            "sections": sections,
        }
