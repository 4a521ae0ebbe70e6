/**
 * Wahana by the shape of the answers that its own app reads. Wahana has no public interface; this
 * serves whoever got an address and a token from Wahana itself, everybody else has it followed by
 * an aggregator. The core finds it with {@link java.util.ServiceLoader} under the kind {@code
 * wahana}.
 */
package id.emall.courier.wahana;
