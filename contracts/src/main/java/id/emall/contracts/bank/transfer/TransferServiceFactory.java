package id.emall.contracts.bank.transfer;

import id.emall.contracts.adapter.AdapterFactory;

/**
 * Finds {@link TransferService}s with {@link java.util.ServiceLoader}. Its kind is that of the same
 * contract's {@link id.emall.contracts.bank.MutationSourceFactory}, whose settings it shares.
 */
public interface TransferServiceFactory extends AdapterFactory<TransferService> {}
