"""Writes resources/styles/<id>.qml and <id>_<what>.qml from the looks that the algorithms declare.

usage: python3 tools/styles.py [--check]    (--check writes nothing and fails where a file is not current)
"""
import os
import sys
from xml.sax.saxutils import quoteattr

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, "resources", "styles")
HEAD = '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">\n<qgis version="3.22.0" styleCategories="Symbology">\n <pipe>\n'
TAIL = ' </pipe>\n <blendMode>0</blendMode>\n</qgis>\n'


def _limits(fixed):
    kind = "None" if fixed else "CumulativeCut"
    return (
        "   <minMaxOrigin><limits>%s</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy>"
        "<cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>\n" % kind
    )


def _rgb(colour):
    return ",".join(str(int(colour[i:i + 2], 16)) for i in (1, 3, 5)) + ",255"


def ramp_style(stops, low, high):
    """Return the QML of a continuous raster; without a range it is fitted when the layer loads."""
    fixed = low is not None
    low, high = (low, high) if fixed else (0, 1)
    middle = ":".join("%g;%s" % (position, _rgb(colour)) for position, colour in stops[1:-1])
    lines = [
        '  <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="%g" classificationMax="%g">\n' % (low, high),
        _limits(fixed),
        '   <rastershader>\n    <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" minimumValue="%g" maximumValue="%g" labelPrecision="4">\n' % (low, high),
        '     <colorramp type="gradient" name="[source]">\n',
    ]
    for key, value in (("color1", _rgb(stops[0][1])), ("color2", _rgb(stops[-1][1])), ("discrete", "0"), ("rampType", "gradient"), ("stops", middle)):
        lines.append('      <prop k="%s" v="%s"/>\n' % (key, value))
    lines.append("     </colorramp>\n")
    for position, colour in stops:
        value = low + (high - low) * position
        lines.append('     <item value="%g" label="%g" color="%s" alpha="255"/>\n' % (value, value, colour))
    lines.append("    </colorrampshader>\n   </rastershader>\n  </rasterrenderer>\n")
    return HEAD + "".join(lines) + TAIL


def class_style(legend):
    """Return the QML of a class raster."""
    lines = ['  <rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1" nodataColor="">\n', _limits(True), "   <colorPalette>\n"]
    for code, label, colour in legend:
        lines.append('    <paletteEntry value="%d" color="%s" alpha="255" label=%s/>\n' % (code, colour, quoteattr(label)))
    lines.append("   </colorPalette>\n  </rasterrenderer>\n")
    return HEAD + "".join(lines) + TAIL


def composite_style(bands):
    """Return the QML of three bands shown as colours; the contrast is stretched when the layer loads."""
    red, green, blue = bands
    return HEAD + (
        '  <rasterrenderer type="multibandcolor" opacity="1" alphaBand="-1" nodataColor="" redBand="%d" greenBand="%d" blueBand="%d">\n%s  </rasterrenderer>\n'
        % (red, green, blue, _limits(False))
    ) + TAIL


def expected():
    """Return {file name: text} for every look of every algorithm."""
    sys.path[:0] = [os.path.join(ROOT, ".links"), "/usr/share/qgis/python/plugins"]
    from mineeco.algorithms import legends
    from mineeco.algorithms.provider import find_algorithms

    files = {}
    for algorithm in find_algorithms():
        for output, look in algorithm.LOOKS.items():
            if isinstance(look, legends.Ramp):
                text = ramp_style(legends.ramp(look.ramp), look.low, look.high)
            elif isinstance(look, legends.Classes):
                text = class_style(legends.colours(look.legend))
            else:
                text = composite_style(look.bands)
            files[algorithm.style_file(output)] = text
    return files


def main():
    files = expected()
    stale = []
    for name, text in files.items():
        path = os.path.join(FOLDER, name)
        old = open(path, encoding="utf-8").read() if os.path.exists(path) else None
        if old != text:
            stale.append(name)
            if "--check" not in sys.argv:
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
    unknown = sorted(name for name in os.listdir(FOLDER) if name.endswith(".qml") and name not in files)
    for name in unknown:
        if "--check" not in sys.argv:
            os.remove(os.path.join(FOLDER, name))
    print("styles: %d, changed %s, dropped %s" % (len(files), stale or "none", unknown or "none"))
    return 1 if "--check" in sys.argv and (stale or unknown) else 0


if __name__ == "__main__":
    sys.exit(main())
