package id.emall.contracts.courier;

import id.emall.contracts.adapter.AdapterFactory;

/** Finds {@link CourierAdapter}s with {@link java.util.ServiceLoader}. */
public interface CourierAdapterFactory extends AdapterFactory<CourierAdapter> {}
