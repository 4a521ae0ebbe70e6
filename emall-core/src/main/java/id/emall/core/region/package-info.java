/**
 * Provinces, regencies and cities of Indonesia with their time zones and the coordinates of their
 * seats: public facts that migrations bring and nothing changes at run time; and the districts that
 * operators may bring beside them. It depends on the common and audit packages alone. Registration,
 * shops, shipping costs and pages ask it.
 */
package id.emall.core.region;
