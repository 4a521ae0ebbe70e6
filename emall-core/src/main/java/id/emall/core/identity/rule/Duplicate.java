package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import java.util.stream.Stream;

/**
 * Whether somebody else gave the same paper. A phone needs no rule: only one member can prove it.
 */
final class Duplicate implements Rule {

  @Override
  public String name() {
    return "duplicate";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier.papers().stream()
        .map(
            paper ->
                switch (paper.elsewhere()) {
                  case NOWHERE -> pass("document.new", paper.subject());
                  case APPLICATION -> unsure("document.known", paper.subject());
                  case SELLER -> fail("document.sellers", paper.subject());
                });
  }
}
