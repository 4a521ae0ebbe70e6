package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.ProductChecks;
import id.emall.core.catalogue.ProductForm;
import id.emall.core.catalogue.SaleMethod;
import id.emall.core.catalogue.SellerProduct.State;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds out what a row wishes: a new product, or a change of one that there is. A cell that is
 * empty, and a column that is missing, leave what there is as it is.
 */
final class RowReading {

  private static final int CODE_MOST = SellerProducts.CODE_MOST;
  private static final int SHOWN_MOST = 40;

  private final SheetRow row;
  private final Heading heading;
  private final Checks checks = new Checks();

  private RowReading(SheetRow row, Heading heading) {
    this.row = row;
    this.heading = heading;
  }

  /** The code of the row's product as far as it can be looked up; may be empty. */
  static String code(SheetRow row, Heading heading) {
    String code = heading.cell(row, SheetColumn.CODE).orElse("");
    return code.substring(0, Math.min(code.length(), CODE_MOST + 1));
  }

  /** The beginning of what was written. */
  static String shown(String written) {
    String line = written.replaceAll("\\s+", " ");
    return line.length() <= SHOWN_MOST ? line : line.substring(0, SHOWN_MOST - 1) + "…";
  }

  /**
   * @param known the product of this code, or null
   * @param newId for a product that is to be made
   */
  static StagedRow read(
      SheetRow row,
      Heading heading,
      KnownProduct known,
      UUID newId,
      ProductChecks rules,
      CategoryNames categories) {
    RowReading reading = new RowReading(row, heading);
    String code = reading.checks.line("code", reading.text(SheetColumn.CODE), 1, CODE_MOST);
    StagedRow read =
        known == null
            ? reading.made(code, newId, rules, categories)
            : reading.changed(code, known, rules, categories);
    return reading.checks.failed()
        ? StagedRow.refused(row.line(), shown(code), reading.errors())
        : read;
  }

  private StagedRow made(String code, UUID newId, ProductChecks rules, CategoryNames categories) {
    int making = or(whole(SheetColumn.MAKING), 0);
    ProductForm form =
        new ProductForm(
            text(SheetColumn.NAME),
            text(SheetColumn.DESCRIPTION),
            category(categories).orElse(null),
            number(SheetColumn.PRICE),
            whole(SheetColumn.WEIGHT),
            whole(SheetColumn.LENGTH),
            whole(SheetColumn.WIDTH),
            whole(SheetColumn.HEIGHT),
            SaleMethod.of(making),
            making,
            List.of());
    needed(SheetColumn.CATEGORY);
    Integer stock = whole(SheetColumn.STOCK);
    ProductChecks.Checked checked = rules.check(checks, form);
    rules.stock(checks, stock);
    State state = state(State.ON_SALE);
    checks.that(state != State.TAKEN_DOWN, "state", "import.state");
    if (checks.failed()) {
      return null;
    }
    return new StagedRow(
        row.line(),
        StagedRow.Verdict.NEW,
        code,
        newId,
        null,
        checked.name(),
        checked.description(),
        checked.category().id(),
        form.price(),
        form.weightGrams(),
        form.lengthCm(),
        form.widthCm(),
        form.heightCm(),
        making,
        stock,
        null,
        state.name(),
        List.of());
  }

  private StagedRow changed(
      String code, KnownProduct known, ProductChecks rules, CategoryNames categories) {
    int making = or(whole(SheetColumn.MAKING), known.makingDays());
    ProductForm form =
        new ProductForm(
            known.familyName() == null ? words(SheetColumn.NAME, known.name()) : known.familyName(),
            words(SheetColumn.DESCRIPTION, known.description()),
            category(categories).orElse(known.categorySlug()),
            or(number(SheetColumn.PRICE), known.price()),
            or(whole(SheetColumn.WEIGHT), known.weightGrams()),
            or(whole(SheetColumn.LENGTH), known.lengthCm()),
            or(whole(SheetColumn.WIDTH), known.widthCm()),
            or(whole(SheetColumn.HEIGHT), known.heightCm()),
            SaleMethod.of(making),
            making,
            List.of());
    checks.that(
        known.familyName() == null
            || heading
                .cell(row, SheetColumn.NAME)
                .map(SheetText.lines(known.name())::equals)
                .orElse(true),
        "name",
        "import.variant-name");
    ProductChecks.Checked checked = rules.check(checks, form);
    Integer stock = stock(known, rules);
    State state = state(known.state());
    checks.that(
        state == known.state() || known.state() != State.TAKEN_DOWN,
        "state",
        "product.taken-down",
        known.name());
    checks.that(state == known.state() || state != State.TAKEN_DOWN, "state", "import.state");
    if (checks.failed()) {
      return null;
    }
    return change(code, known, form, checked, stock, state);
  }

  private StagedRow change(
      String code,
      KnownProduct known,
      ProductForm form,
      ProductChecks.Checked checked,
      Integer stock,
      State state) {
    String name = known.familyName() == null ? other(checked.name(), known.name()) : null;
    String description = other(checked.description(), known.description());
    Category category = checked.category();
    UUID categoryId = category.slug().equals(known.categorySlug()) ? null : category.id();
    Long price = other(form.price(), known.price());
    Integer weight = other(form.weightGrams(), known.weightGrams());
    Integer length = other(form.lengthCm(), known.lengthCm());
    Integer width = other(form.widthCm(), known.widthCm());
    Integer height = other(form.heightCm(), known.heightCm());
    Integer making = other(checked.makingDays(), known.makingDays());
    boolean edited =
        Stream.of(name, description, categoryId, price, weight, length, width, height, making)
            .anyMatch(Objects::nonNull);
    boolean moved = state != known.state();
    if (!edited && stock == null && !moved) {
      return StagedRow.same(row.line(), code, known.id());
    }
    return new StagedRow(
        row.line(),
        StagedRow.Verdict.CHANGED,
        code,
        known.id(),
        edited ? known.version() : null,
        name,
        description,
        categoryId,
        price,
        weight,
        length,
        width,
        height,
        making,
        stock,
        stock == null ? null : known.stock(),
        moved ? state.name() : null,
        List.of());
  }

  /**
   * The stock that is wished, null when it stays. Where the file tells what it was at the download,
   * a number that was not touched wishes nothing, and one that was is refused when something was
   * sold meanwhile: nobody knows then which pieces were counted.
   */
  private Integer stock(KnownProduct known, ProductChecks rules) {
    Integer wished = whole(SheetColumn.STOCK);
    Integer seen = whole(SheetColumn.SEEN_STOCK);
    if (wished == null) {
      return null;
    }
    rules.stock(checks, wished);
    if (wished == known.stock() || wished.equals(seen)) {
      return null;
    }
    checks.that(
        seen == null || seen == known.stock(), "stock", "stock.moved", known.name(), known.stock());
    return wished;
  }

  private State state(State otherwise) {
    Optional<String> typed = heading.cell(row, SheetColumn.STATE);
    Optional<State> state = typed.flatMap(StateWords::read);
    checks.that(typed.isEmpty() || state.isPresent(), "state", "import.state");
    return state.orElse(otherwise);
  }

  private Optional<String> category(CategoryNames categories) {
    return heading.cell(row, SheetColumn.CATEGORY).map(categories::slug);
  }

  private void needed(SheetColumn column) {
    checks.that(heading.cell(row, column).isPresent(), column.field(), "required");
  }

  private String text(SheetColumn column) {
    return heading.cell(row, column).orElse(null);
  }

  /** What there is where nothing else is wished; files have line ends of their own. */
  private String words(SheetColumn column, String known) {
    String typed = text(column);
    return typed == null || typed.equals(SheetText.lines(known)) ? known : typed;
  }

  private Integer whole(SheetColumn column) {
    Long number = number(column);
    if (number != null && number > Integer.MAX_VALUE) {
      checks.that(false, column.field(), "import.number");
      return null;
    }
    return number == null ? null : number.intValue();
  }

  private Long number(SheetColumn column) {
    Optional<String> typed = heading.cell(row, column);
    Optional<Long> number = typed.flatMap(SheetNumber::read);
    checks.that(typed.isEmpty() || number.isPresent(), column.field(), "import.number");
    return number.orElse(null);
  }

  private List<RowError> errors() {
    try {
      checks.refuse();
      return List.of();
    } catch (Refusal refusal) {
      return refusal.fields().stream().map(this::error).toList();
    }
  }

  private RowError error(FieldError error) {
    String column = SheetColumn.headingOf(error.field());
    String value =
        SheetColumn.called(column)
            .flatMap(one -> heading.cell(row, one))
            .map(RowReading::shown)
            .orElse("");
    return new RowError(column, value, error.code(), error.arguments());
  }

  private static <T> T or(T typed, T otherwise) {
    return typed == null ? otherwise : typed;
  }

  /** The new value, or null when it is none. */
  private static <T> T other(T now, T before) {
    return Objects.equals(now, before) ? null : now;
  }
}
