/**
 * Stand-ins of services that quote what couriers charge: Komerce, Biteship and JNE's tariff call.
 * Paths, credentials and shapes are the real ones; prices are made up from the way and the weight.
 * They lead nowhere until they are offered.
 */
package id.emall.sandbox.tariff;
