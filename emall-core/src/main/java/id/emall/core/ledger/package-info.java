/**
 * The double-entry ledger: entries are added, never changed, each sums to zero, and every balance
 * is derived from them. Rooms that move money call it inside their own transaction; it calls only
 * what all rooms share.
 */
package id.emall.core.ledger;
