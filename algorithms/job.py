"""One run of an algorithm: its parameters as plain values, its files, its messages, its provenance."""
import contextlib
import dataclasses
import datetime
import json
import os
import tempfile
import typing

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsDistanceArea,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsSettings,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core import dates
from ..core.histogram import Histogram
from ..core.memory import require_memory
from ..core.moments import Moments
from ..gis import raster
from ..gis.raster import Target, load_provenance
from ..gis.tables import read_table, write_table
from ..gis.zones import Labels, Relabelled
from ..messages import QT_TRANSLATE_NOOP, FileProblem, InputProblem, Message
from ..plugin import user_locale
from . import inputs, vectors

translate = QCoreApplication.translate
LARGEST = 2147483647  # of whole numbers
STRETCHED = 0.05  # by so much lengths on the map may differ from those on the ground
MOST_CELLS = 4e10  # 200,000 a side: beyond it a unit was mistaken
SEPARATORS = str.maketrans(";，；、", ",,,,")  # what people type between numbers


def translated(text):
    """Return a marked sentence or label in the user's language."""
    return translate("MineEco", text)


class Zones(typing.NamedTuple):
    """Zones of a run.

    Parameters
    ----------
    name : str
        The parameter.
    ids : list
        Id of each zone; the zone's number is its place from 1.
    layer : Shapes or Relabelled
        Reads the zone's number, NaN outside.
    features : list of (id, (feature id, QgsGeometry in the grid's CRS, attributes))
        Of a vector layer, in its order.
    """

    name: str
    ids: list
    layer: object
    features: list


class Records(typing.NamedTuple):
    """A table of a run, with or without shapes.

    Parameters
    ----------
    fields : list of (name, type)
        Type is int, float or str, after what the rows hold.
    kind : QgsWkbTypes.Type
    crs : QgsCoordinateReferenceSystem
    rows : list of (QgsGeometry, dict)
        Shape (a null one in a table without) and attributes by field; empty ones are None.
    """

    fields: list
    kind: int
    crs: object
    rows: list

    def numbers(self, field, name):
        """Return the values of a field as floats, NaN where it is empty; text such as ``12.5`` counts.

        Parameters
        ----------
        name : str
            The parameter that names the field, for messages.

        Raises
        ------
        InputProblem
            If there is no such field, or a value is no number.
        """
        values = []
        for value in self.values(field, name):
            try:
                values.append(float("nan") if value is None else float(value))
            except (TypeError, ValueError):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: the field {field} holds {value}, which is no number."), name=name, field=field, value=str(value)) from None
        return values

    def values(self, field, name):
        """Return the values of a field, None where it is empty; errors as in `numbers`."""
        known = [own for own, _ in self.fields]
        if field not in known:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: there is no field {field}; the fields are: {fields}."), name=name, field=field, fields=", ".join(known))
        return [attributes[field] for _, attributes in self.rows]


class Job:
    """What `run_steps` of an algorithm works with.

    Every value that is asked for is written down, so that the provenance holds what was really used.

    Parameters
    ----------
    algorithm : MineEcoAlgorithm
    parameters : dict
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
    outputs : Outputs
    """

    def __init__(self, algorithm, parameters, context, feedback, outputs):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.outputs = outputs
        self.results = {}
        self.looks = {}  # output -> name in LOOKS, where this run's result looks otherwise than usual; "" for the looks it carries itself
        self.used = {}
        self.warnings = []
        self.mask = None
        self.grid = None  # cells of the results
        self.cells = None  # cells on which functions run: those of the results, or the scene's own (see `use_grid`)
        self.inside_model = is_in_model(feedback)
        self._plain = feedback
        self.feedback = feedback

    # ------------------------------------------------------------------------------------------------------- messages
    def info(self, message, **values):
        """Tell a `Message`, or a marked sentence and its values, in the log."""
        message = message if isinstance(message, Message) else Message(message, values)
        self._plain.pushInfo(message.format(translated))

    def warn(self, message, values=None):
        """Tell a warning (`Message`, or a marked sentence and its values) in the log; pages show it again."""
        message = message if isinstance(message, Message) else Message(message, values)
        self.warnings.append(message)
        self._plain.pushWarning(message.format(translated))

    def steps(self, count):
        """Say how many passes the run has; progress is shared out among them."""
        self._count = count
        self.feedback = QgsProcessingMultiStepFeedback(count, self._plain)
        self._step, self._told = -1, ""

    def step(self, text, **values):
        """Begin the next pass and tell its name; a run that was cancelled ends here."""
        if self._plain.isCanceled():
            raise raster.Cancelled
        self._step += 1
        self.feedback.setCurrentStep(min(self._step, self._count - 1))
        sentence = Message(text, values).format(translated)
        if sentence != self._told:  # several passes in a row may do the same
            self._plain.setProgressText(sentence)
        self._told = sentence

    # --------------------------------------------------------------------------------------------------------- values
    def given(self, name):
        """Whether the user gave a value (models hand over None for what was left out, dialogs NULL)."""
        value = self.parameters.get(name)
        return value is not None and value != NULL and value != "" and value != []

    def note(self, name, value):
        """Write down the value that was really used for a parameter, and return it."""
        self.used[name] = value
        return value

    def number(self, name):
        """Return a number parameter as int or float, None where it is optional and left out."""
        definition = self.algorithm.parameterDefinition(name)
        if not self.given(name) and definition.defaultValue() is None:
            return self.note(name, None)
        if definition.dataType() == QgsProcessingParameterNumber.Type.Integer:
            value = self.algorithm.parameterAsDouble(self.parameters, name, self.context)
            if abs(value) > LARGEST:  # QGIS would read 0
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is {value:.0f}: whole numbers go up to {largest}."), name=name, value=value, largest=LARGEST)
            return self.note(name, self.algorithm.parameterAsInt(self.parameters, name, self.context))
        return self.note(name, self.algorithm.parameterAsDouble(self.parameters, name, self.context))

    def text(self, name):
        """Return a text parameter, '' where it is left out."""
        return self.note(name, self.algorithm.parameterAsString(self.parameters, name, self.context).strip())

    def flag(self, name):
        """Return a yes/no parameter."""
        return self.note(name, self.algorithm.parameterAsBool(self.parameters, name, self.context))

    def choice(self, name):
        """Return the token of a choice, '' where it is optional and left out."""
        if not self.given(name) and self.algorithm.parameterDefinition(name).defaultValue() is None:
            return self.note(name, "")
        return self.note(name, self.algorithm.parameterAsEnumString(self.parameters, name, self.context))

    def choices(self, name):
        """Return the tokens of a multiple choice: an explicit empty list means none, a value left out means the default."""
        value = self.parameters.get(name)
        if isinstance(value, (list, tuple)) and not value:
            return self.note(name, [])
        return self.note(name, [token for token in self.algorithm.parameterAsEnumStrings(self.parameters, name, self.context) if token])

    def numbers(self, name):
        """Return a text such as ``0.2,0.4`` as a list of floats."""
        text = self.text(name)
        try:
            return [float(part) for part in text.translate(SEPARATORS).split(",") if part.strip()]
        except ValueError:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name} is {value}, not a list of numbers: write them as in 0.2,0.4,0.6."), name=name, value=text
            ) from None

    def file(self, name, folder=False):
        """Return the path of a file (or folder) parameter that exists, '' where it is left out."""
        path = self.algorithm.parameterAsFile(self.parameters, name, self.context) if self.given(name) else ""
        if not path:
            return self.note(name, "")
        path = os.path.abspath(path)
        if not (os.path.isdir if folder else os.path.exists)(path):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: there is no {path}. Check the name."), name=name, path=path)
        self.note(name, os.path.basename(path.rstrip(os.sep)))
        return path

    def crs(self, name):
        """Return a coordinate system parameter, None where it is left out."""
        if not self.given(name):
            return self.note(name, None)
        crs = self.algorithm.parameterAsCrs(self.parameters, name, self.context)
        if not crs.isValid():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is {value}, which is no coordinate system: write it as in EPSG:32650."), name=name, value=str(self.parameters[name]))
        self.note(name, crs.authid() or crs.description())
        return crs

    # ---------------------------------------------------------------------------------------------------------- grids
    def raster_layer(self, name):
        """Return the QGIS layer of a raster parameter, None where it is left out."""
        if not self.given(name):
            return None
        layer = self.algorithm.parameterAsRasterLayer(self.parameters, name, self.context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(self.algorithm.invalidRasterError(self.parameters, name))
        return layer

    def layers(self, name):
        """Return the QGIS layers of a list of rasters in the order given, [] where it is left out."""
        if not self.given(name):
            return []
        layers = self.algorithm.parameterAsLayerList(self.parameters, name, self.context)
        if not layers or any(layer is None or not layer.isValid() for layer in layers):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: not every entry is a raster that can be opened. Check the list."), name=name)
        return layers

    def use_grid(self, *names, native=False):
        """Fix the grid: that of the first raster named, unless REFERENCE, CELL_SIZE and EXTENT (in this order) say otherwise.

        Parameters
        ----------
        *names : str, QgsRasterLayer or Grid
            Raster parameters, layers or cells; the first that is given counts.
        native : bool
            Run functions on the cells of that raster and bring the results to the grid, where the two differ: quality
            masks and indices belong before any averaging.
        """
        own = next((grid for grid in map(self._cells_of, names) if grid is not None), None)
        if own is None:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No raster is given that sets the cells of the result: give the first raster parameter, or REFERENCE."))
        grid = self._cells_of("REFERENCE") or own
        self.note("REFERENCE", self._source(self.raster_layer("REFERENCE"), 1) if self.given("REFERENCE") else None)
        size = self.number("CELL_SIZE")
        if size:
            grid = inputs.resized(grid, size)
        if self.given("EXTENT"):
            crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
            part = inputs.clipped(grid, self.algorithm.parameterAsExtent(self.parameters, "EXTENT", self.context, crs))
            if not inputs.overlap(grid, part):
                raise InputProblem(
                    QT_TRANSLATE_NOOP(
                        "MineEco", "EXTENT {value} does not overlap the raster: give west,east,south,north in {crs}, or name its CRS behind it, as in 115.1,115.3,25.2,25.4 [EPSG:4326]."
                    ),
                    value=self.parameters["EXTENT"], crs=raster.crs_name(grid.crs),
                )
            grid = part
        if grid.width * grid.height > MOST_CELLS:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "The grid would have {columns} x {rows} cells: CELL_SIZE is in units of {crs}. Choose larger cells or a smaller EXTENT."),
                columns=grid.width, rows=grid.height, crs=raster.crs_name(grid.crs),
            )
        self.note("EXTENT", [round(value, 6) for value in grid.bounds()])
        self.note("CELL_SIZE", [grid.transform[1], -grid.transform[5]])
        self.resampling = self.choice("RESAMPLING")
        self.grid = grid
        self.cells = own if native and own.offset(grid) is None else grid
        self.info(QT_TRANSLATE_NOOP("MineEco", "Grid: {grid}"), grid=grid.describe())
        source = self.algorithm.parameterAsSource(self.parameters, "AOI", self.context) if self.given("AOI") else None
        if self.given("AOI") and source is None:
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, "AOI"))
        if source is not None:
            self.mask = inputs.shapes(self.features("AOI", source), grid, "AOI")
        self.note("AOI", source.sourceName() if source is not None else None)
        return grid

    def check_scale(self):
        """Warn where metres of the grid's CRS are not those on the ground, as in Web Mercator far from the equator; degrees are another matter."""
        if not self.grid.projected:
            return
        crs = QgsCoordinateReferenceSystem.fromWkt(self.grid.crs)
        ruler = QgsDistanceArea()
        ruler.setSourceCrs(crs, self.context.transformContext())
        ruler.setEllipsoid(crs.ellipsoidAcronym())
        west, south, east, north = self.grid.bounds()
        x, y = (west + east) / 2, (south + north) / 2
        unit = self.grid.metres[0] / abs(self.grid.transform[1])
        half = 500 / unit
        for ends in ((QgsPointXY(x - half, y), QgsPointXY(x + half, y)), (QgsPointXY(x, y - half), QgsPointXY(x, y + half))):
            try:
                length = ruler.measureLine(*ends)
            except QgsCsException:  # the grid reaches where its CRS has no ground
                return
            if length and not abs(1000 / length - 1) < STRETCHED:
                self.warn(
                    QT_TRANSLATE_NOOP("MineEco", "1000 m of the grid's CRS ({crs}) are {length:.0f} m on the ground here: distances are wrong by as much, areas by more. Reproject to a CRS of the place, such as its UTM zone."),
                    {"crs": crs.authid() or crs.description(), "length": length},
                )
                return

    def _cells_of(self, raster_or_name):
        """Return the grid of a raster parameter, layer or grid, None where the parameter is left out."""
        layer = self.raster_layer(raster_or_name) if isinstance(raster_or_name, str) else raster_or_name
        return layer if layer is None or isinstance(layer, raster.Grid) else inputs.grid_of(layer)

    def features(self, name, source=None, empty=False):
        """Return the features of a vector parameter in the grid's CRS, see `inputs.features`."""
        return inputs.features(source or self._features_of(name), self.grid, self.context, name, self.warn, empty)

    def _features_of(self, name):
        """Return the source of a vector parameter and write down where it comes from."""
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
        layer = self.algorithm.parameterAsLayer(self.parameters, name, self.context)
        self.note(name, {**named(layer), "name": source.sourceName()} if layer else {"file": "", "name": source.sourceName()})
        return source

    def records(self, name, empty=False):
        """Return a table or vector layer as `Records`, all its rows in their order; needs no grid.

        Parameters
        ----------
        empty : bool
            Whether it may have no rows.

        Raises
        ------
        InputProblem
            If it has no rows, unless `empty`.
        """
        return _records(self._features_of(name), name, empty, self.algorithm.parameterAsLayer(self.parameters, name, self.context))

    def rows(self, name):
        """Return the rows of a table as dicts; those of a whole CSV file as text, as `read_table` does: OGR takes Chinese encodings for Latin ones, and 007 for 7."""
        records = self.records(name)
        return _texts(self.algorithm.parameterAsLayer(self.parameters, name, self.context), len(records.rows)) or [attributes for _, attributes in records.rows]

    def tables(self, name, empty=False):
        """Return a list of tables or vector layers as [(name, `Records`)] in the order given; needs no grid.

        Parameters
        ----------
        empty : bool
            Whether one may have no rows.

        Raises
        ------
        InputProblem
            If one cannot be opened or, unless `empty`, has no rows.
        """
        layers = self.algorithm.parameterAsLayerList(self.parameters, name, self.context) if self.given(name) else []
        if (self.given(name) and not layers) or any(layer is None or not layer.isValid() or layer.type() != QgsMapLayer.LayerType.VectorLayer for layer in layers):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: not every entry is a table that can be opened. Check the list."), name=name)
        self.note(name, [named(layer) for layer in layers])
        return [(layer.name(), _records(layer, "%s (%s)" % (name, layer.name()), empty, layer)) for layer in layers]

    def zones(self, name):
        """Return a map layer of either kind as `Zones`, None where it is left out; needs the grid.

        Vector features with one id are one zone; where features overlap, the later one wins in ``layer`` (``features`` holds them whole).
        """
        if not self.given(name):
            return None
        source = self.algorithm.parameterAsLayer(self.parameters, name, self.context)
        if source is None or not source.isValid():
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
        if source.type() == QgsMapLayer.LayerType.RasterLayer:
            layer = self.band(source, 1, name, categorical=True)
            labels = raster.fold(Labels.of, [layer], self.grid, mask=self.mask).found
            if not labels.size:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} holds no label above 0 here: give a raster of whole labels, or polygons."), name=name)
            return Zones(name, [int(label) for label in labels], Relabelled(layer, tuple(labels)), [])
        found = inputs.features(source, self.grid, self.context, name, self.warn)
        field = self.text(name + "_FIELD")
        fields = source.fields().names()
        if field and field not in fields and field != "id":
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no field {field}; it has: {fields}."), name=name, field=field, fields=", ".join(fields))
        ids = self._ids(name, found, field) if field in fields else [number for number, _, _ in found]
        unique = list(dict.fromkeys(ids))
        places = {one: place for place, one in enumerate(unique, 1)}
        self.note(name, named(source))
        return Zones(name, unique, inputs.shapes(found, self.grid, name, [places[one] for one in ids]), list(zip(ids, found)))

    def _ids(self, name, found, field):
        """Return what a field holds for features; where it is empty for all, their feature ids."""
        ids = [None if attributes[field] == NULL else attributes[field] for _, _, attributes in found]
        if not any(one is not None for one in ids):
            self.info(QT_TRANSLATE_NOOP("MineEco", "{name}: the field {field} is empty, so the feature ids are used."), name=name, field=field)
            return [number for number, _, _ in found]
        if None in ids:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name}: the field {field} is empty for {count} of {total} features: fill it in, or name another field in {name}_FIELD."),
                name=name, field=field, count=ids.count(None), total=len(ids),
            )
        return ids

    def raster(self, name, categorical=False):
        """Return a raster parameter's band as a `Layer` to be read on the grid, None where it is left out."""
        layer = self.raster_layer(name)
        if layer is None:
            return self.note(name, None)
        band, names = self.number(name + "_BAND"), inputs.band_names(layer)
        if band == 1 and len(names) > 1 and names[0].lower() != name.lower():
            self.warn(
                QT_TRANSLATE_NOOP("MineEco", "{name}: {layer} has {count} bands ({names}), and the first is read: choose another one with {name}_BAND if that is not the one you mean."),
                {"name": name, "layer": layer.name(), "count": len(names), "names": ", ".join(text or str(number) for number, text in enumerate(names, 1))},
            )
        return self.band(layer, band, name, categorical)

    def yes_no(self, name):
        """Return a mask of 1 and 0 as a `Layer`, None where it is left out; a raster of anything else is refused."""
        layer = self.raster(name, categorical=True)
        if layer is not None:
            values = self.sample([layer])[0]
            other = values[(values != 0) & (values != 1) & np.isfinite(values)]
            if other.size:
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "{name} holds {value:.6g}, but a mask holds only 1 (yes) and 0 (no): choose the mask, not the raster that it is made from."),
                    name=name, value=float(other[0]),
                )
        return layer

    def band(self, layer, band, name, categorical=False):
        """Return a band of a QGIS raster layer as a `Layer`; tells how it is brought to the grid."""
        result = inputs.raster_band(layer, band, name, categorical, self.resampling)
        self.note(name, self._source(layer, band))
        if bool(result.crs) != bool(self.grid.crs):
            bare = name if not result.crs else QT_TRANSLATE_NOOP("MineEco", "The raster that gives the cells")
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name} has no coordinate reference system: give it one (right-click the layer, Layer CRS), it cannot be placed otherwise."),
                name=translated(bare),
            )
        how = result.method(raster.open_raster(result.path, result.options), self.cells)
        share = inputs.shared_area(layer, self.grid, self.context)
        if share == 0:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name} ({layer}) does not overlap the grid of this run: choose rasters of the same place, or another REFERENCE."),
                name=name, layer=layer.name(),
            )
        if how:
            self.info(
                QT_TRANSLATE_NOOP("MineEco", "{name}: brought from {source} to the grid by {method}; it covers {share:.1f} % of it."),
                name=name, source=inputs.grid_of(layer).describe(), method=how, share=100 * share,
            )
        elif share < 0.9999:
            self.info(QT_TRANSLATE_NOOP("MineEco", "{name}: same cells as the grid; it covers {share:.1f} % of it."), name=name, share=100 * share)
        return result

    def pool(self, name, further):
        """Return the first bands of a list of rasters as [`Layer`]; the raster `name` itself, should it be among them, is left out."""
        own = self.raster_layer(name).source()
        others = [other for other in self.layers(further) if other.source() != own]
        layers = [self.band(other, 1, further) for other in others]
        self.note(further, [other.name() for other in others])
        return layers

    def stack(self, name, categorical=False):
        """Return all bands of a raster parameter as [`Layer`], each named by its description (else ``band 1`` ...)."""
        layer = self.raster_layer(name)
        names = inputs.band_names(layer)
        first, *others = ((number, text or "band %d" % number) for number, text in enumerate(names, 1))
        layers = [self.band(layer, first[0], name, categorical)]
        layers += [inputs.raster_band(layer, number, name, categorical, self.resampling) for number, _ in others]
        self.note(name, {**self._source(layer, 0), "band": names})
        return [dataclasses.replace(band, name=text) for band, (_, text) in zip(layers, [first, *others])]

    def dated(self, name, times="YEARS", band=1):
        """Return the entries of a dated series, sorted, as [(date or year, place in the list given, QgsRasterLayer, band)].

        Several layers are read in one band each, one layer in all its bands. The times come from the text parameter
        `times`, else the band descriptions, else the layers' temporal ranges, else their names.

        Raises
        ------
        InputProblem
            If the counts differ, a time is missing or ambiguous, or two entries have the same.
        """
        layers = self.layers(name)
        entries = [(layer, band) for layer in layers]
        if len(layers) == 1:
            entries = [(layers[0], number) for number in range(1, layers[0].bandCount() + 1)]
        found = self._times(name, times, entries)
        order = sorted(range(len(entries)), key=lambda place: str(found[place]))
        for one, two in zip(order, order[1:]):
            if found[one] == found[two]:
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "{name}: {first} and {second} both belong to {date}: leave one out, or name the times in {times}."),
                    name=name, first=entries[one][0].name(), second=entries[two][0].name(), date=str(found[one]), times=times,
                )
        return [(found[place], place, *entries[place]) for place in order]

    def series(self, name, times="YEARS", categorical=False, entries=None):
        """Return a dated series (see `dated`) as [(date or year, Layer)], sorted."""
        dated = [(date, layer, band) for date, _, layer, band in entries or self.dated(name, times)]
        layers = list({layer.id(): layer for _, layer, _ in dated}.values())
        first, *others = dated
        result = [(first[0], self.band(first[1], first[2], name, categorical))]
        result += [(date, inputs.raster_band(layer, band, name, categorical, self.resampling)) for date, layer, band in others]
        self.note(name, [{"time": str(date), **self._source(layer, band)} for date, layer, band in dated])
        if len(layers) == 1:
            self.info(
                QT_TRANSLATE_NOOP("MineEco", "{name}: {times} ({count} bands of {layer})"),
                name=name, times=dates.listed([date for date, _, _ in dated]), count=len(dated), layer=layers[0].name(),
            )
        else:
            self.info(QT_TRANSLATE_NOOP("MineEco", "{name}: {pairs}"), name=name, pairs="; ".join("%s = %s" % (date, layer.name()) for date, layer, _ in dated))
        return result

    def _times(self, name, times, entries):
        """Return the date or year of every (layer, band) of a series."""
        text = self.text(times) if self.algorithm.parameterDefinition(times) is not None else ""
        if text:
            found = dates.parse_dates(text, times) if times.endswith("DATES") else dates.parse_years(text, times)
            if len(found) != len(entries):
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "{times} names {found} times but {name} has {count} rasters: name one for each, in their order."),
                    times=times, found=len(found), name=name, count=len(entries),
                )
            return found
        several = len({layer.id() for layer, _ in entries}) < len({(layer.id(), band) for layer, band in entries})
        descriptions = {layer.id(): inputs.band_names(layer) for layer, _ in entries}
        found = []
        for layer, band in entries:
            date = dates.date_in(descriptions[layer.id()][band - 1])
            span = layer.temporalProperties()
            if date is None and not several and span.isActive() and span.fixedTemporalRange().begin().isValid():
                date = span.fixedTemporalRange().begin().date().toPyDate()
            if date is None and not several:
                date = dates.date_in(layer.name()) or dates.date_in(os.path.basename(layer.source().partition("|")[0]))
            if date is None:
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "{name}: no year or date is found in {layer} (band {band}): name them all in {times}, such as 2000-2011,2013-2019."),
                    name=name, layer=layer.name(), band=band, times=times,
                )
            found.append(dates.year_of(date) if times == "YEARS" else date)
        return found

    def _source(self, layer, band):
        """What the provenance says of an input raster."""
        return {**named(layer), "band": band}

    # -------------------------------------------------------------------------------------------------------- running
    def tell_memory(self, needed):
        """Tell how many bytes a run needs that holds the whole raster, and refuse it where they are not free."""
        self.info(QT_TRANSLATE_NOOP("MineEco", "This run holds the whole raster: about {size:.2f} GB of memory."), size=needed / 1e9)
        require_memory(needed)

    def cells_inside(self):
        """Return the number of cells of the grid inside the area of interest."""
        if self.mask is None:
            return self.grid.width * self.grid.height
        return raster.fold(lambda inside: int(np.count_nonzero(~np.isnan(inside))), [self.mask], self.grid)

    def sample(self, layers, side=512):
        """Return every layer on a coarse grid (nearest cells, at most `side` a side) for a first look or a picture."""
        coarse = self.cells.coarser(side)
        with raster.small_cache():
            nearest = [dataclasses.replace(layer, resampling="nearest") if isinstance(layer, raster.Layer) else layer for layer in layers]
            arrays = [layer.open(coarse)(coarse.whole) for layer in nearest]
        if self.mask is not None and self.cells is self.grid:
            outside = np.isnan(self.mask.open(coarse)(coarse.whole))
            for array in arrays:
                array[outside] = np.nan
        return arrays

    def percentiles(self, layers, percents, prepare=None):
        """Return the percentiles (k layers, percents) over cells valid in all layers, to 1e-9 of the range.

        Parameters
        ----------
        prepare : callable, optional
            Gets the blocks and returns those that are counted.
        """
        chosen = prepare or (lambda *blocks: blocks)
        ranges = self.fold(lambda *blocks: Moments.of(*chosen(*blocks)), layers)
        if not ranges.n:
            return None
        histogram = self.fold(lambda *blocks: Histogram(ranges.minimum, ranges.maximum).count(*chosen(*blocks)), layers)
        refinement = histogram.refine(percents)
        return self.fold(lambda *blocks: refinement.count(*chosen(*blocks)), layers).percentiles()

    def fold(self, function, layers):
        """Run a function on every block of the grid inside the area of interest and join the results with ``+``."""
        return raster.fold(function, layers, self.cells, self.feedback, mask=self.mask if self.cells is self.grid else None)

    @staticmethod
    def compression():
        """The user's setting ``MineEco/compression``: deflate (read by every GIS), zstd (faster) or none."""
        compression = QgsSettings().value("MineEco/compression", "deflate")
        return compression if compression in raster.COMPRESSION else "deflate"

    def write(self, targets, function, layers, halo=0, summarise=None):
        """Run a function on every block and write its results, see `raster.write`; returns the joined summaries."""
        if summarise is None and not any(targets):
            return None
        compression = self.compression()
        if self.cells is self.grid:
            return raster.write(targets, function, layers, self.grid, self.feedback, halo, mask=self.mask, compression=compression, summarise=summarise)
        with tempfile.TemporaryDirectory(prefix="mineeco") as folder:
            own = [target and dataclasses.replace(target, path=os.path.join(folder, "%d.tif" % number), provenance=None) for number, target in enumerate(targets)]
            raster.write(own, function, layers, self.cells, self.feedback, halo, compression="none")
            bands, counts = [], []
            for target, native in zip(targets, own):
                nodata = ((raster.NODATA[target.dtype] if target.nodata is None else target.nodata,) * 2,)
                bands += [
                    raster.Layer(native.path, number, name, nodata, crs=self.cells.crs, categorical=target.dtype == "uint8", resampling=self.resampling)
                    for number, name in enumerate(target.names, 1)
                ]
                counts.append(len(target.names))

            def regroup(*planes):
                ends = np.cumsum(counts)
                return [np.stack(planes[end - count:end]) for count, end in zip(counts, ends)]

            return raster.write(targets, regroup, bands, self.grid, self.feedback, mask=self.mask, compression=compression, summarise=summarise)

    @contextlib.contextmanager
    def kept(self, function, layers, names, summarise):
        """Run a function on every block and keep its first result for the next pass of this run.

        Parameters
        ----------
        function : callable
            Returns a sequence of arrays; the first, (y, x) or (band, y, x), is kept as float64, the others are for `summarise` only.
        names : sequence of str
            Bands of what is kept.

        Yields
        ------
        (list of Layer, object)
            What reads it, one layer a band, and the joined summaries. The file is gone when the ``with`` block ends.
        """
        with tempfile.TemporaryDirectory(prefix="mineeco") as folder:
            path = os.path.join(folder, "kept.tif")
            target = Target(path, tuple(names), "float64")
            summary = raster.write([target], function, layers, self.grid, self.feedback, mask=self.mask, compression="none", summarise=summarise)
            nodata = ((raster.NODATA["float64"],) * 2,)
            yield [raster.Layer(path, number, name, nodata, crs=self.grid.crs) for number, name in enumerate(names, 1)], summary

    def whole(self, layer):
        """Return a layer on the whole grid, NaN outside the area of interest; for methods that need it at once."""
        array = np.empty((self.grid.height, self.grid.width))
        for window, block in raster.blocks(lambda block: block, [layer], self.grid, self.feedback, mask=self.mask):
            array[window.y:window.y + window.height, window.x:window.x + window.width] = block
        return array

    def write_array(self, target, array):
        """Write a whole array where its target is wanted: (y, x) or (band, y, x)."""
        if target is not None:
            raster.write(target, lambda *planes: np.stack(planes), [raster.Held(plane) for plane in np.atleast_3d(array.T).T], self.grid, self.feedback, compression=self.compression())

    def report(self, share):
        """Show progress (0-1) inside a step; stops the run when the user wants it."""
        if self.feedback.isCanceled():
            raise raster.Cancelled
        self.feedback.setProgress(100 * share)

    # ---------------------------------------------------------------------------------------------------------- files
    def destination(self, name):
        """Return the unfinished file to write for a destination, '' where it is not wanted; its result is noted."""
        path = self.algorithm.wanted(self.parameters, name, self.context)
        if not path:
            return ""
        part = self.outputs.begin(path)
        self.results[name] = part
        return part

    def folder(self, name):
        """Return the folder of a folder destination, made if needed, '' where it is not wanted; its result is noted.

        Raises
        ------
        FileProblem
            If it cannot be made.
        """
        path = self.algorithm.wanted(self.parameters, name, self.context)
        if path:
            try:
                if not os.path.isdir(path):
                    os.mkdir(path)
            except OSError as error:
                raise FileProblem(
                    QT_TRANSLATE_NOOP("MineEco", "{name}: the folder {path} cannot be made ({why}): choose another one in a folder that exists."), name=name, path=path, why=error.strerror
                ) from error
            self.results[name] = path
        return path

    def target(self, name, names, dtype="float32", nodata=None, classes=()):
        """Return the `Target` of a raster destination, None where it is not wanted.

        Parameters
        ----------
        names : sequence of str
            Band descriptions.
        classes : sequence of (code, marked label, colour)
            Legend; the labels are translated here.
        """
        path = self.destination(name)
        if not path:
            return None
        legend = [(code, translated(label), colour) for code, label, colour in classes]
        return Target(path, tuple(names), dtype, nodata, legend, self.provenance(name))

    def table(self, name, columns, rows):
        """Write a table destination where it is wanted, and offer it for loading as a layer."""
        path = self.destination(name)
        if not path:
            return
        write_table(path, columns, rows)
        raster.save_provenance(path, self.provenance(name))
        # A table is loaded together with the layers of its run: those whose loading the user unticked have no project.
        layers = [value for value in self.parameters.values() if isinstance(value, QgsProcessingOutputLayerDefinition) and value.sink.staticValue()]
        unticked = layers and all(value.destinationProject is None for value in layers)
        if not self.inside_model and not unticked and self.context.project() is not None:
            label = self.algorithm.parameterDefinition(name).description()
            details = QgsProcessingContext.LayerDetails(label, self.context.project(), name, QgsProcessingUtils.LayerHint.Vector)
            self.context.addLayerToLoadOnCompletion(self.outputs.final(path), details)

    def vector(self, name, fields, kind, features, crs=None):
        """Write a vector destination where it is wanted.

        Parameters
        ----------
        fields : sequence of (name, type)
            Lower-snake-case names; type is int, float or str.
        kind : QgsWkbTypes.Type
        features : sequence of (QgsGeometry in the CRS, values)
            None and NaN give an empty attribute.
        crs : QgsCoordinateReferenceSystem, optional
            Default that of the grid.
        """
        path = self.algorithm.wanted(self.parameters, name, self.context)
        if not path:
            return
        crs = QgsCoordinateReferenceSystem.fromWkt(self.grid.crs) if crs is None else crs
        made = vectors.fields_of(fields)
        if is_file(path):
            part = self.destination(name)
            long = [field for field, _ in fields if len(field) > 10]
            if long and path.lower().endswith(".shp"):
                self.warn(
                    QT_TRANSLATE_NOOP("MineEco", "{name}: a shapefile cuts the names of fields to ten characters ({fields}): choose .gpkg to keep them."), {"name": name, "fields": ", ".join(long)}
                )
            vectors.write_file(part, path, made, kind, crs, self.context, features)
            raster.save_provenance(part, self.provenance(name))
            return
        sink, self.results[name] = self.algorithm.parameterAsSink(self.parameters, name, self.context, made, kind, crs)
        if sink is None:
            raise QgsProcessingException(self.algorithm.invalidSinkError(self.parameters, name))
        why = vectors.fill(sink, made, features) or ("" if sink.flushBuffer() else sink.lastError())
        if why:
            raise vectors.failed(path, why)

    def read_model(self, name, of):
        """Return ``of(content)`` of a saved model (`saved_model`), None where the parameter is left out."""
        path = self.file(name)
        if not path:
            return None
        try:
            with open(path, encoding="utf-8") as file:
                content = json.load(file)
        except (OSError, ValueError) as error:
            raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: {path} cannot be read as a saved model ({why})."), name=name, path=path, why=str(error)) from error
        return of(content)

    def saved_model(self, name, content):
        """Write a model as JSON where it is wanted, to be applied to other data."""
        path = self.destination(name)
        if not path:
            return
        try:
            with open(path, "w", encoding="utf-8") as file:
                json.dump(content, file, indent=1, ensure_ascii=False)
        except OSError as error:
            raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=path, why=error.strerror) from error

    def page(self, name, build):
        """Write a page destination where it is wanted.

        Parameters
        ----------
        build : callable
            Returns the keywords of `report.page.Page` that are the algorithm's own: ``subtitle``, ``tiles``, ``sections``.
        """
        path = self.destination(name)
        if not path:
            return
        from ..report import page

        algorithm, provenance = self.algorithm, self.provenance()
        own = build()
        shown = [(algorithm.parameterDefinition(key).description(), _brief(value)) for key, value in provenance["parameters"].items()]
        warnings = [message.format(translated) for message in self.warnings]
        page.write(
            page.Page(
                title=algorithm.displayName(), language=user_locale()[:2], kicker="MineEco",
                facts=[
                    (translate("MineEco", "Date"), datetime.date.today().isoformat()),
                    (translate("MineEco", "Version"), "MineEco %s, QGIS %s" % (provenance["version"], provenance["qgis"].partition("-")[0])),
                    *([(translate("MineEco", "Grid"), self.grid.describe().format(translated))] if self.grid else []),
                ],
                warnings=page.Notice(translate("MineEco", "Read this before you use the figures"), warnings) if warnings else None,
                parameters=page.Definitions([(label, value) for label, value in shown if value not in (None, "", [])], translate("MineEco", "Parameters")),
                provenance=page.Provenance(
                    translate("MineEco", "Method and origin"), algorithm.summary().split("\n"), translate("MineEco", "References"), [algorithm.REFERENCE],
                    translate("MineEco", "Everything that went into this run"), provenance,
                ),
                footer=translate("MineEco", "Made with MineEco {version}").format(version=provenance["version"]), **own,
            ),
            path,
        )

    def extent(self):
        """West, east, south and north of the grid, as maps on pages want them."""
        west, south, east, north = self.grid.bounds()
        return west, east, south, north

    def metres(self):
        """Metres a map unit along x and y, None where the CRS does not tell."""
        if not self.grid.projected:
            return None
        width, height = self.grid.metres
        return width / abs(self.grid.transform[1]), height / abs(self.grid.transform[5])

    def result(self, name, value):
        """Give a number output; one that is not a number is left out with a warning."""
        if value is None or value != value:
            self.warn(QT_TRANSLATE_NOOP("MineEco", "{name} cannot be computed from these data and is left out."), {"name": name})
        else:
            self.results[name] = value

    def save_warnings(self):
        """Write the warnings of the run into the provenance beside its files; all are known only at its end."""
        if not self.warnings:
            return
        for part in self.outputs.parts():
            told = load_provenance(part)
            if told and told.get("algorithm") == self.algorithm.provenance_id():
                raster.save_provenance(part, {**told, "warnings": [message.data() for message in self.warnings]})

    def provenance(self, output=""):
        """What made the files of this run: algorithm, version, reference and the resolved value of every parameter.

        Parameters
        ----------
        output : str
            The destination that the file is for; with it the look of the file is told too.
        """
        values = {}
        for definition in self.algorithm.parameterDefinitions():
            name = definition.name()
            if definition.isDestination():
                continue
            if name in self.used:
                values[name] = self.used[name]
            elif isinstance(definition, QgsProcessingParameterEnum) and definition.allowMultiple():
                values[name] = self.choices(name)
            else:
                value = self.parameters[name] if self.given(name) else definition.defaultValue()
                values[name] = value if isinstance(value, (str, int, float, bool, list, type(None))) else str(value)
        return {
            "algorithm": self.algorithm.provenance_id(), "version": self.algorithm.version(), "qgis": Qgis.version(),
            "reference": self.algorithm.REFERENCE, "parameters": values, **({"output": output, "look": self.looks.get(output, output)} if output else {}),
        }


def _records(source, name, empty=False, layer=None):
    """Return the rows of a table or vector source, and of the layer that it comes from, as `Records`; without rows they are refused unless `empty`."""
    names = [field for field in source.fields().names() if field.lower() != "fid"]
    rows = []
    for feature in source.getFeatures():
        attributes = {field: feature[field] for field in names}
        rows.append((feature.geometry(), {field: None if value is None or value == NULL or value == "" else value for field, value in attributes.items()}))
    if not rows and not empty:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no rows: choose a table that has some."), name=name)
    names, rows = _recoded(layer, names, rows)
    fields = []
    for field in names:
        held = {type(attributes[field]) for _, attributes in rows if attributes[field] is not None}
        fields.append((field, int if held == {int} else float if held and held <= {int, float} else str))
    return Records(fields, source.wkbType(), source.sourceCrs(), rows)


def _texts(layer, count):
    """Return the rows of a CSV file as `read_table` does, None where the layer is none or holds not all of its rows."""
    path = layer.source().partition("|")[0] if layer is not None else ""
    if not count or not path.lower().endswith((".csv", ".txt", ".tsv")) or not os.path.isfile(path):
        return None
    rows = read_table(path)
    return rows if len(rows) == count else None


def _recoded(layer, names, rows):
    """Return the names and rows of a table with its texts as they were written: of a CSV file OGR takes Chinese encodings for Latin ones."""
    if all(not isinstance(text, str) or text.isascii() for _, attributes in rows for text in (*attributes, *attributes.values())):
        return names, rows
    written = _texts(layer, len(rows))
    if written is None or len(written[0]) != len(names):
        return names, rows
    own = [name if name.isascii() else key for name, key in zip(names, written[0])]
    recoded = [
        (shape, {name: texts[key] if isinstance(value, str) else value for name, key, value in zip(own, texts, attributes.values())}) for (shape, attributes), texts in zip(rows, written)
    ]
    return own, recoded


def named(layer):
    """What the provenance says of an input layer: its file, its name and, where MineEco wrote it, what made it."""
    path = layer.source().partition("|")[0].partition("?")[0]
    source = {"file": os.path.basename(path), "name": layer.name()}
    earlier = load_provenance(path)
    if earlier:
        source["provenance"] = earlier
    return source


def _brief(value):
    """The value of a parameter as a page shows it: of an input its name and file."""
    if isinstance(value, dict) and "file" in value:
        return "%s (%s)" % (value["name"], value["file"]) if value["name"] not in value["file"] else value["file"]
    if isinstance(value, list) and value and isinstance(value[0], dict) and "time" in value[0]:
        times = dates.listed([int(one["time"]) if one["time"].isdigit() else one["time"] for one in value])
        files = list(dict.fromkeys(one["file"] for one in value))
        return "%s (%s)" % (times, files[0] if len(files) == 1 else "%s ... %s" % (files[0], files[-1]))
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [_brief(one) for one in value]
    return value


def is_in_model(feedback):
    """Whether a run is a step of a model: models hand this kind of feedback to their children."""
    return feedback.metaObject().className() == "QgsProcessingMultiStepFeedback"


def is_file(path):
    """Whether a destination is a plain file, not a table in a database or in memory."""
    return not path.startswith((QgsProcessing.TEMPORARY_OUTPUT, "memory:", "ogr:", "postgres", "mssql", "oracle", "spatialite", "dbname=", "vectortile"))


def destination_path(algorithm, parameters, name, context):
    """Return the file that is wanted for a destination, '' where none is.

    The batch dialog hands over an output definition without a sink, which counts as true in Python.
    """
    value = parameters.get(name)
    if isinstance(value, QgsProcessingOutputLayerDefinition) and not value.sink.staticValue() and not value.sink.expressionString():
        return ""
    definition = algorithm.parameterDefinition(name)
    text = value.sink.staticValue() if isinstance(value, QgsProcessingOutputLayerDefinition) else value
    if isinstance(definition, QgsProcessingParameterFeatureSink) and isinstance(text, str) and text and not is_file(text):
        return text
    if isinstance(definition, (QgsProcessingParameterFileDestination, QgsProcessingParameterFolderDestination)):
        return algorithm.parameterAsFileOutput(parameters, name, context) or ""
    return algorithm.parameterAsOutputLayer(parameters, name, context) or ""



