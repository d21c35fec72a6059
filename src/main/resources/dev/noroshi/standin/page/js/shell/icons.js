// Small line drawings on a 20 by 20 grid, so that no picture or font has to be loaded.

const SVG = "http://www.w3.org/2000/svg";

const drawings = {
  hash: "M8 3 6 17M14 3l-2 14M3.5 7.5h13.5M3 12.5h13.5",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  person: "M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 17c.6-3.2 3-5 6-5s5.4 1.8 6 5",
  people: "M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.5 16.5c.5-2.9 " +
    "2.4-4.5 5-4.5s4.5 1.6 5 4.5M13 4.3a2.7 2.7 0 0 1 0 5M14.8 12.3c1.5.7 " +
    "2.4 2.1 2.7 4.2",
  app: "M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM14 11.5v5M11.5 14h5",
  plus: "M10 4v12M4 10h12",
  close: "m5 5 10 10M15 5 5 15",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  send: "M3 4.5 17.5 10 3 15.5l2-5.5-2-5.5ZM5 10h6",
  clip: "m15.5 9.5-5.8 5.8a3.4 3.4 0 0 1-4.8-4.8l6.3-6.3a2.3 2.3 0 0 1 " +
    "3.2 3.2l-6.2 6.2a1.1 1.1 0 0 1-1.6-1.6l5.4-5.4",
  bolt: "M11 2.5 4.5 11.5H9.5L8.5 17.5 15.5 8.5H10.5z",
  smile: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7.2 12c.7 1 1.7 1.5 2.8 " +
    "1.5s2.1-.5 2.8-1.5M7.5 7.5v.6M12.5 7.5v.6",
  reply: "M3.5 4h13v9.5H9L5.5 16.5v-3h-2zM7 8.7h6",
  more: "M4.5 10h.1M10 10h.1M15.5 10h.1",
  pin: "M7 3h6l-.7 5 2.7 3H5l2.7-3zM10 11v6",
  link: "M8.5 11.5 11.5 8.5M9 6l1.8-1.8a3.2 3.2 0 0 1 4.9 4.9L14 11M11 14l-1.8 " +
    "1.8a3.2 3.2 0 0 1-4.9-4.9L6 9",
  edit: "M4 16l.8-3.6L13 4.2l2.8 2.8-8.2 8.2zM11.3 5.9l2.8 2.8",
  trash: "M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11h7.4l.8-11",
  panel: "M3 4h14v12H3zM12.5 4v12",
  down: "M10 4v11M5 10.5l5 5 5-5",
  back: "M16 10H4M9 4.5 3.5 10 9 15.5",
  chevron: "m6 8 4 4 4-4",
  sun: "M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.5v1.5M10 16v1.5M2.5 " +
    "10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M15.3 4.7l-1 1M5.7 14.3l-1 1",
  moon: "M16 11.8A6.8 6.8 0 0 1 8.2 4a6.8 6.8 0 1 0 7.8 7.8Z",
  half: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 3v14M10 6h4.5M10 10h7M10 14h4.5",
  window: "M11 3.5h5.5V9M16.5 3.5 9.5 10.5M8 5H3.5v11.5H15V12",
  bridge: "M3 15V8M17 15V8M3 10c3.5-4.5 10.5-4.5 14 0M3 13h14M7.5 7.5V13M12.5 7.5V13",
  eye: "M2.5 10c2-3.5 4.5-5 7.5-5s5.5 1.5 7.5 5c-2 3.5-4.5 5-7.5 5s-5.5-1.5-7.5-5ZM10 " +
    "12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4",
  check: "m4.5 10.5 3.5 3.5 7.5-8",
  door: "M5 17V3h7v14M3 17h11M9.5 10h.1M14 10h4M16 8l2 2-2 2",
  copy: "M7 7h9v9H7zM4 13V4h9",
};

/** A drawing for the eye only; the button around it carries the words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", drawings[name]);
  svg.append(path);
  return svg;
}
