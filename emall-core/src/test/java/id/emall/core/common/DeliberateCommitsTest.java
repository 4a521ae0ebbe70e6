package id.emall.core.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.testing.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliberateCommitsTest {

  private final DataSource plain = Postgres.blank();
  private final DeliberateCommits database = new DeliberateCommits();

  @BeforeAll
  void table() throws SQLException {
    database.setUrl(((PGSimpleDataSource) plain).getUrl());
    database.setUser(((PGSimpleDataSource) plain).getUser());
    try (Connection connection = plain.getConnection()) {
      execute(connection, "create table money (id int primary key)");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean kept(int id) throws SQLException {
    try (Connection connection = plain.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1 from money where id = " + id)) {
      return rows.next();
    }
  }

  @Test
  void switching_auto_commit_on_within_a_transaction_takes_it_back_and_ends_the_connection()
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      execute(connection, "insert into money values (1)");

      assertThatThrownBy(() -> connection.setAutoCommit(true))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("within a transaction");

      assertThatThrownBy(() -> execute(connection, "insert into money values (2)"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(kept(1)).isFalse();
    assertThat(kept(2)).isFalse();
  }

  @Test
  void what_was_committed_or_taken_back_is_left_as_usual() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      execute(connection, "insert into money values (3)");
      connection.commit();
      connection.setAutoCommit(true);
      connection.setAutoCommit(false);
      execute(connection, "insert into money values (4)");
      connection.rollback();
      connection.setAutoCommit(true);
      execute(connection, "insert into money values (5)");
    }
    assertThat(kept(3)).isTrue();
    assertThat(kept(4)).isFalse();
    assertThat(kept(5)).isTrue();
  }
}
