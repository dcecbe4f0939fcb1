"""Tables written for Excel and GDAL, and read from whatever Excel wrote."""
import csv
import math
import os

import numpy as np
import pytest
from mineeco.gis.outputs import Outputs
from mineeco.gis.tables import read_table, write_table
from mineeco.messages import FileProblem
from osgeo import gdal, ogr

COLUMNS = [("id", int), ("name", str), ("share", float)]


def test_bytes_as_excel_wants_them(tmp_path):
    path = tmp_path / "表.csv"
    write_table(str(path), COLUMNS, [(1, "矿区", 0.5), (2, 'a "b", c', None), (3, "two\nlines", math.nan), (4, None, -1e-12)])
    assert path.read_bytes() == (
        b"\xef\xbb\xbf" + 'id,name,share\r\n1,矿区,0.5\r\n2,"a ""b"", c",\r\n3,"two\nlines",\r\n4,,-1e-12\r\n'.encode()
    )
    assert (tmp_path / "表.csvt").read_bytes() == b'"Integer64","String","Real"\n'
    assert sorted(os.listdir(tmp_path)) == ["表.csv", "表.csvt"]


def test_numpy_numbers(tmp_path):
    path = str(tmp_path / "a.csv")
    rows = [
        (np.int64(2 ** 40), np.str_("x"), np.float64(0.1)), (np.uint8(7), "y", np.float32("nan")),
        (np.int32(-1), "z", np.float64("nan")), (0, "", np.float32(0.25)),
    ]
    write_table(path, COLUMNS, rows)
    assert [row["share"] for row in read_table(path)] == ["0.1", "", "", "0.25"]
    assert [row["id"] for row in read_table(path)] == [str(2 ** 40), "7", "-1", "0"]


def test_numbers_keep_their_digits(tmp_path):
    path = str(tmp_path / "a.csv")
    values = [1 / 3, 123456.789, 4012345.678, 1e-20, -9999.0, 0.0, 3.0, 1e15]
    write_table(path, [("v", float)], [[value] for value in values])
    for row, value in zip(read_table(path), values):
        assert float(row["v"]) == pytest.approx(value, rel=1e-9)
    write_table(path, [("v", int)], [[2 ** 62]])
    assert read_table(path) == [{"v": str(2 ** 62)}]


def test_gdal_reads_the_types(tmp_path):
    path = str(tmp_path / "a.csv")
    with Outputs() as outputs:
        write_table(outputs.begin(path), COLUMNS, [(3000000000, "矿区", 0.5), (2, "007", None)])
    source = gdal.OpenEx(path, gdal.OF_VECTOR)
    layer = source.GetLayer(0)
    definition = layer.GetLayerDefn()
    assert [(definition.GetFieldDefn(n).GetName(), definition.GetFieldDefn(n).GetType()) for n in range(3)] == [
        ("id", ogr.OFTInteger64), ("name", ogr.OFTString), ("share", ogr.OFTReal),
    ]
    features = [(f.GetField(0), f.GetField(1), f.GetField(2)) for f in layer]
    assert features == [(3000000000, "矿区", 0.5), (2, "007", None)]


def test_no_rows_leave_the_header(tmp_path):
    path = tmp_path / "a.csv"
    write_table(str(path), COLUMNS, [])
    assert path.read_text(encoding="utf-8-sig") == "id,name,share\n"
    with pytest.raises(FileProblem, match="has no rows below its header"):
        read_table(str(path))


def test_what_was_written_comes_back(tmp_path):
    path = str(tmp_path / "a.csv")
    names = ["矿区, 东", 'quoted "x"', "two\nlines", "semi;colon", "tab\there", "é"]
    write_table(path, COLUMNS, [(n, name, n / 4) for n, name in enumerate(names)])
    assert read_table(path) == [{"id": str(n), "name": name, "share": "%g" % (n / 4)} for n, name in enumerate(names)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_separators_and_line_ends(tmp_path, encoding, separator, end):
    rows = [["Name", " 权重 ", "Note"], ["植被", "0.25", "a" + end + "b"], ["土壤 侵蚀", " 0.75", ""]]
    text = end.join(separator.join('"%s"' % cell if end in cell else cell for cell in row) for row in rows) + end
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    assert read_table(str(tmp_path / "a.csv")) == [
        {"name": "植被", "权重": "0.25", "note": "a" + end + "b"}, {"name": "土壤 侵蚀", "权重": "0.75", "note": ""},
    ]


def test_excel_dialect_with_separators_in_quotes(tmp_path):
    # A decimal comma in the header's quotes does not make the comma the separator.
    path = tmp_path / "a.csv"
    path.write_text('"a, b, c";weight\n"x;y";"1,5"\n', encoding="utf-8")
    assert read_table(str(path)) == [{"a, b, c": "x;y", "weight": "1,5"}]


def test_ragged_rows(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a,b,c\n1\n1,2,3,4,5\n\n,,\n6,7,8", encoding="utf-8")
    found = read_table(str(path))
    assert found == [{"a": "1", "b": "", "c": ""}, {"a": "1", "b": "2", "c": "3"}, {"a": "6", "b": "7", "c": "8"}]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "has no rows"), (b"\n\n", "has no rows"), (b"a,b\n", "has no rows"), (b"\xef\xbb\xbf", "has no rows"), (b",,\n", "has no rows"),
        (b"a,b\n,\n,\n", "has no rows"), (b"\xff\xfea\x00,\x00b\x00", "neither UTF-8 nor GB 18030"), (b"\xff" * 50, "neither UTF-8 nor GB 18030"),
        (b'a,b\n1,"' + b"x" * 200000, "as a table"),
    ],
    ids=["empty", "blank", "header", "mark", "commas", "commas below", "utf-16", "bytes", "open quotation"],
)
def test_what_is_no_table(tmp_path, content, sentence):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(FileProblem, match=sentence) as problem:
        read_table(str(path))
    assert str(path) in str(problem.value)


def test_missing_file_and_folder(tmp_path):
    for path in (tmp_path / "missing.csv", tmp_path):
        with pytest.raises(FileProblem, match="Cannot read the table"):
            read_table(str(path))
    with pytest.raises(FileProblem, match="Writing .* failed"):
        write_table(str(tmp_path / "missing" / "a.csv"), COLUMNS, [])


def test_python_reads_the_same(tmp_path):
    path = str(tmp_path / "a.csv")
    write_table(path, COLUMNS, [(1, 'x, "y"\r\nz', 2.0)])
    with open(path, encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["id", "name", "share"], ["1", 'x, "y"\r\nz', "2"]]
