<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="1">
   <minMaxOrigin><limits>CumulativeCut</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <rastershader>
    <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" minimumValue="0" maximumValue="1" labelPrecision="4">
     <colorramp type="gradient" name="[source]">
      <prop k="color1" v="165,0,38,255"/>
      <prop k="color2" v="0,104,55,255"/>
      <prop k="discrete" v="0"/>
      <prop k="rampType" v="gradient"/>
      <prop k="stops" v="0.2;244,109,67,255:0.4;254,224,139,255:0.6;166,217,106,255:0.8;26,152,80,255"/>
     </colorramp>
     <item value="0" label="0" color="#a50026" alpha="255"/>
     <item value="0.2" label="0.2" color="#f46d43" alpha="255"/>
     <item value="0.4" label="0.4" color="#fee08b" alpha="255"/>
     <item value="0.6" label="0.6" color="#a6d96a" alpha="255"/>
     <item value="0.8" label="0.8" color="#1a9850" alpha="255"/>
     <item value="1" label="1" color="#006837" alpha="255"/>
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
