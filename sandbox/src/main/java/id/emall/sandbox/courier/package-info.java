/**
 * Couriers, played: each with its real paths, credentials and envelopes, and parcels whose scans
 * one advances by hand or lets time advance. It stands on the sandbox's frame and calls nothing
 * else. Tests, the demo and the playing page drive it through its control routes, {@code
 * /sandbox/<courier>/parcels}.
 */
package id.emall.sandbox.courier;
