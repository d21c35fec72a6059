// Dates and times as the viewer reads them: in the zone and the language of `context.me`.
import { t } from "../words.js";

const formats = new Map();

/** Intl's formatters are dear to make and are kept; an unknown zone or locale falls back. */
function formatter(context, options, locale = localeOf(context)) {
  const zone = context?.me?.tz || "UTC";
  const key = JSON.stringify([locale, zone, options]);
  if (!formats.has(key)) {
    formats.set(key, make(locale, zone, options));
  }
  return formats.get(key);
}

function make(locale, zone, options) {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  }
}

/** English without a country reads 24-hour times; only those of the United States do not. */
function localeOf(context) {
  const locale = String(context?.me?.locale || "");
  if (locale.startsWith("ja")) {
    return "ja-JP";
  }
  return /^en-[A-Z]{2}$/.test(locale) ? locale : "en-GB";
}

/** Seconds now; the stand-in's clock can be moved, so the context may know better. */
function nowOf(context) {
  const now = typeof context?.now === "function" ? context.now() : context?.now;
  return Number.isFinite(now) ? now : Date.now() / 1000;
}

function seconds(ts) {
  return Number.parseFloat(ts);
}

function show(epoch, context, options) {
  const date = new Date(epoch * 1000);
  return Number.isNaN(date.getTime()) ? "" : formatter(context, options).format(date);
}

const CLOCK = { hour: "2-digit", minute: "2-digit" };
const CLOCK_US = { hour: "numeric", minute: "2-digit" };

function clock(epoch, context, more = {}) {
  const base = localeOf(context) === "en-US" ? CLOCK_US : CLOCK;
  return show(epoch, context, { ...base, ...more });
}

export function timeOf(ts, context) {
  return clock(seconds(ts), context);
}

const NUMBERS = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit",
  minute: "2-digit", hourCycle: "h23" };

/** `YYYY-MM-DDTHH:mm` in the viewer's zone: what a datetime-local input holds. */
export function zoned(epoch, context) {
  const date = new Date(epoch * 1000);
  if (Number.isNaN(date.getTime())) {
    return "";
  }
  const numbers = formatter(context, NUMBERS, "en-GB").formatToParts(date);
  const part = (type) => numbers.find((each) => each.type === type).value;
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`
    + `T${part("hour")}:${part("minute")}`;
}

/**
 * Seconds for a `YYYY-MM-DDTHH:mm` in the viewer's zone, or null. The zone's offset is found by
 * asking what the zone shows for a guess; the second round settles days on which it changes.
 */
export function epochOf(local, context) {
  const asUtc = (value) => Date.parse(`${value}:00Z`) / 1000;
  const wanted = asUtc(local);
  if (!Number.isFinite(wanted)) {
    return null;
  }
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) {
    guess += wanted - asUtc(zoned(guess, context));
  }
  return guess;
}

/** How many days later than today a moment is, by the viewer's calendar. */
function daysFromToday(epoch, context) {
  const midnight = (moment) => Date.parse(zoned(moment, context).slice(0, 10));
  return Math.round((midnight(epoch) - midnight(nowOf(context))) / 86_400_000);
}

function near(epoch, context) {
  const day = daysFromToday(epoch, context);
  return { "-1": "yesterday", 0: "today", 1: "tomorrow" }[day] ?? null;
}

/** Today, Yesterday, or the day with its weekday; the year only when it is another one. */
export function dayOf(ts, context) {
  const epoch = seconds(ts);
  const name = near(epoch, context);
  if (name) {
    return t(`blocks.day.${name}`);
  }
  const year = (moment) => zoned(moment, context).slice(0, 4);
  const options = { weekday: "long", day: "numeric", month: "long" };
  return show(epoch, context,
    year(epoch) === year(nowOf(context)) ? options : { ...options, year: "numeric" });
}

export function fullTime(ts, context) {
  const epoch = seconds(ts);
  const date = show(epoch, context,
    { weekday: "short", day: "numeric", month: "long", year: "numeric" });
  return `${date} ${clock(epoch, context, { second: "2-digit" })}`;
}

const DATES = {
  date_slash: { day: "2-digit", month: "2-digit", year: "numeric" },
  date: { day: "numeric", month: "long", year: "numeric" },
  date_short: { day: "numeric", month: "short", year: "numeric" },
  date_long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  date_long_full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

const AGO = [["year", 31_536_000], ["month", 2_592_000], ["week", 604_800], ["day", 86_400],
  ["hour", 3600], ["minute", 60], ["second", 1]];

function ago(epoch, context) {
  const gone = Math.round(epoch - nowOf(context));
  const [unit, size] = AGO.find(([, each]) => Math.abs(gone) >= each) ?? AGO.at(-1);
  return new Intl.RelativeTimeFormat(localeOf(context), { numeric: "auto" })
    .format(Math.trunc(gone / size), unit);
}

/** What stands for one of Slack's tokens, or null for one that it does not have. */
function token(name, epoch, context) {
  const plain = name.replace(/_pretty$/, "");
  if (name === "date_num") {
    return zoned(epoch, context).slice(0, 10);
  }
  if (name === "time" || name === "time_secs") {
    return clock(epoch, context, name === "time" ? {} : { second: "2-digit" });
  }
  if (name === "ago") {
    return ago(epoch, context);
  }
  if (!Object.hasOwn(DATES, plain)) {
    return null;
  }
  const day = plain === name ? null : near(epoch, context);
  return day ? t(`blocks.date.${day}`) : show(epoch, context, DATES[plain]);
}

/** Fills Slack's date tokens, such as `{date_short} {time}`; null when the epoch is no moment. */
export function formatDateToken(epoch, format, context) {
  const moment = Number(epoch);
  if (!Number.isFinite(moment) || zoned(moment, context) === "") {
    return null;
  }
  return String(format).replace(/\{([a-z_]+)\}/g, (whole, name) =>
    token(name, moment, context) ?? whole);
}
