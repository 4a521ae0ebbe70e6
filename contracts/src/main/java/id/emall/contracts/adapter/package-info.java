/**
 * What every adapter shares: how it is made, what it is given, and how its settings are declared.
 * Free of Jakarta types. Adapters are found with {@link java.util.ServiceLoader}; the core names
 * none of them.
 */
package id.emall.contracts.adapter;
