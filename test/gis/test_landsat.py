"""Reading Landsat Level-2 products: folders, metadata files and archives, whole and damaged."""
import datetime
import io
import json
import os
import re
import shutil
import tarfile

import numpy as np
import pytest
from mineeco.gis.landsat import open_product
from mineeco.messages import FileProblem
from osgeo import gdal

LIVERPOOL = "LC08_L2SP_204023_20200927_20201006_02_T1"
BEFORE = "LC08_L2SR_218074_20190114_20200829_02_T1"
BANDS = ["blue", "green", "red", "nir", "swir1", "swir2"]
TM = "LT05_L2SP_123042_20080714_20200829_02_T1"
TM_CONTENTS = {
    "LANDSAT_PRODUCT_ID": TM, "PROCESSING_LEVEL": "L2SP", "COLLECTION_NUMBER": "02", "COLLECTION_CATEGORY": "T1",
    **{"FILE_NAME_BAND_%d" % number: "%s_SR_B%d.TIF" % (TM, number) for number in (1, 2, 3, 4, 5, 7)},
    "FILE_NAME_BAND_ST_B6": TM + "_ST_B6.TIF", "FILE_NAME_QUALITY_L1_PIXEL": TM + "_QA_PIXEL.TIF",
    "FILE_NAME_QUALITY_L1_RADIOMETRIC_SATURATION": TM + "_QA_RADSAT.TIF", "FILE_NAME_QUALITY_L2_SURFACE_TEMPERATURE": TM + "_ST_QA.TIF",
    "FILE_NAME_THERMAL_RADIANCE": TM + "_ST_TRAD.TIF", "FILE_NAME_UPWELL_RADIANCE": TM + "_ST_URAD.TIF",
    "FILE_NAME_DOWNWELL_RADIANCE": TM + "_ST_DRAD.TIF", "FILE_NAME_ATMOSPHERIC_TRANSMITTANCE": TM + "_ST_ATRAN.TIF",
    "FILE_NAME_EMISSIVITY": TM + "_ST_EMIS.TIF",
}
TM_GROUPS = {
    "PRODUCT_CONTENTS": TM_CONTENTS,
    "IMAGE_ATTRIBUTES": {"SPACECRAFT_ID": "LANDSAT_5", "SENSOR_ID": "TM", "WRS_PATH": "123", "WRS_ROW": "042", "DATE_ACQUIRED": "2008-07-14"},
    "LEVEL2_SURFACE_REFLECTANCE_PARAMETERS": {"REFLECTANCE_%s_BAND_%d" % (kind, number): value for number in (1, 2, 3, 4, 5, 7)
                                              for kind, value in (("MULT", "2.75e-05"), ("ADD", "-0.2"))},
    # the Level-1 record repeats keys with other values: they must not be taken
    "LEVEL1_PROCESSING_RECORD": {"LANDSAT_PRODUCT_ID": "LT05_L1TP", "PROCESSING_LEVEL": "L1TP", "FILE_NAME_BAND_1": "LT05_L1TP_B1.TIF"},
    "LEVEL1_RADIOMETRIC_RESCALING": {"REFLECTANCE_MULT_BAND_1": "0.5", "REFLECTANCE_ADD_BAND_1": "9"},
}
ROLES = ["blue", "green", "red", "nir", "swir1", "swir2", "st", "qa_pixel", "qa_radsat", "st_qa", "trad", "atran", "urad", "drad", "emis"]


pytestmark = pytest.mark.usefixtures("gdal_mode")


def as_text(groups, top="LANDSAT_METADATA_FILE"):
    lines = ["GROUP = " + top]
    for group, rows in groups.items():
        lines += ["  GROUP = " + group] + ['    %s = "%s"' % row for row in rows.items()] + ["  END_GROUP = " + group]
    return "\n".join([*lines, "END_GROUP = " + top, "END", ""])


def as_json(groups, top="LANDSAT_METADATA_FILE"):
    return json.dumps({top: groups})


def as_xml(groups, top="LANDSAT_METADATA_FILE"):
    bodies = {group: "".join("<%s>%s</%s>\n" % (key, value, key) for key, value in rows.items()) for group, rows in groups.items()}
    inner = "".join("<%s>%s</%s>" % (group, body, group) for group, body in bodies.items())
    return '<?xml version="1.0" encoding="UTF-8"?>\n<%s>\n%s</%s>\n' % (top, inner, top)


FORMATS = {"txt": as_text, "json": as_json, "xml": as_xml}


def unpack(folder, groups=None, ending="txt", text=None, without=(), name=TM):
    """Write metadata and one empty file for each name in it."""
    groups = TM_GROUPS if groups is None else groups
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ("%s_MTL.%s" % (name, ending))).write_text(FORMATS[ending](groups) if text is None else text, encoding="utf-8")
    for key, file in groups.get("PRODUCT_CONTENTS", {}).items():
        if key.startswith("FILE_NAME") and key not in without:
            (folder / file).touch()
    return folder


def pack(path, files, mode="w", kind=tarfile.REGTYPE):
    """Make an archive of {member name: bytes}."""
    with tarfile.open(path, mode) as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size, member.type = len(data), kind
            archive.addfile(member, io.BytesIO(data))
    return str(path)


def tm_files(folder="", groups=TM_GROUPS):
    names = [value for key, value in groups["PRODUCT_CONTENTS"].items() if key.startswith("FILE_NAME")]
    return {folder + TM + "_MTL.txt": as_text(groups).encode(), **{folder + name: b"" for name in names}}


# ------------------------------------------------------------------------------------------------------------ whole products
def test_a_real_product_in_a_folder(landsat_product):
    folder = landsat_product()
    product = open_product(folder)
    assert (product.id, product.spacecraft, product.sensor) == (LIVERPOOL, "LANDSAT_8", "oli")
    assert product.date == datetime.date(2020, 9, 27)
    assert (product.path, product.row, product.level, product.collection, product.category) == (204, 23, "L2SP", 2, "T1")
    # of the metadata's files, the fixture has the six bands, ST and QA_PIXEL; OLI blue is band 2
    assert product.files == {
        **{band: os.path.join(folder, "%s_SR_B%d.TIF" % (LIVERPOOL, number)) for number, band in enumerate(BANDS, 2)},
        "st": os.path.join(folder, LIVERPOOL + "_ST_B10.TIF"), "qa_pixel": os.path.join(folder, LIVERPOOL + "_QA_PIXEL.TIF"),
    }
    assert product.scaling == {**dict.fromkeys(BANDS, (2.75e-5, -0.2)), "st": (0.00341802, 149.0)}


@pytest.mark.parametrize("archive", ["", ".tar", ".tar.gz", ".tgz"])
def test_bands_hold_what_the_stack_holds(landsat_product, real_data, archive):
    product = open_product(landsat_product(archive=archive, folder="矿区 影像"))
    stack = gdal.Open(os.path.join(real_data, "liverpool_landsat8", "liverpool_L8_SR_ST_20200927.tif"))
    for number, role in enumerate([*BANDS, "st"], 1):
        dataset = gdal.Open(product.file(role))
        np.testing.assert_array_equal(dataset.ReadAsArray(), stack.GetRasterBand(number).ReadAsArray())
        assert dataset.GetGeoTransform() == stack.GetGeoTransform()
    codes = gdal.Open(product.file("qa_pixel")).ReadAsArray()
    assert set(np.unique(codes)) <= {1, 21824}
    assert product.file("red").startswith("/vsitar/") is bool(archive)


def test_a_product_without_surface_temperature(landsat_product):
    product = open_product(landsat_product("before", ".tar"))
    assert (product.id, product.level, product.date) == (BEFORE, "L2SR", datetime.date(2019, 1, 14))
    assert product.files["st"] is None
    assert "st" not in product.scaling
    with pytest.raises(FileProblem, match="%s has no st file" % BEFORE):
        product.file("st")


def test_a_metadata_file_names_its_product_among_several(landsat_product):
    before, after = landsat_product("before", folder="a"), landsat_product("after", folder="b")
    for name in os.listdir(after):
        shutil.copy(os.path.join(after, name), before)
    with pytest.raises(FileProblem, match="more than one Landsat product .*20190114.*20190130"):
        open_product(before)
    chosen = open_product(os.path.join(before, os.path.basename(after) + "_MTL.txt"))
    assert chosen.date == datetime.date(2019, 1, 30)
    assert chosen.file("red") == os.path.join(before, os.path.basename(after) + "_SR_B4.TIF")


@pytest.mark.parametrize("ending", FORMATS)
def test_metadata_formats_of_a_tm_product(tmp_path, ending):
    folder = unpack(tmp_path / "景 1", ending=ending)
    for path in (folder, folder / ("%s_MTL.%s" % (TM, ending))):
        product = open_product(str(path))
        assert (product.id, product.sensor, product.date, product.path, product.row) == (TM, "tm", datetime.date(2008, 7, 14), 123, 42)
        assert sorted(product.files) == sorted(ROLES)
        assert product.file("blue") == str(folder / (TM + "_SR_B1.TIF"))
        assert product.file("swir2") == str(folder / (TM + "_SR_B7.TIF"))
        assert product.file("st") == str(folder / (TM + "_ST_B6.TIF"))
        assert product.file("atran") == str(folder / (TM + "_ST_ATRAN.TIF"))
        # the metadata here name no factors of the temperature: the product tables hold
        assert product.scaling == dict.fromkeys(BANDS, (2.75e-5, -0.2))


@pytest.mark.parametrize("ending", ["json", "xml"])
def test_the_real_metadata_read_the_same_in_every_format(real_data, tmp_path, ending):
    with open(os.path.join(real_data, "liverpool_landsat8", LIVERPOOL + "_MTL.txt"), encoding="utf-8") as file:
        text = file.read()
    groups = {}
    for group, body in re.findall(r"^  GROUP = (\w+)\n(.*?)^  END_GROUP", text, re.MULTILINE | re.DOTALL):
        groups[group] = dict(re.findall(r'^    (\w+) = "?(.*?)"?$', body, re.MULTILINE))
    metadata = ("FILE_NAME_METADATA_ODL", "FILE_NAME_METADATA_XML")
    plain = open_product(str(unpack(tmp_path / "a", groups, "txt", text, metadata, LIVERPOOL)))
    other = open_product(str(unpack(tmp_path / "b", groups, ending, None, metadata, LIVERPOOL)))
    assert {role: os.path.basename(name) for role, name in other.files.items()} == {role: os.path.basename(name) for role, name in plain.files.items()}
    assert sorted(plain.files) == sorted(ROLES)
    assert (other.id, other.date, other.scaling) == (plain.id, plain.date, plain.scaling)


def test_a_folder_with_the_metadata_in_all_formats_is_one_product(tmp_path):
    for ending in ("xml", "json", "txt"):
        unpack(tmp_path / "p", ending=ending)
    (tmp_path / "p" / ("._%s_MTL.txt" % TM)).write_bytes(b"\0\5")  # left behind by macOS
    assert open_product(str(tmp_path / "p")).id == TM


def test_etm_and_file_names_in_other_case(tmp_path):
    groups = {**TM_GROUPS, "IMAGE_ATTRIBUTES": {**TM_GROUPS["IMAGE_ATTRIBUTES"], "SENSOR_ID": "ETM", "SPACECRAFT_ID": "LANDSAT_7"}}
    folder = unpack(tmp_path / "p", groups)
    (folder / (TM + "_SR_B3.TIF")).rename(folder / (TM + "_sr_b3.tif"))
    product = open_product(str(folder))
    assert product.sensor == "etm"
    assert product.file("red") == str(folder / (TM + "_sr_b3.tif"))


def test_optional_files_that_were_not_downloaded(tmp_path):
    folder = unpack(tmp_path / "p", without=("FILE_NAME_THERMAL_RADIANCE", "FILE_NAME_QUALITY_L1_RADIOMETRIC_SATURATION"))
    product = open_product(str(folder))
    assert "trad" not in product.files
    with pytest.raises(FileProblem, match="has no trad file"):
        product.file("trad")


def test_an_archive_with_its_product_in_a_folder(tmp_path):
    path = pack(tmp_path / "x.tar", {"deep/er/readme.txt": b"", **tm_files("deep/")})
    product = open_product(path)
    assert product.file("red") == "/vsitar/{%s}/deep/%s_SR_B3.TIF" % (path, TM)


def test_an_archive_packed_as_a_folder_with_a_dot(tmp_path):
    """``tar cf x.tar -C folder .`` puts ./ before every name, which GDAL takes off."""
    path = pack(tmp_path / "x.tar", {name: data or b"0" for name, data in tm_files("./").items()})
    product = open_product(path)
    assert product.file("red") == "/vsitar/{%s}/%s_SR_B3.TIF" % (path, TM)
    assert gdal.VSIStatL(product.file("red")).size == 1


# ---------------------------------------------------------------------------------------------------------- broken products
@pytest.mark.parametrize(("key", "name"), [
    ("FILE_NAME_BAND_3", "SR_B3.TIF"), ("FILE_NAME_QUALITY_L1_PIXEL", "QA_PIXEL.TIF"), ("FILE_NAME_BAND_ST_B6", "ST_B6.TIF"),
])
def test_a_missing_file_is_named(tmp_path, key, name):
    with pytest.raises(FileProblem, match="lacks %s_%s" % (TM, name)):
        open_product(str(unpack(tmp_path / "p", without=(key,))))
    files = tm_files()
    del files[TM_CONTENTS[key]]
    with pytest.raises(FileProblem, match="lacks %s_%s" % (TM, name)):
        open_product(pack(tmp_path / "x.tar", files))


def test_metadata_without_a_band(tmp_path):
    contents = {key: value for key, value in TM_CONTENTS.items() if key != "FILE_NAME_BAND_4"}
    with pytest.raises(FileProblem, match="lacks FILE_NAME_BAND_4, the nir file"):
        open_product(str(unpack(tmp_path / "p", {**TM_GROUPS, "PRODUCT_CONTENTS": contents})))


@pytest.mark.parametrize("name", ["../secret.TIF", "/etc/secret.TIF", "..\\secret.TIF"])
def test_metadata_cannot_lead_out_of_the_folder(tmp_path, name):
    (tmp_path / "secret.TIF").touch()
    groups = {**TM_GROUPS, "PRODUCT_CONTENTS": {**TM_CONTENTS, "FILE_NAME_BAND_3": name}}
    folder = tmp_path / "p"
    folder.mkdir()
    text = as_text(groups)
    unpack(folder, TM_GROUPS, text=text)
    with pytest.raises(FileProblem, match="lacks .*secret.TIF"):
        open_product(str(folder))


@pytest.mark.parametrize("name", ["../evil.TIF", "/evil.TIF", "a/../../evil.TIF", "..\\evil.TIF", "C:/evil.TIF"])
def test_archives_with_climbing_paths_are_refused(tmp_path, name):
    with pytest.raises(FileProblem, match="would leave its folder"):
        open_product(pack(tmp_path / "x.tar", {**tm_files(), name: b""}))


def test_links_in_an_archive_are_no_files(tmp_path):
    path = tmp_path / "x.tar"
    files = tm_files()
    del files[TM_CONTENTS["FILE_NAME_BAND_3"]]
    with tarfile.open(path, "w") as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        link = tarfile.TarInfo(TM_CONTENTS["FILE_NAME_BAND_3"])
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(link)
    with pytest.raises(FileProblem, match="lacks %s_SR_B3" % TM):
        open_product(str(path))


def test_two_products_in_one_archive(tmp_path):
    with pytest.raises(FileProblem, match="more than one Landsat product"):
        open_product(pack(tmp_path / "x.tar", {**tm_files(), "OTHER_MTL.txt": b""}))


def test_nothing_to_read(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileProblem, match="holds no Landsat metadata"):
        open_product(str(tmp_path / "empty"))
    with pytest.raises(FileProblem, match="holds no Landsat metadata"):
        open_product(pack(tmp_path / "x.tar", {"readme.txt": b""}))
    with pytest.raises(FileProblem, match="does not exist"):
        open_product(str(tmp_path / "nowhere"))
    (tmp_path / "scene.tif").touch()
    with pytest.raises(FileProblem, match="scene.tif is not a Landsat product"):
        open_product(str(tmp_path / "scene.tif"))


@pytest.mark.parametrize("archive", [".tar", ".tar.gz"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
def test_truncated_archives(landsat_product, tmp_path, archive, share):
    path = landsat_product(archive=archive)
    size = os.path.getsize(path)
    os.truncate(path, int(size * share))
    with pytest.raises(FileProblem, match="damaged or incomplete"):
        open_product(path)


def test_a_file_that_is_no_archive(tmp_path):
    (tmp_path / "x.tar").write_bytes(b"not an archive" * 100)
    (tmp_path / "y.tar.gz").write_bytes(b"not an archive" * 100)
    (tmp_path / "z.tar").write_bytes(b"")
    for name in ("x.tar", "y.tar.gz", "z.tar"):
        with pytest.raises(FileProblem, match="damaged or incomplete"):
            open_product(str(tmp_path / name))


def test_level_1_products_are_refused(tmp_path, real_data):
    groups = {**TM_GROUPS, "PRODUCT_CONTENTS": {**TM_CONTENTS, "PROCESSING_LEVEL": "L1TP"}}
    with pytest.raises(FileProblem, match="level L1TP; Collection 2 Level-2"):
        open_product(str(unpack(tmp_path / "p", groups)))
    with pytest.raises(FileProblem, match="LT52240631988227CUB02 is a product of level L1T; Collection 2 Level-2"):
        open_product(os.path.join(real_data, "para_landsat5_dem", "LT52240631988227CUB02_MTL.txt"))


def test_other_sensors_are_refused(tmp_path):
    groups = {**TM_GROUPS, "IMAGE_ATTRIBUTES": {**TM_GROUPS["IMAGE_ATTRIBUTES"], "SENSOR_ID": "MSS"}}
    with pytest.raises(FileProblem, match="the sensor MSS; TM, ETM. and OLI"):
        open_product(str(unpack(tmp_path / "p", groups)))


@pytest.mark.parametrize(("key", "value", "said"), [
    ("DATE_ACQUIRED", "14 July", "14 July"), ("WRS_PATH", "x", "'x'"), ("DATE_ACQUIRED", None, "lacks DATE_ACQUIRED"),
])
def test_metadata_with_impossible_values(tmp_path, key, value, said):
    image = {**TM_GROUPS["IMAGE_ATTRIBUTES"], key: value}
    groups = {**TM_GROUPS, "IMAGE_ATTRIBUTES": {name: text for name, text in image.items() if text is not None}}
    with pytest.raises(FileProblem, match=said):
        open_product(str(unpack(tmp_path / "p", groups)))


@pytest.mark.parametrize(("ending", "text"), [
    ("txt", "GROUP = LANDSAT_METADATA_FILE\n  GROUP = PRODUCT_CONTENTS\n"),
    ("txt", "GROUP = A\nEND_GROUP = B\n"),
    ("txt", ""), ("txt", as_text(TM_GROUPS) + "\n" * (1 << 20)),
    ("json", "{"), ("json", "[]"), ("json", "[" * 200000), ("json", '{"LANDSAT_METADATA_FILE": 1}'),
    ("xml", "<LANDSAT_METADATA_FILE><A>"), ("xml", ""), ("xml", "<other/>"), ("xml", "<A>" * 200000), ("xml", "<A><B><C>1</C></A></B>"),
    ("xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>' + as_xml(TM_GROUPS).split("\n", 1)[1]),
])
def test_unreadable_metadata(tmp_path, ending, text):
    with pytest.raises(FileProblem, match="is not readable Landsat metadata"):
        open_product(str(unpack(tmp_path / "p", ending=ending, text=text)))


def test_metadata_in_another_encoding(tmp_path):
    folder = unpack(tmp_path / "p")
    (folder / (TM + "_MTL.txt")).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileProblem, match="is not readable Landsat metadata"):
        open_product(str(folder))
