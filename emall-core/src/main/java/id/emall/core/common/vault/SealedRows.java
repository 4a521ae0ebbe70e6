package id.emall.core.common.vault;

import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts a sealed column's rows by their key and seals one of them anew. */
@ApplicationScoped
public class SealedRows {

  private Jdbi jdbi;
  private Vault vault;

  protected SealedRows() {}

  @Inject
  SealedRows(Jdbi jdbi, Vault vault) {
    this.jdbi = jdbi;
    this.vault = vault;
  }

  private record Row(byte[] cipher, String before) {}

  private record Count(int version, long many) {}

  Map<Integer, Long> byKey(SealedColumn column) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select get_byte(%1$s, 0) as version, count(*) as many
                    from %2$s where %1$s is not null group by 1
                    """
                        .formatted(column.cipher(), column.table()))
                .mapTo(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::version, Count::many)));
  }

  /** The keys of some rows that another than the newest key sealed, behind a given one. */
  List<String> old(SealedColumn column, String behind, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select %1$s::text from %2$s
                    where %3$s is not null and get_byte(%3$s, 0) <> :newest and %1$s::text > :behind
                    order by %1$s::text limit :most
                    """
                        .formatted(column.key(), column.table(), column.cipher()))
                .bind("newest", vault.newest())
                .bind("behind", behind)
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  /** Does nothing when the row is gone, was renewed already or is being written by another. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void renew(SealedColumn column, String key) {
    jdbi.useHandle(
        handle -> claim(handle, column, key).ifPresent(row -> write(handle, column, key, row)));
  }

  private Optional<Row> claim(Handle handle, SealedColumn column, String key) {
    return handle
        .createQuery(
            """
            select %1$s as cipher, %2$s as before from %3$s
            where %4$s::text = :key and %1$s is not null and get_byte(%1$s, 0) <> :newest
            for update skip locked
            """
                .formatted(
                    column.cipher(),
                    column.before().isEmpty() ? "''" : column.before(),
                    column.table(),
                    column.key()))
        .bind("key", key)
        .bind("newest", vault.newest())
        .mapTo(Row.class)
        .findOne();
  }

  private void write(Handle handle, SealedColumn column, String key, Row row) {
    byte[] clear = vault.open(row.cipher());
    String fingerprint =
        column.fingerprint() == null ? "" : ", " + column.fingerprint() + " = :fingerprint";
    var update =
        handle
            .createUpdate(
                "update %s set %s = :cipher%s where %s::text = :key"
                    .formatted(column.table(), column.cipher(), fingerprint, column.key()))
            .bind("cipher", vault.seal(clear))
            .bind("key", key);
    if (column.fingerprint() != null) {
      update.bind(
          "fingerprint",
          vault.fingerprint(row.before() + new String(clear, StandardCharsets.UTF_8)));
    }
    update.execute();
  }
}
