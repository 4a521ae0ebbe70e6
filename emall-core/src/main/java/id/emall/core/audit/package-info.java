/**
 * What operators and money did, kept for ever, who read which identity number or scan, and what a
 * person must look at. What was done is sealed into a chain each minute, and the chain is checked
 * each day, in steps. Every use case above may write here, inside its own transaction. It may call
 * only what all rooms share.
 */
package id.emall.core.audit;
