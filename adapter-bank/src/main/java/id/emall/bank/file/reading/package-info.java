/**
 * What the readers of all layouts share: text within limits, dates, sums, the chain of statements
 * of one account, and the account of what was read. It calls nothing but the contracts. Only the
 * layouts and the door to them call it.
 */
package id.emall.bank.file.reading;
