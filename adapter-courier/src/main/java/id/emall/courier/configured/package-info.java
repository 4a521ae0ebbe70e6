/**
 * Couriers about which nothing is published, such as PCP Express: whose answers are described by
 * settings once somebody has them in hand, or whose parcels live by what people enter. The core
 * finds the two kinds, {@code configured} and {@code manual}, with {@link java.util.ServiceLoader}.
 */
package id.emall.courier.configured;
