"use strict";

// Shows the rows that are asked for, and of a row that is opened its details. Whatever comes from
// the run is put into the page as text, never as markup.
(() => {
  let details = null;
  const text = (number) => details.texts[number];
  const form = document.querySelector(".filters");
  const search = document.getElementById("search");
  const shown = document.getElementById("shown");
  const buttons = [...form.querySelectorAll("button[data-verdict]")];
  const cases = [...document.querySelectorAll("details.case")];
  const level = document.getElementById("level");
  const tag = document.getElementById("tag");
  const help = document.getElementById("help");
  const states = [...document.querySelectorAll("button[data-state]")];

  // What stands behind the rows is unpacked when the first of them is opened.
  let unpacking = null;

  function unpacked() {
    unpacking ??= (async () => {
      const block = document.getElementById("details").textContent;
      const packed = Uint8Array.from(atob(block), (octet) => octet.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
      details = await new Response(stream).json();
    })();
    return unpacking;
  }

  // The rows stand in the page in the order of the data.
  const rows = [...document.querySelectorAll("details.row")].map((node, number) => ({
    node,
    number,
    id: node.dataset.id,
    verdict: node.dataset.verdict,
    level: node.parentElement.dataset.level,
    tags: node.parentElement.dataset.tags.split(" "),
    words: "",
  }));
  const rowOf = new Map(rows.map((row) => [row.node, row]));

  // What a search looks through: gathered when the first is made.
  let gathered = false;

  function gatherWords() {
    if (gathered) {
      return;
    }
    gathered = true;
    for (const each of cases) {
      const about = [...each.querySelectorAll(":scope > summary .title, :scope > .about")];
      const words = about.map((node) => node.textContent).join(" ");
      for (const node of each.querySelectorAll(":scope > details.row")) {
        const reason = node.querySelector(".reason").textContent;
        const row = rowOf.get(node);
        row.words = [row.id, words, reason].join(" ").toLowerCase();
      }
    }
  }

  // --- What is shown, and the same in the address: a link shows to others what is seen here. ---

  const state = { verdicts: new Set(), level: "", tag: "", words: "", row: "", matrix: "" };

  function encoded(value) {
    return encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%2B", "+");
  }

  function decoded(value) {
    try {
      return decodeURIComponent(value);
    } catch {
      return value;
    }
  }

  function readAddress() {
    const parts = new Map(
      location.hash.slice(1).split("&").map((part) => {
        const at = part.indexOf("=");
        return at < 0 ? [part, ""] : [part.slice(0, at), decoded(part.slice(at + 1))];
      }),
    );
    state.verdicts = new Set((parts.get("verdict") || "").split(",").filter((word) => word));
    state.level = parts.get("level") || "";
    state.tag = parts.get("tag") || "";
    state.words = parts.get("q") || "";
    state.row = parts.get("row") || "";
    state.matrix = parts.get("requirements") || "";
  }

  function address() {
    const parts = [];
    if (state.verdicts.size > 0) {
      parts.push("verdict=" + [...state.verdicts].map(encoded).join(","));
    }
    const single = {
      level: state.level,
      tag: state.tag,
      q: state.words,
      requirements: state.matrix,
      row: state.row,
    };
    for (const [name, value] of Object.entries(single)) {
      if (value) {
        parts.push(name + "=" + encoded(value));
      }
    }
    return "#" + parts.join("&");
  }

  let writing = 0;

  // Not at every key: browsers refuse addresses that change too often.
  function writeAddress() {
    clearTimeout(writing);
    writing = setTimeout(() => history.replaceState(null, "", address()), 150);
  }

  let openBefore = null;

  function filter() {
    const words = state.words.toLowerCase().split(/\s+/).filter((word) => word);
    if (words.length > 0) {
      gatherWords();
    }
    const all = state.verdicts.size === 0 && words.length === 0 && !state.level && !state.tag;
    let count = 0;
    for (const row of rows) {
      const fits =
        (state.verdicts.size === 0 || state.verdicts.has(row.verdict)) &&
        (!state.level || state.level === row.level) &&
        (!state.tag || row.tags.includes(state.tag)) &&
        words.every((word) => row.words.includes(word));
      row.node.hidden = !fits;
      count += fits ? 1 : 0;
    }
    if (!all && openBefore === null) {
      openBefore = cases.map((each) => each.open);
    }
    cases.forEach((each, number) => {
      each.hidden = each.querySelector(":scope > details.row:not([hidden])") === null;
      if (!all) {
        each.open = !each.hidden;
      } else if (openBefore !== null) {
        each.open = openBefore[number];
      }
    });
    if (all) {
      openBefore = null;
    }
    for (const kind of [".tree .section", ".tree .specification"]) {
      for (const part of document.querySelectorAll(kind)) {
        part.hidden = part.querySelector("details.case:not([hidden])") === null;
      }
    }
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(state.verdicts.has(button.dataset.verdict)));
    }
    if (search.value !== state.words) {
      search.value = state.words;
    }
    level.value = state.level;
    tag.value = state.tag;
    shown.textContent = all ? "" : `${count} of ${rows.length} rows`;
  }

  function filterRequirements() {
    for (const button of states) {
      button.setAttribute("aria-pressed", String(state.matrix === button.dataset.state));
    }
    for (const part of document.querySelectorAll(".requirements .section")) {
      const fits = [...part.querySelectorAll("li[data-state]")].map((row) => {
        row.hidden = Boolean(state.matrix) && row.dataset.state !== state.matrix;
        return !row.hidden;
      });
      part.hidden = !fits.includes(true);
      part.open = Boolean(state.matrix) && !part.hidden;
    }
    for (const part of document.querySelectorAll(".requirements .specification")) {
      const has = part.querySelector(".section:not([hidden])") !== null;
      part.hidden = Boolean(state.matrix) && !has;
      if (state.matrix) {
        part.open = has;
      }
    }
  }

  function showRow() {
    const row = rows.find((each) => each.id === state.row);
    if (!row) {
      return;
    }
    if (row.node.hidden) {
      showAll();
    }
    row.node.parentElement.open = true;
    row.node.open = true;
    fill(row);
    row.node.scrollIntoView({ block: "start" });
    row.node.querySelector("summary").focus({ preventScroll: true });
  }

  function showAll() {
    state.verdicts.clear();
    state.words = state.level = state.tag = "";
    filter();
  }

  // The fragments of the parts of the page are left to the browser.
  function showWhatTheAddressSays() {
    readAddress();
    filter();
    filterRequirements();
    showRow();
  }

  // --- A row that is opened. ---

  function element(name, className, ...content) {
    const node = document.createElement(name);
    if (className) {
      node.className = className;
    }
    node.append(...content);
    return node;
  }

  async function fill(row) {
    if (row.node.querySelector(".body")) {
      return;
    }
    const body = element("div", "body");
    row.node.append(body);
    body.append(...requirement(row));
    try {
      await unpacked();
    } catch {
      body.append(
        element("p", "", "This browser cannot unpack the conversations. The file run.json has them."),
      );
      return;
    }
    const [expectations, conversations, seenIn, command, onTheCommand, note] =
      details.rows[row.number];
    if (note >= 0) {
      body.append(element("p", "", element("span", "note", "baseline"), " ", text(note)));
    }
    if (expectations.length > 0) {
      body.append(element("h5", "", "What was expected, and what was seen"));
      body.append(element("ul", "expectations", ...expectations.map(expectation)));
    }
    if (conversations.length > 0) {
      body.append(element("h5", "", "On the wire"));
      const main = conversations.findIndex((each) => text(each[0]) === "row");
      conversations.forEach((each, number) =>
        body.append(conversation(each, number === Math.max(0, main))),
      );
    }
    body.append(...field(row));
    if (row.verdict !== "skip") {
      body.append(element("h5", "", "See it without upgrade-tck"));
      if (command >= 0) {
        body.append(copied(text(command), "the command that shows it without upgrade-tck"));
      }
      if (text(onTheCommand)) {
        body.append(element("p", "quiet", text(onTheCommand)));
      }
      if (command < 0) {
        body.append(...sent(conversations.filter((each) => text(each[0]) === "row")));
      }
    }
    body.append(element("h5", "", "Run it again"), again([row.id, ...seenIn]));
    const link = element("button", "", "Copy a link to this check");
    link.type = "button";
    link.addEventListener("click", () =>
      copy(location.href.split("#")[0] + "#row=" + encoded(row.id), link, link),
    );
    body.append(element("p", "", link));
  }

  // Why it matters: what real software did, and whom that harmed.
  function field(row) {
    const kinds = details.seen[row.id.slice(0, row.id.indexOf("#"))] || [];
    if (kinds.length === 0) {
      return [];
    }
    const list = element("ul", "field");
    for (const id of kinds) {
      const [harm, title, seenWith, links] = details.kinds[id];
      const item = element("li", "", element("b", "", title), ". ");
      item.append(element("span", "quiet", `${id}; harms ${harm}; seen with ${seenWith}`));
      links.forEach((address, number) => {
        const link = element("a", "", `[${number + 1}]`);
        link.href = address;
        link.setAttribute("aria-label", `${id}, report ${number + 1}`);
        item.append(" ", link);
      });
      list.append(item);
    }
    return [element("h5", "", "Why it matters: who got it wrong in the field"), list];
  }

  // With many rows between, what they are about is out of sight: a row opened says it again.
  function requirement(row) {
    const about = row.node.parentElement.querySelector(":scope > .about");
    const title = row.node.parentElement.querySelector(":scope > summary .title");
    return [
      element("p", "title-again", title.textContent),
      ...[...about.children].map((node) => node.cloneNode(true)),
    ];
  }

  function expectation([says, level, met, actual]) {
    const kind = met === 1 ? "met" : met === 0 ? "broken" : "open";
    const word = met === 1 ? "met" : met === 0 ? "broken" : "not judged";
    const sign = met === 1 ? "✓" : met === 0 ? "✗" : "–";
    const node = element("li", kind);
    if (text(level) !== "must") {
      node.classList.add("recommended");
    }
    const mark = element("span", "mark", element("span", "sign", sign), " " + word);
    mark.firstChild.setAttribute("aria-hidden", "true");
    const claim = element("span", "", element("span", "says", text(says)));
    claim.append(" ", element("span", "quiet", text(level)));
    node.append(mark, claim);
    if (text(actual) && met !== 1) {
      node.append(element("span", "actual", "actual: ", element("span", "wire", text(actual))));
    }
    return node;
  }

  function again(ids) {
    const quoted = ids.map((id) => "'" + id.replaceAll("'", "'\\''") + "'");
    return copied(details.again + quoted.join(" --select "), "the command that runs it again");
  }

  // Where no command can send it: what went out, as a file for probe.
  function sent(conversations) {
    return conversations.flatMap((each, number) => {
      const octets = each[7]
        .filter((one) => text(one[1]) === "sent")
        .map((one) => text(one[2]))
        .join("");
      if (!octets) {
        return [];
      }
      const name = conversations.length === 1 ? "sent.raw" : `sent-${number + 1}.raw`;
      const file = element("a", "", "Save what was sent as " + name);
      file.href = URL.createObjectURL(
        new Blob([Uint8Array.from(octets, (octet) => octet.charCodeAt(0))]),
      );
      file.download = name;
      const line = element("p", "", file);
      if (each[4] > octets.length) {
        line.append(` (the first ${octets.length} of ${each[4]} octets)`);
      }
      return [line, copied(details.sending + name, "the command that sends it")];
    });
  }

  function copied(command, what) {
    const line = element("pre", "", command);
    line.tabIndex = 0;
    const button = element("button", "", "Copy");
    button.type = "button";
    button.setAttribute("aria-label", "Copy " + what);
    button.addEventListener("click", () => copy(command, button, line));
    return element("div", "again", line, button);
  }

  async function copy(what, button, shownAs) {
    const says = button.textContent;
    try {
      await navigator.clipboard.writeText(what);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = says), 1500);
    } catch {
      // Not every browser lets a page from a disk do that: mark it for the user's own keys.
      getSelection().selectAllChildren(shownAs);
    }
  }

  const ROLES = new Map([
    ["control", ["Control", "the valid message, nothing changed in it"]],
    ["row", ["Row", "the message of this row"]],
    ["fault-alone", ["Fault alone", "whether the target takes the same fault by itself"]],
    ["follow-up", ["Follow-up", "whether the target still does what it did"]],
  ]);

  const ENDS = new Map([
    ["fin", "the target ended the connection (FIN)"],
    ["reset", "the target reset the connection (RST)"],
    ["open", "the target had left the connection open"],
    ["timeout", "nothing more came in time"],
    ["closed", "we closed the connection"],
    ["none", "there was no connection"],
  ]);

  const KINDS = new Map([
    ["sent", "→ sent"],
    ["received", "← received"],
    ["fin", "← end of stream (FIN)"],
    ["reset", "← reset (RST)"],
    ["closed", "closed by us"],
    ["timed-out", "waited"],
  ]);

  function conversation([role, local, remote, end, sentTotal, receivedTotal, hash, events], open) {
    const [name, meaning] = ROLES.get(text(role)) || [text(role), ""];
    const node = element("details", "conversation");
    node.open = open;
    const ports = `port ${local} to ${remote}`;
    node.append(
      element("summary", "", element("b", "", name), element("span", "quiet", `${meaning}, ${ports}`)),
    );
    node.append(...inPieces(events).map(event));
    const kept = (kind) =>
      events.reduce((sum, each) => sum + (text(each[1]) === kind ? text(each[2]).length : 0), 0);
    const left = [
      ["sent", sentTotal - kept("sent")],
      ["received", receivedTotal - kept("received")],
    ].filter(([, octets]) => octets > 0);
    for (const [kind, octets] of left) {
      node.append(
        element("p", "event quiet", `${octets} more octets ${kind}, not shown here; see run.json`),
      );
    }
    if (text(hash)) {
      node.append(element("p", "event quiet", "SHA-256 of all octets received: ", text(hash)));
    }
    node.append(element("p", "event", "At the end: " + (ENDS.get(text(end)) || text(end))));
    return node;
  }

  // Many small pieces one after the other, as a message sent octet by octet, are shown as one.
  function inPieces(events) {
    const MANY = 6;
    const joined = [];
    for (let i = 0; i < events.length; ) {
      let end = i + 1;
      while (
        end < events.length &&
        events[end][1] === events[i][1] &&
        text(events[i][2]) &&
        !text(events[end][3]) &&
        events[i][4].length === 0 &&
        events[end][4].length === 0
      ) {
        end++;
      }
      if (end - i < MANY) {
        end = i + 1;
      }
      joined.push(events.slice(i, end));
      i = end;
    }
    return joined;
  }

  const MARKS = new Map([
    ["changed", "changed from the control"],
    ["left-out", "left out"],
    ["deviates", "deviates"],
    ["missing", "missing"],
  ]);

  function event(pieces) {
    const [at, kind, , note, marked] = pieces[0];
    const last = pieces[pieces.length - 1][0];
    const texts = pieces.map((piece) => text(piece[2]));
    const octets = texts.join("");
    const marks = pieces.length > 1 ? [] : marked.map(([from, to, of, says]) => [from, to, text(of), text(says)]);
    const time = pieces.length === 1 ? `${at.toFixed(2)} ms` : `${at.toFixed(2)} to ${last.toFixed(2)} ms`;
    const what = element("div", "what", element("span", "at", time));
    what.append(element("span", "kind", KINDS.get(text(kind)) || text(kind)));
    if (octets) {
      what.append(element("span", "", octets.length === 1 ? "1 octet" : `${octets.length} octets`));
    }
    if (pieces.length > 1) {
      what.append(element("span", "", `in ${pieces.length} pieces`));
    }
    for (const name of frames(octets)) {
      what.append(element("span", "", name));
    }
    if (text(note)) {
      what.append(element("span", "", text(note)));
    }
    for (const of of new Set(marks.map((mark) => mark[2]))) {
      what.append(element("span", "legend " + of, MARKS.get(of)));
    }
    const direction = text(kind) === "sent" || text(kind) === "received" ? text(kind) : "other";
    const node = element("div", "event " + direction, what);
    if (!octets && marks.length > 0) {
      node.classList.add("deviates");
    }
    if (octets) {
      const shownOctets = element("pre", "");
      shownOctets.tabIndex = 0;
      const asText = () => {
        if (pieces.length > 1) {
          asLines(texts, shownOctets, []);
        } else {
          show(octets, shownOctets, marks);
        }
      };
      asText();
      what.append(hexButton(octets, shownOctets, asText));
      node.append(shownOctets);
    }
    return node;
  }

  function hexButton(octets, into, asText) {
    const button = element("button", "hex", "Hex");
    button.type = "button";
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const dump = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(dump));
      into.replaceChildren();
      if (dump) {
        asDump(octets, into);
      } else {
        asText();
      }
    });
    return button;
  }

  // --- Octets, made visible: one character of a string is one octet. ---

  const CONTROLS = (
    "NUL SOH STX ETX EOT ENQ ACK BEL BS HTAB LF VT FF CR SO SI " +
    "DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US"
  ).split(" ");

  const isPrintable = (code) => code >= 0x20 && code < 0x7f;
  const isOfText = (code) => isPrintable(code) || code === 9 || code === 10 || code === 13;
  const hex = (code, digits) => code.toString(16).padStart(digits, "0");

  function isText(octets) {
    let count = 0;
    for (let i = 0; i < octets.length; i++) {
      count += isOfText(octets.charCodeAt(i)) ? 1 : 0;
    }
    return count >= octets.length * 0.75 && frames(octets).length === 0;
  }

  function show(octets, into, marks) {
    const head = octets.indexOf("\r\n\r\n") + 4;
    const rest = octets.slice(head);
    if (isText(octets)) {
      asLines([octets], into, marks);
    } else if (head > 4 && rest && isText(octets.slice(0, head)) && !isText(rest)) {
      asLines([octets.slice(0, head)], into, marks);
      asDump(rest, into);
    } else {
      asDump(octets, into);
    }
  }

  // What is marked is an element of its own; what is not there stands where it should be.
  function asLines(pieces, into, marks) {
    let place = into;
    let run = "";
    const flush = () => {
      if (run) {
        place.append(run);
        run = "";
      }
    };
    const markAt = (at) => {
      for (const [from, to, kind, says] of marks) {
        if (to === at && from < at && place !== into) {
          flush();
          place = into;
        }
        if (from === at && to === at) {
          flush();
          place.append(element(kind === "left-out" ? "del" : "mark", kind, says), kind === "missing" ? "\n" : "");
        }
      }
      for (const [from, to, kind] of marks) {
        if (from === at && to > at && place === into) {
          flush();
          place = element("mark", kind);
          into.append(place);
        }
      }
    };
    let at = 0;
    pieces.forEach((octets, number) => {
      if (number > 0) {
        flush();
        place.append(element("span", "cut"));
      }
      for (let i = 0; i < octets.length; i++, at++) {
        markAt(at);
        const code = octets.charCodeAt(i);
        if (isPrintable(code)) {
          run += octets[i];
          continue;
        }
        flush();
        const name = code < 0x20 ? CONTROLS[code] : code === 0x7f ? "DEL" : hex(code, 2);
        const kind = code === 10 || code === 13 ? " end" : code === 9 ? "" : " odd";
        place.append(element("span", "octet" + kind, name));
        if (code === 10) {
          run = "\n";
        }
      }
    });
    markAt(at);
    flush();
  }

  function asDump(octets, into) {
    const WIDTH = 16;
    const column = Math.min(WIDTH, octets.length) * 3;
    for (let at = 0; at < octets.length; at += WIDTH) {
      const codes = [...octets.slice(at, at + WIDTH)].map((octet) => octet.charCodeAt(0));
      const line = codes.map((code) => hex(code, 2)).join(" ");
      const dots = codes.map((code) => (isPrintable(code) ? String.fromCharCode(code) : "·")).join("");
      into.append(
        element("span", "offset", hex(at, 4) + "  "),
        line.padEnd(column, " "),
        element("span", "dots", " " + dots + "\n"),
      );
    }
  }

  const OPCODES = new Map([
    [0, "continuation"],
    [1, "text"],
    [2, "binary"],
    [8, "Close"],
    [9, "Ping"],
    [10, "Pong"],
  ]);

  // The names of WebSocket frames (RFC 6455, section 5.2), if the octets are just such frames.
  function frames(octets) {
    const names = [];
    let at = 0;
    while (at < octets.length) {
      const first = octets.charCodeAt(at);
      const second = octets.charCodeAt(at + 1);
      const opcode = OPCODES.get(first & 0x0f);
      let length = second & 0x7f;
      let head = 2;
      if (length === 126) {
        length = octets.charCodeAt(at + 2) * 256 + octets.charCodeAt(at + 3);
        head = 4;
      }
      const masked = (second & 0x80) !== 0;
      head += masked ? 4 : 0;
      // NaN where there are too few octets: no comparison with it holds.
      if (!opcode || (first & 0x30) !== 0 || length === 127 || !(at + head + length <= octets.length)) {
        return [];
      }
      names.push(`${opcode} frame${masked ? ", masked" : ""}`);
      at += head + length;
    }
    return names.length <= 8 ? names : [];
  }

  // --- What the user does. ---

  document.addEventListener(
    "toggle",
    ({ target }) => {
      const row = rowOf.get(target);
      if (!row) {
        return;
      }
      if (target.open) {
        fill(row);
        state.row = row.id;
        writeAddress();
      } else if (state.row === row.id) {
        state.row = "";
        writeAddress();
      }
    },
    true,
  );

  document.addEventListener("click", (click) => {
    const link = click.target.closest('a[href^="#"][href*="="]');
    if (link && !click.ctrlKey && !click.metaKey && !click.shiftKey) {
      click.preventDefault();
      history.pushState(null, "", link.getAttribute("href"));
      showWhatTheAddressSays();
      if (!state.row) {
        document.getElementById("rows").scrollIntoView();
      }
    }
  });

  search.addEventListener("input", () => {
    state.words = search.value;
    filter();
    writeAddress();
  });

  for (const button of buttons) {
    button.addEventListener("click", () => {
      const verdict = button.dataset.verdict;
      if (!state.verdicts.delete(verdict)) {
        state.verdicts.add(verdict);
      }
      filter();
      writeAddress();
    });
  }

  for (const [pick, name] of [[level, "level"], [tag, "tag"]]) {
    pick.addEventListener("change", () => {
      state[name] = pick.value;
      filter();
      writeAddress();
    });
  }

  for (const button of states) {
    button.addEventListener("click", () => {
      state.matrix = state.matrix === button.dataset.state ? "" : button.dataset.state;
      filterRequirements();
      writeAddress();
    });
  }

  document.getElementById("all").addEventListener("click", () => {
    showAll();
    writeAddress();
  });

  // The keys of pagers: j and k go from row to row, Enter is the browser's own.
  function step(by) {
    const visible = rows.filter((row) => !row.node.hidden);
    if (visible.length === 0) {
      return;
    }
    const current = document.activeElement.closest("details.row");
    const at = visible.findIndex((row) => row.node === current);
    let next = at + by;
    if (at < 0) {
      // From anywhere else to the first row below, or the last above.
      const below = visible.findIndex((row) => row.node.getBoundingClientRect().top > 0);
      next = by > 0 ? Math.max(0, below) : (below < 0 ? visible.length : below) - 1;
    }
    const row = visible[Math.min(visible.length - 1, Math.max(0, next))];
    row.node.parentElement.open = true;
    const summary = row.node.querySelector("summary");
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (key) => {
    if (key.ctrlKey || key.metaKey || key.altKey || help.open) {
      return;
    }
    if (key.target.matches("input, select")) {
      if (key.key === "Escape") {
        key.target.blur();
      }
      return;
    }
    const actions = {
      j: () => step(1),
      k: () => step(-1),
      "/": () => search.focus(),
      "?": () => help.showModal(),
    };
    if (Object.hasOwn(actions, key.key)) {
      key.preventDefault();
      actions[key.key]();
    }
  });

  const keys = document.getElementById("keys");
  keys.addEventListener("click", () => help.showModal());
  keys.hidden = false;

  // On paper nothing can be opened: what the target chose, and what there is to mend, is.
  const unfolded = [];
  window.addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll(".settings, details.finding, .others")) {
      if (!folded.open) {
        folded.open = true;
        unfolded.push(folded);
      }
    }
  });
  window.addEventListener("afterprint", () => {
    unfolded.splice(0).forEach((folded) => (folded.open = false));
  });

  form.addEventListener("submit", (submit) => submit.preventDefault());
  window.addEventListener("hashchange", showWhatTheAddressSays);
  form.hidden = false;
  showWhatTheAddressSays();
})();
