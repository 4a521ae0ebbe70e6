/**
 * Moota's webhook: a service that looks into the mall's accounts and sends what it finds. Its rows
 * add to what the banks' own interfaces and files show, under an identity of their own.
 */
package id.emall.bank.moota;
