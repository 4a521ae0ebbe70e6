package id.emall.core.simulation;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A database whose client can be killed before any statement, before a commit or right after it.
 * From then on nothing gets through but the rollback, which is what the server does by itself when
 * a client is gone. Connections are kept for further use.
 */
final class MortalDatabase implements DataSource {

  private final DataSource real;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final Deque<Connection> all = new ConcurrentLinkedDeque<>();
  private int stepsToLive = Integer.MAX_VALUE;
  private boolean dead;
  private long steps;

  MortalDatabase(DataSource real) {
    this.real = real;
  }

  /** The client dies at the n-th step from now: a statement, or one of two for each commit. */
  synchronized void dieAfter(int steps) {
    stepsToLive = steps;
  }

  /** The client is gone at once. */
  synchronized void die() {
    dead = true;
  }

  synchronized boolean dead() {
    return dead;
  }

  /** A new client starts, which does not die until told to. */
  synchronized void revive() {
    dead = false;
    stepsToLive = Integer.MAX_VALUE;
  }

  /** Statements and commits so far. */
  synchronized long steps() {
    return steps;
  }

  void close() throws SQLException {
    for (Connection connection : all) {
      connection.close();
    }
  }

  private synchronized void step() throws SQLException {
    steps++;
    if (!dead && --stepsToLive <= 0) {
      dead = true;
    }
    requireAlive();
  }

  private synchronized void requireAlive() throws SQLException {
    if (dead) {
      throw new SQLException("the mall was killed", "57P01");
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    requireAlive();
    Connection connection = idle.poll();
    if (connection == null) {
      connection = real.getConnection();
      all.add(connection);
    }
    return proxy(Connection.class, new OfConnection(connection));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            MortalDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private final class OfConnection implements InvocationHandler {
    private final Connection connection;

    OfConnection(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return switch (method.getName()) {
        case "close" -> giveBack();
        case "commit" -> commit();
        case "rollback", "unwrap", "isClosed", "toString", "hashCode" ->
            call(connection, method, arguments);
        default -> other(method, arguments);
      };
    }

    private Object giveBack() throws SQLException {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      idle.push(connection);
      return null;
    }

    private Object commit() throws SQLException {
      step();
      connection.commit();
      step();
      return null;
    }

    private Object other(Method method, Object[] arguments) throws Throwable {
      Object answer = call(connection, method, arguments);
      if (answer instanceof Statement statement) {
        return proxy(
            method.getReturnType().asSubclass(Statement.class), new OfStatement(statement));
      }
      return answer;
    }
  }

  private final class OfStatement implements InvocationHandler {
    private final Statement statement;

    OfStatement(Statement statement) {
      this.statement = statement;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (method.getName().startsWith("execute")) {
        step();
      }
      return call(statement, method, arguments);
    }
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
