package id.emall.core.region;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.CsvTable;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.SentTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where operators bring lists of districts. A file replaces the districts of the regencies it names
 * and leaves the others as they are; one wrong field and nothing of it is taken. A district that a
 * file leaves out is no longer offered; addresses that name it keep it.
 */
@ApplicationScoped
public class DistrictImport {

  /** The largest file: so many bytes. */
  public static final int MOST_BYTES = DistrictFile.SHAPE.mostBytes();

  private Jdbi jdbi;
  private Regions regions;
  private AuditLog audit;
  private Event<DistrictsChanged> changed;

  protected DistrictImport() {}

  @Inject
  DistrictImport(Jdbi jdbi, Regions regions, AuditLog audit, Event<DistrictsChanged> changed) {
    this.jdbi = jdbi;
    this.regions = regions;
    this.audit = audit;
    this.changed = changed;
  }

  /**
   * What came of a file.
   *
   * @param withdrawn how many are no longer offered
   */
  public record Brought(int districts, int regencies, int withdrawn) {}

  /**
   * What stands for a province.
   *
   * @param covered how many of its regencies have districts
   * @param withdrawn how many are kept but no longer offered
   */
  public record Standing(
      String provinceCode,
      String province,
      int districts,
      int covered,
      int regencies,
      int withdrawn) {}

  /**
   * Takes a file.
   *
   * @param name as the operator's computer calls it; for people only
   * @param content closed by the caller
   * @throws Refusal INVALID: the field {@code file}, or {@code <line>.<column>} for each wrong one
   */
  @Transactional
  public Brought bring(Actor operator, String name, InputStream content) {
    operator.requireOperator(Right.SETTINGS);
    SentTable table = SentTable.read(content, DistrictFile.SHAPE);
    List<DistrictRow> rows = DistrictFile.read(table, regions);
    Set<String> touched =
        rows.stream().map(DistrictRow::regencyCode).collect(Collectors.toCollection(TreeSet::new));
    return jdbi.withHandle(
        handle -> {
          AdvisoryLock.DISTRICT.take(handle);
          Set<String> renamed = renamed(handle, rows);
          write(handle, rows);
          int withdrawn = withdraw(handle, rows, touched);
          audit.write(
              operator,
              "district.bring",
              "district",
              table.sha256(),
              Map.of("withdrawn", withdrawn, "renamed", renamed.size()),
              Map.of(
                  "districts",
                  rows.size(),
                  "regencies",
                  touched.size(),
                  "file",
                  SentTable.name(name)));
          changed.fire(new DistrictsChanged(touched, renamed));
          return new Brought(rows.size(), touched.size(), withdrawn);
        });
  }

  private static Set<String> renamed(Handle handle, List<DistrictRow> rows) {
    return Set.copyOf(
        handle
            .createQuery(
                """
                select d.code from district d
                join unnest(:codes, :names) as told (code, name) on told.code = d.code
                where told.name <> d.name
                """)
            .bindArray("codes", String.class, rows.stream().map(DistrictRow::code).toList())
            .bindArray("names", String.class, rows.stream().map(DistrictRow::name).toList())
            .mapTo(String.class)
            .list());
  }

  private static void write(Handle handle, List<DistrictRow> rows) {
    handle
        .createUpdate(
            """
            insert into district (code, regency_code, name)
            select * from unnest(:codes, :regencies, :names)
            on conflict (code) do update set name = excluded.name, offered = true
            where (district.name, district.offered) is distinct from (excluded.name, true)
            """)
        .bindArray("codes", String.class, rows.stream().map(DistrictRow::code).toList())
        .bindArray("regencies", String.class, rows.stream().map(DistrictRow::regencyCode).toList())
        .bindArray("names", String.class, rows.stream().map(DistrictRow::name).toList())
        .execute();
  }

  private static int withdraw(Handle handle, List<DistrictRow> rows, Set<String> touched) {
    return handle
        .createUpdate(
            """
            update district d set offered = false
            where d.regency_code::text = any(:regencies) and d.offered
              and not exists (select 1 from unnest(:codes) as told (code) where told.code = d.code)
            """)
        .bindArray("regencies", String.class, touched)
        .bindArray("codes", String.class, rows.stream().map(DistrictRow::code).toList())
        .execute();
  }

  /** What stands, by province. */
  public List<Standing> standing(Actor operator) {
    operator.requireOperator(Right.SETTINGS);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.code as province_code, p.name as province, count(d.code) filter (where d.offered) as districts,
                      count(distinct d.regency_code) filter (where d.offered) as covered,
                      count(distinct r.code) as regencies, count(d.code) filter (where not d.offered) as withdrawn
                    from province p join regency r on r.province_code = p.code
                    left join district d on d.regency_code = r.code
                    group by p.code, p.name order by p.code
                    """)
                .mapTo(Standing.class)
                .list());
  }

  /** Everything that is offered, as a file that {@link #bring} takes. */
  public String csv(Actor operator) {
    operator.requireOperator(Right.SETTINGS);
    List<DistrictRow> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select code, regency_code, name from district where offered order by code")
                    .mapTo(DistrictRow.class)
                    .list());
    return CsvTable.text(
        csv -> {
          csv.row(DistrictFile.SHAPE.columns().toArray());
          for (DistrictRow row : rows) {
            csv.row(row.code(), row.regencyCode(), row.name());
          }
        });
  }
}
