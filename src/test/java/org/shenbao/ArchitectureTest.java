package org.shenbao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one-way arrows of the packages, and what each alone may see. */
class ArchitectureTest {
    private static final String ROOT = "org.shenbao.";
    /** In camel case, a word of its own: Database is none of them. */
    private static final String SAYS_NOTHING =
            ".*(Util|Utils|Helper|Manager|Processor|Handler|Service|Context|Base|Abstract|Impl|Info|Data)([A-Z].*)?";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.shenbao");

    @ParameterizedTest
    @CsvSource({
        "document, ''",
        "project, document",
        "vocabulary, document project",
        "ingest, document project vocabulary",
        "layout, document project vocabulary",
        "segment, document project vocabulary",
        "reassemble, document project vocabulary",
        "extract, document project vocabulary",
        "check, document project vocabulary",
        "write, document project vocabulary",
        "evaluate, document project check write pipeline",
        "nightly, document project vocabulary write pipeline",
        "cli, document project vocabulary write pipeline evaluate nightly",
    })
    void arrowsRunOneWay(String name, String mayUse) {
        Set<String> allowed = Stream.concat(Stream.of(name), Stream.of(mayUse.split(" ")))
                .filter(each -> !each.isEmpty())
                .map(each -> ROOT + each + "..")
                .collect(Collectors.toSet());
        assertHolds(noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(
                        ours().and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))))));
    }

    @Test
    void onlyWhatPeopleRunUsesThePipeline() {
        assertHolds(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "pipeline", ROOT + "evaluate", ROOT + "nightly..", ROOT + "cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "pipeline", ROOT + "evaluate", ROOT + "nightly..", ROOT + "cli"));
    }

    @Test
    void packagesFormNoCycle() {
        assertHolds(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
        assertHolds(slices().matching(ROOT + "(**)").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.tika.., ingest",
        "org.apache.poi.., ingest",
        "org.apache.pdfbox.., ingest",
        "org.apache.commons.compress.., ingest",
        "org.apache.james.., ingest",
        "org.jsoup.., ingest",
        "java.awt.., ingest",
        "com.hankcs.., reassemble",
        "com.fasterxml.jackson.., write check vocabulary evaluate nightly",
        "de.siegmar.fastcsv.., write",
        "org.sqlite.., nightly.ledger",
        "java.sql.., nightly",
        "picocli.., cli",
        "me.tongfei.., cli",
    })
    void aLibraryIsSeenByThoseWhoNeedIt(String library, String by) {
        String[] allowed =
                Stream.of(by.split(" ")).map(each -> ROOT + each + "..").toArray(String[]::new);
        assertHolds(noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    @Test
    void namesSayWhatAClassIs() {
        assertHolds(noClasses().should().haveNameMatching(SAYS_NOTHING));
    }

    @Test
    void nobodyKeepsStateForAll() {
        assertHolds(fields().that().areStatic().should().beFinal());
        assertHolds(noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.util.logging..", "org.slf4j..", "sun.."})
    void whatNobodyUses(String library) {
        assertHolds(noClasses().should().dependOnClassesThat().resideInAPackage(library));
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws Exception {
        List<String> silent = new ArrayList<>();
        for (String name : OURS.stream().map(JavaClass::getPackageName).collect(Collectors.toSet())) {
            if (!Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class)) {
                silent.add(name);
            }
        }
        assertTrue(silent.isEmpty(), silent::toString);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAnyPackage("org.shenbao..");
    }

    private static void assertHolds(ArchRule rule) {
        rule.check(OURS);
    }
}
