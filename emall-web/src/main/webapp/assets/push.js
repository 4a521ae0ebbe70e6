// Pushes to this browser: switched on and off on the page of notices, renewed wherever somebody signs in again.
"use strict";
(() => {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return;
  const section = document.getElementById("kabar-perangkat");
  const RENEWED = "perangkat";

  async function subscription() {
    const registration = await navigator.serviceWorker.getRegistration("/");
    return registration ? registration.pushManager.getSubscription() : null;
  }

  function tell(path, fields) {
    return fetch("/pemberitahuan/perangkat" + path, { method: "POST", body: new URLSearchParams(fields) });
  }

  // Whether the mall knows this browser as one of the person's; a new sign-in is told to it.
  async function renew() {
    const known = Notification.permission === "granted" ? await subscription() : null;
    return known !== null && (await tell("/lagi", { endpoint: known.endpoint })).ok;
  }

  async function switchOn() {
    const registration = await navigator.serviceWorker.register("/sw.js?b=" + document.documentElement.lang);
    await navigator.serviceWorker.ready;
    // One that was made for other keys of the mall is of no use.
    const old = await registration.pushManager.getSubscription();
    if (old) await old.unsubscribe();
    const known = (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: section.dataset.key })).toJSON();
    return (await tell("", { endpoint: known.endpoint, p256dh: known.keys.p256dh, auth: known.keys.auth })).ok;
  }

  async function switchOff() {
    const known = await subscription();
    if (known) {
      await tell("/lepas", { endpoint: known.endpoint });
      await known.unsubscribe();
    }
  }

  if (!section) {
    if (sessionStorage.getItem(RENEWED)) return;
    sessionStorage.setItem(RENEWED, "yes");
    renew().catch(() => sessionStorage.removeItem(RENEWED));
    return;
  }

  const state = section.querySelector("[role=status]");
  const button = section.querySelector("button");
  function show(on) {
    section.dataset.state = on ? "on" : "off";
    state.textContent = on ? section.dataset.on : section.dataset.off;
    button.textContent = on ? section.dataset.switchOff : section.dataset.switchOn;
    section.hidden = false;
  }

  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      if (section.dataset.state === "on") {
        await switchOff();
        show(false);
      } else if (await switchOn()) {
        show(true);
      } else {
        state.textContent = section.dataset.failed;
      }
    } catch {
      state.textContent = Notification.permission === "denied" ? section.dataset.denied : section.dataset.failed;
    }
    button.disabled = false;
  });
  renew().then(show, () => show(false));
})();
