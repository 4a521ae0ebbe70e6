package id.emall.core.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.notice.sms.MessageWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Mails operators what must not wait until somebody opens the desk. What comes first after a quiet
 * time is told at once, what follows is gathered; each thing is told once, on however many nodes,
 * because it is marked in the transaction that lays the mail down, under the lock of one row.
 */
@ApplicationScoped
public class AlarmMails implements RecurringWork {

  /**
   * Beginnings of the kinds of work that cannot wait: applicants who waited too long, all that is
   * about money and its sources, a courier or registry that nobody asks any more, and gateways that
   * refuse us, do not reach people or are used beyond what they should cost.
   */
  private static final List<String> URGENT =
      List.of(
          "applicant.",
          "feed.",
          "courier.refused",
          "mutation.",
          MessageWork.GATEWAY,
          MessageWork.SPENDING,
          MessageWork.SUCCESS,
          "money.",
          "reconciliation.",
          "payout.",
          "refund.",
          "push.",
          "statement-file.",
          "sweep.",
          "audit.",
          "qris.",
          "registry.refused");

  private static final Duration TURN = Duration.ofMinutes(1);
  private static final int MOST_MARKED = 1_000;
  private static final int MOST_LINES = 30;
  private static final String DESK = "/pengelola/pekerjaan";

  private final ObjectMapper json = new ObjectMapper();
  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private WorkItems workItems;
  private AlarmReaders readers;
  private Herald herald;
  private MallSettings mall;

  protected AlarmMails() {}

  @Inject
  AlarmMails(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      WorkItems workItems,
      AlarmReaders readers,
      Herald herald,
      MallSettings mall) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.workItems = workItems;
    this.readers = readers;
    this.herald = herald;
    this.mall = mall;
  }

  @Override
  public String name() {
    return "alarm-mails";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  @Override
  @Transactional
  public void run() {
    Instant now = clock.instant();
    if (jdbi.withHandle(AlarmMails::lastSent).plus(readers.interval()).isAfter(now)) {
      return;
    }
    List<WorkItems.WorkItem> items = workItems.untold(URGENT, MOST_MARKED);
    if (items.isEmpty()) {
      return;
    }
    UUID digest = ids.next();
    readers.of(items).forEach((reader, theirs) -> tell(reader, digest, theirs));
    workItems.told(items);
    jdbi.useHandle(
        handle ->
            handle.execute("update alarm_digest set sent_at = ?", java.sql.Timestamp.from(now)));
  }

  /** Others wait here until this one is done. */
  private static Instant lastSent(Handle handle) {
    return handle
        .createQuery("select coalesce(sent_at, 'epoch') from alarm_digest for update")
        .mapTo(Instant.class)
        .one();
  }

  private void tell(Addressee reader, UUID digest, List<WorkItems.WorkItem> items) {
    Stream<String> lines = items.stream().limit(MOST_LINES).map(item -> line(reader, item));
    int more = items.size() - MOST_LINES;
    Stream<String> rest =
        more > 0
            ? Stream.of(reader.texts().say("alarm.more", Map.of("count", Integer.toString(more))))
            : Stream.empty();
    herald.tell(
        reader,
        new Tidings(Occasion.OPERATOR_ALARM, digest + ":" + reader.email())
            .with("count", Integer.toString(items.size()))
            .with("first", what(reader, items.getFirst().kind()))
            .with("items", Stream.concat(lines, rest).collect(Collectors.joining("\n")))
            .link(mall.siteUrl() + DESK));
  }

  private String line(Addressee reader, WorkItems.WorkItem item) {
    Stream<String> facts =
        Stream.of("bank", "account", "courier", "invoice", "from", "until", "count", "amount")
            .flatMap(name -> fact(item, name).stream());
    String about = Stream.concat(gateway(item).stream(), facts).collect(Collectors.joining(" · "));
    String since = reader.moments().brief(item.raisedAt());
    return "• "
        + what(reader, item.kind())
        + (about.isEmpty() ? "" : " (" + about + ")")
        + ", "
        + since;
  }

  private static Optional<String> gateway(WorkItems.WorkItem item) {
    return Optional.of(item)
        .filter(one -> List.of(MessageWork.GATEWAY, MessageWork.SUCCESS).contains(one.kind()))
        .map(WorkItems.WorkItem::objectId);
  }

  /** What kind of thing it is, or what it is about when there is no better word. */
  private static String what(Addressee reader, String kind) {
    Texts texts = reader.texts();
    return texts
        .find("alarm." + kind, Map.of())
        .orElseGet(() -> texts.say("alarm." + kind.substring(0, kind.indexOf('.'))));
  }

  private List<String> fact(WorkItems.WorkItem item, String name) {
    JsonNode value = details(item).get(name);
    if (value == null || !value.isValueNode() || value.asText().isBlank()) {
      return List.of();
    }
    return List.of(name.equals("amount") ? amount(value.asText()) : value.asText());
  }

  private static String amount(String plain) {
    return plain.matches("-?\\d{1,15}(\\.\\d{1,2})?")
        ? (plain.startsWith("-") ? "-" : "") + Amounts.said(new BigDecimal(plain).abs())
        : plain;
  }

  private JsonNode details(WorkItems.WorkItem item) {
    try {
      return json.readTree(item.details());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("details of work item " + item.id() + " are no JSON", e);
    }
  }
}
