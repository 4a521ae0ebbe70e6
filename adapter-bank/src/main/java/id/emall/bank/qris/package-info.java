/**
 * QRIS codes by SNAP's merchant presented mode: service 47 gives one out, 51 tells what became of
 * it, 52 is the bank's own call when it is paid. Calls go through {@link
 * id.emall.bank.snap.SnapClient}. Who asks and how often is decided by the core.
 */
package id.emall.bank.qris;
