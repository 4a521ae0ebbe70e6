package id.emall.core.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;

/** Does for {@link Transactional} what the server does, on {@link TestTransactions}. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TransactionalInterceptor {

  @Inject @Any private TestTransactions transactions;

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    Transactional wanted = call.getMethod().getAnnotation(Transactional.class);
    if (wanted == null) {
      wanted = call.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
    }
    return switch (wanted.value()) {
      case REQUIRES_NEW -> transactions.inNew(call::proceed);
      case REQUIRED -> transactions.active() ? call.proceed() : transactions.inNew(call::proceed);
      case MANDATORY -> {
        if (!transactions.active()) {
          throw new TransactionalException("a transaction is required", null);
        }
        yield call.proceed();
      }
      case SUPPORTS -> call.proceed();
      case NOT_SUPPORTED, NEVER -> {
        if (transactions.active()) {
          throw new TransactionalException("must not run in a transaction", null);
        }
        yield call.proceed();
      }
    };
  }
}
