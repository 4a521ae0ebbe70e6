// What makes forms forgiving: typed text outlives a reload or a lost connection, and a new password is weighed.
"use strict";
(() => {
  // Of a form with data-keep; never secrets, files or numbers of papers.
  const secret = (field) => ["password", "file", "hidden"].includes(field.type) || field.hasAttribute("data-secret") || field.name === "documentNumber";
  const store = (() => {
    try {
      return window.sessionStorage;
    } catch {
      return null;
    }
  })();

  function keep(form) {
    const key = "isian:" + form.dataset.keep;
    const fields = () => Array.from(form.elements).filter((field) => (field.name || field.id.endsWith("-province")) && !secret(field) && field.type !== "submit");
    const name = (field) => field.name || field.id;
    // What the server shows again goes before what the browser kept.
    const filled = fields().some((field) => field.type !== "checkbox" && field.name && field.value);
    const kept = JSON.parse(store.getItem(key) || "{}");
    if (!filled) {
      for (const field of fields()) {
        const value = kept[name(field)];
        if (value === undefined) continue;
        if (field.type === "checkbox") field.checked = value;
        else field.value = value;
        if (field.tagName === "SELECT") field.dispatchEvent(new Event("change"));
      }
    }
    form.addEventListener("input", () => {
      const now = {};
      for (const field of fields()) now[name(field)] = field.type === "checkbox" ? field.checked : field.value;
      store.setItem(key, JSON.stringify(now));
    });
  }

  function weigh(hint) {
    const field = document.getElementById(hint.dataset.strength);
    field.addEventListener("input", () => {
      const value = field.value;
      const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
      const different = new Set(value).size;
      const points = value.length < 10 || different < 6 ? 0 : value.length + 2 * kinds;
      hint.hidden = !value;
      hint.textContent = points < 14 ? hint.dataset.weak : points < 20 ? hint.dataset.fair : hint.dataset.strong;
    });
  }

  if (store) {
    for (const form of document.querySelectorAll("form[data-keep]")) keep(form);
    for (const done of document.querySelectorAll("[data-forget]")) store.removeItem("isian:" + done.dataset.forget);
  }
  for (const hint of document.querySelectorAll("[data-strength]")) weigh(hint);
})();
