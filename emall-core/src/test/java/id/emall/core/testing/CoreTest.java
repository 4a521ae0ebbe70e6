package id.emall.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Base of tests that call use cases as pages and services do. Each class has a database of its own;
 * its tests share it and therefore make their own members, shops and products. Settings for one
 * class are given by {@link #settings}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CoreTest {

  protected static final Actor SYSTEM = new Actor.System("test");

  private TestMall mall;
  protected TestClock clock;
  protected Jdbi jdbi;

  /** Settings as {@code key=value}, beside those every test has. */
  protected String[] settings() {
    return new String[0];
  }

  @BeforeAll
  void open() {
    mall = TestMall.open(settings());
    clock = mall.clock();
    jdbi = get(Jdbi.class);
  }

  @AfterAll
  void close() {
    mall.close();
  }

  protected <T> T get(Class<T> bean) {
    return mall.get(bean);
  }

  /** The one number a query answers. */
  protected int number(String sql, Object... parameters) {
    return jdbi.withHandle(handle -> handle.select(sql, parameters).mapTo(Integer.class).one());
  }

  /** Events of this kind that were fired so far, also by what was rolled back later. */
  protected <T> List<T> heard(Class<T> event) {
    return mall.heard(event);
  }

  /** Tells those who observe it of an event, in one transaction, as a use case would. */
  protected void fire(Object event) {
    mall.transaction(
        () -> {
          mall.fire(event);
          return null;
        });
  }

  /** Runs in one transaction, as a use case would. */
  protected <T> T transaction(Callable<T> work) {
    return mall.transaction(work);
  }

  /** The deed is refused with this code: the first wrong field's, or the refusal's own. */
  protected static Refusal refused(String code, ThrowingCallable deed) {
    Refusal refusal = catchThrowableOfType(Refusal.class, deed);
    assertThat(refusal).as(code).isNotNull();
    assertThat(refusal.fields().isEmpty() ? refusal.code() : refusal.fields().getFirst().code())
        .isEqualTo(code);
    return refusal;
  }

  /** Whether the deed was allowed; anything but a refusal is a fault. */
  protected static Callable<Boolean> tried(Runnable deed) {
    return () -> {
      try {
        deed.run();
        return true;
      } catch (Refusal refused) {
        return false;
      }
    };
  }
}
