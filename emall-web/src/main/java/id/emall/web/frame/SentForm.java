package id.emall.web.frame;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent with files.
 *
 * @param form its fields
 * @param files what each file field carries, in the order it was chosen; fields in which nothing
 *     was chosen are left out
 * @param names how the sender's computer calls the last file of each field
 */
public record SentForm(Form form, Map<String, List<InputStream>> files, Map<String, String> names) {

  /** No field of any form is longer. */
  private static final int FIELD_BYTES_MOST = 64_000;

  /** Reads the parts of a form sent as {@code multipart/form-data}. */
  public static SentForm of(List<EntityPart> parts) {
    var fields = new LinkedHashMap<String, List<String>>();
    var files = new HashMap<String, List<InputStream>>();
    var names = new HashMap<String, String>();
    for (EntityPart part : parts) {
      if (part.getFileName().isEmpty()) {
        fields.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(text(part));
      } else if (!part.getFileName().get().isEmpty()) {
        files.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(part.getContent());
        names.put(part.getName(), part.getFileName().get());
      }
    }
    return new SentForm(Form.sent(fields), Map.copyOf(files), Map.copyOf(names));
  }

  /** What was chosen in this field, if anything was. */
  public Optional<InputStream> file(String name) {
    return all(name).stream().findFirst();
  }

  /** How the sender's computer calls what was chosen in this field; for people only. */
  public String fileName(String name) {
    return names.getOrDefault(name, "");
  }

  /** Everything that was chosen in this field. */
  public List<InputStream> all(String name) {
    return files.getOrDefault(name, List.of());
  }

  private static String text(EntityPart part) {
    try (InputStream in = part.getContent()) {
      byte[] bytes = in.readNBytes(FIELD_BYTES_MOST + 1);
      if (bytes.length > FIELD_BYTES_MOST) {
        throw new BadRequestException("A field of the form is too long: " + part.getName());
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadRequestException("A field of the form cannot be read", e);
    }
  }
}
