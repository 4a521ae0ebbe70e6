package id.emall.core.catalogue.sheet;

import id.emall.core.common.Chance;
import id.emall.core.common.Slug;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes what rows of a file mean, some in a transaction: new products and changes by one statement
 * each. A row that does not fit any more is refused and stops no other.
 */
@ApplicationScoped
class ImportWriting {

  private static final int ROWS_AT_ONCE = 1_000;

  /** Addresses are tried so often: the name alone, then with a number that grows longer. */
  private static final int TRIES = 5;

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private StagedRows staged;
  private ImportProgress progress;
  private Event<ProductsImported> done;

  protected ImportWriting() {}

  @Inject
  ImportWriting(
      Jdbi jdbi,
      Clock clock,
      Chance chance,
      StagedRows staged,
      ImportProgress progress,
      Event<ProductsImported> done) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.staged = staged;
    this.progress = progress;
    this.done = done;
  }

  /** A product that is to be made. */
  private record Wanted(int line, UUID productId, String name) {}

  /**
   * Writes the next rows, or ends the import when there are none.
   *
   * @param before the row up to which all are written
   * @return the row up to which all are written now; empty when nothing is left
   */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Integer> write(ImportProgress.Running running, int before) {
    return jdbi.withHandle(
        handle -> {
          Optional<Integer> through = through(handle, running.id(), before);
          if (through.isEmpty()) {
            end(running);
            return through;
          }
          progress.written(running.id(), before, through.get());
          Span span = new Span(running, before, through.get());
          List<Integer> toChange = lines(handle, span);
          Set<Integer> changed = new HashSet<>(change(handle, span));
          List<Integer> late = toChange.stream().filter(line -> !changed.contains(line)).toList();
          staged.refuse(
              running.id(), late, new RowError("", "", "import.changed-meanwhile", List.of()));
          int[] made = make(handle, span);
          progress.count(running.id(), made[0], changed.size(), late.size() + made[1]);
          return through;
        });
  }

  /** The rows of one transaction. */
  private record Span(ImportProgress.Running running, int before, int through) {}

  private static Optional<Integer> through(Handle handle, UUID id, int before) {
    return handle
        .createQuery(
            """
            select max(line) from (
              select line from product_import_row
              where import_id = :id and line > :before and verdict in ('NEW', 'CHANGED')
              order by line limit :most) next having max(line) is not null
            """)
        .bind("id", id)
        .bind("before", before)
        .bind("most", ROWS_AT_ONCE)
        .mapTo(Integer.class)
        .findOne();
  }

  /** Locks the products that are to be changed in the order of their ids, as checkouts do. */
  private static List<Integer> lines(Handle handle, Span span) {
    return handle
        .createQuery(
            """
            select r.line from product_import_row r join product p on p.id = r.product_id
            where r.import_id = :id and r.line > :before and r.line <= :through and r.verdict = 'CHANGED'
            order by p.id for update of p
            """)
        .bind("id", span.running().id())
        .bind("before", span.before())
        .bind("through", span.through())
        .mapTo(Integer.class)
        .list();
  }

  /**
   * Stock moves by the difference between what the file wants and what it was held against, so that
   * what buyers took meanwhile stays taken.
   */
  private static List<Integer> change(Handle handle, Span span) {
    return handle
        .createQuery(
            """
            update product p set name = coalesce(r.name, p.name), description = coalesce(r.description, p.description),
              category_id = coalesce(r.category_id, p.category_id), price = coalesce(r.price, p.price),
              weight_grams = coalesce(r.weight_grams, p.weight_grams), length_cm = coalesce(r.length_cm, p.length_cm),
              width_cm = coalesce(r.width_cm, p.width_cm), height_cm = coalesce(r.height_cm, p.height_cm),
              making_days = coalesce(r.making_days, p.making_days),
              stock = case when r.stock is null then p.stock
                else greatest(0, least(1000000, p.stock + r.stock - r.seen_stock)) end,
              state = case when p.state = 'TAKEN_DOWN' then p.state else coalesce(r.state, p.state) end,
              version = p.version + case when r.seen_version is null then 0 else 1 end
            from product_import_row r
            where r.import_id = :id and r.line > :before and r.line <= :through and r.verdict = 'CHANGED'
              and p.id = r.product_id and p.shop_id = :shop
              and (r.seen_version is null or p.version = r.seen_version)
            returning r.line
            """)
        .bind("id", span.running().id())
        .bind("before", span.before())
        .bind("through", span.through())
        .bind("shop", span.running().shopId())
        .mapTo(Integer.class)
        .list();
  }

  /** How many were made, and how many refused because their code was taken meanwhile. */
  private int[] make(Handle handle, Span span) {
    List<Wanted> wanted =
        handle
            .createQuery(
                """
                select line, product_id, name from product_import_row
                where import_id = :id and line > :before and line <= :through and verdict = 'NEW' order by line
                """)
            .bind("id", span.running().id())
            .bind("before", span.before())
            .bind("through", span.through())
            .mapTo(Wanted.class)
            .list();
    List<Integer> taken = wanted.isEmpty() ? List.of() : codesTaken(handle, span);
    staged.refuse(
        span.running().id(),
        taken,
        new RowError(SheetColumn.CODE.heading(), "", "import.code-taken", List.of()));
    List<Wanted> left = new ArrayList<>(wanted);
    left.removeIf(one -> taken.contains(one.line()));
    int made = left.size();
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt == TRIES) {
        throw new IllegalStateException("no free addresses were found for " + left.size());
      }
      Set<UUID> inserted = new HashSet<>(insert(handle, span, left, attempt));
      left.removeIf(one -> inserted.contains(one.productId()));
    }
    return new int[] {made, taken.size()};
  }

  private static List<Integer> codesTaken(Handle handle, Span span) {
    return handle
        .createQuery(
            """
            with wanted as materialized (
              select line, lower(code) as key from product_import_row
              where import_id = :id and line > :before and line <= :through and verdict = 'NEW'
            ), taken as materialized (
              select lower(coalesce(code, slug)) as key from product
              where shop_id = :shop and lower(coalesce(code, slug)) = any((select array_agg(key) from wanted)::text[]))
            select wanted.line from wanted join taken using (key)
            """)
        .bind("id", span.running().id())
        .bind("before", span.before())
        .bind("through", span.through())
        .bind("shop", span.running().shopId())
        .mapTo(Integer.class)
        .list();
  }

  /** What has an address that is taken is left out. */
  private List<UUID> insert(Handle handle, Span span, List<Wanted> wanted, int attempt) {
    return handle
        .createQuery(
            """
            insert into product (id, shop_id, category_id, slug, code, name, description, price, weight_grams,
              length_cm, width_cm, height_cm, making_days, stock, state, listed_at)
            select r.product_id, :shop, r.category_id, s.slug, r.code, r.name, r.description, r.price,
              r.weight_grams, r.length_cm, r.width_cm, r.height_cm, r.making_days, r.stock, r.state, :now
            from unnest(:lines::int[], :slugs::text[]) as s (line, slug)
            join product_import_row r on r.import_id = :id and r.line = s.line
            on conflict (slug) do nothing
            returning product.id
            """)
        .bind("shop", span.running().shopId())
        .bind("now", clock.instant())
        .bind("id", span.running().id())
        .bindArray("lines", Integer.class, wanted.stream().map(Wanted::line).toList())
        .bind("slugs", TextArray.of(wanted, one -> slug(one.name(), attempt)))
        .mapTo(UUID.class)
        .list();
  }

  private String slug(String name, int attempt) {
    String wanted = Slug.of(name);
    if (attempt == 0) {
      return wanted;
    }
    int least = attempt == 1 ? 1_000 : 10_000_000;
    return wanted + "-" + (least + chance.below(9 * least));
  }

  private void end(ImportProgress.Running running) {
    progress.allWritten(running.id());
    staged.forget(running.id(), StagedRows.Keep.REFUSED);
    done.fire(progress.outcome(running.id()));
  }
}
