// Starts the page: words, who this window is, what there is, then the regions and the push.

import { fill, h } from "./dom.js";
import { actAs, get, keepPush, token } from "./net.js";
import { openModalStack } from "./render/modal.js";
import { contextForStack } from "./shell/context.js";
import { Layout } from "./shell/layout.js";
import { takePush } from "./shell/pushes.js";
import { readAddress, go, watchHistory } from "./shell/route.js";
import { watchLinks } from "./shell/permalinks.js";
import { applyTheme } from "./shell/theme.js";
import { showFault, showToast, watchToasts } from "./shell/toast.js";
import { emit, on, store, takeStart } from "./store.js";
import { loadWords, setLocale, t } from "./words.js";

const query = new URLSearchParams(location.search);
const root = document.getElementById("page");

/** Errors nobody awaited are shown as well: a page that fails in silence cannot be tested. */
function watchErrors() {
  addEventListener("error", ({ message }) =>
    showToast(t("fault_page", { detail: message }), "error"));
  addEventListener("unhandledrejection", ({ reason }) => showFault(reason));
}

async function start() {
  const answer = await get("start");
  takeStart(answer);
  actAs(store.me.id, store.team.id);
  setLocale(query.get("lang") ?? store.me.locale);
}

/** Resolves when the server has greeted, or soon anyway: the page must not hang on it. */
function openPush() {
  return new Promise((resolve) => {
    setTimeout(resolve, 2_000);
    keepPush(store.push, {
      onEvent(event) {
        if (event.type === "hello") {
          resolve();
        } else {
          takePush(event);
        }
      },
      onLost() {
        store.connected = false;
        emit("connection");
        resolve();
      },
      onBack: () => refresh(),
    });
  });
}

/** The connection is back: what was missed is not sent again, so all is asked for anew. */
async function refresh() {
  try {
    await start();
    store.connected = true;
    emit("connection");
    emit("refresh");
    emit("frame");
  } catch (fault) {
    showFault(fault);
  }
}

/** One clear sentence instead of a page that cannot work. */
function showDeadEnd(fault) {
  const wrong = fault.code === "bad_token";
  fill(root, h("main", { class: "dead-end", role: "alert", data: { test: "dead-end" } },
    h("h1", {}, t("product")),
    h("p", {}, wrong ? t("wrong_token") : t("cannot_start", { detail: fault.message })),
    !wrong && h("button", { class: "button primary", type: "button",
      on: { click: () => location.reload() } }, t("try_again"))));
}

async function boot() {
  applyTheme();
  setLocale(query.get("lang") ?? navigator.language);
  await loadWords();
  try {
    if (token === "") {
      throw Object.assign(new Error("bad_token"), { code: "bad_token" });
    }
    await start();
  } catch (fault) {
    showDeadEnd(fault);
    return;
  }
  watchErrors();
  watchToasts();
  watchHistory();
  watchLinks();
  on("views", (stack) => openModalStack(stack, contextForStack(stack)));
  await openPush();
  new Layout(root);
  go(readAddress(), { replace: true });
  root.removeAttribute("aria-busy");
}

await boot();
