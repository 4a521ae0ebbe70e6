/**
 * Parcels under way: resi numbers that sellers enter, and the tracker that asks couriers about them
 * until they are handed over or back. It calls ordering when a parcel's fate moves the order and
 * knows couriers only through their adapters. Pages, partners and notices use its views and events.
 */
package id.emall.core.shipping;
