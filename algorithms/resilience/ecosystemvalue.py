"""Land cover of several dates and what a hectare of each class is worth -> value of the ecosystem services and its change."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.codes import check_classes
from ...core.resilience.ecosystem_value import count_codes, ecosystem_value
from ...gis.raster import class_legend
from ...gis.tables import read_table
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import MineEcoAlgorithm
from ..landcover import class_rows

translate = QCoreApplication.translate
MOST_LEFT_OUT = 0.01  # share of the cells that may lack a class at some date without a warning


class EcosystemValue(MineEcoAlgorithm):
    NAME = "ecosystemvalue"
    GROUP = "resilience"
    REFERENCE = "Costanza et al. (1997), doi:10.1038/387253a0 (area times value of a hectare); the values are the user's"

    def displayName(self):
        return translate("MineEco", "Value of ecosystem services")

    def summary(self):
        return translate(
            "MineEco",
            "Multiplies the area of each land-cover class by what a hectare of it is worth in a year, at one or several dates, and gives the value of each class, the total, and the change from the first to the last date.\n"
            "There are no values in the plugin: those of one region, year and currency are wrong for another. Take them from a study of your region, the same for all dates. "
            "Cells without a class at any of the dates are left out at all dates.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_series("LANDCOVER", translate("MineEco", "Land cover"), translate("MineEco", "Rasters of class codes, one a date, all with the same classes. The first sets the cells; its CRS must be a projected one."))
        self.add_years()
        self.add_file(
            "TABLE", translate("MineEco", "Values of the classes"),
            translate(
                "MineEco",
                "CSV with the columns code, name and value (what a hectare of the class is worth in a year, in any currency); class and value_per_ha are read as well. "
                "Every class that occurs needs a row, 0 where it is worth nothing.",
            ),
            translate("MineEco", "Tables (*.csv)"),
        )
        self.add_text("CURRENCY", translate("MineEco", "Currency"), translate("MineEco", "Unit of the values for the page, such as CNY."), optional=True, advanced=True)
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Values"), translate("MineEco", "Table with a row a class and the total: area in ha and value at each date, change from the first to the last, and its percent."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the value of each class at each date and the change."), "html")
        self.add_number_output("CHANGE_PERCENT", translate("MineEco", "Change of the total value (percent)"))

    def run_steps(self, job):
        values, names = self._values(job)
        job.use_grid(*job.layers("LANDCOVER")[:1])
        job.check_scale()
        cell_area = job.grid.cell_km2 * 1e6
        years, layers = zip(*job.series("LANDCOVER", categorical=True))
        job.steps(1)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Counting classes"))
        *counts, lost = job.fold(count_codes, layers)
        counted = [one.cells for one in counts]
        check_classes(counted[0], "LANDCOVER")
        if lost > MOST_LEFT_OUT * (lost + sum(counted[0].values())):
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{share:.1f} % of the area has a class at some dates only and is left out at all, so that the dates compare: the totals are those of the rest."),
                {"share": 100 * lost / (lost + sum(counted[0].values()))},
            )
        *rows, total = ecosystem_value(counted, cell_area, values)
        unused = [code for code in values if not any(row[0] == code for row in rows)]
        if unused:
            job.info(QT_TRANSLATE_NOOP("MineEco", "TABLE has values for classes that do not occur: {codes}."), codes=", ".join(map(str, unused)))
        negative = [row[0] for row in rows if values[row[0]] < 0]
        if negative:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "TABLE: the classes {codes} are worth less than 0 and count as a loss. If that is not meant, mend their values."), {"codes": ", ".join(map(str, negative))})
        if len(years) == 1:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "LANDCOVER holds one date only: its value is given, but no change. Give two dates or more for that."))
        legend = {code: (name, colour) for layer in layers for code, name, colour in class_legend(layer)}
        named = [(row, names.get(row[0]) or legend.get(row[0], ("",))[0] or str(row[0])) for row in rows] + [(total, translate("MineEco", "Total"))]
        several = len(years) > 1
        job.table(
            "OUTPUT_TABLE",
            [("code", int), ("name", str), *(("area_%d_ha" % year, float) for year in years), *(("value_%d" % year, float) for year in years), *([("change", float), ("change_percent", float)] if several else [])],
            [[code, name, *areas, *worth, *([change, percent] if several else [])] for (code, areas, worth, change, percent), name in named],
        )
        for year, worth in zip(years, total[2]):
            job.info(QT_TRANSLATE_NOOP("MineEco", "Value in {year}: {value:,.2f}"), year=year, value=worth)
        job.page("OUTPUT_HTML", lambda: self._page(years, named, {code: "#%02x%02x%02x" % tuple(colour) for code, (_, colour) in legend.items()}, job.text("CURRENCY")))
        if several:
            job.result("CHANGE_PERCENT", total[4])

    @staticmethod
    def _values(job):
        """Return value and name of each class in TABLE."""
        path = job.file("TABLE")
        others = {"class": "code", "value_per_ha": "value"}
        rows = [{others.get(column, column) if not row.get(others.get(column)) else column: value for column, value in row.items()} for row in read_table(path)]
        found = class_rows(rows, ("value",))
        empty = [code for code, _, numbers in found if not numbers]
        if empty:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: the classes {codes} have no value: fill in the column value (0 where a class is worth nothing)."), codes=", ".join(map(str, empty)))
        return {code: numbers["value"] for code, _, numbers in found}, {code: name for code, name, _ in found}

    @staticmethod
    def _page(years, named, colours, currency):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        *rows, ((_, areas, total, change, percent), _) = named
        spare = iter(charts.PALETTE * (1 + len(rows) // len(charts.PALETTE)))
        shades = [colours.get(row[0]) or next(spare) for row, _ in rows]
        unit = translate("MineEco", "{currency} per year").format(currency=currency) if currency else translate("MineEco", "per year")
        tiles = [Tile(translate("MineEco", "Value in {year}").format(year=year), worth, unit, format=",.0f") for year, worth in dict(zip((years[0], years[-1]), (total[0], total[-1]))).items()]
        if len(years) > 1:
            tiles += [Tile(translate("MineEco", "Change"), change, unit, format="+,.0f"), Tile(translate("MineEco", "Change"), percent, "%", translate("MineEco", "of the first value"), format="+.1f")]
        worth = np.array([row[2] for row, _ in rows])
        blocks = [] if (worth < 0).any() else [charts.stacked_bars(
            list(years), [name for _, name in rows], worth, shades, title=translate("MineEco", "Value of the classes"), y_label=unit,
            caption=translate("MineEco", "Area of each class times the value of a hectare. A class with few hectares can make most of the value: its value and its area have to be right."),
        )]
        if len(years) > 1:
            blocks.append(charts.ranked_bars(
                [name for _, name in rows], [row[3] for row, _ in rows], title=translate("MineEco", "Change from {first} to {last}").format(first=years[0], last=years[-1]), x_label=unit, spec=",.0f", wide=True,
                caption=translate("MineEco", "Which classes made the change of the total."),
            ))
        columns = [Column(translate("MineEco", "Class"))]
        columns += [Column(translate("MineEco", "{year} (ha)").format(year=year), "right", ",.2f") for year in years]
        columns += [Column(translate("MineEco", "Value in {year}").format(year=year), "right", ",.0f") for year in years]
        columns += [Column(translate("MineEco", "Change"), "right", ",.0f"), Column(translate("MineEco", "Change (%)"), "right", ".1f")] if len(years) > 1 else []
        cells = [[name, *row[1], *row[2], *(row[3:] if len(years) > 1 else ())] for row, name in named]
        return {
            "subtitle": translate("MineEco", "{area:,.2f} ha of land cover, {years}").format(area=areas[0], years=", ".join(map(str, years))), "tiles": tiles,
            "sections": [Section(translate("MineEco", "Value of the classes"), blocks), Section(translate("MineEco", "Areas and values"), [Table(columns, cells[:-1], colours=shades, total=cells[-1])])],
        }
