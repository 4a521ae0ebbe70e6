package id.emall.core.common.transaction;

import jakarta.transaction.Synchronization;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one transaction. It is committed as the last thing before the container calls
 * the transaction committed; when that fails, so does the transaction.
 */
final class SharedConnection implements Synchronization {

  private static final Logger LOG = LoggerFactory.getLogger(SharedConnection.class);

  private final Connection connection;
  private final Runnable given;
  private final Connection shown;
  private boolean committed;

  private SharedConnection(Connection connection, Runnable given) {
    this.connection = connection;
    this.given = given;
    this.shown =
        (Connection)
            Proxy.newProxyInstance(
                SharedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                this::call);
  }

  /**
   * @param connection from the pool
   * @param given runs when it has been given back
   */
  static SharedConnection begin(Connection connection, Runnable given) throws SQLException {
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new SharedConnection(connection, given);
  }

  /** The connection as its users see it: closing it ends nothing, nor may anything else. */
  Connection forCaller() {
    return shown;
  }

  private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "close" -> {
        return null;
      }
      case "equals" -> {
        return proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      case "commit", "abort" -> throw refused(method);
      case "rollback" -> {
        if (arguments == null) {
          throw refused(method);
        }
      }
      case "setAutoCommit" -> {
        if (Boolean.TRUE.equals(arguments[0])) {
          throw refused(method);
        }
      }
      default -> {
        // Everything else is the connection's own.
      }
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static SQLException refused(Method method) {
    return new SQLException(method.getName() + " within a transaction of the container", "25001");
  }

  /** Commits; called on the transaction's own thread, after all others who wish to be told. */
  @Override
  public void beforeCompletion() {
    try {
      connection.commit();
      committed = true;
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not commit: " + e.getMessage(), e);
    }
  }

  @Override
  public void afterCompletion(int status) {
    try (connection) {
      if (!committed) {
        connection.rollback();
      }
    } catch (SQLException e) {
      LOG.info("a connection was lost before its transaction was taken back", e);
    } finally {
      given.run();
    }
  }
}
