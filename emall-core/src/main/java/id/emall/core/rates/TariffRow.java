package id.emall.core.rates;

import id.emall.contracts.courier.RateQuote.Service;

/**
 * A line of the operators' table.
 *
 * @param courier e.g. {@code JNE}
 * @param serviceCode the courier's own name of the service, e.g. {@code REG}
 * @param origin a zone, a province's, regency's or district's code, or LOCAL
 * @param pricePerKg whole rupiah
 */
public record TariffRow(
    String courier,
    Service service,
    String serviceCode,
    String origin,
    String destination,
    long pricePerKg,
    int minimumKg,
    int daysFrom,
    int daysTo) {

  /** What stands once in a table. */
  record Lane(String courier, Service service, String origin, String destination) {}

  Lane lane() {
    return new Lane(courier, service, origin, destination);
  }
}
