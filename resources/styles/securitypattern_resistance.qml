<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="1">
   <minMaxOrigin><limits>CumulativeCut</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <rastershader>
    <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" minimumValue="0" maximumValue="1" labelPrecision="4">
     <colorramp type="gradient" name="[source]">
      <prop k="color1" v="27,120,55,255"/>
      <prop k="color2" v="127,0,0,255"/>
      <prop k="discrete" v="0"/>
      <prop k="rampType" v="gradient"/>
      <prop k="stops" v="0.2;166,217,106,255:0.45;254,224,139,255:0.7;244,109,67,255"/>
     </colorramp>
     <item value="0" label="0" color="#1b7837" alpha="255"/>
     <item value="0.2" label="0.2" color="#a6d96a" alpha="255"/>
     <item value="0.45" label="0.45" color="#fee08b" alpha="255"/>
     <item value="0.7" label="0.7" color="#f46d43" alpha="255"/>
     <item value="1" label="1" color="#7f0000" alpha="255"/>
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
