/**
 * Pos Indonesia's gateway for contract partners: OAuth 2 client credentials, optionally signed
 * headers, one parcel a call, and two generations of answers that are told apart by their shape. It
 * may call the shared courier package and the contracts. The core finds it with {@link
 * java.util.ServiceLoader} under the kind {@code pos}.
 */
package id.emall.courier.pos;
