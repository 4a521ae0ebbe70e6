package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentFormTest {

  private record Field(String name, String value) implements EntityPart {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public Optional<String> getFileName() {
      return Optional.empty();
    }

    @Override
    public InputStream getContent() {
      return new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public <T> T getContent(Class<T> type) {
      return type.cast(value);
    }

    @Override
    public <T> T getContent(GenericType<T> type) {
      @SuppressWarnings("unchecked")
      T content = (T) value;
      return content;
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
      return new MultivaluedHashMap<>();
    }

    @Override
    public MediaType getMediaType() {
      return MediaType.TEXT_PLAIN_TYPE;
    }
  }

  @Test
  void messages_stand_in_the_order_in_which_the_fields_were_sent() {
    List<String> names =
        List.of("name", "phone", "email", "regency", "address", "username", "password");
    List<EntityPart> parts =
        Stream.concat(names.stream(), Stream.of("phone")).map(SentFormTest::empty).toList();

    Form form = SentForm.of(parts).form();
    names.reversed().forEach(name -> form.refuse(name, "Wajib diisi."));

    assertThat(form.errors().keySet()).containsExactlyElementsOf(names);
    assertThat(form.values("phone")).hasSize(2);
  }

  private static EntityPart empty(String name) {
    return new Field(name, "");
  }
}
