package id.emall.contracts.bank;

import id.emall.contracts.adapter.AdapterFactory;

/** Finds {@link MutationSource}s with {@link java.util.ServiceLoader}. */
public interface MutationSourceFactory extends AdapterFactory<MutationSource> {}
