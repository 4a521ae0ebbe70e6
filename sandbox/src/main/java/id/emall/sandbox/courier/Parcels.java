package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * What a courier knows: its parcels, which outlive a restart, and who asked about which number how
 * often, which does not. Guarded by its stand-in.
 */
final class Parcels {

  /** Times of polls kept for each number. */
  private static final int POLLS_KEPT = 100;

  private final Numbers numbers;
  private final Map<String, Parcel> parcels = new LinkedHashMap<>();
  private final Map<String, Integer> polls = new LinkedHashMap<>();
  private final Map<String, Deque<Instant>> pollTimes = new LinkedHashMap<>();

  Parcels(Numbers numbers) {
    this.numbers = numbers;
  }

  Numbers numbers() {
    return numbers;
  }

  void apply(JournalEntry entry) {
    JsonNode data = entry.data();
    String number = data.required("number").asText();
    switch (entry.kind()) {
      case "book" ->
          parcels.put(
              number,
              new Parcel(
                  number,
                  data.required("origin").asText(),
                  data.required("destination").asText(),
                  data.required("receiver").asText(),
                  Scenario.valueOf(data.required("scenario").asText()),
                  entry.at(),
                  Duration.parse(data.path("pace").asText("PT0S"))));
      case "scan" ->
          get(number)
              .scanned(
                  new Scan(
                      Step.valueOf(data.required("step").asText()),
                      Instant.parse(data.required("at").asText())));
      case "turn" -> get(number).turn(Scenario.valueOf(data.required("scenario").asText()));
      default -> throw new IllegalArgumentException("no courier knows '" + entry.kind() + "'");
    }
  }

  /** Null when not booked. */
  Parcel find(String number) {
    return parcels.get(number);
  }

  Parcel get(String number) {
    Parcel parcel = parcels.get(number);
    if (parcel == null) {
      throw new BadCall(
          "no parcel '" + number + "' is booked", "Paket " + number + " belum diterima kurir.");
    }
    return parcel;
  }

  List<Parcel> all() {
    return new ArrayList<>(parcels.values());
  }

  /** Counts a question about a number, booked or not, and says how many there were. */
  int polled(String number, Instant at) {
    Deque<Instant> times = pollTimes.computeIfAbsent(number, n -> new ArrayDeque<>());
    times.addLast(at);
    if (times.size() > POLLS_KEPT) {
      times.removeFirst();
    }
    return polls.merge(number, 1, Integer::sum);
  }

  int polls(String number) {
    return polls.getOrDefault(number, 0);
  }

  List<Instant> pollTimes(String number) {
    return List.copyOf(pollTimes.getOrDefault(number, new ArrayDeque<>()));
  }

  /** Numbers that were asked about though nobody booked them, with how often. */
  Map<String, Integer> strangers() {
    Map<String, Integer> strangers = new LinkedHashMap<>(polls);
    strangers.keySet().removeAll(parcels.keySet());
    return strangers;
  }

  /** A number that is not given out yet. */
  String freshNumber() {
    return freshNumber(numbers.made());
  }

  /** The same of another series. */
  String freshNumber(LongFunction<String> series) {
    long serial = parcels.size();
    String number;
    do {
      number = series.apply(++serial);
    } while (parcels.containsKey(number));
    return number;
  }
}
