/**
 * What an adapter that quotes shipping costs gives to the core: prices of a parcel, and its own
 * names of places. Which regency is which of its places, how long an answer holds and what to do
 * when there is none are the core's.
 */
package id.emall.contracts.courier.rate;
