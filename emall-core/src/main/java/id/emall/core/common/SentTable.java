package id.emall.core.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A table that a person sends as a file: a heading, then a line a row, fields apart by commas or
 * semicolons as in the heading. A field may stand in quotation marks, doubled where it holds one.
 * All of it is read or nothing.
 */
public final class SentTable {

  /** So many wrong fields are told at once. */
  public static final int MOST_ERRORS = 50;

  private static final int NAME_CHARACTERS = 100;
  private static final int SHOWN_CHARACTERS = 40;

  private final Shape shape;
  private final String sha256;
  private final List<String> lines;
  private final char separator;

  private SentTable(Shape shape, String sha256, List<String> lines, char separator) {
    this.shape = shape;
    this.sha256 = sha256;
    this.lines = lines;
    this.separator = separator;
  }

  /** What a file has to be like. */
  public record Shape(List<String> columns, int mostBytes, int mostRows) {
    public Shape {
      columns = List.copyOf(columns);
    }
  }

  /** A row that is being read. */
  public static final class Line {

    private final int number;
    private final List<String> columns;
    private final List<String> fields;
    private final List<FieldError> errors = new ArrayList<>();

    private Line(int number, List<String> columns, List<String> fields) {
      this.number = number;
      this.columns = columns;
      this.fields = fields;
      if (fields.size() != columns.size()) {
        wrong("", "table.fields", columns.size(), fields.size());
      }
    }

    /** Counted from 1, the heading included. */
    public int number() {
      return number;
    }

    /** What stands in the column, without blanks around it. */
    public String field(String column) {
      return fields.get(columns.indexOf(column));
    }

    /** The same as it is repeated to whoever sent it. */
    public String shown(String column) {
      String typed = field(column);
      return typed.length() <= SHOWN_CHARACTERS
          ? typed
          : typed.substring(0, SHOWN_CHARACTERS) + "…";
    }

    /** Tells what is wrong in the column. */
    public void wrong(String column, String code, Object... arguments) {
      errors.add(new FieldError(number + "." + column, code, arguments));
    }

    /** Whether nothing has been wrong so far. */
    public boolean isRight() {
      return errors.isEmpty();
    }
  }

  /**
   * @param content closed by the caller
   * @throws Refusal INVALID for the field {@code file}
   */
  public static SentTable read(InputStream content, Shape shape) {
    String text = text(bytes(content, shape.mostBytes()));
    List<String> all = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    String heading = all.isEmpty() ? "" : all.getFirst();
    char separator = heading.contains(";") ? ';' : ',';
    if (!CsvLine.cells(heading.toLowerCase(Locale.ROOT), separator).equals(shape.columns())) {
      throw refusal("table.heading", String.join(String.valueOf(separator), shape.columns()));
    }
    if (all.size() - 1 > shape.mostRows()) {
      throw refusal("table.too-many", shape.mostRows());
    }
    if (all.stream().skip(1).allMatch(String::isBlank)) {
      throw refusal("table.empty");
    }
    return new SentTable(shape, Hashing.sha256(text), all, separator);
  }

  /** Of the file's text. */
  public String sha256() {
    return sha256;
  }

  /**
   * What each line that is not blank means.
   *
   * @param meaning of one line; what is wrong it tells by {@link Line#wrong}
   * @throws Refusal INVALID with each wrong field, {@value #MOST_ERRORS} at most; fields are {@code
   *     <line>.<column>}, or {@code <line>.} for the line as a whole
   */
  public <T> List<T> rows(Function<Line, T> meaning) {
    List<T> rows = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int index = 1; index < lines.size() && errors.size() < MOST_ERRORS; index++) {
      if (!lines.get(index).isBlank()) {
        Line line =
            new Line(index + 1, shape.columns(), CsvLine.cells(lines.get(index), separator));
        if (line.isRight()) {
          rows.add(meaning.apply(line));
        }
        errors.addAll(line.errors);
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors.stream().limit(MOST_ERRORS).toList());
    }
    return rows;
  }

  /** What the sender's computer calls a file, in one line and not too long; for people only. */
  public static String name(String told) {
    String line = told == null ? "" : told.replaceAll("\\p{Cntrl}", " ").strip();
    return line.length() <= NAME_CHARACTERS ? line : line.substring(0, NAME_CHARACTERS);
  }

  private static byte[] bytes(InputStream content, int most) {
    try {
      byte[] bytes = content.readNBytes(most + 1);
      if (bytes.length == 0) {
        throw refusal("table.empty");
      }
      if (bytes.length > most) {
        throw refusal("media.too-large", most >> 20);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("the file could not be read", e);
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refusal("table.not-text");
    }
  }

  private static Refusal refusal(String code, Object... arguments) {
    return Refusal.invalid(new FieldError("file", code, arguments));
  }
}
