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


def ramp_style(stops, low, high, centred=False):
    """Return the QML of a continuous raster; without a range it is fitted when the layer loads, around 0 where the one written here lies around it."""
    fixed = low is not None
    low, high = (low, high) if fixed else (-1 if centred else 0, 1)
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


def _symbol(look, colour, name):
    """Return the XML of one symbol."""
    outline = "35,35,35,255"
    if look.kind == "line":
        layer, properties = "SimpleLine", {"line_color": _rgb(colour), "line_width": look.size, "line_width_unit": "MM", "capstyle": "round", "joinstyle": "round"}
    elif look.kind == "marker":
        layer = "SimpleMarker"
        properties = {"name": "circle", "color": _rgb(colour), "outline_color": "255,255,255,255", "outline_width": 0.3, "size": look.size, "size_unit": "MM"}
    else:
        layer = "SimpleFill"
        properties = {"color": _rgb(colour).rsplit(",", 1)[0] + ",150", "outline_color": outline, "outline_width": look.size, "outline_width_unit": "MM", "style": "solid"}
    lines = ['    <symbol type="%s" name="%s" alpha="1" clip_to_extent="1">\n     <layer class="%s" enabled="1" locked="0" pass="0">\n      <Option type="Map">\n' % (look.kind, name, layer)]
    lines += ['       <Option type="QString" name="%s" value="%s"/>\n' % pair for pair in properties.items()]
    lines.append("      </Option>\n")
    lines += ['      <prop k="%s" v="%s"/>\n' % pair for pair in properties.items()]  # what QGIS 3.22 reads
    lines.append("     </layer>\n    </symbol>\n")
    return "".join(lines)


def vector_style(look, categories):
    """Return the QML of a vector layer: one symbol, or one a value of a field."""
    head = '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">\n<qgis version="3.22.0" styleCategories="Symbology">\n'
    if not look.field:
        body = '  <renderer-v2 type="singleSymbol" forceraster="0" symbollevels="0" enableorderby="0">\n   <symbols>\n%s   </symbols>\n  </renderer-v2>\n' % _symbol(look, look.colour, "0")
        return head + body + "</qgis>\n"
    lines = ['  <renderer-v2 type="categorizedSymbol" attr="%s" forceraster="0" symbollevels="0" enableorderby="0">\n   <categories>\n' % look.field]
    for number, (value, label, _) in enumerate(categories):
        lines.append('    <category value=%s type="string" symbol="%d" label=%s render="true"/>\n' % (quoteattr(value), number, quoteattr(label)))
    lines.append("   </categories>\n   <symbols>\n")
    lines += [_symbol(look, colour, str(number)) for number, (_, _, colour) in enumerate(categories)]
    lines.append("   </symbols>\n  </renderer-v2>\n")
    return head + "".join(lines) + "</qgis>\n"


def expected():
    """Return {file name: text} for every look of every algorithm."""
    sys.path[:0] = [os.path.join(ROOT, ".links"), "/usr/share/qgis/python/plugins"]
    from mineeco.algorithms import legends
    from mineeco.algorithms.provider import find_algorithms

    files = {}
    for algorithm in find_algorithms():
        for output, look in algorithm.LOOKS.items():
            if isinstance(look, legends.Ramp):
                text = ramp_style(legends.ramp(look.ramp), look.low, look.high, look.centred)
            elif isinstance(look, legends.Classes):
                text = class_style(legends.colours(look.legend))
            elif isinstance(look, legends.Vector):
                text = vector_style(look, legends.categories(look.legend) if look.field else [])
            else:
                text = composite_style(look.bands)
            files[algorithm.style_file(output)] = text
    return files


def main():
    files = expected()
    stale = []
    for name, text in files.items():
        path = os.path.join(FOLDER, name)
        old = None
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                old = file.read()
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
