package io.resync.tws.client.wire;

import io.resync.tws.Definitions.VariableTable;
import io.resync.tws.EngineId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of variables. Their values can be secrets: they are counted where they stand in the answer, and never become a text. */
final class VariableTableReader implements FieldReader<VariableTable> {
    private final DefinitionFields common;
    private final Map<String, Integer> variables = new HashMap<>();
    private boolean standard;

    VariableTableReader(EngineId engine) {
        common = new DefinitionFields(engine);
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "default", "isDefault", "isDefaultTable" -> standard |= json.flag();
            case "variables" -> json.list(Variable::new);
            default -> common.field(field, json, this);
        }
    }

    @Override
    public VariableTable value(Cursor json) throws IOException {
        return new VariableTable(common.id(json), common.name(), common.description(), standard, variables);
    }

    private final class Variable implements FieldReader<Variable> {
        private @Nullable String name;
        private int characters;

        @Override
        public void field(String field, Cursor json) throws IOException {
            switch (field) {
                case "name", "key" -> name = DefinitionFields.nameOf(json);
                case "value" -> characters = json.characters();
                default -> json.skip();
            }
        }

        @Override
        public Variable value(Cursor json) throws IOException {
            variables.put(json.id(name, "the name of a variable"), characters);
            return this;
        }
    }
}
