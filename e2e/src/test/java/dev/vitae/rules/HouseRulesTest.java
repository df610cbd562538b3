package dev.vitae.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

    /** Each module by its package, and the packages of ours that it may know. A new module needs a line here. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("dev.vitae.common", List.of()),
            Map.entry("dev.vitae.files", List.of("dev.vitae.common")),
            Map.entry("dev.vitae.service", List.of("dev.vitae.common")),
            Map.entry("dev.vitae.lexicon", List.of()),
            Map.entry("dev.vitae.engine", List.of("dev.vitae.common", "dev.vitae.files", "dev.vitae.lexicon")),
            Map.entry("dev.vitae.fit", List.of("dev.vitae.common", "dev.vitae.lexicon")),
            Map.entry("dev.vitae.parse", List.of("dev.vitae.common", "dev.vitae.files", "dev.vitae.service")),
            Map.entry(
                    "dev.vitae.scoring",
                    List.of("dev.vitae.common", "dev.vitae.files", "dev.vitae.service", "dev.vitae.fit")),
            Map.entry("dev.vitae.gateway", List.of("dev.vitae.common", "dev.vitae.files", "dev.vitae.service")),
            Map.entry("dev.vitae.webhooks", List.of("dev.vitae.common", "dev.vitae.service")),
            Map.entry("dev.vitae.local", List.of("dev.vitae.common")),
            Map.entry("dev.vitae.mcp", List.of()),
            Map.entry(
                    "dev.vitae.bench",
                    List.of(
                            "dev.vitae.common",
                            "dev.vitae.files",
                            "dev.vitae.lexicon",
                            "dev.vitae.engine",
                            "dev.vitae.fit")));

    private static JavaClasses all;

    @BeforeAll
    static void importAll() throws IOException {
        all = new ClassFileImporter().importPaths(moduleFolders());
    }

    @Test
    void everyModuleHasItsRules() {
        var packages = all.stream()
                .map(JavaClass::getPackageName)
                .map(name -> String.join(".", List.of(name.split("\\.", -1)).subList(0, 3)))
                .distinct();

        assertThat(packages).containsExactlyInAnyOrderElementsOf(MAY_KNOW.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleKnowsOnlyWhatItMay(String module) {
        var known = MAY_KNOW.get(module).stream().map(HouseRulesTest::within).toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(within(module))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.vitae..")
                        .and(not(resideInAPackage(within(module))))
                        .and(not(resideInAnyPackage(known))))
                .because("services agree on the contracts in common and know nothing else of each other")
                .check(all);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void thePackagesOfAModuleHaveNoCycles(String module) {
        slices().matching(module + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a capability is a package that can be read alone")
                .allowEmptyShould(true)
                .check(all);
    }

    @Test
    void commonDoesNoWork() {
        noClasses()
                .that()
                .resideInAPackage("dev.vitae.common..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net..", "java.nio.channels..", "java.util.concurrent..", "java.sql..", "javax.net.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(Thread|Process|Runtime).*")
                .because("common holds what two services must agree on; work belongs to whoever does it")
                .check(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.vitae.common",
                "dev.vitae.files",
                "dev.vitae.lexicon",
                "dev.vitae.fit",
                "dev.vitae.engine",
                "dev.vitae.local",
                "dev.vitae.mcp"
            })
    void whatIsNoServiceKnowsNoFramework(String module) {
        noClasses()
                .that()
                .resideInAPackage(within(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..",
                        "jakarta..")
                .because("the engine also runs in a bare child process, and a library must not bring a framework along")
                .check(all);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.vitae..")
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("a constructor says what a class needs and lets a test give it")
                .check(ours());
    }

    @Test
    void namesComeFromTheField() {
        noClasses()
                .that()
                .resideInAPackage("dev.vitae..")
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|DTO|Dto)")
                .because("such a name says how something is built, not what it is")
                .check(ours());
    }

    @Test
    void packagesAreCapabilitiesNotLayers() {
        noClasses()
                .that()
                .resideInAPackage("dev.vitae..")
                .should()
                .resideInAnyPackage(
                        "..controllers..",
                        "..dtos..",
                        "..entities..",
                        "..repositories..",
                        "..utils..",
                        "..helpers..",
                        "..impl..")
                .because("reading the folder names top down tells the product")
                .check(ours());
    }

    private static List<String> modules() {
        return MAY_KNOW.keySet().stream().sorted().toList();
    }

    /** Without what the framework writes beside our classes when it builds them. */
    private static JavaClasses ours() {
        return all.that(new com.tngtech.archunit.base.DescribedPredicate<>("written by us") {
            @Override
            public boolean test(JavaClass type) {
                return !type.getName().matches(".*_(Bean|ClientProxy|Subclass|Observer.*|ResponsiveInfo)");
            }
        });
    }

    private static String within(String module) {
        return module + "..";
    }

    /** Of every module that has been compiled; where it was not there yet, {@link #everyModuleHasItsRules} says so. */
    private static List<Path> moduleFolders() throws IOException {
        try (var folders = Files.walk(Path.of(".."), 4)) {
            return folders.filter(folder -> folder.endsWith("target/classes")).toList();
        }
    }
}
