package io.resync.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invented page of the engine's job list, as large and as varied as real ones; the same for the same seed. */
@SuppressWarnings("InlineFormatString") // the page reads better with its three shapes side by side
final class JobPage {
    private static final List<String> STATES = List.of("SUCC", "SUCC", "SUCC", "HOLD", "READY", "EXEC", "ABEND");
    private static final List<String> ZONES = List.of("America/Sao_Paulo", "Europe/Madrid", "America/Mexico_City");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T03:00:00Z");

    private static final String JOB = """
            {"flowNodeType":"JOB","engineId":"c0de4a11-5b21-4f0a-9c33-2f64f1a7be90","id":"%s","persistentId":"%s",\
            "planId":"91b7c3de-2a44-4c5f-8f10-0b6e7d5a2c19","folder":"/RETAIL/","folderId":"%s","name":"%s",\
            "workstation":"%s","workstationId":"%s","jobStreamId":"%s","jobStreamName":"%s","jobStreamWorkstation":"%s",\
            "position":%d,"key":"%s","lastRunCommonStatus":"OTHER",\
            "lastRunCompositeStatus":{"status":"%s","error":false,"started":true,"canceled":false},\
            "priority":%d,"origPriority":10,"schedTime":"%s","timeZone":"%s",%s\
            "jobOptions":{"critical":%b,"noOperation":false,"requiresConfirmation":false,"every":false},\
            "jobStatusFlags":{"jobStreamCancelled":false,"jobLate":false,"untilGone":false,"restarted":false},\
            "dependenciesStats":{"numberOfDependencies":%d,"numberOfJobDependencies":1,"numberOfUnresolvedDependencies":%d},\
            "jobruns":[%s],"archived":false}""";

    private static final String RESTRICTIONS = """
            "timeRestrictions":{"startTime":"%s","deadlineTime":"%s","latestStartTime":"%s","maxDuration":"PT1H30M",\
            "lateAction":"continue","timeDependent":true},""";

    private static final String RUN = """
            {"id":"%s","jobNumber":%d,"actualWorkstation":"%s","commonStatus":"OTHER",\
            "compositeStatus":{"status":"%s","error":false},"returnCode":%d,"rerunType":"REGULAR","runAttempt":%d,\
            "lastInRerunChain":true,"timeInfo":{"estimatedDuration":"PT%dM","elapsedTime":"PT3M41S",\
            "actualStartTime":"%s","actualEndTime":"%s"}}""";

    private final Random random;

    private JobPage(long seed) {
        random = new Random(seed);
    }

    static byte[] json(int jobs, long seed) {
        return json(0, jobs, 48_211, seed);
    }

    /** The part of a list of {@code total} jobs from {@code first} on. */
    static byte[] json(int first, int jobs, int total, long seed) {
        var page = new JobPage(seed + first);
        return IntStream.range(first, first + jobs)
                .mapToObj(page::job)
                .collect(Collectors.joining(
                        ",", "{\"count\":" + total + ",\"results\":[", "],\"next\":\"https://localhost/\"}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] oneJob(long seed) {
        return new JobPage(seed).job(0).getBytes(StandardCharsets.UTF_8);
    }

    private String job(int index) {
        var stream = "STREAM" + index / 8;
        var name = "LOAD_REGION_" + index;
        var workstation = "/AGTSAO" + random.nextInt(40);
        var state = oneOf(STATES);
        var scheduled = MIDNIGHT.plusSeconds(random.nextInt(80_000));
        return JOB.formatted(
                id(),
                id(),
                id(),
                name,
                workstation,
                id(),
                id(),
                stream,
                workstation,
                index % 8,
                workstation + "#/RETAIL/" + stream + "." + name,
                state,
                random.nextInt(102),
                scheduled,
                oneOf(ZONES),
                random.nextInt(3) == 0 ? restrictions(scheduled) : "",
                random.nextBoolean(),
                random.nextInt(9),
                random.nextInt(4),
                runs(workstation, state, scheduled));
    }

    private String runs(String workstation, String state, Instant scheduled) {
        boolean waits = state.equals("HOLD") || state.equals("READY");
        return IntStream.range(0, waits ? 0 : 1 + random.nextInt(2))
                .mapToObj(index -> run(workstation, state, scheduled.plus(Duration.ofMinutes(30L * index)), index + 1))
                .collect(Collectors.joining(","));
    }

    private String run(String workstation, String state, Instant started, int attempt) {
        return RUN.formatted(
                id(),
                random.nextInt(900_000),
                workstation,
                state,
                random.nextInt(3),
                attempt,
                1 + random.nextInt(90),
                started,
                started.plusSeconds(random.nextInt(1_700)));
    }

    private String restrictions(Instant scheduled) {
        return RESTRICTIONS.formatted(scheduled, scheduled.plusSeconds(7_200), scheduled.plusSeconds(3_600));
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
