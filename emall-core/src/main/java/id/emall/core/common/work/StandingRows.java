package id.emall.core.common.work;

import id.emall.core.common.Right;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * Standing work that is told by two statements, or three. Each package that has such rows names its
 * own.
 */
public abstract class StandingRows implements StandingWork {

  private static final Pattern OWN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Jdbi jdbi;
  private String kind;
  private Right right;
  private String select;
  private String resume;
  private String end;

  protected StandingRows() {}

  /**
   * Rows that can only be taken up again.
   *
   * @param kind as in {@link StandingWork#kind}
   * @param select the columns of {@link Standing}; with the parameters {@code :late} and {@code
   *     :most}
   * @param resume takes the row {@code :id} up at {@code :now}, if it stands still
   */
  protected StandingRows(Jdbi jdbi, String kind, Right right, String select, String resume) {
    this(jdbi, kind, right, select, resume, null);
  }

  /**
   * Rows that can be given up too.
   *
   * @param end gives the row {@code :id} up, if it stands still
   */
  protected StandingRows(
      Jdbi jdbi, String kind, Right right, String select, String resume, String end) {
    this.jdbi = jdbi;
    this.kind = kind;
    this.right = right;
    this.select = select;
    this.resume = resume;
    this.end = end;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Right right() {
    return right;
  }

  /** Whether a row can have this id: mostly those of our own tables can. */
  protected boolean isId(String id) {
    return OWN.matcher(id).matches();
  }

  @Override
  public boolean endable() {
    return end != null;
  }

  @Override
  public List<Standing> standing(Instant late, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(select)
                .bind("late", late)
                .bind("most", most)
                .mapTo(Standing.class)
                .list());
  }

  @Override
  public boolean again(String id, Instant now) {
    return isId(id)
        && jdbi.withHandle(
                handle -> handle.createUpdate(resume).bind("id", id).bind("now", now).execute())
            > 0;
  }

  @Override
  public boolean giveUp(String id) {
    return endable()
        && isId(id)
        && jdbi.withHandle(handle -> handle.createUpdate(end).bind("id", id).execute()) > 0;
  }
}
