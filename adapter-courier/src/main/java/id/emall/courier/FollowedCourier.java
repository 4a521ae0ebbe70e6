package id.emall.courier;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.CourierLimits;
import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.number.NumberRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A courier put together from what differs between couriers: whose numbers it takes, how it is
 * asked, and how an answer is read.
 */
public final class FollowedCourier implements CourierAdapter {

  private final CourierId id;
  private final NumberRules numbers;
  private final int mappingVersion;
  private final int batchSize;
  private final Asking asking;
  private final Reading reading;
  private final PushParser push;
  private final CourierLimits limits;

  /**
   * @param mappingVersion of the courier's table
   * @param batchSize how many numbers one call holds
   * @param push null when the courier sends nothing by itself
   */
  public FollowedCourier(
      CourierId id,
      int mappingVersion,
      int batchSize,
      Asking asking,
      Reading reading,
      PushParser push) {
    this(id, mappingVersion, batchSize, asking, reading, push, null);
  }

  private FollowedCourier(
      CourierId id,
      int mappingVersion,
      int batchSize,
      Asking asking,
      Reading reading,
      PushParser push,
      CourierLimits limits) {
    this.id = id;
    this.numbers = NumberRules.of(id);
    this.mappingVersion = mappingVersion;
    this.batchSize = batchSize;
    this.asking = asking;
    this.reading = reading;
    this.push = push;
    this.limits = limits;
  }

  /** The same courier, which may be asked no more than this. */
  public FollowedCourier within(CourierLimits published) {
    return new FollowedCourier(id, mappingVersion, batchSize, asking, reading, push, published);
  }

  /** Asks about as many numbers as one call holds, never none. */
  @FunctionalInterface
  public interface Asking {

    /**
     * One result per query in their order.
     *
     * @throws Unanswered when there is none for all of them
     */
    List<TrackResult> ask(List<TrackQuery> queries);
  }

  /** Asks about one number. */
  @FunctionalInterface
  public interface AskingOne {

    /**
     * @throws Unanswered when there is no answer
     */
    byte[] ask(TrackQuery query);
  }

  /** Reads what was answered about one number. */
  @FunctionalInterface
  public interface Reading {

    /**
     * @throws Unanswered when it cannot be read
     */
    TrackResult read(String number, byte[] raw);
  }

  /** A courier that takes one number a call. */
  public static FollowedCourier oneByOne(
      CourierId id, int mappingVersion, AskingOne asking, Reading reading, PushParser push) {
    Asking each =
        queries ->
            queries.stream()
                .map(query -> read(reading, query.number(), asking.ask(query)))
                .toList();
    return new FollowedCourier(id, mappingVersion, 1, each, reading, push);
  }

  @Override
  public CourierId id() {
    return id;
  }

  @Override
  public NumberCheck check(String number) {
    return numbers.check(number);
  }

  @Override
  public String exampleNumber() {
    return numbers.example();
  }

  @Override
  public int batchSize() {
    return batchSize;
  }

  @Override
  public Optional<CourierLimits> limits() {
    return Optional.ofNullable(limits);
  }

  @Override
  public int mappingVersion() {
    return mappingVersion;
  }

  @Override
  public List<TrackResult> track(List<TrackQuery> queries) {
    List<TrackResult> results = new ArrayList<>();
    for (int from = 0; from < queries.size(); from += batchSize) {
      List<TrackQuery> call = queries.subList(from, Math.min(from + batchSize, queries.size()));
      results.addAll(answers(call));
    }
    return results;
  }

  private List<TrackResult> answers(List<TrackQuery> call) {
    try {
      return asking.ask(call);
    } catch (Unanswered e) {
      return call.stream().map(query -> e.result()).toList();
    }
  }

  @Override
  public Optional<TrackResult> reread(String number, byte[] raw) {
    return Optional.of(read(reading, number, raw));
  }

  /** What cannot be read is a failure that keeps what came. */
  public static TrackResult read(Reading reading, String number, byte[] raw) {
    try {
      return reading.read(number, raw);
    } catch (Unanswered e) {
      return new TrackResult.Failed(e.failure(), raw);
    }
  }

  @Override
  public Optional<PushParser> push() {
    return Optional.ofNullable(push);
  }
}
