/**
 * BRI's interfaces from before SNAP: account statement 2.0 and transaction history, for contracts
 * that still have them. Both are asked by day, show up to a month at once, and may answer with rows
 * of other days. New contracts use the SNAP adapter beside this package.
 */
package id.emall.bank.bri.older;
