/**
 * Code that an export of a replaced module has in its place; `THROWS` for a function that throws.
 */
export type Stub = string;

/** A class or function that throws once it is called or constructed. */
export const THROWS: Stub = "throws";

/** A feature of MapLibre that the built site does not have. */
export interface LeftOut {
  /** Named in the error that a stub throws. */
  feature: string;
  /** The reason why no map of the site needs it. */
  why: string;
  /** Modules in MapLibre's `src/`, with a stub for every value that each exports. */
  modules: Readonly<Record<string, Readonly<Record<string, Stub>>>>;
  /** Shader programs in `src/shaders/glsl/`, by their file names without endings. */
  shaders?: readonly string[];
  /** Style that needs the feature: no style of the site may have it. */
  needed?: {
    layers?: readonly string[];
    sources?: readonly string[];
    /** Keys of the style document. */
    root?: readonly string[];
  };
}

/**
 * The release of MapLibre whose modules this table was written for. Raise it after reading the
 * changes of the modules below: the build finds a module or an export that came or went, but not a
 * new meaning.
 */
export const REVIEWED = "6.17.0";

/**
 * What the build leaves out of MapLibre. Delete a row to have its feature back. A feature of less
 * than a kilobyte stays: each row costs a look at every upgrade.
 */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    feature: "the globe",
    why: "Every map is flat: no style names a projection, and the pictures are drawn in Mercator.",
    modules: {
      "geo/projection/globe_projection.ts": { GlobeProjection: THROWS },
      "geo/projection/globe_transform.ts": { GlobeTransform: THROWS, createGlobeTransform: THROWS },
      "geo/projection/globe_camera_helper.ts": { GlobeCameraHelper: THROWS },
      "geo/projection/vertical_perspective_camera_helper.ts": {
        VerticalPerspectiveCameraHelper: THROWS,
      },
      "geo/projection/vertical_perspective_projection.ts": {
        VerticalPerspectiveProjection: THROWS,
        VerticalPerspectiveShaderDefine: '""',
        VerticalPerspectiveShaderVariantKey: '""',
      },
      "geo/projection/vertical_perspective_transform.ts": {
        VerticalPerspectiveTransform: THROWS,
        createVerticalPerspectiveTransform: THROWS,
      },
    },
    shaders: ["_projection_globe"],
    needed: { root: ["projection"] },
  },
  {
    feature: "terrain",
    why: "No style has terrain, and no map is tilted.",
    modules: {
      "render/terrain.ts": { Terrain: THROWS },
      "render/terrain_coverage.ts": {
        TERRAIN_OCCLUSION_MARGIN: "0",
        TerrainCoverage: THROWS,
        bisect: THROWS,
        isBelowTerrainSample: THROWS,
        sampleAt: THROWS,
      },
      "webgl/draw/draw_terrain.ts": {
        drawDepth: THROWS,
        drawTerrain: THROWS,
        drawTerrainHeightMap: THROWS,
      },
      "webgl/render_to_texture.ts": { RenderToTexture: THROWS },
    },
    shaders: ["terrain", "terrain_depth", "terrain_height"],
    needed: { root: ["terrain"] },
  },
  {
    feature: "the sky",
    why: "No map is tilted: its horizon is never seen. MapLibre draws an empty sky in every frame.",
    modules: {
      "webgl/draw/draw_sky.ts": { drawAtmosphere: THROWS, drawSky: "() => {}" },
      "webgl/program/atmosphere_program.ts": {
        atmosphereUniformValues: THROWS,
        atmosphereUniforms: THROWS,
      },
      "webgl/program/sky_program.ts": { skyUniformValues: THROWS, skyUniforms: THROWS },
    },
    shaders: ["atmosphere", "sky"],
    needed: { root: ["sky", "fog"] },
  },
  {
    feature: "relief",
    why: "No ground has heights: it is drawn from land, water and borders.",
    modules: {
      "source/raster_dem_tile_source.ts": { RasterDEMTileSource: THROWS },
      "source/raster_dem_tile_worker_source.ts": { RasterDEMTileWorkerSource: THROWS },
      "style/style_layer/color_relief_style_layer.ts": {
        ColorReliefStyleLayer: THROWS,
        isColorReliefStyleLayer: "() => false",
      },
      "style/style_layer/hillshade_style_layer.ts": {
        HillshadeStyleLayer: THROWS,
        isHillshadeStyleLayer: "() => false",
      },
      "webgl/draw/draw_color_relief.ts": { drawColorRelief: THROWS },
      "webgl/draw/draw_hillshade.ts": { drawHillshade: THROWS },
      "webgl/program/color_relief_program.ts": {
        colorReliefUniformValues: THROWS,
        colorReliefUniforms: THROWS,
      },
      "webgl/program/hillshade_program.ts": {
        hillshadePrepareUniforms: THROWS,
        hillshadeUniformPrepareValues: THROWS,
        hillshadeUniformValues: THROWS,
        hillshadeUniforms: THROWS,
      },
    },
    shaders: ["color_relief", "hillshade", "hillshade_prepare"],
    needed: { layers: ["color-relief", "hillshade"], sources: ["raster-dem"] },
  },
  {
    feature: "images and raster tiles on the map",
    why: "All data is vector data.",
    modules: {
      "source/image_source.ts": { ImageSource: THROWS, getCoordinatesCenterTileID: THROWS },
      "source/raster_tile_source.ts": { RasterTileSource: THROWS },
      "style/style_layer/raster_style_layer.ts": {
        RasterStyleLayer: THROWS,
        isRasterStyleLayer: "() => false",
      },
      "webgl/draw/draw_raster.ts": { drawRaster: THROWS },
      "webgl/program/raster_program.ts": {
        bilinearImageWarp: "[]",
        rasterUniformValues: THROWS,
        rasterUniforms: THROWS,
      },
    },
    shaders: ["raster"],
    needed: { layers: ["raster"], sources: ["image", "raster"] },
  },
  {
    feature: "videos and canvases on the map",
    why: "No map moves by itself.",
    modules: {
      "source/canvas_source.ts": { CanvasSource: THROWS },
      "source/video_source.ts": { VideoSource: THROWS },
    },
    needed: { sources: ["canvas", "video"] },
  },
  {
    feature: "heatmaps",
    why: "No kind of layer is drawn as one: a heatmap shows no feature that a reader can press.",
    modules: {
      "style/style_layer/heatmap_style_layer.ts": {
        HEATMAP_FULL_RENDER_FBO_KEY: '""',
        HeatmapStyleLayer: THROWS,
        isHeatmapStyleLayer: "() => false",
      },
      "webgl/draw/draw_heatmap.ts": { drawHeatmap: THROWS },
      "webgl/program/heatmap_program.ts": {
        heatmapTextureUniformValues: THROWS,
        heatmapTextureUniforms: THROWS,
        heatmapUniformValues: THROWS,
        heatmapUniforms: THROWS,
      },
    },
    shaders: ["heatmap", "heatmap_texture"],
    needed: { layers: ["heatmap"] },
  },
  {
    feature: "buildings in three dimensions",
    why: "No map is tilted.",
    modules: {
      "style/style_layer/fill_extrusion_style_layer.ts": {
        FillExtrusionStyleLayer: THROWS,
        Point3D: THROWS,
        getIntersectionDistance: THROWS,
        isFillExtrusionStyleLayer: "() => false",
      },
      "webgl/draw/draw_fill_extrusion.ts": { drawFillExtrusion: THROWS },
      "webgl/program/fill_extrusion_program.ts": {
        fillExtrusionPatternUniformValues: THROWS,
        fillExtrusionPatternUniforms: THROWS,
        fillExtrusionUniformValues: THROWS,
        fillExtrusionUniforms: THROWS,
      },
    },
    shaders: ["fill_extrusion", "fill_extrusion_pattern"],
    needed: { layers: ["fill-extrusion"] },
  },
  {
    feature: "MapLibre Tiles",
    why: "The site's tiles are Mapbox Vector Tiles.",
    modules: { "source/vector_tile_mlt.ts": { MLTVectorTile: THROWS } },
  },
  {
    feature: "the validation of styles",
    why: "The tests validate every style of every story; the map's data is still checked.",
    modules: {
      "style/validate_style.ts": {
        SPEC_SOURCE_TYPES: 'new Set(["vector", "geojson"])',
        emitValidationErrors: THROWS,
        // Both answer whether a style has problems; some methods ask unless told not to.
        validateAndEmit: "() => false",
        validateStyle: "{}",
        validateStyleAndEmit: "() => false",
      },
    },
  },
  {
    feature: "MapLibre's own controls and its hash",
    why: "The page has its own tools, names the sources in its text and owns its address.",
    modules: {
      "ui/control/attribution_control.ts": {
        AttributionControl: THROWS,
        defaultAttributionControlOptions: "undefined",
      },
      "ui/control/logo_control.ts": { LogoControl: THROWS },
      "ui/hash.ts": { Hash: THROWS },
    },
  },
];
