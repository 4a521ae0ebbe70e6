/**
 * Couriers, played: JNE's tracking service with its real path, form and envelopes, and parcels
 * whose scans one advances by hand. It stands on the sandbox's frame and calls nothing else. Tests,
 * the demo and the playing page drive it through its control routes under {@code /sandbox/jne}.
 */
package id.emall.sandbox.courier;
