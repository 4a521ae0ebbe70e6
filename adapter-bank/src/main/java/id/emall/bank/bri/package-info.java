/**
 * BRI through SNAP, after BRI's developer pages and its own PHP kit. Found by the core through
 * {@link id.emall.contracts.bank.MutationSourceFactory}; the work is done by the shared SNAP
 * client. BRI shows a row's id and balance, and rewrites its remark overnight.
 */
package id.emall.bank.bri;
