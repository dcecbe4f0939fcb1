"""Sample points as KML, for globes on the screen."""
from html import escape

from ..messages import QT_TRANSLATE_NOOP, FileProblem

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n<name>%s</name>\n'
    # The balloon shows the number alone: who judges a point shall not know what the map says of it.
    '<Style id="point"><IconStyle><color>ff4fd5ff</color><scale>0.6</scale></IconStyle><LabelStyle><scale>0.7</scale></LabelStyle>'
    "<BalloonStyle><text>$[name]</text></BalloonStyle></Style>\n"
    '<Style id="cell"><LineStyle><color>ff4fd5ff</color><width>1.5</width></LineStyle><BalloonStyle><text>$[name]</text></BalloonStyle></Style>\n'
)
TAIL = "</Document>\n</kml>\n"


def write_kml(path, title, folders, points):
    """Write points, and the outlines of the cells in whose middle they lie.

    Parameters
    ----------
    path : str
        Ends in ``.kml``.
    title : str
        Name of the whole.
    folders : (str, str)
        Names of the folders of points and of outlines.
    points : sequence of (name, (longitude, latitude), ring, values)
        WGS 84 degrees; `ring` is a closed sequence of (longitude, latitude), `values` a dict of field to value, where None is empty.
    """
    placemarks = ([], [])
    for name, place, ring, values in points:
        data = "".join('<Data name="%s"><value>%s</value></Data>' % (escape(key), "" if value is None else escape(str(value))) for key, value in values.items())
        shapes = ("<Point><coordinates>%s</coordinates></Point>" % _coordinates([place]), "<LineString><tessellate>1</tessellate><coordinates>%s</coordinates></LineString>" % _coordinates(ring))
        for marks, style, shape, own in zip(placemarks, ("point", "cell"), shapes, ("<ExtendedData>%s</ExtendedData>" % data, "")):
            marks.append("<Placemark><name>%s</name><styleUrl>#%s</styleUrl>%s%s</Placemark>\n" % (escape(str(name)), style, own, shape))
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(HEAD % escape(title))
            for folder, marks in zip(folders, placemarks):
                file.write("<Folder><name>%s</name>\n%s</Folder>\n" % (escape(folder), "".join(marks)))
            file.write(TAIL)
    except OSError as error:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=path, why=error.strerror) from error


def _coordinates(places):
    return " ".join("%.8f,%.8f" % tuple(place) for place in places)
