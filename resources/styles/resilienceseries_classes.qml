<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1" nodataColor="">
   <minMaxOrigin><limits>None</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <colorPalette>
    <paletteEntry value="1" color="#b2182b" alpha="255" label="Severe"/>
    <paletteEntry value="2" color="#ef8a62" alpha="255" label="Poor"/>
    <paletteEntry value="3" color="#fee08b" alpha="255" label="Moderate"/>
    <paletteEntry value="4" color="#91cf60" alpha="255" label="Good"/>
    <paletteEntry value="5" color="#1a9850" alpha="255" label="Excellent"/>
   </colorPalette>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
