package id.emall.core.common.transaction;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source that gives each transaction of the container a connection of its own: the first who
 * asks within a transaction takes one from the pool, all others on its thread get the same, and it
 * is committed or rolled back with the transaction alone. A transaction within another has its own
 * connection too. Outside of transactions each caller gets one from the pool, which commits
 * statement by statement unless the caller says otherwise.
 *
 * <p>The container's own pool is not used: it lets a transaction that begins while another is
 * suspended end the suspended one's work (seen with Payara 6.2025.10).
 */
public final class TransactionConnections implements DataSource {

  private final DataSource pool;
  private final DataSource reserve;
  private final TransactionSynchronizationRegistry transactions;
  private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

  /**
   * @param pool hands out connections that commit by themselves, and takes them back when closed
   * @param reserve for who holds a connection of the pool already, so that threads which each hold
   *     one never wait for each other
   * @param transactions the container's
   */
  public TransactionConnections(
      DataSource pool, DataSource reserve, TransactionSynchronizationRegistry transactions) {
    this.pool = pool;
    this.reserve = reserve;
    this.transactions = transactions;
  }

  /**
   * @throws SQLException when the database gives none in time, or when the transaction is to be
   *     rolled back and has done nothing yet
   */
  @Override
  public Connection getConnection() throws SQLException {
    return switch (transactions.getTransactionStatus()) {
      case Status.STATUS_ACTIVE, Status.STATUS_MARKED_ROLLBACK -> shared();
      default -> one();
    };
  }

  private Connection one() throws SQLException {
    return (held.get() == 0 ? pool : reserve).getConnection();
  }

  private Connection shared() throws SQLException {
    SharedConnection shared = (SharedConnection) transactions.getResource(this);
    if (shared == null) {
      shared = SharedConnection.begin(one(), () -> held.set(held.get() - 1));
      held.set(held.get() + 1);
      transactions.putResource(this, shared);
      transactions.registerInterposedSynchronization(shared);
    }
    return shared.forCaller();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the mall has one user at the database");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
