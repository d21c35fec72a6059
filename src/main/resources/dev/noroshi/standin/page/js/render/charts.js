// data_visualization: the numbers as a table with a bar beside each; every text is shown.
import { h } from "../dom.js";
import { list, object, text } from "./safe.js";

const MOST = 20;

/** All kinds of charts as rows: {label, values}; a pie has a single column. */
function rowsOf(chart) {
  if (chart.type === "pie") {
    const rows = list(chart.segments).slice(0, MOST).map(object)
      .map((segment) => ({ label: text(segment.label), values: [segment.value] }));
    return { columns: [], rows };
  }
  const series = list(chart.series).slice(0, MOST).map(object);
  const axis = object(chart.axis_config);
  const labels = list(axis.categories).length > 0 ? list(axis.categories).map(text)
    : list(series[0]?.data).map((point) => text(object(point).label));
  const valueAt = (each, label) => list(each.data).map(object)
    .find((point) => text(point.label) === label)?.value;
  return {
    columns: series.map((each) => text(each.name)),
    rows: labels.slice(0, MOST).map((label) =>
      ({ label, values: series.map((each) => valueAt(each, label)) })),
  };
}

export function chart(block) {
  const drawn = object(block.chart);
  const { columns, rows } = rowsOf(drawn);
  const axis = object(drawn.axis_config);
  const most = Math.max(1e-9, ...rows.flatMap((row) => row.values)
    .filter(Number.isFinite).map(Math.abs));
  const title = text(block.title);
  return h("div", { class: "bk-table", tabindex: "0", role: "region", "aria-label": title },
    h("table", { class: "bk-chart" }, h("caption", {}, title),
      columns.length > 0 ? h("thead", {}, h("tr", {}, h("th", { scope: "col" }, text(axis.x_label)),
        columns.map((name) => h("th", { scope: "col" }, name)))) : null,
      h("tbody", {}, rows.map((row) => h("tr", {}, h("th", { scope: "row" }, row.label),
        row.values.map((value) => h("td", {}, bar(value, most))))))),
    text(axis.y_label) ? h("p", { class: "hint" }, text(axis.y_label)) : null);
}

function bar(value, most) {
  const line = h("span", { class: "bk-bar", "aria-hidden": "true" });
  line.style.width = `${Number.isFinite(value) ? Math.round((Math.abs(value) / most) * 80) : 0}px`;
  return h("span", { class: "bk-bar-host" }, line, h("span", {}, text(value)));
}
