package id.emall.core.testing;

import id.emall.core.common.Chance;
import id.emall.core.common.Database;
import id.emall.core.common.SecureChance;
import id.emall.core.common.transaction.TransactionConnections;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The core's beans on a fresh database, without a server. */
public final class TestMall implements AutoCloseable {

  private static final long SEED = Long.getLong("emall.test.seed", 20260302L);

  private final WeldContainer container;
  private final TestTransactions transactions;
  private final TestClock clock;
  private final Queue<Object> heard;
  private Runnable closed = () -> {};

  private TestMall(
      WeldContainer container,
      TestTransactions transactions,
      TestClock clock,
      Queue<Object> heard) {
    this.container = container;
    this.transactions = transactions;
    this.clock = clock;
    this.heard = heard;
  }

  /** On a database of its own, which goes with it. */
  static TestMall open(String... settings) {
    DataSource own = Postgres.freshCopy();
    TestMall mall = open(own, settings);
    mall.closed = () -> Postgres.drop(own);
    return mall;
  }

  /** On a database that has the schema, with settings as {@code key=value}. */
  public static TestMall open(DataSource database, String... settings) {
    TestConfig.use(settings);
    return on(database, new TestClock(), new SeededChance(SEED));
  }

  /** Settings, as {@code key=value}, of all malls that are opened by {@link #on} afterwards. */
  public static void settings(String... settings) {
    TestConfig.use(settings);
  }

  /**
   * A mall on a database of the caller's, with its time and its chance. Several may be open beside
   * each other.
   */
  public static TestMall on(DataSource database, TestClock clock, Chance chance) {
    TestTransactions transactions = new TestTransactions();
    Queue<Object> heard = new ConcurrentLinkedQueue<>();
    WeldContainer container =
        new Weld()
            .containerId("mall-" + java.util.UUID.randomUUID())
            .addExtension(new Beans(database, transactions, clock, chance, heard))
            .addBeanClass(TransactionalInterceptor.class)
            .enableInterceptors(TransactionalInterceptor.class)
            .initialize();
    return new TestMall(container, transactions, clock, heard);
  }

  public <T> T get(Class<T> bean) {
    return container.select(bean).get();
  }

  /** All beans of a kind. */
  public <T> List<T> all(Class<T> kind) {
    return container.select(kind).stream().toList();
  }

  void fire(Object event) {
    container.getBeanManager().getEvent().fire(event);
  }

  public TestClock clock() {
    return clock;
  }

  <T> List<T> heard(Class<T> event) {
    return heard.stream().filter(event::isInstance).map(event::cast).toList();
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
    closed.run();
  }

  /** Gives the beans that the server or the real world would give. */
  public static final class Beans implements Extension {

    private final Map<Class<?>, Object> given;
    private final Queue<Object> heard;

    Beans(
        DataSource database,
        TestTransactions transactions,
        TestClock clock,
        Chance chance,
        Queue<Object> heard) {
      this.heard = heard;
      given =
          Map.of(
              DataSource.class, new TransactionConnections(database, database, transactions),
              TestTransactions.class, transactions,
              TransactionSynchronizationRegistry.class, transactions,
              Clock.class, clock,
              Chance.class, chance,
              Database.class, new Database());
    }

    /** One interceptor for all kinds of {@code @Transactional}; a server has one for each. */
    void bindTransactional(@Observes BeforeBeanDiscovery discovery) {
      discovery
          .configureInterceptorBinding(Transactional.class)
          .methods()
          .forEach(member -> member.add(Nonbinding.Literal.INSTANCE));
    }

    void leaveOut(@Observes ProcessAnnotatedType<SecureChance> chance) {
      chance.veto();
    }

    void leaveOutDatabase(@Observes ProcessAnnotatedType<Database> database) {
      database.veto();
    }

    /**
     * Observers of one event hear of it in the same order in every run, so that runs with the same
     * chance are the same. A server promises no order.
     */
    void order(@Observes ProcessObserverMethod<?, ?> found) {
      if (found.getAnnotatedMethod() != null
          && found.getObserverMethod().getPriority() == ObserverMethod.DEFAULT_PRIORITY) {
        String name = found.getAnnotatedMethod().getJavaMember().toString();
        found
            .configureObserverMethod()
            .priority(ObserverMethod.DEFAULT_PRIORITY + Math.floorMod(name.hashCode(), 100_000));
      }
    }

    void add(@Observes AfterBeanDiscovery discovery) {
      given.forEach((type, instance) -> add(discovery, type, instance));
      Object jdbi = new Database().jdbi((DataSource) given.get(DataSource.class));
      add(discovery, org.jdbi.v3.core.Jdbi.class, jdbi);
      discovery
          .addObserverMethod()
          .beanClass(TestMall.class)
          .observedType(Object.class)
          .notifyWith(context -> hear(context.getEvent()));
    }

    /** What the mall's packages tell each other; not what the container tells. */
    private void hear(Object event) {
      if (event.getClass().getName().startsWith("id.emall.core.")) {
        heard.add(event);
      }
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
