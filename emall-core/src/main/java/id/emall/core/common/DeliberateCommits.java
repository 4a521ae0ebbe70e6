package id.emall.core.common;

import java.io.Serial;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's data source, on whose connections nothing but a commit commits. By the rules of JDBC
 * ({@link Connection#setAutoCommit}) switching auto-commit on commits what is under way, so a pool
 * that resets a connection which another thread still uses keeps half of a transaction. Here the
 * connection is closed instead: the database takes everything back, and the other thread fails.
 */
public class DeliberateCommits extends PGSimpleDataSource {

  @Serial private static final long serialVersionUID = 1;

  @Override
  public Connection getConnection() throws SQLException {
    return guarded(super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return guarded(super.getConnection(user, password));
  }

  private static Connection guarded(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            DeliberateCommits.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Guard(connection));
  }

  private record Guard(Connection connection) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("equals")) {
        return proxy == arguments[0];
      }
      if (method.getName().equals("setAutoCommit") && Boolean.TRUE.equals(arguments[0])) {
        refuseUnderWay();
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private void refuseUnderWay() throws SQLException {
      BaseConnection own = connection.unwrap(BaseConnection.class);
      if (!own.isClosed() && own.getTransactionState() != TransactionState.IDLE) {
        own.abort(Runnable::run);
        throw new SQLException("auto-commit was switched on within a transaction", "25001");
      }
    }
  }
}
