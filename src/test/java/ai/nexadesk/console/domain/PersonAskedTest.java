package ai.nexadesk.console.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words of a visitor ask for a person. */
class PersonAskedTest {

  @Test
  void aWishIsFoundInTheMiddleOfASentenceWithoutSpaces() {
    assertThat(
            List.of(
                "请转人工", "我要转人工", "我要人工客服", "我想和真人说话", "一度人と話したいです", "できればオペレーターに", "지금상담원 연결해 주세요"))
        .allMatch(PersonAsked::wishes);
  }

  @Test
  void inOtherWritingsAWishBeginsAWord() {
    assertThat(PersonAsked.wishes("I want to talk to a person")).isTrue();
    assertThat(PersonAsked.wishes("the unreal person")).isFalse();
    assertThat(PersonAsked.wishes("Where is my parcel?")).isFalse();
  }
}
