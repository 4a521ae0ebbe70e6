/**
 * BNI through SNAP, as BNI's own software kits call it. Found by the core through {@link
 * id.emall.contracts.bank.MutationSourceFactory}; the work is done by the shared SNAP client. BNI's
 * older interface has no statement service, so there is no other adapter.
 */
package id.emall.bank.bni;
