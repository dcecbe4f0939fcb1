<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="10">
   <minMaxOrigin><limits>None</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <rastershader>
    <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" minimumValue="0" maximumValue="10" labelPrecision="4">
     <colorramp type="gradient" name="[source]">
      <prop k="color1" v="84,39,136,255"/>
      <prop k="color2" v="247,247,247,255"/>
      <prop k="discrete" v="0"/>
      <prop k="rampType" v="gradient"/>
      <prop k="stops" v="0.3;153,142,195,255:0.65;216,218,235,255"/>
     </colorramp>
     <item value="0" label="0" color="#542788" alpha="255"/>
     <item value="3" label="3" color="#998ec3" alpha="255"/>
     <item value="6.5" label="6.5" color="#d8daeb" alpha="255"/>
     <item value="10" label="10" color="#f7f7f7" alpha="255"/>
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
