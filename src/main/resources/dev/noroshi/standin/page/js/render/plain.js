// Text without marks: what every other kind of text is made of in the end.
import { h } from "../dom.js";
import { emoji } from "./emoji.js";
import { unescape } from "./safe.js";

/** A named emoji as a picture of text that readers hear by its name. */
export function emojiNode(name) {
  const character = emoji(name);
  return character === null
    ? document.createTextNode(`:${name}:`)
    : h("span", { class: "bk-emoji", role: "img", "aria-label": `:${name}:`,
      title: `:${name}:` }, character);
}

const EMOJI = /:([a-z0-9_'+-]+(?:::skin-tone-[2-6])?):/;

/** Text without marks: line breaks and, where wanted, emoji. */
export function writePlain(parent, words, withEmoji) {
  for (const [index, line] of unescape(words).split("\n").entries()) {
    if (index > 0) {
      parent.append(h("br"));
    }
    for (const [place, part] of splitEmoji(withEmoji ? line : "").entries()) {
      parent.append(place % 2 === 1 ? emojiNode(part) : part);
    }
    if (!withEmoji) {
      parent.append(line);
    }
  }
}

/** Text and names of emoji in turn; names that are none stay in the text. */
function splitEmoji(line) {
  const parts = [""];
  let rest = line;
  for (let match = EMOJI.exec(rest); match; match = EMOJI.exec(rest)) {
    if (emoji(match[1]) === null) {
      parts[parts.length - 1] += rest.slice(0, match.index + match[0].length - 1);
      rest = rest.slice(match.index + match[0].length - 1);
    } else {
      parts[parts.length - 1] += rest.slice(0, match.index);
      parts.push(match[1], "");
      rest = rest.slice(match.index + match[0].length);
    }
  }
  parts[parts.length - 1] += rest;
  return parts;
}

/** For places that hold characters only, such as the value of an input. */
export function emojiText(words) {
  return splitEmoji(words).map((part, place) => (place % 2 === 1 ? emoji(part) : part)).join("");
}
