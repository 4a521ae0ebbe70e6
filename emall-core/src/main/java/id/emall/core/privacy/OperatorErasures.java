package id.emall.core.privacy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import id.emall.core.member.OperatorRoster;
import id.emall.core.member.OperatorTold;
import id.emall.core.member.factor.FreshProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Operators who left. They cannot sign in to be forgotten, so another who looks after them has them
 * erased, after the same days as any member. What they decided stands under their pseudonym.
 */
@ApplicationScoped
public class OperatorErasures {

  private static final Actor REINSTATED = new Actor.System("operator-reinstated");

  private Erasures erasures;
  private OperatorRoster roster;
  private FreshProof fresh;

  protected OperatorErasures() {}

  @Inject
  OperatorErasures(Erasures erasures, OperatorRoster roster, FreshProof fresh) {
    this.erasures = erasures;
    this.roster = roster;
    this.fresh = fresh;
  }

  /**
   * What waits for the days to be over.
   *
   * @throws Refusal NOT_FOUND when there is no such operator in the own area
   */
  public Optional<Erasures.Wish> of(Actor actor, UUID operatorId) {
    Actor.Member by = actor.requireOperator(Right.OPERATORS);
    return erasures.of(roster.find(by, operatorId).id());
  }

  /**
   * Has a stopped operator erased. Asking again changes nothing.
   *
   * @throws Refusal NOT_FOUND when there is none in the own area; CONFLICT {@code
   *     operator.oneself}, {@code operator.beyond-own}, {@code operator.state-changed} for one who
   *     is not stopped, {@code erasure.open}; FORBIDDEN {@code proof-required}
   */
  @Transactional
  public void ask(Actor actor, UUID operatorId) {
    Actor.Member by = actor.requireOperator(Right.OPERATORS);
    if (roster.requireBelow(by, operatorId).state() != MemberView.State.SUSPENDED) {
      throw Refusal.conflict("operator.state-changed");
    }
    fresh.require(by);
    erasures.askFor(by, operatorId);
  }

  /**
   * Keeps a stopped operator after all. Without a wish nothing changes.
   *
   * @throws Refusal as {@link #ask}, but for the state and the proof
   */
  @Transactional
  public void undo(Actor actor, UUID operatorId) {
    Actor.Member by = actor.requireOperator(Right.OPERATORS);
    erasures.undo(by, roster.requireBelow(by, operatorId).id());
  }

  /** Who goes on working stays. */
  void told(@Observes OperatorTold event) {
    if (event.what() == OperatorTold.What.REINSTATED) {
      erasures.undo(REINSTATED, event.operatorId());
    }
  }
}
