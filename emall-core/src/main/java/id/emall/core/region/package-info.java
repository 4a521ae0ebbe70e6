/**
 * Provinces, regencies and cities of Indonesia with their time zones and the coordinates of their
 * seats: public facts that migrations bring and nothing changes at run time. It depends on the
 * common package alone. Registration, shops, shipping costs and pages ask it.
 */
package id.emall.core.region;
