/**
 * Background work: what is due stands in rows with a time of their own; a few recurring tasks, run
 * by db-scheduler on one node at a time, wake up and claim them in batches. Packages above
 * contribute {@code RecurringWork} beans.
 */
package id.emall.core.common.work;
