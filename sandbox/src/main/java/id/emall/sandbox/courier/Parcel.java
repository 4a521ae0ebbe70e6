package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A parcel that a courier has booked, from its booking to its end. */
final class Parcel {

  private final String number;
  private final String origin;
  private final String destination;
  private final String receiver;
  private final Instant bookedAt;
  private final Duration pace;
  private final List<Scan> scans = new ArrayList<>();
  private Scenario scenario;
  private List<Step> ahead;

  /**
   * @param pace from scan to scan by the clock; zero when somebody moves it on by hand
   */
  Parcel(
      String number,
      String origin,
      String destination,
      String receiver,
      Scenario scenario,
      Instant bookedAt,
      Duration pace) {
    this.number = number;
    this.origin = origin;
    this.destination = destination;
    this.receiver = receiver;
    this.bookedAt = bookedAt;
    this.pace = pace;
    this.scenario = scenario;
    this.ahead = scenario.steps();
  }

  /** A scan as planned uses up the plan as far as its step; any other changes no plan. */
  void scanned(Scan scan) {
    scans.add(scan);
    int planned = ahead.indexOf(scan.step());
    ahead = ahead.subList(planned + 1, ahead.size());
  }

  /** From here on the parcel fares as this scenario has it. */
  void turn(Scenario other) {
    scenario = other;
    List<Step> steps = other.steps();
    ahead =
        steps.subList(last().map(scan -> steps.indexOf(scan.step()) + 1).orElse(0), steps.size());
  }

  /** The steps that lead to this one, as planned; the step alone when it is not planned. */
  List<Step> until(Step step) {
    int planned = ahead.indexOf(step);
    return planned < 0 ? List.of(step) : List.copyOf(ahead.subList(0, planned + 1));
  }

  Optional<Step> next() {
    return ahead.stream().findFirst();
  }

  /** The scan that time has brought by now, one at a time. */
  Optional<Scan> due(Instant now) {
    if (pace.isZero()) {
      return Optional.empty();
    }
    Instant at = last().map(Scan::at).orElse(bookedAt).plus(pace);
    return next().filter(step -> !at.isAfter(now)).map(step -> new Scan(step, at));
  }

  Optional<Scan> last() {
    return scans.isEmpty() ? Optional.empty() : Optional.of(scans.getLast());
  }

  List<Scan> scans() {
    return List.copyOf(scans);
  }

  /** By time, as a courier lists them that begins with the oldest; turned round by the scenario. */
  List<Scan> oldestFirst() {
    return scenario == Scenario.OUT_OF_ORDER ? List.copyOf(scans.reversed()) : scans();
  }

  /** The same of a courier that begins with the newest. */
  List<Scan> newestFirst() {
    return List.copyOf(oldestFirst().reversed());
  }

  /** A list as it is told: by the scenario, one thing comes without its list. */
  JsonNode listed(ArrayNode things) {
    return scenario == Scenario.SINGLE_OBJECT && things.size() == 1 ? things.get(0) : things;
  }

  /** The parcel as it was after its first scans. */
  Parcel after(int count) {
    Parcel then = new Parcel(number, origin, destination, receiver, scenario, bookedAt, pace);
    scans.subList(0, count).forEach(then::scanned);
    return then;
  }

  /** Where a scan is made. */
  String placeOf(Scan scan) {
    return scan.step().atOrigin() ? origin : destination;
  }

  /** When a scan is made, by the clock on the wall there. */
  ZonedDateTime localTime(Scan scan) {
    return scan.at().atZone(Places.zone(placeOf(scan)));
  }

  String number() {
    return number;
  }

  String origin() {
    return origin;
  }

  String destination() {
    return destination;
  }

  String receiver() {
    return receiver;
  }

  Scenario scenario() {
    return scenario;
  }

  Instant bookedAt() {
    return bookedAt;
  }
}
