package ai.nexadesk.console.sandbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people who answer: ten agents in five departments, the same for every seed.
 *
 * <p>Ids are derived from names, so a console that was told who its user is finds that person again
 * after a restart. Immutable, any thread.
 */
final class Staff {

  /** An agent with what decides which conversations come to them. */
  record Member(Person person, Department department, List<String> languages) {}

  private final List<Department> departments =
      List.of("Support", "Billing", "Technical", "Orders", "Sales").stream()
          .map(name -> new Department(id("department", name), name))
          .toList();
  private final List<Member> members =
      List.of(
          member("Mara", "Lindqvist", "Support", "en"),
          member("Tomás", "Ferreira", "Orders", "es", "pt"),
          member("Aiko", "Yamane", "Technical", "ja", "ko"),
          member("Priya", "Raman", "Technical", "en", "hi"),
          member("Jonas", "Albrecht", "Billing", "de"),
          member("Leila", "Haddad", "Billing", "ar"),
          member("Owen", "Pryce", "Sales", "en"),
          member("Ngozi", "Adeleke", "Orders", "en", "th"),
          member("Camille", "Rousset", "Billing", "fr"),
          member("Daniel", "Weisz", "Support", "he", "ru", "zh"));

  private final List<Person> agents = members.stream().map(Member::person).toList();
  private final Map<String, Person> byId =
      agents.stream().collect(toMap(Person::id, agent -> agent));
  private final Map<String, List<Member>> byDepartment =
      members.stream().collect(groupingBy(member -> member.department().name()));
  private final Map<String, List<Member>> byLanguage =
      members.stream()
          .flatMap(member -> member.languages().stream())
          .distinct()
          .collect(
              toMap(
                  language -> language,
                  language ->
                      members.stream().filter(m -> m.languages().contains(language)).toList()));

  List<Person> agents() {
    return agents;
  }

  List<Department> departments() {
    return departments;
  }

  Optional<Person> agent(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  boolean hasDepartment(String id) {
    return departments.stream().anyMatch(department -> department.id().equals(id));
  }

  Department department(String name) {
    return departments.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }

  /** Who would take this: a speaker of the language, else one of the department; rarely another. */
  Person whoTakes(String language, String department, Dice dice) {
    if (dice.on("anyone").chance(0.08)) {
      return dice.pick(members).person();
    }
    List<Member> speakers = language.equals("en") ? null : byLanguage.get(language);
    List<Member> able =
        speakers == null ? byDepartment.getOrDefault(department, members) : speakers;
    return dice.on("who").pick(able).person();
  }

  private Member member(String first, String last, String department, String... languages) {
    String mail = ascii(first) + "." + ascii(last) + "@tidewell.example";
    return new Member(
        new Person(id("agent", mail), first, last, mail),
        department(department),
        List.of(languages));
  }

  private static String ascii(String name) {
    return name.replace('á', 'a').toLowerCase(Locale.ROOT);
  }

  private static String id(String kind, String name) {
    byte[] bytes = (kind + ":" + name).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }
}
