// The options a combobox offers: their nodes, their groups, and which ones words find.
import { h } from "../dom.js";

/** Wide and narrow forms of a letter, and capitals, count as the same when filtering. */
function folded(words) {
  return words.normalize("NFKC").toLowerCase();
}

export function optionNode(item, id, { selected, disabled, onClick, onMove }) {
  return h("div", {
    class: "bk-option", id, role: "option", "data-test": "option", "data-value": item.value,
    "aria-selected": String(selected), "aria-disabled": disabled ? "true" : null,
    on: { click: onClick, mousemove: onMove },
  }, h("span", {}, item.label), item.note && h("span", { class: "hint" }, item.note));
}

/** Puts options of a group under its name; groups come as they come. */
export function grouped(items, nodes) {
  const out = [];
  let group = null;
  for (const [index, item] of items.entries()) {
    if (!item.group) {
      out.push(nodes[index]);
      group = null;
    } else {
      if (group?.name !== item.group) {
        group = { name: item.group, node: h("div", { role: "group", "aria-label": item.group },
          h("div", { class: "bk-group", "aria-hidden": "true" }, item.group)) };
        out.push(group.node);
      }
      group.node.append(nodes[index]);
    }
  }
  return out;
}

/** The items whose label, note or group holds the words. */
export function matching(items, words) {
  const wanted = folded(words);
  return items.filter((item) =>
    folded(`${item.label}\n${item.note ?? ""}\n${item.group ?? ""}`).includes(wanted));
}
