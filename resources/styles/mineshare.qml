<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="1">
   <minMaxOrigin><limits>CumulativeCut</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <rastershader>
    <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" minimumValue="0" maximumValue="1" labelPrecision="4">
     <colorramp type="gradient" name="[source]">
      <prop k="color1" v="255,247,236,255"/>
      <prop k="color2" v="127,0,0,255"/>
      <prop k="discrete" v="0"/>
      <prop k="rampType" v="gradient"/>
      <prop k="stops" v="0.15;253,212,158,255:0.4;252,141,89,255:0.7;215,48,31,255"/>
     </colorramp>
     <item value="0" label="0" color="#fff7ec" alpha="255"/>
     <item value="0.15" label="0.15" color="#fdd49e" alpha="255"/>
     <item value="0.4" label="0.4" color="#fc8d59" alpha="255"/>
     <item value="0.7" label="0.7" color="#d7301f" alpha="255"/>
     <item value="1" label="1" color="#7f0000" alpha="255"/>
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
