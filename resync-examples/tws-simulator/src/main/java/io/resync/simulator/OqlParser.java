package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.resync.simulator.OqlTokens.Kind;
import io.resync.simulator.OqlTokens.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Reads the engine's filter language by recursive descent. AND binds closer than OR. */
final class OqlParser {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, IntPredicate> COMPARISONS = Map.of(
            "=", order -> order == 0,
            "!=", order -> order != 0,
            "<", order -> order < 0,
            "<=", order -> order <= 0,
            ">", order -> order > 0,
            ">=", order -> order >= 0);
    private final OqlTokens tokens;

    private OqlParser(String query) {
        tokens = new OqlTokens(query);
    }

    static Oql parse(String query) {
        return new OqlParser(query).query();
    }

    private Oql query() {
        var condition = Oql.EVERY;
        if (tokens.peek().kind() != Kind.END && !tokens.peek().is("ORDER")) {
            condition = alternatives();
        }
        var order = new ArrayList<Oql.Sort>();
        if (tokens.accept("ORDER")) {
            tokens.expect("BY");
            do {
                order.add(sortField());
            } while (tokens.accept(","));
        }
        tokens.expect(Kind.END, "AND, OR, ORDER BY or the end");
        return new Oql(condition, order);
    }

    private Predicate<JsonNode> alternatives() {
        var condition = conjunction();
        while (tokens.accept("OR")) {
            condition = condition.or(conjunction());
        }
        return condition;
    }

    private Predicate<JsonNode> conjunction() {
        var condition = term();
        while (tokens.accept("AND")) {
            condition = condition.and(term());
        }
        return condition;
    }

    private Predicate<JsonNode> term() {
        if (!tokens.accept("(")) {
            return comparison();
        }
        var condition = alternatives();
        tokens.expect(")");
        return condition;
    }

    private Predicate<JsonNode> comparison() {
        var field = tokens.expect(Kind.WORD, "a field").text();
        var negated = tokens.accept("NOT");
        var operator = tokens.peek().text().toUpperCase(Locale.ROOT);
        if (tokens.accept("IN")) {
            var wanted = list();
            return any(field, value -> negated != wanted.stream().anyMatch(one -> OqlValues.equal(value, one)));
        }
        if (tokens.accept("LIKE")) {
            var pattern = OqlValues.pattern(unquoted(tokens.expect(Kind.TEXT, "a quoted pattern")));
            return any(
                    field, value -> negated != pattern.matcher(value.asText()).matches());
        }
        if (negated || !COMPARISONS.containsKey(operator)) {
            throw tokens.refusal(negated ? "IN or LIKE" : "an operator");
        }
        tokens.take();
        return compared(field, operator);
    }

    private Predicate<JsonNode> compared(String field, String operator) {
        if (tokens.peek().is("null")) {
            return present(field, operator);
        }
        var literal = value();
        var wanted = Objects.requireNonNull(COMPARISONS.get(operator));
        return any(field, found -> wanted.test(OqlValues.compare(found, literal)));
    }

    private Predicate<JsonNode> present(String field, String operator) {
        if (!operator.equals("=") && !operator.equals("!=")) {
            throw tokens.refusal("a number or text after " + operator);
        }
        tokens.take();
        var present = any(field, found -> true);
        return operator.equals("=") ? present.negate() : present;
    }

    private static Predicate<JsonNode> any(String field, Predicate<JsonNode> test) {
        return object -> OqlValues.at(object, field).anyMatch(test);
    }

    private List<JsonNode> list() {
        tokens.expect("[");
        var values = new ArrayList<JsonNode>();
        do {
            values.add(value());
        } while (tokens.accept(","));
        tokens.expect("]");
        return values;
    }

    private JsonNode value() {
        var token = tokens.peek();
        if (token.kind() == Kind.TEXT) {
            return NODES.textNode(unquoted(tokens.take()));
        }
        if (token.kind() == Kind.NUMBER) {
            return NODES.numberNode(new BigDecimal(tokens.take().text()));
        }
        if (tokens.accept("true")) {
            return NODES.booleanNode(true);
        }
        if (tokens.accept("false")) {
            return NODES.booleanNode(false);
        }
        throw tokens.refusal("a value");
    }

    private static String unquoted(Token token) {
        return token.text().substring(1, token.text().length() - 1);
    }

    private Oql.Sort sortField() {
        var field = tokens.expect(Kind.WORD, "a field to sort by").text();
        var descending = tokens.accept("DESC");
        if (!descending) {
            tokens.accept("ASC");
        }
        return new Oql.Sort(field, descending);
    }
}
