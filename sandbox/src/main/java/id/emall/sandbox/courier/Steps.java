package id.emall.sandbox.courier;

import java.util.EnumMap;
import java.util.Map;

/** The codes and words in which one courier tells what befalls a parcel. */
final class Steps {

  private record Told(String code, String words) {}

  private final Map<Step, Told> told = new EnumMap<>(Step.class);

  /**
   * @param words with {@code %1$s} origin, {@code %2$s} destination, {@code %3$s} receiver, {@code
   *     %4$s} time
   */
  Steps with(Step step, String code, String words) {
    told.put(step, new Told(code, words));
    return this;
  }

  String code(Step step) {
    return told.get(step).code();
  }

  /**
   * @param time as the courier writes it within a text
   */
  String words(Parcel parcel, Scan scan, String time) {
    return told.get(scan.step())
        .words()
        .formatted(parcel.origin(), parcel.destination(), parcel.receiver(), time);
  }
}
