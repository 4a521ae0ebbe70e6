/**
 * Money that leaves one of the mall's accounts by a bank's own interface: whose an account is, a
 * transfer, and what became of it. Adapters implement it; the core decides when to call, and never
 * makes the same transfer twice.
 */
package id.emall.contracts.bank.transfer;
