package id.emall.core.notice.delivery;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Hands one-time codes over beside everything else, so that nobody waits for one while {@link
 * MessageDrain} waits for a server that does not answer.
 */
@ApplicationScoped
public class CodeDrain implements RecurringWork {

  private MessageDrain drain;

  protected CodeDrain() {}

  @Inject
  CodeDrain(MessageDrain drain) {
    this.drain = drain;
  }

  @Override
  public String name() {
    return "code-drain";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    drain.drainCodes();
  }
}
