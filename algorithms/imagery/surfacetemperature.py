"""Thermal band -> land surface temperature."""
import re

import numpy as np
from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import scaling, temperature
from ...core.moments import Moments
from ...core.tables import load
from ...gis.landsat import read_mtl_calibration
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends
from ..base import MineEcoAlgorithm

translate = QCoreApplication.translate
METHODS = [
    ("c2_product", QT_TRANSLATE_NOOP("MineEco", "Temperature band of a Collection 2 product")),
    ("rte", QT_TRANSLATE_NOOP("MineEco", "Radiative transfer (air of the scene is known)")),
    ("single_channel", QT_TRANSLATE_NOOP("MineEco", "Single channel (water vapour is known)")),
    ("brightness", QT_TRANSLATE_NOOP("MineEco", "Brightness temperature only")),
]
INPUT_UNITS = [
    ("dn", QT_TRANSLATE_NOOP("MineEco", "Digital numbers")),
    ("radiance", QT_TRANSLATE_NOOP("MineEco", "Radiance (W m-2 sr-1 um-1)")),
    ("brightness", QT_TRANSLATE_NOOP("MineEco", "Brightness temperature (K or degrees Celsius)")),
]
UNITS = [("kelvin", QT_TRANSLATE_NOOP("MineEco", "Kelvin")), ("celsius", QT_TRANSLATE_NOOP("MineEco", "Degrees Celsius"))]
# Parameter -> role of the band in a Collection 2 product, where it has one.
ROLES = {"TRANSMITTANCE": "atran", "UPWELLING": "urad", "DOWNWELLING": "drad", "EMISSIVITY": "emis", "WATER_VAPOUR": ""}
NEEDS = {"rte": ("TRANSMITTANCE", "UPWELLING", "DOWNWELLING"), "single_channel": ("WATER_VAPOUR",)}
SATURATED = {Qgis.DataType.Byte: 255, Qgis.DataType.UInt16: 65535}
GAINS = {"6_VCID_1": "thermal_low", "6_VCID_2": "thermal_high"}  # how stacks name the two thermal bands of ETM+
STORED = (Qgis.DataType.Byte, Qgis.DataType.UInt16, Qgis.DataType.Int16, Qgis.DataType.UInt32, Qgis.DataType.Int32)


def as_number(value):
    """Return a number that stands where a raster may, None where it is none."""
    try:
        return float(value) if isinstance(value, (int, float, str)) else None
    except ValueError:
        return None


class SurfaceTemperature(MineEcoAlgorithm):
    NAME = "surfacetemperature"
    GROUP = "imagery"
    REFERENCE = (
        "Chander et al. (2009), doi:10.1016/j.rse.2009.01.007; Sobrino et al. (2004), doi:10.1016/j.rse.2004.02.003; "
        "Jimenez-Munoz et al. (2009), doi:10.1109/TGRS.2008.2007125, and (2014), doi:10.1109/LGRS.2014.2312032"
    )
    LOOKS = {"OUTPUT": legends.Ramp("heat")}

    def displayName(self):
        return translate("MineEco", "Land surface temperature")

    def summary(self):
        return translate(
            "MineEco",
            "Computes surface temperature from a thermal band of Landsat: from the temperature band of a Collection 2 product, or from digital numbers or radiance with the air and the emissivity of the ground taken into account. "
            "Brightness temperature alone is too low by some kelvin and differs from day to day: use it only where nothing is known of the air. Take clouds out before or after; they are cold ground here.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_choice("METHOD", translate("MineEco", "Method"), translate("MineEco", "What is known: a finished product, the air of this scene, its water vapour, or nothing."), METHODS)
        self.add_raster("INPUT", translate("MineEco", "Thermal band"), translate("MineEco", "ST_B6 or ST_B10 of a Collection 2 product; for the other methods the thermal band of the Level-1 scene, or ST_TRAD (as radiance)."))
        self.add_choice("INPUT_UNIT", translate("MineEco", "What the thermal band holds"), translate("MineEco", "Not asked for a Collection 2 product."), INPUT_UNITS)
        sensors = load("thermal")["sensors"]
        self.add_choice(
            "SENSOR", translate("MineEco", "Sensor"), translate("MineEco", "Whose thermal constants to use; by the metadata file, or named here."),
            [("auto", QT_TRANSLATE_NOOP("MineEco", "By the metadata file"))] + [(token, sensors[token]["label"]) for token in temperature.SENSORS],
        )
        self.add_file(
            "MTL", translate("MineEco", "Metadata file"), translate("MineEco", "The *_MTL.txt, .json or .xml of the scene, with its calibration."),
            translate("MineEco", "Landsat metadata (*_MTL.txt *_MTL.json *_MTL.xml)"), optional=True,
        )
        for name, label, text in (
            ("RADIANCE_MULT", translate("MineEco", "Radiance factor"), translate("MineEco", "RADIANCE_MULT of the band, instead of the metadata file.")),
            ("RADIANCE_ADD", translate("MineEco", "Radiance offset"), translate("MineEco", "RADIANCE_ADD of the band, instead of the metadata file.")),
            ("K1", translate("MineEco", "Thermal constant K1"), translate("MineEco", "In W m-2 sr-1 um-1. Left empty, that of the metadata file, else of the sensor.")),
            ("K2", translate("MineEco", "Thermal constant K2"), translate("MineEco", "In kelvin. Left empty, that of the metadata file, else of the sensor.")),
        ):
            self.add_number(name, label, text, optional=True, advanced=True)
        for name, label, text in (
            ("TRANSMITTANCE", translate("MineEco", "Transmittance of the air"), translate("MineEco", "0 to 1, as a raster (ST_ATRAN of a product) or a number; for radiative transfer.")),
            ("UPWELLING", translate("MineEco", "Upwelled radiance of the air"), translate("MineEco", "In W m-2 sr-1 um-1, as a raster (ST_URAD of a product) or a number; for radiative transfer.")),
            ("DOWNWELLING", translate("MineEco", "Downwelled radiance of the air"), translate("MineEco", "In W m-2 sr-1 um-1, as a raster (ST_DRAD of a product) or a number; for radiative transfer.")),
            ("WATER_VAPOUR", translate("MineEco", "Water vapour of the air"), translate("MineEco", "Column in g/cm2, as a raster or a number; for the single-channel method, good up to 3.")),
            ("EMISSIVITY", translate("MineEco", "Emissivity of the ground"), translate("MineEco", "0 to 1, as a raster (ST_EMIS of a product) or a number. Left empty, it is found from NDVI and the red band.")),
        ):
            self.add_raster(name, label, text, optional=True)
            self.add_number(name + "_VALUE", translate("MineEco", "{quantity} (one number)").format(quantity=label), text, optional=True)
        self.add_raster("NDVI", translate("MineEco", "NDVI"), translate("MineEco", "For the emissivity by its rule: below 0.2 bare, above 0.5 covered."), optional=True)
        self.add_raster("RED", translate("MineEco", "Red reflectance"), translate("MineEco", "0 to 1; for the emissivity of bare ground."), optional=True)
        self.add_raster("WATER", translate("MineEco", "Water"), translate("MineEco", "Mask with 1 for water, which has an emissivity of its own."), optional=True, advanced=True)
        self.add_number("BARE_INTERCEPT", translate("MineEco", "Emissivity of bare ground, intercept"), translate("MineEco", "a in a - b x red; depends on the sensor (0.979 for TM)."), optional=True, advanced=True)
        self.add_number("BARE_SLOPE", translate("MineEco", "Emissivity of bare ground, slope"), translate("MineEco", "b in a - b x red; depends on the sensor (0.035 for TM)."), optional=True, advanced=True)
        self.add_choice("UNIT", translate("MineEco", "Unit of the result"), translate("MineEco", "Indices of this plugin take either, but one throughout."), UNITS)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Land surface temperature"), translate("MineEco", "Float raster in Kelvin or degrees Celsius."))

    def checkParameterValues(self, parameters, context):
        """Let a number stand where a raster may."""
        return super().checkParameterValues({name: value for name, value in parameters.items() if name not in ROLES or as_number(value) is None}, context)

    def run_steps(self, job):
        method, unit = job.choice("METHOD"), job.choice("UNIT")
        job.use_grid("INPUT", native=True)
        layers = [job.raster("INPUT")]
        constants = {}

        def quantity(name):
            """Place of a quantity among the blocks, or note its number."""
            number = as_number(job.parameters.get(name))
            raster = job.raster_layer(name) if number is None else None
            number = job.number(name + "_VALUE") if number is None else number
            if raster is not None:
                layers.append(job.raster(name))
                how = self._stored(raster, job.number(name + "_BAND"), ROLES[name])
                return name, len(layers) - 1, how
            if number is None:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "METHOD {method} needs {name}: give a raster or the number {name}_VALUE."), method=method, name=name)
            constants[name] = job.note(name, number)
            return None

        wanted = [one for one in map(quantity, NEEDS.get(method, ())) if one]
        rule = method in NEEDS and not any(job.given(name) for name in ("EMISSIVITY", "EMISSIVITY_VALUE"))
        if rule:
            self._add_rule(job, layers)
        elif method in NEEDS:
            wanted += [one for one in [quantity("EMISSIVITY")] if one]
        ground = self._ground(job, method, constants)
        bare = {"bare_intercept": job.number("BARE_INTERCEPT"), "bare_slope": job.number("BARE_SLOPE")}
        first = len(layers) - 2 - job.given("WATER")

        def compute(*blocks):
            known = {**constants, **{name: blocks[place] if how is None else scaling.apply_scaling(blocks[place], how) for name, place, how in wanted}}
            if rule:
                known["EMISSIVITY"] = temperature.emissivity(*blocks[first:], **bare)
            return (temperature.convert(ground(blocks[0], known), "kelvin", unit),)

        if method == "single_channel":
            self._check_water_vapour(job, layers, wanted, constants)
        found = job.write([job.target("OUTPUT", ("lst",))], compute, layers, summarise=Moments.of)
        if not found.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a temperature here: check the bands, their units and AOI."))
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Temperature {low:.2f} to {high:.2f}, mean {mean:.2f}; {share:.1f} % of the cells have one."),
            low=float(found.minimum[0]), high=float(found.maximum[0]), mean=float(found.mean[0]), share=100.0 * found.n / job.cells_inside(),
        )

    @staticmethod
    def _stored(layer, band, role):
        """Return the scaling of a band of a product that holds stored numbers, None for physical values."""
        name = inputs.band_names(layer)[band - 1] or layer.name()
        if role and layer.dataProvider().dataType(band) in STORED and scaling.role_of(name) == role:
            return scaling.scaling("landsat_c2", role)
        return None

    @staticmethod
    def _add_rule(job, layers):
        """Add what the emissivity is found from."""
        missing = [name for name in ("NDVI", "RED") if not job.given(name)]
        if missing:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The emissivity is not known: give EMISSIVITY (raster or number), or NDVI and RED to find it; missing: {names}."), names=", ".join(missing))
        layers += [job.raster("NDVI"), job.raster("RED")]
        red = job.sample([layers[-1]])[0]
        if np.isfinite(red).any():
            scaling.check_reflectance(*np.nanpercentile(red, [1, 99]), "RED")
        if job.given("WATER"):
            layers.append(job.raster("WATER", categorical=True))

    def _ground(self, job, method, constants):
        """Return ``ground(thermal block, quantities)`` -> Kelvin."""
        layer, band = job.raster_layer("INPUT"), job.number("INPUT_BAND")
        values = job.sample([job.raster("INPUT")])[0]
        if not np.isfinite(values).any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name="INPUT")
        low, high = np.nanpercentile(values, [1, 99])
        if method == "c2_product":
            if scaling.looks_like_digital_numbers(low, high, "temperature"):
                how = scaling.scaling("landsat_c2", "temperature")
                return lambda thermal, known: scaling.apply_scaling(thermal, how)
            own = temperature.unit_of(low, high, "INPUT")
            return lambda thermal, known: temperature.convert(thermal, own, "kelvin")
        stored, sensor = job.choice("INPUT_UNIT"), job.choice("SENSOR")
        sensor, calibration = self._calibration(job, sensor, inputs.band_names(layer)[band - 1] + " " + layer.name() + " " + layer.source(), stored)
        k1, k2 = temperature.constants(sensor, *(job.number(name) or getattr(calibration, name.lower(), None) for name in ("K1", "K2")))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Thermal constants K1 {k1:g} and K2 {k2:g}"), k1=k1, k2=k2)
        if stored == "dn":
            mult, add = (job.number("RADIANCE_" + name.upper()) if job.given("RADIANCE_" + name.upper()) else getattr(calibration, name, None) for name in ("mult", "add"))
            if mult is None or add is None:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Digital numbers need their calibration: give MTL, or RADIANCE_MULT and RADIANCE_ADD."))
            saturated = getattr(calibration, "saturated", None) or SATURATED.get(layer.dataProvider().dataType(band))
            job.info(QT_TRANSLATE_NOOP("MineEco", "Radiance = {mult:g} x number + {add:g}"), mult=mult, add=add)

            def light(thermal):
                return temperature.radiance(thermal, mult, add, saturated)
        elif stored == "radiance":
            trad = self._stored(layer, band, "trad")
            if trad is None:
                temperature.check_radiance(low, high, "INPUT")

            def light(thermal):
                return thermal if trad is None else scaling.apply_scaling(thermal, trad)
        else:
            own = temperature.unit_of(low, high, "INPUT")

            def light(thermal):
                return temperature.black_body_radiance(temperature.convert(thermal, own, "kelvin"), k1, k2)

        if method == "rte":
            return lambda thermal, known: temperature.radiative_transfer(light(thermal), *(known[name] for name in (*NEEDS["rte"], "EMISSIVITY")), k1, k2)
        if method == "single_channel":
            return lambda thermal, known: temperature.single_channel(light(thermal), known["WATER_VAPOUR"], known["EMISSIVITY"], sensor, k1, k2)
        return lambda thermal, known: temperature.brightness_temperature(light(thermal), k1, k2)

    @staticmethod
    def _calibration(job, sensor, name, stored):
        """Return the sensor's token and the calibration of its band in the metadata file, if there is one."""
        path = job.file("MTL")
        if not path:
            if sensor == "auto" and not (job.given("K1") and job.given("K2")):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The sensor is not known: choose SENSOR, or give MTL, or K1 and K2."))
            return "" if sensor == "auto" else sensor, None
        scene = read_mtl_calibration(path)
        bands = [band for band in scene.thermal if sensor in ("auto", temperature.sensor_of(scene.spacecraft, band))]
        if not bands:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SENSOR is {sensor}, but MTL is of {spacecraft}: choose auto, or the metadata file of this scene."), sensor=sensor, spacecraft=scene.spacecraft)
        if len(bands) > 1:
            known = bands
            named = [band for band in bands if re.search(r"(?i)(?:(?:B|BAND_?|_)(?:%s|%s)(?!\d)|%s)" % (band, band.replace("6_VCID_", "6"), GAINS.get(band, "$^")), name)]
            bands = named[:1] or ([] if stored == "dn" and scene.sensor == "etm" else bands[:1])
            if not bands:
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "MTL calibrates the bands {bands}, and the name of INPUT does not tell which it is: give RADIANCE_MULT and RADIANCE_ADD, and SENSOR, instead of MTL."),
                    bands=", ".join(known),
                )
        job.info(QT_TRANSLATE_NOOP("MineEco", "Band {band} of {spacecraft}"), band=bands[0], spacecraft=scene.spacecraft)
        return temperature.sensor_of(scene.spacecraft, bands[0]) or "", scene.bands.get(bands[0])

    @staticmethod
    def _check_water_vapour(job, layers, wanted, constants):
        """Warn of air that is too moist for the method."""
        highest = constants.get("WATER_VAPOUR")
        if highest is None:
            place = next(place for name, place, _ in wanted if name == "WATER_VAPOUR")
            highest = float(job.fold(Moments.of, [layers[place]]).maximum[0])
        for warning in temperature.water_vapour_warnings(highest):
            job.warn(warning)
