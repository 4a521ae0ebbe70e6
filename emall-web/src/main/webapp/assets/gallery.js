// Photos of a product change in place and open large; without scripts each is a link to the whole photo.
"use strict";
(() => {
  const gallery = document.querySelector(".gallery");
  const large = gallery?.querySelector(".gallery-large");
  if (!large || !window.HTMLDialogElement) return;
  const shown = large.querySelector("img");
  const small = Array.from(gallery.querySelectorAll(".gallery-more a"));
  const photos = small.length ? small.map((link) => link.getAttribute("href")) : [large.getAttribute("href")];
  let at = 0;

  const dialog = document.createElement("dialog");
  dialog.className = "gallery-dialog";
  dialog.setAttribute("aria-label", shown.alt);
  const whole = document.createElement("img");
  const button = (sign, label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-quiet";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };
  const ways = document.createElement("div");
  ways.className = "gallery-ways";
  if (photos.length > 1) ways.append(button("‹", gallery.dataset.before, () => show(at - 1)));
  ways.append(button("×", gallery.dataset.close, () => dialog.close()));
  if (photos.length > 1) ways.append(button("›", gallery.dataset.after, () => show(at + 1)));
  dialog.append(ways);
  gallery.append(dialog);

  function show(number) {
    at = (number + photos.length) % photos.length;
    shown.src = photos[at];
    large.href = photos[at];
    small.forEach((link, i) => i === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
    if (dialog.open) open();
  }

  function open() {
    whole.src = photos[at];
    whole.alt = small[at]?.querySelector("img").alt ?? shown.alt;
    if (!whole.isConnected) dialog.prepend(whole); // before, it would be a picture of nothing
    if (!dialog.open) dialog.showModal();
  }

  // A photo opened in a tab of its own stays a link.
  const plain = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  large.addEventListener("click", (event) => {
    if (!plain(event)) return;
    event.preventDefault();
    open();
  });
  small.forEach((link, i) => link.addEventListener("click", (event) => {
    if (!plain(event)) return;
    event.preventDefault();
    show(i);
  }));
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") show(at - 1);
    if (event.key === "ArrowRight") show(at + 1);
  });
})();
