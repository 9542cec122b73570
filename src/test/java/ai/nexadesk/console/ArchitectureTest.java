package ai.nexadesk.console;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The layers: who may import whom, and who may speak HTTP, SQL and JavaFX. */
@AnalyzeClasses(
    packages = "ai.nexadesk.console",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "ai.nexadesk.console";

  private static DescribedPredicate<JavaClass> in(String... packages) {
    return resideInAnyPackage(
        java.util.Arrays.stream(packages).map(name -> ROOT + "." + name).toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAPackage(ROOT + "..");
  }

  /** Classes of {@code from} use none of ours outside {@code allowed}. */
  private static ArchRule only(String from, String... allowed) {
    return noClasses()
        .that(in(from))
        .should()
        .dependOnClassesThat(
            ours().and(DescribedPredicate.not(in(from))).and(DescribedPredicate.not(in(allowed))));
  }

  @ArchTest static final ArchRule domainStandsAlone = only("domain..");

  @ArchTest static final ArchRule platformStandsAlone = only("platform..");

  @ArchTest static final ArchRule sandboxStandsAlone = only("sandbox..");

  @ArchTest static final ArchRule theFxBridgeStandsAlone = only("ui.fx..");

  @ArchTest
  static final ArchRule messageTextKnowsNoFeature =
      only("ui.message..", "domain..", "ui.fx..", "ui.control..", "ui.text..");

  @ArchTest
  static final ArchRule attachmentsKnowNoFeature =
      only("ui.attachment..", "domain..", "ui.fx..", "ui.control..", "ui.text..");

  @ArchTest static final ArchRule apiBuildsOnDomain = only("api..", "domain..");

  @ArchTest static final ArchRule storeBuildsOnDomain = only("store..", "domain..");

  @ArchTest static final ArchRule settingsBuildOnDomain = only("settings..", "domain..");

  @ArchTest static final ArchRule noticesBuildOnStore = only("notify..", "domain..", "store..");

  @ArchTest static final ArchRule editBuildsOnStore = only("edit..", "domain..", "store..");

  @ArchTest
  static final ArchRule syncBuildsOnApiAndStore = only("sync..", "domain..", "api..", "store..");

  @ArchTest
  static final ArchRule theWindowNeverSeesTheServer =
      only(
          "ui..",
          "domain..",
          "store..",
          "edit..",
          "triage..",
          "notify..",
          "export..",
          "settings..",
          "sync..");

  @ArchTest
  static final ArchRule theWindowSeesOfSyncItsStatusOnly =
      noClasses()
          .that(in("ui.."))
          .should()
          .dependOnClassesThat(
              in("sync..")
                  .and(
                      DescribedPredicate.not(
                          nameMatching(ROOT.replace(".", "\\.") + "\\.sync\\.SyncStatus.*"))));

  @ArchTest
  static final ArchRule featuresOfTheWindowDoNotKnowEachOther =
      slices()
          .matching(ROOT + ".ui.(*)..")
          .that(
              DescribedPredicate.describe(
                  "are features",
                  slice ->
                      !java.util.Set.of(
                              "fx", "control", "theme", "text", "action", "message", "attachment")
                          .contains(slice.getNamePart(1))))
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyApiAndSandboxSpeakHttp =
      noClasses()
          .that(DescribedPredicate.not(in("api..", "sandbox..")))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("okhttp3..", "com.sun.net.httpserver..", "java.net.http.."));

  @ArchTest
  static final ArchRule onlyStoreSpeaksSql =
      noClasses()
          .that(DescribedPredicate.not(in("store..")))
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.sqlite.."));

  @ArchTest
  static final ArchRule nothingBelowTheWindowKnowsJavaFx =
      noClasses()
          .that(
              in(
                  "domain..",
                  "api..",
                  "store..",
                  "edit..",
                  "sync..",
                  "triage..",
                  "notify..",
                  "export..",
                  "settings..",
                  "platform..",
                  "sandbox.."))
          .should()
          .dependOnClassesThat(resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx.."));

  @ArchTest
  static final ArchRule onlyTheBridgeEntersTheFxThread =
      noClasses()
          .that(DescribedPredicate.not(in("ui.fx..")))
          .should()
          .callMethod(javafx.application.Platform.class, "runLater", Runnable.class);

  @ArchTest
  static final ArchRule viewModelsHoldNoNode =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Model")
          .should()
          .dependOnClassesThat(resideInAnyPackage("javafx.scene.."));

  @ArchTest
  static final ArchRule namesSayWhatTheyAre =
      classes()
          .that(ours())
          .should()
          .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common|Abstract\\w+)$");
}
