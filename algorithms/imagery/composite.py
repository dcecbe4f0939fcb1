"""Dated scenes -> one value a year."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core import dates
from ...core.imagery import composite
from ...gis.raster import Briefly
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm

translate = QCoreApplication.translate
STATISTICS = [
    ("max", QT_TRANSLATE_NOOP("MineEco", "Maximum")),
    ("mean", QT_TRANSLATE_NOOP("MineEco", "Mean")),
    ("median", QT_TRANSLATE_NOOP("MineEco", "Median")),
    ("min", QT_TRANSLATE_NOOP("MineEco", "Minimum")),
    ("sum", QT_TRANSLATE_NOOP("MineEco", "Sum")),
]
MANY = 100  # layers above which their files are not all kept open


class Composite(MineEcoAlgorithm):
    NAME = "composite"
    GROUP = "imagery"
    REFERENCE = "Holben (1986), doi:10.1080/01431168608948945 (maximum value composites)"
    LOOKS = {"OUTPUT": legends.Ramp("vegetation"), "OUTPUT_COUNT": legends.Ramp("rain")}

    def displayName(self):
        return translate("MineEco", "Composite of dated scenes")

    def summary(self):
        return translate(
            "MineEco",
            "Takes the maximum, mean, median, minimum or sum of all scenes of a season for each year. Give masks, or scenes from which clouds are gone: a cloud left in is a view like any other. "
            "The number of views behind each value is a result too: years with few are best left out of a trend.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_series("INPUTS", translate("MineEco", "Dated scenes"), translate("MineEco", "The same quantity on many dates."))
        self.add_number("BAND", translate("MineEco", "Band of the scenes"), translate("MineEco", "Band that is read of each scene, if there are several scenes of several bands."), INTEGER, 1, 1, advanced=True)
        self.add_text(
            "DATES", translate("MineEco", "Dates"),
            translate("MineEco", "One for each scene in its order, such as 2005-07-14,2005-08-30. Left empty, they are read from the band names, the layers' temporal ranges or the file names; the log shows them."), optional=True,
        )
        self.add_choice("STATISTIC", translate("MineEco", "Statistic"), translate("MineEco", "What is taken of the views of a year."), STATISTICS)
        self.add_rasters("MASKS", translate("MineEco", "Masks"), translate("MineEco", "For each scene, in the same order, a mask with 1 where it may be used."), True)
        self.add_text("MONTHS", translate("MineEco", "Months"), translate("MineEco", "Season, such as 6-9; 11-2 runs over New Year and counts to the year of its last month. Left empty, the whole year."), optional=True)
        self.add_number("WINDOW_YEARS", translate("MineEco", "Years in a composite"), translate("MineEco", "1, or 3 for the year before, the year itself and the year after."), INTEGER, 1, 1, 15)
        self.add_number("MIN_COUNT", translate("MineEco", "Fewest views"), translate("MineEco", "Cells with fewer views in a year are no data."), INTEGER, 1, 1)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Composite"), translate("MineEco", "Float raster with a band for each year."))
        self.add_raster_output("OUTPUT_COUNT", translate("MineEco", "Number of views"), translate("MineEco", "Views behind each value, a band for each year."))

    def run_steps(self, job):
        statistic, least = job.choice("STATISTIC"), job.number("MIN_COUNT")
        months = dates.parse_months(job.text("MONTHS")) if job.given("MONTHS") else composite.MONTHS
        seasons = composite.Seasons(tuple(months), (), job.number("WINDOW_YEARS"))
        scenes = job.layers("INPUTS")
        job.use_grid(*scenes[:1], native=True)
        entries = job.dated("INPUTS", "DATES", job.number("BAND"))
        found = job.series("INPUTS", "DATES", entries=entries)
        layers = [layer for _, layer in found]
        masks = self._masks(job, scenes, [place for _, place, _, _ in entries])
        belongs = []
        for date, _ in found:
            season, why = seasons.of(date)
            belongs.append(season)
            if why is not None:
                job.info(QT_TRANSLATE_NOOP("MineEco", "{date} is not used: {why}"), date=str(date), why=why)
        groups, doubts = seasons.groups({season for season in belongs if season is not None})
        for doubt in doubts:
            job.warn(doubt)
        if not groups:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No scene lies in the months {months}: check MONTHS and the dates in the log."), months=job.text("MONTHS"))
        for year, members in groups.items():
            job.info(QT_TRANSLATE_NOOP("MineEco", "{year}: {count} scenes"), year=year, count=sum(season in members for season in belongs))
        name = dates.without_date(entries[0][2].name()) or statistic

        # Blocks are no data outside the area, where no view is not the same as none.
        area = [job.mask] if job.mask is not None and job.cells is job.grid else []

        def compose(*blocks):
            views = list(blocks[:len(layers)])
            for place, mask in enumerate(blocks[len(layers):len(layers) + len(masks)]):
                views[place] = np.where(mask == 1, views[place], np.nan)
            values, counts = composite.compose(views, belongs, groups, statistic, least)
            if area:
                counts[:, np.isnan(blocks[-1])] = np.nan
            return values, counts

        targets = [
            job.target("OUTPUT", ["%s_%d" % (name, year) for year in groups]),
            job.target("OUTPUT_COUNT", ["count_%d" % year for year in groups]),
        ]
        read = [*layers, *masks]
        job.write(targets, compose, [*(map(Briefly, read) if len(read) > MANY else read), *area])

    @staticmethod
    def _masks(job, scenes, order):
        """Return the mask of each scene in the order of the dates."""
        if not job.given("MASKS"):
            return []
        given = job.layers("MASKS")
        if len(given) != len(order) or len(scenes) != len(order):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "MASKS has {count} rasters, but there are {scenes} scenes: give one mask for each scene, in their order."), count=len(given), scenes=len(order)
            )
        masks = [job.band(given[place], 1, "MASKS", categorical=True) for place in order]
        job.note("MASKS", [given[place].name() for place in order])
        return masks
