package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Fetching;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Sizes;
import ai.nexadesk.console.ui.text.Texts;

/** How a fetching ended, in words. */
record FetchWords(Texts texts) {

  private static final int ADDRESS = 120;

  /** How far it is. */
  String progress(long bytes, long all) {
    String here = Sizes.of(bytes, texts);
    return all < 0 ? here : texts.of("fetch.progress", here, Sizes.of(all, texts));
  }

  /** Why it did not come; of one that came, its size. */
  String of(Fetching ending) {
    return switch (ending) {
      case Fetching.Complete(long bytes) -> Sizes.of(bytes, texts);
      case Fetching.Cancelled() -> texts.of("fetch.cancelled");
      case Fetching.TooLarge(long most) -> texts.of("fetch.tooLarge", Sizes.of(most, texts));
      case Fetching.NotSecure() -> texts.of("fetch.notSecure");
      case Fetching.LedAway(String address) ->
          texts.of("fetch.ledAway", SafeText.oneLine(address, ADDRESS));
      case Fetching.OtherType(String came) ->
          texts.of("fetch.otherType", SafeText.oneLine(came, ADDRESS));
      case Fetching.Refused(int status) -> refused(status);
      case Fetching.Unreachable() -> texts.of("fetch.unreachable");
      case Fetching.BrokenOff(long bytes) -> texts.of("fetch.brokenOff", Sizes.of(bytes, texts));
      case Fetching.NotWritten(String reason) ->
          texts.of("fetch.notWritten", reason.isBlank() ? texts.of("export.noReason") : reason);
    };
  }

  private String refused(int status) {
    return switch (status) {
      case 404, 410 -> texts.of("fetch.gone");
      case 401, 403 -> texts.of("fetch.forbidden");
      default -> texts.of("fetch.refused", status);
    };
  }

  /** Whether the same may go well the next time. */
  static boolean worthAnotherTry(Fetching ending) {
    return switch (ending) {
      case Fetching.Unreachable() -> true;
      case Fetching.BrokenOff(long bytes) -> true;
      case Fetching.Refused(int status) -> status >= 500 || status == 429;
      case Fetching.NotWritten(String reason) -> true;
      case Fetching.Complete(long bytes) -> false;
      case Fetching.Cancelled() -> false;
      case Fetching.TooLarge(long most) -> false;
      case Fetching.NotSecure() -> false;
      case Fetching.LedAway(String address) -> false;
      case Fetching.OtherType(String came) -> false;
    };
  }
}
