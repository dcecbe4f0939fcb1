"""Layers and tables of many runs -> one dossier with maps, charts, key figures and its own paragraph on methods."""
import datetime
import os

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProviderRegistry,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...gis.raster import embedded_provenance, load_provenance
from ...gis.tables import read_table
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import INTEGER, PAGE_NEEDS, WINGS, MineEcoAlgorithm, metadata
from . import figures, methods, shared, tables
from .words import Words

translate = QCoreApplication.translate
LANGUAGE = [("en", QT_TRANSLATE_NOOP("MineEco", "English")), ("zh", QT_TRANSLATE_NOOP("MineEco", "Chinese"))]
DIAGNOSE, QUANTIFY, EVALUATE, FURTHER = range(4)
STAGES = (
    QT_TRANSLATE_NOOP("MineEco", "Diagnose: {title}"), QT_TRANSLATE_NOOP("MineEco", "Quantities: {title}"), QT_TRANSLATE_NOOP("MineEco", "Evaluate: {title}"),
)
# To which step of the work an algorithm belongs: by its group, and where it belongs elsewhere, by its id.
OF_GROUP = {"imagery": DIAGNOSE, "quality": DIAGNOSE, "influence": DIAGNOSE, "restoration": DIAGNOSE, "erosion": QUANTIFY, "pattern": QUANTIFY, "resilience": EVALUATE, "report": EVALUATE}
OF_ALGORITHM = {
    **dict.fromkeys(("desertificationindex", "vegetationhealth", "landscapemetrics", "deformationalarm"), DIAGNOSE),
    **dict.fromkeys(("minestatistics", "earthwork", "ecosystemvalue"), QUANTIFY),
    **dict.fromkeys(("restorationyear", "groupcomparison", "accuracy", "samplepoints", "changebetweendates"), EVALUATE),
}
# Rasters whose mean is a key figure: algorithm and output.
MEANS = {
    ("rsei", "OUTPUT"): QT_TRANSLATE_NOOP("MineEco", "Mean RSEI"), ("rseiseries", "OUTPUT"): QT_TRANSLATE_NOOP("MineEco", "Mean RSEI of the last year"),
    ("resilience", "OUTPUT"): QT_TRANSLATE_NOOP("MineEco", "Mean resilience"), ("vegetationcover", "OUTPUT"): QT_TRANSLATE_NOOP("MineEco", "Mean vegetation cover (0-1)"),
}
GENERAL = ("spectralindex", "composite", "landsatcomposites", "modiscomposites", "scalescene", "alignrasters")  # whose result is named after what it holds
MOST_TILES = 12


class Entry:
    """A layer or table of the dossier with what is known of its making."""

    def __init__(self, layer):
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        self.layer, self.path = layer, parts.get("path") or ""
        self.file = os.path.basename(self.path) or layer.name()
        self.raster = layer.type() == QgsMapLayer.LayerType.RasterLayer
        found = load_provenance(self.path) if self.path else None
        if found is None and self.raster and self.path:
            found = embedded_provenance(self.path)
        self.provenance = methods.cleaned(found)


class Report(MineEcoAlgorithm):
    NAME = "report"
    GROUP = "report"
    NEEDS = PAGE_NEEDS
    REFERENCE = "Tang et al. (2025), three steps: diagnose, integrate, evaluate"

    def displayName(self):
        return translate("MineEco", "Dossier of a study")

    def summary(self):
        return translate(
            "MineEco",
            "Puts the results of a study into one page, ready to print: every layer as a map with its legend, every table, charts where the kind of table is known, the key figures, and the warnings of all runs. "
            "The chapter on methods is written from what MineEco noted beside each file: algorithms, inputs, parameters that differ from the default, versions and sources, in English or Chinese. "
            "Results come in the order diagnose, quantities, evaluate. Files that MineEco did not write are shown too, and it is said that their making is not known.",
        )

    def initAlgorithm(self, configuration=None):
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterMultipleLayers("LAYERS", translate("MineEco", "Layers"), kinds.TypeMapLayer, optional=True),
            translate("MineEco", "Rasters and vector layers to be shown as maps, results of MineEco above all; in each chapter they keep this order."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("TABLES", translate("MineEco", "Tables"), kinds.TypeVector, optional=True),
            translate("MineEco", "Tables that MineEco wrote (CSV), or others: their first rows, and a chart where the kind of table is known."),
        )
        self.add_text("TITLE", translate("MineEco", "Title"), translate("MineEco", "Such as the name of the mine and the year. Left empty, the page is called ecological dossier."), optional=True)
        self.add_choice("LANGUAGE", translate("MineEco", "Language of the page"), translate("MineEco", "It need not be the language of QGIS."), LANGUAGE)
        self.add(
            QgsProcessingParameterMapLayer("OUTLINES", translate("MineEco", "Outlines"), optional=True, types=[kinds.TypeRaster, kinds.TypeVectorAnyGeometry]),
            translate("MineEco", "Mines, districts or other polygons that are drawn over every map."),
        )
        self.add_number("ROWS", translate("MineEco", "Rows of a table"), translate("MineEco", "At most so many rows of a table are shown; where it has more, the page says so."), INTEGER, 20, 1, 1000, advanced=True)
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Dossier"), translate("MineEco", "One page with everything inside, to be sent or printed."), "html")

    def run_steps(self, job):
        if not job.given("LAYERS") and not job.given("TABLES"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There is nothing to show: give LAYERS, TABLES, or both."))
        words, count = Words(job.choice("LANGUAGE")), job.number("ROWS")
        title = job.text("TITLE") or words.translate("MineEco", "Ecological dossier")
        entries = self._layers(job)
        sheets = self._sheets(job)
        job.note("LAYERS", [{"file": entry.file, "name": entry.layer.name(), **({"provenance": entry.provenance} if entry.provenance else {})} for entry in entries])
        around = figures.Around(self._outlines(job), [entry.layer for entry in entries if not entry.raster], job.context)
        shared.warn_of_letters(job, title + words.translate("MineEco", "No data"))
        history, algorithms = methods.History(), methods.Algorithms()
        for entry in [*entries, *sheets]:
            history.add(entry.file, entry.provenance)
        self._describe(entries, algorithms, words)
        chapters, tiles = {}, []
        job.steps(len(entries) + len(sheets))
        for entry in entries:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Drawing {file}"), file=entry.file)
            self._chapter(chapters, entry, algorithms, words).extend(self._map(job, entry, words, around, tiles))
        for entry in sheets:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Reading {file}"), file=entry.file)
            self._chapter(chapters, entry, algorithms, words).extend(self._table(entry, algorithms, words, count, tiles))
        self._write(job, title, words, chapters, tiles, history, algorithms)

    def _layers(self, job):
        """Return the layers as entries."""
        layers = self.parameterAsLayerList(job.parameters, "LAYERS", job.context) if job.given("LAYERS") else []
        shown = (QgsMapLayer.LayerType.RasterLayer, QgsMapLayer.LayerType.VectorLayer)
        if (job.given("LAYERS") and not layers) or any(layer is None or not layer.isValid() or layer.type() not in shown for layer in layers):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LAYERS: not every entry is a raster or vector layer that can be opened. Check the list."))
        return [Entry(layer) for layer in layers]

    def _sheets(self, job):
        """Return the tables as entries with their columns and rows."""
        records = [one for _, one in job.tables("TABLES", True)]
        entries = [Entry(layer) for layer in (self.parameterAsLayerList(job.parameters, "TABLES", job.context) if job.given("TABLES") else [])]
        for entry, record in zip(entries, records):
            entry.columns, entry.rows = [name for name, _ in record.fields], [attributes for _, attributes in record.rows]
            if entry.path.lower().endswith((".csv", ".txt")) and entry.rows:
                entry.rows = read_table(entry.path)  # knows Chinese encodings and semicolons, which OGR takes for something else
                entry.columns = list(entry.rows[0])
        return entries

    @staticmethod
    def _outlines(job):
        """Return the layer of OUTLINES, None where it is left out or has no shapes."""
        if not job.given("OUTLINES"):
            return None
        layer = job.algorithm.parameterAsLayer(job.parameters, "OUTLINES", job.context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(job.algorithm.invalidSourceError(job.parameters, "OUTLINES"))
        if layer.type() != QgsMapLayer.LayerType.VectorLayer:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "OUTLINES is a raster and is not drawn: give polygons."))
            return None
        return layer

    @staticmethod
    def _chapter(chapters, entry, algorithms, words):
        """Return the blocks of the chapter of an entry: one a step of the work and group of algorithms, or algorithm."""
        algorithm = algorithms.get(entry.provenance) if entry.provenance else None
        if algorithm is None:
            return chapters.setdefault((FURTHER, words.translate("MineEco", "Further layers and tables")), [])
        stage = OF_ALGORITHM.get(algorithm.NAME, OF_GROUP.get(algorithm.GROUP, FURTHER))
        own = algorithm.NAME in OF_ALGORITHM  # stands apart from its group
        return chapters.setdefault((stage, words.again(algorithm.displayName()) if own else words(WINGS[algorithm.GROUP])), [])

    @staticmethod
    def _describe(entries, algorithms, words):
        """Give each entry title, explanation and, for rasters, its picture, as its algorithm declares them; what has one title gets its own name behind it."""
        kinds = {}
        for entry in entries:
            algorithm = algorithms.get(entry.provenance) if entry.provenance else None
            output = algorithm.parameterDefinition(str(entry.provenance.get("output"))) if algorithm else None
            entry.title, entry.text, look = entry.layer.name(), "", None
            if output is not None:
                entry.title, entry.text = words.again(output.description()), words.again(output.help())
                look = algorithm.LOOKS.get(entry.provenance.get("look"), algorithm.LOOKS.get(output.name()))
            entry.look = look
            if entry.raster:
                entry.picture = figures.Picture(entry.layer, look, words)
                if output is not None:
                    names = entry.picture.names
                    if len(names) == 1 and names[0] and algorithm.NAME in GENERAL:
                        entry.title = words.translate("MineEco", "{title}: {band}").format(title=entry.title, band=names[0])
                    kinds.setdefault((algorithm.NAME, output.name(), tuple(names[:1]), bool(entry.picture.colours)), []).append(entry.picture)
        titles = [entry.title for entry in entries]
        for entry in entries:
            if titles.count(entry.title) > 1 and entry.layer.name() != entry.title:
                entry.title = words.translate("MineEco", "{title}: {band}").format(title=entry.title, band=entry.layer.name())
        for pictures in kinds.values():
            if len(pictures) > 1:
                figures.share_limits(pictures)

    def _map(self, job, entry, words, around, tiles):
        """Return the blocks of a layer, and add its key figure to `tiles`."""
        caption = words.sentences([entry.text, words.translate("MineEco", "File {file}.").format(file=entry.file)])
        if not entry.raster:
            if not entry.layer.isSpatial():
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LAYERS: {layer} has no shapes: give it in TABLES."), layer=entry.layer.name())
            figure, count = figures.of_vector(entry.layer, entry.look, entry.title, caption, around, words)
            if figure is None:
                return [words.translate("MineEco", "{file} has no features.").format(file=entry.file)]
            figure.caption = words.sentences([figure.caption, words.translate("MineEco", "Features: {count}.").format(count=count)])
            return [figure]
        found, facts = figures.of_raster(entry.picture, entry.title, caption, around, job)
        if not found:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "LAYERS: {layer} has no value to show."), {"layer": entry.layer.name()})
            return [words.translate("MineEco", "{file} has no cell with a value.").format(file=entry.file)]
        self._key_figure(entry, facts or {}, words, tiles)
        return found

    @staticmethod
    def _key_figure(entry, facts, words, tiles):
        """Add the mean of a raster to the key figures where it is one."""
        from ...report.page import Tile

        known = entry.provenance or {}
        label = MEANS.get((str(known.get("algorithm")).partition(methods.ID)[2], known.get("output")))
        if label and facts.get("mean") == facts.get("mean") and "mean" in facts:
            tiles.append(Tile(words(label), facts["mean"], "", entry.file, ".3f"))

    @staticmethod
    def _table(entry, algorithms, words, count, tiles):
        """Return the blocks of a table, and add its key figures to `tiles`."""
        algorithm = algorithms.get(entry.provenance) if entry.provenance else None
        output = algorithm.parameterDefinition(str(entry.provenance.get("output"))) if algorithm else None
        title = words.again(output.description()) if output is not None else entry.layer.name()
        sheet = tables.Sheet(entry.file, entry.columns, entry.rows, algorithm.LOOKS.get("OUTPUT_CLASSES") if algorithm else None)
        tiles.extend(tables.tiles_of(sheet, words))
        charts = tables.charts_of(sheet, title, words)
        if charts and sheet.length > tables.MOST_BESIDE_A_CHART:
            return [*charts, words.translate("MineEco", "{file} holds the {count} rows behind it.").format(file=sheet.file, count=sheet.length)]
        return [*charts, tables.shown(sheet, count, words)]

    def _write(self, job, title, words, chapters, tiles, history, algorithms):
        """Write the page."""
        from ...report import page

        path = job.destination("OUTPUT_HTML")
        if not path:
            return
        sections, last = [], None
        for (stage, name), blocks in sorted(chapters.items(), key=lambda chapter: chapter[0][0]):
            sections.append(page.Section(name if stage == FURTHER else words(STAGES[stage]).format(title=name), blocks, new_page=stage != last and last is not None))
            last = stage
        told, citations = methods.paragraphs(history, algorithms, words)
        warnings = [
            words.translate("MineEco", "{message} (step {number}, {title})").format(message=message.format(words), number=run.number, title=algorithms.title(run.provenance, words)) for run, message in history.warnings
        ]
        warnings += [message.format(words) for message in job.warnings]
        version = metadata()["version"]
        page.write(
            page.Page(
                title=title, language=words.language, kicker="MineEco",
                subtitle=words.translate("MineEco", "Diagnosis, quantities and evaluation of a mined landscape"),
                facts=[
                    (words.translate("MineEco", "Date"), datetime.date.today().isoformat()), (words.translate("MineEco", "Version"), "MineEco " + version),
                    (words.translate("MineEco", "Steps behind it"), len(history.runs)),
                ],
                warnings=page.Notice(words.translate("MineEco", "Read this before you use the figures"), list(dict.fromkeys(warnings))) if warnings else None,
                tiles=[tile for place, tile in enumerate(tiles) if tile not in tiles[:place]][:MOST_TILES], contents_title=words.translate("MineEco", "Contents"), sections=sections,
                provenance=page.Provenance(
                    words.translate("MineEco", "Methods"), told, words.translate("MineEco", "References"), citations, words.translate("MineEco", "Everything that went into these files"),
                    [methods.alone(run.provenance) for run in history.runs],
                ),
                footer=words.translate("MineEco", "Made with MineEco {version}").format(version=version),
            ),
            path,
        )
