/**
 * What a bank adapter gives to the core: the rows of an account's statement as the bank tells them.
 * Pace, retry, storage and matching are the core's.
 */
package id.emall.contracts.bank;
