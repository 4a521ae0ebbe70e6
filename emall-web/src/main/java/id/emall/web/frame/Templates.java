package id.emall.web.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;

/** The compiled templates. */
public final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "gg.jte.generated.precompiled");

  static {
    ENGINE.setBinaryStaticContent(true);
  }

  private Templates() {}

  /** The HTML of a view for the one who looks at it. */
  public static Utf8ByteOutput render(View view, Page page) {
    var values = new HashMap<>(view.values());
    values.put("page", page);
    var output = new Utf8ByteOutput();
    ENGINE.render(view.template() + ".jte", values, output);
    return output;
  }
}
