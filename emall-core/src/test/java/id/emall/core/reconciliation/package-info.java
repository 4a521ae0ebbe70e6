/** Tests of the daily proof: what it finds, what it keeps, what it tells. */
package id.emall.core.reconciliation;
