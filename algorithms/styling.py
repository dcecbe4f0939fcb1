"""Gives loaded layers their styles; imported only when QGIS loads a result."""
import re

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterMinMaxOrigin,
    QgsRenderContext,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from ..gis.raster import class_names, layer_of_file
from .job import translated


def apply_style(layer, style):
    """Load a .qml; a range that it leaves open is fitted to the layer's values, names of classes are translated.

    Parameters
    ----------
    layer : QgsMapLayer
    style : str
        Path of the .qml.
    """
    before = layer.renderer().clone() if isinstance(layer, QgsVectorLayer) and layer.renderer() else None
    layer.loadNamedStyle(style)
    # A result may hold polygons or points as its input does, while its style is made for one of them (the kinds of symbols and shapes have the same numbers).
    if before is not None and any(int(symbol.type()) != int(layer.geometryType()) for symbol in layer.renderer().symbols(QgsRenderContext())):
        layer.setRenderer(before)
    renderer = layer.renderer() if hasattr(layer, "renderer") else None
    limits = QgsRasterMinMaxOrigin.Limits
    if isinstance(renderer, QgsSingleBandPseudoColorRenderer) and renderer.minMaxOrigin().limits() != QgsRasterMinMaxOrigin().limits():
        provider, band = layer.dataProvider(), _shown_band(layer)
        (renderer.setInputBand if hasattr(renderer, "setInputBand") else renderer.setBand)(band)  # renamed with QGIS 3.38
        low, high = provider.cumulativeCut(band, 0.02, 0.98, layer.extent(), 250000)
        if renderer.classificationMin() < 0:  # the style wants 0 in the middle
            high = max(abs(low), abs(high))
            low = -high
        shader = renderer.shader().rasterShaderFunction()
        if isinstance(shader, QgsColorRampShader) and high > low:
            renderer.setClassificationMin(low)
            renderer.setClassificationMax(high)
            shader.setMinimumValue(low)
            shader.setMaximumValue(high)
            shader.classifyColorRamp()
            layer.setRenderer(renderer.clone())  # tells the legend
    elif isinstance(renderer, QgsPalettedRasterRenderer):
        # The file's own legend comes first: only it knows how many classes this run made.
        band = renderer.inputBand() if hasattr(renderer, "inputBand") else renderer.band()  # renamed with QGIS 3.38
        names = class_names(layer_of_file(layer.source(), band))
        own = QgsPalettedRasterRenderer.colorTableToClassData(layer.dataProvider().colorTable(band))
        legend = [entry for entry in own if entry.value in names] or renderer.classes()
        for entry in legend:
            entry.label = names.get(entry.value) or translated(entry.label)
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, legend))
    elif isinstance(renderer, QgsCategorizedSymbolRenderer):
        for number, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(number, translated(category.label()))
    elif isinstance(renderer, QgsMultiBandColorRenderer):
        layer.setContrastEnhancement(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum, limits.CumulativeCut)
    layer.triggerRepaint()


def _shown_band(layer):
    """Return the last band of a yearly series, 1 of anything else: against its own past an index is 1 everywhere in the first year."""
    numbers = range(1, layer.bandCount() + 1)
    return numbers[-1] if all(re.search(r"_(19|20)\d\d$", layer.bandName(number)) for number in numbers) else 1
