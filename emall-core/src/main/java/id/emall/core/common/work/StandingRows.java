package id.emall.core.common.work;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * Standing work that is told by three statements. Each package that has such rows names its own.
 */
public abstract class StandingRows implements StandingWork {

  private static final Pattern OWN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Jdbi jdbi;

  protected StandingRows() {}

  protected StandingRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Selects the columns of {@link Standing}; with the parameters {@code :late} and {@code :most}.
   */
  protected abstract String select();

  /** Takes the row {@code :id} up at {@code :now}, if it stands still. */
  protected abstract String resume();

  /** Whether a row can have this id: mostly those of our own tables can. */
  protected boolean isId(String id) {
    return OWN.matcher(id).matches();
  }

  /** Gives the row {@code :id} up, if it stands still; null where none may be. */
  protected String end() {
    return null;
  }

  @Override
  public boolean endable() {
    return end() != null;
  }

  @Override
  public List<Standing> standing(Instant late, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(select())
                .bind("late", late)
                .bind("most", most)
                .mapTo(Standing.class)
                .list());
  }

  @Override
  public boolean again(String id, Instant now) {
    return isId(id)
        && jdbi.withHandle(
                handle -> handle.createUpdate(resume()).bind("id", id).bind("now", now).execute())
            > 0;
  }

  @Override
  public boolean giveUp(String id) {
    return endable()
        && isId(id)
        && jdbi.withHandle(handle -> handle.createUpdate(end()).bind("id", id).execute()) > 0;
  }
}
