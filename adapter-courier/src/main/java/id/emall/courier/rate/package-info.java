/**
 * Services that quote what couriers charge: RajaOngkir (Komerce), Biteship and JNE's own tariff
 * call. Each has its own names of places; couriers' names of services are read by one table. They
 * may call the shared courier package and the contracts; the core finds them with {@link
 * java.util.ServiceLoader}.
 */
package id.emall.courier.rate;
