// Lists that open beside a control. They live in the page's top layer, so nothing clips them.

const GAP = 4;
const MARGIN = 8;
const TALLEST = 320;

/**
 * Opens and closes `panel` (a `popover="manual"`) at `anchor`, below it or above. `control` is
 * what readers are told about it: the anchor itself or the input in it.
 */
export function floating(anchor, panel, control = anchor) {
  const place = () => {
    const at = anchor.getBoundingClientRect();
    const width = Math.min(Math.max(at.width, 220), window.innerWidth - 2 * MARGIN);
    const below = window.innerHeight - at.bottom - GAP - MARGIN;
    const above = at.top - GAP - MARGIN;
    const upwards = below < Math.min(TALLEST, panel.scrollHeight) && above > below;
    const height = Math.max(80, Math.min(TALLEST, upwards ? above : below));
    const left = Math.min(at.left, window.innerWidth - width - MARGIN);
    panel.style.width = `${width}px`;
    panel.style.maxHeight = `${height}px`;
    panel.style.left = `${Math.max(MARGIN, left)}px`;
    panel.style.top = upwards ? "auto" : `${at.bottom + GAP}px`;
    panel.style.bottom = upwards ? `${window.innerHeight - at.top + GAP}px` : "auto";
  };
  const isOpen = () => panel.isConnected && panel.matches(":popover-open");
  const watch = (on) => {
    const change = on ? window.addEventListener : window.removeEventListener;
    change("resize", place);
    change("scroll", follow, true);
  };
  // Once the control has left the page there is nothing to stay beside, nor to listen for.
  const follow = () => (isOpen() ? place() : watch(false));
  return {
    isOpen,
    place,
    open() {
      if (!isOpen()) {
        panel.showPopover();
        control.setAttribute("aria-expanded", "true");
        watch(true);
      }
      place();
    },
    close() {
      if (isOpen()) {
        panel.hidePopover();
      }
      control.setAttribute("aria-expanded", "false");
      watch(false);
    },
  };
}
