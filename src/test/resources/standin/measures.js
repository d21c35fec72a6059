// Measures of a page as it stands. Each function answers a list of faults, in words.

const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const known = new Map();

/** Any CSS colour as [red, green, blue, opacity], each from 0 to 1. */
function colour(css) {
  if (!known.has(css)) {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    known.set(css, [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255));
  }
  return known.get(css);
}

function over(above, below) {
  const share = above[3];
  return [0, 1, 2].map((at) => above[at] * share + below[at] * (1 - share)).concat(1);
}

/** What lies behind an element's words: the backgrounds of all around it, and what fades them. */
function behind(element) {
  const layers = [];
  let fade = 1;
  for (let each = element; each; each = each.parentElement) {
    const style = getComputedStyle(each);
    layers.push(colour(style.backgroundColor));
    fade *= Number(style.opacity);
    if (layers.at(-1)[3] === 1) {
      break;
    }
  }
  return { ground: layers.reverse().reduce((below, above) => over(above, below), [1, 1, 1, 1]),
    fade };
}

function light([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((part) =>
    (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function seen(element) {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest("[inert], .visually-hidden, .skip:not(:focus)");
}

function inWindow({ left, top, right, bottom, width, height }) {
  return width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth &&
    top < innerHeight;
}

/** Elements that hold words themselves, and fields with what stands in them. */
function worded() {
  return [...document.body.querySelectorAll("*")].filter((each) =>
    each.namespaceURI === "http://www.w3.org/1999/xhtml" && seen(each) &&
    inWindow(each.getBoundingClientRect()) &&
    ([...each.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== "") ||
      each.value || each.placeholder));
}

function called(element) {
  const words = (element.innerText || element.value || element.placeholder || "").trim();
  return `${element.tagName.toLowerCase()}.${element.className} "${words.slice(0, 40)}"`;
}

function faint() {
  const faults = [];
  for (const each of worded()) {
    const pseudo = !each.value && each.placeholder ? "::placeholder" : null;
    const style = getComputedStyle(each, pseudo);
    const exempt = each.closest(":disabled, [aria-disabled=true], [aria-busy=true], .bk-emoji");
    const pictures = /^[\p{Extended_Pictographic}\u200d\ufe0f\s]+$/u.test(each.innerText ?? "");
    if (exempt || pictures) {
      continue;
    }
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const { ground, fade } = behind(each);
    const ink = colour(style.color);
    const shown = over([ink[0], ink[1], ink[2], ink[3] * fade], ground);
    const ratio = contrast(shown, ground);
    if (ratio < (large ? 3 : 4.5)) {
      faults.push(`${ratio.toFixed(2)} ${called(each)}`);
    }
  }
  return faults;
}

/** Whether somebody around it scrolls sideways or ends the line with dots. */
function excused(element) {
  for (let each = element; each && each !== document.body; each = each.parentElement) {
    const { overflowX, textOverflow } = getComputedStyle(each);
    if (textOverflow === "ellipsis" || ["auto", "scroll"].includes(overflowX)
        && each.matches(".bk-table, .bk-carousel")) {
      return true;
    }
  }
  return false;
}

function cut() {
  const faults = [];
  if (document.scrollingElement.scrollWidth > innerWidth) {
    faults.push(`the page is ${document.scrollingElement.scrollWidth} wide in ${innerWidth}`);
  }
  for (const each of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(each);
    const { left, right, width } = each.getBoundingClientRect();
    if (each.namespaceURI !== "http://www.w3.org/1999/xhtml" || !seen(each) || width === 0 ||
        excused(each)) {
      continue;
    }
    const fixed = each.closest(".sidebar:not(.open)") && innerWidth <= 760;
    if (!fixed && (right > innerWidth + 1 || left < -1)) {
      faults.push(`out of the window, ${Math.round(left)} to ${Math.round(right)}: ${called(each)}`);
    }
    const clips = !["visible"].includes(style.overflowX) && !each.matches("input, textarea");
    if (clips && each.scrollWidth > each.clientWidth + 1 && style.overflowX !== "auto") {
      faults.push(`cut, ${each.scrollWidth} in ${each.clientWidth}: ${called(each)}`);
    }
    if (clips && each.matches(".scroller, .bk-modal-body, .dialog-body, .home, .sidebar-scroll")
        && each.scrollWidth > each.clientWidth + 1) {
      faults.push(`scrolls sideways, ${each.scrollWidth} in ${each.clientWidth}: ${called(each)}`);
    }
  }
  return faults;
}
