package id.emall.web.operator;

import id.emall.core.audit.WorkItems;
import id.emall.core.ordering.Invoices;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes work items readable: their details by name, their order by its code. */
@ApplicationScoped
class WorkRows {

  private static final String ORDER = "order";

  private static final String INVOICE = "invoice";

  @Inject private Orders orders;

  @Inject private Invoices invoices;

  List<WorkRow> of(List<WorkItems.WorkItem> items) {
    List<Map<String, String>> facts = items.stream().map(item -> facts(item.details())).toList();
    Set<UUID> wanted =
        facts.stream()
            .flatMap(some -> Numbers.id(some.get(ORDER)).stream())
            .collect(Collectors.toSet());
    Map<UUID, String> codes = orders.codes(wanted);
    return IntStream.range(0, items.size())
        .mapToObj(i -> row(items.get(i), facts.get(i), codes))
        .toList();
  }

  private WorkRow row(WorkItems.WorkItem item, Map<String, String> facts, Map<UUID, String> codes) {
    String order = facts.remove(ORDER);
    Numbers.id(facts.get(INVOICE)).ifPresent(id -> facts.put(INVOICE, invoices.find(id).code()));
    return new WorkRow(item, facts, Numbers.id(order).map(codes::get).orElse(null));
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
