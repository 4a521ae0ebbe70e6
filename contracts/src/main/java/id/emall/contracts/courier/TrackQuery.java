package id.emall.contracts.courier;

import java.time.LocalDate;

/**
 * One parcel to ask about.
 *
 * @param number canonical number
 * @param recipientPhone E.164, or null; some couriers want its last digits
 * @param sentOn about when it was sent, or null; tells parcels apart where a courier uses a number
 *     again
 */
public record TrackQuery(String number, String recipientPhone, LocalDate sentOn) {

  public TrackQuery(String number, String recipientPhone) {
    this(number, recipientPhone, null);
  }
}
