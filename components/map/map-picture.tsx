import { mediaQueries } from "../../lib/map/layout.ts";
import { PICTURE_SCALES, PICTURE_SIZES } from "../../lib/picture/picture-size.ts";
import { pictureFile, type WaypointPicture } from "../../lib/picture/waypoint-picture.ts";
import { filePath } from "../../lib/publish/address.ts";
import { FORMS } from "../../lib/story/map-state.ts";
import styles from "./map-picture.module.css";

/**
 * The picture of a map state, in both forms; CSS shows one of them. It fills the nearest positioned
 * box as the live map would: the `viewBox` is the camera's frame, and the drawing beyond it reaches
 * to the box's edges. `isScaled` offers every scale to the window, for the map's place.
 */
export function MapPicture({
  picture,
  isScaled = false,
}: {
  picture: WaypointPicture;
  isScaled?: boolean;
}) {
  return FORMS.map((form) => {
    const { size, bleed } = PICTURE_SIZES[form];
    const canvas = { width: size.width + 2 * bleed[0], height: size.height + 2 * bleed[1] };
    return (
      <svg
        key={form}
        className={styles[form]}
        viewBox={picture.frames[form].join(" ")}
        aria-hidden="true"
      >
        <foreignObject x={-bleed[0]} y={-bleed[1]} {...canvas}>
          <picture>
            {isScaled &&
              PICTURE_SCALES[form].flatMap((scale) =>
                (["dark", "light"] as const).map((theme) => (
                  <source
                    key={`${scale.name}-${theme}`}
                    media={
                      theme === "dark" ? `${mediaQueries.dark} and ${scale.media}` : scale.media
                    }
                    srcSet={filePath(pictureFile(picture, form, theme, scale))}
                  />
                )),
              )}
            {/* Paper is light. */}
            <source
              media={`screen and ${mediaQueries.dark}`}
              srcSet={filePath(pictureFile(picture, form, "dark"))}
            />
            {/* Lazy, so that neither the other form nor a hidden picture is loaded. */}
            <img
              src={filePath(pictureFile(picture, form, "light"))}
              {...canvas}
              alt=""
              loading="lazy"
              decoding="async"
            />
          </picture>
        </foreignObject>
      </svg>
    );
  });
}
