/**
 * What a courier adapter gives to the core: number checks and scans in one vocabulary. Pace, retry
 * and storage are the core's.
 */
package id.emall.contracts.courier;
