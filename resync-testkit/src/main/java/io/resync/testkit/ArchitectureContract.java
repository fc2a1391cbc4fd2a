package io.resync.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house, for one module: what it may know, which types it shows, no cycle between its packages, and
 * null-marked throughout. Each module extends this once.
 */
public abstract class ArchitectureContract {
    /** The packages of resync-api: where adapters and pipeline meet. */
    protected static final List<String> API = List.of(
            "io.resync",
            "io.resync.chat",
            "io.resync.diagnosis",
            "io.resync.knowledge",
            "io.resync.query",
            "io.resync.tws");

    private static final Path MAIN_CLASSES = Path.of("target", "classes");

    private JavaClasses module = new ClassFileImporter().importClasses();

    /** The module's root package. */
    protected abstract String root();

    /**
     * What its main code may use besides the JDK, JSpecify and its own: package patterns, {@code okhttp3..} for a package
     * with all below it.
     */
    protected abstract List<String> mayUse();

    /** Simple names of its public top-level types. */
    protected abstract Set<String> publicTypes();

    @BeforeEach
    void readTheModule() {
        module = new ClassFileImporter().importPath(MAIN_CLASSES).that(resideInAPackage(root() + ".."));
        assertThat(module).as("classes of " + root()).isNotEmpty();
    }

    @Test
    void knowsOnlyWhatItMay() {
        var allowed = new TreeSet<>(mayUse());
        allowed.addAll(Set.of(root() + "..", "java..", "javax..", "org.jspecify.."));
        classes()
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))
                        .or(array()))
                .check(module);
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().assignedFrom(new BySubpackage()).should().beFreeOfCycles().check(module);
    }

    @Test
    void showsOnlyTheListedTypes() {
        List<String> shown = module.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(publicTypes());
    }

    @Test
    void isNullMarkedThroughout() {
        assertThat(module.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(where -> assertThat(where.isAnnotatedWith(NullMarked.class))
                        .as("package %s has a package-info with @NullMarked", where.getName())
                        .isTrue());
    }

    @Test
    void holdsNoTypeWithANameThatSaysNothing() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper)").check(module);
    }

    private static DescribedPredicate<JavaClass> array() {
        return DescribedPredicate.describe("arrays", JavaClass::isArray);
    }
}
