package id.emall.contracts.registry;

import id.emall.contracts.adapter.AdapterFactory;

/** Finds {@link IdentityRegistry}s with {@link java.util.ServiceLoader}. */
public interface IdentityRegistryFactory extends AdapterFactory<IdentityRegistry> {}
