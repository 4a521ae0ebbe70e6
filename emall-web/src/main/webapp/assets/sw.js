// Shows what the mall pushes to this browser, also while no page is open, and a page of its own where there is no
// connection. KEPT and VERSION come from the server, before these lines. Nobody's pages are ever kept.
"use strict";

const CACHE = "luring-" + VERSION;
const OFFLINE = "/luring?b=" + (new URL(self.location.href).searchParams.get("b") === "en" ? "en" : "id");

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    // Without cookies, so that nothing of anybody's is in what is kept.
    await cache.addAll([OFFLINE, ...KEPT].map((path) => new Request(path, { credentials: "omit" })));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    // The page is asked for while this worker wakes up.
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  })());
});

async function page(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (problem) {
    const kept = await caches.match(OFFLINE);
    if (kept) return kept;
    throw problem;
  }
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.mode === "navigate" && event.request.method === "GET") {
    event.respondWith(page(event));
  } else if (address.origin === self.location.origin && KEPT.includes(address.pathname + address.search)) {
    event.respondWith((async () => (await caches.match(event.request)) ?? fetch(event.request))());
  }
});

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
