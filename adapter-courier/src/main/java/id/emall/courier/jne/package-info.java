/**
 * JNE's own tracking service, as its contract partners use it: a form with user name and key is
 * posted, one parcel per call, and errors come with HTTP 200. It may call the shared courier
 * package and the contracts. The core finds it with {@link java.util.ServiceLoader} under the kind
 * {@code jne}.
 */
package id.emall.courier.jne;
