package dev.iotdd.conform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.iotdd.conform");

    @Test
    void whatCallsAnImplementationKnowsNothingOfCasesAndScores() {
        noClasses()
                .that(resideInAPackage("dev.iotdd.conform"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.iotdd.conform.kit", "dev.iotdd.conform.scorecard"))
                .check(CLASSES);
    }

    @Test
    void scorecardsKnowNothingOfHowTheyCameAbout() {
        noClasses()
                .that(resideInAPackage("dev.iotdd.conform.scorecard"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.iotdd.conform", "dev.iotdd.conform.kit", "dev.iotdd.mock..", "java.net.http.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheClientSpeaksHttp() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Api")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net.http..", "javax.net.ssl..", "dev.iotdd.mock.internal.."))
                .check(CLASSES);
    }

    @Test
    void nothingElseIsNeeded() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.net.ssl..",
                        "javax.xml.stream..",
                        "dev.iotdd..",
                        "org.jspecify..",
                        "tools.jackson.."))
                .check(CLASSES);
    }

    @Test
    void nobodySeesTheJsonLibrary() {
        codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .arePublic()
                .and(areSeen())
                .should(mentionNoJson())
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCodeUnit> areSeen() {
        return DescribedPredicate.describe(
                "are public or protected",
                unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static ArchCondition<JavaCodeUnit> mentionNoJson() {
        return new ArchCondition<>("mention no class of Jackson") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("tools.jackson"))
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(unit, unit.getFullName() + " mentions " + name)));
            }
        };
    }
}
