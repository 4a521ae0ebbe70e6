/**
 * BCA through SNAP: the bank-statement service of KlikBCA Bisnis (documentation of March 2025, and
 * captured answers where it is silent). Called by the core through {@link
 * id.emall.contracts.bank.MutationSource}; calls the shared SNAP client.
 */
package id.emall.bank.bca;
