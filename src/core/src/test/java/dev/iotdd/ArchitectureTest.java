package dev.iotdd;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Who may know whom. Every rule also fails when the packages that it speaks of are gone. */
@AnalyzeClasses(packages = "dev.iotdd", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String NETWORKNT = "com.networknt..";
    private static final DescribedPredicate<JavaClass> LIBRARY_TYPES = resideInAnyPackage(
            "tools.jackson..",
            "com.fasterxml..",
            NETWORKNT,
            "org.snakeyaml..",
            "com.github.difflib..",
            "dev.iotdd.internal..");

    @ArchTest
    static final ArchRule THE_SCHEMA_LIBRARY_HAS_ONE_IMPORTER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.iotdd.internal.schema")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(NETWORKNT);

    @ArchTest
    static final ArchRule YAML_IS_THE_READERS_OWN = noClasses()
            .that()
            .resideOutsideOfPackage("dev.iotdd.internal.source")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule THE_READER_KNOWS_NO_RULES = noClasses()
            .that()
            .resideInAPackage("dev.iotdd.internal.source")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.iotdd.internal.schema",
                    "dev.iotdd.internal.rule",
                    "dev.iotdd.internal.generate",
                    "dev.iotdd.internal.form",
                    "dev.iotdd.spec");

    @ArchTest
    static final ArchRule EVALUATION_KNOWS_NO_CODE_RULES = noClasses()
            .that()
            .resideInAPackage("dev.iotdd.internal.schema")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.iotdd.internal.rule", "dev.iotdd.internal.generate", "dev.iotdd.internal.form");

    @ArchTest
    static final ArchRule NOBODY_NEEDS_THE_GENERATOR = noClasses()
            .that()
            .resideInAnyPackage("dev.iotdd.internal.schema", "dev.iotdd.internal.rule", "dev.iotdd.internal.source")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.iotdd.internal.generate");

    @ArchTest
    static final ArchRule REPORTERS_KNOW_REPORTS_ONLY = noClasses()
            .that()
            .resideInAPackage("dev.iotdd.report")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.iotdd.internal..", NETWORKNT)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RULES_ARE_FINAL_AND_HIDDEN = classes()
            .that()
            .implement("dev.iotdd.internal.rule.CodeRule")
            .should()
            .bePackagePrivate()
            .andShould()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule PUBLIC_TYPES_MENTION_NO_LIBRARY = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(resideInAnyPackage(
                    "dev.iotdd",
                    "dev.iotdd.spec",
                    "dev.iotdd.report",
                    "dev.iotdd.drift",
                    "dev.iotdd.coverage",
                    "dev.iotdd.contract",
                    "dev.iotdd.explain",
                    "dev.iotdd.plan",
                    "dev.iotdd.fix"))
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .doNotHaveName("files")
            .should(mentionNone(LIBRARY_TYPES));

    @ArchTest
    static final ArchRule NO_CYCLES_INSIDE = slices().matching(
                    "dev.iotdd.(internal|internal.*|spec|report|drift|coverage|contract|explain|plan|fix)")
            .should()
            .beFreeOfCycles();

    private static ArchCondition<JavaMethod> mentionNone(DescribedPredicate<JavaClass> types) {
        return new ArchCondition<>("mention no library's types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .filter(types)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " mentions " + type.getName())));
            }
        };
    }
}
