/**
 * The names of the attributes that pages carry for scripts, style sheets and tests. Only this file
 * spells them. Markup: `{...{ [ATTR.storyWaypoint]: id }}`; selector: ``
 * `[${ATTR.storyWaypoint}="${id}"]` ``; value: `getAttribute(ATTR.storyWaypoint)`. CSS cannot
 * import them: a test checks every name in a style sheet against this list. docs/contracts.md and
 * docs/internal-hooks.md say what each one means. It is an enum because esbuild writes its values
 * where they are used, so that a page's script does not hold the list.
 */
export enum ATTR {
  /* The page. */
  script = "data-script",
  mapBeside = "data-map-beside",
  fontsLate = "data-fonts-late",
  theme = "data-theme",
  reading = "data-reading",
  settings = "data-settings",
  build = "data-build",
  unavailable = "data-unavailable",
  search = "data-search",
  searchEntries = "data-search-entries",
  leftPlace = "data-left-place",
  home = "data-home",
  draft = "data-draft",
  path = "data-path",
  title = "data-title",
  present = "data-present",
  presented = "data-presented",
  presentLeave = "data-present-leave",
  smallMap = "data-small-map",

  /* A story and its parts. */
  story = "data-story",
  storyTrigger = "data-story-trigger",
  storyChapter = "data-story-chapter",
  storyHeld = "data-story-held",
  storyWaypoint = "data-story-waypoint",
  storyDescribe = "data-story-describe",
  storyDownload = "data-story-download",
  announced = "data-announced",
  storyRail = "data-story-rail",
  bar = "data-bar",
  dismissed = "data-dismissed",
  storyCount = "data-story-count",
  storyNote = "data-story-note",
  storyNotePanel = "data-story-note-panel",

  /* Steps of time and their axis. */
  storyStep = "data-story-step",
  storySteps = "data-story-steps",
  storyStepsFrom = "data-story-steps-from",
  storyAxis = "data-story-axis",
  shown = "data-shown",
  axisNow = "data-axis-now",
  axisStep = "data-axis-step",
  when = "data-when",

  /* Pictures of the map. */
  storyPicture = "data-story-picture",
  step = "data-step",
  steps = "data-steps",
  layer = "data-layer",
  back = "data-back",

  /* The map. */
  mapDocument = "data-map-document",
  basePath = "data-base-path",
  mapBlock = "data-map-block",
  mapStatus = "data-map-status",
  mapCanvas = "data-map-canvas",
  mapPicture = "data-map-picture",
  mapStill = "data-map-still",
  mapKeys = "data-map-keys",
  mapTools = "data-map-tools",
  mapZoom = "data-map-zoom",
  mapBack = "data-map-back",
  mapScreen = "data-map-screen",
  mapScale = "data-map-scale",
  mapNorth = "data-map-north",
  scaleLength = "data-scale-length",
  scaleWhere = "data-scale-where",
  scaleBar = "data-scale-bar",
  mapCredit = "data-map-credit",
  mapTime = "data-map-time",
  move = "data-move",

  /* The legend. */
  storyKey = "data-story-key",
  storyLegend = "data-story-legend",
  axis = "data-axis",
  close = "data-close",
  many = "data-many",
  locator = "data-locator",
  legendLayer = "data-legend-layer",
  legendWords = "data-legend-words",
  points = "data-points",
  around = "data-around",
  color = "data-color",

  /* Details of the map. */
  storyDetails = "data-story-details",
  storyList = "data-story-list",
  detailPanel = "data-detail-panel",
  start = "data-start",

  /* The share menu. */
  share = "data-share",
  shareTitle = "data-share-title",
  shareField = "data-share-field",
  shareCopy = "data-share-copy",
  shareSend = "data-share-send",
  shareSaid = "data-share-said",

  /* Embeds. */
  embed = "data-embed",
  embedLink = "data-embed-link",
  embedExplore = "data-embed-explore",
  embedSaid = "data-embed-said",

  /* In dev only: the list of problems and the author panel. */
  problems = "data-problems",
  deskProblems = "data-desk-problems",
  yaml = "data-yaml",
  written = "data-written",
  picked = "data-picked",
  camera = "data-camera",
  triggerLine = "data-trigger-line",
}
