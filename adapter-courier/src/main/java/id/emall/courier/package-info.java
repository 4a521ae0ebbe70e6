/**
 * What every courier adapter shares: one way to hold a conversation over HTTP and one form for the
 * table that turns a courier's codes and texts into our statuses. It may call the contracts and an
 * HTTP client, nothing of the mall's. The packages below, one per courier, call it.
 */
package id.emall.courier;
