"""Stack of reflectance -> one spectral index."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import bands, indices, scaling
from ...core.tables import load
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
# Of which more is not greener.
LOOK = {
    **dict.fromkeys(("mndwi", "ndwi", "tc_wetness"), "OUTPUT_WET"),
    **dict.fromkeys(("ndbsi", "ibi", "si", "tc_brightness", "albedo"), "OUTPUT_BARE"),
}


def sensors():
    """Return the choices of SENSOR: how the bands of a stack are told apart."""
    known = load("sensors")["sensors"]
    return [("named", QT_TRANSLATE_NOOP("MineEco", "By the names of the bands"))] + [(sensor, known[sensor]["label"]) for sensor in bands.SENSORS if sensor != "named"]


def coefficient_sets():
    """Return the choices of COEFFICIENTS."""
    sets = {**load("tasselled_cap")["sets"], **load("albedo")["sets"]}
    return [("auto", QT_TRANSLATE_NOOP("MineEco", "Automatic: the set for the surface reflectance of this sensor"))] + [
        (name, sets[name]["label"]) for name in indices.COEFFICIENTS if name in sets
    ]


def read_stack(job, sensor, needed):
    """Return {common band name: Layer} of the stack INPUT; digital numbers are refused."""
    stack = job.stack("INPUT")
    names = inputs.band_names(job.raster_layer("INPUT"))
    numbers = bands.bands_of(sensor, names, len(names), needed)
    found = {common: stack[number - 1] for common, number in numbers.items()}
    job.info(QT_TRANSLATE_NOOP("MineEco", "Bands read: {bands}"), bands=", ".join("%s = %d" % (common, numbers[common]) for common in needed))
    values = job.sample([found[needed[0]]])[0]
    if np.isfinite(values).any():
        scaling.check_reflectance(*np.nanpercentile(values, [1, 99]), "INPUT")
    return found


class SpectralIndex(MineEcoAlgorithm):
    NAME = "spectralindex"
    GROUP = "imagery"
    REFERENCE = "Rouse et al. 1974; Huete 1988; Huete et al. 2002; McFeeters 1996; Xu 2006, 2008, 2013; Wu & Xu 2011; Crist 1985; Liang 2001; Lobser & Cohen 2007; Zhai et al. 2022"
    LOOKS = {"OUTPUT": legends.Ramp("vegetation"), "OUTPUT_WET": legends.Ramp("rain"), "OUTPUT_BARE": legends.Ramp("bareness")}
    STACKS = ("INPUT",)

    def displayName(self):
        return translate("MineEco", "Spectral index")

    def summary(self):
        return translate(
            "MineEco",
            "Computes one index from a stack of surface reflectance (0 to 1): greenness, wetness, dryness (NDBSI), water, tasselled cap or albedo. "
            "The index is computed on the scene's own cells and only then brought to another grid. Digital numbers are refused.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster(
            "INPUT", translate("MineEco", "Reflectance stack"),
            translate("MineEco", "Bands of one date, reflectance from 0 to 1, such as the result of the Landsat import or of the scaling."), band=False,
        )
        self.add_choice(
            "INDEX", translate("MineEco", "Index"),
            translate("MineEco", "What to compute. For RSEI: NDVI, tasselled cap wetness and NDBSI."), [(index.token, index.label) for index in indices.INDICES.values()],
        )
        self.add_choice(
            "SENSOR", translate("MineEco", "Bands"),
            translate("MineEco", "How the bands are told apart: by their names (blue, SR_B4, sur_refl_b01 ...), or, where they have none, by the usual order of a sensor."), sensors(),
        )
        self.add_choice(
            "COEFFICIENTS", translate("MineEco", "Coefficients"),
            translate(
                "MineEco",
                "Set for tasselled cap and albedo. Automatic takes one set for all Landsat sensors (TM, surface reflectance), so that a series holds together; "
                "never mix sets within a series.",
            ), coefficient_sets(), advanced=True,
        )
        for name, label in (("RED_MIN", translate("MineEco", "Lowest red reflectance")), ("NIR_MIN", translate("MineEco", "Lowest near infrared reflectance"))):
            self.add_number(
                name, label, translate("MineEco", "Dark-object value for NDMVI. Left empty, the 0.1th percentile of the land cells (not water) is used and told in the log."),
                optional=True, advanced=True, minimum=0, maximum=1,
            )
        self.add_grid()
        self.add_raster_output(
            "OUTPUT", translate("MineEco", "Index raster"), translate("MineEco", "Float raster named after the index; values that cannot be (ratio indices beyond -1 to 1) are no data.")
        )

    def run_steps(self, job):
        index, sensor = job.choice("INDEX"), job.choice("SENSOR")
        job.looks["OUTPUT"] = LOOK.get(index, "OUTPUT")
        job.use_grid("INPUT", native=True)
        names = inputs.band_names(job.raster_layer("INPUT"))
        family = bands.family_of(sensor, names, len(names), indices.INDICES[index].bands or ())
        coefficients, warnings = indices.coefficients_for(index, job.choice("COEFFICIENTS"), family)
        job.note("COEFFICIENTS", coefficients)
        for warning in warnings:
            job.warn(warning)
        needed = indices.bands_needed(index, coefficients)
        found = read_stack(job, sensor, needed)
        minima = {}
        if index == "ndmvi":
            minima = {"red_min": job.number("RED_MIN"), "nir_min": job.number("NIR_MIN")}
            if None in minima.values():
                minima = self._dark_objects(job, found, minima)
        dropped = []

        def compute(*blocks):
            array, out_of_range = indices.compute(index, dict(zip(needed, blocks)), coefficients, **minima)
            dropped.append(out_of_range)
            return (array,)

        valid = job.write(
            [job.target("OUTPUT", (index,))], compute, [found[band] for band in needed], summarise=lambda array: int(np.isfinite(array).sum())
        )
        if not valid:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INPUT gives no cell a value of {index} here: check its bands, its no data and AOI."), index=index.upper())
        if sum(dropped):
            job.info(
                QT_TRANSLATE_NOOP("MineEco", "{count} cells had no possible value of {index} (out of range or a zero denominator) and became no data."),
                count=sum(dropped), index=index.upper(),
            )

    @staticmethod
    def _dark_objects(job, found, minima):
        """Fill in the minima that were left empty by the 0.1th percentile of the land."""
        water = [found[band] for band in ("green", "swir1") if band in found]
        water = water if len(water) == 2 else []
        low = job.percentiles([found["red"], found["nir"], *water], [0.1], indices.land_only)
        for (name, value), percentile in zip(list(minima.items()), low[:2, 0]):
            if value is None:
                minima[name] = job.note(name.upper(), float(percentile))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Dark objects: red {red_min:.4f}, near infrared {nir_min:.4f}"), **minima)
        return minima
