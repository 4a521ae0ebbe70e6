package id.emall.bank.statement;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementTotals;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The code by which a bank says that there are no rows, once it has confirmed that it does. Without
 * that, such a code is a failure like any other: taken for an empty statement, a wrong account
 * would look like a quiet one.
 *
 * @param code empty when there is none
 */
public record NoRows(String code) {

  private static final String KEY = "no-rows-code";

  /** What the setting is called and means; {@code usual} is what holds without it. */
  public static SettingKey key(String usual) {
    return SettingKey.optional(
        KEY, "code that means an empty statement, " + (usual.isEmpty() ? "none" : usual));
  }

  /**
   * @throws IllegalArgumentException when the setting is no code; names it
   */
  public static NoRows of(AdapterSettings settings, String usual) {
    String code = settings.get(KEY, usual);
    if (!code.matches("[0-9A-Za-z-]{0,20}")) {
      throw new IllegalArgumentException(
          "setting '%s' of adapter '%s' must be like 4041401".formatted(KEY, settings.name()));
    }
    return new NoRows(code);
  }

  /** What a bank answers, or an empty statement where it says that there are no rows. */
  public Statement orEmpty(Supplier<Statement> ask) {
    try {
      return ask.get();
    } catch (OutsideFailure failure) {
      if (!code.isEmpty() && code.equals(failure.code())) {
        return new Statement(List.of(), StatementTotals.NONE, true, Optional.empty(), new byte[0]);
      }
      throw failure;
    }
  }
}
