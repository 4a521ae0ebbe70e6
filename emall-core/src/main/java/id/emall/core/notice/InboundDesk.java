package id.emall.core.notice;

import id.emall.core.common.Refusal;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off what people send by text message, each in one transaction together with its answer. */
@ApplicationScoped
public class InboundDesk implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(InboundDesk.class);

  private static final int MOST_PER_TURN = 500;

  private InboundRows rows;
  private InboundAnswers answers;

  protected InboundDesk() {}

  @Inject
  InboundDesk(InboundRows rows, InboundAnswers answers) {
    this.rows = rows;
    this.answers = answers;
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
