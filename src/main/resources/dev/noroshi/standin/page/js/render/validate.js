// What Slack checks in a form before the app sees it.
import { t } from "../words.js";
import { list, object, text, whole } from "./safe.js";
import { safeUrl } from "./links.js";

/** `{block_id: words}` for each input that is not fit to be sent. */
export function faultsOf(blocks, state) {
  const faults = Object.create(null);
  for (const block of inputsOf(blocks, 0)) {
    const element = object(block.element);
    const values = object(state[block.block_id]);
    const selection = object(values[text(element.action_id) || text(element.type)]);
    const fault = faultOf(element, selection, block.optional === true);
    if (fault) {
      faults[block.block_id] = fault;
    }
  }
  return faults;
}

const DEEPEST = 8;

/** Input blocks also stand inside containers. */
function inputsOf(blocks, depth) {
  return depth > DEEPEST ? [] : list(blocks).map(object).flatMap((block) =>
    (block.type === "input" ? [block] : inputsOf(block.child_blocks, depth + 1)));
}

function faultOf(element, selection, optional) {
  const { type, ...rest } = selection;
  const value = Object.values(rest)[0];
  const empty = value === null || value === undefined || value === ""
    || (Array.isArray(value) && value.length === 0)
    || (typeof value === "string" && !optional && value.trim() === "");
  if (empty) {
    return optional ? null : t(EMPTY[type] ?? "blocks.fault.choose");
  }
  return (CHECKS[type] ?? (() => null))(element, value);
}

const EMPTY = Object.fromEntries(["plain_text_input", "email_text_input", "url_text_input",
  "number_input", "rich_text_input"].map((type) => [type, "blocks.fault.fill"]));

const CHECKS = {
  plain_text_input(element, value) {
    const length = [...value].length;
    const least = whole(element.min_length, 0, 3000) ?? 0;
    const most = whole(element.max_length, 1, 3000) ?? 3000;
    if (length < least) {
      return t("blocks.fault.short", { least });
    }
    return length > most ? t("blocks.fault.long", { most }) : null;
  },
  email_text_input: (element, value) =>
    (/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value) ? null : t("blocks.fault.email")),
  url_text_input: (element, value) =>
    (/^https?:/i.test(value) && safeUrl(value) ? null : t("blocks.fault.url")),
  number_input: numberFault,
};

function numberFault(element, value) {
  const number = Number(value.trim());
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(value.trim())) {
    return t("blocks.fault.number");
  }
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) {
    return t("blocks.fault.whole");
  }
  const bound = (given) => (text(given).trim() === "" ? NaN : Number(given));
  const least = bound(element.min_value);
  const most = bound(element.max_value);
  if (number < least) {
    return t("blocks.fault.small", { least });
  }
  return number > most ? t("blocks.fault.large", { most }) : null;
}
