package id.emall.core.payment.file;

import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Finds the mall's account that a statement in a file is about, by the number in its head and the
 * bank of its layout; numbers may be padded with zeros. Where the layout names no account, whoever
 * brought the file must have chosen one.
 */
final class OwnAccounts {

  private static final int PROBLEMS_MOST = 100;

  private record Own(UUID id, String bank, String number) {

    boolean isAt(FileLayout layout) {
      return layout.bank().isEmpty() || layout.bank().get().equalsIgnoreCase(bank);
    }

    boolean isNumbered(String told) {
      return bare(number).equals(bare(told));
    }

    private static String bare(String number) {
      return number.replaceFirst("^0+(?=.)", "");
    }

    @Override
    public String toString() {
      return bank + " " + number;
    }
  }

  private final List<Own> own;
  private final Optional<Own> chosen;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<String, Optional<UUID>> found = new HashMap<>();

  OwnAccounts(Handle handle, UUID chosenId) {
    own =
        handle
            .createQuery("select id, bank, number from receiving_account where kind = 'BANK'")
            .mapTo(Own.class)
            .list();
    chosen = own.stream().filter(one -> one.id().equals(chosenId)).findAny();
  }

  /** Empty when it is none of ours; then {@link #problems} says why. */
  Optional<UUID> of(FileHeading heading) {
    String told = heading.account().orElse("") + " " + heading.layout();
    return found.computeIfAbsent(
        told,
        key ->
            heading
                .account()
                .map(number -> named(heading, number))
                .orElseGet(() -> unnamed(heading)));
  }

  private Optional<UUID> named(FileHeading heading, String number) {
    List<Own> named =
        own.stream()
            .filter(one -> one.isAt(heading.layout()) && one.isNumbered(number))
            .filter(
                one -> chosen.isEmpty() || !chosen.get().isNumbered(number) || one == chosen.get())
            .toList();
    if (named.isEmpty()) {
      return refuse(heading, Problem.ACCOUNT_NOT_OURS, number, heading.layout().bank().orElse(""));
    }
    if (chosen.isPresent() && !named.contains(chosen.get())) {
      return refuse(heading, Problem.ACCOUNT_OTHER, number, chosen.get().toString());
    }
    return named.size() == 1
        ? Optional.of(named.getFirst().id())
        : refuse(heading, Problem.ACCOUNT_NEEDED, number, "");
  }

  private Optional<UUID> unnamed(FileHeading heading) {
    if (chosen.isEmpty()) {
      return refuse(heading, Problem.ACCOUNT_NEEDED, heading.layout().name(), "");
    }
    return chosen.get().isAt(heading.layout())
        ? Optional.of(chosen.get().id())
        : refuse(
            heading,
            Problem.BANK_OTHER,
            heading.layout().bank().orElse(""),
            chosen.get().toString());
  }

  private Optional<UUID> refuse(FileHeading heading, String kind, String found, String expected) {
    if (problems.size() < PROBLEMS_MOST) {
      problems.add(new Problem(heading.line(), "", kind, found, expected));
    }
    return Optional.empty();
  }

  List<Problem> problems() {
    return new ArrayList<>(problems);
  }
}
