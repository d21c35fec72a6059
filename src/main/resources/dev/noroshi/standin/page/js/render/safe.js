// What arrives from apps is not trusted to have the right shape: every field is read through these.

/** The string that a value is, or the empty string for what is no text. */
export function text(value) {
  if (typeof value === "string") {
    return value;
  }
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

export function list(value) {
  return Array.isArray(value) ? value : [];
}

export function object(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

/** A whole number within bounds, or null. */
export function whole(value, least, most) {
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

/** `#rrggbb` for a colour that is safe to hand to a style, else null. */
export function colour(value) {
  const match = /^#?([0-9a-f]{6})$/i.exec(text(value));
  return match ? `#${match[1].toLowerCase()}` : null;
}

/** Slack escapes exactly three characters; they are undone exactly once. */
export function unescape(value) {
  return value.replace(/&(amp|lt|gt);/g, (whole_, name) => ({ amp: "&", lt: "<", gt: ">" })[name]);
}

/** The words of a text object (or of a bare string where an object was due). */
export function wordsOf(value) {
  return unescape(text(object(value).text) || text(value));
}

const SHOWN_KEYS = new Set(["text", "title", "subtitle", "body", "name", "caption", "label",
  "alt_text", "description", "value", "unicode_text", "fallback", "details", "output"]);

/**
 * All legible words inside a value of any shape, in order. It keeps its own stack, so that a
 * thousand levels cannot exhaust the engine's.
 */
export function legible(value) {
  const found = [];
  const waiting = [[value, true]];
  while (waiting.length > 0 && found.length < 500) {
    const [next, shown] = waiting.pop();
    if (typeof next === "string" || typeof next === "number") {
      if (shown) {
        found.push(unescape(String(next)));
      }
    } else if (Array.isArray(next)) {
      for (const item of [...next].reverse()) {
        waiting.push([item, shown]);
      }
    } else if (next !== null && typeof next === "object") {
      for (const [key, item] of Object.entries(next).reverse()) {
        waiting.push([item, SHOWN_KEYS.has(key)]);
      }
    }
  }
  return found.join(" ");
}

let last = 0;

/** An id that no other element of this page has. */
export function freshId() {
  last += 1;
  return `bk-${last}`;
}
