// Dates and times: the browser's own inputs, told to the app once the person has settled.
import { h } from "../dom.js";
import { t } from "../words.js";
import { epochOf, zoned } from "./dates.js";
import { sender } from "./interact.js";
import { keep, operable, startOf } from "./place.js";
import { text } from "./safe.js";

/** While a date is typed, browsers report every valid part of it. */
const SETTLED = 700;

const KINDS = {
  datepicker: {
    input: "date",
    initial: (element) => ({ selected_date: text(element.initial_date) || null }),
    show: (selection) => text(selection.selected_date),
    read: (value) => ({ selected_date: value || null }),
  },
  timepicker: {
    input: "time",
    initial: (element) => ({ selected_time: text(element.initial_time) || null }),
    show: (selection) => text(selection.selected_time),
    read: (value) => ({ selected_time: value || null }),
  },
  datetimepicker: {
    input: "datetime-local",
    initial: (element) => ({ selected_date_time: element.initial_date_time ?? null }),
    show: ({ selected_date_time: epoch }, context) =>
      (Number.isFinite(epoch) ? zoned(epoch, context) : ""),
    read: (value, context) => ({ selected_date_time: value ? epochOf(value, context) : null }),
  },
};

export function picker(element, place) {
  const kind = KINDS[element.type];
  const { context } = place.surface;
  const input = h("input", operable(place, { class: "field bk-picker", type: kind.input,
    value: kind.show(startOf(place, kind.initial(element)), context) }));
  const zone = text(element.timezone)
    || (element.type === "datetimepicker" ? text(context.me?.tz) : "");
  const host = h("div", { class: "bk-picker-host" }, input,
    zone && h("span", { class: "hint" }, t("blocks.zone", { zone })));
  const read = () => kind.read(input.value, context);
  keep(host, place, read);
  if (place.dispatch) {
    tellSettled(input, sender(place, element, host), read);
  }
  return host;
}

function tellSettled(input, send, read) {
  let timer = 0;
  let accepted = input.value;
  const tell = async () => {
    clearTimeout(timer);
    const before = accepted;
    if (input.value === before) {
      return;
    }
    accepted = input.value;
    if (!(await send(read()))) {
      accepted = before;
      input.value = before;
    }
  };
  input.addEventListener("change", () => {
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLED);
  });
  input.addEventListener("blur", tell);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      tell();
    }
  });
}
