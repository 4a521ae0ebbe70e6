package id.emall.core.common;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Many texts as one parameter of type {@code text[]}, for statements that write many rows. The
 * driver sends an array of strings as it is; what Jdbi's own {@code bindArray} makes of them it
 * writes out and has the server read again, letter by letter.
 */
public final class TextArray implements Argument {

  private final String[] texts;

  private TextArray(String[] texts) {
    this.texts = texts;
  }

  /**
   * @param texts may hold nulls
   */
  public static TextArray of(Collection<String> texts) {
    return new TextArray(texts.toArray(String[]::new));
  }

  /** One text of each thing, which may be null. */
  public static <T> TextArray of(Collection<T> things, Function<? super T, String> text) {
    return new TextArray(things.stream().map(text).toArray(String[]::new));
  }

  @Override
  public void apply(int position, PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.setArray(position, statement.getConnection().createArrayOf("text", texts));
  }

  @Override
  public String toString() {
    return texts.length + " texts";
  }
}
