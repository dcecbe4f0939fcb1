<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="categorizedSymbol" attr="cluster" forceraster="0" symbollevels="0" enableorderby="0">
   <categories>
    <category value="1" type="string" symbol="0" label="Cluster 1 (highest)" render="true"/>
    <category value="2" type="string" symbol="1" label="Cluster 2" render="true"/>
    <category value="3" type="string" symbol="2" label="Cluster 3" render="true"/>
    <category value="4" type="string" symbol="3" label="Cluster 4" render="true"/>
    <category value="5" type="string" symbol="4" label="Cluster 5" render="true"/>
    <category value="6" type="string" symbol="5" label="Cluster 6" render="true"/>
    <category value="7" type="string" symbol="6" label="Cluster 7" render="true"/>
    <category value="8" type="string" symbol="7" label="Cluster 8" render="true"/>
    <category value="9" type="string" symbol="8" label="Cluster 9" render="true"/>
   </categories>
   <symbols>
    <symbol type="fill" name="0" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="0,158,115,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="0,158,115,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="1" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="230,159,0,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="230,159,0,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="2" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="213,94,0,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="213,94,0,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="3" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="204,121,167,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="204,121,167,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="4" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="0,114,178,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="0,114,178,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="5" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="86,180,233,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="86,180,233,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="6" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="140,109,49,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="140,109,49,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="7" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="77,77,77,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="77,77,77,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
    <symbol type="fill" name="8" alpha="1" clip_to_extent="1">
     <layer class="SimpleFill" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="color" value="184,184,184,150"/>
       <Option type="QString" name="outline_color" value="35,35,35,255"/>
       <Option type="QString" name="outline_width" value="0.4"/>
       <Option type="QString" name="outline_width_unit" value="MM"/>
       <Option type="QString" name="style" value="solid"/>
      </Option>
      <prop k="color" v="184,184,184,150"/>
      <prop k="outline_color" v="35,35,35,255"/>
      <prop k="outline_width" v="0.4"/>
      <prop k="outline_width_unit" v="MM"/>
      <prop k="style" v="solid"/>
     </layer>
    </symbol>
   </symbols>
  </renderer-v2>
</qgis>
