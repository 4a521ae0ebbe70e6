// What makes pages handier where scripts run; every page works without it.
"use strict";

// Copy buttons: shown only where the clipboard can be written.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
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
for (const output of document.querySelectorAll("[data-seconds-left]")) {
  const end = performance.now() + Number(output.dataset.secondsLeft) * 1000;
  const two = (n) => String(n).padStart(2, "0");
  const tick = () => {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    output.textContent = two(Math.floor(left / 3600)) + ":" + two(Math.floor(left / 60) % 60) + ":" + two(left % 60);
    if (left > 0) setTimeout(tick, 1000);
  };
  tick();
}

// The regencies of the chosen province only.
for (const regency of document.querySelectorAll("select[data-province-select]")) {
  const province = document.getElementById(regency.dataset.provinceSelect);
  const all = Array.from(regency.querySelectorAll("optgroup"));
  const narrow = () => {
    for (const group of all) group.remove();
    regency.append(...all.filter((group) => group.dataset.province === province.value));
    if (!regency.selectedOptions.length || regency.selectedOptions[0].parentElement.hidden) regency.value = "";
  };
  province.addEventListener("change", () => { regency.value = ""; narrow(); });
  narrow();
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
// An open account menu closes when one presses elsewhere.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
