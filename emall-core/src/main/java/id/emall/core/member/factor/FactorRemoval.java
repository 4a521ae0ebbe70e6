package id.emall.core.member.factor;

import id.emall.core.member.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes everything off a member that is asked for besides the password. */
@ApplicationScoped
class FactorRemoval {

  private Jdbi jdbi;
  private Sessions sessions;

  protected FactorRemoval() {}

  @Inject
  FactorRemoval(Jdbi jdbi, Sessions sessions) {
    this.jdbi = jdbi;
    this.sessions = sessions;
  }

  void all(UUID memberId) {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from totp where member_id = ?", memberId);
          handle.execute("delete from recovery_code where member_id = ?", memberId);
          handle.execute("delete from passkey where member_id = ?", memberId);
          handle.execute("delete from trusted_device where member_id = ?", memberId);
          handle.execute("delete from pending_sign_in where member_id = ?", memberId);
        });
    sessions.endAll(memberId);
  }
}
