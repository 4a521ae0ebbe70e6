/**
 * The operators' desk: who wants to sell, money that found no invoice, what a person must look at,
 * how the banks are read, messages, and the keys of partner systems. It asks the order service's
 * use cases as the signed-in operator, who alone may come here. It decides nothing itself.
 */
package id.emall.web.operator;
