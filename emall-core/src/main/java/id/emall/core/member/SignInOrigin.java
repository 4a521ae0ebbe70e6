package id.emall.core.member;

/**
 * Where somebody signs in from.
 *
 * @param address of the one who asks, as far as it can be trusted
 * @param device what {@link KnownDevices} gave this browser, or null
 */
public record SignInOrigin(String address, String device) {}
