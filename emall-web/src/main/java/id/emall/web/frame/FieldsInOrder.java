package id.emall.web.frame;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Reads a form's fields in the order in which they came, which is the one in which they stand on
 * the page (HTML, "constructing the entry list"); the server's own reader forgets it. So what is
 * wrong with a form is told from its top to its bottom.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FieldsInOrder implements MessageBodyReader<MultivaluedMap<String, String>> {

  /** Several times what the longest form is, the one that edits 500 products at once. */
  private static final int BYTES_MOST = 1_000_000;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == MultivaluedMap.class;
  }

  /**
   * @throws BadRequestException when something is not written as forms are
   * @throws ClientErrorException 413 when there is too much of it
   */
  @Override
  public MultivaluedMap<String, String> readFrom(
      Class<MultivaluedMap<String, String>> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] sent =
        whole(body)
            .orElseThrow(() -> new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE));
    Charset charset = charset(mediaType);
    try {
      return fields(new String(sent, charset), charset);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("A form is not encoded as forms are", e);
    }
  }

  /** The body, or nothing when it is longer than any form is; the rest of it is not read. */
  static Optional<byte[]> whole(InputStream body) throws IOException {
    byte[] sent = body.readNBytes(BYTES_MOST + 1);
    return sent.length > BYTES_MOST ? Optional.empty() : Optional.of(sent);
  }

  /**
   * @throws IllegalArgumentException when something is not encoded as forms are
   */
  static MultivaluedMap<String, String> fields(String body, Charset charset) {
    var fields = new Fields();
    var pairs = new StringTokenizer(body, "&");
    while (pairs.hasMoreTokens()) {
      String[] pair = pairs.nextToken().split("=", 2);
      fields.add(
          URLDecoder.decode(pair[0], charset),
          pair.length == 1 ? "" : URLDecoder.decode(pair[1], charset));
    }
    return fields;
  }

  /** One that nobody knows was refused before, see {@link ReadableCharset}. */
  private static Charset charset(MediaType mediaType) {
    String name = mediaType == null ? null : mediaType.getParameters().get("charset");
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
  }

  private static final class Fields extends AbstractMultivaluedMap<String, String> {
    Fields() {
      super(new LinkedHashMap<String, List<String>>());
    }
  }
}
