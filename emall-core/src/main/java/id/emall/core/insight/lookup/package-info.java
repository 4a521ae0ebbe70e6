/**
 * Orders and invoices, for operators to find one among all of them: by number, name, state, time,
 * amount and way of paying. It only reads. The desk's lists ask it.
 */
package id.emall.core.insight.lookup;
