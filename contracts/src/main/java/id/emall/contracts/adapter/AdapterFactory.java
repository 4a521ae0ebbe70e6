package id.emall.contracts.adapter;

import java.util.List;

/**
 * Makes one kind of adapter from its settings. Implementations are listed in {@code
 * META-INF/services} under the sub-interface of their family, e.g. {@code
 * id.emall.contracts.bank.MutationSourceFactory}.
 *
 * @param <T> the family's interface
 */
public interface AdapterFactory<T> {

  /**
   * The name by which settings ask for this adapter, e.g. {@code bca-snap}. Unique within its
   * family.
   */
  String kind();

  /** Every setting this adapter reads, so that a misspelt one is refused at start. */
  List<SettingKey> settings();

  /**
   * Makes an adapter.
   *
   * @throws IllegalArgumentException when a setting is missing or malformed; the message names the
   *     setting
   */
  T create(AdapterContext context);
}
