"""NDVI and surface temperature of one or several dates -> VCI, TCI, VHI."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.dates import listed
from ...core.moments import Joined, Moments
from ...core.resilience import vegetation_health as health
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
RANGES = [
    ("auto", QT_TRANSLATE_NOOP("MineEco", "Automatic: of each cell from ten dates on, else of the area over all dates")),
    ("temporal", QT_TRANSLATE_NOOP("MineEco", "Of each cell over the dates (Kogan)")),
    ("pooled", QT_TRANSLATE_NOOP("MineEco", "Of the whole area over all dates")),
    ("spatial", QT_TRANSLATE_NOOP("MineEco", "Of the whole area at each date (dates cannot be compared)")),
]
INDICES = ("vci", "tci", "vhi")


class VegetationHealth(MineEcoAlgorithm):
    NAME = "vegetationhealth"
    GROUP = "resilience"
    REFERENCE = "Kogan (1995), doi:10.1016/0273-1177(95)00079-T; Kogan (1997), doi:10.1175/1520-0477(1997)078<0621:GDWFS>2.0.CO;2; Zhang et al. (2023), equation 4"
    LOOKS = {name: legends.Ramp("quality", 0, 100) for name in ("OUTPUT", "OUTPUT_TCI", "OUTPUT_VHI")}

    def displayName(self):
        return translate("MineEco", "Vegetation health (VCI, TCI, VHI)")

    def summary(self):
        return translate(
            "MineEco",
            "Tells how green (VCI) and how cool (TCI) land is within its own range, and their mean as vegetation health (VHI), each from 0 (worst) to 100 (best).\n"
            "The range decides what is compared: of each cell over the dates, drought and recovery against its own past, which needs many dates; of the whole area, place against place. "
            "Maps made with different ranges cannot be compared. TCI is the temperature condition index, not tasselled-cap brightness.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_series("NDVI", translate("MineEco", "NDVI"), translate("MineEco", "Vegetation index of one or several dates (NDVI or EVI). The first raster sets the cells of the result."))
        self.add_series("LST", translate("MineEco", "Land surface temperature"), translate("MineEco", "Surface or brightness temperature of the same dates, all in Kelvin or all in degrees Celsius."))
        self.add_years("DATES", translate("MineEco", "Dates or years"))
        self.add_choice("RANGE", translate("MineEco", "Range of a value"), translate("MineEco", "Whose smallest and largest value become 0 and 100."), RANGES)
        self.add_number("ALPHA", translate("MineEco", "Share of VCI in VHI"), translate("MineEco", "0 to 1; the rest is the share of TCI."), default=0.5, minimum=0, maximum=1)
        self.add_grid()
        one_band = translate("MineEco", "A band for each date, 0 (worst) to 100 (best); no data where the range is zero.")
        self.add_raster_output("OUTPUT", translate("MineEco", "Vegetation condition index (VCI)"), one_band)
        self.add_raster_output("OUTPUT_TCI", translate("MineEco", "Temperature condition index (TCI)"), one_band)
        self.add_raster_output("OUTPUT_VHI", translate("MineEco", "Vegetation health index (VHI)"), one_band)

    def run_steps(self, job):
        job.use_grid(*job.layers("NDVI")[:1])
        dates, layers = self._series(job)
        count = len(dates)
        kind = job.note("RANGE", health.choose_range(job.choice("RANGE"), count))
        alpha = job.number("ALPHA")
        samples = [array[np.isfinite(array)] for array in job.sample(layers[count:], 256)]
        health.check_temperatures(dates, [np.median(sample) if sample.size else np.nan for sample in samples])
        job.steps(1 if kind == "temporal" else 2)
        limits = None
        if kind != "temporal":
            job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for the smallest and largest values"))
            limits = job.fold(lambda *blocks: health.Extremes.of(blocks[:count], blocks[count:]), layers).limits(kind)
        if kind == "spatial" and count > 1:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "Each date has its own range: the maps show place against place, and dates cannot be compared."))

        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the indices"))
        names = {index: ["%s_%s" % (index, date) for date in dates] if count > 1 else [index] for index in INDICES}
        targets = [job.target(output, names[index]) for output, index in zip(("OUTPUT", "OUTPUT_TCI", "OUTPUT_VHI"), INDICES)]
        means = job.write(
            targets, lambda *blocks: health.vegetation_health(blocks[:count], blocks[count:], limits, alpha), layers,
            summarise=lambda vci, tci, vhi: Joined(Moments.of(plane) for plane in vhi),
        )
        if not any(found.n for found in means):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "NDVI and LST have no cell with a value and a range in both: check the rasters, their no data and AOI, or choose another RANGE."))
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Range: {kind}. Mean VHI: {means}"), kind=kind,
            means="; ".join("%s %.1f" % (date or "", found.mean[0]) if found.n else "%s -" % date for date, found in zip(dates, means)).strip(),
        )

    @staticmethod
    def _series(job):
        """Return the dates and the layers: NDVI of all dates, then LST. A single date needs no name ("")."""
        single = [layers[0] for layers in (job.layers("NDVI"), job.layers("LST")) if len(layers) == 1 and layers[0].bandCount() == 1]
        if len(single) == 2:
            return [""], [job.band(layer, 1, name) for name, layer in zip(("NDVI", "LST"), single)]
        ndvi, lst = job.series("NDVI", "DATES"), job.series("LST", "DATES")
        dates = [date for date, _ in ndvi]
        if dates != [date for date, _ in lst]:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "NDVI is of {ndvi} and LST of {lst}: give both for the same dates, or name the dates of both in DATES."), ndvi=listed(dates), lst=listed([date for date, _ in lst])
            )
        return dates, [layer for _, layer in ndvi] + [layer for _, layer in lst]
