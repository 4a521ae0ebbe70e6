/**
 * TIKI's service for contract partners: a login gives a token, then a parcel is asked for twice,
 * its particulars and its history. It may call the shared courier package and the contracts. The
 * core finds it with {@link java.util.ServiceLoader} under the kind {@code tiki}.
 */
package id.emall.courier.tiki;
