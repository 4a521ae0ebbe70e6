package id.emall.core.member;

import id.emall.core.common.Actor;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * How long sessions last. Each lives on while it is used, up to an end that does not move; those of
 * operators, who can move others' money, end soon.
 */
@ApplicationScoped
public class SessionLife {

  private Duration most;
  private Duration idle;
  private Duration operatorsMost;
  private Duration operatorsIdle;

  protected SessionLife() {}

  @Inject
  SessionLife(SettingReader settings) {
    most = settings.duration("emall.session.life", Duration.ofDays(90));
    idle = settings.duration("emall.session.idle", Duration.ofDays(14));
    operatorsMost = settings.duration("emall.session.operator-life", Duration.ofHours(12));
    operatorsIdle = settings.duration("emall.session.operator-idle", Duration.ofMinutes(30));
  }

  /** When a session that begins now ends at the latest. */
  Instant end(Instant now) {
    return now.plus(most);
  }

  /** A session of this role that was not seen since then has ended. */
  public Instant seenSince(Actor.Role role, Instant now) {
    return now.minus(role == Actor.Role.OPERATOR ? operatorsIdle : idle);
  }

  /** A session of this role that began before then has ended. */
  public Instant begunSince(Actor.Role role, Instant now) {
    return now.minus(role == Actor.Role.OPERATOR ? operatorsMost : most);
  }
}
