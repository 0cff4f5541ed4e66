"use strict";
(() => {
  const form = document.querySelector(".filters");
  const search = document.getElementById("search");
  const shown = document.getElementById("shown");
  const buttons = [...form.querySelectorAll("[data-kind]")];
  const sections = [...document.querySelectorAll("section.kind")];
  const all = document.querySelectorAll("article.change").length;
  let kind = "";

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const section of sections) {
      let some = false;
      for (const change of section.querySelectorAll("article.change")) {
        const text = change.textContent.toLowerCase();
        change.hidden =
          (kind !== "" && section.dataset.kind !== kind) || !words.every((word) => text.includes(word));
        some ||= !change.hidden;
        count += change.hidden ? 0 : 1;
      }
      section.hidden = !some;
    }
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.kind === kind));
    }
    shown.textContent = count + " of " + all + " cases";
  }

  // What is shown stands in the address, so that it can be sent to someone.
  function applied() {
    filter();
    const state = new URLSearchParams();
    if (kind) {
      state.set("kind", kind);
    }
    if (search.value) {
      state.set("q", search.value);
    }
    const text = state.toString();
    history.replaceState(null, "", location.pathname + location.search + (text ? "#" + text : ""));
  }

  function fromAddress() {
    const state = new URLSearchParams(location.hash.slice(1));
    const named = state.get("kind") || "";
    kind = buttons.some((button) => button.dataset.kind === named) ? named : "";
    search.value = state.get("q") || "";
    filter();
  }

  search.addEventListener("input", applied);
  form.addEventListener("submit", (event) => event.preventDefault());
  buttons.forEach((button) =>
    button.addEventListener("click", () => {
      kind = button.dataset.kind;
      applied();
    }));
  window.addEventListener("hashchange", fromAddress);
  form.hidden = false;
  fromAddress();
})();
