/**
 * Calls that banks and providers make to the mall: tokens, questions about a bill, payments. An
 * adapter verifies and reads what came over the wire and writes the answer in the caller's own
 * codes; what is true of the bill and the money is decided by the core behind {@link
 * id.emall.contracts.bank.push.PushDesk}. Free of Jakarta types.
 */
package id.emall.contracts.bank.push;
