package id.emall.core.payment;

import id.emall.core.common.RootCause;
import id.emall.core.common.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has credits decided that stand undecided, also those that a killed node left: in batches, and one
 * by one where they need it or where a batch failed, so that one that fails keeps no other waiting.
 */
@ApplicationScoped
public class UndecidedCredits {

  private static final Logger LOG = LoggerFactory.getLogger(UndecidedCredits.class);

  /** Most credits in one transaction: enough that statements cost little, few enough to repeat. */
  static final int BATCH = 500;

  /** While the database works for one, the mall prepares what another writes. */
  private static final int SIDE_BY_SIDE = 2;

  private static final UUID FIRST = new UUID(0, 0);

  private final AtomicBoolean waiting = new AtomicBoolean();
  private final Lock deciding = new ReentrantLock();
  private MutationSettlement settlement;
  private Workers workers;

  protected UndecidedCredits() {}

  @Inject
  public UndecidedCredits(MutationSettlement settlement, Workers workers) {
    this.settlement = settlement;
    this.workers = workers;
  }

  /**
   * Has them decided now, by the caller's thread or by one that is at it already; then the caller
   * may go on with something else at once.
   */
  void decideOrLeave() {
    waiting.set(true);
    // Who is at it looks once more after it has let go, so that none is left between the two.
    while (waiting.get() && deciding.tryLock()) {
      try {
        waiting.set(false);
        decide();
      } finally {
        deciding.unlock();
      }
    }
  }

  /** Returns when none is left that may be tried now. */
  void decide() {
    List<UUID> page = settlement.undecided(FIRST, BATCH);
    if (page.size() == BATCH) {
      workers.sideBySide(SIDE_BY_SIDE, this::decideByPages);
    } else if (!page.isEmpty()) {
      oneByOne(together(page));
    }
  }

  /** Those that need it one by one come last, when nobody holds what they wait for. */
  private void decideByPages() {
    List<UUID> left = new ArrayList<>();
    List<UUID> page = settlement.undecided(FIRST, BATCH);
    while (!page.isEmpty()) {
      left.addAll(together(page));
      page = settlement.undecided(page.getLast(), BATCH);
    }
    oneByOne(left);
  }

  /** Returns those that are still to be decided. */
  private List<UUID> together(List<UUID> page) {
    if (page.size() == 1) {
      return page;
    }
    try {
      return settlement.decide(page);
    } catch (RuntimeException e) {
      LOG.warn("{} mutations are decided one by one: {}", page.size(), RootCause.of(e));
      return page;
    }
  }

  private void oneByOne(List<UUID> mutations) {
    for (UUID mutation : mutations) {
      try {
        settlement.decide(mutation);
      } catch (RuntimeException e) {
        if (settlement.putOff(mutation, RootCause.of(e))) {
          LOG.error("mutation {} could not be settled; it is tried again", mutation, e);
        }
      }
    }
  }
}
