package ai.nexadesk.console.sandbox;

import java.util.List;

/**
 * The conversations that stand first in the inbox when the workspace opens.
 *
 * <p>The first screenful is what people judge a product by, so it is chosen and not drawn: other
 * topics, scripts and waits in each row.
 *
 * @param culture of the visitor
 * @param script by its id
 * @param age how long before the start the last message was written, in seconds
 * @param turns how many turns have been spoken
 */
record Showcase(String culture, String script, int age, Status status, int turns) {

  static final List<Showcase> ALL =
      List.of(
          new Showcase("fr", "fr-remboursement", 41, Status.OPEN, 1),
          new Showcase("ng", "pricing-question", 134, Status.ACTIVE, 5),
          new Showcase("ja", "ja-api", 251, Status.OPEN, 1),
          new Showcase("de", "de-login", 402, Status.PENDING, 4),
          new Showcase("us", "shipping-delay", 667, Status.ACTIVE, 5),
          new Showcase("ar", "ar-billing", 915, Status.OPEN, 1),
          new Showcase("in", "export-bug", 1290, Status.OPEN, 3),
          new Showcase("es", "es-factura", 1684, Status.OPEN, 1),
          new Showcase("gb", "login-loop", 2165, Status.OPEN, 3),
          new Showcase("ko", "ko-sso", 2810, Status.PENDING, 4),
          new Showcase("br", "pt-integracao", 3544, Status.OPEN, 1),
          new Showcase("he", "he-export", 4470, Status.ACTIVE, 5),
          new Showcase("pl", "invoice-vat", 6122, Status.OPEN, 1),
          new Showcase("hi", "hi-login", 8017, Status.OPEN, 3),
          new Showcase("gb", "integration-howto", 9315, Status.ACTIVE, 4));

  /** How long the thread took up to its last turn, in seconds. */
  int length() {
    return (turns - 1) * 97;
  }
}
