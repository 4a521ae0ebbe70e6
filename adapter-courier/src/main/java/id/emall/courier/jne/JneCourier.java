package id.emall.courier.jne;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.RateQuery;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.Conversation;
import java.util.List;
import java.util.Optional;

/** Follows parcels at JNE, one number per call. */
final class JneCourier implements CourierAdapter {

  private static final CourierId JNE = new CourierId("JNE");

  private final JneQuestion question;
  private final Conversation conversation;
  private final JneAnswer answer;

  JneCourier(JneQuestion question, Conversation conversation, JneAnswer answer) {
    this.question = question;
    this.conversation = conversation;
    this.answer = answer;
  }

  @Override
  public CourierId id() {
    return JNE;
  }

  @Override
  public NumberCheck check(String number) {
    return JneNumber.check(number);
  }

  @Override
  public String exampleNumber() {
    return "0113100000000017";
  }

  @Override
  public int batchSize() {
    return 1;
  }

  @Override
  public int mappingVersion() {
    return JneStatuses.VERSION;
  }

  @Override
  public List<TrackResult> track(List<TrackQuery> queries) {
    return queries.stream().map(query -> track(query.number())).toList();
  }

  private TrackResult track(String number) {
    try {
      return answer.read(number, conversation.ask(question.about(number)));
    } catch (Conversation.Unanswered e) {
      return new TrackResult.Failed(e.failure(), e.raw());
    }
  }

  @Override
  public Optional<TrackResult> reread(String number, byte[] raw) {
    return Optional.of(answer.read(number, raw));
  }

  /**
   * Always empty: JNE's tariff call ({@code /tracing/api/pricedev}) takes JNE's own city codes such
   * as {@code CGK10000}, and no table from official regency codes to those is published. The mall's
   * tariff table quotes JNE instead.
   */
  @Override
  public List<RateQuote> rates(RateQuery query) {
    return List.of();
  }
}
