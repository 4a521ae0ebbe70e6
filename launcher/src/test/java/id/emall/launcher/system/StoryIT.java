package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.launcher.story.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryIT {

  @Test
  void one_order_goes_from_registration_to_completion_by_itself() {
    MallProcess mall = SystemUnderTest.shared();
    List<String> told = new ArrayList<>();

    try (Story story =
        new Story(
            mall.site(),
            mall.sandbox(),
            List.of("unirosda", "kangujang", "yukmarlina"),
            "lumbung-demo-2026",
            told::add)) {
      story.play();
    }

    assertThat(told).hasSizeGreaterThan(12);
    assertThat(told).anyMatch(step -> step.contains("Faktur lunas dengan sendirinya"));
  }
}
