<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1" nodataColor="">
   <minMaxOrigin><limits>None</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <colorPalette>
    <paletteEntry value="1" color="#1b7837" alpha="255" label="Ecological source"/>
    <paletteEntry value="2" color="#8ccb86" alpha="255" label="Core zone (lowest cost)"/>
    <paletteEntry value="3" color="#d3ecb7" alpha="255" label="Buffer zone"/>
    <paletteEntry value="4" color="#fbf3c3" alpha="255" label="Transition zone"/>
    <paletteEntry value="5" color="#efd59b" alpha="255" label="Marginal zone"/>
    <paletteEntry value="6" color="#c9a98a" alpha="255" label="Remote zone"/>
   </colorPalette>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
