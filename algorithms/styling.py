"""Gives loaded layers their styles; imported only when QGIS loads a result."""
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterMinMaxOrigin,
    QgsSingleBandPseudoColorRenderer,
)

from .job import translated


def apply_style(layer, style):
    """Load a .qml; a range that it leaves open is fitted to the layer's values, names of classes are translated.

    Parameters
    ----------
    layer : QgsMapLayer
    style : str
        Path of the .qml.
    """
    layer.loadNamedStyle(style)
    renderer = layer.renderer() if hasattr(layer, "renderer") else None
    limits = QgsRasterMinMaxOrigin.Limits
    if isinstance(renderer, QgsSingleBandPseudoColorRenderer) and renderer.minMaxOrigin().limits() != limits.None_:
        provider, band = layer.dataProvider(), renderer.band()
        low, high = provider.cumulativeCut(band, 0.02, 0.98, layer.extent(), 250000)
        shader = renderer.shader().rasterShaderFunction()
        if isinstance(shader, QgsColorRampShader) and high > low:
            renderer.setClassificationMin(low)
            renderer.setClassificationMax(high)
            shader.setMinimumValue(low)
            shader.setMaximumValue(high)
            shader.classifyColorRamp(band, layer.extent(), provider)
    elif isinstance(renderer, QgsPalettedRasterRenderer):
        legend = renderer.classes()
        for entry in legend:
            entry.label = translated(entry.label)
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), renderer.band(), legend))
    elif isinstance(renderer, QgsCategorizedSymbolRenderer):
        for number, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(number, translated(category.label()))
    elif isinstance(renderer, QgsMultiBandColorRenderer):
        layer.setContrastEnhancement(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum, limits.CumulativeCut)
    layer.triggerRepaint()
