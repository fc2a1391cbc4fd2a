package io.resync.tws.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One look at the allow-list, with all headers that a request has next to the network. In the client's package, since the list
 * is nobody else's. Run: {@code java -jar benchmarks/target/benchmarks.jar AllowList}.
 */
@NullMarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime) // read the median; reading the clock adds some 30 ns
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AllowListBenchmark {
    private static final String ROOT = "https://mdm.example:31116/twsd/";
    private static final String ID = "8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613";
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String FILTER = """
            {"filters":{"jobInPlanFilter":{"internalStatusList":["ABEND","FAIL"],"jobName":"LOAD*",\
            "jobStreamName":"NIGHT*","lastInRerunChain":true,"workstationName":"AGT*"}},\
            "sorters":{"jobInPlanSorter":{"jobName":{"descending":false,"priority":1}}}}""";

    private final AllowList list = new AllowList(HttpUrl.get(ROOT));

    @Param
    Sent sent = Sent.SHORT;

    @SuppressWarnings("NullAway.Init")
    private Request request;

    /** What is sent. The longest has an id of 300 characters, more is no read; what is called long has 2,000 characters. A new query has a body that was not seen before. */
    public enum Sent {
        SHORT("api/v2/engine/info"),
        LIST("api/v2/plan/job?limit=50&offset=100&oql=status%20IN%20('ABEND','FAIL')%20ORDER%20BY%20name%20ASC"),
        LONG_QUERY("api/v2/plan/job?limit=50&offset=0&oql=" + "id%20IN%20('" + (ID + "','").repeat(48) + "')"),
        ONE("api/v2/plan/job/" + ID),
        LOG("api/v2/plan/job/run/" + ID + "/joblog?contentOnly=true&from_line=1&to_line=200"),
        LONGEST_LOG("api/v2/plan/job/run/" + "0a1b2c3d4e".repeat(30) + "/joblog?contentOnly=true"),
        LONG_PATH_OF_NO_READ("api/v2/plan/job/run/" + "0a1b2c3d4e".repeat(195) + "/joblog?contentOnly=true"),
        MANY_SEGMENTS_OF_NO_READ("api/v2/plan/job/run/" + "0a1b2c3d4/".repeat(195) + "joblog"),
        V1_SHORT("engine/info"),
        V1_ONE("plan/current/job/" + packed("AGTLIS02;0AAAAAAAAAAAABXQ;PAYMENTS")),
        V1_LONGEST_ONE("plan/current/job/" + packed("AGTLIS02;0AAAAAAAAAAAABXQ;" + "P".repeat(195))),
        V1_LONG_PATH_OF_NO_READ("plan/current/job/" + packed("AGTLIS02;0AAAAAAAAAAAABXQ;" + "P".repeat(1_440))),
        V1_QUERY("plan/current/job/query"),
        V1_NEW_QUERY("plan/current/job/query");

        private final String path;

        Sent(String path) {
            this.path = path;
        }

        Request request() {
            var request = new Request.Builder()
                    .url(ROOT + path)
                    .header("Accept", "application/json")
                    .header("User-Agent", "resync")
                    .header("Authorization", "Basic d2F1c2VyOnNlY3JldA==")
                    .header("Host", "mdm.example:31116")
                    .header("Connection", "Keep-Alive")
                    .header("Accept-Encoding", "gzip");
            return path.endsWith("query") ? withBody(request) : request.build();
        }

        private Request withBody(Request.Builder request) {
            var filter = FILTER.getBytes(StandardCharsets.UTF_8);
            return request.header("How-Many", "1000")
                    .header("Content-Type", "application/json")
                    .header("Content-Length", Integer.toString(filter.length))
                    .post(this == V1_NEW_QUERY ? new NewEachTime(filter) : RequestBody.create(filter, JSON))
                    .build();
        }

        private static String packed(String id) {
            return Base64.getEncoder()
                    .encodeToString(id.getBytes(StandardCharsets.US_ASCII))
                    .replace("=", "%3D");
        }
    }

    @Setup
    public void make() {
        request = sent.request();
    }

    @Benchmark
    public Optional<String> check() {
        return list.objection(request);
    }

    /** Asks for other jobs each time it is written, so that it is never one that was seen before. */
    private static final class NewEachTime extends RequestBody {
        private final byte[] filter;
        private final int name;
        private int times;

        NewEachTime(byte[] filter) {
            this.filter = filter;
            name = new String(filter, StandardCharsets.UTF_8).indexOf("LOAD*");
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return filter.length;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            times++;
            for (int i = 0; i < 4; i++) {
                filter[name + i] = (byte) ('A' + ((times >> (4 * i)) & 15));
            }
            sink.write(filter);
        }
    }
}
