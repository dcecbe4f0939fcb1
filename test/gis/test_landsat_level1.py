"""Calibration of Level-1 scenes from metadata of three generations."""
import os

import pytest
from mineeco.gis.landsat import Calibration, find_products, named, read_mtl_calibration
from mineeco.messages import FileProblem

OLD = """GROUP = L1_METADATA_FILE
  GROUP = PRODUCT_METADATA
    SPACECRAFT_ID = "Landsat7"
    SENSOR_ID = "ETM+"
    ACQUISITION_DATE = 2002-07-20
  END_GROUP = PRODUCT_METADATA
  GROUP = MIN_MAX_RADIANCE
    LMAX_BAND1 = 191.600
    LMIN_BAND1 = -6.200
    LMAX_BAND61 = 17.040
    LMIN_BAND61 = 0.000
    LMAX_BAND62 = 12.650
    LMIN_BAND62 = 3.200
  END_GROUP = MIN_MAX_RADIANCE
  GROUP = MIN_MAX_PIXEL_VALUE
    QCALMAX_BAND1 = 255.0
    QCALMIN_BAND1 = 1.0
    QCALMAX_BAND61 = 255.0
    QCALMIN_BAND61 = 1.0
    QCALMAX_BAND62 = 255.0
    QCALMIN_BAND62 = 1.0
  END_GROUP = MIN_MAX_PIXEL_VALUE
END_GROUP = L1_METADATA_FILE
END
"""


def test_para_rounded_factors_come_from_the_limits(real_data):
    scene = read_mtl_calibration(os.path.join(real_data, "para_landsat5_dem", "LT52240631988227CUB02_MTL.txt"))
    assert (scene.spacecraft, scene.sensor, scene.thermal) == ("LANDSAT_5", "tm", ["6"])
    # printed: RADIANCE_MULT 0.055, RADIANCE_ADD 1.18243; limits 1.238 to 15.303 over 1 to 255: 14.065 / 254 = 0.0553740
    thermal = scene.bands["6"]
    assert thermal.mult == pytest.approx(14.065 / 254, rel=1e-12)
    assert (thermal.add, thermal.saturated, thermal.k1, thermal.k2) == (1.18243, 255, None, None)
    assert len(scene.bands) == 7
    assert scene.bands["2"].mult == 1.322  # printed with four digits


def test_talca_both_gains(real_data):
    scene = read_mtl_calibration(os.path.join(real_data, "talca_landsat7_dem", "L7_MTL.txt"))
    assert (scene.spacecraft, scene.sensor, scene.thermal) == ("LANDSAT_7", "etm", ["6_VCID_1", "6_VCID_2"])
    # low gain 0 to 17.04, high gain 3.2 to 12.65
    assert scene.bands["6_VCID_1"] == Calibration(17.04 / 254, -0.06709, 255)
    assert scene.bands["6_VCID_2"].mult == pytest.approx(9.45 / 254, rel=1e-12)


def test_constants_of_a_level_2_product(real_data):
    scene = read_mtl_calibration(os.path.join(real_data, "liverpool_landsat8", "LC08_L2SP_204023_20200927_20201006_02_T1_MTL.txt"))
    assert (scene.spacecraft, scene.sensor, scene.thermal) == ("LANDSAT_8", "oli", ["10", "11"])
    assert scene.bands["10"] == Calibration(3.342e-4, 0.1, 65535, 774.8853, 1321.0789)
    assert (scene.bands["11"].k1, scene.bands["11"].k2) == (480.8883, 1201.1442)


def test_metadata_before_2012(tmp_path):
    path = tmp_path / "L71015032_03220020720_MTL.txt"
    path.write_text(OLD, encoding="ascii")
    scene = read_mtl_calibration(str(path))
    assert (scene.spacecraft, scene.sensor, scene.thermal) == ("LANDSAT_7", "etm", ["6_VCID_1", "6_VCID_2"])
    thermal = scene.bands["6_VCID_2"]
    # 9.45 / 254 = 0.0372047; 3.2 - 0.0372047 = 3.1627953, as later metadata print
    assert (thermal.mult, thermal.add, thermal.saturated) == (pytest.approx(0.0372047, abs=5e-8), pytest.approx(3.1627953, abs=5e-8), 255)


@pytest.mark.parametrize(("text", "said"), [
    (OLD.replace('"ETM+"', '"MSS"'), "holds no radiance calibration of a Landsat 4 to 9 scene"),
    (OLD.replace("LMAX", "XMAX"), "holds no radiance calibration"),
    (OLD.replace("Landsat7", "Terra"), "holds no radiance calibration"),
    (OLD.replace("17.040", "seventeen"), "is not readable Landsat metadata"),
    (OLD.replace("QCALMAX_BAND61 = 255.0", "QCALMAX_BAND61 = 1.0"), "is not readable Landsat metadata"),
    ("GROUP = A\n", "is not readable Landsat metadata"),
])
def test_metadata_that_cannot_serve(tmp_path, text, said):
    path = tmp_path / "x_MTL.txt"
    path.write_text(text, encoding="ascii")
    with pytest.raises(FileProblem, match=said):
        read_mtl_calibration(str(path))


def test_other_files(tmp_path):
    with pytest.raises(FileProblem, match="is not a metadata file of Landsat"):
        read_mtl_calibration(str(tmp_path / "scene.tif"))
    with pytest.raises(FileProblem, match="Cannot read .*gone_MTL.txt"):
        read_mtl_calibration(str(tmp_path / "gone_MTL.txt"))


def test_products_in_a_folder(tmp_path):
    first, second, third = ("LT05_L2SP_121042_200307%02d_20200904_02_T1" % day for day in (3, 19, 26))
    (tmp_path / "2003" / first).mkdir(parents=True)
    for ending in ("xml", "json", "txt"):
        (tmp_path / "2003" / first / ("%s_MTL.%s" % (first, ending))).touch()
    # two products in one folder, one of them with XML metadata only; a folder that was never filled
    for name in (second + "_MTL.txt", third + "_MTL.xml", "._%s_MTL.txt" % third):
        (tmp_path / name).touch()
    (tmp_path / third.replace("26", "27")).mkdir()
    for name in ("LC081210422013197.tar.gz", "x.tgz", "y.tar", "y.tar.part", "y.9.partial.tar", ".z.tar"):
        (tmp_path / name).touch()
    (tmp_path / ".composites.partial").mkdir()
    (tmp_path / ".composites.partial" / "z_MTL.txt").touch()
    found = [(os.path.relpath(path, tmp_path).replace(os.sep, "/"), name) for path, name in find_products(str(tmp_path))]
    assert found == [
        ("LC081210422013197.tar.gz", "LC081210422013197"), ("2003/%s/%s_MTL.txt" % (first, first), first), (second + "_MTL.txt", second), (third + "_MTL.xml", third),
        (third.replace("26", "27"), third.replace("26", "27")), ("x.tgz", "x"), ("y.tar", "y"),
    ]


def test_what_a_name_tells():
    assert named("LC09_L2SP_121042_20230716_20230718_02_T1")[0].isoformat() == "2023-07-16"
    assert named("LC09_L2SP_121042_20230716_20230718_02_T1")[1] == "121_042"
    assert named("LC09_L2SP_121042_20231316_20230718_02_T1") == named("scene") == (None, "")
