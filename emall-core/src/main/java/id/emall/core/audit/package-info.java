/**
 * What operators and money did, kept for ever, and what a person must look at. Every use case above
 * may write here, inside its own transaction. It may call only what all rooms share.
 */
package id.emall.core.audit;
