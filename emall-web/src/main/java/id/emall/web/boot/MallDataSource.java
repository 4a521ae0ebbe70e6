package id.emall.web.boot;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/**
 * The one data source of the mall, on which the container's transactions, SQL and background work
 * meet. Connections are looked at before use, at most once in two seconds each, so that a database
 * that was restarted is found again by itself. One that is dead is replaced alone, so that
 * connections which others use are left to them.
 */
@DataSourceDefinition(
    name = MallDataSource.NAME,
    className = "id.emall.core.common.DeliberateCommits",
    url = "${MPCONFIG=emall.database.url}",
    user = "${MPCONFIG=emall.database.user}",
    password = "${MPCONFIG=emall.database.password}",
    initialPoolSize = MallDataSource.CONNECTIONS_LEAST,
    minPoolSize = MallDataSource.CONNECTIONS_LEAST,
    maxPoolSize = MallDataSource.CONNECTIONS_MOST,
    maxIdleTime = 600,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=2",
      "fish.payara.max-wait-time-in-millis=5000"
    })
@Dependent
public class MallDataSource {

  static final String NAME = "java:app/jdbc/mall";

  /** Kept open even when nobody comes. */
  static final int CONNECTIONS_LEAST = 4;

  /** More requests than this at once queue for a connection, five seconds at most. */
  static final int CONNECTIONS_MOST = 32;

  @Produces
  @Resource(lookup = NAME)
  private DataSource dataSource;
}
