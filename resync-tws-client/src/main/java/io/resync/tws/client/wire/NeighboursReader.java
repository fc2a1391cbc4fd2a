package io.resync.tws.client.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import io.resync.tws.Neighbours;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs and job streams mixed in one list. */
final class NeighboursReader implements FieldReader<Neighbours> {
    private final EngineId engine;
    private @Nullable Long count;
    private @Nullable List<Node> nodes;

    NeighboursReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "count" -> count = json.longInteger();
            case "results" -> nodes = json.list(() -> new NodeReader(engine));
            default -> json.skip();
        }
    }

    @Override
    public Neighbours value(Cursor json) throws IOException {
        var all = json.required(nodes, "results");
        if (count != null && count > all.size()) {
            throw json.unreadable("count says " + count + ", but " + all.size() + " came in results");
        }
        return new Neighbours(
                all.stream().flatMap(node -> Stream.ofNullable(node.job())).toList(),
                all.stream()
                        .flatMap(node -> Stream.ofNullable(node.jobStream()))
                        .toList());
    }

    /** One of the two. */
    private record Node(@Nullable Job job, @Nullable JobStream jobStream) {}

    /** What a node is may stand behind its fields: it is kept as it came and read when that is known. */
    private static final class NodeReader implements FieldReader<Node> {
        private static final JsonFactory JSON = new JsonFactory();

        private final EngineId engine;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable JsonGenerator copy;
        private @Nullable String type;

        NodeReader(EngineId engine) {
            this.engine = engine;
        }

        @Override
        public void field(String name, Cursor json) throws IOException {
            if (name.equals("flowNodeType")) {
                type = json.text();
            } else {
                var copied = copy();
                copied.writeFieldName(name);
                json.copyTo(copied);
            }
        }

        @Override
        public Node value(Cursor json) throws IOException {
            copy().close(); // which closes the object, too
            var body = new ByteArrayInputStream(bytes.toByteArray());
            return switch (json.required(type, "flowNodeType")) {
                case "JOB" -> new Node(AnswerReader.read(body, new JobReader(engine)), null);
                case "JOBSTREAM" -> new Node(null, AnswerReader.read(body, new JobStreamReader(engine)));
                default -> throw json.unreadable("expected flowNodeType JOB or JOBSTREAM, found " + type);
            };
        }

        private JsonGenerator copy() throws IOException {
            if (copy == null) {
                copy = JSON.createGenerator(bytes);
                copy.writeStartObject();
            }
            return copy;
        }
    }
}
