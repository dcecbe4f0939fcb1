<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="singleSymbol" forceraster="0" symbollevels="0" enableorderby="0">
   <symbols>
    <symbol type="marker" name="0" alpha="1" clip_to_extent="1">
     <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="name" value="circle"/>
       <Option type="QString" name="color" value="255,213,79,255"/>
       <Option type="QString" name="outline_color" value="255,255,255,255"/>
       <Option type="QString" name="outline_width" value="0.3"/>
       <Option type="QString" name="size" value="2.6"/>
       <Option type="QString" name="size_unit" value="MM"/>
      </Option>
      <prop k="name" v="circle"/>
      <prop k="color" v="255,213,79,255"/>
      <prop k="outline_color" v="255,255,255,255"/>
      <prop k="outline_width" v="0.3"/>
      <prop k="size" v="2.6"/>
      <prop k="size_unit" v="MM"/>
     </layer>
    </symbol>
   </symbols>
  </renderer-v2>
</qgis>
