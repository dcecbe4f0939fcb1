<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="categorizedSymbol" attr="priority" forceraster="0" symbollevels="0" enableorderby="0">
   <categories>
    <category value="high" type="string" symbol="0" label="High priority" render="true"/>
    <category value="medium" type="string" symbol="1" label="Medium priority" render="true"/>
    <category value="low" type="string" symbol="2" label="Low priority" render="true"/>
    <category value="none" type="string" symbol="3" label="Brings nothing to the network" render="true"/>
   </categories>
   <symbols>
    <symbol type="fill" name="0" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="178,24,43,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.3"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="178,24,43,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.3"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="1" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="244,134,63,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.3"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="244,134,63,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.3"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="2" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="253,217,138,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.3"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="253,217,138,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.3"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="3" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="180,180,180,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.3"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="180,180,180,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.3"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
   </symbols>
  </renderer-v2>
</qgis>
