/**
 * What a courier adapter gives to the core: number checks, scans in one vocabulary, and prices.
 * Pace, retry and storage are the core's.
 */
package id.emall.contracts.courier;
