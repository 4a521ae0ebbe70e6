package id.emall.contracts.courier;

/**
 * One parcel to ask about.
 *
 * @param number canonical number
 * @param recipientPhone E.164, or null; some couriers want its last digits
 */
public record TrackQuery(String number, String recipientPhone) {}
