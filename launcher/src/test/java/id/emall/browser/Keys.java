package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * A tab of somebody who has a keyboard only: whatever is used is reached by Tab, in the page's
 * order. Each stop on the way has to be seen (WCAG 2.4.7) and not to lie under something else
 * (2.4.11).
 */
final class Keys {

  /** More stops than any page has. */
  private static final int MOST_STOPS = 400;

  /** What is wrong with the part that has the focus, or nothing. */
  private static final String UNSEEN =
      """
      () => {
        const part = document.activeElement;
        if (part === document.body) return '';
        const ringed = one => {
          const style = getComputedStyle(one);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        };
        let ring = part;
        while (ring && !(ring.matches(':focus-within') && ringed(ring))) ring = ring.parentElement;
        if (!ring) return 'shows no focus: ' + part.outerHTML.slice(0, 160);
        const box = part.getBoundingClientRect();
        const x = box.left + Math.min(box.width / 2, 40);
        const above = [box.top + 4, box.top + box.height / 2, box.bottom - 4]
          .map(y => document.elementFromPoint(x, y));
        const seen = above.some(one => one && (part.contains(one) || one.contains(part)
          || one.closest('label')?.control === part));
        return seen ? '' : 'lies under ' + above.map(one => one?.outerHTML.slice(0, 60)) + ': '
          + part.outerHTML.slice(0, 160);
      }
      """;

  private final Tab tab;
  private final Keyboard keyboard;

  Keys(Tab tab) {
    this.tab = tab;
    this.keyboard = tab.page().keyboard();
    // What scrolls smoothly is not there yet when one looks.
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  Tab tab() {
    return tab;
  }

  /** Goes on with Tab until this has the focus. */
  Keys to(Locator wanted) {
    assertThat(wanted).isVisible();
    for (int i = 0; i < MOST_STOPS; i++) {
      if (focused(wanted)) {
        return this;
      }
      keyboard.press("Tab");
      String unseen = (String) tab.page().evaluate(UNSEEN);
      assertThat(unseen).as(tab.path()).isEmpty();
    }
    throw new AssertionError("the keyboard does not reach " + wanted + " on " + tab.path());
  }

  private static boolean focused(Locator part) {
    return (Boolean) part.evaluate("part => part === document.activeElement");
  }

  Keys follow(String link) {
    return enter(tab.named(AriaRole.LINK, link).first());
  }

  Keys press(String button) {
    return enter(tab.named(AriaRole.BUTTON, button).first());
  }

  /** Goes there and presses Enter. */
  Keys enter(Locator wanted) {
    to(wanted);
    keyboard.press("Enter");
    return this;
  }

  /** Goes there and presses the space bar. */
  Keys space(Locator wanted) {
    to(wanted);
    keyboard.press("Space");
    return this;
  }

  Keys type(String label, String text) {
    return type(tab.field(label), text);
  }

  Keys type(Locator field, String text) {
    to(field);
    keyboard.press("ControlOrMeta+A");
    keyboard.type(text);
    assertThat(field).hasValue(text);
    return this;
  }

  /** Types an option's first letter in the closed list, and goes on with the arrow. */
  Keys choose(String label, String option) {
    Locator list = tab.field(label);
    to(list);
    keyboard.type(option.substring(0, 1));
    Locator chosen = list.locator("option:checked");
    for (int i = list.locator("option").count(); i > 0 && !isIt(chosen, option); i--) {
      keyboard.press("ArrowDown");
    }
    assertThat(chosen).hasText(option);
    return this;
  }

  private static boolean isIt(Locator chosen, String option) {
    return chosen.textContent().strip().equals(option);
  }

  /** Reaches the group of this choice, and it with the arrows. */
  Keys pick(Locator choice) {
    String group =
        "input[type=radio][name='%s']"
            .formatted(choice.evaluate("choice => CSS.escape(choice.name)"));
    Locator choices = tab.find(group);
    for (int i = 0; i < MOST_STOPS && !inGroup(choice); i++) {
      keyboard.press("Tab");
    }
    for (int i = 0; i < choices.count() && !choice.isChecked(); i++) {
      keyboard.press("ArrowDown");
    }
    if (!choice.isChecked()) {
      keyboard.press("Space");
    }
    assertThat(choice).isChecked();
    return this;
  }

  private static boolean inGroup(Locator choice) {
    return (Boolean)
        choice.evaluate(
            "choice => document.activeElement.type === 'radio'"
                + " && document.activeElement.name === choice.name");
  }
}
