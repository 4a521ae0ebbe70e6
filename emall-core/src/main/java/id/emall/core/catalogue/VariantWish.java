package id.emall.core.catalogue;

import java.util.List;

/**
 * Which variants a seller wishes for: each value of the first option with each of the second. Any
 * part may be null or wrong; errors name the parts {@code option1}, {@code values1}, {@code
 * option2}, {@code values2}.
 *
 * @param options one or two; their names are left out of account where a family has them already
 */
public record VariantWish(List<Option> options) {

  public VariantWish {
    options = List.copyOf(options);
  }

  /** What varies, e.g. {@code Ukuran} with {@code S}, {@code M}, {@code L}. */
  public record Option(String name, List<String> values) {

    public Option {
      values = List.copyOf(values);
    }
  }
}
