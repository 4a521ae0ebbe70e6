package id.emall.core.notice;

import id.emall.core.common.Refusal;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off what people send by text message, each in one transaction together with its answer. It
 * is kept for {@code emall.message.inbound-kept}.
 */
@ApplicationScoped
public class InboundDesk implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(InboundDesk.class);

  private static final int MOST_PER_TURN = 500;
  private static final Duration USUALLY_KEPT = Duration.ofDays(180);
  private static final Duration FORGETTING_EVERY = Duration.ofHours(6);

  private static final String OLD_TEXTS =
      """
      delete from sms_inbound where id in (
        select id from sms_inbound where received_at < :before and next_at is null limit :batch)
      """;

  private InboundRows rows;
  private InboundAnswers answers;
  private Jdbi jdbi;
  private Clock clock;
  private Duration kept;
  private Instant forgotAt = Instant.EPOCH;

  protected InboundDesk() {}

  @Inject
  InboundDesk(
      InboundRows rows, InboundAnswers answers, Jdbi jdbi, Clock clock, SettingReader settings) {
    this.rows = rows;
    this.answers = answers;
    this.jdbi = jdbi;
    this.clock = clock;
    kept = settings.duration("emall.message.inbound-kept", USUALLY_KEPT);
  }

  @Override
  public String name() {
    return "inbound-texts";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    Optional<UUID> due = rows.due();
    for (int i = 0; i < MOST_PER_TURN && due.isPresent(); i++) {
      work(due.get());
      due = rows.due();
    }
    Instant now = clock.instant();
    if (now.isAfter(forgotAt.plus(FORGETTING_EVERY))) {
      Forgetting.until(jdbi, OLD_TEXTS, now.minus(kept));
      forgotAt = now;
    }
  }

  private void work(UUID id) {
    try {
      answers.act(id);
    } catch (Refusal refusal) {
      answers.refused(id, refusal);
    } catch (RuntimeException e) {
      LOG.error("text message {} of somebody cannot be worked off", id, e);
      answers.broken(id);
    }
  }
}
