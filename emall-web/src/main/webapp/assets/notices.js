// News for whoever is signed in, while a page is open: the bell counts on, and what is new is shown for a while.
"use strict";
(() => {
  const bell = document.getElementById("lonceng");
  const place = document.getElementById("kabar-langsung");
  if (!bell || !place || !window.EventSource) return;
  const SHOWN_MS = 8000;
  const REMEMBERED = 50;
  const badge = bell.querySelector(".count");
  let stream = null;

  // What one tab has been told stays told when it goes from page to page.
  const memory = (() => {
    try {
      return JSON.parse(sessionStorage.getItem("kabar")) ?? { mark: "", known: [] };
    } catch {
      return { mark: "", known: [] };
    }
  })();
  function remember(mark, id) {
    if (mark) memory.mark = mark;
    if (id) memory.known = [...memory.known, id].slice(-REMEMBERED);
    try {
      sessionStorage.setItem("kabar", JSON.stringify(memory));
    } catch {
      // Without a memory something may be shown twice.
    }
  }

  function count(unread) {
    const short = unread > 99 ? "99+" : String(unread);
    badge.textContent = short;
    badge.hidden = unread === 0;
    bell.setAttribute("aria-label", unread === 0 ? bell.dataset.none : bell.dataset.some.replace("{0}", short));
  }

  function show(notice) {
    const item = document.createElement("div");
    item.className = "news-item";
    const link = document.createElement("a");
    link.href = "/pemberitahuan/" + encodeURIComponent(notice.id);
    link.textContent = notice.title;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", place.dataset.close);
    close.addEventListener("click", () => item.remove());
    item.append(link, close);
    place.append(item);
    while (place.children.length > 3) place.firstElementChild.remove();
    const leave = () => (item.matches(":hover, :focus-within") ? setTimeout(leave, SHOWN_MS) : item.remove());
    setTimeout(leave, SHOWN_MS);
  }

  function close() {
    stream?.close();
    stream = null;
  }

  function open() {
    if (stream || document.visibilityState !== "visible") return;
    stream = new EventSource("/pemberitahuan/arus" + (memory.mark ? "?sejak=" + encodeURIComponent(memory.mark) : ""));
    stream.addEventListener("unread", (event) => {
      remember(event.lastEventId);
      count(JSON.parse(event.data).unread);
      bell.dataset.live = "yes";
    });
    stream.addEventListener("notice", (event) => {
      const notice = JSON.parse(event.data);
      count(notice.unread);
      if (memory.known.includes(notice.id)) return;
      remember(event.lastEventId, notice.id);
      // Who looks at the very thing sees it there.
      if (notice.link !== location.pathname) show(notice);
      // An invoice that is open looks at once whether it is paid.
      document.getElementById("keadaan")?.dispatchEvent(new CustomEvent("kabar"));
    });
    // Other pages of this person took the place of this one; it comes back when it is looked at again.
    stream.addEventListener("enough", close);
  }

  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? open() : close()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
})();
