package id.emall.contracts.adapter;

/**
 * One setting of an adapter.
 *
 * @param name the last part of the key, e.g. {@code base-url}
 * @param required whether the adapter cannot be made without it
 * @param secret whether its value must never be printed; it may name a file as {@code file:/path}
 * @param meaning one line for people
 */
public record SettingKey(String name, boolean required, boolean secret, String meaning) {

  public static SettingKey required(String name, String meaning) {
    return new SettingKey(name, true, false, meaning);
  }

  public static SettingKey optional(String name, String meaning) {
    return new SettingKey(name, false, false, meaning);
  }

  public static SettingKey secret(String name, String meaning) {
    return new SettingKey(name, true, true, meaning);
  }
}
