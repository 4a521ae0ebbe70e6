/**
 * BCA's SNAP bank statement, played as strictly as its documentation reads: token, signatures,
 * headers, limits, codes, and the quirks seen in captured answers. It keeps accounts to which one
 * can transfer by the control routes; its books judge what the mall made of them. Called over HTTP
 * only.
 */
package id.emall.sandbox.bank;
