package id.emall.core.notice.mail;

/**
 * Mail to an address came back so often that none is sent there any more.
 *
 * @param address as the mail had it
 */
public record AddressSuspended(String address) {}
