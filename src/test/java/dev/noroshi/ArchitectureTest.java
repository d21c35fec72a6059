package dev.noroshi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The house: an import only goes down, and each library is known to one room. */
@AnalyzeClasses(packages = "dev.noroshi", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule an_import_only_goes_down =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.noroshi..")
          .withOptionalLayers(true)
          .layer("cli")
          .definedBy("dev.noroshi.cli..")
          .layer("app")
          .definedBy("dev.noroshi.app..")
          .layer("edge")
          .definedBy("dev.noroshi.slack..", "dev.noroshi.store..")
          .layer("desk")
          .definedBy("dev.noroshi.desk..")
          .layer("leaves")
          .definedBy("dev.noroshi.packet..", "dev.noroshi.filing..", "dev.noroshi.statement..")
          .layer("engines")
          .definedBy(
              "dev.noroshi.clock..",
              "dev.noroshi.duty..",
              "dev.noroshi.checklist..",
              "dev.noroshi.flow..",
              "dev.noroshi.faq..",
              "dev.noroshi.indicator..",
              "dev.noroshi.record..")
          .layer("guide")
          .definedBy("dev.noroshi.guide..")
          .layer("standin")
          .definedBy("dev.noroshi.standin..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("app")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("edge")
          .mayOnlyBeAccessedByLayers("app", "cli")
          .whereLayer("desk")
          .mayOnlyBeAccessedByLayers("edge", "app", "cli")
          .whereLayer("leaves")
          .mayOnlyBeAccessedByLayers("desk", "edge", "app", "cli")
          .whereLayer("engines")
          .mayOnlyBeAccessedByLayers("leaves", "desk", "edge", "app", "cli")
          .whereLayer("standin")
          .mayOnlyBeAccessedByLayers("app", "cli");

  @ArchTest
  static final ArchRule the_two_edges_do_not_know_each_other =
      noClasses()
          .that()
          .resideInAPackage("dev.noroshi.slack..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.noroshi.store..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule rooms_of_one_floor_have_no_cycles =
      slices().matching("dev.noroshi.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_stand_in_imports_nothing_of_ours =
      noClasses()
          .that()
          .resideInAPackage("dev.noroshi.standin..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.noroshi..").and(not(resideInAPackage("dev.noroshi.standin.."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule sql_is_in_the_store_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.noroshi.store..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.sql..",
                  "javax.sql..",
                  "org.jdbi..",
                  "org.sqlite..",
                  "org.postgresql..",
                  "com.zaxxer.hikari..",
                  "org.flywaydb.."));

  @ArchTest
  static final ArchRule slack_is_in_its_room_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.noroshi.slack..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.slack..");

  @ArchTest
  static final ArchRule the_command_line_library_is_in_its_room_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.noroshi.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule only_the_wiring_reads_the_machines_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.noroshi.app..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Clock.class, "system", ZoneId.class);

  @ArchTest
  static final ArchRule classes_are_final_unless_they_are_meant_to_be_extended =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .should()
          .haveModifier(JavaModifier.FINAL);
}
