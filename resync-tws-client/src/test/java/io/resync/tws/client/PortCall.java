package io.resync.tws.client;

import io.resync.tws.TwsClient;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One call of the port, found by reflection: what joins the port joins the tests that make every call.
 *
 * @param path the method, or first the accessor of the part that has it
 */
record PortCall(List<Method> path) {
    private static final Set<String> ASK_NOTHING = Set.of("engine", "close");

    /** Every call of the port and of its parts, in the order of their names. */
    static List<PortCall> all() {
        return methods(TwsClient.class)
                .filter(method -> !ASK_NOTHING.contains(method.getName()))
                .flatMap(PortCall::below)
                .sorted(Comparator.comparing(PortCall::toString))
                .toList();
    }

    static PortCall named(String name) {
        return all().stream()
                .filter(call -> call.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the port has no call " + name));
    }

    /** Makes the call and reads all that comes of it. */
    Object make(TwsClient client, PortArguments arguments) {
        Object target = client;
        for (var method : path) {
            target = invoke(target, method, arguments);
        }
        return Taken.whole(target);
    }

    private static Stream<PortCall> below(Method method) {
        boolean part = method.getParameterCount() == 0 && method.getReturnType().isInterface();
        return part
                ? methods(method.getReturnType()).map(inner -> new PortCall(List.of(method, inner)))
                : Stream.of(new PortCall(List.of(method)));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.of(type.getMethods()).filter(method -> !method.isDefault() && !method.isSynthetic());
    }

    private static Object invoke(Object target, Method method, PortArguments arguments) {
        try {
            return method.invoke(
                    target,
                    Arrays.stream(method.getGenericParameterTypes())
                            .map(arguments::of)
                            .toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(method + " broke", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(method + " is not public", e);
        }
    }

    /** As {@code jobs}, or {@code plans.jobs}. */
    @Override
    public String toString() {
        return String.join(".", path.stream().map(Method::getName).toList());
    }
}
