package id.emall.core.voucher;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What codes are worth now, and which of them are worth nothing and why.
 *
 * @param refused each by the field of its shop, {@link VoucherAsk#field(java.util.UUID)}
 */
public record VoucherQuote(List<Granted> granted, List<FieldError> refused) {

  public VoucherQuote {
    granted = List.copyOf(granted);
    refused = List.copyOf(refused);
  }

  VoucherQuote and(List<FieldError> more) {
    return new VoucherQuote(granted, Stream.concat(refused.stream(), more.stream()).toList());
  }

  /**
   * @throws Refusal INVALID when one of the codes is worth nothing
   */
  List<Granted> orRefuse() {
    if (!refused.isEmpty()) {
      throw Refusal.invalid(refused);
    }
    return granted;
  }
}
