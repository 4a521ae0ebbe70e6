/**
 * What sending a parcel costs: couriers' prices by zone and weight, each courier with its own way
 * to round. It depends on the common package and on the contracts alone. The cart's page and the
 * checkout ask it.
 */
package id.emall.core.rates;
