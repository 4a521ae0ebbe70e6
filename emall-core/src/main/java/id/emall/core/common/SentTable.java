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
import java.util.stream.IntStream;

/**
 * A table that a person sends as a file: a heading, then a line a row, fields apart by commas or
 * semicolons as in the heading. A field may stand in quotation marks, doubled where it holds one.
 *
 * @param sha256 of the file's text
 * @param lines those that are not blank, without the heading
 */
public record SentTable(String sha256, List<Line> lines) {

  public SentTable {
    lines = List.copyOf(lines);
  }

  /** What a file has to be like. */
  public record Shape(List<String> columns, int mostBytes, int mostRows) {
    public Shape {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A row.
   *
   * @param number counted from 1, the heading included
   * @param fields without blanks around them
   */
  public record Line(int number, List<String> fields) {
    public Line {
      fields = List.copyOf(fields);
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
    if (!fields(heading.toLowerCase(Locale.ROOT), separator).equals(shape.columns())) {
      throw refusal("table.heading", String.join(String.valueOf(separator), shape.columns()));
    }
    if (all.size() - 1 > shape.mostRows()) {
      throw refusal("table.too-many", shape.mostRows());
    }
    List<Line> lines =
        IntStream.range(1, all.size())
            .filter(index -> !all.get(index).isBlank())
            .mapToObj(index -> new Line(index + 1, fields(all.get(index), separator)))
            .toList();
    if (lines.isEmpty()) {
      throw refusal("table.empty");
    }
    return new SentTable(Hashing.sha256(text), lines);
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

  private static List<String> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"' && (quoted || field.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
