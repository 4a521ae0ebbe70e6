package id.emall.core.catalogue.sheet;

import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What rows of files mean, as it is stored between the check and the writing. */
@ApplicationScoped
class StagedRows {

  private static final int AT_ONCE = 1_000;

  private Jdbi jdbi;

  protected StagedRows() {}

  @Inject
  StagedRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The shop's products of these codes, by their place among them; product_code_of_shop. */
  Map<Integer, KnownProduct> known(UUID shopId, List<String> codes) {
    Map<Integer, KnownProduct> known = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with found as materialized (
                      select p.*, lower(coalesce(p.code, p.slug)) as key from product p
                      where p.shop_id = :shop and lower(coalesce(p.code, p.slug)) = any(
                        (select array_agg(lower(code)) from unnest(:codes::text[]) as c (code))::text[]))
                    select c.place, p.id, p.name, f.name as family_name, p.description,
                      s.slug as category_slug, p.price, p.weight_grams, p.length_cm, p.width_cm,
                      p.height_cm, p.stock, p.making_days, p.state, p.version
                    from unnest(:codes::text[]) with ordinality as c (code, place)
                    join found p on p.key = lower(c.code)
                    join category s on s.id = p.category_id
                    left join product_family f on f.id = p.family_id
                    """)
                .bind("codes", TextArray.of(codes))
                .bind("shop", shopId)
                .mapTo(KnownProduct.class)
                .forEach(product -> known.put(product.place() - 1, product)));
    return known;
  }

  /** Lays rows down, all by one statement. */
  @Transactional(Transactional.TxType.MANDATORY)
  void put(UUID importId, List<StagedRow> rows) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into product_import_row (import_id, line, verdict, code, product_id, seen_version,
                      name, description, category_id, price, weight_grams, length_cm, width_cm, height_cm,
                      making_days, stock, seen_stock, state, errors)
                    select :import, r.line, r.verdict, r.code, r.product_id, r.seen_version, r.name,
                      r.description, r.category_id, r.price, r.weight, r.length, r.width, r.height, r.making, r.stock,
                      r.seen_stock, r.state, r.errors::jsonb
                    from unnest(:lines::int[], :verdicts::text[], :codes::text[], :products::uuid[],
                      :versions::int[], :names::text[], :descriptions::text[], :categories::uuid[],
                      :prices::bigint[], :weights::int[], :lengths::int[], :widths::int[],
                      :heights::int[], :making::int[], :stocks::int[], :seen::int[], :states::text[], :errors::text[])
                      as r (line, verdict, code, product_id, seen_version, name, description, category_id,
                        price, weight, length, width, height, making, stock, seen_stock, state, errors)
                    """)
                .bind("import", importId)
                .bindArray("lines", Integer.class, each(rows, StagedRow::line))
                .bind("verdicts", TextArray.of(rows, row -> row.verdict().name()))
                .bind("codes", TextArray.of(rows, StagedRow::code))
                .bindArray("products", UUID.class, each(rows, StagedRow::productId))
                .bindArray("versions", Integer.class, each(rows, StagedRow::seenVersion))
                .bind("names", TextArray.of(rows, StagedRow::name))
                .bind("descriptions", TextArray.of(rows, StagedRow::description))
                .bindArray("categories", UUID.class, each(rows, StagedRow::categoryId))
                .bindArray("prices", Long.class, each(rows, StagedRow::price))
                .bindArray("weights", Integer.class, each(rows, StagedRow::weightGrams))
                .bindArray("lengths", Integer.class, each(rows, StagedRow::lengthCm))
                .bindArray("widths", Integer.class, each(rows, StagedRow::widthCm))
                .bindArray("heights", Integer.class, each(rows, StagedRow::heightCm))
                .bindArray("making", Integer.class, each(rows, StagedRow::makingDays))
                .bindArray("stocks", Integer.class, each(rows, StagedRow::stock))
                .bindArray("seen", Integer.class, each(rows, StagedRow::seenStock))
                .bind("states", TextArray.of(rows, StagedRow::state))
                .bind("errors", TextArray.of(rows, StagedRows::errors))
                .execute());
  }

  private static <T> List<T> each(List<StagedRow> rows, Function<StagedRow, T> part) {
    return rows.stream().map(part).toList();
  }

  private static String errors(StagedRow row) {
    return row.errors().isEmpty() ? null : RowError.write(row.errors());
  }

  private record Twice(int line, int first) {}

  /**
   * Refuses rows whose code stood in the file before: the first of them counts. They are found by
   * one scan and marked by their keys: the table has just grown, of which the planner may not have
   * heard yet, and a join with itself would then take hours.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void refuseTwice(UUID importId) {
    jdbi.useHandle(
        handle -> {
          List<Twice> twice =
              handle
                  .createQuery(
                      """
                      select line, first from (
                        select line, min(line) over (partition by lower(code)) as first
                        from product_import_row where import_id = :id and verdict <> 'REFUSED') t
                      where first < line order by line
                      """)
                  .bind("id", importId)
                  .mapTo(Twice.class)
                  .list();
          for (int from = 0; from < twice.size(); from += AT_ONCE) {
            refuse(handle, importId, twice.subList(from, Math.min(from + AT_ONCE, twice.size())));
          }
        });
  }

  private static void refuse(Handle handle, UUID importId, List<Twice> twice) {
    handle
        .createUpdate(
            """
            update product_import_row r set verdict = 'REFUSED',
              errors = jsonb_build_array(jsonb_build_object('column', :column, 'value', left(r.code, 40),
                'code', 'import.twice', 'arguments', jsonb_build_array(
                  (select t.first from unnest(:lines::int[], :firsts::int[]) as t (line, first) where t.line = r.line))))
            where r.import_id = :id and r.line = any(:lines)
            """)
        .bind("column", SheetColumn.CODE.heading())
        .bind("id", importId)
        .bindArray("lines", Integer.class, twice.stream().map(Twice::line).toList())
        .bindArray("firsts", Integer.class, twice.stream().map(Twice::first).toList())
        .execute();
  }

  /** Refuses rows that were right when they were checked. */
  @Transactional(Transactional.TxType.MANDATORY)
  void refuse(UUID importId, List<Integer> lines, RowError error) {
    if (lines.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update product_import_row set verdict = 'REFUSED', errors = :errors::jsonb
                    where import_id = :id and line = any(:lines)
                    """)
                .bind("errors", RowError.write(List.of(error)))
                .bind("id", importId)
                .bindArray("lines", Integer.class, lines)
                .execute());
  }

  /** Forgets the file, and of its rows all but those that a report names. */
  @Transactional(Transactional.TxType.MANDATORY)
  void forget(UUID importId, Keep keep) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("delete from product_import_part where import_id = :id")
              .bind("id", importId)
              .execute();
          handle
              .createUpdate(
                  """
                  delete from product_import_row
                  where import_id = :id and (verdict <> 'REFUSED' or :all)
                  """)
              .bind("id", importId)
              .bind("all", keep == Keep.NOTHING)
              .execute();
        });
  }

  /** What stays of the rows of a file that is done. */
  enum Keep {
    REFUSED,
    NOTHING
  }
}
