package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Definitions.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job in the definition of a job stream. */
final class MemberReader implements FieldReader<Member> {
    private final List<String> predecessors = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String workstation;

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "name" -> name = json.text();
            case "workstation", "workstationKey" -> workstation = DefinitionFields.nameOf(json);
            case "internalPredecessors", "externalPredecessors" ->
                predecessors.addAll(json.texts(PredecessorName::new));
            default -> json.skip();
        }
    }

    @Override
    public Member value(Cursor json) throws IOException {
        return new Member(json.id(name, "the name of a job in a job stream"), orEmpty(workstation), predecessors);
    }
}
