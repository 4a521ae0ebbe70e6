package id.emall.core.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs what was gathered: a file of JSON for each heading, and one page to read them all. */
final class CopyArchive {

  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();
  private static final String PAGE = "index.html";

  private final Properties words;
  private final String language;
  private final Instant at;

  CopyArchive(String language, Instant at) {
    this.language = language;
    this.at = at;
    words = new Properties();
    try (InputStream file =
        CopyArchive.class.getResourceAsStream("copy_" + language + ".properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of the ZIP. */
  byte[] pack(Map<String, Map<String, ArrayNode>> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Map<String, ArrayNode>> part : parts.entrySet()) {
        put(zip, part.getKey() + ".json", JSON.writeValueAsString(part.getValue()));
      }
      put(zip, PAGE, page(parts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is good JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void put(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(at.toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String page(Map<String, Map<String, ArrayNode>> parts) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html><html lang=\"")
        .append(language)
        .append("\"><meta charset=\"utf-8\">");
    html.append("<title>").append(word("title")).append("</title>");
    html.append("<h1>").append(word("title")).append("</h1>");
    html.append("<p>").append(word("text")).append(' ').append(at).append("</p>");
    parts.forEach(
        (part, tables) -> {
          html.append("<h2>").append(word("part." + part)).append("</h2>");
          tables.values().forEach(rows -> table(html, rows));
        });
    return html.append("</html>").toString();
  }

  private static void table(StringBuilder html, ArrayNode rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
    html.append("<table border=\"1\"><tr>");
    columns.forEach(column -> html.append("<th>").append(escaped(column)).append("</th>"));
    html.append("</tr>");
    for (JsonNode row : rows) {
      html.append("<tr>");
      columns.forEach(
          column -> html.append("<td>").append(escaped(text(row.get(column)))).append("</td>"));
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private static String text(JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String word(String key) {
    return escaped(words.getProperty(key, key));
  }
}
