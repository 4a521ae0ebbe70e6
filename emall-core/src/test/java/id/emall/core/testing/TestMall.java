package id.emall.core.testing;

import id.emall.core.common.Chance;
import id.emall.core.common.Database;
import id.emall.core.common.SecureChance;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The core's beans on a fresh database, without a server. */
public final class TestMall implements AutoCloseable {

  private static final long SEED = Long.getLong("emall.test.seed", 20260302L);

  private final WeldContainer container;
  private final TestTransactions transactions;
  private final TestClock clock;

  private TestMall(WeldContainer container, TestTransactions transactions, TestClock clock) {
    this.container = container;
    this.transactions = transactions;
    this.clock = clock;
  }

  static TestMall open(String... settings) {
    TestClock clock = new TestClock();
    TestTransactions transactions = new TestTransactions(Postgres.freshCopy());
    TestConfig.use(settings);
    WeldContainer container =
        new Weld()
            .containerId("mall-" + java.util.UUID.randomUUID())
            .addExtension(new Beans(transactions, clock))
            .addBeanClass(TransactionalInterceptor.class)
            .enableInterceptors(TransactionalInterceptor.class)
            .initialize();
    return new TestMall(container, transactions, clock);
  }

  <T> T get(Class<T> bean) {
    return container.select(bean).get();
  }

  TestClock clock() {
    return clock;
  }

  <T> T transaction(Callable<T> work) {
    try {
      return transactions.inNew(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    container.close();
  }

  /** Gives the beans that the server or the real world would give. */
  public static final class Beans implements Extension {

    private final Map<Class<?>, Object> given;

    Beans(TestTransactions transactions, TestClock clock) {
      given =
          Map.of(
              DataSource.class, transactions,
              TestTransactions.class, transactions,
              Clock.class, clock,
              Chance.class, new SeededChance(SEED),
              Database.class, new Database());
    }

    void leaveOut(@Observes ProcessAnnotatedType<SecureChance> chance) {
      chance.veto();
    }

    void leaveOutDatabase(@Observes ProcessAnnotatedType<Database> database) {
      database.veto();
    }

    void add(@Observes AfterBeanDiscovery discovery) {
      given.forEach((type, instance) -> add(discovery, type, instance));
      Object jdbi = new Database().jdbi((DataSource) given.get(DataSource.class));
      add(discovery, org.jdbi.v3.core.Jdbi.class, jdbi);
    }

    private static void add(AfterBeanDiscovery discovery, Class<?> type, Object instance) {
      discovery
          .addBean()
          .addType(type)
          .scope(Singleton.class)
          .id(type.getName())
          .createWith((CreationalContext<Object> context) -> instance);
    }
  }
}
