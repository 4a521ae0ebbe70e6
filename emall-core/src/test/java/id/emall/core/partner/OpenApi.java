package id.emall.core.partner;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The published OpenAPI file, as a judge of what the service says. For answers it is made stricter:
 * what it does not describe must not be there.
 */
final class OpenApi {

  private static final String FILE = "id/emall/contracts/openapi.yaml";
  private static final String NAME = "urn:emall:openapi";

  private final JsonNode document;
  private final SchemaRegistry registry;

  OpenApi() {
    try (InputStream file = OpenApi.class.getClassLoader().getResourceAsStream(FILE)) {
      document = new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    document.path("components").path("schemas").forEach(OpenApi::close);
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(NAME, document.toString())));
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
      object.path("properties").forEach(OpenApi::close);
    }
    if (schema.has("items")) {
      close(schema.get("items"));
    }
  }

  /** What is wrong with this JSON as a value of that schema; nothing when it fits. */
  List<String> faultsOf(String schemaName, String json) {
    Schema schema =
        registry.getSchema(SchemaLocation.of(NAME + "#/components/schemas/" + schemaName));
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** Every method and path, e.g. {@code POST /orders}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    document
        .path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry((method, operation) -> operations.add(line(method, path))));
    return operations;
  }

  private static String line(String method, String path) {
    return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
  }

  /** The names of a schema's properties. */
  Set<String> properties(String schemaName) {
    return Set.copyOf(schema(schemaName).path("properties").propertyNames());
  }

  /** The example that stands beside a schema. */
  String example(String schemaName) {
    return schema(schemaName).path("example").toString();
  }

  /** The least and the most characters of a text; nothing for what has no such limits. */
  List<Integer> lengths(String schemaName, String property) {
    JsonNode schema = schema(schemaName).path("properties").path(property);
    return schema.has("minLength") && schema.has("maxLength")
        ? List.of(schema.path("minLength").asInt(), schema.path("maxLength").asInt())
        : List.of();
  }

  /** The example beside a schema, with one text in one of its parts replaced. */
  String exampleWith(String schemaName, String part, String property, String text) {
    JsonNode example = schema(schemaName).path("example").deepCopy();
    ((ObjectNode) example.path(part)).put(property, text);
    return example.toString();
  }

  private JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }
}
