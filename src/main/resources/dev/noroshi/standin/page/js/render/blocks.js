// Blocks of messages, modals and Home tabs. This file only sorts them; families draw them.
//
// The `context` that the page hands in (what is missing is simply not offered):
//   me {id, tz, locale} · people, channels: Maps by id · now(): seconds of the stand-in's clock
//   act(block_id, action_id, selection, state) → promise   a person chose or pressed something
//   options(block_id, action_id, words) → promise of {options} or {option_groups}
//   confirm(dialogue object) → promise of true or false
//   upload(file) → promise of a stored file · fetchPicture(url) → promise of a blob URL
//   openLink(url), openPerson(id), openChannel(id)
//   submit(view_id, state) and close(view_id, all): modals only, see modal.js
import { h } from "../dom.js";
import { chart } from "./charts.js";
import { inputBlock } from "./inputs.js";
import { markdown } from "./markdown.js";
import { call, file, video } from "./media.js";
import { alert, card, carousel, container, plan, taskCard } from "./newer.js";
import { imageBlock } from "./pictures.js";
import { quiet } from "./quiet.js";
import { richText } from "./richtext.js";
import { legible, list, object, text } from "./safe.js";
import { actions, context, contextActions, divider, header, section } from "./sections.js";
import { dataTable, table } from "./tables.js";

export { collectState, focusAgain, rememberFocus } from "./state.js";

const DEEPEST = 8;

const FAMILIES = new Map([
  ["section", section],
  ["divider", divider],
  ["header", header],
  ["context", context],
  ["actions", actions],
  ["context_actions", contextActions],
  ["input", inputBlock],
  ["image", (block, surface) => imageBlock(block, surface.context)],
  ["rich_text", (block, surface) => richText(block, surface.context)],
  ["markdown", (block, surface) => markdown(text(block.text), surface.context)],
  ["table", table],
  ["data_table", dataTable],
  ["data_visualization", chart],
  ["video", video],
  ["file", file],
  ["call", call],
  ["alert", alert],
  ["card", card],
  ["carousel", carousel],
  ["container", container],
  ["plan", plan],
  ["task_card", taskCard],
]);

/**
 * Draws blocks. `previousState` is what `collectState` gave for the rendering that this one
 * replaces: for equal block_id and action_id what the person typed or chose is kept.
 */
export function renderBlocks(blocks, context_, previousState = null) {
  return drawAll(blocks, { context: context_, previous: previousState, depth: 0, path: "b" });
}

function drawAll(blocks, surface) {
  const root = h("div", { class: "bk-blocks" });
  for (const [index, block] of list(blocks).entries()) {
    root.append(draw(object(block), index, surface));
  }
  return root;
}

function draw(block, index, { context: context_, previous, depth, path }) {
  const id = text(block.block_id) || `${path}${index}`;
  const type = text(block.type);
  const family = FAMILIES.get(type);
  const surface = {
    context: context_,
    previous,
    /** For blocks inside blocks; too deep a nest ends in its bare words. */
    nested: (blocks) => (depth >= DEEPEST
      ? h("div", {}, legible(blocks))
      : drawAll(blocks, { context: context_, previous, depth: depth + 1, path: `${id}-` })),
  };
  const host = h("div", { class: "bk-block", "data-test": "block", "data-block": id,
    "data-type": family ? type : "unknown" });
  host.append(family ? family({ ...block, block_id: id }, surface) : quiet(block));
  return host;
}
