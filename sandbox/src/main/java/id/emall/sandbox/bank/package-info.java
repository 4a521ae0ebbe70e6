/**
 * Four banks' statements, played as strictly as their documents read: token, signatures, headers,
 * limits, codes, pages, and the quirks seen in captured answers. Each keeps accounts to which one
 * can transfer by the control routes; its books judge what the mall made of them. Called over HTTP
 * only.
 */
package id.emall.sandbox.bank;
