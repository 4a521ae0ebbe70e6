/**
 * What the mall asks of registries that know people, businesses and tax payers, and what they
 * answer: a verdict for each field, never the data itself. Adapters implement it; the core calls
 * it.
 */
package id.emall.contracts.registry;
