package id.emall.core.testing;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Transactions as the server has them, bound to threads, one within another where asked for. What
 * was marked for rollback and is returned from as if it had been done fails here.
 */
public final class TestTransactions implements TransactionSynchronizationRegistry {

  private final ThreadLocal<Deque<Running>> open = ThreadLocal.withInitial(ArrayDeque::new);

  private static final class Running {
    final Map<Object, Object> resources = new HashMap<>();
    final List<Synchronization> told = new ArrayList<>();
    boolean doomed;

    void complete(int status) {
      told.forEach(one -> one.afterCompletion(status));
    }
  }

  boolean active() {
    return !open.get().isEmpty();
  }

  /** Runs in a transaction of its own; any exception rolls it back. */
  public <T> T inNew(Callable<T> work) throws Exception {
    Running running = new Running();
    open.get().push(running);
    int status = Status.STATUS_ROLLEDBACK;
    try {
      T result = work.call();
      if (running.doomed) {
        throw new IllegalStateException(
            "the transaction is to be rolled back, but its work ended well");
      }
      running.told.forEach(Synchronization::beforeCompletion);
      status = Status.STATUS_COMMITTED;
      return result;
    } finally {
      open.get().pop();
      running.complete(status);
    }
  }

  private Running current() {
    Running running = open.get().peek();
    if (running == null) {
      throw new IllegalStateException("no transaction");
    }
    return running;
  }

  @Override
  public Object getTransactionKey() {
    return open.get().peek();
  }

  @Override
  public void putResource(Object key, Object value) {
    current().resources.put(Objects.requireNonNull(key), value);
  }

  @Override
  public Object getResource(Object key) {
    return current().resources.get(Objects.requireNonNull(key));
  }

  @Override
  public void registerInterposedSynchronization(Synchronization told) {
    current().told.add(told);
  }

  @Override
  public int getTransactionStatus() {
    if (!active()) {
      return Status.STATUS_NO_TRANSACTION;
    }
    return current().doomed ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
  }

  @Override
  public void setRollbackOnly() {
    current().doomed = true;
  }

  @Override
  public boolean getRollbackOnly() {
    return current().doomed;
  }
}
