<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="categorizedSymbol" attr="direction" forceraster="0" symbollevels="0" enableorderby="0">
   <categories>
    <category value="sinking" type="string" symbol="0" label="Sinking" render="true"/>
    <category value="rising" type="string" symbol="1" label="Rising" render="true"/>
   </categories>
   <symbols>
    <symbol type="fill" name="0" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="215,48,31,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="215,48,31,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="1" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="33,102,172,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="33,102,172,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
   </symbols>
  </renderer-v2>
</qgis>
