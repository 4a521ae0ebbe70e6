package id.emall.contracts.registry;

import id.emall.contracts.adapter.OutsideFailure;
import java.util.Map;

/** What came of a question to a registry. */
public sealed interface RegistryAnswer {

  /** The number is known. Fields that were not compared are absent. */
  record Told(Map<RegistryField, FieldVerdict> fields) implements RegistryAnswer {
    public Told {
      fields = Map.copyOf(fields);
    }
  }

  /** Nobody has this number. */
  record NotFound() implements RegistryAnswer {}

  /** The number was known once and is no longer in force. */
  record Inactive() implements RegistryAnswer {}

  /**
   * The registry could not be asked. A quota that is spent for the day is THROTTLED with the time
   * to wait, where the registry tells it.
   */
  record Failed(OutsideFailure failure) implements RegistryAnswer {}
}
