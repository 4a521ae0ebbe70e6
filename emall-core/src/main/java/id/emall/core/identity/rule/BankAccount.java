package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import java.util.stream.Stream;

/** Whether the money of another shop goes to the same account. */
final class BankAccount implements Rule {

  @Override
  public String name() {
    return "bank-account";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier.bankAccountShared()
        ? Stream.of(unsure("bank-account.shared", ""))
        : Stream.empty();
  }
}
