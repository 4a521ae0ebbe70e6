// Shows what the mall pushes to this browser, also while no page is open. It keeps nothing and answers no page.
"use strict";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  let note = {};
  try {
    note = event.data.json();
  } catch {
    // Browsers want something shown for every push.
  }
  event.waitUntil(
    self.registration.showNotification(note.title ?? self.location.host, {
      body: note.text ?? "",
      icon: "/assets/favicon.svg",
      // What comes twice is shown once.
      tag: note.notice,
      data: note.notice,
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const notice = event.notification.data;
  event.waitUntil(self.clients.openWindow("/pemberitahuan" + (notice ? "/" + encodeURIComponent(notice) : "")));
});

// A browser that renews its subscription by itself tells the new one.
self.addEventListener("pushsubscriptionchange", (event) => {
  const options = event.oldSubscription?.options;
  if (!options) return;
  event.waitUntil((async () => {
    const known = (await self.registration.pushManager.subscribe(options)).toJSON();
    const fields = { endpoint: known.endpoint, p256dh: known.keys.p256dh, auth: known.keys.auth };
    await fetch("/pemberitahuan/perangkat", { method: "POST", body: new URLSearchParams(fields) });
  })());
});
