/**
 * What every courier adapter shares: one way to hold a conversation over HTTP, tokens, times and
 * zones, tables that turn a courier's codes and texts into our statuses, and the story of a parcel
 * put together from its scans. It may call the contracts and an HTTP client, nothing of the mall's.
 * The packages below, one per courier, call it.
 */
package id.emall.courier;
