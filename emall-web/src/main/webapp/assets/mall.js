// What makes pages handier where scripts run; every page works without it.
"use strict";

// Copy buttons: shown only where the clipboard can be written.
function copyButton(button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  const label = button.querySelector("[data-label]");
  const before = label.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    label.textContent = button.dataset.copied;
    setTimeout(() => { label.textContent = before; }, 2500);
  });
}

// Time left until a deadline, counted by the server's clock, which may differ from the phone's.
function countdown(output) {
  const end = performance.now() + Number(output.dataset.secondsLeft) * 1000;
  const two = (n) => String(n).padStart(2, "0");
  const tick = () => {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    output.textContent = two(Math.floor(left / 3600)) + ":" + two(Math.floor(left / 60) % 60) + ":" + two(left % 60);
    if (left > 0 && output.isConnected) setTimeout(tick, 1000);
  };
  tick();
}

function enhance(part) {
  part.querySelectorAll("[data-copy]").forEach(copyButton);
  part.querySelectorAll("[data-seconds-left]").forEach(countdown);
}
enhance(document);
// A part that came by itself, such as an invoice that has been paid.
document.addEventListener("htmx:load", (event) => {
  if (event.target !== document.body) enhance(event.target);
});

// The long list of regencies becomes two short ones: first the province, then its regencies.
for (const regency of document.querySelectorAll("select[data-regency]")) {
  const groups = Array.from(regency.querySelectorAll("optgroup"));
  const chosen = regency.selectedOptions[0]?.closest("optgroup");
  const province = document.createElement("select");
  province.className = regency.className;
  province.id = regency.id + "-province";
  for (const text of [regency.options[0].textContent, ...groups.map((group) => group.label)]) province.add(new Option(text, text));
  const label = document.createElement("label");
  label.htmlFor = province.id;
  label.textContent = regency.dataset.regency;
  const field = document.createElement("div");
  field.className = "field";
  field.append(label, province);
  regency.closest(".field").before(field);
  document.getElementById("h-" + regency.name)?.remove();
  if (chosen) province.value = chosen.label;
  const narrow = () => {
    for (const group of groups) group.remove();
    regency.append(...groups.filter((group) => group.label === province.value));
  };
  province.addEventListener("change", () => { regency.value = ""; narrow(); });
  narrow();
}

// The names of districts follow the chosen regency; where it has none, nobody is asked for one.
for (const field of document.querySelectorAll("[data-district]")) {
  const input = field.querySelector("input");
  const list = field.querySelector("datalist");
  const regency = input.form.elements[field.dataset.district];
  const settle = () => { field.hidden = !list.options.length && !input.value; };
  const offer = async (code) => {
    const answer = await fetch("/kecamatan/" + encodeURIComponent(code));
    const names = answer.ok ? (await answer.text()).split("\n").filter(Boolean) : [];
    if (regency.value !== code) return;
    list.replaceChildren(...names.map((name) => new Option(name, name)));
    settle();
  };
  regency.addEventListener("change", () => {
    input.value = "";
    list.replaceChildren();
    if (!regency.value) return settle();
    // Without an answer the name can still be typed.
    offer(regency.value).catch(() => { field.hidden = false; });
  });
  settle();
}

// Sums that follow the chosen couriers; the server reckons them again when the order is sent.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form");
  if (!form || !event.target.dataset.price) return;
  let shipping = 0;
  for (const choice of form.querySelectorAll("[data-price]:checked")) shipping += Number(choice.dataset.price);
  for (const sum of form.querySelectorAll("[data-sum]")) {
    sum.textContent = "Rp" + String(Number(sum.dataset.sum) + shipping).replace(/\B(?=(\d{3})+$)/g, ".");
  }
});
for (const spare of document.querySelectorAll("[data-without-script]")) spare.hidden = true;

// On a phone a desk's ways stand in one row; the one somebody is on is brought into sight.
for (const here of document.querySelectorAll(".desk-nav [aria-current]")) {
  const row = here.closest("ul");
  row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
}

// Send a form once: a second press while the first is under way changes nothing.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
// A page of its own where there is no connection; it waits until this page is there.
if ("serviceWorker" in navigator) {
  addEventListener("load", () => {
    navigator.serviceWorker.register("/sw.js?b=" + document.documentElement.lang).catch(() => {});
  });
}
// An open account menu closes when one presses elsewhere.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
