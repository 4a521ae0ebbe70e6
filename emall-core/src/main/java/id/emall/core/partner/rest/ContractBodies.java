package id.emall.core.partner.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.partner.ContractJson;
import id.emall.core.partner.ContractValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;

/**
 * Reads and writes the contract's values as JSON. A body that is too large is not read to its end;
 * one that does not fit is refused naming the field.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ContractBodies
    implements MessageBodyReader<ContractValue>, MessageBodyWriter<ContractValue> {

  private static final int MOST_KIB = 256;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return ContractValue.class.isAssignableFrom(type);
  }

  @Override
  public ContractValue readFrom(
      Class<ContractValue> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(MOST_KIB * 1024 + 1);
    if (bytes.length > MOST_KIB * 1024) {
      throw new ProblemException(413, "body.too-large", MOST_KIB);
    }
    if (bytes.length == 0) {
      return null;
    }
    return read(bytes, type);
  }

  private static ContractValue read(byte[] bytes, Class<ContractValue> type) throws IOException {
    try (JsonParser parser = ContractJson.mapper().createParser(bytes)) {
      return parse(parser, type);
    }
  }

  /** What breaks a limit comes without its place: the parser still knows where it stands. */
  private static ContractValue parse(JsonParser parser, Class<ContractValue> type)
      throws IOException {
    try {
      return ContractJson.mapper().readValue(parser, type);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof StreamConstraintsException) {
        throw malformed(parser.currentLocation());
      }
      throw Refusal.invalid(misfit(e));
    } catch (JsonProcessingException e) {
      throw malformed(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
    }
  }

  private static ProblemException malformed(JsonLocation at) {
    return new ProblemException(400, "json.malformed", at.getLineNr(), at.getColumnNr());
  }

  private static FieldError misfit(JsonMappingException e) {
    String field = field(e.getPath());
    return switch (e) {
      case UnrecognizedPropertyException unknown -> new FieldError(field, "json.unknown-field");
      case MismatchedInputException mismatch ->
          new FieldError(field, "json.wrong-type", expected(mismatch.getTargetType()));
      default -> new FieldError(field, "json.wrong-type", expectedInstead(e.getCause()));
    };
  }

  private static String field(List<JsonMappingException.Reference> path) {
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      if (step.getFieldName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return field.isEmpty() ? "body" : field.toString();
  }

  /** A number that is too large for its field comes wrapped. */
  private static String expectedInstead(Throwable cause) {
    return cause instanceof InputCoercionException coercion
        ? expected(coercion.getTargetType())
        : "JSON";
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "JSON";
    }
    if (type == String.class) {
      return "string";
    }
    if (type == UUID.class) {
      return "UUID";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "integer";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "YYYY-MM-DD";
    }
    return List.class.isAssignableFrom(type) ? "array" : "object";
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return ContractValue.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      ContractValue value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(ContractJson.mapper().writeValueAsBytes(value));
  }
}
