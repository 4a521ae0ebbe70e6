package id.emall.core.member;

import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who works at the desk, for operators who look after the others of their area. */
@ApplicationScoped
public class OperatorRoster {

  private static final int MOST = 500;

  private static final String SELECT =
      """
      select m.id, m.name, m.username, m.email, p.area, p.kinds, m.state, p.accepted_at, p.since
      from operator_post p join member m on m.id = p.member_id
      """;

  private Jdbi jdbi;

  protected OperatorRoster() {}

  @Inject
  public OperatorRoster(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All of the own area, by area and name, at most 500. */
  public List<OperatorView> list(Actor actor) {
    Actor.Member by = actor.requireOperator(Right.OPERATORS);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + "where starts_with(p.area, :area) order by p.area, m.name limit :most")
                .bind("area", by.area())
                .bind("most", MOST)
                .mapTo(OperatorView.class)
                .list());
  }

  /**
   * @throws Refusal NOT_FOUND when there is none in the own area
   */
  public OperatorView find(Actor actor, UUID id) {
    Actor.Member by = actor.requireOperator(Right.OPERATORS);
    return of(id)
        .filter(operator -> by.covers(operator.area()))
        .orElseThrow(() -> Refusal.notFound("operator"));
  }

  /**
   * Another operator of the own area, who may nothing that the actor may not. From here to the end
   * of the transaction nobody else changes who works at the desk.
   *
   * @throws Refusal NOT_FOUND when there is none in the own area; CONFLICT {@code
   *     operator.oneself}, {@code operator.beyond-own}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public OperatorView requireBelow(Actor actor, UUID id) {
    Actor.Member by = actor.requireOperator(Right.OPERATORS);
    lock();
    OperatorView operator = find(by, id);
    if (operator.id().equals(by.id())) {
      throw Refusal.conflict("operator.oneself");
    }
    if (!by.rights().containsAll(operator.rights())) {
      throw Refusal.conflict("operator.beyond-own");
    }
    return operator;
  }

  Optional<OperatorView> of(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where m.id = :id")
                .bind("id", id)
                .mapTo(OperatorView.class)
                .findOne());
  }

  /** How many may act who look after operators in the whole country. */
  int heads() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from operator_post p join member m on m.id = p.member_id
                    where m.state = 'ACTIVE' and p.area = '' and p.kinds && array['ALL', 'HEAD']
                    """)
                .mapTo(Integer.class)
                .one());
  }

  /** From here to the end of the transaction nobody else changes who works at the desk. */
  void lock() {
    jdbi.useHandle(AdvisoryLock.OPERATORS::take);
  }
}
