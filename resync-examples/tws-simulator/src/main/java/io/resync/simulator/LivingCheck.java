package io.resync.simulator;

import java.util.Set;
import java.util.function.BiFunction;

/** Refuses a living plan that could not live; expects an estate that is sound apart from that. */
final class LivingCheck {
    private final EstateFile file;
    private final Living living;
    private final BiFunction<String, String, InvalidEstateException> flaw;

    private LivingCheck(EstateFile file, BiFunction<String, String, InvalidEstateException> flaw) {
        this.file = file;
        this.flaw = flaw;
        living = file.living() == null ? Living.DEFAULT : file.living();
    }

    static void check(EstateSource source, EstateFile file, Set<String> jobs, Set<String> workstations) {
        var check = new LivingCheck(file, source::flaw);
        check.checkSection(jobs, workstations);
        check.checkJobs();
    }

    private void checkSection(Set<String> jobs, Set<String> workstations) {
        var extendedBy = living.extendedBy();
        expect(
                extendedBy == null || jobs.contains(extendedBy),
                "/living/extendedBy",
                "there is no job '" + extendedBy + "'; expected the name of one, as STREAM.JOB");
        expect(living.spreadOrUsual() >= 0, "/living/spread", "it is negative; expected a number from 0 on");
        var drops = living.drops();
        expect(
                drops == null || isProbability(drops.perDay()),
                "/living/drops/perDay",
                "got " + (drops == null ? 0 : drops.perDay()) + "; expected 0 to 1");
        expect(drops == null || !drops.duration().isNegative(), "/living/drops/duration", "it is negative");
        for (int i = 0; i < living.outages().size(); i++) {
            var outage = living.outages().get(i);
            var at = "/living/outages/" + i;
            expect(
                    workstations.contains(outage.workstation()),
                    at + "/workstation",
                    "there is no workstation '" + outage.workstation() + "'");
            expect(outage.from().isBefore(outage.to()), at + "/to", "it does not lie after the start");
        }
    }

    private void checkJobs() {
        for (int i = 0; i < file.streams().size(); i++) {
            var stream = file.streams().get(i);
            for (int j = 0; j < stream.jobs().size(); j++) {
                checkJob("/streams/" + i + "/jobs/" + j, stream.jobs().get(j));
            }
        }
    }

    private void checkJob(String at, EstateFile.Job job) {
        expect(
                job.fails() == null || isProbability(job.fails()),
                at + "/fails",
                "got " + job.fails() + "; expected a probability, 0 to 1");
        expect(
                job.error() == null || living.errorTexts().containsKey(job.error()),
                at + "/error",
                "there is no error text '" + job.error() + "'; expected a key of /living/errors");
        expect(
                job.estimated() == null || !job.estimated().isNegative(),
                at + "/estimated",
                "got " + job.estimated() + "; expected a duration that is not negative");
    }

    private static boolean isProbability(double value) {
        return value >= 0 && value <= 1;
    }

    private void expect(boolean holds, String at, String problem) {
        if (!holds) {
            throw flaw.apply(at, problem);
        }
    }
}
