/**
 * Bank Mandiri through SNAP. Mandiri publishes nothing openly, so what is here comes from several
 * independent clients and whatever they do not agree on is a setting. Found by the core through
 * {@link id.emall.contracts.bank.MutationSourceFactory}; the work is done by the shared SNAP
 * client.
 */
package id.emall.bank.mandiri;
