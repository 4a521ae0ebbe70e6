package id.emall.contracts.sms;

import id.emall.contracts.adapter.AdapterFactory;

/** Finds {@link SmsGateway}s with {@link java.util.ServiceLoader}. */
public interface SmsGatewayFactory extends AdapterFactory<SmsGateway> {}
