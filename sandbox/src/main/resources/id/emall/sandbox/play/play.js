// Sends the page's forms in the background and draws anew what has changed.
(() => {
  const told = document.getElementById("told");
  const edited = new Set();
  let hiding;

  const tell = (text, bad) => {
    told.textContent = text;
    told.classList.toggle("bad", bad);
    told.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => { told.hidden = true; }, bad ? 8000 : 2500);
  };

  const keyOf = (details) => details.querySelector("summary").textContent
    .replace(/\d+ aktif$/, "").trim();

  // A panel in which somebody types is left alone; open details stay open.
  const draw = (html, force) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const fresh of page.querySelectorAll("main section")) {
      const old = document.getElementById(fresh.id);
      if (!old || (edited.has(fresh.id) && fresh.id !== force)) continue;
      const mark = fresh.innerHTML;
      if (old.dataset.drawn === mark) continue;
      const open = new Set([...old.querySelectorAll("details[open]")].map(keyOf));
      const focus = old.contains(document.activeElement) ? document.activeElement : null;
      if (focus && fresh.id !== force && focus.matches("input, select, textarea")) continue;
      fresh.querySelectorAll("details").forEach((details) => {
        details.open = open.has(keyOf(details));
      });
      fresh.dataset.drawn = mark;
      old.replaceWith(fresh);
    }
  };

  const refresh = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch("/", { cache: "no-store" });
      if (answer.ok) draw(await answer.text());
    } catch {
      tell("Kotak pasir tidak menjawab.", true);
    }
  };

  document.addEventListener("input", (event) => {
    const panel = event.target.closest("main section");
    if (panel) edited.add(panel.id);
  });

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    event.preventDefault();
    const panel = form.closest("main section");
    const body = new URLSearchParams(new FormData(form, event.submitter));
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      if (!answer.ok) {
        tell((await answer.json()).error ?? "Ditolak.", true);
        return;
      }
      edited.delete(panel.id);
      draw(await answer.text(), panel.id);
      tell("Terlaksana.", false);
    } catch {
      tell("Kotak pasir tidak menjawab.", true);
    }
  });

  setInterval(refresh, 3000);
})();
