package id.emall.web.operator;

import id.emall.core.ordering.CommissionRule;
import id.emall.web.text.Language;
import java.math.BigDecimal;

/** How commission rules look. */
public final class CommissionLook {

  private CommissionLook() {}

  /** The kind of its status badge. */
  public static String kind(CommissionRule.State state) {
    return switch (state) {
      case PROPOSED, END_PROPOSED -> "wait";
      case ACTIVE -> "good";
      case REFUSED, ENDED -> "plain";
    };
  }

  /** Hundredths of a percent as a percentage: {@code 2,5%}. */
  public static String percent(int basisPoints, Language language) {
    String number = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    return (language == Language.INDONESIAN ? number.replace('.', ',') : number) + "%";
  }

  /** The category's name in the reader's language, or null. */
  public static String category(CommissionRule rule, Language language) {
    return language == Language.INDONESIAN ? rule.categoryNameId() : rule.categoryNameEn();
  }
}
