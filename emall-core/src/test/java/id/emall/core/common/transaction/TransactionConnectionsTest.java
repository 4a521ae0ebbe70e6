package id.emall.core.common.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.testing.Postgres;
import id.emall.core.testing.TestTransactions;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransactionConnectionsTest {

  private final DataSource database = Postgres.blank();
  private final TestTransactions transactions = new TestTransactions();
  private final DataSource connections =
      new TransactionConnections(database, database, transactions);

  @BeforeAll
  void table() throws SQLException {
    execute(database, "create table money (id int primary key)");
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void put(int id) throws SQLException {
    execute(connections, "insert into money values (" + id + ")");
  }

  /** What others see. */
  private List<Integer> kept() throws SQLException {
    List<Integer> ids = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id from money")) {
      while (rows.next()) {
        ids.add(rows.getInt(1));
      }
    }
    return ids;
  }

  private Object backend() throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Callable<Void> doing(Step step) {
    return () -> {
      step.run();
      return null;
    };
  }

  private interface Step {
    void run() throws Exception;
  }

  @Test
  void what_is_done_within_a_transaction_is_kept_when_it_ends_and_not_before() throws Exception {
    transactions.inNew(
        doing(
            () -> {
              put(1);
              put(2);
              assertThat(backend()).isEqualTo(backend());
              assertThat(kept()).doesNotContain(1, 2);
            }));

    assertThat(kept()).contains(1, 2);
  }

  @Test
  void what_ends_within_another_transaction_keeps_nothing_of_the_outer_one() {
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    doing(
                        () -> {
                          try (Connection held = connections.getConnection()) {
                            put(3);
                            Object outer = backend();
                            transactions.inNew(
                                doing(
                                    () -> {
                                      assertThat(backend()).isNotEqualTo(outer);
                                      put(4);
                                    }));
                            assertThat(kept()).contains(4).doesNotContain(3);
                            assertThat(held.isClosed()).isFalse();
                            put(5);
                          }
                          throw new IllegalStateException("something went wrong");
                        })))
        .hasMessage("something went wrong");

    assertThat(kepts()).contains(4).doesNotContain(3, 5);
  }

  private List<Integer> kepts() {
    try {
      return kept();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_transaction_within_another_does_not_wait_for_the_pool_the_other_holds_a_connection_of()
      throws Exception {
    DataSource one = atMostOne(database);
    DataSource scarce = new TransactionConnections(one, database, transactions);
    transactions.inNew(
        doing(
            () -> {
              execute(scarce, "insert into money values (6)");
              transactions.inNew(doing(() -> execute(scarce, "insert into money values (7)")));
            }));

    assertThat(kept()).contains(6, 7);
  }

  /** A pool that has one connection in its life. */
  private static DataSource atMostOne(DataSource source) {
    AtomicBoolean given = new AtomicBoolean();
    return (DataSource)
        Proxy.newProxyInstance(
            TransactionConnectionsTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (given.getAndSet(true)) {
                throw new SQLTransientConnectionException("the pool is exhausted");
              }
              return method.invoke(source, arguments);
            });
  }

  @Test
  void nobody_ends_the_transaction_but_the_container() throws Exception {
    transactions.inNew(
        doing(
            () -> {
              Connection connection = connections.getConnection();
              assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
              assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
              assertThatThrownBy(() -> connection.setAutoCommit(true))
                  .isInstanceOf(SQLException.class);
              connection.close();
              put(8);
            }));

    assertThat(kept()).contains(8);
  }

  @Test
  void a_commit_that_fails_fails_the_transaction() throws Exception {
    execute(database, "create table later (id int references money deferrable initially deferred)");

    assertThatThrownBy(
            () ->
                transactions.inNew(
                    doing(
                        () -> {
                          put(9);
                          execute(connections, "insert into later values (-1)");
                        })))
        .hasMessageContaining("commit");

    assertThat(kept()).doesNotContain(9);
  }

  @Test
  void a_connection_that_dies_takes_its_transaction_with_it_and_no_other() throws Exception {
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    doing(
                        () -> {
                          put(10);
                          execute(database, "select pg_terminate_backend(" + backend() + ")");
                          put(11);
                        })))
        .isInstanceOf(SQLException.class);
    put(12);

    assertThat(kept()).contains(12).doesNotContain(10, 11);
  }

  @Test
  void threads_do_not_share_a_transaction() throws Exception {
    transactions.inNew(
        doing(
            () -> {
              put(13);
              CompletableFuture.runAsync(() -> unchecked(() -> put(14))).join();
              assertThat(kept()).contains(14).doesNotContain(13);
            }));

    assertThat(kept()).contains(13);
  }

  private static void unchecked(Step step) {
    try {
      step.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
