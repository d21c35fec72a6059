// Links: only http, https and mailto ever become one; everything else stays text.
import { h } from "../dom.js";

const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** The parsed address if it is one that may be followed, else null. */
export function safeUrl(address) {
  if (typeof address !== "string" || !URL.canParse(address)) {
    return null;
  }
  const url = new URL(address);
  return SCHEMES.has(url.protocol) ? url : null;
}

/** True for an address of this very page, such as a permalink. */
export function isOurs(url) {
  return url.origin === location.origin;
}

/** Opens an address as a click on a link does. */
export function follow(url, context) {
  if (context.openLink) {
    context.openLink(url.href);
  } else {
    window.open(url.href, "_blank", "noopener,noreferrer");
  }
}

/** A link, or the bare children where the address may not be followed. */
export function link(address, context, ...children) {
  const url = safeUrl(address);
  if (!url) {
    return h("span", {}, ...children);
  }
  const onClick = (event) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (plain && isOurs(url) && context.openLink) {
      // The page also watches for clicks on permalinks; one of the two is enough.
      event.preventDefault();
      event.stopPropagation();
      context.openLink(url.href);
    }
  };
  return h("a", {
    class: "bk-link",
    href: url.href,
    target: "_blank",
    rel: "noopener noreferrer",
    on: { click: onClick },
  }, ...children);
}
