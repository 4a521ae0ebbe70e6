package id.emall.bank.file;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import id.emall.contracts.bank.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes the adapter of kind {@code files}: an account at a bank with whom there is no contract for
 * its interface, of which only the statement files tell that operators hand in.
 */
public final class FilesOnlyFactory implements MutationSourceFactory {

  @Override
  public String kind() {
    return "files";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of();
  }

  @Override
  public MutationSource create(AdapterContext context) {
    return new FilesOnly();
  }

  private static final class FilesOnly implements MutationSource {

    private static final int ANY_DAYS = 366;

    @Override
    public boolean asked() {
      return false;
    }

    @Override
    public Capabilities capabilities() {
      return new Capabilities(ANY_DAYS, ANY_DAYS, 0, false, false, Duration.ZERO, null, null);
    }

    @Override
    public Statement fetch(Account account, LocalDate from, LocalDate to, Cursor cursor) {
      throw new OutsideFailure(
          OutsideFailure.Kind.BAD_REQUEST,
          "",
          "account %s %s is told of by statement files only"
              .formatted(account.bank(), account.number()));
    }
  }
}
