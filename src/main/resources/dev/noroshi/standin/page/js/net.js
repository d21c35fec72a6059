// Talking with the server: calls over HTTP, pictures as blobs, and the push socket.

const query = new URLSearchParams(location.search);

export const token = query.get("token") ?? "";

/** Names this window; the server keeps each window's modals apart by it. */
export const client = crypto.randomUUID();

const who = { as: query.get("as") ?? undefined, team: query.get("team") ?? undefined };

/** From the first answer on every call says which person and team it acts as. */
export function actAs(person, team) {
  who.as = person;
  who.team = team;
}

/** A call that did not succeed; `code` is the server's snake_case word for why. */
export class Fault extends Error {
  constructor(code, answer = {}) {
    super(code);
    this.code = code;
    this.answer = answer;
  }
}

const authorization = { Authorization: `Bearer ${token}` };

function address(path, values) {
  const url = new URL(`/_control/${path}`, location.origin);
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) {
      url.searchParams.set(name, value);
    }
  }
  return url;
}

async function answerOf(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Fault("unreachable");
  }
  if (response.status === 401 || response.status === 403) {
    throw new Fault("bad_token");
  }
  const answer = await response.json().catch(() => null);
  if (!answer) {
    throw new Fault(`http_${response.status}`);
  }
  if (!answer.ok) {
    throw new Fault(answer.error ?? "unknown", answer);
  }
  return answer;
}

export function get(path, values = {}) {
  const url = address(path, { ...who, client, ...values });
  return answerOf(fetch(url, { headers: authorization }));
}

export function post(path, values = {}) {
  return answerOf(fetch(address(path, {}), {
    method: "POST",
    headers: { ...authorization, "Content-Type": "application/json" },
    body: JSON.stringify({ ...who, client, ...values }),
  }));
}

/** Stores a file; it is seen by others only once a message or a form names its id. */
export async function upload(file, channel) {
  const url = address("upload", { ...who, client, channel, filename: file.name });
  const type = file.type || "application/octet-stream";
  const headers = { ...authorization, "Content-Type": type };
  return (await answerOf(fetch(url, { method: "POST", headers, body: file }))).file;
}

const pictures = new Map();

/** A picture of this server as a blob URL, fetched once. Other hosts are never asked. */
export function fetchPicture(url) {
  if (!pictures.has(url)) {
    const loading = loadPicture(url);
    loading.catch(() => pictures.delete(url));
    pictures.set(url, loading);
  }
  return pictures.get(url);
}

async function loadPicture(url) {
  const target = new URL(url, location.origin);
  if (target.origin !== location.origin) {
    throw new Fault("foreign_picture");
  }
  const response = await fetch(target, { headers: authorization });
  if (!response.ok) {
    throw new Fault(`http_${response.status}`);
  }
  return URL.createObjectURL(await response.blob());
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

/**
 * Keeps a push socket open for ever. `onEvent` gets each event, `onLost` is told once per
 * loss, `onBack` when the server has greeted again after a loss.
 */
export function keepPush(url, { onEvent, onLost, onBack }) {
  let wait = FIRST_WAIT;
  let lost = false;

  function connect() {
    const socket = new WebSocket(url);
    socket.addEventListener("open", () => {
      socket.send(JSON.stringify({ type: "hello", token, client, ...who }));
    });
    socket.addEventListener("message", ({ data }) => {
      const event = JSON.parse(data);
      if (event.type === "hello") {
        wait = FIRST_WAIT;
        if (lost) {
          lost = false;
          onBack();
        }
      }
      onEvent(event);
    });
    socket.addEventListener("close", () => {
      if (!lost) {
        lost = true;
        onLost();
      }
      // Fifty windows must not knock at one instant when the server comes back.
      setTimeout(connect, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  }

  connect();
}
