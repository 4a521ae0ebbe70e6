package id.emall.web.boot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.transaction.TransactionConnections;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one data source of the mall, on which the container's transactions, SQL and background work
 * meet. Connections are looked at before use unless they were in use just now, and dead ones are
 * replaced one by one, so that a database that was restarted is found again by itself.
 */
@ApplicationScoped
public class MallDataSource {

  /** Kept open even when nobody comes. */
  static final int CONNECTIONS_LEAST = 4;

  /** More requests than this at once queue for a connection. */
  static final int CONNECTIONS_MOST = 32;

  /** For transactions within others. */
  static final int RESERVE_MOST = 8;

  private static final Duration WAITED_MOST = Duration.ofSeconds(5);
  private static final Duration IDLE_MOST = Duration.ofMinutes(10);

  @Produces
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Inject private SettingReader settings;

  private HikariDataSource pool;
  private HikariDataSource reserve;

  @Produces
  @Singleton
  public synchronized DataSource dataSource() {
    pool = pool("mall", CONNECTIONS_LEAST, CONNECTIONS_MOST);
    reserve = pool("mall-reserve", 0, RESERVE_MOST);
    return new TransactionConnections(pool, reserve, transactions);
  }

  private HikariDataSource pool(String name, int least, int most) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(settings.text("emall.database.url"));
    database.setUser(settings.text("emall.database.user"));
    database.setPassword(settings.secret("emall.database.password"));
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(database);
    config.setMinimumIdle(least);
    config.setMaximumPoolSize(most);
    config.setConnectionTimeout(WAITED_MOST.toMillis());
    config.setIdleTimeout(IDLE_MOST.toMillis());
    return new HikariDataSource(config);
  }

  @PreDestroy
  synchronized void close() {
    if (pool != null) {
      reserve.close();
      pool.close();
    }
  }
}
