package dev.iotdd.junit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom, so that nobody needs what he does not use. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.iotdd.junit");

    @Test
    void onlyWhatIsGivenTheSdkKnowsIt() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SdkClients")
                .and()
                .doNotHaveSimpleName("SdkDocuments")
                .and()
                .doNotHaveSimpleName("IotddInterceptor")
                .and()
                .doNotHaveSimpleName("CopyingPublisher")
                .and()
                .doNotHaveSimpleName("Copying")
                .should()
                .dependOnClassesThat(resideInAnyPackage("software.amazon..", "org.reactivestreams.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheListenerKnowsTheLauncher() {
        noClasses()
                .that()
                .doNotHaveSimpleName("CoverageListener")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit.platform.launcher.."))
                .check(CLASSES);
    }

    @Test
    void nothingElseIsNeeded() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "dev.iotdd..",
                        "org.junit..",
                        "org.opentest4j..",
                        "org.apiguardian..",
                        "org.jspecify..",
                        "org.reactivestreams..",
                        "software.amazon.."))
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.iotdd.internal..").and(resideOutsideOfPackages("dev.iotdd.internal")))
                .check(CLASSES);
    }
}
