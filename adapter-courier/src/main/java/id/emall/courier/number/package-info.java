/**
 * What the couriers' numbers look like: a table of shapes, the check digits some of them carry, and
 * how telling each shape is. Everything here works on what a person typed and asks nobody. The
 * adapters check numbers through it, whichever service they ask.
 */
package id.emall.courier.number;
