package id.emall.core.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source that behaves like the server's: inside a transaction every caller on the thread
 * gets the same connection, and closing it does nothing; outside, each connection commits statement
 * by statement.
 */
public final class TestTransactions implements DataSource {

  private final DataSource real;
  private final ThreadLocal<Deque<Connection>> open = ThreadLocal.withInitial(ArrayDeque::new);

  public TestTransactions(DataSource real) {
    this.real = real;
  }

  boolean active() {
    return !open.get().isEmpty();
  }

  /** Runs in a transaction of its own; any exception rolls it back. */
  public <T> T inNew(Callable<T> work) throws Exception {
    try (Connection connection = real.getConnection()) {
      connection.setAutoCommit(false);
      open.get().push(connection);
      try {
        T result = work.call();
        connection.commit();
        return result;
      } catch (Throwable e) {
        connection.rollback();
        throw e;
      } finally {
        open.get().pop();
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection current = open.get().peek();
    return current == null ? real.getConnection() : unclosable(current);
  }

  private static Connection unclosable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            TestTransactions.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              if (method.getName().equals("unwrap")) {
                return connection.unwrap((Class<?>) arguments[0]);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
