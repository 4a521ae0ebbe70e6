package id.emall.contracts.bank.push;

import id.emall.contracts.adapter.AdapterFactory;

/** Finds {@link PushAdapter}s with {@link java.util.ServiceLoader}. */
public interface PushAdapterFactory extends AdapterFactory<PushAdapter> {}
