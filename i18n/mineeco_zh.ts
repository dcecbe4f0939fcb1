<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
 <context>
  <name>MineEco</name>
  <message>
   <source>Imagery</source>
   <translation>影像处理</translation>
  </message>
  <message>
   <source>Ecological quality</source>
   <translation>生态质量</translation>
  </message>
  <message>
   <source>Soil erosion</source>
   <translation>土壤侵蚀</translation>
  </message>
  <message>
   <source>Ecological security pattern</source>
   <translation>生态安全格局</translation>
  </message>
  <message>
   <source>Resilience evaluation</source>
   <translation>生态恢复力评价</translation>
  </message>
  <message>
   <source>Mine restoration</source>
   <translation>矿山生态修复</translation>
  </message>
  <message>
   <source>Mining influence</source>
   <translation>采矿影响</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <source>&lt;b&gt;{labels}&lt;/b&gt;: {text}</source>
   <translation>&lt;b&gt;{labels}&lt;/b&gt;：{text}</translation>
  </message>
  <message>
   <source>give a layer or file that can be opened</source>
   <translation>请提供可以打开的图层或文件</translation>
  </message>
  <message>
   <source>give layers or files that can be opened</source>
   <translation>请提供可以打开的图层或文件</translation>
  </message>
  <message>
   <source>give west,east,south,north, such as 300000,310000,2790000,2800000 [EPSG:32650]</source>
   <translation>请按“西,东,南,北”的次序填写，例如 300000,310000,2790000,2800000 [EPSG:32650]</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>结果</translation>
  </message>
  <message>
   <source>Advanced parameters</source>
   <translation>高级参数</translation>
  </message>
  <message>
   <source>choose among {choices}</source>
   <translation>请从 {choices} 中选择</translation>
  </message>
  <message>
   <source>choose one of {choices}</source>
   <translation>请从 {choices} 中选择一项</translation>
  </message>
  <message>
   <source>Polygons. Cells whose centre lies outside them are no data before anything is computed.</source>
   <translation>多边形。中心点位于多边形之外的像元在一切计算之前即设为无数据。</translation>
  </message>
  <message>
   <source>Reference grid</source>
   <translation>参考格网</translation>
  </message>
  <message>
   <source>Raster whose cells and CRS the result shall have. Left empty, those of the first raster are used.</source>
   <translation>结果采用该栅格的像元和坐标参照系。留空则以第一个栅格为准。</translation>
  </message>
  <message>
   <source>Cell size</source>
   <translation>像元大小</translation>
  </message>
  <message>
   <source>Size of the cells in units of the CRS; the upper left corner stays. Left empty, the cells stay as they are.</source>
   <translation>像元大小，以坐标参照系的单位计；左上角保持不动。留空则像元大小不变。</translation>
  </message>
  <message>
   <source>Part to work on; it is widened to whole cells.</source>
   <translation>参与计算的范围，会自动外扩到完整像元。</translation>
  </message>
  <message>
   <source>Resampling</source>
   <translation>重采样</translation>
  </message>
  <message>
   <source>How rasters on other cells are brought to the grid.</source>
   <translation>像元与格网不一致的栅格以何种方式重采样到格网。</translation>
  </message>
  <message>
   <source>Field of a vector layer that names its features; features with one id count together. Where it is missing, the feature ids are used.</source>
   <translation>矢量图层中标识要素的字段；编号相同的要素合并计算。没有该字段时使用要素 ID。</translation>
  </message>
  <message>
   <source>One for each raster in its order, such as 2000-2011,2013-2019. Left empty, they are read from the band names, the layers' temporal ranges or the file names; the log shows them.</source>
   <translation>按栅格顺序逐一给出，例如 2000-2011,2013-2019。留空则从波段名、图层时间范围或文件名中读取，并在运行记录中列出。</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>表格 (*.csv)</translation>
  </message>
  <message>
   <source>Pages (*.html)</source>
   <translation>网页 (*.html)</translation>
  </message>
  <message>
   <source>Saved models (*.json)</source>
   <translation>已保存的模型 (*.json)</translation>
  </message>
  <message>
   <source>Google Earth (*.kml)</source>
   <translation>Google Earth (*.kml)</translation>
  </message>
  <message>
   <source>give a whole number from {low:g} to {high:g}</source>
   <translation>请填写 {low:g} 到 {high:g} 之间的整数</translation>
  </message>
  <message>
   <source>give a number from {low:g} to {high:g}</source>
   <translation>请填写 {low:g} 到 {high:g} 之间的数</translation>
  </message>
  <message>
   <source>choose {kinds}</source>
   <translation>请选择 {kinds}</translation>
  </message>
  <message>
   <source>Number of the band to read, from 1.</source>
   <translation>要读取的波段序号，从 1 开始。</translation>
  </message>
  <message>
   <source>Area of interest</source>
   <translation>研究区</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>范围</translation>
  </message>
  <message>
   <source>Several layers of one band each, or one layer with a band for each date.</source>
   <translation>多个单波段图层，或一个每期占一个波段的图层。</translation>
  </message>
  <message>
   <source>Years</source>
   <translation>年份</translation>
  </message>
  <message>
   <source>This run needs the Python package {packages}, which your QGIS lacks. Install it with: python3 -m pip install {packages} (the README shows where to type this).</source>
   <translation>本次运行需要 Python 包 {packages}，当前 QGIS 中没有。请用以下命令安装：python3 -m pip install {packages}（在何处输入见 README）。</translation>
  </message>
  <message>
   <source>Nothing to write: name at least one of {names}.</source>
   <translation>没有要写出的结果：请在 {names} 中至少指定一项。</translation>
  </message>
  <message>
   <source>{name} is {path}, which cannot be written: choose a name that ends in {endings}.</source>
   <translation>{name} 的值为 {path}，无法写出：请使用以 {endings} 结尾的文件名。</translation>
  </message>
  <message>
   <source>No result of this step is wanted: it is passed over.</source>
   <translation>不需要该步骤的任何结果：已跳过。</translation>
  </message>
  <message>
   <source>give a whole number from {low:g}</source>
   <translation>请填写不小于 {low:g} 的整数</translation>
  </message>
  <message>
   <source>give a number from {low:g}</source>
   <translation>请填写不小于 {low:g} 的数</translation>
  </message>
  <message>
   <source>give a whole number</source>
   <translation>请填写整数</translation>
  </message>
  <message>
   <source>give a number</source>
   <translation>请填写数字</translation>
  </message>
  <message>
   <source>Field with the ids of {layer}</source>
   <translation>{layer}：编号字段</translation>
  </message>
  <message>
   <source>{name} and {other} name the same file {path}: choose another name.</source>
   <translation>{name} 与 {other} 指向同一个文件 {path}：请换一个文件名。</translation>
  </message>
  <message>
   <source>Cancelled: nothing was written.</source>
   <translation>已取消：未写出任何文件。</translation>
  </message>
  <message>
   <source>The memory is not enough for this run: choose a smaller EXTENT or a larger CELL_SIZE. Nothing was written.</source>
   <translation>内存不足，无法完成本次运行：请缩小 EXTENT 或增大 CELL_SIZE。未写出任何文件。</translation>
  </message>
  <message>
   <source>Band of {layer}</source>
   <translation>{layer}：波段</translation>
  </message>
  <message>
   <source>Unknown parameter {names}. Known are: {known}.</source>
   <translation>未知参数 {names}。可用的参数有：{known}。</translation>
  </message>
  <message>
   <source>{name} would overwrite the input {input} ({path}): choose another name.</source>
   <translation>{name} 会覆盖输入 {input}（{path}）：请换一个文件名。</translation>
  </message>
  <message>
   <source>{name} has no steps.</source>
   <translation>{name} 没有任何处理步骤。</translation>
  </message>
  <message>
   <source>{name} is {value}: {wanted}.</source>
   <translation>{name} 的值为 {value}：{wanted}。</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>空值</translation>
  </message>
  <message>
   <source>Automatic: nearest for classes, bilinear for quantities, average onto coarser cells</source>
   <translation>自动：类别用最近邻，连续值用双线性，变粗时取平均</translation>
  </message>
  <message>
   <source>Nearest neighbour</source>
   <translation>最近邻</translation>
  </message>
  <message>
   <source>Bilinear</source>
   <translation>双线性</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>平均</translation>
  </message>
  <message>
   <source>Most frequent value</source>
   <translation>众数</translation>
  </message>
  <message>
   <source>Breaks given below</source>
   <translation>下方给定的断点</translation>
  </message>
  <message>
   <source>Natural breaks (Fisher-Jenks)</source>
   <translation>自然断点法（Fisher-Jenks）</translation>
  </message>
  <message>
   <source>Classes of equal area</source>
   <translation>分位数（各级面积相等）</translation>
  </message>
  <message>
   <source>Classes of equal width</source>
   <translation>等间距</translation>
  </message>
  <message>
   <source>Rainfall erosivity R</source>
   <translation>降雨侵蚀力因子 R</translation>
  </message>
  <message>
   <source>MJ mm per ha, hour and year.</source>
   <translation>单位：MJ·mm/(ha·h·a)。</translation>
  </message>
  <message>
   <source>Soil erodibility K</source>
   <translation>土壤可蚀性因子 K</translation>
  </message>
  <message>
   <source>t ha h per ha, MJ and mm.</source>
   <translation>单位：t·ha·h/(ha·MJ·mm)。</translation>
  </message>
  <message>
   <source>Topographic factor LS</source>
   <translation>地形因子 LS</translation>
  </message>
  <message>
   <source>Slope length and steepness, without unit.</source>
   <translation>坡长坡度因子，无量纲。</translation>
  </message>
  <message>
   <source>Cover factor C</source>
   <translation>覆盖与管理因子 C</translation>
  </message>
  <message>
   <source>0 (covered) to 1 (bare).</source>
   <translation>0（有覆盖）到 1（裸地）。</translation>
  </message>
  <message>
   <source>Practice factor P</source>
   <translation>水土保持措施因子 P</translation>
  </message>
  <message>
   <source>0 to 1; 1 without measures.</source>
   <translation>0 到 1；无措施为 1。</translation>
  </message>
  <message>
   <source>t/(ha a)</source>
   <translation>t/(ha·a)</translation>
  </message>
  <message>
   <source>t/(km² a)</source>
   <translation>t/(km²·a)</translation>
  </message>
  <message>
   <source>Soil loss (RUSLE)</source>
   <translation>土壤侵蚀量（RUSLE）</translation>
  </message>
  <message>
   <source>Multiplies the five factors to the mean annual soil loss by sheet and rill erosion, A = R K LS C P, classifies it after SL190-2007 and sums it up over classes and zones. Gullies, landslides and heaps that are being tipped are not in it. Figures of different formulas for R cannot be compared.</source>
   <translation>将五个因子相乘得到面蚀和细沟侵蚀的年均土壤侵蚀模数 A = R K LS C P，按 SL190-2007 分级，并按级别和分区汇总。不包括切沟侵蚀、滑坡和正在堆排的弃渣。R 采用不同公式得到的结果不能相互比较。</translation>
  </message>
  <message>
   <source>Unit of the result</source>
   <translation>结果单位</translation>
  </message>
  <message>
   <source>1 t/ha is 100 t/km². Classes do not depend on it.</source>
   <translation>1 t/ha 等于 100 t/km²。分级不受单位影响。</translation>
  </message>
  <message>
   <source>Tolerable soil loss (t/km²)</source>
   <translation>容许土壤流失量（t/km²）</translation>
  </message>
  <message>
   <source>Upper end of the class slight: 200, 500 or 1000 by region (SL190-2007); 500 in the red-soil hills of the south.</source>
   <translation>微度侵蚀的上限：按区域取 200、500 或 1000（SL190-2007）；南方红壤丘陵区取 500。</translation>
  </message>
  <message>
   <source>Zones</source>
   <translation>分区</translation>
  </message>
  <message>
   <source>Mines, catchments, townships ... for which loss is summed up: polygons or a raster of labels.</source>
   <translation>用于汇总侵蚀量的矿山、流域、乡镇等：多边形或编号栅格。</translation>
  </message>
  <message>
   <source>Soil loss</source>
   <translation>土壤侵蚀模数</translation>
  </message>
  <message>
   <source>Mean annual soil loss in the unit chosen.</source>
   <translation>年均土壤侵蚀模数，采用所选单位。</translation>
  </message>
  <message>
   <source>Erosion classes</source>
   <translation>侵蚀强度分级</translation>
  </message>
  <message>
   <source>Byte raster, 1 slight to 6 severe.</source>
   <translation>字节型栅格，1（微度）到 6（剧烈）。</translation>
  </message>
  <message>
   <source>Sums</source>
   <translation>汇总表</translation>
  </message>
  <message>
   <source>Table of the whole area and each zone: area, mean and total loss, area and percent of each class.</source>
   <translation>全区和各分区的表格：面积、平均侵蚀模数和流失总量，各级面积及百分比。</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>报告页面</translation>
  </message>
  <message>
   <source>Page with the map, the classes and the zones that lose most.</source>
   <translation>含地图、强度分级和侵蚀最严重分区的报告页面。</translation>
  </message>
  <message>
   <source>Mean soil loss (unit chosen)</source>
   <translation>平均侵蚀模数（所选单位）</translation>
  </message>
  <message>
   <source>Total soil loss (t per year)</source>
   <translation>土壤流失总量（t/a）</translation>
  </message>
  <message>
   <source>Computing soil loss</source>
   <translation>正在计算土壤侵蚀量</translation>
  </message>
  <message>
   <source>Looking at the factors</source>
   <translation>正在检查各因子</translation>
  </message>
  <message>
   <source>Mean annual soil loss by sheet and rill erosion, A = R K LS C P</source>
   <translation>面蚀和细沟侵蚀的年均土壤侵蚀模数，A = R K LS C P</translation>
  </message>
  <message>
   <source>The factors {names} are missing: give each as a raster or as a number ({first}_VALUE).</source>
   <translation>缺少因子 {names}：请逐一以栅格或数值（{first}_VALUE）给出。</translation>
  </message>
  <message>
   <source>All factors are numbers: give at least one of R, K, LS, C, P as a raster, which sets the cells of the result.</source>
   <translation>所有因子都是数值：R、K、LS、C、P 中至少要有一个为栅格，以确定结果的像元。</translation>
  </message>
  <message>
   <source>The factors have no valid cell in common: check the rasters, their no data and AOI.</source>
   <translation>各因子没有共同的有效像元：请检查栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>Whole area</source>
   <translation>全区</translation>
  </message>
  <message>
   <source>Summing up zones</source>
   <translation>正在汇总分区</translation>
  </message>
  <message>
   <source>Map</source>
   <translation>地图</translation>
  </message>
  <message>
   <source>Classes of erosion (SL190-2007)</source>
   <translation>侵蚀强度分级（SL190-2007）</translation>
  </message>
  <message>
   <source>Left empty, the number under Advanced parameters is used everywhere.</source>
   <translation>留空则各处均使用高级参数中的数值。</translation>
  </message>
  <message>
   <source>Used where no raster is given.</source>
   <translation>未提供栅格时使用。</translation>
  </message>
  <message>
   <source>{name} has no valid cell here: check the raster, its no data and AOI.</source>
   <translation>{name} 在此范围内没有有效像元：请检查栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>{name} holds values from {low:.4g} to {high:.4g}, which a factor cannot have (C and P lie between 0 and 1): check the raster and its no data.</source>
   <translation>{name} 的取值为 {low:.4g} 到 {high:.4g}，超出该因子可能的范围（C 和 P 在 0 到 1 之间）：请检查栅格及其无数据值。</translation>
  </message>
  <message>
   <source>K reaches {high:.3f}: in SI units it hardly exceeds 0.1. If it is in US units, multiply it by 0.1317.</source>
   <translation>K 最大为 {high:.3f}：国际单位制下一般不超过 0.1。若为美制单位，请乘以 0.1317。</translation>
  </message>
  <message>
   <source>Zones that lose most</source>
   <translation>侵蚀最严重的分区</translation>
  </message>
  <message>
   <source>Mean soil loss</source>
   <translation>平均侵蚀模数</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>合计</translation>
  </message>
  <message>
   <source>t per year</source>
   <translation>t/a</translation>
  </message>
  <message>
   <source>Above the tolerable loss</source>
   <translation>超过容许流失量</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>面积</translation>
  </message>
  <message>
   <source>{factor} as a number</source>
   <translation>{factor}（数值）</translation>
  </message>
  <message>
   <source>Mean annual soil loss</source>
   <translation>年均土壤侵蚀模数</translation>
  </message>
  <message>
   <source>No data</source>
   <translation>无数据</translation>
  </message>
  <message>
   <source>N</source>
   <translation>北</translation>
  </message>
  <message>
   <source>Dark cells lose most soil. The colours end at the 98th percentile, so that single steep cells do not hide the rest.</source>
   <translation>颜色越深侵蚀越严重。色标止于第 98 百分位数，以免个别陡坡像元掩盖其余部分。</translation>
  </message>
  <message>
   <source>Area of the classes</source>
   <translation>各等级面积</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>Area (km²)</source>
   <translation>面积（km²）</translation>
  </message>
  <message>
   <source>Share (%)</source>
   <translation>比例（%）</translation>
  </message>
  <message>
   <source>Mean soil loss of the zones</source>
   <translation>各分区平均侵蚀模数</translation>
  </message>
  <message>
   <source>Zone</source>
   <translation>分区</translation>
  </message>
  <message>
   <source>Total (t per year)</source>
   <translation>总量（t/a）</translation>
  </message>
  <message>
   <source>Above tolerance (%)</source>
   <translation>超过容许流失量（%）</translation>
  </message>
  <message>
   <source>Mean ({unit})</source>
   <translation>平均值（{unit}）</translation>
  </message>
  <message>
   <source>Vegetation cover (Cai et al. 2000)</source>
   <translation>植被覆盖度（蔡崇法等，2000）</translation>
  </message>
  <message>
   <source>NDVI (Van der Knijff et al. 2000)</source>
   <translation>NDVI（Van der Knijff 等，2000）</translation>
  </message>
  <message>
   <source>Land-cover table</source>
   <translation>土地覆被类别表</translation>
  </message>
  <message>
   <source>Fraction (0-1)</source>
   <translation>小数（0-1）</translation>
  </message>
  <message>
   <source>Percent (0-100)</source>
   <translation>百分数（0-100）</translation>
  </message>
  <message>
   <source>Cover factor (RUSLE C)</source>
   <translation>植被覆盖与管理因子（RUSLE C）</translation>
  </message>
  <message>
   <source>Computes how much of the erosion of bare soil is left under the plant cover: 1 bare, 0 fully covered. From vegetation cover, from NDVI, or from a table of land-cover classes. Give cover in the unit you state: taken as a fraction, 80 % would still erode like bare land.</source>
   <translation>计算有植被覆盖时的侵蚀量与裸土侵蚀量之比：1 为裸地，0 为完全覆盖。可由植被覆盖度、NDVI 或土地覆被类别表得到。覆盖度的单位必须如实选择：若误按小数计算，80% 的覆盖仍会按裸地侵蚀。</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <source>What the factor is computed from.</source>
   <translation>因子由何种数据计算。</translation>
  </message>
  <message>
   <source>Vegetation cover</source>
   <translation>植被覆盖度</translation>
  </message>
  <message>
   <source>For the method of Cai: share of the ground under plants.</source>
   <translation>用于蔡崇法方法：植被覆盖地面的比例。</translation>
  </message>
  <message>
   <source>Unit of the cover</source>
   <translation>覆盖度单位</translation>
  </message>
  <message>
   <source>Checked against the largest value.</source>
   <translation>会与最大值核对。</translation>
  </message>
  <message>
   <source>NDVI</source>
   <translation>NDVI</translation>
  </message>
  <message>
   <source>For the method of Van der Knijff, which was fitted for Europe.</source>
   <translation>用于 Van der Knijff 方法，该方法由欧洲数据拟合。</translation>
  </message>
  <message>
   <source>Land cover</source>
   <translation>土地覆被</translation>
  </message>
  <message>
   <source>For the table: class codes.</source>
   <translation>用于类别表法：类别编码栅格。</translation>
  </message>
  <message>
   <source>0 (fully covered) to 1 (bare).</source>
   <translation>0（完全覆盖）到 1（裸地）。</translation>
  </message>
  <message>
   <source>Looking at the cover</source>
   <translation>正在检查覆盖度</translation>
  </message>
  <message>
   <source>Computing the factor</source>
   <translation>正在计算因子</translation>
  </message>
  <message>
   <source>METHOD {method} needs {name}: give that raster, or choose another method.</source>
   <translation>METHOD 取 {method} 时需要 {name}：请提供该栅格，或选择其他方法。</translation>
  </message>
  <message>
   <source>NDVI reaches {value:.4g}: it must lie between -1 and 1. Apply its scale factor first, and check its no data.</source>
   <translation>NDVI 最大为 {value:.4g}，应在 -1 到 1 之间：请先乘以缩放系数，并检查其无数据值。</translation>
  </message>
  <message>
   <source>Percent</source>
   <translation>百分数</translation>
  </message>
  <message>
   <source>g/kg (SoilGrids)</source>
   <translation>g/kg（SoilGrids）</translation>
  </message>
  <message>
   <source>Percent of organic carbon</source>
   <translation>有机碳，%</translation>
  </message>
  <message>
   <source>g/kg of organic carbon</source>
   <translation>有机碳，g/kg</translation>
  </message>
  <message>
   <source>dg/kg of organic carbon (SoilGrids)</source>
   <translation>有机碳，dg/kg（SoilGrids）</translation>
  </message>
  <message>
   <source>Percent of organic matter</source>
   <translation>有机质，%</translation>
  </message>
  <message>
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Soils of China (Zhang et al. 2008)</source>
   <translation>中国土壤（张科利等，2008）</translation>
  </message>
  <message>
   <source>Soil erodibility (RUSLE K)</source>
   <translation>土壤可蚀性因子（RUSLE K）</translation>
  </message>
  <message>
   <source>Computes how easily a soil erodes from its texture and organic carbon, by the formula of the EPIC model, in SI units. Mine soils are no natural soils: their texture on a national map is that of before mining, so give measured values where you have them.</source>
   <translation>按 EPIC 模型公式由土壤质地和有机碳计算土壤可蚀性，采用国际单位制。矿区土壤不同于自然土壤：全国土壤图上的质地是采矿前的状况，有实测值时请使用实测值。</translation>
  </message>
  <message>
   <source>Unit of the texture</source>
   <translation>质地单位</translation>
  </message>
  <message>
   <source>Unit of sand, silt and clay.</source>
   <translation>砂粒、粉粒和黏粒含量的单位。</translation>
  </message>
  <message>
   <source>Organic carbon</source>
   <translation>有机碳</translation>
  </message>
  <message>
   <source>Organic carbon of the topsoil (or organic matter, see its unit).</source>
   <translation>表层土壤有机碳（或有机质，见其单位）。</translation>
  </message>
  <message>
   <source>Unit of the carbon</source>
   <translation>有机碳单位</translation>
  </message>
  <message>
   <source>Organic matter is divided by 1.724.</source>
   <translation>有机质会除以 1.724 换算为有机碳。</translation>
  </message>
  <message>
   <source>Correction</source>
   <translation>校正</translation>
  </message>
  <message>
   <source>Regression that brings the formula to plots in China; its source is not verified.</source>
   <translation>将公式结果校正到中国小区实测值的回归式；其来源未经查证。</translation>
  </message>
  <message>
   <source>Looking at the soil</source>
   <translation>正在检查土壤数据</translation>
  </message>
  <message>
   <source>Computing erodibility</source>
   <translation>正在计算可蚀性</translation>
  </message>
  <message>
   <source>Mean erodibility {mean:.4f} t ha h/(ha MJ mm)</source>
   <translation>平均可蚀性 {mean:.4f} t·ha·h/(ha·MJ·mm)</translation>
  </message>
  <message>
   <source>Sand</source>
   <translation>砂粒</translation>
  </message>
  <message>
   <source>Silt</source>
   <translation>粉粒</translation>
  </message>
  <message>
   <source>Clay</source>
   <translation>黏粒</translation>
  </message>
  <message>
   <source>Share of the mineral soil; sand, silt and clay make up 100 %.</source>
   <translation>占矿质土壤的比例；砂粒、粉粒和黏粒合计为 100%。</translation>
  </message>
  <message>
   <source>SAND, SILT, CLAY and CARBON have no valid cell in common: check the rasters, their no data and AOI.</source>
   <translation>SAND、SILT、CLAY 和 CARBON 没有共同的有效像元：请检查各栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>Upslope area (Desmet &amp; Govers 1996)</source>
   <translation>上坡汇水面积（Desmet &amp; Govers，1996）</translation>
  </message>
  <message>
   <source>Longest flow path from the divide</source>
   <translation>自分水岭起的最长流路</translation>
  </message>
  <message>
   <source>All water to the steepest neighbour (D8)</source>
   <translation>全部流向最陡的相邻像元（D8）</translation>
  </message>
  <message>
   <source>Parted among all lower neighbours (Freeman 1991)</source>
   <translation>分配给所有较低的相邻像元（Freeman，1991）</translation>
  </message>
  <message>
   <source>Slope length and steepness (RUSLE LS)</source>
   <translation>坡长坡度因子（RUSLE LS）</translation>
  </message>
  <message>
   <source>Computes how much the length and steepness of slopes raise erosion, from an elevation model in metres on a projected grid. Depressions are filled, water is led downhill over the whole raster, so the run needs memory for all of it (told at the start). Coarse elevations smooth slopes away: LS of 30 m and of 5 m cells cannot be compared.</source>
   <translation>由投影格网上以米为单位的高程模型计算坡长和坡度对侵蚀的影响。计算时先填洼，再在整个栅格上推算水流，因此需要能容纳整个栅格的内存（运行开始时会给出所需大小）。粗分辨率高程会使坡面变缓：30 m 像元与 5 m 像元的 LS 不能相互比较。</translation>
  </message>
  <message>
   <source>Elevation (m)</source>
   <translation>高程（m）</translation>
  </message>
  <message>
   <source>Elevation in metres (feet x 0.3048). Reproject it if its cells are in degrees. The area of interest cuts it first, so water from outside does not count: let it reach to the divides, and leave the sea out by it.</source>
   <translation>以米为单位的高程（英尺 × 0.3048）。若像元以度为单位请先重投影。高程先按研究区裁剪，因此外部来水不计：请使研究区延伸到分水岭，并用它排除海域。</translation>
  </message>
  <message>
   <source>Steepness</source>
   <translation>坡度因子公式</translation>
  </message>
  <message>
   <source>Formula of S. Liu's holds for steep slopes above 10 degrees.</source>
   <translation>S 的计算公式。Liu 公式适用于 10° 以上的陡坡。</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>坡长算法</translation>
  </message>
  <message>
   <source>What stands for the length of the slope.</source>
   <translation>以何种量表示坡长。</translation>
  </message>
  <message>
   <source>Way of the water</source>
   <translation>水流方向算法</translation>
  </message>
  <message>
   <source>How water runs from cell to cell.</source>
   <translation>水流在像元之间的流动方式。</translation>
  </message>
  <message>
   <source>Longest slope (m)</source>
   <translation>最大坡长（m）</translation>
  </message>
  <message>
   <source>Longer slopes are cut to this length: beyond it runoff gathers in channels. 300 is usual, 100 in the Chinese equation.</source>
   <translation>更长的坡长按此值截断：超过后径流已汇入沟道。通常取 300，中国土壤流失方程取 100。</translation>
  </message>
  <message>
   <source>Channels from (km²)</source>
   <translation>沟道起始面积（km²）</translation>
  </message>
  <message>
   <source>Cells with a larger upslope area are channels and have no L and LS (S stays). Left empty, no cell is left out; the longest slope still holds.</source>
   <translation>汇水面积更大的像元视为沟道，没有 L 和 LS（S 保留）。留空则不排除任何像元，但最大坡长仍然有效。</translation>
  </message>
  <message>
   <source>Slopes at which S changes (degrees)</source>
   <translation>S 公式的分段坡度（°）</translation>
  </message>
  <message>
   <source>Instead of the published ones: one for McCool (5.14, which is 9 %), two for Liu (5,10; 14 instead of 10 is found too).</source>
   <translation>取代文献中的分段坡度：McCool 公式一个（5.14，即 9%），Liu 公式两个（5,10；也有文献以 14 代替 10）。</translation>
  </message>
  <message>
   <source>Without it water ends in every pit of the model, and slopes look short.</source>
   <translation>不填洼时水流会止于高程模型中的每个洼地，使坡长偏短。</translation>
  </message>
  <message>
   <source>LS factor</source>
   <translation>LS 因子</translation>
  </message>
  <message>
   <source>L x S, without unit.</source>
   <translation>L × S，无量纲。</translation>
  </message>
  <message>
   <source>L factor</source>
   <translation>L 因子</translation>
  </message>
  <message>
   <source>Slope length factor.</source>
   <translation>坡长因子。</translation>
  </message>
  <message>
   <source>S factor</source>
   <translation>S 因子</translation>
  </message>
  <message>
   <source>Slope steepness factor, also in channels.</source>
   <translation>坡度因子，沟道中也有值。</translation>
  </message>
  <message>
   <source>Flow accumulation</source>
   <translation>汇流累积量</translation>
  </message>
  <message>
   <source>Number of cells whose water comes through, the cell itself included, not cut.</source>
   <translation>水流经过该像元的像元总数，含自身，不截断。</translation>
  </message>
  <message>
   <source>This run holds the whole raster: about {size:.2f} GB of memory.</source>
   <translation>本次运行需将整个栅格读入内存：约 {size:.2f} GB。</translation>
  </message>
  <message>
   <source>Reading elevations</source>
   <translation>正在读取高程</translation>
  </message>
  <message>
   <source>Slopes</source>
   <translation>正在计算坡度</translation>
  </message>
  <message>
   <source>Leading water downhill</source>
   <translation>正在推算水流方向</translation>
  </message>
  <message>
   <source>Gathering water</source>
   <translation>正在计算汇流</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>正在写出</translation>
  </message>
  <message>
   <source>Fill depressions</source>
   <translation>填洼</translation>
  </message>
  <message>
   <source>S_LIMITS has {count} slopes, but {method} changes at {expected}, in rising order.</source>
   <translation>S_LIMITS 有 {count} 个坡度，而 {method} 需要 {expected} 个：请由小到大填写。</translation>
  </message>
  <message>
   <source>{count} cells are channels and have no LS.</source>
   <translation>{count} 个像元为沟道，没有 LS。</translation>
  </message>
  <message>
   <source>LS: median {median:.2f}, mean {mean:.2f}, largest {high:.1f}.</source>
   <translation>LS：中位数 {median:.2f}，平均值 {mean:.2f}，最大值 {high:.1f}。</translation>
  </message>
  <message>
   <source>DEM has no valid cell here: check the raster, its no data and AOI.</source>
   <translation>DEM 在此范围内没有有效像元：请检查栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>DEM holds whole numbers only: gentle slopes become steps, flat treads with steep risers. A model with decimals is better.</source>
   <translation>DEM 只有整数：缓坡会变成平台与陡坎相间的台阶。最好使用带小数的高程模型。</translation>
  </message>
  <message>
   <source>{share:.1f} % of DEM is exactly 0: if this is the sea, leave it out by AOI, or it counts as flat land.</source>
   <translation>DEM 中有 {share:.1f}% 恰为 0：若为海域，请用 AOI 排除，否则会按平地计算。</translation>
  </message>
  <message>
   <source>DEM reaches from {low:.0f} to {high:.0f}: in metres there is no such land. Is it in feet, or is its no-data value not declared?</source>
   <translation>DEM 的取值为 {low:.0f} 到 {high:.0f}：以米计不存在这样的陆地。请检查单位是否为英尺，或是否没有声明无数据值。</translation>
  </message>
  <message>
   <source>Slope rule (0.2 + 0.03 x percent)</source>
   <translation>坡度法（0.2 + 0.03 × 百分比坡度）</translation>
  </message>
  <message>
   <source>Support practice factor (RUSLE P)</source>
   <translation>水土保持措施因子（RUSLE P）</translation>
  </message>
  <message>
   <source>How much of the erosion is left where land is terraced, contoured or sealed: 1 no measures, 0 no erosion. From a table of land-cover classes or from slope alone. The values of the shipped table are common ones, not measured at your site: edit them.</source>
   <translation>采取梯田、等高耕作、硬化等措施后的侵蚀量所占比例：1 为无措施，0 为无侵蚀。可由土地覆被类别表得到，或仅由坡度得到。自带表格中的是常用值，并非当地实测值，请按实际情况修改。</translation>
  </message>
  <message>
   <source>What the factor is taken from.</source>
   <translation>因子由何种数据得到。</translation>
  </message>
  <message>
   <source>For the slope rule; slope is computed from it.</source>
   <translation>用于坡度法；坡度由高程计算。</translation>
  </message>
  <message>
   <source>Slope (degrees)</source>
   <translation>坡度（°）</translation>
  </message>
  <message>
   <source>For the slope rule, instead of the elevation.</source>
   <translation>用于坡度法，可代替高程。</translation>
  </message>
  <message>
   <source>0 (no erosion) to 1 (no measures).</source>
   <translation>0（无侵蚀）到 1（无措施）。</translation>
  </message>
  <message>
   <source>METHOD slope needs SLOPE (degrees) or DEM: give one of them.</source>
   <translation>METHOD 取 slope 时需要 SLOPE（度）或 DEM：请提供其中之一。</translation>
  </message>
  <message>
   <source>Rainfall erosivity (RUSLE R)</source>
   <translation>降雨侵蚀力因子（RUSLE R）</translation>
  </message>
  <message>
   <source>Computes the erosivity of rain from monthly or annual rain. The formulas are regressions from other regions and differ by a factor of six on one station (1,900 to 10,700 MJ mm/(ha h a) for 1,488 mm a year in southern China): take one that was fitted near your site, use it for all dates, and compare patterns rather than amounts.</source>
   <translation>由逐月或年降雨量计算降雨侵蚀力。这些公式是其他地区的回归式，在同一站点上可相差六倍（中国南方某站年降雨量 1488 mm，结果为 1900 到 10700 MJ·mm/(ha·h·a)）：请选用在当地附近拟合的公式，所有时期使用同一公式，并侧重比较空间格局而不是绝对量。</translation>
  </message>
  <message>
   <source>Rain (mm)</source>
   <translation>降雨量（mm）</translation>
  </message>
  <message>
   <source>Twelve monthly rasters in the order January to December, one stack of twelve bands, twelve for each of several years, or one raster of annual rain (renard_freimund_p only).</source>
   <translation>按 1 至 12 月次序的十二个逐月栅格，或一个十二波段的栅格，或多年中每年各十二个，或一个年降雨量栅格（仅用于 renard_freimund_p）。</translation>
  </message>
  <message>
   <source>Only with several years of months, year after year: their years, such as 2010-2019. The mean of each month is taken over them.</source>
   <translation>仅用于逐年排列的多年逐月数据：填写年份，例如 2010-2019。各月取多年平均。</translation>
  </message>
  <message>
   <source>Formula</source>
   <translation>公式</translation>
  </message>
  <message>
   <source>How erosivity follows from rain.</source>
   <translation>由降雨量计算侵蚀力的公式。</translation>
  </message>
  <message>
   <source>Constant in the exponent</source>
   <translation>指数中的常数</translation>
  </message>
  <message>
   <source>Of the monthly formula: 0.8188; 0.08188 circulates too and gives 5.5 times as much.</source>
   <translation>用于逐月公式：0.8188；文献中也流传 0.08188，其结果约为前者的 5.5 倍。</translation>
  </message>
  <message>
   <source>Conversion to SI units</source>
   <translation>国际单位换算系数</translation>
  </message>
  <message>
   <source>Of the monthly formula: 9.81 converts its units; many papers use 17.02, which converts twice; 1 keeps them.</source>
   <translation>用于逐月公式：9.81 为正确的单位换算；许多论文使用 17.02，属重复换算；1 为不换算。</translation>
  </message>
  <message>
   <source>Looking at the rain</source>
   <translation>正在检查降雨量</translation>
  </message>
  <message>
   <source>Computing erosivity</source>
   <translation>正在计算侵蚀力</translation>
  </message>
  <message>
   <source>Annual rain {rain:.0f} mm, erosivity {mean:.0f} MJ mm/(ha h a) on average, {low:.0f} to {high:.0f}.</source>
   <translation>年降雨量 {rain:.0f} mm，侵蚀力平均 {mean:.0f} MJ·mm/(ha·h·a)，范围 {low:.0f} 到 {high:.0f}。</translation>
  </message>
  <message>
   <source>RAIN has {count} rasters, but {expected} are needed: twelve months, for each year in YEARS if there are several (annual rain only with renard_freimund_p).</source>
   <translation>RAIN 有 {count} 个栅格，需要 {expected} 个：应为十二个月；有多年时，YEARS 中每年各十二个（年降雨量仅用于 renard_freimund_p）。</translation>
  </message>
  <message>
   <source>RAIN has no cell with a value in every month: check the rasters, their no data and AOI.</source>
   <translation>RAIN 没有各月都有值的像元：请检查栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>Align rasters</source>
   <translation>栅格对齐</translation>
  </message>
  <message>
   <source>Brings rasters of different cell sizes, extents and coordinate systems to the same cells, so that they can be compared cell by cell. Class rasters keep their codes and names; quantities are interpolated, or averaged onto coarser cells; no-data cells never count. Mask clouds before, not after. The other tools of MineEco align what they read by themselves: use this to give rasters away.</source>
   <translation>将像元大小、范围和坐标参照系不同的栅格统一到相同的像元，以便逐像元比较。类别栅格保留其编码和名称；连续值采用插值，变粗时对像元取平均；无数据像元不参与计算。请先去云，再对齐。MineEco 的其他工具会自动对齐所读取的数据：只有要把栅格交付他用时才需要本工具。</translation>
  </message>
  <message>
   <source>Rasters</source>
   <translation>栅格</translation>
  </message>
  <message>
   <source>Rasters to bring to the same cells, with all their bands. Without a reference the cells of the first are taken.</source>
   <translation>要统一到相同像元的栅格，包括其所有波段。不提供参考格网时，以第一个栅格的像元为准。</translation>
  </message>
  <message>
   <source>Raster whose cells and coordinate system the results shall have.</source>
   <translation>结果采用该栅格的像元和坐标参照系。</translation>
  </message>
  <message>
   <source>Instead of a reference: coordinate system of the results.</source>
   <translation>可代替参考格网：结果的坐标参照系。</translation>
  </message>
  <message>
   <source>Size of the cells in units of the coordinate system. Left empty, it stays as it is.</source>
   <translation>像元大小，以坐标参照系的单位计。留空则保持不变。</translation>
  </message>
  <message>
   <source>Part to write; it is widened to whole cells. Left empty, that of the reference or of the first raster.</source>
   <translation>要写出的范围，会自动外扩到完整像元。留空则采用参考格网或第一个栅格的范围。</translation>
  </message>
  <message>
   <source>For all rasters that the list below does not name.</source>
   <translation>用于下方列表未指定的所有栅格。</translation>
  </message>
  <message>
   <source>Resampling by raster</source>
   <translation>各栅格的重采样方法</translation>
  </message>
  <message>
   <source>One for each raster in its order, such as nearest,bilinear,average. Left empty, the choice above holds for all.</source>
   <translation>按栅格顺序逐一给出，例如 nearest,bilinear,average。留空则全部采用上面的选择。</translation>
  </message>
  <message>
   <source>Polygons. Cells whose centre lies outside them become no data.</source>
   <translation>多边形。中心点位于多边形之外的像元设为无数据。</translation>
  </message>
  <message>
   <source>Folder for the rasters</source>
   <translation>栅格文件夹</translation>
  </message>
  <message>
   <source>Made if needed. Each raster is written under its layer's name.</source>
   <translation>不存在时会自动创建。每个栅格以其图层名写出。</translation>
  </message>
  <message>
   <source>What was done</source>
   <translation>处理记录</translation>
  </message>
  <message>
   <source>Table with each raster's own cells, those it was brought to, the method and the percent of no data.</source>
   <translation>各栅格的原始像元、对齐后的像元、重采样方法和无数据百分比。</translation>
  </message>
  <message>
   <source>Coordinate system</source>
   <translation>坐标参照系</translation>
  </message>
  <message>
   <source>Aligned rasters in the order of the list</source>
   <translation>对齐后的栅格（按列表次序）</translation>
  </message>
  <message>
   <source>Aligning {layer}</source>
   <translation>正在对齐 {layer}</translation>
  </message>
  <message>
   <source>REFERENCE and CRS both name a coordinate system: give one of them.</source>
   <translation>REFERENCE 和 CRS 都指定了坐标参照系：请只填其中一个。</translation>
  </message>
  <message>
   <source>RESAMPLINGS is {value}: name one of {known} for each of the {count} rasters, in their order.</source>
   <translation>RESAMPLINGS 的值为 {value}：请按次序为 {count} 个栅格从 {known} 中逐一指定重采样方法。</translation>
  </message>
  <message>
   <source>same cells</source>
   <translation>像元一致</translation>
  </message>
  <message>
   <source>EVI (enhanced vegetation index)</source>
   <translation>EVI（增强型植被指数）</translation>
  </message>
  <message>
   <source>Land surface temperature (K)</source>
   <translation>地表温度（K）</translation>
  </message>
  <message>
   <source>NDVI (vegetation)</source>
   <translation>NDVI（归一化植被指数）</translation>
  </message>
  <message>
   <source>Wetness (tasselled cap)</source>
   <translation>湿度（缨帽变换）</translation>
  </message>
  <message>
   <source>NDBSI (built-up and bare soil)</source>
   <translation>NDBSI（建筑与裸土指数）</translation>
  </message>
  <message>
   <source>MNDWI (water, green and shortwave infrared)</source>
   <translation>MNDWI（改进的归一化差异水体指数，绿光与短波红外）</translation>
  </message>
  <message>
   <source>Albedo (broadband, shortwave)</source>
   <translation>反照率（短波宽波段）</translation>
  </message>
  <message>
   <source>Reflectance of the six bands</source>
   <translation>六个波段的反射率</translation>
  </message>
  <message>
   <source>Polygons; cells whose centre lies outside them are no data. The result covers their extent. Left empty, it covers all scenes together.</source>
   <translation>多边形；中心点位于多边形之外的像元为无数据。结果覆盖多边形的范围。留空则覆盖全部影像的合并范围。</translation>
  </message>
  <message>
   <source>Years wanted, such as 2000-2011,2013-2019. Left empty, every year that has scenes.</source>
   <translation>所需年份，例如 2000-2011,2013-2019。留空则为所有有影像的年份。</translation>
  </message>
  <message>
   <source>Months</source>
   <translation>月份</translation>
  </message>
  <message>
   <source>Season, such as 6-9; 11-2 runs over New Year and counts to the year of its last month.</source>
   <translation>季节，例如 6-9；11-2 表示跨年，归入最后一个月所在的年份。</translation>
  </message>
  <message>
   <source>Coordinate system of the result. Left empty, that of most scenes.</source>
   <translation>结果的坐标参照系。留空则采用多数影像的坐标参照系。</translation>
  </message>
  <message>
   <source>In units of the coordinate system. Left empty, that of the scenes.</source>
   <translation>以坐标参照系的单位计。留空则与影像相同。</translation>
  </message>
  <message>
   <source>Years that an interrupted run into the same folder, with the same inputs, has finished are not computed again.</source>
   <translation>对同一文件夹、同样的输入，中断前已完成的年份不再重新计算。</translation>
  </message>
  <message>
   <source>Folder for the composites</source>
   <translation>合成结果文件夹</translation>
  </message>
  <message>
   <source>Made if needed. For each variable a raster with a band a year, and one with the number of clear views of each cell and year.</source>
   <translation>不存在时会自动创建。每个变量一个栅格，每年一个波段；另有一个栅格记录各像元、各年的晴空观测次数。</translation>
  </message>
  <message>
   <source>Ledger of the scenes</source>
   <translation>影像清单</translation>
  </message>
  <message>
   <source>Every scene found, whether it was used, its share of clear cells, and why it was not used.</source>
   <translation>所有找到的影像、是否使用、晴空像元比例以及未使用的原因。</translation>
  </message>
  <message>
   <source>Grid: {grid}</source>
   <translation>格网：{grid}</translation>
  </message>
  <message>
   <source>{used} of {count} scenes were used.</source>
   <translation>{count} 景影像中使用了 {used} 景。</translation>
  </message>
  <message>
   <source>Study area</source>
   <translation>研究区</translation>
  </message>
  <message>
   <source>Go on with an interrupted run</source>
   <translation>继续中断的运行</translation>
  </message>
  <message>
   <source>The composites as a file of their own, a band a year, for models.</source>
   <translation>合成结果另存为单独的文件，每年一个波段，供模型使用。</translation>
  </message>
  <message>
   <source>Number of clear views of each cell and year, a band a year.</source>
   <translation>各像元、各年的晴空观测次数，每年一个波段。</translation>
  </message>
  <message>
   <source>{scene}: {reason}</source>
   <translation>{scene}：{reason}</translation>
  </message>
  <message>
   <source>Clear views: {variable}</source>
   <translation>晴空观测次数：{variable}</translation>
  </message>
  <message>
   <source>{name} is wanted, but VARIABLES lacks {variable}: add it there, or leave the output out.</source>
   <translation>要求输出 {name}，但 VARIABLES 中没有 {variable}：请将其加入，或不输出该项。</translation>
  </message>
  <message>
   <source>Maximum</source>
   <translation>最大值</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>平均值</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>中位数</translation>
  </message>
  <message>
   <source>Minimum</source>
   <translation>最小值</translation>
  </message>
  <message>
   <source>Sum</source>
   <translation>总和</translation>
  </message>
  <message>
   <source>Composite of dated scenes</source>
   <translation>多期影像合成</translation>
  </message>
  <message>
   <source>Takes the maximum, mean, median, minimum or sum of all scenes of a season for each year. Give masks, or scenes from which clouds are gone: a cloud left in is a view like any other. The number of views behind each value is a result too: years with few are best left out of a trend.</source>
   <translation>逐年对某一季节的全部影像取最大值、平均值、中位数、最小值或总和。请提供掩膜或已去云的影像：残留的云会与其他观测一样参与计算。每个值的观测次数也作为结果给出：观测次数少的年份最好不参与趋势分析。</translation>
  </message>
  <message>
   <source>Dated scenes</source>
   <translation>多期影像</translation>
  </message>
  <message>
   <source>The same quantity on many dates.</source>
   <translation>同一指标的多期数据。</translation>
  </message>
  <message>
   <source>Band of the scenes</source>
   <translation>影像波段</translation>
  </message>
  <message>
   <source>Band that is read of each scene, if there are several scenes of several bands.</source>
   <translation>有多景多波段影像时，从每景中读取的波段。</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>One for each scene in its order, such as 2005-07-14,2005-08-30. Left empty, they are read from the band names, the layers' temporal ranges or the file names; the log shows them.</source>
   <translation>按影像顺序逐一给出，例如 2005-07-14,2005-08-30。留空则从波段名、图层时间范围或文件名中读取，并在运行记录中列出。</translation>
  </message>
  <message>
   <source>Statistic</source>
   <translation>统计量</translation>
  </message>
  <message>
   <source>What is taken of the views of a year.</source>
   <translation>对一年中各次观测取何种统计量。</translation>
  </message>
  <message>
   <source>Masks</source>
   <translation>掩膜</translation>
  </message>
  <message>
   <source>For each scene, in the same order, a mask with 1 where it may be used.</source>
   <translation>按相同次序为每景影像提供一个掩膜，1 表示可用。</translation>
  </message>
  <message>
   <source>Season, such as 6-9; 11-2 runs over New Year and counts to the year of its last month. Left empty, the whole year.</source>
   <translation>季节，例如 6-9；11-2 表示跨年，归入最后一个月所在的年份。留空则为全年。</translation>
  </message>
  <message>
   <source>Years in a composite</source>
   <translation>合成年数</translation>
  </message>
  <message>
   <source>1, or 3 for the year before, the year itself and the year after.</source>
   <translation>取 1；或取 3，表示前一年、当年和后一年。</translation>
  </message>
  <message>
   <source>Fewest views</source>
   <translation>最少观测次数</translation>
  </message>
  <message>
   <source>Cells with fewer views in a year are no data.</source>
   <translation>一年中观测次数更少的像元为无数据。</translation>
  </message>
  <message>
   <source>Composite</source>
   <translation>合成结果</translation>
  </message>
  <message>
   <source>Float raster with a band for each year.</source>
   <translation>浮点栅格，每年一个波段。</translation>
  </message>
  <message>
   <source>Number of views</source>
   <translation>观测次数</translation>
  </message>
  <message>
   <source>Views behind each value, a band for each year.</source>
   <translation>每个值的观测次数，每年一个波段。</translation>
  </message>
  <message>
   <source>No scene lies in the months {months}: check MONTHS and the dates in the log.</source>
   <translation>没有影像落在月份 {months} 内：请检查 MONTHS 和运行记录中的日期。</translation>
  </message>
  <message>
   <source>{year}: {count} scenes</source>
   <translation>{year} 年：{count} 景影像</translation>
  </message>
  <message>
   <source>MASKS has {count} rasters, but there are {scenes} scenes: give one mask for each scene, in their order.</source>
   <translation>MASKS 有 {count} 个栅格，而影像有 {scenes} 景：请按影像次序为每景提供一个掩膜。</translation>
  </message>
  <message>
   <source>{date} is not used: {why}</source>
   <translation>未使用 {date}：{why}</translation>
  </message>
  <message>
   <source>TM and ETM+ to OLI (Roy et al. 2016)</source>
   <translation>TM 和 ETM+ 校正到 OLI（Roy 等，2016）</translation>
  </message>
  <message>
   <source>Uncertainty of surface temperature (K)</source>
   <translation>地表温度不确定度（K）</translation>
  </message>
  <message>
   <source>Thermal radiance</source>
   <translation>热红外辐射亮度</translation>
  </message>
  <message>
   <source>Atmospheric transmittance</source>
   <translation>大气透过率</translation>
  </message>
  <message>
   <source>Upwelled radiance</source>
   <translation>大气上行辐射</translation>
  </message>
  <message>
   <source>Downwelled radiance</source>
   <translation>大气下行辐射</translation>
  </message>
  <message>
   <source>Emissivity</source>
   <translation>地表比辐射率</translation>
  </message>
  <message>
   <source>Import a Landsat product</source>
   <translation>导入 Landsat 产品</translation>
  </message>
  <message>
   <source>Reads a Landsat Collection 2 Level-2 product (Landsat 4 to 9) as it was downloaded, folder or archive, and gives one raster: surface reflectance (0 to 1) in six bands and land surface temperature in Kelvin. Clouds, shadows and fill are taken out on the scene's own cells before anything is resampled.</source>
   <translation>直接读取下载的 Landsat Collection 2 Level-2 产品（Landsat 4 至 9），文件夹或压缩包均可，生成一个栅格：六个波段的地表反射率（0 到 1）和以开尔文为单位的地表温度。云、云影和填充值在影像原始像元上剔除，之后才进行重采样。</translation>
  </message>
  <message>
   <source>Product folder</source>
   <translation>产品文件夹</translation>
  </message>
  <message>
   <source>Folder of the unpacked product, with its *_MTL file.</source>
   <translation>解压后的产品文件夹，其中含 *_MTL 文件。</translation>
  </message>
  <message>
   <source>Product file</source>
   <translation>产品文件</translation>
  </message>
  <message>
   <source>Instead of the folder: the *_MTL.txt, .json or .xml in it, or the .tar archive, which is read without unpacking.</source>
   <translation>可代替文件夹：其中的 *_MTL.txt、.json 或 .xml 文件，或 .tar 压缩包（无需解压，直接读取）。</translation>
  </message>
  <message>
   <source>Landsat products (*_MTL.txt *_MTL.json *_MTL.xml *.tar *.tar.gz *.tgz)</source>
   <translation>Landsat 产品 (*_MTL.txt *_MTL.json *_MTL.xml *.tar *.tar.gz *.tgz)</translation>
  </message>
  <message>
   <source>Take out cells marked as</source>
   <translation>剔除带有以下标识的像元</translation>
  </message>
  <message>
   <source>Flags of QA_PIXEL that make a cell no data. Fill is always taken out.</source>
   <translation>带有所选 QA_PIXEL 质量标识的像元设为无数据。填充值始终剔除。</translation>
  </message>
  <message>
   <source>Harmonise sensors</source>
   <translation>传感器一致化</translation>
  </message>
  <message>
   <source>Brings the reflectance of TM and ETM+ to that of OLI. The coefficients were fitted on Collection 1: use them only where a series shows a step between sensors.</source>
   <translation>将 TM 和 ETM+ 的反射率校正到 OLI 的水平。系数由 Collection 1 数据拟合，仅当时间序列在更换传感器处出现跳变时才使用。</translation>
  </message>
  <message>
   <source>Further bands</source>
   <translation>附加波段</translation>
  </message>
  <message>
   <source>Bands of the temperature product to append to the stack.</source>
   <translation>要追加到结果中的地表温度产品波段。</translation>
  </message>
  <message>
   <source>Reflectance and surface temperature</source>
   <translation>反射率与地表温度</translation>
  </message>
  <message>
   <source>Float raster with the bands blue, green, red, nir, swir1, swir2 (0 to 1) and lst (Kelvin); six bands where the product has no temperature.</source>
   <translation>浮点栅格，波段依次为 blue、green、red、nir、swir1、swir2（0 到 1）和 lst（开尔文）；产品不含温度时只有前六个波段。</translation>
  </message>
  <message>
   <source>Share of valid cells (percent)</source>
   <translation>有效像元比例（%）</translation>
  </message>
  <message>
   <source>Product {id}: {spacecraft}, {date}, path {path} row {row}</source>
   <translation>产品 {id}：{spacecraft}，{date}，轨道号 {path} / {row}</translation>
  </message>
  <message>
   <source>Valid cells: {share:.1f} %</source>
   <translation>有效像元：{share:.1f}%</translation>
  </message>
  <message>
   <source>Name one product: either FOLDER or FILE.</source>
   <translation>请指定一个产品：FOLDER 与 FILE 二者填一。</translation>
  </message>
  <message>
   <source>The product {id} has no surface temperature: the result has the six reflective bands only.</source>
   <translation>产品 {id} 不含地表温度：结果只有六个反射率波段。</translation>
  </message>
  <message>
   <source>No cell of this scene is usable here: everything is cloud, shadow or fill.</source>
   <translation>该影像在此范围内没有可用像元：全部为云、云影或填充值。</translation>
  </message>
  <message>
   <source>Import MODIS products</source>
   <translation>导入 MODIS 产品</translation>
  </message>
  <message>
   <source>Reads MODIS land products of one date (HDF as downloaded, or exported GeoTIFFs, scaled or not) and gives one raster: reflectance, NDVI and EVI, and surface temperature in Kelvin. Each product is masked by its own quality rules on its own cells; only then is the temperature of 1 km brought to the cells of 500 m.</source>
   <translation>读取同一日期的 MODIS 陆地产品（下载的 HDF，或导出的 GeoTIFF，是否定标均可），生成一个栅格：反射率、NDVI 和 EVI，以及以开尔文为单位的地表温度。各产品先在自身像元上按其质量规则进行掩膜，之后才将 1 km 的温度转到 500 m 像元。</translation>
  </message>
  <message>
   <source>MODIS granules (*.hdf *.tif *.tiff)</source>
   <translation>MODIS 数据文件 (*.hdf *.tif *.tiff)</translation>
  </message>
  <message>
   <source>Reflectance (MOD09A1)</source>
   <translation>反射率（MOD09A1）</translation>
  </message>
  <message>
   <source>Granule of MOD09A1 or MYD09A1. Of an export with a file for each field, any of the files.</source>
   <translation>MOD09A1 或 MYD09A1 的数据文件。若导出时每个字段一个文件，任选其中一个即可。</translation>
  </message>
  <message>
   <source>Vegetation indices (MOD13A1)</source>
   <translation>植被指数（MOD13A1）</translation>
  </message>
  <message>
   <source>Granule of MOD13A1 or MYD13A1 of the same date and tile.</source>
   <translation>同一日期、同一分幅的 MOD13A1 或 MYD13A1 数据文件。</translation>
  </message>
  <message>
   <source>Surface temperature (MOD11A2)</source>
   <translation>地表温度（MOD11A2）</translation>
  </message>
  <message>
   <source>Granule of MOD11A2 or MYD11A2 of the same date and tile, 1 km.</source>
   <translation>同一日期、同一分幅的 MOD11A2 或 MYD11A2 数据文件，1 km。</translation>
  </message>
  <message>
   <source>Reflectance, indices and surface temperature</source>
   <translation>反射率、指数与地表温度</translation>
  </message>
  <message>
   <source>Float raster with the bands blue, green, red, nir, swir1, swir2, b5 (0 to 1), ndvi, evi and lst (Kelvin), as far as the products are given.</source>
   <translation>浮点栅格，波段为 blue、green、red、nir、swir1、swir2、b5（0 到 1）、ndvi、evi 和 lst（开尔文），视所提供的产品而定。</translation>
  </message>
  <message>
   <source>Valid cells: {shares}</source>
   <translation>有效像元：{shares}</translation>
  </message>
  <message>
   <source>{name}: {granule}, bands {bands}</source>
   <translation>{name}：{granule}，波段 {bands}</translation>
  </message>
  <message>
   <source>Nothing to import: give REFLECTANCE, VEGETATION or TEMPERATURE.</source>
   <translation>没有要导入的产品：请提供 REFLECTANCE、VEGETATION 或 TEMPERATURE。</translation>
  </message>
  <message>
   <source>The granules are of different dates: {dates}.</source>
   <translation>各数据文件的日期不同：{dates}。</translation>
  </message>
  <message>
   <source>No cell is usable here: everything is cloud or fill.</source>
   <translation>此范围内没有可用像元：全部为云或填充值。</translation>
  </message>
  <message>
   <source>{name}: {problem}</source>
   <translation>{name}：{problem}</translation>
  </message>
  <message>
   <source>Each district its own figure</source>
   <translation>行政区赋值（区内取同一值）</translation>
  </message>
  <message>
   <source>Between stations, by inverse distance</source>
   <translation>站点间反距离加权插值</translation>
  </message>
  <message>
   <source>Indicator rasters from tables and stations</source>
   <translation>由统计表和站点生成指标栅格</translation>
  </message>
  <message>
   <source>Brings figures of districts (a yearbook table joined by a code) or of stations (rain, air quality) to cells. A district's figure is the same in all its cells: divide counts of people or tonnes by area, or large districts look rich. Between stations values are weighted by inverse distance; the error of leaving each station out is told.</source>
   <translation>将行政区数据（按编码连接的年鉴表）或站点数据（降雨、空气质量）转换为像元值。同一行政区内所有像元取同一值：人口数、吨数等总量应除以面积，否则面积大的行政区会显得数值偏高。站点之间采用反距离加权插值，并给出逐站留一交叉验证的误差。</translation>
  </message>
  <message>
   <source>Districts that fill the map, or stations at points.</source>
   <translation>铺满全图的行政区，或点状站点。</translation>
  </message>
  <message>
   <source>Districts</source>
   <translation>行政区</translation>
  </message>
  <message>
   <source>Polygons, or a raster of whole labels; the field with their ids (below) is what the table is joined by.</source>
   <translation>多边形，或以整数编号的栅格；表格按下方的编号字段与之连接。</translation>
  </message>
  <message>
   <source>Stations</source>
   <translation>站点</translation>
  </message>
  <message>
   <source>Points with their figures as attributes; for the method by inverse distance.</source>
   <translation>以属性存放数据的点；用于反距离加权插值。</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>表格</translation>
  </message>
  <message>
   <source>CSV with a row for each district. Left empty, the figures are attributes of the districts.</source>
   <translation>每个行政区一行的 CSV 文件。留空则使用行政区图层的属性。</translation>
  </message>
  <message>
   <source>Column of the table with the ids</source>
   <translation>表格的编号列</translation>
  </message>
  <message>
   <source>Column that holds the ids of the districts, such as code or name.</source>
   <translation>存放行政区编号的列，例如编码或名称。</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>数据列</translation>
  </message>
  <message>
   <source>Columns or attributes with numbers, such as gdp,population; each becomes a band.</source>
   <translation>数值列或属性，例如 gdp,population；每列生成一个波段。</translation>
  </message>
  <message>
   <source>Figures become per square kilometre of the district: for counts and sums, not for rates.</source>
   <translation>数值换算为行政区内每平方公里的值：用于数量和总量，不用于比率。</translation>
  </message>
  <message>
   <source>Power of distance</source>
   <translation>距离的幂</translation>
  </message>
  <message>
   <source>The higher, the more the nearest station counts.</source>
   <translation>值越大，最近的站点影响越大。</translation>
  </message>
  <message>
   <source>Stations that count</source>
   <translation>参与插值的站点数</translation>
  </message>
  <message>
   <source>Number of nearest stations for each cell.</source>
   <translation>每个像元采用的最近站点数。</translation>
  </message>
  <message>
   <source>Indicators</source>
   <translation>指标</translation>
  </message>
  <message>
   <source>Float raster with a band for each figure, named after it.</source>
   <translation>浮点栅格，每个数据列一个波段，以列名命名。</translation>
  </message>
  <message>
   <source>Error of leaving each station out (first figure)</source>
   <translation>留一交叉验证误差（第一个数据列）</translation>
  </message>
  <message>
   <source>Divide by area</source>
   <translation>除以面积</translation>
  </message>
  <message>
   <source>VALUE_FIELDS is empty: name the columns with the figures, such as gdp,population.</source>
   <translation>VALUE_FIELDS 为空：请指定数据列，例如 gdp,population。</translation>
  </message>
  <message>
   <source>METHOD {method} needs {name}: choose a layer.</source>
   <translation>METHOD 取 {method} 时需要 {name}：请选择图层。</translation>
  </message>
  <message>
   <source>Distances need a projected coordinate system, in metres: give a REFERENCE in one.</source>
   <translation>距离需要以米为单位的投影坐标参照系：请提供采用此类坐标参照系的 REFERENCE。</translation>
  </message>
  <message>
   <source>{field}: error of leaving each station out {error:.4g}</source>
   <translation>{field}：留一交叉验证误差 {error:.4g}</translation>
  </message>
  <message>
   <source>{name}: there is no field {field}; the fields are: {fields}.</source>
   <translation>{name}：没有字段 {field}，现有字段为：{fields}。</translation>
  </message>
  <message>
   <source>KEY is empty: name the column of TABLE with the ids of the districts.</source>
   <translation>KEY 为空：请指定 TABLE 中存放行政区编号的列。</translation>
  </message>
  <message>
   <source>TABLE has no row for {count} districts, which become no data: {names}.</source>
   <translation>TABLE 中缺少 {count} 个行政区的行，这些行政区设为无数据：{names}。</translation>
  </message>
  <message>
   <source>{count} rows of TABLE belong to no district: {names}.</source>
   <translation>TABLE 中有 {count} 行不对应任何行政区：{names}。</translation>
  </message>
  <message>
   <source>A raster of districts has no figures of its own: give TABLE and KEY.</source>
   <translation>行政区栅格本身不含数据：请提供 TABLE 和 KEY。</translation>
  </message>
  <message>
   <source>The cells are not known: give REFERENCE (a raster), or CELL_SIZE in units of the CRS of {name}.</source>
   <translation>像元未确定：请提供 REFERENCE（栅格），或以 {name} 的坐标参照系单位填写 CELL_SIZE。</translation>
  </message>
  <message>
   <source>{name} has no features, or no coordinate reference system: choose another layer, or give it one.</source>
   <translation>{name} 没有要素或没有坐标参照系：请选择其他图层，或为其设置坐标参照系。</translation>
  </message>
  <message>
   <source>{name}: the field {field} holds {value}, which is no number.</source>
   <translation>{name}：字段 {field} 中有 {value}，不是数字，请更正。</translation>
  </message>
  <message>
   <source>Annual composites of Landsat products</source>
   <translation>Landsat 产品年度合成</translation>
  </message>
  <message>
   <source>Turns a folder of many Landsat Collection 2 Level-2 products (Landsat 4 to 9), as they were downloaded, into one raster a variable with a band a year. Clouds are taken out and indices computed on each scene's own cells, then the scenes of a season are joined; nothing else is written to disk, and an interrupted run goes on where it was.
The ledger names every scene and why it was not used. Where the sensor changes, the size of the step is told: look at it before you trust a trend across that year.</source>
   <translation>将存放大量 Landsat Collection 2 Level-2 产品（Landsat 4 至 9，下载后未经改动）的文件夹转换为逐年栅格：每个变量一个栅格，每年一个波段。去云和指数计算均在各影像的原始像元上进行，然后合成同一季节的影像；不在磁盘上写出其他文件，中断后可从原处继续。
影像清单列出每景影像及其未使用的原因。更换传感器处会给出跳变的大小：采信跨越该年的趋势之前，请先查看。</translation>
  </message>
  <message>
   <source>Folder with products</source>
   <translation>产品所在文件夹</translation>
  </message>
  <message>
   <source>Products as folders with their *_MTL file or as .tar archives, also in subfolders, of any path and row.</source>
   <translation>产品可以是含 *_MTL 文件的文件夹或 .tar 压缩包，也可位于子文件夹中，轨道号不限。</translation>
  </message>
  <message>
   <source>Variables</source>
   <translation>变量</translation>
  </message>
  <message>
   <source>What to compute of each scene.</source>
   <translation>由每景影像计算的变量。</translation>
  </message>
  <message>
   <source>What is taken of the clear views of a year.</source>
   <translation>对一年中各次晴空观测取何种统计量。</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>剔除</translation>
  </message>
  <message>
   <source>Brings the reflectance of TM and ETM+ to that of OLI. The coefficients were fitted on Collection 1: use them only where the series shows a step between sensors.</source>
   <translation>将 TM 和 ETM+ 的反射率校正到 OLI 的水平。系数由 Collection 1 数据拟合，仅当该序列在更换传感器处出现跳变时才使用。</translation>
  </message>
  <message>
   <source>Largest uncertainty of temperature (K)</source>
   <translation>温度不确定度上限（K）</translation>
  </message>
  <message>
   <source>Surface temperature whose uncertainty (ST_QA of the product) is larger is no data. Left empty, it is not asked.</source>
   <translation>不确定度（产品的 ST_QA）超过该值的地表温度设为无数据。留空则不作限制。</translation>
  </message>
  <message>
   <source>Mines</source>
   <translation>矿山</translation>
  </message>
  <message>
   <source>Places that do change and are left out of the step test where the sensor changes.</source>
   <translation>确有变化的地方，在更换传感器处的跳变检验中予以排除。</translation>
  </message>
  <message>
   <source>Looking for products</source>
   <translation>正在查找产品</translation>
  </message>
  <message>
   <source>Composing the scenes of each year</source>
   <translation>正在合成各年影像</translation>
  </message>
  <message>
   <source>Writing the composites</source>
   <translation>正在写出合成结果</translation>
  </message>
  <message>
   <source>One kind of sensor only: there is no change of sensor to test.</source>
   <translation>只有一种传感器：不存在需要检验的传感器更换。</translation>
  </message>
  <message>
   <source>Testing for a step where the sensor changes</source>
   <translation>正在检验更换传感器处的跳变</translation>
  </message>
  <message>
   <source>no surface temperature</source>
   <translation>没有地表温度</translation>
  </message>
  <message>
   <source>no uncertainty of surface temperature (ST_QA)</source>
   <translation>没有地表温度不确定度（ST_QA）</translation>
  </message>
  <message>
   <source>Growing-season means of MODIS products</source>
   <translation>MODIS 产品生长季均值合成</translation>
  </message>
  <message>
   <source>Turns folders of MODIS land products (HDF tiles or exported GeoTIFFs) into the four indicators of RSEI and MNDWI: the mean of the growing season of three years, a band for each middle year. Clouds are taken out by each product's own rules and indices computed on its own cells; temperature of 1 km is brought to 500 m after that. An interrupted run goes on where it was.</source>
   <translation>将存放 MODIS 陆地产品（HDF 分幅或导出的 GeoTIFF）的文件夹转换为 RSEI 的四个指标和 MNDWI：取三年生长季均值，每个中间年份一个波段。按各产品自身的质量规则去云，指数在其自身像元上计算，之后才将 1 km 的温度转到 500 m。中断后可从原处继续。</translation>
  </message>
  <message>
   <source>Folder with granules</source>
   <translation>数据文件所在文件夹</translation>
  </message>
  <message>
   <source>Granules of MOD09A1, MOD13A1 and MOD11A2 (or MYD), also in subfolders.</source>
   <translation>MOD09A1、MOD13A1 和 MOD11A2（或 MYD）的数据文件，也可位于子文件夹中。</translation>
  </message>
  <message>
   <source>Second folder</source>
   <translation>第二个文件夹</translation>
  </message>
  <message>
   <source>Where the products lie in several folders.</source>
   <translation>用于产品分放在多个文件夹的情况。</translation>
  </message>
  <message>
   <source>Third folder</source>
   <translation>第三个文件夹</translation>
  </message>
  <message>
   <source>3 for the year before, the year itself and the year after; 1 for single years.</source>
   <translation>3 表示前一年、当年和后一年；1 表示单年。</translation>
  </message>
  <message>
   <source>Looking for granules</source>
   <translation>正在查找数据文件</translation>
  </message>
  <message>
   <source>There are no granules of {product} in the season: {variables} is left out.</source>
   <translation>该季节内没有 {product} 的数据文件：结果中不含 {variables}。</translation>
  </message>
  <message>
   <source>{name} is wanted, but the folder has no granules of {product} in the season: add them, or leave the output out.</source>
   <translation>要求输出 {name}，但文件夹中没有该季节的 {product} 数据文件：请补充，或不输出该项。</translation>
  </message>
  <message>
   <source>Quality mask from a QA band</source>
   <translation>由质量波段生成质量掩膜</translation>
  </message>
  <message>
   <source>Decodes the quality band that comes with a satellite product and marks which cells may be used: 1 usable, 0 not. Clouds, shadows and fill must be taken out on the scene's own cells before anything is averaged or resampled; fill is always taken out.</source>
   <translation>解码卫星产品自带的质量波段，标出可用像元：1 为可用，0 为不可用。云、云影和填充值必须先在影像原始像元上剔除，再求平均或重采样；填充值始终剔除。</translation>
  </message>
  <message>
   <source>Quality band</source>
   <translation>质量波段</translation>
  </message>
  <message>
   <source>QA_PIXEL, pixel_qa, state_500m, SummaryQA, QC_Day or SCL, as it came with the product.</source>
   <translation>产品自带的 QA_PIXEL、pixel_qa、state_500m、SummaryQA、QC_Day 或 SCL 波段。</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>产品</translation>
  </message>
  <message>
   <source>Which product the quality band belongs to: the same bit means different things.</source>
   <translation>质量波段所属的产品：同一比特位在不同产品中含义不同。</translation>
  </message>
  <message>
   <source>Flags that make a cell unusable. Left as it is, the usual flags of the chosen product are taken; the log names them.</source>
   <translation>使像元不可用的质量标识。不作改动时采用所选产品的常用标识，并在运行记录中列出。</translation>
  </message>
  <message>
   <source>Usable cells</source>
   <translation>可用像元</translation>
  </message>
  <message>
   <source>Byte raster: 1 usable, 0 not usable, 255 no data (outside).</source>
   <translation>字节型栅格：1 可用，0 不可用，255 无数据（范围之外）。</translation>
  </message>
  <message>
   <source>Taken out: {flags}</source>
   <translation>已剔除：{flags}</translation>
  </message>
  <message>
   <source>Usable: {share:.1f} % of {count} valid cells</source>
   <translation>可用像元：占 {count} 个有效像元的 {share:.1f}%</translation>
  </message>
  <message>
   <source>No cell has a value here: check the raster, its no data and AOI.</source>
   <translation>此范围内没有任何有值的像元：请检查栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>Scale a scene to reflectance and Kelvin</source>
   <translation>影像定标为反射率和开尔文温度</translation>
  </message>
  <message>
   <source>Turns the digital numbers of a satellite product into surface reflectance (0 to 1) and, for bands named st, st_b10, lst or temperature, into Kelvin. Fill becomes no data; a mask takes out clouds on the scene's own cells.</source>
   <translation>将卫星产品的 DN 值换算为地表反射率（0 到 1）；名为 st、st_b10、lst 或 temperature 的波段换算为开尔文温度。填充值变为无数据；掩膜在影像原始像元上去云。</translation>
  </message>
  <message>
   <source>Scene</source>
   <translation>影像</translation>
  </message>
  <message>
   <source>Stack of digital numbers; what a band holds is read from its name. Bands named as quality bands are left out.</source>
   <translation>以 DN 值存储的多波段影像；波段内容由波段名识别，名称属于质量波段的不参与换算。</translation>
  </message>
  <message>
   <source>Which product the numbers come from.</source>
   <translation>DN 值来自哪种产品。</translation>
  </message>
  <message>
   <source>Mask with 1 where the scene may be used, such as that of the quality mask.</source>
   <translation>值为 1 处表示影像可用的掩膜，例如质量掩膜的结果。</translation>
  </message>
  <message>
   <source>Offset of reflectance</source>
   <translation>反射率偏移量</translation>
  </message>
  <message>
   <source>Added after scaling, instead of the product's own: 0 for Sentinel-2 products before processing baseline 04.00.</source>
   <translation>缩放之后加上的偏移量，取代产品自身的偏移量：处理基线早于 04.00 的 Sentinel-2 产品填 0。</translation>
  </message>
  <message>
   <source>Off as a rule: over water, slightly negative values are kept, because clipping changes ratio indices.</source>
   <translation>一般不勾选：水体上略小于 0 的值予以保留，因为截断会改变比值类指数。</translation>
  </message>
  <message>
   <source>Reflectance and temperature</source>
   <translation>反射率与温度</translation>
  </message>
  <message>
   <source>Float raster: reflectance 0-1, temperature in Kelvin; band names as in the scene.</source>
   <translation>浮点栅格：反射率 0-1，温度单位为开尔文；波段名与输入影像相同。</translation>
  </message>
  <message>
   <source>Looking at the numbers</source>
   <translation>正在检查数值</translation>
  </message>
  <message>
   <source>Scaling</source>
   <translation>正在定标</translation>
  </message>
  <message>
   <source>Clip reflectance to 0-1</source>
   <translation>将反射率截断到 0-1</translation>
  </message>
  <message>
   <source>INPUT has quality bands only: give the stack of the scene's reflectance bands.</source>
   <translation>INPUT 中只有质量波段：请提供影像的多波段反射率数据。</translation>
  </message>
  <message>
   <source>INPUT has no valid cell in its first band: check the file and its no-data value.</source>
   <translation>INPUT 的第一个波段没有有效像元：请检查文件及其无数据值。</translation>
  </message>
  <message>
   <source>INPUT holds values from {low:.6g} to {high:.6g}: this is reflectance already, not digital numbers. Use it as it is.</source>
   <translation>INPUT 的取值为 {low:.6g} 到 {high:.6g}：这已经是反射率，不是 DN 值，可直接使用。</translation>
  </message>
  <message>
   <source>Bands read: {bands}</source>
   <translation>所读波段：{bands}</translation>
  </message>
  <message>
   <source>Spectral index</source>
   <translation>光谱指数</translation>
  </message>
  <message>
   <source>Computes one index from a stack of surface reflectance (0 to 1): greenness, wetness, dryness (NDBSI), water, tasselled cap or albedo. The index is computed on the scene's own cells and only then brought to another grid. Digital numbers are refused.</source>
   <translation>由多波段地表反射率（0 到 1）计算一种指数：绿度、湿度、干度（NDBSI）、水体、缨帽变换或反照率。指数先在影像原始像元上计算，然后才转到其他格网。不接受 DN 值。</translation>
  </message>
  <message>
   <source>Reflectance stack</source>
   <translation>多波段反射率影像</translation>
  </message>
  <message>
   <source>Bands of one date, reflectance from 0 to 1, such as the result of the Landsat import or of the scaling.</source>
   <translation>同一日期的各波段反射率，取值 0 到 1，例如 Landsat 导入或影像定标的结果。</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>指数</translation>
  </message>
  <message>
   <source>What to compute. For RSEI: NDVI, tasselled cap wetness and NDBSI.</source>
   <translation>要计算的指数。RSEI 需要 NDVI、缨帽变换湿度分量和 NDBSI。</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>波段</translation>
  </message>
  <message>
   <source>How the bands are told apart: by their names (blue, SR_B4, sur_refl_b01 ...), or, where they have none, by the usual order of a sensor.</source>
   <translation>如何识别各波段：按波段名（blue、SR_B4、sur_refl_b01 等）；没有波段名时，按传感器的常规波段顺序。</translation>
  </message>
  <message>
   <source>Coefficients</source>
   <translation>系数</translation>
  </message>
  <message>
   <source>Set for tasselled cap and albedo. Automatic takes one set for all Landsat sensors (TM, surface reflectance), so that a series holds together; never mix sets within a series.</source>
   <translation>缨帽变换和反照率所用的系数组。“自动”对所有 Landsat 传感器采用同一组系数（TM，地表反射率），使时间序列前后一致；同一序列内切勿混用不同系数组。</translation>
  </message>
  <message>
   <source>Index raster</source>
   <translation>指数栅格</translation>
  </message>
  <message>
   <source>Float raster named after the index; values that cannot be (ratio indices beyond -1 to 1) are no data.</source>
   <translation>以指数命名的浮点栅格；不可能出现的值（比值类指数超出 -1 到 1）设为无数据。</translation>
  </message>
  <message>
   <source>Dark objects: red {red_min:.4f}, near infrared {nir_min:.4f}</source>
   <translation>暗目标：红光 {red_min:.4f}，近红外 {nir_min:.4f}</translation>
  </message>
  <message>
   <source>By the names of the bands</source>
   <translation>按波段名</translation>
  </message>
  <message>
   <source>Automatic: the set for the surface reflectance of this sensor</source>
   <translation>自动：该传感器地表反射率的系数组</translation>
  </message>
  <message>
   <source>Lowest red reflectance</source>
   <translation>红光最小反射率</translation>
  </message>
  <message>
   <source>Lowest near infrared reflectance</source>
   <translation>近红外最小反射率</translation>
  </message>
  <message>
   <source>Dark-object value for NDMVI. Left empty, the 0.1th percentile of the land cells (not water) is used and told in the log.</source>
   <translation>NDMVI 的暗目标值。留空则取陆地像元（不含水体）的 0.1% 分位数，并在运行记录中给出。</translation>
  </message>
  <message>
   <source>INPUT gives no cell a value of {index} here: check its bands, its no data and AOI.</source>
   <translation>INPUT 在此范围内没有像元能算出 {index}：请检查其波段、无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>{count} cells had no possible value of {index} (out of range or a zero denominator) and became no data.</source>
   <translation>{count} 个像元算不出合理的 {index} 值（超出取值范围或分母为零），已设为无数据。</translation>
  </message>
  <message>
   <source>Temperature band of a Collection 2 product</source>
   <translation>Collection 2 产品的温度波段</translation>
  </message>
  <message>
   <source>Radiative transfer (air of the scene is known)</source>
   <translation>辐射传输方程法（已知该影像的大气参数）</translation>
  </message>
  <message>
   <source>Single channel (water vapour is known)</source>
   <translation>单通道算法（已知大气水汽含量）</translation>
  </message>
  <message>
   <source>Brightness temperature only</source>
   <translation>仅计算亮度温度</translation>
  </message>
  <message>
   <source>Digital numbers</source>
   <translation>DN 值</translation>
  </message>
  <message>
   <source>Radiance (W m-2 sr-1 um-1)</source>
   <translation>辐射亮度（W m-2 sr-1 um-1）</translation>
  </message>
  <message>
   <source>Brightness temperature (K or degrees Celsius)</source>
   <translation>亮度温度（K 或摄氏度）</translation>
  </message>
  <message>
   <source>Kelvin</source>
   <translation>开尔文</translation>
  </message>
  <message>
   <source>Degrees Celsius</source>
   <translation>摄氏度</translation>
  </message>
  <message>
   <source>Land surface temperature</source>
   <translation>地表温度</translation>
  </message>
  <message>
   <source>Computes surface temperature from a thermal band of Landsat: from the temperature band of a Collection 2 product, or from digital numbers or radiance with the air and the emissivity of the ground taken into account. Brightness temperature alone is too low by some kelvin and differs from day to day: use it only where nothing is known of the air. Take clouds out before or after; they are cold ground here.</source>
   <translation>由 Landsat 热红外波段计算地表温度：直接采用 Collection 2 产品的温度波段，或由 DN 值、辐射亮度计算并考虑大气和地表比辐射率的影响。亮度温度本身会偏低数开尔文，且逐日不同：只有在对大气一无所知时才使用。云可在计算之前或之后剔除；此处云会被当作低温地面。</translation>
  </message>
  <message>
   <source>What is known: a finished product, the air of this scene, its water vapour, or nothing.</source>
   <translation>已知条件：现成产品、该影像的大气参数、大气水汽含量，或一无所知。</translation>
  </message>
  <message>
   <source>Thermal band</source>
   <translation>热红外波段</translation>
  </message>
  <message>
   <source>ST_B6 or ST_B10 of a Collection 2 product; for the other methods the thermal band of the Level-1 scene, or ST_TRAD (as radiance).</source>
   <translation>Collection 2 产品的 ST_B6 或 ST_B10；其他方法使用 Level-1 影像的热红外波段，或 ST_TRAD（辐射亮度）。</translation>
  </message>
  <message>
   <source>What the thermal band holds</source>
   <translation>热红外波段的内容</translation>
  </message>
  <message>
   <source>Not asked for a Collection 2 product.</source>
   <translation>Collection 2 产品无需填写。</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>传感器</translation>
  </message>
  <message>
   <source>Whose thermal constants to use; by the metadata file, or named here.</source>
   <translation>采用哪种传感器的热红外常数；由元数据文件确定，或在此指定。</translation>
  </message>
  <message>
   <source>Metadata file</source>
   <translation>元数据文件</translation>
  </message>
  <message>
   <source>The *_MTL.txt, .json or .xml of the scene, with its calibration.</source>
   <translation>该影像的 *_MTL.txt、.json 或 .xml 文件，含定标参数。</translation>
  </message>
  <message>
   <source>Landsat metadata (*_MTL.txt *_MTL.json *_MTL.xml)</source>
   <translation>Landsat 元数据 (*_MTL.txt *_MTL.json *_MTL.xml)</translation>
  </message>
  <message>
   <source>For the emissivity by its rule: below 0.2 bare, above 0.5 covered.</source>
   <translation>用于按 NDVI 阈值法计算比辐射率：小于 0.2 为裸地，大于 0.5 为植被覆盖。</translation>
  </message>
  <message>
   <source>Red reflectance</source>
   <translation>红光反射率</translation>
  </message>
  <message>
   <source>0 to 1; for the emissivity of bare ground.</source>
   <translation>0 到 1；用于计算裸地的比辐射率。</translation>
  </message>
  <message>
   <source>Water</source>
   <translation>水体</translation>
  </message>
  <message>
   <source>Mask with 1 for water, which has an emissivity of its own.</source>
   <translation>水体为 1 的掩膜，水体采用其自身的比辐射率。</translation>
  </message>
  <message>
   <source>Emissivity of bare ground, intercept</source>
   <translation>裸地比辐射率，截距</translation>
  </message>
  <message>
   <source>a in a - b x red; depends on the sensor (0.979 for TM).</source>
   <translation>a - b × 红光反射率中的 a；取决于传感器（TM 为 0.979）。</translation>
  </message>
  <message>
   <source>Emissivity of bare ground, slope</source>
   <translation>裸地比辐射率，斜率</translation>
  </message>
  <message>
   <source>b in a - b x red; depends on the sensor (0.035 for TM).</source>
   <translation>a - b × 红光反射率中的 b；取决于传感器（TM 为 0.035）。</translation>
  </message>
  <message>
   <source>Indices of this plugin take either, but one throughout.</source>
   <translation>本插件的指数两种单位均可，但必须前后统一。</translation>
  </message>
  <message>
   <source>Float raster in Kelvin or degrees Celsius.</source>
   <translation>浮点栅格，单位为开尔文或摄氏度。</translation>
  </message>
  <message>
   <source>Temperature {low:.2f} to {high:.2f}, mean {mean:.2f}; {share:.1f} % of the cells have one.</source>
   <translation>温度 {low:.2f} 到 {high:.2f}，平均 {mean:.2f}；{share:.1f}% 的像元有值。</translation>
  </message>
  <message>
   <source>Thermal constants K1 {k1:g} and K2 {k2:g}</source>
   <translation>热红外常数 K1 为 {k1:g}，K2 为 {k2:g}</translation>
  </message>
  <message>
   <source>Band {band} of {spacecraft}</source>
   <translation>{spacecraft} 第 {band} 波段</translation>
  </message>
  <message>
   <source>Radiance factor</source>
   <translation>辐射亮度增益</translation>
  </message>
  <message>
   <source>RADIANCE_MULT of the band, instead of the metadata file.</source>
   <translation>该波段的 RADIANCE_MULT，可代替元数据文件。</translation>
  </message>
  <message>
   <source>Radiance offset</source>
   <translation>辐射亮度偏移量</translation>
  </message>
  <message>
   <source>RADIANCE_ADD of the band, instead of the metadata file.</source>
   <translation>该波段的 RADIANCE_ADD，可代替元数据文件。</translation>
  </message>
  <message>
   <source>Thermal constant K1</source>
   <translation>热红外常数 K1</translation>
  </message>
  <message>
   <source>In W m-2 sr-1 um-1. Left empty, that of the metadata file, else of the sensor.</source>
   <translation>单位为 W m-2 sr-1 um-1。留空则取自元数据文件，否则采用该传感器的值。</translation>
  </message>
  <message>
   <source>Thermal constant K2</source>
   <translation>热红外常数 K2</translation>
  </message>
  <message>
   <source>In kelvin. Left empty, that of the metadata file, else of the sensor.</source>
   <translation>单位为开尔文。留空则取自元数据文件，否则采用该传感器的值。</translation>
  </message>
  <message>
   <source>Transmittance of the air</source>
   <translation>大气透过率</translation>
  </message>
  <message>
   <source>0 to 1, as a raster (ST_ATRAN of a product) or a number; for radiative transfer.</source>
   <translation>0 到 1，可为栅格（产品的 ST_ATRAN）或数值；用于辐射传输方程法。</translation>
  </message>
  <message>
   <source>Upwelled radiance of the air</source>
   <translation>大气上行辐射</translation>
  </message>
  <message>
   <source>In W m-2 sr-1 um-1, as a raster (ST_URAD of a product) or a number; for radiative transfer.</source>
   <translation>单位为 W m-2 sr-1 um-1，可为栅格（产品的 ST_URAD）或数值；用于辐射传输方程法。</translation>
  </message>
  <message>
   <source>Downwelled radiance of the air</source>
   <translation>大气下行辐射</translation>
  </message>
  <message>
   <source>In W m-2 sr-1 um-1, as a raster (ST_DRAD of a product) or a number; for radiative transfer.</source>
   <translation>单位为 W m-2 sr-1 um-1，可为栅格（产品的 ST_DRAD）或数值；用于辐射传输方程法。</translation>
  </message>
  <message>
   <source>Water vapour of the air</source>
   <translation>大气水汽含量</translation>
  </message>
  <message>
   <source>Column in g/cm2, as a raster or a number; for the single-channel method, good up to 3.</source>
   <translation>大气柱含量，单位 g/cm²，可为栅格或数值；用于单通道算法，适用于 3 以下。</translation>
  </message>
  <message>
   <source>Emissivity of the ground</source>
   <translation>地表比辐射率</translation>
  </message>
  <message>
   <source>0 to 1, as a raster (ST_EMIS of a product) or a number. Left empty, it is found from NDVI and the red band.</source>
   <translation>0 到 1，可为栅格（产品的 ST_EMIS）或数值。留空则由 NDVI 和红光波段计算。</translation>
  </message>
  <message>
   <source>No cell has a temperature here: check the bands, their units and AOI.</source>
   <translation>此范围内没有像元能算出温度：请检查各波段、其单位以及 AOI。</translation>
  </message>
  <message>
   <source>The emissivity is not known: give EMISSIVITY (raster or number), or NDVI and RED to find it; missing: {names}.</source>
   <translation>地表比辐射率未知：请提供 EMISSIVITY（栅格或数值），或提供 NDVI 和 RED 以便计算；缺少：{names}。</translation>
  </message>
  <message>
   <source>Radiance = {mult:g} x number + {add:g}</source>
   <translation>辐射亮度 = {mult:g} × DN 值 + {add:g}</translation>
  </message>
  <message>
   <source>SENSOR is {sensor}, but MTL is of {spacecraft}: choose auto, or the metadata file of this scene.</source>
   <translation>SENSOR 的值为 {sensor}，而 MTL 属于 {spacecraft}：请选择 auto，或该影像自身的元数据文件。</translation>
  </message>
  <message>
   <source>METHOD {method} needs {name}: give a raster or the number {name}_VALUE.</source>
   <translation>METHOD 取 {method} 时需要 {name}：请提供栅格或数值 {name}_VALUE。</translation>
  </message>
  <message>
   <source>Digital numbers need their calibration: give MTL, or RADIANCE_MULT and RADIANCE_ADD.</source>
   <translation>DN 值需要定标参数：请提供 MTL，或填写 RADIANCE_MULT 和 RADIANCE_ADD。</translation>
  </message>
  <message>
   <source>The sensor is not known: choose SENSOR, or give MTL, or K1 and K2.</source>
   <translation>传感器未知：请选择 SENSOR，或提供 MTL，或填写 K1 和 K2。</translation>
  </message>
  <message>
   <source>MTL calibrates the bands {bands}, and the name of INPUT does not tell which it is: give RADIANCE_MULT and RADIANCE_ADD, and SENSOR, instead of MTL.</source>
   <translation>MTL 含有波段 {bands} 的定标参数，而从 INPUT 的名称看不出是哪一个：请不用 MTL，改为填写 RADIANCE_MULT、RADIANCE_ADD 和 SENSOR。</translation>
  </message>
  <message>
   <source>By the metadata file</source>
   <translation>由元数据文件确定</translation>
  </message>
  <message>
   <source>{quantity} (one number)</source>
   <translation>{quantity}（单一数值）</translation>
  </message>
  <message>
   <source>Vegetation cover (dimidiate pixel model)</source>
   <translation>植被覆盖度（像元二分模型）</translation>
  </message>
  <message>
   <source>Turns a vegetation index into the share of the ground under vegetation, from its value over bare soil and over full vegetation. Dates that are to be compared must share these two values: give the other dates as further rasters, or the values as numbers.</source>
   <translation>由植被指数及其在裸土和全植被处的取值计算植被覆盖地面的比例。要相互比较的各期必须共用这两个取值：请把其他各期作为附加栅格提供，或直接填写数值。</translation>
  </message>
  <message>
   <source>Vegetation index</source>
   <translation>植被指数</translation>
  </message>
  <message>
   <source>NDVI, EVI, SAVI or NDMVI.</source>
   <translation>NDVI、EVI、SAVI 或 NDMVI。</translation>
  </message>
  <message>
   <source>Index of bare soil</source>
   <translation>裸土的指数值</translation>
  </message>
  <message>
   <source>Left empty, it is the lower percentile of all cells of all dates given.</source>
   <translation>留空则取所有给定时期全部像元的下百分位数。</translation>
  </message>
  <message>
   <source>Index of full vegetation</source>
   <translation>全植被的指数值</translation>
  </message>
  <message>
   <source>Left empty, it is the upper percentile of all cells of all dates given.</source>
   <translation>留空则取所有给定时期全部像元的上百分位数。</translation>
  </message>
  <message>
   <source>Lower percentile</source>
   <translation>下百分位数</translation>
  </message>
  <message>
   <source>Percent of the cells at which the index counts as bare soil.</source>
   <translation>以该百分位处的像元指数值作为裸土值。</translation>
  </message>
  <message>
   <source>Upper percentile</source>
   <translation>上百分位数</translation>
  </message>
  <message>
   <source>Percent of the cells at which the index counts as full vegetation.</source>
   <translation>以该百分位处的像元指数值作为全植被值。</translation>
  </message>
  <message>
   <source>Further dates that share the values</source>
   <translation>共用取值的其他时期</translation>
  </message>
  <message>
   <source>Rasters of the same index of other dates (first band).</source>
   <translation>其他时期的同一指数栅格（取第一个波段）。</translation>
  </message>
  <message>
   <source>Float raster, share of the ground from 0 to 1.</source>
   <translation>浮点栅格，覆盖比例 0 到 1。</translation>
  </message>
  <message>
   <source>Index of bare soil used</source>
   <translation>所用裸土指数值</translation>
  </message>
  <message>
   <source>Index of full vegetation used</source>
   <translation>所用全植被指数值</translation>
  </message>
  <message>
   <source>Bare soil {soil:.4f}, full vegetation {vegetation:.4f}</source>
   <translation>裸土 {soil:.4f}，全植被 {vegetation:.4f}</translation>
  </message>
  <message>
   <source>Computing cover</source>
   <translation>正在计算覆盖度</translation>
  </message>
  <message>
   <source>Mean cover {mean:.1f} %</source>
   <translation>平均覆盖度 {mean:.1f}%</translation>
  </message>
  <message>
   <source>Looking for bare soil and full vegetation</source>
   <translation>正在确定裸土和全植被的取值</translation>
  </message>
  <message>
   <source>Water mask</source>
   <translation>水体掩膜</translation>
  </message>
  <message>
   <source>Marks water: cells whose MNDWI lies above a threshold, and, if a land cover is given, its water and wetland classes. 1 water, 0 land. Ecological indices of land are computed with water left out, or its cold, wet cells would set the scale.</source>
   <translation>标出水体：MNDWI 高于阈值的像元；若提供土地覆被，还包括其中的水体和湿地类别。1 为水体，0 为陆地。计算陆地生态指数时应排除水体，否则其低温、高湿的像元会左右归一化的尺度。</translation>
  </message>
  <message>
   <source>Stack with a green and a first shortwave infrared band, from which MNDWI is computed.</source>
   <translation>含绿光和短波红外 1 波段的多波段影像，用于计算 MNDWI。</translation>
  </message>
  <message>
   <source>MNDWI</source>
   <translation>MNDWI</translation>
  </message>
  <message>
   <source>Finished MNDWI raster, instead of the stack.</source>
   <translation>已算好的 MNDWI 栅格，可代替多波段影像。</translation>
  </message>
  <message>
   <source>Threshold of MNDWI</source>
   <translation>MNDWI 阈值</translation>
  </message>
  <message>
   <source>Water lies strictly above it; 0 is usual.</source>
   <translation>严格大于该值者为水体；通常取 0。</translation>
  </message>
  <message>
   <source>Land-cover classes whose water and wetland count as water too.</source>
   <translation>土地覆被栅格，其中的水体和湿地类别也计为水体。</translation>
  </message>
  <message>
   <source>Land-cover scheme</source>
   <translation>土地覆被分类体系</translation>
  </message>
  <message>
   <source>What the codes of the land cover mean. There is no default: a wrong scheme would go unnoticed.</source>
   <translation>土地覆被编码的含义。不设默认值，因为选错分类体系不易察觉。</translation>
  </message>
  <message>
   <source>Water classes</source>
   <translation>水体类别</translation>
  </message>
  <message>
   <source>Codes of water in the land cover, such as 5,9, instead of those of the scheme.</source>
   <translation>土地覆被中表示水体的编码，例如 5,9；填写后取代分类体系中的水体编码。</translation>
  </message>
  <message>
   <source>How the bands of the stack are told apart.</source>
   <translation>如何识别多波段影像中的各波段。</translation>
  </message>
  <message>
   <source>Byte raster: 1 water, 0 land, 255 no data.</source>
   <translation>字节型栅格：1 水体，0 陆地，255 无数据。</translation>
  </message>
  <message>
   <source>Water: {share:.1f} % of {count} valid cells</source>
   <translation>水体：占 {count} 个有效像元的 {share:.1f}%</translation>
  </message>
  <message>
   <source>Water classes of {scheme}: {codes}</source>
   <translation>{scheme} 的水体类别：{codes}</translation>
  </message>
  <message>
   <source>Nothing to find water in: give INPUT (a stack), MNDWI or LANDCOVER.</source>
   <translation>缺少识别水体的数据：请提供 INPUT（多波段影像）、MNDWI 或 LANDCOVER。</translation>
  </message>
  <message>
   <source>WATER_CLASSES is {value}: class codes are whole numbers, such as 5,9.</source>
   <translation>WATER_CLASSES 的值为 {value}：类别编码应为整数，例如 5,9。</translation>
  </message>
  <message>
   <source>LANDCOVER needs the meaning of its codes: choose SCHEME, or list the codes of water in WATER_CLASSES.</source>
   <translation>LANDCOVER 的编码含义未知：请选择 SCHEME，或在 WATER_CLASSES 中列出水体编码。</translation>
  </message>
  <message>
   <source>Correlation with drivers</source>
   <translation>与驱动因子的相关分析</translation>
  </message>
  <message>
   <source>Pearson's correlation of a target, such as RSEI, with each of several drivers over all cells that have both. Neighbouring cells are alike, so a hundred thousand of them may stand for fifty independent ones: p is taken from the effective number of cells (Dutilleul's modified t test), never from their count.
A correlation is no cause, and r sees straight relations only: look at the scatter.</source>
   <translation>计算目标变量（如 RSEI）与各驱动因子在二者都有值的全部像元上的 Pearson 相关系数。相邻像元彼此相似，十万个像元可能只相当于五十个独立像元：p 值由有效像元数得到（Dutilleul 修正 t 检验），而不是由像元总数得到。
相关不等于因果，r 也只反映直线关系：请查看散点图。</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>目标变量</translation>
  </message>
  <message>
   <source>What is to be explained, such as RSEI. Its cells are those of the run.</source>
   <translation>要解释的变量，例如 RSEI。本次运行采用其像元。</translation>
  </message>
  <message>
   <source>Drivers</source>
   <translation>驱动因子</translation>
  </message>
  <message>
   <source>Rasters that may explain it; of a stack all bands. A driver's name is its band description, else the layer's name.</source>
   <translation>可能起解释作用的栅格；多波段栅格取其所有波段。驱动因子以波段描述命名，没有时以图层名命名。</translation>
  </message>
  <message>
   <source>Correlations</source>
   <translation>相关系数表</translation>
  </message>
  <message>
   <source>A row a driver: r, cells with both, effective number of cells, p.</source>
   <translation>每个驱动因子一行：r、二者都有值的像元数、有效像元数、p。</translation>
  </message>
  <message>
   <source>Page with the correlations of all pairs and the scatter of the strongest.</source>
   <translation>含两两相关系数和最强驱动因子散点图的报告页面。</translation>
  </message>
  <message>
   <source>Looking at a sample</source>
   <translation>正在检查样本</translation>
  </message>
  <message>
   <source>Summing up pairs</source>
   <translation>正在汇总两两组合</translation>
  </message>
  <message>
   <source>TARGET does not vary over its {n} cells (or has fewer than {least}): there is nothing to correlate.</source>
   <translation>TARGET 在其 {n} 个像元上没有变化（或像元少于 {least} 个），无法计算相关：请检查 TARGET。</translation>
  </message>
  <message>
   <source>  {driver}: r = {r:+.3f}, {n} cells, effectively {size:.0f}, p = {p:.3g}</source>
   <translation>  {driver}：r = {r:+.3f}，{n} 个像元，有效像元数 {size:.0f}，p = {p:.3g}</translation>
  </message>
  <message>
   <source>Correlations with the target</source>
   <translation>与目标变量的相关</translation>
  </message>
  <message>
   <source>{driver} does not vary, or shares fewer than {least} cells with the target: it has no correlation.</source>
   <translation>{driver} 没有变化，或与目标变量共有的像元少于 {least} 个：没有相关系数。</translation>
  </message>
  <message>
   <source>Neighbouring cells are alike. The effective number says how many independent cells would make r vary as much by chance as these do; p comes from it. It is found on a regular sample of at most 512 x 512 cells and never exceeds it.</source>
   <translation>相邻像元彼此相似。有效像元数表示多少个独立像元会使 r 的随机波动与这些像元相当；p 值由此得到。它由最多 512 × 512 个像元的规则样本求得，且不超过样本像元数。</translation>
  </message>
  <message>
   <source>All pairs</source>
   <translation>两两相关</translation>
  </message>
  <message>
   <source>Strongest drivers</source>
   <translation>最强的驱动因子</translation>
  </message>
  <message>
   <source>Correlation of {target} with {count} drivers</source>
   <translation>{target} 与 {count} 个驱动因子的相关</translation>
  </message>
  <message>
   <source>Strongest driver</source>
   <translation>最强驱动因子</translation>
  </message>
  <message>
   <source>Drivers with p below 0.05</source>
   <translation>p 小于 0.05 的驱动因子</translation>
  </message>
  <message>
   <source>Median effective number</source>
   <translation>有效像元数中位数</translation>
  </message>
  <message>
   <source>Cells</source>
   <translation>像元数</translation>
  </message>
  <message>
   <source>Cells of the sample with the straight line through them.</source>
   <translation>样本像元及其拟合直线。</translation>
  </message>
  <message>
   <source>Shown are the {count} drivers most strongly correlated with the target.</source>
   <translation>图中为与目标相关性最强的 {count} 个驱动因子。</translation>
  </message>
  <message>
   <source>Driver</source>
   <translation>驱动因子</translation>
  </message>
  <message>
   <source>Effective number</source>
   <translation>有效像元数</translation>
  </message>
  <message>
   <source>Pearson's r of all pairs</source>
   <translation>两两 Pearson 相关系数 r</translation>
  </message>
  <message>
   <source>Drivers that are strongly correlated with each other cannot be told apart by their correlation with the target.</source>
   <translation>彼此强相关的驱动因子，无法凭其与目标变量的相关加以区分。</translation>
  </message>
  <message>
   <source>of {count}, by the effective number of cells</source>
   <translation>共 {count} 个，按有效像元数</translation>
  </message>
  <message>
   <source>Where two straight lines meet that describe the curve best</source>
   <translation>两段直线最佳拟合的交点</translation>
  </message>
  <message>
   <source>At the peak (or at the trough, where the curve falls at first)</source>
   <translation>峰值处（曲线起初下降时为谷值处）</translation>
  </message>
  <message>
   <source>Where the curve has come within a tenth of its outer level</source>
   <translation>曲线与外围水平相差不足十分之一处</translation>
  </message>
  <message>
   <source>Gradient with the distance from mines</source>
   <translation>矿山距离梯度分析</translation>
  </message>
  <message>
   <source>Averages a quantity, such as RSEI, in rings around all mines taken together, year by year and over all years, and finds the distance at which its change with distance ends, with an interval. Ring 0 is the mines themselves. Overlapping rings of neighbouring mines do not count twice: every cell belongs to the nearest mine.
A gradient is no proof of cause: towns, roads and relief change with the distance from mines too.</source>
   <translation>将所有矿山作为整体，逐年并对所有年份计算某一指标（如 RSEI）在周围各环带内的平均值，并求出其随距离的变化终止于何处，给出置信区间。第 0 环带为矿山自身。相邻矿山重叠的环带不会重复计算：每个像元只属于最近的矿山。
梯度不能证明因果关系：城镇、道路和地形同样随矿山距离而变化。</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>The quantity to be followed, such as RSEI, one raster a year (one is enough).</source>
   <translation>要考察的指标，例如 RSEI，每年一个栅格（只有一个也可）。</translation>
  </message>
  <message>
   <source>Polygons, points or a raster in which every value above 0 is a mine. They are dissolved; mines beyond the values count as well.</source>
   <translation>多边形、点，或以大于 0 的值表示矿山的栅格。所有矿山会融合为一体；指标范围之外的矿山也计算在内。</translation>
  </message>
  <message>
   <source>Width of the rings (m)</source>
   <translation>环带宽度（m）</translation>
  </message>
  <message>
   <source>At least the width of a cell.</source>
   <translation>不小于一个像元的宽度。</translation>
  </message>
  <message>
   <source>Largest distance (m)</source>
   <translation>最大距离（m）</translation>
  </message>
  <message>
   <source>Where the rings end. Left empty, they go on to the edge of the values, as long as they hold enough cells.</source>
   <translation>环带止于何处。留空则延伸到指标范围的边缘，只要环带内有足够的像元。</translation>
  </message>
  <message>
   <source>Transition distance</source>
   <translation>转折距离</translation>
  </message>
  <message>
   <source>How the end of the change is found in the mean curve; the mines themselves are left out.</source>
   <translation>如何在平均曲线上确定变化终止处；矿山自身不参与。</translation>
  </message>
  <message>
   <source>Fewest cells of a ring</source>
   <translation>环带最少像元数</translation>
  </message>
  <message>
   <source>The rings end before the first one that holds fewer cells in every year.</source>
   <translation>遇到各年像元数都少于该值的环带时，到其前一个环带为止。</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <source>Start of the random weights behind the interval; the same number gives the same interval.</source>
   <translation>置信区间所用随机权重的初始值；数值相同，则区间相同。</translation>
  </message>
  <message>
   <source>Rings as a table</source>
   <translation>环带表</translation>
  </message>
  <message>
   <source>A row a year and ring: limits, cells, mean and standard deviation; the mean of the years last.</source>
   <translation>每年每个环带一行：界限、像元数、平均值和标准差；最后为各年平均。</translation>
  </message>
  <message>
   <source>Rings</source>
   <translation>环带</translation>
  </message>
  <message>
   <source>Polygons of the rings with their figures over all years.</source>
   <translation>环带多边形及其所有年份的统计值。</translation>
  </message>
  <message>
   <source>Transition as a table</source>
   <translation>转折距离表</translation>
  </message>
  <message>
   <source>One row: transition distance with its 95 % interval, change per km before and behind it, and whether it is clear.</source>
   <translation>一行：转折距离及其 95% 置信区间、转折前后每公里的变化，以及转折是否明显。</translation>
  </message>
  <message>
   <source>Page with the curves, the transition distance and a map.</source>
   <translation>含曲线、转折距离和地图的报告页面。</translation>
  </message>
  <message>
   <source>Transition distance (m)</source>
   <translation>转折距离（m）</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval (m)</source>
   <translation>其 95% 置信区间下限（m）</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval (m)</source>
   <translation>其 95% 置信区间上限（m）</translation>
  </message>
  <message>
   <source>Measuring distances</source>
   <translation>正在计算距离</translation>
  </message>
  <message>
   <source>Looking how far the values reach</source>
   <translation>正在检查指标的覆盖范围</translation>
  </message>
  <message>
   <source>Averaging rings</source>
   <translation>正在计算环带平均值</translation>
  </message>
  <message>
   <source>Transition distance: {distance:.0f} m.</source>
   <translation>转折距离：{distance:.0f} m。</translation>
  </message>
  <message>
   <source>How the values change with the distance from the mines</source>
   <translation>指标随矿山距离的变化</translation>
  </message>
  <message>
   <source>The first ring (RING {width:g} m) holds only {n} cells with values, fewer than MIN_CELLS {least}: choose wider rings or a larger area.</source>
   <translation>第一个环带（RING 为 {width:g} m）内有值的像元只有 {n} 个，少于 MIN_CELLS 的 {least} 个：请增大环带宽度或扩大研究区。</translation>
  </message>
  <message>
   <source>The rings end at {distance:g} m: the next one holds fewer than {least} cells.</source>
   <translation>环带止于 {distance:g} m：下一个环带的像元少于 {least} 个。</translation>
  </message>
  <message>
   <source>Only {count} rings around the mines have values: a transition distance needs {least}. Choose narrower rings or a larger area.</source>
   <translation>矿山周围有值的环带只有 {count} 个，而求转折距离需要 {least} 个：请减小环带宽度或扩大研究区。</translation>
  </message>
  <message>
   <source>The rings lie in fewer than {least} blocks of cells: no interval can be given.</source>
   <translation>环带所在的像元块少于 {least} 个：无法给出置信区间。</translation>
  </message>
  <message>
   <source>Its 95 % interval: {low:.0f} to {high:.0f} m.</source>
   <translation>其 95% 置信区间：{low:.0f} 到 {high:.0f} m。</translation>
  </message>
  <message>
   <source>The curve shows no clear transition: a straight line describes it as well, or it ends before the change does. Do not build on the distance that is given.</source>
   <translation>曲线没有明显的转折：用一条直线同样可以描述，或曲线在变化终止之前就已结束。请勿依据所给出的距离作结论。</translation>
  </message>
  <message>
   <source>Inside the mines</source>
   <translation>矿山范围内</translation>
  </message>
  <message>
   <source>Mean of the years</source>
   <translation>各年平均</translation>
  </message>
  <message>
   <source>Fitted course</source>
   <translation>拟合曲线</translation>
  </message>
  <message>
   <source>Transition</source>
   <translation>转折处</translation>
  </message>
  <message>
   <source>Change before it</source>
   <translation>转折之前的变化</translation>
  </message>
  <message>
   <source>Change behind it</source>
   <translation>转折之后的变化</translation>
  </message>
  <message>
   <source>per km</source>
   <translation>每公里</translation>
  </message>
  <message>
   <source>Gradient</source>
   <translation>梯度</translation>
  </message>
  <message>
   <source>Change over the whole curve</source>
   <translation>整条曲线的变化</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>是</translation>
  </message>
  <message>
   <source>no</source>
   <translation>否</translation>
  </message>
  <message>
   <source>Mean of the rings around the mines</source>
   <translation>矿山周围各环带的平均值</translation>
  </message>
  <message>
   <source>Distance from the mines (km)</source>
   <translation>距矿山距离（km）</translation>
  </message>
  <message>
   <source>Every dot is the mean of a ring, at the mean distance of its cells; the first is the mines themselves. The band holds the curves of all years; with one year it is one standard deviation to each side.</source>
   <translation>每个点为一个环带的平均值，位于其像元的平均距离处；第一个点为矿山自身。阴影区间包含各年曲线；只有一年时，为上下各一个标准差。</translation>
  </message>
  <message>
   <source>The last year that has values; outlined are the mines.</source>
   <translation>有数值的最后一年；轮廓为矿山。</translation>
  </message>
  <message>
   <source>Over all years: mean of the years' means, of their numbers of cells, and of their spreads.</source>
   <translation>所有年份：各年平均值、像元数和离散程度的平均。</translation>
  </message>
  <message>
   <source>95 % interval {low:.2f} to {high:.2f} km</source>
   <translation>95% 置信区间 {low:.2f} 到 {high:.2f} km</translation>
  </message>
  <message>
   <source>Ring</source>
   <translation>环带</translation>
  </message>
  <message>
   <source>From (km)</source>
   <translation>自（km）</translation>
  </message>
  <message>
   <source>To (km)</source>
   <translation>至（km）</translation>
  </message>
  <message>
   <source>Standard deviation</source>
   <translation>标准差</translation>
  </message>
  <message>
   <source>Values of {time}</source>
   <translation>{time} 的数值</translation>
  </message>
  <message>
   <source>0 (mines)</source>
   <translation>0（矿山）</translation>
  </message>
  <message>
   <source>Distance to the nearest mine</source>
   <translation>距最近矿山的距离</translation>
  </message>
  <message>
   <source>Maps how far every cell is from the nearest mine, in metres between centres of cells; 0 inside. Mines beyond the edge of the grid count as well. With barriers, such as a coast or a river, the distance is that of the shortest way around them; such ways stay on the grid.
The whole raster is held in memory: 22 bytes a cell, with barriers 65.</source>
   <translation>计算每个像元到最近矿山的距离，以像元中心之间的米数计；矿山之内为 0。格网边界之外的矿山也计算在内。设有障碍（如海岸或河流）时，距离为绕过障碍的最短路径长度，路径不超出格网。
整个栅格读入内存：每个像元 22 字节，设有障碍时 65 字节。</translation>
  </message>
  <message>
   <source>Polygons, points or a raster in which every value above 0 is a mine. Where they are no raster, a reference grid or a cell size is needed.</source>
   <translation>多边形、点，或以大于 0 的值表示矿山的栅格。若不是栅格，则需要参考格网或像元大小。</translation>
  </message>
  <message>
   <source>Barriers</source>
   <translation>障碍</translation>
  </message>
  <message>
   <source>Lines or polygons that no way crosses, such as a coast, the sea or a gorge. Cells whose centre lies inside a polygon are no data.</source>
   <translation>路径不能穿越的线或多边形，例如海岸、海域或峡谷。中心点位于多边形之内的像元为无数据。</translation>
  </message>
  <message>
   <source>Float raster, metres; no data where no way leads.</source>
   <translation>浮点栅格，单位为米；无路径可达处为无数据。</translation>
  </message>
  <message>
   <source>Farthest cell: {distance:.0f} m from a mine.</source>
   <translation>最远像元：距矿山 {distance:.0f} m。</translation>
  </message>
  <message>
   <source>BARRIERS leave no cell that can be reached from a mine: check the layer; polygons are where no way leads, such as the sea, not the land.</source>
   <translation>BARRIERS 使所有像元都无法从矿山到达：请检查图层；面应为不能通行之处（如海域），而非陆地。</translation>
  </message>
  <message>
   <source>{share:.1f} % of the cells cannot be reached from any mine without crossing a barrier: they are no data.</source>
   <translation>{share:.1f}% 的像元不穿越障碍就无法从任何矿山到达：设为无数据。</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>区域</translation>
  </message>
  <message>
   <source>Change before it, per km</source>
   <translation>转折之前每公里变化</translation>
  </message>
  <message>
   <source>Change behind it, per km</source>
   <translation>转折之后每公里变化</translation>
  </message>
  <message>
   <source>Area of the mine</source>
   <translation>矿山面积</translation>
  </message>
  <message>
   <source>Clear transition</source>
   <translation>转折明显</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>差值</translation>
  </message>
  <message>
   <source>From (°)</source>
   <translation>自（°）</translation>
  </message>
  <message>
   <source>From (m)</source>
   <translation>自（m）</translation>
  </message>
  <message>
   <source>Percent of the error</source>
   <translation>占误差的百分比</translation>
  </message>
  <message>
   <source>Raw</source>
   <translation>原始值</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>类型</translation>
  </message>
  <message>
   <source>Lower limit (m)</source>
   <translation>下限（m）</translation>
  </message>
  <message>
   <source>Mean of the mines</source>
   <translation>矿山均值</translation>
  </message>
  <message>
   <source>Observed</source>
   <translation>观测值</translation>
  </message>
  <message>
   <source>Predicted</source>
   <translation>预测值</translation>
  </message>
  <message>
   <source>Sign</source>
   <translation>作用方向</translation>
  </message>
  <message>
   <source>Sum of ranks</source>
   <translation>名次之和</translation>
  </message>
  <message>
   <source>Mean of the region</source>
   <translation>区域均值</translation>
  </message>
  <message>
   <source>Tested on</source>
   <translation>检验对象</translation>
  </message>
  <message>
   <source>To (°)</source>
   <translation>至（°）</translation>
  </message>
  <message>
   <source>To (m)</source>
   <translation>至（m）</translation>
  </message>
  <message>
   <source>Upper limit (m)</source>
   <translation>上限（m）</translation>
  </message>
  <message>
   <source>Latitude (degrees north)</source>
   <translation>纬度（°N）</translation>
  </message>
  <message>
   <source>R2 on random cells</source>
   <translation>随机像元的 R²</translation>
  </message>
  <message>
   <source>R2 on whole blocks</source>
   <translation>整块像元的 R²</translation>
  </message>
  <message>
   <source>Every dot is the mean of a ring; the first is the mines themselves. The band holds the curves of all years.</source>
   <translation>每个点为一个环带的平均值；第一个点为矿山自身。阴影区间包含各年曲线。</translation>
  </message>
  <message>
   <source>Importance (score, R's %IncMSE)</source>
   <translation>重要性（得分，R 语言的 %IncMSE）</translation>
  </message>
  <message>
   <source>A score, no percentage: it grows with the number of trees. Scores below 2 are hardly told from nothing.</source>
   <translation>该值为得分，不是百分数，会随树的数目增大。小于 2 的得分与没有作用难以区分。</translation>
  </message>
  <message>
   <source>Rank of each driver, 1 is the most important</source>
   <translation>各驱动因子的名次，1 为最重要</translation>
  </message>
  <message>
   <source>Rows that keep one colour are drivers that matter alike everywhere.</source>
   <translation>颜色始终一致的行，其驱动因子在各处的重要性相同。</translation>
  </message>
  <message>
   <source>Mines less region</source>
   <translation>矿山减区域</translation>
  </message>
  <message>
   <source>Below zero the mines are worse off than the region. It approaches zero where mines recover, or where the region declines.</source>
   <translation>小于零表示矿山比区域差。矿山恢复或区域退化时，差值都会趋近于零。</translation>
  </message>
  <message>
   <source>{title}: {band}</source>
   <translation>{title}：{band}</translation>
  </message>
  <message>
   <source>Means of the mines</source>
   <translation>矿山均值</translation>
  </message>
  <message>
   <source>Mean of a mine</source>
   <translation>单个矿山均值</translation>
  </message>
  <message>
   <source>Every mine counts once. Line: median; box: middle half of the mines; whiskers: to the last mine within one and a half boxes.</source>
   <translation>每个矿山计一次。横线为中位数，箱体为居中的一半矿山，须线至 1.5 倍箱长之内的最后一个矿山。</translation>
  </message>
  <message>
   <source>Mean by latitude</source>
   <translation>各纬度平均值</translation>
  </message>
  <message>
   <source>Mean of all cells of a band, with one standard deviation to each side. South is left, north is right.</source>
   <translation>纬度带内全部像元的平均值，上下各一个标准差。左为南，右为北。</translation>
  </message>
  <message>
   <source>Mines by latitude</source>
   <translation>各纬度矿山数</translation>
  </message>
  <message>
   <source>Number of mines</source>
   <translation>矿山数</translation>
  </message>
  <message>
   <source>Most important driver</source>
   <translation>最重要的驱动因子</translation>
  </message>
  <message>
   <source>all years</source>
   <translation>所有年份</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>Density</source>
   <translation>密度</translation>
  </message>
  <message>
   <source>Mines less region, mean of the years</source>
   <translation>矿山减区域，各年平均</translation>
  </message>
  <message>
   <source>{title}: mines and region</source>
   <translation>{title}：矿山与区域</translation>
  </message>
  <message>
   <source>Line of equality</source>
   <translation>1:1 线</translation>
  </message>
  <message>
   <source>On random cells and on whole blocks</source>
   <translation>随机像元与整块像元</translation>
  </message>
  <message>
   <source>On random cells only (too optimistic)</source>
   <translation>仅随机像元（过于乐观）</translation>
  </message>
  <message>
   <source>On whole blocks only</source>
   <translation>仅整块像元</translation>
  </message>
  <message>
   <source>Drivers by random forest</source>
   <translation>随机森林驱动因子分析</translation>
  </message>
  <message>
   <source>Explains a target, such as RSEI, by several drivers with a random forest and ranks the drivers by what R's randomForest prints as %IncMSE: by how much the error grows when a driver is shuffled, as a score (mean over standard error), raw and in percent of the error. The score is no percentage: it grows with the number of trees.
Neighbouring cells are alike, so random test cells are predicted from their neighbours, whatever the drivers are. The skill on whole blocks of cells, which the run gives beside it, is what the drivers are worth.</source>
   <translation>用随机森林以多个驱动因子解释目标变量（如 RSEI），并按 R 语言 randomForest 所输出的 %IncMSE 对驱动因子排序：即打乱某个驱动因子后误差增大多少，分别给出得分（均值除以标准误）、原始值和占误差的百分比。得分不是百分数，会随树的数目增大。
相邻像元彼此相似，因此无论驱动因子如何，随机抽取的检验像元都可由其邻近像元预测出来。运行时同时给出整块像元上的精度，那才是驱动因子的真实解释能力。</translation>
  </message>
  <message>
   <source>What is to be explained, such as RSEI. Its cells are those of the results.</source>
   <translation>要解释的变量，例如 RSEI。结果采用其像元。</translation>
  </message>
  <message>
   <source>Number of trees</source>
   <translation>树的数目</translation>
  </message>
  <message>
   <source>More trees make the importance steadier and its score larger.</source>
   <translation>树越多，重要性越稳定，其得分也越大。</translation>
  </message>
  <message>
   <source>Drivers tried at each split</source>
   <translation>每次分裂尝试的驱动因子数</translation>
  </message>
  <message>
   <source>R's mtry; a third of the drivers is usual.</source>
   <translation>即 R 语言的 mtry；通常取驱动因子数的三分之一。</translation>
  </message>
  <message>
   <source>Share of test cells</source>
   <translation>检验像元比例</translation>
  </message>
  <message>
   <source>Share of the cells, drawn by chance, that the forest does not learn from; not used with blocks only.</source>
   <translation>随机抽取、不参与训练的像元比例；仅用整块检验时不起作用。</translation>
  </message>
  <message>
   <source>Validation</source>
   <translation>检验方式</translation>
  </message>
  <message>
   <source>On what the forest is tested. With blocks only it learns from all cells.</source>
   <translation>用哪些像元检验随机森林。仅用整块检验时，由全部像元训练。</translation>
  </message>
  <message>
   <source>Side of the blocks (map units)</source>
   <translation>块的边长（地图单位）</translation>
  </message>
  <message>
   <source>Square blocks that are dealt into five folds. 0: the distance at which cells of the target are hardly alike any more (correlation below 0.2).</source>
   <translation>方形块分为五折进行交叉验证。0 表示取目标变量的像元不再相似的距离（相关系数小于 0.2）。</translation>
  </message>
  <message>
   <source>Start of everything that is drawn by chance; the same number gives the same result.</source>
   <translation>所有随机抽取的初始值；数值相同，则结果相同。</translation>
  </message>
  <message>
   <source>Most cells to learn from</source>
   <translation>训练像元数上限</translation>
  </message>
  <message>
   <source>Of larger rasters so many cells are drawn; all are predicted. 0: no limit (hours and gigabytes from a million cells on).</source>
   <translation>栅格更大时随机抽取这么多像元训练，但预测全部像元。0 表示不限（超过一百万个像元时需数小时和数 GB 内存）。</translation>
  </message>
  <message>
   <source>Prediction</source>
   <translation>预测值</translation>
  </message>
  <message>
   <source>Float raster. Cells that the forest learnt from are predicted by the trees that did not see them.</source>
   <translation>浮点栅格。参与训练的像元由未用到它们的树（袋外）预测。</translation>
  </message>
  <message>
   <source>Residual</source>
   <translation>残差</translation>
  </message>
  <message>
   <source>Target less prediction: positive where the target is better than the drivers tell.</source>
   <translation>目标变量减预测值：目标变量优于驱动因子所示水平处为正。</translation>
  </message>
  <message>
   <source>Importance</source>
   <translation>重要性</translation>
  </message>
  <message>
   <source>A row a driver, the most important first: score (R's %IncMSE), raw growth of the error, percent of the error, rank.</source>
   <translation>每个驱动因子一行，按重要性由高到低：得分（R 语言的 %IncMSE）、误差增量、占误差的百分比、排序。</translation>
  </message>
  <message>
   <source>Skill</source>
   <translation>精度</translation>
  </message>
  <message>
   <source>A row a test (random cells, whole blocks, out of bag): R2, root mean square error, mean absolute error, cells.</source>
   <translation>每种检验（随机像元、整块像元、袋外）一行：R²、均方根误差、平均绝对误差、像元数。</translation>
  </message>
  <message>
   <source>Observed and predicted</source>
   <translation>观测值与预测值</translation>
  </message>
  <message>
   <source>A row a random test cell, or with blocks only a cell that the forest learnt from: what was observed and what predicted.</source>
   <translation>每个随机检验像元一行；仅用整块检验时，每个训练像元一行：观测值和预测值。</translation>
  </message>
  <message>
   <source>Page with skill, importance, partial dependence and maps.</source>
   <translation>含精度、重要性、偏依赖图和地图的报告页面。</translation>
  </message>
  <message>
   <source>Reading the cells</source>
   <translation>正在读取像元</translation>
  </message>
  <message>
   <source>Growing {trees} trees</source>
   <translation>正在生成 {trees} 棵树</translation>
  </message>
  <message>
   <source>Testing on blocks</source>
   <translation>正在按块检验</translation>
  </message>
  <message>
   <source>Blocks of {wide:.0f} x {high:.0f} map units for validation.</source>
   <translation>检验所用的块为 {wide:.0f} × {high:.0f} 地图单位。</translation>
  </message>
  <message>
   <source>Variance explained out of bag: {share:.1f} %.</source>
   <translation>袋外解释方差：{share:.1f}%。</translation>
  </message>
  <message>
   <source>Root mean square error on random cells</source>
   <translation>随机像元的均方根误差</translation>
  </message>
  <message>
   <source>Mean absolute error on random cells</source>
   <translation>随机像元的平均绝对误差</translation>
  </message>
  <message>
   <source>R2 on blocks</source>
   <translation>整块像元的 R²</translation>
  </message>
  <message>
   <source>Root mean square error on blocks</source>
   <translation>整块像元的均方根误差</translation>
  </message>
  <message>
   <source>Mean absolute error on blocks</source>
   <translation>整块像元的平均绝对误差</translation>
  </message>
  <message>
   <source>Variance explained out of bag (percent)</source>
   <translation>袋外解释方差（%）</translation>
  </message>
  <message>
   <source>FEATURES is {features}, but there are {count} drivers: all are tried at each split.</source>
   <translation>FEATURES 的值为 {features}，而驱动因子只有 {count} 个：每次分裂都尝试全部驱动因子。</translation>
  </message>
  <message>
   <source>The forest learns from {most} of {count} cells, drawn by chance (MAX_CELLS).</source>
   <translation>随机森林由 {count} 个像元中随机抽取的 {most} 个训练（MAX_CELLS）。</translation>
  </message>
  <message>
   <source>TARGET and DRIVERS have no valid cell in common: check their gaps, or leave out the driver that covers another part.</source>
   <translation>TARGET 与 DRIVERS 没有共同的有效像元：请检查缺测，或去掉覆盖其他范围的驱动因子。</translation>
  </message>
  <message>
   <source>{drivers}: no variation over the cells to learn from (a forest sees seven digits), so nothing is explained by it.</source>
   <translation>{drivers}：在用于学习的像元上没有变化（随机森林只区分七位有效数字），因此不能解释任何差异。</translation>
  </message>
  <message>
   <source>BLOCK_SIZE {size:g}: all cells lie in one block, so that nothing is left to learn from. Choose smaller blocks.</source>
   <translation>BLOCK_SIZE 的值为 {size:g}：所有像元都在同一块内，没有可供训练的像元。请选择更小的块。</translation>
  </message>
  <message>
   <source>Random cells: R2 {r2:.3f}, RMSE {rmse:.4g}, MAE {mae:.4g} ({n} cells).</source>
   <translation>随机像元：R² {r2:.3f}，RMSE {rmse:.4g}，MAE {mae:.4g}（{n} 个像元）。</translation>
  </message>
  <message>
   <source>Whole blocks: R2 {r2:.3f}, RMSE {rmse:.4g}, MAE {mae:.4g} ({n} cells).</source>
   <translation>整块像元：R² {r2:.3f}，RMSE {rmse:.4g}，MAE {mae:.4g}（{n} 个像元）。</translation>
  </message>
  <message>
   <source>Random cells are predicted with R2 {random:.2f}, whole blocks only with {blocks:.2f}: much of the skill comes from neighbouring cells, not from what the drivers mean. Do not take the first figure for the worth of the drivers, and importances with care: a smooth driver that only tells where a cell lies ranks high too.</source>
   <translation>随机像元的预测 R² 为 {random:.2f}，而整块像元只有 {blocks:.2f}：精度大多来自相邻像元，而不是驱动因子本身。请勿以前一数值衡量驱动因子的解释能力；重要性也应谨慎看待：空间上平滑、只反映像元位置的驱动因子同样会排在前面。</translation>
  </message>
  <message>
   <source>The skill is that on random cells, whose neighbours the forest has seen. It is too high wherever neighbouring cells are alike: choose VALIDATION both.</source>
   <translation>该精度为随机像元上的精度，而随机森林已见过其相邻像元。相邻像元彼此相似时该精度偏高：请将 VALIDATION 选为 both。</translation>
  </message>
  <message>
   <source>{value} on random cells</source>
   <translation>随机像元上为 {value}</translation>
  </message>
  <message>
   <source>{target} explained by {count} drivers</source>
   <translation>{count} 个驱动因子对 {target} 的解释</translation>
  </message>
  <message>
   <source>Variance explained out of bag</source>
   <translation>袋外解释方差</translation>
  </message>
  <message>
   <source>Most important</source>
   <translation>最重要的驱动因子</translation>
  </message>
  <message>
   <source>Cells learnt from</source>
   <translation>训练像元数</translation>
  </message>
  <message>
   <source>How well the drivers predict</source>
   <translation>驱动因子的预测精度</translation>
  </message>
  <message>
   <source>Importance of the drivers</source>
   <translation>驱动因子的重要性</translation>
  </message>
  <message>
   <source>How the target follows the drivers</source>
   <translation>目标变量随驱动因子的变化</translation>
  </message>
  <message>
   <source>Maps</source>
   <translation>地图</translation>
  </message>
  <message>
   <source>R2 is 1 less the residual over the total sum of squares: 0 is as good as the mean, below 0 is worse. The line on blocks is that of cells in whole squares that the forest has seen nothing of.</source>
   <translation>R² 为 1 减去残差平方和与总平方和之比：0 表示与均值相当，小于 0 表示更差。整块像元一行针对的是随机森林完全没有见过的整块方形区域。</translation>
  </message>
  <message>
   <source>By how much the squared error grows when a driver is shuffled among the cells that a tree has not seen. The score (R's %IncMSE) is the mean over trees divided by its standard error; it is no percentage and grows with the root of the number of trees. Scores below 2 are hardly told from nothing.</source>
   <translation>在树未见过的像元中打乱某个驱动因子后，平方误差增大多少。得分（R 语言的 %IncMSE）为各树的均值除以其标准误；它不是百分数，随树的数目的平方根增大。小于 2 的得分与没有作用难以区分。</translation>
  </message>
  <message>
   <source>Mean prediction when one driver is set to each of its values and all others stay as they are (partial dependence). Where drivers go together, the curve passes through places that do not exist.</source>
   <translation>将某个驱动因子依次设为其各个取值、其余保持不变时的平均预测值（偏依赖）。驱动因子彼此相关时，曲线会经过现实中不存在的组合。</translation>
  </message>
  <message>
   <source>Target less prediction. Blue is better, red worse than the drivers tell; patches of one colour are places where a driver is missing.</source>
   <translation>目标变量减预测值。蓝色优于驱动因子所示水平，红色劣于该水平；颜色成片之处说明缺少某个驱动因子。</translation>
  </message>
  <message>
   <source>too high where neighbours are alike</source>
   <translation>相邻像元彼此相似时偏高</translation>
  </message>
  <message>
   <source>Random test cells.</source>
   <translation>随机检验像元。</translation>
  </message>
  <message>
   <source>All cells, each predicted by the trees that did not see it.</source>
   <translation>全部像元，各由未用到它的树预测。</translation>
  </message>
  <message>
   <source>Rank</source>
   <translation>排序</translation>
  </message>
  <message>
   <source>Observed {target}</source>
   <translation>{target} 观测值</translation>
  </message>
  <message>
   <source>Random cells</source>
   <translation>随机像元</translation>
  </message>
  <message>
   <source>Whole blocks</source>
   <translation>整块像元</translation>
  </message>
  <message>
   <source>Profile over latitude</source>
   <translation>纬度剖面</translation>
  </message>
  <message>
   <source>Averages a quantity, such as RSEI, over bands of latitude and counts the mines in each, so that both profiles can be laid side by side. Latitude is that of the centre of every cell, whatever the projection; a mine lies where its centre lies, and counts if that is inside the area of interest.</source>
   <translation>按纬度带计算某一指标（如 RSEI）的平均值并统计各带的矿山数，使两条剖面可以并列对照。无论采用何种投影，纬度均取像元中心的纬度；矿山的位置以其中心为准，中心位于研究区之内时才计入。</translation>
  </message>
  <message>
   <source>The quantity of the profile, such as RSEI. Its cells are those of the run.</source>
   <translation>剖面的指标，例如 RSEI。本次运行采用其像元。</translation>
  </message>
  <message>
   <source>Polygons, points or a raster of whole labels, one for each mine.</source>
   <translation>多边形、点，或以整数编号的栅格，每个矿山一个编号。</translation>
  </message>
  <message>
   <source>Width of the bands (degrees)</source>
   <translation>纬度带宽度（°）</translation>
  </message>
  <message>
   <source>Degrees of latitude; 0.01 are about 1.1 km. Bands begin at whole multiples of it.</source>
   <translation>以纬度度数计；0.01 约为 1.1 km。纬度带从其整数倍处开始。</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>剖面</translation>
  </message>
  <message>
   <source>A row a band, from north to south: limits, cells, mean, standard deviation, number of mines.</source>
   <translation>每个纬度带一行，由北到南：界限、像元数、平均值、标准差、矿山数。</translation>
  </message>
  <message>
   <source>Page with both profiles.</source>
   <translation>含两条剖面的报告页面。</translation>
  </message>
  <message>
   <source>Looking for latitudes</source>
   <translation>正在计算纬度</translation>
  </message>
  <message>
   <source>Averaging bands</source>
   <translation>正在计算纬度带平均值</translation>
  </message>
  <message>
   <source>Counting mines</source>
   <translation>正在统计矿山</translation>
  </message>
  <message>
   <source>MINES: {count} lie north or south of the values, or outside AOI, and are left out.</source>
   <translation>MINES：有 {count} 个矿山位于指标范围以北或以南，或在 AOI 之外，不参与统计。</translation>
  </message>
  <message>
   <source>Means and number of mines by latitude, in bands of {width:g} degrees</source>
   <translation>各纬度的平均值和矿山数，纬度带宽 {width:g}°</translation>
  </message>
  <message>
   <source>Most mines at</source>
   <translation>矿山最多处</translation>
  </message>
  <message>
   <source>Highest mean at</source>
   <translation>平均值最高处</translation>
  </message>
  <message>
   <source>Lowest mean at</source>
   <translation>平均值最低处</translation>
  </message>
  <message>
   <source>Profiles</source>
   <translation>剖面</translation>
  </message>
  <message>
   <source>Bands of latitude</source>
   <translation>纬度带</translation>
  </message>
  <message>
   <source>Dips of the upper curve where mines are many are what to look at on the map.</source>
   <translation>上方曲线在矿山集中处下凹的地方，值得在地图上重点查看。</translation>
  </message>
  <message>
   <source>Values by size of the mines</source>
   <translation>按矿山规模统计</translation>
  </message>
  <message>
   <source>Sorts mines into classes of area and tells the values, such as RSEI, inside the mines of each class: over all their cells, and over the means of the mines, which count the same however large they are. A mine too small to hold the centre of a cell has the cells that it touches.</source>
   <translation>按面积将矿山分级，并给出各级矿山范围内的指标值（如 RSEI）：既按全部像元统计，也按各矿山均值统计，后者不论矿山大小权重相同。矿山过小而不含像元中心时，取其接触到的像元。</translation>
  </message>
  <message>
   <source>The quantity to be told, such as RSEI. Its cells are those of the run.</source>
   <translation>要统计的指标，例如 RSEI。本次运行采用其像元。</translation>
  </message>
  <message>
   <source>Polygons, or a raster of whole labels, one for each mine. Their area is that of the polygon, or of the cells of the label.</source>
   <translation>多边形，或以整数编号的栅格，每个矿山一个编号。面积为多边形面积，或该编号像元的面积。</translation>
  </message>
  <message>
   <source>Breaks of the area (km²)</source>
   <translation>面积断点（km²）</translation>
  </message>
  <message>
   <source>Inner breaks in rising order, separated by commas; a class holds its lower break.</source>
   <translation>内部断点，由小到大，以半角逗号分隔；断点值本身归入较高一级。</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>分级方法</translation>
  </message>
  <message>
   <source>A row a class: mines, area, cells, mean and standard deviation of the cells, mean and quartiles of the means of the mines.</source>
   <translation>每级一行：矿山数、面积、像元数、像元的平均值和标准差、矿山均值的平均值和四分位数。</translation>
  </message>
  <message>
   <source>Mines as a table</source>
   <translation>矿山表</translation>
  </message>
  <message>
   <source>A row a mine: id, area, class, cells, mean, standard deviation.</source>
   <translation>每个矿山一行：编号、面积、级别、像元数、平均值、标准差。</translation>
  </message>
  <message>
   <source>Page with a box for each class.</source>
   <translation>含各级箱线图的报告页面。</translation>
  </message>
  <message>
   <source>Averaging mines</source>
   <translation>正在计算矿山均值</translation>
  </message>
  <message>
   <source>Averaging small mines</source>
   <translation>正在计算小矿山均值</translation>
  </message>
  <message>
   <source>Values inside the mines, by the size of the mines</source>
   <translation>按矿山规模统计的矿山范围内数值</translation>
  </message>
  <message>
   <source>MINES hold points or lines, which have no area: give polygons or a raster of labels.</source>
   <translation>MINES 为点或线，没有面积：请提供多边形或编号栅格。</translation>
  </message>
  <message>
   <source>MINES: {count} are smaller than a cell and hold no centre of one; they count with the cells that they touch.</source>
   <translation>MINES：有 {count} 个矿山小于一个像元，不含像元中心；以其接触到的像元计。</translation>
  </message>
  <message>
   <source>MINES: {count} lie outside the values and are left out.</source>
   <translation>MINES：有 {count} 个矿山位于指标范围之外，不参与计算。</translation>
  </message>
  <message>
   <source>VALUES has no valid cell inside MINES: check the layers, their no data and AOI.</source>
   <translation>VALUES 在 MINES 之内没有有效像元：请检查各图层、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>{low:g} to {high:g} km²</source>
   <translation>{low:g} 到 {high:g} km²</translation>
  </message>
  <message>
   <source>below {high:g} km²</source>
   <translation>小于 {high:g} km²</translation>
  </message>
  <message>
   <source>{low:g} km² and more</source>
   <translation>{low:g} km² 及以上</translation>
  </message>
  <message>
   <source>Their area</source>
   <translation>矿山面积</translation>
  </message>
  <message>
   <source>Median mine</source>
   <translation>矿山面积中位数</translation>
  </message>
  <message>
   <source>Most mines are</source>
   <translation>矿山最多的级别</translation>
  </message>
  <message>
   <source>Means of the mines by class</source>
   <translation>各级矿山均值</translation>
  </message>
  <message>
   <source>Area and mean of the mines</source>
   <translation>矿山的面积和均值</translation>
  </message>
  <message>
   <source>The mean of the cells is that of the ground: large mines weigh more. The mean of the mines is that of a typical mine.</source>
   <translation>像元平均值反映地面状况，大矿山权重更大；矿山均值的平均反映典型矿山的状况。</translation>
  </message>
  <message>
   <source>Mean of the cells</source>
   <translation>像元平均值</translation>
  </message>
  <message>
   <source>Share of mined land around every cell</source>
   <translation>像元周边采矿用地比例</translation>
  </message>
  <message>
   <source>Maps how many percent of a square around every cell are mined. Of each cell the exact share that the mines cover is taken, however small they are; overlapping mines count once. Cells that the square covers in part count with that part. At the edge of the grid or of the area of interest the square is cut: the share is that of what is left of it.</source>
   <translation>计算每个像元周围方形窗口内采矿用地所占百分比。无论矿山多小，均按矿山覆盖各像元的确切比例计；相互重叠的矿山只计一次。窗口部分覆盖的像元按覆盖部分计。在格网或研究区边缘，窗口被截断，比例按剩余部分计算。</translation>
  </message>
  <message>
   <source>Polygons, or a raster in which every value above 0 is a mine. Where they are no raster, a reference grid or a cell size is needed.</source>
   <translation>多边形，或以大于 0 的值表示矿山的栅格。若不是栅格，则需要参考格网或像元大小。</translation>
  </message>
  <message>
   <source>Side of the window (m)</source>
   <translation>窗口边长（m）</translation>
  </message>
  <message>
   <source>Side of the square around every cell; not below the cells, which then stand for themselves.</source>
   <translation>每个像元周围方形窗口的边长；不宜小于像元大小，否则只代表像元自身。</translation>
  </message>
  <message>
   <source>Share of mined land</source>
   <translation>采矿用地比例</translation>
  </message>
  <message>
   <source>Float raster, percent of the square around each cell.</source>
   <translation>浮点栅格，占每个像元周围方形窗口的百分比。</translation>
  </message>
  <message>
   <source>Mined on the grid: {area:.4f} km2, {percent:.3f} % of it.</source>
   <translation>格网内采矿用地：{area:.4f} km²，占格网的 {percent:.3f}%。</translation>
  </message>
  <message>
   <source>Covering cells</source>
   <translation>正在计算像元覆盖比例</translation>
  </message>
  <message>
   <source>WINDOW is {value:g}: it is the side of a square in metres, such as 10000.</source>
   <translation>WINDOW 的值为 {value:g}：应为以米计的方形窗口边长，例如 10000。</translation>
  </message>
  <message>
   <source>WINDOW {window:g} m is smaller than a cell ({cell:g} m): the share of each cell itself is given.</source>
   <translation>WINDOW 的值 {window:g} m 小于一个像元（{cell:g} m）：结果为各像元自身的比例。</translation>
  </message>
  <message>
   <source>MINES hold points or lines, which cover no share of a cell: give polygons or a raster.</source>
   <translation>MINES 为点或线，不占像元面积：请提供多边形或栅格。</translation>
  </message>
  <message>
   <source>The whole region, mines included</source>
   <translation>整个区域，包括矿山</translation>
  </message>
  <message>
   <source>The region without its mines</source>
   <translation>区域内矿山之外的部分</translation>
  </message>
  <message>
   <source>Mines against their region</source>
   <translation>矿山与所在区域对比</translation>
  </message>
  <message>
   <source>Compares a quantity, such as RSEI, inside the mines with that of the whole region, year by year: means, their difference, the distribution of the cells and its peaks. Two peaks inside the mines are often bare ground beside restored ground.
No test is made: cells are no independent observations, and the mines are not a sample. Use the comparison before and after for an effect with its interval.</source>
   <translation>逐年比较某一指标（如 RSEI）在矿山范围内与整个区域的情况：均值及其差值、像元值的分布及其峰值。矿山范围内出现两个峰，往往是裸地与已修复土地并存。
不作检验：像元不是独立的观测，矿山也不是抽样样本。要得到带置信区间的效应，请使用前后对比。</translation>
  </message>
  <message>
   <source>The quantity to be compared, such as RSEI, one raster a year (one is enough).</source>
   <translation>要比较的指标，例如 RSEI，每年一个栅格（只有一个也可）。</translation>
  </message>
  <message>
   <source>Polygons, points or a raster in which every value above 0 is a mine; only what lies in the region counts.</source>
   <translation>多边形、点，或以大于 0 的值表示矿山的栅格；只计算位于区域之内的部分。</translation>
  </message>
  <message>
   <source>Polygons, such as the boundary of the city. Left empty, all cells of the values.</source>
   <translation>多边形，例如城市边界。留空则为该指标的全部像元。</translation>
  </message>
  <message>
   <source>Cells of the region</source>
   <translation>区域像元</translation>
  </message>
  <message>
   <source>Whether the mines count to the region that they are compared with.</source>
   <translation>用于对比的区域是否包括矿山。</translation>
  </message>
  <message>
   <source>Means</source>
   <translation>均值</translation>
  </message>
  <message>
   <source>A row a year: cells, mean, standard deviation and peaks of mines and region, and the difference of the means.</source>
   <translation>每年一行：矿山和区域的像元数、平均值、标准差和峰值，以及均值之差。</translation>
  </message>
  <message>
   <source>Densities</source>
   <translation>密度曲线</translation>
  </message>
  <message>
   <source>The curves: year, group (mines, region), value, density.</source>
   <translation>曲线数据：年份、组别（矿山、区域）、值、密度。</translation>
  </message>
  <message>
   <source>Page with densities, yearly means and their difference.</source>
   <translation>含密度曲线、逐年均值及其差值的报告页面。</translation>
  </message>
  <message>
   <source>Averaging</source>
   <translation>正在计算平均值</translation>
  </message>
  <message>
   <source>Counting</source>
   <translation>正在计数</translation>
  </message>
  <message>
   <source>Mines less region, mean of the years: {difference:+.4g}</source>
   <translation>矿山减区域，各年平均：{difference:+.4g}</translation>
  </message>
  <message>
   <source>Values inside the mines and in their region</source>
   <translation>矿山范围内及其所在区域的数值</translation>
  </message>
  <message>
   <source>VALUES has no valid cell inside MINES (within REGION): check the layers, their no data and AOI.</source>
   <translation>VALUES 在 MINES 之内（REGION 范围内）没有有效像元：请检查各图层、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>VALUES has no valid cell of REGION outside the mines: choose a larger region, or REGION_CELLS all.</source>
   <translation>VALUES 在 REGION 内矿山之外没有有效像元：请扩大区域，或将 REGION_CELLS 选为 all。</translation>
  </message>
  <message>
   <source>How values are distributed</source>
   <translation>数值的分布</translation>
  </message>
  <message>
   <source>Year by year</source>
   <translation>逐年情况</translation>
  </message>
  <message>
   <source>Peaks of the mines</source>
   <translation>矿山的峰值</translation>
  </message>
  <message>
   <source>{title}: nothing can be drawn, because there are no values or all are equal.</source>
   <translation>{title}：没有数值或所有数值相同，无法绘图。</translation>
  </message>
  <message>
   <source>Share of the cells by value, smoothed; the dashed lines are peaks. A second peak of the mines is often ground that has been restored, or not yet dug.</source>
   <translation>各数值的像元比例，经平滑；虚线为峰值。矿山的第二个峰往往是已修复或尚未开挖的土地。</translation>
  </message>
  <message>
   <source>Densities over all years</source>
   <translation>所有年份的密度曲线</translation>
  </message>
  <message>
   <source>Densities of {time}</source>
   <translation>{time} 的密度曲线</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>年份</translation>
  </message>
  <message>
   <source>cells</source>
   <translation>像元</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>平均值</translation>
  </message>
  <message>
   <source>standard deviation</source>
   <translation>标准差</translation>
  </message>
  <message>
   <source>highest peak</source>
   <translation>最高峰</translation>
  </message>
  <message>
   <source>peaks</source>
   <translation>峰值</translation>
  </message>
  <message>
   <source>promoting, sensitive</source>
   <translation>促进，敏感</translation>
  </message>
  <message>
   <source>promoting, retarding</source>
   <translation>促进，迟滞</translation>
  </message>
  <message>
   <source>promoting, weak</source>
   <translation>促进，微弱</translation>
  </message>
  <message>
   <source>inhibitory, sensitive</source>
   <translation>抑制，敏感</translation>
  </message>
  <message>
   <source>inhibitory, retarding</source>
   <translation>抑制，迟滞</translation>
  </message>
  <message>
   <source>inhibitory, weak</source>
   <translation>抑制，微弱</translation>
  </message>
  <message>
   <source>mixed, sensitive</source>
   <translation>不一致，敏感</translation>
  </message>
  <message>
   <source>mixed, retarding</source>
   <translation>不一致，迟滞</translation>
  </message>
  <message>
   <source>mixed, weak</source>
   <translation>不一致，微弱</translation>
  </message>
  <message>
   <source>sensitive</source>
   <translation>敏感</translation>
  </message>
  <message>
   <source>retarding</source>
   <translation>迟滞</translation>
  </message>
  <message>
   <source>weak</source>
   <translation>微弱</translation>
  </message>
  <message>
   <source>Rank drivers over several tables</source>
   <translation>驱动因子综合排序</translation>
  </message>
  <message>
   <source>Combines the importance of the same drivers in several cities or years: each table ranks the drivers, ties share their rank, and the smallest sum of ranks comes first. With tables of correlations every driver also gets a direction, promoting or inhibitory.
Ranks do not tell how much stronger one driver is than the next, and a driver may lead everywhere only because it tells where a cell lies.</source>
   <translation>综合多个城市或年份中同一组驱动因子的重要性：各表分别排序，并列者名次相同，名次之和最小者居首。提供相关系数表时，还给出每个驱动因子的作用方向：促进或抑制。
名次并不说明一个驱动因子比下一个强多少；某个驱动因子处处居首，也可能只是因为它反映了像元位置。</translation>
  </message>
  <message>
   <source>Results of the random forest, one for each city or year: a column driver and a column of importance. All hold the same drivers.</source>
   <translation>随机森林的结果，每个城市或年份一个：含 driver 列和重要性列。各表的驱动因子必须相同。</translation>
  </message>
  <message>
   <source>Results of the correlation, with the columns driver and r; they give the direction of each driver.</source>
   <translation>相关分析的结果，含 driver 和 r 两列；用于确定各驱动因子的作用方向。</translation>
  </message>
  <message>
   <source>Column of importance</source>
   <translation>重要性列</translation>
  </message>
  <message>
   <source>Larger is more important, such as incmse_z or incmse_percent.</source>
   <translation>值越大越重要，例如 incmse_z 或 incmse_percent。</translation>
  </message>
  <message>
   <source>Combined ranking</source>
   <translation>综合排序</translation>
  </message>
  <message>
   <source>A row a driver, the first rank first: rank, sum of ranks, mean correlation, sign, label, and the rank in each table.</source>
   <translation>每个驱动因子一行，按名次先后：名次、名次之和、平均相关系数、符号、类型以及在各表中的名次。</translation>
  </message>
  <message>
   <source>Page with the ranks in all tables.</source>
   <translation>含各表名次的报告页面。</translation>
  </message>
  <message>
   <source>Reading the tables</source>
   <translation>正在读取表格</translation>
  </message>
  <message>
   <source>Ranking</source>
   <translation>排序</translation>
  </message>
  <message>
   <source>Order: {order}</source>
   <translation>次序：{order}</translation>
  </message>
  <message>
   <source>Tables of importance</source>
   <translation>重要性表</translation>
  </message>
  <message>
   <source>Tables of correlations</source>
   <translation>相关系数表</translation>
  </message>
  <message>
   <source>{name} is empty: choose at least one.</source>
   <translation>{name} 为空：请至少选择一个。</translation>
  </message>
  <message>
   <source>There is one table only: the ranking is its own.</source>
   <translation>只有一个表格：排序即该表自身的排序。</translation>
  </message>
  <message>
   <source>{name} holds the drivers {names} more than once: give tables with a row for each driver.</source>
   <translation>{name} 中驱动因子 {names} 重复出现：请提供每个驱动因子只占一行的表格。</translation>
  </message>
  <message>
   <source>TABLES: {table} and {first} do not hold the same drivers ({names}): run all with the same ones.</source>
   <translation>TABLES：{table} 与 {first} 的驱动因子不同（{names}）：请全部采用相同的驱动因子运行。</translation>
  </message>
  <message>
   <source>CORRELATIONS: {table} lacks the drivers {names}: run it with the drivers of TABLES.</source>
   <translation>CORRELATIONS：{table} 缺少驱动因子 {names}：请采用 TABLES 的驱动因子运行。</translation>
  </message>
  <message>
   <source>Mean r</source>
   <translation>平均 r</translation>
  </message>
  <message>
   <source>{count} drivers in {tables} tables</source>
   <translation>{tables} 个表格中的 {count} 个驱动因子</translation>
  </message>
  <message>
   <source>First</source>
   <translation>第一个</translation>
  </message>
  <message>
   <source>Last</source>
   <translation>最后一个</translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>表格</translation>
  </message>
  <message>
   <source>Ranks in the tables</source>
   <translation>各表中的名次</translation>
  </message>
  <message>
   <source>Sensitive, retarding and weak are the first, middle and last third of the ranking. Promoting and inhibitory are the sign of the mean correlation; a driver is mixed where fewer than two thirds of the tables have that sign.</source>
   <translation>敏感、迟滞和微弱分别为排序的前、中、后三分之一。促进和抑制由平均相关系数的符号确定；具有该符号的表格不足三分之二时，作用方向为不一致。</translation>
  </message>
  <message>
   <source>MINES: there is no mine on the grid: check the layer and its coordinate reference system; of a raster, labels above 0 are mines.</source>
   <translation>MINES：格网上没有矿山：请检查图层及其坐标参照系；若为栅格，大于 0 的编号为矿山。</translation>
  </message>
  <message>
   <source>{driver} is all but the target itself (r = {r:+.3f}): leave it out if it is a copy of the target or was made from it.</source>
   <translation>{driver} 与目标几乎相同（r = {r:+.3f}）：若它是目标的副本或由目标计算而来，请去掉。</translation>
  </message>
  <message>
   <source>Drivers that are all but the same: {pairs}. They cannot be told apart, and a forest shares their importance out among them: keep one of them.</source>
   <translation>几乎相同的驱动因子：{pairs}。它们无法相互区分，随机森林会把重要性分摊给它们：请只保留其中一个。</translation>
  </message>
  <message>
   <source>1000 m of the grid's CRS ({crs}) are {length:.0f} m on the ground here: distances are wrong by as much, areas by more. Reproject to a CRS of the place, such as its UTM zone.</source>
   <translation>格网坐标参照系（{crs}）的 1000 m 在此处实地为 {length:.0f} m：距离有同样比例的误差，面积误差更大。请重投影到适合当地的坐标参照系，例如所在的 UTM 分带。</translation>
  </message>
  <message>
   <source>MINES cannot be dissolved into one area: repair their geometries (Fix geometries) and try again.</source>
   <translation>MINES 无法融合为一个区域：请先修复其几何图形（“修正几何图形”），再重试。</translation>
  </message>
  <message>
   <source>{name}: two rasters are called {driver} (by their band description, else their layer): give the bands descriptions of their own, or leave one out.</source>
   <translation>{name}：有两个栅格都名为 {driver}（取波段描述，没有时取图层名）：请为波段设置不同的描述，或去掉其中一个。</translation>
  </message>
  <message>
   <source>MINES have no cells of their own: name a raster as REFERENCE, or give CELL_SIZE in metres.</source>
   <translation>MINES 没有自己的像元：请指定一个栅格作为 REFERENCE，或以米为单位填写 CELL_SIZE。</translation>
  </message>
  <message>
   <source>{name} has no features: choose a layer that has some.</source>
   <translation>{name} 没有要素：请选择含有要素的图层。</translation>
  </message>
  <message>
   <source>MINES: some are smaller than a cell and hold no centre of one; they count with the cells that they touch.</source>
   <translation>MINES：部分矿山小于一个像元，不含像元中心；以其接触到的像元计。</translation>
  </message>
  <message>
   <source>{name}: a layer of the provider {provider} has no cells of its own; export it as a GeoTIFF and use that.</source>
   <translation>{name}：数据源类型为 {provider} 的图层没有自己的像元；请先导出为 GeoTIFF 再使用。</translation>
  </message>
  <message>
   <source>{name}: the layer of the provider {provider} cannot be read; export it as a GeoTIFF and use that.</source>
   <translation>{name}：无法读取数据源类型为 {provider} 的图层；请先导出为 GeoTIFF 再使用。</translation>
  </message>
  <message>
   <source>{name} has no band {band}: {layer} has {count}. Choose a band from 1 to {count}.</source>
   <translation>{name} 没有第 {band} 波段：{layer} 共有 {count} 个波段。请在 1 到 {count} 之间选择。</translation>
  </message>
  <message>
   <source>EXTENT is empty: name west, east, south and north with west &lt; east and south &lt; north.</source>
   <translation>EXTENT 是空范围：请依次给出西、东、南、北，且西 &lt; 东、南 &lt; 北。</translation>
  </message>
  <message>
   <source>{name} is a table without geometries: choose a layer of points, lines or polygons.</source>
   <translation>{name} 是没有几何图形的表：请选择点、线或面图层。</translation>
  </message>
  <message>
   <source>{name} has no coordinate reference system: give it one (right-click the layer, Layer CRS), it cannot be placed otherwise.</source>
   <translation>{name} 没有坐标参照系，无法定位：请为其设置（右键单击图层，选择“图层CRS”）。</translation>
  </message>
  <message>
   <source>{name}: {count} invalid geometries were repaired (first feature id {first}).</source>
   <translation>{name}：已修复 {count} 个无效几何图形（第一个的要素 ID 为 {first}）。</translation>
  </message>
  <message>
   <source>{name} lies outside the rasters: choose features that overlap them.</source>
   <translation>{name} 位于栅格范围之外：请选择与栅格重叠的要素。</translation>
  </message>
  <message>
   <source>{name}: feature {feature} reaches beyond the area of the rasters' CRS ({crs}): clip the layer to their surroundings first.</source>
   <translation>{name}：要素 {feature} 超出栅格坐标参照系（{crs}）的适用范围：请先将图层裁剪到栅格附近。</translation>
  </message>
  <message>
   <source>{name} has no rows: choose a table that has some.</source>
   <translation>{name} 没有数据行：请选择有数据的表格。</translation>
  </message>
  <message>
   <source>{name}: there is no {path}. Check the name.</source>
   <translation>{name}：找不到 {path}。请检查名称。</translation>
  </message>
  <message>
   <source>{name} is {value}, which is no coordinate system: write it as in EPSG:32650.</source>
   <translation>{name} 的值为 {value}，不是坐标参照系：请按 EPSG:32650 的形式填写。</translation>
  </message>
  <message>
   <source>{name}: not every entry is a raster that can be opened. Check the list.</source>
   <translation>{name}：列表中有无法打开的栅格。请检查列表。</translation>
  </message>
  <message>
   <source>No raster is given that sets the cells of the result: give the first raster parameter, or REFERENCE.</source>
   <translation>没有提供用于确定结果像元的栅格：请填写第一个栅格参数，或 REFERENCE。</translation>
  </message>
  <message>
   <source>The grid would have {columns} x {rows} cells: CELL_SIZE is in units of {crs}. Choose larger cells or a smaller EXTENT.</source>
   <translation>格网将有 {columns} × {rows} 个像元：CELL_SIZE 以 {crs} 的单位计。请选择更大的像元或更小的 EXTENT。</translation>
  </message>
  <message>
   <source>{name}: not every entry is a table that can be opened. Check the list.</source>
   <translation>{name}：列表中有无法打开的表格。请检查列表。</translation>
  </message>
  <message>
   <source>{name} has no field {field}; it has: {fields}.</source>
   <translation>{name} 没有字段 {field}，现有字段为：{fields}。</translation>
  </message>
  <message>
   <source>{name}: the field {field} is empty, so the feature ids are used.</source>
   <translation>{name}：字段 {field} 为空，因此使用要素 ID。</translation>
  </message>
  <message>
   <source>{name}: the field {field} is empty for {count} of {total} features: fill it in, or name another field in {name}_FIELD.</source>
   <translation>{name}：{total} 个要素中有 {count} 个的字段 {field} 为空：请填写，或在 {name}_FIELD 中指定其他字段。</translation>
  </message>
  <message>
   <source>{name}: {layer} has {count} bands ({names}), and the first is read: choose another one with {name}_BAND if that is not the one you mean.</source>
   <translation>{name}：{layer} 有 {count} 个波段（{names}），当前读取第一个：若不是所需波段，请用 {name}_BAND 选择。</translation>
  </message>
  <message>
   <source>The raster that gives the cells</source>
   <translation>确定像元的栅格</translation>
  </message>
  <message>
   <source>{name} ({layer}) does not overlap the grid of this run: choose rasters of the same place, or another REFERENCE.</source>
   <translation>{name}（{layer}）与本次运行的格网不重叠：请选择同一地区的栅格，或更换 REFERENCE。</translation>
  </message>
  <message>
   <source>{name}: brought from {source} to the grid by {method}; it covers {share:.1f} % of it.</source>
   <translation>{name}：由 {source} 重采样到格网（{method}）；覆盖格网的 {share:.1f}%。</translation>
  </message>
  <message>
   <source>{name}: {times} ({count} bands of {layer})</source>
   <translation>{name}：{times}（{layer} 的 {count} 个波段）</translation>
  </message>
  <message>
   <source>{name}: {pairs}</source>
   <translation>{name}：{pairs}</translation>
  </message>
  <message>
   <source>{name} cannot be computed from these data and is left out.</source>
   <translation>用这些数据无法计算 {name}，结果中不含此项。</translation>
  </message>
  <message>
   <source>{name} is {value:.0f}: whole numbers go up to {largest}.</source>
   <translation>{name} 为 {value:.0f}：整数最大为 {largest}。</translation>
  </message>
  <message>
   <source>{name} is {value}, not a list of numbers: write them as in 0.2,0.4,0.6.</source>
   <translation>{name} 的值为 {value}，不是数字列表：请按 0.2,0.4,0.6 的形式填写。</translation>
  </message>
  <message>
   <source>EXTENT {value} does not overlap the raster: give west,east,south,north in {crs}, or name its CRS behind it, as in 115.1,115.3,25.2,25.4 [EPSG:4326].</source>
   <translation>EXTENT {value} 与栅格不重叠：请以 {crs} 按“西,东,南,北”的次序填写，或在其后注明坐标参照系，例如 115.1,115.3,25.2,25.4 [EPSG:4326]。</translation>
  </message>
  <message>
   <source>{name} holds no label above 0 here: give a raster of whole labels, or polygons.</source>
   <translation>{name} 在此范围内没有大于 0 的编号：请提供以整数编号的栅格，或多边形。</translation>
  </message>
  <message>
   <source>{name} holds {value:.6g}, but a mask holds only 1 (yes) and 0 (no): choose the mask, not the raster that it is made from.</source>
   <translation>{name} 含有 {value:.6g}，而掩膜只应有 1（是）和 0（否）：请选择掩膜，而不是生成掩膜所用的栅格。</translation>
  </message>
  <message>
   <source>{name}: same cells as the grid; it covers {share:.1f} % of it.</source>
   <translation>{name}：像元与格网一致；覆盖格网的 {share:.1f}%。</translation>
  </message>
  <message>
   <source>{name}: {first} and {second} both belong to {date}: leave one out, or name the times in {times}.</source>
   <translation>{name}：{first} 和 {second} 都属于 {date}：请去掉其中一个，或在 {times} 中指明时间。</translation>
  </message>
  <message>
   <source>{times} names {found} times but {name} has {count} rasters: name one for each, in their order.</source>
   <translation>{times} 给出了 {found} 个时间，而 {name} 有 {count} 个栅格：请按栅格顺序逐一给出时间。</translation>
  </message>
  <message>
   <source>{name}: no year or date is found in {layer} (band {band}): name them all in {times}, such as 2000-2011,2013-2019.</source>
   <translation>{name}：在 {layer}（第 {band} 波段）中找不到年份或日期：请在 {times} 中全部列出，例如 2000-2011,2013-2019。</translation>
  </message>
  <message>
   <source>{name}: a shapefile cuts the names of fields to ten characters ({fields}): choose .gpkg to keep them.</source>
   <translation>{name}：shapefile 会将字段名截断为十个字符（{fields}）：如需保留请选择 .gpkg。</translation>
  </message>
  <message>
   <source>{name}: {path} cannot be read as a saved model ({why}).</source>
   <translation>{name}：无法将 {path} 作为已保存的模型读取（{why}）。</translation>
  </message>
  <message>
   <source>Writing {path} failed ({why}): is the disk full?</source>
   <translation>写出 {path} 失败（{why}）：请检查磁盘是否已满。</translation>
  </message>
  <message>
   <source>{name}: the folder {path} cannot be made ({why}): choose another one in a folder that exists.</source>
   <translation>{name}：无法创建文件夹 {path}（{why}）：请在已有的文件夹中另选一个。</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Method and origin</source>
   <translation>方法与来源</translation>
  </message>
  <message>
   <source>References</source>
   <translation>参考文献</translation>
  </message>
  <message>
   <source>Everything that went into this run</source>
   <translation>本次运行的全部输入与设置</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>版本</translation>
  </message>
  <message>
   <source>Read this before you use the figures</source>
   <translation>使用结果前请先阅读</translation>
  </message>
  <message>
   <source>Made with MineEco {version}</source>
   <translation>由 MineEco {version} 生成</translation>
  </message>
  <message>
   <source>Grid</source>
   <translation>格网</translation>
  </message>
  <message>
   <source>Class table</source>
   <translation>类别表</translation>
  </message>
  <message>
   <source>Features over the land cover</source>
   <translation>叠加在土地覆被上的要素</translation>
  </message>
  <message>
   <source>Tailings, ponds, roads, reclaimed land ...: their class codes are burnt over the land cover first. Lines and points mark every cell they touch.</source>
   <translation>尾矿、沉淀池、道路、复垦地等：先以其类别编码覆盖土地覆被。线和点会标记其经过的每个像元。</translation>
  </message>
  <message>
   <source>Field with the class codes</source>
   <translation>类别编码字段</translation>
  </message>
  <message>
   <source>Field of the features that holds their land-cover codes.</source>
   <translation>要素中存放土地覆被编码的字段。</translation>
  </message>
  <message>
   <source>TABLE has no column {missing}; it needs {columns} and has {known}.</source>
   <translation>TABLE 中没有列 {missing}；需要的列为 {columns}，现有列为 {known}。</translation>
  </message>
  <message>
   <source>Own codes (named below)</source>
   <translation>自定义编码（在下方说明）</translation>
  </message>
  <message>
   <source>CSV with the columns code, name and value ({value}); its rows take the place of those of the scheme.</source>
   <translation>CSV 文件，含 code、name 和 value 三列（value 列：{value}）；其中的行取代分类体系中的对应行。</translation>
  </message>
  <message>
   <source>{name} needs the meaning of its codes: choose SCHEME, or give TABLE (a CSV with code, name and value).</source>
   <translation>{name} 的编码含义未知：请选择 SCHEME，或提供 TABLE（含 code、name、value 三列的 CSV）。</translation>
  </message>
  <message>
   <source>{name} holds the codes {codes}, for which neither SCHEME nor TABLE has a value: add rows for them in TABLE (code, name, value).</source>
   <translation>{name} 含有编码 {codes}，SCHEME 和 TABLE 中都没有对应的值：请在 TABLE 中为其增加行（code、name、value）。</translation>
  </message>
  <message>
   <source>  code {code}: {label}, value {value}, {share:.2f} %</source>
   <translation>  编码 {code}：{label}，值 {value}，{share:.2f}%</translation>
  </message>
  <message>
   <source>OVERLAY has no field {field} with class codes; it has: {fields}. Name it in OVERLAY_FIELD.</source>
   <translation>OVERLAY 中没有类别编码字段 {field}，现有字段为：{fields}。请在 OVERLAY_FIELD 中指定。</translation>
  </message>
  <message>
   <source>TABLE, line {line}: the code {code} has a row already; leave one of them out.</source>
   <translation>TABLE 第 {line} 行：编码 {code} 已有一行，请去掉其中之一。</translation>
  </message>
  <message>
   <source>OVERLAY: the field {field} does not hold a whole class code for every feature: fill it in, or name another field in OVERLAY_FIELD.</source>
   <translation>OVERLAY：字段 {field} 中并非每个要素都有整数类别编码：请填写，或在 OVERLAY_FIELD 中指定其他字段。</translation>
  </message>
  <message>
   <source>TABLE, line {line} ({row}): it needs a whole number in the column code and numbers such as 0.32 in {columns}.</source>
   <translation>TABLE 第 {line} 行（{row}）：code 列须为整数，{columns} 列须为 0.32 这样的数字，请更正。</translation>
  </message>
  <message>
   <source>{name}: the mines have no field {field}; they have: {fields}.</source>
   <translation>{name}：矿山图层没有字段 {field}，现有字段为：{fields}。</translation>
  </message>
  <message>
   <source>{name}: some overlap; each is counted whole, so their areas add up to more than the ground they cover.</source>
   <translation>{name}：部分矿山相互重叠；每个矿山按完整面积计，因此面积之和大于实际占地面积。</translation>
  </message>
  <message>
   <source>RSEI from a Landsat product</source>
   <translation>由 Landsat 产品计算 RSEI</translation>
  </message>
  <message>
   <source>From a Landsat Collection 2 Level-2 product, as it was downloaded, to the remote sensing ecological index (RSEI): clouds are taken out, NDVI, wetness and dryness computed, water left out, and the index written with its classes, the table of loadings and a page.</source>
   <translation>由下载的 Landsat Collection 2 Level-2 产品直接得到遥感生态指数（RSEI）：去云，计算 NDVI、湿度和干度，排除水体，写出指数及其分级、载荷表和报告页面。</translation>
  </message>
  <message>
   <source>Mine restoration from Landsat products</source>
   <translation>由 Landsat 产品评价矿山生态修复</translation>
  </message>
  <message>
   <source>From a folder of Landsat Collection 2 Level-2 products of many years to the restoration of its mines: annual maxima of EVI and surface temperature, the number of clear views, then MLRI with its trend, classes, types, recent course, the register of the mines and the page.</source>
   <translation>由存放多年 Landsat Collection 2 Level-2 产品的文件夹直接得到矿山修复评价结果：EVI 和地表温度的年最大值、晴空观测次数，以及 MLRI 及其趋势、类别、类型、近期走向、矿山台账和报告页面。</translation>
  </message>
  <message>
   <source>Ecological security pattern, step by step</source>
   <translation>生态安全格局（逐步构建）</translation>
  </message>
  <message>
   <source>From the land use of one year, what lies over it (tailings, ponds, roads), and elevation to its ecological security pattern, step by step: resistances, ecological sources, accumulated cost, corridors and the room around them, radiation channels, nodes, and the measures of the network. For zones, ledger and page in one run take Ecological security pattern.</source>
   <translation>由某一年的土地利用、叠加其上的要素（尾矿、沉淀池、道路）和高程逐步构建生态安全格局：阻力面、生态源地、累积成本、生态廊道及廊道带、辐射通道、生态节点和网络指数。若要一次运行得到安全分区、格局台账和报告页面，请使用“生态安全格局”算法。</translation>
  </message>
  <message>
   <source>Resilience of a year</source>
   <translation>单年恢复力评价</translation>
  </message>
  <message>
   <source>From a Landsat Collection 2 Level-2 product, land cover, elevation, monthly rain and soil of one year to its resilience: vegetation cover and health, desertification, wetness, dryness, brightness, albedo and heat from the scene, soil loss by RUSLE, the pattern of the land cover, and further rasters such as population, PM2.5 and CO2, evaluated as published by Zhang et al. (2023). Water is left out.</source>
   <translation>由某一年的 Landsat Collection 2 Level-2 产品、土地覆被、高程、逐月降雨量和土壤数据直接得到恢复力：由影像计算植被覆盖度和植被健康、荒漠化、湿度、干度、亮度、反照率和热度，由 RUSLE 计算土壤侵蚀量，再加上土地覆被格局以及人口、PM2.5 和 CO2 等其他栅格，按 Zhang 等（2023）发表的方法评价。水体予以排除。</translation>
  </message>
  <message>
   <source>Mining city: influence of the mines</source>
   <translation>矿业城市：采矿影响</translation>
  </message>
  <message>
   <source>From the ecological quality (RSEI) of a city over the years and its mines to all tables and charts of the study of mining cities in one run: gradient with the distance from the mines and how far it reaches, mines against the city, classes of quality, values by size of the mines and by latitude, and what explains the quality: correlations, random forest and a ranking of the drivers.</source>
   <translation>由某城市历年的生态质量（RSEI）及其矿山，一次运行得到矿业城市研究的全部表格和图表：矿山距离梯度及其影响范围、矿山与全市对比、生态质量分级、按矿山规模和纬度的统计，以及生态质量的成因：相关分析、随机森林和驱动因子排序。</translation>
  </message>
  <message>
   <source>Restoration report: diagnose, quantities, evaluate</source>
   <translation>修复报告：诊断、量化、评价</translation>
  </message>
  <message>
   <source>From a folder of Landsat Collection 2 Level-2 products, the outlines of the mines and two elevation models to one dossier in English or Chinese. Diagnose: yearly EVI and temperature, restoration by the MLRI. Quantities: the register of the mines, cut and fill, steep slopes, soil, gravel and manure. Evaluate: resilience in three dimensions of each mine. With it, if wanted, pictures of EVI of every mine and year.</source>
   <translation>由存放 Landsat Collection 2 Level-2 产品的文件夹、矿山边界和两期高程模型得到一份中文或英文成果报告。诊断：年度 EVI 和地表温度，按 MLRI 评价恢复状况。量化：矿山台账，挖方与填方、陡坡、覆土、碎石和有机肥用量。评价：各矿山的三维度恢复力。还可附上各矿山历年的 EVI 图版。</translation>
  </message>
  <message>
   <source>Polygons of the mines: what is diagnosed, summed up and evaluated one by one.</source>
   <translation>矿山多边形：逐一诊断、汇总和评价的对象。</translation>
  </message>
  <message>
   <source>Field with the ids of the mines</source>
   <translation>矿山编号字段</translation>
  </message>
  <message>
   <source>Field with the year of start</source>
   <translation>开采起始年份字段</translation>
  </message>
  <message>
   <source>Field of the mines with the year of opening: the register then tells how long each has been at work.</source>
   <translation>矿山的开采起始年份字段：填写后台账中会给出各矿山的开采年限。</translation>
  </message>
  <message>
   <source>Elevation before the works (m)</source>
   <translation>施工前高程（m）</translation>
  </message>
  <message>
   <source>Elevation model before the works, in a projected CRS. If you have one model only, name it twice: volumes are then 0, slopes and quantities of soil hold.</source>
   <translation>施工前的高程模型，须采用投影坐标参照系。若只有一期模型，请重复填写：此时方量为 0，坡度和覆土用量仍然有效。</translation>
  </message>
  <message>
   <source>Elevation after the works (m)</source>
   <translation>施工后高程（m）</translation>
  </message>
  <message>
   <source>Elevation model after the works; its slopes are evaluated.</source>
   <translation>施工后的高程模型；评价采用其坡度。</translation>
  </message>
  <message>
   <source>Ecological sources</source>
   <translation>生态源地</translation>
  </message>
  <message>
   <source>From Ecological sources. With the corridors they add the network to the resilience; left empty, it is evaluated without.</source>
   <translation>由“生态源地”算法得到。与廊道一起用于评价网络部分的恢复力；留空则评价中不含网络。</translation>
  </message>
  <message>
   <source>Dossier</source>
   <translation>成果报告</translation>
  </message>
  <message>
   <source>One page with everything inside, to be sent or printed.</source>
   <translation>包含全部内容的单个页面，可发送或打印。</translation>
  </message>
  <message>
   <source>Page of the restoration</source>
   <translation>恢复评价页面</translation>
  </message>
  <message>
   <source>Page with maps, curves, the mines ranked, and what chance would give.</source>
   <translation>含地图、变化曲线、矿山排序和随机情形对照的报告页面。</translation>
  </message>
  <message>
   <source>Page of the earthwork</source>
   <translation>土石方工程页面</translation>
  </message>
  <message>
   <source>Page with the map of the difference, volumes and their errors, slopes and quantities.</source>
   <translation>含高程差图、方量及其误差、坡度和材料用量的报告页面。</translation>
  </message>
  <message>
   <source>Page of the resilience</source>
   <translation>恢复力评价页面</translation>
  </message>
  <message>
   <source>Page with R, its parts, the zones and a map.</source>
   <translation>含 R 及其构成、各分区和地图的报告页面。</translation>
  </message>
  <message>
   <source>Pictures of the mines</source>
   <translation>矿山图版</translation>
  </message>
  <message>
   <source>Page with a plate a mine: EVI of every year in one stretch, and its curve.</source>
   <translation>每个矿山一幅图版的页面：历年 EVI 采用统一拉伸，并附变化曲线。</translation>
  </message>
  <message>
   <source>RSEI of the years</source>
   <translation>历年 RSEI</translation>
  </message>
  <message>
   <source>Quality of the whole city, one raster a year: several layers of one band each, or one layer with a band for each year.</source>
   <translation>全市的生态质量，每年一个栅格：多个单波段图层，或一个每年占一个波段的图层。</translation>
  </message>
  <message>
   <source>RSEI of one year</source>
   <translation>某一年的 RSEI</translation>
  </message>
  <message>
   <source>The year that is put into classes, told by size of the mines and by latitude, and explained by the drivers. Its cells are those of the drivers.</source>
   <translation>用于分级、按矿山规模和纬度统计并由驱动因子解释的年份。驱动因子采用其像元。</translation>
  </message>
  <message>
   <source>City</source>
   <translation>城市</translation>
  </message>
  <message>
   <source>Polygons, such as the boundary of the city; only what lies inside counts. Left empty, all cells of the quality.</source>
   <translation>多边形，例如城市边界；只计算其内部。留空则为生态质量的全部像元。</translation>
  </message>
  <message>
   <source>Further drivers</source>
   <translation>其他驱动因子</translation>
  </message>
  <message>
   <source>Rasters that may explain the quality, such as elevation, slope, rain, population or night lights; of a stack all bands. Distance from the mines and share of mined land are always among the drivers.</source>
   <translation>可能解释生态质量的栅格，例如高程、坡度、降雨、人口或夜间灯光；多波段栅格取其所有波段。距矿山的距离和采矿用地比例始终作为驱动因子。</translation>
  </message>
  <message>
   <source>Band of that year</source>
   <translation>该年的波段</translation>
  </message>
  <message>
   <source>Page with everything</source>
   <translation>汇总报告页面</translation>
  </message>
  <message>
   <source>All maps, charts and tables on one page, with the warnings of all steps, methods and sources.</source>
   <translation>一个页面包含全部地图、图表和表格，并附各步骤的警告、方法和文献。</translation>
  </message>
  <message>
   <source>Page of the gradient</source>
   <translation>距离梯度页面</translation>
  </message>
  <message>
   <source>Page of mines and city</source>
   <translation>矿山与城市对比页面</translation>
  </message>
  <message>
   <source>Page of the sizes</source>
   <translation>矿山规模页面</translation>
  </message>
  <message>
   <source>Page of the latitudes</source>
   <translation>纬度剖面页面</translation>
  </message>
  <message>
   <source>Page of the correlations</source>
   <translation>相关分析页面</translation>
  </message>
  <message>
   <source>Page of the random forest</source>
   <translation>随机森林页面</translation>
  </message>
  <message>
   <source>EC is the area of one patch that would be as well connected as the whole network: where it falls faster than the area, sources lose touch with each other.</source>
   <translation>EC 是与整个网络连通性相当的单个斑块的面积：若 EC 比源地面积下降得更快，说明源地之间正在失去联系。</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} 至 {last}</translation>
  </message>
  <message>
   <source>Change of the source area</source>
   <translation>源地面积变化</translation>
  </message>
  <message>
   <source>Source area (km²)</source>
   <translation>源地面积（km²）</translation>
  </message>
  <message>
   <source>Change (km²)</source>
   <translation>变化（km²）</translation>
  </message>
  <message>
   <source>Kept (km²)</source>
   <translation>保留（km²）</translation>
  </message>
  <message>
   <source>Gained (km²)</source>
   <translation>新增（km²）</translation>
  </message>
  <message>
   <source>Lost (km²)</source>
   <translation>消失（km²）</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>源地</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>Gained</source>
   <translation>新增</translation>
  </message>
  <message>
   <source>Lost</source>
   <translation>消失</translation>
  </message>
  <message>
   <source>Corridors</source>
   <translation>生态廊道</translation>
  </message>
  <message>
   <source>Length (km)</source>
   <translation>长度（km）</translation>
  </message>
  <message>
   <source>No source</source>
   <translation>非源地</translation>
  </message>
  <message>
   <source>Ground and corridors of both years. A corridor that is kept joins the same two sources; its line is that of the later year and may have moved.</source>
   <translation>两年的源地范围和生态廊道。保留的廊道连接同样的两个源地；所绘为后一年的路线，位置可能已有移动。</translation>
  </message>
  <message>
   <source>Area of the sources</source>
   <translation>源地面积</translation>
  </message>
  <message>
   <source>Ecological security patterns of {years}</source>
   <translation>{years} 年生态安全格局</translation>
  </message>
  <message>
   <source>What changed, year by year</source>
   <translation>逐年变化</translation>
  </message>
  <message>
   <source>Where it changed</source>
   <translation>变化的位置</translation>
  </message>
  <message>
   <source>The course of the years</source>
   <translation>历年变化过程</translation>
  </message>
  <message>
   <source>Equivalent connected area (EC)</source>
   <translation>等效连通面积（EC）</translation>
  </message>
  <message>
   <source>Habitat and its connectivity</source>
   <translation>生境及其连通性</translation>
  </message>
  <message>
   <source>Number of sources and corridors</source>
   <translation>源地和廊道数量</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>数量</translation>
  </message>
  <message>
   <source>Source area in {year}</source>
   <translation>{year} 年源地面积</translation>
  </message>
  <message>
   <source>Corridors in {year}</source>
   <translation>{year} 年生态廊道</translation>
  </message>
  <message>
   <source>{count} in {year}</source>
   <translation>{year} 年为 {count} 条</translation>
  </message>
  <message>
   <source>Change is that from the year before. Ground: area of sources in both years (kept), in the later year only (gained), in the earlier year only (lost).</source>
   <translation>变化均与上一年份相比。范围：两年均为源地的面积（保留）、仅后一年为源地的面积（新增）、仅前一年为源地的面积（消失）。</translation>
  </message>
  <message>
   <source>Sources and corridors, {before} to {after}</source>
   <translation>源地与廊道，{before} 至 {after} 年</translation>
  </message>
  <message>
   <source>Change of EC</source>
   <translation>EC 变化</translation>
  </message>
  <message>
   <source>EC (km²)</source>
   <translation>EC（km²）</translation>
  </message>
  <message>
   <source>Change of EC (%)</source>
   <translation>EC 变化（%）</translation>
  </message>
  <message>
   <source>Corridor: {status}</source>
   <translation>廊道：{status}</translation>
  </message>
  <message>
   <source>Compare patterns of several years</source>
   <translation>多年格局对比</translation>
  </message>
  <message>
   <source>Follows ecological sources and corridors through the years: which ground was kept, gained and lost, which sources and corridors are still the same ones, and how the connectivity of the whole network changed. A source keeps its lasting id as long as it shares ground with the source of the year before. Make the patterns of all years with the same land-cover classes, least area and resistances, or the change is that of the method. EC is compared at one dispersal distance for all years.</source>
   <translation>逐年跟踪生态源地和生态廊道：哪些范围保留、新增和消失，哪些源地和廊道仍是原来的那些，以及整个网络的连通性如何变化。源地只要与上一年份的源地有重叠，就沿用同一个长期编号。各年格局必须采用相同的土地覆被类别、最小面积和阻力值，否则所得变化只是方法不同造成的。各年的 EC 按同一扩散距离比较。</translation>
  </message>
  <message>
   <source>From Ecological sources, one layer a year: polygons, or rasters of whole labels above 0, in a projected CRS.</source>
   <translation>由“生态源地”算法得到，每年一个图层：多边形，或以大于 0 的整数编号的栅格，须采用投影坐标参照系。</translation>
  </message>
  <message>
   <source>From Ecological corridors, one layer a year in the order of the sources: lines with from_id, to_id, cost and length_m. A layer may be empty.</source>
   <translation>由“生态廊道”算法得到，每年一个图层，次序与源地相同：线，含字段 from_id、to_id、cost 和 length_m。图层可以为空。</translation>
  </message>
  <message>
   <source>One for each layer in its order, such as 2009,2013,2018; they need not rise. Left empty, they are read from the layers' temporal ranges or names; the log shows them.</source>
   <translation>按图层顺序逐一给出，例如 2009,2013,2018；不必由早到晚。留空则从图层的时间范围或名称中读取，并在运行记录中列出。</translation>
  </message>
  <message>
   <source>Cost (metres x resistance) or metres at which the probability below holds, from the ecology of your species; one for all years. Without it EC is left out.</source>
   <translation>下方概率所对应的成本（米 × 阻力）或米数，由物种的生态习性确定，各年相同。不填则不计算 EC。</translation>
  </message>
  <message>
   <source>Field with the ids of the sources</source>
   <translation>源地编号字段</translation>
  </message>
  <message>
   <source>Field that from_id and to_id of the corridors refer to; the same in all years.</source>
   <translation>廊道的 from_id 和 to_id 所引用的字段；各年相同。</translation>
  </message>
  <message>
   <source>Sources kept, gained and lost</source>
   <translation>保留、新增和消失的源地</translation>
  </message>
  <message>
   <source>Polygons with id (lasting over the years), source_id (in its own layer), status, from_year, to_year and area_km2; one set for every two years that follow each other.</source>
   <translation>多边形，含字段 id（各年通用的长期编号）、source_id（在原图层中的编号）、status、from_year、to_year 和 area_km2；每两个相邻年份一组。</translation>
  </message>
  <message>
   <source>Corridors kept, gained and lost</source>
   <translation>保留、新增和消失的廊道</translation>
  </message>
  <message>
   <source>Lines with id (lasting), status, from_year, to_year, from_id and to_id (lasting ids of the sources), cost and length_m.</source>
   <translation>线，含字段 id（长期编号）、status、from_year、to_year、from_id 和 to_id（源地的长期编号）、cost 和 length_m。</translation>
  </message>
  <message>
   <source>Ledger</source>
   <translation>格局台账</translation>
  </message>
  <message>
   <source>A row a year: number and area of the sources, change of the area, ground kept, gained and lost (km²), sources and corridors kept, gained and lost, EC and its change in percent.</source>
   <translation>每年一行：源地的数量和面积，面积变化，保留、新增和消失的范围（km²），保留、新增和消失的源地数与廊道数，EC 及其变化百分比。</translation>
  </message>
  <message>
   <source>Page with the ledger, maps of the change and curves.</source>
   <translation>含格局台账、变化图和变化曲线的报告页面。</translation>
  </message>
  <message>
   <source>Change of the source area, first to last year (km²)</source>
   <translation>源地面积变化，首年至末年（km²）</translation>
  </message>
  <message>
   <source>Change of EC, first to last year (%)</source>
   <translation>EC 变化，首年至末年（%）</translation>
  </message>
  <message>
   <source>Reading sources and corridors</source>
   <translation>正在读取源地和生态廊道</translation>
  </message>
  <message>
   <source>Laying years over each other</source>
   <translation>正在叠置各年格局</translation>
  </message>
  <message>
   <source>Finding what changed</source>
   <translation>正在提取变化</translation>
  </message>
  <message>
   <source>Ecological sources of each year</source>
   <translation>各年生态源地</translation>
  </message>
  <message>
   <source>Corridors of each year</source>
   <translation>各年生态廊道</translation>
  </message>
  <message>
   <source>SOURCES: not every entry is a layer that can be opened. Check the list.</source>
   <translation>SOURCES：列表中有无法打开的图层，请检查。</translation>
  </message>
  <message>
   <source>SOURCES has {sources} layers and CORRIDORS has {corridors}: give one of each for every year, in the same order; a layer of corridors may be empty.</source>
   <translation>SOURCES 有 {sources} 个图层，CORRIDORS 有 {corridors} 个：请为每年各提供一个，次序相同；廊道图层可以为空。</translation>
  </message>
  <message>
   <source>SOURCES has {count} layers: a comparison needs two years or more.</source>
   <translation>SOURCES 有 {count} 个图层：对比至少需要两年，请补充。</translation>
  </message>
  <message>
   <source>{year} = {sources} + {corridors}</source>
   <translation>{year} = {sources} + {corridors}</translation>
  </message>
  <message>
   <source>The names of SOURCES tell the years {sources}, those of CORRIDORS {corridors}: give the same years, or name them in YEARS.</source>
   <translation>由 SOURCES 的名称得到的年份为 {sources}，由 CORRIDORS 的名称得到的为 {corridors}：请提供相同年份的图层，或在 YEARS 中指明。</translation>
  </message>
  <message>
   <source>YEARS says {year} for the sources {layer}, whose name says {named}: check the order.</source>
   <translation>YEARS 将源地图层 {layer} 指定为 {year} 年，而其名称为 {named} 年：请检查次序。</translation>
  </message>
  <message>
   <source>Sources of {year} overlap each other on {area:.3f} km², which counts more than once.</source>
   <translation>{year} 年的源地相互重叠 {area:.3f} km²，重叠部分被重复计算。</translation>
  </message>
  <message>
   <source>{before} to {year}: source area {change:+.3f} km² (gained {gained:.3f}, lost {lost:.3f}); sources kept {sk}, gained {sg}, lost {sl}; corridors kept {ck}, gained {cg}, lost {cl}</source>
   <translation>{before} 至 {year} 年：源地面积变化 {change:+.3f} km²（新增 {gained:.3f}，消失 {lost:.3f}）；源地保留 {sk} 个，新增 {sg} 个，消失 {sl} 个；廊道保留 {ck} 条，新增 {cg} 条，消失 {cl} 条</translation>
  </message>
  <message>
   <source>Distances of the corridors: {low:.6g} to {high:.6g}, median {middle:.6g}.</source>
   <translation>廊道的距离：{low:.6g} 到 {high:.6g}，中位数 {middle:.6g}。</translation>
  </message>
  <message>
   <source>DISTANCE is not given: EC and its change are left out.</source>
   <translation>未提供 DISTANCE：不计算 EC 及其变化。</translation>
  </message>
  <message>
   <source>No source of {after} shares ground with one of {before}: check that the layers show the same place.</source>
   <translation>{after} 年没有一个源地与 {before} 年的源地重叠：请确认各图层为同一地区。</translation>
  </message>
  <message>
   <source>YEARS names {found} years but SOURCES has {count} layers: name one for each, in their order.</source>
   <translation>YEARS 给出了 {found} 个年份，而 SOURCES 有 {count} 个图层：请按次序逐一给出年份。</translation>
  </message>
  <message>
   <source>SOURCES: no year is found in {layer}: name them all in YEARS, such as 2009,2013,2018.</source>
   <translation>SOURCES：从 {layer} 中找不到年份：请在 YEARS 中填写全部年份，例如 2009,2013,2018。</translation>
  </message>
  <message>
   <source>{name}: {years} stands for more than one layer: leave one out, or correct YEARS.</source>
   <translation>{name}：{years} 年对应多个图层：请去掉多余的图层，或更正 YEARS。</translation>
  </message>
  <message>
   <source>{name} reaches beyond the area of the CRS of the sources: check its coordinate reference system.</source>
   <translation>{name} 超出源地所用坐标参照系的适用范围：请检查其坐标参照系。</translation>
  </message>
  <message>
   <source>Ecological corridors</source>
   <translation>生态廊道</translation>
  </message>
  <message>
   <source>Finds the ways of least cost between ecological sources, cell by cell, with their cost, length, mean resistance and gravity (how strongly they tie their sources together). Corridors between neighbours stay inside the zones of their two sources and have one saddle each; where a way through a third source would be cheaper, it is named. A corridor is a line of cells; the swath shows how much room there is around it.</source>
   <translation>逐像元提取生态源地之间成本最小的路径，并给出其成本、长度、平均阻力和引力（重力模型，表示两源地联系的强弱）。相邻源地之间的生态廊道不超出两源地的势力范围，各有一个鞍部；若绕经第三个源地的路径成本更低，会予以指明。生态廊道是由像元连成的线，廊道带则表示其周围有多大余地。</translation>
  </message>
  <message>
   <source>Threshold of valley lines (% of cells)</source>
   <translation>谷线阈值（占像元的百分比）</translation>
  </message>
  <message>
   <source>Through a valley line comes the water of at least this share of the cells outside the sources; for valley lines only.</source>
   <translation>谷线所汇集的水流至少来自源地之外这一比例的像元；仅用于谷线。</translation>
  </message>
  <message>
   <source>Width of the swath (% of the cost)</source>
   <translation>廊道带宽度（占成本的百分比）</translation>
  </message>
  <message>
   <source>The swath holds the cells through which a way is at most this much dearer than the corridor.</source>
   <translation>廊道带包含这样的像元：经过它的路径，其成本最多比生态廊道高出这一幅度。</translation>
  </message>
  <message>
   <source>Swath</source>
   <translation>廊道带</translation>
  </message>
  <message>
   <source>How much dearer a way through a cell is than the corridor, in percent; no data beyond the width.</source>
   <translation>经过该像元的路径比生态廊道的成本高出多少，以百分数表示；超出宽度处为无数据。</translation>
  </message>
  <message>
   <source>Finding corridors</source>
   <translation>正在提取生态廊道</translation>
  </message>
  <message>
   <source>Finding the room around corridors</source>
   <translation>正在计算廊道带</translation>
  </message>
  <message>
   <source>Accumulated cost surface (MCR)</source>
   <translation>累积阻力面（MCR）</translation>
  </message>
  <message>
   <source>How dear it is to reach every cell from the nearest ecological source: the least sum of resistance times distance over all ways (minimum cumulative resistance), exact over eight neighbours. A step costs the mean of the two resistances times the distance of the centres, so costs depend on the cell size only little. The run needs memory for the whole raster; it is told at the start.</source>
   <translation>从最近的生态源地到达每个像元所需的代价：所有路径中阻力与距离乘积之和的最小值（最小累积阻力），按八邻域精确计算。每一步的成本为两个像元阻力的平均值乘以中心间距，因此成本受像元大小影响很小。本次运行需要能容纳整个栅格的内存，运行开始时会给出所需大小。</translation>
  </message>
  <message>
   <source>Factors to accumulate one by one</source>
   <translation>逐一累积的因子</translation>
  </message>
  <message>
   <source>Instead of the resistance: rasters of resistances. The cost over each is accumulated and then weighted, as the text of the paper says. Corridors cannot be taken from this sum.</source>
   <translation>可代替阻力面：各因子的阻力栅格。按论文正文的做法，先分别计算各因子的累积成本，再加权求和。由此得到的总和不能用于提取生态廊道。</translation>
  </message>
  <message>
   <source>Weights of the factors</source>
   <translation>因子权重</translation>
  </message>
  <message>
   <source>One for each factor, in their order; together 1, such as 0.8,0.1,0.1.</source>
   <translation>按因子次序逐一给出，总和为 1，例如 0.8,0.1,0.1。</translation>
  </message>
  <message>
   <source>Accumulated cost</source>
   <translation>累积成本</translation>
  </message>
  <message>
   <source>Map units x resistance; 0 in sources, no data where barriers cut a cell off.</source>
   <translation>地图单位 × 阻力；生态源地内为 0，被障碍隔断处为无数据。</translation>
  </message>
  <message>
   <source>Nearest source</source>
   <translation>最近源地</translation>
  </message>
  <message>
   <source>Id of the source that is reached at this cost: its zone. Ids that are no whole numbers above 0 are counted from 1; see the log.</source>
   <translation>以该成本到达的生态源地编号，即其势力范围。不是大于 0 的整数的编号改为从 1 起编号，见运行记录。</translation>
  </message>
  <message>
   <source>Back-link</source>
   <translation>回溯方向</translation>
  </message>
  <message>
   <source>Direction of the next cell on the way to the source: 0 source, 1 E, 2 SE, 3 S, 4 SW, 5 W, 6 NW, 7 N, 8 NE.</source>
   <translation>通往源地路径上下一个像元的方向：0 源地，1 东，2 东南，3 南，4 西南，5 西，6 西北，7 北，8 东北。</translation>
  </message>
  <message>
   <source>Reading sources</source>
   <translation>正在读取生态源地</translation>
  </message>
  <message>
   <source>Reading resistances and sources</source>
   <translation>正在读取阻力面和生态源地</translation>
  </message>
  <message>
   <source>Accumulating cost</source>
   <translation>正在计算累积成本</translation>
  </message>
  <message>
   <source>Give RESISTANCE, or FACTORS with their WEIGHTS.</source>
   <translation>请提供 RESISTANCE，或 FACTORS 及其 WEIGHTS。</translation>
  </message>
  <message>
   <source>WEIGHTS names {weights} weights but FACTORS has {count} rasters: give one for each.</source>
   <translation>WEIGHTS 给出了 {weights} 个权重，而 FACTORS 有 {count} 个栅格：请逐一给出权重。</translation>
  </message>
  <message>
   <source>WEIGHTS make {total:g}: they must be 0 or more and make 1.</source>
   <translation>WEIGHTS 之和为 {total:g}：权重不得小于 0，且总和必须为 1。</translation>
  </message>
  <message>
   <source>{name} needs RESISTANCE: no way belongs to a sum of costs. Give the weighted resistance too, or leave this result out.</source>
   <translation>{name} 需要 RESISTANCE：成本加权和不对应任何路径。请同时提供加权后的阻力面，或不输出该项。</translation>
  </message>
  <message>
   <source>OUTPUT is the weighted sum of the costs over each factor; it never exceeds the cost over the weighted resistance, and no way belongs to it.</source>
   <translation>OUTPUT 为各因子累积成本的加权和；它不会超过加权阻力面上的累积成本，也不对应任何路径。</translation>
  </message>
  <message>
   <source>Ecological nodes</source>
   <translation>生态节点</translation>
  </message>
  <message>
   <source>Finds the places where corridors are most easily cut and most worth protecting: the saddle of each corridor (the cell that is dearest to reach from the nearest source, one a corridor), its crossings of ridges of the cost surface, and its crossings of roads, tailings or other classes. With a land use, the classes around each node are counted.</source>
   <translation>找出生态廊道最易被切断、最值得保护的地点：各生态廊道的鞍部（从最近源地到达成本最高的像元，每条廊道一个）、与累积阻力面脊线的交点，以及与道路、尾矿或其他类别的交点。提供土地利用时，会统计各节点周围的类别。</translation>
  </message>
  <message>
   <source>From Ecological corridors. Left empty, the least-cost corridors between neighbouring sources are found first.</source>
   <translation>由“生态廊道”算法得到。留空则先提取相邻源地之间的最小成本生态廊道。</translation>
  </message>
  <message>
   <source>Threshold of ridges (% of cells)</source>
   <translation>脊线阈值（占像元的百分比）</translation>
  </message>
  <message>
   <source>From a ridge comes the water of at least this share of the cells outside the sources, on the surface turned upside down.</source>
   <translation>将累积阻力面上下反转后，脊线所汇集的水流至少来自源地之外这一比例的像元。</translation>
  </message>
  <message>
   <source>Finding nodes</source>
   <translation>正在提取生态节点</translation>
  </message>
  <message>
   <source>KIND vulnerable needs LANDUSE: give it, or leave this kind out.</source>
   <translation>KIND 含 vulnerable 时需要 LANDUSE：请提供，或不选该类型。</translation>
  </message>
  <message>
   <source>Finds the patches that species spread from: connected cells of dense vegetation (or of the classes or the mask that you give), large enough to hold a population. The least area decides how many there are: try several, and give the same one to all years that you compare. Where fewer than two are found, the largest patches are listed.</source>
   <translation>识别物种扩散的源头斑块：相互连通的茂密植被像元（或您给定的类别、掩膜），且面积足以维持种群。源地数量取决于最小面积：请多试几个值，并对要比较的各年采用同一个值。源地不足两个时，会列出面积最大的斑块。</translation>
  </message>
  <message>
   <source>Land use</source>
   <translation>土地利用</translation>
  </message>
  <message>
   <source>Raster of class codes, in a projected CRS.</source>
   <translation>类别编码栅格，须采用投影坐标参照系。</translation>
  </message>
  <message>
   <source>not needed here</source>
   <translation>此处不需要</translation>
  </message>
  <message>
   <source>Mask</source>
   <translation>掩膜</translation>
  </message>
  <message>
   <source>Instead of the land use: 1 where a source may lie, 0 elsewhere.</source>
   <translation>可代替土地利用：可作源地处为 1，其他为 0。</translation>
  </message>
  <message>
   <source>Sources as a raster</source>
   <translation>源地栅格</translation>
  </message>
  <message>
   <source>The ids; no data elsewhere.</source>
   <translation>源地编号；其他为无数据。</translation>
  </message>
  <message>
   <source>Number of sources</source>
   <translation>源地数量</translation>
  </message>
  <message>
   <source>Finding cells that may belong to a source</source>
   <translation>正在查找可作源地的像元</translation>
  </message>
  <message>
   <source>Joining cells to patches</source>
   <translation>正在合并为斑块</translation>
  </message>
  <message>
   <source>Drawing outlines</source>
   <translation>正在提取边界</translation>
  </message>
  <message>
   <source>Give either LANDUSE or MASK: one of them says where sources may lie.</source>
   <translation>请在 LANDUSE 与 MASK 中填写一个，用以说明何处可作源地。</translation>
  </message>
  <message>
   <source>CSV with the columns to (upper end of each range, rising; the last is left empty) and value (resistance). Left empty, the published table holds.</source>
   <translation>CSV 文件，含 to（各段上限，由小到大，最后一个留空）和 value（阻力值）两列。留空则采用已发表的表格。</translation>
  </message>
  <message>
   <source>Metres of the table (290-800 m unless one is given)</source>
   <translation>按表中高程（未提供表格时为 290-800 m）</translation>
  </message>
  <message>
   <source>Fifths of this area</source>
   <translation>按本地区五分位数</translation>
  </message>
  <message>
   <source>resistance, 0 for a barrier</source>
   <translation>阻力值，0 表示障碍</translation>
  </message>
  <message>
   <source>Gives the resistance of elevation, and of slope where no slope is given.</source>
   <translation>用于计算高程阻力；未提供坡度时还用于计算坡度阻力。</translation>
  </message>
  <message>
   <source>Instead of the slope computed from the elevation (Horn).</source>
   <translation>可代替由高程计算的坡度（Horn 算法）。</translation>
  </message>
  <message>
   <source>Table of slopes</source>
   <translation>坡度分段表</translation>
  </message>
  <message>
   <source>Table of elevations</source>
   <translation>高程分段表</translation>
  </message>
  <message>
   <source>Ranges of elevation</source>
   <translation>高程分段方式</translation>
  </message>
  <message>
   <source>Where the ranges of elevation end: the published metres fit few other places.</source>
   <translation>高程各段的上限如何确定：已发表的高程值很少适合其他地区。</translation>
  </message>
  <message>
   <source>Further factors</source>
   <translation>其他因子</translation>
  </message>
  <message>
   <source>Rasters of resistances (about 1 to 10), such as the distance to roads after reclassification.</source>
   <translation>阻力栅格（约 1 到 10），例如重分类后的道路距离。</translation>
  </message>
  <message>
   <source>Weights of the further factors</source>
   <translation>其他因子的权重</translation>
  </message>
  <message>
   <source>One for each, in their order, such as 0.1,0.1.</source>
   <translation>按次序逐一给出，例如 0.1,0.1。</translation>
  </message>
  <message>
   <source>Weighing resistances</source>
   <translation>正在加权计算阻力</translation>
  </message>
  <message>
   <source>Barriers and cells without data: {share:.2f} % of the area.</source>
   <translation>障碍和无数据像元：占研究区的 {share:.2f}%。</translation>
  </message>
  <message>
   <source>Looking at elevations</source>
   <translation>正在检查高程</translation>
  </message>
  <message>
   <source>Weight of land use</source>
   <translation>土地利用权重</translation>
  </message>
  <message>
   <source>Weight of slope</source>
   <translation>坡度权重</translation>
  </message>
  <message>
   <source>Weight of elevation</source>
   <translation>高程权重</translation>
  </message>
  <message>
   <source>0 to 1; all weights together make 1. With 0 the factor is not needed.</source>
   <translation>0 到 1；所有权重之和为 1。取 0 时不需要该因子。</translation>
  </message>
  <message>
   <source>These classes have a resistance of 0 or less and are barriers, which no way crosses: {classes}.</source>
   <translation>以下类别的阻力值不大于 0，视为路径不能穿越的障碍：{classes}。</translation>
  </message>
  <message>
   <source>FACTOR_WEIGHTS names {weights} weights but FACTORS has {count} rasters: give one for each.</source>
   <translation>FACTOR_WEIGHTS 给出了 {weights} 个权重，而 FACTORS 有 {count} 个栅格：请逐一给出权重。</translation>
  </message>
  <message>
   <source>WEIGHT_LANDUSE, WEIGHT_SLOPE, WEIGHT_ELEVATION and FACTOR_WEIGHTS are {weights} and make {total:g}: they must be 0 or more and make 1.</source>
   <translation>WEIGHT_LANDUSE、WEIGHT_SLOPE、WEIGHT_ELEVATION 和 FACTOR_WEIGHTS 为 {weights}，总和为 {total:g}：权重不得小于 0，且总和必须为 1。</translation>
  </message>
  <message>
   <source>WEIGHT_LANDUSE is 0: land use decides nothing here, not even barriers.</source>
   <translation>WEIGHT_LANDUSE 为 0：土地利用不起任何作用，也不形成障碍。</translation>
  </message>
  <message>
   <source>No cell has a resistance: everywhere a class is a barrier or LANDUSE, DEM, SLOPE or FACTORS have no data. Check TABLE and the extents of the rasters.</source>
   <translation>没有像元具有阻力值：各处的类别为障碍，或 LANDUSE、DEM、SLOPE、FACTORS 无数据。请检查 TABLE 和各栅格的范围。</translation>
  </message>
  <message>
   <source>{share:.1f} % of the cells with a land use become barriers because DEM, SLOPE or FACTORS have no data there: give rasters that cover the area, or narrow it by AOI or EXTENT.</source>
   <translation>{share:.1f}% 的有土地利用像元因 DEM、SLOPE 或 FACTORS 无数据而成为障碍：请提供能覆盖研究区的栅格，或用 AOI、EXTENT 缩小范围。</translation>
  </message>
  <message>
   <source>WEIGHT_SLOPE is {weight:g} but neither SLOPE nor DEM is given: give one of them, or set the weight to 0.</source>
   <translation>WEIGHT_SLOPE 的值为 {weight:g}，但 SLOPE 和 DEM 都没有提供：请提供其中之一，或将该权重设为 0。</translation>
  </message>
  <message>
   <source>WEIGHT_ELEVATION is {weight:g} but DEM is not given: give it, or set the weight to 0.</source>
   <translation>WEIGHT_ELEVATION 的值为 {weight:g}，但没有提供 DEM：请提供，或将该权重设为 0。</translation>
  </message>
  <message>
   <source>Fifths of the elevation end at {breaks} m.</source>
   <translation>高程五分位的上限为 {breaks} m。</translation>
  </message>
  <message>
   <source>{name} has the columns {columns}: it needs to (upper end) and value (resistance).</source>
   <translation>{name} 的列为 {columns}：需要 to（上限）和 value（阻力值）两列，请更正。</translation>
  </message>
  <message>
   <source>ELEVATION_BREAKS quintiles and ELEVATION_TABLE both say where ranges end: leave one of them out.</source>
   <translation>ELEVATION_BREAKS 取 quintiles 与 ELEVATION_TABLE 都指定了分段上限：请去掉其中之一。</translation>
  </message>
  <message>
   <source>one a corridor</source>
   <translation>每条廊道一个</translation>
  </message>
  <message>
   <source>No data or not reached</source>
   <translation>无数据或不可到达</translation>
  </message>
  <message>
   <source>The pattern</source>
   <translation>格局</translation>
  </message>
  <message>
   <source>Ecological sources, the largest first</source>
   <translation>生态源地，由大到小</translation>
  </message>
  <message>
   <source>Corridors. Gravity tells how strongly the two sources draw each other: protect those of high gravity first. Cheaper via: a source through which the way between the two would cost less.</source>
   <translation>生态廊道。引力（重力模型）表示两源地相互作用的强弱：应优先保护引力大的廊道。绕经更省：绕经该源地时，两源地之间路径的成本更低。</translation>
  </message>
  <message>
   <source>Nodes: where a corridor is most easily cut. Cost is that from the nearest source.</source>
   <translation>生态节点：廊道最易被切断之处。成本为从最近源地到达该处的成本。</translation>
  </message>
  <message>
   <source>Radiation channels</source>
   <translation>辐射通道</translation>
  </message>
  <message>
   <source>What it rests on: resistances</source>
   <translation>格局的依据：阻力值</translation>
  </message>
  <message>
   <source>share of the possible loops that are closed; 0: cutting any corridor cuts the network</source>
   <translation>实际闭合回路占可能回路的比例；0 表示切断任何一条廊道都会使网络断开</translation>
  </message>
  <message>
   <source>corridors a source</source>
   <translation>平均每个源地的廊道数</translation>
  </message>
  <message>
   <source>share of the possible corridors that are there</source>
   <translation>实际廊道数占可能廊道数的比例</translation>
  </message>
  <message>
   <source>1 minus corridors over kilometres</source>
   <translation>1 减去廊道数与总长度（千米）之比</translation>
  </message>
  <message>
   <source>parts that no corridor joins</source>
   <translation>彼此没有廊道相连的部分数</translation>
  </message>
  <message>
   <source>integral index of connectivity</source>
   <translation>整体连通性指数</translation>
  </message>
  <message>
   <source>probability of connectivity</source>
   <translation>可能连通性指数</translation>
  </message>
  <message>
   <source>equivalent connected area (km²): one patch this large would be worth as much</source>
   <translation>等效连通面积（km²）：与这样大的单个斑块作用相当</translation>
  </message>
  <message>
   <source>Everything above follows from these resistances and from the least area of a source. Change the ones that you doubt and see what stays.</source>
   <translation>以上结果都取决于这些阻力值和源地的最小面积。请修改您认为存疑的取值，看哪些结果保持不变。</translation>
  </message>
  <message>
   <source>Give a dispersal DISTANCE to learn how much connected habitat the network makes, and what each source and corridor adds to it.</source>
   <translation>填写扩散距离 DISTANCE，即可得到网络所形成的连通生境面积，以及各源地和各廊道的贡献。</translation>
  </message>
  <message>
   <source>How well it holds together</source>
   <translation>网络的连通程度</translation>
  </message>
  <message>
   <source>Equivalent connected area</source>
   <translation>等效连通面积</translation>
  </message>
  <message>
   <source>one patch this large would be worth as much</source>
   <translation>与这样大的单个斑块作用相当</translation>
  </message>
  <message>
   <source>Sources, corridors, nodes and security zones of {name}</source>
   <translation>{name} 的源地、廊道、节点和安全分区</translation>
  </message>
  <message>
   <source>Lost without it (% of PC)</source>
   <translation>失去时损失的 PC（%）</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>源地</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>通道数</translation>
  </message>
  <message>
   <source>Channels (km)</source>
   <translation>通道（km）</translation>
  </message>
  <message>
   <source>Corridor</source>
   <translation>廊道</translation>
  </message>
  <message>
   <source>Between</source>
   <translation>连接源地</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>成本</translation>
  </message>
  <message>
   <source>Mean resistance</source>
   <translation>平均阻力</translation>
  </message>
  <message>
   <source>Gravity</source>
   <translation>引力</translation>
  </message>
  <message>
   <source>Cheaper via</source>
   <translation>绕经更省</translation>
  </message>
  <message>
   <source>Land use along it</source>
   <translation>沿线土地利用</translation>
  </message>
  <message>
   <source>Node</source>
   <translation>节点</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>类型</translation>
  </message>
  <message>
   <source>Land use around</source>
   <translation>周围土地利用</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>通道</translation>
  </message>
  <message>
   <source>The number of channels hangs on THRESHOLD. With other thresholds there would be so many: {trials}. Choose one and keep it for all years.</source>
   <translation>通道数量取决于 THRESHOLD。其他阈值对应的通道数为：{trials}。请选定一个阈值，各年保持一致。</translation>
  </message>
  <message>
   <source>Sources, corridors, channels and nodes over the security zones</source>
   <translation>安全分区上的源地、廊道、通道和节点</translation>
  </message>
  <message>
   <source>Zones say how dear it is to get there from the nearest source. Corridors are the cheapest ways between sources; nodes are their weakest points; channels are ways on which species can spread outwards. Numbers are the ids of the sources.</source>
   <translation>分区表示从最近源地到达该处的成本高低。廊道是源地之间成本最低的路径；节点是廊道上最薄弱的地点；通道是物种向外扩散的路径。数字为源地编号。</translation>
  </message>
  <message>
   <source>Area of the security zones</source>
   <translation>各安全分区面积</translation>
  </message>
  <message>
   <source>The limits between the zones are natural breaks of the accumulated cost of this run: another year has other limits, so compare areas of zones between years with care.</source>
   <translation>分区界限是本次累积成本的自然断点：其他年份的界限不同，因此比较各年分区面积时须谨慎。</translation>
  </message>
  <message>
   <source>{share:g} %: {count}</source>
   <translation>{share:g}%：{count} 条</translation>
  </message>
  <message>
   <source>{shown} of {count} rows are shown; the table file has all of them.</source>
   <translation>共 {count} 行，此处显示 {shown} 行；表格文件中有全部内容。</translation>
  </message>
  <message>
   <source>Resistance</source>
   <translation>阻力面</translation>
  </message>
  <message>
   <source>Green is easy to cross, red hard; cells without a colour are barriers or have no data.</source>
   <translation>绿色易于穿越，红色难以穿越；没有颜色的像元为障碍或无数据。</translation>
  </message>
  <message>
   <source>Classes of the land use, what lies over it included.</source>
   <translation>土地利用类别，含叠加在其上的要素。</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>指标名称</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>含义</translation>
  </message>
  <message>
   <source>Node: {kind}</source>
   <translation>节点：{kind}</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>编码</translation>
  </message>
  <message>
   <source>Network metrics</source>
   <translation>生态网络指数</translation>
  </message>
  <message>
   <source>Measures how well sources and corridors hold together: closure (alpha), links a source (beta), share of the possible links (gamma), cost ratio, and the connectivity of habitat (IIC, PC, equivalent connected area). For every source and corridor it tells how much of the connectivity would be lost without it, and how many of the cheapest ways lead over it. PC needs a dispersal distance: compare years at one and the same.</source>
   <translation>衡量生态源地与生态廊道构成的网络的连通程度：网络闭合度（α）、线点率（β）、网络连接度（γ）、成本比，以及生境连通性（IIC、PC、等效连通面积）。对每个源地和廊道给出失去它会损失多少连通性，以及有多少条最小成本路径经过它。PC 需要扩散距离：比较各年时必须采用同一距离。</translation>
  </message>
  <message>
   <source>From Ecological sources: polygons, or a raster of whole labels above 0, in a projected CRS.</source>
   <translation>由“生态源地”算法得到：多边形，或以大于 0 的整数编号的栅格，须采用投影坐标参照系。</translation>
  </message>
  <message>
   <source>From Ecological corridors: lines with from_id, to_id, cost and length_m. Of several corridors of a pair the one of least cost or length counts.</source>
   <translation>由“生态廊道”算法得到：线，含字段 from_id、to_id、cost 和 length_m。同一对源地有多条廊道时，取成本或长度最小的一条。</translation>
  </message>
  <message>
   <source>Area of the landscape (km²)</source>
   <translation>景观面积（km²）</translation>
  </message>
  <message>
   <source>Area of the whole study area, the same for all years. Without it IIC and PC are left out; EC and the shares do not need it.</source>
   <translation>整个研究区的面积，各年相同。不填则不计算 IIC 和 PC；EC 和各项比例不需要此值。</translation>
  </message>
  <message>
   <source>Sources with their metrics</source>
   <translation>带有指数的源地</translation>
  </message>
  <message>
   <source>Polygons with id, area_km2, links, betweenness, diic and dpc (percent lost without the source).</source>
   <translation>多边形，含字段 id、area_km2、links、betweenness、diic 和 dpc（失去该源地时损失的百分比）。</translation>
  </message>
  <message>
   <source>Corridors with their metrics</source>
   <translation>带有指数的生态廊道</translation>
  </message>
  <message>
   <source>Lines with id, from_id, to_id, distance, betweenness and dpc (percent lost without the corridor).</source>
   <translation>线，含字段 id、from_id、to_id、distance、betweenness 和 dpc（失去该廊道时损失的百分比）。</translation>
  </message>
  <message>
   <source>Metrics of the network</source>
   <translation>网络指数表</translation>
  </message>
  <message>
   <source>One row a metric: measure, value.</source>
   <translation>每个指数一行：measure（指数）、value（值）。</translation>
  </message>
  <message>
   <source>Cost ratio</source>
   <translation>成本比</translation>
  </message>
  <message>
   <source>Equivalent connected area (km²)</source>
   <translation>等效连通面积（km²）</translation>
  </message>
  <message>
   <source>Measuring the network</source>
   <translation>正在计算网络指数</translation>
  </message>
  <message>
   <source>The network falls into {count} parts that no corridor joins.</source>
   <translation>网络分成 {count} 个部分，彼此没有生态廊道相连。</translation>
  </message>
  <message>
   <source>ALPHA, BETA and GAMMA are left out: they are defined from three sources on.</source>
   <translation>不给出 ALPHA、BETA 和 GAMMA：至少有三个源地时才有定义。</translation>
  </message>
  <message>
   <source>COST_RATIO is left out: the corridors have no length.</source>
   <translation>不给出 COST_RATIO：廊道没有长度。</translation>
  </message>
  <message>
   <source>IIC and PC are left out: give LANDSCAPE_AREA if you want them.</source>
   <translation>不给出 IIC 和 PC：若需要，请填写 LANDSCAPE_AREA。</translation>
  </message>
  <message>
   <source>PC, EC and the field dpc are left out: give DISTANCE, how far your species gets, if you want them.</source>
   <translation>不给出 PC、EC 和字段 dpc：若需要，请填写 DISTANCE，即物种的扩散距离。</translation>
  </message>
  <message>
   <source>{measure}: {value:.6g}</source>
   <translation>{measure}：{value:.6g}</translation>
  </message>
  <message>
   <source>{name} cannot be opened: check the name.</source>
   <translation>无法打开 {name}：请检查名称。</translation>
  </message>
  <message>
   <source>{name} is in {crs}, but areas need a projected CRS: reproject the layer.</source>
   <translation>{name} 采用 {crs}，而计算面积需要投影坐标参照系：请将图层重投影。</translation>
  </message>
  <message>
   <source>{name} holds no source: give polygons, or a raster of whole labels above 0.</source>
   <translation>{name} 中没有源地：请提供多边形，或以大于 0 的整数编号的栅格。</translation>
  </message>
  <message>
   <source>{name} holds points or lines, which have no area: give polygons, or a raster of whole labels above 0.</source>
   <translation>{name} 为点或线，没有面积：请提供多边形，或以大于 0 的整数编号的栅格。</translation>
  </message>
  <message>
   <source>{name} leads to the sources {unknown}, which {sources} does not have: give the sources that the corridors were made of, and their field of ids in SOURCES_FIELD.</source>
   <translation>{name} 通往源地 {unknown}，而 {sources} 中没有这些源地：请提供生成这些廊道所用的源地，并在 SOURCES_FIELD 中指定其编号字段。</translation>
  </message>
  <message>
   <source>Plan of the ecological security pattern</source>
   <translation>生态安全格局规划分区</translation>
  </message>
  <message>
   <source>Turns sources, corridors and nodes into zones on the ground: the sources themselves (core), a belt around them (buffer), corridors of a width, surroundings of nodes, and conflicts, where a land use that is not to be there lies inside. Where zones overlap, core comes before node, node before corridor and corridor before buffer. Widths depend on the species and the law, and the paper names none: the defaults are only a start.</source>
   <translation>将源地、廊道和节点落实为地面上的分区：源地自身（核心区）、其周围地带（缓冲带）、一定宽度的廊道、节点周边，以及分区内存在不应有的土地利用之处（冲突区）。分区重叠时，核心区优先于节点，节点优先于廊道，廊道优先于缓冲带。宽度取决于物种和法规，论文没有给出：默认值仅供起步参考。</translation>
  </message>
  <message>
   <source>From Ecological corridors. Left empty, the plan has none.</source>
   <translation>由“生态廊道”算法得到。留空则规划中不含廊道。</translation>
  </message>
  <message>
   <source>From Ecological nodes. Left empty, the plan has none.</source>
   <translation>由“生态节点”算法得到。留空则规划中不含节点。</translation>
  </message>
  <message>
   <source>Buffer around sources (m)</source>
   <translation>源地缓冲带宽度（m）</translation>
  </message>
  <message>
   <source>Cells whose centre lies within this distance of the centre of a source's cell; 0 for no buffer.</source>
   <translation>像元中心与源地像元中心的距离不超过该值的像元；0 表示不设缓冲带。</translation>
  </message>
  <message>
   <source>Width of corridors (m)</source>
   <translation>廊道宽度（m）</translation>
  </message>
  <message>
   <source>The whole width, half on each side of the line; corridors are one cell wide at least.</source>
   <translation>总宽度，线两侧各一半；廊道至少为一个像元宽。</translation>
  </message>
  <message>
   <source>Radius of nodes (m)</source>
   <translation>节点半径（m）</translation>
  </message>
  <message>
   <source>Cells whose centre lies within this distance of a node's.</source>
   <translation>像元中心与节点的距离不超过该值的像元。</translation>
  </message>
  <message>
   <source>Raster of class codes, for conflicts. It sets the cells of the plan; without it sources as a raster do, or the reference grid.</source>
   <translation>类别编码栅格，用于判断冲突。规划采用其像元；未提供时采用源地栅格或参考格网的像元。</translation>
  </message>
  <message>
   <source>Codes of forbidden classes</source>
   <translation>禁止类别编码</translation>
  </message>
  <message>
   <source>Land use that is not to be in any zone, such as 7,8,9. Left empty, the roads, buildings, tanks, tailings and bare ground of the scheme, and of the overlay.</source>
   <translation>任何分区内都不应有的土地利用，例如 7,8,9。留空则采用分类体系及叠加要素中的道路、建筑、沉淀池、尾矿和裸地。</translation>
  </message>
  <message>
   <source>1 core, 2 buffer, 3 corridor, 4 node, 5 conflict; no data elsewhere.</source>
   <translation>1 核心区，2 缓冲带，3 廊道，4 节点，5 冲突区；其他为无数据。</translation>
  </message>
  <message>
   <source>Areas</source>
   <translation>面积</translation>
  </message>
  <message>
   <source>A row a zone: zone, name, area_km2, area_ha, percent of all zones and percent_of_area, of the whole area.</source>
   <translation>每个分区一行：zone、name、area_km2、area_ha、percent（占全部分区的百分比）和 percent_of_area（占全区的百分比）。</translation>
  </message>
  <message>
   <source>Conflicts</source>
   <translation>冲突</translation>
  </message>
  <message>
   <source>A row for each zone and forbidden class in it: zone, zone_name, class, class_name, area_km2, area_ha.</source>
   <translation>各分区及其中的每个禁止类别一行：zone、zone_name、class、class_name、area_km2、area_ha。</translation>
  </message>
  <message>
   <source>Page with the map of zones, their areas and the conflicts.</source>
   <translation>含分区图、分区面积和冲突情况的报告页面。</translation>
  </message>
  <message>
   <source>Reading sources, corridors and nodes</source>
   <translation>正在读取源地、廊道和节点</translation>
  </message>
  <message>
   <source>Reading the land use</source>
   <translation>正在读取土地利用</translation>
  </message>
  <message>
   <source>Laying out zones</source>
   <translation>正在划定分区</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>规划合计</translation>
  </message>
  <message>
   <source>FORBIDDEN needs LANDUSE, in which these classes are looked for: give it, or leave both out.</source>
   <translation>FORBIDDEN 需要 LANDUSE，以便从中查找这些类别：请提供，或两者都不填。</translation>
  </message>
  <message>
   <source>{zone}: {area:.2f} ha, {percent:.1f} % of the plan</source>
   <translation>{zone}：{area:.2f} ha，占规划的 {percent:.1f}%</translation>
  </message>
  <message>
   <source>SOURCES has no cell in this run: check where they lie, their size and AOI.</source>
   <translation>SOURCES 在本次运行中没有像元：请检查其位置、大小以及 AOI。</translation>
  </message>
  <message>
   <source>FORBIDDEN is {value}, but classes have whole codes: write them as in 7,8,9.</source>
   <translation>FORBIDDEN 的值为 {value}，而类别编码应为整数：请按 7,8,9 的形式填写。</translation>
  </message>
  <message>
   <source>Nothing says which classes are forbidden: name their codes in FORBIDDEN, or choose SCHEME, or leave LANDUSE out and name REFERENCE for the cells.</source>
   <translation>未指明禁止类别：请在 FORBIDDEN 中填写编码，或选择 SCHEME，或不提供 LANDUSE 而用 REFERENCE 指定像元。</translation>
  </message>
  <message>
   <source>None of the classes FORBIDDEN {missing} occurs in LANDUSE, which holds {codes}: correct FORBIDDEN, or leave it out.</source>
   <translation>LANDUSE 中没有 FORBIDDEN 所列的类别 {missing}，只有 {codes}：请更正 FORBIDDEN，或不填。</translation>
  </message>
  <message>
   <source>The classes {missing} of FORBIDDEN do not occur in LANDUSE, which holds {codes}.</source>
   <translation>FORBIDDEN 中的类别 {missing} 在 LANDUSE 中不存在；LANDUSE 含有 {codes}。</translation>
  </message>
  <message>
   <source>Zones of the plan</source>
   <translation>规划分区图</translation>
  </message>
  <message>
   <source>Outside the plan</source>
   <translation>规划之外</translation>
  </message>
  <message>
   <source>Protect the core, keep buffer and corridors free of new digging and building, and begin at nodes and conflicts.</source>
   <translation>保护核心区，缓冲带和廊道内不再新增开挖和建设，并从节点和冲突区着手治理。</translation>
  </message>
  <message>
   <source>Where the zones lie</source>
   <translation>分区位置</translation>
  </message>
  <message>
   <source>How large they are</source>
   <translation>分区面积</translation>
  </message>
  <message>
   <source>{name} has no cell in this run: check the layer and AOI.</source>
   <translation>{name} 在本次运行中没有像元：请检查图层和 AOI。</translation>
  </message>
  <message>
   <source>{name} is {width:g} m, less than the {cell:g} m of a cell: sources get no buffer, lines and points are one cell wide. Choose a smaller CELL_SIZE.</source>
   <translation>{name} 的值为 {width:g} m，小于像元大小 {cell:g} m：源地没有缓冲带，线和点为一个像元宽。请选择更小的 CELL_SIZE。</translation>
  </message>
  <message>
   <source>Percent of the plan</source>
   <translation>占规划的百分比</translation>
  </message>
  <message>
   <source>Percent of the area</source>
   <translation>占全区的百分比</translation>
  </message>
  <message>
   <source>Areas of the zones</source>
   <translation>各分区面积</translation>
  </message>
  <message>
   <source>Ground that belongs to two zones is counted in the one that comes first: conflict, core, node, corridor, buffer.</source>
   <translation>同属两个分区的范围计入排在前面的分区：冲突区、核心区、节点、廊道、缓冲带。</translation>
  </message>
  <message>
   <source>Forbidden land use by the zone that it lies in, the largest first.</source>
   <translation>按所在分区列出的禁止土地利用，由大到小。</translation>
  </message>
  <message>
   <source>What stands against it</source>
   <translation>与规划冲突的土地利用</translation>
  </message>
  <message>
   <source>Buffer {buffer:g} m, corridors {width:g} m wide, nodes {radius:g} m around</source>
   <translation>缓冲带 {buffer:g} m，廊道宽 {width:g} m，节点周边 {radius:g} m</translation>
  </message>
  <message>
   <source>Area of the plan</source>
   <translation>规划面积</translation>
  </message>
  <message>
   <source>Core</source>
   <translation>核心区</translation>
  </message>
  <message>
   <source>No forbidden land use lies inside the zones.</source>
   <translation>各分区内没有禁止的土地利用。</translation>
  </message>
  <message>
   <source>{share:.1f} % of the area</source>
   <translation>占全区的 {share:.1f}%</translation>
  </message>
  <message>
   <source>{share:.1f} % of the plan</source>
   <translation>占规划的 {share:.1f}%</translation>
  </message>
  <message>
   <source>Finds the ways on which species can spread outwards from each source with the slowest rise of cost. The accumulated cost is read as terrain, water is led over it down to the sources, and the main stems of its valleys are the channels. Tributaries are not counted. Channels that run along a corridor are left out when corridors are given.</source>
   <translation>提取物种从各源地向外扩散时成本上升最缓的路径。把累积成本视为地形，让水流向源地汇集，谷线的主干即为辐射通道，支流不计。提供生态廊道时，沿廊道延伸的通道予以排除。</translation>
  </message>
  <message>
   <source>From Ecological corridors. Channels of which half or more runs within two cells of one of them are left out.</source>
   <translation>由“生态廊道”算法得到。有一半或以上位于某条生态廊道两个像元之内的通道予以排除。</translation>
  </message>
  <message>
   <source>Resistance surface</source>
   <translation>阻力面</translation>
  </message>
  <message>
   <source>How hard it is for species to cross each cell, as a weighted sum of the resistances of land use, slope, elevation and, if you like, further rasters. The shipped tables are those of a rare-earth mining area in southern China: check them for your species and your area, for the whole pattern hangs on them. Cells without data in any factor, and classes whose resistance is 0, are barriers.</source>
   <translation>物种穿越每个像元的难易程度，为土地利用、坡度、高程以及可选附加栅格的阻力加权和。自带表格取自中国南方某稀土矿区：请针对您的物种和地区加以核对，因为整个格局都取决于这些阻力值。任一因子无数据的像元以及阻力值为 0 的类别视为障碍。</translation>
  </message>
  <message>
   <source>Raster of class codes, or polygons with a field of codes; polygons are turned into cells of DEM, SLOPE or the reference grid.</source>
   <translation>类别编码栅格，或带编码字段的多边形；多边形会转换为 DEM、SLOPE 或参考格网的像元。</translation>
  </message>
  <message>
   <source>Field with the codes of the land use</source>
   <translation>土地利用编码字段</translation>
  </message>
  <message>
   <source>Field of land-use polygons that holds their class codes.</source>
   <translation>土地利用多边形中存放类别编码的字段。</translation>
  </message>
  <message>
   <source>Weighted sum; no data is a barrier.</source>
   <translation>加权和；无数据处为障碍。</translation>
  </message>
  <message>
   <source>Resistance of land use</source>
   <translation>土地利用阻力</translation>
  </message>
  <message>
   <source>Before weighting.</source>
   <translation>加权之前。</translation>
  </message>
  <message>
   <source>Resistance of slope</source>
   <translation>坡度阻力</translation>
  </message>
  <message>
   <source>Before weighting; written where the weight is above 0.</source>
   <translation>加权之前；权重大于 0 时写出。</translation>
  </message>
  <message>
   <source>Resistance of elevation</source>
   <translation>高程阻力</translation>
  </message>
  <message>
   <source>Classes of the land use</source>
   <translation>土地利用类别</translation>
  </message>
  <message>
   <source>LANDUSE: {count} polygons are turned into cells by their centres.</source>
   <translation>LANDUSE：{count} 个多边形已按像元中心转换为像元。</translation>
  </message>
  <message>
   <source>LANDUSE holds polygons, which have no cells: give DEM, SLOPE or REFERENCE, whose cells the result takes.</source>
   <translation>LANDUSE 为多边形，没有像元：请提供 DEM、SLOPE 或 REFERENCE，结果采用其像元。</translation>
  </message>
  <message>
   <source>LANDUSE has no field {field} with class codes; it has: {fields}. Name it in LANDUSE_FIELD.</source>
   <translation>LANDUSE 中没有类别编码字段 {field}，现有字段为：{fields}。请在 LANDUSE_FIELD 中指定。</translation>
  </message>
  <message>
   <source>{name} is wanted but {weight} is 0: give the factor a weight, or leave this result out.</source>
   <translation>要求输出 {name}，但 {weight} 为 0：请为该因子设置权重，或不输出该项。</translation>
  </message>
  <message>
   <source>LANDUSE_FIELD {field} does not hold whole class codes everywhere.</source>
   <translation>LANDUSE_FIELD {field} 中有不是整数的类别编码，请更正。</translation>
  </message>
  <message>
   <source>Ground that is easier to cross</source>
   <translation>更易穿越的地面</translation>
  </message>
  <message>
   <source>Habitat: a source of its own</source>
   <translation>生境：自身成为源地</translation>
  </message>
  <message>
   <source>Restoration priority of sites</source>
   <translation>修复优先级排序</translation>
  </message>
  <message>
   <source>Answers where the next hectare of restoration helps the ecological network most: each site (a tailings heap, a pit, a mine) is restored in turn, by itself, and the network is measured again. Sites are ranked by the gain in equivalent connected area for each hectare, then by how much cheaper the ways between neighbouring sources become. A restored site is ground that is easier to cross, or, if you say so, habitat of its own. What two sites bring together is not the sum of both.</source>
   <translation>回答“下一公顷修复用在何处对生态网络最有利”：逐一单独修复各地块（尾矿堆、采坑、矿山），每次重新计算网络。先按每公顷增加的等效连通面积排序，再按相邻源地之间路径成本的降幅排序。修复后的地块视为更易穿越的地面，也可选择视为独立的生境。两个地块同时修复的效果不等于二者之和。</translation>
  </message>
  <message>
   <source>Sites to restore</source>
   <translation>待修复地块</translation>
  </message>
  <message>
   <source>Polygons, points, or a raster of whole labels above 0, such as mines. Sites that overlap are each looked at whole.</source>
   <translation>多边形、点，或以大于 0 的整数编号的栅格，例如矿山。相互重叠的地块各按完整范围计算。</translation>
  </message>
  <message>
   <source>Resistance of restored ground</source>
   <translation>修复后地面的阻力值</translation>
  </message>
  <message>
   <source>In the unit of the resistance; 2 is the published value of reclaimed vegetation. Cells that have less keep theirs, barriers become passable.</source>
   <translation>与阻力面单位相同；2 为文献中复垦植被的取值。阻力值更小的像元保持不变，障碍变为可穿越。</translation>
  </message>
  <message>
   <source>What restored ground becomes</source>
   <translation>修复后地面的作用</translation>
  </message>
  <message>
   <source>Whether it only joins the sources better, or is also lived in: a source of its own area, however small. Sites inside a source bring something only as habitat.</source>
   <translation>只是改善源地之间的连通，还是同时成为栖息地，即无论多小都以自身面积作为源地。位于源地之内的地块只有作为生境才有作用。</translation>
  </message>
  <message>
   <source>Cost (metres x resistance) or metres at which the probability below holds, from the ecology of your species; the fields cost and length_m of Ecological corridors tell what is usual.</source>
   <translation>下方概率所对应的成本（米 × 阻力）或米数，由物种的生态习性确定；常见数量级可参考“生态廊道”结果的 cost 和 length_m 字段。</translation>
  </message>
  <message>
   <source>Sites by priority</source>
   <translation>按优先级排序的地块</translation>
  </message>
  <message>
   <source>The sites with rank, priority (thirds of the sites that bring something) and all figures of the table.</source>
   <translation>各地块，含排序、优先级（将有作用的地块三等分）和表格中的全部指标。</translation>
  </message>
  <message>
   <source>A row a site, the best first: area and restored area (ha), EC before and after (km²), gain in EC and PC (percent), gain in EC per hectare (ha), fall of cost, and per hectare.</source>
   <translation>每个地块一行，由优到劣：面积和修复面积（ha）、修复前后的 EC（km²）、EC 和 PC 的增幅（%）、每公顷的 EC 增量（ha）、成本降低量及每公顷降低量。</translation>
  </message>
  <message>
   <source>Page with the ranking, its charts and a map.</source>
   <translation>含排序表、图表和地图的报告页面。</translation>
  </message>
  <message>
   <source>Equivalent connected area as things are (km²)</source>
   <translation>现状等效连通面积（km²）</translation>
  </message>
  <message>
   <source>Reading sites</source>
   <translation>正在读取地块</translation>
  </message>
  <message>
   <source>Restoring one site after the other</source>
   <translation>正在逐一模拟修复地块</translation>
  </message>
  <message>
   <source>Equivalent connected area as things are: {ec:.4f} km²</source>
   <translation>现状等效连通面积：{ec:.4f} km²</translation>
  </message>
  <message>
   <source>Ecological source</source>
   <translation>生态源地</translation>
  </message>
  <message>
   <source>Other ground</source>
   <translation>其他地面</translation>
  </message>
  <message>
   <source>Barrier or no data</source>
   <translation>障碍或无数据</translation>
  </message>
  <message>
   <source>High, medium and low priority are thirds of the sites that bring something. Sites matter most where they block the ways between large sources.</source>
   <translation>高、中、低优先级为将有作用的地块三等分所得。阻断大型源地之间路径的地块最为重要。</translation>
  </message>
  <message>
   <source>No site brings anything to the network: none lies near a way between sources, or none has a resistance above TARGET_RESISTANCE {target:g}. As habitat (RESTORED_AS) sites inside sources count too.</source>
   <translation>没有地块对网络有作用：都不在源地之间的路径附近，或阻力值都不大于 TARGET_RESISTANCE 的 {target:g}。将 RESTORED_AS 设为生境时，位于源地之内的地块也会计入。</translation>
  </message>
  <message>
   <source>{rank}. site {site}: EC {percent:+.3f} %, {per_ha:.4g} ha of EC for each of {area:.2f} ha; cost {fall:.6g} less</source>
   <translation>第 {rank} 名，地块 {site}：EC {percent:+.3f}%，共 {area:.2f} ha，每公顷增加 EC {per_ha:.4g} ha；成本降低 {fall:.6g}</translation>
  </message>
  <message>
   <source>DISTANCE is missing: give the cost or length at which PROBABILITY holds for your species; the fields cost and length_m of Ecological corridors tell what is usual here.</source>
   <translation>缺少 DISTANCE：请填写该物种 PROBABILITY 所对应的成本或长度；当地常见的数量级可参考“生态廊道”结果的 cost 和 length_m 字段。</translation>
  </message>
  <message>
   <source>SITES lie on SOURCES with {area:.2f} ha ({sites}): this ground is habitat already and is not restored.</source>
   <translation>SITES 有 {area:.2f} ha 位于 SOURCES 之内（{sites}）：这部分已是生境，不作修复。</translation>
  </message>
  <message>
   <source>SITES: {count} have no cell of their own on the grid and are left out (beyond it, smaller than a cell, or inside sources): {sites}.</source>
   <translation>SITES：有 {count} 个地块在格网上没有自己的像元，不参与计算（位于格网之外、小于一个像元或在源地之内）：{sites}。</translation>
  </message>
  <message>
   <source>SITES: {count} reach beyond the grid, and only what is inside counts: {sites}.</source>
   <translation>SITES：有 {count} 个地块超出格网，只计算格网之内的部分：{sites}。</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>地块</translation>
  </message>
  <message>
   <source>Area (ha)</source>
   <translation>面积（ha）</translation>
  </message>
  <message>
   <source>Gain in EC (%)</source>
   <translation>EC 增幅（%）</translation>
  </message>
  <message>
   <source>Gain in PC (%)</source>
   <translation>PC 增幅（%）</translation>
  </message>
  <message>
   <source>EC per hectare (ha)</source>
   <translation>每公顷 EC 增量（ha）</translation>
  </message>
  <message>
   <source>Fall of cost</source>
   <translation>成本降低量</translation>
  </message>
  <message>
   <source>Fall of cost per hectare</source>
   <translation>每公顷成本降低量</translation>
  </message>
  <message>
   <source>Each site restored by itself. The coloured patch is the priority. Fall of cost: of the cheapest ways between neighbouring sources, added up.</source>
   <translation>各地块分别单独修复。色块表示优先级。成本降低量：相邻源地之间最低成本路径的成本降低量之和。</translation>
  </message>
  <message>
   <source>{count} sites, restored one by one</source>
   <translation>{count} 个地块，逐一修复</translation>
  </message>
  <message>
   <source>Sites that bring something</source>
   <translation>有作用的地块</translation>
  </message>
  <message>
   <source>EC as things are</source>
   <translation>现状 EC</translation>
  </message>
  <message>
   <source>Where to begin</source>
   <translation>从何处着手</translation>
  </message>
  <message>
   <source>{shown} of {count} sites are shown; the table file has all of them.</source>
   <translation>共 {count} 个地块，此处显示 {shown} 个；表格文件中有全部地块。</translation>
  </message>
  <message>
   <source>Gain in equivalent connected area</source>
   <translation>等效连通面积的增量</translation>
  </message>
  <message>
   <source>ha of EC for each hectare restored</source>
   <translation>每修复一公顷增加的 EC（ha）</translation>
  </message>
  <message>
   <source>The longer the bar, the more connected habitat a hectare of restoration brings here.</source>
   <translation>柱形越长，此处每修复一公顷带来的连通生境越多。</translation>
  </message>
  <message>
   <source>Fall of the cost between sources</source>
   <translation>源地之间成本的降低量</translation>
  </message>
  <message>
   <source>metres x resistance for each hectare</source>
   <translation>米 × 阻力，每公顷</translation>
  </message>
  <message>
   <source>How much easier corridors become, whether or not species of this dispersal distance can use them.</source>
   <translation>廊道变得易于穿越的程度，不论具有该扩散距离的物种能否利用。</translation>
  </message>
  <message>
   <source>Its gain in EC</source>
   <translation>其 EC 增幅</translation>
  </message>
  <message>
   <source>of {count} sites</source>
   <translation>共 {count} 个地块</translation>
  </message>
  <message>
   <source>The whole pattern of Li et al. in one run: resistances from land use and terrain, ecological sources, accumulated cost, corridors between the sources, radiation channels, nodes, and zones of security by natural breaks of the cost, with a ledger and a page for print. Every layer is the same as that of the single algorithm.
The shipped resistances and the least area of 10 km² are those of a rare-earth mining area in southern China. The pattern hangs on them: check them for your species and your area, and keep them for all years that you compare.</source>
   <translation>一次运行得到 Li 等的完整格局：由土地利用和地形得到阻力面，再得到生态源地、累积成本、源地之间的生态廊道、辐射通道、生态节点，以及按累积成本自然断点划分的安全分区，并附格局台账和可打印的报告页面。各图层与单个算法的结果相同。
自带的阻力值和 10 km² 的最小面积取自中国南方某稀土矿区，整个格局都取决于它们：请针对您的物种和地区加以核对，并对要比较的各年保持一致。</translation>
  </message>
  <message>
   <source>Number of security zones</source>
   <translation>安全分区数</translation>
  </message>
  <message>
   <source>Beside the sources, from the core zone outwards; their limits are natural breaks of the accumulated cost.</source>
   <translation>源地之外，自核心区向外划分；界限为累积成本的自然断点。</translation>
  </message>
  <message>
   <source>Security zones</source>
   <translation>安全分区</translation>
  </message>
  <message>
   <source>Byte raster: 1 source, then from the zone of the lowest cost (2) to that of the highest.</source>
   <translation>字节型栅格：1 为源地，其后由成本最低的分区（2）到成本最高的分区。</translation>
  </message>
  <message>
   <source>Metres x resistance; 0 in sources, no data where barriers cut a cell off.</source>
   <translation>米 × 阻力；生态源地内为 0，被障碍隔断处为无数据。</translation>
  </message>
  <message>
   <source>Id of the source that is reached at this cost: its zone.</source>
   <translation>以该成本到达的生态源地编号，即其势力范围。</translation>
  </message>
  <message>
   <source>Rows of totals, zones, land use, sources, corridors, channels, nodes and measures of the network; the column part tells which.</source>
   <translation>各行依次为合计、分区、土地利用、源地、廊道、通道、节点和网络指数，由 part 列区分。</translation>
  </message>
  <message>
   <source>Page with the map of the pattern, the ledger and the resistances.</source>
   <translation>含格局图、格局台账和阻力值的报告页面。</translation>
  </message>
  <message>
   <source>Limits of the zones (cost): {breaks}</source>
   <translation>分区界限（成本）：{breaks}</translation>
  </message>
  <message>
   <source>Equivalent connected area: {area:.4f} km²</source>
   <translation>等效连通面积：{area:.4f} km²</translation>
  </message>
  <message>
   <source>Number of corridors</source>
   <translation>生态廊道数量</translation>
  </message>
  <message>
   <source>Number of radiation channels</source>
   <translation>辐射通道数量</translation>
  </message>
  <message>
   <source>Number of nodes</source>
   <translation>生态节点数量</translation>
  </message>
  <message>
   <source>ZONE_CLASSES is {wanted}, but the cost has only {count} different values outside the sources: there are as many zones.</source>
   <translation>ZONE_CLASSES 的值为 {wanted}，而源地之外的成本只有 {count} 个不同的值：分区数与之相同。</translation>
  </message>
  <message>
   <source>CORRIDORS has no lines: there is no corridor in this pattern.</source>
   <translation>CORRIDORS 中没有线：该格局没有廊道。</translation>
  </message>
  <message>
   <source>Such as vegetation cover or RSEI: cells below the least quality, or without data, belong to no source.</source>
   <translation>例如植被覆盖度或 RSEI：低于最低生态质量或无数据的像元不属于任何源地。</translation>
  </message>
  <message>
   <source>Least-cost paths are the cheapest; valley lines follow the water on the cost surface from the saddle down to both sources.</source>
   <translation>最小成本路径的成本最低；谷线则在累积阻力面上顺水流方向，从鞍部向下通往两个源地。</translation>
  </message>
  <message>
   <source>Lines from the source outwards, with id, source_id and length_m.</source>
   <translation>由源地向外的线，含字段 id、source_id 和 length_m。</translation>
  </message>
  <message>
   <source>Which nodes are wanted; vulnerable ones need the land use.</source>
   <translation>需要哪些节点；脆弱点需要土地利用。</translation>
  </message>
  <message>
   <source>Points with id, corridor, kind, cost, landuse (the class crossed) and the shares of the classes around in percent.</source>
   <translation>点，含字段 id、corridor、kind、cost、landuse（所穿越的类别）以及周围各类别的百分比。</translation>
  </message>
  <message>
   <source>That an animal or seed gets so far, between 0 and 1.</source>
   <translation>动物或种子能到达这一距离的概率，在 0 与 1 之间。</translation>
  </message>
  <message>
   <source>Least-cost paths</source>
   <translation>最小成本路径</translation>
  </message>
  <message>
   <source>Valley lines of the cost surface (the paper's hydrological analysis)</source>
   <translation>累积阻力面的谷线（论文的水文分析法）</translation>
  </message>
  <message>
   <source>Neighbours: sources whose zones touch</source>
   <translation>相邻源地：势力范围相接的源地</translation>
  </message>
  <message>
   <source>All pairs that can be reached</source>
   <translation>所有可到达的源地对</translation>
  </message>
  <message>
   <source>Spanning tree: the fewest corridors that join all</source>
   <translation>最小生成树：以最少的生态廊道连接所有源地</translation>
  </message>
  <message>
   <source>Saddle: the dearest cell of each corridor</source>
   <translation>鞍部：各生态廊道上成本最高的像元</translation>
  </message>
  <message>
   <source>Crossing of a ridge of the cost surface</source>
   <translation>与累积阻力面脊线的交点</translation>
  </message>
  <message>
   <source>Vulnerable: crossing of roads, tailings and the like</source>
   <translation>脆弱点：与道路、尾矿等的交点</translation>
  </message>
  <message>
   <source>Cost of the corridors</source>
   <translation>生态廊道的成本</translation>
  </message>
  <message>
   <source>Length of the corridors (m)</source>
   <translation>生态廊道的长度（m）</translation>
  </message>
  <message>
   <source>From Resistance surface, in a projected CRS. Cells without data, and those of 0 or less, are barriers.</source>
   <translation>由“阻力面”算法得到，须采用投影坐标参照系。无数据像元和不大于 0 的像元为障碍。</translation>
  </message>
  <message>
   <source>From Ecological sources: polygons, points, or a raster of whole labels above 0.</source>
   <translation>由“生态源地”算法得到：多边形、点，或以大于 0 的整数编号的栅格。</translation>
  </message>
  <message>
   <source>Cost outside the sources: median {median:.6g}, largest {largest:.6g}; {share:.1f} % of the grid is reached.</source>
   <translation>源地之外的成本：中位数 {median:.6g}，最大值 {largest:.6g}；可到达格网的 {share:.1f}%。</translation>
  </message>
  <message>
   <source>Raster of class codes; its classes are counted for every result, in percent: the field share_5 is that of code 5.</source>
   <translation>类别编码栅格；对每个结果统计各类别的百分比：字段 share_5 对应编码 5。</translation>
  </message>
  <message>
   <source>Codes of the source classes</source>
   <translation>源地类别编码</translation>
  </message>
  <message>
   <source>Such as 1,2. Left empty, the vegetation or forest of the scheme; name grassland or wetland yourself where they are the habitat.</source>
   <translation>例如 1,2。留空则采用分类体系中的植被或林地；若生境为草地或湿地，请自行填写。</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>生态质量</translation>
  </message>
  <message>
   <source>Least quality</source>
   <translation>最低生态质量</translation>
  </message>
  <message>
   <source>In the unit of the quality, such as 0.6; cells of exactly this value count.</source>
   <translation>与生态质量的单位相同，例如 0.6；恰为该值的像元计入。</translation>
  </message>
  <message>
   <source>Least area (km²)</source>
   <translation>最小面积（km²）</translation>
  </message>
  <message>
   <source>Smaller patches are no sources; a patch of exactly this area counts.</source>
   <translation>更小的斑块不作为源地；恰为该面积的斑块计入。</translation>
  </message>
  <message>
   <source>Neighbours</source>
   <translation>邻域</translation>
  </message>
  <message>
   <source>8: cells that touch at a corner belong together; 4: only those that share a side.</source>
   <translation>8：角点相接的像元属于同一斑块；4：只有共边的像元属于同一斑块。</translation>
  </message>
  <message>
   <source>Polygons with id (from 1, the largest first) and area_km2.</source>
   <translation>多边形，含字段 id（从 1 起，由大到小编号）和 area_km2。</translation>
  </message>
  <message>
   <source>How corridors are found</source>
   <translation>廊道提取方法</translation>
  </message>
  <message>
   <source>Pairs of sources</source>
   <translation>源地配对</translation>
  </message>
  <message>
   <source>Which sources are joined. Valley lines do not cross zones: for them all pairs are the neighbours.</source>
   <translation>连接哪些源地。谷线不跨越势力范围：此时所有源地对即相邻源地。</translation>
  </message>
  <message>
   <source>Corridors for each pair</source>
   <translation>每对源地的廊道数</translation>
  </message>
  <message>
   <source>At most so many, each through a saddle of its own; all pairs have one each.</source>
   <translation>最多这么多条，各经过不同的鞍部；配对方式为所有源地对时每对一条。</translation>
  </message>
  <message>
   <source>Rise between saddles (%)</source>
   <translation>鞍部之间的升幅（%）</translation>
  </message>
  <message>
   <source>Between two saddles of a pair the cost of crossing must rise by at least this much, or they count as one.</source>
   <translation>同一对源地的两个鞍部之间，穿越成本至少要升高这一幅度，否则视为同一个鞍部。</translation>
  </message>
  <message>
   <source>Lines with id, from_id, to_id, cost, length_m, mean_resistance, gravity, cheaper_via, rank and the shares of land use in percent of their cells.</source>
   <translation>线，含字段 id、from_id、to_id、cost、length_m、mean_resistance、gravity、cheaper_via、rank 以及各类土地利用占其像元的百分比。</translation>
  </message>
  <message>
   <source>Threshold of channels (% of cells)</source>
   <translation>通道阈值（占像元的 %）</translation>
  </message>
  <message>
   <source>A channel carries the water of at least this share of the cells outside the sources: the smaller, the more channels.</source>
   <translation>通道所汇集的水流至少来自源地之外这一比例的像元：值越小，通道越多。</translation>
  </message>
  <message>
   <source>Least length of channels (m)</source>
   <translation>通道最小长度（米）</translation>
  </message>
  <message>
   <source>Shorter channels are left out.</source>
   <translation>更短的通道予以排除。</translation>
  </message>
  <message>
   <source>Channels by THRESHOLD: {trials}</source>
   <translation>各 THRESHOLD 对应的通道数：{trials}</translation>
  </message>
  <message>
   <source>Kinds of nodes</source>
   <translation>节点类型</translation>
  </message>
  <message>
   <source>Codes of the classes that cut corridors</source>
   <translation>切断生态廊道的类别编码</translation>
  </message>
  <message>
   <source>For vulnerable nodes, such as 6,9. Left empty, the roads, buildings, tanks, tailings and bare ground of the scheme, and of the overlay.</source>
   <translation>用于脆弱点，例如 6,9。留空则采用分类体系及叠加要素中的道路、建筑、沉淀池、尾矿和裸地。</translation>
  </message>
  <message>
   <source>Radius around nodes (m)</source>
   <translation>节点周围半径（米）</translation>
  </message>
  <message>
   <source>Classes of the land use are counted in cells whose centre lies within this distance of a node.</source>
   <translation>统计像元中心与节点的距离不超过该值的土地利用类别。</translation>
  </message>
  <message>
   <source>Distance between sources</source>
   <translation>源地间距离</translation>
  </message>
  <message>
   <source>What keeps sources apart.</source>
   <translation>以何种量表示源地之间的距离。</translation>
  </message>
  <message>
   <source>Dispersal distance</source>
   <translation>扩散距离</translation>
  </message>
  <message>
   <source>Cost (metres x resistance) or metres at which the probability below holds, from the ecology of your species. Without it PC, EC and dPC are left out.</source>
   <translation>下方概率所对应的成本（米 × 阻力）或米数，由物种的生态习性确定。不填则不计算 PC、EC 和 dPC。</translation>
  </message>
  <message>
   <source>Probability at this distance</source>
   <translation>该距离处的概率</translation>
  </message>
  <message>
   <source>RESISTANCE has no cell above 0 here: everything is a barrier. Check the layer, its no data and AOI.</source>
   <translation>RESISTANCE 在此范围内没有大于 0 的像元：全部为障碍。请检查图层、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>RESISTANCE: {count} cells of 0 or less are barriers.</source>
   <translation>RESISTANCE：{count} 个不大于 0 的像元为障碍。</translation>
  </message>
  <message>
   <source>SOURCES: {count} have no cell of the grid and are left out (smaller than a cell, outside or under others): {ids}.</source>
   <translation>SOURCES：有 {count} 个源地不含格网像元，不参与计算（小于一个像元、位于格网之外或被其他源地覆盖）：{ids}。</translation>
  </message>
  <message>
   <source>SOURCES has {count} sources on the cells of this run, and at least {least} are needed: check their place, their ids and AOI.</source>
   <translation>SOURCES 在本次运行的像元上有 {count} 个源地，至少需要 {least} 个：请检查其位置、编号以及 AOI。</translation>
  </message>
  <message>
   <source>Source {number} is {id}</source>
   <translation>源地 {number} 即 {id}</translation>
  </message>
  <message>
   <source>No cell beside the sources is reached: barriers or cells without data surround all of them. Check RESISTANCE.</source>
   <translation>源地之外没有可到达的像元：所有源地都被障碍或无数据像元包围。请检查 RESISTANCE。</translation>
  </message>
  <message>
   <source>CORRIDORS lies outside RESISTANCE: give the corridors of this area.</source>
   <translation>CORRIDORS 位于 RESISTANCE 范围之外：请提供本地区的生态廊道。</translation>
  </message>
  <message>
   <source>QUALITY and MIN_QUALITY belong together: give both or none.</source>
   <translation>QUALITY 与 MIN_QUALITY 必须配套：请同时提供，或都不提供。</translation>
  </message>
  <message>
   <source>CONNECTIVITY is {value}: give 8 or 4.</source>
   <translation>CONNECTIVITY 的值为 {value}：请填写 8 或 4。</translation>
  </message>
  <message>
   <source>None of the source classes {classes} occurs in LANDUSE, which holds {codes}: check CLASSES and SCHEME.</source>
   <translation>LANDUSE 中没有源地类别 {classes}，只有 {codes}：请检查 CLASSES 和 SCHEME。</translation>
  </message>
  <message>
   <source>Source {number}: {area:.3f} km²</source>
   <translation>源地 {number}：{area:.3f} km²</translation>
  </message>
  <message>
   <source>No corridor was found: barriers or cells without data lie between all sources. Check RESISTANCE.</source>
   <translation>没有找到生态廊道：所有源地之间都有障碍或无数据像元。请检查 RESISTANCE。</translation>
  </message>
  <message>
   <source>Corridor {number}: {one} - {other}, cost {cost:.6g}, {length:.2f} km</source>
   <translation>生态廊道 {number}：{one} - {other}，成本 {cost:.6g}，长 {length:.2f} km</translation>
  </message>
  <message>
   <source>No channel is long enough: lower THRESHOLD or MIN_LENGTH if you expect some. By THRESHOLD there would be so many: {trials}.</source>
   <translation>没有足够长的通道：若应当有，请降低 THRESHOLD 或 MIN_LENGTH。各 THRESHOLD 对应的通道数为：{trials}。</translation>
  </message>
  <message>
   <source>Source {id}: {count} channels, {length:.2f} km</source>
   <translation>源地 {id}：{count} 条通道，共 {length:.2f} km</translation>
  </message>
  <message>
   <source>None of the classes {wanted} that cut corridors occurs in LANDUSE, which holds {codes}: there are no vulnerable nodes. Check {name} and SCHEME.</source>
   <translation>LANDUSE 中没有切断廊道的类别 {wanted}，只有 {codes}：因此没有脆弱点。请检查 {name} 和 SCHEME。</translation>
  </message>
  <message>
   <source>{kind}: {count} nodes on {corridors} corridors</source>
   <translation>{kind}：{corridors} 条生态廊道上有 {count} 个节点</translation>
  </message>
  <message>
   <source>Gamma is {gamma:.2f}: alpha and gamma are shares only where corridors do not cross. Take the corridors between neighbours (PAIRS adjacent or mst), or do not use these two.</source>
   <translation>γ 为 {gamma:.2f}：只有廊道互不交叉时 α 和 γ 才是比例。请采用相邻源地之间的廊道（PAIRS 取 adjacent 或 mst），或不使用这两个指数。</translation>
  </message>
  <message>
   <source>CORRIDORS holds points or polygons: give the lines of Ecological corridors.</source>
   <translation>CORRIDORS 为点或多边形：请提供“生态廊道”算法得到的线。</translation>
  </message>
  <message>
   <source>Nothing says which classes sources are made of: name their codes in CLASSES, or choose SCHEME.</source>
   <translation>未指明由哪些类别构成源地：请在 CLASSES 中填写编码，或选择 SCHEME。</translation>
  </message>
  <message>
   <source>Nothing says which classes cut corridors: name their codes in {name}, or choose SCHEME.</source>
   <translation>未指明哪些类别会切断廊道：请在 {name} 中填写编码，或选择 SCHEME。</translation>
  </message>
  <message>
   <source>To see or change its steps, open {path} in the model designer.</source>
   <translation>要查看或修改其步骤，请在模型构建器中打开 {path}。</translation>
  </message>
  <message>
   <source>Change between two dates</source>
   <translation>两期变化</translation>
  </message>
  <message>
   <source>Subtracts an earlier raster from a later one by place, on the cells of the earlier one; gives the growth rate and, with class rasters, the area that went from each class to each other. Both dates must be on one scale: two maps that were each scaled by their own date cannot be compared.</source>
   <translation>按位置从后期栅格中减去前期栅格，以前期像元为准；给出增长率，若提供两期类别栅格，还给出各类别之间的转移面积。两期必须采用同一尺度：各自按本期归一化的两幅图不能直接比较。</translation>
  </message>
  <message>
   <source>Earlier date</source>
   <translation>前期</translation>
  </message>
  <message>
   <source>Raster of the earlier date; its cells are those of the result.</source>
   <translation>前期栅格；结果采用其像元。</translation>
  </message>
  <message>
   <source>Later date</source>
   <translation>后期</translation>
  </message>
  <message>
   <source>Raster of the later date, of the same quantity and scale.</source>
   <translation>后期栅格，应与前期为同一指标、同一尺度。</translation>
  </message>
  <message>
   <source>Later minus earlier, in the unit of the rasters.</source>
   <translation>后期减前期，单位与输入栅格相同。</translation>
  </message>
  <message>
   <source>Growth rate</source>
   <translation>增长率</translation>
  </message>
  <message>
   <source>100 x (later - earlier) / earlier in percent; no data where the earlier value is 0.</source>
   <translation>100 ×（后期 - 前期）/ 前期，以百分数表示；前期值为 0 处为无数据。</translation>
  </message>
  <message>
   <source>Transitions</source>
   <translation>转移矩阵</translation>
  </message>
  <message>
   <source>Table of the areas that went from each class to each other, in km2 and percent of the cells valid at both dates.</source>
   <translation>各类别之间的转移面积表，单位为 km²，并给出占两期均有效像元的百分比。</translation>
  </message>
  <message>
   <source>Comparing the dates</source>
   <translation>正在比较两期</translation>
  </message>
  <message>
   <source>Mean difference {mean:.4g} over {count} cells, from {low:.4g} to {high:.4g}.</source>
   <translation>{count} 个像元的平均差值为 {mean:.4g}，范围 {low:.4g} 到 {high:.4g}。</translation>
  </message>
  <message>
   <source>Classes of the earlier date</source>
   <translation>前期类别</translation>
  </message>
  <message>
   <source>Classes of the later date</source>
   <translation>后期类别</translation>
  </message>
  <message>
   <source>Class raster (1, 2, 3 ...; 0 is no data) for the table of transitions. Both dates are needed.</source>
   <translation>类别栅格（1、2、3 等；0 为无数据），用于生成转移矩阵。两期都要提供。</translation>
  </message>
  <message>
   <source>A table of transitions needs both BEFORE_CLASSES and AFTER_CLASSES: one is missing.</source>
   <translation>转移矩阵需要同时提供 BEFORE_CLASSES 和 AFTER_CLASSES：目前缺少其中一个。</translation>
  </message>
  <message>
   <source>OUTPUT_TABLE needs BEFORE_CLASSES and AFTER_CLASSES: give both class rasters, or leave the table out.</source>
   <translation>OUTPUT_TABLE 需要 BEFORE_CLASSES 和 AFTER_CLASSES：请提供两期类别栅格，或不输出该表。</translation>
  </message>
  <message>
   <source>Counting transitions</source>
   <translation>正在统计转移面积</translation>
  </message>
  <message>
   <source>BEFORE and AFTER have no valid cell in common: check the rasters, their no data and AOI.</source>
   <translation>BEFORE 与 AFTER 没有共同的有效像元：请检查两个栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>{count} cells have no growth rate, because the earlier value is 0.</source>
   <translation>{count} 个像元因前期值为 0 而没有增长率。</translation>
  </message>
  <message>
   <source>Classify into levels</source>
   <translation>等级划分</translation>
  </message>
  <message>
   <source>Cuts a continuous raster into classes by given breaks, natural breaks, equal areas or equal widths, and gives the area of each class. Dates that are to be compared must share their breaks: give the other dates as further rasters.</source>
   <translation>按给定断点、自然断点法、分位数或等间距将连续栅格划分为若干等级，并给出各等级面积。要相互比较的各期必须共用断点：请把其他各期作为附加栅格提供。</translation>
  </message>
  <message>
   <source>Raster</source>
   <translation>栅格</translation>
  </message>
  <message>
   <source>Continuous values, such as an index from 0 to 1.</source>
   <translation>连续值，例如取值 0 到 1 的指数。</translation>
  </message>
  <message>
   <source>Where the breaks come from.</source>
   <translation>断点的确定方式。</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>等级数</translation>
  </message>
  <message>
   <source>For natural, equal-area and equal-width classes; with given breaks their number decides.</source>
   <translation>用于自然断点法、分位数和等间距；采用给定断点时，等级数由断点个数决定。</translation>
  </message>
  <message>
   <source>Breaks</source>
   <translation>断点</translation>
  </message>
  <message>
   <source>Further rasters that share the breaks</source>
   <translation>共用断点的其他栅格</translation>
  </message>
  <message>
   <source>Other dates of the same quantity (first band). Breaks that are computed are found on all of them together.</source>
   <translation>同一指标的其他各期（取第一个波段）。由数据计算的断点根据所有各期共同确定。</translation>
  </message>
  <message>
   <source>Levels</source>
   <translation>等级</translation>
  </message>
  <message>
   <source>Byte raster, 1 is the lowest level, 0 no data.</source>
   <translation>字节型栅格，1 为最低等级，0 为无数据。</translation>
  </message>
  <message>
   <source>Table of the classes: name, lower and upper limit, area in km2, percent of the valid cells.</source>
   <translation>各等级的名称、下限、上限、面积（km²）以及占有效像元的百分比。</translation>
  </message>
  <message>
   <source>Classifying</source>
   <translation>正在分级</translation>
  </message>
  <message>
   <source>Breaks: {breaks}</source>
   <translation>断点：{breaks}</translation>
  </message>
  <message>
   <source>Breaks used</source>
   <translation>所用断点</translation>
  </message>
  <message>
   <source>Looking for breaks</source>
   <translation>正在计算断点</translation>
  </message>
  <message>
   <source>BREAKS is empty: name the inner breaks, such as 0.2,0.4,0.6,0.8, or choose another METHOD.</source>
   <translation>BREAKS 为空：请填写内部断点，例如 0.2,0.4,0.6,0.8，或选择其他 METHOD。</translation>
  </message>
  <message>
   <source>INPUT has no valid cell here: check the raster, its no data and AOI.</source>
   <translation>INPUT 在此范围内没有有效像元：请检查栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>OUTPUT_TABLE has no areas, because the CRS is not projected: reproject the raster, or name a projected REFERENCE.</source>
   <translation>OUTPUT_TABLE 中没有面积，因为未采用投影坐标参照系：请将栅格重投影，或指定采用投影坐标参照系的 REFERENCE。</translation>
  </message>
  <message>
   <source>Goodness of variance fit: {gvf:.4f}</source>
   <translation>方差拟合优度（GVF）：{gvf:.4f}</translation>
  </message>
  <message>
   <source>Between minimum and maximum (as defined)</source>
   <translation>最小值与最大值之间（原始定义）</translation>
  </message>
  <message>
   <source>Between two percentiles (robust against single extreme cells)</source>
   <translation>两个百分位数之间（不受个别极端像元影响）</translation>
  </message>
  <message>
   <source>By the expected signs of all four loadings (recommended)</source>
   <translation>按四个载荷的预期符号（推荐）</translation>
  </message>
  <message>
   <source>NDVI positive</source>
   <translation>使 NDVI 载荷为正</translation>
  </message>
  <message>
   <source>Keep the sign of the decomposition</source>
   <translation>保持分解所得符号</translation>
  </message>
  <message>
   <source>Turn the sign of the decomposition round</source>
   <translation>反转分解所得符号</translation>
  </message>
  <message>
   <source>Remote sensing ecological index (RSEI)</source>
   <translation>遥感生态指数（RSEI）</translation>
  </message>
  <message>
   <source>Maps ecological quality from 0 (worst) to 1 (best) as the first principal component of greenness (NDVI), wetness, dryness (NDBSI) and heat (LST) of one date. All valid cells count, in blocks, so that memory does not grow with the raster.
A principal component has no sign of its own: the run tells the loadings and warns where the first component is not an ecological axis. Leave water out, or it sets the scale.</source>
   <translation>以同一时期绿度（NDVI）、湿度、干度（NDBSI）和热度（LST）的第一主成分表征生态质量，取值 0（最差）到 1（最好）。所有有效像元均参与计算；数据分块处理，内存占用不随栅格增大。
主成分的符号本身没有意义：运行时会给出各指标载荷，并在第一主成分不能代表生态优劣时发出警告。请先排除水体，否则归一化的尺度将由水体左右。</translation>
  </message>
  <message>
   <source>Percentile that becomes {end}; only with the normalisation by percentiles.</source>
   <translation>归一化后对应 {end} 的百分位数；仅在按百分位数归一化时有效。</translation>
  </message>
  <message>
   <source>Greenness (NDVI)</source>
   <translation>绿度（NDVI）</translation>
  </message>
  <message>
   <source>Vegetation index, -1 to 1. Its cells are those of the result.</source>
   <translation>归一化植被指数，取值 -1 到 1。结果采用其像元。</translation>
  </message>
  <message>
   <source>Tasselled-cap wetness of surface reflectance.</source>
   <translation>由地表反射率计算的缨帽变换湿度分量。</translation>
  </message>
  <message>
   <source>Dryness (NDBSI)</source>
   <translation>干度（NDBSI）</translation>
  </message>
  <message>
   <source>Built-up and bare soil index, -1 to 1.</source>
   <translation>建筑与裸土指数，取值 -1 到 1。</translation>
  </message>
  <message>
   <source>Heat (land surface temperature)</source>
   <translation>热度（地表温度）</translation>
  </message>
  <message>
   <source>Land surface temperature in Kelvin or degrees Celsius.</source>
   <translation>地表温度，单位为开尔文或摄氏度。</translation>
  </message>
  <message>
   <source>Mask with 1 for water, which is left out before anything is computed.</source>
   <translation>水体为 1 的掩膜，水体在一切计算之前排除。</translation>
  </message>
  <message>
   <source>Bring indicators to 0-1</source>
   <translation>指标归一化到 0-1</translation>
  </message>
  <message>
   <source>How each indicator is scaled before the components are found.</source>
   <translation>主成分分析之前各指标的归一化方式。</translation>
  </message>
  <message>
   <source>Which end is good</source>
   <translation>优劣方向</translation>
  </message>
  <message>
   <source>How the sign of the first component is chosen. Expected are NDVI +, wetness +, dryness -, heat -; turn it round by hand only where you know the ground.</source>
   <translation>如何确定第一主成分的符号。预期为 NDVI +、湿度 +、干度 -、热度 -；只有在熟悉当地实际情况时才手动反转。</translation>
  </message>
  <message>
   <source>Ten classes of 0.1 or five of 0.2.</source>
   <translation>按 0.1 分为 10 级，或按 0.2 分为 5 级。</translation>
  </message>
  <message>
   <source>Saved model</source>
   <translation>已保存的模型</translation>
  </message>
  <message>
   <source>Model of another date (OUTPUT_MODEL of an earlier run). It is applied as it is, so that both maps are on one scale; values beyond 0 to 1 are clipped and counted.</source>
   <translation>另一时期的模型（先前运行的 OUTPUT_MODEL）。模型原样套用，使两期结果处于同一尺度；超出 0 到 1 的值会被截断并计数。</translation>
  </message>
  <message>
   <source>RSEI</source>
   <translation>RSEI</translation>
  </message>
  <message>
   <source>Float raster, 0 (worst) to 1 (best).</source>
   <translation>浮点栅格，0（最差）到 1（最好）。</translation>
  </message>
  <message>
   <source>RSEI classes</source>
   <translation>RSEI 分级</translation>
  </message>
  <message>
   <source>Byte raster of ten or five equal classes, 1 is the worst.</source>
   <translation>字节型栅格，等间距分为 10 级或 5 级，1 为最差。</translation>
  </message>
  <message>
   <source>Loadings</source>
   <translation>载荷</translation>
  </message>
  <message>
   <source>Table of all components: loadings of the indicators, eigenvalue, contribution in percent.</source>
   <translation>所有主成分的表格：各指标载荷、特征值、贡献率（%）。</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Ranges and loadings, to be applied to another date.</source>
   <translation>各指标的取值范围和载荷，可用于其他时期。</translation>
  </message>
  <message>
   <source>Page with map, loadings, histogram, class areas and warnings.</source>
   <translation>含地图、载荷、直方图、各级面积和警告的报告页面。</translation>
  </message>
  <message>
   <source>Contribution of the first component (percent)</source>
   <translation>第一主成分贡献率（%）</translation>
  </message>
  <message>
   <source>Orientation score (2 is perfect)</source>
   <translation>方向得分（2 为最理想）</translation>
  </message>
  <message>
   <source>Writing the index</source>
   <translation>正在写出指数</translation>
  </message>
  <message>
   <source>Applying the saved model</source>
   <translation>正在套用已保存的模型</translation>
  </message>
  <message>
   <source>Loadings of the first component: {loadings}; it explains {share:.1f} % of the variance; orientation score {score:.3f} of 2.</source>
   <translation>第一主成分的载荷：{loadings}；贡献率 {share:.1f}%；方向得分 {score:.3f}（满分 2）。</translation>
  </message>
  <message>
   <source>Component</source>
   <translation>主成分</translation>
  </message>
  <message>
   <source>Eigenvalue</source>
   <translation>特征值</translation>
  </message>
  <message>
   <source>Contribution (%)</source>
   <translation>贡献率（%）</translation>
  </message>
  <message>
   <source>Ecological quality from 0 (worst) to 1 (best), from greenness, wetness, dryness and heat</source>
   <translation>由绿度、湿度、干度和热度得到的生态质量，0（最差）到 1（最好）</translation>
  </message>
  <message>
   <source>CLASSES is {value}: choose 10 (classes of 0.1) or 5 (classes of 0.2).</source>
   <translation>CLASSES 的值为 {value}：请选择 10（每级 0.1）或 5（每级 0.2）。</translation>
  </message>
  <message>
   <source>Reading the indicators</source>
   <translation>正在读取指标</translation>
  </message>
  <message>
   <source>No cell has all four indicators on land: check the rasters, WATER and AOI.</source>
   <translation>陆地上没有四个指标都有效的像元：请检查各栅格、WATER 和 AOI。</translation>
  </message>
  <message>
   <source>The sign of the component was turned, so that a higher index is a better state.</source>
   <translation>主成分的符号已反转，使指数越高表示生态状况越好。</translation>
  </message>
  <message>
   <source>Mean RSEI</source>
   <translation>RSEI 均值</translation>
  </message>
  <message>
   <source>First component explains</source>
   <translation>第一主成分贡献率</translation>
  </message>
  <message>
   <source>Orientation score</source>
   <translation>方向得分</translation>
  </message>
  <message>
   <source>Valid land</source>
   <translation>有效陆地</translation>
  </message>
  <message>
   <source>What the index is made of</source>
   <translation>指数的构成</translation>
  </message>
  <message>
   <source>How quality is distributed</source>
   <translation>生态质量的分布</translation>
  </message>
  <message>
   <source>2 is perfect, below 0.5 doubtful</source>
   <translation>2 为最理想，低于 0.5 则存疑</translation>
  </message>
  <message>
   <source>The bars show how each indicator enters each component. In an ecological axis greenness and wetness point up, dryness and heat down; only the first component becomes the index.</source>
   <translation>柱形表示各指标对各主成分的载荷。能代表生态优劣的主成分，其绿度和湿度应为正，干度和热度应为负；只有第一主成分构成该指数。</translation>
  </message>
  <message>
   <source>Water or no data</source>
   <translation>水体或无数据</translation>
  </message>
  <message>
   <source>Green is a better, red a worse ecological state than elsewhere on this map.</source>
   <translation>绿色表示生态状况优于图中其他地方，红色表示劣于其他地方。</translation>
  </message>
  <message>
   <source>Loadings of the principal components</source>
   <translation>各主成分的载荷</translation>
  </message>
  <message>
   <source>Distribution of RSEI</source>
   <translation>RSEI 分布</translation>
  </message>
  <message>
   <source>One scale for all years (comparable)</source>
   <translation>所有年份共用一个尺度（可比较）</translation>
  </message>
  <message>
   <source>A scale for each year (as printed; years cannot be compared)</source>
   <translation>各年单独归一化（文献做法；各年不可比较）</translation>
  </message>
  <message>
   <source>The scale of one year</source>
   <translation>采用某一年的尺度</translation>
  </message>
  <message>
   <source>RSEI of several years</source>
   <translation>多年 RSEI</translation>
  </message>
  <message>
   <source>Computes the remote sensing ecological index of several years. By default ranges and components are those of all years together, so that maps can be compared. With a scale of its own for each year, as printed in most papers, a decline of the whole region does not show at all: its mean stays where it was.</source>
   <translation>计算多年的遥感生态指数。默认由所有年份共同确定取值范围和主成分，各年结果可以比较。若像多数文献那样各年单独归一化，全区的整体退化将完全无法体现：均值保持不变。</translation>
  </message>
  <message>
   <source>Masks with 1 for water, one for each year.</source>
   <translation>水体为 1 的掩膜，每年一个。</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>归一化尺度</translation>
  </message>
  <message>
   <source>Which years set ranges and components.</source>
   <translation>由哪些年份确定取值范围和主成分。</translation>
  </message>
  <message>
   <source>Reference year</source>
   <translation>参考年份</translation>
  </message>
  <message>
   <source>Only with the scale of one year.</source>
   <translation>仅在采用某一年的尺度时填写。</translation>
  </message>
  <message>
   <source>How the sign of the first component is chosen.</source>
   <translation>如何确定第一主成分的符号。</translation>
  </message>
  <message>
   <source>Ten classes of 0.1 or five of 0.2, for the areas in the table.</source>
   <translation>用于表中的面积统计：按 0.1 分为 10 级，或按 0.2 分为 5 级。</translation>
  </message>
  <message>
   <source>Scale of an earlier run, such as one pooled over several regions; it takes the place of the scale above.</source>
   <translation>先前运行得到的尺度，例如由多个地区共同确定的尺度；填写后取代上面的设置。</translation>
  </message>
  <message>
   <source>Float raster with a band for each year, 0 (worst) to 1 (best).</source>
   <translation>浮点栅格，每年一个波段，0（最差）到 1（最好）。</translation>
  </message>
  <message>
   <source>Table of the years: mean, loadings, contribution, orientation score, area and percent of each class.</source>
   <translation>各年的表格：均值、载荷、贡献率、方向得分、各级面积及百分比。</translation>
  </message>
  <message>
   <source>Ranges and loadings (pooled or of the reference year), to be applied to other dates.</source>
   <translation>取值范围和载荷（所有年份共同或参考年份的），可用于其他时期。</translation>
  </message>
  <message>
   <source>Page with the maps of the first and last year, means, classes and loadings of all years.</source>
   <translation>含首年和末年地图以及各年均值、分级和载荷的报告页面。</translation>
  </message>
  <message>
   <source>Green is a better, red a worse ecological state; one scale for all years, so that a colour means the same in each.</source>
   <translation>绿色表示生态状况较好，红色表示较差；所有年份共用一个尺度，同一颜色在各年含义相同。</translation>
  </message>
  <message>
   <source>Green is a better, red a worse ecological state than elsewhere in the same year; colours of two years cannot be compared.</source>
   <translation>绿色表示生态状况优于同年其他地方，红色表示劣于其他地方；两年的颜色不能相互比较。</translation>
  </message>
  <message>
   <source>Vegetation index of each year.</source>
   <translation>各年的归一化植被指数。</translation>
  </message>
  <message>
   <source>Tasselled-cap wetness of each year, all with one set of coefficients.</source>
   <translation>各年的缨帽变换湿度分量，均采用同一组系数。</translation>
  </message>
  <message>
   <source>Built-up and bare soil index of each year.</source>
   <translation>各年的建筑与裸土指数。</translation>
  </message>
  <message>
   <source>Land surface temperature of each year, in Kelvin or degrees Celsius throughout.</source>
   <translation>各年的地表温度，统一为开尔文或摄氏度。</translation>
  </message>
  <message>
   <source>OUTPUT_MODEL: with a scale for each year there is no single model to save. Choose another SCALING, or leave it out.</source>
   <translation>OUTPUT_MODEL：各年单独归一化时没有可保存的统一模型。请选择其他 SCALING，或不输出该项。</translation>
  </message>
  <message>
   <source>The years have between {least} and {most} valid cells: their means are of different land. Compare the maps where both have data, or fill the gaps first.</source>
   <translation>各年的有效像元数在 {least} 到 {most} 之间：其均值对应的土地不同。请只在两年都有数据处比较地图，或先填补缺测。</translation>
  </message>
  <message>
   <source>Only years that all indicators have are used; left out: {years}.</source>
   <translation>只使用各指标共有的年份；未使用的年份：{years}。</translation>
  </message>
  <message>
   <source>The indicators have no year in common: check the rasters, or name the years in YEARS.</source>
   <translation>各指标没有共同的年份：请检查栅格，或在 YEARS 中指明年份。</translation>
  </message>
  <message>
   <source>Reading {year}</source>
   <translation>正在读取 {year} 年</translation>
  </message>
  <message>
   <source>{year} has no valid land cell: check its rasters, WATER and AOI, or leave the year out.</source>
   <translation>{year} 年没有有效的陆地像元：请检查该年的栅格、WATER 和 AOI，或去掉该年。</translation>
  </message>
  <message>
   <source>Ecological quality from 0 (worst) to 1 (best) in {count} years</source>
   <translation>{count} 个年份的生态质量，0（最差）到 1（最好）</translation>
  </message>
  <message>
   <source>How quality went</source>
   <translation>生态质量的变化</translation>
  </message>
  <message>
   <source>Mean RSEI {year}</source>
   <translation>{year} 年 RSEI 均值</translation>
  </message>
  <message>
   <source>Mean RSEI of the years</source>
   <translation>各年 RSEI 均值</translation>
  </message>
  <message>
   <source>Share of the classes</source>
   <translation>各等级比例</translation>
  </message>
  <message>
   <source>Percent of the valid land cells of each year, the worst class at the bottom.</source>
   <translation>占各年有效陆地像元的百分比，最下方为最差等级。</translation>
  </message>
  <message>
   <source>Mean of the valid land cells of each year. Where clouds hide another part each year, look at the number of cells below.</source>
   <translation>各年有效陆地像元的均值。若各年被云遮挡的部分不同，请查看下方的像元数。</translation>
  </message>
  <message>
   <source>Each year has a scale of its own: a change of the whole area does not show here.</source>
   <translation>各年单独归一化：全区的整体变化在此无法体现。</translation>
  </message>
  <message>
   <source>Natural colours: red, green, blue</source>
   <translation>真彩色：红、绿、蓝</translation>
  </message>
  <message>
   <source>Vegetation red: near infrared, red, green</source>
   <translation>植被显红色（标准假彩色）：近红外、红、绿</translation>
  </message>
  <message>
   <source>Bare ground pink, plants green: shortwave infrared, near infrared, red</source>
   <translation>裸地显粉色、植被显绿色：短波红外、近红外、红</translation>
  </message>
  <message>
   <source>Brown to green: vegetation</source>
   <translation>褐到绿：植被</translation>
  </message>
  <message>
   <source>Red to green: quality</source>
   <translation>红到绿：生态质量</translation>
  </message>
  <message>
   <source>Blue to red: heat</source>
   <translation>蓝到红：热度</translation>
  </message>
  <message>
   <source>White to blue: water, rain</source>
   <translation>白到蓝：水、降雨</translation>
  </message>
  <message>
   <source>Yellow to brown: erosion</source>
   <translation>黄到褐：侵蚀</translation>
  </message>
  <message>
   <source>Red to blue: change</source>
   <translation>红到蓝：变化</translation>
  </message>
  <message>
   <source>Before and after pictures of mines</source>
   <translation>矿山前后对比图</translation>
  </message>
  <message>
   <source>Makes a plate for each mine: its picture at every date, all in one stretch so that one colour means one thing at every date, with outline, scale and date, and beneath it the curve of the mine's mean. Scenes of several bands are shown in colours, rasters of one band by a ramp, class rasters in the colours of their classes. Compare scenes of the same season only: a field in May and in September differ without any restoration.</source>
   <translation>为每个矿山制作一幅图版：并列各期影像，采用统一拉伸，使同一颜色在各期含义相同，附边界、比例尺和日期，下方为该矿山均值的变化曲线。多波段影像以彩色显示，单波段栅格以色带显示，类别栅格以其类别颜色显示。只能比较同一季节的影像：同一块农田在五月和九月不经任何修复也会不同。</translation>
  </message>
  <message>
   <source>Pictures of several dates</source>
   <translation>多期影像</translation>
  </message>
  <message>
   <source>One raster a date: scenes of several bands, rasters of one band such as EVI, or class rasters. Or one raster with a band for each date.</source>
   <translation>每期一个栅格：多波段影像、单波段栅格（如 EVI）或类别栅格；也可为一个每期占一个波段的栅格。</translation>
  </message>
  <message>
   <source>Dates of the pictures</source>
   <translation>影像日期</translation>
  </message>
  <message>
   <source>Polygons, points, or a raster of whole labels; each mine gets a plate of its own.</source>
   <translation>多边形、点，或以整数编号的栅格；每个矿山一幅图版。</translation>
  </message>
  <message>
   <source>Values of the curve</source>
   <translation>曲线的指标</translation>
  </message>
  <message>
   <source>A dated series such as EVI or MLRI; its mean in each mine is drawn beneath the pictures. Left empty, there is no curve.</source>
   <translation>带日期的序列，例如 EVI 或 MLRI；其在各矿山的均值绘于影像下方。留空则不绘曲线。</translation>
  </message>
  <message>
   <source>Years or dates of the values</source>
   <translation>指标的年份或日期</translation>
  </message>
  <message>
   <source>Colours of scenes</source>
   <translation>影像的彩色合成</translation>
  </message>
  <message>
   <source>Which bands of a scene are shown as red, green and blue; they are found by their names.</source>
   <translation>影像的哪些波段显示为红、绿、蓝；按波段名查找。</translation>
  </message>
  <message>
   <source>Names or numbers of the bands instead, such as 4,3,2 or nir,red,green; one alone is shown by the ramp. Needed where the bands have no names.</source>
   <translation>直接指定波段名或序号，例如 4,3,2 或 nir,red,green；只填一个时以色带显示。波段没有名称时必须填写。</translation>
  </message>
  <message>
   <source>Colours of one band</source>
   <translation>单波段的色带</translation>
  </message>
  <message>
   <source>Colours from low to high of rasters of one band; class rasters keep their own.</source>
   <translation>单波段栅格由低到高的颜色；类别栅格保持其自身颜色。</translation>
  </message>
  <message>
   <source>Fixed range</source>
   <translation>固定取值范围</translation>
  </message>
  <message>
   <source>Lowest and highest value of the colours, such as 0,0.8, for all mines alike. Left empty, each plate takes its own from the percentiles below.</source>
   <translation>色带的最低值和最高值，例如 0,0.8，所有矿山相同。留空则各图版按下方百分位数分别确定。</translation>
  </message>
  <message>
   <source>Margin around the mine (percent)</source>
   <translation>矿山四周的边距（%）</translation>
  </message>
  <message>
   <source>In percent of the mine's longer side; at least 8 cells are shown around it.</source>
   <translation>以矿山长边的百分比计；四周至少显示 8 个像元。</translation>
  </message>
  <message>
   <source>Pictures in a row</source>
   <translation>每行影像数</translation>
  </message>
  <message>
   <source>At most so many pictures stand side by side.</source>
   <translation>最多这么多幅影像并列。</translation>
  </message>
  <message>
   <source>Most plates</source>
   <translation>图版数上限</translation>
  </message>
  <message>
   <source>The largest mines get a plate; the log tells how many are left out.</source>
   <translation>为面积最大的矿山制作图版；运行记录会说明有多少矿山未制作。</translation>
  </message>
  <message>
   <source>Dots per inch of the picture files</source>
   <translation>图片文件的分辨率（dpi）</translation>
  </message>
  <message>
   <source>A plate is 9 inches (23 cm) wide: 200 for screens and reports, 300 for print.</source>
   <translation>图版宽 9 英寸（23 cm）：屏幕和报告用 200，印刷用 300。</translation>
  </message>
  <message>
   <source>Page with the plates of all mines, the largest mine first.</source>
   <translation>含所有矿山图版的报告页面，按矿山由大到小排列。</translation>
  </message>
  <message>
   <source>Folder for picture files</source>
   <translation>图片文件夹</translation>
  </message>
  <message>
   <source>A PNG file for each plate, named after the mine.</source>
   <translation>每幅图版一个 PNG 文件，以矿山命名。</translation>
  </message>
  <message>
   <source>Number of plates</source>
   <translation>图版数</translation>
  </message>
  <message>
   <source>Drawing plates</source>
   <translation>正在绘制图版</translation>
  </message>
  <message>
   <source>INPUTS is one date only ({layer}): give the pictures of at least two dates, or name the date of each of its bands in DATES.</source>
   <translation>INPUTS 只有一期（{layer}）：请提供至少两期影像，或在 DATES 中指明其各波段的日期。</translation>
  </message>
  <message>
   <source>Averaging values over the mines</source>
   <translation>正在计算各矿山的指标均值</translation>
  </message>
  <message>
   <source>Each picture shows the classes in their own colours: the same colour is the same class at every date.</source>
   <translation>各期影像以类别自身的颜色显示：各期同一颜色为同一类别。</translation>
  </message>
  <message>
   <source>All pictures of a plate share one stretch: what looks brighter or greener at one date is so. Clouds and their shadows, where they were not taken out, look white and black; the season of a picture counts.</source>
   <translation>同一图版的所有影像采用统一拉伸：某一期看上去更亮或更绿，实际即是如此。未剔除的云和云影呈白色和黑色；还应注意影像的季节。</translation>
  </message>
  <message>
   <source>End of the stretch, over all dates of a mine together.</source>
   <translation>拉伸的端点，由该矿山的所有时期共同确定。</translation>
  </message>
  <message>
   <source>No mine has a picture: INPUTS hold no value where the mines lie. Check the layers, their no data and AOI.</source>
   <translation>没有矿山有影像：INPUTS 在矿山所在位置没有有效值。请检查各图层、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>INPUTS mixes rasters of one band ({one}) and scenes ({other}): give rasters of one kind.</source>
   <translation>INPUTS 中混有单波段栅格（{one}）和多波段影像（{other}）：请提供同一种栅格。</translation>
  </message>
  <message>
   <source>INPUTS: the bands of {layer} do not tell which is {wanted} (they are: {names}): name them in BANDS, such as 4,3,2.</source>
   <translation>INPUTS：从 {layer} 的波段名看不出哪些是 {wanted}（现有波段：{names}）：请在 BANDS 中指定，例如 4,3,2。</translation>
  </message>
  <message>
   <source>{count} of {all} mines (such as {mines}) lie beyond the pictures and have no plate.</source>
   <translation>{all} 个矿山中有 {count} 个（如 {mines}）位于影像范围之外，没有图版。</translation>
  </message>
  <message>
   <source>{count} mines are on the pictures; the {most} largest have a plate: raise MAX_MINES for more.</source>
   <translation>影像范围内有 {count} 个矿山，只为面积最大的 {most} 个制作了图版：如需更多，请增大 MAX_MINES。</translation>
  </message>
  <message>
   <source>LOW is {low:g} and HIGH is {high:g}: the lower percentile must be below the upper one.</source>
   <translation>LOW 为 {low:g}，HIGH 为 {high:g}：下百分位数必须小于上百分位数，请更正。</translation>
  </message>
  <message>
   <source>RANGE is {value}: write the lowest and the highest value, as in 0,0.8.</source>
   <translation>RANGE 的值为 {value}：请按 0,0.8 的形式填写最低值和最高值。</translation>
  </message>
  <message>
   <source>RANGE does not count for class rasters, which keep the colours of their classes.</source>
   <translation>RANGE 对类别栅格不起作用，类别栅格保持其类别颜色。</translation>
  </message>
  <message>
   <source>INPUTS: values of {one} (median {high:.4g}) and {other} (median {low:.4g}) are far apart. Are they in the same unit? Scale them alike first, or one date will look black or white.</source>
   <translation>INPUTS：{one}（中位数 {high:.4g}）与 {other}（中位数 {low:.4g}）的数值相差悬殊，单位是否一致？请先统一定标，否则其中一期会显示为全黑或全白。</translation>
  </message>
  <message>
   <source>VALUES: {count} of {all} mines (such as {mines}) have no curve: they hold no centre of a cell with a value, or are smaller than a cell.</source>
   <translation>VALUES：{all} 个矿山中有 {count} 个（如 {mines}）没有曲线：其中不含有值像元的中心，或小于一个像元。</translation>
  </message>
  <message>
   <source>Outline of the mine</source>
   <translation>矿山边界</translation>
  </message>
  <message>
   <source>Mine {mine}</source>
   <translation>矿山 {mine}</translation>
  </message>
  <message>
   <source>{mine}: no picture has a value there, so it has no plate.</source>
   <translation>{mine}：各期影像在该处均无有效值，没有图版。</translation>
  </message>
  <message>
   <source>{mine}: {first} to {last}</source>
   <translation>{mine}：{first} 至 {last}</translation>
  </message>
  <message>
   <source>Mines: {mines}. Dates: {count}, from {first} to {last}</source>
   <translation>矿山 {mines} 个；影像 {count} 期，{first} 至 {last}</translation>
  </message>
  <message>
   <source>Mines shown</source>
   <translation>已制图矿山</translation>
  </message>
  <message>
   <source>First date</source>
   <translation>首期</translation>
  </message>
  <message>
   <source>Last date</source>
   <translation>末期</translation>
  </message>
  <message>
   <source>Area {area:.2f} km².</source>
   <translation>面积 {area:.2f} km²。</translation>
  </message>
  <message>
   <source>Mean of {name} in the mine: {before:.3g} in {first}, {after:.3g} in {last}; lines mark the dates of the pictures.</source>
   <translation>矿山内 {name} 均值：{first} 为 {before:.3g}，{last} 为 {after:.3g}；竖线标出影像日期。</translation>
  </message>
  <message>
   <source>of {count}</source>
   <translation>共 {count} 个</translation>
  </message>
  <message>
   <source>Outlines</source>
   <translation>边界</translation>
  </message>
  <message>
   <source>km²</source>
   <translation>km²</translation>
  </message>
  <message>
   <source>Natural colours</source>
   <translation>真彩色</translation>
  </message>
  <message>
   <source>The map shows only the first of its many features.</source>
   <translation>要素过多，图中只显示靠前的一部分。</translation>
  </message>
  <message>
   <source>Other layers</source>
   <translation>其他图层</translation>
  </message>
  <message>
   <source>A jump of one year is weather or the sensor more often than the land.</source>
   <translation>单独一年的突变多由天气或传感器引起，而不是土地本身的变化。</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>其他</translation>
  </message>
  <message>
   <source>{title}: mean of all cells</source>
   <translation>{title}：全部像元均值</translation>
  </message>
  <message>
   <source>{title}: areas</source>
   <translation>{title}：面积</translation>
  </message>
  <message>
   <source>{label}: {files}</source>
   <translation>{label}：{files}</translation>
  </message>
  <message>
   <source>{label} = {value}</source>
   <translation>{label} = {value}</translation>
  </message>
  <message>
   <source>All steps were computed with {programs}. They are numbered in the order in which one builds on another; numbers in brackets are the sources listed below. Parameters that are not named had their defaults.</source>
   <translation>所有步骤均由 {programs}计算。步骤按先后依赖关系编号；方括号中的数字为下列文献的序号。未列出的参数均采用默认值。</translation>
  </message>
  <message>
   <source>Nothing is known of the making of {files}: not written by MineEco, or without the file .mineeco.json beside it. Sources, dates and methods have to be described by hand.</source>
   <translation>{files} 的生成过程不详：不是由 MineEco 写出，或旁边没有 .mineeco.json 文件。其来源、日期和方法须由您自行说明。</translation>
  </message>
  <message>
   <source>Inputs: {inputs}.</source>
   <translation>输入：{inputs}。</translation>
  </message>
  <message>
   <source>Cells are {x:g} by {y:g} map units.</source>
   <translation>像元大小为 {x:g} × {y:g} 地图单位。</translation>
  </message>
  <message>
   <source>Parameters: {parameters}.</source>
   <translation>参数：{parameters}。</translation>
  </message>
  <message>
   <source>Result: {files}.</source>
   <translation>结果：{files}。</translation>
  </message>
  <message>
   <source>{file} band {bands}</source>
   <translation>{file} 第 {bands} 波段</translation>
  </message>
  <message>
   <source>MineEco {version} in QGIS {qgis}</source>
   <translation>MineEco {version}（QGIS {qgis}）</translation>
  </message>
  <message>
   <source>Unless said otherwise, cells are {x:g} by {y:g} map units.</source>
   <translation>除另有说明外，像元大小为 {x:g} × {y:g} 地图单位。</translation>
  </message>
  <message>
   <source>{file} from step {number}</source>
   <translation>{file}（由步骤 {number} 得到）</translation>
  </message>
  <message>
   <source>Step {number}: {title} ({id}) {citation}.</source>
   <translation>步骤 {number}：{title}（{id}）{citation}。</translation>
  </message>
  <message>
   <source>Diagnose: {title}</source>
   <translation>诊断：{title}</translation>
  </message>
  <message>
   <source>Quantities: {title}</source>
   <translation>量化：{title}</translation>
  </message>
  <message>
   <source>Evaluate: {title}</source>
   <translation>评价：{title}</translation>
  </message>
  <message>
   <source>Mean RSEI of the last year</source>
   <translation>末年 RSEI 均值</translation>
  </message>
  <message>
   <source>Mean resilience</source>
   <translation>平均恢复力</translation>
  </message>
  <message>
   <source>Mean vegetation cover (0-1)</source>
   <translation>平均植被覆盖度（0-1）</translation>
  </message>
  <message>
   <source>English</source>
   <translation>英文</translation>
  </message>
  <message>
   <source>Chinese</source>
   <translation>中文</translation>
  </message>
  <message>
   <source>Dossier of a study</source>
   <translation>研究成果报告</translation>
  </message>
  <message>
   <source>Puts the results of a study into one page, ready to print: every layer as a map with its legend, every table, charts where the kind of table is known, the key figures, and the warnings of all runs. The chapter on methods is written from what MineEco noted beside each file: algorithms, inputs, parameters that differ from the default, versions and sources, in English or Chinese. Results come in the order diagnose, quantities, evaluate. Files that MineEco did not write are shown too, and it is said that their making is not known.</source>
   <translation>将一项研究的各项成果汇总为一个可直接打印的页面：每个图层配以图例成图，列出每个表格，已知类型的表格附图表，并给出关键指标和各次运行的警告。方法一章根据 MineEco 在各文件旁记录的内容自动撰写：算法、输入、不同于默认值的参数、版本和文献，可选中文或英文。成果按诊断、量化、评价的次序排列。不是由 MineEco 写出的文件也会列入，并注明其生成过程不详。</translation>
  </message>
  <message>
   <source>Rasters and vector layers to be shown as maps, results of MineEco above all; in each chapter they keep this order.</source>
   <translation>要成图的栅格和矢量图层，以 MineEco 的结果为主；各章中保持此处的次序。</translation>
  </message>
  <message>
   <source>Tables that MineEco wrote (CSV), or others: their first rows, and a chart where the kind of table is known.</source>
   <translation>MineEco 写出的表格（CSV）或其他表格：显示前若干行，已知类型的表格附图表。</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <source>Such as the name of the mine and the year. Left empty, the page is called ecological dossier.</source>
   <translation>例如矿山名称和年份。留空则标题为“生态评价报告”。</translation>
  </message>
  <message>
   <source>Language of the page</source>
   <translation>页面语言</translation>
  </message>
  <message>
   <source>It need not be the language of QGIS.</source>
   <translation>不必与 QGIS 的界面语言相同。</translation>
  </message>
  <message>
   <source>Mines, districts or other polygons that are drawn over every map.</source>
   <translation>叠绘在每幅地图上的矿山、行政区或其他多边形。</translation>
  </message>
  <message>
   <source>Rows of a table</source>
   <translation>表格行数</translation>
  </message>
  <message>
   <source>At most so many rows of a table are shown; where it has more, the page says so.</source>
   <translation>每个表格最多显示这么多行；行数更多时页面会注明。</translation>
  </message>
  <message>
   <source>Ecological dossier</source>
   <translation>生态评价报告</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>图层</translation>
  </message>
  <message>
   <source>There is nothing to show: give LAYERS, TABLES, or both.</source>
   <translation>没有可显示的内容：请提供 LAYERS、TABLES，或二者都提供。</translation>
  </message>
  <message>
   <source>Drawing {file}</source>
   <translation>正在绘制 {file}</translation>
  </message>
  <message>
   <source>Reading {file}</source>
   <translation>正在读取 {file}</translation>
  </message>
  <message>
   <source>LAYERS: not every entry is a raster or vector layer that can be opened. Check the list.</source>
   <translation>LAYERS：列表中有无法打开的栅格或矢量图层，请检查。</translation>
  </message>
  <message>
   <source>OUTLINES is a raster and is not drawn: give polygons.</source>
   <translation>OUTLINES 为栅格，未绘制：请提供多边形。</translation>
  </message>
  <message>
   <source>LAYERS: {layer} has no value to show.</source>
   <translation>LAYERS：{layer} 没有可显示的值，请检查。</translation>
  </message>
  <message>
   <source>Further layers and tables</source>
   <translation>其他图层和表格</translation>
  </message>
  <message>
   <source>LAYERS: {layer} has no shapes: give it in TABLES.</source>
   <translation>LAYERS：{layer} 没有几何要素：请改在 TABLES 中提供。</translation>
  </message>
  <message>
   <source>{message} (step {number}, {title})</source>
   <translation>{message}（步骤 {number}，{title}）</translation>
  </message>
  <message>
   <source>Diagnosis, quantities and evaluation of a mined landscape</source>
   <translation>矿区景观的诊断、量化与评价</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>目录</translation>
  </message>
  <message>
   <source>File {file}.</source>
   <translation>文件 {file}。</translation>
  </message>
  <message>
   <source>{file} has no cell with a value.</source>
   <translation>{file} 没有有值的像元。</translation>
  </message>
  <message>
   <source>{file} holds the {count} rows behind it.</source>
   <translation>图中数据见 {file}，共 {count} 行。</translation>
  </message>
  <message>
   <source>Methods</source>
   <translation>方法</translation>
  </message>
  <message>
   <source>Everything that went into these files</source>
   <translation>生成这些文件的全部输入与参数</translation>
  </message>
  <message>
   <source>{file} has no features.</source>
   <translation>{file} 没有要素。</translation>
  </message>
  <message>
   <source>Features: {count}.</source>
   <translation>要素数：{count}。</translation>
  </message>
  <message>
   <source>Steps behind it</source>
   <translation>计算步骤数</translation>
  </message>
  <message>
   <source>{name} is {value}: name one band, or three for red, green and blue, such as 4,3,2 or nir,red,green.</source>
   <translation>{name} 的值为 {value}：请填写一个波段，或分别作为红、绿、蓝的三个波段，例如 4,3,2 或 nir,red,green。</translation>
  </message>
  <message>
   <source>No font on this computer has all letters of the pictures (Chinese ones?): boxes stand for them. Install Noto Sans CJK SC or WenQuanYi Zen Hei, start QGIS again, and repeat the run.</source>
   <translation>本机没有包含图中全部文字（可能是中文）的字体，缺字以方框代替。请安装 Noto Sans CJK SC 或文泉驿正黑（WenQuanYi Zen Hei），重新启动 QGIS 后再次运行。</translation>
  </message>
  <message>
   <source>{name}: {layer} has no band {band}; it has {count} bands: {names}.</source>
   <translation>{name}：{layer} 没有波段 {band}；它有 {count} 个波段：{names}。</translation>
  </message>
  <message>
   <source>Treated</source>
   <translation>处理区</translation>
  </message>
  <message>
   <source>Control</source>
   <translation>对照区</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>参考</translation>
  </message>
  <message>
   <source>After</source>
   <translation>变化后</translation>
  </message>
  <message>
   <source>Area or plot</source>
   <translation>区域或样地</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>变化前</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>变化</translation>
  </message>
  <message>
   <source>Change (%)</source>
   <translation>变化（%）</translation>
  </message>
  <message>
   <source>Clear (%)</source>
   <translation>晴空比例（%）</translation>
  </message>
  <message>
   <source>Compared</source>
   <translation>比较对象</translation>
  </message>
  <message>
   <source>p of the MLRI trend</source>
   <translation>MLRI 趋势 p 值</translation>
  </message>
  <message>
   <source>p of the trend</source>
   <translation>趋势 p 值</translation>
  </message>
  <message>
   <source>Slope a year</source>
   <translation>年斜率</translation>
  </message>
  <message>
   <source>Intercept</source>
   <translation>截距</translation>
  </message>
  <message>
   <source>Valid values (%)</source>
   <translation>有效值（%）</translation>
  </message>
  <message>
   <source>Metric</source>
   <translation>指标</translation>
  </message>
  <message>
   <source>Path and row</source>
   <translation>轨道号（Path/Row）</translation>
  </message>
  <message>
   <source>In percentage points</source>
   <translation>百分点</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>原因</translation>
  </message>
  <message>
   <source>Recovery (%)</source>
   <translation>恢复率（%）</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>检验</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>单位</translation>
  </message>
  <message>
   <source>Used</source>
   <translation>是否采用</translation>
  </message>
  <message>
   <source>Cut (m³)</source>
   <translation>挖方（m³）</translation>
  </message>
  <message>
   <source>Soil (m³)</source>
   <translation>覆土（m³）</translation>
  </message>
  <message>
   <source>Gravel (m³)</source>
   <translation>碎石（m³）</translation>
  </message>
  <message>
   <source>Manure (t)</source>
   <translation>有机肥（t）</translation>
  </message>
  <message>
   <source>Years at work</source>
   <translation>开采年限</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>维度</translation>
  </message>
  <message>
   <source>Indicator</source>
   <translation>指标</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>得分</translation>
  </message>
  <message>
   <source>Weight in R</source>
   <translation>在 R 中的权重</translation>
  </message>
  <message>
   <source>Effect</source>
   <translation>效应</translation>
  </message>
  <message>
   <source>EVI per year</source>
   <translation>EVI 年变化</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>分组</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>统计项</translation>
  </message>
  <message>
   <source>All cells together</source>
   <translation>全部像元合并</translation>
  </message>
  <message>
   <source>Falling %</source>
   <translation>下降 %</translation>
  </message>
  <message>
   <source>Fill (m³)</source>
   <translation>填方（m³）</translation>
  </message>
  <message>
   <source>Lower limit</source>
   <translation>下限</translation>
  </message>
  <message>
   <source>Mean (t/ha a year)</source>
   <translation>平均值（t/(ha·a)）</translation>
  </message>
  <message>
   <source>Mean (t/km² a year)</source>
   <translation>平均值（t/(km²·a)）</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>矿山</translation>
  </message>
  <message>
   <source>MLRI per year</source>
   <translation>MLRI 年变化</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>ND %</source>
   <translation>ND %</translation>
  </message>
  <message>
   <source>Net (m³)</source>
   <translation>净方量（m³）</translation>
  </message>
  <message>
   <source>NI %</source>
   <translation>NI %</translation>
  </message>
  <message>
   <source>SAI %</source>
   <translation>SAI %</translation>
  </message>
  <message>
   <source>SCI %</source>
   <translation>SCI %</translation>
  </message>
  <message>
   <source>Rising %</source>
   <translation>上升 %</translation>
  </message>
  <message>
   <source>SD %</source>
   <translation>SD %</translation>
  </message>
  <message>
   <source>SI %</source>
   <translation>SI %</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>开采起始年</translation>
  </message>
  <message>
   <source>Total (t a year)</source>
   <translation>总量（t/a）</translation>
  </message>
  <message>
   <source>Upper limit</source>
   <translation>上限</translation>
  </message>
  <message>
   <source>Valid %</source>
   <translation>有效 %</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>Mines ranked by significant increase</source>
   <translation>按显著增加比例排序的矿山</translation>
  </message>
  <message>
   <source>SI, percent of the valid cells of the mine</source>
   <translation>SI，占矿山有效像元的百分比</translation>
  </message>
  <message>
   <source>Net volume of each zone</source>
   <translation>各分区净方量</translation>
  </message>
  <message>
   <source>m³; below zero more was cut than filled</source>
   <translation>m³；小于零表示挖方多于填方</translation>
  </message>
  <message>
   <source>Rise of the error where the driver is shuffled (percent)</source>
   <translation>打乱该驱动因子后误差的增幅（%）</translation>
  </message>
  <message>
   <source>Sum of ranks; the smallest is the most important</source>
   <translation>名次之和；最小者最重要</translation>
  </message>
  <message>
   <source>Correlation r</source>
   <translation>相关系数 r</translation>
  </message>
  <message>
   <source>of the valid land of the mines</source>
   <translation>占矿山有效土地</translation>
  </message>
  <message>
   <source>{file} has no rows.</source>
   <translation>{file} 没有数据行。</translation>
  </message>
  <message>
   <source>Steeper than {limit}° (%)</source>
   <translation>坡度大于 {limit}°（%）</translation>
  </message>
  <message>
   <source>Mean {year}</source>
   <translation>{year} 年均值</translation>
  </message>
  <message>
   <source>The first component is the index: greenness and wetness should point one way, dryness and heat the other.</source>
   <translation>第一主成分即为该指数：绿度和湿度应为同一方向，干度和热度为相反方向。</translation>
  </message>
  <message>
   <source>Mean of each year</source>
   <translation>各年均值</translation>
  </message>
  <message>
   <source>R is the resilience, 0 to 1; R1 resistance, R2 sources and recovery, R3 network. An empty cell could not be computed.</source>
   <translation>R 为恢复力，取值 0 到 1；R1 为抵抗力，R2 为源地与恢复，R3 为网络。空白格表示无法计算。</translation>
  </message>
  <message>
   <source>{shown} of {count} curves are shown; the table file has all.</source>
   <translation>共 {count} 条曲线，此处显示 {shown} 条；表格文件中有全部曲线。</translation>
  </message>
  <message>
   <source>Soil loss a year</source>
   <translation>年土壤流失量</translation>
  </message>
  <message>
   <source>Net volume</source>
   <translation>净方量</translation>
  </message>
  <message>
   <source>Effect of the measure</source>
   <translation>措施效应</translation>
  </message>
  <message>
   <source>the first {shown} of {count} rows</source>
   <translation>前 {shown} 行，共 {count} 行</translation>
  </message>
  <message>
   <source>{shown} of {count} columns; the file has all</source>
   <translation>显示 {shown} 列，共 {count} 列，文件中有全部列</translation>
  </message>
  <message>
   <source>{year} (ha)</source>
   <translation>{year}（ha）</translation>
  </message>
  <message>
   <source>Value in {year}</source>
   <translation>{year} 年价值</translation>
  </message>
  <message>
   <source>Area of the mines</source>
   <translation>矿山总面积</translation>
  </message>
  <message>
   <source>Significantly restored (SI)</source>
   <translation>显著恢复（SI）</translation>
  </message>
  <message>
   <source>million m³</source>
   <translation>百万 m³</translation>
  </message>
  <message>
   <source>Resilience in three dimensions (R)</source>
   <translation>三维度恢复力（R）</translation>
  </message>
  <message>
   <source>{metric}, between {low:.3g} and {high:.3g}</source>
   <translation>{metric}，介于 {low:.3g} 与 {high:.3g} 之间</translation>
  </message>
  <message>
   <source>{title}: classes</source>
   <translation>{title}：各级比例</translation>
  </message>
  <message>
   <source>Falling in the last six years</source>
   <translation>最近六年下降</translation>
  </message>
  <message>
   <source>; </source>
   <translation>；</translation>
  </message>
  <message>
   <source>Weights by pairwise comparison (AHP)</source>
   <translation>层次分析法赋权（AHP）</translation>
  </message>
  <message>
   <source>Turns judgements of the kind "cover is three times as important as heat" into weights, for up to 30 criteria or a hierarchy of criteria and indicators, and tells how far the judgements agree with each other.
A consistency ratio above 0.1 means that they contradict each other: the run names the pair that departs most. The weights remain judgements: see how much hangs on them.</source>
   <translation>将“植被覆盖的重要性是热度的三倍”这类两两比较判断转换为权重，最多 30 个准则，也可为准则与指标组成的层次结构，并给出各判断之间的一致程度。
一致性比率大于 0.1 说明判断相互矛盾：运行时会指出偏离最大的一对。权重终究出自主观判断：请考察结果对权重的依赖程度。</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>Table with name, weight and rank of each criterion, or of each indicator of a hierarchy.</source>
   <translation>各准则（或层次结构中各指标）的名称、权重和排序。</translation>
  </message>
  <message>
   <source>Consistency ratio</source>
   <translation>一致性比率</translation>
  </message>
  <message>
   <source>Weighing</source>
   <translation>正在计算权重</translation>
  </message>
  <message>
   <source>Writing the weights</source>
   <translation>正在写出权重</translation>
  </message>
  <message>
   <source>Treated less control</source>
   <translation>处理区减对照区</translation>
  </message>
  <message>
   <source>Treated alone</source>
   <translation>仅处理区</translation>
  </message>
  <message>
   <source>Control alone</source>
   <translation>仅对照区</translation>
  </message>
  <message>
   <source>Changes of areas (BACI, Welch's t)</source>
   <translation>各区域的变化量（BACI，Welch t 检验）</translation>
  </message>
  <message>
   <source>Yearly differences (BACIP, Welch's t)</source>
   <translation>逐年差值（BACIP，Welch t 检验）</translation>
  </message>
  <message>
   <source>Paired t</source>
   <translation>配对 t 检验</translation>
  </message>
  <message>
   <source>Wilcoxon's signed ranks</source>
   <translation>Wilcoxon 符号秩检验</translation>
  </message>
  <message>
   <source>Blocks of cells, no test</source>
   <translation>像元块重抽样，不作检验</translation>
  </message>
  <message>
   <source>Described, no test</source>
   <translation>只作描述，不作检验</translation>
  </message>
  <message>
   <source>Any other (an index, mg/kg, t/km2, species ...)</source>
   <translation>其他（指数、mg/kg、t/km²、物种数等）</translation>
  </message>
  <message>
   <source>A share from 0 to 1</source>
   <translation>0 到 1 的比例</translation>
  </message>
  <message>
   <source>Effect before and after</source>
   <translation>前后效应评价（BACI）</translation>
  </message>
  <message>
   <source>Measures what a restoration, a disaster or another event has changed: treated areas or plots before and after it, against a control, with an interval and, where the replicates allow one, a test. Replicates are plots, areas or years, never cells: neighbouring cells are alike, and a test over them calls most differences significant that are mere chance.
With three or more treated and control areas their changes are compared; with one of each, the yearly differences (three years or more on both sides); with five or more areas without control, pairs of before and after. Anything else gets an interval from resampled blocks of cells and no p.</source>
   <translation>衡量修复、灾害或其他事件造成的变化：比较处理区（或样地）在事件前后的状况，并与对照区对照，给出置信区间；重复数足够时还作检验。重复是指样地、区域或年份，绝不是像元：相邻像元彼此相似，以像元作检验会把大多数纯属随机的差异判为显著。
处理区和对照区各有三个或以上时，比较各区域的变化量；各只有一个时，比较逐年差值（前后各至少三年）；没有对照区而有五个或以上区域时，作前后配对比较。其余情形由像元块重抽样给出区间，不给 p 值。</translation>
  </message>
  <message>
   <source>Days from the event</source>
   <translation>距事件的天数</translation>
  </message>
  <message>
   <source>Rasters of what is compared, such as EVI, cover or soil loss, before and after. Or give a table of plots below.</source>
   <translation>事件前后要比较的指标栅格，例如 EVI、植被覆盖度或土壤侵蚀模数。也可改用下方的样地表。</translation>
  </message>
  <message>
   <source>Event (year or date)</source>
   <translation>事件（年份或日期）</translation>
  </message>
  <message>
   <source>First year or date that counts as after, such as 2010 or 2019-01-25. Of yearly values the year of the event counts as after.</source>
   <translation>计为事件之后的第一个年份或日期，例如 2010 或 2019-01-25。对逐年数据，事件当年计为事件之后。</translation>
  </message>
  <message>
   <source>Years that count</source>
   <translation>参与比较的年份</translation>
  </message>
  <message>
   <source>Such as 2005-2009,2015-2019, to compare the worked mine with the restored one; dates of other years are left out. Left empty, all count.</source>
   <translation>例如 2005-2009,2015-2019，用于比较开采期与修复后；其他年份不参与。留空则全部参与。</translation>
  </message>
  <message>
   <source>Treated areas</source>
   <translation>处理区</translation>
  </message>
  <message>
   <source>Polygons of what was restored or hit; each is one replicate. Features with one id count as one area.</source>
   <translation>已修复或受影响区域的多边形；每个为一个重复。编号相同的要素计为同一区域。</translation>
  </message>
  <message>
   <source>Control areas</source>
   <translation>对照区</translation>
  </message>
  <message>
   <source>Polygons of similar land that the event left alone. Without it the effect includes the weather of the dates.</source>
   <translation>条件相似而未受事件影响的土地的多边形。没有对照区时，效应中包含各期天气的影响。</translation>
  </message>
  <message>
   <source>Table of plots</source>
   <translation>样地表</translation>
  </message>
  <message>
   <source>Instead of rasters: CSV or layer with the columns site, metric, date, value, treated (1, 0 or reference) and perhaps unit. A row is one value of one site; every metric is compared by itself.</source>
   <translation>可代替栅格：CSV 或图层，含列 site（样地）、metric（指标）、date（日期）、value（数值）、treated（1、0 或 reference），可另含 unit（单位）。每行为一个样地的一个数值；各指标分别比较。</translation>
  </message>
  <message>
   <source>Unit of the values</source>
   <translation>数值单位</translation>
  </message>
  <message>
   <source>Of shares the change is also given in percentage points. A column unit in the table (percent, fraction, or any other) goes first.</source>
   <translation>对比例还以百分点给出变化。样地表中的 unit 列（percent、fraction 或其他）优先。</translation>
  </message>
  <message>
   <source>Reference areas</source>
   <translation>参考区</translation>
  </message>
  <message>
   <source>Polygons of the ecosystem that restoration aims at. The way from the state before to their mean after the event is 100 percent of recovery.</source>
   <translation>作为修复目标的生态系统的多边形。从事件前状态到其事件后均值的差距计为 100% 的恢复。</translation>
  </message>
  <message>
   <source>Instead of years, where several rasters belong to one year: one for each, such as 2019-01-14,2019-01-30.</source>
   <translation>同一年有多个栅格时代替年份：逐一给出日期，例如 2019-01-14,2019-01-30。</translation>
  </message>
  <message>
   <source>Metric of the numbers</source>
   <translation>数值输出采用的指标</translation>
  </message>
  <message>
   <source>Which metric of the table gives the numbers EFFECT, LOWER, UPPER and P; left empty, the first.</source>
   <translation>数值输出 EFFECT、LOWER、UPPER 和 P 取自样地表的哪个指标；留空则为第一个。</translation>
  </message>
  <message>
   <source>Start of the random draws of blocks; the same number gives the same interval.</source>
   <translation>像元块随机抽取的初始值；数值相同，则区间相同。</translation>
  </message>
  <message>
   <source>Effects</source>
   <translation>效应表</translation>
  </message>
  <message>
   <source>A row a comparison: test, means before and after, effect, interval, p, percent, percentage points, recovery.</source>
   <translation>每项比较一行：检验方法、前后均值、效应、置信区间、p、百分比、百分点、恢复率。</translation>
  </message>
  <message>
   <source>Means of the areas</source>
   <translation>各区域均值</translation>
  </message>
  <message>
   <source>The values behind it: metric, group, area, date, mean.</source>
   <translation>所依据的数值：指标、组别、区域、日期、均值。</translation>
  </message>
  <message>
   <source>Page with the effect, the curves of treated and control, the changes of the areas and a map.</source>
   <translation>含效应、处理区与对照区曲线、各区域变化量和地图的报告页面。</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval</source>
   <translation>其 95% 置信区间下限</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval</source>
   <translation>其 95% 置信区间上限</translation>
  </message>
  <message>
   <source>Its p, where the replicates allow one</source>
   <translation>其 p 值（重复数足够时）</translation>
  </message>
  <message>
   <source>Comparing</source>
   <translation>正在比较</translation>
  </message>
  <message>
   <source>Averaging areas</source>
   <translation>正在计算区域均值</translation>
  </message>
  <message>
   <source>{metric}: treated areas or plots {treated}, of control {control}; years before {before}, after {after}. {test}.</source>
   <translation>{metric}：处理区或处理样地 {treated} 个，对照 {control} 个；之前 {before} 年，之后 {after} 年。{test}。</translation>
  </message>
  <message>
   <source>{metric}: {effect}</source>
   <translation>{metric}：{effect}</translation>
  </message>
  <message>
   <source>The change is {effect:+.4g} (95 % interval {low:+.4g} to {high:+.4g}, p = {p:.3g}): it may be chance.</source>
   <translation>变化为 {effect:+.4g}（95% 置信区间 {low:+.4g} 到 {high:+.4g}，p = {p:.3g}）：可能出自随机。</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>95% 置信区间</translation>
  </message>
  <message>
   <source>Percentage points</source>
   <translation>百分点</translation>
  </message>
  <message>
   <source>Percent is of the state before; percentage points are given for shares only. Before and After are of the treated, in rows of the control alone of the control.</source>
   <translation>百分比相对于变化前的状态；百分点只对比例给出。变化前和变化后为处理区的值，在“仅对照区”行中为对照区的值。</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>事件</translation>
  </message>
  <message>
   <source>Give either VALUES (rasters) with TREATED areas, or TABLE (plots).</source>
   <translation>请提供 VALUES（栅格）及处理区 TREATED，或提供 TABLE（样地），二者选一。</translation>
  </message>
  <message>
   <source>Reading the table</source>
   <translation>正在读取表格</translation>
  </message>
  <message>
   <source>METRIC is {metric}, but the metrics are {metrics}.</source>
   <translation>METRIC 的值为 {metric}，而现有指标为 {metrics}：请从中选择。</translation>
  </message>
  <message>
   <source>PERIOD holds none of the years of {metrics}, which are left out.</source>
   <translation>PERIOD 不含 {metrics} 的任何年份，这些指标不参与比较。</translation>
  </message>
  <message>
   <source>PERIOD {period} holds none of the years of the data ({years}).</source>
   <translation>PERIOD 的值为 {period}，不含数据的任何年份（{years}），请更正。</translation>
  </message>
  <message>
   <source>TREATED is missing: name the polygons of what was restored or hit.</source>
   <translation>缺少 TREATED：请提供已修复或受影响区域的多边形。</translation>
  </message>
  <message>
   <source>Resampling blocks of cells</source>
   <translation>正在对像元块重抽样</translation>
  </message>
  <message>
   <source>{metric}: years measured after the event: {years}. Three to five show whether a change lasts.</source>
   <translation>{metric}：事件之后有观测的年数为 {years}。需要三到五年才能看出变化是否持久。</translation>
  </message>
  <message>
   <source>{metric}: {warning}</source>
   <translation>{metric}：{warning}</translation>
  </message>
  <message>
   <source>{name}: {count} of {all} areas (such as {areas}) hold no cell with a value: they lie beyond the rasters, in their no data, or are smaller than a cell.</source>
   <translation>{name}：{all} 个区域中有 {count} 个（如 {areas}）不含有值的像元：位于栅格之外或无数据处，或小于一个像元。</translation>
  </message>
  <message>
   <source>{name}: {count} times the mean of an area (such as {area} in {time}) rests on less than half of its cells: clouds or gaps may make the change. Leave such dates out if they matter.</source>
   <translation>{name}：有 {count} 个区域均值（如区域 {area}，{time}）所依据的像元不足一半：变化可能由云或缺测造成。若影响结果，请去掉这些时期。</translation>
  </message>
  <message>
   <source>95 % interval {low:+.4g} to {high:+.4g}</source>
   <translation>95% 置信区间 {low:+.4g} 到 {high:+.4g}</translation>
  </message>
  <message>
   <source>The change is {effect:+.4g}. The replicates do not allow an interval or a test: it may be chance.</source>
   <translation>变化为 {effect:+.4g}。重复数不足，无法给出置信区间或作检验：可能出自随机。</translation>
  </message>
  <message>
   <source>The change is {effect:+.4g} (95 % interval {low:+.4g} to {high:+.4g}), more than the noise of the cells. The replicates do not allow a test, so there is no p.</source>
   <translation>变化为 {effect:+.4g}（95% 置信区间 {low:+.4g} 到 {high:+.4g}），超出像元噪声。重复数不足，无法作检验，因此没有 p 值。</translation>
  </message>
  <message>
   <source>The change is {effect:+.4g} (95 % interval {low:+.4g} to {high:+.4g}, p = {p:.3g}): chance alone hardly explains it.</source>
   <translation>变化为 {effect:+.4g}（95% 置信区间 {low:+.4g} 到 {high:+.4g}，p = {p:.3g}）：很难仅用随机解释。</translation>
  </message>
  <message>
   <source>What counts is how the distance between treated and control changes at the event, not the course of either.</source>
   <translation>关键在于处理区与对照区的差距在事件前后如何变化，而不是其中任何一方自身的走向。</translation>
  </message>
  <message>
   <source>TREATED and {name} share {cells} cells: what is compared with must lie outside. Cut one out of the other.</source>
   <translation>TREATED 与 {name} 有 {cells} 个共同像元：对照对象必须位于处理区之外。请将重叠部分从其中之一裁去。</translation>
  </message>
  <message>
   <source>{name}: {cells} cells lie in more than one area. Areas that share ground are not independent, and p is too small: unite them, or give those that are one the same id.</source>
   <translation>{name}：有 {cells} 个像元位于多个区域之内。相互重叠的区域并不独立，p 值会偏小：请将其合并，或为同属一个区域的要素填写相同的编号。</translation>
  </message>
  <message>
   <source>In percent of the state before</source>
   <translation>相对变化前的百分比</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Recovery towards the reference</source>
   <translation>向参考状态的恢复率</translation>
  </message>
  <message>
   <source>Change by the event of {event}, against what changed anyway</source>
   <translation>事件（{event}）引起的变化，已扣除背景变化</translation>
  </message>
  <message>
   <source>The change is {effect:+.4g} (95 % interval {low:+.4g} to {high:+.4g}): it may be chance. The replicates do not allow a test, so there is no p.</source>
   <translation>变化为 {effect:+.4g}（95% 置信区间 {low:+.4g} 到 {high:+.4g}）：可能出自随机。重复数不足，无法作检验，因此没有 p 值。</translation>
  </message>
  <message>
   <source>Level before the event if the areas ran parallel; a slope there would go on without any event.</source>
   <translation>两类区域变化平行时，事件之前应呈水平；若已有倾斜，则没有事件也会延续。</translation>
  </message>
  <message>
   <source>Changes of the areas</source>
   <translation>各区域的变化量</translation>
  </message>
  <message>
   <source>After less before</source>
   <translation>变化后减变化前</translation>
  </message>
  <message>
   <source>One value an area or plot. Line: median; box: middle half; whiskers: to the last value within one and a half boxes; dots: values beyond.</source>
   <translation>每个区域或样地一个值。横线为中位数，箱体为居中的一半，须线至 1.5 倍箱长之内的最后一个值，圆点为更远的值。</translation>
  </message>
  <message>
   <source>{metric} is left out. {problem}</source>
   <translation>{metric} 不参与比较。{problem}</translation>
  </message>
  <message>
   <source>Effect: {metric}</source>
   <translation>效应：{metric}</translation>
  </message>
  <message>
   <source>{metric}: {problem}</source>
   <translation>{metric}：{problem}</translation>
  </message>
  <message>
   <source>{low:+.4g} to {high:+.4g}</source>
   <translation>{low:+.4g} 到 {high:+.4g}</translation>
  </message>
  <message>
   <source>The last date, with the areas that are compared.</source>
   <translation>最后一期及参与比较的区域。</translation>
  </message>
  <message>
   <source>Deformation alarm</source>
   <translation>地表形变预警</translation>
  </message>
  <message>
   <source>Finds where the ground sinks or rises faster than a threshold, from a raster of rates or from measured points (InSAR, GNSS, levelling), and draws each place as a polygon with its area, strongest and mean rate, and slope. Ground that sinks and ground that rises make polygons of their own. The strongest rate comes first.
InSAR measures along its line of sight: rates of slopes that move sideways are too small, and fast ground may show no rate at all. No alarm is no proof that ground is safe.</source>
   <translation>由速率栅格或实测点（InSAR、GNSS、水准）找出地表下沉或抬升快于阈值的地方，将每处绘为多边形，并给出面积、最大和平均速率以及坡度。下沉区与抬升区分别成面，按速率绝对值由大到小排列。
InSAR 测量的是视线方向的形变：侧向移动的边坡速率偏小，移动过快的地面甚至可能没有速率值。没有预警不能证明地面是安全的。</translation>
  </message>
  <message>
   <source>Raster of rates, or points with a field of rates, such as mm per year; above 0 is rising, below 0 sinking.</source>
   <translation>速率栅格，或带速率字段的点，例如单位为 mm/a；大于 0 为抬升，小于 0 为下沉。</translation>
  </message>
  <message>
   <source>Rate from which on ground is in alarm, above 0, in the unit of the rates. It counts for sinking and for rising.</source>
   <translation>达到该速率即预警，须大于 0，单位与速率相同。对下沉和抬升均适用。</translation>
  </message>
  <message>
   <source>Least area (m²)</source>
   <translation>最小面积（m²）</translation>
  </message>
  <message>
   <source>Smaller places are left out; single cells are often errors.</source>
   <translation>更小的区域予以排除；孤立像元往往是误差。</translation>
  </message>
  <message>
   <source>Slope of the ground, for the mean and largest slope of each place. Points take its cells unless there is a reference grid.</source>
   <translation>地面坡度，用于计算各处的平均坡度和最大坡度。输入为点时，若没有参考格网则采用其像元。</translation>
  </message>
  <message>
   <source>Field with the rates</source>
   <translation>速率字段</translation>
  </message>
  <message>
   <source>Field of the points that holds their rates. Left empty, the only field of numbers is taken.</source>
   <translation>点图层中存放速率的字段。留空则采用唯一的数值字段。</translation>
  </message>
  <message>
   <source>Places in alarm</source>
   <translation>预警区</translation>
  </message>
  <message>
   <source>Polygons with id (1 is the strongest), direction, cells, area_m2, maximum (strongest rate), mean, slope (mean) and slope_max in degrees, and the number of points.</source>
   <translation>多边形，含字段 id（1 为速率最大者）、direction、cells、area_m2、maximum（最大速率）、mean、slope（平均坡度）和 slope_max（均以度计），以及点数。</translation>
  </message>
  <message>
   <source>Number of places in alarm</source>
   <translation>预警区数量</translation>
  </message>
  <message>
   <source>Reading rates</source>
   <translation>正在读取速率</translation>
  </message>
  <message>
   <source>Looking for fast ground</source>
   <translation>正在查找快速形变区</translation>
  </message>
  <message>
   <source>INPUT: {count} points, rates from the field {field}; each cell takes the strongest rate in it.</source>
   <translation>INPUT：{count} 个点，速率取自字段 {field}；每个像元取其中绝对值最大的速率。</translation>
  </message>
  <message>
   <source>Rates of deformation</source>
   <translation>形变速率</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>阈值</translation>
  </message>
  <message>
   <source>INPUT holds no points: give a raster of rates, or points with a field of rates.</source>
   <translation>INPUT 中没有点：请提供速率栅格，或带速率字段的点。</translation>
  </message>
  <message>
   <source>INPUT has no field of numbers; it has: {fields}. Give points with a field of rates.</source>
   <translation>INPUT 没有数值字段，现有字段为：{fields}。请提供带速率字段的点。</translation>
  </message>
  <message>
   <source>INPUT has several fields of numbers: {fields}. Name the one with the rates in INPUT_FIELD.</source>
   <translation>INPUT 有多个数值字段：{fields}。请在 INPUT_FIELD 中指定速率字段。</translation>
  </message>
  <message>
   <source>Alarm {number}: {direction}, strongest rate {rate:.4g}, {area:,.0f} m2</source>
   <translation>预警区 {number}：{direction}，最大速率 {rate:.4g}，{area:,.0f} m²</translation>
  </message>
  <message>
   <source>INPUT holds points, which have no cells: give CELL_SIZE, about the distance of neighbouring points, or REFERENCE or SLOPE.</source>
   <translation>INPUT 为点，没有像元：请填写 CELL_SIZE（约为相邻点的间距），或提供 REFERENCE 或 SLOPE。</translation>
  </message>
  <message>
   <source>No place is in alarm: the strongest rate is {strongest:.4g}, below THRESHOLD {threshold:g}. Are both in one unit?</source>
   <translation>没有预警区：最大速率为 {strongest:.4g}，小于 THRESHOLD 的 {threshold:g}。请检查二者单位是否一致。</translation>
  </message>
  <message>
   <source>Rates reach {strongest:.4g}, but no place is as large as MIN_AREA {area:g} m2: lower it. Points need cells (CELL_SIZE) as large as the distance between them, or each stays alone.</source>
   <translation>速率最大达 {strongest:.4g}，但没有区域达到 MIN_AREA 的 {area:g} m²：请减小该值。输入为点时，像元（CELL_SIZE）须与点间距相当，否则各点彼此孤立。</translation>
  </message>
  <message>
   <source>Desertification difference index (DDI)</source>
   <translation>荒漠化差值指数（DDI）</translation>
  </message>
  <message>
   <source>Measures how far land has gone from green and dark to bare and bright: DDI = k NDVI - albedo, both brought to 0-1, with k from the line that albedo falls along as NDVI rises. A higher DDI means less desertified land.
The index exists only where there is such a falling line: where land is green throughout, albedo rises with vegetation and the run is refused. Leave water, cloud and snow out; dates that are to be compared must share one fit: give them as further dates.</source>
   <translation>衡量土地由绿而暗到裸而亮的变化程度：DDI = k × NDVI - 反照率，二者均归一化到 0-1，k 由反照率随 NDVI 升高而下降的直线求得。DDI 越高表示荒漠化程度越轻。
只有存在这样的下降直线时该指数才成立：植被普遍茂盛的地区，反照率随植被增加而升高，此时会停止运行。请排除水体、云和雪；要相互比较的各期必须共用同一拟合：请作为其他时期提供。</translation>
  </message>
  <message>
   <source>Albedo</source>
   <translation>反照率</translation>
  </message>
  <message>
   <source>Surface albedo of the same date, 0 to 1, such as the spectral index albedo.</source>
   <translation>同一时期的地表反照率，取值 0 到 1，例如光谱指数中的反照率。</translation>
  </message>
  <message>
   <source>Mask with 1 for water, which is left out: it is dark without being green, and bends the line.</source>
   <translation>水体为 1 的掩膜，水体予以排除：水体暗而不绿，会使拟合直线偏斜。</translation>
  </message>
  <message>
   <source>Further dates that share the fit</source>
   <translation>共用拟合的其他时期</translation>
  </message>
  <message>
   <source>NDVI and albedo of other dates (first bands), and their water masks if you like, told apart by their names, which must hold ndvi, albedo or water. The first NDVI goes with the first albedo, the second with the second, and so on; the log shows what goes together. Ranges and line are found on all dates together.</source>
   <translation>其他时期的 NDVI 和反照率（取第一个波段），也可包括相应的水体掩膜，按名称区分，名称中须含 ndvi、albedo 或 water。第一个 NDVI 与第一个反照率配对，第二个与第二个配对，依此类推；运行记录中会列出配对。取值范围和直线由所有时期共同确定。</translation>
  </message>
  <message>
   <source>Slope of albedo on NDVI</source>
   <translation>反照率对 NDVI 的斜率</translation>
  </message>
  <message>
   <source>Slope of the line between the layers brought to 0-1, found elsewhere; below 0. Left empty, the line is fitted here.</source>
   <translation>两图层归一化到 0-1 后的直线斜率，取自其他研究，小于 0。留空则由本数据拟合。</translation>
  </message>
  <message>
   <source>Desertification difference index</source>
   <translation>荒漠化差值指数</translation>
  </message>
  <message>
   <source>Float raster without unit; higher is less desertified.</source>
   <translation>浮点栅格，无量纲；值越大荒漠化程度越轻。</translation>
  </message>
  <message>
   <source>Page with the map, the scatter of albedo over NDVI with its line, and the regression.</source>
   <translation>含地图、反照率-NDVI 散点图及拟合直线、回归结果的报告页面。</translation>
  </message>
  <message>
   <source>Slope of albedo on NDVI (both 0-1)</source>
   <translation>反照率对 NDVI 的斜率（均为 0-1）</translation>
  </message>
  <message>
   <source>Intercept of the line</source>
   <translation>直线截距</translation>
  </message>
  <message>
   <source>Correlation of albedo and NDVI</source>
   <translation>反照率与 NDVI 的相关系数</translation>
  </message>
  <message>
   <source>Factor k of NDVI</source>
   <translation>NDVI 的系数 k</translation>
  </message>
  <message>
   <source>Reading NDVI and albedo</source>
   <translation>正在读取 NDVI 和反照率</translation>
  </message>
  <message>
   <source>Albedo = {slope:.4f} NDVI + {intercept:.4f} (both brought to 0-1), r = {r:.3f} over {n} cells; k = {k:.4f}.</source>
   <translation>反照率 = {slope:.4f} × NDVI + {intercept:.4f}（均归一化到 0-1），{n} 个像元的 r = {r:.3f}；k = {k:.4f}。</translation>
  </message>
  <message>
   <source>How far land has gone from green and dark to bare and bright</source>
   <translation>土地由绿而暗到裸而亮的变化程度</translation>
  </message>
  <message>
   <source>Counting for the scatter</source>
   <translation>正在统计散点图</translation>
  </message>
  <message>
   <source>POOL holds {ndvi} NDVI, {albedo} albedo and {water} water rasters: each further date needs NDVI and albedo, and either all or none have their water.</source>
   <translation>POOL 中有 {ndvi} 个 NDVI 栅格、{albedo} 个反照率栅格和 {water} 个水体栅格：每个其他时期都需要 NDVI 和反照率；水体掩膜要么全部提供，要么都不提供。</translation>
  </message>
  <message>
   <source>Further date: {names}</source>
   <translation>其他时期：{names}</translation>
  </message>
  <message>
   <source>line that is used</source>
   <translation>所用直线</translation>
  </message>
  <message>
   <source>POOL: the name {name} does not tell whether the raster is NDVI, albedo or water: name the layer or its band so that it holds one of the three words.</source>
   <translation>POOL：从名称 {name} 看不出该栅格是 NDVI、反照率还是水体：请使图层名或波段名中含有 ndvi、albedo 或 water。</translation>
  </message>
  <message>
   <source>line fitted here</source>
   <translation>本次拟合的直线</translation>
  </message>
  <message>
   <source>Mean DDI</source>
   <translation>DDI 均值</translation>
  </message>
  <message>
   <source>Factor k</source>
   <translation>系数 k</translation>
  </message>
  <message>
   <source>Dates in the fit</source>
   <translation>参与拟合的时期数</translation>
  </message>
  <message>
   <source>The line that the index follows</source>
   <translation>指数所依据的直线</translation>
  </message>
  <message>
   <source>-1 is a perfect line; nearer to 0 than -0.5 is doubtful</source>
   <translation>-1 为完全线性；大于 -0.5 则存疑</translation>
  </message>
  <message>
   <source>Each cell is a point: green and dark land lies at the lower right, bare and bright land at the upper left. The index is the place along the line; points far from it (water, shadow, snow, cloud) do not belong to the process.</source>
   <translation>每个像元是一个点：绿而暗的土地在右下方，裸而亮的土地在左上方。指数表示沿直线的位置；远离直线的点（水体、阴影、雪、云）不属于荒漠化过程。</translation>
  </message>
  <message>
   <source>Green is less desertified, brown more. The colours end at the 2nd and 98th percentile.</source>
   <translation>绿色荒漠化程度轻，褐色荒漠化程度重。色标止于第 2 和第 98 百分位数。</translation>
  </message>
  <message>
   <source>Albedo over NDVI</source>
   <translation>反照率-NDVI 散点图</translation>
  </message>
  <message>
   <source>NDVI, brought to 0-1</source>
   <translation>NDVI（归一化到 0-1）</translation>
  </message>
  <message>
   <source>Albedo, brought to 0-1</source>
   <translation>反照率（归一化到 0-1）</translation>
  </message>
  <message>
   <source>Dark colours: many cells. A narrow cloud along a falling line is what the index needs.</source>
   <translation>颜色越深像元越多。点群沿下降直线集中成狭长的点云，才符合该指数的要求。</translation>
  </message>
  <message>
   <source>Distribution of DDI</source>
   <translation>DDI 分布</translation>
  </message>
  <message>
   <source>Of this date; cells to the right are less desertified.</source>
   <translation>本时期的分布；越靠右的像元荒漠化程度越轻。</translation>
  </message>
  <message>
   <source>Values that became 0 and 1</source>
   <translation>归一化为 0 和 1 的值</translation>
  </message>
  <message>
   <source>Regression of albedo on NDVI</source>
   <translation>反照率对 NDVI 的回归</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>图层</translation>
  </message>
  <message>
   <source>Smallest value</source>
   <translation>最小值</translation>
  </message>
  <message>
   <source>Largest value</source>
   <translation>最大值</translation>
  </message>
  <message>
   <source>Slope</source>
   <translation>斜率</translation>
  </message>
  <message>
   <source>Correlation</source>
   <translation>相关系数</translation>
  </message>
  <message>
   <source>Earthwork: cut, fill and cover</source>
   <translation>土石方工程（挖方、填方与覆土）</translation>
  </message>
  <message>
   <source>Subtracts an earlier elevation model from a later one and gives cut, fill and net volume for the whole area and each zone, with their errors; the area that is too steep, before and after; and how much soil, gravel and manure it takes to cover the land.
Two models seldom share their zero: a difference of 10 cm over 1 km2 is 100,000 m3. Give polygons of ground that did not change (STABLE): their median difference is taken off, and their spread says which changes are real. The error of a volume lies between that of independent cells and that of cells that all err alike; the truth is between the two.</source>
   <translation>从后期高程模型中减去前期高程模型，给出全区和各分区的挖方、填方和净方量及其误差，前后坡度超限的面积，以及覆盖地面所需的土、碎石和有机肥数量。
两期模型的高程基准很少完全一致：在 1 km² 上相差 10 cm 就是 100000 m³。请提供未发生变化的地面多边形（STABLE）：扣除其差值的中位数，并由其离散程度判断哪些变化是真实的。方量误差介于各像元误差相互独立与所有像元误差方向一致这两种情形之间，真实情况在二者之间。</translation>
  </message>
  <message>
   <source>Standard deviation of the heights, such as 0.1 for a drone model or 4 for a global one. Not needed where stable ground is given; else give both, or none.</source>
   <translation>高程的标准差，例如无人机模型为 0.1，全球模型为 4。提供稳定地面时不需要；否则两期都填，或都不填。</translation>
  </message>
  <message>
   <source>Earlier elevation (m)</source>
   <translation>前期高程（m）</translation>
  </message>
  <message>
   <source>Elevation model before the works, in metres, in a projected CRS. Its cells are those of the run.</source>
   <translation>施工前的高程模型，以米为单位，须采用投影坐标参照系。本次运行采用其像元。</translation>
  </message>
  <message>
   <source>Later elevation (m)</source>
   <translation>后期高程（m）</translation>
  </message>
  <message>
   <source>Elevation model after the works, in metres, above the same zero if possible; other cells are brought to those of the earlier one.</source>
   <translation>施工后的高程模型，以米为单位，尽可能采用相同的高程基准；像元不同时重采样到前期模型的像元。</translation>
  </message>
  <message>
   <source>Pits, heaps, sites ...: volumes are given for each and for all together. Left empty, for the whole area.</source>
   <translation>采坑、堆场、工地等：给出各分区及合计的方量。留空则为全区。</translation>
  </message>
  <message>
   <source>Stable ground</source>
   <translation>稳定地面</translation>
  </message>
  <message>
   <source>Polygons of ground that did not change and is bare or low in both models: rock, roads, squares. They give the offset between the models and the error, instead of the stated ones. Ground within the zones is left out of them.</source>
   <translation>未发生变化且在两期模型中均裸露或植被低矮的地面多边形：岩石、道路、广场。由其确定两期模型的系统偏差和误差，取代所填写的误差。位于分区之内的部分予以排除。</translation>
  </message>
  <message>
   <source>Limits of slope (degrees)</source>
   <translation>坡度界限（°）</translation>
  </message>
  <message>
   <source>Rising, separated by commas. The area steeper than each is given. Banks are said to be safe below 25.</source>
   <translation>由小到大，以半角逗号分隔。给出坡度大于各界限的面积。一般认为边坡小于 25° 是安全的。</translation>
  </message>
  <message>
   <source>Depth of soil (m)</source>
   <translation>覆土厚度（m）</translation>
  </message>
  <message>
   <source>Thickness of the soil cover, usually 0.3 to 0.8. Left empty, no volume of soil is given.</source>
   <translation>覆盖土层的厚度，通常为 0.3 到 0.8。留空则不给出覆土方量。</translation>
  </message>
  <message>
   <source>Depth of gravel (m)</source>
   <translation>碎石厚度（m）</translation>
  </message>
  <message>
   <source>Thickness of the gravel layer, such as 0.2. Left empty, no volume of gravel is given.</source>
   <translation>碎石层的厚度，例如 0.2。留空则不给出碎石方量。</translation>
  </message>
  <message>
   <source>Manure (t per mu)</source>
   <translation>有机肥用量（t/亩）</translation>
  </message>
  <message>
   <source>Tonnes of manure on a mu (1/15 ha), such as 3. Left empty, no manure is given.</source>
   <translation>每亩（1/15 ha）施用有机肥的吨数，例如 3。留空则不给出有机肥用量。</translation>
  </message>
  <message>
   <source>Factor of the level of detection</source>
   <translation>检测限系数</translation>
  </message>
  <message>
   <source>Changes up to so many standard deviations count as noise in the significant volumes: 1.96 for 95 % certainty, 1.645 for 90 %, 1 for 68 %.</source>
   <translation>计算显著方量时，不超过这么多倍标准差的变化视为噪声：1.96 对应 95% 置信水平，1.645 对应 90%，1 对应 68%。</translation>
  </message>
  <message>
   <source>Difference of elevation</source>
   <translation>高程差</translation>
  </message>
  <message>
   <source>Later minus earlier elevation in metres, less the offset on stable ground: red was cut, blue was filled.</source>
   <translation>后期减前期高程（m），已扣除稳定地面上的系统偏差：红色为挖方，蓝色为填方。</translation>
  </message>
  <message>
   <source>Volumes, slopes and quantities</source>
   <translation>方量、坡度与材料用量表</translation>
  </message>
  <message>
   <source>Table with the whole area and each zone: volumes in m3 with their errors, area steeper than each limit in ha, soil and gravel in m3, manure in t, area in ha and mu.</source>
   <translation>全区和各分区的表格：方量（m³）及其误差、坡度大于各界限的面积（ha）、土和碎石（m³）、有机肥（t）、面积（ha 和亩）。</translation>
  </message>
  <message>
   <source>Looking at the heights</source>
   <translation>正在检查高程</translation>
  </message>
  <message>
   <source>Writing the page</source>
   <translation>正在写出报告页面</translation>
  </message>
  <message>
   <source>Cut {cut:,.1f} m3, fill {fill:,.1f} m3, net {net:+,.1f} m3 on {area:,.2f} ha.</source>
   <translation>{area:,.2f} ha 内挖方 {cut:,.1f} m³，填方 {fill:,.1f} m³，净方量 {net:+,.1f} m³。</translation>
  </message>
  <message>
   <source>Summing up volumes and slopes</source>
   <translation>正在汇总方量和坡度</translation>
  </message>
  <message>
   <source>Error of the earlier model (m)</source>
   <translation>前期模型误差（m）</translation>
  </message>
  <message>
   <source>Error of the later model (m)</source>
   <translation>后期模型误差（m）</translation>
  </message>
  <message>
   <source>Cut (m3)</source>
   <translation>挖方（m³）</translation>
  </message>
  <message>
   <source>Fill (m3)</source>
   <translation>填方（m³）</translation>
  </message>
  <message>
   <source>Net volume, fill less cut (m3)</source>
   <translation>净方量，填方减挖方（m³）</translation>
  </message>
  <message>
   <source>Net volume above the level of detection (m3)</source>
   <translation>高于检测限的净方量（m³）</translation>
  </message>
  <message>
   <source>Error of the net volume if all cells err alike (m3)</source>
   <translation>所有像元误差方向一致时净方量的误差（m³）</translation>
  </message>
  <message>
   <source>Error of the net volume if cells err independently (m3)</source>
   <translation>各像元误差相互独立时净方量的误差（m³）</translation>
  </message>
  <message>
   <source>The unit of the CRS is not the metre: areas are converted, but heights must be in metres (feet x 0.3048).</source>
   <translation>坐标参照系的单位不是米：面积已换算，但高程必须以米为单位（英尺 × 0.3048）。</translation>
  </message>
  <message>
   <source>ZONES has no cell with a height in both BEFORE and AFTER: check the places of the layers, their no data and AOI.</source>
   <translation>ZONES 内没有 BEFORE 和 AFTER 均有高程的像元：请检查各图层的位置、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>Offset {offset:+.4f} m, error of the difference {sigma:.4f} m, level of detection {level:.4f} m.</source>
   <translation>系统偏差 {offset:+.4f} m，高程差的误差 {sigma:.4f} m，检测限 {level:.4f} m。</translation>
  </message>
  <message>
   <source>Neither STABLE nor ERROR_BEFORE and ERROR_AFTER is given: how sure the volumes are cannot be told, and NET_SIGNIFICANT and NET_ERROR are left out.</source>
   <translation>既未提供 STABLE，也未填写 ERROR_BEFORE 和 ERROR_AFTER：无法判断方量的可靠程度，不给出 NET_SIGNIFICANT 和 NET_ERROR。</translation>
  </message>
  <message>
   <source>Only one of ERROR_BEFORE and ERROR_AFTER is given: give both (0 for a model without error), or STABLE polygons.</source>
   <translation>ERROR_BEFORE 和 ERROR_AFTER 只填写了一个：请都填写（没有误差的模型填 0），或提供 STABLE 多边形。</translation>
  </message>
  <message>
   <source>ZONES hold points or lines, which have no area: give polygons or a raster of labels.</source>
   <translation>ZONES 为点或线，没有面积：请提供多边形或编号栅格。</translation>
  </message>
  <message>
   <source>ZONES: {names} reach beyond the elevation models; only the part inside counts.</source>
   <translation>ZONES：{names} 超出高程模型的范围，只计算范围之内的部分。</translation>
  </message>
  <message>
   <source>Comparing stable ground</source>
   <translation>正在比较稳定地面</translation>
  </message>
  <message>
   <source>Looking for an offset</source>
   <translation>正在检查系统偏差</translation>
  </message>
  <message>
   <source>ZONES: {names} have no cell in this run, as they are smaller than a cell or lie outside the models or AOI.</source>
   <translation>ZONES：{names} 在本次运行中没有像元，因其小于一个像元，或位于模型或 AOI 之外。</translation>
  </message>
  <message>
   <source>ZONES: {names} lack heights in one of the models on part of their area (valid_percent in the table): their volumes are those of the rest.</source>
   <translation>ZONES：{names} 的部分范围在某一期模型中缺少高程（见表格的 valid_percent）：所给方量为其余部分的方量。</translation>
  </message>
  <message>
   <source>ERROR_BEFORE and ERROR_AFTER are not used: the error is measured on stable ground.</source>
   <translation>ERROR_BEFORE 和 ERROR_AFTER 未采用：误差由稳定地面实测得到。</translation>
  </message>
  <message>
   <source>{share:.1f} % of STABLE lies within ZONES and is left out of it: ground in the works is not stable.</source>
   <translation>STABLE 有 {share:.1f}% 位于 ZONES 之内，已排除：施工范围内的地面不是稳定地面。</translation>
  </message>
  <message>
   <source>error unknown</source>
   <translation>误差未知</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>挖方</translation>
  </message>
  <message>
   <source>Filled</source>
   <translation>填方</translation>
  </message>
  <message>
   <source>Net (fill less cut)</source>
   <translation>净方量（填方减挖方）</translation>
  </message>
  <message>
   <source>as stated</source>
   <translation>按所填误差</translation>
  </message>
  <message>
   <source>Volumes and how sure they are</source>
   <translation>方量及其可靠程度</translation>
  </message>
  <message>
   <source>How steep the ground is</source>
   <translation>地面坡度</translation>
  </message>
  <message>
   <source>What it takes to cover the land</source>
   <translation>覆盖地面所需材料</translation>
  </message>
  <message>
   <source>Where ground was cut and filled</source>
   <translation>挖方和填方的位置</translation>
  </message>
  <message>
   <source>Later minus earlier (m)</source>
   <translation>后期减前期（m）</translation>
  </message>
  <message>
   <source>Red ground was cut, blue ground filled. Outside the works it should be white: stripes, blocks or shades there are errors of the models, and they are in the volumes too.</source>
   <translation>红色为挖方，蓝色为填方。施工范围之外应为白色：若出现条纹、块状或渐变，则为模型误差，这些误差同样存在于方量之中。</translation>
  </message>
  <message>
   <source>Differences in the works</source>
   <translation>施工范围内的高程差</translation>
  </message>
  <message>
   <source>The first and last bar hold all that lies beyond. Between the lines, if there are any, lie differences below the level of detection: each by itself may be an error.</source>
   <translation>首末两柱包含更小和更大的全部值。若绘有竖线，两线之间为低于检测限的高程差：单个值可能只是误差。</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>方量</translation>
  </message>
  <message>
   <source>{volume}, all cells</source>
   <translation>{volume}，全部像元</translation>
  </message>
  <message>
   <source>{volume}, above the level of detection</source>
   <translation>{volume}，高于检测限</translation>
  </message>
  <message>
   <source>Area (mu)</source>
   <translation>面积（亩）</translation>
  </message>
  <message>
   <source>± {low:,.0f} to {high:,.0f} m³</source>
   <translation>± {low:,.0f} 到 {high:,.0f} m³</translation>
  </message>
  <message>
   <source>Offset taken off</source>
   <translation>已扣除的系统偏差</translation>
  </message>
  <message>
   <source>Difference of two elevation models on {area:,.2f} ha</source>
   <translation>{area:,.2f} ha 内两期高程模型之差</translation>
  </message>
  <message>
   <source>Nothing is known of the errors of the models: without stable ground or stated errors no one can say how far these volumes can be trusted.</source>
   <translation>模型误差不详：既没有稳定地面，也没有填写误差，无法判断这些方量有多可靠。</translation>
  </message>
  <message>
   <source>measured on {n:,} stable cells</source>
   <translation>由 {n:,} 个稳定像元测得</translation>
  </message>
  <message>
   <source>over {low:g}°</source>
   <translation>大于 {low:g}°</translation>
  </message>
  <message>
   <source>Error of the difference in one cell: {sigma:.3f} m ({how}). Level of detection: {level:.3f} m.</source>
   <translation>单个像元高程差的误差：{sigma:.3f} m（{how}）。检测限：{level:.3f} m。</translation>
  </message>
  <message>
   <source>Errors are one standard deviation. If the errors of cells have nothing to do with each other they even out, and the smaller one holds; if all cells lie too high or too low together, the larger one. Models are between the two. Take the net volume of all cells for the balance: leaving out small changes biases it where ground changed little over large areas.</source>
   <translation>误差为一个标准差。各像元误差互不相关时会相互抵消，以较小者为准；所有像元一致偏高或偏低时，以较大者为准。实际模型介于二者之间。土方平衡请采用全部像元的净方量：大面积小幅变化时，舍去小变化会使结果产生偏差。</translation>
  </message>
  <message>
   <source>Net volume of the zones</source>
   <translation>各分区的净方量</translation>
  </message>
  <message>
   <source>Net volume (m³)</source>
   <translation>净方量（m³）</translation>
  </message>
  <message>
   <source>To the left more was cut, to the right more was filled.</source>
   <translation>向左表示挖方多于填方，向右表示填方多于挖方。</translation>
  </message>
  <message>
   <source>up to {high:g}°</source>
   <translation>不大于 {high:g}°</translation>
  </message>
  <message>
   <source>{low:g}° to {high:g}°</source>
   <translation>{low:g}° 到 {high:g}°</translation>
  </message>
  <message>
   <source>Slopes before and after</source>
   <translation>前后坡度对比</translation>
  </message>
  <message>
   <source>Share of the area (%)</source>
   <translation>面积比例（%）</translation>
  </message>
  <message>
   <source>Slope of each cell after Horn. Banks are said to be safe below 25°; walls steeper than 60° show in fine models only.</source>
   <translation>各像元坡度按 Horn 算法计算。一般认为边坡小于 25° 是安全的；大于 60° 的陡壁只有在精细模型中才能显现。</translation>
  </message>
  <message>
   <source>Depth times plan area: the depth is measured straight down. Add what is lost when it settles and on the way. 1 mu is 1/15 ha.</source>
   <translation>厚度乘以水平投影面积：厚度按竖直方向计。请另加沉降和运输损耗。1 亩等于 1/15 ha。</translation>
  </message>
  <message>
   <source>median of {n:,} stable cells</source>
   <translation>{n:,} 个稳定像元的中位数</translation>
  </message>
  <message>
   <source>± independent cells (m³)</source>
   <translation>± 像元误差独立（m³）</translation>
  </message>
  <message>
   <source>± all err alike (m³)</source>
   <translation>± 误差方向一致（m³）</translation>
  </message>
  <message>
   <source>Steeper than</source>
   <translation>坡度大于</translation>
  </message>
  <message>
   <source>Before (ha)</source>
   <translation>变化前（ha）</translation>
  </message>
  <message>
   <source>After (ha)</source>
   <translation>变化后（ha）</translation>
  </message>
  <message>
   <source>Before (%)</source>
   <translation>变化前（%）</translation>
  </message>
  <message>
   <source>After (%)</source>
   <translation>变化后（%）</translation>
  </message>
  <message>
   <source>Value of ecosystem services</source>
   <translation>生态系统服务价值</translation>
  </message>
  <message>
   <source>Multiplies the area of each land-cover class by what a hectare of it is worth in a year, at one or several dates, and gives the value of each class, the total, and the change from the first to the last date.
There are no values in the plugin: those of one region, year and currency are wrong for another. Take them from a study of your region, the same for all dates. Cells without a class at any of the dates are left out at all dates.</source>
   <translation>将各土地覆被类别的面积乘以其单位面积年价值，可为一期或多期，给出各类别的价值、总价值以及首期到末期的变化。
插件不自带价值系数：某一地区、年份和币种的系数不适用于其他情形。请采用本地区研究给出的系数，并对所有时期保持一致。任何一期缺少类别的像元在所有时期均不计入。</translation>
  </message>
  <message>
   <source>Rasters of class codes, one a date, all with the same classes. The first sets the cells; its CRS must be a projected one.</source>
   <translation>类别编码栅格，每期一个，类别体系相同。结果采用第一个栅格的像元，须采用投影坐标参照系。</translation>
  </message>
  <message>
   <source>Values of the classes</source>
   <translation>各类别的单位面积价值</translation>
  </message>
  <message>
   <source>CSV with the columns code, name and value (what a hectare of the class is worth in a year, in any currency); class and value_per_ha are read as well. Every class that occurs needs a row, 0 where it is worth nothing.</source>
   <translation>CSV 文件，含 code、name 和 value（该类别每公顷的年价值，币种不限）三列；也可识别列名 class 和 value_per_ha。出现的每个类别都要有一行，无价值者填 0。</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>币种</translation>
  </message>
  <message>
   <source>Unit of the values for the page, such as CNY.</source>
   <translation>报告页面中价值的单位，例如 CNY。</translation>
  </message>
  <message>
   <source>Table with a row a class and the total: area in ha and value at each date, change from the first to the last, and its percent.</source>
   <translation>各类别和合计各一行：各期的面积（ha）和价值、首期到末期的变化及其百分比。</translation>
  </message>
  <message>
   <source>Page with the value of each class at each date and the change.</source>
   <translation>含各期各类别价值及其变化的报告页面。</translation>
  </message>
  <message>
   <source>Change of the total value (percent)</source>
   <translation>总价值变化（%）</translation>
  </message>
  <message>
   <source>Counting classes</source>
   <translation>正在统计类别</translation>
  </message>
  <message>
   <source>per year</source>
   <translation>每年</translation>
  </message>
  <message>
   <source>{share:.1f} % of the area has a class at some dates only and is left out at all, so that the dates compare: the totals are those of the rest.</source>
   <translation>有 {share:.1f}% 的面积只在部分时期有类别，为使各期可比，在所有时期均不计入：总价值为其余部分的价值。</translation>
  </message>
  <message>
   <source>TABLE has values for classes that do not occur: {codes}.</source>
   <translation>TABLE 中有未出现的类别的值：{codes}。</translation>
  </message>
  <message>
   <source>TABLE: the classes {codes} are worth less than 0 and count as a loss. If that is not meant, mend their values.</source>
   <translation>TABLE：类别 {codes} 的价值小于 0，按损失计。若非有意，请更正其值。</translation>
  </message>
  <message>
   <source>LANDCOVER holds one date only: its value is given, but no change. Give two dates or more for that.</source>
   <translation>LANDCOVER 只有一期：只给出其价值，不给出变化。若要计算变化，请提供两期或以上。</translation>
  </message>
  <message>
   <source>Value in {year}: {value:,.2f}</source>
   <translation>{year} 年价值：{value:,.2f}</translation>
  </message>
  <message>
   <source>TABLE: the classes {codes} have no value: fill in the column value (0 where a class is worth nothing).</source>
   <translation>TABLE：类别 {codes} 没有价值：请填写 value 列（无价值者填 0）。</translation>
  </message>
  <message>
   <source>{currency} per year</source>
   <translation>{currency}/a</translation>
  </message>
  <message>
   <source>of the first value</source>
   <translation>占首期价值</translation>
  </message>
  <message>
   <source>{area:,.2f} ha of land cover, {years}</source>
   <translation>{area:,.2f} ha 土地覆被，{years}</translation>
  </message>
  <message>
   <source>Value of the classes</source>
   <translation>各类别价值</translation>
  </message>
  <message>
   <source>Areas and values</source>
   <translation>面积与价值</translation>
  </message>
  <message>
   <source>Area of each class times the value of a hectare. A class with few hectares can make most of the value: its value and its area have to be right.</source>
   <translation>各类别面积乘以每公顷价值。面积很小的类别也可能占总价值的大部分：其价值系数和面积必须准确。</translation>
  </message>
  <message>
   <source>Which classes made the change of the total.</source>
   <translation>总价值的变化来自哪些类别。</translation>
  </message>
  <message>
   <source>Change from {first} to {last}</source>
   <translation>{first} 至 {last} 的变化</translation>
  </message>
  <message>
   <source>Zhang et al. (2023), directions and weights corrected</source>
   <translation>Zhang 等（2023），方向和权重已更正</translation>
  </message>
  <message>
   <source>Zhang et al. (2023), as printed</source>
   <translation>Zhang 等（2023），按论文原文</translation>
  </message>
  <message>
   <source>Own table</source>
   <translation>自定义表格</translation>
  </message>
  <message>
   <source>Of the table or the preset</source>
   <translation>取自表格或预设</translation>
  </message>
  <message>
   <source>Pairwise comparison (AHP)</source>
   <translation>层次分析法（AHP）</translation>
  </message>
  <message>
   <source>From the data: spread (mean square error)</source>
   <translation>由数据确定：变异程度（均方差法）</translation>
  </message>
  <message>
   <source>From the data: entropy</source>
   <translation>由数据确定：熵权法</translation>
  </message>
  <message>
   <source>From the data: spread and independence (CRITIC)</source>
   <translation>由数据确定：变异程度与独立性（CRITIC 法）</translation>
  </message>
  <message>
   <source>Judgement and data combined</source>
   <translation>主客观组合赋权</translation>
  </message>
  <message>
   <source>Mean of the two</source>
   <translation>两者的平均值</translation>
  </message>
  <message>
   <source>Product of the two</source>
   <translation>两者的乘积</translation>
  </message>
  <message>
   <source>No value where any indicator is missing</source>
   <translation>任一指标缺失即无值</translation>
  </message>
  <message>
   <source>Raise the weights of the others, where they hold 80 % of all weight</source>
   <translation>其余指标占总权重 80% 及以上时，按比例提高其权重</translation>
  </message>
  <message>
   <source>Published evaluation</source>
   <translation>已发表的评价体系</translation>
  </message>
  <message>
   <source>Directions and weights where no table gives them; indicators are found by their names, and those without a raster are left out. The corrected one turns what the paper very likely exchanged.</source>
   <translation>表格未给出时采用的方向和权重；指标按名称查找，没有对应栅格的指标不参与。更正版将论文中很可能写反的方向改正过来。</translation>
  </message>
  <message>
   <source>Where the weights come from.</source>
   <translation>权重的确定方式。</translation>
  </message>
  <message>
   <source>Data weights in the combination</source>
   <translation>组合中的客观权重</translation>
  </message>
  <message>
   <source>Only where judgement and data are combined.</source>
   <translation>仅在主客观组合赋权时有效。</translation>
  </message>
  <message>
   <source>How the two are combined</source>
   <translation>组合方式</translation>
  </message>
  <message>
   <source>Where the breaks of the classes come from.</source>
   <translation>分级断点的确定方式。</translation>
  </message>
  <message>
   <source>Inner breaks in rising order, separated by commas; a class holds its lower break. Those of the paper leave the second class only 0.03 wide.</source>
   <translation>内部断点，由小到大，以半角逗号分隔；断点值本身归入较高一级。论文的断点使第二级的宽度只有 0.03。</translation>
  </message>
  <message>
   <source>Missing indicators</source>
   <translation>指标缺失</translation>
  </message>
  <message>
   <source>What becomes of cells that lack one of the indicators.</source>
   <translation>如何处理缺少某个指标的像元。</translation>
  </message>
  <message>
   <source>Doubt about the weights (percent)</source>
   <translation>权重的不确定幅度（%）</translation>
  </message>
  <message>
   <source>For the sensitivity: each weight is multiplied by random numbers within this range around 1.</source>
   <translation>用于敏感性分析：各权重乘以 1 附近该幅度之内的随机数。</translation>
  </message>
  <message>
   <source>Random sets of weights</source>
   <translation>随机权重组数</translation>
  </message>
  <message>
   <source>For the sensitivity.</source>
   <translation>用于敏感性分析。</translation>
  </message>
  <message>
   <source>Where the random numbers of the sensitivity start; the same seed gives the same map.</source>
   <translation>敏感性分析随机数的初始值；种子相同，则结果图相同。</translation>
  </message>
  <message>
   <source>Directions, ranges, weights and breaks of an earlier run (its OUTPUT_MODEL), which take the place of all that is chosen here: the new map is on the scale of the old one.</source>
   <translation>先前运行所得的方向、取值范围、权重和断点（其 OUTPUT_MODEL），取代此处的所有设置：新图与旧图处于同一尺度。</translation>
  </message>
  <message>
   <source>Weights: {weights}</source>
   <translation>权重：{weights}</translation>
  </message>
  <message>
   <source>What P is made of</source>
   <translation>P 的构成</translation>
  </message>
  <message>
   <source>Each indicator is brought to 0-1 between the values below, 1 being the better end, and P is their weighted sum. + means that more is better, - that less is.</source>
   <translation>各指标按下列取值归一化到 0-1，1 为较优的一端，P 为其加权和。+ 表示越大越好，- 表示越小越好。</translation>
  </message>
  <message>
   <source>PRESET custom needs TABLE with name and direction (and weight) of each indicator.</source>
   <translation>PRESET 取 custom 时需要 TABLE，请在其中给出各指标的名称和方向（以及权重）。</translation>
  </message>
  <message>
   <source>The comparisons (NAMES, FILE or HIERARCHY) and the indicators are not the same. Indicators without a comparison: {lost}. Comparisons without an indicator: {more}.</source>
   <translation>两两比较（NAMES、FILE 或 HIERARCHY）与指标不一致，请加以统一。没有比较值的指标：{lost}。没有对应指标的比较项：{more}。</translation>
  </message>
  <message>
   <source>The class from {low:g} to {high:g} is very narrow: its area hangs on small errors. CLASS_METHOD natural finds breaks that suit the data.</source>
   <translation>{low:g} 到 {high:g} 这一级很窄：其面积易受微小误差影响。将 CLASS_METHOD 设为 natural 可得到适合数据的断点。</translation>
  </message>
  <message>
   <source>Direction</source>
   <translation>方向</translation>
  </message>
  <message>
   <source>Judgement</source>
   <translation>主观权重</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>客观权重</translation>
  </message>
  <message>
   <source>Weights of the indicators</source>
   <translation>各指标权重</translation>
  </message>
  <message>
   <source>The weights sum to 1. What weighs little can be wrong without much harm.</source>
   <translation>权重之和为 1。权重小的指标即使有误，影响也不大。</translation>
  </message>
  <message>
   <source>BREAKS is empty: name the inner breaks, such as 0.38,0.41,0.63,0.73, or choose another CLASS_METHOD.</source>
   <translation>BREAKS 为空：请填写内部断点，例如 0.38,0.41,0.63,0.73，或选择其他 CLASS_METHOD。</translation>
  </message>
  <message>
   <source>Shannon diversity (SHDI)</source>
   <translation>香农多样性指数（SHDI）</translation>
  </message>
  <message>
   <source>Shannon evenness (SHEI), 0-1</source>
   <translation>香农均匀度指数（SHEI），0-1</translation>
  </message>
  <message>
   <source>Number of patches (NP)</source>
   <translation>斑块数量（NP）</translation>
  </message>
  <message>
   <source>Patch density (PD), patches per 100 ha</source>
   <translation>斑块密度（PD），每 100 ha 斑块数</translation>
  </message>
  <message>
   <source>Mean patch size (MPS), ha</source>
   <translation>平均斑块面积（MPS），ha</translation>
  </message>
  <message>
   <source>Largest patch (LPI), percent</source>
   <translation>最大斑块指数（LPI），%</translation>
  </message>
  <message>
   <source>Fragmentation (FN), 0-1</source>
   <translation>景观破碎度（FN），0-1</translation>
  </message>
  <message>
   <source>Biological abundance index (BAI)</source>
   <translation>生物丰度指数（BAI）</translation>
  </message>
  <message>
   <source>Human activity index (HAI), 0-1</source>
   <translation>人类活动强度指数（HAI），0-1</translation>
  </message>
  <message>
   <source>Landscape resilience (ECO), 0-1</source>
   <translation>景观恢复力（ECO），0-1</translation>
  </message>
  <message>
   <source>Moving window around every cell</source>
   <translation>逐像元移动窗口</translation>
  </message>
  <message>
   <source>Fishnet of square units</source>
   <translation>方形单元渔网</translation>
  </message>
  <message>
   <source>Zones given below</source>
   <translation>下方给定的分区</translation>
  </message>
  <message>
   <source>(patches - 1) / area in smallest patches, of the whole unit</source>
   <translation>（斑块数 - 1）/ 以最小斑块计的面积，按整个单元计算</translation>
  </message>
  <message>
   <source>Of each class by its mean patch size, averaged by area</source>
   <translation>各类别按平均斑块面积分别计算，再以面积加权平均</translation>
  </message>
  <message>
   <source>As worded by Zhang et al. (1 - 1 / patches, whatever their size)</source>
   <translation>按 Zhang 等的表述（1 - 1 / 斑块数，与斑块大小无关）</translation>
  </message>
  <message>
   <source>Construction-land equivalent (Xu et al. 2016)</source>
   <translation>建设用地当量（Xu 等，2016）</translation>
  </message>
  <message>
   <source>Expert scores (Delphi, unverified)</source>
   <translation>专家打分（德尔菲法，未经查证）</translation>
  </message>
  <message>
   <source>Landscape metrics</source>
   <translation>景观格局指数</translation>
  </message>
  <message>
   <source>Measures diversity, patches, fragmentation, biological abundance and human activity of land cover, in a moving window around every cell, in a fishnet, or in zones.
Figures depend on the size of the window or unit and on the classes: compare only maps made with the same ones. Patches end at the border of their window or zone. What a class counts in BAI, HAI and ECO comes from published tables where they exist; the run names the values without a verified source, so that you can give your own.</source>
   <translation>计算土地覆被的多样性、斑块、破碎度、生物丰度和人类活动强度，可采用逐像元移动窗口、渔网或分区。
结果取决于窗口或单元的大小以及类别划分：只有二者相同的图才能相互比较。斑块止于其窗口或分区的边界。各类别在 BAI、HAI 和 ECO 中的取值尽可能采用已发表的数表；运行时会列出没有可查证来源的取值，以便您改用自己的值。</translation>
  </message>
  <message>
   <source>Class codes; 0 is no data unless the scheme has a class 0.</source>
   <translation>类别编码；除非分类体系中有类别 0，否则 0 为无数据。</translation>
  </message>
  <message>
   <source>or, for several metrics at once, columns named bai, hai, eco; each from 0 to 1</source>
   <translation>同时计算多个指标时，改用名为 bai、hai、eco 的列；取值均为 0 到 1</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>指标</translation>
  </message>
  <message>
   <source>BAI, HAI and ECO need the scheme or the class table; the others only tell classes apart.</source>
   <translation>BAI、HAI 和 ECO 需要分类体系或类别表；其余指标只需区分类别。</translation>
  </message>
  <message>
   <source>Measured in</source>
   <translation>计算单元</translation>
  </message>
  <message>
   <source>What a figure is measured in.</source>
   <translation>以何种空间单元计算指标。</translation>
  </message>
  <message>
   <source>Side of the window (cells)</source>
   <translation>窗口边长（像元）</translation>
  </message>
  <message>
   <source>For the moving window: an odd number. Cells whose window is less than half filled have no value.</source>
   <translation>用于移动窗口：须为奇数。窗口内有效像元不足一半的像元没有值。</translation>
  </message>
  <message>
   <source>Side of the units (map units)</source>
   <translation>单元边长（地图单位）</translation>
  </message>
  <message>
   <source>For the fishnet, such as 300 to 1000 m; units begin at the upper left corner of the raster.</source>
   <translation>用于渔网，例如 300 到 1000 m；单元从栅格左上角开始划分。</translation>
  </message>
  <message>
   <source>For zones: mines, catchments, townships ... as polygons or a raster of labels.</source>
   <translation>用于分区：矿山、流域、乡镇等，多边形或编号栅格。</translation>
  </message>
  <message>
   <source>Connectivity of patches</source>
   <translation>斑块的连通方式</translation>
  </message>
  <message>
   <source>Formula of fragmentation</source>
   <translation>破碎度公式</translation>
  </message>
  <message>
   <source>How FN is computed.</source>
   <translation>FN 的计算方式。</translation>
  </message>
  <message>
   <source>Smallest patch (cells)</source>
   <translation>最小斑块（像元）</translation>
  </message>
  <message>
   <source>For the first formula of fragmentation: the area that counts as one.</source>
   <translation>用于第一种破碎度公式：计为一个最小斑块的面积。</translation>
  </message>
  <message>
   <source>Scores of human activity</source>
   <translation>人类活动强度分值</translation>
  </message>
  <message>
   <source>Published set for HAI; rows of the class table take their place.</source>
   <translation>HAI 采用的已发表分值；类别表中的行会取代相应分值。</translation>
  </message>
  <message>
   <source>Raster of the metrics</source>
   <translation>指标栅格</translation>
  </message>
  <message>
   <source>A band for each metric, named after it. With a fishnet or zones every cell holds the figure of its unit.</source>
   <translation>每个指标一个波段，以指标命名。采用渔网或分区时，每个像元的值为其所在单元的值。</translation>
  </message>
  <message>
   <source>Units with their metrics</source>
   <translation>带有指标的单元</translation>
  </message>
  <message>
   <source>Polygons of the fishnet or the zones with a field for each metric.</source>
   <translation>渔网或分区多边形，每个指标一个字段。</translation>
  </message>
  <message>
   <source>Table of the units</source>
   <translation>单元表</translation>
  </message>
  <message>
   <source>Table with a row for each unit or zone: cells, area, metrics.</source>
   <translation>每个单元或分区一行：像元数、面积、各指标。</translation>
  </message>
  <message>
   <source>Looking at the classes</source>
   <translation>正在检查类别</translation>
  </message>
  <message>
   <source>Moving the window</source>
   <translation>正在移动窗口计算</translation>
  </message>
  <message>
   <source>Writing the units</source>
   <translation>正在写出单元</translation>
  </message>
  <message>
   <source>Labelling patches</source>
   <translation>正在标记斑块</translation>
  </message>
  <message>
   <source>CONNECTIVITY is {value}: choose 8 or 4.</source>
   <translation>CONNECTIVITY 的值为 {value}：请选择 8 或 4。</translation>
  </message>
  <message>
   <source>UNIT zones needs ZONES: give polygons or a raster of labels.</source>
   <translation>UNIT 取 zones 时需要 ZONES：请提供多边形或编号栅格。</translation>
  </message>
  <message>
   <source>UNIT grid needs GRID_SIZE, the side of the units in map units, such as 1000.</source>
   <translation>UNIT 取 grid 时需要 GRID_SIZE，即以地图单位计的单元边长，请填写，例如 1000。</translation>
  </message>
  <message>
   <source>{metrics} need the meaning of the codes of LANDCOVER: choose SCHEME, or give TABLE (a CSV with code, name and value).</source>
   <translation>计算 {metrics} 需要知道 LANDCOVER 的编码含义：请选择 SCHEME，或提供 TABLE（含 code、name、value 三列的 CSV）。</translation>
  </message>
  <message>
   <source>TABLE has one column value, but {metrics} are wanted: name a column after each of them.</source>
   <translation>TABLE 只有一个 value 列，而要计算的指标有 {metrics}：请为每个指标设一个同名的列。</translation>
  </message>
  <message>
   <source>{name} belongs to a fishnet or zones: choose UNIT grid or zones, or leave it out.</source>
   <translation>{name} 仅用于渔网或分区：请将 UNIT 选为 grid 或 zones，或不输出该项。</translation>
  </message>
  <message>
   <source>Objective weights</source>
   <translation>客观赋权</translation>
  </message>
  <message>
   <source>Weighs indicators by what the data say: by how much they vary (mean square error, entropy) or by variation and independence (CRITIC), each brought to 0-1 first.
An indicator that varies much gets much weight, whether it matters or not: single extreme cells narrow all the others, and lower its weight. On many cells entropy weights come out almost equal.</source>
   <translation>根据数据本身为指标赋权：按变异程度（均方差法、熵权法），或按变异程度和独立性（CRITIC 法），各指标先归一化到 0-1。
变异大的指标权重就大，与其是否重要无关；个别极端像元会压缩其余像元的差异，从而降低该指标的权重。像元很多时，熵权法的权重几乎相等。</translation>
  </message>
  <message>
   <source>At least two rasters; every band of a stack is an indicator. The first raster sets the cells. Only cells with a value in all of them count.</source>
   <translation>至少两个栅格；多波段栅格的每个波段为一个指标。结果采用第一个栅格的像元。只有所有指标都有值的像元参与计算。</translation>
  </message>
  <message>
   <source>Directions</source>
   <translation>方向</translation>
  </message>
  <message>
   <source>+ where more is better, - where less is, one for each indicator in their order, such as +,-,-. Left empty, all are +.</source>
   <translation>越大越好填 +，越小越好填 -，按指标顺序逐一给出，例如 +,-,-。留空则全部为 +。</translation>
  </message>
  <message>
   <source>What a weight is taken from.</source>
   <translation>权重的确定依据。</translation>
  </message>
  <message>
   <source>Table with name, direction, smallest and largest value, spread of the 0-1 values (sigma) and weight of each indicator.</source>
   <translation>各指标的名称、方向、最小值、最大值、归一化值的离散程度（sigma）和权重。</translation>
  </message>
  <message>
   <source>Weights over {n} cells: {weights}</source>
   <translation>{n} 个像元得到的权重：{weights}</translation>
  </message>
  <message>
   <source>Measuring entropy</source>
   <translation>正在计算熵</translation>
  </message>
  <message>
   <source>Adds up any number of indicators to the resilience P of each cell, from 0 (worst) to 1 (best), and to its classes: each indicator is brought to 0-1, better towards 1, and weighted. Indicators are matched by their names, never by their order.
P is relative: 0 and 1 are the worst and best that this area has at this date. Dates that are to be compared need one scale: use the evaluation of several years, or a saved model. The sensitivity map shows where the result hangs on the weights.</source>
   <translation>将任意多个指标综合为各像元的恢复力 P，取值 0（最差）到 1（最好），并进行分级：各指标归一化到 0-1（越优越接近 1）后加权求和。指标按名称匹配，与次序无关。
P 是相对值：0 和 1 分别为该地区在该时期的最差和最好状态。要相互比较的各期必须采用同一尺度：请使用多年评价，或已保存的模型。敏感性图显示哪些地方的结果取决于权重。</translation>
  </message>
  <message>
   <source>At least two rasters named after their indicator (band name, else layer name, else file name), such as fvc, lst, erosion. Of a stack the bands that are indicators are taken. The first raster sets the cells.</source>
   <translation>至少两个以指标命名的栅格（依次按波段名、图层名、文件名识别），例如 fvc、lst、erosion。多波段栅格取其中属于指标的波段。结果采用第一个栅格的像元。</translation>
  </message>
  <message>
   <source>Resilience P</source>
   <translation>恢复力 P</translation>
  </message>
  <message>
   <source>Resilience classes</source>
   <translation>恢复力分级</translation>
  </message>
  <message>
   <source>Byte raster, 1 is the worst class (of five: severe, poor, moderate, good, excellent).</source>
   <translation>字节型栅格，1 为最差一级（分五级时为极差、差、中等、良、优）。</translation>
  </message>
  <message>
   <source>Sensitivity to the weights</source>
   <translation>对权重的敏感性</translation>
  </message>
  <message>
   <source>Standard deviation of P when the weights are varied at random; large where the result hangs on them.</source>
   <translation>权重随机扰动时 P 的标准差；结果取决于权重的地方标准差较大。</translation>
  </message>
  <message>
   <source>Weights and ranges</source>
   <translation>权重与取值范围</translation>
  </message>
  <message>
   <source>Table of the indicators: direction, weight, rank, range; it can serve as TABLE of another run.</source>
   <translation>各指标的方向、权重、排序和取值范围；可作为另一次运行的 TABLE。</translation>
  </message>
  <message>
   <source>Directions, ranges, weights and breaks, to be applied to another date.</source>
   <translation>方向、取值范围、权重和断点，可用于其他时期。</translation>
  </message>
  <message>
   <source>Page with maps, weights, class areas and the sensitivity to the weights.</source>
   <translation>含地图、权重、各级面积和权重敏感性的报告页面。</translation>
  </message>
  <message>
   <source>Writing the evaluation</source>
   <translation>正在写出评价结果</translation>
  </message>
  <message>
   <source>Mean resilience {mean:.4f} over {n} cells.</source>
   <translation>{n} 个像元的平均恢复力为 {mean:.4f}。</translation>
  </message>
  <message>
   <source>No cell has a value in all indicators ({names}): check their extents, the area and the no-data values.</source>
   <translation>没有在所有指标（{names}）中都有值的像元：请检查各指标的范围、研究区和无数据值。</translation>
  </message>
  <message>
   <source>Table of indicators</source>
   <translation>指标表</translation>
  </message>
  <message>
   <source>CSV with name, direction (+ where more is better, - where less is) and weight, one row for each raster; it takes the place of the published evaluation.</source>
   <translation>CSV 文件，含 name、direction（越大越好填 +，越小越好填 -）和 weight 三列，每个栅格一行；填写后取代已发表的评价体系。</translation>
  </message>
  <message>
   <source>Weighted sum of {count} indicators, from 0 (worst) to 1 (best)</source>
   <translation>{count} 个指标的加权和，0（最差）到 1（最好）</translation>
  </message>
  <message>
   <source>Mean sensitivity</source>
   <translation>平均敏感性</translation>
  </message>
  <message>
   <source>How resilience is distributed</source>
   <translation>恢复力的分布</translation>
  </message>
  <message>
   <source>of the valid cells</source>
   <translation>占有效像元</translation>
  </message>
  <message>
   <source>change of P when weights vary by {spread:g} %</source>
   <translation>权重变动 {spread:g}% 时 P 的变化</translation>
  </message>
  <message>
   <source>Green is better, red worse than elsewhere on this map; 0 and 1 are the worst and best that all indicators together could have here.</source>
   <translation>绿色表示优于图中其他地方，红色表示劣于其他地方；0 和 1 分别为所有指标在此合起来可能达到的最差和最好状态。</translation>
  </message>
  <message>
   <source>The same map in classes.</source>
   <translation>同一地图的分级显示。</translation>
  </message>
  <message>
   <source>Standard deviation of P</source>
   <translation>P 的标准差</translation>
  </message>
  <message>
   <source>Where it is dark the result hangs on the weights: a difference of P smaller than this means little.</source>
   <translation>颜色深处结果取决于权重：小于该值的 P 差异意义不大。</translation>
  </message>
  <message>
   <source>Distribution of P</source>
   <translation>P 的分布</translation>
  </message>
  <message>
   <source>The lines are the breaks of the classes. A break in the middle of a peak makes areas that hang on small errors.</source>
   <translation>竖线为分级断点。断点落在峰值中间时，各级面积易受微小误差影响。</translation>
  </message>
  <message>
   <source>From</source>
   <translation>自</translation>
  </message>
  <message>
   <source>To below</source>
   <translation>至（不含）</translation>
  </message>
  <message>
   <source>A scale for each year (years cannot be compared)</source>
   <translation>各年单独归一化（各年不可比较）</translation>
  </message>
  <message>
   <source>All that are valid in the year</source>
   <translation>当年全部有效像元</translation>
  </message>
  <message>
   <source>Only those valid in all years</source>
   <translation>仅各年均有效的像元</translation>
  </message>
  <message>
   <source>Resilience of several years</source>
   <translation>多年恢复力评价</translation>
  </message>
  <message>
   <source>Evaluates the resilience P of several years on one scale, with one set of weights and one set of class breaks, and tells how areas, means and mines changed from year to year. A table names the raster of each indicator and year.
Ranges, weights from the data and computed breaks are those of all years together, so that maps can be compared. Clouds hide other cells in other years: the run warns where the valid areas differ, and can count only what all years have.</source>
   <translation>采用同一尺度、同一组权重和同一组分级断点评价多年的恢复力 P，并给出面积、均值和各矿山的逐年变化。由一个表格指明各年份、各指标的栅格。
取值范围、客观权重和计算所得的断点由所有年份共同确定，各年结果可以比较。各年被云遮挡的像元不同：有效面积不一致时会发出警告，也可只统计各年均有效的像元。</translation>
  </message>
  <message>
   <source>A band for each year.</source>
   <translation>每年一个波段。</translation>
  </message>
  <message>
   <source>Which cells set the range that becomes 0-1.</source>
   <translation>由哪些像元确定归一化到 0-1 的取值范围。</translation>
  </message>
  <message>
   <source>Mines or other places whose mean is followed through the years: polygons or a raster of labels.</source>
   <translation>逐年跟踪其均值的矿山或其他地点：多边形或编号栅格。</translation>
  </message>
  <message>
   <source>Cells in tables and means</source>
   <translation>参与统计的像元</translation>
  </message>
  <message>
   <source>Which cells count in class areas, means and zones; the maps show all.</source>
   <translation>各级面积、均值和分区统计采用哪些像元；地图显示全部像元。</translation>
  </message>
  <message>
   <source>Class areas</source>
   <translation>各级面积</translation>
  </message>
  <message>
   <source>Table of the years and classes: area in km2 and percent of the valid cells.</source>
   <translation>各年、各级的面积（km²）及占有效像元的百分比。</translation>
  </message>
  <message>
   <source>Growth</source>
   <translation>变化统计</translation>
  </message>
  <message>
   <source>Table of what changed from each year to the next and from the first to the last: mean P, class shares, zones; difference and percent.</source>
   <translation>相邻年份之间以及首年到末年的变化：P 均值、各级比例、各分区；给出差值和百分比。</translation>
  </message>
  <message>
   <source>Table of the areas that went from each class to each other between the years, in km2 and percent of the cells valid in both.</source>
   <translation>各年之间各级别的转移面积，单位为 km²，并给出占两年均有效像元的百分比。</translation>
  </message>
  <message>
   <source>Curves of the zones</source>
   <translation>分区变化曲线</translation>
  </message>
  <message>
   <source>Table of the zones and years: mean P and number of cells.</source>
   <translation>各分区、各年的 P 均值和像元数。</translation>
  </message>
  <message>
   <source>Directions, ranges, weights and breaks, to be applied to other years.</source>
   <translation>方向、取值范围、权重和断点，可用于其他年份。</translation>
  </message>
  <message>
   <source>Page with the maps of all years, class areas, growth, transitions and the curves of the zones.</source>
   <translation>含各年地图、各级面积、变化统计、转移矩阵和分区变化曲线的报告页面。</translation>
  </message>
  <message>
   <source>Years: {years}; indicators: {names}</source>
   <translation>年份：{years}；指标：{names}</translation>
  </message>
  <message>
   <source>Mean resilience: {means}</source>
   <translation>平均恢复力：{means}</translation>
  </message>
  <message>
   <source>OUTPUT_MODEL: with a scale for each year there is no single model to save. Choose NORMALIZATION pooled, or leave it out.</source>
   <translation>OUTPUT_MODEL：各年单独归一化时没有可保存的统一模型。请将 NORMALIZATION 选为 pooled，或不输出该项。</translation>
  </message>
  <message>
   <source>Each year has a scale of its own: a decline of the whole area does not show, and years cannot be compared.</source>
   <translation>各年单独归一化：全区的整体退化无法体现，各年不能相互比较。</translation>
  </message>
  <message>
   <source>OUTPUT_CURVES needs ZONES: give polygons or a raster of labels, or leave it out.</source>
   <translation>OUTPUT_CURVES 需要 ZONES：请提供多边形或编号栅格，或不输出该项。</translation>
  </message>
  <message>
   <source>Evaluating {year}</source>
   <translation>正在评价 {year} 年</translation>
  </message>
  <message>
   <source>No cell is valid in all years: choose CELLS own, or leave out the year with most gaps.</source>
   <translation>没有各年均有效的像元：请将 CELLS 选为 own，或去掉缺测最多的年份。</translation>
  </message>
  <message>
   <source>The years have different numbers of valid cells ({cells}): means and areas are of different places. CELLS common counts only what all years have.</source>
   <translation>各年的有效像元数不同（{cells}）：均值和面积对应的范围不一致。将 CELLS 设为 common 可只统计各年均有效的像元。</translation>
  </message>
  <message>
   <source>Table of rasters</source>
   <translation>栅格清单</translation>
  </message>
  <message>
   <source>CSV with year, name, file and, if you like, band, direction (+ or -) and weight. Files are looked for beside the table; a row without a year counts for all years. Without any direction those of the published evaluation are taken. The first raster sets the cells.</source>
   <translation>CSV 文件，含 year、name、file 三列，另可含 band、direction（+ 或 -）和 weight。文件在表格所在文件夹中查找；不写年份的行适用于所有年份。完全不写方向时采用已发表评价体系的方向。结果采用第一个栅格的像元。</translation>
  </message>
  <message>
   <source>Standard deviation of P when the weights are varied at random.</source>
   <translation>权重随机扰动时 P 的标准差。</translation>
  </message>
  <message>
   <source>TABLE: the raster {file} cannot be opened. It is looked for in {folder}: check the name.</source>
   <translation>TABLE：无法打开栅格 {file}。查找位置为 {folder}：请检查名称。</translation>
  </message>
  <message>
   <source>{year} has no cell with a value in all indicators: check its rasters, their no data and AOI, or leave the year out.</source>
   <translation>{year} 年没有在所有指标中都有值的像元：请检查该年的栅格、其无数据值和 AOI，或去掉该年。</translation>
  </message>
  <message>
   <source>One scale for all years: a rise is a rise.</source>
   <translation>所有年份共用一个尺度：上升即为真实上升。</translation>
  </message>
  <message>
   <source>Each year has its own scale: the curve cannot show a change of the whole area.</source>
   <translation>各年单独归一化：曲线无法反映全区的整体变化。</translation>
  </message>
  <message>
   <source>A mine falls when it is dug and rises when it recovers; beside the curve of the whole area one sees what is its own. At most {count} zones are drawn, the largest ones.</source>
   <translation>矿山开采时曲线下降，恢复时上升；与全区曲线对照，可看出其自身的变化。最多绘制面积最大的 {count} 个分区。</translation>
  </message>
  <message>
   <source>How resilience changed</source>
   <translation>恢复力的变化</translation>
  </message>
  <message>
   <source>From class to class</source>
   <translation>级别转移</translation>
  </message>
  <message>
   <source>Zones through the years</source>
   <translation>各分区的逐年变化</translation>
  </message>
  <message>
   <source>In a better class</source>
   <translation>等级升高</translation>
  </message>
  <message>
   <source>Weighted sum of {count} indicators in {years} years, from 0 (worst) to 1 (best)</source>
   <translation>{years} 个年份、{count} 个指标的加权和，0（最差）到 1（最好）</translation>
  </message>
  <message>
   <source>To</source>
   <translation>至</translation>
  </message>
  <message>
   <source>What</source>
   <translation>项目</translation>
  </message>
  <message>
   <source>Mean resilience {year}</source>
   <translation>{year} 年平均恢复力</translation>
  </message>
  <message>
   <source>Green has become better, brown worse; grey is hidden in one of the two years.</source>
   <translation>绿色为变好，褐色为变差；灰色为两年中有一年被遮挡。</translation>
  </message>
  <message>
   <source>Mean resilience of the area</source>
   <translation>全区平均恢复力</translation>
  </message>
  <message>
   <source>Shares of the classes</source>
   <translation>各等级比例</translation>
  </message>
  <message>
   <source>Percent of the valid cells</source>
   <translation>占有效像元的百分比</translation>
  </message>
  <message>
   <source>From the worst class at the bottom to the best at the top.</source>
   <translation>由下到上为最差到最好的等级。</translation>
  </message>
  <message>
   <source>Rows are the classes of the first year. What lies right of the diagonal has become better, left of it worse.</source>
   <translation>行为首年的等级。对角线右侧为变好，左侧为变差。</translation>
  </message>
  <message>
   <source>Growth of the mean and of the class shares (percent)</source>
   <translation>均值和各级比例的增长率（%）</translation>
  </message>
  <message>
   <source>Mean resilience of the zones</source>
   <translation>各分区平均恢复力</translation>
  </message>
  <message>
   <source>Mean P</source>
   <translation>P 均值</translation>
  </message>
  <message>
   <source>Growth (%)</source>
   <translation>增长率（%）</translation>
  </message>
  <message>
   <source>and {worse:.1f} % in a worse one</source>
   <translation>另有 {worse:.1f}% 等级降低</translation>
  </message>
  <message>
   <source>Change of P from {first} to {last}</source>
   <translation>{first} 年到 {last} 年 P 的变化</translation>
  </message>
  <message>
   <source>P of {last} minus P of {first}</source>
   <translation>{last} 年的 P 减去 {first} 年的 P</translation>
  </message>
  <message>
   <source>Transitions from {first} to {last}, percent of the cells</source>
   <translation>{first} 年到 {last} 年的转移，占像元的百分比</translation>
  </message>
  <message>
   <source>Geometric mean of the rows</source>
   <translation>行几何平均法</translation>
  </message>
  <message>
   <source>Principal eigenvector (Saaty)</source>
   <translation>主特征向量法（Saaty）</translation>
  </message>
  <message>
   <source>Spread (mean square error)</source>
   <translation>变异程度（均方差法）</translation>
  </message>
  <message>
   <source>Entropy</source>
   <translation>熵权法</translation>
  </message>
  <message>
   <source>Spread and independence (CRITIC)</source>
   <translation>变异程度与独立性（CRITIC 法）</translation>
  </message>
  <message>
   <source>Indicators: {names}</source>
   <translation>指标：{names}</translation>
  </message>
  <message>
   <source>Criteria</source>
   <translation>准则</translation>
  </message>
  <message>
   <source>Names of what is compared, separated by commas; they head the table of comparisons.</source>
   <translation>参与比较的各项名称，以逗号分隔；用作比较表的表头。</translation>
  </message>
  <message>
   <source>Comparisons</source>
   <translation>两两比较</translation>
  </message>
  <message>
   <source>How many times as important is one criterion as another, 1 to 9 or 1/2 to 1/9. On the command line row by row: the whole matrix or the part above its diagonal, such as 2,4,5,3,4,2 for four criteria. The part above the diagonal counts.</source>
   <translation>一个准则的重要性是另一个的多少倍，取 1 到 9 或 1/2 到 1/9。在命令行中逐行填写：完整矩阵，或对角线以上部分，例如四个准则为 2,4,5,3,4,2。以对角线以上部分为准。</translation>
  </message>
  <message>
   <source>Indicators of each criterion</source>
   <translation>各准则的指标</translation>
  </message>
  <message>
   <source>Where criteria are made of indicators: criterion: indicator, indicator | comparisons; next criterion: ... For example: cover: fvc, vhi, bai | 2, 3, 2; heat: lst, ndbsi | 1/2; people: population. Without comparisons all indicators of a criterion count the same. The table above then compares the criteria, and the weights of the indicators are given.</source>
   <translation>准则由指标组成时填写，格式为 准则：指标，指标 | 比较值；下一准则：……。例如 cover: fvc, vhi, bai | 2, 3, 2; heat: lst, ndbsi | 1/2; people: population。不写比较值时，同一准则内各指标权重相同。此时上方的表用于比较各准则，结果给出各指标的权重。</translation>
  </message>
  <message>
   <source>Comparisons from a file</source>
   <translation>由文件读取比较值</translation>
  </message>
  <message>
   <source>CSV with a row for each criterion, instead of the table; names in the first row and column are read, places below the diagonal may be empty.</source>
   <translation>可代替上表的 CSV 文件，每个准则一行；首行和首列的名称会被读取，对角线以下可以留空。</translation>
  </message>
  <message>
   <source>Method of the comparisons</source>
   <translation>权重计算方法</translation>
  </message>
  <message>
   <source>How weights are taken from the comparisons; the two hardly differ.</source>
   <translation>由比较值计算权重的方法；两种方法的结果相差很小。</translation>
  </message>
  <message>
   <source>Weights of the comparisons: {weights}; consistency ratio {ratio:.4f}.</source>
   <translation>由比较值得到的权重：{weights}；一致性比率 {ratio:.4f}。</translation>
  </message>
  <message>
   <source>Bands that are no indicators and are passed over: {names}</source>
   <translation>不属于指标而略过的波段：{names}</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>比较</translation>
  </message>
  <message>
   <source>Give the comparisons either as MATRIX or as FILE.</source>
   <translation>请以 MATRIX 或 FILE 二者之一给出比较值。</translation>
  </message>
  <message>
   <source>R1 Resistance of the ecosystem</source>
   <translation>R1 生态系统抵抗力</translation>
  </message>
  <message>
   <source>R2 Resilience of the sources</source>
   <translation>R2 源地恢复力</translation>
  </message>
  <message>
   <source>R3 Adaptability of the corridors</source>
   <translation>R3 廊道适应力</translation>
  </message>
  <message>
   <source>Little erosion</source>
   <translation>低侵蚀程度</translation>
  </message>
  <message>
   <source>Steady vegetation</source>
   <translation>植被稳定性</translation>
  </message>
  <message>
   <source>Land below 35 degrees</source>
   <translation>坡度小于 35° 的土地</translation>
  </message>
  <message>
   <source>Share of sources</source>
   <translation>源地面积比例</translation>
  </message>
  <message>
   <source>Quality of sources</source>
   <translation>源地质量</translation>
  </message>
  <message>
   <source>Recovered disturbed land</source>
   <translation>损毁土地恢复比例</translation>
  </message>
  <message>
   <source>Largest source</source>
   <translation>最大源地</translation>
  </message>
  <message>
   <source>Links of the possible ones (gamma)</source>
   <translation>网络连接度（γ）</translation>
  </message>
  <message>
   <source>Redundancy of corridors</source>
   <translation>廊道冗余度</translation>
  </message>
  <message>
   <source>Robustness against lost sources</source>
   <translation>源地丧失时的稳健性</translation>
  </message>
  <message>
   <source>Fraction, 0 to 1</source>
   <translation>小数，0 到 1</translation>
  </message>
  <message>
   <source>Percent, 0 to 100</source>
   <translation>百分数，0 到 100</translation>
  </message>
  <message>
   <source>As the file says (soil loss of MineEco)</source>
   <translation>按文件记录（MineEco 的土壤侵蚀模数）</translation>
  </message>
  <message>
   <source>The sources in the zone and the corridors between them</source>
   <translation>分区内的源地及其之间的廊道</translation>
  </message>
  <message>
   <source>All sources and corridors, the same for every zone</source>
   <translation>全部源地和廊道，各分区相同</translation>
  </message>
  <message>
   <source>Three-dimension resilience</source>
   <translation>三维度恢复力评价</translation>
  </message>
  <message>
   <source>Sums up a landscape or mines in R = 0.4 R1 + 0.3 R2 + 0.3 R3: the resistance of the ecosystem, the resilience of its sources and the adaptability of its corridors. The paper names the dimensions and weights only; the sub-indicators are MineEco's. Each goes from 0 (worst) to 1 (best) on a fixed scale, so that a place can be compared before and after.
What is not given is left out, the weights of the rest are raised, and you are told: compare only results that were made of the same parts.</source>
   <translation>以 R = 0.4 R1 + 0.3 R2 + 0.3 R3 综合评价景观或矿山：生态系统抵抗力、源地恢复力和廊道适应力。论文只给出了维度和权重，子指标由 MineEco 设定。各子指标按固定尺度取值 0（最差）到 1（最好），因此同一地点的前后状况可以比较。
未提供的部分不参与，其余权重按比例提高，并予以提示：只能比较由相同部分构成的结果。</translation>
  </message>
  <message>
   <source>EROSION is in {unit}, as its file says.</source>
   <translation>EROSION 的单位为 {unit}（按文件记录）。</translation>
  </message>
  <message>
   <source>Share of the ground under plants (FVC).</source>
   <translation>植被覆盖地面的比例（FVC）。</translation>
  </message>
  <message>
   <source>From Soil loss (RUSLE). 15,000 t/km2 a year, the limit of severe erosion, scores 0.</source>
   <translation>由“土壤侵蚀量（RUSLE）”算法得到。达到剧烈侵蚀的界限 15000 t/(km²·a) 时得分为 0。</translation>
  </message>
  <message>
   <source>Unit of the soil loss</source>
   <translation>土壤侵蚀模数的单位</translation>
  </message>
  <message>
   <source>Soil loss made by MineEco knows its unit; of other files name it.</source>
   <translation>MineEco 生成的结果已记录单位；其他文件请指明。</translation>
  </message>
  <message>
   <source>Yearly EVI</source>
   <translation>年度 EVI</translation>
  </message>
  <message>
   <source>Largest EVI of each year, five years or more: how much it swings about its trend.</source>
   <translation>各年最大 EVI，至少五年：用于衡量其围绕趋势的波动幅度。</translation>
  </message>
  <message>
   <source>Elevation</source>
   <translation>高程</translation>
  </message>
  <message>
   <source>In metres, for the share of land steeper than 35 degrees.</source>
   <translation>以米为单位，用于计算坡度大于 35° 的土地比例。</translation>
  </message>
  <message>
   <source>From Ecological sources: polygons or a raster of labels.</source>
   <translation>由“生态源地”算法得到：多边形或编号栅格。</translation>
  </message>
  <message>
   <source>From Ecological corridors: lines with from_id, to_id, cost and length_m.</source>
   <translation>由“生态廊道”算法得到：线，含字段 from_id、to_id、cost 和 length_m。</translation>
  </message>
  <message>
   <source>Restoration classes</source>
   <translation>恢复类别</translation>
  </message>
  <message>
   <source>From Restoration classes, best with the calibrated test: 1 SI counts as recovered.</source>
   <translation>由“恢复类别”算法得到，最好采用校准检验：类别 1（SI）计为已恢复。</translation>
  </message>
  <message>
   <source>Disturbed land</source>
   <translation>损毁土地</translation>
  </message>
  <message>
   <source>Mines, for the share that has recovered. Left empty, every cell with a restoration class counts as disturbed.</source>
   <translation>矿山，用于计算已恢复的比例。留空则所有具有恢复类别的像元均视为损毁土地。</translation>
  </message>
  <message>
   <source>Quality of the sources</source>
   <translation>源地的生态质量</translation>
  </message>
  <message>
   <source>RSEI or another index from 0 to 1. Left empty, the cover is taken.</source>
   <translation>RSEI 或其他取值 0 到 1 的指数。留空则采用植被覆盖度。</translation>
  </message>
  <message>
   <source>Mines, catchments, townships ... that are evaluated one by one, beside the whole area.</source>
   <translation>除全区外逐一评价的矿山、流域、乡镇等。</translation>
  </message>
  <message>
   <source>Reclaimed land</source>
   <translation>复垦土地</translation>
  </message>
  <message>
   <source>Disturbed land that is known to be reclaimed; it counts as recovered whatever its class.</source>
   <translation>已知完成复垦的损毁土地；无论其恢复类别如何均计为已恢复。</translation>
  </message>
  <message>
   <source>Network of a zone</source>
   <translation>分区的网络</translation>
  </message>
  <message>
   <source>Of which sources and corridors R3 of a zone is made. A zone with fewer than two sources of its own has R3 = 0.</source>
   <translation>分区的 R3 由哪些源地和廊道计算。自有源地不足两个的分区 R3 = 0。</translation>
  </message>
  <message>
   <source>Share of sources that is enough</source>
   <translation>源地目标比例</translation>
  </message>
  <message>
   <source>Part of the area, 0 to 1, from which on the share of sources scores 1.</source>
   <translation>占面积的比例（0 到 1），源地面积比例达到该值时得分为 1。</translation>
  </message>
  <message>
   <source>Sub-indicators</source>
   <translation>子指标表</translation>
  </message>
  <message>
   <source>A row a zone and sub-indicator: score, weight within its dimension, weight in R. The whole area (all) comes first.</source>
   <translation>每个分区的每个子指标一行：得分、维度内权重、在 R 中的权重。全区（all）排在最前。</translation>
  </message>
  <message>
   <source>Zones with their resilience</source>
   <translation>分区及其恢复力</translation>
  </message>
  <message>
   <source>Polygons with r, r1, r2, r3, every sub-indicator and the level of R in fifths; without zones the whole area.</source>
   <translation>多边形，含字段 r、r1、r2、r3、各子指标以及 R 的五级等级；没有分区时为全区。</translation>
  </message>
  <message>
   <source>Summing up cells</source>
   <translation>正在汇总像元</translation>
  </message>
  <message>
   <source>Evaluating</source>
   <translation>正在评价</translation>
  </message>
  <message>
   <source>Looking at the rasters</source>
   <translation>正在检查栅格</translation>
  </message>
  <message>
   <source>Resistance, resilience of the sources and adaptability of the corridors, 0 to 1</source>
   <translation>生态系统抵抗力、源地恢复力和廊道适应力，取值 0 到 1</translation>
  </message>
  <message>
   <source>EROSION ({layer}) does not tell its unit: choose t_ha or t_km2 as EROSION_UNIT. 1 t/ha is 100 t/km2.</source>
   <translation>EROSION（{layer}）没有记录单位：请将 EROSION_UNIT 选为 t_ha 或 t_km2。1 t/ha 等于 100 t/km²。</translation>
  </message>
  <message>
   <source>The weights of R1, R2 and R3 must sum to 1.</source>
   <translation>R1、R2 和 R3 的权重之和必须为 1。</translation>
  </message>
  <message>
   <source>The rasters have no cell with a value here: check them, their no data and AOI.</source>
   <translation>各栅格在此范围内没有有值的像元：请检查栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>Evaluating zones</source>
   <translation>正在评价各分区</translation>
  </message>
  <message>
   <source>RECLAIMED is a part of the disturbed land: name that too, in MINES or by CLASSES.</source>
   <translation>RECLAIMED 是损毁土地的一部分：请同时用 MINES 或 CLASSES 给出损毁土地。</translation>
  </message>
  <message>
   <source>CORRIDORS without SOURCES are no network: give the sources that they join.</source>
   <translation>只有 CORRIDORS 而没有 SOURCES 不构成网络：请提供这些廊道所连接的源地。</translation>
  </message>
  <message>
   <source>{zone}: {parts}</source>
   <translation>{zone}：{parts}</translation>
  </message>
  <message>
   <source>QUALITY is left out: the quality of the sources is their cover.</source>
   <translation>未提供 QUALITY：以植被覆盖度作为源地质量。</translation>
  </message>
  <message>
   <source>MINES is left out: every cell with a restoration class counts as disturbed. That is right for zones that are mines; for the whole area give MINES.</source>
   <translation>未提供 MINES：所有具有恢复类别的像元均视为损毁土地。若分区即为矿山，这样是正确的；若评价全区，请提供 MINES。</translation>
  </message>
  <message>
   <source>{count} of {all} zones (such as {zones}) hold fewer than two sources, so that their R3 is 0: compare zones of one kind only, or choose NETWORK whole.</source>
   <translation>{all} 个分区中有 {count} 个（如 {zones}）的源地不足两个，其 R3 为 0：请只比较同类分区，或将 NETWORK 选为 whole。</translation>
  </message>
  <message>
   <source>ZONES: {count} of {all} (such as {zones}) hold no cell with a value: they lie beyond the rasters, in their no data, or are smaller than a cell.</source>
   <translation>ZONES：{all} 个分区中有 {count} 个（如 {zones}）不含有值的像元：位于栅格之外或无数据处，或小于一个像元。</translation>
  </message>
  <message>
   <source>What R is made of</source>
   <translation>R 的构成</translation>
  </message>
  <message>
   <source>{count} zones (such as {zones}): {warning}</source>
   <translation>{count} 个分区（如 {zones}）：{warning}</translation>
  </message>
  <message>
   <source>Weight of {name}</source>
   <translation>权重：{name}</translation>
  </message>
  <message>
   <source>{name} of the whole area</source>
   <translation>全区的 {name}</translation>
  </message>
  <message>
   <source>Within {dimension}; only its ratio to the others counts, 0 leaves it out.</source>
   <translation>在 {dimension} 内部的权重；只有与其他权重的比值起作用，0 表示不参与。</translation>
  </message>
  <message>
   <source>Scores of the whole area</source>
   <translation>全区得分</translation>
  </message>
  <message>
   <source>0 is worst and 1 best, on fixed scales. Green is resistance, blue the sources, orange the corridors.</source>
   <translation>按固定尺度，0 为最差，1 为最好。绿色为抵抗力，蓝色为源地，橙色为廊道。</translation>
  </message>
  <message>
   <source>What has no score was not given or cannot be told; its weight went to the others.</source>
   <translation>没有得分的项未提供数据或无法计算，其权重已分配给其他项。</translation>
  </message>
  <message>
   <source>R of the zones</source>
   <translation>各分区的 R</translation>
  </message>
  <message>
   <source>Sub-indicator</source>
   <translation>子指标</translation>
  </message>
  <message>
   <source>Weight within it</source>
   <translation>维度内权重</translation>
  </message>
  <message>
   <source>weight {share:.2f}</source>
   <translation>权重 {share:.2f}</translation>
  </message>
  <message>
   <source>Automatic: of each cell from ten dates on, else of the area over all dates</source>
   <translation>自动：十期及以上按各像元，否则按全区所有时期</translation>
  </message>
  <message>
   <source>Of each cell over the dates (Kogan)</source>
   <translation>各像元在各时期中的范围（Kogan）</translation>
  </message>
  <message>
   <source>Of the whole area over all dates</source>
   <translation>全区在所有时期中的范围</translation>
  </message>
  <message>
   <source>Of the whole area at each date (dates cannot be compared)</source>
   <translation>全区在各时期的范围（各期不可比较）</translation>
  </message>
  <message>
   <source>Vegetation health (VCI, TCI, VHI)</source>
   <translation>植被健康指数（VCI、TCI、VHI）</translation>
  </message>
  <message>
   <source>Tells how green (VCI) and how cool (TCI) land is within its own range, and their mean as vegetation health (VHI), each from 0 (worst) to 100 (best).
The range decides what is compared: of each cell over the dates, drought and recovery against its own past, which needs many dates; of the whole area, place against place. Maps made with different ranges cannot be compared. TCI is the temperature condition index, not tasselled-cap brightness.</source>
   <translation>给出土地在其取值范围内的植被状况（VCI）和温度状况（TCI），以及二者的平均即植被健康指数（VHI），均为 0（最差）到 100（最好）。
取值范围决定比较的内容：按各像元在各时期中的范围，是与自身的过去比较干旱与恢复，需要较多时期；按全区的范围，是地点之间的比较。采用不同取值范围的图不能相互比较。TCI 是温度条件指数，不是缨帽变换亮度分量。</translation>
  </message>
  <message>
   <source>A band for each date, 0 (worst) to 100 (best); no data where the range is zero.</source>
   <translation>每期一个波段，0（最差）到 100（最好）；取值范围为零处为无数据。</translation>
  </message>
  <message>
   <source>Vegetation index of one or several dates (NDVI or EVI). The first raster sets the cells of the result.</source>
   <translation>一期或多期植被指数（NDVI 或 EVI）。结果采用第一个栅格的像元。</translation>
  </message>
  <message>
   <source>Surface or brightness temperature of the same dates, all in Kelvin or all in degrees Celsius.</source>
   <translation>相同时期的地表温度或亮度温度，统一为开尔文或摄氏度。</translation>
  </message>
  <message>
   <source>Dates or years</source>
   <translation>日期或年份</translation>
  </message>
  <message>
   <source>Range of a value</source>
   <translation>取值范围</translation>
  </message>
  <message>
   <source>Whose smallest and largest value become 0 and 100.</source>
   <translation>以何种范围的最小值和最大值对应 0 和 100。</translation>
  </message>
  <message>
   <source>Share of VCI in VHI</source>
   <translation>VCI 在 VHI 中的权重</translation>
  </message>
  <message>
   <source>0 to 1; the rest is the share of TCI.</source>
   <translation>0 到 1；其余为 TCI 的权重。</translation>
  </message>
  <message>
   <source>Vegetation condition index (VCI)</source>
   <translation>植被状态指数（VCI）</translation>
  </message>
  <message>
   <source>Temperature condition index (TCI)</source>
   <translation>温度条件指数（TCI）</translation>
  </message>
  <message>
   <source>Vegetation health index (VHI)</source>
   <translation>植被健康指数（VHI）</translation>
  </message>
  <message>
   <source>Writing the indices</source>
   <translation>正在写出各指数</translation>
  </message>
  <message>
   <source>Range: {kind}. Mean VHI: {means}</source>
   <translation>取值范围：{kind}。VHI 均值：{means}</translation>
  </message>
  <message>
   <source>Looking for the smallest and largest values</source>
   <translation>正在查找最小值和最大值</translation>
  </message>
  <message>
   <source>Each date has its own range: the maps show place against place, and dates cannot be compared.</source>
   <translation>各期采用各自的取值范围：图上是地点之间的比较，各期之间不能比较。</translation>
  </message>
  <message>
   <source>NDVI and LST have no cell with a value and a range in both: check the rasters, their no data and AOI, or choose another RANGE.</source>
   <translation>NDVI 和 LST 没有都有值且取值范围不为零的像元：请检查栅格、其无数据值和 AOI，或选择其他 RANGE。</translation>
  </message>
  <message>
   <source>NDVI is of {ndvi} and LST of {lst}: give both for the same dates, or name the dates of both in DATES.</source>
   <translation>NDVI 的时期为 {ndvi}，LST 的时期为 {lst}：请提供相同的时期，或在 DATES 中指明二者的日期。</translation>
  </message>
  <message>
   <source>Accuracy of a class map</source>
   <translation>分类图精度评价</translation>
  </message>
  <message>
   <source>Holds a class map against points whose true class is known: confusion matrix (rows the map, columns the reference), producer's and user's accuracy, overall accuracy and kappa. Points drawn in equal numbers from each class give too much weight to small classes; the area-adjusted accuracies and areas put that right and come with their 95 % intervals. Two rasters are compared cell by cell; nothing is estimated then.</source>
   <translation>将分类图与已知真实类别的样点对照：给出混淆矩阵（行为分类图，列为参考）、生产者精度、用户精度、总体精度和 Kappa 系数。各类等量抽取的样点会使小类别权重过大；经面积校正的精度和面积可纠正这一点，并附 95% 置信区间。若为两个栅格，则逐像元比较，不作估计。</translation>
  </message>
  <message>
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>Class raster</source>
   <translation>类别栅格</translation>
  </message>
  <message>
   <source>The map in question; its cells are those of the comparison.</source>
   <translation>待评价的分类图；以其像元进行比较。</translation>
  </message>
  <message>
   <source>Reference points</source>
   <translation>参考样点</translation>
  </message>
  <message>
   <source>Points whose true class is known, such as those of the sample points with the field reference filled in.</source>
   <translation>已知真实类别的样点，例如“精度评价样点抽取”生成并已填写 reference 字段的样点。</translation>
  </message>
  <message>
   <source>Field with the true class</source>
   <translation>真实类别字段</translation>
  </message>
  <message>
   <source>Codes of the map, or names of its classes (Significant increase (SI), or SI for short). Points where it is empty are left out.</source>
   <translation>填写分类图的编码或类别名称（如“显著增加（SI）”，或简写 SI）。该字段为空的样点不参与评价。</translation>
  </message>
  <message>
   <source>Reference raster</source>
   <translation>参考栅格</translation>
  </message>
  <message>
   <source>In place of points: a raster of the true classes with the same codes.</source>
   <translation>可代替样点：编码相同的真实类别栅格。</translation>
  </message>
  <message>
   <source>Confusion matrix</source>
   <translation>混淆矩阵</translation>
  </message>
  <message>
   <source>Table of counts: rows are the map, columns the reference; with totals, user's and producer's accuracy.</source>
   <translation>计数表：行为分类图，列为参考；附合计、用户精度和生产者精度。</translation>
  </message>
  <message>
   <source>Accuracies</source>
   <translation>精度表</translation>
  </message>
  <message>
   <source>Table of the classes: accuracies (0-1), and from points also the area-adjusted accuracies and areas with their 95 % intervals.</source>
   <translation>各类别的精度（0-1）；采用样点时还给出经面积校正的精度和面积及其 95% 置信区间。</translation>
  </message>
  <message>
   <source>Page with the matrix as a heat map, the accuracies and the adjusted areas.</source>
   <translation>含混淆矩阵热力图、精度和校正面积的报告页面。</translation>
  </message>
  <message>
   <source>Overall accuracy (0-1)</source>
   <translation>总体精度（0-1）</translation>
  </message>
  <message>
   <source>Kappa</source>
   <translation>Kappa 系数</translation>
  </message>
  <message>
   <source>Overall accuracy of the map, area-adjusted (0-1)</source>
   <translation>分类图的总体精度，经面积校正（0-1）</translation>
  </message>
  <message>
   <source>Half width of its 95 % interval</source>
   <translation>其 95% 置信区间的半宽</translation>
  </message>
  <message>
   <source>Overall accuracy {overall:.4f}, kappa {kappa:.4f}, from {count} {what}.</source>
   <translation>总体精度 {overall:.4f}，Kappa 系数 {kappa:.4f}，由 {count} 个{what}得到。</translation>
  </message>
  <message>
   <source>Counting the map</source>
   <translation>正在统计分类图</translation>
  </message>
  <message>
   <source>Reading the map at the points</source>
   <translation>正在读取样点处的分类图</translation>
  </message>
  <message>
   <source>Counting both maps</source>
   <translation>正在统计两幅图</translation>
  </message>
  <message>
   <source>Comparing cell by cell</source>
   <translation>正在逐像元比较</translation>
  </message>
  <message>
   <source>points</source>
   <translation>样点</translation>
  </message>
  <message>
   <source>How right the map is, class by class</source>
   <translation>分类图各类别的正确程度</translation>
  </message>
  <message>
   <source>The reference is missing or given twice: give either POINTS or REFERENCE_CLASSES.</source>
   <translation>缺少参考数据或重复提供：POINTS 与 REFERENCE_CLASSES 二者填一。</translation>
  </message>
  <message>
   <source>POINTS holds lines or polygons: give points, one for each place that was judged.</source>
   <translation>POINTS 中是线或多边形：请提供点，每个判读地点一个。</translation>
  </message>
  <message>
   <source>POINTS has no field {field}; it has: {fields}. Name the field with the true class in REFERENCE_FIELD.</source>
   <translation>POINTS 没有字段 {field}，现有字段为：{fields}。请在 REFERENCE_FIELD 中指定真实类别字段。</translation>
  </message>
  <message>
   <source>The field {field} of POINTS is empty in all {count} points: judge them first, on pictures or in the field.</source>
   <translation>POINTS 的字段 {field} 在全部 {count} 个样点中均为空：请先根据影像或实地判读。</translation>
  </message>
  <message>
   <source>No judged point of POINTS lies on a valid cell of CLASSES: check where they lie, AOI, and the no data of the map.</source>
   <translation>POINTS 中没有已判读的样点落在 CLASSES 的有效像元上：请检查样点位置、AOI 以及分类图的无数据值。</translation>
  </message>
  <message>
   <source>{count} of {all} points are not judged yet and left out.</source>
   <translation>{all} 个样点中有 {count} 个尚未判读，不参与评价。</translation>
  </message>
  <message>
   <source>{count} judged points lie outside the map or on no data and are left out.</source>
   <translation>有 {count} 个已判读的样点位于分类图之外或无数据处，不参与评价。</translation>
  </message>
  <message>
   <source>The reference has the codes {codes}, the map {known}: they have none in common. Give both the same codes.</source>
   <translation>参考的编码为 {codes}，分类图的编码为 {known}，二者没有相同的编码：请采用相同的编码。</translation>
  </message>
  <message>
   <source>The reference has classes that the map does not show: {codes}. They count as errors of the map; if they are slips, correct them.</source>
   <translation>参考中有分类图没有的类别：{codes}。这些样点按分类图的错误计；若为笔误，请更正。</translation>
  </message>
  <message>
   <source>The field {field} of POINTS says {wrong}, which is no code and no name of a class. The names of the map are: {names}.</source>
   <translation>POINTS 的字段 {field} 中有 {wrong}，既不是类别编码也不是类别名称。分类图的类别名称为：{names}。</translation>
  </message>
  <message>
   <source>Classes {codes} of the map have no judged point: nothing can be said of the map as a whole, and the area-adjusted estimates are left out. Judge points there.</source>
   <translation>分类图的类别 {codes} 没有已判读的样点：无法评价整幅图，结果中不含经面积校正的估计。请在这些类别中补充判读样点。</translation>
  </message>
  <message>
   <source>Producer's accuracy</source>
   <translation>生产者精度</translation>
  </message>
  <message>
   <source>User's accuracy</source>
   <translation>用户精度</translation>
  </message>
  <message>
   <source>Overall accuracy</source>
   <translation>总体精度</translation>
  </message>
  <message>
   <source>Accuracy of the classes</source>
   <translation>各类别精度</translation>
  </message>
  <message>
   <source>Overall, area-adjusted</source>
   <translation>总体精度，经面积校正</translation>
  </message>
  <message>
   <source>The map as a whole: area-adjusted estimates</source>
   <translation>整幅分类图：经面积校正的估计</translation>
  </message>
  <message>
   <source>On the map ({what})</source>
   <translation>分类图（{what}）</translation>
  </message>
  <message>
   <source>In the reference ({what})</source>
   <translation>参考（{what}）</translation>
  </message>
  <message>
   <source>Map against reference</source>
   <translation>分类图与参考对照</translation>
  </message>
  <message>
   <source>Producer's accuracy: how much of the real class the map shows as such. User's accuracy: how much of what the map shows is really so. As counted, without weights.</source>
   <translation>生产者精度：真实类别中有多少在图上被正确表示。用户精度：图上所示类别中有多少确实如此。按计数计算，未加权。</translation>
  </message>
  <message>
   <source>Each point weighs as much as the area that it stands for; ± gives the 95 % interval. Valid for points drawn at random within the classes of this map and this area (AOI).</source>
   <translation>每个样点按其代表的面积加权；± 为 95% 置信区间。适用于在本图各类别和本区域（AOI）内随机抽取的样点。</translation>
  </message>
  <message>
   <source>A row tells where the {what} of a map class really belong. What stands on the diagonal is right; the darker a cell beside it, the more often these two classes are confused.</source>
   <translation>每行表示图上某一类别的{what}实际属于哪些类别。对角线上为正确；对角线以外的格子颜色越深，表示这两个类别混淆越多。</translation>
  </message>
  <message>
   <source>Share on the map (%)</source>
   <translation>图上比例（%）</translation>
  </message>
  <message>
   <source>Estimated share (%)</source>
   <translation>估计比例（%）</translation>
  </message>
  <message>
   <source>Estimated area (km²)</source>
   <translation>估计面积（km²）</translation>
  </message>
  <message>
   <source>Comparison of groups of mines</source>
   <translation>矿山分组比较</translation>
  </message>
  <message>
   <source>Tests whether groups of mines differ in a figure (Kruskal-Wallis), which figures rise together (Spearman), and sorts the mines into clusters that are alike (K-means). Works on any table with a row for each mine, such as the register. Clusters always differ in the figures they were made of: testing them for that is circular, and you are warned.</source>
   <translation>检验各组矿山的某项指标是否有差异（Kruskal-Wallis 检验）、哪些指标同升同降（Spearman 相关），并将相似的矿山聚类（K 均值）。适用于每个矿山占一行的任何表格，例如矿山台账。聚类在用于聚类的指标上必然有差异：对此再作检验属循环论证，会发出警告。</translation>
  </message>
  <message>
   <source>Vector layer or table (CSV) with a row for each mine.</source>
   <translation>每个矿山占一行的矢量图层或表格（CSV）。</translation>
  </message>
  <message>
   <source>Field with the values</source>
   <translation>数值字段</translation>
  </message>
  <message>
   <source>A field of numbers, or several with commas between, such as sci_percent_of_valid,sai_percent_of_valid. Each is tested; the clusters are made of all together.</source>
   <translation>一个数值字段，或以半角逗号分隔的多个字段，例如 sci_percent_of_valid,sai_percent_of_valid。各字段分别检验；聚类由所有字段共同确定。</translation>
  </message>
  <message>
   <source>Field with the groups</source>
   <translation>分组字段</translation>
  </message>
  <message>
   <source>Such as region, or opened before or after 2000. A field of numbers (duration) is also correlated with the values; that makes sense only where its order means something.</source>
   <translation>例如地区，或开采始于 2000 年之前还是之后。若为数值字段（如开采年限），还会与数值字段作相关分析；仅当其大小次序有意义时才适用。</translation>
  </message>
  <message>
   <source>Number of clusters</source>
   <translation>聚类数</translation>
  </message>
  <message>
   <source>How many clusters to make; try several and compare the silhouette.</source>
   <translation>聚成几类；可尝试多个数目并比较轮廓系数。</translation>
  </message>
  <message>
   <source>For clusters of fields in different units: each is brought to mean 0 and standard deviation 1. Percents are best left as they are.</source>
   <translation>用于单位不同的字段聚类：各字段标准化为均值 0、标准差 1。百分比最好保持不变。</translation>
  </message>
  <message>
   <source>For the starts of K-means; clusters are numbered from the highest centre, whatever the seed.</source>
   <translation>用于 K 均值的初始化；无论种子如何，聚类均按中心由高到低编号。</translation>
  </message>
  <message>
   <source>Clusters</source>
   <translation>聚类</translation>
  </message>
  <message>
   <source>The rows of the table with the number of their cluster: 1 has the highest centre; empty where a value is missing.</source>
   <translation>表格各行及其聚类编号：1 的中心最高；缺值的行为空。</translation>
  </message>
  <message>
   <source>Tests</source>
   <translation>检验结果</translation>
  </message>
  <message>
   <source>Table of all tests: fields, number of groups and of values, statistic, p.</source>
   <translation>所有检验的表格：字段、组数、数值个数、统计量、p。</translation>
  </message>
  <message>
   <source>Groups and clusters</source>
   <translation>分组与聚类</translation>
  </message>
  <message>
   <source>Table with the mean, spread and quartiles of every field in every group and cluster.</source>
   <translation>各字段在各组和各聚类中的均值、离散程度和四分位数。</translation>
  </message>
  <message>
   <source>Page with box plots of the groups and clusters, the tests and warnings.</source>
   <translation>含分组与聚类箱线图、检验结果和警告的报告页面。</translation>
  </message>
  <message>
   <source>Sorting into clusters</source>
   <translation>正在聚类</translation>
  </message>
  <message>
   <source>Comparing groups</source>
   <translation>正在比较各组</translation>
  </message>
  <message>
   <source>Writing the results</source>
   <translation>正在写出结果</translation>
  </message>
  <message>
   <source>Clusters: {sizes}; silhouette {width:.3f}, inertia {inertia:.6g}.</source>
   <translation>聚类：{sizes}；轮廓系数 {width:.3f}，簇内平方和 {inertia:.6g}。</translation>
  </message>
  <message>
   <source>Give all fields the same weight</source>
   <translation>各字段权重相同</translation>
  </message>
  <message>
   <source>Kruskal-Wallis H of the first field</source>
   <translation>第一个字段的 Kruskal-Wallis H</translation>
  </message>
  <message>
   <source>Its p</source>
   <translation>其 p 值</translation>
  </message>
  <message>
   <source>Spearman's rho of the first pair</source>
   <translation>第一对的 Spearman 相关系数</translation>
  </message>
  <message>
   <source>Mean silhouette width of the clusters (-1 to 1)</source>
   <translation>聚类的平均轮廓系数（-1 到 1）</translation>
  </message>
  <message>
   <source>VALUE_FIELD is empty: name a field with numbers; the fields are: {fields}.</source>
   <translation>VALUE_FIELD 为空：请指定一个数值字段，现有字段为：{fields}。</translation>
  </message>
  <message>
   <source>All values of {fields} are equal: groups cannot be compared by them.</source>
   <translation>{fields} 的所有值都相等，无法据此比较各组：请选择其他字段。</translation>
  </message>
  <message>
   <source>{count} rows lack a value and are in no cluster.</source>
   <translation>有 {count} 行缺少数值，不属于任何聚类。</translation>
  </message>
  <message>
   <source>Silhouette of the clusters</source>
   <translation>聚类轮廓系数</translation>
  </message>
  <message>
   <source>{small} of {all} groups of {field} have fewer than {few} rows: p of Kruskal-Wallis is rough there; groups of one row say nothing.</source>
   <translation>{field} 的 {all} 个组中有 {small} 个少于 {few} 行：此时 Kruskal-Wallis 的 p 值较粗略；只有一行的组没有意义。</translation>
  </message>
  <message>
   <source>The groups of {field} are the clusters of {values}: they were made to differ in these values, and testing them for it is circular. Test them on other fields.</source>
   <translation>{field} 的分组就是由 {values} 得到的聚类：它们本来就是按这些数值的差异划分的，再作检验属循环论证。请用其他字段检验。</translation>
  </message>
  <message>
   <source>1 apart, 0 touching</source>
   <translation>1 为完全分离，0 为相互接触</translation>
  </message>
  <message>
   <source>Mines of one cluster are alike in {fields}. The clusters were made to differ in these: a test of them on the same fields would be circular.</source>
   <translation>同一聚类中的矿山在 {fields} 上相似。聚类就是按这些字段的差异划分的，用相同字段作检验属循环论证。</translation>
  </message>
  <message>
   <source>{count} rows, compared by {fields}</source>
   <translation>{count} 行，按 {fields} 比较</translation>
  </message>
  <message>
   <source>Cluster</source>
   <translation>聚类</translation>
  </message>
  <message>
   <source>Groups of {field}</source>
   <translation>{field} 的分组</translation>
  </message>
  <message>
   <source>Kruskal-Wallis asks whether at least one group differs, not which. p is for each test by itself: of twenty tests one is significant by chance.</source>
   <translation>Kruskal-Wallis 检验只判断是否至少有一个组不同，不判断是哪一个。p 值针对单个检验：二十个检验中会有一个因随机而显著。</translation>
  </message>
  <message>
   <source>Box: middle half of the mines, line: median, whiskers: the rest, dots: outliers.</source>
   <translation>箱体为居中的一半矿山，横线为中位数，须线为其余部分，圆点为离群值。</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>字段</translation>
  </message>
  <message>
   <source>By</source>
   <translation>分组依据</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>分组</translation>
  </message>
  <message>
   <source>At 5 %</source>
   <translation>5% 水平</translation>
  </message>
  <message>
   <source>Centre of {field}</source>
   <translation>{field} 的中心</translation>
  </message>
  <message>
   <source>significant</source>
   <translation>显著</translation>
  </message>
  <message>
   <source>not significant</source>
   <translation>不显著</translation>
  </message>
  <message>
   <source>Subseries, corrected for short series (Anis &amp; Lloyd)</source>
   <translation>子序列法，短序列校正（Anis &amp; Lloyd）</translation>
  </message>
  <message>
   <source>Subseries</source>
   <translation>子序列法</translation>
  </message>
  <message>
   <source>Growing window (as in many papers)</source>
   <translation>递增窗口法（许多文献采用）</translation>
  </message>
  <message>
   <source>Whole series at once</source>
   <translation>整个序列一次计算</translation>
  </message>
  <message>
   <source>Changes from year to year</source>
   <translation>逐年变化量</translation>
  </message>
  <message>
   <source>Values without their linear trend</source>
   <translation>去除线性趋势后的数值</translation>
  </message>
  <message>
   <source>Hurst exponent (rescaled range)</source>
   <translation>Hurst 指数（重标极差法）</translation>
  </message>
  <message>
   <source>Measures whether the changes of a series tend to go on (above 0.5) or to turn round (below). On twenty years it can hardly tell: of pure noise, plain rescaled range calls three quarters persistent. Therefore the band in which 95 % of the exponents lie by chance alone is given beside it; inside the band nothing is known.</source>
   <translation>衡量序列的变化倾向于延续（大于 0.5）还是反转（小于 0.5）。二十年左右的序列几乎无法判断：对纯噪声，普通重标极差法会把四分之三判为有持续性。因此同时给出仅由随机性造成的 95% 区间；落在区间之内则不能下结论。</translation>
  </message>
  <message>
   <source>Annual series</source>
   <translation>年度序列</translation>
  </message>
  <message>
   <source>One raster a year of the same quantity.</source>
   <translation>同一指标的逐年栅格，每年一个。</translation>
  </message>
  <message>
   <source>How the rescaled range is taken.</source>
   <translation>重标极差的计算方式。</translation>
  </message>
  <message>
   <source>Computed on</source>
   <translation>计算对象</translation>
  </message>
  <message>
   <source>Levels of a series with a trend always look persistent; changes do not.</source>
   <translation>有趋势的序列，其数值本身总显得有持续性；逐年变化量则不会。</translation>
  </message>
  <message>
   <source>Hurst exponent</source>
   <translation>Hurst 指数</translation>
  </message>
  <message>
   <source>Three bands: h, and the ends of the 95 % band under chance (low, high).</source>
   <translation>三个波段：h，以及随机情形下 95% 区间的两端（low、high）。</translation>
  </message>
  <message>
   <source>No cell has enough valid years for this method: the result is empty.</source>
   <translation>没有像元具备该方法所需的有效年数：结果为空。</translation>
  </message>
  <message>
   <source>Above the band of chance: {above:.1f} % of the cells, below it: {below:.1f} % (2.5 % each would be chance).</source>
   <translation>高于随机区间的像元占 {above:.1f}%，低于随机区间的占 {below:.1f}%（若纯属随机，两者各为 2.5%）。</translation>
  </message>
  <message>
   <source>Mine statistics (register)</source>
   <translation>矿山统计（台账）</translation>
  </message>
  <message>
   <source>Makes the register of the mines: how much of each is restored, what a yearly series was on average in each, with a trend test of that mean, and how long each has been at work. Percent of the mine and percent of its valid cells differ where there are gaps: see valid_percent. Groups are given as the mean of their mines and over all their cells together; these differ where large mines differ from small ones.</source>
   <translation>生成矿山台账：各矿山的恢复比例、年度序列在各矿山的均值及其趋势检验、各矿山的开采年限。存在缺测时，占矿山的百分比与占有效像元的百分比不同，见 valid_percent。分组结果同时给出各矿山的平均和全部像元的合并值；大矿与小矿情况不同时，二者会有差异。</translation>
  </message>
  <message>
   <source>Polygons, or a raster of whole labels. Mines that overlap are each counted whole.</source>
   <translation>多边形，或以整数编号的栅格。相互重叠的矿山各按完整面积计。</translation>
  </message>
  <message>
   <source>Result of the restoration classes: 1 SI, 2 NI, 3 ND, 4 SD.</source>
   <translation>恢复类别的结果：1 SI，2 NI，3 ND，4 SD。</translation>
  </message>
  <message>
   <source>EVI, MLRI or another quantity, one raster a year: its mean in each mine and year.</source>
   <translation>EVI、MLRI 或其他指标，每年一个栅格：计算其在各矿山、各年的均值。</translation>
  </message>
  <message>
   <source>Field with the group</source>
   <translation>分组字段</translation>
  </message>
  <message>
   <source>Field of the mines by which they are grouped, such as mineral, region or owner.</source>
   <translation>矿山的分组字段，例如矿种、地区或业主。</translation>
  </message>
  <message>
   <source>Field of the mines with the year of opening. A mine older than the series gets the length of the series, marked as censored: it is at least that old.</source>
   <translation>矿山的开采起始年份字段。早于序列的矿山以序列长度计，并标记为删失：实际年限不少于该值。</translation>
  </message>
  <message>
   <source>Restoration types</source>
   <translation>恢复类型</translation>
  </message>
  <message>
   <source>Result of the restoration classes over SI: 1 SCI, 2 SAI, 3 undecided.</source>
   <translation>恢复类别中 SI 范围内的类型结果：1 SCI，2 SAI，3 不确定。</translation>
  </message>
  <message>
   <source>Recent course</source>
   <translation>近期走向</translation>
  </message>
  <message>
   <source>Result of the restoration classes: 1 rising, 2 level, 3 falling.</source>
   <translation>恢复类别中的近期走向结果：1 上升，2 持平，3 下降。</translation>
  </message>
  <message>
   <source>Register</source>
   <translation>台账</translation>
  </message>
  <message>
   <source>Table with a row for each mine: areas (km2), percents, yearly means, their trend, duration.</source>
   <translation>每个矿山一行的表格：面积（km²）、百分比、年均值及其趋势、开采年限。</translation>
  </message>
  <message>
   <source>Mines with their figures</source>
   <translation>矿山及其指标</translation>
  </message>
  <message>
   <source>The mines as a layer with the fields of the register.</source>
   <translation>带有台账各字段的矿山图层。</translation>
  </message>
  <message>
   <source>Table of all mines and of each group: every quantity as the mean of the mines and over all their cells together.</source>
   <translation>全部矿山和各组的表格：每项指标给出各矿山的平均和全部像元的合并值。</translation>
  </message>
  <message>
   <source>Summing up mines</source>
   <translation>正在汇总矿山</translation>
  </message>
  <message>
   <source>There is nothing to sum up: give CLASSES (restoration classes), VALUES (an annual series), or both.</source>
   <translation>没有可汇总的数据：请提供 CLASSES（恢复类别）、VALUES（年度序列），或二者都提供。</translation>
  </message>
  <message>
   <source>{name} belongs to CLASSES, the restoration classes of the same run: give both.</source>
   <translation>{name} 须与同一次运行的恢复类别 CLASSES 配套：请同时提供。</translation>
  </message>
  <message>
   <source>START_FIELD needs the years of the series, to which durations are counted: give VALUES, or name the years behind CLASSES in YEARS, such as 2000-2019.</source>
   <translation>START_FIELD 需要序列的年份才能计算开采年限：请提供 VALUES，或在 YEARS 中指明 CLASSES 对应的年份，例如 2000-2019。</translation>
  </message>
  <message>
   <source>No mine holds the centre of a cell of the rasters (and of AOI): check where they lie and how large the cells are.</source>
   <translation>没有矿山包含栅格（及 AOI）的像元中心：请检查矿山位置和像元大小。</translation>
  </message>
  <message>
   <source>{count} of {all} mines (such as {mines}) hold no centre of a cell: they lie beyond the rasters (or AOI), or are smaller than a cell.</source>
   <translation>{all} 个矿山中有 {count} 个（如 {mines}）不含像元中心：它们位于栅格（或 AOI）之外，或小于一个像元。</translation>
  </message>
  <message>
   <source>{count} of {all} mines (such as {mines}) reach beyond the rasters: only what is inside counts.</source>
   <translation>{all} 个矿山中有 {count} 个（如 {mines}）超出栅格范围：只计算范围之内的部分。</translation>
  </message>
  <message>
   <source>{count} cells lie in more than one mine and count for each: areas of mines add up to more than the land they cover.</source>
   <translation>有 {count} 个像元位于多个矿山之内，分别计入各矿山：矿山面积之和大于实际占地面积。</translation>
  </message>
  <message>
   <source>VALUES has {n} years; MIN_YEARS asks for {least}: the trend of the means is left out.</source>
   <translation>VALUES 有 {n} 年，而 MIN_YEARS 要求 {least} 年：结果中不含均值的趋势。</translation>
  </message>
  <message>
   <source>VALUES is an MLRI with an expanding baseline, which rises by chance: the trend of its means is no test. Test EVI or MLRI of a fixed baseline beside it.</source>
   <translation>VALUES 是采用扩展基线的 MLRI，仅因随机就会上升：其均值的趋势不能作为检验依据。请同时检验 EVI 或固定基线的 MLRI。</translation>
  </message>
  <message>
   <source>Mine-land restoration index (MLRI)</source>
   <translation>矿区土地恢复指数（MLRI）</translation>
  </message>
  <message>
   <source>Computes for every year (highest temperature / lowest EVI of the baseline) / (temperature / EVI of the year): 1 is the hottest and barest state, larger is greener and cooler. With the published, expanding baseline the index can only rise by chance: never test its trend by the ordinary Mann-Kendall rule alone (see the restoration classes).</source>
   <translation>逐年计算（基线期最高地表温度 / 最低 EVI）/（当年地表温度 / EVI）：1 为最热、最裸露的状态，值越大植被越好、温度越低。采用文献中的扩展基线时，随机波动只会使指数上升：切勿仅用普通 Mann-Kendall 检验判断其趋势（见恢复类别）。</translation>
  </message>
  <message>
   <source>MLRI</source>
   <translation>MLRI</translation>
  </message>
  <message>
   <source>Float raster with a band for each year; a year without temperature or EVI is no data.</source>
   <translation>浮点栅格，每年一个波段；缺少温度或 EVI 的年份为无数据。</translation>
  </message>
  <message>
   <source>{count} years, {first} to {last}.</source>
   <translation>共 {count} 年，{first} 至 {last} 年。</translation>
  </message>
  <message>
   <source>No cell has a value in {years}: check the no data of these years, and MIN_COUNT if COUNT is given.</source>
   <translation>{years} 年没有任何有值的像元：请检查这些年份的无数据值；若提供了 COUNT，还请检查 MIN_COUNT。</translation>
  </message>
  <message>
   <source>Mine restoration assessment (MLRI)</source>
   <translation>矿山生态修复评价（MLRI）</translation>
  </message>
  <message>
   <source>From yearly surface temperature and EVI to an account of restoration: the index MLRI, its trend, the restoration classes, where each place has been heading in the last six years, a register of the mines and a page for print. A rise counts only if it is more than the index makes of chance; the run always says what the printed rule would have called restored, and how much of that is chance.
It also looks for a step where the sensor changes and for memory from year to year, and warns where they spoil the figures.</source>
   <translation>由逐年地表温度和 EVI 得到修复评价结果：MLRI 指数及其趋势、恢复类别、各处最近六年的走向、矿山台账和可打印的报告页面。只有超过随机波动所能造成的上升才计为恢复；运行时总会说明按文献原规则会判为恢复的比例，以及其中有多少出自随机。
同时检查更换传感器处的跳变和年际自相关，二者影响结果时会发出警告。</translation>
  </message>
  <message>
   <source>Outlines of the mines, or a raster of labels. Each gets its row in the register, also where mines overlap.</source>
   <translation>矿山边界，或编号栅格。每个矿山在台账中占一行，相互重叠的矿山也不例外。</translation>
  </message>
  <message>
   <source>Field with the first year of mining</source>
   <translation>开采起始年份字段</translation>
  </message>
  <message>
   <source>Adds to the register how long each mine has been at work within the series.</source>
   <translation>在台账中增加各矿山在序列时段内的开采年限。</translation>
  </message>
  <message>
   <source>Method of the Hurst exponent</source>
   <translation>Hurst 指数的方法</translation>
  </message>
  <message>
   <source>Hurst exponent computed on</source>
   <translation>Hurst 指数的计算对象</translation>
  </message>
  <message>
   <source>First year of the new sensor</source>
   <translation>新传感器的起始年份</translation>
  </message>
  <message>
   <source>Year of the step test, such as 2013 for Landsat 8 after Landsat 5. Left empty, it is taken from the names of the EVI rasters, else from a gap in 2012.</source>
   <translation>跳变检验的年份，例如 Landsat 5 之后启用 Landsat 8 为 2013。留空则从 EVI 栅格的名称中判断，否则根据 2012 年的缺失判断。</translation>
  </message>
  <message>
   <source>Trend of MLRI</source>
   <translation>MLRI 趋势</translation>
  </message>
  <message>
   <source>Six bands: z, p, slope per year, intercept, tau, number of years. With the published baseline z by itself is no test.</source>
   <translation>六个波段：z、p、每年斜率、截距、tau、年数。采用文献中的基线时，z 本身不能作为检验依据。</translation>
  </message>
  <message>
   <source>Hurst exponent of MLRI</source>
   <translation>MLRI 的 Hurst 指数</translation>
  </message>
  <message>
   <source>Byte raster: 1 SI, 2 NI, 3 ND, 4 SD.</source>
   <translation>字节型栅格：1 显著增加（SI），2 不显著增加（NI），3 不显著减少（ND），4 显著减少（SD）。</translation>
  </message>
  <message>
   <source>Byte raster over SI: 1 lasting (SCI), 2 passing (SAI), 3 undecided.</source>
   <translation>显著增加（SI）范围内的字节型栅格：1 倾向持续（SCI），2 倾向反转（SAI），3 不确定。</translation>
  </message>
  <message>
   <source>Byte raster of the last six years of MLRI: 1 rising, 2 level, 3 falling.</source>
   <translation>MLRI 最近六年的字节型栅格：1 上升，2 持平，3 下降。</translation>
  </message>
  <message>
   <source>Polygons with the columns of the register.</source>
   <translation>带有台账各列的多边形。</translation>
  </message>
  <message>
   <source>Mine register</source>
   <translation>矿山台账</translation>
  </message>
  <message>
   <source>A row for each mine: areas and percents of classes, types and recent courses, trends of its yearly means. Without mines one row for the whole area.</source>
   <translation>每个矿山一行：各类别、类型和近期走向的面积及百分比，以及年均值的趋势。未提供矿山时，全区为一行。</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>变化曲线</translation>
  </message>
  <message>
   <source>Mean MLRI of each mine, class and year, and the number of cells behind it.</source>
   <translation>各矿山、各类别、各年的 MLRI 均值及其像元数。</translation>
  </message>
  <message>
   <source>Page with maps, curves, the mines ranked, what chance would give, and the looks at sensor and memory.</source>
   <translation>含地图、变化曲线、矿山排序、随机情形对照以及传感器和自相关检查的报告页面。</translation>
  </message>
  <message>
   <source>Significant increase (percent of valid mine land)</source>
   <translation>显著增加（占有效矿区土地的百分比）</translation>
  </message>
  <message>
   <source>Restored by chance under the printed rule (percent)</source>
   <translation>文献原规则下随机判为恢复的比例（%）</translation>
  </message>
  <message>
   <source>No cell has {least} years with both LST and EVI: lower MIN_YEARS (to 5 at least) or MIN_COUNT, or check the no data of the rasters and AOI.</source>
   <translation>没有像元具备 {least} 个 LST 和 EVI 都有效的年份：请降低 MIN_YEARS（不小于 5）或 MIN_COUNT，或检查栅格的无数据值和 AOI。</translation>
  </message>
  <message>
   <source>Step test: it is not known where the sensor changes; if it does, name its first year in SENSOR_CHANGE.</source>
   <translation>跳变检验：不知道传感器在哪一年更换；若有更换，请在 SENSOR_CHANGE 中填写新传感器的起始年份。</translation>
  </message>
  <message>
   <source>the mines</source>
   <translation>矿山范围</translation>
  </message>
  <message>
   <source>the area</source>
   <translation>全区</translation>
  </message>
  <message>
   <source>{where}, {cells} valid cells: SI {si:.1f} %, NI {ni:.1f} %, ND {nd:.1f} %, SD {sd:.1f} %.</source>
   <translation>{where}，{cells} 个有效像元：SI {si:.1f}%，NI {ni:.1f}%，ND {nd:.1f}%，SD {sd:.1f}%。</translation>
  </message>
  <message>
   <source>The printed rule (|Z| &gt; 1.96) calls {printed:.1f} % of {where} restored; with the years in random order it would still call {chance:.1f} % of all cells so.</source>
   <translation>按文献原规则（|Z| &gt; 1.96），{where}有 {printed:.1f}% 判为已恢复；若将年份随机排列，全部像元中仍会有 {chance:.1f}% 如此判定。</translation>
  </message>
  <message>
   <source>EVI/LST itself, which needs no calibration, rises (z &gt; 1.96) in {share:.1f} % of {where}.</source>
   <translation>无需校准的 EVI/LST 本身，在{where}有 {share:.1f}% 呈上升（z &gt; 1.96）。</translation>
  </message>
  <message>
   <source>OUTPUT_MINES needs MINES: give the outlines of the mines, or leave OUTPUT_MINES out.</source>
   <translation>OUTPUT_MINES 需要 MINES：请提供矿山边界，或不输出 OUTPUT_MINES。</translation>
  </message>
  <message>
   <source>Computing MLRI, its trend and the classes</source>
   <translation>正在计算 MLRI、趋势和类别</translation>
  </message>
  <message>
   <source>MINES: no mine has a cell with {least} valid years. Check where the mines lie, the no data of the rasters, and AOI.</source>
   <translation>MINES：没有矿山含有具备 {least} 个有效年份的像元。请检查矿山位置、栅格的无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>OUTPUT_MINES needs MINES as polygons: give outlines, or leave OUTPUT_MINES out (OUTPUT_TABLE has the same figures).</source>
   <translation>OUTPUT_MINES 需要多边形形式的 MINES：请提供矿山边界，或不输出 OUTPUT_MINES（OUTPUT_TABLE 中有相同的指标）。</translation>
  </message>
  <message>
   <source>SENSOR_CHANGE is {change}, but the step test needs {n} years on both sides and there are {before} before: name the first year of the new sensor, or leave it empty.</source>
   <translation>SENSOR_CHANGE 的值为 {change}，而跳变检验前后各需要 {n} 年，现在之前只有 {before} 年：请填写新传感器的起始年份，或留空。</translation>
  </message>
  <message>
   <source>Types of SI, in percent of {where}: SCI {sci:.1f} %, SAI {sai:.1f} %, undecided {undecided:.1f} %.</source>
   <translation>SI 的类型，占{where}的比例：SCI {sci:.1f}%，SAI {sai:.1f}%，不确定 {undecided:.1f}%。</translation>
  </message>
  <message>
   <source>Recent course of {where}: rising {rising:.1f} %, level {level:.1f} %, falling {falling:.1f} %.</source>
   <translation>{where}的近期走向：上升 {rising:.1f}%，持平 {level:.1f}%，下降 {falling:.1f}%。</translation>
  </message>
  <message>
   <source>Memory: the lag-1 correlation of detrended log EVI is {memory:+.2f} in cells that are not significant; independent years give about -0.1.</source>
   <translation>年际自相关：不显著像元去趋势对数 EVI 的一阶自相关系数为 {memory:+.2f}；年际独立时约为 -0.1。</translation>
  </message>
  <message>
   <source>Step test: EVI of {land} ({cells} cells) changes by {step:+.1f} % (median) from the four years before {change} to the four from it on.</source>
   <translation>跳变检验：{land}（{cells} 个像元）的 EVI 由 {change} 年之前四年到自该年起四年变化了 {step:+.1f}%（中位数）。</translation>
  </message>
  <message>
   <source>{share:.1f} % of the EVI values lie below EVI_MIN and were treated by EVI_POLICY: water, or clouds that were not taken out? Their MLRI says little.</source>
   <translation>{share:.1f}% 的 EVI 值低于 EVI_MIN，已按 EVI_POLICY 处理：可能是水体，或未剔除的云。这些值的 MLRI 意义不大，请核查。</translation>
  </message>
  <message>
   <source>MINES: {count} of them have no cell here (outside the rasters or AOI, or smaller than a cell): {names}.</source>
   <translation>MINES：有 {count} 个矿山在此范围内没有像元（位于栅格或 AOI 之外，或小于一个像元）：{names}。</translation>
  </message>
  <message>
   <source>MINES: {count} of them have no valid cell and are not ranked ({names}): they lie in no data or outside the study area, or have too few valid years.</source>
   <translation>MINES：有 {count} 个矿山没有有效像元，不参与排序（{names}）：它们位于无数据处或研究区之外，或有效年份过少。</translation>
  </message>
  <message>
   <source>The grid has no projected CRS: areas in km² are left out.</source>
   <translation>格网没有采用投影坐标参照系：结果中不含以 km² 计的面积。</translation>
  </message>
  <message>
   <source>Recent course of the land outside, which the weather drove alone: rising {rising:.1f} %, level {level:.1f} %, falling {falling:.1f} %.</source>
   <translation>矿山之外仅受天气影响的土地的近期走向：上升 {rising:.1f}%，持平 {level:.1f}%，下降 {falling:.1f}%。</translation>
  </message>
  <message>
   <source>Years resemble the years before (lag-1 correlation {memory:+.2f}): the permutation test then lets more than 2.5 % of stable land pass. BLOCK 2 or 3 keeps some of that memory.</source>
   <translation>各年与前一年相近（一阶自相关系数 {memory:+.2f}）：这时置换检验误判的稳定土地会超过 2.5%。将 BLOCK 设为 2 或 3 可保留部分自相关。</translation>
  </message>
  <message>
   <source>the land outside the mines</source>
   <translation>矿山之外的土地</translation>
  </message>
  <message>
   <source>all land</source>
   <translation>全部土地</translation>
  </message>
  <message>
   <source>of the valid land</source>
   <translation>占有效土地</translation>
  </message>
  <message>
   <source>in the mines</source>
   <translation>（矿山范围内）</translation>
  </message>
  <message>
   <source>in the whole area</source>
   <translation>（全区）</translation>
  </message>
  <message>
   <source>Where it is heading: the last six years</source>
   <translation>走向如何：最近六年</translation>
  </message>
  <message>
   <source>Significant increase (SI) means that the index rose by more than its years in random order would make it. Not significant does not mean not restored: on a short or noisy series much real change cannot be told from chance.</source>
   <translation>显著增加（SI）是指指数的上升超过了年份随机排列所能造成的上升。不显著并不等于未恢复：序列较短或噪声较大时，许多真实变化无法与随机波动区分。</translation>
  </message>
  <message>
   <source>What the whole period says: restoration classes</source>
   <translation>整个时段的结论：恢复类别</translation>
  </message>
  <message>
   <source>How it came: curves of the classes</source>
   <translation>变化过程：各类别的曲线</translation>
  </message>
  <message>
   <source>Which mine: the register</source>
   <translation>各矿山情况：矿山台账</translation>
  </message>
  <message>
   <source>What chance, sensor and memory could do</source>
   <translation>随机性、传感器和自相关的影响</translation>
  </message>
  <message>
   <source>not known where the sensor changes; name it in SENSOR_CHANGE</source>
   <translation>不知道传感器在哪一年更换；请在 SENSOR_CHANGE 中指明</translation>
  </message>
  <message>
   <source>Vegetation lost</source>
   <translation>植被丧失</translation>
  </message>
  <message>
   <source>Vegetation back</source>
   <translation>植被恢复</translation>
  </message>
  <message>
   <source>When: years of loss and of return</source>
   <translation>时间：丧失年份与恢复年份</translation>
  </message>
  <message>
   <source>The trend over all years says that land was restored at some time, not that it still is. This map looks at the last six valid years of each cell: rising or falling by more than 5 % of their level, or level. Land also counts as falling where the last three years are below 90 % of its best three.</source>
   <translation>全时段趋势只说明土地曾经恢复，并不说明现在仍然如此。本图考察每个像元最近六个有效年份：上升或下降超过其水平的 5%，或持平。最近三年低于其最好三年的 90% 时也计为下降。</translation>
  </message>
  <message>
   <source>Dark green land became greener and cooler over the years; red land became barer and hotter. Where nothing was mined most land should not be significant.</source>
   <translation>深绿色土地多年来植被变好、温度降低；红色土地更加裸露、温度升高。没有采矿的地方，大部分土地应当不显著。</translation>
  </message>
  <message>
   <source>Types come from the Hurst exponent of the yearly changes. On some twenty years it can seldom tell memory from noise: most land is undecided, and a type is no forecast.</source>
   <translation>类型由逐年变化量的 Hurst 指数得到。序列只有二十年左右时，很难区分持续性与噪声：大部分土地为不确定，类型也不是预测。</translation>
  </message>
  <message>
   <source>p</source>
   <translation>p</translation>
  </message>
  <message>
   <source>No mine has a valid cell.</source>
   <translation>没有矿山含有有效像元。</translation>
  </message>
  <message>
   <source>≥ marks mines that began before the first year of the series: they have been at work for at least that long.</source>
   <translation>≥ 表示矿山在序列首年之前已开采，实际开采年限不少于该值。</translation>
  </message>
  <message>
   <source>Significant increase, rule used (%)</source>
   <translation>显著增加，本次所用规则（%）</translation>
  </message>
  <message>
   <source>what this page calls restored</source>
   <translation>本页所称的已恢复</translation>
  </message>
  <message>
   <source>Significant increase, printed rule (%)</source>
   <translation>显著增加，文献原规则（%）</translation>
  </message>
  <message>
   <source>|Z| &gt; 1.96 on the same cells</source>
   <translation>相同像元，|Z| &gt; 1.96</translation>
  </message>
  <message>
   <source>Restored by chance, printed rule (%)</source>
   <translation>随机判为恢复，文献原规则（%）</translation>
  </message>
  <message>
   <source>same rule with the years in random order, all valid land</source>
   <translation>相同规则，年份随机排列，全部有效土地</translation>
  </message>
  <message>
   <source>Rising EVI/LST (%)</source>
   <translation>EVI/LST 上升（%）</translation>
  </message>
  <message>
   <source>ordinary test without baseline; blind to land that was first mined and then restored</source>
   <translation>不用基线的普通检验；无法识别先开采后恢复的土地</translation>
  </message>
  <message>
   <source>Memory from year to year</source>
   <translation>年际自相关</translation>
  </message>
  <message>
   <source>lag-1 correlation of detrended log EVI in cells that are not significant; independent years give about -0.1, above +0.1 the test is too easy</source>
   <translation>不显著像元去趋势对数 EVI 的一阶自相关系数；年际独立时约为 -0.1，大于 +0.1 时检验过于容易显著</translation>
  </message>
  <message>
   <source>Step at the change of sensor (%)</source>
   <translation>更换传感器处的跳变（%）</translation>
  </message>
  <message>
   <source>EVI values below EVI_MIN (%)</source>
   <translation>低于 EVI_MIN 的 EVI 值（%）</translation>
  </message>
  <message>
   <source>water and dark pits; many of them make MLRI say little</source>
   <translation>水体和深色矿坑；比例较大时 MLRI 意义不大</translation>
  </message>
  <message>
   <source>A restored share is worth something only beside the share that the same rule finds where nothing happens. These figures are computed in every run.</source>
   <translation>恢复比例只有与同一规则在毫无变化处得到的比例相对照才有意义。以下数字在每次运行中都会计算。</translation>
  </message>
  <message>
   <source>EVI of {cells} cells (where there are mines, those outside), four years before {change} and four from it on; beyond 5 % part of every trend is the sensor's</source>
   <translation>{cells} 个像元的 EVI（有矿山时只取矿山之外），{change} 年之前四年与自该年起四年相比；超过 5% 时，所有趋势都有一部分来自传感器</translation>
  </message>
  <message>
   <source>Restoration of vegetation and cooling of the ground, {first} to {last} ({count} years)</source>
   <translation>植被恢复与地表降温，{first} 至 {last} 年（共 {count} 年）</translation>
  </message>
  <message>
   <source>Printed rule, on the same land</source>
   <translation>文献原规则，相同土地</translation>
  </message>
  <message>
   <source>|Z| &gt; 1.96 without calibration</source>
   <translation>|Z| &gt; 1.96，未校准</translation>
  </message>
  <message>
   <source>Restored by chance, printed rule</source>
   <translation>随机判为恢复，文献原规则</translation>
  </message>
  <message>
   <source>with the years in random order</source>
   <translation>年份随机排列</translation>
  </message>
  <message>
   <source>Recent course of MLRI</source>
   <translation>MLRI 近期走向</translation>
  </message>
  <message>
   <source>Falling land, above all in the mines, is where to look first.</source>
   <translation>应首先关注呈下降的土地，尤其是矿山范围内的。</translation>
  </message>
  <message>
   <source>chance, calibrated: 2.5 %</source>
   <translation>随机，校准：2.5%</translation>
  </message>
  <message>
   <source>Outside the mines {rising:.0f} % of the land is rising, {level:.0f} % level and {falling:.0f} % falling: that is what the weather of these years did. Only what differs from it is the mines' own.</source>
   <translation>矿山之外，{rising:.0f}% 的土地上升，{level:.0f}% 持平，{falling:.0f}% 下降：这是这些年份天气造成的。只有与此不同的部分才属于矿山自身。</translation>
  </message>
  <message>
   <source>Restoration classes {place}</source>
   <translation>恢复类别{place}</translation>
  </message>
  <message>
   <source>1 is the hottest and barest state so far. A jump of all curves in one year is weather or the sensor, not restoration. With the published baseline every curve drifts upwards, as records can only be gained.</source>
   <translation>1 为迄今最热、最裸露的状态。某一年所有曲线同时跳变是天气或传感器所致，并非恢复。采用文献中的基线时，极值只会不断刷新，所有曲线都会缓慢上升。</translation>
  </message>
  <message>
   <source>chance, printed rule: {share:.0f} %</source>
   <translation>随机，文献原规则：{share:.0f}%</translation>
  </message>
  <message>
   <source>Bars that end near the line of the rule that was used show no more than chance. The line of the printed rule shows what its maps would hold without any restoration.</source>
   <translation>柱形止于所用规则的参考线附近，说明与随机结果无异。文献原规则的参考线表示在完全没有恢复的情况下其结果图会显示的比例。</translation>
  </message>
  <message>
   <source>Classes and courses in percent of the valid cells of the mine; EVI: Sen's slope of its yearly mean, and the p of the Mann-Kendall test.</source>
   <translation>类别和走向均为占矿山有效像元的百分比；EVI 为其年均值的 Sen 斜率，以及 Mann-Kendall 检验的 p 值。</translation>
  </message>
  <message>
   <source>{shown} of {count} mines are shown; the table file has all of them.</source>
   <translation>此处显示 {count} 个矿山中的 {shown} 个；表格文件中包含全部矿山。</translation>
  </message>
  <message>
   <source>Land by the year in which vegetation was lost and was back</source>
   <translation>按植被丧失年份和恢复年份统计的土地</translation>
  </message>
  <message>
   <source>Lost: EVI stays below 80 % of the mean of all earlier years for three years running; back: at or above 80 % of that level for three years running. Land that was bare before the series has no own past and is not counted; the first and last three years cannot show a turn.</source>
   <translation>丧失：EVI 连续三年低于此前各年均值的 80%；恢复：连续三年不低于该水平的 80%。序列开始前已裸露的土地没有可比的过去，不计入；最初三年和最后三年无法显示转折。</translation>
  </message>
  <message>
   <source>Lost within the series: {lost}; of that, back again: {back} ({share}).</source>
   <translation>序列时段内丧失：{lost}；其中已恢复：{back}（{share}）。</translation>
  </message>
  <message>
   <source>Recent course {place}</source>
   <translation>近期走向{place}</translation>
  </message>
  <message>
   <source>Types of significant increase {place}</source>
   <translation>显著增加的类型{place}</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>检查项</translation>
  </message>
  <message>
   <source>How to read it</source>
   <translation>说明</translation>
  </message>
  <message>
   <source>Mean MLRI of each class {place}</source>
   <translation>各类别 MLRI 均值{place}</translation>
  </message>
  <message>
   <source>New sensor</source>
   <translation>新传感器</translation>
  </message>
  <message>
   <source>Sorts land by the trend of its MLRI into significant increase (SI, restored), increase, decrease and significant decrease, tells lasting from passing increases by the Hurst exponent, and shows where the last six years are heading. MLRI with the published baseline rises by chance alone: the printed rule calls nearly half of all stable land restored. The calibrated rules permute the years behind the index and keep that to 2.5 %; they need the series of temperature and EVI.</source>
   <translation>按 MLRI 趋势将土地分为显著增加（SI，即已恢复）、不显著增加、不显著减少和显著减少，由 Hurst 指数区分持续与短暂的增加，并给出最近六年的走向。采用文献中的基线时，MLRI 仅因随机就会上升：按文献原规则，近一半的稳定土地会被判为已恢复。校准规则对指数背后的年份作置换，将误判控制在 2.5%；为此需要温度和 EVI 序列。</translation>
  </message>
  <message>
   <source>Result of the trend algorithm on MLRI: its bands z and slope are found by their names, else bands 1 and 3 are read.</source>
   <translation>对 MLRI 运行趋势算法的结果：按名称查找 z 和 slope 波段，找不到时读取第 1 和第 3 波段。</translation>
  </message>
  <message>
   <source>Result of the Hurst algorithm on MLRI: its bands h, low and high. Needed for the restoration types only.</source>
   <translation>对 MLRI 运行 Hurst 算法的结果：使用其 h、low 和 high 波段。仅恢复类型需要。</translation>
  </message>
  <message>
   <source>TREND has no bands named z and slope: band 1 is taken for z, band 3 for the slope.</source>
   <translation>TREND 没有名为 z 和 slope 的波段：以第 1 波段为 z，第 3 波段为斜率。</translation>
  </message>
  <message>
   <source>Of {valid} cells: SI {si:.1f} %, NI {ni:.1f} %, ND {nd:.1f} %, SD {sd:.1f} %.</source>
   <translation>{valid} 个像元中：SI {si:.1f}%，NI {ni:.1f}%，ND {nd:.1f}%，SD {sd:.1f}%。</translation>
  </message>
  <message>
   <source>The printed rule (|Z| &gt; 1.96) alone calls {share:.1f} % SI.</source>
   <translation>仅按文献原规则（|Z| &gt; 1.96），{share:.1f}% 会判为 SI。</translation>
  </message>
  <message>
   <source>Sorting the cells into classes</source>
   <translation>正在划分类别</translation>
  </message>
  <message>
   <source>LST and EVI belong together: one is missing. Give both series, or neither with SIGNIFICANCE z196.</source>
   <translation>LST 与 EVI 必须成对提供，目前缺少其中一个：请同时提供两个序列，或在 SIGNIFICANCE 取 z196 时都不提供。</translation>
  </message>
  <message>
   <source>SIGNIFICANCE {kind} permutes the years of LST and EVI: give both series (those behind TREND), or choose z196, the printed rule.</source>
   <translation>SIGNIFICANCE 取 {kind} 时要对 LST 和 EVI 的年份作置换：请同时提供两个序列（生成 TREND 所用的序列），或选择文献原规则 z196。</translation>
  </message>
  <message>
   <source>OUTPUT_RECENT needs the series LST and EVI: give both, or leave it out.</source>
   <translation>OUTPUT_RECENT 需要 LST 和 EVI 序列：请同时提供，或不输出该项。</translation>
  </message>
  <message>
   <source>OUTPUT_TYPES needs HURST, the result of mineeco:hurst on MLRI: give it, or leave OUTPUT_TYPES out.</source>
   <translation>OUTPUT_TYPES 需要 HURST，即对 MLRI 运行 mineeco:hurst 的结果：请提供，或不输出 OUTPUT_TYPES。</translation>
  </message>
  <message>
   <source>TREND has no bands named z and slope and only {count} bands: give the result of mineeco:trend.</source>
   <translation>TREND 没有名为 z 和 slope 的波段，且只有 {count} 个波段：请提供 mineeco:trend 的结果。</translation>
  </message>
  <message>
   <source>HURST has no bands low and high: types are told apart by 0.5, where pure noise lies on either side.</source>
   <translation>HURST 没有 low 和 high 波段：类型以 0.5 为界区分，而纯噪声可能落在任意一侧。</translation>
  </message>
  <message>
   <source>TREND is not the trend of the MLRI that LST, EVI and these parameters give ({share:.0f} % of the slopes differ): what is tested is not what is mapped. Make it by mineeco:mlri and mineeco:trend from the same rasters, with the same baseline, on the same cells.</source>
   <translation>TREND 不是由 LST、EVI 和这些参数所得 MLRI 的趋势（{share:.0f}% 的斜率不同）：检验的对象与制图的对象不一致。请用相同的栅格、相同的基线和相同的像元，通过 mineeco:mlri 和 mineeco:trend 生成。</translation>
  </message>
  <message>
   <source>TREND has no valid cell here: the result is empty.</source>
   <translation>TREND 在此范围内没有有效像元：结果为空。</translation>
  </message>
  <message>
   <source>Types of the significant increase, in percent of all valid cells: SCI {sci:.1f} %, SAI {sai:.1f} %, undecided {undecided:.1f} %.</source>
   <translation>显著增加的类型，占全部有效像元的比例：SCI {sci:.1f}%，SAI {sai:.1f}%，不确定 {undecided:.1f}%。</translation>
  </message>
  <message>
   <source>Recent course: rising {rising:.1f} %, level {level:.1f} %, falling {falling:.1f} %.</source>
   <translation>近期走向：上升 {rising:.1f}%，持平 {level:.1f}%，下降 {falling:.1f}%。</translation>
  </message>
  <message>
   <source>Year of disturbance and of restoration</source>
   <translation>扰动年份与恢复年份</translation>
  </message>
  <message>
   <source>Finds for every cell the year in which it fell below a share of its reference level, and the year in which it was back, each for several years running: one dry or one good year does not count. The reference is undisturbed land of the same years (which takes dry spells out), or the cell's own earlier mean. Land that was already bare when the series begins has no past to compare with: there reference areas are needed.</source>
   <translation>逐像元查找其低于参考水平某一比例的年份，以及恢复到该比例的年份；二者都要求连续数年，个别干旱年或好年景不计。参考水平取同年未受扰动的土地（可消除干旱期影响），或像元自身早期的均值。序列开始时已经裸露的土地没有可比的过去，必须提供参考区。</translation>
  </message>
  <message>
   <source>EVI, one raster a year (or MLRI of a fixed baseline): the more, the greener.</source>
   <translation>EVI，每年一个栅格（或固定基线的 MLRI）：值越大植被越好。</translation>
  </message>
  <message>
   <source>Polygons of undisturbed land like that before mining. Their mean of each year is the reference level. Left empty, each cell is compared with its own past.</source>
   <translation>未受扰动、与采矿前状况相近的土地多边形，以其逐年均值为参考水平。留空则每个像元与自身的过去比较。</translation>
  </message>
  <message>
   <source>Share of the reference level</source>
   <translation>参考水平的比例</translation>
  </message>
  <message>
   <source>Below it a cell counts as disturbed, from it on as recovered; 0 to 1.</source>
   <translation>低于该比例视为受扰动，达到该比例视为已恢复；取值 0 到 1。</translation>
  </message>
  <message>
   <source>Years running</source>
   <translation>连续年数</translation>
  </message>
  <message>
   <source>So many valid years in a row must lie below or above, at most half of the series.</source>
   <translation>必须连续这么多个有效年份低于或高于该比例，最多为序列的一半。</translation>
  </message>
  <message>
   <source>Years of disturbance and recovery</source>
   <translation>扰动与恢复年份</translation>
  </message>
  <message>
   <source>Three bands: disturbance_year, recovery_year, and recovery_percent, the mean of the last years in percent of the reference level. The style shows the first.</source>
   <translation>三个波段：disturbance_year（扰动年份）、recovery_year（恢复年份）和 recovery_percent（最近数年均值占参考水平的百分比）。样式显示第一个波段。</translation>
  </message>
  <message>
   <source>Looking for disturbance and recovery</source>
   <translation>正在查找扰动与恢复</translation>
  </message>
  <message>
   <source>Measuring the reference areas</source>
   <translation>正在统计参考区</translation>
  </message>
  <message>
   <source>Level of the reference areas: {pairs}.</source>
   <translation>参考区水平：{pairs}。</translation>
  </message>
  <message>
   <source>Disturbed: {disturbed:.0f} cells; back since: {back:.0f} of them ({share:.1f} %), on average after {years:.1f} years.</source>
   <translation>受扰动像元 {disturbed:.0f} 个；其中 {back:.0f} 个（{share:.1f}%）已恢复，平均历时 {years:.1f} 年。</translation>
  </message>
  <message>
   <source>INPUTS is an MLRI with an expanding baseline: every year is measured by another rule, so its years of disturbance and recovery mean little. Use EVI, or MLRI of a fixed baseline.</source>
   <translation>INPUTS 是采用扩展基线的 MLRI：每年的衡量标准都不同，由此得到的扰动年份和恢复年份意义不大。请使用 EVI，或固定基线的 MLRI。</translation>
  </message>
  <message>
   <source>REFERENCE_AREAS have no valid cell with a value above 0: choose areas that the rasters (and AOI) cover.</source>
   <translation>REFERENCE_AREAS 内没有值大于 0 的有效像元：请选择栅格（及 AOI）覆盖的区域。</translation>
  </message>
  <message>
   <source>REFERENCE_AREAS have no value above 0 in {years}: these years are left out.</source>
   <translation>REFERENCE_AREAS 在 {years} 年没有大于 0 的值：这些年份不参与计算。</translation>
  </message>
  <message>
   <source>No cell was disturbed by this rule: check SHARE, STAY and the series, or give REFERENCE_AREAS if the land was bare from the start.</source>
   <translation>按此规则没有受扰动的像元：请检查 SHARE、STAY 和序列；若土地一开始就是裸露的，请提供 REFERENCE_AREAS。</translation>
  </message>
  <message>
   <source>{count:.0f} cells ({share:.1f} % of the disturbed) lie below the reference from {year} on: they were disturbed then or earlier, or never were like the reference.</source>
   <translation>{count:.0f} 个像元（占受扰动像元的 {share:.1f}%）自 {year} 年起就低于参考水平：它们在当年或更早已受扰动，或从来就与参考区不同。</translation>
  </message>
  <message>
   <source>As many points in every class</source>
   <translation>各类别样点数相同</translation>
  </message>
  <message>
   <source>In proportion to the area of the classes, at least 10 in each</source>
   <translation>按类别面积分配，每类至少 10 个</translation>
  </message>
  <message>
   <source>Sample points for the accuracy of a map</source>
   <translation>精度评价样点抽取</translation>
  </message>
  <message>
   <source>Draws random cells of every class of a map, each once at most, and puts a point in the middle of each. Judge every point on pictures of high resolution (Google Earth) or in the field, without looking at its map class, and write what you see into the empty field reference; then run the accuracy assessment. The same seed gives the same points.</source>
   <translation>在分类图的每个类别中随机抽取像元（每个像元至多一次），在像元中心放置样点。请在高分辨率影像（Google Earth）上或实地逐点判读，判读时不要查看图上类别，并将结果填入空字段 reference；然后运行精度评价。种子相同则样点相同。</translation>
  </message>
  <message>
   <source>The map whose accuracy is in question, such as the restoration classes: whole codes.</source>
   <translation>待评价的分类图，例如恢复类别：应为整数编码。</translation>
  </message>
  <message>
   <source>Draw points inside these only: polygons or a raster of labels. Left empty, on the whole map.</source>
   <translation>仅在其范围内抽取样点：多边形或编号栅格。留空则在整幅图上抽取。</translation>
  </message>
  <message>
   <source>Number of points</source>
   <translation>样点数</translation>
  </message>
  <message>
   <source>In all classes together. Some hundreds give intervals of a few percent; at least 10 in each class.</source>
   <translation>所有类别合计。几百个样点可得到百分之几的置信区间；每类至少 10 个。</translation>
  </message>
  <message>
   <source>Shared out among the classes</source>
   <translation>各类别的分配</translation>
  </message>
  <message>
   <source>Equal numbers tell most about each class, numbers by area most about the map as a whole. The accuracy assessment weighs both rightly.</source>
   <translation>等量分配有利于评价各个类别，按面积分配有利于评价整幅图。精度评价对两种方式都会正确加权。</translation>
  </message>
  <message>
   <source>Another seed gives other points.</source>
   <translation>更换种子会得到不同的样点。</translation>
  </message>
  <message>
   <source>Sample points</source>
   <translation>样点</translation>
  </message>
  <message>
   <source>Points in mixed order with id, reference (empty: write a code or a class name), map_class and class_name.</source>
   <translation>次序打乱的样点，含字段 id、reference（空：请填写编码或类别名称）、map_class 和 class_name。</translation>
  </message>
  <message>
   <source>Points for Google Earth</source>
   <translation>Google Earth 样点</translation>
  </message>
  <message>
   <source>The same points and the outlines of their cells in longitude and latitude; balloons do not show the map class.</source>
   <translation>同样的样点及其像元边框，采用经纬度坐标；气泡中不显示图上类别。</translation>
  </message>
  <message>
   <source>Drawing cells</source>
   <translation>正在抽取像元</translation>
  </message>
  <message>
   <source>Writing the points</source>
   <translation>正在写出样点</translation>
  </message>
  <message>
   <source>  class {code} {name}: {count} of {cells} cells</source>
   <translation>  类别 {code} {name}：{cells} 个像元中抽取 {count} 个</translation>
  </message>
  <message>
   <source>The points speak for the mines only: give the same mines as AOI to mineeco:accuracy, so that its areas are theirs.</source>
   <translation>样点只代表矿山范围：请在 mineeco:accuracy 中以相同的矿山作为 AOI，使其面积与之一致。</translation>
  </message>
  <message>
   <source>OUTPUT_KML needs longitude and latitude, but CLASSES has no coordinate reference system: give it one (right-click the layer, Layer CRS).</source>
   <translation>OUTPUT_KML 需要经纬度，而 CLASSES 没有坐标参照系：请为其设置（右键单击图层，选择“图层CRS”）。</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>点</translation>
  </message>
  <message>
   <source>From the first year to the year at hand (as published)</source>
   <translation>从首年到当年（文献方法）</translation>
  </message>
  <message>
   <source>All years (MLRI is then EVI/LST times a constant of the cell)</source>
   <translation>全部年份（MLRI 即 EVI/LST 乘以像元常数）</translation>
  </message>
  <message>
   <source>Reference years named below</source>
   <translation>下方指定的参考年份</translation>
  </message>
  <message>
   <source>Raise them to the smallest value</source>
   <translation>提高到下限值</translation>
  </message>
  <message>
   <source>Leave the year out (dark pits may then look restored)</source>
   <translation>舍去该年（深色矿坑可能因此显得已恢复）</translation>
  </message>
  <message>
   <source>Calibrated: the years are permuted, cell by cell (recommended)</source>
   <translation>校准：逐像元对年份作置换检验（推荐）</translation>
  </message>
  <message>
   <source>Calibrated, and 5 % false discoveries over the whole map</source>
   <translation>校准，且全图错误发现率为 5%</translation>
  </message>
  <message>
   <source>|Z| &gt; 1.96 as printed (calls much stable land restored)</source>
   <translation>文献原规则 |Z| &gt; 1.96（会把大量稳定土地判为已恢复）</translation>
  </message>
  <message>
   <source>Outside the band of chance; undecided inside it</source>
   <translation>随机区间之外才判定，区间之内为不确定</translation>
  </message>
  <message>
   <source>Above 0.5, or not (as printed)</source>
   <translation>是否大于 0.5（文献原规则）</translation>
  </message>
  <message>
   <source>Surface temperature, one a year</source>
   <translation>逐年地表温度</translation>
  </message>
  <message>
   <source>EVI, one a year</source>
   <translation>逐年 EVI</translation>
  </message>
  <message>
   <source>Baseline</source>
   <translation>基线</translation>
  </message>
  <message>
   <source>Years over which the highest temperature and the lowest EVI are taken. The published, expanding one can only gain records: its trends need the calibrated significance.</source>
   <translation>取最高温度和最低 EVI 的年份范围。文献中的扩展基线只会不断出现新的极值：其趋势必须采用经校准的显著性检验。</translation>
  </message>
  <message>
   <source>Reference years</source>
   <translation>参考年份</translation>
  </message>
  <message>
   <source>Only with reference years as baseline, such as 2000-2003.</source>
   <translation>仅在以参考年份为基线时填写，例如 2000-2003。</translation>
  </message>
  <message>
   <source>Unit of temperature in the ratio</source>
   <translation>比值中的温度单位</translation>
  </message>
  <message>
   <source>Unit in which temperatures are divided; the unit of the rasters is found out. In degrees Celsius classes change.</source>
   <translation>温度相除时采用的单位；栅格本身的单位会自动识别。采用摄氏度会改变分类结果。</translation>
  </message>
  <message>
   <source>Smallest EVI</source>
   <translation>EVI 下限</translation>
  </message>
  <message>
   <source>EVI below it would blow the ratio up.</source>
   <translation>EVI 低于该值会使比值异常增大。</translation>
  </message>
  <message>
   <source>Smaller EVI values</source>
   <translation>低于下限的 EVI</translation>
  </message>
  <message>
   <source>What becomes of EVI below the smallest value, as in pits and ponds.</source>
   <translation>如何处理低于下限的 EVI，例如矿坑和水池处。</translation>
  </message>
  <message>
   <source>Number of clear views, one a year</source>
   <translation>逐年晴空观测次数</translation>
  </message>
  <message>
   <source>How many clear scenes are behind each value. One bad year poisons an expanding baseline: years with too few become gaps.</source>
   <translation>每个值由多少次晴空观测得到。一个异常年份就会破坏扩展基线：观测次数过少的年份按缺测处理。</translation>
  </message>
  <message>
   <source>Fewest clear views</source>
   <translation>最少晴空观测次数</translation>
  </message>
  <message>
   <source>Years with fewer are gaps; only with the numbers of clear views.</source>
   <translation>少于该次数的年份按缺测处理；仅在提供晴空观测次数时有效。</translation>
  </message>
  <message>
   <source>Significance</source>
   <translation>显著性</translation>
  </message>
  <message>
   <source>When a rise counts. With the published baseline the printed rule calls about 45 % of stable land restored; permuting the years brings that to 2.5 %.</source>
   <translation>上升在何种情况下成立。采用文献中的基线时，文献原规则会把约 45% 的稳定土地判为已恢复；对年份作置换可将其降到 2.5%。</translation>
  </message>
  <message>
   <source>Permutations</source>
   <translation>置换次数</translation>
  </message>
  <message>
   <source>At least 39. With 199, a seventh of the borderline cells falls out otherwise than with 999.</source>
   <translation>至少 39 次。取 199 次时，约七分之一的临界像元与取 999 次时的结果不同。</translation>
  </message>
  <message>
   <source>Years permuted together</source>
   <translation>一并置换的年数</translation>
  </message>
  <message>
   <source>1 suits independent years; 2 or 3 keep some of the memory from year to year, and find less.</source>
   <translation>年际独立时取 1；取 2 或 3 可保留部分年际自相关，但检出能力会降低。</translation>
  </message>
  <message>
   <source>The same seed gives the same permutations and the same result.</source>
   <translation>种子相同，则置换相同、结果相同。</translation>
  </message>
  <message>
   <source>What tells the types apart</source>
   <translation>类型区分依据</translation>
  </message>
  <message>
   <source>On twenty years the Hurst exponent of pure noise lies anywhere from 0.2 to 0.8: inside that band nothing is known.</source>
   <translation>对二十年的序列，纯噪声的 Hurst 指数可在 0.2 到 0.8 之间任意取值：落在该区间内不能下结论。</translation>
  </message>
  <message>
   <source>Needed for the calibrated significance and for the recent course.</source>
   <translation>校准的显著性和近期走向需要此项。</translation>
  </message>
  <message>
   <source>Land surface temperature of the growing season, such as the annual maximum.</source>
   <translation>生长季地表温度，例如年最大值。</translation>
  </message>
  <message>
   <source>Enhanced vegetation index of the same years, -1 to 1.</source>
   <translation>相同年份的增强型植被指数，取值 -1 到 1。</translation>
  </message>
  <message>
   <source>The temperatures are in {unit}.</source>
   <translation>温度单位为 {unit}。</translation>
  </message>
  <message>
   <source>Permuting the years</source>
   <translation>正在对年份作置换</translation>
  </message>
  <message>
   <source>{name} has {n} years; at least {least} are needed: add years.</source>
   <translation>{name} 有 {n} 年，至少需要 {least} 年：请增加年份。</translation>
  </message>
  <message>
   <source>{name} holds the codes {codes}, but it may hold {known} only: give the result of the restoration classes.</source>
   <translation>{name} 含有编码 {codes}，而只允许 {known}：请提供恢复类别的结果。</translation>
  </message>
  <message>
   <source>Only years that LST, EVI and COUNT have in common are used; left out: {years}.</source>
   <translation>只使用 LST、EVI 和 COUNT 共有的年份；未使用的年份：{years}。</translation>
  </message>
  <message>
   <source>LST and EVI have no year in common: check the rasters, or name the years in YEARS.</source>
   <translation>LST 与 EVI 没有共同的年份：请检查栅格，或在 YEARS 中指明年份。</translation>
  </message>
  <message>
   <source>BASELINE is reference, but REFERENCE_YEARS is empty: name years of the series, such as 2000-2003.</source>
   <translation>BASELINE 为 reference，但 REFERENCE_YEARS 为空：请填写序列中的年份，例如 2000-2003。</translation>
  </message>
  <message>
   <source>Temperatures are divided in degrees Celsius: the zero of that scale is arbitrary, and classes differ from those in Kelvin.</source>
   <translation>温度以摄氏度相除：摄氏温标的零点是人为规定的，分类结果会与采用开尔文时不同。</translation>
  </message>
  <message>
   <source>Years with EVI below EVI_MIN are left out: dark and wet pits lose their mined years, and pit lakes may look restored.</source>
   <translation>EVI 低于 EVI_MIN 的年份已舍去：深色和积水的矿坑会因此失去开采年份，坑湖可能显得已恢复。</translation>
  </message>
  <message>
   <source>{name} has no valid cell here: check the rasters, their no data and AOI.</source>
   <translation>{name} 在此范围内没有有效像元：请检查各栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>BLOCK is {block}, too long for a series of {n} years: choose 1, 2 or 3.</source>
   <translation>BLOCK 的值为 {block}，对 {n} 年的序列过长：请选择 1、2 或 3。</translation>
  </message>
  <message>
   <source>At a false discovery rate of 5 % cells with p up to {level:.4g} are significant.</source>
   <translation>错误发现率取 5% 时，p 不超过 {level:.4g} 的像元为显著。</translation>
  </message>
  <message>
   <source>No cell passes a false discovery rate of 5 %. With {n} permutations p cannot fall below {least:.2g}, too much where few cells change: restored land on 1 % of all cells needs 4000 PERMUTATIONS; or limit AOI to the mines.</source>
   <translation>没有像元通过 5% 的错误发现率检验。置换 {n} 次时 p 不会低于 {least:.2g}，变化像元较少时仍然过大：恢复土地只占全部像元 1% 时，PERMUTATIONS 需要 4000；或将 AOI 限定在矿山范围内。</translation>
  </message>
  <message>
   <source>The printed rule |Z| &gt; 1.96 is no test for MLRI with an expanding baseline: of land where nothing happens it calls about 45 % restored. Use it to compare with published figures only.</source>
   <translation>对采用扩展基线的 MLRI，文献原规则 |Z| &gt; 1.96 不能作为检验：没有任何变化的土地约有 45% 会被判为已恢复。只应用于与已发表的数字对比。</translation>
  </message>
  <message>
   <source>In {count} cells |Z| &gt; 1.96 while the slope is 0 or of the other sign (many ties): they went by their slope.</source>
   <translation>有 {count} 个像元 |Z| &gt; 1.96 而斜率为 0 或符号相反（结值较多）：这些像元按斜率归类。</translation>
  </message>
  <message>
   <source>{name} has {n} years; MIN_YEARS asks for {least}: add years, or lower MIN_YEARS (to 5 at least).</source>
   <translation>{name} 有 {n} 年，而 MIN_YEARS 要求 {least} 年：请增加年份，或降低 MIN_YEARS（不小于 5）。</translation>
  </message>
  <message>
   <source>Original (corrected for ties)</source>
   <translation>原始检验（已作结值校正）</translation>
  </message>
  <message>
   <source>Corrected for autocorrelation (Hamed &amp; Rao)</source>
   <translation>自相关校正（Hamed &amp; Rao）</translation>
  </message>
  <message>
   <source>Pre-whitened (Yue &amp; Wang)</source>
   <translation>预白化（Yue &amp; Wang）</translation>
  </message>
  <message>
   <source>Variant of the test</source>
   <translation>检验方法</translation>
  </message>
  <message>
   <source>Positive autocorrelation makes the original test too easily significant.</source>
   <translation>存在正自相关时，原始检验过于容易显著。</translation>
  </message>
  <message>
   <source>Fewest years</source>
   <translation>最少年数</translation>
  </message>
  <message>
   <source>Cells with fewer valid years are no data; at least 5.</source>
   <translation>有效年数更少的像元为无数据；不小于 5。</translation>
  </message>
  <message>
   <source>Trend (Mann-Kendall and Sen's slope)</source>
   <translation>趋势（Mann-Kendall 检验与 Sen 斜率）</translation>
  </message>
  <message>
   <source>Tests every cell of an annual series for a rise or fall and measures its slope per year on the real years, whatever years are missing. Figures equal those of pymannkendall. A series made with an expanding baseline (such as MLRI) is not independent of its past: its z is no test.</source>
   <translation>逐像元检验年度序列的上升或下降，并按实际年份计算每年的斜率，缺少年份也不受影响。结果与 pymannkendall 一致。采用扩展基线的序列（如 MLRI）不独立于其自身历史，其 z 值不能作为检验依据。</translation>
  </message>
  <message>
   <source>Trend</source>
   <translation>趋势</translation>
  </message>
  <message>
   <source>Six bands: z, p (two-sided), slope per year, intercept at year 0, tau, number of years. The style shows z: beyond -1.96 and 1.96 it is significant at 5 %.</source>
   <translation>六个波段：z、p（双侧）、每年斜率、第 0 年截距、tau、年数。样式显示 z：小于 -1.96 或大于 1.96 表示在 5% 水平上显著。</translation>
  </message>
  <message>
   <source>INPUTS is an MLRI with an expanding baseline, which rises by chance: its z and p are no test. Let mineeco:restorationclasses judge this trend.</source>
   <translation>INPUTS 是采用扩展基线的 MLRI，仅因随机就会上升：其 z 和 p 不能作为检验依据。请用 mineeco:restorationclasses 判断该趋势。</translation>
  </message>
  <message>
   <source>No cell has {least} valid years: the result is empty. Lower MIN_YEARS or check the no data of the rasters.</source>
   <translation>没有像元具备 {least} 个有效年份：结果为空。请降低 MIN_YEARS 或检查栅格的无数据值。</translation>
  </message>
  <message>
   <source>Rising (z &gt; 1.96): {up:.1f} % of the cells, falling: {down:.1f} %.</source>
   <translation>上升（z &gt; 1.96）的像元占 {up:.1f}%，下降的占 {down:.1f}%。</translation>
  </message>
  <message>
   <source>{path} holds further tables, which would be lost: choose another file, or save to a table of it (Save to GeoPackage).</source>
   <translation>{path} 中还有其他数据表，覆盖后将会丢失：请另选文件，或保存为其中的一个表（保存到地理包）。</translation>
  </message>
  <message>
   <source>{path} is open and was edited: remove its layer from the project first, or choose another name.</source>
   <translation>{path} 已打开且被编辑过：请先从工程中移除其图层，或换一个文件名。</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>清空</translation>
  </message>
  <message>
   <source>How many times as important is the criterion on the left as the one above: 1 equally, 3 moderately, 5 strongly, 7 very strongly, 9 extremely; 1/3 the other way round.</source>
   <translation>左侧准则的重要性是上方准则的多少倍：1 同等重要，3 稍微重要，5 明显重要，7 强烈重要，9 极端重要；反之取倒数，如 1/3。</translation>
  </message>
  <message>
   <source>Number of criteria</source>
   <translation>准则数</translation>
  </message>
  <message>
   <source>[Not set]</source>
   <translation>[未设置]</translation>
  </message>
  <message>
   <source>{label} [optional]</source>
   <translation>{label} [可选]</translation>
  </message>
  <message>
   <source>{missing} comparisons are missing.</source>
   <translation>还缺少 {missing} 个比较值。</translation>
  </message>
  <message>
   <source>Consistency ratio {ratio:.4f}: the comparisons agree.</source>
   <translation>一致性比率 {ratio:.4f}：各比较值一致。</translation>
  </message>
  <message>
   <source>The breaks {breaks} do not increase: give each number once, the smallest first.</source>
   <translation>断点 {breaks} 没有递增：请由小到大填写，每个数只填一次。</translation>
  </message>
  <message>
   <source>All cells hold the value {value:g}: it cannot be divided into {count} classes.</source>
   <translation>所有像元的值均为 {value:g}：无法划分为 {count} 级。</translation>
  </message>
  <message>
   <source>The value {value:g} is so frequent that {count} classes of equal size cannot be told apart: choose fewer classes or another METHOD.</source>
   <translation>值 {value:g} 出现过多，无法分出 {count} 个大小相等的等级：请减少等级数或更换 METHOD。</translation>
  </message>
  <message>
   <source>{n} distinct values cannot be divided into {count} classes: choose fewer classes, or check the raster.</source>
   <translation>只有 {n} 个不同的值，无法划分为 {count} 级：请减少等级数，或检查栅格。</translation>
  </message>
  <message>
   <source>There is no valid cell to find breaks on: check the raster, its no data and AOI.</source>
   <translation>没有可用于确定断点的有效像元：请检查栅格、其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>{count} classes are not possible: choose 2 to {most}.</source>
   <translation>不能划分为 {count} 级：请选择 2 到 {most}。</translation>
  </message>
  <message>
   <source>The value {value:g} is not a class from 1 to {largest}: check that layer and band hold classes.</source>
   <translation>值 {value:g} 不是 1 到 {largest} 的类别：请确认所选图层和波段存放的是类别。</translation>
  </message>
  <message>
   <source>{name} holds {value:g}, but classes are whole codes (1, 2, 3 ...): give a class raster, not a quantity.</source>
   <translation>{name} 含有 {value:g}，而类别应为整数编码（1、2、3 等）：请提供类别栅格，而不是连续值栅格。</translation>
  </message>
  <message>
   <source>{name} holds {count} different codes, from {low} to {high}: that is no class raster. Classify it first.</source>
   <translation>{name} 含有 {count} 个不同的编码，从 {low} 到 {high}：这不是类别栅格，请先分级。</translation>
  </message>
  <message>
   <source>{name}: {part} names a month twice.</source>
   <translation>{name}：{part} 中有重复的月份，请每个月只写一次。</translation>
  </message>
  <message>
   <source>The name {name} holds several dates ({found}): name the years or dates as text.</source>
   <translation>名称 {name} 中含有多个日期（{found}）：请以文本形式给出年份或日期。</translation>
  </message>
  <message>
   <source>{name}: {part} is not a year or a range of years: write 2000,2001,2005 or 2000-2011,2013-2019.</source>
   <translation>{name}：{part} 不是年份或年份区间：请按 2000,2001,2005 或 2000-2011,2013-2019 的形式填写。</translation>
  </message>
  <message>
   <source>{name}: {part} is not a month or a range of months: write 6-9 or 11-2.</source>
   <translation>{name}：{part} 不是月份或月份区间：请按 6-9 或 11-2 的形式填写。</translation>
  </message>
  <message>
   <source>{name}: there is no day {part}.</source>
   <translation>{name}：不存在 {part} 这一天，请更正日期。</translation>
  </message>
  <message>
   <source>COVER reaches {value:.4g}, so it is no fraction: choose COVER_UNIT percent.</source>
   <translation>COVER 最大为 {value:.4g}，不是 0 到 1 的小数：请将 COVER_UNIT 选为 percent。</translation>
  </message>
  <message>
   <source>COVER reaches {value:.4g} only, so it is hardly percent: choose COVER_UNIT fraction.</source>
   <translation>COVER 最大只有 {value:.4g}，不像是百分数：请将 COVER_UNIT 选为 fraction。</translation>
  </message>
  <message>
   <source>COVER holds values from {low:.4g} to {high:.4g}, which no cover can have: check the raster and its no data.</source>
   <translation>COVER 的取值为 {low:.4g} 到 {high:.4g}，超出覆盖度可能的范围：请检查栅格及其无数据值。</translation>
  </message>
  <message>
   <source>SLOPE holds values from {low:.4g} to {high:.4g}: it must be in degrees, from 0 to below 90. If it is in percent, give DEM instead; else check its no data.</source>
   <translation>SLOPE 的取值为 {low:.4g} 到 {high:.4g}：单位必须为度，且在 0 到 90 之间（不含 90）。若为百分比坡度，请改为提供 DEM；否则请检查其无数据值。</translation>
  </message>
  <message>
   <source>TOLERANCE is {value:g}: it must lie between 0 and {next:g} t/km2 (SL190-2007: 200, 500 or 1000 by region).</source>
   <translation>TOLERANCE 的值为 {value:g}：容许土壤流失量应在 0 到 {next:g} t/km² 之间（SL190-2007 按区域取 200、500 或 1000）。</translation>
  </message>
  <message>
   <source>RAIN has {count} layers; {method} needs the rain of twelve months. Give 12 monthly rasters, or annual rain with renard_freimund_p.</source>
   <translation>RAIN 有 {count} 层；{method} 需要十二个月的降雨量。请提供 12 个逐月栅格，或提供年降雨量并选择 renard_freimund_p。</translation>
  </message>
  <message>
   <source>RAIN holds {value:.4g} mm: rain cannot be negative. Check the no-data value of the rasters.</source>
   <translation>RAIN 中有 {value:.4g} mm：降雨量不能为负。请检查栅格的无数据值。</translation>
  </message>
  <message>
   <source>The rain adds up to {annual:.0f} mm a year only: are the rasters in mm per day? Multiply them by the days of the month then.</source>
   <translation>全年降雨量合计只有 {annual:.0f} mm：栅格单位可能是 mm/d，若是，请乘以当月天数。</translation>
  </message>
  <message>
   <source>The rain adds up to {annual:.0f} mm a year: are the rasters in tenths of a millimetre? Divide them by 10 then.</source>
   <translation>全年降雨量合计为 {annual:.0f} mm：栅格单位可能是 0.1 mm，若是，请除以 10。</translation>
  </message>
  <message>
   <source>SAND, SILT, CLAY or CARBON holds {value:.4g} %: a share cannot be negative. Check the no-data value of the rasters.</source>
   <translation>SAND、SILT、CLAY 或 CARBON 中有 {value:.4g}%：含量不能为负。请检查栅格的无数据值。</translation>
  </message>
  <message>
   <source>SAND + SILT + CLAY is {mean:.1f} % on average instead of 100: check TEXTURE_UNIT (SoilGrids delivers g/kg).</source>
   <translation>SAND + SILT + CLAY 平均为 {mean:.1f}%，而不是 100%：请检查 TEXTURE_UNIT（SoilGrids 的单位是 g/kg）。</translation>
  </message>
  <message>
   <source>CARBON is {mean:.1f} % on average: check CARBON_UNIT (SoilGrids delivers dg/kg; choose organic_matter_percent for organic matter).</source>
   <translation>CARBON 平均为 {mean:.1f}%：请检查 CARBON_UNIT（SoilGrids 的单位是 dg/kg；若为有机质，请选择 organic_matter_percent）。</translation>
  </message>
  <message>
   <source>SAND + SILT + CLAY is {mean:.1f} % on average instead of 100.</source>
   <translation>SAND + SILT + CLAY 平均为 {mean:.1f}%，而不是 100%。</translation>
  </message>
  <message>
   <source>CARBON is {mean:.1f} % on average, much for a mineral soil: if it is organic matter, choose organic_matter_percent.</source>
   <translation>CARBON 平均为 {mean:.1f}%，对矿质土壤而言偏高：若为有机质，请选择 organic_matter_percent。</translation>
  </message>
  <message>
   <source>No cell has a value in all layers: check the mask, the area and the no-data values.</source>
   <translation>没有在所有图层中都有值的像元：请检查掩膜、研究区和无数据值。</translation>
  </message>
  <message>
   <source>The surface has no cell with a value: check the layer and its no-data value.</source>
   <translation>表面栅格没有任何有值的像元：请检查图层及其无数据值。</translation>
  </message>
  <message>
   <source>{name} has no band named {missing}; its bands are: {found}. Name the bands or choose the sensor (SENSOR).</source>
   <translation>{name} 没有名为 {missing} 的波段，现有波段为：{found}。请为波段命名或选择传感器（SENSOR）。</translation>
  </message>
  <message>
   <source>The sensor {sensor} is unknown; choose one of: {sensors}.</source>
   <translation>未知传感器 {sensor}；请从以下选项中选择：{sensors}。</translation>
  </message>
  <message>
   <source>{count} without names</source>
   <translation>{count} 个未命名波段</translation>
  </message>
  <message>
   <source>{name} has {count} bands without names; the order of {sensor} bands is known for stacks of {counts}. Name the bands blue, green, red, nir, swir1, swir2.</source>
   <translation>{name} 有 {count} 个未命名波段；{sensor} 的波段顺序只对波段数为 {counts} 的影像已知。请将波段命名为 blue、green、red、nir、swir1、swir2。</translation>
  </message>
  <message>
   <source>The numbered bands of {name} ({found}) fit several sensors ({sensors}): choose the sensor (SENSOR).</source>
   <translation>{name} 以序号命名的波段（{found}）与多种传感器相符（{sensors}）：请选择传感器（SENSOR）。</translation>
  </message>
  <message>
   <source>{name} has several bands named {band} (bands {numbers}): give a stack of one date.</source>
   <translation>{name} 有多个名为 {band} 的波段（第 {numbers} 波段）：请提供单一日期的多波段影像。</translation>
  </message>
  <message>
   <source>WINDOW_YEARS is {window}: it must be an odd number, such as 3 for the year before, the year and the year after.</source>
   <translation>WINDOW_YEARS 的值为 {window}：必须是奇数，例如 3 表示前一年、当年和后一年。</translation>
  </message>
  <message>
   <source>The statistic {statistic} is unknown; choose one of: {statistics}.</source>
   <translation>未知统计量 {statistic}；请从以下选项中选择：{statistics}。</translation>
  </message>
  <message>
   <source>Only the year {year} is known of a scene, but MONTHS asks for a part of the year: give the dates (DATES).</source>
   <translation>有一景影像只知年份 {year}，而 MONTHS 限定了月份：请给出日期（DATES）。</translation>
  </message>
  <message>
   <source>outside the years</source>
   <translation>不在所选年份内</translation>
  </message>
  <message>
   <source>There are no scenes of {years} in the months wanted: these years are left out.</source>
   <translation>{years} 年在所选月份内没有影像：结果中不含这些年份。</translation>
  </message>
  <message>
   <source>Some composites lack years of their window (year and what it lacks): {years}.</source>
   <translation>部分合成结果的时间窗口缺少年份（年份及所缺年份）：{years}。</translation>
  </message>
  <message>
   <source>outside the months</source>
   <translation>不在所选月份内</translation>
  </message>
  <message>
   <source>A median over several years needs all views together: choose WINDOW_YEARS 1, or the mean.</source>
   <translation>多年中位数需要同时读取全部影像：请将 WINDOW_YEARS 设为 1，或改用平均值。</translation>
  </message>
  <message>
   <source>The index of bare soil ({soil:g}) must be below that of full vegetation ({vegetation:g}): check the area, or give SOIL and VEGETATION.</source>
   <translation>裸土的指数值（{soil:g}）必须小于全植被的指数值（{vegetation:g}）：请检查研究区，或给定 SOIL 和 VEGETATION。</translation>
  </message>
  <message>
   <source>The percentiles {low:g} and {high:g} do not span a range: that of soil must be below that of vegetation, both from 0 to 100.</source>
   <translation>百分位数 {low:g} 和 {high:g} 不能构成区间：裸土的必须小于植被的，且都在 0 到 100 之间。</translation>
  </message>
  <message>
   <source>{name}: step at the change of sensor in {change} {percent:+.2f} % (medians of {before} and {after}; {cells} stable cells, {rising:.0f} % of them higher after).</source>
   <translation>{name}：{change} 年更换传感器处的跳变为 {percent:+.2f}%（{before} 与 {after} 的中位数之差；{cells} 个稳定像元，其中 {rising:.0f}% 在之后升高）。</translation>
  </message>
  <message>
   <source>{name}: only {cells} stable cells reach over the change of sensor in {change}: no step can be tested.</source>
   <translation>{name}：跨越 {change} 年传感器更换的稳定像元只有 {cells} 个，无法检验跳变。</translation>
  </message>
  <message>
   <source>{name} steps by {percent:+.1f} % where the sensor changes ({change}): trends across that year are not those of the land. Try HARMONISE, or look at each sensor's years alone.</source>
   <translation>{name} 在更换传感器处（{change} 年）跳变 {percent:+.1f}%：跨越该年的趋势并不代表地表变化。请尝试 HARMONISE，或分别分析各传感器的年份。</translation>
  </message>
  <message>
   <source>A step in {change} cannot be tested: the series needs at least {least} years before and after it.</source>
   <translation>无法检验 {change} 年的跳变：序列在其前后至少各需 {least} 年。</translation>
  </message>
  <message>
   <source>digital numbers</source>
   <translation>DN 值</translation>
  </message>
  <message>
   <source>at-satellite reflectance</source>
   <translation>大气层顶反射率</translation>
  </message>
  <message>
   <source>{index} has no coefficients: {coefficients} is not used.</source>
   <translation>{index} 不使用系数：{coefficients} 不起作用。</translation>
  </message>
  <message>
   <source>{index} has no coefficient set {coefficients}; choose one of: {sets}.</source>
   <translation>{index} 没有系数组 {coefficients}；请从以下选项中选择：{sets}。</translation>
  </message>
  <message>
   <source>{index} needs the bands {needed}; missing: {missing}.</source>
   <translation>{index} 需要波段 {needed}；缺少：{missing}。</translation>
  </message>
  <message>
   <source>The index {index} is unknown; choose one of: {indices}.</source>
   <translation>未知指数 {index}；请从以下选项中选择：{indices}。</translation>
  </message>
  <message>
   <source>EVI2 (enhanced vegetation index without blue)</source>
   <translation>EVI2（不含蓝光的增强型植被指数）</translation>
  </message>
  <message>
   <source>SAVI (soil-adjusted vegetation index)</source>
   <translation>SAVI（土壤调节植被指数）</translation>
  </message>
  <message>
   <source>NDWI (water, green and near infrared)</source>
   <translation>NDWI（归一化差异水体指数，绿光与近红外）</translation>
  </message>
  <message>
   <source>IBI (built-up)</source>
   <translation>IBI（建筑指数）</translation>
  </message>
  <message>
   <source>SI (bare soil)</source>
   <translation>SI（裸土指数）</translation>
  </message>
  <message>
   <source>NDMVI (mine vegetation)</source>
   <translation>NDMVI（矿区植被指数）</translation>
  </message>
  <message>
   <source>Tasselled cap brightness</source>
   <translation>缨帽变换亮度分量</translation>
  </message>
  <message>
   <source>Tasselled cap greenness</source>
   <translation>缨帽变换绿度分量</translation>
  </message>
  <message>
   <source>Tasselled cap wetness</source>
   <translation>缨帽变换湿度分量</translation>
  </message>
  <message>
   <source>The coefficients {coefficients} were derived for {made_for}; on surface reflectance the values are shifted.</source>
   <translation>系数 {coefficients} 是针对 {made_for} 推导的；用于地表反射率时结果会有系统偏移。</translation>
  </message>
  <message>
   <source>NDMVI needs the lowest red and near infrared reflectance of the land: set RED_MIN and NIR_MIN.</source>
   <translation>NDMVI 需要陆地的红光和近红外最小反射率：请设置 RED_MIN 和 NIR_MIN。</translation>
  </message>
  <message>
   <source>The table has no column {missing}; its columns are: {columns}.</source>
   <translation>表格中没有列 {missing}，现有列为：{columns}。</translation>
  </message>
  <message>
   <source>No key of the table matches a district: the table has {table}, the districts {districts}. Choose the column (KEY) and the field.</source>
   <translation>表格中没有与行政区相匹配的键：表格为 {table}，行政区为 {districts}。请选择正确的列（KEY）和字段。</translation>
  </message>
  <message>
   <source>POWER ({power:g}) and NEIGHBOURS ({neighbours}) must be above 0.</source>
   <translation>POWER（{power:g}）和 NEIGHBOURS（{neighbours}）必须大于 0。</translation>
  </message>
  <message>
   <source>The table has two rows for {key}: leave one.</source>
   <translation>表格中 {key} 有两行：请只保留一行。</translation>
  </message>
  <message>
   <source>{value} in the column {field} is not a number: write it with a decimal point and without a thousands separator.</source>
   <translation>列 {field} 中的 {value} 不是数字：请使用小数点，且不要使用千位分隔符。</translation>
  </message>
  <message>
   <source>No station has a value: check the fields (VALUE_FIELDS).</source>
   <translation>没有任何站点有值：请检查字段（VALUE_FIELDS）。</translation>
  </message>
  <message>
   <source>VARIABLES has no {wrong}; choose among: {known}.</source>
   <translation>VARIABLES 中没有 {wrong}；请从以下选项中选择：{known}。</translation>
  </message>
  <message>
   <source>The {product} granule has none of the bands {bands}.</source>
   <translation>{product} 数据文件中没有波段 {bands}：请检查所选产品。</translation>
  </message>
  <message>
   <source>{product} has no flag {wrong}; its flags are: {known}.</source>
   <translation>{product} 没有质量标识 {wrong}；可用的标识有：{known}。</translation>
  </message>
  <message>
   <source>The quality product {product} is unknown; choose one of: {products}.</source>
   <translation>未知质量产品 {product}；请从以下选项中选择：{products}。</translation>
  </message>
  <message>
   <source>The product {product} is unknown; choose one of: {products}.</source>
   <translation>未知产品 {product}；请从以下选项中选择：{products}。</translation>
  </message>
  <message>
   <source>{product} has no scaling for {role} bands, only for: {roles}. Leave such bands out or choose another product.</source>
   <translation>{product} 没有 {role} 波段的定标系数，只有：{roles}。请去掉这类波段或选择其他产品。</translation>
  </message>
  <message>
   <source>The harmonisation {method} is unknown; choose one of: {methods}.</source>
   <translation>未知一致化方法 {method}；请从以下选项中选择：{methods}。</translation>
  </message>
  <message>
   <source>{name} holds values from {low:.6g} to {high:.6g}, so it looks like digital numbers, not reflectance from 0 to 1: scale it first with mineeco:scalescene.</source>
   <translation>{name} 的取值为 {low:.6g} 到 {high:.6g}，看来是 DN 值而不是 0 到 1 的反射率：请先用 mineeco:scalescene 定标。</translation>
  </message>
  <message>
   <source>{name} lies between {low:.5g} and {high:.5g} (1st and 99th percentile), which is neither Kelvin (150 to 400) nor degrees Celsius (-100 to 100): if these are digital numbers, scale them first; if Kelvin and Celsius are mixed, bring all to one unit.</source>
   <translation>{name} 介于 {low:.5g} 与 {high:.5g} 之间（第 1 和第 99 百分位数），既不是开尔文（150 到 400），也不是摄氏度（-100 到 100）：若为 DN 值，请先定标；若混用了开尔文和摄氏度，请统一单位。</translation>
  </message>
  <message>
   <source>K1 is {k1:g} and K2 is {k2:g}: both must be above 0; take them from the scene's MTL file.</source>
   <translation>K1 为 {k1:g}，K2 为 {k2:g}：两者都必须大于 0；请从影像的 MTL 文件中查取。</translation>
  </message>
  <message>
   <source>There are no published single-channel coefficients for {sensor}; there are for: {sensors}. Choose another METHOD.</source>
   <translation>{sensor} 没有已发表的单通道算法系数；有系数的传感器为：{sensors}。请选择其他 METHOD。</translation>
  </message>
  <message>
   <source>Water vapour reaches {highest:.2f} g/cm2; above {limit:g} the single-channel method errs by several kelvin: use METHOD rte with the air of this scene.</source>
   <translation>大气水汽含量最大为 {highest:.2f} g/cm²；超过 {limit:g} 时单通道算法的误差可达数开尔文：请将 METHOD 设为 rte，并使用该影像的大气参数。</translation>
  </message>
  <message>
   <source>{name} lies between {low:.5g} and {high:.5g} (1st and 99th percentile), which is no radiance (W m-2 sr-1 um-1): choose INPUT_UNIT dn for digital numbers.</source>
   <translation>{name} 介于 {low:.5g} 与 {high:.5g} 之间（第 1 和第 99 百分位数），不是辐射亮度（W m-2 sr-1 um-1）：若为 DN 值，请将 INPUT_UNIT 选为 dn。</translation>
  </message>
  <message>
   <source>The thermal sensor {sensor} is unknown; choose one of: {sensors}, or give K1 and K2.</source>
   <translation>未知热红外传感器 {sensor}；请从以下选项中选择：{sensors}，或给定 K1 和 K2。</translation>
  </message>
  <message>
   <source>The land-cover scheme {scheme} is unknown; choose one of: {schemes}, or give the codes of water (WATER_CLASSES).</source>
   <translation>未知土地覆被分类体系 {scheme}；请从以下选项中选择：{schemes}，或给出水体编码（WATER_CLASSES）。</translation>
  </message>
  <message>
   <source>The water mask needs a stack (INPUT), an MNDWI raster or a land-cover raster.</source>
   <translation>水体掩膜需要多波段影像（INPUT）、MNDWI 栅格或土地覆被栅格。</translation>
  </message>
  <message>
   <source>The land cover has no classes of water: choose its SCHEME or give WATER_CLASSES.</source>
   <translation>土地覆被中没有水体类别：请选择其 SCHEME 或填写 WATER_CLASSES。</translation>
  </message>
  <message>
   <source>The barriers and the mines do not lie on one grid.</source>
   <translation>障碍与矿山不在同一格网上。</translation>
  </message>
  <message>
   <source>No mine lies on the grid: check MINES, its coordinate system and the extent.</source>
   <translation>没有矿山落在格网上：请检查 MINES、其坐标参照系以及范围。</translation>
  </message>
  <message>
   <source>Only {n} cells to learn from have TARGET and all DRIVERS; a forest needs at least {least}: check their gaps, the area and TEST_SHARE.</source>
   <translation>可供训练且 TARGET 和所有 DRIVERS 都有值的像元只有 {n} 个，随机森林至少需要 {least} 个：请检查缺测、研究区和 TEST_SHARE。</translation>
  </message>
  <message>
   <source>TARGET is {value:g} in all {n} cells: there is nothing to explain. Choose another raster or a larger area.</source>
   <translation>TARGET 在全部 {n} 个像元中均为 {value:g}，没有可解释的变化：请选择其他栅格或扩大研究区。</translation>
  </message>
  <message>
   <source>RING is {width:g}: a ring has a width above 0, such as 1000 (metres).</source>
   <translation>RING 的值为 {width:g}：环带宽度必须大于 0，例如 1000（米）。</translation>
  </message>
  <message>
   <source>RING is {width:g} m, but the cells are {cell:g} m wide: choose rings at least as wide as a cell.</source>
   <translation>RING 的值为 {width:g} m，而像元宽 {cell:g} m：环带宽度请不小于一个像元。</translation>
  </message>
  <message>
   <source>MAX_DISTANCE is {limit:g} m, narrower than the first ring (RING {width:g} m): choose a larger distance or narrower rings.</source>
   <translation>MAX_DISTANCE 的值为 {limit:g} m，小于第一个环带（RING 为 {width:g} m）：请增大距离或减小环带宽度。</translation>
  </message>
  <message>
   <source>The area ends {farthest:.0f} m from the mines, inside the first ring (RING {width:g} m): choose a larger area or narrower rings.</source>
   <translation>研究区止于距矿山 {farthest:.0f} m 处，仍在第一个环带之内（RING 为 {width:g} m）：请扩大研究区或减小环带宽度。</translation>
  </message>
  <message>
   <source>BIN is {width:g}: a bin has a width above 0, such as 0.05 (degrees of latitude).</source>
   <translation>BIN 的值为 {width:g}：分段宽度必须大于 0，例如 0.05（纬度，以度计）。</translation>
  </message>
  <message>
   <source>BIN is {width:g} degrees, which makes more than {most} bins of the {span:.2f} degrees of latitude: choose wider ones.</source>
   <translation>BIN 的值为 {width:g}°，会将 {span:.2f}° 的纬度范围分为 {most} 段以上：请增大分段宽度。</translation>
  </message>
  <message>
   <source>A driver has no importance in one of the tables: give tables in which every driver has a number.</source>
   <translation>其中一个表格缺少某个驱动因子的重要性：请提供每个驱动因子都有数值的表格。</translation>
  </message>
  <message>
   <source>BREAKS begins with {value:g}: areas in km2 lie above 0, such as 0.25,0.5,0.75,1.</source>
   <translation>BREAKS 的第一个值为 {value:g}：以 km² 计的面积必须大于 0，例如 0.25,0.5,0.75,1。</translation>
  </message>
  <message>
   <source>This run needs {needed:.1f} GB of memory and {free:.1f} GB are free: choose a smaller extent or larger cells.</source>
   <translation>本次运行需要 {needed:.1f} GB 内存，而可用内存为 {free:.1f} GB：请缩小范围或增大像元。</translation>
  </message>
  <message>
   <source>A connectivity of {value} is not possible: choose 8 or 4.</source>
   <translation>连通方式 {value} 不可用：请选择 8 或 4。</translation>
  </message>
  <message>
   <source>Between the sources {pairs} the valley lines gather less than THRESHOLD; the lowest pass was taken all the same.</source>
   <translation>源地 {pairs} 之间的谷线汇集量小于 THRESHOLD；仍然采用了最低的鞍部。</translation>
  </message>
  <message>
   <source>Only one source lies on the resistance layer, and a corridor needs two: check the extent of the sources, their ids and their coordinate system.</source>
   <translation>阻力面上只有一个生态源地，而生态廊道需要两个：请检查生态源地的范围、编号和坐标参照系。</translation>
  </message>
  <message>
   <source>There is no choice of pairs {pairs}: choose one of {known}.</source>
   <translation>没有配对方式 {pairs}：请从 {known} 中选择。</translation>
  </message>
  <message>
   <source>{number} corridors a pair are not possible: choose 1 or more.</source>
   <translation>每对源地的廊道数不能为 {number}：请选择 1 或更大的数。</translation>
  </message>
  <message>
   <source>No corridor reaches the sources {ids}: barriers or no-data cut them off.</source>
   <translation>没有生态廊道能到达源地 {ids}：它们被障碍或无数据隔断，请检查阻力面。</translation>
  </message>
  <message>
   <source>No corridor joins the sources {pairs}: barriers or no-data lie between them.</source>
   <translation>没有生态廊道连接源地 {pairs}：它们之间有障碍或无数据，请检查阻力面。</translation>
  </message>
  <message>
   <source>The resistances are not one band of cells: give one raster band.</source>
   <translation>阻力面不是单个波段的像元：请提供一个栅格波段。</translation>
  </message>
  <message>
   <source>No cell has a resistance above 0: check the resistance layer and its no-data value.</source>
   <translation>没有阻力值大于 0 的像元：请检查阻力面图层及其无数据值。</translation>
  </message>
  <message>
   <source>The sources and the resistances do not lie on one grid.</source>
   <translation>生态源地与阻力面不在同一格网上。</translation>
  </message>
  <message>
   <source>No source lies on the resistance layer: check its extent and coordinate system.</source>
   <translation>没有生态源地落在阻力面上：请检查其范围和坐标参照系。</translation>
  </message>
  <message>
   <source>{name}: a corridor has the same source at both ends: check from_id and to_id.</source>
   <translation>{name}：有廊道的两端为同一个源地：请检查 from_id 和 to_id。</translation>
  </message>
  <message>
   <source>{name}: a corridor has a negative or missing cost or length: check these fields.</source>
   <translation>{name}：有廊道的成本或长度为负或缺失：请检查这些字段。</translation>
  </message>
  <message>
   <source>DISTANCE is {distance:g}: give the distance or cost at which the dispersal probability holds, above 0.</source>
   <translation>DISTANCE 的值为 {distance:g}：请填写扩散概率所对应的距离或成本，且大于 0。</translation>
  </message>
  <message>
   <source>PROBABILITY is {probability:g}: give a number between 0 and 1.</source>
   <translation>PROBABILITY 的值为 {probability:g}：请填写 0 到 1 之间的数。</translation>
  </message>
  <message>
   <source>The sources cover {sources:g} and the whole landscape only {landscape:g}: correct LANDSCAPE_AREA.</source>
   <translation>生态源地面积为 {sources:g}，而整个景观只有 {landscape:g}：请更正 LANDSCAPE_AREA。</translation>
  </message>
  <message>
   <source>TARGET_RESISTANCE is {value:g}: give the resistance of restored ground, above 0.</source>
   <translation>TARGET_RESISTANCE 的值为 {value:g}：请填写修复后地面的阻力值，且大于 0。</translation>
  </message>
  <message>
   <source>There is no distance type {kind}: choose cost or length.</source>
   <translation>没有距离类型 {kind}：请选择 cost 或 length。</translation>
  </message>
  <message>
   <source>No site of SITES has a cell of RESISTANCE outside SOURCES: check where they lie, their coordinate system and AOI.</source>
   <translation>SITES 中没有地块在 SOURCES 之外含有 RESISTANCE 像元：请检查其位置、坐标参照系以及 AOI。</translation>
  </message>
  <message>
   <source>The code {code} of the class {name} is not a whole number: correct the table.</source>
   <translation>类别 {name} 的编码 {code} 不是整数：请更正表格。</translation>
  </message>
  <message>
   <source>{share:.0f} % of the cells lie outside the {low:g}-{high:g} m that the elevation table was made for: give an ELEVATION_TABLE of this area, such as its quintiles.</source>
   <translation>{share:.0f}% 的像元超出高程表适用的 {low:g}-{high:g} m：请提供适合本地区的 ELEVATION_TABLE，例如按五分位数划分。</translation>
  </message>
  <message>
   <source>There is no land-cover scheme {scheme}: choose one of {known}, or give a table.</source>
   <translation>没有土地覆被分类体系 {scheme}：请从 {known} 中选择，或提供表格。</translation>
  </message>
  <message>
   <source>The table of resistances has no row: give the columns code, name and value.</source>
   <translation>阻力值表没有数据行：请提供 code、name 和 value 三列。</translation>
  </message>
  <message>
   <source>The table of resistances names these codes more than once: {codes}. Keep one row each.</source>
   <translation>阻力值表中以下编码重复出现：{codes}。请每个编码只保留一行。</translation>
  </message>
  <message>
   <source>The land use has codes without a resistance: {codes}. Choose the scheme of this layer, or give a table with these codes.</source>
   <translation>土地利用中有编码没有阻力值：{codes}。请选择该图层的分类体系，或提供含这些编码的表格。</translation>
  </message>
  <message>
   <source>{name} needs two rows or more whose upper ends rise: correct its order.</source>
   <translation>{name} 至少需要两行，且上限由小到大：请更正次序。</translation>
  </message>
  <message>
   <source>{name}: a resistance is not above 0: correct it.</source>
   <translation>{name}：有阻力值不大于 0：请更正。</translation>
  </message>
  <message>
   <source>A weight is negative or missing: weights are 0 or more and add up to 1.</source>
   <translation>有权重为负或缺失：权重不得小于 0，且总和应为 1。</translation>
  </message>
  <message>
   <source>The weights add up to {total:g}: change them so that they add up to 1.</source>
   <translation>权重之和为 {total:g}：请修改使其总和为 1。</translation>
  </message>
  <message>
   <source>The value {value} of class {code} is not a number: correct the table, or leave it empty for a barrier.</source>
   <translation>类别 {code} 的值 {value} 不是数字：请更正表格；若表示障碍则留空。</translation>
  </message>
  <message>
   <source>{name}: a row is not two numbers: give the upper end of each range and its resistance.</source>
   <translation>{name}：有一行不是两个数：请给出各段的上限及其阻力值。</translation>
  </message>
  <message>
   <source>SCHEME is {scheme}, but the name of LANDUSE tells {told}: check the classes in the log.</source>
   <translation>SCHEME 的值为 {scheme}，而 LANDUSE 的名称表明是 {told}：请核对运行记录中的类别。</translation>
  </message>
  <message>
   <source>SCHEME is li2020: {vegetation:.1f} % vegetation, {reclaimed:.1f} % reclaimed vegetation, {tanks:.1f} % sedimentation tanks, {roads:.1f} % roads. That is unusual for it, but usual for CLCD, where 1 is cropland, 2 forest and 8 impervious: check SCHEME.</source>
   <translation>SCHEME 的值为 li2020：植被 {vegetation:.1f}%，复垦植被 {reclaimed:.1f}%，沉淀池 {tanks:.1f}%，道路 {roads:.1f}%。这对该分类体系而言不寻常，却符合 CLCD（1 为耕地，2 为林地，8 为不透水面）的常见情况：请检查 SCHEME。</translation>
  </message>
  <message>
   <source>{kept} of {count} patches of the source classes reach {minimum:g} km2, and a pattern needs two. The largest have {largest} km2: a least area of {enough} km2 would give two.</source>
   <translation>源地类别的 {count} 个斑块中有 {kept} 个达到 {minimum:g} km²，而构建格局至少需要两个。最大的斑块面积为 {largest} km²：将最小面积设为 {enough} km² 可得到两个。</translation>
  </message>
  <message>
   <source>No cell belongs to the source classes: check the classes, the land use and the least quality.</source>
   <translation>没有属于源地类别的像元：请检查类别、土地利用和最低生态质量。</translation>
  </message>
  <message>
   <source>The source classes form one patch of {largest} km2, and a pattern needs two: choose narrower classes, a higher least quality or 4 neighbours.</source>
   <translation>源地类别连成一个 {largest} km² 的斑块，而构建格局至少需要两个：请缩小类别范围、提高最低生态质量或改用 4 邻域。</translation>
  </message>
  <message>
   <source>The file is not an RSEI model that can be used: its entry {key} is missing or wrong. Choose a file written as OUTPUT_MODEL by an RSEI run.</source>
   <translation>该文件不是可用的 RSEI 模型：其中的 {key} 缺失或有误。请选择 RSEI 运行时由 OUTPUT_MODEL 写出的文件。</translation>
  </message>
  <message>
   <source>NDVI does not vary, so ORIENTATION ndvi_positive has nothing to go by: choose expected_signs.</source>
   <translation>NDVI 没有变化，ORIENTATION 取 ndvi_positive 时无从判断：请选择 expected_signs。</translation>
  </message>
  <message>
   <source>RSEI needs at least two indicators that vary, but {names} hold one value everywhere: check the inputs and the area.</source>
   <translation>RSEI 至少需要两个有变化的指标，但 {names} 处处为同一个值：请检查输入数据和研究区。</translation>
  </message>
  <message>
   <source>The percentiles {low:g} and {high:g} do not span a range: LOW must be below HIGH, both from 0 to 100.</source>
   <translation>百分位数 {low:g} 和 {high:g} 不能构成区间：LOW 必须小于 HIGH，且都在 0 到 100 之间。</translation>
  </message>
  <message>
   <source>Each year is scaled by itself, so a change of the whole area does not show and the means of years cannot be compared: SCALING pooled makes them comparable.</source>
   <translation>各年分别归一化，因此全区的整体变化无法体现，各年均值也不能比较：将 SCALING 设为 pooled 可使其可比。</translation>
  </message>
  <message>
   <source>Only {n} cells have a value in all of NDVI, WET, NDBSI and LST; at least {least} are needed: check the water mask, the area and the no-data values.</source>
   <translation>NDVI、WET、NDBSI 和 LST 都有值的像元只有 {n} 个，至少需要 {least} 个：请检查水体掩膜、研究区和无数据值。</translation>
  </message>
  <message>
   <source>{name} holds one value everywhere and was left out of the principal components.</source>
   <translation>{name} 处处为同一个值，未参与主成分分析。</translation>
  </message>
  <message>
   <source>REFERENCE_YEAR is {year}, but the series has the years {years}: choose one of them.</source>
   <translation>REFERENCE_YEAR 的值为 {year}，而序列中的年份为 {years}：请从中选择。</translation>
  </message>
  <message>
   <source>{year}: {problem}</source>
   <translation>{year} 年：{problem}</translation>
  </message>
  <message>
   <source>{share:.2f} % of the cells lie outside the range of the saved model and were cut ({below:.2f} % to 0, {above:.2f} % to 1). A large share means other units, another sensor or another region: fit one model over all dates instead.</source>
   <translation>{share:.2f}% 的像元超出已保存模型的取值范围，已被截断（{below:.2f}% 截为 0，{above:.2f}% 截为 1）。比例较大说明单位、传感器或地区不同：请改为用所有时期共同拟合一个模型。</translation>
  </message>
  <message>
   <source>PC1 holds only {percent:.1f} % of the variance: RSEI leaves out more than half of what the indicators say.</source>
   <translation>第一主成分的贡献率只有 {percent:.1f}%：RSEI 丢失了各指标一半以上的信息。</translation>
  </message>
  <message>
   <source>PC1 has an unexpected sign for {names} (loadings {loadings}; expected +, +, -, -): look at the loadings before using RSEI as ecological quality.</source>
   <translation>第一主成分中 {names} 的载荷符号与预期不符（载荷为 {loadings}；预期为 +、+、-、-）：将 RSEI 作为生态质量使用之前，请先查看载荷。</translation>
  </message>
  <message>
   <source>The orientation of RSEI is ambiguous (score {score:+.3f}; 2 would be ideal, 0 says nothing): PC1 does not set green and wet against bare and hot. Compare with known places and choose ORIENTATION keep or flip.</source>
   <translation>RSEI 的优劣方向不明确（得分 {score:+.3f}；2 为理想值，0 表示无法判断）：第一主成分没有把绿、湿与干、热区分开来。请对照已知地点，将 ORIENTATION 选为 keep 或 flip。</translation>
  </message>
  <message>
   <source>PC1 is another axis in {after} than in {before} (cosine of the loadings {cosine:.2f}): the two years do not measure the same thing.</source>
   <translation>{after} 年与 {before} 年的第一主成分不是同一方向（载荷余弦 {cosine:.2f}）：这两年衡量的不是同一内容。</translation>
  </message>
  <message>
   <source>LST lies between {low:.5g} and {high:.5g} (1st and 99th percentile), which is neither Kelvin (150 to 400) nor degrees Celsius (-100 to 100): if these are digital numbers, apply the scale factor first (mineeco:scalescene), and check the no-data value; if Kelvin and Celsius are mixed, bring all to one unit.</source>
   <translation>LST 介于 {low:.5g} 与 {high:.5g} 之间（第 1 和第 99 百分位数），既不是开尔文（150 到 400），也不是摄氏度（-100 到 100）：若为 DN 值，请先定标（mineeco:scalescene），并检查无数据值；若混用了开尔文和摄氏度，请统一单位。</translation>
  </message>
  <message>
   <source>{name} lies between {low:.5g} and {high:.5g} (1st and 99th percentile), but an index lies between -1 and 1: if these are digital numbers, apply the scale factor first (mineeco:scalescene), and check the no-data value.</source>
   <translation>{name} 介于 {low:.5g} 与 {high:.5g} 之间（第 1 和第 99 百分位数），而指数应在 -1 到 1 之间：若为 DN 值，请先定标（mineeco:scalescene），并检查无数据值。</translation>
  </message>
  <message>
   <source>{name}: the middle 99.8 % of the values fill only {share:.0f} % of the range from {least:.4g} to {most:.4g}, so that a few extreme cells set its scale. NORMALIZATION percentile avoids this.</source>
   <translation>{name}：居中 99.8% 的值只占 {least:.4g} 到 {most:.4g} 这一取值范围的 {share:.0f}%，归一化的尺度被少数极端像元左右。将 NORMALIZATION 设为 percentile 可以避免。</translation>
  </message>
  <message>
   <source>With ORIENTATION {orientation} a higher RSEI means a worse state (score {score:+.3f}): expected_signs would turn it round.</source>
   <translation>ORIENTATION 取 {orientation} 时，RSEI 越高表示生态状况越差（得分 {score:+.3f}）：改用 expected_signs 会将其反转。</translation>
  </message>
  <message>
   <source>{name} lies between {low:.4g} and {high:.4g} (1st and 99th percentile), but an index lies between -1 and 1: check its scale factor and its no-data value.</source>
   <translation>{name} 介于 {low:.4g} 与 {high:.4g} 之间（第 1 和第 99 百分位数），而指数应在 -1 到 1 之间：请检查其缩放系数和无数据值。</translation>
  </message>
  <message>
   <source>MATRIX: "{given}" {place} is not a comparison: give a number above 0, such as 3, 0.5 or 1/3.</source>
   <translation>MATRIX：{place} 处的值“{given}”不是有效的比较值：请填写大于 0 的数，例如 3、0.5 或 1/3。</translation>
  </message>
  <message>
   <source>FILE holds no comparison: write a row per criterion.</source>
   <translation>FILE 中没有比较值：请每个准则写一行。</translation>
  </message>
  <message>
   <source>FILE has {rows} rows of comparisons, but a row with {columns} values: a matrix is square.</source>
   <translation>FILE 有 {rows} 行比较值，但其中一行有 {columns} 个值：判断矩阵必须为方阵。</translation>
  </message>
  <message>
   <source>FILE names the criteria {own} and NAMES {names}: leave NAMES empty or give the same.</source>
   <translation>FILE 中的准则为 {own}，而 NAMES 为 {names}：请将 NAMES 留空或填写相同的名称。</translation>
  </message>
  <message>
   <source>FILE compares {n} criteria, but there are {names} names.</source>
   <translation>FILE 比较了 {n} 个准则，而名称有 {names} 个：请使二者一致。</translation>
  </message>
  <message>
   <source>HIERARCHY is empty: write criterion: indicator, indicator | 2; ...</source>
   <translation>HIERARCHY 为空：请按“准则：指标，指标 | 2；……”的形式填写。</translation>
  </message>
  <message>
   <source>HIERARCHY has the groups {groups}, but the criteria are {criteria}: each criterion needs its group.</source>
   <translation>HIERARCHY 的分组为 {groups}，而准则为 {criteria}：每个准则都要有所属的组。</translation>
  </message>
  <message>
   <source>{n} criteria in one matrix are too many to compare (at most {most}): group them by HIERARCHY.</source>
   <translation>一个判断矩阵中有 {n} 个准则，过多而难以比较（最多 {most} 个）：请用 HIERARCHY 分组。</translation>
  </message>
  <message>
   <source>The name "{name}" is empty or there twice: give each criterion a name of its own.</source>
   <translation>名称“{name}”为空或重复：请为每个准则取不同的名称。</translation>
  </message>
  <message>
   <source>MATRIX has {count} values, but {n} criteria need {square} (all) or {triangle} (above the diagonal): check MATRIX and NAMES.</source>
   <translation>MATRIX 有 {count} 个值，而 {n} 个准则需要 {square} 个（完整矩阵）或 {triangle} 个（对角线以上）：请检查 MATRIX 和 NAMES。</translation>
  </message>
  <message>
   <source>FILE names its rows {rows} and its columns {columns}: both must be the same criteria in the same order.</source>
   <translation>FILE 的行名为 {rows}，列名为 {columns}：两者必须是次序相同的同一组准则。</translation>
  </message>
  <message>
   <source>HIERARCHY: "{part}" does not name a criterion and its indicators: write criterion: indicator, indicator | 2; ...</source>
   <translation>HIERARCHY：“{part}”没有给出准则及其指标：请按“准则：指标，指标 | 2；……”的形式填写。</translation>
  </message>
  <message>
   <source>HIERARCHY names the criterion {name} twice.</source>
   <translation>HIERARCHY 中准则 {name} 出现了两次，请只保留一个。</translation>
  </message>
  <message>
   <source>The comparisons contradict each other: consistency ratio {ratio:.3f} is above {limit}. {first} against {second} departs most: it was given as {given:.4g}, the weights imply {implied:.4g}.</source>
   <translation>各比较值相互矛盾：一致性比率 {ratio:.3f} 大于 {limit}。偏离最大的是 {first} 与 {second} 的比较：填写值为 {given:.4g}，由权重推得 {implied:.4g}。</translation>
  </message>
  <message>
   <source>MATRIX compares {name} with itself as {value:g}: the diagonal holds 1.</source>
   <translation>MATRIX 中 {name} 与自身的比较值为 {value:g}：对角线上应为 1。</translation>
  </message>
  <message>
   <source>MATRIX: values below the diagonal are rounded reciprocals; the exact ones were used ({pairs}).</source>
   <translation>MATRIX：对角线以下是四舍五入的倒数，计算时已采用精确倒数（{pairs}）。</translation>
  </message>
  <message>
   <source>MATRIX has {count} values, which is neither a whole matrix (4, 9, 16, 25 ...) nor the part above the diagonal (1, 3, 6, 10 ...).</source>
   <translation>MATRIX 有 {count} 个值，既不是完整矩阵（4、9、16、25 等），也不是对角线以上部分（1、3、6、10 等）。</translation>
  </message>
  <message>
   <source>HIERARCHY, {criterion}: {problem}</source>
   <translation>HIERARCHY，{criterion}：{problem}</translation>
  </message>
  <message>
   <source>MATRIX gives {first} against {second} as {upper:g} and {second} against {first} as {lower:g}, which is not its reciprocal: correct one of them, or give the part above the diagonal only.</source>
   <translation>MATRIX 中 {first} 对 {second} 为 {upper:g}，而 {second} 对 {first} 为 {lower:g}，二者不是倒数：请更正其中一个，或只填对角线以上部分。</translation>
  </message>
  <message>
   <source>The changes of all replicates are equal, so that they tell nothing about chance and no test is made: were values copied or rounded?</source>
   <translation>所有重复的变化量都相等，无法反映随机波动，因此不作检验：请检查数值是否为复制或取整所得。</translation>
  </message>
  <message>
   <source>Without a control area the change includes everything else that changed between the dates, such as rain.</source>
   <translation>没有对照区时，变化中包含两期之间的其他一切变化，例如降雨。</translation>
  </message>
  <message>
   <source>There is no treated area or plot with values both before and after EVENT: give TREATED polygons that overlap the rasters, or rows with treated = 1.</source>
   <translation>没有在 EVENT 前后都有值的处理区或处理样地：请提供与栅格重叠的 TREATED 多边形，或 treated = 1 的行。</translation>
  </message>
  <message>
   <source>EVENT has {before} dates before it and {after} from it on: both sides need at least one. Check EVENT and the years.</source>
   <translation>EVENT 之前有 {before} 期，自 EVENT 起有 {after} 期：前后至少各需一期。请检查 EVENT 和年份。</translation>
  </message>
  <message>
   <source>No plot or area has a value both before and after: check sites, metrics and dates of the table.</source>
   <translation>没有前后都有值的样地或区域：请检查表中的地点、指标和日期。</translation>
  </message>
  <message>
   <source>EVENT {event:g} lies outside the years that have values for both areas ({years}): both sides need at least one.</source>
   <translation>EVENT {event:g} 不在两个区域都有值的年份之内（{years}）：前后至少各需一年，请检查 EVENT。</translation>
  </message>
  <message>
   <source>{name} is {value}: write one year or one date, such as 2010 or 2019-01-25.</source>
   <translation>{name} 的值为 {value}：请填写一个年份或日期，例如 2010 或 2019-01-25。</translation>
  </message>
  <message>
   <source>No control area or plot has a value both before and after EVENT: check its place, its dates and the event.</source>
   <translation>没有在 EVENT 前后都有值的对照区或对照样地：请检查其位置、日期和事件。</translation>
  </message>
  <message>
   <source>TABLE: value is {value} in row {number}, which is no number: write it as in 0.32.</source>
   <translation>TABLE：第 {number} 行的 value 为 {value}，不是数字：请按 0.32 的形式填写。</translation>
  </message>
  <message>
   <source>{n} pairs are described but not tested: a test needs at least {least}.</source>
   <translation>{n} 对数据只作描述，不作检验：检验至少需要 {least} 对。</translation>
  </message>
  <message>
   <source>No treated, or no control area has a value both before and after: check polygons, sites and dates.</source>
   <translation>处理区或对照区中没有前后都有值的区域：请检查多边形、地点和日期。</translation>
  </message>
  <message>
   <source>Before the event the treated and the control area did not run parallel (difference {slope:+.3g} a year, p {p:.3f}): part of the effect may be that trend. Choose another control.</source>
   <translation>事件之前处理区与对照区的变化不平行（差异每年 {slope:+.3g}，p 为 {p:.3f}）：部分效应可能来自这一趋势。请另选对照区。</translation>
  </message>
  <message>
   <source>The yearly differences depend on the year before (correlation {memory:.2f}): the interval is too narrow and p too small.</source>
   <translation>逐年差异与上一年相关（相关系数 {memory:.2f}）：置信区间偏窄，p 值偏小。</translation>
  </message>
  <message>
   <source>{name} holds no cell with a value both before and after: check the polygons and the rasters.</source>
   <translation>{name} 内没有前后都有值的像元：请检查多边形和栅格。</translation>
  </message>
  <message>
   <source>No reference area or plot has a value from EVENT on: check its place and its dates.</source>
   <translation>自 EVENT 起没有有值的参考区或参考样地：请检查其位置和日期。</translation>
  </message>
  <message>
   <source>TABLE: row {number} has no site, metric or date: fill it in, or leave the row out.</source>
   <translation>TABLE：第 {number} 行缺少 site、metric 或 date：请补齐，或删去该行。</translation>
  </message>
  <message>
   <source>TABLE: treated is {value} in row {number}: write 1 (treated), 0 (control) or reference.</source>
   <translation>TABLE：第 {number} 行的 treated 为 {value}：请填写 1（处理）、0（对照）或 reference（参考）。</translation>
  </message>
  <message>
   <source>TABLE: the site {site} is {one} in one row and {other} in another (row {number}): a site is one or the other.</source>
   <translation>TABLE：样地 {site} 在某一行为 {one}，在另一行（第 {number} 行）为 {other}：同一样地只能取其一，请更正。</translation>
  </message>
  <message>
   <source>TABLE: {metric} of the site {site} has two values of {date} (row {number}): give their mean, or name the plots apart.</source>
   <translation>TABLE：样地 {site} 的 {metric} 在 {date} 有两个值（第 {number} 行）：请填写其平均值，或为样地取不同的名称。</translation>
  </message>
  <message>
   <source>The values reach {largest:.4g}, so they are no shares from 0 to 1 and the percentage points are wrong: choose the unit percent, or any other.</source>
   <translation>数值最大达 {largest:.4g}，不是 0 到 1 的比例，所得百分点有误：请将单位选为百分数或其他。</translation>
  </message>
  <message>
   <source>The values do not go beyond {largest:.4g}: are they shares from 0 to 1? In percent the percentage points are then 100 times too small.</source>
   <translation>数值不超过 {largest:.4g}：请检查是否为 0 到 1 的比例。若是，则按百分数计算所得的百分点只有实际的 1/100。</translation>
  </message>
  <message>
   <source>{first} and {second} replicates are described but not tested: both sides need at least {least}.</source>
   <translation>重复数为 {first} 和 {second}，只作描述，不作检验：两侧至少各需 {least} 个。</translation>
  </message>
  <message>
   <source>The change is smooth over {side} cells, so that an area holds only {blocks:.1f} independent blocks and no interval can be given ({least} are needed): give several areas, or a control and several years on both sides.</source>
   <translation>变化在 {side} 个像元的尺度上是平滑的，一个区域只相当于 {blocks:.1f} 个独立块，无法给出置信区间（至少需要 {least} 个）：请提供多个区域，或提供对照区和前后各多年的数据。</translation>
  </message>
  <message>
   <source>{count} years are left out, in which an area or plot has no value.</source>
   <translation>有 {count} 年因某个区域或样地没有值而不参与比较。</translation>
  </message>
  <message>
   <source>The file is not a resilience model that can be used: its entry {key} is missing or wrong. Choose a file written as OUTPUT_MODEL by a resilience run.</source>
   <translation>该文件不是可用的恢复力模型：其中的 {key} 缺失或有误。请选择恢复力评价运行时由 OUTPUT_MODEL 写出的文件。</translation>
  </message>
  <message>
   <source>All indicators with a weight hold one value everywhere ({names}): there is nothing to evaluate. Check rasters and area.</source>
   <translation>所有带权重的指标（{names}）都处处为同一个值，无法评价：请检查栅格和研究区。</translation>
  </message>
  <message>
   <source>Weights cannot be varied by {spread:g} in {draws} draws: give a share above 0 and at most 1, and at least 2 draws.</source>
   <translation>权重无法按 {spread:g} 的幅度扰动 {draws} 次：幅度应大于 0 且不超过 1，次数至少为 2。</translation>
  </message>
  <message>
   <source>The saved model needs rasters called {missing}, and these are given: {names}. Rename the layers or add what is missing.</source>
   <translation>已保存的模型需要名为 {missing} 的栅格，而提供的是：{names}。请重命名图层或补齐缺少的栅格。</translation>
  </message>
  <message>
   <source>Values beyond the ranges of the saved model were counted as its ends: {shares} of the cells. A large share means another unit or region: fit one model over all dates instead.</source>
   <translation>超出已保存模型取值范围的值按范围端点计：像元占比 {shares}。比例较大说明单位或地区不同：请改为用所有时期共同拟合一个模型。</translation>
  </message>
  <message>
   <source>{name} holds the value {value:g} everywhere, so its normalised value is 0 everywhere: P stays {weight:.3g} below what it could be. Leave it out or widen the area.</source>
   <translation>{name} 的值处处为 {value:g}，归一化后处处为 0：P 因此比可能的最大值低 {weight:.3g}。请去掉该指标或扩大研究区。</translation>
  </message>
  <message>
   <source>THRESHOLD is missing: give the rate from which on ground is in alarm, in the unit of INPUT, such as 20 for mm per year.</source>
   <translation>缺少 THRESHOLD：请填写开始预警的速率，单位与 INPUT 相同，例如以 mm/a 计时填 20。</translation>
  </message>
  <message>
   <source>THRESHOLD is {threshold:g}: give a rate above 0; it counts for sinking and for rising.</source>
   <translation>THRESHOLD 的值为 {threshold:g}：请填写大于 0 的速率，对下沉和抬升均适用。</translation>
  </message>
  <message>
   <source>SLOPE holds {value:.4g}, but slopes lie between 0 and 90 degrees: give a slope in degrees, not in percent and not the elevation.</source>
   <translation>SLOPE 含有 {value:.4g}，而坡度应在 0° 到 90° 之间：请提供以度为单位的坡度，不要用百分比坡度或高程。</translation>
  </message>
  <message>
   <source>CELL_SIZE is {cell:g}: points need cells with a side above 0.</source>
   <translation>CELL_SIZE 的值为 {cell:g}：由点生成栅格时像元边长必须大于 0。</translation>
  </message>
  <message>
   <source>No point of INPUT has a rate inside the grid: check the layer, INPUT_FIELD and EXTENT.</source>
   <translation>格网内没有带速率的 INPUT 点：请检查图层、INPUT_FIELD 和 EXTENT。</translation>
  </message>
  <message>
   <source>Only {n} cells have both NDVI and albedo; at least {least} are needed: check the mask, the area and the no-data values.</source>
   <translation>NDVI 和反照率都有值的像元只有 {n} 个，至少需要 {least} 个：请检查掩膜、研究区和无数据值。</translation>
  </message>
  <message>
   <source>A higher DDI means less desertified land. Use it with the direction +, or turn its sign round where a table wants desertification as severity.</source>
   <translation>DDI 越高表示荒漠化程度越轻。请以方向 + 使用；若表中要求以荒漠化严重程度表示，则将其符号反转。</translation>
  </message>
  <message>
   <source>{name} holds the value {value:g} everywhere: there is no line to fit. Check the raster and the area.</source>
   <translation>{name} 的值处处为 {value:g}，无法拟合直线：请检查栅格和研究区。</translation>
  </message>
  <message>
   <source>Albedo does not fall where NDVI rises (slope {slope:+.4f}, r {r:+.3f}), so there is no inverse albedo-NDVI relation and no DDI: mask water, cloud and snow, check that NDVI and ALBEDO are not exchanged, or give SLOPE_A. Where land is green throughout, albedo rises with vegetation and DDI does not apply.</source>
   <translation>反照率没有随 NDVI 升高而下降（斜率 {slope:+.4f}，r 为 {r:+.3f}），二者不呈负相关，无法计算 DDI：请掩去水体、云和雪，确认 NDVI 与 ALBEDO 没有填反，或给定 SLOPE_A。植被普遍茂盛的地区，反照率随植被增加而升高，不适用 DDI。</translation>
  </message>
  <message>
   <source>SLOPE_A is {slope:g}: the slope of albedo on NDVI must be below 0.</source>
   <translation>SLOPE_A 的值为 {slope:g}：反照率对 NDVI 的斜率必须小于 0。</translation>
  </message>
  <message>
   <source>Albedo and NDVI are only weakly related (r {r:+.3f}): water, cloud or shadow may be among the cells, and DDI follows NDVI almost alone.</source>
   <translation>反照率与 NDVI 的相关性很弱（r 为 {r:+.3f}）：像元中可能混有水体、云或云影，DDI 几乎只反映 NDVI。</translation>
  </message>
  <message>
   <source>Half of the area lies higher or lower by {offset:+.3f} m or more.</source>
   <translation>全区高程差的中位数为 {offset:+.3f} m，即有一半面积达到或超过该值。</translation>
  </message>
  <message>
   <source>Outside ZONES the models differ by {offset:+.3f} m in the median.</source>
   <translation>在 ZONES 之外，两期模型之差的中位数为 {offset:+.3f} m。</translation>
  </message>
  <message>
   <source>{what} If that ground did not change, the two models do not share their zero, and NET is wrong by about {volume:,.0f} m3: draw STABLE polygons on unchanged ground, and the offset is taken off.</source>
   <translation>{what}若这部分地面没有变化，则两期模型的高程基准不一致，NET 的误差约为 {volume:,.0f} m³：请在未变化的地面上绘制 STABLE 多边形，即可扣除该偏差。</translation>
  </message>
  <message>
   <source>Once the offset of {offset:+.3f} m is taken off, half of the other ground still lies {median:+.3f} m or more away from its height before. Does STABLE lie in the works, or on ground that sank? NET is then wrong by about {volume:,.0f} m3.</source>
   <translation>扣除系统偏差 {offset:+.3f} m 之后，其余地面仍有一半与前期高程相差 {median:+.3f} m 或更大。请检查 STABLE 是否位于施工范围之内，或位于已下沉的地面上：若是，则 NET 的误差约为 {volume:,.0f} m³。</translation>
  </message>
  <message>
   <source>The level of detection needs a factor above 0, not {t:g}: 1.96 is that of 95 %.</source>
   <translation>检测限的系数必须大于 0，而不是 {t:g}：95% 置信水平对应 1.96。</translation>
  </message>
  <message>
   <source>STABLE holds {n} cells with a height in both models (outside ZONES and within AOI); at least {least} are needed: draw larger polygons beside the works, on ground that did not change.</source>
   <translation>STABLE 中两期均有高程的像元（ZONES 之外、AOI 之内）有 {n} 个，至少需要 {least} 个：请在施工范围旁未变化的地面上绘制更大的多边形。</translation>
  </message>
  <message>
   <source>BEFORE and AFTER have no cell with a height in both: check that they show the same place, their no data and AOI.</source>
   <translation>BEFORE 与 AFTER 没有均有高程的像元：请确认二者为同一地区，并检查其无数据值以及 AOI。</translation>
  </message>
  <message>
   <source>{name} reaches from {low:.0f} to {high:.0f}: in metres there is no such land. Is it in feet, or is its no-data value not declared?</source>
   <translation>{name} 的取值为 {low:.0f} 到 {high:.0f}：以米计不存在这样的陆地。请检查单位是否为英尺，或是否没有声明无数据值。</translation>
  </message>
  <message>
   <source>Cells of {cell:g} m smooth slopes: faces steeper than {limits} degrees show only where they are {heights} m high or more, and the areas given are too small. Use a model of 1 to 5 m.</source>
   <translation>{cell:g} m 的像元会平滑坡面：坡度大于 {limits}° 的坡面只有高度分别不小于 {heights} m 时才能显现，因此给出的面积偏小。请使用 1 到 5 m 的高程模型。</translation>
  </message>
  <message>
   <source>{name} is {error:g}: the error of an elevation model is 0 m or more.</source>
   <translation>{name} 的值为 {error:g}：高程模型的误差不得小于 0 m。</translation>
  </message>
  <message>
   <source>On stable ground AFTER lies {offset:+.3f} m from BEFORE (NMAD {sigma:.3f} m, {n} cells): this was taken off everywhere.</source>
   <translation>在稳定地面上，AFTER 与 BEFORE 相差 {offset:+.3f} m（NMAD 为 {sigma:.3f} m，{n} 个像元）：已在全部范围内扣除。</translation>
  </message>
  <message>
   <source>{share:.0f} % of STABLE differs by more than {level:.2f} m from its median, where errors alone would give about 5 %: part of it is no stable ground, or one model lies sideways of the other. Leave works, heaps and water out of STABLE.</source>
   <translation>STABLE 中有 {share:.0f}% 与其中位数相差超过 {level:.2f} m，而仅由误差造成的应约为 5%：其中一部分不是稳定地面，或两期模型存在水平错位。请将施工范围、堆体和水体排除在 STABLE 之外。</translation>
  </message>
  <message>
   <source>{feet} is about 3.28 times {metres}: it is in feet. Multiply it by 0.3048, so that both are in metres.</source>
   <translation>{feet} 约为 {metres} 的 3.28 倍：其单位为英尺。请乘以 0.3048，使二者均以米为单位。</translation>
  </message>
  <message>
   <source>SLOPE_LIMITS {limits}: give degrees between 0 and 90 in rising order, such as 25,35,60.</source>
   <translation>SLOPE_LIMITS 的值为 {limits}：请由小到大填写 0 到 90 之间的度数，例如 25,35,60。</translation>
  </message>
  <message>
   <source>{name} is {value:g}: give 0 or more.</source>
   <translation>{name} 的值为 {value:g}：请填写不小于 0 的数。</translation>
  </message>
  <message>
   <source>TABLE has no value for the classes {codes}, which occur in the land cover: add a row for each (0 where it is worth nothing).</source>
   <translation>TABLE 中没有土地覆被所含类别 {codes} 的值：请逐一增加行（无价值者填 0）。</translation>
  </message>
  <message>
   <source>TABLE: the value of class {code} is {value}: give a number.</source>
   <translation>TABLE：类别 {code} 的值为 {value}：请填写数字。</translation>
  </message>
  <message>
   <source>TABLE names one indicator ({name}): at least two are needed to weigh one against the other.</source>
   <translation>TABLE 中只有一个指标（{name}）：至少需要两个才能相互比较并确定权重。</translation>
  </message>
  <message>
   <source>TABLE has no year: at least one row needs one.</source>
   <translation>TABLE 中没有年份：请至少在一行中填写。</translation>
  </message>
  <message>
   <source>TABLE has no raster of {missing}: every year needs every indicator. A row without a year counts for all of them.</source>
   <translation>TABLE 中缺少 {missing} 的栅格：每年都需要所有指标。不写年份的行适用于所有年份。</translation>
  </message>
  <message>
   <source>TABLE has no column {lost}; it has {columns}.</source>
   <translation>TABLE 中没有列 {lost}，现有列为 {columns}。</translation>
  </message>
  <message>
   <source>TABLE, line {line}: there is no name.</source>
   <translation>TABLE 第 {line} 行：缺少名称。</translation>
  </message>
  <message>
   <source>TABLE: the weight "{weight}" of {name} is not a number.</source>
   <translation>TABLE：{name} 的权重“{weight}”不是数字，请更正。</translation>
  </message>
  <message>
   <source>TABLE: the band "{band}" of {name} is not a number from 1.</source>
   <translation>TABLE：{name} 的波段“{band}”不是从 1 开始的序号，请更正。</translation>
  </message>
  <message>
   <source>TABLE, line {line}: there is no file for {name}.</source>
   <translation>TABLE 第 {line} 行：没有给出 {name} 的文件。</translation>
  </message>
  <message>
   <source>TABLE names {name} of {year} twice: keep one row.</source>
   <translation>TABLE 中 {year} 年的 {name} 出现了两次：请只保留一行。</translation>
  </message>
  <message>
   <source>TABLE gives {name} several values of {column}: {found}. Give one.</source>
   <translation>TABLE 中 {name} 的 {column} 有多个值：{found}。请只给一个。</translation>
  </message>
  <message>
   <source>SCHEME custom has no classes of its own: give them in TABLE (code, name, value).</source>
   <translation>SCHEME 取 custom 时没有自带类别：请在 TABLE 中给出（code、name、value）。</translation>
  </message>
  <message>
   <source>METRICS is {given}: choose one or several of {known}.</source>
   <translation>METRICS 的值为 {given}：请从 {known} 中选择一个或多个。</translation>
  </message>
  <message>
   <source>GRID_SIZE is {size:g}: choose a side from {least:g} (two cells) to {most:g} (the raster).</source>
   <translation>GRID_SIZE 的值为 {size:g}：请在 {least:g}（两个像元）到 {most:g}（整个栅格）之间选择边长。</translation>
  </message>
  <message>
   <source>{n} zones hold no cell with a class (number {zones}): they are too small for these cells or lie outside the land cover.</source>
   <translation>{n} 个分区内没有任何类别像元（编号 {zones}）：这些分区相对像元过小，或位于土地覆被之外。</translation>
  </message>
  <message>
   <source>The land cover has the codes {codes}, which the class table does not name: choose the right SCHEME, add them to TABLE, or declare them as no data.</source>
   <translation>土地覆被含有编码 {codes}，类别表中没有：请选择正确的 SCHEME，或将其加入 TABLE，或将其设为无数据。</translation>
  </message>
  <message>
   <source>The land cover has the value {value:g}, which is no code of the class table: choose the right SCHEME, add it to TABLE, and resample codes by nearest alone.</source>
   <translation>土地覆被含有值 {value:g}，不是类别表中的编码：请选择正确的 SCHEME，或将其加入 TABLE；编码只能用最近邻重采样。</translation>
  </message>
  <message>
   <source>TABLE: {code} is not a class code; codes are whole numbers from 0 to {largest}.</source>
   <translation>TABLE：{code} 不是类别编码；编码应为 0 到 {largest} 的整数。</translation>
  </message>
  <message>
   <source>{metric} has no value for the classes {classes}: give one for each in TABLE.</source>
   <translation>{metric} 缺少类别 {classes} 的取值：请在 TABLE 中为每个类别给出一个值。</translation>
  </message>
  <message>
   <source>TABLE: the value {value:g} of class {code} for {metric} is not between 0 and 1.</source>
   <translation>TABLE：类别 {code} 的 {metric} 取值 {value:g} 不在 0 到 1 之间。</translation>
  </message>
  <message>
   <source>{metric}: these class values have no verified source, give your own in TABLE where they matter: {classes}.</source>
   <translation>{metric}：以下类别的取值没有可查证的来源，若对结果有影响，请在 TABLE 中给出自己的取值：{classes}。</translation>
  </message>
  <message>
   <source>SIZE is {size}: a window has a cell in its middle, so its side is an odd number from 3, such as {odd}.</source>
   <translation>SIZE 的值为 {size}：窗口以一个像元为中心，边长应为不小于 3 的奇数，例如 {odd}。</translation>
  </message>
  <message>
   <source>SIZE is {size}, but the raster has only {rows} x {columns} cells: choose a smaller window.</source>
   <translation>SIZE 的值为 {size}，而栅格只有 {rows} × {columns} 个像元：请选择更小的窗口。</translation>
  </message>
  <message>
   <source>severe</source>
   <translation>极差</translation>
  </message>
  <message>
   <source>poor</source>
   <translation>差</translation>
  </message>
  <message>
   <source>moderate</source>
   <translation>中等</translation>
  </message>
  <message>
   <source>good</source>
   <translation>良</translation>
  </message>
  <message>
   <source>excellent</source>
   <translation>优</translation>
  </message>
  <message>
   <source>The printed preset counts desertification as severity (direction -), but DDI is higher where land is less desertified: give it -DDI, or choose zhang2023_corrected.</source>
   <translation>论文原文预设把荒漠化作为严重程度（方向 -），而 DDI 越高荒漠化越轻：请提供 -DDI，或选择 zhang2023_corrected。</translation>
  </message>
  <message>
   <source>The printed preset counts landscape resilience as bad and fragmentation as good; the two directions are very likely exchanged in the paper.</source>
   <translation>论文原文预设将景观恢复力视为不利、破碎度视为有利；这两个方向在论文中很可能写反了。</translation>
  </message>
  <message>
   <source>The printed weight of PM2.5 is 0.0391, but its two weights have the mean 0.0395.</source>
   <translation>论文中 PM2.5 的权重为 0.0391，而其两种权重的平均值为 0.0395。</translation>
  </message>
  <message>
   <source>The target share of sources is {target:g}: give a share above 0 and at most 1.</source>
   <translation>生态源地的目标比例为 {target:g}：请填写大于 0 且不超过 1 的比例。</translation>
  </message>
  <message>
   <source>{dimension} has no sub-indicator called {given}; it has {known}.</source>
   <translation>{dimension} 没有名为 {given} 的子指标，现有子指标为 {known}。</translation>
  </message>
  <message>
   <source>The weights within {dimension} are {weights}: give numbers of 0 or more, at least one above 0.</source>
   <translation>{dimension} 内部的权重为 {weights}：权重不得小于 0，且至少有一个大于 0。</translation>
  </message>
  <message>
   <source>The weights of R1, R2 and R3 are {weights}, with the sum {total:.6g}: they must not be negative and must sum to 1.</source>
   <translation>R1、R2 和 R3 的权重为 {weights}，总和为 {total:.6g}：权重不得为负，且总和必须为 1。</translation>
  </message>
  <message>
   <source>There is no layer for any of R1, R2 and R3: give at least COVER, EROSION, EVI, DEM, SOURCES or CLASSES.</source>
   <translation>没有可用于 R1、R2、R3 的任何图层：请至少提供 COVER、EROSION、EVI、DEM、SOURCES 或 CLASSES 之一。</translation>
  </message>
  <message>
   <source>QUALITY holds values from {low:.4g} to {high:.4g}: give an index from 0 to 1, such as RSEI or cover as a fraction.</source>
   <translation>QUALITY 的取值为 {low:.4g} 到 {high:.4g}：请提供取值 0 到 1 的指数，例如 RSEI 或以小数表示的覆盖度。</translation>
  </message>
  <message>
   <source>EROSION holds values down to {low:.4g}, but soil loss is not negative: check the raster and its no data.</source>
   <translation>EROSION 的最小值为 {low:.4g}，而土壤侵蚀模数不应为负：请检查栅格及其无数据值。</translation>
  </message>
  <message>
   <source>{dimension} was computed without {missing}; the weights of {kept} were raised to a sum of 1.</source>
   <translation>计算 {dimension} 时缺少 {missing}；{kept} 的权重已按总和为 1 重新分配。</translation>
  </message>
  <message>
   <source>R was computed without {missing}, the weights of the others were raised: do not compare it with an R that has all three.</source>
   <translation>计算 R 时缺少 {missing}，其余权重已相应提高：请勿与三项齐全的 R 进行比较。</translation>
  </message>
  <message>
   <source>RANGE temporal needs at least two dates and there is one: choose pooled or give a longer series.</source>
   <translation>RANGE 取 temporal 时至少需要两期，而现在只有一期：请选择 pooled 或提供更长的序列。</translation>
  </message>
  <message>
   <source>LST is in Kelvin at some dates ({kelvin}) and in degrees Celsius at others ({celsius}): bring all to one unit.</source>
   <translation>LST 有些时期为开尔文（{kelvin}），有些时期为摄氏度（{celsius}）：请统一单位。</translation>
  </message>
  <message>
   <source>ALPHA is {alpha:g}: the share of VCI in VHI lies between 0 and 1.</source>
   <translation>ALPHA 的值为 {alpha:g}：VCI 在 VHI 中的权重应在 0 到 1 之间。</translation>
  </message>
  <message>
   <source>NDVI has {ndvi} dates and LST {lst}: give both for the same dates.</source>
   <translation>NDVI 有 {ndvi} 期，LST 有 {lst} 期：二者的时期必须一致。</translation>
  </message>
  <message>
   <source>There are {n} indicators but {given} directions: give one + or - for each, separated by commas.</source>
   <translation>有 {n} 个指标，却有 {given} 个方向：请为每个指标给出一个 + 或 -，以半角逗号分隔。</translation>
  </message>
  <message>
   <source>Rasters and table do not name the same indicators. Rasters without a row: {missing}. Rows without a raster: {unused}. Rename one or the other; order does not matter.</source>
   <translation>栅格与表格中的指标名称不一致。表中没有对应行的栅格：{missing}。没有对应栅格的行：{unused}。请修改其中一方的名称；次序无关紧要。</translation>
  </message>
  <message>
   <source>{name} stands for an indicator that another raster stands for already: give one raster for each.</source>
   <translation>{name} 所代表的指标已有另一个栅格：请为每个指标只提供一个栅格。</translation>
  </message>
  <message>
   <source>INDICATORS holds {n} raster: at least two are needed to weigh one against the other.</source>
   <translation>INDICATORS 中有 {n} 个栅格：至少需要两个才能相互比较并确定权重。</translation>
  </message>
  <message>
   <source>TABLE has no weight of {names}: give a number from 0 to 1, or choose a WEIGHTING that computes it.</source>
   <translation>TABLE 中没有 {names} 的权重：请填写 0 到 1 之间的数，或选择可自动计算权重的 WEIGHTING。</translation>
  </message>
  <message>
   <source>All weights are 0: give at least one above 0.</source>
   <translation>所有权重均为 0：请至少给出一个大于 0 的权重。</translation>
  </message>
  <message>
   <source>{n} cells have a value in all indicators ({names}): check the mask, the area and the no-data values.</source>
   <translation>在所有指标（{names}）中都有值的像元为 {n} 个：请检查掩膜、研究区和无数据值。</translation>
  </message>
  <message>
   <source>{name} holds the value {value:g} everywhere: it gets the weight 0.</source>
   <translation>{name} 的值处处为 {value:g}：其权重取 0。</translation>
  </message>
  <message>
   <source>All indicators hold one value everywhere ({names}): there is nothing to weigh them by. Check rasters and area.</source>
   <translation>所有指标（{names}）都处处为同一个值，无法确定权重：请检查栅格和研究区。</translation>
  </message>
  <message>
   <source>The indicators {names} say the same (all correlations are 1), so critic has nothing to weigh them by: choose mse.</source>
   <translation>指标 {names} 反映的信息相同（相关系数均为 1），critic 法无法确定权重：请选择 mse。</translation>
  </message>
  <message>
   <source>Each indicator has the weight 0 in one of the two sets, so their product leaves nothing: combine them by their mean.</source>
   <translation>每个指标都在两组权重之一中为 0，相乘后全部为零：请改用平均值组合。</translation>
  </message>
  <message>
   <source>The direction "{direction}" of {name} is unknown: give + where more is better, - where less is better.</source>
   <translation>{name} 的方向“{direction}”无法识别：越大越好填 +，越小越好填 -。</translation>
  </message>
  <message>
   <source>No raster for {names}: the preset was used without.</source>
   <translation>{names} 没有对应的栅格：使用预设时不含这些指标。</translation>
  </message>
  <message>
   <source>Two rasters of INDICATORS are called "{name}": rename the layers, weights are matched by name.</source>
   <translation>INDICATORS 中有两个栅格都叫“{name}”：权重按名称匹配，请重命名图层。</translation>
  </message>
  <message>
   <source>The weight of {name} is {weight}: give a number from 0 to 1, or choose a WEIGHTING that computes it.</source>
   <translation>{name} 的权重为 {weight}：请填写 0 到 1 之间的数，或选择可自动计算权重的 WEIGHTING。</translation>
  </message>
  <message>
   <source>The weights sum to {total:.6g}, not to 1: each was divided by that sum.</source>
   <translation>权重之和为 {total:.6g}，不等于 1：各权重已除以该总和。</translation>
  </message>
  <message>
   <source>TABLE names {name} twice: keep one row for each indicator.</source>
   <translation>TABLE 中 {name} 出现了两次：每个指标只保留一行。</translation>
  </message>
  <message>
   <source>Entropy weights of {n} cells come out almost equal whatever the indicators: mse or critic tell them apart better.</source>
   <translation>对 {n} 个像元而言，无论指标如何，熵权法的权重几乎相等：mse 或 critic 更能区分各指标。</translation>
  </message>
  <message>
   <source>The mapped areas do not fit the {n} classes of the matrix: give one area of 0 or more for each class.</source>
   <translation>制图面积与矩阵的 {n} 个类别不符：请为每个类别给出一个不小于 0 的面积。</translation>
  </message>
  <message>
   <source>Class number {number} covers part of the map but no point: add points there or leave the class out.</source>
   <translation>第 {number} 类在图上有分布，但没有样点：请在该类中增加样点或去掉该类。</translation>
  </message>
  <message>
   <source>The stratification {choice} is unknown; choose class or area.</source>
   <translation>未知分层方式 {choice}；请选择 class 或 area。</translation>
  </message>
  <message>
   <source>{size} points were asked for but the classes have {cells} cells: ask for fewer points.</source>
   <translation>要求 {size} 个样点，而各类别共有 {cells} 个像元：请减少样点数。</translation>
  </message>
  <message>
   <source>{size} points are too few for {least} in each class: ask for at least {needed}.</source>
   <translation>{size} 个样点过少，不够每类 {least} 个：请至少设为 {needed} 个。</translation>
  </message>
  <message>
   <source>No point has both a map class and a reference class: check the reference field and where the points lie.</source>
   <translation>没有同时具有图上类别和参考类别的样点：请检查参考字段和样点位置。</translation>
  </message>
  <message>
   <source>Stable cells change by {percent:+.1f} % at {year:g}, where the sensor changes: part of every trend is the sensor's. Harmonise the sensors, or look at the years before and after apart.</source>
   <translation>稳定像元在更换传感器的 {year:g} 年前后变化了 {percent:+.1f}%：所有趋势都有一部分来自传感器。请进行传感器一致化，或将前后年份分开分析。</translation>
  </message>
  <message>
   <source>The step test at {change:g} needs {n} years on both sides; there are {before} before and {after} after: choose another year of change.</source>
   <translation>{change:g} 年处的跳变检验前后各需要 {n} 年；现在之前有 {before} 年，之后有 {after} 年：请另选变化年份。</translation>
  </message>
  <message>
   <source>Only {n} groups have values; at least 2 are needed: check the value and the group field.</source>
   <translation>只有 {n} 个组有值，至少需要 2 个：请检查数值字段和分组字段。</translation>
  </message>
  <message>
   <source>{clusters} clusters cannot be made of {rows} different rows: choose a number from 1 to {rows}.</source>
   <translation>{rows} 个不同的数据行无法聚为 {clusters} 类：请在 1 到 {rows} 之间选择。</translation>
  </message>
  <message>
   <source>The choice {choice} is unknown for the Hurst exponent; choose one of: {choices}.</source>
   <translation>Hurst 指数没有选项 {choice}；请从以下选项中选择：{choices}。</translation>
  </message>
  <message>
   <source>LST holds values from {low:.6g} to {high:.6g}, which is neither kelvin nor degrees Celsius: scale digital numbers first with mineeco:scalescene; if Kelvin and Celsius are mixed, bring all years to one unit.</source>
   <translation>LST 的取值为 {low:.6g} 到 {high:.6g}，既不是开尔文也不是摄氏度：若为 DN 值，请先用 mineeco:scalescene 定标；若混用了开尔文和摄氏度，请将各年统一单位。</translation>
  </message>
  <message>
   <source>EVI holds values from {low:.6g} to {high:.6g}, which look like digital numbers: apply the scale factor first (for MODIS 0.0001).</source>
   <translation>EVI 的取值为 {low:.6g} 到 {high:.6g}，看来是 DN 值：请先乘以缩放系数（MODIS 为 0.0001）。</translation>
  </message>
  <message>
   <source>EVI holds values from {low:.3g} to {high:.3g}, more than an index of land has: check reflectance and cloud mask.</source>
   <translation>EVI 的取值为 {low:.3g} 到 {high:.3g}，超出陆地指数应有的范围：请检查反射率和云掩膜。</translation>
  </message>
  <message>
   <source>LST has {lst} layers and EVI has {evi}: give both for the same years and cells.</source>
   <translation>LST 有 {lst} 层，EVI 有 {evi} 层：二者的年份和像元必须一致。</translation>
  </message>
  <message>
   <source>The smallest EVI is {value:g}; it must be above 0, for example 0.01.</source>
   <translation>EVI 下限为 {value:g}；该值必须大于 0，例如 0.01。</translation>
  </message>
  <message>
   <source>The baseline 'reference' needs reference years: name at least one year of the series.</source>
   <translation>基线 reference 需要参考年份：请至少指定序列中的一个年份。</translation>
  </message>
  <message>
   <source>The reference years {years} are not in the series, which runs from {first:g} to {last:g}: choose years it has.</source>
   <translation>参考年份 {years} 不在序列中（序列为 {first:g} 至 {last:g} 年）：请选择序列中已有的年份。</translation>
  </message>
  <message>
   <source>The choice {choice} is unknown for MLRI; choose one of: {choices}.</source>
   <translation>MLRI 没有选项 {choice}；请从以下选项中选择：{choices}。</translation>
  </message>
  <message>
   <source>{n} permutations cannot show significance: ask for at least {least}.</source>
   <translation>{n} 次置换不足以判断显著性：请至少设为 {least} 次。</translation>
  </message>
  <message>
   <source>Blocks of {block} years do not suit a series of {n} years: choose 1, 2 or 3.</source>
   <translation>{block} 年的块长不适合 {n} 年的序列：请选择 1、2 或 3。</translation>
  </message>
  <message>
   <source>The share of the reference level is {share:g}; it must be above 0 and at most 1, for example 0.8.</source>
   <translation>参考水平的比例为 {share:g}；该值必须大于 0 且不超过 1，例如 0.8。</translation>
  </message>
  <message>
   <source>{stay} years running do not suit a series of {n} years: choose 1 to {most}.</source>
   <translation>连续 {stay} 年的要求不适合 {n} 年的序列：请选择 1 到 {most}。</translation>
  </message>
  <message>
   <source>The reference has {n} values for {years} years: give one for each year.</source>
   <translation>参考值有 {n} 个，而年份有 {years} 个：请为每一年提供一个值。</translation>
  </message>
  <message>
   <source>{years} years were given for {layers} layers: give one year for each layer.</source>
   <translation>{layers} 个图层对应了 {years} 个年份：请为每个图层提供一个年份。</translation>
  </message>
  <message>
   <source>The years must rise without repeats; {year:g} is out of order or given twice: correct the list of years.</source>
   <translation>年份必须递增且不重复；{year:g} 次序有误或重复出现：请更正年份列表。</translation>
  </message>
  <message>
   <source>A trend from {n} years cannot be significant: ask for at least {least} valid years.</source>
   <translation>{n} 年的趋势不可能显著：请要求至少 {least} 个有效年份。</translation>
  </message>
  <message>
   <source>The series has {n} years; at least {least} are needed: add years or lower the smallest number of valid years.</source>
   <translation>序列只有 {n} 年，至少需要 {least} 年：请增加年份或降低最少有效年数。</translation>
  </message>
  <message>
   <source>The test {variant} is unknown; choose one of: {variants}.</source>
   <translation>未知检验方法 {variant}；请从以下选项中选择：{variants}。</translation>
  </message>
  <message>
   <source>{folder} holds no Landsat Collection 2 Level-2 products (folders with *_MTL files, or .tar archives): check the folder.</source>
   <translation>{folder} 中没有 Landsat Collection 2 Level-2 产品（含 *_MTL 文件的文件夹，或 .tar 压缩包）：请检查文件夹。</translation>
  </message>
  <message>
   <source>The study area lies outside all {count} scenes: check its place and CRS, and the folder.</source>
   <translation>研究区位于全部 {count} 景影像之外：请检查其位置、坐标参照系以及文件夹。</translation>
  </message>
  <message>
   <source>The study area holds no cell centre: choose smaller cells or a larger area.</source>
   <translation>研究区内没有像元中心：请选择更小的像元或更大的研究区。</translation>
  </message>
  <message>
   <source>None of the {count} scenes can be read; the first: {reason}</source>
   <translation>{count} 景影像都无法读取；第一景的原因：{reason}</translation>
  </message>
  <message>
   <source>the same scene as {other}</source>
   <translation>与 {other} 为同一景影像</translation>
  </message>
  <message>
   <source>Cannot write to {folder} ({why}): choose a folder that you may write to.</source>
   <translation>无法写入 {folder}（{why}）：请选择有写入权限的文件夹。</translation>
  </message>
  <message>
   <source>outside the study area</source>
   <translation>在研究区之外</translation>
  </message>
  <message>
   <source>{year}: taken over from the interrupted run</source>
   <translation>{year} 年：沿用中断运行的结果</translation>
  </message>
  <message>
   <source>no clear cell in the study area</source>
   <translation>研究区内没有晴空像元</translation>
  </message>
  <message>
   <source>{name} is not readable Landsat metadata ({why}): download it again.</source>
   <translation>{name} 不是可读取的 Landsat 元数据（{why}）：请重新下载。</translation>
  </message>
  <message>
   <source>{path} is not a metadata file of Landsat: give the *_MTL.txt, .json or .xml of the scene.</source>
   <translation>{path} 不是 Landsat 元数据文件：请给出该影像的 *_MTL.txt、.json 或 .xml 文件。</translation>
  </message>
  <message>
   <source>{name} holds no radiance calibration of a Landsat 4 to 9 scene: give the *_MTL file of the Level-1 scene, or RADIANCE_MULT and RADIANCE_ADD.</source>
   <translation>{name} 中没有 Landsat 4 至 9 影像的辐射定标参数：请给出 Level-1 影像的 *_MTL 文件，或填写 RADIANCE_MULT 和 RADIANCE_ADD。</translation>
  </message>
  <message>
   <source>{path} holds no Landsat metadata (*_MTL.txt, .json or .xml): give the folder or archive of one product.</source>
   <translation>{path} 中没有 Landsat 元数据（*_MTL.txt、.json 或 .xml）：请给出一个产品的文件夹或压缩包。</translation>
  </message>
  <message>
   <source>{path} holds more than one Landsat product ({products}): give one at a time.</source>
   <translation>{path} 中有多个 Landsat 产品（{products}）：请每次只给一个。</translation>
  </message>
  <message>
   <source>{id} is a product of level {level}; Collection 2 Level-2 (surface reflectance) is needed: order that level.</source>
   <translation>{id} 的产品级别为 {level}，而所需的是 Collection 2 Level-2（地表反射率）：请下载该级别的产品。</translation>
  </message>
  <message>
   <source>{id} was taken by the sensor {sensor}; TM, ETM+ and OLI are read.</source>
   <translation>{id} 由传感器 {sensor} 获取；目前只能读取 TM、ETM+ 和 OLI。</translation>
  </message>
  <message>
   <source>The product {id} has no {role} file: download it whole, or leave {role} out.</source>
   <translation>产品 {id} 没有 {role} 文件：请下载完整产品，或不使用 {role}。</translation>
  </message>
  <message>
   <source>{name} lacks {key}: download it again.</source>
   <translation>{name} 缺少 {key}：请重新下载。</translation>
  </message>
  <message>
   <source>{path} lacks {name}, the {role} file that its metadata name: download the product whole.</source>
   <translation>{path} 缺少 {name}，即元数据所列的 {role} 文件：请下载完整产品。</translation>
  </message>
  <message>
   <source>Cannot read {path}: {why}.</source>
   <translation>无法读取 {path}：{why}。</translation>
  </message>
  <message>
   <source>The archive {path} cannot be read ({why}): it is damaged or incomplete, download it again.</source>
   <translation>无法读取压缩包 {path}（{why}）：文件已损坏或不完整，请重新下载。</translation>
  </message>
  <message>
   <source>{path} holds a file that would leave its folder ({name}): it is not a product as the USGS delivers it.</source>
   <translation>{path} 中有一个文件会解压到文件夹之外（{name}）：这不是 USGS 提供的原始产品，请重新下载。</translation>
  </message>
  <message>
   <source>{path} is not a Landsat product: give its folder, its *_MTL.txt, .json or .xml file, or its .tar archive.</source>
   <translation>{path} 不是 Landsat 产品：请给出产品文件夹，其中的 *_MTL.txt、.json 或 .xml 文件，或 .tar 压缩包。</translation>
  </message>
  <message>
   <source>{path} does not exist.</source>
   <translation>{path} 不存在。</translation>
  </message>
  <message>
   <source>The latitude of the cells needs a coordinate reference system, which the grid lacks: give the raster one.</source>
   <translation>计算像元纬度需要坐标参照系，而格网没有：请为栅格设置坐标参照系。</translation>
  </message>
  <message>
   <source>no quality band: used as it is, clouds included</source>
   <translation>没有质量波段：原样使用，含云</translation>
  </message>
  <message>
   <source>{name} is a granule of {found}; one of {wanted} is needed.</source>
   <translation>{name} 是 {found} 的数据文件，而所需的是 {wanted}：请更换文件。</translation>
  </message>
  <message>
   <source>{path} holds none of the fields {fields} of {product}: name the bands of an export as the product does.</source>
   <translation>{path} 中没有 {product} 的字段 {fields}：导出数据的波段名应与产品一致。</translation>
  </message>
  <message>
   <source>This QGIS cannot read HDF4 files such as {path} (GDAL has no HDF4 driver): order or export the product as GeoTIFF.</source>
   <translation>当前 QGIS 无法读取 {path} 这类 HDF4 文件（GDAL 没有 HDF4 驱动）：请订购或导出 GeoTIFF 格式的产品。</translation>
  </message>
  <message>
   <source>{folder} holds no granules of {products} (.hdf, or GeoTIFFs named after product and date): check the folder.</source>
   <translation>{folder} 中没有 {products} 的数据文件（.hdf，或以产品和日期命名的 GeoTIFF）：请检查文件夹。</translation>
  </message>
  <message>
   <source>The folder {folder} does not exist: create it or choose another one.</source>
   <translation>文件夹 {folder} 不存在：请新建该文件夹或另选一个。</translation>
  </message>
  <message>
   <source>{path} is a folder: name a file in it.</source>
   <translation>{path} 是文件夹：请指定其中的文件名。</translation>
  </message>
  <message>
   <source>{path} cannot be replaced ({why}): it is open in another program or protected. Close it there, or choose another name.</source>
   <translation>无法替换 {path}（{why}）：文件被其他程序打开或受到保护。请先关闭，或换一个文件名。</translation>
  </message>
  <message>
   <source>{width} x {height} cells of {x:g} x {y:g}, {crs}</source>
   <translation>{width} × {height} 个像元，像元大小 {x:g} × {y:g}，{crs}</translation>
  </message>
  <message>
   <source>Cannot open the raster {path}: {why}.</source>
   <translation>无法打开栅格 {path}：{why}。</translation>
  </message>
  <message>
   <source>GDAL cannot work on {path}: {why}. If the file is damaged or incomplete, copy or make it again.</source>
   <translation>GDAL 无法处理 {path}：{why}。若文件已损坏或不完整，请重新复制或生成。</translation>
  </message>
  <message>
   <source>Areas and distances need a projected CRS, but the grid is in {crs}: reproject the rasters, or name a projected REFERENCE.</source>
   <translation>面积和距离需要投影坐标参照系，而格网采用的是 {crs}：请将栅格重投影，或指定采用投影坐标参照系的 REFERENCE。</translation>
  </message>
  <message>
   <source>{name} has no place on the map: georeference it first.</source>
   <translation>{name} 没有地理位置信息：请先进行地理配准。</translation>
  </message>
  <message>
   <source>{path} cannot be written: MineEco writes GeoTIFF, so choose a name that ends in .tif.</source>
   <translation>无法写出 {path}：MineEco 只写 GeoTIFF，请使用以 .tif 结尾的文件名。</translation>
  </message>
  <message>
   <source>{path} has no place on the map or is turned: export it again, north up and with its CRS.</source>
   <translation>{path} 没有地理位置信息或被旋转：请以正北朝上并带坐标参照系的形式重新导出。</translation>
  </message>
  <message>
   <source>None of the {count} scenes in {folder} can be used ({reason}): check the years, the months and the folder.</source>
   <translation>{folder} 中的 {count} 景影像都不能使用（{reason}）：请检查年份、月份和文件夹。</translation>
  </message>
  <message>
   <source>The scenes have no place in the CRS {crs}: choose another one.</source>
   <translation>影像无法转换到坐标参照系 {crs}：请另选一个。</translation>
  </message>
  <message>
   <source>The bands of {scene} do not lie on the same cells ({role} differs): download it again.</source>
   <translation>{scene} 的各波段像元不一致（{role} 不同）：请重新下载。</translation>
  </message>
  <message>
   <source>The CRS {crs} has other units than the scenes: give the CELL_SIZE in its units.</source>
   <translation>坐标参照系 {crs} 的单位与影像不同：请以其单位填写 CELL_SIZE。</translation>
  </message>
  <message>
   <source>The table {path} is neither UTF-8 nor GB 18030 text: save it as CSV UTF-8.</source>
   <translation>表格 {path} 的文本编码既不是 UTF-8 也不是 GB 18030：请另存为 CSV UTF-8。</translation>
  </message>
  <message>
   <source>The table {path} has no rows below its header.</source>
   <translation>表格 {path} 只有表头，没有数据行。</translation>
  </message>
  <message>
   <source>Cannot read the table {path}: {why}.</source>
   <translation>无法读取表格 {path}：{why}。</translation>
  </message>
  <message>
   <source>{path} cannot be read as a table ({why}): is a quotation mark left open?</source>
   <translation>无法将 {path} 读取为表格（{why}）：请检查是否有引号未闭合。</translation>
  </message>
  <message>
   <source>A raster of zones must hold whole labels (1, 2, 3 ...), but it holds {value:g}: give classes or labelled patches.</source>
   <translation>分区栅格必须为整数编号（1、2、3 等），但其中含有 {value:g}：请提供类别栅格或带编号的斑块栅格。</translation>
  </message>
  <message>
   <source>The chart "{name}" has nothing to show: every value is missing. Check that the inputs overlap and hold valid cells.</source>
   <translation>图表“{name}”没有可显示的内容：所有值都缺失。请确认各输入数据相互重叠并含有有效像元。</translation>
  </message>
  <message>
   <source>The page {name} cannot be written ({reason}): close it where it is open, or choose another folder or name.</source>
   <translation>无法写出报告页面 {name}（{reason}）：若已在别处打开请先关闭，或换一个文件夹或文件名。</translation>
  </message>
  <message>
   <source>The plate "{name}" has nothing to show: no picture has a value there. Check where the layers lie.</source>
   <translation>图版“{name}”没有可显示的内容：各期影像在该处均无有效值。请检查各图层的位置。</translation>
  </message>
  <message>
   <source>Landsat (Liang 2001)</source>
   <translation>Landsat（Liang，2001）</translation>
  </message>
  <message>
   <source>Landsat, divided by the sum of weights (Smith 2010)</source>
   <translation>Landsat，除以权重之和（Smith，2010）</translation>
  </message>
  <message>
   <source>MODIS (Liang 2001)</source>
   <translation>MODIS（Liang，2001）</translation>
  </message>
  <message>
   <source>Sentinel-2 (Bonafoni and Sekertekin 2020)</source>
   <translation>Sentinel-2（Bonafoni 和 Sekertekin，2020）</translation>
  </message>
  <message>
   <source>Monthly rain (Wischmeier), sum over the months</source>
   <translation>逐月降雨量（Wischmeier），各月累加</translation>
  </message>
  <message>
   <source>Modified Fournier index (Renard &amp; Freimund)</source>
   <translation>修正 Fournier 指数（Renard &amp; Freimund）</translation>
  </message>
  <message>
   <source>Annual rain (Renard &amp; Freimund)</source>
   <translation>年降雨量（Renard &amp; Freimund）</translation>
  </message>
  <message>
   <source>Modified Fournier index (Zhang &amp; Fu, China)</source>
   <translation>修正 Fournier 指数（章文波、付金生，中国）</translation>
  </message>
  <message>
   <source>McCool (RUSLE)</source>
   <translation>McCool（RUSLE）</translation>
  </message>
  <message>
   <source>Liu (CSLE, steep slopes of China)</source>
   <translation>Liu（CSLE，中国陡坡）</translation>
  </message>
  <message>
   <source>SL190-2007</source>
   <translation>SL190-2007</translation>
  </message>
  <message>
   <source>Mining area (Li et al. 2020)</source>
   <translation>矿区（Li 等，2020）</translation>
  </message>
  <message>
   <source>Vegetation</source>
   <translation>植被</translation>
  </message>
  <message>
   <source>Reclaimed vegetation</source>
   <translation>复垦植被</translation>
  </message>
  <message>
   <source>Orchard</source>
   <translation>果园</translation>
  </message>
  <message>
   <source>Farmland</source>
   <translation>农田</translation>
  </message>
  <message>
   <source>Road</source>
   <translation>道路</translation>
  </message>
  <message>
   <source>Building</source>
   <translation>建筑</translation>
  </message>
  <message>
   <source>Sedimentation tank</source>
   <translation>沉淀池</translation>
  </message>
  <message>
   <source>Tailings</source>
   <translation>尾矿</translation>
  </message>
  <message>
   <source>China land cover, annual 30 m (CLCD)</source>
   <translation>中国年度 30 m 土地覆被（CLCD）</translation>
  </message>
  <message>
   <source>Cropland</source>
   <translation>耕地</translation>
  </message>
  <message>
   <source>Forest</source>
   <translation>林地</translation>
  </message>
  <message>
   <source>Shrub</source>
   <translation>灌木</translation>
  </message>
  <message>
   <source>Grassland</source>
   <translation>草地</translation>
  </message>
  <message>
   <source>Snow and ice</source>
   <translation>冰雪</translation>
  </message>
  <message>
   <source>Barren</source>
   <translation>裸地</translation>
  </message>
  <message>
   <source>Impervious</source>
   <translation>不透水面</translation>
  </message>
  <message>
   <source>Wetland</source>
   <translation>湿地</translation>
  </message>
  <message>
   <source>ESA WorldCover 10 m</source>
   <translation>ESA WorldCover 10 m</translation>
  </message>
  <message>
   <source>Tree cover</source>
   <translation>乔木</translation>
  </message>
  <message>
   <source>Shrubland</source>
   <translation>灌木地</translation>
  </message>
  <message>
   <source>Built-up</source>
   <translation>建成区</translation>
  </message>
  <message>
   <source>Bare or sparse vegetation</source>
   <translation>裸地或稀疏植被</translation>
  </message>
  <message>
   <source>Permanent water bodies</source>
   <translation>永久性水体</translation>
  </message>
  <message>
   <source>Herbaceous wetland</source>
   <translation>草本湿地</translation>
  </message>
  <message>
   <source>Mangroves</source>
   <translation>红树林</translation>
  </message>
  <message>
   <source>Moss and lichen</source>
   <translation>苔藓和地衣</translation>
  </message>
  <message>
   <source>GlobeLand30</source>
   <translation>GlobeLand30</translation>
  </message>
  <message>
   <source>Cultivated land</source>
   <translation>耕地</translation>
  </message>
  <message>
   <source>Water bodies</source>
   <translation>水体</translation>
  </message>
  <message>
   <source>Tundra</source>
   <translation>苔原</translation>
  </message>
  <message>
   <source>Artificial surfaces</source>
   <translation>人造地表</translation>
  </message>
  <message>
   <source>Bare land</source>
   <translation>裸地</translation>
  </message>
  <message>
   <source>Permanent snow and ice</source>
   <translation>冰川和永久积雪</translation>
  </message>
  <message>
   <source>Sea</source>
   <translation>海域</translation>
  </message>
  <message>
   <source>MODIS land cover, IGBP classes (MCD12Q1 LC_Type1)</source>
   <translation>MODIS 土地覆被，IGBP 分类（MCD12Q1 LC_Type1）</translation>
  </message>
  <message>
   <source>Evergreen needleleaf forest</source>
   <translation>常绿针叶林</translation>
  </message>
  <message>
   <source>Evergreen broadleaf forest</source>
   <translation>常绿阔叶林</translation>
  </message>
  <message>
   <source>Deciduous needleleaf forest</source>
   <translation>落叶针叶林</translation>
  </message>
  <message>
   <source>Deciduous broadleaf forest</source>
   <translation>落叶阔叶林</translation>
  </message>
  <message>
   <source>Mixed forest</source>
   <translation>混交林</translation>
  </message>
  <message>
   <source>Closed shrubland</source>
   <translation>郁闭灌丛</translation>
  </message>
  <message>
   <source>Open shrubland</source>
   <translation>稀疏灌丛</translation>
  </message>
  <message>
   <source>Woody savanna</source>
   <translation>多树稀树草原</translation>
  </message>
  <message>
   <source>Savanna</source>
   <translation>稀树草原</translation>
  </message>
  <message>
   <source>Permanent wetland</source>
   <translation>永久湿地</translation>
  </message>
  <message>
   <source>Urban and built-up land</source>
   <translation>城镇与建成区</translation>
  </message>
  <message>
   <source>Cropland and natural vegetation mosaic</source>
   <translation>耕地与自然植被镶嵌体</translation>
  </message>
  <message>
   <source>Biological abundance (HJ 192-2015)</source>
   <translation>生物丰度（HJ 192-2015）</translation>
  </message>
  <message>
   <source>Human activity, construction-land equivalent (Xu et al. 2016)</source>
   <translation>人类活动强度，建设用地当量（Xu 等，2016）</translation>
  </message>
  <message>
   <source>Human activity, expert scores (unverified)</source>
   <translation>人类活动强度，专家打分（未经查证）</translation>
  </message>
  <message>
   <source>Landscape resilience, usual scores (unverified)</source>
   <translation>景观恢复力，常用分值（未经查证）</translation>
  </message>
  <message>
   <source>Poor</source>
   <translation>差</translation>
  </message>
  <message>
   <source>Fair</source>
   <translation>较差</translation>
  </message>
  <message>
   <source>Moderate</source>
   <translation>中等</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>良</translation>
  </message>
  <message>
   <source>Excellent</source>
   <translation>优</translation>
  </message>
  <message>
   <source>Severe</source>
   <translation>剧烈</translation>
  </message>
  <message>
   <source>Slight erosion</source>
   <translation>微度侵蚀</translation>
  </message>
  <message>
   <source>Light erosion</source>
   <translation>轻度侵蚀</translation>
  </message>
  <message>
   <source>Moderate erosion</source>
   <translation>中度侵蚀</translation>
  </message>
  <message>
   <source>Intense erosion</source>
   <translation>强烈侵蚀</translation>
  </message>
  <message>
   <source>Very intense erosion</source>
   <translation>极强烈侵蚀</translation>
  </message>
  <message>
   <source>Severe erosion</source>
   <translation>剧烈侵蚀</translation>
  </message>
  <message>
   <source>Significant increase (SI)</source>
   <translation>显著增加（SI）</translation>
  </message>
  <message>
   <source>Increase, not significant (NI)</source>
   <translation>不显著增加（NI）</translation>
  </message>
  <message>
   <source>Decrease, not significant (ND)</source>
   <translation>不显著减少（ND）</translation>
  </message>
  <message>
   <source>Significant decrease (SD)</source>
   <translation>显著减少（SD）</translation>
  </message>
  <message>
   <source>Significant increase that tends to go on (SCI)</source>
   <translation>显著增加，倾向持续（SCI）</translation>
  </message>
  <message>
   <source>Significant increase that tends to turn round (SAI)</source>
   <translation>显著增加，倾向反转（SAI）</translation>
  </message>
  <message>
   <source>Significant increase, undecided</source>
   <translation>显著增加，持续性不确定</translation>
  </message>
  <message>
   <source>Rising</source>
   <translation>上升</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>持平</translation>
  </message>
  <message>
   <source>Falling</source>
   <translation>下降</translation>
  </message>
  <message>
   <source>Cluster 1 (highest)</source>
   <translation>聚类 1（最高）</translation>
  </message>
  <message>
   <source>Cluster 2</source>
   <translation>聚类 2</translation>
  </message>
  <message>
   <source>Cluster 3</source>
   <translation>聚类 3</translation>
  </message>
  <message>
   <source>Cluster 4</source>
   <translation>聚类 4</translation>
  </message>
  <message>
   <source>Cluster 5</source>
   <translation>聚类 5</translation>
  </message>
  <message>
   <source>Cluster 6</source>
   <translation>聚类 6</translation>
  </message>
  <message>
   <source>Cluster 7</source>
   <translation>聚类 7</translation>
  </message>
  <message>
   <source>Cluster 8</source>
   <translation>聚类 8</translation>
  </message>
  <message>
   <source>Cluster 9</source>
   <translation>聚类 9</translation>
  </message>
  <message>
   <source>East</source>
   <translation>东</translation>
  </message>
  <message>
   <source>South-east</source>
   <translation>东南</translation>
  </message>
  <message>
   <source>South</source>
   <translation>南</translation>
  </message>
  <message>
   <source>South-west</source>
   <translation>西南</translation>
  </message>
  <message>
   <source>West</source>
   <translation>西</translation>
  </message>
  <message>
   <source>North-west</source>
   <translation>西北</translation>
  </message>
  <message>
   <source>North</source>
   <translation>北</translation>
  </message>
  <message>
   <source>North-east</source>
   <translation>东北</translation>
  </message>
  <message>
   <source>Core zone (lowest cost)</source>
   <translation>核心区（成本最低）</translation>
  </message>
  <message>
   <source>Buffer zone</source>
   <translation>缓冲区</translation>
  </message>
  <message>
   <source>Transition zone</source>
   <translation>过渡区</translation>
  </message>
  <message>
   <source>Marginal zone</source>
   <translation>边缘区</translation>
  </message>
  <message>
   <source>Remote zone</source>
   <translation>外围区</translation>
  </message>
  <message>
   <source>Sinking</source>
   <translation>下沉</translation>
  </message>
  <message>
   <source>Saddle</source>
   <translation>鞍部</translation>
  </message>
  <message>
   <source>Crossing of a ridge</source>
   <translation>脊线交点</translation>
  </message>
  <message>
   <source>Vulnerable crossing</source>
   <translation>脆弱交点</translation>
  </message>
  <message>
   <source>High priority</source>
   <translation>高优先级</translation>
  </message>
  <message>
   <source>Medium priority</source>
   <translation>中优先级</translation>
  </message>
  <message>
   <source>Low priority</source>
   <translation>低优先级</translation>
  </message>
  <message>
   <source>Brings nothing to the network</source>
   <translation>对网络无作用</translation>
  </message>
  <message>
   <source>Buffer</source>
   <translation>缓冲带</translation>
  </message>
  <message>
   <source>Conflict</source>
   <translation>冲突区</translation>
  </message>
  <message>
   <source>Not usable</source>
   <translation>不可用</translation>
  </message>
  <message>
   <source>Usable</source>
   <translation>可用</translation>
  </message>
  <message>
   <source>Land</source>
   <translation>陆地</translation>
  </message>
  <message>
   <source>MOD09A1 / MYD09A1, surface reflectance, 8 days, 500 m</source>
   <translation>MOD09A1 / MYD09A1，地表反射率，8 天，500 m</translation>
  </message>
  <message>
   <source>MOD13A1 / MYD13A1, vegetation indices, 16 days, 500 m</source>
   <translation>MOD13A1 / MYD13A1，植被指数，16 天，500 m</translation>
  </message>
  <message>
   <source>MOD11A2 / MYD11A2, land surface temperature, 8 days, 1 km</source>
   <translation>MOD11A2 / MYD11A2，地表温度，8 天，1 km</translation>
  </message>
  <message>
   <source>Landsat Collection 2 QA_PIXEL</source>
   <translation>Landsat Collection 2 QA_PIXEL</translation>
  </message>
  <message>
   <source>Fill</source>
   <translation>填充</translation>
  </message>
  <message>
   <source>Dilated cloud</source>
   <translation>膨胀云</translation>
  </message>
  <message>
   <source>Cirrus</source>
   <translation>卷云</translation>
  </message>
  <message>
   <source>Cloud</source>
   <translation>云</translation>
  </message>
  <message>
   <source>Cloud shadow</source>
   <translation>云影</translation>
  </message>
  <message>
   <source>Snow or ice</source>
   <translation>雪或冰</translation>
  </message>
  <message>
   <source>Landsat Collection 1 pixel_qa</source>
   <translation>Landsat Collection 1 pixel_qa</translation>
  </message>
  <message>
   <source>Hidden by terrain</source>
   <translation>地形遮挡</translation>
  </message>
  <message>
   <source>MODIS surface reflectance, state (sur_refl_state_500m)</source>
   <translation>MODIS 地表反射率，状态（sur_refl_state_500m）</translation>
  </message>
  <message>
   <source>Partly cloudy</source>
   <translation>部分有云</translation>
  </message>
  <message>
   <source>High aerosol</source>
   <translation>高气溶胶</translation>
  </message>
  <message>
   <source>Cloud by the internal algorithm</source>
   <translation>云（内部算法）</translation>
  </message>
  <message>
   <source>Fire</source>
   <translation>火点</translation>
  </message>
  <message>
   <source>Next to a cloud</source>
   <translation>邻近云</translation>
  </message>
  <message>
   <source>Snow by the internal algorithm</source>
   <translation>雪（内部算法）</translation>
  </message>
  <message>
   <source>MODIS surface reflectance, quality (sur_refl_qc_500m)</source>
   <translation>MODIS 地表反射率，质量（sur_refl_qc_500m）</translation>
  </message>
  <message>
   <source>Less than ideal quality</source>
   <translation>质量欠佳</translation>
  </message>
  <message>
   <source>Poor red band (b01)</source>
   <translation>红光波段质量差（b01）</translation>
  </message>
  <message>
   <source>Poor near infrared band (b02)</source>
   <translation>近红外波段质量差（b02）</translation>
  </message>
  <message>
   <source>Poor blue band (b03)</source>
   <translation>蓝光波段质量差（b03）</translation>
  </message>
  <message>
   <source>Poor green band (b04)</source>
   <translation>绿光波段质量差（b04）</translation>
  </message>
  <message>
   <source>Poor 1.24 micrometre band (b05)</source>
   <translation>1.24 微米波段质量差（b05）</translation>
  </message>
  <message>
   <source>Poor shortwave infrared 1 band (b06)</source>
   <translation>短波红外 1 波段质量差（b06）</translation>
  </message>
  <message>
   <source>Poor shortwave infrared 2 band (b07)</source>
   <translation>短波红外 2 波段质量差（b07）</translation>
  </message>
  <message>
   <source>No atmospheric correction</source>
   <translation>未做大气校正</translation>
  </message>
  <message>
   <source>MODIS vegetation indices, pixel reliability (SummaryQA)</source>
   <translation>MODIS 植被指数，像元可靠性（SummaryQA）</translation>
  </message>
  <message>
   <source>Marginal data</source>
   <translation>勉强可用</translation>
  </message>
  <message>
   <source>MODIS land surface temperature, quality (QC_Day, QC_Night)</source>
   <translation>MODIS 地表温度，质量（QC_Day、QC_Night）</translation>
  </message>
  <message>
   <source>Temperature error above 3 K</source>
   <translation>温度误差大于 3 K</translation>
  </message>
  <message>
   <source>Temperature error above 2 K</source>
   <translation>温度误差大于 2 K</translation>
  </message>
  <message>
   <source>Temperature error above 1 K</source>
   <translation>温度误差大于 1 K</translation>
  </message>
  <message>
   <source>Sentinel-2 scene classification (SCL)</source>
   <translation>Sentinel-2 场景分类（SCL）</translation>
  </message>
  <message>
   <source>Saturated or defective</source>
   <translation>饱和或缺陷</translation>
  </message>
  <message>
   <source>Dark area</source>
   <translation>暗区</translation>
  </message>
  <message>
   <source>Unclassified or low cloud probability</source>
   <translation>未分类或低云概率</translation>
  </message>
  <message>
   <source>Bare ground</source>
   <translation>裸地</translation>
  </message>
  <message>
   <source>Landsat Collection 2 Level-2</source>
   <translation>Landsat Collection 2 Level-2</translation>
  </message>
  <message>
   <source>Landsat Collection 1 surface reflectance (withdrawn)</source>
   <translation>Landsat Collection 1 地表反射率（已停止分发）</translation>
  </message>
  <message>
   <source>MODIS land products (MOD09, MOD11, MOD13)</source>
   <translation>MODIS 陆地产品（MOD09、MOD11、MOD13）</translation>
  </message>
  <message>
   <source>Sentinel-2 Level-2A</source>
   <translation>Sentinel-2 Level-2A</translation>
  </message>
  <message>
   <source>ETM+ to OLI, surface reflectance (Roy et al. 2016)</source>
   <translation>ETM+ 校正到 OLI，地表反射率（Roy 等，2016）</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>蓝光</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>绿光</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>红光</translation>
  </message>
  <message>
   <source>Near infrared</source>
   <translation>近红外</translation>
  </message>
  <message>
   <source>Shortwave infrared 1</source>
   <translation>短波红外 1</translation>
  </message>
  <message>
   <source>Shortwave infrared 2</source>
   <translation>短波红外 2</translation>
  </message>
  <message>
   <source>MODIS band 5 (1.24 micrometres)</source>
   <translation>MODIS 第 5 波段（1.24 微米）</translation>
  </message>
  <message>
   <source>Landsat 4-5 TM</source>
   <translation>Landsat 4-5 TM</translation>
  </message>
  <message>
   <source>Landsat 7 ETM+</source>
   <translation>Landsat 7 ETM+</translation>
  </message>
  <message>
   <source>Landsat 8-9 OLI</source>
   <translation>Landsat 8-9 OLI</translation>
  </message>
  <message>
   <source>MODIS surface reflectance (MOD09A1)</source>
   <translation>MODIS 地表反射率（MOD09A1）</translation>
  </message>
  <message>
   <source>Sentinel-2 MSI</source>
   <translation>Sentinel-2 MSI</translation>
  </message>
  <message>
   <source>TM reflectance (Crist 1985)</source>
   <translation>TM 反射率（Crist，1985）</translation>
  </message>
  <message>
   <source>TM digital numbers (Crist and Cicone 1984)</source>
   <translation>TM DN 值（Crist 和 Cicone，1984）</translation>
  </message>
  <message>
   <source>ETM+ at-satellite reflectance (Huang et al. 2002)</source>
   <translation>ETM+ 大气层顶反射率（Huang 等，2002）</translation>
  </message>
  <message>
   <source>OLI at-satellite reflectance (Baig et al. 2014)</source>
   <translation>OLI 大气层顶反射率（Baig 等，2014）</translation>
  </message>
  <message>
   <source>OLI surface reflectance (Zhai et al. 2022)</source>
   <translation>OLI 地表反射率（Zhai 等，2022）</translation>
  </message>
  <message>
   <source>MODIS NBAR (Lobser and Cohen 2007)</source>
   <translation>MODIS NBAR（Lobser 和 Cohen，2007）</translation>
  </message>
  <message>
   <source>MODIS reflectance (Zhang et al. 2002)</source>
   <translation>MODIS 反射率（Zhang 等，2002）</translation>
  </message>
  <message>
   <source>Sentinel-2 at-satellite reflectance (Shi and Xu 2019)</source>
   <translation>Sentinel-2 大气层顶反射率（Shi 和 Xu，2019）</translation>
  </message>
  <message>
   <source>Landsat 4 TM, band 6</source>
   <translation>Landsat 4 TM，第 6 波段</translation>
  </message>
  <message>
   <source>Landsat 5 TM, band 6</source>
   <translation>Landsat 5 TM，第 6 波段</translation>
  </message>
  <message>
   <source>Landsat 7 ETM+, band 6</source>
   <translation>Landsat 7 ETM+，第 6 波段</translation>
  </message>
  <message>
   <source>Landsat 8 TIRS, band 10</source>
   <translation>Landsat 8 TIRS，第 10 波段</translation>
  </message>
  <message>
   <source>Landsat 8 TIRS, band 11</source>
   <translation>Landsat 8 TIRS，第 11 波段</translation>
  </message>
  <message>
   <source>Landsat 9 TIRS-2, band 10</source>
   <translation>Landsat 9 TIRS-2，第 10 波段</translation>
  </message>
  <message>
   <source>ddi</source>
   <translation>ddi</translation>
  </message>
  <message>
   <source>Desertification index</source>
   <translation>荒漠化指数</translation>
  </message>
  <message>
   <source>erosion</source>
   <translation>erosion</translation>
  </message>
  <message>
   <source>Soil erosion degree</source>
   <translation>土壤侵蚀程度</translation>
  </message>
  <message>
   <source>fvc</source>
   <translation>fvc</translation>
  </message>
  <message>
   <source>Fractional vegetation cover</source>
   <translation>植被覆盖度</translation>
  </message>
  <message>
   <source>vhi</source>
   <translation>vhi</translation>
  </message>
  <message>
   <source>Vegetation health index</source>
   <translation>植被健康指数</translation>
  </message>
  <message>
   <source>population</source>
   <translation>population</translation>
  </message>
  <message>
   <source>Population density</source>
   <translation>人口密度</translation>
  </message>
  <message>
   <source>hai</source>
   <translation>hai</translation>
  </message>
  <message>
   <source>Human activity index</source>
   <translation>人类活动强度指数</translation>
  </message>
  <message>
   <source>wet</source>
   <translation>wet</translation>
  </message>
  <message>
   <source>Wetness index</source>
   <translation>湿度指数</translation>
  </message>
  <message>
   <source>ndbsi</source>
   <translation>ndbsi</translation>
  </message>
  <message>
   <source>Dryness index</source>
   <translation>干度指数</translation>
  </message>
  <message>
   <source>lst</source>
   <translation>lst</translation>
  </message>
  <message>
   <source>albedo</source>
   <translation>albedo</translation>
  </message>
  <message>
   <source>Surface albedo</source>
   <translation>地表反照率</translation>
  </message>
  <message>
   <source>tc_brightness</source>
   <translation>tc_brightness</translation>
  </message>
  <message>
   <source>Tasselled-cap brightness (printed as TCI)</source>
   <translation>缨帽变换亮度分量（原文记作 TCI）</translation>
  </message>
  <message>
   <source>bai</source>
   <translation>bai</translation>
  </message>
  <message>
   <source>Biological abundance index</source>
   <translation>生物丰度指数</translation>
  </message>
  <message>
   <source>eco</source>
   <translation>eco</translation>
  </message>
  <message>
   <source>Landscape resilience</source>
   <translation>景观恢复力</translation>
  </message>
  <message>
   <source>shdi</source>
   <translation>shdi</translation>
  </message>
  <message>
   <source>Shannon diversity</source>
   <translation>香农多样性指数</translation>
  </message>
  <message>
   <source>fn</source>
   <translation>fn</translation>
  </message>
  <message>
   <source>Landscape fragmentation</source>
   <translation>景观破碎度</translation>
  </message>
  <message>
   <source>pm25</source>
   <translation>pm25</translation>
  </message>
  <message>
   <source>PM2.5 emissions</source>
   <translation>PM2.5 排放量</translation>
  </message>
  <message>
   <source>co2</source>
   <translation>co2</translation>
  </message>
  <message>
   <source>CO2 emissions</source>
   <translation>CO2 排放量</translation>
  </message>
 </context>
</TS>
