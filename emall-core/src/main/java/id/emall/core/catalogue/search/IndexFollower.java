package id.emall.core.catalogue.search;

import id.emall.core.common.work.StartUpWork;
import id.emall.core.common.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node's index in step with the database. Each turn reads the changes that have become
 * visible since the snapshot of the turn before and puts in what the database says now of the
 * products and shops they name, so that a turn may be repeated and a transaction that commits late
 * is not missed. An index that cannot be followed any more is filled anew.
 */
@ApplicationScoped
public class IndexFollower implements StartUpWork {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration UNKEPT_MOST = Duration.ofSeconds(30);
  private static final int BATCH = 1_000;

  private Jdbi jdbi;
  private IndexRows rows;
  private ProductIndex index;
  private Synonyms synonyms;
  private Workers workers;

  private Horizon horizon;
  private long keptNanos;
  private boolean unkept;
  private volatile boolean running;

  protected IndexFollower() {}

  @Inject
  IndexFollower(Jdbi jdbi, IndexRows rows, ProductIndex index, Synonyms synonyms, Workers workers) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.index = index;
    this.synonyms = synonyms;
    this.workers = workers;
  }

  /**
   * Where the database stands.
   *
   * @param forgotten whether changes this index has not followed may have been forgotten
   * @param changed whether there may be changes it has not followed
   */
  private record State(
      String source, String snapshot, boolean forgotten, boolean changed, int synonymsVersion) {}

  /** A change: one of the ids is null. */
  private record Change(long id, UUID productId, UUID shopId) {}

  /** Before the first request the index is there, filled where it had to be. */
  @Override
  public void run() {
    turn();
  }

  /** Sees to it that there is an index to look into, also where no start brought one. */
  void ready() {
    if (!index.isOpen()) {
      turn();
    }
  }

  /** Begins to follow; the background work's threads must be there. */
  public void start() {
    running = true;
    workers.aside(this::follow);
  }

  /** What is not on disk yet is followed again after the next start. */
  @PreDestroy
  public synchronized void stop() {
    running = false;
    notifyAll();
    keep();
  }

  private synchronized void follow() {
    while (running) {
      try {
        turn();
      } catch (RuntimeException e) {
        LOG.error("the search index could not follow the database", e);
      }
      try {
        wait(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Brings the index to where the database is now. */
  public synchronized void turn() {
    try {
      if (!index.isOpen()) {
        index.leave();
        horizon = index.open().orElse(null);
        unkept = false;
      }
      State state = state();
      synonyms.follow(state.synonymsVersion());
      if (horizon == null || state.forgotten() || !state.source().equals(horizon.source())) {
        fill(state);
      } else {
        if (state.changed()) {
          put(state);
        }
        horizon = new Horizon(state.source(), state.snapshot());
      }
      if (unkept && System.nanoTime() - keptNanos > UNKEPT_MOST.toNanos()) {
        keep();
      }
    } catch (IOException e) {
      index.leave();
      throw new IllegalStateException("the search index cannot be written", e);
    }
  }

  /** Puts on disk what was followed, so that the next start need not follow it again. */
  public synchronized void keep() {
    if (!unkept || !index.isOpen()) {
      return;
    }
    try {
      index.keep(horizon);
      unkept = false;
      keptNanos = System.nanoTime();
    } catch (IOException e) {
      index.leave();
      throw new IllegalStateException("the search index cannot be kept", e);
    }
  }

  /** Changes of transactions that this database has not begun came with a backup of another. */
  private State state() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with seen as (select :seen::pg_snapshot as snapshot)
                    select concat_ws(':', k.system_identifier, t.timeline_id, d.oid) as source,
                      now.snapshot::text as snapshot,
                      seen.snapshot is null or s.forgotten_through >= pg_snapshot_xmin(seen.snapshot)
                        and s.forgotten_through < pg_snapshot_xmax(now.snapshot) as forgotten,
                      exists (select 1 from search_change
                        where transaction >= pg_snapshot_xmin(seen.snapshot)) as changed,
                      s.synonyms_version
                    from search_state s cross join seen
                      cross join (select pg_current_snapshot() as snapshot) now
                      cross join pg_control_system() k cross join pg_control_checkpoint() t
                      join pg_database d on d.datname = current_database()
                    """)
                .bind("seen", horizon == null ? null : horizon.snapshot())
                .mapTo(State.class)
                .one());
  }

  /** Some at a time, however many there are. */
  private void put(State state) throws IOException {
    boolean any = false;
    List<Change> changes = changes(state, 0);
    while (!changes.isEmpty()) {
      any = true;
      put(rows.withVariants(ids(changes, Change::productId)), ids(changes, Change::shopId));
      changes = changes(state, changes.getLast().id());
    }
    if (any) {
      unkept = true;
      index.show();
    }
  }

  /**
   * What became visible between the last turn's snapshot and this one's, by
   * search_change_by_transaction; of what commits later nothing is taken, so nothing is lost.
   */
  private List<Change> changes(State state, long after) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, product_id, shop_id from search_change
                    where transaction >= pg_snapshot_xmin(:seen::pg_snapshot)
                      and pg_visible_in_snapshot(transaction, :now::pg_snapshot)
                      and not pg_visible_in_snapshot(transaction, :seen::pg_snapshot) and id > :after
                    order by id limit :most
                    """)
                .bind("seen", horizon.snapshot())
                .bind("now", state.snapshot())
                .bind("after", after)
                .bind("most", BATCH)
                .mapTo(Change.class)
                .list());
  }

  private void put(List<UUID> products, List<UUID> shops) throws IOException {
    index.replaceProducts(products, rows.products(products));
    index.replaceShops(shops, rows.shops(shops));
    for (UUID shop : shops) {
      index.removeProductsOf(shop);
      addAll(last -> rows.ofShop(shop, last, BATCH));
    }
  }

  private static List<UUID> ids(List<Change> changes, Function<Change, UUID> id) {
    return changes.stream().map(id).filter(Objects::nonNull).distinct().toList();
  }

  /** Everything anew, some at a time; what was found before is found until all of it is there. */
  private void fill(State state) throws IOException {
    long begun = System.nanoTime();
    index.empty();
    int products = addAll(last -> rows.after(last, BATCH));
    UUID last = null;
    List<ShopRow> shops = rows.shopsAfter(null, BATCH);
    while (!shops.isEmpty()) {
      index.addShops(shops);
      last = shops.getLast().id();
      shops = rows.shopsAfter(last, BATCH);
    }
    index.show();
    horizon = new Horizon(state.source(), state.snapshot());
    unkept = true;
    keep();
    LOG.info(
        "the search index was filled with {} products in {} ms",
        products,
        Duration.ofNanos(System.nanoTime() - begun).toMillis());
  }

  private interface Batches {
    List<ProductRow> after(UUID last);
  }

  private int addAll(Batches batches) throws IOException {
    int count = 0;
    List<ProductRow> batch = batches.after(null);
    while (!batch.isEmpty()) {
      index.addProducts(batch);
      count += batch.size();
      batch = batches.after(batch.getLast().id());
    }
    return count;
  }
}
