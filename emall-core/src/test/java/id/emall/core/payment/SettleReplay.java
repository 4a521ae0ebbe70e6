package id.emall.core.payment;

import id.emall.core.testing.BenchServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes once more what a run has written, by {@code pgbench} on a copy of the database as it was
 * before: the same rows, by statements of the same kind and size, in transactions of the same size,
 * on as many connections, and nothing else. So much the server can do; the run is told as a share
 * of it. What was owed back, one row in two hundred, is left out.
 */
final class SettleReplay {

  private static final int BATCH = UndecidedCredits.BATCH;
  private static final int CONNECTIONS = 2;

  /** The rows of a run, by the time at which it wrote them. */
  private static final Map<String, String> WRITTEN = new LinkedHashMap<>();

  static {
    WRITTEN.put("feed_fetch", "id in (select fetch_id from mutation where first_seen_at = :t)");
    WRITTEN.put("mutation", "first_seen_at = :t and outcome <> 'OWED_BACK'");
    WRITTEN.put("settlement", "settled_at = :t and outcome = 'PAID'");
    String paid = "(select invoice_id from settlement where settled_at = :t and outcome = 'PAID')";
    WRITTEN.put("mutation_sighting", "seen_at = :t");
    WRITTEN.put("order_event", "at = :t and event in ('SETTLED', 'INVOICE_PAID')");
    WRITTEN.put("message", "created_at = :t and template in ('invoice-paid', 'order-paid-seller')");
    WRITTEN.put(
        "ledger_entry",
        "at = :t and kind in ('mutation.booked', 'mutation.to-invoice', 'invoice.paid')");
    WRITTEN.put("ledger_posting", "entry_id in (select id from ledger_entry where at = :t)");
    WRITTEN.put(
        "ledger_account",
        "(kind = 'CLEARING' and owner::uuid in %1$s) or (kind = 'ESCROW' and owner::uuid in (select id from shop_order where invoice_id in %1$s))"
            .formatted(paid));
  }

  private final BenchServer server;
  private final Instant at;

  /**
   * @param at the time at which everything of the run was written
   */
  SettleReplay(BenchServer server, Instant at) {
    this.server = server;
    this.at = at;
  }

  /** Seconds that the same writing takes. */
  double run() throws SQLException, IOException, InterruptedException {
    int batches;
    try (Connection now = server.connect(BenchServer.MALL);
        Connection before = server.connect(BenchServer.BEFORE)) {
      execute(before, "create schema todo");
      for (Map.Entry<String, String> one : WRITTEN.entrySet()) {
        copy(now, before, one.getKey(), one.getValue());
      }
      batches = number(before);
      for (String table : WRITTEN.keySet()) {
        execute(before, "create index on todo.%1$s (batch)".formatted(table));
        execute(before, "analyze todo." + table);
      }
      execute(before, "create sequence todo.next");
      execute(
          before,
          "insert into feed_fetch (%1$s) select %1$s from todo.feed_fetch"
              .formatted(columns(before, "feed_fetch")));
      execute(before, "vacuum analyze");
      Files.writeString(script(), text(before));
    }
    return pgbench(batches);
  }

  private static Path script() {
    return Path.of("target/bench/settle/replay.sql").toAbsolutePath();
  }

  private void copy(Connection now, Connection before, String table, String condition)
      throws SQLException, IOException {
    execute(before, "create table todo.%1$s (like public.%1$s)".formatted(table));
    String where = condition.replace(":t", "'" + Timestamp.from(at).toInstant() + "'");
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    copies(now)
        .copyOut(
            "copy (select * from %s where %s) to stdout (format binary)".formatted(table, where),
            rows);
    copies(before)
        .copyIn(
            "copy todo.%s from stdin (format binary)".formatted(table),
            new ByteArrayInputStream(rows.toByteArray()));
    execute(before, "alter table todo.%s add batch int not null default -1".formatted(table));
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** Each row gets the number of its batch; what belongs to none goes. */
  private static int number(Connection before) throws SQLException {
    execute(before, "create index on todo.mutation (id)");
    execute(before, "create index on todo.settlement (mutation_id)");
    execute(before, "create index on todo.ledger_entry (id)");
    for (String statement :
        List.of(
            "update todo.mutation m set batch = n.place / "
                + BATCH
                + " from (select id, row_number() over (order by id) - 1 as place from todo.mutation) n where n.id = m.id",
            "update todo.settlement s set batch = m.batch from todo.mutation m where m.id = s.mutation_id",
            "update todo.mutation_sighting s set batch = m.batch from todo.mutation m where m.id = s.mutation_id",
            "create table todo.paid as select invoice_id, batch from todo.settlement",
            "create unique index on todo.paid (invoice_id)",
            "create index on todo.paid (batch)",
            "update todo.order_event e set batch = p.batch from todo.paid p where p.invoice_id = e.invoice_id",
            "update todo.message m set batch = p.batch from todo.paid p where p.invoice_id = m.invoice_id",
            "update todo.ledger_entry e set batch = m.batch from todo.mutation m where e.kind = 'mutation.booked' and m.id = e.source::uuid",
            "update todo.ledger_entry e set batch = m.batch from todo.settlement m where e.kind = 'mutation.to-invoice' and m.mutation_id = split_part(e.source, ':', 1)::uuid",
            "update todo.ledger_entry e set batch = p.batch from todo.paid p where e.kind = 'invoice.paid' and p.invoice_id = e.source::uuid",
            "update todo.ledger_posting p set batch = e.batch from todo.ledger_entry e where e.id = p.entry_id",
            "update todo.ledger_account a set batch = p.batch from todo.ledger_posting p where p.account_id = a.id and p.batch >= 0",
            "alter table todo.ledger_posting add booked boolean not null default false",
            "update todo.ledger_posting p set booked = true from todo.ledger_entry e where e.id = p.entry_id and e.kind = 'mutation.booked'")) {
      execute(before, statement);
    }
    try (Statement statement = before.createStatement();
        var rows = statement.executeQuery("select max(batch) + 1 from todo.mutation")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String text(Connection before) throws SQLException {
    String mutation = columns(before, "mutation");
    return String.join(
        "\n",
        "select nextval('todo.next') - 1 as b \\gset",
        "begin;",
        "insert into mutation (%s) select %s from todo.mutation where batch = :b;"
            .formatted(
                mutation,
                mutation
                    .replace("outcome_reason", "null")
                    .replace("outcome_at", "null")
                    .replaceAll(
                        "\\boutcome\\b",
                        "case direction when 'CREDIT' then 'NEW' else outcome end")),
        insert(before, "mutation_sighting", ""),
        insert(before, "ledger_entry", " and kind = 'mutation.booked'"),
        insert(before, "ledger_posting", " and booked"),
        "commit;",
        "begin;",
        "select id, remark, reference from mutation where id in (select id from todo.mutation where batch = :b) order by id for no key update skip locked;",
        "select id, state from invoice where id in (select invoice_id from todo.paid where batch = :b) order by id for no key update skip locked;",
        "update invoice i set state = 'PAID', paid_amount = total, paid_at = s.settled_at, closed_at = s.settled_at from todo.settlement s where s.batch = :b and i.id = s.invoice_id;",
        "update shop_order o set state = 'PAID', paid_at = s.settled_at, ship_by = s.settled_at + interval '2 days' from todo.settlement s where s.batch = :b and o.invoice_id = s.invoice_id;",
        insert(before, "order_event", ""),
        "update stock_hold h set state = 'CONSUMED' from shop_order o where o.id = h.order_id and o.invoice_id in (select invoice_id from todo.paid where batch = :b);",
        "update reserved_total set free_at = s.settled_at from todo.settlement s where s.batch = :b and reserved_total.invoice_id = s.invoice_id;",
        insert(before, "ledger_entry", " and kind <> 'mutation.booked'"),
        insert(before, "ledger_account", ""),
        insert(before, "ledger_posting", " and not booked"),
        insert(before, "message", ""),
        insert(before, "settlement", ""),
        "update mutation m set outcome = t.outcome, outcome_reason = t.outcome_reason, outcome_at = t.outcome_at from todo.mutation t where t.batch = :b and m.id = t.id;",
        "commit;",
        "");
  }

  private static String insert(Connection before, String table, String condition)
      throws SQLException {
    return "insert into %1$s (%2$s) select %2$s from todo.%1$s where batch = :b%3$s;"
        .formatted(table, columns(before, table), condition);
  }

  private static String columns(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' and table_name = '"
                    + table
                    + "'")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private double pgbench(int batches) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "pgbench",
                "-n",
                "-h",
                "localhost",
                "-p",
                String.valueOf(server.port()),
                "-U",
                "postgres",
                "-c",
                String.valueOf(CONNECTIONS),
                "-j",
                String.valueOf(CONNECTIONS),
                "-t",
                String.valueOf((batches + CONNECTIONS - 1) / CONNECTIONS),
                "-f",
                script().toString(),
                BenchServer.BEFORE)
            .redirectErrorStream(true)
            .start();
    long begun = System.nanoTime();
    String said = new String(process.getInputStream().readAllBytes());
    int ended = process.waitFor();
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (ended != 0 || said.contains("ERROR")) {
      throw new IllegalStateException(
          "pgbench failed: " + said.lines().collect(Collectors.joining(" | ")));
    }
    return seconds;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
