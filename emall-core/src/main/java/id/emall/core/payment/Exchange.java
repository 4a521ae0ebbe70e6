package id.emall.core.payment;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Where a day leaves it open which of equal rows is which: before a row counts as new, those that
 * took its mutation are asked to take another one that is as possible for them, and so on. So as
 * many find one as possible, in whatever order they came.
 */
final class Exchange {

  /** Whoever has a mutation or wants one: a row of the source, shown now or earlier. */
  sealed interface Holder {
    LocalDate day();

    String money();
  }

  private record Now(ShownRow shown) implements Holder {
    @Override
    public LocalDate day() {
      return shown.row().bookingDate();
    }

    @Override
    public String money() {
      return Adoption.money(shown.row());
    }
  }

  /** A row that the source showed before, on a day of its own, and the mutation that it is. */
  record Earlier(String identityKey, int occurrence, LocalDate day, Candidate mutation)
      implements Holder {
    @Override
    public String money() {
      return Adoption.money(mutation);
    }
  }

  /** What the source showed before is another mutation than it was taken for. */
  record Move(Earlier row, Candidate to) {}

  private final StatementSource source;
  private final Map<String, List<Candidate>> byMoney = new HashMap<>();
  private final Map<UUID, Holder> holders = new HashMap<>();
  private final Map<Holder, Candidate> held = new HashMap<>();
  private final Map<ShownRow, Candidate> found;
  private final List<Move> moves = new ArrayList<>();

  /**
   * @param found the rows shown now that have a mutation; is changed
   * @param free mutations that no row of the source has
   */
  Exchange(
      StatementSource source,
      Map<ShownRow, Candidate> found,
      Collection<Candidate> free,
      Collection<Earlier> earlier) {
    this.source = source;
    this.found = found;
    free.forEach(this::offer);
    found.forEach((row, candidate) -> hold(new Now(row), candidate));
    earlier.forEach(row -> hold(row, row.mutation()));
  }

  private void hold(Holder holder, Candidate candidate) {
    if (offer(candidate)) {
      holders.put(candidate.id(), holder);
      held.put(holder, candidate);
    }
  }

  /** Where both know the bank's day nothing is open. */
  private boolean offer(Candidate candidate) {
    boolean open = !candidate.dayIsKnown() || !source.tellsBankDay();
    if (open) {
      byMoney.computeIfAbsent(Adoption.money(candidate), key -> new ArrayList<>()).add(candidate);
    }
    return open;
  }

  /** In the order in which they have to be written. */
  List<Move> moves() {
    return List.copyOf(moves);
  }

  /**
   * Finds the row a mutation by the fewest exchanges.
   *
   * @return false when it is one more than there are
   */
  boolean place(ShownRow row) {
    Holder wanting = new Now(row);
    List<Candidate> open = new ArrayList<>(byMoney.getOrDefault(wanting.money(), List.of()));
    Map<UUID, Holder> wantedBy = new HashMap<>();
    Deque<Holder> asked = new ArrayDeque<>(List.of(wanting));
    while (!asked.isEmpty()) {
      Holder next = asked.poll();
      for (Iterator<Candidate> rest = open.iterator(); rest.hasNext(); ) {
        Candidate candidate = rest.next();
        if (!candidate.mayBeOf(source, next.day())) {
          continue;
        }
        rest.remove();
        wantedBy.put(candidate.id(), next);
        Holder holder = holders.get(candidate.id());
        if (holder == null) {
          handOn(candidate, wantedBy);
          return true;
        }
        asked.add(holder);
      }
    }
    return false;
  }

  private void handOn(Candidate free, Map<UUID, Holder> wantedBy) {
    Candidate given = free;
    while (given != null) {
      Holder to = wantedBy.get(given.id());
      Candidate before = held.put(to, given);
      holders.put(given.id(), to);
      switch (to) {
        case Now now -> found.put(now.shown(), given);
        case Earlier earlier -> moves.add(new Move(earlier, given));
      }
      given = before;
    }
  }

  /** What the source has shown before of these mutations. */
  static List<Earlier> earlier(
      Handle handle, UUID accountId, StatementSource source, List<Candidate> mutations) {
    Map<UUID, Candidate> byId = new HashMap<>();
    mutations.forEach(one -> byId.put(one.id(), one));
    return handle
        .createQuery(
            """
            select identity_key, occurrence, day, mutation_id from mutation_sighting
            where account_id = :account and source = :source and mutation_id = any(:ids)
            order by mutation_id
            """)
        .bind("account", accountId)
        .bind("source", source.name())
        .bindArray("ids", UUID.class, byId.keySet())
        .map(
            (row, context) ->
                new Earlier(
                    row.getString("identity_key"),
                    row.getInt("occurrence"),
                    row.getObject("day", LocalDate.class),
                    byId.get(row.getObject("mutation_id", UUID.class))))
        .list();
  }
}
