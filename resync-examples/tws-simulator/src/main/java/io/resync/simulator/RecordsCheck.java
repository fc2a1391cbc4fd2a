package io.resync.simulator;

import io.resync.simulator.EstateRecords.History;
import io.resync.simulator.EstateRecords.PastRun;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses records of the past and definitions that contradict the rest of the estate. */
final class RecordsCheck {
    private final EstateSource source;
    private final EstateFile file;
    private final Set<String> jobs;
    private final Set<String> workstations;

    RecordsCheck(EstateSource source, EstateFile file, Set<String> jobs, Set<String> workstations) {
        this.source = source;
        this.file = file;
        this.jobs = jobs;
        this.workstations = workstations;
    }

    void check() {
        for (int i = 0; i < file.history().size(); i++) {
            checkHistory("/history/" + i, file.history().get(i));
        }
        for (int i = 0; i < file.audit().size(); i++) {
            var entry = file.audit().get(i);
            past("/audit/" + i + "/at", entry.at());
            onWorkstation("/audit/" + i, entry.workstation());
        }
        checkRules();
        checkMessages();
    }

    private void checkHistory(String at, History history) {
        source.known(jobs, history.job(), at + "/job", "job");
        for (int i = 0; i < history.runs().size(); i++) {
            checkRun(at + "/runs/" + i, history.runs().get(i));
        }
    }

    private void checkRun(String at, PastRun run) {
        source.expect(
                run.state().ended(),
                at + "/state",
                run.state() + " is not an end",
                "SUCC, ABEND, FAIL, CANCL or SUPPR");
        source.expect(
                !run.elapsed().isNegative(),
                at + "/elapsed",
                run.elapsed() + " is negative",
                "a duration from PT0S on");
        past(at + "/started", run.started());
        source.expect(
                !run.ended().isAfter(file.moment()),
                at + "/elapsed",
                "the run ends at " + run.ended(),
                "an end before the moment " + file.moment());
    }

    private void checkRules() {
        for (int i = 0; i < file.eventRules().size(); i++) {
            var fired = file.eventRules().get(i).fired();
            for (int j = 0; j < fired.size(); j++) {
                past("/eventRules/" + i + "/fired/" + j + "/at", fired.get(j).at());
            }
        }
    }

    private void checkMessages() {
        var rules =
                file.eventRules().stream().map(EstateRecords.EventRule::name).collect(Collectors.toSet());
        for (int i = 0; i < file.messages().size(); i++) {
            var message = file.messages().get(i);
            var at = "/messages/" + i + "/at";
            source.expect(
                    message.times() == null || message.times() > 0, at, message.times() + " times", "once at least");
            message.each().forEach(each -> past(at, each.at()));
            onWorkstation("/messages/" + i, message.workstation());
            if (message.rule() != null) {
                source.known(rules, message.rule(), "/messages/" + i + "/rule", "event rule");
            }
        }
    }

    private void onWorkstation(String at, @Nullable String workstation) {
        if (workstation != null) {
            source.known(workstations, workstation, at + "/workstation", "workstation");
        }
    }

    private void past(String at, Instant moment) {
        source.expect(
                !moment.isAfter(file.moment()), at, moment + " lies after the moment " + file.moment(), "the past");
    }
}
