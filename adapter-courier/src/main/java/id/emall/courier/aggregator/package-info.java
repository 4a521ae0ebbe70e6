/**
 * Services that follow the parcels of many couriers: Biteship, RajaOngkir (Komerce) and BinderByte.
 * Each adapter made here serves one courier, named by a setting, and reads texts by that courier's
 * own table. They may call the shared courier package and the contracts; the core finds them with
 * {@link java.util.ServiceLoader} and knows them as the courier they serve.
 */
package id.emall.courier.aggregator;
