package id.emall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.member.Perishing;
import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import id.emall.core.testing.Postgres;
import id.emall.core.testing.TestMall;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Walks the schema: a table that names a member, or whose columns are called like something
 * personal, is either told and erased by its package or stands here with the reason why not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataSchemaTest {

  private static final String OPERATORS = "who names a member there is an operator at work";
  private static final String SHORT = "goes by itself within hours or days";

  private static final Map<String, String> WITH_REASON =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("money_decision", OPERATORS),
              Map.entry("commission_rule", OPERATORS),
              Map.entry("payout_batch", OPERATORS),
              Map.entry("payout_file", OPERATORS),
              Map.entry("payout_file_fetch", OPERATORS),
              Map.entry("receiving_account", "the mall's own accounts"),
              Map.entry("difference", OPERATORS),
              Map.entry("statement_file", OPERATORS),
              Map.entry("message_text", OPERATORS),
              Map.entry("application_take", OPERATORS),
              Map.entry("mutation", "the bank's own words about the mall's account, kept by law"),
              Map.entry("reset_wish", SHORT),
              Map.entry("try_count", SHORT),
              Map.entry("sms_receipt", "a gateway's word about a message, by the message's id")));

  private DataSource database;
  private TestMall mall;

  @BeforeAll
  void open() {
    database = Postgres.freshCopy();
    mall = TestMall.open(database);
  }

  @AfterAll
  void close() {
    mall.close();
    Postgres.drop(database);
  }

  private Jdbi jdbi() {
    return mall.get(Jdbi.class);
  }

  private List<PersonalTable> tables() {
    return mall.all(PersonalData.class).stream().flatMap(some -> some.tables().stream()).toList();
  }

  private List<String> personal() {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select c.conrelid::regclass::text from pg_constraint c
                        where c.contype = 'f' and c.confrelid = 'member'::regclass
                        union
                        select table_name from information_schema.columns
                        where table_schema = 'public' and (
                          column_name in ('member_id', 'recipient', 'sender', 'sender_name', 'email',
                            'phone', 'address', 'holder', 'account_holder', 'buyer_name',
                            'receiver_name', 'user_agent', 'subject_id', 'birth_date', 'login')
                          or column_name like '%\\_phone' or column_name like '%\\_email'
                          or column_name like '%\\_cipher' and table_name not in ('partner', 'adapter_token'))
                        """)
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void every_table_with_personal_data_is_told_and_erased_or_has_a_reason() {
    TreeSet<String> known = new TreeSet<>(WITH_REASON.keySet());
    tables().forEach(table -> known.add(table.table()));

    assertThat(known).containsAll(personal());
  }

  @Test
  void no_reason_is_kept_for_a_table_that_is_gone() {
    List<String> tables =
        jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select table_name from information_schema.tables"
                                + " where table_schema = 'public'")
                        .mapTo(String.class)
                        .list());

    assertThat(tables).containsAll(WITH_REASON.keySet());
  }

  @Test
  void every_statement_is_understood_by_the_database() {
    for (PersonalTable table : tables()) {
      if (table.export() != null) {
        execute("select * from (" + table.export() + ") told");
      }
      if (table.erase() != null) {
        execute(table.erase());
      }
    }
    List<String> purposes =
        mall.get(Retention.class).rules().stream().map(Retention.Rule::purpose).toList();
    for (PersonalData some : mall.all(PersonalData.class)) {
      some.open(UUID.randomUUID());
      for (Perishing perishing : some.perishing()) {
        assertThat(purposes).contains(perishing.purpose());
        execute(perishing.delete());
      }
    }
  }

  private void execute(String sql) {
    jdbi()
        .useHandle(
            handle -> {
              var update = handle.createUpdate(sql);
              update.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
              update
                  .bind("member", UUID.randomUUID())
                  .bind("label", "member:nobody")
                  .bind("pseudonym", "Anggota")
                  .bind("now", mall.clock().instant())
                  .bind("before", mall.clock().instant())
                  .bind("batch", 500)
                  .execute();
            });
  }
}
