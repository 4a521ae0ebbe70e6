/**
 * The caller's side of SNAP BI, the national standard for bank interfaces: access token,
 * signatures, external ids, response codes, and the tolerant reading of its fields. What differs
 * from bank to bank is in the bank's own package, which calls this one.
 */
package id.emall.bank.snap;
