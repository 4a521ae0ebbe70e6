package id.emall.core.admission;

import id.emall.contracts.registry.IdentityClaim;
import id.emall.core.common.Ids;
import id.emall.core.common.Vault;
import id.emall.core.identity.Nik;
import id.emall.core.identity.Npwp;
import id.emall.core.identity.PaperNumber;
import id.emall.core.identity.registry.Registries;
import id.emall.core.identity.rule.Dossier;
import id.emall.core.identity.rule.Dossier.Elsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Gathers what rules and registries are to be told of an application. */
@ApplicationScoped
class Dossiers {

  private Jdbi jdbi;
  private Ids ids;
  private Vault vault;
  private PaperRows papers;
  private PaperChecks checks;
  private RegistryWords words;
  private Registries registries;
  private SharedAccounts accounts;

  protected Dossiers() {}

  @Inject
  Dossiers(
      Jdbi jdbi,
      Ids ids,
      Vault vault,
      PaperRows papers,
      PaperChecks checks,
      RegistryWords words,
      Registries registries,
      SharedAccounts accounts) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.vault = vault;
    this.papers = papers;
    this.checks = checks;
    this.words = words;
    this.registries = registries;
    this.accounts = accounts;
  }

  /** An application with its papers open. Never printed. */
  record Case(
      UUID id,
      UUID memberId,
      int round,
      String name,
      String business,
      String regencyCode,
      LocalDate birthDate,
      List<PaperRows.Paper> papers) {

    @Override
    public String toString() {
      return "Case[" + id + "]";
    }

    private String nik() {
      return numbers()
          .flatMap(
              number ->
                  number instanceof Npwp npwp
                      ? npwp.nik().stream()
                      : Stream.of(number).filter(Nik.class::isInstance).map(Nik.class::cast))
          .map(Nik::text)
          .findFirst()
          .orElse(null);
    }

    private String npwp() {
      return numbers()
          .filter(Npwp.class::isInstance)
          .map(number -> ((Npwp) number).sixteen())
          .findFirst()
          .orElse(null);
    }

    private Stream<PaperNumber> numbers() {
      return papers.stream().map(PaperRows.Paper::number);
    }
  }

  private record Row(
      UUID id,
      UUID memberId,
      int round,
      String name,
      String shopName,
      String regencyCode,
      byte[] birthDateCipher) {}

  Case read(UUID applicationId) {
    Row row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select a.id, a.member_id, a.round, m.name, a.shop_name, m.regency_code,
                          a.birth_date_cipher
                        from seller_application a join member m on m.id = a.member_id
                        where a.id = :id
                        """)
                    .bind("id", applicationId)
                    .mapTo(Row.class)
                    .one());
    return new Case(
        row.id(),
        row.memberId(),
        row.round(),
        row.name(),
        row.shopName(),
        row.regencyCode(),
        row.birthDateCipher() == null
            ? null
            : LocalDate.parse(vault.decrypt(row.birthDateCipher())),
        papers.of(applicationId));
  }

  /** What registries are still to be asked. */
  List<RegistryWords.Question> open(Case known) {
    List<Dossier.Word> answered = words.of(known.id(), known.round());
    return known.papers().stream()
        .map(paper -> paper.number().kind())
        .flatMap(
            kind ->
                registries.of(kind).stream()
                    .map(registry -> new RegistryWords.Question(registry, kind)))
        .filter(
            question ->
                answered.stream()
                    .noneMatch(
                        word ->
                            word.registry().equals(question.registry())
                                && word.paper() == question.paper()))
        .toList();
  }

  IdentityClaim claim(Case known, RegistryWords.Question question) {
    PaperNumber number =
        known.papers().stream()
            .map(PaperRows.Paper::number)
            .filter(paper -> paper.kind() == question.paper())
            .findFirst()
            .orElseThrow();
    return new IdentityClaim(
        ids.next().toString(),
        Registries.paper(question.paper()).orElseThrow(),
        number instanceof Npwp npwp ? npwp.sixteen() : number.text(),
        known.name(),
        born(known),
        known.business(),
        known.nik(),
        known.npwp());
  }

  /** As typed, else as the NIK tells it. */
  private LocalDate born(Case known) {
    return known.birthDate() != null || known.nik() == null
        ? known.birthDate()
        : new Nik(known.nik()).birthDate(checks.today()).orElse(null);
  }

  Dossier dossier(Case known) {
    return new Dossier(
        checks.today(),
        known.regencyCode(),
        known.birthDate(),
        accounts.sharedWithOthers(known.memberId()),
        known.papers().stream().map(paper -> paper(known, paper)).toList(),
        words.of(known.id(), known.round()));
  }

  private Dossier.Paper paper(Case known, PaperRows.Paper paper) {
    return new Dossier.Paper(
        paper.number(),
        paper.scanMediaId() != null,
        paper.number().lastDay().orElse(paper.validUntil()),
        elsewhere(known.memberId(), paper.number()));
  }

  /** Served by the indexes seller_application_same_document and seller_paper_same_number. */
  private Elsewhere elsewhere(UUID memberId, PaperNumber number) {
    int weight =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select coalesce(max(case state when 'APPROVED' then 2 else 1 end), 0) from (
                          select a.state from seller_application a
                          where a.document_hmac in (<numbers>) and a.member_id <> :member
                          union all
                          select a.state from seller_paper p
                          join seller_application a on a.id = p.application_id
                          where p.number_hmac in (<numbers>) and a.member_id <> :member) as found
                        """)
                    .bindList("numbers", papers.fingerprints(number))
                    .bind("member", memberId)
                    .mapTo(Integer.class)
                    .one());
    return Elsewhere.values()[weight];
  }
}
