package id.emall.core.shipping;

/**
 * What befell a parcel, as a person typed it. Fields that were left out are null or empty.
 *
 * @param what name of a {@link HandScan}
 * @param when day and time where the parcel goes: {@code 2026-11-21T14:30} or {@code 21-11-2026
 *     14.30}
 * @param place where, at most 100 characters
 * @param words what happened, at most 300 characters; required where nothing is said without
 * @param receiver who took it, at most 100 characters; only of a delivery
 */
public record HandScanEntry(
    String what, String when, String place, String words, String receiver) {}
