"use strict";
(() => {
  const form = document.querySelector(".filters");
  const search = document.getElementById("search");
  const server = document.getElementById("server");
  const by = document.getElementById("by");
  const buttons = [...form.querySelectorAll("[data-show]")];
  const shown = document.getElementById("shown");
  const dialog = document.getElementById("cell");
  const lines = [...document.querySelectorAll("tr[data-c]")];
  const given = [...document.querySelectorAll("thead th[data-s]")];
  const ODD = new Set(["fail", "warn"]);
  const unpacked = new Map();
  const DEFAULT = "odd";
  let heads = given;
  let show = DEFAULT;
  let cell = "";

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
        (show === "diff" && line.dataset.x !== "true") ||
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
    shown.textContent =
      count + " of " + lines.length + " cases" +
      (by && by.value ? ", nearest first to " + by.value : "");
  }

  // The columns by their distance from the one that was picked; as given where none was.
  function order() {
    const picked = by ? given.findIndex((head) => head.dataset.s === by.value) : -1;
    const apart = picked < 0 ? [] : given[picked].dataset.d.split(" ").map(Number);
    const sorted = [...given.keys()].sort(
      (a, b) =>
        picked < 0 ? a - b : Number(b === picked) - Number(a === picked) || apart[a] - apart[b] || a - b);
    const places = heads.map((head) => given.indexOf(head));
    for (const row of document.querySelectorAll("table.matrix thead tr, tr[data-c]")) {
      const cells = [...row.cells].slice(1);
      const asGiven = [];
      places.forEach((place, i) => (asGiven[place] = cells[i]));
      row.append(...sorted.map((place) => asGiven[place]));
    }
    heads = sorted.map((place) => given[place]);
    given.forEach((head, i) => {
      head.querySelector("small")?.remove();
      if (picked >= 0) {
        const words = i === picked ? "0" : String(apart[i]);
        const number = element("small", "", words);
        number.title = "distance from " + given[picked].dataset.s;
        head.append(number);
      }
    });
  }

  // What is shown stands in the address, so that it can be sent to someone.
  function address() {
    const state = new URLSearchParams();
    const values = { cell, q: search.value, server: server.value, by: by ? by.value : "", show: show === DEFAULT ? "" : show };
    for (const [name, value] of Object.entries(values)) {
      if (value) {
        state.set(name, value);
      }
    }
    const text = state.toString().replaceAll("%2F", "/");
    return location.pathname + location.search + (text ? "#" + text : "");
  }

  function applied() {
    filter();
    history.replaceState(null, "", address());
  }

  function pick(select, value) {
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
  }

  function fromAddress() {
    const state = new URLSearchParams(location.hash.slice(1));
    search.value = state.get("q") || "";
    pick(server, state.get("server") || "");
    if (by) {
      pick(by, state.get("by") || "");
    }
    const known = buttons.some((button) => button.dataset.show === state.get("show"));
    show = known ? state.get("show") : DEFAULT;
    cell = state.get("cell") || "";
    press();
    order();
    filter();
    openCell();
  }

  function press() {
    for (const each of buttons) {
      each.setAttribute("aria-pressed", String(each.dataset.show === show));
    }
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
    const [, id, caseId] = /^([^/]+)\/(.+)$/.exec(cell) || [];
    const line = lines.find((each) => each.dataset.c === caseId);
    const head = heads.find((each) => each.dataset.s === id);
    if (!line || !head) {
      if (dialog.open) {
        dialog.close();
      }
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

  search.addEventListener("input", applied);
  server.addEventListener("change", applied);
  by?.addEventListener("change", () => {
    order();
    applied();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  buttons.forEach((button) =>
    button.addEventListener("click", () => {
      show = button.dataset.show;
      press();
      applied();
    }));
  document.querySelector("table.matrix").addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#cell="]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      cell = decodeURIComponent(link.getAttribute("href").slice("#cell=".length));
      history.pushState(null, "", address());
      openCell();
    }
  });
  document.getElementById("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  dialog.addEventListener("close", () => {
    cell = "";
    history.replaceState(null, "", address());
  });
  window.addEventListener("hashchange", fromAddress);
  window.addEventListener("popstate", fromAddress);
  form.hidden = false;
  fromAddress();
})();
