package id.emall.core.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows of a table as PostgreSQL itself writes and reads them: its COPY, as text. */
final class Copies {

  private Copies() {}

  /**
   * @return how many rows there were
   */
  static long out(Handle handle, Manifest.Table table, OutputStream target) {
    try {
      return copies(handle).copyOut("copy " + named(table) + " to stdout", new Unclosed(target));
    } catch (SQLException e) {
      throw new IllegalStateException("table " + table.name() + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return how many rows there are
   * @throws IOException when the source breaks off
   */
  static long in(Handle handle, Manifest.Table table, InputStream source) throws IOException {
    try {
      return copies(handle).copyIn("copy " + named(table) + " from stdin", new Unread(source));
    } catch (SQLException e) {
      throw new IllegalStateException("table " + table.name() + " cannot be filled", e);
    }
  }

  private static CopyManager copies(Handle handle) throws SQLException {
    return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
  }

  private static String named(Manifest.Table table) {
    return quoted(table.name())
        + table.columns().stream().map(Copies::quoted).collect(Collectors.joining(", ", " (", ")"));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** An entry of a larger file ends where its writer says. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** As above, for reading. */
  private static final class Unread extends FilterInputStream {

    Unread(InputStream source) {
      super(source);
    }

    @Override
    public void close() {
      // the file goes on behind this entry
    }
  }
}
