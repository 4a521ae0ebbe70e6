package id.emall.courier;

import id.emall.contracts.courier.ScanPlace;

/**
 * One scan in a courier's words, before it is understood. Everything but the time may be null.
 *
 * @param time as the courier writes it
 * @param code looked up first
 * @param category looked up last
 * @param description what is shown
 * @param meant the part of the description that tells the status; the description itself when null
 * @param location the place as it is shown
 * @param reason why, e.g. of a failed delivery
 */
public record ScanWords(
    String time,
    String code,
    String category,
    String description,
    String meant,
    String location,
    ScanPlace place,
    String reason) {

  public ScanWords(String time, String code, String description) {
    this(time, code, null, description, null, null, ScanPlace.NOT_TOLD, null);
  }

  public ScanWords category(String told) {
    return new ScanWords(time, code, told, description, meant, location, place, reason);
  }

  public ScanWords meant(String told) {
    return new ScanWords(time, code, category, description, told, location, place, reason);
  }

  /** A place of which the name is known. */
  public ScanWords at(String told) {
    return at(told, ScanPlace.city(told));
  }

  public ScanWords at(String told, ScanPlace taken) {
    return new ScanWords(time, code, category, description, meant, told, taken, reason);
  }

  public ScanWords because(String told) {
    return new ScanWords(time, code, category, description, meant, location, place, told);
  }
}
