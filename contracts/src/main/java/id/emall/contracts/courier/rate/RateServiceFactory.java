package id.emall.contracts.courier.rate;

import id.emall.contracts.adapter.AdapterFactory;

/** Makes a {@link RateService}; named in {@code META-INF/services}. */
public interface RateServiceFactory extends AdapterFactory<RateService> {}
