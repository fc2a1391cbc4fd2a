package io.resync.tws.client;

import io.resync.Observed;
import io.resync.tws.JobLog;
import io.resync.tws.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;

/** What a call gave, to be compared with what another gave. */
final class Taken {
    private Taken() {}

    /** The answer itself, or all that an answer to be read piece by piece holds; that one is closed. */
    static Object whole(Object answer) {
        if (!(answer instanceof AutoCloseable pieces)) {
            return answer;
        }
        try (pieces) {
            return pieces(iterator(answer));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("closing " + answer + " broke", e);
        }
    }

    /** How many objects stand in it; logs aside, of which nobody can say how many lines they have. */
    static int size(Object answer) {
        if (answer instanceof Observed<?> observed) {
            return size(observed.value());
        }
        if (answer instanceof Optional<?> found) {
            return found.map(Taken::size).orElse(0);
        }
        if (answer instanceof Page<?> page) {
            return page.items().size();
        }
        if (answer instanceof JobLog) {
            return 1;
        }
        if (answer instanceof Collection<?> list) {
            return list.size();
        }
        return answer instanceof Map<?, ?> map ? map.size() : 1;
    }

    private static Iterator<?> iterator(Object answer) {
        if (answer instanceof BaseStream<?, ?> stream) {
            return stream.iterator();
        }
        if (answer instanceof Iterable<?> list) {
            return list.iterator();
        }
        if (answer instanceof Iterator<?> rest) {
            return rest;
        }
        throw new AssertionError("how is " + answer.getClass() + " to be read?");
    }

    private static List<Object> pieces(Iterator<?> rest) {
        var read = new ArrayList<Object>();
        rest.forEachRemaining(read::add);
        return read;
    }
}
