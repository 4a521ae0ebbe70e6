/**
 * Adapters for banks, one package each, on a shared client for SNAP BI. They are found through
 * {@link id.emall.contracts.bank.MutationSourceFactory}; only the core calls them.
 */
package id.emall.bank;
