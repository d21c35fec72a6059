// Two habits of every text field here: it grows with its text, and it leaves the keys of an
// input method alone.

const MOST = 320;

/** Makes a textarea as high as its text, up to a limit; answers a function to do so again. */
export function autoGrow(field) {
  const grow = () => {
    field.style.height = "auto";
    const borders = field.offsetHeight - field.clientHeight;
    field.style.height = `${Math.min(field.scrollHeight + borders, MOST)}px`;
  };
  field.addEventListener("input", grow);
  grow();
  return grow;
}

/**
 * Enter while Japanese is being converted accepts the conversion and must do nothing else.
 * Safari ends the composition before that keydown; 229 is its only trace.
 */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}
