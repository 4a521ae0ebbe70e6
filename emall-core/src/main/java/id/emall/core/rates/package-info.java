/**
 * What sending a parcel costs: what services quote, kept with its age, then the operators' table of
 * prices by zone, then what the seller says; each courier weighs in its own way. It talks to the
 * outside through the contracts alone, and never inside a transaction. The cart's page and the
 * checkout ask it.
 */
package id.emall.core.rates;
