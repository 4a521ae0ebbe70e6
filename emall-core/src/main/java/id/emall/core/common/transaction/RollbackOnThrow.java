package id.emall.core.common.transaction;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Takes a transaction back whatever it is left by. By themselves containers commit when a checked
 * exception leaves a transactional method (Jakarta Transactions 2.0, 3.7), and Payara also when an
 * error does.
 */
public abstract class RollbackOnThrow {

  /** Within the container's interceptors, which begin and end the transaction. */
  static final int WITHIN = Interceptor.Priority.PLATFORM_BEFORE + 201;

  @Inject private TransactionSynchronizationRegistry transactions;

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (Throwable e) {
      transactions.setRollbackOnly();
      throw e;
    }
  }

  /** For use cases that join a transaction or begin one. */
  @Interceptor
  @Transactional
  @Priority(WITHIN)
  public static class Required extends RollbackOnThrow {}

  /** For use cases that begin one in any case. */
  @Interceptor
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  @Priority(WITHIN)
  public static class RequiresNew extends RollbackOnThrow {}

  /** For parts of a use case. */
  @Interceptor
  @Transactional(Transactional.TxType.MANDATORY)
  @Priority(WITHIN)
  public static class Mandatory extends RollbackOnThrow {}
}
