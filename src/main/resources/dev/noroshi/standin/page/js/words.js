// The page's own words. What apps and people wrote is never looked up here.

const words = {};
let lang = "en";

export async function loadWords() {
  for (const name of ["shell", "blocks"]) {
    Object.assign(words, await (await fetch(new URL(`../words/${name}.json`, import.meta.url))).json());
  }
}

/** The language follows the viewer's locale: Japanese for `ja…`, else English. */
export function setLocale(locale) {
  lang = String(locale || "en").startsWith("ja") ? "ja" : "en";
  document.documentElement.lang = lang;
}

export function language() {
  return lang;
}

/** The words for a key; `{name}` in them is replaced by `values.name`. */
export function t(key, values = {}) {
  const entry = words[key];
  if (!entry) {
    throw new Error(`no words for ${key}`);
  }
  return entry[lang].replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole);
}

/** What the app supplied in both languages, or in one. */
export function either(text) {
  return typeof text === "string" ? text : (text?.[lang] ?? text?.en ?? text?.ja ?? "");
}
