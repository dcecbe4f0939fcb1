<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1" nodataColor="">
   <minMaxOrigin><limits>None</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <colorPalette>
    <paletteEntry value="1" color="#1a9850" alpha="255" label="Significant increase (SI)"/>
    <paletteEntry value="2" color="#b8e186" alpha="255" label="Increase, not significant (NI)"/>
    <paletteEntry value="3" color="#fdcb7d" alpha="255" label="Decrease, not significant (ND)"/>
    <paletteEntry value="4" color="#d7301f" alpha="255" label="Significant decrease (SD)"/>
   </colorPalette>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
