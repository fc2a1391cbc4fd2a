package io.resync.tws.client;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No public type and no public member of the port or the client is named after something that changes an engine. */
final class PublicNamesTest {
    /** What operators and authors of definitions do to an engine. */
    private static final Set<String> CHANGES = Set.of(
            "abend",
            "activate",
            "add",
            "adopt",
            "alter",
            "answer",
            "apply",
            "approve",
            "bind",
            "cancel",
            "change",
            "command",
            "commit",
            "confirm",
            "create",
            "deactivate",
            "delete",
            "deploy",
            "disable",
            "drop",
            "edit",
            "enable",
            "execute",
            "extend",
            "force",
            "hold",
            "import",
            "insert",
            "kill",
            "launch",
            "link",
            "lock",
            "modify",
            "move",
            "mutate",
            "patch",
            "pause",
            "post",
            "promote",
            "put",
            "recreate",
            "release",
            "remove",
            "rename",
            "replace",
            "reply",
            "rerun",
            "reset",
            "restart",
            "restore",
            "resume",
            "revoke",
            "run",
            "save",
            "set",
            "start",
            "stop",
            "store",
            "submit",
            "suspend",
            "switch",
            "trigger",
            "undeploy",
            "unlink",
            "unlock",
            "update",
            "upload",
            "write");

    /** Nouns of the field that only look like it: runs, run cycles, links of a chain, moments, and the state ADD. */
    private static final Set<String> READ = Set.of(
            "Capabilities.Family.RUN_DATES",
            "Capabilities.Family.RUN_HISTORY",
            "CriticalJobs.CriticalJob.link",
            "CriticalJobs.Link",
            "Definitions.JobStreamDefinition.runCycles",
            "Definitions.RunCycleGroup.runCycles",
            "Definitions.runCycleGroup",
            "Definitions.runCycleGroups",
            "Definitions.runDates",
            "JobLog.run",
            "JobRun",
            "Journal.ActionRun",
            "LogExtract.run",
            "PlanKey.Log.run",
            "PlanStatus.ABEND",
            "PlanStatus.ADD",
            "PlanStatus.HOLD",
            "Plans.Plan.runNumber",
            "RunHistory.Run",
            "RunHistory.Run.rerun",
            "Schedule.startAt");

    @Test
    void nameNoChange() {
        var named = new TreeSet<String>();
        types().forEach(type -> {
            if (isChange(last(words(type.getSimpleName())))) {
                named.add(name(type));
            }
            members(type)
                    .filter(member -> isChange(words(member.getName()).get(0)))
                    .forEach(member -> named.add(name(type) + "." + member.getName()));
        });

        assertThat(named).isSubsetOf(READ);
    }

    @Test
    void areAllLookedAt() {
        assertThat(types().map(JavaClass::getSimpleName))
                .contains("TwsClient", "HttpTwsClient", "TwsClientOptions", "Definitions", "Job");
        assertThat(words("rerunJob")).containsExactly("rerun", "job");
        assertThat(isChange("rerun")).isTrue();
    }

    private static Stream<JavaClass> types() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.resync.tws").stream()
                        .filter(type -> !type.getPackageName().equals("io.resync.tws.client.wire"))
                        .filter(PublicNamesTest::isPublic)
                        .sorted(Comparator.comparing(JavaClass::getName));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass().map(PublicNamesTest::isPublic).orElse(true);
    }

    private static Stream<JavaMember> members(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(PUBLIC)
                        || member.getModifiers().contains(PROTECTED));
    }

    private static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static boolean isChange(String word) {
        return CHANGES.contains(word);
    }

    private static List<String> words(String name) {
        return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|_|(?<=[A-Z])(?=[A-Z][a-z])", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}
