/**
 * FedEx's Track API: OAuth 2, thirty numbers a call, numbers that are used again after a year or
 * two, and times that now and then lack their offset. It may call the shared courier package and
 * the contracts. The core finds it with {@link java.util.ServiceLoader} under the kind {@code
 * fedex}.
 */
package id.emall.courier.fedex;
