package id.emall.core.payout;

import id.emall.contracts.bank.transfer.TransferService;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The mall's accounts from which sellers are paid, and which of them pays whom. */
@ApplicationScoped
class PayoutSources {

  private Jdbi jdbi;
  private Adapters adapters;
  private PayoutSettings settings;

  protected PayoutSources() {}

  @Inject
  PayoutSources(Jdbi jdbi, Adapters adapters, PayoutSettings settings) {
    this.jdbi = jdbi;
    this.adapters = adapters;
    this.settings = settings;
  }

  /**
   * An account that pays.
   *
   * @param accountId the receiving account
   * @param service null where money leaves by files
   */
  record Source(UUID accountId, String name, String bank, String number, TransferService service) {
    String channel() {
      return service == null ? "FILE" : "TRANSFER";
    }
  }

  private record Stored(UUID id, String bank, String number) {}

  /** The names in the settings of the accounts that pay. */
  Set<String> names() {
    return adapters.payoutChannels().keySet();
  }

  /** Those that the settings name and whose rows are kept. */
  List<Source> all() {
    Collection<Adapters.PayoutChannel> channels = adapters.payoutChannels().values();
    if (channels.isEmpty()) {
      return List.of();
    }
    List<Stored> stored =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select id, bank, number from receiving_account")
                    .mapTo(Stored.class)
                    .list());
    return channels.stream()
        .flatMap(
            channel ->
                stored.stream()
                    .filter(row -> row.bank().equals(channel.bank()))
                    .filter(row -> row.number().equals(channel.account()))
                    .map(
                        row ->
                            new Source(
                                row.id(),
                                channel.name(),
                                channel.bank(),
                                channel.account(),
                                channel.service())))
        .toList();
  }

  /** Which account a payout leaves from. */
  Optional<Source> ofPayout(UUID payoutId) {
    UUID account =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select b.from_account_id from payout p join payout_batch b on b.id = p.batch_id
                        where p.id = :id
                        """)
                    .bind("id", payoutId)
                    .mapTo(UUID.class)
                    .one());
    return all().stream().filter(source -> source.accountId().equals(account)).findFirst();
  }

  /** Who pays an account at this bank: one of the same bank, else the preferred one. */
  static Source paying(List<Source> sources, String bank, Optional<String> preferred) {
    return sources.stream()
        .filter(source -> source.bank().equalsIgnoreCase(bank))
        .findFirst()
        .or(
            () ->
                sources.stream()
                    .filter(source -> preferred.filter(source.name()::equals).isPresent())
                    .findFirst())
        .orElseGet(sources::getFirst);
  }

  /** Who can ask this bank whose an account is. */
  Optional<Source> asking(String bank) {
    List<Source> able = all().stream().filter(source -> source.service() != null).toList();
    return able.isEmpty() ? Optional.empty() : Optional.of(paying(able, bank, settings.from()));
  }
}
