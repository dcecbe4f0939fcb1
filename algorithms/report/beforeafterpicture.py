"""Pictures of several dates -> a plate a mine: the dates beside each other, the curve of the mine beneath."""
import datetime
import os
import re

import numpy as np
from qgis.core import QgsGeometry, QgsProcessingParameterFolderDestination, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication

from ...core import dates
from ...core.restoration.register import ZoneMeans
from ...gis import raster
from ...messages import QT_TRANSLATE_NOOP, FileProblem, InputProblem
from .. import inputs
from ..base import DOUBLE, INTEGER, PAGE_NEEDS, MineEcoAlgorithm
from ..mines import AREA, Mines, over_sheets
from . import shared

translate = QCoreApplication.translate
COMBINATION = [
    ("natural", QT_TRANSLATE_NOOP("MineEco", "Natural colours: red, green, blue")),
    ("vegetation", QT_TRANSLATE_NOOP("MineEco", "Vegetation red: near infrared, red, green")),
    ("shortwave", QT_TRANSLATE_NOOP("MineEco", "Bare ground pink, plants green: shortwave infrared, near infrared, red")),
]
RAMP = [
    ("vegetation", QT_TRANSLATE_NOOP("MineEco", "Brown to green: vegetation")),
    ("quality", QT_TRANSLATE_NOOP("MineEco", "Red to green: quality")),
    ("heat", QT_TRANSLATE_NOOP("MineEco", "Blue to red: heat")),
    ("rain", QT_TRANSLATE_NOOP("MineEco", "White to blue: water, rain")),
    ("erosion", QT_TRANSLATE_NOOP("MineEco", "Yellow to brown: erosion")),
    ("change", QT_TRANSLATE_NOOP("MineEco", "Red to blue: change")),
]
CELLS = 700  # most cells a side of a picture
ROOM = 8  # fewest cells around a mine
SLIM = 0.6  # a picture is at least so tall (or wide) against its other side
LISTED = 5
UNITS_APART = 20  # medians of two dates this many times apart are of different units
MOST_TICKS = 8


class BeforeAfterPicture(MineEcoAlgorithm):
    NAME = "beforeafterpicture"
    GROUP = "report"
    NEEDS = PAGE_NEEDS  # every result is a picture
    REFERENCE = "Tang et al. (2025), pictures before and after; the paper of the mine-land restoration index (MLRI), visual check of mines"

    def displayName(self):
        return translate("MineEco", "Before and after pictures of mines")

    def summary(self):
        return translate(
            "MineEco",
            "Makes a plate for each mine: its picture at every date, all in one stretch so that one colour means one thing at every date, with outline, scale and date, and beneath it the curve of the mine's mean. "
            "Scenes of several bands are shown in colours, rasters of one band by a ramp, class rasters in the colours of their classes. "
            "Compare scenes of the same season only: a field in May and in September differ without any restoration.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_rasters(
            "INPUTS", translate("MineEco", "Pictures of several dates"),
            translate("MineEco", "One raster a date: scenes of several bands, rasters of one band such as EVI, or class rasters. Or one raster with a band for each date."),
        )
        self.add_years("DATES", translate("MineEco", "Dates of the pictures"))
        self.add_zones("ZONES", translate("MineEco", "Mines"), translate("MineEco", "Polygons, points, or a raster of whole labels; each mine gets a plate of its own."))
        self.add_series(
            "VALUES", translate("MineEco", "Values of the curve"), translate("MineEco", "A dated series such as EVI or MLRI; its mean in each mine is drawn beneath the pictures. Left empty, there is no curve."), True
        )
        self.add_years("VALUES_DATES", translate("MineEco", "Years or dates of the values"))
        self.add_choice("COMBINATION", translate("MineEco", "Colours of scenes"), translate("MineEco", "Which bands of a scene are shown as red, green and blue; they are found by their names."), COMBINATION)
        self.add_text(
            "BANDS", translate("MineEco", "Bands"),
            translate("MineEco", "Names or numbers of the bands instead, such as 4,3,2 or nir,red,green; one alone is shown by the ramp. Needed where the bands have no names."), optional=True,
        )
        self.add_choice("RAMP", translate("MineEco", "Colours of one band"), translate("MineEco", "Colours from low to high of rasters of one band; class rasters keep their own."), RAMP)
        self.add_text(
            "RANGE", translate("MineEco", "Fixed range"), translate("MineEco", "Lowest and highest value of the colours, such as 0,0.8, for all mines alike. Left empty, each plate takes its own from the percentiles below."),
            optional=True, advanced=True,
        )
        for name, label, value in (("LOW", translate("MineEco", "Lower percentile"), 2), ("HIGH", translate("MineEco", "Upper percentile"), 98)):
            self.add_number(name, label, translate("MineEco", "End of the stretch, over all dates of a mine together."), DOUBLE, value, 0, 100, advanced=True)
        self.add_number(
            "MARGIN", translate("MineEco", "Margin around the mine (percent)"), translate("MineEco", "In percent of the mine's longer side; at least 8 cells are shown around it."), DOUBLE, 25, 0, 1000, advanced=True
        )
        self.add_number("COLUMNS", translate("MineEco", "Pictures in a row"), translate("MineEco", "At most so many pictures stand side by side."), INTEGER, 4, 1, 8, advanced=True)
        self.add_number("MAX_MINES", translate("MineEco", "Most plates"), translate("MineEco", "The largest mines get a plate; the log tells how many are left out."), INTEGER, 20, 1, 500, advanced=True)
        self.add_number("DPI", translate("MineEco", "Dots per inch of the picture files"), translate("MineEco", "A plate is 9 inches (23 cm) wide: 200 for screens and reports, 300 for print."), INTEGER, 200, 50, 600, advanced=True)
        self.add_grid()
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the plates of all mines, the largest mine first."), "html")
        self.add_destination(
            QgsProcessingParameterFolderDestination, "OUTPUT_FOLDER", translate("MineEco", "Folder for picture files"), translate("MineEco", "A PNG file for each plate, named after the mine.")
        )
        self.add_number_output("PLATES", translate("MineEco", "Number of plates"))

    def run_steps(self, job):
        scenes = job.layers("INPUTS")
        if len(scenes) == 1 and not job.given("DATES") and all(dates.date_in(name) is None for name in inputs.band_names(scenes[0])):
            raise self._one_date(scenes[0])
        job.use_grid(*scenes[:1])
        times, pictures, kind = self._pictures(job)
        mines = Mines(job, "ZONES")
        shapes = mines.shapes(job)[1]
        chosen = self._chosen(job, mines.names, shapes)
        range_ = self._range(job, kind)
        shared.warn_of_letters(job, "".join(mines.names[number] for number in chosen))
        job.steps(2)
        curves = self._curves(job, mines) if job.given("VALUES") else None
        job.step(QT_TRANSLATE_NOOP("MineEco", "Drawing plates"))
        folder, shown = job.folder("OUTPUT_FOLDER"), self.wanted(job.parameters, "OUTPUT_HTML", job.context)
        drawn, taken = [], set()
        for done, number in enumerate(chosen, 1):
            grid = self._frame(job, shapes[number]).coarser(CELLS)
            arrays = [shared.cells(layers, grid, job.mask) for layers in pictures]
            if not any(np.isfinite(array).all(axis=0).any() for array in arrays):
                job.warn(QT_TRANSLATE_NOOP("MineEco", "{mine}: no picture has a value there, so it has no plate."), {"mine": mines.names[number]})
                continue
            if not drawn:
                self._warn_of_units(job, times, arrays, kind)
            figure, file, facts = self._plate(job, times, grid, arrays, kind, mines.names[number], shapes[number], range_, curves and curves(number), bool(folder), bool(shown))
            drawn.append((mines.names[number], figure, facts))
            if file:
                self._save(job, os.path.join(folder, _stem(mines.names[number], taken) + ".png"), file)
            job.report(done / len(chosen))
        if not drawn:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No mine has a picture: INPUTS hold no value where the mines lie. Check the layers, their no data and AOI."))
        job.page("OUTPUT_HTML", lambda: self._page(times, kind, drawn, len(mines.names)))
        job.result("PLATES", len(drawn))

    @staticmethod
    def _one_date(layer):
        return InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUTS is one date only ({layer}): give the pictures of at least two dates, or name the date of each of its bands in DATES."), layer=layer.name())

    def _pictures(self, job):
        """Return the dates, the layers of each date (one, or red, green and blue), and the kind of look: 'colours', 'ramp' or a legend."""
        entries = job.dated("INPUTS", "DATES")
        if len(entries) < 2:
            raise self._one_date(entries[0][2])
        text = job.text("BANDS")
        combination = job.choice("COMBINATION")
        if len(job.layers("INPUTS")) == 1:
            numbers = [[band] for _, _, _, band in entries]
        elif text:
            numbers = [shared.bands_named(text, layer, "BANDS") for _, _, layer, _ in entries]
        else:
            numbers = [self._bands(layer, combination) for _, _, layer, _ in entries]
        kinds = {len(bands) for bands in numbers}
        if len(kinds) > 1:
            one, other = (next(layer.name() for (_, _, layer, _), bands in zip(entries, numbers) if len(bands) == count) for count in sorted(kinds))
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUTS mixes rasters of one band ({one}) and scenes ({other}): give rasters of one kind."), one=one, other=other)
        legend = [] if kinds == {3} else raster.class_legend(inputs.raster_band(entries[0][2], numbers[0][0], "INPUTS"))
        first = job.series("INPUTS", "DATES", bool(legend), [(date, place, layer, bands[0]) for (date, place, layer, _), bands in zip(entries, numbers)])
        pictures = [
            [own, *(inputs.raster_band(layer, band, "INPUTS", False, job.resampling) for band in bands[1:])] for (_, own), (_, _, layer, _), bands in zip(first, entries, numbers)
        ]
        name = dates.without_date(inputs.band_names(entries[0][2])[numbers[0][0] - 1]) or dates.without_date(entries[0][2].name())
        return [date for date, _ in first], pictures, legend or ("colours" if kinds == {3} else ("ramp", name))

    @staticmethod
    def _bands(layer, combination):
        """Return the bands of one date."""
        if layer.bandCount() < 3:
            return [1]
        found = shared.bands_of_picture(layer, combination)
        if found is None:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "INPUTS: the bands of {layer} do not tell which is {wanted} (they are: {names}): name them in BANDS, such as 4,3,2."),
                layer=layer.name(), wanted=", ".join(shared.COMBINATIONS[combination]), names=", ".join(name or "-" for name in inputs.band_names(layer)),
            )
        return found

    @staticmethod
    def _chosen(job, names, shapes):
        """Return the numbers of the mines that get a plate: those on the pictures, the largest first."""
        west, south, east, north = job.grid.bounds()
        frame = QgsGeometry.fromRect(QgsRectangle(west, south, east, north))
        here = [number for number, shape in enumerate(shapes) if not shape.isEmpty() and shape.intersects(frame)]
        outside = [names[number] for number in range(len(names)) if number not in set(here)]
        if not here:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} lies outside the rasters: choose features that overlap them."), name="ZONES")
        if outside:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{count} of {all} mines (such as {mines}) lie beyond the pictures and have no plate."),
                {"count": len(outside), "all": len(names), "mines": ", ".join(outside[:LISTED])},
            )
        most = job.number("MAX_MINES")
        here.sort(key=lambda number: -shapes[number].area())
        if len(here) > most:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "{count} mines are on the pictures; the {most} largest have a plate: raise MAX_MINES for more."), {"count": len(here), "most": most})
        return here[:most]

    @staticmethod
    def _range(job, kind):
        """Return the fixed range of the colours, None where each plate has its own."""
        low, high = job.number("LOW"), job.number("HIGH")
        if not low < high:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LOW is {low:g} and HIGH is {high:g}: the lower percentile must be below the upper one."), low=low, high=high)
        if not job.given("RANGE"):
            return None
        found = job.numbers("RANGE")
        if len(found) != 2 or not found[0] < found[1]:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "RANGE is {value}: write the lowest and the highest value, as in 0,0.8."), value=job.text("RANGE"))
        if isinstance(kind, list):
            job.warn(QT_TRANSLATE_NOOP("MineEco", "RANGE does not count for class rasters, which keep the colours of their classes."))
        return found

    @staticmethod
    def _warn_of_units(job, times, arrays, kind):
        """Warn where dates are of different units (digital numbers beside reflectance): in one stretch one of them would be black or white."""
        if isinstance(kind, list):
            return
        medians = [float(np.nanmedian(np.abs(array))) if np.isfinite(array).any() else 0.0 for array in arrays]
        known = [(median, time) for median, time in zip(medians, times) if median > 0]
        if known and max(known)[0] > UNITS_APART * min(known)[0]:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "INPUTS: values of {one} (median {high:.4g}) and {other} (median {low:.4g}) are far apart. Are they in the same unit? Scale them alike first, or one date will look black or white."),
                {"one": str(max(known)[1]), "high": max(known)[0], "other": str(min(known)[1]), "low": min(known)[0]},
            )

    def _curves(self, job, mines):
        """Return a function that gives the curve of a mine: times, means and cells of each, name of the values."""
        job.step(QT_TRANSLATE_NOOP("MineEco", "Averaging values over the mines"))
        series = job.series("VALUES", "VALUES_DATES")
        count = len(mines.names)

        def add_up(*blocks):
            values = np.array(blocks[:len(series)])
            return over_sheets(blocks[len(series):], lambda sheet: ZoneMeans.of(sheet, values, count))

        sums = job.fold(add_up, [*(layer for _, layer in series), *mines.sheets])
        first = job.layers("VALUES")[0]
        name = dates.without_date(inputs.band_names(first)[0]) or dates.without_date(first.name())
        empty = [mine for mine, cells in zip(mines.names, sums.n.sum(axis=1)) if not cells]
        if empty:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "VALUES: {count} of {all} mines (such as {mines}) have no curve: they hold no centre of a cell with a value, or are smaller than a cell."),
                {"count": len(empty), "all": count, "mines": ", ".join(empty[:LISTED])},
            )
        means = sums.means()
        return lambda number: (series, means[number], name) if sums.n[number].any() else None

    def _plate(self, job, times, grid, arrays, kind, name, shape, range_, curve, file, shown):
        """Return the plate of one mine as (figure, PNG or None, what the caption says); where none is wanted it is not drawn."""
        if not file and not shown:
            return None, None, ""
        from ...report import plates

        if isinstance(kind, list):
            look = plates.Look(classes=[(code, text, "#%02x%02x%02x" % tuple(colour)) for code, text, colour in kind])
        else:
            limits = plates.stretch(arrays, job.number("LOW"), job.number("HIGH"), kind != "colours" and job.choice("RAMP") == "change") if range_ is None else [range_] * len(arrays[0])
            look = plates.Look(limits, shared.even_ramp(job.choice("RAMP")), label=kind[1] if kind != "colours" else "")
        parts = shape.asGeometryCollection() or [shape]
        rings = [[(point.x(), point.y()) for point in ring] for part in parts if part.type() == AREA for ring in part.asPolygon()]
        points = [(part.asPoint().x(), part.asPoint().y()) for part in parts if not part.type()]
        rings += [[(point.x(), point.y()) for point in part.asPolyline()] for part in parts if int(part.type()) == 1]
        drawn, places = None, ()
        if curve is not None:
            drawn, places = self._drawn_curve(curve, times)
        west, south, east, north = grid.bounds()
        area = shape.area() * np.prod(shared.scale_of(grid)) / 1e6 if job.grid.projected and rings else None
        facts = self._facts(area, curve)
        figure, png = plates.plate(
            translate("MineEco", "{mine}: {first} to {last}").format(mine=_titled(name), first=times[0], last=times[-1]), [str(time) for time in times], arrays, (west, east, south, north), look,
            outlines=rings, points=points, places=places, curve=drawn, metres=shared.scale_of(grid), columns=job.number("COLUMNS"), outline=translate("MineEco", "Outline of the mine"),
            nodata=translate("MineEco", "No data"), north=translate("MineEco", "N"), caption=facts, dpi=job.number("DPI") if file else 0,
        )
        return figure, png, facts

    @staticmethod
    def _frame(job, shape):
        """Return the cells around a mine: its bounding box and the margin, not too slim, inside the pictures."""
        box, (_, dx, _, _, _, dy) = shape.boundingBox(), job.grid.transform
        margin = job.number("MARGIN") / 100 * max(box.width(), box.height())
        wide, tall = box.width() / 2 + max(margin, ROOM * dx), box.height() / 2 + max(margin, -ROOM * dy)
        wide, tall = max(wide, SLIM * tall), max(tall, SLIM * wide)
        west, south, east, north = job.grid.bounds()
        x, y = box.center().x(), box.center().y()
        return inputs.clipped(job.grid, QgsRectangle(max(west, x - wide), max(south, y - tall), min(east, x + wide), min(north, y + tall)))

    @staticmethod
    def _drawn_curve(curve, times):
        """Return the curve for the plate, and where the pictures lie on its axis: whole years, or parts of years where the values have days."""
        from ...report.plates import Curve

        series, means, name = curve
        own = [time for time, _ in series]
        daily = any(isinstance(time, datetime.date) for time in own)
        step = -(-len(own) // MOST_TICKS)
        ticks = [(_position(time, True), str(time)) for time in own[::step]] if daily and own[-1] != own[0] and _position(own[-1], True) - _position(own[0], True) < 4 else ()
        return Curve([_position(time, daily) for time in own], means, name, ticks), [_position(time, daily) for time in times]

    @staticmethod
    def _facts(area, curve):
        """Return what the caption tells of a mine: its area, and the first and last mean."""
        told = [translate("MineEco", "Area {area:.2f} km².").format(area=area)] if area else []
        if curve is not None:
            series, means, name = curve
            known = [(time, mean) for (time, _), mean in zip(series, means) if np.isfinite(mean)]
            (first, before), (last, after) = known[0], known[-1]
            told.append(
                translate("MineEco", "Mean of {name} in the mine: {before:.3g} in {first}, {after:.3g} in {last}; lines mark the dates of the pictures.").format(
                    name=name, before=before, first=first, after=after, last=last
                )
            )
        return " ".join(told)

    @staticmethod
    def _save(job, path, png):
        """Write a picture file and what made it."""
        part = job.outputs.begin(path)
        try:
            with open(part, "wb") as file:
                file.write(png)
        except OSError as error:
            raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=path, why=error.strerror) from error
        raster.save_provenance(part, job.provenance())

    @staticmethod
    def _page(times, kind, drawn, count):
        """Return what the page shows."""
        from ...report.page import Section, Tile

        how = translate("MineEco", "Each picture shows the classes in their own colours: the same colour is the same class at every date.") if isinstance(kind, list) else translate(
            "MineEco", "All pictures of a plate share one stretch: what looks brighter or greener at one date is so. Clouds and their shadows, where they were not taken out, look white and black; the season of a picture counts."
        )
        return {
            "subtitle": translate("MineEco", "Mines: {mines}. Dates: {count}, from {first} to {last}").format(mines=len(drawn), count=len(times), first=times[0], last=times[-1]),
            "tiles": [
                Tile(translate("MineEco", "Mines shown"), len(drawn), "", translate("MineEco", "of {count}").format(count=count)), Tile(translate("MineEco", "Dates"), len(times)),
                Tile(translate("MineEco", "First date"), str(times[0])), Tile(translate("MineEco", "Last date"), str(times[-1])),
            ],
            "contents_title": translate("MineEco", "Mines") if len(drawn) > 1 else "",
            "sections": [Section(_titled(name), [*([how] if not place else []), figure], new_page=bool(place)) for place, (name, figure, _) in enumerate(drawn)],
        }


def _titled(name):
    """Return the name of a mine as a heading: a bare number says nothing."""
    return translate("MineEco", "Mine {mine}").format(mine=name) if name.isdecimal() else name


def _position(time, daily):
    """Return where a date or year lies on an axis of years."""
    if not isinstance(time, datetime.date):
        return float(time)
    return time.year + (time.timetuple().tm_yday - 1) / 366 if daily else float(time.year)


def _stem(name, taken):
    """Return a file name for a mine, unlike all that are `taken`, which Windows takes too."""
    stem = re.sub(r'[\\/:*?"<>|\s\x00-\x1f]+', "_", name).strip("._")[:80] or "mine"
    stem += "_" * bool(re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", stem))
    found = next(one for one in (stem, *("%s_%d" % (stem, number) for number in range(2, len(taken) + 3))) if one.lower() not in taken)
    taken.add(found.lower())
    return found
