"use strict";
(() => {
  const form = document.querySelector(".filters");
  const search = document.getElementById("search");
  const server = document.getElementById("server");
  const buttons = [...form.querySelectorAll("[data-show]")];
  const shown = document.getElementById("shown");
  const dialog = document.getElementById("cell");
  const lines = [...document.querySelectorAll("tr[data-c]")];
  const heads = [...document.querySelectorAll("thead th[data-s]")];
  const ODD = new Set(["fail", "warn"]);
  const unpacked = new Map();
  let show = "odd";

  // The verdict of the case for the server that was picked, or the worst of all.
  function verdict(line) {
    const column = heads.findIndex((head) => head.dataset.s === server.value);
    return column < 0 ? line.dataset.w : line.cells[column + 1].className;
  }

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const line of lines) {
      const text = (line.cells[0].textContent + " " + line.dataset.c).toLowerCase();
      const found = verdict(line);
      line.hidden =
        !words.every((word) => text.includes(word)) ||
        (show === "fail" && found !== "fail") ||
        (show === "odd" && !ODD.has(found));
      count += line.hidden ? 0 : 1;
    }
    for (const body of document.querySelectorAll("table.matrix tbody")) {
      body.hidden = [...body.rows].slice(1).every((line) => line.hidden);
    }
    const column = heads.findIndex((head) => head.dataset.s === server.value);
    for (const row of document.querySelectorAll("table.matrix thead tr, tr[data-c]")) {
      for (let i = 1; i < row.cells.length; i++) {
        row.cells[i].hidden = column >= 0 && i !== column + 1;
      }
    }
    shown.textContent = count + " of " + lines.length + " cases";
  }

  function press(button) {
    show = button.dataset.show;
    for (const each of buttons) {
      each.setAttribute("aria-pressed", String(each === button));
    }
    filter();
  }

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.append(...content);
    return made;
  }

  async function details(id) {
    if (!unpacked.has(id)) {
      const block = document.querySelector('script[data-details="' + CSS.escape(id) + '"]');
      const packed = Uint8Array.from(atob(block.textContent), (octet) => octet.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
      unpacked.set(id, await new Response(stream).json());
    }
    return unpacked.get(id);
  }

  function group([verdict, rows, reason, broken, transcript]) {
    const made = element("section", "group " + verdict);
    made.append(
      element("p", "", element("span", "mark " + verdict, verdict), " ",
        element("span", "wire", rows.join(", "))));
    if (broken.length === 0) {
      made.append(element("p", "", reason));
    }
    for (const [says, actual] of broken) {
      made.append(
        element("dl", "deviation",
          element("div", "", element("dt", "", "Expected"), element("dd", "", says)),
          element("div", "", element("dt", "", "Actual"), element("dd", "wire", actual || reason))));
    }
    if (transcript) {
      const talk = element("details", "", element("summary", "", "On the wire: " + rows[0]), element("pre", "", transcript));
      talk.open = verdict === "fail";
      made.append(talk);
    }
    return made;
  }

  async function openCell() {
    const [, id, caseId] = /^#cell=([^/]+)\/(.+)$/.exec(decodeURIComponent(location.hash)) || [];
    const line = lines.find((each) => each.dataset.c === caseId);
    const head = heads.find((each) => each.dataset.s === id);
    if (!line || !head) {
      return;
    }
    const groups = (await details(id))[caseId] || [];
    document.getElementById("cell-title").textContent = id + ": " + line.cells[0].textContent.trim();
    const section = line.parentElement.querySelector(".section span").cloneNode(true);
    document.getElementById("cell-body").replaceChildren(
      element("p", "quiet", ...section.childNodes, " · ", element("span", "wire", caseId)),
      ...groups.map(group));
    if (!dialog.open) {
      dialog.showModal();
    }
    dialog.scrollTop = 0;
  }

  search.addEventListener("input", filter);
  server.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  buttons.forEach((button) => button.addEventListener("click", () => press(button)));
  document.getElementById("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  dialog.addEventListener("close", () => history.replaceState(null, "", location.pathname + location.search));
  window.addEventListener("hashchange", openCell);
  form.hidden = false;
  filter();
  openCell();
})();
