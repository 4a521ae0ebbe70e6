/**
 * Parcels under way: resi numbers that sellers enter, the tracker that asks couriers about them
 * until they are handed over or back, and what people enter where no courier tells. It calls
 * ordering when the parcels of an order move it and knows couriers only through their adapters.
 * Pages, partners and notices use its views and events.
 */
package id.emall.core.shipping;
