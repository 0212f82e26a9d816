import { mediaQueries } from "../../lib/map/layout.ts";
import { PICTURE_SCALES } from "../../lib/picture/picture-size.ts";
import { pictureFile, type WaypointPicture } from "../../lib/picture/waypoint-picture.ts";
import { filePath } from "../../lib/publish/address.ts";
import { FORMS, THEMES } from "../../lib/story/map-state.ts";

const FORM_QUERIES = { wide: mediaQueries.wide, tall: `(not (${mediaQueries.wide}))` } as const;

const THEME_QUERIES = {
  light: `(not ${mediaQueries.dark})`,
  dark: mediaQueries.dark,
} as const;

/** Preloads the opening picture in the one form, scale and theme that the page will show. */
export function PicturePreload({ picture }: { picture: WaypointPicture }) {
  return FORMS.flatMap((form) => {
    const scales = PICTURE_SCALES[form];
    const others = scales.map(({ media }) => `(not (${media}))`).join(" and ");
    const offered = [
      { scale: null, media: others },
      ...scales.map((scale) => ({ scale, media: scale.media })),
    ];
    return offered.flatMap(({ scale, media }) =>
      THEMES.map((theme) => (
        <link
          key={`${form}-${scale?.name}-${theme}`}
          rel="preload"
          as="image"
          type="image/svg+xml"
          fetchPriority="high"
          href={filePath(pictureFile(picture, form, theme, scale))}
          media={`${FORM_QUERIES[form]} and ${THEME_QUERIES[theme]} and ${media}`}
        />
      )),
    );
  });
}
