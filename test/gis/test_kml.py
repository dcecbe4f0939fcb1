"""KML as GDAL reads it."""
import pytest
from mineeco.gis.kml import write_kml
from mineeco.messages import FileProblem
from osgeo import ogr

RING = ((115.0, 25.0), (115.001, 25.0), (115.001, 24.999), (115.0, 24.999), (115.0, 25.0))


def test_points_and_cells(tmp_path):
    path = str(tmp_path / "点.kml")
    write_kml(path, "Sample <1> & 样点", ("Points", "Cells"), [(1, (115.0005, 24.9995), RING, {"id": 1, "map_class": 3, "reference": None}), (2, (-71.5, -25.25), RING, {"id": 2})])
    dataset = ogr.Open(path)
    points, cells = (dataset.GetLayerByName(name) for name in ("Points", "Cells"))
    assert (points.GetFeatureCount(), cells.GetFeatureCount()) == (2, 2)
    first, second = list(points)
    assert first.GetGeometryRef().GetPoint()[:2] == pytest.approx((115.0005, 24.9995), abs=1e-8)
    assert second.GetGeometryRef().GetPoint()[:2] == pytest.approx((-71.5, -25.25), abs=1e-8)
    assert [feature.GetField("Name") for feature in (first, second)] == ["1", "2"]
    cell = cells.GetNextFeature()
    outline = cell.GetGeometryRef()
    assert outline.GetPointCount() == 5
    assert outline.GetPoint(1)[:2] == pytest.approx(RING[1], abs=1e-8)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert '<Data name="map_class"><value>3</value></Data><Data name="reference"><value></value></Data>' in text
    assert "<BalloonStyle><text>$[name]</text></BalloonStyle>" in text
    assert "Sample &lt;1&gt; &amp; 样点" in text


def test_a_folder_that_is_missing_is_named(tmp_path):
    with pytest.raises(FileProblem, match=r"nowhere.a\.kml failed"):
        write_kml(str(tmp_path / "nowhere" / "a.kml"), "", ("", ""), [])
