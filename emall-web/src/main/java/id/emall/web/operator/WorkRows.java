package id.emall.web.operator;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.Orders;
import id.emall.web.frame.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes work items readable: their details by name, their order by its code. */
@ApplicationScoped
class WorkRows {

  private static final String ORDER = "order";

  @Inject private Orders orders;

  List<WorkRow> of(List<WorkItems.WorkItem> items) {
    return items.stream().map(this::row).toList();
  }

  private WorkRow row(WorkItems.WorkItem item) {
    Map<String, String> facts = facts(item.details());
    String order = facts.remove(ORDER);
    return new WorkRow(item, facts, Numbers.id(order).map(this::code).orElse(null));
  }

  private String code(UUID orderId) {
    try {
      return orders.find(orderId).code();
    } catch (Refusal gone) {
      return null;
    }
  }

  private static Map<String, String> facts(String details) {
    Map<String, String> facts = new LinkedHashMap<>();
    try (var reader = Json.createReader(new StringReader(details))) {
      reader.readObject().forEach((name, value) -> facts.put(name, text(value)));
    }
    return facts;
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
