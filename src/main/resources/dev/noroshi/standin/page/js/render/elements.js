// Every interactive element by its type.
import { button, feedbackButtons, iconButton, overflow } from "./buttons.js";
import { checkboxes, radioButtons } from "./choices.js";
import { picker } from "./pickers.js";
import { pictureElement } from "./pictures.js";
import { placeFor } from "./place.js";
import { object, text } from "./safe.js";
import { SELECT_TYPES, select } from "./selects.js";
import { richTextInput, textInput } from "./texts.js";
import { fileInput } from "./uploads.js";
import { quiet } from "./quiet.js";

const FAMILIES = new Map([
  ["button", button],
  ["workflow_button", button],
  ["icon_button", iconButton],
  ["feedback_buttons", feedbackButtons],
  ["overflow", overflow],
  ["datepicker", picker],
  ["timepicker", picker],
  ["datetimepicker", picker],
  ["checkboxes", checkboxes],
  ["radio_buttons", radioButtons],
  ["plain_text_input", textInput],
  ["email_text_input", textInput],
  ["url_text_input", textInput],
  ["number_input", textInput],
  ["rich_text_input", richTextInput],
  ["file_input", fileInput],
  ["image", (element, place) => pictureElement(element, place.surface.context)],
  ...SELECT_TYPES.map((type) => [type, select]),
]);

/**
 * One element of a block. `names` may hold labelId, label, describedBy, required and dispatch
 * (see place.js). Answers a node, or null for an element that this person does not see.
 */
export function renderElement(raw, surface, block, names) {
  const element = object(raw);
  const family = FAMILIES.get(text(element.type));
  return family ? family(element, placeFor(surface, block, element, names)) : quiet(raw);
}
