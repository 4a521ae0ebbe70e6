// Suggestions below the search field while one types; without them the field searches as ever.
"use strict";
(() => {
  const PAUSE_MS = 180;
  const LETTERS_LEAST = 2;

  function suggest(form) {
    const field = form.querySelector("input[name=q]");
    const list = document.createElement("div");
    list.id = "saran";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.suggestions);
    list.hidden = true;
    form.append(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "false");

    let waiting;
    let asking;
    let chosen = -1;
    const options = () => Array.from(list.querySelectorAll("[role=option]"));

    const choose = (index) => {
      const all = options();
      chosen = all.length ? (index + all.length + 1) % (all.length + 1) : -1;
      if (chosen === all.length) chosen = -1;
      all.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
      if (chosen < 0) field.removeAttribute("aria-activedescendant");
      else {
        field.setAttribute("aria-activedescendant", all[chosen].id);
        all[chosen].scrollIntoView({ block: "nearest" });
      }
    };
    const close = () => {
      clearTimeout(waiting);
      asking?.abort();
      list.hidden = true;
      field.setAttribute("aria-expanded", "false");
      choose(-1);
    };
    const show = (html) => {
      list.innerHTML = html;
      options().forEach((option, at) => { option.id = "saran-" + at; });
      const some = options().length > 0;
      list.hidden = !some;
      field.setAttribute("aria-expanded", String(some));
      choose(-1);
    };
    const ask = async (typed) => {
      asking?.abort();
      asking = new AbortController();
      const answer = await fetch("/cari/saran?q=" + encodeURIComponent(typed), { signal: asking.signal });
      if (answer.ok && document.activeElement === field && field.value.trim() === typed) show(await answer.text());
    };

    field.addEventListener("input", () => {
      clearTimeout(waiting);
      const typed = field.value.trim();
      if (typed.length < LETTERS_LEAST) return close();
      // Without an answer there is nothing to suggest.
      waiting = setTimeout(() => ask(typed).catch(() => {}), PAUSE_MS);
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? options().length - 1 : chosen - 1);
      } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
        event.preventDefault();
        options()[chosen].click();
      }
    });
    form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });
    // A press on a suggestion must not take the focus away before it counts.
    list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  for (const form of document.querySelectorAll("form[data-suggestions]")) suggest(form);
})();
