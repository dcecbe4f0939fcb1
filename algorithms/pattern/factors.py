"""Resistances of land use, slope, elevation and further factors: what `resistancesurface` and `securitypattern` ask for and compute."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.hydrology import slope_aspect
from ...core.pattern import resistance
from ...core.pattern.schemes import scheme_doubt
from ...gis.tables import read_table
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import landcover

translate = QCoreApplication.translate
BREAKS = [
    ("table", QT_TRANSLATE_NOOP("MineEco", "Metres of the table (290-800 m unless one is given)")),
    ("quintiles", QT_TRANSLATE_NOOP("MineEco", "Fifths of this area")),
]
MOST_UNCOVERED = 0.01  # share of the cells of the land use that other factors may lack without a warning
FACTORS = ("LANDUSE", "SLOPE", "ELEVATION")


def add_meaning(algorithm):
    """Add what says which resistance a class of LANDUSE has, and what is burnt over it."""
    landcover.add_scheme(algorithm, translate("MineEco", "resistance, 0 for a barrier"))
    landcover.add_overlay(algorithm)


def add_factors(algorithm, advanced=False):
    """Add the factors beside the land use, and all weights; with `advanced` all but the elevation are for experts."""
    algorithm.add_raster("DEM", translate("MineEco", "Elevation (m)"), translate("MineEco", "Gives the resistance of elevation, and of slope where no slope is given."), optional=True)
    algorithm.add_raster("SLOPE", translate("MineEco", "Slope (degrees)"), translate("MineEco", "Instead of the slope computed from the elevation (Horn)."), optional=True, advanced=advanced)
    weights = resistance.preset_weights()
    for name, label in (("landuse", translate("MineEco", "Weight of land use")), ("slope", translate("MineEco", "Weight of slope")), ("elevation", translate("MineEco", "Weight of elevation"))):
        algorithm.add_number(
            "WEIGHT_" + name.upper(), label, translate("MineEco", "0 to 1; all weights together make 1. With 0 the factor is not needed."), default=weights[name], minimum=0, maximum=1, advanced=advanced,
        )
    kind = translate("MineEco", "Tables (*.csv)")
    text = translate("MineEco", "CSV with the columns to (upper end of each range, rising; the last is left empty) and value (resistance). Left empty, the published table holds.")
    algorithm.add_file("SLOPE_TABLE", translate("MineEco", "Table of slopes"), text, kind, True, advanced=True)
    algorithm.add_file("ELEVATION_TABLE", translate("MineEco", "Table of elevations"), text, kind, True, advanced=True)
    algorithm.add_choice("ELEVATION_BREAKS", translate("MineEco", "Ranges of elevation"), translate("MineEco", "Where the ranges of elevation end: the published metres fit few other places."), BREAKS, advanced=True)
    algorithm.add_rasters("FACTORS", translate("MineEco", "Further factors"), translate("MineEco", "Rasters of resistances (about 1 to 10), such as the distance to roads after reclassification."), True, True)
    algorithm.add_text("FACTOR_WEIGHTS", translate("MineEco", "Weights of the further factors"), translate("MineEco", "One for each, in their order, such as 0.1,0.1."), optional=True, advanced=True)


def read_land(job, layer=None):
    """Return LANDUSE and the table of its resistances; tells its classes, and warns of barriers and of a scheme that looks wrong.

    Parameters
    ----------
    layer : optional
        What reads the codes where LANDUSE is no raster.
    """
    scheme = job.choice("SCHEME")
    known = resistance.class_table(scheme) if scheme not in ("", "custom") else ()
    land = landcover.LandCover(job, "LANDUSE", {scheme: {row.code: row.resistance for row in known}}, ("value",), layer)
    for row in known:
        land.names.setdefault(row.code, row.name)
    land.tell(job, lambda code: "%g" % land.values[code])
    table = tuple(resistance.ClassResistance(code, land.names.get(code, ""), "", float(land.values[code])) for code in land.counts)
    barriers = ["%d %s (%g)" % (row.code, row.name, row.resistance) for row in table if not row.resistance > 0]
    if barriers:
        job.warn(QT_TRANSLATE_NOOP("MineEco", "These classes have a resistance of 0 or less and are barriers, which no way crosses: {classes}."), {"classes": ", ".join(barriers)})
    source = job.used["LANDUSE"]
    doubt = scheme_doubt(scheme, land.counts, (source["name"], source["file"]))
    if doubt is not None:
        job.warn(doubt)
    return land, table


def factor_weights(job):
    """Return the weights of land use, slope, elevation and the further factors."""
    weights = [job.number("WEIGHT_" + name) for name in FACTORS]
    further, count = job.numbers("FACTOR_WEIGHTS"), len(job.layers("FACTORS"))
    if len(further) != count:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "FACTOR_WEIGHTS names {weights} weights but FACTORS has {count} rasters: give one for each."), weights=len(further), count=count)
    if min(further, default=0) < 0 or abs(sum(weights + further) - 1) > 1e-6:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "WEIGHT_LANDUSE, WEIGHT_SLOPE, WEIGHT_ELEVATION and FACTOR_WEIGHTS are {weights} and make {total:g}: they must be 0 or more and make 1."),
            weights=", ".join("%g" % weight for weight in weights + further), total=sum(weights + further),
        )
    if not weights[0]:
        job.info(QT_TRANSLATE_NOOP("MineEco", "WEIGHT_LANDUSE is 0: land use decides nothing here, not even barriers."))
    return weights + further


def write_resistance(job, land, table, weights, targets):
    """Write the weighted resistance, and the resistances of land use, slope and elevation, in steps that this function begins: two, and one more with elevation.

    Parameters
    ----------
    land, table
        From `read_land`.
    weights : list of float
        From `factor_weights`.
    targets : sequence of Target or None
        Of the sum and of the three factors; a factor of weight 0 is no data.
    """
    layers = list(land.layers)
    slopes = _slopes(job) if weights[1] else None
    dem = job.raster("DEM") if weights[2] or slopes == "DEM" else None
    given_slope = job.raster("SLOPE") if slopes == "SLOPE" else None
    elevations = _elevations(job, dem) if weights[2] else None
    slope_grades = _grades(job, "SLOPE_TABLE", "slope") if slopes else None
    covers = len(layers)
    layers += [layer for layer in (given_slope, dem) if layer is not None]
    further = [job.band(layer, 1, "FACTORS") for layer in job.layers("FACTORS")]
    job.note("FACTORS", [layer.name() for layer in job.layers("FACTORS")])
    cell = job.grid.metres if slopes == "DEM" else None

    def factors(*blocks):
        rest = list(blocks[covers:])
        slope = rest.pop(0) if given_slope is not None else None
        elevation = rest.pop(0) if dem is not None else None
        if slopes == "DEM":
            slope = slope_aspect(elevation, cell)[0]
        parts = [
            resistance.class_resistance(land.codes(*blocks[:covers]), table),
            resistance.graded_resistance(slope, slope_grades) if slopes else None,
            resistance.graded_resistance(elevation, elevations) if elevations else None,
        ]
        total = resistance.weighted_resistance(parts + [np.where(block > 0, block, np.nan) for block in rest], weights)
        return [total] + [np.full(total.shape, np.nan) if part is None else part for part in parts]

    job.step(QT_TRANSLATE_NOOP("MineEco", "Weighing resistances"))
    counts = job.write(
        targets, factors, layers + further, halo=1 if slopes == "DEM" else 0,
        summarise=lambda total, land, *_: np.array([np.count_nonzero(np.isfinite(total)), np.count_nonzero(np.isfinite(land) & np.isnan(total))]),
    )
    count, uncovered = counts.tolist()
    if not count:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a resistance: everywhere a class is a barrier or LANDUSE, DEM, SLOPE or FACTORS have no data. Check TABLE and the extents of the rasters."))
    job.info(QT_TRANSLATE_NOOP("MineEco", "Barriers and cells without data: {share:.2f} % of the area."), share=100 * (1 - count / job.cells_inside()))
    if uncovered > MOST_UNCOVERED * (count + uncovered):
        job.warn(
            QT_TRANSLATE_NOOP("MineEco", "{share:.1f} % of the cells with a land use become barriers because DEM, SLOPE or FACTORS have no data there: give rasters that cover the area, or narrow it by AOI or EXTENT."),
            {"share": 100 * uncovered / (count + uncovered)},
        )


def _slopes(job):
    """Return the parameter that slope comes from."""
    name = next((name for name in ("SLOPE", "DEM") if job.given(name)), None)
    if name is None:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "WEIGHT_SLOPE is {weight:g} but neither SLOPE nor DEM is given: give one of them, or set the weight to 0."), weight=job.number("WEIGHT_SLOPE"))
    return name


def _elevations(job, dem):
    """Return the resistances of elevation; warns where the published table does not fit."""
    if dem is None:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "WEIGHT_ELEVATION is {weight:g} but DEM is not given: give it, or set the weight to 0."), weight=job.number("WEIGHT_ELEVATION"))
    job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at elevations"))
    if job.choice("ELEVATION_BREAKS") == "quintiles":
        if job.given("ELEVATION_TABLE"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "ELEVATION_BREAKS quintiles and ELEVATION_TABLE both say where ranges end: leave one of them out."))
        breaks = job.percentiles([dem], [20, 40, 60, 80])
        if breaks is None:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "DEM has no valid cell here: check the raster, its no data and AOI."))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Fifths of the elevation end at {breaks} m."), breaks=", ".join("%.1f" % value for value in breaks[0]))
        return resistance.quantile_grades(breaks[0])
    if not job.given("ELEVATION_TABLE"):
        warning = resistance.elevation_warning(job.fold(resistance.count_outside, [dem]))
        if warning is not None:
            job.warn(warning)
    return _grades(job, "ELEVATION_TABLE", "elevation")


def _grades(job, name, quantity):
    """Return the ranges of a table of the user, else the published ones."""
    path = job.file(name)
    if not path:
        return resistance.preset_grades(quantity)
    rows = read_table(path)
    if not {"to", "value"} <= set(rows[0]):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has the columns {columns}: it needs to (upper end) and value (resistance)."), name=name, columns=", ".join(rows[0]))
    return resistance.custom_grades([(row["to"], row["value"]) for row in rows], name)
