package ai.nexadesk.console.ui;

import ai.nexadesk.console.ui.SampleCopy.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People of many places who write in. */
final class Samples {

  private static final List<String> NAMES =
      List.of(
          "Lena Andersson",
          "José Pérez",
          "Chloé Dubois",
          "Dmitri Petrov",
          "Aisha Adeyemi",
          "김민준",
          "Yuki Ito",
          "Otto Rossi",
          "Ngọc Trần",
          "Σοφία Παπαδοπούλου",
          "יעל כהן",
          "Olumide Bello",
          "Zoë van den Berg",
          "Łukasz Wójcik");
  private static final List<String> TEXTS =
      List.of(
          "Is there a way to pay by bank transfer?",
          "El botón de exportar no hace nada desde ayer",
          "The widget shows an error 500 on our pricing page",
          "Where is my parcel?",
          "Please cancel my plan at the end of the month",
          "How do I add a second admin to our account?",
          "請求書の合計が間違っているようです",
          "Thank you, that solved it!");
  private static final List<String> STATUSES = List.of("open", "active", "pending", "archived");

  private Samples() {}

  static List<Sample> inbox() {
    return List.of(
        one(
            0,
            "Sarah Kim",
            "Acme Corp",
            132,
            null,
            "Can you tell me about your pricing plans while we are at it?",
            "billing",
            "seats"),
        one(
            1,
            "José Pérez",
            "Globex",
            100,
            null,
            "El botón de exportar no hace nada desde ayer",
            "bug"),
        one(2, "فاطمة حداد", null, 54, null, "لا أستطيع تسجيل الدخول بعد التحديث", "login"),
        one(
            3,
            "Otto Rossi",
            "Stark & Söhne",
            48,
            null,
            "Please cancel my plan at the end of the month",
            "billing",
            "churn",
            "annual",
            "emea",
            "renewal"),
        one(4, "Yuki Ito", "Initech", 31, null, "請求書の合計が間違っているようです", "billing"),
        one(
            5,
            "Aisha Adeyemi",
            "Umbrella GmbH",
            22,
            SampleCopy.MARTA,
            "Is there a way to pay by bank transfer?",
            "billing"),
        one(
            6,
            "Dmitri Petrov",
            null,
            17,
            SampleCopy.TOMASZ,
            "You: I have asked shipping, one moment",
            "shipping"),
        one(
            7,
            "Lena Andersson",
            "Wonka Ltd",
            9,
            null,
            "The widget shows an error 500 on our pricing page",
            "bug",
            "escalated"),
        one(8, null, null, 4, null, "Where is my parcel?"));
  }

  static List<Sample> more(int count) {
    List<Sample> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = NAMES.get(i % NAMES.size());
      boolean assigned = i % 3 != 0;
      all.add(
          new Sample(
              "m-" + i,
              name,
              "person" + i + "@mail.example",
              i % 4 == 0 ? "Northwind" : null,
              STATUSES.get(i % 7 < 3 ? i % 7 : 3),
              i % 5 == 0 ? List.of("shipping") : List.of(),
              assigned ? SampleCopy.MARTA : null,
              assigned ? "Marta Nowak" : null,
              200 + i * 37,
              TEXTS.get(i % TEXTS.size())));
    }
    return all;
  }

  static Sample one(
      int number,
      @Nullable String name,
      @Nullable String company,
      int minutesAgo,
      @Nullable String agent,
      String last,
      String... tags) {
    return new Sample(
        "c-" + number,
        name,
        name == null ? "ines.costa82@mail.example" : "sarah.kim@acme.example",
        company,
        "open",
        List.of(tags),
        agent,
        agent == null ? null : agent.equals(SampleCopy.MARTA) ? "Marta Nowak" : "Tomasz Zieliński",
        minutesAgo,
        last);
  }
}
