/**
 * DHL's two tracking services: Unified, one number a call and every division's parcels, and MyDHL,
 * two hundred waybills of Express a call; and the Unified push. It may call the shared courier
 * package and the contracts. The core finds them with {@link java.util.ServiceLoader} under the
 * kinds {@code dhl-unified} and {@code mydhl}.
 */
package id.emall.courier.dhl;
