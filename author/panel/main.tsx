/**
 * The author panel, beside a story's page in the dev server. Its own address names the endpoint it
 * talks to and the token it does so with. It lives in a shadow tree: no style of the page reaches
 * it, and none of its own the page.
 */
import { createRoot } from "react-dom/client";
import { Endpoint } from "./endpoint.ts";
import { Panel } from "./panel.tsx";

// In the frames that show a page at other sizes there is no panel.
if (window.top === window) {
  const endpoint = new Endpoint(new URL(import.meta.url));
  const host = document.createElement("story-author-panel");
  const shadow = host.attachShadow({ mode: "open" });
  const styles = document.createElement("link");
  Object.assign(styles, { rel: "stylesheet", crossOrigin: "anonymous" });
  styles.href = endpoint.file("panel.css");
  const root = document.createElement("div");
  shadow.append(styles, root);
  // Unstyled it would lie anywhere.
  styles.addEventListener("load", () => createRoot(root).render(<Panel endpoint={endpoint} />));
  document.body.append(host);
}
