package id.emall.courier.configured;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.number.NumberRules;
import java.util.List;
import java.util.Locale;

/**
 * Makes the adapter of kind {@code manual}: a courier that nobody can be asked about. Its numbers
 * are checked; what befalls its parcels is what the seller or an operator enters.
 */
public final class ManualFactory implements CourierAdapterFactory {

  @Override
  public String kind() {
    return "manual";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(SettingKey.required("courier", "the courier, e.g. PCP"));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    String name = context.settings().get("courier").toUpperCase(Locale.ROOT);
    try {
      CourierId id = new CourierId(name);
      return new Manual(id, NumberRules.of(id));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "setting 'courier' of adapter '"
              + context.settings().name()
              + "' must be a courier's short name such as PCP",
          e);
    }
  }

  private record Manual(CourierId id, NumberRules numbers) implements CourierAdapter {

    @Override
    public boolean asks() {
      return false;
    }

    @Override
    public NumberCheck check(String number) {
      return numbers.check(number);
    }

    @Override
    public String exampleNumber() {
      return numbers.example();
    }

    @Override
    public int batchSize() {
      return 1;
    }

    @Override
    public int mappingVersion() {
      return 1;
    }

    @Override
    public List<TrackResult> track(List<TrackQuery> queries) {
      return queries.stream()
          .map(query -> (TrackResult) new TrackResult.NotFound(new byte[0]))
          .toList();
    }
  }
}
