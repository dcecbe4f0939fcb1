"""Importances of several cities or years -> one ranking of the drivers."""
import re

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingParameterMultipleLayers
from qgis.PyQt.QtCore import QCoreApplication

from ...core.influence import ranking
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import MineEcoAlgorithm
from ..job import translated

translate = QCoreApplication.translate
LABELS = {
    (ranking.PROMOTING, ranking.SENSITIVE): QT_TRANSLATE_NOOP("MineEco", "promoting, sensitive"),
    (ranking.PROMOTING, ranking.RETARDING): QT_TRANSLATE_NOOP("MineEco", "promoting, retarding"),
    (ranking.PROMOTING, ranking.WEAK): QT_TRANSLATE_NOOP("MineEco", "promoting, weak"),
    (ranking.INHIBITORY, ranking.SENSITIVE): QT_TRANSLATE_NOOP("MineEco", "inhibitory, sensitive"),
    (ranking.INHIBITORY, ranking.RETARDING): QT_TRANSLATE_NOOP("MineEco", "inhibitory, retarding"),
    (ranking.INHIBITORY, ranking.WEAK): QT_TRANSLATE_NOOP("MineEco", "inhibitory, weak"),
    (ranking.MIXED, ranking.SENSITIVE): QT_TRANSLATE_NOOP("MineEco", "mixed, sensitive"),
    (ranking.MIXED, ranking.RETARDING): QT_TRANSLATE_NOOP("MineEco", "mixed, retarding"),
    (ranking.MIXED, ranking.WEAK): QT_TRANSLATE_NOOP("MineEco", "mixed, weak"),
    ("", ranking.SENSITIVE): QT_TRANSLATE_NOOP("MineEco", "sensitive"),
    ("", ranking.RETARDING): QT_TRANSLATE_NOOP("MineEco", "retarding"),
    ("", ranking.WEAK): QT_TRANSLATE_NOOP("MineEco", "weak"),
}
SIGNS = {ranking.PROMOTING: "+", ranking.INHIBITORY: "-", ranking.MIXED: "+-", "": ""}


class RankDrivers(MineEcoAlgorithm):
    NAME = "rankdrivers"
    GROUP = "influence"
    NEEDS = ("scipy",)
    REFERENCE = "Rank sums of drivers over cities: the study of seven mining cities by RSEI"

    def displayName(self):
        return translate("MineEco", "Rank drivers over several tables")

    def summary(self):
        return translate(
            "MineEco",
            "Combines the importance of the same drivers in several cities or years: each table ranks the drivers, ties share their rank, and the smallest sum of ranks comes first. "
            "With tables of correlations every driver also gets a direction, promoting or inhibitory.\n"
            "Ranks do not tell how much stronger one driver is than the next, and a driver may lead everywhere only because it tells where a cell lies.",
        )

    def initAlgorithm(self, configuration=None):
        tables = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterMultipleLayers("TABLES", translate("MineEco", "Tables of importance"), tables),
            translate("MineEco", "Results of the random forest, one for each city or year: a column driver and a column of importance. All hold the same drivers."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("CORRELATIONS", translate("MineEco", "Tables of correlations"), tables, optional=True),
            translate("MineEco", "Results of the correlation, with the columns driver and r; they give the direction of each driver."),
        )
        self.add_text("VALUE_FIELD", translate("MineEco", "Column of importance"), translate("MineEco", "Larger is more important, such as incmse_z or incmse_percent."), "incmse_z", advanced=True)
        self.add_file_output(
            "OUTPUT_TABLE", translate("MineEco", "Combined ranking"), translate("MineEco", "A row a driver, the first rank first: rank, sum of ranks, mean correlation, sign, label, and the rank in each table."), "csv"
        )
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the ranks in all tables."), "html")

    def run_steps(self, job):
        field = job.text("VALUE_FIELD") or "incmse_z"
        job.steps(2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading the tables"))
        tables = [(name, self._column(records, field, "TABLES (%s)" % name)) for name, records in job.tables("TABLES")]
        correlations = [(name, self._column(records, "r", "CORRELATIONS (%s)" % name)) for name, records in job.tables("CORRELATIONS")]
        if not tables:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is empty: choose at least one."), name="TABLES")
        drivers = list(tables[0][1])
        job.report(1)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Ranking"))
        job.report(1)
        for name, column in tables:
            if set(column) != set(drivers):
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "TABLES: {table} and {first} do not hold the same drivers ({names}): run all with the same ones."),
                    table=name, first=tables[0][0], names=", ".join(sorted(set(column) ^ set(drivers))),
                )
        for name, column in correlations:
            missing = sorted(set(drivers) - set(column))
            if missing:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CORRELATIONS: {table} lacks the drivers {names}: run it with the drivers of TABLES."), table=name, names=", ".join(missing))
        combined = ranking.combine([[column[driver] for driver in drivers] for _, column in tables])
        directions = [ranking.direction([column[driver] for _, column in correlations]) for driver in drivers]
        rows = []
        for place, driver in enumerate(drivers):
            r, direction = directions[place]
            label = translated(LABELS[direction, combined.level[place]])
            rows.append([driver, float(combined.rank[place]), float(combined.sums[place]), r, SIGNS[direction], label, *map(float, combined.ranks[:, place])])
        rows.sort(key=lambda row: row[1])
        job.info(QT_TRANSLATE_NOOP("MineEco", "Order: {order}"), order=" > ".join(row[0] for row in rows))
        if len(tables) == 1:
            job.info(QT_TRANSLATE_NOOP("MineEco", "There is one table only: the ranking is its own."))
        names = [name for name, _ in tables]
        job.table(
            "OUTPUT_TABLE", [("driver", str), ("rank", float), ("rank_sum", float), ("r", float), ("sign", str), ("label", str), *((column, float) for column in _columns(names))], rows
        )
        job.page("OUTPUT_HTML", lambda: self._page(names, rows, bool(correlations)))

    @staticmethod
    def _column(records, field, name):
        """Return {driver: value} of a table."""
        drivers = [str(driver) for driver in records.values("driver", name)]
        twice = sorted({driver for driver in drivers if drivers.count(driver) > 1})
        if twice:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} holds the drivers {names} more than once: give tables with a row for each driver."), name=name, names=", ".join(twice))
        return dict(zip(drivers, records.numbers(field, name)))

    @staticmethod
    def _page(names, rows, directed):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        drivers = [row[0] for row in rows]
        columns = [Column(translate("MineEco", "Driver")), Column(translate("MineEco", "Rank"), "right", "g"), Column(translate("MineEco", "Sum of ranks"), "right", "g")]
        shown = [row[:3] for row in rows]
        if directed:
            columns += [Column(translate("MineEco", "Mean r"), "right", "+.3f")]
            shown = [[*row[:3], row[3]] for row in rows]
        columns.append(Column(translate("MineEco", "Label")))
        shown = [[*cells, row[5]] for cells, row in zip(shown, rows)]
        return {
            "subtitle": translate("MineEco", "{count} drivers in {tables} tables").format(count=len(rows), tables=len(names)),
            "tiles": [Tile(translate("MineEco", "First"), drivers[0]), Tile(translate("MineEco", "Last"), drivers[-1]), Tile(translate("MineEco", "Tables"), len(names))],
            "sections": [
                Section(translate("MineEco", "Combined ranking"), [
                    Table(columns, shown),
                    translate(
                        "MineEco",
                        "Sensitive, retarding and weak are the first, middle and last third of the ranking. Promoting and inhibitory are the sign of the mean correlation; a driver is mixed where "
                        "fewer than two thirds of the tables have that sign.",
                    ),
                ]),
                Section(translate("MineEco", "Ranks in the tables"), [charts.heatmap(
                    np.array([row[6:] for row in rows]), drivers, names, title=translate("MineEco", "Rank of each driver, 1 is the most important"), ramp=("#08519c", "#9ecae1", "#e8f1f8"), spec="g", wide=True,
                    caption=translate("MineEco", "Rows that keep one colour are drivers that matter alike everywhere."),
                )]),
            ],
        }


def _columns(names):
    """Return a column name for each table, unlike all others."""
    columns = []
    for number, name in enumerate(names, 1):
        column = "rank_" + (re.sub(r"\W+", "_", name.lower()).strip("_") or str(number))
        columns.append(column if column not in columns else "%s_%d" % (column, number))
    return columns
