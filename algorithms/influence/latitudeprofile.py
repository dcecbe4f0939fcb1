"""Values and mines -> profile over latitude."""
import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication

from ...core.influence.groups import GroupMoments
from ...core.influence.profile import bin_numbers, latitude_edges
from ...core.moments import Moments
from ...gis.latitude import Latitudes
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import MineEcoAlgorithm
from ..mines import Mines, over_sheets

translate = QCoreApplication.translate


class LatitudeProfile(MineEcoAlgorithm):
    NAME = "latitudeprofile"
    GROUP = "influence"
    REFERENCE = "Profiles over latitude beside the number of mines: the study of seven mining cities by RSEI"

    def displayName(self):
        return translate("MineEco", "Profile over latitude")

    def summary(self):
        return translate(
            "MineEco",
            "Averages a quantity, such as RSEI, over bands of latitude and counts the mines in each, so that both profiles can be laid side by side. "
            "Latitude is that of the centre of every cell, whatever the projection; a mine lies where its centre lies, and counts if that is inside the area of interest.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("VALUES", translate("MineEco", "Values"), translate("MineEco", "The quantity of the profile, such as RSEI. Its cells are those of the run."))
        self.add_zones("MINES", translate("MineEco", "Mines"), translate("MineEco", "Polygons, points or a raster of whole labels, one for each mine."))
        self.add_number("BIN", translate("MineEco", "Width of the bands (degrees)"), translate("MineEco", "Degrees of latitude; 0.01 are about 1.1 km. Bands begin at whole multiples of it."), default=0.05)
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Profile"), translate("MineEco", "A row a band, from north to south: limits, cells, mean, standard deviation, number of mines."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with both profiles."), "html")

    def run_steps(self, job):
        width = job.number("BIN")
        latitude_edges(0, 0, width)  # refuses widths that cannot be, before anything is read
        job.use_grid("VALUES")
        layer, mines = job.raster("VALUES"), Mines(job)
        job.steps(3)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for latitudes"))
        span = job.fold(lambda values, latitude: Moments.of(np.where(np.isfinite(values), latitude, np.nan)), [layer, Latitudes()])
        if not span.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name="VALUES")
        edges = latitude_edges(float(span.minimum[0]), float(span.maximum[0]), width)
        bins = edges.size - 1
        job.step(QT_TRANSLATE_NOOP("MineEco", "Averaging bands"))
        found = job.fold(lambda values, latitude: GroupMoments.of(bin_numbers(latitude, edges), [values], bins), [layer, Latitudes()])
        job.step(QT_TRANSLATE_NOOP("MineEco", "Counting mines"))
        place = bin_numbers(self._latitudes(job, mines), edges)
        count = np.bincount(place[np.isfinite(place)].astype(int), minlength=bins)
        lost = len(mines.names) - int(count.sum())
        if lost:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "MINES: {count} lie north or south of the values, or outside AOI, and are left out."), {"count": lost})
        rows = [
            [float(low), float(high), int(n), float(mean), float(sd), int(number)]
            for low, high, n, mean, sd, number in zip(edges, edges[1:], found.n[0], found.means()[0], found.deviations()[0], count)
        ][::-1]
        job.table("OUTPUT_TABLE", [("from_latitude", float), ("to_latitude", float), ("n", int), ("mean", float), ("sd", float), ("mines", int)], rows)
        job.page("OUTPUT_HTML", lambda: self._page(rows, width))

    @staticmethod
    def _latitudes(job, mines):
        """Return the latitude of the centre of every mine."""
        if not mines.geometries:
            found = over_sheets(mines.sheets, lambda sheet: job.fold(lambda latitude, number: GroupMoments.of(number - 1, [latitude], len(mines.names)), [Latitudes(), sheet]))
            return found.means()[0]
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem.fromWkt(job.grid.crs), QgsCoordinateReferenceSystem("EPSG:4326"), job.context.transformContext())
        centres = [geometry.centroid() for geometry in mines.geometries]
        area = QgsGeometry.unaryUnion([geometry for _, geometry, _ in job.features("AOI")]) if job.given("AOI") else None
        return np.array([transform.transform(centre.asPoint()).y() if area is None or area.contains(centre) else np.nan for centre in centres])

    @staticmethod
    def _page(rows, width):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        south_up = rows[::-1]
        middles = np.array([(row[0] + row[1]) / 2 for row in south_up])
        mean, sd, count = (np.array([row[place] for row in south_up], dtype=float) for place in (3, 4, 5))
        most = max(rows, key=lambda row: row[5])
        known = [row for row in rows if row[3] == row[3]]
        digits = len(("%.9f" % width).rstrip("0").partition(".")[2])
        degrees = ".%df" % digits
        best, worst = max(known, key=lambda row: row[3]), min(known, key=lambda row: row[3])

        def band(row):
            return "%.*f°" % (digits + 1, (row[0] + row[1]) / 2)

        latitude = translate("MineEco", "Latitude (degrees north)")
        return {
            "subtitle": translate("MineEco", "Means and number of mines by latitude, in bands of {width:g} degrees").format(width=width),
            "tiles": [
                Tile(translate("MineEco", "Mines"), int(count.sum())), Tile(translate("MineEco", "Most mines at"), band(most) if most[5] else None, note=str(most[5])),
                Tile(translate("MineEco", "Highest mean at"), band(best), note=format(best[3], ".4g")), Tile(translate("MineEco", "Lowest mean at"), band(worst), note=format(worst[3], ".4g")),
            ],
            "sections": [
                Section(translate("MineEco", "Profiles"), [
                    charts.lines(
                        middles, [charts.Series("", mean, "#2e7d32", mean - sd, mean + sd)], title=translate("MineEco", "Mean by latitude"), x_label=latitude, y_label=translate("MineEco", "Mean"),
                        caption=translate("MineEco", "Mean of all cells of a band, with one standard deviation to each side. South is left, north is right."),
                    ),
                    charts.stacked_bars(
                        middles, [translate("MineEco", "Mines")], count[None], ["#8b1a10"], title=translate("MineEco", "Mines by latitude"), x_label=latitude,
                        y_label=translate("MineEco", "Number of mines"), caption=translate("MineEco", "Dips of the upper curve where mines are many are what to look at on the map."),
                    ),
                ]),
                Section(translate("MineEco", "Bands of latitude"), [Table(
                    [
                        Column(translate("MineEco", "From (°)"), "right", degrees), Column(translate("MineEco", "To (°)"), "right", degrees), Column(translate("MineEco", "Cells"), "right", ",d"),
                        Column(translate("MineEco", "Mean"), "right", ".4g"), Column(translate("MineEco", "Standard deviation"), "right", ".3g"), Column(translate("MineEco", "Mines"), "right", ",d"),
                    ],
                    rows,
                )]),
            ],
        }
