package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.export.PeopleFile;
import ai.nexadesk.console.store.People;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Names to and from a file, and how it went in words. Off the FX thread. */
record PeopleTransfer(People people, Texts texts) {

  private static final int WORD = 40;

  String write(Path file) {
    try {
      List<People.Named> names = people.named();
      PeopleFile.write(names, file);
      return texts.count("people.exported", names.size());
    } catch (IOException e) {
      return texts.of("people.notWritten", file.toString());
    }
  }

  String read(Path file) {
    try {
      return switch (PeopleFile.read(file)) {
        case PeopleFile.Content.Names(List<People.Named> names) -> {
          people.name(names);
          yield texts.count("people.imported", names.size());
        }
        case PeopleFile.Content.Refused refused -> refusal(refused) + " " + texts.of("people.same");
      };
    } catch (IOException e) {
      return texts.of("people.notRead", file.toString());
    }
  }

  private String refusal(PeopleFile.Content.Refused refused) {
    return switch (refused) {
      case PeopleFile.Content.SomethingElse() -> texts.of("people.notNames");
      case PeopleFile.Content.UnknownKind(long line, String kind) ->
          texts.of("people.unknownKind", line, SafeText.oneLine(kind, WORD));
      case PeopleFile.Content.NoId(long line) -> texts.of("people.noId", line);
      case PeopleFile.Content.Twice(long line, String id) ->
          texts.of("people.twice", line, SafeText.oneLine(id, WORD));
      case PeopleFile.Content.TooLong(long line) -> texts.of("people.tooLong", line);
    };
  }
}
