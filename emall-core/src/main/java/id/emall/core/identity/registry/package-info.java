/**
 * Asks the registries that the settings name, each within what it allows in a day. Calls adapters
 * through {@link id.emall.contracts.registry.IdentityRegistry}; never within a transaction.
 */
package id.emall.core.identity.registry;
