// Files on their way with the next message: chosen, pasted or dropped; shown as chips.

import { fill, h } from "../dom.js";
import { upload } from "../net.js";
import { t } from "../words.js";
import { icon } from "./icons.js";
import { showFault } from "./toast.js";

export class Attachments {
  constructor(channel, changed) {
    this.channel = channel;
    this.changed = changed;
    this.items = [];
    this.element = h("ul", { class: "attached", "aria-label": t("attached_files"), hidden: true });
  }

  add(files) {
    for (const file of files) {
      const item = { name: file.name || t("pasted_file"), file: null };
      item.loading = upload(file, this.channel).then((stored) => {
        item.file = stored;
        this.draw();
      }).catch((fault) => {
        this.remove(item);
        showFault(fault);
      });
      this.items.push(item);
    }
    this.draw();
  }

  remove(item) {
    this.items = this.items.filter((known) => known !== item);
    this.draw();
  }

  draw() {
    this.element.hidden = this.items.length === 0;
    fill(this.element, this.items.map((item) =>
      h("li", { class: "chip", "aria-busy": String(!item.file) },
        icon("clip"), h("span", { class: "chip-name" }, item.name),
        h("button", { class: "icon-button small", type: "button",
          "aria-label": t("remove_file", { name: item.name }),
          on: { click: () => this.remove(item) } }, icon("close")))));
    this.changed();
  }

  /** Waits for what is still being stored; answers the ids and forgets the files. */
  async take() {
    const taken = this.items;
    await Promise.all(taken.map(({ loading }) => loading));
    this.items = [];
    this.draw();
    return taken.filter(({ file }) => file).map(({ file }) => file.id);
  }

  /** Lets files be pasted into a field and dropped on an area. */
  watch(field, area) {
    const fromEvent = (event, data) => {
      if (data?.files.length > 0) {
        event.preventDefault();
        this.add([...data.files]);
      }
    };
    field.addEventListener("paste", (event) => fromEvent(event, event.clipboardData));
    area.addEventListener("dragover", (event) => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        area.classList.add("dropping");
      }
    });
    area.addEventListener("dragleave", () => area.classList.remove("dropping"));
    area.addEventListener("drop", (event) => {
      area.classList.remove("dropping");
      fromEvent(event, event.dataTransfer);
    });
  }
}
