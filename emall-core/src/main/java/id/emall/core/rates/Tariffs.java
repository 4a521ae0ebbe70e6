package id.emall.core.rates;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.CsvTable;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.SentTable;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The operators' table of prices. A file replaces everything that stands for the couriers it names
 * and leaves the others as they are; one wrong field and nothing of it is taken.
 */
@ApplicationScoped
public class Tariffs {

  /** The largest file: so many bytes. */
  public static final int MOST_BYTES = TariffFile.SHAPE.mostBytes();

  private static final int SHOWN_UPLOADS = 20;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private AuditLog audit;
  private Adapters adapters;
  private TariffTable prices;

  protected Tariffs() {}

  @Inject
  Tariffs(Jdbi jdbi, Ids ids, Clock clock, AuditLog audit, Adapters adapters, TariffTable prices) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
    this.adapters = adapters;
    this.prices = prices;
  }

  /**
   * What stands for a courier.
   *
   * @param followed whether the mall follows its parcels; if not, buyers are not offered it
   * @param since when its file was brought; null for the mall's first table
   * @param file null likewise
   */
  public record Standing(
      String courier,
      int rows,
      List<String> services,
      boolean followed,
      Instant since,
      String file) {}

  /** A file that was brought. */
  public record Upload(
      String name,
      List<String> couriers,
      int rows,
      int replaced,
      String broughtBy,
      Instant broughtAt) {}

  /** A zone and its provinces. */
  public record Zone(String name, List<String> provinces) {}

  /** What came of a file. */
  public record Brought(int rows, List<String> couriers, int replaced) {}

  private record StandingRow(
      String courier, int rows, List<String> services, Instant since, String file) {}

  /**
   * Takes a file of prices.
   *
   * @param actor an operator, or the mall itself
   * @param name as the operator's computer calls it; for people only
   * @param content closed by the caller
   * @throws Refusal INVALID: the field {@code file}, or {@code <line>.<column>} for each wrong one
   */
  @Transactional
  public Brought bring(Actor actor, String name, InputStream content) {
    if (!(actor instanceof Actor.System)) {
      actor.requireOperator(Right.SHIPPING);
    }
    SentTable table = SentTable.read(content, TariffFile.SHAPE);
    return jdbi.withHandle(
        handle -> {
          AdvisoryLock.TARIFF.take(handle);
          List<TariffRow> rows = TariffFile.read(table, zoneNames(handle));
          Brought brought = replace(handle, actor, SentTable.name(name), table.sha256(), rows);
          prices.forget();
          return brought;
        });
  }

  private static Set<String> zoneNames(Handle handle) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                select zone from tariff_zone union select code::text from province
                union select code::text from regency union select code from district
                """)
            .mapTo(String.class)
            .list());
  }

  private Brought replace(
      Handle handle, Actor actor, String name, String sha256, List<TariffRow> rows) {
    List<String> couriers =
        List.copyOf(
            rows.stream().map(TariffRow::courier).collect(Collectors.toCollection(TreeSet::new)));
    int replaced =
        handle
            .createUpdate("delete from tariff where courier = any(:couriers)")
            .bindArray("couriers", String.class, couriers)
            .execute();
    UUID id = ids.next();
    handle
        .createUpdate(
            """
            insert into tariff_upload (id, name, sha256, couriers, rows, replaced, brought_by, brought_at)
            values (:id, :name, :hash, :couriers, :rows, :replaced, :by, :now)
            """)
        .bind("id", id)
        .bind("name", name)
        .bind("hash", sha256)
        .bindArray("couriers", String.class, couriers)
        .bind("rows", rows.size())
        .bind("replaced", replaced)
        .bind("by", actor.label())
        .bind("now", clock.instant())
        .execute();
    write(handle, id, rows);
    audit.write(
        actor,
        "tariff.bring",
        "tariff_upload",
        id,
        Map.of("rows", replaced),
        Map.of("rows", rows.size(), "couriers", couriers, "file", name, "sha256", sha256));
    return new Brought(rows.size(), couriers, replaced);
  }

  private static void write(Handle handle, UUID id, List<TariffRow> rows) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into tariff (courier, service, service_code, origin_zone, destination_zone, price_per_kg, minimum_kg,
              days_from, days_to, upload_id)
            values (:courier, :service, :code, :origin, :destination, :price, :minimum, :from, :to, :upload)
            """);
    for (TariffRow row : rows) {
      batch
          .bind("courier", row.courier())
          .bind("service", row.service())
          .bind("code", row.serviceCode())
          .bind("origin", row.origin())
          .bind("destination", row.destination())
          .bind("price", row.pricePerKg())
          .bind("minimum", row.minimumKg())
          .bind("from", row.daysFrom())
          .bind("to", row.daysTo())
          .bind("upload", id)
          .add();
    }
    batch.execute();
  }

  /** Whether any file was ever brought. */
  public boolean isBrought() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from tariff_upload)")
                .mapTo(Boolean.class)
                .one());
  }

  /** What stands, by courier. */
  public List<Standing> standing(Actor operator) {
    operator.requireOperator(Right.SHIPPING);
    Set<String> followed =
        adapters.couriers().keySet().stream()
            .map(courier -> courier.value())
            .collect(Collectors.toSet());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select t.courier, count(*) as rows, array_agg(distinct t.service) as services,
                      max(u.brought_at) as since, max(u.name) as file
                    from tariff t left join tariff_upload u on u.id = t.upload_id group by t.courier order by t.courier
                    """)
                .mapTo(StandingRow.class)
                .map(
                    row ->
                        new Standing(
                            row.courier(),
                            row.rows(),
                            row.services(),
                            followed.contains(row.courier()),
                            row.since(),
                            row.file()))
                .list());
  }

  /** The newest files, newest first. */
  public List<Upload> uploads(Actor operator) {
    operator.requireOperator(Right.SHIPPING);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select u.name, u.couriers, u.rows, u.replaced, coalesce(m.name, u.brought_by) as brought_by,
                      u.brought_at
                    from tariff_upload u left join member m on u.brought_by = 'operator:' || m.id
                    order by u.brought_at desc, u.id desc limit :most
                    """)
                .bind("most", SHOWN_UPLOADS)
                .mapTo(Upload.class)
                .list());
  }

  /** Which provinces lie in which zone. */
  public List<Zone> zones(Actor operator) {
    operator.requireOperator(Right.SHIPPING);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select z.zone as name, array_agg(p.name order by p.code) as provinces
                    from tariff_zone z join province p on p.code = z.province_code group by z.zone order by min(p.code)
                    """)
                .mapTo(Zone.class)
                .list());
  }

  /** Everything that stands, as a file that {@link #bring} takes. */
  public String csv(Actor operator) {
    operator.requireOperator(Right.SHIPPING);
    List<Map<String, Object>> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select courier, service, service_code, origin_zone, destination_zone, price_per_kg,
                          minimum_kg, days_from, days_to
                        from tariff order by courier, service, origin_zone, destination_zone
                        """)
                    .mapToMap()
                    .list());
    return CsvTable.text(
        csv -> {
          csv.row(TariffFile.SHAPE.columns().toArray());
          for (Map<String, Object> row : rows) {
            csv.row(row.values().toArray());
          }
        });
  }
}
