package id.emall.core.member.factor;

import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which factors a member has besides the password. */
@ApplicationScoped
class OwnFactors {

  private Jdbi jdbi;
  private FactorPolicy policy;

  protected OwnFactors() {}

  @Inject
  OwnFactors(Jdbi jdbi, FactorPolicy policy) {
    this.jdbi = jdbi;
    this.policy = policy;
  }

  /**
   * What stands for a member.
   *
   * @param app whether an app makes codes
   */
  record Known(String username, Actor.Role role, boolean app, boolean passkey) {

    boolean any() {
      return app || passkey;
    }
  }

  Known of(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select username, role,
                      exists (select 1 from totp
                        where member_id = m.id and confirmed_at is not null) as app,
                      exists (select 1 from passkey where member_id = m.id) as passkey
                    from member m where id = :id
                    """)
                .bind("id", memberId)
                .mapTo(Known.class)
                .one());
  }

  /**
   * Has whoever else changes the member's factors wait until the transaction ends, so that what was
   * counted still holds when it is acted upon. Rows that refer to the member may come meanwhile:
   * tries are counted in transactions of their own.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(UUID memberId) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id from member where id = :id for no key update")
                .bind("id", memberId)
                .mapTo(UUID.class)
                .one());
  }

  boolean has(UUID memberId) {
    return of(memberId).any();
  }

  /**
   * Whether the password alone does not let this member in. A passkey is another way in, not a
   * hurdle, unless a second factor is required.
   */
  boolean asksSecond(Known known) {
    return known.app() || policy.requiredOf(known.role());
  }
}
