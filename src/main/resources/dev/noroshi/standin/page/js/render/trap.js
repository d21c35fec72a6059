// Keeps the Tab key inside a dialog: after the last stop comes the first.

const STOPS = "a[href], button, input, textarea, summary, [tabindex='0']";

export function keepTabInside(root, event) {
  const stops = [...root.querySelectorAll(STOPS)].filter((each) =>
    each.tabIndex >= 0 && !each.disabled && each.checkVisibility());
  const first = stops[0];
  const last = stops.at(-1);
  const outside = !stops.includes(document.activeElement);
  if (stops.length > 0 && (outside || document.activeElement === (event.shiftKey ? first : last))) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
