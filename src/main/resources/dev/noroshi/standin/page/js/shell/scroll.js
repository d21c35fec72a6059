// Keeps what the reader looks at in its place while rows come and go around it.

const NEAR = 40;

export class ScrollKeeper {
  /** `atEnd()` says whether the last row is the newest there is; only then it sticks. */
  constructor(scroller, content, { atEnd, onMove }) {
    this.scroller = scroller;
    this.content = content;
    this.atEnd = atEnd;
    this.onMove = onMove;
    this.stuck = true;
    this.anchor = null;
    scroller.addEventListener("scroll", () => {
      this.remember();
      this.onMove();
    }, { passive: true });
    const sizes = new ResizeObserver(() => this.restore());
    sizes.observe(scroller);
    sizes.observe(content);
  }

  distanceToEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight;
  }

  /** Notes the first row in sight and how far it stands from the upper edge. */
  remember() {
    this.stuck = this.atEnd() && this.distanceToEnd() < NEAR;
    const top = this.scroller.scrollTop;
    const rows = this.content.children;
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle].offsetTop + rows[middle].offsetHeight > top) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    this.anchor = rows[low] ? { row: rows[low], offset: rows[low].offsetTop - top } : null;
  }

  restore() {
    if (this.stuck) {
      this.scroller.scrollTop = this.scroller.scrollHeight;
    } else if (this.anchor?.row.isConnected) {
      this.scroller.scrollTop = this.anchor.row.offsetTop - this.anchor.offset;
    }
  }

  toEnd() {
    this.stuck = true;
    this.restore();
  }

  /** Puts a row a third below the upper edge. */
  toRow(row) {
    this.stuck = false;
    this.scroller.scrollTop = row.offsetTop - this.scroller.clientHeight / 3;
    this.remember();
  }
}
