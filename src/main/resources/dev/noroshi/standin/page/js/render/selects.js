// Selects of every kind: what each offers, and how its choice is told.
import { t } from "../words.js";
import { combobox } from "./combobox.js";
import { sender } from "./interact.js";
import { matching } from "./options.js";
import { channelName, everyChannel, everyone, personName } from "./people.js";
import { emojiText } from "./plain.js";
import { keep, operable, placeholderOf, startOf } from "./place.js";
import { list, object, text, whole, wordsOf } from "./safe.js";

/** How the singular is named in a selection; the plural adds an `s`. */
const CHOICES = {
  static_select: { name: "selected_option", initial: "initial_option", items: staticItems },
  external_select: { name: "selected_option", initial: "initial_option", items: null },
  users_select: { name: "selected_user", initial: "initial_user", items: people },
  conversations_select: { name: "selected_conversation", initial: "initial_conversation",
    items: conversations },
  channels_select: { name: "selected_channel", initial: "initial_channel", items: channels },
};

export const SELECT_TYPES = Object.keys(CHOICES).flatMap((type) => [type, `multi_${type}`]);

const WAIT = 250;

export function select(element, place) {
  const many = element.type.startsWith("multi_");
  const kind = CHOICES[element.type.replace(/^multi_/, "")];
  const name = many ? `${kind.name}s` : kind.name;
  const ofOptions = kind.name === "selected_option";
  const items = kind.items?.(element, place.surface.context) ?? [];
  const item = (value) => (ofOptions ? itemOf(object(value))
    : items.find((each) => each.value === value) ?? { label: text(value), value: text(value) });
  const start = startOf(place, { [name]: initial(element, kind, many, place.surface.context) });
  const read = (chosen) => {
    const values = chosen.map((each) => (ofOptions ? each.option : each.value));
    return { [name]: many ? values : values[0] ?? null };
  };

  let send = null;
  const combo = combobox({
    attributes: { ...operable(place), placeholder: placeholderOf(element) ?? t("blocks.choose") },
    items: (many ? list(start[name]) : [start[name]]).filter(Boolean).map(item),
    many,
    most: whole(element.max_selected_items, 1, 1000) ?? Infinity,
    clearable: !place.required && !place.dispatch,
    find: kind.items ? (words) => matching(items, words) : external(element, place),
    onChoose: (chosen) => (place.dispatch ? send(read(chosen)) : true),
  });
  send = sender(place, element, combo.host);
  keep(combo.host, place, () => read(combo.chosen()));
  return combo.host;
}

function initial(element, kind, many, context) {
  const given = element[many ? `${kind.initial}s` : kind.initial];
  const here = text(object(context.container).channel);
  if ((given === undefined || given === null) && element.default_to_current_conversation && here) {
    return many ? [here] : here;
  }
  return many ? list(given) : given ?? null;
}

function itemOf(option, group = "") {
  return { label: emojiText(wordsOf(option.text)), value: text(option.value),
    note: wordsOf(option.description), group, option };
}

function staticItems(element) {
  return element.option_groups ? groupedItems(element.option_groups) : optionItems(element.options);
}

function optionItems(options) {
  return list(options).map((option) => itemOf(object(option)));
}

function groupedItems(groups) {
  return list(groups).map(object).flatMap((group) =>
    list(group.options).map((option) => itemOf(object(option), wordsOf(group.label) || " ")));
}

function people(element, context) {
  return everyone(context).filter((person) => !person.deleted)
    .sort((one, other) => Number(one.is_bot === true) - Number(other.is_bot === true))
    .map((person) => ({ label: personName(person.id, context), value: text(person.id),
      note: [text(person.real_name), text(person.outside)].filter(Boolean).join(" · ") }));
}

function channels(element, context) {
  return everyChannel(context)
    .filter((channel) => channel.kind === "public" && !channel.archived)
    .map((channel) => conversationItem(channel, context));
}

function conversations(element, context) {
  const filter = object(element.filter);
  const kinds = list(filter.include);
  return everyChannel(context).filter((channel) => !channel.archived
    && (kinds.length === 0 || kinds.includes(channel.kind))
    && !(filter.exclude_external_shared_channels === true && channel.shared)
    && !(filter.exclude_bot_users === true && channel.app))
    .map((channel) => conversationItem(channel, context));
}

function conversationItem(channel, context) {
  const direct = channel.kind === "im" || channel.kind === "mpim";
  const name = channelName(channel.id, context)
    || list(channel.people).map((id) => personName(id, context)).join(", ");
  return { label: direct ? name : `#${name}`, value: text(channel.id), note: text(channel.topic) };
}

/** Asks the app for options once enough is typed and the person pauses. */
function external(element, place) {
  const least = whole(element.min_query_length, 0, 100) ?? 3;
  let timer = 0;
  return (words) => {
    clearTimeout(timer);
    if ([...words].length < least) {
      return t("blocks.type_more", { least });
    }
    return new Promise((resolve, reject) => {
      timer = setTimeout(async () => {
        try {
          const answer = object(await place.surface.context.options(place.block, place.action,
            words));
          resolve(answer.option_groups ? groupedItems(answer.option_groups)
            : optionItems(answer.options));
        } catch (error) {
          reject(error);
        }
      }, WAIT);
    });
  };
}
