"""Class raster and reference points (or a second class raster) -> confusion matrix and accuracies."""
import re

import numpy as np
from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from ...core.codes import CodeCounts, check_classes
from ...core.moments import Joined
from ...core.restoration import accuracy
from ...gis import raster
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
SHORT = re.compile(r"[(（]([^()（）]+)[)）]\s*$")  # "Significant increase (SI)" may be written SI
LISTED = 5  # wrong entries that a message lists


class AccuracyAssessment(MineEcoAlgorithm):
    NAME = "accuracy"
    GROUP = "restoration"
    REFERENCE = "Congalton (1991), doi:10.1016/0034-4257(91)90048-B; Cohen (1960), doi:10.1177/001316446002000104; Olofsson et al. (2014), doi:10.1016/j.rse.2014.02.015"

    def displayName(self):
        return translate("MineEco", "Accuracy of a class map")

    def summary(self):
        return translate(
            "MineEco",
            "Holds a class map against points whose true class is known: confusion matrix (rows the map, columns the reference), producer's and user's accuracy, overall accuracy and kappa. "
            "Points drawn in equal numbers from each class give too much weight to small classes; the area-adjusted accuracies and areas put that right and come with their 95 % intervals. "
            "Two rasters are compared cell by cell; nothing is estimated then.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("CLASSES", translate("MineEco", "Class raster"), translate("MineEco", "The map in question; its cells are those of the comparison."))
        self.add_features(
            "POINTS", translate("MineEco", "Reference points"), translate("MineEco", "Points whose true class is known, such as those of the sample points with the field reference filled in."),
            QgsProcessing.SourceType.TypeVectorPoint, optional=True,
        )
        self.add_text(
            "REFERENCE_FIELD", translate("MineEco", "Field with the true class"),
            translate("MineEco", "Codes of the map, or names of its classes (Significant increase (SI), or SI for short). Points where it is empty are left out."), "reference", optional=True,
        )
        self.add_raster("REFERENCE_CLASSES", translate("MineEco", "Reference raster"), translate("MineEco", "In place of points: a raster of the true classes with the same codes."), optional=True)
        self.add_grid()
        self.add_file_output("OUTPUT", translate("MineEco", "Confusion matrix"), translate("MineEco", "Table of counts: rows are the map, columns the reference; with totals, user's and producer's accuracy."), "csv")
        self.add_file_output(
            "OUTPUT_TABLE", translate("MineEco", "Accuracies"), translate("MineEco", "Table of the classes: accuracies (0-1), and from points also the area-adjusted accuracies and areas with their 95 % intervals."), "csv"
        )
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the matrix as a heat map, the accuracies and the adjusted areas."), "html")
        self.add_number_output("OVERALL", translate("MineEco", "Overall accuracy (0-1)"))
        self.add_number_output("KAPPA", translate("MineEco", "Kappa"))
        self.add_number_output("OVERALL_ADJUSTED", translate("MineEco", "Overall accuracy of the map, area-adjusted (0-1)"))
        self.add_number_output("OVERALL_INTERVAL", translate("MineEco", "Half width of its 95 % interval"))

    def run_steps(self, job):
        pointed = job.given("POINTS")
        if pointed == job.given("REFERENCE_CLASSES"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The reference is missing or given twice: give either POINTS or REFERENCE_CLASSES."))
        job.use_grid("CLASSES")
        mapped = job.raster("CLASSES", categorical=True)
        names = raster.class_names(mapped)
        job.steps(2)
        cells, codes, matrix = (self._from_points if pointed else self._from_raster)(job, mapped, names)
        found = accuracy.accuracy(matrix)
        adjusted = self._adjusted(job, matrix, codes, cells) if pointed else None
        labels = [names.get(code) or str(code) for code in codes]
        km2 = job.grid.cell_km2 if job.grid.projected else float("nan")
        rows = self._rows(codes, names, matrix, found, adjusted, cells, km2)
        self._matrix_table(job, codes, names, matrix, found)
        job.table("OUTPUT_TABLE", self._columns(adjusted), rows)
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Overall accuracy {overall:.4f}, kappa {kappa:.4f}, from {count} {what}."), overall=found.overall, kappa=found.kappa, count=int(matrix.sum()),
            what=translate("MineEco", "points") if pointed else translate("MineEco", "cells"),
        )
        job.page("OUTPUT_HTML", lambda: self._page(labels, matrix, found, adjusted, rows, pointed))
        job.result("OVERALL", found.overall)
        job.result("KAPPA", found.kappa)
        if adjusted is not None:
            job.result("OVERALL_ADJUSTED", adjusted.overall)
            job.result("OVERALL_INTERVAL", adjusted.overall_ci)

    # ------------------------------------------------------------------------------------------------------ reference
    def _from_points(self, job, mapped, names):
        """Return the cells of each map class, the classes, and the matrix of points."""
        found, field = job.features("POINTS"), job.text("REFERENCE_FIELD") or "reference"
        if any(geometry.type() != 0 for _, geometry, _ in found):  # 0: point, in every version of QGIS
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "POINTS holds lines or polygons: give points, one for each place that was judged."))
        if field not in found[0][2]:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "POINTS has no field {field}; it has: {fields}. Name the field with the true class in REFERENCE_FIELD."), field=field, fields=", ".join(found[0][2]))
        reference = self._codes([attributes[field] for _, _, attributes in found], names, field)
        judged = np.isfinite(reference)
        if not judged.any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The field {field} of POINTS is empty in all {count} points: judge them first, on pictures or in the field."), field=field, count=len(found))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Counting the map"))
        cells = job.fold(lambda block: CodeCounts.of(block, "CLASSES"), [mapped]).cells
        check_classes(cells, "CLASSES")
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading the map at the points"))
        places = [geometry.centroid().asPoint() for _, geometry, _ in found]  # of a multipoint of one point that point
        own = raster.values_at([mapped], [place.x() for place in places], [place.y() for place in places], job.grid, job.feedback, mask=job.mask)[0]
        known = np.isfinite(own)
        if not (known & judged).any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No judged point of POINTS lies on a valid cell of CLASSES: check where they lie, AOI, and the no data of the map."))
        if not judged.all():
            job.info(QT_TRANSLATE_NOOP("MineEco", "{count} of {all} points are not judged yet and left out."), count=int((~judged).sum()), all=len(found))
        if (judged & ~known).any():
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{count} judged points lie outside the map or on no data and are left out."), {"count": int((judged & ~known).sum())}
            )
        return cells, *self._matrix(job, cells, np.unique(reference[judged & known]).astype(int).tolist(), lambda codes: accuracy.confusion_matrix(own, reference, codes))

    def _from_raster(self, job, mapped, names):
        """Return the cells of each map class, the classes, and the matrix of cells."""
        reference = job.raster("REFERENCE_CLASSES", categorical=True)
        names.update({code: name for code, name in raster.class_names(reference).items() if code not in names})
        job.step(QT_TRANSLATE_NOOP("MineEco", "Counting both maps"))
        counts = job.fold(lambda one, other: Joined((CodeCounts.of(one, "CLASSES"), CodeCounts.of(other, "REFERENCE_CLASSES"))), [mapped, reference])
        for own, name in zip(counts, ("CLASSES", "REFERENCE_CLASSES")):
            check_classes(own.cells, name)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Comparing cell by cell"))
        return counts[0].cells, *self._matrix(
            job, counts[0].cells, list(counts[1].cells), lambda codes: job.fold(lambda *blocks: accuracy.confusion_matrix(*blocks, codes), [mapped, reference])
        )

    @staticmethod
    def _matrix(job, cells, reference, count):
        """Return the classes of both sides and the matrix that ``count(classes)`` makes."""
        foreign = [code for code in reference if code not in cells]
        if len(foreign) == len(reference):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "The reference has the codes {codes}, the map {known}: they have none in common. Give both the same codes."),
                codes=", ".join(map(str, foreign)), known=", ".join(map(str, cells)),
            )
        if foreign:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "The reference has classes that the map does not show: {codes}. They count as errors of the map; if they are slips, correct them."), {"codes": ", ".join(map(str, foreign))})
        codes = sorted({*cells, *reference})
        return codes, count(codes)

    @staticmethod
    def _codes(values, names, field):
        """Return the codes that attributes name, NaN where they are empty."""
        known = {}
        for code, name in names.items():
            for alias in (name, *SHORT.findall(name)):
                known[alias.strip().casefold()] = code
        codes, wrong = np.full(len(values), np.nan), []
        for place, value in enumerate(values):
            text = "" if value is None else str(value).strip()
            if text in ("", "NULL"):
                continue
            try:
                codes[place] = float(text)
                fits = codes[place] == np.floor(codes[place])
            except ValueError:
                codes[place] = known.get(text.casefold(), np.nan)
                fits = not np.isnan(codes[place])
            if not fits:
                wrong.append(text)
        if wrong:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "The field {field} of POINTS says {wrong}, which is no code and no name of a class. The names of the map are: {names}."), field=field,
                wrong=", ".join(dict.fromkeys(wrong[:LISTED])), names=", ".join("%d %s" % pair for pair in sorted(names.items())) or "-",
            )
        return codes

    @staticmethod
    def _adjusted(job, matrix, codes, cells):
        """Return the area-adjusted estimates, None where a class of the map has no point."""
        missing = [code for code, row in zip(codes, matrix) if cells.get(code) and not row.sum()]
        if missing:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "Classes {codes} of the map have no judged point: nothing can be said of the map as a whole, and the area-adjusted estimates are left out. Judge points there."),
                {"codes": ", ".join(map(str, missing))},
            )
            return None
        return accuracy.adjusted_accuracy(matrix, [cells.get(code, 0) for code in codes])

    # --------------------------------------------------------------------------------------------------------- tables
    @staticmethod
    def _matrix_table(job, codes, names, matrix, found):
        """Write the matrix with its margins."""
        columns = [("map_class", str), ("name", str), *(("reference_%d" % code, float) for code in codes), ("total", float), ("users_accuracy", float)]
        rows = [[str(code), names.get(code), *row.tolist(), int(row.sum()), users] for code, row, users in zip(codes, matrix, found.users.tolist())]
        rows.append(["total", None, *matrix.sum(axis=0).tolist(), int(matrix.sum()), None])
        rows.append(["producers_accuracy", None, *found.producers.tolist(), None, found.overall])
        job.table("OUTPUT", columns, rows)

    @staticmethod
    def _columns(adjusted):
        """Return the columns of the table of accuracies."""
        columns = [("class", str), ("name", str), ("n_map", int), ("n_reference", int), ("n_correct", int), ("producers_accuracy", float), ("users_accuracy", float), ("kappa", float), ("map_percent", float), ("map_km2", float)]
        if adjusted is not None:
            columns += [(name, float) for name in (
                "producers_adjusted", "producers_interval", "users_adjusted", "users_interval", "adjusted_percent", "percent_interval", "adjusted_km2", "km2_interval",
            )]
        return columns

    @staticmethod
    def _rows(codes, names, matrix, found, adjusted, cells, km2):
        """Return the rows of the table of accuracies: the classes, then all together."""
        own = np.array([cells.get(code, 0) for code in codes], dtype=float)
        share, km2 = 100 / own.sum(), km2 if km2 == km2 else float("nan")
        rows = []
        for place, code in enumerate(codes):
            row = [
                str(code), names.get(code), int(matrix[place].sum()), int(matrix[:, place].sum()), int(matrix[place, place]), found.producers[place], found.users[place], None,
                own[place] * share, own[place] * km2,
            ]
            if adjusted is not None:
                row += [getattr(adjusted, name)[place] for name in ("producers", "producers_ci", "users", "users_ci")]
                row += [value * scale for scale in (share, km2) for value in (adjusted.area[place], adjusted.area_ci[place])]
            rows.append(row)
        total = int(matrix.sum())
        last = ["all", None, total, total, int(np.trace(matrix)), found.overall, found.overall, found.kappa, 100.0, own.sum() * km2]
        if adjusted is not None:
            last += [adjusted.overall, adjusted.overall_ci] * 2 + [100.0, None, own.sum() * km2, None]
        return [*rows, last]

    @staticmethod
    def _page(labels, matrix, found, adjusted, rows, pointed):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        what = translate("MineEco", "points") if pointed else translate("MineEco", "cells")
        head = [Column(translate("MineEco", "Class")), Column(translate("MineEco", "On the map ({what})").format(what=what), "right", ",d"), Column(translate("MineEco", "In the reference ({what})").format(what=what), "right", ",d")]
        ratio = [Column(translate("MineEco", "Producer's accuracy"), "right", ".3f"), Column(translate("MineEco", "User's accuracy"), "right", ".3f")]
        tiles = [
            Tile(translate("MineEco", "Overall accuracy"), found.overall, format=".3f"), Tile(translate("MineEco", "Kappa"), found.kappa, format=".3f"),
            Tile(translate("MineEco", "Compared"), int(matrix.sum()), what, format=",d"),
        ]
        everything = translate("MineEco", "All")
        sections = [
            Section(translate("MineEco", "Confusion matrix"), [charts.heatmap(
                matrix, labels, labels, title=translate("MineEco", "Map against reference"), x_label=translate("MineEco", "Reference"), y_label=translate("MineEco", "Map"), spec=",.0f", wide=True,
                caption=translate("MineEco", "A row tells where the {what} of a map class really belong. What stands on the diagonal is right; the darker a cell beside it, the more often these two classes are confused.").format(what=what),
            )]),
            Section(translate("MineEco", "Accuracy of the classes"), [Table(
                [*head, *ratio], [[label, row[2], row[3], row[5], row[6]] for label, row in zip(labels, rows)], total=[everything, rows[-1][2], rows[-1][3], rows[-1][5], rows[-1][6]],
                caption=translate("MineEco", "Producer's accuracy: how much of the real class the map shows as such. User's accuracy: how much of what the map shows is really so. As counted, without weights."),
            )]),
        ]
        if adjusted is not None:
            tiles.append(Tile(translate("MineEco", "Overall, area-adjusted"), adjusted.overall, "± %.3f" % adjusted.overall_ci, format=".3f"))

            def spread(value, half, spec=".3f"):
                return "–" if value is None or value != value else "%s ± %s" % (format(value, spec), format(half, spec) if half is not None and half == half else "–")

            sections.append(Section(translate("MineEco", "The map as a whole: area-adjusted estimates"), [Table(
                [
                    Column(translate("MineEco", "Class")), Column(translate("MineEco", "Producer's accuracy"), "right"), Column(translate("MineEco", "User's accuracy"), "right"),
                    Column(translate("MineEco", "Share on the map (%)"), "right", ".2f"), Column(translate("MineEco", "Estimated share (%)"), "right"), Column(translate("MineEco", "Estimated area (km²)"), "right"),
                ],
                [[label, spread(*row[10:12]), spread(*row[12:14]), row[8], spread(*row[14:16], ".2f"), spread(*row[16:18], ",.3f")] for label, row in zip(labels, rows)],
                total=[everything, spread(*rows[-1][10:12]), spread(*rows[-1][12:14]), 100.0, "", ""],
                caption=translate("MineEco", "Each point weighs as much as the area that it stands for; ± gives the 95 % interval. Valid for points drawn at random within the classes of this map and this area (AOI)."),
            )]))
        return {"subtitle": translate("MineEco", "How right the map is, class by class"), "tiles": tiles, "sections": sections}
